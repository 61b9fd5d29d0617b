import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

// That we will not. Example: "we are unable to", "I won't", "the board shall not", "decline to"
const refuse =
  "(?:unable to|not able to|cannot|can'?t|can not|will not|won'?t|do not|does not|don'?t|doesn'?t|shan'?t|shall not|not in a position to|not at liberty to|not prepared to|not willing to|not minded to|no longer|(?:are|am|is) not going to|'m not going to|'re not going to|aren'?t going to|not about to|decline to|declines to|refuse to|refuses to|never|not allowed to|not authori[sz]ed to|reluctant to|refrain from|policy of not|lack the (?:staff|time|capacity|resources) to|neither|nor)";

// Talk. Example: "discuss", "enter into", "be drawn", "get into the whys"
const talk =
  '(?:respond|reply|answer(?:ing)?|enter(?: into)?|engage|discuss(?:ing)?|debat(?:e|ing)|correspond(?:ing)?|comment(?:ing)?|explain(?:ing)?|justify(?:ing)?|defend(?:ing)?|disclose|elaborat(?:e|ing)|argue|negotiate|exchange|expand|take (?:calls|questions|phone|queries|part in)|accept (?:calls|questions|repl|phone|e-?mails|follow|enquir|inquir|quer|appeals|requests|objections)|acknowledge|action|entertain(?:ing)?|(?:get|go|be going|be getting|be drawn) into|be drawn|start|talk(?:ing)? (?:about|to)|speak(?:ing)? (?:about|to|on)|go(?:ing)? (?:over|through)|(?:giv|provid|supply|furnish|offer|shar)(?:e|ing)? (?:any |further |more |our |the |you |out |further )*(?:reasons?|information|details|explanations?|justification|grounds)|be (?:answering|responding|replying|taking (?:calls|questions)|discussing|drawn|giving|available|explaining|entering|able to (?:respond|reply|answer|discuss|enter|correspond|explain|comment|give|deal|handle|help)))';

// About the decision, or with those who ask. Example: "individual results", "follow-up e-mails", "how the vote went"
const matter =
  '(?:inquir\\w+|enquir\\w+|quer(?:y|ies)|questions?|repl\\w+|e-?mails?|calls?|correspondence|discussions?|respon\\w+|further|decisions?|outcomes?|results?|individual(?:ly)? (?:results?|cases?|decisions?|applications?|questions?|quer\\w+|enquir\\w+)|messages|letters|debates?|dialogue|conversation|back-and-forth|exchange|argument|after-talk|applicants|candidates|reasons?|grounds|deliberations|selections?|scores|how (?:the|you|we|it)|why\\b|whys|wherefores|appeals|requests|ratings?|rankings?|votes?|matter|subject|it any|this (?:any|further|by|with|matter)|anything|more information|you again|casting|details)';

// What has a time, a place or another person of its own. Example: "could not answer before Monday", "Joanne in personnel can"
const innocent =
  /\buntil\b|\bbefore\b|\bas quickly\b|\bsooner\b|\bfrom my (?:phone|holiday|desk)\b|\bwithin\b|\b(?:were|was|did|could) (?:not|n't)\b|\b(?:weren'?t|wasn'?t|couldn'?t|didn'?t)\b|\b(?:can|will|does|do)[.!]?$|\bwith (?:your|their|an?) (?:\w+ )?employers?\b|\bthird part(?:y|ies)\b|\b(?:explain|know|say) (?:why|how) (?:the|this|my|our|your) (?:\w+ )?(?:e-?mail|letter|system|portal|reply|message|advert|file|papers|documents|name)|\b(?:questions?|queries|points?|things?|ones?)(?: that| which)? (?:i|we) (?:cannot|can't)\b|\b(?:everyone|everybody|each|every \w+) (?:individually|personally)\b|\bif you (?:do not|don'?t|cannot|can'?t)\b|\b(?:you|your \w+) (?:do not|don'?t|cannot|can'?t|did not|didn'?t|never)\b|\bwe do not expect\b|\bplay no part\b|\b(?:job|role|post) (?:includes?|involves?|is)\b|\bhesitate\b|\b(?:but|though) (?:i|we|you) (?:can|will|'ll)\b|\bwhich does not\b|\bat (?:this|the) (?:stage|moment)\b|\b(?:pretend|doubt|question (?:your|that you)|know)\b/u;

