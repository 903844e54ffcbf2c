import type { Catalog, Observation, Operation, Run, Statement } from '../../model.ts';

/** What a statement does that takes longer on a larger table; what comes first decides how. */
export type Work = 'gin' | 'index' | 'rewrite' | 'join' | 'indexed-writes' | 'writes' | 'scan';

/** A statement of the forward run that goes through tables. */
export interface Growing {
  /** Its place among the statements. */
  readonly at: number;
  readonly work: readonly Work[];
  /** Tables of before the migration that it goes through, partitions by their root. */
  readonly relations: readonly string[];
  /** It goes through what an earlier statement made, and grows with what that one grew with. */
  readonly isDerived: boolean;
}

/** Rows that were not written by their values: an update that a key picks the row of does not grow. */
const MANY = 1_000;

/** The statements of a run that go through a table: by what they were seen to do, and by what they build. */
export function growingIn(
  { statements }: Run,
  script: readonly Statement[],
  catalogs: readonly Catalog[],
): readonly Growing[] {
  const first = catalogs[0];
  if (!first) return [];
  const all = statements.flatMap((seen, at): Growing[] => {
    const operations = script[at]?.operations ?? [];
    const before = catalogs[at] ?? first;
    const touched = [...new Set(touchedBy(seen, operations, before))];
    if (seen.own || touched.length === 0) return [];
    const old = touched.filter((relation) => first.relations.has(relation) && !isNew(before, relation));
    return [
      {
        at,
        work: workOf(seen, operations, before),
        relations: [...new Set(old.map((relation) => rootOf(first, relation)))].toSorted(),
        isDerived: old.length === 0,
      },
    ];
  });
  // What is made out of nothing that was there is as large everywhere.
  const begin = all.findIndex(({ isDerived }) => !isDerived);
  return begin === -1 ? [] : all.filter(({ isDerived }, index) => !isDerived || index > begin);
}

function isNew({ relations }: Catalog, relation: string): boolean {
  return relations.get(relation)?.isNew ?? false;
}

/** The partitioned table on top. */
export function rootOf(catalog: Catalog, relation: string): string {
  const parent = catalog.relations.get(relation)?.partitionOf;
  return parent === undefined ? relation : rootOf(catalog, parent);
}

function touchedBy(
  { rewrites, rebuilds = [], scans, writes }: Observation,
  operations: readonly Operation[],
  { relations }: Catalog,
): string[] {
  const rebuilt = rebuilds.flatMap((index) => relations.get(index)?.table ?? []);
  const isGiven = operations.every(
    (one) => one.kind === 'copy' || (one.kind === 'insert' && one.reads.length === 0),
  );
  const written = writes.flatMap(({ relation, rows }) => (rows >= MANY && !isGiven ? [relation] : []));
  return [...rewrites, ...rebuilt, ...scans.map(({ relation }) => relation), ...written];
}

function workOf(
  { rewrites, rebuilds = [], rowsWritten, writes }: Observation,
  operations: readonly Operation[],
  { relations }: Catalog,
): Work[] {
  const built = operations.flatMap(methodsBuilt);
  const inside = rewrites.flatMap((one) => relations.get(one)?.indexes ?? []).map(({ method }) => method);
  const again = rebuilds.length > 0 && rewrites.length === 0 ? ['btree'] : [];
  const methods = [...built, ...inside, ...again];
  const isIndexed = writes.some(({ relation }) => (relations.get(relation)?.indexes ?? []).length > 0);
  const isWriting = rowsWritten >= MANY || operations.some(({ kind }) => WRITING.has(kind));
  return [
    ...(methods.includes('gin') ? (['gin'] as const) : []),
    ...(methods.some((method) => !['gin', 'brin'].includes(method)) ? (['index'] as const) : []),
    ...(rewrites.length > 0 ? (['rewrite'] as const) : []),
    ...(operations.some(validatesKey) ? (['join'] as const) : []),
    ...(isWriting && isIndexed && !operations.every(({ kind }) => kind === 'delete')
      ? (['indexed-writes'] as const)
      : []),
    ...(isWriting ? (['writes'] as const) : []),
    'scan',
  ];
}

const WRITING: ReadonlySet<Operation['kind']> = new Set([
  'update',
  'delete',
  'insert',
  'merge',
  'create-table-as',
]);

/** The server looks each row's parent up by a join (src/backend/utils/adt/ri_triggers.c: RI_Initial_Check). */
function validatesKey(operation: Operation): boolean {
  if (operation.kind === 'validate-constraint') return true;
  if (operation.kind !== 'add-constraint') return false;
  return operation.constraint.kind === 'foreign-key' && !operation.constraint.notValid;
}

/** Access methods of the indexes that an operation builds. */
function methodsBuilt(operation: Operation): string[] {
  if (operation.kind === 'create-index') return operation.only ? [] : [operation.method];
  if (operation.kind === 'reindex') return ['btree'];
  const constraints =
    operation.kind === 'add-constraint'
      ? [operation.constraint]
      : operation.kind === 'add-column'
        ? operation.column.constraints
        : [];
  return constraints.flatMap(({ kind, usingIndex, method = 'btree' }) =>
    usingIndex === undefined && ['primary-key', 'unique', 'exclusion'].includes(kind) ? [method] : [],
  );
}
