import { recordOffer } from '#hiring';
import { ListWaiting, type Waiting } from '../list-waiting.js';
import { noticesOf } from '../outcome/notices.js';
import type { Applicant, RejectionsTest } from '../rejections.fixture.js';
import { ApproveDecidingNote } from './approve-note.js';
import { ChangeDecidingNote } from './change-note.js';
import { DraftDecidingNote } from './draft-note.js';
import { type NoteWithLetter, ReadDecidingNotes } from './read-notes.js';

/** What can be done with notes that nothing is decided yet. */
export function notesOf({ booted }: RejectionsTest) {
  const get = <T>(use: abstract new (...dependencies: never[]) => T): T =>
    booted.app.get<T>(use, { strict: false });
  return {
    draft: get(DraftDecidingNote),
    change: get(ChangeDecidingNote),
    approve: get(ApproveDecidingNote),
    read: get(ReadDecidingNotes),
  };
}

/** So many days before the time that the organization has now; negative: after it. */
export const daysAgo = (of: RejectionsTest, days: number): Date =>
  new Date(of.now.getTime() - days * 86_400_000);

/** "2026-03-13", so many days from now. */
export const dayIn = (of: RejectionsTest, days: number): string =>
  daysAgo(of, -days).toISOString().slice(0, 10);

export async function rowOf(of: RejectionsTest, { applicationId }: Applicant): Promise<Waiting | undefined> {
  const { items } = await of.booted.app
    .get(ListWaiting, { strict: false })
    .execute(of.organizationId, { limit: 50 });
  return items.find((one) => one.applicationId === applicationId);
}

/** Interviewed twelve days ago, and nothing is decided. */
export const waiting = (of: RejectionsTest, facts: Parameters<RejectionsTest['applicant']>[0] = {}) =>
  of.applicant({ lastInterviewAt: daysAgo(of, 12), ...facts });

export const drafted = async (
  of: RejectionsTest,
  { applicationId }: Pick<Applicant, 'applicationId'>,
  as = of.principal,
): Promise<NoteWithLetter> =>
  notesOf(of).read.one(of.organizationId, await notesOf(of).draft.execute(as, applicationId));

/** Writes a note and lets it go. @returns its id */
export async function approved(of: RejectionsTest, applicant: Applicant, as = of.principal): Promise<string> {
  const { note, letter } = await drafted(of, applicant, as);
  await notesOf(of).approve.execute(as, note.id, letter.version);
  return note.id;
}

export async function state(of: RejectionsTest, id: string): Promise<string> {
  const { note } = await notesOf(of).read.one(of.organizationId, id);
  return note.endedReason === null ? note.status : `${note.status} ${note.endedReason}`;
}

/** The undo window is over. */
export const minutes = (of: RejectionsTest, count: number): Promise<void> => of.pass(count / 60);

export const told = (of: RejectionsTest, { applicationId }: Applicant) =>
  of.tx((tx) => noticesOf(tx, applicationId));

/** A finalist whose approved letter waits for the first choice, interviewed twelve days ago. */
export async function heldFinalist(
  of: RejectionsTest,
): Promise<{ finalist: Applicant; id: string; choice: Applicant }> {
  const openingId = await of.opening();
  const choice = await of.applicant({ openingId, stage: 'final' });
  const { applicationId } = choice;
  await of.tx((tx) => recordOffer(tx, { applicationId, status: 'extended', at: of.now }));
  const finalist = await waiting(of, { openingId, stage: 'final', finalist: true });
  return { choice, finalist, id: await of.approvedFinalist(finalist) };
}
