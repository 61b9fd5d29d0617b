/** What a step saw: shown beneath it, so that a reader can follow ids, states and times. */
export type Evidence = Readonly<Record<string, unknown>>;

/** Tells the story step by step and keeps count; a step that throws ends its strand. */
export class Narrator {
  private told = 0;
  private failures = 0;

  constructor(private readonly clock: () => string) {}

  chapter(title: string): void {
    this.write(`\n${title}\n${'─'.repeat(title.length)}`);
  }

  /** Runs one step and prints what it saw, or why it was not seen. @returns what `observe` returns */
  async step<T>(says: string, observe: (see: (evidence: Evidence) => void) => Promise<T>): Promise<T> {
    const started = Date.now();
    const seen: [string, unknown][] = [];
    try {
      const value = await observe((evidence) => seen.push(...Object.entries(evidence)));
      this.told += 1;
      this.write(`✓ ${says}  [${this.clock()}; ${Date.now() - started} ms]`);
      return value;
    } catch (error) {
      this.failures += 1;
      const reason = error instanceof Error ? error.message : String(error);
      this.write(`✗ ${says}  [${this.clock()}]\n    ${reason}`);
      throw error;
    } finally {
      for (const [name, evidence] of seen) this.write(`    ${name}: ${asText(evidence)}`);
    }
  }

  /** @returns whether every step was observed, and enough of them */
  finish(expectedSteps: number): boolean {
    const whole = this.failures === 0 && this.told === expectedSteps;
    this.write(`\n${this.told} of ${expectedSteps} steps observed, ${this.failures} failed.`);
    return whole;
  }

  private write(text: string): void {
    process.stdout.write(`${text}\n`);
  }
}

function asText(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return value.includes('\n') ? `\n${value.trimEnd().replaceAll(/^/gm, '      │ ')}` : value;
}

/** @throws Error saying what was expected when `seen` is not true */
export function expectThat(seen: boolean, what: string): asserts seen {
  if (!seen) throw new Error(`Expected: ${what}.`);
}

/** Looks every 50 ms until `look` finds something. @throws Error naming what was not seen in time */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Not seen within ${timeout / 1_000} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
