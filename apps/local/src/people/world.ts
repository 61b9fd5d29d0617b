import { createHmac } from 'node:crypto';
import type { MailboxServer } from '../mailbox/mailbox-server.js';
import { openMail } from '../mailbox/open-mail.js';
import type { WriteMail } from '../mailbox/write-mail.js';
import type { KeptMail } from '../mailbox/kept-mail.js';
import type { LocalTime } from '../time/local-time.js';
import type { Calendar } from './calendar.js';
import type { Colleague, Opening, Person } from './cast.js';
import { type Recruiter, Refused } from './recruiter.js';

interface Items<T> {
  readonly items: readonly T[];
}
interface Application {
  readonly application: { readonly id: string; readonly status: string };
}
interface RejectionView {
  readonly rejection: {
    readonly id: string;
    readonly status: string;
    readonly leavesAt: string | null;
    readonly personalSentence: string | null;
  };
  readonly letter: { readonly subject: string; readonly body: string; readonly version: number };
}

/** How far somebody came. */
export interface Came {
  readonly stage: 'application' | 'screen' | 'interview' | 'onsite' | 'final';
  readonly interviewsHeld?: number;
  readonly lastInterviewAt?: Date;
  readonly nextInterviewAt?: Date;
  readonly effort?: readonly string[];
  readonly finalist?: boolean;
  readonly finalistRank?: number;
}

/** How long a step may take, machine time: a busy computer is slow, not stuck. */
const patience = 30_000;

/**
 * What happens in Kestrel Studio, told as whole acts: each looks first whether it was done, so that a past that was interrupted can be
 * gone through again without doubles.
 */
export class World {
  /** What was found or made already, by what it is. */
  private readonly ids = new Map<string, Promise<string>>();

  constructor(
    readonly recruiter: Recruiter,
    readonly calendar: Calendar,
    private readonly time: LocalTime,
    private readonly mailbox: MailboxServer,
    private readonly writeMail: WriteMail,
  ) {}

  /** It is `instant` now, and everything that was due is done. @throws Error when something is not */
  async at(instant: Date): Promise<void> {
    await this.time.reach(instant);
    if (!(await this.time.settle(patience)))
      throw new Error('The work that followed from a step did not come to its end.');
  }

  colleague(colleague: Colleague): Promise<string> {
    return this.once(colleague.email, () => this.addColleague(colleague));
  }

  opening(opening: Opening, hiringManagerId: string): Promise<string> {
    return this.once(opening.title, () => this.openOpening(opening, hiringManagerId));
  }

  candidate(person: Person): Promise<string> {
    return this.once(person.address, () => this.addCandidate(person));
  }

  /** @returns the application's id */
  applies(person: Person, openingId: string): Promise<string> {
    return this.once(`${person.address} ${openingId}`, () => this.apply(person, openingId));
  }

  private once(key: string, findOrMake: () => Promise<string>): Promise<string> {
    const known = this.ids.get(key) ?? findOrMake();
    this.ids.set(key, known);
    return known;
  }

  private async addColleague(colleague: Colleague): Promise<string> {
    const { items } = await this.recruiter.ask<Items<{ id: string; email: string }>>(
      'GET',
      '/members?limit=100',
    );
    const known = items.find(({ email }) => email === colleague.email);
    return (known ?? (await this.recruiter.ask<{ id: string }>('POST', '/members', colleague))).id;
  }

  private async openOpening(opening: Opening, hiringManagerId: string): Promise<string> {
    const path = `/openings?limit=100&search=${encodeURIComponent(opening.title)}`;
    const { items } = await this.recruiter.ask<Items<{ id: string; title: string }>>('GET', path);
    const known = items.find(({ title }) => title === opening.title);
    return (
      known ??
      (await this.recruiter.ask<{ id: string }>('POST', '/openings', { ...opening, hiringManagerId }))
    ).id;
  }

  private async apply(person: Person, openingId: string): Promise<string> {
    const candidateId = await this.candidate(person);
    const path = `/applications?candidateId=${candidateId}&openingId=${openingId}`;
    const { items } = await this.recruiter.ask<Items<{ id: string }>>('GET', path);
    if (items[0]) return items[0].id;
    const made = await this.recruiter.ask<Application>('POST', '/applications', { candidateId, openingId });
    return made.application.id;
  }

  private async addCandidate({ address, ...facts }: Person): Promise<string> {
    const { items } = await this.recruiter.ask<Items<{ id: string }>>(
      'GET',
      `/candidates?search=${encodeURIComponent(address)}`,
    );
    const body = { ...facts, addresses: [{ address, primary: true }] };
    return (items[0] ?? (await this.recruiter.ask<{ id: string }>('POST', '/candidates', body))).id;
  }

