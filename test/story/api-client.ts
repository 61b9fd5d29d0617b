/** An answer of the API: the status and the JSON, whatever it is. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** A recruiter's browser, as far as the API can tell: keeps the session cookie and names its origin. */
export class ApiClient {
  /** What its browser sends: "name=value". Empty before it has signed in. */
  cookie = '';

  constructor(readonly origin: () => string) {}

  async signIn(email: string, password: string): Promise<void> {
    const response = await this.send('POST', '/api/v1/session', { email, password });
    if (!response.ok) throw new Error(`Sign-in failed: ${await response.text()}`);
    this.cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** Asks and expects success. @throws Error with the problem's code otherwise */
  async ask<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<T> {
    const answer = await this.try<T>(method, path, body);
    if (answer.status >= 400)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Asks and takes any answer. */
  async try<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<Answer<T>> {
    const response = await this.send(method, path, body);
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T };
  }

  private send(method: string, path: string, body: unknown): Promise<Response> {
    return fetch(`${this.origin()}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        origin: this.origin(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** A person with a link and a browser without script. */
export async function openPage(url: string): Promise<{ status: number; html: string }> {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, html: await response.text() };
}

/** Sends a form of a page. */
export async function sendForm(
  url: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ status: number; html: string }> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'follow',
  });
  return { status: response.status, html: await response.text() };
}
