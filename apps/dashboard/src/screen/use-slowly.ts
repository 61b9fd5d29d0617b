import { useEffect, useState } from 'react';

/** True once something has been so for 300 ms: what is quicker shows no sign of waiting. */
export function useSlowly(isSo: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setSlow(true), 300);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isSo]);
  return isSo && isSlow;
}
