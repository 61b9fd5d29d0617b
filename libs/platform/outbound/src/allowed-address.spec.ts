import { describe, expect, it } from '@jest/globals';
import { isAllowedAddress } from './allowed-address.js';
import { refusedUrl } from './allowed-url.js';

describe('where data may lead us', () => {
  it.each(['93.184.216.34', '2606:4700:4700::1111', '::ffff:93.184.216.34'])('takes %s', (address) => {
    expect(isAllowedAddress(address, [])).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:4136:e378::1',
    '2001:db8::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '4000::1',
    'ats.example.com',
    '',
  ])('refuses %s', (address) => {
    expect(isAllowedAddress(address, [])).toBe(false);
  });

  it('takes what the operator allows, in whatever form it comes, and nothing beside it', () => {
    const allowed = ['10.20.0.0/16', '127.0.0.1', 'fd00:1::/32'];
    for (const address of ['10.20.3.4', '127.0.0.1', '::ffff:10.20.3.4', 'fd00:1::5'])
      expect(isAllowedAddress(address, allowed)).toBe(true);
    for (const address of ['10.21.0.1', '127.0.0.2', '::1', 'fd00:2::5'])
      expect(isAllowedAddress(address, allowed)).toBe(false);
  });

  it('asks over HTTPS alone in production, and at no address that holds a password', () => {
    expect(refusedUrl('https://ats.example.com/read', true)).toBeNull();
    expect(refusedUrl('http://ats.example.com/read', true)).toBe('not_https');
    expect(refusedUrl('http://ats.example.com/read', false)).toBeNull();
    expect(refusedUrl('file:///etc/passwd', false)).toBe('not_https');
    expect(refusedUrl('https://me:secret@ats.example.com', true)).toBe('with_credentials');
    expect(refusedUrl('ats.example.com', true)).toBe('malformed');
  });
});
