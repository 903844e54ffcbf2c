import type { Finding, Observation } from '../../model.ts';
import { estimate, evidence, firstOfEachProof, insteads, lockSentences } from '../facts.ts';
import { clip, fence, prose } from '../inert.ts';
import type { Item } from '../items.ts';
import { LOCKS_MATTER, SEVERITIES } from '../words.ts';
import { place, type Page } from './page.ts';
import { snippet } from './snippet.ts';

const LONGEST_INSTEAD = 6000;

/** One place and all that was found there: where, the SQL, what happens, how sure, what to write instead. */
export function renderItem(page: Page, item: Item, explained: ReadonlySet<Finding>): string {
  const locked = item.findings.find((finding) => LOCKS_MATTER[finding.category]);
  const proven = firstOfEachProof(item.findings);
  return [
    `#### ${place(page, item.file, item.line)}`,
    ...(item.statement ? [fence(snippet(item.statement, item.failure), 'sql')] : []),
    ...item.findings.map((finding) =>
      [
        whatHappens(finding),
        ...(finding === locked && item.statement ? lockBullets(page, item.statement) : []),
        ...(proven.has(finding) ? [certainty(finding)] : []),
        ...production(finding),
        ...(explained.has(finding) ? [`- **Why it matters:** ${prose(finding.why)}`] : []),
      ].join('\n'),
    ),
    ...whatToWrite(item),
  ].join('\n\n');
}

function whatHappens({ rule, severity, message }: Finding): string {
  return `${SEVERITIES[severity].icon} **${prose(rule)}:** ${prose(message)}`;
}

function lockBullets(page: Page, statement: Observation): readonly string[] {
  return lockSentences(page.review, statement).map((sentence) => `- **Lock:** ${prose(sentence)}`);
}

function certainty(finding: Finding): string {
  const { word, proof } = evidence(finding);
  return `- **${word}:** ${prose(proof)}`;
}

function production(finding: Finding): readonly string[] {
  const expected = estimate(finding);
  return expected ? [`- **Expected in production:** ${prose(expected)}`] : [];
}

function whatToWrite(item: Item): readonly string[] {
  return insteads(item.findings).flatMap(({ rule, sql }, index) => [
    index === 0 ? '**Write this instead:**' : `**And for ${prose(rule)}:**`,
    fence(clip(sql, LONGEST_INSTEAD), 'sql'),
  ]);
}
