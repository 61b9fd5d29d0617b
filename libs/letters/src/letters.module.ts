import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { LettersController } from './http/letters.controller.js';
import { LetterRow } from './letter.entity.js';

/** Letters: composing, checking, keeping and rendering them. */
@Module({ imports: [DatabaseModule.entities([LetterRow])], controllers: [LettersController] })
export class LettersModule {}
