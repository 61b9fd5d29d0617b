import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../screen/problem-notice';
import { Thing } from '../screen/three-part-screen';
import { useSlowly } from '../screen/use-slowly';
import { useIsOneOf } from '../session/roles';
import { dateTime } from '../words/when';
import { OpeningFacts } from './opening-facts';
import { isLive, openingStates, placeInWords } from './opening-words';
import { Proposals } from './proposals/proposals';
import { type Opening, openingQuery } from './queries';

/** One opening: whom to invite to it, and what it is. */
export function OpeningThing({ id }: { readonly id: string }) {
  const { data, error } = useQuery(openingQuery(id));
  const isSlow = useSlowly(data === undefined && !error);
  if (data) return <OneOpening opening={data} />;
  if (error)
    return (
      <div style={{ padding: '1.5rem 2rem' }}>
        <ProblemNotice problem={error} />
      </div>
    );
  return isSlow ? (
    <div style={{ padding: '1.5rem 2rem' }} aria-busy="true" aria-label="Loading">
      <Skeleton height={28} width="50%" mb="xl" />
      <Skeleton height={160} maw="42rem" mb="md" />
      <Skeleton height={160} maw="42rem" />
    </div>
  ) : null;
}

function OneOpening({ opening }: { readonly opening: Opening }) {
  const maySee = useIsOneOf('admin', 'recruiter', 'hiring_manager');
  const { title, department, status, openedAt } = opening;
  const where = [department, placeInWords(opening)].filter((part) => part !== null).join(' · ');
  return (
    <Thing
      factsLabel="Facts"
      heading={
        <header>
          <Title order={2} size="h3">
            <bdi>{title}</bdi>
          </Title>
          <Text c="dimmed" mb="md">
            {where !== '' && `${where} · `}
            {isLive(status)
              ? `${openingStates[status].toLowerCase()} since ${dateTime(openedAt)}`
              : openingStates[status].toLowerCase()}
          </Text>
        </header>
      }
      facts={
        <Stack gap="lg">
          <OpeningFacts opening={opening} />
        </Stack>
      }
    >
      {maySee ? (
        <Proposals opening={opening} />
      ) : (
        <Text c="dimmed">
          Whom we could invite is seen by admins, recruiters and hiring managers: it is about people who
          agreed to be remembered, and nobody else needs to know.
        </Text>
      )}
    </Thing>
  );
}
