import { Button, Collapse, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { MemberName } from '../../members/member-name';
import { announce, announceProblem } from '../../screen/announce';
import { useIsOneOf } from '../../session/roles';
import { dateTime, fromNow } from '../../words/when';
import type { ProposalActs } from '../acts';
import { isLive } from '../opening-words';
import type { MatchRun, Opening } from '../queries';
import classes from './last-search.module.css';

interface LastSearchProps {
  readonly run: MatchRun;
  readonly opening: Opening;
  readonly acts: ProposalActs;
  /** How many of the found are read. */
  readonly found: number;
  readonly isMore: boolean;
}

/** When the pool was searched last, by whom, for what, and what it found. */
export function LastSearch({ run, opening, acts, found, isMore }: LastSearchProps) {
  const [isOpen, { toggle }] = useDisclosure();
  const { at, startedBy, poolSize, criteria, rulesVersion } = run;
  const people = poolSize === 1 ? '1 person' : `${poolSize} people`;
  return (
    <section className={classes['search']} aria-label="The last search">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Text size="sm">
          Searched {people} {fromNow(at)}: {found === 0 ? 'nobody' : `${found}${isMore ? '+' : ''}`} found.{' '}
          <Text span inherit c="dimmed">
            {startedBy === null ? (
              'By itself, when the opening appeared.'
            ) : (
              <>
                Asked for by <MemberName id={startedBy} />.
              </>
            )}
          </Text>
        </Text>
        <SearchButton opening={opening} acts={acts} label="Search again" />
      </Group>
      {isLive(opening.status) && isOutdated(run, opening) && (
        <Text size="sm" className={classes['outdated'] ?? ''}>
          The opening has changed since: search again.
        </Text>
      )}
      <Button variant="subtle" size="compact-xs" mt={4} ml={-8} aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? 'Hide what was asked for' : 'What was asked for'}
      </Button>
      <Collapse expanded={isOpen}>
        <dl className={classes['asked']}>
          <Asked name="Job" list={[criteria.title, criteria.department]} />
          <Asked name="Place" list={[criteria.location, criteria.remote ? 'remote' : null]} />
          <Asked name="Must have" list={criteria.mustHave} />
          <Asked name="Nice to have" list={criteria.niceToHave} />
          <Asked name="Looked up" list={criteria.terms.slice(0, 40)} />
          <div>
            <dt>Kept as</dt>
            <dd>
              a record of {dateTime(at)}, ranked by rules {rulesVersion}
            </dd>
          </div>
        </dl>
      </Collapse>
    </section>
  );
}

function Asked({ name, list }: { readonly name: string; readonly list: readonly (string | null)[] }) {
  const known = list.filter((one) => one !== null && one !== '');
  if (known.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{known.join(', ')}</dd>
    </div>
  );
}

/** Whether the search asked for something else than the opening does now. */
function isOutdated({ criteria }: MatchRun, opening: Opening): boolean {
  const { title, department, location, remote, mustHave, niceToHave } = opening;
  const asked = [criteria.title, criteria.department, criteria.location, criteria.remote];
  return (
    JSON.stringify([...asked, criteria.mustHave, criteria.niceToHave]) !==
    JSON.stringify([title, department, location, remote, mustHave, niceToHave])
  );
}

interface SearchButtonProps {
  readonly opening: Opening;
  readonly acts: ProposalActs;
  readonly label: string;
}

/** Searches the pool now; absent where that is not possible. */
export function SearchButton({ opening, acts, label }: SearchButtonProps) {
  const mayAct = useIsOneOf('admin', 'recruiter', 'hiring_manager');
  const search = useMutation({
    mutationFn: acts.match,
    onSuccess: () => announce('The pool was searched now; this is what it found.'),
    onError: announceProblem,
  });
  if (!mayAct || !isLive(opening.status)) return null;
  return (
    <Button
      variant="default"
      size="xs"
      flex="none"
      leftSection={<RefreshCw size={14} aria-hidden />}
      loading={search.isPending}
      onClick={() => search.mutate()}
    >
      {label}
    </Button>
  );
}
