import { differing } from '../catalog/apply/overlay.ts';
import type { Operation, Relation, TableConstraint } from '../model.ts';
import { isInUse } from './define.ts';
import type { Step } from './rule.ts';

/** A foreign key that a statement changes, so that its triggers on the parent change as well. */
export interface ChangedKey {
  readonly child: string;
  readonly parent: string;
  readonly name: string;
  readonly change: 'made' | 'dropped' | 'rebuilt' | 'detached';
}

/** Those of which no other rule says that they lock the parent; what locks it most comes first. */
export function changedKeys(step: Step): ChangedKey[] {
  return [...keysGone(step), ...keysRebuilt(step), ...keysMade(step), ...keysDetached(step)];
}

const MAKING: ReadonlySet<Operation['kind']> = new Set([
  'create-table',
  'add-constraint',
  'add-column',
  'attach-partition',
]);

/** Foreign keys that are there afterwards and were not before, unless another rule says that they lock the parent. */
function keysMade(step: Step): ChangedKey[] {
  const children = step.operations.flatMap((one) => {
    if (!MAKING.has(one.kind) || !('relation' in one) || one.relation === undefined) return [];
    if ((one.kind === 'add-constraint' && !one.constraint.notValid) || one.kind === 'add-column')
      return isInUse(step, one.relation) ? [] : [one.relation];
    return one.kind === 'attach-partition' ? [one.partition] : [one.relation];
  });
  if (children.length === 0) return [];
  return keysBetween(step.after, step.catalog, 'made').filter(({ child }) => children.includes(child));
}

function keysGone(step: Step): ChangedKey[] {
  if (!step.operations.some((one) => one.kind.startsWith('drop-'))) return [];
  return keysBetween(step.catalog, step.after, 'dropped').filter(({ parent }) =>
    step.after.relations.has(parent),
  );
}

/** A change of its column's type drops a foreign key and makes it anew. */
function keysRebuilt({ operations, catalog }: Step): ChangedKey[] {
  return operations.flatMap((one) =>
    one.kind === 'alter-column-type'
      ? keysOf(catalog, one.relation, 'rebuilt', ({ columns }) => columns.includes(one.column))
      : [],
  );
}

/** A partition that leaves its table gets a foreign key of its own for the one that it shared. */
function keysDetached({ operations, catalog }: Step): ChangedKey[] {
  return operations.flatMap((one) =>
    one.kind === 'detach-partition' && !one.concurrently ? keysOf(catalog, one.partition, 'detached') : [],
  );
}

function keysOf(
  { relations }: Step['catalog'],
  child: string,
  change: ChangedKey['change'],
  isMeant: (key: TableConstraint) => boolean = () => true,
): ChangedKey[] {
  const table = relations.get(child);
  return (table ? foreignKeys(table) : [])
    .filter(isMeant)
    .flatMap(({ name, references }) =>
      references && references.relation !== child ? { child, parent: references.relation, name, change } : [],
    );
}

/** Foreign keys of one catalogue that the other lacks. */
function keysBetween(
  there: Step['catalog'],
  lacking: Step['catalog'],
  change: ChangedKey['change'],
): ChangedKey[] {
  if (there === lacking) return [];
  return [...differing(there.relations, lacking.relations)].flatMap((name) => {
    const table = there.relations.get(name);
    const other = lacking.relations.get(name);
    if (!table || table.constraints === other?.constraints) return [];
    if (change === 'dropped' && isInherited(table, there)) return [];
    return foreignKeys(table)
      .filter(({ name }) => !other || !foreignKeys(other).some((one) => one.name === name))
      .flatMap(({ name, references }) =>
        references && references.relation !== table.name
          ? { child: table.name, parent: references.relation, name, change }
          : [],
      );
  });
}

/** The triggers on the parent are the partitioned table's: its partitions have none to drop. */
function isInherited({ partitionOf }: Relation, { relations }: Step['catalog']): boolean {
  const parent = relations.get(partitionOf ?? '');
  return parent !== undefined && foreignKeys(parent).length > 0;
}

function foreignKeys({ constraints }: Relation): TableConstraint[] {
  return constraints.filter(({ kind }) => kind === 'foreign-key');
}
