import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { announce, announceProblem } from '../../screen/announce';
import { Ask } from '../../screen/ask';
import { ProblemNotice } from '../../screen/problem-notice';
import { useKeys } from '../../screen/use-keys';
import { useConversationActs } from '../acts';
import type { AnswerEntry, Conversation, Message } from '../queries';
import { AnswerFindings } from './answer-findings';
import classes from './answer-box.module.css';
import type { Words } from './answer-words';
import { clearer } from './answer-problems';
import { replySubject } from './reply-subject';
import { useAnswerWords } from './use-answer-words';

interface AnswerBoxProps {
  readonly conversation: Conversation;
  readonly draft: AnswerEntry | undefined;
  /** What a new answer continues. */
  readonly answered?: Message | undefined;
  /** A new answer was kept for the first time. */
  readonly onBegun?: (id: string) => void;
  /** It left, or was discarded. */
  readonly onFinished: () => void;
  readonly onDone?: () => void;
}

/** Where an answer is written, checked and sent; what is typed is kept by itself. */
export function AnswerBox({ conversation, draft, answered, onBegun, onFinished, onDone }: AnswerBoxProps) {
  const { id: conversationId, candidate, openingTitle } = conversation;
  const acts = useConversationActs();
  const answerId = useRef(draft?.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState<'send' | 'discard'>();
  const keep = async (words: Words): Promise<void> => {
    if (answerId.current !== undefined) await acts.editAnswer(answerId.current, words);
    else if (words.body.trim() === '') return;
    else {
      const inAnswerTo = answered?.id;
      const begun = await acts.draftAnswer(conversationId, {
        ...words,
        ...(inAnswerTo === undefined ? {} : { inAnswerTo }),
      });
      answerId.current = begun.id;
      onBegun?.(begun.id);
    }
    void acts.readConversation(conversationId);
  };
  const kept = draft ?? { subject: replySubject(answered?.subject ?? null, openingTitle), body: '' };
  const { words, state, answer } = useAnswerWords(draft?.id ?? conversationId, kept, keep);
  const who = candidate.firstName ?? (candidate.fullName === '' ? 'them' : candidate.fullName);
  const isEmpty = words.body.trim() === '';
  const ask = (): void => {
    if (isEmpty) field.current?.focus();
    else
      answer.save().then((isKept) => {
        if (isKept) setAsked('send');
      }, announceProblem);
  };
  useKeys([
    ['e', () => field.current?.focus()],
    ['a', ask],
  ]);
  const send = async (): Promise<void> => {
    if (answerId.current === undefined) return;
    await acts.sendAnswer(answerId.current).catch((error: unknown) => {
      throw clearer(error as Error);
    });
    announce(`On its way to ${who}.`);
    onFinished();
    onDone?.();
  };
  const discard = async (): Promise<void> => {
    if (answerId.current === undefined) return;
    await acts.discardAnswer(answerId.current);
    announce('Discarded. What it should have answered stays owed.');
    onFinished();
  };
  return (
    <section className={classes['box']} aria-label={`Answer to ${who}`}>
      {draft?.status === 'failed' && (
        <Text size="sm" mb="xs">
          This answer did not arrive. Correct the address or the words, then send it again.
        </Text>
      )}
      <TextInput
        label="Subject"
        size="sm"
        maxLength={300}
        dir="auto"
        value={words.subject}
        onChange={(event) => answer.type({ subject: event.currentTarget.value })}
        onBlur={() => void answer.save()}
      />
      <Textarea
        ref={field}
        label={`Answer to ${who}`}
        placeholder={`Dear ${who},`}
        mt="xs"
        autosize
        minRows={5}
        maxRows={24}
        maxLength={20_000}
        dir="auto"
        classNames={{ input: classes['words'] ?? '' }}
        value={words.body}
        onChange={(event) => answer.type({ body: event.currentTarget.value })}
        onBlur={() => void answer.save()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) ask();
        }}
      />
      {draft && draft.body === words.body && draft.subject === words.subject && (
        <AnswerFindings draft={draft} />
      )}
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} />}
      <Group mt="sm" justify="space-between">
        <Text component="output" size="xs" c="dimmed">
          {state.kind === 'saving' && 'Saving …'}
          {state.kind === 'saved' && draft && 'Saved as a draft. Nothing leaves before you send it.'}
        </Text>
        <Group gap="xs">
          {draft && (
            <Button variant="default" size="sm" onClick={() => setAsked('discard')}>
              Discard …
            </Button>
          )}
          <Button size="sm" leftSection={<Send size={16} aria-hidden />} disabled={isEmpty} onClick={ask}>
            Send to {who}
          </Button>
        </Group>
      </Group>
      {asked === 'send' && (
        <Ask
          title={`Send this answer to ${candidate.fullName === '' ? who : candidate.fullName}?`}
          action="Send it now"
          onConfirm={send}
          onClose={() => setAsked(undefined)}
        >
          It leaves at once, in your name, and cannot be taken back.
        </Ask>
      )}
      {asked === 'discard' && (
        <Ask
          title={`Discard the answer to ${who}?`}
          action="Discard it"
          isFinal
          onConfirm={discard}
          onClose={() => setAsked(undefined)}
        >
          Its words are gone then. What it should have answered stays owed.
        </Ask>
      )}
    </section>
  );
}
