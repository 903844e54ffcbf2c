import { type Command, InvalidArgumentError, Option } from 'commander';
import { UserError } from '../errors.ts';
import { FORMAT_NAMES, type FormatName } from '../report/index.ts';
import { EXIT_CODES, show } from './show.ts';
import type { GivenReport } from '../review/joined/join.ts';

interface Options {
  readonly expect?: number;
  readonly format: FormatName;
  readonly output?: string;
}

/** `pgrehearse merge`: reports of several runners as one review. */
export function addMerge(program: Command): void {
  program
    .command('merge')
    .description('join the JSON reports of a matrix job into one review, with the exit code of the worst')
    .argument('<reports...>', 'JSON reports, as `check --format json` and the action write them')
    .addOption(
      new Option('--expect <n>', 'how many reports there must be; a missing one is a problem').argParser(
        count,
      ),
    )
    .addOption(
      new Option('--format <format>', 'how to write the review').choices(FORMAT_NAMES).default('text'),
    )
    .option('--output <file>', 'write the review there instead of to the terminal')
    .action(merge);
}

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Expected a whole number, 1 or more.');
  return number;
}

/** What reads a stranger's report is loaded only here. */
async function merge(files: readonly string[], options: Options): Promise<void> {
  const [{ readReport }, { join }] = await Promise.all([
    import('../github/received/read.ts'),
    import('../review/joined/join.ts'),
  ]);
  const given: GivenReport[] = [];
  for (const file of files) {
    try {
      const review = await readReport(file);
      given.push(review ? { file, review } : { file, problem: `${file}: no such report.` });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      given.push({ file, problem: `${file}: ${error.message}` });
    }
  }
  const joined = join(given, options.expect);
  await show(joined, options);
  process.exitCode = EXIT_CODES[joined.verdict];
}
