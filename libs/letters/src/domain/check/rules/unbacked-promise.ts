import type { Backing, LetterContext, LetterPurpose } from '../../letter.js';
import { anyOf } from '../any-of.js';
import { allSentences, findPhrase, type PhrasesByLanguage } from '../phrases.js';
import type { Sentence } from '../letter-parts.js';
import { findingAt } from '../rule.js';
import type { Rule } from '../rule.js';
import { promiseCall as callDe } from '../words/de/promise-call.js';
import { promiseCall as callEn } from '../words/en/promise-call.js';
import { promiseCall as callEs } from '../words/es/promise-call.js';
import { promiseCall as callFr } from '../words/fr/promise-call.js';
import { promiseFeedback as feedbackDe } from '../words/de/promise-feedback.js';
import { promiseFeedback as feedbackEn } from '../words/en/promise-feedback.js';
import { promiseFeedback as feedbackEs } from '../words/es/promise-feedback.js';
import { promiseFeedback as feedbackFr } from '../words/fr/promise-feedback.js';
import { promiseToKeep as keepDe, promiseToWrite as writeDe } from '../words/de/promise-pool.js';
import { promiseToKeep as keepEn, promiseToWrite as writeEn } from '../words/en/promise-pool.js';
import { promiseToKeep as keepEs, promiseToWrite as writeEs } from '../words/es/promise-pool.js';
import { promiseToKeep as keepFr, promiseToWrite as writeFr } from '../words/fr/promise-pool.js';

interface PromiseKind {
  readonly backedBy: keyof Backing;
  readonly phrases: PhrasesByLanguage;
  /** What backs it besides, by what the sentence says. */
  readonly alsoBacked?: (backing: Backing, sentence: Sentence) => boolean;
  /** The letters that may promise it although no record backs it, unless the sentence says `unless`. */
  readonly keptIn?: { readonly purpose: LetterPurpose; readonly unless?: RegExp };
}

// Speaks of an opening that is not this one. Folded. Example: "another role", "eine passende Stelle", "un autre poste", "si sale algo"
const laterOpening = anyOf(
  /\b(?:future|other|another|similar|suitable|upcoming|new|later|further|next|right) (?:\w+ )?(?:roles?|openings?|positions?|vacanc(?:y|ies)|opportunit(?:y|ies)|jobs?|posts?)\b|\bsomething (?:suitable|else|similar|new|comes up|opens)\b|\bin (?:the )?future\b/u,
  /\b(?:kunftig|zukunftig|spater|ander|weiter|passend|neu|ahnlich|kommend)\w* (?:\w+ )?(?:stellen?|vakanz(?:en)?|position(?:en)?|aufgaben?|moglichkeit\w*|ausschreibung\w*)\b|\betwas (?:passendes|anderes|neues)\b|\bin zukunft\b/u,
  /\b(?:autres?|futurs?|prochaine?s?|nouveau|nouvelle|similaires?) (?:\w+ )?(?:postes?|offres?|recrutements?|opportunites?|ouvertures?)\b|\bpostes? (?:similaires?|futurs?|a venir)\b|\ba l'avenir\b/u,
  /\b(?:otr[oa]s?|futur[oa]s?|proxim[oa]s?|nuev[oa]s?|similares?) (?:\w+ )?(?:puestos?|vacantes?|ofertas?|oportunidad(?:es)?|posicion(?:es)?)\b|\ben el futuro\b|\b(?:sale|surge) algo\b/u,
);

