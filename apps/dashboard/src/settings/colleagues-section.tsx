import { Badge, Button, Menu, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Ellipsis, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '../api/client';
import { type Member, membersQuery, useMembersChanged } from '../members/members';
import { announce, announceProblem } from '../screen/announce';
import { Ask } from '../screen/ask';
import { ProblemNotice } from '../screen/problem-notice';
import { type Role, useIdentity } from '../session/session';
import { InviteColleague } from './invite-colleague';
import { roleChoices, roleNames, RoleOption } from './role-choices';
import { Row, Rows, SectionPage } from './section-page';

export function Component() {
  const { data: members, error } = useQuery(membersQuery);
  const [isInviting, setInviting] = useState(false);
  return (
    <SectionPage
      title="Colleagues"
      lead="Who can sign in, and whose name may stand under a letter. Hiring managers give feedback through a link, without signing in."
    >
      <Stack align="flex-start">
        <Button leftSection={<UserPlus size={16} />} onClick={() => setInviting(true)}>
          Invite a colleague
        </Button>
        {error && <ProblemNotice problem={error} />}
      </Stack>
      {members && (
        <div style={{ marginTop: '1rem' }}>
          <Rows label="Colleagues">
            {members.map((member) => (
              <Colleague key={member.id} member={member} />
            ))}
          </Rows>
        </div>
      )}
      {isInviting && <InviteColleague onClose={() => setInviting(false)} />}
    </SectionPage>
  );
}

function Colleague({ member }: { readonly member: Member }) {
  const me = useIdentity().member;
  const changed = useMembersChanged();
  const [isDisabling, setDisabling] = useState(false);
  const change = async (body: { role?: Role; disabled?: boolean }): Promise<void> => {
    await answerOf(api.PATCH('/api/v1/members/{id}', { params: { path: { id: member.id } }, body }));
    await changed();
  };
  const inviteAgain = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/members/{id}/invite', { params: { path: { id: member.id } } })),
    onSuccess: () => announce(`A new link is on its way to ${member.email}; the one before ends.`),
    onError: announceProblem,
  });
  return (
    <Row>
      <div>
        <Text fw={550} component="div">
          <bdi>{member.name}</bdi>{' '}
          {member.id === me.id && (
            <Text span c="dimmed">
              (you)
            </Text>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {[member.title, member.email].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {member.disabledAt !== null && <Badge variant="default">Disabled</Badge>}
      {member.disabledAt === null && !member.canSignIn && <Badge variant="light">Invited</Badge>}
      <Select
        aria-label={`Role of ${member.name}`}
        size="xs"
        w={150}
        comboboxProps={{ width: 260, position: 'bottom-end' }}
        data={roleChoices}
        renderOption={({ option }) => <RoleOption role={option.value} />}
        allowDeselect={false}
        disabled={member.disabledAt !== null}
        value={member.role}
        onChange={(role) => {
          if (role === null) return;
          change({ role }).then(
            () =>
              announce(
                `${member.name} is now ${roleNames[role].toLowerCase()}.`,
                () => void change({ role: member.role }).catch(announceProblem),
              ),
            announceProblem,
          );
        }}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" aria-label={`More about ${member.name}`}>
            <Ellipsis size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!member.canSignIn && member.disabledAt === null && (
            <Menu.Item onClick={() => inviteAgain.mutate()}>Send the invitation again</Menu.Item>
          )}
          {member.disabledAt === null ? (
            <Menu.Item disabled={member.id === me.id} onClick={() => setDisabling(true)}>
              Disable
            </Menu.Item>
          ) : (
            <Menu.Item onClick={() => void change({ disabled: false }).catch(announceProblem)}>
              Enable again
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isDisabling && (
        <Ask
          title={`Disable ${member.name}?`}
          action="Disable"
          onConfirm={() => change({ disabled: true })}
          onClose={() => setDisabling(false)}
        >
          All sessions end at once. Letters that were approved stay approved; duties stay with {member.name}{' '}
          until somebody takes them. You can enable the account again.
        </Ask>
      )}
    </Row>
  );
}
