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

type Rows = NonNullable<BaseInput['synthesis']>;

/** Which rows are made up, one after the other, while those of before made a script fail. */
const TRIED: readonly ((all: Rows, blamed: readonly string[]) => Rows)[] = [
  (all) => all,
  (all) => ({ ...all, isTidy: true }),
  (all, blamed) => ({ ...all, isTidy: true, leftEmpty: blamed }),
];

/**
 * Rehearses on made-up rows. Where those make a script fail, nothing after it would be seen: then again on rows without
 * what fails so often, then without those of the tables that the failure is about, and at last without any. What failed
 * is kept, unless it fails without such rows as well.
 */
export async function onRowsThatLetItThrough<T extends Attempt>(
  synthesis: BaseInput['synthesis'],
  attempt: (synthesis: BaseInput['synthesis']) => Promise<T>,
): Promise<T & OnRows> {
  const refused = new Map<string, Refused>();
  const wereMadeUp = new Set<string>();
  let blamed: readonly string[] = [];
  for (const rowsOf of synthesis ? TRIED : []) {
    const rows = rowsOf(synthesis as Rows, blamed);
    if (rows.leftEmpty?.length === 0) break;
    const done = await attempt(rows);
    if (!('fixtures' in done.base)) return { ...done, refused, madeUp: new Map(), fixtures: [] };
    const tables = madeUpTables(done.base.fixtures);
    for (const table of tables.keys()) wereMadeUp.add(table);
    const madeUp = withHeirs(tables, done.rehearsals);
    const inTheWay = done.rehearsals.flatMap((one) => refusedIn(one, madeUp));
    // With some tables empty a script may also fail for want of their rows.
    if (inTheWay.length === 0 && !(rows.leftEmpty && done.rehearsals.some(hasFailed))) {
      const fixtures = withObstacle(done.base.fixtures, new Set(rows.leftEmpty));
      return { ...done, refused, madeUp, fixtures };
    }
    for (const [id, found] of inTheWay) refused.set(id, { ...found, ...refused.get(id) });
    blamed = tablesIn(inTheWay).filter((table) => tables.has(table));
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

/** Tables whose rows are to go: of a foreign key those that refer, which it is on. */
function tablesIn(inTheWay: readonly (readonly [id: string, Refused])[]): readonly string[] {
  const found = inTheWay.flatMap(([, refused]) =>
    RUNS.flatMap((run) => {
      const { statement, tables = [] } = refused[run] ?? {};
      const relation = statement?.error?.relation ?? '';
      return tables.includes(relation) ? [relation] : tables;
    }),
  );
  return [...new Set(found)].toSorted();
}

function hasFailed(rehearsal: MigrationRehearsal): boolean {
  return RUNS.some((run) => failureIn(rehearsal[run]) !== undefined);
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
  inTheWay: ReadonlySet<string>,
): readonly FixtureTable[] {
  return tables.map((one) =>
    one.rows === 0 && inTheWay.has(one.table)
      ? { ...one, reason: 'the rows that were made up for it kept the migrations from going on' }
      : one,
  );
}
