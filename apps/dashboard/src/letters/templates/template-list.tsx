import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { EmptyState } from '../../screen/empty-state';
import { ItemLink } from '../../screen/item-link';
import { ProblemNotice } from '../../screen/problem-notice';
import { useWalk } from '../../screen/use-walk';
import type { Template } from './queries';
import classes from './templates.module.css';
import { reasonInWords, stages, stagesInWords, statusNames, templateName } from './template-words';

interface TemplateListProps {
  readonly own: UseInfiniteQueryResult<
    InfiniteData<{ readonly items: readonly Template[]; readonly nextCursor: string | null }>
  >;
  readonly builtIn: readonly Template[];
  readonly search: string;
  readonly chosenId: string | undefined;
  readonly pathOf: (id: string) => string;
}

/** Templates by the stage that they are for: in each, the organization's own first. */
export function TemplateList({ own, builtIn, search, chosenId, pathOf }: TemplateListProps) {
  const yours = own.data?.pages.flatMap(({ items }) => items) ?? [];
  const sought = search.toLowerCase();
  const ours = builtIn.filter((template) => templateName(template).toLowerCase().includes(sought));
  const groups = groupsOf([...yours, ...ours]);
  useWalk(
    groups.flatMap(({ templates }) => templates.map(({ id }) => ({ id, path: pathOf(id) }))),
    chosenId,
  );
  if (own.error && yours.length === 0)
    return (
      <div className={classes['notice']}>
        <ProblemNotice problem={own.error} />
      </div>
    );
  if (groups.length === 0 && !own.isPending)
    return <EmptyState title="None found">No template’s name begins with “{search}”.</EmptyState>;
  return (
    <>
      {groups.map(({ name, templates }) => (
        <section key={name} aria-label={name}>
          <h2 className={classes['group']}>{name}</h2>
          <ul className={classes['list']} aria-label={name}>
            {templates.map((template) => (
              <li key={template.id}>
                <ItemLink to={pathOf(template.id)} isChosen={template.id === chosenId}>
                  <TemplateItem template={template} />
                </ItemLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {own.hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          loading={own.isFetchingNextPage}
          onClick={() => void own.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}

function TemplateItem({ template }: { readonly template: Template }) {
  const isOwn = template.origin === 'own';
  return (
    <div className={classes['item']}>
      <span className={classes['name']} dir="auto">
        {template.name ?? reasonInWords(template.reason)}
      </span>
      <span className={classes['about']} data-own={isOwn || undefined}>
        {isOwn ? `Yours · ${statusNames[template.status].toLowerCase()}` : 'Ours'}
      </span>
      {isOwn && <span className={classes['reason']}>{reasonInWords(template.reason)}</span>}
    </div>
  );
}

interface StageGroup {
  readonly name: string;
  readonly templates: Template[];
}

/** Those for the same stages together, the earliest stage first. */
function groupsOf(templates: readonly Template[]): StageGroup[] {
  const byName = new Map<string, Template[]>();
  for (const template of templates) {
    const name = stagesInWords(template.stages);
    byName.set(name, [...(byName.get(name) ?? []), template]);
  }
  const order = ({ templates: [first] }: StageGroup): number => {
    const known = first?.stages.map((stage) => stages.indexOf(stage)) ?? [];
    return Math.min(...known) * 10 + known.length;
  };
  return [...byName]
    .map(([name, found]) => ({ name, templates: found }))
    .sort((one, other) => order(one) - order(other));
}
