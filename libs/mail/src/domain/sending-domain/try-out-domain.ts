import ipaddr from 'ipaddr.js';

/** Names that no name server of the world answers for (RFC 2606, 6761, 6762, 8375, 9476) or that are for documents alone. */
const reserved = [
  'localhost',
  'test',
  'example',
  'invalid',
  'local',
  'internal',
  'alt',
  'onion',
  'home.arpa',
  'example.com',
  'example.net',
  'example.org',
];

/** Whether nothing can be published for this domain, so that it is good for trying out and for nothing else. */
export function isTryOutDomain(domain: string): boolean {
  const name = domain.toLowerCase();
  const isOf = (parent: string): boolean => name === parent || name.endsWith(`.${parent}`);
  return !name.includes('.') || ipaddr.isValid(name) || reserved.some(isOf);
}
