import { replyAddress } from '#mail';
import { newId } from '#platform/database';
import { canary } from './canaries.js';
import type { Caller } from './caller.fixture.js';
import type { Installation, Organization } from './installation.fixture.js';
import type { Mailboxes } from './mails/senders.js';
import type { Asking } from './requests/asking.js';
import type { Connection, Connections } from './webhooks/senders.js';

/** What exists before anything bad comes in. */
export interface World {
  readonly kestrel: Organization;
  readonly heron: Organization;
  readonly asking: Asking;
  readonly connections: Connections;
  readonly mailboxes: Mailboxes;
}

/** Two organizations, each with somebody who was told no and may answer. */
export async function whatExists(regards: Installation): Promise<World> {
  const kestrel = await regards.organization('Kestrel Studio', 'kestrel.example');
  const heron = await regards.organization('Heron House', 'heron.example');
  const { admin } = kestrel;
  const ours = await somebody(admin, canary.address);
  const theirs = await somebody(heron.admin, 'somebody.else@candidates.example');
  const { nextCursor } = await admin.ask<{ nextCursor: string }>('GET', '/api/v1/openings?limit=1');
  const disabled = await connect(admin, 'standard');
  await admin.ask('DELETE', `/api/v1/ats-connections/${disabled.id}`);
  const now = new Date();
  return {
    kestrel,
    heron,
    asking: {
      cookie: kestrel.cookie,
      key: kestrel.key,
      ...ours.decided,
      foreignOpeningId: theirs.decided.openingId,
      cursor: nextCursor,
      pageToken: await regards.pageOf(kestrel.id, ours.decided.candidateId),
    },
    connections: {
      standard: await connect(admin, 'standard'),
      greenhouse: await connect(admin, 'greenhouse'),
      foreign: await connect(heron.admin, 'standard'),
      disabled,
    },
    mailboxes: {
      reply: replyAddress(ours.conversationId, now),
      foreignReply: replyAddress(theirs.conversationId, now),
      orphan: replyAddress(newId(), now),
      expired: replyAddress(newId(), new Date('2001-01-01T00:00:00Z')),
      hook: await admin.ask<Connection>('POST', '/api/v1/mail-connections', { name: 'Inbound parse' }),
    },
  };
}

/** Somebody to whom a no is drafted, and who is thus in a conversation; and an application of theirs that is not decided. */
async function somebody(
  admin: Caller,
  address: string,
): Promise<{
  decided: { openingId: string; candidateId: string; applicationId: string };
  conversationId: string;
}> {
  const { id: openingId } = await admin.ask('POST', '/api/v1/openings', { title: 'Designer' });
  const { id: other } = await admin.ask('POST', '/api/v1/openings', { title: 'Painter' });
  const person = { firstName: canary.name, lastName: canary.accented, addresses: [{ address }] };
  const { id: candidateId } = await admin.ask('POST', '/api/v1/candidates', person);
  const apply = async (opening: string): Promise<string> => {
    const body = { candidateId, openingId: opening };
    const { application } = await admin.ask<{ application: { id: string } }>(
      'POST',
      '/api/v1/applications',
      body,
    );
    return application.id;
  };
  const told = await apply(other);
  await admin.ask('POST', `/api/v1/applications/${told}/reject`, {});
  const { rejection } = await admin.ask<{ rejection: { conversationId: string } }>(
    'POST',
    '/api/v1/rejections',
    {
      applicationId: told,
    },
  );
  return {
    decided: { openingId, candidateId, applicationId: await apply(openingId) },
    conversationId: rejection.conversationId,
  };
}

/** A new connection that an ATS may send to. */
export function connect(admin: Caller, format: string): Promise<Connection> {
  return admin.ask<Connection>('POST', '/api/v1/ats-connections', {
    format,
    name: format,
    activeFrom: '2026-01-01T00:00:00Z',
    atsMailsRejections: false,
  });
}
