import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { announce, announceProblem } from '../../screen/announce';
import { LoadedList } from '../../screen/loaded-list';
import { TimeFromNow } from '../../words/time';
import { Block, Row, Rows } from '../section-page';
import { eventsQuery, useConnectionChange, type WebhookEvent } from './queries';

const statuses: Record<WebhookEvent['status'], string> = {
  received: 'On the way',
  applied: 'Applied',
  ignored: 'Not needed',
  history: 'History: decided before this connection began',
  failed: 'Failed',
  quarantined: 'Wrong signature: kept aside, nothing came of it',
};

/** What a connection sent, newest first; what failed can be replayed once its cause is mended. */
export function WebhookEvents({ connectionId }: { readonly connectionId: string }) {
  const query = useInfiniteQuery(eventsQuery(connectionId));
  const replay = useConnectionChange((id: string) =>
    answerOf(api.POST('/api/v1/webhook-events/{id}/replay', { params: { path: { id } } })),
  );
  return (
    <Block title="What it sent">
      <LoadedList query={query} empty={<Text c="dimmed">Nothing yet.</Text>}>
        {(events) => (
          <Rows label="Webhook events">
            {events.map(({ id, status, receivedAt, errorCode, errorPath }) => (
              <Row key={id}>
                <div>
                  <Text size="sm" fw={550}>
                    {statuses[status]}
                  </Text>
                  <Text size="sm" c="dimmed">
                    <TimeFromNow at={receivedAt} />
                    {errorCode !== null && ` · ${errorCode}${errorPath === null ? '' : ` at ${errorPath}`}`}
                  </Text>
                </div>
                {status === 'failed' && (
                  <Button
                    variant="default"
                    size="xs"
                    onClick={() =>
                      replay.mutate(id, {
                        onSuccess: () => announce('It is applied again.'),
                        onError: announceProblem,
                      })
                    }
                  >
                    Replay
                  </Button>
                )}
              </Row>
            ))}
          </Rows>
        )}
      </LoadedList>
    </Block>
  );
}
