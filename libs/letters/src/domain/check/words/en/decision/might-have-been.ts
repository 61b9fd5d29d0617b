import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { application, job, not, says, words } from './families.js';
import { needed, undecided } from './undecided.js';

// What a search stands on. Example: "headcount", "the plan to hire"
const means = String.raw`(?:${job}|headcount\b|hires?\b|plans? to (?:hire|recruit|appoint)\b|(?:budget|funding|money) for (?:it\b|(?:the|this|that) ${job})|requisition\b|search\b)`;
// What becomes of it. Example: "shelved", "pulled"
const ended = String.raw`(?:eliminated|shelved?|scrapped|axed|abolished|abandoned|pulled|parked|dropped|cut|withdrawn|withdrew|frozen|cancelled|canceled|binned|lost|run out|ran out|dried up|fallen through|fell through)`;
// What was not to be. Example: "say yes", "offer you the job"
const wished = String.raw`(?:say yes|said yes|a yes\b|give you (?:a yes|the (?:job|post|role|place|yes)|better|other|good)|offer(?:ed)? (?:it to you|you (?!feedback|advice|a (?:call|coffee|lift)))|hire(?:d)? you|take(?:n)? you|(?:send|bring|have|write|share|tell)(?: you)? (?:a )?(?:better|other|different|happier|good)|make(?:de)? you an offer|appoint(?:ed)? you|welcome(?:d)? you|work(?:ed)? with you|have (?:had )?(?:you|room)|a different (?:letter|answer|outcome))`;

