import { type DynamicModule, Inject, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '#platform/config';
import { assertMigrated } from './assert-migrated.js';
import { assertWeakRole } from './assert-weak-role.js';
import { Database } from './database.js';
import { RouteKey } from './route-key.entity.js';

const MIGRATIONS = Symbol('MIGRATIONS');

/** Refuses to boot on a database role that could step around row-level security, and on tables that are older than the app. */
@Injectable()
class DatabaseCheck implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(MIGRATIONS) private readonly migrations: readonly string[],
  ) {}

  async onModuleInit(): Promise<void> {
    await assertWeakRole(this.dataSource);
    await assertMigrated(this.dataSource, this.migrations);
  }
}

export interface DatabaseOptions {
  /** Connections to PostgreSQL besides those of the queues, and the one that listens. */
  readonly poolSize: number;
  /** The names of the migrations that must have run; none where whoever boots the app has run them. */
  readonly migrations?: readonly string[];
}

type EntityClass = Parameters<typeof TypeOrmModule.forFeature>[0];

/** `forRoot` connects the app as its weak role; each library names its entities with `entities`. */
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
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
      providers: [Database, DatabaseCheck, { provide: MIGRATIONS, useValue: options.migrations ?? [] }],
      exports: [Database],
    };
  }

  static entities(entities: EntityClass): DynamicModule {
    return TypeOrmModule.forFeature(entities);
  }
}
