import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MemberName } from '../../members/member-name';
import { TimeFromNow } from '../../words/time';
import { type Template, type TemplateVersion, versionsQuery } from './queries';
import classes from './templates.module.css';

interface TemplateVersionsProps {
  readonly template: Template;
  /** Puts the words of a version into the editor; absent where nobody writes. */
  readonly onRestore: ((version: TemplateVersion) => void) | undefined;
}

/** Every version of a template with who saved it and when; each can be read, and had back. */
export function TemplateVersions({ template, onRestore }: TemplateVersionsProps) {
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(versionsQuery(template.id));
  const [shown, setShown] = useState<TemplateVersion>();
  const versions = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-label="Versions">
      <Text size="sm" c="dimmed" mb={6}>
        Versions
      </Text>
      <ul className={classes['versions']}>
        {versions.map((version) => (
          <li key={version.number}>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Read version ${version.number}`}
              onClick={() => setShown(version)}
            >
              Version {version.number}
            </Button>
            <Text size="xs" c="dimmed" span ml="xs">
              <TimeFromNow at={version.writtenAt} />
              {version.writtenBy !== null && (
                <>
                  , <MemberName id={version.writtenBy} />
                </>
              )}
            </Text>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="xs" onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
      {shown && (
        <Modal
          opened
          centered
          size="lg"
          onClose={() => setShown(undefined)}
          title={`Version ${shown.number}`}
          closeButtonProps={{ 'aria-label': 'Close this version' }}
        >
          <Stack>
            <Textarea
              aria-label={`Words of version ${shown.number}`}
              readOnly
              autosize
              maxRows={20}
              dir="auto"
              value={`${shown.subject}\n\n${shown.body}`}
            />
            {onRestore && shown.number !== template.version && (
              <Group justify="flex-end">
                <Button
                  onClick={() => {
                    onRestore(shown);
                    setShown(undefined);
                  }}
                >
                  Write on from this one
                </Button>
              </Group>
            )}
          </Stack>
        </Modal>
      )}
    </section>
  );
}
