import { readFile } from 'node:fs/promises';
import nodemailer from 'nodemailer';
import { loadConfig } from '#platform/config';
import type { Mail } from './delivery-bench.js';

/** `bare-sender <file>`: hands every mail of the file to a pool of Nodemailer and nothing else. Prints how many milliseconds that took. */
const [file = ''] = process.argv.slice(2);
const { mailDomain, dkim } = loadConfig(process.env);
const mails = JSON.parse(await readFile(file, 'utf8')) as Mail[];
const mailer = nodemailer.createTransport({
  pool: true,
  url: process.env['SMTP_URL'],
  maxConnections: 10,
  maxMessages: Number.MAX_SAFE_INTEGER,
  // The key as text, as Nodemailer's documentation shows it.
  ...(dkim && {
    dkim: {
      domainName: mailDomain,
      keySelector: dkim.selector,
      privateKey: dkim.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  }),
});
const [first, ...rest] = mails;
// The program and one connection are warm, as those of a worker are.
if (first) await mailer.sendMail(first);
const began = performance.now();
await Promise.all(rest.map((mail) => mailer.sendMail(mail)));
process.stdout.write(`${Math.round(performance.now() - began)}\nready\n`);
mailer.close();
