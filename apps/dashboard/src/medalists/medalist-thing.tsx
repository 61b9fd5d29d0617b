import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { candidateQuery } from '../candidates/queries';
import { History } from '../candidates/history/history';
import { Fact, FactList } from '../screen/fact-list';
import { aboutInWords } from '../words/about';
import { LinkTo } from '../screen/link-to';
import { LoadingThing } from '../screen/loading-thing';
import { Part, Words } from '../screen/part';
import { Thing } from '../screen/three-part-screen';
import { PersonName } from '../words/person-name';
import { ConsentFacts } from './consent-facts';
import { InvitationsGot } from './invitations-got';
import { type Asked, MedalistActions } from './medalist-actions';
import { MetFor } from './met-for';
import { medalistQuery, type MedalistPerson } from './queries';
import { WhatTheyKnow } from './what-they-know';
import { useKeys } from '../screen/use-keys';

/** Somebody in the pool: who they are in the panel's words, what they want, their consent, and everything that happened. */
export function MedalistThing({ id }: { readonly id: string }) {
  const { data, error } = useQuery(medalistQuery(id));
  return data ? <OneMedalist person={data} /> : <LoadingThing error={error} />;
}

function OneMedalist({ person }: { readonly person: MedalistPerson }) {
  const { medalist, candidate, consent, nearlyHiredFor, invitations, conversations } = person;
  const profile = useQuery(candidateQuery(candidate.id)).data;
  const [asked, setAsked] = useState<Asked>();
  useKeys([['e', () => !asked && document.querySelector('[role="dialog"]') === null && setAsked('words')]]);
  const what = [candidate.headline, candidate.location].filter(Boolean).join(' · ');
  return (
    <Thing
      heading={
        <header>
          <Title order={2} size="h3">
            <PersonName name={candidate.fullName} />
          </Title>
          {what !== '' && (
            <Text c="dimmed">
              <bdi>{what}</bdi>
            </Text>
          )}
        </header>
      }
      facts={
        <Stack gap="lg">
          <MedalistActions person={person} asked={asked} onAsk={setAsked} />
          <ConsentFacts consent={consent} medalist={medalist} />
          <FactList>
            {conversations.length > 0 && (
              <Fact name="Conversations">
                {conversations.map((conversation) => (
                  <div key={conversation.id}>
                    <LinkTo to={`/conversations/${conversation.id}`}>
                      <bdi>{aboutInWords(conversation.openingTitle)}</bdi>
                    </LinkTo>
                  </div>
                ))}
              </Fact>
            )}
            <Fact name="Applications, and all that we owe them">
              <LinkTo to={`/candidates/${candidate.id}`}>Their page</LinkTo>
            </Fact>
          </FactList>
        </Stack>
      }
    >
      {nearlyHiredFor && <MetFor met={nearlyHiredFor} />}
      <Part title="What they did well, in the panel’s words">
        <Words otherwise="Nobody who met them has said it yet.">{medalist.strengths}</Words>
      </Part>
      {medalist.concerns !== '' && (
        <Part title="What the panel was unsure of; never sent">
          <Words otherwise="">{medalist.concerns}</Words>
        </Part>
      )}
      <Part title="What they want next">
        <Words otherwise="They have not said.">{medalist.wishes}</Words>
      </Part>
      {profile && <WhatTheyKnow profile={profile} />}
      <InvitationsGot invitations={invitations} />
      <History candidateId={candidate.id} herePath={`/medalists/${medalist.id}`} />
    </Thing>
  );
}
