import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { job, other, says, somebodyWho, took, words } from './families.js';
import { needed, undecided } from './undecided.js';

// Adverbs that end up between. Example: " already", " instead"
const adverbs = String.raw`(?:,? (?:now|since|just|already|sadly|been|all|both|then|therefore|fully|instead|\w+ly|this morning),?)*`;
// What becomes of a job that is gone. Example: "filled", "given to", "frozen"
const gone = String.raw`(?:filled|eliminated|shelved|scrapped|axed|abolished|abandoned|pulled|parked|deleted|merged into|off(?=[.,;]|$)|gone|taken(?! (?:seriously|care|up|into|from|down)\b)|cast|given (?:to|out)|awarded|offered (?:to(?! you)|elsewhere)|promised|withdrawn|cancelled|canceled|closed|frozen|cut(?! (?:to|from (?:two|three|four|five|six|full|\d))\b)|removed|dropped|lost|put on hold|on hold(?! until\b)|full(?![ -](?:time|of)\b)|no longer (?:available|open|exists?|needed)|allotted|allocated|closing|snapped up|no longer on offer)`;
// What another person has become or done. Example: "has been appointed", "got the job", "will lead"
const arrived = String.raw`(?:(?:has|have|was|is|will|had|'s)${words(3)} (?:hired|appointed|chosen|engaged|selected|picked|given|offered|cast|promoted|accepted|got|taken (?:on|the|it)|moved into|signed|start|lead|teach|run|join|fill|be (?:doing|at|with us|our|starting|leading|teaching|reading|taking)|have (?:the|it))|got|gets|won|accepted|took (?:the|it)|landed|pipped|starts|takes (?:the|over as))`;

