/** Deeper than any body that means something to us; what maps and validates bodies calls itself once a level, and the stack has an end. */
const DEEPEST = 32;

// What no text of ours may hold: NUL, which PostgreSQL does not store, and half of a surrogate pair, which no encoding can write.
// Example: "a\u0000b"
const UNREADABLE = /[\0\p{Cs}]/u;

interface Finding {
  /** "addresses.0.address"; empty for the value itself. */
  readonly path: string;
  readonly problem: string;
}

/** The first place of a value, as JSON or a query makes them, that nothing behind could read or store; null when there is none. */
export function findUnreadable(value: unknown): Finding | null {
  const waiting = [{ value, path: '', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: here, path, depth } = next;
    if (depth > DEEPEST) return { path: '', problem: `nested deeper than ${DEEPEST} levels` };
    if (typeof here === 'string' && UNREADABLE.test(here)) return { path, problem: 'not readable text' };
    if (typeof here !== 'object' || here === null) continue;
    for (const [name, member] of Object.entries(here)) {
      if (UNREADABLE.test(name)) return { path, problem: 'has a member whose name is not readable text' };
      waiting.push({ value: member, path: path === '' ? name : `${path}.${name}`, depth: depth + 1 });
    }
  }
  return null;
}
