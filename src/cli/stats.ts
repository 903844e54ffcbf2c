import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { UserError } from '../errors.ts';

interface Options {
  readonly databaseUrl?: string;
  readonly values?: boolean;
  readonly output?: string;
}

/** `pgrehearse stats`: what a server knows of its tables, as a file to commit. */
export function addStats(program: Command): void {
  program
    .command('stats')
    .description("write a database's statistics, without any of its rows, for rehearsals to make rows by")
    .addOption(
      new Option('--database-url <url>', 'production, a replica or staging; only read').env(
        'PGREHEARSE_DATABASE_URL',
      ),
    )
    .option('--values', 'name the values of columns that hold few different ones, such as states')
    .option('--output <file>', 'write there instead of to the terminal')
    .action(stats);
}

/** The client of Postgres is loaded only here. */
async function stats({ databaseUrl, values = false, output }: Options): Promise<void> {
  try {
    if (databaseUrl === undefined)
      throw new UserError('No database: give `--database-url`, or set PGREHEARSE_DATABASE_URL.');
    const [{ connectTo }, { readStatistics, statisticsText }] = await Promise.all([
      import('../database/url.ts'),
      import('../fixtures/statistics/read.ts'),
    ]);
    await using client = await connectTo(databaseUrl);
    const { file, notes } = await readStatistics(client, values);
    for (const note of notes) process.stderr.write(`pgrehearse: ${note}\n`);
    if (output === undefined) process.stdout.write(statisticsText(file));
    else await writeFile(output, statisticsText(file));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`pgrehearse: ${error.message}\n`);
    process.exitCode = 2;
  }
}
