import type { Review } from '../model.ts';
import { emptiness, rehearsed } from './facts.ts';
import { prose } from './inert.ts';
import { reasons, sortFindings } from './items.ts';
import { sizeIn, type Unit } from './limits.ts';
import { actionSection, noticesSection } from './markdown/findings.ts';
import { estimatesSection } from './markdown/estimates.ts';
import { fit, type Section } from './markdown/fit.ts';
import {
  fixturesSection,
  ignoredSection,
  leftOutSection,
  reasonsSection,
  refutedSection,
  settledSection,
  suppressedSection,
} from './markdown/folded.ts';
import { footSection } from './markdown/foot.ts';
import { interruptionSection } from './markdown/interruption.ts';
import { lockChartSection } from './markdown/lock-chart.ts';
import { openingSection, type OpeningOptions, remarksSection } from './markdown/opening.ts';
import type { Links, Page } from './markdown/page.ts';
import { problemsSection } from './markdown/problems.ts';
import { roundTripSection } from './markdown/round-trip.ts';
import { statementsSection } from './markdown/statements.ts';
import { trafficSection } from './markdown/traffic.ts';
import { projectReviews, restOf, titleOf, type ProjectReview } from './projects.ts';
import { VERDICTS } from './words.ts';

export interface MarkdownOptions extends OpeningOptions {
  /** Most that the page may have, such as those of `LIMITS`. */
  readonly limit: number;
  /** What the limit counts; characters unless told. */
  readonly unit?: Unit;
  /** Put first, as it is: the HTML comment by which the page is found again. */
  readonly marker?: string;
  readonly links?: Links;
  /** SHA of the reviewed commit, for the foot. */
  readonly commit?: string;
  /** Without them where nothing draws diagrams, and their source would be shown. */
  readonly charts?: boolean;
}

/** The review as a pull request comment and a job summary. What does not fit is left out finding by finding, the mildest first. */
export function renderMarkdown(review: Review, options: MarkdownOptions): string {
  const { links = {}, commit, charts = true } = options;
  const page: Page = { review, links, commit, charts };
  const size = sizeIn(options.unit ?? 'characters');
  const marker = options.marker === undefined ? '' : `${options.marker}\n`;
  const [top, rest] = [topSections(page, options), sections(page)];
  const fitted = (parts: readonly Section[], used: number) =>
    fit(parts, options.limit - size(marker) - used, size).trimEnd();
  if (!options.folded) return `${marker}${fitted([...top, ...rest], LINE_END)}\n`;
  const above = fitted(top, LINE_END);
  const inside = fitted(rest, LINE_END + size(above) + size(FOLDED.join('')));
  return `${marker}${above}${inside === '' ? '' : FOLDED.join(inside)}\n`;
}

const LINE_END = 1;
const FOLDED = ['\n\n<details><summary>What was rehearsed</summary>\n\n', '\n\n</details>'] as const;

/** What stays in sight when the rest is folded. */
function topSections(page: Page, options: MarkdownOptions): readonly Section[] {
  return [
    openingSection(page, options),
    remarksSection(page, options),
    problemsSection(page),
    suppressedSection(page, sortFindings(page.review).suppressed),
    settledSection(page, sortFindings(page.review).suppressed),
  ];
}

function sections(page: Page): readonly Section[] {
  const { action, notices } = sortFindings(page.review);
  const several = projectReviews(page.review);
  const whole = several.length === 0 ? page.review : restOf(page.review);
  return [
    ...several.flatMap((one) => projectSections(page, one, several.length)),
    ...findingSections({ ...page, review: whole }),
    reasonsSection(page, reasons([...action, ...notices])),
    ignoredSection(page),
    fixturesSection({ ...page, review: whole }),
    leftOutSection({ ...page, review: whole }),
    footSection(page),
  ];
}

/** What was found in one project, or in the only one. */
function findingSections(page: Page): readonly Section[] {
  const { action, notices, refuted } = sortFindings(page.review);
  return [
    actionSection(page, action),
    roundTripSection(page),
    trafficSection(page),
    interruptionSection(page),
    statementsSection(page),
    estimatesSection(page),
    lockChartSection(page),
    noticesSection(page, notices),
    refutedSection(page, refuted),
  ];
}

/** A project's own part, below a heading; the page is shared out among all of them. */
function projectSections(page: Page, one: ProjectReview, count: number): readonly Section[] {
  const own: Page = { ...page, review: one.review };
  const parts = [
    headingSection(own, one),
    ...findingSections(own),
    fixturesSection(own),
    leftOutSection(own),
  ];
  return parts.map((section) => ({ ...section, reserve: section.reserve / count }));
}

function headingSection({ review }: Page, one: ProjectReview): Section {
  const how = [rehearsed(review), emptiness(review)].filter((part) => part !== '').join(' ');
  return {
    open: '',
    pieces: [`## ${VERDICTS[review.verdict].icon} ${prose(titleOf(one))}\n\n${prose(how)}`],
    between: '',
    close: '\n\n',
    leftOut: () => `## ${prose(titleOf(one))}`,
    reserve: 0.05,
  };
}
