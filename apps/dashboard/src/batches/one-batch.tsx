import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { announce, announceProblem } from '../screen/announce';
import { Thing } from '../screen/three-part-screen';
import { useKeys } from '../screen/use-keys';
import { useBatchActs } from './acts';
import { BatchActions } from './batch-actions';
import { type AskedOfBatch, BatchAsk } from './batch-asks';
import { BatchHistory } from './batch-history';
import { BatchSummary } from './batch-summary';
import { lettersInWords, openingsInWords } from './batch-words';
import { LetterToRead } from './letter-to-read';
import type { Batch, BatchLetter } from './queries';

interface OneBatchProps {
  readonly batch: Batch;
  /** The letter that is read, where the list has it. */
  readonly letter: BatchLetter | undefined;
  readonly letterId: string | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** The query of the address. */
  readonly here: string;
}

/** One batch that was read: what it is or one of its letters, and what can be done. Owns the keys a, x and s. */
export function OneBatch({ batch, letter, letterId, previous, next, here }: OneBatchProps) {
  const acts = useBatchActs(batch.id);
  const navigate = useNavigate();
  const [asked, setAsked] = useState<AskedOfBatch>();
  const isFrozen = batch.status === 'frozen' || batch.status === 'awaiting_second';
  const isBelow = useMediaQuery('(max-width: 75em)') ?? false;
  const top = `/batches/${batch.id}${here}`;
  const takeOut = (): void => {
    if (!isFrozen || letterId === undefined || (letter && letter.outcome !== 'drafted')) return;
    const name = letter?.candidateName || 'this person';
    acts
      .takeOut(letterId)
      .then(() => {
        announce(`Taken out: the letter to ${name} is a draft by itself again.`);
        return navigate(next ?? previous ?? top, { replace: true });
      })
      .catch(announceProblem);
  };
  const stop = (): void => {
    if (batch.stoppable) acts.stop('Stopped on its page, without a reason.').catch(announceProblem);
  };
  const isFree = (): boolean => !asked && document.querySelector('[role="dialog"]') === null;
  useKeys([
    ['a', () => isFree() && isFrozen && setAsked('approve')],
    ['x', () => isFree() && takeOut()],
    ['s', () => isFree() && stop()],
  ]);
  return (
    <Thing
      heading={
        <header>
          <Title order={2} size="h3">
            {lettersInWords(batch.letters)}
          </Title>
          <Text c="dimmed" mb="md">
            <bdi>{openingsInWords(batch)}</bdi>
          </Text>
          {/* Where the actions stand below, the stop must not have to be looked for. */}
          {isBelow && batch.stoppable && (
            <Button variant="default" mb="md" fullWidth onClick={stop}>
              Stop now
            </Button>
          )}
        </header>
      }
      facts={
        <Stack gap="lg">
          <BatchActions batch={batch} acts={acts} onAsk={setAsked} />
          <BatchHistory batch={batch} />
        </Stack>
      }
    >
      {letterId === undefined ? (
        <BatchSummary batch={batch} first={next} />
      ) : (
        <>
          <Group justify="space-between" mb="sm" maw="var(--reading-width)">
            <Button variant="default" size="xs" onClick={() => void navigate(top)}>
              About the batch
            </Button>
            <Group gap="xs">
              {letter && (
                <Text size="sm" c="dimmed">
                  {letter.position + 1} of {batch.letters + batch.outcomes.taken_out}
                </Text>
              )}
              <Step path={previous} label="Previous" />
              <Step path={next} label="Next" />
            </Group>
          </Group>
          <LetterToRead
            key={letterId}
            id={letterId}
            letter={letter}
            onTakeOut={isFrozen ? takeOut : undefined}
          />
        </>
      )}
      {asked && <BatchAsk asked={asked} batch={batch} acts={acts} onClose={() => setAsked(undefined)} />}
    </Thing>
  );
}

function Step({ path, label }: { readonly path: string | undefined; readonly label: string }) {
  const navigate = useNavigate();
  return (
    <Button
      variant="default"
      size="xs"
      disabled={path === undefined}
      onClick={() => path !== undefined && void navigate(path, { replace: true })}
    >
      {label}
    </Button>
  );
}
