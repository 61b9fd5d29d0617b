import { type DynamicModule, Module } from '@nestjs/common';
import { TimeModule } from '../time/time.module.js';
import { FictionalPeople } from './fictional-people.js';
import { PeopleController } from './people.controller.js';

/** Fictional people who can be asked in, to try both sides with. */
@Module({})
export class PeopleModule {
  /** @param mailbox the module of the mailboxes that their mail arrives in and leaves from */
  static forRoot(mailbox: DynamicModule): DynamicModule {
    return {
      module: PeopleModule,
      imports: [TimeModule, mailbox],
      controllers: [PeopleController],
      providers: [FictionalPeople],
    };
  }
}
