import createClient from 'openapi-fetch';
import { ApiProblem } from './problem';
import type { paths } from './schema';
import { countWrites } from './writes';

/** Speaks with the api by its OpenAPI document; the session cookie goes along by itself. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(countWrites);

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
