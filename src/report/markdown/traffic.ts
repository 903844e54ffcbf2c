import { prose } from '../inert.ts';
import { besideOthers, type Beside } from '../traffic.ts';
import { plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, type Page } from './page.ts';

/** Who waited for the migrations, and what they did in a queue; folded away where nobody had to wait. */
export function trafficSection(page: Page): Section {
  const all = besideOthers(page.review);
  const isTelling = all.some((one) => one.isTelling);
  return {
    open: isTelling
      ? '### Beside other sessions\n\n'
      : `<details><summary>${all.every(({ isSkipped }) => isSkipped) ? 'Not run beside other sessions' : 'Beside other sessions nobody waited long'}</summary>\n\n`,
    pieces: all.map(piece),
    between: '\n',
    close: isTelling ? '\n\n' : '\n\n</details>\n\n',
    leftOut: (rest) => `${plural(rest, 'more migration')}: ${elsewhere(page)}.`,
    reserve: 0.1,
  };
}

function piece({ title, sentences, isTelling, isSkipped }: Beside): string {
  const head = `- ${isTelling ? '⏳' : isSkipped ? '➖' : '✅'} ${prose(title)}`;
  const [only, ...more] = sentences.map(prose);
  return more.length === 0
    ? `${head}: ${only}`
    : [head, ...[only, ...more].map((one) => `  - ${one}`)].join('\n');
}
