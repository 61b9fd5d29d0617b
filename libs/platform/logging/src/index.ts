export { type Correlation, correlation, runCorrelated } from './correlation.js';
export { createLogger, type Logger } from './create-logger.js';
export { NestLogger } from './nest-logger.js';
export { LOGGER, LoggingModule } from './logging.module.js';
