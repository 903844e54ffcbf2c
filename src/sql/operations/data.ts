import type {
  CopyStmt,
  DeleteStmt,
  InsertStmt,
  MergeStmt,
  RangeVar,
  SelectStmt,
  TruncateStmt,
  UpdateStmt,
} from '@pgsql/types';
import type { Operation, Where } from '../../model.ts';
import { all, as, constant, nameOf, walk, type Node } from '../nodes.ts';
import { functionsIn, relationsIn } from '../references.ts';
import { truthOf } from '../truth.ts';

const without = (names: readonly string[], name: string): string[] => names.filter((one) => one !== name);

/** ONLY leaves partitions and child tables alone. */
export function only(range: RangeVar | undefined): { readonly only?: true } {
  return range?.inh ? {} : { only: true };
}

export function insert(node: InsertStmt): Operation[] {
  const relation = nameOf(node.relation);
  return [...nested(node), { kind: 'insert', relation, reads: relationsIn({ InsertStmt: node }) }];
}

export function update(node: UpdateStmt): Operation[] {
  const relation = nameOf(node.relation);
  const columns = all(node.targetList, 'ResTarget').map((target) => target.name ?? '');
  const where = whereOf(node.whereClause);
  const reads = without(relationsIn({ UpdateStmt: node }), relation);
  return [...nested(node), { kind: 'update', relation, ...only(node.relation), columns, where, reads }];
}

export function remove(node: DeleteStmt): Operation[] {
  const relation = nameOf(node.relation);
  const where = whereOf(node.whereClause);
  return [
    ...nested(node),
    {
      kind: 'delete',
      relation,
      ...only(node.relation),
      where,
      reads: without(relationsIn({ DeleteStmt: node }), relation),
    },
  ];
}

export function merge(node: MergeStmt): Operation[] {
  const relation = nameOf(node.relation);
  return [
    ...nested(node),
    { kind: 'merge', relation, reads: without(relationsIn({ MergeStmt: node }), relation) },
  ];
}

export function truncate(node: TruncateStmt): Operation[] {
  const cascade = node.behavior === 'DROP_CASCADE';
  return all(node.relations, 'RangeVar').map((range) => ({
    kind: 'truncate',
    relation: nameOf(range),
    cascade,
    ...(node.restart_seqs && { restartIdentity: true }),
    ...only(range),
  }));
}

export function select(node: SelectStmt): Operation[] {
  const into = intoClause(node);
  if (into?.rel)
    return [
      ...nested(node),
      {
        kind: 'create-table-as',
        relation: nameOf(into.rel),
        materialized: false,
        withData: true,
        reads: without(relationsIn({ SelectStmt: node }), nameOf(into.rel)),
      },
    ];
  return [
    ...nested(node),
    ...settings(node),
    {
      kind: 'select',
      reads: relationsIn({ SelectStmt: node }),
      functions: functionsIn(node),
      locksRows: (node.lockingClause?.length ?? 0) > 0,
      ...lockedRows(node),
    },
  ];
}

/** FOR UPDATE OF names tables by their aliases. */
function lockedRows(node: SelectStmt): { readonly locked?: readonly string[] } {
  const clauses = all(node.lockingClause, 'LockingClause');
  if (clauses.length === 0 || clauses.some((clause) => !clause.lockedRels)) return {};
  const aliases = new Set(
    clauses.flatMap((clause) => all(clause.lockedRels, 'RangeVar').map((range) => range.relname)),
  );
  const locked: string[] = [];
  walk(node.fromClause, (tag, body) => {
    if (tag !== 'RangeVar') return;
    const range = body as RangeVar;
    if (aliases.has(range.alias?.aliasname ?? range.relname)) locked.push(nameOf(range));
  });
  return { locked };
}

function intoClause(node: SelectStmt): SelectStmt['intoClause'] {
  return node.intoClause ?? (node.larg ? intoClause(node.larg) : undefined);
}

export function copy(node: CopyStmt): Operation[] {
  const from = node.is_from ?? false;
  if (!node.relation) return node.query ? query(node.query) : [];
  const program = node.is_program ?? false;
  return [
    {
      kind: 'copy',
      relation: nameOf(node.relation),
      from,
      program,
      file: !program && node.filename !== undefined,
    },
  ];
}

/** The statement inside COPY (…). */
function query(node: Node): Operation[] {
  const selected = as(node, 'SelectStmt');
  return selected ? select(selected) : change(node);
}

/** Data-changing statements inside WITH. */
export function nested(node: { withClause?: { ctes?: Node[] } }): Operation[] {
  return all(node.withClause?.ctes, 'CommonTableExpr').flatMap(({ ctequery }) =>
    ctequery ? change(ctequery) : [],
  );
}

function change(node: Node): Operation[] {
  const inserted = as(node, 'InsertStmt');
  const updated = as(node, 'UpdateStmt');
  const deleted = as(node, 'DeleteStmt');
  const merged = as(node, 'MergeStmt');
  return [
    ...(inserted ? insert(inserted) : []),
    ...(updated ? update(updated) : []),
    ...(deleted ? remove(deleted) : []),
    ...(merged ? merge(merged) : []),
  ];
}

/** `SELECT set_config('lock_timeout', '5s', true)` is a SET by another name. */
function settings(node: SelectStmt): Operation[] {
  const found: Operation[] = [];
  walk(node, (tag, body) => {
    if (tag !== 'FuncCall' || !functionsIn({ FuncCall: body }).includes('set_config')) return;
    const [name, value, local] = (body as { args?: Node[] }).args ?? [];
    const setting = constant(name);
    if (setting)
      found.push({
        kind: 'set',
        name: setting.toLowerCase(),
        value: constant(value),
        local: constant(local) === 'true',
      });
  });
  return found;
}

function whereOf(condition: Node | undefined): Where {
  if (!condition) return 'none';
  return truthOf(condition) === true ? 'always-true' : 'condition';
}
