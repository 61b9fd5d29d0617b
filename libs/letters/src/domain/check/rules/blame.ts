import { phraseRule } from '../phrases.js';

// Denies the fault. Example: "It is not that you lack anything", "this does not mean that you failed"
const DENIED =
  /\bnot (?:because|that|mean|say|a sign|suggest|imply)\b|n['’]t (?:because|that|mean|say)\b|\black(?:ed)? (?:nothing|for nothing)\b|\bnothing (?:you|that you)\b|\byou did (?:nothing|not do anything|n['’]t do anything)|\bnicht,? (?:weil|dass)\b|\bpas (?:parce )?que\b/iu;

/** Fires when the letter tells the candidate what is wrong with them. Speaking of ourselves ("we failed to write") does not. */
export const blame = phraseRule('blame', 'Say what the job needed instead of what the candidate lacks.', [
  // English: "you failed", "you lack", "you were not good enough", "you did not demonstrate"
  {
    says: /\byou (?:\w+ )?(?:failed|lack|lacked|fell short|struggled|underperformed|fall short|missed the mark|disappointed|came across as|seemed (?:un|dis|nervous)\w*|appeared (?:un|dis)\w*)\b|\byou (?:(?:were|are|was)(?: simply| just)? not|weren['’]t|aren['’]t) (?:\w+ )?(?:good|strong|qualified|experienced|suited|suitable|ready|able|prepared|up to|convincing|a good|the right|enough|what)\b|\byou (?:did not|didn['’]t|do not|don['’]t|could not|couldn['’]t|have not|haven['’]t) (?:\w+ )?(?:meet|have (?:the|enough|sufficient)|demonstrate|show|perform|impress|live up|prepare|convince|possess|satisfy|understand|answer|communicate|measure up|qualify|pass)\b/iu,
    unless: DENIED,
  },
  // English: "your lack of", "your answers were weak", "your experience is insufficient"
  {
    says: /\byour (?:\w+ )?(?:lack of|inability|failure|weakness(?:es)?|shortcomings?|poor\b|mistakes?|deficienc)\w*|\byour (?:\w+ ){1,3}(?:is|are|was|were|did|does|do|fell|fall|falls|lacks?|lacked)(?: simply| just| too| rather| quite)? ?(?:not |n['’]t )?(?:insufficient|inadequate|weak|poor|disappointing|lacking|below|short|vague|superficial|unconvincing|enough|sufficient|strong enough|good enough|adequate|up to|meet|convince|impress|deep|depth|structure)\b|\byour (?:\w+ ){1,3}(?:wasn['’]t|weren['’]t|isn['’]t|aren['’]t|didn['’]t|doesn['’]t) (?:\w+ )?(?:enough|sufficient|strong|good|adequate|up to|meet|convincing|impress)/iu,
    unless: DENIED,
  },
  // English: "you need to improve", "you should have prepared", "not good enough"
  {
    says: /\byou (?:need|needed|have|ought) to (?:improve|work on|learn|gain|be more|become)\b|\byou (?:should|could|might) have (?:\w+ )?(?:prepared|been|shown|done|answered|given|studied|researched)\b|\bwas(?: just| simply)? not good enough\b/iu,
    unless: DENIED,
  },
  // German: "Ihnen fehlt", "Ihre mangelnde Erfahrung", "Sie konnten uns nicht überzeugen", "Sie haben versäumt"
  {
    says: /\b(?:Ihnen|dir)\b[^.;]{0,30}\b(?:fehlt|fehlte|fehlen|fehlten|mangelt|mangelte)\w*|\bfehl(?:t|te|en|ten) (?:es )?(?:Ihnen|dir)\b|\b(?:Ihre?|deine?)\w* (?:mangelnde|fehlende|schwache|unzureichende|geringe)\w*|\b(?:Sie|du)\b[^.;]{0,40}\b(?:nicht (?:gut genug|überzeug\w*|ausreichend|qualifiziert|geeignet|genügend|erfüll\w*)|versäumt|versagt|gescheitert)\b|\b(?:Sie|du) (?:erfüllen|erfüllst|verfügen|verfügst|bringen|bringst)\b[^.;]{0,60}\bnicht\b|\b(?:Ihre|deine)\b[^.;]{0,40}\b(?:reich(?:t|en|te|ten)|genüg(?:t|en|te|ten)|überzeug(?:t|en|te|ten))\b[^.;]{0,20}\bnicht\b/iu,
    unless: DENIED,
  },
  // French: "vous manquez de", "il vous manque", "vous n'avez pas su", "votre manque de"
  {
    says: /\bvous (?:manquez|avez échoué|avez manqué|êtes insuffisamment)\b|\bvous (?:manque|manquait|a manqué|fait défaut)\b|\bvous n['’](?:avez|êtes|aviez|étiez) pas (?:su|réussi|convaincu|démontré|assez|suffisamment|montré|le niveau|à la hauteur|qualifié|acquis)\w*|\bvous ne (?:possédez|maîtrisez|remplissez|répondez|disposez) pas\b|\bvotre (?:manque|faiblesse|incapacité|insuffisance)\b|\bvotre \w+ (?:est|était) (?:insuffisant|trop (?:faible|limité|juste))\w*/iu,
    unless: DENIED,
  },
  // Spanish: "te falta experiencia", "no has demostrado", "tu falta de", "careces de"
  {
    says: /\b(?:te|le) (?:falta|faltan|faltó|faltaba|faltaron)\b|\bcareces?\b|\b(?:has|ha) fallado\b|\bno (?:has|ha|supiste|supo|lograste|logró|conseguiste|consiguió)(?: (?:sabido|logrado|conseguido))? ?(?:demostrad|demostrar|cumplid|convenc|mostrad|mostrar|estado a la altura|superad|transmitir)\w*|\b(?:tu|su) (?:falta|carencia) de\b|\bno (?:cumples?|tienes?|posees?|eres|reúnes?)(?: con)? (?:los requisitos|el nivel|la experiencia|suficiente|lo suficiente|lo bastante|la formación)|\b(?:tu|su) \w+ (?:es|era|fue|ha sido) (?:insuficiente|escas|débil|pobre|floj)\w*/iu,
    unless: DENIED,
  },
]);
