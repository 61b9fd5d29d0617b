import { Text } from '@mantine/core';
import type { Message } from '../queries';
import { EntryCard } from './entry-card';
import { WholeMail } from './whole-mail';

const kinds = {
  auto_reply: { who: 'An automatic reply', what: 'nobody wrote it, and nothing is owed for it' },
  bounce: { who: 'Their mail server', what: 'sent a letter of ours back' },
  feedback_report: { who: 'Their mail service', what: 'says that our mail was marked as spam' },
} as const;

const advice = {
  auto_reply: null,
  bounce: 'Look at the letter it is about: the address is wrong, full or closed.',
  feedback_report: 'We send no more invitations there. Outcomes and answers still leave.',
} as const;

interface ReportEntryProps {
  readonly message: Message;
  readonly kind: keyof typeof kinds;
}

/** Mail that no person wrote: one line, with the mail itself behind it. */
export function ReportEntry({ message, kind }: ReportEntryProps) {
  const { who, what } = kinds[kind];
  return (
    <EntryCard side="between" at={message.at} who={who} what={what}>
      {advice[kind] !== null && <Text size="sm">{advice[kind]}</Text>}
      <WholeMail message={{ ...message, replyText: '' }} />
    </EntryCard>
  );
}
