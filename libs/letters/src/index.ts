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
export { previewTemplate, type TemplatePreview } from './preview-template.js';
export { createTemplate, moveTemplate } from './own-templates.js';
export { type SampleCase, sampleCases, sampleFacts } from './domain/samples.js';
export { TemplateText } from './http/letter-template.dto.js';
export type { ComposedLetter, MergedValue, Provenance, ValueSource } from './domain/compose.js';
export { expectationInWords } from './domain/expectation.js';
export { type EffortInWords, effortInWords } from './domain/effort/effort-in-words.js';
export {
  composeCannotShareMore,
  composeFeedbackAnswer,
  composeInvitation,
  composeRejection,
  composeStillDeciding,
} from './domain/compose.js';
export {
  builtInChoice,
  type ChosenTemplate,
  chooseTemplate,
  findUsableTemplate,
  type WantedTemplate,
} from './choose-template.js';
export { type LetterLocale, letterLocaleOf, letterLocales } from './domain/locale.js';
export {
  type DecisionReason,
  decisionReasons,
  isBacked,
  type OpeningTruth,
  reasonToTell,
} from './domain/reason.js';
export { reasonOfLabel } from './domain/reason-of-label.js';
export { TemplateVariableMissing } from './domain/errors.js';
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
