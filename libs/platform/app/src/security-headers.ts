import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
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

/**
 * Puts on every answer, errors too, what tells browsers to be careful: a policy under which it can do nothing, no guessing of types, no
 * address of ours in Referer (tokens stand in them), no sharing with other sites, no cache; and TLS for a year where PUBLIC_URL has it.
 */
export async function writeSecurityHeaders(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: nothing,
    // Other hosts below ours are not ours to decide about.
    strictTransportSecurity: config.publicUrl.startsWith('https:') && {
      maxAge: 365 * 24 * 3_600,
      includeSubDomains: false,
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', permissions).header('cache-control', 'no-store');
    if (/^\/api\/docs(?:[/?]|$)/.test(request.url))
      void reply.header('content-security-policy', documentation);
  });
}
