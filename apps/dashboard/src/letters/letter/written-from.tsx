import { Text, Tooltip } from '@mantine/core';
import type { Letter } from '../queries';
import { TemplateLink } from '../templates/template-link';
import classes from './written-from.module.css';

type Source = Letter['provenance'][string];

/** What the letter was composed from, each with where we know it from on hover and focus. What is absent is not in the letter. */
export function WrittenFrom({ letter }: { readonly letter: Letter }) {
  const values = Object.entries(letter.provenance)
    .filter(([variable, source]) => variable in names && source !== 'absent')
    .map(([variable, source]) => ({ name: names[variable] ?? variable, source }));
  if (values.length === 0) return null;
  return (
    <section aria-label="Written from">
      <Text size="sm" c="dimmed" mb={6}>
        {letter.editedBy === null ? 'Written from' : 'First written from'}
      </Text>
      <ul className={classes['list']}>
        {values.map(({ name, source }) => (
          <li key={name}>
            <Tooltip label={sources[source]} events={{ hover: true, focus: true, touch: true }} openDelay={0}>
              <button
                type="button"
                className={classes['value']}
                data-guessed={source === 'guessed' || undefined}
              >
                {name}
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
      {letter.templateId !== null && (
        <Text size="sm" c="dimmed" mt={6}>
          With <TemplateLink id={letter.templateId} version={letter.templateVersion} />
        </Text>
      )}
    </section>
  );
}

const sources: Readonly<Record<Source, string>> = {
  typed: 'Typed by a colleague',
  imported: 'Imported from the ATS',
  guessed: 'Guessed from the address, so the letter does not use it',
  recorded: 'As it is recorded',
  derived: 'Made of what is recorded',
  absent: 'Not known',
};

const names: Readonly<Record<string, string>> = {
  firstName: 'first name',
  role: 'role',
  company: 'company',
  senderName: 'who signs',
  senderTitle: 'their title',
  thanks: 'what they did',
  personalSentence: 'personal sentence',
  reasonSentence: 'what the job needed',
  candidatePageUrl: 'their page',
};
