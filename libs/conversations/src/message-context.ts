import { getOrganization } from '#access';
import { type ApplicationFacts, findApplicationFacts, findCandidates } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import type { Conversation } from './conversation.entity.js';
import type { RepliedTo } from './domain/intents.js';

/** What helps to understand a message in a conversation, and to know what we owe for it. */
export interface MessageContext {
  /** What the candidate had been sent last. */
  readonly after: RepliedTo;
  /** The candidate's language, where it is known. */
  readonly locale?: string;
  /** Null for a conversation about no application. */
  readonly facts: ApplicationFacts | null;
  /** Of the organization: an IANA name. */
  readonly timeZone: string;
}

/** The context of a message in none of our conversations. */
export const outsideConversations = { after: 'no_answer_yet' } as const;

/** The contexts of these conversations, by id: the same number of queries for any number of them. */
export async function readMessageContexts(
  tx: TenantTransaction,
  conversations: readonly Conversation[],
): Promise<ReadonlyMap<string, MessageContext>> {
  if (conversations.length === 0) return new Map();
  const { timeZone } = await getOrganization(tx);
  const facts = await findApplicationFacts(tx, [
    ...new Set(conversations.flatMap(({ applicationId }) => applicationId ?? [])),
  ]);
  const locales = await readLocales(tx, conversations, facts);
  const lastOwners = await readLastOwners(
    tx,
    conversations.map(({ id }) => id),
  );
  return new Map(
    conversations.map(({ id, candidateId, applicationId }) => {
      const locale = locales.get(candidateId) ?? null;
      const context = {
        after: repliedTo(lastOwners.get(id)),
        facts: (applicationId === null ? undefined : facts.get(applicationId)) ?? null,
        timeZone,
      };
      return [id, locale === null ? context : { ...context, locale }];
    }),
  );
}

/** By candidate. */
async function readLocales(
  tx: TenantTransaction,
  conversations: readonly Conversation[],
  facts: ReadonlyMap<string, ApplicationFacts>,
): Promise<ReadonlyMap<string, string | null>> {
  const known = new Map([...facts.values()].map(({ candidate }) => [candidate.id, candidate.locale]));
  const others = new Set(conversations.map(({ candidateId }) => candidateId).filter((id) => !known.has(id)));
  for (const { id, locale } of await findCandidates(tx, [...others])) known.set(id, locale);
  return known;
}

/**
 * What kind of letter each conversation was sent last. Plain answers of ours change nothing of what a "yes" is about, so the letter before
 * them counts. A letter still in `sending` counts too: an answer to it can be faster than the record that it was accepted.
 */
async function readLastOwners(
  tx: TenantTransaction,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.manager.query<{ conversation_id: string; owner_kind: string }[]>(
    `SELECT c.id AS conversation_id, last.owner_kind
       FROM unnest($2::uuid[]) AS c (id), LATERAL (
         SELECT d.owner_kind
           FROM deliveries d
           LEFT JOIN answers a ON d.owner_kind = 'answer' AND (a.organization_id, a.id) = (d.organization_id, d.owner_id)
          WHERE d.organization_id = $1 AND d.conversation_id = c.id AND d.status IN ('sending', 'sent')
            AND (d.owner_kind IN ('rejection', 'invitation') OR a.feedback_request_id IS NOT NULL)
          ORDER BY d.created_at DESC LIMIT 1) AS last`,
    [tx.organizationId, [...conversationIds]],
  );
  return new Map(rows.map((row) => [row.conversation_id, row.owner_kind]));
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
