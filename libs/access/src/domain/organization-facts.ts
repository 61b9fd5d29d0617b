import { IANAZone } from 'luxon';
import { accessErrors } from './errors.js';

/** What other libraries may know of the organization. */
export interface OrganizationFacts {
  readonly id: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  /** Printed under pool mail, as CAN-SPAM (15 U.S.C. 7704(a)(5)) asks. */
  readonly postalAddress: string | null;
  /** Set while nothing may leave. */
  readonly sendingPausedAt: Date | null;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** @throws DomainError `access.time_zone_unknown` */
export function assertTimeZone(name: string): string {
  if (!IANAZone.isValidZone(name)) throw accessErrors.timeZoneUnknown();
  return name;
}

/**
 * The canonical form of a BCP 47 tag: "EN-us" becomes "en-US".
 *
 * @throws DomainError `access.locale_unknown`
 */
export function canonicalLocale(tag: string): string {
  try {
    const [locale] = Intl.getCanonicalLocales(tag);
    if (locale !== undefined) return locale;
  } catch {
    // Falls through to the refusal.
  }
  throw accessErrors.localeUnknown();
}
