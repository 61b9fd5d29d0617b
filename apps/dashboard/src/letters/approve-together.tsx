import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFreeze } from '../batches/acts';
import { announce } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import type { Chosen } from './use-chosen';

interface ApproveTogetherProps {
  readonly chosen: Chosen;
  /** How many the list has, as far as it was read. */
  readonly shown: number;
  readonly hasMore: boolean;
  /** What all letters of the list have in common. */
  readonly filter: { readonly openingId?: string; readonly search?: string };
}

/** Puts letters together that are to be approved in one go: those that were chosen, or all that the list has. */
export function ApproveTogether({ chosen, shown, hasMore, filter }: ApproveTogetherProps) {
  const freeze = useFreeze();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Error>();
  const [isBusy, setBusy] = useState(false);
  const count = chosen.ids.size;
  const together = async (all: boolean): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const batch = await freeze(all ? { filter } : { rejectionIds: [...chosen.ids] });
      if (batch.leftOut > 0)
        announce(
          batch.leftOut === 1
            ? 'One letter was left out; the batch says why.'
            : `${batch.leftOut} letters were left out; the batch says why.`,
        );
      await navigate(`/batches/${batch.id}`);
    } catch (error) {
      setProblem(error as Error);
      setBusy(false);
    }
  };
  if (shown < 2 && count === 0) return null;
  const isNarrowed = filter.openingId !== undefined || filter.search !== undefined;
  return (
    <section aria-label="Approve together">
      <Group gap="xs">
        {count > 0 ? (
          <>
            <Button size="xs" loading={isBusy} onClick={() => void together(false)}>
              Approve {count} together …
            </Button>
            <Button size="xs" variant="subtle" onClick={chosen.clear}>
              Choose none
            </Button>
          </>
        ) : (
          <Button size="xs" variant="default" loading={isBusy} onClick={() => void together(true)}>
            {`Approve ${hasMore ? 'all' : `all ${shown}`}${isNarrowed ? ' that match' : ''} together …`}
          </Button>
        )}
      </Group>
      {count === 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          Or choose some: <kbd>x</kbd> one, <kbd>X</kbd> as far as here.
        </Text>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </section>
  );
}
