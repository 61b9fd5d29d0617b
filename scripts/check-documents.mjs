// Holds documents against what they describe: the import table of docs/ARCHITECTURE.md against the rules that are checked, and every
// file that ARCHITECTURE names against the tree.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const text = readFileSync('docs/ARCHITECTURE.md', 'utf8').replaceAll(/ +/g, ' ');
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const problems = [];

for (const { from, to } of forbidden) {
  // The rule of one library: from "^libs/mail/", to all business libraries but "^libs/(mail|access|hiring)/".
  const library = /^\^libs\/([a-z-]+)\/$/.exec(from.path ?? '')?.[1];
  const known = /^\^libs\/\(([a-z|-]+)\)\/$/.exec(to.pathNot ?? '')?.[1];
  if (!library || !known) continue;
  const others = known.split('|').filter((name) => name !== library);
  const row = `| ${library} | ${['platform', ...others].join(', ')} |`;
  if (!text.includes(row)) problems.push(`the import table lacks: ${row}`);
}

const files = ['apps', 'libs', 'migrations'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
);
for (const [, name] of text.matchAll(/`([\w./-]+\.ts)`/g))
  if (!files.some((file) => file === name || file.endsWith(`/${name}`)))
    problems.push(`no such file: ${name}`);
for (const [, name] of text.matchAll(/`(docs\/[\w./-]+|test\/[\w./-]+)`/g))
  if (!existsSync(name)) problems.push(`no such path: ${name}`);

for (const problem of problems) process.stderr.write(`docs/ARCHITECTURE.md: ${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
