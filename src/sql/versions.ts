import type { ColumnDefinition, ConstraintDefinition, Operation } from '../model.ts';

/** What an operation is written with that older servers do not know. */
export interface NewSyntax {
  readonly words: string;
  /** First major version that has it (its release notes). */
  readonly since: number;
}

/** The newest part of an operation; undefined where every supported version knows it all. */
export function newestSyntax(operation: Operation): NewSyntax | undefined {
  return partsOf(operation).toSorted((a, b) => b.since - a.since)[0];
}

function partsOf(operation: Operation): NewSyntax[] {
  switch (operation.kind) {
    case 'add-column':
      return inColumn(operation.column);
    case 'add-constraint':
      return inConstraint(operation.constraint);
    case 'create-table':
      return [...operation.columns.flatMap(inColumn), ...operation.constraints.flatMap(inConstraint)];
    case 'create-index':
      return operation.nullsNotDistinct ? [NULLS_NOT_DISTINCT] : [];
    case 'merge':
      return [{ words: 'MERGE', since: 15 }];
    case 'set-access-method':
      return [
        operation.method === undefined
          ? { words: 'SET ACCESS METHOD DEFAULT', since: 17 }
          : { words: 'SET ACCESS METHOD', since: 15 },
      ];
    case 'create-publication':
    case 'alter-publication':
      return operation.schemas.length > 0 ? [{ words: 'TABLES IN SCHEMA', since: 15 }] : [];
    case 'alter-table-other':
      return inSubcommand(operation);
    default:
      return [];
  }
}

const NULLS_NOT_DISTINCT: NewSyntax = { words: 'NULLS NOT DISTINCT', since: 15 };

function inColumn({ generated, constraints }: ColumnDefinition): NewSyntax[] {
  const virtual: NewSyntax = { words: 'a VIRTUAL generated column', since: 18 };
  return [...(generated === 'virtual' ? [virtual] : []), ...constraints.flatMap(inConstraint)];
}

function inConstraint(constraint: ConstraintDefinition): NewSyntax[] {
  const { kind, enforced, temporal, nullsNotDistinct } = constraint;
  const found: NewSyntax[] = [];
  if (kind === 'not-null') found.push({ words: 'NOT NULL as a table constraint', since: 18 });
  if (!enforced) found.push({ words: 'NOT ENFORCED', since: 18 });
  if (temporal) {
    const words = kind === 'foreign-key' ? 'a foreign key with PERIOD' : 'WITHOUT OVERLAPS';
    found.push({ words, since: 18 });
  }
  return nullsNotDistinct ? [...found, NULLS_NOT_DISTINCT] : found;
}

function inSubcommand({
  subtype,
  value,
}: Extract<Operation, { readonly kind: 'alter-table-other' }>): NewSyntax[] {
  if (subtype === 'AT_SetExpression') return [{ words: 'SET EXPRESSION', since: 17 }];
  return value === 'enforcement' ? [{ words: 'ALTER CONSTRAINT … [NOT] ENFORCED', since: 18 }] : [];
}
