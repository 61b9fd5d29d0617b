import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LoadedList } from '../../screen/loaded-list';
import { PersonName } from '../../words/person-name';
import classes from './calendar.module.css';
import type { DepartureRow } from './queries';

interface DepartureListProps {
  readonly label: string;
  readonly query: UseInfiniteQueryResult<
    InfiniteData<{ items: readonly DepartureRow[]; nextCursor: string | null }>
  >;
  readonly empty: ReactNode;
  /** When it leaves, or would. */
  readonly when: (row: DepartureRow) => string;
  /** Why. */
  readonly why: (row: DepartureRow) => string;
}

/** People in rows: who and for what, when, and on the right why; each opens the letter. */
export function DepartureList({ label, query, empty, when, why }: DepartureListProps) {
  return (
    <LoadedList query={query} empty={empty}>
      {(rows) => (
        <ul className={classes['rows']} aria-label={label}>
          {rows.map((row) => (
            <li key={row.id}>
              <Link className={classes['row']} to={`/letters/${row.id}?status=approved`}>
                <span>
                  <span className={classes['person']}>
                    <PersonName name={row.candidateName} />
                  </span>
                  <span className={classes['about']}>
                    <bdi>{row.role}</bdi>
                    {row.finalist && ' · finalist'}
                  </span>
                </span>
                <span className={classes['when']}>{when(row)}</span>
                <span className={classes['why']}>{why(row)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </LoadedList>
  );
}
