import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '#platform/http';
import { type BootedTest, bootForTest } from '#platform/testing';
import { html, pageOf, sendPage } from './index.js';

@OpenToAll()
@Controller('private')
class PrivateController {
  @Get()
  show(@Res() reply: FastifyReply): void {
    sendPage(reply, 404, pageOf({ title: 'Nothing', content: html`<h1>Nothing</h1>` }));
  }
}

@Module({ controllers: [PrivateController] })
class PrivateModule {}

let test: BootedTest;
beforeAll(async () => {
  test = await bootForTest({ modules: [PrivateModule] });
  await test.app.listen(0, '127.0.0.1');
}, 60_000);
afterAll(() => test.close());

describe('a page that is sent', () => {
  it('allows its own stylesheet, no script and nothing from elsewhere, and is kept by nobody', async () => {
    const response = await fetch(`${await test.app.getUrl()}/private`);
    const body = await response.text();
    const style = body.slice(body.indexOf('<style>') + '<style>'.length, body.indexOf('</style>'));
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.status).toBe(404);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    });
    // What would be loaded or run: url(https://…), src="…", @import, <script>, <link>.
    expect(body).not.toMatch(/url\(|src=|@import|<script|<link/);
  });
});
