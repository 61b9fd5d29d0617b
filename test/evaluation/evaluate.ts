import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { EvaluationInputError, readJsonLines } from './evaluation-input.js';
import { renderMetrics } from './render-metrics.js';

interface Evaluation {
  readonly metrics: object;
  readonly rows: readonly object[];
}

/** Each set loads only what it scores: reading replies needs the language model, ranking does not. */
const EVALUATIONS: Readonly<Record<string, (path: string) => Promise<Evaluation>>> = {
  replies: async (path) => (await import('./replies-evaluation.js')).evaluateReplies(path),
  letters: async (path) => {
    // Checked here, so that a malformed line is named before anything is scored.
    for (const record of await readJsonLines(path)) {
      record.text('subject');
      record.text('body');
      record.record('context').record('candidate');
      record.record('expected').texts('rules');
    }
    return (await import('./letters-evaluation.js')).evaluateLetters(path);
  },
  matching: async (path) => (await import('./matching-evaluation.js')).evaluateMatching(path),
  mail: async (path) => (await import('./mail-evaluation.js')).evaluateMail(path),
};

const USAGE = `usage: npm run evaluate -- <${Object.keys(EVALUATIONS).join('|')}> <path> [--json <out>]\n`;

class UsageError extends Error {
  override readonly name = 'UsageError';
}

function readArguments(argv: readonly string[]): {
  evaluate: (path: string) => Promise<Evaluation>;
  path: string;
  out?: string;
} {
  const { values, positionals } = parseArguments(argv);
  const [kind = '', path, ...rest] = positionals;
  if (!Object.hasOwn(EVALUATIONS, kind))
    throw new UsageError(kind ? `no such set: ${kind}` : 'which set shall be scored?');
  const evaluate = EVALUATIONS[kind];
  if (!evaluate || path === undefined || path === '') throw new UsageError('a path is missing');
  if (rest.length > 0) throw new UsageError(`one path at a time, not also: ${rest.join(' ')}`);
  if (values.json === '') throw new UsageError('--json needs a file to write');
  return { evaluate, path, ...(values.json === undefined ? {} : { out: values.json }) };
}

function parseArguments(argv: readonly string[]): { values: { json?: string }; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { json: { type: 'string' } },
      allowPositionals: true,
    });
    return { values, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'unreadable arguments', { cause: error });
  }
}

/**
 * Scores our judgement on a labelled set and prints a table; `--json` also writes `{metrics, rows}`.
 * Exit codes: 0 scored, 2 wrong usage or an unreadable set (the message names file and line).
 */
async function main(argv: readonly string[]): Promise<number> {
  try {
    const { evaluate, path, out } = readArguments(argv);
    const { metrics, rows } = await evaluate(path);
    if (out !== undefined) await writeResult(out, { metrics, rows });
    process.stdout.write(renderMetrics(metrics));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n${USAGE}`);
      return 2;
    }
    if (isInputError(error)) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

/** Ours, a file that is not JSON, or one that the file system refused. */
function isInputError(error: unknown): error is Error {
  if (error instanceof EvaluationInputError || error instanceof SyntaxError) return true;
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES'].includes(String(error.code))
  );
}

async function writeResult(out: string, result: Evaluation): Promise<void> {
  try {
    await writeFile(out, `${JSON.stringify(result, null, 2)}\n`);
  } catch (error) {
    throw new EvaluationInputError(`${out}: cannot be written`, { cause: error });
  }
}

process.exitCode = await main(process.argv.slice(2));
