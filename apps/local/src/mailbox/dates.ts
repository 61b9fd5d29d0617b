// The mailbox lies on the reader's own computer: its time zone is theirs.
const instant = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dateAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** "Thu, 5 Mar 2026 at 09:00", on this computer. */
export function instantInWords(at: Date): string {
  const part = Object.fromEntries(instant.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['weekday']}, ${part['day']} ${part['month']} ${part['year']} at ${part['hour']}:${part['minute']}`;
}

/** "Monday 14 December", of a day such as 2026-12-14. */
export function dayInWords(isoDay: string): string {
  return day.format(new Date(`${isoDay}T00:00:00Z`));
}

/** As short as a list wants it: "09:00" today, "Thu 09:00" this week, "5 Mar" this year, else "5 Mar 2025". */
export function shortly(at: Date, now: Date): string {
  const days = (now.getTime() - at.getTime()) / 86_400_000;
  if (at.toDateString() === now.toDateString()) return hour.format(at);
  if (Math.abs(days) < 6) return weekday.format(at);
  return at.getFullYear() === now.getFullYear() ? date.format(at) : dateAndYear.format(at);
}
