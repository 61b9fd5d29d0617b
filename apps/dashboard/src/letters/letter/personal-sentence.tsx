import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, type Ref, useState } from 'react';
import { MemberName } from '../../members/member-name';
import { announce } from '../../screen/announce';
import { ProblemNotice } from '../../screen/problem-notice';
import { PersonName } from '../../words/person-name';
import type { RejectionActs } from '../acts';
import type { ApplicationFacts, Letter, Rejection } from '../queries';
import type { LetterDraft } from './letter-draft';
import classes from './personal-sentence.module.css';

interface PersonalSentenceProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly rejection: Rejection['rejection'];
  readonly facts: ApplicationFacts;
  readonly draft: LetterDraft<Letter>;
  readonly acts: RejectionActs;
}

/** Asks for one true sentence about a finalist, from someone who met them: their letter does not leave without it. */
export function PersonalSentence({ ref, rejection, facts, draft, acts }: PersonalSentenceProps) {
  const [sentence, setSentence] = useState(rejection.personalSentence ?? '');
  const [problem, setProblem] = useState<Error>();
  const [isBusy, setBusy] = useState(false);
  const { hiringManagerId, recruiterId } = facts.opening;
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await addSentence(draft, acts, sentence.trim());
      announce('It stands in the letter.');
    } catch (error) {
      setProblem(error as Error);
    }
    setBusy(false);
  };
  return (
    <form className={classes['ask']} onSubmit={(event) => void add(event)} aria-label="Personal sentence">
      <Title order={3} size="h5">
        One true sentence about <PersonName name={rejection.candidateName} />
      </Title>
      <Text size="sm" mb="sm">
        A finalist’s letter says one thing that someone saw in them.{' '}
        {hiringManagerId !== null && hiringManagerId !== recruiterId ? (
          <>
            Ask <MemberName id={hiringManagerId} />, who led the panel.
          </>
        ) : (
          'Ask somebody who met them.'
        )}
      </Text>
      <Textarea
        ref={ref}
        label="What did they do well?"
        placeholder="Your sketch of the rig stayed with the whole panel."
        required
        autosize
        minRows={2}
        minLength={10}
        maxLength={1_000}
        value={sentence}
        onChange={(event) => setSentence(event.currentTarget.value)}
      />
      {problem && <ProblemNotice problem={problem} />}
      <Group justify="flex-end" mt="sm">
        <Button type="submit" size="xs" loading={isBusy}>
          Put it into the letter
        </Button>
      </Group>
    </form>
  );
}

/** Whether a letter holds the sentence, wherever its lines break: as the api asks. */
export function holdsSentence(body: string, sentence: string | null): boolean {
  // Any white space, line breaks included. Example: "\n  "
  const folded = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  return sentence !== null && folded(body).includes(folded(sentence));
}

/** A composed letter is written again with the sentence. Words that a person wrote stay; the sentence becomes a paragraph of theirs. */
async function addSentence(draft: LetterDraft<Letter>, acts: RejectionActs, sentence: string): Promise<void> {
  await draft.save();
  const { kept, words } = draft.read();
  if (kept.editedBy !== null && !holdsSentence(words.body, sentence)) {
    const paragraphs = words.body.split('\n\n');
    // After the greeting, the no and the thanks.
    paragraphs.splice(Math.min(3, paragraphs.length - 1), 0, sentence);
    draft.type({ body: paragraphs.join('\n\n') });
    if (!(await draft.save())) throw new Error('The letter could not be saved; see above it.');
  }
  draft.hear(await acts.addPersonalSentence(sentence));
}
