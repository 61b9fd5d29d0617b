import { Injectable } from '@nestjs/common';
import { CreateOrganization } from '#access';
import { Database, findRoutes } from '#platform/database';

/** A fictional company to try Regards with, made on the first start. */
@Injectable()
export class DemoOrganization {
  static readonly email = 'dana@kestrel.example';
  static readonly password = 'kestrel-demo-password';

  constructor(
    private readonly database: Database,
    private readonly createOrganization: CreateOrganization,
  ) {}

  /** Makes it unless its admin can already sign in. */
  async makeOnce(): Promise<void> {
    const known = await this.database.outsideTenants((tx) =>
      findRoutes(tx, 'sign_in', DemoOrganization.email),
    );
    if (known.length > 0) return;
    await this.createOrganization.execute({
      name: 'Kestrel Studio',
      timeZone: 'Europe/Lisbon',
      locale: 'en',
      admin: {
        email: DemoOrganization.email,
        name: 'Dana Reyes',
        title: 'Head of Talent',
        password: DemoOrganization.password,
      },
    });
  }
}
