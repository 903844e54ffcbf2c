import type { MigrationRehearsal, Problem } from '../model.ts';

/** The tool runs a migration's own proof behind it, and takes back one whose proof fails. */
export function notVerified(rehearsals: readonly MigrationRehearsal[]): readonly Problem[] {
  return rehearsals.flatMap(({ migration, verify }) => {
    const failed = verify?.statements.find(({ ok }) => !ok);
    if (!failed) return [];
    const { file, line, error } = failed;
    const message = `${migration.up.file.path} is not what this script verifies: ${error?.message ?? 'it fails'} (SQLSTATE ${error?.code ?? 'unknown'}).`;
    return [{ message, file, line: error?.position?.line ?? line }];
  });
}
