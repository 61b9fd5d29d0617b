export type { Backing, Letter, LetterContext, LetterPurpose, Stage } from './domain/letter.js';
export type { Finding, RuleId, Severity } from './domain/finding.js';
export { ruleSeverities } from './domain/finding.js';
export { checkLetter } from './domain/check/check-letter.js';
export type {
  CandidateFacts,
  FeedbackFacts,
  InvitationFacts,
  LetterFacts,
  NameProvenance,
  RejectionFacts,
} from './domain/facts.js';
export type { ComposedLetter, Provenance, ValueSource } from './domain/compose.js';
export { type EffortInWords, effortInWords } from './domain/words.js';
export {
  composeCannotShareMore,
  composeFeedbackAnswer,
  composeInvitation,
  composeRejection,
} from './domain/compose.js';
export { letterFingerprint } from './domain/fingerprint.js';
export type { LetterTemplate, TemplateValues } from './domain/template.js';
export type { RenderedLetter } from './domain/render.js';
export { renderLetter } from './domain/render.js';
export { LettersModule } from './letters.module.js';
export {
  assertSendable,
  createLetter,
  createLetters,
  editLetter,
  eraseLetters,
  findLetters,
  judgeSendable,
  type NewLetter,
  readLetter,
  type StoredLetter,
} from './stored-letters.js';
export { FindingView, LetterView, letterView, OverrideView } from './http/letter.view.js';
