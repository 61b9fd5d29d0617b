import { type DynamicModule, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '#platform/config';
import { assertWeakRole } from './assert-weak-role.js';
import { Database } from './database.js';
import { RouteKey } from './route-key.entity.js';

/** Refuses to boot on a database role that could step around row-level security. */
@Injectable()
class RoleCheck implements OnModuleInit {
  constructor(private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    await assertWeakRole(this.dataSource);
  }
}

type EntityClass = Parameters<typeof TypeOrmModule.forFeature>[0];

/** `forRoot` connects the app as its weak role; each library names its entities with `entities`. */
@Module({})
export class DatabaseModule {
  static forRoot(options: { poolSize: number }): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => ({
            type: 'postgres',
            url: config.databaseUrl,
            autoLoadEntities: true,
            // Migrations are the only thing that shapes the schema.
            synchronize: false,
            migrationsRun: false,
            retryAttempts: 3,
            retryDelay: 500,
            applicationName: 'regards',
            extra: { max: options.poolSize, connectionTimeoutMillis: 10_000, statement_timeout: 60_000 },
          }),
        }),
        DatabaseModule.entities([RouteKey]),
      ],
      providers: [Database, RoleCheck],
      exports: [Database],
    };
  }

  static entities(entities: EntityClass): DynamicModule {
    return TypeOrmModule.forFeature(entities);
  }
}
