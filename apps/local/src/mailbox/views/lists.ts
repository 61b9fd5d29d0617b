import { Html, html } from '#platform/pages';
import { shortly } from '../dates.js';
import type { Box, Habits, Thread } from '../kept-mail.js';
import { avatar, nameOf } from './person.js';

/** A page of a list, and where it goes on. */
export interface Slice<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** The mailboxes. @param of the address whose mail is shown; `null` for all mail */
export function boxList(input: { boxes: Slice<Box>; of: string | null; find: string; unread: number }): Html {
  const { boxes, of, find, unread } = input;
  const search = html`<form class="find" role="search" action="/mailbox">
    <label class="hidden" for="find">Find a mailbox</label>
    <input
      id="find"
      name="find"
      type="search"
      value="${find}"
      placeholder="Find a mailbox"
      autocomplete="off"
    />
  </form>`;
  const none =
    find === ''
      ? html`<p class="none">Each address that receives a mail gets its mailbox here.</p>`
      : html`<p class="none">No mailbox has “<bdi>${find}</bdi>” in its name or address.</p>`;
  return html`${search}
    <ul>
      <li>
        <a class="box" href="/mailbox" ${current(of === null && find === '')}>
          <span class="avatar all" aria-hidden="true">${inbox}</span>
          <span class="who"><strong>All mail</strong></span>
          ${badge(unread)}
        </a>
      </li>
      ${boxes.items.map((box) => boxItem(box, box.address === of))}
    </ul>
    ${boxes.items.length === 0 ? none : null} ${more(boxes.next, 'Older mailboxes')}`;
}

function boxItem(box: Box, isCurrent: boolean): Html {
  return html`<li>
    <a class="box${box.unread > 0 ? ' unread' : ''}" href="${boxPath(box.address)}" ${current(isCurrent)}>
      ${avatar({ name: box.name, address: box.address })}
      <span class="who">
        <bdi>${nameOf({ name: box.name, address: box.address })}</bdi>
        <small>${box.name === '' ? habitInWord(box.habits) : box.address}</small>
      </span>
      ${box.name === '' ? null : habitMark(box.habits)} ${badge(box.unread)}
    </a>
  </li>`;
}

/** The conversations of one mailbox, or of all. */
export function threadList(input: {
  threads: Slice<Thread>;
  box: Box | null;
  open: string | null;
  now: Date;
}): Html {
  const { threads, box, open, now } = input;
  const title = box
    ? html`<h2><bdi>${nameOf({ name: box.name, address: box.address })}</bdi></h2>
        <p class="address">${box.address}</p>
        <p class="habits">
          ${habitMark(box.habits)}
          <a href="${boxPath(box.address)}">Out of office and bounces</a>
          <a href="/mailbox/write?from=${encodeURIComponent(box.address)}">Write as them</a>
        </p>`
    : html`<h2>All mail</h2>`;
  const none = box
    ? html`<p class="none">No mail yet. What is sent to this address appears here.</p>`
    : html`<p class="none">Nothing has left yet. Approve a letter and it arrives here.</p>`;
  return html`<header>${title}</header>
    ${
      threads.items.length === 0
        ? none
        : html`<ul>
            ${threads.items.map((thread) => threadItem(thread, { isOpen: thread.id === open, inAll: !box, now }))}
          </ul>`
    }
    ${more(threads.next, 'Older conversations')}`;
}

function threadItem(
  { id, owner, newest, first, other, mails, unread }: Thread,
  { isOpen, inAll, now }: { isOpen: boolean; inAll: boolean; now: Date },
): Html {
  const said = newest.way === 'received' ? newest.preview : `${saidBy[newest.way]} ${newest.preview}`;
  return html`<li>
    <a
      class="thread${unread > 0 ? ' unread' : ''}"
      href="/mailbox/threads/${id}${inAll ? '?in=all' : ''}"
      ${current(isOpen)}
    >
      <span class="line">
        <bdi class="other">${nameOf(other)}</bdi>
        ${mails > 1 ? html`<span class="count" title="${mails} mails">${mails}</span>` : null}
        <time datetime="${newest.date}">${shortly(new Date(newest.date), now)}</time>
      </span>
      <span class="subject" dir="auto">${subjectOf(first.subject)}</span>
      <span class="preview" dir="auto">${said}</span>
      ${inAll ? html`<small>To ${owner}</small>` : null}
      ${unread > 0 ? html`<span class="hidden">${unread} unread</span>` : null}
    </a>
  </li>`;
}

const inbox = new Html(
  '<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"><path d="M3 13.5 5.800 5.500h12.400L21 13.500V19H3zM3 13.500h5l1.500 2.500h5l1.500-2.500h5"/></svg>',
);

const saidBy = { written: 'You:', out_of_office: 'Automatic reply:', bounce: 'Bounced:' } as const;

export function subjectOf(subject: string): string {
  return subject.trim() === '' ? '(no subject)' : subject;
}

export function boxPath(address: string): string {
  return `/mailbox?of=${encodeURIComponent(address)}`;
}

/** "away", "bounces", "refuses": what a mailbox does besides taking mail. */
function habitMark(habits: Habits): Html | null {
  const word = habitInWord(habits);
  return word === '' ? null : html`<span class="mark">${word}</span>`;
}

function habitInWord({ outOfOffice, delivery }: Habits): string {
  if (delivery !== 'accept') return delivery === 'bounce' ? 'bounces' : 'refuses';
  return outOfOffice ? 'away' : '';
}

function badge(unread: number): Html | null {
  return unread === 0 ? null : html`<span class="badge">${unread}<span class="hidden"> unread</span></span>`;
}

function more(href: string | null, words: string): Html | null {
  return href === null ? null : html`<p class="more"><a href="${href}">${words}</a></p>`;
}

function current(is: boolean): Html | null {
  return is ? html`aria-current="page"` : null;
}
