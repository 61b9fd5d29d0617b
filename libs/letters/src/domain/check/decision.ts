import { findPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';
import type { Checked } from './rule.js';

const ENGLISH: readonly Phrase[] = [
  // a negation with what will not be done: "We won't be offering you the role", "unable to move forward"
  {
    says: /\b(?:won['’]t|will not|can['’]?t|cannot|can not|are not|aren['’]t|is not|isn['’]t|am not|['’]re not|['’]m not|not able|unable|have not|haven['’]t|has not|hasn['’]t|was not|wasn['’]t|were not|weren['’]t|did not|didn['’]t|do not|don['’]t|not going|not to|would not|wouldn['’]t|not)\b[^.;]{0,70}\b(?:offer(?:ing|ed)? (?!feedback|you feedback|any feedback|individual)|mov(?:e|ing)\b|proceed|tak(?:e|ing) (?:your|you|it|this|things|the)\b|progress|advanc|continu(?:e|ing)|select|cho(?:ose|osing|sen)|hir(?:e|ing)|invit|pursu|go(?:ing)? (?:forward|ahead|further|any further)|successful|shortlist|extend|bring(?:ing)? you|considered|be you\b|the right (?:fit|match)|a (?:fit|match)\b|a good (?:fit|match)|get the (?:job|role|position)|appoint|going to you)/iu,
  },
  // plain words for a no: "unsuccessful", "your application was rejected", "the answer is no", "Decline."
  {
    says: /\bunsuccessful\b|\breject(?:ed|ing|ion)?\b|\bdeclin(?:e|ed|ing)\b|\b(?:answer|decision|it)(?:['’]s| is| was) (?:a )?no\b|\ba no\b|\bturn(?:ed|ing)? (?:you|your application) down\b/iu,
  },
  // the role went elsewhere: "chosen another candidate", "offered it to someone else", "moving forward with other applicants"
  {
    says: /\b(?:cho(?:se|sen|osing)|select(?:ed|ing)?|hired?|hiring|offer(?:ed|ing)?|appoint(?:ed)?|mov(?:e|ed|ing)|proceed(?:ing|ed)?|went|go(?:ing|ne)?|pursu(?:e|ing)|continu(?:e|ing)|decided on|given?|gave|accepted)\b[^.;]{0,70}\b(?:an?other (?:candidate|applicant|person)|other (?:candidates|applicants|people)|someone else|somebody else|a different (?:candidate|applicant|person)|different candidates|someone (?:who|with|whose))\b/iu,
  },
  // "another direction", "a different direction", "the position has been filled", "filled the role"
  {
    says: /\b(?:another|a different|other|different) directions?\b|\b(?:been|is|was|now|already|have|has|we) filled\b|\bfilled the\b|\bdecided against\b|\bpass(?:ing)? on your\b|\bregret to (?:inform|tell|say|let)\b/iu,
  },
  // "no longer under consideration", "your application ends here", "will not be you"
  {
    says: /\bno longer (?:be )?(?:under consideration|consider|in (?:the|our) (?:process|running)|mov|pursu)|\b(?:application|candidacy|process|journey)\b[^.;]{0,40}\b(?:ends?|stops?|ended|closed|concluded) ?(?:here|there|with|now)?\b/iu,
  },
  // "we have to say no", "we're passing", "it did not work out", "cannot make you an offer", "has not been accepted"
  {
    says: /\bsay(?:ing)? no\b|\b(?:we(?:['’]re| are)|I['’]m) passing\b|(?:\b(?:can)?not|n['’]t)\b[^.;]{0,25}\b(?:work(?:ed)? out|ma[dk]e it|accepted|mak(?:e|ing) (?:you )?an offer|tak(?:e|ing) you)\b/iu,
  },
  // "the role has gone to a colleague", "the job went to someone", "we closed your application", "end the process with you"
  {
    says: /\b(?:role|job|position|place|post|opening)\b[^.;]{0,30}\b(?:went|gone|given|offered|awarded) to\b|\bclos(?:e|ed|ing) your (?:application|file|candidacy)\b|\b(?:end|ended|ending|stop|stopping|conclude)\b[^.;]{0,15}\b(?:process|here|application|candidacy)\b|\bwent another way\b|\b(?:opted for|picked) (?:another|someone|a different|somebody)\b/iu,
  },
];

const GERMAN: readonly Phrase[] = [
  // "nicht berücksichtigen", "leider nicht", "kein Angebot", "Absage", "anderweitig besetzt", "gegen Ihre Bewerbung entschieden"
  {
    says: /\babsag|\bleider\b[^.;]{0,120}\b(?:nicht|kein\w*)\b|\bnicht\b[^.;]{0,60}(?:berücksichtig|anbieten|weiter|einladen|fortsetz|entschieden|engere|verfolg|zusagen|besetzen|angebot|geworden|einstellen|ausgewählt)|\b(?:anderweitig|bereits|schon|inzwischen)\b[^.;]{0,30}\b(?:besetzt|vergeben)\b|\bgegen (?:Sie|dich|Ihre|deine|eine)\b|\banderen?\w* (?:Bewerb|Kandidat|Person)|\bjemand(?:en)? ander|\bkeine? (?:Angebot|Zusage|Einladung|positive)|\bnicht (?:in Frage|erfolgreich)\b|\b(?:intern|extern) besetzt\b|\bein Nein\b|\bablehn|\babgelehnt/iu,
  },
];

const FRENCH: readonly Phrase[] = [
  // "ne pouvons pas donner suite", "n'a pas été retenue", "un autre candidat", "le poste est pourvu", "réponse négative"
  {
    says: /(?:\bn['’e]\s?\S*[^.;]{0,60}\b(?:pas|plus)\b[^.;]{0,80}(?:suite|reten|poursuiv|propos|offr|plus loin|favorable|avec vous|sélectionn|choisi|continuer|embauch|recrut|confier))|\bpas\b[^.;]{0,40}(?:donner suite|retenu|retenir|poursuivre|vous proposer|plus loin)|\bautres? (?:candidat|personne|profil)|\bpourvu\b|\b(?:attribué|confié) à\b|\b(?:est|c['’]est)(?: un)? non\b|\b(?:réponse|suite|décision)\b[^.;]{0,20}\b(?:négative|défavorable)|\brefus/iu,
  },
];

const SPANISH: readonly Phrase[] = [
  // "no vamos a seguir adelante", "no ha sido seleccionada", "otra persona", "puesto cubierto", "descartar"
  {
    says: /\bno\b[^.;]{0,90}(?:seguir|seguiremos|continuar|avanzar|adelante|ofrec|seleccionad|elegid|elegirte|escogid|contratar|incorpor|contar con|proceso|positiv|favorable)|\botr[ao]s? (?:persona|candidat|aspirante|perfil)|\b(?:cubiert|cubrimos|cubierto)|\bdescart|\brechaz|\bnegativa\b|\bocupad[oa]\b|\bes (?:un )?no\b/iu,
  },
];

const BY_LANGUAGE: Readonly<Record<string, readonly Phrase[]>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
};

/** Whether the no can be looked for at all: the phrases of four languages are known. */
export function decisionIsReadable({ parts }: Checked): boolean {
  return BY_LANGUAGE[parts.language] !== undefined;
}

/** The place of the no among the sentences; `null` when no sentence says it. */
export function findDecision({ parts }: Checked): { index: number; start: number; end: number } | null {
  const phrases = [...(BY_LANGUAGE[parts.language] ?? []), ...(parts.language === 'en' ? [] : ENGLISH)];
  for (const [index, sentence] of parts.sentences.entries()) {
    const span = findPhrase(sentence, phrases);
    if (span !== null) return { index, ...span };
  }
  return null;
}

/** Whether the subject says the no, as in "Your application was unsuccessful". */
export function subjectDecides({ letter, parts }: Checked): boolean {
  const subject = { start: 0, end: letter.subject.length, text: letter.subject };
  return findPhrase(subject, BY_LANGUAGE[parts.language] ?? []) !== null;
}

/** Whether the letter is one that says no at all. */
export function isRejection({ context }: Checked): boolean {
  return context.purpose === undefined || context.purpose === 'rejection';
}
