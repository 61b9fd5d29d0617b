import { Anchor, Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { OctagonX } from 'lucide-react';
import { useState } from 'react';
import { MemberName } from '../members/member-name';
import { announceProblem } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import { useIdentity } from '../session/session';
import type { BatchActs } from './acts';
import type { AskedOfBatch } from './batch-asks';
import { afterApproval, lettersInWords, statusWords, whySecond } from './batch-words';
import type { Batch } from './queries';

interface BatchActionsProps {
  readonly batch: Batch;
  readonly acts: BatchActs;
  readonly onAsk: (asked: AskedOfBatch) => void;
}

/** Where a batch stands in one sentence, and what can be done now; the stop is there while anything of it can leave. */
export function BatchActions({ batch, acts, onAsk }: BatchActionsProps) {
  const { status, id } = batch;
  return (
    <Stack gap="sm">
      <Text component="output" display="block" fw={600}>
        {statusWords[status]}
      </Text>
      {(status === 'frozen' || status === 'awaiting_second') && <ToApprove batch={batch} onAsk={onAsk} />}
      {status === 'approving' && <Meter label="Approved" done={batch.handled} of={batch.letters} />}
      {status === 'leaving' && <Meter label="Left" done={batch.outcomes.left} of={batch.letters} />}
      {status === 'paused' && <Paused batch={batch} onAsk={onAsk} />}
      {status === 'stopped' && <Stopped batch={batch} acts={acts} onAsk={onAsk} />}
      {batch.stoppable && <StopButton acts={acts} />}
      <Anchor size="sm" href={`/api/v1/approval-batches/${id}/report.csv`} download>
        Report as a table (CSV)
      </Anchor>
    </Stack>
  );
}

const wrapped = {
  h: 'auto',
  mih: '2.5rem',
  py: 'xs',
  styles: {
    label: { whiteSpace: 'normal', textWrap: 'balance', textAlign: 'center', lineHeight: 1.35 },
  },
} as const;

function ToApprove({ batch, onAsk }: Pick<BatchActionsProps, 'batch' | 'onAsk'>) {
  const { member } = useIdentity();
  const [first] = batch.approvals;
  const isMine = first?.by === member.id;
  const needsTwo = batch.secondPerson.reasons.length > 0;
  return (
    <>
      {needsTwo && (
        <Text size="sm" component="div">
          {whySecond(batch).map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          {first && !isMine && (
            <div>
              <MemberName id={first.by} /> has approved; you would be the second.
            </div>
          )}
        </Text>
      )}
      {isMine ? (
        <Text size="sm">You have approved. Ask a colleague to open this page, read, and approve too.</Text>
      ) : (
        <Button fullWidth {...wrapped} onClick={() => onAsk('approve')}>
          {needsTwo && !first
            ? `Approve ${batch.letters}: a second person approves too`
            : `Approve ${batch.letters}: ${afterApproval(batch)}`}
        </Button>
      )}
      <Group>
        <Button variant="default" size="xs" onClick={() => onAsk('discard')}>
          Discard the batch …
        </Button>
      </Group>
    </>
  );
}

function Meter({ label, done, of }: { readonly label: string; readonly done: number; readonly of: number }) {
  return (
    <div>
      <Text size="sm">
        {label}: {done.toLocaleString()} of {of.toLocaleString()}
      </Text>
      <Progress value={of === 0 ? 0 : (100 * done) / of} aria-label={label} />
    </div>
  );
}

function Paused({ batch: { outcomes }, onAsk }: Pick<BatchActionsProps, 'batch' | 'onAsk'>) {
  const rest = outcomes.held + outcomes.waiting;
  return (
    <>
      <Text size="sm">
        Look what the first letters led to. {lettersInWords(rest)} {rest === 1 ? 'waits' : 'wait'} for you.
      </Text>
      <Button fullWidth {...wrapped} onClick={() => onAsk('continue')}>
        Let the rest leave: {lettersInWords(rest)}
      </Button>
    </>
  );
}

function Stopped({ batch, acts, onAsk }: BatchActionsProps) {
  const { stopped, outcomes } = batch;
  const rest = outcomes.held + outcomes.waiting + outcomes.sending;
  return (
    <>
      {stopped && (
        <Text size="sm">
          {stopped.by === null ? 'Other software' : <MemberName id={stopped.by} />} stopped it:{' '}
          {stopped.reason}
        </Text>
      )}
      <Text size="sm">
        {lettersInWords(outcomes.left + outcomes.bounced)} had left. {lettersInWords(rest)}{' '}
        {rest === 1 ? 'has' : 'have'} not.
      </Text>
      <Button fullWidth {...wrapped} onClick={() => onAsk('take_back')}>
        Back to drafts: {lettersInWords(rest)}
      </Button>
      <Button
        fullWidth
        variant="default"
        {...wrapped}
        onClick={() => void acts.resume().catch(announceProblem)}
      >
        Leave again: first it pauses, as after the first few
      </Button>
    </>
  );
}

/** Stops at once and asks nothing: a stop can be taken back, a letter cannot. */
function StopButton({ acts }: Pick<BatchActionsProps, 'acts'>) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Error>();
  const why = reason.trim();
  const stop = (): void => {
    setProblem(undefined);
    acts.stop(why.length < 3 ? 'Stopped on its page, without a reason.' : why).catch(setProblem);
  };
  return (
    <Stack gap="xs">
      <Button
        fullWidth
        variant="default"
        leftSection={<OctagonX size={18} color="var(--wrong)" />}
        onClick={stop}
      >
        Stop: nothing more leaves
      </Button>
      <TextInput
        size="xs"
        label="Why, if there is time"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Stack>
  );
}
