import { phraseRule } from '../phrases.js';

/** Fires when the letter says not to reply, or that the mailbox is not read. */
export const closedDoor = phraseRule(
  'closed-door',
  'Let them answer: use a mailbox that is read, and say so.',
  [
    // English: "Please do not reply to this email", "refrain from replying"
    {
      says: /\b(?:do not|don['’]t|cannot|can['’]t|must not|should not) (?:please )?(?:reply|respond|write back|answer|contact us|call us|e-?mail us)\b|\b(?:refrain|abstain) from (?:reply|respond|contact|call|writ|e-?mail)/iu,
      unless:
        /\bif you (?:do not|don['’]t) (?:reply|respond)|\bwe (?:do not|don['’]t) (?:reply|respond) with\b/iu,
    },
    // English: "this mailbox is not monitored", "replies are not read", "an unmonitored address", "no-reply"
    {
      says: /\b(?:mailbox|inbox|address|account|e-?mail|replies|responses)\b[^.;]{0,50}\b(?:not|never|isn['’]t|aren['’]t|n['’]t) (?:be )?(?:being )?(?:monitored|read|checked|answered|reviewed|attended|received)\b|\bunmonitored\b|\bunattended (?:mailbox|inbox)|\bno[- ]?reply\b|\bdo[- ]?not[- ]?reply\b/iu,
    },
    // English: "we are unable to answer individual questions", "no further correspondence", "we will not enter into discussion"
    {
      says: /\b(?:unable to|not able to|cannot|can['’]t|will not|won['’]t) (?:respond|reply|answer|enter into|engage in|discuss)\b[^.;]{0,40}(?:inquir|enquir|question|repl|e-?mails|correspondence|discussion|response|further)|\bno (?:further )?(?:correspondence|replies|inquiries|enquiries)\b/iu,
    },
    // German: "Bitte antworten Sie nicht", "das Postfach wird nicht gelesen", "von Rückfragen bitten wir abzusehen"
    {
      says: /\bantworten? (?:Sie )?(?:bitte )?nicht\b|\bnicht (?:auf|an) diese\w*[^.;]{0,30}\b(?:antworten|zu antworten|schreiben)|\b(?:Postfach|Adresse|E-?Mail|Nachrichten?|Antworten|Rückfragen)\b[^.;]{0,60}\bnicht (?:\w+ )?(?:gelesen|überwacht|abgerufen|betreut|beantwortet|bearbeitet|beantworten)|\b(?:Rückfragen|Nachfragen|Antworten)\b[^.;]{0,30}\bab(?:zusehen|sehen)?\b|\bkeine (?:Rückfragen|Antworten|Nachfragen)\b/iu,
    },
    // French: "Merci de ne pas répondre", "cette boîte n'est pas relevée"
    {
      says: /\bne (?:pas|veuillez pas) (?:y )?répondre\b|\bne (?:répondez|répondre) pas\b|\b(?:boîte|adresse|messagerie|réponses?)\b[^.;]{0,50}\bpas (?:lue?s?|consultée?s?|surveillée?s?|relevée?s?|traitée?s?)\b|\bpas (?:pouvoir )?répondre aux (?:questions|demandes)/iu,
    },
    // Spanish: "Por favor, no responda a este correo", "este buzón no se revisa"
    {
      says: /\bno (?:responda[sn]?|respondas|responder|contestes?|conteste|contestar)\b|\b(?:buzón|correo|dirección|respuestas?)\b[^.;]{0,40}\bno (?:se |está |es |son |será )?(?:lee|leen|revisa|supervisa|atiende|atendido|monitoread|supervisad|leíd|leerá|revisad)/iu,
    },
  ],
);
