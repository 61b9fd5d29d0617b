import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { papers, unless, unlessInClause } from './words.js';

// Turning to somebody again. Example: "let you know", "pick this up again", "be back in touch"
const again =
  '(?:let you (?:know|hear)|tell you|writ(?:e|ing)\\b|call\\b(?! (?:it|for|in|this))|ring\\b|phone\\b|com(?:e|ing) back|get(?:ting)? back|get in touch|invit(?:e|ing) you|ask(?:ing)? you|think(?:ing)? of you|be (?:back )?in (?:touch|contact)|reach(?:ing)? out|pick(?:ing)? (?:this|it|things) up|reopen|reconsider|look at (?:you|your)|contact(?:ing)? you|e-?mail(?:ing)? you|text(?:ing)? you|message you|approach(?:ing)? you|have you (?:in|back)|see you|talk\\b|speak\\b|want you|start with you|go back to)';
// When that will be. Example: "in the spring", "next season", "once we know"
const when =
  '(?:then|again|later|soon|the (?:moment|minute|day|second|instant|next time)|in (?:the |early |late |mid-)?(?:new year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|due course|a (?:few|couple of) (?:weeks|months)|\\w+ (?:weeks|months))|next (?:year|season|month|spring|summer|autumn|winter|time|term|round|intake)|when(?:ever)?|once|as soon as|if (?!you))';
const denied = new RegExp(`${unlessInClause.source}|\\bif you (?!are (?:still|free|interested)|like)`, 'u');

