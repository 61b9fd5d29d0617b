import { openPage, sendForm } from './api-client.js';
import { answerMail } from './candidate-mail.js';
import { application } from './greenhouse.js';
import { eventually, expectThat } from './narrator.js';
import {
  amara,
  candidateIdOf,
  designer,
  dkimResultOf,
  dutiesOf,
  finalRound,
  headersOf,
  hiringManager,
  type Items,
  jonas,
  linkIn,
  nextMail,
  rejectionOf,
  type RejectionView,
  type World,
} from './world.js';

interface Message {
  readonly entry: string;
  readonly id: string;
  readonly kind: string;
  readonly intents: string[];
  readonly replyText: string;
  readonly matchedBy: string;
}
interface ConversationView {
  readonly id: string;
  readonly timeline: Message[];
  readonly openDuties: { readonly kind: string; readonly dueAt: string }[];
}
interface Answer {
  readonly entry: string;
  readonly id: string;
  readonly status: string;
  readonly body: string;
  readonly findings: { readonly rule: string; readonly severity: string }[];
}
interface Medalist {
  readonly medalist: { readonly status: string; readonly expiresAt: string | null };
  readonly consent: { readonly state: string };
}
interface Invitation {
  readonly invitation: { readonly id: string; readonly status: string };
  readonly letter: { readonly version: number; readonly findings: { readonly rule: string }[] };
}
interface Proposal {
  readonly id: string;
  readonly candidateId: string;
  readonly rank: number;
  readonly reasonsFor: string[];
  readonly reasonsAgainst: string[];
}

export const firstStrandSteps = 18;

