import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { TenantCountsModule } from '#platform/observability';
import { Regards, type Tenant } from '../invariants/regards.fixture.js';

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string }[];
  }[];
}

/** Of a metric in an expression, such as "regards_jobs_total" or "up" before "{" or ")". */
const metricName = /\b(?:regards|nodejs|process)_[a-z0-9_]+|\bup\b/g;

describe('what Regards says of itself', () => {
  let regards: Regards;
  let kestrel: Tenant;
  let text: string;
  let types: Map<string, string>;

  beforeAll(async () => {
    regards = await Regards.start({ besides: [TenantCountsModule] });
    kestrel = await regards.organization();
    await kestrel.member.ask('POST', '/api/v1/organization/pause');
    await kestrel.rows(
      `INSERT INTO outbox (id, kind, name, payload, failed_at, failure, attempts)
       VALUES (gen_random_uuid(), 'job', 'mail.deliver', '{}', now(), 'internal.unexpected', 8)`,
    );
    text = await (await fetch(`${regards.url}/metrics`)).text();
    types = new Map(
      [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type]),
    );
  });

  afterAll(() => regards.stop());

  it('stands in the document, name and kind, and nothing else does', () => {
    const table = readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `(regards_\w+)`[^|]*\| (\w+) /gm);
    const documented = [...table].map(([, name, type]) => `${name} ${type}`);
    const said = [...types]
      .filter(([name]) => name.startsWith('regards_'))
      .map(([name, type]) => `${name} ${type}`);
    expect(documented.toSorted()).toEqual(said.toSorted());
  });

  it('is all that the alerts ask for', () => {
    const { groups } = parse(readFileSync('docs/prometheus-rules.yml', 'utf8')) as Rules;
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(10);
    const unknown = rules.flatMap(({ alert, expr }) =>
      [...expr.matchAll(metricName)]
        .map(([name]) => name.replace(/_(?:bucket|count|sum)$/, ''))
        .filter((name) => name !== 'up' && !types.has(name))
        .map((name) => `${alert}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('names no organization, and counts across all of them', () => {
    expect(text).not.toContain(kestrel.organizationId);
    expect(text).toContain('regards_organizations{state="paused"} 1');
    expect(text).toContain('regards_outbox_jobs{state="failed"} 1');
    expect(text).toMatch(/^regards_database_pool\{state="open"\} [1-9]/m);
  });
});
