import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * The Message-IDs of ours that stand in the log of a mail server, whatever its format: what a relay writes down, it has taken.
 *
 * @param file left out, none are known
 * @param domain of our Message-IDs
 * @returns in angle brackets, as we keep them
 */
export async function readTakenMessageIds(file: string | undefined, domain: string): Promise<Set<string>> {
  const taken = new Set<string>();
  if (file === undefined) return taken;
  for await (const line of createInterface({ input: createReadStream(file) }))
    // A UUID before an at sign and a domain. Example, of Postfix: "message-id=<0b6a3e0c-…-4f1d8f2a9c11@mail.example.com>"
    for (const [, id = '', at = ''] of line.matchAll(
      /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([\w.-]+)/gi,
    ))
      if (at.toLowerCase() === domain) taken.add(`<${id.toLowerCase()}@${domain}>`);
  return taken;
}