/** From an ATS webhook to a silver medalist who accepts an invitation. */
export async function firstStrand(world: World): Promise<void> {
  const { narrator, regards, recruiter, greenhouse, mail } = world;
  narrator.chapter('A finalist, told well, heard, and remembered');

  await narrator.step('Greenhouse tells of a job; the recruiter names who hires for it', async (see) => {
    const status = await greenhouse.send('job_created', {
      job: {
        id: designer.id,
        name: designer.name,
        status: 'open',
        confidential: false,
        departments: [{ id: 1, name: 'Design' }],
        offices: [{ id: 1, name: 'Lisbon', location: 'Lisbon, Portugal' }],
      },
    });
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
    const offered = await greenhouse.send('offer_created', {
      id: 31,
      application_id: 7002,
      job_id: designer.id,
      user_id: 1,
      version: 1,
      sent_on: '2026-03-02',
      resolved_at: null,
      start_date: '2026-05-01',
      offer_status: 'Created',
      notes: null,
      custom_fields: {},
    });
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
  const { id, candidateId, conversationId } = drafted.rejection;

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

  const reply = await narrator.step(
    'Amara answers with thanks and asks what was missing: understood, and a feedback duty is due',
    async (see) => {
      await regards.advanceTo('2026-03-05T14:00:00Z');
      const response = await answerMail(
        regards.smtpPort,
        letter,
        { name: 'Amara Okafor', address: amara.address },
        'Hello Tom,\n\nthank you for writing so openly, and for the time you all gave me.\n\nCould you tell me what was missing in the end? It would help me to know what to work on.\n\nBest wishes\nAmara',
      );
      const conversation = await eventually('the reply in the conversation', async () => {
        const now = await recruiter.ask<ConversationView>('GET', `/api/v1/conversations/${conversationId}`);
        return now.timeline.some((entry) => entry.entry === 'message') && now;
      });
      const message = conversation.timeline.find((entry) => entry.entry === 'message');
      expectThat(
        message?.intents.toSorted().join() === 'feedback_request,gratitude',
        `gratitude and feedback_request, not ${message?.intents.join()}`,
      );
      const duty = conversation.openDuties.find(({ kind }) => kind === 'give_feedback');
      expectThat(duty !== undefined, 'a feedback duty is open');
      see({
        smtp: response,
        kind: message.kind,
        intents: message.intents,
        matchedBy: message.matchedBy,
        newText: message.replyText,
        duty: duty.kind,
        dueAt: duty.dueAt,
      });
      return message;
    },
  );

  await narrator.step(
    'the hiring manager gives feedback through a signed link in a mail, without signing in',
    async (see) => {
      const ask = await nextMail(world, hiringManager.email, 0);
      const link = linkIn(ask, '/f/');
      const page = await openPage(link);
      expectThat(page.status === 200 && page.html.includes(designer.name), 'the page names the role');
      const sent = await sendForm(link, {
        wentWell:
          'Your research was the most careful we saw, and you explained each trade-off in plain words.',
        decidedBy:
          'This role needs someone who has already run a design system across several teams, and that experience decided it.',
        wouldHelp:
          'Showing one project in which you kept a shared component library alive over a year would help next time.',
      });
      expectThat(sent.status === 200, 'the form is taken');
      see({ asked: ask.parsed.subject ?? '', page: page.status, form: sent.status });
    },
  );

  await narrator.step(
    'the feedback is checked, released by the recruiter, and sent in time: the duty is closed',
    async (see) => {
      const answer = await eventually('a drafted answer', async () => {
        const now = await recruiter.ask<{ timeline: Answer[] }>(
          'GET',
          `/api/v1/conversations/${conversationId}`,
        );
        return now.timeline.find((entry) => entry.entry === 'answer' && entry.status === 'drafted');
      });
      expectThat(
        !answer.findings.some((finding) => finding.severity !== 'advice'),
        `no finding in the way, not ${JSON.stringify(answer.findings)}`,
      );
      await recruiter.ask('POST', `/api/v1/answers/${answer.id}/approve`);
      const arrived = await nextMail(world, amara.address, 1);
      expectThat(arrived.parsed.inReplyTo !== undefined, 'it answers in the thread');
      const duty = await eventually('the feedback duty closed', async () =>
        (await dutiesOf(world, candidateId)).find(
          ({ kind, status }) => kind === 'give_feedback' && status === 'closed',
        ),
      );
      expectThat((duty.closedAt ?? '') < duty.dueAt, 'it was closed before it was due');
      see({
        inReplyTo: arrived.parsed.inReplyTo,
        text: arrived.parsed.text ?? '',
        duty: duty.status,
        dueAt: duty.dueAt,
        closedAt: duty.closedAt,
        answered: reply.id,
      });
    },
  );

  await narrator.step('the panel nominates Amara; on her own page she joins the pool', async (see) => {
    const nominated = await recruiter.ask<{ id: string; status: string }>('POST', '/api/v1/talent-pool', {
      candidateId,
      applicationId: drafted.rejection.applicationId,
      strengths:
        'Careful user research, clear reasoning about trade-offs, strong Figma prototypes, accessibility.',
    });
    const medalist = (): Promise<Medalist> =>
      recruiter.ask<Medalist>('GET', `/api/v1/talent-pool/${nominated.id}`);
    const link = linkIn(letter, '/c/');
    const page = await openPage(link);
    expectThat(page.status === 200 && page.html.includes(designer.name), 'her page names the role');
    expectThat((await medalist()).medalist.status === 'nominated', 'opening the page changes nothing');
    const joined = await sendForm(`${link}/stay`, {
      wishes: 'Product design in a small team, Lisbon or remote.',
    });
    const { medalist: now, consent } = await medalist();
    expectThat(now.status === 'in_pool' && consent.state === 'active', 'she is in the pool with her consent');
    see({
      nominated: nominated.status,
      form: joined.status,
      now: now.status,
      consent: consent.state,
      until: now.expiresAt,
    });
  });

  const opening = await narrator.step('two months later a new opening arrives', async (see) => {
    await regards.advanceTo('2026-05-05T09:30:00Z');
    const status = await greenhouse.send('job_created', {
      job: {
        id: 777,
        name: 'Senior Product Designer, Accessibility',
        status: 'open',
        confidential: false,
        departments: [{ id: 1, name: 'Design' }],
        offices: [{ id: 1, name: 'Lisbon', location: 'Lisbon, Portugal' }],
      },
    });
    const id = await openingNamed(world, 'Senior Product Designer, Accessibility');
    see({ webhook: status, opening: id });
    return id;
  });

  const proposal = await narrator.step('she is proposed for it, with reasons', async (see) => {
    const found = await eventually('a proposal', async () => {
      const { items } = await recruiter.ask<Items<Proposal>>('GET', `/api/v1/openings/${opening}/proposals`);
      return items.find((item) => item.candidateId === candidateId);
    });
    expectThat(found.reasonsFor.length > 0, 'there are reasons for her');
    see({
      match: found.id,
      rank: found.rank,
      reasonsFor: found.reasonsFor,
      reasonsAgainst: found.reasonsAgainst,
    });
    return found;
  });

  const invitation = await narrator.step(
    'the recruiter invites her: one-click unsubscribe, both headers under DKIM',
    async (see) => {
      const { invitation, letter } = await recruiter.ask<Invitation>(
        'POST',
        `/api/v1/matches/${proposal.id}/invite`,
      );
      await recruiter.ask('POST', `/api/v1/invitations/${invitation.id}/approve`, {
        letterVersion: letter.version,
      });
      const arrived = await nextMail(world, amara.address, 2);
      expectThat((await dkimResultOf(world, arrived)) === 'pass', 'the DKIM signature holds');
      const raw = arrived.raw.toString('utf8');
      expectThat(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m.test(raw), 'one-click unsubscribe');
      expectThat(/^DKIM-Signature:[\s\S]*?h=[^;]*list-unsubscribe-post/im.test(raw), 'the header is signed');
      see({
        invitation: invitation.id,
        headers: headersOf(arrived),
        text: arrived.parsed.text ?? '',
      });
      return { id: invitation.id, arrived };
    },
  );

  await narrator.step('she accepts by answering the mail', async (see) => {
    await regards.advanceTo('2026-05-05T12:00:00Z');
    await answerMail(
      regards.smtpPort,
      invitation.arrived,
      { name: 'Amara Okafor', address: amara.address },
      'Hi Dana,\n\nyes, I would love to talk about this. Thursday works for me.\n\nAmara',
    );
    const accepted = await eventually('the invitation accepted', async () => {
      const { invitation: now } = await recruiter.ask<Invitation>(
        'GET',
        `/api/v1/invitations/${invitation.id}`,
      );
      return now.status === 'accepted' && now;
    });
    see({ invitation: invitation.id, status: accepted.status });
  });

  await narrator.step('the ledger shows no duty overdue', async (see) => {
    const { items: overdue } = await recruiter.ask<Items<unknown>>(
      'GET',
      '/api/v1/duties?list=overdue&limit=100',
    );
    expectThat(overdue.length === 0, `none overdue, not ${JSON.stringify(overdue)}`);
    const all = await dutiesOf(world, candidateId);
    see({
      overdue: overdue.length,
      duties: all.map((duty) => `${duty.kind}: ${duty.status}, due ${duty.dueAt}`),
      candidate: (await candidateIdOf(recruiter, amara)) === candidateId,
    });
  });
}

async function openingNamed({ recruiter }: World, title: string): Promise<string> {
  return eventually(`the opening "${title}"`, async () => {
    const { items } = await recruiter.ask<Items<{ id: string; title: string }>>(
      'GET',
      '/api/v1/openings?limit=100',
    );
    return items.find((opening) => opening.title === title)?.id;
  });
}
