import type { Catalog, Operation, ServerError } from '../model.ts';
import {
  brokenCheck,
  brokenDomain,
  duplicates,
  missingParents,
  nulls,
  overlaps,
} from './offending/constraints.ts';
import { dependents } from './offending/dependents.ts';
import { misfits } from './offending/types.ts';

/** A statement that failed, its names qualified, and what was there before it. */
export interface Failed {
  readonly operations: readonly Operation[];
  readonly error: Pick<ServerError, 'code' | 'relation' | 'column' | 'constraint'>;
  readonly catalog: Catalog;
  /** Server's major version. */
  readonly major: number;
  /** The statement, for what its operations leave out. */
  readonly sql: string;
}

/** The query that finds all that is in the way, by SQLSTATE (manual 18, appendix A). Runs in psql as it is. */
export function offendingQuery(failed: Failed): string | undefined {
  const query = FINDERS[failed.error.code];
  return query && firstOf(query, failed);
}

type Finder = (operation: Operation, failed: Failed) => string | undefined;

const FINDERS: Readonly<Record<string, readonly Finder[]>> = {
  '23502': [nulls],
  '23503': [missingParents],
  '23505': [duplicates],
  '23514': [brokenCheck, brokenDomain],
  '23P01': [overlaps],
  '22001': [misfits],
  '22003': [misfits],
  '22P02': [misfits],
  '22007': [misfits],
  '22008': [misfits],
  '0A000': [dependents],
  '42601': [dependents],
  '2BP01': [dependents],
};

function firstOf(finders: readonly Finder[], failed: Failed): string | undefined {
  for (const operation of failed.operations)
    for (const find of finders) {
      const query = find(operation, failed);
      if (query !== undefined) return query;
    }
  return undefined;
}
