import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam } from '#platform/http';
import { ApproveBatch } from '../batches/approve-batch.js';
import { BatchReport } from '../batches/batch-report.js';
import { FreezeBatch } from '../batches/freeze-batch.js';
import { ListBatchLetters } from '../batches/list-batch-letters.js';
import { ReadBatches } from '../batches/read-batch.js';
import { SteerBatch } from '../batches/steer-batch.js';
import { TakeOutOfBatch } from '../batches/take-out-of-batch.js';
import {
  ApproveBatchBody,
  BatchLetterParams,
  FreezeBody,
  ListBatchesQuery,
  ListBatchLettersQuery,
  selectionOf,
} from './approval-batch.dto.js';
import { BatchLetterPage, BatchPage, batchPage, BatchView, batchView } from './approval-batch.view.js';
import { ReasonBody } from './rejection.dto.js';

/** Approving many letters: frozen, read, approved by one or two people, the first few first. ADR 28 says why. */
@ApiTags('approval-batches')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/approval-batches')
export class ApprovalBatchesController {
  constructor(
    private readonly read: ReadBatches,
    private readonly freezeBatch: FreezeBatch,
    private readonly approveBatch: ApproveBatch,
    private readonly takeOutOfBatch: TakeOutOfBatch,
    private readonly steer: SteerBatch,
    private readonly listLetters: ListBatchLetters,
    private readonly batchReport: BatchReport,
  ) {}

  /** Batches, the newest first. Errors: `request.cursor_invalid`. */
  @Get()
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchPage })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() { limit, cursor, open }: ListBatchesQuery,
  ): Promise<BatchPage> {
    return batchPage(await this.read.list(organizationId, { limit, cursor, open: open === 'true' }));
  }

  /**
   * Freezes drafts, at most 10,000: until they are taken out, or the batch is discarded or has ended, they cannot be edited, approved or
   * cancelled alone. What cannot be approved as it is is left out, with a code each. Errors: `rejections.batch_empty` when nothing is left,
   * `rejections.batch_too_large`, `rejections.rejection_unknown`, `rejections.selection_missing`.
   */
  @Post()
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchView })
  async freeze(@CurrentPrincipal() principal: Principal, @Body() body: FreezeBody): Promise<BatchView> {
    return this.show(principal, await this.freezeBatch.execute(principal, selectionOf(body)));
  }

  /** One batch. Errors: `rejections.batch_unknown`, as everywhere below. */
  @Get(':id')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchView })
  async one(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<BatchView> {
    return this.show(principal, id);
  }

  /** Its letters in the order in which they are approved, with what became of each. Errors: `request.cursor_invalid`. */
  @Get(':id/letters')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchLetterPage })
  async letters(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
    @Query() query: ListBatchLettersQuery,
  ): Promise<BatchLetterPage> {
    const { items, nextCursor } = await this.listLetters.execute(organizationId, id, query);
    return {
      items: items.map((row) => ({
        ...row,
        leavesAt: row.leavesAt?.toISOString() ?? null,
        sentAt: row.sentAt?.toISOString() ?? null,
        wroteAt: row.wroteAt?.toISOString() ?? null,
      })),
      nextCursor,
    };
  }

  /** Who got what, as a table (CSV in UTF-8 with a byte order mark), a row for each letter. */
  @Get(':id/report.csv')
  @Roles('admin', 'recruiter')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async report(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<StreamableFile> {
    const lines = await this.batchReport.execute(organizationId, id);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="letters-${id}.csv"`,
    });
  }

  /**
   * Takes a letter out before the batch is approved; it is a draft as before, the batch has another hash, and an approval that was given
   * falls away. Errors: `rejections.not_in_batch`, `rejections.batch_not_possible_now`, `access.member_required`.
   */
  @Delete(':id/letters/:rejectionId')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchView })
  async takeOut(
    @CurrentPrincipal() principal: Principal,
    @Param() { id, rejectionId }: BatchLetterParams,
  ): Promise<BatchView> {
    await this.takeOutOfBatch.execute(principal, id, rejectionId);
    return this.show(principal, id);
  }

  /**
   * A named person approves the batch with the hash that they read; where two are needed, the first approval has it wait for the second.
   * Errors: `rejections.batch_changed`, `rejections.same_person`, `rejections.second_person_required` when nobody else may approve,
   * `rejections.batch_not_possible_now` with the status when somebody was quicker, `access.member_required`.
   */
  @Post(':id/approve')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchView })
  async approve(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { hash }: ApproveBatchBody,
  ): Promise<BatchView> {
    await this.approveBatch.execute(principal, id, hash);
    return this.show(principal, id);
  }

  /** The first few were looked at: the rest leaves too. Errors: `rejections.batch_not_possible_now`, `access.member_required`. */
  @Post(':id/continue')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchView })
  async continue(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<BatchView> {
    await this.steer.continue(principal, id);
    return this.show(principal, id);
  }

  /**
   * Nothing more of the batch leaves once this has answered, but what a mail server is being given at that moment. Stopping what is stopped
   * changes nothing. Errors: `rejections.batch_not_possible_now`.
   */
  @Post(':id/stop')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchView })
  async stop(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { reason }: ReasonBody,
  ): Promise<BatchView> {
    await this.steer.stop(principal, id, reason);
    return this.show(principal, id);
  }

  /** A stopped batch is paused again: "continue" lets leave what has not left. Errors: `rejections.batch_not_possible_now`, `access.member_required`. */
  @Post(':id/resume')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchView })
  async resume(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<BatchView> {
    await this.steer.resume(principal, id);
    return this.show(principal, id);
  }

  /** What has not left of a stopped batch becomes drafts again. Errors: `rejections.batch_not_possible_now`, `access.member_required`. */
  @Post(':id/take-back')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchView })
  async takeBack(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<BatchView> {
    await this.steer.takeBack(principal, id);
    return this.show(principal, id);
  }

  /** It is not approved after all: its letters are drafts as before. Errors: `rejections.batch_not_possible_now`, `access.member_required`. */
  @Post(':id/discard')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: BatchView })
  async discard(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<BatchView> {
    await this.steer.discard(principal, id);
    return this.show(principal, id);
  }

  private async show({ organizationId }: Principal, id: string): Promise<BatchView> {
    return batchView(await this.read.one(organizationId, id));
  }
}
