import { describe, expect, it } from '@jest/globals';
import { cutNestedHtml } from './cut-nested-html.js';

describe('HTML that nests', () => {
  it.each([
    ['nothing', ''],
    ['a mail', '<html><body><p>Thank you.<br>Ada<blockquote>…</blockquote></body></html>'],
    ['paragraphs that nobody closes', '<p>a<br><li>b'.repeat(5_000)],
    ['as many elements beside each other as you like', '<div><b>a</b></div>'.repeat(5_000)],
    ['300 levels', `${'<div>'.repeat(300)}deep`],
    ['signs that are no tags', '<'.repeat(100_000)],
  ])('is left as it is: %s', (_what, html) => {
    expect(cutNestedHtml(html)).toBe(html);
  });

  it('is cut where it nests deeper than any mail does', () => {
    expect(cutNestedHtml(`Hello${'<div>'.repeat(100_000)}`)).toBe(`Hello${'<div>'.repeat(300)}`);
    expect(cutNestedHtml(`${'<B><p>'.repeat(301)}deep`)).toBe('<B><p>'.repeat(300));
  });
});
