import { DateTime } from 'luxon';

/** An instant as a person in the zone says it: "Wednesday 4 March, 17:00 in Lisbon". @param zone IANA name */
export function instantInWords(at: Date, zone: string): string {
  const local = DateTime.fromJSDate(at, { zone }).setLocale('en');
  return `${local.toFormat('cccc d LLLL, HH:mm')} ${placeOf(zone)}`;
}

/** "in Lisbon" for Europe/Lisbon; a zone that is named after no place keeps its name: "UTC". */
function placeOf(zone: string): string {
  // What is behind the last slash. Example: "Buenos_Aires" in "America/Argentina/Buenos_Aires"
  const place = /\/([^/]+)$/.exec(zone)?.[1];
  return place === undefined || zone.startsWith('Etc/') ? zone : `in ${place.replaceAll('_', ' ')}`;
}
