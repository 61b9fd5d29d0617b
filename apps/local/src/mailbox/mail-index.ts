import { type Box, type Habits, type KeptMail, type Thread, usualHabits } from './kept-mail.js';

/** One line of the journal: everything that ever happened to the mailboxes. */
export type JournalEntry =
  | { readonly event: 'kept'; readonly mail: KeptMail }
  | { readonly event: 'read'; readonly ids: readonly string[] }
  | { readonly event: 'refused'; readonly address: string; readonly at: string }
  | { readonly event: 'habits'; readonly address: string; readonly habits: Habits };

interface BoxState {
  readonly mails: KeptMail[];
  habits: Habits;
  refused: Box['refused'];
}

/** The mailboxes in memory, as the journal tells them. */
export class MailIndex {
  private readonly mails = new Map<string, KeptMail>();
  private readonly boxStates = new Map<string, BoxState>();
  /** The mails of each thread, oldest first. */
  private readonly threadMails = new Map<string, KeptMail[]>();
  private readonly unread = new Set<string>();
  private readonly owed = new Set<string>();
  /** By owner and Message-ID, for threading. */
  private readonly byMessageId = new Map<string, KeptMail>();
  private newestId = '';

  apply(entry: JournalEntry): void {
    switch (entry.event) {
      case 'kept':
        this.keep(entry.mail);
        return;
      case 'read':
        for (const id of entry.ids) this.unread.delete(id);
        return;
      case 'refused': {
        const state = this.stateOf(entry.address);
        state.refused = { count: state.refused.count + 1, lastAt: entry.at };
        return;
      }
      case 'habits':
        this.stateOf(entry.address).habits = entry.habits;
        return;
    }
  }

  mail(id: string): KeptMail | null {
    return this.mails.get(id) ?? null;
  }

  /** The id of the newest mail; empty when there is none. */
  get newest(): string {
    return this.newestId;
  }

  get unreadCount(): number {
    return this.unread.size;
  }

  habits(address: string): Habits {
    return this.boxStates.get(address)?.habits ?? usualHabits;
  }

  /** Mail that is still to be answered by the mailbox itself, oldest first. */
  unanswered(): KeptMail[] {
    return [...this.owed].flatMap((id) => this.mail(id) ?? []);
  }

  isUnread(id: string): boolean {
    return this.unread.has(id);
  }

  /** The thread that a mail with these references continues. */
  threadOf(owner: string, references: readonly string[]): string | null {
    for (const id of references) {
      const known = this.byMessageId.get(messageKey(owner, id));
      if (known) return known.threadId;
    }
    return null;
  }

  box(address: string): Box | null {
    const state = this.boxStates.get(address);
    return state ? this.boxOf(address, state) : null;
  }

  /** Mailboxes with the newest mail first; `find` is looked for in name and address. */
  boxes(find = ''): Box[] {
    const wanted = find.trim().toLowerCase();
    return [...this.boxStates]
      .map(([address, state]) => this.boxOf(address, state))
      .filter(({ name, address }) => `${name} ${address}`.toLowerCase().includes(wanted))
      .sort((a, b) => compare(b.newest?.id ?? '', a.newest?.id ?? ''));
  }

  /** Threads with the newest mail first, of one mailbox or of all. */
  threads(owner: string | null): Thread[] {
    const mails = owner === null ? [...this.mails.values()] : (this.boxStates.get(owner)?.mails ?? []);
    const ids = new Set(mails.map(({ threadId }) => threadId));
    return [...ids].flatMap((id) => this.thread(id) ?? []).sort((a, b) => compare(b.newest.id, a.newest.id));
  }

  thread(id: string): Thread | null {
    const mails = this.mailsOf(id);
    const [first] = mails;
    const newest = mails.at(-1);
    if (!first || !newest) return null;
    const received = mails.findLast(({ way }) => way === 'received');
    return {
      id,
      owner: first.owner,
      first,
      newest,
      other: received?.from ?? first.to,
      mails: mails.length,
      unread: mails.filter((mail) => this.unread.has(mail.id)).length,
    };
  }

  /** The mails of a thread, oldest first. */
  mailsOf(threadId: string): readonly KeptMail[] {
    return this.threadMails.get(threadId) ?? [];
  }

  /** Received mail, the newest first. */
  received(most: number, to: string | null): KeptMail[] {
    const mails = to === null ? [...this.mails.values()] : (this.boxStates.get(to)?.mails ?? []);
    return mails
      .filter(({ way }) => way === 'received')
      .slice(-most)
      .reverse();
  }

  private keep(mail: KeptMail): void {
    this.mails.set(mail.id, mail);
    this.stateOf(mail.owner).mails.push(mail);
    const thread = this.threadMails.get(mail.threadId);
    if (thread) thread.push(mail);
    else this.threadMails.set(mail.threadId, [mail]);
    if (mail.messageId !== null) this.byMessageId.set(messageKey(mail.owner, mail.messageId), mail);
    if (mail.way === 'received') this.unread.add(mail.id);
    if (mail.owes !== null) this.owed.add(mail.id);
    if (mail.answers !== null && mail.way !== 'written') this.owed.delete(mail.answers);
    this.newestId = mail.id;
  }

  private stateOf(address: string): BoxState {
    const known = this.boxStates.get(address);
    if (known) return known;
    const state: BoxState = { mails: [], habits: usualHabits, refused: { count: 0, lastAt: null } };
    this.boxStates.set(address, state);
    return state;
  }

  private boxOf(address: string, { mails, habits, refused }: BoxState): Box {
    const newest = mails.at(-1) ?? null;
    const named = mails.findLast((mail) => ownParty(mail).name !== '');
    return {
      address,
      name: named ? ownParty(named).name : '',
      unread: mails.filter(({ id }) => this.unread.has(id)).length,
      mails: mails.length,
      newest,
      habits,
      refused,
    };
  }
}

/** The owner as the mail names them. */
function ownParty(mail: KeptMail): KeptMail['to'] {
  return mail.way === 'received' ? mail.to : mail.from;
}

function messageKey(owner: string, messageId: string): string {
  return `${owner}\n${messageId}`;
}

/** Ids sort by the time they were made. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
