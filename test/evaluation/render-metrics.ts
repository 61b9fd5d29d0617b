type Cell = string | number | boolean | null;

function isCell(value: unknown): value is Cell {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function show(value: Cell | undefined): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(3);
  return String(value);
}

/** Rows of cells as columns of equal width: the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}\n`)
    .join('');
}

/**
 * Figures as text for a terminal. In: any nested object of figures: plain ones become lines, an object of objects
 * becomes a table with a row for each key. Out: text ending in a line break.
 */
export function renderMetrics(metrics: object, title = ''): string {
  const entries = Object.entries(metrics) as [string, unknown][];
  const plain = entries.filter((entry): entry is [string, Cell] => isCell(entry[1]));
  const nested = entries.filter(
    (entry): entry is [string, object] => typeof entry[1] === 'object' && entry[1] !== null,
  );
  let text = title ? `\n${title}\n` : '';
  text += table(plain.map(([name, value]) => [name, show(value)]));
  const rows = nested.filter((entry): entry is [string, Record<string, Cell>] =>
    Object.values(entry[1]).every(isCell),
  );
  const deeper = nested.filter(([, value]) => !Object.values(value).every(isCell));
  if (rows.length > 0) {
    const columns = [...new Set(rows.flatMap(([, value]) => Object.keys(value)))];
    const cells = rows.map(([name, value]) => {
      const figures = new Map<string, Cell>(Object.entries(value));
      return [name, ...columns.map((column) => (figures.has(column) ? show(figures.get(column)) : ''))];
    });
    text += table([['', ...columns], ...cells]);
  }
  for (const [name, value] of deeper) text += renderMetrics(value, title ? `${title}, ${name}` : name);
  return text;
}
