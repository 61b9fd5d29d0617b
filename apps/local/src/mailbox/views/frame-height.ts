/** Heights that a frame can have, in steps of three rem. */
const steps = 24;
const rem = 16;
const stepHeight = 3;

/**
 * A frame cannot grow with what a stranger put into it: the page may not look inside. So the height is guessed from the words, once for
 * a wide window and once for a phone; what is guessed too small scrolls.
 *
 * @returns two classes of the stylesheet, such as "wide-9 slim-14"
 */
export function heightClasses(text: string): string {
  return `wide-${stepsFor(text, 84)} slim-${stepsFor(text, 37)}`;
}

function stepsFor(text: string, columns: number): number {
  const paragraphs = text.slice(0, 20_000).split(/\n\s*\n/); // An empty line, such as "\n \n".
  const height = paragraphs
    .map((paragraph) => linesOf(paragraph, columns) * 26.4 + 17)
    .reduce((sum, one) => sum + one, 56);
  return Math.min(steps, Math.max(2, Math.ceil(height / rem / stepHeight)));
}

/** Text parts are wrapped and HTML is not: a full line goes on in the next one. */
function linesOf(paragraph: string, columns: number): number {
  let lines = 0;
  let length = 0;
  for (const line of paragraph.split('\n')) {
    length += line.length + 1;
    if (line.length > 60) continue;
    lines += Math.ceil(length / columns);
    length = 0;
  }
  return lines + Math.ceil(length / columns);
}

/** The classes that `heightClasses` names. */
export const heightStyle = ['wide', 'slim']
  .map((name) => {
    const rules = Array.from({ length: steps }, (_, index) => index + 1).map(
      (step) => `.${name}-${step} { height: ${step * stepHeight}rem; }`,
    );
    return name === 'wide' ? rules.join('\n') : `@media (max-width: 40rem) { ${rules.join('\n')} }`;
  })
  .join('\n');
