import { randomUUID } from 'node:crypto';
import { type INestApplication, Module, RequestMethod } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { OPEN_TO_ALL } from '#platform/http';
import { CandidateHistoryModule } from '../../apps/api/src/candidate-history/candidate-history.module.js';
import { ChangesModule } from '../../apps/api/src/changes/changes.module.js';
import { FailedJobsController } from '../../apps/api/src/failed-jobs.controller.js';

/** What the api serves besides the libraries. */
@Module({
  imports: [DiscoveryModule, CandidateHistoryModule, ChangesModule],
  controllers: [FailedJobsController],
})
export class ApiPartsModule {}

/** A handler as it is declared, documented or not. */
export interface Endpoint {
  readonly method: string;
  /** Such as "/api/v1/openings/:id". */
  readonly path: string;
  readonly isPublic: boolean;
}

/** Every handler of every controller of the app. */
export function everyEndpoint(app: INestApplication): Endpoint[] {
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ metatype }) => {
    if (!metatype) return [];
    const handlers = Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype)).flatMap(
      ([, { value }]) => (typeof value === 'function' ? [value as object] : []),
    );
    return handlers.flatMap((handler) => {
      const verb = metadata('method', handler) as RequestMethod | undefined;
      if (verb === undefined) return [];
      const parts = [metadata('path', metatype), metadata('path', handler)];
      const path = `/${parts.join('/').split('/').filter(Boolean).join('/')}`;
      const isPublic = Boolean(metadata(OPEN_TO_ALL, handler) ?? metadata(OPEN_TO_ALL, metatype));
      return [{ method: RequestMethod[verb] ?? '', path, isPublic }];
    });
  });
}

/** An address of an endpoint, of things that do not exist: nothing is changed where somebody is let in. */
export function addressOf({ path }: Endpoint): string {
  // A parameter: ":id" of "/api/v1/openings/:id"
  return path.replaceAll(/:\w+/g, () => randomUUID());
}

const metadata = (key: string | symbol, of: object): unknown => Reflect.getMetadata(key, of);
