import type {
  AlterPublicationStmt,
  CreatePublicationStmt,
  CreateStatsStmt,
  CreateTrigStmt,
  RuleStmt,
} from '@pgsql/types';
import type { Operation } from '../../model.ts';
import { all, dotted, nameOf } from '../nodes.ts';
import { relationsIn } from '../references.ts';
import { optionsOf } from './options.ts';
import { locksOfQuery } from './plans.ts';

export function createTrigger(node: CreateTrigStmt): Operation[] {
  return [
    {
      kind: 'create-trigger',
      relation: nameOf(node.relation),
      name: node.trigname ?? '',
      forEachRow: node.row ?? false,
      ...(node.constrrel && { constraintFrom: nameOf(node.constrrel) }),
    },
  ];
}

const ROWS = new Set(['new', 'old']);

/** NEW and OLD are no tables. */
export function createRule(node: RuleStmt): Operation[] {
  const relation = nameOf(node.relation);
  const locks = (node.actions ?? []).flatMap(locksOfQuery);
  const writes = locks.filter(({ mode }) => mode === 'RowExclusiveLock').map((lock) => lock.relation);
  const reads = [...locks.map((lock) => lock.relation), ...relationsIn(node.whereClause)];
  return [
    {
      kind: 'create-rule',
      relation,
      name: node.rulename ?? '',
      instead: node.instead ?? false,
      writes,
      reads: reads.filter((name) => !ROWS.has(name) && !writes.includes(name)),
    },
  ];
}

export function createStatistics(node: CreateStatsStmt): Operation[] {
  return all(node.relations, 'RangeVar').map((range) => ({
    kind: 'create-statistics',
    name: dotted(node.defnames),
    relation: nameOf(range),
  }));
}

export function publication(
  kind: 'create-publication' | 'alter-publication',
  node: CreatePublicationStmt | AlterPublicationStmt,
): Operation[] {
  const objects = all(node.pubobjects, 'PublicationObjSpec');
  return [
    {
      kind,
      name: node.pubname ?? '',
      tables: objects.flatMap((object) => (object.pubtable ? nameOf(object.pubtable.relation) : [])),
      allTables: node.for_all_tables ?? false,
      schemas: objects.flatMap((object) =>
        object.pubobjtype === 'PUBLICATIONOBJ_TABLES_IN_SCHEMA' ? (object.name ?? []) : [],
      ),
      options: optionsOf(node.options),
    },
  ];
}
