import { DateTime } from 'luxon';
import { skillTerm } from './terms.js';

/** What the candidate was nearly hired for. */
export interface MetFor {
  readonly title: string;
  readonly department: string;
  readonly stage: string;
  readonly interviewsHeld: number;
  readonly metAt: Date;
}

/** What the invitation's first draft says, from what is recorded; a person edits and approves it. */
export interface InvitationWords {
  readonly role: string;
  /** Follows "We met". */
  readonly whereWeMet: string;
  readonly whatWasGood: string;
  readonly why: string;
  readonly different: string;
}

interface OpeningWords {
  readonly title: string;
  readonly department: string | null;
  readonly location: string | null;
  readonly remote: boolean;
  readonly mustHave: readonly string[];
}

/**
 * Puts the facts into the sentences that an invitation needs: where we met, what was good, why this opening,
 * what is different this time. Nothing is claimed that is not recorded.
 *
 * @param zone IANA time zone in which the month is named
 */
export function invitationWords(
  met: MetFor | null,
  panel: { readonly strengths: string },
  candidate: { readonly skills: readonly string[] },
  opening: OpeningWords,
  zone: string,
): InvitationWords {
  return {
    role: met?.title ?? opening.title,
    whereWeMet: met ? whereWeMet(met, zone) : 'before',
    // Their own words, which speak of the person and not to them.
    whatWasGood: `Afterwards the panel wrote of you: “${sentence(panel.strengths)}”`,
    why: why(candidate.skills, opening.mustHave),
    different: different(met, opening),
  };
}

function whereWeMet({ metAt, interviewsHeld }: MetFor, zone: string): string {
  const month = DateTime.fromJSDate(metAt, { zone }).setLocale('en').toFormat('LLLL yyyy');
  return interviewsHeld > 0 ? `in ${month}, when you interviewed with us` : `in ${month}, when you applied`;
}

/** Names the demands that the candidate's own skills meet, by whatever spelling. */
function why(skills: readonly string[], mustHave: readonly string[]): string {
  const has = new Set(skills.map(skillTerm));
  const shared = mustHave.filter((asked) => has.has(skillTerm(asked))).slice(0, 3);
  return shared.length > 0
    ? `It asks for ${inWords(shared)}, which you bring.`
    : 'From what we know of your work, it could suit you.';
}

function different(met: MetFor | null, { title, department, location, remote }: OpeningWords): string {
  const where = [
    department && department !== met?.department ? `in ${department}` : null,
    location ? `based in ${location}` : null,
    remote ? 'open to remote work' : null,
  ].filter((part) => part !== null);
  if (where.length > 0) return `This time the role is ${inWords(where)}.`;
  return met && met.title !== title ? 'This time it is another role.' : 'It is a new opening.';
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  // Ends like a sentence, quotes and brackets included: "she asked first.”"
  return /[.!?…]["”’')\]]*$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
