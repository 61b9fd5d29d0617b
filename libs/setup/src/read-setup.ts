import { Inject, Injectable } from '@nestjs/common';
import { countActiveMembers, getOrganization } from '#access';
import { type AtsStanding, readAtsStandings } from '#ats';
import { type DeliveryFacts, readSendingDomain, type SendingDomainStanding } from '#mail';
import { readLastTestLetter } from '#notifications';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { isFinished, stateOfSteps, type Step, type StepState } from './domain/checklist.js';
import type { Question } from './domain/setup-answers.js';
import { SetupAnswer } from './setup-answer.entity.js';

/** How far an organization is set up: the state of each step, and the facts that it follows from. */
export interface Setup {
  readonly states: Readonly<Record<Step, StepState>>;
  readonly finished: boolean;
  readonly members: { readonly active: number; readonly withoutPassword: number };
  readonly sendingDomain: SendingDomainStanding;
  readonly connections: readonly AtsStanding[];
  readonly testLetter: DeliveryFacts | null;
  readonly mailMode: Config['mailMode'];
  readonly redirectedTo: readonly string[];
  readonly sendingPausedAt: Date | null;
  readonly answers: Readonly<Partial<Record<Question, SetupAnswer>>>;
}

/** The read side of the checklist. */
@Injectable()
export class ReadSetup {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Asks the database alone, and no name server. */
  async execute(organizationId: string): Promise<Setup> {
    return this.database.inTenant(organizationId, (tx) => this.within(tx));
  }

  async within(tx: TenantTransaction): Promise<Setup> {
    const { mailMode, mailRedirectTo } = this.config;
    const members = await countActiveMembers(tx);
    const sendingDomain = await readSendingDomain(tx, this.config);
    const connections = await readAtsStandings(tx);
    const testLetter = await readLastTestLetter(tx);
    const { sendingPausedAt } = await getOrganization(tx);
    const given = await tx.manager.findBy(SetupAnswer, { organizationId: tx.organizationId });
    const answers: Setup['answers'] = Object.fromEntries(given.map((one) => [one.question, one]));
    const states = stateOfSteps({
      activeMembers: members.active,
      worksAlone: answers.works_alone?.answer === 'yes',
      worksWithoutAts: answers.works_without_ats?.answer === 'yes',
      domainVerdicts: sendingDomain.isPublishable
        ? sendingDomain.records.map(({ finding }) => finding?.verdict ?? null)
        : null,
      connections,
      atsMails: answers.ats_mails_rejections?.answer ?? null,
      testLetter: testLetter?.status ?? null,
      mailMode,
      isPaused: sendingPausedAt !== null,
    });
    return {
      states,
      finished: isFinished(states),
      members,
      sendingDomain,
      connections,
      testLetter,
      mailMode,
      redirectedTo: mailMode === 'live' ? [] : mailRedirectTo,
      sendingPausedAt,
      answers,
    };
  }
}
