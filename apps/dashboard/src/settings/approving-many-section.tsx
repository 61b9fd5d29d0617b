import { Button, Stack, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../api/client';
import { noteAnswer } from '../api/note-answer';
import type { components } from '../api/schema';
import { announce } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import { SectionPage } from './section-page';

type Policy = components['schemas']['ApprovalPolicyView'];

const policyQuery = queryOptions({
  queryKey: ['approval-policy'],
  queryFn: () => answerOf(api.GET('/api/v1/approval-policy')),
});

/** From how many letters on two people approve, and how many leave first. */
export function Component() {
  const { data, error } = useQuery(policyQuery);
  return (
    <SectionPage
      title="Approving many"
      lead="Letters that are approved together are fixed and read first. A few leave, then the batch pauses until a person has looked. What you change holds for batches that are put together from then on."
    >
      {error && <ProblemNotice problem={error} />}
      {data && <Limits key={data.version} policy={data} />}
    </SectionPage>
  );
}

function Limits({ policy }: { readonly policy: Policy }) {
  const queries = useQueryClient();
  const [above, setAbove] = useState(String(policy.secondPersonAbove));
  const [first, setFirst] = useState(String(policy.canarySize));
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/approval-policy', {
          body: { version: policy.version, secondPersonAbove: Number(above), canarySize: Number(first) },
        }),
      ),
    onSuccess: async (saved) => {
      await noteAnswer(queries, policyQuery, saved);
      announce('Saved.');
    },
    onError: () => queries.invalidateQueries({ queryKey: policyQuery.queryKey }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack maw="26rem">
        <TextInput
          type="number"
          inputMode="numeric"
          label="Two people approve more than"
          description="Letters in one batch. Unusually many, and old decisions, need two people whatever stands here."
          required
          min={1}
          max={10_000}
          value={above}
          onChange={(event) => setAbove(event.currentTarget.value)}
        />
        <TextInput
          type="number"
          inputMode="numeric"
          label="So many leave first"
          description="Letters, of each kind in turn. Then the batch pauses."
          required
          min={1}
          max={50}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        {save.error && <ProblemNotice problem={save.error} />}
        <Button type="submit" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
          Save
        </Button>
      </Stack>
    </form>
  );
}
