import type { Finding, Review, Severity } from '../model.ts';
import { certainties, insteads } from './facts.ts';
import { clip, oneLine, unmarked, visible } from './inert.ts';
import { sortFindings, type Item } from './items.ts';
import { LIMITS } from './limits.ts';
import { plural } from './units.ts';
import { SEVERITIES } from './words.ts';

/** A mark on lines of a file, as GitHub shows it beside the change. */
export interface Annotation {
  readonly level: Severity;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly title: string;
  readonly message: string;
}

/** GitHub shows this many of a level for one step and drops the rest without a word. */
const MOST_OF_A_LEVEL = 10;
/** GitHub takes 64 KB; nobody reads that beside a line. Each character may be spelled out, as ⟨U+202E⟩. */
const LONGEST = 4000;

const NONE: ReadonlySet<Finding> = new Set();

/**
 * One annotation per place, worst first; where there are more than GitHub shows, the last one of its level counts the rest.
 * @param shown findings that stand on their lines already
 */
export function annotations(review: Review, shown = NONE): readonly Annotation[] {
  const all = allAnnotations(review, shown).map(({ annotation }) => annotation);
  const levels = Object.keys(SEVERITIES) as readonly Severity[];
  return levels.flatMap((level) => limited(all.filter((one) => one.level === level)));
}

/** The same without a limit, each with the findings that it is about. */
export function allAnnotations(
  review: Review,
  shown = NONE,
): readonly { readonly annotation: Annotation; readonly findings: readonly Finding[] }[] {
  const { action, notices } = sortFindings(review);
  const items = [...action, ...notices].filter(({ findings }) => !findings.every((one) => shown.has(one)));
  return [
    ...problemAnnotations(review).map((annotation) => ({ annotation, findings: [] })),
    ...items.map((item) => ({ annotation: annotate(item), findings: item.findings })),
  ];
}

function problemAnnotations({ problems }: Review): readonly Annotation[] {
  return problems.flatMap(({ message, file, line = 1 }) =>
    file === undefined
      ? []
      : [
          {
            level: 'error',
            file,
            line,
            endLine: line,
            title: 'Not reviewed',
            message: visible(clip(message, LONGEST)),
          },
        ],
  );
}

function annotate({ file, line, findings }: Item): Annotation {
  return {
    level: findings[0].severity,
    file,
    line,
    endLine: Math.max(...findings.map(({ endLine }) => endLine)),
    title: clip(
      oneLine([...new Set(findings.map(({ rule }) => rule))].join(', ')),
      LIMITS.annotationTitle.limit,
    ),
    message: visible(fitted(words(findings))),
  };
}

/** The same words as on the page, in the same order. */
function words(findings: Item['findings']): readonly string[] {
  return [
    ...findings.map(({ rule, message }) => unmarked(findings.length > 1 ? `${rule}: ${message}` : message)),
    certainties(findings)
      .map(({ label, proof }) => unmarked(`${label}: ${proof}`))
      .join('\n'),
    ...insteads(findings).map(
      ({ rule, sql }, index) => `${index === 0 ? 'Write this instead' : `And for ${rule}`}:\n${sql}`,
    ),
  ];
}

/** Whole parts only: half of what to write instead would be another thing to write. */
function fitted([first = '', ...rest]: readonly string[]): string {
  let text = clip(first, LONGEST);
  for (const part of rest) {
    if (text.length + part.length > LONGEST) return `${text}\n\nThe rest stands in the review.`;
    text = `${text}\n\n${part}`;
  }
  return text;
}

function limited(found: readonly Annotation[]): readonly Annotation[] {
  const shown = found.slice(0, MOST_OF_A_LEVEL);
  const last = shown.at(-1);
  const rest = found.length - shown.length;
  if (!last || rest === 0) return shown;
  const more = `And ${plural(rest, 'more place')} of this level: see the job summary.`;
  return [...shown.slice(0, -1), { ...last, message: `${last.message}\n\n${more}` }];
}
