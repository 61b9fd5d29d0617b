import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import type { ApiClient } from './api-client.js';
import type { ArrivedMail, CandidateMail } from './candidate-mail.js';
import type { Greenhouse, Person } from './greenhouse.js';
import { eventually, type Narrator } from './narrator.js';
import type { RegardsProcess } from './regards-process.js';

/** Loses the database in the middle of the story, and goes on from a backup. */
interface Loss {
  backUp(world: World): Promise<void>;
  /** @param left the letter that left after the backup */
  loseAndRestore(world: World, left: ArrivedMail): Promise<void>;
}

/** Everything and everybody in the story. */
export interface World {
  readonly narrator: Narrator;
  readonly regards: RegardsProcess;
  readonly mail: CandidateMail;
  readonly recruiter: ApiClient;
  readonly greenhouse: Greenhouse;
  /** Told with --restore-halfway; see `Restoring`. */
  readonly restoring: Loss | null;
  /** The public half of the DKIM key, as its DNS record would hold it. */
  readonly dkimRecord: string;
}

/** A list answer of the API. */
export interface Items<T> {
  readonly items: T[];
}

export interface RejectionView {
  readonly rejection: {
    readonly id: string;
    readonly status: string;
    readonly applicationId: string;
    readonly candidateId: string;
    readonly conversationId: string;
    readonly leavesAt: string | null;
    readonly sentAt: string | null;
    readonly round: number;
  };
  readonly letter: {
    readonly subject: string;
    readonly body: string;
    readonly version: number;
    readonly findings: { readonly rule: string; readonly severity: string }[];
  };
  readonly holds: { readonly kind: string; readonly reason: string }[];
}

export interface DutyView {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly subjectId: string;
  readonly dueAt: string;
  readonly closedAt: string | null;
  readonly satisfiedBy: string | null;
}

/** The rejection of the candidate with this name, once it exists in `status`. */
export async function rejectionOf(
  { recruiter }: World,
  person: Person,
  status: string,
): Promise<RejectionView> {
  return eventually(`a rejection of ${person.firstName} that is ${status}`, async () => {
    const { items } = await recruiter.ask<Items<{ id: string; candidateId: string }>>(
      'GET',
      `/api/v1/rejections?status=${status}&limit=100`,
    );
    const candidateId = await candidateIdOf(recruiter, person);
    const found = items.find((rejection) => rejection.candidateId === candidateId);
    return found && recruiter.ask<RejectionView>('GET', `/api/v1/rejections/${found.id}`);
  });
}

/** Our id of a person, found by the exact address. */
export async function candidateIdOf(recruiter: ApiClient, person: Person): Promise<string | undefined> {
  const path = `/api/v1/candidates?search=${encodeURIComponent(person.address)}`;
  const { items } = await recruiter.ask<Items<{ id: string }>>('GET', path);
  return items[0]?.id;
}

/** The next mail to `address` after the `seen` first ones. */
export async function nextMail({ mail }: World, address: string, seen: number): Promise<ArrivedMail> {
  return eventually(`a mail to ${address}`, async () => mail.to(address)[seen]);
}

/** All duties of one candidate. */
export async function dutiesOf({ recruiter }: World, candidateId: string): Promise<DutyView[]> {
  const { items } = await recruiter.ask<Items<DutyView>>(
    'GET',
    `/api/v1/duties?candidateId=${candidateId}&limit=100`,
  );
  return items;
}

/** "pass" when the signature of the mail holds under the published key. */
export async function dkimResultOf({ dkimRecord }: World, mail: ArrivedMail): Promise<string> {
  const { results } = await dkimVerify(mail.raw, { resolver: async () => [[dkimRecord]] });
  return results[0]?.status.result ?? 'none';
}

/** The first mail to `address` that holds a link to `path`: colleagues also get notices, in no fixed order. */
export async function mailWithLink({ mail }: World, address: string, path: string): Promise<ArrivedMail> {
  return eventually(`a mail to ${address} with a link to ${path}`, async () =>
    mail.to(address).find((arrived) => findLink(arrived, path) !== undefined),
  );
}

/** The first link in a mail whose path starts with `path`. */
export function linkIn(mail: ArrivedMail, path: string): string {
  const link = findLink(mail, path);
  if (!link) throw new Error(`The mail has no link to ${path}.`);
  return link;
}

function findLink(mail: ArrivedMail, path: string): string | undefined {
  const links = /https?:\/\/[^\s<>"]+/g;
  return [...(mail.parsed.text ?? '').matchAll(links)]
    .map(([url]) => url)
    .find((url) => new URL(url).pathname.startsWith(path));
}

/** The envelope and the headers that matter, as evidence. */
export function headersOf(mail: ArrivedMail): string {
  const wanted = [
    'from',
    'to',
    'reply-to',
    'subject',
    'date',
    'message-id',
    'in-reply-to',
    'list-unsubscribe',
    'list-unsubscribe-post',
  ];
  const lines = mail.parsed.headerLines
    .filter(({ key }) => wanted.includes(key))
    .map(({ line }) => line.replaceAll(/\r?\n\s+/g, ' '));
  return [`Return-Path: <${mail.envelopeFrom}>`, ...lines].join('\n');
}

/** Our id of the opening with this title, once the webhook is applied. */
export async function openingNamed({ recruiter }: World, title: string): Promise<string> {
  return eventually(`the opening "${title}"`, async () => {
    const { items } = await recruiter.ask<Items<{ id: string; title: string }>>(
      'GET',
      '/api/v1/openings?limit=100',
    );
    return items.find((opening) => opening.title === title)?.id;
  });
}
