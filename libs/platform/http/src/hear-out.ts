import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { largestBody } from './raw-bodies.js';

/** A sender of more than this is cut off. */
const mostHeardOut = 4 * largestBody;
/** Who says nothing for so many milliseconds waits for the answer. */
const silence = 500;

/**
 * Reads what is left of a body that is refused for its size, throws it away, and answers then. A sender that still writes while we close loses the
 * answer: unread bytes make the close a reset (RFC 9112 section 9.6). It takes that for trouble on the way, and comes again and again.
 */
export function hearLargeBodiesOut(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async ({ raw, headers }, reply) => {
    if (reply.statusCode === 413 && Number(headers['content-length']) <= mostHeardOut) await hearOut(raw);
  });
}

function hearOut(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, silence);
    // The bytes go nowhere. One that goes away meanwhile needs no answer.
    request.on('data', () => timer.refresh());
    finished(request, { writable: false }, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
