import { Navigate, type RouteObject } from 'react-router';
import { FailedPage } from './shell/failed-page';
import { Shell } from './shell/shell';
import { RequireSignIn } from './session/require-sign-in';
import { Arriving } from './shell/arriving';
import { readShell } from './shell/read-shell';
import { readToday } from './today/read-today';

/** Pages arrive when they are opened; what is behind the sign-in stands in the shell. */
export const routes: RouteObject[] = [
  {
    errorElement: <FailedPage />,
    hydrateFallbackElement: <Arriving />,
    children: [
      { path: '/sign-in', lazy: () => import('./session/sign-in-page') },
      { path: '/setup', lazy: () => import('./setup/first-admin-page') },
      { path: '/forgot', lazy: () => import('./session/forgot-page') },
      { path: '/welcome/:token', lazy: () => import('./session/choose-password-page') },
      { path: '/reset/:token', lazy: () => import('./session/choose-password-page') },
      {
        element: (
          <RequireSignIn>
            <Shell />
          </RequireSignIn>
        ),
        loader: readShell,
        shouldRevalidate: () => false,
        children: [
          { index: true, element: <Navigate to="/today" replace /> },
          {
            path: '/today/*',
            loader: readToday,
            shouldRevalidate: () => false,
            lazy: () => import('./today/today-page'),
          },
          { path: '/letters/calendar/:day?', lazy: () => import('./letters/calendar/calendar-page') },
          {
            path: '/letters/templates/:templateId?',
            lazy: () => import('./letters/templates/templates-page'),
          },
          { path: '/letters/:rejectionId?', lazy: () => import('./letters/letters-page') },
          { path: '/batches', lazy: () => import('./batches/batches-page') },
          { path: '/batches/:batchId/:rejectionId?', lazy: () => import('./batches/batch-page') },
          { path: '/conversations/*', lazy: () => import('./conversations/conversations-page') },
          { path: '/openings/:openingId?', lazy: () => import('./openings/openings-page') },
          { path: '/invitations/:invitationId?', lazy: () => import('./invitations/invitations-page') },
          { path: '/medalists/:medalistId?', lazy: () => import('./medalists/medalists-page') },
          { path: '/candidates/:candidateId?', lazy: () => import('./candidates/candidates-page') },
          {
            path: '/settings',
            lazy: () => import('./settings/settings-page'),
            children: [
              { path: 'setup', lazy: () => import('./setup/checklist-page') },
              { path: 'notifications', lazy: () => import('./settings/notifications-section') },
              { path: 'me', lazy: () => import('./settings/me-section') },
              { path: 'organization', lazy: () => import('./settings/organization-section') },
              { path: 'colleagues', lazy: () => import('./settings/colleagues-section') },
              { path: 'ats', lazy: () => import('./settings/ats/connections-section') },
              { path: 'ats/:connectionId', lazy: () => import('./settings/ats/connection-page') },
              {
                path: 'sending-domain',
                lazy: () => import('./settings/sending-domain/sending-domain-section'),
              },
              { path: 'respect-check', lazy: () => import('./settings/respect-check/section') },
              { path: 'outcome-clock', lazy: () => import('./settings/outcome-clock/section') },
              { path: 'send-policy', lazy: () => import('./settings/send-policy/section') },
              { path: 'approving-many', lazy: () => import('./settings/approving-many-section') },
              { path: 'suppressions', lazy: () => import('./settings/suppressions-section') },
              { path: 'api-keys', lazy: () => import('./settings/api-keys-section') },
              { path: 'failed-jobs', lazy: () => import('./settings/failed-jobs-section') },
              { path: 'audit', lazy: () => import('./settings/audit-section') },
            ],
          },
          { path: '*', lazy: () => import('./shell/nothing-here-page') },
        ].map((route) => ({ ...route, errorElement: <FailedPage /> })),
      },
    ],
  },
];
