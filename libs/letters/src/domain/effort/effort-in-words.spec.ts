import { describe, expect, it } from '@jest/globals';
import { effortInWords, listInWords, thanksInWords } from './effort-in-words.js';
import type { LetterLocale } from '../locale.js';

const thanks = (interviews: number, effort: readonly string[], locale: LetterLocale): string | null =>
  thanksInWords(effortInWords(interviews, effort, locale), locale);

describe('effort in words', () => {
  it.each<[LetterLocale, string]>([
    [
      'en',
      'Thank you for three interviews and the design task. You also travelled to Lisbon; thank you for that too.',
    ],
    ['de', 'Vielen Dank für die drei Gespräche, die Designaufgabe und Ihre Anreise.'],
    ['fr', 'Merci pour les trois entretiens, l’exercice de design et votre déplacement.'],
    ['es', 'Gracias por las tres entrevistas, la prueba de diseño y su desplazamiento.'],
  ])('is thanked for in %s, however it was recorded', (locale, words) => {
    expect(thanks(3, ['design task', 'travelled to Lisbon'], locale)).toBe(words);
  });

  it('names one interview as one, and nothing that was not given', () => {
    expect(thanks(1, [], 'en')).toBe('Thank you for the interview.');
    expect(thanks(1, [], 'de')).toBe('Vielen Dank für das Gespräch.');
    expect(thanks(1, [], 'fr')).toBe('Merci pour l’entretien.');
    expect(thanks(1, [], 'es')).toBe('Gracias por la entrevista.');
    expect(thanks(0, [], 'de')).toBeNull();
    expect(thanks(0, ['  '], 'en')).toBeNull();
  });

  it('counts what is recorded with a number, and interviews once', () => {
    expect(thanks(2, ['2 references', 'zwei Fallstudien'], 'de')).toBe(
      'Vielen Dank für die zwei Gespräche, die zwei Referenzen und die zwei Fallstudien.',
    );
    expect(thanks(2, ['three interviews'], 'fr')).toBe('Merci pour les trois entretiens.');
    expect(thanks(4, ['three interviews'], 'es')).toBe('Gracias por las cuatro entrevistas.');
  });

  it('says what it does not know as it was recorded, without an article', () => {
    expect(thanks(1, ['a tour of the workshop', 'Orgel'], 'de')).toBe(
      'Vielen Dank für das Gespräch. Danke auch für das, was Sie darüber hinaus eingebracht haben: a tour of the workshop, Orgel.',
    );
    expect(thanks(0, ['Orgel'], 'es')).toBe('Gracias por lo que nos ha aportado: Orgel.');
    expect(thanks(0, ['travelled to Lisbon'], 'en')).toBe('You travelled to Lisbon; thank you for that.');
  });

  it('names in English what was recorded in another language', () => {
    expect(thanks(0, ['Probetag', 'dos pruebas', 'rig sketch'], 'en')).toBe(
      'Thank you for the trial day, two tasks and the rig sketch.',
    );
  });

  it('takes no kind of task for an action', () => {
    expect(thanks(0, ['writing task', 'coming to Lisbon'], 'en')).toBe(
      'Thank you for the writing task and coming to Lisbon.',
    );
  });

  it('joins a list as it is spoken', () => {
    expect(listInWords(['la prueba', 'interpretación'], 'es')).toBe('la prueba e interpretación');
    expect(listInWords(['la prueba', 'hielo'], 'es')).toBe('la prueba y hielo');
  });
});
