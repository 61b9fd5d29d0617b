import { Injectable } from '@nestjs/common';
import { CreateOrganization } from '#access';
import { Database, findRoutes } from '#platform/database';

/** Where somebody is an admin, and by which address they sign in. */
interface MadeOrganization {
  readonly organizationId: string;
  readonly memberId: string;
  readonly email: string;
}

/** A fictional company to try Regards with, made on the first start. */
@Injectable()
export class DemoOrganization {
  static readonly company = 'Kestrel Studio';
  static readonly email = addressAt(DemoOrganization.company);
  static readonly password = 'kestrel-demo-password';

  constructor(
    private readonly database: Database,
    private readonly createOrganization: CreateOrganization,
  ) {}

  /** Makes it, or one of another name, unless its admin can already sign in. */
  async makeOnce(company: string = DemoOrganization.company): Promise<MadeOrganization> {
    const email = addressAt(company);
    const [known] = await this.database.outsideTenants((tx) => findRoutes(tx, 'sign_in', email));
    if (known) return { organizationId: known.organizationId, memberId: known.subjectId, email };
    const made = await this.createOrganization.execute({
      name: company,
      timeZone: 'Europe/Lisbon',
      locale: 'en',
      admin: { email, name: 'Dana Reyes', title: 'Head of Talent', password: DemoOrganization.password },
    });
    return { ...made, email };
  }
}

/** "dana@kestrel.example" for Kestrel Studio: the first word that ASCII letters spell. */
function addressAt(company: string): string {
  const [word = 'company'] = company.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `dana@${word}.example`;
}
