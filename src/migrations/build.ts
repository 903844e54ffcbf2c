import type { Migration, Script, SourceFile, Statement } from '../model.ts';
import type { ChangedMigration, MigrationSource } from './source.ts';
import { toolOf } from './tools.ts';

export type Parse = (file: SourceFile) => readonly Statement[];

/** A changed migration with its statements, and the transactions that its tool would run them in. */
export function buildMigration(source: ChangedMigration, parse: Parse): Migration {
  const { tool, id, version, name, change, previousPath, history } = source;
  const down = source.down && buildScript(source, source.down, parse);
  return {
    id,
    version,
    name,
    tool,
    change,
    history,
    ...(previousPath !== undefined && { previousPath }),
    up: buildScript(source, source.up, parse),
    ...(down && { down: { ...down, blank: isBlank(down.statements) } }),
  };
}

/** One of a migration's scripts; for the base's migrations, of which only the way forward is run. */
export function buildScript(source: MigrationSource, file: SourceFile, parse: Parse): Script {
  const statements = parse(file);
  const facts = { text: file.text, statements, ...(source.options && { options: source.options.text }) };
  return { file, statements, transaction: toolOf(source.tool).transaction(facts) };
}

/** Nothing, or only what stands for nothing: `SELECT 1`, BEGIN and COMMIT around it. */
export function isBlank(statements: readonly Statement[]): boolean {
  return statements.every(({ operations }) =>
    operations.every(
      (operation) =>
        operation.kind === 'transaction' ||
        (operation.kind === 'select' && operation.reads.length === 0 && operation.functions.length === 0),
    ),
  );
}
