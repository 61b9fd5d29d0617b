import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { innocent, whatOneBrought } from './innocent.js';

// The other people in the process. Example: "the other finalists", "your rivals", "the rest of the field"
const others =
  '(?:others|(?:other|fellow|rival|remaining|competing|shortlisted)\\b[^.;,]{0,12} (?:candidates?|applicants?|finalists?|contenders?|persons?|one|ones|people|lads?|women|men|two|three|four|five|cvs?|portfolios?|(?:\\w+ )?(?:lady|ladies|bloke|guys?|lass|chap|consultants|accountants|assistants|students|nurses?|midwi(?:fe|ves)|chefs?|cooks?|\\w+(?:ers|ors|ists|ians|ysts)))|the (?:other )?competition|the rest(?: of the (?:field|group|shortlist|candidates|applicants|pack))?|the (?:field|opposition|pack)|your (?:\\w+ )?(?:peers|rivals?|competitors?|counterparts?)|everyone else|everybody else|hers|theirs)';

// What others are said to have done. Example: "brought", "already held", "arrived with"
const did =
  "(?:had(?! to\\b| (?:a )?(?:letter|copy|word|been|applied|left|gone|asked|no idea|heard|the chance))|have (?:already|all|been closer|more|the|had)|has (?!done|led|run|worked|taught|sold|been|lived|spent|flown|driven|built|cooked)|brought|bring|brings|shows?|showed|shown|offers?|offered|managed|demonstrat\\w+|possess\\w*|met (?:the|more|every|all|our)|meet|hold|holds|held|came to|came (?:nearer|closer|out|with|better)|arrived with|knew|know|scored|spoke|could (?:already|show|offer|point|do)|went (?:beyond|further)|exceed\\w*|surpass\\w*|outdid|trump\\w*|did (?:better|more|it)|displayed|gave (?:a |us )?(?:\\w+er|more)|simply|had already|ran|wrote the|researched|practised|stood out|impressed|was (?:simply|just|slightly)|were (?:simply|just|slightly|very)|'d)";

// Others who are no applicants, other things, other times. Example: "other hospitals", "the panel", "sooner than you", "the house next to yours"
const unless = anyOf(
  innocent,
  /\b(?:later|sooner|rather|earlier|other|further|no more) than you|\b(?:wait|waited|waiting|took|taken|pay|prices?|rent)\b(?: \w+){0,2} (?:longer|more|less|shorter|\w+ (?:days|weeks|months)(?: \w+)?) (?:\w+ )?than\b|\b(?:no one|nobody) could have\b|\byour (?:\w+ ){1,3}(?:was|were|is|are) (?:\w+er|more \w+|better) than your\b|\bthan you (?:think|expected)\b/u,
  /\b(?:compared with last|day after|look(?:ing)? (?:ahead|after))\b|\bwe (?:are|were) up against\b|\b(?:shop|house|flat|desk|seat|room|street|garden|office|farm|sat|sit|stood|stand|parked|lives?) (?:next to|beside|alongside|behind)\b/u,
  /\bother \w*(?:employers|companies|hospitals|schools|jobs|roles|posts|offices|branches|firms|letters?|departments?|places|half|hand|day|days|side|things|reasons|questions|news|plans|tasks|students|clients)\b|\bothers? (?:on|in) (?:the|our) (?:panel|team|crew|room|office)\b|\bothers at\b/u,
  /\b(?:each|every) (?:applicant|candidate)\b|\bthe rest (?:of the (?:day|week|letter|year|process)|is)\b|\bhas (?:been|accepted|had)\b|\b(?:field|pack) (?:has|trial|work)\b|\bapplicants who accept\b|\b(?:came|gone|went) up\b|\bwe (?:\w+ )?(?:had|have|did|do) better\b|\byou (?:did|do) better\b/u,
);

