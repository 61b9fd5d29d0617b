import { validate as isUuid } from 'uuid';
import type { TenantTransaction } from '#platform/database';
import { builtInFor, edition, findBuiltIn } from './templates/built-in.js';
import { chooseOwn } from './domain/choose-template.js';
import type { Stage } from './domain/letter.js';
import type { LetterLocale } from './domain/locale.js';
import type { DecisionReason } from './domain/reason.js';
import type { LetterTemplate } from './domain/template.js';
import { LetterTemplatePlace, LetterTemplateRow } from './letter-template.entity.js';
import { withNewestWords } from './own-templates.js';

/** A template that a letter is written with, and what the letter remembers of it. */
export interface ChosenTemplate extends LetterTemplate {
  /** A UUID for an organization's own, `builtin:…` for ours. */
  readonly id: string;
  readonly version: number;
  readonly locale: LetterLocale;
  readonly isOwn: boolean;
}

export interface WantedTemplate {
  readonly locale: LetterLocale;
  readonly stage: Stage;
  /** As it can be told; see `reasonToTell`. */
  readonly reason: DecisionReason;
}

/** Which template writes a letter: the organization's own for this reason, its own for any, else ours. */
export async function chooseTemplate(tx: TenantTransaction, wanted: WantedTemplate): Promise<ChosenTemplate> {
  const { locale, stage, reason } = wanted;
  const { organizationId } = tx;
  const claims = await tx.manager.findBy(LetterTemplatePlace, {
    organizationId,
    purpose: 'rejection',
    locale,
    stage,
  });
  const own = chooseOwn(claims, reason);
  return (own === null ? null : await findOwn(tx, own)) ?? builtInChoice(wanted);
}

/** Ours for a place, which can always be written. */
export function builtInChoice(wanted: WantedTemplate): ChosenTemplate {
  const { id, subject, body, locale } = builtInFor(wanted);
  return { id, version: edition, subject, body, locale, isOwn: false };
}

/** A template by its id, as it is now: ours, or one of the organization that is in use; `null` for any other. */
export async function findUsableTemplate(tx: TenantTransaction, id: string): Promise<ChosenTemplate | null> {
  const ours = findBuiltIn(id);
  if (ours)
    return {
      id,
      version: edition,
      subject: ours.subject,
      body: ours.body,
      locale: ours.locale,
      isOwn: false,
    };
  return isUuid(id) ? findOwn(tx, id) : null;
}

async function findOwn(tx: TenantTransaction, id: string): Promise<ChosenTemplate | null> {
  const { organizationId } = tx;
  const row = await tx.manager.findOneBy(LetterTemplateRow, { organizationId, id, status: 'active' });
  if (!row) return null;
  const [template] = await withNewestWords(tx, [row]);
  if (!template) return null;
  const { subject, body } = template;
  return { id, version: row.version, subject, body, locale: row.locale, isOwn: true };
}
