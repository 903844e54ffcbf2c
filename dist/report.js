import { a as link, c as named, d as prose, f as unmarked, i as fence, l as oneLine, n as code$1, o as linkElement, p as visible, r as codeElement, s as name, t as clip, u as plainElement } from "./inert.js";
import { n as strongestLock, r as tellingLocks, t as EFFECTS } from "./locks.js";
import { _ as LOCK_MODES, g as BLOCKS, n as duration, t as bytes, v as isAtLeast } from "./units.js";
import { a as SEVERITIES, i as ROUND_TRIPS, n as EVIDENCE, o as VERDICTS, r as LOCKS_MATTER, t as ENGINES } from "./words.js";
import { n as reasons$1, r as sortFindings, t as identified } from "./identity.js";
import { n as list, r as plural, t as count } from "./numbers.js";
import { t as groupBy } from "./groups.js";
import { i as RULES, o as listed } from "./review.js";
import { i as joinPath } from "./paths.js";
// src/report/facts.ts
/** Sentences about a finding, the same for every place where people read them. Names stand between backticks. */
/** One sentence for each lock that others have to wait for at this place, with the time it was held in the rehearsal. */
function lockSentences(review, { statement, findings }) {
	const locked = findings.filter(({ category }) => LOCKS_MATTER[category]);
	if (!statement || locked.length === 0) return [];
	const relations = locked.flatMap(({ relation }) => relation ?? []);
	return tellingLocks(review, statement, relations).map((lock) => {
		const kept = lock.by === statement ? "" : `, kept since line ${lock.by.line}`;
		const waited = waits(statement, lock.relation);
		return `${name(lock.mode)} on ${name(lock.relation)}${kept}: ${EFFECTS[lock.mode]}. ${held(review, lock)}${waited}`;
	});
}
function held(review, { by, heldMs, relation }) {
	return `Held for ${by.lockSource === "sampled" ? "about " : ""}${duration(heldMs)} here${onRows(review, relation)}.`;
}
function onRows(review, relation) {
	const table = review.fixtures.tables.find((one) => one.table === relation);
	if (!table) return "";
	if (table.rows === 0) return ", on an empty table";
	return `, on ${table.about ? "about " : ""}${plural(table.rows, table.synthetic ? "made-up row" : "row")}`;
}
function waits(statement, relation) {
	const blocked = statement.blocked.find((one) => one.relation === relation);
	const waited = [...blocked?.reads ? [`a read waited ${duration(blocked.reads)}`] : [], ...blocked?.writes ? [`a write waited ${duration(blocked.writes)}`] : []];
	return waited.length === 0 ? "" : ` Beside it ${list(waited)}.`;
}
/** `Confirmed`, and what was measured; or how sure the finding is otherwise, and why. */
function evidence(finding) {
	const { word, fallback } = EVIDENCE[finding.evidence];
	return {
		word,
		proof: finding.proof ?? fallback
	};
}
/**
* How sure the findings of one place are, and why: once for each word, with every proof. Where there are several words,
* each says which rules it is about.
*/
function certainties(findings) {
	const words = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { word } = evidence(finding);
		words.set(word, [...words.get(word) ?? [], finding]);
	}
	return [...words].map(([word, alike]) => ({
		label: words.size === 1 ? word : `${word} (${alike.map(({ rule }) => rule).join(", ")})`,
		proof: [...new Set(alike.flatMap((finding) => partsOf(stopped(evidence(finding).proof))))].join(" ")
	}));
}
/** A query that finds all the rows is long, and several findings of one failure give the same. */
function partsOf(proof) {
	return proof.split(/ (?=All of them: `)/);
}
/** What the estimate says of the table at its real size, or undefined. */
function estimate(finding) {
	if (!finding.estimate) return void 0;
	const { rows, lowMs, highMs, basis } = finding.estimate;
	return `about ${duration(lowMs)} to ${duration(highMs)} on ${plural(rows, "row")} (${basis})`;
}
/** The server's own words: message, detail, hint. */
function serverLines(error) {
	return [
		`ERROR ${error.code}: ${error.message}`,
		...error.detail ? [`DETAIL: ${error.detail}`] : [],
		...error.hint ? [`HINT: ${error.hint}`] : []
	];
}
/**
* The SQL to write instead, each text once, with the first rule that asks for it. SQL for the worst findings is safe
* as a whole, so that what a milder one would write in place of the same statement is left out; so is what another holds.
*/
function insteads(findings) {
	const worst = findings.find(({ instead }) => instead !== void 0)?.severity;
	const ruleOf = /* @__PURE__ */ new Map();
	for (const { instead, rule, severity } of findings) if (instead !== void 0 && severity === worst && !ruleOf.has(instead)) ruleOf.set(instead, rule);
	const texts = [...ruleOf.keys()];
	const isHeld = (sql) => texts.some((other) => other !== sql && other.includes(sql));
	return [...ruleOf].filter(([sql]) => !isHeld(sql)).map(([sql, rule]) => ({
		rule,
		sql
	}));
}
/** `Rehearsed 2 migrations on Postgres 17.5, over 11,204 rows.` */
function rehearsed(review) {
	const { length } = review.migrations;
	if (length === 0) return "";
	if (!review.postgres) return `Read ${plural(length, "migration")} without running anything.`;
	const { version } = review.postgres;
	const ran = review.migrations.filter(({ forward }) => forward.status !== "skipped").length;
	return `Rehearsed ${ran === length ? plural(length, "migration") : `${ran} of ${plural(length, "migration")}`} on Postgres ${version}${overRows(review)}.`;
}
/** Nothing where the tables are not known: that is not the same as empty ones. */
function overRows({ fixtures: { tables } }) {
	if (tables.length === 0) return "";
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	const madeUp = tables.reduce((sum, table) => sum + (table.synthetic ? table.rows : 0), 0);
	const some = madeUp === 0 || madeUp === rows ? "" : `, ${count(madeUp)} of them made up`;
	const about = tables.some((table) => table.about) ? "about " : "";
	const there = tables.some(({ existing }) => existing) ? " that were there" : "";
	return rows === 0 ? ", on empty tables" : `, over ${about}${plural(rows, madeUp === rows ? "made-up row" : "row")}${some}${there}`;
}
const MOST_NAMED = 5;
/** Which of the tables that the migrations touch are empty here: little can show on those. Empty when none is. */
function emptiness(review) {
	const { tables } = review.fixtures;
	if (review.postgres?.existing) return "";
	const touched = touchedRelations(review);
	const empty = tables.filter(({ table, rows }) => rows === 0 && touched.has(table));
	if (empty.length === 0) return "";
	if (tables.every(({ rows }) => rows === 0)) return "Without rows much cannot show, such as failing constraints and long locks: name some as `fixtures`.";
	const named = empty.slice(0, MOST_NAMED).map(({ table }) => name(table));
	const rest = empty.length - named.length;
	return `${list([...named, ...rest > 0 ? [`${count(rest)} more`] : []])} ${empty.length === 1 ? "holds" : "hold"} no rows here, so that much cannot show.`;
}
function touchedRelations({ migrations }) {
	const statements = migrations.flatMap(({ forward }) => forward.statements);
	return new Set(statements.flatMap(({ locks }) => locks.map(({ relation }) => relation)));
}
/** With a full stop at its end. */
function stopped(text) {
	const trimmed = text.trim();
	return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
/** Why a finding was switched off, until when, and by what where that is not a comment in its own file. */
function acceptance({ file, suppressed }) {
	if (!suppressed) return "";
	const { reason, until, by } = suppressed;
	const where = isInSource({
		file,
		suppressed
	}) ? [] : [by];
	const notes = [...until === void 0 ? [] : [`until ${until}`], ...where];
	return notes.length === 0 ? reason : `${reason} (${notes.join(", ")})`;
}
/** By a comment beside it, not by the configuration. */
function isInSource({ file, suppressed }) {
	return suppressed?.by.startsWith(`${file}:`) ?? false;
}
// src/report/markdown/snippet.ts
const MOST_LINES$2 = 16;
const LONGEST_LINE = 160;
const LONGEST_MESSAGE$4 = 600;
/** The first lines of a statement; what the server said against it stands below, or at the place, as comments. */
function snippet(statement, failure) {
	const lines = statement.sql.split(/\r\n?|\n/).map((line) => clip(line, LONGEST_LINE));
	const caret = failure ? caretLine(lines, statement, failure) : void 0;
	return [...shortened$1(caret ? lines.toSpliced(caret.after, 0, caret.text) : lines), ...failure ? said(failure) : []].join("\n");
}
/** Only where the column surely is one of the shown line: a statement's own column is not known here. */
function caretLine(lines, statement, { position }) {
	if (!position) return void 0;
	const index = position.line - statement.line;
	const line = lines[index];
	if (!(line !== void 0 && /(^|\W)\S/.test(line.slice(Math.max(0, position.column - 2), position.column)))) return void 0;
	return {
		after: index + 1,
		text: `--${" ".repeat(Math.max(0, position.column - 3))}^`
	};
}
function shortened$1(lines) {
	const hidden = lines.length - MOST_LINES$2;
	return hidden < 2 ? lines : [...lines.slice(0, MOST_LINES$2), `-- … ${hidden} more lines`];
}
function said(failure) {
	return clip(serverLines(failure).join("\n"), LONGEST_MESSAGE$4).split(/\r\n?|\n/).map((line) => `-- ${line}`);
}
// src/report/html/markup.ts
/** Of one text: longer than any that is meant to be read. */
const LONGEST$2 = 2e4;
/** HTML that is safe as it stands. Made by `html` alone, from our own text and from what it has made harmless. */
var Html = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
/** A template of ours. What is filled in is text, unless it is `Html` itself; lists are filled in one behind the other. */
function html(strings, ...children) {
	return new Html(String.raw({ raw: strings }, ...children.map(harmless)));
}
const NOTHING = new Html("");
function harmless(child) {
	if (child instanceof Html) return child.text;
	if (typeof child === "string") return escaped(child);
	return typeof child === "number" ? String(child) : child.map(harmless).join("");
}
/** In text, and in an attribute between quotes: the characters that HTML gives a meaning, and those that nobody sees. */
function escaped(text) {
	return visible(clip(text, LONGEST$2)).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** A sentence: names in it, whether or not between backticks, as code. */
function sentence$2(text) {
	return html`${named(text).map(({ part, isName }) => isName ? html`<code>${part}</code>` : part)}`;
}
/** A list of sentences; nothing where there is none. */
function bullets$1(sentences) {
	return sentences.length === 0 ? NOTHING : html`<ul>
        ${sentences.map((one) => html`<li>${one}</li>`)}
      </ul>`;
}
/** A part of the page below its heading; nothing where it would be empty. */
function section(title, id, children) {
	return children.every((child) => harmless(child) === "") ? NOTHING : html`<section id="${id}">
        <h2>${title}</h2>
        ${children}
      </section>`;
}
/** Folded away behind a line. */
function folded$1(summary, children, isOpen = false) {
	return html`<details${isOpen ? " open" : ""}><summary>${summary}</summary>${children}</details>`;
}
// src/report/html/page.ts
/** Of a path on Linux; what is longer names no file. */
const LONGEST_PATH$1 = 4096;
/** `path:line`, linked where the caller knows how. */
function place$3({ links }, file, line, label = `${file}:${line}`) {
	const target = file.length > LONGEST_PATH$1 ? void 0 : links.file?.(visible(file), line);
	const shown = html`<code class="place">${label}</code>`;
	return target === void 0 ? shown : html`<a href="${target}">${shown}</a>`;
}
// src/report/html/findings.ts
const LONGEST_INSTEAD$1 = 6e3;
/** Of the author's lines, where nothing was run. */
const MOST_LINES$1 = 16;
/** What asks for a change, worst first, then the notices. */
function findingsSection(page) {
	const { action, notices } = sortFindings(page.review);
	return html`${section("What to change", `${page.prefix}findings`, action.map((item) => card(page, item)))}${noticesOf(page, notices)}`;
}
function noticesOf(page, notices) {
	if (notices.length === 0) return NOTHING;
	const title = `${plural(notices.length, "place")} with ${notices.length === 1 ? "a notice" : "notices"}`;
	return section("Worth knowing", `${page.prefix}notices`, [folded$1(title, notices.map((item) => card(page, item)))]);
}
/** One place and all that was found there. */
function card(page, item) {
	const [worst] = item.findings;
	return html`<article class="card ${worst.severity}">
    <h3>${place$3(page, item.file, item.line)}</h3>
    ${item.findings.map(whatHappens$1)} ${code(page, item)} ${facts$1(page.review, item)} ${whatToWrite$1(item)}
    ${reasons(item)}
  </article>`;
}
function whatHappens$1({ rule, severity, message }) {
	return html`<p class="what">
    <span class="tag ${severity}">${SEVERITIES[severity].noun}</span> <b>${rule}</b> ${sentence$2(message)}
  </p>`;
}
/** The statement as it was run, or the lines that the author wrote. */
function code(page, { statement, failure, findings: [finding] }) {
	if (statement) return numbered(snippet(statement, failure).split("\n"), statement.line, failure === void 0);
	const lines = page.source(finding.file)?.split(/\r\n?|\n/).slice(finding.line - 1, finding.endLine);
	if (!lines || lines.length === 0) return NOTHING;
	return numbered(lines.slice(0, MOST_LINES$1), finding.line, true);
}
/** What the server said stands between the lines, which then have no numbers. */
function numbered(lines, first, isNumbered) {
	if (!isNumbered) return html`<pre><code>${lines.join("\n")}</code></pre>`;
	return html`<pre
    class="numbered"
    style="counter-reset: line ${first - 1}"
  ><code>${lines.map((line) => html`<span class="line">${line}</span>`)}</code></pre>`;
}
function facts$1(review, item) {
	const expected = new Set(item.findings.flatMap((finding) => estimate(finding) ?? []));
	const parts = new Set(item.findings.flatMap(({ on = [] }) => on));
	return bullets$1([
		...lockSentences(review, item).map((words) => html`<b>Lock:</b> ${sentence$2(words)}`),
		...certainties(item.findings).map(({ label, proof }) => html`<b>${label}:</b> ${sentence$2(proof)}`),
		...parts.size > 0 ? [html`<b>Found in:</b> ${[...parts].join(", ")}`] : [],
		...[...expected].map((words) => html`<b>Expected in production:</b> ${sentence$2(words)}`)
	]);
}
function whatToWrite$1({ findings }) {
	return html`${insteads(findings).map(({ rule, sql }, at) => html`<p class="label">${at === 0 ? "Write this instead:" : `And for ${rule}:`}</p>
        <pre class="instead"><code>${clip(sql, LONGEST_INSTEAD$1)}</code></pre>`)}`;
}
function reasons({ findings }) {
	return folded$1("Why it matters", [...new Map(findings.map(({ rule, why }) => [rule, why]))].map(([rule, why]) => html`<p><b>${rule}:</b> ${sentence$2(why)}</p>`));
}
// src/report/estimates.ts
/** The statements that grow; of a migration in which none does there is nothing to show. */
function estimateRows({ forward: { statements } }) {
	return statements.flatMap((statement, at) => {
		const { estimate, own, transaction } = statement;
		if (!estimate || own || estimate.relation === void 0) return [];
		const held = statements.slice(0, at + 1).filter((one) => one.transaction === transaction);
		const lock = strongestLock({
			...statement,
			locks: held.flatMap(({ locks }) => locks)
		});
		return [{
			statement,
			estimate,
			...lock && { lock }
		}];
	});
}
/** Completes “at …”: what the figures of these are for. Where production's rows are known for none, it is not production's. */
function sizeOf(rows) {
	return rows.length > 0 && rows.every(({ estimate }) => estimate.isPerMillion) ? "a million rows" : "production’s size";
}
/** `40 s to 2 min`; of what does not grow, what it took. */
function expected({ growth, lowMs, middleMs, highMs }) {
	if (growth === "constant") return `${duration(middleMs)} at any size`;
	const [low, high] = [duration(lowMs), duration(highMs)];
	return low === high ? low : `${low} to ${high}`;
}
/** `80,000,000 rows of public.orders`; the relation is left as it is. */
function rowsAt({ growth, rows, isPerMillion, isFullSize }) {
	if (growth === "constant") return "";
	return `${count(rows)} rows${isPerMillion ? ", for want of statistics" : ""}${isFullSize ? ", measured" : ""}`;
}
/** WAL and disk, where there is any to speak of. */
function amounts({ walLowBytes, walHighBytes, diskBytes }) {
	const wal = (walLowBytes + walHighBytes) / 2;
	return [...wal >= WORTH_SAYING$1 ? [`${bytes(wal)} of WAL`] : [], ...diskBytes >= WORTH_SAYING$1 ? [`${bytes(diskBytes)} of disk`] : []];
}
const WORTH_SAYING$1 = 1024 ** 2;
/** What was not estimated, and why; how it was done. */
function estimateNotes({ estimates }) {
	if (!estimates || estimates.status === "constant") return [];
	const { reason, sizes, caveat, status } = estimates;
	if (status === "not-estimated") return [`What it takes at production’s size is not known: ${reason ?? "it was run at one size only"}.`];
	const ran = sizes.map(({ rows }) => rows).toSorted((one, other) => one - other);
	return [
		...ran.length > 1 ? [`Run at ${list(ran.map(count))} rows.`] : [],
		...reason === void 0 ? [] : [`Not all of it is known: ${reason}.`],
		...caveat === void 0 ? [] : [caveat]
	];
}
/** How many statements no table makes longer, in a sentence; '' where there is none. */
function steadiness(migrations) {
	const all = migrations.flatMap(({ forward }) => forward.statements).filter(({ own }) => own !== true);
	const steady = all.filter(({ estimate }) => estimate && estimate.relation === void 0).length;
	if (steady === 0) return "";
	if (steady === all.length) return "No statement goes through a table: at production’s size they take as long as here.";
	return steady === 1 ? "One statement goes through no table: it takes as long at any size." : `${plural(steady, "statement")} go through no table: they take as long at any size.`;
}
// src/report/interruption.ts
const MOST_LEFT = 4;
const LONGEST_MESSAGE$3 = 300;
/** One for each migration for which it was to be tried. */
function interruptions({ migrations }) {
	return migrations.flatMap((migration) => {
		const { interruption } = migration;
		return interruption ? [wordsOf(migration, interruption)] : [];
	});
}
function wordsOf(migration, interruption) {
	const { tried, status, reason, tool } = interruption;
	const lost = tried.filter(({ recovered }) => !recovered);
	const isHalf = tried.some(({ when }) => when !== "before-commit");
	return {
		id: migration.id,
		isRecovering: lost.length === 0,
		isSkipped: status === "skipped",
		isTelling: isHalf || status === "tried" && reason !== void 0,
		words: answer$1(interruption, lost.length),
		details: [
			...[...groupBy(tried, outcome)].map(([end, alike]) => sentence$1(alike, end)),
			...reason === void 0 || status === "skipped" ? [] : [stopped(capital(reason))],
			...tool === void 0 ? [] : [stopped(`It is not run again by itself: ${tool}`)]
		]
	};
}
function answer$1({ status, reason = "", tried }, lost) {
	if (status === "skipped") return `not interrupted: ${reason}`;
	const places = `interrupted at ${plural(tried.length, "place")} and run again`;
	if (tried.length === 1) return `${places}, it ${lost === 0 ? "recovers" : "does not recover"}`;
	if (lost === 0) return `${places}, it recovers each time`;
	return `${places}, it does not recover from ${lost === tried.length ? "any" : count(lost)} of them`;
}
/** Places from which it goes on alike. */
function sentence$1(runs, end) {
	const left = uniqueLeft(runs);
	const behind = left.length === 0 ? "Nothing is left behind." : `Left behind: ${objects(left)}.`;
	return `Interrupted ${where$1(runs)}: ${end} ${behind}`;
}
function where$1(runs) {
	return list(Object.keys(PLACES).flatMap((when) => {
		const lines = [...new Set(runs.filter((run) => run.when === when).map(({ line }) => String(line)))];
		if (lines.length === 0) return [];
		return [`${PLACES[when]} line${lines.length === 1 ? "" : "s"} ${list(lines)}`];
	}));
}
const PLACES = {
	between: "after",
	"before-commit": "before the COMMIT, after",
	within: "in the middle of"
};
/** Each object once; what is INVALID first, and as such where it is so after one of the runs. */
function uniqueLeft(runs) {
	const all = runs.flatMap(({ left }) => left);
	const sorted = [...all.filter(({ invalid }) => invalid), ...all.filter(({ invalid }) => !invalid)];
	return [...groupBy(sorted, ({ kind, object: what }) => `${kind} ${what}`).values()].flatMap(([first]) => first ?? []);
}
function objects(left) {
	const named = left.slice(0, MOST_LEFT).map(object);
	const rest = left.length - named.length;
	return [...named, ...rest > 0 ? [`${count(rest)} more`] : []].join("; ");
}
const CHANGES = {
	new: "",
	changed: " (changed)",
	gone: " (gone)"
};
function object({ kind, object: what, change, invalid }) {
	return `${kind} ${name(what)}${invalid ? " (INVALID)" : CHANGES[change]}`;
}
function outcome({ recovered, failure, rows, values, differs, when, left }) {
	if (recovered) return when === "before-commit" && left.length === 0 ? "the server undoes the whole transaction." : "run again, it ends as if nothing had happened.";
	if (failure) {
		const message = clip(failure.error.message, LONGEST_MESSAGE$3);
		return `run again, it fails at line ${failure.line}, ${message} (SQLSTATE ${failure.error.code}).`;
	}
	if (rows.length > 0) return `run again, ${list(rows.map((one) => `${name(one.table)} holds ${count(one.rows)} rows instead of ${count(one.expected)}`))}.`;
	if (values.length > 0) return `run again, ${list(values.map((one) => `${name(`${one.table}.${one.column}`)} holds other values in ${plural(one.rows, "row")}`))}.`;
	return `run again, it reports success and ends in another schema: ${listed(differs)}.`;
}
function capital(text) {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
// src/report/round-trip.ts
const RUN_NAMES = {
	forward: "The forward run",
	rollback: "The rollback",
	again: "The second forward run"
};
const MOST_DIFFERENCES = 8;
const LONGEST_DEFINITION = 160;
const LONGEST_MESSAGE$2 = 400;
/** One answer per migration, then the set's where there are several. */
function roundTrips(review) {
	const each = review.migrations.map((migration) => answer(name(migration.id), migration.roundTrip, migration));
	if (!review.set) return each;
	return [...each, answer("All of them together, in reverse", review.set.roundTrip, { rollback: review.set.rollback })];
}
function answer(title, trip, runs) {
	const { icon, colour, words } = ROUND_TRIPS[trip.status];
	return {
		icon,
		colour,
		title,
		words,
		details: [
			...trip.decidedBySet ? ["Not by itself, only together with the other migrations."] : [],
			...trip.status === "restored" ? [] : troubles(trip, runs),
			...some(trip.dataDiff.map(dataWords)),
			...some((trip.notCompared ?? []).map(notComparedWords)),
			...some(telling$1(trip.schemaDiff).map((one) => schemaWords(one, "the rollback"))),
			...some(telling$1(trip.againDiff).map((one) => schemaWords(one, "the second forward run")))
		]
	};
}
function troubles(trip, runs) {
	return [
		"forward",
		"rollback",
		"again"
	].flatMap((key) => trouble(key, trip, runs[key])).slice(0, 1);
}
function trouble(key, trip, run) {
	if (run?.status === "failed") return [failureWords(RUN_NAMES[key], run, key !== "forward")];
	if (run?.status === "skipped" && trip.status === "not-run" && run.reason) return [sentence(run.reason)];
	return [];
}
function failureWords(which, run, isTold) {
	const failed = run.statements.find((statement) => statement.error !== void 0);
	if (!failed?.error) return `${which} failed.${run.reason ? ` ${sentence(run.reason)}` : ""}`;
	const message = isTold ? `: ${clip(failed.error.message, LONGEST_MESSAGE$2)}` : "";
	return `${which} failed at ${place$2(failed)}${message} (SQLSTATE ${failed.error.code}).`;
}
function place$2(statement) {
	return name(`${statement.file}:${statement.line}`);
}
function notComparedWords({ table, reason }) {
	return stopped(`The rows of ${name(table)} were not compared: ${clip(reason, LONGEST_MESSAGE$2)}`);
}
function dataWords({ table, column, rows, change, atLeast }) {
	const what = `${atLeast ? "At least " : ""}${plural(rows, column === void 0 ? "row" : "value")}`;
	const where = name(column === void 0 ? table : `${table}.${column}`);
	const verb = rows === 1 ? "is" : "are";
	return {
		lost: `${what} of ${where} ${verb} gone after the rollback.`,
		changed: `${what} of ${where} ${verb} different after the rollback.`,
		added: `${what} in ${where} ${rows === 1 ? "was" : "were"} not there before.`,
		touched: `${what} of ${where} ${verb} newer after the rollback: only a trigger can have set ${rows === 1 ? "it" : "them"}, which is no loss.`
	}[change];
}
function telling$1(differences) {
	return differences.filter((difference) => !difference.benign);
}
function schemaWords({ object, kind, before, after, mild }, run) {
	const subject = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name(object)}`;
	if (before === void 0 && after === void 0) return `${subject} differs after ${run}.`;
	if (after === void 0) return `${subject} is missing after ${run}; it was ${definition(before)}.`;
	if (before === void 0) return `${subject} is left behind by ${run}${mild ? ", harmless" : ""}${after === kind ? "" : `: ${definition(after)}`}.`;
	return `${subject} differs after ${run}: ${definition(before)} → ${definition(after)}.`;
}
function definition(text) {
	return name(clip(text ?? "", LONGEST_DEFINITION));
}
function some(sentences) {
	const rest = sentences.length - MOST_DIFFERENCES;
	if (rest <= 1) return sentences;
	return [...sentences.slice(0, MOST_DIFFERENCES), `And ${plural(rest, "more difference")}.`];
}
function sentence(text) {
	const trimmed = text.trim();
	return stopped(`${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}`);
}
// src/report/traffic.ts
/** A lock that is gone sooner is what a good migration takes. */
const WORTH_SAYING_MS = 100;
const LONGEST_MESSAGE$1 = 400;
/** One entry for each migration of which there is something to say. */
function besideOthers({ migrations }) {
	return migrations.flatMap((migration) => {
		const said = saidOf(migration);
		if (said.length === 0) return [];
		return [{
			title: name(migration.id),
			sentences: said.map(({ words }) => words),
			isTelling: said.some(({ isTelling }) => isTelling),
			isSkipped: migration.traffic?.status === "skipped"
		}];
	});
}
function telling(words) {
	return {
		words,
		isTelling: true
	};
}
function aside$1(words) {
	return {
		words,
		isTelling: false
	};
}
function saidOf({ traffic, forward }) {
	if (!traffic) return [];
	const { status, reason = "", relations, notUsed, queries = [], queue } = traffic;
	if (status === "skipped") return forward.status === "ok" ? [aside$1(`Not tried: ${stopped(reason)}`)] : [];
	return [
		...status === "failed" ? [telling(`With other sessions beside it the script failed: ${stopped(clip(reason, LONGEST_MESSAGE$1))}`)] : [],
		...relations.flatMap(relationWords),
		...queries.flatMap(queryWords),
		...queue ? queueWords(queue) : [],
		...notUsed.map((one) => aside$1(`Not used meanwhile: ${name(one.relation)}, because ${stopped(one.reason)}`))
	];
}
function relationWords({ relation, reads, writes, checks, rows, deadlocks }) {
	const kinds = [
		...kind("reads", reads),
		...kind("writes", writes),
		...kind("foreign-key checks", checks),
		...kind("writes of rows that it had changed", rows)
	];
	const waited = kinds.length > 0 ? [telling(`Waits on ${name(relation)}: ${list(kinds)}.`)] : [];
	if (deadlocks === void 0) return waited;
	const times = deadlocks === 1 ? "" : ` ${deadlocks} times`;
	return [...waited, telling(`A session that uses ${name(relation)} and the migration waited for each other${times}: a deadlock, for which the server ends one of the two.`)];
}
/** `reads up to 1.2 s (2 at once)` */
function kind(what, waited) {
	if (!waited || waited.longestMs < WORTH_SAYING_MS) return [];
	return [`${what} up to ${duration(waited.longestMs)}${atOnce(waited)}`];
}
function atOnce({ atOnce: sessions }) {
	return sessions > 1 ? ` (${sessions} at once)` : "";
}
function queryWords({ file, line, waited, error }) {
	const place = name(`${file}:${line}`);
	const wait = waited && waited.longestMs >= WORTH_SAYING_MS ? [telling(`${place} waited up to ${duration(waited.longestMs)}.`)] : [];
	if (!error) return wait;
	const when = {
		before: "fails also without the migration",
		meanwhile: "failed while the migration ran",
		after: "fails once the migration has run"
	};
	const message = `${clip(error.message, LONGEST_MESSAGE$1)} (SQLSTATE ${error.code})`;
	return [...wait, telling(`${place} ${when[error.when]}: ${message}.`)];
}
function queueWords(queue) {
	const { status, reason = "", relation = "", holder, line, again } = queue;
	if (status === "passed") return [];
	if (status === "skipped") return [aside$1(`A transaction in its way was not tried: ${stopped(reason)}`)];
	const used = holder === "write" ? "written to" : "read";
	const who = line === void 0 ? "it" : `line ${line}`;
	const where = `Behind a transaction that has ${used} ${name(relation)} and stays open, ${who}`;
	if (status === "failed") return [telling(`${where} fails: ${stopped(clip(reason, LONGEST_MESSAGE$1))}`)];
	if (status === "waited") {
		const queued = behind(queue);
		return [{
			words: `${where} ${waitedOut(queue)}.${queued || " Nobody waits behind it."}`,
			isTelling: queued !== ""
		}];
	}
	return [{
		words: `${where} ${gaveUp(queue)}.${behind(queue)} ${onceMore(again)}`,
		isTelling: again?.status !== "ok"
	}];
}
function waitedOut({ stayedMs = 0, lockTimeoutMs = 0 }) {
	const timeout = lockTimeoutMs === 0 ? "there is no lock_timeout" : `the lock_timeout is ${duration(lockTimeoutMs)}`;
	return `waits until that ends, ${duration(stayedMs)} here: ${timeout}`;
}
function gaveUp({ waitedMs = 0, lockTimeoutMs = 0, reason = "" }) {
	const why = lockTimeoutMs > 0 && waitedMs >= lockTimeoutMs ? `as the lock_timeout of ${duration(lockTimeoutMs)} says` : clip(reason, LONGEST_MESSAGE$1);
	return `gives up after ${duration(waitedMs)}, ${why}`;
}
/** ` Reads wait behind it in turn, up to 2 s (2 at once).` */
function behind({ reads, writes }) {
	const kinds = [...kind("reads", reads), ...kind("writes", writes)];
	return kinds.length === 0 ? "" : ` In the queue behind it: ${list(kinds)}.`;
}
function onceMore(again) {
	if (again?.status === "ok") return "Run again when that transaction is gone, it succeeds.";
	return `Run again when that transaction is gone, it fails: ${stopped(clip(again?.reason ?? "no reason given", LONGEST_MESSAGE$1))}`;
}
// src/report/html/statements.ts
const LONGEST_STATEMENT$2 = 200;
/** The statements of a run as they were measured, or why there are none. */
function statements(page, run) {
	const own = run.statements.filter((statement) => statement.own);
	const shown = run.statements.filter((statement) => !statement.own);
	if (shown.length === 0) return html`<p class="small">
      ${run.reason === void 0 ? "Nothing was run." : sentence$2(`Not run: ${run.reason}`)}
    </p>`;
	const columns = columnsOf$1(page).filter(({ cell }) => shown.some((statement) => cell(statement) !== ""));
	return html`<div class="wide">
      <table>
        <thead>
          <tr>
            ${columns.map(({ title, isNumber }) => html`<th${isNumber ? numeric : ""}>${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((statement) => html`<tr${statement.ok ? "" : failing}>${columns.map(({ cell, isNumber }) => html`<td${isNumber ? numeric : ""}>${cell(statement)}</td>`)}</tr>${failureRow(statement, columns.length)}`)}
        </tbody>
      </table>
    </div>
    ${own.length > 0 ? html`<p class="small">And ${plural(own.length, "statement")} that the tool sent for itself.</p>` : NOTHING}`;
}
const numeric = html` class="n"`;
const failing = html` class="failed"`;
function failureRow({ error }, columns) {
	if (!error) return NOTHING;
	return html`<tr class="failed">
    <td colspan="${columns}">
      <pre><code>${serverLines(error).join("\n")}</code></pre>
    </td>
  </tr>`;
}
function columnsOf$1(page) {
	const size = sizeOf(page.review.migrations.flatMap(estimateRows));
	return [
		{
			title: "Line",
			isNumber: true,
			cell: ({ file, line }) => place$3(page, file, line, String(line))
		},
		{
			title: "Statement",
			cell: ({ sql }) => html`<code class="sql">${clip(oneLine(sql), LONGEST_STATEMENT$2)}</code>`
		},
		{
			title: "Time",
			isNumber: true,
			cell: ({ durationMs }) => duration(durationMs)
		},
		{
			title: "Strongest lock",
			cell: lock$1
		},
		{
			title: "Rewritten",
			cell: ({ rewrites }) => rewrites.length === 0 ? "" : rewrites.map((one) => html`<code>${one}</code> `)
		},
		{
			title: "Rows read",
			isNumber: true,
			cell: ({ scans }) => amount(scans.reduce((sum, { tuples }) => sum + tuples, 0))
		},
		{
			title: "Rows written",
			isNumber: true,
			cell: ({ rowsWritten }) => amount(rowsWritten)
		},
		{
			title: "WAL",
			isNumber: true,
			cell: ({ walBytes }) => walBytes === 0 ? "" : bytes(walBytes)
		},
		{
			title: `At ${size}`,
			cell: atProduction
		}
	];
}
function atProduction({ estimate }) {
	if (estimate?.relation === void 0) return "";
	const lines = [rowsAt(estimate), ...amounts(estimate)].filter((line) => line !== "");
	return html`<b>${expected(estimate)}</b>${lines.map((line) => html`<br />${line}`)}`;
}
function amount(rows) {
	return rows === 0 ? "" : count(rows);
}
function lock$1(statement) {
	const strongest = strongestLock(statement);
	return strongest ? html`<code>${strongest.mode}</code> <code>${strongest.relation}</code>` : "";
}
// src/report/html/migrations.ts
/** How a tool wraps a script, in the words of `TransactionMode`. */
const MODES = {
	one: "in one transaction",
	batch: "sent as one query",
	"per-statement": "each statement by itself",
	stretches: "in stretches of one transaction each",
	none: "the file’s own transactions"
};
/** Each migration: what it did, what its way back brings, and what becomes of it half-way. */
function migrationsSection(page) {
	const { review } = page;
	const trips = roundTrips(review);
	return section("Migrations", `${page.prefix}migrations`, [...review.migrations.map((migration, at) => migrationOf(page, migration, trips[at])), ...trips.slice(review.migrations.length).map((trip) => tripOf(trip, html` of ${sentence$2(trip.title.toLowerCase())}`))]);
}
function migrationOf(page, migration, trip) {
	const { id, tool, transaction, forward, change } = migration;
	return html`<article class="migration">
    <h3><code>${id}</code></h3>
    <p class="small">
      ${place$3(page, migration.file, 1, migration.file)} · ${change} ·
      ${tool === "command" ? "the project’s own tool" : tool} · ${MODES[transaction]}
    </p>
    ${statements(page, forward)} ${estimatesOf(migration)}
    ${trip && page.review.mode === "rehearsal" ? tripOf(trip) : NOTHING} ${besideOf(page.review, migration)}
    ${interruptionOf(page.review, migration)} ${otherRuns(page, migration)}
  </article>`;
}
/** How what is expected at production's size was found; where nothing was, why. */
function estimatesOf(migration) {
	const rows = estimateRows(migration);
	const steady = steadiness([migration]);
	const notes = [...estimateNotes(migration), ...steady === "" ? [] : [steady]].map(sentence$2);
	if (rows.length === 0) return html`${notes.map((note) => html`<p class="small">${note}</p>`)}`;
	const bases = rows.map(({ statement, estimate }) => html`Line ${statement.line}: ${sentence$2(estimate.basis)}`);
	return folded$1(`How the times at ${sizeOf(rows)} were found`, bullets$1([...notes, ...bases]));
}
function tripOf({ colour, words, details }, of = NOTHING) {
	return html`<div class="trip ${colour}">
    <p><b>Round trip</b>${of}: ${words}</p>
    ${bullets$1(details.map(sentence$2))}
  </div>`;
}
/** Who waited for it, and what it did in a queue. */
function besideOf(review, migration) {
	const [found] = besideOthers({
		...review,
		migrations: [migration]
	});
	if (!found) return NOTHING;
	return html`<div class="trip ${found.isSkipped ? "" : found.isTelling ? "yellow" : "green"}">
    <p><b>Beside other sessions</b></p>
    ${bullets$1(found.sentences.map(sentence$2))}
  </div>`;
}
function interruptionOf(review, migration) {
	const [found] = interruptions({
		...review,
		migrations: [migration]
	});
	if (!found) return NOTHING;
	return html`<div class="trip ${found.isSkipped ? "" : found.isRecovering ? "green" : "yellow"}">
    <p><b>Half-way</b>: ${sentence$2(found.words)}</p>
    ${bullets$1(found.details.map(sentence$2))}
  </div>`;
}
/** The runs beside the forward one, folded away. */
function otherRuns(page, { rollback, again, retry }) {
	return html`${[
		["Rollback", rollback],
		["Forward again", again],
		["Forward once more on what the failed run left", retry]
	].flatMap(([title, run]) => run && run.statements.length > 0 ? [folded$1(`${title}: ${plural(run.statements.length, "statement")}, ${duration(run.durationMs)}`, statements(page, run))] : [])}`;
}
// src/report/html/remarks.ts
/** What could not be done, and what to do about it. */
function problemsSection$1(page) {
	const { problems } = page.review;
	return section("What stopped it", "problems", [bullets$1(problems.map(({ file, line, message }) => file === void 0 ? sentence$2(message) : html`${place$3(page, file, line ?? 1)}: ${sentence$2(message)}`))]);
}
/** What a reader might take for reviewed, and what is not. */
function notLookedAtSection(page) {
	const { unreviewed, ignored, notes, fixtures } = page.review;
	return section("What to know of this review", `${page.prefix}remarks`, [
		bullets$1(notes.map(sentence$2)),
		titled("Changed migrations that were not rehearsed", unreviewed.map(({ message }) => sentence$2(message))),
		titled("Changed .sql files not taken for migrations, and not reviewed", ignored.map((file) => place$3(page, file, 1, file))),
		titled("Not loaded of the schema and the fixtures", fixtures.leftOut.map(sentence$2))
	]);
}
function titled(title, sentences) {
	return sentences.length === 0 ? NOTHING : html`<h3>${title}</h3>
        ${bullets$1(sentences)}`;
}
/** The reports that it was joined from. */
function partsSection({ review: { parts = [] } }) {
	return section("Joined from", "parts", [bullets$1(parts.map(({ name, verdict, postgres, migrations }) => {
		const server = postgres ? `, on Postgres ${postgres.version}` : "";
		return html`${VERDICTS[verdict].icon} <b>${name}</b>:
          ${plural(migrations.length, "migration")}${server}`;
	}))]);
}
/** Findings that ask for nothing: switched off by the author, refuted by the run. */
function asideSection(page) {
	const { suppressed, refuted } = sortFindings(page.review);
	const added = suppressed.filter((finding) => finding.suppressed?.added !== false);
	const before = suppressed.filter((finding) => finding.suppressed?.added === false);
	return section("What does not count", `${page.prefix}aside`, [
		titled("Switched off by the author", added.map((one) => aside(page, one, acceptance(one)))),
		titled("Switched off before", before.map((one) => aside(page, one, acceptance(one)))),
		titled("Refuted by the rehearsal", refuted.map((one) => aside(page, one, evidence(one).proof)))
	]);
}
function aside(page, { rule, file, line }, why) {
	return html`<b>${rule}</b> at ${place$3(page, file, line)}: ${sentence$2(why)}`;
}
/** Rows per table: what the times were measured on. */
function fixturesSection$1({ review, prefix }) {
	const { tables } = review.fixtures;
	if (tables.length === 0) return NOTHING;
	return section("Rows", `${prefix}rows`, [folded$1(`Rows in ${plural(tables.length, "table")}`, tableOf(tables))]);
}
function tableOf(tables) {
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
        ${tables.map(rowOf$1)}
      </tbody>
    </table>
  </div>`;
}
function rowOf$1(one) {
	const { table, rows, productionRows, seeded, synthetic, existing, about, reason } = one;
	const how = existing ? "were there" : synthetic ? "made up" : seeded ? "yes" : "no";
	const amount = (value) => `${about ? "about " : ""}${count(value)}`;
	return html`<tr>
    <td><code>${table}</code></td>
    <td class="n">${amount(rows)}</td>
    <td class="n">${productionRows === void 0 ? "–" : amount(productionRows)}</td>
    <td>${how}${reason === void 0 ? "" : html`: ${sentence$2(reason)}`}</td>
  </tr>`;
}
// src/report/html/style.ts
/** Of the whole page. Colours are told once, for light and for dark; paper is light, and nothing on it is folded. */
const STYLE = new Html(`
:root {
  color-scheme: light dark;
  --back: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --quiet: #59636e; --rule: #d1d9e0;
  --red: #cf222e; --yellow: #9a6700; --green: #1a7f37; --blue: #0969da;
  --red-back: #ffebe9; --yellow-back: #fff8c5; --green-back: #dafbe1; --blue-back: #ddf4ff;
  --bar-all: #d1242f; --bar-writes: #e08b00; --bar-mild: #6e9bd6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #0d1117; --raised: #151b23; --ink: #e6edf3; --quiet: #9198a1; --rule: #3d444d;
    --red: #ff7b72; --yellow: #e3b341; --green: #56d364; --blue: #79c0ff;
    --red-back: #3d1618; --yellow-back: #332708; --green-back: #0f2d18; --blue-back: #0c2d4d;
    --bar-all: #f85149; --bar-writes: #e3a008; --bar-mild: #4f7fb8;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 1040px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 28px; padding-bottom: 20px; margin-bottom: 8px; border-bottom: 3px solid var(--rule); }
header.red { border-color: var(--red); } header.yellow { border-color: var(--yellow); } header.green { border-color: var(--green); }
.brand { margin: 0; color: var(--quiet); font-weight: 600; letter-spacing: .02em; }
h1 { margin: 4px 0 8px; font-size: 26px; line-height: 1.25; }
h2 { margin: 36px 0 12px; font-size: 20px; }
h3 { margin: 0 0 8px; font-size: 16px; }
section > h3 { margin-top: 16px; }
p { margin: 0 0 10px; }
ul { margin: 0 0 10px; padding-left: 22px; }
a { color: var(--blue); }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .88em; }
code { background: var(--raised); padding: .12em .35em; border-radius: 5px; }
pre { background: var(--raised); border: 1px solid var(--rule); border-radius: 6px; padding: 10px 12px; margin: 0 0 12px; overflow-x: auto; line-height: 1.5; }
pre code { background: none; padding: 0; font-size: inherit; white-space: pre; overflow-wrap: normal; }
a code { color: inherit; }
.numbered { counter-reset: line; }
.line { display: block; }
.line::before { counter-increment: line; content: counter(line); display: inline-block; min-width: 2.2em; margin-right: 1em; text-align: right; color: var(--quiet); user-select: none; }
.instead { border-color: var(--green); }
.card, .migration { border: 1px solid var(--rule); border-left-width: 4px; border-radius: 6px; padding: 14px 16px 6px; margin: 0 0 16px; break-inside: avoid; }
.card.error { border-left-color: var(--red); } .card.warning { border-left-color: var(--yellow); } .card.notice { border-left-color: var(--blue); }
.place { font-weight: 600; }
.label { margin-bottom: 4px; font-weight: 600; }
.small { color: var(--quiet); font-size: 13.5px; }
.tag { display: inline-block; padding: 0 8px; border-radius: 10px; font-size: 12.5px; font-weight: 600; line-height: 1.6; background: var(--raised); color: var(--quiet); }
.tag.error { background: var(--red-back); color: var(--red); } .tag.warning { background: var(--yellow-back); color: var(--yellow); } .tag.notice { background: var(--blue-back); color: var(--blue); }
.counts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
.trip { border-radius: 6px; padding: 8px 12px 1px; margin: 0 0 10px; background: var(--raised); }
.trip.green { background: var(--green-back); } .trip.yellow { background: var(--yellow-back); } .trip.red { background: var(--red-back); }
.trip p { margin-bottom: 6px; }
.trip code { background: color-mix(in srgb, var(--back) 60%, transparent); }
details { margin: 0 0 12px; }
summary { cursor: pointer; color: var(--quiet); margin-bottom: 8px; }
.wide { overflow-x: auto; margin-bottom: 12px; }
table { border-collapse: collapse; width: 100%; min-width: 640px; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--rule); }
th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
.n { text-align: right; white-space: nowrap; }
td code { white-space: nowrap; }
td .sql { display: inline-block; min-width: 18em; white-space: normal; background: none; padding: 0; }
td pre code { white-space: pre; }
.failed td { background: var(--red-back); }
.failed pre { margin: 0; border: 0; background: none; padding: 0; }
.chart { overflow-x: auto; border: 1px solid var(--rule); border-radius: 6px; margin-bottom: 10px; }
svg { display: block; width: 100%; min-width: 720px; height: auto; font: 12px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
svg text { fill: var(--ink); }
svg .name { text-anchor: end; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 11.5px; }
svg .tick line, svg .rule { stroke: var(--rule); stroke-width: 1; }
svg .tick text { text-anchor: middle; fill: var(--quiet); font-size: 11px; }
svg .run text { fill: var(--quiet); font-size: 11px; }
svg .even { fill: var(--raised); } svg .odd { fill: transparent; }
.all { fill: var(--bar-all); background: var(--bar-all); } .writes { fill: var(--bar-writes); background: var(--bar-writes); } .mild { fill: var(--bar-mild); background: var(--bar-mild); }
.legend { list-style: none; padding: 0; font-size: 13.5px; }
.swatch { display: inline-block; width: 22px; height: 11px; border-radius: 2px; margin-right: 8px; }
.project { border-top: 1px solid var(--rule); margin-top: 28px; padding-top: 20px; }
.project > h1 { font-size: 22px; }
footer { color: var(--quiet); font-size: 13px; padding-top: 20px; padding-bottom: 40px; }
@media (max-width: 600px) { header, main, footer { padding-left: 14px; padding-right: 14px; } h1 { font-size: 22px; } }
@media print {
  :root { color-scheme: light; --back: #fff; --raised: #f6f8fa; --ink: #000; --quiet: #444; --rule: #bbb; --red: #a40e26; --yellow: #7d4e00; --green: #116329; --blue: #0550ae;
    --red-back: #ffebe9; --yellow-back: #fff8c5; --green-back: #dafbe1; --blue-back: #ddf4ff; --bar-all: #d1242f; --bar-writes: #e08b00; --bar-mild: #6e9bd6; }
  * { print-color-adjust: exact; }
  details::details-content { content-visibility: visible; display: block; }
  pre code { white-space: pre-wrap; }
  .wide, .chart { overflow: visible; }
  svg { min-width: 0; }
}
`);
// src/report/lock-rows.ts
const MOST$1 = 12;
/**
* The locks of the forward runs on what existed before that made reads or writes wait, on one time: what was sent as
* one run is told as that, else the migrations come one after the other. The strongest and longest of them.
*/
function lockRows(review, { most = MOST$1, isWithMild } = {}) {
	const { locks, endMs, runs } = locksOf(review, isWithMild ? isTold : isBlocking);
	const rows = untold(locks).map(rowOf);
	const chosen = new Set(rows.toSorted(worstFirst$1).slice(0, most));
	return {
		rows: rows.filter((row) => chosen.has(row)).toSorted((a, b) => a.fromMs - b.fromMs),
		others: rows.length - chosen.size,
		endMs,
		runs
	};
}
function isBlocking(mode) {
	return BLOCKS[mode].writes;
}
/** Weaker ones are those of every query. */
function isTold(mode) {
	return isAtLeast(mode, "RowExclusiveLock");
}
function locksOf({ migrations }, isWanted) {
	const runs = [];
	let endMs = 0;
	let busyMs = 0;
	return {
		locks: migrations.flatMap(({ id, tool, forward }, at) => {
			const isOneRun = tool === "command";
			const fromMs = isOneRun ? 0 : endMs;
			const locks = timed(forward, fromMs, isOneRun ? "command" : `${at}`, isWanted);
			busyMs = (isOneRun ? busyMs : endMs) + (isTime(forward.durationMs) ? forward.durationMs : 0);
			endMs = locks.reduce((end, { held }) => Math.max(end, held.untilMs), Math.max(endMs, busyMs));
			if (!isOneRun && forward.statements.length > 0) runs.push({
				id,
				fromMs,
				untilMs: endMs
			});
			return locks;
		}),
		endMs,
		runs
	};
}
function timed(forward, offset, run, isWanted) {
	return forward.statements.filter(({ own }) => !own).flatMap((by) => by.locks.flatMap(({ held, ...lock }) => {
		if (!held || lock.isNew || !isWanted(lock.mode) || !isInterval(held)) return [];
		const shifted = {
			fromMs: offset + held.fromMs,
			untilMs: offset + held.untilMs
		};
		return [{
			...lock,
			held: shifted,
			by,
			transaction: `${run} ${by.transaction}`
		}];
	}));
}
/** A report may come from anywhere, and no run takes longer. */
const MOST_MS = 1e9;
function isTime(ms) {
	return ms >= 0 && ms <= MOST_MS;
}
function isInterval({ fromMs, untilMs }) {
	return isTime(fromMs) && isTime(untilMs) && fromMs <= untilMs;
}
/**
* Without those that say nothing more: another lock of the transaction on the same relation is there as long and as
* strong, or the table of an index is locked like that.
*/
function untold(locks) {
	const known = /* @__PURE__ */ new Map();
	for (const lock of locks) {
		const key = keyOf(lock.transaction, lock.relation, lock.mode);
		const same = known.get(key);
		known.set(key, same ? {
			...lock,
			held: together(same.held, lock.held)
		} : lock);
	}
	return [...known.values()].filter(({ transaction, relation, table, mode, held }) => [relation, ...table === void 0 ? [] : [table]].every((name) => LOCK_MODES.slice(LOCK_MODES.indexOf(mode) + (name === relation ? 1 : 0)).every((stronger) => {
		const other = known.get(keyOf(transaction, name, stronger));
		return !other || other.held.fromMs > held.fromMs || other.held.untilMs < held.untilMs;
	})));
}
function keyOf(transaction, relation, mode) {
	return `${transaction} ${mode} ${relation}`;
}
function together(a, b) {
	return {
		fromMs: Math.min(a.fromMs, b.fromMs),
		untilMs: Math.max(a.untilMs, b.untilMs)
	};
}
function rowOf({ relation, mode, held, by }) {
	const { reads, writes } = BLOCKS[mode];
	const waits = reads ? "reads and writes" : writes ? "writes" : "nobody";
	const { file, line, lockSource } = by;
	return {
		relation,
		mode,
		waits,
		file,
		line,
		sampled: lockSource === "sampled",
		...held
	};
}
const WORST = [
	"reads and writes",
	"writes",
	"nobody"
];
function worstFirst$1(a, b) {
	return WORST.indexOf(a.waits) - WORST.indexOf(b.waits) || heldMs(b) - heldMs(a);
}
function heldMs({ fromMs, untilMs }) {
	return untilMs - fromMs;
}
// src/report/html/timeline-layout.ts
/** One track for each relation, in the order in which they were first locked. */
function tracksOf(rows) {
	return [...new Set(rows.map(({ relation }) => relation))].map((relation) => track(relation, rows.filter((row) => row.relation === relation)));
}
function track(relation, rows) {
	const ends = [];
	return {
		relation,
		bars: rows.map((row) => {
			const free = ends.findIndex((end) => end <= row.fromMs);
			const lane = free < 0 ? ends.length : free;
			ends[lane] = row.untilMs;
			return {
				row,
				lane
			};
		}),
		lanes: ends.length
	};
}
/** Ticks of a time axis from 0 that are easy to read: about `wanted` of them, at multiples of 1, 2 or 5. */
function ticksOf(endMs, wanted = 8) {
	if (!(endMs > 0)) return [0];
	const rough = endMs / wanted;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [
		1,
		2,
		5,
		10
	].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
	return Array.from({ length: Math.floor(endMs / step) + 1 }, (_, at) => at * step);
}
// src/report/html/timeline-chart.ts
/** In the chart's own units, which are pixels where it is shown at its full width. */
const WIDTH = 960;
const LEFT = 210;
const LANE = 20;
const BAR = 12;
const HEAD = 30;
const FOOT = 26;
/** Narrower than this a bar would not be seen. */
const NARROWEST$1 = 3;
/** Letters of a relation's name beside its bars; the whole of it is its title. */
const LONGEST_LABEL$1 = 28;
const HALF_CHARACTER = /^\p{Cs}/u;
const LETTER = 6.5;
/** Of a bar and of its colour in the legend. */
const CLASSES = {
	"reads and writes": "all",
	writes: "writes",
	nobody: "mild"
};
const WAITS = {
	"reads and writes": "reads and writes wait",
	writes: "writes wait, reads go on",
	nobody: "reads and writes go on"
};
/** A track for each relation, a bar for each lock, the time below and the migrations behind. */
function chart({ rows, endMs, runs }, prefix) {
	const tracks = tracksOf(rows);
	const tops = tracks.map((_, at) => HEAD + sum$1(tracks.slice(0, at).map(heightOf)));
	const bottom = HEAD + sum$1(tracks.map(heightOf));
	const scale = scaleOf(endMs);
	return html`<svg viewBox="0 0 ${WIDTH} ${bottom + FOOT}" role="img" aria-labelledby="${prefix}chart-title">
<title id="${prefix}chart-title">When each lock was held</title>
${runs.length > 1 ? runs.map((run, at) => stretch(run, at, scale, bottom)) : NOTHING}
${ticksOf(endMs).map((ms) => tick(ms, scale(ms), bottom))}
${tracks.map((track, at) => trackOf(track, tops[at] ?? HEAD, scale))}
</svg>`;
}
function scaleOf(endMs) {
	const width = 726;
	return (ms) => LEFT + (endMs > 0 ? ms / endMs * width : 0);
}
function heightOf({ lanes }) {
	return lanes * LANE + 6;
}
/** The share of one migration, with its name above. */
function stretch({ id, fromMs, untilMs }, at, scale, bottom) {
	const [from, until] = [scale(fromMs), scale(untilMs)];
	const letters = Math.floor((until - from) / LETTER);
	const shown = clip(id.split("/").at(-1) ?? id, Math.max(1, letters));
	return html`<g class="run"><title>${id}: ${duration(untilMs - fromMs)}</title>
<rect class="${at % 2 === 0 ? "even" : "odd"}" x="${px(from)}" y="4" width="${px(until - from)}" height="${bottom - 4}"/>
${letters > 5 ? html`<text x="${px(from + 4)}" y="17">${shown}</text>` : NOTHING}</g>`;
}
function tick(ms, x, bottom) {
	const label = ms === 0 ? "0" : duration(ms).replace("<", "under ");
	return html`<g class="tick"><line x1="${px(x)}" x2="${px(x)}" y1="${24}" y2="${bottom}"/>
<text x="${px(x)}" y="${bottom + 16}">${label}</text></g>`;
}
function trackOf({ relation, bars, lanes }, top, scale) {
	const middle = top + lanes * LANE / 2 + 4;
	return html`<g class="track"><line class="rule" x1="0" x2="${WIDTH}" y1="${top - 1}" y2="${top - 1}"/>
<text class="name" x="${200}" y="${middle}"><title>${relation}</title>${label$1(relation)}</text>
${bars.map(({ row, lane }) => bar$1(row, top + lane * LANE + 4, scale))}</g>`;
}
/** Long names often differ at their ends alone. */
function label$1(relation) {
	if (relation.length <= LONGEST_LABEL$1) return relation;
	const tail = relation.slice(-16).replace(HALF_CHARACTER, "");
	return `${clip(relation, 12)}${tail}`;
}
function bar$1(row, y, scale) {
	const width = Math.max(NARROWEST$1, scale(row.untilMs) - scale(row.fromMs));
	const x = Math.min(scale(row.fromMs), 933);
	return html`<rect class="bar ${CLASSES[row.waits]}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${BAR}" rx="2"><title>${told(row)}</title></rect>`;
}
function told(row) {
	return `${row.mode} on ${row.relation}, ${about(row)}, from line ${row.line} on: ${WAITS[row.waits]}`;
}
/** How long it was held. */
function about(row) {
	return `${row.sampled ? "about " : ""}${duration(heldMs(row))}`;
}
function sum$1(numbers) {
	return numbers.reduce((total, one) => total + one, 0);
}
/** Tenths of a pixel are enough. */
function px(value) {
	return Math.round(value * 10) / 10;
}
// src/report/html/timeline.ts
const MOST = 200;
/** The locks of the forward runs on what existed before, by relation, on the runs' own time. */
function timelineSection(review, prefix) {
	const locks = lockRows(review, {
		most: MOST,
		isWithMild: true
	});
	if (locks.rows.length === 0) return NOTHING;
	return section("When each lock was held", `${prefix}locks`, [
		html`<p>${words$3(locks)}</p>`,
		html`<div class="chart">${chart(locks, prefix)}</div>`,
		legend(locks.rows),
		folded$1("The same as a table", table(locks.rows))
	]);
}
function words$3({ runs, others }) {
	return [
		`A lock is kept until its transaction ends. The time is that of the statements alone${runs.length > 1 ? ", one migration after the other" : ""}.`,
		"Locks on what the migrations themselves made are left out: nobody waits for those.",
		...others > 0 ? [`${plural(others, "more lock")}, milder or shorter, in the JSON report.`] : []
	].join(" ");
}
function legend(rows) {
	return html`<ul class="legend">
    ${Object.keys(CLASSES).filter((waits) => rows.some((row) => row.waits === waits)).map((waits) => html`<li><span class="swatch ${CLASSES[waits]}"></span>${modes(rows, waits)}: ${WAITS[waits]}</li>`)}
  </ul>`;
}
function modes(rows, waits) {
	return [...new Set(rows.filter((row) => row.waits === waits).map(({ mode }) => mode))].map((mode, at) => html`${at > 0 ? ", " : ""}<code>${mode}</code>`);
}
function table(rows) {
	return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th>Relation</th>
          <th>Lock</th>
          <th>Waits</th>
          <th class="n">From</th>
          <th class="n">Held</th>
          <th>Taken at</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => html`<tr>
              <td><code>${row.relation}</code></td>
              <td><code>${row.mode}</code></td>
              <td>${row.waits}</td>
              <td class="n">${duration(row.fromMs)}</td>
              <td class="n">${about(row)}</td>
              <td><code>${row.file}:${row.line}</code></td>
            </tr>`)}
      </tbody>
    </table>
  </div>`;
}
// src/report/verdict.ts
/** GitHub's own limits are 39 characters for a login and 50 for a label. */
const LONGEST_NAME = 60;
/** Who let the findings pass, and how. The name stands between backticks, where it mentions nobody. */
function approved({ by, label }) {
	return `Approved by ${name(clip(`@${by}`, LONGEST_NAME))} with the label ${name(clip(label, LONGEST_NAME))}`;
}
/** The verdict in a line, the same everywhere: `Not ready to merge: 1 error and 2 warnings`. */
function verdictWords(review) {
	const words = review.approval ? approved(review.approval) : VERDICTS[review.verdict].sentence;
	const found = counts$1(review);
	return found === "" ? words : `${words}: ${found}`;
}
/** `1 error and 2 warnings`; empty when there are none of either. */
function counts$1(review) {
	const { error, warning } = review.summary;
	return list([...error > 0 ? [plural(error, "error")] : [], ...warning > 0 ? [plural(warning, "warning")] : []]);
}
// src/report/projects.ts
/** One for each project, worst first; none where there is only one, whose review is the whole. */
function projectReviews(review) {
	if (review.projects.length < 2) return [];
	return review.projects.map((project, at) => {
		const { verdict, summary, fixtures, set, migrations } = project;
		const ids = new Set(migrations);
		return {
			project,
			review: {
				...review,
				verdict,
				summary,
				fixtures,
				set,
				migrations: review.migrations.filter(({ id }) => ids.has(id)),
				findings: review.findings.filter((finding) => finding.project === at),
				projects: [project],
				problems: [],
				notes: [],
				ignored: [],
				unreviewed: []
			}
		};
	}).toSorted((a, b) => VERDICTS[a.project.verdict].rank - VERDICTS[b.project.verdict].rank);
}
/** What is nobody's: of the configuration. */
function restOf(review) {
	const findings = review.findings.filter(({ project }) => project === void 0);
	const fixtures = {
		tables: [],
		leftOut: []
	};
	return {
		...review,
		findings,
		fixtures,
		migrations: [],
		projects: [],
		set: void 0
	};
}
/** `a/migrations` (goose), then `b/migrations` (dbmate): 1 error. Names stand between backticks. */
function titleOf({ project, review }) {
	const folders = project.folders.map(({ folder, tool }) => tool === "command" && folder === "" ? "The project's own tool" : `${name(folder === "" ? "." : folder)} (${tool === "command" ? "its own tool" : tool})`);
	const found = counts$1(review);
	return `${folders.join(", then ")}: ${found === "" ? VERDICTS[review.verdict].sentence.toLowerCase() : found}`;
}
// src/report/html.ts
/**
* The review as one page that stands alone: no script, no request, light and dark, for the screen and for paper. Its policy
* keeps a browser from doing anything else with it, whatever the reviewed files say.
*/
function renderHtml(review, { source = () => void 0, links = {} } = {}) {
	const page = {
		review,
		source,
		links,
		prefix: ""
	};
	return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${`pgrehearse: ${verdictWords(review)}`}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        ${head$1(review)}
        <main>${problemsSection$1(page)} ${parts$1(page)} ${partsSection(page)} ${notLookedAtSection(page)}</main>
        ${foot(review)}
      </body>
    </html>`.text.concat("\n");
}
function head$1(review) {
	const { colour } = VERDICTS[review.verdict];
	const icon = review.approval ? "☑️" : VERDICTS[review.verdict].icon;
	const words = review.mode === "nothing-changed" && review.problems.length === 0 ? "No migration changed, so there was nothing to rehearse" : verdictWords(review);
	const how = [rehearsed(review), review.projects.length > 1 ? "" : emptiness(review)];
	return html`<header class="${colour}">
    <p class="brand">pgrehearse</p>
    <h1><span aria-hidden="true">${icon}</span> ${sentence$2(words)}</h1>
    <p>
      ${how.filter((one) => one !== "").map((one) => html`${sentence$2(one)} `)}${review.postgres ? "Times are from here, not from production." : ""}
    </p>
    ${counts(review)}
  </header>`;
}
function counts({ summary }) {
	const { error, warning, notice, suppressed, refuted } = summary;
	const present = [
		[
			"error",
			plural(error, "error"),
			error
		],
		[
			"warning",
			plural(warning, "warning"),
			warning
		],
		[
			"notice",
			plural(notice, "notice"),
			notice
		],
		[
			"",
			`${suppressed} switched off`,
			suppressed
		],
		[
			"",
			`${refuted} refuted`,
			refuted
		]
	].filter(([, , count]) => count > 0);
	if (present.length === 0) return NOTHING;
	return html`<ul class="counts">
    ${present.map(([kind, words]) => html`<li class="tag ${kind}">${words}</li>`)}
  </ul>`;
}
/** What was found and seen: of the only database, or of each. */
function parts$1(page) {
	const several = projectReviews(page.review);
	if (several.length === 0) return html`${own(page)}`;
	return html`${several.map((one, at) => {
		const part = {
			...page,
			review: one.review,
			prefix: `p${at + 1}-`
		};
		return html`<div class="project">
      <h1>${VERDICTS[one.review.verdict].icon} ${sentence$2(titleOf(one))}</h1>
      ${own(part)}
    </div>`;
	})}${own({
		...page,
		review: restOf(page.review),
		prefix: "rest-"
	})}`;
}
function own(page) {
	return [
		findingsSection(page),
		timelineSection(page.review, page.prefix),
		migrationsSection(page),
		asideSection(page),
		fixturesSection$1(page)
	];
}
function foot({ tool, postgres, timings }) {
	return html`<footer>${[
		`pgrehearse ${tool.version}`,
		...postgres ? [`Postgres ${postgres.version} ${ENGINES[postgres.source]}`] : [],
		...postgres?.image === void 0 ? [] : [postgres.image],
		...Object.entries(timings).filter(([, ms]) => ms >= 1).map(([phase, ms]) => `${phase} ${duration(ms)}`)
	].map((part, at) => at === 0 ? part : html` · ${part}`)}</footer>`;
}
// src/report/contract.ts
const offending = {
	query: "value",
	keys: "value",
	total: "value"
};
const serverError = {
	code: "value",
	message: "value",
	detail: "value",
	hint: "value",
	constraint: "value",
	relation: "value",
	column: "value",
	position: {
		offset: "value",
		line: "value",
		column: "value"
	},
	offending
};
const run = {
	status: "value",
	durationMs: "value",
	reason: "value",
	statements: {
		file: "value",
		line: "value",
		sql: "value",
		own: "value",
		durationMs: "value",
		ok: "value",
		error: serverError,
		locks: {
			relation: "value",
			table: "value",
			mode: "value",
			isNew: "value",
			heldMs: "value",
			held: {
				fromMs: "value",
				untilMs: "value"
			}
		},
		altered: {
			relation: "value",
			column: "value",
			...offending
		},
		rewrites: "value",
		rebuilds: "value",
		scans: {
			relation: "value",
			tuples: "value"
		},
		rowsWritten: "value",
		writes: {
			relation: "value",
			rows: "value"
		},
		walBytes: "value",
		sizeDeltaBytes: "value",
		blocked: {
			relation: "value",
			reads: "value",
			writes: "value",
			totalMs: "value",
			atOnce: "value"
		},
		transaction: "value",
		lockTimeoutMs: "value",
		statementTimeoutMs: "value",
		warnings: {
			code: "value",
			message: "value"
		},
		lockSource: "value",
		estimate: {
			growth: "value",
			relation: "value",
			rows: "value",
			isPerMillion: "value",
			isFullSize: "value",
			lowMs: "value",
			middleMs: "value",
			highMs: "value",
			walLowBytes: "value",
			walHighBytes: "value",
			diskBytes: "value",
			basis: "value"
		}
	}
};
const schemaDifference = {
	object: "value",
	kind: "value",
	before: "value",
	after: "value",
	benign: "value",
	mild: "value"
};
const roundTrip = {
	status: "value",
	schemaDiff: schemaDifference,
	dataDiff: {
		table: "value",
		column: "value",
		rows: "value",
		change: "value",
		atLeast: "value"
	},
	againDiff: schemaDifference,
	decidedBySet: "value",
	notCompared: {
		table: "value",
		reason: "value"
	}
};
const interruption = {
	status: "value",
	reason: "value",
	places: "value",
	tried: {
		when: "value",
		statement: "value",
		file: "value",
		line: "value",
		recovered: "value",
		left: {
			kind: "value",
			object: "value",
			change: "value",
			invalid: "value"
		},
		failure: {
			statement: "value",
			file: "value",
			line: "value",
			error: serverError
		},
		differs: schemaDifference,
		rows: {
			table: "value",
			rows: "value",
			expected: "value"
		},
		values: {
			table: "value",
			column: "value",
			rows: "value"
		}
	},
	tool: "value"
};
const waited = {
	longestMs: "value",
	totalMs: "value",
	waits: "value",
	atOnce: "value"
};
const migration = {
	id: "value",
	version: "value",
	tool: "value",
	file: "value",
	rollbackFile: "value",
	change: "value",
	transaction: "value",
	forward: run,
	rollback: run,
	again: run,
	retry: run,
	interruption,
	traffic: {
		status: "value",
		reason: "value",
		durationMs: "value",
		sessions: "value",
		relations: {
			relation: "value",
			reads: waited,
			writes: waited,
			checks: waited,
			rows: waited,
			deadlocks: "value"
		},
		notUsed: {
			relation: "value",
			reason: "value"
		},
		queries: {
			file: "value",
			line: "value",
			sql: "value",
			runs: "value",
			waited,
			error: {
				when: "value",
				code: "value",
				message: "value"
			}
		},
		queue: {
			status: "value",
			reason: "value",
			relation: "value",
			mode: "value",
			file: "value",
			line: "value",
			holder: "value",
			stayedMs: "value",
			lockTimeoutMs: "value",
			waitedMs: "value",
			reads: waited,
			writes: waited,
			again: {
				status: "value",
				reason: "value"
			}
		}
	},
	roundTrip,
	estimates: {
		status: "value",
		reason: "value",
		sizes: {
			rows: "value",
			runs: "value"
		},
		caveat: "value"
	}
};
const finding = {
	project: "value",
	rule: "value",
	category: "value",
	severity: "value",
	evidence: "value",
	migration: "value",
	file: "value",
	line: "value",
	endLine: "value",
	relation: "value",
	sql: "value",
	message: "value",
	why: "value",
	proof: "value",
	instead: "value",
	suggestion: {
		startLine: "value",
		endLine: "value",
		sql: "value"
	},
	estimate: {
		rows: "value",
		lowMs: "value",
		highMs: "value",
		basis: "value"
	},
	suppressed: {
		reason: "value",
		until: "value",
		by: "value",
		added: "value"
	},
	on: "value"
};
const problem = {
	message: "value",
	file: "value",
	line: "value"
};
const summary = {
	error: "value",
	warning: "value",
	notice: "value",
	suppressed: "value",
	refuted: "value"
};
const fixtures = {
	tables: {
		table: "value",
		rows: "value",
		productionRows: "value",
		seeded: "value",
		synthetic: "value",
		existing: "value",
		about: "value",
		reason: "value"
	},
	leftOut: "value"
};
const postgres = {
	version: "value",
	source: "value",
	image: "value",
	existing: "value"
};
const shard = {
	index: "value",
	of: "value"
};
const REVIEW = {
	schemaVersion: "value",
	tool: {
		name: "value",
		version: "value"
	},
	verdict: "value",
	failOn: "value",
	approval: {
		label: "value",
		by: "value"
	},
	content: "value",
	mode: "value",
	summary,
	problems: problem,
	notes: "value",
	ignored: "value",
	unreviewed: {
		kind: "value",
		folder: "value",
		files: "value",
		message: "value"
	},
	postgres,
	shard,
	parts: {
		name: "value",
		verdict: "value",
		postgres,
		shard,
		migrations: "value"
	},
	fixtures,
	projects: {
		folders: {
			folder: "value",
			tool: "value"
		},
		verdict: "value",
		summary,
		migrations: "value",
		fixtures,
		set: {
			rollback: run,
			roundTrip
		}
	},
	migrations: migration,
	set: {
		rollback: run,
		roundTrip
	},
	findings: finding,
	timings: "value"
};
// src/report/json.ts
/** The report of the stable contract: always the same fields in the same order, nothing that the contract does not name. */
function renderJson(review) {
	return `${JSON.stringify(ordered(review, REVIEW), void 0, 2)}\n`;
}
function ordered(value, shape) {
	if (shape === "value" || typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((element) => ordered(element, shape));
	const given = new Map(Object.entries(value));
	return Object.fromEntries(Object.entries(shape).map(([field, inner]) => [field, ordered(given.get(field), inner)]));
}
// src/report/limits.ts
/**
* - `comment`: GitHub says "maximum is 65536 characters" and takes 262,144 bytes (github.com/dead-claudia/github-limits, pull 13);
*   65,536 UTF-16 code units are at most 196,608 bytes, and so within either.
* - `checkSummary`: documented as 65,535 characters, refused as "exceeds a maximum bytesize of 65535" (github/docs, issue 35252).
* - `jobSummary`: 1 MiB a step; the runner drops a longer one with an error
*   (actions/runner, FileCommandManager.cs: CreateStepSummaryCommand).
* - `annotationMessage`, `annotationTitle`: "Maximum size is 64 KB", "maximum size is 255 characters" (REST reference, check runs).
*/
const LIMITS = {
	comment: {
		limit: 65536,
		unit: "characters"
	},
	checkSummary: {
		limit: 65535,
		unit: "bytes"
	},
	jobSummary: {
		limit: 1048576,
		unit: "bytes"
	},
	annotationMessage: {
		limit: 65536,
		unit: "bytes"
	},
	annotationTitle: {
		limit: 255,
		unit: "characters"
	}
};
const SIZE = {
	characters: (text) => text.length,
	bytes: (text) => Buffer.byteLength(text)
};
/** How long a text is. */
function sizeIn(unit) {
	return SIZE[unit];
}
// src/report/markdown/page.ts
/** `path:line` or another label for it, linked where the caller knows how. */
function place$1(page, file, line, label = `${file}:${line}`) {
	return link(code$1(label), target(page, file, line));
}
/** The same as HTML. */
function placeElement(page, file, line) {
	return linkElement(codeElement(`${file}:${line}`), target(page, file, line));
}
/** Of a path on Linux; what is longer names no file. */
const LONGEST_PATH = 4096;
function target({ links }, file, line) {
	return file.length > LONGEST_PATH ? void 0 : links.file?.(visible(file), line);
}
/** Where to find what found no room. */
function elsewhere({ links }) {
	const report = link("in the JSON report", links.report);
	if (links.summary === void 0) return report;
	const summary = link("in the summary", links.summary);
	return links.report === void 0 ? summary : `${summary} and ${report}`;
}
// src/report/markdown/finding.ts
const LONGEST_INSTEAD = 6e3;
/** One place and all that was found there, below its heading. */
function renderItem(page, item) {
	return `#### ${place$1(page, item.file, item.line)}\n\n${body$1(page, item)}`;
}
/** The same, folded away behind a line that says where it is and which rules speak. */
function foldItem(page, item, isOpen) {
	const { icon } = SEVERITIES[item.findings[0].severity];
	const rules = [...new Set(item.findings.map(({ rule }) => plainElement(rule)))].join(", ");
	const summary = `${icon} ${placeElement(page, item.file, item.line)} ${rules}`;
	return `<details${isOpen ? " open" : ""}><summary>${summary}</summary>\n\n${body$1(page, item)}\n\n</details>`;
}
/** What happens, the SQL, how sure, what to write instead. */
function body$1(page, item) {
	return [
		...item.findings.map(whatHappens),
		...item.statement ? [fence(snippet(item.statement, item.failure), "sql")] : [],
		facts(page, item).join("\n"),
		...whatToWrite(item)
	].join("\n\n");
}
/** The rule's sentence. */
function whatHappens({ rule, severity, message }) {
	return `${SEVERITIES[severity].icon} **${prose(rule)}:** ${prose(message)}`;
}
/** What was measured of it, and how sure it is. */
function facts({ review }, item) {
	const expected = item.findings.flatMap((finding) => estimate(finding) ?? []);
	return [
		...lockSentences(review, item).map((sentence) => `- **Lock:** ${prose(sentence)}`),
		...certainties(item.findings).map(({ label, proof }) => `- **${prose(label)}:** ${prose(proof)}`),
		...[...new Set(expected)].map((sentence) => `- **Expected in production:** ${prose(sentence)}`)
	];
}
/** The SQL to write in its place. */
function whatToWrite(item) {
	return insteads(item.findings).flatMap(({ rule, sql }, index) => [index === 0 ? "**Write this instead:**" : `**And for ${prose(rule)}:**`, fence(clip(sql, LONGEST_INSTEAD), "sql")]);
}
// src/report/markdown/findings.ts
/** More places than these are a list to choose from, the worst one open. */
const MOST_OPEN$1 = 3;
/** Errors and warnings, worst first. */
function actionSection(page, items) {
	const isList = items.length > MOST_OPEN$1;
	return {
		open: `### ${page.review.approval ? "What was approved" : "What to change"}\n\n`,
		pieces: items.map((item, at) => isList ? foldItem(page, item, at === 0) : renderItem(page, item)),
		between: "\n\n",
		close: "\n\n",
		leftOut: (rest) => {
			const { length } = items.slice(-rest).flatMap((item) => item.findings);
			const worse = rest < items.length ? ", none worse than these" : "";
			return `**${plural(length, rest < items.length ? "more finding" : "finding")}${worse}: ${elsewhere(page)}.**`;
		},
		reserve: .5
	};
}
function noticesSection(page, items) {
	return {
		open: `<details><summary>${plural(items.length, "notice")}</summary>\n\n`,
		pieces: items.map((item) => renderItem(page, item)),
		between: "\n\n",
		close: "\n\n</details>\n\n",
		leftOut: (count) => `${plural(count, "more notice")}: ${elsewhere(page)}.`,
		reserve: .1
	};
}
// src/report/markdown/statements.ts
const LONGEST_STATEMENT$1 = 56;
const MOST_OPEN = 8;
/** The forward statements as they were measured; folded away when they are many or there is nothing to fix. */
function statementsSection(page) {
	const { review } = page;
	const statements = review.migrations.flatMap((migration) => migration.forward.statements).filter(({ own }) => !own);
	const columns = columnsOf(page).filter(({ cell }) => statements.some((statement) => cell(statement) !== ""));
	const folded = review.verdict === "pass" || statements.length > MOST_OPEN;
	const title = `What ${statements.length === 1 ? "the statement" : `the ${statements.length} statements`} did`;
	return {
		open: `${folded ? `<details><summary>${title}</summary>` : `### ${title}`}\n\n${header(columns)}`,
		pieces: statements.map((statement) => row(columns.map(({ cell }) => cell(statement) || "–"))),
		between: "\n",
		close: folded ? "\n\n</details>\n\n" : "\n\n",
		leftOut: (rest) => `${plural(rest, "more statement")}: ${elsewhere(page)}.`,
		reserve: .1
	};
}
function columnsOf(page) {
	return [
		{
			title: "Line",
			align: "--:",
			cell: (statement) => where(page, statement)
		},
		{
			title: "Statement",
			align: ":--",
			cell: ({ sql }) => code$1(clip(oneLine(sql), LONGEST_STATEMENT$1))
		},
		{
			title: "Time",
			align: "--:",
			cell: time$1
		},
		{
			title: "Strongest lock",
			align: ":--",
			cell: lock
		},
		{
			title: "Rewritten",
			align: ":--",
			cell: ({ rewrites }) => rewrites.map(code$1).join("<br>")
		},
		{
			title: "Rows",
			align: "--:",
			cell: rows
		},
		{
			title: "WAL",
			align: "--:",
			cell: ({ walBytes }) => walBytes === 0 ? "" : unbroken$1(bytes(walBytes))
		}
	];
}
/** The migration's version is needed only where there are several. */
function where(page, { file, line }) {
	const { review } = page;
	const owner = review.migrations.find((migration) => migration.file === file);
	return place$1(page, file, line, review.migrations.length > 1 && owner ? `${owner.version}:${line}` : `${line}`);
}
function time$1({ ok, durationMs }) {
	return unbroken$1(`${ok ? "" : "❌ "}${duration(durationMs)}`);
}
function lock(statement) {
	const strongest = strongestLock(statement);
	return strongest ? `${code$1(strongest.mode)}<br>${code$1(strongest.relation)}` : "";
}
function rows({ scans, rowsWritten }) {
	const read = scans.reduce((sum, scan) => sum + scan.tuples, 0);
	return [...read > 0 ? [`${count(read)} read`] : [], ...rowsWritten > 0 ? [`${count(rowsWritten)} written`] : []].map(unbroken$1).join("<br>");
}
function unbroken$1(text) {
	return text.replaceAll(" ", "&nbsp;");
}
function header(columns) {
	return `${row(columns.map(({ title }) => title))}\n${row(columns.map(({ align }) => align))}\n`;
}
function row(cells) {
	return `| ${cells.join(" | ")} |`;
}
// src/report/markdown/estimates.ts
const LONGEST_STATEMENT = 56;
const head = (size) => `| Line | Statement | At ${size} | Rows | Lock meanwhile |
|--:|:--|--:|:--|:--|
`;
/** What the statements take that grow with a table; in plain sight, because it is what decides. */
function estimatesSection(page) {
	const { migrations } = page.review;
	const rows = migrations.flatMap(estimateRows);
	const notes = [...new Set(migrations.flatMap(estimateNotes))].map(prose).join(" ");
	const steady = steadiness(migrations);
	const size = sizeOf(rows);
	const leftOut = (rest) => `${plural(rest, "more statement")} at ${size}: ${elsewhere(page)}.`;
	const common = {
		between: "\n",
		leftOut,
		reserve: .08
	};
	if (rows.length === 0) {
		const told = [notes, steady].filter((one) => one !== "").join(" ");
		return {
			...common,
			open: "",
			pieces: told === "" ? [] : [told],
			close: "\n\n"
		};
	}
	return {
		...common,
		open: `### What it takes at ${size}\n\n${head(size)}`,
		pieces: rows.map((row) => tableRow(page, row)),
		close: `\n\n${steady === "" ? "" : `${steady}\n\n`}<details><summary>How that was found</summary>\n\n${[notes, ...rows.map((row) => basis(page, row))].join("\n")}\n\n</details>\n\n`
	};
}
function tableRow(page, { statement, estimate, lock }) {
	return `| ${[
		where(page, statement),
		code$1(clip(oneLine(statement.sql), LONGEST_STATEMENT)),
		unbroken([expected(estimate), ...amounts(estimate)].join("<br>")),
		[rowsAt(estimate), estimate.relation === void 0 ? "" : code$1(estimate.relation)].join("<br>"),
		lock ? `${code$1(lock.mode)}<br>${code$1(lock.relation)}` : "–"
	].join(" | ")} |`;
}
function basis(page, { statement, estimate }) {
	return `- ${where(page, statement)}: ${prose(estimate.basis)}`;
}
function unbroken(text) {
	return text.replaceAll(" ", "&nbsp;");
}
// src/report/markdown/fit.ts
/**
* The sections one below the other, together no longer than `limit`; a section without pieces is left away.
* @param size how long a text is, in the limit's unit
*/
function fit(sections, limit, size) {
	const present = sections.filter((section) => section.pieces.length > 0);
	const shares = Math.max(1, sum(present.map(({ reserve }) => reserve)));
	const wanted = present.map((section) => Math.min(size(whole(section, section.pieces.length)), Math.floor(section.reserve / shares * limit)));
	let kept = sum(wanted);
	let room = limit;
	return present.map((section, index) => {
		kept -= wanted[index] ?? 0;
		const part = shorten(section, room - kept, size);
		room -= size(part);
		return part;
	}).join("");
}
function sum(numbers) {
	return numbers.reduce((total, one) => total + one, 0);
}
function shorten(section, room, size) {
	const total = section.pieces.length;
	const full = whole(section, total);
	if (size(full) <= room) return full;
	let length = size(whole(section, 0));
	let kept = 0;
	for (const piece of section.pieces) {
		length += size(piece) + section.between.length;
		if (length > room) break;
		kept += 1;
	}
	while (kept > 0 && size(whole(section, kept)) > room) kept -= 1;
	const part = kept > 0 ? whole(section, kept) : `${section.leftOut(total)}\n\n`;
	return size(part) <= room ? part : "";
}
function whole(section, kept) {
	const { open, pieces, between, close, leftOut } = section;
	const rest = pieces.length - kept;
	const more = rest > 0 ? `\n\n${leftOut(rest)}` : "";
	return `${open}${pieces.slice(0, kept).join(between)}${more}${close}`;
}
// src/report/markdown/folded.ts
/** Findings that the change switches off: in plain sight, with the reason. */
function suppressedSection(page, findings) {
	return acceptedSection(page, "### Switched off by the author\n\n", findings.filter(({ suppressed }) => suppressed?.added !== false));
}
/** Those that were switched off before, in the configuration or in a file that the change edits. */
function settledSection(page, findings) {
	return acceptedSection(page, "### Switched off before\n\n", findings.filter(({ suppressed }) => suppressed?.added === false));
}
function acceptedSection(page, open, findings) {
	return {
		...folded(page, open, findings.map((finding) => `${bullet(page, finding)}: ${prose(acceptance(finding))}`), "switched-off finding"),
		close: "\n\n"
	};
}
/** What the rules expected and the run disproved. */
function refutedSection(page, findings) {
	return folded(page, details(`${plural(findings.length, "suspicion")} that the rehearsal refuted`), findings.map((finding) => `${bullet(page, finding)}: ${prose(evidence(finding).proof)}`), "refuted suspicion");
}
/** Why the rules ask for what they ask, for who wants to know. */
function reasonsSection(page, whys) {
	const pieces = [...whys].map(([rule, why]) => `- **${prose(rule)}:** ${prose(why)}`);
	return folded(page, details("Why it matters"), pieces, "reason");
}
/** What a reader might take for reviewed, and what is not. */
function ignoredSection(page) {
	const { ignored } = page.review;
	return folded(page, details(`${plural(ignored.length, "changed .sql file")} not taken for migrations, and not reviewed`), ignored.map((file) => `- ${place$1(page, file, 1, file)}`), "changed .sql file");
}
/** Rows per table: what the times were measured on. */
function fixturesSection(page) {
	const { tables } = page.review.fixtures;
	return folded(page, [`${details(`Rows in ${plural(tables.length, "table")}`)}| Table | Rows here | Rows in production | Seeded |`, "|:--|--:|--:|:--|\n"].join("\n"), tables.map(fixtureRow), "table");
}
/** Of the schema and the rows that were to be there. */
function leftOutSection(page) {
	const pieces = page.review.fixtures.leftOut.map((note) => `- ${prose(note)}`);
	return folded(page, details("Not loaded of the schema and the fixtures"), pieces, "note");
}
function fixtureRow(one) {
	const { table, rows, productionRows, seeded, synthetic, existing, about, reason } = one;
	return `| ${[
		code$1(table),
		`${about ? "about " : ""}${count(rows)}`,
		productionRows === void 0 ? "–" : `${about ? "about " : ""}${count(productionRows)}`,
		`${existing ? "were there" : synthetic ? "made up" : seeded ? "yes" : "no"}${reason ? `: ${prose(reason)}` : ""}`
	].join(" | ")} |`;
}
function details(title) {
	return `<details><summary>${title}</summary>\n\n`;
}
/** @param one what a piece is, for those that find no room */
function folded(page, open, pieces, one) {
	const leftOut = (count) => `${plural(count, `more ${one}`)}: ${elsewhere(page)}.`;
	return {
		open,
		pieces,
		between: "\n",
		close: "\n\n</details>\n\n",
		leftOut,
		reserve: .04
	};
}
function bullet(page, finding) {
	return `- **${prose(finding.rule)}** at ${place$1(page, finding.file, finding.line)}`;
}
// src/report/markdown/foot.ts
const SHORT_SHA = 7;
/** How it was done, in small print. */
function footSection(page) {
	const { review } = page;
	return {
		open: "<sub>",
		pieces: review.postgres || review.mode !== "nothing-changed" ? [parts(page).join(" · ")] : [],
		between: "",
		close: "</sub>\n",
		leftOut: () => "",
		reserve: .05
	};
}
function parts({ review: { tool, postgres, timings }, commit, links }) {
	const { summary, report } = links;
	return [
		`pgrehearse ${prose(tool.version)}`,
		...commit === void 0 ? [] : [`commit ${code$1(commit.slice(0, SHORT_SHA))}`],
		...postgres ? [`Postgres ${prose(postgres.version)} ${ENGINES[postgres.source]}`] : [],
		...postgres?.image === void 0 ? [] : [code$1(postgres.image)],
		...Object.entries(timings).filter(([, ms]) => ms >= 1).map(([phase, ms]) => `${prose(phase)} ${duration(ms)}`),
		...summary === void 0 ? [] : [link("job summary", summary)],
		...report === void 0 ? [] : [link("JSON report", report)]
	];
}
// src/report/markdown/interruption.ts
/** What becomes of migrations that are ended half-way: the answer in sight, how it was found folded below it. */
function interruptionSection(page) {
	return {
		open: "",
		pieces: interruptions(page.review).filter(({ isTelling }) => isTelling).map(piece$1),
		between: "\n",
		close: "\n\n",
		leftOut: (rest) => `${plural(rest, "more interrupted migration")}: ${elsewhere(page)}.`,
		reserve: .05
	};
}
function piece$1({ id, words, details, isRecovering }) {
	return `<details><summary>${`${isRecovering ? "✅" : "⚠️"} ${codeElement(id)} ${plainElement(words)}`}</summary>\n\n${details.map((detail) => `- ${prose(detail)}`).join("\n")}\n\n</details>\n`;
}
// src/report/lock-chart.ts
/** Narrower than this share of the whole, a bar would not be seen. */
const NARROWEST = 1 / 80;
/** Of a relation's name beside its bars. */
const LONGEST_LABEL = 26;
const LETTER_PX = 6.2;
const MARGIN_PX = 24;
/** The first row, by which the chart begins and ends with the run. */
const WHOLE = "all statements";
/** A bar that was drawn wider than its lock was held. */
function isWidened(row, endMs) {
	return heldMs(row) < endMs * NARROWEST;
}
/**
* A gantt chart in Mermaid's language, which GitHub draws (docs.github.com, "Creating diagrams"; mermaid.js.org/syntax/gantt).
* Times are numbers (`dateFormat x`) and labelled as such, so that no reader's time zone matters. In it names stand
* only behind `section`, and have no letter that the language gives a meaning.
*/
function lockChart({ rows, endMs }) {
	const unit = unitOf(endMs);
	const relations = [...new Set(rows.map(({ relation }) => relation))];
	const labels = [WHOLE, ...relations.map(label)];
	return [
		`%%{init: {"gantt": {"leftPadding": ${Math.round(Math.max(...labels.map(({ length }) => length)) * LETTER_PX + MARGIN_PX)}, "rightPadding": 20}}}%%`,
		"gantt",
		"accTitle: When each lock was held",
		"dateFormat x",
		`axisFormat ${unit.axis}`,
		"todayMarker off",
		`section ${WHOLE}`,
		`first to last :done, 0, ${Math.max(1, Math.ceil(endMs * unit.perMs))}ms`,
		...relations.flatMap((relation, at) => [`section ${labels[at + 1]}`, ...rows.filter((row) => row.relation === relation).map((row) => bar(row, endMs, unit))])
	].join("\n");
}
function bar(row, endMs, { perMs }) {
	const from = Math.floor(row.fromMs * perMs);
	const length = Math.max(1, Math.ceil(Math.max(heldMs(row), endMs * NARROWEST) * perMs));
	const red = row.waits === "writes" ? "" : "crit, ";
	const about = row.sampled ? "about " : "";
	const time = duration(heldMs(row)).replace("<", "under ");
	return `${row.waits} wait, ${about}${time} :${red}${from}, ${length}ms`;
}
function unitOf(totalMs) {
	if (totalMs < 20) return {
		perMs: 1e3,
		axis: "%Q µs"
	};
	return totalMs < 1e4 ? {
		perMs: 1,
		axis: "%Q ms"
	} : {
		perMs: 1,
		axis: "%s s"
	};
}
/** What a name of Mermaid's may hold in every version that knows gantt charts: no `:`, `;`, `#`, `%`, quote, bracket, or line end. */
const NEITHER_LETTER_NOR_MARK = /[^\p{L}\p{M}\p{N}_. -]/gu;
const PRINTABLE_ASCII = /[!-~]/;
const FULL_WIDTH = 65248;
/** ASCII's other characters in their full width, which look like them and mean nothing; of the rest a dot. */
function label(relation) {
	const plain = visible(clip(relation, LONGEST_LABEL)).replace(/\s+/g, " ").replace("…", "..").replace(NEITHER_LETTER_NOR_MARK, (character) => PRINTABLE_ASCII.test(character) ? String.fromCodePoint((character.codePointAt(0) ?? 0) + FULL_WIDTH) : "·").trim().replace(/^_/, "＿");
	return plain === "" ? "·" : plain;
}
// src/report/markdown/lock-chart.ts
const OPEN = "<details><summary>When each lock was held</summary>\n\n";
/** The locks that made somebody wait, on the time of the run, as a chart; whole or not at all. */
function lockChartSection(page) {
	const locks = lockRows(page.review);
	const isShown = page.charts === true && locks.rows.length > 0;
	return {
		open: OPEN,
		pieces: isShown ? [`${words$2(page, locks)}\n\n${fence(lockChart(locks), "mermaid")}`] : [],
		between: "",
		close: "\n\n</details>\n\n",
		leftOut: () => `When each lock was held: ${elsewhere(page)}.`,
		reserve: .05
	};
}
function words$2({ review }, { rows, others, endMs }) {
	return [
		`A lock is kept until its transaction ends. The time is that of the statements alone${review.migrations.filter(({ forward }) => forward.statements.length > 0).length > 1 ? ", one migration after the other" : ""}.`,
		...rows.some((row) => isWidened(row, endMs)) ? ["What is too short to be seen is drawn wider than it was."] : [],
		...others > 0 ? [`${plural(others, "more lock")}, milder or shorter: in the JSON report.`] : []
	].join(" ");
}
// src/report/markdown/opening.ts
/** The verdict, and what was done. */
function openingSection({ review }, options) {
	const note = options.note === void 0 ? "" : ` ${prose(options.note)}`;
	const isIdle = review.mode === "nothing-changed" && review.problems.length === 0;
	const first = isIdle ? idle(review, options.folded) : verdict(review, options.folded);
	return {
		open: "",
		pieces: [`${first}${isIdle ? "" : introduction(review)}${note}`],
		between: "",
		close: "\n\n",
		leftOut: () => first,
		reserve: .1
	};
}
/** What a reader has to know before the findings. */
function remarksSection(page, { reportedBy }) {
	const { unreviewed, notes } = page.review;
	const remarks = [...unreviewed.map(({ message }) => message), ...notes].map(prose);
	return {
		open: "",
		pieces: [...reportedBy === void 0 ? [] : [origin(reportedBy)], ...remarks].map((one) => `> ${one}`),
		between: "\n\n",
		close: "\n\n",
		leftOut: (count) => `> ${plural(count, "more note")}: ${elsewhere(page)}.`,
		reserve: .1
	};
}
function origin(url) {
	return `Reported by ${link("the pull request's own job", url)}, which its author could have changed: trust it as far as the author.`;
}
function verdict(review, folded = false) {
	return folded ? "✅ **All earlier findings are resolved.** " : `## ${headline(review)}\n\n`;
}
function idle({ unreviewed }, folded = false) {
	if (folded) return "✅ **All earlier findings are resolved:** no migration is changed any more.";
	return unreviewed.length === 0 ? "✅ **pgrehearse**: no migration changed, so there was nothing to rehearse." : "⚪ **pgrehearse**: no migration changed that it could rehearse.";
}
/** In one line: `❌ Not ready to merge: 1 error and 2 warnings`. */
function headline(review) {
	const icon = review.approval ? "☑️" : VERDICTS[review.verdict].icon;
	const off = review.summary.suppressed > 0 ? ` (${review.summary.suppressed} switched off)` : "";
	return `${icon} ${prose(verdictWords(review))}${off}`;
}
function introduction(review) {
	const honest = review.postgres && review.verdict !== "pass" ? "Times are from here, not from production." : "";
	const empty = review.projects.length > 1 ? "" : prose(emptiness(review));
	return [
		prose(rehearsed(review)),
		empty,
		honest
	].filter((part) => part !== "").join(" ");
}
// src/report/markdown/problems.ts
/** What could not be done, and what to do about it. */
function problemsSection(page) {
	return {
		open: "### What stopped it\n\n",
		pieces: page.review.problems.map((problem) => `- ${words$1(page, problem)}`),
		between: "\n",
		close: "\n\n",
		leftOut: (count) => `${plural(count, "more problem")}: ${elsewhere(page)}.`,
		reserve: .2
	};
}
function words$1(page, { message, file, line }) {
	return `${file === void 0 ? "" : `${place$1(page, file, line ?? 1)}: `}${prose(message)}`;
}
// src/report/markdown/round-trip.ts
/** What the rollback brings back, migration by migration. */
function roundTripSection(page) {
	const { verdict, summary } = page.review;
	return {
		open: verdict === "pass" && summary.suppressed === 0 ? "" : "### Round trip: forward, back, forward again\n\n",
		pieces: page.review.mode === "rehearsal" ? roundTrips(page.review).map(renderAnswer) : [],
		between: "\n",
		close: "\n\n",
		leftOut: (rest) => `${plural(rest, "more migration")}: ${elsewhere(page)}.`,
		reserve: .2
	};
}
function renderAnswer(answer) {
	return [`- ${answer.icon} ${prose(answer.title)}: ${answer.words}`, ...answer.details.map((detail) => `  - ${prose(detail)}`)].join("\n");
}
// src/report/markdown/traffic.ts
/** Who waited for the migrations, and what they did in a queue; folded away where nobody had to wait. */
function trafficSection(page) {
	const all = besideOthers(page.review);
	const isTelling = all.some((one) => one.isTelling);
	return {
		open: isTelling ? "### Beside other sessions\n\n" : `<details><summary>${all.every(({ isSkipped }) => isSkipped) ? "Not run beside other sessions" : "Beside other sessions nobody waited long"}</summary>\n\n`,
		pieces: all.map(piece),
		between: "\n",
		close: isTelling ? "\n\n" : "\n\n</details>\n\n",
		leftOut: (rest) => `${plural(rest, "more migration")}: ${elsewhere(page)}.`,
		reserve: .1
	};
}
function piece({ title, sentences, isTelling, isSkipped }) {
	const head = `- ${isTelling ? "⏳" : isSkipped ? "➖" : "✅"} ${prose(title)}`;
	const [only, ...more] = sentences.map(prose);
	return more.length === 0 ? `${head}: ${only}` : [head, ...[only, ...more].map((one) => `  - ${one}`)].join("\n");
}
// src/report/markdown.ts
/** The review as a pull request comment and a job summary. What does not fit is left out finding by finding, the mildest first. */
function renderMarkdown(review, options) {
	const { links = {}, commit, charts = true } = options;
	const page = {
		review,
		links,
		commit,
		charts
	};
	const size = sizeIn(options.unit ?? "characters");
	const marker = options.marker === void 0 ? "" : `${options.marker}\n`;
	const [top, rest] = [topSections(page, options), sections(page)];
	const fitted = (parts, used) => fit(parts, options.limit - size(marker) - used, size).trimEnd();
	if (!options.folded) return `${marker}${fitted([...top, ...rest], LINE_END)}\n`;
	const above = fitted(top, LINE_END);
	const inside = fitted(rest, LINE_END + size(above) + size(FOLDED.join("")));
	return `${marker}${above}${inside === "" ? "" : FOLDED.join(inside)}\n`;
}
const LINE_END = 1;
const FOLDED = ["\n\n<details><summary>What was rehearsed</summary>\n\n", "\n\n</details>"];
/** What stays in sight when the rest is folded. */
function topSections(page, options) {
	return [
		openingSection(page, options),
		remarksSection(page, options),
		problemsSection(page),
		suppressedSection(page, sortFindings(page.review).suppressed),
		settledSection(page, sortFindings(page.review).suppressed)
	];
}
function sections(page) {
	const { action, notices } = sortFindings(page.review);
	const several = projectReviews(page.review);
	const whole = several.length === 0 ? page.review : restOf(page.review);
	return [
		...several.flatMap((one) => projectSections(page, one, several.length)),
		...findingSections({
			...page,
			review: whole
		}),
		reasonsSection(page, reasons$1([...action, ...notices])),
		ignoredSection(page),
		fixturesSection({
			...page,
			review: whole
		}),
		leftOutSection({
			...page,
			review: whole
		}),
		footSection(page)
	];
}
/** What was found in one project, or in the only one. */
function findingSections(page) {
	const { action, notices, refuted } = sortFindings(page.review);
	return [
		actionSection(page, action),
		roundTripSection(page),
		trafficSection(page),
		interruptionSection(page),
		statementsSection(page),
		estimatesSection(page),
		lockChartSection(page),
		noticesSection(page, notices),
		refutedSection(page, refuted)
	];
}
/** A project's own part, below a heading; the page is shared out among all of them. */
function projectSections(page, one, count) {
	const own = {
		...page,
		review: one.review
	};
	return [
		headingSection(own, one),
		...findingSections(own),
		fixturesSection(own),
		leftOutSection(own)
	].map((section) => ({
		...section,
		reserve: section.reserve / count
	}));
}
function headingSection({ review }, one) {
	const how = [rehearsed(review), emptiness(review)].filter((part) => part !== "").join(" ");
	return {
		open: "",
		pieces: [`## ${VERDICTS[review.verdict].icon} ${prose(titleOf(one))}\n\n${prose(how)}`],
		between: "",
		close: "\n\n",
		leftOut: () => `## ${prose(titleOf(one))}`,
		reserve: .05
	};
}
// src/report/sarif/place.ts
/** @param folder the project's, in the repository: code scanning reads paths from the repository's root */
function location(folder, file, startLine, endLine) {
	return { physicalLocation: {
		artifactLocation: {
			uri: uri(joinPath(folder, file)),
			uriBaseId: "%SRCROOT%"
		},
		region: {
			startLine: Math.max(1, startLine),
			startColumn: 1,
			endLine: Math.max(1, startLine, endLine)
		}
	} };
}
function uri(path) {
	return visible(path).split("/").map(encodeURIComponent).join("/");
}
// src/report/sarif/text.ts
/** SARIF reads `[text](target)` as a link even in plain text. */
function plain$1(message, longest = message.length) {
	return clip(visible(message).replaceAll("](", "] ("), longest);
}
// src/report/sarif/rules.ts
const LEVELS = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/** GitHub's words for `problem.severity`. */
const PROBLEMS = {
	error: "error",
	warning: "warning",
	notice: "recommendation"
};
const PAGES = "https://github.com/pgrehearse/pgrehearse/blob/v0/docs/rules";
/** GitHub's limit of a description. */
const LONGEST$1 = 1024;
/** The rules of these findings, described alike whatever was found: code scanning tells versions of a tool by them. */
function descriptors(findings) {
	return [...new Map(findings.map((finding) => [finding.rule, finding])).values()].map(descriptor);
}
function descriptor({ rule, why, category, severity }) {
	const known = RULES.find(({ id }) => id === rule);
	const own = known === void 0 || known.severity === "off" ? severity : known.severity;
	const page = `${PAGES}/${rule}.md`;
	const text = plain$1(why);
	return {
		id: rule,
		name: rule,
		shortDescription: { text: plain$1(known?.title ?? rule.replaceAll("-", " "), LONGEST$1) },
		fullDescription: { text: plain$1(why, LONGEST$1) },
		...known && { helpUri: page },
		help: known ? {
			text: `${text} See ${page}.`,
			markdown: `${text}\n\n[Examples and what to write instead](${page})`
		} : { text },
		defaultConfiguration: { level: LEVELS[own] },
		properties: {
			tags: [
				"postgres",
				"migration",
				category
			],
			precision: "high",
			"problem.severity": PROBLEMS[own]
		}
	};
}
// src/report/sarif/results.ts
/**
* Of code scanning (docs.github.com, "SARIF support for code scanning"): it refuses more than 25,000 results of a run,
* shows 5,000 of them, and refuses a file of more than 10 MB, compressed. Compressing makes nothing bigger.
*/
const MOST_RESULTS = 5e3;
const MOST_BYTES = 9e6;
const LONGEST_MESSAGE = 8e3;
/** Everything but what was refuted, worst first, what is switched off last; as many as code scanning takes. */
function resultsOf(review, rules, folder) {
	const all = identified(review).filter(({ finding }) => finding.evidence !== "refuted").toSorted((a, b) => worstFirst(a.finding, b.finding));
	const results = [];
	let size = 0;
	for (const one of all) {
		const made = result(one, rules, folder);
		size += Buffer.byteLength(JSON.stringify(made)) + 1;
		if (results.length === MOST_RESULTS || size > MOST_BYTES) break;
		results.push(made);
	}
	return {
		results,
		leftOut: all.length - results.length
	};
}
function worstFirst(a, b) {
	return Number(a.suppressed !== void 0) - Number(b.suppressed !== void 0) || SEVERITIES[a.severity].rank - SEVERITIES[b.severity].rank || EVIDENCE[a.evidence].rank - EVIDENCE[b.evidence].rank;
}
function result({ finding, identity }, rules, folder) {
	return {
		ruleId: finding.rule,
		ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
		level: finding.suppressed ? "note" : LEVELS[finding.severity],
		message: { text: plain$1(text(finding), LONGEST_MESSAGE) },
		locations: [location(folder, finding.file, finding.line, finding.endLine)],
		partialFingerprints: { primaryLocationLineHash: identity },
		suppressions: suppressions(finding),
		properties: {
			evidence: finding.evidence,
			category: finding.category,
			severity: finding.severity
		}
	};
}
function text(finding) {
	const { word, proof } = evidence(finding);
	const instead = finding.instead === void 0 ? "" : `\n\nInstead:\n${finding.instead}`;
	return `${finding.message}\n\n${word}: ${proof}${instead}`;
}
function suppressions(finding) {
	if (finding.suppressed === void 0) return [];
	return [{
		kind: isInSource(finding) ? "inSource" : "external",
		justification: visible(finding.suppressed.reason)
	}];
}
// src/report/sarif.ts
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const MOST_PROBLEMS = 1e3;
/** The review as SARIF 2.1.0. Refuted findings are left out: the format has no place for what turned out not to hold. */
function renderSarif(review, { folder = "", category } = {}) {
	const rules = descriptors(review.findings.filter((finding) => finding.evidence !== "refuted"));
	const { results, leftOut } = resultsOf(review, rules, folder);
	const { name, version } = review.tool;
	const log = {
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name,
				version,
				semanticVersion: version,
				rules: [...rules]
			} },
			...category !== void 0 && { automationDetails: { id: `${plain$1(category)}/` } },
			columnKind: "utf16CodeUnits",
			invocations: [invocation(review, folder, leftOut)],
			results
		}]
	};
	return `${JSON.stringify(log)}\n`;
}
function invocation({ problems }, folder, leftOut) {
	const told = problems.slice(0, MOST_PROBLEMS).map((problem) => failure(problem, folder));
	return {
		executionSuccessful: problems.length === 0,
		toolExecutionNotifications: leftOut === 0 ? told : [...told, shortened(leftOut)]
	};
}
function failure({ message, file, line = 1 }, folder) {
	return {
		level: "error",
		message: { text: plain$1(message) },
		...file !== void 0 && { locations: [location(folder, file, line, line)] }
	};
}
function shortened(leftOut) {
	return {
		level: "warning",
		message: { text: `${plural(leftOut, "more finding")}, none worse than these: code scanning takes no more of one file. The JSON report has all of them.` }
	};
}
// src/report/text/wrap.ts
/** A sentence broken at spaces into lines of at most `width` characters; a longer word keeps a line of its own. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && line.length + 1 + word.length > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}
/** The same with `first` before the first line and as much room before the others. */
function hang(first, text, width) {
	const room = " ".repeat(first.length);
	return wrap(text, Math.max(20, width - first.length)).map((line, index) => `${index === 0 ? first : room}${line}`);
}
// src/report/text/estimates.ts
/** What the statements take that grow with a table, under the name of their file. */
function estimateLines(screen) {
	const { migrations } = screen.review;
	const steady = steadiness(migrations);
	const lines = [...migrations.flatMap((migration) => linesOf$1(screen, migration)), ...steady === "" ? [] : hang("  ", steady, screen.width).map((line) => screen.ink(line, "dim"))];
	const size = sizeOf(migrations.flatMap(estimateRows));
	return lines.length === 0 ? [] : [screen.ink(`At ${size}`, "bold"), ...lines];
}
function linesOf$1(screen, migration) {
	const { ink, width } = screen;
	const rows = estimateRows(migration);
	const notes = estimateNotes(migration).join(" ");
	if (rows.length === 0 && notes === "") return [];
	return [
		`  ${ink(oneLine(migration.file), "dim")}`,
		...rows.flatMap((row) => rowLines(screen, row)),
		...notes === "" ? [] : hang("    ", unmarked(notes), width).map((line) => ink(line, "dim"))
	];
}
function rowLines({ ink, width }, { statement, estimate, lock }) {
	const head = `    ${statement.line}  ${expected(estimate)}  `;
	const about = [
		...rowsAt(estimate) === "" ? [] : [`${rowsAt(estimate)} of ${oneLine(estimate.relation ?? "")}`],
		...lock ? [`${lock.mode} on ${oneLine(lock.relation)}`] : [],
		...amounts(estimate),
		oneLine(estimate.basis)
	].join("; ");
	return [`${head}${clip(oneLine(statement.sql), Math.max(20, width - head.length))}`, ...hang("       ", unmarked(about), width).map((line) => ink(line, "dim"))];
}
// src/report/text/source.ts
const MOST_LINES = 6;
/** The author's lines with their numbers, and a caret where the server pointed; nothing where no text is known. */
function sourceLines(screen, item) {
	const lines = chosen(knownLines(screen, item), item.failure?.position?.line);
	const gutter = String(lines.at(-1)?.number ?? 0).length;
	return lines.flatMap((line) => [withNumber(screen, String(line.number).padStart(gutter), line.text), ...caret(screen, item, gutter, line)]);
}
/** The statement's lines, from the file if the caller has it, else as it was run. */
function knownLines({ source }, { file, line, findings, statement }) {
	const end = Math.max(...findings.map(({ endLine }) => endLine));
	const whole = source(file);
	const texts = whole === void 0 ? split(statement?.sql ?? "") : split(whole).slice(line - 1, end);
	const last = texts.findLastIndex((text) => text.trim() !== "");
	return texts.slice(0, last + 1).map((text, index) => ({
		number: line + index,
		text
	}));
}
/** The first lines, and the one that the server pointed at. */
function chosen(lines, pointed) {
	return lines.filter(({ number }, index) => index < MOST_LINES || number === pointed);
}
function caret({ ink }, { failure }, gutter, { number, text }) {
	if (failure?.position?.line !== number) return [];
	const before = plain(text.slice(0, failure.position.column - 1));
	return [`${" ".repeat(gutter)} ${ink("|", "blue")} ${" ".repeat(before.length)}${ink("^", "red", "bold")}`];
}
function withNumber({ ink, width }, number, text) {
	const shown = clip(plain(text), width - number.length - 3);
	return `${ink(`${number} |`, "blue")} ${shown}`.trimEnd();
}
function split(text) {
	return text === "" ? [] : text.split(/\r\n?|\n/);
}
function plain(text) {
	return visible(text).replaceAll("	", "  ").replaceAll("\n", " ");
}
// src/report/text/finding.ts
/** Of a statement whose file is no SQL, in characters. */
const LONGEST_SENT = 400;
/** One place and all that was found there, as a compiler would say it. */
function itemLines(screen, item) {
	const { ink } = screen;
	return [
		...item.findings.flatMap((finding) => headLines(screen, finding)),
		`  ${ink("-->", "blue")} ${ink(oneLine(`${item.file}:${item.line}`), "bold")}`,
		...indent(sourceLines(screen, item), 4),
		...item.failure ? saidLines(screen, item.failure) : [],
		...factLines(screen, item),
		...insteadLines(screen, item)
	];
}
function headLines({ ink, width }, { severity, rule, message }) {
	const { noun, colour } = SEVERITIES[severity];
	const head = `${noun}[${oneLine(rule)}]:`;
	const [first = "", ...rest] = wrap(`${head} ${oneLine(message)}`, width - 2);
	return [`${ink(head, colour, "bold")}${first.slice(head.length)}`, ...indent(rest, 2)];
}
function saidLines({ ink, width }, failure) {
	return serverLines(failure).flatMap((line) => hang("    ", oneLine(line), width).map((part) => ink(part, "red")));
}
function factLines(screen, item) {
	const expected = item.findings.flatMap((finding) => estimate(finding) ?? []);
	return [
		...[...new Set(item.findings.flatMap(({ sql }) => sql ?? []))].map((sql) => ["sent", clip(oneLine(sql), LONGEST_SENT)]),
		...lockSentences(screen.review, item).map((sentence) => ["lock", sentence]),
		...certainties(item.findings).map(({ label, proof }) => [uncapitalised(label), proof]),
		...[...new Set(expected)].map((sentence) => ["in production", sentence])
	].flatMap((fact) => factLine(screen, fact));
}
function uncapitalised(label) {
	return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
function factLine({ ink, width }, [label, sentence]) {
	const head = `  = ${label}:`;
	const [first = "", ...rest] = hang("    ", `${label}: ${unmarked(sentence)}`, width);
	return [`  ${ink("=", "blue")} ${ink(`${label}:`, "bold")}${first.slice(head.length)}`, ...rest];
}
function insteadLines({ ink }, item) {
	return insteads(item.findings).flatMap(({ rule, sql }, index) => [
		"",
		`  ${ink(index === 0 ? "write instead:" : `and for ${oneLine(rule)}:`, "green", "bold")}`,
		...indent(visible(sql).trimEnd().split("\n"), 4)
	]);
}
function indent(lines, by) {
	return lines.map((line) => line === "" ? "" : `${" ".repeat(by)}${line}`);
}
// src/report/text/interruption.ts
/** What becomes of migrations that are ended half-way. */
function interruptionLines(screen) {
	const telling = interruptions(screen.review).filter(({ isTelling }) => isTelling);
	if (telling.length === 0) return [];
	return [screen.ink("Interrupted half-way, and run again", "bold"), ...telling.flatMap((one) => answerLines$1(screen, one))];
}
function answerLines$1({ ink, width }, { id, words, details, isRecovering }) {
	const mark = isRecovering ? ink("✓", "green") : ink("–", "yellow");
	const [first = "", ...rest] = hang("    ", `${oneLine(id)}: ${words}`, width);
	const told = isRecovering ? [] : details;
	return [
		`  ${mark} ${first.slice(4)}`,
		...rest,
		...told.flatMap((detail) => hang("    - ", unmarked(detail), width))
	];
}
// src/report/text/ink.ts
const CODES = {
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	cyan: 36,
	bold: 1,
	dim: 2
};
function inkFor(color) {
	if (!color) return (text) => text;
	return (text, ...colours) => colours.length === 0 || text === "" ? text : `\u001b[${colours.map((one) => CODES[one]).join(";")}m${text}\u001b[0m`;
}
// src/report/text/round-trip.ts
const MARKS = {
	green: "✓",
	yellow: "–",
	red: "✗"
};
/** What the rollback brings back, migration by migration. */
function roundTripLines(screen) {
	const { review, ink } = screen;
	if (review.mode !== "rehearsal" || review.migrations.length === 0) return [];
	return [ink("Round trip: forward, back, forward again", "bold"), ...roundTrips(review).flatMap((answer) => answerLines(screen, answer))];
}
function answerLines({ ink, width }, { colour, title, words, details }) {
	const [first = "", ...rest] = hang("    ", `${unmarked(title)}: ${words}`, width);
	return [
		`  ${ink(MARKS[colour], colour)} ${first.slice(4)}`,
		...rest,
		...details.flatMap((detail) => hang("    - ", unmarked(detail), width))
	];
}
// src/report/text/statements.ts
/** A page: less write-ahead log than this says nothing. */
const WORTH_SAYING = 8192;
/** The forward statements as they were measured, under the name of their file. */
function statementLines(screen) {
	const ran = screen.review.migrations.filter((migration) => migration.forward.statements.length > 0);
	if (ran.length === 0) return [];
	return [screen.ink("Statements", "bold"), ...ran.flatMap((migration) => migrationLines(screen, migration))];
}
function migrationLines(screen, { file, forward: { statements } }) {
	const shown = statements.filter(({ own }) => !own);
	const lines = Math.max(...statements.map(({ line }) => String(line).length));
	const times = Math.max(...statements.map((statement) => time(statement).length));
	return [
		`  ${screen.ink(oneLine(file), "dim")}`,
		...shown.flatMap((statement) => {
			return statementLine(screen, statement, `    ${String(statement.line).padStart(lines)}  ${time(statement).padStart(times)}  `);
		}),
		...ownLine(screen, statements.length - shown.length)
	];
}
function ownLine({ ink }, count) {
	return count === 0 ? [] : [ink(`    and ${plural(count, "statement")} that the tool sent for itself`, "dim")];
}
function statementLine({ ink, width }, statement, head) {
	const sql = `${head}${clip(oneLine(statement.sql), Math.max(20, width - head.length))}`;
	const did = effects(statement).join(", ");
	return [...statement.ok ? [sql] : [ink(sql, "red")], ...did === "" ? [] : hang(" ".repeat(head.length), did, width).map((line) => ink(line, "dim"))];
}
function time({ ok, durationMs }) {
	return ok ? duration(durationMs) : "failed";
}
/** What the statement did to tables that existed before. */
function effects(statement) {
	const { rewrites, scans, rowsWritten, walBytes } = statement;
	const lock = strongestLock(statement);
	const read = scans.reduce((sum, scan) => sum + scan.tuples, 0);
	return [
		...lock ? [`${lock.mode} on ${oneLine(lock.relation)}`] : [],
		...rewrites.map((relation) => `rewrites ${oneLine(relation)}`),
		...read > 0 ? [`${count(read)} rows read`] : [],
		...rowsWritten > 0 ? [`${count(rowsWritten)} rows written`] : [],
		...walBytes >= WORTH_SAYING ? [`${bytes(walBytes)} of WAL`] : []
	];
}
// src/report/text/traffic.ts
/** Who waited for the migrations, and what they did in a queue. Why one was not tried stands in the other reports. */
function trafficLines(screen) {
	const all = besideOthers(screen.review).filter(({ isSkipped }) => !isSkipped);
	if (all.length === 0) return [];
	return [screen.ink("Beside other sessions", "bold"), ...all.flatMap((one) => linesOf(screen, one))];
}
function linesOf({ ink, width }, { title, sentences, isTelling }) {
	return [`  ${isTelling ? ink("–", "yellow") : ink("✓", "green")} ${unmarked(title)}`, ...sentences.flatMap((sentence) => hang("    - ", unmarked(sentence), width))];
}
// src/report/text.ts
/** The review for a terminal: findings as a compiler shows them, the verdict on the last line. */
function renderText(review, { color, width = 100, source = () => void 0 }) {
	const screen = {
		review,
		ink: inkFor(color),
		width: Math.max(40, width),
		source
	};
	return `${[...body(screen), [verdictLine(screen)]].filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}
function body(screen) {
	const sorted = sortFindings(screen.review);
	const several = projectReviews(screen.review);
	const whole = several.length === 0 ? screen : {
		...screen,
		review: restOf(screen.review)
	};
	return [
		problemLines(screen),
		...several.flatMap((one) => projectBlocks(screen, one)),
		...itemBlocks(whole),
		bullets(screen, "Why it matters", [...reasons$1(sorted.action)].map(([rule, why]) => `${rule}: ${why}`)),
		...outcomeBlocks(whole),
		...remarkLines(screen, several.length > 0)
	];
}
function itemBlocks(screen) {
	const { action, notices } = sortFindings(screen.review);
	return [...action, ...notices].map((item) => itemLines(screen, item));
}
function outcomeBlocks(screen) {
	return [
		roundTripLines(screen),
		trafficLines(screen),
		interruptionLines(screen),
		statementLines(screen),
		estimateLines(screen),
		...asideLines(screen, sortFindings(screen.review))
	];
}
/** A project's own part, below a heading. */
function projectBlocks(screen, one) {
	const own = {
		...screen,
		review: one.review
	};
	const empty = emptiness(one.review);
	const [first = "", ...rest] = wrap(`== ${unmarked(titleOf(one))} ==`, screen.width);
	return [
		[first, ...rest].map((line) => screen.ink(line, VERDICTS[one.review.verdict].colour, "bold")),
		...itemBlocks(own),
		...outcomeBlocks(own),
		bullets(own, "Note", empty === "" ? [] : [empty])
	];
}
function problemLines({ review, ink, width }) {
	return review.problems.flatMap((problem) => {
		const [first = "", ...rest] = hang("problem: ", problemWords(problem), width);
		return [`${ink("problem:", "red", "bold")}${first.slice(8)}`, ...rest];
	});
}
function problemWords({ message, file, line }) {
	const where = file === void 0 ? "" : `${file}${line === void 0 ? "" : `:${line}`}: `;
	return oneLine(`${where}${message}`);
}
function acceptedLines(screen, title, findings, isAdded) {
	return bullets(screen, title, findings.filter(({ suppressed }) => (suppressed?.added ?? true) === isAdded).map((finding) => `${place(finding)}: ${acceptance(finding)}`));
}
/** Findings that ask for nothing: switched off by the author, refuted by the run. */
function asideLines(screen, { suppressed, refuted }) {
	return [
		acceptedLines(screen, "Switched off by the author", suppressed, true),
		acceptedLines(screen, "Switched off before", suppressed, false),
		bullets(screen, "Refuted by the rehearsal", refuted.map((finding) => `${place(finding)}: ${evidence(finding).proof}`))
	];
}
/** What was not looked at, and what to know of how the rest was. */
function remarkLines(screen, isByProject) {
	const { ignored, unreviewed, notes, fixtures } = screen.review;
	const empty = isByProject ? "" : emptiness(screen.review);
	return [
		bullets(screen, "Changed .sql files not taken for migrations, and not reviewed", ignored),
		bullets(screen, "Changed migrations that were not rehearsed", unreviewed.map(({ message }) => message)),
		bullets(screen, "Note", [
			...notes,
			...empty === "" ? [] : [empty],
			...fixtures.leftOut
		])
	];
}
function place({ rule, file, line }) {
	return `${rule} at ${file}:${line}`;
}
function bullets({ ink, width }, title, sentences) {
	if (sentences.length === 0) return [];
	return [ink(title, "bold"), ...sentences.flatMap((sentence) => hang("  - ", unmarked(sentence), width))];
}
function verdictLine({ review, ink }) {
	if (review.mode === "nothing-changed" && review.problems.length === 0) return review.unreviewed.length === 0 ? ink("No migration changed, so there was nothing to rehearse.", "green") : ink("No migration changed that could be rehearsed.", "yellow");
	const { colour } = VERDICTS[review.verdict];
	return [
		ink(`${unmarked(verdictWords(review))}.`, colour, "bold"),
		oneLine(rehearsed(review)),
		others(review)
	].filter((part) => part !== "").join(" ");
}
function others({ summary: { notice, suppressed, refuted } }) {
	const parts = [
		...notice > 0 ? [plural(notice, "notice")] : [],
		...suppressed > 0 ? [`${suppressed} switched off`] : [],
		...refuted > 0 ? [`${refuted} refuted`] : []
	];
	return parts.length === 0 ? "" : `Also ${list(parts)}.`;
}
// src/report/annotations.ts
/** GitHub shows this many of a level for one step and drops the rest without a word. */
const MOST_OF_A_LEVEL = 10;
/** GitHub takes 64 KB; nobody reads that beside a line. Each character may be spelled out, as ⟨U+202E⟩. */
const LONGEST = 4e3;
const NONE = /* @__PURE__ */ new Set();
/**
* One annotation per place, worst first; where there are more than GitHub shows, the last one of its level counts the rest.
* @param shown findings that stand on their lines already
*/
function annotations(review, shown = NONE) {
	const all = allAnnotations(review, shown).map(({ annotation }) => annotation);
	return Object.keys(SEVERITIES).flatMap((level) => limited(all.filter((one) => one.level === level)));
}
/** The same without a limit, each with the findings that it is about. */
function allAnnotations(review, shown = NONE) {
	const { action, notices } = sortFindings(review);
	const items = [...action, ...notices].filter(({ findings }) => !findings.every((one) => shown.has(one)));
	return [...problemAnnotations(review).map((annotation) => ({
		annotation,
		findings: []
	})), ...items.map((item) => ({
		annotation: annotate(item),
		findings: item.findings
	}))];
}
function problemAnnotations({ problems }) {
	return problems.flatMap(({ message, file, line = 1 }) => file === void 0 ? [] : [{
		level: "error",
		file,
		line,
		endLine: line,
		title: "Not reviewed",
		message: visible(clip(message, LONGEST))
	}]);
}
function annotate({ file, line, findings }) {
	return {
		level: findings[0].severity,
		file,
		line,
		endLine: Math.max(...findings.map(({ endLine }) => endLine)),
		title: clip(oneLine([...new Set(findings.map(({ rule }) => rule))].join(", ")), LIMITS.annotationTitle.limit),
		message: visible(fitted(words(findings)))
	};
}
/** The same words as on the page, in the same order. */
function words(findings) {
	return [
		...findings.map(({ rule, message }) => unmarked(findings.length > 1 ? `${rule}: ${message}` : message)),
		certainties(findings).map(({ label, proof }) => unmarked(`${label}: ${proof}`)).join("\n"),
		...insteads(findings).map(({ rule, sql }, index) => `${index === 0 ? "Write this instead" : `And for ${rule}`}:\n${sql}`)
	];
}
/** Whole parts only: half of what to write instead would be another thing to write. */
function fitted([first = "", ...rest]) {
	let text = clip(first, LONGEST);
	for (const part of rest) {
		if (text.length + part.length > LONGEST) return `${text}\n\nThe rest stands in the review.`;
		text = `${text}\n\n${part}`;
	}
	return text;
}
function limited(found) {
	const shown = found.slice(0, MOST_OF_A_LEVEL);
	const last = shown.at(-1);
	const rest = found.length - shown.length;
	if (!last || rest === 0) return shown;
	const more = `And ${plural(rest, "more place")} of this level: see the job summary.`;
	return [...shown.slice(0, -1), {
		...last,
		message: `${last.message}\n\n${more}`
	}];
}
// src/report/index.ts
const FORMAT_NAMES = [
	"text",
	"json",
	"markdown",
	"sarif",
	"html"
];
/** How `--format` names the renderers. The options are those of a terminal; the other formats ignore them. A file of Markdown may become a job summary. */
const FORMATS = {
	text: renderText,
	json: renderJson,
	markdown: (review) => renderMarkdown(review, LIMITS.jobSummary),
	sarif: (review) => renderSarif(review),
	html: (review, { source }) => renderHtml(review, { source })
};
export { insteads as _, renderText as a, facts as c, LIMITS as d, renderJson as f, evidence as g, acceptance as h, annotations as i, whatHappens as l, verdictWords as m, FORMAT_NAMES as n, renderSarif as o, renderHtml as p, allAnnotations as r, renderMarkdown as s, FORMATS as t, whatToWrite as u, serverLines as v };
