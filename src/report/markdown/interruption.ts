import { codeElement, plainElement, prose } from '../inert.ts';
import { interruptions, type InterruptionWords } from '../interruption.ts';
import { plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, type Page } from './page.ts';

/** What becomes of migrations that are ended half-way: the answer in sight, how it was found folded below it. */
export function interruptionSection(page: Page): Section {
  const telling = interruptions(page.review).filter(({ isTelling }) => isTelling);
  return {
    open: '',
    pieces: telling.map(piece),
    between: '\n',
    close: '\n\n',
    leftOut: (rest) => `${plural(rest, 'more interrupted migration')}: ${elsewhere(page)}.`,
    reserve: 0.05,
  };
}

function piece({ id, words, details, isRecovering }: InterruptionWords): string {
  const head = `${isRecovering ? '✅' : '⚠️'} ${codeElement(id)} ${plainElement(words)}`;
  const list = details.map((detail) => `- ${prose(detail)}`).join('\n');
  return `<details><summary>${head}</summary>\n\n${list}\n\n</details>\n`;
}