/** Where the job went instead. */
export const elsewhere: readonly Phrase[] = [
  // "we have chosen another candidate", "the trust has taken on someone else", "going with the other finalist"
  {
    says: anyOf(
      says`\b${took}(?: (?:now|instead|today|yesterday|already|the|a|our|\w+ly))? ${other}`,
      says`\b(?:asked|asking|had|taken|took|take|taking|invit(?:ed|ing)|recommended)${words(2)} (?:(?:another|a different|other|the other)(?: [\w-]+)? (?:candidates?|applicants?|person|people|\w+(?:er|or|ist|man|woman))\b|(?:someone|somebody) else\b|the other (?:two|three)\b|(?:someone|somebody) (?:who|with|to be (?:our|my)|\w+er)\b|somebody else|one of them\b)`,
    ),
    unless: undecided,
    unlessInClause: needed,
  },
  // "we went with the developer who needed less ramp-up", "we have hired a nurse who has led a ward", "chosen our cellist"
  {
    says: anyOf(
      says`\b(?:we|i|they|board|panel|committee|client|team|have|has|'ve|to)(?: will be| will|'ll be| are|'re)?(?: \w+ly| now| also| just| decided to| chosen to)? ${took} ${somebodyWho}\b`,
      says`\bchoice\b${words(6)} (?:fell|fallen|falls|gone|went|settled) (?:on|to|upon) (?:another|a different|someone|somebody|others?)\b`,
      says`\b(?:that's|is|was) (?:the one |who|whom )+we(?:'ve| have)? ${took}\b|\b(?:chosen|hired|appointed|found (?=\w+ new)) (?:our|its|their)\b(?! (?:words?|dates?|moment|time)\b)`,
      says`\b(?:we|i|have|has|'ve|it)(?: since| now| already)? (?:hired|appointed|recruited) (?:for (?:it|the|this)|directly|internally|from|accordingly)\b`,
    ),
    unless: undecided,
    unlessInClause: needed,
  },
  // "another nurse has been appointed", "someone else got the job", "the machinist has been hired"
  {
    says: anyOf(
      says`\b(?:another|(?:someone|somebody)(?! who\b| has to\b| to\b)|an internal|a different|the other|one of our|one of the other)${words(8)} ${arrived}\b`,
      says`\b(?:another|an internal|a different) (?:applicant|candidate|person|colleague)\b[^.;]{0,90} ${arrived}\b`,
      says`\b(?:the|an?) [\w-]+ has (?:now |already |since )?been (?:hired|appointed|engaged)\b`,
    ),
    unless: anyOf(undecided, /\b(?:questions|expenses|in touch|meantime|by someone|if)\b/u),
  },
  // "someone else", "a different direction", "we went another way", "elsewhere"
  {
    says: anyOf(
      says`\b(?:someone|somebody) else\b(?!'s)(?! (?:in|from|on|at) (?:my|our|the|us|your)\b)`,
      says`\b(?:in|down|go|going|gone|went|tak\w+|took|chosen|chose|towards?|on) (?:another|a different|a new|different) (?:direction|route|path)s?\b(?! (?:with (?:the|our) (?!role|post|position|job|·)|into|home|to))|\b(?:gone|going|go|went) (?:in )?(?:another|a different|the other) way\b|\bfell the other way\b`,
      says`\b(?:offer|giv|plac|look|gone|go|fill)\w*(?: it| the \w+)? elsewhere\b|\binstead of this letter\b`,
    ),
    unless: undecided,
    unlessInClause: anyOf(
      needed,
      /\b(?:more|messages?|questions?|e-?mail|interviewer|ask|speak|talk(?:ing)?|reach|mixed|confused|will (?:sit|show|meet|write|ring|call|help|answer|greet|contact|deal|send|pay))\b/u,
    ),
  },
  // "the post has gone to a colleague", "the job's gone", "··· is filled", "the part has been cast", "the vacancy went too"
  {
    says: anyOf(
      says`${job}(?:'s)?${words(9)} (?:went|gone|goes|going|go)(?: \w+ly| instead)? (?:to|elsewhere|with it)\b(?! (?:you|print|press|plan|the (?:board|committee|vote|website))\b)`,
      says`${job}(?:'s)?${words(8)} (?:has|have|had|is|was|are|were|stands|'s)${adverbs} ${gone}\b`,
      says`\bit(?:'s| is| has been| was| has)${adverbs} (?:filled|gone|taken(?! (?:seriously|care|up|into|from|down|on)\b))\b(?=[.,;]|$| by\b)|\baccepted by,? ${other}`,
      says`\bfill(?:ed|ing)? (?:the|this|our|that) (?:[\w-]+ )?${job} (?:internally|from|with|by)\b`,
      says`${job}'s${adverbs} ${gone}\b|${job}${words(2)} (?:went|goes)(?: too)?(?=[.,;]|$)|${job} closed\b`,
      says`${job}(?:'s)?${words(5)} (?:no longer exists|falls away|fell (?:away|through)|will be filled (?:by|from|with|internally)|belongs to|was part of it|closes with it|impossible to fund)\b`,
      says`\b(?:went|gone|goes|going|go|fell|falls) to ${other}`,
    ),
    unless: anyOf(
      undecided,
      /\bsecond (?:post|role|job|position)\b|\b(?:re-?advertised|not so|should have told)\b/u,
    ),
    unlessInClause: needed,
  },
  // "we have filled the vacancy", "gave the job to a curator", "offered it to another", "the tour is fully cast"
  {
    says: anyOf(
      says`\b(?:we|i|they|board|team|'ve|'s|has|have|had) (?:now |since |already |just |both |all )?filled\b(?! (?:in|out)\b)`,
      says`\b(?:gave|given|giving|give|awarded|offer(?:ed)?|offering|promised|handed|extended|allotted)\b(?! (?:us|me)\b)(?:[^.;]{0,60}? (?:to|by) (?:${other}|${somebodyWho})| (?:[\w'·-]+ ){0,4}?${job}(?: [\w'·-]+){0,3}? to\b(?! (?:you|do|be)\b))`,
      says`\b(?:line-up|roster|troupe|crew|team|class|course|cohort|bus)\b${words(5)} (?:is|was|has been|are)(?: now| already| fully)? (?:complete|full(?![ -](?:time|of))|settled|fixed)\b`,
      says`\bwe(?:'re| are) (?:all |now |already |fully )*(?:full|staffed|crewed)\b(?! of)|\b(?:got|have|found) (?:who|all|everyone|everybody|enough|the (?:people|person|crew|staff))\b[^.;]{0,20} (?:we|i) (?:need|were looking|was looking)|\bfound (?:our|my) (?:person|man|woman|new \w+)\b`,
      says`\b(?:is|are|been)(?: now| already| fully)? cast\b(?! (?:in|as|iron|from|by)\b)`,
    ),
    unless: undecided,
    unlessInClause: needed,
  },
  // "our choice fell on another", "our choice is a cornet player", "has made an appointment, and it is not you"
  {
    says: anyOf(
      says`\b(?:our|the|their|my|final) (?:\w+ )?(?:choice|pick|decision|lot|vote)\b${words(5)} (?:is an?|fell (?:on|upon|to|for)|was for|went (?:to|for|against|the other|\w+ to)|was somebody|was someone|goes to)\b`,
      says`(?:\b(?:we|i|has|have|they|board|committee|panel|governors)|'ve)(?: now| since)? made (?:our|their|its|an|the|my) (?:choice|appointment)\b(?! (?:with|for you|to see))`,
      says`\boffers? (?:has|have|went|was|were)${words(3)} (?:gone|out|extended|accepted|made)\b[^.;]{0,40}\b(?:to|by) (?!you\b)`,
    ),
    unless: undecided,
  },
  // "we have stopped the search", "hiring is frozen", "nobody was appointed", "with it goes the post"
  {
    says: anyOf(
      says`\b(?:stopped|stopping|stop|froze|frozen|cancel(?:led|ed)|closed|ended|ending|suspended|paused|called off|withdrawn|withdrew|dropped) (?:all |the |our |this |its |any )(?:[\w'·-]+ )?(?:search|hiring|recruitment|recruiting|vacancy|process|position|post|role|hires)\b`,
      says`\b(?:all|our|the|this) (?:[\w'·-]+ )?(?:search|hiring|recruitment|open posts)\b${words(6)} (?:is|was|are|were|has|have)(?: now| since| been)* (?:stopped|frozen|cancelled|canceled|closed|ended|over|on hold|suspended|called off|at an end|complete)\b`,
      says`\b(?:hiring (?:freeze|stop)|frozen hiring|stopped (?:all )?hiring|no (?:more|new) (?:hires|hands))\b|\bsearch ended\b`,
      says`\b(?:nobody|no one|no-one|none of (?:you|the))\b${words(4)} (?:appointed|hired|employed|chosen|selected|taken on)\b`,
      says`\band with it (?:goes |went )?(?:the|our|your)\b|\bwithout appointing (?:anyone|anybody)\b`,
    ),
    unless: anyOf(
      undecided,
      /\bcould be\b|\b(?:too|on the website) early\b|\bgo on\b|\byet\b|\benclos|\battach/u,
    ),
  },
];
