import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const here = dirname(fileURLToPath(import.meta.url));
const source = dirname(here);
const styles = join(source, '../../../node_modules/@mantine/core/styles');

// Names between braces. Example: "import { Button, type AnchorProps } from '@mantine/core'"
const IMPORT = /import \{([^}]*)\} from '@mantine\/core'/g;

/** Components of Mantine that the dashboard names. */
function componentsUsed(): Set<string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(IMPORT)].flatMap(([, inside = '']) =>
      inside.split(',').map((name) => name.trim()),
    ),
  );
  return new Set(names);
}

it('has the styles of every component that is used', () => {
  const imported = readFileSync(join(here, 'mantine-styles.ts'), 'utf8');
  const used = [...componentsUsed()].filter((name) => existsSync(join(styles, `${name}.css`)));
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((name) => !imported.includes(`/styles/${name}.css'`))).toEqual([]);
});
