import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../../screen/problem-notice';
import { useSlowly } from '../../screen/use-slowly';
import { useIsOneOf } from '../../session/roles';
import { templateQuery } from './queries';
import { ReadOnlyTemplate } from './read-only-template';
import { TemplateEditor } from './template-editor';

/** One template: written in by an admin where it is the organization's own, else only read. */
export function TemplateThing({ id }: { readonly id: string }) {
  const { data, error } = useQuery(templateQuery(id));
  const mayWrite = useIsOneOf('admin');
  const isSlow = useSlowly(!data && !error);
  if (data)
    return data.origin === 'own' && mayWrite && data.status !== 'archived' ? (
      <TemplateEditor template={data} />
    ) : (
      <ReadOnlyTemplate template={data} />
    );
  const room = { padding: '1.5rem 2rem' };
  if (error)
    return (
      <div style={room}>
        <ProblemNotice problem={error} />
      </div>
    );
  return isSlow ? (
    <div style={room} aria-busy="true" aria-label="Loading">
      <Skeleton height={28} width="50%" mb="xl" />
      <Skeleton height={320} maw="42rem" />
    </div>
  ) : null;
}
