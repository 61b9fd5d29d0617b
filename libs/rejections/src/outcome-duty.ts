import type { DutyKey } from '#duties';

/** What we owe whoever was rejected: to hear it. One for each rejection. */
export function outcomeDuty(rejectionId: string): DutyKey {
  return { kind: 'tell_outcome', subjectKind: 'rejection', subjectId: rejectionId };
}
