import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

// What the reader might send. Example: "replies to this message", "any queries"
const sent =
  '(?:mails?|e-?mails?|messages?|comments?|repl(?:y|ies)|responses?|answers?|(?:phone |telephone )?calls|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|questions|requests|letters?|objections?|complaints|appeals|protests?|texts|follow-?ups?|anything (?:you (?:send|write)|sent|that arrives)|what(?:ever)? (?:you (?:send|write)|arrives|is sent))';

// Where it would arrive. Example: "this mailbox", "the account"
const box = '(?:mailbox|inbox|address|account|number|line|sender|folder|thread|mail ?id|id|in-?tray|phone)';

// What does not happen there. Example: "monitored", "attended to"
const handled =
  '(?:monitor|read\\b|check|answer|review|attend|receiv|accept|see\\b|seen|process|look|reply|repli|respond|return|reach\\b|acknowledg|staffed|manned|deliver|dealt|deal\\b|entertain|consider|put through|forward|pass(?:ed)? on|open|picked up|passed|posted|taken|tak(?:e|en)\\b|action|in use)';

// The past, a condition, what people wrote to others, or the contrary. Example: "the letter did not reach you", "we read every reply"
const innocent =
  /\bif (?:you|it|this|my|the)\b[^.;]{0,30}\bnot\b|\bdid(?: not|n't) (?:receive|see|reach|answer|get)\b|\b(?:have|has|had)(?: not|n't) (?:yet )?(?:been )?(?:answered|replied|reached|received|read|arrived)\b|\bspam\b|\b(?:was|were)(?: not|n't)\b|\b(?:could|should|would) not have\b|\b(?:job|role|post|task) (?:includes?|involves?|is|would)\b|\bwe (?:never|don't|do not) (?:send|write|use)\b|\bfault\b|\bcould\b[^.;]{0,10}\breach\b|\b(?:that|which) (?:i|we) (?:cannot|can't|could)\b|\bsorry that\b|\bopen(?:ed|s|ing)? (?:up\b|(?:the|her|his|their|a) )|\b(?:until|because of) the\b|\bread (?:that way|like|well|as)\b|\bnew (?:one|address|number|account)\b|\bat (?:weekends?|night)\b|\bon \w+days?\b|\bfrom an address that\b|\bi (?:read|answer|see) (?:every|each|my|all|any)\b/u;

export const unreadMailbox: readonly Phrase[] = [
  // "this mailbox is not monitored", "replies are never read", "phone calls will not be returned"
  {
    says: new RegExp(
      `\\b(?:${sent}|${box})\\b[^.;]{0,60}(?:\\b(?:not|never|cannot|nobody|no one|no-one|nor|neither)|n't) (?:(?!have|had|been)\\w+ )?(?:be )?(?:being )?(?:actively |regularly |routinely )?${handled}\\w*`,
      'u',
    ),
    unless: innocent,
  },
  // "responses are deleted", "requests will be ignored", "this inbox is switched off", "filed without being read"
  {
    says: new RegExp(
      `\\b${sent}\\b[^.;]{0,40}\\b(?:is|are|gets?|will|shall|be)\\b[^.;]{0,15}\\b(?:deleted|discarded|binned|ignored|disregarded|unread|unanswered|unopened|returned|rejected|bounce|wiped|lost|destroyed|refused|blocked|filed without|nowhere|no (?:answer|reply|response))\\b|\\b${box}\\b[^.;]{0,40}\\b(?:is|gets|will be)\\b[^.;]{0,15}\\b(?:unread|wiped|switched off|disabled|deactivated|turned off)\\b`,
      'u',
    ),
    unless:
      /\b(?:emptied|wiped) (?:twice|three times|once|daily|by|at)\b|\b(?:was|were|have been|has been) (?:\w+ )?(?:deleted|lost|rejected|ignored)\b|\b(?:your|the) (?:data|cv|file|papers|documents)\b|\b(?:job|role) (?:includes?|involves?)\b|\bsorry\b|\b(?:gdpr|months?|days|years?|on request)\b/u,
  },
  // "an unmonitored address", "unattended", "no-reply", "has no inbox", "send-only"
  {
    says: anyOf(
      /\bun(?:monitored|attended|manned|staffed)\b/u,
      /\b(?:nobody|no one|no-one|no human|no person) (?:\w+ )?(?:opens|looks|reads|monitors|checks|answers|sees|mans|staffs|attends|looks at|will (?:read|see|answer|reply|respond)|(?:is )?(?:on|at) the other end)\b/u,
      /\b(?:machine|computer|robot|system|sender|account|address|mailbox)\b[^.;]{0,30}\b(?:has no (?:inbox|mailbox|ears)|cannot (?:receive|accept|read|take|process|handle)|can'?t (?:receive|accept|read|take|process|handle)|(?:does not|doesn'?t) (?:receive|accept|take|read))\b/u,
      /\b(?:send[- ]only|sends? only|only sends?|is for sending|outgoing[- ](?:mail )?only|outbound[- ]only|notification[- ]only|for information only|one-way (?:message|e-?mail|mailbox|address))\b/u,
      /\bautomat(?:ed|ic(?:ally)?) (?:generated )?(?:message|mailbox|e-?mail|notification|address)\b[^.;]{0,40}\b(?:not|n't|cannot)\b/u,
    ),
    unless:
      /\bnot (?:a|an) (?:no-?reply|unmonitored|unattended|automated)|\b(?:isn'?t|never) (?:a|an) (?:no-?reply|unmonitored|unattended|automated)|\b(?:changed|stopped|got rid|never send|no longer)\b|\bletters that\b|\b(?:was|were|have been|has been|have) (?:\w+ )*(?:left )?(?:unanswered|unread|unmanned|unattended|unstaffed)\b|\bnobody (?:reads|sees|looks at) (?:your|the) (?:cv|name|application)\b|\bdo not reply to the\b|\b(?:job|role|task|post) (?:includes?|involves?|is|would)\b/u,
  },
  // "vanishes into the void", "will not reach a human being", "will only generate an error message"
  {
    says: anyOf(
      /\b(?:repl|address|e-?mail|mail|sent|answer|writ|complain|appeal|request|quer)\w*\b[^.;]{0,50}\b(?:deaf ears|the bin|the shredder|the trash|the spam|void|black hole|bounces?|vanish\w*|disappears?|binned|discarded|shredder|error message|automat\w+ (?:answer|reply|response))\b/u,
      /\b(?:not|n't|never) (?:reach|get (?:through )?to|arrive (?:with|at)|be seen by|seen by) (?:a|any|us|me|our|the|anyone|anybody)(?: \w+)?\b/u,
      /\bi won'?t (?:read|answer|reply|be (?:looking|reading|answering|replying))\b/u,
      /\b(?:whatever|anything|what|mails?|messages?|answers?|repl(?:y|ies)|writing back)\b[^.;]{0,60}\b(?:nobody|no one|no-one|nowhere|discarded|binned)\b/u,
    ),
    unless: innocent,
  },
];
