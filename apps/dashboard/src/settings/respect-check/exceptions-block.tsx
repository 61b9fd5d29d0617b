import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { EmptyState } from '../../screen/empty-state';
import { ProblemNotice } from '../../screen/problem-notice';
import { Block } from '../section-page';
import { type Rule, ruleWords } from './rule-words';
import { type Policy, useChangePolicy } from './use-policy';
import { WordsList } from './words-list';

/** Words that are right here although a rule finds them, each with its reason. */
export function ExceptionsBlock({ policy }: { readonly policy: Policy }) {
  const change = useChangePolicy(policy);
  return (
    <Block title="Words that are right here">
      <Stack>
        {policy.exceptions.length === 0 ? (
          <EmptyState title="No word is excepted">
            When a rule is wrong about a name of yours, such as that of a product, except it here and say why.
          </EmptyState>
        ) : (
          <WordsList
            label="Words that are right here"
            isBusy={change.isPending}
            entries={policy.exceptions.map((exception) => ({
              key: `${exception.rule} ${exception.words}`,
              words: exception.words,
              about: `${ruleWords[exception.rule]} — ${exception.reason}`,
              onRemove: () =>
                change.mutate({ exceptions: policy.exceptions.filter((one) => one !== exception) }),
            }))}
          />
        )}
        {change.error && <ProblemNotice problem={change.error} />}
        <AddException policy={policy} />
      </Stack>
    </Block>
  );
}

function AddException({ policy }: { readonly policy: Policy }) {
  const exceptable = policy.rules.filter((rule) => rule.exceptable).map(({ rule }) => rule);
  const [rule, setRule] = useState<Rule | undefined>();
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const change = useChangePolicy(policy);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!rule) return;
    change.mutate(
      { exceptions: [...policy.exceptions, { rule, words: words.trim(), reason }] },
      {
        onSuccess: () => {
          setWords('');
          setReason('');
        },
      },
    );
  };
  return (
    <form onSubmit={submit} aria-label="Except words">
      <Stack maw="26rem">
        <Select
          label="From which rule"
          placeholder="Choose a rule"
          required
          data={exceptable.map((value) => ({ value, label: ruleWords[value] }))}
          value={rule ?? null}
          onChange={(value) => setRule(exceptable.find((one) => one === value))}
        />
        <TextInput
          label="Words"
          description="All that the rule finds must lie within them."
          placeholder="Native Audio"
          required
          minLength={2}
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Textarea
          label="Why they are right"
          placeholder="It is the name of our product."
          required
          autosize
          minLength={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {change.error && <ProblemNotice problem={change.error} />}
        <Button
          type="submit"
          variant="default"
          loading={change.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          Except these words
        </Button>
      </Stack>
    </form>
  );
}
