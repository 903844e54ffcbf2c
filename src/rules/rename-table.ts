import type { OperationOf } from '../model.ts';
import { quoteRelation, schemaOf } from '../sql/quote.ts';
import { agreed, briefly, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { deedsOf } from './per-script.ts';
import { through } from './through.ts';
import { unnamedLosses } from './unnamed.ts';
import type { Draft, Rule, Step } from './rule.ts';

export const renameTable: Rule = {
  id: 'rename-table',
  category: 'breaking',
  severity: 'error',
  title: 'RENAME of a table or view',
  why: `Code that runs while the migration is deployed still uses the old name, and every query with it fails with SQLSTATE 42P01
the moment this commits. A view of the old name, made in the same transaction, keeps it working; simple views can be
written through as well (manual 18, CREATE VIEW, "Updatable Views").`,
  examples: [
    {
      kind: 'bad',
      title: 'The running application still says customer',
      base: 'CREATE TABLE customer (id bigint PRIMARY KEY);',
      up: 'ALTER TABLE customer RENAME TO customers;',
    },
    {
      kind: 'good',
      title: 'A view keeps the old name alive',
      base: 'CREATE TABLE customer (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customer RENAME TO customers;
CREATE VIEW customer AS SELECT * FROM customers;`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => [...named.find(step), ...unnamed(step)],
  },
};

const named = onOperations(['rename-table'], (operation, step) => {
  const { relation, to } = operation;
  if (!isQueried(operation, step) || !isInUse(step, relation) || isReplaced(operation, step))
    return undefined;
  return {
    relation,
    message: `Queries that use ${relation} fail as soon as it is called ${to}.`,
    instead: sequence(
      [
        'this migration: the old name stays usable',
        briefly(
          `${step.statement.sql};\nCREATE VIEW ${quoteRelation(relation)} AS SELECT * FROM ${quoteRelation(`${schemaOf(relation)}.${to}`)};`,
        ),
      ],
      [
        'when nothing uses the old name',
        agreed('drop-object', `DROP VIEW ${quoteRelation(relation)};`, 'nothing uses the old name'),
      ],
    ),
    claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }] },
  };
});

function unnamed(step: Step): Draft[] {
  return unnamedLosses(step).renamed.map(({ relation, to }) => ({
    relation,
    message: `Queries that use ${relation} fail as soon as it is called ${to}: it is renamed${through(step)}.`,
    claim: { seen: `Seen in the run: ${relation} is called ${to} after the statement.` },
  }));
}

/** ALTER TABLE takes the name of an index or a sequence as well (manual 18, ALTER TABLE, RENAME). */
function isQueried({ relation, objectType }: OperationOf<'rename-table'>, step: Step): boolean {
  return !['index', 'sequence'].includes(step.catalog.relations.get(relation)?.kind ?? objectType);
}

/** The old name exists again after the same transaction. */
function isReplaced({ relation }: OperationOf<'rename-table'>, step: Step): boolean {
  return [...deedsOf(step, 'create-view'), ...deedsOf(step, 'rename-table')].some(
    ({ operation, step: { transaction } }) =>
      transaction === step.transaction && newName(operation) === relation,
  );
}

function newName(operation: OperationOf<'create-view' | 'rename-table'>): string {
  if (operation.kind === 'create-view') return operation.relation;
  return `${operation.relation.slice(0, operation.relation.indexOf('.'))}.${operation.to}`;
}
