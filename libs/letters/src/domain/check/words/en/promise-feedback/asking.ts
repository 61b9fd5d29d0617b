import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { feedback, unless, unlessInClause, whatWasThought } from './words.js';

const told = `(?:${feedback}|${whatWasThought}|to know (?:why|more(?! about (?:our|us|the|this|working)\\b(?! (?:decision|reason|choice|thinking|result|outcome|process))))|our thinking|(?:about|understand) the (?:outcome|decision|choice))`;
// "just ask", "drop us a line", "do write"
const ask =
  '(?:ask\\b|repl(?:y|ies)\\b|respond|write\\b|e-?mail|let (?:me|us) know|get in touch|drop (?:me|us)|contact|shout|say so|say the word|tell (?:me|us)|request|come back|hit reply|call (?:me|us)|ring (?:me|us)|phone (?:me|us)|message|click|button|quote|quoting)';
// Somebody may want it. Example: "if you'd like", "should you be curious", "in case you desire"
const wanting =
  "\\b(?:if|should|in case|whenever|when|anyone who|those who|applicants who|candidates who) (?:you|anyone|candidates|applicants)?(?:'d|'re)? ?(?:[\\w-]+ ){0,4}(?:like|want|wish|care|curious|interested|useful|help|helpful|desire|require|need|prefer|appreciate|know|value|find|welcome|wonder(?:ing)?|keen)\\b";

/** Feedback for the asking. */
export const askingPhrases: readonly Phrase[] = [
  // "if you'd like feedback, just reply", "should you require the grounds", "in case you desire to know the reasons"
  {
    says: anyOf(
      new RegExp(
        `(?:${wanting}|\\bif (?:knowing|hearing|having|seeing)\\b|\\b(?:would|do) you (?:like|care for|want|be interested in|find)\\b)[^.;,]{0,40}\\b${told}\\b`,
        'u',
      ),
      new RegExp(
        `\\b(?:if|whether|would) (?:[\\w'-]+ ){0,4}${feedback}\\b[^.;]{0,30}\\bbe (?:of (?:any )?(?:use|help|interest|value)|useful|helpful|welcome)`,
        'u',
      ),
    ),
    unless,
    unlessInClause,
  },
  // "ask me for feedback", "do write if you'd like the reasons", "to find out how your answers were scored, email the centre"
  {
    says: anyOf(
      new RegExp(
        `\\b${ask}[^.;]{0,40}\\b(?:for|if|about|to (?:request|have|get|hear|receive|see|learn)|want|like|why)\\b[^.;]{0,40}\\b${told}\\b`,
        'u',
      ),
      new RegExp(
        `\\b(?:to (?:find out|learn|hear|see|know|understand|request|receive|obtain|get)|for)\\b[^.;]{0,25}\\b${told}\\b[^.;]{0,60}\\b(?:${ask}|come by|see me)`,
        'u',
      ),
      /\bfeedback\b[^.;]{0,60}\b(?:just |simply |please |do |then |, )?(?:ask|reply|let (?:me|us) know|write|get in touch|e-?mail|drop (?:me|us)|say so|contact|ring)\b/u,
      /(?<!right to |wanted to |kind to |free to not )\bask (?:me|us) (?:for|why|about|anything)\b/u,
    ),
    unless,
    unlessInClause,
  },
];
