import type { AskedAts } from './asked-ats.fixture.js';
import { AtsSender } from './ats-sender.fixture.js';
import { monday, type Regards, type RejectionView, type Tenant } from './regards.fixture.js';

const minute = 60_000;
const decidedAt = new Date(monday.getTime() - 180 * minute);

/** A letter that is approved, about somebody whom the ATS rejected. */
export interface AskedLetter {
  readonly ref: string;
  readonly id: string;
  readonly address: string;
}

export interface HeldView extends RejectionView {
  readonly holds: readonly { kind: string; reason: string; askedAgainAt: string | null }[];
  readonly sourceSaid: { name: string; sentence: string; askedAt: string } | null;
}

/** An organization whose ATS is asked in our generic format, and its letters. */
export class AskedLetters {
  private people = 0;

  private constructor(
    readonly regards: Regards,
    readonly kestrel: Tenant,
    readonly ats: AskedAts,
    readonly sender: AtsSender,
    /** What signs our questions. */
    readonly secret: string,
  ) {}

  static async start(regards: Regards, ats: AskedAts): Promise<AskedLetters> {
    const kestrel = await regards.organization();
    const sender = await AtsSender.connect(kestrel, regards.url, new Date('2026-01-01T00:00:00Z'));
    const path = `/api/v1/ats-connections/${sender.connectionId}/read-back`;
    const wanted = { url: `${ats.url}/read`, waitHours: 4 };
    const { secret } = await kestrel.member.ask<{ secret: string }>('PUT', path, wanted);
    return new AskedLetters(regards, kestrel, ats, sender, secret);
  }

  /** The path of how it is asked. */
  get path(): string {
    return `/api/v1/ats-connections/${this.sender.connectionId}/read-back`;
  }

  /** Makes the ATS one that answers, on the next morning on which letters leave. */
  async anew(): Promise<void> {
    this.ats.behaviour = null;
    this.ats.questions.length = 0;
    await this.askAt(`${this.ats.url}/read`);
    const next = new Date(this.regards.booted.clock.now());
    do next.setUTCDate(next.getUTCDate() + 1);
    while (next.getUTCDay() === 0 || next.getUTCDay() >= 5);
    next.setUTCHours(9, 0, 0, 0);
    await this.regards.at(next);
    await this.regards.quiet();
  }

  askAt(url: string): Promise<unknown> {
    return this.kestrel.member.ask('PUT', this.path, { url });
  }

  async approved(count: number): Promise<AskedLetter[]> {
    const refs = Array.from({ length: count }, () => `p${(this.people += 1)}`);
    await Promise.all(refs.map((ref) => this.reject(ref, decidedAt)));
    await this.regards.quiet();
    const letters = [];
    for (const ref of refs) letters.push({ ref, id: await this.approve(ref), address: addressOf(ref) });
    return letters;
  }

  async one(): Promise<AskedLetter> {
    const [letter] = await this.approved(1);
    if (!letter) throw new Error('No letter was approved.');
    return letter;
  }

  /** The ATS says that it rejected somebody. */
  async reject(ref: string, at: Date): Promise<void> {
    const person = { ref, firstName: 'Hedy', lastName: `No${ref}`, address: addressOf(ref) };
    await this.sender.say('application.rejected', at, AtsSender.rejected(person, at));
  }

  private async approve(ref: string): Promise<string> {
    const [row] = await this.kestrel.rows<{ id: string }>(
      `SELECT r.id FROM rejections r JOIN applications a ON a.id = r.application_id WHERE a.external_ref = $1`,
      [`standard:a-${ref}`],
    );
    const id = row?.id ?? '';
    const { letter } = await this.kestrel.rejection(id);
    const body = { letterVersion: letter.version };
    await this.kestrel.member.ask('POST', `/api/v1/rejections/${id}/approve`, body);
    return id;
  }

  /** Lets minutes of business time go by, and waits until all that is due is done. */
  async pass(minutes: number): Promise<void> {
    await this.regards.at(new Date(this.regards.booted.clock.now().getTime() + minutes * minute));
    await this.regards.quiet();
  }

  look(id: string): Promise<HeldView> {
    return this.kestrel.member.ask<HeldView>('GET', `/api/v1/rejections/${id}`);
  }

  arrived({ address }: AskedLetter): number {
    return this.regards.sink.to(address).length;
  }

  /** Waits until each of them has arrived once. */
  async allArrived(letters: readonly AskedLetter[]): Promise<void> {
    await this.regards.meanwhile('they left', this.regards.booted.clock.now(), async () =>
      letters.every((letter) => this.arrived(letter) > 0),
    );
  }
}

function addressOf(ref: string): string {
  return `hedy.${ref}@candidates.example`;
}
