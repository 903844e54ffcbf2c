import type { Observation, ReportedMigration, ReportedRun, Review } from '../../model.ts';
import { serverLines } from '../facts.ts';
import { clip, oneLine } from '../inert.ts';
import { interruptions } from '../interruption.ts';
import { strongestLock } from '../locks.ts';
import { roundTrips, type Answer } from '../round-trip.ts';
import { besideOthers } from '../traffic.ts';
import { bytes, count, duration, plural } from '../units.ts';
import { bullets, type Child, folded, html, type Html, NOTHING, section, sentence } from './markup.ts';
import { place, type HtmlPage } from './page.ts';

const LONGEST_STATEMENT = 200;

/** How a tool wraps a script, in the words of `TransactionMode`. */
const MODES = {
  one: 'in one transaction',
  batch: 'sent as one query',
  'per-statement': 'each statement by itself',
  stretches: 'in stretches of one transaction each',
  none: 'the file’s own transactions',
} as const satisfies Record<ReportedMigration['transaction'], string>;

/** Each migration: what it did, what its way back brings, and what becomes of it half-way. */
export function migrationsSection(page: HtmlPage): Html {
  const { review } = page;
  const trips = roundTrips(review);
  return section('Migrations', `${page.prefix}migrations`, [
    ...review.migrations.map((migration, at) => migrationOf(page, migration, trips[at])),
    ...trips
      .slice(review.migrations.length)
      .map((trip) => tripOf(trip, html` of ${sentence(trip.title.toLowerCase())}`)),
  ]);
}

function migrationOf(page: HtmlPage, migration: ReportedMigration, trip: Answer | undefined): Html {
  const { id, tool, transaction, forward, change } = migration;
  return html`<article class="migration">
    <h3><code>${id}</code></h3>
    <p class="small">
      ${place(page, migration.file, 1, migration.file)} · ${change} ·
      ${tool === 'command' ? 'the project’s own tool' : tool} · ${MODES[transaction]}
    </p>
    ${statements(page, forward)} ${trip && page.review.mode === 'rehearsal' ? tripOf(trip) : NOTHING}
    ${besideOf(page.review, migration)} ${interruptionOf(page.review, migration)}
    ${otherRuns(page, migration)}
  </article>`;
}

function tripOf({ colour, words, details }: Answer, of: Html = NOTHING): Html {
  return html`<div class="trip ${colour}">
    <p><b>Round trip</b>${of}: ${words}</p>
    ${bullets(details.map(sentence))}
  </div>`;
}

/** Who waited for it, and what it did in a queue. */
function besideOf(review: Review, migration: ReportedMigration): Html {
  const [found] = besideOthers({ ...review, migrations: [migration] });
  if (!found) return NOTHING;
  return html`<div class="trip ${found.isTelling ? 'yellow' : 'green'}">
    <p><b>Beside other sessions</b></p>
    ${bullets(found.sentences.map(sentence))}
  </div>`;
}

function interruptionOf(review: Review, migration: ReportedMigration): Html {
  const [found] = interruptions({ ...review, migrations: [migration] });
  if (!found) return NOTHING;
  const colour = found.isSkipped ? '' : found.isRecovering ? 'green' : 'yellow';
  return html`<div class="trip ${colour}">
    <p><b>Half-way</b>: ${sentence(found.words)}</p>
    ${bullets(found.details.map(sentence))}
  </div>`;
}

/** The runs beside the forward one, folded away. */
function otherRuns(page: HtmlPage, { rollback, again, retry }: ReportedMigration): Html {
  const runs: readonly (readonly [string, ReportedRun | undefined])[] = [
    ['Rollback', rollback],
    ['Forward again', again],
    ['Forward once more on what the failed run left', retry],
  ];
  return html`${runs.flatMap(([title, run]) =>
    run && run.statements.length > 0
      ? [
          folded(
            `${title}: ${plural(run.statements.length, 'statement')}, ${duration(run.durationMs)}`,
            statements(page, run),
          ),
        ]
      : [],
  )}`;
}

interface Column {
  readonly title: string;
  readonly isNumber?: true;
  /** '' where there is nothing to say; a column that says nothing at all is left out. */
  readonly cell: (statement: Observation) => Child;
}

function statements(page: HtmlPage, run: ReportedRun): Html {
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
  ];
}

function amount(rows: number): string {
  return rows === 0 ? '' : count(rows);
}

function lock(statement: Observation): Child {
  const strongest = strongestLock(statement);
  return strongest ? html`<code>${strongest.mode}</code> <code>${strongest.relation}</code>` : '';
}
