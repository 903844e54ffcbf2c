import { quoteName } from '../sql/quote.ts';
import { sequence } from './advice.ts';
import { onOperations } from './define.ts';
import type { Claim, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`;

export const concurrentlyIfNotExists: Rule = {
  id: 'concurrently-if-not-exists',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'CREATE INDEX CONCURRENTLY IF NOT EXISTS',
  why: `A concurrent build that fails leaves an INVALID index behind, which queries do not use and writes have to keep up to date. A
second try then finds the name taken and reports success (manual 18, CREATE INDEX, "Building Indexes Concurrently").`,
  examples: [
    {
      kind: 'bad',
      title: 'A retry would succeed over a broken index',
      base: BASE,
      up: 'CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);',
    },
    {
      kind: 'good',
      title: 'What an earlier try left is dropped first',
      base: BASE,
      up: `DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
    },
  ],
  check: onOperations(['create-index'], ({ relation, name, concurrently, ifNotExists }, step) => {
    if (!concurrently || !ifNotExists || name === undefined || step.interrupted?.recovered) return undefined;
    const sql = step.statement.sql.replace(/\bif\s+not\s+exists\s+/i, '');
    return {
      relation,
      message: `If building ${name} fails half-way, running this again reports success over an INVALID index.`,
      instead: sequence(
        [outsideTransaction(step.migration), `DROP INDEX CONCURRENTLY IF EXISTS ${quoteName(name)};`],
        [outsideTransaction(step.migration), `${sql};`],
      ),
      claim: claimOf(step),
    };
  }),
};

/** Where the second run got to its end, it ended over what the first one had left. */
function claimOf({ interrupted, observation }: Step): Claim {
  if (interrupted && !interrupted.failure)
    return {
      seen: 'Its session was ended while it was building, and the second run reported success over the INVALID index.',
    };
  return observation?.ok ? { seen: 'The server ran it; a retry was not needed here.' } : {};
}
