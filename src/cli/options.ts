import { Command, InvalidArgumentError, Option } from 'commander';
import { ENGINES, FAIL_ON, POSTGRES_VERSIONS, type Settings } from '../config/config.ts';
import { TOOL_NAMES, type Shard } from '../model.ts';
import { FORMAT_NAMES, type FormatName } from '../report/index.ts';
import { parseShard } from '../review/shard.ts';
import { VERSION } from '../version.ts';

/** What was asked for on the command line. */
export interface Invocation {
  readonly isStatic: boolean;
  /** Which share of the changed migrations is rehearsed. */
  readonly shard?: Shard;
  /** Changes files where that is safe. */
  readonly isFix: boolean;
  /** Only says what it would change. */
  readonly isDryRun: boolean;
  /** Files and folders, as written. */
  readonly names: readonly string[];
  readonly base?: string;
  readonly config?: string;
  readonly format: FormatName;
  readonly output?: string;
  readonly settings: Settings;
}

type Options = Omit<Settings, 'synthesis'> &
  Pick<Invocation, 'base' | 'config' | 'format' | 'output'> & {
    readonly fix?: boolean;
    readonly dryRun?: boolean;
    readonly synthesize?: boolean;
    readonly shard?: Shard;
  };

/** The command line of `pgrehearse`; `run` gets what was asked for. */
export function commandLine(run: (invocation: Invocation) => Promise<void>): Command {
  const program = new Command('pgrehearse')
    .description('Rehearses Postgres migrations on a throw-away server and reviews them.')
    .version(VERSION)
    .showHelpAfterError('(pgrehearse --help lists the options)');
  subcommand('check', 'run the migrations forward, back and forward again, and review them', false).addOption(
    new Option('--shard <i/n>', 'rehearse the i-th of n parts only; `merge` joins them').argParser(share),
  );
  subcommand('lint', 'review the SQL alone, without a server', true)
    .option('--fix', 'change the files where a suggestion is safe on its own, and review what is left')
    .option('--dry-run', 'with --fix: say what would be changed, and change nothing');
  return program;

  function subcommand(name: string, description: string, isStatic: boolean): Command {
    return withOptions(program.command(name).description(description))
      .argument('[files...]', 'migrations, or folders of them; without any, --base tells what changed')
      .action((names: string[], options: Options, command: Command) => {
        const {
          base,
          config,
          format,
          output,
          fix: isFix = false,
          dryRun: isDryRun = false,
          synthesize,
          cache,
          shard,
          ...given
        } = options;
        const settings: Settings = {
          ...given,
          ...(synthesize !== undefined && { synthesis: { isOn: synthesize } }),
          ...(cache === false && { cache }),
        };
        if (isDryRun && !isFix) command.error('error: --dry-run says what --fix would do: give both');
        const asked = { isStatic, isFix, isDryRun, names, ...(shard && { shard }) };
        return run({ ...asked, base, config, format, output, settings });
      });
  }
}

function withOptions(command: Command): Command {
  return command
    .option('--base <ref>', 'review what changed since the merge base with this branch or commit')
    .addOption(new Option('--tool <name>', 'migration tool, where it cannot be told').choices(TOOL_NAMES))
    .option('--baseline <file>', 'schema dump to start from, instead of the merged migrations')
    .option('--fixtures <glob>', 'rows to load, .sql or .csv; may be repeated', collect)
    .option('--synthesize', 'make up rows for the tables that no file fills, whatever the configuration says')
    .option('--no-synthesize', 'leave the tables empty that no file fills')
    .option('--statistics <file>', 'what production is like, as `pgrehearse stats` wrote it')
    .option('--no-cache', 'make the base anew, and do not keep it')
    .option('--config <file>', 'configuration; pgrehearse.yml where it is there')
    .addOption(new Option('--engine <engine>', 'where the Postgres comes from').choices(ENGINES))
    .addOption(new Option('--postgres <version>', 'major version, 14 to 18').argParser(postgresVersion))
    .option('--image <name>', 'container image')
    .addOption(new Option('--database-url <url>', 'an existing server').env('PGREHEARSE_DATABASE_URL'))
    .addOption(
      new Option('--format <format>', 'how to write the review').choices(FORMAT_NAMES).default('text'),
    )
    .option('--output <file>', 'write the review there instead of to the terminal')
    .addOption(new Option('--fail-on <severity>', 'what makes the exit code 1').choices(FAIL_ON));
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

function share(value: string): Shard {
  try {
    return parseShard(value);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : '');
  }
}

function postgresVersion(value: string): number {
  const version = POSTGRES_VERSIONS.find((known) => String(known) === value);
  if (version === undefined)
    throw new InvalidArgumentError(`Expected one of ${POSTGRES_VERSIONS.join(', ')}.`);
  return version;
}
