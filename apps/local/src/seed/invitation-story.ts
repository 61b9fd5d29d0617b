import type { TenantTransaction } from '#platform/database';
import { deriveToken } from '#platform/secrets';
import { Batch } from './batch.js';
import { Chance, daysAfter, earlier } from './chance.js';
import { addDelivery } from './letters.js';
import { memberOf, type World } from './world.js';

const ends = { drafted: 20, approved: 5, sent: 40, accepted: 12, declined: 15, cancelled: 8 };

interface Drafted {
  readonly id: string;
  readonly letterId: string;
  readonly signerId: string;
  readonly conversationId: string;
  readonly candidateId: string;
  readonly createdAt: Date;
  readonly address: string;
  readonly name: string;
}

/** What became of invitations that were drafted: the real drafts, moved on as a person and the candidate would have. */
export async function tellInvitations(
  tx: TenantTransaction,
  world: World,
  ids: readonly string[],
): Promise<void> {
  const drafts = await tx.manager.query<Drafted[]>(
    `SELECT i.id, i.letter_id AS "letterId", i.signer_id AS "signerId", i.conversation_id AS "conversationId",
            i.candidate_id AS "candidateId", i.created_at AS "createdAt", a.address, c.full_name AS name
       FROM invitations i
       JOIN candidates c ON (c.organization_id, c.id) = (i.organization_id, i.candidate_id)
       JOIN candidate_addresses a ON (a.organization_id, a.candidate_id) = (i.organization_id, i.candidate_id) AND a.is_primary
      WHERE i.organization_id = $1 AND i.id = ANY ($2) AND i.status = 'drafted' ORDER BY i.id`,
    [tx.organizationId, ids],
  );
  const batch = new Batch();
  for (const [index, draft] of drafts.entries()) {
    const chance = new Chance(world.seed, 'invitation', index, draft.id);
    const end = chance.weighed(ends);
    if (end === 'drafted') continue;
    const left = end === 'sent' || end === 'accepted' || end === 'declined';
    const leftAt = earlier(daysAfter(draft.createdAt, 0.001), world.now);
    if (left) deliver(batch, world, chance, draft, leftAt);
    await tx.manager.query(
      `UPDATE invitations
          SET status = $3, approved_by = CASE WHEN $3 = 'cancelled' THEN NULL ELSE signer_id END, approved_at = $4,
              approved_letter_version = 1, sent_at = $5, answered_at = $6, ended_reason = $7, leaves_at = $8
        WHERE organization_id = $1 AND id = $2 AND status = 'drafted'`,
      [
        tx.organizationId,
        draft.id,
        end,
        end === 'cancelled' ? null : leftAt,
        left ? leftAt : null,
        end === 'accepted' || end === 'declined' ? world.now : null,
        end === 'cancelled' ? 'talent_pool.cancelled_by_member' : null,
        end === 'approved' ? daysAfter(world.now, 3) : left ? leftAt : null,
      ],
    );
  }
  await batch.save(tx);
}

function deliver(batch: Batch, world: World, chance: Chance, draft: Drafted, at: Date): void {
  const token = deriveToken(world.secretKeys[0], 'unsubscribe', draft.candidateId);
  addDelivery(batch, world, chance, {
    owner: { kind: 'invitation', id: draft.id },
    stream: 'pool',
    letterId: draft.letterId,
    candidateId: draft.candidateId,
    to: { address: draft.address, name: draft.name },
    conversationId: draft.conversationId,
    from: memberOf(world, draft.signerId),
    at,
    sending: 'sent',
    unsubscribeUrl: `${world.publicUrl}/u/${token}`,
  });
}
