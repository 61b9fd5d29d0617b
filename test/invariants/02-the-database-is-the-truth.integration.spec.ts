import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { credentialsRefused } from '#ats';
import { mergeCandidates } from '#hiring';
import { newId } from '#platform/database';
import { APP_ROLE, withClient } from '#platform/embedded-postgres';
import { publish } from '#platform/events';
import { eventually } from '#platform/testing';
import { AtsSender } from './ats-sender.fixture.js';
import { bounceOf } from './bounce.fixture.js';
import { draftInvitation, nominate, pathIn, sendForm, sendInvitation } from './pool.fixture.js';
import { leavesAt, monday, Regards, type Tenant } from './regards.fixture.js';
import { contentOf } from './whole-database.fixture.js';

/** The names that libraries give their jobs, read off their sources. */
async function everyJob(): Promise<string[]> {
  const libraries = (await readdir('libs')).filter((name) => name !== 'platform');
  const sources = await Promise.all(
    libraries.map((name) => readFile(`libs/${name}/src/jobs.ts`, 'utf8').catch(() => '')),
  );
  // A definition of a job. Example: "defineJob<{ subjectId: string }>('mail.deliver'"
  const definition = /defineJob(?:<[^(]*>)?\(\s*'([^']+)'/g;
  return [...sources.join('\n').matchAll(definition)].map(([, name]) => name ?? '').sort();
}

