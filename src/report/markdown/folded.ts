import type { Finding, FixtureTable } from '../../model.ts';
import { evidence } from '../facts.ts';
import { code, prose } from '../inert.ts';
import { count, plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, place, type Page } from './page.ts';

/** Findings that the author switched off: in plain sight, with the reason. */
export function suppressedSection(page: Page, findings: readonly Finding[]): Section {
  const pieces = findings.map((finding) => {
    const until = finding.suppressed?.until ? ` (until ${prose(finding.suppressed.until)})` : '';
    return `${bullet(page, finding)}: ${prose(finding.suppressed?.reason ?? '')}${until}`;
  });
  const open = `<details open><summary>${plural(findings.length, 'finding')} switched off by the author</summary>\n\n`;
  return folded(page, open, pieces, 0.05);
}

/** What the rules expected and the run disproved. */
export function refutedSection(page: Page, findings: readonly Finding[]): Section {
  const pieces = findings.map((finding) => `${bullet(page, finding)}: ${prose(evidence(finding).proof)}`);
  const open = `<details><summary>${plural(findings.length, 'suspicion')} that the rehearsal refuted</summary>\n\n`;
  return folded(page, open, pieces, 0.05);
}

/** Rows per table: what the times were measured on. */
export function fixturesSection(page: Page): Section {
  const { tables } = page.review.fixtures;
  const open = [
    `<details><summary>Rows in ${plural(tables.length, 'table')}</summary>\n`,
    '| Table | Rows here | Rows in production | Seeded |',
    '|:--|--:|--:|:--|\n',
  ].join('\n');
  return folded(page, open, tables.map(fixtureRow), 0.03);
}

function fixtureRow({ table, rows, productionRows, seeded, reason }: FixtureTable): string {
  const cells = [
    code(table),
    count(rows),
    productionRows === undefined ? '–' : count(productionRows),
    `${seeded ? 'yes' : 'no'}${reason ? `: ${prose(reason)}` : ''}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function folded(page: Page, open: string, pieces: readonly string[], reserve: number): Section {
  const leftOut = (count: number) => `${plural(count, 'more line')}: ${elsewhere(page)}.`;
  return { open, pieces, between: '\n', close: '\n\n</details>\n\n', leftOut, reserve };
}

function bullet(page: Page, finding: Finding): string {
  return `- **${prose(finding.rule)}** at ${place(page, finding.file, finding.line)}`;
}
