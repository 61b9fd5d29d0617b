import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

/** Wishes for a career and a life in stock words, and forecasts of success. */
export const wishes: readonly Phrase[] = [
  // "future endeavours", "we wish you every success with your job search", "good luck with whatever comes next"
  {
    says: anyOf(
      /\b(?:future|professional|further|onward|your|all|other|new|personal|career) (?:\w+ )?endeavou?rs?\b/u,
      /\b(?:wish|wishing)\b[^.;]{0,14}\b(?:all (?:of )?the|the very|every|the|much|continued|lots of|good|nothing but|great|only the)?\s?(?:best|success|luck|well)\b[^.;]{0,25}\b(?:in|with|for|on|of|going)\b[^.;]{0,30}\b(?:search(?:es)?|career|future|professional|private|pursuits?|journey|path|ventures?|hunt|undertakings|road ahead|forward|walks|next (?:chapter|steps?|adventure))\b(?<!\bwell (?:in|with|for|on) (?:your|the) (?:[\w-]+ )?search(?:es)?)/u,
      /\b(?:best of luck|best wishes|good luck|every success|all the (?:very )?best|very best|much success|much luck|continued success|success|luck)\b[^.;]{0,12}\b(?:in|with|for|on)\b[^.;]{0,30}\b(?:(?:job|career) search|career|future|professional|pursuits?|journey|path|ventures?|hunt|undertakings|walks of life|way of life|whatever (?:comes|lies|you do)|next (?:adventure|chapter)|new challenges)\b/u,
      /\b(?:rewarding|fulfilling|bright|successful|glittering|long and happy) (?:and \w+ )?(?:career|future)\b/u,
    ),
  },
  // "may your future be bright", "wherever your journey takes you", "happy hunting", "we'll be cheering you on"
  {
    says: anyOf(
      /\bmay (?:success|luck|fortune|the (?:force|road|wind|sun|stars)|all your (?:dreams|wishes)|your (?:\w+ )?(?:future|path|dreams?|journey|star|career|talents?|road))\b/u,
      /\b(?:wherever|whatever|wherever else)\b[^.;]{0,15}\b(?:journey|road|path|life|future|career|tomorrow|next)\b[^.;]{0,12}\b(?:takes?|leads?|brings?|holds?|comes?)\b|\bthe next chapter\b(?! of the)/u,
      /\b(?:we|us|team|all)\b[^.;]{0,15}\b(?:rooting for|cheering) you\b|\bsee you later\b/u,
      /\bone door (?:closes|shuts)\b|\b(?:chase|chasing|live|follow|following|pursue) (?:your|those|that|the) (?:dreams?|passion|heart|bliss)\b/u,
    ),
  },
  // "we have no doubt that you will go far", "you'll find your dream job", "your star will rise"
  {
    says: anyOf(
      /\b(?:sure|confident|confidence|certain|no doubt|faith|convinced|positive|trust|know|believe|doubt not)\b[^.;]{0,25}\b(?:you|you'll|your|someone)\b[^.;]{0,40}\b(?:great things|take you far|go far|far in life|dream (?:job|role)|place in the sun|perfect (?:match|fit|role)|right (?:role|fit|home|match|opportunity|door)|rightful (?:home|place)|somewhere (?:amazing|wonderful|great)|snapped up|shine|flourish|thrive|(?:true )?calling|niche|bright future)\b/u,
      /\b(?:go on to|destined for|capable of|do) great things\b|\brightful home\b|\bbright future\b|\byour (?:\w+ )?(?:time|star|day|moment|turn) will (?:\w+ )?(?:come|rise|shine)\b/u,
      /\bthe sky(?:'s| is) the limit\b|\bcrowned with\b|\broad ahead\b|\bevery step of (?:your|the) (?:\w+ )?(?:journey|experience|way)\b|\bcareer (?:path|journey)\b/u,
    ),
  },
];
