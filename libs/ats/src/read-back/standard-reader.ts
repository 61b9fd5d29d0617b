import { Injectable } from '@nestjs/common';
import { newId } from '#platform/database';
import { Outbound } from '#platform/outbound';
import type { Reading } from '../domain/read-trouble.js';
import { mostStandardIds, readAnswer, readRequest } from '../domain/standard-read-back.js';
import type { Standing } from '../domain/standing.js';
import type { AtsReader, ReadAccess } from './ats-reader.js';
import { readJson } from './read-json.js';

/** Asks at the address that an organization gave, in our generic format. */
@Injectable()
export class StandardReader implements AtsReader {
  readonly most = mostStandardIds;

  constructor(private readonly outbound: Outbound) {}

  async read({ url, secret }: ReadAccess, ids: readonly string[]): Promise<Reading<readonly Standing[]>> {
    if (url === null) throw new Error('A read-back without an address.');
    const request = readRequest(url, secret, ids, { id: `msg_${newId()}`, machineNow: new Date() });
    return readJson(await this.outbound.ask(request), (body) => readAnswer(body, ids));
  }
}
