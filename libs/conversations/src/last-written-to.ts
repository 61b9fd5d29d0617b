import { getCandidateFacts } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import type { Conversation } from './conversation.entity.js';
import type { RepliedTo } from './domain/intents.js';

/**
 * What we had sent before in a conversation, and the candidate's language: both help to understand a short answer. Plain answers of
 * ours change nothing of what a "yes" is about, so the letter before them counts. A letter still in `sending` counts too: an answer
 * to it can be faster than the record that it was accepted.
 */
export async function lastWrittenTo(
  tx: TenantTransaction,
  conversation: Conversation | null,
): Promise<{ after: RepliedTo; locale?: string }> {
  if (conversation === null) return { after: 'no_answer_yet' };
  const { locale } = await getCandidateFacts(tx, conversation.candidateId);
  const [last] = await tx.manager.query<{ owner_kind: string }[]>(
    `SELECT d.owner_kind
       FROM deliveries d
       LEFT JOIN answers a ON d.owner_kind = 'answer' AND (a.organization_id, a.id) = (d.organization_id, d.owner_id)
      WHERE d.organization_id = $1 AND d.conversation_id = $2 AND d.status IN ('sending', 'sent')
        AND (d.owner_kind IN ('rejection', 'invitation') OR a.feedback_request_id IS NOT NULL)
      ORDER BY d.created_at DESC LIMIT 1`,
    [tx.organizationId, conversation.id],
  );
  return { after: repliedTo(last?.owner_kind), ...(locale === null ? {} : { locale }) };
}

function repliedTo(ownerKind: string | undefined): RepliedTo {
  switch (ownerKind) {
    case 'rejection':
      return 'rejection';
    case 'invitation':
      return 'outreach';
    case 'answer':
      return 'feedback_answer';
    default:
      return 'no_answer_yet';
  }
}
