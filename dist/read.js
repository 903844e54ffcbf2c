import { t as UserError } from "./errors.js";
import { s as name$1, t as clip } from "./inert.js";
import { a as custom, d as record$1, i as boolean, l as number, n as _enum, o as int, p as string, r as array, s as literal, u as object } from "./zod.js";
import { t as bytes } from "./units.js";
import { a as SEVERITIES, i as ROUND_TRIPS, n as EVIDENCE, o as VERDICTS, r as LOCKS_MATTER, t as ENGINES } from "./words.js";
import { t as EFFECTS } from "./locks.js";
import { t as TOOL_NAMES } from "./model.js";
import { t as _usingCtx } from "./usingCtx.js";
import { open } from "node:fs/promises";
import { constants as constants$1 } from "node:fs";
// src/github/received/schema/parts.ts
/** An object of the model. What a later version adds to it is left out. */
function record(fields) {
	return object(fields);
}
/** One of the words of a record that has all of them. */
function oneOf(words) {
	const isWord = (value) => typeof value === "string" && Object.hasOwn(words, value);
	return custom(isWord, { error: `expected one of ${Object.keys(words).join(", ")}` });
}
const LONGEST_TEXT = 2e4;
const LONGEST_SQL = 2e5;
const LONGEST_NAME = 1e3;
const LONGEST_PATH$1 = 4096;
const MOST_LINES = 1e9;
function clipped(limit) {
	return string().transform((text) => clip(text, limit));
}
/** Nobody reads more, and no page has room for it. */
const text = clipped(LONGEST_TEXT);
const sql = clipped(LONGEST_SQL);
const name = clipped(LONGEST_NAME);
const OUTSIDE = /^\/|(^|\/)\.\.(\/|$)/;
/** It becomes a part of a URL, in which `..` would lead out of the repository. */
const path = string().max(LONGEST_PATH$1).refine((written) => !OUTSIDE.test(written), { error: "expected a path inside the repository" });
const line = int().min(0).max(MOST_LINES);
const amount = number().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const flag = boolean();
/** Set, or not there. */
const mark = literal(true).optional();
/** With so many in each, no part of the page takes long to write. */
const MOST_ENTRIES = 2e4;
function list(entry, most = MOST_ENTRIES) {
	return array(entry).max(most);
}
// src/github/received/schema/traffic.ts
/** What sessions beside a migration went through, as a report may hold it. */
const waited = record({
	longestMs: amount,
	totalMs: amount,
	waits: amount,
	atOnce: amount
});
const status = oneOf({
	ok: true,
	failed: true,
	skipped: true
});
const relation = record({
	relation: name,
	reads: waited.optional(),
	writes: waited.optional(),
	checks: waited.optional(),
	rows: waited.optional(),
	deadlocks: amount.optional()
});
const query = record({
	file: path,
	line,
	sql,
	runs: amount,
	waited: waited.optional(),
	error: record({
		when: oneOf({
			before: true,
			meanwhile: true,
			after: true
		}),
		code: name,
		message: text
	}).optional()
});
const queue = record({
	status: oneOf({
		"gave-up": true,
		waited: true,
		passed: true,
		failed: true,
		skipped: true
	}),
	reason: text.optional(),
	relation: name.optional(),
	mode: oneOf(EFFECTS).optional(),
	file: path.optional(),
	line: line.optional(),
	holder: oneOf({
		read: true,
		write: true
	}).optional(),
	stayedMs: amount.optional(),
	lockTimeoutMs: amount.optional(),
	waitedMs: amount.optional(),
	reads: waited.optional(),
	writes: waited.optional(),
	again: record({
		status,
		reason: text.optional()
	}).optional()
});
const traffic = record({
	status,
	reason: text.optional(),
	durationMs: amount,
	sessions: amount,
	relations: list(relation),
	notUsed: list(record({
		relation: name,
		reason: text
	})),
	queries: list(query).optional(),
	queue: queue.optional()
});
// src/github/received/schema/words.ts
const tool = _enum([...TOOL_NAMES, "command"]);
// src/github/received/schema/runs.ts
/** What was seen in the runs, as a report may hold it. */
const offendingFields = {
	query: sql,
	keys: list(text),
	total: amount
};
const serverError = record({
	code: name,
	message: text,
	detail: text.optional(),
	hint: text.optional(),
	constraint: name.optional(),
	relation: name.optional(),
	column: name.optional(),
	position: record({
		offset: amount,
		line,
		column: line
	}).optional(),
	offending: record(offendingFields).optional()
});
const lock = record({
	relation: name,
	table: name.optional(),
	mode: oneOf(EFFECTS),
	isNew: flag,
	heldMs: amount,
	held: record({
		fromMs: amount,
		untilMs: amount
	}).optional()
});
const observation = record({
	file: path,
	line,
	sql,
	own: mark,
	durationMs: amount,
	ok: flag,
	error: serverError.optional(),
	locks: list(lock),
	altered: list(record({
		relation: name,
		column: name,
		...offendingFields
	})).optional(),
	rewrites: list(name),
	rebuilds: list(name).optional(),
	scans: list(record({
		relation: name,
		tuples: amount
	})),
	rowsWritten: amount,
	writes: list(record({
		relation: name,
		rows: amount
	})),
	walBytes: amount,
	sizeDeltaBytes: amount,
	blocked: list(record({
		relation: name,
		reads: amount.optional(),
		writes: amount.optional(),
		totalMs: amount.optional(),
		atOnce: amount.optional()
	})),
	transaction: amount,
	lockTimeoutMs: amount,
	statementTimeoutMs: amount,
	warnings: list(record({
		code: name,
		message: text
	})),
	lockSource: oneOf({
		held: true,
		sampled: true,
		none: true
	}),
	estimate: record({
		growth: oneOf({
			constant: true,
			linear: true,
			"n-log-n": true
		}),
		relation: name.optional(),
		rows: amount,
		isPerMillion: mark,
		isFullSize: mark,
		lowMs: amount,
		middleMs: amount,
		highMs: amount,
		walLowBytes: amount,
		walHighBytes: amount,
		diskBytes: amount,
		basis: text
	}).optional()
});
const run = record({
	status: oneOf({
		ok: true,
		failed: true,
		skipped: true
	}),
	durationMs: amount,
	reason: text.optional(),
	statements: list(observation)
});
const schemaDifference = record({
	object: name,
	kind: name,
	before: text.optional(),
	after: text.optional(),
	benign: flag,
	mild: mark
});
const dataDifference = record({
	table: name,
	column: name.optional(),
	rows: amount,
	change: oneOf({
		lost: true,
		changed: true,
		added: true,
		touched: true
	}),
	atLeast: mark
});
const roundTrip = record({
	status: oneOf(ROUND_TRIPS),
	schemaDiff: list(schemaDifference),
	dataDiff: list(dataDifference),
	againDiff: list(schemaDifference),
	decidedBySet: flag.optional(),
	notCompared: list(record({
		table: name,
		reason: text
	})).optional()
});
const interruption = record({
	status: oneOf({
		tried: true,
		skipped: true
	}),
	reason: text.optional(),
	places: amount,
	tried: list(record({
		when: oneOf({
			between: true,
			"before-commit": true,
			within: true
		}),
		statement: amount,
		file: path,
		line,
		recovered: flag,
		left: list(record({
			kind: name,
			object: name,
			change: oneOf({
				new: true,
				changed: true,
				gone: true
			}),
			invalid: mark
		})),
		failure: record({
			statement: amount,
			file: path,
			line,
			error: serverError
		}).optional(),
		differs: list(schemaDifference),
		rows: list(record({
			table: name,
			rows: amount,
			expected: amount
		})),
		values: list(record({
			table: name,
			column: name,
			rows: amount
		}))
	})),
	tool: text.optional()
});
const set = record({
	rollback: run,
	roundTrip
});
const migration = record({
	id: name,
	version: name,
	tool,
	file: path,
	rollbackFile: path.optional(),
	change: oneOf({
		added: true,
		modified: true,
		renamed: true,
		deleted: true
	}),
	transaction: oneOf({
		one: true,
		batch: true,
		"per-statement": true,
		stretches: true,
		none: true
	}),
	forward: run,
	rollback: run,
	again: run,
	retry: run.optional(),
	interruption: interruption.optional(),
	traffic: traffic.optional(),
	roundTrip,
	estimates: record({
		status: oneOf({
			estimated: true,
			partly: true,
			constant: true,
			"not-estimated": true
		}),
		reason: text.optional(),
		sizes: list(record({
			rows: amount,
			runs: amount
		})),
		caveat: text.optional()
	}).optional()
});
// src/github/received/schema/review.ts
const MOST_FINDINGS = 1e4;
const finding = record({
	project: line.optional(),
	rule: name,
	category: oneOf(LOCKS_MATTER),
	severity: oneOf(SEVERITIES),
	evidence: oneOf(EVIDENCE),
	migration: name,
	file: path,
	line,
	endLine: line,
	relation: name.optional(),
	sql: sql.optional(),
	message: text,
	why: text,
	proof: text.optional(),
	instead: text.optional(),
	suggestion: record({
		startLine: line,
		endLine: line,
		sql
	}).optional(),
	estimate: record({
		rows: amount,
		lowMs: amount,
		highMs: amount,
		basis: text
	}).optional(),
	suppressed: record({
		reason: text,
		until: name.optional(),
		by: name,
		added: boolean().optional()
	}).optional(),
	on: list(name).optional()
});
const verdict = oneOf(VERDICTS);
const summary = record({
	error: amount,
	warning: amount,
	notice: amount,
	suppressed: amount,
	refuted: amount
});
const fixtures = record({
	tables: list(record({
		table: name,
		rows: amount,
		productionRows: amount.optional(),
		seeded: flag,
		synthetic: mark,
		existing: mark,
		about: mark,
		reason: text.optional()
	})),
	leftOut: list(text)
});
const project = record({
	folders: list(record({
		folder: path,
		tool
	})),
	verdict,
	summary,
	migrations: list(name),
	fixtures,
	set: set.optional()
});
const unreviewed = record({
	kind: oneOf({
		"other-database": true,
		program: true
	}),
	folder: path,
	files: list(path),
	message: text
});
const PHASE = /^[a-z][a-z -]{0,40}$/;
const timings = record$1(string(), amount).transform((all) => Object.fromEntries(Object.entries(all).filter(([phase]) => PHASE.test(phase))));
const MOST_PROJECTS = 200;
const postgres = record({
	version: name,
	source: oneOf(ENGINES),
	image: name.optional(),
	existing: oneOf({
		copied: true,
		"in-place": true
	}).optional()
});
const shard = record({
	index: line,
	of: line
});
/** A report as somebody else may have written it: every field of the model, in bounds, and nothing beside them. */
const reportSchema = record({
	schemaVersion: literal(1),
	tool: record({
		name: literal("pgrehearse"),
		version: name
	}),
	verdict,
	failOn: oneOf({
		error: true,
		warning: true,
		never: true
	}),
	approval: record({
		label: name,
		by: name
	}).optional(),
	content: name.optional(),
	summary,
	postgres: postgres.optional(),
	shard: shard.optional(),
	parts: list(record({
		name,
		verdict,
		postgres: postgres.optional(),
		shard: shard.optional(),
		migrations: list(name)
	}), MOST_PROJECTS).optional(),
	mode: oneOf({
		rehearsal: true,
		static: true,
		"nothing-changed": true
	}),
	problems: list(record({
		message: text,
		file: path.optional(),
		line: line.optional()
	})),
	notes: list(text),
	ignored: list(path),
	unreviewed: list(unreviewed),
	fixtures,
	projects: list(project, MOST_PROJECTS),
	migrations: list(migration),
	set: set.optional(),
	findings: list(finding, MOST_FINDINGS),
	timings
});
// src/github/received/read.ts
/** The report of a comment of 65,536 characters is far smaller; a review of 800 findings takes some 2 MB. */
const LARGEST = 20971520;
/** The model's own depth is 8. */
const DEEPEST = 64;
const MOST_COMPLAINTS = 3;
const LONGEST_PATH = 100;
/**
* A report that somebody else wrote, as data of the model and nothing else; undefined when there is no such file.
* @throws UserError that says what is wrong with it
*/
async function readReport(path) {
	const bytes = await readBounded(path);
	return bytes && checked(parsed(bytes));
}
/** No link is followed: an archive may hold one that leads anywhere. */
async function readBounded(path) {
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			const file = _usingCtx$1.a(await open(path, constants$1.O_RDONLY | constants$1.O_NOFOLLOW | constants$1.O_NONBLOCK));
			const stats = await file.stat();
			if (!stats.isFile()) throw new UserError("The report is no file.");
			if (stats.size > LARGEST) throw new UserError(`The report has ${bytes(stats.size)}; it may have ${bytes(LARGEST)} at most.`);
			return await file.readFile();
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch (error) {
		const code = typeof error === "object" && error && "code" in error ? error.code : void 0;
		if (code === "ENOENT") return void 0;
		if (code === "ELOOP") throw new UserError("The report is a symbolic link, which is not followed.");
		throw error;
	}
}
function parsed(bytes) {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		if (depthOf(text) > DEEPEST) throw new SyntaxError("it is nested too deep");
		return JSON.parse(text);
	} catch (error) {
		const why = error instanceof SyntaxError && error.message.startsWith("it is") ? `: ${error.message}` : "";
		throw new UserError(`The report is not valid JSON in UTF-8${why}.`);
	}
}
/** How deep a JSON text is nested, without building anything of it. */
function depthOf(text) {
	let depth = 0;
	let deepest = 0;
	let isString = false;
	for (let index = 0; index < text.length; index += 1) {
		const character = text[index];
		if (character === "\"") isString = !isString;
		else if (isString) index += character === "\\" ? 1 : 0;
		else if (character === "[" || character === "{") deepest = Math.max(deepest, depth += 1);
		else if (character === "]" || character === "}") depth -= 1;
	}
	return deepest;
}
const versioned = object({ schemaVersion: number() });
function checked(data) {
	const read = reportSchema.safeParse(data);
	if (read.success) return read.data;
	const { data: found } = versioned.safeParse(data);
	if (found && found.schemaVersion !== 1) throw new UserError(`The report is of schema version ${found.schemaVersion}, and this pgrehearse reads version 1: use the same version in both workflows.`);
	const complaints = read.error.issues.slice(0, MOST_COMPLAINTS).map(complaint);
	const more = read.error.issues.length - complaints.length;
	const rest = more > 0 ? `; and ${more} more` : "";
	throw new UserError(`The report is none of pgrehearse: ${complaints.join("; ")}${rest}.`);
}
function complaint({ path, message }) {
	return `${name$1(clip(path.join(".") || "the whole", LONGEST_PATH))}: ${message.replace(/^Invalid input: /, "")}`;
}
export { readReport as t };
