import { Ask } from '../../screen/ask';
import type { Opening, Proposal } from '../queries';
import { nameOf } from './proposal-card';

interface DismissAskProps {
  readonly opening: Opening;
  readonly proposal: Proposal;
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks why somebody is not for this opening; the reason stands beside their name, for colleagues. */
export function DismissAsk({ opening, proposal, onConfirm, onClose }: DismissAskProps) {
  return (
    <Ask
      title={`Not ${nameOf(proposal)} for ${opening.title}?`}
      action="Not for this one"
      reason={{ label: 'Why', placeholder: 'Is abroad until the summer' }}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      They stay in the pool and are proposed for other openings. Nothing is sent to them, and it can be taken
      back.
    </Ask>
  );
}
