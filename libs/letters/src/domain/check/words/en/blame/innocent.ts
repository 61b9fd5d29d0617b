import { faultDenied } from '../../denials.js';

/** We speak of a fault of our own: "because of our bad line", "the mistake was mine", "we set it with an error in it". */
const ours = String.raw`(?<!\b(?:look(?:ed)? at|read|visit(?:ed)?|open(?:ed)?|studied|know|knew|seen) )\b(?:our|my) (?:own )?(?:\w+ )?(?:fault|mistakes?|errors?|doing|side|part|failing|oversight|system|server|printer|projector|calendar|invitation|advert|form|instructions|brief|planning|carelessness|haste|lift|boiler|hall|line|link|porter|office|microphone|machine|notes|question|copy|building site|website)\b|\b(?:i|we) (?:do |must |would like to |want to )?apologi[sz]e\b|\bapologi(?:es|sed|zed)\b|\bwrong of (?:us|me)\b|\b(?:was|were|is|are) (?:ours|mine)\b|\bby (?:us|me|the office)\b|\bwe set it\b|\b(?:your|the) (?:\w+ )?(?:train|bus|traffic|snow|storm|fire alarm|power cut) |\bnot for (?:any |a )?(?:lack|want)\b|\b(?:what|where|how|why|whatever) (?:\w+ )?(?:went|goes|had gone|has gone) wrong\b|\byou(?:'ve| have)? (?:told|wrote|mentioned|explained)\b[^.;]{0,12} (?:that )?you\b|\b(?:please|kindly) (?:send|resend|collect|fetch|pick)\b`;

/** The fault is denied, or was ours: "it is not that you lack anything". */
export const denied = new RegExp(
  String.raw`${faultDenied.source}|${ours}|\bnothing (?:here|in (?:this|my|our) \w+) (?:means|says|suggests|implies)\b`,
  'u',
);

/** As above, or nobody saw one: "nobody thought you were late", "none of us found you cold", "not a single error". */
export const innocent = new RegExp(
  String.raw`${denied.source}|\b(?:nobody|no one|none of (?:us|the (?:panel|judges|examiners)|them)|neither|nor (?:did|was|were|should)|never (?:an|in question|doubt)|at no (?:time|point)|not (?:a|one|for a) (?:single )?(?:error|mistake|moment|word|fault)|without (?:a|any) (?:error|mistake|fault)|no (?:concerns?|doubts?|criticism|complaints?|fault|reservations)|(?:rarely|seldom|never) (?:have|has)|not (?:be )?(?:held|counted|hold|count)|cannot point|wonderful|a joy|admired?|delight(?:ed|ful)?|nothing (?:you|in your)|ha(?:d|s|ve) no part|played no part|no wrong (?:answers?|turns?)|n't (?:count|matter|arrive)|not (?:count|matter|arrive))\b`,
  'u',
);

/** As above, or something of ours is spoken of: for phrases that do not name the reader. */
export const innocentOrOurs = new RegExp(
  String.raw`${innocent.source}|\b(?<!\b(?:by|to|for|from|of|on|about|with|at) )(?:our|my) (?!guests|customers|clients?|colleagues?|manager|boss|panel|patients|readers|users|pupils|students|view|opinion|eyes|taste|mind|liking|ears?|head|chef|standards?|needs|start)|\b(?:we|i) (?:gave|sent|set|wrote|made|lost|forgot|failed|should|could have|misread|changed|mislaid|got)\b`,
  'u',
);
