import { useEffect } from 'react';

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'];

/**
 * Reads what is likely to be wanted as soon as somebody moves, touches or presses anything: early enough, and nothing that the first picture
 * of the page has to wait for.
 *
 * @param read the same function at every call
 */
export function useFirstSign(read: () => Promise<unknown>): void {
  useEffect(() => {
    const seen = new AbortController();
    const notice = (): void => {
      seen.abort();
      // Without it a page says why when the part is asked for.
      read().catch(() => undefined);
    };
    for (const sign of signs)
      window.addEventListener(sign, notice, { capture: true, passive: true, signal: seen.signal });
    return () => seen.abort();
  }, [read]);
}
