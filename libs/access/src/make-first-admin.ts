import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { Database, hasRoutes } from '#platform/database';
import { deriveToken, sameBytes } from '#platform/secrets';
import { CreateOrganization, type NewOrganization } from './create-organization.js';
import { accessErrors } from './domain/errors.js';
import { SignIn, type SignedIn } from './sign-in.js';

export interface FirstAdmin extends NewOrganization {
  /** What the process that was started on this computer printed. */
  readonly code: string;
  /** Where it comes from, as `clientOf` tells. */
  readonly client: string;
}

/** Makes the first organization for who holds the set-up code, so that the first to come does not own the system. */
@Injectable()
export class MakeFirstAdmin {
  constructor(
    private readonly database: Database,
    private readonly createOrganization: CreateOrganization,
    private readonly signIn: SignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether there is no organization yet. */
  async isNeeded(): Promise<boolean> {
    return !(await this.database.outsideTenants((tx) => hasRoutes(tx, 'sign_in')));
  }

  /**
   * The set-up code. It follows from the secret key, so nothing is stored, and opens nothing once there is an organization. Only
   * `npm start` prints it: a production log is no place for it, there the operator runs `npm run create-admin`.
   */
  get code(): string {
    return deriveToken(this.config.secretKeys[0], 'setup', 'first-admin');
  }

  /**
   * @throws DomainError `access.setup_code_wrong`, `access.setup_done`, and what `CreateOrganization` and `SignIn` throw
   */
  async execute({ code, client, ...wanted }: FirstAdmin): Promise<SignedIn> {
    // The code first: who has none learns nothing and costs no hash.
    if (!sameBytes(code, this.code)) throw accessErrors.setupCodeWrong();
    if (!(await this.isNeeded())) throw accessErrors.setupDone();
    const { organizationId } = await this.createOrganization.execute(wanted, { onlyTheFirst: true });
    const { email, password } = wanted.admin;
    return this.signIn.execute({ email, password, organizationId, client });
  }
}
