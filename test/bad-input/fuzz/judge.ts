import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../caller.fixture.js';
import { answerOf, type Endpoint } from './endpoints.js';

/** Every code that stands in our sources, "library.reason". */
export async function codesInSources(folder = 'libs'): Promise<ReadonlySet<string>> {
  const names = await readdir(folder, { recursive: true });
  // dist is made of these.
  const sources = names.filter((name) => name.endsWith('.ts') && !/\.(?:spec|fixture)\.ts$/.test(name));
  const texts = await Promise.all(sources.map((name) => readFile(join(folder, name), 'utf8')));
  // A code as it is written: 'hiring.opening_not_found'
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, code]) => code ?? ''),
  );
  return new Set(codes);
}

/** What is wrong with an answer; nothing, as a rule. */
export function wrongWith(
  endpoint: Endpoint,
  { status, type, body }: Answer,
  codes: ReadonlySet<string>,
): string[] {
  if (status >= 500) return [`answered ${status}`];
  const wrong: string[] = [];
  const said = answerOf(endpoint, status);
  if (said === undefined) wrong.push(`${status} is not documented`);
  const types = Object.keys(said?.content ?? {});
  // "application/json; charset=utf-8"
  const [own = ''] = type.split(';');
  if (types.length > 0 && !types.includes(own)) wrong.push(`"${own}" is not documented for ${status}`);
  if (status >= 400) {
    const { code } = (body ?? {}) as { code?: unknown };
    if (own !== 'application/problem+json') wrong.push(`${status} is no problem but "${own}"`);
    if (typeof code !== 'string' || !codes.has(code)) wrong.push(`"${String(code)}" is no code of ours`);
  }
  return wrong;
}
