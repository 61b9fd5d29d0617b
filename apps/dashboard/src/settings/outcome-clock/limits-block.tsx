import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../screen/problem-notice';
import { Block } from '../section-page';
import { type Policy, useChangePolicy } from './use-policy';

/** The limits of the organization itself. */
export function LimitsBlock({ policy }: { readonly policy: Policy }) {
  const { standardTellWithinDays, standardLongWaitDays } = policy;
  const [tellWithinDays, setTellWithinDays] = useState(policy.tellWithinDays);
  const [longWaitDays, setLongWaitDays] = useState(policy.longWaitDays);
  const change = useChangePolicy(policy);
  const isStandard = tellWithinDays === standardTellWithinDays && longWaitDays === standardLongWaitDays;
  const isSaved = tellWithinDays === policy.tellWithinDays && longWaitDays === policy.longWaitDays;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ tellWithinDays, longWaitDays });
  };
  return (
    <Block title="Your own limits">
      <form onSubmit={save} aria-label="Your own limits">
        <Stack maw="26rem">
          <NumberInput
            label="People hear within"
            description={`Counted from the decision; from the interview while nothing is decided. By itself ${standardTellWithinDays} days: long enough to wait for a first choice, short enough to be honest.`}
            suffix=" days"
            min={1}
            max={90}
            allowDecimal={false}
            required
            value={tellWithinDays}
            onChange={(value) => setTellWithinDays(Number(value))}
          />
          <NumberInput
            label="A wait is long after"
            description={`From then on Today and the morning’s mail say so. By itself ${standardLongWaitDays} days, so that some are left to act.`}
            suffix=" days"
            min={1}
            max={90}
            allowDecimal={false}
            required
            value={longWaitDays}
            onChange={(value) => setLongWaitDays(Number(value))}
          />
          {change.error && <ProblemNotice problem={change.error} />}
          <Group>
            <Button type="submit" variant="default" loading={change.isPending} disabled={isSaved}>
              Save these limits
            </Button>
            {!isStandard && (
              <Button
                variant="subtle"
                onClick={() => {
                  setTellWithinDays(standardTellWithinDays);
                  setLongWaitDays(standardLongWaitDays);
                }}
              >
                Use {standardTellWithinDays} and {standardLongWaitDays} days
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Block>
  );
}
