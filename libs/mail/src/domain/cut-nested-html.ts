/** Deeper than a thread of fifty answers, each of which quotes all before it. */
const DEEPEST = 300;

// The start or the end of an element. Example: "</blockquote"
const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;

/** Those that have no end (HTML, section 13.1.2), and those whose end is implied by the next of their kind. */
const NOT_NESTING = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dd dt option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/**
 * HTML up to where its elements stand in each other deeper than any mail program writes: whoever parses it looks through all that are open,
 * so that one megabyte of them would keep a process busy for a minute. All of it, as a rule.
 */
export function cutNestedHtml(html: string): string {
  let depth = 0;
  for (const { 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (NOT_NESTING.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return html.slice(0, index);
  }
  return html;
}
