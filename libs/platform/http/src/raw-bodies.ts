import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors';

const jsonLimit = 1024 * 1024;
const limits = { '/hooks/ats/': 2 * 1024 * 1024, '/hooks/mail/': 30 * 1024 * 1024 } as const;
/** What Fastify reads at most; the limit of the route is checked as the body arrives. */
export const largestBody = limits['/hooks/mail/'];

/**
 * Hooks get their body as the bytes that were signed, whatever the content type says, malformed JSON included; everything else is
 * JSON or a form. Nest's own `rawBody` refuses other content types and broken JSON before a handler sees them.
 */
export function readRawBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    try {
      done(null, parse(request, body));
    } catch (error) {
      done(error as Error);
    }
  });
  // A hook without any body still reaches its handler, as no bytes.
  fastify.addHook('preValidation', async (request) => {
    if (request.body === undefined && hookLimit(request.url) !== undefined) request.body = Buffer.alloc(0);
  });
}

function hookLimit(url: string): number | undefined {
  const prefix = (Object.keys(limits) as (keyof typeof limits)[]).find((start) => url.startsWith(start));
  return prefix && limits[prefix];
}

function parse({ url, headers }: FastifyRequest, body: Buffer): unknown {
  const limit = hookLimit(url);
  if (body.length > (limit ?? jsonLimit))
    throw new DomainError(
      'request.too_large',
      'too_large',
      `The body may have ${limit ?? jsonLimit} bytes at most.`,
    );
  const encoding = headers['content-encoding'] ?? 'identity';
  // RFC 9110 section 8.4. Also for hooks: packed, the bytes would be stored and could never be read.
  if (encoding.toLowerCase() !== 'identity')
    throw new DomainError(
      'request.content_encoding_unsupported',
      'unsupported',
      'Send the body without a Content-Encoding.',
    );
  if (limit !== undefined) return body;
  // RFC 8259 section 8.1. Other bytes would become replacement characters, and nobody would be told.
  if (!isUtf8(body)) throw new DomainError('request.malformed', 'invalid', 'The body is not UTF-8.');
  const contentType = headers['content-type'] ?? '';
  const text = body.toString('utf8');
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  // "application/json" and its relatives, such as "application/merge-patch+json; charset=utf-8".
  if (!/^application\/([a-z0-9.+-]+\+)?json\b/i.test(contentType))
    throw new DomainError('request.content_type_unsupported', 'unsupported', 'Send application/json.');
  if (text.trim() === '') return undefined;
  try {
    // Keys that reach a prototype are dropped, not trusted.
    return JSON.parse(text, (key, value: unknown) =>
      key === '__proto__' || key === 'constructor' ? undefined : value,
    );
  } catch {
    throw new DomainError('request.malformed', 'invalid', 'The body is not valid JSON.');
  }
}
