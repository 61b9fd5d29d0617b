// Checks docker-compose.yml against what it refers to, where no Docker engine is at hand: the file parses, every service it depends on
// exists, every variable it sets is one that the configuration knows, and every volume and command is there.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true });
const known = new Set(readFileSync('docs/configuration.md', 'utf8').match(/(?<=^\| `)[A-Z_]+(?=`)/gm));
const problems = [];
for (const [name, service] of Object.entries(compose.services)) {
  if (!service.image && !service.build) problems.push(`${name} has neither an image nor a build`);
  for (const needed of Object.keys(service.depends_on ?? {}))
    if (!compose.services[needed]) problems.push(`${name} depends on ${needed}, which does not exist`);
  for (const mount of service.volumes ?? []) {
    const volume = mount.split(':')[0];
    if (!(volume in compose.volumes)) problems.push(`${name} mounts ${volume}, which is not declared`);
  }
  if (!service.build) continue;
  for (const variable of Object.keys(service.environment ?? {}))
    if (!known.has(variable))
      problems.push(`${name} sets ${variable}, which the configuration does not know`);
  const script = service.entrypoint?.[1] ?? `dist/apps/${service.command}/src/main.js`;
  const source = script.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  if (!existsSync(source)) problems.push(`${name} runs ${script}, which no source builds`);
}
for (const problem of problems) process.stderr.write(`docker-compose.yml: ${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
