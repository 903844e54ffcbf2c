import { columnOf } from '../catalog/static.ts';
import type { OperationOf } from '../model.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { agreed, backfill, briefly, provenNotNull, sequence } from './advice.ts';
import type { Step } from './rule.ts';

/** A column of the new type beside the old one, which takes its place by and by. `lastly` stands for dropping the old one. */
export function columnBeside(
  { relation, column, type, using, collation }: OperationOf<'alter-column-type'>,
  step: Step,
  lastly?: readonly [where: string, sql: string],
): string {
  const table = quoteRelation(relation);
  const [old, next] = [quoteName(column), quoteName(`${column}_new`)];
  const collate = collation ? ` COLLATE ${collation.split('.').map(quoteName).join('.')}` : '';
  const isNotNull = columnOf(step.catalog, relation, column)?.notNull ?? false;
  return sequence(
    [
      'first migration: a column beside it, which the application writes too',
      briefly(`ALTER TABLE ${table} ADD COLUMN ${next} ${type}${collate};`),
    ],
    [
      'then, outside a transaction',
      backfill(relation, `${next} = ${using ?? `${old}::${type}`}`, `${next} IS NULL AND ${old} IS NOT NULL`),
    ],
    ...(isNotNull ? provenNotNull(relation, `${column}_new`, step.major) : []),
    lastly ?? [
      'last migration, when the application uses the new column only',
      agreed('drop-column', `ALTER TABLE ${table} DROP COLUMN ${old};`),
    ],
  );
}
