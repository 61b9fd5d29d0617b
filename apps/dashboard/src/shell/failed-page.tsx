import { Button } from '@mantine/core';
import { useRouteError } from 'react-router';
import { ApiProblem } from '../api/problem';
import { EmptyState } from '../screen/empty-state';

/** Stands where a page could not be shown: the rest of the dashboard goes on. */
export function FailedPage() {
  const error = useRouteError();
  const isRefusal = error instanceof ApiProblem;
  return (
    <EmptyState
      title={isRefusal ? 'This page could not be read' : 'Something went wrong on this page'}
      action={<Button onClick={() => window.location.reload()}>Load it again</Button>}
    >
      {isRefusal
        ? error.message
        : 'Nothing was lost. If loading it again does not help, tell your admin what you did last.'}
    </EmptyState>
  );
}
