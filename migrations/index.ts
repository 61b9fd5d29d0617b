import { migrate, type MigrationClass } from '#platform/database';
import { prepareQueues } from '#platform/queue';
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
import { CreateNotifications1795400000020 } from './1795400000020-create-notifications.js';
import { CreatePasswordLinks1795400000021 } from './1795400000021-create-password-links.js';
import { IndexWhatListsFilterBy1795400000040 } from './1795400000040-index-what-lists-filter-by.js';
import { AskOnThePage1795400000050 } from './1795400000050-ask-on-the-page.js';
import { AnnounceChanges1795400000060 } from './1795400000060-announce-changes.js';
import { CreateSetup1795400000070 } from './1795400000070-create-setup.js';
import { BeginDigests1795400000080 } from './1795400000080-begin-digests.js';
import { IndexWhatGrows1795400000090 } from './1795400000090-index-what-grows.js';
import { InvitationsLeaveLater1795400000100 } from './1795400000100-invitations-leave-later.js';
import { KeepFailedJobs1795400000110 } from './1795400000110-keep-failed-jobs.js';
import { LimitAndPauseSending1795400000120 } from './1795400000120-limit-and-pause-sending.js';
import { TellOfStreamPauses1795400000121 } from './1795400000121-tell-of-stream-pauses.js';
import { WordsInAnyOrder1795400000140 } from './1795400000140-words-in-any-order.js';
import { KeepRetiredKeys1795400000150 } from './1795400000150-keep-retired-keys.js';
import { IndexOffersAndFinalists1795400000170 } from './1795400000170-index-offers-and-finalists.js';
import { CreateCheckPolicies1795400000180 } from './1795400000180-create-check-policies.js';
import { CreateOutcomeClock1795400000220 } from './1795400000220-create-outcome-clock.js';
import { CreateDecidingNotes1795400000230 } from './1795400000230-create-deciding-notes.js';
import { CreateSendPolicies1795400000190 } from './1795400000190-create-send-policies.js';
import { CreateLetterTemplates1795400000200 } from './1795400000200-create-letter-templates.js';
import { CreateApprovalBatches1795400000210 } from './1795400000210-create-approval-batches.js';
import { ReadBack1795400000240 } from './1795400000240-read-back.js';
import { TellOfBatchPauses1795400000250 } from './1795400000250-tell-of-batch-pauses.js';

/** Every migration, the oldest first. Once released, a migration is never edited. */
const migrations: readonly MigrationClass[] = [
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
  CreateNotifications1795400000020,
  CreatePasswordLinks1795400000021,
  IndexWhatListsFilterBy1795400000040,
  AskOnThePage1795400000050,
  AnnounceChanges1795400000060,
  CreateSetup1795400000070,
  BeginDigests1795400000080,
  IndexWhatGrows1795400000090,
  InvitationsLeaveLater1795400000100,
  KeepFailedJobs1795400000110,
  LimitAndPauseSending1795400000120,
  TellOfStreamPauses1795400000121,
  WordsInAnyOrder1795400000140,
  KeepRetiredKeys1795400000150,
  IndexOffersAndFinalists1795400000170,
  CreateCheckPolicies1795400000180,
  CreateOutcomeClock1795400000220,
  CreateSendPolicies1795400000190,
  CreateLetterTemplates1795400000200,
  CreateApprovalBatches1795400000210,
  CreateDecidingNotes1795400000230,
  ReadBack1795400000240,
  TellOfBatchPauses1795400000250,
];

/** What an app of this version needs to have run. */
export const migrationNames: readonly string[] = migrations.map((Migration) => new Migration().name ?? '');

/**
 * Brings a database up to date: our tables, the app's role and what it may do, BullMQ's schema. Safe to run again.
 *
 * @param ownerUrl connects as the role that owns the tables (it needs CREATEROLE if the app's role is missing)
 * @param appUrl the connection that the apps will use
 * @returns the names of the migrations that ran
 */
export async function migrateDatabase(ownerUrl: string, appUrl: string): Promise<string[]> {
  const done = await migrate(ownerUrl, appUrl, migrations);
  await prepareQueues(ownerUrl, appUrl);
  return done;
}
