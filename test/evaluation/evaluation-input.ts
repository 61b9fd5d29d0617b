import { readFile, stat } from 'node:fs/promises';

/** The labelled set cannot be read; the message is for the person who gave it, with file and line. */
export class EvaluationInputError extends Error {
  override readonly name = 'EvaluationInputError';
}

/** Reads a text file. Throws {@link EvaluationInputError} when it is missing, a folder, or not readable. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new EvaluationInputError(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Checks that a folder exists. Throws {@link EvaluationInputError} otherwise. */
export async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => {
    throw new EvaluationInputError(`${folder}: ${reasonOf(error)}`, { cause: error });
  });
  if (!found.isDirectory()) throw new EvaluationInputError(`${folder}: is not a folder`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EISDIR') return 'is a folder, and a file is needed';
  return typeof code === 'string' ? `cannot be read (${code})` : 'cannot be read';
}

/** One line of a file, as a record whose fields are checked one by one. */
export class InputRecord {
  constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    readonly where: string,
  ) {}

  /** A string; refused when absent, unless `fallback` is given. */
  text(name: string, fallback?: string): string {
    const value = this.fields[name] ?? fallback;
    if (typeof value !== 'string') throw this.refusal(name, 'a string');
    return value;
  }

  /** One of the words of a vocabulary. */
  oneOf<Word extends string>(name: string, words: readonly Word[]): Word {
    const value = this.fields[name];
    const word = words.find((one) => one === value);
    if (word === undefined) throw this.refusal(name, `one of ${words.join(', ')}`);
    return word;
  }

  /** A list of strings; empty when absent and `optional`. */
  texts(name: string, { optional = false } = {}): string[] {
    const value = this.fields[name] ?? (optional ? [] : undefined);
    if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string'))
      throw this.refusal(name, 'a list of strings');
    return value;
  }

  /** A finite number. */
  number(name: string): number {
    const value = this.fields[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.refusal(name, 'a number');
    return value;
  }

  /** True or false. */
  flag(name: string): boolean {
    const value = this.fields[name];
    if (typeof value !== 'boolean') throw this.refusal(name, 'true or false');
    return value;
  }

  /** Whether the field is there and not null. */
  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null;
  }

  /** Whether the field is a list. */
  isList(name: string): boolean {
    return Array.isArray(this.fields[name]);
  }

  /** A record inside this one. */
  record(name: string): InputRecord {
    const value = this.fields[name];
    if (!isRecord(value)) throw this.refusal(name, 'an object');
    return new InputRecord(value, `${this.where}, in "${name}"`);
  }

  private refusal(name: string, wanted: string): EvaluationInputError {
    return new EvaluationInputError(`${this.where}: "${name}" must be ${wanted}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a file of JSON lines; empty lines are skipped.
 * Throws {@link EvaluationInputError} naming the line that is not an object, lacks an id or repeats one.
 */
export async function readJsonLines(file: string): Promise<InputRecord[]> {
  const lines = (await readText(file)).replace(/^\uFEFF/, '').split('\n'); // a byte order mark at the start
  const records: InputRecord[] = [];
  const ids = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const record = parseLine(line, `${file}, line ${index + 1}`);
    const id = record.text('id');
    if (ids.has(id)) throw new EvaluationInputError(`${record.where}: the id "${id}" was used before`);
    ids.add(id);
    records.push(record);
  }
  if (records.length === 0) throw new EvaluationInputError(`${file}: holds no lines`);
  return records;
}

function parseLine(line: string, where: string): InputRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new EvaluationInputError(`${where}: is not JSON`, { cause: error });
  }
  if (!isRecord(value)) throw new EvaluationInputError(`${where}: is not a JSON object`);
  return new InputRecord(value, where);
}
