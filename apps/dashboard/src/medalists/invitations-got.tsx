import { Text } from '@mantine/core';
import { LinkTo } from '../screen/link-to';
import { Part } from '../screen/part';
import { TimeFromNow } from '../words/time';
import { dateOf, invitationInWords } from './invitation-words';
import type { InvitationOfPerson } from './queries';

/** What they were invited to, and what they answered. */
export function InvitationsGot({ invitations }: { readonly invitations: readonly InvitationOfPerson[] }) {
  return (
    <Part title="Invitations">
      {invitations.length === 0 ? (
        <Text c="dimmed">None so far.</Text>
      ) : (
        invitations.map((invitation) => (
          <div key={invitation.id}>
            <LinkTo to={`/invitations/${invitation.id}`}>
              <bdi>{invitation.role}</bdi>
            </LinkTo>
            : {invitationInWords(invitation.status)}, <TimeFromNow at={dateOf(invitation)} />
          </div>
        ))
      )}
    </Part>
  );
}
