export {
  type ConversationChoice,
  type ConversationEvidence,
  type MatchingRule,
} from './domain/choose-conversation.js';
export { type Intent, INTENTS, REPLIED_TO, type RepliedTo } from './domain/intents.js';
export { type ReplyToUnderstand, type UnderstoodReply, understandReply } from './domain/understand-reply.js';
export { ConversationsModule } from './conversations.module.js';
export { replyReceived } from './events.js';
export { askForFeedbackOnPage, LONGEST_QUESTION } from './ask-on-page.js';
export { type PageFeedback, readPageFeedback } from './read-page-feedback.js';
export { type NewConversation, openConversation } from './open-conversation.js';
export { type ConversationFacts, findConversations } from './read-conversation.js';
export { findMessages, type MessageFacts } from './read-message.js';
