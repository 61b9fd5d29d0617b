import { EmptyState } from '../screen/empty-state';

export function Component() {
  return <EmptyState title="Today">What needs you now.</EmptyState>;
}
