import { ApiProperty } from '@nestjs/swagger';
import type { SourceSaid } from '#hiring';

/** What the ATS said when it was last asked whether the decision stands. */
export class SourceSaidView {
  @ApiProperty({ example: 'Greenhouse', description: 'What you call it.' })
  name!: string;

  @ApiProperty({ example: 'Greenhouse says: active since 2026-03-02 09:30 UTC.' })
  sentence!: string;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;
}

export function sourceSaidView({ name, sentence, askedAt }: SourceSaid): SourceSaidView {
  return { name, sentence, askedAt: askedAt.toISOString() };
}
