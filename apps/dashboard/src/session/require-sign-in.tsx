import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Arriving } from '../shell/arriving';
import { useWhoIsSignedIn } from './session';

/** Shows its content to who is signed in, and the sign-in to everybody else, who then comes back here. */
export function RequireSignIn({ children }: { readonly children: ReactNode }) {
  const { data: identity, isPending, error } = useWhoIsSignedIn();
  const { pathname, search } = useLocation();
  if (error) throw error;
  if (isPending) return <Arriving />;
  if (!identity?.member) return <Navigate to="/sign-in" replace state={{ from: `${pathname}${search}` }} />;
  return children;
}
