import { getOrganization, type MemberCard } from '#access';
import type { ApplicationFacts } from '#hiring';
import {
  type ComposedLetter,
  composeStillDeciding,
  type LetterContext,
  type LetterLocale,
  letterLocaleOf,
} from '#letters';
import type { TenantTransaction } from '#platform/database';

/** A note as it is stored. */
export interface WrittenNote {
  readonly draft: ComposedLetter;
  readonly context: LetterContext;
  readonly locale: LetterLocale;
}

/**
 * Writes the note from what is recorded, in the candidate's language, else the organization's, where we speak it.
 *
 * @param expectedBy "2026-06-12"; `null` promises no day
 * @throws TemplateVariableMissing when the opening has no title, or the organization or the signer no name
 */
export async function writeNote(
  tx: TenantTransaction,
  { application, candidate, opening }: ApplicationFacts,
  signer: Pick<MemberCard, 'name' | 'title'>,
  expectedBy: string | null,
): Promise<WrittenNote> {
  const organization = await getOrganization(tx);
  const locale = letterLocaleOf([candidate.locale, organization.locale]);
  const trusted = candidate.nameProvenance !== 'guessed';
  const known = {
    role: opening.title,
    company: organization.name,
    interviews: application.interviewsHeld,
    effort: application.effort,
    sender: { name: signer.name, title: signer.title ?? '' },
    locale,
  };
  const draft = composeStillDeciding({
    ...known,
    candidate: {
      firstName: candidate.firstName,
      lastName: candidate.lastName,
      provenance: candidate.nameProvenance,
    },
    expectedBy,
  });
  const context: LetterContext = {
    ...known,
    candidate: {
      firstName: trusted ? candidate.firstName : null,
      lastName: trusted ? candidate.lastName : null,
    },
    stage: application.stage,
    // It offers nothing: what they are offered comes with the decision.
    backing: { talentPool: false, feedbackOffered: false, callOffered: false },
    purpose: 'still_deciding',
  };
  return { draft, context, locale };
}
