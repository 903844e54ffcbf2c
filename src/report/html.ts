import type { Review } from '../model.ts';
import { emptiness, rehearsed } from './facts.ts';
import { findingsSection } from './html/findings.ts';
import { html, type Html, NOTHING, sentence } from './html/markup.ts';
import { migrationsSection } from './html/migrations.ts';
import type { HtmlPage } from './html/page.ts';
import {
  asideSection,
  fixturesSection,
  notLookedAtSection,
  partsSection,
  problemsSection,
} from './html/remarks.ts';
import { STYLE } from './html/style.ts';
import { timelineSection } from './html/timeline.ts';
import type { Links } from './markdown/page.ts';
import { projectReviews, restOf, titleOf } from './projects.ts';
import { duration, plural } from './units.ts';
import { verdictWords } from './verdict.ts';
import { ENGINES, VERDICTS } from './words.ts';

export interface HtmlOptions {
  /** A file's text as the author wrote it, for the lines shown with a finding that nothing was run for. */
  readonly source?: (file: string) => string | undefined;
  readonly links?: Links;
}

/**
 * The review as one page that stands alone: no script, no request, light and dark, for the screen and for paper. Its policy
 * keeps a browser from doing anything else with it, whatever the reviewed files say.
 */
export function renderHtml(
  review: Review,
  { source = () => undefined, links = {} }: HtmlOptions = {},
): string {
  const page: HtmlPage = { review, source, links, prefix: '' };
  const title = `pgrehearse: ${verdictWords(review)}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        ${head(review)}
        <main>${problemsSection(page)} ${parts(page)} ${partsSection(page)} ${notLookedAtSection(page)}</main>
        ${foot(review)}
      </body>
    </html>`.text.concat('\n');
}

function head(review: Review): Html {
  const { colour } = VERDICTS[review.verdict];
  const icon = review.approval ? '☑️' : VERDICTS[review.verdict].icon;
  const isIdle = review.mode === 'nothing-changed' && review.problems.length === 0;
  const words = isIdle ? 'No migration changed, so there was nothing to rehearse' : verdictWords(review);
  const how = [rehearsed(review), review.projects.length > 1 ? '' : emptiness(review)];
  return html`<header class="${colour}">
    <p class="brand">pgrehearse</p>
    <h1><span aria-hidden="true">${icon}</span> ${sentence(words)}</h1>
    <p>
      ${how.filter((one) => one !== '').map((one) => html`${sentence(one)} `)}${review.postgres ? 'Times are from here, not from production.' : ''}
    </p>
    ${counts(review)}
  </header>`;
}

function counts({ summary }: Review): Html {
  const { error, warning, notice, suppressed, refuted } = summary;
  const all: readonly (readonly [kind: string, words: string, count: number])[] = [
    ['error', plural(error, 'error'), error],
    ['warning', plural(warning, 'warning'), warning],
    ['notice', plural(notice, 'notice'), notice],
    ['', `${suppressed} switched off`, suppressed],
    ['', `${refuted} refuted`, refuted],
  ];
  const present = all.filter(([, , count]) => count > 0);
  if (present.length === 0) return NOTHING;
  return html`<ul class="counts">
    ${present.map(([kind, words]) => html`<li class="tag ${kind}">${words}</li>`)}
  </ul>`;
}

/** What was found and seen: of the only database, or of each. */
function parts(page: HtmlPage): Html {
  const several = projectReviews(page.review);
  if (several.length === 0) return html`${own(page)}`;
  return html`${several.map((one, at) => {
    const part = { ...page, review: one.review, prefix: `p${at + 1}-` };
    return html`<div class="project">
      <h1>${VERDICTS[one.review.verdict].icon} ${sentence(titleOf(one))}</h1>
      ${own(part)}
    </div>`;
  })}${own({ ...page, review: restOf(page.review), prefix: 'rest-' })}`;
}

function own(page: HtmlPage): readonly Html[] {
  return [
    findingsSection(page),
    timelineSection(page.review, page.prefix),
    migrationsSection(page),
    asideSection(page),
    fixturesSection(page),
  ];
}

function foot({ tool, postgres, timings }: Review): Html {
  const parts = [
    `pgrehearse ${tool.version}`,
    ...(postgres ? [`Postgres ${postgres.version} ${ENGINES[postgres.source]}`] : []),
    ...(postgres?.image === undefined ? [] : [postgres.image]),
    ...Object.entries(timings)
      .filter(([, ms]) => ms >= 1)
      .map(([phase, ms]) => `${phase} ${duration(ms)}`),
  ];
  return html`<footer>${parts.map((part, at) => (at === 0 ? part : html` · ${part}`))}</footer>`;
}
