import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { certain, soon, unless, unlessInClause } from './words.js';

const surely =
  '(?:certainly|definitely|surely|undoubtedly|doubtless|no doubt|without doubt|most certainly|absolutely|inevitably|soon|shortly|also|then|very|be|still|easily|simply|just|one day|someday|probably|then|sure to|bound to|all be)';
const youWill = `\\byou(?:'ll|'re going to|'re sure to|'re bound to| will| shall| are going to| are sure to| are bound to|'d| would| should)(?: ${surely}){0,4}`;
// What becomes of somebody hired. Examples: "be working here", "step into her shoes", "sail through"
const atOurs =
  '(?:get (?:hired|in\\b(?! touch)|there\\b|(?:the|this|our|that) (?:[\\w-]+ )?(?:job|one|role|position|place|offer)|an offer|it\\b(?! (?:within|by|on|in (?:the post|writing)|from|as soon))|your chance|the next)|be (?:hired|ours|one of (?:us|our|the team|the crew)|part of (?:us|our|the (?:[\\w·]+ ){0,3}(?:team|family|crew|staff))|(?:our|the|my) (?:[\\w-]+ )?(?:next|first one|first choice|new)|first in|top of|working (?:here|with|for|at|alongside)|(?:sat|sitting|seated|standing|running|leading|signing|heading|wearing|managing|joining|back (?:here|with us|as|in)|here by|here before|placed in|needed here|on (?:my|our|the) (?:team|staff|crew|payroll|rota|books)|in (?:our|my|the) (?:team|office|crew)|employed (?:by|here|with)|taken on|picked|offered|selected|appointed|chosen|successful|fixed up|sorted|a (?:colleague|sure|shoo-?in|marvellous|great asset)))|step (?:straight |right )?in|walk (?:it|straight|right|into)|sail (?:through|straight)|join (?:us|our|the team|the firm|the crew)|run(?:ning)? (?:this|the|our) (?:place|shop|team|show|department|[\\w-]+ team)|start (?:with us|here|in|on)|have (?:a|the|your) (?:place|job|desk|seat|role|home|key|name)|end up (?:here|with us|working|on our|at|in our)|come in\\b|come (?:aboard|on board)|receive an offer|take over|make it\\b|succeed\\b|follow (?:mr|mrs|ms|dr|him|her)|work (?:here|with us|for us|alongside)|sit (?:at|behind|with|among)|hear(?:ing)? good news|be hearing good|land\\b|regard yourself|do it with us|be (?!hearing)[\\w-]+ing\\b[^.;]{0,30}\\b(?:with us|in our|here|for us|alongside us)|certainly regard)';
// What becomes of somebody hired elsewhere. Examples: "find your dream job", "be snapped up"
const elsewhere =
  '(?:(?:find|land|secure|get|discover) (?:[\\w-]+ ){0,4}(?:job|role|position|place(?: in the sun)?|match|home|school|employer|something (?:else|better|soon|good)|post|fit|opportunity|offers?|feet|niche|calling)|land (?:somewhere|on your feet)|be (?:snapped|scooped|grabbed|picked up|inundated|flooded|fighting)|have (?:[\\w-]+ ){0,4}(?:offers|employers|choice of|pick of)|have no (?:trouble|problem|difficulty)|go (?:far|places|a long way)|make (?:somebody|someone|some [\\w-]+|any [\\w-]+|it big)\\b|get there\\b)';

