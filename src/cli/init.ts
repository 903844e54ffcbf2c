import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import { visible } from '../report/inert.ts';

/** `pgrehearse init`: the first thing that a repository needs. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('write the workflow and pgrehearse.yml for the migrations that are found here')
    .option('--forks', 'also the workflow that posts the reviews of pull requests from forks', false)
    .option('--force', 'replace files that are there', false)
    .action(run);
}

async function run(options: { readonly forks: boolean; readonly force: boolean }): Promise<void> {
  try {
    const { init } = await import('../init/init.ts');
    const said = await init(process.cwd(), options);
    process.stdout.write(`${visible(said.join('\n'))}\n`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`pgrehearse: ${visible(error.message)}\n`);
    process.exitCode = 2;
  }
}
