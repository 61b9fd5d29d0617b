import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '#platform/config';
import { Outbound, type OutboundAnswer } from './outbound.js';

const outbound = (environment: Record<string, string> = {}): Outbound =>
  new Outbound(
    loadConfig({
      DATABASE_URL: 'postgres://app@db/regards',
      PUBLIC_URL: 'https://regards.example.com',
      SECRET_KEY: 'a-secret-of-at-least-thirty-two-characters',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_MODE: 'live',
      ...environment,
    }),
  );
const allowing = { OUTBOUND_PRIVATE_RANGES: '127.0.0.1' };

describe('asking a place that data names', () => {
  let server: Server;
  let port: number;
  let seen = 0;
  let listener: RequestListener = (_request, response) => response.end('{}');

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen += 1;
      listener(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  beforeEach(() => {
    seen = 0;
    listener = (_request, response) => response.end('{}');
  });

  const ask = (url: string, environment: Record<string, string> = allowing): Promise<OutboundAnswer> =>
    outbound(environment).ask({ method: 'GET', url, headers: {} });
  const failed = (why: string): object => ({ kind: 'failed', why });

  it.each([
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '127.1',
    '[::ffff:127.0.0.1]',
    '[::1]',
    '0.0.0.0',
  ])('reaches nobody at %s, by whatever name it goes', async (host) => {
    await expect(ask(`http://${host}:${port}/`, {})).resolves.toEqual(failed('address_refused'));
    expect(seen).toBe(0);
  });

  it('reaches what the operator allows', async () => {
    await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toMatchObject({ kind: 'answered', status: 200 });
    await expect(ask(`http://127.0.0.2:${port}/`)).resolves.toEqual(failed('address_refused'));
    expect(seen).toBe(1);
  });

  it('asks over plain HTTP nowhere in production', async () => {
    const production = { ...allowing, NODE_ENV: 'production' };
    await expect(ask(`http://127.0.0.1:${port}/`, production)).resolves.toEqual(failed('url_refused'));
    expect(seen).toBe(0);
  });

  it('follows nobody', async () => {
    listener = (_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
    await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toMatchObject({ status: 302 });
    expect(seen).toBe(1);
  });

  it('reads a megabyte and no more', async () => {
    listener = (_request, response) => response.end(Buffer.alloc(1_000_000));
    await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toMatchObject({ status: 200 });
    listener = (_request, response) => response.end(Buffer.alloc(1_000_001));
    await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toEqual(failed('too_large'));
  });

  it('waits ten seconds, also for an answer that comes by drops', async () => {
    const timers: NodeJS.Timeout[] = [];
    listener = (_request, response) => {
      response.writeHead(200);
      timers.push(setInterval(() => response.write('.'), 200));
    };
    const began = Date.now();
    await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toEqual(failed('timed_out'));
    for (const timer of timers) clearInterval(timer);
    expect(Date.now() - began).toBeLessThan(15_000);
  });

  it('says that nobody is there, or that it is not who it should be', async () => {
    await expect(ask('http://127.0.0.1:9/')).resolves.toEqual(failed('unreachable'));
    await expect(ask('https://no-such-name.invalid/')).resolves.toEqual(failed('unreachable'));
    // Speaks no TLS.
    await expect(ask(`https://127.0.0.1:${port}/`)).resolves.toEqual(failed('unreachable'));
  });

  describe('behind a server that lets go in the middle', () => {
    const broken = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"half":');
        socket.end();
      });
    });
    beforeAll(async () => {
      broken.listen(0, '127.0.0.1');
      await once(broken, 'listening');
    });
    afterEach(async () => {
      await new Promise((resolve) => broken.close(resolve));
    });

    it('takes half an answer for none', async () => {
      const { port: brokenPort } = broken.address() as AddressInfo;
      await expect(ask(`http://127.0.0.1:${brokenPort}/`)).resolves.toEqual(failed('unreachable'));
    });
  });
});
