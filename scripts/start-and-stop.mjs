// Starts and stops the real `npm start` in every way a person or a supervisor does, and looks for what it leaves behind.
// Prints each check with its figure; ends with 1 when one fails. `--quick`: one life and one kill, and nothing else.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { main, NpmStart, occupyPort, postmasterPid } from './start-and-stop/npm-start.mjs';
import { copyFor, findNobody } from './start-and-stop/ordinary-user.mjs';
import { listProcesses } from './start-and-stop/processes.mjs';
import { Recruiter } from './start-and-stop/recruiter.mjs';

const tree = dirname(dirname(fileURLToPath(import.meta.url)));
// PostgreSQL refuses root and then runs as another user, who must be able to enter.
const scratch = mkdtempSync(join(tmpdir(), 'regards-start-'));
chmodSync(scratch, 0o755);
const isQuick = process.argv.includes('--quick');
// On a machine that others use as well, twice as long is no fault.
const secondStartLimit = isQuick ? 12 : 6;
const failures = [];
const running = [];

function check(what, holds, figure = '') {
  process.stdout.write(`${holds ? 'ok  ' : 'FAIL'}  ${what}${figure === '' ? '' : `: ${figure}`}\n`);
  if (!holds) failures.push(what);
}

function start(place, environment) {
  const started = new NpmStart(place, environment);
  running.push(started);
  return started;
}

/** Free ports and an empty data folder. */
async function newPlace(name, more = {}) {
  const ports = [await occupyPort(), await occupyPort()];
  for (const { close } of ports) await close();
  return { tree, dataDir: join(scratch, name), port: ports[0].port, smtpPort: ports[1].port, ...more };
}

const seconds = (value) => `${value.toFixed(1)} s`;
const tell = ({ code, signal } = {}) => `exit code ${code ?? signal}`;

/** Ends it and checks the end: nothing left, said so, with code 0 unless told otherwise. */
async function stopAndCheck(what, started, stop, codes = [0]) {
  const from = performance.now();
  stop();
  const end = await started.ended();
  const took = (performance.now() - from) / 1000;
  check(`${what}: ends`, end !== undefined && codes.includes(end.code), `${tell(end)}, ${seconds(took)}`);
  const left = await started.leftBehind();
  check(`${what}: nothing is left behind`, left.length === 0, left.join('; '));
  check(`${what}: says that it stopped`, /^Stopped\.$/m.test(started.output));
}

/**
 * A first start, a second, a third, and three ways to stop.
 *
 * @param who the user, when it is another one; then other starts run beside it, and how long it takes says nothing
 */
async function checkLife(place, who) {
  const as = who ? `as ${who}: ` : '';
  const first = start(place);
  check(`${as}the first start is ready`, true, seconds(await first.ready()));
  for (const [name, line] of [
    ['the API', /API\s+http:\/\/localhost:\d+\/api\/docs/],
    ['the mailbox', /Mailbox\s+http:\/\/localhost:\d+\/mailbox/],
    ['the SMTP port', /Replies \(SMTP\) 127\.0\.0\.1:\d+/],
    ['the demo sign-in', /Sign in\s+\S+@\S+\s+\S+/],
  ])
    check(`${as}it prints ${name}`, line.test(first.output));
  const recruiter = await new Recruiter(first.url).signIn(first.output);
  await recruiter.createOpening('Before the stop');
  await recruiter.watch();
  await stopAndCheck(`${as}TERM to npm alone`, first, () => first.toNpm('SIGTERM'));

  const second = start(place);
  const took = await second.ready();
  if (who) check(`${as}the second start is ready`, true, seconds(took));
  else
    check(`the second start is ready in under ${secondStartLimit} s`, took < secondStartLimit, seconds(took));
  const again = await new Recruiter(second.url).signIn(second.output);
  check(`${as}what was made before is there`, (await again.openings()).includes('Before the stop'));
  await stopAndCheck(`${as}Ctrl-C`, second, () => second.toGroup('SIGINT'));

  const third = start(place);
  await third.ready();
  await stopAndCheck(`${as}TERM to the group`, third, () => third.toGroup('SIGTERM'));
}

async function checkKill(place, what, kill) {
  const title = `Before ${what}`;
  const killed = start(place);
  await killed.ready();
  await (await new Recruiter(killed.url).signIn(killed.output)).createOpening(title);
  await kill(killed);
  const end = await killed.ended();
  check(`${what}: ends`, end !== undefined && end.code !== 0, tell(end));
  const survivor = postmasterPid(place);

  const next = start(place);
  const took = await next.ready();
  check(
    `${what}: the next start is ready in under ${secondStartLimit} s`,
    took < secondStartLimit,
    seconds(took),
  );
  check(
    `${what}: it adopts the server`,
    survivor !== undefined && postmasterPid(place) === survivor,
    `process ${survivor}`,
  );
  const openings = await (await new Recruiter(next.url).signIn(next.output)).openings();
  check(`${what}: the data is still there`, openings.includes(title));
  await stopAndCheck(`${what}: TERM to npm`, next, () => next.toNpm('SIGTERM'));
}

/** A start that must be refused: with a code of ours, the words given, no stack trace, and nothing left behind. */
async function checkRefusal(what, place, environment, wanted, clean = true) {
  const refused = start(place, environment);
  const end = await refused.ended();
  check(`${what}: is refused`, end?.code === 1, tell(end));
  const missing = wanted.filter((words) => !refused.output.includes(words));
  check(`${what}: says why`, missing.length === 0, missing.join('; '));
  // A line of a stack trace: "    at Server.listen (node:net:1908:16)"
  check(`${what}: without a stack trace`, !/^\s+at .+\(.+:\d+:\d+\)$/m.test(refused.output));
  if (!clean) return;
  const left = await refused.leftBehind();
  check(`${what}: nothing is left behind`, left.length === 0, left.join('; '));
}

