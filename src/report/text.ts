import type { Finding, Problem, Review } from '../model.ts';
import { acceptance, emptiness, evidence, rehearsed } from './facts.ts';
import { oneLine, unmarked } from './inert.ts';
import { reasons, sortFindings, type Sorted } from './items.ts';
import { estimateLines } from './text/estimates.ts';
import { itemLines } from './text/finding.ts';
import { projectReviews, restOf, titleOf, type ProjectReview } from './projects.ts';
import { interruptionLines } from './text/interruption.ts';
import { inkFor } from './text/ink.ts';
import { roundTripLines } from './text/round-trip.ts';
import type { Screen } from './text/screen.ts';
import { statementLines } from './text/statements.ts';
import { trafficLines } from './text/traffic.ts';
import { hang, wrap } from './text/wrap.ts';
import { list, plural } from './units.ts';
import { verdictWords } from './verdict.ts';
import { VERDICTS } from './words.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; 100 unless told. */
  readonly width?: number;
  /** A file's text as the author wrote it, for the lines shown with a finding. */
  readonly source?: (file: string) => string | undefined;
}

/** The review for a terminal: findings as a compiler shows them, the verdict on the last line. */
export function renderText(
  review: Review,
  { color, width = 100, source = () => undefined }: TextOptions,
): string {
  const screen: Screen = { review, ink: inkFor(color), width: Math.max(40, width), source };
  const blocks = [...body(screen), [verdictLine(screen)]].filter((block) => block.length > 0);
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function body(screen: Screen): readonly (readonly string[])[] {
  const sorted = sortFindings(screen.review);
  const several = projectReviews(screen.review);
  const whole = several.length === 0 ? screen : { ...screen, review: restOf(screen.review) };
  return [
    problemLines(screen),
    ...several.flatMap((one) => projectBlocks(screen, one)),
    ...itemBlocks(whole),
    bullets(
      screen,
      'Why it matters',
      [...reasons(sorted.action)].map(([rule, why]) => `${rule}: ${why}`),
    ),
    ...outcomeBlocks(whole),
    ...remarkLines(screen, several.length > 0),
  ];
}

function itemBlocks(screen: Screen): readonly (readonly string[])[] {
  const { action, notices } = sortFindings(screen.review);
  return [...action, ...notices].map((item) => itemLines(screen, item));
}

function outcomeBlocks(screen: Screen): readonly (readonly string[])[] {
  return [
    roundTripLines(screen),
    trafficLines(screen),
    interruptionLines(screen),
    statementLines(screen),
    estimateLines(screen),
    ...asideLines(screen, sortFindings(screen.review)),
  ];
}

/** A project's own part, below a heading. */
function projectBlocks(screen: Screen, one: ProjectReview): readonly (readonly string[])[] {
  const own = { ...screen, review: one.review };
  const empty = emptiness(one.review);
  const [first = '', ...rest] = wrap(`== ${unmarked(titleOf(one))} ==`, screen.width);
  return [
    [first, ...rest].map((line) => screen.ink(line, VERDICTS[one.review.verdict].colour, 'bold')),
    ...itemBlocks(own),
    ...outcomeBlocks(own),
    bullets(own, 'Note', empty === '' ? [] : [empty]),
  ];
}

function problemLines({ review, ink, width }: Screen): readonly string[] {
  return review.problems.flatMap((problem) => {
    const [first = '', ...rest] = hang('problem: ', problemWords(problem), width);
    return [`${ink('problem:', 'red', 'bold')}${first.slice('problem:'.length)}`, ...rest];
  });
}

function problemWords({ message, file, line }: Problem): string {
  const where = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
  return oneLine(`${where}${message}`);
}

function acceptedLines(
  screen: Screen,
  title: string,
  findings: Sorted['suppressed'],
  isAdded: boolean,
): readonly string[] {
  const those = findings.filter(({ suppressed }) => (suppressed?.added ?? true) === isAdded);
  return bullets(
    screen,
    title,
    those.map((finding) => `${place(finding)}: ${acceptance(finding)}`),
  );
}

/** Findings that ask for nothing: switched off by the author, refuted by the run. */
function asideLines(screen: Screen, { suppressed, refuted }: Sorted): readonly (readonly string[])[] {
  return [
    acceptedLines(screen, 'Switched off by the author', suppressed, true),
    acceptedLines(screen, 'Switched off before', suppressed, false),
    bullets(
      screen,
      'Refuted by the rehearsal',
      refuted.map((finding) => `${place(finding)}: ${evidence(finding).proof}`),
    ),
  ];
}

/** What was not looked at, and what to know of how the rest was. */
function remarkLines(screen: Screen, isByProject: boolean): readonly (readonly string[])[] {
  const { ignored, unreviewed, notes, fixtures } = screen.review;
  const empty = isByProject ? '' : emptiness(screen.review);
  return [
    bullets(screen, 'Changed .sql files not taken for migrations, and not reviewed', ignored),
    bullets(
      screen,
      'Changed migrations that were not rehearsed',
      unreviewed.map(({ message }) => message),
    ),
    bullets(screen, 'Note', [...notes, ...(empty === '' ? [] : [empty]), ...fixtures.leftOut]),
  ];
}

function place({ rule, file, line }: Finding): string {
  return `${rule} at ${file}:${line}`;
}

function bullets({ ink, width }: Screen, title: string, sentences: readonly string[]): readonly string[] {
  if (sentences.length === 0) return [];
  return [ink(title, 'bold'), ...sentences.flatMap((sentence) => hang('  - ', unmarked(sentence), width))];
}

function verdictLine({ review, ink }: Screen): string {
  if (review.mode === 'nothing-changed' && review.problems.length === 0)
    return review.unreviewed.length === 0
      ? ink('No migration changed, so there was nothing to rehearse.', 'green')
      : ink('No migration changed that could be rehearsed.', 'yellow');
  const { colour } = VERDICTS[review.verdict];
  const verdict = ink(`${unmarked(verdictWords(review))}.`, colour, 'bold');
  return [verdict, oneLine(rehearsed(review)), others(review)].filter((part) => part !== '').join(' ');
}

function others({ summary: { notice, suppressed, refuted } }: Review): string {
  const parts = [
    ...(notice > 0 ? [plural(notice, 'notice')] : []),
    ...(suppressed > 0 ? [`${suppressed} switched off`] : []),
    ...(refuted > 0 ? [`${refuted} refuted`] : []),
  ];
  return parts.length === 0 ? '' : `Also ${list(parts)}.`;
}
