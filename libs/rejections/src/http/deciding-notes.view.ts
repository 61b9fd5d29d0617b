import { ApiProperty } from '@nestjs/swagger';
import { LetterView, letterView } from '#letters';
import type { NoteWithLetter } from '../deciding/read-notes.js';
import { decidingNoteStatuses, type DecidingNoteStatus } from '../domain/deciding-note-states.js';

/** A note that tells somebody who waits that nothing is decided yet, with its letter and what the respect check says of it. */
export class DecidingNoteView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  applicationId!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ format: 'uuid' })
  conversationId!: string;

  @ApiProperty({ format: 'uuid', description: 'The member who writes, signs and sends it.' })
  signerId!: string;

  @ApiProperty({ enum: decidingNoteStatuses })
  status!: DecidingNoteStatus;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day that it promises.' })
  expectedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  approvedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When an approved one leaves; until then the approval can be taken back.',
  })
  leavesAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A code: why it was cancelled, failed, or is a draft again.',
  })
  endedReason!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty()
  letter!: LetterView;
}

export function decidingNoteView({ note, letter }: NoteWithLetter): DecidingNoteView {
  const { id, applicationId, candidateId, conversationId, signerId, status, expectedBy, endedReason } = note;
  return {
    id,
    applicationId,
    candidateId,
    conversationId,
    signerId,
    status,
    expectedBy,
    endedReason,
    approvedAt: note.approvedAt?.toISOString() ?? null,
    leavesAt: note.leavesAt?.toISOString() ?? null,
    sentAt: note.sentAt?.toISOString() ?? null,
    endedAt: note.endedAt?.toISOString() ?? null,
    createdAt: note.createdAt.toISOString(),
    letter: letterView(letter),
  };
}
