/** No hope is raised: nothing is promised, or it is said that there is none. Examples: "I can't promise", "no guarantee", "will not be yours" */
export const unless =
  /\b(?:cannot|can't|not|no|never|nobody is|wouldn't|won't) (?:promise|guaranteed?|sure|certain|say that you|in a position)|\bno (?:promise|guarantee)s?\b|\bif you want it\b|\brather (?:not )?(?:be clear|raise|you did not)|\b(?:offer is attached|pleased to offer|like to offer you)\b/u;

/** The clause denies it, speaks of the past or of somebody else. Examples: "the job will not be yours", "our own staff are first in line" */
export const unlessInClause =
  /\b(?:not(?! (?:long|be (?:long|at all surprised|surprised)|whether|if|yet|today|only|just))|cannot|unable|nobody|nor|hope|wish|none|were|was|has been|if we had|had there|you (?:wrote|told|said|asked|mentioned)|customers?|patients|our own staff|staff are)\b|\bwon't (?:\w+ )?(?:be (?:yours|for you|going)|go to you)\b|\b(?:isn't|aren't|can't|couldn't|doesn't|didn't|wasn't|weren't|don't)\b/u;

/** Somebody is certain of it. Examples: "I'm sure", "we have no doubt", "I'd put money on" */
export const certain =
  "(?:(?:'m|'re|am|are|is|be|feel|quite|very|so|pretty|absolutely) (?:\\w+ )?(?:sure|certain|confident|convinced|positive)|(?:no|little|without(?: a)?|beyond(?: any)?|never a) doubt(?: in my mind)?|undoubtedly|doubtless|rest assured|assure you|guarantee(?: you)?|promise(?: you)?|(?:every|absolute|great|full|complete) (?:faith|confidence|trust)|bet (?:you|anything|my [\\w-]+)|i bet|wager|put money on|foresee|predict|(?:gut|heart|instinct|history) (?:says|tells me|suggests)|believe me|trust me|only a (?:matter|question) of (?:time|when)|(?:won't|will not|not) be long (?:before|until|till))";

/** Soon, or at the next chance. Examples: "next year", "before long", "by spring", "when she leaves" */
export const soon =
  '(?:next (?:time|year|month|season|spring|summer|autumn|fall|winter|round|intake|vacancy|opening|one|week|term|batch|cohort|campaign|hotel|position|role|january|february|march|april|may|june|july|august|september|october|november|december)|(?:very |pretty |quite |someday |some day |one day |fairly )?soon\\b|sooner (?:or|rather than) later|before (?:long|you know it|the year|the month|christmas|easter|summer|spring|half-term|the (?:next|new))|by (?:christmas|easter|then|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|friday|the (?:end of|time|new))|one day|someday|some day|any day now|shortly|in no time|in due course|the (?:moment|minute|second) (?:a|an|the|she|he|that|we)|as soon as|once (?:she|he|the|it|they|that|we)|when (?:she|he|the|we|they|it)|again|a few (?:weeks|months)|the new year|in the end|eventually|not today)';
