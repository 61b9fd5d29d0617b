import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../api/client';
import { useMembersChanged } from '../members/members';
import { announce } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import type { Role } from '../session/session';
import { roleChoices, RoleOption } from './role-choices';

/** Asks for a colleague and mails them a link to choose a password; rendered while it asks. */
export function InviteColleague({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [title, setTitle] = useState('');
  const [role, setRole] = useState<Role>('recruiter');
  const changed = useMembersChanged();
  const invite = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/members', {
          body: { name, email, role, ...(title.trim() === '' ? {} : { title }) },
        }),
      ),
    onSuccess: async () => {
      announce(`${name} is invited: a link to choose a password is on its way to ${email}.`);
      await changed();
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <Modal opened onClose={onClose} title="Invite a colleague" centered>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Name"
            description="As it stands under letters."
            required
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Email"
            type="email"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <TextInput
            label="Title (optional)"
            placeholder="Talent partner"
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            label="Role"
            data={roleChoices}
            renderOption={({ option }) => <RoleOption role={option.value} />}
            allowDeselect={false}
            value={role}
            onChange={(value) => value !== null && setRole(value)}
          />
          {invite.error && <ProblemNotice problem={invite.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit" loading={invite.isPending}>
              Send the invitation
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
