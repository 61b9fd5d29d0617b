import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import type { Reason, TemplateWords } from './queries';
import { reasonNames, reasons, stageNames, stages } from './template-words';

interface PlaceFieldsProps {
  readonly words: Pick<TemplateWords, 'name' | 'stages' | 'reason'>;
  readonly onType: (change: Partial<Pick<TemplateWords, 'name' | 'stages' | 'reason'>>) => void;
}

const any = 'any';

/** What a template is called, and which letters are written with it. */
export function PlaceFields({ words, onType }: PlaceFieldsProps) {
  const { name, stages: chosen, reason } = words;
  return (
    <Stack gap="sm" mb="md" maw="var(--reading-width)">
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label="Name"
          required
          maxLength={120}
          miw="12rem"
          value={name}
          onChange={(event) => onType({ name: event.currentTarget.value })}
        />
        <Select
          label="Reason"
          miw="11rem"
          allowDeselect={false}
          data={[
            { value: any, label: 'Any reason' },
            ...reasons.map((value) => ({ value, label: reasonNames[value] })),
          ]}
          value={reason ?? any}
          onChange={(value) =>
            onType({ reason: reasons.find((one): one is Reason => one === value) ?? null })
          }
        />
      </Group>
      <Checkbox.Group
        label="For whom"
        value={[...chosen]}
        error={chosen.length === 0 ? 'Choose at least one.' : undefined}
        onChange={(values) => onType({ stages: stages.filter((stage) => values.includes(stage)) })}
      >
        <Group gap="xs" mt={4}>
          {stages.map((stage) => (
            <Checkbox key={stage} size="xs" value={stage} label={stageNames[stage]} />
          ))}
        </Group>
      </Checkbox.Group>
    </Stack>
  );
}
