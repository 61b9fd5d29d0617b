import { type Html, html } from '#platform/pages';
import { firstGraphemes } from '../graphemes.js';
import type { Party } from '../kept-mail.js';

/** The name, or the address of somebody without one. */
export function nameOf({ name, address }: Party): string {
  return name === '' ? address : name;
}

/** Signed addresses are longer than a line: their middle is left out. Example: "reply+abaxk3mz…tz4a@mail.example" */
export function shortAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at <= 28 ? address : `${address.slice(0, 18)}…${address.slice(at - 4)}`;
}

/** A circle with initials; says nothing to a screen reader, the name stands beside it. */
export function avatar(party: Party): Html {
  return html`<span class="avatar" aria-hidden="true">${initialsOf(party)}</span>`;
}

/** The first letters of the first and the last word. */
function initialsOf(party: Party): string {
  // Letters of any script; what stands between words. Example: "Dana Reyes"
  const words = nameOf(party).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const ends = party.name === '' || words.length < 2 ? words.slice(0, 1) : [words[0], words.at(-1)];
  return ends.map((word) => firstGraphemes(word ?? '', 1).toUpperCase()).join('');
}
