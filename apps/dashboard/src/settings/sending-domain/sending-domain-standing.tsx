import { Button, Code, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../screen/notice';
import { ProblemNotice } from '../../screen/problem-notice';
import { useSlowly } from '../../screen/use-slowly';
import { type SendingDomain, sendingDomainQuery, useCheckSendingDomain } from '../../setup/queries';
import { TimeFromNow } from '../../words/time';
import { DomainRecords } from './domain-records';

/** What the sending domain is to publish and whether it does; in its section, and in the set-up. */
export function SendingDomainStanding() {
  const { data, error, isPending } = useQuery(sendingDomainQuery);
  const isSlow = useSlowly(isPending);
  if (error && !data) return <ProblemNotice problem={error} />;
  if (!data) return isSlow ? <Skeleton height={320} aria-busy aria-label="Loading" /> : null;
  return data.publishable ? <Publishable sendingDomain={data} /> : <TryOut domain={data.domain} />;
}

function TryOut({ domain }: { readonly domain: string }) {
  return (
    <Stack gap="xs" maw="40rem">
      <Text>
        Regards sends as <Code>{domain}</Code>. That is a name for trying out: nothing can be published for
        it, and no mail server outside would believe it. While mail stays on this computer that is just right.
      </Text>
      <Text c="dimmed" size="sm">
        To write to candidates, whoever runs Regards sets <Code>MAIL_DOMAIN</Code> to a domain of yours and
        restarts it. The records to publish then stand here.
      </Text>
    </Stack>
  );
}

function Publishable({ sendingDomain }: { readonly sendingDomain: SendingDomain }) {
  const { domain, smtpHost, records, checkedAt } = sendingDomain;
  const check = useCheckSendingDomain();
  const right = records.filter(({ finding }) => finding?.verdict === 'ok').length;
  const isNobodyAnswering =
    checkedAt !== null && records.every(({ finding }) => finding === null || isUnknown(finding.verdict));
  return (
    <Stack>
      <Text maw="40rem">
        Letters leave as <Code>{domain}</Code> through <Code>{smtpHost}</Code>. Add these records where the
        domain is managed; changes there can take an hour to be seen.
      </Text>
      <Group>
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {checkedAt === null ? 'Check the records' : 'Check again'}
        </Button>
        <Text component="output" size="sm" c="dimmed">
          {check.isPending
            ? 'Asking the name servers, for at most 8 seconds.'
            : checkedAt !== null && (
                <>
                  {right} of {records.length} are right, checked <TimeFromNow at={checkedAt} />.
                </>
              )}
        </Text>
      </Group>
      {check.error && <ProblemNotice problem={check.error} />}
      {isNobodyAnswering && !check.isPending && (
        <Notice tone="warm">
          <Text fw={600}>No name server answered</Text>
          <Text size="sm">
            This says nothing about your records. Regards asks the name servers that its computer was given;
            if none may be reached from there, compare the records by hand.
          </Text>
        </Notice>
      )}
      <DomainRecords records={records} />
    </Stack>
  );
}

function isUnknown(verdict: string): boolean {
  return verdict === 'no_answer' || verdict === 'not_set';
}
