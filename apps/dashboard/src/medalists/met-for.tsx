import { Text } from '@mantine/core';
import { stageInWords } from '../letters/departure-words';
import { LinkTo } from '../screen/link-to';
import { TimeFromNow } from '../words/time';
import type { MedalistPerson } from './queries';

interface MetForProps {
  readonly met: NonNullable<MedalistPerson['nearlyHiredFor']>;
}

/** What they were nearly hired for, and how far they came. */
export function MetFor({ met }: MetForProps) {
  const {
    openingId,
    title,
    department,
    stage,
    interviewsHeld,
    lastInterviewAt,
    finalist,
    effort,
    rejectedAt,
  } = met;
  const gave = [stageInWords(stage, interviewsHeld), ...effort].join(', ');
  const at = lastInterviewAt ?? rejectedAt;
  return (
    <Text mt="md" size="sm">
      {finalist ? 'A finalist for ' : 'Applied for '}
      <LinkTo to={`/openings/${openingId}`}>
        <bdi>{title}</bdi>
      </LinkTo>
      {department !== null && (
        <>
          {' in '}
          <bdi>{department}</bdi>
        </>
      )}
      : {gave}
      {at !== null && (
        <>
          ; {lastInterviewAt === null ? 'decided' : 'last met'} <TimeFromNow at={at} />
        </>
      )}
      .
    </Text>
  );
}
