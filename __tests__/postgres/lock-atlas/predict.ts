import { applyOperation } from '../../../src/catalog/apply.ts';
import type { Catalog } from '../../../src/model.ts';
import { predictLocks } from '../../../src/sql/locks.ts';
import { resolveOperation } from '../../../src/sql/resolve.ts';
import { statementsOf } from '../../support/scripts.ts';
import { cellsOf, type Locks } from './cells.ts';

/** What the analysis says of a statement, or of several in one transaction. */
export function predictedLocks(sql: string, catalog: Catalog, major: number): Locks {
  let current = catalog;
  const locks = statementsOf(sql)
    .flatMap((statement) => statement.operations)
    .flatMap((written) => {
      const operation = resolveOperation(written, current, ['public']);
      const found = predictLocks(operation, current, major);
      current = applyOperation(current, operation);
      return found;
    });
  return cellsOf(locks, catalog);
}
