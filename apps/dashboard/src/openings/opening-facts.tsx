import { Text } from '@mantine/core';
import { Fact, FactList } from '../screen/fact-list';
import { LinkTo } from '../screen/link-to';
import { dateTime } from '../words/when';
import { OpeningTeam } from './opening-team';
import { firstChoices, openingStates, placeInWords } from './opening-words';
import type { Opening } from './queries';
import classes from './opening-facts.module.css';

/** What the opening is, and what matching asks for. */
export function OpeningFacts({ opening }: { readonly opening: Opening }) {
  const { id, status, openedAt, department, firstChoice, confidential } = opening;
  const place = placeInWords(opening);
  return (
    <>
      <FactList>
        <Fact name="State">
          {openingStates[status]}, opened {dateTime(openedAt)}
        </Fact>
        {department !== null && <Fact name="Department">{department}</Fact>}
        {place !== null && <Fact name="Place">{place}</Fact>}
        <Fact name="First choice">{firstChoices[firstChoice]}</Fact>
        {confidential && <Fact name="Confidential">Never named in mail to the pool</Fact>}
        <Fact name="Letters">
          <LinkTo to={`/letters?status=drafted&openingId=${id}`}>To approve, for this opening</LinkTo>
        </Fact>
      </FactList>
      <OpeningTeam opening={opening} />
      <AskedFor opening={opening} />
    </>
  );
}

/** What people are ranked by: the requirements, beside what the title and the description say. */
function AskedFor({ opening: { mustHave, niceToHave, description } }: { readonly opening: Opening }) {
  return (
    <section aria-label="What matching asks for">
      <Text size="sm" fw={600} mb={6}>
        What matching asks for
      </Text>
      {mustHave.length + niceToHave.length === 0 && (
        <Text size="sm" c="dimmed">
          No requirements are recorded, so the title{description === '' ? '' : ' and the description'} must
          do. The ATS, or the API, can add what the job must have.
        </Text>
      )}
      <Requirements name="Must have" list={mustHave} />
      <Requirements name="Nice to have" list={niceToHave} />
    </section>
  );
}

function Requirements({ name, list }: { readonly name: string; readonly list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <Text size="xs" c="dimmed" mt={6} mb={4}>
        {name}
      </Text>
      <ul className={classes['requirements']} aria-label={name}>
        {list.map((asked) => (
          <li key={asked}>{asked}</li>
        ))}
      </ul>
    </>
  );
}
