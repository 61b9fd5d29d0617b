import { type Template, Liquid, LiquidError } from 'liquidjs';
import { TemplateInvalid, TemplateVariableMissing } from './errors.js';

/** A letter with Liquid in it. */
export interface LetterTemplate {
  readonly subject: string;
  readonly body: string;
}

/** Values for a template. `null` is "known to be absent": it may be asked for in a condition, never printed. */
export type TemplateValues = Readonly<Record<string, string | boolean | null>>;

/** The part of a template that an error is in. */
export type TemplatePart = keyof LetterTemplate;

/** Thrown inside Liquid, which wraps it with the token at hand. */
class EmptyValue extends Error {}

/** All that a letter needs: conditions and values. No loop, no file, no assignment; so rendering ends, and nothing else is read. */
const allowedTags = new Set(['if', 'unless', 'comment']);
const allowedFilters = new Set(['default', 'capitalize', 'downcase', 'upcase', 'strip']);

/** Bounds for what somebody writes; ours need a hundredth of them. The one in milliseconds is of the clock on the wall: a busy host takes long over little. */
const limits = { parseLimit: 50_000, renderLimit: 5_000, memoryLimit: 1_000_000 };

const engine = makeEngine();

function makeEngine(): Liquid {
  const made = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    relativeReference: false,
    templates: {},
    ...limits,
    outputEscape: (value: unknown): string => {
      if (typeof value !== 'string' || value.trim() === '') throw new EmptyValue();
      return value;
    },
  });
  for (const name of Object.keys(made.tags)) if (!allowedTags.has(name)) delete made.tags[name];
  for (const name of Object.keys(made.filters)) if (!allowedFilters.has(name)) delete made.filters[name];
  return made;
}

// A variable's name in a Liquid output or tag. Example: "role" in "{{ role }}"
const NAME_IN_TOKEN = /\{[{%]-?\s*(?:(?:if|unless|elsif|case)\s+)?([\w.]+)/u;
// The name in Liquid's own message. Example: "undefined variable: rolle"
const NAME_IN_MESSAGE = /undefined variable: ([\w.]+)/u;
// Where Liquid says that it stopped. Example: ", line:2, col:7" in "tag \"for\" not found, line:2, col:7"
const PLACE_IN_MESSAGE = /,? (?:file:\S+, )?line:(\d+), col:\d+[\s\S]*$/u;

/** As a refusal that names the part and the line, and the value or what Liquid finds wrong. */
function refusalOf(error: LiquidError, part: TemplatePart): TemplateInvalid | TemplateVariableMissing {
  const line = Number(PLACE_IN_MESSAGE.exec(error.message)?.[1] ?? error.token.getPosition()[0] ?? 1);
  const at = { part, line };
  const named = NAME_IN_MESSAGE.exec(error.message)?.[1];
  if (named !== undefined) return new TemplateVariableMissing(named, at);
  if (error.originalError instanceof EmptyValue)
    return new TemplateVariableMissing(NAME_IN_TOKEN.exec(error.token.getText())?.[1] ?? 'unknown', at);
  return new TemplateInvalid(at, error.message.replace(PLACE_IN_MESSAGE, ''));
}

function inPart<T>(part: TemplatePart, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    throw refusalOf(error, part);
  }
}

const parsed = (part: TemplatePart, text: string): Template[] => inPart(part, () => engine.parse(text));

/** A value that a template speaks of, and where it does first. */
export interface VariableUse {
  readonly variable: string;
  readonly part: TemplatePart;
  readonly line: number;
}

/**
 * Every value that a template prints or asks for, whether it is reached or not.
 *
 * @throws TemplateInvalid when the template is not valid Liquid, or uses a tag or filter that letters do not have
 */
export function variablesOf(template: LetterTemplate): VariableUse[] {
  return (['subject', 'body'] as const).flatMap((part) => {
    const { variables } = inPart(part, () => engine.analyzeSync(parsed(part, template[part])));
    return Object.entries(variables).map(([variable, places]) => ({
      variable,
      part,
      line: Math.min(...places.map(({ location }) => location.row)),
    }));
  });
}

/**
 * Renders a template with its values; tidies the white space that left-out parts leave behind.
 *
 * @throws TemplateVariableMissing when a value is unknown or empty
 * @throws TemplateInvalid when the template is not valid Liquid
 */
export function renderTemplate(template: LetterTemplate, values: TemplateValues): LetterTemplate {
  const render = (part: TemplatePart): string => {
    const templates = parsed(part, template[part]);
    return inPart(part, () => String(engine.renderSync(templates, values)));
  };
  const subject = render('subject').replace(/\s+/gu, ' ').trim(); // any white space becomes one space
  const body = render('body')
    .replace(/\r\n?/gu, '\n') // carriage returns, as in "\r\n"
    .replace(/[ \t]+$/gmu, '') // blanks at a line's end
    .replace(/^[ \t]+(?=\S)/gmu, '') // blanks at a line's start, where the sentence before was left out
    .replace(/(?<=\S) {2,}/gu, ' ') // the gap of a sentence that was left out
    .replace(/\n{3,}/gu, '\n\n') // the gap of a paragraph that was left out
    .trim();
  return { subject, body };
}
