import type { Logger } from '#platform/logging';

/**
 * Closes once on SIGINT or SIGTERM, whoever sends it and however often, then ends the process. A close that
 * hangs is cut off after `patience` milliseconds.
 */
export function runUntilTold(logger: Logger, close: () => Promise<void>, patience = 30_000): void {
  let closing = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (closing) return;
    closing = true;
    logger.info({ signal }, 'stopping');
    const cutOff = setTimeout(() => {
      logger.error({ patience }, 'did not stop in time');
      process.exit(1);
    }, patience);
    close().then(
      () => {
        clearTimeout(cutOff);
        process.exit(0);
      },
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
