import { phraseRule } from '../phrases.js';

// Speaks of the process, of the reader's own way, or denies the comparison. Example: "nobody was better", "a better fit for you"
const NO_MEASURE =
  /\b(?:nobody|no one|none)\b[^.;]{0,40}\b(?:better|stronger)|\bnot (?:because|that)\b[^.;]{0,60}\b(?:better|stronger|more)|\b(?:fit|match|suited) (?:for|to) (?:you|your)\b|\bfind\b[^.;]{0,40}\b(?:better|closer)|\b(?:do not|don['’]t|never) (?:compare|rank)/iu;

/** Fires when the candidate is measured against the person chosen or against "better" others. */
export const comparison = phraseRule('comparison', 'Say what the job needed, not how others compare.', [
  // English: "a closer match", "better suited", "stronger candidates", "more experienced applicants"
  {
    says: /\b(?:better|closer|stronger|superior) (?:\w+ )?(?:fit|fits|match|matches|matched|suited|suits|aligned|aligns|qualified|candidates?|applicants?|profiles?|backgrounds?|equipped|placed|fulfil\w*|fill\w*|meets?|experience)\b|\b(?:more|most|best|better) (?:closely |directly |strongly )?(?:qualified|experienced|suited|suitable|aligned|match\w*|align\w*|fit\b|fits|fitting|meets?|relevant (?:experience|background|skills|candidates?)|skilled|accomplished|impressive|competitive|advanced|senior (?:candidate|applicant|person))\b/iu,
    unless: NO_MEASURE,
  },
  // English: "the strongest candidates", "others who scored higher", "not as strong as", "ahead of you", "compared with other applicants"
  {
    says: /\bthe (?:best|strongest|top) (?:candidates?|applicants?|person|fit|match)\b|\b(?:scored|ranked|rated|performed|did) (?:higher|better|above|more)\b|\bnot (?:quite )?as (?:strong|good|experienced|qualified|convincing)\b[^.;]{0,30}\bas\b|\bahead of you\b|\boutperform|\bcompared (?:to|with) (?:other|the other|the rest|those|the person|the successful)|\b(?:outshone|outranked|surpassed|edged)\b|\bsecond[- ](?:best|choice|place)\b|\brunner[- ]up\b|\bstood out (?:more|above)/iu,
    unless: NO_MEASURE,
  },
  // English: "candidates whose experience more closely …", "others whose background matches our needs"
  {
    says: /\b(?:candidates?|applicants?|others|someone|person|people)\b[^.;]{0,30}\bwhose\b[^.;]{0,60}\b(?:match|align|fit|suit|meet|correspond)\w*/iu,
    unless: NO_MEASURE,
  },
  // German: "besser passt", "qualifiziertere Bewerber", "noch näher", "stärkere Profile"
  {
    says: /\b(?:noch )?(?:besser|eher|näher|mehr|stärker|genauer)\b[^.;]{0,40}\b(?:pass\w*|entspr\w+|geeignet\w*|qualifiziert\w*|überzeug\w+|erfüll\w+|Anforderung\w*|Profil\w*)|\b(?:qualifizierter|geeigneter|passender|stärker|erfahrener|besser)e[nr]?s? (?:Bewerb|Kandidat|Profil|Person)\w*|\bam besten\b|\bbesser(?:e[nr]?)? (?:als|qualifiziert|geeignet|passend)\w*|\bBewerber\w*,? (?:der|die|deren|dessen)\b[^.;]{0,60}\b(?:besser|mehr|eher|noch)\b/iu,
  },
  // French: "plus qualifié", "correspond davantage", "un meilleur profil"
  {
    says: /\bplus (?:qualifié|expérimenté|adapté|proche|pertinent|en adéquation|en phase|solide|fort|aguerri|convaincant)\w*|\bcorrespond\w*\b[^.;]{0,20}\b(?:davantage|mieux|plus)\b|\b(?:davantage|mieux)\b[^.;]{0,20}\bcorrespond|\bmieux (?:adapté|qualifié|répond|convenir|convenait)\w*|\bmeilleure?s? (?:candidat|profil|adéquation)\w*/iu,
  },
  // Spanish: "más cualificado", "se ajusta mejor", "mejor candidato"
  {
    says: /\bmás (?:cualificad|calificad|adecuad|cercan|afín|afines|preparad|idóne|experimentad|acorde|sólid|fuerte|alinead)\w*|\b(?:ajusta|ajustan|ajustaba|encaja|encajan|encajaba|adapta|adaptan|adecúa|responde)\b[^.;]{0,20}\b(?:mejor|más)\b|\bmejor (?:se (?:ajusta|adapta|adecúa)|encaja|candidat|perfil|preparad)\w*|\bcon más experiencia\b/iu,
  },
]);
