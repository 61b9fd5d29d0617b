import { Anchor, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { DueDate } from '../conversations/due-date';
import { PersonName } from '../words/person-name';
import { date, dateTime, daysSince, isPast } from '../words/when';
import type { Waiting } from './queries';
import classes from './waiting-thing.module.css';

interface WaitingRowProps {
  readonly person: Waiting;
  /** What may be done; absent for whoever may only read. */
  readonly acts?: {
    readonly onTold: () => void;
    readonly onTell: () => Promise<void>;
    readonly onTakeBack: (noteId: string) => Promise<void>;
  };
}

/** One person who waits: since when, until when, what stands in the way, and the law that is to be kept. */
export function WaitingRow({ person, acts }: WaitingRowProps) {
  const { candidateName, role, since, dueAt, rejectionId, law, note } = person;
  const who = candidateName || 'this person';
  return (
    <li className={classes['row']}>
      <div className={classes['who']}>
        <Text fw={550}>
          {rejectionId === null ? (
            <PersonName name={candidateName} />
          ) : (
            <Anchor component={Link} to={`/letters/${rejectionId}`} inherit>
              <PersonName name={candidateName} />
            </Anchor>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {role}
        </Text>
      </div>
      <div className={classes['state']}>
        <Text size="sm">{stateOf(person)}</Text>
        <NoteState note={person.note} />
        {law && (
          <Text size="sm" c="dimmed">
            {law.name}’s law: {isPast(law.by) ? 'was due' : 'by'} {date(law.by)}
          </Text>
        )}
      </div>
      <div className={classes['times']}>
        <Text size="sm">
          <time dateTime={since} title={dateTime(since)}>
            waits {daysSince(since)}
          </time>
        </Text>
        <Text size="sm" component="div" c="dimmed">
          <DueDate at={dueAt} />
        </Text>
      </div>
      {acts && (
        <Group className={classes['acts'] ?? ''} gap="xs">
          {person.mayTellStillDeciding && (
            <BusyButton name={`Tell them we’re still deciding: ${who}`} act={acts.onTell}>
              Tell them we’re still deciding
            </BusyButton>
          )}
          {note?.status === 'approved' && (
            <BusyButton name={`Take the note back: ${who}`} act={() => acts.onTakeBack(note.id)}>
              Take the note back
            </BusyButton>
          )}
          <Button variant="default" size="xs" aria-label={`Told ${who} another way`} onClick={acts.onTold}>
            Told …
          </Button>
        </Group>
      )}
    </li>
  );
}

interface BusyButtonProps {
  /** What it does to whom, for those who hear it among others. */
  readonly name: string;
  readonly act: () => Promise<void>;
  readonly children: ReactNode;
}

/** A button that is busy until its act has ended. */
function BusyButton({ name, act, children }: BusyButtonProps) {
  const [isBusy, setBusy] = useState(false);
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={name}
      loading={isBusy}
      onClick={() => {
        setBusy(true);
        void act().finally(() => setBusy(false));
      }}
    >
      {children}
    </Button>
  );
}

/** How far a note that nothing is decided yet came; one that arrived is told by the wait itself. */
function NoteState({ note }: Pick<Waiting, 'note'>) {
  const words = note && noteInWords(note);
  return words === null ? null : (
    <Text size="sm" component="output" display="block">
      {words}
    </Text>
  );
}

function noteInWords({ status, leavesAt, endedReason }: NonNullable<Waiting['note']>): string | null {
  switch (status) {
    case 'approved':
      return leavesAt === null ? 'The note leaves soon' : `The note leaves ${dateTime(leavesAt)}`;
    case 'sending':
      return 'The note leaves now';
    case 'sent':
      return null;
    case 'failed':
      return endedReason === 'rejections.bounced' ? 'The note came back' : 'The note did not arrive';
    default:
      return 'The note did not leave: look at it again';
  }
}

/** What has to happen before they hear. */
function stateOf({ rejectionStatus, toldStillDecidingAt }: Waiting): string {
  if (rejectionStatus !== null) return inWords[rejectionStatus] ?? 'Not told';
  return toldStillDecidingAt === null
    ? 'No decision yet'
    : `Told ${dateTime(toldStillDecidingAt)}: still deciding`;
}

const inWords: Partial<Record<NonNullable<Waiting['rejectionStatus']>, string>> = {
  drafted: 'A letter to approve',
  approved: 'The letter is approved',
  sending: 'Leaves now',
  sent: 'The letter came back',
  failed: 'The letter did not leave',
};
