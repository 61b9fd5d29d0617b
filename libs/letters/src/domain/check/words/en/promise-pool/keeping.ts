import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { willing } from '../promise-call/willing.js';
import { job, papers, register, unless, unlessInClause } from './words.js';

const keep =
  '(?:keep(?:ing)?|kept|retain(?:ed|ing)?|hold(?:ing)?|held|stor(?:e|ed|ing)|sav(?:e|ed|ing)|hang(?:ing)? on to|hold(?:ing)? on to|held on to|hold(?:ing)? back|put(?:ting)? (?:aside|away|by)|archive[ds]?|archiving|flag(?:ged|ging)?|star(?:red|ring)|bookmark(?:ed|ing)?|tag(?:ged|ging)?|pin(?:ned|ning)?|mark(?:ed|ing)?|not(?:e|ed|ing) down|jot(?:ted)? down|log(?:ged)?|fil(?:e|ed|ing)|record(?:ed|ing)?|maintain(?:ed|ing)?|preserv(?:e|ed|ing))';
const kept =
  '(?:kept|retained|held|stored|saved|filed|archived|flagged|starred|tagged|pinned|recorded|logged|maintained|considered|reconsidered|forwarded|circulated|on file|on record|with us for|back (?:for|in case)|carried (?:over|forward)|rolled (?:over|forward))';
// "will be", "has been", "is now"
const being =
  "(?:'ll be|will be|shall be|is|are|has been|have been|will|can be|stays?|remains?|stay|will (?:stay|remain))";