export const youAndOthers: readonly Phrase[] = [
  // "stronger than yours", "more hours than you", "better than you did", "less than the other two of you"
  {
    says: /\bthan (?:(?:you|yours|yourself|hers|his own|theirs|your own)\b(?!'d\b(?! (?:had|done|shown|given|got|brought))| (?:found|left|talked|think|might|may|would|will|expect\w*|imagine\w*|can|could|suspect|know|realis\w+|realiz\w+|say|said|asked|ask|hoped?|deserved?|wanted?|were|was|need|needed|had (?:to|expected|hoped)|are (?:used|told)|thought|believed?|fear\w*|see|cv|suggest\w*))|your (?!cv|letter|papers|share|turn|application suggests|references|own)(?:\w+ )?\w+|(?:the|any) (?:other|rest)|most (?:of the )?(?:others|candidates|applicants)|(?:the )?others\b|(?:that|those) of (?:(?:the|our|your|all)\b[^.;]{0,12}\b(?:others?|candidates|applicants|people|persons?|finalists|students|winner|ones?|chosen|successful)|others?\b|those))/u,
    unless,
  },
  // "compared with other applicants", "next to the others", "unlike the rest", "in contrast to the competition"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:compared (?:to|with|against)|comparison (?:to|with)|next to|beside|alongside|against|relative to|unlike|in contrast (?:to|with)|set against|measured against|versus|opposed to|held up to|up against|placed after|placed before|behind|below|ahead of|after|short of|in front of)\\b[^.;,]{0,14}\\b${others}\\b`,
        'u',
      ),
      /\b(?:compared (?:to|with|against)|in comparison (?:to|with)|relative to|unlike|next to|beside|alongside|measured against) (?:those|people|candidates|applicants|someone|somebody|the (?:person|people|successful|chosen|winner|shortlisted|two|three|four|rest|ones?|other))\b/u,
      /\bagainst (?:the other|other|such strong|stronger|some very|such|the rest|people|someone|somebody|a field|a different|her|him|them)\b[^.;]{0,25}\b(?:candidates|applicants|people|field|set|you|with|who|year|pool)/u,
      /\b(?<!\bline (?:\w+ )?)(?:next to|against|near|above|beyond|over|exceed\w*|surpass\w*|below|behind|beside|trumped) (?:yours|hers|theirs)\b(?! truly)/u,
    ),
    unless,
  },
  // "others had more years", "fellow applicants had taken the same exam", "your rival gave a tighter answer"
  {
    says: new RegExp(`\\b${others}\\b[^.;,]{0,14} ${did}\\b`, 'u'),
    unless: anyOf(unless, whatOneBrought),
  },
  // "many had more", "someone with more experience", "another applicant showed more", "others scored higher"
  {
    says: anyOf(
      /\b(?:others|candidates?|applicants?|someone|somebody|person|people|individuals?|colleague|rivals?|finalists?|folks|one)\b[^.;]{0,40}\b(?:with|had|has|have|showed|shown|brought|brings?|offer(?:ed|s)?|possess\w*|demonstrat\w+|displayed|gave|boasts?|clocked up)\b[^.;]{0,12}\b(?:more|greater|better|stronger|deeper|broader|longer|richer|higher|larger|bigger|wider|that (?:bit|little) (?:more|extra))\b(?<!asked for more)(?! (?:than (?:we|i)\b|on (?:his|her|their) (?:desk|plate|mind)|questions\b|to (?:do|say)\b|time\b))/u,
      /\b(?:scored|ranked|rated|performed|came|placed|finished|interviewed|answered|presented|stood|did|put|placed)\b[^.;,]{0,12}\b(?:higher|better|above|lower|stronger|ahead|further|out more|even more)\b(?! (?:than (?:we|i|expected|planned|last)|in life|by|if|with me|news))/u,
      /\b(?:two|three|four|five|several|some|many|few|couple|most|dozens)\b[^.;]{0,30}\b(?:others|rivals|competitors|people|(?:who|that) (?:came after|followed) you)\b(?<!how many (?:people|others)) (?:had (?!applied|been|to\b|asked|a letter)|could |managed|brought|offered|showed|match|carried|diagnosed|did it)/u,
    ),
    unless,
  },
  // "others had done the reading, and you had not", "in a way that yours weren't", "yours was not the richest hand"
  {
    says: anyOf(
      /\b(?:others?|rest|everyone|everybody|some|someone|somebody|another|finalists?|candidates?|applicants?|remaining|bloke|lad|lady|woman|man)\b[^.]{0,70}(?:[,;]|\b(?:and|but|while|whereas|which|that|way|what|as)) (?:you|yours) (?:(?:had|did|were|was|could|have|do|are|is|just were)(?: not|n't)|lack\w*|only|merely|brought|needed|had only)\b/u,
      /\bwhere (?:you|your|yours)\b[^.;]{0,45}, ?(?:she|he|they|hers|his|theirs|the others?|the other \w+|others|another)\b/u,
      /\b(?:yours|they|you|figures|application)\b[^.;]{0,8} (?:was|were|is|are)(?: not|n't)\b[^.;]{0,18}\b(?:strongest|best|finest|richest|top|highest|closest|nearest|leading|at the front)\b/u,
      /\b(?:none|all|most|two|any) of the (?:other (?:candidates|applicants|finalists|\w+ers)|others|rest)\b/u,
      /\b(?:hers|theirs) (?:was|were|had|ran|held|simply|is|floated|went|shone|did)\b/u,
    ),
    unless,
  },
];
