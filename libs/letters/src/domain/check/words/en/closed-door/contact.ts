import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

// Ways to come back to us. Example: "reply", "call the office", "take it up with the agency"
const comeBack =
  '(?:repl(?:y|ies)|respond|revert|write (?:back|in|to|again|us|me|him|her|them)|answer(?: (?:this|to|here|us|me|it)\\b|$|[.,;])|contact|call(?: (?:us|me|the|our|in|back|round|again|him|her|anyone)\\b|[.,]|$)|phone|ring|telephone|e-?mail (?:us|me|back|the|our|him|her|them|any)|message (?:us|me|back|the|our|any)|text (?:us|me|back)|send (?:us |me |any )?(?:\\w+ )?(?:e-?mails?|messages?|reminders?|repl\\w+|letters|queries|responses)|(?:get|be|keep) (?:back )?(?:in touch|in contact|to us|hold of)|follow(?:ing)? (?:this |it )?up|reach out|come back (?:to|at) (?:us|me)|take (?:it|this) (?:up|further)|make (?:any |an |further )?(?:enquir\\w+|inquir\\w+|contact|calls|attempt)|enquire|inquire|direct (?:any |further |your )?(?:\\w+ )?(?:questions|queries|enquiries|calls))';

// Ways to dispute. Example: "challenge the result", "argue", "ask why"
const dispute =
  '(?:chase\\b|pursue|approach|pester|bother (?:us|me|the|our|him|her)|lobby|canvass|challenge|contest|dispute|expect (?:a|an|any|us to)\\b[^.;]{0,10}\\b(?:answer|reply|response|explan|respond)|question (?:the|this|our|it)|query (?:the|this|our|it)|appeal\\b|argue|debate|reopen|raise (?:it|this|the)|ask (?:us |me |the \\w+ )?(?:for (?:reasons|(?:an|any) explanation|details|the reasons)|why|about (?:the|this|our)|when|again|any)|seek (?:a|an|any|further|reasons|explan|clarif)|press (?:us|me|the)|try (?:to|and) (?:change|get|reach|persuade|convince|reverse|contact|call|argue|discuss))';

const either = `(?:${comeBack}|${dispute})`;

// A word between: "please", "attempt to"
const filler =
  '(?:please |kindly |attempt to |try to |try and |directly |also |then |ever |even |be tempted to )*';

