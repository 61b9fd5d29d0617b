import { Alert, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { WhatTheyKnow } from '../medalists/what-they-know';
import { LoadingThing } from '../screen/loading-thing';
import { Thing } from '../screen/three-part-screen';
import { useIsOneOf } from '../session/roles';
import { PersonName } from '../words/person-name';
import { date } from '../words/when';
import { Applications } from './applications';
import { CandidateFacts } from './candidate-facts';
import { ConversationsOf } from './conversations-of';
import { ErasePerson } from './erase-person';
import { History } from './history/history';
import { Owed } from './owed';
import { PoolStanding } from './pool-standing';
import { type Candidate, candidateQuery } from './queries';

/** One person: who they are, what they applied for, what was said, what we owe them, and everything that happened. */
export function CandidateThing({ id }: { readonly id: string }) {
  const { data, error } = useQuery(candidateQuery(id));
  if (!data) return <LoadingThing error={error} />;
  if (data.mergedInto !== null) return <Navigate to={`/candidates/${data.mergedInto}`} replace />;
  return <OnePerson candidate={data} />;
}

function OnePerson({ candidate }: { readonly candidate: Candidate }) {
  const { id, fullName, headline, location, erasedAt } = candidate;
  const seesPool = useIsOneOf('admin', 'recruiter', 'hiring_manager');
  const mayErase = useIsOneOf('admin');
  const what = [headline, location].filter(Boolean).join(' · ');
  return (
    <Thing
      heading={
        <header>
          <Title order={2} size="h3">
            <PersonName name={fullName} />
          </Title>
          {what !== '' && (
            <Text c="dimmed">
              <bdi>{what}</bdi>
            </Text>
          )}
        </header>
      }
      factsLabel="About this person"
      facts={
        <Stack gap="lg">
          {seesPool && <PoolStanding candidate={candidate} />}
          <CandidateFacts candidate={candidate} />
          {mayErase && erasedAt === null && <ErasePerson candidate={candidate} />}
        </Stack>
      }
    >
      {erasedAt !== null && (
        <Alert color="gray" variant="light" mt="md" maw="var(--reading-width)">
          Their data was erased on {date(erasedAt)}. What is left says that something happened, and not with
          whom.
        </Alert>
      )}
      <Owed candidateId={id} />
      <Applications candidateId={id} />
      <ConversationsOf candidateId={id} />
      <WhatTheyKnow profile={candidate} />
      {seesPool && <History candidateId={id} />}
    </Thing>
  );
}
