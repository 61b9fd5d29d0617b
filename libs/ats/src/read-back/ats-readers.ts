import { Injectable } from '@nestjs/common';
import type { AtsFormatId } from '../domain/ats-format.js';
import type { AtsReader } from './ats-reader.js';
import { GreenhouseReader } from './greenhouse-reader.js';
import { StandardReader } from './standard-reader.js';

/** Who asks in which format. */
@Injectable()
export class AtsReaders {
  private readonly readers: Readonly<Record<AtsFormatId, AtsReader>>;

  constructor(greenhouse: GreenhouseReader, standard: StandardReader) {
    this.readers = { greenhouse, standard };
  }

  of(format: AtsFormatId): AtsReader {
    return this.readers[format];
  }
}
