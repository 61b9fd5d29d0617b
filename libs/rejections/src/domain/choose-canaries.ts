/** A letter, and the kind of letter it is one of: those of a kind are written from one template. */
export interface LetterOfKind {
  readonly id: string;
  readonly kind: string;
}

/**
 * The letters of a batch that leave first: in turn one of each kind, so that each template is seen by somebody before many get it.
 *
 * @param letters in their order
 * @returns ids, in the order in which they leave
 */
export function chooseCanaries(letters: readonly LetterOfKind[], size: number): string[] {
  const kinds = new Map<string, string[]>();
  for (const { id, kind } of letters) {
    const those = kinds.get(kind);
    if (those) those.push(id);
    else kinds.set(kind, [id]);
  }
  const queues = [...kinds.values()];
  const chosen: string[] = [];
  for (let round = 0; chosen.length < Math.min(size, letters.length); round += 1)
    for (const queue of queues) {
      const id = queue[round];
      if (id !== undefined && chosen.length < size) chosen.push(id);
    }
  return chosen;
}
