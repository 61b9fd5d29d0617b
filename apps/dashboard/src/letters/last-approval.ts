/** The newest approval in this window: "u" takes it back, also when the next letter is on the screen already. */
let undo: (() => void) | undefined;

export function rememberApproval(takeBack: () => void): void {
  undo = takeBack;
}

/** Takes the newest approval back, once. @returns false when there is none */
export function undoLastApproval(): boolean {
  const takeBack = undo;
  undo = undefined;
  takeBack?.();
  return takeBack !== undefined;
}

export function forgetApproval(): void {
  undo = undefined;
}
