import { Injectable } from '@nestjs/common';
import type { Html } from '#platform/pages';
import { LocalTime } from '../time/local-time.js';
import type { KeptMail, Thread } from './kept-mail.js';
import type { MailIndex } from './mail-index.js';
import { MailboxServer } from './mailbox-server.js';
import { type OpenedMail, openMail } from './open-mail.js';
import { boxSettings } from './views/box-settings.js';
import { conversationView, type Draft } from './views/conversation.js';
import { mailboxPage } from './views/layout.js';
import { boxList, type Slice, subjectOf, threadList } from './views/lists.js';
import type { ShownMail } from './views/mail.js';
import { nameOf } from './views/person.js';
import { type ShownTime, timeRow } from './views/time-row.js';
import { notFound, welcome } from './views/welcome.js';
import { type NewMailFields, type Problems, writeForm } from './views/write.js';

/** What an address of a page says about its lists. */
export interface ListQuery {
  /** The mailbox; all mail without it. */
  readonly of?: string;
  /** Looked for in names and addresses. */
  readonly find?: string;
  /** Mailboxes and conversations after these many. */
  readonly boxes?: string;
  readonly threads?: string;
}

const pageSize = 50;
/** Mails of one conversation on one page. */
const conversationSize = 20;

/** Puts the pages together from what is kept. */
@Injectable()
export class MailboxPages {
  private readonly index: MailIndex;

  constructor(
    private readonly server: MailboxServer,
    private readonly time: LocalTime,
  ) {
    this.index = server.store.index;
  }

  /** The lists, and beside them the settings of a mailbox or a word of welcome. */
  async lists(query: ListQuery, notice: string | null): Promise<string> {
    const of = query.of?.toLowerCase();
    const box = of === undefined ? null : this.index.box(of);
    const content = box ? boxSettings(box, notice) : welcome(this.index.newest !== '', notice);
    return this.page(query, { of: of ?? null, open: null, phoneShows: 'lists', content });
  }

  /** @param inAll beside it stands all mail, not only that of its mailbox @param before the mails before this one */
  async conversation(
    thread: Thread,
    more: { inAll: boolean; before: string | null; notice: string | null; draft: Draft },
  ): Promise<string> {
    const { inAll, before, notice, draft } = more;
    const mails = this.index.mailsOf(thread.id);
    const end = before === null ? mails.length : mails.findIndex(({ id }) => id === before);
    const start = Math.max(0, end - conversationSize);
    const [earliest] = mails.slice(start, end);
    const shown = await this.show(mails.slice(start, end));
    // By being shown they are read; so say the lists beside them.
    await this.server.store.markRead(mails);
    const answered = mails.findLast(({ way }) => way === 'received');
    const content = conversationView({
      thread,
      mails: shown,
      earlier: start === 0 || !earliest ? null : `/mailbox/threads/${thread.id}?before=${earliest.id}`,
      answerable: answered ? await this.answerable(answered) : null,
      notice,
      draft,
    });
    return this.page(
      {},
      {
        of: inAll ? null : thread.owner,
        open: thread.id,
        phoneShows: 'content',
        content,
        title: subjectOf(thread.first.subject),
      },
    );
  }

  /** The form of a new mail, with the addresses that `fields.from` had mail from. */
  async write(fields: NewMailFields, problems: Problems): Promise<string> {
    const from = fields.from.toLowerCase();
    const known = new Set<string>();
    for (const mail of this.index.received(20, from === '' ? null : from)) {
      const opened = await this.open(mail);
      if (opened?.opened.replyTo) known.add(opened.opened.replyTo);
    }
    const content = writeForm(fields, problems, [...known]);
    const of = from === '' ? null : from;
    return this.page({}, { of, open: null, phoneShows: 'content', content, title: 'Write a mail' });
  }

  async nothing(): Promise<string> {
    return this.page({}, { of: null, open: null, phoneShows: 'content', content: notFound() });
  }

  /** Changes when a mail came, or when something else is next: so an open page notices. */
  async newest(): Promise<string> {
    return this.markOf(await this.shownTime());
  }

  private markOf(time: ShownTime | null): string {
    return `${this.index.newest} ${time?.next?.at.toISOString() ?? ''}`;
  }

  private async shownTime(): Promise<ShownTime | null> {
    return this.time.isMovable ? { now: this.time.now(), next: await this.time.next() } : null;
  }

  private async page(
    query: ListQuery,
    shown: {
      of: string | null;
      open: string | null;
      phoneShows: 'lists' | 'content';
      content: Html;
      title?: string;
    },
  ): Promise<string> {
    const { of, open, phoneShows, content } = shown;
    const time = await this.shownTime();
    const find = query.find ?? '';
    const box = of === null ? null : this.index.box(of);
    const unread = this.index.unreadCount;
    const path = (changes: ListQuery): string =>
      `/mailbox?${new URLSearchParams(Object.entries({ ...query, ...changes })).toString()}`;
    return mailboxPage({
      title: `${unread > 0 ? `(${unread}) ` : ''}${shown.title ?? (box ? nameOf(box) : 'Mailbox')}`,
      newest: this.markOf(time),
      time: time && timeRow(time, open === null ? path({}) : `/mailbox/threads/${open}`),
      phoneShows,
      content,
      boxes: boxList({
        boxes: slice(this.index.boxes(find), query.boxes, (boxes) => path({ boxes })),
        of,
        find,
        unread,
      }),
      threads: threadList({
        threads: slice(this.index.threads(of), query.threads, (threads) =>
          path({ threads, ...(of === null ? {} : { of }) }),
        ),
        box,
        open,
        now: this.time.now(),
      }),
    });
  }

  private async show(mails: readonly KeptMail[]): Promise<ShownMail[]> {
    const shown: ShownMail[] = [];
    for (const kept of mails) {
      const opened = await this.open(kept);
      // The newest, and what nobody has read.
      const isOpen = kept === mails.at(-1) || this.index.isUnread(kept.id);
      if (opened) shown.push({ kept, ...opened, isOpen });
    }
    return shown;
  }

  private async answerable(mail: KeptMail): Promise<{ mail: KeptMail; replyTo: string } | null> {
    const replyTo = (await this.open(mail))?.opened.replyTo;
    return replyTo ? { mail, replyTo } : null;
  }

  private async open({ id }: KeptMail): Promise<{ opened: OpenedMail; raw: Buffer } | null> {
    const raw = await this.server.store.raw(id);
    return raw && { opened: await openMail(raw), raw };
  }
}

function slice<T>(
  all: readonly T[],
  from: string | undefined,
  pathFrom: (start: string) => string,
): Slice<T> {
  const start = Math.max(0, Number.parseInt(from ?? '0', 10) || 0);
  const end = start + pageSize;
  return { items: all.slice(start, end), next: end < all.length ? pathFrom(String(end)) : null };
}
