import type { Finding, Review } from '../../model.ts';
import { insteads, serverLines } from '../../report/facts.ts';
import { fingerprint } from '../../report/fingerprint.ts';
import { identified } from '../../report/identity.ts';
import { clip, fence, prose } from '../../report/inert.ts';
import { type Item, sortFindings } from '../../report/items.ts';
import { LIMITS } from '../../report/limits.ts';
import { facts, whatHappens, whatToWrite } from '../../report/markdown/finding.ts';
import type { Links, Page } from '../../report/markdown/page.ts';
import { meaningOf } from '../../report/meaning.ts';
import { joinPath } from '../../tree/paths.ts';
import { type Diff, type Lines, placeIn } from './diff.ts';
import { type Proposal, proposalOf, suggestionBlock } from './suggestion.ts';

/** What is to be said on the lines of one place. */
export interface Remark {
  readonly findings: readonly Finding[];
  /** By which they are known in the next run; of very many at one place the worst will do. */
  readonly identities: readonly string[];
  /** In the repository. */
  readonly path: string;
  /** Where it can stand; absent where the diff does not show the place. */
  readonly lines?: Lines;
  /** Hash of what it says, without what differs from run to run. */
  readonly meaning: string;
  /** Its text for a comment that stands on these lines. */
  text(lines: Lines | undefined): string;
}

export interface Reviewed {
  readonly review: Review;
  /** The project's, in the repository. */
  readonly folder: string;
  readonly links: Links;
}

const MOST_KNOWN = 20;

/** One remark for each place with errors or warnings that stand, worst first. */
export function remarksOf({ review, folder, links }: Reviewed, diff: Diff): readonly Remark[] {
  const identities = new Map(identified(review).map(({ finding, identity }) => [finding, identity]));
  const lasting = meaningOf(review);
  const meanings = sortFindings(lasting).action.map((item) =>
    fingerprint(textOf({ review: lasting, links: {} }, item)),
  );
  return sortFindings(review).action.map((item, index): Remark => {
    const path = joinPath(folder, item.file);
    const hunks = diff.get(path) ?? [];
    const proposal = proposalOf(item.findings, hunks);
    const spanned = proposal && linesOf(proposal);
    return {
      findings: item.findings,
      identities: item.findings.slice(0, MOST_KNOWN).map((finding) => identities.get(finding) ?? ''),
      path,
      lines: spanned ?? placeIn(hunks, placeOf(item)),
      meaning: meanings[index] ?? '',
      text: (lines) => textOf({ review, links }, item, sameLines(lines, spanned) ? proposal : undefined),
    };
  });
}

/** The files that such remarks would stand in. */
export function pathsOf({ review, folder }: Reviewed): ReadonlySet<string> {
  return new Set(sortFindings(review).action.map(({ file }) => joinPath(folder, file)));
}

function placeOf({ line, findings }: Item): Lines {
  return { start: line, end: Math.max(line, ...findings.map(({ endLine }) => endLine)) };
}

function linesOf({ suggestion: { startLine, endLine } }: Proposal): Lines {
  return { start: startLine, end: endLine };
}

function sameLines(one: Lines | undefined, other: Lines | undefined): boolean {
  return one !== undefined && one.start === other?.start && one.end === other.end;
}

/** What happens, how sure it is and what to write instead; the place and its SQL are in sight. */
function textOf(page: Page, item: Item, proposal?: Proposal): string {
  const parts = [
    ...item.findings.map(whatHappens),
    ...(item.failure ? [fence(clip(serverLines(item.failure).join('\n'), LONGEST_MESSAGE), 'text')] : []),
    facts(page, item).join('\n'),
    ...(proposal ? proposed(item, proposal) : written(item)),
  ];
  return fitted(parts.filter((part) => part !== ''));
}

const LONGEST_MESSAGE = 2000;
const LONGEST_SQL = 6000;

function proposed({ findings }: Item, { rule, suggestion }: Proposal): readonly string[] {
  const rest = insteads(findings).filter(({ sql }) => !suggestion.sql.includes(sql.trim()));
  return [
    '**Write this instead:**',
    suggestionBlock(suggestion),
    ...rest.flatMap((one) => [
      one.rule === rule ? '**With what belongs to it:**' : `**And for ${prose(one.rule)}:**`,
      fence(clip(one.sql, LONGEST_SQL), 'sql'),
    ]),
  ];
}

/** A suggestion that cannot be put in place is shown as SQL. */
function written(item: Item): readonly string[] {
  const parts = whatToWrite(item);
  const sql = item.findings.find(({ suggestion }) => suggestion)?.suggestion?.sql;
  if (parts.length > 0 || sql === undefined) return parts;
  return ['**Write this instead:**', fence(clip(sql, LONGEST_SQL), 'sql')];
}

/** Room for the hidden line and for a sentence around it. */
const ROOM = LIMITS.comment.limit - 5000;

/** Whole parts only: a cut fence would swallow what follows. */
function fitted(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    if (text.length + part.length > ROOM) return `${text}\n\nThe rest stands in the review.`;
    text = text === '' ? part : `${text}\n\n${part}`;
  }
  return text;
}
