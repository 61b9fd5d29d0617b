/** Words that stand nowhere else: where one of them is found, something of somebody was written down. */
export const canary = {
  name: 'Quillfeather',
  accented: 'Plümhæven',
  address: 'quillfeather@canary.example',
  subject: 'Subjectofquill',
  body: 'Wordsofquill',
  password: 'Passwordofquill-7x',
  token: 'tokenofquill4Zk',
  header: 'Headerofquill',
} as const;

const words = Object.values(canary);

/** How a word may be written: as it is, and as what logs, queues and URLs make of it. In lower case. */
export function writings(word: string): string[] {
  const bytes = Buffer.from(word);
  const escaped = Array.from(word, (character) =>
    character.charCodeAt(0) < 128 ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ).join('');
  return [
    ...new Set([
      word,
      encodeURIComponent(word),
      escaped,
      bytes.toString('hex'),
      // In base64 it depends on what stands before; what touches its neighbours is left away.
      ...[0, 1, 2].map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        return encoded.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3) - 1);
      }),
      // Bytes of UTF-8 read as Latin-1.
      bytes.toString('latin1'),
    ]),
  ].map((writing) => writing.toLowerCase());
}

const allWritings = words.flatMap((word) => writings(word).map((writing) => ({ word, writing })));

/** The canaries in a text, however they are written. */
export function canariesIn(text: string): string[] {
  const small = text.toLowerCase();
  return [...new Set(allWritings.filter(({ writing }) => small.includes(writing)).map(({ word }) => word))];
}
