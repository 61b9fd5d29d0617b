import type { FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';
import { accessErrors } from '../domain/errors.js';
import { isOwnOrigin } from '../domain/own-origin.js';

/** @throws DomainError `access.origin_refused` unless the request comes from our own pages */
export function assertOwnOrigin(request: FastifyRequest, config: Config): void {
  const { origin, referer, host } = request.headers;
  if (!isOwnOrigin({ origin, referer, host }, config.publicUrl, !config.production))
    throw accessErrors.originRefused();
}
