import { Button, Group, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { useMembers } from '../members/members';
import { MemberName } from '../members/member-name';
import { announce, announceProblem } from '../screen/announce';
import { Ask } from '../screen/ask';
import { useIsOneOf } from '../session/roles';
import { useIdentity } from '../session/session';
import { owedInWords } from '../words/duties';
import { useConversationActs } from './acts';
import { DueDate } from './due-date';
import classes from './owed.module.css';
import type { Conversation, OpenDuty } from './queries';

interface OwedProps {
  readonly conversation: Conversation;
}

/** What is owed in this conversation, by when and by whom; a person can take it, give it away, or close it with a reason. */
export function Owed({ conversation: { openDuties, candidate } }: OwedProps) {
  if (openDuties.length === 0) return null;
  return (
    <ul className={classes['owed']} aria-label="What we owe">
      {openDuties.map((duty) => (
        <OneDuty key={duty.id} duty={duty} name={candidate.fullName} />
      ))}
    </ul>
  );
}

function OneDuty({ duty, name }: { readonly duty: OpenDuty; readonly name: string }) {
  const { id, kind, dueAt, ownerId } = duty;
  const { member } = useIdentity();
  const canAct = useIsOneOf('admin', 'recruiter');
  const acts = useConversationActs();
  const [isClosing, setClosing] = useState(false);
  const assign = (to: string | null): void => {
    acts.assignDuty(id, to).then(
      () =>
        announce(to === member.id ? 'It is yours now.' : 'Passed on.', () => {
          acts.assignDuty(id, ownerId).catch(announceProblem);
        }),
      announceProblem,
    );
  };
  return (
    <li className={classes['duty']}>
      <div className={classes['what']}>
        <Text size="sm" fw={550}>
          We owe {owedInWords(kind)}, <DueDate at={dueAt} />
        </Text>
        <Text size="sm" c="dimmed">
          {ownerId === null ? 'Nobody has taken it.' : <Owner id={ownerId} isMe={ownerId === member.id} />}
        </Text>
      </div>
      {canAct && (
        <Group gap={6}>
          {ownerId !== member.id && (
            <Button variant="default" size="compact-xs" onClick={() => assign(member.id)}>
              Take it
            </Button>
          )}
          <AssignMenu ownerId={ownerId} onAssign={assign} />
          <Button variant="default" size="compact-xs" onClick={() => setClosing(true)}>
            Close …
          </Button>
        </Group>
      )}
      {isClosing && (
        <Ask
          title={`Is nothing owed to ${name === '' ? 'this person' : name} any more?`}
          action="Close it"
          reason={{ label: 'Why', placeholder: 'Answered by phone' }}
          onConfirm={(reason) => acts.closeDuty(id, reason).then(() => announce('Closed, with your reason.'))}
          onClose={() => setClosing(false)}
        >
          An answer that arrives closes it by itself. Your reason is kept, and it cannot be opened again.
        </Ask>
      )}
    </li>
  );
}

function Owner({ id, isMe }: { readonly id: string; readonly isMe: boolean }) {
  return isMe ? (
    <>It is yours.</>
  ) : (
    <>
      <MemberName id={id} /> has it.
    </>
  );
}

interface AssignMenuProps {
  readonly ownerId: string | null;
  readonly onAssign: (memberId: string | null) => void;
}

function AssignMenu({ ownerId, onAssign }: AssignMenuProps) {
  const members = useMembers().filter(({ id, disabledAt }) => disabledAt === null && id !== ownerId);
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="default" size="compact-xs">
          Give it to …
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {members.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onAssign(id)}>
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
        {ownerId !== null && <Menu.Item onClick={() => onAssign(null)}>Nobody yet</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
