import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { innocent } from './innocent.js';

// Contests that are not for the job. Example: "we lost the contract", "a prize", "the council decided", "you set the tone"
const unless = anyOf(
  innocent,
  /\bwe (?:\w+ )?(?:lost|compared)\b|\b(?:lost|pushed|knocked|squeezed|edged)\b[^.;]{0,30}\b(?:spam|fire|flood|strike|storm|weather|red|budget|contract|market|power)\b/u,
  /\b(?:council|court|weather|grant|budget|landlord|funding|insurer|lottery)\b[^.;]{0,20}\b(?:decided|settled|tipped|broke)\b|\bby the (?:council|court|lottery)\b/u,
  /\b(?:rival|competing) (?:firm|company|brand|bakery)|\b(?:supermarkets|breweries|league table|camera)\b|\b(?:sense|reason) prevailed\b|\bthe competition that\b/u,
  /\byou(?:'ve| have)? (?:set|won|raised|carried|stole|pulled)\b|\byour \w+ (?:raised|set|stole|carried|won)\b|\bfellow (?:\w+ )?(?:will|welcome)\b|\bbeat (?:yourself|about)\b/u,
);

export const contest: readonly Phrase[] = [
  // "outperformed", "outweighed", "overshadowed", "dwarfs", "beat you", "edged out", "pipped", "bumped by", "nudged aside"
  {
    says: anyOf(
      /\bout(?:perform\w*|sh[io]ne\w*|rank\w*|class\w*|did|do\b|done\b|scor\w*|bid|weigh\w*|ran|run\b|pac\w+|match\w*|strip\w*|play\w*|flank\w*)\b(?! of)/u,
      /\b(?:overshadow|eclips|surpass|trump|dwarf|pipp|best)ed\b|\b(?:eclipses|surpasses|trumps|dwarfs|overshadows|towers? over|towered|bested)\b/u,
      /\bhead and shoulders above\b|\b(?:ran|run|running) (?:rings|circles) (?:round|around)\b|\bahead of you\b(?<=\b(?:edged|moved|crept|nosed|pulled|inched|stood|were|was|chosen|placed|came|got|went|finished|ranked|put|just|slightly|narrowly|selected|are|is) ahead of you)/u,
      /\b(?:lost|lose|losing) (?:out )?(?:to (?:a|an|someone|somebody|another|people|the|one)|on points|narrowly|by (?:a|one|two))\b/u,
      /\blook (?:old hat|humble|pale|pedestrian|ordinary|meagre|thin)\b/u,
    ),
    unless,
  },
  // "the edge", "the upper hand", "a nose ahead", "neck and neck", "a photo finish", "down to the wire", "nothing between you"
  {
    says: anyOf(
      /\b(?:had|has|have|gave|gives|held|took|with)\b[^.;,]{0,12}\b(?:the|an)\b[^.;,]{0,12} (?:edge|upper hand|advantage|whip hand)\b(?! of the)/u,
      /\b(?:it was|in|for|another|was) a (?:photo finish|dead heat|(?:very )?(?:close|tight)(?:-run)? (?:race|contest|finish|call between)|two-horse race)\b|\bneck and neck\b/u,
      /\bby a (?:nose|whisker|hair(?:'s breadth)?|hairsbreadth|head|narrow margin|short head|small margin|slim margin|single (?:vote|point|mark))\b|\bby (?:the|a)\b[^.;]{0,20}\bmargins?\b|\bnose (?:ahead|behind|in front)\b/u,
      /\b(?:little|nothing|not much|barely|hardly|scarcely|points|marks|sheet of paper|cigarette paper|daylight|gap|difference|distance|margin)\b[^.;]{0,40}\b(?:between|separat\w+|divid\w+) (?:you|the (?:two|three) of you|the (?:two|three) (?:finalists|candidates|applicants)|her and|him and|first|the top|the first|winner|the best|the finalists)\b/u,
      /\b(?:separated|divided|distinguished|set|sets) (?:you|them|her|him|winner|these|those|the (?:two|winner|others|chosen|successful))\b[^.;]{0,20}\b(?:from|apart)\b/u,
      /\b(?:other|others|other's|her|his|rival\w*|finalist\w*|applicant\w*|candidate\w*)\b[^.;]{0,40}\b(?:tipped|tilted|swung|swayed|clinched) (?:it|the|things)\b/u,
    ),
    unless,
  },
  // "in a league of their own", "head and shoulders above", "a class apart", "raised the bar", "set the pace", "stole the show"
  {
    says: anyOf(
      /\b(?:in|on) (?:simply )?(?:another|a different) (?:league|class|level|plane)\b(?! of the (?:building|house))|\ba (?:cut|level|notch|step|rung|shade|touch) (?:above|ahead|better)\b|\bone (?:step|rung|level|notch) (?:above|up|ahead)\b|\bnotch(?:es)? above\b/u,
      /\bthe (?:bar|benchmark|standard) (?:was|has been|had been) (?:set|raised|lifted|pushed)\b/u,
      /\b(?:stole the show|won (?:the day|out|us over)|prevailed?|(?:come|came) out (?:on top|ahead|in front)|led the field|shone (?:brighter|brightest)|pulled ahead)\b/u,
      /\b(?:nobody|no one|none|nothing|few|anybody|anyone)\b (?:else |of you |could |the others )*[^.;]{0,15}\b(?:could|to|would|can) (?:have )?(?:match|caught|catch|touch (?:her|him|them)|beat|rival|compete|hold a candle|outdo|come near|equal) ?(?:her|him|them|that|it|with)?\b/u,
      /\b(?:your|a|had your) rivals?\b|\bfellow (?:applicants|candidates|finalists)\b/u,
      /\b(?:strength|quality|height|standard|level|calibre|caliber) of (?:the )?(?:other|competition|opposition|rest)\b[^.;]{0,50}|\bcompetition\b(?! for\b)[^.;]{0,60}\b(?:you|yours|like you)\b/u,
    ),
    unless,
  },
  // "in any other year you would have", "had the competition been thinner", "without the last candidate", "if we had two posts"
  {
    says: anyOf(
      /\b(?:in|on|against|among) (?:any|an|a|another)\b[^.;]{0,24}\b(?:year|field|pool|day|round|set|group|crowd|month|season|line-?up|competition)\b(?! of (?!applicants|candidates|people))[^.;]{0,40}\b(?:you|your \w+|yours|it) (?:\w+ )?(?:would|might|could|'d)\b/u,
      /\bhad (?:the competition|the field|your rival|the others?|she|he|they|that (?:other )?(?:candidate|applicant)|your \w+ (?:arrived|landed|come))\b[^.;]{0,80}\b(?:would|might|could|'d)\b/u,
    ),
    unless,
  },
  // "she just edged it", "impressed us more", "not as good as the others", "others cleared it", "the competition was stronger"
  {
    says: anyOf(
      /\b(?:she|he|they|one|other|another|colleague|applicant|candidate|finalist) (?:just |only just |narrowly |simply |finally )?(?:edged|nosed|shaded|clinched|nicked|pipped|swung) (?:it|ahead|in front|the)\b/u,
      /\b(?:impressed|convinced|excited|moved|struck|suited|pleased) (?:us|me|the panel|the team|everyone) (?:even |far |much |slightly |a (?:bit|little) )?more\b/u,
      /\b(?:not|n't) (?:quite )?(?:as|so) (?:\w+ ){1,2}as (?:the )?(?:others?|rest|hers|theirs|other \w+|those)\b|\bothers (?:cleared|met|passed|reached|rose to)\b/u,
      /\b(?:competition|field|opposition) (?:was|were|is|proved) (?:simply |just |even |far |much )?(?:stronger|too (?:strong|good)|better|tougher)\b/u,
    ),
    unless,
  },
];
