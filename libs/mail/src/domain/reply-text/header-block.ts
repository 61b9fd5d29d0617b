import { isBlank, type Line } from './line.js';

type Field = 'from' | 'when' | 'to' | 'subject' | 'cc';

// The labels that mail clients print above a quoted or forwarded mail, in lower case.
const LABELS: Record<Field, readonly string[]> = {
  from: 'from|von|de|expéditeur|da|van|fra|från|od|от|від|lähettäjä|feladó|de la|από|kimden|gönderen|remitente|remetente|mittente|afzender|avsändare|nadawca|отправитель|från/from|发件人|寄件者|差出人|보낸 사람|מאת|من|dari|từ|message de|posted by|reply-to'.split(
    '|',
  ),
  when: 'sent|date|gesendet|gesendet am|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada|enviada em|enviado a las|fecha|data|inviato|data invio|verzonden|verzonden op|sendt|dato|skickat|skickad|wysłano|wysłane|data wysłania|отправлено|дата|дата отправки|надіслано|lähetetty|päivämäärä|päiväys|elküldve|dátum|trimis|odesláno|dátum odoslania|odoslané|ημερομηνία|gönderme tarihi|tarih|gönderildi|发送时间|日期|寄件日期|送信日時|日時|보낸 날짜|날짜|נשלח|תאריך|ngày|tanggal|dikirim|message du|poslano|poslané'.split(
    '|',
  ),
  to: 'to|an|à|a|para|aan|til|till|do|кому|vastaanottaja|címzett|către|komu|προς|kime|alıcı|destinatario|destinatário|destinataire|mottagare|收件人|宛先|받는 사람|אל|إلى|đến|kepada|kenelle|za|pre'.split(
    '|',
  ),
  subject:
    'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat|тема|aihe|tárgy|subiect|předmět|predmet|θέμα|konu|主题|主旨|件名|제목|נושא|الموضوع|chủ đề|subjek|asiakas'.split(
      '|',
    ),
  cc: 'cc|bcc|kopie|kopia|copie|copie à|cópia|kopi|копия|dw|udw|kopio|kópia|másolatot kap|importance|priority|wichtigkeit|attachments|reply-to|antwort an|抄送|organization'.split(
    '|',
  ),
};
const FIELD_OF = new Map<string, Field>(
  (Object.keys(LABELS) as Field[]).flatMap((field) =>
    LABELS[field].map((label): [string, Field] => [label, field]),
  ),
);

// A label at the start of a line and its value; asterisks of bold and quote marks allowed, e.g. "*From:* Ann", "Envoyé le :jeudi".
const LABELLED = /^[\s>|]*\*{0,2}\s*([\p{L}][\p{L} /-]{0,24}?)\s*\*{0,2}\s*[:：]\s*\*{0,2}\s*(.*)$/u;
const EMAIL = /[^\s<>"]{1,128}@[^\s<>"]{1,128}/;
const DATE = /\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b\d{1,2}[:.h]\d{2}\b|\d年/u;
// A rule drawn across the mail, e.g. "________________________________", "-----", "====".
const RULE = /^\s*(?:[-_=*~—–]\s?){3,}\s*$/u;

const ORIGINAL =
  /original|ursprüng|origine|reply message|réponse|weitergeleitet|forward|transféré|transfér|reenviad|encaminhad|inoltrat|doorgestuurd|oprindelig|opprinnelig|oorspronkelijk|vidare|videresend|przekazan|oryginaln|пересыла|пересланн|исходн|оригинал|alkuperäinen|välitetty|originaal|původní|pôvodná|přeposlan|eredeti|továbbított|mesajul|özgün|orijinal|iletilen|原始|转发|轉寄|転送|元のメッセージ|원본|전달|μήνυμα|messaggio|messaggi|eredeti|izvorna|preusmjer/iu;
