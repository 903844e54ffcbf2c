import type { Operation, OperationOf } from '../model.ts';
import { bareName } from '../sql/quote.ts';
import { isInUse } from './define.ts';
import { operationsThrough } from './inner-steps.ts';
import { perScript, placeOf } from './per-script.ts';
import type { Step } from './rule.ts';

/** An object, not a table, index, schema or database, that a statement drops. */
export interface Dropped {
  readonly type: string;
  /** Qualified as far as it is known. */
  readonly name: string;
  /** Of a trigger, policy or rule. */
  readonly table?: string;
  readonly ifExists: boolean;
}

export function droppedObject(
  operation: OperationOf<'drop-view'> | OperationOf<'drop-object'>,
): Dropped | undefined {
  const { ifExists } = operation;
  if (operation.kind === 'drop-view')
    return {
      type: operation.materialized ? 'materialized view' : 'view',
      name: operation.relation,
      ifExists,
    };
  const { objectType, name, relation } = operation;
  if (objectType === 'schema') return undefined;
  return { type: objectType, name, ifExists, ...(relation !== undefined && { table: relation }) };
}

const ROUTINES = new Set(['function', 'procedure', 'routine']);

/** Whether a catalogue has it; undefined of what it does not describe. */
export function isThere({ type, name, table }: Dropped, catalog: Step['catalog']): boolean | undefined {
  const found = inCatalog(type, name, table, catalog);
  return found === false && !catalog.complete ? undefined : found;
}

function inCatalog(
  type: string,
  name: string,
  table: string | undefined,
  { relations, functions, enums, domains }: Step['catalog'],
): boolean | undefined {
  if (/view$|^sequence$/.test(type)) return relations.has(name);
  if (ROUTINES.has(type)) return functions.has(name);
  if (type === 'domain') return domains.has(name);
  if (type === 'policy') return relations.get(table ?? '')?.policies?.includes(name) ?? false;
  if (type === 'trigger') return relations.get(table ?? '')?.triggers?.includes(name) ?? false;
  return type === 'type' && enums.has(name) ? true : undefined;
}

/** Made by this very set of migrations, or on a table that is. */
export function isOwn(dropped: Dropped, step: Step): boolean {
  const { type, name, table } = dropped;
  if (table !== undefined) return !isInUse(step, table) || isMadeBefore(dropped, step);
  if (/view$|^sequence$/.test(type)) return step.catalog.relations.has(name) && !isInUse(step, name);
  const start = step.steps[0]?.catalog;
  return isMadeBefore(dropped, step) || (start?.complete === true && isThere(dropped, start) === false);
}

function isMadeBefore(dropped: Dropped, step: Step): boolean {
  const wasThere = isThere(dropped, step.steps[0]?.catalog ?? step.catalog) === true;
  return !wasThere && makers(step, dropped).some((at) => at < placeOf(step));
}

/** DROP and CREATE are how an object is replaced that OR REPLACE cannot change. */
export function isReplaced(dropped: Dropped, step: Step): boolean {
  return makers(step, dropped).some((at) => at > placeOf(step));
}

/** Where the script makes it. */
function makers(step: Step, dropped: Dropped): readonly number[] {
  return (makersByWord(step).get(bareName(dropped.name).toLowerCase()) ?? []).flatMap(({ at, maker }) =>
    maker(dropped) ? [at] : [],
  );
}

interface Maker {
  readonly at: number;
  readonly maker: (dropped: Dropped) => boolean;
}

/** By the names that they may make, in lower case. */
const makersByWord = perScript((steps) => {
  const byWord = new Map<string, Maker[]>();
  const add = (word: string, one: Maker): void => {
    const known = byWord.get(word);
    if (known) known.push(one);
    else byWord.set(word, [one]);
  };
  steps.forEach((step, at) => {
    for (const operation of operationsThrough(step)) {
      const made = madeName(operation);
      if (made !== undefined)
        add(made.toLowerCase(), { at, maker: (dropped) => isMaking(operation, dropped) });
    }
    if (!step.operations.some(({ kind }) => kind === 'other')) return;
    const words = wordsOfCreate(step.statement.sql);
    for (const word of words) add(word, { at, maker: ({ type }) => words.has(type.split(' ')[0] ?? '') });
  });
  return byWord;
});

/** The name under which `isMaking` may know it. */
function madeName(operation: Operation): string | undefined {
  switch (operation.kind) {
    case 'create-view':
    case 'create-table':
    case 'create-table-as':
    case 'create-sequence':
      return bareName(operation.relation);
    case 'create-function':
    case 'create-domain':
    case 'create-enum':
    case 'create-extension':
    case 'create-trigger':
    case 'create-policy':
      return bareName(operation.name);
    case 'rename-table':
    case 'rename-object':
      return operation.to;
    default:
      return undefined;
  }
}

function isMaking(operation: Operation, { type, name, table }: Dropped): boolean {
  switch (operation.kind) {
    case 'create-view':
    case 'create-table':
    case 'create-table-as':
    case 'create-sequence':
      return operation.relation === name;
    case 'create-function':
    case 'create-domain':
    case 'create-enum':
      return operation.name === name;
    case 'create-extension':
      return type === 'extension' && operation.name === name;
    case 'create-trigger':
    case 'create-policy':
      return operation.kind === `create-${type}` && operation.name === name && operation.relation === table;
    case 'rename-table':
      return table === undefined && operation.to === bareName(name);
    case 'rename-object':
      return operation.objectType === type && operation.to === bareName(name);
    default:
      return false;
  }
}

/** A statement form without an operation of its own, such as CREATE TYPE of a row: its head names the object. */
function wordsOfCreate(sql: string): ReadonlySet<string> {
  const head = /^create\s[^(]*/i.exec(sql)?.[0].toLowerCase() ?? '';
  return new Set(head.split(/[^\w$]+/));
}
