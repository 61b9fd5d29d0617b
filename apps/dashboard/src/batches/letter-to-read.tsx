import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { stageInWords } from '../letters/departure-words';
import { MailPreview } from '../letters/letter/mail-preview';
import { rejectionQuery } from '../letters/queries';
import { MemberName } from '../members/member-name';
import { LinkTo } from '../screen/link-to';
import { LoadingThing } from '../screen/loading-thing';
import { Notice } from '../screen/notice';
import { ruleWords } from '../settings/respect-check/rule-words';
import { dateTime } from '../words/when';
import { PersonName } from '../words/person-name';
import { intentsInWords } from '../words/intents';
import { outcomeWords, whyInWords } from './batch-words';
import type { BatchLetter } from './queries';

interface LetterToReadProps {
  /** Of the rejection. */
  readonly id: string;
  readonly letter: BatchLetter | undefined;
  readonly onTakeOut: (() => void) | undefined;
}

/** One letter of a batch as it arrives, with what people decided about it and what became of it. */
export function LetterToRead({ id, letter, onTakeOut }: LetterToReadProps) {
  const { data, error } = useQuery(rejectionQuery(id));
  if (!data) return <LoadingThing error={error} />;
  const { rejection } = data;
  const mayTakeOut = onTakeOut && (letter === undefined || letter.outcome === 'drafted');
  return (
    <article aria-label="Letter">
      <Group justify="space-between" align="flex-start" mb="sm" maw="var(--reading-width)">
        <div>
          <Text fw={600} component="h3" m={0}>
            <PersonName name={rejection.candidateName} />
          </Text>
          <Text size="sm" c="dimmed">
            <bdi>{rejection.role}</bdi>
            {letter && ` · ${stageInWords(letter.stage, 0)}`}
          </Text>
        </div>
        {mayTakeOut ? (
          <Button variant="default" size="xs" onClick={onTakeOut}>
            Take this one out
          </Button>
        ) : (
          <Text size="sm">
            <LinkTo to={`/letters/${id}`}>The letter and its history</LinkTo>
          </Text>
        )}
      </Group>
      <Stack gap="xs" mb="sm" maw="var(--reading-width)">
        {letter && letter.outcome !== 'drafted' && <Outcome letter={letter} />}
        {data.letter.overrides.map(({ rule, reason, by }) => (
          <Notice key={rule} tone="warm">
            {ruleWords[rule]}: <MemberName id={by} /> let it stay. “{reason}”
          </Notice>
        ))}
      </Stack>
      <MailPreview signerId={rejection.signerId} to={rejection.candidateName} letter={data.letter} />
    </article>
  );
}

function Outcome({ letter }: { readonly letter: BatchLetter }) {
  const { outcome, sentAt, leavesAt, why, holds, smtpStatus, address, wroteAt, wroteIntents } = letter;
  const when = sentAt ?? (outcome === 'waiting' ? leavesAt : null);
  const isTrouble = outcome === 'bounced' || outcome === 'failed';
  return (
    <Notice tone={isTrouble || wroteAt !== null ? 'warm' : undefined}>
      {outcomeWords[outcome]}
      {when !== null && ` ${dateTime(when)}`}
      {address !== null && ` to ${address}`}
      {why !== null && `: ${whyInWords(why)}`}
      {smtpStatus !== null && isTrouble && ` (${smtpStatus})`}.
      {holds.map(({ kind, reason }) => (
        <div key={kind}>{reason}</div>
      ))}
      {wroteAt !== null && (
        <div>
          They wrote to us {dateTime(wroteAt)}: {intentsInWords(wroteIntents)}.{' '}
          <LinkTo to={`/conversations/${letter.conversationId}`}>Read it</LinkTo>
        </div>
      )}
    </Notice>
  );
}
