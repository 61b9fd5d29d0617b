import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { checkLetter } from '../domain/check/check-letter.js';
import { composeRejection } from '../domain/compose.js';
import type { CandidateFacts, RejectionFacts } from '../domain/facts.js';
import type { LetterContext, Stage } from '../domain/letter.js';
import { type LetterLocale, letterLocales } from '../domain/locale.js';
import { decisionReasons } from '../domain/reason.js';
import { builtInFor, builtInTemplates, edition, findBuiltIn } from './built-in.js';

const stages: readonly Stage[] = ['application', 'screen', 'interview', 'onsite', 'final'];

const names: readonly CandidateFacts[] = [
  { firstName: 'Amara', lastName: 'Okafor', provenance: 'typed' },
  { firstName: 'amara.okafor84', lastName: null, provenance: 'guessed' },
  { firstName: null, lastName: null, provenance: 'imported' },
  { firstName: 'عمر', lastName: 'الخطيب', provenance: 'imported' },
  { firstName: 'April', lastName: 'Young', provenance: 'typed' },
];
const efforts: readonly (readonly string[])[] = [
  [],
  ['writing task'],
  ['design task', 'travelled to Lisbon', 'two references'],
  ['Probetag', 'étude de cas', 'a tour of the workshop'],
];
const backings = [
  { talentPool: false, feedbackOffered: false, callOffered: false },
  { talentPool: true, feedbackOffered: true, callOffered: true },
];
const roles = ['Product Designer', 'Senior Site Reliability Engineer'];

const sentences: Readonly<Record<LetterLocale, { reason: string; personal: string }>> = {
  en: {
    reason: 'The role needed someone who has run research with hospital staff.',
    personal: 'Your walk through the clinic’s booking flow changed how two of us see ours.',
  },
  de: {
    reason:
      'Die Stelle braucht jemanden, der schon Forschung mit dem Personal eines Krankenhauses geleitet hat.',
    personal: 'Ihr Gang durch die Terminvergabe der Klinik hat verändert, wie zwei von uns die unsere sehen.',
  },
  fr: {
    reason: 'Le poste demandait d’avoir mené des enquêtes auprès du personnel d’un hôpital.',
    personal: 'Votre lecture du parcours de réservation de la clinique a changé notre regard sur le nôtre.',
  },
  es: {
    reason: 'El puesto necesitaba experiencia en investigación con el personal de un hospital.',
    personal: 'Su recorrido por las citas de la clínica cambió la forma en que vemos las nuestras.',
  },
};

/** Each place, with facts that meet in many ways: twenty for each, so that every two values of two facts meet somewhere. */
function* matrix(): Generator<RejectionFacts & { readonly locale: LetterLocale }> {
  let index = 0;
  for (const locale of letterLocales)
    for (const stage of stages)
      for (const reason of decisionReasons)
        for (let turn = 0; turn < 20; turn += 1, index += 1) {
          const effort = efforts[Math.floor(turn / 5) % 4] ?? [];
          const early = stage === 'application';
          yield {
            locale,
            stage,
            reason,
            candidate: names[turn % 5] ?? { firstName: null, provenance: 'guessed' },
            role: roles[index % 2] ?? '',
            company: 'Halden Works',
            sender: {
              name: 'Ines Duarte',
              title: (turn + Math.floor(turn / 5)) % 3 === 0 ? '' : 'Talent Partner',
            },
            interviews: early ? 0 : (turn * 2 + Math.floor(turn / 7)) % 5,
            effort,
            backing: backings[((turn + index) % 3) % 2] ?? {
              talentPool: false,
              feedbackOffered: false,
              callOffered: false,
            },
            reasonSentence: Math.floor(turn / 4) % 2 === 0 ? sentences[locale].reason : null,
            personalSentence: Math.floor(turn / 2) % 2 === 0 ? sentences[locale].personal : null,
            candidatePageUrl: 'https://regards.example/c/t0k',
          };
        }
}

function contextOf(facts: RejectionFacts): LetterContext {
  const { candidate, role, company, stage, interviews, effort, sender, backing, locale } = facts;
  const trusted = candidate.provenance !== 'guessed';
  const { firstName, lastName = null } = candidate;
  const known = trusted ? { firstName, lastName } : { firstName: null, lastName: null };
  return { candidate: known, role, company, stage, interviews, effort, sender, backing, locale };
}

/** What a left-out part must not leave behind, whatever the language. Example: two spaces, " .", ", ." or three line breaks. */
const GAP = / {2}|\n{3}|\s[.,]|[.,;:]\s*[.,;:]|^\s|\s$|[ \t]\n|\n[ \t]/u;

describe('built-in letters', () => {
  const written = [...matrix()].map((facts) => ({ facts, letter: composeRejection(facts) }));

  it('are there for each stage and reason in each language, sixty of them, found by their id', () => {
    for (const locale of letterLocales)
      for (const stage of stages)
        for (const reason of decisionReasons) {
          const found = builtInFor({ locale, stage, reason });
          expect(findBuiltIn(found.id)).toBe(found);
        }
    expect(new Set(builtInTemplates.map(({ id }) => id)).size).toBe(60);
    expect(new Set(builtInTemplates.map(({ body }) => body)).size).toBe(60);
  });

  it('are clean under the check, whatever is known: not even advice, no gap, a subject that fits a line', () => {
    const wrong = new Map<string, string>();
    for (const { facts, letter } of written) {
      const found = checkLetter(letter, contextOf(facts)).map(({ rule, start, end }) =>
        start === null || end === null ? rule : `${rule}: ${letter.body.slice(start, end)}`,
      );
      if (GAP.test(letter.body) || GAP.test(letter.subject)) found.push('gap');
      if (letter.subject.length > 70) found.push(`subject of ${letter.subject.length}`);
      if (!letter.subject.includes(facts.role)) found.push('subject without role');
      for (const one of found)
        wrong.set(
          `${facts.locale} ${facts.stage} ${facts.reason}: ${one}`,
          `${letter.subject}\n${letter.body}`,
        );
    }
    expect([...wrong].map(([what, text]) => `${what}\n${text}`).slice(0, 12)).toEqual([]);
  });

  it('say the no in the first two sentences, in every language', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const no =
      /won’t be|nicht (?:anbieten|weiterverfolgen)|ne vous proposerons pas|ne donnerons pas suite|no vamos a/iu;
    for (const { letter } of written) {
      const { body } = letter;
      const said = [...segmenter.segment(body.slice(body.indexOf('\n\n')).trim())].slice(0, 2);
      expect(said.map(({ segment }) => segment).join('')).toMatch(no);
    }
  });

  it('are of the edition that stored letters remember: raise it when a word changes', () => {
    const words = builtInTemplates.map(({ id, subject, body }) => [id, subject, body]);
    const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
    expect({ edition, hash }).toEqual({ edition: 1, hash: '23ac060e2e21' });
  });
});
