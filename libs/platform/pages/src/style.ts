/**
 * The one stylesheet of all pages, for elements and not for pages: readable from 320 px on, with the reader's own font size, in their
 * light or dark, with contrasts and targets of WCAG 2.2 AA. Classes: `quiet` (an aside), `problem` (what is missing), `hint` (under a
 * label), `lead` (the sentence that matters most), `choice` (a checkbox or radio with its label), `actions` (buttons side by side),
 * `second` (a button that is not the main one), `plain` (a button that looks like a link), `notice` (what was just done), `summary` (all
 * problems of a form), `advice` (what a check says about a text).
 */
export const style = `
:root { color-scheme: light dark; --ink: #26231f; --quiet: #5d574f; --paper: #f6f4f0; --sheet: #ffffff; --line: #e3ded6;
  --edge: #857d72; --act: #1d4f6b; --act-more: #163d54; --on-act: #ffffff; --wrong: #9b1c1c; --wrong-sheet: #fbecea;
  --done: #1f5c42; --done-sheet: #e9f3ed; --care: #6b4a00; --care-sheet: #fbf3df; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0ece6; --quiet: #bbb4aa; --paper: #171614; --sheet: #211f1d; --line: #3a3733;
  --edge: #8f887e; --act: #9fd0ea; --act-more: #c3e3f4; --on-act: #10222c; --wrong: #ffb4a8; --wrong-sheet: #3a2220;
  --done: #9bd8b8; --done-sheet: #1c2c24; --care: #f0cf85; --care-sheet: #2e2718; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
main, .from, .foot { max-width: 42rem; margin: 0 auto; padding: 0 1.25rem; }
.from { padding-top: 2rem; color: var(--quiet); font-size: .9375rem; font-weight: 600; }
main { padding-top: 1.75rem; padding-bottom: 2rem; }
.from + main { padding-top: .5rem; }
.foot { padding-bottom: 3rem; color: var(--quiet); font-size: .875rem; }
h1, h2, h3 { font-family: Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Times New Roman', serif; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.875rem; margin: 0 0 1rem; }
h2 { font-size: 1.3125rem; margin: 0 0 .5rem; }
h3 { font-size: 1.125rem; margin: 1.5rem 0 .375rem; }
p, dl, fieldset { margin: 0 0 1rem; }
p { text-wrap: pretty; }
section { margin: 1.25rem 0 0; padding: 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .625rem; }
section > :last-child, section > form:last-child > :last-child { margin-bottom: 0; }
a { color: var(--act); text-underline-offset: .15em; }
.quiet, .hint, small { color: var(--quiet); font-size: .9375rem; }
.lead { font-size: 1.1875rem; font-weight: 600; line-height: 1.45; margin-bottom: .5rem; }
dl { display: grid; grid-template-columns: minmax(6.5rem, auto) 1fr; gap: .375rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
blockquote { margin: 0 0 1rem; padding: .125rem 0 .125rem 1rem; border-left: 3px solid var(--edge); }
ul { margin: 0 0 1rem; padding: 0; list-style: none; }
li + li { margin-top: .875rem; padding-top: .875rem; border-top: 1px solid var(--line); }
ul.dots { padding-left: 1.25rem; list-style: disc; }
.dots li + li, .summary li + li, .advice li + li { margin-top: .375rem; padding-top: 0; border: 0; }
pre { margin: 0 0 1rem; white-space: pre-wrap; font: inherit; }
form { margin: 0; }
.field { margin: 0 0 1.5rem; }
label, legend { display: block; font-weight: 600; }
fieldset { min-width: 0; padding: 0; border: 0; }
legend { padding: 0; margin-bottom: .75rem; }
.hint, .field .problem { display: block; margin-top: .125rem; }
.problem { color: var(--wrong); font-weight: 600; }
[role='alert'], .notice, .advice { margin: 0 0 1.25rem; padding: .875rem 1.125rem; border-left: 4px solid; border-radius: .25rem; }
[role='alert'] { color: var(--wrong); background: var(--wrong-sheet); }
.notice { color: var(--done); background: var(--done-sheet); }
.advice { color: var(--care); background: var(--care-sheet); margin: .5rem 0; }
[role='alert'] > *, .notice > *, .advice > * { color: var(--ink); }
[role='alert'] a, .notice a { color: inherit; }
[role='alert'] h2, .notice h2, .advice h3 { font: inherit; font-weight: 600; margin: 0; }
[role='alert'] :last-child, .notice :last-child, .advice :last-child { margin-bottom: 0; }
.advice mark { color: inherit; background: none; font-weight: 600; text-decoration: underline wavy var(--care); text-underline-offset: .2em; }
textarea { display: block; width: 100%; min-height: 6.5rem; margin: .5rem 0 0; padding: .625rem .75rem; font: inherit; color: inherit;
  background: var(--sheet); border: 1px solid var(--edge); border-radius: .375rem; resize: vertical; }
textarea[aria-invalid='true'] { border: 2px solid var(--wrong); }
.choice { display: flex; gap: .75rem; align-items: flex-start; margin: 0 0 .875rem; }
.choice label { font-weight: 400; padding: .0625rem 0; }
.choice .hint { margin: 0; }
input[type='checkbox'], input[type='radio'] { flex: none; width: 1.5rem; height: 1.5rem; margin: .125rem 0 0; accent-color: var(--act); }
summary { padding: .375rem 0; color: var(--act); font-weight: 600; cursor: pointer; text-decoration: underline; text-underline-offset: .15em; }
details[open] > summary { margin-bottom: .5rem; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; }
button, a.button { display: inline-block; min-height: 2.875rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; text-align: center;
  text-decoration: none; color: var(--on-act); background: var(--act); border: 2px solid var(--act); border-radius: .375rem; cursor: pointer; }
button:hover, a.button:hover { background: var(--act-more); border-color: var(--act-more); }
button.second, a.button.second { color: var(--act); background: transparent; }
button.second:hover, a.button.second:hover { color: var(--act-more); background: var(--paper); }
button.plain { min-height: 2.75rem; padding: .5rem 0; text-align: start; color: var(--act); background: none; border: 0; text-decoration: underline; text-underline-offset: .15em; }
button.plain:hover { color: var(--act-more); }
.notice button.plain { color: inherit; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 3px; }
.notice:focus-visible, .summary:focus-visible { outline-offset: 0; }
@media (max-width: 30rem) {
  main, .from, .foot { padding-left: 1rem; padding-right: 1rem; }
  section { padding: 1.125rem 1rem; }
  h1 { font-size: 1.625rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd + dt { margin-top: .5rem; }
  button:not(.plain), a.button { width: 100%; }
}
@media print { body, section { background: none; } button { display: none; } }
`;
