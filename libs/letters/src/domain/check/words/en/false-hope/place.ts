import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { soon, unless, unlessInClause } from './words.js';

const seat =
  '(?:jobs?|role|place|desk|seat|position|spot|vacancy|opening|post|chair|contract|lectureship|classroom|van|bench|slot|apron|one|ones|offer|shift|bed|locker|internship|apprenticeship|room)';

/** A place is as good as theirs, or we are as good as resolved to hire them. */
export const placePhrases: readonly Phrase[] = [
  // "the next one is yours", "the chair waits for you", "has your name on it", "a place awaits you", "there'll be a job for you"
  {
    says: anyOf(
      new RegExp(
        `\\b${seat}\\b[^.;]{0,35}\\b(?:is|will be|'s|are|shall be|is being|are being|being|be) (?:[\\w-]+ ){0,4}?(?:yours\\b|in the bag|reserved for you|waiting for you|kept for you|held for you|saved for you|earmarked for you|guaranteed)`,
        'u',
      ),
      new RegExp(
        `\\b(?:next|following|spring|summer|autumn|winter|new|other) (?:[\\w-]+ )?${seat}\\b[^.;]{0,30}\\b(?:(?:will )?(?:come|go|goes|comes) to you|yours\\b|has your name)`,
        'u',
      ),
      new RegExp(
        `\\b(?:${seat}|equity|door)\\b[^.;]{0,30}\\b(?:your name (?:on|over|above|attached|all over|written)|await(?:s|ing)? you|waits for you|wait(?:s|ing) for you)`,
        'u',
      ),
      /\b(?:there(?:'ll| will| is going to|'s going to) (?:always )?be|there(?:'s| is) always) (?:a|an|another|something|work|plenty|room|space)\b[^.;]{0,50}\b(?:for you|with your name|waiting|here for|like you|like yourself)\b/u,
      new RegExp(
        `\\b(?:sav|keep|hold|reserv)(?:e|es|ing|ed)? (?:you )?(?:a|the|your) (?:\\w+ )?(?:seat|spot|place|desk|position|role|job|chair)\\b|\\b(?:earmarked|saving you|saved|made|meant|cut out) for (?:you|something)\\b|\\bconsider (?:the|your|it) (?:\\w+ )?(?:place|held|job|yours|done)`,
        'u',
      ),
      /\b(?:when|once|if|as soon as) (?:it|that|one|this) (?:does|opens|comes up|comes free|happens)\b[^.;]{0,20}\b(?:it(?:'s| is)|that one(?:'s| is)) (?:all )?yours\b|\b(?:you can|you may|better|do) start packing\b/u,
      /\b(?:practically|already|almost|as good as) (?:in your pocket|earned your place|yours|here|one of us)\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|\\b(?:concert|guesthouse|hotel room|from monday|your contract|parcel|table)\\b`,
      'u',
    ),
    unlessInClause,
  },
  // "we'll find something for you", "our clinic will have you", "a suitable position will be found for you", "we're going to need you"
  {
    says: anyOf(
      /\b(?:we|i|they|he|she|somebody|someone|(?:our|the|my|one of our|another) \w+(?: in \w+)?)(?:'ll| will| would| shall|'d|'re going to| are going to| dare say they will)\b (?:(?!not\b|never\b)\w+ ){0,4}(?:hire you|employ you|take you(?: on)?\b|recruit you|bring you (?:on|in|aboard)|have (?:a|the|your|something|another) (?:\w+ )?(?:place|job|role|position|spot|seat|desk|opening) for you|have you (?:on (?:the|our|my|its) (?:team|rota|staff|crew|books|payroll)|here|back|with us|tomorrow|working)|find (?:you (?:a|something|somewhere|room)|(?:a|something|somewhere|room) (?:\w+ )?(?:\w+ )?for you\b|a way to (?:employ|hire|take|keep|bring))|make you an offer|offer you (?:a|the|another|something|this|that) ?(?:\w+ )?(?:job|role|position|place|next|contract)|get you in|create a (?:role|position|job))/u,
      /\b(?:need|want|coming back for|see a (?:long |bright |great )?future for) you (?:in the new year|here|on (?:the|our|my)|in (?:our|the|my)|within|with us|at|back|by|before|next)\b/u,
      /\b(?:refers? to|talks? (?:about|of)|thinks? of|sees?|speaks? of|regards?|considers?|view) you as (?:a|an|our|the|one) (?:[\w-]+ )?(?:colleague|successor|next|one of|part|hire|future|teammate|natural|member)/u,
    ),
    unless: new RegExp(
      `${unless.source}|\\b(?:unable|you would be one of|invite you|like to offer|straight away|supply list)\\b|\\b(?:we|i) cannot\\b`,
      'u',
    ),
    unlessInClause: new RegExp(
      unlessInClause.source.replace('not(?! (?:', 'not(?! (?:make that|be looking|'),
      'u',
    ),
  },
  // "the choice will fall on you", "we won't be looking past you"
  {
    says: /\b(?:choice|lot|decision) will fall on you\b|\b(?:look|looking)(?: [\w-]+){0,4} (?:further than|past|beyond) you\b/u,
    unless,
  },
  // "first in line", "at the head of the queue", "our next hire", "natural successor", "you're on my team already"
  {
    says: anyOf(
      /\b(?:welcome (?:you )?(?:aboard|on board|to the team)|see you (?:soon )?(?:on|in|at) (?:the|our) (?:team|office|inside|other side)|catch you on the inside|(?:one|part) of us\b[^.;]{0,20}\b(?:no doubt|soon|before long))/u,
      /\bcan (?:already |just |really )?(?:see|picture|imagine) you (?:at|in|on|with|as|here|among|behind|running|leading|sitting)\b|\b(?:should|may|can) (?:\w+ )?regard (?:yourself|that one|it) as\b|\bcount on (?:it|us|being|joining|a (?:job|place|role))\b/u,
    ),
    unless,
    unlessInClause,
  },
  // "somebody is bound to retire soon", "chairs do empty here", "should she leave, you step in", "whoever leaves first, you come in"
  {
    says: anyOf(
      /\b(?:should|if|when|once|as soon as|whoever|the (?:moment|minute)) (?:[\w·]+ ){1,4}(?:leaves?|goes|go on leave|moves? on|steps? down|retires?|hands? in|drops? out|resigns?|quits?|falls? through)\b[^.;]{0,60}\b(?:you(?:'ll|'re| are| will| would| step| come| get| take|'d)\b(?! (?:\w+ )?(?:get|receive|have|hear from|be (?:told|contacted|the first to))\b)|yours)\b/u,
      new RegExp(
        `\\b(?:most|every|everyone|all|nobody who|whoever|anyone)\\b[^.;]{0,60}\\b(?:hired|ended up|got in|get in|taken on|comes? back|failed to)\\b[^.;]{0,40}\\b(?:${soon}|here|with us|job|exception|round two|get in)`,
        'u',
      ),
    ),
    unless: new RegExp(`${unless.source}|\\b(?:advertised (?:again|openly)|open competition)\\b`, 'u'),
    unlessInClause: /\b(?:cannot|no longer|was|were|advertised)\b/u,
  },
  // "we'll make room for you", "we have something in mind for you", "don't sign anything elsewhere", "we'll see that you get it"
  {
    says: anyOf(
      /\b(?:we|i)(?:'ll| will| shall|'re going to| are going to) (?:\w+ )?(?:make (?:room|space|a place) for you|see (?:to it )?that you (?:(?:get|have) (?:the|a|that|another|your) (?:\w+ )?(?:job|role|place|post|offer|seat|contract)|are hired)|get you (?:in|a job|hired|aboard)|(?:have|find) you a (?:place|job|role|desk))\b/u,
      /\b(?:have|has|got|'ve) (?:(?:something|plans|other things|big things|great things) (?:\w+ )?(?:in mind |planned |lined up |up our sleeves? )?|a (?:role|job|place|plan|post) (?:\w+ )?(?:in mind |planned |lined up ))for you\b/u,
      /\b(?:don't|do not) (?:sign|accept|take|agree to) (?:anything|another (?:job|offer|post|role)|any (?:other )?(?:offers?|jobs?)|other offers)\b(?! (?:we|i|they) (?:sent|gave))|\bas good as (?:open|sealed|signed|certain|yours|settled)\b/u,
    ),
    unless,
    unlessInClause,
  },
];
