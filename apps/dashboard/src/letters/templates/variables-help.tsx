import { Button, Code, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { variablesQuery } from './queries';
import classes from './templates.module.css';

/** What a template may print and ask for, each put where the cursor stands by a click. */
export function VariablesHelp({ onInsert }: { readonly onInsert: (text: string) => void }) {
  const { data } = useQuery(variablesQuery);
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  return (
    <section aria-label="What can be used">
      <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide what can be used' : 'Show what can be used'}
      </Button>
      {isOpen && (
        <>
          <Text size="sm" my="xs">
            Values stand in <Code>{'{{ role }}'}</Code>. What not everybody has is asked for first:{' '}
            <Code>{'{% if thanks %}{{ thanks }}{% else %}Thank you for coming.{% endif %}'}</Code>
          </Text>
          <ul className={classes['variables']}>
            {data.items.map(({ name, kind, meaning, example }) => (
              <li key={name}>
                <Group gap="xs">
                  <Button
                    variant="default"
                    size="compact-xs"
                    aria-label={`Insert ${name}`}
                    onClick={() => onInsert(textOf(name, kind))}
                  >
                    {name}
                  </Button>
                  {kind !== 'value' && (
                    <Text size="xs" c="dimmed" span>
                      {kind === 'condition' ? 'only asked for' : 'may be absent'}
                    </Text>
                  )}
                </Group>
                {meaning}
                {example !== '' && (
                  <Text size="xs" c="dimmed" dir="auto">
                    “{example}”
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function textOf(name: string, kind: 'value' | 'optional' | 'condition'): string {
  if (kind === 'value') return `{{ ${name} }}`;
  return kind === 'optional' ? `{% if ${name} %}{{ ${name} }}{% endif %}` : `{% if ${name} %} … {% endif %}`;
}
