import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

// What was decided. Example: "the panel's decision", "this ruling"
const ruling =
  '(?:decisions?|verdicts?|ruling|outcome|result|results|judge?ment|determination|selection|ranking|votes?|marks?|scores?|no)';

// What cannot be changed. Example: "is final", "stands", "is not open to debate", "can't be appealed"
const unchangeable =
  "(?:(?:is|are|remains?|be|as)\\b[^.;]{0,16}\\b(?:final|binding|irrevocable|irreversible|definitive|conclusive|without appeal|set in stone|beyond (?:appeal|dispute|debate|discussion)|closed|not (?:negotiable|reviewable|appealable|an? (?:opening bid|invitation))|non-?negotiable|immutable)\\b|stands\\b(?! (?:for|in|between|at|on|next|out|ready)\\b)|(?:is|are)(?: not|n't) (?:up for|open (?:to|for)|subject to|a matter for|available for) (?:\\w+ )?(?:debate|discussion|negotiation|appeal|review|question|challenge|argument|dispute|change|reconsideration|comment)|(?:cannot|can'?t|can not|will not|won'?t|may not|could not)\\b[^.;]{0,12}\\b(?:(?:appealed|changed|reversed|altered|revisited|reconsidered|reviewed|challenged|contested|revised|overturned|undone|disputed|questioned|discussed|re-?opened)|change\\b)|(?:is|are) not (?:re-?(?:opened|visited|viewed|considered)|reviewed|open(?:ed)? again))";

