import { describe, expect, it } from '@jest/globals';
import { isBacked, reasonToTell } from './reason.js';
import { reasonOfLabel } from './reason-of-label.js';

describe('reasonOfLabel', () => {
  it.each([
    ['Position cancelled', 'role_cancelled'],
    ['Requisition on hold', 'role_cancelled'],
    ['HIRING FREEZE', 'role_cancelled'],
    ['Stelle gestrichen', 'role_cancelled'],
    ['Poste supprimé', 'role_cancelled'],
    ['Vacante cancelada', 'role_cancelled'],
    ['Position filled', 'role_filled'],
    ['Hired another candidate', 'role_filled'],
    ['Stelle bereits besetzt', 'role_filled'],
    ['Poste pourvu', 'role_filled'],
    ['Vacante ya cubierta', 'role_filled'],
    ['Does not meet minimum requirements', 'requirement'],
    ['Fehlende Berufserfahrung', 'requirement'],
    ['Diplôme manquant', 'requirement'],
    ['Falta de experiencia', 'requirement'],
    ['Notice period too long', 'timing'],
    ['Kündigungsfrist', 'timing'],
    ['Préavis', 'timing'],
    ['Fecha de incorporación', 'timing'],
    ['Unable to relocate', 'location'],
    ['Arbeitsort', 'location'],
    ['Lieu de travail', 'location'],
    ['Ubicación', 'location'],
  ])('reads “%s” as %s', (label, reason) => {
    expect(reasonOfLabel(label)).toBe(reason);
  });

  it.each([
    null,
    '',
    'Other',
    'Culture fit',
    'Overqualified: too much experience',
    'Candidate withdrew: location',
    'Experience and location',
    'Überqualifiziert, zu viel Berufserfahrung',
    'Not a fit',
  ])('is in doubt about “%s”', (label) => {
    expect(reasonOfLabel(label)).toBe('unspecified');
  });
});

describe('a reason', () => {
  it('is backed by what is recorded of the opening', () => {
    const looking = { isLive: true, isFilled: false };
    const closed = { isLive: false, isFilled: false };
    const filled = { isLive: false, isFilled: true };
    expect([looking, closed, filled].map((truth) => isBacked('role_cancelled', truth))).toEqual([
      false,
      true,
      false,
    ]);
    expect([looking, closed, filled].map((truth) => isBacked('role_filled', truth))).toEqual([
      false,
      false,
      true,
    ]);
    expect([looking, closed, filled].every((truth) => isBacked('timing', truth))).toBe(true);
  });

  it('is a requirement only in a sentence', () => {
    expect(reasonToTell('requirement', null)).toBe('unspecified');
    expect(reasonToTell('requirement', 'The role needs a licence.')).toBe('requirement');
    expect(reasonToTell('location', null)).toBe('location');
  });
});
