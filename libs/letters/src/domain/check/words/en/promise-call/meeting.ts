import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { chores, denied, willing } from './willing.js';

// What one meets for. Examples: "a coffee", "a pint"
const drink =
  '(?:coffees?|tea|cuppa|brew|pint|beer|drinks?|lunch|breakfast|brunch|dinner|flat white|espresso|chai|bite|walk|stroll|sandwich)';
// A talk of some kind. Examples: "a quick call", "a natter"
const chat =
  '(?:calls?|phone calls?|chats?|conversation|natter|yarn|chinwag|catch-?up|word with you|quick word|discussion|debrief|zoom|facetime|video|sit-?down|one-to-one|blether|chat over)';
const either = `(?:${drink}|${chat})`;
// "a", "another quick", "a cup of"
const some = "(?:(?!the\\b|our\\b|that\\b|this\\b|over\\b|by\\b|before\\b|after\\b)[\\w'-]+ ){0,4}";

const past =
  '\\b(?:thanks for|thank you (?:\\w+ ){0,4}for|thanked|grateful|appreciated?|enjoyed|pleasure|sorry|apologi\\w+|glad we had|had hoped|was|were|earlier|hope|customers?|patients|clients|callers|residents|visitors|guests|would we|post holder|the role|the job)\\b';

const unless = new RegExp(
  `${chores}|\\b(?:open day|on the house)\\b|\\b(?:in|by|round|over) (?:\\w+ )?(?:any ?time )?for (?:a|an|some) (?:[\\w-]+ ){0,3}(?:coffee|tea|cuppa|flat white|latte|espresso|pint|beer|slice|scone|bun|loaf|pastry)\\b(?! (?:and|to|with|so)\\b)`,
  'u',
);
const unlessInClause = new RegExp(`${denied}|${past}`, 'u');

/** A conversation is offered, on the telephone or over a coffee. */
export const meetingPhrases: readonly Phrase[] = [
  // "let's grab a coffee", "I'd be happy to have a quick chat", "we could do a WhatsApp call", "shall we set up a call"
  {
    says: anyOf(
      new RegExp(
        `(?:\\blet's |\\b(?:shall|can|could|may|should) (?:we|i) |\\bwhy (?:not|don't we) |${willing})(?:have|grab|get|share|go for|do|set up|arrange|schedule|book|fix|organi[sz]e|put|plan|find time for|make time for|hop on|jump on|meet|catch up|sit down)\\b ?(?:you )?(?:up )?${some}${either}\\b`,
        'u',
      ),
      new RegExp(
        `(?:\\blet (?:me|us) |\\b(?:may|can|could) (?:i|we) |\\ballow me to |\\bdo let me |${willing})(?:buy|treat|invite|stand|take|offer|give|shout|get|receive) you\\b[^.;,]{0,40}\\b${either}\\b`,
        'u',
      ),
      new RegExp(
        `\\b(?:ping|message|text|email|write|contact) you (?:for|about) (?:a |an )${some}${chat}\\b`,
        'u',
      ),
      /\b(?:set up|arrange|schedule|book|organi[sz]e) (?:a|another|some) (?:[\w-]+ ){0,4}(?:calls?|chat|conversation|zoom|meeting)\b/u,
    ),
    unless,
    unlessInClause,
  },
  // "how about a quick Zoom", "fancy a coffee?", "up for a pint", "a moment for a call", "I propose a conversation"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:how about|what about|fancy|care for|up for|time for|(?:moment|minutes?|hour) for|free for|available for|open to|invitation (?:to|for)|invited? (?:you )?(?:to|for)|offer (?:you )?(?:of )?|offers? (?:every|each|all|any)(?: [\\w-]+){1,2}|offering (?:you |all |every |each )?|propose|suggest|feel like|welcome (?:to|for)|join (?:me|us) for) (?:a |an |to |some |another )${some}${either}\\b`,
        'u',
      ),
      new RegExp(`\\b(?:first |next )?${drink}(?: is| are|'s) on (?:me|us)\\b`, 'u'),
      new RegExp(
        `\\b(?:pop|drop|come|stop|swing|call|walk|look|nip) (?:in|by|over|round|around|along|up|down|into|and (?:see|visit|find))\\b[^.;]{0,60}\\b(?:${either}|talk|sit down)\\b`,
        'u',
      ),
      /\b(?:a|by|over the) (?:phone|call)\b[^.;]{0,30}\b(?:if you(?:'d| would)? (?:like|prefer|want)|whenever|any time|anytime)\b/u,
    ),
    unless,
    unlessInClause,
  },
  // "glad to talk it through", "I'd welcome the chance to speak with you", "whenever you're ready to talk", "over a coffee I can tell you"
  {
    says: anyOf(
      new RegExp(
        `${willing}(?:talk|speak|chat|have a word|discuss|sit down|hop on|jump on|get on|meet up|catch up)\\b(?: (?:(?:it|this|that|things|these|them|any of (?:it|this)|everything|matters|your \\w+) (?:through|over|with you|further|in person)|(?:to|with) you\\b|you through|about (?:it|this|that|your|the|what|why|how)|over|through|on the phone|whenever|any ?time|if you|face to face|together|further|by phone|a (?:call|zoom)))`,
        'u',
      ),
      /^(?:(?:always|very|more than|only too|quite) )?(?:happy|glad|free|keen|up|here|around|available) (?:to|for)(?: a)? (?:quick |proper |little )?(?:chat|talk|speak|call|natter|catch up)\b(?=[.,!;]|$| (?:with you|any|when|if|about (?:it|this|that|your)|through|over))/u,
      /\b(?:if|should|whenever) you(?:'d| would)? (?:ever )?(?:like|prefer|want|wish|care|need) to (?:[\w-]+ ){0,4}(?:talk|discuss|chat|speak|go over|pick my brain)\b/u,
      new RegExp(
        `\\bover (?:a |some )?(?:[\\w-]+ )?${drink}\\b[^.;]{0,30}\\b(?:i|we)(?:'ll|'d| can| could| will| would)\\b`,
        'u',
      ),
      new RegExp(
        `${willing}(?:discuss|go over|go through|talk|meet|sit down|tell)\\b[^.;]{0,40}\\b(?:face to face|in person|over ${some}${drink})\\b`,
        'u',
      ),
    ),
    unless: new RegExp(`${unless.source}|\\b(?:at this address|by e-?mail|in writing|this mailbox)\\b`, 'u'),
    unlessInClause,
  },
  // "book half an hour in my calendar", "pick a slot with me", "share a convenient time", "when's good for you to speak"
  {
    says: anyOf(
      /\b(?:book|pick|choose|find|grab|reserve|take|name|suggest|share|send|give|text|tell|let)\b[^.;]{0,25}\b(?:slot|half an hour|(?:\w+ )minutes|a time|convenient time|good (?:time|moment)|suitable time|my (?:calendar|diary))\b[^.;]{0,40}\b(?:with (?:me|us|our)|in my|in our|call|ring|phone|speak|talk|discuss|connect|dial|meet)/u,
      /\b(?:slot|half an hour|call|time) (?:in|into|on) (?:my|your|the|our) (?:calendar|diary)\b/u,
      /\b(?:keep|keeps|hold|holds|have|has)\b[^.;]{0,30}\b(?:free|open)\b[^.;]{0,15}\bfor (?:callers|people like you|calls|a chat|conversations)\b/u,
    ),
    unless: new RegExp(`${chores}|\\b(?:interview|thank)\\b`, 'u'),
    unlessInClause,
  },
];
