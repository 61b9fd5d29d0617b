import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { application, job, says, words } from './families.js';
import { undecided } from './undecided.js';

// What a successful candidate becomes. Example: "selected", "on the shortlist", "one of them"
const through = String.raw`(?:select(?:ed)?|chosen|successful|short-?listed|appointed|hired|taken (?:on|forward|further)|put (?:forward|through)|called (?:for|to|in|back)|asked (?:back|in|to (?:join|interview|the))|placed|kept on|nominated|engaged|recruited|come (?:out )?(?:on top|first|through)|accepted|admitted|picked|offered (?:the|a|this) (?:job|role|post|position|place)|invited(?! to (?:reply|respond|comment|discuss))|qualif(?:y|ied)|progress\w*|proceed\w*|advance\w*|recommended|among (?:them|the|those|our)|one of (?:them|these|those)\b(?! who)|on (?:the|our|it|that)\b(?:(?! mailing) [\w'·-]+){0,2}? ?(?:list|shortlist|team|crew|programme|course)|part of (?:it|the|our)|in (?:the|our) (?:final|running|next|list|group|team|cohort|last)|mov\w+ (?:forward|on|ahead|to)|go(?:ing|ne)? (?:through|forward|any further|further|on to|to the next)|reach(?:ed)? the (?:next|final|short|interview|score|stage|mark)|considered (?:for|further)|survived?|eligible|the (?:one|person|choice|candidate) (?:we|i|they|for)|ma[dk]e (?:it|the (?:short-?list|list|cut|team|grade|final|next|short|top|last|list))|pass(?:ed)? (?:the|our|to)|through to|our (?:choice|pick|next))`;
// Said only of an application. Example: "has not succeeded", "is not among those"
const granted = String.raw`(?:succeed\w*|retained|kept|taken|approved|granted|considered|confirmed|drawn|stand out|figure|among|stay on|stand on|make it|made it|funded|upheld|entertained|converted|fit|in the running|coming|on it)`;
// What ended an application. Example: "has been rejected", "was outranked"
const refused = String.raw`(?:unsuccessful|rejected|refused|declined|turned down|set aside|put aside|dropped|struck|discounted|disqualified|excluded|lapsed|discontinued|eliminated|outside|ruled out|screened out|filtered out|dismissed|discarded|denied|outranked|outbid|outscored|beaten)`;

/** What the reader or the application has not become. */
export const reader: readonly Phrase[] = [
  // "you have not been selected", "you weren't chosen", "you are not among the six", "you've not made it", "you didn't get the job"
  {
    says: anyOf(
      says`\byou(?:'[a-z]+)?${words(2)}(?: not|n't| no longer)${words(4)} (?:${through}|(?:get|getting|got|won?|been given|land(?:ed)?|secured?|find) (?:it\b|the yes|(?!(?:my|an? email|the email|the letter|the message)\b)(?:[\w'·-]+ ){0,5}?(?:${job}|offer\b)))`,
      says`\byou(?:'re|'ll| will| shall| are|'re going| are going)?(?: not| \w+n't)${words(2)} (?:join(?:ing)?|be starting|start(?:ing)?|working|be (?:my|the (?:new|next|one|person))(?! (?:last|only|first))|be with|be needed|be required (?:on|for|at)|be our|hear(?:ing)? a yes)\b(?! the (?:call|meeting|video))`,
      says`\byou(?:'re| are)(?: just| simply| sadly)? not (?:quite )?(?:what|who|the \w+) (?:we|they|i|the team|the client)\b|\byour services\b[^.;]{0,20} not be (?:required|needed)|\bnot your (?:turn|day|year)\b`,
      says`\byou(?:'re| are| were) (?:sadly |now |therefore )?(?:out of|no longer in|not in (?:the|our|this)|unsuccessful|unlucky)\b(?! (?:danger|hours|date|the (?:office|wrong)))`,
      /\b(?:sorry|regrettably|afraid|sadly),? (?:that )?you (?:did|have|are|were)(?: not|n't)\.?$/u,
    ),
    unless: undecided,
  },
  // "your application has not been successful", "your name is not on the list", "yours was never in the running"
  {
    says: anyOf(
      says`\b(?:(?:your|the|this) ${application}\b[^.;]{0,60}?|yours\b${words(3)})(?: \w*n't| not| never| cannot)${words(4)} (?:${through}|${granted})\b`,
      says`\bit (?:has|was|is)(?: not|n't)${words(2)} (?:selected|successful|short-?listed|chosen|accepted|progressed|going (?:further|forward))\b`,
      says`\b(?:your|the|this) ${application}\b[^.;]{0,50}? (?:is|was|has been|have been|stands?|remains?)${words(3)} ${refused}\b`,
      says`\b(?:trial|trial \w+|internship|placement|probation\w*|secondment)\b${words(3)}(?: not| \w+n't)${words(2)} (?:followed|turned|lead|extended|renewed|become)\b`,
      says`\byour ${application}${words(3)} (?:fell|fallen|falls) (?:short|at the|outside|below)\b|\b(?:archived|binned|dismissed|discarded|deselected|screened out|filtered out) (?:you|your ${application})\b|\b(?:put|set|laid|placed) your ${application} (?:aside|to one side|on the (?:no|reject))`,
    ),
    unless: anyOf(undecided, /\bapplication for leave\b|\bone of the better\b|\bshared?\b|\bpassed to\b/u),
  },
  // "it isn't going to be you", "the post is not yours", "that one is not you", "not to be", "without you"
  {
    says: anyOf(
      says`(?:\b(?:it|that|one|they|appointment|offer|choice|contract|work|internship|apprenticeship|desk|chair|bench|class)|${job}${words(4)})(?:'s|'ll| is| was| will| has| does)?(?: sadly| simply)?(?: not| \w*n't|n't)(?: going| gone| go)?(?: to)? (?:be )?(?:you|yours)\b(?!, it| who| but| that)`,
      says`\bnot (?:be )?you (?:for|this)\b|\b(?:cast|filled)\b[^.;]{0,30} not with you\b|\b(?:complete|settled|full|cast|filled|fixed)\b[^.;]{0,20} without (?:you|your name)\b|\bbe yours; we have one\b`,
    ),
    unless: undecided,
  },
  // "you missed out", "you were edged out", "you came second", "another applicant pipped you", "chosen ahead of you"
  {
    says: anyOf(
      /\byou(?:'ve| have|'d| had)? (?:been|were|got) (?:\w+ )?(?:edged out|beaten|pipped|outbid|outranked|outscored|bumped|pushed|passed over|ruled out|screened out|filtered out|deselected|dropped|cut|outvoted|struck|disqualified|discounted|excluded|eliminated|knocked out|turned down|rejected|unsuccessful)\b/u,
      /\byours was (?:the )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth)\b|\b(?:pipped|edged|beat|pushed|kept|ruled|rules|leaves|left) you (?:out|at the post|to it|outside|into second)\b/u,
    ),
    unless: undecided,
  },
];
