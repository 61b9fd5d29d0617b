/** Why the embedded server could not be started or stopped; `code` is stable, the message is for the operator. */
export type EmbeddedPostgresErrorCode =
  | 'embedded_postgres.unsupported_platform'
  | 'embedded_postgres.in_use'
  | 'embedded_postgres.port_in_use'
  | 'embedded_postgres.no_server_user'
  | 'embedded_postgres.no_reachable_folder'
  | 'embedded_postgres.other_version'
  | 'embedded_postgres.credentials_missing'
  | 'embedded_postgres.init_failed'
  | 'embedded_postgres.start_failed'
  | 'embedded_postgres.stop_failed';

export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
  ) {
    super(`${message} (${code})`);
    this.name = 'EmbeddedPostgresError';
  }
}
