import type { Finding, FixtureTable } from '../../model.ts';
import { acceptance, evidence } from '../facts.ts';
import { code, prose } from '../inert.ts';
import { count, plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, place, type Page } from './page.ts';

/** Findings that the author switched off: in plain sight, with the reason. */
export function suppressedSection(page: Page, findings: readonly Finding[]): Section {
  const pieces = findings.map((finding) => `${bullet(page, finding)}: ${prose(acceptance(finding))}`);
  return { ...folded(page, '### Switched off by the author\n\n', pieces, 0.05), close: '\n\n' };
}

/** What the rules expected and the run disproved. */
export function refutedSection(page: Page, findings: readonly Finding[]): Section {
  const pieces = findings.map((finding) => `${bullet(page, finding)}: ${prose(evidence(finding).proof)}`);
  const open = `<details><summary>${plural(findings.length, 'suspicion')} that the rehearsal refuted</summary>\n\n`;
  return folded(page, open, pieces, 0.05);
}

/** Why the rules ask for what they ask, for who wants to know. */
export function reasonsSection(page: Page, whys: ReadonlyMap<string, string>): Section {
  const pieces = [...whys].map(([rule, why]) => `- **${prose(rule)}:** ${prose(why)}`);
  return folded(page, '<details><summary>Why it matters</summary>\n\n', pieces, 0.05);
}

/** What a reader might take for reviewed, and what is not. */
export function ignoredSection(page: Page): Section {
  const { ignored } = page.review;
  const open = `<details><summary>${plural(ignored.length, 'changed .sql file')} not taken for migrations, and not reviewed</summary>\n\n`;
  return folded(
    page,
    open,
    ignored.map((file) => `- ${place(page, file, 1, file)}`),
    0.03,
  );
}

/** Rows per table: what the times were measured on; and what was not loaded. */
export function fixturesSection(page: Page): Section {
  const { tables, leftOut } = page.review.fixtures;
  const open = [
    `<details><summary>Rows in ${plural(tables.length, 'table')}</summary>\n`,
    '| Table | Rows here | Rows in production | Seeded |',
    '|:--|--:|--:|:--|\n',
  ].join('\n');
  const notes = leftOut.map((note) => `\n- ${prose(note)}`).join('');
  const section = folded(page, open, tables.map(fixtureRow), 0.03);
  return notes === ''
    ? section
    : { ...section, close: `\n\nOf the files behind them:\n${notes}${section.close}` };
}

function fixtureRow({ table, rows, productionRows, seeded, synthetic, reason }: FixtureTable): string {
  const cells = [
    code(table),
    count(rows),
    productionRows === undefined ? '–' : count(productionRows),
    `${synthetic ? 'made up' : seeded ? 'yes' : 'no'}${reason ? `: ${prose(reason)}` : ''}`,
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
