import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { TalentPoolModule } from '#talent-pool';
import { DemoOrganization } from '../demo-organization.js';
import { SeedOrganization } from './seed-organization.js';

/** What the command needs besides what the business does. */
@Module({
  imports: [AccessModule, TalentPoolModule],
  providers: [DemoOrganization, SeedOrganization],
})
export class SeedModule {}
