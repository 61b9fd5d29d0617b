import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

// Speaks of the number as a fact with a consequence for us. Example: "is no reason for leaving anybody waiting"
const owned = /\bno (?:reason|excuse)\b|\bwas one of the\b/u;

/** Stock excuses: how many applied, how hard it was, how carefully all was read. */
export const excuses: readonly Phrase[] = [
  // "due to the high volume of applications", "we were overwhelmed by the calibre", "an exceptionally strong field"
  {
    says: anyOf(
      /\b(?:high|large|overwhelming|sheer|huge|great|record|unprecedented|significant|enormous|vast) (?:volume|number|amount|quantity|level) of (?:[\w-]+ ){0,3}(?:applications?|applicants|candidates|responses|interest|submissions|cvs|people|quality|talent)\b/u,
      /\b(?:overwhelmed|inundated|flooded|blown away|humbled|deluged|swamped|bowled over|snowed under) (?:by|with) (?:[\w-]+ ){0,5}(?:applica\w+|calib\w+|responses?|interest|quality|profiles|talent|standard|number|volume|passion|submissions|cvs|level)\b/u,
      /\boverwhelm\w* (?:response|interest|number)\b|\b(?:stellar|outstanding|exceptional|first-class|top-notch|world-class|superb) (?:applicants?|candidates|profiles|field|pool|applications)\b/u,
      /\b(?:extremely|highly|very|incredibly|exceptionally|fiercely|unusually) competitive\b|\bcompetiti(?:ve|on)\b[^.;]{0,15}\b(?:pool|field|job market|process|for this|fierce|stiff)\b|\bcompetition was (?:fierce|stiff|strong|tough|intense)\b/u,
      /\b(?:calib\w+|standard|quality) of (?:the |all )?(?:applications?|applicants|candidates|field|people)\b[^.;]{0,25}\b(?:high|exceptional|outstanding|remarkable|impressive|excellent)\b/u,
      /\b(?:many|several|(?:such )?a (?:great )?number of|great many) (?:highly |well-?|very |extremely |more )?(?:qualified|strong|talented|excellent|outstanding|exceptional) (?:candidates|applicants|people|applications|individuals)\b/u,
      /\bwe received (?:a|an|many|hundreds|over|so|numerous)[^.;]{0,25}\bapplications\b/u,
    ),
    unless: owned,
    mild: true,
  },
  // "after careful consideration", "this was not an easy decision", "the hardest decision", "sleepless nights"
  {
    says: anyOf(
      /\b(?:careful|thorough|much|due|extensive|serious|long|further|full|lengthy|deep) (?:and \w+ )?(?:consideration|deliberation|reflection|review|thought)\b(?<!much thought)(?! (?:of|to|about) (?!your|all|the (?:applica|candida)|each|every))|\b(?:extensive|lengthy) (?:internal )?(?:discussions?|deliberations?)\b/u,
      /\b(?:after|following) (?:a |an )?(?:very )?(?:thorough|rigorous|careful|robust|lengthy|extensive) (?:and \w+ )?(?:selection|review|recruitment|assessment|evaluation|interview)\b/u,
      /\b(?:difficult|tough|hard|painful|agoni[sz]ing|heartbreaking) (?:decision|choice)s?\b(?! (?:for|about|between) the (?:budget|team))|\b(?:hardest|toughest|most difficult) (?:decision|choice|call|thing)s?\b|\bdaunting (?:one|task|choice)\b/u,
      /(?:\b(?:not|never|no means|far from|nothing)|n't)(?: been)? (?:an? )?(?:easy|simple|straightforward) (?:decision|choice|task|one(?<=\b(?:decision|choice)\b[^.;]{0,40}))\b/u,
      /\b(?:down to the wire|neck and neck until|choosing between our own)\b|\beach and every (?:one|applica\w+|candidate)\b|\b(?:rest|be) assured that\b[^.;]{0,10}\b(?:your|it|each|every|all|we)\b/u,
    ),
  },
  // "not moving forward at this time", "move forward with other applicants", "no reflection of your abilities"
  {
    says: anyOf(
      /\bnot (?:been )?(?:selected|chosen) to (?:move|proceed|continue|progress|advance)\b/u,
      /(?:\b(?:not|no|by no means|no way)|n't)(?: in any way| meant as)? (?:a )?(?:reflection|reflects?) (?:of|on|upon|poorly on)? ?(?:your?|the quality of your)\b/u,
      /\b(?:we|i) (?:strongly |warmly |would |highly |very much |do )?(?:encourage|invite|urge) you to (?:apply|re-?apply|keep|visit|check|monitor|continue|follow|explore)\b/u,
      /\b(?:eye|check|visit|follow|monitor)\b[^.;]{0,20}\b(?:careers? (?:page|site|portal|website)|job board|our website|our openings|linkedin)\b/u,
    ),
    mild: true,
  },
];
