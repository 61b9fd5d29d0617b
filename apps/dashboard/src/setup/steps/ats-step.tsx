import { Anchor, Button, Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../../api/client';
import { announce, announceProblem } from '../../screen/announce';
import { ConnectAts } from '../../settings/ats/connect-ats';
import { useConnectionChange } from '../../settings/ats/queries';
import { Row, Rows } from '../../settings/section-page';
import { TimeFromNow } from '../../words/time';
import { type Setup, useAnswerSetup } from '../queries';

type Connection = Setup['ats']['connections'][number];

/** The connections and whether they work; or that there is no ATS. */
export function AtsStep({ setup: { ats } }: { readonly setup: Setup }) {
  const [isConnecting, setConnecting] = useState(false);
  const answer = useAnswerSetup();
  const isConnected = ats.connections.length > 0;
  return (
    <Stack align="flex-start">
      <Text maw="40rem">
        The ATS decides, Regards speaks. Once it is connected, each decision made there becomes a draft here,
        by itself.
      </Text>
      {isConnected && (
        <div style={{ width: '100%' }}>
          <Rows label="ATS connections">
            {ats.connections.map((connection) => (
              <OneConnection key={connection.id} connection={connection} />
            ))}
          </Rows>
        </div>
      )}
      <Button variant={isConnected ? 'default' : 'filled'} onClick={() => setConnecting(true)}>
        {isConnected ? 'Connect another' : 'Connect an ATS'}
      </Button>
      {!isConnected && (
        <Checkbox
          label="We add decisions by hand"
          description="In Regards, or by its API. An ATS can be connected at any time."
          checked={answer.isPending ? (answer.variables.worksWithoutAts ?? false) : ats.worksWithoutAts}
          onChange={(event) =>
            answer.mutate({ worksWithoutAts: event.currentTarget.checked }, { onError: announceProblem })
          }
        />
      )}
      {isConnecting && (
        <ConnectAts onClose={() => setConnecting(false)} onCarriedOver={() => setConnecting(false)} />
      )}
    </Stack>
  );
}

function OneConnection({ connection }: { readonly connection: Connection }) {
  const { id, name, heardAt, lastEventAt } = connection;
  const test = useConnectionChange(() =>
    answerOf(api.POST('/api/v1/ats-connections/{id}/test', { params: { path: { id } } })),
  );
  return (
    <Row>
      <div>
        <Anchor component={Link} to={`/settings/ats/${id}`} fw={550}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {heardAt !== null ? (
            <>
              Last heard <TimeFromNow at={heardAt} />
            </>
          ) : lastEventAt === null ? (
            'Nothing has come yet. First a test event of our own shows that this side works.'
          ) : (
            <>
              Our test event came through <TimeFromNow at={lastEventAt} />. Now send one from {name}.
            </>
          )}
        </Text>
      </div>
      <Button
        variant={lastEventAt === null ? 'filled' : 'default'}
        size="xs"
        aria-label={`Send a test event for ${name}`}
        loading={test.isPending}
        onClick={() =>
          test.mutate(undefined, {
            onSuccess: ({ stored }) =>
              announce(
                stored
                  ? 'The test event was signed, verified and stored. This side works.'
                  : 'The test event was not stored. Try again, or make a new connection.',
              ),
            onError: announceProblem,
          })
        }
      >
        Send a test event
      </Button>
    </Row>
  );
}
