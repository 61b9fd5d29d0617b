import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { withClient } from '#platform/embedded-postgres';
import { CandidateHistoryModule } from '../../apps/api/src/candidate-history/candidate-history.module.js';
import { FailedJobsController } from '../../apps/api/src/failed-jobs.controller.js';
import { everyRoute, idFor, pathFor, type Route } from './every-route.fixture.js';
import { type ApiCaller, Regards, type Tenant } from './regards.fixture.js';
import {
  fillEveryTable,
  readTenantTables,
  type Rows,
  type TenantTable,
  withoutContent,
} from './tenant-rows.fixture.js';
import { contentOf } from './whole-database.fixture.js';

/** In apps/api, and not in a library. */
@Module({ controllers: [FailedJobsController] })
class FailedJobsModule {}

/** The code of PostgreSQL's refusal; `null` when it did as it was told. */
const refusal = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: { code?: string; driverError?: { code?: string } }) =>
      error.driverError?.code ?? error.code ?? 'another error',
  );

const rowSecurity = '42501';
const foreignKey = '23503';

describe('tenants cannot meet', () => {
  let regards: Regards;
  let kestrel: Tenant;
  let heron: Tenant;
  let tables: TenantTable[];
  let own: Rows;
  let foreign: Rows;
  let before: Record<string, string[]>;

  /** Every row of the other organization, as it is now. */
  const heronsContent = async (): Promise<Record<string, string[]>> => {
    const content = await contentOf(regards.booted.testDatabase);
    const isHerons = (row: string): boolean => row.includes(heron.organizationId);
    return Object.fromEntries(Object.entries(content).map(([table, rows]) => [table, rows.filter(isHerons)]));
  };

  /** A row of every tenant table, and a failed job. */
  const rowsOf = async (tenant: Tenant): Promise<Rows> => {
    const rows = await tenant.tx((tx) => fillEveryTable(tx, tables));
    const [job = {}] = await tenant.rows(
      `INSERT INTO outbox (id, organization_id, kind, name, payload, failed_at, failure, attempts)
       VALUES (gen_random_uuid(), $1, 'job', 'mail.deliver', '{}', now(), 'internal.unexpected', 8) RETURNING id`,
      [tenant.organizationId],
    );
    return new Map([...rows, ['outbox', job]]);
  };

  beforeAll(async () => {
    regards = await Regards.start({ worker: false, besides: [FailedJobsModule, CandidateHistoryModule] });
    kestrel = await regards.organization('mara@kestrel.example', 'Kestrel Studio');
    heron = await regards.organization('ines@heron.example', 'Heron House');
    tables = await kestrel.tx(readTenantTables);
    own = await rowsOf(kestrel);
    foreign = await rowsOf(heron);
    before = await heronsContent();
  });

  afterAll(() => regards.stop());

  describe('by the shape of the database', () => {
    it('has a row of both in every tenant table, so that there is something to see', () => {
      expect(tables.length).toBeGreaterThan(30);
      expect([...foreign.keys()].sort()).toEqual([...tables.map(({ name }) => name), 'outbox'].sort());
      expect(tables.filter(({ name }) => before[name]?.length === 0)).toEqual([]);
    });

    it('forces row-level security with the same policy on every table but the four without content', async () => {
      const found = await kestrel.rows<{ name: string; forced: boolean; policies: string[] | null }>(
        `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
                (SELECT array_agg(concat_ws(' | ', p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)))
                   FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
           FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
      );
      const open = found.filter(({ forced }) => !forced).map(({ name }) => name);
      expect(open).toEqual(['migrations', ...withoutContent].sort());
      for (const { name, forced, policies } of found) {
        if (!forced) continue;
        const column = name === 'organizations' ? 'id' : 'organization_id';
        const same = `(${column} = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)`;
        expect([name, policies]).toEqual([name, [`* | t | ${same} | ${same}`]]);
      }
    });

    it('keeps no content where there is no row-level security: ids, names of jobs, dates and hashes', async () => {
      const columns = await kestrel.rows<{ name: string }>(
        `SELECT concat(table_name, '.', column_name, ' ', udt_name) AS name FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name = ANY ($1) ORDER BY 1`,
        [withoutContent],
      );
      expect(columns.map(({ name }) => name)).toEqual([
        'outbox.attempts int4',
        'outbox.caused_by text',
        'outbox.failed_at timestamptz',
        'outbox.failure text',
        'outbox.id uuid',
        'outbox.kind text',
        'outbox.name text',
        'outbox.organization_id uuid',
        'outbox.payload jsonb',
        'outbox.relayed_at timestamptz',
        // Sealed, and of no tenant.
        'retired_keys.key_id text',
        'retired_keys.retired_at timestamptz',
        'retired_keys.sealed_key text',
        'route_keys.key_hash bytea',
        'route_keys.kind text',
        'route_keys.organization_id uuid',
        'route_keys.subject_id uuid',
        'sending_limits.backed_off_until timestamptz',
        'sending_limits.key_hash bytea',
        'sending_limits.next_at timestamptz',
        'timers.claimed_until timestamptz',
        'timers.due_at timestamptz',
        'timers.job text',
        'timers.organization_id uuid',
        'timers.subject_id uuid',
      ]);
    });

    it('has the organization in every foreign key between tenant tables', () => {
      const single = tables.flatMap(({ name, references }) =>
        references.filter(({ isComposite }) => !isComposite).map(({ column }) => `${name}.${column}`),
      );
      expect(single).toEqual([]);
    });
  });

  describe('through the app role', () => {
    it('shows, changes and deletes nothing of another organization in any table', async () => {
      for (const { name } of tables) {
        const key = name === 'organizations' ? 'id' : 'organization_id';
        const seen = await kestrel.rows<{ mine: boolean }>(
          `SELECT DISTINCT ${key} = $1 AS mine FROM ${name}`,
          [kestrel.organizationId],
        );
        expect([name, seen]).toEqual([name, [{ mine: true }]]);
        const theirs = [heron.organizationId];
        await expect(kestrel.rows(`SELECT FROM ${name} WHERE ${key} = $1`, theirs)).resolves.toEqual([]);
        await expect(
          kestrel.rows(`UPDATE ${name} SET ${key} = ${key} WHERE ${key} = $1`, theirs),
        ).resolves.toEqual([[], 0]);
        await expect(kestrel.rows(`DELETE FROM ${name} WHERE ${key} = $1`, theirs)).resolves.toEqual([[], 0]);
      }
    });

    it('takes no row for another organization, neither a new one nor one that moves', async () => {
      for (const { name } of tables) {
        const key = name === 'organizations' ? 'id' : 'organization_id';
        const written = kestrel.tx((tx) =>
          tx.manager.query(
            `INSERT INTO ${name} SELECT (jsonb_populate_record(t, $1)).* FROM ${name} t LIMIT 1`,
            [JSON.stringify({ [key]: heron.organizationId, id: heron.memberId })],
          ),
        );
        expect([name, await refusal(written)]).toEqual([name, rowSecurity]);
        const moved = kestrel.rows(`UPDATE ${name} SET ${key} = $1`, [heron.organizationId]);
        expect([name, await refusal(moved)]).toEqual([name, rowSecurity]);
      }
    });

    it('refers to no row of another organization by any foreign key', async () => {
      let tried = 0;
      for (const { name, references } of tables)
        for (const { column, table } of references) {
          const theirs = foreign.get(table)?.['id'];
          const referred = kestrel.rows(`UPDATE ${name} SET ${column} = $1`, [theirs]);
          expect([`${name}.${column}`, await refusal(referred)]).toEqual([`${name}.${column}`, foreignKey]);
          tried += 1;
        }
      expect(tried).toBeGreaterThan(50);
    });

    it('shows nothing at all when no tenant is set', async () => {
      for (const { name } of tables) {
        const seen = await regards.booted.database.outsideTenants((tx) =>
          tx.manager.query(`SELECT FROM ${name}`),
        );
        expect([name, seen]).toEqual([name, []]);
      }
    });

    it.each([
      ['turn row-level security off for itself', 'SET LOCAL row_security = off; SELECT FROM candidates'],
      ['turn it off for a table', 'ALTER TABLE candidates DISABLE ROW LEVEL SECURITY'],
      ['unforce it', 'ALTER TABLE candidates NO FORCE ROW LEVEL SECURITY'],
      ['drop a policy', 'DROP POLICY tenant ON candidates'],
      ['become the owner', 'SET ROLE regards_owner'],
      ['become a superuser', 'SET SESSION AUTHORIZATION postgres'],
      ['create a table', 'CREATE TABLE mine (id int)'],
      ['create a function', "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
      ['create a schema', 'CREATE SCHEMA mine'],
      ['change what was migrated', 'DELETE FROM migrations'],
      ['empty a table past the policies', 'TRUNCATE candidates CASCADE'],
    ])('may not %s', async (_what, sql) => {
      const { appUrl } = regards.booted.testDatabase;
      await expect(refusal(withClient(appUrl, (client) => client.query(`BEGIN; ${sql}`)))).resolves.toBe(
        rowSecurity,
      );
    });

    it('refuses a transaction within a transaction, of whatever tenant', async () => {
      const { database } = regards.booted;
      const inside = (): Promise<unknown> => database.inTenant(heron.organizationId, async () => 'inside');
      await expect(kestrel.tx(inside)).rejects.toThrow('already open');
      await expect(kestrel.tx(() => database.outsideTenants(async () => 'inside'))).rejects.toThrow(
        'already open',
      );
    });

    it('leaves no tenant behind on a connection of the pool, after a commit as after a failure', async () => {
      for (const end of [async () => undefined, () => Promise.reject(new Error('rolled back'))]) {
        const many = Array.from({ length: 12 }, () => kestrel.tx(end).catch(() => undefined));
        await Promise.all(many);
        const settings = await Promise.all(
          Array.from({ length: 12 }, () =>
            regards.booted.database.outsideTenants((tx) =>
              tx.manager.query<{ org: string | null }[]>(
                `SELECT nullif(current_setting('app.org', true), '') AS org`,
              ),
            ),
          ),
        );
        expect(settings.flat().filter(({ org }) => org !== null)).toEqual([]);
      }
    });
  });

  describe('through the API', () => {
    let routes: Route[];
    let bodyFor: (route: Route, rows: Rows) => unknown;

    beforeAll(() => {
      ({ routes, bodyFor } = everyRoute(regards.booted.app));
    });

    const callers = (): [string, ApiCaller][] => [
      ['a member', kestrel.member],
      ['a program', kestrel.program],
    ];

    it('answers 404 or 403 wherever the id is of another organization', async () => {
      const withId = routes.filter(({ path }) => path.includes('{'));
      expect(withId.length).toBeGreaterThan(50);
      for (const [who, caller] of callers())
        for (const route of withId) {
          const { status, body } = await caller.try(
            route.method,
            pathFor(route, foreign),
            bodyFor(route, own),
          );
          const said = `${who}: ${route.method} ${route.path} ${status} ${body?.code ?? ''}`;
          expect(said).toMatch(/ 40[34] /);
        }
    });

    it('would have answered for one of their own, so that the 404 says something', async () => {
      const readable = routes.filter(({ method, path }) => method === 'GET' && path.includes('{'));
      for (const route of readable) {
        const { status } = await kestrel.member.try('GET', pathFor(route, own));
        expect(`${route.path} ${status}`).toBe(`${route.path} 200`);
      }
    });

    it('refuses their own rows the company of rows of another organization', async () => {
      const naming = routes.filter(
        ({ method, path, body }) =>
          method !== 'GET' &&
          !path.startsWith('/api/v1/session') &&
          Object.values(body?.properties ?? {}).some(({ format }) => format === 'uuid'),
      );
      expect(naming.length).toBeGreaterThan(5);
      for (const [who, caller] of callers())
        for (const route of naming) {
          const { status, body } = await caller.try(
            route.method,
            pathFor(route, own),
            bodyFor(route, foreign),
          );
          expect(`${who}: ${route.method} ${route.path} ${status} ${body?.code ?? ''}`).toMatch(
            / 4(00|03|04|09|22) /,
          );
        }
    });

    it('lists nothing of another organization, also when asked for it', async () => {
      const ids = [...foreign.values()].map(({ id }) => id).filter((id) => typeof id === 'string');
      const lists = routes.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
      expect(lists.length).toBeGreaterThan(15);
      for (const [, caller] of callers())
        for (const route of lists) {
          const filters = route.idQueries.map((name) => `${name}=${idFor(name, foreign)}`);
          for (const query of ['', ...filters.map((filter) => `?${filter}`)]) {
            const { body } = await caller.try<unknown>('GET', `${route.path}${query}`);
            const text = JSON.stringify(body);
            const leaked = [heron.organizationId, heron.memberId, ...ids].filter((id) => text.includes(id));
            const asked = leaked.filter((id) => !query.includes(id));
            expect([route.path, query, asked]).toEqual([route.path, query, []]);
          }
        }
    });

    it('has changed nothing of theirs by all of this', async () => {
      await expect(heronsContent()).resolves.toEqual(before);
    });
  });
});
