import { describe, expect, it } from '@jest/globals';
import { stageFromName, stepFromName } from './stage-names.js';

describe('stage names', () => {
  it.each([
    // The stages that Greenhouse starts every job with.
    ['Application Review', 'application'],
    ['Preliminary Phone Screen', 'screen'],
    ['Phone Interview', 'interview'],
    ['Assessment', 'interview'],
    ['Face to Face', 'onsite'],
    ['Reference Check', 'final'],
    ['Offer', 'final'],
    // What companies make of them.
    ['Resume Screen', 'application'],
    ['CV-Screening', 'application'],
    ['Recruiter Call', 'screen'],
    ['Take Home Test', 'interview'],
    ['Technical Deep Dive', 'interview'],
    ['Hiring Manager Interview', 'interview'],
    ['Finance Interview', 'interview'],
    ['Onsite Interview', 'onsite'],
    ['On-site', 'onsite'],
    ['Assessment Center', 'onsite'],
    ['Final Round Interview', 'final'],
    ['Telefoninterview', 'interview'],
    ['Erstgespräch', 'interview'],
    ['Vorauswahl', 'screen'],
    ['Préqualification', 'screen'],
    ['Entretien avec le manager', 'interview'],
    ['Entrevista técnica', 'interview'],
    ['Oferta', 'final'],
    ['Applied', 'application'],
    ['🦄', 'application'],
    ['', 'application'],
    [null, 'application'],
  ])('%s stands for %s', (name, stage) => {
    expect(stageFromName(name)).toBe(stage);
  });

  it.each([
    ['Take Home Test', 'task'],
    ['Coding Challenge', 'task'],
    ['Probeaufgabe', 'task'],
    ['Technical Interview', 'interview'],
    ['Assessment Center', 'interview'],
    ['Application Review', 'none'],
    ['Reference Check', 'none'],
  ])('the step %s asks of the candidate: %s', (name, asks) => {
    expect(stepFromName(name)).toBe(asks);
  });
});
