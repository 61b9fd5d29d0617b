import type { Stage } from '../../domain/letter.js';
import type { DecisionReason } from '../../domain/reason.js';
import type { LetterTemplate } from '../../domain/template.js';

// What each letter needs: the no early and plain, thanks for what this person did, one true sentence about them, the reason where one is
// recorded and fair to tell, what happens next only if it will, and a person who signs. Length follows the stage reached.

/** Stages at which a letter says the same thing at the same length. */
export const stageGroups = {
  early: ['application', 'screen'],
  met: ['interview', 'onsite', 'final'],
} as const satisfies Record<string, readonly Stage[]>;

export type StageGroup = keyof typeof stageGroups;
export type ToldReason = Exclude<DecisionReason, 'unspecified'>;

/** The letters that say no in one language. */
export interface LetterSet {
  /** Where no reason is told. */
  readonly unspecified: Readonly<Record<Stage, LetterTemplate>>;
  readonly early: Readonly<Record<ToldReason, LetterTemplate>>;
  readonly met: Readonly<Record<ToldReason, LetterTemplate>>;
}

/** One letter of its paragraphs. */
export function letter(subject: string, ...paragraphs: readonly string[]): LetterTemplate {
  return { subject, body: paragraphs.join('\n\n') };
}