describe('the database is the truth', () => {
  let regards: Regards;
  let kestrel: Tenant;
  const asOwner = (sql: string): Promise<unknown> =>
    withClient(regards.booted.testDatabase.ownerUrl, (client) => client.query(sql));

  beforeAll(async () => {
    regards = await Regards.start();
    // Remembers each event and job that was ever committed, so that all can be told a second time.
    await asOwner(`
      CREATE TABLE outbox_seen (LIKE outbox);
      GRANT SELECT ON outbox_seen TO ${APP_ROLE};
      CREATE FUNCTION see_outbox() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
        $$ BEGIN INSERT INTO public.outbox_seen SELECT NEW.*; RETURN NULL; END $$;
      CREATE TRIGGER see_outbox AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION see_outbox();`);
    kestrel = await regards.organization();
  });

  afterAll(() => regards.stop());

  /** Something of everything that the libraries react to. */
  async function aWholeDay(): Promise<void> {
    const ats = await AtsSender.connect(kestrel, regards.url, new Date('2026-03-01T00:00:00Z'));
    const webhook = { ref: '1', firstName: 'Hedy', lastName: 'Lamarr', address: 'hedy@candidates.example' };
    await ats.say(
      'application.rejected',
      monday,
      AtsSender.rejected(webhook, new Date('2026-03-02T06:00:00Z')),
    );
    await refusedByAts(ats.connectionId);

    const ada = await kestrel.applicant('Ada Lovelace');
    const opening = { hiringManagerId: kestrel.memberId, recruiterId: kestrel.memberId };
    await kestrel.member.ask('PATCH', `/api/v1/openings/${ada.openingId}`, opening);
    await kestrel.member.ask('PATCH', `/api/v1/applications/${ada.applicationId}`, { finalist: true });
    const drafted = await kestrel.draft(ada);
    const sentence = 'Your model box of the second act stayed with all of us for days.';
    const path = `/api/v1/rejections/${drafted.rejection.id}`;
    const { version } = await kestrel.member.ask<{ version: number }>('POST', `${path}/personal-sentence`, {
      sentence,
    });
    const { rejection } = await kestrel.member.ask<typeof drafted>('POST', `${path}/approve`, {
      letterVersion: version,
    });

    const first = await kestrel.applicant('First Choice', ada.openingId);
    const decide = (id: string, act: string, body: object = {}): Promise<unknown> =>
      kestrel.member.ask('POST', `/api/v1/applications/${id}/${act}`, body);
    await decide(first.applicationId, 'offer', { status: 'extended' });
    await decide(first.applicationId, 'hire');
    await regards.quiet();
    await regards.at(leavesAt(rejection));
    const arrival = await eventually('the letter', async () => regards.sink.to(ada.address)[0]);
    await regards.quiet();
    const text = 'Thank you for writing. What was missing? I would be glad of some feedback.';
    await regards.write({ from: ada.address, to: arrival.parsed.replyTo?.text ?? '', text });

    const refused = await kestrel.applicant('Not Welcome');
    const letter = (await kestrel.approve(refused)).rejection;
    regards.sink.treat = ({ envelopeTo }) =>
      envelopeTo.includes(refused.address) ? 'refuse by policy' : 'accept';
    await regards.at(leavesAt(letter));
    await regards.quiet();
    regards.sink.treat = () => 'accept';
    const { items: pauses } = await kestrel.member.ask<{ items: { id: string }[] }>(
      'GET',
      '/api/v1/stream-pauses',
    );
    await kestrel.member.ask('POST', `/api/v1/stream-pauses/${pauses[0]?.id}/resume`);
    await regards.quiet();
    // Of somebody whom we never heard of: it waits, and is tried again by hand.
    await ats.say('offer.extended', monday, { application: { id: 'a-unheard' } });
    await regards.quiet();
    const [waiting] = await kestrel.rows<{ id: string }>(
      'SELECT id FROM webhook_events WHERE waits_for IS NOT NULL',
    );
    await kestrel.member.ask('POST', `/api/v1/webhook-events/${waiting?.id}/replay`);

    const nobody = await kestrel.applicant('Nobody Here');
    const bounced = await kestrel.send(nobody);
    await regards.deliver({ from: '', to: bounced.arrival.envelopeFrom }, bounceOf(bounced.arrival));
    // Of two the first leaves by itself, and who approved is told to look at it.
    const firstAlone = { version: 0, secondPersonAbove: 50, canarySize: 1 };
    await kestrel.member.ask('PUT', '/api/v1/approval-policy', firstAlone);
    const together = await kestrel.draft(await kestrel.applicant('One Of Many'));
    const other = await kestrel.draft(await kestrel.applicant('Another Of Many'));
    const frozen = { rejectionIds: [together.rejection.id, other.rejection.id] };
    const { id: batchId, hash } = await kestrel.member.ask<{ id: string; hash: string }>(
      'POST',
      '/api/v1/approval-batches',
      frozen,
    );
    await kestrel.member.ask('POST', `/api/v1/approval-batches/${batchId}/approve`, { hash });
    await regards.quiet();
    await regards.at(leavesAt((await kestrel.rejection(together.rejection.id)).rejection));
    const batchIs = (status: string): Promise<boolean> =>
      eventually(`the batch is ${status}`, async () => {
        await regards.at(new Date(regards.booted.clock.now().getTime() + 60_000));
        await regards.quiet();
        const [batch] = await kestrel.rows<{ status: string }>('SELECT status FROM approval_batches');
        return batch?.status === status;
      });
    await batchIs('paused');
    await kestrel.member.ask('POST', `/api/v1/approval-batches/${batchId}/continue`);
    await batchIs('finished');
    const withdrawn = await kestrel.applicant('Gone Away');
    await kestrel.approve(withdrawn);
    await decide(withdrawn.applicationId, 'withdraw');
    const unrejected = await kestrel.applicant('Back Again');
    await kestrel.approve(unrejected);
    await decide(unrejected.applicationId, 'unreject');
    // What is approved is planned anew.
    const limits = await kestrel.member.ask<{ version: number; policy: object }>(
      'GET',
      '/api/v1/send-policy',
    );
    const replaced = { ...limits.policy, version: limits.version, opensAt: 8 };
    await kestrel.member.ask('PUT', '/api/v1/send-policy', replaced);
    const declined = await kestrel.applicant('Second Thoughts', ada.openingId);
    await decide(declined.applicationId, 'offer', { status: 'declined' });

    await nominate(kestrel, ada.candidateId, ada.applicationId);
    await sendForm(regards, `${pathIn(arrival, '/c/')}/stay`, { wishes: 'A small stage' });
    await sendInvitation(regards, kestrel, await draftInvitation(regards, kestrel, ada.candidateId));
    const merged = { candidateId: nobody.candidateId, intoCandidateId: withdrawn.candidateId };
    await kestrel.tx((tx) => mergeCandidates(tx, merged));
    await kestrel.member.ask('POST', `/api/v1/candidates/${unrejected.candidateId}/erase`);
    await kestrel.member.ask('PATCH', `/api/v1/openings/${ada.openingId}`, { status: 'closed' });
    // Invited by mail: no password is given.
    const colleague = { email: 'new.colleague@kestrel.example', name: 'New Colleague', role: 'recruiter' };
    await kestrel.member.ask('POST', '/api/v1/members', colleague);
    await regards.quiet();
  }

  /** An ATS that is asked refuses our credentials. */
  async function refusedByAts(connectionId: string): Promise<void> {
    const readBack = `/api/v1/ats-connections/${connectionId}/read-back`;
    await kestrel.member.ask('PUT', readBack, { url: 'https://ats.example.com/read' });
    await kestrel.tx(async (tx) => {
      const refusalId = newId();
      await tx.manager.query(
        `UPDATE ats_read_backs SET refusal_id = $1, trouble = 'refused', failing_since = $2`,
        [refusalId, monday],
      );
      await publish(tx, credentialsRefused, { refusalId, connectionId });
    });
    await regards.quiet();
  }

  /** Tells everything a second time, in any order, and says what followed from it. */
  async function tellAllAgain(except: string) {
    const before = await contentOf(regards.booted.testDatabase);
    const sent = regards.sink.arrivals.length;
    await asOwner(`
      INSERT INTO outbox (id, organization_id, kind, name, payload)
        SELECT gen_random_uuid(), organization_id, kind, name, payload FROM outbox_seen
         WHERE name NOT IN (${except}) ORDER BY random()`);
    await regards.quiet();
    return {
      before,
      after: await contentOf(regards.booted.testDatabase),
      mails: regards.sink.arrivals.length - sent,
      failed: await kestrel.rows(`SELECT name, failure FROM outbox WHERE failed_at IS NOT NULL`),
    };
  }

  it('changes nothing and sends nothing when every event and every job happens a second time', async () => {
    await aWholeDay();
    const { before, after, mails, failed } = await tellAllAgain(`''`);
    expect(after).toEqual(before);
    expect({ mails, failed }).toEqual({ mails: 0, failed: [] });
  }, 120_000);

  it('nor when they happen two years late', async () => {
    // The duties of that day become overdue, and the consent comes to its end.
    await regards.at(new Date('2028-04-03T09:00:00Z'));
    await regards.quiet();
    // A search of the pool on another day is another search.
    const searches = `'hiring.opening-opened', 'talent-pool.match-opening'`;
    const { before, after, mails, failed } = await tellAllAgain(searches);
    expect(after).toEqual(before);
    expect({ mails, failed }).toEqual({ mails: 0, failed: [] });
    const jobs = await kestrel.rows<{ name: string }>(
      `SELECT DISTINCT name FROM outbox_seen WHERE kind = 'job'`,
    );
    // Or the day above was not whole.
    expect((await everyJob()).filter((name) => !jobs.some((job) => job.name === name))).toEqual([]);
  });

  it('finds what a lost job left behind: the due row stays until the job has done its work', async () => {
    const mary = await kestrel.applicant('Mary Shelley');
    const { rejection } = await kestrel.approve(mary);
    // The claimed row's job is lost on its way: the row says that a job exists, and there is none.
    await asOwner(
      `UPDATE timers SET claimed_until = now() + interval '1 hour' WHERE subject_id = '${rejection.id}'`,
    );
    await regards.at(leavesAt(rejection));
    await regards.at(leavesAt(rejection));
    expect(regards.sink.to(mary.address)).toHaveLength(0);
    await asOwner(
      `UPDATE timers SET claimed_until = now() - interval '1 second' WHERE subject_id = '${rejection.id}'`,
    );
    await regards.meanwhile(
      'the letter left',
      leavesAt(rejection),
      async () => regards.sink.to(mary.address)[0],
    );
  });
});
