import { Anchor, Text } from '@mantine/core';
import type { DraftSnapshot, LetterDraft } from './letter-draft';
import type { Letter } from '../queries';

interface SaveStateProps {
  readonly draft: LetterDraft<Letter>;
  readonly state: DraftSnapshot<Letter>['state'];
}

/** Says quietly whether what is typed is kept; loudly only when it is not. */
export function SaveState({ draft, state }: SaveStateProps) {
  if (state.kind === 'failed')
    return (
      <Text size="sm" c="var(--wrong)" role="alert">
        Not saved: {state.problem.message}{' '}
        <Anchor component="button" type="button" size="sm" onClick={() => void draft.save()}>
          Try again
        </Anchor>
      </Text>
    );
  return (
    <Text component="output" size="sm" c="dimmed">
      {words[state.kind]}
    </Text>
  );
}

const words = {
  saved: 'Saved',
  typing: 'Saving when you pause',
  saving: 'Saving …',
  conflict: 'Not saved: choose between the two texts',
} as const;
