import {
  CONSENT_LOCALE,
  CONSENT_TEXT_VERSION,
  consentWording,
  endNamedByWording,
  type PoolCandidate,
  termsOfCandidate,
} from '#talent-pool';
import type { Batch } from './batch.js';
import { Chance, daysAfter } from './chance.js';
import { fields } from './fields.js';
import { addAudit, addDuty } from './letters.js';
import { addApplication, addPerson, type Person, type Stage } from './people.js';
import { openingOn, type World } from './world.js';

const stages: Partial<Record<Stage, number>> = { interview: 25, onsite: 35, final: 40 };

/** A person whom we would like to hire another time: nominated, asked, and now in the pool. */
export function tellMember(batch: Batch, world: World, index: number): void {
  const chance = new Chance(world.seed, 'member', index);
  const givenAt = chance.between(daysAfter(world.now, -350), daysAfter(world.now, -0.5));
  const profile = addPooled(
    batch,
    world,
    chance,
    `member-${index}`,
    { status: 'in_pool', nominatedAt: daysAfter(givenAt, -chance.next() * 20) },
    givenAt,
  );
  const terms = termsOfCandidate(profile);
  batch.addPostings({
    candidate_id: profile.id,
    terms: terms.map(({ term }) => term),
    weights: terms.map(({ weight }) => weight),
  });
}

/** A person who is not in the pool: not asked yet, left, or whose consent ended. */
export function tellOutsider(batch: Batch, world: World, index: number): void {
  const chance = new Chance(world.seed, 'outsider', index);
  const status = chance.weighed({ nominated: 60, left: 25, expired: 15 });
  const nominatedAt = chance.between(
    daysAfter(world.now, -700),
    daysAfter(world.now, status === 'nominated' ? -0.5 : -400),
  );
  const givenAt = status === 'nominated' ? null : daysAfter(nominatedAt, 3);
  addPooled(batch, world, chance, `outsider-${index}`, { status, nominatedAt }, givenAt);
}

function addPooled(
  batch: Batch,
  world: World,
  chance: Chance,
  ref: string,
  { status, nominatedAt }: { readonly status: string; readonly nominatedAt: Date },
  givenAt: Date | null,
): PoolCandidate {
  const field = chance.pick(fields);
  const decidedAt = daysAfter(nominatedAt, -1);
  const appliedAt = daysAfter(decidedAt, -chance.int(10, 60));
  const person = addPerson(batch, world, chance, {
    ref,
    field,
    createdAt: appliedAt,
    lastContactAt: givenAt ?? decidedAt,
  });
  const opening = openingOn(world, chance, decidedAt, field);
  // Whom somebody met elsewhere was nominated without an application.
  const stage = chance.weighed(stages as Record<Stage, number>);
  const applied = chance.happens(0.85)
    ? addApplication(batch, chance, { ref, person, opening, stage, appliedAt, decidedAt })
    : null;
  const strengths = chance.pick(field.strengths);
  const concerns = chance.happens(0.5) ? `Little experience with ${chance.pick(field.skills)}.` : '';
  const wishes = givenAt !== null && chance.happens(0.7) ? chance.pick(field.wishes) : '';
  const [nominatedBy, id] = [
    chance.happens(0.7) ? opening.recruiterId : opening.hiringManagerId,
    chance.id(nominatedAt),
  ];
  const expiresAt = givenAt && endNamedByWording(givenAt);
  const leftAt =
    givenAt && status !== 'in_pool' ? (status === 'expired' ? expiresAt : daysAfter(givenAt, 30)) : null;
  batch.add('silver_medalists', {
    id,
    candidate_id: person.id,
    application_id: applied?.id ?? null,
    nominated_by: nominatedBy,
    nominated_at: nominatedAt,
    strengths,
    concerns,
    wishes,
    status,
    expires_at: expiresAt,
    left_at: leftAt,
  });
  if (givenAt && expiresAt)
    addConsent(batch, world, chance, person, {
      givenAt,
      expiresAt,
      endedAt: leftAt,
      how: status === 'expired' ? 'expired' : 'candidate_page',
      ownerId: nominatedBy,
    });
  addAudit(batch, chance, {
    at: nominatedAt,
    by: nominatedBy,
    action: 'talent_pool.nominated',
    subject: { kind: 'silver_medalist', id },
  });
  return {
    id: person.id,
    headline: person.headline,
    skills: person.skills,
    yearsExperience: person.yearsExperience,
    location: person.name.place,
    remoteOk: person.remoteOk,
    rejectedFor: applied
      ? { title: opening.title, department: field.department, stage }
      : { title: '', department: '', stage: '' },
    strengths,
    concerns,
    resumeExcerpt: person.resumeText ?? '',
    interests: wishes,
  };
}

/** A yes, and the question that we owe before it ends. */
function addConsent(
  batch: Batch,
  world: World,
  chance: Chance,
  person: Person,
  of: {
    readonly givenAt: Date;
    readonly expiresAt: Date;
    readonly endedAt: Date | null;
    readonly how: string;
    readonly ownerId: string;
  },
): void {
  const { givenAt, expiresAt, endedAt, how, ownerId } = of;
  const id = chance.id(givenAt);
  batch.add('consents', {
    id,
    candidate_id: person.id,
    purpose: 'talent_pool',
    basis: 'consent',
    text_version: CONSENT_TEXT_VERSION,
    text: consentWording(world.company),
    locale: CONSENT_LOCALE,
    channel: chance.happens(0.95) ? 'candidate_page' : 'mail',
    given_at: givenAt,
    expires_at: expiresAt,
    withdrawn_at: endedAt,
    withdrawn_channel: endedAt === null ? null : how,
  });
  addDuty(batch, world, chance, {
    kind: 'renew_consent',
    subject: { kind: 'consent', id },
    candidateId: person.id,
    ownerId,
    openedAt: givenAt,
    dueAt: daysAfter(expiresAt, -60),
    closed:
      endedAt === null
        ? undefined
        : { at: endedAt, by: { member: null, reason: 'talent_pool.consent_ended' } },
  });
}
