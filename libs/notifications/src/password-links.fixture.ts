import { type Answer, NotificationsTest, publicUrl, type Studio } from './notifications.fixture.js';
import { newId } from '#platform/database';

export const chosen = 'a quite long new password';
export const linkExpired = '410 access.link_expired';

/** Status and code of an answer: "410 access.link_expired". */
export async function codeOf(answer: Promise<Answer<Record<string, unknown>>>): Promise<string> {
  const { status, body } = await answer;
  const { code } = body;
  return typeof code === 'string' ? `${status} ${code}` : String(status);
}

/** Colleagues who are invited, and who forget their passwords. */
export class PasswordLinksTest {
  studio!: Studio;
  /** The cookie of the studio's admin. */
  admin = '';

  constructor(readonly test: NotificationsTest) {}

  /** An organization of its own for each test. */
  async begin(): Promise<void> {
    this.studio = await this.test.makeStudio();
    this.admin = await this.test.signIn(this.studio.adminAddress);
  }

  async later(milliseconds: number): Promise<void> {
    await this.test.booted.clock.advanceTo(new Date(this.test.now.getTime() + milliseconds));
    await this.test.quiet();
  }

  /** The admin adds a colleague without a password. */
  async invite(role = 'recruiter'): Promise<{ id: string; email: string }> {
    const email = `ines-${newId()}@kestrel.example`;
    const { body } = await this.test.send<{ id: string }>('POST', '/members', {
      cookie: this.admin,
      body: { email, role, name: 'Ines Duarte' },
    });
    await this.test.quiet();
    return { id: body.id, email };
  }

  async forget(email: string): Promise<Answer<Record<string, unknown>>> {
    const answer = await this.test.send('POST', '/password-resets', { body: { email } });
    await this.test.quiet();
    return answer;
  }

  /** The tokens of the links in the mails to an address, in order. */
  tokensTo(address: string, page: 'welcome' | 'reset'): string[] {
    return this.test.mailboxes.to(address).flatMap(({ parsed }) => {
      const path = new RegExp(`${publicUrl}/${page}/([\\w-]{43})\\b`).exec(parsed.text ?? '')?.[1];
      return path ?? [];
    });
  }

  newestTo(address: string, page: 'welcome' | 'reset'): string {
    return this.tokensTo(address, page).at(-1) ?? '';
  }

  read(token: string): Promise<Answer<Record<string, unknown>>> {
    return this.test.send('GET', `/password-links/${token}`);
  }

  use(token: string, body: object = { password: chosen }): Promise<Answer<Record<string, unknown>>> {
    return this.test.send('POST', `/password-links/${token}`, { body });
  }
}
