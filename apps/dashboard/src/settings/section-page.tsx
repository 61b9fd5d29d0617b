import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './settings.module.css';

interface SectionPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One section of the settings. */
export function SectionPage({ title, lead, children }: SectionPageProps) {
  return (
    <div className={classes['page']}>
      <title>{`${title} · Settings · Regards`}</title>
      <Title order={2} size="h3" mb={4}>
        {title}
      </Title>
      {lead !== undefined && (
        <Text c="dimmed" mb="md" maw="40rem">
          {lead}
        </Text>
      )}
      {children}
    </div>
  );
}

interface BlockProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a section with a heading of its own. */
export function Block({ title, children }: BlockProps) {
  return (
    <section className={classes['block']} aria-label={title}>
      <Title order={3} size="h5" mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** Rows in a frame: people, keys, connections. */
export function Rows({ children, label }: { readonly children: ReactNode; readonly label: string }) {
  return (
    <ul className={classes['rows']} aria-label={label}>
      {children}
    </ul>
  );
}

export function Row({ children }: { readonly children: ReactNode }) {
  return <li className={classes['row']}>{children}</li>;
}
