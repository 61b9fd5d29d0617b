import { readFileSync, writeFileSync } from 'node:fs';
import { renderConfigurationPage, renderEnvExample } from '#platform/config';

/** `npm run generate:config`; with `--check` it writes nothing and fails when a document is out of date. */
const documents = { '.env.example': renderEnvExample(), 'docs/configuration.md': renderConfigurationPage() };
for (const [file, text] of Object.entries(documents)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${file} is out of date: run "npm run generate:config".\n`);
    process.exitCode = 1;
  }
}
