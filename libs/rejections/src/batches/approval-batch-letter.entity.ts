import { Column, Entity } from 'typeorm';
import type { Stage } from '#hiring';
import { TenantRow } from '#platform/database';

/** Why a letter is no part of the batch any more; what became of the others is read off their rejections. */
export const closings = ['left_out', 'taken_out', 'discarded', 'not_approved', 'back_to_draft'] as const;
export type Closing = (typeof closings)[number];

/** The first few, or those that wait for a person's word after them. */
export type Wave = 'canary' | 'rest';

/** One letter of a batch, as it was when the batch was frozen. */
@Entity('approval_batch_letters')
export class ApprovalBatchLetter extends TenantRow {
  @Column({ name: 'batch_id', type: 'uuid' })
  batchId!: string;

  @Column({ name: 'rejection_id', type: 'uuid' })
  rejectionId!: string;

  @Column({ name: 'letter_id', type: 'uuid' })
  letterId!: string;

  @Column({ name: 'letter_version', type: 'int' })
  letterVersion!: number;

  /** '' once the person was erased. */
  @Column({ name: 'words_hash', type: 'text' })
  wordsHash!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  wave!: Wave;

  @Column({ name: 'opening_id', type: 'uuid' })
  openingId!: string;

  @Column({ type: 'text' })
  stage!: Stage;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ name: 'closed_as', type: 'text', nullable: true })
  closedAs!: Closing | null;

  /** The code of what kept it from being taken or approved. */
  @Column({ name: 'closed_code', type: 'text', nullable: true })
  closedCode!: string | null;
}
