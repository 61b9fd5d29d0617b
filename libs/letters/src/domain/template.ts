import { Liquid, LiquidError } from 'liquidjs';
import { TemplateInvalid, TemplateVariableMissing } from './errors.js';

/** A letter with Liquid in it. */
export interface LetterTemplate {
  readonly subject: string;
  readonly body: string;
}

/** Values for a template. `null` is "known to be absent": it may be asked for in a condition, never printed. */
export type TemplateValues = Readonly<Record<string, string | boolean | null>>;

/** Thrown inside Liquid, which wraps it with the token at hand. */
class EmptyValue extends Error {}

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  outputEscape: (value: unknown): string => {
    if (typeof value !== 'string' || value.trim() === '') throw new EmptyValue();
    return value;
  },
});

// A variable's name in a Liquid output or tag. Example: "role" in "{{ role }}"
const NAME_IN_TOKEN = /\{[{%]-?\s*(?:(?:if|unless|elsif|case)\s+)?([\w.]+)/u;
// The name in Liquid's own message. Example: "undefined variable: rolle"
const NAME_IN_MESSAGE = /undefined variable: ([\w.]+)/u;

/** Renders Liquid text; an unknown or empty value is an error that names it. */
function renderText(text: string, values: TemplateValues): string {
  try {
    const rendered: unknown = engine.parseAndRenderSync(text, values);
    return String(rendered);
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    const named = NAME_IN_MESSAGE.exec(error.message)?.[1];
    if (named !== undefined) throw new TemplateVariableMissing(named);
    if (error.originalError instanceof EmptyValue) {
      throw new TemplateVariableMissing(NAME_IN_TOKEN.exec(error.token.getText())?.[1] ?? 'unknown');
    }
    throw new TemplateInvalid();
  }
}

/**
 * Renders a template with its values; tidies the white space that left-out parts leave behind.
 * @throws TemplateVariableMissing when a value is unknown or empty
 * @throws TemplateInvalid when the template is not valid Liquid
 */
export function renderTemplate(template: LetterTemplate, values: TemplateValues): LetterTemplate {
  const subject = renderText(template.subject, values).replace(/\s+/gu, ' ').trim(); // any white space becomes one space
  const body = renderText(template.body, values)
    .replace(/[ \t]+$/gmu, '') // blanks at a line's end
    .replace(/(?<=\S) {2,}/gu, ' ') // the gap of a sentence that was left out
    .replace(/\n{3,}/gu, '\n\n') // the gap of a paragraph that was left out
    .trim();
  return { subject, body };
}
