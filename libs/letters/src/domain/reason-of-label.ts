import { fold } from './check/fold.js';
import type { DecisionReason } from './reason.js';

/** Words of labels that applicant tracking systems and their users give to a no, folded: small letters, no accents. */
const words: readonly { readonly reason: DecisionReason; readonly says: readonly RegExp[] }[] = [
  {
    reason: 'role_cancelled',
    says: [
      // "Position cancelled", "Role on hold", "Requisition closed without hire", "Hiring freeze", "Job withdrawn"
      /\b(?:role|position|job|req|requisition|opening|vacancy|headcount)\b.{0,20}\b(?:cancell?ed|closed without|on hold|put on hold|withdrawn|frozen|eliminated|no longer (?:needed|open|available))\b/u,
      /\b(?:hiring freeze|budget (?:cut|freeze|withdrawn)|cancell?ed (?:role|position|job|requisition|opening))\b/u,
      // "Stelle gestrichen", "Einstellungsstopp"
      /\b(?:stelle|position|vakanz|planstelle)\b.{0,20}\b(?:gestrichen|entfallen|entfallt|zuruckgezogen|storniert|nicht mehr besetzt)\b|\beinstellungsstopp\b/u,
      // "Poste supprimé", "gel des embauches"
      /\bpostes? (?:supprime|annule|gele|suspendu)s?\b|\bgel des (?:embauches|recrutements)\b/u,
      // "Puesto cancelado", "vacante anulada"
      /\b(?:puesto|vacante|plaza|posicion|proceso)s? (?:cancelad|anulad|congelad|suprimid|suspendid)[oa]s?\b/u,
    ],
  },
  {
    reason: 'role_filled',
    says: [
      // "Position filled", "Filled internally", "Already hired someone", "Hired another candidate"
      /\b(?:role|position|job|req|requisition|opening|vacancy)\b.{0,20}\b(?:already )?filled\b|\bfilled (?:internally|by)\b|\b(?:already hired|hired (?:another|other|someone))\b/u,
      // "Stelle bereits besetzt", "intern besetzt"
      /\b(?:stelle|position|vakanz)\b.{0,20}\b(?:besetzt|vergeben)\b|\b(?:intern|bereits|anderweitig) (?:besetzt|vergeben)\b/u,
      // "Poste pourvu"
      /\bpostes? (?:deja )?pourvus?\b/u,
      // "Vacante cubierta", "puesto ya cubierto"
      /\b(?:puesto|vacante|plaza|posicion)s? (?:ya )?(?:cubiert|ocupad)[oa]s?\b/u,
    ],
  },
  {
    reason: 'timing',
    says: [
      // "Start date", "Notice period too long", "Availability", "Timing"
      /\b(?:start(?:ing)? date|notice period|availability|not available (?:in time|soon)|timing)\b/u,
      // "Kündigungsfrist", "Eintrittstermin", "Verfügbarkeit"
      /\b(?:kundigungsfrist|eintritts(?:termin|datum)|starttermin|verfugbarkeit)\b/u,
      // "Préavis", "date de début", "disponibilité"
      /\b(?:preavis|date (?:de debut|d'entree|d.arrivee)|disponibilites?)\b/u,
      // "Fecha de incorporación", "disponibilidad", "preaviso"
      /\b(?:fecha de (?:inicio|incorporacion)|disponibilidad|preaviso)\b/u,
    ],
  },
  {
    reason: 'location',
    says: [
      // "Location", "Cannot relocate", "Commute", "Remote only"
      /\b(?:location|relocat\w+|commut\w+|remote only|distance|on-?site required)\b/u,
      // "Standort", "Arbeitsort", "Entfernung", "Umzug"
      /\b(?:standort|arbeitsort|entfernung|umzug|pendel\w*)\b/u,
      // "Localisation", "lieu de travail", "mobilité", "éloignement"
      /\b(?:localisation|lieu de travail|mobilite (?:geographique)?|eloignement)\b/u,
      // "Ubicación", "lugar de trabajo", "traslado", "distancia"
      /\b(?:ubicacion|lugar de trabajo|traslado|distancia|desplazamiento)\b/u,
    ],
  },
  {
    reason: 'requirement',
    says: [
      // "Does not meet requirements", "Missing certification", "Lacks required skills", "Minimum qualifications", "Wrong skill set"
      /\b(?:requirements?|qualifications?|must.haves?|certificat\w+|licen[cs]e|skills?(?: ?set)?|experience)\b/u,
      // "Anforderungen nicht erfüllt", "fehlende Qualifikation", "Berufserfahrung"
      /\b(?:anforderung\w*|qualifikation\w*|zertifi\w+|\w*erfahrung|\w*kenntnisse)\b/u,
      // "Compétences", "qualification", "expérience insuffisante", "diplôme"
      /\b(?:competences?|exigences?|experiences?|diplomes?|habilitations?)\b/u,
      // "Requisitos", "falta de experiencia", "titulación"
      /\b(?:requisitos?|experiencia|competencias|titulacion|certificacion\w*)\b/u,
    ],
  },
];

/** Labels in which a word of the table means something else. Example: "Overqualified, too much experience", "Candidate withdrew: location" */
const inDoubt =
  /\b(?:overqualif\w+|too (?:much|senior|junior|experienced|old|young)|uberqualif\w+|surqualif\w+|sobrecualif\w+|candidate (?:withdrew|declined|rejected)|zuruckgezogen durch|desist\w+|candidat\w* (?:retire|desiste|se retiro))\b/u;

/**
 * What a label of an ATS says in our words; `unspecified` when in doubt, and where two kinds are named. The label itself is for recruiters and is
 * never printed. The words are in docs/taxonomy.md, 3.
 *
 * @param label free text, such as "Position filled", or `null` where the ATS gave none
 */
export function reasonOfLabel(label: string | null): DecisionReason {
  if (label === null) return 'unspecified';
  const folded = fold(label);
  if (inDoubt.test(folded)) return 'unspecified';
  const found = words.filter(({ says }) => says.some((way) => way.test(folded)));
  return found.length === 1 ? (found[0]?.reason ?? 'unspecified') : 'unspecified';
}
