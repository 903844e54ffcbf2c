import { applyOperation } from '../../../src/catalog/apply.ts';
import type { Catalog } from '../../../src/model.ts';
import { predictLocks, sharingOneMode } from '../../../src/sql/locks.ts';
import { resolveOperation } from '../../../src/sql/resolve.ts';
import { statementsOf } from '../../support/scripts.ts';
import { cellsOf, type Locks } from './cells.ts';

/** What the analysis says of a statement, or of several in one transaction. */
export function predictedLocks(sql: string, catalog: Catalog, major: number): Locks {
  let current = catalog;
  const locks = statementsOf(sql).flatMap(({ operations }) => {
    const before = current;
    const each = operations.map((written) => {
      const operation = resolveOperation(written, current, ['public']);
      const found = predictLocks(operation, current, major);
      current = applyOperation(current, operation);
      return { operation, found };
    });
    return sharingOneMode(
      each.map(({ operation }) => operation),
      each.map(({ found }) => found),
      before,
    );
  });
  return cellsOf(locks, catalog);
}
