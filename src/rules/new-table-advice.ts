import type { Addition } from './additions.ts';
import { briefly } from './advice.ts';
import { exactType, isInexactAmount } from './amounts.ts';
import { edited, endOfElements } from './author-text.ts';
import { isInUse } from './define.ts';
import { mismatches, parentType } from './foreign-keys.ts';
import { indexOn, leadsWith, unindexedKeys } from './key-index.ts';
import { isLookup } from './lookup.ts';
import { typeEdits } from './retype.ts';
import { missingKey } from './table-keys.ts';
import type { Step } from './rule.ts';

/** A statement as the author should have it, with what else it then needs: a timeout where others may wait for it. */
export function rewritten(step: Step, sql: string): string {
  const relations = step.operations.flatMap((one) => {
    if (one.kind === 'create-table')
      return [...one.constraints, ...one.columns.flatMap(({ constraints }) => constraints)].map(
        ({ references }) => references?.relation,
      );
    return 'relation' in one ? [one.relation] : [];
  });
  const isWaitedFor = relations.some((relation) => relation !== undefined && isInUse(step, relation));
  return isWaitedFor ? briefly(`${sql};`) : `${sql};`;
}

/**
 * The statement that makes a new table as it should be in every respect that is worth a warning, with the indexes of its
 * foreign keys behind it: one text, whichever rule asks for it.
 */
export function createdWell(addition: Addition): string | undefined {
  const { columns, created } = addition;
  if (!created) return undefined;
  const { step } = created;
  const { sql } = step.statement;
  const differing = mismatches(addition);
  const key = missingKey(addition);
  const end = key && endOfElements(sql);
  const edits = [
    ...typeEdits(step, columns.filter(isInexactAmount), exactType),
    ...typeEdits(
      step,
      columns.filter(({ name }) => differing.some(({ child }) => child.name === name)),
      (column) => parentType(differing, column),
    ),
    ...(end === undefined ? [] : [{ from: end, to: end, text: `,\n  ${key?.sql}` }]),
  ];
  return [rewritten(step, edited(sql, edits)), ...indexesBehind(addition, key?.columns ?? [])].join('\n');
}

/** The author's own where they come later, and those that are missing. */
function indexesBehind(addition: Addition, key: readonly string[]): readonly string[] {
  const { table, created, indexes, end } = addition;
  const other = { name: '', method: 'btree', unique: true, primary: true, valid: true, keys: key };
  const known = [...table.indexes, other];
  const missing = unindexedKeys({ ...table, indexes: known })
    .filter(({ references }) => !isLookup(end, references?.relation ?? ''))
    .map(({ columns }) => indexOn(table.name, columns));
  const keys = table.constraints.filter(
    ({ kind, columns }) => kind === 'foreign-key' && !leadsWith(other, columns),
  );
  const later = indexes
    .filter(
      ({ index, step }) => step !== created?.step && keys.some(({ columns }) => leadsWith(index, columns)),
    )
    .filter(({ step }) => step.statement.transactional)
    .map(({ step }) => `${step.statement.sql};`);
  return [...new Set([...later, ...missing])];
}
