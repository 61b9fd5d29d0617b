import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from './page-query.js';

/** The query of a list that can be searched; the endpoint says what is looked at. Blank searches nothing. */
export class SearchedPageQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: 200, description: 'In any case and without accents.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;
}
