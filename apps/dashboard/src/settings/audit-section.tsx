import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components } from '../api/schema';
import { MemberName } from '../members/member-name';
import { EmptyState } from '../screen/empty-state';
import { LoadedList } from '../screen/loaded-list';
import { dateTime } from '../words/when';
import { Row, Rows, SectionPage } from './section-page';

type Entry = components['schemas']['AuditEntryView'];

const auditQuery = pagedQuery(['audit'], (query) =>
  answerOf(api.GET('/api/v1/audit', { params: { query } })),
);

export function Component() {
  const query = useInfiniteQuery(auditQuery);
  return (
    <SectionPage
      title="Audit trail"
      lead="Who did what and when, newest first. It holds ids and codes, never words of a letter."
    >
      <LoadedList
        query={query}
        empty={<EmptyState title="Nothing yet">Every act of a person appears here.</EmptyState>}
      >
        {(entries) => (
          <Rows label="Audit trail">
            {entries.map((entry) => (
              <Row key={entry.id}>
                <Text size="sm" component="div">
                  <Actor entry={entry} /> · {inWords(entry.action)}
                </Text>
                <Text size="sm" c="dimmed">
                  {dateTime(entry.at)}
                </Text>
              </Row>
            ))}
          </Rows>
        )}
      </LoadedList>
    </SectionPage>
  );
}

function Actor({ entry: { actorKind, actorId } }: { readonly entry: Entry }) {
  if (actorKind === 'member' && actorId !== null) return <MemberName id={actorId} />;
  return <>{actors[actorKind]}</>;
}

const actors: Record<Entry['actorKind'], string> = {
  member: 'A colleague',
  api_key: 'An API key',
  candidate: 'The candidate',
  ats: 'The ATS',
  system: 'Regards',
};

/** A code as words: "rejections.letter_edited" is "letter edited (rejections)". */
function inWords(action: string): string {
  const [library = '', act = ''] = action.split('.', 2);
  return `${act.replaceAll('_', ' ')} (${library.replaceAll('_', ' ')})`;
}
