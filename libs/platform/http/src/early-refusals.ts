import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problemOf } from './problem.js';

/** What Fastify refuses before there is a route, such as a path whose percent-encoding is none; its own words would repeat the path. */
export function refuseUnrouted(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request.id);
  void reply.status(problem.status).type('application/problem+json').send(problem);
}

type ClientErrorHandler = (
  error: { readonly code?: string },
  socket: Pick<Socket, 'writable' | 'end' | 'destroy'>,
) => void;

/**
 * What Node's parser refuses before there is a request: bytes that are no HTTP, headers that are too large, a sender that is too slow.
 *
 * @param headers what every answer says besides
 */
export function refuseUnparsed(headers: readonly (readonly [string, string])[]): ClientErrorHandler {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { instance: _none, ...problem } = problemOf({ statusCode: statusOf(error.code) }, '');
    socket.end(answerOf(problem, headers));
  };
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return 400;
}

function answerOf(
  problem: Omit<Problem, 'instance'>,
  headers: readonly (readonly [string, string])[],
): string {
  const { status } = problem as Problem;
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
