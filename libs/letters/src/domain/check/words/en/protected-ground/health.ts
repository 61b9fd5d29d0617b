import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, wanting, wordsOf, youAre } from './common.js';

// An illness or a disability by name. Example: "epilepsy", "chronic fatigue"
const illness =
  '(?:epilepsy|diabetes|asthma|arthritis|autism|adhd|dyslexia|dyspraxia|bipolar disorder|ptsd|anxiety|depression|burn-?out|cancer|chemo\\w*|hiv|ms|multiple sclerosis|chronic \\w+|migraines?|seizures|stammer|stutter|illness|disability|impairment|diagnosis|surgery|operation|injury|heart attack|stroke|mental health|medication|back (?:problems?|pain|injury))';
// What names a subject of work, not the reader's state. Example: "diabetes nurse", "disability services"
const work =
  '(?! (?:of|confident|care|clinic|nurs\\w+|research|services?|unit|ward|patients?|team|charity|centre|specialist|law|benefits?|rights|support|errors?|and safety|visitor|management|policy|screening|days|hours|list|times)\\b)';
const state =
  '(?:disabled|deaf|blind|autistic|dyslexic|diabetic|epileptic|neurodivergent|overweight|frail|handicapped|able-bodied|hiv[- ]positive|partially sighted)';
// Health of ours, of clients and of animals; and good wishes in a greeting. Example: "a sick leave in my office"
const others =
  /\bin my\b|\bi was\b|\bfinds? you in\b|\bbest of health\b|\bblind (?:veterans|tasting|review)|\bdeaf (?:children|school)|\bbattery\b|\bhorses?\b|\bwheelchair (?:ramp|access|basketball)/u;

export const health: readonly Phrase[] = [
  // "your illness", "your bad back", "your limp", "your recovery", "your sick days"
  {
    says: wordsOf(
      `your (?:own |recent |chronic |past |long |serious |severe |mental |physical |medical ){0,4}${illness}\\b${work}`,
      /your (?:\w+ )?(?:health|sickness|sick (?:leave|days)|disabilities|illnesses|eyesight|mobility|weight|limp|crutches|wheelchair|scars|pills|tablets|hearing (?:aids?|loss|is|would|might)|condition|medical (?:history|condition|record))\b(?! (?:and safety|visitor|of|in the|service))/u,
      /your (?:bad|poor|weak|sore) (?:back|knees?|hips?|heart|eyes|legs?)\b|your (?:hip|knee|cancer|ongoing|medical) (?:treatment|replacement|operation)\b|(?:full|speedy|quick|complete) recovery\b|get well\b/u,
      /your (?:size|build|weight|height|stature)\b(?= (?:and|would|might|is)|,)|(?:someone|somebody|person|man|woman) (?:of|with) your (?:size|build|weight|height|stature|condition)\b|(?:small|slight|slender) (?:build|frame)\b/u,
      `(?:the|an?|that|of|about) (?:recent |long |serious ){0,4}${illness}\\b${work} (?:that )?you\\b`,
    ),
    unless: orTreatedEqually(others),
  },
  // "you have epilepsy", "you told us about the chronic fatigue", "drivers with diabetes", "a deaf person"
  {
    says: wordsOf(
      `you(?:'ve)? [\\w ]{0,16}\\b(?:have|suffer from|live with|told|mentioned|spoke|disclosed|described|said)\\b[^.;]{0,25} ${illness}\\b${work}`,
      `(?:people|drivers|someone|somebody|person|candidates?|applicants?|anyone|staff|those) with (?:a |an ){0,4}${illness}\\b${work}`,
      `${youAre} ?(?:${state}|ill|off sick|in remission|in a wheelchair|signed off|on medication|unwell)\\b`,
      `${state} (?:person|people|candidate|applicant|man|woman|colleague|employee|driver|teacher)s?\\b`,
      `(?:as|being) (?:a |an )?${state}\\b|in remission\\b|able-bodied\\b|wheelchair-bound\\b|hiv[- ]positive\\b`,
      /(?:after|with|given|about|because of|what) [^.;]{0,30}\byour (?:back|knees?|hip|heart|operation|illness|diagnosis|treatment|condition)\b(?! (?:in|at|from|on|to|of|office|page|garden|door|cover|pack|story|surgery slides))/u,
      /(?:with|on|using|need) your (?:stick|cane|crutch(?:es)?|wheelchair|walker|hearing aids?)\b/u,
      /(?:only|just) one (?:hand|arm|leg|eye)\b|you(?:'ve| have)? lost your (?:sight|hearing|leg|arm|hand)\b|(?:guide|assistance) dog\b(?! (?:charity|train\w+|association|centre))|neurodiver\w+\b|a wheelchair (?:in|on|would|user|could)\b(?! group)/u,
      /(?:mental|physical) (?:illness|health (?:issue|problem|condition|history|situation))s?\b|health (?:issue|problem|condition|reason|concern|history)s?\b|special needs\b(?! (?:school|teacher|unit|pupils|children))/u,
    ),
    unless: orTreatedEqually(others),
  },
  // "physically fit", "a fitter man", "hard on the knees", "never ill", "you looked pale", "how well you cope"
  {
    says: wordsOf(
      /(?:physically|medically|mentally) (?:fit|able|up to|strong|robust|capable|demanding for)\b/u,
      /(?:fitter|sturdier|healthier|hardier|more robust) (?:man|woman|person|frame|body|pair|constitution|candidate|someone|people)\b|(?:stronger|younger) (?:back|body|constitution|knees|legs)\b|robust (?:people|health|constitution|person)\b|(?:never|rarely|seldom) (?:ill|sick|off sick)\b|fully fit\b(?! for)/u,
      /(?:punishing|hard|tough|murder|gentle|gentler|kinder|easier|heavy) (?:for|on) (?:your|the|anyone's)\b[\w ]{0,6} ?(?:knees?|back|hips?|joints|legs|body|lungs|heart|health)\b/u,
      /something (?:gentler|less (?:stressful|strenuous))\b|too (?:much|strenuous|stressful|taxing|hard) for (?:you|your|someone like)\b|(?:good|two good|bad) (?:knees|ears|eyes|legs|lungs|hips)\b/u,
      /you (?:\w+ )?(?:looked|seemed|appeared) [\w ]{0,16}\b(?:pale|ill|unwell|frail|fragile|exhausted|out of breath|unsteady)\b|your hands (?:were )?(?:trembl|shak|shook)\w*|(?:how|so) (?:wonderfully|well|bravely) you(?:'ve| have)? cope/u,
      /(?:doctor|gp|consultant|psychiatrist)'s (?:note|letter|report)\b|occupational health\b[^.;]{0,40}\byou|adjustments (?:that )?you (?:asked|need|request|mention)|(?:sickness|absence) record\b|record of (?:sickness|absence)\b|sick days\b/u,
      /(?:year|time|months|weeks) (?:away|off|out)\b[^.;]{0,30} (?:treatment|illness|ill|sick|recover\w*|hospital|burn-?out)\b/u,
      `${wanting} ?(?:healthy|able-bodied|(?:good|perfect|full) health|good shape)\\b`,
    ),
    unless: orTreatedEqually(others),
  },
];
