/** Text that is HTML already; everything else is escaped on its way in. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | null | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text safe between tags and inside quoted attributes; nowhere else is it safe, so not in scripts, styles or bare attributes. */
function escapeHtml(text: string): string {
  // Control characters other than tab and line ends, such as NUL.
  const printable = text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '');
  // The five signs with a meaning in HTML, for example "<".
  return printable.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Tag of template literals: every value that is not {@link Html} is escaped, `null` is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = strings.map((text, index) => text + rendered(values[index] ?? null));
  return new Html(parts.join(''));
}

function rendered(value: Value): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(({ text }) => text).join('');
}
