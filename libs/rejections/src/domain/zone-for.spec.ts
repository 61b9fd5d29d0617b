import { expect, it } from '@jest/globals';
import { zoneFor } from './zone-for.js';

it('falls back to a zone that exists', () => {
  expect(zoneFor('Mars/Olympus', 'Europe/Berlin')).toBe('Europe/Berlin');
  expect(zoneFor(null, 'Nowhere/Land')).toBe('UTC');
  expect(zoneFor('Asia/Tokyo', 'Europe/Berlin')).toBe('Asia/Tokyo');
});
