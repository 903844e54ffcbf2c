import type { Review } from '../../model.ts';
import { lockRows, type LockRow, type LockRows } from '../lock-rows.ts';
import { duration, plural } from '../units.ts';
import { type Child, folded, html, type Html, NOTHING, section } from './markup.ts';
import { CLASSES, chart, WAITS, about } from './timeline-chart.ts';

const MOST = 200;
/** The locks of the forward runs on what existed before, by relation, on the runs' own time. */
export function timelineSection(review: Review, prefix: string): Html {
  const locks = lockRows(review, { most: MOST, isWithMild: true });
  if (locks.rows.length === 0) return NOTHING;
  return section('When each lock was held', `${prefix}locks`, [
    html`<p>${words(locks)}</p>`,
    html`<div class="chart">${chart(locks, prefix)}</div>`,
    legend(locks.rows),
    folded('The same as a table', table(locks.rows)),
  ]);
}

function words({ runs, others }: LockRows): string {
  return [
    `A lock is kept until its transaction ends. The time is that of the statements alone${runs.length > 1 ? ', one migration after the other' : ''}.`,
    'Locks on what the migrations themselves made are left out: nobody waits for those.',
    ...(others > 0 ? [`${plural(others, 'more lock')}, milder or shorter, in the JSON report.`] : []),
  ].join(' ');
}

function legend(rows: readonly LockRow[]): Html {
  const present = (Object.keys(CLASSES) as LockRow['waits'][]).filter((waits) =>
    rows.some((row) => row.waits === waits),
  );
  return html`<ul class="legend">
    ${present.map((waits) => html`<li><span class="swatch ${CLASSES[waits]}"></span>${modes(rows, waits)}: ${WAITS[waits]}</li>`)}
  </ul>`;
}

function modes(rows: readonly LockRow[], waits: LockRow['waits']): Child {
  const names = [...new Set(rows.filter((row) => row.waits === waits).map(({ mode }) => mode))];
  return names.map((mode, at) => html`${at > 0 ? ', ' : ''}<code>${mode}</code>`);
}

function table(rows: readonly LockRow[]): Html {
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th>Relation</th>
          <th>Lock</th>
          <th>Waits</th>
          <th class="n">From</th>
          <th class="n">Held</th>
          <th>Taken at</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td><code>${row.relation}</code></td>
              <td><code>${row.mode}</code></td>
              <td>${row.waits}</td>
              <td class="n">${duration(row.fromMs)}</td>
              <td class="n">${about(row)}</td>
              <td><code>${row.file}:${row.line}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
