import { PersonName } from '../words/person-name';
import { TimeFromNow } from '../words/time';
import { outcomeWords, whyInWords } from './batch-words';
import type { BatchLetter } from './queries';
import classes from '../letters/rejection-item.module.css';

/** One letter of a batch in a list: who, for what, and what became of it. */
export function BatchLetterItem({ row }: { readonly row: BatchLetter }) {
  const { candidateName, role, outcome, sentAt, leavesAt, why, wroteAt, wave } = row;
  const at = sentAt ?? (outcome === 'waiting' ? leavesAt : null);
  const isTrouble = outcome === 'bounced' || outcome === 'failed';
  return (
    <>
      <div className={classes['line']}>
        <span className={classes['name']}>
          <PersonName name={candidateName} />
        </span>
        <span className={classes['when']}>{at !== null && <TimeFromNow at={at} />}</span>
      </div>
      <div className={classes['role']}>
        <bdi>{role}</bdi>
      </div>
      <div className={classes['marks']}>
        <span className={classes['mark']} data-kind={isTrouble ? 'warn' : undefined}>
          {outcomeWords[outcome]}
          {why !== null && `: ${whyInWords(why)}`}
        </span>
        {wave === 'canary' && outcome !== 'left_out' && (
          <span className={classes['mark']}>Among the first</span>
        )}
        {wroteAt !== null && (
          <span className={classes['mark']} data-kind="finalist">
            Wrote back
          </span>
        )}
      </div>
    </>
  );
}
