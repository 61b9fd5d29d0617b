import { eventually } from '#platform/testing';
import type { Arrival } from './mail-sink.fixture.js';
import { publicUrl, type Regards, type Tenant } from './regards.fixture.js';

/** The path of the first link in a mail or a letter that starts with `start`. */
export function pathIn(mail: Arrival | string, start: string): string {
  const text = typeof mail === 'string' ? mail : (mail.parsed.text ?? '');
  // A link in plain text. Example: "http://regards.test/c/x7Yk"
  const links = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const link = links.find((candidate) => candidate.startsWith(`${publicUrl}${start}`));
  if (!link) throw new Error(`There is no link to ${start}.`);
  return link.slice(publicUrl.length);
}

/** What a browser without script sends for a form; redirects are not followed. */
export async function sendForm(
  regards: Regards,
  path: string,
  fields: Record<string, string> = {},
): Promise<number> {
  const response = await fetch(`${regards.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return response.status;
}

/** Follows a link as a person or a mail scanner does. */
export async function openPage(regards: Regards, path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(`${regards.url}${path}`, { redirect: 'manual' });
  return { status: response.status, html: await response.text() };
}

/** Proposes a candidate for the pool, in the panel's words. */
export function nominate(
  tenant: Tenant,
  candidateId: string,
  applicationId: string,
  strengths = 'Careful lighting plots, clear drawings in Vectorworks, calm in technical rehearsals.',
): Promise<{ id: string; status: string }> {
  return tenant.member.ask('POST', '/api/v1/talent-pool', { candidateId, applicationId, strengths });
}

export interface InvitationView {
  readonly invitation: {
    readonly id: string;
    readonly openingId: string;
    readonly status: string;
  };
  readonly letter: { readonly version: number };
}

/** Opens a fitting opening, waits for the proposal and drafts the invitation. */
export async function draftInvitation(
  regards: Regards,
  tenant: Tenant,
  candidateId: string,
): Promise<InvitationView> {
  await tenant.member.ask('PATCH', '/api/v1/organization', { postalAddress: 'Rua Nova 1, Lisbon' });
  const opening = await tenant.member.ask('POST', '/api/v1/openings', {
    title: 'Senior Lighting Designer',
    mustHave: ['lighting plots', 'Vectorworks'],
  });
  await regards.quiet();
  const proposal = await eventually('a proposal', async () => {
    const path = `/api/v1/openings/${opening.id}/proposals`;
    const { items } = await tenant.member.ask<{ items: { id: string; candidateId: string }[] }>('GET', path);
    return items.find((item) => item.candidateId === candidateId);
  });
  return tenant.member.ask<InvitationView>('POST', `/api/v1/matches/${proposal.id}/invite`);
}

/** A named person approves the invitation; it leaves later. */
export async function approveInvitation(
  tenant: Tenant,
  { invitation, letter }: InvitationView,
): Promise<void> {
  await tenant.member.ask('POST', `/api/v1/invitations/${invitation.id}/approve`, {
    letterVersion: letter.version,
  });
}

/** A named person approves the invitation, nobody takes it back, and it leaves. */
export async function sendInvitation(
  regards: Regards,
  tenant: Tenant,
  drafted: InvitationView,
): Promise<void> {
  await approveInvitation(tenant, drafted);
  await regards.at(new Date(regards.booted.clock.now().getTime() + 10 * 60_000));
  await regards.quiet();
}
