import type { Problem, Review } from '../model.ts';
import { approved, counts, emptiness, rehearsed } from './facts.ts';
import { code, link, prose } from './inert.ts';
import { reasons, sortFindings, type Item } from './items.ts';
import { sizeIn, type Unit } from './limits.ts';
import { renderItem } from './markdown/finding.ts';
import { fit, type Section } from './markdown/fit.ts';
import {
  fixturesSection,
  ignoredSection,
  reasonsSection,
  refutedSection,
  suppressedSection,
} from './markdown/folded.ts';
import { elsewhere, place, type Links, type Page } from './markdown/page.ts';
import { roundTripSection } from './markdown/round-trip.ts';
import { statementsSection } from './markdown/statements.ts';
import { projectReviews, restOf, titleOf, type ProjectReview } from './projects.ts';
import { duration, plural } from './units.ts';
import { ENGINES, VERDICTS } from './words.ts';

export interface MarkdownOptions {
  /** Most that the page may have, such as those of `LIMITS`. */
  readonly limit: number;
  /** What the limit counts; characters unless told. */
  readonly unit?: Unit;
  /** Put first, as it is: the HTML comment by which the page is found again. */
  readonly marker?: string;
  /** A sentence of the caller's, at the end of the introduction. */
  readonly note?: string;
  readonly links?: Links;
  /** Everything that earlier reviews found is settled: the page says so in a line and folds the rest. */
  readonly folded?: boolean;
  /** SHA of the reviewed commit, for the foot. */
  readonly commit?: string;
  /** The page of the pull request's own job, where the review was made there and is only passed on. */
  readonly reportedBy?: string;
}

/** The review as a pull request comment and a job summary. What does not fit is left out finding by finding, the mildest first. */
export function renderMarkdown(review: Review, options: MarkdownOptions): string {
  const page: Page = { review, links: options.links ?? {}, commit: options.commit };
  const size = sizeIn(options.unit ?? 'characters');
  const head = `${options.marker === undefined ? '' : `${options.marker}\n`}${opening(page, options)}${remarks(page, options)}`;
  const room = options.limit - size(head);
  const parts = sections(page);
  if (!options.folded) return ended(`${head}${fit(parts, room, size)}`);
  const [open, close] = [`<details><summary>${FOLDED}</summary>\n\n`, '\n</details>'];
  const inside = fit(parts, room - size(open) - size(close) - 1, size).trimEnd();
  return ended(inside === '' ? head : `${head}${open}${inside}${close}`);
}

const FOLDED = 'What was rehearsed';

function ended(page: string): string {
  return `${page.trimEnd()}\n`;
}

function opening(page: Page, { note, folded }: MarkdownOptions): string {
  const { review } = page;
  const said = note === undefined ? '' : ` ${prose(note)}`;
  if (review.mode === 'nothing-changed' && review.problems.length === 0)
    return `${idle(review, folded)}${said}\n\n`;
  if (folded) return `✅ **All earlier findings are resolved.** ${introduction(page)}${said}\n\n`;
  return `## ${headline(review)}\n\n${introduction(page)}${said}\n\n`;
}

function idle({ unreviewed }: Review, folded = false): string {
  if (folded) return '✅ **All earlier findings are resolved:** no migration is changed any more.';
  return unreviewed.length === 0
    ? '✅ **pgrehearse**: no migration changed, so there was nothing to rehearse.'
    : '⚪ **pgrehearse**: no migration changed that it could rehearse.';
}

/** What a reader has to know before the findings. */
function remarks({ review }: Page, { reportedBy }: MarkdownOptions): string {
  const origin =
    reportedBy === undefined
      ? []
      : [
          `Reported by ${link("the pull request's own job", reportedBy)}, which its author can change. It decides nothing by itself.`,
        ];
  const said = [...review.unreviewed.map(({ message }) => message), ...review.notes].map(prose);
  return [...origin, ...said].map((one) => `> ${one}\n\n`).join('');
}

/** The verdict in one line: `❌ Not ready to merge: 1 error and 2 warnings`. */
function headline(review: Review): string {
  const { icon, sentence } = VERDICTS[review.verdict];
  const found = counts(review);
  const off = review.summary.suppressed > 0 ? ` (${review.summary.suppressed} switched off)` : '';
  const words = review.approval ? `☑️ ${prose(approved(review.approval))}` : `${icon} ${sentence}`;
  return `${words}${found === '' ? '' : `: ${found}`}${off}`;
}

