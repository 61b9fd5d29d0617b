import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCookieAuth,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam, PageQuery } from '#platform/http';
import { type FailedJob, FailedJobs, queueNames, type QueueName } from '#platform/queue';

/** A job that stopped trying. */
class FailedJobView implements FailedJob {
  @ApiProperty({ enum: queueNames })
  queue!: QueueName;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'mail.deliver' })
  name!: string;

  @ApiProperty({ example: 'rejections.no_signer', description: 'A code, never a text.' })
  reason!: string;

  @ApiProperty({ description: 'How often it was tried.' })
  attempts!: number;

  @ApiProperty({ format: 'date-time' })
  failedAt!: string;
}

class FailedJobList {
  @ApiProperty({ type: [FailedJobView] })
  items!: FailedJobView[];
}

/** What stopped trying. */
@ApiTags('operations')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/failed-jobs')
export class FailedJobsController {
  constructor(private readonly failedJobs: FailedJobs) {}

  /** The organization's failed jobs, the newest first, at most `limit`. */
  @Get()
  @Roles('admin')
  @ApiOkResponse({ type: FailedJobList })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() { limit }: PageQuery,
  ): Promise<FailedJobList> {
    return { items: await this.failedJobs.list(organizationId, limit) };
  }

  /** Tries one again. Errors: `queue.job_not_failed`. */
  @Post(':id/retry')
  @HttpCode(202)
  @Roles('admin')
  @ApiAcceptedResponse()
  async retry(@CurrentPrincipal() { organizationId }: Principal, @Param() { id }: IdParam): Promise<void> {
    await this.failedJobs.retry(organizationId, id);
  }
}
