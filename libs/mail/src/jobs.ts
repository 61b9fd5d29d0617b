import { candidateErased, candidateMerged } from '#hiring';
import { defineJob } from '#platform/queue';

/** Sends deliveries, once their time has come. */
export const deliver = defineJob<{ subjectId: string }>('mail.deliver', { queue: 'mail', batch: 50 });

/** What the owner of a delivery is told outside the transaction in which it happened. */
// A type and not an interface: payloads must be assignable to an index signature.
export type OwnerNews = { deliveryId: string; about: 'outcome' | 'bounce'; hard: boolean };

export const tellOwner = defineJob<OwnerNews>('mail.tell-owner', { queue: 'work' });

/** Erases what deliveries know of a person, and stops those that have not left. */
export const eraseDeliveries = defineJob('mail.erase-deliveries', { queue: 'work', on: [candidateErased] });

/** Two candidate rows were one person: the deliveries of the one are those of the other. */
export const moveDeliveries = defineJob('mail.move-deliveries', { queue: 'work', on: [candidateMerged] });
