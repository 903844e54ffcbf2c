import type { Finding, Problem, Review } from '../model.ts';
import { counts, evidence, rehearsed } from './facts.ts';
import { oneLine } from './inert.ts';
import { firstOfEachRule, sortFindings, type Sorted } from './items.ts';
import { itemLines, unmarked } from './text/finding.ts';
import { inkFor } from './text/ink.ts';
import { roundTripLines } from './text/round-trip.ts';
import type { Screen } from './text/screen.ts';
import { statementLines } from './text/statements.ts';
import { hang } from './text/wrap.ts';
import { list, plural } from './units.ts';
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
  const explained = firstOfEachRule(sorted.action);
  return [
    problemLines(screen),
    ...sorted.action.map((item) => itemLines(screen, item, explained)),
    ...sorted.notices.map((item) => itemLines(screen, item, new Set())),
    roundTripLines(screen),
    statementLines(screen),
    ...asideLines(screen, sorted),
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

/** Findings that ask for nothing: switched off by the author, refuted by the run. */
function asideLines(screen: Screen, { suppressed, refuted }: Sorted): readonly (readonly string[])[] {
  return [
    aside(screen, 'Switched off by the author', suppressed, ({ suppressed }) => suppressed?.reason ?? ''),
    aside(screen, 'Refuted by the rehearsal', refuted, (finding) => evidence(finding).proof),
  ];
}

function aside(
  { ink, width }: Screen,
  title: string,
  findings: readonly Finding[],
  reason: (finding: Finding) => string,
): readonly string[] {
  if (findings.length === 0) return [];
  return [
    ink(title, 'bold'),
    ...findings.flatMap((finding) => {
      const text = `${oneLine(finding.rule)} at ${oneLine(finding.file)}:${finding.line}: ${unmarked(reason(finding))}`;
      return hang('  - ', text, width);
    }),
  ];
}

function verdictLine({ review, ink }: Screen): string {
  if (review.mode === 'nothing-changed' && review.problems.length === 0)
    return ink('No migration changed, so there was nothing to rehearse.', 'green');
  const { sentence, colour } = VERDICTS[review.verdict];
  const found = counts(review);
  const verdict = ink(`${sentence}${found === '' ? '' : `: ${found}`}.`, colour, 'bold');
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
