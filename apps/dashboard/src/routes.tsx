import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { FailedPage } from './shell/failed-page';
import { Shell } from './shell/shell';
import { RequireSignIn } from './session/require-sign-in';

/** Pages arrive when they are opened; what is behind the sign-in stands in the shell. */
const routes: RouteObject[] = [
  {
    errorElement: <FailedPage />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/sign-in', lazy: () => import('./session/sign-in-page') },
      {
        element: (
          <RequireSignIn>
            <Shell />
          </RequireSignIn>
        ),
        children: [
          { index: true, element: <Navigate to="/today" replace /> },
          { path: '/today', lazy: () => import('./today/today-page') },
          { path: '/letters/:rejectionId?', lazy: () => import('./letters/letters-page') },
          { path: '*', lazy: () => import('./shell/nothing-here-page') },
        ].map((route) => ({ ...route, errorElement: <FailedPage /> })),
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
