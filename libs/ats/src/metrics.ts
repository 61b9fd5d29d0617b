import { Counter } from 'prom-client';

/** `unknown` is the format of a delivery to a connection that does not exist. */
export const webhooks = new Counter({
  name: 'regards_webhooks_total',
  help: 'Webhooks of an ATS, by format and by what came of them: when they arrived and when they were applied.',
  labelNames: ['format', 'outcome'],
});
