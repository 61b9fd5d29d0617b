import { ApiProperty } from '@nestjs/swagger';
import type { VersionedPolicy } from '../check-policies.js';
import { type AdjustedSeverity, mayBeAdjusted, mayBeExcepted } from '../domain/check/policy.js';
import { ruleSeverities, type RuleId, type Severity } from '../domain/finding.js';
import { AdjustedRule, ExceptionDto, HousePhraseDto } from './check-policy.dto.js';

const rules = Object.keys(ruleSeverities) as RuleId[];

/** A rule of the respect check, and what an organization may change about it. */
export class RuleView {
  @ApiProperty({ enum: rules })
  rule!: RuleId;

  @ApiProperty({ enum: ['block', 'warn', 'advice'], description: 'How it speaks when nothing is changed.' })
  severity!: Severity;

  @ApiProperty({ description: 'Whether an organization may say how it speaks.' })
  adjustable!: boolean;

  @ApiProperty({ description: 'Whether words can be excepted from it.' })
  exceptable!: boolean;
}

/** What an organization changed about the respect check. */
export class CheckPolicyView {
  @ApiProperty({ minimum: 0, description: 'Counts the changes; a change names the version that was read.' })
  version!: number;

  @ApiProperty({ type: [RuleView] })
  rules!: readonly RuleView[];

  @ApiProperty({ type: [AdjustedRule] })
  severities!: readonly AdjustedRule[];

  @ApiProperty({ type: [ExceptionDto] })
  exceptions!: readonly ExceptionDto[];

  @ApiProperty({ type: [HousePhraseDto] })
  phrases!: readonly HousePhraseDto[];
}

export function checkPolicyView({ policy, version }: VersionedPolicy): CheckPolicyView {
  const severities = Object.entries(policy.severities) as [RuleId, AdjustedSeverity][];
  return {
    version,
    rules: rules
      .filter((rule) => rule !== 'house-phrase')
      .map((rule) => ({
        rule,
        severity: ruleSeverities[rule],
        adjustable: mayBeAdjusted(rule),
        exceptable: mayBeExcepted(rule),
      })),
    severities: severities.map(([rule, severity]) => ({ rule, severity })),
    exceptions: policy.exceptions,
    phrases: policy.phrases,
  };
}
