import { addressKey, searchKey } from '#hiring';
import type { LetterContext } from '#letters';
import { deriveToken } from '#platform/secrets';
import type { Batch } from './batch.js';
import { type Chance, daysAfter } from './chance.js';
import { careers, type Field } from './fields.js';
import { nameOf, type PersonName } from './names.js';
import type { SeededOpening, World } from './world.js';

export interface Person {
  readonly id: string;
  readonly name: PersonName;
  readonly address: string;
  readonly headline: string;
  readonly skills: readonly string[];
  readonly yearsExperience: number;
  readonly remoteOk: boolean;
  readonly resumeText: string | null;
  readonly pageUrl: string;
  /** `null` when nobody knows. */
  readonly timeZone: string | null;
}

export type Stage = LetterContext['stage'];
const interviewsOf: Readonly<Record<Stage, number>> = {
  application: 0,
  screen: 1,
  interview: 2,
  onsite: 3,
  final: 4,
};
const domains = ['example.com', 'example.org', 'example.net', 'post.example'];

interface Entry {
  /** Unique among the people of the organization, such as "rejection-17". */
  readonly ref: string;
  readonly field: Field;
  readonly createdAt: Date;
  readonly lastContactAt: Date | null;
}

/** A person with an address, and the key of their private page. */
export function addPerson(batch: Batch, world: World, chance: Chance, entry: Entry): Person {
  const { ref, field, createdAt, lastContactAt } = entry;
  const name = nameOf(chance);
  const id = chance.id(createdAt);
  // Only what ASCII letters spell: "ada.ashdown".
  const spelled = searchKey(name.fullName)
    .replaceAll(/[^a-z]+/g, '.')
    .replaceAll(/^\.|\.$/g, '');
  const address = `${(spelled || 'person').slice(0, 40)}.${ref.replaceAll(/[^a-z0-9]/g, '')}@${chance.pick(domains)}`;
  const token = deriveToken(world.secretKeys[0], 'candidate_page', id);
  const person = {
    id,
    name,
    address,
    headline: `${chance.pick(field.titles)}${chance.happens(0.3) ? `, ${chance.pick(field.skills)}` : ''}`,
    skills: chance.some(field.skills, chance.int(2, 6)),
    yearsExperience: chance.int(0, 28),
    remoteOk: chance.happens(0.5),
    resumeText: chance.happens(0.2) ? chance.some(careers, chance.int(2, 6)).join(' ') : null,
    pageUrl: `${world.publicUrl}/c/${token}`,
  };
  const timeZone = chance.happens(0.9) ? name.zone : null;
  batch.claim({ kind: 'candidate_page', key: token, subjectId: id });
  batch.add('candidates', {
    id,
    external_ref: `seed:${ref}`,
    first_name: name.firstName,
    last_name: name.lastName,
    full_name: name.fullName,
    name_key: searchKey(name.fullName),
    name_provenance: name.provenance,
    locale: name.locale,
    time_zone: timeZone,
    can_email: !chance.happens(0.005),
    headline: person.headline,
    skills: person.skills,
    years_experience: person.yearsExperience,
    location: name.place,
    remote_ok: person.remoteOk,
    resume_text: person.resumeText,
    merged_into: null,
    erased_at: null,
    last_contact_at: lastContactAt,
    created_at: createdAt,
    recorded_at: createdAt,
  });
  const addresses = [address, ...(chance.happens(0.08) ? [`second.${address}`] : [])];
  for (const [index, one] of addresses.entries())
    batch.add('candidate_addresses', {
      id: chance.id(createdAt),
      candidate_id: id,
      address: one,
      address_key: addressKey(one),
      is_primary: index === 0,
    });
  return { ...person, timeZone };
}

export interface Applied {
  readonly id: string;
  readonly person: Person;
  readonly opening: SeededOpening;
  readonly stage: Stage;
  readonly interviews: number;
  readonly finalist: boolean;
  readonly effort: readonly string[];
  readonly lastInterviewAt: Date | null;
}

/** An application with its interviews, decided at `decidedAt`; `since` is what was decided after the no. */
export function addApplication(
  batch: Batch,
  chance: Chance,
  of: {
    readonly ref: string;
    readonly person: Person;
    readonly opening: SeededOpening;
    readonly stage: Stage;
    readonly appliedAt: Date;
    readonly decidedAt: Date;
    readonly since?: { readonly what: 'reopened' | 'withdrawn'; readonly at: Date } | null;
  },
): Applied {
  const { ref, person, opening, stage, appliedAt, decidedAt, since = null } = of;
  const interviews = interviewsOf[stage];
  const finalist = stage === 'final';
  const effort = interviews >= 2 && chance.happens(0.6) ? [chance.pick(opening.field.effort)] : [];
  const id = chance.id(appliedAt);
  const held = Array.from({ length: interviews }, () =>
    chance.between(appliedAt, daysAfter(decidedAt, -0.2)),
  ).sort((one, other) => one.getTime() - other.getTime());
  const lastInterviewAt = held.at(-1) ?? null;
  batch.add('applications', {
    id,
    external_ref: `seed:${ref}`,
    candidate_id: person.id,
    opening_id: opening.id,
    stage,
    status: since === null ? 'rejected' : since.what === 'reopened' ? 'active' : 'withdrawn',
    decision_round: since?.what === 'reopened' ? 2 : 1,
    finalist,
    finalist_rank: finalist ? chance.int(2, 4) : null,
    offer_status: null,
    offer_at: null,
    interviews_held: interviews,
    last_interview_at: lastInterviewAt,
    next_interview_at: null,
    effort,
    rejection_reason: chance.happens(0.5) ? 'Another candidate fit better' : null,
    rejected_at: decidedAt,
    reopened_at: since?.what === 'reopened' ? since.at : null,
    withdrawn_at: since?.what === 'withdrawn' ? since.at : null,
    hired_at: null,
    applied_at: appliedAt,
    recorded_at: since?.at ?? decidedAt,
  });
  for (const [index, startsAt] of held.entries())
    batch.add('interviews', {
      id: chance.id(startsAt),
      application_id: id,
      key: `seed:${ref}:${index}`,
      starts_at: startsAt,
      status: 'held',
      recorded_at: startsAt,
    });
  return { id, person, opening, stage, interviews, finalist, effort, lastInterviewAt };
}
