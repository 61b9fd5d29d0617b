import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemNotice } from '../screen/problem-notice';
import type { PanelWords } from './acts';

interface PanelWordsFormProps {
  readonly title: string;
  /** What follows from it. */
  readonly children?: ReactNode;
  /** What the button says, which is what happens. */
  readonly action: string;
  readonly words: PanelWords;
  /** Called with the words; what it throws is shown, and nothing typed is lost. */
  readonly onConfirm: (words: PanelWords) => Promise<unknown>;
  readonly onClose: () => void;
}

/** As few as the api takes. */
const fewest = 10;

/** What the panel says of a person, in a dialog of its own; rendered while it asks. A click beside it loses nothing: it is closed by its buttons. */
export function PanelWordsForm({ title, children, action, words, onConfirm, onClose }: PanelWordsFormProps) {
  const [strengths, setStrengths] = useState(words.strengths);
  const [concerns, setConcerns] = useState(words.concerns);
  const [wishes, setWishes] = useState(words.wishes);
  const [isBusy, setBusy] = useState(false);
  const [isShort, setShort] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (strengths.trim().length < fewest) {
      setShort(true);
      return;
    }
    setBusy(true);
    try {
      await onConfirm({ strengths, concerns, wishes });
      onClose();
    } catch (error) {
      setProblem(error as Error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close this question' }}
    >
      <form onSubmit={(event) => void confirm(event)} noValidate>
        <Stack>
          {children !== undefined && (
            <Text component="div" size="sm">
              {children}
            </Text>
          )}
          <Textarea
            label="What did they do well?"
            description="As who met them says it. An invitation quotes it to them."
            required
            autosize
            minRows={3}
            maxRows={12}
            maxLength={4_000}
            data-autofocus
            error={isShort && strengths.trim().length < fewest ? 'Say it in a sentence.' : undefined}
            value={strengths}
            onChange={(event) => setStrengths(event.currentTarget.value)}
          />
          <Textarea
            label="What was the panel unsure of? (may be left out)"
            description="For us, and never sent."
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4_000}
            value={concerns}
            onChange={(event) => setConcerns(event.currentTarget.value)}
          />
          <Textarea
            label="What do they want next? (may be left out)"
            description="What they write on their own page replaces this."
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2_000}
            value={wishes}
            onChange={(event) => setWishes(event.currentTarget.value)}
          />
          {problem && <ProblemNotice problem={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit" loading={isBusy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
