/**
 * Lets plain Node run our TypeScript: `node --conditions=source --import ./run-typescript.mjs script.ts`.
 * Jest runs its global set-up outside the module system that the tests have, where neither `.js` imports of
 * `.ts` files nor "#…" imports resolve; so the set-up starts a script in a process of its own, through this.
 */
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transformFile } from '@swc/core';

// Node runs the hooks below in a thread of their own, which loads this same file.
if (isMainThread) register(import.meta.url);

/** Our relative imports end in `.js`, as the built files need; before the build, the file is a `.ts`. */
export async function resolve(specifier, context, nextResolve) {
  const isOurs = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts');
  return nextResolve(isOurs ? `${specifier.slice(0, -'.js'.length)}.ts` : specifier, context);
}

/** Compiles a `.ts` file with the project's .swcrc. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const { code } = await transformFile(fileURLToPath(url), { sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
