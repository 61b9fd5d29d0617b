import { readFile } from 'node:fs/promises';
import nodemailer from 'nodemailer';
import type { Reply } from './candidate-replies.js';

/** `reply-sender <file>`: hands every mail of the file to the worker's SMTP listener, over kept connections. */
const [file = ''] = process.argv.slice(2);
const replies = JSON.parse(await readFile(file, 'utf8')) as Reply[];
const mailer = nodemailer.createTransport({
  pool: true,
  host: '127.0.0.1',
  port: Number(process.env['INBOUND_SMTP_PORT']),
  ignoreTLS: true,
  maxConnections: 5,
  maxMessages: Number.MAX_SAFE_INTEGER,
});
await Promise.all(
  replies.map(({ from, to, raw }) =>
    mailer.sendMail({ envelope: { from, to: [to] }, raw: Buffer.from(raw, 'latin1') }),
  ),
);
process.stdout.write('ready\n');
mailer.close();
