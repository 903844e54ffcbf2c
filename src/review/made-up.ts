import type { Config } from '../config/config.ts';
import type { FixtureTable, MigrationRehearsal, Observation, Run } from '../model.ts';
import type { Base, BaseInput } from '../rehearsal/base.ts';
import { blamedFor } from '../rules/migration-fails.ts';
import type { MadeUp, Refused, RefusedStatement } from '../rules/rule.ts';
import { withHeirs } from './heirs.ts';

/** Tables whose rows say nothing of production's. */
export function madeUpTables(tables: readonly FixtureTable[]): MadeUp {
  return new Map(
    tables
      .filter(({ synthetic }) => synthetic)
      .map(({ table, productionRows }) => [table, productionRows ?? 'unknown']),
  );
}

/** Undefined where it is switched off. */
export function synthesisOf({ synthesis }: Pick<Config, 'synthesis'>): BaseInput['synthesis'] {
  const { isOn, rows, seed, time, disk } = synthesis;
  return isOn ? { rows, seed, timeMs: time, diskBytes: disk } : undefined;
}

interface Attempt {
  /** What kept it from being built, where it could not be. */
  readonly base: Base | Error;
  readonly rehearsals: readonly MigrationRehearsal[];
}

/** What came of it. */
export interface OnRows {
  /** Statements that made-up rows were in the way of, by migration. */
  readonly refused: ReadonlyMap<string, Refused>;
  /** Of the attempt that is judged. */
  readonly madeUp: MadeUp;
  readonly fixtures: readonly FixtureTable[];
}

/**
 * Rehearses on made-up rows. Where those make a script fail, nothing after it would be seen: then again on rows without
 * what fails so often, and at last without any. What failed is kept, unless it fails without such rows as well.
 */
export async function onRowsThatLetItThrough<T extends Attempt>(
  synthesis: BaseInput['synthesis'],
  attempt: (synthesis: BaseInput['synthesis']) => Promise<T>,
): Promise<T & OnRows> {
  const refused = new Map<string, Refused>();
  const wereMadeUp = new Set<string>();
  for (const rows of synthesis ? [synthesis, { ...synthesis, isTidy: true }] : []) {
    const done = await attempt(rows);
    if (!('fixtures' in done.base)) return { ...done, refused, madeUp: new Map(), fixtures: [] };
    const { fixtures } = done.base;
    const tables = madeUpTables(fixtures);
    for (const table of tables.keys()) wereMadeUp.add(table);
    const madeUp = withHeirs(tables, done.rehearsals);
    const inTheWay = done.rehearsals.flatMap((one) => refusedIn(one, madeUp));
    if (inTheWay.length === 0) return { ...done, refused, madeUp, fixtures };
    for (const [id, found] of inTheWay) refused.set(id, { ...found, ...refused.get(id) });
  }
  const done = await attempt(undefined);
  const fixtures = 'fixtures' in done.base ? withObstacle(done.base.fixtures, wereMadeUp) : [];
  return { ...done, refused: withoutThoseThatFailAnyway(refused, done), madeUp: new Map(), fixtures };
}

const RUNS = ['forward', 'rollback', 'again'] as const;

function refusedIn(rehearsal: MigrationRehearsal, madeUp: MadeUp): [id: string, Refused][] {
  const found = RUNS.flatMap((run): [string, RefusedStatement][] => {
    const statement = failureIn(rehearsal[run]);
    const tables = statement ? blamedFor(statement, madeUp) : [];
    return statement && tables.length > 0 ? [[run, { statement, tables }]] : [];
  });
  return found.length > 0 ? [[rehearsal.migration.id, Object.fromEntries(found)]] : [];
}

function failureIn({ statements }: Run): Observation | undefined {
  return statements.find(({ ok }) => !ok);
}

function withoutThoseThatFailAnyway(
  refused: ReadonlyMap<string, Refused>,
  { rehearsals }: Attempt,
): ReadonlyMap<string, Refused> {
  return new Map(
    [...refused].map(([id, found]) => {
      const rehearsal = rehearsals.find(({ migration }) => migration.id === id);
      const left = RUNS.flatMap((run) => {
        const one = found[run];
        const now = rehearsal && failureIn(rehearsal[run]);
        if (!one || !now || !isSame(one.statement, now)) return one ? [[run, one] as const] : [];
        return looksForRows(one) ? [[run, { ...one, isForWantOfRows: true as const }] as const] : [];
      });
      return [id, Object.fromEntries(left)];
    }),
  );
}

function isSame(one: Observation, other: Observation): boolean {
  return one.file === other.file && one.line === other.line && one.error?.code === other.error?.code;
}

/** A row that it refers to, or looks up, is not there (manual 18, appendix A). */
function looksForRows({ statement: { sql, error }, tables }: RefusedStatement): boolean {
  if (error?.code === '23503' || error?.code === 'P0002') return true;
  const isElsewhere = tables.some((table) => table !== error?.relation);
  return (error?.code === '23502' || error?.code === 'P0001') && isElsewhere && /\bwhere\b/i.test(sql);
}

/** The tables, with what kept those empty that could be filled. */
function withObstacle(
  tables: readonly FixtureTable[],
  wereMadeUp: ReadonlySet<string>,
): readonly FixtureTable[] {
  return tables.map((one) =>
    one.rows === 0 && wereMadeUp.has(one.table)
      ? { ...one, reason: 'the rows that were made up for it kept the migrations from going on' }
      : one,
  );
}
