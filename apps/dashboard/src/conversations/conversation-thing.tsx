import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fact, FactList } from '../screen/fact-list';
import { ProblemNotice } from '../screen/problem-notice';
import { Thing } from '../screen/three-part-screen';
import { useIsOneOf } from '../session/roles';
import { CandidateName } from '../words/candidate-name';
import { PersonName } from '../words/person-name';
import { dateTime } from '../words/when';
import { AnswerArea } from './answer/answer-area';
import { Owed } from './owed';
import { type Conversation, conversationQuery } from './queries';
import { TimeLine } from './time-line/time-line';

interface ConversationThingProps {
  readonly id: string;
  /** Called when an answer left or nothing is owed any more, so that a list can go on to the next. */
  readonly onDone?: () => void;
}

/** One conversation: what is owed, everything that was said, and the answer. */
export function ConversationThing({ id, onDone }: ConversationThingProps) {
  const { data, error } = useQuery(conversationQuery(id));
  const canAnswer = useIsOneOf('admin', 'recruiter');
  if (error && !data) return <ProblemNotice problem={error} />;
  if (!data) return null;
  const { candidate, openingTitle } = data;
  return (
    <Thing
      heading={
        <Title order={2} size="h3" mb="md">
          <PersonName name={candidate.fullName} />
          {openingTitle !== null && (
            <>
              {' · '}
              <bdi>{openingTitle}</bdi>
            </>
          )}
        </Title>
      }
      facts={<Facts conversation={data} />}
      factsLabel="About this conversation"
    >
      <Owed conversation={data} />
      <TimeLine conversation={data} />
      {canAnswer ? (
        <AnswerArea conversation={data} {...(onDone ? { onDone } : {})} />
      ) : (
        <Text size="sm" c="dimmed">
          Recruiters answer here; your role reads along.
        </Text>
      )}
    </Thing>
  );
}

function Facts({ conversation }: { readonly conversation: Conversation }) {
  const { candidate, openingTitle, createdAt, timeline } = conversation;
  const replies = timeline.filter((entry) => entry.entry === 'message' && entry.kind === 'human').length;
  return (
    <FactList>
      <Fact name="With">
        <CandidateName id={candidate.id} name={candidate.fullName} />
      </Fact>
      {candidate.addresses.length > 0 && (
        <Fact name={candidate.addresses.length === 1 ? 'Address' : 'Addresses'}>
          {candidate.addresses.map((address) => (
            <div key={address}>
              <bdi>{address}</bdi>
            </div>
          ))}
        </Fact>
      )}
      {!candidate.canEmail && <Fact name="Mail">This person must not be mailed.</Fact>}
      <Fact name="About">{openingTitle ?? 'no opening'}</Fact>
      <Fact name="Since">{dateTime(createdAt)}</Fact>
      <Fact name="They wrote">{replies === 0 ? 'not yet' : replies === 1 ? 'once' : `${replies} times`}</Fact>
    </FactList>
  );
}
