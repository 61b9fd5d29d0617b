import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../screen/empty-state';

export function Component() {
  return (
    <EmptyState
      title="There is no such page"
      action={
        <Button component={Link} to="/today">
          Go to Today
        </Button>
      }
    >
      The address may be mistyped, or what it showed is gone.
    </EmptyState>
  );
}
