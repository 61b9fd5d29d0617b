import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

/** The reader is to be grateful, proud or impressed. */
export const asksForGratitude: readonly Phrase[] = [
  // "you should be proud", "you ought to be grateful", "consider yourself lucky", "be glad somebody bothered"
  {
    says: anyOf(
      /\byou (?:should|ought to|must|have every reason to|have (?:every |good )?reason to|might want to|can|may|deserve to) (?:\w+ )?(?:be|feel|consider yourself|count yourself) (?:\w+ ){0,2}(?:proud|grateful|honou?red|happy|lucky|flattered|pleased|thankful|fortunate|privileged|encouraged)(?!\w)/u,
      /\b(?:should|ought to|must|can|may) (?:\w+ )?(?:take (?:\w+ )?(?:pride|comfort|heart|solace|consolation|encouragement)|thank (?:us|me)|view (?:this|it)|see (?:this|it) as|look (?:at|on) (?:this|it) as|treat this|be (?:\w+ )?(?:reward|honou?r|compliment|consolation|thanks|comfort|enough)|come as no (?:\w+ )?surprise)(?!\w)|\b(?:something|an achievement|a result|that) (?:you|to) (?:ought to |should |can )?be (?:\w+ )?proud of\b/u,
      /\b(?:consider|count|think|call) yourself (?:\w+ )?(?:lucky|fortunate|privileged|honou?red|blessed)(?!\w)|\bhow (?:fortunate|lucky) you\b|\b(?:feel|be) (?:grateful|thankful|glad|proud|happy|honou?red|pleased) (?:that|(?:for|of) (?:the|this|what|any)|somebody|someone|we|i|you|it)(?!\w)/u,
      /\b(?:you(?:'ll| will)|it) (?:\w+ )?(?:want to thank|thank) (?:us|me)(?!\w)|\b(?:honou?r|reward|achievement|compliment|success|prize) (?:enough|in (?:itself|its own right))(?!\w)/u,
    ),
    unless:
      /\b(?:i|we|she|he|they|sons|parents|teachers)(?:'d| would|'ll| will|'m| am| are| must| should| can)? (?:\w+ )?be (?:grateful|glad|happy|thankful|proud|pleased)(?!\w)|\bif you (?:can|could)(?!\w)/u,
  },
  // "we did not have to interview you", "we owed you nothing", "our assessors gave up their lunch", "more than most can say"
  {
    says: anyOf(
      /\b(?:more|further) than (?:most|many|some|others|you (?:would|'d|will)|plenty|anyone|nine)(?: \w+){0,3} (?:can say|get|would|could say|do|ever|give|manage|offer|reach|have)(?!\w)|\bmost (?:places|companies|firms|employers|bosses|people)(?: \w+)? (?:would|do not|don't|wouldn't) (?:have )?(?:\w+ )?(?:left|bother|reply|tell|even|never|not|just|given|answer|read)(?!\w)/u,
      /\bgave up (?:their|his|her|our|my) (?:\w+ )?(?:lunch|weekend|evening|saturday|time|day|holiday|break|morning|afternoon)(?!\w)|\b(?:a |our |the )?(?:very )?busy (?:people|man|men|woman|partners|team|schedules?|professionals|director)\b[^.;]{0,40}\b(?:you|gave|took|made)(?!\w)/u,
      /\bapplicants? (?:who|with)\b[^.;]{0,40}\b(?:gracefully|should take|do better in life|treat a no|ought to|with dignity|modest)(?!\w)|\b(?:accept|take|bear) (?:it|this|the (?:result|decision|outcome|news)) (?:gracefully|like|well|sportingly|with (?:grace|dignity|good grace|a smile)|in good (?:part|spirit))(?!\w)|\bexpect you to be\b/u,
      /\bearned (?:the|your|a) (?:right|rest)(?: to)?\b|\ba (?:house|company|firm|institution|name) of (?:our|this) (?:standing|rank|reputation|calib\w+)(?!\w)/u,
    ),
    unless:
      /\b(?:we|i) (?:were|was) (?:happy|delighted|lucky)(?!\w)|\b(?:bank holiday|travel|expenses)(?!\w)|\bapplicants? who (?:want|wish|live)(?!\w)/u,
  },
];
