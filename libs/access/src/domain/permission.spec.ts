import { describe, expect, it } from '@jest/globals';
import { actorOf, requireMember, roles, type Principal, type Role, type Scope } from './principal.js';
import { refusalOf } from './permission.js';

const member = (role: Role): Principal => ({
  kind: 'member',
  organizationId: 'organization',
  memberId: 'member',
  role,
});
const apiKey = (scope: Scope): Principal => ({
  kind: 'api_key',
  organizationId: 'organization',
  keyId: 'key',
  scope,
});

describe('who may send a request', () => {
  it('lets everybody look where no roles are named', () => {
    for (const role of roles) expect(refusalOf(member(role), 'GET', undefined)).toBeNull();
  });

  it('lets viewers change nothing where no roles are named', () => {
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE', 'post'])
      expect(refusalOf(member('viewer'), method, undefined)?.code).toBe('access.role_refused');
    expect(refusalOf(member('hiring_manager'), 'POST', undefined)).toBeNull();
  });

  it('goes by the named roles alone, for looking too', () => {
    expect(refusalOf(member('recruiter'), 'GET', ['admin'])?.code).toBe('access.role_refused');
    expect(refusalOf(member('viewer'), 'DELETE', ['viewer'])).toBeNull();
  });

  it('goes by the scope of an API key, whatever the roles', () => {
    expect(refusalOf(apiKey('read'), 'GET', ['admin'])).toBeNull();
    expect(refusalOf(apiKey('read'), 'HEAD', undefined)).toBeNull();
    expect(refusalOf(apiKey('read'), 'POST', undefined)?.code).toBe('access.scope_refused');
    expect(refusalOf(apiKey('write'), 'POST', ['recruiter'])).toBeNull();
  });
});

describe('a principal', () => {
  it('is named in the audit trail by its kind and id', () => {
    expect(actorOf(member('admin'))).toEqual({ kind: 'member', id: 'member' });
    expect(actorOf(apiKey('read'))).toEqual({ kind: 'api_key', id: 'key' });
  });

  it('is a named person only if it is a member', () => {
    expect(requireMember(member('recruiter'))).toBe('member');
    expect(() => requireMember(apiKey('write'))).toThrow(
      expect.objectContaining({ code: 'access.member_required' }),
    );
  });
});
