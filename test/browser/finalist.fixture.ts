import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import type { StartedRegards } from './regards.fixture.js';

export const amara = { firstName: 'Amara', lastName: 'Okafor', address: 'amara.okafor@mail.example' };

export interface Items<T> {
  readonly items: T[];
}
export interface RejectionView {
  readonly rejection: {
    readonly id: string;
    readonly status: string;
    readonly applicationId: string;
    readonly candidateId: string;
  };
  readonly letter: { readonly body: string; readonly version: number };
}

/** Somebody who reached the final round is rejected: the draft, with its letter. */
export async function rejectAmara(recruiter: ApiClient): Promise<RejectionView> {
  const opening = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
    title: 'Product Designer',
  });
  const { firstName, lastName, address } = amara;
  const candidate = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
    firstName,
    lastName,
    addresses: [{ address, primary: true }],
  });
  const { application } = await recruiter.ask<{ application: { id: string } }>(
    'POST',
    '/api/v1/applications',
    {
      candidateId: candidate.id,
      openingId: opening.id,
      stage: 'final',
      finalist: true,
      interviewsHeld: 3,
      lastInterviewAt: '2026-02-24T10:00:00Z',
      effort: ['take-home task'],
    },
  );
  await recruiter.ask('POST', `/api/v1/applications/${application.id}/reject`, {});
  return eventually('the draft', async () => {
    const { items } = await recruiter.ask<Items<{ id: string; candidateId: string }>>(
      'GET',
      '/api/v1/rejections?status=drafted',
    );
    const found = items.find(({ candidateId }) => candidateId === candidate.id);
    return found && recruiter.ask<RejectionView>('GET', `/api/v1/rejections/${found.id}`);
  });
}

/** The letter is approved and leaves on the next morning. */
export async function tell(
  regards: StartedRegards,
  recruiter: ApiClient,
  { rejection: { id } }: RejectionView,
): Promise<void> {
  const path = `/api/v1/rejections/${id}`;
  const sentence = 'The way you walked us through the hospital booking flow stayed with the whole panel.';
  const letter = await recruiter.ask<RejectionView['letter']>('POST', `${path}/personal-sentence`, {
    sentence,
  });
  await recruiter.ask('POST', `${path}/approve`, { letterVersion: letter.version });
  await recruiter.ask('POST', `${path}/release`, { kind: 'finalist', reason: 'Nobody else is asked' });
  await regards.process.advanceTo('2026-03-03T10:00:00Z');
  await eventually('the letter sent', async () => {
    await regards.process.advanceTo('2026-03-03T10:00:00Z');
    const now = await recruiter.ask<RejectionView>('GET', `/api/v1/rejections/${id}`);
    return now.rejection.status === 'sent';
  });
}

/** The address of the candidate's page in a letter, such as `http://127.0.0.1:3000/c/…`. */
export function linkIn(body: string): string {
  const link = /http:\/\/\S+\/c\/[\w-]+/.exec(body)?.[0];
  if (!link) throw new Error(`The letter names no page:\n${body}`);
  return link;
}
