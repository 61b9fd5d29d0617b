import { newId } from '#platform/database';
import { type EventPayload, isBatch, type JobPayload, type OutboxRow } from '#platform/events';
import { findJob } from './define-job.js';

/** One thing to be done by a job of this name. */
export interface Piece {
  readonly name: string;
  readonly organizationId: string | null;
  readonly piece: EventPayload;
  readonly causedBy: string | null;
}

/** A job that is to be relayed. */
type NewJob = Omit<OutboxRow, 'kind'> & { kind: 'job' };

/** How a payload carries one piece of work of a job. */
export function payloadOf(name: string, piece: EventPayload): JobPayload {
  return takesMany(name) ? { batch: [piece] } : piece;
}

/** The pieces of work in a payload. */
export function piecesOf(payload: JobPayload): readonly EventPayload[] {
  return isBatch(payload) ? payload.batch : [payload];
}

/** Whether a job of this name does several pieces at once. */
export function takesMany(name: string): boolean {
  return (findJob(name)?.batch ?? 1) > 1;
}

/** The jobs that do this work: one for each piece, or for as many of one organization as the job takes at once. */
export function jobsFor(pieces: readonly Piece[]): NewJob[] {
  const jobs: NewJob[] = [];
  const open = new Map<string, EventPayload[]>();
  for (const { name, organizationId, piece, causedBy } of pieces) {
    const size = findJob(name)?.batch ?? 1;
    const key = `${name} ${organizationId}`;
    const batch = size > 1 ? open.get(key) : undefined;
    if (batch && batch.length < size) {
      batch.push(piece);
      continue;
    }
    const started = [piece];
    open.set(key, started);
    const payload = size > 1 ? { batch: started } : piece;
    jobs.push({ ...notTried, id: newId(), kind: 'job', name, organizationId, payload, causedBy });
  }
  return jobs;
}

const notTried = { relayedAt: null, failedAt: null, failure: null, attempts: null };
