import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { willing } from '../promise-call/willing.js';
import { job, laterOn, unless, unlessInClause } from './words.js';

// Not forgetting somebody promises it too. Example: "we won't forget you"
const unlessInClauseButNotForgotten = new RegExp(
  unlessInClause.source
    .replace('(?:not', '(?:not(?! forget| lose)')
    .replace("n't\\b", "n't\\b(?! (?:\\w+ )?(?:forget|lose|need to keep))")
    .replace('never|', 'never(?! forget)|'),
  'u',
);

// Turning to the reader. Examples: "write to you", "let you", "think of you", "be in touch", "come knocking"
const turnToYou =
  '(?:(?:contact|write to|e-?mail|messag|text|notify|alert|inform|approach|invit|ask|tell|let|ping|ring|call on|call|phon|send|giv|drop|think of|remember|consider|look for|look out for|com(?:e|ing) (?:back to|for|to)|get(?:ting)? (?:back to|hold of|on to|in touch with)|turn to|keep|bear|hav|tag|remind me of|reach out to|revert to|share with|hit|seek|find|knock for|pull|pick up|pick|send|forward|advis)(?:e|ing|ging)? (?:you|your|yours|everyone|them|to all|it)\\b|(?:be|been|get(?:ting)?|stay|keep|remain) (?:back |right )?in (?:touch|contact)|reach(?:ing)? out|revert|revisit|come (?:knocking|calling|looking)|contacting you)';
// Being turned to. Examples: "be told", "hear from us", "receive our list"
const beTold =
  '(?:be (?:the first to )?(?:told|contacted|notified|alerted|informed|approached|invited|asked|considered|remembered|reconsidered|know|hear)|hear(?:ing)?|get|receive|find)';
const subject =
  '(?:we|i|they|who|hr|(?:somebody|someone|one)(?: (?:of|from|in|at) [\\w-]+(?: [\\w-]+)?)?|our(?: [\\w-]+){1,4}?|my(?: [\\w-]+){1,3}?|(?:a|the|another) (?:[\\w-]+ ){0,4}?(?:team|recruiters?|colleagues?|manager|office|desk|department|assistant|system|software|member of [\\w-]+ [\\w-]+))';
// "will certainly", "'ll be sure to", "would love to"
const will = `(?:'ll| will| shall|'re going to|'m going to| are going to| is going to| am going to|'d| would)(?: (?:certainly|definitely|surely|also|then|gladly|be|be sure to|make sure to|make certain to|always|happily|of course|personally|absolutely|no doubt|again|immediately|nevertheless|still|automatically|like to|love to|be happy to|be glad to|be delighted to|be pleased to|be the first to|be able to|want to|100%|happy to|rather|certainly be)){0,4}`;

