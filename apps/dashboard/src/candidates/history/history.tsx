import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { LinkTo } from '../../screen/link-to';
import { LoadedList } from '../../screen/loaded-list';
import { Part } from '../../screen/part';
import { dateTime } from '../../words/when';
import { type HistoryEntry, historyQuery } from '../queries';
import { happenedInWords, pathOf } from './history-words';
import classes from './history.module.css';

interface HistoryProps {
  readonly candidateId: string;
  /** Where one is: what happened here needs no way to here. */
  readonly herePath?: string;
}

/** Everything that happened with one person, the newest first, each with the way to it. */
export function History({ candidateId, herePath }: HistoryProps) {
  const query = useInfiniteQuery(historyQuery(candidateId));
  return (
    <Part title="Everything that happened">
      <LoadedList query={query} empty={<Text c="dimmed">Nothing so far.</Text>}>
        {(entries) => (
          <ol className={classes['entries']}>
            {entries.map((entry) => (
              <li key={`${entry.at} ${entry.kind} ${entry.id}`} className={classes['entry']}>
                <time dateTime={entry.at} className={classes['at']}>
                  {dateTime(entry.at)}
                </time>
                <Sentence entry={entry} herePath={herePath} />
              </li>
            ))}
          </ol>
        )}
      </LoadedList>
    </Part>
  );
}

function Sentence({
  entry,
  herePath,
}: {
  readonly entry: HistoryEntry;
  readonly herePath: string | undefined;
}) {
  const { before, after } = happenedInWords(entry);
  const path = pathOf(entry);
  const words = (
    <>
      {before}
      {entry.role !== null && <bdi>{entry.role}</bdi>}
      {after}
    </>
  );
  return <span>{path === null || path === herePath ? words : <LinkTo to={path}>{words}</LinkTo>}</span>;
}
