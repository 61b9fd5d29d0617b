import { Injectable } from '@nestjs/common';
import { AddMember, type MemberToAdd } from '#access';
import { Database } from '#platform/database';
import { DraftInvitation, MatchOpening } from '#talent-pool';
import { Batch } from './batch.js';
import { Chance } from './chance.js';
import { tellInvitations } from './invitation-story.js';
import { tellMember, tellOutsider } from './pool-story.js';
import { tellRejection } from './rejection-story.js';
import { addUnmatched } from './reply-story.js';
import { prepareWorld, type Wanted, type World } from './world.js';

/** How much there is to be in the end, with what is there. */
export interface Amounts {
  readonly rejections: number;
  /** Conversations in which somebody wrote; not more than rejections. */
  readonly conversations: number;
  /** People in the pool; some more were asked, left, or ran out. */
  readonly pool: number;
}

/** Who asks: an admin of the organization. */
export interface SeededFor {
  readonly organizationId: string;
  readonly memberId: string;
}

const colleagues: readonly Omit<MemberToAdd, 'password'>[] = [
  { email: 'mara', name: 'Mara Lindqvist', title: 'Talent Partner', role: 'recruiter' },
  { email: 'tobias', name: 'Tobias Achterberg', title: 'Recruiter', role: 'recruiter' },
  { email: 'yael', name: 'יעל כרמלי', title: 'Recruiter', role: 'recruiter' },
  { email: 'ines', name: 'Inês Magalhães', title: 'Head of Platform', role: 'hiring_manager' },
  { email: 'otis', name: 'Otis Birchwood', title: 'Stage Director', role: 'hiring_manager' },
  { email: 'wen', name: '陈文静', title: 'Finance Lead', role: 'hiring_manager' },
  { email: 'vera', name: 'Vera Kowalczyk', title: 'Works Council', role: 'viewer' },
];
const perTransaction = { stories: 250, members: 500 } as const;
/** Openings that the pool is matched to, and how many of those proposed are invited. */
const proposals = { openings: 8, invited: 30 } as const;
/** Of each hundred: people who are nominated, left or ran out beside those in the pool, and unmatched mails beside conversations. */
const beside = { outsiders: 0.08, unmatched: 0.03 } as const;

/**
 * Fills an organization up to the wanted amounts with people who do not exist. Each transaction holds whole stories, so an interrupted
 * run leaves none half told and the next one goes on where it was. Nothing that is made up has a due row or an event: no mail follows.
 */
@Injectable()
export class SeedOrganization {
  constructor(
    private readonly database: Database,
    private readonly addMember: AddMember,
    private readonly matchOpening: MatchOpening,
    private readonly draftInvitation: DraftInvitation,
  ) {}

  /** @param progress told in one line what was done */
  async execute(
    { organizationId, memberId }: SeededFor,
    amounts: Amounts,
    wanted: Wanted & { readonly memberDomain: string; readonly password: string },
    progress: (line: string) => void,
  ): Promise<void> {
    await this.addColleagues({ organizationId, memberId }, wanted);
    const openings = Math.max(16, Math.ceil(amounts.rejections / 25));
    const world = await this.database.inTenant(organizationId, (tx) => prepareWorld(tx, wanted, openings));
    progress(`${world.members.length} members, ${world.openings.length} openings`);
    await this.tellRejections(world, amounts, progress);
    await this.fill(world, 'unmatched mails', Math.ceil(amounts.conversations * beside.unmatched), progress);
    await this.fill(world, 'people in the pool', amounts.pool, progress);
    await this.fill(world, 'people beside it', Math.ceil(amounts.pool * beside.outsiders), progress);
    await this.propose(world, memberId, progress);
  }

