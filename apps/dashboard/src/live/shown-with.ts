/**
 * What a query also shows besides the topic that its key begins with: a letter's page tells the candidate's name, the delivery, and so on. A key that
 * is not here shows its own topic alone.
 */
const alsoShown: Readonly<Record<string, readonly string[]>> = {
  rejections: ['letters', 'deliveries', 'applications', 'candidates', 'openings', 'conversations'],
  departures: ['rejections', 'candidates', 'applications', 'openings', 'organization'],
  'send-policy': ['rejections'],
  'approval-batches': ['rejections', 'letters', 'deliveries', 'candidates', 'openings', 'conversations'],
  'approval-policy': ['approval-batches'],
  conversations: [
    'letters',
    'deliveries',
    'feedback-requests',
    'duties',
    'rejections',
    'candidates',
    'openings',
  ],
  applications: ['candidates', 'openings', 'rejections'],
  candidates: ['applications', 'rejections', 'conversations', 'duties', 'talent-pool', 'invitations'],
  openings: ['applications', 'invitations'],
  duties: ['applications', 'candidates'],
  waiting: ['applications', 'rejections', 'duties', 'candidates', 'openings'],
  'talent-pool': ['candidates', 'invitations', 'conversations'],
  invitations: ['talent-pool', 'candidates', 'openings', 'conversations', 'deliveries'],
  proposals: ['invitations', 'talent-pool', 'candidates', 'openings', 'applications'],
  'stream-pauses': ['deliveries'],
  'ats-troubles': ['ats-connections'],
  'check-policy': ['letters'],
  'outcome-policy': ['rejections'],
  audit: ['rejections', 'letters', 'members', 'organization'],
  session: ['organization', 'members'],
  setup: ['organization', 'members', 'ats-connections', 'webhooks', 'letters', 'deliveries', 'applications'],
};

/** Whether a query may show something else once these topics changed. */
export function isShownWith(queryKey: readonly unknown[], topics: ReadonlySet<string>): boolean {
  const own = String(queryKey[0]);
  return topics.has(own) || (alsoShown[own]?.some((topic) => topics.has(topic)) ?? false);
}
