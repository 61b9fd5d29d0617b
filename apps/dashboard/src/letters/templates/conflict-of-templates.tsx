import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { GitMerge } from 'lucide-react';
import { MemberName } from '../../members/member-name';
import type { Template } from './queries';
import type { TemplateDraft } from './use-template-draft';

/** Two people wrote the same template: theirs is saved, mine still stands below, and one of them is chosen. */
export function ConflictOfTemplates({
  draft,
  theirs,
}: {
  readonly draft: TemplateDraft;
  readonly theirs: Template;
}) {
  return (
    <Alert mb="md" maw="var(--reading-width)" icon={<GitMerge aria-hidden />} role="alert">
      <Text size="sm" fw={600}>
        {theirs.changedBy === null ? 'Other software' : <MemberName id={theirs.changedBy} />} saved version{' '}
        {theirs.version} while you wrote.
      </Text>
      <Text size="sm">Your text stands below; this is the other one. Nothing is saved until you choose.</Text>
      <Textarea
        aria-label="The other text"
        readOnly
        autosize
        minRows={3}
        maxRows={10}
        my="xs"
        dir="auto"
        value={`${theirs.subject}\n\n${theirs.body}`}
      />
      <Group gap="xs">
        <Button size="xs" onClick={() => void draft.save(theirs)}>
          Save mine after it
        </Button>
        <Button size="xs" variant="default" onClick={draft.takeTheirs}>
          Take theirs
        </Button>
      </Group>
    </Alert>
  );
}