// Words between two rules, e.g. "-----Original Message-----", "-------- Message d'origine --------".
const TITLED_RULE = /^\s*[>*]*\s*[-_=—–]{2,}\s*(.{3,70}?)\s*[-_=—–]{2,}\s*\**\s*$/u;
// How Apple Mail announces a forward, e.g. "Begin forwarded message:", "Anfang der weitergeleiteten Nachricht:".
const APPLE_FORWARD =
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:e-mail|nachricht)|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|início da mensagem (?:encaminhada|reencaminhada)|inizio messaggio inoltrato|begin doorgestuurd bericht|start på videresendt besked|vidarebefordrat brev|videresendt melding|początek przekazywanej wiadomości|начало переадресованного сообщения|välitetty viesti alkaa)\s*:?\s*$/iu;
// Ticket systems and list software, e.g. "##- Please type your reply above this line -##".
const REPLY_ABOVE =
  /(?:reply|type|write|antwort|répon|respond|escrib|rispond).{0,40}(?:above|over|oberhalb|über|au-dessus|encima|acima|sopra|boven) (?:this|the|dieser|diese|cette|esta|questa|deze).{0,20}(?:line|linie|zeile|ligne|línea|linha|riga|lijn|regel)/iu;

/**
 * Whether the headers of an earlier mail are printed at `start` ("From: … Sent: … To: …"), or a line that announces them.
 * Out: how many lines they take; 0 if there are none.
 */
export function headerBlockLength(lines: readonly Line[], start: number): number {
  const text = lines[start]?.text ?? '';
  if (APPLE_FORWARD.test(text) || REPLY_ABOVE.test(text)) return 1;
  const titled = TITLED_RULE.exec(text);
  if (titled?.[1] !== undefined && ORIGINAL.test(titled[1]))
    return 1 + labelledLength(lines, start + 1, true);
  if (RULE.test(text)) {
    const after = start + 1 + blanksAt(lines, start + 1, 2);
    const length = labelledLength(lines, after, true);
    return length === 0 ? 0 : after - start + length;
  }
  return labelledLength(lines, start, false);
}

/** Whether the line is only a rule; a rule left hanging above a removed quotation says nothing. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/** `afterRule`: a drawn rule stands above, so labels in a language we do not know are believed too. */
function labelledLength(lines: readonly Line[], start: number, afterRule: boolean): number {
  const fields = new Set<Field>();
  let labelled = 0;
  let emails = false;
  let dates = false;
  let index = start;
  let end = start;
  for (let blanks = 0; index < lines.length && index < start + 16; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isBlank(line)) {
      blanks += 1;
      // Empty lines between labels come from HTML paragraphs; two in a row, or one before anything was read, end the block.
      if (blanks > 1 || index === start) break;
      continue;
    }
    const match = LABELLED.exec(line.text);
    const field = FIELD_OF.get(match?.[1]?.trim().toLowerCase() ?? '');
    if (match === null || (field === undefined && !afterRule)) {
      if (labelled === 0 || blanks > 0) break;
      // The value goes on, e.g. a folded list of recipients.
      emails ||= EMAIL.test(line.text);
      dates ||= DATE.test(line.text);
      if (index - end > 2) break;
      continue;
    }
    if (labelled > 0 && blanks > 0 && field === undefined) break;
    if (index === start && field === 'cc') break;
    blanks = 0;
    labelled += 1;
    end = index;
    if (field !== undefined) fields.add(field);
    emails ||= EMAIL.test(match[2] ?? '');
    dates ||= DATE.test(match[2] ?? '');
    for (const more of fieldsOnSameLine(match[2] ?? '')) fields.add(more);
  }
  fields.delete('cc');
  const known = fields.size >= 3 || (fields.size === 2 && emails && (dates || fields.has('from')));
  const unknown = afterRule && labelled >= 3 && emails && dates;
  if (!known && !unknown) return 0;
  // What is folded under the last label belongs to it.
  let length = end - start + 1;
  for (
    let line = lines[start + length];
    line !== undefined && !isBlank(line) && length < 24;
    line = lines[start + length]
  ) {
    if (line.quoted !== lines[start]?.quoted || !/^\s{2,}|[,;]$/.test(line.text)) break;
    length += 1;
  }
  return length;
}

/** Labels further along the same line, e.g. "À : a@b.c Objet : Votre message" or a block flattened into one line. */
function fieldsOnSameLine(value: string): Field[] {
  // A word or two before a colon and a space, e.g. " Objet : ".
  return [...value.slice(0, 600).matchAll(/\s\*?([\p{L}]{1,12})\*?\s?:\s/gu)].flatMap(
    (match) => FIELD_OF.get(match[1]?.toLowerCase() ?? '') ?? [],
  );
}

function blanksAt(lines: readonly Line[], start: number, most: number): number {
  let count = 0;
  for (
    let line = lines[start];
    line !== undefined && isBlank(line) && count < most;
    line = lines[start + count]
  )
    count += 1;
  return count;
}
