import { Alert, List, Text } from '@mantine/core';
import { ruleWords } from '../../settings/respect-check/rule-words';
import type { SavedTemplate } from './queries';
import { sampleNames } from './sample-names';
import { stageNames } from './template-words';

type Sample = SavedTemplate['samples'][number];

/** What the check said of letters to people who do not exist, when the template was saved; nothing where it was silent. */
export function SamplesNotice({ samples }: { readonly samples: readonly Sample[] }) {
  const said = [...new Set(samples.flatMap(inWords))];
  if (said.length === 0) return null;
  return (
    <Alert title="The check spoke of some letters">
      <List size="sm">
        {said.slice(0, 8).map((words) => (
          <List.Item key={words}>{words}</List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        Look at them in the preview below.
      </Text>
    </Alert>
  );
}

function inWords({ sample, stage, findings, missing }: Sample): string[] {
  const who = `${sampleNames[sample]}, ${stageNames[stage].toLowerCase()}`;
  if (missing !== null) return [`${who}: “${missing}” is not known, so no letter can be written`];
  return findings.map(({ rule }) => `${who}: ${ruleWords[rule].toLowerCase()}`);
}
