import { openPage, sendForm } from './api-client.js';
import { answerMail } from './candidate-mail.js';
import { eventually, expectThat } from './narrator.js';
import type { Told } from './told.js';
import { amara, designer, hiringManager } from './people.js';
import { dutiesOf, linkIn, mailWithLink, nextMail, type World } from './world.js';

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

export const heardSteps = 3;

/** She is heard: her answer is understood, and the feedback she asks for comes in time. */
export async function heard(world: World, { drafted, letter }: Told): Promise<void> {
  const { narrator, regards, recruiter } = world;
  const { candidateId, conversationId } = drafted.rejection;
  narrator.chapter('She is heard');

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
      const ask = await mailWithLink(world, hiringManager.email, '/f/');
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
}
