import type { Observation, ReportedMigration } from '../../model.ts';
import { clip, oneLine } from '../inert.ts';
import { strongestLock } from '../locks.ts';
import { bytes, count, duration, plural } from '../units.ts';
import type { Screen } from './screen.ts';
import { hang } from './wrap.ts';

/** A page: less write-ahead log than this says nothing. */
const WORTH_SAYING = 8192;

/** The forward statements as they were measured, under the name of their file. */
export function statementLines(screen: Screen): readonly string[] {
  const ran = screen.review.migrations.filter((migration) => migration.forward.statements.length > 0);
  if (ran.length === 0) return [];
  return [screen.ink('Statements', 'bold'), ...ran.flatMap((migration) => migrationLines(screen, migration))];
}

function migrationLines(
  screen: Screen,
  { file, forward: { statements } }: ReportedMigration,
): readonly string[] {
  const shown = statements.filter(({ own }) => !own);
  const lines = Math.max(...statements.map(({ line }) => String(line).length));
  const times = Math.max(...statements.map((statement) => time(statement).length));
  return [
    `  ${screen.ink(oneLine(file), 'dim')}`,
    ...shown.flatMap((statement) => {
      const head = `    ${String(statement.line).padStart(lines)}  ${time(statement).padStart(times)}  `;
      return statementLine(screen, statement, head);
    }),
    ...ownLine(screen, statements.length - shown.length),
  ];
}

function ownLine({ ink }: Screen, count: number): readonly string[] {
  return count === 0
    ? []
    : [ink(`    and ${plural(count, 'statement')} that the tool sent for itself`, 'dim')];
}

function statementLine({ ink, width }: Screen, statement: Observation, head: string): readonly string[] {
  const sql = `${head}${clip(oneLine(statement.sql), Math.max(20, width - head.length))}`;
  const did = effects(statement).join(', ');
  return [
    ...(statement.ok ? [sql] : [ink(sql, 'red')]),
    ...(did === '' ? [] : hang(' '.repeat(head.length), did, width).map((line) => ink(line, 'dim'))),
  ];
}

function time({ ok, durationMs }: Observation): string {
  return ok ? duration(durationMs) : 'failed';
}

/** What the statement did to tables that existed before. */
function effects(statement: Observation): readonly string[] {
  const { rewrites, scans, rowsWritten, walBytes } = statement;
  const lock = strongestLock(statement);
  const read = scans.reduce((sum, scan) => sum + scan.tuples, 0);
  return [
    ...(lock ? [`${lock.mode} on ${oneLine(lock.relation)}`] : []),
    ...rewrites.map((relation) => `rewrites ${oneLine(relation)}`),
    ...(read > 0 ? [`${count(read)} rows read`] : []),
    ...(rowsWritten > 0 ? [`${count(rowsWritten)} rows written`] : []),
    ...(walBytes >= WORTH_SAYING ? [`${bytes(walBytes)} of WAL`] : []),
  ];
}
