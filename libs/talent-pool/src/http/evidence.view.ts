import { ApiProperty } from '@nestjs/swagger';
import {
  type Evidence,
  evidenceSources,
  type EvidenceSource,
  type RequirementEvidence,
} from '../domain/evidence.js';
import type { MatchEvidence } from '../read-evidence.js';

class EvidenceView implements Evidence {
  @ApiProperty({ enum: evidenceSources, description: '"years" is a number of years.' })
  source!: EvidenceSource;

  @ApiProperty({ description: 'As recorded: a listed skill, or the sentence that names what is asked.' })
  words!: string;
}

class RequirementEvidenceView implements RequirementEvidence {
  @ApiProperty({ example: 'PostgreSQL' })
  asked!: string;

  @ApiProperty({ enum: ['met', 'partly', 'missing'] })
  shown!: RequirementEvidence['shown'];

  @ApiProperty({ type: [EvidenceView] })
  evidence!: readonly EvidenceView[];
}

/** What the reasons of a proposal rest on. */
export class MatchEvidenceView implements MatchEvidence {
  @ApiProperty({ type: [RequirementEvidenceView] })
  mustHave!: readonly RequirementEvidenceView[];

  @ApiProperty({ type: [RequirementEvidenceView] })
  niceToHave!: readonly RequirementEvidenceView[];
}
