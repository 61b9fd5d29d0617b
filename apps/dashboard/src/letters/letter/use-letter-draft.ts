import { useEffect, useState, useSyncExternalStore } from 'react';
import { announceProblem } from '../../screen/announce';
import { type DraftSnapshot, type Keeper, LetterDraft } from './letter-draft';
import type { Letter } from '../queries';

/** What is typed and not saved yet, by letter: it is still here when somebody comes back to it. */
const unsaved = new Map<string, LetterDraft<Letter>>();

const leftUnsaved = 'The letter you left is not saved. Go back to it: your words are still there.';

window.addEventListener('beforeunload', (event) => {
  if ([...unsaved.values()].some((draft) => draft.isUnsaved)) event.preventDefault();
});

/** The words of a letter while it is written; leaving saves them. */
export function useLetterDraft(
  letter: Letter,
  keeper: Keeper<Letter>,
): DraftSnapshot<Letter> & { draft: LetterDraft<Letter> } {
  const [draft] = useState(() => unsaved.get(letter.id) ?? new LetterDraft(letter, keeper));
  const snapshot = useSyncExternalStore(draft.subscribe, draft.read);
  useEffect(() => draft.hear(letter), [draft, letter]);
  useEffect(() => {
    unsaved.set(letter.id, draft);
    return () => {
      void draft.save().then((isKept) => {
        if (isKept && !draft.isOpen) unsaved.delete(letter.id);
        if (!isKept) announceProblem(new Error(leftUnsaved));
      });
    };
  }, [draft, letter.id]);
  return { ...snapshot, draft };
}
