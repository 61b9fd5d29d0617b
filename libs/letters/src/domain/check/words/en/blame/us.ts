import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { denied, innocentOrOurs } from './innocent.js';
import { failings, virtues } from './words.js';

const us = String.raw`\b(?:we|i|the (?:panel|committee|board|jury|team|partners|governors|trustees|examiners?|judges|referees|chef)|one of us|some of us|several of us|nobody|none of us|no one)`;
const couldNot = String.raw`(?:couldn't|could not|did not|didn't|can't(?! wait)|cannot(?! wait)|struggled to|found it (?:hard|difficult|impossible) to|had (?:trouble|difficulty)|were unable to|was unable to|failed to|could (?:barely|hardly|scarcely)|(?:would|had|have)? ?looked in vain for|(?:have|had)n't|it (?:was|is) hard to)`;
// What one says of nothing bad: "we found no fault in it"
const nothingBad = String.raw`(?:reasons?|faults?|mistakes?|errors?|flaws?|weakness(?:es)?|way|one thing|anything|to criticise|wrong|better|other|alternative|budget|money|time|vacancy|place|room|difference|need|post|desk)`;

/** What we missed, felt or thought about the reader. */
export const seenByUs: readonly Phrase[] = [
  // "we couldn't detect the passion", "nobody could say what you had done", "we can't picture you in front of a jury"
  {
    says: anyOf(
      new RegExp(
        String.raw`${us} (?:\w+ ){0,4}?${couldNot} (?:quite |really |always |afterwards |find it easy to )*(?:detect|sense|see|feel|find|hear|discern|make out|identify|recogni[sz]e|get|spot|draw|coax)(?:ing)? (?:[^.;]{0,30} )?(?:${virtues}|straight answer|clear answer|answer)(?!\w)`,
        'u',
      ),
      new RegExp(
        String.raw`${us} (?:\w+ )?(?:${couldNot}|still (?:do|did) not|(?:had|have) no idea) (?:\w+ ){0,2}?(?:say|tell|know|see|understand|work out|follow|make out|be sure|grasp|picture|imagine|think of) ?(?:exactly |really |quite )?(?:what|how|why|whether|where|if|which|much of what) you(?:r)?\b(?! (?:will|would (?:manage|stay|be free)|are (?:planning|free)|live|like|want to be paid))`,
        'u',
      ),
      /\b(?:nobody|no one|none of us|not one of us)(?: \w+){0,4} could (?:hear|understand|read|say|tell|remember|recall|see|explain|follow|picture|imagine|work out|make out) (?:\w+ ){0,4}?(?:(?:what|how|why|whether) )?you(?!\w)/u,
      /\b(?:get|got|getting|drag|prise|pull|squeeze) (?:[\w-]+ ){1,5}out of you\b/u,
    ),
    unless: denied,
    observed: true,
  },
  // "we found little depth", "the panel sensed resentment", "there was hardly any trace of what you had done", "an air of indifference"
  {
    says: anyOf(
      new RegExp(
        String.raw`${us} (?:\w+ )?(?:saw|found|heard|felt|detected|noticed|got|met|were (?:shown|given)) (?:very |too |so |rather )?(?:little|few|scant|hardly any|not much|not enough|nothing|no) (?!${nothingBad})(?:\w+ ){0,3}?(?:${virtues}|of (?:you|your|the)|from you|in you)(?!\w)`,
        'u',
      ),
      new RegExp(
        String.raw`(?<!\byou(?:'ve| have)? (?:\w+ly |also |even |at once )?)\b(?:sensed|detected|noticed|saw|heard|felt|noted|observed|encountered|met with) (?:(?:an?|some|certain|degree|of|lot|too|much|real|your|the|several|two|three|many|a few|repeated|basic|serious|obvious|slight) )*(?:${failings})(?!\w)`,
        'u',
      ),
      new RegExp(
        String.raw`\b(?:an?|certain) (?:\w+ )?(?:air|hint|touch|trace|note|tone|streak|undertone|whiff|sense) of (?:\w+ )?(?:${failings}|superiority|weariness|menace|panic)(?!\w)`,
        'u',
      ),
      new RegExp(
        String.raw`\bthere (?:was|were) (?:\w+ ){0,4}?${failings}[^.;]{0,40}\b(?:you|your|yours)\b`,
        'u',
      ),
      new RegExp(
        String.raw`\bthere (?:was|were|is|are|'s|seemed to be) (?:\w+ )?(?:little|no|hardly any|not much|not enough|scant|too little|a lack of|nothing) (?!${nothingBad})(?:\w+ ){0,3}?(?:${virtues}|trace|sign|hint)\b[^.;]{0,40}\b(?:you|your|yours|the (?:answers|interview|portfolio|presentation|letter|application))(?!\w)`,
        'u',
      ),
    ),
    unless: innocentOrOurs,
    observed: true,
  },
  // "we would have liked to see more curiosity", "we had expected you to know", "we were left wanting more"
  {
    says: anyOf(
      /\b(?:we|i)(?:'d | )(?:(?:had|would|have|been|\w+ly|rather|also|all|kept) ){0,4}(?=\w)(?:hoped|hoping|expected|expecting|liked|loved|wished|needed|preferred|looked for) (?=\w)(?:to (?:see|hear|find|read|feel|be shown|get) (?:\w+ ){0,4}?(?=\w)(?:some|more|a little|a bit|greater|deeper|stronger|clearer|better|real|evidence|less|fewer|how you|what you|why you)(?!\w)|(?:for )?(?:more|\w+er) (?:\w+ )?(?:from|in|of|elbows|depth|detail|substance|energy|examples)(?!\w)|that (?:someone|somebody|a person|an? \w+)(?: \w+){0,6} would|(?:that )?you (?:would |to )(?=\w)(?:know|have|be (?:more|better|able|prepared|clearer|quicker|ready|on time)|ask|show|bring|explain|lead|notice|mention|read|prepare|take|tell us|talk|demonstrate|dig|spot|look|do (?:more|better|your|some)))/u,
      /\b(?:we|i|panel|colleagues|us) (?:were|was|felt|are) (?:\w+ )?(?:left )?(?:wanting|none the wiser|unmoved|left (?:wondering|guessing|cold|unsure|puzzled|with))(?!\w)/u,
    ),
    unless: denied,
    observed: true,
  },
  // "we were not convinced by", "unsure that you had read", "we wondered whether you actually want"
  {
    says: anyOf(
      /(?<!\b(?:nobody|no one|none|neither|never)\b[^.;]{0,40})\b(?:(?:not|n't) (?:\w+ )?(?:convinced|persuaded|satisfied)(?: by| with| that| of)?|unconvinced (?:by|that|of)|(?<!\bno )concern(?:s|ed) (?:about|with|over|regarding)|doubts? (?:about|whether|over)|reservations about|worried (?:about|that|by)|uneasy about|troubled by|puzzled by|surprised (?:by (?:how little|the lack|your lack)|that you (?:had|did|could)(?:n't| not))|lack of (?:\w+ )?in|missing from|question marks? (?:over|about|against|hang\w*)|confused by) (?:your|you)(?!\w)/u,
      /\b(?:unsure|not sure|uncertain|unclear|doubtful|wondered|wondering|asked ourselves|question(?:ed)?|(?<!\bno )doubt(?:s|ed)?|began to wonder|hard to (?:tell|say|see)) (?:that |whether |if |how |what |why |about )+you (?:\w+ly |even |had (?:read|looked|understood|prepared|thought|done)|really |actually |want(?:ed)? (?:the|this|it|to (?:work|teach|be|do|join|sell))|underst(?:and|ood)|knew|know|care|were (?:interested|listening|serious|prepared|up)|are (?:serious|ready|interested|up)|(?:could|would) (?:cope|last|handle|manage|lead|hold)|can (?:cope|handle|manage|lead|hold)|would (?:bring|cope|manage|add))/u,
    ),
    unless: denied,
    observed: true,
  },
  // "disappointed by your answers", "shocked by your tone", "left the impression of someone who"
  {
    says: anyOf(
      /\b(?:disappointed (?:by|with|in|at)|unimpressed (?:by|with)|(?:not|n't) (?:\w+ )?impressed(?: by| with)?|alarmed by|let down by|shocked (?:by|at)|dismayed (?:by|at)|put off by|taken aback by|frustrated by|baffled by|bemused by|mystified by|irritated by|bored by) (?:your|you)(?!\w)/u,
      /\b(?:gave|got|had|left|formed|with|under|creat\w+) (?:us |me |off |the \w+ )?(?:with )?(?:the|an?|a distinct|a strong) (?:\w+ )?impression (?:that (?:you|your|the|this|it|we|nothing|little)|of (?:someone|somebody|a (?:person|man|woman|candidate) who|being|having|not|\w+ing (?:through|from)))/u,
    ),
    unless: denied,
  },
  // "some of us found it tiring to follow you"
  {
    says: /\bfound (?:you|it) (?:\w+ )?(?:tiring|hard|difficult|exhausting|impossible|a struggle|painful) to (?:follow|understand|hear|get|warm|read|interest|keep|listen|watch|believe)(?!\w)/u,
    unless: innocentOrOurs,
  },
  // "it did not help your case", "a red flag", "leaves something to be desired", "not your finest hour"
  {
    says: anyOf(
      /\b(?:did|does|do)(?:n't| not) (?:\w+ )?(?:help (?:your (?:case|cause)|that you|you(?:rself)?)|(?:do|did) you (?:any )?(?:favou?rs|justice)|speak (?:well )?for you|sit well|go down well|bode well|inspire confidence|fill us with|endear|add up|reflect well)(?!\w)/u,
      /\byou (?:write|wrote|sound|sounded|talk|talked|dress|dressed|read|look|looked|act|acted|play|played|sing|sang|cook|cooked|move|moved|teach|taught|drive) like (?:an? (?:man|woman|person|robot|machine|beginner|amateur|child|teenager|tourist|student|politician)|someone|somebody)\b(?! (?:who (?:knows|cares|loves|has done)|born to))|\b(?:waiting|waited|looked|hoped|longed) for (?:a|some|any|the|that) (?:spark|fire|passion|energy|idea|answer)\b[^.;]{0,20}\b(?:never|did not|didn't|in vain)\b/u,
      /\bshot yourself\b|\byou only have yourself\b/u,
      /\b(?:is|are|was|were)(?:n't| not) (?:yet |quite |really |anywhere near |simply )*(?:where|what|at the (?:level|standard)|up to (?:scratch|standard|par|the mark|it|the (?:job|task|level|standard))|good enough|of the (?:standard|calibre|caliber|quality)|the level) (?!you want)(?:an? [\w'-]+|(?:it|they|we|you|one|the \w+|our \w+|\w+)(?:'s)?)? ?(?:\w+'s? )?(?:\w+ )?(?:should|ought|needs?|must|expect|want|require|ask|are looking|look for)(?!\w)/u,
      /\b(?<!\b(?:we|i) )(?:was|were|is|are|just|simply) (?:\w+ )?(?:not )(?:\w+ )?(?:good enough|up to (?:scratch|standard|par|the mark|our standards?))(?!\w)/u,
      /\bnot the (?:skills|level|standard) (?:you|we)(?!\w)/u,
    ),
    unless: innocentOrOurs,
  },
];
