import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { Notice } from '../../screen/notice';
import { ProblemNotice } from '../../screen/problem-notice';
import { useIdentity } from '../../session/session';
import type { Setup } from '../queries';

type Letter = NonNullable<Setup['testLetter']['letter']>;

/** A letter to oneself, by the way that every letter goes. */
export function TestLetterStep({ setup }: { readonly setup: Setup }) {
  const { letter } = setup.testLetter;
  const { email } = useIdentity().member;
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/test-letters')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['setup'] }),
  });
  const isOnItsWay = letter?.status === 'queued' || letter?.status === 'sending';
  return (
    <Stack align="flex-start">
      <Text maw="40rem">
        A sample no to somebody who does not exist goes to <b>{email}</b>, the way that every letter goes.
        Read it on your phone, too.
      </Text>
      {letter && <WhatBecameOfIt letter={letter} setup={setup} />}
      {send.error && <ProblemNotice problem={send.error} />}
      <Button
        variant={letter?.status === 'sent' ? 'default' : 'filled'}
        loading={send.isPending || (isOnItsWay && setup.lettersLeave.sendingPausedAt === null)}
        onClick={() => send.mutate()}
      >
        {letter === null ? 'Send me the test letter' : 'Send me another'}
      </Button>
    </Stack>
  );
}

function WhatBecameOfIt({ letter, setup }: { readonly letter: Letter; readonly setup: Setup }) {
  return <Notice tone={toneOf(letter.status)}>{whatBecameOf(letter, setup)}</Notice>;
}

function toneOf(status: Letter['status']): 'good' | 'warm' | undefined {
  if (status === 'sent') return 'good';
  return status === 'queued' || status === 'sending' ? undefined : 'warm';
}

function whatBecameOf({ status, toAddress, smtpCode, reason }: Letter, setup: Setup): string {
  const { mailMode, sendingPausedAt } = setup.lettersLeave;
  if (status === 'sent') {
    const where = mailMode === 'redirect' ? `the test address, as all mail does now` : toAddress;
    return setup.sendingDomain.publishable
      ? `The mail server took it, for ${where}. If it is not there in a minute, look into the spam folder; that would be a sign to look at the sending domain again.`
      : `The mail server took it, for ${where}. On a try-out it stands in the mailbox whose address was printed at the start.`;
  }
  if (status === 'queued' || status === 'sending')
    return sendingPausedAt === null
      ? `It is on its way to ${toAddress}.`
      : 'It waits: all mail is paused. Resume it under Organization, and it leaves within five minutes.';
  if (reason === 'not_on_allowlist')
    return `It was held: ${toAddress} is not among the addresses that get mail in trial mode.`;
  if (reason === 'address_suppressed')
    return `It was held: ${toAddress} is a suppressed address. See Settings, Suppressed addresses.`;
  if (status === 'held') return `It was held (${reason ?? 'unknown'}).`;
  if (status === 'bounced') return `It came back: ${toAddress} does not take it. Is the address right?`;
  return smtpCode === null
    ? 'It could not be handed to the mail server. Whoever runs Regards looks at SMTP_URL.'
    : `The mail server refused it (${smtpCode}). Whoever runs Regards looks at SMTP_URL and at what the server allows.`;
}
