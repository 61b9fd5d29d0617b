import { Anchor, Button, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { ApiProblem } from '../api/problem';
import { ProblemNotice } from '../screen/problem-notice';
import { firstAdminQuery } from '../setup/first-admin';
import { useSignIn, useWhoIsSignedIn } from './session';
import { SignedOutPage } from './signed-out-page';

/** Where the sign-in leads: to the page that asked for it, of this dashboard only. */
function useWayBack(): string {
  const { state } = useLocation() as { state: { from?: unknown } | null };
  return typeof state?.from === 'string' && state.from.startsWith('/') ? state.from : '/today';
}

interface OrganizationChoice {
  readonly organizationId: string;
  readonly name: string;
}

export function Component() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [organizationId, setOrganizationId] = useState<string>();
  const signIn = useSignIn();
  const wayBack = useWayBack();
  const { data: identity } = useWhoIsSignedIn();
  const { data: firstAdmin } = useQuery(firstAdminQuery);
  if (identity?.member) return <Navigate to={wayBack} replace />;

  if (firstAdmin?.needed) return <Navigate to="/setup" replace />;

  const organizations = organizationsIn(signIn.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ email, password, ...(organizationId === undefined ? {} : { organizationId }) });
  };
  return (
    <SignedOutPage title="Sign in">
      <form onSubmit={submit}>
        <Stack>
          {signIn.error && organizations.length === 0 && <ProblemNotice problem={signIn.error} />}
          <TextInput
            label="Email"
            type="email"
            autoComplete="username"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {organizations.length > 0 && (
            <Radio.Group
              label="You belong to several organizations. Which one?"
              value={organizationId ?? null}
              onChange={setOrganizationId}
            >
              <Stack gap="xs" mt="xs">
                {organizations.map(({ organizationId: value, name }) => (
                  <Radio key={value} value={value} label={name} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Button type="submit" loading={signIn.isPending} fullWidth size="md">
            Sign in
          </Button>
          <Anchor component={Link} to="/forgot" size="sm" ta="center">
            Forgot your password?
          </Anchor>
        </Stack>
      </form>
    </SignedOutPage>
  );
}

/** The same address in several organizations: the api names them once the password was right. */
function organizationsIn(error: Error | null): readonly OrganizationChoice[] {
  if (!(error instanceof ApiProblem) || error.code !== 'access.organization_ambiguous') return [];
  const { organizations } = error.members;
  return Array.isArray(organizations) ? (organizations as OrganizationChoice[]) : [];
}
