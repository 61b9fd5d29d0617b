import { type ApiClient, sendForm } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { type Items, linkIn } from './finalist.fixture.js';

/** Somebody whom we nearly hired, with the words that are kept of them. */
export interface Remembered {
  readonly firstName: string;
  readonly lastName: string;
  readonly headline: string;
  readonly skills: readonly string[];
  readonly location: string;
  readonly strengths: string;
  readonly concerns?: string;
  readonly wishes: string;
}

export const amara: Remembered = {
  firstName: 'Amara',
  lastName: 'Okafor',
  headline: 'Product designer',
  skills: ['Figma', 'UX research', 'Prototyping'],
  location: 'Lisbon, Portugal',
  strengths:
    'Her usability testing with nurses changed the brief. Clear about trade-offs, and calm when the panel pushed back.',
  wishes: 'Product design in a small team, Lisbon or remote.',
};

export const leila: Remembered = {
  firstName: 'ليلى',
  lastName: 'الحسيني',
  headline: 'Interaction designer',
  skills: ['Figma', 'WCAG'],
  location: 'Porto, Portugal',
  strengths: 'Made the booking flow work with a screen reader, and showed us how.',
  concerns: 'Little experience with user research of her own.',
  wishes: 'Accessibility, in a team that ships.',
};

/** They reached the final round of one opening, were nominated by the panel, and said yes on their own page. */
export async function remember(recruiter: ApiClient, openingId: string, person: Remembered): Promise<string> {
  const { strengths, concerns, wishes, ...facts } = person;
  const address = `${Buffer.from(facts.lastName).toString('hex').slice(0, 12)}@mail.example`;
  const { id: candidateId } = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
    ...facts,
    remoteOk: true,
    yearsExperience: 6,
    addresses: [{ address, primary: true }],
  });
  const { application } = await recruiter.ask<{ application: { id: string } }>(
    'POST',
    '/api/v1/applications',
    { candidateId, openingId, stage: 'final', finalist: true, interviewsHeld: 3 },
  );
  await recruiter.ask('POST', `/api/v1/applications/${application.id}/reject`, {});
  const letter = await eventually('the draft', async () => {
    const path = '/api/v1/rejections?status=drafted&limit=100';
    const { items } = await recruiter.ask<Items<{ id: string; candidateId: string }>>('GET', path);
    const found = items.find((row) => row.candidateId === candidateId);
    return found && recruiter.ask<{ letter: { body: string } }>('GET', `/api/v1/rejections/${found.id}`);
  });
  await recruiter.ask('POST', '/api/v1/talent-pool', {
    candidateId,
    applicationId: application.id,
    strengths,
    ...(concerns === undefined ? {} : { concerns }),
  });
  await sendForm(`${linkIn(letter.letter.body)}/stay`, { wishes });
  return candidateId;
}

/** An opening that both fit, in different ways. @returns its id, once the pool was searched for it by itself */
export async function openDesignerRole(recruiter: ApiClient): Promise<string> {
  const { items } = await recruiter.ask<Items<{ id: string }>>('GET', '/api/v1/members');
  const { id } = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
    title: 'Senior Product Designer, Accessibility',
    department: 'Design',
    location: 'Lisbon, Portugal',
    remote: true,
    description: 'You make hospital booking work for everybody, and find out how with the people who use it.',
    mustHave: ['Figma', 'User research', 'Accessibility'],
    niceToHave: ['Prototyping', 'Healthcare'],
    hiringManagerId: items[0]?.id,
  });
  await eventually('the search', async () => {
    const { run } = await recruiter.ask<{ run: unknown }>('GET', `/api/v1/openings/${id}/proposals`);
    return run !== null;
  });
  return id;
}
