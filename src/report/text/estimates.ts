import type { ReportedMigration } from '../../model.ts';
import {
  amounts,
  estimateNotes,
  estimateRows,
  expected,
  rowsAt,
  sizeOf,
  steadiness,
  type EstimateRow,
} from '../estimates.ts';
import { clip, oneLine, unmarked } from '../inert.ts';
import type { Screen } from './screen.ts';
import { hang } from './wrap.ts';

/** What the statements take that grow with a table, under the name of their file. */
export function estimateLines(screen: Screen): readonly string[] {
  const { migrations } = screen.review;
  const steady = steadiness(migrations);
  const lines = [
    ...migrations.flatMap((migration) => linesOf(screen, migration)),
    ...(steady === '' ? [] : hang('  ', steady, screen.width).map((line) => screen.ink(line, 'dim'))),
  ];
  const size = sizeOf(migrations.flatMap(estimateRows));
  return lines.length === 0 ? [] : [screen.ink(`At ${size}`, 'bold'), ...lines];
}

function linesOf(screen: Screen, migration: ReportedMigration): readonly string[] {
  const { ink, width } = screen;
  const rows = estimateRows(migration);
  const notes = estimateNotes(migration).join(' ');
  if (rows.length === 0 && notes === '') return [];
  return [
    `  ${ink(oneLine(migration.file), 'dim')}`,
    ...rows.flatMap((row) => rowLines(screen, row)),
    ...(notes === '' ? [] : hang('    ', unmarked(notes), width).map((line) => ink(line, 'dim'))),
  ];
}

function rowLines({ ink, width }: Screen, { statement, estimate, lock }: EstimateRow): readonly string[] {
  const head = `    ${statement.line}  ${expected(estimate)}  `;
  const about = [
    ...(rowsAt(estimate) === '' ? [] : [`${rowsAt(estimate)} of ${oneLine(estimate.relation ?? '')}`]),
    ...(lock ? [`${lock.mode} on ${oneLine(lock.relation)}`] : []),
    ...amounts(estimate),
    oneLine(estimate.basis),
  ].join('; ');
  return [
    `${head}${clip(oneLine(statement.sql), Math.max(20, width - head.length))}`,
    ...hang('       ', unmarked(about), width).map((line) => ink(line, 'dim')),
  ];
}
