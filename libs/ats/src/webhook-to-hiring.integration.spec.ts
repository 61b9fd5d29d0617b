import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { applicationRejected } from '#hiring';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queue';
import { eventually } from '#platform/testing';
import { type Admin, type AtsTest, bootAts } from './ats.fixture.js';
import { greenhouseRejection } from './domain/samples/greenhouse-bodies.js';

/** Stands for the library that drafts a letter. */
const draft = defineJob('test.draft', { queue: 'work', on: [applicationRejected] });
const drafted: string[] = [];

@HandlesJob(draft)
@Injectable()
class Draft implements JobHandler<{ applicationId: string; round: number }> {
  async handle(_: string, { applicationId, round }: { applicationId: string; round: number }): Promise<void> {
    drafted.push(`${applicationId} ${round}`);
  }
}

@Module({ providers: [Draft] })
class Reactions {}

describe('from the hook to the draft', () => {
  let test: AtsTest;
  let admin: Admin;

  beforeAll(async () => {
    test = await bootAts({ worker: true, reactions: Reactions });
    admin = await test.makeAdmin();
  });
  afterAll(() => test.close());

  it('leads one rejection to one draft, however often and under however many ids it is delivered', async () => {
    const connection = await test.connect(admin);
    const body = greenhouseRejection();
    const answers = await Promise.all([
      test.greenhouse(connection, body, { eventId: 'one' }),
      test.greenhouse(connection, body, { eventId: 'one' }),
      test.greenhouse(connection, body, { eventId: 'two' }),
      test.greenhouse(connection, body, { eventId: 'three' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await test.settled(admin)).toEqual({ applied: 1, ignored: 2 });
    await eventually('the draft', async () => drafted.length > 0);
    const facts = await test.facts(admin.organizationId, 'greenhouse:265293');
    expect(facts?.application.status).toBe('rejected');
    expect(drafted).toEqual([`${facts?.application.id} 1`]);
  });

  it('applies fifty bulk rejections of one opening that arrive together', async () => {
    const connection = await test.connect(admin, { source: 'bulk' });
    drafted.length = 0;
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const body = greenhouseRejection();
        body.payload.application['id'] = 1_000 + index;
        body.payload.application.candidate['id'] = 2_000 + index;
        return test.greenhouse(connection, body);
      }),
    );
    await eventually('fifty drafts', async () => drafted.length >= 50, 60_000);
    expect(new Set(drafted).size).toBe(50);
    expect(await test.settled(admin)).toEqual({ applied: 51, ignored: 2 });
  });
});
