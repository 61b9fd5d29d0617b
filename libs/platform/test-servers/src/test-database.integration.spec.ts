import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '#platform/embedded-postgres';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from './index.js';

describe('a test database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  const refusal = (url: string, sql: string): Promise<string | undefined> =>
    withClient(url, (client) => client.query(sql)).then(
      () => undefined,
      (error: { code: string }) => error.code,
    );

  it('is a clone of the migrated template, so it has the schema of the queues', async () => {
    const { rows } = await withClient(database.appUrl, (client) =>
      client.query(
        "SELECT current_database() AS name, count(*)::int AS tables FROM pg_tables WHERE schemaname = 'bullmq'",
      ),
    );
    expect(rows).toEqual([{ name: database.name, tables: expect.any(Number) }]);
    expect(rows[0].tables).toBeGreaterThan(0);
  });

  it('shares nothing with another clone', async () => {
    const other = await createTestDatabase();
    await withClient(database.ownerUrl, (client) => client.query('CREATE TABLE only_here (id int)'));
    await expect(refusal(other.ownerUrl, 'SELECT * FROM only_here')).resolves.toBe('42P01');
    await other.drop();
    await expect(refusal(other.ownerUrl, 'SELECT 1')).resolves.toBe('3D000');
  });

  it('can be cloned by many at once', async () => {
    const clones = await Promise.all(Array.from({ length: 4 }, () => createTestDatabase()));
    expect(new Set(clones.map((clone) => clone.name)).size).toBe(4);
    await Promise.all(clones.map((clone) => clone.drop()));
  });

  it.each([
    ['a table', 'CREATE TABLE mine (id int)'],
    ['a table among those of the queues', 'CREATE TABLE bullmq.mine (id int)'],
    ['a schema', 'CREATE SCHEMA mine'],
    ['a role', 'CREATE ROLE mine'],
    ['a database', 'CREATE DATABASE mine'],
  ])('refuses the app role to create %s', async (_what, sql) => {
    await expect(refusal(database.appUrl, sql)).resolves.toBe('42501');
  });

  it('keeps the app role out of the databases of the server itself', async () => {
    for (const other of ['postgres', 'template1', 'regards_test_template']) {
      const url = new URL(database.appUrl);
      url.pathname = `/${other}`;
      await expect(refusal(url.href, 'SELECT 1')).resolves.toMatch(/^(42501|55000)$/);
    }
  });

  it('gives neither role the power to pass row-level security', async () => {
    for (const url of [database.ownerUrl, database.appUrl]) {
      const { rows } = await withClient(url, (client) =>
        client.query('SELECT rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = current_user'),
      );
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false }]);
    }
  });

  it('is dropped although sessions are open', async () => {
    const busy = await createTestDatabase();
    await withClient(busy.appUrl, async (client) => {
      await busy.drop();
      await expect(client.query('SELECT 1')).rejects.toThrow(/terminat|not queryable/);
    });
  });

  it('is never one whose name does not say test', async () => {
    for (const name of ['regards', 'postgres', 'latest', 'contest_results']) {
      await expect(dropTestDatabase(name)).rejects.toThrow('does not say test');
    }
  });
});