  async came(applicationId: string, came: Came): Promise<void> {
    await this.recruiter.ask('PATCH', `/applications/${applicationId}`, came);
  }

  async decide(applicationId: string, decision: 'reject' | 'hire'): Promise<void> {
    const { application } = await this.recruiter.ask<Application>('GET', `/applications/${applicationId}`);
    if (application.status === 'active')
      await this.recruiter.ask('POST', `/applications/${applicationId}/${decision}`, {});
  }

  async offer(applicationId: string, status: 'extended' | 'accepted'): Promise<void> {
    await this.recruiter.ask('POST', `/applications/${applicationId}/offer`, { status });
  }

  /** The draft of somebody who was decided against, with what somebody who met them says, and one more sentence in it if given. */
  async draft(
    applicationId: string,
    words: { readonly sentence?: string; readonly besides?: string } = {},
  ): Promise<RejectionView> {
    let view = await this.recruiter.ask<RejectionView>('POST', '/rejections', { applicationId });
    const { id, status, personalSentence } = view.rejection;
    if (status !== 'drafted' || personalSentence !== null) return view;
    const { sentence, besides } = words;
    if (sentence !== undefined) {
      await this.recruiter.ask('POST', `/rejections/${id}/personal-sentence`, { sentence });
      view = await this.recruiter.ask<RejectionView>('GET', `/rejections/${id}`);
      if (besides !== undefined) {
        const { subject, body, version } = view.letter;
        const longer = body.replace(sentence, `${sentence} ${besides}`);
        await this.recruiter.ask('PATCH', `/rejections/${id}/letter`, { subject, body: longer, version });
      }
    }
    return view;
  }

  /** Somebody reads the draft and approves it. @returns when it is to leave, unless something holds it */
  async approve(applicationId: string, sentence?: string): Promise<Date | null> {
    const { rejection, letter } = await this.draft(applicationId, sentence === undefined ? {} : { sentence });
    if (rejection.status !== 'drafted') return instantOf(rejection.leavesAt);
    const { rejection: approved } = await this.recruiter.ask<RejectionView>(
      'POST',
      `/rejections/${rejection.id}/approve`,
      { letterVersion: letter.version },
    );
    return instantOf(approved.leavesAt);
  }

  /** Approves, and time passes until the letter has arrived. */
  async tell(applicationId: string, sentence?: string): Promise<void> {
    const leavesAt = await this.approve(applicationId, sentence);
    if (leavesAt) await this.at(leavesAt);
  }

  /** A person answers the newest letter that they got, over SMTP. Once. */
  async writes({ address }: Person, text: string): Promise<void> {
    const mails = this.mailsOf(address);
    const letter = mails.findLast(({ way }) => way === 'received');
    if (!letter) throw new Error('A letter that was to be answered has not arrived.');
    if (mails.some(({ way }) => way === 'written')) return;
    const sent = await this.writeMail.reply(letter, text);
    if (!sent?.fate?.accepted) throw new Error('An answer was not taken over SMTP.');
  }

  /** The panel says whom it would like to keep. */
  async nominate(person: Person, applicationId: string, strengths: string): Promise<void> {
    const candidateId = await this.candidate(person);
    try {
      await this.recruiter.ask('POST', '/talent-pool', { candidateId, applicationId, strengths });
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'talent_pool.already_nominated')) throw error;
    }
  }

  /** The path of a person's own page, from the newest letter that has it. */
  async pageOf({ address }: Person): Promise<string> {
    for (const { id } of this.mailsOf(address).toReversed()) {
      const raw = await this.mailbox.store.raw(id);
      // The address of a candidate's page, such as https://regards.example/c/abc.
      const [path] = /\/c\/[\w-]+/.exec(raw ? (await openMail(raw)).text : '') ?? [];
      if (path !== undefined) return path;
    }
    throw new Error('No letter has the address of the candidate’s page.');
  }

  /** A mail that comes in over another mail system's connection, from somebody we do not know. Once. */
  async forwarded(name: string, raw: Buffer): Promise<void> {
    const { items } = await this.recruiter.ask<Items<{ name: string }>>('GET', '/mail-connections?limit=100');
    if (items.some((connection) => connection.name === name)) return;
    const { id, secret } = await this.recruiter.ask<{ id: string; secret: string }>(
      'POST',
      '/mail-connections',
      { name },
    );
    const signature = `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`;
    await this.recruiter.postMail(`/hooks/mail/${id}`, raw, signature);
  }

  private mailsOf(address: string): KeptMail[] {
    const { index } = this.mailbox.store;
    // Ids sort by the time they were made.
    return index
      .threads(address)
      .flatMap(({ id }) => index.mailsOf(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

function instantOf(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}
