export type { DutyKind } from './domain/duty.js';
export {
  closeDuty,
  type DutyKey,
  openDuties,
  openDuty,
  redateDuty,
  type OpenDuty,
  reopenDutiesSatisfiedBy,
  satisfyDuties,
  satisfyDuty,
  voidDuty,
} from './ledger.js';
export { DutiesModule } from './duties.module.js';
