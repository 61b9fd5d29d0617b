import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { answerOf, api } from '../api/client';
import { noteAnswer } from '../api/note-answer';
import type { components } from '../api/schema';
import { ProblemNotice } from '../screen/problem-notice';
import { identityQuery } from './session';
import { SignedOutPage } from './signed-out-page';

type PasswordLink = components['schemas']['PasswordLinkView'];

/** Where the links in mails lead: an invitation, or a new password. Looking uses nothing up; choosing signs in. */
export function Component() {
  const { token = '' } = useParams();
  const { data, error } = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => answerOf(api.GET('/api/v1/password-links/{token}', { params: { path: { token } } })),
    staleTime: Infinity,
  });
  if (error)
    return (
      <SignedOutPage title="This link no longer works">
        <Stack>
          <Text>Links work once and for a limited time, and a newer one replaces an older one.</Text>
          <Text>
            Forgot your password?{' '}
            <Anchor component={Link} to="/forgot">
              Ask for a new link
            </Anchor>
            . Were you invited? Ask the colleague who invited you to send it again.
          </Text>
        </Stack>
      </SignedOutPage>
    );
  return data ? <Choose token={token} link={data} /> : null;
}

function Choose({ token, link }: { readonly token: string; readonly link: PasswordLink }) {
  const isInvitation = link.purpose === 'invitation';
  const [name, setName] = useState(link.name);
  const [title, setTitle] = useState(link.title ?? '');
  const [password, setPassword] = useState('');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const choose = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/password-links/{token}', {
          params: { path: { token } },
          body: {
            password,
            ...(isInvitation ? { name, title: title.trim() === '' ? null : title } : {}),
          },
        }),
      ),
    onSuccess: async (identity) => {
      await noteAnswer(queries, identityQuery, identity);
      void navigate('/today', { replace: true });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    choose.mutate();
  };
  return (
    <SignedOutPage
      title={isInvitation ? `Welcome to ${link.organizationName}` : 'Choose a new password'}
      lead={
        isInvitation
          ? 'Choose a password, and look whether your name is right: it may stand under letters.'
          : link.organizationName
      }
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput label="Email" value={link.email} readOnly autoComplete="username" />
          {isInvitation && (
            <>
              <TextInput
                label="Name"
                autoComplete="name"
                required
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <TextInput
                label="Title (optional)"
                autoComplete="organization-title"
                maxLength={200}
                value={title}
                onChange={(event) => setTitle(event.currentTarget.value)}
              />
            </>
          )}
          <PasswordInput
            label="Password"
            description="At least 12 characters; a few words make a good one."
            autoComplete="new-password"
            required
            minLength={12}
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {choose.error && <ProblemNotice problem={choose.error} />}
          <Button type="submit" size="md" loading={choose.isPending}>
            {isInvitation ? 'Choose it and begin' : 'Choose it and sign in'}
          </Button>
        </Stack>
      </form>
    </SignedOutPage>
  );
}
