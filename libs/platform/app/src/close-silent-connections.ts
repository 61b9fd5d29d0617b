import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Ends at the close of the server what has not sent a request yet: browsers open such connections in advance, and Node counts them as busy for a
 * minute, so that a server would not stop for as long.
 */
export function closeSilentConnections(fastify: FastifyInstance): void {
  const silent = new Set<Socket>();
  fastify.server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  fastify.server.on('request', ({ socket }) => silent.delete(socket));
  fastify.addHook('preClose', async () => {
    for (const socket of silent) socket.destroy();
  });
}
