import { heightStyle } from './frame-height.js';

/**
 * The stylesheet of the mailbox: three columns on a desk, one after the other on a phone; the colours of Regards, light and dark, with
 * contrasts and targets of WCAG 2.2 AA.
 */
export const style = `
:root { color-scheme: light dark; --ink: #26231f; --quiet: #5d574f; --paper: #f6f4f0; --sheet: #ffffff; --rail: #efece6; --line: #e3ded6;
  --edge: #857d72; --act: #1d4f6b; --act-more: #163d54; --on-act: #ffffff; --tint: #e6eff4; --wrong: #9b1c1c; --wrong-sheet: #fbecea; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0ece6; --quiet: #bbb4aa; --paper: #171614; --sheet: #211f1d; --rail: #1b1a18; --line: #35322e;
  --edge: #8f887e; --act: #9fd0ea; --act-more: #c3e3f4; --on-act: #10222c; --tint: #1d2c35; --wrong: #ffb4a8; --wrong-sheet: #3a2220; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: .9375rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
h1, h2, p, ul, dl, dd, fieldset, form { margin: 0; padding: 0; }
h1 { font-size: 1.375rem; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: 1.0625rem; line-height: 1.3; font-weight: 650; }
ul { list-style: none; }
a { color: var(--act); text-underline-offset: .15em; }
small, .hint, .quiet { color: var(--quiet); font-size: .8125rem; }
time { color: var(--quiet); font-size: .8125rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: .5rem; top: -4rem; padding: .5rem 1rem; background: var(--sheet); border-radius: .375rem; z-index: 2; }
.skip:focus { top: .5rem; }
.long { overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--act); outline-offset: 2px; }
main:focus { outline: none; }

.button, button { display: inline-block; min-height: 2.5rem; padding: .4375rem 1rem; font: inherit; font-weight: 600; line-height: 1.5; text-decoration: none; color: var(--on-act);
  background: var(--act); border: 1px solid var(--act); border-radius: .5rem; cursor: pointer; white-space: nowrap; }
.button:hover, button:hover { background: var(--act-more); border-color: var(--act-more); }
.button.second, button.second { color: var(--act); background: transparent; border-color: var(--line); }
.button.second:hover, button.second:hover { color: var(--act-more); border-color: var(--act-more); background: transparent; }

.top { display: flex; align-items: center; gap: 1rem; padding: .625rem 1rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
.top p { flex: 1; color: var(--quiet); font-size: .8125rem; }
.brand { display: flex; align-items: center; gap: .5rem; font-weight: 650; font-size: 1rem; color: var(--ink); text-decoration: none; }
.brand svg { color: var(--act); }

.time { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; padding: .25rem 1rem; background: var(--rail); border-bottom: 1px solid var(--line); font-size: .8125rem; }
.time:empty { display: none; }
.time p { margin-inline-end: auto; color: var(--quiet); }
.time button { min-height: 1.75rem; padding: .0625rem .625rem; font-size: .8125rem; }

.avatar { flex: none; display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; background: var(--line); color: var(--ink);
  font-size: .75rem; font-weight: 650; letter-spacing: .02em; }
.avatar.all { background: transparent; border: 1px solid var(--edge); }
.badge { flex: none; min-width: 1.375rem; padding: 0 .375rem; border-radius: 1rem; background: var(--act); color: var(--on-act); font-size: .75rem; font-weight: 650; line-height: 1.375rem; text-align: center; }
.mark { display: inline-block; padding: 0 .4375rem; border: 1px solid var(--edge); border-radius: 1rem; color: var(--quiet); font-size: .75rem; line-height: 1.25rem; }
.none, .more { padding: .75rem 1rem; color: var(--quiet); font-size: .875rem; }

.boxes { background: var(--rail); }
.find { padding: .75rem .75rem .5rem; }
.find input { width: 100%; min-height: 2.25rem; padding: .25rem .75rem; font: inherit; font-size: .875rem; color: inherit; background: var(--sheet); border: 1px solid var(--edge); border-radius: .5rem; }
.box { position: relative; display: flex; align-items: center; gap: .625rem; margin: 0 .5rem; padding: .4375rem .5rem; border-radius: .5rem; color: inherit; text-decoration: none; }
.box:hover { background: var(--line); }
.box[aria-current] { background: var(--tint); }
.box[aria-current] .avatar { background: var(--act); color: var(--on-act); border-color: var(--act); }
.who { flex: 1; min-width: 0; }
.who > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.box.unread bdi { font-weight: 650; }
/* A name in Hebrew stands where the others stand. */
.who > bdi, .thread .other { text-align: left; }

.threads { background: var(--paper); }
.threads > header { padding: .875rem 1rem .75rem; border-bottom: 1px solid var(--line); }
.threads .address { color: var(--quiet); font-size: .8125rem; overflow-wrap: anywhere; }
.habits { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .875rem; margin-top: .375rem; font-size: .8125rem; }
.thread { position: relative; display: block; padding: .6875rem 1rem .75rem; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
.thread:hover { background: var(--rail); }
.thread[aria-current] { background: var(--tint); box-shadow: inset 3px 0 var(--act); }
.thread .line { display: flex; align-items: baseline; gap: .5rem; }
.thread .other { flex: 0 1 auto; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.thread .line time { margin-inline-start: auto; }
.thread .count { color: var(--quiet); font-size: .75rem; }
.thread .subject, .thread .preview, .thread small { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.thread .subject { font-size: .875rem; }
.thread .preview { color: var(--quiet); font-size: .8125rem; }
.thread.unread .other, .thread.unread .subject { font-weight: 650; }
.thread.unread::before { content: ''; position: absolute; left: .3125rem; top: 1.125rem; width: .4375rem; height: .4375rem; border-radius: 50%; background: var(--act); }

main { padding: 1.5rem 1.5rem 3rem; background: var(--sheet); }
main > * { max-width: 46rem; margin-inline: auto; }
.back { margin-bottom: .75rem; font-size: .875rem; }
.notice { margin-top: .75rem; padding: .625rem .875rem; background: var(--tint); border-radius: .5rem; }
.problem { color: var(--wrong); font-weight: 600; }
.mail { margin-top: 1rem; padding: .875rem 1rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; }
.mail > header, .mail summary { display: flex; align-items: center; gap: .75rem; }
.mail > details > summary { cursor: pointer; list-style: none; border-radius: .5rem; }
.mail > details > summary::-webkit-details-marker { display: none; }
.mail .name { font-weight: 650; }
.mail .preview { color: var(--quiet); font-size: .8125rem; }
.mail > details[open] > summary .preview { display: none; }
.mail.ours { background: var(--tint); border-color: transparent; }
.mail.ours .avatar { background: var(--act); color: var(--on-act); }
.mail.auto { padding: .625rem 1rem; background: var(--paper); border-style: dashed; font-size: .875rem; }
.mail.auto .who { white-space: normal; }
.lines { display: grid; grid-template-columns: auto 1fr; gap: .125rem .75rem; margin: .75rem 0 0; font-size: .8125rem; }
.lines dt, .headers dt { color: var(--quiet); }
.unsubscribe { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; margin-top: .75rem; }
.unsubscribe button { min-height: 2rem; padding: .1875rem .75rem; font-size: .8125rem; }
.views { display: flex; flex-wrap: wrap; margin-top: .875rem; }
.pick { position: absolute; opacity: 0; width: 1px; height: 1px; }
.pick + label { padding: .25rem .75rem; border: 1px solid var(--edge); margin-inline-end: -1px; font-size: .8125rem; line-height: 1.25rem; cursor: pointer; color: var(--quiet); }
.pick + label:first-of-type { border-radius: .4375rem 0 0 .4375rem; }
.pick + label:last-of-type { border-radius: 0 .4375rem .4375rem 0; }
.pick:checked + label { background: var(--tint); color: var(--act); font-weight: 650; }
.pick:focus-visible + label { outline: 2px solid var(--act); outline-offset: 2px; }
.pane { display: none; flex: 0 0 100%; min-width: 0; margin-top: .875rem; }
.as-html:checked ~ .pane.as-html, .as-text:checked ~ .pane.as-text, .as-source:checked ~ .pane.as-source { display: block; }
iframe { display: block; width: 100%; border: 1px solid var(--line); border-radius: .5rem; background: #ffffff; color-scheme: light; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 1rem; line-height: 1.6; }
.mail.ours .words { margin-top: .75rem; }
.quote { margin-top: .5rem; }
.quote summary { display: inline-block; color: var(--quiet); font-size: .8125rem; cursor: pointer; text-decoration: underline; text-underline-offset: .15em; }
.words.quiet { font-size: .875rem; }
.mail.auto .words { margin-top: .625rem; font-size: .875rem; }
.fate { margin-top: .625rem; color: var(--quiet); font-size: .8125rem; }
.fate.problem { color: var(--wrong); }
code { font: .8125rem ui-monospace, 'SF Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.headers { display: grid; gap: .375rem; font-size: .8125rem; margin-bottom: .75rem; }
.headers div { display: grid; grid-template-columns: 11rem 1fr; gap: .75rem; }
pre { margin: .75rem 0 0; padding: .875rem; max-height: 28rem; overflow: auto; background: var(--paper); border-radius: .5rem; font: .8125rem/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }

.reply { margin-top: 1rem; padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--paper); }
label, legend { font-weight: 650; }
textarea, .field input { display: block; width: 100%; margin-top: .375rem; padding: .5rem .75rem; font: inherit; font-size: 1rem; line-height: 1.55; color: inherit; background: var(--sheet); border: 1px solid var(--edge); border-radius: .5rem; }
textarea { resize: vertical; min-height: 6rem; }
[aria-invalid='true'] { border: 2px solid var(--wrong) !important; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin-top: .875rem; }
.actions .hint { flex: 1 1 14rem; }
.card { display: grid; gap: 1.25rem; margin-top: 1.25rem; padding: 1.25rem; border: 1px solid var(--line); border-radius: .75rem; }
.card .actions { margin-top: 0; }
.person { display: flex; align-items: center; gap: 1rem; }
.person .avatar { width: 3.25rem; height: 3.25rem; font-size: 1.0625rem; background: var(--tint); color: var(--act); }
fieldset { border: 0; min-width: 0; }
legend { padding: 0; margin-bottom: .5rem; }
.choice { display: flex; gap: .75rem; padding: .5rem 0; }
.choice input { flex: none; width: 1.375rem; height: 1.375rem; margin: .0625rem 0 0; accent-color: var(--act); }
.choice label { display: block; font-weight: 500; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1.25rem; }
.field input[type='date'] { width: auto; }
.welcome { padding-top: 12vh; max-width: 30rem; }
.welcome p, .welcome ul { margin-top: .75rem; color: var(--quiet); font-size: 1rem; }
.welcome li + li { margin-top: .375rem; }
.welcome strong { color: var(--ink); }
.welcome .actions { margin-top: 1.5rem; }

@media (min-width: 60rem) {
  body { display: grid; grid-template: auto auto minmax(0, 1fr) / 16rem 21rem minmax(0, 1fr); height: 100vh; height: 100dvh; }
  .top, .time { grid-column: 1 / -1; }
  .boxes, .threads, main { grid-row: 3; }
  .boxes, .threads, main { overflow-y: auto; border-inline-end: 1px solid var(--line); }
  main { border: 0; }
  .boxes ul { padding-bottom: .5rem; }
  .back { display: none; }
}
@media (max-width: 59.99rem) {
  .top p, .shows-content .top .quiet { display: none; }
  .top .quiet { margin-inline-start: auto; }
  .shows-content .top .button { margin-inline-start: auto; }
  .shows-content .boxes, .shows-content .threads { display: none; }
  .boxes ul { display: flex; gap: .125rem; padding: .125rem .5rem .625rem; overflow-x: auto; }
  .box { flex: none; flex-direction: column; gap: .25rem; width: 5.25rem; margin: 0; padding: .375rem .25rem; text-align: center; font-size: .8125rem; }
  .box .who { flex: none; width: 100%; }
  .box .who small, .box .mark { display: none; }
  .box .badge { position: absolute; top: .125rem; right: 1rem; }
  main { padding: 1.125rem 1rem 3rem; }
  .welcome { padding-top: 1rem; }
}
@media (max-width: 40rem) {
  .mail { padding: .75rem .75rem .875rem; }
  .mail > header, .mail > details > summary { flex-wrap: wrap; }
  .mail > details:not([open]) > summary .who { flex-basis: calc(100% - 3rem); }
  .mail time { width: 100%; padding-inline-start: 3rem; margin-top: -.5rem; }
  .mail.auto time { padding: 0; margin: 0; }
  .headers div { grid-template-columns: 1fr; gap: 0; }
  .card { padding: 1rem; }
}
@media (max-width: 22.5rem) { .brand { font-size: .9375rem; } .top { gap: .5rem; padding-inline: .75rem; } }
${heightStyle}
`;
