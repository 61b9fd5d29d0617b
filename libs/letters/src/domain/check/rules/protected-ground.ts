import { allSentences, findPhrase } from '../phrases.js';
import type { Phrase } from '../phrases.js';
import { findingAt } from '../rule.js';
import type { Rule } from '../rule.js';

// A statement of equal treatment. Example: "regardless of age, sex or religion"
const EQUAL_TREATMENT =
  /\b(?:regardless|irrespective|without regard|equal[- ]opportunit\w*|not discriminate|never discriminate|unabhängig von|sans distinction|sin distinción|independientemente)\b|\bdoes(?:n['’]t| not) discriminate/iu;

const GROUNDS: readonly Phrase[] = [
  // English proxies: "overqualified", "recent graduate", "native speaker", "young team", "culture fit"
  {
    says: /\bover[- ]?qualified\b|\b(?:recent|new|fresh) (?:college |university )?grad(?:uate)?s?\b|\bnative(?:[- ]level)? (?:\p{Lu}\w+ )?(?:speakers?|tongue)\b|\bnative (?:English|German|French|Spanish|level)\b|\bmother tongue\b|\b(?:young|youthful) (?:and \w+ |, \w+ |\w+ )?(?:team|company|crew|group|colleagues|environment|staff|workforce)\b|\bteam is (?:very |quite |rather )?young\b|\byouthful\b|\bdigital natives?\b|\bcultur(?:e|al)(?:ly)?[- ](?:a )?(?:fit|match)\b|\b(?:fit|match|fits|suit)\b[^.;]{0,25}\b(?:our|the|company|team) (?:\w+ )?culture\b/iu,
    unless: EQUAL_TREATMENT,
  },
  // English, age: "your age", "too old", "close to retirement", "someone younger"
  {
    says: /\b(?:your|his|her|their) age\b|\bat your age\b|\b(?:you|candidates?|applicants?|someone|people)\b[^.;]{0,25}\btoo (?:old|young)\b|\b(?:older|younger)(?= (?:candidate|applicant|person|people|colleague|employee|worker|team|profile|hire|than you))|\bsomeone (?:older|younger)\b|\bretirement\b|\bstage of (?:your )?life\b|\bage (?:group|range|profile)\b/iu,
    unless: EQUAL_TREATMENT,
  },
  // English, family and sex: "your children", "maternity leave", "a male colleague", "your husband"
  {
    says: /\bpregnan\w+\b(?! (?:women|patients|people|clients))|\b(?:maternity|paternity|parental) leave\b|\bmaternity\b|\byour (?:\w+ )?(?:child(?:ren)?|kids?|son|daughter|baby|husband|wife|spouse|marriage|wedding|family|divorce|childcare|gender|sex)\b|\b(?:have|having|with|raising) (?:a )?(?:young|small|little) (?:children|kids|family)\b|\bfamily (?:situation|commitments?|circumstances|responsibilit\w+|obligations|duties|planning|life)\b|\bchild[- ]?care\b|\b(?:female|male) (?:candidate|applicant|colleague|employee|team|engineer|leader|hire)s?\b|\b(?:a|the|as a) (?:wom[ae]n|mother|father|single parent|young lady)\b|\b(?:a|another) man\b|\bmarital\b|\bmarried\b/iu,
    unless: EQUAL_TREATMENT,
  },
  // English, health, origin, belief, orientation, union: "your disability", "your accent", "union membership"
  {
    says: /\byour (?:\w+ )?(?:health|illness|disabilit\w+|disability|condition|impairment|diagnosis|medical|sick leave|nationality|origins?|ethnicity|race|accent|religion|religious|faith|beliefs?|church|skin|orientation|sexuality|citizenship|immigration|country of origin)\b|\b(?:disabled|wheelchair|handicap\w*)\b|\bmental (?:illness|health) (?:issue|problem|condition|history)s?\b|\bhealth (?:issue|problem|condition|reason)s?\b|\b(?:head ?scarf|hijab|turban)\b|\b(?:foreigners?|immigrants?|foreign (?:name|background|origin))\b|\b(?:trade |labou?r )?union (?:member\w*|activit\w*|involvement|role|work)\b|\b(?:gay|lesbian|transgender|homosexual)\b|\b(?:muslim|jewish|christian|catholic|hindu)\b/iu,
    unless: EQUAL_TREATMENT,
  },
  // German: "überqualifiziert", "junges Team", "Muttersprachler", "Ihr Alter"
  {
    says: /überqualifiziert\w*|\bBerufsanfänger\w*|\bMuttersprach\w+|\b(?:jung|junge[snrm]?)(?:,| und)? ?(?:\w+ )?Teams?\b|\bTeam\b[^.;]{0,20}\b(?:sehr |recht )?jung\b|\bzu (?:alt|jung)\b|\b(?:Ihre?[sm]?|deine?[sm]?) (?:Alters?|Kinder|Familie\w*|Religion|Glauben?s?|Herkunft|Nationalität|Gesundheit\w*|Schwangerschaft|Behinderung|Akzent|Geschlecht\w*)\b|\bschwanger\w*|\b(?:Schwer)?behinder(?:ung|te)\w*|\bGewerkschaft\w*|\bKopftuch\w*|\bElternzeit\b|\bMutterschutz\b|\bkulturell\w* (?:pass|fit)\w*|\bCultural Fit\b|\bfamiliäre\w* (?:Situation|Verpflichtung)\w*|\bjüngere\w* (?:Bewerb|Kandidat|Person)\w*/iu,
    unless: EQUAL_TREATMENT,
  },
  // French: "surqualifié", "équipe jeune", "votre âge", "langue maternelle"
  {
    says: /\bsur-?qualifié\w*|\bjeune (?:et dynamique )?équipe\b|\béquipe (?:est )?(?:très |plutôt |assez )?jeune\b|\bvotre (?:âge|famille|religion|nationalité|origine|santé|grossesse|handicap|accent|sexe|situation (?:familiale|de famille)|état de santé)\b|\bvos (?:enfants|origines)\b|\btrop (?:âgée?|jeune|vieux|vieille)\b|\benceinte\b|\bgrossesse\b|\blangue maternelle\b|\b(?:locuteur natif|locutrice native)\b|\bhandicap\w*|\bsyndica\w+|\bcongé (?:de )?(?:maternité|parental)\b|\bjeunes? diplômée?s?\b|\bsituation familiale\b|\badéquation culturelle\b/iu,
    unless: EQUAL_TREATMENT,
  },
  // Spanish: "sobrecualificada", "equipo joven", "tu edad", "lengua materna"
  {
    says: /\bsobre-?(?:cualificad|calificad)\w*|\bequipo (?:es )?(?:muy )?joven\b|\b(?:tu|su) (?:edad|familia|religión|nacionalidad|origen|salud|embarazo|discapacidad|acento|sexo|situación familiar|estado civil)\b|\b(?:tus|sus) hijos\b|\bdemasiado (?:mayor|joven)\b|\bembaraz\w+|\bmaternidad\b|\blengua materna\b|\b(?:hablante )?nativ[oa]s?\b|\bdiscapacidad\w*|\bsindica\w+|\brecién (?:graduad|titulad|licenciad)\w*|\bencaje cultural\b/iu,
    unless: EQUAL_TREATMENT,
  },
];

/** Fires on age, sex, family, health, origin, belief, orientation, union membership, and known proxies of them. */
export const protectedGround: Rule = {
  id: 'protected-ground',
  check: (checked) => {
    const { role, company } = checked.context;
    // The names of the role and the company are no remark about a person: "Disability Services Coordinator".
    const blank = (text: string): string =>
      [role, company]
        .filter((name) => name.trim().length > 2)
        .reduce((masked, name) => masked.replaceAll(name, ' '.repeat(name.length)), text);
    return allSentences(checked).flatMap((sentence) => {
      const span = findPhrase({ ...sentence, text: blank(sentence.text) }, GROUNDS);
      return span === null
        ? []
        : [
            findingAt(
              'protected-ground',
              'body',
              span,
              'Take this out: it touches a ground that must not count. Speak of what the job needs.',
            ),
          ];
    });
  },
};