// Speaks of the job, of another matter, or asks. Example: "is it final?", "the final whistle"
const innocent =
  /\?$|\b(?:judge's|court|council|tribunal|landlord)\b|\b(?:is|are|was) (?:not|n't|never) (?:yet )?(?:final|binding)\b|\b(?:isn'?t|aren'?t|wasn'?t) (?:yet )?final\b|\b(?:before|until|once|when|if|whether) (?:the|a|our|this) (?:decision|result|verdict|outcome)\b|\bresults? (?:is|are) (?:\w+ )?(?:available|open)\b/u;

export const callsItFinal: readonly Phrase[] = [
  // "the panel's decision is final", "the verdict of the judges is not up for negotiation", "the result stands"
  {
    says: new RegExp(
      `\\b${ruling}\\b[^.;]{0,45}\\b${unchangeable}|\\b(?:it|this|that) (?:is|are)(?: not|n't) (?:up for|open (?:to|for)|subject to) (?:\\w+ )?(?:debate|discussion|negotiation|appeal|argument|challenge|question|dispute)\\b`,
      'u',
    ),
    unless: innocent,
  },
  // "once issued, results are not reviewed", "the assessors do not revisit them", "re-marking is not offered"
  {
    says: anyOf(
      /\b(?:assessors?|jury|judges|panel|board|governors|examiners?|committee|director|trustees|management|we|i)\b[^.;]{0,20}\b(?:not|don'?t|doesn'?t|won'?t|cannot|can'?t|never)\b[^.;]{0,4}\b(?:revisit|reconsider|re-?open|re-?examin|re-?mark|budg(?:e|ing)|chang(?:e|ing) (?:our|my|its|their|his|her|course|it)|look (?:back|again)|alter|review|revers|come back to|go back on|back down|overturn)/u,
    ),
    unless:
      /\b(?:was|were)\b[^.;]{0,20}\bnot\b|\bso (?:that )?(?:we|they)\b|\b(?:until|before)\b|\bchange (?:the )?(?:date|time|rota|advert|task)\b/u,
  },
  // "there is no right of appeal", "without appeal", "legal recourse is excluded", "objections are not provided for"
  {
    says: anyOf(
      /\b(?:no|without(?: any)?) (?:further )?(?:right (?:of|to)(?: an?)? (?:appeal|reply|review|challenge)|appeals?(?= (?:is|are|against|process|procedure|possible|to|can|will)|[.,]|$)|recourse|(?:mechanism|procedure|process|channel|route|avenue|provision|grounds?) (?:for|to|of) (?:challeng|appeal|contest|disput|object|review|discuss|complain)\w*|means of (?:appeal|redress)|possibility (?:of|to) (?:appeal|review|object|challenge)|way (?:to|of) (?:appeal|challeng)\w*)\b/u,
      /\b(?:recourse|appeals?|objections?|challenges?|complaints?|claims?)\b[^.;]{0,30}\b(?:is|are|will be|shall be) (?:\w+ )?(?:excluded|ruled out|inadmissible|barred|impossible|precluded|disregarded|ignored|not (?:possible|provided for|admissible|foreseen|available|accepted|permitted))\b/u,
    ),
    unless:
      /\bif (?:one|any) of our\b|\byou (?:are free|have the right|may|can) (?:to )?(?:object|appeal)\b/u,
  },
  // "the matter is closed", "consider this conversation finished", "we regard the file as shut", "treat this as the end"
  {
    says: anyOf(
      /\b(?:matter|case|chapter|conversation|discussion|exchange|correspondence|dialogue|subject|topic|affair|debate|question|communication)\b[^.;]{0,20} (?:is|are|stands|be)\b[^.;]{0,12}\b(?:closed|ended|finished|over|shut|settled|terminated|concluded|at an end)\b(?! (?:with|by|at|to)\b)/u,
      /\b(?:consider|regard|treat|view|take|deem|declare) (?:(?:it|this|that)(?! one)|(?:the|this|that|our|your) (?:matter|case|file|conversation|subject|exchange|discussion|chapter|affair|letter|message|answer|correspondence|thing))\b[^.;]{0,12}\b(?:closed|finished|final|ended|settled|shut|over|concluded|the (?:end|last|final))\b/u,
      /\b(?:treat|take|regard|consider|view) (?:this|it|that|the \w+)(?: \w+)? as (?:\w+ )?(?:final|closed|the (?:end|last|final)|our (?:last|final)|binding)\b/u,
      /\b(?:discussion|conversation|correspondence|exchange|dialogue|procedure|matter|debate|communication|contact)\b (?:\w+ )?(?:ends|stops|finishes|concludes|rests|closes|stops) (?:here|there|now|with this|on this|for you|today|at this)|\b(?:end|end of the) (?:of (?:the |this |our )?)?(?:story|discussion|conversation|correspondence|matter|exchange|debate|dialogue)\b/u,
    ),
    unless:
      /\b(?:role|vacancy|position|application) (?:is|was|as) (?:\w+ )?closed\b|\b(?:not|n't|never) (?:the end|closed|the last|over|our last)\b|\bended (?:in|with)\b|\bpart of the (?:story|job)\b|\bend of (?:the )?(?:story|matter|conversation)\b[^.;]{0,20}\bwith\b|\b(?:interviewer|tutor|teacher|officer|class)\b|\b(?:travel|refund|expenses|costs)\b|\bnobody here believes\b|\blet's not\b|\bif you\b[^.;]{0,15}\b(?:rather|prefer)/u,
  },
  // "the answer is no and it will stay no", "nothing more will be said", "that is all we have to say", "even the director can't change it"
  {
    says: anyOf(
      /\bnothing (?:more|further|else|left)\b[^.;]{0,20}\b(?:to (?:say|add|discuss|talk about|explain|be (?:said|added|discussed))|(?:will|can|shall) be (?:said|added|discussed|done)|(?:i|we) (?:will|have) (?:to )?(?:say|add))\b/u,
      /\b(?:not even|neither|nobody|no one|not anyone|even (?:new|more|the|further|a|if you|with))\b[^.;]{0,45}\b(?:can|could|would|will|may)\b[^.;]{0,4}\b(?:change|alter|reverse|overturn|undo|stand|overrule|reopen)\b(?! (?:by|up|out))/u,
      /\b(?:attempts?|efforts?|pressure|lobbying|canvassing) [^.;]{0,40}\b(?:will|would|shall) (?:be (?:disregarded|ignored|unsuccessful|futile|fruitless|in vain|pointless)|not|have no|fail|make no)\b/u,
      /\bnot (?:open to|up for) (?:discussion|debate|appeal|review|questions|negotiation|argument)\b/u,
      /\b(?:accept|respect) (?:this|that|it|the decision|our decision) and (?:leave|move|let|not|refrain|do)\b/u,
    ),
    unless:
      /\bnothing (?:more|else) to (?:lose|worry|fear|pay|do)\b|\bno one could have\b|\bpretend\b|\b(?:date|time|rota|advert|name|room)\b/u,
  },
];
