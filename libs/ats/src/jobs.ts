import { candidateErased } from '#hiring';
import { defineJob } from '#platform/queue';

/** Applies what came over a connection and was not applied yet, many in one transaction. */
export const applyReceived = defineJob<{ connectionId: string }>('ats.apply-received', { queue: 'inbound' });

/** Applies one stored webhook: again, or because what it waited for is known. */
export const applyWebhook = defineJob<{ webhookEventId: string }>('ats.apply-webhook', { queue: 'inbound' });

/** Erases the bodies of the webhooks about a person who was erased. */
export const forgetCandidate = defineJob('ats.forget-candidate', { queue: 'work', on: [candidateErased] });

/** Erases the bodies of a connection's webhooks that are past their time; its subject is the connection. */
export const forgetOldBodies = defineJob<{ subjectId: string }>('ats.forget-old-bodies', { queue: 'bulk' });
