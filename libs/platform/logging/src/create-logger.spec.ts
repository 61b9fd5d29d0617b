import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '#platform/errors';
import { runCorrelated } from './correlation.js';
import { createLogger, type Logger } from './create-logger.js';

/** What `write` makes the logger print, as text and as JSON. */
function logged(write: (logger: Logger) => void): { text: string; line: Record<string, unknown> } {
  let text = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  write(createLogger('info', sink));
  return { text, line: JSON.parse(text) as Record<string, unknown> };
}

describe('the log', () => {
  it('carries the request or job that is running, across awaits', async () => {
    const line = await runCorrelated({ id: 'req_1', organizationId: 'org_1' }, async () => {
      await Promise.resolve();
      return logged((logger) => logger.info({ count: 2 }, 'two letters')).line;
    });
    expect(line).toMatchObject({
      level: 'info',
      id: 'req_1',
      organizationId: 'org_1',
      count: 2,
      msg: 'two letters',
    });
  });

  it('cuts out personal data and secrets, however they are nested', () => {
    const { text } = logged((logger) =>
      logger.info({
        email: 'amara@mail.example',
        candidate: { firstName: 'Amara', addresses: ['amara@mail.example'] },
        request: { headers: { authorization: 'Bearer rgd_hidden', cookie: 'regards_session=hidden' } },
        body: 'Dear Amara',
      }),
    );
    expect(text).not.toMatch(/amara|hidden/i);
  });

  it('keeps the code of a driver’s error and drops its words, which hold values', () => {
    const cause = Object.assign(new Error('duplicate key (amara@mail.example)'), {
      code: '23505',
      detail: 'Key (address)=(amara@mail.example) already exists.',
    });
    const error = new QueryFailedError('INSERT … VALUES ($1)', ['amara@mail.example'], cause);
    const { text, line } = logged((logger) => logger.error({ err: error }, 'failed'));
    expect(text).not.toContain('amara');
    expect(line['err']).toMatchObject({ type: 'QueryFailedError', code: '23505' });
  });

  it('keeps the message of our own errors, which hold no personal data by contract', () => {
    const error = new DomainError('mail.gave_up', 'unavailable', 'The server never answered.');
    const { line } = logged((logger) => logger.error({ err: error }, 'failed'));
    expect(line['err']).toMatchObject({ code: 'mail.gave_up', message: 'The server never answered.' });
  });
});
