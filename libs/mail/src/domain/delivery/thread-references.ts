const MOST = 20;

/** A Message-ID in angle brackets, whether it came with them or not. */
export function bracketed(messageId: string): string {
  // Brackets and white space around an id, e.g. "<" and ">" of " <a@b> ".
  return `<${messageId.replace(/^[\s<]+|[\s>]+$/g, '')}>`;
}

/**
 * The References of a reply (RFC 5322 §3.6.4): the parent's References, then the parent's own id. A long list keeps its
 * first id, which names the thread, and its newest ones.
 *
 * @param parentId the Message-ID that is answered; `null` starts a thread
 * @param parentReferences the parent's References, or its In-Reply-To when it has none
 * @returns ids in angle brackets, oldest first
 */
export function threadReferences(parentId: string | null, parentReferences: readonly string[]): string[] {
  if (parentId === null) return [];
  const parent = bracketed(parentId);
  const earlier = [...new Set(parentReferences.map(bracketed))].filter((id) => id !== parent);
  const all = [...earlier, parent];
  const [first] = all;
  return first === undefined || all.length <= MOST ? all : [first, ...all.slice(1 - MOST)];
}
