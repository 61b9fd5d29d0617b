/** Jest's global tear-down: ends the server that `start-postgres.ts` started and deletes its folder. */
export default async function stopPostgres(): Promise<void> {
  await globalThis.stopTestCluster?.();
}
