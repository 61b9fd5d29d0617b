import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type PlatformOptions } from '#platform/app';
import { businessModules } from '../../business-modules.js';
import { CandidateHistoryModule } from './candidate-history/candidate-history.module.js';
import { ChangesModule } from './changes/changes.module.js';
import { FailedJobsController } from './failed-jobs.controller.js';

/** REST, webhooks in, candidate pages. */
@Module({})
export class ApiModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(options), ...businessModules, CandidateHistoryModule, ChangesModule],
      controllers: [FailedJobsController],
    };
  }
}
