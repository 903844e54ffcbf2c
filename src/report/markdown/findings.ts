import type { Item } from '../items.ts';
import { plural } from '../units.ts';
import { foldItem, renderItem } from './finding.ts';
import type { Section } from './fit.ts';
import { elsewhere, type Page } from './page.ts';

/** More places than these are a list to choose from, the worst one open. */
const MOST_OPEN = 3;

/** Errors and warnings, worst first. */
export function actionSection(page: Page, items: readonly Item[]): Section {
  const isList = items.length > MOST_OPEN;
  return {
    open: `### ${page.review.approval ? 'What was approved' : 'What to change'}\n\n`,
    pieces: items.map((item, at) => (isList ? foldItem(page, item, at === 0) : renderItem(page, item))),
    between: '\n\n',
    close: '\n\n',
    leftOut: (rest) => {
      const { length } = items.slice(-rest).flatMap((item) => item.findings);
      const worse = rest < items.length ? ', none worse than these' : '';
      return `**${plural(length, rest < items.length ? 'more finding' : 'finding')}${worse}: ${elsewhere(page)}.**`;
    },
    reserve: 0.5,
  };
}

export function noticesSection(page: Page, items: readonly Item[]): Section {
  return {
    open: `<details><summary>${plural(items.length, 'notice')}</summary>\n\n`,
    pieces: items.map((item) => renderItem(page, item)),
    between: '\n\n',
    close: '\n\n</details>\n\n',
    leftOut: (count) => `${plural(count, 'more notice')}: ${elsewhere(page)}.`,
    reserve: 0.1,
  };
}
