import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Review, Verdict } from '../model.ts';
import { FORMATS, type FormatName } from '../report/index.ts';

/** 0 nothing at or above `fail-on`, 1 findings at or above it, 2 the review could not be done. */
export const EXIT_CODES = { pass: 0, warn: 0, fail: 1, error: 2 } satisfies Record<Verdict, number>;

export interface Shown {
  readonly format: FormatName;
  readonly output?: string | undefined;
}

/**
 * Writes a review where it was asked for.
 *
 * @param source the text of a file as it was reviewed
 */
export async function show(
  done: Review,
  { format, output }: Shown,
  source: (file: string) => string | undefined = readSource,
): Promise<void> {
  const toTerminal = output === undefined && process.stdout.isTTY;
  const color = toTerminal && !process.env.NO_COLOR;
  const text = FORMATS[format](done, { color, width: process.stdout.columns, source });
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
  if (format === 'text' && output === undefined) return;
  for (const { message } of done.problems) process.stderr.write(`pgrehearse: ${message}\n`);
}

export function readSource(file: string): string | undefined {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch {
    return undefined;
  }
}
