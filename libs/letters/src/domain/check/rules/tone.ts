import { phraseRule } from '../phrases.js';

// Denies that anything is promised. Example: "I can't promise", "no guarantee"
const NOT_PROMISED =
  /\b(?:cannot|can['’]t|not|no|never) (?:promise|guarantee|sure|certain)|\bno (?:promise|guarantee)s?\b/iu;

/** Fires when a job is promised that nobody decided on. English only. */
export const falseHope = phraseRule('false-hope', 'Promise no job that nobody has decided on.', [
  // "we will surely hire you next time", "you'll definitely get an offer", "the next role is yours"
  {
    says: /\bwe(?:['’]ll| will| would)\b (?:\w+ ){0,2}(?:hire|employ|take you on|have a (?:place|job|role|position|spot) for you|find (?:a|the) (?:\w+ )?(?:place|job|role|position|spot|something) for you|make you an offer|offer you (?:a|the next) (?:job|role|position))\b|\byou(?:['’]ll| will) (?:\w+ ){0,2}(?:get (?:hired|in next time|(?:the|a|this|an|our) (?:\w+ )?(?:job|role|position|offer|place))|be hired|be (?:our|the) (?:next|first)|receive an offer|be working (?:here|with us)|join us|be joining|succeed next time|make it next time|be successful next time|be part of|have a place|be offered)\b|\b(?:role|job|position|one|spot|place) (?:is|will be) (?:as good as )?yours\b/iu,
    unless: NOT_PROMISED,
  },
  // "first in line", "only a matter of time", "guaranteed a place", "top of our list", "certain that you will join us"
  {
    says: /\b(?:first|next) in line\b|\b(?:only|just) a matter of time\b|\bguarantee[ds]?\b|\b(?:top of|first on|high on) (?:our|the|my) list\b|\b(?:sure|certain|confident|convinced|no doubt)(?: that)? (?:we|you)(?:['’]ll| will)\b[^.;]{0,40}\b(?:work(?:ing)? together|join|hire|here|with us|part of|our team|offer)\b|\bin a heartbeat\b|\bnext (?:opening|vacancy|role|one) (?:has your name|will go to you)\b|\bdoor is (?:already )?as good as open\b/iu,
    unless: NOT_PROMISED,
  },
]);

/** Fires when the letter talks down, tells them how to feel, or asks for gratitude. English only. */
export const condescending = phraseRule('condescending', 'Leave feelings and lessons to the reader.', [
  // "don't be discouraged", "try not to take this personally", "please do not feel disheartened"
  {
    says: /\b(?:do not|don['’]t|not to|never|shouldn['’]t|should not|no need to) (?:be|feel|get|let|take|lose|see|worry)\b[^.;]{0,25}\b(?:discourag\w+|disheartened|sad|bad|upset|disappoint\w+|down|personally|offended|hope|heart|deter\w*|failure|about it)\b|\b(?:chin|head) up\b|\bcheer up\b|\bnot the end of the world\b|\bbetter luck\b/iu,
  },
  // "you should be proud", "you should be grateful", "consider yourself lucky", "we hope you appreciate"
  {
    says: /\byou (?:should|ought to|must|can) (?:\w+ )?(?:be|feel|consider yourself) (?:\w+ )?(?:proud|grateful|honou?red|happy|lucky|flattered|glad|pleased|thankful)\b|\bconsider yourself (?:lucky|fortunate)\b|\b(?:hope|trust|sure|expect|know)(?: that)? you(?:['’]ll| will| can)? (?:understand|appreciate|agree|realise|realize|see)\b(?! the role)|\byou (?:must|have to|need to|should|will surely|surely) (?:understand|realise|realize|appreciate|accept|remember|learn)\b|\bas you (?:can|will|may|must|surely|no doubt)(?: surely| no doubt| certainly)? (?:understand|imagine|appreciate|know|realise|realize)\b|\bplease understand\b/iu,
  },
  // "someone at your level", "we know how you feel", "with a little more effort", "learning experience"
  {
    says: /\b(?:someone|people|candidates|anyone) (?:like you|at your (?:level|stage))\b|\bat your (?:level|stage)\b|\bknow (?:exactly )?how you (?:feel|must feel)\b|\byou (?:must|may|might|will|probably)(?: be| well be)? feel(?:ing)?\b|\bwith (?:a (?:little|bit)|some) more (?:effort|practice|work|maturity|polish)\b|\b(?:valuable|good|useful|great) (?:learning )?(?:lesson|learning|experience for you|practice for you)\b|\blearning experience\b|\b(?:nice|good|brave) try\b|\bsurprisingly (?:good|well|strong)\b|\bnot everyone (?:can|is cut)\b|\byou(?:['’]ll| will) (?:get there|thank us|look back)\b|\b(?:be|feel) thankful\b/iu,
  },
]);

/** Fires on stock phrases. One plain wish is none. English only. */
export const cliche = phraseRule('cliche', 'Say it in your own words, or leave it out.', [
  // "future endeavors", "we wish you every success in your career", "best of luck with your job search"
  {
    says: /\bendeavou?rs?\b|\b(?:wish|wishing)\b[^.;]{0,12}\b(?:all the|the very|every|the|much|continued|lots of|good|nothing but)?\s?(?:best|success|luck)\b[^.;]{0,20}\b(?:in|with|for|on)\b[^.;]{0,25}\b(?:search|career|future|professional|pursuits?|journey|path|ventures?|hunt)\b|\b(?:best of luck|good luck|every success|all the best|the best of luck)\b[^.;]{0,10}\b(?:in|with|for|on)\b[^.;]{0,25}\b(?:search|career|future|professional|pursuits?|journey|path|ventures?|hunt)\b/iu,
  },
  // "after careful consideration", "we regret to inform you", "due to the high volume of applications", "impressed by your background"
  {
    says: /\b(?:careful|thorough|much|due) (?:consideration|deliberation)\b|\bregret to inform\b|\b(?:high|large|overwhelming|sheer) (?:volume|number) of (?:\w+ )?(?:applications|applicants|candidates|responses)\b|\boverwhelming (?:response|interest)\b|\bimpressed (?:by|with) your (?:\w+ )?(?:background|qualifications|experience|credentials|skills|skill set|r[eé]sum[eé]|cv|profile)\b|\bpursue other (?:candidates|applicants|directions|avenues)\b|\b(?:mov(?:e|ing)|go(?:ing)?) (?:forward|ahead) with (?:other|another) (?:candidates?|applicants?)\b|\b(?:extremely|highly|very) competitive (?:pool|field|process|candidate|applicant|selection)\b|\bcompetitive (?:pool|field) of\b|\bmany (?:highly |well-?)?qualified (?:candidates|applicants)\b|\bwe received (?:a|an|many|hundreds)[^.;]{0,20}\bapplications\b|\bnot a reflection (?:of|on)\b/iu,
  },
]);
