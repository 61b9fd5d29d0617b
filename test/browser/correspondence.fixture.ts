import { randomUUID } from 'node:crypto';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { ApiClient } from '../story/api-client.js';
import { type ArrivedMail, bounceMail, CandidateMail, replyAddressOf } from '../story/candidate-mail.js';
import { eventually } from '../story/narrator.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';

/** Somebody who has our letter, and can answer it. */
export interface Correspondent {
  readonly name: string;
  readonly address: string;
  readonly conversationId: string;
  readonly letter: ArrivedMail;
}

interface Listed {
  readonly items: readonly { readonly id: string }[];
}

const hiringManager = 'tom.lind@kestrel.example';

/** A Monday at noon; the letters leave the next morning. */
const monday = '2026-03-02T12:00:00Z';
const tuesday = '2026-03-03T10:00:00Z';

/** A whole Regards and the mail of people who were told no: letters really arrive, replies really come in over SMTP. */
export class Correspondence {
  private readonly outgoing: Transporter;

  private constructor(
    readonly regards: StartedRegards,
    readonly mail: CandidateMail,
    readonly recruiter: ApiClient,
    private readonly hiringManagerId: string,
  ) {
    const connection = { host: '127.0.0.1', port: regards.smtpPort, secure: false, ignoreTLS: true };
    this.outgoing = createTransport({ ...connection, pool: true, maxConnections: 4 });
  }

  static async start(): Promise<Correspondence> {
    const mail = new CandidateMail();
    const smtpPort = await mail.open();
    const environment = {
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_MODE: 'live',
      MAIL_DOMAIN: 'mail.kestrel.example',
    };
    const regards = await startRegards({ clock: monday, environment });
    const recruiter = await regards.signIn();
    const { id } = await recruiter.ask<{ id: string }>('POST', '/api/v1/members', {
      name: 'Tom Lind',
      email: hiringManager,
      title: 'Design Lead',
      role: 'hiring_manager',
    });
    return new Correspondence(regards, mail, recruiter, id);
  }

  async stop(): Promise<void> {
    this.outgoing.close();
    await this.regards.stop();
    await this.mail.close();
  }

  /** Tells each of these people no. @returns them with the letters that arrived, in the same order */
  async tell(...names: readonly string[]): Promise<Correspondent[]> {
    const told = [];
    for (const name of names) told.push(await this.draftTo(name));
    const approved = await Promise.all(
      told.map(async ({ name, address, candidateId }) => {
        const rejection = await eventually(`a draft for ${name}`, async () => {
          const { items } = await this.recruiter.ask<{ items: { id: string; candidateId: string }[] }>(
            'GET',
            '/api/v1/rejections?status=drafted&limit=100',
          );
          return items.find((one) => one.candidateId === candidateId);
        });
        const path = `/api/v1/rejections/${rejection.id}`;
        const { letter } = await this.recruiter.ask<{ letter: { version: number } }>('GET', path);
        const view = await this.recruiter.ask<{ rejection: { conversationId: string } }>(
          'POST',
          `${path}/approve`,
          { letterVersion: letter.version },
        );
        return { name, address, conversationId: view.rejection.conversationId };
      }),
    );
    await this.regards.process.advanceTo(tuesday);
    return Promise.all(
      approved.map(async (person) => ({
        ...person,
        letter: await eventually(`the letter to ${person.name}`, async () => this.mail.to(person.address)[0]),
      })),
    );
  }

  private async draftTo(name: string): Promise<{ name: string; address: string; candidateId: string }> {
    const address = `${randomUUID().slice(0, 8)}@candidates.example`;
    const [firstName, ...rest] = name.split(' ');
    const { member } = await this.recruiter.ask<{ member: { id: string } }>('GET', '/api/v1/session');
    const opening = await this.recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
      title: 'Product Designer',
      recruiterId: member.id,
      hiringManagerId: this.hiringManagerId,
    });
    const candidate = await this.recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
      firstName,
      lastName: rest.join(' '),
      addresses: [{ address }],
      timeZone: 'Europe/Lisbon',
    });
    const { application } = await this.recruiter.ask<{ application: { id: string } }>(
      'POST',
      '/api/v1/applications',
      { candidateId: candidate.id, openingId: opening.id, stage: 'application' },
    );
    await this.recruiter.ask('POST', `/api/v1/applications/${application.id}/reject`, {});
    return { name, address, candidateId: candidate.id };
  }

  /** Answers the letter of a person, as their mail program would. */
  async reply(person: Correspondent, mail: SendMailOptions): Promise<void> {
    const { parsed } = person.letter;
    await this.deliver({
      from: { name: person.name, address: person.address },
      to: replyAddressOf(person.letter),
      envelope: { from: person.address, to: replyAddressOf(person.letter) },
      subject: `Re: ${parsed.subject ?? ''}`,
      inReplyTo: parsed.messageId,
      ...mail,
    });
  }

  /** Tries again while it is put off, as every mail server does. */
  private async deliver(mail: SendMailOptions): Promise<void> {
    await eventually('the mail is taken', () =>
      this.outgoing.sendMail(mail).catch((error: { responseCode?: number }) => {
        if (error.responseCode !== 451) throw error;
      }),
    );
  }

  /** The mail server of a person says that their address does not exist. */
  async bounce({ letter }: Correspondent): Promise<void> {
    await bounceMail(this.regards.smtpPort, letter);
  }

  /** Mail that names two conversations and comes from nobody known: no rule can place it. */
  async writeUnmatched(between: readonly Correspondent[], mail: SendMailOptions): Promise<void> {
    const [first] = between;
    if (!first) throw new Error('Nobody to write between.');
    const to = between.map(({ letter }) => replyAddressOf(letter));
    const from = { name: 'Amara from work', address: 'amara@work.example' };
    await this.reply(first, {
      from,
      to,
      envelope: { from: from.address, to },
      inReplyTo: undefined,
      subject: 'My travel expenses',
      ...mail,
    });
    await eventually('the unmatched mail', async () => {
      const { items } = await this.recruiter.ask<Listed>('GET', '/api/v1/inbox');
      return items[0];
    });
  }

  /** Waits until so many mails stand in the conversation, each for a second or two. */
  async received({ conversationId, name }: Correspondent, count: number): Promise<void> {
    await eventually(
      `${count} mails of ${name}`,
      async () => {
        const { timeline } = await this.recruiter.ask<{ timeline: { entry: string }[] }>(
          'GET',
          `/api/v1/conversations/${conversationId}`,
        );
        return timeline.filter(({ entry }) => entry === 'message').length >= count || undefined;
      },
      20_000 + count * 1_000,
    );
  }

  /** The link in the mail that asks the hiring manager about this person; the mail itself names nobody. */
  async feedbackLinkFor({ name }: Correspondent): Promise<string> {
    return eventually(`the question about ${name}`, async () => {
      for (const { parsed } of this.mail.to(hiringManager)) {
        // The link in its text: "http://127.0.0.1:3000/f/4zvQ…".
        const link = /http:\S+\/f\/[\w-]+/.exec(parsed.text ?? '')?.[0];
        if (link !== undefined && (await (await fetch(link)).text()).includes(name)) return link;
      }
      return undefined;
    });
  }
}
