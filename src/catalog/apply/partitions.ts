import type { Catalog, OperationOf, Relation, TableConstraint } from '../../model.ts';
import { addConstraint, attachKey, inherited } from './constraints.ts';
import { change } from './edit.ts';
import { attachIndex, inheritIndex } from './indexes.ts';

/** ATTACH PARTITION: the partition gets the keys and indexes of its parent that it lacks (manual 18, ALTER TABLE). */
export function attachPartition(
  catalog: Catalog,
  { relation, partition, isIndex }: OperationOf<'attach-partition'>,
): Catalog {
  if (isIndex) return attachIndex(catalog, relation, partition);
  const parent = catalog.relations.get(relation);
  const attached = change(catalog, partition, (child) => ({ ...child, partitionOf: relation }));
  const child = attached.relations.get(partition);
  if (!parent || !child) return attached;
  const keyed = parent.constraints.reduce((state, key) => shareKey(state, key, child), attached);
  const backing = new Set(parent.constraints.map(({ index }) => index));
  return parent.indexes
    .filter(({ name }) => !backing.has(name))
    .reduce((state, index) => inheritIndex(state, child.name, index, child.isNew), keyed);
}

/** Its indexes stay, and belong to none of the parent's from then on; its own partitions' still belong to its own. */
export function detachPartition(catalog: Catalog, { partition }: OperationOf<'detach-partition'>): Catalog {
  const indexes = catalog.relations.get(partition)?.indexes ?? [];
  return indexes.reduce(
    (state, { name }) => change(state, name, (one) => ({ ...one, partOf: undefined })),
    change(catalog, partition, (child) => ({ ...child, partitionOf: undefined })),
  );
}

function shareKey(catalog: Catalog, key: TableConstraint, child: Relation): Catalog {
  if (key.kind === 'check' || key.kind === 'not-null') return catalog;
  const own = child.constraints.some((one) => isSameKey(one, key));
  return attachKey(
    own ? catalog : addConstraint(catalog, child.name, inherited(key), child.isNew),
    key,
    child.name,
  );
}

function isSameKey(a: TableConstraint, b: TableConstraint): boolean {
  return (
    a.kind === b.kind &&
    a.columns.join() === b.columns.join() &&
    a.references?.relation === b.references?.relation &&
    a.references?.columns.join() === b.references?.columns.join()
  );
}
