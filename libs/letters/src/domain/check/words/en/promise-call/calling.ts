import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { chores, denied, willing } from './willing.js';

const phone = '(?:phone|telephone|mobile|call|zoom|teams|facetime|skype|whatsapp|video|voice)';
const ring =
  '(?:call(?:ing)?|phon(?:e|ing)|ring(?:ing)?|telephon(?:e|ing)|dial(?:ling|ing)?|buzz(?:ing)?|facetime|skype|video-?call)';
const talk =
  '(?:talk|speak|chat|discuss|explain|go (?:over|through)|run through|walk|take|tell|catch up|connect|contact|reach|get back|answer|debrief)(?:ing)?';
// "by phone", "over the telephone", "on a quick call", "telephonically"
const byPhone = `(?:(?:by|over|on|via|through) (?:a |an |the |my |our )?(?:(?:quick|short|brief|video|phone) )?${phone}|telephonically)`;

const unless = new RegExp(chores, 'u');
const unlessInClause = new RegExp(
  `${denied}|\\b(?:said|promised|asked|customers?|patients|clients|callers|donors|you called|you rang)\\b`,
  'u',
);

/** Somebody will ring, or may be rung. */
export const callingPhrases: readonly Phrase[] = [
  // "I will call you", "somebody could give you a ring", "we shall be contacting you by telephone", "let me know and I'll ring"
  {
    says: anyOf(
      new RegExp(
        `${willing}(?:${ring}(?: back)? (?:you\\b|your (?:number|mobile))|giv(?:e|ing) you a (?:\\w+ )?(?:call|ring|bell|buzz|tinkle)\\b|be (?:on the phone|on the line) (?:to|with) you|pick up the phone|take your call|${talk} [^.;]{0,40}\\b${byPhone}\\b)`,
        'u',
      ),
      /\b(?:i|we)(?:'ll| will| can| shall) (?:\w+ )?(?:ring|phone|dial in|call)(?: back)?(?=[.,!?]|$)/u,
    ),
    unless,
    unlessInClause,
  },
  // "expect our call", "you'll get a call", "the next call from me", "a call has been put in your diary", "a debrief by phone"
  {
    says: anyOf(
      /\b(?:expect|await|wait for|watch for|look out for|listen out for) (?:a|our|my|his|her|their|the) (?:[\w-]+ ){0,4}(?:call|ring|bell)\b/u,
      /\bcall from (?:me|us|our|my)\b/u,
      new RegExp(
        `\\b(?:debrief|debriefing|appointment|consultation|chat|conversation|session|talk)s? ${byPhone}\\b|\\b(?:telephone|phone|video|zoom) (?:appointment|consultation|debrief|chat|slot)\\b`,
        'u',
      ),
    ),
    unless: /\b(?:thanks?|sorry|missed|missing|cancelled|enjoyed|was|were|interview|screen)\b/u,
    unlessInClause,
  },
  // "ring me any weekday", "feel free to call us", "you may reach the chair by telephone", "let me know and ring"
  {
    says: anyOf(
      /\b(?:call|ring|phone|telephone|facetime) (?:me|us)\b[^.;]{0,20}\b(?:any|whenever|between|before|after|evenings?|mornings?|weekdays?|on (?:my|mon|tues|wednes|thurs|fri)|at home|to talk|to discuss|reverse)\b/u,
      /\byou (?:can|may|could|might|are welcome to|'re welcome to) (?:\w+ )?(?:reach|get|speak|talk|get hold of|catch)\b[^.;]{0,50}\b(?:by|on|over|via|at) (?:the |my |her |his |our )?(?:phone|telephone|mobile|cell|extension|number|landline|\d{3,})/u,
      /\b(?:line|phone|extension|mobile|number|door) is (?:\w+ )?open\b[^.;]{0,60}\b(?:talk|discuss|speak|chat|go over)\b/u,
    ),
    unless: new RegExp(`${chores}|\\b(?:sorry|thank you for|mistake|arrive)\\b`, 'u'),
    unlessInClause,
  },
];
