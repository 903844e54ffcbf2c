import { fence } from '../inert.ts';
import { isWidened, lockChart } from '../lock-chart.ts';
import { lockRows, type LockRows } from '../lock-rows.ts';
import { plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, type Page } from './page.ts';

const OPEN = '<details><summary>When each lock was held</summary>\n\n';

/** The locks that made somebody wait, on the time of the run, as a chart; whole or not at all. */
export function lockChartSection(page: Page): Section {
  const locks = lockRows(page.review);
  const isShown = page.charts === true && locks.rows.length > 0;
  return {
    open: OPEN,
    pieces: isShown ? [`${words(page, locks)}\n\n${fence(lockChart(locks), 'mermaid')}`] : [],
    between: '',
    close: '\n\n</details>\n\n',
    leftOut: () => `When each lock was held: ${elsewhere(page)}.`,
    reserve: 0.05,
  };
}

function words({ review }: Page, { rows, others, endMs }: LockRows): string {
  const several = review.migrations.filter(({ forward }) => forward.statements.length > 0).length > 1;
  return [
    `A lock is kept until its transaction ends. The time is that of the statements alone${several ? ', one migration after the other' : ''}.`,
    ...(rows.some((row) => isWidened(row, endMs))
      ? ['What is too short to be seen is drawn wider than it was.']
      : []),
    ...(others > 0 ? [`${plural(others, 'more lock')}, milder or shorter: in the JSON report.`] : []),
  ].join(' ');
}
