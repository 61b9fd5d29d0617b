import type { Chance } from '../../apps/local/src/seed/chance.js';
import { application } from '../story/greenhouse.js';
import { designer } from '../story/people.js';
import type { Items, RejectionView } from '../story/world.js';
import type { ChaosStage } from './chaos-stage.js';
import { judge, type Outcome, type Verdict } from './judge.js';

const review = { name: 'Application Review', interviews: [] };
const decidedAt = '2026-03-02T06:00:00Z';
/** Requests at once, as of an ATS or of a browser. */
const atOnce = 8;

/** As many people turned down as are wanted, from the webhook to the letter, while whatever may happen does. */
export class ChaosRun {
  /** How many webhooks were answered with 200. */
  private told = 0;
  private isOver = false;

  constructor(
    private readonly stage: ChaosStage,
    private readonly letters: number,
    private readonly chance: Chance,
  ) {}

  /** Lets something happen `times` times, at moments of chance while webhooks come in, or while letters arrive. */
  async strike(times: number, during: 'intake' | 'delivery', disaster: () => Promise<void>): Promise<void> {
    const reached = (): number => (during === 'intake' ? this.told : this.stage.weather.arrivals.length);
    const moments = Array.from({ length: times }, () => this.letters * (0.05 + 0.85 * this.chance.next()));
    for (const moment of moments.sort((one, other) => one - other)) {
      while (!this.isOver && reached() < moment) await pause(5);
      await pause(this.chance.int(0, 200));
      await disaster();
    }
  }

  /** The ATS tells of every decision, and again until it hears that it was taken. */
  async tell(): Promise<void> {
    await inParallel(this.letters, async (index) => {
      const address = addressOf(index);
      const person = { id: 10_000 + index, firstName: 'Ada', lastName: `Number${index}`, address };
      const event = application(20_000 + index, person, designer, review, { rejectedAt: decidedAt });
      await until(
        async () => (await this.stage.greenhouse.send('reject_candidate', event, `event-${index}`)) === 200,
      );
      this.told += 1;
    });
  }

  /** The recruiter approves every draft. What was approved and not answered is no draft any more when she looks again. */
  async approve(): Promise<void> {
    const { recruiter } = this.stage;
    await until(async () => {
      const path = '/api/v1/rejections?status=drafted&limit=100';
      const { items } = await recruiter.ask<Items<{ id: string }>>('GET', path);
      await inParallel(items.length, async (index) => {
        const id = items[index]?.id ?? '';
        const { letter, rejection } = await recruiter.ask<RejectionView>('GET', `/api/v1/rejections/${id}`);
        if (rejection.status === 'drafted')
          await recruiter.ask('POST', `/api/v1/rejections/${id}/approve`, { letterVersion: letter.version });
      });
      return items.length === 0 && (await this.approved()) >= this.letters;
    });
  }

  /** Waits until nothing is left to do. @throws Error when that takes longer than `patience` milliseconds */
  async end(patience: number): Promise<void> {
    const last = Date.now() + patience;
    let left = '';
    await until(async () => {
      left = (await this.openWork()).join(', ');
      if (Date.now() > last) throw new GaveUp(`Not done in the end: ${left}.`);
      return left === '';
    });
    this.isOver = true;
  }

  async verdict(): Promise<Verdict> {
    const outcomes = await this.stage.rows<Outcome>(
      `SELECT to_address AS "to", status, maybe_repeated AS "maybeRepeated", count(t)::int AS takeovers,
              count(t) FILTER (WHERE is_early)::int AS "earlyTakeovers",
              (SELECT count(*)::int FROM chaos.unheard u WHERE u.delivery_id = d.id) AS unheard
         FROM deliveries d LEFT JOIN chaos.takeovers t ON t.delivery_id = d.id
        WHERE owner_kind = 'rejection' GROUP BY d.organization_id, d.id`,
    );
    const verdict = judge(outcomes, this.stage.weather.arrivals);
    const missing = this.letters - new Set(outcomes.map(({ to }) => to)).size;
    return missing === 0
      ? verdict
      : { ...verdict, faults: [...verdict.faults, `${missing} letters are missing`] };
  }

  private async approved(): Promise<number> {
    const [row] = await this.stage.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM rejections WHERE status <> 'drafted'`,
    );
    return row?.n ?? 0;
  }

  private async openWork(): Promise<string[]> {
    const rows = await this.stage.rows<{ what: string }>(`
      SELECT count(*) || ' letters ' || status AS what FROM rejections WHERE status <> 'sent' GROUP BY status
      UNION ALL SELECT count(*) || ' deliveries ' || status FROM deliveries WHERE status <> 'sent' GROUP BY status
      UNION ALL SELECT count(*) || ' duties open' FROM duties WHERE kind = 'tell_outcome' AND status = 'open' HAVING count(*) > 0
      UNION ALL SELECT count(*) || ' ' || name || coalesce(' failed: ' || failure, ' left') FROM outbox GROUP BY name, failure`);
    return rows.map(({ what }) => what);
  }
}

/** Ends a wait that has no hope. */
class GaveUp extends Error {}

function addressOf(index: number): string {
  return `ada.${index}@candidates.example`;
}

/** Tries until `attempt` answers true, whatever it throws meanwhile: somebody may just have been killed. */
async function until(attempt: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const isDone = await attempt().catch((error: unknown) => {
      if (error instanceof GaveUp) throw error;
      return false;
    });
    if (isDone) return;
    await pause(100);
  }
}

async function inParallel(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
