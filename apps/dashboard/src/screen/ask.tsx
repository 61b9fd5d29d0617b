import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemNotice } from './problem-notice';

interface AskProps {
  /** Names what is done, and to whom: "Cancel the letter to Amara Okafor?" */
  readonly title: string;
  /** What follows from it. */
  readonly children?: ReactNode;
  /** What the button says, which is what happens. */
  readonly action: string;
  /** Asks for words that are kept with the act; the api refuses it without them. */
  readonly reason?: { readonly label: string; readonly placeholder?: string };
  /** The act cannot be taken back. */
  readonly isFinal?: boolean;
  /** Called with the reason, '' when none is asked for; what it throws is shown, and nothing typed is lost. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before something that an undo could not mend, in a dialog of its own; rendered while it asks. */
export function Ask(props: AskProps) {
  const { title, children, action, reason, isFinal = false, onConfirm, onClose } = props;
  const [words, setWords] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await onConfirm(words.trim());
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
      centered
      closeButtonProps={{ 'aria-label': 'Close this question' }}
    >
      <form onSubmit={(event) => void confirm(event)}>
        <Stack>
          {children !== undefined && (
            <Text component="div" size="sm">
              {children}
            </Text>
          )}
          {reason && (
            <Textarea
              label={reason.label}
              placeholder={reason.placeholder}
              required
              autosize
              minRows={2}
              maxLength={500}
              data-autofocus
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          )}
          {problem && <ProblemNotice problem={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              color={isFinal ? 'red' : undefined}
              // Enter says yes where yes is what one came for; what cannot be taken back is chosen.
              data-autofocus={(!reason && !isFinal) || undefined}
            >
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
