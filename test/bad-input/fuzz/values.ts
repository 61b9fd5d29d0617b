import fc from 'fast-check';
import { canary } from '../canaries.js';
import { idFor } from '../../invariants/every-route.fixture.js';
import type { Rows } from '../../invariants/tenant-rows.fixture.js';
import { type ApiDocument, resolve, type Schema } from './endpoints.js';

/** Texts that have broken something somewhere. */
const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00\ud800',
  '\r\nBcc: x@y.example',
  '../../etc/passwd',
  "' OR 1=1 --",
  '%00',
  '%s%n',
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '\u202e',
  '\ufeff',
  'e'.repeat(300),
  'x'.repeat(60_000),
  '👩🏽‍🎨',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '1e309',
  '0000-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2998-01-01T00:00:00Z',
  '1000-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'Mars/Olympus',
  '!!',
  'a@b',
  '"a b"@c.example',
  'a@b.example, c@d.example',
];

const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

/** Anything but what belongs there. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    1e308,
    -0,
    [],
    {},
    [null],
    [[]],
    { length: 1 },
    ['a', 'a'],
  ),
  fc.anything({ withNullPrototype: false, maxDepth: 3, key: fc.string({ maxLength: 8 }) }).filter(isJson),
);

/** For a place in a path or a query. */
export const hostileParameter: fc.Arbitrary<string> = hostileText.map(percentEncoded);

/** As an address holds it; what no encoding can write becomes bytes that are none. */
export function percentEncoded(text: string): string {
  // Half of a surrogate pair. Example: "\ud800"
  return /\p{Cs}/u.test(text) ? '%ed%a0%80' : encodeURIComponent(text);
}

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

/** What the schema allows, with ids of rows that exist: it is to get past every validation. */
export function valid(schema: Schema, document: ApiDocument, rows: Rows, name = ''): fc.Arbitrary<unknown> {
  const whole = resolve(schema, document);
  const value = validValue(whole, document, rows, name);
  return whole.nullable ? fc.option(value, { nil: null, freq: 5 }) : value;
}

function validValue(schema: Schema, document: ApiDocument, rows: Rows, name: string): fc.Arbitrary<unknown> {
  const { type, format, minimum = 0, maximum = 1_000 } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (format === 'uuid') return fc.constant(idOrNil(name, rows));
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (format === 'email') return fc.nat(999).map((at) => `${canary.name.toLowerCase()}.${at}@canary.example`);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.integer({ min: minimum, max: maximum });
  if (type === 'string') return words(schema);
  if (type === 'array')
    return fc.array(valid(schema.items ?? {}, document, rows, name), {
      maxLength: Math.min(3, schema.maxItems ?? 3),
    });
  if (type === 'object' || schema.properties) return members(schema, document, rows);
  return fc.constantFrom('a', 1, true, null);
}

function words({ minLength = 1, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  const beginnings = [canary.name, canary.accented, canary.body, 'en', 'UTC', 'Ada'];
  return fc.constantFrom(...beginnings).map((word) =>
    `${word} `
      .repeat(Math.ceil(minLength / 3))
      .slice(0, Math.max(minLength, Math.min(maxLength, 300)))
      .trim()
      .padEnd(minLength, '.'),
  );
}

function members(schema: Schema, document: ApiDocument, rows: Rows): fc.Arbitrary<Record<string, unknown>> {
  const all = Object.entries(schema.properties ?? {}).map(
    ([name, property]): [string, fc.Arbitrary<unknown>] => [name, valid(property, document, rows, name)],
  );
  const required = (schema.required ?? []).filter((name) => schema.properties?.[name]);
  return fc.record(Object.fromEntries(all), { requiredKeys: required });
}

/** A body that is right but for one member: changed, left out, doubled into a list, or one too many. */
export function almostValid(body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(body, fc.nat(), fc.constantFrom('change', 'drop', 'list', 'add'), hostile)
    .map(([whole, at, how, value]) => {
      if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return value;
      const names = Object.keys(whole);
      const name = names[at % Math.max(1, names.length)];
      const others = { ...(whole as Record<string, unknown>) };
      if (how === 'add' || name === undefined) return { ...others, [String(value).slice(0, 20)]: value };
      if (how === 'drop') delete others[name];
      else others[name] = how === 'list' ? [others[name], value] : value;
      return others;
    });
}

function idOrNil(name: string, rows: Rows): string {
  try {
    return idFor(name, rows);
  } catch {
    return '00000000-0000-0000-0000-000000000000';
  }
}
