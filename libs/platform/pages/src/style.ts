/**
 * The one stylesheet of all pages, for elements and not for pages: readable from 320 px on, with the reader's own font size, in their
 * light or dark, with contrasts and targets of WCAG 2.2 AA. Classes: `quiet` (an aside), `problem` (what is missing), `hint` (under a
 * label), `choice` (a checkbox with its label), `actions` (buttons side by side), `second` (a button that is not the main one).
 */
export const style = `
:root { color-scheme: light dark; --ink: #26231f; --quiet: #5d574f; --paper: #f6f4f0; --sheet: #ffffff; --line: #e3ded6;
  --edge: #857d72; --act: #1d4f6b; --act-more: #163d54; --on-act: #ffffff; --wrong: #9b1c1c; --wrong-sheet: #fbecea; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0ece6; --quiet: #bbb4aa; --paper: #171614; --sheet: #211f1d; --line: #3a3733;
  --edge: #8f887e; --act: #9fd0ea; --act-more: #c3e3f4; --on-act: #10222c; --wrong: #ffb4a8; --wrong-sheet: #3a2220; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
main, .from { max-width: 42rem; margin: 0 auto; padding: 0 1.25rem; }
.from { padding-top: 2rem; color: var(--quiet); font-size: .9375rem; font-weight: 600; }
main { padding-top: 1.75rem; padding-bottom: 4rem; }
.from + main { padding-top: .5rem; }
h1, h2 { font-family: Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Times New Roman', serif; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.875rem; margin: 0 0 1rem; }
h2 { font-size: 1.3125rem; margin: 0 0 .5rem; }
p { margin: 0 0 1rem; text-wrap: pretty; }
section { margin: 1.5rem 0 0; padding: 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .625rem; }
section > :last-child, section > form:last-child > :last-child { margin-bottom: 0; }
a { color: var(--act); text-underline-offset: .15em; }
.quiet, .hint, small { color: var(--quiet); font-size: .9375rem; }
blockquote { margin: 0 0 1rem; padding: .125rem 0 .125rem 1rem; border-left: 3px solid var(--edge); }
ul { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: .875rem; padding-top: .875rem; border-top: 1px solid var(--line); }
pre { margin: 0 0 1rem; white-space: pre-wrap; font: inherit; }
form { margin: 0; }
.field { margin: 0 0 1.5rem; }
label { display: block; font-weight: 600; }
.hint, .field .problem { display: block; margin-top: .125rem; }
.problem { color: var(--wrong); font-weight: 600; }
[role='alert'] { padding: .75rem 1rem; background: var(--wrong-sheet); border-left: 3px solid var(--wrong); border-radius: .25rem; }
textarea { display: block; width: 100%; min-height: 6.5rem; margin: .5rem 0 0; padding: .625rem .75rem; font: inherit; color: inherit;
  background: var(--sheet); border: 1px solid var(--edge); border-radius: .375rem; resize: vertical; }
textarea[aria-invalid='true'] { border: 2px solid var(--wrong); }
.choice { display: flex; gap: .75rem; align-items: flex-start; margin: 0 0 1.5rem; }
.choice label { font-weight: 400; }
input[type='checkbox'] { flex: none; width: 1.5rem; height: 1.5rem; margin: .0625rem 0 0; accent-color: var(--act); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; }
button { min-height: 2.875rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; color: var(--on-act); background: var(--act);
  border: 2px solid var(--act); border-radius: .375rem; cursor: pointer; }
button:hover { background: var(--act-more); border-color: var(--act-more); }
button.second { color: var(--act); background: transparent; }
button.second:hover { color: var(--act-more); background: var(--paper); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 3px; }
@media (max-width: 30rem) {
  main, .from { padding-left: 1rem; padding-right: 1rem; }
  section { padding: 1.125rem 1rem; }
  h1 { font-size: 1.625rem; }
  button { width: 100%; }
}
@media print { body, section { background: none; } button { display: none; } }
`;
