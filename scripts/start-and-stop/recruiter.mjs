/** The demo admin over HTTP, as far as these checks need her. */
export class Recruiter {
  constructor(url) {
    this.url = url;
  }

  /** Signs in with what the ready line printed. @throws Error when it is refused */
  async signIn(output) {
    // "Sign in        dana@kestrel.example  kestrel-demo-password"
    const [, email, password] = /Sign in\s+(\S+@\S+)\s+(\S+)/.exec(output) ?? [];
    const response = await this.send('POST', '/api/v1/session', { email, password });
    this.cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return this;
  }

  async createOpening(title) {
    await this.send('POST', '/api/v1/openings', { title });
  }

  async openings() {
    const response = await this.send('GET', '/api/v1/openings?limit=100');
    return (await response.json()).items.map(({ title }) => title);
  }

  /** Looks at a screen that is told what changes, as an open window does until the server ends it. */
  async watch() {
    const { body } = await this.send('GET', '/api/v1/changes');
    void body.pipeTo(new WritableStream()).catch(() => undefined);
  }

  async send(method, path, body) {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        origin: this.url,
        ...(this.cookie && { cookie: this.cookie }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response;
  }
}
