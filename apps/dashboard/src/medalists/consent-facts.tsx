import { Text } from '@mantine/core';
import { Fact, FactList } from '../screen/fact-list';
import { TimeFromNow } from '../words/time';
import { date } from '../words/when';
import classes from './consent-facts.module.css';
import { endInWords, untilInWords, wayInWords } from './consent-words';
import type { ConsentStanding, Medalist } from './queries';
import { MemberName } from '../members/member-name';

interface ConsentFactsProps {
  readonly consent: ConsentStanding;
  readonly medalist: Medalist;
}

/** Their yes: since when, until when, where it came from, and the words they said yes to. */
export function ConsentFacts({ consent: { state, record }, medalist }: ConsentFactsProps) {
  const { nominatedBy, nominatedAt, leftAt } = medalist;
  return (
    <FactList>
      {nominatedBy !== null && (
        <Fact name="Nominated">
          by <MemberName id={nominatedBy} />, <TimeFromNow at={nominatedAt} />
        </Fact>
      )}
      {leftAt !== null && (
        <Fact name="Left">
          <TimeFromNow at={leftAt} />
        </Fact>
      )}
      {record === null ? (
        <Fact name="Their yes">Not given so far</Fact>
      ) : (
        <>
          <Fact name="Their yes">
            {wayInWords(record.channel)}, <TimeFromNow at={record.givenAt} />
          </Fact>
          {record.withdrawnAt === null ? (
            <Fact name={state === 'expired' ? 'Ended' : 'Ends'}>{untilInWords(record.expiresAt)}</Fact>
          ) : (
            <Fact name="Ended">
              {date(record.withdrawnAt)}
              {record.withdrawnChannel !== null && `: ${endInWords(record.withdrawnChannel)}`}
            </Fact>
          )}
          <Fact name="What they said yes to">
            <details className={classes['agreed']}>
              <summary>Show the words</summary>
              <Text size="sm" lang={record.locale} dir="auto" mt={4}>
                {record.text}
              </Text>
            </details>
          </Fact>
        </>
      )}
    </FactList>
  );
}
