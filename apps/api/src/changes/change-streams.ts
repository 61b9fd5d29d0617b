import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authenticate, type Credentials } from '#access';
import { DomainError } from '#platform/errors';
import { ChangeFeed, EventStream } from '#platform/live';
import { ChangeStream, type ChangeTimes } from './change-stream.js';

/** Injection token of the {@link ChangeTimes}; optional. */
export const CHANGE_TIMES = Symbol('CHANGE_TIMES');

const defaultTimes: ChangeTimes = { gather: 200, beat: 20_000 };
/** More than a person has windows; a browser that forgets to close its streams is noticed. */
export const streamsPerMember = 20;
/** Spread out, so that not all browsers come back in one moment after a restart. */
const retryMs = (): number => 2_000 + Math.floor(Math.random() * 3_000);

/** The browsers that are told what changes. */
@Injectable()
export class ChangeStreams implements OnModuleDestroy {
  private readonly open = new Map<string, Set<ChangeStream>>();
  private stopping = false;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly authenticate: Authenticate,
    @Optional() @Inject(CHANGE_TIMES) private readonly times: ChangeTimes = defaultTimes,
  ) {}

  /**
   * Answers with a stream that ends with the session, the process, or the client's patience.
   *
   * @throws DomainError `changes.too_many_streams`, `changes.stopping`
   */
  begin(
    { organizationId, memberId }: { readonly organizationId: string; readonly memberId: string },
    credentials: Credentials,
    reply: FastifyReply,
  ): void {
    if (this.stopping)
      throw new DomainError(
        'changes.stopping',
        'unavailable',
        'The server is stopping; ask again in a moment.',
      );
    const own = this.open.get(memberId) ?? new Set();
    if (own.size >= streamsPerMember)
      throw new DomainError(
        'changes.too_many_streams',
        'too_many',
        `A member may have ${streamsPerMember} streams at once; close some windows.`,
      );
    this.open.set(memberId, own);
    const stream = new EventStream(reply, retryMs(), () => {
      listener.stop();
      stopListening();
      own.delete(listener);
      if (own.size === 0) this.open.delete(memberId);
    });
    const listener = new ChangeStream(stream, this.authenticate, credentials, this.times);
    own.add(listener);
    const stopListening = this.feed.listen(organizationId, listener);
  }

  /** Before the server closes: it would wait for every open answer. */
  onModuleDestroy(): void {
    this.stopping = true;
    for (const streams of this.open.values()) for (const stream of streams) stream.end();
  }
}
