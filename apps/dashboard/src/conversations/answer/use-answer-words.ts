import { useEffect, useState, useSyncExternalStore } from 'react';
import { announceProblem } from '../../screen/announce';
import { AnswerWords, type Words, type WordsSnapshot } from './answer-words';

/** What is typed and not kept yet, by answer: it is still here when somebody comes back to it. */
const unsaved = new Map<string, AnswerWords>();

window.addEventListener('beforeunload', (event) => {
  if ([...unsaved.values()].some((words) => words.isUnsaved)) event.preventDefault();
});

/**
 * The words of an answer while it is written; leaving keeps them.
 *
 * @param key names the answer, or the conversation while it has none
 * @param kept the words as they are stored
 */
export function useAnswerWords(
  key: string,
  kept: Words,
  keep: (words: Words) => Promise<unknown>,
): WordsSnapshot & { readonly answer: AnswerWords } {
  const [answer] = useState(() => unsaved.get(key) ?? new AnswerWords(kept, keep));
  const snapshot = useSyncExternalStore(answer.subscribe, answer.read);
  const { subject, body } = kept;
  useEffect(() => answer.hear({ subject, body }), [answer, subject, body]);
  useEffect(() => {
    unsaved.set(key, answer);
    return () => {
      void answer.save().then((isKept) => {
        if (isKept) unsaved.delete(key);
        else
          announceProblem(
            new Error('The answer you left is not saved. Go back to it: your words are still there.'),
          );
      });
    };
  }, [answer, key]);
  return { ...snapshot, answer };
}
