import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { SearchField } from '../screen/search-field';
import { ThreePartScreen } from '../screen/three-part-screen';
import { CandidateItem } from './candidate-item';
import { CandidateThing } from './candidate-thing';
import { candidatesQuery } from './queries';

/** Everybody who applied, found by name or address; and one person's page. */
export function Component() {
  const { candidateId } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const words = search.get('search') ?? '';
  const query = useInfiniteQuery(candidatesQuery(words));
  return (
    <ThreePartScreen
      title="People"
      listPath={pathOf(undefined, words)}
      chosen={candidateId !== undefined}
      tools={
        <SearchField
          label="Name, or a whole address"
          value={words}
          onSearch={(found) => void navigate(pathOf(undefined, found), { replace: true })}
        />
      }
      list={
        <ItemList
          label="People"
          query={query}
          chosenId={candidateId}
          pathOf={({ id }) => pathOf(id, words)}
          empty={
            words === '' ? (
              <EmptyState title="Nobody has applied yet">
                Everybody whom your ATS tells us of appears here, the newest first.
              </EmptyState>
            ) : (
              <EmptyState title="Nobody found">
                Nobody’s name begins with “{words}”, and it is nobody’s whole address.
              </EmptyState>
            )
          }
        >
          {(row) => <CandidateItem row={row} />}
        </ItemList>
      }
      nothingChosen={
        <EmptyState title="Choose somebody">
          <kbd>j</kbd> and <kbd>k</kbd> walk through the list, <kbd>/</kbd> searches it.
        </EmptyState>
      }
    >
      {candidateId !== undefined && <CandidateThing key={candidateId} id={candidateId} />}
    </ThreePartScreen>
  );
}

function pathOf(id: string | undefined, words: string): string {
  const path = id === undefined ? '/candidates' : `/candidates/${id}`;
  return words === '' ? path : `${path}?${new URLSearchParams({ search: words }).toString()}`;
}
