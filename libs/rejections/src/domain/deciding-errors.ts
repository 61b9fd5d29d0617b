import { DomainError } from '#platform/errors';
import { daysBetweenNotes, furthestPromiseDays } from './deciding-note.js';
import type { DecidingNoteEvent, DecidingNoteStatus } from './deciding-note-states.js';

/** Why a note that nothing is decided yet is not written, or does not leave. */
export const decidingErrors = {
  unknown: (id: string) =>
    new DomainError('rejections.note_unknown', 'not_found', 'There is no such note.', { id }),
  notPossible: (event: DecidingNoteEvent | 'edit', status: DecidingNoteStatus) =>
    new DomainError(
      'rejections.note_not_possible_now',
      'conflict',
      `A note that is ${status} cannot do this: ${event}.`,
      { event, status },
    ),
  ofAnother: () =>
    new DomainError(
      'rejections.note_of_another',
      'forbidden',
      'Another member writes this note and signs it; write your own.',
    ),
  onItsWay: (id: string) =>
    new DomainError(
      'rejections.note_on_its_way',
      'conflict',
      'A note to this person is on its way already.',
      { id },
    ),
  toldRecently: (toldAt: Date) =>
    new DomainError(
      'rejections.told_recently',
      'unprocessable',
      `This person was told in the last ${daysBetweenNotes} days that nothing is decided; nobody is told more often.`,
      { days: daysBetweenNotes, toldAt: toldAt.toISOString() },
    ),
  cannotMail: () =>
    new DomainError(
      'rejections.cannot_mail',
      'unprocessable',
      'There is no address that we may write to; tell them another way.',
    ),
  dayNotPossible: () =>
    new DomainError(
      'rejections.note_day_not_possible',
      'unprocessable',
      `Promise a day after today, at most ${furthestPromiseDays} days ahead.`,
      { days: furthestPromiseDays },
    ),
  dayWrittenByHand: () =>
    new DomainError(
      'rejections.note_day_written_by_hand',
      'conflict',
      'Somebody changed the sentence about what comes next; change the day in the letter itself.',
    ),
} as const;
