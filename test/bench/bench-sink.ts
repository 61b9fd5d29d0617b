import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** The mail servers of everybody, in a process of their own: they take all that comes. Prints the port. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  maxClients: 100,
  onData: (stream, _session, callback) => {
    stream.on('end', () => callback(null, '2.0.0 taken'));
    stream.resume();
  },
});
server.on('error', () => undefined);
await once(server.listen(0, '127.0.0.1'), 'listening');
process.stdout.write(`${(server.server.address() as AddressInfo).port}\nready\n`);
