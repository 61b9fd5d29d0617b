import { IANAZone } from 'luxon';

/** The candidate's zone if we know one that exists, else the organization's, else UTC. */
export function zoneFor(candidateZone: string | null, organizationZone: string): string {
  return [candidateZone, organizationZone].find((zone) => zone && IANAZone.create(zone).isValid) ?? 'UTC';
}
