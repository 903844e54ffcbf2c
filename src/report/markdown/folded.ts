import type { Finding, FixtureTable } from '../../model.ts';
import { acceptance, evidence } from '../facts.ts';
import { code, prose } from '../inert.ts';
import { count, plural } from '../units.ts';
import type { Section } from './fit.ts';
import { elsewhere, place, type Page } from './page.ts';

/** Findings that the change switches off: in plain sight, with the reason. */
export function suppressedSection(page: Page, findings: readonly Finding[]): Section {
  return acceptedSection(
    page,
    '### Switched off by the author\n\n',
    findings.filter(({ suppressed }) => suppressed?.added !== false),
  );
}

/** Those that were switched off before, in the configuration or in a file that the change edits. */
export function settledSection(page: Page, findings: readonly Finding[]): Section {
  return acceptedSection(
    page,
    '### Switched off before\n\n',
    findings.filter(({ suppressed }) => suppressed?.added === false),
  );
}

function acceptedSection(page: Page, open: string, findings: readonly Finding[]): Section {
  const pieces = findings.map((finding) => `${bullet(page, finding)}: ${prose(acceptance(finding))}`);
  return { ...folded(page, open, pieces, 'switched-off finding'), close: '\n\n' };
}

/** What the rules expected and the run disproved. */
export function refutedSection(page: Page, findings: readonly Finding[]): Section {
  const open = details(`${plural(findings.length, 'suspicion')} that the rehearsal refuted`);
  const pieces = findings.map((finding) => `${bullet(page, finding)}: ${prose(evidence(finding).proof)}`);
  return folded(page, open, pieces, 'refuted suspicion');
}

/** Why the rules ask for what they ask, for who wants to know. */
export function reasonsSection(page: Page, whys: ReadonlyMap<string, string>): Section {
  const pieces = [...whys].map(([rule, why]) => `- **${prose(rule)}:** ${prose(why)}`);
  return folded(page, details('Why it matters'), pieces, 'reason');
}

/** What a reader might take for reviewed, and what is not. */
export function ignoredSection(page: Page): Section {
  const { ignored } = page.review;
  const open = details(
    `${plural(ignored.length, 'changed .sql file')} not taken for migrations, and not reviewed`,
  );
  const pieces = ignored.map((file) => `- ${place(page, file, 1, file)}`);
  return folded(page, open, pieces, 'changed .sql file');
}

/** Rows per table: what the times were measured on. */
export function fixturesSection(page: Page): Section {
  const { tables } = page.review.fixtures;
  const open = [
    `${details(`Rows in ${plural(tables.length, 'table')}`)}| Table | Rows here | Rows in production | Seeded |`,
    '|:--|--:|--:|:--|\n',
  ].join('\n');
  return folded(page, open, tables.map(fixtureRow), 'table');
}

/** Of the schema and the rows that were to be there. */
export function leftOutSection(page: Page): Section {
  const pieces = page.review.fixtures.leftOut.map((note) => `- ${prose(note)}`);
  return folded(page, details('Not loaded of the schema and the fixtures'), pieces, 'note');
}

function fixtureRow(one: FixtureTable): string {
  const { table, rows, productionRows, seeded, synthetic, existing, about, reason } = one;
  const cells = [
    code(table),
    `${about ? 'about ' : ''}${count(rows)}`,
    productionRows === undefined ? '–' : `${about ? 'about ' : ''}${count(productionRows)}`,
    `${existing ? 'were there' : synthetic ? 'made up' : seeded ? 'yes' : 'no'}${reason ? `: ${prose(reason)}` : ''}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function details(title: string): string {
  return `<details><summary>${title}</summary>\n\n`;
}

/** @param one what a piece is, for those that find no room */
function folded(page: Page, open: string, pieces: readonly string[], one: string): Section {
  const leftOut = (count: number) => `${plural(count, `more ${one}`)}: ${elsewhere(page)}.`;
  return { open, pieces, between: '\n', close: '\n\n</details>\n\n', leftOut, reserve: 0.04 };
}

function bullet(page: Page, finding: Finding): string {
  return `- **${prose(finding.rule)}** at ${place(page, finding.file, finding.line)}`;
}
