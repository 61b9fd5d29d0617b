export {
  type Config,
  type MailMode,
  type MigrationConfig,
  ConfigurationError,
  loadConfig,
  loadMigrationConfig,
} from './load-config.js';
export { CONFIG, ConfigModule } from './config.module.js';
export { type Variable } from './variables.js';
export { renderEnvExample, renderConfigurationPage } from './render-documents.js';
