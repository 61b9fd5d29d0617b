/** Of every namespace: a drawing has links too. */
const followable = 'a, area';

/**
 * What is in a template becomes a part of the page only when it is read again. For the others a browser opens a line to their host even
 * where a policy keeps it from loading them, which tells that somebody reads.
 */
const unseen = 'template, link, iframe, frame, object, embed';

/** HTML that still makes links after so many readings was made to deceive; one reading is enough for what people send. */
const mostReadings = 4;

/**
 * Turns every link of a document into its words, followed by the address where it leads, to read and to copy. No sandbox keeps a browser
 * from opening a link in a new tab when it is clicked with Ctrl or the middle button; without a link there is nothing to open.
 *
 * @param source of a whole document
 * @returns a source in which the same parser finds no link: what is changed is read again, since writing HTML down can change what it means
 */
export function withLinksInWords(source: string, readings = 0): string {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  const links = parsed.querySelectorAll(followable);
  const gone = parsed.querySelectorAll(unseen);
  if (links.length + gone.length === 0) return source;
  if (readings === mostReadings) return 'This mail cannot be shown as it was laid out.';
  for (const element of gone) element.remove();
  for (const link of links) putInWords(link, parsed);
  return withLinksInWords(`<!doctype html>${parsed.documentElement.outerHTML}`, readings + 1);
}

function putInWords(link: Element, parsed: Document): void {
  const words = parsed.createElement('span');
  words.className = 'link';
  words.append(...link.childNodes);
  const address = addressOf(link);
  const says = words.textContent.trim();
  if (address === null || says === address || `${says}/` === address) {
    link.replaceWith(words);
    return;
  }
  const behind = parsed.createElement('bdo');
  behind.className = 'address';
  behind.dir = 'ltr';
  behind.textContent = address;
  link.replaceWith(words, ' [', behind, ']');
}

/** As the browser understands it: letters that only look like others, or turn the line around, are told apart. */
function addressOf(link: Element): string | null {
  const written = link.getAttribute('href') ?? link.getAttribute('xlink:href');
  if (written === null) return null;
  return URL.canParse(written) ? new URL(written).href : written;
}
