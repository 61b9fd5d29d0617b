import { createServer } from 'node:net';

/**
 * Asks the system whether a port of 127.0.0.1 can be listened on, and for 0, which one is free.
 * @returns the port, or null when it is taken
 */
export async function findFreePort(wanted = 0): Promise<number | null> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    probe.listen({ host: '127.0.0.1', port: wanted }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
