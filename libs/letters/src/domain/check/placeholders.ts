import type { LetterContext } from '../letter.js';
import { fold, foldedWords } from './fold.js';
import { findGreeting } from './greeting.js';
import { plain } from './plain.js';
import { typedPlaceholders } from './typed-placeholders.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words of which merge fields are made, folded. Brackets around them are stand-ins. */
const MERGE_WORDS = new Set(
  (
    'name firstname lastname fullname fname lname first last full candidate candidates applicant applicants role position job title company organization organisation employer ' +
    'date day time insert add your feedback reason reasons recruiter sender interviewer interviewers hiring manager managers department team phone number link url email address ' +
    'stage location enter here please placeholder todo tbd tbc fill choose select mention describe specific skill skills strength strengths area areas example examples detail details ' +
    'ref refno reference no num id code vacancy req requisition project signature salutation greeting personal personalize personalise custom note sentence contact person surname x xx xxx xxxx ' +
    'vorname nachname stelle stellenbezeichnung firma datum ansprechpartner anrede unternehmen bewerber bewerberin grund begrundung einfugen erganzen eintragen hier bitte anpassen individuell ' +
    'prenom nom poste entreprise motif raison societe candidat civilite inserer intitule recruteur recruteuse jj mm aaaa dd yyyy tt jjjj hh nombre apellido apellidos puesto empresa fecha motivo cargo candidato candidata vacante insertar reclutador reclutadora'
  ).split(' '),
);

/** Small words between merge words: "Name of the role". Folded. */
const LINKING = new Set(
  'of the a an s for or and at from in to de del la el le du der die das des und o y e et'.split(' '),
);

interface Pattern {
  readonly expression: RegExp;
  /** Looked for in plain text: capitals and accents make no difference. */
  readonly inPlain?: true;
  /** Looks closer at a match; `true` means that it is a placeholder. */
  readonly confirm?: (match: RegExpExecArray, text: string, context: LetterContext) => boolean;
}

// The pattern of a date that was not filled in. Example: "JJ/MM", "DD.MM.YYYY"
const DATE_PATTERN =
  /^(?:dd|jj|tt|mm|yyyy|aaaa|jjjj|yy|aa)(?:[./ -](?:dd|jj|tt|mm|yyyy|aaaa|jjjj|yy|aa))+$/iu;

const inside = (match: RegExpExecArray): string => match[1] ?? '';