/** Somebody will be turned to again, said without the usual verbs or without a subject. */
export const comingBack: readonly Phrase[] = [
  // "will be in touch", "will write in the spring", "we'll be back in touch"
  {
    says: anyOf(
      new RegExp(
        `^(?:so |and |but )?(?:will|shall) (?:\\w+ )?(?:be (?:back )?in (?:touch|contact)|${again} (?:${when}|[.,!]|$))`,
        'u',
      ),
      /\b(?:we|i|they|hr|(?:our|the) (?:\w+ ){0,2}?(?:team|office|department))(?:'ll| will| shall) (?:(?!not\b|never\b)\w+ ){0,3}?(?:get back to you|communicate (?:with|to) you|revert to you|update you|keep you (?:updated|informed|posted)|come back to you|be communicating with you)\b/u,
      /\bwatch (?:your (?:inbox|mail|phone|letter ?box|post)|this space)\b|\b(?:stay|keep)ing in touch\b[^.;]{0,20}\b(?:promise|guarantee)/u,
      /\b(?:we|i|you)(?:'ll| will| shall) (?:\w+ )?(?:be back in (?:touch|contact)|be (?:kept|borne) (?:in mind|informed|posted|updated)|be remembered)\b/u,
      new RegExp(
        `\\b(?:we|i)(?:'ll|'d| will| shall)?(?: \\w+){0,8} (?:and )?(?:'ll |will |shall )(?:\\w+ )?(?:write|call|ring|come|be|reach|invite|ask|contact|e-?mail|message|text|see|meet|talk|speak)(?: out| back)?(?: (?:to|with))?(?: you)?(?: up)? (?:again )?${when}\\b`,
        'u',
      ),
    ),
    unless,
    unlessInClause: denied,
  },
  // "I'll write the minute the money is signed off"
  {
    says: new RegExp(
      `\\b(?:we|i)(?:'ll| will| shall) (?:\\w+ly )?(?:write|call|ring|phone|be in touch|e-?mail|message|text|contact you|let you know|tell you|knock)(?: to you| you)?(?: again| back)?,? ${when}\\b`,
      'u',
    ),
    unless,
    unlessInClause: denied,
  },
  // "you'll be the first person we call", "you're at the top of our list", "your name is on the board", "we have your number and will use it"
  {
    says: anyOf(
      /\byou(?:'ll| will|'d| would|'re| are)(?: \w+)? (?:the )?(?:very )?(?:first|next) (?:person |one |name |candidate |in line )?(?:that |whom? )?(?:we|i|they)(?:'ll| will|'d| would)? (?:call|ring|write|contact|ask|think|turn|phone|e-?mail|message|invite|come|look|speak|talk|tell)/u,
      /\byou(?:'ll| will|'d| would|'re| are) (?:be )?(?:\w+ )?(?:(?:my|our) first (?:call|choice for the next|port of call)|(?:at |near )?the (?:very )?(?:top|head|front) of (?:our|my|the) (?:list|pile|queue|line)|(?:first|next|high) (?:on|in) (?:our|my|the) (?:list|line|queue))/u,
      /\byour (?:name|number|card|details|cv|address)(?:'s| is| are| goes| stays| will (?:go|stay|be)| has gone| sits) (?:\w+ )?(?:on|in|at|by|beside|into) (?:the|our|my) (?:[\w-]+ )?(?:board|wall|fridge|list|file|books?|desk|drawer|phone|diary|notebook|top|folder|pile|door|till)\b/u,
      /\b(?:have|got|kept|keep|keeping|saved|taken) (?:down )?your (?:number|card|address|name|e-?mail)\b[^.;]{0,40}\b(?:for (?:the next|our next|when|future|later)|will use|'ll use|in my (?:phone|diary|book)|to hand|when (?:we|i|the))/u,
      /\b(?:made|taken|kept|making|taking) (?:a )?(?:\w+ )?notes? of your (?:name|details|number|interest|cv|address)\b/u,
    ),
    unless,
    unlessInClause,
  },
  // "if anything changes, I'll let you know", "once the budget is approved we'll pick this up again", "when the new site opens, it's you I'll ring"
  {
    says: new RegExp(
      `\\b(?:if|when(?:ever)?|once|as soon as|should|the (?:moment|minute|day|next time))\\b (?!you\\b|your\\b)[^.;]{3,70}?\\b(?:we|i|it's you (?:that )?(?:we|i)|somebody|someone)(?:'ll| will| shall) (?:(?!not\\b|never\\b)\\w+ ){0,3}?${again}`,
      'u',
    ),
    unless,
    unlessInClause: denied,
  },
  // "we'll see you again in the spring", "we will meet again when", "let's meet up in the spring", "I promise to call"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:we|i)(?:'ll| will| shall) (?:\\w+ )?(?:meet|see (?:you|each other)|talk|speak|sit down)(?: up)?(?: again)? ${when}`,
        'u',
      ),
      new RegExp(`\\blet's (?:meet|talk|speak|see each other|try|sit down)(?: up)?(?: again)? ${when}`, 'u'),
      /\b(?:i|we) promise(?:d)? (?:you )?(?:to |that |we(?:'ll| will) |i(?:'ll| will) |you(?:'ll| will) )(?:\w+ )?(?:\w+ )?(?:call|write|ring|phone|e-?mail|contact|come back|be in touch|get back|keep|remember|hear|send|tell|let you|think of|have|ask)\b/u,
    ),
    unless,
    unlessInClause: denied,
  },
  // "I'll pass your details to our Leeds office", "applications are kept for a year and reviewed for each new opening"
  {
    says: anyOf(
      new RegExp(
        `(?:'ll|\\b(?:will|shall|going to|would like to|'d like to|happy to|glad to)) (?:\\w+ )?(?:pass|forward|send|share|hand|give|circulate|recommend|mention|put) (?:on |round |around )?your (?:[\\w-]+ ){0,2}${papers}(?: on| along| forward| round| around)? (?:to|with|among|for) (?!(?:the )?(?:accounts|finance|payroll|hiring|panel|security|data)\\b)`,
        'u',
      ),
      new RegExp(
        `(?:\\b(?:am|are|have|had|i've|we've|i'm|we're|is|has)|^) (?:\\w+ )?(?:pass|forward|send|shar|hand|giv|circulat|recommend)(?:ed|ing|en)? (?:on |round |around )?your (?:[\\w-]+ ){0,2}${papers}(?: on| along| forward| round| around)? (?:to|with|among) (?!(?:the )?(?:accounts|finance|payroll|hiring|panel|security|data)\\b)`,
        'u',
      ),
      new RegExp(
        `\\b(?:all |every |such |good |these )?${papers} (?:are|is|will be|get|gets|stay|stays) (?:\\w+ )?(?:kept|held|stored|retained|reviewed|looked (?:at|through)|considered|matched|on file)\\b[^.;]{0,60}\\b(?:new|next|future|later|another|other|each|every|opening|openings|vacanc\\w+|a year|months)\\b`,
        'u',
      ),
    ),
    unless,
    unlessInClause,
  },
  // "I'll follow up next month", "we will circle back", "consider yourself on the list", "first refusal", "your card is pinned above my desk"
  {
    says: anyOf(
      /(?:'ll|\b(?:will|shall|going to)) (?:\w+ )?(?:follow up|circle back|loop back|touch base|holler|come a?-?knocking)\b(?! (?:on|with) (?:the (?:refund|fare|expenses|garage|supplier)|accounts))/u,
      /\bconsider yourself (?:on|in|part of|added|kept|remembered)\b|\bfirst refusal\b|\bkeep(?:ing)? the (?:line|channel|conversation|file) open\b/u,
      /\byour (?:[\w-]+ )?(?:card|number|cv|name|letter|details|drawing|photo|application)\b[^.;]{0,14} (?:pinned|taped|stuck|clipped|tacked)\b[^.;]{0,50} (?:for (?:the|when|next)|until|till|when|so that)\b/u,
      /\bsee to it (?:\w+ )?(?:that )?you (?:get|have|receive|hear|are)\b|\bpick my brains?\b|\bowe you (?:a|an|some) (?:\w+ )?(?:call|coffee|debrief|feedback|explanation|lunch)\b/u,
    ),
    unless,
    unlessInClause,
  },
];
