/** What a candidate writes back: its words and what they are understood as. */
export interface Reply {
  readonly text: string;
  readonly intents: readonly string[];
  readonly language: string;
}

/** By how often it happens. */
export const replies: readonly { readonly share: number; readonly reply: Reply }[] = [
  {
    share: 22,
    reply: {
      text: 'Thank you for letting me know, and for the kind words. I wish you all the best.',
      intents: ['gratitude'],
      language: 'en',
    },
  },
  {
    share: 16,
    reply: {
      text: 'Thanks for telling me. Could you say what was missing in my interviews? It would help me a lot for the next one.',
      intents: ['gratitude', 'feedback_request'],
      language: 'en',
    },
  },
  {
    share: 9,
    reply: {
      text: 'Thank you. If something similar opens up later this year I would be glad to hear from you.',
      intents: ['gratitude', 'future_interest'],
      language: 'en',
    },
  },
  {
    share: 8,
    reply: {
      text: 'Is the role filled for good, or may I apply again in the autumn? And who should I write to then?',
      intents: ['question'],
      language: 'en',
    },
  },
  {
    share: 6,
    reply: {
      text: 'Vielen Dank für die ehrliche Absage. Woran lag es denn? Über ein paar Worte würde ich mich freuen.',
      intents: ['gratitude', 'feedback_request'],
      language: 'de',
    },
  },
  {
    share: 5,
    reply: {
      text: 'Obrigada pela resposta. Fico triste, mas compreendo. Boa sorte para a equipa!',
      intents: ['gratitude'],
      language: 'pt',
    },
  },
  {
    share: 4,
    reply: {
      text: 'شكراً على ردّكم الكريم. هل يمكن أن تخبروني ما الذي كان ينقصني؟',
      intents: ['gratitude', 'feedback_request'],
      language: 'ar',
    },
  },
  {
    share: 3,
    reply: {
      text: 'תודה על התשובה. אשמח לשמוע אם תיפתח משרה דומה.',
      intents: ['gratitude', 'future_interest'],
      language: 'he',
    },
  },
  {
    share: 3,
    reply: {
      text: '谢谢你们的回复。请问我在面试中哪里还可以改进？',
      intents: ['gratitude', 'feedback_request'],
      language: 'zh',
    },
  },
  {
    share: 4,
    reply: {
      text: 'I am not sure that you looked at the right file. I did send the case study, on the 3rd, with the appendix.',
      intents: ['dispute'],
      language: 'en',
    },
  },
  {
    share: 3,
    reply: {
      text: 'After four rounds and a day of travel this is hard to read. I do not know what to do now.',
      intents: ['distress'],
      language: 'en',
    },
  },
  {
    share: 2,
    reply: {
      text: 'You people are a joke. Four interviews for nothing, never write to me again.',
      intents: ['hostility'],
      language: 'en',
    },
  },
  {
    share: 3,
    reply: {
      text: 'Please delete all the data that you hold about me and confirm when it is done.',
      intents: ['privacy_request'],
      language: 'en',
    },
  },
  {
    share: 3,
    reply: {
      text: 'My family name is spelled with an i, not a y. Could you correct it in your files?',
      intents: ['correction'],
      language: 'en',
    },
  },
  {
    share: 2,
    reply: {
      text: 'Not for me then, but my former colleague would be perfect. Shall I put you in touch?',
      intents: ['referral'],
      language: 'en',
    },
  },
  {
    share: 2,
    reply: {
      text: 'Where does my second application stand, the one for the Berlin office?',
      intents: ['status_inquiry'],
      language: 'en',
    },
  },
  { share: 2, reply: { text: '🙏💚', intents: ['other'], language: 'und' } },
  {
    share: 1,
    reply: {
      text: Array.from(
        { length: 40 },
        (_, index) =>
          `${index + 1}. I want to add something about the ${index + 1 < 20 ? 'first' : 'second'} half of the day, because I think it was not seen: I arrived early, I helped to set up the room, and when the plan changed I changed mine.`,
      ).join('\n\n'),
      intents: ['question'],
      language: 'en',
    },
  },
];

export const answers: readonly string[] = [
  'Thank you for writing back. We read it, and we wish you well for what comes next.',
  'Thank you for asking. You were clear and prepared; another person had already led a team of this size, and that decided it.',
  'You are welcome to apply again at any time. This decision says nothing about the next one.',
  'You are right, and we corrected it. Thank you for telling us.',
];

export const unmatched: readonly { readonly subject: string; readonly text: string }[] = [
  {
    subject: 'Question',
    text: 'Hello, I applied some weeks ago from another address. Could you tell me where it stands?',
  },
  {
    subject: 'Fwd: Your application',
    text: 'Forwarding this for my brother, whose mail does not work at the moment.',
  },
  {
    subject: 'Offer: 20 % off office plants',
    text: 'Green offices are happy offices. Reply to this mail for our catalogue.',
  },
  { subject: 'שאלה', text: 'האם קיבלתם את קורות החיים שלי?' },
];
