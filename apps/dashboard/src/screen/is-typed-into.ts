/** Inputs that take no letters, so that a letter pressed on them is free to be a key. */
const withoutLetters: readonly string[] = ['radio', 'checkbox', 'button', 'submit', 'reset', 'range', 'file'];

/** Whether a letter pressed here is meant for what is written here. */
export function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutLetters.includes(target.type);
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
  );
}
