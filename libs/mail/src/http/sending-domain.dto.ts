import { ApiProperty } from '@nestjs/swagger';
import {
  type RecordKind,
  recordKinds,
  type Verdict,
  verdicts,
} from '../domain/sending-domain/record-finding.js';
import type { SendingDomainStanding } from '../sending-domain/read-sending-domain.js';

class DomainRecordFinding {
  @ApiProperty({
    enum: verdicts,
    description: '`no_answer`: the name servers were silent. `not_set`: there is nothing to publish yet.',
  })
  verdict!: Verdict;

  @ApiProperty({ type: [String], description: 'What is published, as it stands there.' })
  found!: readonly string[];

  @ApiProperty({ description: 'One sentence: what it means, and what to do.' })
  advice!: string;
}

class DomainRecordView {
  @ApiProperty({ enum: recordKinds })
  kind!: RecordKind;

  @ApiProperty({ example: 's1._domainkey.mail.kestrel.studio' })
  name!: string;

  @ApiProperty({ enum: ['TXT', 'MX'] })
  type!: 'TXT' | 'MX';

  @ApiProperty({ type: String, nullable: true, description: 'What to publish; null when only you can say.' })
  value!: string | null;

  @ApiProperty({ description: 'What it is for.' })
  about!: string;

  @ApiProperty({ type: DomainRecordFinding, nullable: true, description: 'null before the first check.' })
  finding!: DomainRecordFinding | null;
}

export class SendingDomainView {
  @ApiProperty({ example: 'mail.kestrel.studio' })
  domain!: string;

  @ApiProperty({ description: 'The server that takes our mail.' })
  smtpHost!: string;

  @ApiProperty({ description: 'False for a try-out domain: then there are no records.' })
  publishable!: boolean;

  @ApiProperty({ type: [DomainRecordView] })
  records!: DomainRecordView[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  checkedAt!: string | null;
}

export function sendingDomainView(standing: SendingDomainStanding): SendingDomainView {
  const { domain, smtpHost, isPublishable, records, checkedAt } = standing;
  return {
    domain,
    smtpHost,
    publishable: isPublishable,
    records: [...records],
    checkedAt: checkedAt?.toISOString() ?? null,
  };
}
