import { Counter } from 'prom-client';

export const deliveryOutcomes = new Counter({
  name: 'regards_deliveries_total',
  help: 'Tries to deliver, by stream and how they ended.',
  labelNames: ['stream', 'outcome'],
});

export const inboundMails = new Counter({
  name: 'regards_inbound_mails_total',
  help: 'Mails offered to us, by the way they came and what we answered.',
  labelNames: ['received_by', 'outcome'],
});
