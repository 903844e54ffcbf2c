import type { ReportedMigration, ReportedRun, Review } from '../../model.ts';
import { estimateNotes, estimateRows, sizeOf, steadiness } from '../estimates.ts';
import { interruptions } from '../interruption.ts';
import { roundTrips, type Answer } from '../round-trip.ts';
import { besideOthers } from '../traffic.ts';
import { duration, plural } from '../units.ts';
import { bullets, folded, html, type Html, NOTHING, section, sentence } from './markup.ts';
import { place, type HtmlPage } from './page.ts';
import { statements } from './statements.ts';

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
    ${statements(page, forward)} ${estimatesOf(migration)}
    ${trip && page.review.mode === 'rehearsal' ? tripOf(trip) : NOTHING} ${besideOf(page.review, migration)}
    ${interruptionOf(page.review, migration)} ${otherRuns(page, migration)}
  </article>`;
}

/** How what is expected at production's size was found; where nothing was, why. */
function estimatesOf(migration: ReportedMigration): Html {
  const rows = estimateRows(migration);
  const steady = steadiness([migration]);
  const notes = [...estimateNotes(migration), ...(steady === '' ? [] : [steady])].map(sentence);
  if (rows.length === 0) return html`${notes.map((note) => html`<p class="small">${note}</p>`)}`;
  const bases = rows.map(
    ({ statement, estimate }) => html`Line ${statement.line}: ${sentence(estimate.basis)}`,
  );
  return folded(`How the times at ${sizeOf(rows)} were found`, bullets([...notes, ...bases]));
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
  return html`<div class="trip ${found.isSkipped ? '' : found.isTelling ? 'yellow' : 'green'}">
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
