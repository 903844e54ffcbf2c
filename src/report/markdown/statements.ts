import type { Observation } from '../../model.ts';
import { clip, code, oneLine } from '../inert.ts';
import { strongestLock } from '../locks.ts';
import { bytes, count, duration, plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, place, type Page } from './page.ts';

interface Column {
  readonly title: string;
  readonly align: ':--' | '--:';
  /** Markdown, empty where there is nothing to say; a column that says nothing at all is left out. */
  readonly cell: (statement: Observation) => string;
}

const LONGEST_STATEMENT = 56;
const MOST_OPEN = 8;

/** The forward statements as they were measured; folded away when they are many or there is nothing to fix. */
export function statementsSection(page: Page): Section {
  const { review } = page;
  const statements = review.migrations
    .flatMap((migration) => migration.forward.statements)
    .filter(({ own }) => !own);
  const columns = columnsOf(page).filter(({ cell }) =>
    statements.some((statement) => cell(statement) !== ''),
  );
  const folded = review.verdict === 'pass' || statements.length > MOST_OPEN;
  const title = `What ${statements.length === 1 ? 'the statement' : `the ${statements.length} statements`} did`;
  return {
    open: `${folded ? `<details><summary>${title}</summary>` : `### ${title}`}\n\n${header(columns)}`,
    pieces: statements.map((statement) => row(columns.map(({ cell }) => cell(statement) || '–'))),
    between: '\n',
    close: folded ? '\n\n</details>\n\n' : '\n\n',
    leftOut: (rest) => `${plural(rest, 'more statement')}: ${elsewhere(page)}.`,
    reserve: 0.1,
  };
}

function columnsOf(page: Page): readonly Column[] {
  return [
    { title: 'Line', align: '--:', cell: (statement) => where(page, statement) },
    { title: 'Statement', align: ':--', cell: ({ sql }) => code(clip(oneLine(sql), LONGEST_STATEMENT)) },
    { title: 'Time', align: '--:', cell: time },
    { title: 'Strongest lock', align: ':--', cell: lock },
    { title: 'Rewritten', align: ':--', cell: ({ rewrites }) => rewrites.map(code).join('<br>') },
    { title: 'Rows', align: '--:', cell: rows },
    { title: 'WAL', align: '--:', cell: ({ walBytes }) => (walBytes === 0 ? '' : unbroken(bytes(walBytes))) },
  ];
}

/** The migration's version is needed only where there are several. */
export function where(page: Page, { file, line }: Observation): string {
  const { review } = page;
  const owner = review.migrations.find((migration) => migration.file === file);
  const label = review.migrations.length > 1 && owner ? `${owner.version}:${line}` : `${line}`;
  return place(page, file, line, label);
}

function time({ ok, durationMs }: Observation): string {
  return unbroken(`${ok ? '' : '❌ '}${duration(durationMs)}`);
}

function lock(statement: Observation): string {
  const strongest = strongestLock(statement);
  return strongest ? `${code(strongest.mode)}<br>${code(strongest.relation)}` : '';
}

function rows({ scans, rowsWritten }: Observation): string {
  const read = scans.reduce((sum, scan) => sum + scan.tuples, 0);
  const parts = [
    ...(read > 0 ? [`${count(read)} read`] : []),
    ...(rowsWritten > 0 ? [`${count(rowsWritten)} written`] : []),
  ];
  return parts.map(unbroken).join('<br>');
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '&nbsp;');
}

function header(columns: readonly Column[]): string {
  return `${row(columns.map(({ title }) => title))}\n${row(columns.map(({ align }) => align))}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
