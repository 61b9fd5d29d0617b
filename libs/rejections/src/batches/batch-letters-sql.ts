/** What became of one letter of a batch. */
export const letterOutcomes = [
  'drafted',
  'waiting',
  'held',
  'sending',
  'left',
  'bounced',
  'failed',
  'ended',
  'left_out',
  'taken_out',
  'not_approved',
  'back_to_draft',
  'discarded',
] as const;
export type LetterOutcome = (typeof letterOutcomes)[number];

/** Where the outcome of a letter is read off: `m` is its row in the batch. */
export const outcomeTables = `
  JOIN rejections r ON (r.organization_id, r.id) = (m.organization_id, m.rejection_id)
  LEFT JOIN deliveries d ON (d.organization_id, d.id) = (r.organization_id, r.delivery_id)`;

/**
 * The {@link LetterOutcome} of a letter. One that was closed is told by its batch, for it may be part of another by now; what became of
 * the others is told by the rejection and its newest delivery, which are the truth.
 */
export const outcomeOf = `
  CASE WHEN m.closed_as IS NOT NULL THEN m.closed_as
       WHEN r.status IN ('sent', 'failed') AND d.status = 'bounced' THEN 'bounced'
       WHEN r.status = 'sent' THEN 'left'
       WHEN r.status = 'failed' THEN 'failed'
       WHEN r.status IN ('cancelled', 'superseded') THEN 'ended'
       WHEN r.status = 'sending' THEN 'sending'
       WHEN r.status = 'drafted' THEN 'drafted'
       WHEN EXISTS (SELECT FROM rejection_holds h
                     WHERE h.organization_id = $1 AND h.rejection_id = r.id AND h.released_at IS NULL) THEN 'held'
       ELSE 'waiting' END`;
