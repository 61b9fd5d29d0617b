import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { ProblemNotice } from '../../screen/problem-notice';
import { SectionPage } from '../section-page';
import { ClosedDays } from './closed-days';
import { DaysBlock, DelaysBlock, HoursBlock } from './limit-blocks';
import { Example } from './example';
import classes from './send-policy.module.css';
import { type SendPolicy, sendPolicyQuery, useLimitsForm } from './use-send-policy';

export function Component() {
  const { data, error } = useQuery(sendPolicyQuery);
  return (
    <SectionPage
      title="When letters leave"
      lead="A no that comes at a bad moment hurts more. These limits hold for every letter, on the clock of the person who gets it. What you change here moves approved letters that have not left."
    >
      {error && <ProblemNotice problem={error} />}
      {data && <LimitsSection policy={data} />}
    </SectionPage>
  );
}

function LimitsSection({ policy }: { readonly policy: SendPolicy }) {
  const form = useLimitsForm(policy);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    form.save();
  };
  return (
    <div className={classes['columns']}>
      <div>
        <form onSubmit={submit} aria-label="When letters leave" id="limits">
          <HoursBlock form={form} />
          <DaysBlock form={form} />
          <DelaysBlock form={form} />
        </form>
        <div className={classes['closed']}>
          <ClosedDays form={form} />
        </div>
        <Stack mt="md">
          {form.problem && <ProblemNotice problem={form.problem} />}
          <Group>
            <Button type="submit" form="limits" loading={form.isSaving} disabled={!form.isChanged}>
              Save
            </Button>
          </Group>
        </Stack>
      </div>
      <Example limits={form.limits} />
    </div>
  );
}
