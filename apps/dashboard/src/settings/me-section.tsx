import { Button, PasswordInput, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../api/client';
import { announce } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import { useIdentity } from '../session/session';
import { Block, SectionPage } from './section-page';

export function Component() {
  const { member, organization } = useIdentity();
  return (
    <SectionPage
      title="Me"
      lead={
        <>
          <bdi>{member.name}</bdi>
          {member.title === null ? '' : `, ${member.title}`} at {organization.name}. An admin can change your
          name, title and role.
        </>
      }
    >
      <Appearance />
      <Password />
    </SectionPage>
  );
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Block title="Appearance">
      <SegmentedControl
        aria-label="Appearance"
        value={colorScheme}
        onChange={(value) => setColorScheme(value)}
        data={[
          { value: 'auto', label: 'As this computer' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
    </Block>
  );
}

function Password() {
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/session/password', { body: { currentPassword, newPassword } })),
    onSuccess: () => {
      setCurrent('');
      setNew('');
      announce('Your password is changed. Everywhere else you are signed out.');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Block title="Password">
      <form onSubmit={submit}>
        <Stack maw="22rem">
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            required
            value={currentPassword}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label="New password"
            description="At least 12 characters; a few words make a good one."
            autoComplete="new-password"
            required
            minLength={12}
            value={newPassword}
            onChange={(event) => setNew(event.currentTarget.value)}
          />
          {change.error && <ProblemNotice problem={change.error} />}
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
            Change password
          </Button>
          <Text size="sm" c="dimmed">
            All other sessions of yours end.
          </Text>
        </Stack>
      </form>
    </Block>
  );
}
