import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// A call refused, past, or left to the reader. Example: "können wir Sie nicht anrufen", "rufen Sie mich an"
const unlessInClause =
  /\b(?:nicht|kein\w*|leider nie)\b[^.;]{0,40}\b(?:anruf\w*|an|telefon\w*|gesprach\w*)\b|\b(?:anruf\w*|telefonat|gesprach\w*)\b[^.;]{0,30}\b(?:nicht|kein\w*)\b|\bdank\w*\b|\b(?:haben|hatten|war|waren|wurde)\b[^.;]{0,60}\b(?:telefoniert|gesprochen|angerufen)\b|\bruf\w* (?:sie |du )?(?:mich|uns|einfach|gern\w*)\b/u;

export const promiseCall: readonly Phrase[] = [
  // "Ich rufe Sie an", "rufe ich dich am Freitag an", "wir werden Sie anrufen", "ich melde mich telefonisch"
  {
    says: anyOf(
      /\b(?:ich rufe?|wir rufen|rufe ich|rufen wir|ruft)\b[^.;]{0,60}\ban\b/u,
      /\b(?:ich|wir) kling(?:e?le|eln)\b|\bkling(?:e?le|eln) (?:ich|wir)\b|\bklingelt\b[^.;]{0,30}\b(?:ihnen|dir)\b/u,
      /\b(?:werde|werden|wird)\b[^.;]{0,50}\b(?:sie|dich)\b[^.;]{0,40}\b(?:anrufen|telefonisch kontaktieren)\b/u,
      /\b(?:melde\w*|kontaktier\w*|besprech\w*|erlauter\w*)\b[^.;]{0,50}\btelefonisch\b/u,
      /\btelefonisch\b[^.;]{0,40}\b(?:bei (?:ihnen|dir)|melden|erlautern|besprechen)\b/u,
    ),
    unlessInClause,
  },
  // "biete ich Ihnen ein Telefonat an", "nehme ich mir Zeit für ein Gespräch", "lassen Sie uns telefonieren"
  {
    says: anyOf(
      /\b(?:biet\w*|nehm\w*|vereinbar\w*|verabred\w*|gern\w*|mocht\w*|machen|ausmachen|steh\w*)\b[^.;]{0,60}\b(?:telefonat\w*|telefongesprach\w*|(?:feedback|abschluss|nach|auswertungs)-?(?:gesprach\w*|call)|anruf|telefontermin\w*|videocall|telefonieren|call|kurze[ns]? (?:gesprach|austausch)|ruckruf)\b/u,
      /\blass\w* (?:sie )?uns\b[^.;]{0,40}\b(?:telefonieren|sprechen)\b/u,
    ),
    unlessInClause,
  },
];
