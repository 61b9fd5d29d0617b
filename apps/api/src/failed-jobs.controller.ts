import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { PageQuery } from '#platform/http';
import { type FailedJob, FailedJobs, queueNames, type QueueName } from '#platform/queue';

/** Which failed job. */
class RetryJobBody {
  @ApiProperty({ enum: queueNames })
  @IsIn(queueNames)
  queue!: QueueName;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  id!: string;
}

/** What stopped trying. */
@ApiTags('operations')
@Controller('api/v1/failed-jobs')
export class FailedJobsController {
  constructor(private readonly failedJobs: FailedJobs) {}

  /** The organization's failed jobs, the newest first, at most `limit` of each queue. */
  @Get()
  @Roles('admin')
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() { limit }: PageQuery,
  ): Promise<{ items: FailedJob[] }> {
    return { items: await this.failedJobs.list(organizationId, limit) };
  }

  /** Tries one again. Errors: `queue.job_not_failed`. */
  @Post('retry')
  @HttpCode(202)
  @Roles('admin')
  async retry(
    @CurrentPrincipal() { organizationId }: Principal,
    @Body() { queue, id }: RetryJobBody,
  ): Promise<void> {
    await this.failedJobs.retry(organizationId, queue, id);
  }
}
