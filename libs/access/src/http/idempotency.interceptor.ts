import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { assertIdempotencyKey, resourceIdOf } from '../domain/idempotency.js';
import { actorOf, type Principal } from '../domain/principal.js';
import { IdempotencyKeys, type KeyedRequest } from '../idempotency-keys.js';
import { principalOf } from './current-principal.js';

/**
 * Lets a POST under /api/v1 that carries an `Idempotency-Key` be sent again without being done again. A repetition gets the status
 * of the first and, as body, `{id}` of what it made (or `{}`), with the header `Idempotent-Replayed: true`: bodies are not kept,
 * for they hold personal data and secrets that are shown once. A refused request frees its key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyKeys) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const key = request.headers['idempotency-key'];
    const principal = principalOf(request);
    if (request.method !== 'POST' || !request.url.startsWith('/api/v1/') || key === undefined || !principal)
      return next.handle();

    const { organizationId } = principal;
    const claim = await this.keys.claim(keyedRequest(request, principal, String(key)));
    if (!claim.first) {
      void reply.status(claim.status).header('idempotent-replayed', 'true');
      return of(claim.resourceId === null ? {} : { id: claim.resourceId });
    }
    let body: unknown;
    try {
      body = await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      await this.keys.release(organizationId, claim.id);
      throw error;
    }
    await this.keys.complete(organizationId, claim.id, reply.statusCode, resourceIdOf(body));
    return of(body);
  }
}

function keyedRequest(request: FastifyRequest, principal: Principal, key: string): KeyedRequest {
  const actor = actorOf(principal);
  const [path = ''] = request.url.split('?');
  return {
    organizationId: principal.organizationId,
    principal: `${actor.kind}:${actor.id}`,
    route: path,
    key: assertIdempotencyKey(key),
    requestHash: createHash('sha256')
      .update(JSON.stringify([request.url, request.body ?? null]))
      .digest(),
  };
}
