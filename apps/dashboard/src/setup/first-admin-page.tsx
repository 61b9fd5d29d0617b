import { Button, Code, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ProblemNotice } from '../screen/problem-notice';
import { TimeZoneSelect } from '../screen/time-zone-select';
import { useWhoIsSignedIn } from '../session/session';
import { SignedOutPage } from '../session/signed-out-page';
import { firstAdminQuery, useMakeFirstAdmin } from './first-admin';

/** The first page of an empty installation. The code is behind the "#" of the printed link, where no server sees it. */
export function Component() {
  const code = useLocation().hash.slice(1);
  const { data, error } = useQuery(firstAdminQuery);
  if (error) throw error;
  if (!data) return null;
  if (!data.needed) return <GoOn />;
  return code === '' ? <WhereTheLinkIs /> : <Begin code={code} />;
}

/** Who made the organization, just now or before, goes on with its set-up; everybody else with their day. */
function GoOn() {
  const { data: identity, isPending } = useWhoIsSignedIn();
  if (isPending) return null;
  return <Navigate to={identity?.member?.role === 'admin' ? '/settings/setup' : '/today'} replace />;
}

function WhereTheLinkIs() {
  return (
    <SignedOutPage title="Nobody is here yet" lead="Who started Regards sets it up, and nobody else can.">
      <Stack>
        <Text>
          On your own computer: open the set-up link that <Code>npm start</Code> printed.
        </Text>
        <Text>
          On a server: run <Code>npm run create-admin</Code>, then sign in here.
        </Text>
      </Stack>
    </SignedOutPage>
  );
}

function Begin({ code }: { readonly code: string }) {
  const [fields, setFields] = useState({
    organizationName: '',
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: '',
    title: '',
    email: '',
    password: '',
  });
  const make = useMakeFirstAdmin();
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setFields((before) => ({ ...before, [name]: value })),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const title = fields.title.trim() === '' ? null : fields.title;
    make.mutate({ ...fields, title, code });
  };
  return (
    <SignedOutPage
      title="Set up Regards"
      lead="You become its first admin. No letter leaves before somebody approves it."
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Organization"
            description="As candidates know it."
            autoComplete="organization"
            required
            maxLength={200}
            autoFocus
            {...field('organizationName')}
          />
          <TimeZoneSelect
            description="Where most of you work."
            value={fields.timeZone}
            onChange={(timeZone) => setFields((before) => ({ ...before, timeZone }))}
          />
          <TextInput
            label="Your name"
            description="As it stands under letters."
            autoComplete="name"
            required
            maxLength={200}
            {...field('name')}
          />
          <TextInput
            label="Your title (optional)"
            autoComplete="organization-title"
            maxLength={200}
            {...field('title')}
          />
          <TextInput
            label="Email"
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            {...field('email')}
          />
          <PasswordInput
            label="Password"
            description="At least 12 characters; a few words make a good one."
            autoComplete="new-password"
            required
            minLength={12}
            {...field('password')}
          />
          {make.error && <ProblemNotice problem={make.error} />}
          <Button type="submit" size="md" px="xs" loading={make.isPending}>
            Make the organization and begin
          </Button>
        </Stack>
      </form>
    </SignedOutPage>
  );
}
