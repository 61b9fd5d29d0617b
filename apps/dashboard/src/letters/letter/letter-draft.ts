import { ApiProblem } from '../../api/problem';

export interface Words {
  readonly subject: string;
  readonly body: string;
}

/** A letter as it is kept; the version is the one that the next words replace. */
export interface Kept extends Words {
  readonly version: number;
}

/** Where words are kept. */
export interface Keeper<T extends Kept> {
  /** @throws ApiProblem `….letter_changed` when another version is kept by now */
  readonly save: (words: Words, version: number) => Promise<T>;
  readonly read: () => Promise<T>;
}

type SaveState<T> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Error }
  /** Somebody else saved other words meanwhile; both texts are here until a person chose. */
  | { readonly kind: 'conflict'; readonly theirs: T };

export interface DraftSnapshot<T extends Kept> {
  /** As typed, saved or not. */
  readonly words: Words;
  /** As kept. */
  readonly kept: T;
  readonly state: SaveState<T>;
}

/** After this long without a key the words are saved. */
const PAUSE = 700;

/** The words of one letter while somebody writes: saved after a pause, one save at a time, and never lost. */
export class LetterDraft<T extends Kept> {
  private snapshot: DraftSnapshot<T>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;

  constructor(
    kept: T,
    private readonly keeper: Keeper<T>,
  ) {
    this.snapshot = { words: wordsOf(kept), kept, state: { kind: 'saved' } };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): DraftSnapshot<T> => this.snapshot;

  /** Whether it stands on the screen. */
  get isOpen(): boolean {
    return this.listeners.size > 0;
  }

  /** Whether something typed is kept nowhere else. */
  get isUnsaved(): boolean {
    return !sameWords(this.snapshot.words, this.snapshot.kept);
  }

  readonly type = (change: Partial<Words>): void => {
    const words = { ...this.snapshot.words, ...change };
    const { state } = this.snapshot;
    // While two texts stand against each other nothing is saved over either.
    this.show({
      words,
      state: state.kind === 'conflict' || state.kind === 'saving' ? state : { kind: 'typing' },
    });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE);
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

  /** The letter as it is kept now, heard from elsewhere; what is typed here stays. */
  readonly hear = (kept: T): void => {
    if (this.saving || kept === this.snapshot.kept || kept.version < this.snapshot.kept.version) return;
    if (this.isUnsaved) {
      // The words it stands against are the same: only what is said of them is new.
      if (sameWords(kept, this.snapshot.kept)) this.show({ kept });
      else if (sameWords(kept, this.snapshot.words)) this.show({ kept, state: { kind: 'saved' } });
    } else this.show({ words: wordsOf(kept), kept, state: { kind: 'saved' } });
  };

  /** Ends a conflict with one of the two texts. @returns the other one, so that it can be had back */
  readonly settle = async (choice: 'mine' | 'theirs'): Promise<Words> => {
    const { state, words } = this.snapshot;
    if (state.kind !== 'conflict') return words;
    const { theirs } = state;
    if (choice === 'theirs') {
      this.show({ words: wordsOf(theirs), kept: theirs, state: { kind: 'saved' } });
      return words;
    }
    this.show({ kept: theirs, state: { kind: 'typing' } });
    await this.save();
    return wordsOf(theirs);
  };

  private async saveAll(): Promise<void> {
    while (this.isUnsaved && this.snapshot.state.kind !== 'conflict') {
      const { words, kept } = this.snapshot;
      if (words.subject.trim() === '') {
        const problem = new Error('A letter needs a subject.');
        this.show({ state: { kind: 'failed', problem } });
        return;
      }
      this.show({ state: { kind: 'saving' } });
      try {
        this.show({ kept: await this.keeper.save(words, kept.version) });
      } catch (error) {
        if (!(await this.resolve(error as Error))) return;
      }
    }
    if (!this.isUnsaved) this.show({ state: { kind: 'saved' } });
  }

  /** @returns whether it is worth another try */
  private async resolve(problem: Error): Promise<boolean> {
    if (problem instanceof ApiProblem && problem.code.endsWith('.letter_changed')) {
      const theirs = await this.keeper.read().catch(() => null);
      if (theirs) {
        const { words, kept } = this.snapshot;
        if (sameWords(theirs, kept) || sameWords(theirs, words)) this.show({ kept: theirs });
        else this.show({ state: { kind: 'conflict', theirs } });
        return true;
      }
    }
    this.show({ state: { kind: 'failed', problem } });
    return false;
  }

  private show(change: Partial<DraftSnapshot<T>>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}

export function sameWords(one: Words, other: Words): boolean {
  return one.subject === other.subject && one.body === other.body;
}

function wordsOf({ subject, body }: Words): Words {
  return { subject, body };
}
