import type { Attack } from './attack.fixture.js';
import { attacksThatAct } from './attacks-that-act.fixture.js';
import { attacksThatTell } from './attacks-that-tell.fixture.js';

/** Everything that mail was ever made to do to the one who reads it. Each reports to a host of its own, which tells whose report it is. */
export const attacks: readonly Attack[] = [...attacksThatAct, ...attacksThatTell].map(
  ({ html, ...rest }, index) => ({ ...rest, html: html.replaceAll('attacker.example', hostOf(index)) }),
);

function hostOf(index: number): string {
  return `n${index}.attacker.example`;
}

/** Whose report a line of the canary is. */
export function attackOf(line: string): string {
  const index = /n(\d+)\.attacker\.example/.exec(line)?.[1];
  return (index === undefined ? undefined : attacks[Number(index)]?.what) ?? line;
}

/** Stands before an attack in its mail, and has to be read there. */
export function markOf(attack: Attack): string {
  return `Mark ${attacks.indexOf(attack) + 100} of Ada.`;
}

/** As many in one mail as do not disturb each other. */
export const hostileMails: readonly (readonly Attack[])[] = [
  ...attacks.filter(({ place }) => place === 'alone').map((lone) => [lone]),
  ...attacks
    .filter(({ place }) => place === 'last')
    .map((last, index, { length }) => [
      ...attacks.filter(({ place }) => place === undefined).filter((_, at) => at % length === index),
      last,
    ]),
];

export function htmlOf(mail: readonly Attack[]): string {
  return mail.map((attack) => `<p>${markOf(attack)}</p>${attack.html}`).join('');
}

/** A link that says it leads elsewhere, one whose address is turned around (U+202E), one of letters that look like others, and an honest one. */
export const lyingLinks = `
  <p><a href="http://attacker.example/login">https://kestrel.example/login</a></p>
  <p><a href="http://attacker.example/\u202Emoc.lertsek">the offer</a></p>
  <p><a href="http://аttacker.example/">letters</a></p>
  <p><a href="https://portfolio.example/ada">https://portfolio.example/ada</a></p>`;

/** Ten thousand elements inside each other. */
export const deep = '<div><b>'.repeat(5_000);

/** More than five million characters. */
export const long = `<p>${'Long words of nobody. '.repeat(40)}</p>`.repeat(6_000);
