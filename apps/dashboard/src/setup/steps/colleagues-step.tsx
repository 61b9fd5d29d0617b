import { Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { announceProblem } from '../../screen/announce';
import { InviteColleague } from '../../settings/invite-colleague';
import { type Setup, useAnswerSetup } from '../queries';

/** Who else works here; or nobody. */
export function ColleaguesStep({ setup: { colleagues } }: { readonly setup: Setup }) {
  const [isInviting, setInviting] = useState(false);
  const answer = useAnswerSetup();
  const isAlone = colleagues.colleagues === 0;
  return (
    <Stack align="flex-start">
      <Text maw="40rem">
        Recruiters approve letters and answer replies; their names stand under what they sign. Hiring managers
        give feedback through a link, without signing in.
      </Text>
      <Group>
        <Button leftSection={<UserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
          {isAlone ? 'Invite a colleague' : 'Invite another colleague'}
        </Button>
        {!isAlone && (
          <Anchor component={Link} to="/settings/colleagues" size="sm">
            All colleagues
          </Anchor>
        )}
      </Group>
      {isAlone && (
        <Checkbox
          label="I work alone"
          description="You can invite somebody at any time."
          checked={answer.isPending ? (answer.variables.worksAlone ?? false) : colleagues.worksAlone}
          onChange={(event) =>
            answer.mutate({ worksAlone: event.currentTarget.checked }, { onError: announceProblem })
          }
        />
      )}
      {isInviting && <InviteColleague onClose={() => setInviting(false)} />}
    </Stack>
  );
}
