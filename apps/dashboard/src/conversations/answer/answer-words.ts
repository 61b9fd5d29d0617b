export interface Words {
  readonly subject: string;
  readonly body: string;
}

type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Error };

export interface WordsSnapshot {
  readonly words: Words;
  readonly state: SaveState;
}

/** After this long without a key the words are saved. */
const pause = 700;

/** The words of one answer while somebody writes: kept after a pause, one save at a time, and here until they are. */
export class AnswerWords {
  private snapshot: WordsSnapshot;
  private kept: Words;
  /** What was kept from here before: a slow answer to an older question may still bring it. */
  private readonly formerly: Words[] = [];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;

  /** @param keep stores the words; called with what is new, never twice at once */
  constructor(
    words: Words,
    private readonly keep: (words: Words) => Promise<unknown>,
  ) {
    this.kept = words;
    this.snapshot = { words, state: { kind: 'saved' } };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): WordsSnapshot => this.snapshot;

  /** Whether something typed is kept nowhere else. */
  get isUnsaved(): boolean {
    return !same(this.snapshot.words, this.kept);
  }

  readonly type = (change: Partial<Words>): void => {
    this.show({ words: { ...this.snapshot.words, ...change }, state: { kind: 'typing' } });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  };

  /** Words that changed elsewhere; what is typed here stays. */
  readonly hear = (words: Words): void => {
    if (this.isUnsaved || this.saving || same(words, this.kept)) return;
    if (this.formerly.some((former) => same(words, former))) return;
    this.kept = words;
    this.show({ words, state: { kind: 'saved' } });
  };

  /** Saves now. @returns whether everything typed is kept */
  readonly save = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    this.saving ??= this.saveAll().finally(() => {
      this.saving = undefined;
    });
    await this.saving;
    return !this.isUnsaved;
  };

  private async saveAll(): Promise<void> {
    while (this.isUnsaved) {
      const { words } = this.snapshot;
      if (words.subject.trim() === '') {
        this.show({ state: { kind: 'failed', problem: new Error('An answer needs a subject.') } });
        return;
      }
      this.show({ state: { kind: 'saving' } });
      try {
        await this.keep(words);
        this.formerly.push(this.kept);
        this.kept = words;
      } catch (error) {
        this.show({ state: { kind: 'failed', problem: error as Error } });
        return;
      }
    }
    this.show({ state: { kind: 'saved' } });
  }

  private show(change: Partial<WordsSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}

function same(one: Words, other: Words): boolean {
  return one.subject === other.subject && one.body === other.body;
}
