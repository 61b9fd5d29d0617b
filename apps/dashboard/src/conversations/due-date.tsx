import { TimeFromNow } from '../words/time';
import { fromNow, isPast } from '../words/when';
import classes from './due-date.module.css';

/** By when something is owed; marked once it is late. */
export function DueDate({ at }: { readonly at: string }) {
  const isLate = isPast(at);
  return (
    <span className={classes['due']} data-late={isLate || undefined}>
      {isLate && fromNow(at) !== 'now' ? 'was due ' : 'due '}
      <TimeFromNow at={at} />
    </span>
  );
}
