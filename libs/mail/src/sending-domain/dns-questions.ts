import dns from 'node:dns';
import type { MailExchange } from '../domain/sending-domain/judge-mx.js';
import type { DnsAnswer } from '../domain/sending-domain/record-finding.js';

/** How long one question may take, and all of them together, in milliseconds. */
const oneQuestion = { timeout: 1_500, tries: 2 };
const allQuestions = 8_000;
/** No sound record set is longer; what is, was made to hurt. */
const mostRecords = 10;
const longest = 2_000;

/**
 * The questions of one check, asked of the name servers that this process was given. What is not answered when time is up was not answered.
 */
export class DnsQuestions {
  private readonly resolver = new dns.promises.Resolver(oneQuestion);
  private readonly timer;

  constructor() {
    // A resolver of its own, so that ending it ends no other's questions; asking whom everything else here asks. (An import by name would
    // keep the servers of the start.)
    this.resolver.setServers(dns.getServers());
    this.timer = setTimeout(() => this.resolver.cancel(), allQuestions);
  }

  async txt(name: string): Promise<DnsAnswer<string>> {
    // A TXT record is cut into strings of 255 octets, which belong together without a space (RFC 7208 §3.3, RFC 6376 §3.6.2.2).
    return this.ask(async () =>
      (await this.resolver.resolveTxt(name)).map((parts) => parts.join('').slice(0, longest)),
    );
  }

  async mx(name: string): Promise<DnsAnswer<MailExchange>> {
    return this.ask(() => this.resolver.resolveMx(name));
  }

  /** Ends what is still asked. */
  end(): void {
    clearTimeout(this.timer);
    this.resolver.cancel();
  }

  private async ask<T>(question: () => Promise<readonly T[]>): Promise<DnsAnswer<T>> {
    try {
      return { kind: 'answered', records: (await question()).slice(0, mostRecords) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The name, or this kind of record at it, does not exist. All else is no answer.
      if (code === 'ENOTFOUND' || code === 'ENODATA') return { kind: 'answered', records: [] };
      return { kind: 'silent' };
    }
  }
}