/** A no told by what went away, by what one wishes, or by what would have been. */
export const mightHaveBeen: readonly Phrase[] = [
  // "they've pulled the headcount", "the funding fell through", "there is no post any more", "there will be no hire"
  {
    says: anyOf(
      says`\b${ended} (?:all |the |our |this |that |its |their )(?:[\w-]+ )?${means}(?! (?:from|to)\b)`,
      says`\b(?:the|our|this|that|their) (?:[\w-]+ )?${means}${words(4)} (?:was|is|were|are|has|have|had|been|'s|got)(?: now| since| been| \w+ly)* ${ended}\b(?! (?:from|to|until|by (?:mistake|post|the post))\b)`,
      says`\b(?:funding|budget|money|grant)\b${words(3)} (?:fell through|ran out|dried up)\b`,
      says`\bthere(?:'s| is|'ll be| will be| was|'re| are)(?: now| sadly| therefore| simply)? no(?: longer an?| more)? (?:[\w-]+ )?(?:${job}|hire\b|hiring\b|appointment\b|budget\b)(?! (?:in|of|that|where|which|like|better|more)\b)`,
    ),
    unless: anyOf(undecided, /\bsecond (?:post|role|job|position)\b/u),
  },
  // "I wish I could say yes", "we'd have loved to offer you the job", "I'd love to hire you but I can't"
  {
    says: anyOf(
      says`\b(?:wish|wished)(?: that)?(?: i| we| this| it| my answer| the answer)(?: could| were| was| had)(?: be| have| been able to)?(?: \w+ly)? ${wished}`,
      says`(?:\bwould|'d)(?: \w+ly| dearly)? have(?: \w+ly| dearly)? (?:liked|loved|preferred|wanted)(?: to| have)?(?: be able to| have| been able to)* ${wished}`,
      says`(?:\bwould|'d)(?: \w+ly| dearly)? (?:like|love) to ${wished}[^.;]{0,20} but\b`,
      says`(?:n't|\bnot) (?:be |bring |contain |carry |hold |give you )(?:the |an? )?(?:yes|offer|answer)\b(?: (?:that )?you|[.,;]|$)`,
    ),
    unless: /\bif you\b|\bonce\b|\bwhen (?:we|i) (?:decide|meet)\b|\bglad to\b/u,
  },
  // "if I had two posts, one would be yours", "had we had another opening, you would have got it"
  {
    says: anyOf(
      says`\b(?:if (?:only )?(?:i|we|there|they|the \w+)(?:'d| had| were| could)|had (?:there|we|i|the \w+))\b[^.;]{0,70}\b(?:yours|you(?:'d| would) (?:be|have)|would (?:be|have) (?:you|hired|offered|taken|appointed|chosen|been (?:you|yours|a yes|another|different)))\b`,
      says`\b(?:and|but|that) it (?:was|is|had to be|isn't|wasn't) you(?=[.,;]|$)`,
    ),
    unless: anyOf(undecided, /\b(?:known|told you|written|asked)\b/u),
  },
  // "afraid not", "sorry, but no", "a thumbs down", "a negative outcome", "our ways part here"
  {
    says: anyOf(
      /\bafraid not\b|\bsorry,? but no\b|\bthumbs[- ]down\b|\bno[- ]go\b(?! area)|^a no (?:from (?:us|me)|this time|for now)\b(?=[.,;]|$)/u,
      /\b(?:negative|unfavou?rable|adverse) (?:outcome|decision|answer|result|reply|response)\b|\b(?:outcome|decision|answer|result|reply|response)\b[^.;]{0,40}\b(?:is|was|are|were|has been|be) (?:\w+ )?(?:negative|unfavou?rable|adverse|a refusal)\b/u,
      /\bpart(?:ing)? (?:ways|here|company)\b|\b(?:paths|ways) (?:part|diverge|separate)\b|(?:n't|\bnot)\b[^.;]{0,20}\b(?:go|going|lead|leading) anywhere\b/u,
    ),
    unless: undecided,
  },
  // "the grant went elsewhere", "we had one place and gave it to Kim", "Kim was appointed", "we found the right person"
  {
    says: anyOf(
      says`\b(?:grant|scholarship|award|studentship|bursary|commission|contract|tender|vote|choice|appointment|internship|apprenticeship|work|hire)\b(?:'s)?${words(3)} (?:went|gone|goes|going|given|awarded|fell) (?:elsewhere\b|to (?!you\b|print\b|plan\b|waste\b|press\b|the (?:board|committee|vote)\b))`,
      says`${job}[^.;]{0,30} (?:gave|given|giving|offered|offering) (?:it|one|them|both|this) to (?!you\b|us\b|me\b)`,
      says`\b(?!(?:you|who|nobody|none|one|anyone|whoever|ever|person|somebody|someone|people) )[a-z'-]+ (?:was|were|has been|have been|is being|will be) (?:hired|appointed|taken on)(?=[.,;]|$| (?:for|to (?:the|this|do|lead|run|teach)|as|instead|yesterday|on)\b)`,
      says`\b(?:found|identified) (?:our|the|the right|the best|a suitable|a) (?:person|candidate|applicant|man|woman|match|hire)(?: (?:we|i) (?:want|need|were)| for (?:the|this|it|our)|[.,;]|$)`,
      says`\b(?:has|have) (?:got )?(?:the|this) ${job}(?=[.,;]|$)`,
    ),
    unless: anyOf(
      undecided,
      /\b(?:last|next|every) (?:year|spring|summer|autumn|winter|month|week)\b|\bin 20\d\d\b|\b(?:if|when|once|until|before|whoever|person who)\b/u,
    ),
    unlessInClause: needed,
  },
  // "we have dropped your application", "struck you from the list", "letting your candidacy lapse", "you are ineligible"
  {
    says: anyOf(
      says`\b(?:dropp(?:ed|ing)|struck|striking|cut(?:ting)?|remov(?:ed|ing)|exclud(?:ed|ing)|eliminat(?:ed|ing)|disqualif(?:ied|ying)) (?:you|your ${application})\b(?! (?:off|a (?:line|note)|some))`,
      says`\b(?:let|letting) (?:you|your ${application}) (?:lapse|drop|rest)\b|\byou(?:'re| are| were) (?:therefore |sadly )?ineligible\b`,
    ),
    unless: undecided,
  },
  // "you won't be getting the keys", "we're appointing elsewhere", "we're staying with the crew we have", "no prospect of a post"
  {
    says: anyOf(
      says`\byou(?:'re| will| are)?(?: not| \w*n't)(?: be| going to)* (?:get|getting|have|having) (?:the|this) (?!(?:chance|e-?mail|letter|refund|fare|money|bill|call|answer|time|opportunity|link|message|parcel|invoice|same|others?|right)\b)[\w-]+\b`,
      says`\b(?:appoint|hir|recruit|look|choos|award|plac|commission)(?:e|ing|ed)? elsewhere\b|\boffered (?:the|this|our) (?:[\w-]+ ){1,3}?to (?!you\b)`,
      says`\b(?:stay(?:ing)?|stick(?:ing)?|stand(?:ing)?|remain(?:ing)?) (?:with|by) (?:the|our|my|its) (?:present|current|existing|same|[\w-]+ (?:that )?(?:i|we)(?:'ve| have)\b)`,
      says`(?:${not}${words(3)} (?:hold out|offer|give|see) (?:you )?(?:any|much|a)|\bno) (?:real |further )?(?:prospect|hope|chance) of (?:an?|the|any|being|work|employment|your)\b(?! (?:rain|snow|reply))`,
    ),
    unless: anyOf(undecided, /\bif\b/u),
  },
  // "it's somebody else's turn", "we won't be ordering the mural from you", "no second day", "pulling the offer"
  {
    says: anyOf(
      /\b(?:someone|somebody|another \w+) else's turn\b/u,
      says`${not}${words(6)} from you\b(?=[.,;]|$| (?:this|for|at)\b)(?<=\b(?:buy|commission|order|tak|book|publish|tender)\w* [^.;]{0,40})`,
      says`\bthere(?:'ll| will| is|'s)(?: be)? no (?:second|next|further|follow-up|final|other) [\w-]+ (?:for you|with us)\b`,
      says`\b(?:pull(?:ed|ing)?|tak(?:e|en|ing) back|took back|revok(?:ed|ing)) (?:back )?(?:the|our|your|that) (?:\w+ )?offer\b`,
      says`${not}${words(2)} (?:led|lead|turned in|come) to an? (?:part|role|post|position|second \w+|commission|place|callback)\b`,
    ),
    unless: undecided,
  },
];