/** Somebody's papers or name are kept, or put where they will be found. */
export const keepingPhrases: readonly Phrase[] = [
  // "we will keep your CV on file", "do you mind if I hold on to your drawings", "I have saved your showreel"
  {
    says: anyOf(
      new RegExp(
        `${willing}(?:revisit|reconsider|come back to|return to|go back to|dig out) your (?:[\\w-]+ ){0,4}${papers}\\b`,
        'u',
      ),
      new RegExp(
        `(?<!\\b(?:you|please|to you|not) )\\b${keep}\\b (?:on to |hold of |a (?:copy|note|record) of )?(?:on (?:file|record) )?your (?:[\\w-]+ ){0,4}${papers}\\b`,
        'u',
      ),
      /\b(?:keep|keeping|kept|bear|bearing|(?:'ll|will|shall|'d|would|going to) have) (?:you|your [\w-]+(?: [\w-]+)?|them|it) (?:\w+ )?(?:in mind|on file|on record|on our (?:list|books|radar)|on my (?:list|books|radar)|in the loop|posted|warm|close|in our|in view|informed (?:of|about)|for (?:later|future|the next))/u,
      new RegExp(
        `\\b(?:we|i)(?:'ll| will| shall|'d| would| could| may| can)?(?: \\w+){0,4} ${keep} (?:on to |you|it|them|every\\w*|applications|all)\\b[^.;]{0,40}\\b(?:for (?:later|future|another|similar|other|upcoming|forthcoming|the next|consideration)|until (?:the )?(?:next|spring|summer|autumn|winter)|(?:six|twelve|two|three|\\d+) (?:months|years)|a year|on file|in case)`,
        'u',
      ),
      /\b(?:hold on to|hang on to|hold|store|keep|retain|save)\b[^.;]{0,30}\b(?:your|them|it|you)\b[^.;]{0,50}\b(?:for consideration|in (?:later|future)|come back to you|for (?:similar|other|future|later|upcoming) )/u,
      /\b(?:keep|hold|retain)\b[^.;]{0,30}\b(?:archive|files?|records?)\b[^.;]{0,20}\byour (?:cv|curriculum|details|r.sum.|profile)\b/u,
    ),
    unless,
    unlessInClause,
  },
  // "your particulars will be retained", "your profile stays with us", "the details you submitted remain searchable", "your CV goes into the drawer"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:your (?:[\\w-]+ ){0,4}${papers}|applications (?:we|such|like|of)[^.;,]{0,20}|(?:details|documents|cv|information) you (?:sent|submitted|gave us|uploaded|provided|shared)|expressions of interest[^.;,]{0,20})(?: (?:and|or) your [\\w-]+| of yours)? (?:\\w+ )?${being} (?:\\w+ )?(?:${kept}|put (?:on|in|into|forward)|added|entered|placed|included|searchable|visible|active|open|warm|alive|in (?:our|my)\\b|on (?:our|my|file|record))`,
        'u',
      ),
      new RegExp(`\\byour (?:[\\w-]+ ){0,4}${papers} (?:will )?stays? with us\\b`, 'u'),
      new RegExp(
        `^(?:your |all |the |cvs? and )?(?:[\\w-]+ ){0,2}${papers}(?: and [\\w-]+)? (?:to be )?(?:kept|retained|held|stored|saved|archived) (?:for|on|until|till|by us|with us|in|here)\\b`,
        'u',
      ),
      new RegExp(
        `\\byour (?:[\\w-]+ ){0,4}${papers} (?:\\w+ )?(?:goes|go|went|has gone|have gone|moves?|sits?|lives?|will (?:go|be|sit|move|live)|won't (?:end up|be thrown|go)|stays? (?:put|with|in|on|there)|remains? (?:in|on|active|live|open))\\b[^.;]{0,20}\\b(?:to|in|into|on|with|put|for|active|open|live|shredder|away)\\b`,
        'u',
      ),
    ),
    unless: new RegExp(
      `${unless.source}|\\b(?:to the (?:hiring|line) manager|next (?:step|stage|round)|wrong|spelt|misspelled|would have|reference)\\b`,
      'u',
    ),
    unlessInClause: new RegExp(unlessInClause.source.replace("|n't\\b", "|(?<!wo)n't\\b"), 'u'),
  },
  // "we have added you to our talent community", "you are now on my list", "I'd like to put you on the reserve list"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:add(?:ed|ing)?|put(?:ting)?|plac(?:e|ed|ing)|enter(?:ed|ing)?|includ(?:e|ed|ing)|sign(?:ed|ing)?|enrol(?:led)?|flag(?:ged)?|have|write|wrote|written|noted?|list(?:ed)?|leave|kept?|move[ds]?|subscribe|register(?:ed)?) (?:you|your [\\w-]+(?: [\\w-]+)?|yours)(?: up| down)? (?:to|on|onto|in|into|for|with) (?:[\\w-]+ ){0,4}?${register}`,
        'u',
      ),
      new RegExp(
        `\\byou(?:'re|'ll| are| will| have| may| can| could|'ve)(?: (?:now|also|already|automatically|therefore|still|remain|stay|be|find yourself|go|be added|welcome|joined|join|put|placed)){0,4} (?:[\\w-]+ ){0,4}?(?:on|in|into|to|part of|a (?:small )?circle of|a member of) (?:[\\w-]+ ){0,4}?${register}`,
        'u',
      ),
      new RegExp(`\\b(?:remains?|stays?|now) (?:\\w+ )?(?:on|in) ${register}`, 'u'),
      /\b(?:list|roster|pool|register|database|spreadsheet|shortlist|circle)\b[^.;]{0,60}\b(?:and you are|you are (?:now )?(?:on|in|row)|now includes you|includes you|yours is (?:on|in|among)|yours on it)\b/u,
    ),
    unless: new RegExp(`${unless.source}|\\b(?:concert|birds|allotments)\\b`, 'u'),
    unlessInClause,
  },
  // "with your permission we'd keep it", "if you opt in", "you allow us to consider you for other positions"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:permission|consent|agreement|blessing|approval|ok|okay|leave) (?:to|we(?:'d|'ll| would| will| could)?|i(?:'d|'ll| would| will)?|,)[^.;]{0,20}\\b(?:${keep}|consider|contact|approach|share|add|stay|write)\\b`,
        'u',
      ),
      /\b(?:allow|allows|allowing|enable|enables|authori[sz]e) (?:us|me) to (?:consider|approach|contact|keep|hold|store|reach|match|invite|write|tell|alert|come back)\b/u,
      /\b(?:object|mind|okay|ok|happy|like|agree|want)\b[^.;,]{0,12}\b(?:if|for|that|us|me) (?:we|i|us|me|to)?\b ?(?:to )?(?:kept|keep|stored?|held|hold|retain(?:ed)?|saved?|stay(?:ed)? in touch|remember|considered?)\b/u,
      new RegExp(
        `\\b(?:may|could|can|might|shall) (?:we|i) (?:\\w+ )?(?:${keep}|stay in touch|remember|consider|add|approach|contact)\\b[^.;]{0,50}\\b(?:you|your)\\b`,
        'u',
      ),
      new RegExp(
        `\\bopt in\\b|\\bconsidered? (?:you |automatically |again )?(?:\\w+ )?for (?:[\\w-]+ ){0,4}${job}\\b`,
        'u',
      ),
    ),
    unless: new RegExp(
      `${unless.source}|\\b(?:photo\\w*|record(?:ed)? the (?:call|interview)|used? your (?:task|idea|design))\\b`,
      'u',
    ),
    unlessInClause: /\b(?:cannot|unable|no longer|you (?:asked|told|wrote|ticked))\b|\bwas\b|\bgave\b/u,
  },
];
