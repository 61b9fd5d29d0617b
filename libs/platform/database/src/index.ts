export {
  beforeCommit,
  Database,
  type SystemTransaction,
  type TenantTransaction,
  type Transaction,
} from './database.js';
export { DatabaseModule, type DatabaseOptions } from './database.module.js';
export { migrate, type MigrationClass } from './migrate.js';
export { type RouteKind } from './route-key.entity.js';
export { NotificationListener } from './listen.js';
export {
  claimRoute,
  claimRoutes,
  dropRoutes,
  findRoutes,
  hasRoutes,
  organizationIds,
  type RouteClaim,
} from './routes.js';
export { GroupCommit } from './group-commit.js';
export { insertNew, insertNewRows } from './insert-new.js';
export { type ChangeOf, moveRow } from './move-row.js';
export { lockNames, lockNamesTogether } from './lock-names.js';
export { TenantRow } from './tenant-row.js';
export { replaceVersioned, VersionedRow } from './versioned-row.js';
export { derivedId, newId } from './new-id.js';
export { isUniqueViolation } from './postgres-errors.js';
export {
  afterDate,
  afterNumber,
  fetchPage,
  type OrderedList,
  type Page,
  pageQuery,
  type PageRequest,
  toPage,
} from './paging.js';
