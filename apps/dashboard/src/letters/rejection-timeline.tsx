import { Button, Stack, Text } from '@mantine/core';
import { MemberName } from '../members/member-name';
import { Step, StepList } from '../screen/step-list';
import { dateTime, fromNow } from '../words/when';
import { deliveryInWords } from './delivery-words';
import { endedInWords, longHolds, timeThere, whyOf } from './departure-words';
import type { Hold, Rejection } from './queries';
import classes from './holds.module.css';

/** When it leaves and why then, step by step: decided, approved, taken back until, leaves, and what became of it. */
export function RejectionTimeline({ view }: { readonly view: Rejection }) {
  const { rejection, departure, zone } = view;
  const { status, approvedAt, approvedBy, sentAt, endedReason } = rejection;
  const delivery = deliveryInWords(view);
  return (
    <StepList label="When it leaves">
      <Step isDone>Decided {dateTime(rejection.decidedAt)}</Step>
      {approvedAt !== null && (
        <Step isDone>
          Approved {dateTime(approvedAt)}
          {approvedBy !== null && (
            <>
              {' '}
              by <MemberName id={approvedBy} />
            </>
          )}
        </Step>
      )}
      {status === 'drafted' && <Step>Waits for somebody to approve it</Step>}
      {departure && <Departure view={view} departure={departure} zone={zone} />}
      {sentAt !== null && (
        <Step isDone>
          Left {timeThere(sentAt, zone)}, {fromNow(sentAt)}
        </Step>
      )}
      {endedReason !== null && (
        <Step isDone why={status === 'superseded' ? (view.sourceSaid?.sentence ?? undefined) : undefined}>
          {endedInWords(endedReason)}
        </Step>
      )}
      {delivery && (
        <Step isDone={status !== 'sending'} why={delivery.todo}>
          {delivery.sentence}
        </Step>
      )}
    </StepList>
  );
}

interface DepartureProps {
  readonly view: Rejection;
  readonly departure: NonNullable<Rejection['departure']>;
  readonly zone: string;
}

function Departure({ view, departure, zone }: DepartureProps) {
  const isDraft = view.rejection.status === 'drafted';
  const isHeld = departure.holds.length > 0 || view.holds.some(({ releasable }) => releasable);
  return (
    <>
      {isDraft ? (
        <Step>Then it can be taken back until it leaves</Step>
      ) : (
        <Step>
          It can be taken back at least until {dateTime(departure.undoUntil)}, and then until it leaves
        </Step>
      )}
      {/* Of a draft it stands under the button that approves it. */}
      <Step why={isDraft ? undefined : whyOf(view)}>
        {isHeld ? 'Leaves when nothing holds it, not before ' : 'Leaves '}
        {timeThere(departure.at, zone)}
        {!isHeld && `, ${fromNow(departure.at)}`}
      </Step>
    </>
  );
}

interface HoldsProps {
  readonly view: Rejection;
  /** Asks why, and lets it go; absent for who may not. */
  readonly onRelease: ((hold: Hold) => void) | undefined;
}

/** What keeps it from leaving, in plain words; the dates stand in the timeline. */
export function Holds({ view, onRelease }: HoldsProps) {
  const dated = new Set(['undo_window', 'send_window']);
  const open = view.holds.filter(({ kind }) => !dated.has(kind));
  const held = new Set(open.map(({ kind }) => kind));
  const foreseen = (view.departure?.holds ?? []).filter(({ kind }) => !held.has(kind));
  if (open.length + foreseen.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label="What holds it">
      {open.map((hold) => (
        <div key={`${hold.kind} ${hold.reason}`} className={classes['hold']}>
          <Text size="sm" fw={600}>
            {hold.releasable ? longHolds[hold.kind] : 'All mail is paused'}
          </Text>
          {hold.reason}
          {hold.askedAgainAt !== null && ` Next ${fromNow(hold.askedAgainAt)}.`}
          {hold.releasable && onRelease && (
            <div>
              <Button variant="default" size="compact-xs" mt={6} onClick={() => onRelease(hold)}>
                Let it go …
              </Button>
            </div>
          )}
        </div>
      ))}
      {foreseen.map(({ kind, reason }) => (
        <div key={kind} className={classes['hold']}>
          <Text size="sm" fw={600}>
            Will be held: {longHolds[kind].toLowerCase()}
          </Text>
          {reason}
        </div>
      ))}
    </Stack>
  );
}
