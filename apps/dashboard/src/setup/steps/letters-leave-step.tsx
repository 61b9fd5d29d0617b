import { Anchor, Button, Code, List, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerOf, api } from '../../api/client';
import { announce } from '../../screen/announce';
import { ProblemNotice } from '../../screen/problem-notice';
import type { Setup } from '../queries';
import { isDone, stepOrder, titles } from '../step-words';

/** The last word: until this step says so, no letter reaches a candidate. */
export function LettersLeaveStep({ setup }: { readonly setup: Setup }) {
  const { mailMode, sendingPausedAt } = setup.lettersLeave;
  return (
    <Stack align="flex-start">
      <StillOpen setup={setup} />
      {mailMode !== 'live' && <TrialMode step={setup.lettersLeave} />}
      {sendingPausedAt !== null && <Paused isLive={mailMode === 'live'} />}
      {mailMode === 'live' && sendingPausedAt === null && (
        <Text maw="40rem">
          Letters leave once a person has approved them, at an hour that suits the candidate. You can stop
          everything at once:{' '}
          <Anchor component={Link} to="/settings/organization">
            pause all mail
          </Anchor>
          .
        </Text>
      )}
    </Stack>
  );
}

function StillOpen({ setup }: { readonly setup: Setup }) {
  const open = stepOrder.filter((step) => step !== 'lettersLeave' && !isDone(setup[step].state));
  if (open.length === 0) return null;
  return (
    <div>
      <Text>
        {isDone(setup.lettersLeave.state) ? 'Still to be looked at:' : 'Before that, better look at:'}
      </Text>
      <List>
        {open.map((step) => (
          <List.Item key={step}>{titles[step]}</List.Item>
        ))}
      </List>
    </div>
  );
}

function TrialMode({ step: { mailMode, redirectedTo } }: { readonly step: Setup['lettersLeave'] }) {
  return (
    <>
      <Text maw="40rem">
        {mailMode === 'redirect' ? 'All mail goes to ' : 'Mail goes only to '}
        <b>{redirectedTo.join(', ')}</b>
        {mailMode === 'redirect' ? ' instead of to candidates.' : '; the rest is held.'} So you can play
        everything through, and nobody is told anything.
      </Text>
      <Text maw="40rem">
        When you are ready, whoever runs Regards sets <Code>MAIL_MODE=live</Code> and restarts it. What was
        sent in trial mode is not sent again.
      </Text>
    </>
  );
}

function Paused({ isLive }: { readonly isLive: boolean }) {
  const queries = useQueryClient();
  const resume = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/organization/resume')),
    onSuccess: async () => {
      announce('Letters leave from now on, once a person has approved them.');
      await Promise.all(
        ['setup', 'session', 'organization'].map((topic) => queries.invalidateQueries({ queryKey: [topic] })),
      );
    },
  });
  return (
    <>
      <Text maw="40rem">
        All mail is paused: letters can be approved, and nothing leaves.
        {isLive && ' From the moment you let them, approved letters reach candidates.'}
      </Text>
      {resume.error && <ProblemNotice problem={resume.error} />}
      <Button loading={resume.isPending} onClick={() => resume.mutate()}>
        {isLive ? 'Let letters leave' : 'Let mail leave'}
      </Button>
    </>
  );
}
