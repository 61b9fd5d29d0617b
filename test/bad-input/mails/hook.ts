import { gzipSync } from 'node:zlib';
import { canary } from '../canaries.js';
import { hands, mail, type MailHookRow } from './senders.js';

const invalid = [401, 'mail.signature_invalid', 'nothing'] as const;
const inbox = [202, null, 'inbox'] as const;
const unreadable = [202, null, 'failed conversations.mail_unreadable'] as const;
const plain = mail(['From: nobody.we.know@candidates.example']);
const MIB = 1_024 * 1_024;

/** Raw mails over HTTP, for connections that are no SMTP. */
export const mailHook: readonly MailHookRow[] = [
  ['no signature', hands(plain, { signature: [] }), ...invalid],
  ['a signature of nothing', hands(plain, { signature: ['X-Regards-Signature: sha256='] }), ...invalid],
  [
    'a signature over other bytes',
    hands(plain, { signature: [`X-Regards-Signature: sha256=${'a'.repeat(64)}`] }),
    ...invalid,
  ],
  [
    'a signature beyond ASCII',
    hands(plain, { signature: [`X-Regards-Signature: \u00ff${canary.header}`] }),
    ...invalid,
  ],
  ['a signature twice', hands(plain, { more: ['X-Regards-Signature: sha256=aa'] }), ...invalid],
  [
    'a connection that nobody has',
    hands(plain, { id: canary.token }),
    404,
    'mail.connection_unknown',
    'nothing',
  ],
  ['a connection with NUL', hands(plain, { id: 'a%00b' }), 400, 'request.invalid', 'nothing'],
  ['no mail', hands(Buffer.alloc(0)), 400, 'mail.empty', 'nothing'],
  [
    'gzip',
    hands(gzipSync(plain), { more: ['Content-Encoding: gzip'] }),
    415,
    'request.content_encoding_unsupported',
    'nothing',
  ],
  ['30 MB and a byte', hands(Buffer.alloc(30 * MIB + 1, 0x20)), 413, 'request.too_large', 'nothing'],
  ['a mail from nobody we know', hands(plain), ...inbox],
  ['the same mail again', hands(plain), 202, null, 'repeated'],
  [
    'bare line feeds, which HTTP allows',
    hands(Buffer.from(mail([]).toString('latin1').replaceAll('\r\n', '\n'))),
    202,
    null,
    'conversation',
  ],
  [
    'garbage',
    hands(Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256))),
    ...unreadable,
  ],
  ['spaces', hands(Buffer.alloc(5_000, 0x20)), ...unreadable],
  ['NUL', hands(Buffer.alloc(5_000)), ...unreadable],
  ['JSON', hands(Buffer.from(JSON.stringify({ from: canary.address, text: canary.body }))), ...unreadable],
];
