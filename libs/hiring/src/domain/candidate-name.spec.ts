import { describe, expect, it } from '@jest/globals';
import { settleAddresses } from './addresses.js';
import { amendName, replacesName, searchKey, settleName } from './candidate-name.js';

const imported = 'imported' as const;

describe('a name', () => {
  it('in two fields is taken as it is', () => {
    expect(
      settleName({ firstName: ' Jane ', lastName: 'Doe', provenance: imported }, ['jane@x.org']),
    ).toEqual({
      firstName: 'Jane',
      lastName: 'Doe',
      fullName: 'Jane Doe',
      provenance: 'imported',
    });
  });

  it('in one field is never split', () => {
    const name = settleName({ fullName: 'Anna Maria van der Berg', provenance: imported }, []);
    expect(name).toMatchObject({
      firstName: null,
      fullName: 'Anna Maria van der Berg',
      provenance: 'imported',
    });
  });

  it.each(['jane.doe', 'jdoe42', 'jane', 'jane_doe', 'jane.doe@x.org'])(
    'that is the address or its local part (%s) is guessed and greets nobody',
    (fullName) => {
      const addresses = ['jane.doe@x.org', 'jdoe42@x.org', 'jane@x.org', 'jane_doe@x.org'];
      const name = settleName({ firstName: fullName, fullName, provenance: imported }, addresses);
      expect(name).toMatchObject({ firstName: null, lastName: null, provenance: 'guessed' });
    },
  );

  it('written as people write it is trusted although the address is made of it', () => {
    const stated = { firstName: 'Jane', lastName: 'Doe', provenance: imported };
    expect(settleName(stated, ['jane.doe@x.org']).provenance).toBe('imported');
    expect(settleName({ firstName: 'Jane', provenance: imported }, ['jane@x.org']).firstName).toBe('Jane');
  });

  it('that nobody told is not made up', () => {
    expect(settleName({ provenance: imported }, ['jane.doe@x.org'])).toMatchObject({
      firstName: null,
      fullName: '',
      provenance: 'guessed',
    });
  });

  it('typed by a person is not undone by an import', () => {
    expect(replacesName('typed', 'imported')).toBe(false);
    expect(replacesName('guessed', 'imported')).toBe(true);
    expect(replacesName('imported', 'guessed')).toBe(false);
    expect(replacesName('imported', 'typed')).toBe(true);
  });

  it('corrected as a whole leaves no old first name behind', () => {
    const known = { firstName: 'Jane', lastName: 'Doe', fullName: 'Jane Doe', provenance: imported };
    const corrected = (fullName: string) =>
      settleName(amendName(known, { fullName, provenance: 'typed' }), []);
    expect(corrected('Ann Miller')).toMatchObject({
      firstName: null,
      lastName: null,
      fullName: 'Ann Miller',
    });
    expect(corrected('Jane Miller')).toMatchObject({ firstName: 'Jane', lastName: null });
  });

  it('completed by a first name keeps the whole name', () => {
    const known = { firstName: null, lastName: null, fullName: 'Anna Maria Berg', provenance: imported };
    expect(settleName(amendName(known, { firstName: 'Anna', provenance: 'typed' }), [])).toEqual({
      firstName: 'Anna',
      lastName: null,
      fullName: 'Anna Maria Berg',
      provenance: 'typed',
    });
  });

  it('is found without case and accents', () => {
    expect(searchKey(' Zoë  MÜLLER ')).toBe('zoe muller');
  });
});

describe('addresses', () => {
  it('are kept as given, found without case, and have one primary', () => {
    expect(
      settleAddresses([
        { address: ' Jane.Doe@X.org' },
        { address: 'jane.doe@x.org', primary: true },
        { address: 'j@y.org' },
        { address: 'none' },
      ]),
    ).toEqual([
      { address: 'Jane.Doe@X.org', key: 'jane.doe@x.org', isPrimary: true },
      { address: 'j@y.org', key: 'j@y.org', isPrimary: false },
    ]);
  });

  it('have the first as primary when none is marked', () => {
    expect(settleAddresses([{ address: 'a@x.org' }, { address: 'b@x.org' }])[0]?.isPrimary).toBe(true);
  });
});
