import { hintsAtRole } from '../role-hints.js';
import { namesRole } from '../role-name.js';
import { findingMissing } from '../rule.js';
import type { Rule } from '../rule.js';

/** Fires when neither subject nor body names the role applied for. */
export const missingRole: Rule = {
  id: 'missing-role',
  check: (checked) => {
    const { letter, context } = checked;
    const role = context.role.trim();
    if (role === '' || namesRole(letter.subject, role) || namesRole(letter.body, role)) return [];
    if (hintsAtRole(checked)) return [];
    return [
      findingMissing(
        'missing-role',
        'Name the role, so that the candidate knows which application this answers.',
      ),
    ];
  },
};
