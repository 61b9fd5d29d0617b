/**
 * What only a person can say.
 *
 * - `works_alone`: there are no colleagues to invite
 * - `works_without_ats`: decisions are added by hand or by the API
 * - `ats_mails_rejections`: whether the ATS still mails rejections by itself
 * - `put_away`: the checklist is not to be shown on Today
 */
export const questions = ['works_alone', 'works_without_ats', 'ats_mails_rejections', 'put_away'] as const;
export type Question = (typeof questions)[number];

export const atsMailsAnswers = ['yes', 'no', 'not_sure'] as const;
export type AtsMailsAnswer = (typeof atsMailsAnswers)[number];
