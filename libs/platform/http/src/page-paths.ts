// What people open who have no account, by a link: "/c/…" of candidates, "/f/…" of hiring managers, "/u/…" to unsubscribe.
const pages = /^\/[cfu]\//;

/** Whether a URL is of a page that stands by itself, whose visitor can read words and no JSON. */
export function isPage(url: string): boolean {
  return pages.test(url);
}
