import type { Opening, OpeningRow } from './queries';

export type OpeningStatus = OpeningRow['status'];

export const openingStates: Readonly<Record<OpeningStatus, string>> = {
  open: 'Open',
  reopened: 'Open again',
  filled: 'Filled',
  closed: 'Closed',
};

/** Whether people can still be invited to it. */
export function isLive(status: OpeningStatus): boolean {
  return status === 'open' || status === 'reopened';
}

/** "Lisbon, Portugal, or remote"; null when nothing is known. */
export function placeInWords({ location, remote }: Pick<Opening, 'location' | 'remote'>): string | null {
  if (location === null) return remote ? 'Remote' : null;
  return remote ? `${location}, or remote` : location;
}

export const firstChoices: Readonly<Record<Opening['firstChoice'], string>> = {
  none: 'Nobody was offered the place yet',
  pending: 'Offered the place, has not answered',
  accepted: 'Has accepted',
  declined: 'Has declined',
};

/** "3 people proposed", counted up to a limit of the api. */
export function counted(n: number, one: string, many: string): string {
  if (n === 1) return `1 ${one}`;
  return `${n >= 200 ? '200+' : n} ${many}`;
}
