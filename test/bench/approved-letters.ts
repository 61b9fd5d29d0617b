import { CreateOrganization, type Principal } from '#access';
import { recordApplication, recordCandidate, recordOpening, rejectApplication } from '#hiring';
import { createHttpApp, PlatformModule } from '#platform/app';
import { SimulatedClock } from '#platform/clock';
import type { Config } from '#platform/config';
import { Database } from '#platform/database';
import { createLogger } from '#platform/logging';
import { ApproveRejection, DraftRejection } from '#rejections';
import { businessModules } from '../../apps/business-modules.js';

/** Two hours before the workers' clock begins, on a Monday. */
const early = new Date('2026-03-02T06:00:00Z');
const decidedAt = new Date('2026-02-23T09:00:00Z');
const lanes = 4;

type Admin = Extract<Principal, { kind: 'member' }>;

/** Writes letters as a recruiter would and approves them: through the product, one by one. */
export class ApprovedLetters {
  private opening = '';

  private constructor(
    private readonly app: Awaited<ReturnType<typeof createHttpApp>>,
    readonly admin: Admin,
  ) {}

  static async begin(config: Config): Promise<ApprovedLetters> {
    const logger = createLogger('warn');
    const clock = new SimulatedClock(early, false);
    const module = {
      module: class BenchWriter {},
      imports: [PlatformModule.forRoot({ config, logger, clock, poolSize: lanes + 1 }), ...businessModules],
    };
    const app = await createHttpApp(module, { config, logger, documented: false });
    await app.init();
    const { organizationId, memberId } = await app.get(CreateOrganization, { strict: false }).execute({
      name: 'Kestrel Studio',
      timeZone: 'UTC',
      locale: 'en',
      admin: {
        email: 'dana@kestrel.example',
        name: 'Dana Reyes',
        title: 'Head of Talent',
        password: 'kestrel-bench-password',
      },
    });
    const letters = new ApprovedLetters(app, { kind: 'member', organizationId, memberId, role: 'admin' });
    const { id } = await app
      .get(Database)
      .inTenant(organizationId, (tx) =>
        recordOpening(tx, { title: 'Product Designer', at: decidedAt, announce: false }),
      );
    letters.opening = id;
    return letters;
  }

  /** Approves `count` letters to people who were interviewed twice. */
  async add(count: number): Promise<void> {
    let left = count;
    const lane = async (): Promise<void> => {
      while (left-- > 0) await this.addOne(left);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  async end(): Promise<void> {
    await this.app.close();
  }

  private async addOne(index: number): Promise<void> {
    const { organizationId } = this.admin;
    const applicationId = await this.app.get(Database).inTenant(organizationId, async (tx) => {
      const name = { firstName: 'Ada', lastName: `Number${index}`, provenance: 'typed' } as const;
      const address = `ada.${index}.${Date.now()}@candidates.example`;
      const { id: candidateId } = await recordCandidate(tx, {
        ...name,
        addresses: [{ address }],
        at: decidedAt,
      });
      const applied = {
        candidateId,
        openingId: this.opening,
        stage: 'interview',
        interviewsHeld: 2,
      } as const;
      const { id } = await recordApplication(tx, { ...applied, at: decidedAt });
      await rejectApplication(tx, { applicationId: id, at: decidedAt });
      return id;
    });
    const id = await this.app.get(DraftRejection, { strict: false }).execute(this.admin, applicationId);
    await this.app.get(ApproveRejection, { strict: false }).execute(this.admin, id, 1);
  }
}
