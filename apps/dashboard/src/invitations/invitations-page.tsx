import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { OpeningsOrInvitations } from '../openings/openings-or-invitations';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { ThreePartScreen } from '../screen/three-part-screen';
import { InvitationItem } from './invitation-item';
import { InvitationThing } from './invitation-thing';
import { invitationQuery, invitationsQuery } from './queries';
import { tabOf, tabs } from './tabs';

/** The invitations: drafts to approve, what leaves, who answered what. */
export function Component() {
  const { invitationId } = useParams();
  const [search, setSearch] = useSearchParams();
  const chosen = useQuery({ ...invitationQuery(invitationId ?? ''), enabled: invitationId !== undefined });
  // Without a choice the list is the one in which what is open stands.
  const { tab, part } = tabOf(search.get('status') ?? chosen.data?.invitation.status ?? null);
  const query = useInfiniteQuery(invitationsQuery({ status: part.status }));
  const here = search.size === 0 ? '' : `?${search.toString()}`;
  const show = (status: string): void => setSearch({ status }, { replace: true });
  return (
    <ThreePartScreen
      title="Invitations"
      listPath={`/invitations${here}`}
      chosen={invitationId !== undefined}
      tools={
        <>
          <OpeningsOrInvitations value="/invitations" />
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Which invitations"
            data={tabs.map(({ label, parts }) => ({ label, value: parts[0].status }))}
            value={tab.parts[0].status}
            onChange={show}
          />
          {tab.parts.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={tab.label}
              data={tab.parts.map(({ label, status }) => ({ label, value: status }))}
              value={part.status}
              onChange={show}
            />
          )}
        </>
      }
      list={
        <ItemList
          label="Invitations"
          query={query}
          chosenId={invitationId}
          pathOf={({ id }) => `/invitations/${id}${here}`}
          empty={<EmptyState title={part.empty.title}>{part.empty.words}</EmptyState>}
        >
          {(row) => <InvitationItem row={row} />}
        </ItemList>
      }
      nothingChosen={
        <EmptyState title="Choose an invitation">
          <kbd>j</kbd> and <kbd>k</kbd> walk through the list, <kbd>e</kbd> edits, <kbd>a</kbd> approves.
        </EmptyState>
      }
    >
      {invitationId !== undefined && <InvitationThing key={invitationId} id={invitationId} />}
    </ThreePartScreen>
  );
}