/** Somebody will be written to, told or asked when there is a job again. */
export const contactPhrases: readonly Phrase[] = [
  // "we will contact you when something suitable opens", "I'd like to get hold of you when", "a recruiter may write to you about new roles"
  {
    says: anyOf(
      new RegExp(
        `(?:\\b(?:${subject}${will}|(?:and|will|please|system|software)(?: \\w+){0,4}?|we(?: always)?) ${turnToYou}|\\byou(?:${will}| can expect to| should) ${beTold}\\b)[^.;]{0,50}?\\b${laterOn}`,
        'u',
      ),
      new RegExp(
        `\\b(?:when(?:ever)?|if|should|once|as soon as|the (?:moment|minute|next time)|next time|before)\\b[^.;]{0,50}\\b${job}\\b[^.;]{0,25}\\b(?:${subject}(?:${will}|) ${turnToYou}|you${will} ${beTold}\\b)`,
        'u',
      ),
    ),
    unless,
    unlessInClause,
  },
  // "we'll be in touch", "you'll hear from us", "we will reach out to you again", "expect to hear from me"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:${subject}|you)${will} (?:(?:be )?in (?:touch|contact)(?! with (?!you\\b))|reach(?:ing)? out|contact(?:ed|ing)?(?: you)?|get(?:ting)? (?:back )?in touch|stay in (?:touch|contact)|keep in (?:touch|contact)|come back to you|come knocking|com(?:e|ing) back for you|hear(?:ing)? from (?:us|me|our)|keep you (?:posted|in|up|informed|warm)|remember(?:ing)? you|bear you|have you in mind|think(?:ing)? of you|call on you|look you up|look for you|consider(?:ing)? you|write (?:to you )?again|hit(?:ting)? you up|be the first to (?:know|hear)|hear (?:about|of) it|be (?:notified|alerted|considered|contacted)|be knocking|ping you|drop you (?:a line|an? e?-?mail|a note)|approach you|tap you|find you|alert you|notify you|keep an eye out|keep (?:my|our) eyes (?:open|peeled))\\b`,
        'u',
      ),
      /\b(?:expect|look out for|watch for|wait for) (?:to hear|an? (?:[\w-]+ )?(?:e-?mail|message|text|letter|note|word)|word|news) from (?:us|me|our)\b/u,
      /\b(?:first to (?:know|hear)|rest assured that (?:we|your (?:cv|details|resume)))\b|\byou(?:'ll| will) (?:get|have|receive) (?:a text|an? e-?mail|word|an alert|our (?:monthly|weekly|quarterly|list|job))/u,
      /\b(?:won't|shan't|will not|shall not|never) (?:\w+ )?(?:forget you|lose (?:your|sight|track of you)|lose touch)/u,
      /\bwe(?:'ll| will) (?:\w+ )?(?:pick|dig|take|pull) (?:your|it|you)\b[^.;]{0,30}\b(?:up|out)\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|\\b(?:another colleague|by (?:phone|telephone)|for the (?:\\w+ )?offer)\\b`,
      'u',
    ),
    unlessInClause: unlessInClauseButNotForgotten,
  },
  // "happy to let you know about openings", "I'm sending you the adverts", "alerts for new positions will be sent to you", "send the adverts your way"
  {
    says: anyOf(
      new RegExp(
        `${willing}(?:let you know|tell you|keep you (?:informed|posted|updated)|inform you|send you|write to you|alert you|notify you|share|talk|speak|approach you|contact you)\\b[^.;]{0,30}\\b(?:about|of|for|on|with|what's)\\b[^.;]{0,25}\\b(?:vacanc(?:y|ies)|openings?|opening up|roles?|positions|jobs|opportunities|posts|shifts)\\b`,
        'u',
      ),
      /\b(?:alerts?|adverts?|adverti[sz]ements?|vacanc(?:y|ies)|openings?|opportunities|new (?:roles?|posts?|positions?)|bulletin)\b[^.;]{0,50}\b(?:sent to|brought to|forwarded to|e-?mailed to|passed to|mailed to|shared with|(?:come|go|goes|comes|sent out) to|reach) (?:you|your (?:attention|inbox|address)|the address you)\b/u,
      /\b(?:adverts?|vacanc(?:y|ies)|openings?|roles?|jobs?|positions?|opportunities)\b[^.;]{0,20}\b(?:your way|in your inbox)\b|\byou(?:'re| are) (?:told|among the recipients)\b/u,
      /\b(?:see to it|make sure|ensure)\b[^.;]{0,15}\b(?:you(?:'re| are) (?:told|informed|notified|contacted|asked|considered)|your (?:name|details|cv)|you hear|[\w-]+(?: [\w-]+)? has your)/u,
      /\b(?:revisit(?:ing)?|go(?:ing)? back to|com(?:e|ing) back to|draw(?:ing)? on|review(?:ed|ing)?) (?:\w+ )?(?:earlier|past|previous|old|these|all|our reserve|everyone|stored|as positions)\b/u,
    ),
    unless,
    unlessInClause,
  },
];
