import { PersonName } from '../words/person-name';
import { TimeFromNow } from '../words/time';
import { shortHolds } from './departure-words';
import type { RejectionRow } from './queries';
import classes from './rejection-item.module.css';

/** One rejection in a list: who, for what, what holds it, and the date that matters now. */
export function RejectionItem({ row }: { readonly row: RejectionRow }) {
  const { candidateName, role, holds, status } = row;
  return (
    <>
      <div className={classes['line']}>
        <span className={classes['name']}>
          <PersonName name={candidateName} />
        </span>
        <span className={classes['when']}>
          {/* What is held leaves when it is let go, whatever its hour. */}
          {status === 'approved' && holds.length > 0 ? 'held' : <TimeFromNow at={dateOf(row)} />}
        </span>
      </div>
      <div className={classes['role']}>
        <bdi>{role}</bdi>
      </div>
      {holds.length > 0 && (
        <div className={classes['marks']}>
          {holds.map((kind) => (
            <span key={kind} className={classes['mark']}>
              {shortHolds[kind]}
            </span>
          ))}
        </div>
      )}
    </>
  );
}

/** When a draft was decided, when an approved one leaves, when a sent one left. */
function dateOf({ status, sentAt, leavesAt, decidedAt }: RejectionRow): string {
  if (status === 'drafted') return decidedAt;
  return sentAt ?? leavesAt ?? decidedAt;
}
