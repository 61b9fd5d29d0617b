// oxlint-disable-next-line node/no-process-env -- how `npm run test:fuzz` hands over its arguments
const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** Requests to each endpoint. */
export const runsPerEndpoint = Number(FUZZ_RUNS ?? 12);

/** The same requests for the same seed; a failure prints it. */
export const seed = FUZZ_SEED === undefined ? Date.now() % 2 ** 31 : Number(FUZZ_SEED);
