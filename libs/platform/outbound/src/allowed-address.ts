import ipaddr from 'ipaddr.js';

type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

// The only part of IPv6 that is given out as public addresses (RFC 4291 section 2.4, IANA). Example: 2001:db8::1 lies in it and is refused by its range.
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether we may connect to an address that data led us to: a public one, or one of the ranges that the operator allows. Loopback, private, shared,
 * link-local (with the metadata services of clouds), reserved and translated ranges are none; an IPv4 address within an IPv6 one counts as what it is.
 *
 * @param allowed addresses or CIDR ranges: "10.20.0.0/16", "127.0.0.1", "fd00::/8"
 */
export function isAllowedAddress(address: string, allowed: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (allowed.map(readRange).some((range) => range !== null && isWithin(parsed, range))) return true;
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || isWithin(parsed, GLOBAL_IPV6);
}

function readRange(text: string): Range | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (!ipaddr.isValid(text)) return null;
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, range: Range): boolean {
  return address.kind() === range[0].kind() && address.match(range as [ipaddr.IPv4, number]);
}
