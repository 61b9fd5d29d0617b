import { DomainError } from '#platform/errors';

/** Every refusal of this library, in one place. */
export const conversationErrors = {
  conversationUnknown: (id: string) =>
    new DomainError('conversations.conversation_unknown', 'not_found', 'There is no such conversation.', {
      id,
    }),
  messageUnknown: (id: string) =>
    new DomainError('conversations.message_unknown', 'not_found', 'There is no such message.', { id }),
  messageMatched: (id: string) =>
    new DomainError(
      'conversations.message_matched',
      'conflict',
      'This message is in a conversation already.',
      {
        id,
      },
    ),
  messageElsewhere: (id: string) =>
    new DomainError(
      'conversations.message_elsewhere',
      'invalid',
      'The message that is answered is not in this conversation.',
      { id },
    ),
  answerUnknown: (id: string) =>
    new DomainError('conversations.answer_unknown', 'not_found', 'There is no such answer.', { id }),
  answerState: (id: string, status: string) =>
    new DomainError(
      'conversations.answer_state',
      'conflict',
      'The answer is not in a state that allows this; load it again.',
      { id, status },
    ),
  candidateUnreachable: (id: string) =>
    new DomainError(
      'conversations.candidate_unreachable',
      'unprocessable',
      'There is no address that we may write to this person at.',
      { id },
    ),
  feedbackUnknown: (id: string) =>
    new DomainError('conversations.feedback_unknown', 'not_found', 'There is no such request for feedback.', {
      id,
    }),
  feedbackGiven: (id: string) =>
    new DomainError('conversations.feedback_given', 'conflict', 'The feedback was given already.', { id }),
  feedbackInvalid: (problems: Readonly<Record<string, string>>) =>
    new DomainError(
      'conversations.feedback_invalid',
      'invalid',
      'Say what went well, what decided and what would help, or that we cannot share more.',
      { problems },
    ),
  mailUnreadable: (rawMailId: string) =>
    new DomainError(
      'conversations.mail_unreadable',
      'unprocessable',
      'The mail could not be read; it is kept and can be replayed.',
      { rawMailId },
    ),
} as const;
