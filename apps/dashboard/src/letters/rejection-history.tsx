import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components } from '../api/schema';
import { MemberName } from '../members/member-name';
import { Fact, FactList } from '../screen/fact-list';
import { LoadedList } from '../screen/loaded-list';
import { dateTime } from '../words/when';

type Entry = components['schemas']['AuditEntryView'];

function historyQuery(id: string) {
  return pagedQuery(['audit', id], (at) =>
    answerOf(
      api.GET('/api/v1/audit', { params: { query: { subjectKind: 'rejection', subjectId: id, ...at } } }),
    ),
  );
}

/** Who did what to this rejection and when; read only when somebody wants to see it. */
export function RejectionHistory({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label="History">
      <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen((before) => !before)}>
        {isOpen ? 'Hide the history' : 'Who did what'}
      </Button>
      {isOpen && <Entries id={id} />}
    </section>
  );
}

function Entries({ id }: { readonly id: string }) {
  const query = useInfiniteQuery(historyQuery(id));
  return (
    <LoadedList
      query={query}
      empty={
        <Text size="sm" c="dimmed" mt="xs">
          No person has done anything yet.
        </Text>
      }
    >
      {(entries) => (
        <FactList>
          {entries.map((entry) => (
            <Fact key={entry.id} name={dateTime(entry.at)}>
              {acts[entry.action] ?? entry.action} · <Actor entry={entry} />
            </Fact>
          ))}
        </FactList>
      )}
    </LoadedList>
  );
}

function Actor({ entry: { actorKind, actorId } }: { readonly entry: Entry }) {
  if (actorKind === 'member' && actorId !== null) return <MemberName id={actorId} />;
  return <>{actors[actorKind]}</>;
}

const actors: Readonly<Record<Entry['actorKind'], string>> = {
  member: 'a colleague',
  api_key: 'other software',
  candidate: 'the candidate',
  ats: 'the ATS',
  system: 'Regards',
};

const acts: Readonly<Record<string, string>> = {
  'rejections.drafted': 'Drafted',
  'rejections.letter_edited': 'Letter edited',
  'rejections.personal_sentence_added': 'Personal sentence added',
  'rejections.approved': 'Approved',
  'rejections.approval_undone': 'Approval taken back',
  'rejections.held': 'Held',
  'rejections.hold_released': 'Let go',
  'rejections.cancelled': 'Cancelled',
  'rejections.delivered_again': 'Delivered again',
};
