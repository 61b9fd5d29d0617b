import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { application, job, not, oneOf, says, words } from './families.js';
import { undecided } from './undecided.js';

// The reader or their application. Example: "you", "your candidature", "anyone"
const you = String.raw`(?:(?:all )?you\b|yours\b|(?:your|the) ${application}\b|your (?:place|demo)\b|·{3})`;
// To want a person for a job. Example: "appoint", "shortlisting"
const want = String.raw`(?:appoint|hir|employ|engag|recruit|select|choos|chose|pick|short-?list|invit|commission|represent|nominat|sign|cast|accept|enrol|admit|retain|progress|advanc|pursu|pursue|fund|welcom|includ|recommend|consider|process|accommodat|us|chosen|taken on)(?:e|ing|ting|ling|ned)?`;
// What a candidate hopes for. Example: "the post", "an offer", "a yes"
const prize = String.raw`(?:${job}|offers?\b(?! (?:feedback|advice|a call))|yes\b|(?:employment )?contract\b|appointment\b|hires\b|shift\b|commission\b|rotation\b|grant\b|award\b|start\b(?! date)|shifts\b|hours\b|employment\b|work\b|apprenticeship\b|internship\b|traineeship\b|lessons\b|classes\b)`;
// To go on, together or with an application. Example: "proceed", "move forward", "go any further"
const goOn = String.raw`(?:proceed(?:ing)?|progress(?:ing)?|advanc(?:e|ing)|continu(?:e|ing)|mov(?:e|ing) (?:you )?(?:forward|ahead|on|along|any further|to an offer)|go(?:ing)? (?:forward|ahead|on|any further|further|any farther))`;
// What may go on without saying no. Example: "with the relocation", "to the station"
const elsewhere = String.raw`(?:(?:with|to|about|for) (?!you|your|·|(?:it|this|that)(?=[.,;!]|$)|the\b|this\b|our (?:talks|conversation|process))|(?:(?:with|to|about|for) )?(?:the|this) (?!application|candidacy|candidature|role|time|next|position|process|conversation|assessment|recruitment|selection|procedure|interview))`;

// What else may be given or refused. Example: "feedback on the post"
const noPrize = String.raw`(?!(?:feedback|advice|details|reasons?|call|explanation|comment|another|part|second)\b)`;
// The way a candidate goes on. Example: "forward", "to the next round"
const onward = String.raw`(?:forward|further|on|to|along|up|ahead|in(?! an? )|into|aboard|through|back|over|out|as)\b(?! (?:hold|file|the office))`;
// To be met or had as a candidate. Example: "for an interview", "as our chef", "on the team"
const asOurs = oneOf(
  'for (?:a|an|the|our|interview|this)|in (?:for|again)|as (?:a|an|our|the|·)|again for|with us|running|at interview|here',
  String.raw`on (?:the|our|board|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|to (?:interview|the|our)|join\w*`,
);

