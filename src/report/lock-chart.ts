import { clip, visible } from './inert.ts';
import { heldMs, type LockRow, type LockRows } from './lock-rows.ts';
import { duration } from './units.ts';

/** Narrower than this share of the whole, a bar would not be seen. */
const NARROWEST = 1 / 80;
/** Of a relation's name beside its bars. */
const LONGEST_LABEL = 26;
const LETTER_PX = 6.2;
const MARGIN_PX = 24;
/** The first row, by which the chart begins and ends with the run. */
const WHOLE = 'all statements';

interface Unit {
  /** So many in a millisecond: times in the chart are whole numbers. */
  readonly perMs: number;
  /** Of d3: `%Q` is the number itself, `%s` a thousandth of it. */
  readonly axis: string;
}

/** A bar that was drawn wider than its lock was held. */
export function isWidened(row: LockRow, endMs: number): boolean {
  return heldMs(row) < endMs * NARROWEST;
}

/**
 * A gantt chart in Mermaid's language, which GitHub draws (docs.github.com, "Creating diagrams"; mermaid.js.org/syntax/gantt).
 * Times are numbers (`dateFormat x`) and labelled as such, so that no reader's time zone matters. In it names stand
 * only behind `section`, and have no letter that the language gives a meaning.
 */
export function lockChart({ rows, endMs }: Pick<LockRows, 'rows' | 'endMs'>): string {
  const unit = unitOf(endMs);
  const relations = [...new Set(rows.map(({ relation }) => relation))];
  const labels = [WHOLE, ...relations.map(label)];
  const left = Math.round(Math.max(...labels.map(({ length }) => length)) * LETTER_PX + MARGIN_PX);
  return [
    `%%{init: {"gantt": {"leftPadding": ${left}, "rightPadding": 20}}}%%`,
    'gantt',
    'accTitle: When each lock was held',
    'dateFormat x',
    `axisFormat ${unit.axis}`,
    'todayMarker off',
    `section ${WHOLE}`,
    `first to last :done, 0, ${Math.max(1, Math.ceil(endMs * unit.perMs))}ms`,
    ...relations.flatMap((relation, at) => [
      `section ${labels[at + 1]}`,
      ...rows.filter((row) => row.relation === relation).map((row) => bar(row, endMs, unit)),
    ]),
  ].join('\n');
}

function bar(row: LockRow, endMs: number, { perMs }: Unit): string {
  const from = Math.floor(row.fromMs * perMs);
  const length = Math.max(1, Math.ceil(Math.max(heldMs(row), endMs * NARROWEST) * perMs));
  // In the dark, what is written beside a bar cannot be read where it is `active`; it can beside these.
  const red = row.waits === 'writes' ? '' : 'crit, ';
  const about = row.sampled ? 'about ' : '';
  const time = duration(heldMs(row)).replace('<', 'under ');
  return `${row.waits} wait, ${about}${time} :${red}${from}, ${length}ms`;
}

function unitOf(totalMs: number): Unit {
  if (totalMs < 20) return { perMs: 1000, axis: '%Q µs' };
  return totalMs < 10_000 ? { perMs: 1, axis: '%Q ms' } : { perMs: 1, axis: '%s s' };
}

/** What a name of Mermaid's may hold in every version that knows gantt charts: no `:`, `;`, `#`, `%`, quote, bracket, or line end. */
const NEITHER_LETTER_NOR_MARK = /[^\p{L}\p{M}\p{N}_. -]/gu;
const PRINTABLE_ASCII = /[!-~]/;
const FULL_WIDTH = 0xfe_e0;

/** ASCII's other characters in their full width, which look like them and mean nothing; of the rest a dot. */
function label(relation: string): string {
  const plain = visible(clip(relation, LONGEST_LABEL))
    .replace(/\s+/g, ' ')
    .replace('…', '..')
    .replace(NEITHER_LETTER_NOR_MARK, (character) =>
      PRINTABLE_ASCII.test(character)
        ? String.fromCodePoint((character.codePointAt(0) ?? 0) + FULL_WIDTH)
        : '·',
    )
    .trim()
    // Mermaid keeps what it is told by its name: one that every object has would be lost.
    .replace(/^_/, '\uFF3F');
  return plain === '' ? '·' : plain;
}
