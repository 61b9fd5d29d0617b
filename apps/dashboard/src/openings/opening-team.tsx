import { Select, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { useMembers } from '../members/members';
import { announce, announceProblem } from '../screen/announce';
import { useIsOneOf } from '../session/roles';
import { type Opening, openingQuery } from './queries';

type Part = 'hiringManagerId' | 'recruiterId';

const parts: readonly { readonly part: Part; readonly label: string; readonly description: string }[] = [
  {
    part: 'hiringManagerId',
    label: 'Hiring manager',
    description: 'Is asked for feedback, through a link by mail.',
  },
  { part: 'recruiterId', label: 'Recruiter', description: 'Signs letters, and hears of replies.' },
];

/** Who hires for an opening: letters, feedback and notices go by it. */
export function OpeningTeam({ opening }: { readonly opening: Opening }) {
  const members = useMembers().filter(({ disabledAt }) => disabledAt === null);
  const mayChange = useIsOneOf('admin', 'recruiter');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ part, memberId }: { part: Part; memberId: string | null }) =>
      answerOf(
        api.PATCH('/api/v1/openings/{id}', {
          params: { path: { id: opening.id } },
          body: { [part]: memberId },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: openingQuery(opening.id).queryKey });
    },
  });
  const put = (part: Part, memberId: string | null, before: string | null): void =>
    change.mutate(
      { part, memberId },
      {
        onSuccess: () =>
          announce(said(part, nameOf(memberId), opening.title), () => put(part, before, memberId)),
        onError: announceProblem,
      },
    );
  const nameOf = (id: string | null): string | undefined => members.find((member) => member.id === id)?.name;
  return (
    <Stack gap="sm">
      {parts.map(({ part, label, description }) => (
        <Select
          key={part}
          size="xs"
          label={label}
          description={description}
          placeholder="Nobody so far"
          searchable={members.length > 10}
          clearable={mayChange}
          disabled={!mayChange}
          data={members.map(({ id, name }) => ({ value: id, label: name }))}
          value={
            change.isPending && change.variables.part === part ? change.variables.memberId : opening[part]
          }
          onChange={(memberId) => put(part, memberId, opening[part])}
        />
      ))}
    </Stack>
  );
}

function said(part: Part, name: string | undefined, title: string): string {
  if (name === undefined) return `Nobody ${part === 'recruiterId' ? 'recruits' : 'hires'} for ${title} now.`;
  return `${name} ${part === 'recruiterId' ? 'recruits' : 'hires'} for ${title}.`;
}
