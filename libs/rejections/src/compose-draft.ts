import type { MemberCard, OrganizationFacts } from '#access';
import type { ApplicationFacts } from '#hiring';
import {
  builtInChoice,
  type ChosenTemplate,
  chooseTemplate,
  composeRejection,
  type ComposedLetter,
  type DecisionReason,
  findUsableTemplate,
  type LetterContext,
  type LetterLocale,
  reasonToTell,
  type RejectionFacts,
  TemplateVariableMissing,
} from '#letters';
import type { TenantTransaction } from '#platform/database';
import { rejectionErrors } from './domain/errors.js';

export interface DraftFacts {
  readonly facts: ApplicationFacts;
  readonly organization: OrganizationFacts;
  readonly signer: MemberCard;
  readonly personalSentence: string | null;
  readonly reason: DecisionReason;
  readonly reasonSentence: string | null;
  readonly locale: LetterLocale;
  readonly candidatePageUrl: string;
}

/** A draft as it is stored. */
export interface WrittenDraft {
  readonly draft: ComposedLetter;
  readonly context: LetterContext;
  readonly locale: LetterLocale;
  readonly template: Pick<ChosenTemplate, 'id' | 'version'>;
}

/** What the respect check needs to know about this letter. */
export function contextOf({ facts, organization, signer, locale }: DraftFacts): LetterContext {
  const { application, candidate, opening } = facts;
  const trusted = candidate.nameProvenance !== 'guessed';
  return {
    candidate: {
      firstName: trusted ? candidate.firstName : null,
      lastName: trusted ? candidate.lastName : null,
    },
    role: opening.title,
    company: organization.name,
    stage: application.stage,
    interviews: application.interviewsHeld,
    effort: application.effort,
    sender: { name: signer.name, title: signer.title ?? '' },
    backing: backingOf(facts),
    purpose: 'rejection',
    locale,
  };
}

/** Feedback is offered to everybody who was interviewed: same stage, same offer. The pool is offered on the candidate's page. */
function backingOf({ application }: ApplicationFacts): LetterContext['backing'] {
  const met = application.interviewsHeld > 0;
  return { talentPool: application.finalist, feedbackOffered: met, callOffered: false };
}

/** What the letter is written from. An ATS's reason is a label for recruiters and never among it: only our word for it, and a person's sentence. */
export function rejectionFactsOf(draft: DraftFacts): RejectionFacts {
  const { facts, organization, signer, personalSentence, reason, reasonSentence, locale } = draft;
  const { application, candidate, opening } = facts;
  return {
    candidate: {
      firstName: candidate.firstName,
      lastName: candidate.lastName,
      provenance: candidate.nameProvenance,
    },
    role: opening.title,
    company: organization.name,
    sender: { name: signer.name, title: signer.title ?? '' },
    locale,
    stage: application.stage,
    interviews: application.interviewsHeld,
    effort: application.effort,
    backing: backingOf(facts),
    reason,
    reasonSentence,
    personalSentence,
    candidatePageUrl: draft.candidatePageUrl,
  };
}

/**
 * Writes the draft from recorded facts with the template that applies: the organization's own, else ours. Where its own needs a value that this
 * person does not have, ours writes the letter, so that nobody is left waiting.
 *
 * @param pinned a template that was used before, and is used again while it is of the language and in use
 * @throws TemplateVariableMissing when a fact the letter needs is missing
 */
export async function writeDraft(
  tx: TenantTransaction,
  draft: DraftFacts,
  pinned: string | null = null,
): Promise<WrittenDraft> {
  const { locale, facts } = draft;
  const { stage } = facts.application;
  const wanted = { locale, stage, reason: reasonToTell(draft.reason, draft.reasonSentence) };
  const before = pinned === null ? null : await findUsableTemplate(tx, pinned);
  const template = before?.locale === locale ? before : await chooseTemplate(tx, wanted);
  try {
    return written(draft, template);
  } catch (error) {
    if (!(error instanceof TemplateVariableMissing) || !template.isOwn) throw error;
    return written(draft, builtInChoice(wanted));
  }
}

/**
 * As {@link writeDraft}, with the one template that a person chose, in its language.
 *
 * @throws DomainError `rejections.template_unknown`; TemplateVariableMissing
 */
export async function writeWith(
  tx: TenantTransaction,
  draft: DraftFacts,
  templateId: string,
): Promise<WrittenDraft> {
  const template = await findUsableTemplate(tx, templateId);
  if (!template) throw rejectionErrors.templateUnknown(templateId);
  return written({ ...draft, locale: template.locale }, template);
}

function written(draft: DraftFacts, template: ChosenTemplate): WrittenDraft {
  const { id, version } = template;
  return {
    draft: composeRejection(rejectionFactsOf(draft), template),
    context: contextOf(draft),
    locale: draft.locale,
    template: { id, version },
  };
}
