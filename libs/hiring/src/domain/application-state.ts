import { declareStates } from '#platform/states';

export type ApplicationStatus = 'active' | 'rejected' | 'withdrawn' | 'hired';

/** What can be decided about an application. `reopened` takes back whatever was decided before it. */
export type DecisionKind = 'rejected' | 'reopened' | 'withdrawn' | 'hired';

/** The order in which decisions of the very same instant count: the later in this list has the last word. */
export const decisionKinds: readonly DecisionKind[] = ['rejected', 'reopened', 'withdrawn', 'hired'];

/**
 * Which decision moves what. A rejection never moves someone who withdrew (recruiters tidy up by rejecting them, and they must not
 * get a no) nor someone who was hired; a reopening makes everybody a candidate again.
 */
const states = declareStates<ApplicationStatus, DecisionKind>('an application', 'active', decisionKinds, {
  active: { rejected: 'rejected', withdrawn: 'withdrawn', hired: 'hired' },
  rejected: { reopened: 'active', withdrawn: 'withdrawn', hired: 'hired' },
  withdrawn: { reopened: 'active', hired: 'hired' },
  hired: { reopened: 'active', withdrawn: 'withdrawn' },
});

/** The newest instant of each kind of decision. All that must be remembered: earlier ones of a kind cannot change the outcome. */
export type Decisions = Readonly<Partial<Record<DecisionKind, Date>>>;

/**
 * Where an application stands after everything that was decided, whatever the order in which we heard of it: the decisions are
 * told in the order of their own instants.
 */
export function statusAfter(decisions: Decisions): ApplicationStatus {
  return decisionKinds
    .flatMap((kind) => (decisions[kind] ? [{ kind, at: decisions[kind].getTime() }] : []))
    .sort((a, b) => a.at - b.at || decisionKinds.indexOf(a.kind) - decisionKinds.indexOf(b.kind))
    .reduce<ApplicationStatus>((status, { kind }) => states[status][kind] ?? status, 'active');
}

/** What hearing of one more decision does. */
export interface DecisionEffect {
  /** False when we knew it: the same decision again, or one of the same kind that is older. */
  readonly news: boolean;
  readonly decisions: Decisions;
  readonly status: ApplicationStatus;
  /** A reopening that had an effect starts a new round: what was told in the old one stays told, the next no is a new one. */
  readonly round: number;
}

/** Adds one decision to what is known. Pure, commutative in the status, and safe to repeat. */
export function decide(
  known: { readonly decisions: Decisions; readonly status: ApplicationStatus; readonly round: number },
  kind: DecisionKind,
  at: Date,
): DecisionEffect {
  const before = known.decisions[kind];
  if (before && before >= at) return { ...known, news: false };
  const decisions = { ...known.decisions, [kind]: at };
  const status = statusAfter(decisions);
  const newRound = kind === 'reopened' && status !== known.status;
  return { news: true, decisions, status, round: known.round + (newRound ? 1 : 0) };
}
