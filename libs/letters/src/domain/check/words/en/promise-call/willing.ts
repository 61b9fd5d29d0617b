/** Words that promises of every kind are made with, as sources of expressions. */

/** Somebody is willing, and a word or three may follow before the verb. Examples: "will gladly …", "'d be happy to …", "could also …" */
export const willing =
  "(?:\\b(?:will|shall|would|can|could|may|might|must|going to|(?:happy|happily|glad|delighted|pleased|willing|ready|able|free|prepared|keen|available|around|here|welcome|open|offer(?:ed|s|ing)?|agreed|intends?|plans?|aims?|promise[ds]?|undertakes?|propose|pleasure|bother|trouble|problem|like|love|want|wish|prefer|arrange|mean|sure) to|up for|rather)|'(?:ll|d)) (?:(?!(?:have|has|not|never|we|you|i|they|it|the|thank)\\b)[\\w-]+ ){0,4}";

/** Refuses, or says that there is none. Examples: "we cannot", "nobody will", "there is no"; not "no trouble at all" */
export const denied =
  "\\b(?:not(?! (?:\\w+ )?hesitate)|never|cannot|unable|without|nor|neither|nobody|no one|none|nothing|no longer|instead of|refrain|too (?:small|few|busy))\\b|n't\\b(?! (?:\\w+ )?(?:hesitate|mind|leave|it be))|\\bno\\b(?! (?:bother|trouble|problem|secret|doubt|matter|obligation|pressure|charge|cost|rush|hurry))";

/** A matter of the visit, and not of the decision. Examples: "about your expenses", "if the parcel does not arrive" */
export const chores =
  '\\b(?:expenses?|refund\\w*|reimburs\\w*|fares?|travel|receipts?|invoice|paid|payment|bank details|bank account|laptop|badge|(?:visitors?|day|security|site|bus|rail|travel|your|the|a) pass|keys?|parcel|courier|lost|forgot|umbrella|(?:your|the) hotel|hotel (?:room|bill|booking|costs?|receipt|stay|charges?)|garage|taxi|parking|locker|insurers?|accounts|privacy|data protection|deletion|survey|return of|equipment|belongings|newsletter|directions)\\b';
