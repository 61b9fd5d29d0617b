import { useNow } from './now';
import { dateTime, dateTimeIn, fromNow } from './when';

interface TimeProps {
  /** ISO 8601. */
  readonly at: string;
  /** The zone that matters, when it is not the reader's. */
  readonly zone?: string;
}

/** A distance in words ("in 2 days"), with the exact time behind it. */
export function TimeFromNow({ at, zone }: TimeProps) {
  const now = useNow();
  return (
    <time dateTime={at} title={zone === undefined ? dateTime(at) : dateTimeIn(at, zone)}>
      {fromNow(at, now)}
    </time>
  );
}
