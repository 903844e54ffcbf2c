import { CommanderError } from 'commander';
import { addInit } from './init.ts';
import { addMerge } from './merge.ts';
import { EXIT_CODES, readSource, show } from './show.ts';
import { readConfig, readSources } from './input.ts';
import { commandLine, type Invocation } from './options.ts';
import { addPublish } from './publish.ts';
import { addStats } from './stats.ts';
import { DEFAULTS } from '../config/config.ts';
import { onSignals } from '../database/cleanup.ts';
import { UserError } from '../errors.ts';
import type { Review } from '../model.ts';
import { loadGrammar } from '../review/load-grammar.ts';
import { failed, review, type ReviewInput } from '../review.ts';

async function run(invocation: Invocation): Promise<void> {
  onSignals();
  const { done, source } = await reviewed(invocation);
  await show(done, invocation, source);
  process.exitCode = EXIT_CODES[done.verdict];
}

interface Reviewed {
  readonly done: Review;
  /** The text of a file as it was reviewed. */
  readonly source: (file: string) => string | undefined;
}

async function reviewed(invocation: Invocation): Promise<Reviewed> {
  const cwd = process.cwd();
  // Compiles while files are read; the review awaits it, and hears of what goes wrong.
  loadGrammar().catch(() => undefined);
  try {
    const config = await readConfig(cwd, invocation);
    const sources = await readSources(cwd, invocation);
    const { isStatic, isFix, isDryRun, shard } = invocation;
    const input: ReviewInput = {
      ...sources,
      config,
      isStatic,
      ...(shard && { shard }),
      prefer: ['local', 'container'],
      cache: {},
      progress,
    };
    if (!isFix) return { done: await review(input), source: readSource };
    const { fix, fixLines } = await import('./fix.ts');
    const fixed = await fix(cwd, input, invocation);
    showFixes(fixLines(fixed, isDryRun), invocation);
    return { done: fixed.review, source: (file) => textOf(fixed.files.get(file)?.after) ?? readSource(file) };
  } catch (error) {
    if (error instanceof UserError) return { done: failed(DEFAULTS, error), source: readSource };
    throw error;
  }
}

/** Standard output belongs to the review. */
function progress(line: string): void {
  process.stderr.write(`· ${line}\n`);
}

/** Beside the review where a person reads it, else out of its way. */
function showFixes(lines: readonly string[], { format, output }: Invocation): void {
  const stream = format === 'text' && output === undefined ? process.stdout : process.stderr;
  stream.write(`${lines.join('\n')}\n\n`);
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

try {
  const program = commandLine(run).exitOverride();
  addMerge(program);
  addPublish(program);
  addStats(program);
  addInit(program);
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(
      `pgrehearse: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 2;
  }
}
