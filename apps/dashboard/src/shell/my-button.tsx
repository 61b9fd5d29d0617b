import { Text, UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import { ChevronsUpDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { useIdentity } from '../session/session';
import classes from './rail.module.css';

/** Who is signed in; leads to what is theirs. */
export function MyButton(props: UnstyledButtonProps & ComponentPropsWithRef<'button'>) {
  const { member } = useIdentity();
  return (
    <UnstyledButton aria-haspopup="menu" {...props} className={classes['me']}>
      <span className={classes['who']}>
        <Text size="sm" fw={550} truncate>
          {member.name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {member.title ?? member.email}
        </Text>
      </span>
      <ChevronsUpDown size={16} aria-hidden />
    </UnstyledButton>
  );
}
