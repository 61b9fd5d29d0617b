import type { Backing } from '../../letter.js';
import { allSentences, findPhrase } from '../phrases.js';
import type { Phrase } from '../phrases.js';
import { findingAt } from '../rule.js';
import type { Rule } from '../rule.js';

// A negation, a wish, or a question of consent in the sentence: nothing is promised. Example: "We do not keep CVs", "if you would like us to"
const NO_PROMISE =
  /\b(?:not|never|cannot|unable|without|unless|delete[ds]?|erase[ds]?|nicht|kein\w*|pas|no (?:conservar|guardar|podemos|podremos|vamos))\b|n['’]t\b|\bwould (?:like|love) to (?:keep|remember|stay)|\bhope\b|\bif you(?:['’]d| would)? (?:like|want|agree)[^.;]*\bus to\b|\bmay we\b|\bwith your (?:permission|consent|agreement)/iu;
// Refusing words next to a promise's own. Example: "we cannot share feedback"
const REFUSED =
  /\b(?:not|never|cannot|unable|nicht|kein\w*|pas)\b|n['’]t\b|\bno (?:podemos|podremos|es posible)\b/iu;

interface PromiseKind {
  readonly backedBy: keyof Backing;
  readonly phrases: readonly Phrase[];
}

const PROMISES: readonly PromiseKind[] = [
  {
    backedBy: 'feedbackOffered',
    phrases: [
      // "I will send you feedback", "happy to share some feedback", "detailed feedback will follow"
      {
        says: /\b(?:will|['’]ll|happy to|glad to|pleased to|can|ready to|shall)\b[^.;]{0,40}\b(?:send|share|give|provide|offer|write|prepare|pass on)\b[^.;]{0,40}\bfeedback\b|\bfeedback\b[^.;]{0,30}\b(?:will follow|will be (?:sent|shared|provided)|is available|on request|upon request)|\b(?:ask|reply|write|e-?mail)\b[^.;]{0,60}\bfeedback\b[^.;]{0,40}\b(?:I|we)(?:['’]ll| will)\b|\bfeedback\b[^.;]{0,60}\b(?:just |simply )?(?:ask|reply|let (?:me|us) know|write|get in touch)\b/iu,
        unless: REFUSED,
      },
      // "Gerne geben wir Ihnen Feedback", "nous vous ferons un retour", "te enviaremos comentarios"
      {
        says: /\b(?:gerne?|werden?|schicken|senden|geben)\b[^.;]{0,50}\b(?:Feedback|ausführliche Rückmeldung|persönliche Rückmeldung)\b|\b(?:ferons|ferai|donnerons|donnerai|enverrons|enverrai|volontiers)\b[^.;]{0,50}\b(?:retour|feedback)|\b(?:enviaremos|enviaré|daremos|daré|compartiremos|compartiré|encantad[oa]s? de)\b[^.;]{0,50}\b(?:feedback|comentarios|retroalimentación)/iu,
        unless: REFUSED,
      },
    ],
  },
  {
    backedBy: 'callOffered',
    phrases: [
      // "I will call you", "happy to hop on a call", "I'll give you a ring"
      {
        says: /\b(?:will|['’]ll|shall)\b (?:\w+ )?(?:call|phone|ring) (?:you|on)\b|\b(?:will|['’]ll) give you a (?:call|ring)\b|\b(?:happy|glad|delighted) to\b[^.;]{0,50}\b(?:call|phone|talk (?:it|this) through|chat)\b|\b(?:set up|arrange|schedule)\b[^.;]{0,20}\b(?:call|chat)\b|\boffer you a call\b/iu,
        unless: REFUSED,
      },
      // "Ich rufe Sie an", "je vous appellerai", "te llamaré"
      {
        says: /\b(?:rufe|rufen)\b[^.;]{0,40}\ban\b|\bvous (?:appellerai|appellerons)\b|\b(?:te|le|la|lo) llamar(?:é|emos)\b/iu,
        unless: REFUSED,
      },
    ],
  },
  {
    backedBy: 'talentPool',
    phrases: [
      // "We will keep your CV on file", "your details stay in our talent pool", "remains in our system"
      {
        says: /\b(?:keep|keeping|retain|retaining|hold|store|save|kept|retained|held|stored)\b[^.;]{0,30}\b(?:your|you|the)\b[^.;]{0,40}\b(?:cv|r[eé]sum[eé]|details|application|profile|information|portfolio|name|file|in mind|on file|on record|database|records)\b|\bon file\b|\b(?:remain|remains|stay|stays|be added|add you|added|place you|put you)\b[^.;]{0,40}\b(?:talent (?:pool|network|community)|database|our system|our records|our files|list)\b/iu,
        unless: NO_PROMISE,
      },
      // "We will contact you when something suitable opens", "you'll hear from us", "we'll be in touch"
      {
        says: /\b(?:we|I|our team|you|one of us)(?:['’]ll| will| shall)\b (?:certainly |definitely |surely |also |then |gladly |be sure to )?(?:contact|reach out|get in touch|be in touch|get back to you|let you know|write to you|hear from|come back to you|notify|alert|keep you|consider you|think of you|be contacted|approach you|remember you|inform you)\b/iu,
        unless: NO_PROMISE,
      },
      // "Wir nehmen Sie in unseren Talentpool auf", "wir kommen auf Sie zu", "behalten Ihre Unterlagen"
      {
        says: /\b(?:behalten|bewahren|speichern|hinterlegen|nehmen|vormerken|merken)\b[^.;]{0,70}\b(?:Unterlagen|Profil|Lebenslauf|Bewerbung|Daten|Talentpool|Talent-Pool|Bewerberpool|Evidenz|vor|Hinterkopf|Erinnerung)\b|\b(?:melden wir uns|melde ich mich|kommen wir (?:gerne |wieder )?auf (?:Sie|dich)|werden (?:wir )?(?:uns|Sie|dich)[^.;]{0,60}\b(?:melden|kontaktieren|informieren))\b|\bkommen wir\b[^.;]{0,40}\bauf (?:Sie|dich) zu\b/iu,
        unless: NO_PROMISE,
      },
      // "Nous conservons votre CV", "nous vous recontacterons", "notre vivier"
      {
        says: /\b(?:conserv(?:ons|erons|erai|e)|gard(?:ons|erons|erai|e))\b[^.;]{0,30}\b(?:(?:votre|vos|ton|tes|le|les) (?:CV|candidature|dossier|coordonnées|données|profil|documents|éléments)|CV|contact|mémoire|en tête)(?!\p{L})|\bvivier\b|\b(?:recontacterons|recontacterai|contacterons|contacterai|reviendrons|reviendrai|reprendrons contact)\b/iu,
        unless: NO_PROMISE,
      },
      // "Guardaremos tu currículum", "te contactaremos", "nuestra base de datos"
      {
        says: /\b(?:guardaremos|guardamos|conservaremos|conservamos|mantendremos|guardaré)\b[^.;]{0,50}\b(?:CV|curr[ií]culum|datos|perfil|candidatura)|\b(?:nuestra )?(?:base de datos|bolsa de (?:talento|empleo|trabajo))\b|\b(?:contactaremos|pondremos en contacto|tendremos en cuenta|tendremos presente|avisaremos|contactaré|avisaré)\b/iu,
        unless: NO_PROMISE,
      },
    ],
  },
];

/** Fires on a promise (keeping the CV, future contact, feedback, a call) that no record backs. */
export const unbackedPromise: Rule = {
  id: 'unbacked-promise',
  check: (checked) =>
    allSentences(checked).flatMap((sentence) => {
      // Feedback and calls are looked for first: "we'll write to you with feedback" promises feedback, not a place in the pool.
      for (const { backedBy, phrases } of PROMISES) {
        const span = findPhrase(sentence, phrases);
        if (span === null) continue;
        if (checked.context.backing[backedBy]) return [];
        return [
          findingAt(
            'unbacked-promise',
            'body',
            span,
            'Take this promise out, or record it first so that somebody keeps it.',
          ),
        ];
      }
      return [];
    }),
};
