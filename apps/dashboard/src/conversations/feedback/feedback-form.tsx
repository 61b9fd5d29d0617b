import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { announce } from '../../screen/announce';
import { ProblemNotice } from '../../screen/problem-notice';
import { type FeedbackWords, useConversationActs } from '../acts';

const questions = [
  {
    field: 'wentWell',
    label: 'One thing that went well',
    hint: 'Something you saw, about the job.',
  },
  {
    field: 'decidedBy',
    label: 'The one difference that decided',
    hint: 'What the job needed; nothing about others, nothing about the person.',
  },
  {
    field: 'wouldHelp',
    label: 'One thing that would help next time',
    hint: 'Something they can do.',
  },
] as const;

/** What was typed and not given yet, by request: leaving loses nothing. */
const typed = new Map<string, FeedbackWords>();

interface FeedbackFormProps {
  readonly requestId: string;
  readonly onClose: () => void;
}

/** Three sentences, or that we cannot share more; the answer to the candidate is drafted from it and approved by a person. */
export function FeedbackForm({ requestId, onClose }: FeedbackFormProps) {
  const acts = useConversationActs();
  const [words, setWords] = useState<FeedbackWords>(() => typed.get(requestId) ?? {});
  const [problem, setProblem] = useState<Error>();
  const [isBusy, setBusy] = useState(false);
  const write = (change: FeedbackWords): void => {
    const next = { ...words, ...change };
    typed.set(requestId, next);
    setWords(next);
  };
  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await acts.giveFeedback(requestId, words.cannotShare ? { cannotShare: true } : words);
      typed.delete(requestId);
      announce('Recorded. The answer is drafted from it, and waits for a person to send it.');
      onClose();
    } catch (error) {
      setProblem(error as Error);
      setBusy(false);
    }
  };
  const missing = problemsOf(problem);
  return (
    <form onSubmit={(event) => void give(event)}>
      <Stack gap="sm" mt="sm">
        {!words.cannotShare &&
          questions.map(({ field, label, hint }) => (
            <Textarea
              key={field}
              label={label}
              description={hint}
              autosize
              minRows={2}
              maxLength={2_000}
              dir="auto"
              value={words[field] ?? ''}
              error={missing[field]}
              onChange={(event) => write({ [field]: event.currentTarget.value })}
            />
          ))}
        <Checkbox
          label="We cannot share more"
          description="An answer too: it is worded kindly."
          checked={words.cannotShare ?? false}
          onChange={(event) => write({ cannotShare: event.currentTarget.checked })}
        />
        {problem && <ProblemNotice problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" size="xs" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" size="xs" loading={isBusy}>
            Record it, and draft the answer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function problemsOf(problem: Error | undefined): Readonly<Record<string, string>> {
  if (!(problem instanceof ApiProblem) || problem.code !== 'conversations.feedback_invalid') return {};
  const { problems } = problem.members;
  return typeof problems === 'object' && problems !== null ? (problems as Record<string, string>) : {};
}
