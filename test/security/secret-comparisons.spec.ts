import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/**
 * A comparison that ends at the first difference, of something that is named like a secret: "given === signature", "token.equals(x)". Literals,
 * `undefined` and `null` on the other side tell nothing.
 */
const secretName = String.raw`\w*(?:[sS]ignature|[dD]igest|[hH]mac|[tT]oken|[sS]ecret|[pP]assword(?:Hash)?)`;
const early = new RegExp(
  String.raw`\b${secretName}\b(?:\.equals\(| (?:===|!==) (?!undefined|null|'|"|\d))|(?:===|!==) (?:\w+\.)*${secretName}\b(?!\.length|\()`,
);

describe('comparing secrets', () => {
  const sources = ['libs', 'apps/api', 'apps/worker', 'apps/operator'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.(?:spec|fixture)\.ts$/.test(file))
      .map((file) => `${folder}/${file}`),
  );

  it('never ends at the first difference, for time would tell how far a guess was right', () => {
    const found = sources.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => (early.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(sources.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });

  it('is seen where it would be done wrongly', () => {
    for (const wrong of [
      'if (given === signature)',
      'return digest !== expected;',
      'token.equals(other)',
      'a === this.secret',
    ])
      expect([wrong, early.test(wrong)]).toEqual([wrong, true]);
    for (const right of ['signature === undefined', "kind === 'token'", 'signature.length !== 64'])
      expect([right, early.test(right)]).toEqual([right, false]);
  });
});
