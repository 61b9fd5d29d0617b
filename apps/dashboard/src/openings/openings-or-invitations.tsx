import { SegmentedControl } from '@mantine/core';
import { useNavigate } from 'react-router';

const lists = [
  { value: '/openings', label: 'Openings' },
  { value: '/invitations', label: 'Invitations' },
];

/** Openings and the invitations to them are two lists of one place. */
export function OpeningsOrInvitations({ value }: { readonly value: '/openings' | '/invitations' }) {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Which list"
      data={lists}
      value={value}
      onChange={(path) => void navigate(path)}
    />
  );
}
