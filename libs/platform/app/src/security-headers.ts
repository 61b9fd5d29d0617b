import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Config } from '#platform/config';

/** An answer that is no page shows nothing and runs nothing, whatever a browser takes it for. A page brings a policy of its own. */
const nothing = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The pages of Swagger UI: scripts of ours only, and the style attributes that it writes. */
const documentation = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** No page of ours asks for any of these, nor may what it shows. */
const permissions = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Names and values of headers. */
type Headers = readonly (readonly [string, string])[];

/**
 * What tells browsers to be careful, whatever the answer is: a policy under which it can do nothing, no guessing of types, no
 * address of ours in Referer (tokens stand in them), no sharing with other sites, no cache; and TLS for a year where PUBLIC_URL has it.
 */
export async function carefulHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): Promise<Headers> {
  // They are the same for every answer: read from one that leads to no socket.
  const sample = Fastify();
  await sample.register(helmet, {
    contentSecurityPolicy: nothing,
    // Other hosts below ours are not ours to decide about.
    strictTransportSecurity: publicUrl.startsWith('https:') && {
      maxAge: 365 * 24 * 3_600,
      includeSubDomains: false,
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  const written = new Promise<OutgoingHttpHeaders>((resolve) => {
    sample.get('/', (_request, reply) => {
      resolve(reply.raw.getHeaders());
      return reply.send();
    });
  });
  await sample.ready();
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url: '/' });
  sample.routing(request, new ServerResponse(request));
  return [
    ...Object.entries(await written).map(([name, value]) => [name, String(value)] as const),
    ['permissions-policy', permissions],
    ['cache-control', 'no-store'],
  ];
}

/** The answers of a server that carry these headers from their making on: also where Node or Fastify refuses before there is a route. */
export function answersWith(headers: Headers): typeof ServerResponse {
  return class<Request extends IncomingMessage> extends ServerResponse<Request> {
    constructor(...made: ConstructorParameters<typeof ServerResponse<Request>>) {
      super(...made);
      for (const [name, value] of headers) this.setHeader(name, value);
    }
  };
}

/** The pages of the documentation bring their own policy. */
export function letDocumentationRun(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (/^\/api\/docs(?:[/?]|$)/.test(request.url))
      void reply.header('content-security-policy', documentation);
  });
}
