import { v7 } from 'uuid';

/**
 * Numbers that only look like chance: the same for the same seed, so that a run can be repeated and taken up where it was interrupted.
 * FNV-1a makes the state of what is given, mulberry32 (public domain, Tommy Ettinger) the numbers.
 */
export class Chance {
  private state = 2_166_136_261;

  constructor(...seed: readonly (string | number)[]) {
    for (const letter of seed.join('/')) {
      this.state = Math.imul(this.state ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
    }
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.int(0, list.length - 1)];
    if (picked === undefined) throw new Error('Nothing to pick from.');
    return picked;
  }

  /** Different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    while (left.length > count) left.splice(this.int(0, left.length - 1), 1);
    return left;
  }

  /** A key, by its share. */
  weighed<K extends string>(shares: Readonly<Record<K, number>>): K {
    const entries = Object.entries(shares) as [K, number][];
    let at = this.next() * entries.reduce((sum, [, share]) => sum + share, 0);
    for (const [key, share] of entries) if ((at -= share) < 0) return key;
    const [last] = entries.at(-1) ?? [];
    if (last === undefined) throw new Error('Nothing to weigh.');
    return last;
  }

  between(from: Date, to: Date): Date {
    const [start, end] = [from.getTime(), Math.max(from.getTime(), to.getTime())];
    return new Date(start + Math.floor(this.next() * (end - start)));
  }

  /** A UUIDv7 of that moment. */
  id(at: Date): string {
    const random = new Uint8Array(16);
    const view = new DataView(random.buffer);
    for (let place = 0; place < 16; place += 4) view.setUint32(place, this.next() * 2 ** 32);
    return v7({ msecs: at.getTime(), random });
  }
}

const DAY = 24 * 3_600_000;

export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY);
}

/** The earlier one. */
export function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
