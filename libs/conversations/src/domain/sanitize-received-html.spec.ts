import { describe, expect, it } from '@jest/globals';
import { sanitizeReceivedHtml } from './sanitize-received-html.js';

describe('sanitizeReceivedHtml', () => {
  it('keeps what was written and its structure', () => {
    expect(sanitizeReceivedHtml('<p>Dear <b>Ines</b>,<br>thank you.</p><ul><li>one</li></ul>')).toBe(
      '<p>Dear <b>Ines</b>,<br />thank you.</p><ul><li>one</li></ul>',
    );
  });

  it.each([
    ['scripts', '<p>a</p><script>alert(1)</script>'],
    ['handlers', '<p onclick="alert(1)">a</p>'],
    ['remote images', '<p>a</p><img src="https://tracker.example/open.gif">'],
    ['inline images', '<p>a</p><img src="data:image/svg+xml,<svg onload=alert(1)>">'],
    ['styles with addresses', '<p style="background:url(https://tracker.example/x)">a</p>'],
    ['style sheets', '<style>@import url(https://tracker.example/x);</style><p>a</p>'],
    ['forms', '<p>a</p><form action="https://evil.example"><input name="p"><button></button></form>'],
    ['frames', '<p>a</p><iframe src="https://evil.example"></iframe>'],
    ['drawings', '<p>a</p><svg><a xlink:href="javascript:alert(1)"></a><script>alert(1)</script></svg>'],
    ['redirects', '<meta http-equiv="refresh" content="0;url=https://evil.example"><p>a</p>'],
    ['base addresses', '<base href="https://evil.example/"><p>a</p>'],
  ])('drops %s', (_what, html) => {
    expect(sanitizeReceivedHtml(html).trim()).toBe('<p>a</p>');
  });

  it('lets links lead only to the web, to mail and to telephones, and names no referrer', () => {
    const html =
      '<a href="javascript:alert(1)">x</a><a href="//evil.example">y</a><a href="https://ok.example">z</a>';
    const clean = sanitizeReceivedHtml(html);
    expect(clean).not.toContain('javascript');
    expect(clean).not.toContain('evil');
    expect(clean).toContain(
      '<a href="https://ok.example" rel="noopener noreferrer nofollow" target="_blank">z</a>',
    );
  });
});
