/** A refusal of the api (RFC 9457), with the code that says which, and a sentence for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    /** Stable, such as `letters.blocking_findings`; `api.unreachable` when there was no answer. */
    readonly code: string,
    message: string,
    /** What else the answer says: ids, rules, choices. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  static unreachable(): ApiProblem {
    return new ApiProblem(
      0,
      'api.unreachable',
      'Regards does not answer. Check your connection; nothing you typed is lost.',
    );
  }

  static from(status: number, body: unknown): ApiProblem {
    const { code, detail, ...members } = isRecord(body) ? body : {};
    return new ApiProblem(
      status,
      typeof code === 'string' ? code : `http.${status}`,
      typeof detail === 'string' ? detail : 'That did not work. Try again in a moment.',
      members,
    );
  }

  /** What members of the request were refused for, by their path. */
  get fields(): Readonly<Record<string, string>> {
    const { errors } = this.members;
    if (!Array.isArray(errors)) return {};
    return Object.fromEntries(
      errors.filter(isRecord).map(({ path, problem }) => [String(path), String(problem)]),
    );
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
