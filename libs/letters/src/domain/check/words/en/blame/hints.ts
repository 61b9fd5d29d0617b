import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { denied as unless } from './innocent.js';

/** Faults said in a roundabout way: by advice, by rule, by counting. */
export const hintsOfFault: readonly Phrase[] = [
  // "work on your confidence", "brush up on your SQL", "you would do well to", "better preparation would have"
  {
    says: anyOf(
      /\b(?:work (?:hard )?on|brush up(?: on)?|improv(?:e|ing) (?:on )?|sharpen(?:ing)?|polish(?:ing)?|strengthen(?:ing)?|tighten(?:ing)?(?: up)?|fix(?:ing)?|hone|honing|sort(?:ing)? (?:out )?) ?(?:your (?!knives)|those gaps|up your)/u,
      /\byou (?:would|'d|might|may|could) (?:do well|do better|be (?:well|better) advised|be wise) (?:to|if)(?!\w)/u,
      /\b(?:proper|some|more|further|serious|basic|real|actual|solid) (?:\w+ )?(?:training|practice|tuition|lessons|schooling|coaching|hours) (?:before|first|and then)(?!\w)/u,
    ),
    // advice is none where somebody is thanked for it: "thank you for sorting your references"
    unless: new RegExp(`${unless.source}|\\bthank(?:s|ed)?\\b`, 'u'),
    observed: true,
  },
  // "a first-aider who hesitates is of limited use", "we can't carry someone who needs telling twice"
  {
    says: /\b(?:an?|the|any) (?:[\w-]+ ){1,3}who (?:hesitates|cannot|can't|does not|doesn't|needs|forgets|writes|arrives|ignores|confuses|drops|loses|misses|has never|has not|never|flinches|panics|mumbles|interrupts|guesses|shouts|spells|says|thinks|asks)\b[^.;]{0,70}\b(?:leaves us|is (?:of (?:limited|no|little)|no|not|a (?:danger|risk|liability))|will not|won't|has no|would not|cannot|can't|few options|ready for)(?!\w)/u,
    unless,
  },
  // "next time leave more time", "in future, read the brief"
  {
    says: /\b(?:next time|in future),? (?:perhaps |maybe |please |do |try |just )*(?:leave|make sure|read|check|arrive|prepare|learn|listen|spell|be (?:on|more|less|honest)|wear|turn (?:up|off)|switch|look (?:up|at)|think|remember|practi[sc]e)(?!\w)/u,
    unless,
    observed: true,
  },
  // "the prototype crashed twice", "three missed messages are three too many", "we had to ask you six times", "the examples none"
  {
    says: anyOf(
      /\bthe (?:[\w-]+ )(?:none|not at all)(?!\w)/u,
      /\byou (?:were|had been) (?:\w+ )?(?:asked|told|warned|reminded|instructed|requested) (?:to\b[^.;]{0,60}\b(?:still|yet|but|and (?:you|three|two|it|they)|nevertheless)|(?:that \w+ \w+ )?must|twice)(?!\w)/u,
      /\bnothing (?:in|on|about) (?:the|your|them|it)\b[^.;]{0,50}\b(?:surprised|convinced|excited|later than|new|stood out|original|recent|impressed)(?!\w)/u,
      /\b(?:turning|showing|walking|rolling) up (?:\w+ ){0,4}(?:late|in|without|with no|unprepared|drunk|hung)(?!\w)/u,
    ),
    unless,
    observed: true,
  },
];
