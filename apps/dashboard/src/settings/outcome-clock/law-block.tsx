import { Button, SegmentedControl, Stack, TagsInput, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../screen/problem-notice';
import { Block } from '../section-page';
import { type KeptLaw, type Policy, useChangePolicy } from './use-policy';

const choices: readonly { value: KeptLaw['applies']; label: string }[] = [
  { value: 'places', label: 'Openings in these places' },
  { value: 'everywhere', label: 'All openings' },
  { value: 'nowhere', label: 'None' },
];

interface LawBlockProps {
  readonly law: Policy['knownLaws'][number];
  readonly policy: Policy;
}

/** A law that says by when people are to hear, and for which openings it is kept. */
export function LawBlock({ law, policy }: LawBlockProps) {
  const kept = policy.laws.find((one) => one.law === law.id);
  const [applies, setApplies] = useState<KeptLaw['applies']>(kept?.applies ?? 'nowhere');
  const [places, setPlaces] = useState<readonly string[]>(kept?.places ?? law.places);
  const change = useChangePolicy(policy);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const others = policy.laws.filter((one) => one.law !== law.id);
    change.mutate({ laws: [...others, { law: law.id, applies, places: [...places] }] });
  };
  return (
    <Block title={`${law.name}: ${law.days} days after the last interview`}>
      <form onSubmit={save} aria-label={law.name}>
        <Stack maw="36rem">
          <Text size="sm" c="dimmed">
            {law.demands} {law.noDecisionCounts && '“Nothing is decided yet” counts as an answer. '}
            Whoever comes near the day is named {policy.warningDays.at(0)} days before. {law.source}; not
            legal advice.
          </Text>
          <SegmentedControl
            aria-label={`Openings for which ${law.name}’s law is kept`}
            data={choices.map(({ value, label }) => ({ value, label }))}
            value={applies}
            onChange={(value) => setApplies(choices.find((one) => one.value === value)?.value ?? 'places')}
          />
          {applies === 'places' && (
            <TagsInput
              label="Places"
              description="An opening whose location names one of them. Add one with Enter."
              maxTags={100}
              value={[...places]}
              onChange={setPlaces}
            />
          )}
          {change.error && <ProblemNotice problem={change.error} />}
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            Save for {law.name}
          </Button>
        </Stack>
      </form>
    </Block>
  );
}
