import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { PersonName } from './person-name';

/** Whether a candidate has a page of their own to lead to. */
const hasPage: boolean = false;

interface CandidateNameProps {
  readonly id: string;
  readonly name: string;
}

/** A candidate's name, which leads to their page. */
export function CandidateName({ id, name }: CandidateNameProps) {
  if (!hasPage) return <PersonName name={name} />;
  return (
    <Anchor component={Link} to={`/candidates/${id}`} inherit c="inherit">
      <PersonName name={name} />
    </Anchor>
  );
}
