import type { ApiClient } from '../story/api-client.js';

/** One request that a page of the dashboard makes. */
export interface PageRequest {
  readonly page: string;
  readonly path: string;
}

interface ListPage {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly nextCursor?: string | null;
}

/** A list, as its page asks for it: the first page, one in the middle, and a search where it can be searched. */
interface List {
  readonly page: string;
  readonly path: string;
  readonly searches?: readonly string[];
}

/** Names that thousands have the beginning of, one that few have, an address, and a script that runs the other way. */
const names = ['a', 'Ada Ash', 'ines.', 'ليلى'];
/** A skill of thousands, a word of few, several words, a name. */
const words = ['PostgreSQL', 'volunteer', 'careful with migrations', 'Ada'];

const rejectionTabs = ['drafted', 'approved', 'sending', 'sent', 'cancelled', 'failed', 'superseded'];

const lists: readonly List[] = [
  ...rejectionTabs.map((status) => ({
    page: `letters, ${status}`,
    path: `/rejections?status=${status}`,
    searches: status === 'sent' ? names : [],
  })),
  { page: 'letters, leaving next', path: '/rejections?status=approved&order=leaves_next' },
  { page: 'conversations, all', path: '/conversations', searches: names },
  { page: 'conversations, to answer', path: '/conversations?needsAnswer=true', searches: names },
  { page: 'conversations, unmatched', path: '/inbox' },
  { page: 'conversations, unreadable', path: '/raw-mails' },
  { page: 'feedback', path: '/feedback-requests' },
  { page: 'duties, open', path: '/duties' },
  { page: 'duties, overdue', path: '/duties?list=overdue' },
  { page: 'duties, mine', path: '/duties?list=mine' },
  { page: 'pool', path: '/talent-pool', searches: words },
  { page: 'pool, nominated', path: '/talent-pool?status=nominated', searches: ['Ada'] },
  { page: 'pool, left', path: '/talent-pool?status=left' },
  { page: 'openings', path: '/openings', searches: ['Senior'] },
  { page: 'openings, open', path: '/openings?status=open' },
  { page: 'invitations', path: '/invitations' },
  { page: 'invitations, sent', path: '/invitations?status=sent' },
  { page: 'candidates', path: '/candidates', searches: names },
  { page: 'applications', path: '/applications' },
  { page: 'settings, colleagues', path: '/members' },
  { page: 'settings, keys', path: '/api-keys' },
  { page: 'settings, connections', path: '/ats-connections' },
  { page: 'settings, suppressions', path: '/suppressions' },
  { page: 'settings, failed jobs', path: '/failed-jobs?limit=100' },
  { page: 'settings, audit', path: '/audit' },
  { page: 'deliveries', path: '/deliveries' },
  { page: 'deliveries, bounced', path: '/deliveries?status=bounced' },
];

/** What a page shows of one thing, beside a list that leads to it. */
const things: readonly { readonly page: string; readonly list: string; readonly paths: readonly string[] }[] =
  [
    {
      page: 'a letter',
      list: '/rejections?status=sent',
      paths: [
        '/rejections/{id}',
        '/applications/{applicationId}',
        '/audit?subjectKind=rejection&subjectId={id}',
      ],
    },
    { page: 'a draft', list: '/rejections?status=drafted', paths: ['/rejections/{id}'] },
    { page: 'a conversation', list: '/conversations', paths: ['/conversations/{id}'] },
    {
      page: 'somebody in the pool',
      list: '/talent-pool',
      paths: ['/talent-pool/{id}', '/candidates/{candidateId}/history'],
    },
    {
      page: 'an opening',
      list: '/openings?status=open',
      paths: [
        '/openings/{id}',
        '/openings/{id}/proposals',
        '/applications?openingId={id}',
        '/rejections?status=drafted&openingId={id}',
        '/rejections?status=sent&openingId={id}',
      ],
    },
    { page: 'an invitation', list: '/invitations', paths: ['/invitations/{id}'] },
    {
      page: 'a candidate',
      list: '/candidates?search=a',
      paths: [
        '/candidates/{id}',
        '/candidates/{id}/history',
        '/applications?candidateId={id}',
        '/duties?candidateId={id}',
      ],
    },
    {
      page: 'a connection',
      list: '/ats-connections',
      paths: [
        '/ats-connections/{id}',
        '/webhook-events?connectionId={id}',
        '/webhook-events?connectionId={id}&status=failed',
      ],
    },
  ];

const single: readonly PageRequest[] = [
  { page: 'letters, counts of tabs', path: '/rejections/counts' },
  { page: 'today, drafts', path: '/rejections?status=drafted&limit=30' },
  { page: 'today, replies', path: '/conversations?needsAnswer=true&limit=30' },
  { page: 'today, overdue', path: '/duties?list=overdue&limit=30' },
  { page: 'today, leaving', path: '/rejections?status=approved&limit=30' },
  { page: 'the longest page', path: '/rejections?status=sent&limit=100' },
  { page: 'the longest page', path: '/talent-pool?limit=100' },
  { page: 'the longest page', path: '/conversations?limit=100' },
  { page: 'the command palette', path: '/candidates?search=ma&limit=8' },
  { page: 'every page', path: '/organization' },
  { page: 'settings, me', path: '/notification-preferences' },
];

/** How many pages deep the middle of a list is looked for. */
const depth = 12;

/** Every data request of every page, with ids and cursors of this database. */
export async function pageRequests(api: ApiClient): Promise<PageRequest[]> {
  const requests: PageRequest[] = [...single];
  for (const { page, path, searches = [] } of lists) {
    requests.push({ page, path });
    const cursor = await middleOf(api, path);
    if (cursor !== null)
      requests.push({ page: `${page}: page ${depth}`, path: withQuery(path, 'cursor', cursor) });
    for (const search of searches)
      requests.push({ page: `${page}: "${search}"`, path: withQuery(path, 'search', search) });
  }
  for (const { page, list, paths } of things) {
    const { items } = await api.ask<ListPage>('GET', `/api/v1${list}`);
    const thing = items[Math.floor(items.length / 2)];
    if (!thing) throw new Error(`There is nothing in ${list}.`);
    for (const path of paths)
      // A member of the thing that the list shows. Example: "{candidateId}"
      requests.push({ page, path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(thing[name])) });
  }
  return requests.map(({ page, path }) => ({ page, path: `/api/v1${path}` }));
}

function withQuery(path: string, name: string, value: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
}

/** The cursor of a page far into the list; null when the list is not that long. */
async function middleOf(api: ApiClient, path: string): Promise<string | null> {
  let cursor: string | null = null;
  for (let page = 1; page < depth; page += 1) {
    const from = cursor === null ? path : withQuery(path, 'cursor', cursor);
    const answer: ListPage = await api.ask('GET', `/api/v1${from}`);
    cursor = answer.nextCursor ?? null;
    if (cursor === null) return null;
  }
  return cursor;
}
