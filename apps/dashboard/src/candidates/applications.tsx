import { Badge, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { stageInWords } from '../letters/departure-words';
import { LinkTo } from '../screen/link-to';
import { LoadedList } from '../screen/loaded-list';
import { Part } from '../screen/part';
import { TimeFromNow } from '../words/time';
import { date } from '../words/when';
import { letterInWords, standingOfApplication } from './application-words';
import { type ApplicationRow, applicationsOfQuery, type LetterRow, lettersOfQuery } from './queries';
import classes from './rows.module.css';

/** What they applied for, how far they came, how it ended, and the letter that says so. */
export function Applications({ candidateId }: { readonly candidateId: string }) {
  const query = useInfiniteQuery(applicationsOfQuery(candidateId));
  const letters =
    useInfiniteQuery(lettersOfQuery(candidateId)).data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Part title="Applications">
      <LoadedList query={query} empty={<Text c="dimmed">None that we know of.</Text>}>
        {(applications) => (
          <ul className={classes['rows']}>
            {applications.map((application) => (
              <li key={application.id} className={classes['row']}>
                <OneApplication
                  application={application}
                  letters={letters.filter(({ applicationId }) => applicationId === application.id)}
                />
              </li>
            ))}
          </ul>
        )}
      </LoadedList>
    </Part>
  );
}

interface OneApplicationProps {
  readonly application: ApplicationRow;
  /** One for each time that we said no; the newest first. */
  readonly letters: readonly LetterRow[];
}

function OneApplication({ application, letters }: OneApplicationProps) {
  const { openingId, openingTitle, stage, interviewsHeld, effort, finalist, appliedAt } = application;
  const standing = standingOfApplication(application);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text fw={550}>
          <LinkTo to={`/openings/${openingId}`}>
            <bdi>{openingTitle}</bdi>
          </LinkTo>
        </Text>
        {finalist && (
          <Badge variant="light" tt="none">
            Finalist
          </Badge>
        )}
      </Group>
      <Text size="sm">
        {standing.words}
        {standing.at !== null && (
          <>
            {' '}
            <TimeFromNow at={standing.at} />
          </>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {[stageInWords(stage, interviewsHeld), ...effort, `since ${date(appliedAt)}`].join(' · ')}
      </Text>
      {letters.map((letter) => (
        <Text key={letter.id} size="sm">
          <LinkTo to={`/letters/${letter.id}`}>Our letter</LinkTo>: {letterInWords(letter)}
        </Text>
      ))}
    </>
  );
}
