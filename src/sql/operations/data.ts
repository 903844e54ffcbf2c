import type {
  CopyStmt,
  DeleteStmt,
  InsertStmt,
  MergeStmt,
  SelectStmt,
  TruncateStmt,
  UpdateStmt,
} from '@pgsql/types';
import type { Operation, Where } from '../../model.ts';
import { all, as, constant, nameOf, walk, type Node } from '../nodes.ts';
import { functionsIn, relationsIn } from '../references.ts';
import { truthOf } from '../truth.ts';

const without = (names: readonly string[], name: string): string[] => names.filter((one) => one !== name);

export function insert(node: InsertStmt): Operation[] {
  const relation = nameOf(node.relation);
  return [...nested(node), { kind: 'insert', relation, reads: relationsIn({ InsertStmt: node }) }];
}

export function update(node: UpdateStmt): Operation[] {
  const relation = nameOf(node.relation);
  const columns = all(node.targetList, 'ResTarget').map((target) => target.name ?? '');
  const where = whereOf(node.whereClause);
  const reads = without(relationsIn({ UpdateStmt: node }), relation);
  return [...nested(node), { kind: 'update', relation, columns, where, reads }];
}

export function remove(node: DeleteStmt): Operation[] {
  const relation = nameOf(node.relation);
  const where = whereOf(node.whereClause);
  return [
    ...nested(node),
    { kind: 'delete', relation, where, reads: without(relationsIn({ DeleteStmt: node }), relation) },
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
  }));
}

export function select(node: SelectStmt): Operation[] {
  const into = intoClause(node);
  if (into?.rel)
    return [
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
    },
  ];
}

function intoClause(node: SelectStmt): SelectStmt['intoClause'] {
  return node.intoClause ?? (node.larg ? intoClause(node.larg) : undefined);
}

export function copy(node: CopyStmt): Operation[] {
  const from = node.is_from ?? false;
  if (!node.relation)
    return [
      {
        kind: 'select',
        reads: relationsIn(node.query),
        functions: functionsIn(node.query),
        locksRows: false,
      },
    ];
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

/** Data-changing statements inside WITH. */
function nested(node: { withClause?: { ctes?: Node[] } }): Operation[] {
  return all(node.withClause?.ctes, 'CommonTableExpr').flatMap(({ ctequery }) => {
    const inserted = as(ctequery, 'InsertStmt');
    const updated = as(ctequery, 'UpdateStmt');
    const deleted = as(ctequery, 'DeleteStmt');
    const merged = as(ctequery, 'MergeStmt');
    return [
      ...(inserted ? insert(inserted) : []),
      ...(updated ? update(updated) : []),
      ...(deleted ? remove(deleted) : []),
      ...(merged ? merge(merged) : []),
    ];
  });
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
