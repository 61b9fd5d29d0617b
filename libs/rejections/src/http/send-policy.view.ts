import { ApiProperty } from '@nestjs/swagger';
import { type SendPolicy, standardPolicy } from '../domain/send-policy.js';
import type { VersionedSendPolicy } from '../send-policies.js';
import { DeparturePlanView } from './departure.view.js';
import { SendPolicyLimits } from './send-policy.dto.js';

/** When letters of this organization leave. */
export class SendPolicyView {
  @ApiProperty({ minimum: 0, description: 'Counts the changes; a change names the version that was read.' })
  version!: number;

  @ApiProperty({ type: SendPolicyLimits })
  policy!: SendPolicy;

  @ApiProperty({ type: SendPolicyLimits, description: 'What holds where nothing is changed.' })
  standard!: SendPolicy;
}

/** When a letter would leave that is decided and approved now. */
export class SendPolicyPreviewView {
  @ApiProperty({ example: 'Europe/Lisbon' })
  zone!: string;

  @ApiProperty()
  departure!: DeparturePlanView;
}

export function sendPolicyView({ policy, version }: VersionedSendPolicy): SendPolicyView {
  return { version, policy, standard: standardPolicy };
}
