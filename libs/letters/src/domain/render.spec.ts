import { describe, expect, it } from '@jest/globals';
import { renderLetter } from './render.js';

describe('renderLetter', () => {
  it('escapes everything in the HTML and nothing in the text', () => {
    const { text, html } = renderLetter('Dear <b>Sam</b> & co "x",\n\n<script>alert(1)</script>');
    expect(text).toContain('Dear <b>Sam</b> & co');
    expect(html).toContain('Dear &lt;b&gt;Sam&lt;/b&gt; &amp; co');
    expect(html).not.toContain('<script');
  });

  it('links addresses with a scheme and mailboxes, but no words with a dot', () => {
    const { html } = renderLetter(
      'See https://regards.example/c/a?b=1&c=2 or write to ines@halden.com. You know ASP.net well.',
    );
    expect(html).toContain('href="https://regards.example/c/a?b=1&amp;c=2"');
    expect(html).toContain('href="mailto:ines@halden.com"');
    expect(html).not.toMatch(/href="[^"]*asp/iu); // a link to "ASP.net"
  });

  it('cannot be made to break out of a link', () => {
    const { html } = renderLetter('https://x.example/"onmouseover="alert(1) javascript:alert(1)');
    expect(html).toContain('href="https://x.example/&quot;onmouseover=&quot;alert(1)"');
    expect(html).not.toContain('href="javascript');
  });

  it('wraps the text at 76 columns and keeps addresses whole', () => {
    const address = `https://regards.example/c/${'x'.repeat(90)}`;
    const { text } = renderLetter(`${'word '.repeat(40)}\n\n${address}`);
    const lines = text.split('\n');
    expect(lines).toContain(address);
    expect(lines.filter((line) => line !== address).every((line) => line.length <= 76)).toBe(true);
  });

  it('says the same words in both parts, each paragraph with its own direction', () => {
    const { text, html } = renderLetter('مرحبا سامي\r\n\r\n\r\nKind regards,\r\nInes');
    expect(text).toBe('مرحبا سامي\n\nKind regards,\nInes\n');
    expect(html.match(/<p dir="auto"/gu)).toHaveLength(2);
    expect(html).toContain('Kind regards,<br>\nInes');
    expect(html).not.toMatch(/<img|src=/u); // nothing that a reader's mail program would fetch
  });
});
