import type { Catalog, Index, Observation, Operation, Relation, Run, Statement } from '../../model.ts';

/** What a statement does that takes longer on a larger table; what comes first decides how. */
export type Work =
  | 'gin'
  | 'rewrite-indexed'
  | 'text-index'
  | 'index'
  | 'rewrite'
  | 'join'
  | 'indexed-writes'
  | 'writes'
  | 'scan';

/** What decides most first. */
const WORKS: readonly Work[] = [
  'gin',
  'rewrite-indexed',
  'text-index',
  'index',
  'rewrite',
  'join',
  'indexed-writes',
  'writes',
  'scan',
];

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
  catalog: Catalog,
): Work[] {
  const { relations } = catalog;
  const again = rebuilds.flatMap((name) => {
    const table = relations.get(relations.get(name)?.table ?? '');
    const bare = name.slice(name.indexOf('.') + 1);
    return table?.indexes.filter((index) => index.name === bare).map((index) => built(table, index)) ?? [];
  });
  const inside = rewrites.flatMap((one) => {
    const table = relations.get(one);
    return table?.indexes.map((index) => built(table, index)) ?? [];
  });
  const all = [...operations.flatMap((one) => builtBy(one, catalog)), ...again, ...inside];
  const sorted = all.filter(({ method }) => !['gin', 'brin'].includes(method));
  const isIndexed = writes.some(({ relation }) => (relations.get(relation)?.indexes ?? []).length > 0);
  const isWriting = rowsWritten >= MANY || operations.some(({ kind }) => WRITING.has(kind));
  const isDeleting = operations.every(({ kind }) => kind === 'delete');
  const does: Readonly<Record<Work, boolean>> = {
    gin: all.some(({ method }) => method === 'gin'),
    'rewrite-indexed': rewrites.length > 0 && sorted.length > 0,
    'text-index': sorted.some(({ isLong }) => isLong),
    index: sorted.length > 0 || rebuilds.length > 0,
    rewrite: rewrites.length > 0,
    join: operations.some(validatesKey),
    'indexed-writes': isWriting && isIndexed && !isDeleting,
    writes: isWriting,
    scan: true,
  };
  return WORKS.filter((one) => does[one]);
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

interface Built {
  readonly method: string;
  /** Keys of any length, which are compared where they lie and not beside each other. */
  readonly isLong: boolean;
}

const LONG = /^(?:text|character|citext|numeric|bytea|jsonb|name\b)|\[\]$/;

function built(
  { columns }: Pick<Relation, 'columns'>,
  { method, keys }: Pick<Index, 'method' | 'keys'>,
): Built {
  const isLong = keys.some((key) => {
    const column = columns.find(({ name }) => name === key);
    return column === undefined || LONG.test(column.type);
  });
  return { method, isLong };
}

/** The indexes that an operation builds. */
function builtBy(operation: Operation, { relations }: Catalog): Built[] {
  if (!('relation' in operation) || operation.relation === undefined) return [];
  const table = relations.get(operation.relation) ?? ending(relations, operation.relation);
  const columns = table?.columns ?? [];
  if (operation.kind === 'create-index') return operation.only ? [] : [built({ columns }, operation)];
  if (operation.kind === 'reindex') return (table?.indexes ?? []).map((index) => built({ columns }, index));
  const constraints =
    operation.kind === 'add-constraint'
      ? [operation.constraint]
      : operation.kind === 'add-column'
        ? operation.column.constraints
        : [];
  return constraints.flatMap(({ kind, usingIndex, method = 'btree', columns: keys }) =>
    usingIndex === undefined && ['primary-key', 'unique', 'exclusion'].includes(kind)
      ? [built({ columns }, { method, keys })]
      : [],
  );
}

/** Names of operations are as written: of the schemas that have one, any. */
function ending(relations: Catalog['relations'], name: string): Relation | undefined {
  return [...relations.values()].find((one) => one.name.endsWith(`.${name}`));
}
