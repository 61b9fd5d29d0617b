/** Word families that the ways of saying no have in common, as sources of expressions. */

// The end of a word. Example: the second "\b" of "\bnot\b"
const WORD_END = /(?<=[\w)])\\b/gu;

/**
 * An expression put together from families. Example: says`\bwe (?:hired|chose) ${other}`
 * Word ends become lookaheads: with "\b" inside of loops and alternatives an expression takes a hundred times as long to compile.
 */
export function says({ raw }: TemplateStringsArray, ...families: readonly string[]): RegExp {
  return new RegExp(String.raw({ raw }, ...families).replace(WORD_END, String.raw`(?!\w)`), 'u');
}

/** What is refused with. Example: "won't", "are not", "cannot", "unable", "wont", "shan't, therefore," */
export const not = String.raw`(?:n't|\b(?:not|never|cannot|unable|no intention of|declined to|refused to|neither|nor|no longer|[wd]ont|cant|didnt|isnt|arent|havent))\b(?:, \w+,)?`;

/** Up to so many words in between. Example: " be able to" */
export const words = (most: number): string => String.raw`(?: [\w'·-]+){0,${String(most)}}?`;

/** One of these sources. */
export const oneOf = (...sources: readonly string[]): string => `(?:${sources.join('|')})`;

/** What was applied for, hidden by its name or plain. Example: "post", "apprenticeship", "··· role" */
export const job = oneOf(
  String.raw`·{3,}(?:'s)?(?: (?:job|role|post|position|vacancy|opening|place)\b)?`,
  String.raw`(?<![\w-])(?:roles?|jobs?|posts?|positions?|vacanc(?:y|ies)|openings?|places?|spots?|seats?|slots?|chair|part|berths?|gig)\b`,
  String.raw`(?<![\w-])(?:(?:apprentice|trainee|intern|fellow|scholar|cadet|curator|directo?r|professor|lecture|head)ships?|residency|bursary|placements?|pupillage|training contract|maternity cover)\b`,
);

/** What an applicant is of to us. Example: "application", "candidature" */
export const application = String.raw`(?:[\w-]+ )?(?:applications?|candidacy|candidature|bid|proposal|profile|submission|tender|papers?|file|form|portfolio|cv|resume|name|number|case|transfer|appointment|scripts?|demo)`;

/** Somebody who is not the reader. Example: "another welder", "someone else", "the other finalist", "one of our own nurses" */
export const other = oneOf(
  // "another" of what is no person
  String.raw`another\b(?! (?:advert|venue|date|day|time|round|way|month|year|look|question|word|letter|email|week|vacancy|post|job|role|position|level|meeting))`,
  String.raw`(?:someone|somebody)\b|a (?:\w+ )?different\b(?! (?:venue|date|day|time|round|way|question))`,
  String.raw`the other\b(?! (?:day|side|hand|room))|(?:one|some|two|three) of the (?:other|people)\b`,
  String.raw`(?:two |three |the )?other (?:[\w-]+ )?(?:candidates?|applicants?|people|persons?|profiles?|finalists?|individuals?|folks?)\b`,
  String.raw`(?:(?:two|three|four|five|six|seven|eight|the) )?others\b|one other\b|an? (?:internal|external|in-house)\b|one of our (?:own|former|present|existing)\b`,
  String.raw`a (?:former |present |current )?(?:colleague|competitor)\b|from (?:within|inside)\b|internally\b|(?:an?|any) (?:\w+ )?other than you`,
);

/** Somebody told by what they are or have. Example: "a nurse who has led a ward", "candidates with more experience" */
export const somebodyWho = oneOf(
  String.raw`(?:an?|the|one|those|someone|somebody|candidates?|applicants?|people|folks|individuals|consultants)\b(?: [\w'·-]+){0,4}? (?:who|whose|who's|who've|whom)\b`,
  String.raw`(?:(?:an?|the|some) )?(?:[\w-]+ )?(?:candidates?|applicants?|people|folks|consultants|person|profiles?|individuals?|colleague) with\b`,
);

/** To take a person for a job. Example: "hired", "gone with", "taken on" */
export const took = oneOf(
  'hir(?:e|ed|ing)|appoint(?:ed|ing)?|elect(?:ed|ing)|cho(?:sen|se|ose|osing)|engag(?:ed?|ing)|employ(?:ed|ing)?|select(?:ed|ing)?|pick(?:ed|ing)?',
  'preferr?(?:ed)?|recruit(?:ed|ing)?|shortlist(?:ed|ing)?|sign(?:ed)?(?: (?:up|on|with|a contract with))?|cast|found|promot(?:ed|ing)',
  'tak(?:en|ing|e) (?:on|forward)|took on|(?:g(?:one|oing|o)|went) (?:ahead |forward )?(?:with|for)|settled? (?:on|for)|opt(?:ed|ing)? for',
  'book(?:ed|ing)?|commission(?:ed|ing)|contracted|plump(?:ed)? for|land(?:ed)? on|decided (?:on|for|in favou?r of)|progress(?:ed|ing)?|advanc(?:ed|ing)|identified|retained|licensed',
  'sa(?:id|ying) yes to|voted for|roll(?:ing)? with|(?:give|given) preference to|shaken hands with|welcom(?:ed?|ing)|back(?:ed|ing)|given the nod to',
  '(?:mov(?:e|ed|ing) (?:ahead |forward |on )?|proceed(?:ed|ing)? |continu(?:e|ed|ing) )with|pursu(?:e|ed|ing)',
  'choice (?:is|was|fell on|has (?:then |now )?fallen on)|side of|progress(?:ed|ing) with|go(?:ing)? on with',
);
