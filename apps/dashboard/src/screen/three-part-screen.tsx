import { ActionIcon, Group, Title } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './three-part-screen.module.css';

interface ThreePartScreenProps {
  readonly title: string;
  /** Search, filters, a button: above the list. */
  readonly tools?: ReactNode;
  readonly list: ReactNode;
  /** The chosen thing itself, with its facts; without one the list stands alone on a phone. */
  readonly children?: ReactNode;
  /** Whether something is chosen. */
  readonly chosen: boolean;
  /** Where the list is, for the way back on a phone. */
  readonly listPath: string;
  /** What stands in the middle while nothing is chosen. */
  readonly nothingChosen: ReactNode;
}

/** The one shape of every screen: lists on the left, the thing itself in the middle, its facts and actions on the right. */
export function ThreePartScreen(props: ThreePartScreenProps) {
  const { title, tools, list, children, chosen, listPath, nothingChosen } = props;
  return (
    <div className={classes['screen']} data-chosen={chosen || undefined}>
      <title>{`${title} · Regards`}</title>
      <section className={classes['list']} aria-label={title}>
        <header className={classes['head']}>
          <Title order={1} size="h3">
            {title}
          </Title>
          {tools}
        </header>
        <div className={classes['scroll']}>{list}</div>
      </section>
      <div className={classes['thing']}>
        {chosen && (
          <Group className={classes['back']}>
            <ActionIcon component={Link} to={listPath} aria-label={`Back to ${title}`}>
              <ArrowLeft size={20} />
            </ActionIcon>
          </Group>
        )}
        {chosen ? children : <div className={classes['nothing']}>{nothingChosen}</div>}
      </div>
    </div>
  );
}

interface ThingProps {
  /** Its name, as a heading of level 2. */
  readonly heading: ReactNode;
  readonly children: ReactNode;
  /** Facts and actions. */
  readonly facts: ReactNode;
  readonly factsLabel?: string;
}

/** The thing in the middle with its facts beside it; on a phone one after the other. */
export function Thing({ heading, children, facts, factsLabel = 'Facts and actions' }: ThingProps) {
  return (
    <div className={classes['columns']}>
      <article className={classes['main']}>
        {heading}
        {children}
      </article>
      <aside className={classes['facts']} aria-label={factsLabel}>
        {facts}
      </aside>
    </div>
  );
}
