import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/**
 * Hears what changed in the organization and reads again what is on the screen of it. The stream names topics only; after it was away
 * everything may have changed.
 */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/v1/changes');
    let wasAway = false;
    source.addEventListener('changes', ({ data }: MessageEvent<string>) => {
      const { topics } = JSON.parse(data) as { topics: string[] };
      for (const topic of topics) void queries.invalidateQueries({ queryKey: [topic] });
    });
    source.addEventListener('resync', () => void queries.invalidateQueries());
    source.addEventListener('error', () => {
      wasAway = true;
    });
    source.addEventListener('open', () => {
      if (wasAway) void queries.invalidateQueries();
      wasAway = false;
    });
    return () => source.close();
  }, [queries]);
}
