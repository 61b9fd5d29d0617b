import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { In, IsNull } from 'typeorm';
import { findMember, getOrganization } from '#access';
import { createLetter, type Letter } from '#letters';
import { queueDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { claimRoute, Database, type TenantTransaction } from '#platform/database';
import { deriveToken } from '#platform/secrets';
import { readAnswerContext, signerOf } from './answer-context.js';
import { Conversation } from './conversation.entity.js';
import { FEEDBACK_LINK_DAYS } from './domain/feedback.js';
import { FeedbackRequest } from './feedback-request.entity.js';

const DAY = 24 * 60 * 60 * 1_000;

/** Writes to the hiring manager once, with a link that opens the feedback page without signing in. */
@Injectable()
export class AskForFeedback {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Does nothing where nobody can be asked, the mail was written before, or the feedback is there. */
  async execute(organizationId: string, feedbackRequestIds: readonly string[]): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const id = In([...feedbackRequestIds]);
      const requests = await tx.manager.findBy(FeedbackRequest, { organizationId, id });
      for (const request of requests) await this.ask(tx, request);
    });
  }

  private async ask(tx: TenantTransaction, request: FeedbackRequest): Promise<void> {
    const { organizationId } = tx;
    const at = this.clock.now();
    if (!request.hiringManagerId) return;
    const member = await findMember(tx, request.hiringManagerId);
    if (!member?.active) return;
    const linkExpiresAt = new Date(at.getTime() + FEEDBACK_LINK_DAYS * DAY);
    const { affected } = await tx.manager.update(
      FeedbackRequest,
      { organizationId, id: request.id, status: 'requested', linkExpiresAt: IsNull() },
      { linkExpiresAt },
    );
    if (affected !== 1) return;
    const token = deriveToken(this.config.secretKeys[0], 'feedback_link', request.id);
    await claimRoute(tx, 'feedback_link', token, request.id);
    const conversation = await tx.manager.findOneByOrFail(Conversation, {
      organizationId,
      id: request.conversationId,
    });
    const { timeZone } = await getOrganization(tx);
    const { company, facts, context } = await readAnswerContext(tx, conversation, member);
    const signer = (await signerOf(tx, facts, null))?.name ?? company;
    const draft = askLetter({
      role: context.role,
      url: `${this.config.publicUrl}/f/${token}`,
      until: DateTime.fromJSDate(linkExpiresAt, { zone: timeZone }).setLocale('en').toFormat('d LLLL yyyy'),
      signer,
      company,
    });
    // As in the mail, so in what is stored beside it: nothing about the person.
    const nobody = { ...context, candidate: { firstName: null, lastName: null }, effort: [] };
    const letterId = await createLetter(tx, { draft, context: nobody, locale: 'en', at });
    await queueDelivery(
      tx,
      {
        ownerKind: 'feedback_ask',
        ownerId: request.id,
        stream: 'internal',
        letterId,
        candidateId: null,
        conversationId: null,
        to: { address: member.email, name: member.name },
        fromName: signer,
      },
      at,
    );
  }
}

/** The candidate's name stays on the page, so that this mail holds nothing that an erasure would have to find. */
function askLetter(facts: {
  role: string;
  url: string;
  until: string;
  signer: string;
  company: string;
}): Letter {
  const { role, url, until, signer, company } = facts;
  const about = role === '' ? '' : ` for the role of ${role}`;
  return {
    subject: role === '' ? 'A candidate asks for feedback' : `A candidate asks for feedback: ${role}`,
    body: [
      'Hello,',
      `A candidate${about} asked what was behind our decision. Three sentences are enough: one thing that went well, the one difference that decided, and one thing that would help next time, each about the job and something you saw.`,
      `This page takes your answer, without signing in, until ${until}:\n${url}`,
      'If we cannot share more, say so there. That is an answer too, and we will word it kindly. A recruiter reads what you write before the candidate does.',
      `Kind regards,\n${signer === company ? company : `${signer}\n${company}`}`,
    ].join('\n\n'),
  };
}
