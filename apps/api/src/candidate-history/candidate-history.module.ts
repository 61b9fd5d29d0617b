import { Module } from '@nestjs/common';
import { CandidateHistoryController } from './candidate-history.controller.js';
import { ReadCandidateHistory } from './read-candidate-history.js';

/** A candidate's story; in the app because it reads across libraries that may not know each other. */
@Module({ controllers: [CandidateHistoryController], providers: [ReadCandidateHistory] })
export class CandidateHistoryModule {}
