import { describe, expect, it } from '@jest/globals';
import { GroupCommit } from './group-commit.js';

/** Commits when it is told to, and remembers what was committed together. */
function slowly() {
  const commits: string[][] = [];
  const open: (() => void)[] = [];
  const group = new GroupCommit<string, string>(async (_name, items) => {
    commits.push([...items]);
    await new Promise<void>((resolve) => open.push(resolve));
    if (items.includes('poison')) throw new Error('poison');
    return items.map((item) => `${item} stored`);
  });
  const settle = async (): Promise<void> => {
    for (let waits = 0; open.length === 0 && waits < 100; waits += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    open.shift()?.();
  };
  return { commits, settle, add: (item: string, name = 'a', bytes = 1) => group.add(name, item, bytes) };
}

describe('a group commit', () => {
  it('begins at once, and commits together who comes meanwhile', async () => {
    const { commits, settle, add } = slowly();
    const all = Promise.all(['one', 'two', 'three'].map((item) => add(item)));
    expect(commits).toEqual([['one']]);
    await settle();
    await settle();
    await expect(all).resolves.toEqual(['one stored', 'two stored', 'three stored']);
    expect(commits).toEqual([['one'], ['two', 'three']]);
  });

  it('lets nobody hear before their own commit', async () => {
    const { settle, add } = slowly();
    const heard: string[] = [];
    const both = ['one', 'two'].map((item) => add(item).then((result) => heard.push(result)));
    await settle();
    await both[0];
    expect(heard).toEqual(['one stored']);
    await settle();
    await both[1];
    expect(heard).toEqual(['one stored', 'two stored']);
  });

  it('fails the one that cannot be stored, and no other', async () => {
    const { settle, add } = slowly();
    const all = Promise.allSettled(['one', 'two', 'poison', 'three'].map((item) => add(item)));
    for (let commits = 0; commits < 5; commits += 1) await settle();
    const states = (await all).map(({ status }) => status);
    expect(states).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('lets groups be by themselves, and puts no more together than fits', async () => {
    const { commits, settle, add } = slowly();
    const all = Promise.all([
      add('one'),
      add('other', 'b'),
      add('large', 'a', 6 * 1024 * 1024),
      add('larger', 'a', 6 * 1024 * 1024),
    ]);
    expect(commits).toEqual([['one'], ['other']]);
    for (let times = 0; times < 4; times += 1) await settle();
    await all;
    expect(commits.slice(2)).toEqual([['large'], ['larger']]);
  });
});
