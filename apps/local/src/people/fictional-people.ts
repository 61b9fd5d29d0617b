import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { DomainError } from '#platform/errors';
import { LOGGER, type Logger } from '#platform/logging';
import { MailboxServer } from '../mailbox/mailbox-server.js';
import { WriteMail } from '../mailbox/write-mail.js';
import { LocalTime } from '../time/local-time.js';
import { Recruiter } from './recruiter.js';

/**
 * - `offered`: nobody is there yet, or it was interrupted
 * - `coming`: the past is being gone through
 * - `there`: everybody is there
 * - `not_offered`: the organization has people of its own, or the clock is none that can be moved
 */
export type PeopleState = 'offered' | 'coming' | 'there' | 'not_offered';

export interface PeopleView {
  readonly state: PeopleState;
  /** What is happening, for who waits. */
  readonly chapter: { readonly number: number; readonly of: number; readonly says: string } | null;
  /** Why the last try ended early, for a person. */
  readonly problem: string | null;
}

/** Well before the first chapter; the calendar has the days. */
const weeks = 10;
const firstPerson = 'priya.nair@mail.example';
const lastOpening = 'Senior Product Designer, Accessibility';

/**
 * Fills an empty organization with fictional people: goes through their past with the real use cases, as the person who asked, with the
 * clock in that past, until it is the present again.
 */
@Injectable()
export class FictionalPeople {
  private chapter: PeopleView['chapter'] = null;
  private problem: string | null = null;
  private underWay: Promise<void> | null = null;

  constructor(
    private readonly http: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly time: LocalTime,
    private readonly mailbox: MailboxServer,
    private readonly writeMail: WriteMail,
  ) {}

  /** @param cookie of the browser that asks */
  async read(cookie: string): Promise<PeopleView> {
    const state = this.underWay ? 'coming' : await this.stateFor(this.recruiter(cookie));
    return { state, chapter: this.chapter, problem: this.problem };
  }

  /**
   * Begins, unless it has begun; resolves at once. Asking again when everybody is there changes nothing.
   *
   * @param cookie of the admin who asks
   * @throws DomainError `local.people_not_offered`
   */
  async begin(cookie: string): Promise<PeopleView> {
    if (!this.underWay) {
      const recruiter = this.recruiter(cookie);
      const state = await this.stateFor(recruiter);
      if (state === 'not_offered')
        throw new DomainError(
          'local.people_not_offered',
          'conflict',
          'Fictional people come to an empty organization only, and only where time can be moved.',
        );
      // Two at once: the second finds the first under way.
      if (state === 'offered' && !this.underWay) {
        this.problem = null;
        this.underWay = this.bring(recruiter).finally(() => {
          this.chapter = null;
          this.underWay = null;
        });
      }
    }
    return this.read(cookie);
  }

  private async bring(recruiter: Recruiter): Promise<void> {
    try {
      // Most who start Regards never ask: what is needed for it is loaded then.
      const [{ chapters }, { Calendar }, { World }] = await Promise.all([
        import('./chapters.js'),
        import('./calendar.js'),
        import('./world.js'),
      ]);
      const { organization } = await recruiter.ask<{ organization: { timeZone: string } }>('GET', '/session');
      const present = this.time.now();
      const calendar = new Calendar(present, organization.timeZone);
      const world = new World(recruiter, calendar, this.time, this.mailbox, this.writeMail);
      const from = new Date(present.getTime() - weeks * 7 * 86_400_000);
      await this.time.relive(from, async () => {
        for (const [index, { says, play }] of chapters.entries()) {
          this.chapter = { number: index + 1, of: chapters.length, says };
          await play(world);
        }
      });
    } catch (error) {
      this.logger.error({ err: error }, 'the fictional people did not all come');
      this.problem = 'Not everybody came. Ask again: it goes on where it stopped.';
    }
  }

  private async stateFor(recruiter: Recruiter): Promise<PeopleState> {
    const has = async (path: string): Promise<boolean> =>
      (await recruiter.ask<{ items: unknown[] }>('GET', path)).items.length > 0;
    if (await has(`/openings?limit=1&search=${encodeURIComponent(lastOpening)}`)) return 'there';
    if (!this.time.isMovable) return 'not_offered';
    const isOurs = await has(`/candidates?limit=1&search=${encodeURIComponent(firstPerson)}`);
    return isOurs || !(await has('/candidates?limit=1')) ? 'offered' : 'not_offered';
  }

  private recruiter(cookie: string): Recruiter {
    const api = this.http.httpAdapter.getInstance<FastifyInstance>();
    return new Recruiter(api, cookie, new URL(this.config.publicUrl).origin);
  }
}
