import { chores, denied } from '../promise-call/willing.js';

/** What one is told of one's own performance. Examples: "feedback", "a few pointers", "the panel's comments", "your marking sheet" */
export const feedback =
  '(?:feedback|pointers|debrief(?:ing)?|critique|criticism|appraisal|thoughts (?:on|about) (?:your|each|the)|summary of (?:how|your|what|the)|comments?|remarks|observations|impressions|evaluation|assessment|breakdown|scor(?:es?|ing)|scorecard|score ?sheets?|mark(?:s|ing)(?: sheet)?|tasting notes?|write-?up|report|notes|interview record|results?|explanation|reason(?:s|ing)|rationale|grounds|thinking|specifics|whys?(?: and (?:the )?wherefores?)?|more detail|detailed (?:answer|account|response)|steer|tips|honest (?:answer|opinion|view|assessment))';

/** Of these, what stands for feedback by itself, whoever gets it. Examples: "feedback", "a debrief" */
export const clearFeedback =
  "(?:feedback|pointers|debrief(?:ing)?|critique|appraisal|thoughts (?:on|about) (?:your|each|the)|summary of (?:how|your|what)|(?:detailed|written|individual|constructive|personal|brief|proper|panel's?|judges'?|jury's?|examiners'?|assessors'?|interviewers'?|observers'?|reviewers?'?s?|director's|chair's|your|our|my|the|their|some|full|short) (?:[\\w-]+ ){0,4}(?:comments|remarks|observations|impressions|evaluation|scores|scorecard|score ?sheets?|marking sheet|notes on|reasons|reasoning|rationale|explanation)|comments on (?:your|each|the)|(?:reasons|grounds) (?:for|behind) (?:this|our|the|your))";

/** What was seen or thought of somebody, as a clause. Examples: "why we chose …", "what the panel thought", "how your answers were scored" */
export const whatWasThought =
  "(?:why\\b(?! (?:not|you (?:want|like|would)|(?:this|it|we|you|our \\w+|the \\w+) (?:\\w+ )?(?:took|take|late|delay\\w*|wait\\w*|had to wait|write|wrote|kept|replied|answered)))|how (?:you(?:r|'d)?\\b|we (?:arrived|decided|came|reached|chose|judged|weighed|saw)|the (?:choice|decision|panel|lesson|scores?)|(?:it|this|things) (?:went|came|looked|was|were))|where (?:you|it|things) (?:could|might|dropped|excelled|shone|did|were|came|fell|stood|lost|went|gained|scored)|what (?:let|went|impressed|stood out|worked|struck|could have|cost|was missing)|what (?:we|they|i|he|she|it was|(?:the|our) [\\w-]+(?: [\\w-]+)?) (?:thought|made|said|saw|noticed|noted|liked|missed|felt|observed|took|wrote|was missing|would have|were looking))";

export const unless = new RegExp(
  `${chores}|\\b(?:our (?:process|form|website|advert|canteen|hiring|service)|your (?:views?|opinion|own (?:feedback|impressions?|experience))|(?:give|send|offer|leave|share|tell|lend) us|anonymous|from patients|from customers|from clients|survey|bids?|tenders?|ballot|the vote|the public|(?:assessment|report|results?|evaluation|notes|comments) (?:of|from|on) the (?:council|site|building|accounts|product|market|committee meeting)|below you(?:'ll| will) find|sooner tell|object to|agency may)\\b`,
  'u',
);

export const unlessInClause = new RegExp(
  `${denied}|\\b(?:refused?|decline|exempt|bar(?:s|red)? (?:me|us)|ignored|asked (?:us )?(?:for|not)|thank you for (?:your|the)|thanks for (?:your|the)|(?<!\\bin )the (?:role|job|post|post holder)|requires?|patients|customers|pupils|students|had hoped|until last year)\\b`,
  'u',
);
