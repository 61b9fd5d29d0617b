import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ChangeSource } from './change-source';
import { ReadAgain } from './read-again';

/** What others change shows by itself, for as long as the page is looked at. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new ChangeSource(new ReadAgain(queries));
    source.start();
    return () => source.stop();
  }, [queries]);
}
