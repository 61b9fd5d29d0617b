import { describe, expect, it } from '@jest/globals';
import { isSpf, readSpf } from './spf.js';

describe('an SPF record', () => {
  it.each([
    ['v=spf1 -all', true],
    ['V=SPF1', true],
    ['v=spf10 -all', false],
    ['google-site-verification=v=spf1', false],
  ])('is told by its version: %s', (text, is) => expect(isSpf(text)).toBe(is));

  it('says what it makes a receiver ask for, and what becomes of everybody else', () => {
    expect(
      readSpf(
        'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 a mx/24//64 a:mail.kestrel.studio include:_spf.Example.net. exists:%{i}.x.example ptr ~all',
      ),
    ).toEqual({
      lookups: [
        { kind: 'a', domain: null },
        { kind: 'mx', domain: null },
        { kind: 'a', domain: 'mail.kestrel.studio' },
        { kind: 'include', domain: '_spf.example.net' },
        { kind: 'exists', domain: null },
        { kind: 'ptr', domain: null },
      ],
      all: '~',
    });
  });

  it('gives way to another where it has no "all", and only there', () => {
    expect(readSpf('v=spf1 redirect=_spf.example.net')).toEqual({
      lookups: [{ kind: 'redirect', domain: '_spf.example.net' }],
      all: null,
    });
    expect(readSpf('v=spf1 -all redirect=_spf.example.net')).toEqual({ lookups: [], all: '-' });
    expect(readSpf('v=spf1 all include:late.example.net')).toEqual({ lookups: [], all: '+' });
  });

  it('passes over modifiers that nobody knows', () => {
    expect(readSpf('v=spf1 exp=why.example.net moo=1 -all')).toEqual({ lookups: [], all: '-' });
  });

  it.each([
    ['include', 'v=spf1 include: -all', 'include:'],
    ['an address that is none', 'v=spf1 ip4:192.0.2 -all', 'ip4:192.0.2'],
    ['an address of the other kind', 'v=spf1 ip6:192.0.2.1 -all', 'ip6:192.0.2.1'],
    ['a mechanism that is none', 'v=spf1 mail.example.net -all', 'mail.example.net'],
    ['a typing mistake', 'v=spf1 inclde:_spf.example.net -all', 'inclde:_spf.example.net'],
    ['"all" with a value', 'v=spf1 -all:x', '-all:x'],
    ['two redirects', 'v=spf1 redirect=a.example redirect=b.example', 'redirect=b.example'],
  ])('is broken by %s', (_what, text, broken) => expect(readSpf(text)).toEqual({ broken }));
});
