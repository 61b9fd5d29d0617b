import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The host that every attack tries to report to. */
export const attacker = 'http://attacker.example';

/** A real web server that stands for everybody else: the browser of its test is told that each name under ".example" is here. */
export class Canary {
  private heard: string[] = [];

  private constructor(private readonly server: Server) {}

  /** @param script what a script that is loaded from it does */
  static async open(script: string): Promise<Canary> {
    const server = createServer((request, response) => {
      canary.heard.push(`${request.method ?? ''} http://${request.headers.host ?? ''}${request.url ?? ''}`);
      const isScript = request.url?.endsWith('.js') ?? false;
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : `<!doctype html><title>Theirs</title><script>${script}</script>`);
    });
    const canary = new Canary(server);
    // A line that is opened ahead of time tells them of the reader too.
    server.on('connection', () => canary.heard.push('a connection'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return canary;
  }

  /** Make a Chromium take this for every host of the attacks. */
  get flags(): string[] {
    const { port } = this.server.address() as AddressInfo;
    return [
      `--host-resolver-rules=MAP *.example 127.0.0.1:${port}`,
      // Else Chromium keeps a page of the web from a server of this computer, and nothing would be proven; and a process of its own for
      // frames in a sandbox is one more wall, which not every browser has, and slow to watch.
      '--disable-features=LocalNetworkAccessChecks,IsolateSandboxedIframes',
    ];
  }

  /** What reached it since the last call. */
  take(): string[] {
    const heard = this.heard;
    this.heard = [];
    return heard;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
