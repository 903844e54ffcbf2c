import type { Known, MigrationRehearsal, Observation, Operation } from '../model.ts';
import { tablesBehind } from '../rules/made-up.ts';
import type { MadeUp } from '../rules/rule.ts';

/** With the tables that the migrations fill from those, and with what they are renamed to. */
export function withHeirs(tables: MadeUp, rehearsals: readonly MigrationRehearsal[]): MadeUp {
  const madeUp = new Map(tables);
  for (const { migration, forward } of tables.size === 0 ? [] : rehearsals)
    for (const [at, observation] of forward.statements.entries()) {
      const operations = migration.up.statements[at]?.operations ?? [];
      for (const [name, rows] of [...renamedBy(operations, madeUp), ...writtenBy(observation, madeUp)])
        if (!madeUp.has(name)) madeUp.set(name, rows);
    }
  return madeUp;
}

type Heir = readonly [name: string, productionRows: Known<number>];

function renamedBy(operations: readonly Operation[], madeUp: MadeUp): Heir[] {
  return operations.flatMap((one) => {
    if (one.kind !== 'rename-table') return [];
    const [source, rows] =
      [...madeUp].find(([table]) => table === one.relation || table.endsWith(`.${one.relation}`)) ?? [];
    if (source === undefined || rows === undefined) return [];
    return [[`${source.slice(0, source.indexOf('.'))}.${one.to}`, rows]];
  });
}

function writtenBy({ sql, writes }: Observation, madeUp: MadeUp): Heir[] {
  const written = writes.filter(({ rows, relation }) => rows > 0 && !madeUp.has(relation));
  return written.length > 0 && tablesBehind({ sql }, madeUp).length > 0
    ? written.map(({ relation }) => [relation, 'unknown'])
    : [];
}
