/** A public holiday of a whole country. */
export interface PublicHoliday {
  /** In English. */
  readonly name: string;
  /** In a language of the country. */
  readonly localName: string;
}

/** The public holiday on a calendar date ("2026-12-25") of the place that a candidate lives in, or `null`. */
export type HolidayCalendar = (date: string) => PublicHoliday | null;

/** The calendar of a place of which no holidays are known. */
export const noHolidays: HolidayCalendar = () => null;
