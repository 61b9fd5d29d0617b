import type { DataSource } from 'typeorm';
import { DomainError } from '#platform/errors';

interface RoleFacts {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly creates_roles: boolean;
  readonly creates_databases: boolean;
  readonly owned_tables: number;
  readonly creatable_schemas: number;
  readonly creates_schemas: boolean;
}

/**
 * Superusers, roles with BYPASSRLS and table owners see every tenant whatever the policies say, so the apps refuse to run as one.
 *
 * @throws DomainError `database.role_too_strong`, naming each power that the role has and must not have.
 */
export async function assertWeakRole(dataSource: DataSource): Promise<void> {
  const [facts] = await dataSource.query<RoleFacts[]>(`
    SELECT current_user AS role, r.rolsuper AS superuser, r.rolbypassrls AS bypasses, r.rolcreaterole AS creates_roles,
      r.rolcreatedb AS creates_databases,
      (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'bullmq') AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owned_tables,
      (SELECT count(*)::int FROM pg_namespace n
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND has_schema_privilege(n.oid, 'CREATE')) AS creatable_schemas,
      has_database_privilege(current_database(), 'CREATE') AS creates_schemas
    FROM pg_roles r WHERE r.rolname = current_user`);
  if (!facts) throw new Error('The database role could not be read.');
  const powers = [
    facts.superuser && 'is a superuser',
    facts.bypasses && 'bypasses row-level security',
    facts.creates_roles && 'can create roles',
    facts.creates_databases && 'can create databases',
    facts.owned_tables > 0 && `owns ${facts.owned_tables} table(s)`,
    facts.creatable_schemas > 0 && `can create in ${facts.creatable_schemas} schema(s)`,
    facts.creates_schemas && 'can create schemas',
  ].filter((power) => power !== false);
  if (powers.length > 0)
    throw new DomainError(
      'database.role_too_strong',
      'forbidden',
      `DATABASE_URL connects as "${facts.role}", which ${powers.join(', ')}. Give the apps a role that owns nothing and obeys row-level security (npm run migrate makes one).`,
    );
}
