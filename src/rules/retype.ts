import type { Suggestion } from '../model.ts';
import type { AddedColumn } from './additions.ts';
import { columnText, edited, suggested, type Edit } from './author-text.ts';
import type { Step } from './rule.ts';

/** Columns of one table, with other words in place of their types. */
export interface Retyped {
  /** The statement of the first of them. */
  readonly step: Step;
  /** That statement, edited. */
  readonly sql: string;
  readonly suggestion?: Suggestion;
}

/** Only what one statement defines is edited: that of the first column. */
export function retyped(
  columns: readonly AddedColumn[],
  type: (column: AddedColumn) => string,
): Retyped | undefined {
  const step = columns[0]?.step;
  if (!step) return undefined;
  const edits = typeEdits(step, columns, type);
  return { step, sql: edited(step.statement.sql, edits), suggestion: suggested(step, edits) };
}

export function typeEdits(
  step: Step,
  columns: readonly AddedColumn[],
  type: (column: AddedColumn) => string,
): readonly Edit[] {
  return columns
    .filter((column) => column.step === step)
    .flatMap((column) => {
      const place = columnText(step.statement.sql, column.name)?.type;
      return place ? [{ ...place, text: type(column) }] : [];
    });
}

/** `seen` of a rule about types: what the columns are in the end. */
export function typesSeen(relation: string, columns: readonly AddedColumn[]): string {
  const types = columns.map(({ name, column }) => `${relation}.${name} is ${column.type}`);
  return `After the run ${types.join(', ')}.`;
}
