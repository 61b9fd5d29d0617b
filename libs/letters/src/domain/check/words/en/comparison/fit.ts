import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { innocent, whatOneBrought } from './innocent.js';

// What applicants bring. Example: "a better fit", "stronger backgrounds", "a closer match"
const profile =
  '(?:fits?|fitted|match|match(?:es|ed|ing)|suited|suits|align\\w*|qualified|qualifications?|candidates?|applicants?|applications?|profiles?|backgrounds?|equipped|placed|positioned|meets?|experience[ds]?|exposure|portfolios?|skills?|skill ?sets?|toolkit|answers?|credentials|prepared|cv|r.sum.s?|interviews?|auditions?|presentations?|performance|track record|expertise|people|contenders?|alternative|grasp|command|understanding|knowledge|book of business|references|ideas|pitch|hands|roots)';

// Somebody else. Example: "other finalists", "someone", "the woman we took"
const someone =
  '(?:someone|somebody|applicants?|candidates?|finalists?|persons?|people|folks?|lads?|chefs?|others|another|contenders?|rivals?|competitors?|appointee|winner|whoever|individuals|(?:successful|chosen|winning|appointed|selected) (?!for\\b|as\\b|to\\b|by\\b|in\\b|on\\b|another|an?\\b|the\\b|from|and\\b)\\w+|(?:colleague|person|people|woman|man|one|ones|those) (?:we|who|whose)|the other)';

// Words before a person that was chosen. Example: "we went with the roofer who", "preference to a colleague with"
const chose =
  '(?:chose|chosen|picked|pick|went with|gone with|go with|going with|took|taken|hired|appointed|plumped for|opted for|selected|preferred|preference to|offered to|landed on|settled on)';

// More of something. Example: "quicker", "more convincing", "further ahead"
const more =
  '(?:stronger|quicker|sharper|deeper|broader|closer|closest|nearer|nearest|smarter|keener|superior|better|slicker|hungrier|surer|readier|wider|richer|fuller|larger|bigger|greater|(?<!no )longer|higher|cleaner|steadier|heavier|brighter|tighter|furthest|further (?:along|ahead|down)|additional|even more|more (?!than\\b|time\\b|questions\\b|help\\b|to\\b|about\\b|of\\b|or\\b|from\\b|in\\b|on\\b|at (?:home|ease)\\b|people\\b|slowly|often|applied|obviously)\\w+)';

// After such a word nobody is measured. Example: "better for candidates", "the wider partnership", "higher than expected"
const notPeople =
  '(?! (?:the |than (?:we|expected|planned|i)\\b|way|to (?:wait|ask|say|read)|luck|for\\b|if\\b|partnership|team|questions|life|of the two \\w+))';

// Speaks of people who are no applicants. Example: "people often ask", "other posts", "each applicant"
const unless = anyOf(
  innocent,
  /\bpeople (?:are|you|in|of|often|tend|with questions)\b|\b(?:they|people) asked\b|\bother (?:post|job|role|company|firm|branch)\b/u,
  /\b(?:each|every) (?:of|applicant|candidate)\b|\b(?:people|others) (?:at|on) (?:our|the|your) (?:team|office|panel|table|room|crew|school)\b|\byou (?:met|saw)\b/u,
);

