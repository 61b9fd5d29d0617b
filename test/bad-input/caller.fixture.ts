/** An answer, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown;
}

/** Someone who sends requests: a member's browser, a program with a key, or nobody. */
export class Caller {
  private headers: Readonly<Record<string, string>> = {};

  /** @param enter says who it is: with which headers */
  constructor(
    private readonly url: string,
    private readonly enter: () => Promise<Readonly<Record<string, string>>> = async () => ({}),
  ) {}

  /** Signs in, again if need be: a request may have ended the session. */
  async signIn(): Promise<this> {
    this.headers = await this.enter();
    return this;
  }

  /** @param body a text is sent as it is, anything else as JSON */
  async try(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.headers,
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('text/event-stream')) {
      // It never ends by itself.
      await response.body?.cancel();
      return { status: response.status, type, body: '' };
    }
    const text = await response.text();
    // "application/json; charset=utf-8", "application/problem+json"
    const isJson = /^application\/(problem\+)?json\b/.test(type);
    return { status: response.status, type, body: isJson && text !== '' ? JSON.parse(text) : text };
  }

  /** Expects success. @throws Error with the problem otherwise */
  async ask<T = { id: string }>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.try(method, path, body);
    if (answer.status >= 400)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }
}
