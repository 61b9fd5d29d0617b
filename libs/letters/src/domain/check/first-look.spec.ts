import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { possiblePhrases } from './first-look.js';
import { alternativesOf } from './needed-words.js';
import type { Phrase } from './phrase.js';
import { findPhrase } from './phrases.js';
import { plain } from './plain.js';
import { promiseToKeep } from './words/en/promise-pool.js';

function arePhrases(value: unknown): value is readonly Phrase[] {
  return Array.isArray(value) && value.every((one: Partial<Phrase>) => one.says instanceof RegExp);
}

const neededIn = (expression: RegExp): (readonly string[] | null)[] =>
  alternativesOf(expression).map(({ needed }) => needed);

describe('the words that an expression needs', () => {
  it('of each alternative, the rarest', () => {
    expect(neededIn(/\byour name\b|\bthe (?:old )?door\b/u)).toEqual([
      ['your name'],
      ['the old door', 'the door'],
    ]);
    expect(neededIn(/\bapologi[sz]e\b/u)).toEqual([['apologise', 'apologize']]);
    expect(neededIn(/(?:we|they) [^.]{0,9}(?:hired|chose)/u)).toEqual([['hired', 'chose']]);
  });

  it('none where any words will do, and none of what may not be there', () => {
    expect(neededIn(/\w+in|no/u)).toEqual([null, null]);
    expect(neededIn(/(?!never)keep(?:ing)? (?<=a )you/u)).toEqual([['keeping you', 'keep you']]);
  });
});

describe('a first look at a text', () => {
  const says = /\bsecond (?:best|choice)\b|\bbetter\b/u;

  it('leaves out what cannot be said in it', () => {
    expect([...possiblePhrases([{ says }], 'you were second').values()]).toEqual([]);
    const [found = []] = [...possiblePhrases([{ says }], 'a second choice').values()];
    expect(found.map(({ source }) => source)).toEqual([String.raw`\bsecond (?:best|choice)\b`]);
  });

  it('loses nothing of what the English phrases find in sentences of letters', async () => {
    const folder = new URL('words/en/', import.meta.url);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
    const modules = await Promise.all(
      files.map(async (name) => (await import(new URL(name, folder).pathname)) as Record<string, unknown>),
    );
    const lists = modules.flatMap((module) => Object.values(module)).filter(arePhrases);
    expect(lists.length).toBeGreaterThan(8);
    const labelled = await readFile('test/evaluation/sets/sentences/english.tsv', 'utf8');
    const sentences = labelled.split('\n').filter((_, line) => line % 40 === 0);
    let hits = 0;
    for (const sentence of sentences.map((line) => plain(line.split('\t').at(-1) ?? '')))
      for (const phrases of lists) {
        const said = phrases.filter(({ says }) => says.test(sentence));
        const possible = possiblePhrases(phrases, sentence);
        expect([sentence, said.filter((phrase) => !possible.has(phrase))]).toEqual([sentence, []]);
        hits += said.length;
      }
    expect(hits).toBeGreaterThan(60);
  }, 60_000);

  it('finds the leftmost of the alternatives', () => {
    const plain = 'no better second choice';
    expect(findPhrase({ plain, start: 10, languages: ['en'] }, { en: [{ says }] })).toEqual({
      start: 13,
      end: 19,
    });
  });

  it('denies a promise a thousand times in no time', () => {
    const said = 'we will never keep your cv on file. ';
    const plain = said.repeat(100_000 / said.length);
    const before = process.cpuUsage();
    findPhrase({ plain, start: 0, languages: ['en'] }, { en: promiseToKeep });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(300);
  });
});
