import type { Config } from '../../config/config.ts';
import { placeholdersOf } from '../../config/policy.ts';
import { UserError } from '../../errors.ts';
import { discover } from '../../migrations/discover.ts';
import { plural } from '../../numbers.ts';
import { name } from '../../report/inert.ts';
import type { Comparison } from './index.ts';
import type { Configured, Subject } from '../config.ts';

/**
 * Whose configuration holds must not decide what is looked at: neither may a new one leave out what would be reviewed
 * without it, nor does the base's know the folder that a changed one names.
 * @throws UserError for migrations that the other configuration knows and this one does not
 */
export async function refuseUnseen(
  sources: Comparison,
  { config, other }: Configured,
  subject: Subject,
): Promise<void> {
  if (!other || placeOf(other) === placeOf(config)) return;
  const [seen, missed] = await Promise.all([migrationsIn(sources, config), migrationsIn(sources, other)]);
  const unseen = [...missed].filter((path) => !seen.has(path)).toSorted();
  const [first] = unseen;
  if (first === undefined) return;
  const more = unseen.length > 1 ? ` and ${plural(unseen.length - 1, 'other file')}` : '';
  throw new UserError(
    `This ${subject} changes the configuration and migrations that only one of both knows: ${name(first)}${more} would not be reviewed. Merge the change of the configuration first, or name the folders as the workflow's input \`migrations\`.`,
  );
}

/** What says where migrations are. */
function placeOf({ migrations, databases, tool, command, baseline }: Config): string {
  return JSON.stringify([migrations, databases, tool, command, baseline]);
}

/** Files of the changed migrations that a review by this configuration would look at. */
async function migrationsIn(sources: Comparison, config: Config): Promise<ReadonlySet<string>> {
  const { projects, unreviewed } = await discover(sources, { ...config, valuesOf: placeholdersOf(config) });
  const changed = new Set(sources.changes.map(({ path }) => path));
  const files = projects.flatMap((project) =>
    project.changed.flatMap(({ up, down }) => [up.path, ...(down ? [down.path] : [])]),
  );
  return new Set([...files, ...unreviewed.flatMap((one) => one.files)].filter((path) => changed.has(path)));
}
