import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { AddressInfo } from 'node:net';
import { CONFIG, type Config } from '#platform/config';
import { reachableHost } from './here.js';
import type { MailStore } from './mail-store.js';
import { openMail } from './open-mail.js';

/** How asking to be left alone ended. */
export type UnsubscribeOutcome = 'done' | 'refused' | 'not_ours' | 'none';

/** Does what a mail program does for its user: posts the one-click request (RFC 8058). */
@Injectable()
export class Unsubscribe {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly host: HttpAdapterHost,
  ) {}

  /** @returns `not_ours` when the address is of another server: nothing leaves this computer; `none` when the mail offers no such thing */
  async execute(store: MailStore, mailId: string): Promise<UnsubscribeOutcome> {
    const raw = await store.raw(mailId);
    const unsubscribe = raw && (await openMail(raw)).unsubscribe;
    if (!unsubscribe?.oneClick) return 'none';
    const url = new URL(unsubscribe.url);
    if (url.origin !== new URL(this.config.publicUrl).origin) return 'not_ours';
    // The public name may mean nothing on this computer; the server is this process.
    const { port } = this.host.httpAdapter.getHttpServer().address() as AddressInfo;
    const here = `http://${reachableHost(this.config.host)}:${port}`;
    const response = await fetch(`${here}${url.pathname}${url.search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? 'done' : 'refused';
  }
}
