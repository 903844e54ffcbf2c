import { a as link, c as oneLine, d as unmarked, f as visible, i as fence, l as plainElement, n as code, o as linkElement, r as codeElement, s as name, t as clip, u as prose } from "./inert.js";
import { _t as LOCK_MODES, gt as BLOCKS } from "./steps.js";
import { c as RULES, d as duration, u as bytes } from "./review.js";
import { a as list, i as count, o as plural } from "./names.js";
import { i as joinPath } from "./paths.js";
// src/report/fingerprint.ts
/** A 53-bit hash of a text as 14 hexadecimal digits (cyrb53): to tell things apart, not to keep secrets. */
function fingerprint(text) {
	let high = 3735928559;
	let low = 1103547991;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		high = Math.imul(high ^ unit, 2654435761);
		low = Math.imul(low ^ unit, 1597334677);
	}
	high = Math.imul(high ^ high >>> 16, 2246822507) ^ Math.imul(low ^ low >>> 13, 3266489909);
	low = Math.imul(low ^ low >>> 16, 2246822507) ^ Math.imul(high ^ high >>> 13, 3266489909);
	return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}
// src/report/contract.ts
const offending = {
	query: "value",
	keys: "value",
	total: "value"
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
		error: {
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
		},
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
			writes: "value"
		},
		transaction: "value",
		lockTimeoutMs: "value",
		statementTimeoutMs: "value",
		warnings: {
			code: "value",
			message: "value"
		},
		lockSource: "value"
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
		change: "value"
	},
	againDiff: schemaDifference,
	decidedBySet: "value"
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
	roundTrip
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
	}
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
		reason: "value"
	},
	leftOut: "value"
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
	postgres: {
		version: "value",
		source: "value",
		image: "value"
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
// src/report/locks.ts
/** What other sessions can and cannot do while a lock is held: manual 18, table 13.2. */
const EFFECTS = {
	AccessShareLock: "reads and writes go on; only changes that need the table to themselves wait",
	RowShareLock: "reads and writes go on; only changes that need the table to themselves wait",
	RowExclusiveLock: "reads and writes of other rows go on; index builds and most schema changes wait",
	ShareUpdateExclusiveLock: "reads and writes go on; other schema changes and vacuum wait",
	ShareLock: "writes wait, reads go on",
	ShareRowExclusiveLock: "writes wait, reads go on",
	ExclusiveLock: "writes and SELECT … FOR UPDATE wait, plain reads go on",
	AccessExclusiveLock: "reads and writes wait"
};
const MOST_TOLD = 3;
/** The strongest lock that the statement took on a relation that existed before, or undefined. */
function strongestLock(statement) {
	return strongestOfEach(statement.locks).at(0);
}
/**
* While the statement runs: the locks that make others wait, strongest first, one a relation, at most three; without
* any the strongest of the rest. Of the relations that it locked itself, and of `relations`.
*/
function tellingLocks(review, statement, relations) {
	const about = /* @__PURE__ */ new Set([...relations, ...statement.locks.map(({ relation }) => relation)]);
	const locks = strongestOfEach(locksHeld(review, statement).filter(({ relation }) => about.has(relation)));
	const blocking = locks.filter((lock) => BLOCKS[lock.mode].writes);
	return blocking.length > 0 ? blocking.slice(0, MOST_TOLD) : locks.slice(0, 1);
}
/** What its transaction holds once it is done: a lock is kept until the end (manual 18, 13.3). */
function locksHeld(review, statement) {
	const run = review.migrations.flatMap(({ forward, rollback, again }) => [
		forward,
		rollback,
		again
	]).find(({ statements }) => statements.includes(statement));
	return (run?.statements.slice(0, run.statements.indexOf(statement) + 1) ?? [statement]).filter(({ transaction }) => transaction === statement.transaction).flatMap((by) => by.locks.map((lock) => ({
		...lock,
		by
	})));
}
/** On what existed before. An index is left out beside its table, unless its lock is the stronger one. */
function strongestOfEach(locks) {
	const strongest = /* @__PURE__ */ new Map();
	for (const lock of locks.filter(({ isNew }) => !isNew).toSorted(strongestFirst)) if (!strongest.has(lock.relation)) strongest.set(lock.relation, lock);
	return [...strongest.values()].filter(({ table, mode }) => {
		const onTable = table === void 0 ? void 0 : strongest.get(table);
		return onTable === void 0 || strength(mode) > strength(onTable.mode);
	});
}
function strongestFirst(a, b) {
	return strength(b.mode) - strength(a.mode) || b.heldMs - a.heldMs;
}
function strength(mode) {
	return LOCK_MODES.indexOf(mode);
}
// src/report/words.ts
/** Every word that the reports choose by a fact. A new kind of fact without words does not compile. */
const VERDICTS = {
	pass: {
		icon: "✅",
		sentence: "Nothing to fix",
		rank: 3,
		colour: "green"
	},
	warn: {
		icon: "⚠️",
		sentence: "Worth a look before merging",
		rank: 2,
		colour: "yellow"
	},
	fail: {
		icon: "❌",
		sentence: "Not ready to merge",
		rank: 1,
		colour: "red"
	},
	error: {
		icon: "🚧",
		sentence: "The review could not be completed",
		rank: 0,
		colour: "red"
	}
};
const SEVERITIES = {
	error: {
		icon: "🔴",
		noun: "error",
		rank: 0,
		colour: "red"
	},
	warning: {
		icon: "🟡",
		noun: "warning",
		rank: 1,
		colour: "yellow"
	},
	notice: {
		icon: "🔵",
		noun: "notice",
		rank: 2,
		colour: "blue"
	}
};
const EVIDENCE = {
	confirmed: {
		word: "Confirmed",
		rank: 0,
		fallback: "The rehearsal showed it."
	},
	predicted: {
		word: "Predicted",
		rank: 1,
		fallback: "Read from the SQL and the schema, not seen in a run."
	},
	unproven: {
		word: "Unproven",
		rank: 2,
		fallback: "It could not be rehearsed."
	},
	refuted: {
		word: "Refuted",
		rank: 3,
		fallback: "The rehearsal showed otherwise."
	}
};
const ROUND_TRIPS = {
	restored: {
		icon: "✅",
		words: "the rollback restores schema and rows",
		colour: "green"
	},
	"schema-differs": {
		icon: "❌",
		words: "the rollback leaves a different schema",
		colour: "red"
	},
	"data-lost": {
		icon: "❌",
		words: "the rollback loses data",
		colour: "red"
	},
	failed: {
		icon: "❌",
		words: "the round trip failed",
		colour: "red"
	},
	"no-rollback": {
		icon: "➖",
		words: "no rollback script",
		colour: "yellow"
	},
	"not-run": {
		icon: "➖",
		words: "not run",
		colour: "yellow"
	}
};
const ENGINES = {
	container: "in a container",
	local: "from binaries on this machine",
	url: "on the server that was given by URL"
};
/** Whether a reader of such a finding wants to know which lock the statement took. */
const LOCKS_MATTER = {
	"lock-heavy": true,
	transactions: true,
	destructive: true,
	breaking: true,
	cost: true,
	rollback: false,
	security: false,
	"schema-design": false,
	review: false
};
// src/report/facts.ts
/** Sentences about a finding, the same for every place where people read them. Names stand between backticks. */
/** One sentence for each lock that others have to wait for at this place, with the time it was held in the rehearsal. */
function lockSentences(review, { statement, findings }) {
	const locked = findings.filter(({ category }) => LOCKS_MATTER[category]);
	if (!statement || locked.length === 0) return [];
	return tellingLocks(review, statement, locked.flatMap(({ relation }) => relation ?? [])).map((lock) => {
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
	return `, on ${plural(table.rows, table.synthetic ? "made-up row" : "row")}`;
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
		proof: [...new Set(alike.map((finding) => stopped(evidence(finding).proof)))].join(" ")
	}));
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
	return rows === 0 ? ", on empty tables" : `, over ${plural(rows, madeUp === rows ? "made-up row" : "row")}${some}`;
}
const MOST_NAMED = 5;
/** Which of the tables that the migrations touch are empty here: little can show on those. Empty when none is. */
function emptiness(review) {
	const { tables } = review.fixtures;
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
// src/report/items.ts
/** The review's findings as a reader meets them: sorted, and grouped by statement. */
function sortFindings(review) {
	const suppressed = review.findings.filter((finding) => finding.suppressed !== void 0);
	const rest = review.findings.filter((finding) => finding.suppressed === void 0);
	const refuted = rest.filter((finding) => finding.evidence === "refuted");
	const standing = rest.filter((finding) => finding.evidence !== "refuted").toSorted(worstFirst$2);
	return {
		action: group(review, standing.filter((finding) => finding.severity !== "notice")),
		notices: group(review, standing.filter((finding) => finding.severity === "notice")),
		refuted,
		suppressed
	};
}
function worstFirst$2(a, b) {
	return SEVERITIES[a.severity].rank - SEVERITIES[b.severity].rank || EVIDENCE[a.evidence].rank - EVIDENCE[b.evidence].rank;
}
function group(review, findings) {
	const places = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { migration, file, line, sql } = finding;
		const place = JSON.stringify([
			migration,
			file,
			line,
			sql,
			isAboutFile(review, finding)
		]);
		const known = places.get(place);
		if (known) known.push(finding);
		else places.set(place, [finding]);
	}
	return [...places.values()].map((found) => item(review, found));
}
function item(review, findings) {
	const [worst] = findings;
	const { file, line } = worst;
	if (isAboutFile(review, worst)) return {
		file,
		line,
		findings
	};
	const seen = observations(review, worst);
	const statement = seen.find((one) => one.locks.some((lock) => lock.relation === worst.relation)) ?? seen[0];
	return {
		file,
		line,
		findings,
		statement,
		failure: failure$1(findings, statement, seen)
	};
}
/** A failure in a later run is told only beside a finding about the round trip: the set's rollback may have settled it. */
function failure$1(findings, statement, seen) {
	const told = findings.some(({ category }) => category === "rollback") ? seen : [];
	return statement?.error ?? told.find(({ error }) => error !== void 0)?.error;
}
/** A missing rollback, a version taken twice: it stands on line 1, and not because of the statement there. */
function isAboutFile(review, finding) {
	const { category, relation, line } = finding;
	if (category !== "rollback" || relation !== void 0 || line !== 1) return false;
	return observations(review, finding).every(({ error }) => error === void 0);
}
/** Every run of the statement that a finding points at: forward, rollback, forward again. */
function observations(review, finding) {
	const migration = review.migrations.find((one) => one.id === finding.migration);
	if (!migration) return [];
	return [
		migration.forward,
		migration.rollback,
		migration.again
	].flatMap((run) => run.statements).filter((statement) => statement.file === finding.file && statement.line === finding.line).filter((statement) => finding.sql === void 0 || statement.sql === finding.sql);
}
/** Why each rule of these findings matters; it is the same for all of a rule. */
function reasons(items) {
	return new Map(items.flatMap((item) => item.findings).map(({ rule, why }) => [rule, why]));
}
// src/report/markdown/page.ts
/** `path:line` or another label for it, linked where the caller knows how. */
function place$2(page, file, line, label = `${file}:${line}`) {
	return link(code(label), target(page, file, line));
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
// src/report/markdown/snippet.ts
const MOST_LINES$1 = 16;
const LONGEST_LINE = 160;
const LONGEST_MESSAGE$2 = 600;
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
	const hidden = lines.length - MOST_LINES$1;
	return hidden < 2 ? lines : [...lines.slice(0, MOST_LINES$1), `-- … ${hidden} more lines`];
}
function said(failure) {
	return clip(serverLines(failure).join("\n"), LONGEST_MESSAGE$2).split(/\r\n?|\n/).map((line) => `-- ${line}`);
}
// src/report/markdown/finding.ts
const LONGEST_INSTEAD = 6e3;
/** One place and all that was found there, below its heading. */
function renderItem(page, item) {
	return `#### ${place$2(page, item.file, item.line)}\n\n${body$1(page, item)}`;
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
	return folded(page, details(`${plural(ignored.length, "changed .sql file")} not taken for migrations, and not reviewed`), ignored.map((file) => `- ${place$2(page, file, 1, file)}`), "changed .sql file");
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
function fixtureRow({ table, rows, productionRows, seeded, synthetic, reason }) {
	return `| ${[
		code(table),
		count(rows),
		productionRows === void 0 ? "–" : count(productionRows),
		`${synthetic ? "made up" : seeded ? "yes" : "no"}${reason ? `: ${prose(reason)}` : ""}`
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
	return `- **${prose(finding.rule)}** at ${place$2(page, finding.file, finding.line)}`;
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
		...commit === void 0 ? [] : [`commit ${code(commit.slice(0, SHORT_SHA))}`],
		...postgres ? [`Postgres ${prose(postgres.version)} ${ENGINES[postgres.source]}`] : [],
		...postgres?.image === void 0 ? [] : [code(postgres.image)],
		...Object.entries(timings).filter(([, ms]) => ms >= 1).map(([phase, ms]) => `${prose(phase)} ${duration(ms)}`),
		...summary === void 0 ? [] : [link("job summary", summary)],
		...report === void 0 ? [] : [link("JSON report", report)]
	];
}
// src/report/lock-rows.ts
const MOST = 12;
/**
* The locks of the forward runs on what existed before that made reads or writes wait, on one time: what was sent as
* one run is told as that, else the migrations come one after the other. At most a dozen, the strongest and longest.
*/
function lockRows(review) {
	const { locks, endMs } = locksOf(review);
	const rows = untold(locks).map(rowOf);
	const chosen = new Set(rows.toSorted(worstFirst$1).slice(0, MOST));
	return {
		rows: rows.filter((row) => chosen.has(row)).toSorted((a, b) => a.fromMs - b.fromMs),
		others: rows.length - chosen.size,
		endMs
	};
}
function locksOf({ migrations }) {
	let endMs = 0;
	let busyMs = 0;
	return {
		locks: migrations.flatMap(({ tool, forward }, at) => {
			const isOneRun = tool === "command";
			const locks = blocking(forward, isOneRun ? 0 : endMs, isOneRun ? "command" : `${at}`);
			busyMs = (isOneRun ? busyMs : endMs) + (isTime(forward.durationMs) ? forward.durationMs : 0);
			endMs = locks.reduce((end, { held }) => Math.max(end, held.untilMs), Math.max(endMs, busyMs));
			return locks;
		}),
		endMs
	};
}
function blocking(forward, offset, run) {
	return forward.statements.filter(({ own }) => !own).flatMap((by) => by.locks.flatMap(({ held, ...lock }) => {
		if (!held || lock.isNew || !BLOCKS[lock.mode].writes || !isInterval(held)) return [];
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
	return {
		relation,
		waits: BLOCKS[mode].reads ? "reads and writes" : "writes",
		sampled: by.lockSource === "sampled",
		...held
	};
}
function worstFirst$1(a, b) {
	return Number(b.waits === "reads and writes") - Number(a.waits === "reads and writes") || heldMs(b) - heldMs(a);
}
function heldMs({ fromMs, untilMs }) {
	return untilMs - fromMs;
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
	const found = counts(review);
	return found === "" ? words : `${words}: ${found}`;
}
/** `1 error and 2 warnings`; empty when there are none of either. */
function counts(review) {
	const { error, warning } = review.summary;
	return list([...error > 0 ? [plural(error, "error")] : [], ...warning > 0 ? [plural(warning, "warning")] : []]);
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
	return `${file === void 0 ? "" : `${place$2(page, file, line ?? 1)}: `}${prose(message)}`;
}
// src/report/round-trip.ts
const RUN_NAMES = {
	forward: "The forward run",
	rollback: "The rollback",
	again: "The second forward run"
};
const MOST_DIFFERENCES = 8;
const LONGEST_DEFINITION = 160;
const LONGEST_MESSAGE$1 = 400;
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
			...some(telling(trip.schemaDiff).map((one) => schemaWords(one, "the rollback"))),
			...some(telling(trip.againDiff).map((one) => schemaWords(one, "the second forward run")))
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
	const message = isTold ? `: ${clip(failed.error.message, LONGEST_MESSAGE$1)}` : "";
	return `${which} failed at ${place$1(failed)}${message} (SQLSTATE ${failed.error.code}).`;
}
function place$1(statement) {
	return name(`${statement.file}:${statement.line}`);
}
function dataWords({ table, column, rows, change }) {
	const what = plural(rows, column === void 0 ? "row" : "value");
	const where = name(column === void 0 ? table : `${table}.${column}`);
	const verb = rows === 1 ? "is" : "are";
	return {
		lost: `${what} of ${where} ${verb} gone after the rollback.`,
		changed: `${what} of ${where} ${verb} different after the rollback.`,
		added: `${what} in ${where} ${rows === 1 ? "was" : "were"} not there before.`,
		touched: `${what} of ${where} ${verb} newer after the rollback: only a trigger can have set ${rows === 1 ? "it" : "them"}, which is no loss.`
	}[change];
}
function telling(differences) {
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
// src/report/markdown/statements.ts
const LONGEST_STATEMENT = 56;
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
			cell: ({ sql }) => code(clip(oneLine(sql), LONGEST_STATEMENT))
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
			cell: ({ rewrites }) => rewrites.map(code).join("<br>")
		},
		{
			title: "Rows",
			align: "--:",
			cell: rows
		},
		{
			title: "WAL",
			align: "--:",
			cell: ({ walBytes }) => walBytes === 0 ? "" : unbroken(bytes(walBytes))
		}
	];
}
/** The migration's version is needed only where there are several. */
function where(page, { file, line }) {
	const { review } = page;
	const owner = review.migrations.find((migration) => migration.file === file);
	return place$2(page, file, line, review.migrations.length > 1 && owner ? `${owner.version}:${line}` : `${line}`);
}
function time$1({ ok, durationMs }) {
	return unbroken(`${ok ? "" : "❌ "}${duration(durationMs)}`);
}
function lock(statement) {
	const strongest = strongestLock(statement);
	return strongest ? `${code(strongest.mode)}<br>${code(strongest.relation)}` : "";
}
function rows({ scans, rowsWritten }) {
	const read = scans.reduce((sum, scan) => sum + scan.tuples, 0);
	return [...read > 0 ? [`${count(read)} read`] : [], ...rowsWritten > 0 ? [`${count(rowsWritten)} written`] : []].map(unbroken).join("<br>");
}
function unbroken(text) {
	return text.replaceAll(" ", "&nbsp;");
}
function header(columns) {
	return `${row(columns.map(({ title }) => title))}\n${row(columns.map(({ align }) => align))}\n`;
}
function row(cells) {
	return `| ${cells.join(" | ")} |`;
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
	const found = counts(review);
	return `${folders.join(", then ")}: ${found === "" ? VERDICTS[review.verdict].sentence.toLowerCase() : found}`;
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
		reasonsSection(page, reasons([...action, ...notices])),
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
		statementsSection(page),
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
// src/report/identity.ts
/**
* The review's findings in their order, each with what it is known by in the next run. That stays the same when lines
* move, when spacing or case change, and when the file gets another number.
*/
function identified(review) {
	const inPlace = [...review.findings.entries()].toSorted(([, a], [, b]) => byPlace(a, b));
	const seen = /* @__PURE__ */ new Map();
	const identities = /* @__PURE__ */ new Map();
	for (const [index, finding] of inPlace) {
		const hash = sameness(review, finding);
		const occurrence = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, occurrence);
		identities.set(index, `${hash}:${occurrence}`);
	}
	return review.findings.map((finding, index) => ({
		finding,
		identity: identities.get(index) ?? ""
	}));
}
/** Equal ones are counted from the top of their file, in whatever order they are reported. */
function byPlace(a, b) {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line;
}
/** Times, sizes and counts, which differ from run to run. */
const MEASURED = /\d[\d.,]*(?:\s?(?:ms|s|min|h|bytes?|[kMGT]B)\b)?/g;
function sameness(review, finding) {
	const statement = (finding.sql ?? observations(review, finding)[0]?.sql ?? finding.message.replace(MEASURED, "0")).replace(/\s+/g, " ").trim().toLowerCase();
	const file = finding.file.replace(/\d+/g, "0");
	return fingerprint([
		finding.rule,
		finding.relation ?? "",
		file,
		statement
	].join("\n"));
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
		bullets(screen, "Why it matters", [...reasons(sorted.action)].map(([rule, why]) => `${rule}: ${why}`)),
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
		statementLines(screen),
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
	"sarif"
];
/** How `--format` names the renderers. The options are those of a terminal; the other formats ignore them. A file of Markdown may become a job summary. */
const FORMATS = {
	text: renderText,
	json: renderJson,
	markdown: (review) => renderMarkdown(review, LIMITS.jobSummary),
	sarif: (review) => renderSarif(review)
};
export { VERDICTS as C, fingerprint as D, renderJson as E, SEVERITIES as S, LIMITS as T, serverLines as _, renderText as a, LOCKS_MATTER as b, renderMarkdown as c, whatHappens as d, whatToWrite as f, insteads as g, evidence as h, annotations as i, verdictWords as l, acceptance as m, FORMAT_NAMES as n, renderSarif as o, sortFindings as p, allAnnotations as r, identified as s, FORMATS as t, facts as u, ENGINES as v, EFFECTS as w, ROUND_TRIPS as x, EVIDENCE as y };
