import { expect, it } from '@jest/globals';
import { composeAtsRefusalNotice } from './ats-refusal-notice.js';

it('says what waits, since when, why, and where it is mended', () => {
  const { subject, body } = composeAtsRefusalNotice({
    memberName: 'Mara',
    organizationName: 'Kestrel Studio',
    atsName: 'Greenhouse',
    connectionId: '0190',
    since: new Date('2026-03-02T09:00:00Z'),
    timeZone: 'Europe/Lisbon',
    publicUrl: 'https://regards.example.com',
  });
  expect(subject).toBe('Greenhouse refuses the credentials of Kestrel Studio: rejections wait');
  for (const said of [
    'Hello Mara,',
    'Since Monday 2 March, 09:00 in Lisbon, it refuses',
    'https://regards.example.com/settings/ats/0190',
  ])
    expect(body).toContain(said);
});
