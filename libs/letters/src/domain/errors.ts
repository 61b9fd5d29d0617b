import { DomainError } from '#platform/errors';

/** A template asked for a value that is unknown or empty. Nothing was rendered: a blank is never sent. */
export class TemplateVariableMissing extends DomainError {
  /** @param variable the name of the value, such as `role`; never its content */
  constructor(readonly variable: string) {
    super(
      'letters.template_variable_missing',
      'unprocessable',
      'The template needs a value that is unknown or empty.',
      {
        variable,
      },
    );
  }
}

/** A template is not valid Liquid, or uses a filter that does not exist. */
export class TemplateInvalid extends DomainError {
  constructor() {
    super('letters.template_invalid', 'unprocessable', 'The template is not valid Liquid.');
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
  warningsOpen: (rules: readonly string[]) =>
    new DomainError(
      'letters.warnings_open',
      'unprocessable',
      'Change what the check warns of, or say why it may stay.',
      { rules },
    ),
};
