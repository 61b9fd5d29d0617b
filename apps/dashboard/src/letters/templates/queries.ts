import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { pagedQuery } from '../../api/paged';
import type { components } from '../../api/schema';

export type Template = components['schemas']['LetterTemplateView'];
export type TemplateVersion = components['schemas']['TemplateVersionView'];
export type SavedTemplate = components['schemas']['SavedTemplateView'];
export type TemplateBody = components['schemas']['CreateTemplateBody'];
export type TemplatePreview = components['schemas']['TemplatePreviewView'];
export type PreviewBody = components['schemas']['PreviewTemplateBody'];
export type Locale = Template['locale'];
export type Stage = Template['stages'][number];
export type Reason = NonNullable<Template['reason']>;

/** What a template says, as it is written. */
export type TemplateWords = Pick<Template, 'stages' | 'reason' | 'subject' | 'body'> & {
  readonly name: string;
};

export function ownTemplatesQuery(filter: {
  readonly locale: Locale;
  readonly search?: string;
  readonly status?: Template['status'];
}) {
  return pagedQuery(['letter-templates', 'own', filter], (at) =>
    answerOf(api.GET('/api/v1/letter-templates', { params: { query: { ...filter, ...at } } })),
  );
}

export function builtInTemplatesQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['letter-templates', 'built-in', locale],
    queryFn: () => answerOf(api.GET('/api/v1/letter-templates/built-in', { params: { query: { locale } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function templateQuery(id: string) {
  return queryOptions({
    queryKey: ['letter-templates', id],
    queryFn: () => answerOf(api.GET('/api/v1/letter-templates/{id}', { params: { path: { id } } })),
  });
}

export function versionsQuery(id: string) {
  return pagedQuery(['letter-templates', id, 'versions'], (query) =>
    answerOf(api.GET('/api/v1/letter-templates/{id}/versions', { params: { path: { id }, query } })),
  );
}

/** What templates may print and ask for. */
export const variablesQuery = queryOptions({
  queryKey: ['letter-templates', 'variables'],
  queryFn: () => answerOf(api.GET('/api/v1/letter-templates/variables')),
  staleTime: Number.POSITIVE_INFINITY,
});

/** A letter of the template as it is typed; the last one stays while the next is on its way. */
export function templatePreviewQuery(body: PreviewBody) {
  return queryOptions({
    queryKey: ['letter-templates', 'preview', body],
    queryFn: () => answerOf(api.POST('/api/v1/letter-templates/preview', { body })),
    gcTime: 10_000,
    retry: false,
  });
}
