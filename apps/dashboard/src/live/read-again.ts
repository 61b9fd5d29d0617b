import type { QueryClient } from '@tanstack/react-query';
import { writesEnded } from '../api/writes';
import { isShownWith } from './shown-with';

/** However much changes, what is on the screen is read at most this often. */
const pause = 1_000;

/** Reads again what is on the screen of what changed: one round after the other, so that a busy hour never starves an answer under way. */
export class ReadAgain {
  private topics = new Set<string>();
  private everything = false;
  private isReading = false;

  constructor(private readonly queries: QueryClient) {}

  readonly changed = (topics: readonly string[]): void => {
    for (const topic of topics) this.topics.add(topic);
    void this.read();
  };

  readonly anything = (): void => {
    this.everything = true;
    void this.read();
  };

  private async read(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    while (this.everything || this.topics.size > 0) {
      await writesEnded();
      const { topics, everything } = this;
      this.topics = new Set();
      this.everything = false;
      await this.queries.invalidateQueries({
        predicate: ({ queryKey }) => everything || isShownWith(queryKey, topics),
      });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    this.isReading = false;
  }
}