function introduction({ review, links }: Page): string {
  const honest =
    review.postgres && review.verdict !== 'pass' ? 'Times are from here, not from production.' : '';
  const summary = links.summary === undefined ? '' : link('Whole review', links.summary);
  // Of several databases each section says it for itself.
  const empty = review.projects.length > 1 ? '' : prose(emptiness(review));
  return [prose(rehearsed(review)), empty, honest, summary].filter((part) => part !== '').join(' ');
}

function sections(page: Page): readonly Section[] {
  const { action, notices } = sortFindings(page.review);
  const several = projectReviews(page.review);
  const whole = several.length === 0 ? page.review : restOf(page.review);
  return [
    problemsSection(page),
    ...several.flatMap((one) => projectSections(page, one, several.length)),
    ...findingSections({ ...page, review: whole }),
    reasonsSection(page, reasons([...action, ...notices])),
    ignoredSection(page),
    fixturesSection({ ...page, review: whole }),
    footSection(page),
  ];
}

/** What was found in one project, or in the only one. */
function findingSections(page: Page): readonly Section[] {
  const { action, notices, refuted, suppressed } = sortFindings(page.review);
  return [
    suppressedSection(page, suppressed),
    actionSection(page, action),
    roundTripSection(page),
    statementsSection(page),
    noticesSection(page, notices),
    refutedSection(page, refuted),
  ];
}

/** A project's own part, below a heading; the page is shared out among all of them. */
function projectSections(page: Page, one: ProjectReview, count: number): readonly Section[] {
  const own: Page = { ...page, review: one.review };
  const parts = [headingSection(own, one), ...findingSections(own), fixturesSection(own)];
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

function problemsSection(page: Page): Section {
  return {
    open: '### What stopped it\n\n',
    pieces: page.review.problems.map((problem) => `- ${problemWords(page, problem)}`),
    between: '\n',
    close: '\n\n',
    leftOut: (count) => `${plural(count, 'more problem')}: ${elsewhere(page)}.`,
    reserve: 0.2,
  };
}

function problemWords(page: Page, { message, file, line }: Problem): string {
  const where = file === undefined ? '' : `${place(page, file, line ?? 1)}: `;
  return `${where}${prose(message)}`;
}

function actionSection(page: Page, items: readonly Item[]): Section {
  return {
    open: '### What to change\n\n',
    pieces: items.map((item) => renderItem(page, item)),
    between: '\n\n',
    close: '\n\n',
    leftOut: (rest) => {
      const findings = items.slice(-rest).flatMap((item) => item.findings);
      return `**${plural(findings.length, 'more finding')}, none worse than these: ${elsewhere(page)}.**`;
    },
    reserve: 0.5,
  };
}

function noticesSection(page: Page, items: readonly Item[]): Section {
  return {
    open: `<details><summary>${plural(items.length, 'notice')}</summary>\n\n`,
    pieces: items.map((item) => renderItem(page, item)),
    between: '\n\n',
    close: '\n\n</details>\n\n',
    leftOut: (count) => `${plural(count, 'more notice')}: ${elsewhere(page)}.`,
    reserve: 0.1,
  };
}

const SHORT_SHA = 7;

/** How it was done, in small print. */
function footSection({ review: { tool, mode, postgres, timings }, commit }: Page): Section {
  const server = postgres ? [`Postgres ${prose(postgres.version)} ${ENGINES[postgres.source]}`] : [];
  const image = postgres?.image === undefined ? [] : [code(postgres.image)];
  const phases = Object.entries(timings).map(([phase, ms]) => `${prose(phase)} ${duration(ms)}`);
  const reviewed = commit === undefined ? [] : [`commit ${code(commit.slice(0, SHORT_SHA))}`];
  const parts = [`pgrehearse ${prose(tool.version)}`, ...reviewed, ...server, ...image, ...phases];
  return {
    open: '<sub>',
    pieces: postgres || mode !== 'nothing-changed' ? [parts.join(' · ')] : [],
    between: '',
    close: '</sub>\n',
    leftOut: () => '',
    reserve: 0.05,
  };
}
