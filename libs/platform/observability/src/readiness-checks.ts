import { Injectable } from '@nestjs/common';

/** How long a check may take, in milliseconds; balancers rarely wait longer. */
const answersWithin = 3_000;

/** Resolves when it answers. */
type Check = () => Promise<unknown>;

/** What a process needs to do its work. */
@Injectable()
export class ReadinessChecks {
  private readonly all = new Map<string, Check>();

  /** @param name of what is asked, such as `database` */
  add(name: string, check: Check): void {
    this.all.set(name, check);
  }

  /** The names of what does not answer now. */
  async missing(): Promise<string[]> {
    const answers = await Promise.all(
      [...this.all].map(async ([name, check]) => ((await answersInTime(check)) ? [] : [name])),
    );
    return answers.flat();
  }
}

async function answersInTime(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), answersWithin);
  });
  const answer = check().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
