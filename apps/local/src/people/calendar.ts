import { DateTime } from 'luxon';

/** The days before a present moment, as people who work Monday to Friday count them. */
export class Calendar {
  private readonly today: DateTime;

  /** @param zone IANA name; hours are local there */
  constructor(
    readonly present: Date,
    zone: string,
  ) {
    let day: DateTime = DateTime.fromJSDate(present, { zone }).startOf('day');
    while (isWeekend(day)) day = day.minus({ days: 1 });
    this.today = day;
  }

  /** "10:20" so many working days before today; on a weekend, before the Friday that is over. */
  workday(before: number, time: string): Date {
    let day: DateTime = this.today;
    for (let left = before; left > 0; left -= 1) {
      do day = day.minus({ days: 1 });
      while (isWeekend(day));
    }
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return day.set({ hour, minute }).toJSDate();
  }

  minutesAgo(minutes: number): Date {
    return new Date(this.present.getTime() - minutes * 60_000);
  }

  daysOn(days: number): Date {
    return new Date(this.present.getTime() + days * 86_400_000);
  }
}

/** ISO weekdays: 6 is Saturday, 7 is Sunday. */
function isWeekend(day: DateTime): boolean {
  return day.weekday >= 6;
}
