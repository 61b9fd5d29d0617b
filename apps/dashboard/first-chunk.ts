import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

/** Where nearly everybody comes in. */
const firstPages = ['src/main.tsx', 'src/today/today-page.tsx'];
const components = join(import.meta.dirname, '../../node_modules/@mantine/core/esm/components');
/** Leads to every component of Mantine that any page uses. */
const barrel = /@mantine\/core\/esm\/index\.mjs$/;
// Names between braces. Example: 'import { Button, Text as Words } from "@mantine/core"'
const NAMED = /import \{([^}]*)\} from "@mantine\/core"/g;

/** Collects what modules need before they can run, without what they import later. */
function needsOf(entries: readonly string[], context: Rolldown.ChunkingContext): Set<string> {
  const needed = new Set<string>();
  const left = [...entries];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    const info = context.getModuleInfo(id);
    left.push(...(info?.importedIds ?? []).filter((imported) => !barrel.test(imported)));
    left.push(...componentsNamedIn(info?.code ?? ''));
  }
  return needed;
}

function componentsNamedIn(code: string): string[] {
  return [...code.matchAll(NAMED)]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(' ', 1)[0] ?? ''))
    .map((name) => join(components, name, `${name}.mjs`))
    .filter((file) => existsSync(file));
}

let needs: Set<string> | undefined;

/**
 * Says which modules the first page needs. They are one file, and nothing else is in it: a second round of requests costs as much as all of
 * its bytes.
 */
export function nameOfFirst(id: string, context: Rolldown.ChunkingContext): string | null {
  needs ??= needsOf(
    firstPages.map((page) => join(import.meta.dirname, page)),
    context,
  );
  return needs.has(id) ? 'first' : null;
}
