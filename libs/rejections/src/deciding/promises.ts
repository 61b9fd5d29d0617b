import { In, IsNull, Not } from 'typeorm';
import { getOrganization } from '#access';
import { closeDuty, type DutyKey, openDuty, satisfyDuties, voidDuty } from '#duties';
import type { TenantTransaction } from '#platform/database';
import { promisedUntil } from '../domain/deciding-note.js';
import { zoneFor } from '../domain/zone-for.js';
import { DecidingNote } from './deciding-note.entity.js';

/** What a note that names a day promises: that they hear by then. */
function promiseDuty(noteId: string): DutyKey {
  return { kind: 'keep_promise', subjectKind: 'deciding_note', subjectId: noteId };
}

/** SMTP took a note that promises a day: whoever signed it owes a word by then. */
export async function openPromise(tx: TenantTransaction, note: DecidingNote, at: Date): Promise<void> {
  const { id, expectedBy, candidateId, signerId } = note;
  if (expectedBy === null) return;
  const { timeZone } = await getOrganization(tx);
  await openDuty(tx, {
    ...promiseDuty(id),
    candidateId,
    ownerId: signerId,
    openedAt: at,
    dueAt: promisedUntil(expectedBy, zoneFor(null, timeZone)),
  });
}

/** They heard by a letter of ours: the outcome, or where we stand. */
export async function keepPromises(
  tx: TenantTransaction,
  heard: readonly { readonly applicationId: string; readonly deliveryId: string }[],
  at: Date,
): Promise<void> {
  const deliveryOf = new Map(heard.map(({ applicationId, deliveryId }) => [applicationId, deliveryId]));
  const served = (await promising(tx, [...deliveryOf.keys()])).flatMap(({ id, applicationId }) => {
    const deliveryId = deliveryOf.get(applicationId);
    return deliveryId === undefined ? [] : [{ ...promiseDuty(id), deliveryId }];
  });
  await satisfyDuties(tx, served, at);
}

/** They heard another way, as a member says. */
export async function keepPromisesAnotherWay(
  tx: TenantTransaction,
  applicationId: string,
  word: { readonly by: string; readonly reason: string },
  at: Date,
): Promise<void> {
  for (const { id } of await promising(tx, [applicationId])) await closeDuty(tx, promiseDuty(id), word, at);
}

/** Nobody waits any more: nothing is owed. @param because a code */
export async function voidPromises(
  tx: TenantTransaction,
  applicationId: string,
  because: string,
  at: Date,
): Promise<void> {
  for (const { id } of await promising(tx, [applicationId])) await voidDuty(tx, promiseDuty(id), because, at);
}

/** The note that made the promise came back: nobody read it. */
export async function voidPromise(tx: TenantTransaction, { id }: DecidingNote, at: Date): Promise<void> {
  await voidDuty(tx, promiseDuty(id), 'rejections.bounced', at);
}

/** The notes that left with a day. */
async function promising(tx: TenantTransaction, applicationIds: readonly string[]): Promise<DecidingNote[]> {
  if (applicationIds.length === 0) return [];
  return tx.manager.find(DecidingNote, {
    where: {
      organizationId: tx.organizationId,
      applicationId: In([...applicationIds]),
      status: 'sent',
      expectedBy: Not(IsNull()),
    },
    order: { id: 'ASC' },
  });
}
