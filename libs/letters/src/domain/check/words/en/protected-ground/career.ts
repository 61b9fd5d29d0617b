import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, treatedEqually, wanting, wordsOf } from './common.js';

// Other uses of "young" and "new". Example: "young trees", "as a young company we have no HR department"
const youngThings =
  /\byoung (?:trees?|offenders?|people|farmers|patients|readers?|learners|plants|from)\b|\bas a young\b|\ba (?:\w+ )?young (?:company|firm|business|charity|school|practice|studio|start-?up|organi[sz]ation|brand|publisher|co-?op(?:erative)?|society|trust|club|theatre|festival|label)\b(?! (?:vibe|culture|atmosphere|crowd))|\b(?:brand|company|firm) is (?:still )?young\b/u;

export const career: readonly Phrase[] = [
  // "overqualified", "too experienced for this", "you'd soon be bored", "beneath you"
  {
    says: wordsOf(
      /over-?(?:ly )?(?: ?qualified| ?experienced| ?qualification)\b/u,
      /too (?:experienced|senior|qualified|highly qualified|much experience|seasoned|advanced in your career)\b/u,
      /more (?:experience|experienced|qualified|senior) than (?:we|the (?:role|post|job|position)|this|our (?:role|post))\b/u,
      /(?:your|of) (?:level of |years of |depth of ){0,4}(?:experience|skills|background|qualifications|seniority|cv|talents)\b[^.;]{0,12} (?:beyond|above|exceeds?|outstrips?|outgrows?)\b/u,
      /(?:decades|years)(?: of (?:working life|experience|work))? behind you\b/u,
      /you(?:'d| would|'ll| will| might| may)\b[^.;]{0,30} (?:be|get|grow|become|feel) [\w ]{0,16}\b(?:bored|restless|under-?used|unchallenged|wasted)\b/u,
      /you(?:'d| would|'ll| will| might)\b[^.;]{0,12} (?:tire of|outgrow|lose interest)\b/u,
      /(?:someone|somebody|person|woman|man|at your level|your experience|your seniority|your background)\b[^.;]{0,60} (?:be bored|get bored|grow bored|bored by|restless|wasted (?:on|here|in)|soon tire)\b/u,
      /(?:waste|wasting) (?:of )?your (?:talents?|skills?|experience|gifts|qualifications?|degree)\b|(?<!\bhalf (?:of (?:it|the \w+) )?)(?:would|might|will) bore you\b(?!, (?:by your own|as you said|you told))|beneath you\b|below your level\b|(?:done|seen) it all\b/u,
      /(?:a )?step (?:down|backwards?|back) for (?:you|someone)\b/u,
    ),
    unless: treatedEqually,
  },
  // "this seat suits a recent graduate", "people in their first job", "fresh out of college", "at your stage of life"
  {
    says: wordsOf(
      `${wanting} ?(?:(?:recent|new|fresh|young) (?:graduate|grad)s?|(?:school|college|university)[- ]leavers?|beginners?|first-jobbers?|twenty-somethings?)\\b(?!')`,
      /(?:as|being|you(?:'re| are)|of) an? (?:fairly |very )?(?:recent|fresh|new) (?:graduate|grad|school leaver)\b(?! (?:scheme|programme|trainee|intake))/u,
      /(?:barely|just|fresh|straight|recently|newly|only) (?:out of|from|left|finished) (?:school|college|university|uni)\b/u,
      /years? (?:or (?:two|three) )?(?:out of|from|after) (?:school|college|university|uni)\b|(?:people|those|someone|everyone) who(?:'ve| have)?\b[\w ]{0,12} (?:left|finished) (?:school|college|university|uni)\b/u,
      /(?:people|someone|somebody|those|anyone|person|candidates?|applicants?)\b[\w ]{0,12} (?:their|a|his|her) first (?:job|post|role|position)\b/u,
      /just starting out\b|(?:earlier|nearer|closer|early|at the start|near the start|at the beginning)\b[\w ]{0,14} (?:their|his|her|your|a) (?:career|careers|working life)\b/u,
      /early[- ]career (?:candidate|applicant|people|person|profile|hire)s?\b|career stage\b|(?:stage|point|season|phase) (?:of|in) (?:your |their )?(?:life|career)\b(?! (?:talk|day|fair|plan))|at your stage(?= (?:of|you)\b)/u,
      /(?:appetite|hunger|energy|eagerness|lungs|legs|knees|stamina|enthusiasm|heart) of (?:a|someone)\b[\w ]{0,12}\b(?:beginner|twenty|young|teenager|\d\d|novice|half)/u,
    ),
    unless: orTreatedEqually(/\bwe(?:'re| are) (?:only )?just starting out\b/u),
  },
  // "a young team", "youthful energy", "fresh blood", "young and dynamic"
  {
    says: wordsOf(
      /(?:young|younger|youthful)\b[\w, -]{0,20} (?:team|company|crew|group|colleagues|environment|staff|workforce|office|culture|vibe|atmosphere|bunch|business|demographic|audience|crowd|start-?up)\b/u,
      /(?:team|office|staff|crew|everyone|colleagues|we|bunch)(?:'re|'s| is| are| was| were) [\w ]{0,16}\b(?:young|youthful)\b(?! \w+(?:er|or|s)\b)/u,
      /youthful\b|(?:fresh|young|new) blood\b|young(?:er)?,? (?:and )?(?:dynamic|energetic|hungry|ambitious|lively)\b|dynamic,? (?:and )?young\b/u,
      /gen(?:eration)?[- ]?z\b|millennials?\b|boomers?\b/u,
    ),
    unless: orTreatedEqually(youngThings),
  },
];
