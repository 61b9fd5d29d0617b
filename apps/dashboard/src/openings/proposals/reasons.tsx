import { VisuallyHidden } from '@mantine/core';
import { Minus, Plus } from 'lucide-react';
import type { Proposal } from '../queries';
import classes from './reasons.module.css';

interface ReasonsProps {
  readonly proposal: Proposal;
  /** Whole, or each in at most two lines. */
  readonly isWhole?: boolean;
}

/** What speaks for and against somebody, as short sentences. */
export function Reasons({ proposal, isWhole = false }: ReasonsProps) {
  const { reasonsFor, reasonsAgainst } = proposal;
  return (
    <div className={classes['reasons']} data-whole={isWhole || undefined}>
      <ReasonList label="For" kind="for" reasons={reasonsFor} none="Nothing is recorded for it." />
      <ReasonList
        label="Against"
        kind="against"
        reasons={reasonsAgainst}
        none="Nothing is recorded against it."
      />
    </div>
  );
}

interface ReasonListProps {
  readonly label: string;
  readonly kind: 'for' | 'against';
  readonly reasons: readonly string[];
  readonly none: string;
}

function ReasonList({ label, kind, reasons, none }: ReasonListProps) {
  const Icon = kind === 'for' ? Plus : Minus;
  return (
    <div>
      <VisuallyHidden component="h4">{label}</VisuallyHidden>
      <ul aria-label={label} data-kind={kind}>
        {(reasons.length === 0 ? [none] : reasons).map((reason) => (
          <li key={reason}>
            <Icon size={14} aria-hidden />
            <span dir="auto">{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
