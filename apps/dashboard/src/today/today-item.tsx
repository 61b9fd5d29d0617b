import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RejectionRow } from '../letters/queries';
import { holdWords } from '../words/holds';
import { intentsInWords } from '../words/intents';
import { PersonName } from '../words/person-name';
import { TimeFromNow } from '../words/time';
import type { ConversationRow } from './today-items';
import classes from './today-list.module.css';

interface LinesProps {
  readonly name: string;
  readonly aside: ReactNode;
  readonly first: ReactNode;
  readonly second: ReactNode;
}

function Lines({ name, aside, first, second }: LinesProps) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={550} truncate>
          <PersonName name={name} />
        </Text>
        <Text size="xs" c="dimmed" className={classes['aside'] ?? ''}>
          {aside}
        </Text>
      </Group>
      <Text size="sm" truncate className={classes['sentence'] ?? ''}>
        {first}
      </Text>
      <Text size="sm" c="dimmed" truncate>
        {second}
      </Text>
    </>
  );
}

export function ReplyItem({ row }: { readonly row: ConversationRow }) {
  const { candidateName, openingTitle, lastReply, dueAt } = row;
  return (
    <Lines
      name={candidateName}
      aside={
        dueAt === null ? null : (
          <>
            due <TimeFromNow at={dueAt} />
          </>
        )
      }
      first={lastReply === null ? 'An answer is owed' : intentsInWords(lastReply.intents)}
      second={openingTitle ?? 'No opening'}
    />
  );
}

export function DraftItem({ row }: { readonly row: RejectionRow }) {
  return (
    <Lines
      name={row.candidateName}
      aside={
        <>
          decided <TimeFromNow at={row.decidedAt} />
        </>
      }
      first="A letter to approve"
      second={row.role}
    />
  );
}

export function LeavingItem({ row }: { readonly row: RejectionRow }) {
  const [hold] = row.holds;
  return (
    <Lines
      name={row.candidateName}
      aside={hold === undefined && row.leavesAt !== null ? <TimeFromNow at={row.leavesAt} /> : 'held'}
      first={hold === undefined ? 'Leaves by itself' : holdWords[hold]}
      second={row.role}
    />
  );
}
