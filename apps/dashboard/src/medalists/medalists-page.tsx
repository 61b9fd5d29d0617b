import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { SearchField } from '../screen/search-field';
import { ThreePartScreen } from '../screen/three-part-screen';
import { useIsOneOf } from '../session/roles';
import { MedalistItem } from './medalist-item';
import { MedalistThing } from './medalist-thing';
import { type Membership, poolQuery } from './queries';
import { tabOf, tabs } from './tabs';

/** Who was nearly hired and is kept for future openings. */
export function Component() {
  const maySee = useIsOneOf('admin', 'recruiter', 'hiring_manager');
  return maySee ? (
    <Pool />
  ) : (
    <EmptyState title="Silver medalists">
      Recruiters and hiring managers see who was nearly hired and is kept for future openings. Your role reads
      letters and conversations.
    </EmptyState>
  );
}

function Pool() {
  const { medalistId } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const tab = tabOf(search.get('status'));
  const words = search.get('search') ?? '';
  const query = useInfiniteQuery(
    poolQuery({ status: tab.status, ...(words === '' ? {} : { search: words }) }),
  );
  const show = (status: Membership, nextWords: string): void =>
    void navigate(pathOf(status, undefined, nextWords), { replace: status === tab.status });
  return (
    <ThreePartScreen
      title="Silver medalists"
      listPath={pathOf(tab.status, undefined, words)}
      chosen={medalistId !== undefined}
      tools={
        <>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Which silver medalists"
            data={tabs.map(({ label, status }) => ({ label, value: status }))}
            value={tab.status}
            onChange={(status) => show(tabOf(status).status, words)}
          />
          <SearchField
            key={tab.status}
            label={tab.status === 'in_pool' ? 'Name, skill or words' : 'Name or address'}
            value={words}
            onSearch={(found) => show(tab.status, found)}
          />
        </>
      }
      list={
        <ItemList
          label="Silver medalists"
          query={query}
          chosenId={medalistId}
          pathOf={({ id }) => pathOf(tab.status, id, words)}
          empty={
            words === '' ? (
              <EmptyState
                title={tab.empty.title}
                action={
                  tab.status === 'in_pool' && (
                    <Button component={Link} to="/candidates" variant="default" size="xs">
                      Find somebody to nominate
                    </Button>
                  )
                }
              >
                {tab.empty.words}
              </EmptyState>
            ) : (
              <EmptyState title="Nobody found">
                {tab.status === 'in_pool'
                  ? `Nobody in the pool is called “${words}”, or is known for it.`
                  : `Nobody here has a name or address that begins with “${words}”.`}
              </EmptyState>
            )
          }
        >
          {(row) => <MedalistItem row={row} />}
        </ItemList>
      }
      nothingChosen={
        <EmptyState title="Choose somebody">
          <kbd>j</kbd> and <kbd>k</kbd> walk through the list, <kbd>/</kbd> searches names, skills and what
          the panel said.
        </EmptyState>
      }
    >
      {medalistId !== undefined && <MedalistThing key={medalistId} id={medalistId} />}
    </ThreePartScreen>
  );
}

function pathOf(status: Membership, id: string | undefined, words: string): string {
  const path = id === undefined ? '/medalists' : `/medalists/${id}`;
  const query = new URLSearchParams({
    ...(status === tabs[0].status ? {} : { status }),
    ...(words === '' ? {} : { search: words }),
  }).toString();
  return query === '' ? path : `${path}?${query}`;
}
