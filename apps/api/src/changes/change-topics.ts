/** The kinds of things of which `GET /api/v1/changes` says that one changed, and what to look at again. The triggers of the tables name them. */
export const changeTopics = {
  openings: 'openings',
  candidates: 'candidates and their addresses',
  applications: 'applications and interviews',
  rejections: 'rejections and their holds, and when letters leave',
  'approval-batches': 'letters that are approved together, and how that is done',
  letters: 'the words of letters',
  'letter-templates': "an organization's own templates of letters",
  conversations: 'conversations, their messages and answers, and the inbox',
  'feedback-requests': 'requests for feedback',
  duties: 'what is owed to whom',
  'talent-pool': 'silver medalists and their consents',
  invitations: 'proposals for openings, and invitations',
  deliveries: 'mail on its way',
  suppressions: 'suppressed addresses',
  'ats-connections': 'connections to an ATS',
  webhooks: 'what an ATS sent',
  members: 'members and their invitations',
  organization: 'the organization, its settings and mail connections',
} as const;

export type ChangeTopic = keyof typeof changeTopics;
