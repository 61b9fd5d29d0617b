import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#platform/logging';
import { sendPage } from '#platform/pages';
import { isPage } from './page-paths.js';
import { problemPage } from './problem-page.js';
import { problemOf } from './problem.js';

/** Answers every error as `application/problem+json`, and where a person reads it as a page. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    if (problem.status >= 500) this.logger.error({ err: error, code: problem.code }, 'request failed');
    else this.logger.info({ code: problem.code, status: problem.status }, 'request refused');
    if (reply.sent) return;
    const wait = problem['retryAfterSeconds'];
    if (typeof wait === 'number') void reply.header('retry-after', String(wait));
    if (isPage(request.url)) return sendPage(reply, problem.status, problemPage(problem));
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}
