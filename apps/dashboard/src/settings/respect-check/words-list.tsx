import { Button, Text } from '@mantine/core';
import { Row, Rows } from '../section-page';

/** Words with what is said of them. */
interface Entry {
  readonly key: string;
  readonly words: string;
  readonly about: string;
  readonly onRemove: () => void;
}

interface WordsListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly isBusy: boolean;
}

/** Words that were added to the check, each with a way to take it out again. */
export function WordsList({ label, entries, isBusy }: WordsListProps) {
  return (
    <Rows label={label}>
      {entries.map(({ key, words, about, onRemove }) => (
        <Row key={key}>
          <div>
            <Text fw={550} dir="auto">
              “{words}”
            </Text>
            <Text size="sm" c="dimmed" dir="auto">
              {about}
            </Text>
          </div>
          <Button
            variant="default"
            size="xs"
            aria-label={`Remove “${words}”`}
            loading={isBusy}
            onClick={onRemove}
          >
            Remove
          </Button>
        </Row>
      ))}
    </Rows>
  );
}
