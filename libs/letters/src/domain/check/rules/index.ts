import type { Rule } from '../rule.js';
import { emptyMessage } from './empty-message.js';
import { missingName } from './missing-name.js';
import { missingRole } from './missing-role.js';
import { unresolvedPlaceholder } from './unresolved-placeholder.js';
import { wrongName } from './wrong-name.js';

/** Every rule of the respect check, in the order in which findings are shown. `empty-message` stays first. */
export const rules: readonly Rule[] = [
  emptyMessage,
  unresolvedPlaceholder,
  wrongName,
  missingName,
  missingRole,
];
