import { candidateErased, candidateMerged } from '#hiring';
import { rawMailStored } from '#mail';
import { defineJob } from '#platform/queue';
import { feedbackRequested } from './events.js';

/** Reads one stored mail, finds its conversation and acts on it. */
export const takeInMail = defineJob('conversations.take-in-mail', {
  queue: 'inbound',
  batch: 20,
  on: [rawMailStored],
});

/** Writes to the hiring manager for the feedback that a candidate asked for. */
export const askForFeedback = defineJob('conversations.ask-for-feedback', {
  queue: 'work',
  batch: 50,
  on: [feedbackRequested],
});

/** Erases what the conversations of a person hold. */
export const eraseConversations = defineJob('conversations.erase-conversations', {
  queue: 'work',
  on: [candidateErased],
});

/** Two candidate rows were one person: their conversations belong together. */
export const moveConversations = defineJob('conversations.move-conversations', {
  queue: 'work',
  on: [candidateMerged],
});
