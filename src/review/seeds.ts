import { runSeed, type SeedSettings } from '../command/seed.ts';
import { checkOutBase } from '../command/worktree.ts';
import { UserError } from '../errors.ts';
import { quoted } from '../migrations/programs.ts';
import type { BaseInput, Seed } from '../rehearsal/base.ts';
import type { Stage } from '../rehearsal/session.ts';
import type { ReviewInput } from '../review.ts';

type SeedInput = Pick<ReviewInput, 'base' | 'changes' | 'root' | 'here' | 'isUntrusted' | 'progress'>;

/** What runs the project's own commands for rows in the base branch's files; undefined where there are none. */
export function seedsOf(
  stage: Stage,
  database: string,
  all: readonly Seed[],
  input: SeedInput,
): BaseInput['seed'] {
  if (all.length === 0) return undefined;
  const seeds = all.map(({ settings }) => settings);
  return async (signal) => {
    for (const seed of seeds) refuseForStrangers(seed, input);
    await using folder = await whereToRun(input);
    try {
      for (const seed of seeds)
        await runSeed(seed, { stage, database, cwd: folder.path, progress: input.progress, signal });
    } catch (error) {
      if (!(error instanceof UserError) || folder.leftOut.length === 0) throw error;
      const names = folder.leftOut.map((name) => `\`${name}\``).join(', ');
      throw new UserError(
        `${error.message} It ran in the base branch’s files, and what was built of your changes is not used there (${names}): where it needs that, let it build first, as in \`command: npm run build && npm run seed\`.`,
        { cause: error },
      );
    }
  };
}

function refuseForStrangers({ command, allowPullRequestTarget }: SeedSettings, input: SeedInput): void {
  if (!input.isUntrusted || allowPullRequestTarget) return;
  throw new UserError(
    `Under pull_request_target this job has the rights of the base repository, and ${quoted(command)}, a command of \`fixtures\`, might run what the pull request brings: it was not run. Use the event \`pull_request\`, or set \`allow-pull-request-target: true\` beside it on the base branch.`,
  );
}

interface Folder extends AsyncDisposable {
  readonly path: string;
  readonly leftOut: readonly string[];
}

async function whereToRun({ root, here, base, changes }: SeedInput): Promise<Folder> {
  if (root !== undefined) return checkOutBase(root, base, changes);
  if (here === undefined)
    throw new UserError('A command of `fixtures` runs in a checked-out repository, and there is none here.');
  return { path: here, leftOut: [], [Symbol.asyncDispose]: async () => undefined };
}
