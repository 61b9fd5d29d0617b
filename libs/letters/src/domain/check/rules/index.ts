import type { Rule } from '../rule.js';
import { blame } from './blame.js';
import { buriedDecision } from './buried-decision.js';
import { cliche } from './cliche.js';
import { closedDoor } from './closed-door.js';
import { comparison } from './comparison.js';
import { condescending } from './condescending.js';
import { effortIgnored } from './effort-ignored.js';
import { emptyMessage } from './empty-message.js';
import { falseHope } from './false-hope.js';
import { hardToRead } from './hard-to-read.js';
import { tooLong, tooShortForStage } from './length.js';
import { missingName } from './missing-name.js';
import { missingRole } from './missing-role.js';
import { noThanks } from './no-thanks.js';
import { protectedGround } from './protected-ground.js';
import { unbackedPromise } from './unbacked-promise.js';
import { unclearDecision } from './unclear-decision.js';
import { unresolvedPlaceholder } from './unresolved-placeholder.js';
import { unsigned } from './unsigned.js';
import { wrongName } from './wrong-name.js';

/** Every rule of the respect check, in the order in which findings are shown. `empty-message` stays first. */
export const rules: readonly Rule[] = [
  emptyMessage,
  unresolvedPlaceholder,
  wrongName,
  missingName,
  missingRole,
  unclearDecision,
  buriedDecision,
  noThanks,
  effortIgnored,
  tooShortForStage,
  tooLong,
  unsigned,
  closedDoor,
  unbackedPromise,
  comparison,
  blame,
  protectedGround,
  falseHope,
  condescending,
  cliche,
  hardToRead,
];
