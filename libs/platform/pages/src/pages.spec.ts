import { describe, expect, it } from '@jest/globals';
import { html, pageOf } from './index.js';

describe('html', () => {
  it('escapes what is text and leaves what is HTML', () => {
    const name = `<b title="x" lang='y'>&</b>\0`;
    expect(html`<p title="${name}">${html`<bdi>${name}</bdi>`}</p>`.text).toBe(
      '<p title="&lt;b title=&quot;x&quot; lang=&#39;y&#39;&gt;&amp;&lt;/b&gt;"><bdi>&lt;b title=&quot;x&quot; lang=&#39;y&#39;&gt;&amp;&lt;/b&gt;</bdi></p>',
    );
  });

  it('puts lists side by side, and null nowhere', () => {
    const items = [1, 2].map((n) => html`<li>${n}</li>`);
    expect(html`${items}${null}`.text).toBe('<li>1</li><li>2</li>');
  });
});

describe('a page', () => {
  it('escapes its title and who speaks', () => {
    const page = pageOf({ title: '<i>', from: '<i>', content: html`<h1>Hello</h1>` });
    expect(page).toContain('<title>&lt;i&gt;</title>');
    expect(page).toContain('<bdi>&lt;i&gt;</bdi>');
    expect(page).not.toContain('<i>');
  });
});
