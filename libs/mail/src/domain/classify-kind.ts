import { autoReplySign } from './auto-reply-signs.js';
import { looksLikeBounce } from './bounce/bounce-signs.js';
import { firstHeader, type ParsedMail } from './parsed-mail.js';

/** What an incoming message is; the vocabulary is public and stable. */
export type MailKind = 'human' | 'auto_reply' | 'bounce' | 'feedback_report';

/**
 * Decides what an incoming mail is. The strictest sign first: a complaint report (RFC 5965), a delivery report (RFC 3464) or what
 * plays its part, an automatic answer (RFC 3834), and else a person.
 */
export function classifyKind(mail: ParsedMail): MailKind {
  if (isFeedbackReport(mail)) return 'feedback_report';
  if (looksLikeBounce(mail)) return 'bounce';
  return autoReplySign(mail) === null ? 'human' : 'auto_reply';
}

function isFeedbackReport(mail: ParsedMail): boolean {
  // e.g. multipart/report; report-type=feedback-report; boundary="x".
  if (/report-type="?feedback-report/i.test(firstHeader(mail, 'content-type'))) return true;
  // The one field every report must have (RFC 5965 §3.1), e.g. "Feedback-Type: abuse".
  if (mail.feedbackReports.some((report) => /^feedback-type\s*:/im.test(report))) return true;
  // Outlook.com's own format, e.g. "complaint about message from 192.0.2.222".
  return /^complaint about message from [\d.:a-f]{3,45}\s*$/i.test(mail.subject);
}
