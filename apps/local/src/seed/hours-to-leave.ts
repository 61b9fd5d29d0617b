import { DateTime } from 'luxon';
import type { Chance } from './chance.js';

const thursday = 4;

/** An hour in the next days at which a letter could leave: from Monday to Thursday, 9 to 16, where somebody lives. */
export function hourToLeave(chance: Chance, now: Date, zone: string): Date {
  let day = DateTime.fromJSDate(now, { zone }).plus({ days: 1 + Math.floor(chance.next() * 3) });
  while (day.weekday > thursday) day = day.plus({ days: 1 });
  const minutes = Math.floor(chance.next() * 7 * 60);
  return day.startOf('day').set({ hour: 9 }).plus({ minutes }).toJSDate();
}
