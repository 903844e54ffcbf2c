import type { Command } from 'commander';
import { UserError } from '../errors.ts';

interface Options {
  readonly workingDirectory: string;
  readonly config: string;
  readonly name: string;
}

/** `pgrehearse publish`: for a job on `workflow_run`, with its token in GITHUB_TOKEN. */
export function addPublish(program: Command): void {
  program
    .command('publish')
    .description("post a report that a pull request's own job wrote as the comment of that pull request")
    .argument('<reports...>', 'JSON reports; several get a comment each')
    .option('--working-directory <folder>', "the project's folder in the repository", '.')
    .option('--config <file>', 'as for the review: what tells its comment from those of others', '')
    .option('--name <name>', 'as for the review: what tells its comment from those of others', '')
    .action(publish);
}

/** GitHub's side is loaded only here: a review in a terminal does without. */
async function publish(reports: readonly string[], options: Options): Promise<void> {
  const [{ readInputs }, { readJob }, { harmless }, { publishReceived }] = await Promise.all([
    import('../github/inputs.ts'),
    import('../github/job.ts'),
    import('../github/log.ts'),
    import('../github/received/publish.ts'),
  ]);
  try {
    const given = new Map([
      ['token', process.env['GITHUB_TOKEN'] ?? ''],
      ['working-directory', options.workingDirectory],
      ['config', options.config],
      ['name', options.name],
      ['publish', reports.join('\n')],
    ]);
    const inputs = readInputs((name) => given.get(name) ?? '');
    const { said, isWrong } = await publishReceived(inputs, await readJob(process.env));
    process.stdout.write(`${harmless(said.join('\n'))}\n`);
    if (isWrong) process.exitCode = 2;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`pgrehearse: ${harmless(error.message)}\n`);
    process.exitCode = 2;
  }
}
