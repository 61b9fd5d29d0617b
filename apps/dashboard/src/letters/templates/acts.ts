import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../api/client';
import { type SavedTemplate, type TemplateBody, templateQuery, type TemplateWords } from './queries';

/** What an admin can do to templates. Each throws an ApiProblem. */
export function useTemplateActs() {
  const queries = useQueryClient();
  return useMemo(() => {
    const noted = async (act: Promise<SavedTemplate>): Promise<SavedTemplate> => {
      const saved = await act;
      queries.setQueryData(templateQuery(saved.template.id).queryKey, saved.template);
      void queries.invalidateQueries({ queryKey: ['letter-templates', 'own'] });
      void queries.invalidateQueries({ queryKey: ['letter-templates', saved.template.id, 'versions'] });
      return saved;
    };
    const of = (id: string) => ({ params: { path: { id } } });
    return {
      create: (body: TemplateBody) => noted(answerOf(api.POST('/api/v1/letter-templates', { body }))),
      save: (id: string, words: TemplateWords, version: number) => {
        const { name, stages, reason, subject, body } = words;
        return noted(
          answerOf(
            api.PUT('/api/v1/letter-templates/{id}', {
              params: { path: { id } },
              body: { name, stages, reason, subject, body, version },
            }),
          ),
        );
      },
      activate: (id: string) => noted(answerOf(api.POST('/api/v1/letter-templates/{id}/activate', of(id)))),
      archive: (id: string) => noted(answerOf(api.POST('/api/v1/letter-templates/{id}/archive', of(id)))),
      restore: (id: string) => noted(answerOf(api.POST('/api/v1/letter-templates/{id}/restore', of(id)))),
      read: (id: string) => queries.fetchQuery({ ...templateQuery(id), staleTime: 0 }),
    };
  }, [queries]);
}
