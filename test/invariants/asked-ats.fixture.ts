import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Global, Module, type Type } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { HARVEST_ADDRESSES, type HarvestAddresses } from '#ats';

/** How an application stands there. */
export interface Standing {
  readonly status: string;
  readonly since?: string;
}

/** What it does with a question instead of answering it. */
export type Behaviour = (response: ServerResponse) => void;

/** One question about applications. */
export interface Question {
  readonly ids: readonly string[];
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An ATS that can be asked: at `/read` in our generic format, at `/v3` and `/token` as Greenhouse. */
export class AskedAts {
  readonly questions: Question[] = [];
  /** How often a token was given. */
  tokens = 0;
  /** By the id of the application; others are rejected, "gone" are left out. */
  readonly standings = new Map<string, Standing | 'gone'>();
  /** While it is set, every question about applications gets this. */
  behaviour: Behaviour | null = null;
  /** While it is set, every question for a token gets this. */
  tokenBehaviour: Behaviour | null = null;
  /** The only token that is taken, as at Greenhouse: a new one ends the others. */
  private token = '';
  private readonly server = createServer((request, response) => void this.take(request, response));

  async open(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Ends the token that it gave. */
  endToken(): void {
    this.token = 'ended';
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    if (pathname === '/token') return this.giveToken(response);
    const isGreenhouse = pathname === '/v3/applications';
    if (isGreenhouse && request.headers.authorization !== `Bearer ${this.token}`) {
      response.writeHead(401).end();
      return;
    }
    const ids = isGreenhouse
      ? (searchParams.get('ids') ?? '').split(',').filter(Boolean)
      : (JSON.parse(body) as { data: { applicationIds: string[] } }).data.applicationIds;
    this.questions.push({ ids, headers: request.headers, body });
    if (this.behaviour) return this.behaviour(response);
    const applications = ids.flatMap((id) => this.application(id, isGreenhouse));
    answer(isGreenhouse ? applications : { applications })(response);
  }

  private giveToken(response: ServerResponse): void {
    if (this.tokenBehaviour) return this.tokenBehaviour(response);
    this.tokens += 1;
    this.token = `token-${this.tokens}`;
    answer({ access_token: this.token, token_type: 'Bearer', expires_in: 3_600 })(response);
  }

  private application(id: string, isGreenhouse: boolean): object[] {
    const standing = this.standings.get(id) ?? { status: 'rejected' };
    if (standing === 'gone') return [];
    const { status, since = null } = standing;
    const moments = { rejected_at: status === 'rejected' ? since : null, last_activity_at: since };
    return [isGreenhouse ? { id: Number(id), status, prospect: false, ...moments } : { id, status, since }];
  }
}

/** Answers with JSON. */
export function answer(body: unknown, status = 200): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

/** Answers with a status and nothing else. */
export function status(code: number, headers: Record<string, string> = {}): Behaviour {
  return (response) => {
    response.writeHead(code, headers).end();
  };
}

/** Whether a question was signed with this secret. */
export function isSigned(question: Question, secret: string): boolean {
  try {
    new Webhook(secret).verify(question.body, question.headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

/** Puts Greenhouse elsewhere. */
export function greenhouseAt(url: string): Type {
  const addresses: HarvestAddresses = { token: `${url}/token`, api: `${url}/v3` };
  class GreenhouseElsewhere {}
  Global()(GreenhouseElsewhere);
  Module({
    providers: [{ provide: HARVEST_ADDRESSES, useValue: addresses }],
    exports: [HARVEST_ADDRESSES],
  })(GreenhouseElsewhere);
  return GreenhouseElsewhere;
}
