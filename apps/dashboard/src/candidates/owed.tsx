import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DueDate } from '../conversations/due-date';
import { MemberName } from '../members/member-name';
import { LoadedList } from '../screen/loaded-list';
import { Part } from '../screen/part';
import { owedInWords, voidedInWords } from '../words/duties';
import { date } from '../words/when';
import { type Duty, dutiesOfQuery } from './queries';

/** What we owe them, and by when; what was kept already stands below it in one line each. */
export function Owed({ candidateId }: { readonly candidateId: string }) {
  const query = useInfiniteQuery(dutiesOfQuery(candidateId));
  return (
    <Part title="What we owe them">
      <LoadedList query={query} empty={<Text c="dimmed">Nothing.</Text>}>
        {(duties) => {
          const open = duties.filter(({ status }) => status === 'open');
          return (
            <>
              {open.length === 0 && <Text>Nothing now.</Text>}
              {[...open, ...duties.filter(({ status }) => status === 'closed')].map((duty) => (
                <OneDuty key={duty.id} duty={duty} />
              ))}
            </>
          );
        }}
      </LoadedList>
    </Part>
  );
}

function OneDuty({
  duty: { kind, status, dueAt, ownerId, closedAt, closeReason, closedBy },
}: {
  readonly duty: Duty;
}) {
  if (status === 'open')
    return (
      <Text>
        We owe {owedInWords(kind)}, <DueDate at={dueAt} />
        {ownerId !== null && (
          <>
            {'; '}
            <MemberName id={ownerId} /> has it
          </>
        )}
      </Text>
    );
  return (
    <Text size="sm" c="dimmed">
      {capitalized(owedInWords(kind))}:{' '}
      {closedBy === null && closeReason !== null ? 'not owed any more' : 'done'}
      {closedAt !== null && ` ${date(closedAt)}`}
      {closedBy !== null && (
        <>
          {' by '}
          <MemberName id={closedBy} />
        </>
      )}
      <Why isByMember={closedBy !== null} reason={closeReason} />
    </Text>
  );
}

/** What a member said, or what happened that left nothing to be owed. */
function Why({ isByMember, reason }: { readonly isByMember: boolean; readonly reason: string | null }) {
  if (reason === null) return null;
  if (isByMember)
    return (
      <>
        {', '}
        <bdi>“{reason}”</bdi>
      </>
    );
  const words = voidedInWords(reason);
  return words !== null && `: ${words}`;
}

function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
