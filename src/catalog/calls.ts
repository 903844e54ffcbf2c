import type { Catalog, CatalogFunction, Operation, Statement } from '../model.ts';
import type { Origin } from '../sql/bodies/origin.ts';
import type { Session } from '../sql/session.ts';

/** A statement that another one runs: out of a DO block, a function or a procedure. */
export interface Inner {
  readonly statement: Statement;
  /** With qualified names. */
  readonly operations: readonly Operation[];
  readonly catalog: Catalog;
  readonly after: Catalog;
  readonly session: Session;
  readonly within: Within;
}

export interface Within {
  /** `this DO block`, `widen()`, `widen(), called by this DO block` */
  readonly call: string;
  /** Why it may not run: `inside an IF`. */
  readonly branch?: string;
  /** Within the body, from 1. */
  readonly line: number;
  /** The body stands in the reviewed file, so that the statement's span points there. */
  readonly isInFile: boolean;
  /** How many transactions the bodies have ended before it. */
  readonly commits: number;
}

/** What could not be read. */
export interface Unread {
  readonly call: string;
  /** `it is written in c` */
  readonly reason: string;
  readonly branch?: string;
  readonly line?: number;
}

/** A moment within a script. */
export interface Moment {
  readonly catalog: Catalog;
  readonly session: Session;
  /** Where the functions that this script made have their bodies. */
  readonly origins: ReadonlyMap<string, Origin>;
}

export interface Bodies {
  readonly inner: readonly Inner[];
  readonly unread: readonly Unread[];
  /** After them, as far as reading tells. */
  readonly moment: Moment;
}

/** A statement on the way into its bodies. */
export interface Call {
  readonly statement: Statement;
  readonly operations: readonly Operation[];
  readonly within?: Within;
  /** Functions on the way here. */
  readonly path: readonly string[];
}

export function called({ within }: Call, call: string): Pick<Within, 'call' | 'branch'> {
  return {
    call: within ? `${call}, called by ${within.call}` : call,
    ...(within?.branch !== undefined && { branch: within.branch }),
  };
}

/**
 * What may not have run: of an object that is made "if it is not there", both ways lead to one that is there. A reviewed
 * script that makes it may find it there for long, with many rows, unless the base is known.
 */
export function isSafeToAssume(
  { complete, relations }: Catalog,
  isNew: boolean,
): (operation: Operation) => boolean {
  return (operation) => {
    if (isNew && !complete) return false;
    if (operation.kind === 'create-table') return !relations.has(operation.relation);
    return operation.kind.startsWith('create-') || operation.kind.startsWith('add-');
  };
}

export function findFunction(name: string, { catalog, session }: Moment): CatalogFunction | undefined {
  if (name.includes('.')) return catalog.functions.get(name);
  const schema = session.searchPath.find((one) => catalog.functions.has(`${one}.${name}`));
  return schema === undefined ? undefined : catalog.functions.get(`${schema}.${name}`);
}

/** Not the server's own: a procedure, or a function of another schema. */
export function isForeign(name: string, { operations }: Call): boolean {
  if (operations.some((one) => one.kind === 'call' && one.procedure === name)) return true;
  return name.includes('.') && !/^(pg_catalog|information_schema)\./.test(name);
}

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
