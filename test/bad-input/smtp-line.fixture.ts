import { once } from 'node:events';
import { connect } from 'node:net';

/** What a row says to the listener: each part is sent once the reply to the part before has come. */
export type Talk = readonly (string | Buffer)[];

/**
 * Says all of it over a connection of its own, until a part is refused.
 *
 * @returns the last reply, such as "250 2.0.0 OK: stored"; "closed" when the line was closed without one
 */
export async function talk(port: number, parts: Talk, patience = 20_000): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const replies: string[] = [];
  let wake = (): void => undefined;
  let partial = '';
  socket.on('data', (text: string) => {
    const lines = (partial + text).split('\r\n');
    partial = lines.pop() ?? '';
    // The last line of a reply has a space after its code, e.g. "250 OK"; the others a hyphen.
    replies.push(...lines.filter((line) => /^\d{3} /.test(line)));
    wake();
  });
  socket.on('close', () => wake());
  const timer = setTimeout(() => socket.destroy(), patience);
  const reply = async (): Promise<string> => {
    while (replies.length === 0 && !socket.closed) await new Promise<void>((resolve) => (wake = resolve));
    return replies.shift() ?? 'closed';
  };
  let last = await reply();
  for (const part of ['EHLO sender.example\r\n', ...parts]) {
    socket.write(part);
    last = await reply();
    if (!/^[23]/.test(last)) break;
  }
  clearTimeout(timer);
  socket.destroy();
  return last;
}

/** Says a part of it and hangs up, in the middle of whatever that was. */
export async function hangUp(port: number, parts: Talk, last: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  await once(socket, 'data');
  for (const part of ['EHLO sender.example\r\n', ...parts]) {
    socket.write(part);
    await once(socket, 'data');
  }
  socket.write(last);
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
}
