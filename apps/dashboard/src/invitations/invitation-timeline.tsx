import { MemberName } from '../members/member-name';
import { Step, StepList } from '../screen/step-list';
import { endedInWords } from '../words/invitations';
import { dateTime, fromNow } from '../words/when';
import type { InvitationRow } from './queries';

/** What happened to an invitation and what comes next, step by step. */
export function InvitationTimeline({ invitation }: { readonly invitation: InvitationRow }) {
  const { status, createdAt, approvedAt, approvedBy, leavesAt, sentAt, answeredAt, endedReason } = invitation;
  return (
    <StepList label="When it leaves">
      <Step isDone>Drafted {dateTime(createdAt)}</Step>
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
      {endedReason !== null && <Step isDone>{endedInWords(endedReason)}</Step>}
      {status === 'drafted' && (
        <Step why="It leaves ten minutes later, and can be taken back until then.">
          Waits for somebody to approve it
        </Step>
      )}
      {status === 'approved' && leavesAt !== null && (
        <Step>
          Leaves {dateTime(leavesAt)}, {fromNow(leavesAt)}; it can be taken back until then
        </Step>
      )}
      {status === 'sending' && <Step>On its way to their mail server</Step>}
      {sentAt !== null && (
        <Step isDone>
          Left {dateTime(sentAt)}, {fromNow(sentAt)}
        </Step>
      )}
      <Answer status={status} answeredAt={answeredAt} />
      {status === 'failed' && (
        <Step why="Correct their address, then approve it again; it goes to the address that is recorded then.">
          They have not heard from us
        </Step>
      )}
    </StepList>
  );
}

function Answer({ status, answeredAt }: Pick<InvitationRow, 'status' | 'answeredAt'>) {
  if (status === 'sent')
    return (
      <Step why="By mail, or by a click on their page. “Later” and questions arrive in the conversation.">
        They say yes, no, later, or nothing
      </Step>
    );
  if (answeredAt === null) return null;
  if (status === 'accepted')
    return (
      <>
        <Step isDone>Said yes {dateTime(answeredAt)}</Step>
        <Step>Write to them within three days to find a time to talk</Step>
      </>
    );
  return (
    <Step isDone why="They stay in the pool, for another opening.">
      Said no {dateTime(answeredAt)}
    </Step>
  );
}
