import { describe, expect, it } from '@jest/globals';
import { chooseSigner } from './choose-signer.js';

const viewer = { id: 'viewer', role: 'viewer' } as const;
const manager = { id: 'manager', role: 'hiring_manager' } as const;
const admin = { id: 'admin', role: 'admin' } as const;
const recruiter = { id: 'recruiter', role: 'recruiter' } as const;

describe('who signs a letter', () => {
  it('is the first of the preferred who is there', () => {
    expect(chooseSigner([recruiter, manager, viewer], ['gone', 'manager', 'viewer'])).toBe(manager);
    expect(chooseSigner([recruiter, viewer], [null, 'viewer'])).toBe(viewer);
  });

  it('is else a recruiter, an admin or a hiring manager, the longest there first', () => {
    const second = { ...recruiter, id: 'second' };
    expect(chooseSigner([viewer, manager, admin, recruiter, second], ['gone'])).toBe(recruiter);
    expect(chooseSigner([viewer, manager, admin], [null])).toBe(admin);
    expect(chooseSigner([viewer, manager], [])).toBe(manager);
  });

  it('is nobody where only viewers are', () => {
    expect(chooseSigner([viewer], [null, 'gone'])).toBeNull();
  });
});
