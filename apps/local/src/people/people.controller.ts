import { Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Roles } from '#access';
import { FictionalPeople, type PeopleView } from './fictional-people.js';

/** Fictional people on request; in `npm start` only. */
@ApiExcludeController()
@Controller('local/people')
@Roles('admin')
export class PeopleController {
  constructor(private readonly people: FictionalPeople) {}

  /** Whether they can come, are coming, or are there. */
  @Get()
  read(@Headers('cookie') cookie = ''): Promise<PeopleView> {
    return this.people.read(cookie);
  }

  /** Begins to bring them in, and answers at once. Errors: `local.people_not_offered`. */
  @Post()
  @HttpCode(202)
  begin(@Headers('cookie') cookie = ''): Promise<PeopleView> {
    return this.people.begin(cookie);
  }
}