  private async addColleagues(
    { organizationId, memberId }: SeededFor,
    { memberDomain, password }: { readonly memberDomain: string; readonly password: string },
  ): Promise<void> {
    const known = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<{ email: string }[]>('SELECT email FROM members WHERE organization_id = $1', [
        organizationId,
      ]),
    );
    const admin = { kind: 'member', organizationId, memberId, role: 'admin' } as const;
    for (const { email: local, ...colleague } of colleagues) {
      const email = `${local}@${memberDomain}`;
      if (known.some((member) => member.email === email)) continue;
      await this.addMember.execute(admin, { ...colleague, email, password });
    }
  }

  private async tellRejections(
    world: World,
    amounts: Amounts,
    progress: (line: string) => void,
  ): Promise<void> {
    const known = await this.count(
      world,
      'rejections',
      'SELECT count(*)::int AS n FROM rejections WHERE organization_id = $1',
    );
    const answered = await this.count(
      world,
      'conversations',
      'SELECT count(DISTINCT conversation_id)::int AS n FROM messages WHERE organization_id = $1',
    );
    let conversations = Math.max(0, amounts.conversations - answered);
    await this.inChunks(
      world,
      'rejections',
      known,
      amounts.rejections,
      perTransaction.stories,
      progress,
      (batch, index) => {
        const left = amounts.rejections - index;
        const withReplies = new Chance(world.seed, 'answered', index).happens(conversations / left);
        if (withReplies) conversations -= 1;
        tellRejection(batch, world, index, withReplies);
      },
    );
  }

  private async fill(
    world: World,
    what: keyof typeof filled,
    wanted: number,
    progress: (line: string) => void,
  ): Promise<void> {
    const { count, tell } = filled[what];
    const known = await this.count(world, what, count);
    await this.inChunks(world, what, known, wanted, perTransaction.members, progress, (batch, index) =>
      tell(batch, world, index),
    );
  }

  /** One transaction a chunk; the next chunk is made up while PostgreSQL saves the last one. */
  private async inChunks(
    { organizationId }: World,
    what: string,
    from: number,
    to: number,
    size: number,
    progress: (line: string) => void,
    tell: (batch: Batch, index: number) => void,
  ): Promise<void> {
    let saving = Promise.resolve();
    for (let start = from; start < to; start += size) {
      const batch = new Batch();
      const end = Math.min(start + size, to);
      for (let index = start; index < end; index += 1) tell(batch, index);
      await saving;
      saving = this.database.inTenant(organizationId, (tx) => batch.save(tx));
      // A failure is met at the next await and not as an unhandled one.
      saving.catch(() => undefined);
      if (Math.floor(end / 5_000) > Math.floor(start / 5_000) && end < to)
        progress(`${end} of ${to} ${what}`);
    }
    await saving;
    progress(`${Math.max(from, to)} ${what}`);
  }

  private async count({ organizationId }: World, what: string, sql: string): Promise<number> {
    const [row] = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<{ n: number }[]>(sql, [organizationId]),
    );
    if (!row) throw new Error(`The ${what} could not be counted.`);
    return row.n;
  }

  /** Matches the pool to the newest openings that nobody was proposed for, by the real search, and invites some. */
  private async propose(world: World, memberId: string, progress: (line: string) => void): Promise<void> {
    const { organizationId } = world;
    const principal = { kind: 'member', organizationId, memberId, role: 'admin' } as const;
    const newest = world.openings.filter(({ live }) => live).slice(-proposals.openings);
    let invited = 0;
    for (const opening of newest) {
      const isMatched = await this.count(
        world,
        'searches',
        `SELECT count(*)::int AS n FROM match_runs WHERE organization_id = $1 AND opening_id = '${opening.id}'`,
      );
      if (isMatched > 0) continue;
      const run = await this.matchOpening.execute(principal, opening.id);
      const matches = await this.database.inTenant(organizationId, (tx) =>
        tx.manager.query<{ id: string }[]>(
          `SELECT id FROM matches WHERE organization_id = $1 AND match_run_id = $2 AND status = 'proposed' ORDER BY rank LIMIT $3`,
          [organizationId, run, proposals.invited],
        ),
      );
      const ids: string[] = [];
      for (const { id } of matches) ids.push(await this.draftInvitation.execute(principal, id));
      await this.database.inTenant(organizationId, (tx) => tellInvitations(tx, world, ids));
      invited += ids.length;
    }
    progress(`${newest.length} openings with proposals, ${invited} new invitations`);
  }
}

const filled = {
  'unmatched mails': {
    count: 'SELECT count(*)::int AS n FROM messages WHERE organization_id = $1 AND conversation_id IS NULL',
    tell: (batch: Batch, world: World, index: number) =>
      addUnmatched(batch, world, new Chance(world.seed, 'unmatched', index), index),
  },
  'people in the pool': {
    count: `SELECT count(*)::int AS n FROM silver_medalists WHERE organization_id = $1 AND status = 'in_pool'`,
    tell: tellMember,
  },
  'people beside it': {
    count: `SELECT count(*)::int AS n FROM silver_medalists WHERE organization_id = $1 AND status <> 'in_pool'`,
    tell: tellOutsider,
  },
};