/** All words are of the merge vocabulary, or it is written as an identifier: "Hiring Manager's name", "job_title". */
function isMergeText(content: string): boolean {
  const identifier = /^[\p{L}\d]+(?:[_.][\p{L}\d]+)+$/u.test(content.trim()); // "candidate.first_name"
  const words = foldedWords(content.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')); // between "First" and "Name" in "FirstName"
  const meaningful = words.filter((word) => !LINKING.has(word));
  return identifier || (meaningful.length > 0 && meaningful.every((word) => MERGE_WORDS.has(word)));
}

/** A bracketed instruction or field: merge text, or several words of which one is a merge word ("one specific strength"). */
function isStandIn(match: RegExpExecArray, text: string, context: LetterContext): boolean {
  const content = inside(match);
  if (fold(context.role).includes(fold(match[0])) || fold(context.company).includes(fold(match[0])))
    return false;
  if (text[match.index + match[0].length] === '(') return false; // a Markdown link: [our page](https://…)
  if (isQuoted(match.index, text) && /^\p{Ll}/u.test(content)) return false; // an editor's small letter, as in "[the team]"
  if (LOUD.test(content) && !isTag(match, text, context)) return true;
  if (isMergeText(content) || DATE_PATTERN.test(content)) return !isTag(match, text, context);
  if (isQuoted(match.index, text) || isTag(match, text, context)) return false;
  // "[interview / assessment centre - delete as appropriate]"
  if (/\bdelete (?:as|where|one)\b|\bnichtzutreffendes\b|\brayer\b|\btachar\b/iu.test(content)) return true;
  // A reference has a number: "[Ref. NA-07]"
  if (/\d/u.test(content)) return false;
  const words = foldedWords(content);
  return words.length >= 2 && words.some((word) => MERGE_WORDS.has(word) && word.length > 2);
}

// A field of a program in capitals. Example: "POSIZIONE", "REASON CODE"; not "SIC", "EXTERNAL"
const LOUD =
  /^(?!(?:SIC|EXTERNAL|EXTERN|URGENT|CONFIDENTIAL|ENCRYPTED|AUTO|REF|FW|RE)\b)\p{Lu}{4,}(?:[_ ]\p{Lu}{2,}){0,5}$/u;

/** A tag at the front of a subject that is the company's or the role's own: "[Job Works] Your application". */
function isTag(match: RegExpExecArray, text: string, context: LetterContext): boolean {
  const known = foldedWords(`${context.company} ${context.role}`);
  const words = foldedWords(inside(match));
  return !text.includes('\n') && words.length > 0 && words.every((word) => known.includes(word));
}

/** An editor's brackets inside a quotation: “[the team] enjoyed it”. */
function isQuoted(index: number, text: string): boolean {
  const before = text.slice(Math.max(0, index - 200), index);
  const opened = (before.match(/["“„«]/gu) ?? []).length; // opening or straight quotation marks
  const closed = (before.match(/[”»]/gu) ?? []).length; // closing quotation marks
  return before.includes('"') ? opened % 2 === 1 : opened > closed;
}

/** HTML elements that are markup, not fields. */
const ELEMENTS = new Set(
  'a b i u p br div span strong em ul ol li hr html body head table tr td img h1 h2 h3 font blockquote'.split(
    ' ',
  ),
);

const PATTERNS: readonly Pattern[] = [
  { expression: /\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$\{[^{}]*\}|#\{[^{}]*\}/gu }, // "{{first_name}}", "{% if x %}", "${name}", "#{role}"
  { expression: /\{\{|\}\}/gu }, // a brace pair left open
  {
    expression: /\{([^{}\n]{0,80})\}/gu,
    confirm: (match, text) =>
      !isCode(match.index, text) && (inside(match).trim() === '' || isFieldText(inside(match))),
  }, // "{add feedback}" or "{}", not "Level {1,2}" or "`{ … }`"
  { expression: /<%[^<>]*%>|<<[^<>]*>>|\*\|[^|]*\|\*|\[\[[^[\]]*\]\]/gu }, // "<%= name %>", "<<Role>>", "*|FNAME|*", "[[name]]"
  {
    expression: /%%?[\p{L}][\p{L}\d_.-]*%%?/gu,
    confirm: (match, text) => !/\d/u.test(text[match.index - 1] ?? ''),
  }, // "%NAME%", not "50%off%"
  { expression: /(?<![\d\p{L}%])%(?:s|d|@|\d\$s)(?![\p{L}\d])/gu }, // "%s" in "Dear %s"
  {
    expression:
      /(?<![\p{L}])\$[A-Za-z]+(?:_[A-Za-z]+)+\$?|\$(?:NAME|ROLE|TITLE|COMPANY|name|role|firstName)\b\$?/gu,
  }, // "$first_name"
  {
    expression: /(?:@@|##|~~|__)[\p{L}][\p{L}\d_ ]*(?:@@|##|~~|__)/gu,
    confirm: (match) => isMergeText(match[0].replace(/^[@#~_]+|[@#~_]+$/gu, '')),
  }, // "@@NAME@@"
  { expression: /«([^«»\n]{1,40})»|<([^<>\n]{1,60})>/gu, confirm: (match) => isAngled(match) }, // "«Vorname»", "<first name>"
  { expression: /\[([^[\]\n]{0,120})\]/gu, confirm: isStandIn }, // "[Candidate Name]", not "[sic]"
  {
    expression:
      /\((?:note to \p{L}+|\p{Lu}\p{L}+|@\p{L}+): ?(?:please |pls |can you |could you )?(?:add|check|insert|mention|say|put|ask|delete|remove|edit|change|rewrite|personali[sz]e|choose|pick|write|include|replace|fill|reword|confirm|tweak|soften|shorten|is this|do we|should we)\b[^()\n]{0,160}\)/gu,
  }, // "(Vesna: add something nice about her)"
  {
    inPlain: true,
    expression: /\(((?:insert|enter|fill in|add|einfue?gen|inserer|insertar)\b[^()\n]{0,80})\)/gu,
    confirm: (match) => mentionsMergeWord(inside(match)),
  }, // "(insert reason)"
  {
    inPlain: true,
    expression:
      /\(((?:candidate|applicant|company|first|last|full|recruiter|hiring manager)(?:'s)? (?:first )?name|name|job title|role title|position title|vorname|prenom|nombre)\)/gu,
  }, // "(Candidate Name)"
  { expression: /\[object Object\]|\bNaN\b|\bMERGEFIELD\b|\bLorem ipsum\b/gu }, // a program's empty values, as in "Dear [object Object]"
  { inPlain: true, expression: /\bundefined\b/gu, confirm: isEmptyValue }, // "the role of undefined", not "was left undefined"
  {
    expression:
      /(?<=\b(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Hh]allo|[Ll]iebe[rs]?|[Bb]onjour|[Hh]ola|for|as|of|the|at|by|your|our|with|a|an|is|named|called) )null\b(?=[,.!?:;)\n]|$| (?:role|position|job|post|vacancy|opening|team|department|at|in|with|on|has|have|was|were|we|for|from)\b)/gu,
  }, // "Dear null", "the role of null."; not "a null check", "null and void"
  {
    expression:
      /(?<!\b(?:marked|said|wrote|no) )\b(?:TBD|TBC|TODO|FIXME)\b(?!\/)|\bxxx? (?=\p{Lu}{3,})|\b(?:ADD|INSERT|FILL IN|PUT) (?:\p{Lu}{2,} ){1,6}\p{Lu}{2,}\b/gu,
    confirm: (match, _text, context) => !context.role.includes(match[0]),
  }, // "on TBD"
  {
    expression:
      /\b(?:XX|xx)(?:[./:-](?:XX|xx|\d\d))+\b|(?<=\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Uu]ntill|[Bb]efore|[Aa]m|[Bb]is|[Ll]e|[Ee]l|[Dd]ía) )(?:XX|xx)(?:th|st|nd|rd|\.)?\b|\b(?:XX|xx)(?:th|st|nd|rd|\.)? (?:of |de )?(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Mm]ai|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]e[cz])\p{Ll}*\b/gu,
  }, // "XX/XX", "on XX", "XX March"; not "the XX chromosome"
  {
    expression: /\b(?:X{3,}|x{4,})\b|(?<![\p{L}\d_])_{3,}(?![\p{L}\d_])/gu,
    confirm: (match, _text, context) => !`${context.role} ${context.company}`.includes(match[0]),
  }, // "XXX", "____"
  {
    expression:
      /\b(?:Candidate['’]?s? (?:First |Last |Full )?Name|Applicant['’]?s? (?:First |Last |Full )?Name|First Name|Last Name|FirstName|LastName|FNAME|Job Title Here|Company Name)\b/gu,
    confirm: (match, _text, context) => !fold(context.company).includes(fold(match[0])),
  }, // "Hi Candidate's First Name"
  {
    inPlain: true,
    expression:
      /(?<![\p{L}\d_.])(?:candidate|applicant|first|last|full|job|role|position|company|recruiter|sender|interviewer|hiring_manager)_(?:first_|last_|full_)?(?:name|title)(?![\p{L}\d_])/gu,
  }, // "first_name"
  ...typedPlaceholders.map((expression) => ({ expression })),
];

/** Words of a field or of an instruction; not "templates", "1,2" or "pointer, length". */
function isFieldText(content: string): boolean {
  const words = foldedWords(content);
  return (
    isMergeText(content) ||
    words.length >= 3 ||
    (words.length >= 2 && words.some((word) => MERGE_WORDS.has(word) && word.length > 2))
  );
}

/** Glued to what programs are made of. Example: "struct Ring {};", "std::pair{}" */
function isCode(index: number, text: string): boolean {
  const before = text.slice(0, index);
  return (
    /(?:[;>)\]=]\s?|::\w*|\b(?:launch|async|try|else|do|class|struct|function|return|if|for) )$/u.test(
      before,
    ) || /^\{[^}]*\}\s?[;)]/u.test(text.slice(index))
  );
}

function isAngled(match: RegExpExecArray): boolean {
  const content = match[1] ?? match[2] ?? '';
  // an address or a link in angle brackets: "<anna@example.org>"
  if (/[@:]|^\/|^www\./u.test(content) || ELEMENTS.has(content.split(/[\s/]/u, 1)[0]?.toLowerCase() ?? ''))
    return false; // the element's name before a space or slash
  const padded = match[1] !== undefined && /^\s|\s$/u.test(content); // French quotation marks stand off by a space
  // a comparison stands off by a space, an instruction does not: "a < b and c > d"
  const standsOff = /^\s|\s$/u.test(content);
  return !padded && (match[1] === undefined && !standsOff ? isFieldText(content) : isMergeText(content));
}

function mentionsMergeWord(content: string): boolean {
  return foldedWords(content).filter((word) => MERGE_WORDS.has(word)).length >= 2;
}

/** Whether "undefined" stands where a value belongs, and is not the adjective. */
function isEmptyValue(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 40), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
  // the adjective after a form of "to be" or an adverb: "was left undefined", "still undefined"
  if (
    /\b(?:is|was|are|were|be|been|being|left|leaves?|remains?|remained|still|so|largely|yet|too|somewhat|rather|currently|an|quite|partly)\s+$/iu.test(
      before,
    )
  )
    return false;
  if (/["“”'‘]\s*(?:\p{L}+\s)?$/u.test(before)) return false; // quoted: a form that wrote "Dear undefined"
  return !/^\s+(?:scope|behaviou?r|terms?|edges|future|parts?|areas?|goals?|problems?|at (?:this|the))\b/iu.test(
    after,
  ); // "undefined scope"
}

/** Stand-in words that are placeholders only where a name belongs: "Dear Name,". Folded. */
const GREETING_STAND_INS = new Set(
  'name firstname lastname fullname vorname nachname prenom nom nombre apellido xx xxx undefined null nan none test here'.split(
    ' ',
  ),
);

// Web and mail addresses, whose characters are no template syntax. Example: "https://example.org/a%20b_c"
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>{}[\]]+|(?<![\w.+-])[\w.+-]+@[\w.-]+\.\w+/gu;

// Program code, which may hold braces: in backticks, spoken of, or in a path. Example: "`struct Ring {};`", "{{#each}} loops", "GET /orders/{id}"
const CODE =
  /`[^`\n]+`|\{\{[#/]\w+\}\}(?= (?:loops?|blocks?|tags?|helpers?|syntax|statements?)\b)|(?<=\/)\{\w+\}/gu;
// A merge field and nothing else in backticks. Example: "`{{first_name}}`"
const ONLY_A_FIELD = /^`\s*\W{0,2}\{+[\w\s.]+\}+\s*`$/u;

function blankCode(code: string): string {
  return ONLY_A_FIELD.test(code) ? code : '\u00b7'.repeat(code.length);
}

/**
 * Finds merge fields, bracketed stand-ins and template syntax.
 * @returns spans without overlaps, in order of their place
 */
export function findPlaceholders(text: string, context: LetterContext): Span[] {
  const masked = text.replace(CODE, blankCode).replace(ADDRESS, (address) => '\u00b7'.repeat(address.length));
  const spans: Span[] = [];
  const said = plain(masked);
  for (const { expression, confirm, inPlain } of PATTERNS) {
    for (const match of (inPlain ? said : masked).matchAll(expression)) {
      if (confirm === undefined || confirm(match, masked, context))
        spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  const inGreeting = greetingStandIn(text, context);
  if (inGreeting !== null) spans.push(inGreeting);
  return withoutOverlaps(spans);
}

function greetingStandIn(text: string, context: LetterContext): Span | null {
  const greeting = findGreeting(text);
  if (greeting === null) return null;
  const words = foldedWords(greeting.addressee);
  const own = foldedWords(`${context.candidate.firstName ?? ''} ${context.candidate.lastName ?? ''}`);
  const bracketed = /^[[({<].*[\])}>]$/u.test(greeting.addressee); // anything in brackets: "[Sam?]"
  const standIn =
    words.length > 0 &&
    words.every((word) => GREETING_STAND_INS.has(word)) &&
    !words.some((word) => own.includes(word));
  if (!standIn && !(bracketed && !words.some((word) => own.includes(word)))) return null;
  return { start: greeting.addresseeStart, end: greeting.addresseeStart + greeting.addressee.length };
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const ordered = spans.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const kept: Span[] = [];
  for (const span of ordered) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/** Whether a placeholder stands in a part of the body, such as the greeting. */
export function holdsPlaceholder(body: string, span: Span, context: LetterContext): boolean {
  return findPlaceholders(body.slice(span.start, span.end + 2), context).length > 0;
}
