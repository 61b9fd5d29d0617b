import { Text } from '@mantine/core';
import type { Role } from '../session/session';

/** The roles as people say them. */
export const roleNames: Record<Role, string> = {
  admin: 'Admin',
  recruiter: 'Recruiter',
  hiring_manager: 'Hiring manager',
  viewer: 'Viewer',
};
const mayDo: Record<Role, string> = {
  admin: 'Everything, and these settings',
  recruiter: 'Letters, answers, the pool',
  hiring_manager: 'Feedback and recommendations',
  viewer: 'Reads, changes nothing',
};
export const roleChoices = (Object.keys(roleNames) as Role[]).map((value) => ({
  value,
  label: roleNames[value],
}));

/** A role with what it may do. */
export function RoleOption({ role }: { readonly role: Role }) {
  return (
    <div>
      <Text size="sm">{roleNames[role]}</Text>
      <Text size="xs" c="dimmed">
        {mayDo[role]}
      </Text>
    </div>
  );
}