// Nobody is asked to be silent. Example: "do not hesitate to call", "we have dealt with it", "reply to this one"
const innocent =
  /\bhesitate\b|\bfeel (?:you|that you|obliged|pressured)\b|\bno need\b|\b(?:have|has|had) to\b|\bneed to\b|\breply to this one\b|\b(?:we|i) (?:have|'ve) (?:\w+ )?(?:dealt|sorted|settled|paid|taken care)\b|\b(?:welcome|happy|glad) to\b|\b(?:before|until|unless|earlier than) (?:noon|\w+day|nine|ten|the \d|you)|\bany other day\b|\byou (?:\w+ )?(?:asked|told|wanted|requested|prefer(?:red)?) (?:us|me|that)\b|\byou (?:can|may|could) leave\b|\b(?:asked|told) (?:the|our|your) (?:agency|insurer|referees?|bank)\b|\bcall (?:me|us) (?:sir|madam|mr|by|·)|[,;] (?:write|reply|speak|talk|ring|call|come) (?:straight |back )?(?:to )?(?:me|us)\b/u;

export const asksForSilence: readonly Phrase[] = [
  // "Please do not reply to this email", "kindly don't call us", "you can't answer this", "don't argue"
  {
    says: new RegExp(
      `(?<!\\b(?:if|when|should|unless|that|who|which|why|wrote|said|to|and|because) you |\\b(?:if we|we|i|they|why|who|which|it|he|she) )\\b(?:do not|don'?t|cannot|can'?t|must not|mustn'?t|should not|shouldn'?t|may not|never|(?:please|kindly|note) not to) ${filler}${either}`,
      'u',
    ),
    unless: innocent,
  },
  // "that artists and agents do not chase", "if you did not pursue this", "I'd rather you didn't write back"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:ask|asks|asked|asking|requests?|requested|prefer|rather|insist|beg|grateful|obliged|appreciate|thank you|require|advised?|urged?|instruct|instructed|told)\\b[^.;]{0,35}(?:\\b(?:not|refrain|no longer)|n't)\\b(?: to)? ${filler}(?:${either}|put through|attempt)`,
        'u',
      ),
    ),
    unless: new RegExp(`${innocent.source}|\\bif you\\b[^.;]{0,15}\\b(?:rather|prefer)|\\blet's not\\b`, 'u'),
  },
  // "refrain from replying", "abstain from queries", "discourage follow-up", "visits are discouraged"
  {
    says: anyOf(
      /\b(?:refrain|abstain|desist) from (?:answer|repl|respond|contact|call|writ|e-?mail|phon|telephon|ring|any|further|ask|disput|challeng|argu|quer|enquir|inquir|send|approach|pursu|question|mak|seek|visit|chas|follow|press|canvass|lobby|messag)/u,
    ),
    unless: /\b(?:was|were|is|are) (?:\w+ )?(?:not discouraged|never discouraged)\b|\breferee/u,
  },
  // "no phone calls, please", "no appeals", "no questions": only as a demand of its own
  {
    says: /^(?:and |so |please,? |sorry,? )?(?:strictly |absolutely )?no (?:further |more )?(?:phone ?|telephone )?(?:calls?|repl(?:y|ies)|questions|appeals?|enquiries|inquiries|queries|correspondence|discussions?|e-?mails?|messages|responses|visits|contact)(?:[^.;]{0,15}\bplease\b|,? (?:or|and) [^.;]{0,20})? *[.!]?$/u,
  },
  // "don't bother answering", "no point hitting reply", "it is pointless to ring", "would serve no purpose to"
  {
    says: anyOf(
      /(?:^|[,.:;] |\b(?:please|kindly|and|so) )(?:don'?t|do not) bother\b[^.;]{0,4}\b(?:answer|repl|writ|call|contact|respond|ring|phon|ask|argu|appeal|chas|e-?mail)\w*/u,
      /\bno (?:point|use|sense|purpose|value|good)\b[^.;]{0,4}\b(?:\w+ing back|hitting|ringing|repl|writing|answer|calling|contacting|asking|arguing|appeal|phoning|ringing|chasing|seeking|discussing|coming back|pressing|trying|getting in|e-?mailing|pursuing|debating|challeng|disput|protest|object)\w*/u,
      /\b(?:pressing|pushing|calling|writing|arguing|appealing|canvassing|asking|phoning|protesting|lobbying)\b[^.;]{0,40}\b(?:will|would|'ll|does|do)(?: not|n't)? (?:help|change|alter|make|lead|achieve|get you|be of)\b/u,
    ),
    unless:
      /\bno point in (?:hiding|pretending|dressing)\b|\bnobody (?:was|is) to blame\b|\bfeel free\b|\bworr\w+\b/u,
  },
  // "so please do not ask", "there is no use in asking", "I'd rather you didn't write again"
  {
    says: anyOf(
      /\b(?:please|kindly|so|and|therefore),? (?:please |kindly )?(?:do not|don't|never) (?:ask|enquire|inquire|query|press|chase|pester)\b(?! (?:yourself|me (?:to|why))| for (?:a )?(?:lift|refund|receipts?))/u,
      /\b(?:no (?:use|point|sense|good|purpose)|useless|pointless|futile) (?:in )?(?:to )?(?:asking|ask|writing|write|calling|call|replying|reply|arguing|appealing|chasing|contacting|responding)\b/u,
      /\b(?:would|'d) (?:rather|prefer(?: it)? if|prefer that) (?:that )?you (?:didn't|did not|do not|don't) (?:reply|write|call|contact|answer|respond|ring|get in touch|come back)\b/u,
    ),
  },
];
