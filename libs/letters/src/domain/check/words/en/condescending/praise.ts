import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

/** Praise and speech as to a child. */
export const talksDown: readonly Phrase[] = [
  // "good girl", "how brave of you", "what lovely English you speak", "kudos for even pressing the button"
  {
    says: anyOf(
      /\b(?:full marks|top marks|kudos|hats off|bravo|congratulations|congrats|a gold star|gold star|respect|brownie points|a pat on the back|three cheers|applause)(?: to you)?(?:,| for| on)? (?=\w)(?:even |just |having |simply )?(?:trying|pressing|making|getting|having|applying|coming|reaching|putting|daring|giving|surviving|sticking|finishing|turning up|showing up|throwing|being|taking part|effort|you (?:held|gave|did|made))(?!\w)/u,
      /^(?:and |but |oh,? |my,? |well,? )?how (?:brave|bravely|wonderful|wonderfully|quickly|lovely|sweet|nice|charming|refreshing|bold|admirabl[ey]|clever|cleverly|well you|touching|plucky|adorable|fortunate|lucky|splendid|far you|hard you|articulate|flattering|mature|ambitious)(?!\w)/u,
      /^(?:and |oh,? |my,? |well,? )?what (?:a |an )?(?:\w+ )?(?:lovely|charming|sweet|delightful|brave|cute|pretty|darling|plucky|admirable|dear|neat|clever) (?:\w+ )?(?:you|letter|little|attempt|idea|effort|try|cover|project|girl|boy|person|english|accent|story|thought)(?!\w)/u,
      /\byour (?:\w+ )?little (?!ones?\b|boy|girl|daughter|son|brother|sister|dog|cat|finger|toe|theatre|van)\w+|\b(?:so|ever so|such) (?:sweet|polite|brave|keen|eager|cute|young and|new to all)(?!\w)/u,
      /\bpleasantly surprised\b|\byou(?:'ve| have)? held (?:up|your own)(?!\w)/u,
      /\bfor (?:a first (?:attempt|try|go|effort|interview)|a (?:beginner|newcomer|novice|layman|amateur|student|self-taught|non-\w+)|(?:someone|somebody) (?:so|this|with (?:so|very) little|without any|with no (?:real|formal)))(?!\w)/u,
    ),
    unless:
      /\bwe (?:tried|try|are trying)(?!\w)|\b(?:how|what) (?:\w+ )?you (?:played|sang|read|cooked|taught)(?!\w)|\bcompetition effort\b/u,
  },
  // "my dear", "young man", "sweetheart", "poor thing", "dear me"
  {
    says: anyOf(
      /\b(?:sweetheart|sweetie|sweetpea|honeybun|young (?:lady|man|fellow|'un|friend|person)|little lady|old (?:chap|boy|bean|girl)|kiddo|champ|buddy|my (?:dear|friend|girl|boy|lad|love|child)|dear friend|lovey|darling|hun)(?=[,.!?;]| (?:you|and|but|for|i|we|it|don't)\b)|\b(?:honey|pet|love|dear|friend|tiger|sunshine|petal|duckie|chuck|son|sonny|missy)(?=[,!])(?<=[,] \w+)/u,
      /\b(?:someone|somebody|people|candidates|anyone|a person|applicants|those|folk|folks|an? \w+|nurses|teachers|drivers|girls|boys|lads|ladies) (?:like you(?:rself|rselves)?|at your (?:level|stage)|of your (?:level|standing)|with your (?:limited|level|modest|background|record)|in your (?:position|shoes|situation))\b[^.;]{0,50}\b(?:should|ought|must|can|take|learn|have to|need|rarely|seldom|often|don't|do not|never think|salt|tend|usually|typically|so do not)(?!\w)/u,
      /,? (?:(?:is|was|will|does|did|can|shall|would|has|have|are|do)(?:n't)? (?:it|we|you|they|there|she|he)|(?:isn't|wasn't|won't|doesn't|didn't|don't) (?:it|we|you|they|that)|hmm|hm|eh|huh|yes|agreed|right|ok|okay)\?$(?<=[,;] [\w' ]{2,16}\?)/u,
    ),
    unless:
      /\b(?:like you(?:rself)? deserves?|pet (?:shop|food|insurance|hotel)|honey (?:bees|from|jar)|if that(?:'s| is) ok|let me know)(?!\w)/u,
  },
  // "let me explain how hiring works in the real world", "a taste of what a real newsroom is like", "as you will discover"
  {
    says: anyOf(
      /\b(?:how|what) (?:the )?(?:working |adult |real |grown-up |business |job )?(?:world|market|life|things|hiring|business|industry|trade) (?:really |actually )?(?:works?|goes|is like|looks like|are done)(?!\w)/u,
      /\b(?:now|then|by now|of course|surely|as|since|because) (?:that )?you(?:'ll| will| have|'ve| must| should| may| can| now| no doubt| surely| certainly|'d| are)? (?:(?:surely|no doubt|soon|now|certainly|perhaps|probably|have|be) ){0,4}(?:know what|now know|discover(?:ed)?|found out|realised? by now|realise[ds]?|realize[ds]?|learn(?:ed|t)? (?!that the|in)|gathered|seen (?:how|what)|guess(?:ed)?|beginning to|aware)(?!\w)/u,
      /\b(?:realistic|better|true|real|clear|taste|glimpse|idea|picture|impression|flavou?r|sense) (?:\w+ )?of (?:what|how) (?:a |an |the )?(?:real|true|proper|professionals?|serious|it (?:takes|means)|grown|work(?:ing)?|top|life|actual|first-class)(?!\w)|\b(?:what|how) (?:a |an )?(?:real|proper|true|professional|serious|first-class) (?:\w+ )?(?:\w+ )?(?:is|looks|works|does|do|sounds|rehearses|means|takes|are)(?!\w)/u,
      /\bmay (?:yet |one day )?(?:make|come to|amount to|become) (?:a |something|an )|\byou may not (?:see|think|feel|believe|know|understand|like) it (?:now|today|yet|at the moment)(?!\w)/u,
    ),
    unless:
      /\b(?:real|working) world data\b|\b(?:we|i) (?:\w+ )?learn(?:ed|t)(?!\w)|\bas you (?:may|will|might) have (?:heard|seen|read) (?:in the|on the|from)(?!\w)|\b(?:expenses|advert|drew|harvest)(?!\w)/u,
  },
  // "we trust you appreciate the time", "please understand", "I'm sure you understand", "you will surely agree"
  {
    says: anyOf(
      /\b(?:hope|trust|sure|expect|know|confident|certain|assume|no doubt)(?: that)? you(?:'ll| will| can| would| do| should)? (?:\w+ )?(?:understand(?! our position)|appreciate(?! that)|agree|realise|realize|accept|recogni[sz]e|thank)(?!\w)(?! (?:the (?:role|advert)|,? the competition))(?!, the competition)/u,
      /\byou (?:must|have to|need to|should|will surely|surely|will have to|ought to|might|cannot but|can't help but) (?:\w+ )?(?:understand|realise|realize|appreciate|accept|remember|learn|recogni[sz]e|bear in mind|ask yourself|grow|mature|be (?:more )?realistic|aim|set your sights|respect|agree|see (?:that|this|it))(?!\w)/u,
      /\bof course you(?:'ll| will)? understand\b/u,
    ),
    unless: /\b(?:competition was|intense|fierce|confidential|data protection)(?!\w)/u,
  },
  // "nice try", "bless you for trying", "for someone at your level", "you're lucky to hear from us", "as you grow up"
  {
    says: anyOf(
      /^(?:\w+ )?(?:nice|good|great|valiant|plucky|brave|noble) (?:try|effort|attempt)\b(?! (?:to|by|from|at the))|\bbless (?:you|your \w+)(?: all)? for (?:trying|having|giving|applying)\b/u,
      /\b(?:brave|sweet|plucky|cute|bold|ambitious) of you to (?:apply|try|think|ask|aim|hope|come)\b/u,
      /\bfor (?:someone|somebody|a person|people|a candidate) (?:at|of|with|in|on) your (?:\w+ )?(?:level|age|experience|stage|background|position|size|grade)\b/u,
      /\byou(?:'re| are| were|'ve been| have been) (?:\w+ )?(?:lucky|fortunate|privileged|honoured) (?:to (?:get|have|receive|hear|be|meet)|that we)\b/u,
      /\bas you (?:grow up|mature|get older|grow older|gain experience|learn more|grow)\b/u,
    ),
  },
];
