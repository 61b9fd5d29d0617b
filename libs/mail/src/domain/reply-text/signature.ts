// Words of devices and mail programs, as they stand in "Sent from my …" lines.
const DEVICE =
  'iphone|ipad|ipod|ios|apple|mac|android|blackberry|samsung|galaxy|pixel|huawei|honor|xiaomi|redmi|oppo|oneplus|nokia|lumia|motorola|sony|xperia|htc|lg|wiko|windows|outlook|mail|yahoo|gmail|proton\\w*|tutanota|phone|mobile|mobil\\w*|handy|smartphone|tablet|téléphone|móvil|celular|telefono|telefoon|telefon|mobiel|puhelime\\w*|телефон\\w*|айфон\\w*|nexus|surface|acompli|sparrow|spark|airmail|k-9|fastmail|web\\.de|gmx|aol|zoho|polymail|mailbird|thunderbird|handheld|wireless|t-mobile|verizon|at&t';
const SENT_FROM =
  "sent (?:from|via|with|by|using)|gesendet (?:von|mit|über|aus|vom|via)|von meinem|envoyé (?:de|depuis|à partir de|avec|via|à l’aide|à l'aide)|enviado (?:desde|de|do|da|a partir|con|com|por|via)|enviada do|inviato (?:da|dal|dall|con|tramite|dalla)|verzonden (?:vanaf|met|via|van|vanuit)|verstuurd (?:vanaf|met|via)|sendt (?:fra|via|med)|skickat (?:från|via|med)|wysłan[eoy] (?:z|za|przez|ze)|отправлено (?:с|из|от)|надіслано (?:з|із)|lähetetty|odesláno z|poslané z|elküldve|küldve|trimis de pe|iphone’umdan|von mobil gesendet|mit .{2,20} gesendet";
// A line that a phone or mail program adds, e.g. "Sent from my iPhone", "Gesendet mit der GMX Mail App", "Envoyé de mon iPad".
const SENT_FROM_DEVICE = new RegExp(
  `^[\\W_]{0,4}(?:${SENT_FROM})\\s+(?:[\\p{L}\\d&'’.-]+\\s+){0,5}?[*_]?(?:${DEVICE})`,
  'iu',
);
// The same with a device we do not know: short, with no comma and no full stop, e.g. "Sent from my Wiko RIDGE FAB 4G".
const SENT_FROM_SHORT = new RegExp(`^[\\W_]{0,4}(?:${SENT_FROM})\\s+[^,.!?]{2,40}$`, 'iu');
// Adverts of mail programs, e.g. "Get Outlook for iOS<https://…>", "Virus-free. www.avast.com", "Download Outlook für Android".
const ADVERT =
  /^\W{0,4}(?:(?:get|download|hol dir|holen sie sich|téléchargez|télécharger|obtenir|obtener|obtenha|obter|scarica|ottieni|download|hent|hämta|skaffa|pobierz|скачать|hanki)\s+(?:\p{L}+\s+)?outlook\b.{0,120}|(?:virus-free|virenfrei|garanti sans virus|libre de virus|mail priva di virus|virusvrij|не содержит вирусов)\b.{0,120}|outlook (?:for|für|pour|para|per|voor) (?:ios|android)\b.{0,120}|(?:yahoo mail|aol mail)\s*[:-].{0,80}(?:organize|search).{0,60})$/iu;
