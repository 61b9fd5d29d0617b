import { DomainError } from '#platform/errors';
import type { LetterLocale } from './locale.js';
import type { Stage } from './letter.js';
import type { TemplatePart } from './template.js';
import type { TemplateEvent, TemplateStatus } from './template-states.js';

/** Refusals of an organization's own templates; what is wrong inside of one is in `errors.ts` too. */
export const templateErrors = {
  unknown: (id: string) =>
    new DomainError('letters.template_unknown', 'not_found', 'There is no such template.', { id }),
  variableUnknown: (variable: string, part: TemplatePart, line: number) =>
    new DomainError(
      'letters.template_variable_unknown',
      'unprocessable',
      'The template asks for a value that letters do not have.',
      { variable, part, line },
    ),
  changed: (version: number) =>
    new DomainError(
      'letters.template_changed',
      'conflict',
      'Somebody saved this template since you read it.',
      { version },
    ),
  notPossible: (action: TemplateEvent | 'save', status: TemplateStatus) =>
    new DomainError(
      'letters.template_not_possible_now',
      'conflict',
      `A template that is ${status} cannot do this: ${action}.`,
      { event: action, status },
    ),
  blocked: (rules: readonly string[], missing: readonly string[]) =>
    new DomainError(
      'letters.template_blocked',
      'unprocessable',
      'The respect check would stop letters of this template, or one could not be written.',
      { rules, missing },
    ),
  placeTaken: (taken: {
    readonly locale: LetterLocale;
    readonly stage: Stage;
    readonly reason: string;
    readonly templateId: string;
  }) =>
    new DomainError(
      'letters.template_place_taken',
      'conflict',
      'Another template of yours is in use for the same language, stage and reason.',
      taken,
    ),
};
