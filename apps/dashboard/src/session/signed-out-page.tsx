import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from '../shell/mark';
import classes from './signed-out-page.module.css';

interface SignedOutPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the pages before the sign-in: one column, one question. */
export function SignedOutPage({ title, lead, children }: SignedOutPageProps) {
  return (
    <div className={classes['page']}>
      <main className={classes['sheet']}>
        <title>{`${title} · Regards`}</title>
        <div className={classes['mark']}>
          <Mark />
          <Text span fw={650}>
            Regards
          </Text>
        </div>
        <Title order={1} size="h2" mb={lead ? 4 : 'md'}>
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" mb="lg">
            {lead}
          </Text>
        )}
        {children}
      </main>
      <Text c="dimmed" size="sm" className={classes['foot']}>
        Say no well, hear every answer, remember the ones who were nearly hired.{' '}
        <Anchor href="/api/docs" size="sm">
          API
        </Anchor>
      </Text>
    </div>
  );
}
