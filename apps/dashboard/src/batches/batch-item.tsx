import { TimeFromNow } from '../words/time';
import { lettersInWords, openingsInWords, statusWords, waitsForPerson } from './batch-words';
import type { BatchRow } from './queries';
import classes from '../letters/rejection-item.module.css';

/** One batch in a list: how many, about what, and where it stands. */
export function BatchItem({ row }: { readonly row: BatchRow }) {
  return (
    <>
      <div className={classes['line']}>
        <span className={classes['name']}>{lettersInWords(row.letters)}</span>
        <span className={classes['when']}>
          <TimeFromNow at={row.createdAt} />
        </span>
      </div>
      <div className={classes['role']}>
        <bdi>{openingsInWords(row)}</bdi>
      </div>
      <div className={classes['marks']}>
        <span className={classes['mark']} data-kind={waitsForPerson.has(row.status) ? 'finalist' : undefined}>
          {statusWords[row.status]}
        </span>
      </div>
    </>
  );
}
