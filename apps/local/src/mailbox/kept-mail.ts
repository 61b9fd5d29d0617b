/** A person or machine named in a mail. `address` is in lower case; `name` may be empty. */
export interface Party {
  readonly name: string;
  readonly address: string;
}

/** What a mailbox answers by itself: an out-of-office note (RFC 3834) or a delivery report (RFC 3464). */
export type AutoAnswer = 'out_of_office' | 'bounce';

/** How SMTP ended for a mail that left a mailbox. */
export interface Fate {
  readonly accepted: boolean;
  /** The reply of the server, such as "550 5.1.1 No such recipient here". */
  readonly response: string;
}

/** What the mailbox knows of a mail without opening it. */
export interface KeptMail {
  readonly id: string;
  /** The address whose mailbox it lies in. */
  readonly owner: string;
  /** It arrived, its owner wrote it, or the mailbox answered by itself. */
  readonly way: 'received' | 'written' | AutoAnswer;
  readonly from: Party;
  readonly to: Party;
  readonly subject: string;
  /** The start of its text, in one line. */
  readonly preview: string;
  readonly messageId: string | null;
  /** The id of the first mail of its thread. */
  readonly threadId: string;
  /** What its Date header says, or else when it was kept; ISO 8601. */
  readonly date: string;
  /** Machine time, ISO 8601. */
  readonly keptAt: string;
  /** Where a report about it goes; empty for mail that wants none. */
  readonly envelopeFrom: string;
  /** What the mailbox is to answer by itself. */
  readonly owes: AutoAnswer | null;
  /** The mail that this one answers. */
  readonly answers: string | null;
  /** Of mail that left. */
  readonly fate: Fate | null;
}

/** How a mailbox behaves. */
export interface Habits {
  readonly outOfOffice: boolean;
  /** The day they are back, such as 2026-12-14; told in the note. */
  readonly backOn: string | null;
  /** `bounce` takes mail and reports it undeliverable; `refuse` answers 550 to RCPT. */
  readonly delivery: 'accept' | 'bounce' | 'refuse';
}

export const usualHabits: Habits = { outOfOffice: false, backOn: null, delivery: 'accept' };

/** One address that ever received or wrote mail, or that was given habits. */
export interface Box {
  readonly address: string;
  /** As the newest mail names them; may be empty. */
  readonly name: string;
  readonly unread: number;
  readonly mails: number;
  readonly newest: KeptMail | null;
  readonly habits: Habits;
  /** Mails refused at RCPT, and when the last one was; ISO 8601. */
  readonly refused: { readonly count: number; readonly lastAt: string | null };
}

/** A conversation as a list shows it. */
export interface Thread {
  readonly id: string;
  readonly owner: string;
  readonly first: KeptMail;
  readonly newest: KeptMail;
  /** Who writes to the owner. */
  readonly other: Party;
  readonly mails: number;
  readonly unread: number;
}
