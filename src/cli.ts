import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { readConfig, readSources } from './cli/input.ts';
import { commandLine, type Invocation } from './cli/options.ts';
import { DEFAULTS } from './config/config.ts';
import { onSignals } from './database/cleanup.ts';
import { UserError } from './errors.ts';
import type { Review, Verdict } from './model.ts';
import { FORMATS } from './report/index.ts';
import { failed, review } from './review.ts';

/** 0 nothing at or above `fail-on`, 1 findings at or above it, 2 the review could not be done. */
const EXIT_CODES = { pass: 0, warn: 0, fail: 1, error: 2 } satisfies Record<Verdict, number>;

async function run(invocation: Invocation): Promise<void> {
  onSignals();
  const done = await reviewed(invocation);
  await show(done, invocation);
  process.exitCode = EXIT_CODES[done.verdict];
}

async function reviewed(invocation: Invocation): Promise<Review> {
  const cwd = process.cwd();
  try {
    const config = await readConfig(cwd, invocation);
    const sources = await readSources(cwd, invocation);
    return await review({
      ...sources,
      config,
      isStatic: invocation.isStatic,
      prefer: ['local', 'container'],
      progress,
    });
  } catch (error) {
    if (error instanceof UserError) return failed(DEFAULTS, error);
    throw error;
  }
}

/** Standard output belongs to the review. */
function progress(line: string): void {
  process.stderr.write(`· ${line}\n`);
}

async function show(done: Review, { format, output }: Invocation): Promise<void> {
  const toTerminal = output === undefined && process.stdout.isTTY;
  const color = toTerminal && !process.env.NO_COLOR;
  const text = FORMATS[format](done, { color, width: process.stdout.columns, source: readSource });
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
  if (format === 'text' && output === undefined) return;
  for (const { message } of done.problems) process.stderr.write(`pgrehearse: ${message}\n`);
}

function readSource(file: string): string | undefined {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch {
    return undefined;
  }
}

try {
  const program = commandLine(run).exitOverride();
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
