import { ApiProblem } from './problem';

/**
 * Asks what only a Regards on one's own computer answers, such as `/local/clock`; its api document does not have it.
 *
 * @throws ApiProblem when it refused, or could not be reached
 */
export async function askLocal<T>(path: `/local/${string}`, body?: object): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, init).catch(() => {
    throw ApiProblem.unreachable();
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw ApiProblem.from(response.status, answer);
  return answer as T;
}
