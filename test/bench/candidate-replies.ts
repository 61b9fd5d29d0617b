import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { replyAddress } from '#mail';

/** A conversation, and what a candidate answers to it. */
export interface Reply {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
}

/** Asks for feedback, in text and HTML, above the letter that it answers, as mail programs send it. */
export async function replyTo(
  conversation: { readonly id: string; readonly createdAt: Date },
  index: number,
): Promise<Reply> {
  const from = `ada.${index}@elsewhere.example`;
  const to = replyAddress(conversation.id, conversation.createdAt);
  const words =
    'Thank you for letting me know, and for the time that you took. It would help me to hear what was missing in my portfolio.\n\nAll the best\nAda';
  const quoted = Array.from(
    { length: 20 },
    (_, line) => `Line ${line} of the letter that is answered, as it was written a few days before.`,
  );
  const composed = new MailComposer({
    from: { name: `Ada Number${index}`, address: from },
    to,
    subject: 'Re: Your application as Product Designer',
    messageId: `<answer-${index}@elsewhere.example>`,
    date: new Date('2026-03-02T08:30:00Z'),
    text: `${words}\n\nOn Mon, 2 Mar 2026 at 08:00, Dana Reyes <${to}> wrote:\n${quoted.map((line) => `> ${line}`).join('\n')}\n`,
    html: `<div>${words.replaceAll('\n', '<br>')}</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Mar 2026 at 08:00, Dana Reyes wrote:</div><blockquote class="gmail_quote">${quoted.map((line) => `<p>${line}</p>`).join('')}</blockquote></div>`,
  });
  return { from, to, raw: (await composed.compile().build()).toString('latin1') };
}
