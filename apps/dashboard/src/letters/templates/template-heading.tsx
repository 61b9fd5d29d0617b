import { Badge, Group, Text, Title } from '@mantine/core';
import type { Template } from './queries';
import { localeNames, reasonInWords, stagesInWords, statusNames, templateName } from './template-words';

/** What a template is called, what it is for, and whether letters are written with it. */
export function TemplateHeading({ template }: { readonly template: Template }) {
  const { origin, locale, stages, reason, status, version, name } = template;
  const isOwn = origin === 'own';
  return (
    <header>
      <Title order={2} size="h3">
        <bdi>{templateName(template)}</bdi>
      </Title>
      <Group gap="xs" mb="md">
        <Text c="dimmed">
          {localeNames[locale]}
          {name !== null && ` · ${stagesInWords(stages)} · ${reasonInWords(reason)}`}
        </Text>
        <Badge variant="light" tt="none" color={status === 'active' ? undefined : 'gray'}>
          {isOwn ? `${statusNames[status]}, version ${version}` : 'Comes with Regards'}
        </Badge>
      </Group>
    </header>
  );
}
