export { ProblemFilter } from './problem-filter.js';
export { type Problem, problemOf } from './problem.js';
export { createHttpApp, type HttpAppOptions } from './create-http-app.js';
export { describeApi } from './describe-api.js';
export { PageQuery } from './page-query.js';
export { IdParam } from './id-param.js';
export { OPEN_TO_ALL, OpenToAll } from './open-to-all.js';
export { OperationsModule } from './operations.module.js';
