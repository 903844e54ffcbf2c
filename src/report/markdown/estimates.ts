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
import { clip, code, oneLine, prose } from '../inert.ts';
import { plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, type Page } from './page.ts';
import { where } from './statements.ts';

const LONGEST_STATEMENT = 56;
const head = (size: string) => `| Line | Statement | At ${size} | Rows | Lock meanwhile |
|--:|:--|--:|:--|:--|
`;

/** What the statements take that grow with a table; in plain sight, because it is what decides. */
export function estimatesSection(page: Page): Section {
  const { migrations } = page.review;
  const rows = migrations.flatMap(estimateRows);
  const notes = [...new Set(migrations.flatMap(estimateNotes))].map(prose).join(' ');
  const steady = steadiness(migrations);
  const size = sizeOf(rows);
  const leftOut = (rest: number) => `${plural(rest, 'more statement')} at ${size}: ${elsewhere(page)}.`;
  const common = { between: '\n', leftOut, reserve: 0.08 };
  if (rows.length === 0) {
    const told = [notes, steady].filter((one) => one !== '').join(' ');
    return { ...common, open: '', pieces: told === '' ? [] : [told], close: '\n\n' };
  }
  return {
    ...common,
    open: `### What it takes at ${size}\n\n${head(size)}`,
    pieces: rows.map((row) => tableRow(page, row)),
    close: `\n\n${steady === '' ? '' : `${steady}\n\n`}<details><summary>How that was found</summary>\n\n${[notes, ...rows.map((row) => basis(page, row))].join('\n')}\n\n</details>\n\n`,
  };
}

function tableRow(page: Page, { statement, estimate, lock }: EstimateRow): string {
  const cells = [
    where(page, statement),
    code(clip(oneLine(statement.sql), LONGEST_STATEMENT)),
    unbroken([expected(estimate), ...amounts(estimate)].join('<br>')),
    [rowsAt(estimate), estimate.relation === undefined ? '' : code(estimate.relation)].join('<br>'),
    lock ? `${code(lock.mode)}<br>${code(lock.relation)}` : '–',
  ];
  return `| ${cells.join(' | ')} |`;
}

function basis(page: Page, { statement, estimate }: EstimateRow): string {
  return `- ${where(page, statement)}: ${prose(estimate.basis)}`;
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '&nbsp;');
}
