import { application, jobCreated, offerCreated } from './greenhouse.js';
import { eventually, expectThat } from './narrator.js';
import type { ArrivedMail } from './candidate-mail.js';
import { amara, designer, finalRound, hiringManager, jonas } from './people.js';
import {
  dkimResultOf,
  dutiesOf,
  headersOf,
  type Items,
  nextMail,
  openingNamed,
  rejectionOf,
  type RejectionView,
  type World,
} from './world.js';

/** What the later chapters go on from. */
export interface Told {
  readonly drafted: RejectionView;
  /** The rejection as it arrived. */
  readonly letter: ArrivedMail;
}

export const toldSteps = 9;

/** A finalist is told well: drafted with her effort named, checked, held until the first choice accepts, sent in her morning. */
export async function told(world: World): Promise<Told> {
  const { narrator, regards, recruiter, greenhouse, mail } = world;
  narrator.chapter('A finalist is told well');

  await narrator.step('Greenhouse tells of a job; the recruiter names who hires for it', async (see) => {
    const status = await greenhouse.send('job_created', jobCreated(designer));
    expectThat(status === 200, 'Greenhouse hears 200');
    const opening = await openingNamed(world, designer.name);
    const [manager] = (
      await recruiter.ask<Items<{ id: string; email: string }>>('GET', '/api/v1/members?limit=100')
    ).items.filter((member) => member.email === hiringManager.email);
    await recruiter.ask('PATCH', `/api/v1/openings/${opening}`, { hiringManagerId: manager?.id });
    see({ webhook: status, opening });
  });

  await narrator.step('the first choice, Jonas, gets an offer', async (see) => {
    const created = await greenhouse.send(
      'new_candidate_application',
      application(7002, jonas, designer, finalRound),
    );
    const offered = await greenhouse.send('offer_created', offerCreated(31, 7002, designer));
    expectThat(created === 200 && offered === 200, 'Greenhouse hears 200 twice');
    see({ webhooks: [created, offered] });
  });

  const drafted = await narrator.step(
    'Amara, a finalist, is rejected after three interviews and a task: a draft names that effort',
    async (see) => {
      const status = await greenhouse.send(
        'reject_candidate',
        application(7001, amara, designer, finalRound, { rejectedAt: '2026-03-02T11:00:00Z' }),
      );
      const view = await rejectionOf(world, amara, 'drafted');
      expectThat(/three interviews/i.test(view.letter.body), 'the letter names three interviews');
      expectThat(/take-home task/i.test(view.letter.body), 'the letter names the take-home task');
      see({
        webhook: status,
        rejection: view.rejection.id,
        status: view.rejection.status,
        letter: view.letter.body,
      });
      return view;
    },
  );
  const { id, candidateId } = drafted.rejection;

  await narrator.step('without a personal sentence a finalist’s letter cannot be approved', async (see) => {
    const refused = await recruiter.try<{ code: string }>('POST', `/api/v1/rejections/${id}/approve`, {
      letterVersion: drafted.letter.version,
    });
    expectThat(
      refused.status === 422 && refused.body.code === 'rejections.personal_sentence_missing',
      'a refusal with its code',
    );
    see({ status: refused.status, code: refused.body.code });
  });

  await narrator.step(
    'the recruiter adds a personal sentence, the check passes, she approves',
    async (see) => {
      const letter = await recruiter.ask<RejectionView['letter']>(
        'POST',
        `/api/v1/rejections/${id}/personal-sentence`,
        {
          sentence:
            'The way you walked us through the hospital booking flow, and what you had left out of it, stayed with the whole panel.',
        },
      );
      expectThat(letter.body.includes('hospital booking flow'), 'the sentence stands in the letter');
      expectThat(
        !letter.findings.some((finding) => finding.severity !== 'advice'),
        `no finding in the way, not ${JSON.stringify(letter.findings)}`,
      );
      const view = await recruiter.ask<RejectionView>('POST', `/api/v1/rejections/${id}/approve`, {
        letterVersion: letter.version,
      });
      expectThat(view.rejection.status === 'approved', 'it is approved');
      see({
        status: view.rejection.status,
        findings: letter.findings.map((finding) => finding.rule),
        leavesAt: view.rejection.leavesAt,
        holds: view.holds,
      });
    },
  );

  await narrator.step('the next morning it is still held: the first choice has not accepted', async (see) => {
    await regards.advanceTo('2026-03-03T10:00:00Z');
    const view = await recruiter.ask<RejectionView>('GET', `/api/v1/rejections/${id}`);
    expectThat(
      view.rejection.status === 'approved' && view.holds.some((hold) => hold.kind === 'finalist'),
      'it is approved and held as a finalist',
    );
    expectThat(mail.to(amara.address).length === 0, 'nothing has left');
    see({ status: view.rejection.status, holds: view.holds.map((hold) => `${hold.kind}: ${hold.reason}`) });
  });

  await narrator.step(
    'on Wednesday evening Jonas accepts: the hold is released, the letter waits for the morning',
    async (see) => {
      await regards.advanceTo('2026-03-04T20:00:00Z');
      const status = await greenhouse.send('hire_candidate', {
        ...application(7002, jonas, designer, finalRound),
        offer: { id: 31, version: 1, resolved_at: '2026-03-04T19:55:00Z' },
      });
      const view = await eventually('the finalist hold released and a departure planned', async () => {
        await regards.advanceTo('2026-03-04T20:00:00Z');
        const now = await recruiter.ask<RejectionView>('GET', `/api/v1/rejections/${id}`);
        return (
          !now.holds.some((hold) => hold.kind === 'finalist') &&
          now.rejection.leavesAt === '2026-03-05T09:00:00.000Z' &&
          now
        );
      });
      expectThat(mail.to(amara.address).length === 0, 'nothing leaves in the evening');
      see({
        webhook: status,
        leavesAt: view.rejection.leavesAt,
        holds: view.holds.map((hold) => hold.kind),
      });
    },
  );

  await world.restoring?.backUp(world);

  const letter = await narrator.step(
    'it leaves in the candidate’s morning, over SMTP, signed, in text and HTML',
    async (see) => {
      await regards.advanceTo('2026-03-05T09:00:00Z');
      const arrived = await nextMail(world, amara.address, 0);
      expectThat((await dkimResultOf(world, arrived)) === 'pass', 'the DKIM signature holds');
      expectThat(Boolean(arrived.parsed.html) && Boolean(arrived.parsed.text), 'text and HTML');
      const view = await rejectionOf(world, amara, 'sent');
      see({
        dkim: 'pass',
        headers: headersOf(arrived),
        text: arrived.parsed.text ?? '',
        status: view.rejection.status,
        sentAt: view.rejection.sentAt,
      });
      return arrived;
    },
  );

  await world.restoring?.loseAndRestore(world, letter);

  await narrator.step('the duty to tell the outcome is closed by that delivery', async (see) => {
    const duty = (await dutiesOf(world, candidateId)).find(({ kind }) => kind === 'tell_outcome');
    expectThat(duty?.status === 'closed' && duty.satisfiedBy !== null, 'the duty is satisfied by a delivery');
    see({
      duty: duty.kind,
      status: duty.status,
      dueAt: duty.dueAt,
      closedAt: duty.closedAt,
      satisfiedBy: duty.satisfiedBy,
    });
  });

  return { drafted, letter };
}
