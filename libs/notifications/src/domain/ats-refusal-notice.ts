import type { Letter } from '#letters';
import { instantInWords } from './date-in-words.js';

export interface AtsRefusalFacts {
  readonly memberName: string;
  readonly organizationName: string;
  /** What the organization calls the ATS. */
  readonly atsName: string;
  readonly connectionId: string;
  readonly since: Date;
  /** IANA name, of the organization. */
  readonly timeZone: string;
  readonly publicUrl: string;
}

/** Tells an admin that an ATS refuses our credentials, so that letters wait: it does not pass by itself. */
export function composeAtsRefusalNotice(facts: AtsRefusalFacts): Letter {
  const { memberName, organizationName, atsName, connectionId, since, timeZone, publicUrl } = facts;
  return {
    subject: `${atsName} refuses the credentials of ${organizationName}: rejections wait`,
    body: [
      `Hello ${memberName},`,
      `Before a rejection leaves, we ask ${atsName} whether it still stands. Since ${instantInWords(since, timeZone)}, it refuses the credentials that we ask with. Nothing leaves unasked: the letters of candidates who come from there wait.`,
      `New credentials can be entered there, and tried at once:\n${publicUrl}/settings/ats/${connectionId}`,
      'What does not get an answer for long is left to whoever approved it, letter by letter.',
    ].join('\n\n'),
  };
}
