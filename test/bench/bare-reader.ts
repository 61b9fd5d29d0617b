import { readFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';
import type { Reply } from './candidate-replies.js';

/** `bare-reader <file>`: reads every mail of the file with mailparser and does nothing else. Prints how many milliseconds that took. */
const [file = ''] = process.argv.slice(2);
const replies = JSON.parse(await readFile(file, 'utf8')) as Reply[];
const mails = replies.map(({ raw }) => Buffer.from(raw, 'latin1'));
// The program is warm, as that of a worker is.
for (const mail of mails.slice(0, 50)) await simpleParser(mail);
const began = performance.now();
for (const mail of mails) await simpleParser(mail);
process.stdout.write(`${Math.round(performance.now() - began)}\nready\n`);
