import { DomainError } from '#platform/errors';

/** Where in a template: its part, and the line of it, from 1. */
interface TemplatePlace {
  readonly part: 'subject' | 'body';
  readonly line: number;
}

/** A template asked for a value that is unknown or empty. Nothing was rendered: a blank is never sent. */
export class TemplateVariableMissing extends DomainError {
  /** @param variable the name of the value, such as `role`; never its content */
  constructor(
    readonly variable: string,
    at?: TemplatePlace,
  ) {
    super(
      'letters.template_variable_missing',
      'unprocessable',
      'The template needs a value that is unknown or empty.',
      { variable, ...at },
    );
  }
}

/** A template is not valid Liquid, or uses a tag or filter that letters do not have. */
export class TemplateInvalid extends DomainError {
  /** @param problem in the words of the Liquid engine, which name tags and filters */
  constructor(at: TemplatePlace, problem: string) {
    super('letters.template_invalid', 'unprocessable', 'The template is not valid Liquid.', {
      ...at,
      problem,
    });
  }
}

export const letterErrors = {
  unknown: (id: string) =>
    new DomainError('letters.letter_unknown', 'not_found', 'There is no such letter.', { id }),
  overrideRefused: (rule: string) =>
    new DomainError(
      'letters.override_refused',
      'unprocessable',
      'Only a warning that speaks can be overridden.',
      { rule },
    ),
  blockingFindings: (rules: readonly string[]) =>
    new DomainError('letters.blocking_findings', 'unprocessable', 'The letter cannot be sent like this.', {
      rules,
    }),
  ruleNotAdjustable: (rule: string) =>
    new DomainError(
      'letters.rule_not_adjustable',
      'unprocessable',
      'How this rule speaks cannot be changed: a letter that it finds fault with must not be sent.',
      { rule },
    ),
  ruleNotExceptable: (rule: string) =>
    new DomainError(
      'letters.rule_not_exceptable',
      'unprocessable',
      'This rule does not look for words, so there are no words to except.',
      { rule },
    ),
  policyChanged: () =>
    new DomainError(
      'letters.policy_changed',
      'conflict',
      'Somebody changed this meanwhile: read it again, then change it.',
    ),
  warningsOpen: (rules: readonly string[]) =>
    new DomainError(
      'letters.warnings_open',
      'unprocessable',
      'Change what the check warns of, or say why it may stay.',
      { rules },
    ),
};
