import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useKeys } from './use-keys';

export interface Step {
  readonly id: string;
  /** Where it is shown. */
  readonly path: string;
}

/** j and k choose the next and the previous of a list, and bring it into view. */
export function useWalk(steps: readonly Step[], chosenId: string | undefined): void {
  const navigate = useNavigate();
  const at = steps.findIndex(({ id }) => id === chosenId);
  const walked = useRef(false);
  const walk = (by: 1 | -1): void => {
    const next = steps[at === -1 ? 0 : at + by];
    if (!next) return;
    walked.current = true;
    void navigate(next.path, { replace: at !== -1 });
  };
  useKeys([
    ['j', () => walk(1)],
    ['k', () => walk(-1)],
  ]);
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    document.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  });
}
