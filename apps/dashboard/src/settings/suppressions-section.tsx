import { Button, Text } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components } from '../api/schema';
import { Ask } from '../screen/ask';
import { EmptyState } from '../screen/empty-state';
import { LoadedList } from '../screen/loaded-list';
import { TimeFromNow } from '../words/time';
import { Row, Rows, SectionPage } from './section-page';

type Suppression = components['schemas']['SuppressionDto'];

const suppressionsQuery = pagedQuery(['suppressions'], (query) =>
  answerOf(api.GET('/api/v1/suppressions', { params: { query } })),
);

const reasons: Record<Suppression['reason'], string> = {
  hard_bounce: 'The address does not exist',
  complaint: 'Marked as spam by the person',
  unsubscribed: 'Unsubscribed from invitations',
  privacy_request: 'Asked never to be written to',
  manual: 'Suppressed by hand',
};

export function Component() {
  const query = useInfiniteQuery(suppressionsQuery);
  return (
    <SectionPage
      title="Suppressed addresses"
      lead="Addresses that we may not write to, kept as hashes: who they belong to is known only while the candidate is. An unsubscribe from invitations never stops an outcome."
    >
      <LoadedList
        query={query}
        empty={
          <EmptyState title="No address is suppressed">
            Bounces, complaints and unsubscribes appear here.
          </EmptyState>
        }
      >
        {(items) => (
          <Rows label="Suppressed addresses">
            {items.map((item) => (
              <SuppressionRow key={item.id} suppression={item} />
            ))}
          </Rows>
        )}
      </LoadedList>
    </SectionPage>
  );
}

function SuppressionRow({ suppression }: { readonly suppression: Suppression }) {
  const { id, reason, scope, createdAt } = suppression;
  const queries = useQueryClient();
  const [isRemoving, setRemoving] = useState(false);
  const remove = async (): Promise<void> => {
    await answerOf(api.DELETE('/api/v1/suppressions/{id}', { params: { path: { id } } }));
    await queries.invalidateQueries({ queryKey: ['suppressions'] });
  };
  return (
    <Row>
      <div>
        <Text fw={550}>{reasons[reason]}</Text>
        <Text size="sm" c="dimmed">
          {scope === 'pool' ? 'Invitations only' : 'All mail'} · <TimeFromNow at={createdAt} />
        </Text>
      </div>
      <Button variant="default" size="xs" onClick={() => setRemoving(true)}>
        Remove
      </Button>
      {isRemoving && (
        <Ask
          title="May we write to this address again?"
          action="Yes, remove it"
          onConfirm={remove}
          onClose={() => setRemoving(false)}
        >
          Only when you know that the cause is gone: the mailbox exists again, or the person asked for it.
        </Ask>
      )}
    </Row>
  );
}
