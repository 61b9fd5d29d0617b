import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { application, job, not, says, words } from './families.js';
import { undecided } from './undecided.js';

// A saying, or a report of another no. Example: "rejection builds character", "somebody asked whether a no is for life"
const reported =
  /\bas they say\b|\b(?:somebody|someone) asked\b|\b(?:not|n't|neither) said no\b|\bsome things\b|\bkindness\b|\byou(?:'ve| have)? (?:turned down|said no|declined|rejected)\b|\b(?:your mouth|body language|application for leave|hardly say no|comment)\b/u;
const unless = anyOf(undecided, reported);

/** The no itself, and news that can only be one. */
export const answers: readonly Phrase[] = [
  // "the answer is no", "our decision, I'm sorry to say, is negative", "it's a no from us", "Sorry, no"
  {
    says: anyOf(
      says`\b(?:answer|decision|reply|result|outcome|verdict)\b[^.;]{0,60}? (?:is|was|has to be|must be|had to be|remains|will be|be|c[ao]mes? back)(?:,? (?:a|an|still|sadly|regrettably|unfortunately|clear|plain|firm|[\w' ]{3,22},))* (?:no\b(?! (?:longer|reflection|different|secret|surprise|small|less|more|doubt|reason|easier|one|judg\w+|verdict|comment|measure|mark))|negative|not (?:a )?yes\b)`,
      says`\b(?:answer|decision|it|this|that|result)(?:'s| is| was| has to be| must be| will be) (?:sadly |still |unfortunately |regrettably )?(?:a (?:\w+ )?no|no)\b(?=[.,;:!]| (?:from|to|for|on|this|at|i'm|and|in|i)\b|$)(?! for you to\b)`,
      says`\b(?:hear|give|giving|call|with|in|as|you|we're|we are|i'm|written|than) (?:it |you |back with )?(?:a|the) (?:\w+ )?no\b(?=[.,;:!]| (?:from|to|for|on|this|at|i|that|and)\b|$)`,
      says`\b(?:sorry|so|nope|afraid|it is|is this|short|first|plain)[,:]? no\b(?=[.,;:!]|$)|\b(?:our|this|today's|the|a) no (?:is (?:for|about)|from (?:us|me) (?:on|for|this time)|tends|applies|stands|i promised)\b|\bno from (?:us|me) (?:on|for|this time|i'm|,)`,
    ),
    unless,
  },
  // "we have to say no", "saying no to you", "we're passing", "it's a pass", "turn you down", "declining your application"
  {
    says: anyOf(
      /\b(?:say(?:ing)?|told|tell you|we(?:'ve| have| had)? said) no\b(?! (?:if|more|to (?:the|a|our|that)|now and then))/u,
      /\b(?:we(?:'re| are)|i'm|i am|we'll|we will|gonna|going to|have to|had to) (?:\w+ )?pass(?:ing)?(?: on (?:you\b|your (?:application|candida\w+|profile)(?! to)|this)|[.,!]|$)|\bit's a pass\b/u,
      says`\bturn(?:ed|ing)? (?:(?:you|your ${application}|it|this one|yours) down|down (?:you|your|the) ${application})\b|\bdeclin(?:e|ed|ing) (?:you\b|your ${application}|your offer|the application|to (?:offer|appoint|proceed|take|progress|employ))`,
      says`\b(?:to|must|had|and|we) decline[.,]|\bdecline\.?$|\b(?:have to|must) decline\b(?! to\b)`,
      says`\breject(?:ed|ing)? (?:you\b|your|the application)|\brejection of (?:you|your)\b|\b(?:you|${application})\b${words(6)} (?:were|was|been|is|are)(?: \w+)? (?:turned down|rejected|refused)\b|\b(?:says?|status|:|marked as|to) "?rejected\b|\b(?:this|my|our|the) refusal\b(?! (?:rate|to)\b)|"not selected"`,
    ),
    unless,
  },
  // "unfortunately you were unsuccessful", "not this time", "it did not work out", "no joy on the job"
  {
    says: anyOf(
      says`\bnot (?:this time|on this occasion|for us(?! to)|meant to be|for this (?:role|one|post|position))\b`,
      says`${not}${words(2)} (?:work(?:ed|ing)? out(?! (?:who|what|how|why|the|an?|which|where|whether|your))|(?:lead|led|result|come) (?:to|in) an? (?:offer|place|contract|job|yes)|come off)\b`,
      says`\b(?:was|is)n't a yes\b|\bnot a yes\b|^not today\b|\b(?:has|have) passed on (?:you|this)\b|\bout of the running\b|\bno joy (?:on|with|for)\b|\bbad luck (?:on|with)\b`,
    ),
    unless: anyOf(unless, /\bprobation\b|\bif\b/u),
  },
  // "there will be no second interview", "no place for you", "no contract will come out of our talks", "no offer"
  {
    says: anyOf(
      says`\bthere(?:'s| is| was| will be| are|'ll be)(?: sadly| therefore| simply)? (?:no|not an?|not any)(?: longer an?)? (?:[\w-]+ )?(?:second interview|offer|contract|place|room|space|majority|job|position|seat|opening|work for you)\b(?! (?:in|of|to|tomorrow|for (?:guesswork|doubt|complaint|argument|manoeuvre|negotiation|error))\b)`,
      says`\bno (?:${job}|second interview|offer|contract|room|interview)s? (?:for you|left|from us|for this|this (?:time|year|season)|will|has|have|came|come|can|could|is attached|with us|open for you)\b`,
      says`\bnothing (?:will|can|has) (?:come|came) of\b|\b(?:come|came) to nothing\b|\bnothing (?:(?:i|we) can offer|to offer|for) you\b|\b(?:without|no) (?:an )?offer[.,]|\bno offer(?: from us)?\b(?=[.,]|$| on\b| for\b)`,
      says`\b(?:interview|offer|contract|appointment|place|second (?:round|interview))\b${words(2)} (?:will|can|could|shall|is)(?: not|n't) (?:be )?(?:arranged|made|extended|given|issued|possible|available|followed|coming|forthcoming)\b|\bnone left for you\b`,
    ),
    unless,
  },
  // "your application ends here", "we're stopping here", "closing your file", "no longer under consideration"
  {
    says: anyOf(
      says`\b(?:your|this|the|our) (?:${application}|journey|process|road|run|trial|selection|story|time|conversation|talks)\b${words(7)} (?:ends?|stops?|ended|concluded|rests?|finish\w*|closed|(?<!\bthe process (?:has|have) (?:now )?)come to (?:its|an) end)(?: (?:here|there|with(?= (?:this|that|us|me|the (?:first|second|last|test|talk|interview|call))\b)|now|at|short|for you)\b|[.,]|$)`,
      says`\b(?:stopping|end|ending|(?:to|must|we|will|i) stop|stop (?:things|it|the process|our \w+)) (?:things |it |the process |this |our \w+ )?here\b|\b(?:park (?:it|yours?)\b|let(?:ting)? (?:it|yours?\b|your ${application}) rest\b)|\b(?:so we(?:'ll| will)? leave|(?:be|are|'re|am|'m) leaving) (?:it (?:there|at that)|[\w ]+ where it is)\b|\bwhere we stop\b|\bbring\w* [^.;]{3,30} to a close\b`,
      says`\bclos(?:ed|ing|e(?= (?:out|your|the file)\b))(?: out)?(?: the (?:file|book) on)? (?:your|the|this) (?:[\w-]+ )?(?:application|file|candidacy|case|role|post|vacancy|position|search)\b(?! (?:in our system|on the website))`,
      says`\b(?:taken|taking|removed|removing|withdrawn|releasing|released|dropped|dropping) (?:you|your ${application}) (?:out of|from|off)(?: the| our)? (?:\w+ )?(?:running|process|active|short-?list|race|selection)\b|\b(?:discontinue|stopped considering|skipped)\b[^.;]{0,20}\b(?:you|your)\b`,
      says`\bno longer (?:be(?:ing)? )?(?:under consideration|considered|in (?:the|our) (?:process|running)|moving|pursuing|proceeding|a candidate|in contention|a place open|going)\b`,
      says`\b(?:withdr[ae]w(?:n|ing)?|pull(?:ed|ing)? back|retract(?:ed|ing)?|rescind(?:ed|ing)?) (?:the|our|your|that|this) (?:\w+ )?offer\b|\boffer\b${words(8)} (?:is withdrawn|lapses|lapsed|off the table|withdrawn|rescinded)\b`,
    ),
    unless: undecided,
    unlessInClause: /(?:\bnot|n't) (?:be )?(?:clos|stopp|end)ing\b/u,
  },
  // "bad news", "not the news you were hoping for", "sorry to disappoint you", "with a heavy heart"
  {
    says: anyOf(
      says`(?:^|\b(?:with|have|got|is|be|some|bring\w*|bearers? of|the|you) (?:\w+ )?)(?:bad|disappointing|unwelcome|sad|unhappy|difficult|unfortunate) (?:news|tidings)\b(?! is\b)|\bnot (?:good|great|happy|the best) news\b|\b(?:have|had|share|send|bring) (?:you )?better news\b|\bnews (?:is|isn't|may|might|will|that)\b[^.;]{0,30}\b(?:not|disappoint\w*|bad|isn't)\b`,
      says`(?:n't|\bnot) (?:be |been |really )?(?:what|the (?:\w+ )?(?:news|outcome|answer|result|reply|email|letter|decision|call-back|one|call))(?: that| which)? (?:you|you'd|you're)\b[^.;]{0,25}\b(?:hop|want|wish|wait|look|expect|after)`,
      /\b(?:sorry|have|must|had|need|hates?) to disappoint\b|\bdisappoint you\b/u,
      /\bheavy heart\b|\bwith (?:great |deep |much )?regret that (?:we|i) (?:write|must|have|inform|am)\b|\bregret(?:fully)? to (?:inform|advise|tell) you\b/u,
    ),
    unless: undecided,
  },
];
