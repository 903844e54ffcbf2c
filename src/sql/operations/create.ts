import type {
  CreateFunctionStmt,
  CreateSeqStmt,
  CreateStmt,
  CreateTableAsStmt,
  IndexElem,
  IndexStmt,
  RangeVar,
  ViewStmt,
} from '@pgsql/types';
import type { CatalogFunction, CreateTable, Operation, Relation } from '../../model.ts';
import { all, as, dotted, nameOf, strings } from '../nodes.ts';
import { relationsIn } from '../references.ts';
import type { StatementText } from '../text.ts';
import { tableElements } from './columns.ts';

const PERSISTENCE: Readonly<Record<string, Relation['persistence']>> = { t: 'temporary', u: 'unlogged' };

function persistenceOf(relation: RangeVar | undefined): Relation['persistence'] {
  return PERSISTENCE[relation?.relpersistence ?? 'p'] ?? 'permanent';
}

export function createTable(node: CreateStmt, text: StatementText, foreign = false): CreateTable {
  const parents = all(node.inhRelations, 'RangeVar').map(nameOf);
  return {
    kind: 'create-table',
    relation: nameOf(node.relation),
    ifNotExists: node.if_not_exists ?? false,
    persistence: persistenceOf(node.relation),
    partitioned: node.partspec !== undefined,
    partitionOf: node.partbound ? parents[0] : undefined,
    foreign,
    inherits: node.partbound ? [] : parents,
    ...tableElements(node.tableElts, text),
  };
}

export function createTableAs(node: CreateTableAsStmt): Operation[] {
  return [
    {
      kind: 'create-table-as',
      relation: nameOf(node.into?.rel),
      materialized: node.objtype === 'OBJECT_MATVIEW',
      withData: !node.into?.skipData,
      reads: relationsIn(node.query),
    },
  ];
}

export function createView(node: ViewStmt): Operation[] {
  return [
    {
      kind: 'create-view',
      relation: nameOf(node.view),
      replace: node.replace ?? false,
      reads: relationsIn(node.query),
    },
  ];
}

export function createSequence(node: CreateSeqStmt): Operation[] {
  const owner = all(node.options, 'DefElem').find((option) => option.defname === 'owned_by');
  const path = strings(as(owner?.arg, 'List')?.items);
  const ownedBy = path.length > 1 ? path.slice(0, -1).join('.') : undefined;
  return [{ kind: 'create-sequence', relation: nameOf(node.sequence), ownedBy }];
}

export function createIndex(node: IndexStmt, text: StatementText): Operation[] {
  const elements = all(node.indexParams, 'IndexElem');
  return [
    {
      kind: 'create-index',
      relation: nameOf(node.relation),
      name: node.idxname,
      unique: node.unique ?? false,
      concurrently: node.concurrent ?? false,
      ifNotExists: node.if_not_exists ?? false,
      only: !node.relation?.inh,
      method: node.accessMethod ?? 'btree',
      keys: elements.map((element, at) => keyText(element, at, text)),
      predicate: node.whereClause ? afterLastWhere(text.sql) : undefined,
    },
  ];
}

/** A column's name, or the key as the author wrote it: expressions have no end in the tree. */
function keyText(element: IndexElem, at: number, text: StatementText): string {
  return element.name ?? keyTexts(text)[at] ?? '';
}

function keyTexts(text: StatementText): string[] {
  const list = /\son\s[^(]*\(/i.exec(text.sql);
  const keys: string[] = [];
  if (!list) return keys;
  for (let from = list.index + list[0].length; ;) {
    const key = text.expressionAt(from);
    keys.push(key);
    const end = text.sql.indexOf(key, from) + key.length;
    const next = /^\s*,/.exec(text.sql.slice(end));
    if (!next || key === '') return keys;
    from = end + next[0].length;
  }
}

function afterLastWhere(sql: string): string {
  const found = /^[^]*\)[^)]*?\bwhere\b([^]*)$/i.exec(sql) ?? /\bwhere\b([^]*)$/i.exec(sql);
  return found?.[1]?.trim() ?? '';
}

export function createFunction(node: CreateFunctionStmt, text: StatementText): Operation[] {
  const options = all(node.options, 'DefElem');
  const option = (name: string) => options.find((one) => one.defname === name)?.arg;
  const sources = strings(as(option('as'), 'List')?.items);
  return [
    {
      kind: 'create-function',
      name: dotted(node.funcname),
      language: as(option('language'), 'String')?.sval?.toLowerCase() ?? 'sql',
      body: node.sql_body ? text.sql : (sources[0] ?? ''),
      volatility: (as(option('volatility'), 'String')?.sval ?? 'volatile') as CatalogFunction['volatility'],
      replace: node.replace ?? false,
    },
  ];
}
