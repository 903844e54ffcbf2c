import type { Observation, ReportedRun } from '../../model.ts';
import { amounts, estimateRows, expected, rowsAt, sizeOf } from '../estimates.ts';
import { serverLines } from '../facts.ts';
import { clip, oneLine } from '../inert.ts';
import { strongestLock } from '../locks.ts';
import { bytes, count, duration, plural } from '../units.ts';
import { type Child, html, type Html, NOTHING, sentence } from './markup.ts';
import { place, type HtmlPage } from './page.ts';

const LONGEST_STATEMENT = 200;

interface Column {
  readonly title: string;
  readonly isNumber?: true;
  /** '' where there is nothing to say; a column that says nothing at all is left out. */
  readonly cell: (statement: Observation) => Child;
}

/** The statements of a run as they were measured, or why there are none. */
export function statements(page: HtmlPage, run: ReportedRun): Html {
  const own = run.statements.filter((statement) => statement.own);
  const shown = run.statements.filter((statement) => !statement.own);
  if (shown.length === 0)
    return html`<p class="small">
      ${run.reason === undefined ? 'Nothing was run.' : sentence(`Not run: ${run.reason}`)}
    </p>`;
  const columns = columnsOf(page).filter(({ cell }) => shown.some((statement) => cell(statement) !== ''));
  return html`<div class="wide">
      <table>
        <thead>
          <tr>
            ${columns.map(({ title, isNumber }) => html`<th${isNumber ? numeric : ''}>${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (statement) =>
              html`<tr${statement.ok ? '' : failing}>${columns.map(({ cell, isNumber }) => html`<td${isNumber ? numeric : ''}>${cell(statement)}</td>`)}</tr>${failureRow(statement, columns.length)}`,
          )}
        </tbody>
      </table>
    </div>
    ${own.length > 0 ? html`<p class="small">And ${plural(own.length, 'statement')} that the tool sent for itself.</p>` : NOTHING}`;
}

const numeric = html` class="n"`;
const failing = html` class="failed"`;

function failureRow({ error }: Observation, columns: number): Html {
  if (!error) return NOTHING;
  return html`<tr class="failed">
    <td colspan="${columns}">
      <pre><code>${serverLines(error).join('\n')}</code></pre>
    </td>
  </tr>`;
}

function columnsOf(page: HtmlPage): readonly Column[] {
  const size = sizeOf(page.review.migrations.flatMap(estimateRows));
  return [
    { title: 'Line', isNumber: true, cell: ({ file, line }) => place(page, file, line, String(line)) },
    {
      title: 'Statement',
      cell: ({ sql }) => html`<code class="sql">${clip(oneLine(sql), LONGEST_STATEMENT)}</code>`,
    },
    { title: 'Time', isNumber: true, cell: ({ durationMs }) => duration(durationMs) },
    { title: 'Strongest lock', cell: lock },
    {
      title: 'Rewritten',
      cell: ({ rewrites }) =>
        rewrites.length === 0 ? '' : rewrites.map((one) => html`<code>${one}</code> `),
    },
    {
      title: 'Rows read',
      isNumber: true,
      cell: ({ scans }) => amount(scans.reduce((sum, { tuples }) => sum + tuples, 0)),
    },
    { title: 'Rows written', isNumber: true, cell: ({ rowsWritten }) => amount(rowsWritten) },
    { title: 'WAL', isNumber: true, cell: ({ walBytes }) => (walBytes === 0 ? '' : bytes(walBytes)) },
    { title: `At ${size}`, cell: atProduction },
  ];
}

function atProduction({ estimate }: Observation): Child {
  if (estimate?.relation === undefined) return '';
  const lines = [rowsAt(estimate), ...amounts(estimate)].filter((line) => line !== '');
  return html`<b>${expected(estimate)}</b>${lines.map((line) => html`<br />${line}`)}`;
}

function amount(rows: number): string {
  return rows === 0 ? '' : count(rows);
}

function lock(statement: Observation): Child {
  const strongest = strongestLock(statement);
  return strongest ? html`<code>${strongest.mode}</code> <code>${strongest.relation}</code>` : '';
}
