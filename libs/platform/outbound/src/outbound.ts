import { lookup as resolve, type LookupAddress } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { isAllowedAddress } from './allowed-address.js';
import { refusedUrl } from './allowed-url.js';

export interface OutboundRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Why there is no answer. */
export type OutboundFailure =
  'url_refused' | 'address_refused' | 'timed_out' | 'too_large' | 'not_trusted' | 'unreachable';

export type OutboundAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: Buffer;
      /** As it came: seconds or a date. */
      readonly retryAfter: string | undefined;
    }
  | { readonly kind: 'failed'; readonly why: OutboundFailure };

/** An answer is this long at most, and is there within this time, from the first question to the name server on. */
const most = { bytes: 1_000_000, milliseconds: 10_000 } as const;

/** Codes of Node and OpenSSL that speak of a certificate that does not prove who answers. */
// Matches "CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "ERR_TLS_CERT_ALTNAME_INVALID", "UNABLE_TO_VERIFY_LEAF_SIGNATURE".
const CERTIFICATE = /CERT|UNABLE_TO_(?:VERIFY|GET_ISSUER)/;

class AddressRefused extends Error {}
class TooLarge extends Error {}

/**
 * The one door to places that data names (ADR 23). The address is judged where the connection is made, in `lookup`, so that the judged one is the used one; each
 * request has a connection of its own, redirects are answers like others, and time and size are limited. It never throws for what others do, and logs nothing.
 */
@Injectable()
export class Outbound {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Asks once. Must not be called while a transaction is open: an answer can take ten seconds. */
  async ask(request: OutboundRequest): Promise<OutboundAnswer> {
    if (refusedUrl(request.url, this.config.production)) return { kind: 'failed', why: 'url_refused' };
    const url = new URL(request.url);
    // An address needs no name server, so `lookup` would not be asked about it.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !this.isAllowed(host)) return { kind: 'failed', why: 'address_refused' };
    const signal = AbortSignal.timeout(most.milliseconds);
    try {
      const response = await this.open(url, request, signal);
      return {
        kind: 'answered',
        status: response.statusCode ?? 0,
        retryAfter: response.headers['retry-after'],
        body: await readAll(response),
      };
    } catch (error) {
      return { kind: 'failed', why: signal.aborted ? 'timed_out' : whyOf(error) };
    }
  }

  private open(url: URL, request: OutboundRequest, signal: AbortSignal): Promise<IncomingMessage> {
    const { method, headers, body } = request;
    const { request: send } = url.protocol === 'https:' ? https : http;
    return new Promise((answer, fail) => {
      const sent = send(url, {
        method,
        headers: { accept: 'application/json', 'user-agent': 'Regards', ...headers },
        // No connection that another name led to is used again.
        agent: false,
        lookup: this.lookup,
        signal,
      });
      sent.once('response', answer).once('error', fail);
      sent.end(body);
    });
  }

  private readonly lookup: LookupFunction = (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return done(error, '');
      const [first] = addresses;
      // One that is not allowed among others is a trap, and not a server.
      if (!first || !addresses.every(({ address }) => this.isAllowed(address)))
        return done(new AddressRefused(), '');
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };

  private isAllowed(address: string): boolean {
    return isAllowedAddress(address, this.config.outboundPrivateRanges);
  }
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += (chunk as Buffer).length;
    // Leaving the loop destroys the response, and with it the connection.
    if (bytes > most.bytes) throw new TooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function whyOf(error: unknown): OutboundFailure {
  if (error instanceof AddressRefused) return 'address_refused';
  if (error instanceof TooLarge) return 'too_large';
  return CERTIFICATE.test((error as NodeJS.ErrnoException).code ?? '') ? 'not_trusted' : 'unreachable';
}