/** Somebody is told what will surely become of them, here or elsewhere. */
export const certaintyPhrases: readonly Phrase[] = [
  // "you will step straight in", "you'd be running the team", "you will surely be hired", "you'll get the summer one"
  {
    says: new RegExp(`${youWill} ${atOurs}`, 'u'),
    unless: new RegExp(
      `${unless.source}|\\b(?:on the day|the role|in this job|post holder|the job (?:is|was|includes)|would have been|if you (?:wish|want|would like)|invited?|you would be one of them|you would be (?:working|running|leading|managing|joining|in our|part of)|as (?:head|an?) [\\w-]+|none of|do well to)\\b`,
      'u',
    ),
    unlessInClause,
  },
  // "we are sure you will find a role", "I've no doubt you'll go far", "you'll be snapped up in no time"
  {
    says: anyOf(
      new RegExp(
        `${certain}(?:,| that| of it)?[^.;]{0,25}?\\b(?:you|(?:someone|somebody|anyone|a \\w+) (?:with|like|of) (?:you|your [\\w-]+)|your (?:turn|time|next (?:application|interview|attempt|try)|name)|(?:another|some|the next) [\\w-]+|employers)(?:'ll|'re going to|'d| will| are going to| is going to| won't| shall)\\b(?! (?:[\\w-]+ )?(?:understand|appreciate|agree|see|know|want|need|remember|forgive|notice|feel|recogni[sz]e|value|accept|respect|share|have (?:questions|heard|read|noticed|seen)|be (?:disappointed|sad|upset|aware|told|proud|relieved)|take (?:this|it)|read|ask|hear|recall|welcome|miss|enjoy|(?:\\w+ )*great things))`,
        'u',
      ),
      new RegExp(
        `${certain}(?:,| that)?[^.;]{0,15}?\\b(?:we|it|there|this|our paths)(?:'ll|'re going to|'re| are| will| are going to| is going to| shall)\\b[^.;]{0,50}\\b(?:work(?:ing)? together|cross again|with us|part of|our team|offer|on the team|(?:place|job|role|spot|something) for you|hire you|colleagues|work out|happen)\\b`,
        'u',
      ),
      new RegExp(`${youWill} ${elsewhere}\\b`, 'u'),
      new RegExp(
        `\\b(?:would|will|won't|not|'d)(?: \\w+){0,4} (?:surprised|amazed|astonished|shocked|money on|bet on) (?:if|to see|on|at|by)?[^.;]{0,15}\\byou\\b`,
        'u',
      ),
      /\b(?:amazed|astonished|surprised|shocked) if\b[^.;]{0,40}\b(?:other|otherwise|didn'?t|did not|not|weren'?t)\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|\\b(?:find (?:the|your|our|my) (?:address|vacanc|contract|answer|papers|reason)|yourself on our|mailing list|enclosed|attached|reply|letter|no doubt that you can|in the paper|below)\\b`,
      'u',
    ),
    unlessInClause,
  },
  // "employers will be fighting over you", "a talent like yours never stays on the market", "somebody is bound to bite"
  {
    says: anyOf(
      /\b(?:snap|snaps|snapped|grab|grabs|scoop|scooped|fight(?:ing)?|queu(?:e|ing)|clamour(?:ing)?|compet(?:e|ing)|bite) (?:[\w-]+ )?(?:you|up|over|for you)\b|\bbound to (?:bite|notice|hire|come|retire|leave|find|happen|open|succeed)\b/u,
      /\b(?:someone|somebody|people|person|anyone|talents?|(?!(?:and|but|so|or|while|because|that|this|us|me|it)\b)\w+) (?:with|like) (?:you|yours?|yourself)(?: [\w-]+){0,4} (?:never|always|is never|are never|won't (?:be|stay|have)|end up|will (?:be snapped|find|always|never|have no))\b/u,
      /\byour (?:time|turn|moment|day|chance|star|ship|break|hour)\b[^.;]{0,25}\b(?:will|is bound to|is sure to|is going to|shall|'ll) (?:\w+ )?(?:come|rise|shine|arrive)\b/u,
      /\b(?:success|breakthrough|good things?|great things?|better (?:news|things|days)|big things|the right (?:job|role|one))\b[^.;]{0,30}\b(?:around the corner|in store|on (?:its|their) way|ahead of you|await|coming|for you\b|will (?:find|come))/u,
    ),
    unless,
    unlessInClause: new RegExp(
      unlessInClause.source.replace(
        'not(?!',
        'not(?! (?:be |stay |remain )?(?:\\w+ )?(?:unemployed|out of work|looking))(?!',
      ),
      'u',
    ),
  },
  // "paths are going to cross again", "it's a question of when, not whether", "success is assured", "a formality"
  {
    says: anyOf(
      /\b(?:question|matter) of (?:when|time|weeks|months|days|some months)\b(?! (?:before|until) (?:the|our|that) (?!right|perfect|next))/u,
      /\b(?:mere|pure|just a|be a|only a|a) formality\b|\bforegone conclusion\b|\b(?:settled|decided?|rule|vote|come down|find|go) in your favou?r\b/u,
      /\b(?:in the bag|done deal|good as (?:hired|in|there|done|yours|funded)|home and dry|shoo-?in|no-?brainer|sure (?:thing|bet|appointment)|dead cert|safe bet|a lock for|in a heartbeat)\b|\byou(?:'ve| have) (?:my|our) word\b|\bmark my words\b/u,
      /\b(?:selection|appointment|joining|candidature|place|success|job|role|offer|interview|position|spot|contract)\b[^.;]{0,25}\b(?:is|are|shall be|will be|only) (?:\w+ )?(?:guaranteed|assured|certain|deferred|delayed|converted|merely|a given|secure)\b/u,
    ),
    unless: new RegExp(`${unless.source}|\\b(?:machine|redeployment)\\b`, 'u'),
    unlessInClause:
      /\b(?:nobody|no one|none|cannot|was|were|isn't|not (?:guaranteed|assured|certain|a (?:formality|foregone))|customers?|patients)\b/u,
  },
  // "apply again in January and you will walk it", "get the Level 3 done and you're hired", "next year's board can hardly say no"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:apply|reapply|try|resubmit|come back|return|get|do|finish|pass|send)\\b[^.;]{0,60}\\band (?:you|we|i)(?:'re|'ll| will| are|'d| would| can)? (?:\\w+ )?(?:hired|in\\b|get|walk|sail|hire|take|have you|yours|foresee|find a|be (?:hired|in|yours|taken|successful))`,
        'u',
      ),
      /\b(?:a|matter of) when(?:,)? (?:and )?not (?:an? )?if\b|\bnext (?:year|time|season|summer|spring|autumn|winter)(?: round)?,? (?:it's|it is|it'll be|the job is|the place is) yours\b|\bgot your name (?:\w+ )?on it\b/u,
      /\byou(?:'re| are) (?:certain|sure|bound|guaranteed) to (?:be (?:on|in|with|one|part)|get (?:a|the|in)|have a|join|start)\b/u,
      /\byou(?:'ll| will) (?:definitely|certainly|surely|absolutely|undoubtedly|for sure) (?:be (?:in|on|with|at|one|part)|get (?:a|the|your|one|in)|have (?:a|the|your)|join|start|make it)\b/u,
      /\byou(?:'ll| will) (?:be|have (?:a|an|your)|get (?:a|an|your)|run)\b[^.;]{0,60}, (?:guaranteed|no question|for sure|count on (?:it|that)|trust me|i promise|mark my words|no doubt about it)\b/u,
      /\byou(?:'re| are) (?:\w+ )?(?:hired|as good as|practically|already (?:on|one|in|part)|only one|in, no|a shoo-?in|destined|up next|our next)\b|\b(?:no need|won't (?:\w+ )?(?:be any )?(?:need|have)) (?:for an?|to) (?:interview|audition)\b/u,
      new RegExp(
        `\\b${soon}\\b[^.;]{0,70}\\byou(?:'ll be|'ll have| will be| will have|'re| are) (?:in(?=[.,!]|$)|(?:up there |out there |here |back )?with (?:the rest of )?us\\b|up there\\b|on (?:my|our|the) (?:team|staff|crew)|wearing|working|one of (?:us|our)|part of|running (?:it|the|my|our|this)|behind (?:our|the)|hearing|hired)`,
        'u',
      ),
    ),
    unless: new RegExp(`${unless.source}|\\b(?:expenses|refund|parcel|badge|invited)\\b`, 'u'),
    unlessInClause,
  },
];
