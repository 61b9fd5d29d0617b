import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { GitMerge } from 'lucide-react';
import { MemberName } from '../../members/member-name';
import { announce } from '../../screen/announce';
import type { Letter } from '../queries';
import classes from './conflict-notice.module.css';
import type { LetterDraft, Words } from './letter-draft';

interface ConflictNoticeProps {
  readonly draft: LetterDraft<Letter>;
  readonly theirs: Letter;
}

/** Two people wrote at the same time: both texts are shown until one of them is chosen, and the other can be had back. */
export function ConflictNotice({ draft, theirs }: ConflictNoticeProps) {
  const settle = async (choice: 'mine' | 'theirs'): Promise<void> => {
    const other: Words = await draft.settle(choice);
    announce(choice === 'mine' ? 'Your text stands.' : 'Their text stands.', () => draft.type(other));
  };
  return (
    <Alert className={classes['notice'] ?? ''} mb="md" icon={<GitMerge aria-hidden />} role="alert">
      <Text size="sm" fw={600}>
        {theirs.editedBy === null ? (
          'The letter was written again while you wrote.'
        ) : (
          <>
            <MemberName id={theirs.editedBy} /> changed this letter while you wrote.
          </>
        )}
      </Text>
      <Text size="sm">Your text stands below; this is the other one. Nothing is saved until you choose.</Text>
      <WordsShown words={theirs} label="The other text" />
      <Group gap="xs">
        <Button size="xs" onClick={() => void settle('mine')}>
          Keep mine
        </Button>
        <Button size="xs" variant="default" onClick={() => void settle('theirs')}>
          Take theirs
        </Button>
      </Group>
    </Alert>
  );
}

interface UnsavedNoticeProps {
  readonly words: Words;
  readonly problem: Error;
}

/** What was typed cannot be saved any more, because the letter is no draft: here it is, to be copied. */
export function UnsavedNotice({ words, problem }: UnsavedNoticeProps) {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${words.subject}\n\n${words.body}`);
    announce('Copied.');
  };
  return (
    <Alert className={classes['notice'] ?? ''} mb="md" role="alert">
      <Text size="sm" fw={600}>
        Your last changes are not in this letter: {problem.message}
      </Text>
      <WordsShown words={words} label="What you wrote" />
      <Button size="xs" variant="default" onClick={() => void copy()}>
        Copy
      </Button>
    </Alert>
  );
}

function WordsShown({ words, label }: { readonly words: Words; readonly label: string }) {
  return (
    <Textarea
      aria-label={label}
      readOnly
      autosize
      minRows={3}
      maxRows={10}
      my="xs"
      dir="auto"
      value={`${words.subject}\n\n${words.body}`}
    />
  );
}
