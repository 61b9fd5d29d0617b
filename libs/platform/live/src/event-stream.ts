import type { FastifyReply } from 'fastify';

/**
 * Server-Sent Events over one answer (https://html.spec.whatwg.org/multipage/server-sent-events.html). It writes only while the client takes:
 * what a client that does not read is sent stays at what fits its socket, and the caller sees `isStuck`.
 */
export class EventStream {
  private stuck = false;
  private ended = false;

  /**
   * Takes the answer over from Fastify and begins it, with the headers that were set.
   *
   * @param retryMs after how long the browser asks again when the stream ended
   */
  constructor(
    private readonly reply: FastifyReply,
    retryMs: number,
    onEnd: () => void,
  ) {
    const { raw } = reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      // Nginx buffers answers unless told.
      .header('x-accel-buffering', 'no')
      // The connection ends with the stream, so that a server that stops waits for nobody.
      .header('connection', 'close')
      .hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    raw.on('drain', () => {
      this.stuck = false;
    });
    raw.on('error', () => this.cut());
    raw.once('close', () => {
      this.ended = true;
      onEnd();
    });
    this.write(`retry: ${retryMs}\n\n`);
  }

  /** The client has not taken what was written last. */
  get isStuck(): boolean {
    return this.stuck;
  }

  send(event: string, data: unknown): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps proxies from closing the connection, and shows both sides when it is dead: an event, as a browser hides comments from its page. */
  beat(): void {
    this.send('beat', {});
  }

  /** Ends it in order; a client that does not take the end is cut off. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.reply.raw.end();
    setTimeout(() => this.cut(), 1_000).unref();
  }

  /** Ends it at once, with whatever is not sent yet. */
  cut(): void {
    this.ended = true;
    this.reply.raw.destroy();
  }

  private write(text: string): void {
    if (!this.ended) this.stuck = !this.reply.raw.write(text) || this.stuck;
  }
}