// The signature rule of RFC 3676 §4.3 and what people make of it: "-- ", "--", "—", "__", alone on the line.
const DELIMITER = /^\s{0,3}(?:--|—|–|__|- -)\s*$/;
// A rule with list or footer text below it, e.g. "_______________________________________________".
const LONG_RULE = /^\s*(?:_{5,}|-{5,}|={5,}|\*{5,})\s*$/;
// A name after a dash, e.g. "-Abhishek Kona", "– Ann".
const DASH_NAME = /^\s*[-–—~]\s?\p{Lu}[\p{L}'’.]*(?:\s+\p{Lu}[\p{L}'’.]*){0,3}\s*$/u;
// Two dashes and a name, e.g. "--Ann Lee".
const TWO_DASH_NAME = /^\s*--\s?\*?\p{Lu}[\p{L}'’.]*(?:\s+\p{Lu}[\p{L}'’.]*){0,3}\*?\s*$/u;
// Typed closings, e.g. "Best regards,", "Mit freundlichen Grüßen", "Cordialement,".
const CLOSING =
  /^\W{0,3}(?:(?:many |with |very |my |kind |best |warm |warmest |kindest |thanks and |thank you and )*(?:regards|wishes|thanks|thank you|cheers|sincerely|yours|best|greetings|thx|ta|respectfully)\b(?: again| so much| very much| in advance| truly| sincerely| faithfully)?|yours (?:truly|sincerely|faithfully)|(?:mit |viele |liebe |beste |freundliche[nr]? |herzliche[nr]? |schöne |besten? |vielen )+(?:grüße?n?|gruß|gruessen?|dank)|lg|vg|mfg|gruß|grüße|danke|hochachtungsvoll|(?:bien )?cordialement|(?:bien )?à vous|sincères salutations|salutations.{0,20}|bonne journée|merci(?: d'avance| beaucoup)?|(?:un )?(?:cordial(?:es)? )?saludos?(?: cordiales)?|atentamente|gracias|un abrazo|atenciosamente|cumprimentos|abraços?|obrigad[oa]|att|(?:cordiali|distinti) saluti|saluti|grazie(?: mille)?|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|bedankt|(?:med )?(?:venlig|vennlig|vänlig|bästa|beste|bedste)[at]?(?: hilsen| hälsning(?:ar)?| hilsner)?|mvh|hilsen|hälsningar|tack|takk|tak|pozdrawiam|z (?:poważaniem|wyrazami szacunku)|dziękuję|с уважением|спасибо|ystävällisin terveisin|terveisin|kiitos)[^\p{L}\d]{0,3}$/iu;
// A telephone number of at least seven digits, e.g. "+49 30 1234567", "555-941-0697".
const PHONE = /(?:\+|\b)\d[\d\s().\-/]{5,}\d\b/;
const CONTACT =
  /[^\s<>]{1,100}@[^\s<>]{1,100}|https?:\/\/|\bwww\.|linkedin\.com|\b(?:tel|phone|mobile|mob|cell|fax|telefon|tél|handy|тел)\b\s*[.:]/iu;
// Openings of legal notices, e.g. "This e-mail and any attachments are confidential", "Diese E-Mail enthält vertrauliche".
const NOTICE =
  /^\W{0,4}(?:(?:the |this |die |der |das |ce |cet |cette |este |esta |il |questo |questa |dit |deze |denne |detta )?(?:information|contents?|e-?mails?|messages?|communications?|transmission|nachricht|mensaje|mensagem|messaggio|bericht|correo|courriel|inhalt|disclaimer|confidentiality|privileged|vertraulichkeit|avis)\b|diese e-?mail|important notice|confidential)/iu;
const CONFIDENTIAL =
  /confiden|vertraulich|vertrouwelijk|fortrolig|konfidentiell|riservat|poufn|intended (?:only|solely|recipient)|virus|destinatari|empfänger|geadresseerde/iu;

const MAX_BLOCK_LINES = 30;

/**
 * Where the signature block of a run of newly written lines begins; `lines.length` when there is none.
 * A typed closing ("Best, Ann") is not part of it. In: lines without quotations.
 */
export function signatureStart(lines: readonly string[]): number {
  let end = contentEnd(lines, lines.length);
  const marked = lines.findIndex((_, index) => index < end && opensSignature(lines, index, end));
  if (marked !== -1) end = contentEnd(lines, marked);
  const withoutNotice = noticeStart(lines, end);
  if (withoutNotice < end) end = contentEnd(lines, withoutNotice);
  const last = lines[end - 1];
  if (
    last !== undefined &&
    end > 1 &&
    (DASH_NAME.test(last) || TWO_DASH_NAME.test(last)) &&
    !isListItem(lines, end - 1)
  ) {
    end = contentEnd(lines, end - 1);
  }
  return contentEnd(lines, contactStart(lines, end));
}

/** Whether the line was put there by a phone or mail program. */
export function isClientLine(line: string): boolean {
  if (line.length > 400) return false;
  // The link to the program counts for nothing, e.g. "<http://www.typeapp.com/r?b=2621>".
  const words = line.replace(/[<([]?https?:\/\/\S{1,300}/gi, '').trim();
  return SENT_FROM_DEVICE.test(words) || SENT_FROM_SHORT.test(words) || ADVERT.test(words);
}

function opensSignature(lines: readonly string[], index: number, end: number): boolean {
  const line = lines[index] ?? '';
  if (isClientLine(line)) return true;
  const below = lines.slice(index + 1, end);
  if (DELIMITER.test(line)) return below.length <= MAX_BLOCK_LINES;
  if (!LONG_RULE.test(line) || below.length > MAX_BLOCK_LINES) return false;
  return below.some((text) => CONTACT.test(text) || PHONE.test(text)) || below.join('').trim() === '';
}

function isListItem(lines: readonly string[], index: number): boolean {
  return /^\s*[-–—*]/.test(lines[index - 1] ?? '');
}

/** A legal notice at the end: its opening words and its subject must both be there, and it must be long enough to be one. */
function noticeStart(lines: readonly string[], end: number): number {
  for (let index = Math.max(1, end - MAX_BLOCK_LINES); index < end; index += 1) {
    const startsParagraph = (lines[index - 1] ?? '').trim() === '';
    if (!startsParagraph || !NOTICE.test(lines[index] ?? '')) continue;
    const rest = lines.slice(index, end).join(' ');
    if (rest.length >= 120 && CONFIDENTIAL.test(rest)) return index;
  }
  return end;
}

/** Contact details: below a typed closing and its name, or as a last paragraph of their own. */
function contactStart(lines: readonly string[], end: number): number {
  const from = Math.max(0, end - 15);
  for (let index = end - 1; index >= from; index -= 1) {
    if (!CLOSING.test(lines[index] ?? '')) continue;
    let name = index + 1;
    while (name < end && (lines[name] ?? '').trim() === '') name += 1;
    const below = lines.slice(name + 1, end);
    const isBlock = below.every(isShort) && (below.some(isContact) || below.every(isTitleLine));
    return below.length > 0 && isBlock ? name + 1 : end;
  }
  let start = end;
  while (start > 0 && (lines[start - 1] ?? '').trim() !== '') start -= 1;
  const paragraph = lines.slice(start, end);
  const details = paragraph.filter(isContact).length;
  const looksLikeBlock = paragraph.length >= 3 && paragraph.length <= 10 && paragraph.every(isShort);
  return start > 0 && looksLikeBlock && details >= 1 && isName(paragraph.find((line) => !isImage(line)) ?? '')
    ? start
    : end;
}

function isContact(line: string): boolean {
  return (
    CONTACT.test(line) || (PHONE.test(line) && !/\p{L}{3,}\s+\p{L}{3,}\s+\p{L}{3,}\s+\p{L}{3,}/u.test(line))
  );
}

/** Title or employer right below the name, e.g. "Senior Engineer", "CEO @ Acme !"; not one with words after an empty line. */
function isTitleLine(line: string): boolean {
  return /^\W{0,2}\p{Lu}/u.test(line) && line.trim().split(/\s+/).length <= 6;
}

/** What clients write for a picture, e.g. "[cid:image001.png@01D9]", "[image: logo]". */
function isImage(line: string): boolean {
  return /^\s*\[(?:cid|image|https?):?[^\]]{0,200}\]\s*$/i.test(line);
}

/** Not a sentence: at most 90 characters and no full stop, question or exclamation mark after a word at the end. */
function isShort(line: string): boolean {
  return line.length <= 90 && !/\p{L}{3,}\s+\p{L}{2,}[.?!]$/u.test(line.trim());
}

/** One to four capitalised words, e.g. "Ann Lee" or "Dr. Ann van Lee, PhD". */
function isName(line: string): boolean {
  return /^\W{0,2}\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){0,3}(?:,\s*[\p{L}. ]{2,20})?\W{0,2}$/u.test(
    line.trim(),
  );
}

function contentEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return end;
}
