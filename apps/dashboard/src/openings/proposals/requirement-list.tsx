import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../../screen/problem-notice';
import { useSlowly } from '../../screen/use-slowly';
import { evidenceQuery, type Evidence, type RequirementEvidence } from '../queries';
import classes from './evidence.module.css';

interface RequirementsProps {
  readonly matchId: string;
  readonly which: 'mustHave' | 'niceToHave';
}

const names = { mustHave: 'Must have', niceToHave: 'Nice to have' } as const;

/** Each thing that the search asked for, and where the record shows it. */
export function Requirements({ matchId, which }: RequirementsProps) {
  const { data, error } = useQuery(evidenceQuery(matchId));
  const isSlow = useSlowly(!data && !error);
  if (error) return which === 'mustHave' ? <ProblemNotice problem={error} /> : null;
  if (!data) return isSlow ? <Skeleton height={48} aria-label="Loading" /> : null;
  const list = data[which];
  if (list.length === 0) return null;
  return (
    <section aria-label={names[which]}>
      <Text size="xs" c="dimmed" mb={2}>
        {names[which]}
      </Text>
      <ul className={classes['requirements']}>
        {list.map((requirement) => (
          <Requirement key={requirement.asked} requirement={requirement} />
        ))}
      </ul>
    </section>
  );
}

const shownWords: Readonly<Record<RequirementEvidence['shown'], string>> = {
  met: 'shown',
  partly: 'partly shown',
  missing: 'nothing recorded',
};

function Requirement({
  requirement: { asked, shown, evidence },
}: {
  readonly requirement: RequirementEvidence;
}) {
  return (
    <li data-shown={shown}>
      <span className={classes['requirement']}>{asked}</span>{' '}
      <span className={classes['shown']}>{shownWords[shown]}</span>
      {evidence.length > 0 && (
        <ul className={classes['sources']}>
          {evidence.map((one) => (
            <li key={`${one.source} ${one.words}`}>{inWords(one)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function inWords({ source, words }: Evidence) {
  const quote = (
    <q dir="auto" lang="">
      {words}
    </q>
  );
  switch (source) {
    case 'skills':
      return <>Listed among their skills: {words}</>;
    case 'years':
      return <>{words === '1' ? '1 year' : `${words} years`} in the field</>;
    case 'headline':
      return <>Calls themselves {quote}</>;
    case 'met_for':
      return <>Was nearly hired as {quote}</>;
    case 'panel':
      return <>The panel: {quote}</>;
    case 'panel_doubt':
      return <>The panel was unsure: {quote}</>;
    case 'wishes':
      return <>They want: {quote}</>;
    default:
      return <>Their CV: {quote}</>;
  }
}
