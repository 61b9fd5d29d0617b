import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../api/client';
import { noteAnswer } from '../api/note-answer';
import type { components } from '../api/schema';
import { announce } from '../screen/announce';
import { Ask } from '../screen/ask';
import { ProblemNotice } from '../screen/problem-notice';
import { TimeZoneSelect } from '../screen/time-zone-select';
import { TimeFromNow } from '../words/time';
import { Block, SectionPage } from './section-page';

type Organization = components['schemas']['OrganizationView'];

const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: () => answerOf(api.GET('/api/v1/organization')),
});

/** What belongs to the organization is shown on every page, so the session is read again too. */
function useOrganizationChanged() {
  const queries = useQueryClient();
  return async (organization: Organization): Promise<void> => {
    await noteAnswer(queries, organizationQuery, organization);
    void queries.invalidateQueries({ queryKey: ['session'] });
  };
}

export function Component() {
  const { data, error } = useQuery(organizationQuery);
  return (
    <SectionPage title="Organization">
      {error && <ProblemNotice problem={error} />}
      {data && (
        <>
          <Basics organization={data} />
          <PauseAll organization={data} />
        </>
      )}
    </SectionPage>
  );
}

function Basics({ organization }: { readonly organization: Organization }) {
  const [name, setName] = useState(organization.name);
  const [timeZone, setTimeZone] = useState(organization.timeZone);
  const [postalAddress, setPostalAddress] = useState(organization.postalAddress ?? '');
  const changed = useOrganizationChanged();
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/organization', {
          body: { name, timeZone, postalAddress: postalAddress.trim() === '' ? null : postalAddress },
        }),
      ),
    onSuccess: async (saved) => {
      await changed(saved);
      announce('Saved.');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Block title="Basics">
      <form onSubmit={submit}>
        <Stack maw="26rem">
          <TextInput
            label="Name"
            description="Stands under every letter."
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TimeZoneSelect
            description="Where you work. Letters leave in each candidate’s own zone where it is known, else in this one."
            value={timeZone}
            onChange={setTimeZone}
          />
          <Textarea
            label="Postal address"
            description="Invitations must carry it; laws on commercial mail ask for it."
            autosize
            minRows={2}
            maxLength={500}
            value={postalAddress}
            onChange={(event) => setPostalAddress(event.currentTarget.value)}
          />
          {save.error && <ProblemNotice problem={save.error} />}
          <Button type="submit" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
            Save
          </Button>
        </Stack>
      </form>
    </Block>
  );
}

function PauseAll({ organization }: { readonly organization: Organization }) {
  const [isAsking, setAsking] = useState(false);
  const changed = useOrganizationChanged();
  const pause = async (): Promise<void> => changed(await answerOf(api.POST('/api/v1/organization/pause')));
  const resume = async (): Promise<void> => changed(await answerOf(api.POST('/api/v1/organization/resume')));
  const { sendingPausedAt } = organization;
  return (
    <Block title="Pause all mail">
      <Stack align="flex-start">
        <Text size="sm" maw="36rem">
          {sendingPausedAt === null ? (
            'Letters leave as they are approved and due. Pausing stops everything at once: nothing leaves, nothing is lost.'
          ) : (
            <>
              Paused <TimeFromNow at={sendingPausedAt} />. What was due meanwhile leaves in its next window
              after you resume.
            </>
          )}
        </Text>
        <Button variant={sendingPausedAt === null ? 'default' : 'filled'} onClick={() => setAsking(true)}>
          {sendingPausedAt === null ? 'Pause all mail' : 'Resume sending'}
        </Button>
      </Stack>
      {isAsking &&
        (sendingPausedAt === null ? (
          <Ask title="Pause all mail?" action="Pause" onConfirm={pause} onClose={() => setAsking(false)}>
            No letter, answer or invitation of {organization.name} leaves until an admin resumes. Candidates
            wait longer.
          </Ask>
        ) : (
          <Ask
            title="Let mail leave again?"
            action="Resume"
            onConfirm={resume}
            onClose={() => setAsking(false)}
          >
            Everything that was approved is proved again and leaves in its next window.
          </Ask>
        ))}
    </Block>
  );
}
