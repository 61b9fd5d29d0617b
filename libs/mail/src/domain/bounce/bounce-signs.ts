import { isDaemon } from '../auto-reply-signs.js';
import { firstHeader, type ParsedMail } from '../parsed-mail.js';
import { recipientsInText, reportProse } from './bounce-text.js';
import { parseDeliveryStatus } from './delivery-status.js';

// Subjects of delivery reports, e.g. "Undelivered Mail Returned to Sender", "failure notice", "Unzustellbar: Ihre Bewerbung".
const BOUNCE_SUBJECT =
  /^(?:\W*)(?:undeliver(?:ed|able)|undelivrable|undeliverable mail|(?:mail|message|delivery|e-?mail)\b.{0,40}\b(?:fail(?:ed|ure)|error|problem|delay(?:ed)?|notification|status|could not|not (?:be )?delivered|incomplete|undeliverable|rejected|returned)|returned (?:e?mail|message)|failure notice|failure delivery|failed (?:mail|message|delivery)|fail(?:ed|ure) to deliver|failure:|warning: (?:message|could not|e?mail)|delivery (?:status|failure|report|notification|unsuccessful|final)|non-?delivery|nondeliverable|could(?: not|n't) (?:send|deliver)|(?:your )?(?:mail|message)\b.{0,60}\b(?:cannot|can't|could not|was not|wasn't|couldn't|has not been) be(?:en)? (?:delivered|sent)|unable to deliver|unzustellbar|nicht zustellbar|unzustellbare|zustellung|mail ?delivery ?failed|non remis|échec de la remise|non distribu|no se (?:puede|pudo) entregar|no entregado|não entreg|falha na entrega|devolvid|mancato recapito|non recapitabil|consegna|onbestelbaar|niet (?:afgeleverd|bezorgd)|kunne ikke leveres|kan inte levereras|olevererbart|niedostarcz|nie (?:można|dostarczono)|не доставлен|недоставлен|не удалось доставить|ei voitu toimittaa|配信不能|送信できません|メールが送信|退信|未传递|系统退信|user unknown|unknown (?:user|recipient|address)|(?:mail|message) system error|mail system|mdaemon notification|nondelivery|rejected(?: mail| message)?:|sendmail)/iu;
// What reports say in their body, e.g. "could not be delivered", "This is the mail system at host".
const BOUNCE_BODY =
  /(?:could|can|was|were|did|have|has)(?: ?not|n't)\b.{0,30}\b(?:be(?:en)? )?(?:deliver|reach|sent|accepted|process)|(?:un|not )deliver(?:ed|able)|wasn't able to deliver|unable to deliver|not been able to deliver|delivery (?:\S+ ){0,6}(?:failed|failure|error|problem|attempts?|delayed|suspended)|failed (?:to deliver|recipients?|permanently|delivery)|failed addresses|permanent (?:fatal )?errors?|fatal errors|returned to (?:sender|you)|(?:message|mail) (?:is |has been |was )?(?:returned|rejected|refused|blocked)|this is the (?:mail|postfix|sendmail|qmail)|mail (?:delivery )?system|transcript of session|user unknown|unknown user|no such user|mailbox (?:is )?(?:full|unavailable)|over quota|quota exceeded|address not found|reason(?: for failure)?\s*:|recipients?\b.{0,60}(?:not|reject|fail|unknown|invalid)|\b5\d\d[ -]5\.\d\.\d|rcpt to|nicht zugestellt|konnte nicht|unzustellbar|n'a pas (?:pu|été)|no (?:se )?(?:pudo|ha podido)|não (?:pôde|foi)|non (?:è stato|può)|kon niet|не (?:может|удалось|был)|配信|送信|送達|あて先|宛先/iu;
// The same where nothing else speaks for a report: no vacation note says these, e.g. "Could not be delivered to:".
const PLAIN_FAILURE =
  /(?:could|can) ?not be delivered|(?:was|were) not delivered|undeliverable|delivery (?:has )?failed|returned to sender|user unknown|no such user/i;
// An answer or a forward by a person, e.g. "Re: Undeliverable", "WG: Unzustellbar".
const ANSWERED = /^\s*(?:re|aw|fwd?|wg|sv|tr|rv|enc|antw|odp)\s*:/i;

/** Whether the mail reports on a delivery (RFC 3464), or is one of the many forms that do so without the standard. */
export function looksLikeBounce(mail: ParsedMail): boolean {
  // e.g. multipart/report; report-type=delivery-status.
  if (/report-type="?delivery-status/i.test(firstHeader(mail, 'content-type'))) return true;
  if (mail.deliveryStatus.some((text) => parseDeliveryStatus(text).length > 0)) return true;
  if (mail.headers.has('x-failed-recipients')) return true;
  const subject = BOUNCE_SUBJECT.test(mail.subject.trim());
  const fromSystem = isDaemon(mail) || /^<\s*>$/.test(firstHeader(mail, 'return-path'));
  const prose = reportProse(mail);
  const body = BOUNCE_BODY.test(prose);
  if (fromSystem) {
    if (parseDeliveryStatus(prose).length > 0) return true;
    // A vacation answer also comes from the null sender, so the null sender alone proves nothing.
    if (isAwaySubject(mail.subject)) return false;
    if (isDaemon(mail)) return subject || body;
    return (subject && body) || (PLAIN_FAILURE.test(prose) && recipientsInText(mail, prose).length > 0);
  }
  // Nobody's system by name: the subject, the words and a failed recipient must agree, and no person may be answering.
  return (
    subject &&
    body &&
    !ANSWERED.test(mail.subject) &&
    mail.inReplyTo === null &&
    recipientsInText(mail, prose).length > 0
  );
}

function isAwaySubject(subject: string): boolean {
  // A postmaster may be away too, e.g. "Out of office", "Automatic reply", "Abwesenheit".
  return /out of (?:the )?office|auto(?:matic)?[- ]?(?:reply|response)|abwesen|vacation/i.test(subject);
}
