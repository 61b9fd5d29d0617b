import { withLinksInWords } from './links-in-words';

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

const style = `
  :root { color-scheme: light; }
  body { margin: 0; padding: 1rem; background: #fff; color: #26231f; font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
  .link { text-decoration: underline; text-underline-offset: 0.15em; unicode-bidi: isolate; }
  .address { color: #5d574f; font-size: 0.8125rem; unicode-bidi: isolate-override; user-select: all; }
  blockquote { margin: 0 0 0 0.5rem; padding-left: 0.75rem; border-left: 2px solid #e3ded6; color: #5d574f; }
  table { border-collapse: collapse; max-width: 100%; }
  td, th { padding: 0.125rem 0.5rem; text-align: start; vertical-align: top; }
  pre { white-space: pre-wrap; }
`;

/**
 * The document of the frame in which received HTML is shown. The policy stands first, so that nothing before it can load; the words of the
 * stranger come last, in the body. Nothing in it can be followed.
 */
export function documentOf(html: string): string {
  return withLinksInWords(
    [
      '<!doctype html><html><head><meta charset="utf-8">',
      `<meta http-equiv="content-security-policy" content="${policy}">`,
      '<meta name="referrer" content="no-referrer">',
      `<style>${style}</style></head><body>`,
      html,
      '</body></html>',
    ].join(''),
  );
}
