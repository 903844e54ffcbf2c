import { code, link, prose } from '../inert.ts';
import { duration } from '../units.ts';
import { ENGINES } from '../words.ts';
import type { Section } from './fit.ts';
import type { Page } from './page.ts';

const SHORT_SHA = 7;

/** How it was done, in small print. */
export function footSection(page: Page): Section {
  const { review } = page;
  return {
    open: '<sub>',
    pieces: review.postgres || review.mode !== 'nothing-changed' ? [parts(page).join(' · ')] : [],
    between: '',
    close: '</sub>\n',
    leftOut: () => '',
    reserve: 0.05,
  };
}

function parts({ review: { tool, postgres, timings }, commit, links }: Page): readonly string[] {
  const { summary, report } = links;
  return [
    `pgrehearse ${prose(tool.version)}`,
    ...(commit === undefined ? [] : [`commit ${code(commit.slice(0, SHORT_SHA))}`]),
    ...(postgres ? [`Postgres ${prose(postgres.version)} ${ENGINES[postgres.source]}`] : []),
    ...(postgres?.image === undefined ? [] : [code(postgres.image)]),
    ...Object.entries(timings)
      .filter(([, ms]) => ms >= 1)
      .map(([phase, ms]) => `${prose(phase)} ${duration(ms)}`),
    ...(summary === undefined ? [] : [link('job summary', summary)]),
    ...(report === undefined ? [] : [link('JSON report', report)]),
  ];
}
