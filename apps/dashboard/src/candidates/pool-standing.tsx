import { Button, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { standingInWords } from '../medalists/consent-words';
import { NominateForm } from '../medalists/nominate-form';
import { membershipQuery } from '../medalists/queries';
import { LinkTo } from '../screen/link-to';
import { applicationsOfQuery, type Candidate } from './queries';

/** Whether they are kept for future openings; nominates who never was. */
export function PoolStanding({ candidate }: { readonly candidate: Candidate }) {
  const { data: membership } = useQuery(membershipQuery(candidate.id));
  const [isAsking, setAsking] = useState(false);
  if (membership === undefined || (membership === null && candidate.erasedAt !== null)) return null;
  if (membership !== null)
    return (
      <Stack gap={4}>
        <Text fw={600}>{standingInWords(membership, membership.consentState)}</Text>
        <Text size="sm">
          <LinkTo to={`/medalists/${membership.id}`}>What the panel says, and their yes</LinkTo>
        </Text>
      </Stack>
    );
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" c="dimmed">
        Nobody has nominated them for future openings.
      </Text>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        Nominate them …
      </Button>
      {isAsking && <Nominate candidate={candidate} onClose={() => setAsking(false)} />}
    </Stack>
  );
}

function Nominate({ candidate, onClose }: { readonly candidate: Candidate; readonly onClose: () => void }) {
  const applications = useInfiniteQuery(applicationsOfQuery(candidate.id)).data?.pages[0]?.items ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const applicationId = chosen ?? applications[0]?.id;
  return (
    <NominateForm candidate={candidate} hasSaidYes={false} applicationId={applicationId} onClose={onClose}>
      {applications.length > 1 && (
        <Select
          label="What were they nearly hired for?"
          allowDeselect={false}
          data={applications.map(({ id, openingTitle }) => ({ value: id, label: openingTitle }))}
          value={applicationId ?? null}
          onChange={setChosen}
        />
      )}
    </NominateForm>
  );
}
