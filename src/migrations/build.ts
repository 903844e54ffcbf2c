import type { Migration, Script, SourceFile, Statement } from '../model.ts';
import type { ChangedMigration, MigrationSource } from './source.ts';
import type { Complaint, ScriptFacts, Tool } from './tool.ts';
import { toolOf } from './tools.ts';

export type Parse = (file: SourceFile) => readonly Statement[];

/** A changed migration with its statements, and the transactions that its tool would run them in. */
export function buildMigration(source: ChangedMigration, parse: Parse): Migration {
  const { tool, id, version, name, change, previousPath, history, whole } = source;
  const down = source.down && buildScript(source, source.down, parse);
  const verify = source.verifyFile && buildScript(source, source.verifyFile, parse);
  return {
    id,
    version,
    name,
    tool,
    change,
    history,
    ...(previousPath !== undefined && { previousPath }),
    ...(whole !== undefined && { whole }),
    ...(adapterOf(source).runsAllAtOnce && { sharesTransaction: true }),
    up: buildScript(source, source.up, parse),
    ...(down && { down: { ...down, blank: isBlank(down.statements) } }),
    ...(verify && { verify }),
  };
}

/** One of a migration's scripts; for the base's migrations, of which only the way forward is run. */
export function buildScript(source: MigrationSource, file: SourceFile, parse: Parse): Script {
  const statements = parse(file);
  const facts = factsOf(source, file, statements);
  return { file, statements, transaction: adapterOf(source).transaction(facts) };
}

/** What the tool itself would say against a script that the server takes as it is meant. */
export function complaintsAbout(source: MigrationSource, { file, statements }: Script): readonly Complaint[] {
  const { name, failsOnMark, complaints } = adapterOf(source);
  const message = `The file begins with a byte order mark, with which ${name} fails: save it as UTF-8 without one.`;
  return [
    ...(file.byteOrderMark && failsOnMark ? [{ line: 1, message }] : []),
    ...(complaints?.(factsOf(source, file, statements)) ?? []),
  ];
}

function adapterOf({ adapter, tool }: MigrationSource): Tool {
  return adapter ?? toolOf(tool);
}

function factsOf(
  { whole, options }: MigrationSource,
  { path, text }: SourceFile,
  statements: readonly Statement[],
): ScriptFacts {
  return { path, text, whole: whole ?? text, statements, ...(options && { options: options.text }) };
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