export const refusesTalk: readonly Phrase[] = [
  // "we are unable to answer individual questions", "HR does not engage in after-talk", "I won't discuss this any further"
  {
    says: new RegExp(`\\b${refuse} (?:\\w+ )?(?:or )?${talk}\\w*\\b[^.;]{0,50}\\b${matter}`, 'u'),
    unless: innocent,
  },
  // "I do not give reasons", "we will not be drawn", "can't answer anything", "I won't be discussing it"
  {
    says: new RegExp(
      `\\b(?:we|i|they|hr|panel|committee|board|jury|team|company)\\b[^.;]{0,16}\\b${refuse}\\b[^.;]{0,10}\\b(?:give reasons|discuss (?:it|this|the matter|our \\w+)|be drawn|be discussing|comment on|explain (?:ourselves|myself|it|our|why|a|the|how)|(?:justify|defend) (?:ourselves|myself|it|our|this|the)|get into (?:it|that|this|why)|respond to you|revisit|reconsider|re-?open|look (?:back|again) (?:over|at|on)|look again|review (?:the|our|this|its|individual)|change (?:our|my|its|their) minds?|budge|come back to (?:it|this)|go back on)\\b`,
      'u',
    ),
    unless: innocent,
  },
  // "under no circumstances shall the committee disclose", "at no time will we discuss", "nor will we explain"
  {
    says: /\b(?:under no circumstances|on no account|at no (?:time|point|stage)|nor|neither|in no case) (?:shall|will|can|do|does|would|may) (?:the \w+|we|i|they|our \w+|it)\b[^.;]{0,15}\b(?:disclose|defend|discuss|explain|answer|respond|reply|reconsider|review|revisit|enter|comment|justify|take|accept|give)\b/u,
  },
  // "no correspondence will be entered into", "no reasons are given", "no explanation can be expected"
  {
    says: anyOf(
      /\bno\b[^.;]{0,24}\b(?:correspondence|repl(?:y|ies)|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|communications?|discussion|questions|phone calls|calls|contact|representations?|appeals?|objections?|complaints?|requests?|claims?|dialogue|debate|explanations?|reasons?|information|reviews?|second look|reconsideration|justification|exchange|follow[- ]?ups?)\b[^.;]{0,60}\b(?:entered|entertain\w*|accepted|answered|given|held|possible|taken|made|provided|furnished|supplied|considered|allowed|admissible|expected|received|heard|dealt|offered|permitted|replied|returned|acknowledged|responded|follow|issued)\b/u,
      /\b(?:correspondence|representations?|queries|enquiries|inquiries|requests|appeals?|objections?|dialogue|communications?|calls)\b[^.;]{0,40}\b(?:shall|will|can|is|are) (?:not|hereby|now|no longer)\b[^.;]{0,4}\b(?:entertain\w*|entered|accepted|admissible|terminated|possible|permitted|provided for|considered|closed|ended|offered|dealt|taken|replied|foreseen)\b/u,
      /\bno (?:further|more) (?:correspondence|communications?|discussion|dialogue|exchange|contact)\b/u,
      /\b(?:see|there is|there's|find) no (?:basis|grounds?|reason|need|room|scope) for\b[^.;]{0,14}\b(?:conversation|discussion|talks?|meeting|exchange|dialogue|debate|review|contact|correspondence|negotiation)\b/u,
      new RegExp(
        `\\b${refuse}\\b[^.;]{0,6}\\b(?:give|state|provide|supply|name|reveal|furnish|offer)\\b[^.;]{0,12}\\b(?:reasons|grounds|explanations?|justifications?)\\b`,
        'u',
      ),
    ),
    unless:
      /\b(?:was|were|been|had)\b|\bnot confidential\b|\bforeign exchange\b|\bfrom (?:the|your) (?:\w+ )?(?:insurer|referees?|bank)\b/u,
  },
  // "nobody at the branch has the authority to talk to you", "there's no one left who could take your questions"
  {
    says: /\b(?:nobody|no one|no-one|none of (?:us|them)|neither)\b[^.;]{0,40}\b(?:(?:to|can|will|may|shall) (?:get back|come back|write back|talk|speak|discuss|answer|take (?:your|any|calls|questions)|respond|reply|explain|comment|meet)|available for (?:questions|calls|comment)|could take your)\b/u,
    unless:
      /\b(?:room|class|audience|interview|test|had|was|were|asked|seminar)\b|\bto blame\b|\bbut me\b|\bexcept\b/u,
  },
  // "it is not our practice to exchange letters", "against our policy to discuss", "we make it a rule never to explain"
  {
    says: /\b(?:not (?:our|my|the|its) (?:practice|policy|custom|habit|way)|against (?:our|the|company) (?:policy|rules|practice)|(?:rule|policy|principle|practice) (?:never|not)|(?:policy|rule|practice) of (?:not|never)) (?:to )?(?:exchang|correspond|discuss|explain|enter|engag|comment|respond|reply|answer|giv|reveal|disclos|justif|debat|talk|go)\w*/u,
  },
];
