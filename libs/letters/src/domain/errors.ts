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
