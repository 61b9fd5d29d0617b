import { expect, it } from '@jest/globals';
import { composeStreamPauseNotice } from './stream-pause-notice.js';

it('says what stands still, since when, why, and where it is mended', () => {
  const { subject, body } = composeStreamPauseNotice({
    memberName: 'Mara',
    organizationName: 'Kestrel Studio',
    stream: 'outcome',
    smtpStatus: '5.7.26',
    reason: 'SPF and DKIM failed both',
    pausedAt: new Date('2026-03-02T09:00:00Z'),
    timeZone: 'Europe/Lisbon',
    publicUrl: 'https://regards.example.com',
  });
  expect(subject).toBe('Mail of Kestrel Studio is refused: letters and answers to candidates are paused');
  for (const said of [
    'Hello Mara,',
    'On Monday 2 March, 09:00 in Lisbon, ',
    'because SPF and DKIM failed both (5.7.26)',
    'https://regards.example.com/settings/sending-domain',
    'https://regards.example.com/today',
  ])
    expect(body).toContain(said);
});
