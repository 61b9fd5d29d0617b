import { Fact, FactList } from '../screen/fact-list';
import { TimeFromNow } from '../words/time';
import { cityOf, date } from '../words/when';
import { languageInWords } from '../words/language';
import type { Candidate } from './queries';

/** How to reach them, in which language and zone, and whether they may be written to. */
export function CandidateFacts({ candidate }: { readonly candidate: Candidate }) {
  const { addresses, primaryAddress, canEmail, locale, timeZone, lastContactAt, createdAt, erasedAt } =
    candidate;
  const language = languageInWords(locale);
  return (
    <FactList>
      {addresses.length > 0 && (
        <Fact name={addresses.length === 1 ? 'Address' : 'Addresses'}>
          {addresses.map((address) => (
            <div key={address}>
              <bdi>{address}</bdi>
              {addresses.length > 1 && address === primaryAddress && ' (we write here)'}
            </div>
          ))}
        </Fact>
      )}
      {!canEmail && erasedAt === null && <Fact name="Mail">This person must not be mailed.</Fact>}
      {language !== null && <Fact name="Language">{language}</Fact>}
      {timeZone !== null && <Fact name="Time zone">{cityOf(timeZone)}</Fact>}
      {lastContactAt !== null && (
        <Fact name="Last heard from">
          <TimeFromNow at={lastContactAt} />
        </Fact>
      )}
      <Fact name="Known since">{date(createdAt)}</Fact>
    </FactList>
  );
}
