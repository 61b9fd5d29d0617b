import createClient from 'openapi-fetch';
import { noteServerTime } from '../words/now';
import { ApiProblem } from './problem';
import { queryClient } from './queries';
import type { paths } from './schema';
import { countWrites } from './writes';

/** Speaks with the api by its OpenAPI document; the session cookie goes along by itself. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(countWrites);

api.use({
  onResponse: ({ response }) => {
    // What is due changes with the time: everything is asked again when that was moved elsewhere.
    if (noteServerTime(response.headers.get('regards-now'))) void queryClient.invalidateQueries();
  },
});

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * Takes the answer out of a request.
 *
 * @throws ApiProblem when the api refused it, or could not be reached
 */
export async function answerOf<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request.catch(() => {
    throw ApiProblem.unreachable();
  });
  if (!response.ok) throw ApiProblem.from(response.status, error);
  return data as T;
}