// Somebody may ask for more about what was seen of them. Plain. Example: "if you would like to hear more about the shift", "auf Wunsch", "si quiere que le comente"
const onDemand = anyOf(
  /\b(?:if|should) you(?:'d| would)? (?:\w+ )?(?:like|want|wish|care|ask)\b|\bon request\b|\b(?:ask|just ask)\b/u,
  /\bauf wunsch\b|\b(?:wenn|falls|sofern) (?:sie|du) (?:\w+ )?(?:mocht\w*|woll\w*|willst|wunsch\w*)\b/u,
  /\bsi vous (?:le )?(?:souhaitez|voulez|desirez)\b|\bsur demande\b|\bsi tu (?:le )?(?:veux|souhaites)\b/u,
  /\bsi (?:quiere|quieres|lo desea|lo deseas|le interesa|te interesa)\b/u,
);
// What was seen of somebody. Plain. Example: "hear more about the shift", "ein paar Zeilen zum Probestück", "cómo fue el turno"
const whatWasSeen = anyOf(
  /\b(?:hear|know|read|learn) more\b|\bhow (?:it|the|your)\b|\bnotes?\b|\bwhat (?:we|i|the) (?:\w+ )?(?:thought|saw|noted)\b/u,
  /\b(?:zeilen|notizen|eindruck\w*|worte) zu[rm]?\b|\bwie (?:es|das|die|der|ihr\w*)\b|\bmehr (?:dazu|darüber|daruber)\b/u,
  /\b(?:notes|avis|impressions?|quelques (?:lignes|mots)) (?:sur|de)\b|\ben savoir plus\b|\bcomment (?:s'est|c'etait|cela)\b/u,
  /\b(?:apuntes|notas|impresion(?:es)?|comentarios?|comente|cuente) (?:sobre|de|como)\b|\bsaber mas\b|\bcomo (?:fue|estuvo|salio)\b/u,
);

/** Whether feedback is meant although the sentence does not name it: "if you would like to hear more about the shift, I will write to you". */
function meansFeedback(said: string): boolean {
  return onDemand.test(said) && whatWasSeen.test(said) && !laterOpening.test(said);
}

const keep: PhrasesByLanguage = { de: keepDe, en: keepEn, es: keepEs, fr: keepFr };

/** That something is kept for a later opening is a promise of its own, whatever else the sentence promises. */
const keeping: PromiseKind = { backedBy: 'talentPool', phrases: keep };

/** Ways to hear from us; the first that a sentence says counts: "we'll write to you with feedback" promises feedback, not a place in the pool. */
const hearing: readonly PromiseKind[] = [
  {
    backedBy: 'feedbackOffered',
    phrases: { de: feedbackDe, en: feedbackEn, es: feedbackEs, fr: feedbackFr },
  },
  {
    backedBy: 'callOffered',
    phrases: { de: callDe, en: callEn, es: callEs, fr: callFr },
    // "I've put you on our list and I'll call you in February": the call is how the pool is kept.
    alsoBacked: (backing, sentence) => backing.talentPool && findPhrase(sentence, keep) !== null,
    // Whoever answers somebody may offer to talk: it is theirs to keep, in the conversation that goes on.
    keptIn: { purpose: 'feedback_answer' },
  },
  {
    backedBy: 'talentPool',
    phrases: { de: writeDe, en: writeEn, es: writeEs, fr: writeFr },
    alsoBacked: (backing, { plain }) => backing.feedbackOffered && meansFeedback(plain),
    // Whoever is told that nothing is decided yet does hear from us again: we owe them the outcome, and nothing about a later opening.
    keptIn: { purpose: 'still_deciding', unless: laterOpening },
  },
];

function isKept({ keptIn }: PromiseKind, said: string, purpose: LetterPurpose | undefined): boolean {
  return keptIn !== undefined && keptIn.purpose === purpose && keptIn.unless?.test(said) !== true;
}

/** The first of these promises that a sentence makes and no record backs. */
function unbackedIn(sentence: Sentence, kinds: readonly PromiseKind[], { backing, purpose }: LetterContext) {
  for (const kind of kinds) {
    if (isKept(kind, sentence.plain, purpose)) continue;
    const span = findPhrase(sentence, kind.phrases);
    if (span === null) continue;
    return backing[kind.backedBy] || kind.alsoBacked?.(backing, sentence) === true ? null : span;
  }
  return null;
}

const ADVICE = 'Take this promise out, or record it first so that somebody keeps it.';

/** Fires on a promise (keeping the CV, future contact, feedback, a call) that no record backs. */
export const unbackedPromise: Rule = {
  id: 'unbacked-promise',
  check: (checked) =>
    allSentences(checked).flatMap((sentence) => {
      const { context } = checked;
      const span = unbackedIn(sentence, [keeping], context) ?? unbackedIn(sentence, hearing, context);
      return span === null ? [] : [findingAt('unbacked-promise', 'body', span, ADVICE)];
    }),
};
