/**
 * Whether a letter holds the personal sentence, wherever its lines break. What was said of somebody must still stand in what they get:
 * an edit may have taken it out.
 */
export function holdsSentence(body: string, sentence: string): boolean {
  return folded(body).includes(folded(sentence));
}

function folded(text: string): string {
  // Any white space, line breaks included. Example: "\n  "
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
