export { Collectors } from './collectors.js';
export { ObservabilityModule, TenantCountsModule } from './observability.module.js';
export { ReadinessChecks } from './readiness-checks.js';
export { defineTenantCount, type TenantCount } from './tenant-counts.js';
