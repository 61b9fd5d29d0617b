import type { Rejection } from './queries';

/** What SMTP said, in words (RFC 3463: the subject is the second number). Example: "5.1.1" is about the address. */
function becauseOf(smtpStatus: string | null): string {
  const subject = smtpStatus?.split('.', 2)[1];
  if (subject === '1') return 'the address does not exist';
  if (subject === '2') return 'the mailbox is full or closed';
  if (subject === '7') return 'their mail server does not take it from us';
  return smtpStatus === null ? 'their mail server did not say why' : `their mail server said ${smtpStatus}`;
}

interface DeliveryWords {
  readonly sentence: string;
  /** What to do, when something is to be done. */
  readonly todo?: string;
}

/** What became of a letter on its way. */
export function deliveryInWords({
  rejection,
  delivery,
}: Pick<Rejection, 'rejection' | 'delivery'>): DeliveryWords | null {
  if (!delivery) return null;
  const { status, smtpStatus, attempts, maybeRepeated } = delivery;
  if (status === 'bounced' || rejection.status === 'failed')
    return {
      sentence: `It came back: ${becauseOf(smtpStatus)}. They have not heard from us.`,
      todo: 'Correct the address on their page and deliver it again, or call them and cancel it.',
    };
  if (status === 'sent')
    return {
      sentence: maybeRepeated
        ? 'Their mail server has it. It may have arrived twice: the first answer was lost on the way.'
        : 'Their mail server has it.',
    };
  if (status === 'held') return { sentence: 'It was stopped at the last moment.' };
  const again = attempts > 1 ? ` Tried ${attempts} times; their mail server asks us to wait.` : '';
  return { sentence: `On its way.${again}` };
}
