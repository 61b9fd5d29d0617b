import { Anchor, type AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface LinkToProps extends Pick<AnchorProps, 'c'> {
  readonly to: string;
  readonly children: ReactNode;
}

/** A link among words, as large as they are. */
export function LinkTo({ to, c, children }: LinkToProps) {
  return (
    <Anchor component={Link} to={to} inherit {...(c === undefined ? {} : { c })}>
      {children}
    </Anchor>
  );
}
