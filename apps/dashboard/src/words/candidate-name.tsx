import { LinkTo } from '../screen/link-to';
import { PersonName } from './person-name';

interface CandidateNameProps {
  readonly id: string;
  readonly name: string;
}

/** A candidate's name, which leads to their page. */
export function CandidateName({ id, name }: CandidateNameProps) {
  return (
    <LinkTo to={`/candidates/${id}`} c="inherit">
      <PersonName name={name} />
    </LinkTo>
  );
}
