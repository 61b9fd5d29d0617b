import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { bootForTest, type BootedTest } from '#platform/testing';
import { OpenToAll } from './open-to-all.js';

class Words {
  @IsString()
  text!: string;
}

@OpenToAll()
@Controller()
class Echo {
  @Post('hooks/ats/echo')
  @HttpCode(200)
  hook(@Body() body: Buffer): { bytes: number; text: string } {
    return { bytes: body.length, text: body.toString('latin1').slice(0, 40) };
  }

  @Post('words')
  @HttpCode(200)
  words(@Body() { text }: Words): { text: string } {
    return { text };
  }

  @Post('broken')
  broken(): never {
    throw new Error('The password of Amara Okafor is hidden.');
  }
}

@Module({ controllers: [Echo] })
class EchoModule {}

describe('bodies and errors over HTTP', () => {
  let test: BootedTest;
  let url: string;

  beforeAll(async () => {
    test = await bootForTest({ modules: [EchoModule] });
    await test.app.listen(0, '127.0.0.1');
    url = await test.app.getUrl();
  });

  afterAll(() => test.close());

  const post = async (path: string, body: string | Uint8Array | undefined, type?: string) => {
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text,
      json: JSON.parse(text) as Record<string, unknown>,
    };
  };

  it.each<[string, string | Uint8Array | undefined, string | undefined, number]>([
    ['malformed JSON', '{"action":', 'application/json', 10],
    ['JSON with its spaces', '{ "a" : 1 }', 'application/json; charset=utf-8', 11],
    ['bytes that are no text', new Uint8Array([0, 255, 10]), 'application/octet-stream', 3],
    ['an unknown content type', 'a=b', 'application/x-strange', 3],
    ['no body at all', undefined, undefined, 0],
  ])('gives a hook %s as it was sent', async (_, body, type, bytes) => {
    expect(await post('/hooks/ats/echo', body, type)).toMatchObject({ status: 200, json: { bytes } });
  });

  it('refuses a hook over 2 MB and another body over 1 MB', async () => {
    const large = 'x'.repeat(2 * 1024 * 1024 + 1);
    expect(await post('/hooks/ats/echo', large, 'text/plain')).toMatchObject({
      status: 413,
      json: { code: 'request.too_large' },
    });
    const words = JSON.stringify({ text: 'x'.repeat(1024 * 1024) });
    expect(await post('/words', words, 'application/json')).toMatchObject({
      status: 413,
      json: { code: 'request.too_large' },
    });
  });

  it.each([
    ['malformed JSON', '{"text":', 'application/json', 400, 'request.malformed'],
    ['a missing member', '{}', 'application/json', 400, 'request.invalid'],
    ['a member nobody knows', '{"text":"a","role":"admin"}', 'application/json', 400, 'request.invalid'],
    ['another content type', 'text', 'text/plain', 415, 'request.content_type_unsupported'],
  ])('refuses %s with a stable code', async (_, body, type, status, code) => {
    const answer = await post('/words', body, type);
    expect(answer).toMatchObject({ status, json: { status, code } });
    expect(answer.type).toContain('application/problem+json');
  });

  it('does not let a body reach a prototype', async () => {
    expect(await post('/words', '{"text":"a","__proto__":{"admin":true}}', 'application/json')).toMatchObject(
      { status: 200 },
    );
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('says nothing of an error that nobody expected, but where the log knows it', async () => {
    const { status, json, text } = await post('/broken', undefined);
    expect(status).toBe(500);
    expect(json).toMatchObject({ code: 'internal.unexpected', instance: expect.stringMatching(/^req_/) });
    expect(text).not.toMatch(/Amara|hidden/);
  });
});
