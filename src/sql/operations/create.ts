import type {
  CreateSeqStmt,
  CreateStmt,
  CreateTableAsStmt,
  IndexElem,
  IndexStmt,
  RangeVar,
  ViewStmt,
} from '@pgsql/types';
import type { CreateIndex, CreateTable, IndexElement, Operation, Relation } from '../../model.ts';
import { columnsUsed } from '../column-uses.ts';
import { all, as, dotted, nameOf, strings } from '../nodes.ts';
import { relationsIn } from '../references.ts';
import type { StatementText } from '../text.ts';
import { tableElements } from './columns.ts';
import { nested } from './data.ts';
import { optionsOf } from './options.ts';

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
    ...tableFeatures(node),
  };
}

const STRATEGIES = {
  PARTITION_STRATEGY_LIST: 'list',
  PARTITION_STRATEGY_RANGE: 'range',
  PARTITION_STRATEGY_HASH: 'hash',
} as const;

/** What most tables do not have. */
function tableFeatures(node: CreateStmt): Partial<CreateTable> {
  const like = all(node.tableElts, 'TableLikeClause').map((clause) => nameOf(clause.relation));
  const keys = all(node.partspec?.partParams, 'PartitionElem');
  return {
    ...(like.length > 0 && { like }),
    ...(node.partbound?.is_default && { isDefault: true }),
    ...(node.partspec && {
      partitionBy: {
        strategy: STRATEGIES[node.partspec.strategy ?? 'PARTITION_STRATEGY_RANGE'],
        columns: keys.flatMap((key) => key.name ?? []),
      },
    }),
    ...(node.ofTypename && { ofType: dotted(node.ofTypename.names) }),
    ...(node.options && { options: optionsOf(node.options) }),
    ...(node.accessMethod && { method: node.accessMethod }),
    ...(node.tablespacename && { tablespace: node.tablespacename }),
  };
}

export function createTableAs(node: CreateTableAsStmt): Operation[] {
  const prepared = as(node.query, 'ExecuteStmt')?.name;
  return [
    ...(prepared ? [{ kind: 'execute' as const, prepared }] : nested(as(node.query, 'SelectStmt') ?? {})),
    {
      kind: 'create-table-as',
      relation: nameOf(node.into?.rel),
      materialized: node.objtype === 'OBJECT_MATVIEW',
      withData: !node.into?.skipData,
      reads: relationsIn(node.query),
      ...(node.objtype === 'OBJECT_MATVIEW' && { uses: columnsUsed(node.query) }),
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
      uses: columnsUsed(node.query),
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
      ...indexFeatures(node, elements),
    },
  ];
}

/** What most indexes do not have. */
function indexFeatures(node: IndexStmt, elements: readonly IndexElem[]): Partial<CreateIndex> {
  const include = all(node.indexIncludingParams, 'IndexElem').flatMap((element) => element.name ?? []);
  return {
    elements: elements.map(indexElement),
    ...(include.length > 0 && { include }),
    ...(node.nulls_not_distinct && { nullsNotDistinct: true }),
    ...(node.options && { options: optionsOf(node.options) }),
    ...(node.tableSpace && { tablespace: node.tableSpace }),
  };
}

const NULLS: Readonly<Record<string, IndexElement['nulls']>> = {
  SORTBY_NULLS_FIRST: 'first',
  SORTBY_NULLS_LAST: 'last',
};

function indexElement(element: IndexElem): IndexElement {
  const nulls = NULLS[element.nulls_ordering ?? ''];
  return {
    descending: element.ordering === 'SORTBY_DESC',
    ...(element.collation && { collation: dotted(element.collation) }),
    ...(element.opclass && { operatorClass: dotted(element.opclass) }),
    ...(nulls && { nulls }),
  };
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
