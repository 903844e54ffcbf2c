import type { Finding, FixtureTable } from '../../model.ts';
import { acceptance, evidence } from '../facts.ts';
import { sortFindings } from '../items.ts';
import { count, plural } from '../units.ts';
import { VERDICTS } from '../words.ts';
import { bullets, folded, html, type Html, NOTHING, section, sentence } from './markup.ts';
import { place, type HtmlPage } from './page.ts';

/** What could not be done, and what to do about it. */
export function problemsSection(page: HtmlPage): Html {
  const { problems } = page.review;
  return section('What stopped it', 'problems', [
    bullets(
      problems.map(({ file, line, message }) =>
        file === undefined ? sentence(message) : html`${place(page, file, line ?? 1)}: ${sentence(message)}`,
      ),
    ),
  ]);
}

/** What a reader might take for reviewed, and what is not. */
export function notLookedAtSection(page: HtmlPage): Html {
  const { unreviewed, ignored, notes, fixtures } = page.review;
  return section('What to know of this review', `${page.prefix}remarks`, [
    bullets(notes.map(sentence)),
    titled(
      'Changed migrations that were not rehearsed',
      unreviewed.map(({ message }) => sentence(message)),
    ),
    titled(
      'Changed .sql files not taken for migrations, and not reviewed',
      ignored.map((file) => place(page, file, 1, file)),
    ),
    titled('Not loaded of the schema and the fixtures', fixtures.leftOut.map(sentence)),
  ]);
}

function titled(title: string, sentences: readonly Html[]): Html {
  return sentences.length === 0
    ? NOTHING
    : html`<h3>${title}</h3>
        ${bullets(sentences)}`;
}

/** The reports that it was joined from. */
export function partsSection({ review: { parts = [] } }: HtmlPage): Html {
  return section('Joined from', 'parts', [
    bullets(
      parts.map(({ name, verdict, postgres, migrations }) => {
        const server = postgres ? `, on Postgres ${postgres.version}` : '';
        return html`${VERDICTS[verdict].icon} <b>${name}</b>:
          ${plural(migrations.length, 'migration')}${server}`;
      }),
    ),
  ]);
}

/** Findings that ask for nothing: switched off by the author, refuted by the run. */
export function asideSection(page: HtmlPage): Html {
  const { suppressed, refuted } = sortFindings(page.review);
  const added = suppressed.filter((finding) => finding.suppressed?.added !== false);
  const before = suppressed.filter((finding) => finding.suppressed?.added === false);
  return section('What does not count', `${page.prefix}aside`, [
    titled(
      'Switched off by the author',
      added.map((one) => aside(page, one, acceptance(one))),
    ),
    titled(
      'Switched off before',
      before.map((one) => aside(page, one, acceptance(one))),
    ),
    titled(
      'Refuted by the rehearsal',
      refuted.map((one) => aside(page, one, evidence(one).proof)),
    ),
  ]);
}

function aside(page: HtmlPage, { rule, file, line }: Finding, why: string): Html {
  return html`<b>${rule}</b> at ${place(page, file, line)}: ${sentence(why)}`;
}

/** Rows per table: what the times were measured on. */
export function fixturesSection({ review, prefix }: HtmlPage): Html {
  const { tables } = review.fixtures;
  if (tables.length === 0) return NOTHING;
  return section('Rows', `${prefix}rows`, [
    folded(`Rows in ${plural(tables.length, 'table')}`, tableOf(tables)),
  ]);
}

function tableOf(tables: readonly FixtureTable[]): Html {
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th>Table</th>
          <th class="n">Rows here</th>
          <th class="n">Rows in production</th>
          <th>Seeded</th>
        </tr>
      </thead>
      <tbody>
        ${tables.map(rowOf)}
      </tbody>
    </table>
  </div>`;
}

function rowOf(one: FixtureTable): Html {
  const { table, rows, productionRows, seeded, synthetic, existing, about, reason } = one;
  const how = existing ? 'were there' : synthetic ? 'made up' : seeded ? 'yes' : 'no';
  const amount = (value: number): string => `${about ? 'about ' : ''}${count(value)}`;
  return html`<tr>
    <td><code>${table}</code></td>
    <td class="n">${amount(rows)}</td>
    <td class="n">${productionRows === undefined ? '–' : amount(productionRows)}</td>
    <td>${how}${reason === undefined ? '' : html`: ${sentence(reason)}`}</td>
  </tr>`;
}
