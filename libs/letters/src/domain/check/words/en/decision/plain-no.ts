import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { application, job, not, says, words } from './families.js';
import { needed, undecided } from './undecided.js';

// Who decides beside the writer. Example: "the board", "our client"
const deciders = String.raw`(?:we|i|they|(?:the|our|my) (?:[\w-]+ )?(?:board|panel|committee|client|team|council|governors|school|company|firm|director|manager|partners|owners?|chef|head|trustees|jury|elders|department|agency|college|university|hospital|vote))`;
// By what a person is called who is hired. Example: "teacher", "engineer", "nurse"
const person = String.raw`(?:\w{2,}(?:er|or|ist|ian|man|woman|yst|eer|ant|ent|ard)|nurse|chef|cook|candidate|applicant|graduate|person|colleague|student|mechanic|guide|pilot|clerk|coach|hand|tutor|apprentice|pastor|priest|architect|joiner|·{3,})`;
// When it was another search. Example: "last year"
const otherTime =
  /\b(?:last|past|every|each|previous|earlier|next) (?:\w+ )?(?:year|week|month|spring|summer|autumn|winter|season|time|term)s?\b|\bin (?:20\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bthis (?:year|spring|summer|autumn|winter)\b|\bso far\b|\bwhoever\b/u;
const unless = anyOf(undecided, otherTime);

/** Plain ways to say no that need few words. */
export const plainNo: readonly Phrase[] = [
  // "No, I'm afraid, for the pastry post", "short version: no", "the committee voted no"
  {
    says: anyOf(
      /^(?:so |and |well,? |sorry, |then )?no[,.;:]? (?:i'm|i am|we're|we are|it is|sadly|unfortunately|regrettably|alas|sorry)(?! (?:not|longer))\b/u,
      /(?:version|straight|plain|answer|plainly|outcome|verdict|result|decision|short|clear|brief|first|up front|quick)\b[^.;:]{0,20}[:–—-] ?(?:it's |it is |a )?no(?=[.,;!]|$)/u,
      says`\b(?:voted|votes?|says?|said|saying) no(?=[.,;:!]|$| to your)`,
    ),
    unless,
  },
  // "the person we chose is not you", "the colleague we've appointed has built two stations", "our new analyst is Tom"
  {
    says: anyOf(
      says`\bthe (?:[\w-]+ )?(?:one|${person}) (?:that |who |whom )?(?:we|i|they)(?:'ve| have|'re| are)?(?: now| since| finally)? (?:chose|chosen|hired|hiring|appointed|appointing|picked|picking|selected|took|taken|taking|went with|gone with|going with|offered)\b(?! (?:to (?:explain|write|speak)|for the (?:talk|visit)))`,
      says`\bour (?:new|next) (?:[\w-]+ )?${person} (?:is|will be|comes from|starts|joins|has)\b`,
      says`\band(?: have| has| then| we| it| they)* (?:appointed|hired|chose|picked|took) (?:one|him|her|them|somebody|someone)\b`,
    ),
    unless,
    unlessInClause: needed,
  },
  // "we have hired a teacher from Hull", "the client took on an apprentice", "we've chosen a cook", "we chose Marta"
  {
    says: anyOf(
      says`\b${deciders}(?:'ve| have| has)?(?: now| since| already| just| instead| decided to)* (?:appointed?|hired?|engaged|recruited|taken on|took on|employed) (?:an?|the|one|two|three|four|five|six)\b(?! (?:[\w-]+ )?(?:hall|van|venue|firm|company|agency|boat|band|coach|room|lawyer|consultants?|bus|photographer|piano|car|lorry|crane|marquee|tent|plumber|builder|translator|interpreter|headhunter|recruiter)\b)`,
      says`\b${deciders}(?:'ve| have| has)?(?: now| since| already| just| instead)* (?:chosen|chose|picked|selected|gone with|went with|opted for|settled on|decided on|gone for|went for|plumped for) (?:an?|the|one) (?:[\w-]+ )?${person}\b(?! (?:to (?:explain|write|speak|tell)|for the (?:talk|visit)))`,
      says`\b(?:we|i)(?:'ve| have)?(?: now| since| already| just)? (?:hired|appointed|chose|chosen|picked) (?!it\b|this\b|that\b|you\b|them\b|well\b|wisely\b|carefully\b|again\b|yet\b|not\b|these\b|those\b|nobody\b|no\b|none\b|badly\b|something\b|nothing\b|blue\b|red\b|green\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)[a-z'-]+(?=[.,;]|$)`,
    ),
    unless,
    unlessInClause: needed,
  },
  // "a colleague from Leeds has taken the job", "Marta got the job", "somebody has now accepted the post"
  {
    says: says`(?<!\b(?:you|we|i|who|whoever|nobody|if he|if she|if they) (?:\w+ )?)(?<!\w)(?:has|have|'s|will|is) (?:\w+ )?(?:taken|accepted|landed|got|won|take|taking|fill|filling|accept|be taking|be filling)(?: over| up)? (?:the|this|that) (?:[\w-]+ )?${job}(?! (?:seriously|from|further))|(?<!\b(?:you|we|i|who|never) )(?<!\w)(?:got|landed|won|accepted) (?:the|this) (?:[\w-]+ )?${job}`,
    unless: anyOf(unless, /\b(?:whoever|the person who|anyone who|somebody who|someone who|whichever)\b/u),
  },
  // "no longer vacant", "we are no longer recruiting", "we already have enough people", "the decision did not go in your favour"
  {
    says: anyOf(
      says`\bno longer (?:vacant|recruiting|hiring|looking (?:for (?:an?|any\w+|some\w+)|to (?:fill|hire))|free|to be filled|on offer)\b(?! by)`,
      says`\balready (?:have|got|had|employ) (?:enough|all the|plenty of) [\w-]+\b`,
      says`${not}${words(4)} (?:in|to) your favou?r\b|\bwent against you\b`,
      says`\bno (?:[\w-]+ )?(?:vacanc(?:y|ies)|jobs?|work|posts?|openings?|positions?|places?|roles?|shifts?|seats?|slots?|contract|space|room|desk|bench|hours) (?:here )?(?:for you\b(?! to)|to (?:offer|give) you|(?:that )?(?:we|i) (?:can|could) (?:offer|give))`,
    ),
    unless,
  },
  // "your application has failed", "we let your application go", "we had to rule you out", "we can go no further"
  {
    says: anyOf(
      says`\b(?:your|the|this) ${application}${words(4)} (?:(?:has|have|had) )?(?:failed|fallen through|fell through|lapsed)\b(?! to (?:upload|reach|arrive|load|attach|open|send))`,
      says`\b(?:let|letting) (?:you|your ${application}) go\b(?! (?:home|early|ahead|first|on|at|to))|\b(?:had|have|need) to let go\b`,
      says`\brul(?:e|ing) (?:you|your ${application}) out\b`,
      says`\b(?:go|going|take|taking|get|getting|goes|proceed(?:ing)?|progress(?:ing)?|be taken|move|moving) (?:it |this |things |matters |with your ${application} |your ${application} )?no (?:further|farther)\b`,
      says`\bleav(?:e|ing) (?:it|things|matters) (?:here|there|at that) (?:with|for|on|as regards) (?:you|your|this)\b`,
    ),
    unless,
  },
  // "you narrowly missed out", "you came second", "you were our second choice", "you're not through", "the client passed"
  {
    says: anyOf(
      says`\byou(?:'ve| have| had)?(?: \w+)? (?:miss|lost|lose|missed) out\b(?! on (?:the|our|a) (?:cake|coffee|lunch|view|sun))`,
      says`\byou(?: \w+)? (?:came|finished|were|are|ended up|placed)(?: \w+)? (?:second|third|runner-up|the runner-up|first reserve|(?:our|the|my) (?:close )?(?:second|third|reserve)(?: choice)?)\b(?! (?:to (?:nobody|none|no one)|interviewer|speaker|on stage|in line|to (?:speak|go)))`,
      says`\byou(?:'re| are| were) not through\b(?! (?:with|the))`,
      says`\b(?:client|board|panel|committee|they|director|manager|partners)(?: has| have|'ve)?(?: sadly)? passed(?: on (?:it|this|you))?(?=[.,;]|$)|\b(?:have|had|must|will|'ll|going|decided|chosen|opted|need)(?: to)? pass(?: (?:this time|on (?:it|this|you)|for now))?(?=[.,;!]|$)`,
    ),
    unless,
  },
  // "I don't have good news", "we won't need your services", "neither of you was hired", "we could not place you", "there won't be a next round"
  {
    says: anyOf(
      /(?:n't|\bnot|\bno) (?:have |bring |got |been able to bring )?(?:any )?(?:good|better|happy|happier) news\b/u,
      says`(?:${not}|\bno)${words(4)} (?:need|require|call)\w*(?: of| for)? your (?:services|help|application)\b|\byour services${words(3)}(?: not| \w+n't| no longer)${words(2)} (?:required|needed|wanted|called)`,
      says`\bneither (?:of (?:you|them|the)\b)?${words(4)} (?:hired|appointed|chosen|selected|taken on|offered|successful)\b`,
      says`${not}${words(3)} plac(?:e|ing) you\b(?=[.,;]| (?:with|in|at|on|there|here))`,
      says`\bthere (?:won't|will not|isn't|is not|can't|cannot|can be no|will be no) (?:be )?(?:an?|any|another|no)? ?(?:[\w-]+ )?(?:second|next|further|final|offer|contract|place|job|interview|role|position|room|seat|round|shift|post|start date)\b`,
    ),
    unless,
  },
  // "this role is not for you", "we don't have anything for you", "a place is not available to you", "we aren't pursuing this"
  {
    says: anyOf(
      says`${job}${words(5)}(?: is| was| will be|'s)?(?: not| \w*n't) (?:be )?(?:(?:open|available) (?:to|for) you|for you)\b`,
      says`${not}${words(3)} (?:have|got|find|see|offer)(?: you)? (?:anything|something|a thing) (?:for|to offer) you\b|\bnothing (?:here |at present |right now )?for you (?:here|at|right now|in|on)\b`,
      says`${not}${words(2)} (?:pursu|progress|advanc)(?:e|ing) (?:this|it|things|matters)\b|${not}${words(2)} (?:comply|agree|accede)\b[^.;]{0,20} (?:your (?:request|application)|for employment)`,
    ),
    unless,
  },
  // "it isn't going to happen", "it is not to be", "this is a rejection", "status: rejected", "no job this harvest"
  {
    says: anyOf(
      says`\b(?:it|this|that)(?: \w*n't| is not| will not|'s not| does not| did not)(?: \w+ly)?(?: going to| to)? (?:happen|come (?:about|off|to pass)|be)\b(?=[.,;!]|$| (?:this time|now|for you|i'm))`,
      /\b(?:this|it|my letter|the following)(?: letter| e-?mail| message| note)?(?: is|'s| must be) (?:a |the |an? \w+ )?(?:rejection|no|refusal)\b(?! (?:one|more|longer|of|reason|reflection|secret|surprise|joke|small|use|to)\b)|\brejection letter\b(?! you)|\bthis rejection\b|\b(?:as|for) a no\b(?=[.,;!]|$)|\b(?:consider|take|count) (?:this|it) (?:as )?a no\b/u,
      /(?:^|\b(?:outcome|result|status|decision|application)\b[^.:]{0,20}: ?)(?:unsuccessful|declined|rejected|refused|not (?:selected|successful|shortlisted|progressed|appointed))\b/u,
      says`^no ${job}(?! (?:is|was|will be) (?:too|so|ever)\b)`,
    ),
    unless,
  },
];
