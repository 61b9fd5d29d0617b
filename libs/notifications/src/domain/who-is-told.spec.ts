import { describe, expect, it } from '@jest/globals';
import { whoIsTold } from './who-is-told.js';

const viewer = { id: 'viewer', role: 'viewer' } as const;
const manager = { id: 'manager', role: 'hiring_manager' } as const;
const admin = { id: 'admin', role: 'admin' } as const;
const recruiter = { id: 'recruiter', role: 'recruiter' } as const;
const active = [viewer, manager, admin, recruiter];

describe('who is told that a candidate wrote', () => {
  it('is the first of the named who is there, whatever their role', () => {
    expect(whoIsTold(active, ['recruiter', 'admin'])).toEqual([recruiter]);
    expect(whoIsTold(active, ['gone', 'manager'])).toEqual([manager]);
    expect(whoIsTold(active, [null, 'admin'])).toEqual([admin]);
  });

  it('is else every recruiter and admin', () => {
    expect(whoIsTold(active, [null, 'gone'])).toEqual([admin, recruiter]);
    expect(whoIsTold([viewer], [])).toEqual([]);
  });
});
