import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DatabaseModule } from '#platform/database';
import { Application } from './application.entity.js';
import {
  CreateApplication,
  DecideOnApplication,
  EditApplication,
  NoteOffer,
  ReadApplication,
} from './applications.js';
import { ListApplications } from './list-applications.js';
import { CandidateAddress } from './candidate-address.entity.js';
import { Candidate } from './candidate.entity.js';
import { CreateCandidate, EditCandidate, EraseCandidate, ReadCandidate } from './candidates.js';
import { ListCandidates } from './list-candidates.js';
import { ApplicationsController } from './http/applications.controller.js';
import { CandidatesController } from './http/candidates.controller.js';
import { OpeningsController } from './http/openings.controller.js';
import { Interview } from './interview.entity.js';
import { DecisionSources } from './decision-sources.js';
import { OpeningCounters } from './opening-counters.js';
import { Opening } from './opening.entity.js';
import { CreateOpening, EditOpening, ReadOpening } from './openings.js';
import { ListOpenings } from './list-openings.js';

/** Openings, candidates and applications: what the ATS and our members tell us, and what was decided. */
@Module({
  imports: [
    DiscoveryModule,
    DatabaseModule.entities([Opening, Candidate, CandidateAddress, Application, Interview]),
  ],
  controllers: [OpeningsController, CandidatesController, ApplicationsController],
  providers: [
    CreateOpening,
    EditOpening,
    ListOpenings,
    OpeningCounters,
    DecisionSources,
    ReadOpening,
    CreateCandidate,
    EditCandidate,
    EraseCandidate,
    ListCandidates,
    ReadCandidate,
    CreateApplication,
    EditApplication,
    DecideOnApplication,
    NoteOffer,
    ListApplications,
    ReadApplication,
  ],
  exports: [DecisionSources],
})
export class HiringModule {}
