import { Anchor, Badge, Button, Group, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { answerOf, api } from '../../api/client';
import { announce, announceProblem } from '../../screen/announce';
import { Ask } from '../../screen/ask';
import { Fact, FactList } from '../../screen/fact-list';
import { ProblemNotice } from '../../screen/problem-notice';
import { TimeFromNow } from '../../words/time';
import { dateTime } from '../../words/when';
import { Copyable } from '../copyable';
import { Block, SectionPage } from '../section-page';
import { formatNames } from './format-names';
import { type AtsConnectionStanding, connectionQuery, useConnectionChange } from './queries';
import { ReadBackBlock } from './read-back';
import { Secrets } from './secrets';
import { WebhookEvents } from './webhook-events';

/** One connection: where it stands, a test, its secrets, and what it sent. */
export function Component() {
  const { connectionId = '' } = useParams();
  const { data, error } = useQuery(connectionQuery(connectionId));
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return null;
  return (
    <SectionPage
      title={data.name}
      lead={
        <Anchor component={Link} to="/settings/ats" size="sm">
          <ArrowLeft size={14} /> All connections
        </Anchor>
      }
    >
      <Standing connection={data} />
      <Block title="Address for its webhooks">
        <Copyable name="the address" value={data.url} />
      </Block>
      <ReadBackBlock connection={data} />
      <MailsItself connection={data} />
      <Secrets connection={data} />
      <WebhookEvents connectionId={data.id} />
      {data.disabledAt === null && <Disable connection={data} />}
    </SectionPage>
  );
}

function Standing({ connection }: { readonly connection: AtsConnectionStanding }) {
  const { id, format, counts, lastEventAt, activeFrom, disabledAt } = connection;
  const test = useConnectionChange(() =>
    answerOf(api.POST('/api/v1/ats-connections/{id}/test', { params: { path: { id } } })),
  );
  return (
    <Block title="How it stands">
      <FactList>
        <Fact name="Format">{formatNames[format]}</Fact>
        <Fact name="Last event">{lastEventAt === null ? 'None yet' : <TimeFromNow at={lastEventAt} />}</Fact>
        <Fact name="Tells of what was decided after">{dateTime(activeFrom)}</Fact>
        <Fact name="Events">
          {counts.applied} applied, {counts.ignored} ignored, {counts.history} history, {counts.received} on
          the way, {counts.failed} failed, {counts.quarantined} with a wrong signature
        </Fact>
      </FactList>
      {disabledAt === null ? (
        <Group mt="md">
          <Button
            variant="default"
            loading={test.isPending}
            onClick={() =>
              test.mutate(undefined, {
                onSuccess: ({ stored }) =>
                  announce(
                    stored
                      ? 'The test event was signed, verified and stored. Regards is ready; now send one from the ATS.'
                      : 'The test event was not stored. Try again, or make a new connection.',
                  ),
                onError: announceProblem,
              })
            }
          >
            Send a test event
          </Button>
        </Group>
      ) : (
        <Badge variant="default" mt="md">
          Disabled since {dateTime(disabledAt)}
        </Badge>
      )}
    </Block>
  );
}

function MailsItself({ connection }: { readonly connection: AtsConnectionStanding }) {
  const { id, atsMailsRejections, disabledAt } = connection;
  const change = useConnectionChange((mails: boolean) =>
    answerOf(
      api.PATCH('/api/v1/ats-connections/{id}', {
        params: { path: { id } },
        body: { atsMailsRejections: mails },
      }),
    ),
  );
  return (
    <Block title="Does your ATS still mail rejections itself?">
      <Switch
        label={
          atsMailsRejections
            ? 'Yes: Regards drafts none, so that nobody is told twice'
            : 'No: Regards tells them'
        }
        checked={atsMailsRejections}
        disabled={disabledAt !== null || change.isPending}
        onChange={(event) => change.mutate(event.currentTarget.checked, { onError: announceProblem })}
      />
    </Block>
  );
}

function Disable({ connection }: { readonly connection: AtsConnectionStanding }) {
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const disable = useConnectionChange(() =>
    answerOf(api.DELETE('/api/v1/ats-connections/{id}', { params: { path: { id: connection.id } } })),
  );
  return (
    <Block title="Disconnect">
      <Text size="sm" mb="sm">
        What it sent stays. Regards takes nothing more from it.
      </Text>
      <Button variant="default" onClick={() => setAsking(true)}>
        Disconnect {connection.name}
      </Button>
      {isAsking && (
        <Ask
          title={`Disconnect ${connection.name}?`}
          action="Disconnect"
          isFinal
          onConfirm={async () => {
            await disable.mutateAsync(undefined);
            void navigate('/settings/ats');
          }}
          onClose={() => setAsking(false)}
        >
          Its webhooks are refused from now on. To connect again, make a new connection with the same source.
        </Ask>
      )}
    </Block>
  );
}
