import { UserError } from '../errors.ts';
import type { Migration } from '../model.ts';
import { applyScript, ReplayError } from './apply.ts';
import { withinLimits } from './base.ts';
import type { Stage } from './session.ts';

/**
 * Applies changed migrations that another part of the review rehearses. What they make counts as new, as where one runner
 * rehearses all. Throws a UserError where one fails: what comes after it cannot be rehearsed then.
 */
export async function applyEarlier(
  stage: Stage,
  database: string,
  migrations: readonly Migration[] = [],
): Promise<void> {
  if (migrations.length === 0) return;
  await using connection = await stage.server.connect('migrator', database);
  await withinLimits(stage, database, connection, async () => {
    for (const { up } of migrations)
      await applyScript(stage, connection, up).catch((error: unknown) => {
        if (!(error instanceof ReplayError)) throw error;
        const { message, code } = error.error;
        throw new UserError(
          `${up.file.path} comes before the migrations of this part and fails: ${message} (SQLSTATE ${code}). The part that rehearses it tells more.`,
          { cause: error },
        );
      });
  });
}
