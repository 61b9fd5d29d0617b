import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { eventually } from '#platform/testing';
import { AtsSender } from '../invariants/ats-sender.fixture.js';
import { Regards, type Tenant } from '../invariants/regards.fixture.js';
import { type Happening, historyOf, type Ids, type Life, lives } from './candidate-lives.fixture.js';
import { breachesOf, endStateOf } from './end-state.fixture.js';

jest.setTimeout(600_000);

/** `REGARDS_LIVES=200` tries more of them, `REGARDS_LIVES_SEED` the same again. */
const { REGARDS_LIVES, REGARDS_LIVES_SEED } = process.env;
const tries = Number(REGARDS_LIVES ?? 1);
/** Lives that are told together, so that those of one do not wait for those of another. */
const together = 6;
const longest = 9;
const patience = 120_000;

describe('webhooks in any order, each once or twice, to two workers', () => {
  let regards: Regards;
  let other: Regards;
  let tenant: Tenant;
  let ats: AtsSender;
  let count = 0;

  beforeAll(async () => {
    regards = await Regards.start();
    other = await Regards.start({ database: regards.booted.testDatabase });
    tenant = await regards.organization();
    ats = await AtsSender.connect(tenant, regards.url, new Date('2026-01-01T00:00:00Z'));
  });
  afterAll(async () => {
    await other.stop();
    await regards.stop();
  });

  const tell = async ({ type, at, data }: Happening): Promise<void> => {
    expect(await ats.say(type, at, data)).toBe(200);
  };
  /** Waits until every webhook is applied, or waits for something; what follows from it may still be on its way. */
  const applied = (): Promise<unknown> =>
    eventually(
      'every webhook is applied',
      async () =>
        (await tenant.rows(`SELECT FROM webhook_events WHERE status = 'received' LIMIT 1`)).length === 0,
      patience,
    );
  /** Waits until nothing is left to do. A busy machine is slow, not wrong. */
  const quiet = async (): Promise<void> => {
    const end = Date.now() + patience;
    while (Date.now() < end && (await regards.quiet().catch((error: unknown) => error)) !== undefined);
    await regards.quiet();
  };
  /** The same lives by other people, so that both tellings can be in one database. */
  const people = (life: Life) => {
    count += 1;
    const token = `Zq${count}q`;
    const ids: Ids = (what, whose) => `${what}-${token}-${whose}`;
    return { life, ids, token, history: historyOf(life, ids, token) };
  };
  type People = ReturnType<typeof people>;
  const ends = async ({ ids, token, history }: People) => {
    const isGone = history.some(({ type }) => type === 'candidate.erased' || type === 'candidate.deleted');
    const told = JSON.stringify(await endStateOf(tenant, ids)).replaceAll(token, 'Zq');
    return { state: JSON.parse(told), breaches: await breachesOf(tenant, token, isGone) };
  };

  it('end as they do in the order in which it all happened', async () => {
    // The same lives at every `npm test`, and others at every `npm run test:lives`.
    const seed = Number(REGARDS_LIVES_SEED ?? (tries > 1 ? Date.now() % 2_000_000_000 : 748_829_194));
    process.stderr.write(`lives: ${tries} times ${together}, REGARDS_LIVES_SEED=${seed}\n`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(lives(longest), { minLength: together, maxLength: together }),
        async (told) => {
          const ordered = told.map(people);
          for (let step = 0; step <= longest; step += 1) {
            await Promise.all(ordered.flatMap(({ history }) => history[step] ?? []).map(tell));
            await applied();
          }
          const shuffled = told.map(people);
          await Promise.all(
            shuffled.map(async ({ life, history }) => {
              for (const index of life.order) if (history[index]) await tell(history[index]);
            }),
          );
          await quiet();
          for (const [index, one] of ordered.entries()) {
            const [expected, found] = [await ends(one), await ends(shuffled[index] ?? one)];
            expect(expected.breaches).toEqual([]);
            const types = one.history.map(({ type }, at) => `${at} ${type}`);
            expect({ types, ...found }).toEqual({ types, ...expected });
          }
        },
      ),
      { numRuns: tries, seed, endOnFailure: REGARDS_LIVES_SEED === undefined },
    );
  });
});
