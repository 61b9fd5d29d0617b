import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemNotice } from '../screen/problem-notice';
import { serverNow } from '../words/now';
import { type Told, toldHow } from './told';

interface ToldAskProps {
  /** Names the person: "Was Amara Okafor told no another way?" */
  readonly title: string;
  /** What follows from it. */
  readonly children: ReactNode;
  readonly action: string;
  readonly onConfirm: (told: Told) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks how and when somebody was told; what was typed stays when the api refuses it. */
export function ToldAsk({ title, children, action, onConfirm, onClose }: ToldAskProps) {
  const [how, setHow] = useState<Told['how']>('phone');
  const [when, setWhen] = useState(localNow);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await onConfirm({ how, toldAt: toInstant(when), note });
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
          <Text size="sm">{children}</Text>
          <Select
            label="How"
            data={toldHow}
            allowDeselect={false}
            data-autofocus
            value={how}
            onChange={(chosen) => {
              const found = toldHow.find(({ value }) => value === chosen);
              if (found) setHow(found.value);
            }}
          />
          <TextInput
            label="When"
            description="In your own time zone."
            type="datetime-local"
            required
            value={when}
            onChange={(event) => setWhen(event.currentTarget.value)}
          />
          <Textarea
            label="What was said, if it matters later"
            placeholder="Tom called her and offered feedback"
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
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

/** The time now as `datetime-local` wants it, in the reader's zone. */
function localNow(): string {
  const now = serverNow();
  const offset = new Date(now).getTimezoneOffset() * 60_000;
  return new Date(now - offset).toISOString().slice(0, 16);
}

/** What was chosen, as an instant. */
function toInstant(local: string): string {
  return new Date(local).toISOString();
}
