import type { ReactNode } from 'react';
import { announce } from '../screen/announce';
import { type PanelWords, useMedalistActs } from './acts';
import { PanelWordsForm } from './panel-words-form';

interface NominateFormProps {
  readonly candidate: { readonly id: string; readonly fullName: string };
  /** They asked to stay in touch: our yes lets them in at once. */
  readonly hasSaidYes: boolean;
  readonly words?: PanelWords | undefined;
  /** What they were nearly hired for. */
  readonly applicationId?: string | undefined;
  /** What else is asked. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

const none: PanelWords = { strengths: '', concerns: '', wishes: '' };

/** Nominates somebody for the pool, or says yes to somebody who asked. */
export function NominateForm(props: NominateFormProps) {
  const { candidate, hasSaidYes, words = none, applicationId, children, onClose } = props;
  const acts = useMedalistActs();
  const name = candidate.fullName || 'this person';
  return (
    <PanelWordsForm
      title={hasSaidYes ? `Keep ${name} for future openings?` : `Nominate ${name} for future openings?`}
      action={hasSaidYes ? 'Say yes: they are in' : 'Nominate them'}
      words={words}
      onConfirm={async (said) => {
        const { status } = await acts.nominate({
          candidateId: candidate.id,
          ...(applicationId === undefined ? {} : { applicationId }),
          ...said,
        });
        announce(
          status === 'in_pool'
            ? `${name} is in the pool.`
            : 'Nominated. They are in once they say yes on their own page.',
        );
      }}
      onClose={onClose}
    >
      {hasSaidYes
        ? 'They asked to stay in touch. With your yes they are in the pool at once, and are proposed for openings that suit them.'
        : 'Nothing happens without their yes: their own page asks them, and every letter of ours leads there.'}
      {children}
    </PanelWordsForm>
  );
}
