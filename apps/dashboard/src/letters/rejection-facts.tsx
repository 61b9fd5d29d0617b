import { MemberName } from '../members/member-name';
import { Fact, FactList } from '../screen/fact-list';
import { LinkTo } from '../screen/link-to';
import { CandidateName } from '../words/candidate-name';
import { TimeFromNow } from '../words/time';
import { dateTime } from '../words/when';
import { stageInWords } from './departure-words';
import type { ApplicationFacts, Rejection } from './queries';
import { reasonNames } from './templates/template-words';

interface RejectionFactsProps {
  readonly rejection: Rejection['rejection'];
  readonly sourceSaid: Rejection['sourceSaid'];
  /** Absent while they are read. */
  readonly facts: ApplicationFacts | undefined;
}

/** Who it is about, how far they came, and what else is open with them. */
export function RejectionFacts({ rejection, sourceSaid, facts }: RejectionFactsProps) {
  const { candidateId, candidateName, conversationId, signerId, decidedAt } = rejection;
  return (
    <FactList>
      <Fact name="Candidate">
        <CandidateName id={candidateId} name={candidateName} />
        {facts?.candidate.headline && <div>{facts.candidate.headline}</div>}
      </Fact>
      {facts && <ApplicationPart facts={facts} />}
      <Fact name="Decided">
        <TimeFromNow at={decidedAt} />
      </Fact>
      {sourceSaid !== null && (
        <Fact name={`${sourceSaid.name} was asked`}>
          <TimeFromNow at={sourceSaid.askedAt} />
          <div>{sourceSaid.sentence}</div>
        </Fact>
      )}
      {facts && facts.application.rejectionReason !== null && (
        <Fact name="Reason, for us">{facts.application.rejectionReason}</Fact>
      )}
      <Fact name="Reason, in the letter">{reasonNames[rejection.reason]}</Fact>
      {facts && facts.otherLiveApplications > 0 && (
        <Fact name="Other open applications">{facts.otherLiveApplications}</Fact>
      )}
      <Fact name="Signed by">
        <MemberName id={signerId} />
      </Fact>
      <Fact name="Conversation">
        <LinkTo to={`/conversations/${conversationId}`}>Everything written so far</LinkTo>
      </Fact>
    </FactList>
  );
}

const firstChoices: Readonly<Record<ApplicationFacts['firstChoice'], string>> = {
  none: 'Nobody was offered the place yet',
  pending: 'Offered the place, has not answered',
  accepted: 'Accepted',
  declined: 'Declined',
};

function ApplicationPart({ facts }: { readonly facts: ApplicationFacts }) {
  const { stage, interviewsHeld, lastInterviewAt, nextInterviewAt, effort, finalist, finalistRank } =
    facts.application;
  return (
    <>
      <Fact name="Came as far as">
        {stageInWords(stage, interviewsHeld)}
        {lastInterviewAt !== null && (
          <>
            , the last one <TimeFromNow at={lastInterviewAt} />
          </>
        )}
      </Fact>
      {nextInterviewAt !== null && <Fact name="Next interview">{dateTime(nextInterviewAt)}</Fact>}
      {effort.length > 0 && <Fact name="Gave us besides">{effort.join(', ')}</Fact>}
      {finalist && (
        <>
          <Fact name="Finalist">{finalistRank === null ? 'Yes' : `Number ${finalistRank} of the panel`}</Fact>
          <Fact name="First choice">{firstChoices[facts.firstChoice]}</Fact>
        </>
      )}
    </>
  );
}
