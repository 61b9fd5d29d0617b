import { type FileHandle, open, readFile } from 'node:fs/promises';

/** A file of JSON lines that only grows. What was appended survives a kill; a line that a kill tore is skipped. */
export class Journal<Entry> {
  private last: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: FileHandle,
    private isTorn: boolean,
  ) {}

  /** Opens the file, which is made if need be, and reads what is in it. */
  static async open<Entry>(path: string): Promise<{ journal: Journal<Entry>; entries: Entry[] }> {
    const file = await open(path, 'a');
    const text = await readFile(path, 'utf8');
    const journal = new Journal<Entry>(file, text !== '' && !text.endsWith('\n'));
    return { journal, entries: text.split('\n').flatMap((line) => read<Entry>(line)) };
  }

  /** Resolves when the entry is in the file; entries are written in the order of the calls. */
  append(entry: Entry): Promise<void> {
    const written = this.last.then(async () => {
      const line = `${this.isTorn ? '\n' : ''}${JSON.stringify(entry)}\n`;
      // Until the write has succeeded, half of it may be there.
      this.isTorn = true;
      await this.file.appendFile(line);
      this.isTorn = false;
    });
    this.last = written.catch(() => undefined);
    return written;
  }

  async close(): Promise<void> {
    await this.last;
    await this.file.close();
  }
}

function read<Entry>(line: string): Entry[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}
