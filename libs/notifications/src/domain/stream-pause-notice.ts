import type { Letter } from '#letters';
import type { MailStream } from '#mail';
import { instantInWords } from './date-in-words.js';

export interface StreamPauseFacts {
  readonly memberName: string;
  readonly organizationName: string;
  readonly stream: Exclude<MailStream, 'internal'>;
  /** Enhanced status code of the refusal. */
  readonly smtpStatus: string;
  /** In words that follow "because". */
  readonly reason: string;
  readonly pausedAt: Date;
  /** IANA name, of the organization. */
  readonly timeZone: string;
  readonly publicUrl: string;
}

const inWords: Readonly<Record<StreamPauseFacts['stream'], string>> = {
  outcome: 'letters and answers to candidates',
  pool: 'invitations to silver medalists',
};

/** Tells an admin that mail stands still since it is refused. Whose mailbox refused it is not said: it is about us, and not about them. */
export function composeStreamPauseNotice(facts: StreamPauseFacts): Letter {
  const { memberName, organizationName, stream, smtpStatus, reason, publicUrl } = facts;
  const what = inWords[stream];
  return {
    subject: `Mail of ${organizationName} is refused: ${what} are paused`,
    body: [
      `Hello ${memberName},`,
      `On ${instantInWords(facts.pausedAt, facts.timeZone)}, a mail server refused one of our ${what}, because ${reason} (${smtpStatus}). Others would refuse the next ones, so they wait. Nothing is lost, and nobody is written off.`,
      `What our domain publishes, and what is missing there:\n${publicUrl}/settings/sending-domain`,
      `When it is mended, let mail leave again there:\n${publicUrl}/today`,
    ].join('\n\n'),
  };
}
