import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { identityQuery } from './session';

interface RequireSignInProps {
  readonly children: ReactNode;
}

/** Shows its content to who is signed in, and the sign-in to everybody else, who then comes back here. */
export function RequireSignIn({ children }: RequireSignInProps) {
  const { data: identity } = useSuspenseQuery(identityQuery);
  const { pathname, search } = useLocation();
  if (!identity?.member) return <Navigate to="/sign-in" replace state={{ from: `${pathname}${search}` }} />;
  return children;
}
