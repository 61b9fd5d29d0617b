import { describe, expect, it } from '@jest/globals';
import type { Intent, RepliedTo } from './intents.js';
import { understandReply } from './understand-reply.js';

async function intents(replyText: string, after: RepliedTo = 'rejection', locale = 'en'): Promise<Intent[]> {
  return (await understandReply({ replyText, locale, after })).intents;
}

describe('understandReply', () => {
  it('does not take a closing "Thanks," for gratitude', async () => {
    expect(await intents('Could you tell me why I was rejected?\n\nThanks,\nSam')).toEqual([
      'feedback_request',
    ]);
  });

  it('takes a lone "Thanks!" for what the person wanted to say', async () => {
    expect(await intents('Thanks!')).toEqual(['gratitude']);
  });

  it('reads bitter thanks as hostility only', async () => {
    expect(await intents('Thanks for nothing. I am devastated and you are clowns.')).toEqual(['hostility']);
  });

  it('reads a calm mention of a lawyer as a dispute without hostility', async () => {
    expect(await intents('I have asked my lawyer to look at the decision.')).toEqual(['dispute']);
  });

  it('lets a denial be a denial', async () => {
    expect(await intents('I am not devastated, and I do not want to appeal.')).toEqual(['other']);
  });

  it('tells withdrawal, pool wishes and privacy apart', async () => {
    expect(await intents('Please take me off the list of applicants.')).toEqual(['withdrawal']);
    expect(await intents('Please keep me on your list.')).toEqual(['future_interest']);
    expect(await intents('Please take me off your list.')).toEqual(['privacy_request']);
  });

  it('joins a correction to a dispute that names a wrong fact', async () => {
    expect(await intents('That is not correct, I hold the licence. Please reconsider.')).toEqual([
      'dispute',
      'correction',
    ]);
  });

  it('reads a bare no by what we had sent', async () => {
    expect(await intents('No, thank you.', 'outreach')).toEqual(['declines_outreach']);
  });

  it('answers an invitation once: a polite wish before a no accepts nothing', async () => {
    expect(await intents('I would love to, but I am not looking at the moment.', 'outreach')).toEqual([
      'declines_outreach',
    ]);
  });

  it('calls nothing blank but what says nothing', async () => {
    expect(await intents('')).toEqual(['blank']);
    expect(await intents('Hi Lena,\n\nBest regards\nSam')).toEqual(['blank']);
    expect(await intents('Sam Okoro')).toEqual(['blank']);
    expect(await intents('Ok.')).toEqual(['other']);
  });

  it.each([
    ['Können Sie mir bitte sagen, woran es gelegen hat?', 'de', 'feedback_request'],
    ['Pourriez-vous me dire pourquoi ma candidature n’a pas été retenue ?', 'fr', 'feedback_request'],
    ['¿Podrían decirme en qué puedo mejorar para la próxima vez?', 'es', 'feedback_request'],
  ] as const)('reads %s in its own language', async (replyText, locale, intent) => {
    expect(await understandReply({ replyText, after: 'rejection' })).toEqual({
      intents: [intent],
      language: locale,
    });
  });

  it('believes the conversation where a text is too short to tell its language', async () => {
    expect(await understandReply({ replyText: 'Danke!', locale: 'de-AT', after: 'rejection' })).toEqual({
      intents: ['gratitude'],
      language: 'de',
    });
  });
});
