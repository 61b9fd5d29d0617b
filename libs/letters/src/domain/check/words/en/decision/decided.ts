import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { application, job, not, says, words } from './families.js';
import { needed, undecided } from './undecided.js';

// What may be refused without saying no. Example: "cannot give you a date"
const noJob = String.raw`(?!(?:[\w-]+ )?(?:answers?|updates?|dates?|decision|reply|response|results?|timelines?|reasons?|details?|news|notes?|names?|numbers?|feedback|advice|explanations?|call|time|guarantee|promise|scores?|marks?|idea|information|outcome|comments?|copy|refund|money|fare|lift|hand|hint|list|picture|chance|clue|figure|word|list|impression|bill|invoice|link|form|key|ticket)\b)`;
// A person who is not the reader. Example: "another person", "a different tuner"
const another = String.raw`(?:another|a different|the other)(?: [\w-]+){0,2}? (?:·{3,}|person|candidate|applicant|one|man|woman|colleague|\w{2,}(?:er|or|ist|ian|eer|yst)\b)`;

/** Plain refusals with other verbs than those of hiring. */
export const decided: readonly Phrase[] = [
  // "have not picked you for the post", "we ain't booking you", "can't take you for the job", "shan't be working with you"
  {
    says: anyOf(
      says`${not}${words(3)} (?:picked|appointed|hired|employed|selected|short-?listed|recruited|accepted|invited|engaged|signed|cast|booked|booking|book|retained|included|voted for) (?:you\b|your ${application}\b|it(?=[.,;]|$))`,
      says`${not}${words(3)} (?:tak(?:e|ing|en) you for|work(?:ing)? with you)\b(?! (?:a (?:coffee|walk|lunch|tour|fool|ride)|granted|on (?:feedback|the notes)))`,
      says`${not}${words(1)} asking you (?:to|for) (?!(?:reply|respond|write|wait|do|send|pay|change|travel|sign|repeat|keep|explain|understand|forgive|the|a|an|your|any|more|money|patience)\b)`,
    ),
    unless: undecided,
  },
  // "I am not giving you the garden", "it's not one I can give you", "I've not got a table for you", "no shifts left"
  {
    says: anyOf(
      says`(?:'m|'re| am| are) not (?:going to be )?(?:giving|offering|handing) you (?:the|a|an|our|this|any) ${noJob}[\w'·-]+`,
      says`\bnot (?:one|something|a [\w-]+|an [\w-]+) (?:that )?(?:we|i) (?:can|could|will|am able to|are able to)(?: now)? (?:give|offer|make you|extend)\b`,
      says`${not}${words(2)} (?:got|have|find) (?:you )?(?:an?|any|the|another) ${noJob}(?:[\w'·-]+ ){1,3}?for you\b(?! (?:of|about|on)\b)`,
      says`\bno (?:[\w'-]+ )?(?:shifts?|${job}|hours|work) (?:left|remaining|any ?more)\b|\bno [\w-]+'s (?:job|post|place|position) for you\b`,
      says`\bthere (?:will be|is|'s) no [\w'·-]+ (?:job|post|place|position|role)\b(?! (?:in|of|that|where|like|better)\b)`,
      says`\bwe(?:'ve| have) (?:now |already )?(?:hired|recruited|staffed up)(?: now| already)?(?=[.,;]| and\b)`,
    ),
    unless: undecided,
  },
  // "it has been declined", "ours is a no", "it ends at this point", "we're ending your application", "we're passing on it"
  {
    says: anyOf(
      says`\bit (?:has been|was|has had to be|had to be|is) (?:therefore |sadly )?(?:declined|rejected|refused|turned down)\b(?! by (?!the (?:board|panel|committee|client)))`,
      says`\b(?:ours|mine|theirs) (?:is|was|has to be|must be) (?:an? )?(?:\w+ )?no\b(?=[.,;:]|$)|\b(?:it|this|things|matters) (?:ends?|stops?|rests?|finish(?:es)?) at this (?:point|stage)\b`,
      says`\b(?:ending|concluding|end|conclude) your ${application}\b|\bpass(?:ing)? on (?:it|this one|yours|hiring you|taking you|you)\b`,
      says`\b(?:it|this|that)(?:'s| is)(?: just| simply)? not (?:going to )?happen(?:ing)?\b(?! (?:again|often|to|every|until|before))`,
      says`\bmov(?:e|ed|ing) (?:forward|ahead|on) with (?:the )?(?:more|better|stronger|most|best)\b[\w -]{0,30}(?:candidates?|applicants?|people|profiles?)\b`,
    ),
    unless: undecided,
  },
  // "it is going to be another person", "that person isn't you", "took another on", "we've asked another to be", "called another person to be"
  {
    says: anyOf(
      says`\b(?:it|that)(?:'s| is|'ll| will| was| has to)(?: going to)?(?: be)? (?:${another}|(?:somebody|someone) else\b)(?! who (?:will|can) (?:call|write|ring|answer))`,
      says`\b(?:person|one|name|candidate|winner|choice)(?:'s| is| was)?(?: not|n't) you(?:rs)?\b(?! (?:know|need|should|would|can))`,
      says`\b(?:took|taken|taking|work(?:ing)? with|gone with|picked|(?:${job}|manager|\w+er|\w+or) (?:is|will be)) ${another}`,
      says`\b(?:call(?:ed|ing)?|ask(?:ed|ing)?|want(?:ed)?) (?:${another}|another) (?:to (?:be|join|take|do|run|lead|teach|play|start|fill|work|come (?:in|on))\b|as\b|for (?:the|this)\b)`,
      says`\b(?:took|taken|taking|take) (?:another|a different|someone|somebody|the other)(?: [\w·-]+){0,3} on\b`,
    ),
    unless: undecided,
  },
  // "you are not our new senior", "we will open without you as its manager", "you have not got through"
  {
    says: anyOf(
      says`\byou(?:'re| are)(?: not|n't) (?:our|my|the|their) (?:new|next|choice|pick)\b|\bwithout you as\b`,
      says`\byou(?:'ve| have|'re| are|'ll| will)?(?: not| \w*n't)(?: be)? g[eo]t(?:ting|ten)? (?:through|in|past|onto|the nod|picked|chosen|hired)\b(?! (?:touch|all|to (?:you|him|her|them)|the (?:forms?|list|pile|papers)))`,
    ),
    unless: undecided,
  },
  // "we must turn you away", "leave it there", "let this one go", "calling it a day", "we're stopping at this point", "go on without you"
  {
    says: anyOf(
      says`\b(?:turn(?:ed|ing)? (?:you|your ${application}|this one) away|pass(?:ed|ing)? (?:you|your ${application}) (?:by|over))\b`,
      says`\b(?:draw(?:ing|n)?|drew) a line under (?:it|this|your|the)\b|\b(?:call(?:ed|ing)? it a day|leav(?:e|ing) it (?:there|here|at that))\b(?=[.,;]|$| (?:on|for|with) (?:this|your|you|the))`,
      says`\b(?:let(?:ting)?|have to let|had to let) (?:this|that|yours?) (?:one )?go\b(?=[.,;]|$)|\b(?:stopp?(?:ing)?|end(?:ing)?|finish(?:ing)?) (?:it |this |things |matters |the process )?at this (?:point|stage)\b(?! of)`,
      says`\b(?:carry|carrying|go|going|continue|start|open|press|move) (?:on |ahead |forward )?without you\b(?! (?:having|being|knowing))`,
    ),
    unless: undecided,
  },
  // "the job won't be coming your way", "we won't take this one to interview", "we can't add you to the crew", "the board has not confirmed you"
  {
    says: anyOf(
      says`${job}${words(4)}(?: not| \w*n't| never)${words(3)} (?:your way|to be yours|be had by you)\b|${job}${words(3)} no longer to be had\b`,
      says`${not}${words(3)} tak(?:e|ing) (?:this one|yours|it) (?:to (?:interview|the)|any|further|forward|on)\b`,
      says`${not}${words(3)} (?:add(?:ing|ed)? you to (?:the|our)|agree(?:d)? to (?:your|an?) (?:appointment|transfer|place)|confirm(?:ed|ing)? you\b(?! by)|call(?:ing)? (?:on|upon) you for (?:this|the))`,
    ),
    unless: undecided,
  },
  // "we have someone for the job", "the desk will be somebody else's", "it fell to another"
  {
    says: anyOf(
      says`\bwe (?:now |already )?have (?:someone|somebody|a person|our [\w-]+) (?:for|in) (?:the|this|that) (?:[\w-]+ )?${job}`,
      says`\b(?:is|was|be|are) (?:now )?(?:someone|somebody) else's(?=[.,;]|$)`,
      says`${not}${words(2)} be (?!proceeding|continuing|forgetting|waiting)\w+ing (?:for|with) us\b|\b(?:have to|had to|must) (?:refuse|decline|reject) (?:it|you\b|your)`,
      says`\bnot able to (?:give|offer) you (?:an?|the|any) ${noJob}[\w'·-]+`,
      says`\b(?:fell to|went to|goes to|was with|lies with) another(?=[.,;]|$)|\bnothing came of (?:it|this|your)\b`,
    ),
    unless: undecided,
    unlessInClause: needed,
  },
];
