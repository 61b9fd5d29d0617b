import { Module } from '@nestjs/common';
import { ChangeFeed } from './change-feed.js';

/** For the process that serves people: hears what changes. */
@Module({ providers: [ChangeFeed], exports: [ChangeFeed] })
export class LiveModule {}
