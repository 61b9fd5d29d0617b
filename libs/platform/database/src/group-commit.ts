/** How many of one group are committed together at most, and how many bytes of them. */
const most = { items: 200, bytes: 8 * 1024 * 1024 } as const;
/** Two commits of a group begin so many milliseconds apart at least: under load each carries more, and alone nobody waits. */
const apart = 20;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly bytes: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** A group: who waits, and whether somebody commits for it. */
interface Group<Item, Result> {
  readonly waiting: Waiting<Item, Result>[];
}

/**
 * Commits together what comes in while an earlier commit of the same group is under way, as PostgreSQL does with its log (`commit_delay`): a
 * flood costs a transaction for many, and a single one is committed at once. Each caller hears only after the commit that holds its own.
 */
export class GroupCommit<Item, Result> {
  private readonly groups = new Map<string, Group<Item, Result>>();

  /** @param commit stores all in one transaction, and returns a result for each, in their order */
  constructor(
    private readonly commit: (group: string, items: readonly Item[]) => Promise<readonly Result[]>,
  ) {}

  /**
   * @param bytes what it weighs
   * @returns what `commit` returned for this item
   * @throws whatever `commit` throws when it is given this item alone
   */
  add(group: string, item: Item, bytes: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      const one = { item, bytes, resolve, reject };
      const known = this.groups.get(group);
      if (known) {
        known.waiting.push(one);
        return;
      }
      const begun = { waiting: [one] };
      this.groups.set(group, begun);
      void this.work(group, begun);
    });
  }

  /** Commits until nobody waits. */
  private async work(name: string, { waiting }: Group<Item, Result>): Promise<void> {
    while (waiting.length > 0) {
      const began = performance.now();
      await this.commitAll(name, takeSome(waiting));
      // Also with nobody there yet: whoever comes within this time is part of the flood.
      const left = apart - (performance.now() - began);
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    }
    this.groups.delete(name);
  }

  /** One that cannot be stored must not take others along: what fails together is tried one by one. */
  private async commitAll(name: string, taken: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.commit(
        name,
        taken.map(({ item }) => item),
      );
      for (const [index, { resolve }] of taken.entries()) resolve(results[index] as Result);
    } catch (error) {
      const [first] = taken;
      if (taken.length === 1) first?.reject(error);
      else for (const one of taken) await this.commitAll(name, [one]);
    }
  }
}

function takeSome<Item, Result>(waiting: Waiting<Item, Result>[]): Waiting<Item, Result>[] {
  let bytes = 0;
  const end = waiting.findIndex((one, index) => {
    bytes += one.bytes;
    return index > 0 && (index >= most.items || bytes > most.bytes);
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}
