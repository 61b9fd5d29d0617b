import { once } from 'node:events';
import { connect } from 'node:net';

/** A request as its bytes: what a client would correct or refuse to send is sent as it stands. */
export interface RawRequest {
  /** "GET /path"; the version is added. */
  readonly line: string;
  /** Lines; Host and Connection are added, and Content-Length when there is a body and none of both says how long it is. */
  readonly headers?: readonly string[];
  readonly body?: string | Buffer;
  /** Says no Host. */
  readonly hostless?: boolean;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Sends one request over a connection of its own. @throws Error when the line is closed without an answer */
export async function sendRaw(url: string, request: RawRequest, patience = 20_000): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  const timer = setTimeout(() => socket.destroy(), patience);
  socket.write(bytesOf(request));
  await new Promise<void>((resolve) => socket.once('close', () => resolve()));
  clearTimeout(timer);
  return read(Buffer.concat(chunks).toString('latin1'));
}

function bytesOf({ line, headers = [], body = '', hostless = false }: RawRequest): Buffer {
  const bytes = Buffer.from(body);
  const says = (name: string): boolean =>
    headers.some((header) => header.toLowerCase().startsWith(`${name}:`));
  const length =
    bytes.length > 0 && !says('content-length') && !says('transfer-encoding')
      ? [`Content-Length: ${bytes.length}`]
      : [];
  const head = [
    `${line} HTTP/1.1`,
    ...(hostless || says('host') ? [] : ['Host: regards.test']),
    'Connection: close',
    ...length,
    ...headers,
  ];
  // Latin-1, so that a character of a header is the byte that it names.
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]);
}

function read(answer: string): RawAnswer {
  // An interim answer comes before the one that counts: "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK".
  const final = answer.replace(/^HTTP\/1\.1 1\d\d [^\r]*\r\n\r\n/, '');
  // "HTTP/1.1 400 Bad Request"
  const status = /^HTTP\/1\.1 (\d{3})/.exec(final)?.[1];
  if (status === undefined) throw new Error(`No answer, but: ${JSON.stringify(answer.slice(0, 100))}`);
  const [head = '', ...rest] = final.split('\r\n\r\n');
  const headers = head.split('\r\n').slice(1);
  const named = headers.map((header): [string, string] => {
    const [name = '', ...value] = header.split(':');
    return [name.toLowerCase(), value.join(':').trim()];
  });
  return {
    status: Number(status),
    headers: new Map(named),
    text: Buffer.from(rest.join('\r\n\r\n'), 'latin1').toString(),
  };
}
