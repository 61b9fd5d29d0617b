import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, type Principal, readSessionCookie, requireMember } from '#access';
import { CONFIG, type Config } from '#platform/config';
import { changeTopics } from './change-topics.js';
import { ChangeStreams } from './change-streams.js';

const topicList = Object.entries(changeTopics)
  .map(([topic, what]) => `- \`${topic}\`: ${what}`)
  .join('\n');

@ApiTags('changes')
@ApiCookieAuth()
@Controller('api/v1/changes')
export class ChangesController {
  constructor(
    private readonly streams: ChangeStreams,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** See the description below. Errors: `access.member_required`, `changes.too_many_streams`, `changes.stopping`. */
  @Get()
  @ApiOperation({
    summary: 'Hear what changes',
    description: `Server-Sent Events for who is signed in, without content: they say which kind of thing changed in the organization, and the client reads again what it shows.

- \`event: changes\`, \`data: {"topics": ["rejections", "duties"]}\`: something of these kinds may have changed. Changes within 200 ms are told together.
- \`event: resync\`, \`data: {}\`: changes may have been missed; read everything again.
- \`event: beat\`, \`data: {}\`: every 20 seconds, so that silence means a dead connection, or a proxy that keeps the answer to itself.

Whoever (re)opens the stream reads again too: what happened before is not told. With each beat the session is looked at, and the stream ends when it has. A client that does not read is cut off. A member may have 20 streams; close them in windows that nobody looks at, as a browser opens at most six connections to a server over HTTP/1.1.

Topics:

${topicList}

Errors: \`access.member_required\` (an API key cannot listen), \`changes.too_many_streams\`, \`changes.stopping\`.`,
  })
  @ApiOkResponse({
    description: 'A stream that does not end by itself.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  listen(
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const memberId = requireMember(principal);
    // Nest answers HEAD as it answers GET; a stream without a body would stay open for nothing.
    if (request.method === 'HEAD') {
      void reply.type('text/event-stream; charset=utf-8').header('cache-control', 'no-store').send();
      return;
    }
    const token = readSessionCookie(request, this.config.publicUrl) ?? '';
    this.streams.begin(
      { organizationId: principal.organizationId, memberId },
      { kind: 'session', token },
      reply,
    );
  }
}
