import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Where the build puts it, seen from `dist/apps/api/src`. */
const folder = fileURLToPath(new URL('../../../dashboard/', import.meta.url));

/** First segments of the addresses that are never a page of the dashboard: an unknown one there is a 404 of the api. */
const notPages = /^\/(?:api|hooks|health|metrics|local|assets|[cfu])(?:[/?]|$)/;

/**
 * What the dashboard may do: run our files, ask our api. Styles may be written inline, by the components and in the mail of strangers: the frame
 * that shows it inherits this policy, and can be led nowhere, not even to us. A style that somebody smuggled in could load nothing, for
 * images and fonts are ours.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the dashboard: its files, and for every other address that a browser opens the one page that finds its own way. The files carry
 * a hash in their names and may be kept for ever; the page may not. Brotli and gzip were made by the build.
 */
export async function serveDashboard(app: NestFastifyApplication): Promise<void> {
  // Absent when the api runs from its sources, in tests.
  if (!existsSync(folder)) return;
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    // Only of what is there: while versions change places, a file that is missing now must not be missing for a year.
    setHeaders: (reply, path) => {
      void reply.header('cache-control', keepingOf(path));
      if (path.includes('index.html')) void reply.header('content-security-policy', policy);
    },
  });
  fastify.get('/assets/*', (request, reply) => reply.sendFile(request.url.split('?', 1)[0] ?? ''));
  fastify.get('/favicon.svg', (_request, reply) => reply.sendFile('favicon.svg'));
  fastify.get('/*', (request, reply) => {
    if (notPages.test(request.url)) {
      reply.callNotFound();
      return reply;
    }
    return reply.sendFile('index.html');
  });
}

/** How long a file may be kept: for ever where a hash of its content is in its name. */
function keepingOf(path: string): string {
  if (path.includes('/assets/')) return 'public, max-age=31536000, immutable';
  return path.includes('favicon.svg') ? 'public, max-age=86400' : 'no-cache';
}
