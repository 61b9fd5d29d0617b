import { dateTime, dateTimeIn } from '../words/when';
import type { Rejection } from './queries';

/** Why it does not leave yet, in sentences: the api's own, but for the dated holds, whose instants are said in the zone that matters. */
export function reasonsToWait({ rejection, holds, zone }: Rejection): readonly string[] {
  return holds.map(({ kind, reason }) => {
    if (kind === 'undo_window' && rejection.undoUntil !== null)
      return `It can be taken back at least until ${dateTime(rejection.undoUntil)}.`;
    if (kind === 'send_window' && rejection.leavesAt !== null)
      return `It leaves ${dateTimeIn(rejection.leavesAt, zone)}: in their working hours.`;
    return reason;
  });
}
