import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { EmptyState } from '../../screen/empty-state';
import { ProblemNotice } from '../../screen/problem-notice';
import { Block } from '../section-page';
import { type Policy, useChangePolicy } from './use-policy';
import { WordsList } from './words-list';

/** Phrases that this organization does not want in its letters. */
export function PhrasesBlock({ policy }: { readonly policy: Policy }) {
  const change = useChangePolicy(policy);
  return (
    <Block title="Phrases of your own">
      <Stack>
        {policy.phrases.length === 0 ? (
          <EmptyState title="No phrase of your own">
            Add words that you never want to read in a letter of yours, and what to write instead.
          </EmptyState>
        ) : (
          <WordsList
            label="Phrases of your own"
            isBusy={change.isPending}
            entries={policy.phrases.map((phrase) => ({
              key: phrase.words,
              words: phrase.words,
              about: `${phrase.severity === 'warn' ? 'Warns' : 'Advises'}: ${phrase.advice}`,
              onRemove: () => change.mutate({ phrases: policy.phrases.filter((one) => one !== phrase) }),
            }))}
          />
        )}
        {change.error && <ProblemNotice problem={change.error} />}
        <AddPhrase policy={policy} />
      </Stack>
    </Block>
  );
}

function AddPhrase({ policy }: { readonly policy: Policy }) {
  const [words, setWords] = useState('');
  const [advice, setAdvice] = useState('');
  const [severity, setSeverity] = useState<'warn' | 'advice'>('warn');
  const change = useChangePolicy(policy);
  const isKnown = policy.phrases.some((phrase) => phrase.words === words.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isKnown) return;
    change.mutate(
      { phrases: [...policy.phrases, { words: words.trim(), severity, advice }] },
      {
        onSuccess: () => {
          setWords('');
          setAdvice('');
        },
      },
    );
  };
  return (
    <form onSubmit={submit} aria-label="Add a phrase">
      <Stack maw="26rem">
        <TextInput
          label="Words"
          description="Found as whole words, in capitals or not."
          placeholder="rockstar"
          required
          minLength={2}
          maxLength={200}
          value={words}
          error={isKnown ? 'You have this one already.' : undefined}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <TextInput
          label="What to write instead"
          placeholder="Say “colleague”."
          required
          minLength={3}
          maxLength={300}
          value={advice}
          onChange={(event) => setAdvice(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label="How it speaks"
          data={[
            { value: 'warn', label: 'Warns' },
            { value: 'advice', label: 'Advises' },
          ]}
          value={severity}
          onChange={(value) => setSeverity(value === 'warn' ? 'warn' : 'advice')}
        />
        {change.error && <ProblemNotice problem={change.error} />}
        <Button
          type="submit"
          variant="default"
          loading={change.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          Add this phrase
        </Button>
      </Stack>
    </form>
  );
}
