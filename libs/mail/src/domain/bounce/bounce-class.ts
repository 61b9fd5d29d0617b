import { enhancedStatus } from './delivery-status.js';

/** `hard`: the address is dead and is suppressed. `soft`: it may work later, or the refusal is about us or this message. */
export type BounceClass = 'hard' | 'soft';

// Codes that speak of the address itself (RFC 3463 §3.2; 5.1.10 is the null MX of RFC 7505). All other 5.x.x codes suppress nobody.
const HARD_STATUS = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.4.4']);
// Codes that speak of the sender's address (RFC 3463 §3.2), and of ours alone.
const SENDER_STATUS = new Set(['5.1.7', '5.1.8', '5.1.9']);

// The mailbox is there but takes nothing now, e.g. "552 Mailbox full", "over quota", "account is disabled".
const FULL_OR_ASLEEP =
  /(?:mail)?box (?:is |has )?(?:been )?(?:full|exceed|disabled|inactive)|(?:over|exceed\w*|out of|beyond).{0,25}\bquota|quota.{0,20}(?:exceed|exhaust|full|violat)|(?:user|account|mailbox|recipient|address) (?:\S+ )?(?:is |has been |was |currently )*(?:over quota|disabled|suspended|inactive|locked|deactivated|out of storage|receiving mail too quickly|unavailable for)|insufficient (?:system |disk )?storage|disk (?:space|full)|storage (?:limit|space|quota|exceeded)|mailfolder is full|account that you tried to reach is (?:over|disabled|inactive)|too large for|message (?:size|is too (?:large|big)|too (?:large|big|long))|size limit|exceeds.{0,20}(?:size|limit)|too many (?:hops|recipients|connections|messages|errors)|loops? back|mail loop|routing loop/i;
