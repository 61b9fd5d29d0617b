import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { innocent } from './innocent.js';

// A place in an order. Example: "second", "twelfth", "number seven"
const nth =
  '(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\w+teenth|\\w+tieth|\\d+(?:st|nd|rd|th)|joint (?:first|second|third|fourth|last)|last place|number (?:two|three|four|five|six|seven|eight|nine|ten|\\d+))';

// What of the reader's is ranked. Example: "your application", "yours", "your marks"
const yours =
  '(?:you|yours|your (?:\\w+ )?(?:application|cv|candidature|candidacy|bid|score|marks?|result|presentation|paper|papers|file|name|portfolio|profile|test|audition|pitch|design|submission|proposal|lesson|project|h-index|time|form))';

// Ranks something else, or at another time. Example: "you told us that you came second", "the next vacancy", "no reserve list"
const unless = anyOf(
  innocent,
  /\byou (?:told|wrote|said|mentioned|asked)\b|\bin your papers\b|\b(?:county|national|police|quiz|league|cup|contest|regatta|school) (?:\w+ )?(?:final|quiz|cup|contest|race|championship|class)\b|\bpolice class\b|\bour (?:bid|team|school)\b/u,
  /\b(?:no|not|without)\b[^.;]{0,15}\b(?:ranking|reserve list|waiting list|order of merit)\b|\bright of appeal\b|\b(?:products?|tickets|suppliers|agenda)\b|\bsecond[- ]best (?:timing|time)\b/u,
  /\b(?:next|future|later) (?:vacancy|role|round|post|intake)\b|\bthe best (?:of luck|for you|part|we could)\b|\bof the best (?:luck)?\b|\btop (?:three|five) (?:reasons|questions)\b|\bmissed (?:you|the (?:bus|train|deadline|call))\b/u,
);

export const ranking: readonly Phrase[] = [
  // "you came second", "yours was the fourteenth", "you stand at number seven", "you finished a close third"
  {
    says: new RegExp(
      `\\b${yours}(?:'re)?\\b[^.;,]{0,14}\\b(?:came|come|finished|ranked|rank|ranks|placed|was|were|are|is|stand|stands|ended up|figure|figures|sit|sits|landed|scored|followed|lies|reached)\\b[^.;,]{0,25}\\b${nth}\\b(?! (?:interview|round|stage|question|day|year|time|floor|person|task|part|answer|page|half|letter|choice of))`,
      'u',
    ),
    unless,
  },
  // "the ranking places you twelfth", "placed you after her", "put you in the second tier", "ranked below"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:places?|placed|plac(?:ing)|put|puts|ranks?|ranked|rated|classified|classed|listed|had|leaves?|left) (?:you|yours|your \\w+)\\b[^.;]{0,20}\\b(?:${nth}|after|behind|below|lower|outside|higher|above|beneath|at number|in (?:the )?(?:second|third|lower|bottom|middle|top)|the band)\\b(?! of (?:the (?:week|day|month|year|afternoon|morning|night)|january|february|march|april|may|june|july|august|september|october|november|december))`,
        'u',
      ),
      /\b(?:order of merit|merit (?:order|list)|in merit order|ranking (?:list|places)|rank order|wait(?:ing)? ?list (?:serial|no|number|position|place)|first reserve|kept at waiting|as (?:the|our) reserve)\b/u,
    ),
    unless,
  },
  // "second best", "runner-up", "a close second", "second choice", "number two", "next in line"
  {
    says: /\bsecond place (?:is|was|on a|by|in|,|to)|\b(?:in|into|took|taking|get|got|came in|with) second place\b|\brunner[- ]?up\b/u,
    unless,
  },
  // "below the cut-off", "not among the top three", "outside the group", "the last band", "below the median", "in the leading pack"
  {
    says: anyOf(
      /\b(?:top|best|strongest|highest|leading) (?:two|three|four|five|six|eight|ten|dozen|twenty|few|tier|band|group|pack|flight|quartile|half|third|scorers?|spot|quarter|of the list|of the pile|names)\b(?! (?:floor|weeks|days|months|years|questions|minutes|lines|pages))/u,
      /\b(?:not|n't|outside|only|below|missed|near|just|of)\b[^.;]{0,30}\b(?:the top|the best|the front|the leading|our best|the first (?:tier|division|rank|group))(?=$|[.,;]| (?:of|one|ones|three|five|ten|spot|spots|places?)\b)/u,
      /\b(?:below|under|beneath|above|outside) the (?:\w+ )?(?:median|mean|average|cut|cut-?off|line|band|shortlisting line|group|quartile)\b|\b(?:mean|average|median) of the (?:group|others?|shortlist\w*|field|year|cohort)\b/u,
      /\b(?:narrowly|just|only just|barely) (?:missed|miss|missing)(?: out)?\b/u,
      /\b(?:in|at) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:position|rank|place)\b/u,
    ),
    unless,
  },
];
