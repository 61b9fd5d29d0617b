import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components, operations } from '../api/schema';

export type OpeningRow = components['schemas']['OpeningRowView'];
export type Opening = components['schemas']['OneOpeningView'];
export type Proposal = components['schemas']['ProposalView'];
export type MatchRun = components['schemas']['MatchRunView'];
export type RequirementEvidence = components['schemas']['RequirementEvidenceView'];
export type Evidence = components['schemas']['EvidenceView'];
export type Medalist = components['schemas']['MedalistView'];

type ListQuery = NonNullable<operations['Openings_list']['parameters']['query']>;
export type OpeningFilter = Omit<ListQuery, 'cursor' | 'limit'>;

export function openingsQuery(filter: OpeningFilter) {
  return pagedQuery(['openings', 'list', filter], (at) =>
    answerOf(api.GET('/api/v1/openings', { params: { query: { ...filter, ...at } } })),
  );
}

export function openingQuery(id: string) {
  return queryOptions({
    queryKey: ['openings', id],
    queryFn: () => answerOf(api.GET('/api/v1/openings/{id}', { params: { path: { id } } })),
  });
}

/** Whom the newest search proposes for an opening, best first; each page says which search that was. */
export function proposalsQuery(openingId: string) {
  return pagedQuery(['proposals', 'list', openingId], (query) =>
    answerOf(api.GET('/api/v1/openings/{id}/proposals', { params: { path: { id: openingId }, query } })),
  );
}

/** Where the record says what the reasons of a proposal say. */
export function evidenceQuery(matchId: string) {
  return queryOptions({
    queryKey: ['proposals', 'evidence', matchId],
    queryFn: () => answerOf(api.GET('/api/v1/matches/{id}/evidence', { params: { path: { id: matchId } } })),
    staleTime: 60_000,
  });
}

/** One person of the pool: the panel's words, how far they came, what they want, their consent. */
export function medalistQuery(id: string) {
  return queryOptions({
    queryKey: ['talent-pool', id],
    queryFn: () => answerOf(api.GET('/api/v1/talent-pool/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });
}