// We, our host or this message are refused, e.g. "blocked using zen.spamhaus.org", "SPF check failed", "message contains a virus".
const REFUSED =
  /spam\b|spamhaus|spamcop|\brbl|dnsbl|block(?:ed|list|ing)|black-?list|denylist|banned|\bspf\b|\bdkim\b|\bdmarc\b|reputation|policy (?:reasons?|violation|rejection)|(?:local|security|administrative|site|content) (?:policy|prohibition)|administratively|virus|malware|phish|suspicious|content (?:rejected|filter)|poor reputation|greylist|grey-?listed|rate ?limit|throttl|authenticat|relay(?:ing)? (?:access )?(?:is )?(?:denied|not (?:permitted|allowed))|(?:unable|not (?:permitted|allowed)) to relay|access denied|reverse (?:dns|lookup)|\bptr\b|client host (?:rejected|\[)|sender (?:address )?(?:rejected|verify|denied)|domain of sender|unsolicited|not authori[sz]ed|permission|restricted|too old|service (?:currently )?(?:un)?available|after (?:mail from|helo|ehlo|end of data)|starttls|\btls\b|certificate/i;
// There is no such address, e.g. "User unknown", "No such user", "does not exist", "Empfänger unbekannt".
const NO_SUCH_ADDRESS =
  /(?:user|recipient|mailbox|account|address|destinat\w+|addressee|name|member|alias)(?:'s)? (?:\S{1,80} )?(?:is |was |are |has |in \w+ |e-?mail )*(?:unknown|not (?:found|known|exist|valid|listed)|does(?:n't| not) exist|doesn't have|no longer|invalid|undeliverable|unrecogni[sz]ed|(?:does|is) not (?:exist|known|found|valid|recogni[sz]ed))|(?:unknown|invalid|no such|bad|nonexist\w+|non-exist\w+|illegal|unrouteable|unroutable|incorrect|undefined|not a (?:valid|known)|wrong) (?:\w+ )?(?:user|recipient|mailbox|account|address|destination|addressee|local[- ]part|name|person|id\b|alias|to\b)|not? (?:mail)?box (?:here )?by that name|no mailbox\b|no (?:\w+ )?(?:account|user|person|recipient|one) (?:here|by|with|at|of|named)|doesn't have an? .{1,40}account|(?:couldn't|could not|wasn't|can ?not) be found|can(?:no|')t (?:find|verify)|does not exist|do(?:es)?n't exist|not our customer|user unknown|unknown user|unknown (?:or illegal )?alias|not listed in|(?:may|might) not exist|there is no (?:user|account)|has (?:left|moved)|no longer (?:valid|available|exists|employed|working|active|accept|in use|on server)|isn't (?:a )?valid|recipnotfound|resolver\.adr|recipientnotfound|mailbox unavailable|unavailable mailbox|(?:recipient )?address rejected: (?:user|undeliverable|unknown|\S+ in virtual)|recipient (?:address )?not (?:ok|accepted|on our)|empfänger(?:adresse)? (?:unbekannt|existiert|nicht)|unbekannt|inconnu|n'existe pas|introuvable|desconocid|no existe|inexistente|desconhecid|não existe|sconosciuto|non esiste|inesistente|onbekend|bestaat niet|nie istnieje|не существует|не найден|неизвестн/i;
// There is no such domain, e.g. "Host unknown", "Host or domain name not found", "null MX".
const NO_SUCH_HOST =
  /(?:host|domain)(?: name)?(?: or domain name)? (?:\S+ )?(?:is )?(?:unknown|not found|not exist|does not exist|invalid)|unknown (?:host|domain)|no such (?:host|domain)|host or domain name not found|name or service not known|nxdomain|non-?existent (?:host|domain)|unrouteable mail domain|(?:bad|invalid|illegal) (?:host|domain)|couldn't find any host|domain (?:must resolve|lookup failed|of .{1,80} (?:not found|does not))|null ?mx|nullmx|does not accept mail|no mail (?:is )?accepted|name server: host not found/i;
// Not now, e.g. "will retry", "Connection timed out", "try again later".
const TEMPORARY =
  /will (?:be )?(?:retry|retried|keep trying|continue|try)|still (?:being )?(?:trying|retried|attempt)|not yet been|has been delayed|delay(?:ed)?\b|deferred|temporar|try again|try later|timed? ?out|time-?out|connection (?:refused|reset|lost|dropped)|(?:lost|no route|network is) (?:connection|to host|unreachable)|retry time|queue (?:too long|expired|for too long)|too long in|expired|unreachable|not reachable|did not accept our requests to connect|socket error|retries|\d+ attempts|for the last \d+|after [\d.]+ (?:hours?|days?)|warning message only|(?:4\d\d)[ -]4\.\d/i;

// The report calls itself final, e.g. "permanent fatal errors", "could not be delivered".
const FINAL =
  /permanent|fatal|undeliver|undelivrable|unzustellbar|returned to sender|deliver\w* (?:\S+ ){0,4}fail|fail\w* (?:\S+ ){0,3}(?:deliver|recipient|address)|(?:could|can|was|were|did)(?: ?not|n't) (?:\S+ ){0,2}(?:deliver|reach)|unable to deliver/i;

/**
 * Whether the address is dead. In: enhanced status (may be empty), what the server said, and the report's prose around it.
 * The words decide where the code is general, because servers send "550" for everything.
 * Without any code and any known word, a report that calls itself final is believed; any other suppresses nobody.
 */
export function bounceClass(status: string, diagnostic: string, prose: string, action: string): BounceClass {
  if (action === 'delayed') return 'soft';
  const code = specific(status) ?? specific(enhancedStatus(diagnostic) ?? '') ?? '';
  const said = diagnostic.trim() === '' ? prose : diagnostic;
  if (code.startsWith('4.') || status.startsWith('4.') || SENDER_STATUS.has(code)) return 'soft';
  if (HARD_STATUS.has(code)) return isAboutUs(said) ? 'soft' : 'hard';
  if (code !== '')
    return code.startsWith('5.1.') && saysDead(said) && !isAboutUs(said) ? 'hard' : byWordsOfCode(code, said);
  if (isAboutUs(said)) return 'soft';
  if (saysDead(said)) return 'hard';
  const general = `${status} ${diagnostic} ${prose}`;
  if (TEMPORARY.test(general)) return 'soft';
  if (diagnostic.trim() !== '' && saysDead(prose) && !isAboutUs(prose)) return 'hard';
  return hasCode(general) || isAboutUs(prose) || !FINAL.test(prose) ? 'soft' : 'hard';
}

/** 5.2.x, 5.3.x, 5.4.x, 5.5.x, 5.6.x and 5.7.x are about the mailbox's state, the route, the talk, the content or us; 5.5.x and 5.7.x are also sent by hosts that mean "no such user". */
function byWordsOfCode(code: string, said: string): BounceClass {
  const vague =
    code.startsWith('5.5.') ||
    code === '5.7.1' ||
    code === '5.2.0' ||
    code === '5.2.1' ||
    code === '5.3.0' ||
    code.startsWith('5.4.');
  return vague && saysDead(said) && !isAboutUs(said) && !TEMPORARY.test(said) ? 'hard' : 'soft';
}

function isAboutUs(said: string): boolean {
  return (
    FULL_OR_ASLEEP.test(said) ||
    (REFUSED.test(said) && !/user unknown|unknown user|no such user|does not exist/i.test(said))
  );
}

function saysDead(said: string): boolean {
  return NO_SUCH_ADDRESS.test(said) || NO_SUCH_HOST.test(said);
}

/** A code with a detail; "5.0.0" and "5.1.0" say only that it failed. */
function specific(status: string): string | null {
  return status === '' || /^[245]\.(?:0\.0|1\.0|0\.\d+)$/.test(status) ? null : status;
}

/** An SMTP reply or enhanced code anywhere, e.g. "554 delivery error". */
function hasCode(text: string): boolean {
  return /\b5\d\d[ -]|\b[45]\.\d\.\d/.test(text);
}
