/** Started by the test as a process of its own, to be killed: starts the server in the folder, says so, and waits. */
import { EmbeddedPostgresError, startEmbeddedPostgres } from './index.js';

const [dataDir = ''] = process.argv.slice(2);
process.on('SIGINT', () => undefined);
try {
  const { port, adopted } = await startEmbeddedPostgres({ dataDir, durable: false });
  process.stdout.write(`${JSON.stringify({ port, adopted })}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  if (!(error instanceof EmbeddedPostgresError)) throw error;
  process.stdout.write(`${JSON.stringify({ refused: error.code })}\n`);
}
