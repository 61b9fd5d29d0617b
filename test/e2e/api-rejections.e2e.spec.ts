import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { FailedJobsController } from '../../apps/api/src/failed-jobs.controller.js';
import { leavesAt, monday, Regards, type RejectionView, type Tenant } from '../invariants/regards.fixture.js';

let regards: Regards;
let kestrel: Tenant;

beforeAll(async () => {
  class Operations {}
  regards = await Regards.start({ besides: [{ module: Operations, controllers: [FailedJobsController] }] });
  kestrel = await regards.organization();
}, 60_000);

afterAll(() => regards.stop());

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly candidateName: string;
    readonly role: string;
    readonly holds: readonly string[];
  }[];
  readonly nextCursor: string | null;
}

interface LetterView {
  readonly body: string;
  readonly version: number;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

describe('a recruiter’s way through rejections', () => {
  it('goes from the list of drafts to a letter that arrived', async () => {
    const { member } = kestrel;
    const ada = await kestrel.applicant('Ada Lovelace');
    await member.ask('POST', `/api/v1/applications/${ada.applicationId}/reject`, {});
    await regards.quiet();
    const { items } = await member.ask<Listed>('GET', '/api/v1/rejections');
    expect(items).toMatchObject([{ candidateName: 'Ada Lovelace', role: 'Lighting Designer', holds: [] }]);
    const path = `/api/v1/rejections/${items[0]?.id}`;

    const drafted = await member.ask<RejectionView & { delivery: null }>('GET', path);
    expect(drafted).toMatchObject({ rejection: { status: 'drafted' }, delivery: null, holds: [] });
    expect(JSON.stringify(drafted)).not.toContain('organizationId');

    const words = (body: string, version: number) => ({ subject: 'Your application', body, version });
    const formMail = words('Dear {{first_name}},\n\nno.\n\nMara', 1);
    const edited = await member.ask<LetterView>('PATCH', `${path}/letter`, formMail);
    expect(edited.findings).toContainEqual(
      expect.objectContaining({ rule: 'unresolved-placeholder', severity: 'block' }),
    );
    await expect(member.try('PATCH', `${path}/letter`, formMail)).resolves.toMatchObject({
      status: 409,
      body: { code: 'rejections.letter_changed', version: 2 },
    });
    await expect(member.try('POST', `${path}/approve`, { letterVersion: 2 })).resolves.toMatchObject({
      status: 422,
      body: { code: 'letters.blocking_findings' },
    });
    await member.ask('PATCH', `${path}/letter`, words(drafted.letter.body, 2));

    const approved = await member.ask<RejectionView>('POST', `${path}/approve`, { letterVersion: 3 });
    expect(approved.holds.map(({ kind }) => kind)).toEqual(['undo_window']);
    const undone = await member.ask<RejectionView>('POST', `${path}/undo`);
    expect(undone.rejection).toMatchObject({ status: 'drafted', approvedBy: null, leavesAt: null });
    await member.ask('POST', `${path}/approve`, { letterVersion: 3 });
    const held = await member.ask<RejectionView>('POST', `${path}/hold`, { reason: 'We call her first' });
    expect(held.holds[0]).toMatchObject({ kind: 'manual', reason: 'We call her first', releasable: true });
    const waiting = await member.ask<Listed>('GET', '/api/v1/rejections?status=approved');
    expect(waiting.items).toMatchObject([{ id: approved.rejection.id, holds: ['manual'] }]);
    await member.ask('POST', `${path}/release`, { kind: 'manual', reason: 'Called' });

    await regards.meanwhile('the letter left', leavesAt(approved.rejection), async () => {
      const { rejection } = await kestrel.rejection(approved.rejection.id);
      return rejection.status === 'sent';
    });
    const sent = await member.ask('GET', path);
    expect(sent).toMatchObject({ delivery: { status: 'sent', bouncedAt: null }, holds: [] });
    expect(regards.sink.to(ada.address)).toHaveLength(1);
    await expect(member.try('POST', `${path}/deliver-again`)).resolves.toMatchObject({
      status: 409,
      body: { code: 'rejections.not_bounced' },
    });
  });

  it.each<[string, string, unknown, number, string]>([
    ['an id that is none', '/api/v1/rejections/42/undo', undefined, 400, 'request.invalid'],
    [
      'nobody’s rejection',
      '/api/v1/rejections/019d0000-0000-7000-8000-000000000000/undo',
      undefined,
      404,
      'rejections.rejection_unknown',
    ],
    [
      'a version that is none',
      '/api/v1/rejections/019d0000-0000-7000-8000-000000000000/approve',
      { letterVersion: 1e12 },
      400,
      'request.invalid',
    ],
    [
      'a hold that is a date',
      '/api/v1/rejections/019d0000-0000-7000-8000-000000000000/release',
      { kind: 'undo_window', reason: 'Now' },
      400,
      'request.invalid',
    ],
    [
      'a reason with a NUL',
      '/api/v1/rejections/019d0000-0000-7000-8000-000000000000/cancel',
      { reason: 'a\u0000b\u0000c' },
      400,
      'request.invalid',
    ],
    [
      'nobody’s application',
      '/api/v1/rejections',
      { applicationId: '019d0000-0000-7000-8000-000000000000' },
      404,
      'hiring.application_not_found',
    ],
  ])('refuses %s', async (_, path, body, status, code) => {
    await expect(kestrel.member.try('POST', path, body)).resolves.toMatchObject({ status, body: { code } });
  });

  it.each(['undo', 'hold', 'release', 'cancel', 'deliver-again', 'approve', 'personal-sentence'])(
    'lets no API key %s',
    async (act) => {
      const { rejection } = await kestrel.draft(await kestrel.applicant(`Key ${act}`));
      const body = {
        hold: { reason: 'Wait' },
        cancel: { reason: 'Told' },
        release: { kind: 'manual', reason: 'Go on' },
        approve: { letterVersion: 1 },
        'personal-sentence': { sentence: 'A true sentence.' },
      }[act];
      const answer = await kestrel.program.try('POST', `/api/v1/rejections/${rejection.id}/${act}`, body);
      expect(answer).toMatchObject({ status: 403, body: { code: 'access.member_required' } });
    },
  );

  it('names who is next at a cursor that is ours, and refuses one that is not', async () => {
    const first = await kestrel.member.ask<Listed>('GET', '/api/v1/rejections?limit=2');
    const second = await kestrel.member.ask<Listed>(
      'GET',
      `/api/v1/rejections?limit=2&cursor=${first.nextCursor}`,
    );
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
    const forged = Buffer.from(JSON.stringify(['x', 'y'])).toString('base64url');
    for (const cursor of ['x', forged])
      expect((await kestrel.member.try('GET', `/api/v1/rejections?cursor=${cursor}`)).status).toBe(400);
    expect(regards.booted.clock.now().getTime()).toBeGreaterThan(monday.getTime());
  });
});

interface Response {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

interface Operation {
  readonly responses: Readonly<Record<string, Response>>;
  readonly tags?: readonly string[];
  readonly summary?: string;
}

describe('the OpenAPI document', () => {
  const operations = (): [string, Operation][] => {
    const document = SwaggerModule.createDocument(regards.booted.app, new DocumentBuilder().build());
    return Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Readonly<Record<string, Operation>>).map(
        ([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation],
      ),
    );
  };

  it('says of every operation what it answers: a schema, or that there is no body', () => {
    const silent = operations().filter(([, { responses }]) => {
      const [code, answer] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
      const schemas = Object.values(answer?.content ?? {}).map(({ schema }) => schema);
      const isEmpty = code === '204' || code === '202';
      return (
        !isEmpty && (schemas.length === 0 || schemas.some((schema) => Object.keys(schema ?? {}).length === 0))
      );
    });
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('puts every operation under a tag', () => {
    expect(
      operations()
        .filter(([, { tags }]) => (tags ?? []).length === 0)
        .map(([name]) => name),
    ).toEqual([]);
    expect(operations().length).toBeGreaterThan(60);
  });
});
