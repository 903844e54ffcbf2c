import type { Finding } from '../../model.ts';
import { certainties, estimate, insteads, lockSentences } from '../facts.ts';
import { clip, fence, plainElement, prose } from '../inert.ts';
import type { Item } from '../items.ts';
import { SEVERITIES } from '../words.ts';
import { place, placeElement, type Page } from './page.ts';
import { snippet } from './snippet.ts';

const LONGEST_INSTEAD = 6000;

/** One place and all that was found there, below its heading. */
export function renderItem(page: Page, item: Item): string {
  return `#### ${place(page, item.file, item.line)}\n\n${body(page, item)}`;
}

/** The same, folded away behind a line that says where it is and which rules speak. */
export function foldItem(page: Page, item: Item, isOpen: boolean): string {
  const { icon } = SEVERITIES[item.findings[0].severity];
  const rules = [...new Set(item.findings.map(({ rule }) => plainElement(rule)))].join(', ');
  const summary = `${icon} ${placeElement(page, item.file, item.line)} ${rules}`;
  return `<details${isOpen ? ' open' : ''}><summary>${summary}</summary>\n\n${body(page, item)}\n\n</details>`;
}

/** What happens, the SQL, how sure, what to write instead. */
function body(page: Page, item: Item): string {
  return [
    ...item.findings.map(whatHappens),
    ...(item.statement ? [fence(snippet(item.statement, item.failure), 'sql')] : []),
    facts(page, item).join('\n'),
    ...whatToWrite(item),
  ].join('\n\n');
}

/** The rule's sentence. */
export function whatHappens({ rule, severity, message }: Finding): string {
  return `${SEVERITIES[severity].icon} **${prose(rule)}:** ${prose(message)}`;
}

/** What was measured of it, and how sure it is. */
export function facts({ review }: Page, item: Item): readonly string[] {
  const expected = item.findings.flatMap((finding) => estimate(finding) ?? []);
  return [
    ...lockSentences(review, item).map((sentence) => `- **Lock:** ${prose(sentence)}`),
    ...certainties(item.findings).map(({ label, proof }) => `- **${prose(label)}:** ${prose(proof)}`),
    ...[...new Set(expected)].map((sentence) => `- **Expected in production:** ${prose(sentence)}`),
  ];
}

/** The SQL to write in its place. */
export function whatToWrite(item: Item): readonly string[] {
  return insteads(item.findings).flatMap(({ rule, sql }, index) => [
    index === 0 ? '**Write this instead:**' : `**And for ${prose(rule)}:**`,
    fence(clip(sql, LONGEST_INSTEAD), 'sql'),
  ]);
}