/** What we will not do: hire, offer, invite, go on. */
export const refusals: readonly Phrase[] = [
  // "we won't be hiring you", "could not choose you for the project", "not able to progress your application"
  {
    says: says`${not}${words(6)} ${want} ${you}(?! (?:to (?:reply|comment|contact|ask|discuss|answer)|as a person|for (?:your|a photo)))`,
    unless: undecided,
    unlessInClause: /\bpractice\b/u,
  },
  // "cannot offer you the post", "not making an offer", "won't be giving the job to you", "we don't have a place for you"
  {
    says: anyOf(
      says`${not}${words(6)} ${oneOf(
        String.raw`(?:offer|giv|award|grant|secur|allocat|fund)(?:e|ing|ed)?(?! for\b) (?:it |this |that )?(?:to )?(?:you )?(?:${noPrize}[^\s,;]+ ){0,4}?${prize}`,
        String.raw`(?:mak(?:e|ing)|extend(?:ing)?) (?:you )?(?:an?|any|the|another|this) (?:\w+ ){0,2}?(?:offers?|hires|appointments?)\b`,
        String.raw`(?:find|see) (?:you )?(?:an?|any|the) (?:way|room|match|fit|${job})${words(2)} (?:for|at|in|with|on|to|between)\b`,
        String.raw`(?:offer|giv|grant|arrang)(?:e|ing)? you (?:an|a second|a first|the) interview\b`,
        String.raw`(?:offer|giv)(?:e|ing)? (?:(?:it|them|this|these) to you|you (?:one|it|work|employment|this)\b(?! (?:feedback|explanation)))`,
      )}`,
      says`(?:we|i)(?: do|'ve| have| had)?(?: not|n't)(?:${words(2)} (?:have|got))? (?:a|any|the|another) (?:[\w-]+ ){0,2}?${job}`,
    ),
    unless: undecided,
  },
  // "we will not be proceeding", "not going ahead with you", "don't see ourselves continuing the conversation"
  {
    says: says`${not}${words(6)} ${goOn}\b(?! ${elsewhere})`,
    unless: anyOf(
      undecided,
      /\byou(?:'d| would)? (?:rather|prefer|wish|want\w*|decided|chose|asked) (?:not|to)\b|\byou would rather\b/u,
    ),
  },
  // "not taking you on", "can't take your application further", "not put you forward", "won't be bringing you in"
  {
    says: anyOf(
      says`${not}${words(5)} ${oneOf(
        String.raw`tak(?:e|ing) ${oneOf(
          'you (?:on|further|forward|to|through|into|as|aboard|any|up)',
          String.raw`(?:up )?your ${application}\b|(?:on|in) (?:you|a|any|more|another|new)\b`,
          '(?:this|it|things|matters) (?:any )?(?:further|forward|to the next)',
        )}`,
        String.raw`(?:mov|bring|putt?|carry|pass|send|forward|keep|tak)(?:e|ing)? (?:you|(?:your|the|my) ${application}) (?:[\w'·-]+ ){0,4}?${onward}\b`,
        String.raw`tak(?:e|ing) you(?=[.,;]|$)|(?:support|endors|approv|ratif|entertain|confirm|back|uphold)(?:e|y|ing|ed)? (?:your ${application}\b|you (?:in|as|for)\b)`,
        String.raw`(?:the |quite )?(?:right|best|a|a good|a strong|an ideal|a perfect) (?:fit|match|candidate|person|choice)\b(?! for you)|(?:the |a )?(?:right (?:role |one |job |place |opportunity |move |post |step )?|role |job |post |position |place )for you\b`,
        String.raw`send(?:ing)? you (?:the|a) (?:[\w-]+ )?(?:test|task|contract|offer)|(?:say|reach(?:ed)?|saying) (?:a )?yes\b(?!,? (?:yet|either))`,
        String.raw`ask(?:ing)? you (?:in|back|for interview|to (?:an? |our |the )?(?:join|interview|come (?:in|back)|take (?:on|it|up)|start|be (?:our|my|the)|second|next|final|meet (?:the|us|our)))\b`,
        String.raw`(?:renew\w*|confirm\w*|extend\w*) your (?:contract|appointment|placement|trial)\b`,
        String.raw`tak(?:e|ing)(?: it| this| things| any| that)* (?:further|anyone on|anybody on|people on)\b|going to you\b`,
        String.raw`(?:put|plac(?:e|ed)) (?:you|your name) (?:on|in|into|onto) (?:the|our) [\w-]*list\b|(?:make|making|made) it (?:happen|work)\b`,
        String.raw`(?:meeting|interviewing|calling|needing|seeing|having|wanting|keeping) you\b(?! (?:waiting|informed|posted|today|when))|want you\b(?! to)|(?:have|use|help) you (?:with (?:a|the|this)|this (?:season|time|year)|for this)\b|have you(?=[.,;]|$)`,
        String.raw`(?:meet|interview|call|see|have|need) you ${asOurs}\b`,
        String.raw`be (?:working together|colleagues|meeting\b(?! (?:room|the deadline))|your (?:next |new )?employer)\b`,
      )}`,
      says`\binability to (?:consider|offer|progress|take|appoint|proceed)|\bnot (?:hiring|selecting|choosing|appointing|shortlisting) you\b|\bno further with\b`,
      says`\b(?:did|do) not (?:hire|appoint|select|shortlist|choose)(?=[.,;]|$)`,
    ),
    unless: undecided,
    unlessInClause: /\bpractice\b/u,
  },
  // "we have decided not to fill the post", "voted against you", "kinder not to offer", "too narrow for us to go on"
  {
    says: anyOf(
      /\b(?:decided|chosen|elected|opted|resolved|agreed|voted|preferred|decision|choice) (?:\w+ )?(?:not to|against)\b(?! (?:charg|publish|keep|share|send|use|record|tell|ask for|print|comment))/u,
      /\b(?:vote|voted)\b[^.;]{0,25}\bagainst (?:an offer|you|your)\b/u,
      /\b(?:kinder|better|wiser|best|fairer) (?:not to (?:add|take|offer|bring|ask|put|go)|to (?:spare you|stop (?:here|the)))\b/u,
      /\b(?:too|enough)\b[^.;]{3,40} for us to (?:take|go|move|proceed|offer|hire|carry|continue|progress)\b/u,
    ),
    unless: anyOf(
      undecided,
      /\byou(?:'ve| have| had)? (?:\w+ )?(?:decided|chosen|opted|elected|agreed|preferred|resolved)\b/u,
    ),
  },
  // no reader named: "we are not hiring anyone", "we could not recruit", "no longer need to recruit"
  {
    says: anyOf(
      says`(?:\b(?:won|can|couldn|aren|isn|shan)'t|\bcannot|\bunable|(?:\b(?:could|will|are|am|is|shall)|'re|'m) not)${words(4)} (?:hir|recruit|appoint|employ)(?:e|ing)?\b(?! (?:again|managers?|someone|somebody|until|through|by|before))`,
      says`\bno longer (?:need|able|want|plan)\w*${words(2)} (?:recruit|hire|appoint|fill)\b`,
    ),
    unless: anyOf(undecided, /\bwhen (?:we|they|the)\b|\bknow\b|\bpretend\b|\bpractice\b/u),
  },
];
