import { letterLocales, type LetterLocale } from '../domain/locale.js';
import type { Stage } from '../domain/letter.js';
import type { DecisionReason } from '../domain/reason.js';
import type { LetterTemplate } from '../domain/template.js';
import { de } from './rejection/de.js';
import { en } from './rejection/en.js';
import { es } from './rejection/es.js';
import { fr } from './rejection/fr.js';
import { type LetterSet, type StageGroup, stageGroups, type ToldReason } from './rejection/letter-set.js';

/**
 * The version of every template of ours, raised whenever a word of any of them changes: a stored letter remembers it. `built-in.spec.ts` holds it
 * against the words.
 */
export const edition = 1;

/** A template that comes with the product. */
export interface BuiltInTemplate extends LetterTemplate {
  /** Stable, such as `builtin:rejection.en.final.unspecified`. */
  readonly id: string;
  readonly purpose: 'rejection';
  readonly locale: LetterLocale;
  readonly stages: readonly Stage[];
  readonly reason: DecisionReason;
}

const sets: Readonly<Record<LetterLocale, LetterSet>> = { en, de, fr, es };

function templatesIn(locale: LetterLocale): BuiltInTemplate[] {
  const { unspecified, ...groups } = sets[locale];
  const of = (
    where: string,
    stages: readonly Stage[],
    reason: DecisionReason,
    words: LetterTemplate,
  ): BuiltInTemplate => ({
    id: `builtin:rejection.${locale}.${where}.${reason}`,
    purpose: 'rejection',
    locale,
    stages,
    reason,
    ...words,
  });
  const byStage = Object.entries(unspecified) as [Stage, LetterTemplate][];
  const byGroup = Object.entries(groups) as [StageGroup, Record<ToldReason, LetterTemplate>][];
  return [
    ...byStage.map(([stage, words]) => of(stage, [stage], 'unspecified', words)),
    ...byGroup.flatMap(([group, reasons]) =>
      (Object.entries(reasons) as [ToldReason, LetterTemplate][]).map(([reason, words]) =>
        of(group, stageGroups[group], reason, words),
      ),
    ),
  ];
}

/** Every template of ours: in each language one by stage where no reason is told, and two by each reason, before and after people met. */
export const builtInTemplates: readonly BuiltInTemplate[] = letterLocales.flatMap(templatesIn);

const byId = new Map(builtInTemplates.map((template) => [template.id, template]));

export function findBuiltIn(id: string): BuiltInTemplate | null {
  return byId.get(id) ?? null;
}

/** Ours for a place: there is one for each. */
export function builtInFor(place: {
  readonly locale: LetterLocale;
  readonly stage: Stage;
  readonly reason: DecisionReason;
}): BuiltInTemplate {
  const found = builtInTemplates.find(
    ({ locale, stages, reason }) =>
      locale === place.locale && reason === place.reason && stages.includes(place.stage),
  );
  if (!found) throw new Error(`There is no built-in letter for ${JSON.stringify(place)}.`);
  return found;
}
