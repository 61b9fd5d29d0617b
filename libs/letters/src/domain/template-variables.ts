import { templateErrors } from './template-errors.js';
import { type LetterTemplate, variablesOf } from './template.js';

/**
 * `value`: always there. `optional`: may be absent, so it is printed inside a condition that asks for it. `condition`: yes or no, only asked for.
 */
export type VariableKind = 'value' | 'optional' | 'condition';

/** A value that templates may use. */
export interface TemplateVariable {
  readonly name: string;
  readonly kind: VariableKind;
  /** For whoever writes a template, in one sentence. */
  readonly meaning: string;
  /** What it may say; empty for a condition. */
  readonly example: string;
}

const variable = (name: string, kind: VariableKind, meaning: string, example = ''): TemplateVariable => ({
  name,
  kind,
  meaning,
  example,
});

/** All that the template of a rejection may print or ask for, in the order in which letters use it. Names are public API: add, never rename. */
export const rejectionVariables: readonly TemplateVariable[] = [
  variable(
    'greeting',
    'value',
    'The greeting in the language of the letter, without the punctuation behind it. By name only when somebody told us the name.',
    'Dear Amara',
  ),
  variable('role', 'value', 'The title of the opening, as it was advertised.', 'Product Designer'),
  variable('company', 'value', 'The name of your organization.', 'Kestrel Studio'),
  variable(
    'thanks',
    'optional',
    'Thanks for exactly what this person gave, as whole sentences in the language of the letter; after a first talk, for what they gave besides it.',
    'Thank you for three interviews and the writing task.',
  ),
  variable(
    'effortThings',
    'optional',
    'What this person gave, to follow your own word of thanks.',
    'three interviews and the writing task',
  ),
  variable(
    'effortActions',
    'optional',
    'English only: what was recorded as something done.',
    'travelled to Lisbon',
  ),
  variable(
    'effortFurther',
    'optional',
    'Not in English: what was recorded in words that have no translation here, as it was recorded.',
    'a tour of the workshop',
  ),
  variable(
    'personalSentence',
    'optional',
    'A true sentence about this person, from someone who met them.',
    'Your sketch of the rig stayed with the whole panel.',
  ),
  variable(
    'reasonSentence',
    'optional',
    'What the job needed, as a person recorded it on the letter.',
    'The role needed someone who has run research in hospitals.',
  ),
  variable('feedbackOffered', 'condition', 'Whether feedback is offered: to everybody who was interviewed.'),
  variable('callOffered', 'condition', 'Whether a call is offered.'),
  variable('talentPool', 'condition', 'Whether this person is asked to stay in touch: finalists.'),
  variable(
    'candidatePageUrl',
    'optional',
    'The address of this person’s page, where they say yes or no.',
    'https://regards.example/c/…',
  ),
  variable('afterApplication', 'condition', 'Whether the answer comes after the application alone.'),
  variable('afterScreen', 'condition', 'Whether it comes after a first talk.'),
  variable('afterInterview', 'condition', 'Whether it comes after an interview.'),
  variable('afterOnsite', 'condition', 'Whether it comes after a visit.'),
  variable('afterFinal', 'condition', 'Whether it comes after the last round.'),
  variable('firstName', 'optional', 'The first name, only when somebody told us.', 'Amara'),
  variable('senderName', 'value', 'Who signs.', 'Dana Reyes'),
  variable('senderTitle', 'optional', 'The title of who signs.', 'Head of Talent'),
];

const kinds = new Map(rejectionVariables.map(({ name, kind }) => [name, kind]));

/**
 * Refuses a template that nobody could write a letter with.
 *
 * @throws DomainError `letters.template_invalid`, `letters.template_variable_unknown`, with the part and the line
 */
export function assertTemplate(template: LetterTemplate): void {
  for (const { variable: name, part, line } of variablesOf(template))
    if (!kinds.has(name)) throw templateErrors.variableUnknown(name, part, line);
}

/** The names of the values that a template prints or asks for, those alone that say something. */
export function valuesUsed(template: LetterTemplate): string[] {
  const used = variablesOf(template).map(({ variable: name }) => name);
  return [...new Set(used)].filter((name) => kinds.get(name) !== 'condition');
}
