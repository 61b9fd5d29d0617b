import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useIsOneOf } from '../session/roles';
import { TimeFromNow } from '../words/time';
import { type AtsTrouble, atsTroublesQuery } from './ats-troubles-query';
import classes from './stream-pauses.module.css';

/** Says which letters wait because their ATS cannot be asked, on every page for as long as it is so. */
export function AtsTroubles() {
  const { data } = useQuery(atsTroublesQuery);
  return data?.items.map((trouble) => <Waiting key={trouble.connectionId} trouble={trouble} />);
}

function Waiting({ trouble }: { readonly trouble: AtsTrouble }) {
  const { connectionId, name, reason, since, needsAdmin } = trouble;
  const isAdmin = useIsOneOf('admin');
  return (
    <section className={classes['pause']} aria-label={`${name}: cannot be asked`}>
      <div className={classes['words']}>
        <Text size="sm" fw={600}>
          Letters to candidates from {name} wait.
        </Text>
        <Text size="sm">
          It cannot be asked whether decisions still stand: {reason}. That began <TimeFromNow at={since} />.{' '}
          {needsAdmin
            ? `It needs new credentials.${isAdmin ? '' : ' An admin can enter them.'}`
            : 'It is asked again by itself; nothing leaves unasked.'}
        </Text>
      </div>
      {isAdmin && (
        <div className={classes['acts']}>
          <Anchor component={Link} to={`/settings/ats/${connectionId}`} size="sm">
            Look at the connection
          </Anchor>
        </div>
      )}
    </section>
  );
}
