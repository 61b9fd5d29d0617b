import type { TenantTransaction } from '#platform/database';
import { readCheckPolicy } from './check-policies.js';
import { checkLetter } from './domain/check/check-letter.js';
import { composeRejection, type MergedValue, mergedValues } from './domain/compose.js';
import { TemplateVariableMissing } from './domain/errors.js';
import type { RejectionFacts } from './domain/facts.js';
import type { Finding } from './domain/finding.js';
import type { Letter, LetterContext } from './domain/letter.js';
import { contextOfFacts } from './domain/samples.js';
import type { LetterTemplate } from './domain/template.js';
import { assertTemplate } from './domain/template-variables.js';

/** A letter as a template would write it for somebody. */
export interface TemplatePreview {
  /** `null` when a value is missing. */
  readonly letter: Letter | null;
  readonly findings: readonly Finding[];
  readonly values: readonly MergedValue[];
  /** The value that the template prints and this person does not have. */
  readonly missing: string | null;
}

/**
 * What a template would write, with what the check of the organization says of it; nothing is stored.
 *
 * @param context what the check is told; by the facts alone when absent
 * @throws DomainError `letters.template_invalid`, `letters.template_variable_unknown`
 */
export async function previewTemplate(
  tx: TenantTransaction,
  template: LetterTemplate,
  facts: RejectionFacts,
  context: LetterContext = contextOfFacts(facts),
): Promise<TemplatePreview> {
  assertTemplate(template);
  const values = mergedValues(facts, template);
  const { policy } = await readCheckPolicy(tx);
  try {
    const { subject, body } = composeRejection(facts, template);
    const letter = { subject, body };
    return { letter, findings: checkLetter(letter, context, policy), values, missing: null };
  } catch (error) {
    if (!(error instanceof TemplateVariableMissing)) throw error;
    return { letter: null, findings: [], values, missing: error.variable };
  }
}
