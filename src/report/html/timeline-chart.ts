import { clip } from '../inert.ts';
import { heldMs, type LockRow, type LockRows } from '../lock-rows.ts';
import { duration } from '../units.ts';
import { html as svg, type Html, NOTHING } from './markup.ts';
import { ticksOf, tracksOf, type Track } from './timeline-layout.ts';

/** In the chart's own units, which are pixels where it is shown at its full width. */
const WIDTH = 960;
const LEFT = 210;
const RIGHT = 24;
const LANE = 20;
const BAR = 12;
const HEAD = 30;
const FOOT = 26;
/** Narrower than this a bar would not be seen. */
const NARROWEST = 3;
/** Letters of a relation's name beside its bars; the whole of it is its title. */
const LONGEST_LABEL = 28;
/** What of it is shown of the beginning of a longer name. */
const LONGEST_HEAD = 11;
const HALF_CHARACTER = /^\p{Cs}/u;
const LETTER = 6.5;

/** Of a bar and of its colour in the legend. */
export const CLASSES = {
  'reads and writes': 'all',
  writes: 'writes',
  nobody: 'mild',
} as const satisfies Record<LockRow['waits'], string>;

export const WAITS = {
  'reads and writes': 'reads and writes wait',
  writes: 'writes wait, reads go on',
  nobody: 'reads and writes go on',
} as const satisfies Record<LockRow['waits'], string>;

/** A track for each relation, a bar for each lock, the time below and the migrations behind. */
export function chart({ rows, endMs, runs }: LockRows, prefix: string): Html {
  const tracks = tracksOf(rows);
  const tops = tracks.map((_, at) => HEAD + sum(tracks.slice(0, at).map(heightOf)));
  const bottom = HEAD + sum(tracks.map(heightOf));
  const scale = scaleOf(endMs);
  return svg`<svg viewBox="0 0 ${WIDTH} ${bottom + FOOT}" role="img" aria-labelledby="${prefix}chart-title">
<title id="${prefix}chart-title">When each lock was held</title>
${runs.length > 1 ? runs.map((run, at) => stretch(run, at, scale, bottom)) : NOTHING}
${ticksOf(endMs).map((ms) => tick(ms, scale(ms), bottom))}
${tracks.map((track, at) => trackOf(track, tops[at] ?? HEAD, scale))}
</svg>`;
}

type Scale = (ms: number) => number;

function scaleOf(endMs: number): Scale {
  const width = WIDTH - LEFT - RIGHT;
  return (ms) => LEFT + (endMs > 0 ? (ms / endMs) * width : 0);
}

function heightOf({ lanes }: Track): number {
  return lanes * LANE + 6;
}

/** The share of one migration, with its name above. */
function stretch(
  { id, fromMs, untilMs }: LockRows['runs'][number],
  at: number,
  scale: Scale,
  bottom: number,
): Html {
  const [from, until] = [scale(fromMs), scale(untilMs)];
  const letters = Math.floor((until - from) / LETTER);
  const shown = clip(id.split('/').at(-1) ?? id, Math.max(1, letters));
  return svg`<g class="run"><title>${id}: ${duration(untilMs - fromMs)}</title>
<rect class="${at % 2 === 0 ? 'even' : 'odd'}" x="${px(from)}" y="4" width="${px(until - from)}" height="${bottom - 4}"/>
${letters > 5 ? svg`<text x="${px(from + 4)}" y="17">${shown}</text>` : NOTHING}</g>`;
}

function tick(ms: number, x: number, bottom: number): Html {
  const label = ms === 0 ? '0' : duration(ms).replace('<', 'under ');
  return svg`<g class="tick"><line x1="${px(x)}" x2="${px(x)}" y1="${HEAD - 6}" y2="${bottom}"/>
<text x="${px(x)}" y="${bottom + 16}">${label}</text></g>`;
}

function trackOf({ relation, bars, lanes }: Track, top: number, scale: Scale): Html {
  const middle = top + (lanes * LANE) / 2 + 4;
  return svg`<g class="track"><line class="rule" x1="0" x2="${WIDTH}" y1="${top - 1}" y2="${top - 1}"/>
<text class="name" x="${LEFT - 10}" y="${middle}"><title>${relation}</title>${label(relation)}</text>
${bars.map(({ row, lane }) => bar(row, top + lane * LANE + (LANE - BAR) / 2, scale))}</g>`;
}

/** Long names often differ at their ends alone. */
function label(relation: string): string {
  if (relation.length <= LONGEST_LABEL) return relation;
  const tail = relation.slice(LONGEST_HEAD + 1 - LONGEST_LABEL).replace(HALF_CHARACTER, '');
  return `${clip(relation, LONGEST_HEAD + 1)}${tail}`;
}

function bar(row: LockRow, y: number, scale: Scale): Html {
  const width = Math.max(NARROWEST, scale(row.untilMs) - scale(row.fromMs));
  const x = Math.min(scale(row.fromMs), WIDTH - RIGHT - NARROWEST);
  return svg`<rect class="bar ${CLASSES[row.waits]}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${BAR}" rx="2"><title>${told(row)}</title></rect>`;
}

function told(row: LockRow): string {
  return `${row.mode} on ${row.relation}, ${about(row)}, from line ${row.line} on: ${WAITS[row.waits]}`;
}

/** How long it was held. */
export function about(row: LockRow): string {
  return `${row.sampled ? 'about ' : ''}${duration(heldMs(row))}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Tenths of a pixel are enough. */
function px(value: number): number {
  return Math.round(value * 10) / 10;
}
