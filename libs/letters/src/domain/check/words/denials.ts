/** Sentences in which words of a rule mean something else. Matched on plain text, in four languages. */

// Denies a fault. Example: "It is not that you lack anything", "this does not mean that you failed"
export const faultDenied =
  /\bnot (?:because|that|mean|say|a sign|suggest|imply)\b|n't (?:because|that|mean|say)\b|\black(?:ed)? (?:nothing|for nothing)\b|\bnothing (?:you|that you)\b|\byou did (?:nothing|not do anything|n't do anything)|\bnicht,? (?:weil|dass)\b|\bpas (?:parce )?que\b/u;

// Speaks of the process, of the reader's own way, or denies the comparison. Example: "nobody was better", "a better fit for you"
export const nothingMeasured =
  /\b(?:nobody|no one|none)\b[^.;]{0,40}\b(?:better|stronger)|\bnot (?:because|that)\b[^.;]{0,60}\b(?:better|stronger|more)|\b(?:fit|match|suited) (?:for|to) (?:you|your)\b|\bfind\b[^.;]{0,40}\b(?:better|closer)|\b(?:do not|don't|never) (?:compare|rank)/u;

// A statement of equal treatment. Example: "regardless of age, sex or religion"
export const equalTreatment =
  /\b(?:regardless|irrespective|without regard|equal[- ]opportunit\w*|not discriminate|never discriminate|unabhangig von|sans distinction|sin distincion|independientemente)\b|\bdoes(?:n't| not) discriminate/u;
