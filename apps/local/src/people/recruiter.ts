import type { FastifyInstance } from 'fastify';

type Method = 'GET' | 'POST' | 'PATCH';

/** An answer that was not expected; says which request and which code, and no words of it. */
export class Refused extends Error {
  constructor(
    request: string,
    status: number,
    readonly code = '',
  ) {
    super(`${request} answered ${status} ${code}`.trimEnd());
  }
}

/** Does what a signed-in person does on the screens: the same requests, with their session, answered by the same api. */
export class Recruiter {
  /**
   * @param cookie what their browser sends
   * @param origin where their browser is
   */
  constructor(
    private readonly api: FastifyInstance,
    private readonly cookie: string,
    private readonly origin: string,
  ) {}

  /** @throws Refused naming the request and the code of the refusal */
  async ask<T = { id: string }>(method: Method, path: string, body?: object): Promise<T> {
    const response = await this.api.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie: this.cookie, origin: this.origin },
      ...(body === undefined ? {} : { payload: body }),
    });
    if (response.statusCode < 400) return response.json<T>();
    const { code } = response.json<{ code?: string }>();
    throw new Refused(`${method} ${path.split('?')[0]}`, response.statusCode, code);
  }

  /** All that a candidate's browser does: sends a form of a page. @throws Refused */
  async sendForm(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const { statusCode } = await this.api.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
    if (statusCode >= 400) throw new Refused('A form of a candidate’s page', statusCode);
  }

  /** Hands over a raw mail as another mail system does. @throws Refused */
  async postMail(path: string, raw: Buffer, signature: string): Promise<void> {
    const { statusCode } = await this.api.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'message/rfc822', 'x-regards-signature': signature },
      payload: raw,
    });
    if (statusCode >= 400) throw new Refused('A connection for mail', statusCode);
  }
}
