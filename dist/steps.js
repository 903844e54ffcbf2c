import { i as __toESM } from "./rolldown-runtime.js";
import { n as UserErrors, t as UserError } from "./errors.js";
import { t as count } from "./numbers.js";
import { i as joinPath, l as overlayConventions, r as folderOf, u as overlayRuleLimits } from "./paths.js";
import { a as all, c as dotted, d as strings, f as tagOf, i as typeText, l as nameOf, o as as, p as walk, r as isSerial, s as constant, u as objectName } from "./types.js";
import { O as openIn, S as compareNatural, T as hasFile, i as split, j as decodeText } from "./tools.js";
import { B as parseType, C as emptyRelation, M as quoteName, N as quoteRelation, P as schemaOf, T as withDescendants, V as ALTERATIONS, _ as LOCK_MODES, a as createIndex$1, c as change$1, d as changeConstraint, f as put$1, h as chosenName, i as attachIndex, j as quoteLiteral, k as bareName, l as changeAll, m as without$1, o as inheritIndex, p as relationOf, s as putIndex, u as changeColumn, x as childrenOf, y as EMPTY_CATALOG } from "./units.js";
import { t as groupBy } from "./groups.js";
import { t as require_picomatch } from "./picomatch.js";
import { n as filesCovered, t as covering } from "./globs2.js";
import { t as statisticsFile } from "./schema2.js";
// src/rules/advice.ts
/** Parts of a safe sequence, each under the comment that says where it goes. */
function sequence(...parts) {
	return parts.map(([where, sql]) => `-- ${where}\n${sql}`).join("\n\n");
}
/** A strong lock for a moment is fine when it gives up instead of making everybody queue behind it. */
function briefly(sql) {
	return `SET LOCAL lock_timeout = '5s';\n${sql}`;
}
/** A statement that has to be in the end, with the comment that says why to pgrehearse and to the reader. */
function agreed(rule, sql, reason = "nothing has used it for a release, and there is a backup") {
	return briefly(`-- pgrehearse: ignore ${rule} -- ${reason}\n${sql}`);
}
/** Fills rows in batches, each in a transaction of its own, so that no row stays locked for long. */
function backfill(relation, assignment, condition) {
	const table = quoteRelation(relation);
	return [
		"-- repeat until it updates no row, committing each time",
		`UPDATE ${table} SET ${assignment}`,
		`WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${condition} LIMIT 5000));`
	].join("\n");
}
/** NOT NULL without a scan under ACCESS EXCLUSIVE (manual 18, ALTER TABLE: a validated CHECK proves it). */
function provenNotNull(relation, column, major) {
	const table = quoteRelation(relation);
	const name = quoteName(`${bareName(relation)}_${column}_not_null`);
	if (major >= 18) return [["first migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} NOT NULL ${quoteName(column)} NOT VALID;`)], ["next migration: reads and writes go on while it scans", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`]];
	return [
		["first migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${quoteName(column)} IS NOT NULL) NOT VALID;`)],
		["next migration: reads and writes go on while it scans", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`],
		["migration after that: the constraint proves it, nothing is scanned", briefly(`ALTER TABLE ${table} ALTER COLUMN ${quoteName(column)} SET NOT NULL;\nALTER TABLE ${table} DROP CONSTRAINT ${name};`)]
	];
}
/** A column as ADD COLUMN takes it, without constraints and default. */
function bareColumn(column) {
	return `${quoteName(column.name)} ${column.type}${column.collation ? ` COLLATE ${quoteName(column.collation)}` : ""}`;
}
/** The constraint's own name, or one that the server would choose. */
function constraintName(relation, constraint, suffix) {
	const { name, kind, columns } = constraint;
	const words = kind === "check" && columns.length > 1 ? [] : columns;
	return quoteName(name ?? [
		bareName(relation),
		...words,
		suffix
	].join("_"));
}
function columnList(columns) {
	return columns.map(quoteName).join(", ");
}
/** Replaces exactly the statement's lines, when it has them to itself. */
function replaceStatement(step, sql) {
	const { start, end } = step.statement.span;
	const { text, filled } = step.migration.up.file;
	if (filled && text.slice(start.offset, end.offset) !== step.statement.sql) return void 0;
	const lines = text.split("\n").slice(start.line - 1, end.line);
	const first = lines[0]?.slice(0, start.column - 1) ?? "";
	const last = (lines.at(-1) ?? "").slice(end.column - 1).trim();
	if (first.trim() !== "" || !/^;?$/.test(last)) return void 0;
	const bare = sql.trim().replace(/;$/, "");
	const isEndedBelow = last === "" && /^\s*;/.test(text.slice(end.offset));
	return {
		startLine: start.line,
		endLine: end.line,
		sql: `${first}${bare}${isEndedBelow ? "" : ";"}`
	};
}
/** The keywords in the author's own case. */
function inCaseOf(sample, words) {
	return /^[^A-Z]*$/.test(sample) ? words.toLowerCase() : words;
}
const SAMPLE_VALUES = [
	[/^(character|text|citext|name)/, "''"],
	[/^(smallint|integer|bigint|numeric|real|double)/, "0"],
	[/^boolean/, "false"],
	[/^(timestamp|date|time)/, "now()"],
	[/^uuid/, "gen_random_uuid()"],
	[/^jsonb?/, "'{}'"],
	[/\[\]$/, "'{}'"],
	[/^interval/, "'0'"],
	[/^bytea/, "''"]
];
/** A value of the type to show where the author puts a real one. */
function sampleValue(type) {
	return SAMPLE_VALUES.find(([pattern]) => pattern.test(type))?.[1] ?? `NULL::${type}`;
}
// src/rules/tools.ts
/** How an author takes a statement out of the tool's transaction. */
const OUTSIDE_TRANSACTION = {
	"golang-migrate": "alone in a migration file: golang-migrate then runs it without a transaction",
	sqlx: "in a migration file of its own, whose first line is \"-- no-transaction\"",
	diesel: "in a migration of its own, with \"run_in_transaction = false\" in its metadata.toml",
	hasura: "in a migration of its own, whose first line is \"-- hasura:no-transaction\" (newer Hasura CLIs know it)",
	goose: "in a migration file of its own, with the line \"-- +goose NO TRANSACTION\" at its top",
	dbmate: "alone in a migration file of its own, under \"-- migrate:up transaction:false\"",
	"sql-migrate": "in a migration file of its own, under \"-- +migrate Up notransaction\"",
	tern: "in a migration file of its own, with the line \"---- tern: disable-tx ----\" at its top",
	supabase: "anywhere in a migration: the Supabase CLI then runs it by itself, and what stands before and behind it in transactions of their own",
	atlas: "in a migration file of its own, with the line \"-- atlas:txmode none\" and an empty line at its top",
	prisma: "alone in a migration of its own: Prisma Migrate then runs it without a transaction",
	drizzle: "outside of Drizzle, which runs all that is pending in one transaction",
	flyway: "in a migration file of its own: Flyway then runs it without a transaction. Set flyway.postgresql.transactional.lock to false, or a concurrent build waits for ever for the one that holds Flyway's own lock",
	refinery: "outside of refinery, which runs every migration in a transaction",
	"graphile-migrate": "in a migration of its own, whose first line below the headers is \"--! no-transaction\"",
	"node-pg-migrate": "in a migration in JavaScript that calls pgm.noTransaction(); a SQL file cannot",
	"postgres-migrations": "alone in a migration file of its own, with the line \"-- postgres-migrations disable-transaction\"",
	liquibase: "in a changeset of its own, with \"runInTransaction:false\" behind its \"--changeset\"",
	sqitch: "outside of BEGIN and COMMIT, in a change of its own: sqitch opens no transaction",
	plain: "in a migration file of its own: it then runs outside a transaction",
	command: "in a migration of its own that the tool runs without a transaction"
};
const HAS_ROLLBACKS = {
	"golang-migrate": true,
	sqlx: true,
	diesel: true,
	hasura: true,
	goose: true,
	dbmate: true,
	"sql-migrate": true,
	tern: true,
	supabase: false,
	atlas: false,
	prisma: false,
	drizzle: false,
	flyway: false,
	refinery: false,
	"graphile-migrate": false,
	"node-pg-migrate": true,
	"postgres-migrations": false,
	liquibase: false,
	sqitch: true,
	plain: false,
	command: false
};
function outsideTransaction({ tool, outside }) {
	return outside ?? OUTSIDE_TRANSACTION[tool];
}
/** sqlx also has simple migrations, `1_name.sql`, which cannot be rolled back. */
function hasRollbacks(migration) {
	return HAS_ROLLBACKS[migration.tool] && !(migration.tool === "sqlx" && !migration.up.file.path.endsWith(".up.sql"));
}
// src/sql/narrowing.ts
/**
* Undefined where every value fits as it is. json to jsonb does not count: what it loses, white space and the order of
* keys, is no part of the value; nor do the digits that a floating-point number has beyond its precision.
*
* @param from as format_type() prints it
* @param isCast the values are cast by the author (USING a::type), and a cast cuts texts off without a word (manual 18, 8.3)
*/
function narrowing(from, to, isCast) {
	const [old, next] = [parseType(from), parseType(to)];
	if (old.array !== "" || next.array !== "" || from === to) return void 0;
	const found = intoText(old, next, isCast) ?? intoNumber(old, next) ?? intoTime(old, next) ?? fromText(old, next, isCast);
	return found && (found.fails.length > 0 || found.changes !== void 0) ? found : void 0;
}
const LIMITED_TEXT = /* @__PURE__ */ new Set([
	"character varying",
	"character",
	"bit varying"
]);
const TEXT = /^(text|citext|character varying|character|name)$/;
/** The longest that a type prints (manual 18, 8), years having four digits; texts may have any length. */
const PRINTED = {
	smallint: 6,
	integer: 11,
	bigint: 20,
	real: 15,
	"double precision": 24,
	boolean: 5,
	uuid: 36,
	date: 10,
	inet: 43,
	cidr: 43
};
const SECONDS = {
	"timestamp without time zone": 19,
	"timestamp with time zone": 22,
	"time without time zone": 8,
	"time with time zone": 11
};
/** Undefined where there is no end to it. */
function longestText({ name, limits }) {
	const [limit, scale = 0] = limits;
	const seconds = SECONDS[name];
	if (seconds !== void 0) return seconds + (limit === 0 ? 0 : 1 + (limit ?? 6));
	if (name === "numeric") return limit === void 0 ? void 0 : limit + (scale > 0 ? 2 : 1);
	if (TEXT.test(name) || name.startsWith("bit")) return limit;
	return PRINTED[name] ?? 0;
}
function intoText(old, next, isCast) {
	const limit = next.limits[0];
	if (!LIMITED_TEXT.has(next.name) || limit === void 0) return void 0;
	const isBits = next.name === "bit varying";
	if (isBits && !old.name.startsWith("bit")) return void 0;
	const longest = longestText(old);
	if (longest !== void 0 && longest <= limit) return { fails: [] };
	return isCast ? {
		fails: [],
		changes: `cut off after ${limit} ${isBits ? "bits" : "characters"}`
	} : { fails: ["22001"] };
}
/** Digits before the point, and after it, of any value (manual 18, 8.1); real and double precision hold more and less. */
const DIGITS = {
	smallint: [5, 0],
	integer: [10, 0],
	bigint: [19, 0],
	real: [38, Infinity],
	"double precision": [308, Infinity]
};
/** Whole numbers that a floating-point type holds exactly, in digits. */
const EXACT = {
	real: 7,
	"double precision": 15
};
function digitsOf({ name, limits }) {
	if (name !== "numeric") return DIGITS[name];
	const [precision, scale = 0] = limits;
	return precision === void 0 ? [Infinity, Infinity] : [precision - scale, scale];
}
function intoNumber(old, next) {
	const [had, has] = [digitsOf(old), digitsOf(next)];
	if (!had || !has) return void 0;
	const growsBy = had[1] > has[1] && next.name === "numeric" ? 1 : 0;
	const fails = holdsWhole(old, next, had[0] + growsBy, has[0]) ? [] : ["22003"];
	const exact = EXACT[next.name];
	if (exact !== void 0) return isRounded(old, next, exact) ? {
		fails,
		changes: "rounded to what a floating-point number holds"
	} : { fails };
	return had[1] > has[1] ? {
		fails,
		changes: has[1] > 0 ? `rounded to ${has[1]} decimals` : "rounded to whole numbers"
	} : { fails };
}
const WHOLE = /* @__PURE__ */ new Set([
	"smallint",
	"integer",
	"bigint"
]);
/** The largest smallint is no 99,999: whole types hold all numbers of one digit less. */
function holdsWhole(old, next, had, has) {
	return WHOLE.has(next.name) && !WHOLE.has(old.name) ? had < has : had <= has;
}
function isRounded(old, next, exact) {
	if (old.name === "real") return false;
	if (old.name === "double precision") return next.name === "real";
	const [whole, fraction] = digitsOf(old) ?? [0, 0];
	return whole + fraction > exact;
}
const MOMENT = /^(timestamp|time) /;
function intoTime(old, next) {
	if (old.name === "inet" && next.name === "cidr") return {
		fails: [],
		changes: "cut down to the network"
	};
	if (!old.name.startsWith("timestamp ") && !MOMENT.test(old.name)) return void 0;
	if (old.name.startsWith("timestamp ") && next.name === "date") return {
		fails: [],
		changes: "left without their time of day"
	};
	if (!MOMENT.test(next.name)) return void 0;
	if (old.name.startsWith("timestamp ") && next.name.startsWith("time ")) return {
		fails: [],
		changes: "left without their date"
	};
	if (old.name === "time with time zone" && next.name === "time without time zone") return {
		fails: [],
		changes: "left without their zone"
	};
	const [had = 6] = old.limits;
	const [has = 6] = next.limits;
	return had > has ? {
		fails: [],
		changes: `rounded to ${has} digits of a second`
	} : void 0;
}
const READ_FROM_TEXT = /^(smallint|integer|bigint|numeric|real|double precision|boolean|uuid|date|jsonb?|inet|cidr|macaddr8?|interval|xml|bit|bit varying|(timestamp|time) with(out)? time zone)$/;
/** Only a cast makes anything else of a text. */
function fromText(old, next, isCast) {
	return isCast && TEXT.test(old.name) && READ_FROM_TEXT.test(next.name) ? { fails: [
		"22P02",
		"22003",
		"22007",
		"22008",
		"2200N"
	] } : void 0;
}
// src/sql/expressions.ts
let parser;
/** Loads the parser of expressions, which takes longer than many a review: only where there are expressions to read. */
async function loadExpressions() {
	parser ??= await import("./pgsql-ast-parser.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
}
/** Words of statements that an expression matters to: what is altered, be it by text that a body puts together. */
const READER = /\b(?:alter|execute)\b/i;
/** Words of statements that hold an expression of a constraint or an index. */
const HOLDER = /\b(?:check|exclude|index)\b/i;
/** Whether a rule may have an expression to read in these statements. */
function mayReadExpressions(statements) {
	return [READER, HOLDER].every((word) => statements.some((sql) => word.test(sql)));
}
function loaded$1() {
	if (!parser) throw new Error("The parser of expressions is not loaded: await loadExpressions() first.");
	return parser;
}
/**
* Whether a CHECK's expression proves that a column holds no NULL, as SET NOT NULL looks for it: the column's
* `IS NOT NULL`, alone or joined by AND (manual 18, ALTER TABLE, SET NOT NULL; ConstraintImpliedByRelConstraint()).
*/
function provesNotNull(expression, column) {
	const tree = parseExpression(expression);
	return tree !== void 0 && conjuncts(tree).some((one) => isNotNullTest(one, column));
}
/** Columns that an expression names; none where it cannot be read. */
function columnsIn(expression) {
	const tree = parseExpression(expression);
	return tree ? columnsOf(tree) : [];
}
/** Columns that a tree names. */
function columnsOf(tree) {
	const names = /* @__PURE__ */ new Set();
	loaded$1().astVisitor(() => ({ ref: ({ name }) => names.add(name) })).expr(tree);
	return [...names];
}
/** In UTF-16 code units. Nobody writes a longer one by hand; its tree is visited by functions that call themselves. */
const LONGEST$1 = 4e3;
/** Undefined where it cannot be read. */
function parseExpression(expression) {
	if (expression.length > LONGEST$1) return void 0;
	const { parse } = loaded$1();
	try {
		return parse(expression, "expr");
	} catch {
		return;
	}
}
/** An expression as SQL. */
function expressionText(tree) {
	return loaded$1().toSql.expr(tree);
}
function conjuncts(tree) {
	return tree.type === "binary" && tree.op === "AND" ? [...conjuncts(tree.left), ...conjuncts(tree.right)] : [tree];
}
function isNotNullTest(tree, column) {
	return tree.type === "unary" && tree.op === "IS NOT NULL" && tree.operand.type === "ref" && tree.operand.name === column;
}
// src/rules/inner-steps.ts
/**
* Statements out of bodies as steps, so that every rule judges them as if they stood in the file.
*
* @param script the steps of the script as these see it; filled by `completeScripts`
*/
function innerSteps(outer, inner, script) {
	const start = inner[0]?.session.lockTimeoutMs;
	return inner.map(({ statement, operations, catalog, after, session, within }) => ({
		...outer,
		statement,
		operations,
		catalog,
		after,
		within,
		transaction: outer.transaction + within.commits / MOST_COMMITS,
		inBlock: true,
		lockTimeoutMs: session.lockTimeoutMs === start ? outer.lockTimeoutMs : session.lockTimeoutMs,
		steps: script,
		unread: []
	}));
}
/** To a statement of a body, the script looks as if the body stood there instead of the statement that runs it. */
function completeScripts(steps) {
	steps.forEach(({ inner }, at) => {
		(inner[0]?.steps)?.push(...steps.slice(0, at), ...inner, ...steps.slice(at + 1));
	});
}
/** A body's own transactions are numbered between the statement's and the next one's. */
const MOST_COMMITS = 1e4;
/** What a statement does, itself and through the bodies that it runs. */
function operationsThrough({ operations, inner }) {
	return inner.length === 0 ? operations : [...operations, ...inner.flatMap((one) => one.operations)];
}
/** The statements that run, with those of a body beside the one that runs it. */
function withInner(steps) {
	return steps.flatMap((step) => [step, ...step.inner]);
}
/**
* A finding about a statement in a body says where it stands. What would replace the statement's lines does not fit
* there: it may be quoted, or advise what no body can do.
*/
function situated(draft, { within, statement }) {
	if (!within) return draft;
	const { file, span } = statement;
	const line = within.isInFile || within.call.includes("this DO block") ? "" : `, line ${within.line}`;
	return {
		...draft,
		message: `Inside ${within.call}${line}: ${draft.message}`,
		suggestion: void 0,
		place: within.isInFile ? {
			file,
			line: span.start.line,
			endLine: span.end.line
		} : draft.place
	};
}
// src/rules/made-up.ts
/**
* What the run showed, where it showed it on rows that were made up. Locks, rewrites and scans are the same on any rows.
* What depends on their values is true of rows that the constraints allow, and production may hold none such: that is not
* confirmed, and no reason to fail. Nor is it refuted because no made-up row was in the way.
*/
function onMadeUpRows(judgement, claim, madeUp = /* @__PURE__ */ new Map()) {
	const { evidence, proof } = judgement;
	if (evidence !== "confirmed" && evidence !== "refuted") return judgement;
	const tables = evidence === "confirmed" ? tablesBehind(claim?.dueToValues, madeUp) : inDoubt(claim, madeUp);
	if (tables.length === 0) return judgement;
	return {
		evidence: "unproven",
		proof: [proof, WORDS$1[evidence](tables)].filter((part) => part !== void 0).join(" "),
		...evidence === "confirmed" && { atMost: "warning" }
	};
}
/** Those of the tables whose values may be to blame. */
function tablesBehind(values, madeUp) {
	if (!values) return [];
	const { relation, sql = "", madeUp: told } = values;
	if (told) return told;
	const words = new Set(sql.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_$]*/gu));
	const tables = [...madeUp.keys()].filter((table) => table === relation || words.has(bareName(table).toLowerCase()));
	return tables.length === 0 && HIDES.test(sql) ? [...madeUp.keys()] : tables;
}
/** What these run does not stand in their text: a function's body, a command that is put together. */
const HIDES = /^\s*(?:select|call|do|execute)\b/i;
/** Rows that were made up let it pass, or were none of those that a condition asks for: others may not, or may be. */
function inDoubt(claim, madeUp) {
	const tables = [claim?.writes, claim?.fails && claim.needsRows].filter((one) => one !== void 0).filter((relation) => madeUp.has(relation));
	return tables.length > 0 ? tables : tablesBehind(claim?.dueToValues, madeUp);
}
/** How many rows production has, as far as is known: a count of made-up rows tells nothing of that. */
function knownRows({ relations }, relation, madeUp = /* @__PURE__ */ new Map()) {
	return madeUp.get(relation) ?? relations.get(relation)?.rows ?? "unknown";
}
const MOST_NAMED = 3;
function named$1(tables) {
	const rest = tables.length - MOST_NAMED;
	return `${tables.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
const WORDS$1 = {
	confirmed: (tables) => `The rows of ${named$1(tables)} are made up: ${tables.length > 1 ? "their" : "its"} constraints allow them, and production's rows decide.`,
	refuted: (tables) => `But the rows of ${named$1(tables)} are made up: production's rows decide.`
};
// src/sql/settings.ts
const UNITS = {
	us: .001,
	ms: 1,
	s: 1e3,
	min: 6e4,
	h: 36e5,
	d: 864e5
};
/** A time setting as SET takes it and SHOW prints it: `0`, `500` (milliseconds), `5s`, `1min` (manual 18, 19.1.1). */
function milliseconds(setting) {
	const found = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(setting.trim());
	return found ? Number(found[1]) * (UNITS[found[2] || "ms"] ?? 1) : 0;
}
// src/sql/versions.ts
/** The newest part of an operation; undefined where every supported version knows it all. */
function newestSyntax(operation) {
	return partsOf(operation).toSorted((a, b) => b.since - a.since)[0];
}
function partsOf(operation) {
	switch (operation.kind) {
		case "add-column": return inColumn(operation.column);
		case "add-constraint": return inConstraint(operation.constraint);
		case "create-table": return [...operation.columns.flatMap(inColumn), ...operation.constraints.flatMap(inConstraint)];
		case "create-index": return operation.nullsNotDistinct ? [NULLS_NOT_DISTINCT] : [];
		case "merge": return [{
			words: "MERGE",
			since: 15
		}];
		case "set-access-method": return [operation.method === void 0 ? {
			words: "SET ACCESS METHOD DEFAULT",
			since: 17
		} : {
			words: "SET ACCESS METHOD",
			since: 15
		}];
		case "create-publication":
		case "alter-publication": return operation.schemas.length > 0 ? [{
			words: "TABLES IN SCHEMA",
			since: 15
		}] : [];
		case "alter-table-other": return inSubcommand(operation);
		default: return [];
	}
}
const NULLS_NOT_DISTINCT = {
	words: "NULLS NOT DISTINCT",
	since: 15
};
function inColumn({ generated, constraints }) {
	return [...generated === "virtual" ? [{
		words: "a VIRTUAL generated column",
		since: 18
	}] : [], ...constraints.flatMap(inConstraint)];
}
function inConstraint(constraint) {
	const { kind, enforced, temporal, nullsNotDistinct } = constraint;
	const found = [];
	if (kind === "not-null") found.push({
		words: "NOT NULL as a table constraint",
		since: 18
	});
	if (!enforced) found.push({
		words: "NOT ENFORCED",
		since: 18
	});
	if (temporal) {
		const words = kind === "foreign-key" ? "a foreign key with PERIOD" : "WITHOUT OVERLAPS";
		found.push({
			words,
			since: 18
		});
	}
	return nullsNotDistinct ? [...found, NULLS_NOT_DISTINCT] : found;
}
function inSubcommand({ subtype, value }) {
	if (subtype === "AT_SetExpression") return [{
		words: "SET EXPRESSION",
		since: 17
	}];
	return value === "enforcement" ? [{
		words: "ALTER CONSTRAINT … [NOT] ENFORCED",
		since: 18
	}] : [];
}
// src/sql/lacking.ts
/** What the server lacks although production has it for certain, and how to give it: one sentence. */
function platformAdvice(refusal, major) {
	const extension = missingExtension(refusal.message);
	if (extension !== void 0) return extensionAdvice(extension, major);
	return ABSENT.has(refusal.code) && SUPABASE.test(refusal.message) ? FROM_SUPABASE : void 0;
}
/** The same, also of what has to be there for a merged migration to have run: a newer version, objects from elsewhere. */
function lackingAdvice(refusal, { major, statement } = {}) {
	return platformAdvice(refusal, major) ?? versionAdvice(refusal, major, statement) ?? (ABSENT.has(refusal.code) ? FROM_ELSEWHERE : void 0);
}
/** Two wordings: of PostgreSQL 14, and of 15 and later (`src/backend/commands/extension.c`). */
function missingExtension(message) {
	return /extension "([^"]+)" is not available/.exec(message)?.[1] ?? /could not open extension control file ".*?([^/"]+)\.control"/.exec(message)?.[1];
}
/** Images that are like the official one, as their publishers name them; `$` is Postgres's major version. */
const IMAGES = [
	[/^(?:postgis(?:_\w+)?|address_standardizer\w*)$/, (major) => `postgis/postgis:${major}-${postgis(major)}`],
	[/^vector$/, (major) => `pgvector/pgvector:pg${major}`],
	[/^timescaledb$/, (major) => `timescale/timescaledb:latest-pg${major}`],
	[/^(?:timescaledb_toolkit|vectorscale)$/, (major) => `timescale/timescaledb-ha:pg${major}`]
];
function postgis(major) {
	return major >= 18 ? "3.6" : "3.5";
}
/** The ends of Debian's and the PostgreSQL project's package names, `postgresql-<major>-…`. */
const PACKAGES = new Map(`age:age asn1oid:asn1oid debversion:debversion first_last_agg:first-last-agg hll:hll hypopg:hypopg ip4r:ip4r
  jsquery:jsquery numeral:numeral ogr_fdw:ogr-fdw orafce:orafce periods:periods pg_cron:cron pg_hint_plan:pg-hint-plan
  pg_partman:partman pg_qualstats:pg-qualstats pg_repack:repack pg_similarity:similarity pg_stat_kcache:pg-stat-kcache
  pg_uuidv7:pg-uuidv7 pg_wait_sampling:pg-wait-sampling pgaudit:pgaudit pglogical:pglogical pgrouting:pgrouting
  pgtap:pgtap plpgsql_check:plpgsql-check plr:plr pointcloud:pointcloud prefix:prefix q3c:q3c rational:rational
  rum:rum semver:semver set_user:set-user tdigest:tdigest unit:unit h3:h3 http:http`.split(/\s+/).map((pair) => {
	const [name = "", end = ""] = pair.split(":");
	return [name, end];
}));
/** Those of its own that Postgres 14 to 18 brings along, and that some packages leave to another. */
const CONTRIB = new Set(`amcheck autoinc bloom btree_gin btree_gist citext cube dblink dict_int dict_xsyn earthdistance file_fdw
  fuzzystrmatch hstore insert_username intagg intarray isn lo ltree moddatetime pageinspect pg_buffercache
  pg_freespacemap pg_logicalinspect pg_prewarm pg_stat_statements pg_surgery pg_trgm pg_visibility pg_walinspect
  pgcrypto pgrowlocks pgstattuple postgres_fdw refint seg sslinfo tablefunc tcn tsm_system_rows tsm_system_time
  unaccent uuid-ossp xml2`.split(/\s+/));
const SUPABASE_EXTENSION = /^(?:pg_graphql|pgsodium|supabase_vault|pg_net|pgjwt|wrappers|index_advisor|pg_jsonschema)$/;
function extensionAdvice(name, major) {
	const image = IMAGES.find(([extension]) => extension.test(name))?.[1];
	const shown = major ?? 17;
	if (image) return `Postgres does not bring ${name} along: set \`engine: container\` and \`image: ${image(shown)}\` in pgrehearse.yml.`;
	if (CONTRIB.has(name)) return `${name} is one of Postgres's own extensions, and this server was installed without those: install its contrib package, or set \`engine: container\`.`;
	if (SUPABASE_EXTENSION.test(name)) return `${name} comes with Supabase: name an image that has it, such as a tag of supabase/postgres, as \`image\`, with \`engine: container\`.`;
	const end = PACKAGES.get(name);
	return `Postgres does not bring ${name} along: ${end === void 0 ? "name an image that has it" : `make an image of \`postgres:${shown}\` with the package postgresql-${shown}-${end}, and name it`} as \`image\`, with \`engine: container\`.`;
}
/** Functions and settings by the first version that has them (its release notes). */
const SINCE = /* @__PURE__ */ new Map([
	["uuidv7", 18],
	["uuidv4", 18],
	["json_table", 17],
	["transaction_timeout", 17],
	["any_value", 16],
	["array_shuffle", 16],
	["regexp_like", 15],
	["regexp_count", 15],
	["date_bin", 14]
]);
function versionAdvice({ code, message }, major, statement) {
	if (major === void 0) return void 0;
	const [, called] = /^function (?:pg_catalog\.)?(\w+)\(|unrecognized configuration parameter "(\w+)"/.exec(message)?.filter((part) => part !== void 0) ?? [];
	const found = [...code === "42601" ? (statement?.operations ?? []).flatMap((one) => newestSyntax(one) ?? []) : [], ...called === void 0 ? [] : [{
		words: called,
		since: SINCE.get(called) ?? 0
	}]].find(({ since }) => since > major);
	return found && `${found.words} came with PostgreSQL ${found.since}, and this server is ${major}: set \`postgres: ${found.since}\` where production has that.`;
}
/** What Supabase makes before the first migration; its roles are lent. */
const SUPABASE = /"(?:auth|storage|extensions|vault|realtime|graphql_public|supabase_functions)[."]|\b(?:auth|storage|vault|realtime)\.\w+/;
/** By SQLSTATE (manual 18, appendix A): an object, a schema or a function that nothing before has made. */
const ABSENT = /* @__PURE__ */ new Set([
	"42P01",
	"3F000",
	"42883",
	"42704"
]);
const FROM_SUPABASE = "It comes with Supabase, not with the migrations: make what they use of it in a file of SQL, and name that as `before` in pgrehearse.yml (docs/tools.md has one to start from).";
const FROM_ELSEWHERE = "If it was made elsewhere, make it in a file of SQL that `before` names in pgrehearse.yml, or give a schema dump with `baseline: <file>`.";
// src/rules/nested-transaction.ts
const ADD = "ALTER TABLE orders ADD COLUMN note text;";
const ORDERS = { "migrations/2026-01-01-000000_orders/up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);" };
const CHANGE = "migrations/2026-01-02-000000_note/up.sql";
const nestedTransaction = {
	id: "nested-transaction",
	category: "transactions",
	severity: "error",
	title: "BEGIN or COMMIT inside the tool's transaction, or a BEGIN without an end",
	why: `Postgres has no transactions inside transactions: BEGIN in an open one does nothing, and the first COMMIT ends it all (manual
18, BEGIN and COMMIT). What the tool meant to do in the same transaction, such as noting that the migration was applied, then
happens by itself, and a failure in between leaves the two apart. What a BEGIN without a COMMIT did is undone when the tool
disconnects.`,
	examples: [
		{
			kind: "bad",
			title: "The tool has opened a transaction already",
			up: "",
			files: {
				base: ORDERS,
				head: {
					...ORDERS,
					[CHANGE]: `BEGIN;\n${ADD}\nCOMMIT;`
				}
			}
		},
		{
			kind: "bad",
			title: "COMMIT in the middle of the tool's transaction",
			up: "",
			files: {
				base: ORDERS,
				head: {
					...ORDERS,
					[CHANGE]: `${ADD}\nCOMMIT;\nCOMMENT ON TABLE orders IS 'What customers bought';`
				}
			}
		},
		{
			kind: "bad",
			title: "Begun and never ended",
			base: ORDERS["migrations/2026-01-01-000000_orders/up.sql"],
			up: `BEGIN;\nSET LOCAL lock_timeout = '5s';\n${ADD}`
		},
		{
			kind: "good",
			title: "The file has its own transaction, and the tool has none",
			base: ORDERS["migrations/2026-01-01-000000_orders/up.sql"],
			up: `BEGIN;\nSET LOCAL lock_timeout = '5s';\n${ADD}\nCOMMIT;`
		},
		{
			kind: "good",
			title: "Left to the tool's transaction",
			up: "",
			files: {
				base: ORDERS,
				head: {
					...ORDERS,
					[CHANGE]: `SET LOCAL lock_timeout = '5s';\n${ADD}`
				}
			}
		}
	],
	check: {
		scope: "migration",
		find: ({ steps }) => {
			const trouble = troubleIn(steps);
			return [...trouble ? [draft(trouble, steps)] : [], ...steps.flatMap(endInBody)];
		}
	}
};
/** A body may end transactions only where nobody else has opened one (manual 18, 41.8). */
function endInBody({ inBlock, inner, observation, statement, migration }) {
	const end = inner.find((one) => actionOf(one) !== void 0);
	if (!inBlock || !end?.within || observation?.ok) return [];
	const { call, branch, isInFile } = end.within;
	const { file, span } = isInFile ? end.statement : statement;
	const refused = observation?.error?.code === "2D000";
	if (observation && !refused) return [];
	return [{
		message: `Inside ${call}: ${end.statement.sql} cannot run in the transaction that this file runs in: the migration fails.`,
		instead: sequence([outsideTransaction(migration), `${statement.sql};`]),
		claim: refused ? { seen: "The server refused it: invalid transaction termination (SQLSTATE 2D000)." } : { ...branch !== void 0 && { unknown: `It stands ${branch}, so it may not run.` } },
		place: {
			file,
			line: span.start.line,
			endLine: span.end.line
		}
	}];
}
/** Whether the file begins a transaction that it does not end. */
function leavesOpen(steps) {
	return troubleIn(steps)?.kind === "left-open";
}
/** The first thing that the file's own BEGIN and COMMIT do to a transaction that is not theirs. */
function troubleIn(steps) {
	let opener = openerOf(steps);
	let begun;
	for (const step of steps) {
		const action = actionOf(step);
		if (action === "begin") {
			if (opener === "tool" || opener === "file") return {
				kind: "begin-inside",
				step
			};
			opener = "file";
			begun = step;
		}
		if (action !== "commit" && action !== "rollback") continue;
		if (opener === "tool") return {
			kind: "ends-tool",
			step
		};
		if (opener === "implicit" && hasWork(steps, step)) return {
			kind: "ends-implicit",
			step
		};
		opener = openerOf(steps) === "nobody" ? "nobody" : "implicit";
		begun = void 0;
	}
	return begun && {
		kind: "left-open",
		step: begun
	};
}
function openerOf([first]) {
	const mode = first?.migration.up.transaction;
	if (mode === "one") return "tool";
	return mode === "batch" ? "implicit" : "nobody";
}
function actionOf({ statement }) {
	return statement.operations.find((one) => one.kind === "transaction")?.action;
}
function isWork(step) {
	return actionOf(step) === void 0;
}
/** Statements on either side, which it takes apart. */
function hasWork(steps, border) {
	const at = steps.indexOf(border);
	return steps.slice(0, at).findLastIndex((step) => !isWork(step)) < at - 1 && steps.slice(at + 1).some(isWork);
}
function draft(trouble, steps) {
	const { step } = trouble;
	const { start, end } = step.statement.span;
	const { words, severity } = TELL[trouble.kind](trouble, steps);
	return {
		message: words,
		severity,
		instead: instead(trouble, steps),
		claim: step.observation ? { seen: proofOf(trouble) } : {},
		place: {
			file: step.statement.file,
			line: start.line,
			endLine: end.line
		}
	};
}
const TELL = {
	"begin-inside": ({ step }, steps) => insideOf$1(step, steps),
	"ends-tool": ({ step }) => ({ words: `${wordOf(step)} ends the transaction that the tool opened: ${fateOf(wordOf(step))}, and what the tool does after the file is no longer in one transaction with it.` }),
	"ends-implicit": ({ step }) => ({
		words: `${wordOf(step)} ends the transaction that the server runs the whole file in: ${fateOf(wordOf(step))}.`,
		severity: "warning"
	}),
	"left-open": ({ step }) => ({ words: `${wordOf(step)} begins a transaction that the file never ends: what follows it is undone when the tool disconnects.` })
};
function wordOf({ statement }) {
	return /^\w+/.exec(statement.sql)?.[0].toUpperCase() ?? "";
}
function proofOf({ kind, step }) {
	if (kind === "left-open") return "Seen in the run: the transaction was still open after the last statement.";
	const warned = step.observation?.warnings[0];
	return warned ? `The server warned: ${warned.message} (SQLSTATE ${warned.code}).` : `Seen in the run: ${wordOf(step)} was carried out.`;
}
/** A BEGIN that does nothing is harmless as long as no COMMIT goes with it. */
function insideOf$1(step, steps) {
	const end = steps.slice(steps.indexOf(step) + 1).find((one) => ["commit", "rollback"].includes(actionOf(one) ?? ""));
	const idle = `A transaction that ${openerOf(steps) === "tool" ? "the tool" : "the file"} opened is open already, so that this BEGIN does nothing`;
	if (!end) return {
		words: `${idle}: the server only warns.`,
		severity: "warning"
	};
	const word = actionOf(end) === "commit" ? "COMMIT" : "ROLLBACK";
	return { words: `${idle}, and ${word} on line ${end.statement.span.start.line} ends that one: ${fateOf(word)}, whatever comes after it.` };
}
function fateOf(word) {
	return word === "ROLLBACK" || word === "ABORT" ? "what comes before it is undone" : "what comes before it stays, even if the rest fails";
}
function instead({ kind, step }, steps) {
	const sql = steps.map(({ statement }) => `${statement.sql};`);
	if (kind === "left-open") return sequence(["with an end", [...sql, "COMMIT;"].join("\n")]);
	return sequence(...(kind !== "begin-inside" && steps.indexOf(step) < steps.length - 1 ? [steps.slice(0, steps.indexOf(step)), steps.slice(steps.indexOf(step))] : [steps]).map((part) => part.filter(isWork).map(({ statement }) => `${statement.sql};`)).filter((lines) => lines.length > 0).map((lines, at) => [at === 0 ? "this migration, in the one transaction that it runs in" : "the next migration", lines.join("\n")]));
}
// src/rules/offending.ts
/** ` In the way: id = 1; id = 2 (2 of 40).`; empty when nothing is known. */
function inTheWay(offending) {
	if (!offending) return "";
	const { keys, total } = offending;
	const rest = total > keys.length ? `, ${count(keys.length)} of ${count(total)}` : "";
	return ` In the way: ${keys.join("; ")}${rest}.`;
}
/** The query between backticks, which reports show as code. */
function allOfThem(offending) {
	return offending ? ` All of them: \`${offending.query.replaceAll("`", "´")}\`` : "";
}
// src/rules/migration-fails.ts
const migrationFails = {
	id: "migration-fails",
	category: "rollback",
	severity: "error",
	title: "The migration fails",
	why: `It was run on the base branch's schema with the rows of the fixtures, in the transactions that the migration tool uses, and
the server refused it. In production it would fail in the middle of a deployment.`,
	examples: [{
		kind: "bad",
		title: "Two rows share what is to be unique",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'a@example.org');`,
		up: "CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);"
	}, {
		kind: "good",
		title: "No rows in the way",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'b@example.org');`,
		up: "CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);"
	}],
	check: {
		scope: "migration",
		find: ({ rehearsal, steps, refused }) => {
			const major = steps[0]?.major;
			const before = refused?.forward ? [onOtherRows(refused.forward, major)] : [];
			if (rehearsal?.forward.status !== "failed" || refused?.forward?.isForWantOfRows) return before;
			const failed = rehearsal.forward.statements.find((statement) => !statement.ok);
			if (failed) return [...before, refusal(failed, major)];
			if (leavesOpen(steps)) return before;
			const message = rehearsal.forward.reason ?? "It failed.";
			return [...before, {
				message,
				claim: { seen: "Seen in the run." }
			}];
		}
	}
};
function refusal(failed, major) {
	return {
		message: failureMessage(failed),
		relation: failed.error?.relation,
		claim: failureClaim(failed, major),
		place: placeOf$1(failed)
	};
}
/** What failed on made-up rows, where the run that is judged was on others. */
function onOtherRows({ statement, tables, isForWantOfRows }, major) {
	const { claim, ...draft } = refusal(statement, major);
	if (claim?.seen === void 0) return {
		...draft,
		claim
	};
	const then = isForWantOfRows ? "So it is without any rows." : "Everything else was seen in a run without such rows.";
	return {
		...draft,
		claim: {
			...claim,
			seen: `${claim.seen} ${then}`,
			dueToValues: { madeUp: tables }
		}
	};
}
/** Tables with made-up rows whose values may have had the statement refused. */
function blamedFor(failed, madeUp) {
	return tablesBehind(valuesBehind(failed), madeUp);
}
function failureMessage({ error }) {
	const detail = error?.detail ? ` ${error.detail}` : "";
	return `The server refuses it: ${(error?.message ?? "no reason given").replace(/\.$/, "")}.${detail}${inTheWay(error?.offending)}`;
}
/** What fails only because of where it was rehearsed proves nothing about production. */
function failureClaim(failed, major) {
	const remedy = remedyFor(failed.error?.code ?? "", failed.error?.message ?? "", major);
	if (remedy) return { unknown: `${failureProof(failed)} ${remedy}` };
	return {
		seen: failureProof(failed),
		dueToValues: valuesBehind(failed)
	};
}
/** Classes of SQLSTATEs that the values of rows bring about (manual 18, appendix A): data, constraints, several rows, limits, RAISE. */
const DUE_TO_VALUES = /^(?:21|22|23|54|P0)/;
function valuesBehind({ error, sql }) {
	if (!error || !DUE_TO_VALUES.test(error.code)) return void 0;
	return {
		relation: error.relation,
		sql
	};
}
/** By SQLSTATE (manual 18, appendix A): what to set so that the rehearsal can get past it. */
function remedyFor(code, message, major) {
	if (message.includes("`extensions: [")) return "It was not tried.";
	if (code === "42501") return "It runs here as a role that is no superuser. Where production has more rights, set `superuser: true` with `engine: container`.";
	if (message.includes("`limits.")) return "Raise that limit where the migration needs it.";
	return platformAdvice({
		code,
		message
	}, major);
}
function failureProof({ error }) {
	return `Seen in the run, SQLSTATE ${error?.code ?? "unknown"}.${error?.hint ? ` Hint of the server: ${error.hint}` : ""}${allOfThem(error?.offending)}`;
}
function placeOf$1({ file, line, sql }) {
	return {
		file,
		line,
		endLine: line + sql.split("\n").length - 1,
		sql
	};
}
// src/config/policy.ts
/** How each file is judged: the settings for all, and over them, in order, those that name its path. */
function policiesOf({ rules, limits, conventions, overrides }) {
	const common = {
		severities: rules,
		options: {
			limits,
			conventions
		}
	};
	const special = overrides.map((override) => ({
		override,
		isMatch: covering(override.paths)
	}));
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const policy = known.get(path) ?? special.filter(({ isMatch }) => isMatch(path)).reduce(overlay, common);
		known.set(path, policy);
		return policy;
	};
}
/** The values that hold for a file: those for all, and over them those of the overrides that name its path. */
function placeholdersOf({ placeholders, overrides }) {
	const special = overrides.map((override) => ({
		override,
		isMatch: covering(override.paths)
	}));
	return (path) => special.filter(({ isMatch }) => isMatch(path)).reduce((values, { override }) => ({
		...values,
		...override.placeholders
	}), placeholders);
}
function overlay({ severities, options }, { override }) {
	return {
		severities: {
			...severities,
			...override.rules
		},
		options: {
			limits: overlayRuleLimits(options.limits, override.limits),
			conventions: overlayConventions(options.conventions, override.conventions)
		}
	};
}
/** What the configuration silences, and the files of the tree that each entry speaks for. */
async function ignoresIn(ignore, tree, sources) {
	return Promise.all(ignore.map(async ({ rules, paths, reason, until, at }) => {
		const isMatch = covering(paths);
		return {
			kind: "configuration",
			rules,
			reason,
			...until !== void 0 && { until },
			at,
			covers: ({ file }) => isMatch(file),
			files: await filesCovered(paths, tree, sources)
		};
	}));
}
// src/sql/lines.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Offsets of a text to lines and columns. A line ends at `\n`; a `\r` before it belongs to the line. */
var Lines = class {
	#starts = [0];
	constructor(text) {
		for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
	}
	/** The offset at which a line begins; lines count from 1. */
	startOf(line) {
		return this.#starts[line - 1] ?? 0;
	}
	/** `offset` in UTF-16 code units from 0. */
	at(offset) {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			offset,
			line: low + 1,
			column: offset - (this.#starts[low] ?? 0) + 1
		};
	}
};
/** The text that is sent: the author's own, or what the tool makes of it. */
function sentText({ text, filled }) {
	return filled?.text ?? text;
}
/** Places of the text that is sent, as places of the author's file. What a value holds stands where its placeholder does. */
var SentLines = class {
	#written;
	#sent;
	#spots;
	constructor(file) {
		this.#written = new Lines(file.text);
		this.#sent = file.filled ? new Lines(file.filled.text) : this.#written;
		this.#spots = file.filled?.spots ?? [];
	}
	at(offset) {
		const spot = this.#spots.findLast(({ from }) => from <= offset);
		if (!spot) return this.#written.at(offset);
		return this.#written.at(offset < spot.until ? spot.start : spot.end + offset - spot.until);
	}
	/** Behind the last character of something: behind the placeholder, where that character is a value's. */
	endAt(offset) {
		const spot = this.#spots.find(({ from, until }) => from < offset && offset < until);
		return spot ? this.#written.at(spot.end) : this.at(offset);
	}
	/** The author's line for one of the text that is sent. */
	line(number) {
		return this.#spots.length === 0 ? number : this.at(this.#sent.startOf(number)).line;
	}
	/** Where a place of the author's file is in the text that is sent. */
	offsetOf({ offset }) {
		const spot = this.#spots.findLast(({ start }) => start <= offset);
		if (!spot) return offset;
		return offset < spot.end ? spot.from : spot.until + offset - spot.end;
	}
};
// src/fixtures/archive/folder.ts
/** Lies in every folder that `pg_dump --format=directory` writes (manual 18, pg_dump). */
const CONTENTS = "toc.dat";
function isArchiveFolder(tree, folder) {
	return hasFile(tree, joinPath(folder, CONTENTS));
}
/** The folders among the files' that pg_dump wrote. */
function archiveFolders(files) {
	return files.filter((path) => path.endsWith(`/${CONTENTS}`)).map(folderOf);
}
// src/config/fixtures.ts
const FIXTURES = {
	key: "fixtures",
	ends: [
		".sql",
		".sql.gz",
		".csv",
		".csv.gz",
		".dump",
		".backup",
		".pgdump",
		".custom",
		".tar"
	],
	otherwise: "neither .sql nor .csv, nor an archive of pg_dump (.dump, .backup, .tar, or a folder)",
	takesFolders: true
};
/** Files that a command reads: of any sort. */
const ANY = {
	key: "fixtures",
	ends: [""],
	otherwise: "no file"
};
const SQL_ALONE = {
	key: "before",
	ends: [".sql"],
	otherwise: "no .sql file"
};
/**
* The files that globs stand for: glob by glob, the files of each in natural order, every file once. Throws a UserError
* for a glob that no file matches, and for files of another sort.
*/
async function expandGlobs(globs, tree, kind = FIXTURES) {
	const files = /* @__PURE__ */ new Set();
	for (const glob of globs) for (const file of await matches(glob, tree, kind)) files.add(file);
	return [...files];
}
async function matches(glob, tree, kind) {
	const { base, isGlob } = import_picomatch.default.scan(glob);
	const isMatch = (0, import_picomatch.default)(glob);
	const { key, ends } = kind;
	if (kind.takesFolders && !isGlob && await isArchiveFolder(tree, base)) return [base];
	const listed = isGlob ? await tree.list(base) : await hasFile(tree, base) ? [base] : [];
	const folders = kind.takesFolders ? archiveFolders(listed) : [];
	const whole = folders.filter((folder) => isMatch(folder) || isMatch(`${folder}/toc.dat`));
	const files = listed.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)));
	const found = [...isGlob ? files.filter((path) => isMatch(path)) : files, ...whole];
	if (found.length === 0) throw new UserError(`${key}: no file matches "${glob}". Correct the path, or leave it out.`);
	const other = found.find((path) => !whole.includes(path) && !ends.some((end) => path.toLowerCase().endsWith(end)));
	if (other !== void 0) throw new UserError(`${key}: ${other} is ${kind.otherwise}. Narrow "${glob}".`);
	return found.toSorted(compareNatural);
}
// src/fixtures/statistics/pg-dump.ts
/** Whether a text looks like what `pg_dump --statistics-only` writes (PostgreSQL 18 and later). */
function isStatisticsDump(text) {
	return text.includes("pg_restore_relation_stats(") || text.includes("pg_restore_attribute_stats(");
}
/** The numbers of such a dump; the values that it holds as well are left where they are (manual 18, 9.28.11). */
function readStatisticsDump(text) {
	const tables = /* @__PURE__ */ new Map();
	const own = /* @__PURE__ */ new Set();
	for (const { name, given } of callsIn(text)) {
		const table = `${given.get("schemaname") ?? ""}.${given.get("relname") ?? ""}`;
		const known = tables.get(table) ?? EMPTY;
		if (name === "relation") tables.set(table, {
			...known,
			...sizeOf(given)
		});
		else if (given.get("inherited") !== "t" || !own.has(table)) tables.set(table, withColumn(known, given));
		if (name === "attribute" && given.get("inherited") !== "t") own.add(table);
	}
	return {
		kind: "pgrehearse-statistics",
		version: 1,
		server: {
			version: /-- Dumped from database version ([\d.]+)/.exec(text)?.[1] ?? "unknown",
			replicas: 0,
			settings: {}
		},
		tables: Object.fromEntries(tables)
	};
}
const EMPTY = {
	pages: 0,
	columns: {},
	indexes: {},
	foreignKeys: {},
	perDay: {
		inserted: 0,
		updated: 0,
		deleted: 0,
		scans: 0,
		indexScans: 0
	}
};
function sizeOf(given) {
	const rows = Number(given.get("reltuples") ?? -1);
	return {
		pages: Math.max(0, Number(given.get("relpages") ?? 0)),
		...rows >= 0 && { rows: digits(rows) }
	};
}
/** An index of expressions has numbers in place of names. */
function withColumn(table, given) {
	const name = given.get("attname");
	if (name === void 0) return table;
	const correlation = given.get("correlation");
	const common = given.get("most_common_freqs");
	const column = {
		nulls: digits(Number(given.get("null_frac") ?? 0)),
		width: Number(given.get("avg_width") ?? 0),
		distinct: digits(Number(given.get("n_distinct") ?? 0)),
		...correlation !== void 0 && { correlation: Number(Number(correlation).toFixed(2)) + 0 },
		...common !== void 0 && { common: common.replaceAll(/[{}]/g, "").split(",").slice(0, 10).map((share) => digits(Number(share))) }
	};
	return {
		...table,
		columns: {
			...table.columns,
			[name]: column
		}
	};
}
/** As many as `pgrehearse stats` keeps; halves go away from zero, as the server has it. */
function digits(value) {
	return Number((value * (1 + 1e-9)).toPrecision(3));
}
/** A literal, quoted or not, with its cast. */
const LITERAL$1 = /E?'((?:[^'\\]|''|\\.)*)'|(-?[\w.]+)/y;
/** One after the other: a value may hold the name of the function. */
function* callsIn(text) {
	const call = /\bpg_restore_(relation|attribute)_stats\(/g;
	for (let found = call.exec(text); found; found = call.exec(text)) {
		const { literals, end } = literalsAt(text, call.lastIndex);
		call.lastIndex = end;
		const [, name] = found;
		const pairs = literals.flatMap((value, at) => at % 2 === 0 ? [[value, literals[at + 1] ?? ""]] : []);
		yield {
			name: name === "relation" ? "relation" : "attribute",
			given: new Map(pairs)
		};
	}
}
function literalsAt(text, begin) {
	const literals = [];
	let at = begin;
	for (;;) {
		at = skip(text, at, /[\s,]*/y);
		LITERAL$1.lastIndex = at;
		const found = LITERAL$1.exec(text);
		if (!found) return {
			literals,
			end: at
		};
		literals.push(found[1]?.replaceAll("''", "'") ?? found[2] ?? "");
		at = skip(text, LITERAL$1.lastIndex, /(?:::[\w ]+(?:\[\])?)?/y);
	}
}
function skip(text, at, what) {
	what.lastIndex = at;
	return at + (what.exec(text)?.[0].length ?? 0);
}
// src/fixtures/statistics/parse.ts
/** Reads what `pgrehearse stats` or `pg_dump --statistics-only` wrote. Throws a UserError that says what is wrong with it. */
function parseStatistics(path, text) {
	if (isStatisticsDump(text)) return readStatisticsDump(text);
	const read = statisticsFile.safeParse(json(path, text));
	if (read.success) return read.data;
	const [issue] = read.error.issues;
	const place = issue?.path.join(".") ?? "";
	throw new UserError(`${path}: ${place === "" ? "it" : `\`${place}\``} is not as \`pgrehearse stats\` writes it: ${issue?.message ?? "unknown"}. Make the file anew.`);
}
function json(path, text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new UserError(`${path} is neither JSON, as \`pgrehearse stats\` writes it, nor what \`pg_dump --statistics-only\` writes.`);
	}
}
// src/sql/grammar.ts
let grammar;
/** Loads the server's grammar (WebAssembly). Await it once before anything is parsed. */
async function loadStatements() {
	const module = await import("./libpg-query.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	await module.loadModule();
	grammar = module;
}
function loaded() {
	if (!grammar) throw new Error("The grammar is not loaded: await loadStatements() first.");
	return grammar;
}
/** The first statement of an SQL text. Throws what the grammar has against it. */
function parseStatement(sql) {
	return loaded().parseSync(sql).stmts?.[0]?.stmt;
}
/** A function of PL/pgSQL, CREATE FUNCTION and all. Throws what the grammar has against it. */
function parsePlpgsql(sql) {
	return loaded().parsePlPgSQLSync(sql);
}
/** What the grammar itself says about a text that it refused; undefined for any other error. */
function complaintOf(error) {
	return loaded().hasSqlDetails(error) ? error.sqlDetails : void 0;
}
// src/sql/references.ts
/** Relations that a query reads, as written, without the names of its own WITH queries. */
function relationsIn(root) {
	const names = /* @__PURE__ */ new Set();
	const ctes = /* @__PURE__ */ new Set();
	walk(root, (tag, body) => {
		if (tag === "RangeVar") names.add(nameOf(body));
		if (tag === "CommonTableExpr") ctes.add(body.ctename ?? "");
	});
	return [...names].filter((name) => !ctes.has(name));
}
/** Functions that an expression or query calls: lower case, qualified only where the author did. */
function functionsIn(root) {
	const names = /* @__PURE__ */ new Set();
	walk(root, (tag, body) => {
		if (tag === "FuncCall") names.add(dotted(body.funcname).replace(/^pg_catalog\./, ""));
		if (tag === "SQLValueFunction") names.add(sqlValueFunction(body.op ?? ""));
	});
	return [...names];
}
/** Columns that an expression names, in the order of their first mention; a row as a whole (`t.*`) is none. */
function columnsNamed(root) {
	const names = /* @__PURE__ */ new Set();
	walk(root, (tag, body) => {
		const name = tag === "ColumnRef" && as(body.fields?.at(-1), "String")?.sval;
		if (name) names.add(name);
	});
	return [...names];
}
/** SVFOP_CURRENT_TIMESTAMP_N -> current_timestamp */
function sqlValueFunction(op) {
	return op.replace(/^SVFOP_/, "").replace(/_N$/, "").toLowerCase();
}
/** What most files are full of, and where no role can stand: their trees are large. */
const ROLELESS = /* @__PURE__ */ new Set([
	"SelectStmt",
	"InsertStmt",
	"UpdateStmt",
	"DeleteStmt",
	"CreateStmt",
	"IndexStmt"
]);
/** Roles that a statement names: owners, grantees, policies' roles, memberships. */
function rolesIn(root) {
	if (Object.keys(root).every((tag) => ROLELESS.has(tag))) return [];
	const names = /* @__PURE__ */ new Set();
	walk(root, (tag, body) => {
		if (tag === "RoleSpec") {
			const role = body;
			if (role.roletype === "ROLESPEC_CSTRING" && role.rolename) names.add(role.rolename);
		}
		if (tag === "GrantRoleStmt") {
			for (const granted of body.granted_roles ?? []) if ("AccessPriv" in granted && granted.AccessPriv.priv_name) names.add(granted.AccessPriv.priv_name);
		}
		const bare = bareRole(body);
		if (bare) names.add(bare);
	});
	return [...names];
}
/** RoleSpec stands under a named field (newowner, authrole, …) without its tag. */
function bareRole(body) {
	const owner = Object.values(body).find((value) => typeof value === "object" && value !== null && "roletype" in value);
	return owner?.roletype === "ROLESPEC_CSTRING" ? owner.rolename : void 0;
}
// src/sql/operations/drop.ts
function drop(node) {
	return (node.objects ?? []).map((object) => dropOne(node, object));
}
function dropOne(node, object) {
	const ifExists = node.missing_ok ?? false;
	const cascade = node.behavior === "DROP_CASCADE";
	const relation = objectName(object);
	switch (node.removeType) {
		case "OBJECT_TABLE":
		case "OBJECT_FOREIGN_TABLE": return {
			kind: "drop-table",
			relation,
			ifExists,
			cascade
		};
		case "OBJECT_VIEW":
		case "OBJECT_MATVIEW": return {
			kind: "drop-view",
			relation,
			materialized: node.removeType === "OBJECT_MATVIEW",
			ifExists,
			cascade
		};
		case "OBJECT_INDEX": return {
			kind: "drop-index",
			relation,
			concurrently: node.concurrent ?? false,
			ifExists,
			cascade
		};
		default: return {
			kind: "drop-object",
			...droppedObject(node.removeType, object),
			ifExists,
			cascade
		};
	}
}
/** Triggers, policies and rules are named behind their table: `{orders, audit}` is trigger audit of orders. */
function droppedObject(type, object) {
	const objectType = wordsOf(type);
	const parts = strings(as(object, "List")?.items);
	if (!/^(trigger|policy|rule)$/.test(objectType)) return {
		objectType,
		name: objectName(object)
	};
	return {
		objectType,
		name: parts.at(-1) ?? "",
		relation: parts.slice(0, -1).join(".")
	};
}
/** OBJECT_MATVIEW -> `materialized view`, OBJECT_EVENT_TRIGGER -> `event trigger` */
function wordsOf(type) {
	if (type === "OBJECT_MATVIEW") return "materialized view";
	return (type ?? "OBJECT_object").replace("OBJECT_", "").toLowerCase().replaceAll("_", " ");
}
const RENAMED_RELATIONS = {
	OBJECT_TABLE: "table",
	OBJECT_VIEW: "view",
	OBJECT_MATVIEW: "materialized view",
	OBJECT_INDEX: "index",
	OBJECT_SEQUENCE: "sequence",
	OBJECT_FOREIGN_TABLE: "foreign table"
};
function rename(node) {
	const relation = nameOf(node.relation);
	const to = node.newname ?? "";
	const from = node.subname ?? "";
	const objectType = node.renameType && RENAMED_RELATIONS[node.renameType];
	if (objectType) return [{
		kind: "rename-table",
		relation,
		objectType,
		to
	}];
	const only = node.relation && !node.relation.inh ? { only: true } : {};
	if (node.renameType === "OBJECT_COLUMN") return [{
		kind: "rename-column",
		relation,
		...only,
		column: from,
		to
	}];
	if (node.renameType === "OBJECT_TABCONSTRAINT") return [{
		kind: "rename-constraint",
		relation,
		...only,
		constraint: from,
		to
	}];
	const type = wordsOf(node.renameType);
	if (type === "attribute") return [{
		kind: "alter-type",
		name: relation,
		action: "alter-attribute",
		attribute: from,
		cascade: node.behavior === "DROP_CASCADE"
	}];
	return [{
		kind: "rename-object",
		objectType: type,
		name: objectName(node.object) || from || relation,
		to,
		...relation && { relation }
	}];
}
function setSchema(node) {
	if (node.relation) return [{
		kind: "set-schema",
		relation: nameOf(node.relation),
		schema: node.newschema ?? ""
	}];
	return [{
		kind: "other",
		tag: "AlterObjectSchemaStmt",
		relations: []
	}];
}
const RELATIONS = /* @__PURE__ */ new Set([
	"table",
	"view",
	"materialized view",
	"index",
	"sequence",
	"foreign table"
]);
/** What COMMENT names: columns, constraints, triggers, policies and rules stand behind their table. */
function namedObject(type, object) {
	const objectType = type === "OBJECT_TABCONSTRAINT" ? "constraint" : wordsOf(type);
	const name = objectName(object);
	if (RELATIONS.has(objectType)) return {
		objectType,
		name,
		relation: name
	};
	if (!/^(column|constraint|trigger|policy|rule)$/.test(objectType)) return {
		objectType,
		name
	};
	const parts = strings(as(object, "List")?.items);
	const relation = parts.slice(0, -1).join(".");
	return {
		objectType,
		name: objectType === "column" ? name : parts.at(-1) ?? "",
		relation
	};
}
// src/sql/operations/roles.ts
const WORDS = {
	ROLESPEC_PUBLIC: "public",
	ROLESPEC_CURRENT_ROLE: "current_role",
	ROLESPEC_CURRENT_USER: "current_user",
	ROLESPEC_SESSION_USER: "session_user"
};
/** A role's name; PUBLIC, CURRENT_USER and the like in lower case. */
function roleName(role) {
	return (role?.roletype && WORDS[role.roletype]) ?? role?.rolename ?? "";
}
function roleNames(nodes) {
	return all(nodes, "RoleSpec").map(roleName);
}
// src/sql/operations/options.ts
/** Options as they come in parentheses or as keywords; one that is only named is `true`. */
function optionsOf(nodes) {
	return Object.fromEntries(all(nodes, "DefElem").map((option) => [[option.defnamespace, option.defname].filter(Boolean).join("."), optionText(option)]));
}
/** `(FULL)`, `(CONCURRENTLY true)`; an option that is switched off does not count. */
function hasOption(options, name) {
	return all(options, "DefElem").some((option) => option.defname === name && !/^(false|off|0)$/i.test(optionText(option)));
}
/** Bare words such as `off` come as names of types; numbers that are 0 lose their value in the tree. */
function optionText({ arg }) {
	if (!arg) return "true";
	const number = as(arg, "Integer");
	if (number) return String(number.ival ?? 0);
	const yes = as(arg, "Boolean");
	if (yes) return String(yes.boolval ?? false);
	const list = as(arg, "List")?.items;
	if (list) return (all(list, "RoleSpec").map(roleName).join(", ") || strings(list).join(".")).trim();
	const name = as(arg, "TypeName")?.names;
	return as(arg, "String")?.sval ?? as(arg, "Float")?.fval ?? constant(arg) ?? strings(name).join(".");
}
// src/sql/operations/access.ts
function grant(node) {
	const named = (node.objects ?? []).map((object) => nameOf(as(object, "RangeVar")) || objectName(object));
	return [{
		kind: "grant",
		revoke: !node.is_grant,
		objectType: wordsOf(node.objtype),
		allInSchema: node.targtype === "ACL_TARGET_ALL_IN_SCHEMA",
		objects: named,
		...granted(node),
		cascade: node.behavior === "DROP_CASCADE"
	}];
}
function granted(node) {
	const privileges = all(node.privileges, "AccessPriv").map((privilege) => privilege.priv_name ?? "all");
	return {
		privileges: privileges.length === 0 ? ["all"] : privileges,
		grantees: roleNames(node.grantees),
		grantOption: node.grant_option ?? false
	};
}
function grantRole(node) {
	return [{
		kind: "grant-role",
		revoke: !node.is_grant,
		roles: all(node.granted_roles, "AccessPriv").map((role) => role.priv_name ?? ""),
		grantees: roleNames(node.grantee_roles),
		options: optionsOf(node.opt)
	}];
}
function defaultPrivileges(node) {
	const option = (name) => as(all(node.options, "DefElem").find((one) => one.defname === name)?.arg, "List")?.items;
	const action = node.action ?? {};
	return [{
		kind: "alter-default-privileges",
		revoke: !action.is_grant,
		roles: roleNames(option("roles")),
		schemas: strings(option("schemas")),
		objectType: wordsOf(action.objtype),
		...granted(action)
	}];
}
/** Never the password itself, only that there is one: operations end up in reports. */
function roleOptions(nodes) {
	const options = optionsOf(nodes);
	return "password" in options ? {
		...options,
		password: options["password"] ? "given" : "null"
	} : options;
}
function dropRoles(node) {
	return all(node.roles, "RoleSpec").map((role) => ({
		kind: "drop-role",
		name: roleName(role),
		ifExists: node.missing_ok ?? false
	}));
}
const COMMANDS = [
	"all",
	"select",
	"insert",
	"update",
	"delete"
];
function createPolicy(node, text) {
	return [{
		kind: "create-policy",
		relation: nameOf(node.table),
		name: node.policy_name ?? "",
		permissive: node.permissive ?? false,
		command: COMMANDS.find((command) => command === node.cmd_name) ?? "all",
		roles: roleNames(node.roles),
		...conditions(node, text)
	}];
}
function alterPolicy(node, text) {
	return [{
		kind: "alter-policy",
		relation: nameOf(node.table),
		name: node.policy_name ?? "",
		roles: roleNames(node.roles),
		...conditions(node, text)
	}];
}
/** The tree has no place for where its two expressions begin: they are what stands last. */
function conditions(node, text) {
	return {
		...node.qual && { using: text.parenthesisedAfter(/\busing\s*(?=\()/i) },
		reads: [.../* @__PURE__ */ new Set([...relationsIn(node.qual), ...relationsIn(node.with_check)])],
		...node.with_check && { check: text.parenthesisedAfter(/\bwith\s+check\s*(?=\()/i) }
	};
}
// src/sql/operations/columns.ts
const ACTIONS$2 = {
	a: "no action",
	r: "restrict",
	c: "cascade",
	n: "set null",
	d: "set default"
};
const KINDS = {
	CONSTR_PRIMARY: "primary-key",
	CONSTR_UNIQUE: "unique",
	CONSTR_CHECK: "check",
	CONSTR_FOREIGN: "foreign-key",
	CONSTR_EXCLUSION: "exclusion",
	CONSTR_NOTNULL: "not-null"
};
/** Those that can be NOT ENFORCED (18 and later); the parser leaves out what is false. */
const ENFORCEABLE = /* @__PURE__ */ new Set(["check", "foreign-key"]);
/** A table constraint, or a column's when `column` is given; undefined for what is none (NULL, DEFAULT, DEFERRABLE). */
function constraintDefinition(node, text, column) {
	const kind = node.contype && KINDS[node.contype];
	if (!kind) return void 0;
	return {
		name: node.conname,
		kind,
		columns: constrainedColumns(node, column),
		notValid: node.skip_validation ?? false,
		enforced: node.is_enforced ?? !ENFORCEABLE.has(kind),
		...kind === "check" && { expression: text.parenthesised(node.location ?? 0) },
		...kind === "foreign-key" && {
			references: {
				relation: nameOf(node.pktable),
				columns: strings(node.pk_attrs)
			},
			onDelete: ACTIONS$2[node.fk_del_action ?? "a"],
			onUpdate: ACTIONS$2[node.fk_upd_action ?? "a"]
		},
		...kind === "exclusion" && { method: node.access_method ?? "btree" },
		usingIndex: node.indexname,
		...constraintFeatures(node)
	};
}
/** What most constraints do not have. */
function constraintFeatures(node) {
	const include = strings(node.including);
	return {
		...include.length > 0 && { include },
		...node.nulls_not_distinct && { nullsNotDistinct: true },
		...(node.without_overlaps || node.fk_with_period) && { temporal: true },
		...node.deferrable && { deferrable: node.initdeferred ? "deferred" : "immediate" },
		...node.is_no_inherit && { noInherit: true }
	};
}
function constrainedColumns(node, column) {
	if (node.contype === "CONSTR_CHECK") return columnsNamed(node.raw_expr);
	if (column !== void 0) return [column];
	if (node.contype === "CONSTR_EXCLUSION") return excludedColumns(node);
	return strings(node.contype === "CONSTR_FOREIGN" ? node.fk_attrs : node.keys);
}
/** Each element of EXCLUDE is a pair: what is compared, and the operator. Expressions are no columns. */
function excludedColumns({ exclusions }) {
	return all(exclusions, "List").flatMap(({ items }) => all(items, "IndexElem")).flatMap((element) => element.name ?? []);
}
function columnDefinition(node, text) {
	const constraints = withAttributes(all(node.constraints, "Constraint"));
	const has = (type) => constraints.some((constraint) => constraint.contype === type);
	const name = node.colname ?? "";
	const serial = isSerial(node.typeName);
	const generated = constraints.find((constraint) => constraint.contype === "CONSTR_GENERATED");
	return {
		name,
		type: typeText(node.typeName),
		notNull: serial || has("CONSTR_NOTNULL") || has("CONSTR_PRIMARY") || has("CONSTR_IDENTITY"),
		default: defaultExpression(constraints, text),
		generated: generated && (generated.generated_kind === "v" ? "virtual" : "stored"),
		identity: has("CONSTR_IDENTITY"),
		serial,
		collation: node.collClause ? dotted(node.collClause.collname) : void 0,
		constraints: constraints.filter((constraint) => constraint.contype !== "CONSTR_NOTNULL").flatMap((constraint) => constraintDefinition(constraint, text, name) ?? [])
	};
}
const ATTRIBUTES = {
	CONSTR_ATTR_DEFERRABLE: { deferrable: true },
	CONSTR_ATTR_DEFERRED: {
		deferrable: true,
		initdeferred: true
	},
	CONSTR_ATTR_NOT_ENFORCED: {
		is_enforced: false,
		skip_validation: true
	}
};
/** Behind a column's constraint, what qualifies it stands as one of its own (transformConstraintAttrs()). */
function withAttributes(nodes) {
	return nodes.map((node, at) => {
		const next = nodes.findIndex((one, place) => place > at && !one.contype?.startsWith("CONSTR_ATTR_"));
		return nodes.slice(at + 1, next < 0 ? void 0 : next).reduce((whole, { contype }) => ({
			...whole,
			...contype && ATTRIBUTES[contype]
		}), node);
	});
}
function defaultExpression(constraints, text) {
	const at = constraints.findIndex((constraint) => constraint.contype === "CONSTR_DEFAULT");
	const node = constraints[at];
	if (!node) return void 0;
	const keyword = node.location ?? 0;
	return {
		text: text.expression(keyword, constraints[at + 1]?.location).replace(/^default\s+/i, ""),
		functions: functionsIn(node.raw_expr)
	};
}
/** Columns and constraints of a CREATE TABLE's list of elements. */
function tableElements(nodes, text) {
	return {
		columns: all(nodes, "ColumnDef").map((node) => columnDefinition(node, text)),
		constraints: all(nodes, "Constraint").flatMap((node) => constraintDefinition(node, text) ?? [])
	};
}
// src/sql/operations/passes.ts
/**
* In which pass over the table each sub-command of one ALTER TABLE is run, whatever their order in the statement
* (AlterTablePass in src/backend/commands/tablecmds.c, PostgreSQL 14 to 18); those that are not named here come last.
*/
const PASSES = [
	[
		"drop-column",
		"drop-constraint",
		"drop-default",
		"drop-not-null"
	],
	["alter-column-type"],
	["add-column"],
	["set-not-null"]
];
const INDEXES = PASSES.length;
const OTHER_CONSTRAINTS = INDEXES + 1;
const THE_REST = INDEXES + 2;
/** The operations of one ALTER TABLE in the order in which the server carries them out. */
function inPasses(operations) {
	return operations.toSorted((one, other) => passOf(one) - passOf(other));
}
function passOf(operation) {
	const early = PASSES.findIndex((kinds) => kinds.includes(operation.kind));
	if (early >= 0) return early;
	if (operation.kind === "add-constraint") return operation.constraint.kind === "not-null" ? INDEXES - 1 : /^(primary-key|unique|exclusion)$/.test(operation.constraint.kind) ? INDEXES : OTHER_CONSTRAINTS;
	return operation.kind === "set-default" ? OTHER_CONSTRAINTS : THE_REST;
}
// src/sql/operations/alter-table.ts
/**
* Sub-commands that ask for less than ACCESS EXCLUSIVE (AlterTableGetLockLevel() in src/backend/commands/tablecmds.c,
* PostgreSQL 14 to 18; manual 18, ALTER TABLE).
*/
const WEAKER_LOCK = {
	AT_SetStatistics: "ShareUpdateExclusiveLock",
	AT_SetOptions: "ShareUpdateExclusiveLock",
	AT_ResetOptions: "ShareUpdateExclusiveLock",
	AT_ClusterOn: "ShareUpdateExclusiveLock",
	AT_DropCluster: "ShareUpdateExclusiveLock",
	AT_EnableTrig: "ShareRowExclusiveLock",
	AT_EnableAlwaysTrig: "ShareRowExclusiveLock",
	AT_EnableReplicaTrig: "ShareRowExclusiveLock",
	AT_EnableTrigAll: "ShareRowExclusiveLock",
	AT_EnableTrigUser: "ShareRowExclusiveLock",
	AT_DisableTrig: "ShareRowExclusiveLock",
	AT_DisableTrigAll: "ShareRowExclusiveLock",
	AT_DisableTrigUser: "ShareRowExclusiveLock",
	AT_DetachPartitionFinalize: "ShareUpdateExclusiveLock"
};
/** Storage parameters that ask for ACCESS EXCLUSIVE; the others take SHARE UPDATE EXCLUSIVE (reloptions.c). */
const EXCLUSIVE_OPTIONS = /* @__PURE__ */ new Set([
	"user_catalog_table",
	"buffering",
	"fastupdate",
	"autosummarize",
	"pages_per_range",
	"gin_pending_list_limit"
]);
const REWRITING = /* @__PURE__ */ new Set(["AT_SetLogged", "AT_SetUnLogged"]);
const ALTERED = {
	OBJECT_INDEX: "index",
	OBJECT_VIEW: "view",
	OBJECT_MATVIEW: "materialized view",
	OBJECT_SEQUENCE: "sequence",
	OBJECT_FOREIGN_TABLE: "foreign table",
	OBJECT_TYPE: "type"
};
function alterTable(node, text) {
	const relation = nameOf(node.relation);
	const objectType = (node.objtype && ALTERED[node.objtype]) ?? "table";
	const commands = all(node.cmds, "AlterTableCmd");
	if (objectType === "type") return commands.map((command) => alterAttribute(relation, command));
	const only = !node.relation?.inh;
	return inPasses(commands.map((command) => alterCommand(relation, objectType, command, text)).map((operation) => only && ALTERATIONS.has(operation.kind) ? {
		...operation,
		only
	} : operation));
}
const ATTRIBUTE_ACTIONS = {
	AT_AddColumn: "add-attribute",
	AT_DropColumn: "drop-attribute"
};
function alterAttribute(name, command) {
	if (command.subtype === "AT_ChangeOwner") return changeOwner$1(name, "type", command);
	return {
		kind: "alter-type",
		name,
		action: (command.subtype && ATTRIBUTE_ACTIONS[command.subtype]) ?? "alter-attribute",
		attribute: command.name ?? as(command.def, "ColumnDef")?.colname ?? "",
		cascade: command.behavior === "DROP_CASCADE"
	};
}
function changeOwner$1(name, objectType, command) {
	return {
		kind: "change-owner",
		objectType,
		name,
		...objectType === "type" ? {} : { relation: name },
		owner: roleName(command.newowner)
	};
}
function alterCommand(relation, objectType, command, text) {
	const column = command.name ?? "";
	const ifExists = command.missing_ok ?? false;
	const cascade = command.behavior === "DROP_CASCADE";
	switch (command.subtype) {
		case "AT_AddColumn": return addColumn$1(relation, command, text);
		case "AT_DropColumn": return {
			kind: "drop-column",
			relation,
			column,
			ifExists,
			cascade
		};
		case "AT_AlterColumnType": return alterColumnType(relation, command, text);
		case "AT_ColumnDefault": return command.def ? {
			kind: "set-default",
			relation,
			column,
			expression: defaultText(column, text)
		} : {
			kind: "drop-default",
			relation,
			column
		};
		case "AT_SetNotNull": return {
			kind: "set-not-null",
			relation,
			column
		};
		case "AT_DropNotNull": return {
			kind: "drop-not-null",
			relation,
			column
		};
		case "AT_AddConstraint": return addConstraint$1(relation, command, text);
		case "AT_ValidateConstraint": return {
			kind: "validate-constraint",
			relation,
			constraint: column
		};
		case "AT_DropConstraint": return {
			kind: "drop-constraint",
			relation,
			constraint: column,
			ifExists,
			cascade
		};
		case "AT_AttachPartition":
		case "AT_DetachPartition": return partition(relation, command);
		case "AT_SetRelOptions":
		case "AT_ResetRelOptions": return setOptions$1(relation, objectType, command);
		case "AT_SetAccessMethod": return {
			kind: "set-access-method",
			relation,
			method: command.name
		};
		case "AT_SetTableSpace": return {
			kind: "set-tablespace",
			relation,
			objectType,
			tablespace: column
		};
		case "AT_ChangeOwner": return changeOwner$1(relation, objectType, command);
		default: return otherCommand(relation, command);
	}
}
function setOptions$1(relation, objectType, command) {
	const options = optionsOf(as(command.def, "List")?.items);
	const reset = command.subtype === "AT_ResetRelOptions";
	return {
		kind: "set-options",
		relation,
		objectType,
		options: reset ? Object.fromEntries(Object.keys(options).map((name) => [name, ""])) : options,
		reset,
		lock: lockForOptions(objectType, Object.keys(options))
	};
}
function addColumn$1(relation, command, text) {
	const definition = as(command.def, "ColumnDef");
	if (!definition) return otherCommand(relation, command);
	return {
		kind: "add-column",
		relation,
		column: columnDefinition(definition, text),
		ifNotExists: command.missing_ok ?? false
	};
}
function alterColumnType(relation, command, text) {
	const definition = as(command.def, "ColumnDef");
	const using = definition?.raw_default && usingText(command.name ?? "", text);
	return {
		kind: "alter-column-type",
		relation,
		column: command.name ?? "",
		type: typeText(definition?.typeName),
		using,
		collation: definition?.collClause ? dotted(definition.collClause.collname) : void 0
	};
}
function addConstraint$1(relation, command, text) {
	const node = as(command.def, "Constraint");
	const constraint = node && constraintDefinition(node, text);
	return constraint ? {
		kind: "add-constraint",
		relation,
		constraint
	} : otherCommand(relation, command);
}
function partition(relation, command) {
	const node = as(command.def, "PartitionCmd");
	const child = nameOf(node?.name);
	if (command.subtype === "AT_AttachPartition") return {
		kind: "attach-partition",
		relation,
		partition: child,
		isDefault: node?.bound?.is_default ?? false,
		...!node?.bound && { isIndex: true }
	};
	return {
		kind: "detach-partition",
		relation,
		partition: child,
		concurrently: node?.concurrent ?? false
	};
}
function otherCommand(relation, command) {
	return {
		kind: "alter-table-other",
		relation,
		subtype: command.subtype ?? "AT_unknown",
		lock: (command.subtype && WEAKER_LOCK[command.subtype]) ?? "AccessExclusiveLock",
		rewrites: command.subtype !== void 0 && REWRITING.has(command.subtype),
		...commandNames(command)
	};
}
function commandNames({ subtype, name, def }) {
	const named = as(def, "ReplicaIdentityStmt")?.name ?? as(def, "ATAlterConstraint")?.conname ?? name;
	const range = as(def, "RangeVar");
	const enforcement = as(def, "ATAlterConstraint")?.alterEnforceability;
	return {
		...named && { name: named },
		...range && { parent: nameOf(range) },
		...subtype === "AT_AlterConstraint" && { value: enforcement ? "enforcement" : "attributes" }
	};
}
/** Those of a view, security_barrier for instance, ask for ACCESS EXCLUSIVE. */
function lockForOptions(objectType, names) {
	return objectType === "view" || names.some((name) => EXCLUSIVE_OPTIONS.has(name)) ? "AccessExclusiveLock" : "ShareUpdateExclusiveLock";
}
/** The author's words after `ALTER [COLUMN] name SET DEFAULT` and `… USING`; the tree has no place for them. */
function defaultText(column, text) {
	return after(new RegExp(`${namePattern(column)}\\s+set\\s+default\\s`, "i"), text);
}
function usingText(column, text) {
	return after(new RegExp(`${namePattern(column)}\\s+(?:set\\s+data\\s+)?type\\s[^;]*?\\susing\\s`, "i"), text);
}
function namePattern(name) {
	return `"?${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}"?`;
}
function after(pattern, text) {
	const found = pattern.exec(text.sql);
	if (!found) return "";
	const from = found.index + found[0].length;
	return text.expressionAt(from);
}
// src/sql/column-uses.ts
/**
* Columns that a query names. A row as a whole (`to_jsonb(t)`) is left out, and so are columns that the query itself
* gave other names.
*/
function columnsUsed(query) {
	const own = withNames(query);
	const uses = [];
	function visit(node, scopes) {
		if (typeof node !== "object" || node === null) return;
		if (Array.isArray(node)) for (const item of node) visit(item, scopes);
		else for (const [key, value] of Object.entries(node)) visitAs(key, value, scopes);
	}
	function visitAs(key, value, scopes) {
		if (key === "SelectStmt") return enter(value, scopes);
		if (key === "ColumnRef") return void uses.push(...useOf(value, scopes));
		if (key === "JoinExpr") uses.push(...shared(value, scopes));
		visit(value, scopes);
	}
	function enter(select, outer) {
		const { larg, rarg, sortClause, ...rest } = select;
		if (larg && rarg) {
			for (const side of [larg, rarg]) enter(side, outer);
			return visit(rest.withClause, outer);
		}
		const scopes = [scopeOf(select, own), ...outer];
		visit(rest, scopes);
		visit(withoutOutputs(sortClause, select), scopes);
	}
	visit(query, []);
	return uses;
}
function withNames(query) {
	const names = /* @__PURE__ */ new Set();
	walk(query, (tag, body) => {
		if (tag === "CommonTableExpr") names.add(body.ctename ?? "");
	});
	return names;
}
function scopeOf({ fromClause = [] }, own) {
	return new Map(fromClause.flatMap(joined$1).map((range) => {
		const name = nameOf(range);
		return [range.alias?.aliasname ?? range.relname ?? "", own.has(name) ? void 0 : name];
	}));
}
/** The relations of one item of FROM. */
function joined$1(item) {
	const range = as(item, "RangeVar");
	if (range) return [range];
	const join = as(item, "JoinExpr");
	return [join?.larg, join?.rarg].flatMap((side) => side ? joined$1(side) : []);
}
function useOf({ fields = [] }, scopes) {
	const path = strings(fields);
	const isStar = fields.some((field) => tagOf(field) === "A_Star");
	const column = isStar ? "*" : path.pop() ?? "";
	const [alias] = path;
	if (path.length > 1) return [{
		among: [path.slice(-2).join(".")],
		column
	}];
	if (alias !== void 0) {
		const relation = scopes.find((scope) => scope.has(alias))?.get(alias);
		return relation === void 0 ? [] : [{
			among: [relation],
			column
		}];
	}
	if (isStar) return relationsOf$1(scopes.slice(0, 1)).map((relation) => ({
		among: [relation],
		column
	}));
	return [{
		among: relationsOf$1(scopes),
		column
	}];
}
function shared(join, scopes) {
	const among = relationsOf$1(scopes.slice(0, 1));
	return strings(join.usingClause).map((column) => ({
		among,
		column,
		isShared: true
	}));
}
function relationsOf$1(scopes) {
	return scopes.flatMap((scope) => [...scope.values()]).filter((relation) => relation !== void 0);
}
/** ORDER BY looks a bare name up in what is shown first (manual 18, SELECT, ORDER BY Clause). */
function withoutOutputs(sortClause, { targetList }) {
	const outputs = new Set(all(targetList, "ResTarget").flatMap(({ name }) => name ?? []));
	return (sortClause ?? []).filter((node) => {
		const path = strings(as(as(node, "SortBy")?.node, "ColumnRef")?.fields);
		return path.length !== 1 || !outputs.has(path[0] ?? "");
	});
}
// src/sql/truth.ts
/** What a condition is for every row, where its text alone decides: `true`, `1 = 1`, `NOT false`, `id = id`. */
function truthOf(node) {
	const value = constant(node);
	if (value !== void 0) return TRUTH.get(value);
	const logic = as(node, "BoolExpr");
	if (logic) return logicTruth(logic);
	const test = as(node, "BooleanTest");
	if (test?.booltesttype === "IS_TRUE") return truthOf(test.arg);
	const comparison = as(node, "A_Expr");
	return comparison?.kind === "AEXPR_OP" ? comparisonTruth(comparison) : void 0;
}
const TRUTH = /* @__PURE__ */ new Map([["true", true], ["false", false]]);
function logicTruth({ boolop, args = [] }) {
	const known = args.map(truthOf);
	if (boolop === "NOT_EXPR") return known[0] === void 0 ? void 0 : !known[0];
	const decides = boolop === "OR_EXPR";
	if (known.includes(decides)) return decides;
	return known.includes(void 0) ? void 0 : !decides;
}
const COMPARISONS = {
	"=": (left, right) => left === right,
	"<>": (left, right) => left !== right,
	"<": (left, right) => left < right,
	">": (left, right) => left > right,
	"<=": (left, right) => left <= right,
	">=": (left, right) => left >= right
};
function comparisonTruth({ name, lexpr, rexpr }) {
	const operator = dotted(name);
	const [left, right] = [constant(lexpr) ?? columnName(lexpr), constant(rexpr) ?? columnName(rexpr)];
	if (left === void 0 || right === void 0) return void 0;
	if (operator === "=" && left === right) return true;
	const [low, high] = [Number(constant(lexpr)), Number(constant(rexpr))];
	return Number.isNaN(low) || Number.isNaN(high) ? void 0 : COMPARISONS[operator]?.(low, high);
}
/** In brackets, so that it equals no constant. */
function columnName(node) {
	const column = as(node, "ColumnRef");
	return column && `[${strings(column.fields).join(".")}]`;
}
// src/sql/operations/data.ts
const without = (names, name) => names.filter((one) => one !== name);
/** ONLY leaves partitions and child tables alone. */
function only(range) {
	return range?.inh ? {} : { only: true };
}
function insert(node) {
	const relation = nameOf(node.relation);
	return [...nested(node), {
		kind: "insert",
		relation,
		reads: relationsIn({ InsertStmt: node })
	}];
}
function update(node) {
	const relation = nameOf(node.relation);
	const columns = all(node.targetList, "ResTarget").map((target) => target.name ?? "");
	const where = whereOf(node.whereClause);
	const reads = without(relationsIn({ UpdateStmt: node }), relation);
	return [...nested(node), {
		kind: "update",
		relation,
		...only(node.relation),
		columns,
		where,
		reads
	}];
}
function remove(node) {
	const relation = nameOf(node.relation);
	const where = whereOf(node.whereClause);
	return [...nested(node), {
		kind: "delete",
		relation,
		...only(node.relation),
		where,
		reads: without(relationsIn({ DeleteStmt: node }), relation)
	}];
}
function merge(node) {
	const relation = nameOf(node.relation);
	return [...nested(node), {
		kind: "merge",
		relation,
		reads: without(relationsIn({ MergeStmt: node }), relation)
	}];
}
function truncate(node) {
	const cascade = node.behavior === "DROP_CASCADE";
	return all(node.relations, "RangeVar").map((range) => ({
		kind: "truncate",
		relation: nameOf(range),
		cascade,
		...node.restart_seqs && { restartIdentity: true },
		...only(range)
	}));
}
function select(node) {
	const into = intoClause(node);
	if (into?.rel) return [...nested(node), {
		kind: "create-table-as",
		relation: nameOf(into.rel),
		materialized: false,
		withData: true,
		reads: without(relationsIn({ SelectStmt: node }), nameOf(into.rel))
	}];
	return [
		...nested(node),
		...settings(node),
		{
			kind: "select",
			reads: relationsIn({ SelectStmt: node }),
			functions: functionsIn(node),
			locksRows: (node.lockingClause?.length ?? 0) > 0,
			...lockedRows(node)
		}
	];
}
/** FOR UPDATE OF names tables by their aliases. */
function lockedRows(node) {
	const clauses = all(node.lockingClause, "LockingClause");
	if (clauses.length === 0 || clauses.some((clause) => !clause.lockedRels)) return {};
	const aliases = new Set(clauses.flatMap((clause) => all(clause.lockedRels, "RangeVar").map((range) => range.relname)));
	const locked = [];
	walk(node.fromClause, (tag, body) => {
		if (tag !== "RangeVar") return;
		const range = body;
		if (aliases.has(range.alias?.aliasname ?? range.relname)) locked.push(nameOf(range));
	});
	return { locked };
}
function intoClause(node) {
	return node.intoClause ?? (node.larg ? intoClause(node.larg) : void 0);
}
function copy(node) {
	const from = node.is_from ?? false;
	if (!node.relation) return node.query ? query(node.query) : [];
	const program = node.is_program ?? false;
	return [{
		kind: "copy",
		relation: nameOf(node.relation),
		from,
		program,
		file: !program && node.filename !== void 0
	}];
}
/** The statement inside COPY (…). */
function query(node) {
	const selected = as(node, "SelectStmt");
	return selected ? select(selected) : change(node);
}
/** Data-changing statements inside WITH. */
function nested(node) {
	return all(node.withClause?.ctes, "CommonTableExpr").flatMap(({ ctequery }) => ctequery ? change(ctequery) : []);
}
function change(node) {
	const inserted = as(node, "InsertStmt");
	const updated = as(node, "UpdateStmt");
	const deleted = as(node, "DeleteStmt");
	const merged = as(node, "MergeStmt");
	return [
		...inserted ? insert(inserted) : [],
		...updated ? update(updated) : [],
		...deleted ? remove(deleted) : [],
		...merged ? merge(merged) : []
	];
}
/** `SELECT set_config('lock_timeout', '5s', true)` is a SET by another name. */
function settings(node) {
	const found = [];
	walk(node, (tag, body) => {
		if (tag !== "FuncCall" || !functionsIn({ FuncCall: body }).includes("set_config")) return;
		const [name, value, local] = body.args ?? [];
		const setting = constant(name);
		if (setting) found.push({
			kind: "set",
			name: setting.toLowerCase(),
			value: constant(value),
			local: constant(local) === "true"
		});
	});
	return found;
}
function whereOf(condition) {
	if (!condition) return "none";
	return truthOf(condition) === true ? "always-true" : "condition";
}
// src/sql/operations/create.ts
const PERSISTENCE = {
	t: "temporary",
	u: "unlogged"
};
function persistenceOf(relation) {
	return PERSISTENCE[relation?.relpersistence ?? "p"] ?? "permanent";
}
function createTable$1(node, text, foreign = false) {
	const parents = all(node.inhRelations, "RangeVar").map(nameOf);
	return {
		kind: "create-table",
		relation: nameOf(node.relation),
		ifNotExists: node.if_not_exists ?? false,
		persistence: persistenceOf(node.relation),
		partitioned: node.partspec !== void 0,
		partitionOf: node.partbound ? parents[0] : void 0,
		foreign,
		inherits: node.partbound ? [] : parents,
		...tableElements(node.tableElts, text),
		...tableFeatures(node)
	};
}
const STRATEGIES = {
	PARTITION_STRATEGY_LIST: "list",
	PARTITION_STRATEGY_RANGE: "range",
	PARTITION_STRATEGY_HASH: "hash"
};
/** What most tables do not have. */
function tableFeatures(node) {
	const like = all(node.tableElts, "TableLikeClause").map((clause) => nameOf(clause.relation));
	const keys = all(node.partspec?.partParams, "PartitionElem");
	return {
		...like.length > 0 && { like },
		...node.partbound?.is_default && { isDefault: true },
		...node.partspec && { partitionBy: {
			strategy: STRATEGIES[node.partspec.strategy ?? "PARTITION_STRATEGY_RANGE"],
			columns: keys.flatMap((key) => key.name ?? [])
		} },
		...node.ofTypename && { ofType: dotted(node.ofTypename.names) },
		...node.options && { options: optionsOf(node.options) },
		...node.accessMethod && { method: node.accessMethod },
		...node.tablespacename && { tablespace: node.tablespacename }
	};
}
function createTableAs$1(node) {
	const prepared = as(node.query, "ExecuteStmt")?.name;
	return [...prepared ? [{
		kind: "execute",
		prepared
	}] : nested(as(node.query, "SelectStmt") ?? {}), {
		kind: "create-table-as",
		relation: nameOf(node.into?.rel),
		materialized: node.objtype === "OBJECT_MATVIEW",
		withData: !node.into?.skipData,
		reads: relationsIn(node.query),
		...node.objtype === "OBJECT_MATVIEW" && { uses: columnsUsed(node.query) }
	}];
}
function createView$1(node) {
	return [{
		kind: "create-view",
		relation: nameOf(node.view),
		replace: node.replace ?? false,
		reads: relationsIn(node.query),
		uses: columnsUsed(node.query)
	}];
}
function createSequence(node) {
	const owner = all(node.options, "DefElem").find((option) => option.defname === "owned_by");
	const path = strings(as(owner?.arg, "List")?.items);
	const ownedBy = path.length > 1 ? path.slice(0, -1).join(".") : void 0;
	return [{
		kind: "create-sequence",
		relation: nameOf(node.sequence),
		ownedBy
	}];
}
function createIndex(node, text) {
	const elements = all(node.indexParams, "IndexElem");
	return [{
		kind: "create-index",
		relation: nameOf(node.relation),
		name: node.idxname,
		unique: node.unique ?? false,
		concurrently: node.concurrent ?? false,
		ifNotExists: node.if_not_exists ?? false,
		only: !node.relation?.inh,
		method: node.accessMethod ?? "btree",
		keys: elements.map((element, at) => keyText(element, at, text)),
		predicate: node.whereClause ? afterLastWhere(text.sql) : void 0,
		...indexFeatures(node, elements)
	}];
}
/** What most indexes do not have. */
function indexFeatures(node, elements) {
	const include = all(node.indexIncludingParams, "IndexElem").flatMap((element) => element.name ?? []);
	return {
		elements: elements.map(indexElement),
		...include.length > 0 && { include },
		...node.nulls_not_distinct && { nullsNotDistinct: true },
		...node.options && { options: optionsOf(node.options) },
		...node.tableSpace && { tablespace: node.tableSpace }
	};
}
const NULLS = {
	SORTBY_NULLS_FIRST: "first",
	SORTBY_NULLS_LAST: "last"
};
function indexElement(element) {
	const nulls = NULLS[element.nulls_ordering ?? ""];
	return {
		descending: element.ordering === "SORTBY_DESC",
		...element.collation && { collation: dotted(element.collation) },
		...element.opclass && { operatorClass: dotted(element.opclass) },
		...nulls && { nulls }
	};
}
/** A column's name, or the key as the author wrote it: expressions have no end in the tree. */
function keyText(element, at, text) {
	return element.name ?? keyTexts(text)[at] ?? "";
}
function keyTexts(text) {
	const list = /\son\s[^(]*\(/i.exec(text.sql);
	const keys = [];
	if (!list) return keys;
	for (let from = list.index + list[0].length;;) {
		const key = text.expressionAt(from);
		keys.push(key);
		const end = text.sql.indexOf(key, from) + key.length;
		const next = /^\s*,/.exec(text.sql.slice(end));
		if (!next || key === "") return keys;
		from = end + next[0].length;
	}
}
function afterLastWhere(sql) {
	return (/^[^]*\)[^)]*?\bwhere\b([^]*)$/i.exec(sql) ?? /\bwhere\b([^]*)$/i.exec(sql))?.[1]?.trim() ?? "";
}
// src/sql/operations/databases.ts
function createDatabase(node) {
	return [{
		kind: "create-database",
		name: node.dbname ?? "",
		options: optionsOf(node.options)
	}];
}
function dropDatabase(node) {
	return [{
		kind: "drop-database",
		name: node.dbname ?? "",
		ifExists: node.missing_ok ?? false,
		force: hasOption(node.options, "force")
	}];
}
// src/sql/operations/domains.ts
function createDomain$1(node, text) {
	const constraints = all(node.constraints, "Constraint");
	return [{
		kind: "create-domain",
		name: dotted(node.domainname),
		type: typeText(node.typeName),
		notNull: constraints.some((constraint) => constraint.contype === "CONSTR_NOTNULL"),
		collation: node.collClause ? dotted(node.collClause.collname) : void 0,
		default: defaultExpression(constraints, text),
		constraints: constraints.filter((constraint) => constraint.contype === "CONSTR_CHECK").flatMap((constraint) => domainConstraint(constraint, text) ?? [])
	}];
}
/** AlterDomainType in src/include/nodes/parsenodes.h; `T` without an expression is DROP DEFAULT. */
const ACTIONS$1 = {
	T: "set-default",
	N: "drop-not-null",
	O: "set-not-null",
	C: "add-constraint",
	X: "drop-constraint",
	V: "validate-constraint"
};
function alterDomain$1(node, text) {
	const action = ACTIONS$1[node.subtype ?? ""];
	if (!action) return [{
		kind: "not-understood",
		reason: "an ALTER DOMAIN of an unknown kind"
	}];
	const constraint = as(node.def, "Constraint");
	const definition = constraint && domainConstraint(constraint, text);
	return [{
		kind: "alter-domain",
		name: dotted(node.typeName),
		action: action === "set-default" && !node.def ? "drop-default" : action,
		...node.name && { constraint: node.name },
		...definition && { definition },
		cascade: node.behavior === "DROP_CASCADE"
	}];
}
/** What its CHECK names, VALUE, is no column. */
function domainConstraint(node, text) {
	const definition = constraintDefinition(node, text);
	return definition && {
		...definition,
		columns: []
	};
}
// src/sql/operations/functions.ts
function createFunction$1(node, text) {
	const options = all(node.options, "DefElem");
	const sources = strings(as(argumentOf(options, "as"), "List")?.items);
	return [{
		kind: "create-function",
		name: dotted(node.funcname),
		procedure: node.is_procedure ?? false,
		language: as(argumentOf(options, "language"), "String")?.sval?.toLowerCase() ?? "sql",
		body: node.sql_body ? text.sql : sources[0] ?? "",
		volatility: volatilityOf(options) ?? "volatile",
		replace: node.replace ?? false,
		securityDefiner: securityOf(options) ?? false,
		settings: settingsOf(options),
		...node.returnType && { returns: typeText(node.returnType) },
		...node.sql_body && { reads: relationsIn(node.sql_body) }
	}];
}
function alterFunction$1(node) {
	const options = all(node.actions, "DefElem");
	const securityDefiner = securityOf(options);
	const volatility = volatilityOf(options);
	return [{
		kind: "alter-function",
		name: dotted(node.func?.objname),
		settings: settingsOf(options),
		resets: resetsOf(options),
		...securityDefiner !== void 0 && { securityDefiner },
		...volatility && { volatility }
	}];
}
function argumentOf(options, name) {
	return options.find((option) => option.defname === name)?.arg;
}
function volatilityOf(options) {
	const found = as(argumentOf(options, "volatility"), "String")?.sval;
	return [
		"immutable",
		"stable",
		"volatile"
	].find((one) => one === found);
}
function securityOf(options) {
	const security = as(argumentOf(options, "security"), "Boolean");
	return security && (security.boolval ?? false);
}
function settingsOf(options) {
	return Object.fromEntries(setClauses(options).flatMap(({ name = "", kind, args }) => {
		if (kind === "VAR_SET_CURRENT") return [[name.toLowerCase(), "FROM CURRENT"]];
		const value = (args ?? []).map((argument) => constant(argument) ?? "").join(", ");
		return kind === "VAR_SET_VALUE" ? [[name.toLowerCase(), value]] : [];
	}));
}
/** `SET name TO DEFAULT` is a RESET (manual 18, ALTER FUNCTION). */
function resetsOf(options) {
	return setClauses(options).filter(({ kind }) => kind !== "VAR_SET_VALUE" && kind !== "VAR_SET_CURRENT").map(({ name = "all" }) => name.toLowerCase());
}
function setClauses(options) {
	const set = options.flatMap((option) => option.defname === "set" ? option.arg ?? [] : []);
	return all(set, "VariableSetStmt");
}
// src/sql/operations/plans.ts
/** Locks that reading a statement takes, without running it. */
function locksOfQuery(query) {
	const target = as(query, "InsertStmt") ?? as(query, "UpdateStmt") ?? as(query, "DeleteStmt") ?? as(query, "MergeStmt");
	const written = nameOf(target?.relation);
	return relationsIn(query).concat(written || []).map((relation) => ({
		relation,
		mode: relation === written ? "RowExclusiveLock" : "AccessShareLock"
	}));
}
// src/sql/operations/programs.ts
function createTrigger(node) {
	return [{
		kind: "create-trigger",
		relation: nameOf(node.relation),
		name: node.trigname ?? "",
		forEachRow: node.row ?? false,
		...node.constrrel && { constraintFrom: nameOf(node.constrrel) }
	}];
}
const ROWS = /* @__PURE__ */ new Set(["new", "old"]);
/** NEW and OLD are no tables. */
function createRule(node) {
	const relation = nameOf(node.relation);
	const locks = (node.actions ?? []).flatMap(locksOfQuery);
	const writes = locks.filter(({ mode }) => mode === "RowExclusiveLock").map((lock) => lock.relation);
	const reads = [...locks.map((lock) => lock.relation), ...relationsIn(node.whereClause)];
	return [{
		kind: "create-rule",
		relation,
		name: node.rulename ?? "",
		instead: node.instead ?? false,
		writes,
		reads: reads.filter((name) => !ROWS.has(name) && !writes.includes(name))
	}];
}
function createStatistics(node) {
	return all(node.relations, "RangeVar").map((range) => ({
		kind: "create-statistics",
		name: dotted(node.defnames),
		relation: nameOf(range)
	}));
}
function publication(kind, node) {
	const objects = all(node.pubobjects, "PublicationObjSpec");
	return [{
		kind,
		name: node.pubname ?? "",
		tables: objects.flatMap((object) => object.pubtable ? nameOf(object.pubtable.relation) : []),
		allTables: node.for_all_tables ?? false,
		schemas: objects.flatMap((object) => object.pubobjtype === "PUBLICATIONOBJ_TABLES_IN_SCHEMA" ? object.name ?? [] : []),
		options: optionsOf(node.options)
	}];
}
// src/sql/operations/schemas.ts
/** With what is created along with it, which lands in the new schema (manual 18, CREATE SCHEMA). */
function createSchema(node, operationsOf) {
	const name = node.schemaname ?? roleName(node.authrole);
	return [{
		kind: "create-schema",
		name,
		ifNotExists: node.if_not_exists ?? false
	}, ...(node.schemaElts ?? []).flatMap((element) => operationsOf(inSchema(element, name)))];
}
/** The element with its own table, view, … named in the schema. */
function inSchema(element, schemaname) {
	const tag = tagOf(element);
	const body = Object.values(element)[0];
	const key = [
		"relation",
		"view",
		"sequence"
	].find((one) => body[one]);
	if (!key) return element;
	return { [tag]: {
		...body,
		[key]: {
			...body[key],
			schemaname
		}
	} };
}
function alterSequence(node) {
	const owner = all(node.options, "DefElem").find((option) => option.defname === "owned_by");
	const path = strings(as(owner?.arg, "List")?.items);
	return [{
		kind: "alter-sequence",
		relation: nameOf(node.sequence),
		...path.length > 1 && { ownedBy: path.slice(0, -1).join(".") },
		options: optionsOf(node.options)
	}];
}
function changeOwner(node) {
	const name = objectName(node.object);
	return [{
		kind: "change-owner",
		objectType: wordsOf(node.objectType),
		name,
		owner: roleName(node.newowner)
	}];
}
function alterSetting(scope, target, { name, kind, args } = {}) {
	const value = (args ?? []).map((argument) => constant(argument) ?? "").join(", ");
	return [{
		kind: "alter-setting",
		scope,
		...target !== void 0 && { target },
		setting: (name ?? "all").toLowerCase(),
		...kind === "VAR_SET_VALUE" && { value }
	}];
}
// src/sql/operations/session.ts
const ACTIONS = {
	TRANS_STMT_BEGIN: "begin",
	TRANS_STMT_START: "begin",
	TRANS_STMT_COMMIT: "commit",
	TRANS_STMT_COMMIT_PREPARED: "commit",
	TRANS_STMT_ROLLBACK: "rollback",
	TRANS_STMT_ROLLBACK_PREPARED: "rollback",
	TRANS_STMT_SAVEPOINT: "savepoint",
	TRANS_STMT_RELEASE: "release",
	TRANS_STMT_ROLLBACK_TO: "rollback-to",
	TRANS_STMT_PREPARE: "prepare"
};
function transaction(node) {
	return [{
		kind: "transaction",
		action: ACTIONS[node.kind ?? "TRANS_STMT_BEGIN"]
	}];
}
function set(node) {
	const name = (node.name ?? "").toLowerCase();
	if (node.kind === "VAR_SET_VALUE") return [{
		kind: "set",
		name,
		value: (node.args ?? []).map((argument) => constant(argument) ?? "").join(", "),
		local: node.is_local ?? false
	}];
	if (node.kind === "VAR_SET_DEFAULT" || node.kind === "VAR_RESET") return [{
		kind: "reset",
		name
	}];
	if (node.kind === "VAR_RESET_ALL") return [{
		kind: "reset",
		name: "all"
	}];
	return [{
		kind: "other",
		tag: "VariableSetStmt",
		relations: []
	}];
}
/** The parser gives the mode as its number, from 1 (src/include/storage/lockdefs.h). */
function lock(node) {
	const mode = LOCK_MODES[(node.mode ?? LOCK_MODES.length) - 1] ?? "AccessExclusiveLock";
	return all(node.relations, "RangeVar").map((range) => ({
		kind: "lock-table",
		relation: nameOf(range),
		mode,
		...only(range)
	}));
}
function runBlock(node) {
	const option = (name) => all(node.args, "DefElem").find((one) => one.defname === name)?.arg;
	const body = as(option("as"), "String")?.sval ?? strings(as(option("as"), "List")?.items)[0] ?? "";
	return [{
		kind: "run-block",
		language: as(option("language"), "String")?.sval ?? "plpgsql",
		body
	}];
}
// src/sql/operations/index.ts
const READERS = {
	CreateStmt: (node, text) => [createTable$1(node, text)],
	CreateForeignTableStmt: (node, text) => [createTable$1(node.base ?? {}, text, true)],
	CreateTableAsStmt: createTableAs$1,
	ViewStmt: createView$1,
	CreateSeqStmt: createSequence,
	IndexStmt: createIndex,
	CreateFunctionStmt: createFunction$1,
	CreateTrigStmt: createTrigger,
	CreateEventTrigStmt: (node) => [{
		kind: "create-event-trigger",
		name: node.trigname ?? "",
		event: node.eventname ?? ""
	}],
	RuleStmt: createRule,
	CreateStatsStmt: createStatistics,
	CreatePublicationStmt: (node) => publication("create-publication", node),
	AlterPublicationStmt: (node) => publication("alter-publication", node),
	CreateSchemaStmt: (node, text) => createSchema(node, (element) => operationsOf(element, text)),
	AlterSeqStmt: alterSequence,
	AlterOwnerStmt: changeOwner,
	AlterRoleSetStmt: (node) => alterSetting("role", node.role && roleName(node.role), node.setstmt),
	AlterDatabaseSetStmt: (node) => alterSetting("database", node.dbname, node.setstmt),
	AlterSystemStmt: (node) => alterSetting("system", void 0, node.setstmt),
	AlterExtensionStmt: (node) => [{
		kind: "alter-extension",
		name: node.extname ?? "",
		version: optionsOf(node.options)["new_version"]
	}],
	ReassignOwnedStmt: (node) => [{
		kind: "reassign-owned",
		roles: roleNames(node.roles),
		to: roleName(node.newrole)
	}],
	DropOwnedStmt: (node) => [{
		kind: "drop-owned",
		roles: roleNames(node.roles),
		cascade: node.behavior === "DROP_CASCADE"
	}],
	ExecuteStmt: (node) => [{
		kind: "execute",
		prepared: node.name ?? ""
	}],
	ExplainStmt: (node, text) => explain(node, text),
	PrepareStmt: (node) => [{
		kind: "other",
		tag: "PrepareStmt",
		relations: locksOfQuery(node.query)
	}],
	DeclareCursorStmt: (node, text) => node.query ? operationsOf(node.query, text) : [],
	CreateEnumStmt: (node) => [{
		kind: "create-enum",
		name: dotted(node.typeName),
		values: strings(node.vals)
	}],
	CreateExtensionStmt: (node) => [{
		kind: "create-extension",
		name: node.extname ?? ""
	}],
	AlterFunctionStmt: alterFunction$1,
	CreateRoleStmt: (node) => [{
		kind: "create-role",
		name: node.role ?? "",
		options: roleOptions(node.options)
	}],
	AlterRoleStmt: (node) => [{
		kind: "alter-role",
		name: node.role?.rolename ?? "",
		options: roleOptions(node.options)
	}],
	DropRoleStmt: dropRoles,
	GrantStmt: grant,
	GrantRoleStmt: grantRole,
	AlterDefaultPrivilegesStmt: defaultPrivileges,
	CreatePolicyStmt: createPolicy,
	AlterPolicyStmt: alterPolicy,
	CreateDomainStmt: createDomain$1,
	AlterDomainStmt: alterDomain$1,
	CreatedbStmt: createDatabase,
	DropdbStmt: dropDatabase,
	AlterDatabaseStmt: (node) => [{
		kind: "alter-database",
		name: node.dbname ?? "",
		options: optionsOf(node.options)
	}],
	AlterTableStmt: alterTable,
	AlterEnumStmt: (node) => node.oldVal ? [{
		kind: "rename-object",
		objectType: "enum value",
		name: `${dotted(node.typeName)}.${node.oldVal}`,
		to: node.newVal ?? ""
	}] : [{
		kind: "add-enum-value",
		name: dotted(node.typeName),
		value: node.newVal ?? "",
		ifNotExists: node.skipIfNewValExists ?? false
	}],
	AlterObjectSchemaStmt: setSchema,
	RenameStmt: rename,
	DropStmt: drop,
	TruncateStmt: truncate,
	InsertStmt: insert,
	UpdateStmt: update,
	DeleteStmt: remove,
	MergeStmt: merge,
	SelectStmt: select,
	CopyStmt: copy,
	LockStmt: lock,
	DoStmt: runBlock,
	CallStmt: (node) => [{
		kind: "call",
		procedure: dotted(node.funccall?.funcname)
	}],
	VariableSetStmt: set,
	TransactionStmt: transaction,
	RefreshMatViewStmt: (node) => [{
		kind: "refresh-materialized-view",
		relation: nameOf(node.relation),
		concurrently: node.concurrent ?? false,
		withData: !node.skipData
	}],
	ReindexStmt: (node) => [{
		kind: "reindex",
		relation: node.relation ? nameOf(node.relation) : void 0,
		target: REINDEX_TARGETS[node.kind ?? "REINDEX_OBJECT_TABLE"],
		concurrently: hasOption(node.params, "concurrently")
	}],
	VacuumStmt: (node) => vacuum(node),
	ClusterStmt: (node) => [{
		kind: "cluster",
		relation: node.relation ? nameOf(node.relation) : void 0
	}],
	CommentStmt: (node) => [{
		kind: "comment",
		...namedObject(node.objtype, node.object)
	}]
};
const REINDEX_TARGETS = {
	REINDEX_OBJECT_INDEX: "index",
	REINDEX_OBJECT_TABLE: "table",
	REINDEX_OBJECT_SCHEMA: "schema",
	REINDEX_OBJECT_SYSTEM: "system",
	REINDEX_OBJECT_DATABASE: "database"
};
function vacuum(node) {
	const full = hasOption(node.options, "full");
	const relations = all(node.rels, "VacuumRelation").map((one) => nameOf(one.relation));
	if (!node.is_vacuumcmd) return relations.length === 0 ? [{ kind: "analyze" }] : relations.map((relation) => ({
		kind: "analyze",
		relation
	}));
	if (relations.length === 0) return [{
		kind: "vacuum",
		full
	}];
	return relations.map((relation) => ({
		kind: "vacuum",
		relation,
		full
	}));
}
/** EXPLAIN ANALYZE runs its statement (manual 18, EXPLAIN); EXPLAIN only locks what it would use. */
function explain({ query, options }, text) {
	if (query && hasOption(options, "analyze")) return operationsOf(query, text);
	return [{
		kind: "other",
		tag: "ExplainStmt",
		relations: locksOfQuery(query)
	}];
}
/** Understood, and nothing that a rule would look at: they touch no relation of the user's, or only those named here. */
const OF_NO_INTEREST = {
	AlterCollationStmt: none,
	AlterDatabaseRefreshCollStmt: none,
	AlterEventTrigStmt: none,
	AlterExtensionContentsStmt: none,
	AlterFdwStmt: none,
	AlterForeignServerStmt: none,
	AlterObjectDependsStmt: (node) => dependsLocks(node),
	AlterOpFamilyStmt: none,
	AlterOperatorStmt: none,
	AlterStatsStmt: none,
	AlterSubscriptionStmt: none,
	AlterTSConfigurationStmt: none,
	AlterTSDictionaryStmt: none,
	AlterTableMoveAllStmt: none,
	AlterTableSpaceOptionsStmt: none,
	AlterTypeStmt: none,
	AlterUserMappingStmt: none,
	CheckPointStmt: none,
	ClosePortalStmt: none,
	CompositeTypeStmt: none,
	ConstraintsSetStmt: none,
	CreateAmStmt: none,
	CreateCastStmt: none,
	CreateConversionStmt: none,
	CreateFdwStmt: none,
	CreateForeignServerStmt: none,
	CreateOpClassStmt: none,
	CreateOpFamilyStmt: none,
	CreatePLangStmt: none,
	CreateRangeStmt: none,
	CreateSubscriptionStmt: none,
	CreateTableSpaceStmt: none,
	CreateTransformStmt: none,
	CreateUserMappingStmt: none,
	DeallocateStmt: none,
	DefineStmt: none,
	DiscardStmt: none,
	DropSubscriptionStmt: none,
	DropTableSpaceStmt: none,
	DropUserMappingStmt: none,
	FetchStmt: none,
	ImportForeignSchemaStmt: none,
	ListenStmt: none,
	LoadStmt: none,
	NotifyStmt: none,
	SecLabelStmt: none,
	UnlistenStmt: none,
	VariableShowStmt: none
};
function none() {
	return [];
}
/** An index is opened to be changed, a trigger's table to be looked at (src/backend/commands/alter.c). */
function dependsLocks({ objectType, relation }) {
	if (!relation) return [];
	const mode = objectType === "OBJECT_TRIGGER" ? "AccessShareLock" : "AccessExclusiveLock";
	return [{
		relation: nameOf(relation),
		mode
	}];
}
/** What a parsed statement does. */
function operationsOf(node, text) {
	const tag = tagOf(node);
	const reader = READERS[tag];
	const body = node[tag];
	if (reader) return reader(body, text);
	const locks = OF_NO_INTEREST[tag];
	if (locks) return [{
		kind: "other",
		tag,
		relations: locks(body)
	}];
	return [{
		kind: "not-understood",
		reason: `a statement of a kind that is not known here: ${tag}`
	}];
}
// src/sql/text.ts
/**
* Finding the author's own words for a part of a statement. The parse tree names where things start, in UTF-8 bytes,
* never where they end.
*/
var StatementText = class {
	sql;
	#ascii;
	#byteToIndex;
	constructor(sql) {
		this.sql = sql;
		this.#ascii = /^[\x00-\x7f]*$/.test(sql);
	}
	/** Byte offset, as the parser counts, to an index in UTF-16 code units. */
	index(byte) {
		if (this.#ascii) return byte;
		this.#byteToIndex ??= byteIndex(this.sql);
		return this.#byteToIndex[byte] ?? this.sql.length;
	}
	/** What stands in the first pair of parentheses at or after `byte`. */
	parenthesised(byte) {
		const open = this.sql.indexOf("(", this.index(byte));
		if (open < 0) return "";
		return this.sql.slice(open + 1, endOfExpression(this.sql, open + 1)).trim();
	}
	/** What stands in the parentheses after the first match, which names and literals cannot be part of. */
	parenthesisedAfter(words) {
		const plain = this.sql.replace(LEXEME, (token) => token.length > 1 ? " ".repeat(token.length) : token);
		const found = words.exec(plain);
		if (!found) return "";
		const open = found.index + found[0].length;
		return this.sql.slice(open + 1, endOfExpression(this.sql, open + 1)).trim();
	}
	/** From `byte` to the comma, parenthesis or end that closes it, but not beyond `limit` (a byte offset). */
	expression(byte, limit) {
		return this.expressionAt(this.index(byte), limit === void 0 ? void 0 : this.index(limit));
	}
	/** The same, with both places as indexes. */
	expressionAt(from, limit = this.sql.length) {
		return this.sql.slice(from, Math.min(endOfExpression(this.sql, from), limit)).trim();
	}
};
function byteIndex(sql) {
	const table = new Uint32Array(sql.length * 3 + 1);
	let byte = 0;
	let index = 0;
	for (const character of sql) {
		const point = character.codePointAt(0) ?? 0;
		const width = point < 128 ? 1 : point < 2048 ? 2 : point < 65536 ? 3 : 4;
		table.fill(index, byte, byte + width);
		byte += width;
		index += character.length;
	}
	return table.fill(sql.length, byte);
}
const LEXEME = /'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|(\$\w*\$)[^]*?\1|--[^\n]*|\/\*[^]*?\*\/|[()[\],]/g;
/** Where the expression that begins at `from` ends: at an unnested comma or closing bracket, or with the text. */
function endOfExpression(sql, from) {
	let depth = 0;
	LEXEME.lastIndex = from;
	for (let found = LEXEME.exec(sql); found; found = LEXEME.exec(sql)) {
		const token = found[0];
		if (token === "(" || token === "[") depth += 1;
		else if (token === ")" || token === "]") depth -= 1;
		if (depth < 0 || depth === 0 && token === ",") return found.index;
	}
	return sql.length;
}
// src/sql/transactional.ts
/** A body that commits by itself, which only works outside a transaction block (manual 18, 41.8). */
const COMMITS = /\b(?:commit|rollback)\b\s*(?:;|and\b)/i;
/** Whether the tool, or the server for a batch of several statements, opens one transaction around the whole script. */
function isOneTransaction({ transaction, statements }) {
	return transaction === "one" || transaction === "batch" && statements.length > 1;
}
/** Whether the tool opens a transaction for a statement, and maybe for others beside it. */
function isInsideTool(script, statement) {
	return isOneTransaction(script) || script.transaction === "stretches" && statement.transactional;
}
/**
* Whether the server runs the statement inside a transaction block: false for what calls PreventInTransactionBlock()
* (manual 18, the reference pages of CREATE INDEX, REINDEX, VACUUM, CLUSTER, CREATE DATABASE, ALTER SYSTEM, …).
*/
function isTransactional(operations) {
	return !operations.some(isOutside);
}
function isOutside(operation) {
	switch (operation.kind) {
		case "create-index":
		case "drop-index":
		case "detach-partition": return operation.concurrently;
		case "reindex": return operation.concurrently || !["index", "table"].includes(operation.target);
		case "vacuum": return true;
		case "cluster": return operation.relation === void 0;
		case "run-block": return COMMITS.test(operation.body);
		case "drop-object": return [
			"database",
			"tablespace",
			"subscription"
		].includes(operation.objectType);
		case "create-database":
		case "drop-database": return true;
		case "alter-setting": return operation.scope === "system";
		case "alter-database": return "tablespace" in operation.options;
		case "other": return OUTSIDE.has(operation.tag);
		default: return false;
	}
}
const OUTSIDE = /* @__PURE__ */ new Set([
	"CreateTableSpaceStmt",
	"DropTableSpaceStmt",
	"CreateSubscriptionStmt",
	"DropSubscriptionStmt"
]);
// src/sql/script.ts
/** Loads both parsers, of statements and of expressions. Await it once before anything is parsed. */
async function loadParser() {
	await Promise.all([loadStatements(), loadExpressions()]);
}
/** A file's statements in order, each read by the server's own grammar. What does not parse is kept and marked. */
function parseScript(file) {
	const lines = new SentLines(file);
	const statements = [];
	const backslashes = [];
	const pieces = split(sentText(file));
	pieces.forEach((piece, at) => {
		if (piece.kind === "statement") statements.push(statementOf(file.path, piece, lines, copyAfter(pieces, at)));
		if (piece.kind === "backslash") backslashes.push({
			text: piece.text,
			line: lines.line(piece.line)
		});
	});
	return {
		statements,
		backslashes
	};
}
function copyAfter(pieces, at) {
	const statement = pieces[at];
	if (statement?.kind !== "statement" || !statement.copiesFromStdin) return void 0;
	let text = "";
	let next = at + 1;
	for (; pieces[next]?.kind === "copy-data"; next += 1) {
		const piece = pieces[next];
		if (piece?.kind === "copy-data") text += piece.lines;
	}
	return {
		text,
		isEnded: pieces[next]?.kind === "copy-end"
	};
}
function statementOf(path, piece, lines, copy) {
	const read = swallows(copy) ? unread(NEVER_ENDS, piece, lines) : readStatement(piece, lines);
	return {
		file: path,
		sql: piece.text,
		span: {
			start: lines.at(piece.start),
			end: lines.endAt(piece.start + piece.text.length)
		},
		transactional: isTransactional(read.operations),
		comments: piece.comments.map(({ text, line }) => ({
			text,
			line: lines.line(line)
		})),
		...read,
		...copy && { copyData: copy.text }
	};
}
/** What follows, SQL or not, is taken for data: nobody would hear of it. */
function swallows(copy) {
	return copy !== void 0 && !copy.isEnded && copy.text.trim() !== "";
}
const NEVER_ENDS = {
	message: "the data of COPY never end: a line of `\\.` is missing",
	index: 0
};
function readStatement(piece, lines) {
	const read = parse(new StatementText(piece.text));
	return "operations" in read ? read : unread(read, piece, lines);
}
function unread({ message, index }, piece, lines) {
	return {
		operations: [{
			kind: "not-understood",
			reason: `not understood: ${message}`
		}],
		roles: [],
		syntaxError: {
			message,
			position: lines.at(piece.start + index)
		}
	};
}
/** One statement from elsewhere than a script: what it does, and what the grammar has against it. */
function readSql(sql) {
	const read = parse(new StatementText(sql));
	if ("operations" in read) return read;
	return {
		operations: [{
			kind: "not-understood",
			reason: `not understood: ${read.message}`
		}],
		roles: []
	};
}
/** Longest statement that is handed to the parser, in UTF-16 code units: its tree takes some forty times as much. */
const LONGEST = 24e6;
/** The server's lexer reads a run of them again from every slash and star: minutes for some 100,000. */
const OPERATOR_RUN = /[~!@#^&|`?+\-*/%<>=]{1000}/;
function parse(text) {
	if (text.sql.length > LONGEST) return {
		message: `longer than ${LONGEST} characters`,
		index: 0
	};
	if (text.sql.includes("\0")) return {
		message: "a NUL byte",
		index: text.sql.indexOf("\0")
	};
	const run = text.sql.search(OPERATOR_RUN);
	if (run >= 0) return {
		message: "more than 1000 operator characters in a row",
		index: run
	};
	try {
		const node = parseStatement(text.sql);
		if (!node) return {
			message: "no statement found",
			index: 0
		};
		return {
			operations: operationsOf(node, text),
			roles: rolesIn(node)
		};
	} catch (error) {
		return failureOf(error, text);
	}
}
/** The grammar's own complaint, or that the tree is too deep or too large to be held. */
function failureOf(error, { sql }) {
	const details = complaintOf(error);
	if (details) return {
		message: shortened$1(details.message),
		index: cursorIndex(sql, details.cursorPosition)
	};
	if (error instanceof RangeError) return {
		message: "nested too deeply to be read",
		index: 0
	};
	return {
		message: error instanceof Error ? error.message : "too large to be read",
		index: 0
	};
}
/** `unterminated quoted string at or near` quotes all the rest of the file. */
function shortened$1(message) {
	const limit = 120;
	return message.length > limit ? `${message.slice(0, limit)}…` : message;
}
/** libpg-query counts the cursor in characters (code points), from 0. */
function cursorIndex(sql, cursor) {
	if (cursor === void 0 || cursor <= 0) return 0;
	return Math.min(Array.from(sql.slice(0, cursor * 2)).slice(0, cursor).join("").length, sql.length);
}
/** Where an offset of a statement lies in its file: the server counts characters, from 1 (manual 18, 54.8, field P). */
function positionInFile(file, statement, character) {
	const lines = new SentLines(file);
	return lines.at(lines.offsetOf(statement.span.start) + cursorIndex(statement.sql, character - 1));
}
// src/rehearsal/traffic/queries.ts
/**
* Reads a traffic file: a pgbench script is one transaction, in the order of its lines; a plain file of queries has a transaction for each. It
* is a script where it sets variables, or begins a transaction of its own. Throws a sentence for each line that is neither.
*/
function readQueries(file) {
	const { statements, backslashes } = parseScript(file);
	const complaints = [];
	const variables = backslashes.flatMap(({ text, line }) => {
		const read = variableIn(text);
		if (typeof read !== "string") return [read];
		complaints.push(`${file.path}:${line}: ${read}`);
		return [];
	});
	const known = new Set(variables.map(({ name }) => name));
	for (const { sql, span } of statements) for (const name of namesIn$1(sql)) if (!known.has(name)) complaints.push(`${file.path}:${span.start.line}: :${name} has no value. Set it above: \\set ${name} random(1, 1000).`);
	const queries = statements.filter(({ operations }) => !operations.every(({ kind }) => kind === "transaction"));
	if (queries.length === 0 && complaints.length === 0) complaints.push(`${file.path}: there is no query in it, but the configuration names it as \`traffic.queries\`.`);
	if (complaints.length > 0) throw new UserErrors(complaints);
	const isScript = variables.length > 0 || queries.length < statements.length;
	const whole = {
		file: file.path,
		variables
	};
	if (isScript) return [{
		...whole,
		line: queries[0]?.span.start.line ?? 1,
		queries: queries.map(({ sql }) => sql)
	}];
	return queries.map(({ sql, span }) => ({
		...whole,
		line: span.start.line,
		queries: [sql]
	}));
}
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const SET = /^\\set\s+(\w+)\s+(.+?)\s*$/s;
const RANDOM = /^random\s*\(\s*(-?\d+)\s*,\s*(-?\d+)\s*\)$/i;
const LITERAL = new RegExp(`^(?:${NUMBER}|true|false|null|'(?:[^']|'')*')$`, "i");
/** Or what is wrong with it. */
function variableIn(text) {
	const [, name, value = ""] = SET.exec(text.trim()) ?? [];
	const command = /^\\\S*/.exec(text)?.[0] ?? text;
	if (name === void 0) return `${command} is not carried out here. Of pgbench's commands \\set name random(from, to) and \\set name value are.`;
	const [, from, to] = RANDOM.exec(value) ?? [];
	if (from !== void 0 && to !== void 0) return Number(from) <= Number(to) ? {
		name,
		value: {
			from: Number(from),
			to: Number(to)
		}
	} : `random(${from}, ${to}) has no value: its first bound is the greater one.`;
	if (LITERAL.test(value)) return {
		name,
		value
	};
	return `"${value}" is neither random(from, to) with two whole numbers nor a single value: other expressions are not worked out here.`;
}
/** `:name`, not `::type`, `:=` or a slice's bounds, and not within a string, a quoted name or a comment. */
const PART = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[^]*?\*\/|(\$(?:[A-Za-z_]\w*)?\$)[^]*?\1|(?<![:\w\]])(:([A-Za-z_]\w*))/g;
function namesIn$1(sql) {
	return [...sql.matchAll(PART)].flatMap((found) => found[3] ?? []);
}
/** The queries of one transaction, with values drawn for its variables. */
function drawn({ queries, variables }, random = Math.random) {
	const values = new Map(variables.map(({ name, value }) => [name, typeof value === "string" ? value : drawnFrom(value, random)]));
	return queries.map((sql) => sql.replace(PART, (whole, _tag, _spot, name) => name === void 0 ? whole : values.get(name) ?? whole));
}
function drawnFrom({ from, to }, random) {
	return String(from + Math.floor(random() * (to - from + 1)));
}
// src/review/found-files.ts
/**
* Files of rows that the project's own tool loads behind its migrations. Supabase CLI 2: those of `sql_paths` below
* `[db.seed]` in its `config.toml`, `seed.sql` unless it says so, none where that is not enabled
* (`pkg/config/config.go`, `seed`).
*/
async function seedsOf({ tool, folder, parts }, tree) {
	const seeds = (parts ?? [{
		tool,
		folder
	}]).filter((part) => part.tool === "supabase").map((part) => supabaseSeeds(folderOf(part.folder), tree));
	return (await Promise.all(seeds)).flat();
}
async function supabaseSeeds(folder, tree) {
	const [, own = ""] = /^\[db\.seed\]\s*\n([^]*?)(?=^\[|$(?![^]))/m.exec(await textOf$2(joinPath(folder, "config.toml"), tree)) ?? [];
	if (/^\s*enabled\s*=\s*false\b/m.test(own)) return [];
	const listed = /^\s*sql_paths\s*=\s*\[([^\]]*)\]/m.exec(own)?.[1];
	const found = (listed === void 0 ? ["seed.sql"] : [...listed.matchAll(/["']([^"']+)["']/g)].map(([, path = ""]) => path)).map((path) => {
		return expandGlobs([joinPath(folder, path.replace(/^\.\//, ""))], tree, SQL_ALONE).catch(() => []);
	});
	return (await Promise.all(found)).flat();
}
/** The schema as Rails keeps it beside the migrations, with the versions that it holds. */
async function railsStructure({ preset, up, folder }, tree) {
	const path = joinPath(folder, "db/structure.sql");
	return (preset === "rails" || /\b(?:rails|rake)\s+db:migrate\b/.test(up)) && await tree.read(path) ? path : void 0;
}
const DUMPS = [
	"schema.sql",
	"structure.sql",
	"db/schema.sql",
	"db/structure.sql",
	"sql/schema.sql",
	"database/schema.sql"
];
/** A dump of the schema near the migrations, such as dbmate keeps: pg_dump writes its name at the top. */
async function dumpNear(folder, tree) {
	for (let at = folder;; at = folderOf(at)) {
		for (const name of DUMPS) {
			const path = joinPath(at, name);
			if (/^(?:--|\\restrict|SET |\s)[^]{0,400}PostgreSQL database dump/.test((await textOf$2(path, tree)).slice(0, 1e3))) return path;
		}
		if (at === "" || at === folderOf(at)) return void 0;
	}
}
async function textOf$2(path, tree) {
	const bytes = await tree.read(path);
	return bytes ? decodeText(path, bytes).text : "";
}
// src/review/base-files.ts
/**
* The files that make the base beside its migrations. They belong to the base branch's schema, so its version of a
* file comes first; one that only the head has is taken from there. Throws a UserError for what is not there.
*/
async function baseFiles({ before, baseline, fixtures, seeds, statistics, traffic }, base, head) {
	const tree = firstOf(base, head);
	const paths = await expandGlobs(fixtures.map(withoutDot), tree);
	const first = await expandGlobs(before.map(withoutDot), tree, SQL_ALONE);
	return {
		before: await Promise.all(first.map((path) => dataFile(path, tree))),
		baseline: baseline === void 0 ? void 0 : await dataFile(withoutDot(baseline), tree),
		fixtures: await Promise.all(paths.map((path) => dataFile(path, tree))),
		seeds: await Promise.all(seeds.map((seed) => withSources(seed, tree))),
		...statistics !== void 0 && { statistics: await statisticsIn(withoutDot(statistics), tree) },
		...traffic.queries !== void 0 && { queries: await queriesIn(traffic.queries, tree) }
	};
}
async function withSources(seed, tree) {
	if (!seed.files) return { settings: seed };
	const paths = await expandGlobs(seed.files.map(withoutDot), tree, ANY);
	return {
		settings: seed,
		sources: await Promise.all(paths.map((path) => dataFile(path, tree)))
	};
}
async function statisticsIn(path, tree) {
	const bytes = await tree.read(path);
	if (!bytes) throw new UserError(`${path}: no such file, but the configuration names it as the statistics.`);
	return parseStatistics(path, new TextDecoder().decode(bytes));
}
async function queriesIn(path, tree) {
	const bytes = await tree.read(path);
	if (!bytes) throw new UserError(`${path}: no such file, but the configuration names it as \`traffic.queries\`.`);
	return readQueries(decodeText(path, bytes));
}
/** Those of every project: its database's own settings, else the common ones. */
async function filesByProject(config, projects, base, head) {
	const common = await baseFiles(config, base, head);
	const own = /* @__PURE__ */ new Map();
	for (const parsed of projects) own.set(parsed, await filesFor(parsed.project, config, common, base, head));
	return (project) => (project && own.get(project)) ?? common;
}
async function filesFor(project, config, common, base, head) {
	const { database, folder } = project;
	const files = database ? await baseFiles({
		...config,
		...database
	}, base, head) : common;
	const hasOwn = database?.fixtures !== void 0 || files.fixtures.length + files.seeds.length > 0;
	const tree = firstOf(base, head);
	const seeds = hasOwn ? [] : await seedsOf(project, tree);
	const dump = files.baseline ? void 0 : await dumpNear(folder, base);
	return {
		...files,
		...seeds.length > 0 && { found: { fixtures: await Promise.all(seeds.map((path) => dataFile(path, tree))) } },
		...dump !== void 0 && { dump }
	};
}
function firstOf(first, second) {
	return {
		list: async (folder, depth) => [.../* @__PURE__ */ new Set([...await first.list(folder, depth), ...await second.list(folder, depth)])],
		read: async (path) => await first.read(path) ?? second.read(path),
		open: async (path) => await openIn(first, path) ?? openIn(second, path)
	};
}
/** What is named, to be read when it is loaded. A folder may be an archive of pg_dump, file by file. */
async function dataFile(path, tree) {
	if (await isArchiveFolder(tree, path)) {
		const files = await tree.list(path, 1);
		return {
			...streamed(path, tree),
			parts: files.map((file) => streamed(file, tree))
		};
	}
	if (await hasFile(tree, path)) return streamed(path, tree);
	throw missing(path);
}
function streamed(path, tree) {
	return {
		path,
		async *open() {
			const bytes = await openIn(tree, path);
			if (!bytes) throw missing(path);
			yield* bytes;
		}
	};
}
function missing(path) {
	return new UserError(`${path}: no such file, but the configuration names it.`);
}
function withoutDot(path) {
	return path.replace(/^\.\//, "");
}
// src/command/own.ts
/** Lines of what a tool sent for itself: its history, questions to the catalogue, settings of its connection. */
function ownLines({ sent, observations }, histories) {
	const own = new Set(sent.flatMap(({ statement }, at) => isOwn(statement, histories) ? [at + 1] : []));
	return /* @__PURE__ */ new Set([...own, ...ownTransactions(sent, observations, own)]);
}
/** It touches nothing but the tool's own tables, the system catalogue, and what has to do with the connection alone. */
function isOwn({ operations }, histories) {
	return operations.every((operation) => {
		const relations = relationsOf(operation);
		if (isOfConnection(operation)) return true;
		if (operation.kind === "select" && relations.every(isSystem)) return relations.length > 0 || operation.functions.every((name) => ASKING.test(name));
		return relations.length > 0 && relations.every((name) => histories.has(bare(name)) || isSystem(name));
	});
}
/**
* Lines of transactions that hold nothing but what the tool sent for itself, from BEGIN to COMMIT, savepoints included.
*/
function ownTransactions(sent, observations, own) {
	const all = groupBy(observations, ({ transaction }) => transaction);
	const isNothing = ({ line }) => own.has(line) || isControl(sent[line - 1]?.statement);
	const isIdle = (one) => isNothing(one) || isSetting(sent[one.line - 1]?.statement);
	const idle = [...all.values()].filter((lines) => lines.every(isIdle));
	return new Set(idle.flatMap((lines) => lines.filter(isNothing).map(({ line }) => line)));
}
function isSetting(statement) {
	return statement?.operations.every(({ kind }) => kind === "set" || kind === "reset") ?? false;
}
/** BEGIN, COMMIT and the like. */
function isControl(statement) {
	return statement?.operations.every(({ kind }) => kind === "transaction") ?? true;
}
/** Functions by which a tool asks what server it has, or sees to it that it is alone. */
const ASKING = /^(?:pg_\w+|version|current_\w+|set_config|to_regclass|now|session_user|txid_current|string_agg|array_agg|quote_ident|format_type)$/;
/** Settings of how values are spelled and what is told, which drivers make. */
const SPELLING = /^(?:client_encoding|client_min_messages|standard_conforming_strings|timezone|names|datestyle|intervalstyle|extra_float_digits|bytea_output|application_name|jit)$/i;
function isOfConnection(operation) {
	if (operation.kind === "set" || operation.kind === "reset") return SPELLING.test(operation.name);
	return operation.kind === "other" && /^(?:VariableShow|Deallocate|Prepare)Stmt$/.test(operation.tag);
}
function relationsOf(operation) {
	return [..."relation" in operation && operation.relation !== void 0 ? [operation.relation] : [], ..."reads" in operation ? operation.reads ?? [] : []];
}
function isSystem(name) {
	return /^(?:pg_catalog\.|information_schema\.|pg_)/i.test(name);
}
/** Without schema, in lower case. */
function bare(name) {
	return name.replace(/^.*\./, "").replaceAll("\"", "").toLowerCase();
}
// src/command/words.ts
function wordsIn(line) {
	const words = line.split(/[^\w$]+/).filter((word) => word !== "");
	const parts = words.flatMap((word) => word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []);
	return {
		whole: new Set(words.flatMap((word) => [word, ...word.split("__")]).map((word) => word.toLowerCase())),
		parts: new Set(parts.map((part) => part.toLowerCase()))
	};
}
/** Names of relations, columns and so on, each with the parts that a model may be called by. */
function namesIn({ operations }) {
	const names = /* @__PURE__ */ new Set();
	const visit = (value) => {
		if (typeof value === "string") names.add(value.toLowerCase());
		else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) visit(one);
	};
	visit(operations.map((operation) => ({
		...operation,
		kind: void 0
	})));
	return [...names].map((name) => name.replace(/^.*\./, "")).filter((name) => /^[a-z_][\w$]*$/.test(name) && !COMMON.has(name)).map(variants);
}
/** Words of operations that are no names. */
const COMMON = new Set("true false btree hash text integer bigint boolean uuid timestamptz numeric permanent none".split(" "));
/**
* `shop_order` and `orders` are also the model `Order`, and `customer_id` the field `customer`. Where a library makes a
* name, as `index_orders_on_customer_id`, a program has its parts.
*/
function variants(name) {
	const others = [
		name.replaceAll("_", ""),
		name.replace(/_id$/, ""),
		name.replace(/^[^_]+_/, ""),
		name.replace(/e?s$/, "")
	];
	const parts = name.split("_");
	const long = parts.length > 2 ? parts.filter((part) => part.length > 4 && part !== "index") : [];
	return [.../* @__PURE__ */ new Set([
		name,
		...others,
		name.replace(/s$/, ""),
		...long
	])].filter((one) => one.length > 1);
}
/** Words of SQL that say what is done, each with what libraries call it. */
const DEEDS = [
	["create", "add"],
	[
		"drop",
		"delete",
		"remove",
		"del",
		"destroy"
	],
	["update"],
	["insert", "seed"],
	["rename"]
];
/** And to what, or how. */
const VERBS = [
	...DEEDS,
	[
		"alter",
		"change",
		"modify"
	],
	["truncate"],
	["table", "model"],
	[
		"column",
		"columns",
		"field"
	],
	["index"],
	["unique"],
	["primary"],
	[
		"references",
		"reference",
		"foreign"
	],
	["constraint", "check"],
	["concurrently"],
	["default"],
	["null", "nullable"],
	["type", "enum"],
	["schema"],
	["view"],
	["sequence"],
	["function", "procedure"],
	["trigger"],
	["extension"],
	["validate"]
];
const SQL_WORDS = /* @__PURE__ */ new Set([
	...VERBS.map(([verb = ""]) => verb),
	"add",
	"delete"
]);
/** What a statement does, in the words of SQL outside of its names and values. */
function verbsIn(sql) {
	const said = new Set(sql.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, " ").toLowerCase().match(/[a-z]+/g));
	const verbs = VERBS.filter((same) => same.some((one) => said.has(one) && SQL_WORDS.has(one)));
	return verbs.some((same) => DEEDS.includes(same)) ? verbs.filter(([verb]) => verb !== "alter") : verbs;
}
/** Whether words say that something is done, and that it is something else. */
function doesOtherwise(words, verbs) {
	const sought = new Set(verbs.flat());
	return DEEDS.some((same) => !same.some((one) => sought.has(one)) && same.some((one) => words?.parts.has(one)));
}
// src/command/places.ts
/** A call is not looked at further, whether its parentheses close or not. */
const MOST_LINES = 12;
/** How much more than its first line the whole of a call counts. */
const CALL = 1.5;
/** What a line scores for being in the half of the file that the statement was sent by, or in the other one. */
const RIGHT_WAY = 1;
const WRONG_WAY = -3;
/** What it scores for doing something else. */
const OTHERWISE = -1;
/**
* Where in a migration's own file a statement comes from: its text, where the file holds it, else the call that names
* most of what it names. Undefined where nothing there is like it.
*/
function placeIn(file, statement, { after = 1, isRollback = false, text = statement.sql } = {}) {
	const lines = new Lines(file.text);
	const at = literally(file.text, text, isRollback);
	if (at !== void 0) return lines.at(at);
	const found = mostNamed(file.text, statement, isRollback);
	const line = isRollback ? found.at(-1) : found.find((one) => one >= after) ?? found[0];
	return line === void 0 ? void 0 : lines.at(offsetOf(file.text, line));
}
/** What may stand between two words of an SQL text: white space, also as a string has it, or the joint of two strings. */
const GAP = String.raw`(?:\s|\\n|\\t|\\(?=\n)|["'\x60]\s*[+.]?\s*["'\x60]?)+`;
/** Index of an SQL text in a program. */
function literally(text, sql, isRollback) {
	const words = sql.trim().split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/["'`]/g, String.raw`\\?$&`));
	if (words.length < 3 || words.length > 500) return void 0;
	const found = [...text.matchAll(new RegExp(words.join(GAP), "gi"))];
	return (isRollback ? found.at(-1) : found[0])?.index;
}
/** Lines, from 1, whose calls name the most and are called like what the statement does. */
function mostNamed(text, statement, isRollback) {
	const lines = text.split("\n");
	const words = lines.map(wordsIn);
	const ways = waysOf(lines);
	const sought = {
		names: namesIn(statement),
		verbs: verbsIn(statement.sql)
	};
	let best = -Infinity;
	let found = [];
	lines.forEach((line, at) => {
		const own = isHeading(line) ? NOTHING : score(words[at], sought);
		if (own.names + own.verbs === 0) return;
		const call = score(together(words.slice(at, callEnd(lines, at))), sought);
		if (call.names === 0) return;
		const total = own.names + own.verbs + CALL * (call.names + call.verbs) + (doesOtherwise(words[at], sought.verbs) ? OTHERWISE : 0) + wayScore(ways[at], isRollback);
		if (total > best) found = [];
		best = Math.max(best, total);
		if (total === best) found.push(at + 1);
	});
	return found;
}
function wayScore(way, isRollback) {
	if (way === void 0) return 0;
	return way === "back" === isRollback ? RIGHT_WAY : WRONG_WAY;
}
const FUNCTION = String.raw`^\s*(?:(?:export|exports\.|module\.exports\.|const|async|public|protected|override|static|function|def|void|func)\s*)*`;
const FORWARD = new RegExp(String.raw`${FUNCTION}(?:up|upgrade|change|apply)\b\s*(?:[(:=]|do\b|$)`, "i");
const BACK = new RegExp(String.raw`${FUNCTION}(?:down|downgrade|revert|rollback)\b\s*(?:[(:=]|do\b|$)`, "i");
/** What holds a whole migration. */
function isHeading(line) {
	return FORWARD.test(line) || BACK.test(line) || /\bclass\b/i.test(line);
}
/** Which way each line belongs to, as far as the names of its functions tell. */
function waysOf(lines) {
	let way;
	return lines.map((line) => {
		if (FORWARD.test(line)) way = "forward";
		else if (BACK.test(line)) way = "back";
		return way;
	});
}
/** Index behind the last line of the call that begins in a line. */
function callEnd(lines, from) {
	let open = 0;
	for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at += 1) {
		for (const [bracket] of lines[at]?.matchAll(/[()[\]{}]/g) ?? []) open += "([{".includes(bracket) ? 1 : -1;
		if (open <= 0) return at + 1;
	}
	return Math.min(lines.length, from + MOST_LINES);
}
function together(all) {
	return {
		whole: new Set(all.flatMap(({ whole }) => [...whole])),
		parts: new Set(all.flatMap(({ parts }) => [...parts]))
	};
}
const NOTHING = {
	names: 0,
	verbs: 0
};
/** A name counts in full, what a model would be called half, and a verb nearly as much as a name. */
function score(words, { names, verbs }) {
	if (!words) return NOTHING;
	const { whole, parts } = words;
	return {
		names: names.reduce((sum, [full = "", ...others]) => {
			if (whole.has(full)) return sum + 1;
			return sum + (others.some((one) => whole.has(one)) ? .5 : 0);
		}, 0),
		verbs: .75 * verbs.filter((same) => same.some((one) => parts.has(one))).length
	};
}
function offsetOf(text, line) {
	let offset = 0;
	for (let number = 1; number < line; number += 1) offset = text.indexOf("\n", offset) + 1;
	return offset;
}
// src/command/migrations.ts
function recorded(recording, source) {
	const { run, applied, own, status } = recording;
	const seen = new Map(run.observations.map((one) => [one.line, one]));
	const ran = applied.lines.filter((line) => seen.has(line));
	const statements = placed(recording, ran);
	const isJudged = (line) => !own.has(line) && !isControl(run.sent[line - 1]?.statement) && (seen.get(line)?.ok === true || status.status === "failed");
	const kept = ran.filter(isJudged);
	const runOf = (lines) => ({
		...status,
		durationMs: lines.reduce((sum, line) => sum + (seen.get(line)?.durationMs ?? 0), 0),
		statements: lines.flatMap((line) => observed(seen.get(line), statements.get(line), own.has(line)))
	});
	const { up: _up, down: _down, ...named } = source;
	const migration = (lines) => ({
		...named,
		up: scriptOf(recording, lines, statements, seen)
	});
	return {
		migration: migration(ran),
		forward: runOf(ran),
		judged: {
			migration: migration(kept),
			forward: runOf(kept),
			catalogs: catalogsOf(run.catalogs, kept)
		}
	};
}
/** A way back as it was sent. */
function rollbackOf(recording) {
	const seen = new Map(recording.run.observations.map((one) => [one.line, one]));
	const lines = recording.applied.lines.filter((line) => seen.has(line));
	const own = ownLines(recording.run, recording.histories);
	const statements = placed({
		...recording,
		own
	}, lines, true);
	return {
		script: scriptOf(recording, lines, statements, seen),
		run: {
			...recording.status,
			durationMs: recording.run.result.durationMs,
			statements: lines.flatMap((line) => observed(seen.get(line), statements.get(line), own.has(line)))
		}
	};
}
/** The catalogue before each of those statements, and after the last of them. */
function catalogsOf(catalogs, lines) {
	const before = lines.flatMap((line) => catalogs[line - 1] ?? []);
	const last = lines.at(-1);
	const after = last === void 0 ? catalogs.at(-1) : catalogs[last];
	return after ? [...before, after] : before;
}
/** At its place in the program, where the server's own positions mean nothing. */
function observed(seen, statement, own) {
	if (!seen || !statement) return [];
	const { position: _, ...error } = seen.error ?? {
		code: "",
		message: ""
	};
	const place = {
		file: statement.file,
		line: statement.span.start.line
	};
	return [{
		...seen,
		...place,
		...seen.error && { error },
		...own && { own: true }
	}];
}
function scriptOf({ run, sources }, lines, statements, seen) {
	const [first] = sources;
	return {
		file: first?.file ?? {
			path: "",
			text: ""
		},
		transaction: "none",
		statements: lines.flatMap((line) => statements.get(line) ?? []),
		places: lines.map((line) => ({
			transaction: seen.get(line)?.transaction ?? 0,
			inBlock: run.sent[line - 1]?.inBlock ?? false
		}))
	};
}
/**
* The statements at the lines of the program that they come from. What comes from none stands where the one before does,
* or the first one behind.
*/
function placed({ run, sources, own }, lines, isRollback = false) {
	const numbers = lines.filter((line) => run.sent[line - 1]);
	let before;
	const places = numbers.map((line) => {
		const sent = run.sent[line - 1];
		if (!sent || own.has(line) || isControl(sent.statement)) return void 0;
		return before = placeOf(sent, sources, isRollback, before) ?? before;
	});
	const first = {
		file: sources[0]?.file.path ?? "",
		at: {
			offset: 0,
			line: 1,
			column: 1
		}
	};
	let latest = places.find((place) => place !== void 0) ?? first;
	return new Map(numbers.flatMap((line, index) => {
		const { statement } = run.sent[line - 1] ?? {};
		const { file, at } = latest = places[index] ?? latest;
		return statement ? [[line, {
			...statement,
			file,
			span: {
				start: at,
				end: at
			},
			comments: []
		}]] : [];
	}));
}
function placeOf({ statement, text }, sources, isRollback, before) {
	for (const { file } of sources) {
		const at = placeIn(file, statement, {
			after: before?.file === file.path ? before.at.line : 1,
			isRollback,
			text
		});
		if (at) return {
			file: file.path,
			at
		};
	}
}
/** A changed file of the project's own tool, as other tools' migrations are told of. */
function changedMigration({ file }, { change, previousPath }, outside) {
	const stem = file.path.replace(/^.*\//, "").replace(/(?<=.)\.[^.]*$/, "");
	const [, version = stem, name = ""] = /^(\d+)[-_.]?(.*)$/.exec(stem) ?? [];
	return {
		tool: "command",
		id: file.path.replace(/\.[^./]*$/, ""),
		version,
		name: name === "" ? stem : name,
		up: file,
		change,
		...previousPath !== void 0 && { previousPath },
		...outside !== void 0 && { outside },
		history: {
			sameVersion: [],
			edited: change === "modified" ? ["up"] : [],
			inBase: false
		}
	};
}
// src/command/sources.ts
/** Names of revisions in the text: Alembic's `revision = "…"`, Liquibase's `id: …` and `id="…"`. */
const IDENTITIES = /^\s*(?:revision(?:\s*:\s*str)?\s*=|-?\s*id\s*:|<changeSet\b[^>]*?\bid=)\s*["']?([\w.-]+)/gim;
async function sourceOf(file) {
	const name = file.path.replace(/^.*\//, "");
	const stem = name.replace(/(?<=.)\.[^.]*$/, "");
	const number = /^\d+/.exec(stem)?.[0];
	const identities = [...file.text.matchAll(IDENTITIES)].map(([, id = ""]) => id);
	const hash = await sha256(file.text);
	const words = stem.replace(/^\d+[-_.]?/, "");
	const classes = number === void 0 ? [] : [`${pascal(words)}${number}`, `${pascal(words)}_${number}`];
	return {
		file,
		keys: /* @__PURE__ */ new Set([
			name,
			stem,
			...number ? [number] : [],
			...identities,
			...classes,
			hash,
			file.path
		])
	};
}
/** In hexadecimal digits: Drizzle notes a migration so. Node takes a while to load its own crypto. */
async function sha256(text) {
	const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return Buffer.from(bytes).toString("hex");
}
function pascal(words) {
	return words.split(/[-_.\s]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
/**
* The one source that values of a statement name; undefined where none or several do. Of several with one name it is that
* of a folder which is named too, as Django names its app.
*/
function named(sources, texts) {
	const found = sources.flatMap((source) => {
		const name = texts.find((text) => source.keys.has(text));
		return name === void 0 ? [] : [{
			source,
			name
		}];
	});
	const inFolder = found.filter(({ source: { file } }) => file.path.split("/").slice(0, -1).some((folder) => texts.includes(folder)));
	const [only, ...others] = found.length > 1 ? inFolder : found;
	return others.length === 0 ? only : void 0;
}
// src/review/share.ts
/** Whether what is number `at`, from 0, of `count` belongs to the share: neighbours stay together. */
function isInShare(at, count, { index, of }) {
	return Math.floor(at * of / Math.max(count, of)) === index - 1;
}
/**
* The projects as one runner of several rehearses them: its own share of their migrations, on what the others before
* it leave. Every migration is in one share.
*
* @param others how many things beside migrations are shared as well, behind them
*/
function shareOf(projects, shard, others = 0) {
	const count = projects.reduce((sum, { migrations }) => sum + migrations.length, 0) + others;
	let at = 0;
	return projects.map((project) => {
		const first = at;
		at += project.migrations.length;
		const isOwn = (index) => isInShare(first + index, count, shard);
		const migrations = project.migrations.filter((_, index) => isOwn(index));
		const begin = project.migrations.findIndex((_, index) => isOwn(index));
		return {
			...project,
			migrations,
			earlier: migrations.length === 0 ? [] : project.migrations.slice(0, begin),
			shard
		};
	});
}
/** The same for things that come behind all migrations. */
function othersInShare(others, projects, shard) {
	const first = projects.reduce((sum, { migrations }) => sum + migrations.length, 0);
	return others.filter((_, at) => isInShare(first + at, first + others.length, shard));
}
/** Whether others rehearse all of it. */
function isElsewhere({ shard, migrations, project }) {
	return shard !== void 0 && migrations.length === 0 && project.changed.length > 0;
}
/** A project of which nothing is rehearsed here. */
function leftToOthers(parsed) {
	return {
		parsed,
		contexts: [],
		rehearsals: [],
		fixtures: [],
		leftOut: []
	};
}
// src/sql/resolve.ts
/**
* The same operation with its names qualified, the way the server looks them up: what exists is found along the search
* path, what is new goes to the path's first schema (manual 18, 5.10.3).
*/
function resolveOperation(operation, catalog, searchPath) {
	const place = creator(searchPath);
	const find = finder(catalog.relations, searchPath);
	const own = CREATES_RELATION.has(operation.kind) ? place : find;
	const resolved = { ...operation };
	for (const [key, value] of Object.entries(operation)) if (key === "relation" && typeof value === "string") resolved[key] = own(value);
	else if (SINGLE.has(key) && typeof value === "string") resolved[key] = find(value);
	else if (LISTS.has(key) && Array.isArray(value)) resolved[key] = value.map(String).map(find);
	return {
		...resolved,
		...resolvedParts(operation, catalog, find, searchPath)
	};
}
const SINGLE = /* @__PURE__ */ new Set([
	"partition",
	"partitionOf",
	"ownedBy",
	"parent",
	"constraintFrom"
]);
const LISTS = /* @__PURE__ */ new Set([
	"inherits",
	"reads",
	"writes",
	"like",
	"locked",
	"tables"
]);
const CREATES_RELATION = /* @__PURE__ */ new Set([
	"create-table",
	"create-table-as",
	"create-view",
	"create-sequence"
]);
/** Names that stand deeper, and those of things that are no relations. */
function resolvedParts(operation, catalog, find, searchPath) {
	switch (operation.kind) {
		case "add-constraint": return { constraint: resolveConstraint(operation.constraint, find) };
		case "add-column": return { column: resolveColumn(operation.column, find) };
		case "create-table": return {
			columns: operation.columns.map((column) => resolveColumn(column, find)),
			constraints: operation.constraints.map((constraint) => resolveConstraint(constraint, find))
		};
		case "create-view":
		case "create-table-as": return operation.uses && { uses: operation.uses.map((use) => ({
			...use,
			among: use.among.map(find)
		})) };
		case "create-enum":
		case "create-function":
		case "create-domain": return { name: creator(searchPath)(operation.name) };
		case "alter-domain": return { name: finder(catalog.domains, searchPath)(operation.name) };
		case "alter-function": return { name: finder(catalog.functions, searchPath)(operation.name) };
		case "grant": return { objects: operation.objects.map(grantedOn(operation, catalog, searchPath)) };
		case "add-enum-value": return { name: finder(catalog.enums, searchPath)(operation.name) };
		case "drop-object":
		case "rename-object": {
			const known = namesOf(operation.objectType, catalog);
			return known && { name: finder(known, searchPath)(operation.name) };
		}
		case "other": return { relations: operation.relations.map((lock) => ({
			...lock,
			relation: find(lock.relation)
		})) };
		default: return;
	}
}
/** What is known of such objects; undefined for those whose names are left as they are. */
function namesOf(objectType, catalog) {
	if (objectType === "sequence") return catalog.relations;
	if (objectType === "domain") return catalog.domains;
	if (objectType === "type") return catalog.enums;
	return [
		"function",
		"procedure",
		"routine"
	].includes(objectType) ? catalog.functions : void 0;
}
/** Of tables and functions; everything else is named without a schema, or is not in the catalogue. */
function grantedOn({ objectType, allInSchema }, catalog, searchPath) {
	const known = objectType === "table" ? catalog.relations : namesOf(objectType, catalog);
	return known && !allInSchema ? finder(known, searchPath) : (name) => name;
}
function creator(searchPath) {
	return (name) => name === "" || name.includes(".") ? name : `${searchPath[0] ?? "public"}.${name}`;
}
function finder(known, searchPath) {
	const create = creator(searchPath);
	return (name) => {
		const found = name.includes(".") ? void 0 : searchPath.find((schema) => known.has(`${schema}.${name}`));
		return found === void 0 ? create(name) : `${found}.${name}`;
	};
}
function resolveColumn(column, find) {
	return {
		...column,
		constraints: column.constraints.map((constraint) => resolveConstraint(constraint, find))
	};
}
function resolveConstraint(constraint, find) {
	if (!constraint.references) return constraint;
	return {
		...constraint,
		references: {
			...constraint.references,
			relation: find(constraint.references.relation)
		}
	};
}
// src/sql/session.ts
const DEFAULTS = {
	lockTimeoutMs: 0,
	statementTimeoutMs: 0,
	searchPath: ["public"]
};
/** A session that has just connected, with the server's defaults. */
const NEW_SESSION = {
	...DEFAULTS,
	outer: DEFAULTS
};
/** The session after a statement; `SET LOCAL` lasts until the transaction ends (manual 18, SET). */
function nextSession(session, statement, transactionEnds) {
	const set = statement.operations.reduce(applySetting, session);
	return transactionEnds ? ended(set) : set;
}
/** The session when its transaction has ended. */
function ended({ outer }) {
	return {
		...outer,
		outer
	};
}
function applySetting(session, operation) {
	if (operation.kind === "set") {
		const changed = settingFrom(operation.name, operation.value);
		return {
			...session,
			...changed,
			outer: operation.local ? session.outer : {
				...session.outer,
				...changed
			}
		};
	}
	if (operation.kind !== "reset") return session;
	const changed = defaultOf$1(operation.name);
	return {
		...session,
		...changed,
		outer: {
			...session.outer,
			...changed
		}
	};
}
/** A value that only the run knows leaves the path as it is. */
function settingFrom(name, value) {
	if (name === "lock_timeout") return { lockTimeoutMs: milliseconds(value ?? "0") };
	if (name === "statement_timeout") return { statementTimeoutMs: milliseconds(value ?? "0") };
	return name === "search_path" && value !== void 0 ? { searchPath: schemasIn(value) } : {};
}
function defaultOf$1(name) {
	if (name === "all") return DEFAULTS;
	if (name === "lock_timeout") return { lockTimeoutMs: DEFAULTS.lockTimeoutMs };
	if (name === "statement_timeout") return { statementTimeoutMs: DEFAULTS.statementTimeoutMs };
	return name === "search_path" ? { searchPath: DEFAULTS.searchPath } : {};
}
/** Schemas of a search_path as SET writes it. */
function schemasIn(path) {
	return path.split(",").map((name) => name.trim().replace(/^"(.*)"$/, "$1")).filter((name) => name !== "" && name !== "$user");
}
// src/catalog/apply/rename.ts
/** Renames relations wherever they are named; a constraint has the name of its index. */
function renameRelations(catalog, names) {
	const renamed = changeAll(catalog, inRelation(new Map(Object.entries(names))));
	return Object.keys(names).flatMap((name) => renamed.relations.get(name) ?? []).reduce(put$1, without$1(renamed, Object.keys(names)));
}
function inRelation(names) {
	const swap = (name) => names.get(name) ?? name;
	return (relation) => {
		if (!isNamedIn(relation, names)) return relation;
		return {
			...relation,
			name: swap(relation.name),
			table: relation.table && swap(relation.table),
			partitionOf: relation.partitionOf && swap(relation.partitionOf),
			partOf: relation.partOf && swap(relation.partOf),
			usedBy: relation.usedBy.map((use) => ({
				...use,
				relation: swap(use.relation)
			})),
			indexes: relation.indexes.map((index) => ({
				...index,
				name: swap(index.name)
			})),
			constraints: relation.constraints.map((constraint) => renamedConstraint(constraint, swap))
		};
	};
}
function isNamedIn(relation, names) {
	const { name, table = "", partitionOf = "", partOf = "", usedBy, indexes, constraints } = relation;
	return [
		name,
		table,
		partitionOf,
		partOf
	].some((one) => names.has(one)) || usedBy.some((use) => names.has(use.relation)) || indexes.some((index) => names.has(index.name)) || constraints.some(({ index = "", references }) => names.has(index) || names.has(references?.relation ?? ""));
}
function renamedConstraint(constraint, swap) {
	const { index, references } = constraint;
	return {
		...constraint,
		name: index ? bareName(swap(index)) : constraint.name,
		index: index && swap(index),
		references: references && {
			...references,
			relation: swap(references.relation)
		}
	};
}
/** ALTER TABLE … SET SCHEMA takes the table's indexes and sequences along. */
function moveToSchema(catalog, relation, schema) {
	const along = [...catalog.relations.values()].filter((one) => one.name === relation || one.table === relation && schemaOf(one.name) === schemaOf(relation));
	return renameRelations(catalog, Object.fromEntries(along.map(({ name }) => [name, `${schema}.${bareName(name)}`])));
}
/** Renames a constraint, and the index that it has. */
function renameConstraint(catalog, relation, from, to) {
	const index = catalog.relations.get(relation)?.constraints.find((one) => one.name === from)?.index;
	const renamed = changeAll(catalog, (table) => table.name === relation ? {
		...table,
		constraints: table.constraints.map((one) => one.name === from ? {
			...one,
			name: to
		} : one)
	} : table);
	return index ? renameRelations(renamed, { [index]: `${schemaOf(index)}.${to}` }) : renamed;
}
/** Renames a column in its table and partitions, and in the foreign keys that refer to it. */
function renameColumn(catalog, relations, from, to) {
	const swap = (name) => name === from ? to : name;
	return changeAll(catalog, (table) => {
		const own = relations.includes(table.name);
		const refers = table.constraints.some(({ references }) => references && relations.includes(references.relation));
		if (!own && !refers) return table;
		return {
			...table,
			columns: own ? table.columns.map((one) => ({
				...one,
				name: swap(one.name)
			})) : table.columns,
			partitionKey: own ? table.partitionKey?.map(swap) : table.partitionKey,
			usedBy: own ? table.usedBy.map((use) => ({
				...use,
				columns: use.columns.map(swap)
			})) : table.usedBy,
			indexes: own ? table.indexes.map((index) => ({
				...index,
				keys: index.keys.map(swap),
				include: index.include?.map(swap)
			})) : table.indexes,
			constraints: table.constraints.map((one) => ({
				...one,
				columns: own ? one.columns.map(swap) : one.columns,
				references: one.references && relations.includes(one.references.relation) ? {
					...one.references,
					columns: one.references.columns.map(swap)
				} : one.references
			}))
		};
	});
}
// src/catalog/apply/constraints.ts
const SUFFIX = {
	"primary-key": "pkey",
	unique: "key",
	check: "check",
	"foreign-key": "fkey",
	exclusion: "excl",
	"not-null": "not_null"
};
/** Adds a constraint to a table and its partitions, with the index that it brings. */
function addConstraint(catalog, relation, definition, isNew) {
	const table = relationOf(catalog, relation);
	if (!table) return catalog;
	const constraint = constraintFrom(catalog, table, definition);
	const whole = indexFor(change$1(catalog, relation, withConstraint(constraint)), table, constraint, definition, isNew);
	const own = {
		...definition,
		name: definition.kind === "check" ? constraint.name : void 0
	};
	return childrenOf(catalog, relation).reduce((state, child) => attachKey(addConstraint(state, child, own, isNew), constraint, child), whole);
}
/** A parent's constraint as its child gets it: keys are named anew. */
function inherited(constraint) {
	const { name, kind, columns, validated, expression, references } = constraint;
	return {
		name: kind === "check" || kind === "foreign-key" ? name : void 0,
		kind,
		columns,
		notValid: !validated,
		enforced: true,
		expression,
		references
	};
}
/** A key of a partition has an index that is part of the parent's. */
function attachKey(catalog, parent, partition) {
	const own = catalog.relations.get(partition)?.constraints.find(({ kind, columns }) => kind === parent.kind && columns.join() === parent.columns.join());
	return own?.index && parent.index ? change$1(catalog, own.index, (one) => ({
		...one,
		partOf: parent.index
	})) : catalog;
}
function withConstraint(constraint) {
	return (relation) => {
		const added = {
			...relation,
			constraints: [...relation.constraints, constraint]
		};
		if (constraint.kind !== "primary-key" && constraint.kind !== "not-null") return added;
		return constraint.columns.reduce((table, name) => changeColumn(name, (column) => ({
			...column,
			notNull: true
		}))(table), added);
	};
}
function constraintFrom(catalog, table, definition) {
	const { kind, expression, references, usingIndex } = definition;
	const columns = table.indexes.find((index) => bareName(index.name) === usingIndex)?.keys ?? constrained(definition, table);
	const name = definition.name ?? usingIndex ?? nameFor(catalog, table.name, kind, [...columns, ...definition.include ?? []]);
	return {
		name,
		kind,
		columns,
		validated: !definition.notValid && definition.enforced,
		expression,
		references: references && withKey(catalog, references),
		index: BRINGS_INDEX.has(kind) ? `${schemaOf(table.name)}.${name}` : void 0
	};
}
const BRINGS_INDEX = /* @__PURE__ */ new Set([
	"primary-key",
	"unique",
	"exclusion"
]);
/** A CHECK may name what is no column of the table: a key of its composite type, its own row. */
function constrained({ kind, columns }, table) {
	if (kind !== "check") return columns;
	return columns.filter((name) => table.columns.some((column) => column.name === name));
}
/** A CHECK of several columns is named after none of them (ChooseConstraintName() in src/backend/catalog/pg_constraint.c). */
function nameFor(catalog, relation, kind, columns) {
	const isUnnamed = kind === "primary-key" || kind === "check" && columns.length > 1;
	return chosenName(catalog, relation, isUnnamed ? [] : columns, SUFFIX[kind]);
}
/** REFERENCES without columns means the parent's primary key. */
function withKey(catalog, { relation, columns }) {
	if (columns.length > 0) return {
		relation,
		columns
	};
	return {
		relation,
		columns: (catalog.relations.get(relation)?.constraints.find((one) => one.kind === "primary-key"))?.columns ?? []
	};
}
function indexFor(catalog, { name: table }, { kind, index, columns }, { usingIndex, method = "btree", include, nullsNotDistinct }, isNew) {
	if (index === void 0) return catalog;
	const primary = kind === "primary-key";
	if (usingIndex === void 0) {
		const made = {
			name: index,
			method,
			unique: kind !== "exclusion",
			primary,
			valid: true,
			keys: columns,
			include,
			...nullsNotDistinct && { nullsNotDistinct }
		};
		return putIndex(catalog, table, made, isNew);
	}
	const renamed = renameRelations(catalog, { [`${schemaOf(table)}.${usingIndex}`]: index });
	return change$1(renamed, table, (one) => ({
		...one,
		indexes: one.indexes.map((old) => old.name === index ? {
			...old,
			primary
		} : old)
	}));
}
/** Drops a constraint with its index, and with the foreign keys that need it: the server asks for CASCADE there. */
function dropConstraint(catalog, relation, name) {
	const gone = catalog.relations.get(relation)?.constraints.find((one) => one.name === name);
	if (!gone) return catalog;
	const bare = change$1(without$1(catalog, gone.index ? [gone.index] : []), relation, (table) => ({
		...table,
		constraints: table.constraints.filter((one) => one !== gone),
		indexes: table.indexes.filter((index) => index.name !== gone.index)
	}));
	return gone.index ? changeAll(bare, withoutKeysTo(relation, gone.columns)) : bare;
}
/** Without the foreign keys that refer to exactly these columns. */
function withoutKeysTo(relation, columns) {
	const key = columns.toSorted().join();
	return (table) => {
		const kept = table.constraints.filter(({ references }) => references?.relation !== relation || references.columns.toSorted().join() !== key);
		return kept.length === table.constraints.length ? table : {
			...table,
			constraints: kept
		};
	};
}
// src/catalog/apply/domains.ts
function createDomain(catalog, operation) {
	const { name, type, notNull, constraints } = operation;
	return put(catalog, {
		name,
		type,
		notNull,
		checks: constraints.map(checkOf),
		default: operation.default?.text
	});
}
/** Of a domain that nobody has described there is nothing to change. */
function alterDomain(catalog, operation) {
	const domain = catalog.domains.get(operation.name);
	return domain ? put(catalog, {
		...domain,
		...changed(domain, operation)
	}) : catalog;
}
function dropDomain(catalog, name) {
	return {
		...catalog,
		domains: new Map([...catalog.domains].filter(([known]) => known !== name))
	};
}
function changed({ checks }, { action, constraint, definition }) {
	switch (action) {
		case "set-not-null": return { notNull: true };
		case "drop-not-null": return { notNull: false };
		case "drop-default": return { default: void 0 };
		case "add-constraint": return definition?.kind === "not-null" ? { notNull: true } : { checks: [...checks, ...definition ? [checkOf(definition)] : []] };
		case "drop-constraint": return { checks: checks.filter(({ name }) => name !== constraint) };
		default: return {};
	}
}
function checkOf({ name = "", expression = "" }) {
	return {
		name,
		expression
	};
}
function put(catalog, domain) {
	return {
		...catalog,
		domains: new Map(catalog.domains).set(domain.name, domain)
	};
}
// src/catalog/apply/drop.ts
/**
* Without these relations and all that cannot be without them: indexes, sequences, partitions, views, foreign keys.
* What would need CASCADE goes as well, since the server would have refused it otherwise.
*/
function dropRelations(catalog, names) {
	const gone = /* @__PURE__ */ new Set();
	const add = (name) => {
		if (gone.has(name)) return;
		gone.add(name);
		const { kind, usedBy = [] } = catalog.relations.get(name) ?? {};
		for (const { relation } of usedBy) add(relation);
		if (kind === "index" || kind === "sequence") return;
		catalog.relations.forEach((one) => {
			if (one.table === name || one.partitionOf === name) add(one.name);
		});
	};
	for (const name of names) add(name);
	return changeAll(without$1(catalog, gone), withoutMentionOf(gone));
}
function withoutMentionOf(gone) {
	return (relation) => {
		const { usedBy, indexes, constraints } = relation;
		if (!(usedBy.some((use) => gone.has(use.relation)) || indexes.some((index) => gone.has(index.name)) || constraints.some(({ references }) => references && gone.has(references.relation)))) return relation;
		return {
			...relation,
			usedBy: usedBy.filter((use) => !gone.has(use.relation)),
			indexes: indexes.filter((index) => !gone.has(index.name)),
			constraints: constraints.filter(({ references }) => !references || !gone.has(references.relation))
		};
	};
}
/**
* Without a column, in its table and partitions, and without the indexes, constraints and sequence that need it; with
* CASCADE without the views that read it.
*/
function dropColumn(catalog, relations, { column, cascade }) {
	const needing = relations.flatMap((name) => {
		const table = catalog.relations.get(name);
		if (!table) return [];
		const views = cascade ? table.usedBy.filter(({ columns }) => columns.includes(column)) : [];
		return [...relationsNeeding(catalog, table, column), ...views.map(({ relation }) => relation)];
	});
	return changeAll(dropRelations(catalog, needing), (table) => {
		const refersToIt = (one) => one.references && relations.includes(one.references.relation) && one.references.columns.includes(column);
		const kept = table.constraints.filter((one) => !refersToIt(one));
		if (!relations.includes(table.name)) return kept.length === table.constraints.length ? table : {
			...table,
			constraints: kept
		};
		return {
			...table,
			columns: table.columns.filter((one) => one.name !== column),
			constraints: kept.filter((one) => !one.columns.includes(column))
		};
	});
}
/** Indexes name their columns; a sequence is known by the name that the server gives it. */
function relationsNeeding(catalog, table, column) {
	const indexes = table.indexes.filter(({ keys, predicate = "", include = [] }) => [
		...keys,
		...include,
		predicate
	].some((text) => mentions(text, column)));
	const sequence = `${schemaOf(table.name)}.${chosenName(EMPTY_CATALOG, table.name, [column], "seq")}`;
	const owned = catalog.relations.get(sequence)?.table === table.name ? [sequence] : [];
	return [...indexes.map((index) => index.name), ...owned];
}
function mentions(text, column) {
	return text === column || text.split(/[^\w$]+/).includes(column);
}
// src/catalog/apply/names.ts
/** A policy or trigger that is made; replaced, it has the same name. */
function withName(list, name) {
	return (relation) => ({
		...relation,
		[list]: [...(relation[list] ?? []).filter((one) => one !== name), name].toSorted((a, b) => a < b ? -1 : 1)
	});
}
function withoutName(list, name) {
	return (relation) => {
		const kept = (relation[list] ?? []).filter((one) => one !== name);
		return {
			...relation,
			[list]: kept.length > 0 ? kept : void 0
		};
	};
}
/** What an ALTER TABLE that has no operation of its own changes of it; not of its partitions. */
function rowSecurity(subtype) {
	return (relation) => {
		if (subtype === "AT_EnableRowSecurity") return {
			...relation,
			rowSecurity: true
		};
		return subtype === "AT_DisableRowSecurity" ? {
			...relation,
			rowSecurity: void 0
		} : relation;
	};
}
// src/catalog/apply/storage.ts
/** Absent where it is heap, as in the catalogue; DEFAULT is taken to be that. */
function ownMethod(method) {
	return method === "heap" ? void 0 : method;
}
/** Absent where it is the database's own, which is taken to be the cluster's default one. */
function ownTablespace(tablespace) {
	return tablespace === "pg_default" ? void 0 : tablespace;
}
/** ALTER TABLE … SET and RESET of storage parameters. */
function setOptions({ options, reset }) {
	return (relation) => {
		const kept = Object.entries(relation.options ?? {}).filter(([name]) => !(name in options));
		const all = Object.fromEntries([...kept, ...reset ? [] : Object.entries(options)]);
		return {
			...relation,
			options: Object.keys(all).length === 0 ? void 0 : all
		};
	};
}
function setAccessMethod({ method }) {
	return (relation) => ({
		...relation,
		accessMethod: ownMethod(method)
	});
}
function setTablespace({ tablespace }) {
	return (relation) => ({
		...relation,
		tablespace: ownTablespace(tablespace)
	});
}
// src/catalog/apply/partitions.ts
/** ATTACH PARTITION: the partition gets the keys and indexes of its parent that it lacks (manual 18, ALTER TABLE). */
function attachPartition(catalog, { relation, partition, isIndex }) {
	if (isIndex) return attachIndex(catalog, relation, partition);
	const parent = catalog.relations.get(relation);
	const attached = change$1(catalog, partition, (child) => ({
		...child,
		partitionOf: relation
	}));
	const child = attached.relations.get(partition);
	if (!parent || !child) return attached;
	const keyed = parent.constraints.reduce((state, key) => shareKey(state, key, child), attached);
	const backing = new Set(parent.constraints.map(({ index }) => index));
	return parent.indexes.filter(({ name }) => !backing.has(name)).reduce((state, index) => inheritIndex(state, child.name, index, child.isNew), keyed);
}
/** Its indexes stay, and belong to none of the parent's from then on; its own partitions' still belong to its own. */
function detachPartition(catalog, { partition }) {
	return (catalog.relations.get(partition)?.indexes ?? []).reduce((state, { name }) => change$1(state, name, (one) => ({
		...one,
		partOf: void 0
	})), change$1(catalog, partition, (child) => ({
		...child,
		partitionOf: void 0
	})));
}
function shareKey(catalog, key, child) {
	if (key.kind === "check" || key.kind === "not-null") return catalog;
	return attachKey(child.constraints.some((one) => isSameKey(one, key)) ? catalog : addConstraint(catalog, child.name, inherited(key), child.isNew), key, child.name);
}
function isSameKey(a, b) {
	return a.kind === b.kind && a.columns.join() === b.columns.join() && a.references?.relation === b.references?.relation && a.references?.columns.join() === b.references?.columns.join();
}
// src/catalog/apply/tables.ts
function createTable(catalog, operation, isNew) {
	const { relation, columns, partitionOf, persistence } = operation;
	if (operation.ifNotExists && catalog.relations.has(relation)) return catalog;
	const kind = operation.foreign ? "foreign-table" : operation.partitioned ? "partitioned-table" : "table";
	const parents = [...operation.inherits, ...partitionOf ? [partitionOf] : []].flatMap((parent) => catalog.relations.get(parent) ?? []);
	const bare = {
		...emptyRelation(relation, kind, isNew),
		partitionOf,
		persistence,
		columns: mergedColumns(parents, columns),
		...operation.inherits.length > 0 && { inherits: operation.inherits },
		...operation.isDefault && { isDefault: true },
		ofType: operation.ofType,
		partitionKey: operation.partitionBy?.columns,
		accessMethod: ownMethod(operation.method),
		tablespace: ownTablespace(operation.tablespace),
		options: operation.options
	};
	const withSequences = columns.reduce((state, column) => addSequence(state, relation, column, isNew), put$1(catalog, bare));
	const constraints = [...operation.constraints, ...columns.flatMap((column) => column.constraints)];
	const whole = [...parents.flatMap((parent) => inheritedConstraints(parent, partitionOf === parent.name)), ...constraints.toSorted(keysFirst)].reduce((state, constraint) => addConstraint(state, relation, constraint, isNew), withSequences);
	const parent = partitionOf ? catalog.relations.get(partitionOf) : void 0;
	if (!parent) return whole;
	return inheritIndexes(parent.constraints.reduce((state, one) => attachKey(state, one, relation), whole), parent, relation, isNew);
}
/** REFERENCES the table itself needs its primary key. */
function keysFirst(a, b) {
	return Number(b.kind === "primary-key") - Number(a.kind === "primary-key");
}
/** Columns of the same name are one (manual 18, CREATE TABLE, INHERITS). */
function mergedColumns(parents, own) {
	const all = [...parents.flatMap((parent) => parent.columns), ...own.map(columnFrom)];
	return [...new Map(all.map((column) => [column.name, column])).values()];
}
/**
* A child table inherits CHECK constraints only; a partition has its parent's keys and foreign keys as well. What is not
* valid in the parent is in its new, empty child, but for foreign keys (measured on 14 and 18).
*/
function inheritedConstraints({ constraints }, isPartition) {
	return constraints.filter(({ kind }) => isPartition || kind === "check").map((one) => ({
		...inherited(one),
		notValid: one.kind === "foreign-key" && !one.validated
	}));
}
function inheritIndexes(catalog, parent, relation, isNew) {
	const backing = parent.constraints.map((constraint) => constraint.index);
	return parent.indexes.filter((index) => !backing.includes(index.name)).reduce((state, index) => inheritIndex(state, relation, index, isNew), catalog);
}
/** A serial or identity column has a sequence of its own. */
function addSequence(catalog, relation, { name, serial, identity }, isNew) {
	if (!serial && !identity) return catalog;
	const sequence = `${schemaOf(relation)}.${chosenName(catalog, relation, [name], "seq")}`;
	return put$1(catalog, {
		...emptyRelation(sequence, "sequence", isNew),
		table: relation,
		ownerColumn: name
	});
}
/**
* A default of NULL is none, and the server does not keep it, except where the type's length or precision makes a
* conversion of it (AddRelationNewConstraints() in src/backend/catalog/heap.c).
*/
function defaultFrom(expression, type) {
	return expression && /^null$/i.test(expression) && !type.includes("(") ? void 0 : expression;
}
function columnFrom(definition) {
	const { name, type, notNull, generated, identity, collation } = definition;
	return {
		name,
		type,
		notNull,
		default: definition.serial ? "nextval()" : defaultFrom(definition.default?.text, type),
		generated,
		identity,
		collation: collation && bareName(collation)
	};
}
/** Adds a column to a table and its partitions. */
function addColumn(catalog, { relation, column }, isNew) {
	if (catalog.relations.get(relation)?.columns.some((one) => one.name === column.name)) return catalog;
	const wider = withDescendants(catalog, relation).reduce((state, name) => change$1(state, name, (table) => ({
		...table,
		columns: [...table.columns, columnFrom(column)]
	})), catalog);
	return column.constraints.reduce((state, constraint) => addConstraint(state, relation, constraint, isNew), addSequence(wider, relation, column, isNew));
}
// src/catalog/apply/views.ts
function createView(catalog, operation, isNew) {
	const { relation } = operation;
	return catalog.relations.get(relation) ? usedBy(withoutUsesBy(catalog, relation), operation) : usedBy(put$1(catalog, emptyRelation(relation, "view", isNew)), operation);
}
function withoutUsesBy(catalog, view) {
	return [...catalog.relations].filter(([, { usedBy: uses }]) => uses.some((use) => use.relation === view)).reduce((state, [name]) => change$1(state, name, (one) => ({
		...one,
		usedBy: one.usedBy.filter((use) => use.relation !== view)
	})), catalog);
}
/** Each of the relations that a view reads, and which of its columns. */
function usedBy(catalog, { relation, reads, uses = [] }) {
	const columns = columnsByRelation(catalog, reads, uses);
	return reads.reduce((state, read) => change$1(state, read, (one) => ({
		...one,
		usedBy: [...one.usedBy.filter((use) => use.relation !== relation), {
			relation,
			columns: [...columns.get(read) ?? []]
		}]
	})), catalog);
}
function columnsByRelation({ relations }, reads, uses) {
	const found = new Map(reads.map((read) => [read, /* @__PURE__ */ new Set()]));
	for (const { among, column, isShared } of uses) {
		const columnsOf = (relation) => (relations.get(relation)?.columns ?? []).map(({ name }) => name).filter((name) => column === "*" || name === column);
		const able = among.filter((relation) => columnsOf(relation).length > 0);
		for (const relation of isShared ? able : able.slice(0, 1)) for (const name of columnsOf(relation)) found.get(relation)?.add(name);
	}
	return found;
}
// src/catalog/apply.ts
/**
* The catalogue after an operation that succeeded, without a server. Names in `operation` are qualified. What only a
* server can tell is left out: the columns of views, of CREATE TABLE AS and of LIKE.
*
* @param isNew whether a relation that it creates counts as the review's own
*/
function applyOperation(catalog, operation, isNew = true) {
	switch (operation.kind) {
		case "create-table": return createTable(catalog, operation, isNew);
		case "create-table-as": return createTableAs(catalog, operation, isNew);
		case "create-view": return createView(catalog, operation, isNew);
		case "create-sequence": return put$1(catalog, {
			...emptyRelation(operation.relation, "sequence", isNew),
			table: operation.ownedBy
		});
		case "create-index": return createIndex$1(catalog, operation, isNew);
		case "add-column": return addColumn(catalog, operation, isNew);
		case "add-constraint": return addConstraint(catalog, operation.relation, operation.constraint, isNew);
		case "create-enum": return {
			...catalog,
			enums: new Map([...catalog.enums, [operation.name, operation.values]])
		};
		case "add-enum-value": return addEnumValue(catalog, operation);
		case "create-domain": return createDomain(catalog, operation);
		case "alter-domain": return alterDomain(catalog, operation);
		case "create-function": return createFunction(catalog, operation);
		case "alter-function": return alterFunction(catalog, operation);
		case "create-policy": return change$1(catalog, operation.relation, withName("policies", operation.name));
		case "create-trigger": return change$1(catalog, operation.relation, withName("triggers", operation.name));
		case "drop-table":
		case "drop-view":
		case "drop-index": return dropRelations(catalog, [operation.relation]);
		case "drop-object": return dropObject(catalog, operation);
		default: return applyAlteration(catalog, operation);
	}
}
/** Operations on what is there. */
function applyAlteration(catalog, operation) {
	switch (operation.kind) {
		case "drop-column": return dropColumn(catalog, withDescendants(catalog, operation.relation), operation);
		case "drop-constraint": return dropConstraint(catalog, operation.relation, operation.constraint);
		case "rename-table": return renameRelations(catalog, { [operation.relation]: `${schemaOf(operation.relation)}.${operation.to}` });
		case "rename-column": return renameColumn(catalog, withDescendants(catalog, operation.relation), operation.column, operation.to);
		case "rename-constraint": return renameConstraint(catalog, operation.relation, operation.constraint, operation.to);
		case "rename-object": return renameObject(catalog, operation);
		case "alter-table-other": return change$1(catalog, operation.relation, rowSecurity(operation.subtype));
		case "set-schema": return moveToSchema(catalog, operation.relation, operation.schema);
		case "attach-partition": return attachPartition(catalog, operation);
		case "detach-partition": return detachPartition(catalog, operation);
		case "set-options": return change$1(catalog, operation.relation, setOptions(operation));
		case "set-access-method": return change$1(catalog, operation.relation, setAccessMethod(operation));
		case "set-tablespace": return change$1(catalog, operation.relation, setTablespace(operation));
		default: return changeEverywhere(catalog, operation);
	}
}
/** ALTER TABLE of one column or constraint, which goes down to the partitions. */
function changeEverywhere(catalog, operation) {
	const how = changeOf(operation);
	if (!how || !("relation" in operation) || operation.relation === void 0) return catalog;
	return withDescendants(catalog, operation.relation).reduce((state, name) => change$1(state, name, how), catalog);
}
function changeOf(operation) {
	switch (operation.kind) {
		case "alter-column-type": return changeColumn(operation.column, (column) => ({
			...column,
			type: operation.type
		}));
		case "set-default": return changeColumn(operation.column, (column) => ({
			...column,
			default: defaultFrom(operation.expression, column.type)
		}));
		case "drop-default": return changeColumn(operation.column, (column) => ({
			...column,
			default: void 0
		}));
		case "set-not-null": return changeColumn(operation.column, (column) => ({
			...column,
			notNull: true
		}));
		case "drop-not-null": return changeColumn(operation.column, (column) => ({
			...column,
			notNull: false
		}));
		case "validate-constraint": return changeConstraint(operation.constraint, (constraint) => ({
			...constraint,
			validated: true
		}));
		default: return;
	}
}
function createTableAs(catalog, operation, isNew) {
	const kind = operation.materialized ? "materialized-view" : "table";
	const created = put$1(catalog, emptyRelation(operation.relation, kind, isNew));
	return operation.materialized ? usedBy(created, operation) : created;
}
function addEnumValue(catalog, { name, value }) {
	const values = catalog.enums.get(name);
	if (!values || values.includes(value)) return catalog;
	return {
		...catalog,
		enums: new Map([...catalog.enums, [name, [...values, value]]])
	};
}
const VOLATILITIES = [
	"immutable",
	"stable",
	"volatile"
];
/** Beside another function of its name it may be an overload: the more volatile one counts. */
function createFunction(catalog, operation) {
	const { name, volatility, language, body, replace, settings } = operation;
	const known = catalog.functions.get(name);
	if (known && !replace && VOLATILITIES.indexOf(known.volatility) > VOLATILITIES.indexOf(volatility)) return {
		...catalog,
		functions: new Map([...catalog.functions, [name, {
			...known,
			overloaded: true
		}]])
	};
	return {
		...catalog,
		functions: new Map([...catalog.functions, [name, {
			name,
			volatility,
			language,
			body,
			...settings["search_path"] !== void 0 && { searchPath: settings["search_path"] },
			...operation.securityDefiner && { securityDefiner: true },
			...known && !replace && { overloaded: true }
		}]])
	};
}
function alterFunction(catalog, operation) {
	const known = catalog.functions.get(operation.name);
	if (!known) return catalog;
	const { securityDefiner, volatility, settings, resets } = operation;
	const isReset = resets.includes("search_path") || resets.includes("all");
	const changed = {
		...known,
		securityDefiner: securityDefiner ?? known.securityDefiner,
		volatility: volatility ?? known.volatility,
		searchPath: settings["search_path"] ?? (isReset ? void 0 : known.searchPath)
	};
	return {
		...catalog,
		functions: new Map([...catalog.functions, [known.name, changed]])
	};
}
function dropObject(catalog, { objectType, name, relation }) {
	switch (objectType) {
		case "policy": return change$1(catalog, relation ?? "", withoutName("policies", name));
		case "trigger": return change$1(catalog, relation ?? "", withoutName("triggers", name));
		case "sequence": return dropRelations(catalog, [name]);
		case "domain": return dropDomain(catalog, name);
		case "type": return {
			...catalog,
			enums: renamedKeys(catalog.enums, name, void 0)
		};
		case "function":
		case "procedure":
		case "routine": return {
			...catalog,
			functions: renamedKeys(catalog.functions, name, void 0)
		};
		case "schema": return dropSchema(catalog, name);
		default: return catalog;
	}
}
function dropSchema(catalog, schema) {
	const inside = (name) => schemaOf(name) === schema;
	return {
		...dropRelations(catalog, [...catalog.relations.keys()].filter(inside)),
		enums: new Map([...catalog.enums].filter(([name]) => !inside(name))),
		functions: new Map([...catalog.functions].filter(([name]) => !inside(name)))
	};
}
function renameObject(catalog, { objectType, name, to }) {
	const renamed = `${schemaOf(name)}.${to}`;
	if (objectType === "type") return {
		...catalog,
		enums: renamedKeys(catalog.enums, name, renamed)
	};
	return catalog;
}
/** The entries with one under another key, or without it. */
function renamedKeys(entries, from, to) {
	return new Map([...entries].flatMap(([name, value]) => {
		if (name !== from) return [[name, value]];
		return to === void 0 ? [] : [[to, value]];
	}));
}
// src/sql/bodies/constant-text.ts
/**
* The text that an expression always gives, as far as it can be told by reading: literals, `||`, format(), quote_ident()
* and the like, over literals and constants. Undefined where only a run can tell.
*/
function constantText(expression, constants) {
	const value = expressionNode(expression);
	return value && textOf$1(value, constants);
}
/** The texts of an array of constants, `ARRAY['a', 'b']` or `'{a,b}'::text[]`. */
function constantTexts(expression, constants) {
	const value = expressionNode(expression);
	const cast = as(value, "TypeCast");
	const array = as(cast?.arg ?? value, "A_ArrayExpr");
	if (array) return every((array.elements ?? []).map((element) => textOf$1(element, constants)));
	const literal = cast && constant(cast.arg);
	return literal && /^\{[\w\s,.-]*\}$/.test(literal) ? literal.slice(1, -1).split(",").map((element) => element.trim()).filter((element) => element !== "") : void 0;
}
function expressionNode(expression) {
	try {
		const select = as(parseStatement(`SELECT ${expression}`), "SelectStmt");
		const target = select?.targetList?.length === 1 ? as(select.targetList[0], "ResTarget") : void 0;
		return select?.fromClause ? void 0 : target?.val;
	} catch {
		return;
	}
}
function textOf$1(node, constants) {
	const cast = as(node, "TypeCast");
	if (cast?.arg) return textOf$1(cast.arg, constants);
	const operation = as(node, "A_Expr");
	if (operation) {
		if (dotted(operation.name) !== "||" || !operation.lexpr || !operation.rexpr) return void 0;
		return joined([textOf$1(operation.lexpr, constants), textOf$1(operation.rexpr, constants)]);
	}
	const column = as(node, "ColumnRef");
	if (column) return column.fields?.length === 1 ? constants.get(dotted(column.fields)) : void 0;
	const call = as(node, "FuncCall");
	return call ? textOfCall(call, constants) : constant(node);
}
function textOfCall(call, constants) {
	const [first, ...rest] = every((call.args ?? []).map((argument) => textOf$1(argument, constants))) ?? [];
	if (first === void 0 || call.func_variadic) return void 0;
	switch (strings(call.funcname).at(-1)) {
		case "format": return formatted(first, rest);
		case "quote_ident": return quoteName(first);
		case "quote_literal": return quoteLiteral(first);
		case "concat": return [first, ...rest].join("");
		default: return;
	}
}
const SPECIFIER = /%(?:(\d+)\$)?([sIL%])/g;
/** format() without widths (manual 18, 9.4.1). */
function formatted(template, values) {
	if (/%(?!(?:\d+\$)?[sIL%])/.test(template.replaceAll("%%", ""))) return void 0;
	let next = 0;
	let isComplete = true;
	const text = template.replace(SPECIFIER, (_, position, kind) => {
		if (kind === "%") return "%";
		const at = position === void 0 ? next : Number(position) - 1;
		next = at + 1;
		const value = values[at];
		if (value === void 0) isComplete = false;
		if (kind === "I") return quoteName(value ?? "");
		return kind === "L" ? quoteLiteral(value ?? "") : value ?? "";
	});
	return isComplete ? text : void 0;
}
function joined(parts) {
	return every(parts)?.join("");
}
function every(parts) {
	const known = parts.flatMap((part) => part ?? []);
	return known.length === parts.length ? known : void 0;
}
// src/sql/bodies/plpgsql-tree.ts
/**
* A body's tree, or what the parser says against it. The catalogue keeps bodies without their parameters and results:
* a result that fits is tried, and every name that turns out to be needed becomes a parameter.
*/
function plpgsqlTree(body, isBlock) {
	const parameters = /* @__PURE__ */ new Map();
	let result = isBlock ? "void" : "int";
	for (let attempts = 0; attempts < 50; attempts += 1) {
		const tree = tryRead(body, parameters, result);
		if (typeof tree !== "string") return tree;
		const unknown = /^"([^"]+)" is not a known variable/.exec(tree)?.[1]?.split(".");
		if (/non-SETOF function/.test(tree) && result === "int") result = "SETOF record";
		else if (unknown?.[0] === "new" && result === "int") result = "trigger";
		else if (unknown?.[0]) parameters.set(unknown[0], unknown.length > 1 ? "record" : "text");
		else return tree;
	}
	return "too many names that are not declared in it";
}
function tryRead(body, parameters, result) {
	const list = [...parameters].map(([name, type]) => `"${name}" ${type}`).join(", ");
	const tag = unusedTag(body);
	try {
		const [first] = listOf(asTree(parsePlpgsql(`CREATE FUNCTION f(${list}) RETURNS ${result} LANGUAGE plpgsql AS ${tag}${body}${tag}`))["plpgsql_funcs"]);
		const { datums, action } = asTree(asTree(first)["PLpgSQL_function"]);
		return {
			datums: listOf(datums),
			action
		};
	} catch (error) {
		return error instanceof Error ? error.message : "it cannot be read";
	}
}
function unusedTag(body) {
	let tag = "$body$";
	while (body.includes(tag)) tag = `$x${tag.slice(1)}`;
	return tag;
}
function asTree(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** The only key of a node and what stands under it. */
function tagged(node) {
	const [tag = "", body] = Object.entries(asTree(node))[0] ?? [];
	return [tag, asTree(body)];
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
function numberOf(value) {
	return typeof value === "number" ? value : void 0;
}
/** Every object below `root`. */
function everyTree(root) {
	const found = [];
	const open = [root];
	for (let node = open.pop(); node !== void 0; node = open.pop()) {
		if (typeof node !== "object" || node === null) continue;
		if (!Array.isArray(node)) found.push(asTree(node));
		for (const child of Object.values(node)) if (child !== void 0) open.push(child);
	}
	return found;
}
// src/sql/bodies/plpgsql-constants.ts
/** Variables that are declared with a constant and never set again. */
function constantsOf({ datums, action }) {
	const set = assigned(action);
	const names = datums.map((datum) => textOf(tagged(datum)[1]["refname"]));
	const constants = /* @__PURE__ */ new Map();
	datums.forEach((datum, at) => {
		const [tag, variable] = tagged(datum);
		const name = names[at];
		const value = defaultOf(variable["default_val"], constants);
		if (tag !== "PLpgSQL_var" || name === void 0 || value === void 0) return;
		if (!(names.indexOf(name) !== names.lastIndexOf(name)) && !set.numbers.has(at) && !set.names.has(name)) constants.set(name, value);
	});
	return constants;
}
function defaultOf(value, constants) {
	const query = textOf(asTree(asTree(value)["PLpgSQL_expr"])["query"]);
	return query === void 0 ? void 0 : constantText(query, constants);
}
/** By their number among the data, and those that only their name tells: loop variables and INTO targets. */
function assigned(action) {
	const numbers = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	for (const tree of everyTree(action)) {
		for (const key of ["varno", "target"]) {
			const number = numberOf(tree[key]);
			if (number !== void 0) numbers.add(number);
		}
		const name = textOf(tagged(tree["var"])[1]["refname"]) ?? textOf(tagged(tree["target"])[1]["refname"]);
		if (name !== void 0) names.add(name);
	}
	return {
		numbers,
		names
	};
}
/** What a variable is called. */
function variableName({ datums }, number) {
	return number === void 0 ? void 0 : textOf(tagged(datums[number])[1]["refname"]);
}
// src/sql/bodies/plpgsql.ts
/** The SQL in a PL/pgSQL body, in the order in which it is written, read by the server's own grammar. */
function readPlpgsql(body, isBlock) {
	const tree = plpgsqlTree(body, isBlock);
	if (typeof tree === "string") return {
		parts: [],
		unread: `it does not parse: ${tree}`
	};
	try {
		const parts = new Reader(tree).read();
		return parts.length < MOST_PARTS ? { parts } : {
			parts,
			unread: `only its first ${MOST_PARTS} statements are read`
		};
	} catch (error) {
		if (error instanceof RangeError) return {
			parts: [],
			unread: "it is nested too deeply to be read"
		};
		throw error;
	}
}
/** Lists of statements that may be passed over, by the statement that holds them. */
const BRANCHES = {
	PLpgSQL_stmt_if: "inside an IF",
	PLpgSQL_stmt_case: "inside a CASE",
	PLpgSQL_stmt_while: "inside a loop",
	PLpgSQL_stmt_fors: "inside a loop",
	PLpgSQL_stmt_forc: "inside a loop",
	PLpgSQL_stmt_dynfors: "inside a loop",
	PLpgSQL_stmt_foreach_a: "inside a loop",
	PLpgSQL_exception_block: "inside an exception handler"
};
/** Whose `query` is the text of a statement, not a statement. */
const DYNAMIC = /* @__PURE__ */ new Set(["PLpgSQL_stmt_dynexecute", "PLpgSQL_stmt_dynfors"]);
const NO_SQL = /* @__PURE__ */ new Set([
	"var",
	"target",
	"datatype"
]);
/** A loop over constants is read once for each of them, up to as many. */
const MOST_TURNS = 50;
const MOST_PARTS = 1e3;
var Reader = class {
	#parts = [];
	#tree;
	#constants;
	/** A RETURN or EXIT in a branch may have ended it before. */
	#left;
	constructor(tree) {
		this.#tree = tree;
		this.#constants = constantsOf(tree);
	}
	read() {
		for (const datum of this.#tree.datums) this.#children("", tagged(datum)[1], { line: 1 });
		this.#statement(this.#tree.action, { line: 1 });
		return this.#parts;
	}
	#statement(node, around) {
		const [tag, body] = tagged(node);
		const branch = around.branch ?? this.#left;
		const place = {
			line: numberOf(body["lineno"]) ?? around.line,
			...branch !== void 0 && { branch }
		};
		const left = this.#left;
		if (tag === "PLpgSQL_stmt_foreach_a" && this.#constantLoop(body, place)) return;
		this.#end(tag, place);
		this.#children(tag, body, place);
		if (tag === "PLpgSQL_stmt_return") this.#left = "behind a RETURN";
		if (tag === "PLpgSQL_stmt_exit") this.#left = body["is_exit"] === true ? "behind an EXIT" : "behind a CONTINUE";
		else if (isLoop(tag) && this.#left?.endsWith("RETURN") !== true) this.#left = left;
	}
	/** `FOREACH name IN ARRAY ARRAY['a', 'b']` runs once for each. */
	#constantLoop(body, place) {
		const array = queryOf(body["expr"]);
		const name = variableName(this.#tree, numberOf(body["varno"]));
		const values = array === void 0 ? void 0 : constantTexts(array, this.#constants);
		if (!values || values.length > MOST_TURNS || name === void 0) return false;
		const constants = this.#constants;
		for (const value of values) {
			this.#constants = new Map([...constants, [name, value]]);
			this.#list(body["body"], place);
		}
		this.#constants = constants;
		return true;
	}
	#end(tag, place) {
		if (tag === "PLpgSQL_stmt_commit") this.#add({
			kind: "end-transaction",
			action: "commit",
			...place
		});
		if (tag === "PLpgSQL_stmt_rollback") this.#add({
			kind: "end-transaction",
			action: "rollback",
			...place
		});
	}
	/** Expressions first: what a loop reads comes before what it does. */
	#children(tag, body, place) {
		const entries = Object.entries(body).filter(([key]) => !NO_SQL.has(key));
		for (const [key, value] of entries) {
			const query = queryOf(value);
			if (query === void 0) continue;
			if (key === "dynquery" || key === "query" && DYNAMIC.has(tag)) this.#dynamic(query, place);
			else this.#expression(query, numberOf(asTree(asTree(value)["PLpgSQL_expr"])["parseMode"]) ?? 0, place);
		}
		const inside = insideOf(tag, body, place);
		for (const [key, value] of entries) if (Array.isArray(value)) this.#list(value, inside);
		else if (key === "exceptions") this.#statement(value, place);
	}
	#list(value, place) {
		for (const item of listOf(value)) {
			const query = queryOf(item);
			if (query === void 0) this.#statement(item, place);
			else this.#expression(query, 2, place);
		}
	}
	/** Parse modes of src/include/parser/parser.h: 0 a statement, 2 an expression, 3 to 5 an assignment. */
	#expression(query, mode, place) {
		if (mode === 0) this.#statements(query, place);
		else if (/\w\s*\(/.test(query) && !query.startsWith("\"__Case__Variable")) this.#statements(`SELECT ${mode === 2 ? query : query.replace(/^[^:=]*:?=/, "")}`, place);
	}
	#dynamic(expression, place) {
		const text = constantText(expression, this.#constants);
		if (text === void 0) this.#add({
			kind: "dynamic",
			expression,
			...place
		});
		else this.#statements(text, place);
	}
	#statements(text, place) {
		for (const piece of split(text)) if (piece.kind === "statement") this.#add({
			kind: "statement",
			sql: piece.text,
			...place
		});
	}
	#add(part) {
		if (this.#parts.length < MOST_PARTS) this.#parts.push(part);
	}
};
function isLoop(tag) {
	return /_(loop|while|for[a-z_]*|dynfors)$/.test(tag);
}
/** Where the statements inside a statement stand. */
function insideOf(tag, body, place) {
	const reason = body["exceptions"] === void 0 ? BRANCHES[tag] : "inside a block that catches its errors";
	const branch = place.branch ?? reason ?? (tag === "PLpgSQL_stmt_fori" ? emptyLoop(body) : void 0);
	return {
		line: place.line,
		...branch !== void 0 && { branch }
	};
}
/** `FOR i IN 1..3` turns, `FOR i IN 1..n` may not. */
function emptyLoop(body) {
	const [lower, upper] = [Number(queryOf(body["lower"])), Number(queryOf(body["upper"]))];
	return body["reverse"] !== true && lower <= upper ? void 0 : "inside a loop";
}
function queryOf(value) {
	return textOf(asTree(asTree(value)["PLpgSQL_expr"])["query"]);
}
// src/sql/bodies/sql-body.ts
/** The statements of an SQL body: a text, or BEGIN ATOMIC … END and RETURN (manual 18, CREATE FUNCTION). */
function readSqlBody(body) {
	const { text, start } = insideAtomic(body);
	const before = body.slice(0, start).split("\n").length - 1;
	return { parts: split(text).flatMap((piece) => piece.kind === "statement" ? [{
		kind: "statement",
		sql: piece.text.replace(/^return\b/i, "SELECT"),
		line: piece.line + before
	}] : []) };
}
/** Behind BEGIN ATOMIC and before its END, where the body is the whole CREATE FUNCTION or what the server prints. */
function insideAtomic(body) {
	const begin = /\bbegin\s+atomic\b/i.exec(body);
	if (begin) {
		const start = begin.index + begin[0].length;
		return {
			text: body.slice(start).replace(/\bend\s*;?\s*$/i, ""),
			start
		};
	}
	const returned = /^create\b[^]*?\breturn\b(?=[^]*$)/i.exec(body);
	if (!returned) return {
		text: body,
		start: 0
	};
	const start = returned[0].length - 6;
	return {
		text: body.slice(start),
		start
	};
}
// src/sql/bodies/read.ts
/**
* @param isBlock a DO block, which returns nothing and has no parameters
*/
function readBody(language, body, isBlock) {
	switch (language.toLowerCase()) {
		case "plpgsql": return readPlpgsql(body, isBlock);
		case "sql": return readSqlBody(body);
		default: return {
			parts: [],
			unread: `it is written in ${language}`
		};
	}
}
// src/sql/bodies/origin.ts
/** Where the body that a statement holds begins; undefined where it is written in another way than it is read. */
function originOf({ file, sql, span }, body) {
	const text = [body, body.replaceAll("'", "''")].find((one) => one !== "" && sql.includes(one));
	if (text === void 0) return void 0;
	const at = sql.lastIndexOf(text);
	return {
		file,
		body,
		text,
		start: moved(span.start, sql.slice(0, at))
	};
}
/** A statement at a line of a body: where it stands in the file, or the place of the statement that runs it. */
function placedAt(caller, sql, line, origin) {
	if (!origin) return {
		file: caller.file,
		sql,
		span: caller.span
	};
	const { text } = origin;
	const from = startOfLine(text, line);
	const found = text.indexOf(firstLine(sql), from);
	const lineEnd = endOfLine(text, from);
	const at = found >= 0 && found < lineEnd ? found : from + indentation(text.slice(from, lineEnd));
	const start = moved(origin.start, text.slice(0, at));
	const end = text.startsWith(sql, at) ? moved(start, sql) : moved(start, text.slice(at, lineEnd));
	return {
		file: origin.file,
		sql,
		span: {
			start,
			end
		}
	};
}
function moved({ offset, line, column }, over) {
	const last = over.lastIndexOf("\n");
	return {
		offset: offset + over.length,
		line: line + over.split("\n").length - 1,
		column: last < 0 ? column + over.length : over.length - last
	};
}
function startOfLine(text, line) {
	let at = 0;
	for (let passed = 1; passed < line; passed += 1) {
		const next = text.indexOf("\n", at);
		if (next < 0) return at;
		at = next + 1;
	}
	return at;
}
function endOfLine(text, from) {
	const end = text.indexOf("\n", from);
	return end < 0 ? text.length : end;
}
function firstLine(sql) {
	return sql.slice(0, endOfLine(sql, 0)).trimEnd();
}
function indentation(line) {
	return /^\s*/.exec(line)?.[0].length ?? 0;
}
// src/catalog/calls.ts
function called({ within }, call) {
	return {
		call: within ? `${call}, called by ${within.call}` : call,
		...within?.branch !== void 0 && { branch: within.branch }
	};
}
/**
* What may not have run: of an object that is made "if it is not there", both ways lead to one that is there. A reviewed
* script that makes it may find it there for long, with many rows, unless the base is known.
*/
function isSafeToAssume({ complete, relations }, isNew) {
	return (operation) => {
		if (isNew && !complete) return false;
		if (operation.kind === "create-table") return !relations.has(operation.relation);
		return operation.kind.startsWith("create-") || operation.kind.startsWith("add-");
	};
}
function findFunction(name, { catalog, session }) {
	if (name.includes(".")) return catalog.functions.get(name);
	const schema = session.searchPath.find((one) => catalog.functions.has(`${one}.${name}`));
	return schema === void 0 ? void 0 : catalog.functions.get(`${schema}.${name}`);
}
/** Not the server's own: a procedure, or a function of another schema. */
function isForeign(name, { operations }) {
	if (operations.some((one) => one.kind === "call" && one.procedure === name)) return true;
	return name.includes(".") && !/^(pg_catalog|information_schema)\./.test(name);
}
function shortened(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
// src/catalog/bodies.ts
const MOST_CALLS = 5;
const MOST_STATEMENTS = 1e3;
/** Reads what a statement runs without saying so itself. Its own operations have been applied to `moment`. */
function runBodies(statement, operations, moment, isNew = true) {
	const run = new Run(moment, isNew);
	run.call({
		statement,
		operations,
		path: []
	});
	return run;
}
/** With the bodies of the functions that a statement of the file makes. */
function withOrigins(origins, statement, operations) {
	const made = operations.flatMap((one) => {
		const origin = one.kind === "create-function" ? originOf(statement, one.body) : void 0;
		return one.kind === "create-function" && origin ? [[one.name, origin]] : [];
	});
	return made.length === 0 ? origins : new Map([...origins, ...made]);
}
var Run = class {
	inner = [];
	unread = [];
	moment;
	#isNew;
	#commits = 0;
	constructor(moment, isNew) {
		this.moment = moment;
		this.#isNew = isNew;
	}
	call(call) {
		for (const operation of call.operations) {
			if (operation.kind === "run-block") this.#block(call, operation);
			if (operation.kind === "call") this.#routine(call, operation.procedure, true);
			if (operation.kind === "select") for (const name of operation.functions) this.#routine(call, name, operation.reads.length === 0);
		}
	}
	#block(call, { language, body }) {
		const within = { ...called(call, call.within ? "a DO block" : "this DO block") };
		const origin = call.within && !call.within.isInFile ? void 0 : originOf(call.statement, body);
		this.#body(call, {
			within,
			language,
			body,
			origin,
			isBlock: true
		});
	}
	/** @param isForEffect it is called for what it does, so that not knowing it matters */
	#routine(call, name, isForEffect) {
		const known = findFunction(name, this.moment);
		if (!known) {
			if (isForEffect && isForeign(name, call)) this.unread.push({
				...called(call, `${name}()`),
				reason: "its body is not known here"
			});
			return;
		}
		if (known.volatility !== "volatile" || call.path.includes(known.name)) return;
		const within = called(call, `${name}()`);
		if (call.path.length >= MOST_CALLS) {
			this.unread.push({
				...within,
				reason: "it is called too deep down to be read"
			});
			return;
		}
		if (known.overloaded) {
			this.unread.push({
				...within,
				reason: "there are several functions of that name"
			});
			return;
		}
		const { language } = known;
		const origin = this.moment.origins.get(known.name);
		const body = origin?.body ?? known.body;
		const { session } = this.moment;
		if (known.searchPath !== void 0) this.moment = {
			...this.moment,
			session: {
				...session,
				searchPath: schemasIn(known.searchPath)
			}
		};
		this.#body({
			...call,
			path: [...call.path, known.name]
		}, {
			within,
			language,
			body,
			origin,
			isBlock: false
		});
		if (known.searchPath !== void 0) this.moment = {
			...this.moment,
			session: {
				...this.moment.session,
				searchPath: session.searchPath
			}
		};
	}
	#body(call, source) {
		const { parts, unread } = readBody(source.language, source.body, source.isBlock);
		if (unread !== void 0) this.unread.push({
			...source.within,
			reason: unread
		});
		for (const part of parts) this.#part(call, part, source);
	}
	#part(call, part, { within: around, origin }) {
		const branch = around.branch ?? part.branch;
		const within = {
			call: around.call,
			...branch !== void 0 && { branch },
			line: part.line,
			isInFile: origin !== void 0,
			commits: this.#commits
		};
		if (part.kind === "end-transaction") this.#end(call, part.action, within, origin);
		else if (part.kind === "dynamic") this.unread.push({
			...within,
			reason: `EXECUTE ${shortened(part.expression)} is put together while it runs`
		});
		else if (this.inner.length < MOST_STATEMENTS) this.#statement(call, part.sql, within, origin);
	}
	/** COMMIT or ROLLBACK, which begins the next transaction as well (manual 18, 41.8). */
	#end(call, action, within, origin) {
		this.#statement(call, action.toUpperCase(), within, origin);
		this.#commits += 1;
		const { session } = this.moment;
		if (within.branch === void 0) this.moment = {
			...this.moment,
			session: ended(session)
		};
	}
	#statement(call, sql, within, origin) {
		const { catalog, session } = this.moment;
		const read = readSql(sql);
		const statement = {
			...placedAt(call.statement, sql, within.line, origin),
			...read,
			transactional: isTransactional(read.operations),
			comments: []
		};
		const operations = read.operations.map((one) => resolveOperation(one, catalog, session.searchPath));
		const after = (within.branch === void 0 ? operations : operations.filter(isSafeToAssume(catalog, this.#isNew))).reduce((state, one) => applyOperation(state, one, this.#isNew), catalog);
		this.inner.push({
			statement,
			operations,
			catalog,
			after,
			session,
			within
		});
		this.moment = {
			...this.moment,
			catalog: after,
			session: within.branch === void 0 ? nextSession(session, statement, false) : session
		};
		this.call({
			...call,
			statement,
			operations,
			within
		});
	}
};
// src/rules/steps.ts
/** The forward script, statement by statement, with what is known before and after each. */
function stepsOf({ migration, owners, catalog, rehearsal, major, options, madeUp }) {
	const { statements } = migration.up;
	const transactions = transactionsOf(migration.up);
	const steps = [];
	let moment = {
		catalog: rehearsal?.catalogs[0] ?? catalog,
		session: NEW_SESSION,
		origins: /* @__PURE__ */ new Map()
	};
	statements.forEach((statement, at) => {
		const { catalog: before, session, origins } = moment;
		const operations = statement.operations.map((one) => resolveOperation(one, before, session.searchPath));
		const bodies = runBodies(statement, operations, {
			catalog: operations.reduce((state, one) => applyOperation(state, one), before),
			session: nextSession(session, statement, false),
			origins: withOrigins(origins, statement, operations)
		});
		const observation = rehearsal?.forward.statements[at];
		const after = rehearsal?.catalogs[at + 1] ?? bodies.moment.catalog;
		const place = transactions[at] ?? {
			transaction: at + 1,
			inBlock: false
		};
		const step = {
			statement,
			operations,
			migration: owners?.[at] ?? migration,
			catalog: before,
			after,
			...place,
			lockTimeoutMs: observation?.lockTimeoutMs ?? session.lockTimeoutMs,
			statementTimeoutMs: observation?.statementTimeoutMs ?? session.statementTimeoutMs,
			observation,
			unseen: observation ? void 0 : whyUnseen(rehearsal),
			...interruptedWithin(rehearsal, at),
			steps,
			inner: [],
			unread: bodies.unread,
			major,
			options,
			madeUp
		};
		steps.push({
			...step,
			inner: innerSteps(step, bodies.inner, [])
		});
		const ends = transactions[at + 1]?.transaction !== place.transaction;
		moment = {
			...bodies.moment,
			catalog: after,
			session: ends ? ended(bodies.moment.session) : bodies.moment.session
		};
	});
	completeScripts(steps);
	return {
		steps,
		after: moment.catalog
	};
}
function interruptedWithin(rehearsal, at) {
	const found = rehearsal?.interruption?.tried.find(({ when, statement }) => when === "within" && statement === at);
	return found ? { interrupted: found } : {};
}
function whyUnseen(rehearsal) {
	if (!rehearsal) return {
		kind: "static",
		reason: "Nothing was run."
	};
	const failed = rehearsal.forward.statements.find((statement) => !statement.ok);
	return {
		kind: "not-reached",
		reason: `It was not reached: ${failed ? `the run ended at line ${failed.line}` : rehearsal.forward.reason ?? "the script was not run"}.`
	};
}
/** Which statements commit together, as the tool and the file's own BEGIN and COMMIT make it. */
function transactionsOf(script) {
	if (script.places) return script.places;
	let number = 1;
	let own = false;
	let byTool = false;
	return script.statements.map((statement) => {
		const action = controlOf(statement);
		const inside = isInsideTool(script, statement);
		if (byTool && !inside) number += 1;
		byTool = inside;
		if (action === "begin" && !own && !byTool) number += 1;
		if (action === "begin") own = true;
		const place = {
			transaction: number,
			inBlock: byTool || own
		};
		if (action === "commit" || action === "rollback") own = false;
		if (action === "commit" || action === "rollback" || !(byTool || own)) number += 1;
		return place;
	});
}
function controlOf(statement) {
	return statement.operations.find((operation) => operation.kind === "transaction")?.action;
}
export { withInner as $, Lines as A, placeOf$1 as B, drawn as C, isInsideTool as D, positionInFile as E, blamedFor as F, platformAdvice as G, inTheWay as H, failureClaim as I, knownRows as J, newestSyntax as K, failureMessage as L, ignoresIn as M, placeholdersOf as N, isOneTransaction as O, policiesOf as P, situated as Q, migrationFails as R, railsStructure as S, parseScript as T, nestedTransaction as U, allOfThem as V, lackingAdvice as W, tablesBehind as X, onMadeUpRows as Y, operationsThrough as Z, bare as _, provenNotNull as _t, ended as a, parseExpression as at, dataFile as b, sequence as bt, isElsewhere as c, hasRollbacks as ct, shareOf as d, backfill as dt, columnsIn as et, named as f, bareColumn as ft, rollbackOf as g, inCaseOf as gt, recorded as h, constraintName as ht, NEW_SESSION as i, mayReadExpressions as it, sentText as j, loadStatements as k, leftToOthers as l, outsideTransaction as lt, changedMigration as m, columnList as mt, runBodies as n, expressionText as nt, nextSession as o, provesNotNull as ot, sourceOf as p, briefly as pt, milliseconds as q, applyOperation as r, loadExpressions as rt, resolveOperation as s, narrowing as st, stepsOf as t, columnsOf as tt, othersInShare as u, agreed as ut, isOwn as v, replaceStatement as vt, loadParser as w, filesByProject as x, ownLines as y, sampleValue as yt, onOtherRows as z };
