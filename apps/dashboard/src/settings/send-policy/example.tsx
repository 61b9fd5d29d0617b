import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ProblemNotice } from '../../screen/problem-notice';
import { TimeZoneSelect } from '../../screen/time-zone-select';
import { whyThen } from '../../words/departure';
import { cityOf, dateTime } from '../../words/when';
import classes from './send-policy.module.css';
import { type Limits, usePreview } from './use-send-policy';

/** Where the reader is. */
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the limits mean, as they stand in the form: for a letter that is decided and approved now. */
export function Example({ limits }: { readonly limits: Limits }) {
  const [zone, setZone] = useState(here);
  const { data, error } = usePreview(limits, zone);
  return (
    <aside className={classes['example']} aria-label="For example">
      <Title order={3} size="h5" mb="sm">
        For example
      </Title>
      <TimeZoneSelect
        description="Of somebody who is turned down, and whose letter is approved, right now."
        value={zone}
        onChange={setZone}
      />
      <div aria-live="polite" className={classes['answer']}>
        {error ? (
          <ProblemNotice problem={error} />
        ) : (
          data && (
            <>
              <Text fw={600}>
                Leaves {dateTime(data.departure.at, data.zone)} in {cityOf(data.zone)}
              </Text>
              <Text size="sm" c="dimmed">
                {whyThen(data.departure, data.zone)}
              </Text>
            </>
          )
        )}
      </div>
    </aside>
  );
}
