import type { ColumnDefinition, ConstraintDefinition, Suggestion } from '../model.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import type { Step } from './rule.ts';

/** Parts of a safe sequence, each under the comment that says where it goes. */
export function sequence(...parts: readonly (readonly [where: string, sql: string])[]): string {
  return parts.map(([where, sql]) => `-- ${where}\n${sql}`).join('\n\n');
}

/** A strong lock for a moment is fine when it gives up instead of making everybody queue behind it. */
export function briefly(sql: string): string {
  return `SET LOCAL lock_timeout = '5s';\n${sql}`;
}

/** A statement that has to be in the end, with the comment that says why to pgrehearse and to the reader. */
export function agreed(
  rule: string,
  sql: string,
  reason = 'nothing has used it for a release, and there is a backup',
): string {
  return briefly(`-- pgrehearse: ignore ${rule} -- ${reason}\n${sql}`);
}

/** Fills rows in batches, each in a transaction of its own, so that no row stays locked for long. */
export function backfill(relation: string, assignment: string, condition: string): string {
  const table = quoteRelation(relation);
  return [
    '-- repeat until it updates no row, committing each time',
    `UPDATE ${table} SET ${assignment}`,
    `WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${condition} LIMIT 5000));`,
  ].join('\n');
}

/** NOT NULL without a scan under ACCESS EXCLUSIVE (manual 18, ALTER TABLE: a validated CHECK proves it). */
export function provenNotNull(
  relation: string,
  column: string,
  major: number,
): readonly (readonly [string, string])[] {
  const table = quoteRelation(relation);
  const name = quoteName(`${bareName(relation)}_${column}_not_null`);
  if (major >= 18)
    return [
      [
        'first migration',
        briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} NOT NULL ${quoteName(column)} NOT VALID;`),
      ],
      [
        'next migration: reads and writes go on while it scans',
        `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
      ],
    ];
  return [
    [
      'first migration',
      briefly(
        `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${quoteName(column)} IS NOT NULL) NOT VALID;`,
      ),
    ],
    [
      'next migration: reads and writes go on while it scans',
      `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
    ],
    [
      'migration after that: the constraint proves it, nothing is scanned',
      briefly(
        `ALTER TABLE ${table} ALTER COLUMN ${quoteName(column)} SET NOT NULL;\nALTER TABLE ${table} DROP CONSTRAINT ${name};`,
      ),
    ],
  ];
}

/** A column as ADD COLUMN takes it, without constraints and default. */
export function bareColumn(column: ColumnDefinition): string {
  return `${quoteName(column.name)} ${column.type}${column.collation ? ` COLLATE ${quoteName(column.collation)}` : ''}`;
}

/** The constraint's own name, or one that the server would choose. */
export function constraintName(relation: string, constraint: ConstraintDefinition, suffix: string): string {
  const { name, kind, columns } = constraint;
  const words = kind === 'check' && columns.length > 1 ? [] : columns;
  return quoteName(name ?? [bareName(relation), ...words, suffix].join('_'));
}

export function columnList(columns: readonly string[]): string {
  return columns.map(quoteName).join(', ');
}

/** Replaces exactly the statement's lines, when it has them to itself. */
export function replaceStatement(step: Step, sql: string): Suggestion | undefined {
  const { start, end } = step.statement.span;
  const { text, filled } = step.migration.up.file;
  // A statement with values in it is not what its author is to write.
  if (filled && text.slice(start.offset, end.offset) !== step.statement.sql) return undefined;
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const first = lines[0]?.slice(0, start.column - 1) ?? '';
  const last = (lines.at(-1) ?? '').slice(end.column - 1).trim();
  if (first.trim() !== '' || !/^;?$/.test(last)) return undefined;
  const bare = sql.trim().replace(/;$/, '');
  const isEndedBelow = last === '' && /^\s*;/.test(text.slice(end.offset));
  return {
    startLine: start.line,
    endLine: end.line,
    sql: `${first}${bare}${isEndedBelow ? '' : ';'}`,
  };
}

/** The keywords in the author's own case. */
export function inCaseOf(sample: string, words: string): string {
  return /^[^A-Z]*$/.test(sample) ? words.toLowerCase() : words;
}

const SAMPLE_VALUES: readonly (readonly [RegExp, string])[] = [
  [/^(character|text|citext|name)/, "''"],
  [/^(smallint|integer|bigint|numeric|real|double)/, '0'],
  [/^boolean/, 'false'],
  [/^(timestamp|date|time)/, 'now()'],
  [/^uuid/, 'gen_random_uuid()'],
  [/^jsonb?/, "'{}'"],
  [/\[\]$/, "'{}'"],
  [/^interval/, "'0'"],
  [/^bytea/, "''"],
];

/** A value of the type to show where the author puts a real one. */
export function sampleValue(type: string): string {
  return SAMPLE_VALUES.find(([pattern]) => pattern.test(type))?.[1] ?? `NULL::${type}`;
}
