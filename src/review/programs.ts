import { changedMigration } from '../command/migrations.ts';
import type { ChangedProgram } from '../command/rehearse.ts';
import { presetOf, type CommandSettings } from '../command/settings.ts';
import { sourceOf } from '../command/sources.ts';
import { covering } from '../config/globs.ts';
import { UserError } from '../errors.ts';
import { plural } from '../numbers.ts';
import type { ReviewInput } from '../review.ts';
import { decodeText } from '../tree/text.ts';

type Compared = Pick<ReviewInput, 'changes' | 'head' | 'base' | 'config'>;

/** A command with the changed files that it runs, in the order of their names. */
export interface ChangedPrograms {
  readonly command: CommandSettings;
  readonly programs: readonly ChangedProgram[];
}

/** Those of the commands whose files changed. */
export async function programsIn(input: Compared): Promise<readonly ChangedPrograms[]> {
  const found: ChangedPrograms[] = [];
  for (const command of input.config.command) {
    const programs = await programsOf(command, input);
    if (programs.length > 0) found.push({ command, programs });
  }
  return found;
}

async function programsOf(
  command: CommandSettings,
  { changes, head, base }: Compared,
): Promise<readonly ChangedProgram[]> {
  const isSource = covering(command.sources);
  const preset = presetOf(command.preset);
  const programs: ChangedProgram[] = [];
  for (const change of changes.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!isSource(change.path)) continue;
    const bytes = await (change.change === 'deleted' ? base : head).read(change.path);
    if (!bytes)
      throw new UserError(`The pull request changes ${change.path}, but that file is not checked out.`);
    const file = decodeText(change.path, bytes);
    if (preset && !preset.holds.test(file.text)) continue;
    const source = await sourceOf(file);
    programs.push({ source, migration: changedMigration(source, change, preset?.outside) });
  }
  return programs;
}

/** Reading alone says nothing of what they would send. */
export function unreadPrograms(commands: readonly ChangedPrograms[]): string[] {
  const programs = commands.flatMap((one) => one.programs);
  if (programs.length === 0) return [];
  return [
    `${plural(programs.length, 'changed migration')} of the project's own tool (${programs.map(({ source }) => source.file.path).join(', ')}) can only be run, with \`pgrehearse check\`: nothing of it was judged here.`,
  ];
}