async function checkRefusals(place) {
  const holder = start(place);
  await holder.ready();
  const other = await newPlace('unused', { dataDir: place.dataDir });
  await checkRefusal(
    'a second start on one data folder',
    other,
    {},
    ['already used by process', '(embedded_postgres.in_use)'],
    false,
  );
  check('the first one still answers', (await fetch(`${holder.url}/health/ready`)).ok);
  await stopAndCheck('the first one', holder, () => holder.toNpm('SIGTERM'));

  for (const [variable, code, field] of [
    ['PORT', '(http.port_in_use)', 'port'],
    ['INBOUND_SMTP_PORT', '(mail.port_in_use)', 'smtpPort'],
  ]) {
    const busy = await occupyPort();
    await checkRefusal(
      `a busy ${variable}`,
      { ...place, [field]: undefined },
      { [variable]: String(busy.port) },
      [String(busy.port), variable, code],
    );
    await busy.close();
  }

  const broken = await newPlace('broken');
  const wrong = { PORT: 'abc', SMTP_URL: 'nowhere', LOG_LEVEL: 'loud', SECRET_KEY: 'short' };
  await checkRefusal('a broken configuration', broken, wrong, [
    ...Object.keys(wrong),
    '(configuration.invalid)',
  ]);
  check('a broken configuration: makes no data folder', !existsSync(broken.dataDir));
}

/**
 * Told to stop while it starts: nothing is left.
 *
 * @param moment `{ name, when }`: the signal is sent as soon as `when(started)` holds
 */
async function checkStopDuringBoot(place, moment, how, send) {
  const started = start(place);
  const isOver = () => started.child.exitCode !== null || started.output.includes('ready');
  while (!(await moment.when(started)) && !isOver()) await delay(5);
  const caught = !isOver();
  if (caught) send(started);
  const end = await started.ended();
  const what = `${how} ${moment.name}`;
  check(`${what}: ends`, caught && end !== undefined, tell(end));
  const left = await started.leftBehind();
  check(`${what}: nothing is left behind`, left.length === 0, left.join('; '));
}

async function checkStopsDuringBoot(place) {
  // Named by what is seen, not by milliseconds: a TERM that ends npm while it launches its script leaves the script running (ADR 15).
  const moments = [
    { name: 'as npm loads', when: () => true },
    { name: 'as its script begins', when: (started) => started.handsOn() },
    { name: 'as the program loads', when: async (started) => started.handsOn() && started.runs(main) },
    { name: 'as PostgreSQL starts', when: () => postmasterPid(place) !== undefined },
  ];
  const term = (started) => started.toNpm('SIGTERM');
  const interrupt = (started) => started.toGroup('SIGINT');
  for (const moment of moments) {
    await checkStopDuringBoot(place, moment, 'TERM to npm', term);
    await checkStopDuringBoot(place, moment, 'Ctrl-C', interrupt);
  }
  for (const { how, send } of [
    { how: 'TERM to npm', send: term },
    { how: 'Ctrl-C', send: interrupt },
  ]) {
    const fresh = await newPlace(`new-${how.replaceAll(' ', '-')}`);
    const home = join(fresh.dataDir, 'server');
    const firstSetUp = {
      name: 'during the first set-up',
      when: () => existsSync(home) && readdirSync(home).some((name) => name.startsWith('cluster.new-')),
    };
    await checkStopDuringBoot(fresh, firstSetUp, how, send);
    const next = start(fresh);
    check(`${how} during the first set-up: the next start is ready`, true, seconds(await next.ready()));
    await stopAndCheck('it', next, () => next.toNpm('SIGTERM'));
  }
}

/** The same life as a user who is not root, in a copy of the tree that is theirs. */
async function checkAsOrdinaryUser() {
  if (process.getuid?.() !== 0) {
    process.stdout.write(
      'skip  as another user: this is not root, so all of the above was as an ordinary user\n',
    );
    return;
  }
  const user = findNobody();
  if (user === undefined) {
    process.stdout.write('skip  as another user: there is no user "nobody"\n');
    return;
  }
  const home = join(scratch, 'home');
  const copy = copyFor(user, tree, home);
  await checkLife(await newPlace('home/data', { tree: copy, home, user }), 'nobody');
}

async function checkTheRest(place) {
  await checkKill(place, 'kill -9 of node alone', async (killed) =>
    process.kill(await killed.server(), 'SIGKILL'),
  );
  // Nothing below has a time limit: two at once.
  const rest = await Promise.allSettled([
    checkRefusals(place).then(() => checkStopsDuringBoot(place)),
    checkAsOrdinaryUser(),
  ]);
  for (const { reason } of rest) if (reason) throw reason;
}

try {
  const place = await newPlace('data');
  await checkLife(place);
  await checkKill(place, 'kill -9 of node and npm', async (killed) => {
    const pid = await killed.server();
    killed.toNpm('SIGKILL');
    process.kill(pid, 'SIGKILL');
  });
  if (!isQuick) await checkTheRest(place);
} finally {
  // What a failed check left running is ended, by its own group and nothing else.
  for (const started of running) {
    if ((await started.group()).length > 0) started.toGroup('SIGTERM');
    await started.ended();
    const server = postmasterPid(started.place);
    const isThere = (await listProcesses()).some(
      ({ pid, command }) => pid === server && command.includes('/cluster'),
    );
    if (isThere) process.kill(server, 'SIGQUIT');
  }
  for (const started of running) await started.leftBehind();
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(failures.length === 0 ? 'All hold.\n' : `${failures.length} failed.\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
