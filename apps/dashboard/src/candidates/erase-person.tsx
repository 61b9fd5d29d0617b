import { Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../api/client';
import { announce } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import type { Candidate } from './queries';

/** Erases a person for good, after their name was typed: nothing brings them back. */
export function ErasePerson({ candidate }: { readonly candidate: Candidate }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section aria-labelledby="privacy">
      <Title order={3} size="sm" id="privacy">
        Privacy
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        When they ask to be forgotten, and nothing obliges us to keep what we have.
      </Text>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        Erase this person …
      </Button>
      {isAsking && <AskErase candidate={candidate} onClose={() => setAsking(false)} />}
    </section>
  );
}

function AskErase({ candidate, onClose }: { readonly candidate: Candidate; readonly onClose: () => void }) {
  const queries = useQueryClient();
  // Somebody without a name is named by where we write to them.
  const wanted = candidate.fullName || candidate.primaryAddress || 'erase';
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const erase = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isSame(typed, wanted)) {
      setWrong(true);
      return;
    }
    setBusy(true);
    try {
      await answerOf(api.POST('/api/v1/candidates/{id}/erase', { params: { path: { id: candidate.id } } }));
      announce('Erased. Nothing we hold names them any more.');
      onClose();
      // Their name may stand anywhere.
      void queries.invalidateQueries();
    } catch (error) {
      setProblem(error as Error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Erase ${wanted} for good?`}
      centered
      closeButtonProps={{ 'aria-label': 'Close this question' }}
    >
      <form onSubmit={(event) => void erase(event)} noValidate>
        <Stack>
          <Text size="sm">
            Their names, addresses, letters, mails and everything written about them go, here and in the pool;
            their own page closes. A letter that waits does not leave. Nothing brings this back. The dates of
            decisions stay, without a name.
          </Text>
          <TextInput
            label={
              <>
                Type <bdi>{wanted}</bdi> to go on
              </>
            }
            autoComplete="off"
            dir="auto"
            data-autofocus
            error={isWrong && !isSame(typed, wanted) ? 'That is not the name above.' : undefined}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {problem && <ProblemNotice problem={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit" color="red" loading={isBusy}>
              Erase for good
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function isSame(typed: string, wanted: string): boolean {
  const plain = (words: string): string =>
    words.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase();
  return plain(typed) === plain(wanted);
}
