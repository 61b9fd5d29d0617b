import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { CheckPolicyRow } from './check-policy.entity.js';
import { CheckPolicyController } from './http/check-policy.controller.js';
import { LetterTemplatesController } from './http/letter-templates.controller.js';
import { LettersController } from './http/letters.controller.js';
import { LetterRow } from './letter.entity.js';
import { LetterTemplatePlace, LetterTemplateRow, LetterTemplateVersion } from './letter-template.entity.js';
import { ListTemplates } from './list-templates.js';

/** Letters: composing, checking, keeping and rendering them. */
@Module({
  imports: [
    DatabaseModule.entities([
      LetterRow,
      CheckPolicyRow,
      LetterTemplateRow,
      LetterTemplateVersion,
      LetterTemplatePlace,
    ]),
  ],
  controllers: [CheckPolicyController, LettersController, LetterTemplatesController],
  providers: [ListTemplates],
})
export class LettersModule {}