export const betterFit: readonly Phrase[] = [
  // "a closer match", "better suited", "stronger candidates", "a superior profile", "a better-qualified person"
  {
    says: new RegExp(
      `\\b(?:better|closer|stronger|superior|nearer|tighter|fitter|greater|deeper|broader|wider|richer|fuller|larger|bigger|finer|longer|surer|firmer|cleaner|fresher|sharper|steadier|more convincing|more recent|more relevant|more directly relevant)(?:-| )(?!for |to |than |with |at |of )(?:\\w+ )?${profile}\\b(?! (?:for|to) you)`,
      'u',
    ),
    unless,
  },
  // "more closely aligned", "more experienced applicants", "most suitable", "less extensive", "more of a match"
  {
    says: /\b(?:more|most|best|better|less)\b[ -](?:\w+ly )?(?:qualified(?! leads)|experienced?|suited|suitable|aligned|match\w*|align\w*|fit\b|fits|fitting|meets?|relevant (?:experience|background|skills|exposure|qualifications|candidates?)\b|skilled|accomplished|impressive|competitive|advanced|senior (?:candidate|applicant|person|people)|convincing|compelling|capable|polished|rounded|established|specialised|specialized|hands-on|in-depth|in line with|seasoned|tailored|knowledgeable|proven|extensive|persuasive|promising|of (?:a|an) (?:match|fit))\b(?! (?:to|for) you)/u,
    unless,
  },
  // "the strongest candidates", "the best person for the job", "the three most promising people", "its ideal candidate"
  {
    says: /\b(?:the|our|its)\b[^.;,]{0,12}\b(?:best|strongest|top|most|finest|leading|preferred|highest|ideal)\b[^.;,]{0,12}\b(?:candidates?|applicants?|applications?|person|people|fit|match|qualified|suitable|scor\w+|profiles?|talent|contenders?)\b(?! (?:to (?:ask|contact|talk|speak|write|call)|treat|know|learn|take|are|bounce|keep|come|always|often|can|may|do|will|in the world))/u,
    unless,
  },
  // "someone quicker on the pass", "the other applicant's portfolio was stronger", "the person we hired knows it better"
  {
    says: new RegExp(
      `\\b${someone}\\b(?:(?!\\b(?:made|makes|where|you would|the job|next|will|the wider)\\b)[^.;]){0,60}?\\b${more}\\b${notPeople}`,
      'u',
    ),
    unless,
  },
  // "we took the roofer who has the longer list", "preference to a colleague with a longer practice", "who came closest"
  {
    says: new RegExp(
      `\\b${chose}\\b[^.;]{0,50}\\b(?:who|whose|with|for (?:his|her|their))\\b[^.;]{0,45}\\b(?:${more}|less|fewer|double|twice)\\b${notPeople}`,
      'u',
    ),
    unless,
  },
  // "candidates whose experience more closely …", "someone whose background matches our needs"
  {
    says: /\b(?:candidates?|applicants?|others|someone|somebody|person|people|individuals?|those)\b[^.;]{0,30}\bwhose\b[^.;]{0,60}\b(?:match\w*|align\w*|fit|fits|fitted|suit|suits|meet|meets|correspond\w*|better|closer|closest|nearer|nearest|more|exceed\w*|sit nearer|maps? (?:more|onto))\b/u,
    unless,
  },
  // "there were applicants with stronger …", "we had candidates who already hold", "several applicants exceeded the minimum"
  {
    says: anyOf(
      /\b(?:there (?:was|were)|we (?:had|saw|met|interviewed|received)|we've had)\b[^.;]{0,20}\b(?:applicants|candidates|finalists|people|others|some) (?:(?:in|on) the \w+ )?(?:who|whose|with(?:out)?|that)\b(?! (?:we|you))/u,
      /\bthere (?:was|were)\b[^.;]{0,15}\b(?:stronger|better|closer|deeper|quicker|steadier|sharper|brighter|surer|finer)\b(?! (?:times?|ways?|days?|weather|reason|news))/u,
      /\b(?:one|two|three|four|some|several|many|most|quite a few|a few|plenty|a couple|others?|another)\b[^.;,]{0,18}\b(?:applicants?|candidates?|finalists?|contenders?|peers|competitors|rivals|people|folks)\b[^.;]{0,25} (?:had (?!applied|to\b|left|been|asked|a letter)|has (?!been|asked|(?:\w+ )?(?:accepted|said|taken|started|signed|agreed|begun|joined)|done|led|run|worked|taught|sold|lived|spent|flown|driven|built|cooked)|exceed\w*|surpass\w*|came with|brought|demonstrated|met (?:every|all|the|more)|possess\w*|could (?:show|offer|already|point))/u,
    ),
    unless: anyOf(unless, whatOneBrought),
  },
  // "fits our needs better", "met the criteria more fully", "ticked a few more of our boxes", "double your mileage"
  {
    says: anyOf(
      /\b(?:fits?|fitted|match|match(?:es|ed)|suits?|suited|meets?|met|aligns?|aligned|correspond\w*|fills?|covers?|spoke|speaks|maps)\b[^.;]{0,40}\b(?:better|more (?:closely|precisely|fully|directly|neatly|strongly|clearly|fluently))\b(?! for)/u,
      /\bsafer (?:pair|choice|bet)\b/u,
      /\b(?:more|greater) (?:bite|rhythm|sparkle|depth|weight(?= (?:in|at|to her|to his|as))|heart|drive|polish|flair|punch|pros)\b(?! (?:to|we))/u,
    ),
    unless,
  },
];
