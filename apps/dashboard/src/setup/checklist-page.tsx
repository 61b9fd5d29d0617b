import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { announce, announceProblem } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import { useSlowly } from '../screen/use-slowly';
import { SectionPage } from '../settings/section-page';
import classes from './checklist.module.css';
import { type Setup, setupQuery, type Step, useAnswerSetup } from './queries';
import { ChecklistStep } from './checklist-step';
import { isDone, stepOrder } from './step-words';

/** What is set up and what is left, from the first admin to the first letter; left and resumed at will. */
export function Component() {
  const { data, error, isPending } = useQuery(setupQuery);
  const isSlow = useSlowly(isPending);
  return (
    <SectionPage
      title="Set-up"
      lead="From here to the first letter. Leave whenever you like; it goes on where you were."
    >
      {error && !data && <ProblemNotice problem={error} />}
      {data && <Checklist setup={data} />}
      {isSlow && <Skeleton height={420} aria-busy aria-label="Loading" />}
    </SectionPage>
  );
}

function Checklist({ setup }: { readonly setup: Setup }) {
  // Opens where there is something to do, and then stays as it is: what was just done does not fold away under one's eyes.
  const [open, setOpen] = useState<Step | null>(
    () => stepOrder.find((step) => !isDone(setup[step].state)) ?? null,
  );
  const done = stepOrder.filter((step) => isDone(setup[step].state)).length;
  return (
    <>
      <Text component="output">
        {setup.finished
          ? 'Everything is set up. Letters leave once a person has approved them.'
          : `${done} of ${stepOrder.length} are done. ${
              setup.lettersLeave.state === 'done'
                ? 'No letter leaves before a person approves it.'
                : 'No letter reaches a candidate until the last step says so.'
            }`}
      </Text>
      <ol className={classes['steps']}>
        {stepOrder.map((step) => (
          <ChecklistStep
            key={step}
            step={step}
            setup={setup}
            isOpen={open === step}
            onToggle={() => setOpen(open === step ? null : step)}
          />
        ))}
      </ol>
      <PutAway setup={setup} />
    </>
  );
}

/** The checklist is always here; Today only reminds of it. */
function PutAway({ setup: { finished, putAway } }: { readonly setup: Setup }) {
  const answer = useAnswerSetup();
  if (finished) return null;
  const put = (away: boolean): void => answer.mutate({ putAway: away }, { onError: announceProblem });
  return (
    <div className={classes['foot']}>
      <Text size="sm" c="dimmed">
        {putAway ? 'Today does not remind you of it.' : 'Today reminds you of it until it is finished.'}
      </Text>
      <Button
        variant="default"
        size="xs"
        loading={answer.isPending}
        onClick={() => {
          put(!putAway);
          if (!putAway) announce('Today no longer reminds you. The set-up stays here, in Settings.');
        }}
      >
        {putAway ? 'Remind me on Today' : 'Do not remind me'}
      </Button>
    </div>
  );
}
