import type { Finding, Review } from '../../model.ts';
import { certainties, estimate, insteads, lockSentences } from '../facts.ts';
import { clip } from '../inert.ts';
import { sortFindings, type Item } from '../items.ts';
import { snippet } from '../markdown/snippet.ts';
import { plural } from '../units.ts';
import { SEVERITIES } from '../words.ts';
import { bullets, folded, html, type Html, NOTHING, section, sentence } from './markup.ts';
import { place, type HtmlPage } from './page.ts';

const LONGEST_INSTEAD = 6000;
/** Of the author's lines, where nothing was run. */
const MOST_LINES = 16;

/** What asks for a change, worst first, then the notices. */
export function findingsSection(page: HtmlPage): Html {
  const { action, notices } = sortFindings(page.review);
  return html`${section(
    'What to change',
    `${page.prefix}findings`,
    action.map((item) => card(page, item)),
  )}${noticesOf(page, notices)}`;
}

function noticesOf(page: HtmlPage, notices: readonly Item[]): Html {
  if (notices.length === 0) return NOTHING;
  const title = `${plural(notices.length, 'place')} with ${notices.length === 1 ? 'a notice' : 'notices'}`;
  return section('Worth knowing', `${page.prefix}notices`, [
    folded(
      title,
      notices.map((item) => card(page, item)),
    ),
  ]);
}

/** One place and all that was found there. */
function card(page: HtmlPage, item: Item): Html {
  const [worst] = item.findings;
  return html`<article class="card ${worst.severity}">
    <h3>${place(page, item.file, item.line)}</h3>
    ${item.findings.map(whatHappens)} ${code(page, item)} ${facts(page.review, item)} ${whatToWrite(item)}
    ${reasons(item)}
  </article>`;
}

function whatHappens({ rule, severity, message }: Finding): Html {
  return html`<p class="what">
    <span class="tag ${severity}">${SEVERITIES[severity].noun}</span> <b>${rule}</b> ${sentence(message)}
  </p>`;
}

/** The statement as it was run, or the lines that the author wrote. */
function code(page: HtmlPage, { statement, failure, findings: [finding] }: Item): Html {
  if (statement)
    return numbered(snippet(statement, failure).split('\n'), statement.line, failure === undefined);
  const lines = page
    .source(finding.file)
    ?.split(/\r\n?|\n/)
    .slice(finding.line - 1, finding.endLine);
  if (!lines || lines.length === 0) return NOTHING;
  return numbered(lines.slice(0, MOST_LINES), finding.line, true);
}

/** What the server said stands between the lines, which then have no numbers. */
function numbered(lines: readonly string[], first: number, isNumbered: boolean): Html {
  if (!isNumbered) return html`<pre><code>${lines.join('\n')}</code></pre>`;
  return html`<pre
    class="numbered"
    style="counter-reset: line ${first - 1}"
  ><code>${lines.map((line) => html`<span class="line">${line}</span>`)}</code></pre>`;
}

function facts(review: Review, item: Item): Html {
  const expected = new Set(item.findings.flatMap((finding) => estimate(finding) ?? []));
  const parts = new Set(item.findings.flatMap(({ on = [] }) => on));
  return bullets([
    ...lockSentences(review, item).map((words) => html`<b>Lock:</b> ${sentence(words)}`),
    ...certainties(item.findings).map(({ label, proof }) => html`<b>${label}:</b> ${sentence(proof)}`),
    ...(parts.size > 0 ? [html`<b>Found in:</b> ${[...parts].join(', ')}`] : []),
    ...[...expected].map((words) => html`<b>Expected in production:</b> ${sentence(words)}`),
  ]);
}

function whatToWrite({ findings }: Item): Html {
  return html`${insteads(findings).map(
    ({ rule, sql }, at) =>
      html`<p class="label">${at === 0 ? 'Write this instead:' : `And for ${rule}:`}</p>
        <pre class="instead"><code>${clip(sql, LONGEST_INSTEAD)}</code></pre>`,
  )}`;
}

function reasons({ findings }: Item): Html {
  const whys = new Map(findings.map(({ rule, why }) => [rule, why]));
  return folded(
    'Why it matters',
    [...whys].map(([rule, why]) => html`<p><b>${rule}:</b> ${sentence(why)}</p>`),
  );
}
