import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { answerOf, api } from '../../api/client';
import { announceProblem } from '../../screen/announce';
import { Copyable } from '../copyable';
import { Block, Row, Rows } from '../section-page';
import { type AtsConnectionStanding, useConnectionChange } from './queries';

/** The secrets that may sign: two at a time is how one is changed without losing an event. */
export function Secrets({ connection }: { readonly connection: AtsConnectionStanding }) {
  const { id, secretHints, disabledAt } = connection;
  const add = useConnectionChange(() =>
    answerOf(api.POST('/api/v1/ats-connections/{id}/secrets', { params: { path: { id } }, body: {} })),
  );
  const remove = useConnectionChange((index: number) =>
    answerOf(api.DELETE('/api/v1/ats-connections/{id}/secrets/{index}', { params: { path: { id, index } } })),
  );
  return (
    <Block title="Secrets">
      <Stack>
        <Rows label="Secrets">
          {secretHints.map((hint, index) => (
            <Row key={hint}>
              <Text size="sm">Ends in {hint}</Text>
              {secretHints.length > 1 && disabledAt === null && (
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => remove.mutate(index, { onError: announceProblem })}
                >
                  Take away
                </Button>
              )}
            </Row>
          ))}
        </Rows>
        {add.data && (
          <Alert variant="light" title="The new secret, shown only now">
            <Copyable name="the new secret" value={add.data.secret} />
          </Alert>
        )}
        {disabledAt === null && (
          <Group>
            <Button
              variant="default"
              size="xs"
              loading={add.isPending}
              onClick={() => add.mutate(undefined, { onError: announceProblem })}
            >
              Add a secret
            </Button>
          </Group>
        )}
      </Stack>
    </Block>
  );
}
