import type { DomainRecord } from '../../setup/queries';
import classes from './sending-domain.module.css';

type Verdict = NonNullable<DomainRecord['finding']>['verdict'];

const words: Record<Verdict, string> = {
  ok: 'Right',
  missing: 'Missing',
  different: 'Needs a change',
  no_answer: 'No answer',
  not_set: 'Not set up',
};

/** What was found, in a word. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict | null }) {
  return (
    <span className={classes['verdict']} data-verdict={verdict ?? 'unchecked'}>
      {verdict === null ? 'Not checked yet' : words[verdict]}
    </span>
  );
}
