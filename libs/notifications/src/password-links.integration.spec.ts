import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { cookieOf, NotificationsTest, password } from './notifications.fixture.js';
import { chosen, codeOf, linkExpired, PasswordLinksTest } from './password-links.fixture.js';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('links to choose a password', () => {
  let test: NotificationsTest;
  let links: PasswordLinksTest;

  beforeAll(async () => {
    test = await NotificationsTest.start();
    links = new PasswordLinksTest(test);
  });

  afterAll(() => test.stop());

  describe('an invitation', () => {
    it('says who invites to what, and lets a colleague choose password, name and title', async () => {
      await links.begin();
      const { email } = await links.invite();
      const [mail] = test.mailboxes.to(email);
      expect(mail?.parsed.subject).toBe('Join Kestrel Studio on Regards');
      const text = mail?.parsed.text?.replaceAll(/\s+/g, ' ');
      expect(text).toContain('Mara Lindqvist added you to Kestrel Studio on Regards as a recruiter');
      expect(text).toContain('works once, until Monday 9 March, 09:00 in Lisbon');
      const token = links.newestTo(email, 'welcome');
      const answer = await links.read(token);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.body).toEqual({
        purpose: 'invitation',
        email,
        name: 'Ines Duarte',
        title: null,
        organizationName: 'Kestrel Studio',
        expiresAt: new Date(test.now.getTime() + 7 * day).toISOString(),
      });
      const used = await links.use(token, { password: chosen, name: 'Inês Duarte', title: 'Design Lead' });
      expect(used.status).toBe(200);
      expect(used.body).toMatchObject({
        kind: 'member',
        member: { name: 'Inês Duarte', title: 'Design Lead', email, role: 'recruiter' },
        organization: { name: 'Kestrel Studio' },
      });
      const session = await test.send('GET', '/session', { cookie: cookieOf(used.headers) });
      expect(session.body).toEqual(used.body);
      await expect(test.signIn(email, chosen)).resolves.toMatch(/^__Host-regards_session=/);
    });

    it('is sent again on demand, and the link before it opens nothing any more', async () => {
      await links.begin();
      const { id, email } = await links.invite('viewer');
      const again = await test.send('POST', `/members/${id}/invite`, { cookie: links.admin });
      expect([again.status, again.body['id']]).toEqual([202, id]);
      await test.quiet();
      const [first = '', second = ''] = links.tokensTo(email, 'welcome');
      expect(second).not.toBe(first);
      expect(await codeOf(links.read(first))).toBe(linkExpired);
      expect(await codeOf(links.use(first))).toBe(linkExpired);
      expect((await links.use(second)).status).toBe(200);
    });

    it('is for admins to send, to who has no password and may come in', async () => {
      await links.begin();
      const { id, email } = await links.invite();
      const recruiter = cookieOf((await links.use(links.newestTo(email, 'welcome'))).headers);
      const other = await links.invite();
      const ask = (who: string, cookie: string) =>
        codeOf(test.send('POST', `/members/${who}/invite`, { cookie }));
      expect(await ask(other.id, recruiter)).toBe('403 access.role_refused');
      expect(await ask(id, links.admin)).toBe('409 access.invitation_not_needed');
      expect(await ask(newId(), links.admin)).toBe('404 access.member_unknown');
      await test.send('PATCH', `/members/${other.id}`, { cookie: links.admin, body: { disabled: true } });
      expect(await ask(other.id, links.admin)).toBe('409 access.member_disabled');
      // Of a disabled member neither the invitation opens anything, nor again once they are let in.
      const token = links.newestTo(other.email, 'welcome');
      expect(await codeOf(links.use(token))).toBe(linkExpired);
      await test.send('PATCH', `/members/${other.id}`, { cookie: links.admin, body: { disabled: false } });
      expect(await codeOf(links.use(token))).toBe(linkExpired);
    });

    it('is not sent to who is added with a password', async () => {
      await links.begin();
      const email = `with-${newId()}@kestrel.example`;
      const body = { email, role: 'recruiter', name: 'Jon Vale', password: chosen };
      await test.send('POST', '/members', { cookie: links.admin, body });
      await test.quiet();
      expect(test.mailboxes.to(email)).toEqual([]);
    });

    it('ends after seven days', async () => {
      await links.begin();
      const { email } = await links.invite();
      const token = links.newestTo(email, 'welcome');
      await links.later(7 * day - minute);
      expect((await links.read(token)).status).toBe(200);
      await links.later(minute);
      expect(await codeOf(links.read(token))).toBe(linkExpired);
      expect(await codeOf(links.use(token))).toBe(linkExpired);
    });

    it('leaves once, though the event comes again, and not when it was replaced before it left', async () => {
      await links.begin();
      test.mailboxes.busy = true;
      const { id, email } = await links.invite();
      await test.query(
        links.studio,
        `INSERT INTO outbox (id, organization_id, kind, name, payload)
         SELECT gen_random_uuid(), organization_id, 'event', 'access.password-link-made', jsonb_build_object('passwordLinkId', id)
           FROM password_links`,
      );
      await test.send('POST', `/members/${id}/invite`, { cookie: links.admin });
      await test.quiet();
      test.mailboxes.busy = false;
      await links.later(31 * minute);
      expect(links.tokensTo(email, 'welcome')).toHaveLength(1);
      const deliveries = await test.query(
        links.studio,
        'SELECT status, hold_reason FROM deliveries ORDER BY status',
      );
      expect(deliveries).toEqual([
        { status: 'held', hold_reason: 'notifications.link_ended' },
        { status: 'sent', hold_reason: null },
      ]);
      expect((await links.use(links.newestTo(email, 'welcome'))).status).toBe(200);
    });
  });

  describe('a link for a new password', () => {
    it('sets it once, signs in, and ends every other session', async () => {
      await links.begin();
      await links.forget(links.studio.adminAddress.toUpperCase());
      const [mail] = test.mailboxes.to(links.studio.adminAddress);
      expect(mail?.parsed.subject).toBe('A new password for Kestrel Studio on Regards');
      const token = links.newestTo(links.studio.adminAddress, 'reset');
      expect((await links.read(token)).body).toMatchObject({
        purpose: 'reset',
        email: links.studio.adminAddress,
      });
      expect(await codeOf(links.use(token, { password: 'short' }))).toBe('400 access.password_short');
      const used = await links.use(token);
      expect(used.status).toBe(200);
      expect(await codeOf(test.send('GET', '/session', { cookie: links.admin }))).toBe(
        '401 access.sign_in_required',
      );
      expect((await test.send('GET', '/session', { cookie: cookieOf(used.headers) })).status).toBe(200);
      expect(await codeOf(links.read(token))).toBe(linkExpired);
      expect(await codeOf(links.use(token))).toBe(linkExpired);
      await expect(test.signIn(links.studio.adminAddress)).rejects.toThrow('401');
      await expect(test.signIn(links.studio.adminAddress, chosen)).resolves.toMatch(
        /^__Host-regards_session=/,
      );
    });

    it('lets one of two in who use it at once', async () => {
      await links.begin();
      await links.forget(links.studio.adminAddress);
      const token = links.newestTo(links.studio.adminAddress, 'reset');
      const answers = await Promise.all(Array.from({ length: 5 }, () => codeOf(links.use(token))));
      expect(answers.sort((a, b) => a.localeCompare(b))).toEqual([
        '200',
        linkExpired,
        linkExpired,
        linkExpired,
        linkExpired,
      ]);
      const audited = await test.query(
        links.studio,
        `SELECT FROM audit_entries WHERE action = 'access.password_chosen'`,
      );
      expect(audited).toHaveLength(1);
    });

    it('ends after sixty minutes, and when the password was chosen otherwise', async () => {
      await links.begin();
      await links.forget(links.studio.adminAddress);
      const first = links.newestTo(links.studio.adminAddress, 'reset');
      await links.later(59 * minute);
      expect((await links.read(first)).status).toBe(200);
      await links.later(minute);
      expect(await codeOf(links.use(first))).toBe(linkExpired);
      await links.forget(links.studio.adminAddress);
      const second = links.newestTo(links.studio.adminAddress, 'reset');
      const body = { currentPassword: password, newPassword: chosen };
      expect((await test.send('POST', '/session/password', { cookie: links.admin, body })).status).toBe(204);
      expect(await codeOf(links.use(second))).toBe(linkExpired);
    });

    it('is no way to change a name', async () => {
      await links.begin();
      await links.forget(links.studio.adminAddress);
      const token = links.newestTo(links.studio.adminAddress, 'reset');
      expect(await codeOf(links.use(token, { password: chosen, name: 'Somebody Else' }))).toBe(
        '400 access.name_needs_invitation',
      );
      expect((await links.use(token)).body).toMatchObject({ member: { name: 'Mara Lindqvist' } });
    });

    it('is answered alike, and after the same time, whether or not somebody has the address', async () => {
      await links.begin();
      const timed = async (email: string) => {
        const began = performance.now();
        const { status, body } = await test.send('POST', '/password-resets', { body: { email } });
        return { said: `${status} ${JSON.stringify(body)}`, ms: performance.now() - began };
      };
      const nobody = await timed(`nobody-${newId()}@kestrel.example`);
      const somebody = await timed(links.studio.adminAddress);
      expect(somebody.said).toBe('202 {"status":"requested"}');
      expect(nobody.said).toBe(somebody.said);
      for (const { ms } of [nobody, somebody]) expect(ms).toBeGreaterThan(290);
      await test.quiet();
      expect(links.tokensTo(links.studio.adminAddress, 'reset')).toHaveLength(1);
    });

    it('is not sent to who is disabled, and one that was sent opens nothing for them', async () => {
      await links.begin();
      const { id, email } = await links.invite();
      await links.use(links.newestTo(email, 'welcome'));
      await links.forget(email);
      const token = links.newestTo(email, 'reset');
      await test.send('PATCH', `/members/${id}`, { cookie: links.admin, body: { disabled: true } });
      expect(await codeOf(links.read(token))).toBe(linkExpired);
      expect(await codeOf(links.use(token))).toBe(linkExpired);
      expect((await links.forget(email)).status).toBe(202);
      expect(links.tokensTo(email, 'reset')).toEqual([token]);
    });

    it('comes from each organization that the address is of', async () => {
      const email = `both-${newId()}@kestrel.example`;
      const [one, other] = [
        await test.makeStudio('One Studio', 'UTC', email),
        await test.makeStudio('Other Studio', 'UTC', email),
      ];
      await links.forget(email);
      const tokens = links.tokensTo(email, 'reset');
      const names = await Promise.all(
        tokens.map(async (token) => (await links.read(token)).body['organizationName']),
      );
      expect(names.map(String).sort((a, b) => a.localeCompare(b))).toEqual(['One Studio', 'Other Studio']);
      const [token = ''] = tokens;
      const organization = (await links.use(token)).body['organization'] as { id: string };
      expect([one.organizationId, other.organizationId]).toContain(organization.id);
      await expect(test.signIn(email, password)).resolves.toMatch(/^__Host-regards_session=/);
    });

    it('is not mailed without end, whoever asks from wherever', async () => {
      await links.begin();
      for (let asked = 0; asked < 6; asked += 1) await links.forget(links.studio.adminAddress);
      expect(links.tokensTo(links.studio.adminAddress, 'reset')).toHaveLength(3);
      const many = await Promise.all(
        Array.from({ length: 6 }, () => codeOf(links.forget(links.studio.adminAddress))),
      );
      expect(many).toContain('429 access.too_many_attempts');
      // Who asks again does not take away what was mailed before; using one ends the others.
      const [first = '', second = ''] = links.tokensTo(links.studio.adminAddress, 'reset');
      expect((await links.use(first)).status).toBe(200);
      expect(await codeOf(links.use(second))).toBe(linkExpired);
    });

    it('leaves while all other mail is paused, for who cannot sign in cannot let it go again', async () => {
      await links.begin();
      await test.send('POST', '/organization/pause', { cookie: links.admin });
      await links.forget(links.studio.adminAddress);
      expect((await links.use(links.newestTo(links.studio.adminAddress, 'reset'))).status).toBe(200);
    });

    it('is refused to a foreign page, and so is asking for one', async () => {
      await links.begin();
      await links.forget(links.studio.adminAddress);
      const headers = { origin: 'https://evil.example' };
      const token = links.newestTo(links.studio.adminAddress, 'reset');
      const used = test.send('POST', `/password-links/${token}`, { headers, body: { password: chosen } });
      expect(await codeOf(used)).toBe('403 access.origin_refused');
      const asked = test.send('POST', '/password-resets', {
        headers,
        body: { email: links.studio.adminAddress },
      });
      expect(await codeOf(asked)).toBe('403 access.origin_refused');
    });
  });

  it('are unknown when they are not ours', async () => {
    for (const token of ['x', 'A'.repeat(43), newId(), 'A'.repeat(100)])
      expect([token, await codeOf(links.read(token))]).toEqual([token, '404 access.link_unknown']);
    expect(await codeOf(links.read('%00'))).toBe('400 request.invalid');
    expect(await codeOf(links.use('A'.repeat(43)))).toBe('404 access.link_unknown');
  });
});
