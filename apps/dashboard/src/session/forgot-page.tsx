import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client';
import { ProblemNotice } from '../screen/problem-notice';
import { SignedOutPage } from './signed-out-page';

/** Asks for a link to choose a new password. The answer is the same whether or not somebody has the address. */
export function Component() {
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/password-resets', { body: { email } })),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  if (ask.isSuccess)
    return (
      <SignedOutPage title="Look into your mail">
        <Stack>
          <Text>
            If somebody here has the address {email}, a link to choose a new password is on its way. It works
            once, for an hour.
          </Text>
          <Text c="dimmed" size="sm">
            Nothing there after a few minutes? Look into the spam folder, or ask your admin which address you
            have here.
          </Text>
          <Anchor component={Link} to="/sign-in">
            Back to the sign-in
          </Anchor>
        </Stack>
      </SignedOutPage>
    );
  return (
    <SignedOutPage title="Forgot your password?" lead="We mail you a link to choose a new one.">
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Email"
            type="email"
            autoComplete="username"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {ask.error && <ProblemNotice problem={ask.error} />}
          <Button type="submit" size="md" loading={ask.isPending}>
            Mail me a link
          </Button>
          <Anchor component={Link} to="/sign-in" size="sm" ta="center">
            Back to the sign-in
          </Anchor>
        </Stack>
      </form>
    </SignedOutPage>
  );
}
