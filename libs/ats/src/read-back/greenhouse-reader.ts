import { Inject, Injectable, Optional } from '@nestjs/common';
import { Outbound } from '#platform/outbound';
import {
  applicationsRequest,
  type HarvestAddresses,
  harvestAddresses,
  harvestIds,
  mostHarvestIds,
  readApplications,
  readToken,
  tokenRequest,
} from '../domain/greenhouse-harvest.js';
import type { Reading } from '../domain/read-trouble.js';
import { type Standing, standingsOf } from '../domain/standing.js';
import type { AtsReader, ReadAccess } from './ats-reader.js';
import { type HarvestToken, HarvestTokens } from './harvest-tokens.js';
import { readJson } from './read-json.js';

/** Where Greenhouse is; a test puts a server of its own there. */
export const HARVEST_ADDRESSES = Symbol('HARVEST_ADDRESSES');

/** Asks Greenhouse by its Harvest API. */
@Injectable()
export class GreenhouseReader implements AtsReader {
  readonly most = mostHarvestIds;

  constructor(
    private readonly outbound: Outbound,
    private readonly tokens: HarvestTokens,
    @Optional() @Inject(HARVEST_ADDRESSES) private readonly addresses: HarvestAddresses = harvestAddresses,
  ) {}

  async read(access: ReadAccess, ids: readonly string[]): Promise<Reading<readonly Standing[]>> {
    const known = harvestIds(ids);
    if (known.length === 0 && ids.length > 0) return { kind: 'read', value: standingsOf(ids, []) };
    const kept = await this.tokens.find(access);
    const first = kept === null ? null : await this.readWith(kept, ids, known);
    if (first && (first.kind === 'read' || first.trouble !== 'refused')) return first;
    const token = await this.tokens.after(kept, access, () => this.newToken(access));
    return token.kind === 'failed' ? token : this.readWith(token.value, ids, known);
  }

  private async newToken(access: ReadAccess): Promise<Reading<HarvestToken>> {
    const { clientId, userId, secret: clientSecret } = access;
    if (clientId === null || userId === null) throw new Error('A connection to Greenhouse without a client.');
    const request = tokenRequest({ clientId, userId, clientSecret }, this.addresses);
    const given = readJson(await this.outbound.ask(request), (body) => readToken(body, new Date()));
    // OAuth says 400 for what 401 says elsewhere (RFC 6749 section 5.2).
    const isRefused = given.kind === 'failed' && given.trouble === 'unexpected_status';
    return isRefused ? { ...given, trouble: 'refused' } : given;
  }

  private async readWith(
    token: string,
    ids: readonly string[],
    known: readonly string[],
  ): Promise<Reading<readonly Standing[]>> {
    const answer = await this.outbound.ask(applicationsRequest(known, token, this.addresses));
    return readJson(answer, (body) => readApplications(body, ids));
  }
}
