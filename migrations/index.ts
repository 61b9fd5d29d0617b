import type { MigrationClass } from '#platform/database';
import { CreateOutboxAndTimers1795400000001 } from './1795400000001-create-outbox-and-timers.js';
import { CreateAccess1795400000002 } from './1795400000002-create-access.js';
import { CreateHiring1795400000003 } from './1795400000003-create-hiring.js';
import { CreateLetters1795400000004 } from './1795400000004-create-letters.js';
import { CreateDuties1795400000005 } from './1795400000005-create-duties.js';
import { CreateMail1795400000006 } from './1795400000006-create-mail.js';
import { CreateConversations1795400000007 } from './1795400000007-create-conversations.js';
import { CreateRejections1795400000008 } from './1795400000008-create-rejections.js';
import { CreateTalentPool1795400000009 } from './1795400000009-create-talent-pool.js';
import { CreateAts1795400000010 } from './1795400000010-create-ats.js';

/** Every migration, the oldest first. Once released, a migration is never edited. */
export const migrations: readonly MigrationClass[] = [
  CreateOutboxAndTimers1795400000001,
  CreateAccess1795400000002,
  CreateHiring1795400000003,
  CreateLetters1795400000004,
  CreateDuties1795400000005,
  CreateMail1795400000006,
  CreateConversations1795400000007,
  CreateRejections1795400000008,
  CreateTalentPool1795400000009,
  CreateAts1795400000010,
];
