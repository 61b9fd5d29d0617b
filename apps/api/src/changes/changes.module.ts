import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { LiveModule } from '#platform/live';
import { ChangeStreams } from './change-streams.js';
import { ChangesController } from './changes.controller.js';

/** Live updates for who looks at a screen. */
@Module({
  imports: [AccessModule, LiveModule],
  controllers: [ChangesController],
  providers: [ChangeStreams],
})
export class ChangesModule {}
