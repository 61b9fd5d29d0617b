import { Anchor, CloseButton, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { announce, announceProblem } from '../screen/announce';
import { useIsOneOf } from '../session/roles';
import { setupQuery, useAnswerSetup } from '../setup/queries';
import { isDone, stepOrder } from '../setup/step-words';
import classes from './today-list.module.css';

/** The set-up as Today needs it: not so often. */
export const reminderQuery = queryOptions({ ...setupQuery, staleTime: 60_000, refetchInterval: false });

/** For admins alone. */
export function useSetupToRemind() {
  const enabled = useIsOneOf('admin');
  return useQuery({ ...reminderQuery, enabled });
}

/** Leads an admin back to the set-up while something of it is left, unless it was put away. */
export function SetupReminder() {
  const { data } = useSetupToRemind();
  const answer = useAnswerSetup();
  if (!data || data.finished || data.putAway) return null;
  const left = stepOrder.filter((step) => !isDone(data[step].state)).length;
  const putAway = (away: boolean): void =>
    answer.mutate(
      { putAway: away },
      {
        onSuccess: () => {
          if (away) announce('The set-up stays in Settings.', () => putAway(false));
        },
        onError: announceProblem,
      },
    );
  return (
    <div className={classes['setup']}>
      <Text size="sm">
        {left === 1 ? 'One step of the set-up is left. ' : `${left} steps of the set-up are left. `}
        <Anchor component={Link} to="/settings/setup" size="sm">
          Go on
        </Anchor>
      </Text>
      <CloseButton size="sm" aria-label="Do not remind me of the set-up" onClick={() => putAway(true)} />
    </div>
  );
}
