import { describe, expect, it } from '@jest/globals';
import { composeReplyNotice, type ReplyFacts } from './reply-notice.js';

const facts: ReplyFacts = {
  role: 'Product Designer',
  intents: ['gratitude', 'feedback_request'],
  dueAt: new Date('2026-03-04T17:00:00Z'),
  timeZone: 'Europe/Lisbon',
  conversationUrl: 'https://regards.example.com/conversations/1',
  settingsUrl: 'https://regards.example.com/settings/notifications',
};

describe('the notice of a reply', () => {
  it('says for which role, what it reads like, by when and where to answer', () => {
    const { subject, body } = composeReplyNotice(facts);
    expect(subject).toBe('A candidate answered: Product Designer');
    expect(body).toContain(
      'A candidate for the role of Product Designer wrote to us. It reads like a thank-you and a wish for feedback.',
    );
    expect(body).toContain('due by Wednesday 4 March, 17:00 in Lisbon.');
    expect(body).toContain(facts.conversationUrl);
    expect(body).toContain(facts.settingsUrl);
  });

  it('counts the hours of the organization, also behind a change to summer time', () => {
    const due = (timeZone: string) =>
      composeReplyNotice({ ...facts, timeZone, dueAt: new Date('2026-03-30T08:00:00Z') }).body;
    expect(due('Europe/Lisbon')).toContain('Monday 30 March, 09:00 in Lisbon');
    expect(due('America/Argentina/Buenos_Aires')).toContain('Monday 30 March, 05:00 in Buenos Aires');
    expect(due('UTC')).toContain('Monday 30 March, 08:00 UTC');
  });

  it('is neutral about hostile words, whatever else is in them', () => {
    const { subject, body } = composeReplyNotice({ ...facts, intents: ['hostility', 'dispute'] });
    expect(`${subject} ${body}`).not.toMatch(/hostil|insult|angry|objection|reads like/i);
    expect(body).toContain('stay covered until you choose to read them');
  });

  it('says nothing of what it does not know', () => {
    const { subject, body } = composeReplyNotice({ ...facts, role: null, intents: ['other'], dueAt: null });
    expect(subject).toBe('A candidate answered');
    expect(body).toContain('A candidate wrote to us.\n\nRead it');
    expect(body).not.toContain('due by');
  });
});
