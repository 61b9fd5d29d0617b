import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCookieAuth,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
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

/** A job that stopped trying. */
class FailedJobView implements FailedJob {
  @ApiProperty({ enum: queueNames })
  queue!: QueueName;

  @ApiProperty()
  id!: string;

  @ApiProperty({ example: 'mail.deliver' })
  name!: string;

  @ApiProperty({ example: 'rejections.no_signer', description: 'A code, never a text.' })
  reason!: string;

  @ApiProperty({ description: 'How often it was tried.' })
  attempts!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  failedAt!: string | null;
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

  /** The organization's failed jobs, the newest first, at most `limit` of each queue. */
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
  @Post('retry')
  @HttpCode(202)
  @Roles('admin')
  @ApiAcceptedResponse()
  async retry(
    @CurrentPrincipal() { organizationId }: Principal,
    @Body() { queue, id }: RetryJobBody,
  ): Promise<void> {
    await this.failedJobs.retry(organizationId, queue, id);
  }
}
