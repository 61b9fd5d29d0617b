import { useQuery } from '@tanstack/react-query';
import { LinkTo } from '../../screen/link-to';
import { templateQuery } from './queries';
import { localeNames, templateName } from './template-words';

interface TemplateLinkProps {
  readonly id: string;
  readonly version: number | null;
}

/** A template by its name, with the version that was used where another one came since. */
export function TemplateLink({ id, version }: TemplateLinkProps) {
  const { data } = useQuery(templateQuery(id));
  if (!data) return null;
  const isOlder = version !== null && version !== data.version;
  return (
    <LinkTo to={`/letters/templates/${id}?locale=${data.locale}`}>
      {templateName(data)} ({data.origin === 'own' ? 'yours' : 'ours'}, {localeNames[data.locale]}
      {isOlder && `, version ${version}`})
    </LinkTo>
  );
}
