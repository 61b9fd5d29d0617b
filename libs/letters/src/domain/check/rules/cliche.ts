import { allSentences, findPhrase } from '../phrases.js';
import { findingAt } from '../rule.js';
import type { Rule } from '../rule.js';
import { cliche as en } from '../words/en/cliche.js';

const stock = { en: en.filter(({ mild }) => mild !== true) };
const formulas = { en: en.filter(({ mild }) => mild === true) };

/**
 * Fires on stock phrases. One plain wish is none, nor is one formula of courtesy ("we regret to inform you"): two of them are. English only.
 */
export const cliche: Rule = {
  id: 'cliche',
  check: (checked) => {
    const said = allSentences(checked).map((sentence) => {
      const strong = findPhrase(sentence, stock);
      return { span: strong ?? findPhrase(sentence, formulas), strong: strong !== null };
    });
    const spans = said.flatMap(({ span }) => (span === null ? [] : [span]));
    if (spans.length < 2 && !said.some(({ strong }) => strong)) return [];
    return spans.map((span) =>
      findingAt('cliche', 'body', span, 'Say it in your own words, or leave it out.'),
    );
  },
};
