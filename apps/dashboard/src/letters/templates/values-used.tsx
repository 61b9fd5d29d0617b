import { Text } from '@mantine/core';
import type { TemplatePreview } from './queries';
import classes from './templates.module.css';

type Value = TemplatePreview['values'][number];

const sources: Readonly<Record<Value['source'], string>> = {
  typed: 'typed by a colleague',
  imported: 'imported from the ATS',
  guessed: 'guessed, so it is not used',
  recorded: 'as it is recorded',
  derived: 'made of what is recorded',
  absent: 'not known',
};

/** What the letter was filled with, and where each value comes from. */
export function ValuesUsed({ values }: { readonly values: readonly Value[] }) {
  if (values.length === 0) return null;
  return (
    <details>
      <summary>
        <Text size="sm" c="dimmed" span>
          What it was filled with
        </Text>
      </summary>
      <dl className={classes['values']}>
        {values.map(({ name, value, source }) => (
          <div key={name}>
            <dt>
              {name}, {sources[source]}
            </dt>
            {value !== null && <dd dir="auto">{value}</dd>}
          </div>
        ))}
      </dl>
    </details>
  );
}
