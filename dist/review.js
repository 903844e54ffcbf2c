import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { t as UserError } from "./errors.js";
import { _ as isNewRelation, a as applyOperation, d as LOCK_MODES, f as isAtLeast, g as columnOf, h as UNKNOWN_CATALOG, i as resolverFor, o as loadParser, p as predictLocks, r as resolveOperation, s as parseScript, t as stepsOf, u as BLOCKS } from "./steps.js";
import { readFile, readdir, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { execFile } from "node:child_process";
// src/tree/git.ts
/** Runs git without a shell and in English; any exit code is an answer. Throws a UserError when git cannot run. */
function tryGit(root, args, input) {
	return new Promise((resolve, reject) => {
		const options = {
			cwd: root,
			encoding: "buffer",
			maxBuffer: Infinity,
			env: {
				...process.env,
				LC_ALL: "C",
				GIT_OPTIONAL_LOCKS: "0"
			}
		};
		const child = execFile("git", [...args], options, (error, stdout, stderr) => {
			if (error && typeof error.code !== "number") reject(cannotRun(root, error));
			else resolve({
				code: error ? Number(error.code) : 0,
				stdout,
				stderr: stderr.toString("utf8").trim()
			});
		});
		child.stdin?.on("error", () => {});
		child.stdin?.end(input);
	});
}
/** As `tryGit`, for commands that must succeed. */
async function git(root, args, input) {
	const { code, stdout, stderr } = await tryGit(root, args, input);
	if (code === 0) return stdout;
	throw explain(root, stderr) ?? new UserError(`git ${args[0]} failed in ${root}: ${stderr || `exit ${code}`}`);
}
/** The sentence for what git says about a folder that it will not work in; undefined for anything else. */
function explain(root, stderr) {
	if (stderr.includes("dubious ownership")) return new UserError(`git refuses to read ${root} because another user owns it. Run: git config --global --add safe.directory '${root}'`);
	if (stderr.includes("not a git repository")) return new UserError(`${root} is not in a git repository, so what changed cannot be found. Name the files: pgrehearse check path/to/migration.sql`);
}
function cannotRun(root, error) {
	if (error.code === "ENOENT") return new UserError(`git could not be started in ${root}. Install git, or check that the folder exists.`);
	return new UserError(`git could not be started in ${root}: ${error.message}`);
}
/** Splits NUL-separated output. */
function fields(output) {
	const parts = output.toString("utf8").split("\0");
	if (parts.at(-1) === "") parts.pop();
	return parts;
}
// src/tree/git-changes.ts
/** A branch, tag or commit as a commit id; `main` is also found as `origin/main`. Throws a UserError if there is none. */
async function resolveCommit(root, ref) {
	if (ref === "" || ref.startsWith("-")) throw new UserError(`"${ref}" is no git ref. Name a branch, tag or commit.`);
	for (const candidate of [ref, `refs/remotes/origin/${ref}`]) {
		const { code, stdout, stderr } = await tryGit(root, [
			"rev-parse",
			"--verify",
			`${candidate}^{commit}`
		]);
		if (code === 0) return stdout.toString("utf8").trim();
		const error = explain(root, stderr);
		if (error) throw error;
	}
	const branch = ref.replace(/^(refs\/remotes\/)?origin\//, "");
	throw new UserError(`git knows no commit "${ref}". Fetch it first: git fetch origin ${branch} (with actions/checkout: fetch-depth: 0).`);
}
/** The commit where the checked-out branch left `ref`. Throws a UserError when history does not reach it. */
async function mergeBase(root, ref) {
	const commit = await resolveCommit(root, ref);
	await refuseUnborn(root);
	const { code, stdout, stderr } = await tryGit(root, [
		"merge-base",
		commit,
		"HEAD"
	]);
	if (code === 0) return stdout.toString("utf8").trim();
	throw explain(root, stderr) ?? await noMergeBase(root, ref);
}
async function refuseUnborn(root) {
	const { code } = await tryGit(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	]);
	if (code !== 0) throw new UserError(`${root} has no commit yet, so there is nothing to compare. Commit first.`);
}
async function noMergeBase(root, ref) {
	const shallow = await git(root, ["rev-parse", "--is-shallow-repository"]);
	return new UserError(shallow.toString("utf8").trim() === "true" ? `this clone is shallow and does not reach the commit where the branch left "${ref}". Run: git fetch --unshallow origin (with actions/checkout: fetch-depth: 0).` : `the checked-out branch and "${ref}" have no commit in common. Name the branch that this one started from.`);
}
const DIFF = "diff --name-status -z --find-renames --no-ext-diff --ignore-submodules=all --relative".split(" ");
/**
* Every file below `root` that differs between the merge base with `ref` and the work tree: committed, staged, not
* staged and not yet tracked (ignored files apart). Paths are relative to `root`.
*/
async function changedFiles(root, ref) {
	const base = await mergeBase(root, ref);
	const tracked = await git(root, [
		...DIFF,
		base,
		"--",
		"."
	]);
	const untracked = await git(root, [
		"ls-files",
		"--others",
		"--exclude-standard",
		"-z",
		"--",
		"."
	]);
	return withUntracked(parseNameStatus(fields(tracked)), fields(untracked));
}
/** What `git diff --name-status -z` prints: a status letter, then one path, or two for a rename or a copy. */
function parseNameStatus(parts) {
	const files = [];
	for (let at = 0; at < parts.length;) {
		const letter = parts[at]?.[0] ?? "";
		const [first = "", second = ""] = [parts[at + 1], parts[at + 2]];
		if (letter === "R") files.push({
			path: second,
			change: "renamed",
			previousPath: first
		});
		else if (letter === "C") files.push({
			path: second,
			change: "added"
		});
		else files.push({
			path: first,
			change: CHANGE[letter] ?? "modified"
		});
		at += letter === "R" || letter === "C" ? 3 : 2;
	}
	return withoutRepeats(files);
}
/** M, T (a file became a link or back) and U (a merge conflict) are all `modified`. */
const CHANGE = {
	A: "added",
	D: "deleted"
};
/** A conflicting file is listed twice; what git says last holds. */
function withoutRepeats(files) {
	return [...new Map(files.map((file) => [file.path, file])).values()];
}
/** A file taken out of the index and left on disk is deleted for `diff` and untracked for `ls-files`. */
function withUntracked(tracked, untracked) {
	const files = new Map(tracked.map((file) => [file.path, file]));
	for (const path of untracked) files.set(path, {
		path,
		change: files.get(path)?.change === "deleted" ? "modified" : "added"
	});
	return [...files.values()].toSorted((a, b) => a.path < b.path ? -1 : 1);
}
// src/tree/paths.ts
/** The folder that a path lies in; '' for the root. */
function folderOf(path) {
	const slash = path.lastIndexOf("/");
	return slash > 0 ? path.slice(0, slash) : slash === 0 ? "/" : "";
}
/** The last segment of a path. */
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(folder, name) {
	if (folder === "") return name;
	return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}
// src/tree/tree.ts
/** A tree of nothing: for overlays, and for a base that does not exist yet. */
const emptyTree = {
	list: async () => [],
	read: async () => void 0
};
/** Whether a path lies in a folder, at most `depth` levels down. */
function isBelow(folder, path, depth = Infinity) {
	if (folder !== "" && !path.startsWith(`${folder}/`)) return false;
	return (folder === "" ? path : path.slice(folder.length + 1)).split("/").length <= depth;
}
// src/tree/git-tree.ts
/** The files of a commit below `root`, which may be a folder inside the repository. The listing is read once. */
function gitTree(root, revision) {
	let listing;
	const blobs = () => listing ??= listBlobs(root, revision);
	const content = blobReader(root);
	return {
		async list(folder, depth) {
			return [...(await blobs()).keys()].filter((path) => isBelow(folder, path, depth)).toSorted();
		},
		async read(path) {
			const files = await blobs();
			const blob = files.get(path);
			if (!blob?.isLink) return blob && content(blob.id);
			const target = new TextDecoder().decode(await content(blob.id));
			const linked = files.get(resolveLink(folderOf(path), target));
			return linked && !linked.isLink ? content(linked.id) : void 0;
		}
	};
}
/** `ls-tree` prints `<mode> <type> <id>\t<path>`, relative to the folder it runs in. */
async function listBlobs(root, revision) {
	const files = fields(await git(root, [
		"ls-tree",
		"-r",
		"-z",
		revision
	])).flatMap((entry) => {
		const tab = entry.indexOf("	");
		const [mode, type, id = ""] = entry.slice(0, tab).split(" ");
		const path = entry.slice(tab + 1);
		return type === "blob" && !isSkipped(path) ? [[path, {
			id,
			isLink: mode === "120000"
		}]] : [];
	});
	return new Map(files);
}
function isSkipped(path) {
	return path.split("/").includes("node_modules");
}
function resolveLink(folder, target) {
	const parts = [];
	for (const part of joinPath(folder, target).split("/")) if (part === "..") parts.pop();
	else if (part !== "." && part !== "") parts.push(part);
	return parts.join("/");
}
/** Reads that are asked for in one turn of the event loop share one `git cat-file --batch`. */
function blobReader(root) {
	let waiting = [];
	const flush = async () => {
		const requests = waiting;
		waiting = [];
		try {
			const contents = parseBatch(await git(root, ["cat-file", "--batch"], requests.map(({ id }) => `${id}\n`).join("")));
			requests.forEach((request, index) => answer$1(request, contents[index]));
		} catch (error) {
			for (const { reject } of requests) reject(error);
		}
	};
	return (id) => new Promise((resolve, reject) => {
		if (waiting.length === 0) setImmediate(() => void flush());
		waiting.push({
			id,
			resolve,
			reject
		});
	});
}
function answer$1({ id, resolve, reject }, content) {
	if (content) resolve(content);
	else reject(new UserError(`git object ${id} is missing from this clone. Run: git fetch --refetch origin`));
}
/** Per object `<id> <type> <size>\n<content>\n`, or `<id> missing\n`. */
function parseBatch(output) {
	const contents = [];
	for (let at = 0; at < output.length;) {
		const end = output.indexOf("\n", at);
		const [, type, size] = output.toString("utf8", at, end).split(" ");
		const start = end + 1;
		at = type === "missing" ? start : start + Number(size) + 1;
		contents.push(type === "missing" ? void 0 : output.subarray(start, at - 1));
	}
	return contents;
}
// src/tree/work-tree.ts
const SKIPPED = /* @__PURE__ */ new Set([".git", "node_modules"]);
/**
* The files on disk below `root`. Linked folders are not entered, and a file that a link leads out of the root is
* refused: a pull request must not have the runner's own files read and shown.
*/
function workTree(root) {
	return {
		list: async (folder, depth = Infinity) => (await walk(root, folder, depth)).toSorted(),
		read: (path) => readInside(root, path)
	};
}
/** As `workTree`, and absolute paths are read where they lie: for files that a person named, never for others. */
function hostTree(root) {
	const inside = workTree(root);
	return {
		list: async (folder, depth = Infinity) => isAbsolute(folder) ? (await walk("", folder, depth)).toSorted() : inside.list(folder, depth),
		read: (path) => isAbsolute(path) ? readAt(path, path) : inside.read(path)
	};
}
/** Folders inside that may not be read are passed over; the folder that was asked for is not. */
async function walk(root, folder, depth) {
	if (depth < 1) return [];
	const found = [];
	for (const entry of await entriesOf(join(root, folder), folder)) {
		const path = folder === "" ? entry.name : `${folder.replace(/\/$/, "")}/${entry.name}`;
		if (!entry.isDirectory()) found.push(path);
		else if (!SKIPPED.has(entry.name)) found.push(...await walk(root, path, depth - 1).catch(() => []));
	}
	return found;
}
async function entriesOf(folder, shown) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		return missingOrThrow(shown, error) ?? [];
	}
}
async function readInside(root, path) {
	try {
		const real = await realpath(join(root, path));
		refuseOutside(await realpath(root), real, path);
		return await readAt(real, path);
	} catch (error) {
		return missingOrThrow(path, error);
	}
}
async function readAt(place, shown) {
	try {
		return await readFile(place);
	} catch (error) {
		return missingOrThrow(shown, error);
	}
}
function refuseOutside(root, real, path) {
	const inside = relative(root, real);
	if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) throw new UserError(`${path}: leads out of the repository, to ${real}. Commit the file itself instead.`);
}
/** A file that is not there is an answer; anything else is an error that names the path. */
function missingOrThrow(path, error) {
	if (error instanceof UserError) throw error;
	const code = typeof error === "object" && error && "code" in error ? String(error.code) : "";
	if ([
		"ENOENT",
		"ENOTDIR",
		"EISDIR"
	].includes(code)) return void 0;
	const why = ["EACCES", "EPERM"].includes(code) ? "permission denied" : String(error);
	throw new UserError(`${path || "."}: cannot be read (${why}).`);
}
// src/sql/quote.ts
/** Reserved words of PostgreSQL, those that may be function or type names included (manual 18, appendix C). */
const RESERVED = new Set(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze
  from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit
  localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references
  returning right select session_user similar some symmetric system_user table tablesample then to trailing true union
  unique user using variadic verbose when where window with`.split(/\s+/));
/** An identifier as SQL needs it: bare where that reads back the same. */
function quoteName(name) {
	return /^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll("\"", "\"\"")}"`;
}
/** `public.Order` -> `"Order"`: the schema is left out where it is the default one. */
function quoteRelation(relation) {
	const dot = relation.indexOf(".");
	const schema = relation.slice(0, Math.max(dot, 0));
	const name = quoteName(relation.slice(dot + 1));
	return schema === "" || schema === "public" ? name : `${quoteName(schema)}.${name}`;
}
/** The last part of a qualified name. */
function bareName(relation) {
	return relation.slice(relation.indexOf(".") + 1);
}
// src/rules/advice.ts
/** Parts of a safe sequence, each under the comment that says where it goes. */
function sequence(...parts) {
	return parts.map(([where, sql]) => `-- ${where}\n${sql}`).join("\n\n");
}
/** A strong lock for a moment is fine when it gives up instead of making everybody queue behind it. */
function briefly(sql) {
	return `SET LOCAL lock_timeout = '5s';\n${sql}`;
}
/** What has to be destroyed in the end, with the comment that says so to pgrehearse and to the reader. */
function agreed(rule, sql) {
	return briefly(`-- pgrehearse: ignore ${rule} -- nothing has used it for a release, and there is a backup\n${sql}`);
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
	return quoteName(constraint.name ?? [
		bareName(relation),
		...constraint.columns,
		suffix
	].join("_"));
}
function columnList(columns) {
	return columns.map(quoteName).join(", ");
}
/** Replaces exactly the statement's lines, when it has them to itself. */
function replaceStatement(step, sql) {
	const { start, end } = step.statement.span;
	const lines = step.migration.up.file.text.split("\n").slice(start.line - 1, end.line);
	const first = lines[0]?.slice(0, start.column - 1) ?? "";
	const last = (lines.at(-1) ?? "").slice(end.column - 1).trim();
	if (first.trim() !== "" || !/^;?$/.test(last)) return void 0;
	return {
		startLine: start.line,
		endLine: end.line,
		sql: `${first}${sql.trim()}${sql.trim().endsWith(";") ? "" : ";"}`
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
// src/rules/define.ts
/** A statement rule that looks at operations of some kinds. Every matching operation is judged, never just the first. */
function onOperations(kinds, find) {
	return {
		scope: "statement",
		find: (step) => step.operations.flatMap((operation) => {
			if (!kinds.includes(operation.kind)) return [];
			return find(operation, step) ?? [];
		})
	};
}
/** Somebody else may hold or want a lock there: not created by the reviewed migrations, not temporary. */
function isInUse(step, relation) {
	const known = step.catalog.relations.get(relation);
	if (!known) return !step.catalog.complete;
	return !isNewRelation(step.catalog, relation) && known.persistence !== "temporary";
}
/** `10,000` */
function count$1(rows) {
	return Math.round(rows).toLocaleString("en-GB");
}
// src/rules/add-check-validating.ts
const BASE$3 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const addCheckValidating = {
	id: "add-check-validating",
	category: "lock-heavy",
	severity: "error",
	title: "ADD CHECK without NOT VALID",
	why: `Every row is checked under ACCESS EXCLUSIVE: nobody can read or write the table meanwhile. With NOT VALID the lock is
held for a moment, and VALIDATE CONSTRAINT later checks the rows beside running reads and writes (manual 18, ALTER TABLE,
Notes).`,
	examples: [{
		kind: "bad",
		title: "All rows are checked under the lock",
		base: BASE$3,
		up: "ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0);"
	}, {
		kind: "good",
		title: "NOT VALID now, VALIDATE in a later migration",
		base: BASE$3,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		const { kind, notValid, enforced, expression } = constraint;
		if (kind !== "check" || notValid || !enforced || !isInUse(step, relation)) return void 0;
		const name = constraintName(relation, constraint, "check");
		return {
			relation,
			message: `Adding this CHECK reads all of ${relation} while nobody can read or write it.`,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${quoteRelation(relation)} ADD CONSTRAINT ${name} CHECK (${expression}) NOT VALID;`)], ["next migration: reads and writes go on while it checks", `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${name};`]),
			suggestion: step.operations.length === 1 ? replaceStatement(step, `${step.statement.sql} NOT VALID`) : void 0,
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/add-column-not-null-without-default.ts
const addColumnNotNullWithoutDefault = {
	id: "add-column-not-null-without-default",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN … NOT NULL without a default",
	why: `The existing rows would hold NULL in it, so the statement fails with SQLSTATE 23502 as soon as the table has a row
(manual 18, 5.7.1). On an empty development database it passes.`,
	examples: [{
		kind: "bad",
		title: "Fails on the first row",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers VALUES (1), (2);`,
		up: "ALTER TABLE customers ADD COLUMN email text NOT NULL;"
	}, {
		kind: "good",
		title: "With a constant default it is a catalogue change",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers VALUES (1), (2);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN email text NOT NULL DEFAULT '';`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const filled = column.default || column.generated || column.identity || column.serial;
		const isKey = column.constraints.some((constraint) => constraint.kind === "primary-key");
		if (!column.notNull || filled || isKey || !isInUse(step, relation)) return void 0;
		const name = quoteName(column.name);
		return {
			relation,
			message: `${relation} cannot get the column ${column.name} NOT NULL without a default: it fails as soon as the table holds a row.`,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${quoteRelation(relation)} ADD COLUMN ${bareColumn(column)};`)], ["then, once the application writes the column, with the value that is right for old rows", backfill(relation, `${name} = ${sampleValue(column.type)}`, `${name} IS NULL`)], ...provenNotNull(relation, column.name, step.major)),
			claim: {
				fails: ["23502"],
				needsRows: relation
			}
		};
	})
};
// src/rules/volatility.ts
/** Volatile functions that come with the server or with its contrib extensions (pg_proc.provolatile = 'v'). */
const VOLATILE = /* @__PURE__ */ new Set([
	"clock_timestamp",
	"currval",
	"gen_random_bytes",
	"gen_random_uuid",
	"gen_salt",
	"lastval",
	"nextval",
	"pg_sleep",
	"random",
	"random_normal",
	"setval",
	"timeofday",
	"uuid_generate_v1",
	"uuid_generate_v1mc",
	"uuid_generate_v4",
	"uuidv4",
	"uuidv7"
]);
/** Of the functions that an expression calls, the first that is volatile. A function that nobody knows does not count. */
function volatileFunction(functions, catalog) {
	return functions.find((name) => {
		const known = catalog.functions.get(name.includes(".") ? name : `public.${name}`);
		return known ? known.volatility === "volatile" : VOLATILE.has(name.toLowerCase());
	});
}
// src/rules/add-column-volatile-default.ts
const addColumnVolatileDefault = {
	id: "add-column-volatile-default",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN with a volatile default",
	why: `A constant or stable default (a literal, now()) is kept in the catalogue and costs nothing. A volatile one, such as
random() or gen_random_uuid(), has to be computed for every row: the table and its indexes are rewritten under ACCESS
EXCLUSIVE, so nobody can even read it (manual 18, ALTER TABLE, Notes; 5.7.1).`,
	examples: [{
		kind: "bad",
		title: "Every row gets a value of its own",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY);
INSERT INTO orders SELECT generate_series(1, 1000);`,
		up: "ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();"
	}, {
		kind: "good",
		title: "now() is stable: one value for all, no rewrite",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY);
INSERT INTO orders SELECT generate_series(1, 1000);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN created_at timestamptz DEFAULT now();`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const volatile = column.default && volatileFunction(column.default.functions, step.catalog);
		if (!volatile || !column.default || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		const name = quoteName(column.name);
		return {
			relation,
			message: `The default of ${column.name} calls ${volatile}(), which is volatile: adding the column rewrites ${relation} while nobody can read or write it.`,
			instead: sequence(["this migration: existing rows stay NULL, new ones get the default", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};\nALTER TABLE ${table} ALTER COLUMN ${name} SET DEFAULT ${column.default.text};`)], ["then, outside a transaction", backfill(relation, `${name} = ${column.default.text}`, `${name} IS NULL`)], ...column.notNull ? provenNotNull(relation, column.name, step.major) : []),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			}
		};
	})
};
// src/rules/add-foreign-key-validating.ts
const BASE$2 = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO customers SELECT generate_series(1, 50);
INSERT INTO orders SELECT g, 1 + g % 50 FROM generate_series(1, 1000) g;`;
const addForeignKeyValidating = {
	id: "add-foreign-key-validating",
	category: "lock-heavy",
	severity: "error",
	title: "ADD FOREIGN KEY without NOT VALID",
	why: `It takes SHARE ROW EXCLUSIVE on both tables and keeps it while every row is checked: reads go on, writes to either
table wait. With NOT VALID the lock is held for a moment, and VALIDATE CONSTRAINT later checks the rows beside running
writes (manual 18, ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "All rows are checked under the lock",
		base: BASE$2,
		up: "ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);"
	}, {
		kind: "good",
		title: "NOT VALID now, VALIDATE in a later migration",
		base: BASE$2,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		const { kind, notValid, enforced, references, columns } = constraint;
		if (kind !== "foreign-key" || notValid || !enforced || !references || !isInUse(step, relation)) return void 0;
		const name = constraintName(relation, constraint, "fkey");
		const parent = references.relation;
		const target = references.columns.length > 0 ? ` (${columnList(references.columns)})` : "";
		const key = `FOREIGN KEY (${columnList(columns)}) REFERENCES ${quoteRelation(parent)}${target}`;
		const onDelete = constraint.onDelete && constraint.onDelete !== "no action" ? ` ON DELETE ${constraint.onDelete.toUpperCase()}` : "";
		return {
			relation,
			message: `Adding the foreign key to ${parent} makes writers of ${relation} and of ${parent} wait while every row is checked.`,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${quoteRelation(relation)} ADD CONSTRAINT ${name} ${key}${onDelete} NOT VALID;`)], ["next migration: writes go on while it checks", `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${name};`]),
			suggestion: step.operations.length === 1 ? replaceStatement(step, `${step.statement.sql} NOT VALID`) : void 0,
			claim: {
				locks: [{
					relation,
					mode: "ShareRowExclusiveLock"
				}, {
					relation: parent,
					mode: "ShareRowExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/tools.ts
/** How an author takes a statement out of the tool's transaction. */
const OUTSIDE_TRANSACTION = {
	"golang-migrate": "in a migration file of its own: golang-migrate sends a file with one statement without a transaction",
	sqlx: "in a migration file of its own, whose first line is \"-- no-transaction\"",
	diesel: "in a migration of its own, with \"run_in_transaction = false\" in its metadata.toml",
	hasura: "in a migration of its own, whose first line is \"-- hasura:no-transaction\" (newer Hasura CLIs know it)",
	plain: "in a migration file of its own: it then runs outside a transaction"
};
const HAS_ROLLBACKS = {
	"golang-migrate": true,
	sqlx: true,
	diesel: true,
	hasura: true,
	plain: false
};
function outsideTransaction(migration) {
	return OUTSIDE_TRANSACTION[migration.tool];
}
/** sqlx also has simple migrations, `1_name.sql`, which cannot be rolled back. */
function hasRollbacks(migration) {
	return HAS_ROLLBACKS[migration.tool] && !(migration.tool === "sqlx" && !migration.up.file.path.endsWith(".up.sql"));
}
// src/rules/add-unique-blocking.ts
const BASE$1 = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers SELECT g, g || '@example.org' FROM generate_series(1, 1000) g;`;
const addUniqueBlocking = {
	id: "add-unique-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "ADD UNIQUE without USING INDEX",
	why: `The index behind the constraint is built under ACCESS EXCLUSIVE: nobody can read or write the table until it is done.
A unique index built concurrently first becomes the constraint in a moment (manual 18, ALTER TABLE, ADD table_constraint_using_index).`,
	examples: [{
		kind: "bad",
		title: "The index is built under the lock",
		base: BASE$1,
		up: "ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email);"
	}, {
		kind: "good",
		title: "An index that is there already becomes the constraint",
		base: `${BASE$1}
CREATE UNIQUE INDEX customers_email_key ON customers (email);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE USING INDEX customers_email_key;`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		if (constraint.kind !== "unique" || constraint.usingIndex || !isInUse(step, relation)) return void 0;
		const name = constraintName(relation, constraint, "key");
		const table = quoteRelation(relation);
		return {
			relation,
			message: `Building the unique index of ${name} locks ${relation} against reads and writes.`,
			instead: sequence([outsideTransaction(step.migration), `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${columnList(constraint.columns)});`], ["next migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name};`)]),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/type-change.ts
/**
* Types that share their storage, so that the change is a matter of the catalogue (pg_cast.castmethod = 'b'), and
* limits that only grow (the planner support functions varchar_support, varbit_support, numeric_support,
* timestamp_support, interval_support). Manual 18, ALTER TABLE, Notes.
*/
const SAME_STORAGE = {
	text: ["character varying", "citext"],
	"character varying": ["text", "citext"],
	citext: ["text", "character varying"],
	cidr: ["inet"]
};
/**
* @param from as format_type() prints it; undefined when it is not known
* @param using the USING expression, if there is one
*/
function typeChange(from, to, column, using) {
	if (using !== void 0 && !isPlainCast(using, column)) return "rewrite";
	if (from === void 0) return "unknown";
	const [old, next] = [parseType(from), parseType(to)];
	if (old.array !== next.array) return "rewrite";
	if (old.array !== "" && from !== to) return old.name === next.name ? "unknown" : "rewrite";
	if (old.name === next.name) return sameName(old, next);
	if (isTimestampPair(old, next)) return "unknown";
	if (!SAME_STORAGE[old.name]?.includes(next.name)) return isBuiltIn(old.name) && isBuiltIn(next.name) ? "rewrite" : "unknown";
	return next.limits.length === 0 ? "none" : "rewrite";
}
/** Between timestamp and timestamptz the session's time zone decides: none under UTC (12 and later). */
function isTimestampPair(old, next) {
	return old.name.startsWith("timestamp ") && next.name.startsWith("timestamp ");
}
const GROWING = /* @__PURE__ */ new Set([
	"character varying",
	"bit varying",
	"numeric",
	"timestamp without time zone",
	"timestamp with time zone",
	"time without time zone",
	"time with time zone"
]);
function sameName(old, next) {
	if (old.limits.length === next.limits.length && old.limits.every((limit, at) => limit === next.limits[at])) return "none";
	if (!GROWING.has(old.name)) return old.name === "interval" ? "unknown" : "rewrite";
	if (next.limits.length === 0) return "none";
	if (old.limits.length === 0) return "rewrite";
	const [precision = 0, scale = 0] = old.limits;
	const [wider = 0, newScale = 0] = next.limits;
	return wider >= precision && newScale === scale ? "none" : "rewrite";
}
function isPlainCast(using, column) {
	const bare = using.trim().replace(/^\((.*)\)$/, "$1").replaceAll("\"", "");
	return bare === column || new RegExp(`^${column}\\s*::`).test(bare) || new RegExp(`^cast\\(${column} as `, "i").test(bare);
}
function parseType(type) {
	const array = /(\[\])*$/.exec(type)?.[0] ?? "";
	const plain = type.slice(0, type.length - array.length);
	const limits = /\(([\d,\s-]+)\)/.exec(plain)?.[1]?.split(",").map(Number) ?? [];
	return {
		name: plain.replace(/\([\d,\s-]+\)/, ""),
		limits,
		array
	};
}
const BUILT_IN = /^(smallint|integer|bigint|numeric|real|double precision|money|text|character|character varying|boolean|date|uuid|jsonb?|bytea|inet|cidr|oid|xml|tsvector|bit|bit varying|interval|(timestamp|time) with(out)? time zone)$/;
function isBuiltIn(name) {
	return BUILT_IN.test(name);
}
// src/rules/alter-column-type-rewrite.ts
const alterColumnTypeRewrite = {
	id: "alter-column-type-rewrite",
	category: "lock-heavy",
	severity: "error",
	title: "A change of type that rewrites the table",
	why: `When the new type is stored differently, every row and every index is written anew under ACCESS EXCLUSIVE: nobody can
read the table meanwhile. A wider varchar or numeric, varchar to text and the like only change the catalogue (manual 18,
ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "integer to bigint is stored differently",
		base: `CREATE TABLE payments (id integer PRIMARY KEY, amount integer);
INSERT INTO payments SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE payments ALTER COLUMN amount TYPE bigint;"
	}, {
		kind: "good",
		title: "A wider varchar is a catalogue change",
		base: `CREATE TABLE payments (id integer PRIMARY KEY, note varchar(20));
INSERT INTO payments SELECT g, 'x' FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE payments ALTER COLUMN note TYPE varchar(200);`
	}],
	check: onOperations(["alter-column-type"], (operation, step) => {
		const { relation, column, type, using } = operation;
		if (!isInUse(step, relation)) return void 0;
		const from = columnOf(step.catalog, relation, column)?.type;
		const change = typeChange(from, type, column, using);
		const rewritten = step.observation?.rewrites.includes(relation);
		if (change === "none" && !rewritten) return void 0;
		if (change === "unknown" && (step.observation?.ok ? !rewritten : isHarmlessTarget(type))) return void 0;
		return {
			relation,
			message: `Changing ${column} ${from ? `from ${from} ` : ""}to ${type} ${change === "unknown" && !rewritten ? "may rewrite" : "rewrites"} ${relation} and its indexes while nobody can read or write it.`,
			instead: instead$2(operation),
			claim: claimOf(change, relation, from, step)
		};
	})
};
/** Without knowing the old type, a guess would mostly be wrong: text takes over most types without a rewrite. */
function isHarmlessTarget(type) {
	return /^(text|citext|character varying|numeric|timestamp)/.test(type);
}
function claimOf(change, relation, from, step) {
	if (change === "unknown" && !step.observation) return { unknown: from ? `Whether ${from} is rewritten could not be tried here.` : "The old type is not known here: give the base schema." };
	return {
		locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}],
		rewrite: relation
	};
}
function instead$2({ relation, column, type, using }) {
	const table = quoteRelation(relation);
	const [old, next] = [quoteName(column), quoteName(`${column}_new`)];
	const value = using ?? `${old}::${type}`;
	return sequence(["first migration: a column beside it, which the application writes too", briefly(`ALTER TABLE ${table} ADD COLUMN ${next} ${type};`)], ["then, outside a transaction", backfill(relation, `${next} = ${value}`, `${next} IS NULL AND ${old} IS NOT NULL`)], ["last migration, when the application reads the new column", briefly(`ALTER TABLE ${table} DROP COLUMN ${old};\nALTER TABLE ${table} RENAME COLUMN ${next} TO ${old};`)]);
}
// src/rules/concurrently-in-transaction.ts
const concurrentlyInTransaction = {
	id: "concurrently-in-transaction",
	category: "lock-heavy",
	severity: "error",
	title: "CONCURRENTLY inside a transaction",
	why: `The server refuses CREATE INDEX, DROP INDEX, REINDEX and DETACH PARTITION CONCURRENTLY in a transaction block, because
they commit by themselves several times (manual 18, CREATE INDEX, "Building Indexes Concurrently"). A file with several
statements sent as one query is such a block too (54.2.2.1).`,
	examples: [{
		kind: "bad",
		title: "Two statements of one file share a transaction",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);",
		up: `ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
		down: "ALTER TABLE orders DROP COLUMN note;"
	}, {
		kind: "good",
		title: "Alone in its file",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);",
		up: "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);",
		down: "DROP INDEX CONCURRENTLY orders_customer_id_idx;"
	}],
	check: onOperations([
		"create-index",
		"drop-index",
		"reindex",
		"detach-partition"
	], (operation, step) => {
		if (!operation.concurrently || !step.inBlock) return void 0;
		return {
			relation: operation.relation,
			message: "CONCURRENTLY cannot run inside the transaction that this file runs in: the migration fails.",
			instead: sequence([outsideTransaction(step.migration), `${step.statement.sql};`]),
			claim: { fails: ["25001"] }
		};
	})
};
// src/rules/create-index-blocking.ts
const createIndexBlocking = {
	id: "create-index-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "CREATE INDEX without CONCURRENTLY on an existing table",
	why: `It takes a SHARE lock and keeps it while it reads and sorts the whole table: reads go on, every INSERT, UPDATE and
DELETE waits until the transaction ends (manual 18, 13.3.1 and CREATE INDEX, "Building Indexes Concurrently").`,
	examples: [
		{
			kind: "bad",
			title: "A plain build makes writers wait",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
			up: "CREATE INDEX orders_customer_id_idx ON orders (customer_id);"
		},
		{
			kind: "good",
			title: "A concurrent build, alone in its file",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
			up: "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);"
		},
		{
			kind: "good",
			title: "The table is new: nobody can be waiting",
			up: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`
		}
	],
	check: onOperations(["create-index"], (index, step) => {
		const { relation } = index;
		if (index.concurrently || index.only || !isInUse(step, relation)) return void 0;
		const sql = concurrentSql(step);
		const alone = step.steps.length === 1;
		return {
			relation,
			message: `Building ${index.name ? `index ${index.name}` : "this index"} locks ${relation} against writes until the build is done and the transaction ends.`,
			instead: instead$1(index, step, sql),
			suggestion: alone && !isPartitioned(step, relation) ? replaceStatement(step, sql) : void 0,
			claim: {
				locks: [{
					relation,
					mode: "ShareLock"
				}],
				...!isPartitioned(step, relation) && { scan: relation }
			}
		};
	})
};
function isPartitioned(step, relation) {
	return step.catalog.relations.get(relation)?.kind === "partitioned-table";
}
function concurrentSql(step) {
	const sql = step.statement.sql.replace(/\bif\s+not\s+exists\s+/i, "");
	const head = /^create\s+(?:unique\s+)?index\b/i.exec(sql)?.[0] ?? "";
	return `${head} ${inCaseOf(head, "CONCURRENTLY")}${sql.slice(head.length)};`;
}
function instead$1(index, step, sql) {
	if (!isPartitioned(step, index.relation)) return sequence([outsideTransaction(step.migration), sql]);
	const name = index.name ?? `${bareName(index.relation)}_${index.keys.join("_")}_idx`;
	const partition = `${bareName(index.relation)}_partition`;
	const body = `USING ${index.method} (${index.keys.join(", ")})${index.predicate ? ` WHERE ${index.predicate}` : ""}`;
	const kind = index.unique ? "UNIQUE INDEX" : "INDEX";
	return sequence(["an empty, invalid index on the parent: no lock on the partitions", `CREATE ${kind} ${quoteName(name)} ON ONLY ${quoteRelation(index.relation)} ${body};`], [`then for each partition, ${outsideTransaction(step.migration)}`, `CREATE ${kind} CONCURRENTLY ${quoteName(`${partition}_idx`)} ON ${quoteName(partition)} ${body};`], ["and attach each; with the last one the parent becomes valid", `ALTER INDEX ${quoteName(name)} ATTACH PARTITION ${quoteName(`${partition}_idx`)};`]);
}
// src/rules/ddl-and-backfill-together.ts
const ddlAndBackfillTogether = {
	id: "ddl-and-backfill-together",
	category: "transactions",
	severity: "error",
	title: "A schema change and a backfill of the same table in one transaction",
	why: `The lock of the schema change is kept until the transaction ends (manual 18, 13.3.1), so nobody can use the table while
the rows are rewritten one by one. What takes a moment alone becomes an outage together.`,
	examples: [{
		kind: "bad",
		title: "The column is added and filled in one go",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN total_cents bigint;
UPDATE orders SET total_cents = total * 100 WHERE total_cents IS NULL;`
	}, {
		kind: "good",
		title: "The column first, its values in a migration of their own",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN total_cents bigint;`
	}],
	check: {
		scope: "statement",
		find: (step) => writtenTables(step).flatMap((relation) => together(step, relation))
	}
};
function writtenTables(step) {
	return step.operations.flatMap((one) => (one.kind === "update" || one.kind === "delete" || one.kind === "merge") && isInUse(step, one.relation) ? [one.relation] : []);
}
function together(step, relation) {
	const change = step.steps.find((other) => other !== step && other.transaction === step.transaction && step.inBlock && locksOut(other, relation));
	if (!change) return [];
	const earlier = step.steps.indexOf(change) < step.steps.indexOf(step);
	const line = change.statement.span.start.line;
	return [{
		relation,
		message: earlier ? `The lock that line ${line} takes on ${relation} is kept while this statement writes its rows: nobody can use the table until it is done.` : `The rows written here stay locked, and line ${line} of the same transaction then has to lock all of ${relation}.`,
		instead: [
			`-- this migration: the schema change of line ${line} alone`,
			`-- then, in a migration of its own and in batches, each committed by itself:`,
			`${step.statement.sql};`
		].join("\n"),
		claim: {
			writes: relation,
			needsRows: relation
		}
	}];
}
/** A schema change that keeps others from writing. */
function locksOut(step, relation) {
	return step.operations.filter((one) => ![
		"update",
		"delete",
		"merge",
		"insert",
		"truncate",
		"lock-table",
		"drop-table"
	].includes(one.kind)).flatMap((one) => predictLocks(one, step.catalog)).some((lock) => lock.relation === relation && isAtLeast(lock.mode, "ShareLock"));
}
// src/rules/drop-table.ts
const dropTable = {
	id: "drop-table",
	category: "destructive",
	severity: "error",
	title: "DROP TABLE",
	why: `The rows are gone when the transaction commits, and a rollback script can only bring back an empty table. Code that still
names the table fails at once. Stop using it first, keep it renamed for a while, take a backup, then drop it.`,
	examples: [{
		kind: "bad",
		title: "A table with rows",
		base: `CREATE TABLE old_orders (id bigint PRIMARY KEY);
INSERT INTO old_orders SELECT generate_series(1, 1000);`,
		up: "DROP TABLE old_orders;"
	}, {
		kind: "good",
		title: "A table of the same migration",
		up: `CREATE TABLE scratch (id bigint PRIMARY KEY);
DROP TABLE scratch;`
	}],
	check: onOperations(["drop-table"], ({ relation }, step) => {
		if (!isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `${relation} and ${rowsWords(step.catalog, relation)} are gone for good once this commits.`,
			instead: sequence(["this migration: out of the way, and back in a moment if somebody misses it", briefly(`ALTER TABLE ${quoteRelation(relation)} RENAME TO ${quoteName(`${bareName(relation)}_dropped`)};`)], ["weeks later, with a backup at hand", agreed("drop-table", `DROP TABLE ${quoteName(`${bareName(relation)}_dropped`)};`)]),
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
/** `all its rows (1,000 here)` */
function rowsWords(catalog, relation) {
	const rows = catalog.relations.get(relation)?.rows;
	return typeof rows === "number" && rows > 0 ? `all its rows (${count$1(rows)} in this rehearsal)` : "all its rows";
}
// src/rules/delete-without-where.ts
const deleteWithoutWhere = {
	id: "delete-without-where",
	category: "destructive",
	severity: "error",
	title: "DELETE of every row",
	why: `Without a WHERE, or with one that is always true, it deletes the whole table. No rollback script brings the rows back, every
row stays locked until the end, and foreign keys may take other tables' rows along.`,
	examples: [{
		kind: "bad",
		title: "No WHERE",
		base: `CREATE TABLE sessions (id bigint PRIMARY KEY);
INSERT INTO sessions SELECT generate_series(1, 1000);`,
		up: "DELETE FROM sessions;"
	}, {
		kind: "good",
		title: "Only the rows that are meant",
		base: `CREATE TABLE sessions (id bigint PRIMARY KEY, expired boolean);
INSERT INTO sessions SELECT g, g % 100 = 0 FROM generate_series(1, 1000) g;`,
		up: "DELETE FROM sessions WHERE expired;"
	}],
	check: onOperations(["delete"], ({ relation, where }, step) => {
		if (where === "condition" || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		return {
			relation,
			message: `${relation} loses ${rowsWords(step.catalog, relation)}.`,
			instead: sequence(["only the rows that are meant, in batches; repeat until it deletes no row, committing each time", `DELETE FROM ${table}\nWHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE false /* your condition */ LIMIT 5000));`]),
			claim: {
				writes: relation,
				needsRows: relation
			}
		};
	})
};
// src/rules/drop-column.ts
const dropColumn = {
	id: "drop-column",
	category: "destructive",
	severity: "error",
	title: "DROP COLUMN",
	why: `The column's values are gone when the transaction commits; a rollback script can only bring back an empty column. Running
code that names the column fails at once, and an ORM names every column it knows. Stop reading and writing it first.`,
	examples: [{
		kind: "bad",
		title: "A column with values",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT g, '+44 ' || g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE customers DROP COLUMN phone;"
	}, {
		kind: "good",
		title: "A column of the same migration",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN scratch text;
ALTER TABLE customers DROP COLUMN scratch;`
	}],
	check: onOperations(["drop-column"], ({ relation, column, ifExists }, step) => {
		const known = columnOf(step.catalog, relation, column);
		if (!isInUse(step, relation) || ifExists && step.catalog.complete && !known) return void 0;
		const before = step.steps[0]?.catalog;
		if (before?.complete && !columnOf(before, relation, column) && !renamedHere(relation, column, step.steps)) return void 0;
		return {
			relation,
			message: `The values of ${relation}.${column}, in ${rowsWords(step.catalog, relation)}, are gone for good once this commits.`,
			instead: instead(relation, column, known?.notNull ?? true),
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
function instead(relation, column, isNotNull) {
	const [table, name] = [quoteRelation(relation), quoteName(column)];
	const release = "first release: the application neither reads nor writes the column";
	const relaxed = briefly(`ALTER TABLE ${table} ALTER COLUMN ${name} DROP NOT NULL;`);
	return sequence(isNotNull ? [`${release}, and new rows need no value in it`, relaxed] : [release, "-- nothing to migrate yet"], ["a later release, with a backup at hand", agreed("drop-column", `ALTER TABLE ${table} DROP COLUMN ${name};`)]);
}
/** Under its old name the column was there before the migration. */
function renamedHere(relation, column, steps) {
	return steps.flatMap((step) => step.operations).some((one) => one.kind === "rename-column" && one.relation === relation && one.to === column);
}
// src/rules/migration-edited.ts
const migrationEdited = {
	id: "migration-edited",
	category: "rollback",
	severity: "error",
	title: "A merged migration was changed, renamed or deleted",
	why: `Databases that ran it do not run it again, so they keep what the old text made, and new ones get what the new text makes.
Tools that keep a checksum refuse to go on. Correct it with a new migration.`,
	examples: [{
		kind: "bad",
		title: "The merged file gets another column",
		up: "",
		files: {
			base: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);" },
			head: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY, note text);" }
		}
	}, {
		kind: "good",
		title: "A new migration adds it",
		up: "",
		files: {
			base: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);" },
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_note.up.sql": "SET LOCAL lock_timeout = '5s';\nALTER TABLE orders ADD COLUMN note text;",
				"migrations/0002_note.down.sql": "ALTER TABLE orders DROP COLUMN note;"
			}
		}
	}],
	check: {
		scope: "set",
		find: ({ changes }) => changes.filter(({ change }) => change !== "added").map((change) => ({
			message: message$1(change),
			place: {
				file: change.file,
				line: 1,
				endLine: 1,
				migration: change.id
			}
		}))
	}
};
const WORDS = {
	added: "is new.",
	modified: "is on the base branch already and was changed: databases that ran it do not run it again.",
	renamed: "is on the base branch under another name: a tool may take it for a new migration and run it again.",
	deleted: "is on the base branch and was deleted: databases that ran it keep what it made."
};
/** The tool has not run it yet anywhere, so the new text is the one that counts. */
function isRollbackOnly({ change, history }) {
	return change === "modified" && history.edited.every((part) => part === "down");
}
function message$1(edit) {
	const { file, previousPath, change, history } = edit;
	if (isRollbackOnly(edit)) return `${file} is on the base branch; only its rollback script was changed.`;
	const was = previousPath && previousPath !== file ? ` It was ${previousPath}.` : "";
	const unseen = history.inBase && change !== "deleted" ? " It was not rehearsed: its former text is part of the base." : "";
	return `${file} ${WORDS[change]}${was}${unseen}`;
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
		find: ({ rehearsal }) => {
			if (rehearsal?.forward.status !== "failed") return [];
			const failed = rehearsal.forward.statements.find((statement) => !statement.ok);
			if (!failed) return [{
				message: rehearsal.forward.reason ?? "It failed.",
				claim: { seen: "Seen in the run." }
			}];
			return [{
				message: failureMessage(failed),
				relation: failed.error?.relation,
				claim: failureClaim(failed),
				place: placeOf$1(failed)
			}];
		}
	}
};
function failureMessage({ error }) {
	const detail = error?.detail ? ` ${error.detail}` : "";
	return `The server refuses it: ${error?.message ?? "no reason given"}.${detail}`;
}
/** What fails only because of where it was rehearsed proves nothing about production. */
function failureClaim(failed) {
	const remedy = remedyFor(failed.error?.code ?? "", failed.error?.message ?? "");
	return remedy ? { unknown: `${failureProof(failed)} ${remedy}` } : { seen: failureProof(failed) };
}
/** By SQLSTATE (manual 18, appendix A): what to set so that the rehearsal can get past it. */
function remedyFor(code, message) {
	if (code === "42501") return "It runs here as a role that is no superuser. Where production has more rights, set `superuser: true` with `engine: container`.";
	if (/extension .* is not available|extension control file/.test(message)) return "The server here does not have the extension. Name an `image` that does, with `engine: container`.";
	if (message.includes("`limits.")) return "Raise that limit where the migration needs it.";
}
function failureProof({ error }) {
	return `Seen in the run, SQLSTATE ${error?.code ?? "unknown"}.${error?.hint ? ` Hint of the server: ${error.hint}` : ""}`;
}
function placeOf$1({ file, line, sql }) {
	return {
		file,
		line,
		endLine: line + sql.split("\n").length - 1
	};
}
// src/rules/missing-lock-timeout.ts
const missingLockTimeout = {
	id: "missing-lock-timeout",
	category: "transactions",
	severity: "warning",
	title: "A lock that others queue behind, without a lock_timeout",
	why: `A statement that waits for a strong lock, behind a long report for instance, makes every later query on the table wait
behind itself: the queue is served in order. With lock_timeout it gives up after a moment and can be tried again (manual
18, 19.11, lock_timeout; 13.3).`,
	examples: [{
		kind: "bad",
		title: "It waits for ever, and everybody behind it",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: "ALTER TABLE orders ADD COLUMN note text;"
	}, {
		kind: "good",
		title: "It gives up after five seconds",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`
	}],
	check: {
		scope: "migration",
		find: ({ steps }) => {
			const found = steps.map((step) => ({
				step,
				lock: queueingLock(step)
			})).find(({ step, lock }) => lock && step.lockTimeoutMs === 0);
			return found?.lock ? [draft$1(found.step, found.lock)] : [];
		}
	}
};
/** The first lock on a table in use that makes reads or writes wait. */
function queueingLock(step) {
	return (step.observation?.ok ? step.observation.locks.filter((lock) => !lock.isNew) : step.operations.flatMap((operation) => predictLocks(operation, step.catalog))).find(({ relation, mode }) => BLOCKS[mode].writes && isTable(step, relation) && isInUse(step, relation));
}
function isTable(step, relation) {
	const kind = step.catalog.relations.get(relation)?.kind;
	return kind === void 0 ? !step.catalog.complete : !["index", "sequence"].includes(kind);
}
function draft$1(step, { relation, mode }) {
	const setting = isWrapped$1(step) ? "SET LOCAL lock_timeout = '5s';" : "SET lock_timeout = '5s';";
	const { start, end } = step.statement.span;
	return {
		relation,
		message: `It asks for ${mode} on ${relation} without a lock_timeout: if it has to wait, everything else on the table waits behind it.`,
		instead: `${setting}\n${step.statement.sql};`,
		suggestion: insertBefore(step, setting),
		claim: step.observation ? { seen: `${mode} was requested on ${relation} with lock_timeout = 0.` } : {},
		place: {
			file: step.statement.file,
			line: start.line,
			endLine: end.line
		}
	};
}
/** One query with two statements is a transaction, even where one with a single statement is none. */
function isWrapped$1(step) {
	return step.inBlock || step.migration.up.transaction === "batch";
}
function insertBefore(step, setting) {
	const { line } = step.statement.span.start;
	return {
		startLine: line,
		endLine: line,
		sql: `${setting}\n${(step.migration.up.file.text.split("\n")[line - 1] ?? "").replace(/\r$/, "")}`
	};
}
// src/rules/rollback-schema-differs.ts
const rollbackSchemaDiffers = {
	id: "rollback-schema-differs",
	category: "rollback",
	severity: "error",
	title: "The rollback does not bring the schema back",
	why: `After forward and back the schema must be what it was. What differs stays behind, unseen, until the next migration trips
over it. An extension, a schema or an enum value left behind is common and does little harm: a notice.`,
	examples: [{
		kind: "bad",
		title: "The sequence stays behind",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);",
		up: `CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE SEQUENCE note_numbers;`,
		down: "DROP TABLE notes;"
	}, {
		kind: "good",
		title: "Everything that was made is dropped",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);",
		up: `CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE SEQUENCE note_numbers;`,
		down: `DROP SEQUENCE note_numbers;
DROP TABLE notes;`
	}],
	check: {
		scope: "migration",
		find: ({ rehearsal, migration }) => {
			if (!rehearsal) return [];
			const file = migration.down?.file.path ?? migration.up.file.path;
			return schemaDraft(rehearsal.roundTrip, {
				file,
				line: 1,
				endLine: 1
			});
		}
	}
};
function schemaDraft({ schemaDiff }, place) {
	const real = schemaDiff.filter((difference) => !difference.benign);
	if (real.length === 0) return [];
	return [{
		message: `After the rollback ${real.length === 1 ? "one object differs" : `${real.length} objects differ`} from before: ${listed(real)}.`,
		severity: real.every(isMild) ? "notice" : void 0,
		relation: real[0]?.object,
		claim: { seen: "The schema was read before the forward script and after the rollback." },
		place
	}];
}
function isMild(difference) {
	return difference.mild ?? false;
}
const SHOWN = 5;
function listed(differences) {
	const named = differences.slice(0, SHOWN).map((one) => `${one.kind} ${one.object} ${howItDiffers(one)}`);
	const more = differences.length - named.length;
	return named.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
function howItDiffers({ before, after }) {
	if (before === void 0) return "is left behind";
	return after === void 0 ? "is missing" : `was ${before}, is ${after}`;
}
// src/rules/reapply-fails.ts
const reapplyFails = {
	id: "reapply-fails",
	category: "rollback",
	severity: "error",
	title: "Forward again after the rollback fails, or ends elsewhere",
	why: `After a rollback the migration is deployed a second time, often in the same night. What the rollback left behind is then in
the way, or hidden behind IF NOT EXISTS.`,
	examples: [{
		kind: "bad",
		title: "The rollback forgets the type",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: `CREATE TYPE note_kind AS ENUM ('public', 'private');
CREATE TABLE notes (id bigint PRIMARY KEY, kind note_kind);`,
		down: "DROP TABLE notes;"
	}, {
		kind: "good",
		title: "The rollback drops both",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: `CREATE TYPE note_kind AS ENUM ('public', 'private');
CREATE TABLE notes (id bigint PRIMARY KEY, kind note_kind);`,
		down: `DROP TABLE notes;
DROP TYPE note_kind;`
	}],
	check: {
		scope: "migration",
		find: ({ rehearsal, migration }) => {
			if (!rehearsal || rehearsal.roundTrip.decidedBySet) return [];
			const failed = rehearsal.again.statements.find((statement) => !statement.ok);
			if (failed) return [{
				message: `The second forward run fails. ${failureMessage(failed)}`,
				claim: failureClaim(failed),
				place: placeOf$1(failed)
			}];
			const differing = rehearsal.roundTrip.againDiff.filter((difference) => !difference.benign);
			if (differing.length === 0) return [];
			return [{
				message: `The second forward run ends in another schema than the first: ${listed(differing)}.`,
				claim: { seen: "The schema was read after both forward runs." },
				place: {
					file: migration.up.file.path,
					line: 1,
					endLine: 1
				}
			}];
		}
	}
};
// src/rules/rename-column.ts
const renameColumn = {
	id: "rename-column",
	category: "breaking",
	severity: "error",
	title: "RENAME COLUMN",
	why: `Code that runs while the migration is deployed still uses the old name, and every query with it fails with SQLSTATE 42703
the moment this commits. The old and the new code cannot both be right.`,
	examples: [{
		kind: "bad",
		title: "The running application still says fullname",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY, fullname text);",
		up: "ALTER TABLE customers RENAME COLUMN fullname TO name;"
	}, {
		kind: "good",
		title: "A new column beside the old one",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY, fullname text);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN name text;`
	}],
	check: onOperations(["rename-column"], (operation, step) => {
		const { relation, column, to } = operation;
		if (!isInUse(step, relation) || staysUsable(operation, step)) return void 0;
		const type = columnOf(step.catalog, relation, column)?.type ?? "text";
		const table = quoteRelation(relation);
		return {
			relation,
			message: `Queries that use ${relation}.${column} fail as soon as it is called ${to}.`,
			instead: sequence(["first release: a new column, which the application writes as well", briefly(`ALTER TABLE ${table} ADD COLUMN ${quoteName(to)} ${type};`)], ["then, outside a transaction", backfill(relation, `${quoteName(to)} = ${quoteName(column)}`, `${quoteName(to)} IS DISTINCT FROM ${quoteName(column)}`)], ["last release, when nothing uses the old one", agreed("drop-column", `ALTER TABLE ${table} DROP COLUMN ${quoteName(column)};`)]),
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
/** A column of the old name comes back in the same script, or the column was not there before it. */
function staysUsable({ relation, column }, step) {
	const readded = step.steps.flatMap((one) => one.operations).some((one) => one.kind === "add-column" && one.relation === relation && one.column.name === column);
	const before = step.steps[0]?.catalog;
	const isOwn = before?.complete === true && before.relations.has(relation) && !columnOf(before, relation, column);
	return readded || isOwn;
}
// src/rules/rename-table.ts
const renameTable = {
	id: "rename-table",
	category: "breaking",
	severity: "error",
	title: "RENAME of a table or view",
	why: `Code that runs while the migration is deployed still uses the old name, and every query with it fails with SQLSTATE 42P01
the moment this commits. A view of the old name, made in the same transaction, keeps it working; simple views can be
written through as well (manual 18, CREATE VIEW, "Updatable Views").`,
	examples: [{
		kind: "bad",
		title: "The running application still says customer",
		base: "CREATE TABLE customer (id bigint PRIMARY KEY);",
		up: "ALTER TABLE customer RENAME TO customers;"
	}, {
		kind: "good",
		title: "A view keeps the old name alive",
		base: "CREATE TABLE customer (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customer RENAME TO customers;
CREATE VIEW customer AS SELECT * FROM customers;`
	}],
	check: onOperations(["rename-table"], (operation, step) => {
		const { relation, to, objectType } = operation;
		if (["index", "sequence"].includes(objectType) || !isInUse(step, relation) || isReplaced(operation, step)) return void 0;
		return {
			relation,
			message: `Queries that use ${relation} fail as soon as it is called ${to}.`,
			instead: sequence(["this migration: the old name stays usable", briefly(`${step.statement.sql};\nCREATE VIEW ${quoteRelation(relation)} AS SELECT * FROM ${quoteName(to)};`)], ["when nothing uses the old name", briefly(`DROP VIEW ${quoteRelation(relation)};`)]),
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
/** The old name exists again after the same transaction. */
function isReplaced({ relation }, step) {
	return step.steps.filter((one) => one.transaction === step.transaction).flatMap((one) => one.operations).some((one) => (one.kind === "create-view" || one.kind === "rename-table") && newName(one) === relation);
}
function newName(operation) {
	if (operation.kind === "create-view") return operation.relation;
	return `${operation.relation.slice(0, operation.relation.indexOf("."))}.${operation.to}`;
}
// src/rules/rollback-fails.ts
const rollbackFails = {
	id: "rollback-fails",
	category: "rollback",
	severity: "error",
	title: "The rollback fails",
	why: `It was run right after the forward script, on the same rows, and the server refused it. In production that is found out when
a deployment has to be undone.`,
	examples: [{
		kind: "bad",
		title: "It drops what is not there",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		down: "DROP TABLE order_items;"
	}, {
		kind: "good",
		title: "It drops what was made",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		down: "DROP TABLE orders;"
	}],
	check: {
		scope: "migration",
		find: ({ rehearsal, migration }) => {
			if (rehearsal?.rollback.status !== "failed" || rehearsal.roundTrip.status !== "failed") return [];
			const failed = rehearsal.rollback.statements.find((statement) => !statement.ok);
			const file = migration.down?.file.path ?? migration.up.file.path;
			if (!failed) return [{
				message: rehearsal.rollback.reason ?? "It failed.",
				claim: { seen: "Seen in the run." },
				place: {
					file,
					line: 1,
					endLine: 1
				}
			}];
			return [{
				message: failureMessage(failed),
				claim: failureClaim(failed),
				place: placeOf$1(failed)
			}];
		}
	}
};
// src/rules/rollback-loses-data.ts
const rollbackLosesData = {
	id: "rollback-loses-data",
	category: "rollback",
	severity: "error",
	title: "The rollback does not bring the data back",
	why: `The rows were compared before the forward script and after the rollback. A column that is dropped and added again comes back
empty, a table comes back without rows: the schema looks restored and the values are gone.`,
	examples: [{
		kind: "bad",
		title: "The column comes back, its values do not",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT g, '+44 ' || g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE customers DROP COLUMN phone;",
		down: "ALTER TABLE customers ADD COLUMN phone text;"
	}, {
		kind: "good",
		title: "The values are kept aside",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT g, '+44 ' || g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers RENAME COLUMN phone TO phone_unused;`,
		down: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers RENAME COLUMN phone_unused TO phone;`
	}],
	check: {
		scope: "migration",
		find: (context) => {
			const { rehearsal } = context;
			if (!rehearsal) return [];
			return rehearsal.roundTrip.dataDiff.filter((difference) => difference.change !== "added").map((difference) => draft(difference, rehearsal, context));
		}
	}
};
function draft(difference, rehearsal, context) {
	const { table, rows, column } = difference;
	return {
		relation: table,
		message: message(difference),
		claim: { seen: `Compared in the run: ${count$1(rows)} ${column ? `values of ${table}.${column}` : `rows of ${table}`}.` },
		place: cause(difference, context) ?? downPlace(rehearsal)
	};
}
function message({ table, column, rows, change }) {
	if (column === void 0) return `After the rollback ${plural$1(rows, "row")} of ${table} ${rows === 1 ? "is" : "are"} ${change === "lost" ? "gone" : "different"}.`;
	if (change === "lost") return `After the rollback ${plural$1(rows, "value")} of ${table}.${column} ${rows === 1 ? "is" : "are"} gone.`;
	return `After the rollback ${table}.${column} holds another value in ${plural$1(rows, "row")} than before.`;
}
function plural$1(rows, noun) {
	return `${count$1(rows)} ${noun}${rows === 1 ? "" : "s"}`;
}
/** The forward statement that took the values away, where it can be named. */
function cause({ table, column }, { steps }) {
	const found = steps.find((step) => step.operations.some((one) => {
		if (one.kind === "drop-column") return one.relation === table && one.column === column;
		if (one.kind === "update") return one.relation === table && column !== void 0 && one.columns.includes(column);
		if (one.kind === "alter-column-type") return one.relation === table && one.column === column;
		return [
			"drop-table",
			"truncate",
			"delete"
		].includes(one.kind) && "relation" in one && one.relation === table;
	}));
	if (!found) return void 0;
	const { file, span } = found.statement;
	return {
		file,
		line: span.start.line,
		endLine: span.end.line
	};
}
function downPlace({ migration }) {
	return {
		file: migration.down?.file.path ?? migration.up.file.path,
		line: 1,
		endLine: 1
	};
}
// src/rules/rollback-missing.ts
const rollbackMissing = {
	id: "rollback-missing",
	category: "rollback",
	severity: "warning",
	title: "No rollback script, or a blank one",
	why: `When a deployment has to be undone at night, somebody writes the missing script by hand. A blank script is worse: the tool
reports success and the schema stays as it was.`,
	examples: [{
		kind: "bad",
		title: "A rollback that does nothing",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		down: "SELECT 1;"
	}, {
		kind: "good",
		title: "A rollback that undoes it",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		down: "DROP TABLE orders;"
	}],
	check: {
		scope: "migration",
		find: ({ migration }) => {
			if (!hasRollbacks(migration) || migration.down && !migration.down.blank) return [];
			const file = migration.down?.file.path ?? migration.up.file.path;
			return [{
				message: migration.down ? "The rollback script changes nothing: the tool reports success and the schema stays." : "There is no rollback script.",
				place: {
					file,
					line: 1,
					endLine: 1
				}
			}];
		}
	}
};
// src/rules/evidence.ts
/** Holds what a rule expected against what the run showed. */
function judge(claim, step) {
	if (!claim) return { evidence: "predicted" };
	if (claim.seen !== void 0) return {
		evidence: "confirmed",
		proof: claim.seen
	};
	if (claim.unknown !== void 0) return {
		evidence: "unproven",
		proof: claim.unknown
	};
	const observation = step?.observation;
	if (!step || !observation) return unseen(step);
	if (claim.fails) return judgeFailure(claim, claim.fails, observation, step.catalog);
	if (!observation.ok) return {
		evidence: "unproven",
		proof: `The statement failed before its effect could be seen: ${observation.error?.message}`
	};
	return judgeEffects(claim, observation, locksHeld(step), step.catalog);
}
function unseen(step) {
	if (step?.unseen?.kind === "static") return { evidence: "predicted" };
	return {
		evidence: "unproven",
		proof: step?.unseen?.reason ?? "It was not run."
	};
}
function judgeFailure(claim, codes, observation, catalog) {
	const { error } = observation;
	if (error && codes.includes(error.code)) return {
		evidence: "confirmed",
		proof: `The server refused it: ${error.message} (SQLSTATE ${error.code}).`
	};
	if (error) return {
		evidence: "unproven",
		proof: `It failed for another reason: ${error.message}`
	};
	if (claim.needsRows !== void 0 && !holdsRows(catalog, claim.needsRows)) return withoutRows(claim.needsRows);
	return {
		evidence: "refuted",
		proof: "The server accepted it, on a table that holds rows."
	};
}
function holdsRows(catalog, relation) {
	const rows = catalog.relations.get(relation)?.rows;
	return typeof rows === "number" && rows > 0;
}
function withoutRows(relation) {
	return {
		evidence: "unproven",
		proof: `${relation} holds no rows here, so it could not show. Production's rows decide.`
	};
}
/** Locks that the transaction holds once the statement is done: its own and those of the statements before it. */
function locksHeld(step) {
	return step.steps.slice(0, step.steps.indexOf(step) + 1).filter((one) => one.transaction === step.transaction).flatMap((one) => one.observation?.locks ?? []);
}
function judgeEffects(claim, observation, held, catalog) {
	const missing = missingEffects(claim, observation, held);
	const [first] = missing;
	if (first === void 0) return {
		evidence: "confirmed",
		proof: seenEffects(claim, observation, held)
	};
	if (claim.needsRows !== void 0 && !holdsRows(catalog, claim.needsRows)) return withoutRows(claim.needsRows);
	if (observation.lockSource !== "held" && missing.every((effect) => effect.kind === "lock")) return {
		evidence: "unproven",
		proof: "It was over too quickly for its locks to be sampled."
	};
	return {
		evidence: "refuted",
		proof: `The run showed otherwise: ${missing.map((effect) => effect.words).join("; ")}.`
	};
}
function missingEffects(claim, observation, held) {
	const { locks = [], rewrite, scan, writes } = claim;
	return [
		...locks.filter(({ relation, mode }) => !lockOn(held, relation, mode)).map(({ relation, mode }) => ({
			kind: "lock",
			words: `no ${mode} was taken on ${relation}`
		})),
		...rewrite && !observation.rewrites.includes(rewrite) ? [{
			kind: "effect",
			words: `${rewrite} kept its data files, it was not rewritten`
		}] : [],
		...scan && !observation.scans.some((one) => one.relation === scan) ? [{
			kind: "effect",
			words: `${scan} was not scanned`
		}] : [],
		...writes && observation.rowsWritten === 0 ? [{
			kind: "effect",
			words: `no row of ${writes} was written`
		}] : []
	];
}
function lockOn(held, relation, mode) {
	return held.find((lock) => lock.relation === relation && isAtLeast(lock.mode, mode));
}
function seenEffects(claim, observation, locked) {
	const { locks = [], rewrite, scan, writes } = claim;
	const held = locks.flatMap(({ relation, mode }) => {
		const lock = lockOn(locked, relation, mode);
		return lock ? `${lock.mode} on ${relation}` : [];
	});
	const scanned = scan && observation.scans.find((one) => one.relation === scan);
	const parts = [
		...held,
		...rewrite ? [`${rewrite} rewritten`] : [],
		...scanned ? [`${count$1(scanned.tuples)} rows of ${scan} read`] : [],
		...writes ? [`${count$1(observation.rowsWritten)} rows written`] : []
	];
	return parts.length === 0 ? "It was run." : `Seen in the run: ${parts.join(", ")}.`;
}
// src/rules/table-rewrite.ts
const tableRewrite = {
	id: "table-rewrite",
	category: "cost",
	severity: "error",
	title: "A rewrite that no other rule named",
	why: `The run showed that every row of the table was written anew, which happens under ACCESS EXCLUSIVE: through a function, a DO
block or a trigger nobody sees it coming in the SQL (manual 18, ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "Hidden in a function",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, quantity integer);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE FUNCTION widen() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'ALTER TABLE orders ALTER COLUMN quantity TYPE bigint';
END $$;`,
		up: `SET LOCAL lock_timeout = '5s';
SELECT widen();`
	}, {
		kind: "good",
		title: "A function that only changes the catalogue",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));
INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 1000) g;
CREATE FUNCTION widen() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(200)';
END $$;`,
		up: `SET LOCAL lock_timeout = '5s';
SELECT widen();`
	}],
	check: {
		scope: "residue",
		find: (step, named) => (step.observation?.rewrites ?? []).filter((relation) => isInUse(step, relation) && !named.some((draft) => draft.claim?.rewrite === relation)).map((relation) => ({
			relation,
			message: `${relation} is rewritten${through(step)} while nobody can read or write it.`,
			claim: {
				rewrite: relation,
				seen: `Seen in the run: ${relation}${rowsOf(step, relation)} got new data files.`
			}
		}))
	}
};
function rowsOf(step, relation) {
	const rows = step.catalog.relations.get(relation)?.rows;
	return typeof rows === "number" && rows > 0 ? ` (${count$1(rows)} rows)` : "";
}
/** ` through widen()`, where the statement itself does not name the table. */
function through(step) {
	const calls = step.operations.flatMap((one) => {
		if (one.kind === "select") return one.functions.map((name) => `${name}()`);
		if (one.kind === "call") return [`${one.procedure}()`];
		return one.kind === "run-block" ? ["this DO block"] : [];
	});
	return calls.length > 0 ? ` through ${calls.join(", ")}` : "";
}
// src/rules/scan-under-lock.ts
/** A table this small is read in a moment; what matters is a table that grows. */
const SMALL = 100;
const scanUnderLock = {
	id: "scan-under-lock",
	category: "cost",
	severity: "error",
	title: "A full scan under a lock that blocks writes, which no other rule named",
	why: `The run showed a whole table being read while its transaction held a lock that makes writers wait (manual 18, 13.3.1). The
wait grows with the table.`,
	examples: [{
		kind: "bad",
		title: "The table is locked, then read from end to end",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
DO $$ BEGIN
  PERFORM sum(total) FROM orders;
END $$;`
	}, {
		kind: "good",
		title: "Read before the lock is taken",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
DO $$ BEGIN
  PERFORM sum(total) FROM orders;
END $$;
ALTER TABLE orders ADD COLUMN note text;`
	}],
	check: {
		scope: "residue",
		find: (step, named) => (step.observation?.scans ?? []).flatMap((scan) => underLock(step, scan, named))
	}
};
function underLock(step, { relation, tuples }, named) {
	if (tuples < SMALL || !isInUse(step, relation) || isNamed(relation, named)) return [];
	const lock = locksHeld(step).find((one) => !one.isNew && BLOCKS[one.mode].writes && isTableLock(step, one.relation));
	if (!lock) return [];
	return [{
		relation,
		message: `All of ${relation} is read${through(step)} while ${lock.mode} on ${lock.relation} keeps others waiting.`,
		claim: {
			scan: relation,
			seen: `Seen in the run: ${count$1(tuples)} rows of ${relation} read under ${lock.mode} on ${lock.relation}.`
		}
	}];
}
/** Named as a scan, a rewrite (which reads too), or rows written. */
function isNamed(relation, named) {
	return named.some(({ claim }) => [
		claim?.scan,
		claim?.rewrite,
		claim?.writes
	].includes(relation));
}
function isTableLock(step, relation) {
	return !["index", "sequence"].includes(step.catalog.relations.get(relation)?.kind ?? "index");
}
// node_modules/moo/moo.js
var require_moo = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	(function(root, factory) {
		if (typeof define === "function" && define.amd) define([], factory);
		else if (typeof module === "object" && module.exports) module.exports = factory();
		else root.moo = factory();
	})(this$2, function() {
		"use strict";
		var hasOwnProperty = Object.prototype.hasOwnProperty;
		var toString = Object.prototype.toString;
		var hasSticky = typeof (/* @__PURE__ */ new RegExp()).sticky === "boolean";
		function isRegExp(o) {
			return o && toString.call(o) === "[object RegExp]";
		}
		function isObject(o) {
			return o && typeof o === "object" && !isRegExp(o) && !Array.isArray(o);
		}
		function reEscape(s) {
			return s.replace(/[-\/\\^$*+?.()|[\]{}]/g, function(x) {
				if (x === "-") return "\\x2d";
				return "\\" + x;
			});
		}
		function reGroups(s) {
			return new RegExp("|" + s).exec("").length - 1;
		}
		function reCapture(s) {
			return "(" + s + ")";
		}
		function reUnion(regexps) {
			if (!regexps.length) return "(?!)";
			return "(?:" + regexps.map(function(s) {
				return "(?:" + s + ")";
			}).join("|") + ")";
		}
		function regexpOrLiteral(obj) {
			if (typeof obj === "string") return "(?:" + reEscape(obj) + ")";
			else if (isRegExp(obj)) {
				if (obj.ignoreCase) throw new Error("RegExp /i flag not allowed");
				if (obj.global) throw new Error("RegExp /g flag is implied");
				if (obj.sticky) throw new Error("RegExp /y flag is implied");
				if (obj.multiline) throw new Error("RegExp /m flag is implied");
				return obj.source;
			} else throw new Error("Not a pattern: " + obj);
		}
		function pad(s, length) {
			if (s.length > length) return s;
			return Array(length - s.length + 1).join(" ") + s;
		}
		function lastNLines(string, numLines) {
			var position = string.length;
			var lineBreaks = 0;
			while (true) {
				var idx = string.lastIndexOf("\n", position - 1);
				if (idx === -1) break;
				else lineBreaks++;
				position = idx;
				if (lineBreaks === numLines) break;
				if (position === 0) break;
			}
			var startPosition = lineBreaks < numLines ? 0 : position + 1;
			return string.substring(startPosition).split("\n");
		}
		function objectToRules(object) {
			var keys = Object.getOwnPropertyNames(object);
			var result = [];
			for (var i = 0; i < keys.length; i++) {
				var key = keys[i];
				var thing = object[key];
				var rules = [].concat(thing);
				if (key === "include") {
					for (var j = 0; j < rules.length; j++) result.push({ include: rules[j] });
					continue;
				}
				var match = [];
				rules.forEach(function(rule) {
					if (isObject(rule)) {
						if (match.length) result.push(ruleOptions(key, match));
						result.push(ruleOptions(key, rule));
						match = [];
					} else match.push(rule);
				});
				if (match.length) result.push(ruleOptions(key, match));
			}
			return result;
		}
		function arrayToRules(array) {
			var result = [];
			for (var i = 0; i < array.length; i++) {
				var obj = array[i];
				if (obj.include) {
					var include = [].concat(obj.include);
					for (var j = 0; j < include.length; j++) result.push({ include: include[j] });
					continue;
				}
				if (!obj.type) throw new Error("Rule has no type: " + JSON.stringify(obj));
				result.push(ruleOptions(obj.type, obj));
			}
			return result;
		}
		function ruleOptions(type, obj) {
			if (!isObject(obj)) obj = { match: obj };
			if (obj.include) throw new Error("Matching rules cannot also include states");
			var options = {
				defaultType: type,
				lineBreaks: !!obj.error || !!obj.fallback,
				pop: false,
				next: null,
				push: null,
				error: false,
				fallback: false,
				value: null,
				type: null,
				shouldThrow: false
			};
			for (var key in obj) if (hasOwnProperty.call(obj, key)) options[key] = obj[key];
			if (typeof options.type === "string" && type !== options.type) throw new Error("Type transform cannot be a string (type '" + options.type + "' for token '" + type + "')");
			var match = options.match;
			options.match = Array.isArray(match) ? match : match ? [match] : [];
			options.match.sort(function(a, b) {
				return isRegExp(a) && isRegExp(b) ? 0 : isRegExp(b) ? -1 : isRegExp(a) ? 1 : b.length - a.length;
			});
			return options;
		}
		function toRules(spec) {
			return Array.isArray(spec) ? arrayToRules(spec) : objectToRules(spec);
		}
		var defaultErrorRule = ruleOptions("error", {
			lineBreaks: true,
			shouldThrow: true
		});
		function compileRules(rules, hasStates) {
			var errorRule = null;
			var fast = Object.create(null);
			var fastAllowed = true;
			var unicodeFlag = null;
			var groups = [];
			var parts = [];
			for (var i = 0; i < rules.length; i++) if (rules[i].fallback) fastAllowed = false;
			for (var i = 0; i < rules.length; i++) {
				var options = rules[i];
				if (options.include) throw new Error("Inheritance is not allowed in stateless lexers");
				if (options.error || options.fallback) {
					if (errorRule) {
						if (!options.fallback === !errorRule.fallback) throw new Error("Multiple " + (options.fallback ? "fallback" : "error") + " rules not allowed (for token '" + options.defaultType + "')");
						else throw new Error("fallback and error are mutually exclusive (for token '" + options.defaultType + "')");
					}
					errorRule = options;
				}
				var match = options.match.slice();
				if (fastAllowed) while (match.length && typeof match[0] === "string" && match[0].length === 1) {
					var word = match.shift();
					fast[word.charCodeAt(0)] = options;
				}
				if (options.pop || options.push || options.next) {
					if (!hasStates) throw new Error("State-switching options are not allowed in stateless lexers (for token '" + options.defaultType + "')");
					if (options.fallback) throw new Error("State-switching options are not allowed on fallback tokens (for token '" + options.defaultType + "')");
				}
				if (match.length === 0) continue;
				fastAllowed = false;
				groups.push(options);
				for (var j = 0; j < match.length; j++) {
					var obj = match[j];
					if (!isRegExp(obj)) continue;
					if (unicodeFlag === null) unicodeFlag = obj.unicode;
					else if (unicodeFlag !== obj.unicode && options.fallback === false) throw new Error("If one rule is /u then all must be");
				}
				var pat = reUnion(match.map(regexpOrLiteral));
				var regexp = new RegExp(pat);
				if (regexp.test("")) throw new Error("RegExp matches empty string: " + regexp);
				if (reGroups(pat) > 0) throw new Error("RegExp has capture groups: " + regexp + "\nUse (?: … ) instead");
				if (!options.lineBreaks && regexp.test("\n")) throw new Error("Rule should declare lineBreaks: " + regexp);
				parts.push(reCapture(pat));
			}
			var fallbackRule = errorRule && errorRule.fallback;
			var flags = hasSticky && !fallbackRule ? "ym" : "gm";
			var suffix = hasSticky || fallbackRule ? "" : "|";
			if (unicodeFlag === true) flags += "u";
			return {
				regexp: new RegExp(reUnion(parts) + suffix, flags),
				groups,
				fast,
				error: errorRule || defaultErrorRule
			};
		}
		function compile(rules) {
			return new Lexer({ start: compileRules(toRules(rules)) }, "start");
		}
		function checkStateGroup(g, name, map) {
			var state = g && (g.push || g.next);
			if (state && !map[state]) throw new Error("Missing state '" + state + "' (in token '" + g.defaultType + "' of state '" + name + "')");
			if (g && g.pop && +g.pop !== 1) throw new Error("pop must be 1 (in token '" + g.defaultType + "' of state '" + name + "')");
		}
		function compileStates(states, start) {
			var all = states.$all ? toRules(states.$all) : [];
			delete states.$all;
			var keys = Object.getOwnPropertyNames(states);
			if (!start) start = keys[0];
			var ruleMap = Object.create(null);
			for (var i = 0; i < keys.length; i++) {
				var key = keys[i];
				ruleMap[key] = toRules(states[key]).concat(all);
			}
			for (var i = 0; i < keys.length; i++) {
				var key = keys[i];
				var rules = ruleMap[key];
				var included = Object.create(null);
				for (var j = 0; j < rules.length; j++) {
					var rule = rules[j];
					if (!rule.include) continue;
					var splice = [j, 1];
					if (rule.include !== key && !included[rule.include]) {
						included[rule.include] = true;
						var newRules = ruleMap[rule.include];
						if (!newRules) throw new Error("Cannot include nonexistent state '" + rule.include + "' (in state '" + key + "')");
						for (var k = 0; k < newRules.length; k++) {
							var newRule = newRules[k];
							if (rules.indexOf(newRule) !== -1) continue;
							splice.push(newRule);
						}
					}
					rules.splice.apply(rules, splice);
					j--;
				}
			}
			var map = Object.create(null);
			for (var i = 0; i < keys.length; i++) {
				var key = keys[i];
				map[key] = compileRules(ruleMap[key], true);
			}
			for (var i = 0; i < keys.length; i++) {
				var name = keys[i];
				var state = map[name];
				var groups = state.groups;
				for (var j = 0; j < groups.length; j++) checkStateGroup(groups[j], name, map);
				var fastKeys = Object.getOwnPropertyNames(state.fast);
				for (var j = 0; j < fastKeys.length; j++) checkStateGroup(state.fast[fastKeys[j]], name, map);
			}
			return new Lexer(map, start);
		}
		function keywordTransform(map) {
			var isMap = typeof Map !== "undefined";
			var reverseMap = isMap ? /* @__PURE__ */ new Map() : Object.create(null);
			var types = Object.getOwnPropertyNames(map);
			for (var i = 0; i < types.length; i++) {
				var tokenType = types[i];
				var item = map[tokenType];
				(Array.isArray(item) ? item : [item]).forEach(function(keyword) {
					if (typeof keyword !== "string") throw new Error("keyword must be string (in keyword '" + tokenType + "')");
					if (isMap) reverseMap.set(keyword, tokenType);
					else reverseMap[keyword] = tokenType;
				});
			}
			return function(k) {
				return isMap ? reverseMap.get(k) : reverseMap[k];
			};
		}
		var Lexer = function(states, state) {
			this.startState = state;
			this.states = states;
			this.buffer = "";
			this.stack = [];
			this.reset();
		};
		Lexer.prototype.reset = function(data, info) {
			this.buffer = data || "";
			this.index = 0;
			this.line = info ? info.line : 1;
			this.col = info ? info.col : 1;
			this.queuedToken = info ? info.queuedToken : null;
			this.queuedText = info ? info.queuedText : "";
			this.queuedThrow = info ? info.queuedThrow : null;
			this.setState(info ? info.state : this.startState);
			this.stack = info && info.stack ? info.stack.slice() : [];
			return this;
		};
		Lexer.prototype.save = function() {
			return {
				line: this.line,
				col: this.col,
				state: this.state,
				stack: this.stack.slice(),
				queuedToken: this.queuedToken,
				queuedText: this.queuedText,
				queuedThrow: this.queuedThrow
			};
		};
		Lexer.prototype.setState = function(state) {
			if (!state || this.state === state) return;
			this.state = state;
			var info = this.states[state];
			this.groups = info.groups;
			this.error = info.error;
			this.re = info.regexp;
			this.fast = info.fast;
		};
		Lexer.prototype.popState = function() {
			this.setState(this.stack.pop());
		};
		Lexer.prototype.pushState = function(state) {
			this.stack.push(this.state);
			this.setState(state);
		};
		var eat = hasSticky ? function(re, buffer) {
			return re.exec(buffer);
		} : function(re, buffer) {
			var match = re.exec(buffer);
			if (match[0].length === 0) return null;
			return match;
		};
		Lexer.prototype._getGroup = function(match) {
			var groupCount = this.groups.length;
			for (var i = 0; i < groupCount; i++) if (match[i + 1] !== void 0) return this.groups[i];
			throw new Error("Cannot find token type for matched text");
		};
		function tokenToString() {
			return this.value;
		}
		Lexer.prototype.next = function() {
			var index = this.index;
			if (this.queuedGroup) {
				var token = this._token(this.queuedGroup, this.queuedText, index);
				this.queuedGroup = null;
				this.queuedText = "";
				return token;
			}
			var buffer = this.buffer;
			if (index === buffer.length) return;
			var group = this.fast[buffer.charCodeAt(index)];
			if (group) return this._token(group, buffer.charAt(index), index);
			var re = this.re;
			re.lastIndex = index;
			var match = eat(re, buffer);
			var error = this.error;
			if (match == null) return this._token(error, buffer.slice(index, buffer.length), index);
			var group = this._getGroup(match);
			var text = match[0];
			if (error.fallback && match.index !== index) {
				this.queuedGroup = group;
				this.queuedText = text;
				return this._token(error, buffer.slice(index, match.index), index);
			}
			return this._token(group, text, index);
		};
		Lexer.prototype._token = function(group, text, offset) {
			var lineBreaks = 0;
			if (group.lineBreaks) {
				var matchNL = /\n/g;
				var nl = 1;
				if (text === "\n") lineBreaks = 1;
				else while (matchNL.exec(text)) {
					lineBreaks++;
					nl = matchNL.lastIndex;
				}
			}
			var token = {
				type: typeof group.type === "function" && group.type(text) || group.defaultType,
				value: typeof group.value === "function" ? group.value(text) : text,
				text,
				toString: tokenToString,
				offset,
				lineBreaks,
				line: this.line,
				col: this.col
			};
			var size = text.length;
			this.index += size;
			this.line += lineBreaks;
			if (lineBreaks !== 0) this.col = size - nl + 1;
			else this.col += size;
			if (group.shouldThrow) throw new Error(this.formatError(token, "invalid syntax"));
			if (group.pop) this.popState();
			else if (group.push) this.pushState(group.push);
			else if (group.next) this.setState(group.next);
			return token;
		};
		if (typeof Symbol !== "undefined" && Symbol.iterator) {
			var LexerIterator = function(lexer) {
				this.lexer = lexer;
			};
			LexerIterator.prototype.next = function() {
				var token = this.lexer.next();
				return {
					value: token,
					done: !token
				};
			};
			LexerIterator.prototype[Symbol.iterator] = function() {
				return this;
			};
			Lexer.prototype[Symbol.iterator] = function() {
				return new LexerIterator(this);
			};
		}
		Lexer.prototype.formatError = function(token, message) {
			if (token == null) {
				var text = this.buffer.slice(this.index);
				var token = {
					text,
					offset: this.index,
					lineBreaks: text.indexOf("\n") === -1 ? 0 : 1,
					line: this.line,
					col: this.col
				};
			}
			var numLinesAround = 2;
			var firstDisplayedLine = Math.max(token.line - numLinesAround, 1);
			var lastDisplayedLine = token.line + numLinesAround;
			var lastLineDigits = String(lastDisplayedLine).length;
			var displayedLines = lastNLines(this.buffer, this.line - token.line + numLinesAround + 1).slice(0, 5);
			var errorLines = [];
			errorLines.push(message + " at line " + token.line + " col " + token.col + ":");
			errorLines.push("");
			for (var i = 0; i < displayedLines.length; i++) {
				var line = displayedLines[i];
				var lineNo = firstDisplayedLine + i;
				errorLines.push(pad(String(lineNo), lastLineDigits) + "  " + line);
				if (lineNo === token.line) errorLines.push(pad("", lastLineDigits + token.col + 1) + "^");
			}
			return errorLines.join("\n");
		};
		Lexer.prototype.clone = function() {
			return new Lexer(this.states, this.state);
		};
		Lexer.prototype.has = function(tokenType) {
			return true;
		};
		return {
			compile,
			states: compileStates,
			error: Object.freeze({ error: true }),
			fallback: Object.freeze({ fallback: true }),
			keywords: keywordTransform
		};
	});
}));
// node_modules/nearley/lib/nearley.js
var require_nearley = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(root, factory) {
		if (typeof module === "object" && module.exports) module.exports = factory();
		else root.nearley = factory();
	})(this$1, function() {
		function Rule(name, symbols, postprocess) {
			this.id = ++Rule.highestId;
			this.name = name;
			this.symbols = symbols;
			this.postprocess = postprocess;
			return this;
		}
		Rule.highestId = 0;
		Rule.prototype.toString = function(withCursorAt) {
			var symbolSequence = typeof withCursorAt === "undefined" ? this.symbols.map(getSymbolShortDisplay).join(" ") : this.symbols.slice(0, withCursorAt).map(getSymbolShortDisplay).join(" ") + " ● " + this.symbols.slice(withCursorAt).map(getSymbolShortDisplay).join(" ");
			return this.name + " → " + symbolSequence;
		};
		function State(rule, dot, reference, wantedBy) {
			this.rule = rule;
			this.dot = dot;
			this.reference = reference;
			this.data = [];
			this.wantedBy = wantedBy;
			this.isComplete = this.dot === rule.symbols.length;
		}
		State.prototype.toString = function() {
			return "{" + this.rule.toString(this.dot) + "}, from: " + (this.reference || 0);
		};
		State.prototype.nextState = function(child) {
			var state = new State(this.rule, this.dot + 1, this.reference, this.wantedBy);
			state.left = this;
			state.right = child;
			if (state.isComplete) {
				state.data = state.build();
				state.right = void 0;
			}
			return state;
		};
		State.prototype.build = function() {
			var children = [];
			var node = this;
			do {
				children.push(node.right.data);
				node = node.left;
			} while (node.left);
			children.reverse();
			return children;
		};
		State.prototype.finish = function() {
			if (this.rule.postprocess) this.data = this.rule.postprocess(this.data, this.reference, Parser.fail);
		};
		function Column(grammar, index) {
			this.grammar = grammar;
			this.index = index;
			this.states = [];
			this.wants = {};
			this.scannable = [];
			this.completed = {};
		}
		Column.prototype.process = function(nextColumn) {
			var states = this.states;
			var wants = this.wants;
			var completed = this.completed;
			for (var w = 0; w < states.length; w++) {
				var state = states[w];
				if (state.isComplete) {
					state.finish();
					if (state.data !== Parser.fail) {
						var wantedBy = state.wantedBy;
						for (var i = wantedBy.length; i--;) {
							var left = wantedBy[i];
							this.complete(left, state);
						}
						if (state.reference === this.index) {
							var exp = state.rule.name;
							(this.completed[exp] = this.completed[exp] || []).push(state);
						}
					}
				} else {
					var exp = state.rule.symbols[state.dot];
					if (typeof exp !== "string") {
						this.scannable.push(state);
						continue;
					}
					if (wants[exp]) {
						wants[exp].push(state);
						if (completed.hasOwnProperty(exp)) {
							var nulls = completed[exp];
							for (var i = 0; i < nulls.length; i++) {
								var right = nulls[i];
								this.complete(state, right);
							}
						}
					} else {
						wants[exp] = [state];
						this.predict(exp);
					}
				}
			}
		};
		Column.prototype.predict = function(exp) {
			var rules = this.grammar.byName[exp] || [];
			for (var i = 0; i < rules.length; i++) {
				var r = rules[i];
				var wantedBy = this.wants[exp];
				var s = new State(r, 0, this.index, wantedBy);
				this.states.push(s);
			}
		};
		Column.prototype.complete = function(left, right) {
			var copy = left.nextState(right);
			this.states.push(copy);
		};
		function Grammar(rules, start) {
			this.rules = rules;
			this.start = start || this.rules[0].name;
			var byName = this.byName = {};
			this.rules.forEach(function(rule) {
				if (!byName.hasOwnProperty(rule.name)) byName[rule.name] = [];
				byName[rule.name].push(rule);
			});
		}
		Grammar.fromCompiled = function(rules, start) {
			var lexer = rules.Lexer;
			if (rules.ParserStart) {
				start = rules.ParserStart;
				rules = rules.ParserRules;
			}
			var rules = rules.map(function(r) {
				return new Rule(r.name, r.symbols, r.postprocess);
			});
			var g = new Grammar(rules, start);
			g.lexer = lexer;
			return g;
		};
		function StreamLexer() {
			this.reset("");
		}
		StreamLexer.prototype.reset = function(data, state) {
			this.buffer = data;
			this.index = 0;
			this.line = state ? state.line : 1;
			this.lastLineBreak = state ? -state.col : 0;
		};
		StreamLexer.prototype.next = function() {
			if (this.index < this.buffer.length) {
				var ch = this.buffer[this.index++];
				if (ch === "\n") {
					this.line += 1;
					this.lastLineBreak = this.index;
				}
				return { value: ch };
			}
		};
		StreamLexer.prototype.save = function() {
			return {
				line: this.line,
				col: this.index - this.lastLineBreak
			};
		};
		StreamLexer.prototype.formatError = function(token, message) {
			var buffer = this.buffer;
			if (typeof buffer === "string") {
				var lines = buffer.split("\n").slice(Math.max(0, this.line - 5), this.line);
				var nextLineBreak = buffer.indexOf("\n", this.index);
				if (nextLineBreak === -1) nextLineBreak = buffer.length;
				var col = this.index - this.lastLineBreak;
				var lastLineDigits = String(this.line).length;
				message += " at line " + this.line + " col " + col + ":\n\n";
				message += lines.map(function(line, i) {
					return pad(this.line - lines.length + i + 1, lastLineDigits) + " " + line;
				}, this).join("\n");
				message += "\n" + pad("", lastLineDigits + col) + "^\n";
				return message;
			} else return message + " at index " + (this.index - 1);
			function pad(n, length) {
				var s = String(n);
				return Array(length - s.length + 1).join(" ") + s;
			}
		};
		function Parser(rules, start, options) {
			if (rules instanceof Grammar) {
				var grammar = rules;
				var options = start;
			} else var grammar = Grammar.fromCompiled(rules, start);
			this.grammar = grammar;
			this.options = {
				keepHistory: false,
				lexer: grammar.lexer || new StreamLexer()
			};
			for (var key in options || {}) this.options[key] = options[key];
			this.lexer = this.options.lexer;
			this.lexerState = void 0;
			var column = new Column(grammar, 0);
			this.table = [column];
			column.wants[grammar.start] = [];
			column.predict(grammar.start);
			column.process();
			this.current = 0;
		}
		Parser.fail = {};
		Parser.prototype.feed = function(chunk) {
			var lexer = this.lexer;
			lexer.reset(chunk, this.lexerState);
			var token;
			while (true) {
				try {
					token = lexer.next();
					if (!token) break;
				} catch (e) {
					var nextColumn = new Column(this.grammar, this.current + 1);
					this.table.push(nextColumn);
					var err = new Error(this.reportLexerError(e));
					err.offset = this.current;
					err.token = e.token;
					throw err;
				}
				var column = this.table[this.current];
				if (!this.options.keepHistory) delete this.table[this.current - 1];
				var n = this.current + 1;
				var nextColumn = new Column(this.grammar, n);
				this.table.push(nextColumn);
				var literal = token.text !== void 0 ? token.text : token.value;
				var value = lexer.constructor === StreamLexer ? token.value : token;
				var scannable = column.scannable;
				for (var w = scannable.length; w--;) {
					var state = scannable[w];
					var expect = state.rule.symbols[state.dot];
					if (expect.test ? expect.test(value) : expect.type ? expect.type === token.type : expect.literal === literal) {
						var next = state.nextState({
							data: value,
							token,
							isToken: true,
							reference: n - 1
						});
						nextColumn.states.push(next);
					}
				}
				nextColumn.process();
				if (nextColumn.states.length === 0) {
					var err = new Error(this.reportError(token));
					err.offset = this.current;
					err.token = token;
					throw err;
				}
				if (this.options.keepHistory) column.lexerState = lexer.save();
				this.current++;
			}
			if (column) this.lexerState = lexer.save();
			this.results = this.finish();
			return this;
		};
		Parser.prototype.reportLexerError = function(lexerError) {
			var tokenDisplay, lexerMessage;
			var token = lexerError.token;
			if (token) {
				tokenDisplay = "input " + JSON.stringify(token.text[0]) + " (lexer error)";
				lexerMessage = this.lexer.formatError(token, "Syntax error");
			} else {
				tokenDisplay = "input (lexer error)";
				lexerMessage = lexerError.message;
			}
			return this.reportErrorCommon(lexerMessage, tokenDisplay);
		};
		Parser.prototype.reportError = function(token) {
			var tokenDisplay = (token.type ? token.type + " token: " : "") + JSON.stringify(token.value !== void 0 ? token.value : token);
			var lexerMessage = this.lexer.formatError(token, "Syntax error");
			return this.reportErrorCommon(lexerMessage, tokenDisplay);
		};
		Parser.prototype.reportErrorCommon = function(lexerMessage, tokenDisplay) {
			var lines = [];
			lines.push(lexerMessage);
			var lastColumnIndex = this.table.length - 2;
			var lastColumn = this.table[lastColumnIndex];
			var expectantStates = lastColumn.states.filter(function(state) {
				var nextSymbol = state.rule.symbols[state.dot];
				return nextSymbol && typeof nextSymbol !== "string";
			});
			if (expectantStates.length === 0) {
				lines.push("Unexpected " + tokenDisplay + ". I did not expect any more input. Here is the state of my parse table:\n");
				this.displayStateStack(lastColumn.states, lines);
			} else {
				lines.push("Unexpected " + tokenDisplay + ". Instead, I was expecting to see one of the following:\n");
				expectantStates.map(function(state) {
					return this.buildFirstStateStack(state, []) || [state];
				}, this).forEach(function(stateStack) {
					var state = stateStack[0];
					var nextSymbol = state.rule.symbols[state.dot];
					var symbolDisplay = this.getSymbolDisplay(nextSymbol);
					lines.push("A " + symbolDisplay + " based on:");
					this.displayStateStack(stateStack, lines);
				}, this);
			}
			lines.push("");
			return lines.join("\n");
		};
		Parser.prototype.displayStateStack = function(stateStack, lines) {
			var lastDisplay;
			var sameDisplayCount = 0;
			for (var j = 0; j < stateStack.length; j++) {
				var state = stateStack[j];
				var display = state.rule.toString(state.dot);
				if (display === lastDisplay) sameDisplayCount++;
				else {
					if (sameDisplayCount > 0) lines.push("    ^ " + sameDisplayCount + " more lines identical to this");
					sameDisplayCount = 0;
					lines.push("    " + display);
				}
				lastDisplay = display;
			}
		};
		Parser.prototype.getSymbolDisplay = function(symbol) {
			return getSymbolLongDisplay(symbol);
		};
		Parser.prototype.buildFirstStateStack = function(state, visited) {
			if (visited.indexOf(state) !== -1) return null;
			if (state.wantedBy.length === 0) return [state];
			var prevState = state.wantedBy[0];
			var childVisited = [state].concat(visited);
			var childResult = this.buildFirstStateStack(prevState, childVisited);
			if (childResult === null) return null;
			return [state].concat(childResult);
		};
		Parser.prototype.save = function() {
			var column = this.table[this.current];
			column.lexerState = this.lexerState;
			return column;
		};
		Parser.prototype.restore = function(column) {
			var index = column.index;
			this.current = index;
			this.table[index] = column;
			this.table.splice(index + 1);
			this.lexerState = column.lexerState;
			this.results = this.finish();
		};
		Parser.prototype.rewind = function(index) {
			if (!this.options.keepHistory) throw new Error("set option `keepHistory` to enable rewinding");
			this.restore(this.table[index]);
		};
		Parser.prototype.finish = function() {
			var considerations = [];
			var start = this.grammar.start;
			this.table[this.table.length - 1].states.forEach(function(t) {
				if (t.rule.name === start && t.dot === t.rule.symbols.length && t.reference === 0 && t.data !== Parser.fail) considerations.push(t);
			});
			return considerations.map(function(c) {
				return c.data;
			});
		};
		function getSymbolLongDisplay(symbol) {
			var type = typeof symbol;
			if (type === "string") return symbol;
			else if (type === "object") {
				if (symbol.literal) return JSON.stringify(symbol.literal);
				else if (symbol instanceof RegExp) return "character matching " + symbol;
				else if (symbol.type) return symbol.type + " token";
				else if (symbol.test) return "token matching " + String(symbol.test);
				else throw new Error("Unknown symbol type: " + symbol);
			}
		}
		function getSymbolShortDisplay(symbol) {
			var type = typeof symbol;
			if (type === "string") return symbol;
			else if (type === "object") {
				if (symbol.literal) return JSON.stringify(symbol.literal);
				else if (symbol instanceof RegExp) return symbol.toString();
				else if (symbol.type) return "%" + symbol.type;
				else if (symbol.test) return "<" + String(symbol.test) + ">";
				else throw new Error("Unknown symbol type: " + symbol);
			}
		}
		return {
			Parser,
			Grammar,
			Rule
		};
	});
}));
// src/sql/expressions.ts
var import_pgsql_ast_parser = (/* @__PURE__ */ __commonJSMin(((exports) => {
	(function(e, a) {
		for (var i in a) e[i] = a[i];
	})(exports, (function(modules) {
		var installedModules = {};
		function __webpack_require__(moduleId) {
			if (installedModules[moduleId]) return installedModules[moduleId].exports;
			var module = installedModules[moduleId] = {
				i: moduleId,
				l: false,
				exports: {}
			};
			modules[moduleId].call(module.exports, module, module.exports, __webpack_require__);
			module.l = true;
			return module.exports;
		}
		__webpack_require__.m = modules;
		__webpack_require__.c = installedModules;
		__webpack_require__.d = function(exports, name, getter) {
			if (!__webpack_require__.o(exports, name)) Object.defineProperty(exports, name, {
				enumerable: true,
				get: getter
			});
		};
		__webpack_require__.r = function(exports) {
			if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
			Object.defineProperty(exports, "__esModule", { value: true });
		};
		__webpack_require__.t = function(value, mode) {
			if (mode & 1) value = __webpack_require__(value);
			if (mode & 8) return value;
			if (mode & 4 && typeof value === "object" && value && value.__esModule) return value;
			var ns = Object.create(null);
			__webpack_require__.r(ns);
			Object.defineProperty(ns, "default", {
				enumerable: true,
				value
			});
			if (mode & 2 && typeof value != "string") for (var key in value) __webpack_require__.d(ns, key, function(key) {
				return value[key];
			}.bind(null, key));
			return ns;
		};
		__webpack_require__.n = function(module) {
			var getter = module && module.__esModule ? function getDefault() {
				return module["default"];
			} : function getModuleExports() {
				return module;
			};
			__webpack_require__.d(getter, "a", getter);
			return getter;
		};
		__webpack_require__.o = function(object, property) {
			return Object.prototype.hasOwnProperty.call(object, property);
		};
		__webpack_require__.p = "";
		return __webpack_require__(__webpack_require__.s = 7);
	})([
		(function(module, exports) {
			module.exports = require_moo();
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.unbox = exports.doubleQuoted = exports.box = exports.track = exports.tracking = exports.trackingComments = exports.lexerAny = exports.lexer = void 0;
			const moo_1 = __webpack_require__(0);
			const keywords_1 = __webpack_require__(3);
			const keywordsMap = {};
			for (const k of keywords_1.sqlKeywords) keywordsMap["kw_" + k.toLowerCase()] = k;
			const caseInsensitiveKeywords = (map) => {
				const transform = (0, moo_1.keywords)(map);
				return (text) => transform(text.toUpperCase());
			};
			exports.lexer = (0, moo_1.compile)({
				word: {
					match: /[eE](?!')[A-Za-z0-9_]*|[a-df-zA-DF-Z_][A-Za-z0-9_]*/,
					type: caseInsensitiveKeywords(keywordsMap),
					value: (x) => x.toLowerCase()
				},
				wordQuoted: {
					match: /"(?:[^"\*]|"")+"/,
					type: () => "quoted_word",
					value: (x) => x.substring(1, x.length - 1)
				},
				string: {
					match: /'(?:[^']|\'\')*'/,
					value: (x) => {
						return x.substring(1, x.length - 1).replace(/''/g, "'");
					}
				},
				eString: {
					match: /\b(?:e|E)'(?:[^'\\]|[\r\n\s]|(?:\\\s)|(?:\\\n)|(?:\\.)|(?:\'\'))+'/,
					value: (x) => {
						return x.substring(2, x.length - 1).replace(/''/g, "'").replace(/\\([\s\n])/g, (_, x) => x).replace(/\\./g, (m) => JSON.parse("\"" + m + "\""));
					}
				},
				qparam: { match: /\$\d+/ },
				commentLine: /\-\-.*?$[\s\r\n]*/,
				commentFullOpen: /\/\*/,
				commentFullClose: /\*\/[\s\r\n]*/,
				star: "*",
				comma: ",",
				space: {
					match: /[\s\t\n\v\f\r]+/,
					lineBreaks: true
				},
				int: /\-?\d+(?![\.\d])/,
				float: /\-?(?:(?:\d*\.\d+)|(?:\d+\.\d*))/,
				lparen: "(",
				rparen: ")",
				lbracket: "[",
				rbracket: "]",
				semicolon: ";",
				dot: /\.(?!\d)/,
				op_cast: "::",
				op_colon: ":",
				op_plus: "+",
				op_eq: "=",
				op_neq: {
					match: /(?:!=)|(?:\<\>)/,
					value: () => "!="
				},
				op_membertext: "->>",
				op_member: "->",
				op_minus: "-",
				op_div: /\//,
				op_not_ilike: /\!~~\*/,
				op_not_like: /\!~~/,
				op_ilike: /~~\*/,
				op_like: /~~/,
				op_mod: "%",
				op_exp: "^",
				op_additive: { match: [
					"||",
					"-",
					"#-",
					"&&"
				] },
				op_compare: { match: [
					">",
					">=",
					"<",
					"<=",
					"@>",
					"<@",
					"?",
					"?|",
					"?&",
					"#>>",
					">>",
					"<<",
					"~",
					"~*",
					"!~",
					"!~*",
					"@@"
				] },
				ops_others: { match: [
					"|",
					"&",
					"^",
					"#"
				] },
				codeblock: {
					match: /\$\$(?:.|[\s\t\n\v\f\r])*?\$\$/s,
					lineBreaks: true,
					value: (x) => x.substring(2, x.length - 2)
				}
			});
			exports.lexer.next = ((next) => () => {
				let tok;
				let commentFull = null;
				while (tok = next.call(exports.lexer)) {
					if (tok.type === "commentFullOpen") {
						if (commentFull === null) {
							commentFull = {
								nested: 0,
								offset: tok.offset,
								text: tok.text
							};
							continue;
						}
						commentFull.nested++;
					}
					if (commentFull != null) {
						commentFull.text += tok.text;
						if (tok.type === "commentFullClose") {
							if (commentFull.nested === 0) {
								comments === null || comments === void 0 || comments.push(makeComment(commentFull));
								commentFull = null;
								continue;
							}
							commentFull.nested--;
						}
						continue;
					}
					if (tok.type === "space") continue;
					if (tok.type === "commentLine") {
						comments === null || comments === void 0 || comments.push(makeComment(tok));
						continue;
					}
					break;
				}
				if (trackingLoc && tok) {
					const start = tok.offset;
					const loc = {
						start,
						end: start + tok.text.length
					};
					tok._location = loc;
				}
				return tok;
			})(exports.lexer.next);
			exports.lexerAny = exports.lexer;
			let comments = null;
			const makeComment = ({ offset, text }) => ({
				_location: {
					start: offset,
					end: offset + text.length
				},
				comment: text
			});
			function trackingComments(act) {
				if (comments) throw new Error("WAT ? Recursive comments tracking 🤔🤨 ?");
				try {
					comments = [];
					const ast = act();
					return {
						comments,
						ast
					};
				} finally {
					comments = null;
				}
			}
			exports.trackingComments = trackingComments;
			let trackingLoc = false;
			function tracking(act) {
				if (trackingLoc) return act();
				try {
					trackingLoc = true;
					return act();
				} finally {
					trackingLoc = false;
				}
			}
			exports.tracking = tracking;
			function track(xs, ret) {
				if (!trackingLoc || !ret || typeof ret !== "object") return ret;
				const start = seek(xs, true);
				const end = seek(xs, false);
				if (!start || !end) return ret;
				if (start === end) ret._location = start;
				else ret._location = {
					start: start.start,
					end: end.end
				};
				return ret;
			}
			exports.track = track;
			const literal = Symbol("_literal");
			const doubleQuotedSym = Symbol("_doublequoted");
			function box(xs, value, doubleQuoted) {
				if (!trackingLoc && !doubleQuoted) return value;
				return track(xs, {
					[literal]: value,
					[doubleQuotedSym]: doubleQuoted
				});
			}
			exports.box = box;
			function unwrapNoBox(e) {
				if (Array.isArray(e) && e.length === 1) e = unwrapNoBox(e[0]);
				if (Array.isArray(e) && !e.length) return null;
				return e;
			}
			function doubleQuoted(value) {
				const uw = unwrapNoBox(value);
				if (typeof value === "object" && (uw === null || uw === void 0 ? void 0 : uw[doubleQuotedSym])) return { doubleQuoted: true };
			}
			exports.doubleQuoted = doubleQuoted;
			function unbox(value) {
				var _a;
				if (typeof value === "object") return (_a = value === null || value === void 0 ? void 0 : value[literal]) !== null && _a !== void 0 ? _a : value;
				return value;
			}
			exports.unbox = unbox;
			function seek(xs, start) {
				if (!xs) return null;
				if (Array.isArray(xs)) {
					const diff = start ? 1 : -1;
					for (let i = start ? 0 : xs.length - 1; i >= 0 && i < xs.length; i += diff) {
						const v = seek(xs[i], start);
						if (v) return v;
					}
					return null;
				}
				if (typeof xs !== "object") return null;
				return xs._location;
			}
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.AstDefaultMapper = exports.arrayNilMap = exports.assignChanged = exports.astMapper = void 0;
			const utils_1 = __webpack_require__(6);
			/**
			* Builds an AST modifier based on the default implementation, merged with the one you provide.
			*
			* Example of a modifier that renames all reference to columns 'foo' to 'bar'
			* ```ts
			*  const mapper = astMapper(b => ({
			*       ref: a => assignChanged(a, {
			*           name: a.name === 'foo'
			*               ? 'bar'
			*               : a.name
			*       })
			*   }));
			*
			* const modified = mapper.statement(myStatementToModify);
			* ```
			*/
			function astMapper(modifierBuilder) {
				const instance = new AstDefaultMapper();
				instance.wrapped = modifierBuilder(instance);
				return instance;
			}
			exports.astMapper = astMapper;
			/**
			* An helper function that returns a copy of an object with modified properties
			* (similar to Object.assign()), but ONLY if thos properties have changed.
			* Will return the original object if not.
			*/
			function assignChanged(orig, assign) {
				if (!orig) return orig;
				let changed = false;
				for (const k of Object.keys(assign)) if (orig[k] !== assign[k]) {
					changed = true;
					break;
				}
				if (!changed) return orig;
				return (0, utils_1.trimNullish)({
					...orig,
					...assign
				}, 0);
			}
			exports.assignChanged = assignChanged;
			/**
			* An helper function that returns a map of an array, but:
			* - It will return the original array if it is null-ish
			* - It will remove all null-ish entries
			* - It will return the original array if nothing has changed
			*/
			function arrayNilMap(collection, mapper) {
				if (!(collection === null || collection === void 0 ? void 0 : collection.length)) return collection;
				let changed = false;
				let ret = collection;
				for (let i = 0; i < collection.length; i++) {
					const orig = collection[i];
					const val = mapper(orig);
					if (!changed && (!val || val !== orig)) {
						changed = true;
						ret = collection.slice(0, i);
					}
					if (!val) continue;
					if (changed) ret.push(val);
				}
				return ret;
			}
			exports.arrayNilMap = arrayNilMap;
			function withAccepts(val) {
				switch (val === null || val === void 0 ? void 0 : val.type) {
					case "select":
					case "delete":
					case "insert":
					case "update":
					case "union":
					case "union all":
					case "with": return true;
					default: return false;
				}
			}
			/**
			* Can be used to modify an AST.
			*
			* You will have to override functions that you're interested in to use this class.
			*
			* Example: Will remove all references in
			*/
			class AstDefaultMapper {
				super() {
					return new SkipModifier(this);
				}
				statement(val) {
					switch (val.type) {
						case "alter table": return this.alterTable(val);
						case "alter index": return this.alterIndex(val);
						case "commit":
						case "start transaction":
						case "rollback": return this.transaction(val);
						case "create index": return this.createIndex(val);
						case "create table": return this.createTable(val);
						case "truncate table": return this.truncateTable(val);
						case "delete": return this.delete(val);
						case "insert": return this.insert(val);
						case "with": return this.with(val);
						case "with recursive": return this.withRecursive(val);
						case "select": return this.selection(val);
						case "update": return this.update(val);
						case "create extension": return this.createExtension(val);
						case "tablespace": return this.tablespace(val);
						case "set": return this.setGlobal(val);
						case "set timezone": return this.setTimezone(val);
						case "set names": return this.setNames(val);
						case "create sequence": return this.createSequence(val);
						case "alter sequence": return this.alterSequence(val);
						case "begin": return this.begin(val);
						case "drop table":
						case "drop index":
						case "drop sequence":
						case "drop type":
						case "drop trigger": return this.drop(val);
						case "create enum": return this.createEnum(val);
						case "alter enum": return this.alterEnum(val);
						case "create composite type": return this.createCompositeType(val);
						case "union":
						case "union all": return this.union(val);
						case "show": return this.show(val);
						case "prepare": return this.prepare(val);
						case "deallocate": return this.deallocate(val);
						case "create view": return this.createView(val);
						case "create materialized view": return this.createMaterializedView(val);
						case "refresh materialized view": return this.refreshMaterializedView(val);
						case "create schema": return this.createSchema(val);
						case "raise": return this.raise(val);
						case "comment": return this.comment(val);
						case "do": return this.do(val);
						case "create function": return this.createFunction(val);
						case "drop function": return this.dropFunction(val);
						case "values": return this.values(val);
						default: throw utils_1.NotSupported.never(val);
					}
				}
				comment(val) {
					return val;
				}
				createView(val) {
					const query = this.select(val.query);
					if (!query) return null;
					const ref = this.tableRef(val.name);
					if (!ref) return null;
					return assignChanged(val, {
						query,
						name: ref
					});
				}
				createMaterializedView(val) {
					const query = this.select(val.query);
					if (!query) return null;
					const ref = this.tableRef(val.name);
					if (!ref) return null;
					return assignChanged(val, {
						query,
						name: ref
					});
				}
				refreshMaterializedView(val) {
					return val;
				}
				do(val) {
					return val;
				}
				createFunction(val) {
					const args = arrayNilMap(val.arguments, (a) => {
						return assignChanged(a, { type: this.dataType(a.type) });
					});
					let returns;
					if (val.returns) switch (val.returns.kind) {
						case "table":
							returns = assignChanged(val.returns, { columns: arrayNilMap(val.returns.columns, (v) => {
								const type = this.dataType(v.type);
								return type && assignChanged(v, { type });
							}) });
							break;
						case void 0:
						case null:
						case "array":
							returns = this.dataType(val.returns);
							break;
						default: throw utils_1.NotSupported.never(val.returns);
					}
					return assignChanged(val, {
						returns,
						arguments: args
					});
				}
				dropFunction(val) {
					return assignChanged(val, { arguments: arrayNilMap(val.arguments, (a) => {
						return assignChanged(a, { type: this.dataType(a.type) });
					}) });
				}
				show(val) {
					return val;
				}
				createEnum(val) {
					return val;
				}
				alterEnum(val) {
					return val;
				}
				createCompositeType(val) {
					return assignChanged(val, { attributes: arrayNilMap(val.attributes, (a) => assignChanged(a, { dataType: this.dataType(a.dataType) })) });
				}
				drop(val) {
					return val;
				}
				alterSequence(seq) {
					if (seq.change.type === "set options") {
						if (seq.change.as) this.dataType(seq.change.as);
					}
					return seq;
				}
				begin(begin) {
					return begin;
				}
				createSequence(seq) {
					if (seq.options.as) this.dataType(seq.options.as);
					return seq;
				}
				tablespace(val) {
					return val;
				}
				setGlobal(val) {
					return val;
				}
				setTimezone(val) {
					return val;
				}
				setNames(val) {
					return val;
				}
				update(val) {
					if (!val) return val;
					const table = this.tableRef(val.table);
					if (!table) return null;
					const from = val.from && this.from(val.from);
					const where = val.where && this.expr(val.where);
					const sets = arrayNilMap(val.sets, (x) => this.set(x));
					if (!(sets === null || sets === void 0 ? void 0 : sets.length)) return null;
					return assignChanged(val, {
						table,
						where,
						sets,
						from,
						returning: arrayNilMap(val.returning, (c) => this.selectionColumn(c))
					});
				}
				insert(val) {
					var _a, _b;
					const into = this.tableRef(val.into);
					if (!into) return null;
					const select = val.insert && this.select(val.insert);
					if (!select) return null;
					const returning = arrayNilMap(val.returning, (c) => this.selectionColumn(c));
					let on = (_a = val.onConflict) === null || _a === void 0 ? void 0 : _a.on;
					switch (on === null || on === void 0 ? void 0 : on.type) {
						case "on constraint": break;
						case "on expr":
							on = assignChanged(on, { exprs: arrayNilMap(on.exprs, (e) => this.expr(e)) });
							break;
						case null:
						case void 0: break;
						default: throw utils_1.NotSupported.never(on);
					}
					let ocdo = (_b = val.onConflict) === null || _b === void 0 ? void 0 : _b.do;
					if (ocdo && ocdo !== "do nothing") {
						const sets = arrayNilMap(ocdo.sets, (x) => this.set(x));
						if (!(sets === null || sets === void 0 ? void 0 : sets.length)) ocdo = "do nothing";
						else if (ocdo.sets !== sets) ocdo = { sets };
					}
					return assignChanged(val, {
						into,
						insert: select,
						returning,
						onConflict: !ocdo ? val.onConflict : assignChanged(val.onConflict, {
							do: ocdo,
							on
						})
					});
				}
				raise(val) {
					return assignChanged(val, {
						formatExprs: val.formatExprs && arrayNilMap(val.formatExprs, (x) => this.expr(x)),
						using: val.using && arrayNilMap(val.using, (u) => {
							return assignChanged(u, { value: this.expr(u.value) });
						})
					});
				}
				delete(val) {
					const from = this.tableRef(val.from);
					if (!from) return null;
					return assignChanged(val, {
						where: val.where && this.expr(val.where),
						returning: arrayNilMap(val.returning, (c) => this.selectionColumn(c)),
						from
					});
				}
				createSchema(val) {
					return val;
				}
				createTable(val) {
					const columns = arrayNilMap(val.columns, (col) => {
						switch (col.kind) {
							case "column": return this.createColumn(col);
							case "like table": return this.likeTable(col);
							default: throw utils_1.NotSupported.never(col);
						}
					});
					if (!(columns === null || columns === void 0 ? void 0 : columns.length)) return null;
					return assignChanged(val, { columns });
				}
				likeTable(col) {
					const like = this.tableRef(col.like);
					if (!like) return null;
					return assignChanged(col, { like });
				}
				truncateTable(val) {
					return val;
				}
				constraint(c) {
					switch (c.type) {
						case "not null":
						case "null":
						case "primary key":
						case "unique":
						case "add generated":
							if (c.type === "add generated" && c.expression) {
								const expression = this.expr(c.expression);
								if (!expression) return null;
								return assignChanged(c, { expression });
							}
							return c;
						case "default": {
							const def = this.expr(c.default);
							if (!def) return null;
							return assignChanged(c, { default: def });
						}
						case "check": {
							const def = this.expr(c.expr);
							if (!def) return null;
							return assignChanged(c, { expr: def });
						}
						case "reference": {
							const foreignTable = this.tableRef(c.foreignTable);
							if (!foreignTable) return null;
							return assignChanged(c, { foreignTable });
						}
						default: throw utils_1.NotSupported.never(c);
					}
				}
				set(st) {
					const value = this.expr(st.value);
					if (!value) return null;
					return assignChanged(st, { value });
				}
				/** Called when a data type definition is encountered */
				dataType(dataType) {
					return dataType;
				}
				/** Called when an alias of a table is created */
				tableRef(st) {
					return st;
				}
				transaction(val) {
					return val;
				}
				createExtension(val) {
					return val;
				}
				createIndex(val) {
					const expressions = arrayNilMap(val.expressions, (e) => {
						const expression = this.expr(e.expression);
						if (expression === e.expression) return e;
						if (!expression) return null;
						return {
							...e,
							expression
						};
					});
					if (!(expressions === null || expressions === void 0 ? void 0 : expressions.length)) return null;
					return assignChanged(val, { expressions });
				}
				prepare(st) {
					const statement = this.statement(st.statement);
					if (!statement) return null;
					return assignChanged(st, {
						args: arrayNilMap(st.args, (a) => this.dataType(a)),
						statement
					});
				}
				deallocate(st) {
					return st;
				}
				alterIndex(st) {
					return st;
				}
				alterTable(st) {
					var _a;
					const table = this.tableRef(st.table);
					if (!table) return null;
					let changes = [];
					let hasChanged = false;
					for (let i = 0; i < (((_a = st.changes) === null || _a === void 0 ? void 0 : _a.length) || 0); i++) {
						const currentChange = st.changes[i];
						const change = this.tableAlteration(currentChange, st.table);
						hasChanged = hasChanged || change != currentChange;
						if (!!change) changes.push(change);
					}
					if (!changes.length) return null;
					if (!hasChanged) return st;
					return assignChanged(st, {
						table,
						changes
					});
				}
				tableAlteration(change, table) {
					switch (change.type) {
						case "add column": return this.addColumn(change, table);
						case "add constraint": return this.addConstraint(change, table);
						case "alter column": return this.alterColumn(change, table);
						case "rename": return this.renameTable(change, table);
						case "rename column": return this.renameColumn(change, table);
						case "rename constraint": return this.renameConstraint(change, table);
						case "drop column": return this.dropColumn(change, table);
						case "drop constraint": return this.dropConstraint(change, table);
						case "owner": return this.setTableOwner(change, table);
						default: throw utils_1.NotSupported.never(change);
					}
				}
				dropColumn(change, table) {
					return change;
				}
				dropConstraint(change, table) {
					return change;
				}
				setTableOwner(change, table) {
					return change;
				}
				renameConstraint(change, table) {
					return change;
				}
				renameColumn(change, table) {
					return change;
				}
				renameTable(change, table) {
					return change;
				}
				alterColumn(change, inTable) {
					let alter;
					switch (change.alter.type) {
						case "set default":
							alter = this.setColumnDefault(change.alter, inTable, change.column);
							break;
						case "set type":
							alter = this.setColumnType(change.alter, inTable, change.column);
							break;
						case "drop default":
						case "set not null":
						case "drop not null":
							alter = this.alterColumnSimple(change.alter, inTable, change.column);
							break;
						case "add generated":
							alter = this.alterColumnAddGenerated(change.alter, inTable, change.column);
							break;
						default: throw utils_1.NotSupported.never(change.alter);
					}
					if (!alter) return null;
					return assignChanged(change, { alter });
				}
				setColumnType(alter, inTable, inColumn) {
					return assignChanged(alter, { dataType: this.dataType(alter.dataType) });
				}
				alterColumnAddGenerated(alter, inTable, inColumn) {
					return alter;
				}
				alterColumnSimple(alter, inTable, inColumn) {
					return alter;
				}
				setColumnDefault(alter, inTable, inColumn) {
					const def = this.expr(alter.default);
					if (!def) return null;
					return assignChanged(alter, { default: def });
				}
				addConstraint(change, inTable) {
					return change;
				}
				addColumn(change, inTable) {
					const column = this.createColumn(change.column);
					if (!column) return null;
					return assignChanged(change, { column });
				}
				createColumn(col) {
					var _a;
					const dataType = this.dataType(col.dataType);
					if (!dataType) return null;
					return assignChanged(col, {
						dataType,
						constraints: (_a = arrayNilMap(col.constraints, (m) => this.constraint(m))) !== null && _a !== void 0 ? _a : void 0
					});
				}
				select(val) {
					switch (val.type) {
						case "select": return this.selection(val);
						case "union":
						case "union all": return this.union(val);
						case "with": return this.with(val);
						case "values": return this.values(val);
						case "with recursive": return this.withRecursive(val);
						default: throw utils_1.NotSupported.never(val);
					}
				}
				selection(val) {
					var _a, _b;
					return assignChanged(val, {
						from: arrayNilMap(val.from, (c) => this.from(c)),
						columns: arrayNilMap(val.columns, (c) => this.selectionColumn(c)),
						where: val.where && this.expr(val.where),
						groupBy: arrayNilMap(val.groupBy, (c) => this.expr(c)),
						having: val.having && this.expr(val.having),
						orderBy: this.orderBy(val.orderBy),
						limit: assignChanged(val.limit, {
							limit: this.expr((_a = val.limit) === null || _a === void 0 ? void 0 : _a.limit),
							offset: this.expr((_b = val.limit) === null || _b === void 0 ? void 0 : _b.offset)
						})
					});
				}
				orderBy(orderBy) {
					return arrayNilMap(orderBy, (c) => {
						const by = this.expr(c.by);
						if (!by) return null;
						if (by === c.by) return c;
						return {
							...c,
							by
						};
					});
				}
				union(val) {
					const left = this.select(val.left);
					const right = this.select(val.right);
					if (!left || !right) return left !== null && left !== void 0 ? left : right;
					return assignChanged(val, {
						left,
						right
					});
				}
				with(val) {
					const bind = arrayNilMap(val.bind, (s) => {
						const statement = this.statement(s.statement);
						return withAccepts(statement) ? assignChanged(s, { statement }) : null;
					});
					if (!bind) return null;
					const _in = this.statement(val.in);
					if (!withAccepts(_in)) return null;
					return assignChanged(val, {
						bind,
						in: _in
					});
				}
				withRecursive(val) {
					const statement = this.union(val.bind);
					if (!statement) return null;
					if (statement.type !== "union" && statement.type !== "union all") return null;
					const _in = this.statement(val.in);
					if (!withAccepts(_in)) return null;
					return assignChanged(val, {
						bind: statement,
						in: _in
					});
				}
				from(from) {
					switch (from.type) {
						case "table": return this.fromTable(from);
						case "statement": return this.fromStatement(from);
						case "call": return this.fromCall(from);
						default: throw utils_1.NotSupported.never(from);
					}
				}
				fromCall(from) {
					const call = this.call(from);
					if (!call || call.type !== "call") return null;
					return assignChanged(from, call);
				}
				fromStatement(from) {
					const statement = this.select(from.statement);
					if (!statement) return null;
					return assignChanged(from, {
						statement,
						join: from.join && this.join(from.join)
					});
				}
				values(from) {
					const values = arrayNilMap(from.values, (x) => arrayNilMap(x, (y) => this.expr(y)));
					if (!(values === null || values === void 0 ? void 0 : values.length)) return null;
					return assignChanged(from, { values });
				}
				join(join) {
					const on = join.on && this.expr(join.on);
					if (!on && !join.using) return join;
					return assignChanged(join, { on });
				}
				fromTable(from) {
					const nfrom = this.tableRef(from.name);
					if (!nfrom) return null;
					return assignChanged(from, {
						name: nfrom,
						join: from.join && this.join(from.join)
					});
				}
				selectionColumn(val) {
					const expr = this.expr(val.expr);
					if (!expr) return null;
					return assignChanged(val, { expr });
				}
				expr(val) {
					if (!val) return val;
					switch (val.type) {
						case "binary": return this.binary(val);
						case "unary": return this.unary(val);
						case "ref": return this.ref(val);
						case "string":
						case "numeric":
						case "integer":
						case "boolean":
						case "constant":
						case "null": return this.constant(val);
						case "list":
						case "array": return this.array(val);
						case "array select": return this.arraySelect(val);
						case "call": return this.call(val);
						case "cast": return this.cast(val);
						case "case": return this.case(val);
						case "member": return this.member(val);
						case "arrayIndex": return this.arrayIndex(val);
						case "ternary": return this.ternary(val);
						case "select":
						case "union":
						case "union all":
						case "with":
						case "with recursive": return this.select(val);
						case "keyword": return this.valueKeyword(val);
						case "parameter": return this.parameter(val);
						case "extract": return this.extract(val);
						case "overlay": return this.callOverlay(val);
						case "substring": return this.callSubstring(val);
						case "values": return this.values(val);
						case "default": return this.default(val);
						default: throw utils_1.NotSupported.never(val);
					}
				}
				arraySelect(val) {
					const select = this.select(val.select);
					if (!select) return null;
					return assignChanged(val, { select });
				}
				extract(st) {
					const from = this.expr(st.from);
					if (!from) return null;
					return assignChanged(st, { from });
				}
				valueKeyword(val) {
					return val;
				}
				ternary(val) {
					const value = this.expr(val.value);
					const lo = this.expr(val.lo);
					const hi = this.expr(val.hi);
					if (!value || !lo || !hi) return null;
					return assignChanged(val, {
						value,
						lo,
						hi
					});
				}
				parameter(st) {
					return st;
				}
				arrayIndex(val) {
					const array = this.expr(val.array);
					const index = this.expr(val.index);
					if (!array || !index) return null;
					return assignChanged(val, {
						array,
						index
					});
				}
				member(val) {
					const operand = this.expr(val.operand);
					if (!operand) return null;
					return assignChanged(val, { operand });
				}
				case(val) {
					const value = val.value && this.expr(val.value);
					const whens = arrayNilMap(val.whens, (w) => {
						const when = this.expr(w.when);
						const value = this.expr(w.value);
						if (!when || !value) return null;
						return assignChanged(w, {
							value,
							when
						});
					});
					if (!(whens === null || whens === void 0 ? void 0 : whens.length)) return null;
					return assignChanged(val, {
						value,
						whens,
						else: val.else && this.expr(val.else)
					});
				}
				cast(val) {
					const operand = this.expr(val.operand);
					if (!operand) return null;
					return assignChanged(val, { operand });
				}
				call(val) {
					var _a;
					const args = arrayNilMap(val.args, (a) => this.expr(a));
					if (!args) return null;
					const orderBy = this.orderBy(val.orderBy);
					const filter = this.expr(val.filter);
					const withinGroupList = val.withinGroup ? [val.withinGroup] : void 0;
					return assignChanged(val, {
						args,
						orderBy,
						filter,
						withinGroup: (_a = this.orderBy(withinGroupList)) === null || _a === void 0 ? void 0 : _a[0]
					});
				}
				callSubstring(val) {
					return assignChanged(val, {
						value: this.expr(val.value),
						from: this.expr(val.from),
						for: this.expr(val.for)
					});
				}
				callOverlay(val) {
					return assignChanged(val, {
						value: this.expr(val.value),
						placing: this.expr(val.placing),
						from: this.expr(val.from),
						for: this.expr(val.for)
					});
				}
				array(val) {
					const expressions = arrayNilMap(val.expressions, (a) => this.expr(a));
					if (!expressions) return null;
					return assignChanged(val, { expressions });
				}
				constant(value) {
					return value;
				}
				default(value) {
					return value;
				}
				/** Called when a reference is used */
				ref(val) {
					return val;
				}
				unary(val) {
					const operand = this.expr(val.operand);
					if (!operand) return null;
					return assignChanged(val, { operand });
				}
				binary(val) {
					const left = this.expr(val.left);
					const right = this.expr(val.right);
					if (!left || !right) return null;
					return assignChanged(val, {
						left,
						right
					});
				}
			}
			exports.AstDefaultMapper = AstDefaultMapper;
			const proto = AstDefaultMapper.prototype;
			for (const k of Object.getOwnPropertyNames(proto)) {
				const orig = proto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				Object.defineProperty(proto, k, {
					configurable: false,
					get() {
						return function(...args) {
							var _a;
							if (this.skipNext) {
								this.skipNext = false;
								return orig.apply(this, args);
							}
							const impl = (_a = this.wrapped) === null || _a === void 0 ? void 0 : _a[k];
							if (!impl) return orig.apply(this, args);
							return impl.apply(this.wrapped, args);
						};
					}
				});
			}
			class SkipModifier extends AstDefaultMapper {
				constructor(parent) {
					super();
					this.parent = parent;
				}
			}
			for (const k of Object.getOwnPropertyNames(proto)) {
				const orig = proto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				Object.defineProperty(SkipModifier.prototype, k, {
					configurable: false,
					get() {
						return function(...args) {
							this.parent.skipNext = true;
							return orig.apply(this.parent, args);
						};
					}
				});
			}
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.sqlKeywords = void 0;
			exports.sqlKeywords = [
				"ALL",
				"ANALYSE",
				"ANALYZE",
				"AND",
				"ANY",
				"ARRAY",
				"AS",
				"ASC",
				"ASYMMETRIC",
				"AUTHORIZATION",
				"BINARY",
				"BOTH",
				"CASE",
				"CAST",
				"CHECK",
				"COLLATE",
				"COLLATION",
				"CONCURRENTLY",
				"CONSTRAINT",
				"CREATE",
				"CROSS",
				"CURRENT_CATALOG",
				"CURRENT_DATE",
				"CURRENT_ROLE",
				"CURRENT_SCHEMA",
				"CURRENT_TIME",
				"CURRENT_TIMESTAMP",
				"CURRENT_USER",
				"DEFAULT",
				"DEFERRABLE",
				"DESC",
				"DISTINCT",
				"DO",
				"ELSE",
				"END",
				"EXCEPT",
				"FALSE",
				"FETCH",
				"FOR",
				"FOREIGN",
				"FREEZE",
				"FROM",
				"FULL",
				"GRANT",
				"GROUP",
				"HAVING",
				"ILIKE",
				"IN",
				"INITIALLY",
				"INNER",
				"INTERSECT",
				"INTO",
				"IS",
				"ISNULL",
				"JOIN",
				"LATERAL",
				"LEADING",
				"LEFT",
				"LIKE",
				"LIMIT",
				"LOCALTIME",
				"LOCALTIMESTAMP",
				"NATURAL",
				"NOT",
				"NOTNULL",
				"NULL",
				"OFFSET",
				"ON",
				"ONLY",
				"OR",
				"ORDER",
				"OUTER",
				"OVERLAPS",
				"PLACING",
				"PRIMARY",
				"REFERENCES",
				"RETURNING",
				"RIGHT",
				"SELECT",
				"SESSION_USER",
				"SIMILAR",
				"SOME",
				"SYMMETRIC",
				"TABLE",
				"TABLESAMPLE",
				"THEN",
				"TO",
				"TRAILING",
				"TRUE",
				"UNION",
				"UNIQUE",
				"USER",
				"USING",
				"VARIADIC",
				"VERBOSE",
				"WHEN",
				"WHERE",
				"WINDOW",
				"WITH",
				"PRECISION"
			];
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.intervalToString = exports.normalizeInterval = exports.buildInterval = void 0;
			const types = [
				["years", 12],
				["months", 30],
				["days", 24],
				["hours", 60],
				["minutes", 60],
				["seconds", 1e3],
				["milliseconds", 0]
			];
			function* unwrap(k) {
				if (typeof k[1] === "number") yield k;
				else for (const v of k) yield* unwrap(v);
			}
			function buildInterval(orig, vals) {
				var _a;
				const ret = {};
				if (vals === "invalid") throw new Error(`invalid input syntax for type interval: "${orig}"`);
				for (const [k, v] of unwrap(vals)) ret[k] = ((_a = ret[k]) !== null && _a !== void 0 ? _a : 0) + v;
				return ret;
			}
			exports.buildInterval = buildInterval;
			/** Returns a normalized copy of the given interval */
			function normalizeInterval(value) {
				var _a, _b, _c, _d, _e, _f, _g, _h, _j;
				const ret = { ...value };
				for (let i = 0; i < types.length; i++) {
					const [k, mul] = types[i];
					const v = (_a = ret[k]) !== null && _a !== void 0 ? _a : 0;
					const int = v >= 0 ? Math.floor(v) : Math.ceil(v);
					if (!v || int === v) continue;
					const nk = (_b = types[i + 1]) === null || _b === void 0 ? void 0 : _b[0];
					if (nk) ret[nk] = ((_c = ret[nk]) !== null && _c !== void 0 ? _c : 0) + mul * (v - int);
					ret[k] = int;
				}
				if (ret.months || ret.years) {
					const m = ((_d = ret.months) !== null && _d !== void 0 ? _d : 0) + ((_e = ret.years) !== null && _e !== void 0 ? _e : 0) * 12;
					ret.months = m % 12;
					ret.years = (m - ret.months) / 12;
				}
				let t = ((_f = ret.hours) !== null && _f !== void 0 ? _f : 0) * 3600 + ((_g = ret.minutes) !== null && _g !== void 0 ? _g : 0) * 60 + ((_h = ret.seconds) !== null && _h !== void 0 ? _h : 0) + ((_j = ret.milliseconds) !== null && _j !== void 0 ? _j : 0) / 1e3;
				let sign = 1;
				if (t < 0) {
					sign = -1;
					t = -t;
				}
				if (t >= 3600) {
					ret.hours = sign * Math.floor(t / 3600);
					t -= sign * ret.hours * 3600;
				} else delete ret.hours;
				if (t >= 60) {
					ret.minutes = sign * Math.floor(t / 60);
					t -= sign * ret.minutes * 60;
				} else delete ret.minutes;
				if (t > 0) {
					ret.seconds = sign * Math.floor(t);
					t -= sign * ret.seconds;
				} else delete ret.seconds;
				if (t > 0) ret.milliseconds = sign * Math.round(t * 1e3);
				else delete ret.milliseconds;
				for (const [k] of types) if (!ret[k]) delete ret[k];
				return ret;
			}
			exports.normalizeInterval = normalizeInterval;
			/** Interval value to postgres string representation  */
			function intervalToString(value) {
				var _a, _b, _c;
				value = normalizeInterval(value);
				const ret = [];
				if (value.years) ret.push(value.years === 1 ? "1 year" : value.years + " years");
				if (value.months) ret.push(value.months === 1 ? "1 month" : value.months + " months");
				if (value.days) ret.push(value.days === 1 ? "1 day" : value.days + " days");
				if (value.hours || value.minutes || value.seconds || value.milliseconds) {
					let time = `${num((_a = value.hours) !== null && _a !== void 0 ? _a : 0)}:${num((_b = value.minutes) !== null && _b !== void 0 ? _b : 0)}:${num((_c = value.seconds) !== null && _c !== void 0 ? _c : 0)}`;
					if (value.milliseconds) time = time + (value.milliseconds / 1e3).toString().substr(1);
					if (neg(value.hours) || neg(value.minutes) || neg(value.seconds) || neg(value.milliseconds)) time = "-" + time;
					ret.push(time);
				}
				return ret.join(" ");
			}
			exports.intervalToString = intervalToString;
			function num(v) {
				v = Math.abs(v);
				return v < 10 ? "0" + v : v.toString();
			}
			function neg(v) {
				return v && v < 0;
			}
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.astVisitor = void 0;
			const ast_mapper_1 = __webpack_require__(2);
			class Visitor {
				super() {
					return new SkipVisitor(this);
				}
			}
			const mapperProto = ast_mapper_1.AstDefaultMapper.prototype;
			for (const k of Object.getOwnPropertyNames(mapperProto)) {
				const orig = mapperProto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				Object.defineProperty(Visitor.prototype, k, {
					configurable: false,
					get() {
						return function(...args) {
							const impl = this.visitor[k];
							if (!impl) return orig.apply(this, args);
							impl.apply(this.visitor, args);
							return args[0];
						};
					}
				});
			}
			class SkipVisitor {
				constructor(parent) {
					this.parent = parent;
				}
			}
			for (const k of Object.getOwnPropertyNames(mapperProto)) {
				const orig = mapperProto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				Object.defineProperty(SkipVisitor.prototype, k, {
					configurable: false,
					get() {
						return function(...args) {
							return orig.apply(this.parent, args);
						};
					}
				});
			}
			/**
			* Builds an AST visitor based on the default implementation, merged with the one you provide.
			*
			* Example of visitor which counts references to a column 'foo':
			*
			* ```ts
			* let cnt = 0;
			* const visitor = astVisitor(v => ({
			*      ref: r => {
			*          if (r.name === 'foo') {
			*              cnt++;
			*          }
			*          v.super().ref(r);
			*      }
			*  }));
			*
			* visitor.statement(myStatementToCount);
			* console.log(`${cnt} references to foo !`);
			* ```
			*/
			function astVisitor(visitorBuilder) {
				return (0, ast_mapper_1.astMapper)((m) => {
					const ret = new Visitor();
					ret.mapper = m;
					ret.visitor = visitorBuilder(ret);
					return ret;
				});
			}
			exports.astVisitor = astVisitor;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.trimNullish = exports.NotSupported = void 0;
			class NotSupported extends Error {
				constructor(what) {
					super("Not supported" + (what ? ": " + what : ""));
				}
				static never(value, msg) {
					return new NotSupported(`${msg !== null && msg !== void 0 ? msg : ""} ${JSON.stringify(value)}`);
				}
			}
			exports.NotSupported = NotSupported;
			function trimNullish(value, depth = 5) {
				if (depth < 0) return value;
				if (value instanceof Array) value.forEach((x) => trimNullish(x, depth - 1));
				if (typeof value !== "object" || value instanceof Date) return value;
				if (!value) return value;
				for (const k of Object.keys(value)) {
					const val = value[k];
					if (val === void 0 || val === null) delete value[k];
					else trimNullish(val, depth - 1);
				}
				return value;
			}
			exports.trimNullish = trimNullish;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			var __createBinding = this && this.__createBinding || (Object.create ? (function(o, m, k, k2) {
				if (k2 === void 0) k2 = k;
				var desc = Object.getOwnPropertyDescriptor(m, k);
				if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
					enumerable: true,
					get: function() {
						return m[k];
					}
				};
				Object.defineProperty(o, k2, desc);
			}) : (function(o, m, k, k2) {
				if (k2 === void 0) k2 = k;
				o[k2] = m[k];
			}));
			var __exportStar = this && this.__exportStar || function(m, exports) {
				for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
			};
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.normalizeInterval = exports.intervalToString = exports.toSql = exports.astMapper = exports.assignChanged = exports.arrayNilMap = exports.astVisitor = exports.parseWithComments = exports.parseIntervalLiteral = exports.parseGeometricLiteral = exports.parseArrayLiteral = exports.parseFirst = exports.parse = void 0;
			var parser_1 = __webpack_require__(8);
			Object.defineProperty(exports, "parse", {
				enumerable: true,
				get: function() {
					return parser_1.parse;
				}
			});
			Object.defineProperty(exports, "parseFirst", {
				enumerable: true,
				get: function() {
					return parser_1.parseFirst;
				}
			});
			Object.defineProperty(exports, "parseArrayLiteral", {
				enumerable: true,
				get: function() {
					return parser_1.parseArrayLiteral;
				}
			});
			Object.defineProperty(exports, "parseGeometricLiteral", {
				enumerable: true,
				get: function() {
					return parser_1.parseGeometricLiteral;
				}
			});
			Object.defineProperty(exports, "parseIntervalLiteral", {
				enumerable: true,
				get: function() {
					return parser_1.parseIntervalLiteral;
				}
			});
			Object.defineProperty(exports, "parseWithComments", {
				enumerable: true,
				get: function() {
					return parser_1.parseWithComments;
				}
			});
			var ast_visitor_1 = __webpack_require__(5);
			Object.defineProperty(exports, "astVisitor", {
				enumerable: true,
				get: function() {
					return ast_visitor_1.astVisitor;
				}
			});
			var ast_mapper_1 = __webpack_require__(2);
			Object.defineProperty(exports, "arrayNilMap", {
				enumerable: true,
				get: function() {
					return ast_mapper_1.arrayNilMap;
				}
			});
			Object.defineProperty(exports, "assignChanged", {
				enumerable: true,
				get: function() {
					return ast_mapper_1.assignChanged;
				}
			});
			Object.defineProperty(exports, "astMapper", {
				enumerable: true,
				get: function() {
					return ast_mapper_1.astMapper;
				}
			});
			var to_sql_1 = __webpack_require__(19);
			Object.defineProperty(exports, "toSql", {
				enumerable: true,
				get: function() {
					return to_sql_1.toSql;
				}
			});
			__exportStar(__webpack_require__(21), exports);
			var interval_builder_1 = __webpack_require__(4);
			Object.defineProperty(exports, "intervalToString", {
				enumerable: true,
				get: function() {
					return interval_builder_1.intervalToString;
				}
			});
			Object.defineProperty(exports, "normalizeInterval", {
				enumerable: true,
				get: function() {
					return interval_builder_1.normalizeInterval;
				}
			});
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			var __importDefault = this && this.__importDefault || function(mod) {
				return mod && mod.__esModule ? mod : { "default": mod };
			};
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.parseGeometricLiteral = exports.parseIntervalLiteral = exports.parseArrayLiteral = exports.parse = exports.parseWithComments = exports.parseFirst = void 0;
			const nearley_1 = __webpack_require__(9);
			const main_ne_1 = __importDefault(__webpack_require__(10));
			const array_ne_1 = __importDefault(__webpack_require__(11));
			const geometric_ne_1 = __importDefault(__webpack_require__(13));
			const interval_ne_1 = __importDefault(__webpack_require__(15));
			const interval_iso_ne_1 = __importDefault(__webpack_require__(17));
			const interval_builder_1 = __webpack_require__(4);
			const lexer_1 = __webpack_require__(1);
			let sqlCompiled;
			let arrayCompiled;
			let geometricCompiled;
			let intervalTextCompiled;
			let intervalIsoCompiled;
			/** Parse the first SQL statement in the given text (discards the rest), and return its AST */
			function parseFirst(sql) {
				return parse(sql)[0];
			}
			exports.parseFirst = parseFirst;
			/** Parse an AST from SQL, and get the comments */
			function parseWithComments(sql, options) {
				return (0, lexer_1.trackingComments)(() => parse(sql, options));
			}
			exports.parseWithComments = parseWithComments;
			function parse(sql, optEntry) {
				if (!sqlCompiled) sqlCompiled = nearley_1.Grammar.fromCompiled(main_ne_1.default);
				const entry = typeof optEntry === "string" ? optEntry : optEntry === null || optEntry === void 0 ? void 0 : optEntry.entry;
				const opts = typeof optEntry === "string" ? null : optEntry;
				const doParse = () => _parse(sql, sqlCompiled, entry);
				let parsed = (opts === null || opts === void 0 ? void 0 : opts.locationTracking) ? (0, lexer_1.tracking)(doParse) : doParse();
				if (typeof optEntry !== "string" && !Array.isArray(parsed)) parsed = [parsed];
				return parsed;
			}
			exports.parse = parse;
			function parseArrayLiteral(sql) {
				if (!arrayCompiled) arrayCompiled = nearley_1.Grammar.fromCompiled(array_ne_1.default);
				return _parse(sql, arrayCompiled);
			}
			exports.parseArrayLiteral = parseArrayLiteral;
			function parseIntervalLiteral(literal) {
				if (literal.startsWith("P")) {
					if (!intervalIsoCompiled) intervalIsoCompiled = nearley_1.Grammar.fromCompiled(interval_iso_ne_1.default);
					return (0, interval_builder_1.buildInterval)(literal, _parse(literal, intervalIsoCompiled));
				} else {
					if (!intervalTextCompiled) intervalTextCompiled = nearley_1.Grammar.fromCompiled(interval_ne_1.default);
					const low = literal.toLowerCase();
					return (0, interval_builder_1.buildInterval)(literal, _parse(low, intervalTextCompiled));
				}
			}
			exports.parseIntervalLiteral = parseIntervalLiteral;
			function parseGeometricLiteral(sql, type) {
				if (!geometricCompiled) geometricCompiled = nearley_1.Grammar.fromCompiled(geometric_ne_1.default);
				return _parse(sql, geometricCompiled, type);
			}
			exports.parseGeometricLiteral = parseGeometricLiteral;
			function _parse(sql, grammar, entry) {
				try {
					grammar.start = entry !== null && entry !== void 0 ? entry : "main";
					const parser = new nearley_1.Parser(grammar);
					parser.feed(sql);
					const asts = parser.finish();
					if (!asts.length) throw new Error("Unexpected end of input");
					else if (asts.length !== 1) throw new Error(`💀 Ambiguous SQL syntax: Please file an issue stating the request that has failed at https://github.com/oguimbal/pgsql-ast-parser:

        ${sql}

        `);
					return asts[0];
				} catch (e) {
					if (typeof (e === null || e === void 0 ? void 0 : e.message) !== "string") throw e;
					let msg = e.message;
					let begin = null;
					const parts = [];
					const reg = /A (.+) token based on:/g;
					let m;
					while (m = reg.exec(msg)) {
						begin = begin !== null && begin !== void 0 ? begin : msg.substr(0, m.index);
						parts.push(`    - A "${m[1]}" token`);
					}
					if (begin) msg = begin + parts.join("\n") + "\n\n";
					e.message = msg;
					throw e;
				}
			}
		}),
		(function(module, exports) {
			module.exports = require_nearley();
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const lexer_1 = __webpack_require__(1);
			const lexer_2 = __webpack_require__(1);
			function asName(val) {
				return asNameWithColumns(val, void 0);
			}
			function asNameWithColumns(val, columns) {
				const name = toStr(val);
				if (!columns || columns.length === 0) return (0, lexer_2.track)(val, { name });
				return (0, lexer_2.track)(val, {
					name,
					columns: columns.map((c) => ({ name: toStr(c) }))
				});
			}
			function asLit(val) {
				const value = toStr(val);
				return (0, lexer_2.track)(val, { value });
			}
			function unwrap(e) {
				if (Array.isArray(e) && e.length === 1) e = unwrap(e[0]);
				if (Array.isArray(e) && !e.length) return null;
				return (0, lexer_2.unbox)(e);
			}
			const get = (i) => (x) => (0, lexer_2.track)(x, x[i]);
			const last = (x) => Array.isArray(x) ? (0, lexer_2.track)(x[x.length - 1], x[x.length - 1]) : x;
			function flatten(e) {
				if (Array.isArray(e)) {
					const ret = [];
					for (const i of e) ret.push(...flatten(i));
					return ret;
				}
				if (!e) return [];
				return [e];
			}
			function asStr(value) {
				var _a;
				value = (0, lexer_2.unbox)(value);
				return (_a = value === null || value === void 0 ? void 0 : value.value) !== null && _a !== void 0 ? _a : value;
			}
			function flattenStr(e) {
				return flatten((0, lexer_2.unbox)(e)).filter((x) => !!x).map((x) => asStr(x)).filter((x) => typeof x === "string").map((x) => x.trim()).filter((x) => !!x);
			}
			function toStr(e, join) {
				return flattenStr(e).join(join || "");
			}
			function fromEntries(vals) {
				const ret = {};
				for (const [k, v] of vals) ret[k] = v;
				return ret;
			}
			const kwSensitivity = { sensitivity: "accent" };
			const eqInsensitive = (a, b) => a.localeCompare(b, void 0, kwSensitivity) === 0;
			const notReservedKw = (kw) => (x, _, rej) => {
				const val = asStr(x[0]);
				if (eqInsensitive(val, kw)) return (0, lexer_2.box)(x, kw);
				return rej;
			};
			const kw = notReservedKw;
			const anyKw = (...kw) => {
				const kwSet = new Set(kw);
				return (x, _, rej) => {
					const val = typeof x[0] === "string" ? x[0] : x[0].value;
					return kwSet.has(val) ? val : rej;
				};
			};
			function setSeqOpts(ret, opts) {
				const defs = /* @__PURE__ */ new Set();
				const unboxed = opts.map(lexer_2.unbox);
				for (const [k, v] of unboxed) {
					if (defs.has(k)) throw new Error("conflicting or redundant options");
					defs.add(k);
					ret[k] = (0, lexer_2.unbox)(v);
				}
			}
			exports.default = {
				Lexer: lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "lparen",
						"symbols": [lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen]
					},
					{
						"name": "rparen",
						"symbols": [lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen]
					},
					{
						"name": "number$subexpression$1",
						"symbols": ["float"]
					},
					{
						"name": "number$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "number",
						"symbols": ["number$subexpression$1"],
						"postprocess": unwrap
					},
					{
						"name": "dot",
						"symbols": [lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot],
						"postprocess": id
					},
					{
						"name": "float",
						"symbols": [lexer_1.lexerAny.has("float") ? { type: "float" } : float],
						"postprocess": (x) => (0, lexer_2.box)(x, parseFloat(unwrap(x)))
					},
					{
						"name": "int",
						"symbols": [lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": (x) => (0, lexer_2.box)(x, parseInt(unwrap(x), 10))
					},
					{
						"name": "comma",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma],
						"postprocess": id
					},
					{
						"name": "star",
						"symbols": [lexer_1.lexerAny.has("star") ? { type: "star" } : star],
						"postprocess": (x) => (0, lexer_2.box)(x, x[0].value)
					},
					{
						"name": "string$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("string") ? { type: "string" } : string]
					},
					{
						"name": "string$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("eString") ? { type: "eString" } : eString]
					},
					{
						"name": "string",
						"symbols": ["string$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, unwrap(x[0]).value)
					},
					{
						"name": "ident",
						"symbols": ["word"],
						"postprocess": get(0)
					},
					{
						"name": "word",
						"symbols": [lexer_1.lexerAny.has("kw_primary") ? { type: "kw_primary" } : kw_primary],
						"postprocess": (x) => (0, lexer_2.box)(x, "primary")
					},
					{
						"name": "word",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique],
						"postprocess": (x) => (0, lexer_2.box)(x, "unique")
					},
					{
						"name": "word",
						"symbols": [lexer_1.lexerAny.has("quoted_word") ? { type: "quoted_word" } : quoted_word],
						"postprocess": (x) => (0, lexer_2.box)(x, x[0].value, true)
					},
					{
						"name": "word",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": (x) => (0, lexer_2.box)(x, x[0].value)
					},
					{
						"name": "collist_paren",
						"symbols": [
							"lparen",
							"collist",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "collist$ebnf$1",
						"symbols": []
					},
					{
						"name": "collist$ebnf$1$subexpression$1",
						"symbols": ["comma", "ident"],
						"postprocess": last
					},
					{
						"name": "collist$ebnf$1",
						"symbols": ["collist$ebnf$1", "collist$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "collist",
						"symbols": ["ident", "collist$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "kw_between",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("between")
					},
					{
						"name": "kw_conflict",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("conflict")
					},
					{
						"name": "kw_nothing",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("nothing")
					},
					{
						"name": "kw_begin",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("begin")
					},
					{
						"name": "kw_if",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("if")
					},
					{
						"name": "kw_exists",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("exists")
					},
					{
						"name": "kw_key",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("key")
					},
					{
						"name": "kw_index",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("index")
					},
					{
						"name": "kw_extension",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("extension")
					},
					{
						"name": "kw_schema",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("schema")
					},
					{
						"name": "kw_nulls",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("nulls")
					},
					{
						"name": "kw_first",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("first")
					},
					{
						"name": "kw_last",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("last")
					},
					{
						"name": "kw_start",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("start")
					},
					{
						"name": "kw_restart",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("restart")
					},
					{
						"name": "kw_filter",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("filter")
					},
					{
						"name": "kw_commit",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("commit")
					},
					{
						"name": "kw_tablespace",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("tablespace")
					},
					{
						"name": "kw_transaction",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("transaction")
					},
					{
						"name": "kw_work",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("work")
					},
					{
						"name": "kw_read",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("read")
					},
					{
						"name": "kw_write",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("write")
					},
					{
						"name": "kw_isolation",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("isolation")
					},
					{
						"name": "kw_level",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("level")
					},
					{
						"name": "kw_serializable",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("serializable")
					},
					{
						"name": "kw_rollback",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("rollback")
					},
					{
						"name": "kw_insert",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("insert")
					},
					{
						"name": "kw_value",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("value")
					},
					{
						"name": "kw_values",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("values")
					},
					{
						"name": "kw_update",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("update")
					},
					{
						"name": "kw_column",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("column")
					},
					{
						"name": "kw_set",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("set")
					},
					{
						"name": "kw_version",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("version")
					},
					{
						"name": "kw_alter",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("alter")
					},
					{
						"name": "kw_rename",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("rename")
					},
					{
						"name": "kw_sequence",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("sequence")
					},
					{
						"name": "kw_temp",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("temp")
					},
					{
						"name": "kw_temporary",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("temporary")
					},
					{
						"name": "kw_add",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("add")
					},
					{
						"name": "kw_owner",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("owner")
					},
					{
						"name": "kw_owned",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("owned")
					},
					{
						"name": "kw_including",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("including")
					},
					{
						"name": "kw_excluding",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("excluding")
					},
					{
						"name": "kw_none",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("none")
					},
					{
						"name": "kw_drop",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("drop")
					},
					{
						"name": "kw_operator",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("operator")
					},
					{
						"name": "kw_minvalue",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("minvalue")
					},
					{
						"name": "kw_maxvalue",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("maxvalue")
					},
					{
						"name": "kw_data",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("data")
					},
					{
						"name": "kw_type",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("type")
					},
					{
						"name": "kw_trigger",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("trigger")
					},
					{
						"name": "kw_delete",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("delete")
					},
					{
						"name": "kw_cache",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("cache")
					},
					{
						"name": "kw_cascade",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("cascade")
					},
					{
						"name": "kw_no",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("no")
					},
					{
						"name": "kw_timestamp",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("timestamp")
					},
					{
						"name": "kw_cycle",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("cycle")
					},
					{
						"name": "kw_function",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("function")
					},
					{
						"name": "kw_returns",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("returns")
					},
					{
						"name": "kw_language",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("language")
					},
					{
						"name": "kw_out",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("out")
					},
					{
						"name": "kw_inout",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("inout")
					},
					{
						"name": "kw_variadic",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("variadic")
					},
					{
						"name": "kw_action",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("action")
					},
					{
						"name": "kw_restrict",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("restrict")
					},
					{
						"name": "kw_truncate",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("truncate")
					},
					{
						"name": "kw_increment",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("increment")
					},
					{
						"name": "kw_by",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("by")
					},
					{
						"name": "kw_row",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("row")
					},
					{
						"name": "kw_rows",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("rows")
					},
					{
						"name": "kw_next",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("next")
					},
					{
						"name": "kw_match",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("match")
					},
					{
						"name": "kw_replace",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("replace")
					},
					{
						"name": "kw_recursive",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("recursive")
					},
					{
						"name": "kw_view",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("view")
					},
					{
						"name": "kw_stored",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("stored")
					},
					{
						"name": "kw_cascaded",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("cascaded")
					},
					{
						"name": "kw_unlogged",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("unlogged")
					},
					{
						"name": "kw_global",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("global")
					},
					{
						"name": "kw_option",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("option")
					},
					{
						"name": "kw_materialized",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("materialized")
					},
					{
						"name": "kw_partial",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("partial")
					},
					{
						"name": "kw_partition",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("partition")
					},
					{
						"name": "kw_simple",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("simple")
					},
					{
						"name": "kw_generated",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("generated")
					},
					{
						"name": "kw_always",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("always")
					},
					{
						"name": "kw_identity",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("identity")
					},
					{
						"name": "kw_name",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("name")
					},
					{
						"name": "kw_enum",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("enum")
					},
					{
						"name": "kw_show",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("show")
					},
					{
						"name": "kw_ordinality",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("ordinality")
					},
					{
						"name": "kw_overriding",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("overriding")
					},
					{
						"name": "kw_over",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("over")
					},
					{
						"name": "kw_system",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("system")
					},
					{
						"name": "kw_comment",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("comment")
					},
					{
						"name": "kw_time",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("time")
					},
					{
						"name": "kw_names",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("names")
					},
					{
						"name": "kw_at",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("at")
					},
					{
						"name": "kw_zone",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("zone")
					},
					{
						"name": "kw_interval",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("interval")
					},
					{
						"name": "kw_hour",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("hour")
					},
					{
						"name": "kw_minute",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("minute")
					},
					{
						"name": "kw_local",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("local")
					},
					{
						"name": "kw_session",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("session")
					},
					{
						"name": "kw_prepare",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("prepare")
					},
					{
						"name": "kw_deallocate",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("deallocate")
					},
					{
						"name": "kw_raise",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("raise")
					},
					{
						"name": "kw_continue",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("continue")
					},
					{
						"name": "kw_share",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("share")
					},
					{
						"name": "kw_refresh",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("refresh")
					},
					{
						"name": "kw_nowait",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("nowait")
					},
					{
						"name": "kw_skip",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("skip")
					},
					{
						"name": "kw_locked",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("locked")
					},
					{
						"name": "kw_within",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("within")
					},
					{
						"name": "kw_ifnotexists",
						"symbols": [
							"kw_if",
							lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not,
							"kw_exists"
						]
					},
					{
						"name": "kw_ifexists",
						"symbols": ["kw_if", "kw_exists"]
					},
					{
						"name": "kw_withordinality",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with, "kw_ordinality"]
					},
					{
						"name": "kw_not_null",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not, lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null]
					},
					{
						"name": "kw_primary_key",
						"symbols": [lexer_1.lexerAny.has("kw_primary") ? { type: "kw_primary" } : kw_primary, "kw_key"]
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$2",
						"symbols": ["int"]
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "data_type$ebnf$1$subexpression$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1",
						"symbols": ["data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1", "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$1",
						"symbols": ["data_type$ebnf$1$subexpression$1$macrocall$2", "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "data_type$ebnf$1$subexpression$1",
						"symbols": [
							"lparen",
							"data_type$ebnf$1$subexpression$1$macrocall$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "data_type$ebnf$1",
						"symbols": ["data_type$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "data_type$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "data_type$ebnf$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_array") ? { type: "kw_array" } : kw_array]
					},
					{
						"name": "data_type$ebnf$2$subexpression$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket, lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket]
					},
					{
						"name": "data_type$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["data_type$ebnf$2$subexpression$1$ebnf$1$subexpression$1"]
					},
					{
						"name": "data_type$ebnf$2$subexpression$1$ebnf$1$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket, lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket]
					},
					{
						"name": "data_type$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["data_type$ebnf$2$subexpression$1$ebnf$1", "data_type$ebnf$2$subexpression$1$ebnf$1$subexpression$2"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "data_type$ebnf$2$subexpression$1",
						"symbols": ["data_type$ebnf$2$subexpression$1$ebnf$1"]
					},
					{
						"name": "data_type$ebnf$2",
						"symbols": ["data_type$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "data_type$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "data_type",
						"symbols": [
							"data_type_simple",
							"data_type$ebnf$1",
							"data_type$ebnf$2"
						],
						"postprocess": (x) => {
							let asArray = x[2];
							const name = unwrap(x[0]);
							let ret;
							ret = {
								...name,
								...Array.isArray(x[1]) && x[1].length ? { config: x[1].map(unwrap) } : {}
							};
							if (asArray) {
								if (asArray[0].type === "kw_array") asArray = [["array"]];
								for (const _ of asArray[0]) ret = {
									kind: "array",
									arrayOf: ret
								};
							}
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "data_type_list$ebnf$1",
						"symbols": []
					},
					{
						"name": "data_type_list$ebnf$1$subexpression$1",
						"symbols": ["comma", "data_type"],
						"postprocess": last
					},
					{
						"name": "data_type_list$ebnf$1",
						"symbols": ["data_type_list$ebnf$1", "data_type_list$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "data_type_list",
						"symbols": ["data_type", "data_type_list$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "data_type_simple",
						"symbols": ["data_type_text"],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(x, " ") })
					},
					{
						"name": "data_type_simple",
						"symbols": ["data_type_numeric"],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(x, " ") })
					},
					{
						"name": "data_type_simple",
						"symbols": ["data_type_date"]
					},
					{
						"name": "data_type_simple",
						"symbols": ["qualified_name_mark_quotes"]
					},
					{
						"name": "data_type_numeric$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("double")
					},
					{
						"name": "data_type_numeric",
						"symbols": ["data_type_numeric$subexpression$1", lexer_1.lexerAny.has("kw_precision") ? { type: "kw_precision" } : kw_precision]
					},
					{
						"name": "data_type_text$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("character", "bit")
					},
					{
						"name": "data_type_text$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("varying")
					},
					{
						"name": "data_type_text",
						"symbols": ["data_type_text$subexpression$1", "data_type_text$subexpression$2"]
					},
					{
						"name": "data_type_date$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("timestamp", "time")
					},
					{
						"name": "data_type_date$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with]
					},
					{
						"name": "data_type_date$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("without")
					},
					{
						"name": "data_type_date$subexpression$3",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("time")
					},
					{
						"name": "data_type_date$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("zone")
					},
					{
						"name": "data_type_date",
						"symbols": [
							"data_type_date$subexpression$1",
							"data_type_date$subexpression$2",
							"data_type_date$subexpression$3",
							"data_type_date$subexpression$4"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(x, " ") })
					},
					{
						"name": "data_type_date$subexpression$5",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("timestamp", "time")
					},
					{
						"name": "data_type_date$subexpression$6",
						"symbols": [
							"lparen",
							"int",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "data_type_date$subexpression$7",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with]
					},
					{
						"name": "data_type_date$subexpression$7",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("without")
					},
					{
						"name": "data_type_date$subexpression$8",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("time")
					},
					{
						"name": "data_type_date$subexpression$9",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("zone")
					},
					{
						"name": "data_type_date",
						"symbols": [
							"data_type_date$subexpression$5",
							"data_type_date$subexpression$6",
							"data_type_date$subexpression$7",
							"data_type_date$subexpression$8",
							"data_type_date$subexpression$9"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: `timestamp ${toStr(x[2])} time zone`,
							config: [(0, lexer_2.unbox)(x[1])]
						})
					},
					{
						"name": "ident_aliased$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as, "ident"],
						"postprocess": last
					},
					{
						"name": "ident_aliased",
						"symbols": ["ident_aliased$subexpression$1"]
					},
					{
						"name": "ident_aliased",
						"symbols": ["ident"],
						"postprocess": unwrap
					},
					{
						"name": "table_ref",
						"symbols": ["qualified_name"],
						"postprocess": unwrap
					},
					{
						"name": "qcolumn$ebnf$1$subexpression$1",
						"symbols": ["dot", "ident"],
						"postprocess": last
					},
					{
						"name": "qcolumn$ebnf$1",
						"symbols": ["qcolumn$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "qcolumn$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "qcolumn",
						"symbols": [
							"ident",
							"dot",
							"ident",
							"qcolumn$ebnf$1"
						],
						"postprocess": (x) => {
							if (!x[3]) return (0, lexer_2.track)(x, {
								table: (0, lexer_2.unbox)(x[0]),
								column: (0, lexer_2.unbox)(x[2])
							});
							return (0, lexer_2.track)(x, {
								schema: (0, lexer_2.unbox)(x[0]),
								table: (0, lexer_2.unbox)(x[2]),
								column: (0, lexer_2.unbox)(x[3])
							});
						}
					},
					{
						"name": "table_ref_aliased$ebnf$1",
						"symbols": ["ident_aliased"],
						"postprocess": id
					},
					{
						"name": "table_ref_aliased$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "table_ref_aliased",
						"symbols": ["table_ref", "table_ref_aliased$ebnf$1"],
						"postprocess": (x) => {
							const alias = unwrap(x[1]);
							return (0, lexer_2.track)(x, {
								...unwrap(x[0]),
								...alias ? { alias } : {}
							});
						}
					},
					{
						"name": "qualified_name",
						"symbols": ["qname_ident"],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(x) })
					},
					{
						"name": "qualified_name",
						"symbols": [
							"ident",
							"dot",
							"ident_extended"
						],
						"postprocess": (x) => {
							const schema = toStr(x[0]);
							const name = toStr(x[2]);
							return (0, lexer_2.track)(x, {
								schema,
								name
							});
						}
					},
					{
						"name": "qualified_name",
						"symbols": [lexer_1.lexerAny.has("kw_current_schema") ? { type: "kw_current_schema" } : kw_current_schema],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: "current_schema" })
					},
					{
						"name": "qualified_name_mark_quotes",
						"symbols": ["qname_ident"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: toStr(x),
							...(0, lexer_2.doubleQuoted)(x)
						})
					},
					{
						"name": "qualified_name_mark_quotes",
						"symbols": [
							"ident",
							"dot",
							"ident_extended"
						],
						"postprocess": (x) => {
							const schema = toStr(x[0]);
							const name = toStr(x[2]);
							return (0, lexer_2.track)(x, {
								schema,
								name,
								...(0, lexer_2.doubleQuoted)(x[2])
							});
						}
					},
					{
						"name": "qualified_name_mark_quotes",
						"symbols": [lexer_1.lexerAny.has("kw_current_schema") ? { type: "kw_current_schema" } : kw_current_schema],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: "current_schema" })
					},
					{
						"name": "qname_ident",
						"symbols": ["ident"]
					},
					{
						"name": "qname_ident",
						"symbols": [lexer_1.lexerAny.has("kw_precision") ? { type: "kw_precision" } : kw_precision]
					},
					{
						"name": "qname",
						"symbols": ["qualified_name"],
						"postprocess": unwrap
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_analyse") ? { type: "kw_analyse" } : kw_analyse]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_analyze") ? { type: "kw_analyze" } : kw_analyze]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_and") ? { type: "kw_and" } : kw_and]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_any") ? { type: "kw_any" } : kw_any]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_array") ? { type: "kw_array" } : kw_array]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_asc") ? { type: "kw_asc" } : kw_asc]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_asymmetric") ? { type: "kw_asymmetric" } : kw_asymmetric]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_authorization") ? { type: "kw_authorization" } : kw_authorization]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_binary") ? { type: "kw_binary" } : kw_binary]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_both") ? { type: "kw_both" } : kw_both]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_case") ? { type: "kw_case" } : kw_case]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_cast") ? { type: "kw_cast" } : kw_cast]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_check") ? { type: "kw_check" } : kw_check]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_collate") ? { type: "kw_collate" } : kw_collate]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_collation") ? { type: "kw_collation" } : kw_collation]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_concurrently") ? { type: "kw_concurrently" } : kw_concurrently]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_cross") ? { type: "kw_cross" } : kw_cross]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_catalog") ? { type: "kw_current_catalog" } : kw_current_catalog]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_date") ? { type: "kw_current_date" } : kw_current_date]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_role") ? { type: "kw_current_role" } : kw_current_role]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_schema") ? { type: "kw_current_schema" } : kw_current_schema]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_time") ? { type: "kw_current_time" } : kw_current_time]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_timestamp") ? { type: "kw_current_timestamp" } : kw_current_timestamp]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_user") ? { type: "kw_current_user" } : kw_current_user]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_deferrable") ? { type: "kw_deferrable" } : kw_deferrable]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_desc") ? { type: "kw_desc" } : kw_desc]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_distinct") ? { type: "kw_distinct" } : kw_distinct]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_do") ? { type: "kw_do" } : kw_do]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_else") ? { type: "kw_else" } : kw_else]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_end") ? { type: "kw_end" } : kw_end]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_except") ? { type: "kw_except" } : kw_except]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_false") ? { type: "kw_false" } : kw_false]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_fetch") ? { type: "kw_fetch" } : kw_fetch]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_for") ? { type: "kw_for" } : kw_for]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_foreign") ? { type: "kw_foreign" } : kw_foreign]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_freeze") ? { type: "kw_freeze" } : kw_freeze]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_full") ? { type: "kw_full" } : kw_full]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_grant") ? { type: "kw_grant" } : kw_grant]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_group") ? { type: "kw_group" } : kw_group]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_having") ? { type: "kw_having" } : kw_having]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_ilike") ? { type: "kw_ilike" } : kw_ilike]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_in") ? { type: "kw_in" } : kw_in]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_initially") ? { type: "kw_initially" } : kw_initially]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_inner") ? { type: "kw_inner" } : kw_inner]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_intersect") ? { type: "kw_intersect" } : kw_intersect]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_into") ? { type: "kw_into" } : kw_into]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_isnull") ? { type: "kw_isnull" } : kw_isnull]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_join") ? { type: "kw_join" } : kw_join]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_lateral") ? { type: "kw_lateral" } : kw_lateral]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_leading") ? { type: "kw_leading" } : kw_leading]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_left") ? { type: "kw_left" } : kw_left]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_like") ? { type: "kw_like" } : kw_like]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_limit") ? { type: "kw_limit" } : kw_limit]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_localtime") ? { type: "kw_localtime" } : kw_localtime]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_localtimestamp") ? { type: "kw_localtimestamp" } : kw_localtimestamp]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_natural") ? { type: "kw_natural" } : kw_natural]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_notnull") ? { type: "kw_notnull" } : kw_notnull]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_offset") ? { type: "kw_offset" } : kw_offset]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_only") ? { type: "kw_only" } : kw_only]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_or") ? { type: "kw_or" } : kw_or]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_order") ? { type: "kw_order" } : kw_order]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_outer") ? { type: "kw_outer" } : kw_outer]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_overlaps") ? { type: "kw_overlaps" } : kw_overlaps]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_placing") ? { type: "kw_placing" } : kw_placing]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_primary") ? { type: "kw_primary" } : kw_primary]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_references") ? { type: "kw_references" } : kw_references]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_returning") ? { type: "kw_returning" } : kw_returning]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_right") ? { type: "kw_right" } : kw_right]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_select") ? { type: "kw_select" } : kw_select]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_session_user") ? { type: "kw_session_user" } : kw_session_user]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_similar") ? { type: "kw_similar" } : kw_similar]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_some") ? { type: "kw_some" } : kw_some]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_symmetric") ? { type: "kw_symmetric" } : kw_symmetric]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_tablesample") ? { type: "kw_tablesample" } : kw_tablesample]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_then") ? { type: "kw_then" } : kw_then]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_trailing") ? { type: "kw_trailing" } : kw_trailing]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_true") ? { type: "kw_true" } : kw_true]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_union") ? { type: "kw_union" } : kw_union]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_user") ? { type: "kw_user" } : kw_user]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_using") ? { type: "kw_using" } : kw_using]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_variadic") ? { type: "kw_variadic" } : kw_variadic]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_verbose") ? { type: "kw_verbose" } : kw_verbose]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_when") ? { type: "kw_when" } : kw_when]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_window") ? { type: "kw_window" } : kw_window]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with]
					},
					{
						"name": "ident_extended",
						"symbols": ["ident"]
					},
					{
						"name": "ident_extended",
						"symbols": ["any_keyword"]
					},
					{
						"name": "select_statement$ebnf$1",
						"symbols": ["select_from"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$2",
						"symbols": ["select_where"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$3$subexpression$1$ebnf$1",
						"symbols": ["select_having"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$3$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$3$subexpression$1",
						"symbols": ["select_groupby", "select_statement$ebnf$3$subexpression$1$ebnf$1"]
					},
					{
						"name": "select_statement$ebnf$3",
						"symbols": ["select_statement$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$4",
						"symbols": ["select_order_by"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$5",
						"symbols": ["select_limit_offset"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$6$subexpression$1$ebnf$1",
						"symbols": ["select_skip"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$6$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$6$subexpression$1",
						"symbols": ["select_for", "select_statement$ebnf$6$subexpression$1$ebnf$1"]
					},
					{
						"name": "select_statement$ebnf$6",
						"symbols": ["select_statement$ebnf$6$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$6",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement",
						"symbols": [
							"select_what",
							"select_statement$ebnf$1",
							"select_statement$ebnf$2",
							"select_statement$ebnf$3",
							"select_statement$ebnf$4",
							"select_statement$ebnf$5",
							"select_statement$ebnf$6"
						],
						"postprocess": (x) => {
							let [what, from, where, _groupBy, orderBy, limit, _selectFor] = x;
							from = unwrap(from);
							let groupBy = _groupBy && _groupBy[0];
							let having = _groupBy && _groupBy[1];
							groupBy = groupBy && (groupBy.length === 1 && groupBy[0].type === "list" ? groupBy[0].expressions : groupBy);
							having = having && unwrap(having);
							let selectFor = _selectFor && _selectFor[0];
							let skip = _selectFor && _selectFor[1];
							skip = unwrap(skip);
							return (0, lexer_2.track)(x, {
								...what,
								...from ? { from: Array.isArray(from) ? from : [from] } : {},
								...groupBy ? { groupBy } : {},
								...having ? { having } : {},
								...limit ? { limit: unwrap(limit) } : {},
								...orderBy ? { orderBy } : {},
								...where ? { where } : {},
								...selectFor ? { for: selectFor[1] } : {},
								...skip ? { skip } : {},
								type: "select"
							});
						}
					},
					{
						"name": "select_from",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "select_from_items"],
						"postprocess": last
					},
					{
						"name": "select_from_items$ebnf$1",
						"symbols": []
					},
					{
						"name": "select_from_items$ebnf$1$subexpression$1",
						"symbols": ["comma", "select_from_item"],
						"postprocess": last
					},
					{
						"name": "select_from_items$ebnf$1",
						"symbols": ["select_from_items$ebnf$1", "select_from_items$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_from_items",
						"symbols": ["select_from_item", "select_from_items$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [...head, ...flatten(tail) || []];
						}
					},
					{
						"name": "select_from_item",
						"symbols": ["select_from_subject"]
					},
					{
						"name": "select_from_item",
						"symbols": ["select_from_item_joins"],
						"postprocess": get(0)
					},
					{
						"name": "select_from_item_joins$subexpression$1",
						"symbols": ["select_from_item"],
						"postprocess": get(0)
					},
					{
						"name": "select_from_item_joins",
						"symbols": ["select_from_item_joins$subexpression$1", "select_table_join"],
						"postprocess": flatten
					},
					{
						"name": "select_from_item_joins",
						"symbols": [
							"lparen",
							"select_from_item_joins",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "select_from_subject",
						"symbols": ["stb_table"],
						"postprocess": unwrap
					},
					{
						"name": "select_from_subject",
						"symbols": ["stb_statement"],
						"postprocess": unwrap
					},
					{
						"name": "select_from_subject",
						"symbols": ["stb_call"],
						"postprocess": unwrap
					},
					{
						"name": "stb_opts$ebnf$1",
						"symbols": ["collist_paren"],
						"postprocess": id
					},
					{
						"name": "stb_opts$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_opts",
						"symbols": ["ident_aliased", "stb_opts$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							alias: toStr(x[0]),
							...x[1] && { columnNames: (0, lexer_2.unbox)(x[1]).map(asName) }
						})
					},
					{
						"name": "stb_table$ebnf$1",
						"symbols": ["stb_opts"],
						"postprocess": id
					},
					{
						"name": "stb_table$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_table",
						"symbols": ["table_ref", "stb_table$ebnf$1"],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: "table",
								name: (0, lexer_2.track)(x, {
									...x[0],
									...x[1]
								})
							});
						}
					},
					{
						"name": "stb_statement$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_lateral") ? { type: "kw_lateral" } : kw_lateral],
						"postprocess": id
					},
					{
						"name": "stb_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_statement",
						"symbols": [
							"stb_statement$ebnf$1",
							"selection_paren",
							"stb_opts"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "statement",
							statement: unwrap(x[1]),
							...x[0] && { lateral: true },
							...x[2]
						})
					},
					{
						"name": "select_values",
						"symbols": ["kw_values", "insert_values"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "values",
							values: x[1]
						})
					},
					{
						"name": "stb_call$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_lateral") ? { type: "kw_lateral" } : kw_lateral],
						"postprocess": id
					},
					{
						"name": "stb_call$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call$ebnf$2",
						"symbols": ["kw_withordinality"],
						"postprocess": id
					},
					{
						"name": "stb_call$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call$ebnf$3",
						"symbols": ["stb_call_alias"],
						"postprocess": id
					},
					{
						"name": "stb_call$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call",
						"symbols": [
							"stb_call$ebnf$1",
							"expr_function_call",
							"stb_call$ebnf$2",
							"stb_call$ebnf$3"
						],
						"postprocess": (x) => {
							const lateral = x[0];
							const withOrdinality = x[2];
							const alias = x[3];
							if (!withOrdinality && !alias) return x[1];
							return (0, lexer_2.track)(x, {
								...x[1],
								...lateral && { lateral: true },
								...withOrdinality && { withOrdinality: true },
								alias: alias ? asNameWithColumns(alias[0], alias[1]) : void 0
							});
						}
					},
					{
						"name": "stb_call_alias$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as],
						"postprocess": id
					},
					{
						"name": "stb_call_alias$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call_alias$subexpression$1",
						"symbols": ["stb_call_alias$subexpression$1$ebnf$1", "ident"],
						"postprocess": last
					},
					{
						"name": "stb_call_alias$ebnf$1",
						"symbols": ["stb_call_alias_list"],
						"postprocess": id
					},
					{
						"name": "stb_call_alias$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call_alias",
						"symbols": ["stb_call_alias$subexpression$1", "stb_call_alias$ebnf$1"]
					},
					{
						"name": "stb_call_alias_list",
						"symbols": [
							"lparen",
							"stb_call_alias_list_raw",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "stb_call_alias_list_raw$ebnf$1",
						"symbols": []
					},
					{
						"name": "stb_call_alias_list_raw$ebnf$1$subexpression$1",
						"symbols": ["comma", "ident"],
						"postprocess": last
					},
					{
						"name": "stb_call_alias_list_raw$ebnf$1",
						"symbols": ["stb_call_alias_list_raw$ebnf$1", "stb_call_alias_list_raw$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "stb_call_alias_list_raw",
						"symbols": ["ident", "stb_call_alias_list_raw$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "select_table_join$ebnf$1",
						"symbols": ["select_table_join_clause"],
						"postprocess": id
					},
					{
						"name": "select_table_join$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_table_join",
						"symbols": [
							"select_join_op",
							lexer_1.lexerAny.has("kw_join") ? { type: "kw_join" } : kw_join,
							"select_from_subject",
							"select_table_join$ebnf$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							...unwrap(x[2]),
							join: {
								type: toStr(x[0], " "),
								...x[3] && unwrap(x[3])
							}
						})
					},
					{
						"name": "select_table_join_clause",
						"symbols": [lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on, "expr"],
						"postprocess": (x) => (0, lexer_2.track)(x, { on: last(x) })
					},
					{
						"name": "select_table_join_clause$macrocall$2",
						"symbols": ["ident"]
					},
					{
						"name": "select_table_join_clause$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "select_table_join_clause$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "select_table_join_clause$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "select_table_join_clause$macrocall$1$ebnf$1",
						"symbols": ["select_table_join_clause$macrocall$1$ebnf$1", "select_table_join_clause$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_table_join_clause$macrocall$1",
						"symbols": ["select_table_join_clause$macrocall$2", "select_table_join_clause$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "select_table_join_clause",
						"symbols": [
							lexer_1.lexerAny.has("kw_using") ? { type: "kw_using" } : kw_using,
							"lparen",
							"select_table_join_clause$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { using: x[2].map(asName) })
					},
					{
						"name": "select_join_op$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_inner") ? { type: "kw_inner" } : kw_inner],
						"postprocess": id
					},
					{
						"name": "select_join_op$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_join_op$subexpression$1",
						"symbols": ["select_join_op$subexpression$1$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, "INNER JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$1"]
					},
					{
						"name": "select_join_op$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_cross") ? { type: "kw_cross" } : kw_cross],
						"postprocess": (x) => (0, lexer_2.box)(x, "CROSS JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$2"]
					},
					{
						"name": "select_join_op$subexpression$3$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_outer") ? { type: "kw_outer" } : kw_outer],
						"postprocess": id
					},
					{
						"name": "select_join_op$subexpression$3$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_join_op$subexpression$3",
						"symbols": [lexer_1.lexerAny.has("kw_left") ? { type: "kw_left" } : kw_left, "select_join_op$subexpression$3$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, "LEFT JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$3"]
					},
					{
						"name": "select_join_op$subexpression$4$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_outer") ? { type: "kw_outer" } : kw_outer],
						"postprocess": id
					},
					{
						"name": "select_join_op$subexpression$4$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_join_op$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("kw_right") ? { type: "kw_right" } : kw_right, "select_join_op$subexpression$4$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, "RIGHT JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$4"]
					},
					{
						"name": "select_join_op$subexpression$5$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_outer") ? { type: "kw_outer" } : kw_outer],
						"postprocess": id
					},
					{
						"name": "select_join_op$subexpression$5$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_join_op$subexpression$5",
						"symbols": [lexer_1.lexerAny.has("kw_full") ? { type: "kw_full" } : kw_full, "select_join_op$subexpression$5$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, "FULL JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$5"]
					},
					{
						"name": "select_what$ebnf$1",
						"symbols": ["select_distinct"],
						"postprocess": id
					},
					{
						"name": "select_what$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_what$ebnf$2",
						"symbols": ["select_expr_list_aliased"],
						"postprocess": id
					},
					{
						"name": "select_what$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_what",
						"symbols": [
							lexer_1.lexerAny.has("kw_select") ? { type: "kw_select" } : kw_select,
							"select_what$ebnf$1",
							"select_what$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							columns: x[2],
							...x[1] && { distinct: (0, lexer_2.unbox)(x[1]) }
						})
					},
					{
						"name": "select_expr_list_aliased$ebnf$1",
						"symbols": []
					},
					{
						"name": "select_expr_list_aliased$ebnf$1$subexpression$1",
						"symbols": ["comma", "select_expr_list_item"],
						"postprocess": last
					},
					{
						"name": "select_expr_list_aliased$ebnf$1",
						"symbols": ["select_expr_list_aliased$ebnf$1", "select_expr_list_aliased$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_expr_list_aliased",
						"symbols": ["select_expr_list_item", "select_expr_list_aliased$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "select_expr_list_item$ebnf$1",
						"symbols": ["ident_aliased"],
						"postprocess": id
					},
					{
						"name": "select_expr_list_item$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_expr_list_item",
						"symbols": ["expr", "select_expr_list_item$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							expr: x[0],
							...x[1] ? { alias: asName(x[1]) } : {}
						})
					},
					{
						"name": "select_distinct",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all],
						"postprocess": (x) => (0, lexer_2.box)(x, "all")
					},
					{
						"name": "select_distinct$ebnf$1$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"lparen",
							"expr_list_raw",
							"rparen"
						],
						"postprocess": get(2)
					},
					{
						"name": "select_distinct$ebnf$1",
						"symbols": ["select_distinct$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_distinct$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_distinct",
						"symbols": [lexer_1.lexerAny.has("kw_distinct") ? { type: "kw_distinct" } : kw_distinct, "select_distinct$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, x[1] || "distinct")
					},
					{
						"name": "select_where",
						"symbols": [lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where, "expr"],
						"postprocess": last
					},
					{
						"name": "select_groupby",
						"symbols": [
							lexer_1.lexerAny.has("kw_group") ? { type: "kw_group" } : kw_group,
							"kw_by",
							"expr_list_raw"
						],
						"postprocess": last
					},
					{
						"name": "select_having",
						"symbols": [lexer_1.lexerAny.has("kw_having") ? { type: "kw_having" } : kw_having, "expr"],
						"postprocess": last
					},
					{
						"name": "select_limit_offset$ebnf$1$subexpression$1",
						"symbols": ["select_offset"]
					},
					{
						"name": "select_limit_offset$ebnf$1$subexpression$1",
						"symbols": ["select_limit"]
					},
					{
						"name": "select_limit_offset$ebnf$1",
						"symbols": ["select_limit_offset$ebnf$1$subexpression$1"]
					},
					{
						"name": "select_limit_offset$ebnf$1$subexpression$2",
						"symbols": ["select_offset"]
					},
					{
						"name": "select_limit_offset$ebnf$1$subexpression$2",
						"symbols": ["select_limit"]
					},
					{
						"name": "select_limit_offset$ebnf$1",
						"symbols": ["select_limit_offset$ebnf$1", "select_limit_offset$ebnf$1$subexpression$2"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_limit_offset",
						"symbols": ["select_limit_offset$ebnf$1"],
						"postprocess": (x, rej) => {
							const value = unwrap(x);
							if (!Array.isArray(value)) return (0, lexer_2.track)(x, value);
							if (value.length != 2) return rej;
							const a = unwrap(value[0]);
							const b = unwrap(value[1]);
							if (a.offset && b.offset || a.limit && b.limit) return rej;
							return (0, lexer_2.track)(x, {
								...a,
								...b
							});
						}
					},
					{
						"name": "select_offset$ebnf$1$subexpression$1",
						"symbols": ["kw_row"]
					},
					{
						"name": "select_offset$ebnf$1$subexpression$1",
						"symbols": ["kw_rows"]
					},
					{
						"name": "select_offset$ebnf$1",
						"symbols": ["select_offset$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_offset$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_offset",
						"symbols": [
							lexer_1.lexerAny.has("kw_offset") ? { type: "kw_offset" } : kw_offset,
							"expr_nostar",
							"select_offset$ebnf$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { offset: unwrap(x[1]) })
					},
					{
						"name": "select_limit$subexpression$1",
						"symbols": ["select_limit_1"]
					},
					{
						"name": "select_limit$subexpression$1",
						"symbols": ["select_limit_2"]
					},
					{
						"name": "select_limit",
						"symbols": ["select_limit$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { limit: unwrap(x) })
					},
					{
						"name": "select_limit_1",
						"symbols": [lexer_1.lexerAny.has("kw_limit") ? { type: "kw_limit" } : kw_limit, "expr_nostar"],
						"postprocess": last
					},
					{
						"name": "select_limit_2$ebnf$1$subexpression$1",
						"symbols": ["kw_first"]
					},
					{
						"name": "select_limit_2$ebnf$1$subexpression$1",
						"symbols": ["kw_next"]
					},
					{
						"name": "select_limit_2$ebnf$1",
						"symbols": ["select_limit_2$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_limit_2$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_limit_2$subexpression$1",
						"symbols": ["kw_row"]
					},
					{
						"name": "select_limit_2$subexpression$1",
						"symbols": ["kw_rows"]
					},
					{
						"name": "select_limit_2",
						"symbols": [
							lexer_1.lexerAny.has("kw_fetch") ? { type: "kw_fetch" } : kw_fetch,
							"select_limit_2$ebnf$1",
							"expr_nostar",
							"select_limit_2$subexpression$1",
							lexer_1.lexerAny.has("kw_only") ? { type: "kw_only" } : kw_only
						],
						"postprocess": get(2)
					},
					{
						"name": "select_for$subexpression$1",
						"symbols": ["kw_update"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "update" })
					},
					{
						"name": "select_for$subexpression$1",
						"symbols": [
							"kw_no",
							"kw_key",
							"kw_update"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "no key update" })
					},
					{
						"name": "select_for$subexpression$1",
						"symbols": ["kw_share"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "share" })
					},
					{
						"name": "select_for$subexpression$1",
						"symbols": ["kw_key", "kw_share"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "key share" })
					},
					{
						"name": "select_for",
						"symbols": [lexer_1.lexerAny.has("kw_for") ? { type: "kw_for" } : kw_for, "select_for$subexpression$1"]
					},
					{
						"name": "select_skip$subexpression$1",
						"symbols": ["kw_nowait"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "nowait" })
					},
					{
						"name": "select_skip$subexpression$1",
						"symbols": ["kw_skip", "kw_locked"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "skip locked" })
					},
					{
						"name": "select_skip",
						"symbols": ["select_skip$subexpression$1"]
					},
					{
						"name": "select_order_by$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_order") ? { type: "kw_order" } : kw_order, "kw_by"]
					},
					{
						"name": "select_order_by$ebnf$1",
						"symbols": []
					},
					{
						"name": "select_order_by$ebnf$1$subexpression$1",
						"symbols": ["comma", "select_order_by_expr"],
						"postprocess": last
					},
					{
						"name": "select_order_by$ebnf$1",
						"symbols": ["select_order_by$ebnf$1", "select_order_by$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_order_by",
						"symbols": [
							"select_order_by$subexpression$1",
							"select_order_by_expr",
							"select_order_by$ebnf$1"
						],
						"postprocess": ([_, head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "select_order_by_expr$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_asc") ? { type: "kw_asc" } : kw_asc]
					},
					{
						"name": "select_order_by_expr$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_desc") ? { type: "kw_desc" } : kw_desc]
					},
					{
						"name": "select_order_by_expr$ebnf$1",
						"symbols": ["select_order_by_expr$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_order_by_expr$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_order_by_expr$ebnf$2$subexpression$1$subexpression$1",
						"symbols": ["kw_first"]
					},
					{
						"name": "select_order_by_expr$ebnf$2$subexpression$1$subexpression$1",
						"symbols": ["kw_last"]
					},
					{
						"name": "select_order_by_expr$ebnf$2$subexpression$1",
						"symbols": ["kw_nulls", "select_order_by_expr$ebnf$2$subexpression$1$subexpression$1"],
						"postprocess": last
					},
					{
						"name": "select_order_by_expr$ebnf$2",
						"symbols": ["select_order_by_expr$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_order_by_expr$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_order_by_expr",
						"symbols": [
							"expr",
							"select_order_by_expr$ebnf$1",
							"select_order_by_expr$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							by: x[0],
							...x[1] && { order: toStr(x[1]).toUpperCase() },
							...x[2] && { nulls: toStr(x[2]).toUpperCase() }
						})
					},
					{
						"name": "expr",
						"symbols": ["expr_nostar"],
						"postprocess": unwrap
					},
					{
						"name": "expr",
						"symbols": ["expr_star"],
						"postprocess": unwrap
					},
					{
						"name": "expr_nostar",
						"symbols": ["expr_paren"],
						"postprocess": unwrap
					},
					{
						"name": "expr_nostar",
						"symbols": ["expr_or"],
						"postprocess": unwrap
					},
					{
						"name": "expr_paren$subexpression$1",
						"symbols": ["expr_or_select"]
					},
					{
						"name": "expr_paren$subexpression$1",
						"symbols": ["expr_list_many"]
					},
					{
						"name": "expr_paren",
						"symbols": [
							"lparen",
							"expr_paren$subexpression$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "expr_or$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("kw_or") ? { type: "kw_or" } : kw_or]
					},
					{
						"name": "expr_or$macrocall$2$macrocall$1",
						"symbols": ["expr_or$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_or$macrocall$2",
						"symbols": ["expr_or$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_or$macrocall$3",
						"symbols": ["expr_or"]
					},
					{
						"name": "expr_or$macrocall$4",
						"symbols": ["expr_and"]
					},
					{
						"name": "expr_or$macrocall$1$subexpression$1",
						"symbols": ["expr_or$macrocall$3"]
					},
					{
						"name": "expr_or$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_or$macrocall$1$subexpression$2",
						"symbols": ["expr_or$macrocall$4"]
					},
					{
						"name": "expr_or$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_or$macrocall$1",
						"symbols": [
							"expr_or$macrocall$1$subexpression$1",
							"expr_or$macrocall$2",
							"expr_or$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_or$macrocall$1",
						"symbols": ["expr_or$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_or",
						"symbols": ["expr_or$macrocall$1"]
					},
					{
						"name": "expr_and$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("kw_and") ? { type: "kw_and" } : kw_and]
					},
					{
						"name": "expr_and$macrocall$2$macrocall$1",
						"symbols": ["expr_and$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_and$macrocall$2",
						"symbols": ["expr_and$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_and$macrocall$3",
						"symbols": ["expr_and"]
					},
					{
						"name": "expr_and$macrocall$4",
						"symbols": ["expr_not"]
					},
					{
						"name": "expr_and$macrocall$1$subexpression$1",
						"symbols": ["expr_and$macrocall$3"]
					},
					{
						"name": "expr_and$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_and$macrocall$1$subexpression$2",
						"symbols": ["expr_and$macrocall$4"]
					},
					{
						"name": "expr_and$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_and$macrocall$1",
						"symbols": [
							"expr_and$macrocall$1$subexpression$1",
							"expr_and$macrocall$2",
							"expr_and$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_and$macrocall$1",
						"symbols": ["expr_and$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_and",
						"symbols": ["expr_and$macrocall$1"]
					},
					{
						"name": "expr_not$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not]
					},
					{
						"name": "expr_not$macrocall$2$macrocall$1",
						"symbols": ["expr_not$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_not$macrocall$2",
						"symbols": ["expr_not$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_not$macrocall$3",
						"symbols": ["expr_not"]
					},
					{
						"name": "expr_not$macrocall$4",
						"symbols": ["expr_eq"]
					},
					{
						"name": "expr_not$macrocall$1$subexpression$1",
						"symbols": ["expr_not$macrocall$3"]
					},
					{
						"name": "expr_not$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_not$macrocall$1",
						"symbols": ["expr_not$macrocall$2", "expr_not$macrocall$1$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							...unwrap(x[0]),
							operand: unwrap(x[1])
						})
					},
					{
						"name": "expr_not$macrocall$1",
						"symbols": ["expr_not$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_not",
						"symbols": ["expr_not$macrocall$1"]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_neq") ? { type: "op_neq" } : op_neq]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$2",
						"symbols": ["expr_eq$macrocall$2$macrocall$2$subexpression$1"]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_eq$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_eq$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$1",
						"symbols": ["expr_eq$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_eq$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_eq$macrocall$2",
						"symbols": ["expr_eq$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_eq$macrocall$3",
						"symbols": ["expr_eq"]
					},
					{
						"name": "expr_eq$macrocall$4",
						"symbols": ["expr_is"]
					},
					{
						"name": "expr_eq$macrocall$1$subexpression$1",
						"symbols": ["expr_eq$macrocall$3"]
					},
					{
						"name": "expr_eq$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_eq$macrocall$1$subexpression$2",
						"symbols": ["expr_eq$macrocall$4"]
					},
					{
						"name": "expr_eq$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_eq$macrocall$1",
						"symbols": [
							"expr_eq$macrocall$1$subexpression$1",
							"expr_eq$macrocall$2",
							"expr_eq$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_eq$macrocall$1",
						"symbols": ["expr_eq$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_eq",
						"symbols": ["expr_eq$macrocall$1"]
					},
					{
						"name": "expr_star",
						"symbols": ["star"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "ref",
							name: "*"
						})
					},
					{
						"name": "expr_is$subexpression$1",
						"symbols": ["expr_is"]
					},
					{
						"name": "expr_is$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_is$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_isnull") ? { type: "kw_isnull" } : kw_isnull]
					},
					{
						"name": "expr_is$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is, lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null]
					},
					{
						"name": "expr_is",
						"symbols": ["expr_is$subexpression$1", "expr_is$subexpression$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							op: "IS NULL",
							operand: unwrap(x[0])
						})
					},
					{
						"name": "expr_is$subexpression$3",
						"symbols": ["expr_is"]
					},
					{
						"name": "expr_is$subexpression$3",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_is$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("kw_notnull") ? { type: "kw_notnull" } : kw_notnull]
					},
					{
						"name": "expr_is$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is, "kw_not_null"]
					},
					{
						"name": "expr_is",
						"symbols": ["expr_is$subexpression$3", "expr_is$subexpression$4"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							op: "IS NOT NULL",
							operand: unwrap(x[0])
						})
					},
					{
						"name": "expr_is$subexpression$5",
						"symbols": ["expr_is"]
					},
					{
						"name": "expr_is$subexpression$5",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_is$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "expr_is$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_is$subexpression$6",
						"symbols": [lexer_1.lexerAny.has("kw_true") ? { type: "kw_true" } : kw_true]
					},
					{
						"name": "expr_is$subexpression$6",
						"symbols": [lexer_1.lexerAny.has("kw_false") ? { type: "kw_false" } : kw_false]
					},
					{
						"name": "expr_is",
						"symbols": [
							"expr_is$subexpression$5",
							lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is,
							"expr_is$ebnf$1",
							"expr_is$subexpression$6"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							op: "IS " + flattenStr([x[2], x[3]]).join(" ").toUpperCase(),
							operand: unwrap(x[0])
						})
					},
					{
						"name": "expr_is",
						"symbols": ["expr_compare"],
						"postprocess": unwrap
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("op_compare") ? { type: "op_compare" } : op_compare]
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_compare$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_compare$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$1",
						"symbols": ["expr_compare$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_compare$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_compare$macrocall$2",
						"symbols": ["expr_compare$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_compare$macrocall$3",
						"symbols": ["expr_compare"]
					},
					{
						"name": "expr_compare$macrocall$4",
						"symbols": ["expr_range"]
					},
					{
						"name": "expr_compare$macrocall$1$subexpression$1",
						"symbols": ["expr_compare$macrocall$3"]
					},
					{
						"name": "expr_compare$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_compare$macrocall$1$subexpression$2",
						"symbols": ["expr_compare$macrocall$4"]
					},
					{
						"name": "expr_compare$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_compare$macrocall$1",
						"symbols": [
							"expr_compare$macrocall$1$subexpression$1",
							"expr_compare$macrocall$2",
							"expr_compare$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_compare$macrocall$1",
						"symbols": ["expr_compare$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_compare",
						"symbols": ["expr_compare$macrocall$1"]
					},
					{
						"name": "expr_range$macrocall$2",
						"symbols": ["ops_between"]
					},
					{
						"name": "expr_range$macrocall$3",
						"symbols": [lexer_1.lexerAny.has("kw_and") ? { type: "kw_and" } : kw_and]
					},
					{
						"name": "expr_range$macrocall$4",
						"symbols": ["expr_range"]
					},
					{
						"name": "expr_range$macrocall$5",
						"symbols": ["expr_others"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$1",
						"symbols": ["expr_range$macrocall$4"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$2",
						"symbols": ["expr_range$macrocall$4"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$3",
						"symbols": ["expr_range$macrocall$5"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$3",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_range$macrocall$1",
						"symbols": [
							"expr_range$macrocall$1$subexpression$1",
							"expr_range$macrocall$2",
							"expr_range$macrocall$1$subexpression$2",
							"expr_range$macrocall$3",
							"expr_range$macrocall$1$subexpression$3"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "ternary",
							value: unwrap(x[0]),
							lo: unwrap(x[2]),
							hi: unwrap(x[4]),
							op: (flattenStr(x[1]).join(" ") || "<error>").toUpperCase()
						})
					},
					{
						"name": "expr_range$macrocall$1",
						"symbols": ["expr_range$macrocall$5"],
						"postprocess": unwrap
					},
					{
						"name": "expr_range",
						"symbols": ["expr_range$macrocall$1"]
					},
					{
						"name": "expr_others$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("ops_others") ? { type: "ops_others" } : ops_others]
					},
					{
						"name": "expr_others$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_others$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_others$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_others$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_others$macrocall$2$macrocall$1",
						"symbols": ["expr_others$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_others$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_others$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_others$macrocall$2",
						"symbols": ["expr_others$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_others$macrocall$3",
						"symbols": ["expr_others"]
					},
					{
						"name": "expr_others$macrocall$4",
						"symbols": ["expr_like"]
					},
					{
						"name": "expr_others$macrocall$1$subexpression$1",
						"symbols": ["expr_others$macrocall$3"]
					},
					{
						"name": "expr_others$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_others$macrocall$1$subexpression$2",
						"symbols": ["expr_others$macrocall$4"]
					},
					{
						"name": "expr_others$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_others$macrocall$1",
						"symbols": [
							"expr_others$macrocall$1$subexpression$1",
							"expr_others$macrocall$2",
							"expr_others$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_others$macrocall$1",
						"symbols": ["expr_others$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_others",
						"symbols": ["expr_others$macrocall$1"]
					},
					{
						"name": "expr_like$macrocall$2$macrocall$2",
						"symbols": ["ops_like"]
					},
					{
						"name": "expr_like$macrocall$2$macrocall$1",
						"symbols": ["expr_like$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_like$macrocall$2",
						"symbols": ["expr_like$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_like$macrocall$3",
						"symbols": ["expr_like"]
					},
					{
						"name": "expr_like$macrocall$4",
						"symbols": ["expr_in"]
					},
					{
						"name": "expr_like$macrocall$1$subexpression$1",
						"symbols": ["expr_like$macrocall$3"]
					},
					{
						"name": "expr_like$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_like$macrocall$1$subexpression$2",
						"symbols": ["expr_like$macrocall$4"]
					},
					{
						"name": "expr_like$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_like$macrocall$1",
						"symbols": [
							"expr_like$macrocall$1$subexpression$1",
							"expr_like$macrocall$2",
							"expr_like$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_like$macrocall$1",
						"symbols": ["expr_like$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_like",
						"symbols": ["expr_like$macrocall$1"]
					},
					{
						"name": "expr_in$macrocall$2$macrocall$2",
						"symbols": ["ops_in"]
					},
					{
						"name": "expr_in$macrocall$2$macrocall$1",
						"symbols": ["expr_in$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_in$macrocall$2",
						"symbols": ["expr_in$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_in$macrocall$3",
						"symbols": ["expr_in"]
					},
					{
						"name": "expr_in$macrocall$4",
						"symbols": ["expr_add"]
					},
					{
						"name": "expr_in$macrocall$1$subexpression$1",
						"symbols": ["expr_in$macrocall$3"]
					},
					{
						"name": "expr_in$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_in$macrocall$1$subexpression$2",
						"symbols": ["expr_in$macrocall$4"]
					},
					{
						"name": "expr_in$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_in$macrocall$1",
						"symbols": [
							"expr_in$macrocall$1$subexpression$1",
							"expr_in$macrocall$2",
							"expr_in$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_in$macrocall$1",
						"symbols": ["expr_in$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_in",
						"symbols": ["expr_in$macrocall$1"]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_plus") ? { type: "op_plus" } : op_plus]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_minus") ? { type: "op_minus" } : op_minus]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_additive") ? { type: "op_additive" } : op_additive]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$2",
						"symbols": ["expr_add$macrocall$2$macrocall$2$subexpression$1"]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_add$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_add$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_add$macrocall$2$macrocall$1",
						"symbols": ["expr_add$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_add$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_add$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_add$macrocall$2",
						"symbols": ["expr_add$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_add$macrocall$3",
						"symbols": ["expr_add"]
					},
					{
						"name": "expr_add$macrocall$4",
						"symbols": ["expr_mult"]
					},
					{
						"name": "expr_add$macrocall$1$subexpression$1",
						"symbols": ["expr_add$macrocall$3"]
					},
					{
						"name": "expr_add$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_add$macrocall$1$subexpression$2",
						"symbols": ["expr_add$macrocall$4"]
					},
					{
						"name": "expr_add$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_add$macrocall$1",
						"symbols": [
							"expr_add$macrocall$1$subexpression$1",
							"expr_add$macrocall$2",
							"expr_add$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_add$macrocall$1",
						"symbols": ["expr_add$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_add",
						"symbols": ["expr_add$macrocall$1"]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("star") ? { type: "star" } : star]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_div") ? { type: "op_div" } : op_div]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_mod") ? { type: "op_mod" } : op_mod]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$2",
						"symbols": ["expr_mult$macrocall$2$macrocall$2$subexpression$1"]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_mult$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_mult$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$1",
						"symbols": ["expr_mult$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_mult$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_mult$macrocall$2",
						"symbols": ["expr_mult$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_mult$macrocall$3",
						"symbols": ["expr_mult"]
					},
					{
						"name": "expr_mult$macrocall$4",
						"symbols": ["expr_exp"]
					},
					{
						"name": "expr_mult$macrocall$1$subexpression$1",
						"symbols": ["expr_mult$macrocall$3"]
					},
					{
						"name": "expr_mult$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_mult$macrocall$1$subexpression$2",
						"symbols": ["expr_mult$macrocall$4"]
					},
					{
						"name": "expr_mult$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_mult$macrocall$1",
						"symbols": [
							"expr_mult$macrocall$1$subexpression$1",
							"expr_mult$macrocall$2",
							"expr_mult$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_mult$macrocall$1",
						"symbols": ["expr_mult$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_mult",
						"symbols": ["expr_mult$macrocall$1"]
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("op_exp") ? { type: "op_exp" } : op_exp]
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_exp$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_exp$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$1",
						"symbols": ["expr_exp$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_exp$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_exp$macrocall$2",
						"symbols": ["expr_exp$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_exp$macrocall$3",
						"symbols": ["expr_exp"]
					},
					{
						"name": "expr_exp$macrocall$4",
						"symbols": ["expr_unary_add"]
					},
					{
						"name": "expr_exp$macrocall$1$subexpression$1",
						"symbols": ["expr_exp$macrocall$3"]
					},
					{
						"name": "expr_exp$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_exp$macrocall$1$subexpression$2",
						"symbols": ["expr_exp$macrocall$4"]
					},
					{
						"name": "expr_exp$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_exp$macrocall$1",
						"symbols": [
							"expr_exp$macrocall$1$subexpression$1",
							"expr_exp$macrocall$2",
							"expr_exp$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_exp$macrocall$1",
						"symbols": ["expr_exp$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_exp",
						"symbols": ["expr_exp$macrocall$1"]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_plus") ? { type: "op_plus" } : op_plus]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_minus") ? { type: "op_minus" } : op_minus]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$2",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$2$subexpression$1"]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$1",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_unary_add$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_unary_add$macrocall$2",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_unary_add$macrocall$3",
						"symbols": ["expr_unary_add"]
					},
					{
						"name": "expr_unary_add$macrocall$4",
						"symbols": ["expr_various_constructs"]
					},
					{
						"name": "expr_unary_add$macrocall$1$subexpression$1",
						"symbols": ["expr_unary_add$macrocall$3"]
					},
					{
						"name": "expr_unary_add$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_unary_add$macrocall$1",
						"symbols": ["expr_unary_add$macrocall$2", "expr_unary_add$macrocall$1$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							...unwrap(x[0]),
							operand: unwrap(x[1])
						})
					},
					{
						"name": "expr_unary_add$macrocall$1",
						"symbols": ["expr_unary_add$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_unary_add",
						"symbols": ["expr_unary_add$macrocall$1"]
					},
					{
						"name": "expr_various_constructs$macrocall$2$macrocall$2",
						"symbols": ["various_binaries"]
					},
					{
						"name": "expr_various_constructs$macrocall$2$macrocall$1",
						"symbols": ["expr_various_constructs$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_various_constructs$macrocall$2",
						"symbols": ["expr_various_constructs$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_various_constructs$macrocall$3",
						"symbols": ["expr_various_constructs"]
					},
					{
						"name": "expr_various_constructs$macrocall$4",
						"symbols": ["expr_array_index"]
					},
					{
						"name": "expr_various_constructs$macrocall$1$subexpression$1",
						"symbols": ["expr_various_constructs$macrocall$3"]
					},
					{
						"name": "expr_various_constructs$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_various_constructs$macrocall$1$subexpression$2",
						"symbols": ["expr_various_constructs$macrocall$4"]
					},
					{
						"name": "expr_various_constructs$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_various_constructs$macrocall$1",
						"symbols": [
							"expr_various_constructs$macrocall$1$subexpression$1",
							"expr_various_constructs$macrocall$2",
							"expr_various_constructs$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_various_constructs$macrocall$1",
						"symbols": ["expr_various_constructs$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_various_constructs",
						"symbols": ["expr_various_constructs$macrocall$1"]
					},
					{
						"name": "expr_array_index$subexpression$1",
						"symbols": ["expr_array_index"]
					},
					{
						"name": "expr_array_index$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_array_index",
						"symbols": [
							"expr_array_index$subexpression$1",
							lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket,
							"expr_nostar",
							lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "arrayIndex",
							array: unwrap(x[0]),
							index: unwrap(x[2])
						})
					},
					{
						"name": "expr_array_index",
						"symbols": ["expr_member"],
						"postprocess": unwrap
					},
					{
						"name": "expr_member$subexpression$1",
						"symbols": ["expr_member"]
					},
					{
						"name": "expr_member$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_member$subexpression$2",
						"symbols": ["string"]
					},
					{
						"name": "expr_member$subexpression$2",
						"symbols": ["int"]
					},
					{
						"name": "expr_member",
						"symbols": [
							"expr_member$subexpression$1",
							"ops_member",
							"expr_member$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "member",
							operand: unwrap(x[0]),
							op: x[1],
							member: unwrap(x[2])
						})
					},
					{
						"name": "expr_member$subexpression$3",
						"symbols": ["expr_member"]
					},
					{
						"name": "expr_member$subexpression$3",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_member",
						"symbols": [
							"expr_member$subexpression$3",
							lexer_1.lexerAny.has("op_cast") ? { type: "op_cast" } : op_cast,
							"data_type"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "cast",
							operand: unwrap(x[0]),
							to: x[2]
						})
					},
					{
						"name": "expr_member",
						"symbols": [
							lexer_1.lexerAny.has("kw_cast") ? { type: "kw_cast" } : kw_cast,
							"lparen",
							"expr_nostar",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"data_type",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "cast",
							operand: unwrap(x[2]),
							to: x[4]
						})
					},
					{
						"name": "expr_member",
						"symbols": ["data_type", "string"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "cast",
							operand: (0, lexer_2.track)(x[1], {
								type: "string",
								value: (0, lexer_2.unbox)(x[1])
							}),
							to: (0, lexer_2.unbox)(x[0])
						})
					},
					{
						"name": "expr_member",
						"symbols": ["expr_dot"],
						"postprocess": unwrap
					},
					{
						"name": "expr_dot$subexpression$1",
						"symbols": ["word"]
					},
					{
						"name": "expr_dot$subexpression$1",
						"symbols": ["star"]
					},
					{
						"name": "expr_dot",
						"symbols": [
							"qname",
							lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot,
							"expr_dot$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "ref",
							table: unwrap(x[0]),
							name: toStr(x[2])
						})
					},
					{
						"name": "expr_dot",
						"symbols": ["expr_final"],
						"postprocess": unwrap
					},
					{
						"name": "expr_final",
						"symbols": ["expr_basic"]
					},
					{
						"name": "expr_final",
						"symbols": ["expr_primary"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_special_calls"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_call"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_array"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_case"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_extract"]
					},
					{
						"name": "expr_basic",
						"symbols": ["word"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "ref",
							name: unwrap(x[0])
						})
					},
					{
						"name": "expr_array$ebnf$1",
						"symbols": ["expr_subarray_items"],
						"postprocess": id
					},
					{
						"name": "expr_array$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_array",
						"symbols": [
							lexer_1.lexerAny.has("kw_array") ? { type: "kw_array" } : kw_array,
							lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket,
							"expr_array$ebnf$1",
							lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "array",
							expressions: x[2] || []
						})
					},
					{
						"name": "expr_array",
						"symbols": [
							lexer_1.lexerAny.has("kw_array") ? { type: "kw_array" } : kw_array,
							"lparen",
							"selection",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "array select",
							select: unwrap(x[2])
						})
					},
					{
						"name": "expr_subarray$ebnf$1",
						"symbols": ["expr_subarray_items"],
						"postprocess": id
					},
					{
						"name": "expr_subarray$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_subarray",
						"symbols": [
							lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket,
							"expr_subarray$ebnf$1",
							lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket
						],
						"postprocess": get(1)
					},
					{
						"name": "expr_subarray_items$macrocall$2",
						"symbols": ["expr_list_item"]
					},
					{
						"name": "expr_subarray_items$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "expr_subarray_items$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_subarray_items$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "expr_subarray_items$macrocall$1$ebnf$1",
						"symbols": ["expr_subarray_items$macrocall$1$ebnf$1", "expr_subarray_items$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_subarray_items$macrocall$1",
						"symbols": ["expr_subarray_items$macrocall$2", "expr_subarray_items$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "expr_subarray_items",
						"symbols": ["expr_subarray_items$macrocall$1"],
						"postprocess": (x) => x[0].map(unwrap)
					},
					{
						"name": "expr_subarray_items$macrocall$4",
						"symbols": ["expr_subarray"]
					},
					{
						"name": "expr_subarray_items$macrocall$3$ebnf$1",
						"symbols": []
					},
					{
						"name": "expr_subarray_items$macrocall$3$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_subarray_items$macrocall$4"],
						"postprocess": last
					},
					{
						"name": "expr_subarray_items$macrocall$3$ebnf$1",
						"symbols": ["expr_subarray_items$macrocall$3$ebnf$1", "expr_subarray_items$macrocall$3$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_subarray_items$macrocall$3",
						"symbols": ["expr_subarray_items$macrocall$4", "expr_subarray_items$macrocall$3$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "expr_subarray_items",
						"symbols": ["expr_subarray_items$macrocall$3"],
						"postprocess": (x) => {
							return x[0].map((v) => {
								return (0, lexer_2.track)(v, {
									type: "array",
									expressions: v[0].map(unwrap)
								});
							});
						}
					},
					{
						"name": "expr_function_call$ebnf$1",
						"symbols": ["expr_list_raw"],
						"postprocess": id
					},
					{
						"name": "expr_function_call$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_function_call",
						"symbols": [
							"expr_fn_name",
							"lparen",
							"expr_function_call$ebnf$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "call",
							function: unwrap(x[0]),
							args: x[2] || []
						})
					},
					{
						"name": "expr_call$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all]
					},
					{
						"name": "expr_call$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_distinct") ? { type: "kw_distinct" } : kw_distinct]
					},
					{
						"name": "expr_call$ebnf$1",
						"symbols": ["expr_call$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$2",
						"symbols": ["expr_list_raw"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$3",
						"symbols": ["select_order_by"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$4$subexpression$1",
						"symbols": [
							"kw_filter",
							"lparen",
							lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where,
							"expr",
							"rparen"
						],
						"postprocess": get(3)
					},
					{
						"name": "expr_call$ebnf$4",
						"symbols": ["expr_call$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$5",
						"symbols": ["expr_call_within_group"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$6",
						"symbols": ["expr_call_over"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$6",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call",
						"symbols": [
							"expr_fn_name",
							"lparen",
							"expr_call$ebnf$1",
							"expr_call$ebnf$2",
							"expr_call$ebnf$3",
							"rparen",
							"expr_call$ebnf$4",
							"expr_call$ebnf$5",
							"expr_call$ebnf$6"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "call",
							function: unwrap(x[0]),
							...x[2] && { distinct: toStr(x[2]) },
							args: x[3] || [],
							...x[4] && { orderBy: x[4] },
							...x[6] && { filter: unwrap(x[6]) },
							...x[7] && { withinGroup: x[7] },
							...x[8] && { over: unwrap(x[8]) }
						})
					},
					{
						"name": "expr_call_over$ebnf$1$subexpression$1",
						"symbols": [
							"kw_partition",
							"kw_by",
							"expr_list_raw"
						],
						"postprocess": last
					},
					{
						"name": "expr_call_over$ebnf$1",
						"symbols": ["expr_call_over$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "expr_call_over$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call_over$ebnf$2",
						"symbols": ["select_order_by"],
						"postprocess": id
					},
					{
						"name": "expr_call_over$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call_over",
						"symbols": [
							"kw_over",
							"lparen",
							"expr_call_over$ebnf$1",
							"expr_call_over$ebnf$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							...x[2] && { partitionBy: x[2] },
							...x[3] && { orderBy: x[3] }
						})
					},
					{
						"name": "expr_call_within_group$subexpression$1",
						"symbols": ["kw_within", lexer_1.lexerAny.has("kw_group") ? { type: "kw_group" } : kw_group]
					},
					{
						"name": "expr_call_within_group$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_order") ? { type: "kw_order" } : kw_order, "kw_by"]
					},
					{
						"name": "expr_call_within_group",
						"symbols": [
							"expr_call_within_group$subexpression$1",
							"lparen",
							"expr_call_within_group$subexpression$2",
							"select_order_by_expr",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, x[3])
					},
					{
						"name": "expr_extract$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("extract")
					},
					{
						"name": "expr_extract",
						"symbols": [
							"expr_extract$subexpression$1",
							"lparen",
							"word",
							lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from,
							"expr",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "extract",
							field: asName(x[2]),
							from: x[4]
						})
					},
					{
						"name": "expr_primary",
						"symbols": ["float"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "numeric",
							value: (0, lexer_2.unbox)(x[0])
						})
					},
					{
						"name": "expr_primary",
						"symbols": ["int"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "integer",
							value: (0, lexer_2.unbox)(x[0])
						})
					},
					{
						"name": "expr_primary",
						"symbols": ["string"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "string",
							value: (0, lexer_2.unbox)(x[0])
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("kw_true") ? { type: "kw_true" } : kw_true],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "boolean",
							value: true
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("kw_false") ? { type: "kw_false" } : kw_false],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "boolean",
							value: false
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "null" })
					},
					{
						"name": "expr_primary",
						"symbols": ["value_keyword"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "keyword",
							keyword: toStr(x)
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("qparam") ? { type: "qparam" } : qparam],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "parameter",
							name: toStr(x[0])
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "default" })
					},
					{
						"name": "ops_like",
						"symbols": ["ops_like_keywors"]
					},
					{
						"name": "ops_like",
						"symbols": ["ops_like_operators"]
					},
					{
						"name": "ops_like_keywors$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "ops_like_keywors$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "ops_like_keywors$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_like") ? { type: "kw_like" } : kw_like]
					},
					{
						"name": "ops_like_keywors$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_ilike") ? { type: "kw_ilike" } : kw_ilike]
					},
					{
						"name": "ops_like_keywors",
						"symbols": ["ops_like_keywors$ebnf$1", "ops_like_keywors$subexpression$1"]
					},
					{
						"name": "ops_like_operators$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_like") ? { type: "op_like" } : op_like],
						"postprocess": () => "LIKE"
					},
					{
						"name": "ops_like_operators",
						"symbols": ["ops_like_operators$subexpression$1"]
					},
					{
						"name": "ops_like_operators$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("op_ilike") ? { type: "op_ilike" } : op_ilike],
						"postprocess": () => "ILIKE"
					},
					{
						"name": "ops_like_operators",
						"symbols": ["ops_like_operators$subexpression$2"]
					},
					{
						"name": "ops_like_operators$subexpression$3",
						"symbols": [lexer_1.lexerAny.has("op_not_like") ? { type: "op_not_like" } : op_not_like],
						"postprocess": () => "NOT LIKE"
					},
					{
						"name": "ops_like_operators",
						"symbols": ["ops_like_operators$subexpression$3"]
					},
					{
						"name": "ops_like_operators$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("op_not_ilike") ? { type: "op_not_ilike" } : op_not_ilike],
						"postprocess": () => "NOT ILIKE"
					},
					{
						"name": "ops_like_operators",
						"symbols": ["ops_like_operators$subexpression$4"]
					},
					{
						"name": "ops_in$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "ops_in$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "ops_in",
						"symbols": ["ops_in$ebnf$1", lexer_1.lexerAny.has("kw_in") ? { type: "kw_in" } : kw_in]
					},
					{
						"name": "ops_between$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "ops_between$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "ops_between",
						"symbols": ["ops_between$ebnf$1", "kw_between"]
					},
					{
						"name": "ops_member$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_member") ? { type: "op_member" } : op_member]
					},
					{
						"name": "ops_member$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_membertext") ? { type: "op_membertext" } : op_membertext]
					},
					{
						"name": "ops_member",
						"symbols": ["ops_member$subexpression$1"],
						"postprocess": (x) => {
							var _a;
							return (_a = unwrap(x)) === null || _a === void 0 ? void 0 : _a.value;
						}
					},
					{
						"name": "expr_list_item",
						"symbols": ["expr_or_select"],
						"postprocess": unwrap
					},
					{
						"name": "expr_list_item",
						"symbols": ["expr_star"],
						"postprocess": unwrap
					},
					{
						"name": "expr_list_raw$macrocall$2",
						"symbols": ["expr_list_item"]
					},
					{
						"name": "expr_list_raw$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "expr_list_raw$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_list_raw$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "expr_list_raw$macrocall$1$ebnf$1",
						"symbols": ["expr_list_raw$macrocall$1$ebnf$1", "expr_list_raw$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_list_raw$macrocall$1",
						"symbols": ["expr_list_raw$macrocall$2", "expr_list_raw$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "expr_list_raw",
						"symbols": ["expr_list_raw$macrocall$1"],
						"postprocess": ([x]) => x.map(unwrap)
					},
					{
						"name": "expr_list_raw_many$macrocall$2",
						"symbols": ["expr_list_item"]
					},
					{
						"name": "expr_list_raw_many$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_list_raw_many$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "expr_list_raw_many$macrocall$1$ebnf$1",
						"symbols": ["expr_list_raw_many$macrocall$1$ebnf$1$subexpression$1"]
					},
					{
						"name": "expr_list_raw_many$macrocall$1$ebnf$1$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_list_raw_many$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "expr_list_raw_many$macrocall$1$ebnf$1",
						"symbols": ["expr_list_raw_many$macrocall$1$ebnf$1", "expr_list_raw_many$macrocall$1$ebnf$1$subexpression$2"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_list_raw_many$macrocall$1",
						"symbols": ["expr_list_raw_many$macrocall$2", "expr_list_raw_many$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "expr_list_raw_many",
						"symbols": ["expr_list_raw_many$macrocall$1"],
						"postprocess": ([x]) => x.map(unwrap)
					},
					{
						"name": "expr_or_select",
						"symbols": ["expr_nostar"],
						"postprocess": unwrap
					},
					{
						"name": "expr_or_select",
						"symbols": ["selection"],
						"postprocess": unwrap
					},
					{
						"name": "expr_list_many",
						"symbols": ["expr_list_raw_many"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "list",
							expressions: x[0]
						})
					},
					{
						"name": "expr_case$ebnf$1",
						"symbols": ["expr_nostar"],
						"postprocess": id
					},
					{
						"name": "expr_case$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_case$ebnf$2",
						"symbols": []
					},
					{
						"name": "expr_case$ebnf$2",
						"symbols": ["expr_case$ebnf$2", "expr_case_whens"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_case$ebnf$3",
						"symbols": ["expr_case_else"],
						"postprocess": id
					},
					{
						"name": "expr_case$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_case",
						"symbols": [
							lexer_1.lexerAny.has("kw_case") ? { type: "kw_case" } : kw_case,
							"expr_case$ebnf$1",
							"expr_case$ebnf$2",
							"expr_case$ebnf$3",
							lexer_1.lexerAny.has("kw_end") ? { type: "kw_end" } : kw_end
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "case",
							value: x[1],
							whens: x[2],
							else: x[3]
						})
					},
					{
						"name": "expr_case_whens",
						"symbols": [
							lexer_1.lexerAny.has("kw_when") ? { type: "kw_when" } : kw_when,
							"expr_nostar",
							lexer_1.lexerAny.has("kw_then") ? { type: "kw_then" } : kw_then,
							"expr_nostar"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							when: x[1],
							value: x[3]
						})
					},
					{
						"name": "expr_case_else",
						"symbols": [lexer_1.lexerAny.has("kw_else") ? { type: "kw_else" } : kw_else, "expr_nostar"],
						"postprocess": last
					},
					{
						"name": "expr_fn_name$subexpression$1$ebnf$1$subexpression$1",
						"symbols": ["word", lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot]
					},
					{
						"name": "expr_fn_name$subexpression$1$ebnf$1",
						"symbols": ["expr_fn_name$subexpression$1$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "expr_fn_name$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_fn_name$subexpression$1",
						"symbols": ["expr_fn_name$subexpression$1$ebnf$1", "word_or_keyword"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: (0, lexer_2.unbox)(unwrap(x[1])),
							...x[0] && { schema: toStr(x[0][0]) }
						})
					},
					{
						"name": "expr_fn_name",
						"symbols": ["expr_fn_name$subexpression$1"]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_any") ? { type: "kw_any" } : kw_any]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_some") ? { type: "kw_some" } : kw_some]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_left") ? { type: "kw_left" } : kw_left]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_right") ? { type: "kw_right" } : kw_right]
					},
					{
						"name": "expr_fn_name$subexpression$2",
						"symbols": ["expr_fn_name$subexpression$2$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(unwrap(x)) })
					},
					{
						"name": "expr_fn_name",
						"symbols": ["expr_fn_name$subexpression$2"]
					},
					{
						"name": "word_or_keyword",
						"symbols": ["word"]
					},
					{
						"name": "word_or_keyword",
						"symbols": ["value_keyword"],
						"postprocess": (x) => (0, lexer_2.box)(x, toStr(x))
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_catalog") ? { type: "kw_current_catalog" } : kw_current_catalog]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_date") ? { type: "kw_current_date" } : kw_current_date]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_role") ? { type: "kw_current_role" } : kw_current_role]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_schema") ? { type: "kw_current_schema" } : kw_current_schema]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_timestamp") ? { type: "kw_current_timestamp" } : kw_current_timestamp]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_time") ? { type: "kw_current_time" } : kw_current_time]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_localtimestamp") ? { type: "kw_localtimestamp" } : kw_localtimestamp]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_localtime") ? { type: "kw_localtime" } : kw_localtime]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_session_user") ? { type: "kw_session_user" } : kw_session_user]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_user") ? { type: "kw_user" } : kw_user]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_user") ? { type: "kw_current_user" } : kw_current_user]
					},
					{
						"name": "expr_special_calls",
						"symbols": ["spe_overlay"]
					},
					{
						"name": "expr_special_calls",
						"symbols": ["spe_substring"]
					},
					{
						"name": "spe_overlay$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("overlay")
					},
					{
						"name": "spe_overlay$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen, "expr_nostar"]
					},
					{
						"name": "spe_overlay$subexpression$3",
						"symbols": [lexer_1.lexerAny.has("kw_placing") ? { type: "kw_placing" } : kw_placing, "expr_nostar"]
					},
					{
						"name": "spe_overlay$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "expr_nostar"]
					},
					{
						"name": "spe_overlay$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_for") ? { type: "kw_for" } : kw_for, "expr_nostar"]
					},
					{
						"name": "spe_overlay$ebnf$1",
						"symbols": ["spe_overlay$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "spe_overlay$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "spe_overlay",
						"symbols": [
							"spe_overlay$subexpression$1",
							"spe_overlay$subexpression$2",
							"spe_overlay$subexpression$3",
							"spe_overlay$subexpression$4",
							"spe_overlay$ebnf$1",
							lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "overlay",
							value: x[1][1],
							placing: x[2][1],
							from: x[3][1],
							...x[4] && { for: x[4][1] }
						})
					},
					{
						"name": "spe_substring$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("substring")
					},
					{
						"name": "spe_substring$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen, "expr_nostar"]
					},
					{
						"name": "spe_substring$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "expr_nostar"]
					},
					{
						"name": "spe_substring$ebnf$1",
						"symbols": ["spe_substring$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "spe_substring$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "spe_substring$ebnf$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_for") ? { type: "kw_for" } : kw_for, "expr_nostar"]
					},
					{
						"name": "spe_substring$ebnf$2",
						"symbols": ["spe_substring$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "spe_substring$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "spe_substring",
						"symbols": [
							"spe_substring$subexpression$1",
							"spe_substring$subexpression$2",
							"spe_substring$ebnf$1",
							"spe_substring$ebnf$2",
							lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "substring",
							value: x[1][1],
							...x[2] && { from: x[2][1] },
							...x[3] && { for: x[3][1] }
						})
					},
					{
						"name": "various_binaries",
						"symbols": [
							"kw_at",
							"kw_time",
							"kw_zone"
						],
						"postprocess": () => "AT TIME ZONE"
					},
					{
						"name": "createtable_statement$ebnf$1",
						"symbols": ["createtable_modifiers"],
						"postprocess": id
					},
					{
						"name": "createtable_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_statement$ebnf$2",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "createtable_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_statement$ebnf$3",
						"symbols": ["createtable_opts"],
						"postprocess": id
					},
					{
						"name": "createtable_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"createtable_statement$ebnf$1",
							lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table,
							"createtable_statement$ebnf$2",
							"qname",
							"lparen",
							"createtable_declarationlist",
							"rparen",
							"createtable_statement$ebnf$3"
						],
						"postprocess": (x) => {
							const cols = x[6].filter((v) => "kind" in v);
							const constraints = x[6].filter((v) => !("kind" in v));
							return (0, lexer_2.track)(x, {
								type: "create table",
								...!!x[3] ? { ifNotExists: true } : {},
								name: x[4],
								columns: cols,
								...unwrap(x[1]),
								...constraints.length ? { constraints } : {},
								...last(x)
							});
						}
					},
					{
						"name": "createtable_modifiers",
						"symbols": ["kw_unlogged"],
						"postprocess": (x) => x[0] ? { unlogged: true } : {}
					},
					{
						"name": "createtable_modifiers",
						"symbols": ["m_locglob"]
					},
					{
						"name": "createtable_modifiers",
						"symbols": ["m_tmp"]
					},
					{
						"name": "createtable_modifiers",
						"symbols": ["m_locglob", "m_tmp"],
						"postprocess": ([a, b]) => ({
							...a,
							...b
						})
					},
					{
						"name": "m_locglob$subexpression$1",
						"symbols": ["kw_local"]
					},
					{
						"name": "m_locglob$subexpression$1",
						"symbols": ["kw_global"]
					},
					{
						"name": "m_locglob",
						"symbols": ["m_locglob$subexpression$1"],
						"postprocess": (x) => ({ locality: toStr(x) })
					},
					{
						"name": "m_tmp$subexpression$1",
						"symbols": ["kw_temp"]
					},
					{
						"name": "m_tmp$subexpression$1",
						"symbols": ["kw_temporary"]
					},
					{
						"name": "m_tmp",
						"symbols": ["m_tmp$subexpression$1"],
						"postprocess": (x) => ({ temporary: true })
					},
					{
						"name": "createtable_declarationlist$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_declarationlist$ebnf$1$subexpression$1",
						"symbols": ["comma", "createtable_declaration"],
						"postprocess": last
					},
					{
						"name": "createtable_declarationlist$ebnf$1",
						"symbols": ["createtable_declarationlist$ebnf$1", "createtable_declarationlist$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_declarationlist",
						"symbols": ["createtable_declaration", "createtable_declarationlist$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "createtable_declaration$subexpression$1",
						"symbols": ["createtable_constraint"]
					},
					{
						"name": "createtable_declaration$subexpression$1",
						"symbols": ["createtable_column"]
					},
					{
						"name": "createtable_declaration$subexpression$1",
						"symbols": ["createtable_like"]
					},
					{
						"name": "createtable_declaration",
						"symbols": ["createtable_declaration$subexpression$1"],
						"postprocess": unwrap
					},
					{
						"name": "createtable_constraint$macrocall$2",
						"symbols": ["createtable_constraint_def"]
					},
					{
						"name": "createtable_constraint$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint, "word"]
					},
					{
						"name": "createtable_constraint$macrocall$1$ebnf$1",
						"symbols": ["createtable_constraint$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createtable_constraint$macrocall$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_constraint$macrocall$1",
						"symbols": ["createtable_constraint$macrocall$1$ebnf$1", "createtable_constraint$macrocall$2"],
						"postprocess": (x) => {
							const name = x[0] && asName(x[0][1]);
							if (!name) return (0, lexer_2.track)(x, unwrap(x[1]));
							return (0, lexer_2.track)(x, {
								constraintName: name,
								...unwrap(x[1])
							});
						}
					},
					{
						"name": "createtable_constraint",
						"symbols": ["createtable_constraint$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "createtable_constraint_def",
						"symbols": ["createtable_constraint_def_unique"]
					},
					{
						"name": "createtable_constraint_def",
						"symbols": ["createtable_constraint_def_check"]
					},
					{
						"name": "createtable_constraint_def",
						"symbols": ["createtable_constraint_foreignkey"]
					},
					{
						"name": "createtable_constraint_def_unique$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique]
					},
					{
						"name": "createtable_constraint_def_unique$subexpression$1",
						"symbols": ["kw_primary_key"]
					},
					{
						"name": "createtable_constraint_def_unique",
						"symbols": [
							"createtable_constraint_def_unique$subexpression$1",
							"lparen",
							"createtable_collist",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: toStr(x[0], " "),
							columns: x[2].map(asName)
						})
					},
					{
						"name": "createtable_constraint_def_check",
						"symbols": [lexer_1.lexerAny.has("kw_check") ? { type: "kw_check" } : kw_check, "expr_paren"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "check",
							expr: unwrap(x[1])
						})
					},
					{
						"name": "createtable_constraint_foreignkey",
						"symbols": [
							lexer_1.lexerAny.has("kw_foreign") ? { type: "kw_foreign" } : kw_foreign,
							"kw_key",
							"collist_paren",
							"createtable_references"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: "foreign key",
								localColumns: x[2].map(asName),
								...x[3]
							});
						}
					},
					{
						"name": "createtable_references$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_references$ebnf$1",
						"symbols": ["createtable_references$ebnf$1", "createtable_constraint_foreignkey_onsometing"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_references",
						"symbols": [
							lexer_1.lexerAny.has("kw_references") ? { type: "kw_references" } : kw_references,
							"table_ref",
							"collist_paren",
							"createtable_references$ebnf$1"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								foreignTable: unwrap(x[1]),
								foreignColumns: x[2].map(asName),
								...x[3].reduce((a, b) => ({
									...a,
									...b
								}), {})
							});
						}
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"kw_delete",
							"createtable_constraint_on_action"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { onDelete: last(x) })
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"kw_update",
							"createtable_constraint_on_action"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { onUpdate: last(x) })
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_full") ? { type: "kw_full" } : kw_full]
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing$subexpression$1",
						"symbols": ["kw_partial"]
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing$subexpression$1",
						"symbols": ["kw_simple"]
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing",
						"symbols": ["kw_match", "createtable_constraint_foreignkey_onsometing$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { match: toStr(last(x)) })
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1$subexpression$1",
						"symbols": ["kw_no", "kw_action"]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1",
						"symbols": ["createtable_constraint_on_action$subexpression$1$subexpression$1"]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1",
						"symbols": ["kw_set", "createtable_constraint_on_action$subexpression$1$subexpression$2"]
					},
					{
						"name": "createtable_constraint_on_action",
						"symbols": ["createtable_constraint_on_action$subexpression$1"],
						"postprocess": (x) => toStr(x, " ")
					},
					{
						"name": "createtable_collist$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_collist$ebnf$1$subexpression$1",
						"symbols": ["comma", "ident"],
						"postprocess": last
					},
					{
						"name": "createtable_collist$ebnf$1",
						"symbols": ["createtable_collist$ebnf$1", "createtable_collist$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_collist",
						"symbols": ["ident", "createtable_collist$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "createtable_column$ebnf$1",
						"symbols": ["createtable_collate"],
						"postprocess": id
					},
					{
						"name": "createtable_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_column$ebnf$2",
						"symbols": []
					},
					{
						"name": "createtable_column$ebnf$2",
						"symbols": ["createtable_column$ebnf$2", "createtable_column_constraint"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_column",
						"symbols": [
							"word",
							"data_type",
							"createtable_column$ebnf$1",
							"createtable_column$ebnf$2"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								kind: "column",
								name: asName(x[0]),
								dataType: x[1],
								...x[2] ? { collate: x[2][1] } : {},
								...x[3] && x[3].length ? { constraints: x[3] } : {}
							});
						}
					},
					{
						"name": "createtable_like$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_like$ebnf$1",
						"symbols": ["createtable_like$ebnf$1", "createtable_like_opt"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_like",
						"symbols": [
							lexer_1.lexerAny.has("kw_like") ? { type: "kw_like" } : kw_like,
							"qname",
							"createtable_like$ebnf$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							kind: "like table",
							like: x[1],
							options: x[2]
						})
					},
					{
						"name": "createtable_like_opt$subexpression$1",
						"symbols": ["kw_including"]
					},
					{
						"name": "createtable_like_opt$subexpression$1",
						"symbols": ["kw_excluding"]
					},
					{
						"name": "createtable_like_opt",
						"symbols": ["createtable_like_opt$subexpression$1", "createtable_like_opt_val"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							verb: toStr(x[0]),
							option: toStr(x[1])
						})
					},
					{
						"name": "createtable_like_opt_val",
						"symbols": ["word"],
						"postprocess": anyKw("defaults", "constraints", "indexes", "storage", "comments")
					},
					{
						"name": "createtable_like_opt_val",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all]
					},
					{
						"name": "createtable_column_constraint$macrocall$2",
						"symbols": ["createtable_column_constraint_def"]
					},
					{
						"name": "createtable_column_constraint$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint, "word"]
					},
					{
						"name": "createtable_column_constraint$macrocall$1$ebnf$1",
						"symbols": ["createtable_column_constraint$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createtable_column_constraint$macrocall$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_column_constraint$macrocall$1",
						"symbols": ["createtable_column_constraint$macrocall$1$ebnf$1", "createtable_column_constraint$macrocall$2"],
						"postprocess": (x) => {
							const name = x[0] && asName(x[0][1]);
							if (!name) return (0, lexer_2.track)(x, unwrap(x[1]));
							return (0, lexer_2.track)(x, {
								constraintName: name,
								...unwrap(x[1])
							});
						}
					},
					{
						"name": "createtable_column_constraint",
						"symbols": ["createtable_column_constraint$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "unique" })
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": ["kw_primary_key"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "primary key" })
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": ["kw_not_null"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "not null" })
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": [lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "null" })
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default, "expr"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "default",
							default: unwrap(x[1])
						})
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": [lexer_1.lexerAny.has("kw_check") ? { type: "kw_check" } : kw_check, "expr_paren"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "check",
							expr: unwrap(x[1])
						})
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": ["createtable_references"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "reference",
							...unwrap(x)
						})
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": ["altercol_generated"]
					},
					{
						"name": "createtable_collate",
						"symbols": [lexer_1.lexerAny.has("kw_collate") ? { type: "kw_collate" } : kw_collate, "qualified_name"]
					},
					{
						"name": "createtable_opts$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("inherits")
					},
					{
						"name": "createtable_opts$macrocall$2",
						"symbols": ["qname"]
					},
					{
						"name": "createtable_opts$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_opts$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "createtable_opts$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "createtable_opts$macrocall$1$ebnf$1",
						"symbols": ["createtable_opts$macrocall$1$ebnf$1", "createtable_opts$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_opts$macrocall$1",
						"symbols": ["createtable_opts$macrocall$2", "createtable_opts$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "createtable_opts",
						"symbols": [
							"createtable_opts$subexpression$1",
							"lparen",
							"createtable_opts$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { inherits: x[2] })
					},
					{
						"name": "createindex_statement$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$2",
						"symbols": [lexer_1.lexerAny.has("kw_concurrently") ? { type: "kw_concurrently" } : kw_concurrently],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$3",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$4",
						"symbols": ["word"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$5$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_using") ? { type: "kw_using" } : kw_using, "ident"],
						"postprocess": last
					},
					{
						"name": "createindex_statement$ebnf$5",
						"symbols": ["createindex_statement$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$6",
						"symbols": ["createindex_with"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$6",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$7",
						"symbols": ["createindex_tblspace"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$7",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$8",
						"symbols": ["createindex_predicate"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$8",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"createindex_statement$ebnf$1",
							"kw_index",
							"createindex_statement$ebnf$2",
							"createindex_statement$ebnf$3",
							"createindex_statement$ebnf$4",
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"table_ref",
							"createindex_statement$ebnf$5",
							"lparen",
							"createindex_expressions",
							"rparen",
							"createindex_statement$ebnf$6",
							"createindex_statement$ebnf$7",
							"createindex_statement$ebnf$8"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create index",
							...x[1] && { unique: true },
							...x[3] && { concurrently: true },
							...x[4] && { ifNotExists: true },
							...x[5] && { indexName: asName(x[5]) },
							table: x[7],
							...x[8] && { using: asName(x[8]) },
							expressions: x[10],
							...x[12] && { with: x[12] },
							...x[13] && { tablespace: unwrap(x[13]) },
							...x[14] && { where: unwrap(x[14]) }
						})
					},
					{
						"name": "createindex_expressions$ebnf$1",
						"symbols": []
					},
					{
						"name": "createindex_expressions$ebnf$1$subexpression$1",
						"symbols": ["comma", "createindex_expression"],
						"postprocess": last
					},
					{
						"name": "createindex_expressions$ebnf$1",
						"symbols": ["createindex_expressions$ebnf$1", "createindex_expressions$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createindex_expressions",
						"symbols": ["createindex_expression", "createindex_expressions$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "createindex_expression$subexpression$1",
						"symbols": ["expr_basic"]
					},
					{
						"name": "createindex_expression$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "createindex_expression$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_collate") ? { type: "kw_collate" } : kw_collate, "qualified_name"],
						"postprocess": last
					},
					{
						"name": "createindex_expression$ebnf$1",
						"symbols": ["createindex_expression$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createindex_expression$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_expression$ebnf$2",
						"symbols": ["qualified_name"],
						"postprocess": id
					},
					{
						"name": "createindex_expression$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_expression$ebnf$3$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_asc") ? { type: "kw_asc" } : kw_asc]
					},
					{
						"name": "createindex_expression$ebnf$3$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_desc") ? { type: "kw_desc" } : kw_desc]
					},
					{
						"name": "createindex_expression$ebnf$3",
						"symbols": ["createindex_expression$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createindex_expression$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_expression$ebnf$4$subexpression$1$subexpression$1",
						"symbols": ["kw_first"]
					},
					{
						"name": "createindex_expression$ebnf$4$subexpression$1$subexpression$1",
						"symbols": ["kw_last"]
					},
					{
						"name": "createindex_expression$ebnf$4$subexpression$1",
						"symbols": ["kw_nulls", "createindex_expression$ebnf$4$subexpression$1$subexpression$1"],
						"postprocess": last
					},
					{
						"name": "createindex_expression$ebnf$4",
						"symbols": ["createindex_expression$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createindex_expression$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_expression",
						"symbols": [
							"createindex_expression$subexpression$1",
							"createindex_expression$ebnf$1",
							"createindex_expression$ebnf$2",
							"createindex_expression$ebnf$3",
							"createindex_expression$ebnf$4"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							expression: unwrap(x[0]),
							...x[1] && { collate: unwrap(x[1]) },
							...x[2] && { opclass: unwrap(x[2]) },
							...x[3] && { order: unwrap(x[3]).value },
							...x[4] && { nulls: unwrap(x[4]) }
						})
					},
					{
						"name": "createindex_predicate",
						"symbols": [lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where, "expr"],
						"postprocess": last
					},
					{
						"name": "createindex_with$macrocall$2",
						"symbols": ["createindex_with_item"]
					},
					{
						"name": "createindex_with$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "createindex_with$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "createindex_with$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "createindex_with$macrocall$1$ebnf$1",
						"symbols": ["createindex_with$macrocall$1$ebnf$1", "createindex_with$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createindex_with$macrocall$1",
						"symbols": ["createindex_with$macrocall$2", "createindex_with$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "createindex_with",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"lparen",
							"createindex_with$macrocall$1",
							"rparen"
						],
						"postprocess": get(2)
					},
					{
						"name": "createindex_with_item$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "createindex_with_item$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "createindex_with_item",
						"symbols": [
							"ident",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"createindex_with_item$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							parameter: toStr(x[0]),
							value: unwrap(x[2]).toString()
						})
					},
					{
						"name": "createindex_tblspace",
						"symbols": ["kw_tablespace", "ident"],
						"postprocess": last
					},
					{
						"name": "createextension_statement$ebnf$1",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement$ebnf$2",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement$ebnf$3$subexpression$1",
						"symbols": ["kw_schema", "word"],
						"postprocess": last
					},
					{
						"name": "createextension_statement$ebnf$3",
						"symbols": ["createextension_statement$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement$ebnf$4$subexpression$1",
						"symbols": ["kw_version", "string"],
						"postprocess": last
					},
					{
						"name": "createextension_statement$ebnf$4",
						"symbols": ["createextension_statement$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement$ebnf$5$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "string"],
						"postprocess": last
					},
					{
						"name": "createextension_statement$ebnf$5",
						"symbols": ["createextension_statement$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"kw_extension",
							"createextension_statement$ebnf$1",
							"word",
							"createextension_statement$ebnf$2",
							"createextension_statement$ebnf$3",
							"createextension_statement$ebnf$4",
							"createextension_statement$ebnf$5"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create extension",
							...!!x[2] ? { ifNotExists: true } : {},
							extension: asName(x[3]),
							...!!x[5] ? { schema: asName(x[5]) } : {},
							...!!x[6] ? { version: asLit(x[6]) } : {},
							...!!x[7] ? { from: asLit(x[7]) } : {}
						})
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_start_transaction"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_commit"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_rollback"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_tablespace"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_set"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_show"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_begin"]
					},
					{
						"name": "simplestatements_start_transaction$subexpression$1",
						"symbols": ["kw_start", "kw_transaction"]
					},
					{
						"name": "simplestatements_start_transaction",
						"symbols": ["simplestatements_start_transaction$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "start transaction" })
					},
					{
						"name": "simplestatements_commit",
						"symbols": ["kw_commit"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "commit" })
					},
					{
						"name": "simplestatements_rollback",
						"symbols": ["kw_rollback"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "rollback" })
					},
					{
						"name": "simplestatements_tablespace",
						"symbols": ["kw_tablespace", "word"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "tablespace",
							tablespace: asName(x[1])
						})
					},
					{
						"name": "simplestatements_set$subexpression$1",
						"symbols": ["simplestatements_set_simple"]
					},
					{
						"name": "simplestatements_set$subexpression$1",
						"symbols": ["simplestatements_set_timezone"]
					},
					{
						"name": "simplestatements_set$subexpression$1",
						"symbols": ["simplestatements_set_names"]
					},
					{
						"name": "simplestatements_set",
						"symbols": ["kw_set", "simplestatements_set$subexpression$1"],
						"postprocess": last
					},
					{
						"name": "simplestatements_set_timezone",
						"symbols": [
							"kw_time",
							"kw_zone",
							"simplestatements_set_timezone_val"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set timezone",
							to: x[2]
						})
					},
					{
						"name": "simplestatements_set_timezone_val$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "simplestatements_set_timezone_val$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "simplestatements_set_timezone_val",
						"symbols": ["simplestatements_set_timezone_val$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "value",
							value: unwrap(x[0])
						})
					},
					{
						"name": "simplestatements_set_timezone_val",
						"symbols": ["kw_local"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "local" })
					},
					{
						"name": "simplestatements_set_timezone_val",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "default" })
					},
					{
						"name": "simplestatements_set_timezone_val",
						"symbols": [
							"kw_interval",
							"string",
							"kw_hour",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"kw_minute"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "interval",
							value: (0, lexer_2.unbox)(x[1])
						})
					},
					{
						"name": "simplestatements_set_names",
						"symbols": ["kw_names", "simplestatements_set_names_val"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set names",
							to: x[1]
						})
					},
					{
						"name": "simplestatements_set_names_val$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "simplestatements_set_names_val",
						"symbols": ["simplestatements_set_names_val$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "value",
							value: unwrap(x[0])
						})
					},
					{
						"name": "simplestatements_set_simple$ebnf$1$subexpression$1",
						"symbols": ["kw_local"]
					},
					{
						"name": "simplestatements_set_simple$ebnf$1$subexpression$1",
						"symbols": ["kw_session"]
					},
					{
						"name": "simplestatements_set_simple$ebnf$1",
						"symbols": ["simplestatements_set_simple$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "simplestatements_set_simple$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "simplestatements_set_simple$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq]
					},
					{
						"name": "simplestatements_set_simple$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to]
					},
					{
						"name": "simplestatements_set_simple",
						"symbols": [
							"simplestatements_set_simple$ebnf$1",
							"ident",
							"simplestatements_set_simple$subexpression$1",
							"simplestatements_set_val"
						],
						"postprocess": (x) => {
							var _a;
							return (0, lexer_2.track)(x, {
								type: "set",
								variable: asName(x[1]),
								scope: (_a = unwrap(x[0])) === null || _a === void 0 ? void 0 : _a.toLowerCase(),
								set: (0, lexer_2.unbox)(x[3])
							});
						}
					},
					{
						"name": "simplestatements_set_val",
						"symbols": ["simplestatements_set_val_raw"],
						"postprocess": unwrap
					},
					{
						"name": "simplestatements_set_val",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "default" })
					},
					{
						"name": "simplestatements_set_val$ebnf$1$subexpression$1",
						"symbols": ["comma", "simplestatements_set_val_raw"]
					},
					{
						"name": "simplestatements_set_val$ebnf$1",
						"symbols": ["simplestatements_set_val$ebnf$1$subexpression$1"]
					},
					{
						"name": "simplestatements_set_val$ebnf$1$subexpression$2",
						"symbols": ["comma", "simplestatements_set_val_raw"]
					},
					{
						"name": "simplestatements_set_val$ebnf$1",
						"symbols": ["simplestatements_set_val$ebnf$1", "simplestatements_set_val$ebnf$1$subexpression$2"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "simplestatements_set_val",
						"symbols": ["simplestatements_set_val_raw", "simplestatements_set_val$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "list",
							values: [x[0], ...x[1] || []]
						})
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "simplestatements_set_val_raw",
						"symbols": ["simplestatements_set_val_raw$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "value",
							value: unwrap(x)
						})
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word]
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on]
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_true") ? { type: "kw_true" } : kw_true]
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_false") ? { type: "kw_false" } : kw_false]
					},
					{
						"name": "simplestatements_set_val_raw",
						"symbols": ["simplestatements_set_val_raw$subexpression$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "identifier",
							name: unwrap(x).value
						})
					},
					{
						"name": "simplestatements_set_val_raw",
						"symbols": [lexer_1.lexerAny.has("quoted_word") ? { type: "quoted_word" } : quoted_word],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "identifier",
							doubleQuoted: true,
							name: unwrap(x).value
						})
					},
					{
						"name": "simplestatements_show",
						"symbols": ["kw_show", "ident"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "show",
							variable: asName(x[1])
						})
					},
					{
						"name": "create_schema$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create, "kw_schema"]
					},
					{
						"name": "create_schema$ebnf$1",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "create_schema$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_schema",
						"symbols": [
							"create_schema$subexpression$1",
							"create_schema$ebnf$1",
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create schema",
							name: asName(x[2]),
							...!!x[1] ? { ifNotExists: true } : {}
						})
					},
					{
						"name": "raise_statement$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("debug", "log", "info", "notice", "warning", "exception")
					},
					{
						"name": "raise_statement$ebnf$1",
						"symbols": ["raise_statement$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "raise_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "raise_statement$ebnf$2$subexpression$1",
						"symbols": ["comma", "expr_list_raw"],
						"postprocess": last
					},
					{
						"name": "raise_statement$ebnf$2",
						"symbols": ["raise_statement$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "raise_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "raise_statement$ebnf$3",
						"symbols": ["raise_using"],
						"postprocess": id
					},
					{
						"name": "raise_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "raise_statement",
						"symbols": [
							"kw_raise",
							"raise_statement$ebnf$1",
							"string",
							"raise_statement$ebnf$2",
							"raise_statement$ebnf$3"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "raise",
							format: toStr(x[2]),
							...x[1] && { level: toStr(x[1]) },
							...x[3] && x[3].length && { formatExprs: x[3] },
							...x[4] && x[4].length && { using: x[4] }
						})
					},
					{
						"name": "raise_using$macrocall$2",
						"symbols": ["raise_using_one"]
					},
					{
						"name": "raise_using$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "raise_using$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "raise_using$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "raise_using$macrocall$1$ebnf$1",
						"symbols": ["raise_using$macrocall$1$ebnf$1", "raise_using$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "raise_using$macrocall$1",
						"symbols": ["raise_using$macrocall$2", "raise_using$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "raise_using",
						"symbols": [lexer_1.lexerAny.has("kw_using") ? { type: "kw_using" } : kw_using, "raise_using$macrocall$1"],
						"postprocess": last
					},
					{
						"name": "raise_using_one",
						"symbols": [
							"raise_using_what",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"expr"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: toStr(x[0]),
							value: x[2]
						})
					},
					{
						"name": "raise_using_what",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table]
					},
					{
						"name": "raise_using_what",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("message", "detail", "hint", "errcode", "column", "constraint", "datatype", "schema")
					},
					{
						"name": "comment_statement",
						"symbols": [
							"kw_comment",
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"comment_what",
							lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is,
							"string"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "comment",
							comment: (0, lexer_2.unbox)(last(x)),
							on: unwrap(x[2])
						})
					},
					{
						"name": "comment_what",
						"symbols": ["comment_what_col"]
					},
					{
						"name": "comment_what",
						"symbols": ["comment_what_nm"]
					},
					{
						"name": "comment_what_nm$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table]
					},
					{
						"name": "comment_what_nm$subexpression$1",
						"symbols": ["kw_materialized", "kw_view"]
					},
					{
						"name": "comment_what_nm$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("database", "index", "trigger", "type", "view")
					},
					{
						"name": "comment_what_nm",
						"symbols": ["comment_what_nm$subexpression$1", "qualified_name"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: toStr(x[0]),
							name: x[1]
						})
					},
					{
						"name": "comment_what_col",
						"symbols": ["kw_column", "qcolumn"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "column",
							column: last(x)
						})
					},
					{
						"name": "simplestatements_begin$ebnf$1$subexpression$1",
						"symbols": ["kw_transaction"]
					},
					{
						"name": "simplestatements_begin$ebnf$1$subexpression$1",
						"symbols": ["kw_work"]
					},
					{
						"name": "simplestatements_begin$ebnf$1",
						"symbols": ["simplestatements_begin$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "simplestatements_begin$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "simplestatements_begin$ebnf$2",
						"symbols": []
					},
					{
						"name": "simplestatements_begin$ebnf$2$subexpression$1",
						"symbols": ["simplestatements_begin_isol"]
					},
					{
						"name": "simplestatements_begin$ebnf$2$subexpression$1",
						"symbols": ["simplestatements_begin_writ"]
					},
					{
						"name": "simplestatements_begin$ebnf$2$subexpression$1",
						"symbols": ["simplestatements_begin_def"]
					},
					{
						"name": "simplestatements_begin$ebnf$2",
						"symbols": ["simplestatements_begin$ebnf$2", "simplestatements_begin$ebnf$2$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "simplestatements_begin",
						"symbols": [
							"kw_begin",
							"simplestatements_begin$ebnf$1",
							"simplestatements_begin$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "begin",
							...x[2].reduce((a, b) => ({
								...unwrap(a),
								...unwrap(b)
							}), {})
						})
					},
					{
						"name": "simplestatements_begin_isol$subexpression$1",
						"symbols": ["kw_isolation", "kw_level"]
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2",
						"symbols": ["kw_serializable"]
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("repeatable")
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2",
						"symbols": ["simplestatements_begin_isol$subexpression$2$subexpression$1", "kw_read"]
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2$subexpression$2",
						"symbols": ["word"],
						"postprocess": kw("committed")
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2",
						"symbols": ["kw_read", "simplestatements_begin_isol$subexpression$2$subexpression$2"]
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2$subexpression$3",
						"symbols": ["word"],
						"postprocess": kw("uncommitted")
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2",
						"symbols": ["kw_read", "simplestatements_begin_isol$subexpression$2$subexpression$3"]
					},
					{
						"name": "simplestatements_begin_isol",
						"symbols": ["simplestatements_begin_isol$subexpression$1", "simplestatements_begin_isol$subexpression$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { isolationLevel: toStr(x[1], " ") })
					},
					{
						"name": "simplestatements_begin_writ$subexpression$1",
						"symbols": ["kw_read", "kw_write"]
					},
					{
						"name": "simplestatements_begin_writ$subexpression$1",
						"symbols": ["kw_read", lexer_1.lexerAny.has("kw_only") ? { type: "kw_only" } : kw_only]
					},
					{
						"name": "simplestatements_begin_writ",
						"symbols": ["simplestatements_begin_writ$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { writeable: toStr(x, " ") })
					},
					{
						"name": "simplestatements_begin_def$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "simplestatements_begin_def$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "simplestatements_begin_def",
						"symbols": ["simplestatements_begin_def$ebnf$1", lexer_1.lexerAny.has("kw_deferrable") ? { type: "kw_deferrable" } : kw_deferrable],
						"postprocess": (x) => (0, lexer_2.track)(x, { deferrable: !x[0] })
					},
					{
						"name": "insert_statement$subexpression$1",
						"symbols": ["kw_insert", lexer_1.lexerAny.has("kw_into") ? { type: "kw_into" } : kw_into]
					},
					{
						"name": "insert_statement$ebnf$1",
						"symbols": ["collist_paren"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement$ebnf$2$subexpression$1$subexpression$1",
						"symbols": ["kw_system"]
					},
					{
						"name": "insert_statement$ebnf$2$subexpression$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_user") ? { type: "kw_user" } : kw_user]
					},
					{
						"name": "insert_statement$ebnf$2$subexpression$1",
						"symbols": [
							"kw_overriding",
							"insert_statement$ebnf$2$subexpression$1$subexpression$1",
							"kw_value"
						],
						"postprocess": get(1)
					},
					{
						"name": "insert_statement$ebnf$2",
						"symbols": ["insert_statement$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement$ebnf$3$subexpression$1",
						"symbols": ["selection"]
					},
					{
						"name": "insert_statement$ebnf$3$subexpression$1",
						"symbols": ["selection_paren"]
					},
					{
						"name": "insert_statement$ebnf$3",
						"symbols": ["insert_statement$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement$ebnf$4$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"kw_conflict",
							"insert_on_conflict"
						],
						"postprocess": last
					},
					{
						"name": "insert_statement$ebnf$4",
						"symbols": ["insert_statement$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement$ebnf$5$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_returning") ? { type: "kw_returning" } : kw_returning, "select_expr_list_aliased"],
						"postprocess": last
					},
					{
						"name": "insert_statement$ebnf$5",
						"symbols": ["insert_statement$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement",
						"symbols": [
							"insert_statement$subexpression$1",
							"table_ref_aliased",
							"insert_statement$ebnf$1",
							"insert_statement$ebnf$2",
							"insert_statement$ebnf$3",
							"insert_statement$ebnf$4",
							"insert_statement$ebnf$5"
						],
						"postprocess": (x) => {
							const columns = x[2] && x[2].map(asName);
							const overriding = toStr(x[3]);
							const insert = unwrap(x[4]);
							const onConflict = x[5];
							const returning = x[6];
							return (0, lexer_2.track)(x, {
								type: "insert",
								into: unwrap(x[1]),
								insert,
								...overriding && { overriding },
								...columns && { columns },
								...returning && { returning },
								...onConflict && { onConflict }
							});
						}
					},
					{
						"name": "insert_values$ebnf$1",
						"symbols": []
					},
					{
						"name": "insert_values$ebnf$1$subexpression$1",
						"symbols": ["comma", "insert_value"],
						"postprocess": last
					},
					{
						"name": "insert_values$ebnf$1",
						"symbols": ["insert_values$ebnf$1", "insert_values$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "insert_values",
						"symbols": ["insert_value", "insert_values$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "insert_value",
						"symbols": [
							"lparen",
							"insert_expr_list_raw",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "insert_expr_list_raw$ebnf$1",
						"symbols": []
					},
					{
						"name": "insert_expr_list_raw$ebnf$1$subexpression$1",
						"symbols": ["comma", "expr_or_select"],
						"postprocess": last
					},
					{
						"name": "insert_expr_list_raw$ebnf$1",
						"symbols": ["insert_expr_list_raw$ebnf$1", "insert_expr_list_raw$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "insert_expr_list_raw",
						"symbols": ["expr_or_select", "insert_expr_list_raw$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "insert_on_conflict$ebnf$1",
						"symbols": ["insert_on_conflict_what"],
						"postprocess": id
					},
					{
						"name": "insert_on_conflict$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_on_conflict",
						"symbols": ["insert_on_conflict$ebnf$1", "insert_on_conflict_do"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							...x[0] ? { on: unwrap(x[0]) } : {},
							...x[1]
						})
					},
					{
						"name": "insert_on_conflict_what",
						"symbols": [
							"lparen",
							"expr_list_raw",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "on expr",
							exprs: x[1]
						})
					},
					{
						"name": "insert_on_conflict_what",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint,
							"qname"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "on constraint",
							constraint: last(x)
						})
					},
					{
						"name": "insert_on_conflict_do",
						"symbols": [lexer_1.lexerAny.has("kw_do") ? { type: "kw_do" } : kw_do, "kw_nothing"],
						"postprocess": (x) => ({ do: "do nothing" })
					},
					{
						"name": "insert_on_conflict_do$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_do") ? { type: "kw_do" } : kw_do,
							"kw_update",
							"kw_set"
						]
					},
					{
						"name": "insert_on_conflict_do$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where, "expr"],
						"postprocess": last
					},
					{
						"name": "insert_on_conflict_do$ebnf$1",
						"symbols": ["insert_on_conflict_do$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_on_conflict_do$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_on_conflict_do",
						"symbols": [
							"insert_on_conflict_do$subexpression$1",
							"update_set_list",
							"insert_on_conflict_do$ebnf$1"
						],
						"postprocess": (x) => ({
							do: { sets: x[1] },
							...x[2] && { where: x[2] }
						})
					},
					{
						"name": "update_statement$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "select_from_subject"],
						"postprocess": last
					},
					{
						"name": "update_statement$ebnf$1",
						"symbols": ["update_statement$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "update_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "update_statement$ebnf$2",
						"symbols": ["select_where"],
						"postprocess": id
					},
					{
						"name": "update_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "update_statement$ebnf$3$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_returning") ? { type: "kw_returning" } : kw_returning, "select_expr_list_aliased"],
						"postprocess": last
					},
					{
						"name": "update_statement$ebnf$3",
						"symbols": ["update_statement$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "update_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "update_statement",
						"symbols": [
							"kw_update",
							"table_ref_aliased",
							"kw_set",
							"update_set_list",
							"update_statement$ebnf$1",
							"update_statement$ebnf$2",
							"update_statement$ebnf$3"
						],
						"postprocess": (x) => {
							const from = unwrap(x[4]);
							const where = unwrap(x[5]);
							const returning = x[6];
							return (0, lexer_2.track)(x, {
								type: "update",
								table: unwrap(x[1]),
								sets: x[3],
								...where ? { where } : {},
								...from ? { from } : {},
								...returning ? { returning } : {}
							});
						}
					},
					{
						"name": "update_set_list$ebnf$1",
						"symbols": []
					},
					{
						"name": "update_set_list$ebnf$1$subexpression$1",
						"symbols": ["comma", "update_set"],
						"postprocess": last
					},
					{
						"name": "update_set_list$ebnf$1",
						"symbols": ["update_set_list$ebnf$1", "update_set_list$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "update_set_list",
						"symbols": ["update_set", "update_set_list$ebnf$1"],
						"postprocess": ([head, tail]) => {
							const ret = [];
							for (const _t of [head, ...tail || []]) {
								const t = unwrap(_t);
								if (Array.isArray(t)) ret.push(...t);
								else ret.push(t);
							}
							return ret;
						}
					},
					{
						"name": "update_set",
						"symbols": ["update_set_one"]
					},
					{
						"name": "update_set",
						"symbols": ["update_set_multiple"]
					},
					{
						"name": "update_set_one",
						"symbols": [
							"ident",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"expr"
						],
						"postprocess": (x) => (0, lexer_2.box)(x, {
							column: asName(x[0]),
							value: unwrap(x[2])
						})
					},
					{
						"name": "update_set_multiple$subexpression$1",
						"symbols": [
							"lparen",
							"expr_list_raw",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "update_set_multiple",
						"symbols": [
							"collist_paren",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"update_set_multiple$subexpression$1"
						],
						"postprocess": (x) => {
							const cols = x[0];
							const exprs = x[2];
							if (cols.length !== exprs.length) throw new Error("number of columns does not match number of values");
							return (0, lexer_2.box)(x, cols.map((x, i) => ({
								column: asName(x),
								value: unwrap(exprs[i])
							})));
						}
					},
					{
						"name": "altertable_statement$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "altertable_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_statement$ebnf$2",
						"symbols": [lexer_1.lexerAny.has("kw_only") ? { type: "kw_only" } : kw_only],
						"postprocess": id
					},
					{
						"name": "altertable_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_statement",
						"symbols": [
							"kw_alter",
							lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table,
							"altertable_statement$ebnf$1",
							"altertable_statement$ebnf$2",
							"table_ref",
							"altertable_actions"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter table",
							...x[2] ? { ifExists: true } : {},
							...x[3] ? { only: true } : {},
							table: unwrap(x[4]),
							changes: (0, lexer_2.unbox)(x[5]).map(unwrap)
						})
					},
					{
						"name": "altertable_actions$ebnf$1",
						"symbols": []
					},
					{
						"name": "altertable_actions$ebnf$1$subexpression$1",
						"symbols": ["comma", "altertable_action"],
						"postprocess": last
					},
					{
						"name": "altertable_actions$ebnf$1",
						"symbols": ["altertable_actions$ebnf$1", "altertable_actions$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "altertable_actions",
						"symbols": ["altertable_action", "altertable_actions$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_rename_table"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_rename_column"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_rename_constraint"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_add_column"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_drop_column"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_alter_column"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_add_constraint"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_drop_constraint"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_owner"]
					},
					{
						"name": "altertable_rename_table",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"word"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename",
							to: asName(last(x))
						})
					},
					{
						"name": "altertable_rename_column$ebnf$1",
						"symbols": ["kw_column"],
						"postprocess": id
					},
					{
						"name": "altertable_rename_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_rename_column",
						"symbols": [
							"kw_rename",
							"altertable_rename_column$ebnf$1",
							"ident",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename column",
							column: asName(x[2]),
							to: asName(last(x))
						})
					},
					{
						"name": "altertable_rename_constraint",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint,
							"ident",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename constraint",
							constraint: asName(x[2]),
							to: asName(last(x))
						})
					},
					{
						"name": "altertable_add_column$ebnf$1",
						"symbols": ["kw_column"],
						"postprocess": id
					},
					{
						"name": "altertable_add_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_add_column$ebnf$2",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "altertable_add_column$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_add_column",
						"symbols": [
							"kw_add",
							"altertable_add_column$ebnf$1",
							"altertable_add_column$ebnf$2",
							"createtable_column"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "add column",
							...x[2] ? { ifNotExists: true } : {},
							column: unwrap(x[3])
						})
					},
					{
						"name": "altertable_drop_column$ebnf$1",
						"symbols": ["kw_column"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_column$ebnf$2",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_column$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_column$ebnf$3$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "altertable_drop_column$ebnf$3$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "altertable_drop_column$ebnf$3",
						"symbols": ["altertable_drop_column$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_column$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_column",
						"symbols": [
							"kw_drop",
							"altertable_drop_column$ebnf$1",
							"altertable_drop_column$ebnf$2",
							"ident",
							"altertable_drop_column$ebnf$3"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "drop column",
							...x[2] ? { ifExists: true } : {},
							column: asName(x[3]),
							...x[4] ? { behaviour: toStr(x[4], " ") } : {}
						})
					},
					{
						"name": "altertable_alter_column$ebnf$1",
						"symbols": ["kw_column"],
						"postprocess": id
					},
					{
						"name": "altertable_alter_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_alter_column",
						"symbols": [
							"kw_alter",
							"altertable_alter_column$ebnf$1",
							"ident",
							"altercol"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter column",
							column: asName(x[2]),
							alter: unwrap(x[3])
						})
					},
					{
						"name": "altercol$ebnf$1$subexpression$1",
						"symbols": ["kw_set", "kw_data"]
					},
					{
						"name": "altercol$ebnf$1",
						"symbols": ["altercol$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol",
						"symbols": [
							"altercol$ebnf$1",
							"kw_type",
							"data_type"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set type",
							dataType: unwrap(last(x))
						})
					},
					{
						"name": "altercol",
						"symbols": [
							"kw_set",
							lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default,
							"expr"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set default",
							default: unwrap(last(x))
						})
					},
					{
						"name": "altercol",
						"symbols": ["kw_drop", lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop default" })
					},
					{
						"name": "altercol$subexpression$1",
						"symbols": ["kw_set"]
					},
					{
						"name": "altercol$subexpression$1",
						"symbols": ["kw_drop"]
					},
					{
						"name": "altercol",
						"symbols": ["altercol$subexpression$1", "kw_not_null"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: toStr(x, " ") })
					},
					{
						"name": "altercol",
						"symbols": ["altercol_generated_add"],
						"postprocess": unwrap
					},
					{
						"name": "altertable_add_constraint",
						"symbols": ["kw_add", "createtable_constraint"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "add constraint",
							constraint: unwrap(last(x))
						})
					},
					{
						"name": "altertable_drop_constraint$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_constraint$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_constraint$ebnf$2$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "altertable_drop_constraint$ebnf$2$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "altertable_drop_constraint$ebnf$2",
						"symbols": ["altertable_drop_constraint$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_constraint$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_constraint",
						"symbols": [
							"kw_drop",
							lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint,
							"altertable_drop_constraint$ebnf$1",
							"ident",
							"altertable_drop_constraint$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "drop constraint",
							...x[2] ? { ifExists: true } : {},
							constraint: asName(x[3]),
							...x[4] ? { behaviour: toStr(x[4], " ") } : {}
						})
					},
					{
						"name": "altertable_owner",
						"symbols": [
							"kw_owner",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "owner",
							to: asName(last(x))
						})
					},
					{
						"name": "altercol_generated_add",
						"symbols": ["kw_add", "altercol_generated"],
						"postprocess": last
					},
					{
						"name": "altercol_generated$ebnf$1$subexpression$1",
						"symbols": ["kw_always"]
					},
					{
						"name": "altercol_generated$ebnf$1$subexpression$1",
						"symbols": ["kw_by", lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default]
					},
					{
						"name": "altercol_generated$ebnf$1",
						"symbols": ["altercol_generated$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated$ebnf$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as, "kw_identity"]
					},
					{
						"name": "altercol_generated$ebnf$2",
						"symbols": ["altercol_generated$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated$ebnf$3$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"lparen",
							"expr",
							"rparen"
						],
						"postprocess": get(2)
					},
					{
						"name": "altercol_generated$ebnf$3",
						"symbols": ["altercol_generated$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated$ebnf$4$subexpression$1",
						"symbols": [
							"lparen",
							"altercol_generated_seq",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "altercol_generated$ebnf$4",
						"symbols": ["altercol_generated$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated$ebnf$5$subexpression$1",
						"symbols": ["kw_stored"]
					},
					{
						"name": "altercol_generated$ebnf$5",
						"symbols": ["altercol_generated$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated",
						"symbols": [
							"kw_generated",
							"altercol_generated$ebnf$1",
							"altercol_generated$ebnf$2",
							"altercol_generated$ebnf$3",
							"altercol_generated$ebnf$4",
							"altercol_generated$ebnf$5"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "add generated",
							...x[1] && { always: toStr(x[1], " ") },
							...x[3] && { expression: unwrap(x[3]) },
							...x[4] && { sequence: unwrap(x[4]) },
							...x[5] && { stored: true }
						})
					},
					{
						"name": "altercol_generated_seq$ebnf$1$subexpression$1",
						"symbols": [
							"kw_sequence",
							"kw_name",
							"qualified_name"
						]
					},
					{
						"name": "altercol_generated_seq$ebnf$1",
						"symbols": ["altercol_generated_seq$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated_seq$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated_seq$ebnf$2",
						"symbols": []
					},
					{
						"name": "altercol_generated_seq$ebnf$2",
						"symbols": ["altercol_generated_seq$ebnf$2", "create_sequence_option"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "altercol_generated_seq",
						"symbols": ["altercol_generated_seq$ebnf$1", "altercol_generated_seq$ebnf$2"],
						"postprocess": (x) => {
							const ret = { ...x[0] && { name: unwrap(last(x[0])) } };
							setSeqOpts(ret, x[1]);
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "alterindex_statement$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "alterindex_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "alterindex_statement",
						"symbols": [
							"kw_alter",
							"kw_index",
							"alterindex_statement$ebnf$1",
							"table_ref",
							"alterindex_action"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter index",
							...x[2] ? { ifExists: true } : {},
							index: unwrap(x[3]),
							change: unwrap(x[4])
						})
					},
					{
						"name": "alterindex_action",
						"symbols": ["alterindex_rename"]
					},
					{
						"name": "alterindex_action",
						"symbols": ["alterindex_set_tablespace"]
					},
					{
						"name": "alterindex_rename",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"word"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename",
							to: asName(last(x))
						})
					},
					{
						"name": "alterindex_set_tablespace",
						"symbols": [
							"kw_set",
							"kw_tablespace",
							"word"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set tablespace",
							tablespace: asName(last(x))
						})
					},
					{
						"name": "delete_statement",
						"symbols": ["delete_delete"]
					},
					{
						"name": "delete_statement",
						"symbols": ["delete_truncate"]
					},
					{
						"name": "delete_delete$subexpression$1",
						"symbols": ["kw_delete", lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from]
					},
					{
						"name": "delete_delete$ebnf$1",
						"symbols": ["select_where"],
						"postprocess": id
					},
					{
						"name": "delete_delete$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_delete$ebnf$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_returning") ? { type: "kw_returning" } : kw_returning, "select_expr_list_aliased"],
						"postprocess": last
					},
					{
						"name": "delete_delete$ebnf$2",
						"symbols": ["delete_delete$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "delete_delete$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_delete",
						"symbols": [
							"delete_delete$subexpression$1",
							"table_ref_aliased",
							"delete_delete$ebnf$1",
							"delete_delete$ebnf$2"
						],
						"postprocess": (x) => {
							const where = x[2];
							const returning = x[3];
							return (0, lexer_2.track)(x, {
								type: "delete",
								from: unwrap(x[1]),
								...where ? { where } : {},
								...returning ? { returning } : {}
							});
						}
					},
					{
						"name": "delete_truncate$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table],
						"postprocess": id
					},
					{
						"name": "delete_truncate$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_truncate$subexpression$1",
						"symbols": ["kw_truncate", "delete_truncate$subexpression$1$ebnf$1"]
					},
					{
						"name": "delete_truncate$macrocall$2",
						"symbols": ["table_ref"]
					},
					{
						"name": "delete_truncate$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "delete_truncate$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "delete_truncate$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "delete_truncate$macrocall$1$ebnf$1",
						"symbols": ["delete_truncate$macrocall$1$ebnf$1", "delete_truncate$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "delete_truncate$macrocall$1",
						"symbols": ["delete_truncate$macrocall$2", "delete_truncate$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "delete_truncate$ebnf$1$subexpression$1$subexpression$1",
						"symbols": ["kw_restart"]
					},
					{
						"name": "delete_truncate$ebnf$1$subexpression$1$subexpression$1",
						"symbols": ["kw_continue"]
					},
					{
						"name": "delete_truncate$ebnf$1$subexpression$1",
						"symbols": ["delete_truncate$ebnf$1$subexpression$1$subexpression$1", "kw_identity"]
					},
					{
						"name": "delete_truncate$ebnf$1",
						"symbols": ["delete_truncate$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "delete_truncate$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_truncate$ebnf$2$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "delete_truncate$ebnf$2$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "delete_truncate$ebnf$2",
						"symbols": ["delete_truncate$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "delete_truncate$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_truncate",
						"symbols": [
							"delete_truncate$subexpression$1",
							"delete_truncate$macrocall$1",
							"delete_truncate$ebnf$1",
							"delete_truncate$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "truncate table",
							tables: x[1],
							...x[2] && { identity: toStr(x[2][0]) },
							...x[3] && { cascade: toStr(x[3]) }
						})
					},
					{
						"name": "create_sequence_statement$ebnf$1$subexpression$1",
						"symbols": ["kw_temp"]
					},
					{
						"name": "create_sequence_statement$ebnf$1$subexpression$1",
						"symbols": ["kw_temporary"]
					},
					{
						"name": "create_sequence_statement$ebnf$1",
						"symbols": ["create_sequence_statement$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_sequence_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_statement$ebnf$2",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "create_sequence_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_statement$ebnf$3",
						"symbols": []
					},
					{
						"name": "create_sequence_statement$ebnf$3",
						"symbols": ["create_sequence_statement$ebnf$3", "create_sequence_option"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_sequence_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"create_sequence_statement$ebnf$1",
							"kw_sequence",
							"create_sequence_statement$ebnf$2",
							"qualified_name",
							"create_sequence_statement$ebnf$3"
						],
						"postprocess": (x) => {
							const ret = {
								type: "create sequence",
								...x[1] && { temp: true },
								...x[3] && { ifNotExists: true },
								name: unwrap(x[4]),
								options: {}
							};
							setSeqOpts(ret.options, x[5]);
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "create_sequence_option",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as, "data_type"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["as", x[1]])
					},
					{
						"name": "create_sequence_option$ebnf$1",
						"symbols": ["kw_by"],
						"postprocess": id
					},
					{
						"name": "create_sequence_option$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_option",
						"symbols": [
							"kw_increment",
							"create_sequence_option$ebnf$1",
							"int"
						],
						"postprocess": (x) => (0, lexer_2.box)(x, ["incrementBy", x[2]])
					},
					{
						"name": "create_sequence_option",
						"symbols": ["create_sequence_minvalue"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["minValue", x[0]])
					},
					{
						"name": "create_sequence_option",
						"symbols": ["create_sequence_maxvalue"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["maxValue", x[0]])
					},
					{
						"name": "create_sequence_option$ebnf$2",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with],
						"postprocess": id
					},
					{
						"name": "create_sequence_option$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_option",
						"symbols": [
							"kw_start",
							"create_sequence_option$ebnf$2",
							"int"
						],
						"postprocess": (x) => (0, lexer_2.box)(x, ["startWith", x[2]])
					},
					{
						"name": "create_sequence_option",
						"symbols": ["kw_cache", "int"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["cache", x[1]])
					},
					{
						"name": "create_sequence_option$ebnf$3",
						"symbols": ["kw_no"],
						"postprocess": id
					},
					{
						"name": "create_sequence_option$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_option",
						"symbols": ["create_sequence_option$ebnf$3", "kw_cycle"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["cycle", toStr(x, " ")])
					},
					{
						"name": "create_sequence_option",
						"symbols": ["create_sequence_owned_by"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["ownedBy", unwrap(x)])
					},
					{
						"name": "create_sequence_minvalue",
						"symbols": ["kw_minvalue", "int"],
						"postprocess": last
					},
					{
						"name": "create_sequence_minvalue",
						"symbols": ["kw_no", "kw_minvalue"],
						"postprocess": (x) => (0, lexer_2.box)(x, "no minvalue")
					},
					{
						"name": "create_sequence_maxvalue",
						"symbols": ["kw_maxvalue", "int"],
						"postprocess": last
					},
					{
						"name": "create_sequence_maxvalue",
						"symbols": ["kw_no", "kw_maxvalue"],
						"postprocess": (x) => (0, lexer_2.box)(x, "no maxvalue")
					},
					{
						"name": "create_sequence_owned_by$subexpression$1",
						"symbols": ["kw_none"]
					},
					{
						"name": "create_sequence_owned_by$subexpression$1",
						"symbols": ["qcolumn"]
					},
					{
						"name": "create_sequence_owned_by",
						"symbols": [
							"kw_owned",
							"kw_by",
							"create_sequence_owned_by$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.box)(x, unwrap(last(x)))
					},
					{
						"name": "alter_sequence_statement$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "alter_sequence_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "alter_sequence_statement",
						"symbols": [
							"kw_alter",
							"kw_sequence",
							"alter_sequence_statement$ebnf$1",
							"qualified_name",
							"alter_sequence_statement_body"
						],
						"postprocess": (x) => {
							const ret = {
								type: "alter sequence",
								...x[2] && { ifExists: true },
								name: unwrap(x[3]),
								change: x[4]
							};
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "alter_sequence_statement_body$ebnf$1",
						"symbols": ["alter_sequence_option"]
					},
					{
						"name": "alter_sequence_statement_body$ebnf$1",
						"symbols": ["alter_sequence_statement_body$ebnf$1", "alter_sequence_option"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "alter_sequence_statement_body",
						"symbols": ["alter_sequence_statement_body$ebnf$1"],
						"postprocess": (x) => {
							const ret = { type: "set options" };
							setSeqOpts(ret, x[0]);
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "alter_sequence_statement_body$subexpression$1",
						"symbols": ["ident"]
					},
					{
						"name": "alter_sequence_statement_body$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_session_user") ? { type: "kw_session_user" } : kw_session_user]
					},
					{
						"name": "alter_sequence_statement_body$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_current_user") ? { type: "kw_current_user" } : kw_current_user]
					},
					{
						"name": "alter_sequence_statement_body",
						"symbols": [
							"kw_owner",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"alter_sequence_statement_body$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "owner to",
							owner: asName(last(x))
						})
					},
					{
						"name": "alter_sequence_statement_body",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename",
							newName: asName(last(x))
						})
					},
					{
						"name": "alter_sequence_statement_body",
						"symbols": [
							"kw_set",
							"kw_schema",
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set schema",
							newSchema: asName(last(x))
						})
					},
					{
						"name": "alter_sequence_option",
						"symbols": ["create_sequence_option"],
						"postprocess": unwrap
					},
					{
						"name": "alter_sequence_option$ebnf$1$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with],
						"postprocess": id
					},
					{
						"name": "alter_sequence_option$ebnf$1$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "alter_sequence_option$ebnf$1$subexpression$1",
						"symbols": ["alter_sequence_option$ebnf$1$subexpression$1$ebnf$1", "int"],
						"postprocess": last
					},
					{
						"name": "alter_sequence_option$ebnf$1",
						"symbols": ["alter_sequence_option$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "alter_sequence_option$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "alter_sequence_option",
						"symbols": ["kw_restart", "alter_sequence_option$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["restart", typeof (0, lexer_2.unbox)(x[1]) === "number" ? (0, lexer_2.unbox)(x[1]) : true])
					},
					{
						"name": "drop_statement$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "drop_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_statement$macrocall$2",
						"symbols": ["qualified_name"]
					},
					{
						"name": "drop_statement$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "drop_statement$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "drop_statement$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "drop_statement$macrocall$1$ebnf$1",
						"symbols": ["drop_statement$macrocall$1$ebnf$1", "drop_statement$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "drop_statement$macrocall$1",
						"symbols": ["drop_statement$macrocall$2", "drop_statement$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "drop_statement$ebnf$2$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "drop_statement$ebnf$2$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "drop_statement$ebnf$2",
						"symbols": ["drop_statement$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "drop_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_statement",
						"symbols": [
							"kw_drop",
							"drop_what",
							"drop_statement$ebnf$1",
							"drop_statement$macrocall$1",
							"drop_statement$ebnf$2"
						],
						"postprocess": (x, rej) => {
							const v = unwrap(x[1]);
							return (0, lexer_2.track)(x, {
								...v,
								...x[2] && { ifExists: true },
								names: x[3],
								...x[4] && { cascade: toStr(x[4]) }
							});
						}
					},
					{
						"name": "drop_what",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop table" })
					},
					{
						"name": "drop_what",
						"symbols": ["kw_sequence"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop sequence" })
					},
					{
						"name": "drop_what",
						"symbols": ["kw_type"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop type" })
					},
					{
						"name": "drop_what",
						"symbols": ["kw_trigger"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop trigger" })
					},
					{
						"name": "drop_what$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_concurrently") ? { type: "kw_concurrently" } : kw_concurrently],
						"postprocess": id
					},
					{
						"name": "drop_what$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_what",
						"symbols": ["kw_index", "drop_what$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "drop index",
							...x[1] && { concurrently: true }
						})
					},
					{
						"name": "with_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"with_statement_bindings",
							"with_statement_statement"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "with",
							bind: x[1],
							in: unwrap(x[2])
						})
					},
					{
						"name": "with_recursive_statement$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with, "kw_recursive"]
					},
					{
						"name": "with_recursive_statement",
						"symbols": [
							"with_recursive_statement$subexpression$1",
							"ident",
							"collist_paren",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"lparen",
							"union_statement",
							"rparen",
							"with_statement_statement"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "with recursive",
							alias: asName(x[1]),
							columnNames: x[2].map(asName),
							bind: x[5],
							in: unwrap(x[7])
						})
					},
					{
						"name": "with_statement_bindings$ebnf$1",
						"symbols": []
					},
					{
						"name": "with_statement_bindings$ebnf$1$subexpression$1",
						"symbols": ["comma", "with_statement_binding"],
						"postprocess": last
					},
					{
						"name": "with_statement_bindings$ebnf$1",
						"symbols": ["with_statement_bindings$ebnf$1", "with_statement_bindings$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "with_statement_bindings",
						"symbols": ["with_statement_binding", "with_statement_bindings$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "with_statement_binding",
						"symbols": [
							"word",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"lparen",
							"with_statement_statement",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							alias: asName(x[0]),
							statement: unwrap(x[3])
						})
					},
					{
						"name": "with_statement_statement",
						"symbols": ["selection"]
					},
					{
						"name": "with_statement_statement",
						"symbols": ["insert_statement"]
					},
					{
						"name": "with_statement_statement",
						"symbols": ["update_statement"]
					},
					{
						"name": "with_statement_statement",
						"symbols": ["delete_statement"]
					},
					{
						"name": "createtype_statement$subexpression$1",
						"symbols": ["createtype_enum"]
					},
					{
						"name": "createtype_statement$subexpression$1",
						"symbols": ["createtype_composite"]
					},
					{
						"name": "createtype_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"kw_type",
							"qualified_name",
							"createtype_statement$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: x[2],
							...unwrap(x[3])
						})
					},
					{
						"name": "createtype_enum$macrocall$2",
						"symbols": ["enum_value"]
					},
					{
						"name": "createtype_enum$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtype_enum$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "createtype_enum$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "createtype_enum$macrocall$1$ebnf$1",
						"symbols": ["createtype_enum$macrocall$1$ebnf$1", "createtype_enum$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtype_enum$macrocall$1",
						"symbols": ["createtype_enum$macrocall$2", "createtype_enum$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "createtype_enum",
						"symbols": [
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"kw_enum",
							"lparen",
							"createtype_enum$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create enum",
							values: x[3]
						})
					},
					{
						"name": "enum_value",
						"symbols": ["string"],
						"postprocess": (x) => (0, lexer_2.track)(x, { value: toStr(x) })
					},
					{
						"name": "createtype_composite$macrocall$2",
						"symbols": ["createtype_composite_attr"]
					},
					{
						"name": "createtype_composite$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtype_composite$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "createtype_composite$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "createtype_composite$macrocall$1$ebnf$1",
						"symbols": ["createtype_composite$macrocall$1$ebnf$1", "createtype_composite$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtype_composite$macrocall$1",
						"symbols": ["createtype_composite$macrocall$2", "createtype_composite$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "createtype_composite",
						"symbols": [
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"lparen",
							"createtype_composite$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create composite type",
							attributes: x[2]
						})
					},
					{
						"name": "createtype_composite_attr$ebnf$1",
						"symbols": ["createtable_collate"],
						"postprocess": id
					},
					{
						"name": "createtype_composite_attr$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtype_composite_attr",
						"symbols": [
							"word",
							"data_type",
							"createtype_composite_attr$ebnf$1"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								name: asName(x[0]),
								dataType: x[1],
								...x[2] ? { collate: x[2][1] } : {}
							});
						}
					},
					{
						"name": "altertype_statement$subexpression$1",
						"symbols": ["altertype_enum_add_value"]
					},
					{
						"name": "altertype_statement$subexpression$1",
						"symbols": ["altertype_enum_rename"]
					},
					{
						"name": "altertype_statement",
						"symbols": [
							"kw_alter",
							"kw_type",
							"qualified_name",
							"altertype_statement$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: x[2],
							...unwrap(x[3])
						})
					},
					{
						"name": "altertype_enum_add_value",
						"symbols": [
							"kw_add",
							"kw_value",
							"enum_additional_value"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter enum",
							change: {
								type: "add value",
								add: x[2]
							}
						})
					},
					{
						"name": "enum_additional_value",
						"symbols": ["string"],
						"postprocess": (x) => (0, lexer_2.track)(x, { value: toStr(x) })
					},
					{
						"name": "altertype_enum_rename",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"word"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter enum",
							change: {
								type: "rename",
								to: asName(last(x))
							}
						})
					},
					{
						"name": "union_left",
						"symbols": ["select_statement"]
					},
					{
						"name": "union_left",
						"symbols": ["select_values"]
					},
					{
						"name": "union_left",
						"symbols": ["selection_paren"]
					},
					{
						"name": "union_right",
						"symbols": ["selection"]
					},
					{
						"name": "union_right",
						"symbols": ["selection_paren"]
					},
					{
						"name": "union_statement$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all],
						"postprocess": id
					},
					{
						"name": "union_statement$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "union_statement$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_union") ? { type: "kw_union" } : kw_union, "union_statement$subexpression$1$ebnf$1"]
					},
					{
						"name": "union_statement",
						"symbols": [
							"union_left",
							"union_statement$subexpression$1",
							"union_right"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: toStr(x[1], " "),
								left: unwrap(x[0]),
								right: unwrap(x[2])
							});
						}
					},
					{
						"name": "prepare$ebnf$1$subexpression$1",
						"symbols": [
							"lparen",
							"data_type_list",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "prepare$ebnf$1",
						"symbols": ["prepare$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "prepare$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "prepare",
						"symbols": [
							"kw_prepare",
							"ident",
							"prepare$ebnf$1",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"statement_noprep"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "prepare",
							name: asName(x[1]),
							...x[2] && { args: x[2] },
							statement: unwrap(last(x))
						})
					},
					{
						"name": "deallocate$ebnf$1",
						"symbols": ["kw_prepare"],
						"postprocess": id
					},
					{
						"name": "deallocate$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "deallocate",
						"symbols": [
							"kw_deallocate",
							"deallocate$ebnf$1",
							"deallocate_target"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "deallocate",
							target: x[2]
						})
					},
					{
						"name": "deallocate_target",
						"symbols": ["deallocate_all"],
						"postprocess": unwrap
					},
					{
						"name": "deallocate_target",
						"symbols": ["deallocate_name"],
						"postprocess": unwrap
					},
					{
						"name": "deallocate_name",
						"symbols": ["ident"],
						"postprocess": (x) => (0, lexer_2.track)(x, asName(x[0]))
					},
					{
						"name": "deallocate_all",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all],
						"postprocess": (x) => (0, lexer_2.track)(x, { option: "all" })
					},
					{
						"name": "create_view_statements",
						"symbols": ["create_view"]
					},
					{
						"name": "create_view_statements",
						"symbols": ["create_materialized_view"]
					},
					{
						"name": "create_view$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_or") ? { type: "kw_or" } : kw_or, "kw_replace"]
					},
					{
						"name": "create_view$ebnf$1",
						"symbols": ["create_view$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$2$subexpression$1",
						"symbols": ["kw_temp"]
					},
					{
						"name": "create_view$ebnf$2$subexpression$1",
						"symbols": ["kw_temporary"]
					},
					{
						"name": "create_view$ebnf$2",
						"symbols": ["create_view$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$3",
						"symbols": ["kw_recursive"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$2",
						"symbols": ["ident"]
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "create_view$ebnf$4$subexpression$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1",
						"symbols": ["create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1", "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$1",
						"symbols": ["create_view$ebnf$4$subexpression$1$macrocall$2", "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "create_view$ebnf$4$subexpression$1",
						"symbols": [
							"lparen",
							"create_view$ebnf$4$subexpression$1$macrocall$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "create_view$ebnf$4",
						"symbols": ["create_view$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$5",
						"symbols": ["create_view_opts"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$6$subexpression$1$subexpression$1",
						"symbols": ["kw_local"]
					},
					{
						"name": "create_view$ebnf$6$subexpression$1$subexpression$1",
						"symbols": ["kw_cascaded"]
					},
					{
						"name": "create_view$ebnf$6$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"create_view$ebnf$6$subexpression$1$subexpression$1",
							lexer_1.lexerAny.has("kw_check") ? { type: "kw_check" } : kw_check,
							"kw_option"
						],
						"postprocess": get(1)
					},
					{
						"name": "create_view$ebnf$6",
						"symbols": ["create_view$ebnf$6$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$6",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"create_view$ebnf$1",
							"create_view$ebnf$2",
							"create_view$ebnf$3",
							"kw_view",
							"qualified_name",
							"create_view$ebnf$4",
							"create_view$ebnf$5",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"selection",
							"create_view$ebnf$6"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: "create view",
								...x[1] && { orReplace: true },
								...x[2] && { temp: true },
								...x[3] && { recursive: true },
								name: x[5],
								...x[6] && { columnNames: x[6].map(asName) },
								...x[7] && { parameters: fromEntries(x[7]) },
								query: x[9],
								...x[10] && { checkOption: toStr(x[10]) }
							});
						}
					},
					{
						"name": "create_view_opt",
						"symbols": [
							"ident",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"ident"
						],
						"postprocess": ([a, _, b]) => [toStr(a), toStr(b)]
					},
					{
						"name": "create_view_opts$macrocall$2",
						"symbols": ["create_view_opt"]
					},
					{
						"name": "create_view_opts$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "create_view_opts$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "create_view_opts$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "create_view_opts$macrocall$1$ebnf$1",
						"symbols": ["create_view_opts$macrocall$1$ebnf$1", "create_view_opts$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_view_opts$macrocall$1",
						"symbols": ["create_view_opts$macrocall$2", "create_view_opts$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "create_view_opts",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with, "create_view_opts$macrocall$1"],
						"postprocess": last
					},
					{
						"name": "create_materialized_view$ebnf$1",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$2",
						"symbols": ["ident"]
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "create_materialized_view$ebnf$2$subexpression$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1",
						"symbols": ["create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1", "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$1",
						"symbols": ["create_materialized_view$ebnf$2$subexpression$1$macrocall$2", "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1",
						"symbols": [
							"lparen",
							"create_materialized_view$ebnf$2$subexpression$1$macrocall$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "create_materialized_view$ebnf$2",
						"symbols": ["create_materialized_view$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$3",
						"symbols": ["create_view_opts"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$4$subexpression$1",
						"symbols": ["kw_tablespace", "ident"],
						"postprocess": last
					},
					{
						"name": "create_materialized_view$ebnf$4",
						"symbols": ["create_materialized_view$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$5$subexpression$1$ebnf$1",
						"symbols": ["kw_no"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$5$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$5$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"create_materialized_view$ebnf$5$subexpression$1$ebnf$1",
							"kw_data"
						]
					},
					{
						"name": "create_materialized_view$ebnf$5",
						"symbols": ["create_materialized_view$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"kw_materialized",
							"kw_view",
							"create_materialized_view$ebnf$1",
							"qualified_name",
							"create_materialized_view$ebnf$2",
							"create_materialized_view$ebnf$3",
							"create_materialized_view$ebnf$4",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"selection",
							"create_materialized_view$ebnf$5"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: "create materialized view",
								...x[3] && { ifNotExists: true },
								name: x[4],
								...x[5] && { columnNames: x[6].map(asName) },
								...x[6] && { parameters: fromEntries(x[6]) },
								...x[7] && { tablespace: asName(x[7]) },
								query: x[9],
								...x[10] && { withData: toStr(x[10][1]) !== "no" }
							});
						}
					},
					{
						"name": "refresh_view_statements$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_concurrently") ? { type: "kw_concurrently" } : kw_concurrently],
						"postprocess": id
					},
					{
						"name": "refresh_view_statements$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "refresh_view_statements$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["kw_no"],
						"postprocess": id
					},
					{
						"name": "refresh_view_statements$ebnf$2$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "refresh_view_statements$ebnf$2$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"refresh_view_statements$ebnf$2$subexpression$1$ebnf$1",
							"kw_data"
						]
					},
					{
						"name": "refresh_view_statements$ebnf$2",
						"symbols": ["refresh_view_statements$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "refresh_view_statements$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "refresh_view_statements",
						"symbols": [
							"kw_refresh",
							"kw_materialized",
							"kw_view",
							"refresh_view_statements$ebnf$1",
							"qname",
							"refresh_view_statements$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "refresh materialized view",
							...!!x[3] ? { concurrently: true } : {},
							name: x[4],
							...!!x[5] ? { withData: toStr(x[5][1]) !== "no" } : {}
						})
					},
					{
						"name": "functions_statements",
						"symbols": ["create_func"]
					},
					{
						"name": "functions_statements",
						"symbols": ["do_stm"]
					},
					{
						"name": "functions_statements",
						"symbols": ["drop_func"]
					},
					{
						"name": "create_func$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_or") ? { type: "kw_or" } : kw_or, "kw_replace"]
					},
					{
						"name": "create_func$ebnf$1",
						"symbols": ["create_func$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_func$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$2",
						"symbols": ["func_argdef"]
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "create_func$subexpression$1$ebnf$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1",
						"symbols": ["create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1", "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$1",
						"symbols": ["create_func$subexpression$1$ebnf$1$macrocall$2", "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "create_func$subexpression$1$ebnf$1",
						"symbols": ["create_func$subexpression$1$ebnf$1$macrocall$1"],
						"postprocess": id
					},
					{
						"name": "create_func$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_func$subexpression$1",
						"symbols": [
							"lparen",
							"create_func$subexpression$1$ebnf$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "create_func$ebnf$2",
						"symbols": ["func_spec"]
					},
					{
						"name": "create_func$ebnf$2",
						"symbols": ["create_func$ebnf$2", "func_spec"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_func",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"create_func$ebnf$1",
							"kw_function",
							"qname",
							"create_func$subexpression$1",
							"create_func$ebnf$2"
						],
						"postprocess": (x, rej) => {
							var _a;
							const specs = {};
							for (const s of x[5]) {
								for (const k in s) if (k[0] !== "_" && k in specs) throw new Error("conflicting or redundant options " + k);
								Object.assign(specs, s);
							}
							return (0, lexer_2.track)(x, {
								type: "create function",
								...x[1] && { orReplace: true },
								name: x[3],
								arguments: (_a = x[4]) !== null && _a !== void 0 ? _a : [],
								...specs
							});
						}
					},
					{
						"name": "func_argdef$ebnf$1",
						"symbols": ["func_argopts"],
						"postprocess": id
					},
					{
						"name": "func_argdef$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "func_argdef$ebnf$2",
						"symbols": ["func_argdefault"],
						"postprocess": id
					},
					{
						"name": "func_argdef$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "func_argdef",
						"symbols": [
							"func_argdef$ebnf$1",
							"data_type",
							"func_argdef$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							default: x[2],
							type: x[1],
							...x[0]
						})
					},
					{
						"name": "func_argdefault",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default, "expr"],
						"postprocess": (x) => x[1]
					},
					{
						"name": "func_argdefault",
						"symbols": [lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq, "expr"],
						"postprocess": (x) => x[1]
					},
					{
						"name": "func_argopts$ebnf$1",
						"symbols": ["word"],
						"postprocess": id
					},
					{
						"name": "func_argopts$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "func_argopts",
						"symbols": ["func_argmod", "func_argopts$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							mode: toStr(x[0]),
							...x[1] && { name: asName(x[1]) }
						})
					},
					{
						"name": "func_argopts",
						"symbols": ["word"],
						"postprocess": (x, rej) => {
							const name = asName(x);
							if (name === "out" || name === "inout" || name === "variadic") return rej;
							return (0, lexer_2.track)(x, { name });
						}
					},
					{
						"name": "func_argmod",
						"symbols": [lexer_1.lexerAny.has("kw_in") ? { type: "kw_in" } : kw_in]
					},
					{
						"name": "func_argmod",
						"symbols": ["kw_out"]
					},
					{
						"name": "func_argmod",
						"symbols": ["kw_inout"]
					},
					{
						"name": "func_argmod",
						"symbols": ["kw_variadic"]
					},
					{
						"name": "func_spec",
						"symbols": ["kw_language", "word"],
						"postprocess": (x) => (0, lexer_2.track)(x, { language: asName(last(x)) })
					},
					{
						"name": "func_spec",
						"symbols": ["func_purity"],
						"postprocess": (x) => (0, lexer_2.track)(x, { purity: toStr(x) })
					},
					{
						"name": "func_spec$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("codeblock") ? { type: "codeblock" } : codeblock]
					},
					{
						"name": "func_spec$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "func_spec",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as, "func_spec$subexpression$1"],
						"postprocess": (x) => ({ code: toStr(last(x)) })
					},
					{
						"name": "func_spec$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "func_spec$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "func_spec$subexpression$2",
						"symbols": ["word"],
						"postprocess": kw("leakproof")
					},
					{
						"name": "func_spec",
						"symbols": ["func_spec$ebnf$1", "func_spec$subexpression$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { leakproof: !x[0] })
					},
					{
						"name": "func_spec",
						"symbols": ["func_returns"],
						"postprocess": (x) => (0, lexer_2.track)(x, { returns: unwrap(x) })
					},
					{
						"name": "func_spec$subexpression$3",
						"symbols": ["word"],
						"postprocess": kw("called")
					},
					{
						"name": "func_spec",
						"symbols": ["func_spec$subexpression$3", "oninp"],
						"postprocess": () => ({ onNullInput: "call" })
					},
					{
						"name": "func_spec$subexpression$4",
						"symbols": ["word"],
						"postprocess": kw("returns")
					},
					{
						"name": "func_spec",
						"symbols": [
							"func_spec$subexpression$4",
							lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null,
							"oninp"
						],
						"postprocess": () => ({ onNullInput: "null" })
					},
					{
						"name": "func_spec$subexpression$5",
						"symbols": ["word"],
						"postprocess": kw("strict")
					},
					{
						"name": "func_spec",
						"symbols": ["func_spec$subexpression$5"],
						"postprocess": () => ({ onNullInput: "strict" })
					},
					{
						"name": "func_purity",
						"symbols": ["word"],
						"postprocess": kw("immutable")
					},
					{
						"name": "func_purity",
						"symbols": ["word"],
						"postprocess": kw("stable")
					},
					{
						"name": "func_purity",
						"symbols": ["word"],
						"postprocess": kw("volatile")
					},
					{
						"name": "oninp$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("input")
					},
					{
						"name": "oninp",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null,
							"oninp$subexpression$1"
						]
					},
					{
						"name": "func_returns",
						"symbols": ["kw_returns", "data_type"],
						"postprocess": last
					},
					{
						"name": "func_returns$macrocall$2",
						"symbols": ["func_ret_table_col"]
					},
					{
						"name": "func_returns$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "func_returns$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "func_returns$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "func_returns$macrocall$1$ebnf$1",
						"symbols": ["func_returns$macrocall$1$ebnf$1", "func_returns$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "func_returns$macrocall$1",
						"symbols": ["func_returns$macrocall$2", "func_returns$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "func_returns",
						"symbols": [
							"kw_returns",
							lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table,
							"lparen",
							"func_returns$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							kind: "table",
							columns: x[3]
						})
					},
					{
						"name": "func_ret_table_col",
						"symbols": ["word", "data_type"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: asName(x[0]),
							type: x[1]
						})
					},
					{
						"name": "do_stm$ebnf$1$subexpression$1",
						"symbols": ["kw_language", "word"],
						"postprocess": last
					},
					{
						"name": "do_stm$ebnf$1",
						"symbols": ["do_stm$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "do_stm$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "do_stm",
						"symbols": [
							lexer_1.lexerAny.has("kw_do") ? { type: "kw_do" } : kw_do,
							"do_stm$ebnf$1",
							lexer_1.lexerAny.has("codeblock") ? { type: "codeblock" } : codeblock
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "do",
							...x[1] && { language: asName(x[1]) },
							code: x[2].value
						})
					},
					{
						"name": "drop_func$ebnf$1$subexpression$1",
						"symbols": ["kw_if", "kw_exists"]
					},
					{
						"name": "drop_func$ebnf$1",
						"symbols": ["drop_func$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "drop_func$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_func$ebnf$2",
						"symbols": ["drop_func_overload"],
						"postprocess": id
					},
					{
						"name": "drop_func$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_func",
						"symbols": [
							"kw_drop",
							"kw_function",
							"drop_func$ebnf$1",
							"qname",
							"drop_func$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "drop function",
							...x[2] && { ifExists: true },
							name: x[3],
							...x[4] && { arguments: x[4] }
						})
					},
					{
						"name": "drop_func_overload$macrocall$2",
						"symbols": ["drop_func_overload_col"]
					},
					{
						"name": "drop_func_overload$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "drop_func_overload$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "drop_func_overload$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "drop_func_overload$macrocall$1$ebnf$1",
						"symbols": ["drop_func_overload$macrocall$1$ebnf$1", "drop_func_overload$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "drop_func_overload$macrocall$1",
						"symbols": ["drop_func_overload$macrocall$2", "drop_func_overload$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "drop_func_overload",
						"symbols": [
							"lparen",
							"drop_func_overload$macrocall$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "drop_func_overload_col$ebnf$1",
						"symbols": ["word"],
						"postprocess": id
					},
					{
						"name": "drop_func_overload_col$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_func_overload_col",
						"symbols": ["drop_func_overload_col$ebnf$1", "qname"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: x[1],
							...x[0] && { name: asName(x[0]) }
						})
					},
					{
						"name": "main$ebnf$1",
						"symbols": []
					},
					{
						"name": "main$ebnf$1",
						"symbols": ["main$ebnf$1", "statement_separator"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$2",
						"symbols": []
					},
					{
						"name": "main$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["statement_separator"]
					},
					{
						"name": "main$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["main$ebnf$2$subexpression$1$ebnf$1", "statement_separator"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$2$subexpression$1",
						"symbols": ["main$ebnf$2$subexpression$1$ebnf$1", "statement"]
					},
					{
						"name": "main$ebnf$2",
						"symbols": ["main$ebnf$2", "main$ebnf$2$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$3",
						"symbols": []
					},
					{
						"name": "main$ebnf$3",
						"symbols": ["main$ebnf$3", "statement_separator"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main",
						"symbols": [
							"main$ebnf$1",
							"statement",
							"main$ebnf$2",
							"main$ebnf$3"
						],
						"postprocess": ([_, head, _tail]) => {
							const tail = _tail;
							const ret = [unwrap(head), ...tail.map((x) => unwrap(x[1]))];
							return ret.length === 1 ? ret[0] : ret;
						}
					},
					{
						"name": "statement_separator",
						"symbols": [lexer_1.lexerAny.has("semicolon") ? { type: "semicolon" } : semicolon]
					},
					{
						"name": "statement",
						"symbols": ["statement_noprep"]
					},
					{
						"name": "statement",
						"symbols": ["prepare"]
					},
					{
						"name": "statement",
						"symbols": ["deallocate"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["selection"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["createtable_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["createextension_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["createindex_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["simplestatements_all"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["insert_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["update_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["altertable_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["alterindex_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["delete_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["create_sequence_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["alter_sequence_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["drop_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["createtype_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["altertype_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["create_view_statements"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["refresh_view_statements"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["create_schema"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["raise_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["comment_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["functions_statements"]
					},
					{
						"name": "selection",
						"symbols": ["select_statement"],
						"postprocess": unwrap
					},
					{
						"name": "selection",
						"symbols": ["select_values"],
						"postprocess": unwrap
					},
					{
						"name": "selection",
						"symbols": ["with_statement"],
						"postprocess": unwrap
					},
					{
						"name": "selection",
						"symbols": ["with_recursive_statement"],
						"postprocess": unwrap
					},
					{
						"name": "selection",
						"symbols": ["union_statement"],
						"postprocess": unwrap
					},
					{
						"name": "selection_paren",
						"symbols": [
							"lparen",
							"selection",
							"rparen"
						],
						"postprocess": get(1)
					}
				],
				ParserStart: "main"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const array_lexer_1 = __webpack_require__(12);
			const last = (x) => x && x[x.length - 1];
			exports.default = {
				Lexer: array_lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "main$ebnf$1",
						"symbols": ["elements"],
						"postprocess": id
					},
					{
						"name": "main$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "main",
						"symbols": [
							array_lexer_1.lexerAny.has("start_list") ? { type: "start_list" } : start_list,
							"main$ebnf$1",
							array_lexer_1.lexerAny.has("end_list") ? { type: "end_list" } : end_list
						],
						"postprocess": (x) => x[1] || []
					},
					{
						"name": "elements$ebnf$1",
						"symbols": []
					},
					{
						"name": "elements$ebnf$1$subexpression$1",
						"symbols": [array_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "elt"],
						"postprocess": last
					},
					{
						"name": "elements$ebnf$1",
						"symbols": ["elements$ebnf$1", "elements$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "elements",
						"symbols": ["elt", "elements$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "elt",
						"symbols": [array_lexer_1.lexerAny.has("value") ? { type: "value" } : value],
						"postprocess": (x) => x[0].value
					},
					{
						"name": "elt",
						"symbols": ["main"],
						"postprocess": (x) => x[0]
					}
				],
				ParserStart: "main"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.lexerAny = exports.lexer = void 0;
			exports.lexer = (0, __webpack_require__(0).compile)({
				valueString: {
					match: /"(?:\\["\\]|[^\n"\\])*"/,
					value: (x) => JSON.parse(x),
					type: (x) => "value"
				},
				valueRaw: {
					match: /[^\s,\{\}"](?:[^,\{\}"]*[^\s,\{\}"])?/,
					type: () => "value"
				},
				comma: ",",
				space: {
					match: /[\s\t\n\v\f\r]+/,
					lineBreaks: true
				},
				start_list: "{",
				end_list: "}"
			});
			exports.lexer.next = ((next) => () => {
				let tok;
				while ((tok = next.call(exports.lexer)) && tok.type === "space");
				return tok;
			})(exports.lexer.next);
			exports.lexerAny = exports.lexer;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const geometric_lexer_1 = __webpack_require__(14);
			const get = (i) => (x) => x[i];
			const last = (x) => x && x[x.length - 1];
			function unwrap(e) {
				if (Array.isArray(e) && e.length === 1) e = unwrap(e[0]);
				if (Array.isArray(e) && !e.length) return null;
				return e;
			}
			exports.default = {
				Lexer: geometric_lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "number$subexpression$1",
						"symbols": ["float"]
					},
					{
						"name": "number$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "number",
						"symbols": ["number$subexpression$1"],
						"postprocess": unwrap
					},
					{
						"name": "float",
						"symbols": [geometric_lexer_1.lexerAny.has("float") ? { type: "float" } : float],
						"postprocess": (args) => parseFloat(unwrap(args))
					},
					{
						"name": "int",
						"symbols": [geometric_lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": (arg) => parseInt(unwrap(arg), 10)
					},
					{
						"name": "comma",
						"symbols": [geometric_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma],
						"postprocess": id
					},
					{
						"name": "point$macrocall$2",
						"symbols": ["point_content"]
					},
					{
						"name": "point$macrocall$1$subexpression$1",
						"symbols": ["point$macrocall$2"]
					},
					{
						"name": "point$macrocall$1$subexpression$1",
						"symbols": [
							geometric_lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen,
							"point$macrocall$2",
							geometric_lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen
						],
						"postprocess": get(1)
					},
					{
						"name": "point$macrocall$1",
						"symbols": ["point$macrocall$1$subexpression$1"],
						"postprocess": unwrap
					},
					{
						"name": "point",
						"symbols": ["point$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "point_content",
						"symbols": [
							"number",
							"comma",
							"number"
						],
						"postprocess": (x) => ({
							x: x[0],
							y: x[2]
						})
					},
					{
						"name": "line",
						"symbols": [
							geometric_lexer_1.lexerAny.has("lcurl") ? { type: "lcurl" } : lcurl,
							"number",
							"comma",
							"number",
							"comma",
							"number",
							geometric_lexer_1.lexerAny.has("rcurl") ? { type: "rcurl" } : rcurl
						],
						"postprocess": (x) => ({
							a: x[1],
							b: x[3],
							c: x[5]
						})
					},
					{
						"name": "box",
						"symbols": ["closed_path"],
						"postprocess": ([x], rej) => {
							if (x.length !== 2) return rej;
							return x;
						}
					},
					{
						"name": "lseg",
						"symbols": ["path"],
						"postprocess": ([x], rej) => {
							if (x.path.length !== 2) return rej;
							return x.path;
						}
					},
					{
						"name": "path",
						"symbols": ["open_path"],
						"postprocess": ([path]) => ({
							closed: false,
							path
						})
					},
					{
						"name": "path",
						"symbols": ["closed_path"],
						"postprocess": ([path]) => ({
							closed: true,
							path
						})
					},
					{
						"name": "open_path$macrocall$2",
						"symbols": [geometric_lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket]
					},
					{
						"name": "open_path$macrocall$3",
						"symbols": [geometric_lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket]
					},
					{
						"name": "open_path$macrocall$1$macrocall$2",
						"symbols": ["point"]
					},
					{
						"name": "open_path$macrocall$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "open_path$macrocall$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [geometric_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "open_path$macrocall$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "open_path$macrocall$1$macrocall$1$ebnf$1",
						"symbols": ["open_path$macrocall$1$macrocall$1$ebnf$1", "open_path$macrocall$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "open_path$macrocall$1$macrocall$1",
						"symbols": ["open_path$macrocall$1$macrocall$2", "open_path$macrocall$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "open_path$macrocall$1",
						"symbols": [
							"open_path$macrocall$2",
							"open_path$macrocall$1$macrocall$1",
							"open_path$macrocall$3"
						],
						"postprocess": get(1)
					},
					{
						"name": "open_path",
						"symbols": ["open_path$macrocall$1"],
						"postprocess": last
					},
					{
						"name": "closed_path$subexpression$1$macrocall$2",
						"symbols": [geometric_lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen]
					},
					{
						"name": "closed_path$subexpression$1$macrocall$3",
						"symbols": [geometric_lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen]
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$2",
						"symbols": ["point"]
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [geometric_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "closed_path$subexpression$1$macrocall$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1",
						"symbols": ["closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1", "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$1",
						"symbols": ["closed_path$subexpression$1$macrocall$1$macrocall$2", "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1",
						"symbols": [
							"closed_path$subexpression$1$macrocall$2",
							"closed_path$subexpression$1$macrocall$1$macrocall$1",
							"closed_path$subexpression$1$macrocall$3"
						],
						"postprocess": get(1)
					},
					{
						"name": "closed_path$subexpression$1",
						"symbols": ["closed_path$subexpression$1$macrocall$1"],
						"postprocess": last
					},
					{
						"name": "closed_path$subexpression$1$macrocall$5",
						"symbols": ["point"]
					},
					{
						"name": "closed_path$subexpression$1$macrocall$4$ebnf$1",
						"symbols": []
					},
					{
						"name": "closed_path$subexpression$1$macrocall$4$ebnf$1$subexpression$1",
						"symbols": [geometric_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "closed_path$subexpression$1$macrocall$5"],
						"postprocess": last
					},
					{
						"name": "closed_path$subexpression$1$macrocall$4$ebnf$1",
						"symbols": ["closed_path$subexpression$1$macrocall$4$ebnf$1", "closed_path$subexpression$1$macrocall$4$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "closed_path$subexpression$1$macrocall$4",
						"symbols": ["closed_path$subexpression$1$macrocall$5", "closed_path$subexpression$1$macrocall$4$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "closed_path$subexpression$1",
						"symbols": ["closed_path$subexpression$1$macrocall$4"],
						"postprocess": last
					},
					{
						"name": "closed_path",
						"symbols": ["closed_path$subexpression$1"],
						"postprocess": get(0)
					},
					{
						"name": "polygon",
						"symbols": ["closed_path"],
						"postprocess": get(0)
					},
					{
						"name": "circle_body",
						"symbols": [
							"point",
							"comma",
							"number"
						],
						"postprocess": (x) => ({
							c: x[0],
							r: x[2]
						})
					},
					{
						"name": "circle$subexpression$1$macrocall$2",
						"symbols": [geometric_lexer_1.lexerAny.has("lcomp") ? { type: "lcomp" } : lcomp]
					},
					{
						"name": "circle$subexpression$1$macrocall$3",
						"symbols": [geometric_lexer_1.lexerAny.has("rcomp") ? { type: "rcomp" } : rcomp]
					},
					{
						"name": "circle$subexpression$1$macrocall$1",
						"symbols": [
							"circle$subexpression$1$macrocall$2",
							"circle_body",
							"circle$subexpression$1$macrocall$3"
						],
						"postprocess": get(1)
					},
					{
						"name": "circle$subexpression$1",
						"symbols": ["circle$subexpression$1$macrocall$1"]
					},
					{
						"name": "circle$subexpression$1$macrocall$5",
						"symbols": [geometric_lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen]
					},
					{
						"name": "circle$subexpression$1$macrocall$6",
						"symbols": [geometric_lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen]
					},
					{
						"name": "circle$subexpression$1$macrocall$4",
						"symbols": [
							"circle$subexpression$1$macrocall$5",
							"circle_body",
							"circle$subexpression$1$macrocall$6"
						],
						"postprocess": get(1)
					},
					{
						"name": "circle$subexpression$1",
						"symbols": ["circle$subexpression$1$macrocall$4"]
					},
					{
						"name": "circle$subexpression$1",
						"symbols": ["circle_body"]
					},
					{
						"name": "circle",
						"symbols": ["circle$subexpression$1"],
						"postprocess": unwrap
					}
				],
				ParserStart: "number"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.lexerAny = exports.lexer = void 0;
			exports.lexer = (0, __webpack_require__(0).compile)({
				comma: ",",
				space: {
					match: /[\s\t\n\v\f\r]+/,
					lineBreaks: true
				},
				int: /\-?\d+(?![\.\d])/,
				float: /\-?(?:(?:\d*\.\d+)|(?:\d+\.\d*))/,
				lcurl: "{",
				rcurl: "}",
				lparen: "(",
				rparen: ")",
				lbracket: "[",
				rbracket: "]",
				lcomp: "<",
				rcomp: ">"
			});
			exports.lexer.next = ((next) => () => {
				let tok;
				while ((tok = next.call(exports.lexer)) && tok.type === "space");
				return tok;
			})(exports.lexer.next);
			exports.lexerAny = exports.lexer;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const interval_lexer_1 = __webpack_require__(16);
			exports.default = {
				Lexer: interval_lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "main$ebnf$1",
						"symbols": ["elt"]
					},
					{
						"name": "main$ebnf$1",
						"symbols": ["main$ebnf$1", "elt"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main",
						"symbols": ["main$ebnf$1"],
						"postprocess": ([elts]) => {
							const s = /* @__PURE__ */ new Set();
							for (const e of elts) {
								const k = typeof e[1] === "number" ? e[0] : "time";
								if (s.has(k)) return "invalid";
								s.add(k);
							}
							return elts;
						}
					},
					{
						"name": "elt",
						"symbols": ["time"]
					},
					{
						"name": "elt",
						"symbols": ["num", "unit"],
						"postprocess": ([[n], u]) => {
							u = u[0].type;
							return [u, n];
						}
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("years") ? { type: "years" } : years]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("months") ? { type: "months" } : months]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("days") ? { type: "days" } : days]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("hours") ? { type: "hours" } : hours]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("minutes") ? { type: "minutes" } : minutes]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("seconds") ? { type: "seconds" } : seconds]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("milliseconds") ? { type: "milliseconds" } : milliseconds]
					},
					{
						"name": "num",
						"symbols": ["int"]
					},
					{
						"name": "num",
						"symbols": ["float"]
					},
					{
						"name": "uint",
						"symbols": [interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": ([x]) => parseInt(x, 10)
					},
					{
						"name": "int$ebnf$1$subexpression$1",
						"symbols": [interval_lexer_1.lexerAny.has("neg") ? { type: "neg" } : neg]
					},
					{
						"name": "int$ebnf$1",
						"symbols": ["int$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "int$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "int",
						"symbols": ["int$ebnf$1", interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": ([neg, x]) => parseInt(x, 10) * (neg ? -1 : 1)
					},
					{
						"name": "float$ebnf$1$subexpression$1",
						"symbols": [interval_lexer_1.lexerAny.has("neg") ? { type: "neg" } : neg]
					},
					{
						"name": "float$ebnf$1",
						"symbols": ["float$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "float$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "float$ebnf$2",
						"symbols": [interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": id
					},
					{
						"name": "float$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "float",
						"symbols": [
							"float$ebnf$1",
							"float$ebnf$2",
							interval_lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot,
							interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int
						],
						"postprocess": ([neg, ...v]) => parseFloat(v.map((v) => v ? v.text : "0").join("")) * (neg ? -1 : 1)
					},
					{
						"name": "time$ebnf$1$subexpression$1",
						"symbols": [interval_lexer_1.lexerAny.has("colon") ? { type: "colon" } : colon, "uint"]
					},
					{
						"name": "time$ebnf$1",
						"symbols": ["time$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "time$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "time$ebnf$2$subexpression$1",
						"symbols": [interval_lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot, interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int]
					},
					{
						"name": "time$ebnf$2",
						"symbols": ["time$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "time$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "time",
						"symbols": [
							"uint",
							interval_lexer_1.lexerAny.has("colon") ? { type: "colon" } : colon,
							"uint",
							"time$ebnf$1",
							"time$ebnf$2"
						],
						"postprocess": ([a, _, b, c, d]) => {
							c = c && c[1];
							d = d && d[1];
							const ret = typeof c === "number" ? [
								["hours", a],
								["minutes", b],
								["seconds", c]
							] : [["minutes", a], ["seconds", b]];
							if (d) ret.push(["milliseconds", parseFloat("0." + d) * 1e3]);
							return ret;
						}
					}
				],
				ParserStart: "main"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.lexerAny = exports.lexer = void 0;
			exports.lexer = (0, __webpack_require__(0).compile)({
				int: /\d+/,
				neg: "-",
				dot: ".",
				years: /(?:y|yrs?|years?)\b/,
				months: /(?:mon(?:th)?s?)\b/,
				days: /(?:d|days?)\b/,
				hours: /(?:h|hrs?|hours?)\b/,
				minutes: /(?:m|mins?|minutes?)\b/,
				seconds: /(?:s|secs?|seconds?)\b/,
				milliseconds: /(?:ms|milliseconds?)\b/,
				space: {
					match: /[\s\t\n\v\f\r]+/,
					lineBreaks: true
				},
				colon: ":"
			});
			exports.lexer.next = ((next) => () => {
				let tok;
				while ((tok = next.call(exports.lexer)) && tok.type === "space");
				return tok;
			})(exports.lexer.next);
			exports.lexerAny = exports.lexer;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const interval_iso_lexer_1 = __webpack_require__(18);
			exports.default = {
				Lexer: interval_iso_lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "num",
						"symbols": [interval_iso_lexer_1.lexerAny.has("int") ? { type: "int" } : int]
					},
					{
						"name": "num",
						"symbols": [interval_iso_lexer_1.lexerAny.has("float") ? { type: "float" } : float]
					},
					{
						"name": "main$ebnf$1",
						"symbols": []
					},
					{
						"name": "main$ebnf$1",
						"symbols": ["main$ebnf$1", "long"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["short"]
					},
					{
						"name": "main$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["main$ebnf$2$subexpression$1$ebnf$1", "short"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$2$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("T") ? { type: "T" } : T, "main$ebnf$2$subexpression$1$ebnf$1"]
					},
					{
						"name": "main$ebnf$2",
						"symbols": ["main$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "main$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "main",
						"symbols": [
							interval_iso_lexer_1.lexerAny.has("P") ? { type: "P" } : P,
							"main$ebnf$1",
							"main$ebnf$2"
						],
						"postprocess": ([_, a, b], rej) => {
							b = !b ? [] : b[1];
							if (!a.length && !b.length) return rej;
							return !a.length ? b : !b.length ? a : [...a, ...b];
						}
					},
					{
						"name": "long$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("Y") ? { type: "Y" } : Y]
					},
					{
						"name": "long$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("M") ? { type: "M" } : M]
					},
					{
						"name": "long$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("W") ? { type: "W" } : W]
					},
					{
						"name": "long$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("D") ? { type: "D" } : D]
					},
					{
						"name": "long",
						"symbols": ["num", "long$subexpression$1"],
						"postprocess": ([n, u]) => {
							n = parseFloat(n[0].value);
							u = u[0].type;
							switch (u) {
								case "Y": return ["years", n];
								case "M": return ["months", n];
								case "W": return ["days", n * 7];
								case "D": return ["days", n];
								default: throw new Error("Unexpected unit " + u);
							}
						}
					},
					{
						"name": "short$ebnf$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("T") ? { type: "T" } : T],
						"postprocess": id
					},
					{
						"name": "short$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "short$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("H") ? { type: "H" } : H]
					},
					{
						"name": "short$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("M") ? { type: "M" } : M]
					},
					{
						"name": "short$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("S") ? { type: "S" } : S]
					},
					{
						"name": "short",
						"symbols": [
							"short$ebnf$1",
							"num",
							"short$subexpression$1"
						],
						"postprocess": ([_, n, u]) => {
							n = parseFloat(n[0].value);
							u = u[0].type;
							switch (u) {
								case "H": return ["hours", n];
								case "M": return ["minutes", n];
								case "S": return ["seconds", n];
								default: throw new Error("Unexpected unit " + u);
							}
						}
					}
				],
				ParserStart: "num"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.lexerAny = exports.lexer = void 0;
			exports.lexer = (0, __webpack_require__(0).compile)({
				int: /\-?\d+(?![\.\d])/,
				float: /\-?(?:(?:\d*\.\d+)|(?:\d+\.\d*))/,
				P: "P",
				Y: "Y",
				M: "M",
				W: "W",
				D: "D",
				H: "H",
				S: "S",
				T: "T"
			});
			exports.lexerAny = exports.lexer;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.toSql = void 0;
			const ast_mapper_1 = __webpack_require__(2);
			const ast_visitor_1 = __webpack_require__(5);
			const utils_1 = __webpack_require__(6);
			const pg_escape_1 = __webpack_require__(20);
			const keywords_1 = __webpack_require__(3);
			const kwSet = new Set(keywords_1.sqlKeywords.map((x) => x.toLowerCase()));
			let ret = [];
			function name(nm) {
				return ident(nm.name);
			}
			function ident(nm, forceDoubleQuote) {
				if (!forceDoubleQuote) {
					const low = nm.toLowerCase();
					if (low === nm && !kwSet.has(low) && /^[a-z][a-z0-9_]*$/.test(low)) return nm;
				}
				return "\"" + nm + "\"";
			}
			function list(elems, act, addParen) {
				if (addParen) ret.push("(");
				let first = true;
				for (const e of elems) {
					if (!first) ret.push(", ");
					first = false;
					act(e);
				}
				if (addParen) ret.push(")");
			}
			function addConstraint(c, m) {
				switch (c.type) {
					case "foreign key": ret.push(" foreign key (", ...c.localColumns.map(name).join(", "), ")");
					case "reference":
						ret.push(" REFERENCES ");
						m.tableRef(c.foreignTable);
						ret.push("(", ...c.foreignColumns.map(name).join(", "), ") ");
						if (c.match) ret.push(" MATCH ", c.match.toUpperCase());
						if (c.onDelete) ret.push(" ON DELETE ", c.onDelete);
						if (c.onUpdate) ret.push(" ON UPDATE ", c.onUpdate);
						break;
					case "primary key":
					case "unique":
						ret.push(" ", c.type, " ");
						if ("columns" in c) ret.push("(", ...c.columns.map(name).join(", "), ") ");
						break;
					case "check":
						ret.push(" check ");
						m.expr(c.expr);
						break;
					case "not null":
					case "null":
						ret.push(" ", c.type, " ");
						break;
					case "default":
						ret.push(" default ");
						m.expr(c.default);
						break;
					case "add generated":
						ret.push(" GENERATED ");
						visitGenerated(m, c);
						break;
					default: throw utils_1.NotSupported.never(c);
				}
				ret.push(" ");
			}
			function visitQualifiedName(cs, forceDoubleQuote) {
				if (cs.schema) ret.push(ident(cs.schema), ".");
				ret.push(ident(cs.name, forceDoubleQuote), " ");
			}
			function visitQualifiedNameAliased(cs) {
				visitQualifiedName(cs);
				if (cs.alias) ret.push(" AS ", ident(cs.alias), " ");
			}
			function visitOrderBy(m, orderBy) {
				ret.push(" ORDER BY ");
				list(orderBy, (e) => {
					m.expr(e.by);
					if (e.order) ret.push(" ", e.order, " ");
					if (e.nulls) ret.push(" NULLS ", e.nulls, " ");
				}, false);
			}
			function visitSetVal(set) {
				switch (set.type) {
					case "default":
						ret.push("DEFAULT ");
						break;
					case "identifier":
						ret.push(set.name);
						break;
					case "list":
						let first = true;
						for (const v of set.values) {
							if (!first) ret.push(", ");
							first = false;
							visitSetVal(v);
						}
						break;
					case "value":
						ret.push(typeof set.value === "number" ? set.value.toString() : (0, pg_escape_1.literal)(set.value));
						break;
					default: throw utils_1.NotSupported.never(set);
				}
			}
			function visitGenerated(m, alter) {
				if (alter.always) ret.push(alter.always.toUpperCase(), " ");
				ret.push("AS ");
				if (alter.expression) {
					ret.push("(");
					m.expr(alter.expression);
					ret.push(") ");
				} else ret.push("IDENTITY ");
				if (alter.sequence) {
					ret.push("(");
					if (alter.sequence.name) {
						ret.push("SEQUENCE NAME ");
						visitQualifiedName(alter.sequence.name);
						ret.push(" ");
					}
					visitSeqOpts(m, alter.sequence);
					ret.push(") ");
				}
				if (alter.stored) ret.push("STORED ");
			}
			function visitSeqOpts(m, cs) {
				if (cs.as) {
					ret.push("AS ");
					m.dataType(cs.as);
					ret.push(" ");
				}
				if (typeof cs.incrementBy === "number") ret.push("INCREMENT BY ", cs.incrementBy.toString(), " ");
				if (cs.minValue === "no minvalue") ret.push("NO MINVALUE ");
				if (typeof cs.minValue === "number") ret.push("MINVALUE ", cs.minValue.toString(), " ");
				if (cs.maxValue === "no maxvalue") ret.push("NO MAXVALUE ");
				if (typeof cs.maxValue === "number") ret.push("MAXVALUE ", cs.maxValue.toString(), " ");
				if (typeof cs.startWith === "number") ret.push("START WITH ", cs.startWith.toString(), " ");
				if (typeof cs.cache === "number") ret.push("CACHE ", cs.cache.toString(), " ");
				if (cs.cycle) ret.push(cs.cycle, " ");
				if (cs.ownedBy === "none") ret.push("OWNED BY NONE ");
				else if (cs.ownedBy) {
					ret.push("OWNED BY ");
					visitQColumn(cs.ownedBy);
				}
				if ("restart" in cs) {
					if (cs.restart === true) ret.push("RESTART ");
					else if (cs.restart) ret.push("RESTART WITH ", cs.restart.toString(), " ");
				}
			}
			function visitQColumn(col) {
				if (col.schema) ret.push(ident(col.schema), ".");
				ret.push(ident(col.table), ".", ident(col.column), " ");
			}
			function join(m, j, tbl) {
				if (!j) {
					tbl();
					return;
				}
				ret.push(j.type, " ");
				tbl();
				if (j.on) {
					ret.push("ON ");
					m.expr(j.on);
				}
				if (j.using) {
					ret.push("USING (");
					list(j.using, (x) => ret.push(name(x)), false);
					ret.push(") ");
				}
				ret.push(" ");
			}
			function visitOp(v) {
				if (v.opSchema) ret.push(" operator(", ident(v.opSchema), ".", v.op, ") ");
				else ret.push(" ", v.op, " ");
			}
			const visitor = (0, ast_visitor_1.astVisitor)((m) => ({
				addColumn: (...args) => {
					ret.push(" ADD COLUMN ");
					if (args[0].ifNotExists) ret.push("IF NOT EXISTS ");
					m.super().addColumn(...args);
				},
				createExtension: (e) => {
					ret.push("CREATE EXTENSION ");
					if (e.ifNotExists) ret.push(" IF NOT EXISTS ");
					ret.push(name(e.extension));
					if (!e.from && !e.version && !e.schema) return;
					ret.push(" WITH");
					if (e.schema) ret.push(" SCHEMA ", name(e.schema));
					if (e.version) ret.push(" VERSION ", (0, pg_escape_1.literal)(e.version.value));
					if (e.from) ret.push(" FROM ", (0, pg_escape_1.literal)(e.from.value));
				},
				tablespace: (t) => {
					ret.push("TABLESPACE ", name(t.tablespace));
				},
				addConstraint: (c) => {
					ret.push(" ADD ");
					const cname = c.constraint.constraintName;
					if (cname) ret.push(" CONSTRAINT ", name(cname), " ");
					addConstraint(c.constraint, m);
				},
				alterColumn: (c, t) => {
					ret.push(" ALTER COLUMN ", name(c.column), " ");
					m.super().alterColumn(c, t);
				},
				setColumnDefault: (a, t, c) => {
					ret.push(" SET DEFAULT ");
					m.expr(a.default);
					if (a.updateExisting) throw new Error("Not implemented: updateExisting on set column default");
				},
				createEnum: (t) => {
					ret.push("CREATE TYPE ");
					visitQualifiedName(t.name);
					ret.push(" AS ENUM ");
					list(t.values, (x) => ret.push((0, pg_escape_1.literal)(x.value)), true);
					ret.push(" ");
				},
				alterEnum: (t) => {
					ret.push("ALTER TYPE ");
					visitQualifiedName(t.name);
					if (t.change.type === "rename") {
						ret.push(" RENAME TO ");
						visitQualifiedName(t.change.to);
					} else ret.push(" ADD VALUE ", (0, pg_escape_1.literal)(t.change.add.value));
				},
				createCompositeType: (c) => {
					ret.push("CREATE TYPE ");
					visitQualifiedName(c.name);
					ret.push(" AS ");
					list(c.attributes, (x) => {
						ret.push(name(x.name), " ");
						m.dataType(x.dataType);
						if (x.collate) {
							ret.push("COLLATE ");
							visitQualifiedName(x.collate);
						}
					}, true);
					ret.push(" ");
				},
				setTableOwner: (o) => {
					ret.push(" OWNER TO ", name(o.to));
				},
				alterColumnSimple: (c) => ret.push(c.type),
				alterColumnAddGenerated: (alter) => {
					ret.push(" ADD GENERATED ");
					visitGenerated(m, alter);
				},
				setColumnType: (t) => {
					ret.push(" SET DATA TYPE ");
					m.dataType(t.dataType);
					ret.push(" ");
				},
				alterTable: (t) => {
					ret.push("ALTER TABLE ");
					if (t.ifExists) ret.push(" IF EXISTS ");
					if (t.only) ret.push(" ONLY ");
					visitQualifiedNameAliased(t.table);
					list(t.changes, (change) => m.tableAlteration(change, t.table), false);
				},
				alterIndex: (t) => {
					ret.push("ALTER INDEX ");
					if (t.ifExists) ret.push(" IF EXISTS ");
					visitQualifiedNameAliased(t.index);
					switch (t.change.type) {
						case "rename":
							ret.push(" RENAME TO ");
							visitQualifiedName(t.change.to);
							ret.push(" ");
							break;
						case "set tablespace":
							ret.push(" SET TABLESPACE ");
							visitQualifiedName(t.change.tablespace);
							ret.push(" ");
							break;
						default: throw utils_1.NotSupported.never(t.change, "Alter index type not supported: ");
					}
				},
				tableAlteration: (change, table) => {
					switch (change.type) {
						case "add column": return m.addColumn(change, table);
						case "add constraint": return m.addConstraint(change, table);
						case "alter column": return m.alterColumn(change, table);
						case "rename": return m.renameTable(change, table);
						case "rename column": return m.renameColumn(change, table);
						case "rename constraint": return m.renameConstraint(change, table);
						case "drop column": return m.dropColumn(change, table);
						case "drop constraint": return m.dropConstraint(change, table);
						case "owner": return m.setTableOwner(change, table);
						default: throw utils_1.NotSupported.never(change);
					}
				},
				array: (v) => {
					ret.push(v.type === "array" ? "ARRAY[" : "(");
					list(v.expressions, (e) => m.expr(e), false);
					ret.push(v.type === "array" ? "]" : ")");
				},
				arrayIndex: (v) => {
					m.expr(v.array);
					ret.push("[");
					m.expr(v.index);
					ret.push("] ");
				},
				expr: (e) => {
					if (e.type === "ref") {
						m.ref(e);
						return;
					}
					if (e.type === "list") {
						m.super().expr(e);
						return;
					}
					ret.push("(");
					m.super().expr(e);
					ret.push(")");
				},
				callOverlay: (o) => {
					ret.push("OVERLAY(");
					m.expr(o.value);
					ret.push(" PLACING ");
					m.expr(o.placing);
					ret.push(" FROM ");
					m.expr(o.from);
					if (o.for) {
						ret.push(" FOR ");
						m.expr(o.for);
					}
					ret.push(")");
				},
				callSubstring: (s) => {
					ret.push("SUBSTRING(");
					m.expr(s.value);
					if (s.from) {
						ret.push(" FROM ");
						m.expr(s.from);
					}
					if (s.for) {
						ret.push(" FOR ");
						m.expr(s.for);
					}
					ret.push(")");
				},
				binary: (v) => {
					m.expr(v.left);
					visitOp(v);
					m.expr(v.right);
				},
				call: (v) => {
					visitQualifiedName(v.function);
					ret.push("(");
					if (v.distinct) ret.push(v.distinct, " ");
					list(v.args, (e) => m.expr(e), false);
					if (v.orderBy) visitOrderBy(m, v.orderBy);
					ret.push(") ");
					if (v.filter) {
						ret.push("filter (where ");
						m.expr(v.filter);
						ret.push(") ");
					}
					if (v.withinGroup) {
						ret.push("WITHIN GROUP (");
						visitOrderBy(m, [v.withinGroup]);
						ret.push(") ");
					}
					if (v.over) {
						ret.push("over (");
						if (v.over.partitionBy) {
							ret.push("PARTITION BY ");
							list(v.over.partitionBy, (x) => m.expr(x), false);
							ret.push(" ");
						}
						if (v.over.orderBy) {
							visitOrderBy(m, v.over.orderBy);
							ret.push(" ");
						}
						ret.push(") ");
					}
				},
				case: (c) => {
					ret.push("CASE ");
					if (c.value) m.expr(c.value);
					for (const e of c.whens) {
						ret.push(" WHEN ");
						m.expr(e.when);
						ret.push(" THEN ");
						m.expr(e.value);
					}
					if (c.else) {
						ret.push(" ELSE ");
						m.expr(c.else);
					}
					ret.push(" END ");
				},
				cast: (c) => {
					m.expr(c.operand);
					ret.push("::");
					m.dataType(c.to);
				},
				constant: (c) => {
					switch (c.type) {
						case "boolean":
							ret.push(c.value ? "true" : "false");
							break;
						case "integer":
							ret.push(c.value.toString(10));
							break;
						case "numeric":
							ret.push(c.value.toString());
							if (Number.isInteger(c.value)) ret.push(".");
							break;
						case "null":
							ret.push("null");
							break;
						case "constant": break;
						case "string":
							ret.push((0, pg_escape_1.literal)(c.value));
							break;
						default: throw utils_1.NotSupported.never(c);
					}
				},
				valueKeyword: (v) => {
					ret.push(v.keyword, " ");
				},
				comment: (c) => {
					ret.push("COMMENT ON ", c.on.type.toUpperCase(), " ");
					switch (c.on.type) {
						case "column":
							visitQColumn(c.on.column);
							break;
						default: visitQualifiedName(c.on.name);
					}
					ret.push(" IS ", (0, pg_escape_1.literal)(c.comment), " ");
				},
				extract: (v) => {
					ret.push("EXTRACT (", v.field.name.toUpperCase(), " FROM ");
					m.expr(v.from);
					ret.push(") ");
				},
				createColumn: (c) => {
					var _a;
					ret.push(name(c.name), " ");
					m.dataType(c.dataType);
					ret.push(" ");
					if (c.collate) {
						ret.push("COLLATE ");
						visitQualifiedName(c.collate);
					}
					for (const cst of (_a = c.constraints) !== null && _a !== void 0 ? _a : []) m.constraint(cst);
				},
				begin: (beg) => {
					ret.push("BEGIN ");
					if (beg.isolationLevel) ret.push("ISOLATION LEVEL ", beg.isolationLevel.toUpperCase(), " ");
					if (beg.writeable) ret.push(beg.writeable.toUpperCase(), " ");
					if (typeof beg.deferrable === "boolean") {
						if (!beg.deferrable) ret.push("NOT ");
						ret.push("DEFERRABLE ");
					}
				},
				alterSequence: (cs) => {
					ret.push("ALTER SEQUENCE ");
					if (cs.ifExists) ret.push("IF EXISTS ");
					visitQualifiedName(cs.name);
					switch (cs.change.type) {
						case "set options":
							visitSeqOpts(m, cs.change);
							break;
						case "rename":
							ret.push("RENAME TO ", name(cs.change.newName), " ");
							break;
						case "set schema":
							ret.push("SET SCHEMA ", name(cs.change.newSchema), " ");
							break;
						case "owner to":
							cs.change.owner;
							ret.push("OWNER TO ", name(cs.change.owner), " ");
							break;
						default: throw utils_1.NotSupported.never(cs.change);
					}
				},
				createSequence: (cs) => {
					ret.push("CREATE ");
					if (cs.temp) ret.push("TEMPORARY ");
					ret.push("SEQUENCE ");
					if (cs.ifNotExists) ret.push("IF NOT EXISTS ");
					visitQualifiedName(cs.name);
					visitSeqOpts(m, cs.options);
				},
				drop: (val) => {
					ret.push(val.type.toUpperCase(), " ");
					if (val.concurrently) ret.push("CONCURRENTLY ");
					if (val.ifExists) ret.push("IF EXISTS ");
					list(val.names, (x) => m.tableRef(x), false);
					if (val.cascade) ret.push(val.cascade.toUpperCase(), " ");
				},
				constraint: (cst) => {
					if (cst.constraintName) ret.push(" CONSTRAINT ", name(cst.constraintName), " ");
					addConstraint(cst, m);
				},
				do: (d) => {
					ret.push("DO");
					if (d.language) ret.push(" LANGUAGE ", d.language.name);
					ret.push(" $$", d.code, "$$");
				},
				createFunction: (c) => {
					var _a;
					ret.push(c.orReplace ? "CREATE OR REPLACE FUNCTION " : "CREATE FUNCTION ");
					visitQualifiedName(c.name);
					list(c.arguments, (a) => {
						if (a.mode) ret.push(a.mode, " ");
						if (a.name) ret.push(name(a.name), " ");
						m.dataType(a.type);
						if (a.default) {
							ret.push(" = ");
							m.expr(a.default);
						}
					}, true);
					if (c.returns) switch (c.returns.kind) {
						case "table":
							ret.push(" RETURNS TABLE ");
							list(c.returns.columns, (t) => {
								ret.push(name(t.name), " ");
								m.dataType(t.type);
							}, true);
							break;
						case void 0:
						case null:
						case "array":
							ret.push(" RETURNS ");
							m.dataType(c.returns);
							break;
						default: throw utils_1.NotSupported.never(c.returns);
					}
					ret.push(" AS $$", (_a = c.code) !== null && _a !== void 0 ? _a : "", "$$");
					if (c.language) ret.push("LANGUAGE ", c.language.name, " ");
					if (c.purity) ret.push(c.purity.toUpperCase(), " ");
					if (typeof c.leakproof === "boolean") ret.push(c.leakproof ? "LEAKPROOF " : "NOT LEAKPROOF ");
					switch (c.onNullInput) {
						case "call":
							ret.push("CALLED ON NULL INPUT ");
							break;
						case "null":
							ret.push("RETURNS NULL ON NULL INPUT ");
							break;
						case "strict":
							ret.push("STRICT ");
							break;
						case null:
						case void 0: break;
						default: throw utils_1.NotSupported.never(c.onNullInput);
					}
				},
				dropFunction: (d) => {
					ret.push("DROP FUNCTION ");
					if (d.ifExists) ret.push("IF EXISTS ");
					visitQualifiedName(d.name);
					if (d.arguments) list(d.arguments, (a) => {
						if (a.name) {
							visitQualifiedName(a.name);
							ret.push(" ");
						}
						m.dataType(a.type);
					}, true);
					ret.push(" ");
				},
				with: (w) => {
					ret.push("WITH ");
					list(w.bind, (b) => {
						ret.push(name(b.alias), " AS (");
						m.statement(b.statement);
						ret.push(") ");
					}, false);
					m.statement(w.in);
				},
				withRecursive: (val) => {
					ret.push("WITH RECURSIVE ", name(val.alias), "(", ...val.columnNames.map(name).join(", "), ") AS (");
					m.union(val.bind);
					ret.push(") ");
					m.statement(val.in);
				},
				setGlobal: (g) => {
					ret.push("SET ");
					if (g.scope) ret.push(g.scope.toUpperCase() + " ");
					ret.push(name(g.variable), " = ");
					visitSetVal(g.set);
				},
				setTimezone: (g) => {
					ret.push("SET TIME ZONE ");
					switch (g.to.type) {
						case "default":
						case "local":
							ret.push(g.to.type.toUpperCase(), " ");
							break;
						case "value":
							ret.push(typeof g.to.value === "string" ? (0, pg_escape_1.literal)(g.to.value) : g.to.value.toString(10));
							break;
						case "interval":
							ret.push("INTERVAL ", (0, pg_escape_1.literal)(g.to.value), " HOUR TO MINUTE");
							break;
						default: throw utils_1.NotSupported.never(g.to);
					}
				},
				setNames: (g) => {
					ret.push("SET NAMES ");
					switch (g.to.type) {
						case "value": ret.push((0, pg_escape_1.literal)(g.to.value));
					}
				},
				dataType: (d) => {
					var _a, _b;
					if ((d === null || d === void 0 ? void 0 : d.kind) === "array") {
						m.dataType(d.arrayOf);
						ret.push("[]");
						return;
					}
					if (!(d === null || d === void 0 ? void 0 : d.name)) {
						ret.push("unkown");
						return;
					}
					let appendConfig = true;
					if (d.schema) visitQualifiedName(d, d.doubleQuoted);
					else if (d.doubleQuoted) visitQualifiedName(d, true);
					else switch (d.name) {
						case "double precision":
						case "character varying":
						case "bit varying":
							ret.push(d.name, " ");
							break;
						case "time without time zone":
						case "timestamp without time zone":
						case "time with time zone":
						case "timestamp with time zone":
							const parts = d.name.split(" ");
							ret.push(parts.shift());
							if ((_a = d.config) === null || _a === void 0 ? void 0 : _a.length) list(d.config, (v) => ret.push(v.toString(10)), true);
							ret.push(" ");
							ret.push(parts.join(" "), " ");
							appendConfig = false;
							break;
						default: visitQualifiedName(d);
					}
					if (appendConfig && ((_b = d.config) === null || _b === void 0 ? void 0 : _b.length)) list(d.config, (v) => ret.push(v.toString(10)), true);
				},
				createIndex: (c) => {
					ret.push(c.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
					if (c.concurrently) ret.push("CONCURRENTLY ");
					if (c.ifNotExists) ret.push(" IF NOT EXISTS ");
					if (c.indexName) ret.push(name(c.indexName), " ");
					ret.push("ON ");
					m.tableRef(c.table);
					if (c.using) ret.push("USING ", name(c.using), " ");
					list(c.expressions, (e) => {
						m.expr(e.expression);
						ret.push(" ");
						if (e.collate) {
							ret.push("COLLATE ");
							visitQualifiedName(e.collate);
						}
						if (e.opclass) visitQualifiedName(e.opclass);
						if (e.order) ret.push(e.order, " ");
						if (e.nulls) ret.push("nulls ", e.nulls, " ");
					}, true);
					if (c.with) {
						ret.push("WITH ");
						list(c.with, (w) => {
							ret.push(w.parameter, " = ", (0, pg_escape_1.literal)(w.value));
						}, true);
					}
					if (c.tablespace) ret.push("TABLESPACE ", ident(c.tablespace));
					if (c.where) {
						ret.push(" WHERE ");
						m.expr(c.where);
					}
					ret.push(" ");
				},
				createTable: (t) => {
					var _a;
					ret.push("CREATE ");
					if (t.locality) ret.push(t.locality.toUpperCase(), " ");
					if (t.temporary) ret.push("TEMPORARY ");
					if (t.unlogged) ret.push("UNLOGGED ");
					ret.push(t.ifNotExists ? "TABLE IF NOT EXISTS " : "TABLE ");
					m.tableRef(t.name);
					ret.push("(");
					list(t.columns, (c) => {
						switch (c.kind) {
							case "column": return m.createColumn(c);
							case "like table": return m.likeTable(c);
							default: throw utils_1.NotSupported.never(c);
						}
					}, false);
					if (t.constraints) {
						ret.push(", ");
						list(t.constraints, (c) => {
							const cname = c.constraintName;
							if (cname) ret.push("CONSTRAINT ", name(cname), " ");
							addConstraint(c, m);
						}, false);
					}
					ret.push(") ");
					if ((_a = t.inherits) === null || _a === void 0 ? void 0 : _a.length) {
						ret.push(" INHERITS ");
						list(t.inherits, (i) => visitQualifiedName(i), true);
					}
				},
				likeTable: (l) => {
					ret.push(" LIKE ");
					m.tableRef(l.like);
					ret.push(" ");
					for (const { verb, option } of l.options) ret.push(verb.toUpperCase(), " ", option.toUpperCase(), " ");
				},
				createSchema: (s) => {
					ret.push(s.ifNotExists ? "CREATE SCHEMA IF NOT EXISTS " : "CREATE SCHEMA ");
					ret.push(name(s.name));
				},
				truncateTable: (t) => {
					ret.push("TRUNCATE TABLE ");
					let first = true;
					for (const tbl of t.tables) {
						if (!first) ret.push(", ");
						first = false;
						m.tableRef(tbl);
					}
					if (t.identity) switch (t.identity) {
						case "restart":
							ret.push(" RESTART IDENTITY ");
							break;
						case "continue": ret.push(" CONTINUE IDENTITY ");
					}
					if (t.cascade) ret.push(" ", t.cascade, " ");
				},
				delete: (t) => {
					ret.push("DELETE FROM ");
					m.tableRef(t.from);
					if (t.where) {
						ret.push(" WHERE ");
						m.expr(t.where);
					}
					if (t.returning) {
						ret.push(" RETURNING ");
						list(t.returning, (r) => m.selectionColumn(r), false);
					}
					ret.push(" ");
				},
				dropColumn: (t) => {
					ret.push(" DROP COLUMN ");
					if (t.ifExists) ret.push(" IF EXISTS ");
					ret.push(name(t.column));
					if (t.behaviour) ret.push(" ", t.behaviour);
					ret.push(" ");
				},
				dropConstraint: (t) => {
					ret.push(" DROP CONSTRAINT ");
					if (t.ifExists) ret.push(" IF EXISTS ");
					ret.push(name(t.constraint));
					if (t.behaviour) ret.push(" ", t.behaviour.toUpperCase(), " ");
				},
				from: (t) => m.super().from(t),
				fromCall: (s) => {
					join(m, s.join, () => {
						var _a, _b;
						if (s.lateral) ret.push("LATERAL ");
						m.call(s);
						if (s.withOrdinality) ret.push(" WITH ORDINALITY");
						if (s.alias) {
							ret.push(" AS ", name(s.alias), " ");
							const len = (_b = (_a = s.alias.columns) === null || _a === void 0 ? void 0 : _a.length) !== null && _b !== void 0 ? _b : 0;
							if (len > 0) {
								ret.push("(");
								for (let ix = 0; ix < len; ++ix) {
									if (ix !== 0) ret.push(", ");
									ret.push(name(s.alias.columns[ix]));
								}
								ret.push(")");
							}
						}
					});
					ret.push(" ");
				},
				fromStatement: (s) => {
					join(m, s.join, () => {
						if (s.lateral) ret.push("LATERAL ");
						ret.push("(");
						m.select(s.statement);
						ret.push(") ");
						if (s.alias) {
							ret.push(" AS ", ident(s.alias));
							if (s.columnNames) list(s.columnNames, (c) => ret.push(name(c)), true);
							ret.push(" ");
						}
					});
					ret.push(" ");
				},
				values: (s) => {
					ret.push("VALUES ");
					list(s.values, (vlist) => {
						list(vlist, (e) => {
							m.expr(e);
						}, true);
					}, false);
				},
				fromTable: (s) => {
					join(m, s.join, () => {
						m.tableRef(s.name);
						if (s.name.columnNames) {
							if (!s.name.alias) throw new Error("Cannot specify aliased column names without an alias");
							list(s.name.columnNames, (c) => ret.push(name(c)), true);
						}
					});
				},
				join: (j) => {
					throw new Error("Should not happen 💀");
				},
				insert: (i) => {
					ret.push("INSERT INTO ");
					m.tableRef(i.into);
					if (i.columns) ret.push("(", i.columns.map(name).join(", "), ")");
					ret.push(" ");
					if (i.overriding) ret.push("OVERRIDING ", i.overriding.toUpperCase(), " VALUE ");
					m.select(i.insert);
					ret.push(" ");
					if (i.onConflict) {
						ret.push("ON CONFLICT ");
						const on = i.onConflict.on;
						switch (on === null || on === void 0 ? void 0 : on.type) {
							case "on expr":
								list(on.exprs, (e) => m.expr(e), true);
								break;
							case "on constraint":
								ret.push("ON CONSTRAINT ");
								visitQualifiedName(on.constraint);
							case null:
							case void 0: break;
							default: throw utils_1.NotSupported.never(on);
						}
						if (i.onConflict.do === "do nothing") ret.push(" DO NOTHING");
						else {
							ret.push(" DO UPDATE SET ");
							list(i.onConflict.do.sets, (s) => m.set(s), false);
							if (i.onConflict.where) {
								ret.push(" WHERE ");
								m.expr(i.onConflict.where);
							}
						}
						ret.push(" ");
					}
					if (i.returning) {
						ret.push(" RETURNING ");
						list(i.returning, (r) => m.selectionColumn(r), false);
					}
				},
				raise: (r) => {
					var _a, _b;
					ret.push("RAISE ");
					if (r.level) ret.push(r.level.toUpperCase(), " ");
					ret.push((0, pg_escape_1.literal)(r.format), " ");
					if ((_a = r.formatExprs) === null || _a === void 0 ? void 0 : _a.length) {
						ret.push(", ");
						list(r.formatExprs, (e) => m.expr(e), false);
					}
					if ((_b = r.using) === null || _b === void 0 ? void 0 : _b.length) {
						ret.push(" USING ");
						list(r.using, ({ type, value }) => {
							ret.push(type.toUpperCase(), "=");
							m.expr(value);
						}, false);
					}
					ret.push(" ");
				},
				default: () => {
					ret.push(" DEFAULT ");
				},
				member: (e) => {
					m.expr(e.operand);
					ret.push(e.op);
					ret.push(typeof e.member === "number" ? e.member.toString(10) : (0, pg_escape_1.literal)(e.member));
				},
				ref: (r) => {
					if (r.table) {
						visitQualifiedName(r.table);
						ret.push(".");
					}
					ret.push(r.name === "*" ? "*" : ident(r.name));
				},
				parameter: (p) => {
					ret.push(p.name);
				},
				renameColumn: (r) => {
					ret.push(" RENAME COLUMN ", name(r.column), " TO ", name(r.to));
				},
				renameConstraint: (r) => {
					ret.push(" RENAME CONSTRAINT ", name(r.constraint), " TO ", name(r.to));
				},
				renameTable: (r) => {
					ret.push(" RENAME TO ", name(r.to));
				},
				createView: (c) => {
					ret.push("CREATE ");
					if (c.orReplace) ret.push("OR REPLACE ");
					if (c.temp) ret.push("TEMP ");
					if (c.recursive) ret.push("RECURSIVE ");
					ret.push("VIEW ");
					m.tableRef(c.name);
					if (c.columnNames) list(c.columnNames, (c) => ret.push(name(c)), true);
					const opts = c.parameters && Object.entries(c.parameters);
					if (opts === null || opts === void 0 ? void 0 : opts.length) {
						ret.push(" WITH ");
						list(opts, ([k, v]) => ret.push(k, "=", v), false);
					}
					ret.push(" AS ");
					m.select(c.query);
					if (c.checkOption) ret.push(" WITH ", c.checkOption.toUpperCase(), " CHECK OPTION");
				},
				createMaterializedView: (c) => {
					ret.push("CREATE MATERIALIZED VIEW ");
					if (c.ifNotExists) ret.push("IF NOT EXISTS ");
					m.tableRef(c.name);
					if (c.columnNames) list(c.columnNames, (c) => ret.push(name(c)), true);
					const opts = c.parameters && Object.entries(c.parameters);
					if (opts === null || opts === void 0 ? void 0 : opts.length) {
						ret.push(" WITH ");
						list(opts, ([k, v]) => ret.push(k, "=", v), false);
					}
					if (c.tablespace) ret.push(" TABLESPACE ", name(c.tablespace));
					ret.push(" AS ");
					m.select(c.query);
					if (typeof c.withData === "boolean") ret.push(c.withData ? " WITH DATA" : " WITH NO DATA");
				},
				refreshMaterializedView: (val) => {
					ret.push("REFRESH MATERIALIZED VIEW ");
					if (val.concurrently) ret.push("CONCURRENTLY ");
					m.tableRef(val.name);
					if (typeof val.withData === "boolean") ret.push(val.withData ? " WITH DATA" : " WITH NO DATA");
				},
				select: (s) => m.super().select(s),
				selection: (s) => {
					ret.push("SELECT ");
					if (s.distinct) {
						if (typeof s.distinct === "string") ret.push(s.distinct.toUpperCase());
						else {
							ret.push(" DISTINCT ON ");
							list(s.distinct, (v) => m.expr(v), true);
						}
						ret.push(" ");
					}
					if (s.columns) list(s.columns, (c) => m.selectionColumn(c), false);
					ret.push(" ");
					if (s.from) {
						ret.push("FROM ");
						const tblCnt = s.from.length;
						for (let i = 0; i < tblCnt; i++) {
							const f = s.from[i];
							if (i > 0 && !f.join) ret.push(",");
							m.from(f);
						}
						ret.push(" ");
					}
					if (s.where) {
						ret.push("WHERE ");
						m.expr(s.where);
						ret.push(" ");
					}
					if (s.groupBy) {
						ret.push("GROUP BY ");
						list(s.groupBy, (e) => m.expr(e), false);
						ret.push(" ");
						if (s.having) {
							ret.push(" HAVING ");
							m.expr(s.having);
							ret.push(" ");
						}
					}
					if (s.orderBy) {
						visitOrderBy(m, s.orderBy);
						ret.push(" ");
					}
					if (s.limit) {
						if (s.limit.offset) {
							ret.push(`OFFSET `);
							m.expr(s.limit.offset);
						}
						if (s.limit.limit) {
							ret.push(`LIMIT `);
							m.expr(s.limit.limit);
						}
					}
					if (s.for) {
						ret.push("FOR ", s.for.type.toUpperCase());
						if (s.skip) ret.push(" ", s.skip.type.toUpperCase());
					}
				},
				show: (s) => {
					ret.push("SHOW ", name(s.variable));
				},
				prepare: (s) => {
					var _a;
					ret.push("PREPARE ", name(s.name));
					if ((_a = s.args) === null || _a === void 0 ? void 0 : _a.length) list(s.args, (a) => m.dataType(a), true);
					ret.push(" AS ");
					m.statement(s.statement);
				},
				deallocate: (s) => {
					ret.push("DEALLOCATE ");
					if ("name" in s.target) {
						ret.push(s.target.name);
						return;
					}
					ret.push("ALL");
				},
				arraySelect: (s) => {
					ret.push("array(");
					m.select(s.select);
					ret.push(")");
				},
				union: (s) => {
					ret.push("(");
					m.statement(s.left);
					ret.push(") ", s.type.toUpperCase(), " ");
					if (s.right.type === "union" || s.right.type === "union all") m.union(s.right);
					else {
						ret.push("(");
						m.statement(s.right);
						ret.push(")");
					}
				},
				selectionColumn: (c) => {
					m.expr(c.expr);
					if (c.alias) ret.push(" AS ", name(c.alias));
					ret.push(" ");
				},
				set: (s) => {
					ret.push(name(s.column), " = ");
					m.expr(s.value);
					ret.push(" ");
				},
				statement: (s) => m.super().statement(s),
				tableRef: (r) => {
					visitQualifiedName(r);
					if (r.alias) ret.push(" AS ", ident(r.alias));
					ret.push(" ");
				},
				ternary: (t) => {
					m.expr(t.value);
					ret.push(" ", t.op, " ");
					m.expr(t.lo);
					ret.push(" AND ");
					m.expr(t.hi);
					ret.push(" ");
				},
				transaction: (t) => {
					ret.push(t.type);
				},
				unary: (t) => {
					switch (t.op) {
						case "+":
						case "-":
							visitOp(t);
							m.expr(t.operand);
							break;
						case "NOT":
							ret.push(t.op);
							ret.push(" ");
							m.expr(t.operand);
							break;
						default:
							m.expr(t.operand);
							ret.push(" ");
							ret.push(t.op);
					}
				},
				update: (u) => {
					ret.push("UPDATE ");
					m.tableRef(u.table);
					ret.push(" SET ");
					list(u.sets, (s) => m.set(s), false);
					ret.push(" ");
					if (u.from) {
						ret.push("FROM ");
						m.from(u.from);
						ret.push(" ");
					}
					if (u.where) {
						ret.push("WHERE ");
						m.expr(u.where);
						ret.push(" ");
					}
					if (u.returning) {
						ret.push(" RETURNING ");
						list(u.returning, (r) => m.selectionColumn(r), false);
						ret.push(" ");
					}
				}
			}));
			exports.toSql = {};
			const proto = ast_mapper_1.AstDefaultMapper.prototype;
			for (const k of Object.getOwnPropertyNames(proto)) {
				const orig = proto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				exports.toSql[k] = function(...args) {
					try {
						visitor[k].apply(visitor, args);
						return ret.join("").trim();
					} finally {
						ret = [];
					}
				};
			}
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.literal = void 0;
			function literal(val) {
				if (null == val) return "NULL";
				if (Array.isArray(val)) return "(" + val.map(literal).join(", ") + ")";
				var prefix = ~val.indexOf("\\") ? "E" : "";
				val = val.replace(/'/g, "''");
				val = val.replace(/\\/g, "\\\\");
				return prefix + "'" + val + "'";
			}
			exports.literal = literal;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.locationOf = void 0;
			function locationOf(node) {
				const n = node._location;
				if (!n) throw new Error("This statement has not been parsed using location tracking (which has a small performance hit). ");
				return n;
			}
			exports.locationOf = locationOf;
		})
	]));
})))();
/**
* Whether a CHECK's expression proves that a column holds no NULL, as SET NOT NULL looks for it: the column's
* `IS NOT NULL`, alone or joined by AND (manual 18, ALTER TABLE, SET NOT NULL; ConstraintImpliedByRelConstraint()).
*/
function provesNotNull(expression, column) {
	const tree = parseExpression(expression);
	return tree !== void 0 && conjuncts(tree).some((one) => isNotNullTest(one, column));
}
function parseExpression(expression) {
	try {
		return (0, import_pgsql_ast_parser.parse)(expression, "expr");
	} catch {
		return;
	}
}
function conjuncts(tree) {
	return tree.type === "binary" && tree.op === "AND" ? [...conjuncts(tree.left), ...conjuncts(tree.right)] : [tree];
}
function isNotNullTest(tree, column) {
	return tree.type === "unary" && tree.op === "IS NOT NULL" && tree.operand.type === "ref" && tree.operand.name === column;
}
// src/rules/set-not-null-scan.ts
const setNotNullScan = {
	id: "set-not-null-scan",
	category: "lock-heavy",
	severity: "error",
	title: "SET NOT NULL that scans the table",
	why: `It reads every row under ACCESS EXCLUSIVE to be sure that none is NULL, while nobody can read or write the table. A
validated CHECK (column IS NOT NULL) proves it beforehand, and then nothing is scanned (12 and later; manual 18, ALTER
TABLE, SET NOT NULL).`,
	examples: [{
		kind: "bad",
		title: "Nothing proves it, so every row is read",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, status text);
INSERT INTO orders SELECT g, 'open' FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ALTER COLUMN status SET NOT NULL;"
	}, {
		kind: "good",
		title: "A CHECK validated earlier proves it",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, status text);
INSERT INTO orders SELECT g, 'open' FROM generate_series(1, 1000) g;
ALTER TABLE orders ADD CONSTRAINT orders_status_not_null CHECK (status IS NOT NULL);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_status_not_null;`
	}],
	check: onOperations(["set-not-null"], ({ relation, column }, step) => {
		if (!isInUse(step, relation) || isProven(step, relation, column)) return void 0;
		return {
			relation,
			message: `SET NOT NULL on ${column} reads all of ${relation} while nobody can read or write it.`,
			instead: sequence(...provenNotNull(relation, column, step.major)),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
function isProven(step, relation, column) {
	if (columnOf(step.catalog, relation, column)?.notNull) return true;
	return (step.catalog.relations.get(relation)?.constraints ?? []).some(({ kind, validated, expression }) => kind === "check" && validated && expression !== void 0 && provesNotNull(expression, column));
}
// src/rules/statement-not-understood.ts
const statementNotUnderstood = {
	id: "statement-not-understood",
	category: "security",
	severity: "error",
	title: "A statement that could not be read",
	why: `The grammar of PostgreSQL 18 does not know it, so no rule could judge it. It was still run where a server was there. A silent
gap in a review is worse than none.`,
	examples: [{
		kind: "bad",
		title: "A typing mistake",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: "ALTER TABEL orders ADD COLUMN note text;"
	}, {
		kind: "good",
		title: "Spelled right",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`
	}],
	check: onOperations(["not-understood"], (_, step) => {
		const { syntaxError, span } = step.statement;
		const place = syntaxError?.position ?? span.start;
		const ran = step.observation?.ok ? " The server ran it, but no rule could look at it." : "";
		return {
			message: `${syntaxError?.message ?? "It could not be read"}, at line ${place.line}, column ${place.column}.${ran}`,
			claim: step.observation?.ok ? { seen: "The server ran it." } : { fails: ["42601"] }
		};
	})
};
// src/rules/suppression.ts
/** `-- pgrehearse: ignore <rule>[, <rule>] -- <reason>` above a statement. */
const DIRECTIVE = /^pgrehearse:\s*ignore\s+(.*)$/i;
const SEPARATOR = /\s+--\s*|\s+—\s*/;
function suppressionsIn(statements) {
	return statements.flatMap((statement) => statement.comments.flatMap(({ text, line }) => {
		const directive = DIRECTIVE.exec(text)?.[1];
		if (directive === void 0) return [];
		const [rules = "", ...reason] = directive.split(SEPARATOR);
		return [{
			rules: rules.split(/[\s,]+/).filter((id) => id !== ""),
			reason: reason.join(" -- ").trim(),
			line,
			statement
		}];
	}));
}
/** Silences a finding that a comment above its statement names, with a reason. It stays in the review. */
function suppress(finding, suppressions) {
	const found = suppressions.find(({ rules, reason, statement }) => reason !== "" && rules.includes(finding.rule) && statement.file === finding.file && coversLine(statement, finding.line));
	if (!found) return finding;
	return {
		...finding,
		suppressed: {
			reason: found.reason,
			by: `${finding.file}:${found.line}`
		}
	};
}
function coversLine({ span }, line) {
	return span.start.line <= line && line <= span.end.line;
}
// src/rules/suppression-without-reason.ts
const suppressionWithoutReason = {
	id: "suppression-without-reason",
	category: "review",
	severity: "warning",
	title: "A suppression without a reason",
	why: `Whoever reads the review, or the file in a year, has to know why a finding was set aside. Without a reason the comment
silences nothing: \`-- pgrehearse: ignore <rule> -- <reason>\`.`,
	examples: [{
		kind: "bad",
		title: "No reason",
		base: "CREATE TABLE scratch (id bigint);",
		up: `-- pgrehearse: ignore drop-table
DROP TABLE scratch;`
	}, {
		kind: "good",
		title: "With a reason",
		base: "CREATE TABLE scratch (id bigint);",
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE scratch;`
	}],
	check: {
		scope: "migration",
		find: ({ migration }) => suppressionsIn([...migration.up.statements, ...migration.down?.statements ?? []]).filter(({ reason }) => reason === "").map(({ statement, line, rules }) => ({
			message: `This comment is to silence ${rules.join(", ") || "a rule"}, but gives no reason, so it silences nothing.`,
			place: {
				file: statement.file,
				line,
				endLine: line
			}
		}))
	}
};
// src/rules/truncate.ts
const truncate = {
	id: "truncate",
	category: "destructive",
	severity: "error",
	title: "TRUNCATE",
	why: `It removes every row under ACCESS EXCLUSIVE, fires no DELETE trigger, and no rollback script brings the rows back. CASCADE
empties every table with a foreign key to it as well (manual 18, TRUNCATE).`,
	examples: [{
		kind: "bad",
		title: "Every row is gone",
		base: `CREATE TABLE sessions (id bigint PRIMARY KEY);
INSERT INTO sessions SELECT generate_series(1, 1000);`,
		up: "TRUNCATE sessions;"
	}, {
		kind: "good",
		title: "A table of the same migration",
		up: `CREATE TABLE scratch (id bigint);
TRUNCATE scratch;`
	}],
	check: onOperations(["truncate"], ({ relation, cascade }, step) => {
		if (!isInUse(step, relation)) return void 0;
		const others = cascade ? ", and with CASCADE so are the rows of every table that references it" : "";
		return {
			relation,
			message: `${capital(rowsWords(step.catalog, relation))} of ${relation} are gone for good once this commits${others}.`,
			instead: "-- keep the rows under another name until nobody misses them, or delete the ones that are old in batches",
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
function capital(words) {
	return words.replace(/^a/, "A").replace(" its ", " ");
}
// src/rules/validate-in-same-transaction.ts
const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const validateInSameTransaction = {
	id: "validate-in-same-transaction",
	category: "lock-heavy",
	severity: "error",
	title: "NOT VALID and VALIDATE in one transaction",
	why: `NOT VALID is there to let go of the strong lock before the rows are checked. In one transaction the lock of ADD CONSTRAINT
is kept until VALIDATE has read the whole table (manual 18, 13.3.1 and ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "The lock of the first statement outlives the second",
		base: BASE,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;`
	}, {
		kind: "good",
		title: "Validated in a later migration",
		base: `${BASE}
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`,
		up: "ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;"
	}],
	check: onOperations(["validate-constraint"], ({ relation, constraint }, step) => {
		if (!isInUse(step, relation)) return void 0;
		const added = step.steps.find((other) => other.transaction === step.transaction && other.operations.some((one) => one.kind === "add-constraint" && one.relation === relation && one.constraint.name === constraint));
		if (!added) return void 0;
		return {
			relation,
			message: `The lock that line ${added.statement.span.start.line} took on ${relation} is kept while VALIDATE reads the whole table.`,
			instead: `-- in the next migration, so that the lock is gone when the rows are checked\n${step.statement.sql};`,
			claim: { scan: relation }
		};
	})
};
// src/rules/version-duplicate.ts
const versionDuplicate = {
	id: "version-duplicate",
	category: "rollback",
	severity: "error",
	title: "Two migrations with one version",
	why: `A tool that keeps the version as the key of its history refuses to start, or runs one of the two and never the other. It
happens when two branches take the same next number.`,
	examples: [{
		kind: "bad",
		title: "The base branch has a 0002 already",
		up: "",
		files: {
			base: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_customers.up.sql": "CREATE TABLE customers (id bigint PRIMARY KEY);"
			},
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_customers.up.sql": "CREATE TABLE customers (id bigint PRIMARY KEY);",
				"migrations/0002_notes.up.sql": "CREATE TABLE notes (id bigint PRIMARY KEY);"
			}
		}
	}, {
		kind: "good",
		title: "The next free number",
		up: "",
		files: {
			base: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);" },
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_notes.up.sql": "CREATE TABLE notes (id bigint PRIMARY KEY);",
				"migrations/0002_notes.down.sql": "DROP TABLE notes;"
			}
		}
	}],
	check: {
		scope: "set",
		find: ({ changes }) => changes.filter(({ history }) => history.sameVersion.length > 0).map(({ version, file, id, history }) => ({
			message: `Version ${version} is also that of ${history.sameVersion.join(", ")}: give this migration the next free one.`,
			place: {
				file,
				line: 1,
				endLine: 1,
				migration: id
			}
		}))
	}
};
// src/rules/version-out-of-order.ts
const versionOutOfOrder = {
	id: "version-out-of-order",
	category: "rollback",
	severity: "error",
	title: "A new migration that sorts before a merged one",
	why: `Databases that are past that version skip it, or run it after migrations that it was written before, depending on the tool. It
happens when a branch waits while others are merged.`,
	examples: [{
		kind: "bad",
		title: "The base branch is at 0003",
		up: "",
		files: {
			base: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0003_customers.up.sql": "CREATE TABLE customers (id bigint PRIMARY KEY);"
			},
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_notes.up.sql": "CREATE TABLE notes (id bigint PRIMARY KEY);",
				"migrations/0003_customers.up.sql": "CREATE TABLE customers (id bigint PRIMARY KEY);"
			}
		}
	}, {
		kind: "good",
		title: "It sorts last",
		up: "",
		files: {
			base: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);" },
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_notes.up.sql": "CREATE TABLE notes (id bigint PRIMARY KEY);",
				"migrations/0002_notes.down.sql": "DROP TABLE notes;"
			}
		}
	}],
	check: {
		scope: "set",
		find: ({ changes }) => changes.flatMap(({ version, file, id, history }) => {
			if (!history.outOfOrder) return [];
			const { newest, outcome } = history.outOfOrder;
			return [{
				message: `Version ${version} sorts before ${newest} of the base branch: ${OUTCOMES[outcome]}.`,
				place: {
					file,
					line: 1,
					endLine: 1,
					migration: id
				}
			}];
		})
	}
};
const OUTCOMES = {
	skipped: "databases that are past it never run it",
	applied: "databases that are past it run it after migrations that come later in a new one",
	unknown: "databases that are past it skip it or run it late, depending on the tool"
};
// src/rules/registry.ts
/** Every rule, in the order of the catalogue. A test holds this list against the files of this folder. */
const RULES = [
	createIndexBlocking,
	concurrentlyInTransaction,
	addColumnVolatileDefault,
	addColumnNotNullWithoutDefault,
	alterColumnTypeRewrite,
	setNotNullScan,
	addForeignKeyValidating,
	addCheckValidating,
	addUniqueBlocking,
	validateInSameTransaction,
	missingLockTimeout,
	ddlAndBackfillTogether,
	dropTable,
	dropColumn,
	truncate,
	deleteWithoutWhere,
	renameTable,
	renameColumn,
	migrationFails,
	rollbackMissing,
	rollbackFails,
	rollbackSchemaDiffers,
	rollbackLosesData,
	reapplyFails,
	migrationEdited,
	versionDuplicate,
	versionOutOfOrder,
	tableRewrite,
	scanUnderLock,
	statementNotUnderstood,
	suppressionWithoutReason
];
const RULE_IDS = RULES.map((rule) => rule.id);
// src/tree/text.ts
const NEWLINE = 10;
const UTF8_BOM = [
	239,
	187,
	191
];
/**
* A file as text: UTF-8, without its byte order mark, line ends kept. Throws a UserError that names file, line and
* byte offset when the bytes are no text that Postgres could take: another encoding, or a zero byte.
*/
function decodeText(path, bytes) {
	refuseUtf16(path, bytes);
	const zero = bytes.indexOf(0);
	if (zero >= 0) throw new UserError(`${place$2(path, bytes, zero)}: a zero byte, which Postgres refuses in text. Remove it, or save the file as UTF-8.`);
	return {
		path,
		text: decodeUtf8(path, startsWith(bytes, UTF8_BOM) ? bytes.subarray(3) : bytes, bytes)
	};
}
function decodeUtf8(path, content, whole) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(content);
	} catch {
		const at = invalidByte(content) + whole.length - content.length;
		const byte = (whole[at] ?? 0).toString(16).padStart(2, "0");
		throw new UserError(`${place$2(path, whole, at)}: byte 0x${byte} is no valid UTF-8. Save the file as UTF-8 (it may be Latin-1 or Windows-1252).`);
	}
}
function refuseUtf16(path, bytes) {
	if (startsWith(bytes, [255, 254]) || startsWith(bytes, [254, 255])) throw new UserError(`${path}: the file is UTF-16 (it begins with a byte order mark). Save it as UTF-8.`);
}
function startsWith(bytes, prefix) {
	return prefix.every((byte, index) => bytes[index] === byte);
}
function place$2(path, bytes, offset) {
	let line = 1;
	for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line += 1;
	return `${path}:${line}, byte offset ${offset}`;
}
/** Where decoding first fails: the longest prefix that a lenient decoder returns unchanged ends there. */
function invalidByte(bytes) {
	const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	const encoder = new TextEncoder();
	let offset = 0;
	for (const character of lenient) {
		const encoded = encoder.encode(character);
		if (encoded.some((byte, index) => bytes[offset + index] !== byte)) return offset;
		offset += encoded.length;
	}
	return offset;
}
// src/report/inert.ts
/**
* Text from a pull request (file names, SQL, server messages, reasons) made harmless and visible. Whatever a
* renderer did not write itself passes through exactly one of these functions.
*/
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Of a name, a sentence, a message; also what keeps the patterns below fast. */
const LONGEST_LINE$1 = 2e3;
const HALF_CHARACTER = /\p{Cs}$/u;
const SPECIAL = new RegExp(`([\\\\\`*_~[\\]<>&|\$])|@|#|:(?=//|[\\w+-]+:)|\\bwww(?=\\.)|\\bGH-(?=\\d)|\\b[0-9a-f](?=[0-9a-f]{6,39}\\b)`, "gi");
const LINE_START = /^(?:[-+=]|#|\d+[.)](?:\s|$))/;
const NAMES = new RegExp([
	"(`[^`]+`",
	"\"[\\w.]+\"",
	"[\\w./-]*\\w\\.sql\\b",
	"(?<![@/.\\w])[a-z]\\w+(?:\\.[a-z]\\w+)+(?:\\(\\))?",
	"(?<![@/.\\w])[a-z][a-z\\d]*_\\w+(?:\\(\\))?",
	"\\b[A-Z]\\w+Lock\\b)"
].join("|"));
const BREAK = "&#8203;";
const PLAIN_CODE = /^[\p{L}\p{M}\p{N} _.,:;()=+'"<>/*?!%@#&^{}[\]~→-]+$/u;
/** Control, bidirectional and zero-width characters spelled out (`⟨U+202E⟩`); tabs and line ends stay. */
function visible(text) {
	return text.replace(/\r\n?/g, "\n").replace(HIDDEN, spelled);
}
function spelled(character) {
	if (character === "\n" || character === "	") return character;
	return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
/** On one line, with runs of white space as one space, cut where it is longer than anyone would read. */
function oneLine(text) {
	return visible(clip(text, LONGEST_LINE$1)).replace(/\s+/g, " ").trim();
}
/** At most `limit` characters, the last one an ellipsis where something is missing. */
function clip(text, limit) {
	if (text.length <= limit) return text;
	return `${text.slice(0, limit - 1).replace(HALF_CHARACTER, "")}…`;
}
/**
* A sentence inside Markdown, a table cell included. What stands between single backticks, and what looks like a
* name (`public.orders`, `lock_timeout`, `ShareLock`, a file), becomes code; nothing else is markup.
*/
function prose(text) {
	const inline = oneLine(text).split(NAMES).map((part, index) => index % 2 === 1 ? code(part.replace(/^`(.+)`$/, "$1")) : neutral(part)).join("");
	return LINE_START.test(inline) ? `${BREAK}${inline}` : inline;
}
/** A code span that is safe in prose, in a link's text and in a table cell. */
function code(text) {
	const shown = oneLine(text);
	if (shown === "") return "";
	return PLAIN_CODE.test(shown) ? `\`${shown}\`` : `<code>${neutral(shown)}</code>`;
}
/** A fenced block; the fence is longer than any run of backticks inside. */
function fence(text, language) {
	const body = visible(text).replace(/\n+$/, "");
	const longest = (body.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
	const marks = "`".repeat(longest + 1);
	return `${marks}${language}\n${body}\n${marks}`;
}
/** A link; `label` is Markdown from `code` or our own words, `url` is escaped so that it cannot end early. */
function link(label, url) {
	if (url === void 0) return label;
	return `[${label}](<${visible(url).replace(/[\s<>\\|`]/g, encodeURIComponent)}>)`;
}
/** A name inside a sentence for `prose`: between backticks, its own backticks swapped. */
function name(text) {
	return `\`${text.replaceAll("`", "´")}\``;
}
function neutral(text) {
	return text.replace(SPECIAL, (match, markup) => markup === void 0 ? `${match}${BREAK}` : entity(markup));
}
/** A dollar sign starts a formula on GitHub unless an element stands around it. */
function entity(character) {
	if (character === "$") return "<span>$</span>";
	return `&#${character.charCodeAt(0)};`;
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
/** The strongest lock on a relation that existed before, or undefined. */
function strongestLock(statement) {
	return existing(statement).at(0);
}
/** The locks that make others wait, strongest first, one a relation, at most three; without any the strongest of the rest. */
function tellingLocks(statement) {
	const locks = existing(statement);
	const blocking = locks.filter((lock) => BLOCKS[lock.mode].writes);
	return blocking.length > 0 ? firstOfEach(blocking).slice(0, MOST_TOLD) : locks.slice(0, 1);
}
function existing(statement) {
	return statement.locks.filter((lock) => !lock.isNew).toSorted((a, b) => LOCK_MODES.indexOf(b.mode) - LOCK_MODES.indexOf(a.mode) || b.heldMs - a.heldMs);
}
function firstOfEach(locks) {
	return locks.filter((lock, index) => locks.findIndex((other) => other.relation === lock.relation) === index);
}
// src/report/units.ts
const COUNT = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const SIZES = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB"
];
/** `1,204`. */
function count(value) {
	return COUNT.format(value);
}
/** `1 row`, `1,204 rows`. */
function plural(value, one, many = `${one}s`) {
	return `${count(value)} ${value === 1 ? one : many}`;
}
/** Milliseconds as `<1 ms`, `340 ms`, `1.2 s`, `21 s`, `3 min 20 s`, `2 h 5 min`. */
function duration(ms) {
	const whole = Math.round(ms);
	if (whole < 1) return ms > 0 ? "<1 ms" : "0 ms";
	if (whole < 1e3) return `${whole} ms`;
	if (ms < 9950) return `${tenths(ms / 1e3)} s`;
	if (ms < 59500) return `${Math.round(ms / 1e3)} s`;
	const seconds = Math.round(ms / 1e3);
	const minutes = Math.floor(seconds / 60);
	return minutes < 60 ? pair(minutes, "min", seconds % 60, "s") : pair(Math.floor(minutes / 60), "h", minutes % 60, "min");
}
function pair(big, bigUnit, small, smallUnit) {
	const head = `${count(big)} ${bigUnit}`;
	return small === 0 ? head : `${head} ${small} ${smallUnit}`;
}
/** Bytes as Postgres counts them, in steps of 1,024: `512 B`, `1.4 kB`, `12 MB`; negative sizes keep their sign. */
function bytes(value) {
	if (value < 0) return `-${bytes(-value)}`;
	let size = value;
	let step = 0;
	while (size >= 999.5 && step < SIZES.length - 1) {
		size /= 1024;
		step += 1;
	}
	return `${size < 9.95 ? tenths(size) : Math.round(size)} ${SIZES[step]}`;
}
/** `1.2`, but `9` and not `9.0`. */
function tenths(value) {
	return value.toFixed(1).replace(/\.0$/, "");
}
/** `a`, `a and b`, `a, b and c`. */
function list(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
// src/report/words.ts
/** Every word that the reports choose by a fact. A new kind of fact without words does not compile. */
const VERDICTS = {
	pass: {
		icon: "✅",
		sentence: "Nothing to fix",
		colour: "green"
	},
	warn: {
		icon: "⚠️",
		sentence: "Worth a look before merging",
		colour: "yellow"
	},
	fail: {
		icon: "❌",
		sentence: "Not ready to merge",
		colour: "red"
	},
	error: {
		icon: "🚧",
		sentence: "The review could not be completed",
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
/** One sentence for each lock that others had to wait for, with the time it was held in the rehearsal. */
function lockSentences(review, statement) {
	return tellingLocks(statement).map((lock) => {
		const waited = waits(statement, lock.relation);
		return `${name(lock.mode)} on ${name(lock.relation)}: ${EFFECTS[lock.mode]}. ${held(review, statement, lock)}${waited}`;
	});
}
function held(review, statement, lock) {
	return `Held for ${statement.lockSource === "sampled" ? "about " : ""}${duration(lock.heldMs)} here${onRows(review, lock.relation)}.`;
}
function onRows(review, relation) {
	const table = review.fixtures.tables.find((one) => one.table === relation);
	if (!table) return "";
	return table.rows === 0 ? ", on an empty table" : `, on ${plural(table.rows, "row")}`;
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
/** The findings of a place whose evidence has not been given beside an earlier one. */
function firstOfEachProof(findings) {
	const first = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { word, proof } = evidence(finding);
		if (!first.has(`${word} ${proof}`)) first.set(`${word} ${proof}`, finding);
	}
	return new Set(first.values());
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
* as a whole, so that what a milder one would write in place of the same statement is left out.
*/
function insteads(findings) {
	const worst = findings.find(({ instead }) => instead !== void 0)?.severity;
	const ruleOf = /* @__PURE__ */ new Map();
	for (const { instead, rule, severity } of findings) if (instead !== void 0 && severity === worst && !ruleOf.has(instead)) ruleOf.set(instead, rule);
	return [...ruleOf].map(([sql, rule]) => ({
		rule,
		sql
	}));
}
/** `1 error and 2 warnings`; empty when there are none of either. */
function counts(review) {
	const { error, warning } = review.summary;
	return list([...error > 0 ? [plural(error, "error")] : [], ...warning > 0 ? [plural(warning, "warning")] : []]);
}
/** `Rehearsed 2 migrations on Postgres 17.5, over 11,204 rows.` */
function rehearsed(review) {
	const migrations = plural(review.migrations.length, "migration");
	if (review.migrations.length === 0) return "";
	if (!review.postgres) return `Read ${migrations} without running anything.`;
	const { version } = review.postgres;
	return `Rehearsed ${migrations} on Postgres ${version}${overRows(review)}.`;
}
/** Nothing where the tables are not known: that is not the same as empty ones. */
function overRows({ fixtures: { tables } }) {
	if (tables.length === 0) return "";
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	return rows === 0 ? ", on empty tables" : `, over ${plural(rows, "row")}`;
}
// src/report/contract.ts
const run = {
	status: "value",
	durationMs: "value",
	reason: "value",
	statements: {
		file: "value",
		line: "value",
		sql: "value",
		durationMs: "value",
		ok: "value",
		error: {
			code: "value",
			message: "value",
			detail: "value",
			hint: "value",
			constraint: "value",
			relation: "value",
			position: {
				offset: "value",
				line: "value",
				column: "value"
			}
		},
		locks: {
			relation: "value",
			mode: "value",
			isNew: "value",
			heldMs: "value"
		},
		rewrites: "value",
		scans: {
			relation: "value",
			tuples: "value"
		},
		rowsWritten: "value",
		walBytes: "value",
		sizeDeltaBytes: "value",
		blocked: {
			relation: "value",
			reads: "value",
			writes: "value"
		},
		transaction: "value",
		lockTimeoutMs: "value",
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
const REVIEW = {
	schemaVersion: "value",
	tool: {
		name: "value",
		version: "value"
	},
	verdict: "value",
	failOn: "value",
	mode: "value",
	summary: {
		error: "value",
		warning: "value",
		notice: "value",
		suppressed: "value",
		refuted: "value"
	},
	problems: {
		message: "value",
		file: "value",
		line: "value"
	},
	postgres: {
		version: "value",
		source: "value",
		image: "value"
	},
	fixtures: { tables: {
		table: "value",
		rows: "value",
		productionRows: "value",
		seeded: "value",
		reason: "value"
	} },
	migrations: {
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
		roundTrip
	},
	set: {
		rollback: run,
		roundTrip
	},
	findings: {
		rule: "value",
		category: "value",
		severity: "value",
		evidence: "value",
		migration: "value",
		file: "value",
		line: "value",
		endLine: "value",
		relation: "value",
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
			by: "value"
		}
	},
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
// src/report/items.ts
/** The review's findings as a reader meets them: sorted, and grouped by statement. */
function sortFindings(review) {
	const suppressed = review.findings.filter((finding) => finding.suppressed !== void 0);
	const rest = review.findings.filter((finding) => finding.suppressed === void 0);
	const refuted = rest.filter((finding) => finding.evidence === "refuted");
	const standing = rest.filter((finding) => finding.evidence !== "refuted").toSorted(worstFirst);
	return {
		action: group(review, standing.filter((finding) => finding.severity !== "notice")),
		notices: group(review, standing.filter((finding) => finding.severity === "notice")),
		refuted,
		suppressed
	};
}
function worstFirst(a, b) {
	return SEVERITIES[a.severity].rank - SEVERITIES[b.severity].rank || EVIDENCE[a.evidence].rank - EVIDENCE[b.evidence].rank;
}
function group(review, findings) {
	const places = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { migration, file, line } = finding;
		const place = JSON.stringify([
			migration,
			file,
			line,
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
		failure: failure(findings, statement, seen)
	};
}
/** A failure in a later run is told only beside a finding about the round trip: the set's rollback may have settled it. */
function failure(findings, statement, seen) {
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
	].flatMap((run) => run.statements).filter((statement) => statement.file === finding.file && statement.line === finding.line);
}
/** The findings beside which the rule's reason is given; it is the same for all of a rule. */
function firstOfEachRule(items) {
	const first = /* @__PURE__ */ new Map();
	for (const finding of items.flatMap((item) => item.findings)) if (!first.has(finding.rule)) first.set(finding.rule, finding);
	return new Set(first.values());
}
// src/report/markdown/page.ts
/** `path:line` or another label for it, linked where the caller knows how. */
function place$1(page, file, line, label = `${file}:${line}`) {
	return link(code(label), page.links.file?.(visible(file), line));
}
/** Where to find what found no room. */
function elsewhere(page) {
	return page.links.summary === void 0 ? "in the JSON report" : link("in the summary", page.links.summary);
}
// src/report/markdown/snippet.ts
const MOST_LINES$1 = 16;
const LONGEST_LINE = 160;
const LONGEST_MESSAGE$1 = 600;
/** The first lines of a statement; what the server said against it stands below, or at the place, as comments. */
function snippet(statement, failure) {
	const lines = statement.sql.split(/\r\n?|\n/).map((line) => clip(line, LONGEST_LINE));
	const caret = failure ? caretLine(lines, statement, failure) : void 0;
	return [...shortened(caret ? lines.toSpliced(caret.after, 0, caret.text) : lines), ...failure ? said$1(failure) : []].join("\n");
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
function shortened(lines) {
	const hidden = lines.length - MOST_LINES$1;
	return hidden < 2 ? lines : [...lines.slice(0, MOST_LINES$1), `-- … ${hidden} more lines`];
}
function said$1(failure) {
	return clip(serverLines(failure).join("\n"), LONGEST_MESSAGE$1).split(/\r\n?|\n/).map((line) => `-- ${line}`);
}
// src/report/markdown/finding.ts
const LONGEST_INSTEAD = 6e3;
/** One place and all that was found there: where, the SQL, what happens, how sure, what to write instead. */
function renderItem(page, item, explained) {
	const locked = item.findings.find((finding) => LOCKS_MATTER[finding.category]);
	const proven = firstOfEachProof(item.findings);
	return [
		`#### ${place$1(page, item.file, item.line)}`,
		...item.statement ? [fence(snippet(item.statement, item.failure), "sql")] : [],
		...item.findings.map((finding) => [
			whatHappens(finding),
			...finding === locked && item.statement ? lockBullets(page, item.statement) : [],
			...proven.has(finding) ? [certainty$1(finding)] : [],
			...production$1(finding),
			...explained.has(finding) ? [`- **Why it matters:** ${prose(finding.why)}`] : []
		].join("\n")),
		...whatToWrite(item)
	].join("\n\n");
}
function whatHappens({ rule, severity, message }) {
	return `${SEVERITIES[severity].icon} **${prose(rule)}:** ${prose(message)}`;
}
function lockBullets(page, statement) {
	return lockSentences(page.review, statement).map((sentence) => `- **Lock:** ${prose(sentence)}`);
}
function certainty$1(finding) {
	const { word, proof } = evidence(finding);
	return `- **${word}:** ${prose(proof)}`;
}
function production$1(finding) {
	const expected = estimate(finding);
	return expected ? [`- **Expected in production:** ${prose(expected)}`] : [];
}
function whatToWrite(item) {
	return insteads(item.findings).flatMap(({ rule, sql }, index) => [index === 0 ? "**Write this instead:**" : `**And for ${prose(rule)}:**`, fence(clip(sql, LONGEST_INSTEAD), "sql")]);
}
// src/report/markdown/fit.ts
/** The sections one below the other, together no longer than `limit` characters; a section without pieces is left away. */
function fit(sections, limit) {
	const present = sections.filter((section) => section.pieces.length > 0);
	let room = limit;
	return present.map((section, index) => {
		const kept = present.slice(index + 1).reduce((sum, later) => sum + wanted(later, limit), 0);
		const part = shorten(section, room - kept);
		room -= part.length;
		return part;
	}).join("");
}
function wanted(section, limit) {
	return Math.min(whole(section, section.pieces.length).length, Math.floor(section.reserve * limit));
}
function shorten(section, room) {
	const total = section.pieces.length;
	const full = whole(section, total);
	if (full.length <= room) return full;
	let length = whole(section, 0).length;
	let kept = 0;
	for (const piece of section.pieces) {
		length += piece.length + section.between.length;
		if (length > room) break;
		kept += 1;
	}
	const part = kept > 0 ? whole(section, kept) : `${section.leftOut(total)}\n\n`;
	return part.length <= room ? part : "";
}
function whole(section, kept) {
	const { open, pieces, between, close, leftOut } = section;
	const rest = pieces.length - kept;
	const more = rest > 0 ? `\n\n${leftOut(rest)}` : "";
	return `${open}${pieces.slice(0, kept).join(between)}${more}${close}`;
}
// src/report/markdown/folded.ts
/** Findings that the author switched off: in plain sight, with the reason. */
function suppressedSection(page, findings) {
	const pieces = findings.map((finding) => {
		const until = finding.suppressed?.until ? ` (until ${prose(finding.suppressed.until)})` : "";
		return `${bullet(page, finding)}: ${prose(finding.suppressed?.reason ?? "")}${until}`;
	});
	return folded(page, `<details open><summary>${plural(findings.length, "finding")} switched off by the author</summary>\n\n`, pieces, .05);
}
/** What the rules expected and the run disproved. */
function refutedSection(page, findings) {
	const pieces = findings.map((finding) => `${bullet(page, finding)}: ${prose(evidence(finding).proof)}`);
	return folded(page, `<details><summary>${plural(findings.length, "suspicion")} that the rehearsal refuted</summary>\n\n`, pieces, .05);
}
/** Rows per table: what the times were measured on. */
function fixturesSection(page) {
	const { tables } = page.review.fixtures;
	return folded(page, [
		`<details><summary>Rows in ${plural(tables.length, "table")}</summary>\n`,
		"| Table | Rows here | Rows in production | Seeded |",
		"|:--|--:|--:|:--|\n"
	].join("\n"), tables.map(fixtureRow), .03);
}
function fixtureRow({ table, rows, productionRows, seeded, reason }) {
	return `| ${[
		code(table),
		count(rows),
		productionRows === void 0 ? "–" : count(productionRows),
		`${seeded ? "yes" : "no"}${reason ? `: ${prose(reason)}` : ""}`
	].join(" | ")} |`;
}
function folded(page, open, pieces, reserve) {
	const leftOut = (count) => `${plural(count, "more line")}: ${elsewhere(page)}.`;
	return {
		open,
		pieces,
		between: "\n",
		close: "\n\n</details>\n\n",
		leftOut,
		reserve
	};
}
function bullet(page, finding) {
	return `- **${prose(finding.rule)}** at ${place$1(page, finding.file, finding.line)}`;
}
// src/report/round-trip.ts
const RUN_NAMES = {
	forward: "The forward run",
	rollback: "The rollback",
	again: "The second forward run"
};
const MOST_DIFFERENCES = 8;
const LONGEST_DEFINITION = 160;
const LONGEST_MESSAGE = 400;
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
			...troubles(trip, runs),
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
	if (run?.status === "failed") return [failureWords(RUN_NAMES[key], run)];
	if (run?.status === "skipped" && trip.status === "not-run" && run.reason) return [sentence(run.reason)];
	return [];
}
function failureWords(which, run) {
	const failed = run.statements.find((statement) => statement.error !== void 0);
	if (!failed?.error) return `${which} failed.${run.reason ? ` ${sentence(run.reason)}` : ""}`;
	return `${which} failed at ${place(failed)}: ${clip(failed.error.message, LONGEST_MESSAGE)} (SQLSTATE ${failed.error.code}).`;
}
function place(statement) {
	return name(`${statement.file}:${statement.line}`);
}
function dataWords({ table, column, rows, change }) {
	const what = plural(rows, column === void 0 ? "row" : "value");
	const where = name(column === void 0 ? table : `${table}.${column}`);
	const verb = rows === 1 ? "is" : "are";
	return {
		lost: `${what} of ${where} ${verb} gone after the rollback.`,
		changed: `${what} of ${where} ${verb} different after the rollback.`,
		added: `${what} in ${where} ${rows === 1 ? "was" : "were"} not there before.`
	}[change];
}
function telling(differences) {
	return differences.filter((difference) => !difference.benign);
}
function schemaWords({ object, kind, before, after, mild }, run) {
	const subject = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name(object)}`;
	if (before === void 0 && after === void 0) return `${subject} differs after ${run}.`;
	if (after === void 0) return `${subject} is missing after ${run}; it was ${definition(before)}.`;
	if (before === void 0) return `${subject} is left behind by ${run}${mild ? ", harmless" : ""}: ${definition(after)}.`;
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
	return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? "" : "."}`;
}
// src/report/markdown/round-trip.ts
/** What the rollback brings back, migration by migration. */
function roundTripSection(page) {
	return {
		open: page.review.verdict === "pass" ? "" : "### Round trip: forward, back, forward again\n\n",
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
	const statements = review.migrations.flatMap((migration) => migration.forward.statements);
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
	return place$1(page, file, line, review.migrations.length > 1 && owner ? `${owner.version}:${line}` : `${line}`);
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
// src/report/markdown.ts
/** The review as a pull request comment and a job summary. What does not fit is left out finding by finding, the mildest first. */
function renderMarkdown(review, options) {
	const page = {
		review,
		links: options.links ?? {}
	};
	const note = options.note === void 0 ? "" : ` ${prose(options.note)}`;
	const marker = options.marker === void 0 ? "" : `${options.marker}\n`;
	if (review.mode === "nothing-changed" && review.problems.length === 0) return `${marker}✅ **pgrehearse**: no migration changed, so there was nothing to rehearse.${note}\n`;
	const head = `${marker}## ${headline(review)}\n\n${introduction(page)}${note}\n\n`;
	return `${head}${fit(sections(page), options.limit - head.length)}`.trimEnd().concat("\n");
}
/** The verdict in one line: `❌ Not ready to merge: 1 error and 2 warnings`. */
function headline(review) {
	const { icon, sentence } = VERDICTS[review.verdict];
	const found = counts(review);
	return `${icon} ${sentence}${found === "" ? "" : `: ${found}`}`;
}
function introduction({ review, links }) {
	const honest = review.postgres && review.verdict !== "pass" ? "Times are from here, not from production." : "";
	const summary = links.summary === void 0 ? "" : link("Whole review", links.summary);
	return [
		prose(rehearsed(review)),
		honest,
		summary
	].filter((part) => part !== "").join(" ");
}
function sections(page) {
	const { action, notices, refuted, suppressed } = sortFindings(page.review);
	const explained = firstOfEachRule([...action, ...notices]);
	return [
		problemsSection(page),
		actionSection(page, action, explained),
		roundTripSection(page),
		statementsSection(page),
		suppressedSection(page, suppressed),
		noticesSection(page, notices, explained),
		refutedSection(page, refuted),
		fixturesSection(page),
		footSection(page)
	];
}
function problemsSection(page) {
	return {
		open: "### What stopped it\n\n",
		pieces: page.review.problems.map((problem) => `- ${problemWords$1(page, problem)}`),
		between: "\n",
		close: "\n\n",
		leftOut: (count) => `${plural(count, "more problem")}: ${elsewhere(page)}.`,
		reserve: .2
	};
}
function problemWords$1(page, { message, file, line }) {
	return `${file === void 0 ? "" : `${place$1(page, file, line ?? 1)}: `}${prose(message)}`;
}
function actionSection(page, items, explained) {
	return {
		open: "### What to change\n\n",
		pieces: items.map((item) => renderItem(page, item, explained)),
		between: "\n\n",
		close: "\n\n",
		leftOut: (rest) => {
			return `**${plural(items.slice(-rest).flatMap((item) => item.findings).length, "more finding")}, none worse than these: ${elsewhere(page)}.**`;
		},
		reserve: .5
	};
}
function noticesSection(page, items, explained) {
	return {
		open: `<details><summary>${plural(items.length, "notice")}</summary>\n\n`,
		pieces: items.map((item) => renderItem(page, item, explained)),
		between: "\n\n",
		close: "\n\n</details>\n\n",
		leftOut: (count) => `${plural(count, "more notice")}: ${elsewhere(page)}.`,
		reserve: .1
	};
}
/** How it was done, in small print. */
function footSection({ review: { tool, postgres, timings } }) {
	const server = postgres ? [`Postgres ${prose(postgres.version)} ${ENGINES[postgres.source]}`] : [];
	const image = postgres?.image === void 0 ? [] : [code(postgres.image)];
	const phases = Object.entries(timings).map(([phase, ms]) => `${prose(phase)} ${duration(ms)}`);
	return {
		open: "<sub>",
		pieces: [[
			`pgrehearse ${prose(tool.version)}`,
			...server,
			...image,
			...phases
		].join(" · ")],
		between: "",
		close: "</sub>\n",
		leftOut: () => "",
		reserve: .05
	};
}
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
// src/report/sarif.ts
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/** The review as SARIF 2.1.0. Refuted findings are left out: the format has no place for what turned out not to hold. */
function renderSarif(review) {
	const findings = review.findings.filter((finding) => finding.evidence !== "refuted");
	const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].map(descriptor);
	const log = {
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: review.tool.name,
				version: review.tool.version,
				rules
			} },
			columnKind: "utf16CodeUnits",
			invocations: [invocation(review)],
			results: results(review, findings, rules)
		}]
	};
	return `${JSON.stringify(log, void 0, 2)}\n`;
}
function descriptor({ rule, why, category, severity }) {
	return {
		id: rule,
		name: rule,
		shortDescription: { text: rule.replaceAll("-", " ") },
		fullDescription: { text: plain$2(why) },
		help: { text: `${plain$2(why)} See docs/rules/${rule}.md.` },
		defaultConfiguration: { level: LEVELS[severity] },
		properties: { tags: [
			"postgres",
			"migration",
			category
		] }
	};
}
function results(review, findings, rules) {
	const seen = /* @__PURE__ */ new Map();
	return findings.map((finding) => {
		const hash = identity(review, finding);
		const occurrence = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, occurrence);
		return {
			ruleId: finding.rule,
			ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
			level: LEVELS[finding.severity],
			message: { text: text(finding) },
			locations: [location(finding.file, finding.line, finding.endLine)],
			partialFingerprints: { primaryLocationLineHash: `${hash}:${occurrence}` },
			suppressions: suppressions(finding),
			properties: {
				evidence: finding.evidence,
				category: finding.category
			}
		};
	});
}
/** Stays the same when lines move: the rule, the relation and the statement without its spacing and case. */
function identity(review, finding) {
	const statement = (observations(review, finding)[0]?.sql ?? finding.message.replace(/\d+/g, "0")).replace(/\s+/g, " ").trim().toLowerCase();
	return fingerprint([
		finding.rule,
		finding.relation ?? "",
		statement
	].join("\n"));
}
function text(finding) {
	const { word, proof } = evidence(finding);
	const instead = finding.instead === void 0 ? "" : `\n\nInstead:\n${finding.instead}`;
	return plain$2(`${finding.message}\n\n${word}: ${proof}${instead}`);
}
/** SARIF reads `[text](target)` as a link even in plain text. */
function plain$2(message) {
	return visible(message).replaceAll("](", "] (");
}
function location(file, startLine, endLine) {
	return { physicalLocation: {
		artifactLocation: {
			uri: uri(file),
			uriBaseId: "%SRCROOT%"
		},
		region: {
			startLine,
			endLine: Math.max(startLine, endLine)
		}
	} };
}
function uri(path) {
	return visible(path).split("/").map(encodeURIComponent).join("/");
}
function suppressions({ suppressed }) {
	return suppressed === void 0 ? [] : [{
		kind: "inSource",
		justification: visible(suppressed.reason)
	}];
}
function invocation({ problems }) {
	return {
		executionSuccessful: problems.length === 0,
		toolExecutionNotifications: problems.map(notification)
	};
}
function notification({ message, file, line = 1 }) {
	return {
		level: "error",
		message: { text: plain$2(message) },
		...file !== void 0 && { locations: [location(file, line, line)] }
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
	const before = plain$1(text.slice(0, failure.position.column - 1));
	return [`${" ".repeat(gutter)} ${ink("|", "blue")} ${" ".repeat(before.length)}${ink("^", "red", "bold")}`];
}
function withNumber({ ink, width }, number, text) {
	const shown = clip(plain$1(text), width - number.length - 3);
	return `${ink(`${number} |`, "blue")} ${shown}`.trimEnd();
}
function split(text) {
	return text === "" ? [] : text.split(/\r\n?|\n/);
}
function plain$1(text) {
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
/** One place and all that was found there, as a compiler would say it. */
function itemLines(screen, item, explained) {
	const { ink } = screen;
	return [
		...item.findings.flatMap((finding) => headLines(screen, finding)),
		`  ${ink("-->", "blue")} ${ink(oneLine(`${item.file}:${item.line}`), "bold")}`,
		...indent(sourceLines(screen, item), 4),
		...item.failure ? saidLines(screen, item.failure) : [],
		...factLines(screen, item, explained),
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
function factLines(screen, item, explained) {
	const { findings, statement } = item;
	const locked = findings.some(({ category }) => LOCKS_MATTER[category]) ? statement : void 0;
	const proven = firstOfEachProof(findings);
	return [...locked ? lockSentences(screen.review, locked).map((sentence) => ["lock", sentence]) : [], ...findings.flatMap((finding) => [
		...proven.has(finding) ? [certainty(finding)] : [],
		...production(finding),
		...explained.has(finding) ? [["why", finding.why]] : []
	])].flatMap((fact) => factLine(screen, fact));
}
function certainty(finding) {
	const { word, proof } = evidence(finding);
	return [word.toLowerCase(), proof];
}
function production(finding) {
	const expected = estimate(finding);
	return expected ? [["in production", expected]] : [];
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
/** Without the backticks that mark a name: a terminal shows them as they are. */
function unmarked(sentence) {
	return oneLine(sentence).replace(/`([^`]+)`/g, "$1");
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
	const lines = Math.max(...statements.map(({ line }) => String(line).length));
	const times = Math.max(...statements.map((statement) => time(statement).length));
	return [`  ${screen.ink(oneLine(file), "dim")}`, ...statements.flatMap((statement) => {
		return statementLine(screen, statement, `    ${String(statement.line).padStart(lines)}  ${time(statement).padStart(times)}  `);
	})];
}
function statementLine({ ink, width }, statement, head) {
	const sql = `${head}${clip(oneLine(statement.sql), Math.max(20, width - head.length))}`;
	const did = effects(statement).join(", ");
	return [...statement.ok ? [sql] : [ink(sql, "red")], ...did === "" ? [] : [`${" ".repeat(head.length)}${ink(did, "dim")}`]];
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
	const explained = firstOfEachRule(sorted.action);
	return [
		problemLines(screen),
		...sorted.action.map((item) => itemLines(screen, item, explained)),
		...sorted.notices.map((item) => itemLines(screen, item, /* @__PURE__ */ new Set())),
		roundTripLines(screen),
		statementLines(screen),
		...asideLines(screen, sorted)
	];
}
function problemLines({ review, ink, width }) {
	return review.problems.flatMap((problem) => {
		const [first = "", ...rest] = hang("problem: ", problemWords(problem), width);
		return [`${ink("problem:", "red", "bold")}${first.slice(8)}`, ...rest];
	});
}
function problemWords({ message, file, line }) {
	return oneLine(`${file === void 0 ? "" : `${file}${line === void 0 ? "" : `:${line}`}: `}${message}`);
}
/** Findings that ask for nothing: switched off by the author, refuted by the run. */
function asideLines(screen, { suppressed, refuted }) {
	return [aside(screen, "Switched off by the author", suppressed, ({ suppressed }) => suppressed?.reason ?? ""), aside(screen, "Refuted by the rehearsal", refuted, (finding) => evidence(finding).proof)];
}
function aside({ ink, width }, title, findings, reason) {
	if (findings.length === 0) return [];
	return [ink(title, "bold"), ...findings.flatMap((finding) => {
		return hang("  - ", `${oneLine(finding.rule)} at ${oneLine(finding.file)}:${finding.line}: ${unmarked(reason(finding))}`, width);
	})];
}
function verdictLine({ review, ink }) {
	if (review.mode === "nothing-changed" && review.problems.length === 0) return ink("No migration changed, so there was nothing to rehearse.", "green");
	const { sentence, colour } = VERDICTS[review.verdict];
	const found = counts(review);
	return [
		ink(`${sentence}${found === "" ? "" : `: ${found}`}.`, colour, "bold"),
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
const LONGEST = 4e3;
/** One annotation per place, worst first; where there are more than GitHub shows, the last one of its level counts the rest. */
function annotations(review) {
	const { action, notices } = sortFindings(review);
	const all = [...problemAnnotations(review), ...[...action, ...notices].map(annotate)];
	return Object.keys(SEVERITIES).flatMap((level) => limited(all.filter((one) => one.level === level)));
}
function problemAnnotations({ problems }) {
	return problems.flatMap(({ message, file, line = 1 }) => file === void 0 ? [] : [{
		level: "error",
		file,
		line,
		endLine: line,
		title: "Not reviewed",
		message: visible(message)
	}]);
}
function annotate({ file, line, findings }) {
	return {
		level: findings[0].severity,
		file,
		line,
		endLine: Math.max(...findings.map(({ endLine }) => endLine)),
		title: visible([...new Set(findings.map(({ rule }) => rule))].join(", ")),
		message: visible(clip(words(findings), LONGEST))
	};
}
function words(findings) {
	return [...findings.map(said), ...insteads(findings).map(({ sql }) => `Instead:\n${sql}`)].join("\n\n");
}
function said(finding) {
	const { word, proof } = evidence(finding);
	return `${finding.message}\n${word}: ${proof}`;
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
/** A file has no limit of its own; this is the one of GitHub's job summary, in bytes, with room for wide characters. */
const FILE_LIMIT = 5e5;
/** How `--format` names the renderers. The options are those of a terminal; the other formats ignore them. */
const FORMATS = {
	text: renderText,
	json: renderJson,
	markdown: (review) => renderMarkdown(review, { limit: FILE_LIMIT }),
	sarif: renderSarif
};
// src/migrations/entries.ts
/** The migrations of a folder. `paths` are relative to it. */
function readFolder(tool, folder, paths) {
	const parts = paths.flatMap((path) => {
		const part = tool.parse(path);
		return part ? [{
			...part,
			path: joinPath(folder, path)
		}] : [];
	});
	const ups = parts.filter(({ role }) => role === "up");
	const entries = ups.map((up) => entryOf$1(up, parts, ups)).toSorted(tool.compare);
	const taken = new Set(entries.flatMap(({ up, down, options }) => [
		up,
		down,
		options
	]));
	const orphans = parts.filter(({ role, path }) => role === "down" && !taken.has(path));
	const strays = paths.filter((path) => !tool.parse(path) && looksMeant(tool, path));
	return {
		tool,
		path: folder,
		entries,
		problems: [...orphans.map((part) => orphan(part, ups)), ...strays.map((path) => misnamed(tool, joinPath(folder, path)))]
	};
}
/** A way back belongs to the script of its version; only where several claim the version, the name decides. */
function entryOf$1(up, parts, ups) {
	const alone = ups.every((other) => other === up || other.version !== up.version);
	const same = parts.filter(({ version }) => version === up.version);
	const named = same.filter(({ name }) => name === up.name);
	const down = named.find(isDown$1) ?? (alone ? same.find(isDown$1) : void 0);
	const options = named.find(({ role }) => role === "options");
	return {
		version: up.version,
		name: up.name,
		up: up.path,
		...down && { down: down.path },
		...options && { options: options.path }
	};
}
function isDown$1({ role }) {
	return role === "down";
}
function orphan({ path, version }, ups) {
	const other = ups.find((up) => up.version === version);
	return {
		file: path,
		message: other ? `${path}: version ${version} already has a way back or belongs to ${other.path}. Remove or rename one of them.` : `${path}: rolls back version ${version}, and no file of that version goes forward. Add it, or remove this one.`
	};
}
/** Only names that were meant to be migrations: seeds and notes may lie beside them. */
function looksMeant(tool, path) {
	if (tool.ownFolder) return /^[^/]+\/(up|down)\.sql$/.test(path);
	return /^\d[^/]*\.sql$|^[^/]+\.(up|down)\.sql$/i.test(path);
}
/** Every file that the folder accounts for: of its migrations, and those with a problem. */
function filesOf({ entries, problems }) {
	return [...entries.flatMap(({ up, down, options }) => [
		up,
		down,
		options
	]), ...problems.map(({ file }) => file)].filter((file) => file !== void 0);
}
/** For a file that the tool does not take for a migration, though somebody does. */
function misnamed(tool, path) {
	return {
		file: path,
		message: `${path}: ${tool.name} passes over a file of this name. Name it ${tool.pattern}.`
	};
}
// src/migrations/history.ts
/** Forward files of other migrations with the version of this one. */
function sameVersion(entry, ...sides) {
	const others = sides.flat().filter(({ version, up }) => version === entry.version && up !== entry.up);
	return [...new Set(others.map(({ up }) => up))];
}
/** Only of numbered migrations: names without numbers are in no order that anybody chose. */
function outOfOrder(tool, entry, others) {
	const newest = others.toSorted(tool.compare).at(-1);
	if (!(/^\d/.test(entry.version) && newest !== void 0 && /^\d/.test(newest.version)) || newest.version === entry.version || tool.compare(entry, newest) > 0) return void 0;
	return {
		newest: newest.up,
		outcome: tool.lateArrival
	};
}
// src/migrations/names.ts
/** A run of digits as the integer that a tool stores, without leading zeros; undefined where it does not fit. */
function integer(digits, most) {
	const value = BigInt(digits);
	return value <= most ? value.toString() : void 0;
}
/** Orders texts as people do: runs of digits by their value, the rest by code unit. */
function compareNatural(a, b) {
	const left = a.match(/\d+|\D+/g) ?? [];
	const right = b.match(/\d+|\D+/g) ?? [];
	for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
		const order = compareChunks(left[at] ?? "", right[at] ?? "");
		if (order !== 0) return order;
	}
	return left.length - right.length || compareText(a, b);
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function compareChunks(a, b) {
	if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b);
	const [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
	return left.length - right.length || compareText(left, right);
}
// src/migrations/transaction.ts
/**
* The mode of a script that its tool sends as one simple query, without a transaction of the tool's own: the server
* runs several statements as one implicit transaction (manual 18, 54.2.2.1), so that a lone CREATE INDEX CONCURRENTLY
* works and one beside another statement does not. BEGIN turns the implicit transaction into an ordinary one, so a
* script that has all of its statements between BEGIN and COMMIT manages its own.
*/
function simpleQuery(statements) {
	return isWrapped(statements) ? "none" : "batch";
}
/** Whether a script begins, commits or rolls back a transaction itself. */
function managesTransactions(statements) {
	return statements.some((statement) => transactionActions(statement).some((action) => BORDERS.has(action)));
}
const BORDERS = /* @__PURE__ */ new Set([
	"begin",
	"commit",
	"rollback",
	"prepare"
]);
function isWrapped(statements) {
	let open = false;
	for (const statement of statements) {
		const actions = transactionActions(statement);
		if (actions.includes("begin")) open = true;
		else if (!open) return false;
		else if (actions.some((action) => action === "commit" || action === "rollback")) open = false;
	}
	return statements.length > 0;
}
function transactionActions(statement) {
	return statement.operations.flatMap((operation) => operation.kind === "transaction" ? [operation.action] : []);
}
// src/migrations/plain.ts
const FILE$3 = /^(?:([^/]*)\.)?(up|down)\.sql$|^([^/]+)\.sql$/;
const NO_MIGRATION = /^(schema|structure|seeds?|fixtures?|dump|baseline|init-db)\b.*\.sql$/i;
const NO_MIGRATIONS_FOLDER = /quer|report|seed|fixture|test|bench|dump|snippet|example|sample/i;
/** A sequence number; dates and timestamps may repeat among strangers, so the whole name is the version there. */
const SEQUENCE = /^(\d{1,6})(?=[_.-](?!\d)|$)/;
/**
* Ordered `.sql` files of a tool that is not known. The first match of what other tools put into a file that holds
* both ways: run from top to bottom it would undo itself.
*/
const TWO_WAY = [
	["goose", /^-- *\+goose Up\b/im],
	["sql-migrate", /^-- *\+migrate Up\b/im],
	["dbmate", /^-- *migrate:up\b/im],
	["Liquibase", /^-- *liquibase formatted sql\b/im],
	["tern", /^-{4} create above \/ drop below -{4}/m],
	["Play evolutions", /^(# ---|--) *!Ups\b/m],
	["MyBatis Migrations", /^-- *\/\/ *@UNDO\b/m]
];
/**
* Forward only, in the natural order of names; `x.down.sql` beside `x.sql` or `x.up.sql` is its way back. A script
* runs as one transaction, unless a statement in it cannot, or it manages its own.
*/
const plain = {
	name: "plain",
	pattern: "<number>_<name>.sql",
	markers: [],
	lateArrival: "unknown",
	parse(path) {
		const found = FILE$3.exec(path);
		if (!found || NO_MIGRATION.test(path)) return void 0;
		const [, paired, role, single] = found;
		const stem = single ?? paired ?? "up";
		const sequence = SEQUENCE.exec(stem)?.[1];
		return {
			version: sequence === void 0 ? stem : BigInt(sequence).toString(),
			name: stem,
			role: role === "down" ? "down" : "up"
		};
	},
	compare: (a, b) => compareNatural(baseName(a.up), baseName(b.up)),
	guess: (folder, paths) => /migrat/i.test(baseName(folder)) || !NO_MIGRATIONS_FOLDER.test(baseName(folder)) && paths.every((path) => /^\d+[_.-]/.test(path)),
	transaction({ statements }) {
		if (managesTransactions(statements)) return "none";
		return statements.every(({ transactional }) => transactional) ? "one" : "per-statement";
	},
	foreign: (text) => TWO_WAY.find(([, marker]) => marker.test(text))?.[0]
};
// src/migrations/markers.ts
/** How far below the root markers are looked for; a work tree may be somebody's home. */
const DEPTH = 4;
function nearestTool(tree) {
	let top;
	return async (able, folder) => {
		top ??= tree.list("", DEPTH);
		const paths = isAbsolute$1(folder) ? await tree.list(folderOf(folder), 1) : [...await top, ...await besideAncestors(tree, folder)];
		let best;
		for (const tool of able) {
			const steps = await stepsToMarker(tool, folder, paths, tree);
			if (steps < (best?.steps ?? Infinity)) best = {
				tool,
				steps
			};
		}
		return best?.tool;
	};
}
/** Markers that lie too deep for the search from the top, but on the way from there to the folder. */
async function besideAncestors(tree, folder) {
	const deep = [];
	for (let at = folder; at.split("/").length > 3; at = folderOf(at)) deep.push(at);
	return (await Promise.all(deep.map((place) => tree.list(place, 2)))).flat();
}
async function stepsToMarker(tool, folder, paths, tree) {
	const places = tool.markers.flatMap((marker) => paths.flatMap((path) => placeOf(marker, path))).map((place) => ({
		...place,
		steps: stepsBetween(folder, place.folder)
	})).toSorted((a, b) => a.steps - b.steps);
	for (const { marker, path, steps } of places) if (!marker.content || marker.content.test(await textOf$1(tree, path))) return steps;
	return Infinity;
}
function placeOf(marker, path) {
	const marked = marker.file.endsWith("/") ? folderOf(path) : path;
	const name = marker.file.replace(/\/$/, "");
	return baseName(marked) === name ? [{
		marker,
		path,
		folder: folderOf(marked)
	}] : [];
}
async function textOf$1(tree, path) {
	return new TextDecoder().decode(await tree.read(path) ?? /* @__PURE__ */ new Uint8Array());
}
/** Steps up and down the tree from one folder to another. */
function stepsBetween(from, to) {
	const a = from === "" ? [] : from.split("/");
	const b = to === "" ? [] : to.split("/");
	let common = 0;
	while (common < a.length && common < b.length && a[common] === b[common]) common += 1;
	return a.length + b.length - 2 * common;
}
function isAbsolute$1(folder) {
	return /^(\/|[A-Za-z]:)/.test(folder);
}
// src/migrations/diesel.ts
const ROLES = {
	"up.sql": "up",
	"down.sql": "down",
	"metadata.toml": "options"
};
/**
* Diesel 2. Names: `diesel_migrations/migrations_internals/src/lib.rs`, `version_from_string`: the folder's name up to
* the first underscore, without its dashes; versions are texts and are ordered as texts. Transactions:
* `migration_harness.rs`, `run_migration` and `revert_migration`, open one, unless the migration's metadata.toml says
* `run_in_transaction = false`, or does not say (`TomlMetadata`: the default of a file that exists is false); then the
* script is one simple query (`batch_execute`). Pending is what the database has not seen, whatever its version
* (`pending_migrations`).
*/
const diesel = {
	name: "diesel",
	pattern: "<version>_<name>/up.sql",
	ownFolder: Object.keys(ROLES),
	markers: [{ file: "diesel.toml" }, {
		file: "Cargo.toml",
		content: /^\s*diesel(_migrations)?\s*[.=]|dependencies\.diesel(_migrations)?\]/m
	}],
	lateArrival: "applied",
	parse(path) {
		const [, folder, file = ""] = /^([^/.][^/]*)\/([^/]+)$/.exec(path) ?? [];
		const role = ROLES[file];
		if (!folder || !role) return void 0;
		const [version = "", ...name] = folder.split("_");
		return {
			version: version.replaceAll("-", ""),
			name: name.join("_"),
			role
		};
	},
	compare: (a, b) => compareText(a.version, b.version),
	guess: (_, paths) => paths.some((path) => /^\d[\d-]*_/.test(path)),
	transaction: ({ statements, options }) => options === void 0 || /^\s*run_in_transaction\s*=\s*true\b/m.test(options) ? "one" : simpleQuery(statements)
};
// src/migrations/golang-migrate.ts
const FILE$2 = /^(\d+)_([^/]*)\.(up|down)\.sql$/;
const UINT64$1 = 2n ** 64n - 1n;
/**
* golang-migrate 4. Names: `source/parse.go` (versions are uint64; files that do not match are passed over without a
* word). Transactions: `database/postgres/postgres.go`, `Run`, hands the whole file to one `Exec` without arguments,
* which is one simple query; so does the pgx driver. Its README, "Multi-statement mode": a statement that cannot run
* in a transaction needs a file of its own. `x-multi-statement` and `x-use-transaction` change that, but they stand
* in a connection string that no repository should show. Only versions above the stored one are ever run
* (`migrate.go`, `readUp`).
*/
const golangMigrate = {
	name: "golang-migrate",
	pattern: "<number>_<name>.up.sql",
	markers: [{
		file: "go.mod",
		content: /\bgolang-migrate\/migrate\b/
	}],
	lateArrival: "skipped",
	parse(path) {
		const [, digits, name = "", role] = FILE$2.exec(path) ?? [];
		const version = digits && integer(digits, UINT64$1);
		return version ? {
			version,
			name,
			role: role === "up" ? "up" : "down"
		} : void 0;
	},
	compare: (a, b) => compareNatural(a.version, b.version),
	guess: () => true,
	transaction: ({ statements }) => simpleQuery(statements)
};
// src/migrations/hasura.ts
const FILE$1 = /^(\d+)_([^/]*)\/(up|down)\.sql$/;
const UINT64 = 2n ** 64n - 1n;
/**
* Hasura CLI 2, migrations of config v2 (`migrations/<timestamp>_<name>/`) and v3 (`migrations/<database>/…`). Names:
* `cli/migrate/source/parse.go` and `source/file/file.go` (folder and file joined must match
* `^([0-9]+)_(.*)\.(down|up)\.(.*)$`, versions are uint64). Transactions: each script is one `run_sql` request, which
* the server runs in a transaction (documentation, "Schema API Reference: Run SQL"; issue 2939), unless its first line
* is `-- hasura:no-transaction` (`cli/migrate/detect_no_transaction_test.go`); then it is one simple query. Versions
* that the database has not seen are applied from the first on (`cli/migrate/migrate.go`, `readUp`).
*/
const hasura = {
	name: "hasura",
	pattern: "<timestamp>_<name>/up.sql",
	ownFolder: ["up.sql", "down.sql"],
	markers: [{
		file: "config.yaml",
		content: /^metadata_directory:/m
	}, {
		file: "config.yaml",
		content: /^version:\s*[23]\s*$[^]*^(endpoint|admin_secret|actions):/m
	}],
	lateArrival: "applied",
	parse(path) {
		const [, digits, name = "", role] = FILE$1.exec(path) ?? [];
		const version = digits && integer(digits, UINT64);
		return version ? {
			version,
			name,
			role: role === "up" ? "up" : "down"
		} : void 0;
	},
	compare: (a, b) => compareNatural(a.version, b.version),
	guess: (folder) => baseName(folderOf(folder)) === "migrations",
	transaction: ({ text, statements }) => text.split("\n", 1)[0]?.trim() === "-- hasura:no-transaction" ? simpleQuery(statements) : "one"
};
// src/migrations/sqlx.ts
const FILE = /^(\d+)_([^/]*?)(?:\.(up|down))?\.sql$/;
const INT64 = 2n ** 63n - 1n;
// src/migrations/tools.ts
/** Every tool by name, in the order in which they are tried where no marker tells. */
const TOOLS = {
	"golang-migrate": golangMigrate,
	sqlx: {
		name: "sqlx",
		pattern: "<number>_<name>.sql, or .up.sql and .down.sql",
		markers: [
			{ file: "sqlx.toml" },
			{ file: ".sqlx/" },
			{
				file: "Cargo.toml",
				content: /^\s*sqlx\s*[.=]|dependencies\.sqlx\]/m
			}
		],
		lateArrival: "applied",
		parse(path) {
			const [, digits, name = "", role] = FILE.exec(path) ?? [];
			const version = digits && integer(digits, INT64);
			return version ? {
				version,
				name,
				role: role === "down" ? "down" : "up"
			} : void 0;
		},
		compare: (a, b) => compareNatural(a.version, b.version),
		guess: () => false,
		transaction: ({ text, statements }) => text.startsWith("-- no-transaction") ? simpleQuery(statements) : "one"
	},
	hasura,
	diesel,
	plain
};
const tools = Object.values(TOOLS);
function toolOf(name) {
	return TOOLS[name];
}
// src/migrations/recognise.ts
/**
* Tells tools apart by the files of the folder and, where several could read those, by the nearest marker in the
* repository. `forced` leaves one tool only; folders that are configured hold migrations whatever they look like.
*/
function recogniser(tree, forced, isConfigured) {
	const nearest = nearestTool(tree);
	return async (folder, paths) => {
		const able = tools.filter((tool) => countOf(tool, paths) > 0);
		if (forced) return able.find(({ name }) => name === forced);
		return (able.length > 1 ? await nearest(able, folder) : void 0) ?? mostFitting(able, folder, paths) ?? (isConfigured(folder) ? able.at(-1) : void 0);
	};
}
/** The tool that reads most of the files; `plain` reads nearly every name, so it comes last. */
function mostFitting(able, folder, paths) {
	const guessed = able.filter((tool) => tool.guess(folder, paths));
	return guessed.filter(({ name }) => name !== "plain").toSorted((a, b) => countOf(b, paths) - countOf(a, paths))[0] ?? guessed[0];
}
function countOf(tool, paths) {
	return paths.filter((path) => tool.parse(path)?.role === "up").length;
}
/** The folder of migrations that a file would belong to. */
function migrationsFolderOf(path) {
	return isInOwnFolder(path) ? folderOf(folderOf(path)) : folderOf(path);
}
/** Whether some tool could read the file as a part of a migration. */
function mayBePart(path) {
	return path.endsWith(".sql") || isInOwnFolder(path);
}
/** Whether it has a name of files that lie in a folder of one migration. */
function isInOwnFolder(path) {
	return tools.some(({ ownFolder }) => ownFolder?.includes(baseName(path)));
}
/** What may be parts of migrations in a folder, as paths relative to it. */
async function pathsIn(tree, folder, mayHold) {
	return (await tree.list(folder, 2)).filter((path) => mayBePart(path) && migrationsFolderOf(path) === folder && mayHold(path)).map((path) => folder === "" ? path : path.slice(joinPath(folder, "").length));
}
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// src/migrations/scope.ts
var import_picomatch = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
})))(), 1);
/** Copies of other projects, and files that fill a database rather than shape it. */
const NOT_OURS = /* @__PURE__ */ new Set([
	"vendor",
	"third_party",
	"testdata",
	"fixtures",
	"seeds",
	"seed"
]);
function scopeOf(settings) {
	const isConfigured = (0, import_picomatch.default)([...settings.migrations]);
	const isFixture = (0, import_picomatch.default)([...settings.fixtures]);
	const isOurs = (folder, path) => {
		if (settings.migrations.length === 0) return !folder.split("/").some((part) => NOT_OURS.has(part));
		return isConfigured(folder) || isInOwnFolder(path) && isConfigured(folderOf(folder));
	};
	const isData = (path) => path === settings.baseline || isFixture(path);
	return {
		isConfigured: (folder) => isConfigured(folder),
		isData,
		mayHold: (folder, path) => isOurs(folder, path) && !isData(path)
	};
}
// src/migrations/source.ts
/** Reads a migration's files. Throws a UserError for text that cannot be read or was written for another tool. */
async function loadSource(tool, entry, tree) {
	const read = async (path) => {
		const bytes = path === void 0 ? void 0 : await tree.read(path);
		return path !== void 0 && bytes ? decodeText(path, bytes) : void 0;
	};
	const [up, down, options] = await Promise.all([
		read(entry.up),
		read(entry.down),
		read(entry.options)
	]);
	if (!up) throw new UserError(`${entry.up}: no such file.`);
	refuseForeign(tool, up);
	return {
		tool: tool.name,
		id: entry.up.replace(/(?:[./]up)?\.sql$/, ""),
		version: entry.version,
		name: entry.name,
		up,
		...down && { down },
		...options && { options }
	};
}
function refuseForeign(tool, { path, text }) {
	const other = tool.foreign?.(text);
	if (other === void 0) return;
	throw new UserError(`${path}: written for ${other}, with both ways in one file, which pgrehearse does not read yet. Put the way back into a file of its own, or leave the folder out with \`migrations:\` in pgrehearse.yml.`);
}
// src/migrations/stand-alone.ts
const WAY = /(^|[./])(up|down)\.sql$/;
/**
* A script that belongs to no folder of migrations, with its way back: `x.up.sql` and `x.down.sql`, `x.sql` and
* `x.down.sql`, `up.sql` and `down.sql`. Throws a UserError for a way back from nothing.
*/
async function standAlone(path, tree) {
	const up = isDown(path) ? await firstOf$1(waysForward(path), tree) : path;
	if (up === void 0) throw new UserError(`${path}: a way back, and no file beside it goes forward. Name a forward script.`);
	const down = await firstOf$1([wayBack(up)], tree);
	const name = baseName(up).replace(/\.?(up)?\.sql$/, "") || "up";
	return {
		version: name,
		name,
		up,
		...down !== void 0 && { down }
	};
}
function isDown(path) {
	return WAY.exec(path)?.[2] === "down";
}
function wayBack(up) {
	return WAY.test(up) ? up.replace(WAY, "$1down.sql") : up.replace(/\.sql$/, ".down.sql");
}
function waysForward(down) {
	return [down.replace(WAY, "$1up.sql"), down.replace(/\.down\.sql$/, ".sql")];
}
async function firstOf$1(paths, tree) {
	for (const path of paths) if (await tree.read(path) !== void 0) return path;
}
// src/migrations/discover-named.ts
/**
* The named migrations, as if a pull request added them. In a folder of migrations, those that sort before the first
* of them come first; a file of no such folder stands alone. Throws a UserError for what holds no migration.
*/
async function discoverNamed(named, tree, settings) {
	const files = new Set(named.files);
	const look = lookIn(tree, files, settings);
	for (const folder of named.folders) for (const file of await filesIn(folder, tree, look)) files.add(file);
	for (const file of files) refuseOther(file);
	const known = (await Promise.all([...new Set([...files].map(migrationsFolderOf))].map(look))).filter((folder) => folder !== void 0);
	const covered = new Set(known.flatMap(filesOf));
	const strangers = [...files].filter((file) => !covered.has(file));
	return {
		projects: (await Promise.all([...known.map((folder) => projectIn(folder, files, tree, settings)), projectOfStrangers(strangers, tree, settings)])).filter(({ changed }) => changed.length > 0),
		problems: known.flatMap(({ problems }) => problems.filter(({ file }) => files.has(file ?? ""))),
		ignored: []
	};
}
/** Reads a folder as its tool does; undefined where no tool is known. Fixtures count only where they are named. */
function lookIn(tree, files, settings) {
	const { isData } = scopeOf(settings);
	const recognise = recogniser(tree, settings.tool, () => false);
	return async (folder) => {
		const paths = await pathsIn(tree, folder, (path) => files.has(path) || !isData(path));
		const tool = await recognise(folder, paths);
		return tool && readFolder(tool, folder, paths);
	};
}
/** A named folder is one migration, a folder of migrations, or a folder of one such folder for each database. */
async function filesIn(folder, tree, look) {
	const paths = (await tree.list(folder, 3)).filter((path) => isInOwnFolder(path) || folderOf(path) === folder);
	const single = joinPath(folder, "up.sql");
	if (paths.includes(single)) return [single];
	const folders = new Set(paths.filter(mayBePart).map(migrationsFolderOf));
	const files = (await Promise.all([...folders].map(async (place) => await look(place) ?? readFolder(plain, place, await pathsIn(tree, place, () => true))))).flatMap(({ entries }) => entries.map(({ up }) => up));
	if (files.length === 0) throw new UserError(`${folder || "."}: holds no migrations. Name .sql files, or their folder.`);
	return files;
}
function refuseOther(file) {
	if (!mayBePart(file)) throw new UserError(`${file}: is no .sql file. Name migrations, or the folder of them.`);
}
async function projectIn({ tool, path: folder, entries }, files, tree, settings) {
	const isNamed = ({ up, down = "", options = "" }) => [
		up,
		down,
		options
	].some((path) => files.has(path));
	const first = settings.baseline === void 0 ? entries.findIndex(isNamed) : 0;
	const load = (entry) => loadSource(tool, entry, tree);
	return {
		tool: tool.name,
		folder,
		base: await Promise.all(entries.slice(0, Math.max(first, 0)).map(load)),
		changed: await Promise.all(entries.filter(isNamed).map((entry) => asAdded(tool, entry, sameVersion(entry, entries), tree)))
	};
}
async function projectOfStrangers(files, tree, { tool }) {
	for (const file of files) if (tool && tool !== "plain") throw new UserError(misnamed(toolOf(tool), file).message);
	const entries = await Promise.all(files.map((file) => standAlone(file, tree)));
	const each = [...new Map(entries.map((entry) => [entry.up, entry])).values()];
	return {
		tool: "plain",
		folder: folderOf(files[0] ?? ""),
		base: [],
		changed: await Promise.all(each.map((entry) => asAdded(plain, entry, [], tree)))
	};
}
async function asAdded(tool, entry, same, tree) {
	return {
		...await loadSource(tool, entry, tree),
		change: "added",
		history: {
			sameVersion: same,
			edited: [],
			inBase: false
		}
	};
}
// src/migrations/pairs.ts
/**
* The migrations that changed files belong to, each with what it was on the base branch: the file of the same path,
* the one that it was renamed from, or else the one that was deleted from its version.
*/
function touchedPairs(head, base, changes) {
	const touched = new Set(changes.flatMap(({ path, previousPath }) => [path, previousPath]));
	return pairUp(head, base, changes).filter(({ now, former }) => [
		now?.up,
		now?.down,
		now?.options,
		former?.up,
		former?.down,
		former?.options
	].some((path) => path !== void 0 && touched.has(path)));
}
function pairUp(head, base, changes) {
	const previous = new Map(changes.map(({ path, previousPath }) => [path, previousPath]));
	const byPath = new Map(base.map((entry) => [entry.up, entry]));
	const same = new Map(head.map((now) => [now, byPath.get(previous.get(now.up) ?? now.up)]));
	const left = new Set(base);
	for (const former of same.values()) if (former) left.delete(former);
	return [...head.map((now) => {
		const former = same.get(now) ?? [...left].find(({ version }) => version === now.version);
		if (former) left.delete(former);
		return {
			now,
			...former && { former }
		};
	}), ...[...left].map((former) => ({ former }))];
}
// src/migrations/project.ts
/** What changed in one folder: no project where nothing did that a tool looks at (a file's mode, the folder's place). */
async function projectOf(sides, pull, hasBaseline) {
	const { tool, path: folder } = sides.head;
	const differences = await attempt$1(touchedPairs(sides.head.entries, sides.base.entries, pull.changes), (pair) => difference(tool, pair, pull));
	const edits = differences.done.flatMap((edit) => edit ?? []);
	const applied = hasBaseline ? sides.base.entries : withoutEdited(sides.base.entries, edits);
	const base = await attempt$1(hasBaseline ? [] : applied, (entry) => loadSource(tool, entry, pull.base));
	const problems = [...differences.problems, ...base.problems];
	if (edits.length === 0 || base.problems.length > 0) return { problems };
	const changed = edits.toSorted((a, b) => tool.compare(entryOf(a.pair), entryOf(b.pair))).map((edit) => ({
		...edit.migration,
		history: historyOf(sides, edit, applied)
	}));
	return {
		project: {
			tool: tool.name,
			folder,
			base: base.done,
			changed
		},
		problems
	};
}
/** Undefined where the texts and the names are what they were. */
async function difference(tool, pair, { head, base }) {
	const { now, former } = pair;
	if (!now) return {
		pair,
		migration: {
			...await loadSource(tool, former, base),
			change: "deleted"
		},
		edited: []
	};
	const source = await loadSource(tool, now, head);
	if (!former) return {
		pair,
		migration: {
			...source,
			change: "added"
		},
		edited: []
	};
	const before = await loadSource(tool, former, base);
	const edited = PARTS.filter((part) => source[part]?.text !== before[part]?.text);
	if (edited.length === 0 && now.version === former.version && now.name === former.name) return void 0;
	return {
		pair,
		migration: now.up === former.up ? {
			...source,
			change: "modified"
		} : {
			...source,
			change: "renamed",
			previousPath: former.up
		},
		edited
	};
}
const PARTS = [
	"up",
	"down",
	"options"
];
/**
* The base as far as it can be applied before what was edited is rehearsed: edited migrations at its end are taken
* off. Others depend on what comes before them, so those stay, with their former text.
*/
function withoutEdited(base, edits) {
	const rehearsed = new Set(edits.flatMap(({ pair }) => pair.now && pair.former ? [pair.former] : []));
	const last = base.findLastIndex((entry) => !rehearsed.has(entry));
	return base.slice(0, last + 1);
}
function historyOf({ head, base, tip }, { pair, edited }, applied) {
	const { now, former } = pair;
	const inBase = former !== void 0 && applied.includes(former);
	if (!now) return {
		sameVersion: [],
		edited,
		inBase
	};
	const others = [...base.entries, ...tip.entries].filter(({ up }) => up !== former?.up);
	const late = now.version === former?.version ? void 0 : outOfOrder(head.tool, now, others);
	return {
		sameVersion: sameVersion(now, head.entries, newIn(tip, base)),
		...late && { outOfOrder: late },
		edited,
		inBase
	};
}
function newIn(tip, base) {
	const known = new Set(base.entries.map(({ up }) => up));
	return tip.entries.filter(({ up }) => !known.has(up));
}
function entryOf({ now, former }) {
	return now ?? former;
}
/** Does every one that can be done; what a user can mend becomes a problem. */
async function attempt$1(items, work) {
	const done = [];
	const problems = [];
	for (const outcome of await Promise.allSettled(items.map(work))) if (outcome.status === "fulfilled") done.push(outcome.value);
	else if (outcome.reason instanceof UserError) problems.push({ message: outcome.reason.message });
	else throw outcome.reason;
	return {
		done,
		problems
	};
}
// src/migrations/discover.ts
/** The migrations that a pull request changes, folder by folder, and what its base branch holds. */
async function discover(pull, settings) {
	const scope = scopeOf(settings);
	const recognise = recogniser(pull.head, settings.tool, scope.isConfigured);
	const moves = await movedFolders(pull, scope);
	const left = new Set(moves.values());
	const looked = touchedFolders(pull.changes, scope).filter((folder) => !left.has(folder)).map((folder) => lookInto(pull, folder, moves.get(folder) ?? folder, scope, recognise));
	const known = (await Promise.all(looked)).filter((sides) => sides !== void 0);
	const found = await Promise.all(known.map((sides) => projectOf(sides, pull, settings.baseline !== void 0)));
	return {
		projects: found.flatMap(({ project }) => project ?? []),
		problems: [...found.flatMap(({ problems }) => problems), ...known.flatMap(({ head }) => problemsOf(head, pull.changes))],
		ignored: ignoredOf(pull.changes, known.map(({ head }) => head))
	};
}
/** Folders that the pull request moved as a whole: the new one to the one that it was. */
async function movedFolders(pull, scope) {
	const moves = /* @__PURE__ */ new Map();
	for (const { path, previousPath } of pull.changes) {
		if (previousPath === void 0 || !mayBePart(path) || !mayBePart(previousPath)) continue;
		const [to, from] = [migrationsFolderOf(path), migrationsFolderOf(previousPath)];
		if (to === from || moves.has(to)) continue;
		const mayHold = (file) => scope.mayHold(to, file);
		const kept = await pathsIn(pull.head, from, mayHold);
		const before = await pathsIn(pull.base, to, mayHold);
		if (kept.length === 0 && before.length === 0) moves.set(to, from);
	}
	return moves;
}
function touchedFolders(changes, scope) {
	const folders = changes.flatMap(({ path, previousPath }) => [path, ...previousPath ? [previousPath] : []]).filter((path) => mayBePart(path) && scope.mayHold(migrationsFolderOf(path), path)).map(migrationsFolderOf);
	return [...new Set(folders)].toSorted(compareText);
}
/** A folder on the three sides; undefined where it holds no migrations. */
async function lookInto({ head, base, baseTip }, folder, former, scope, recognise) {
	const mayHold = (path) => scope.mayHold(folder, path);
	const [now, before, tip] = await Promise.all([
		pathsIn(head, folder, mayHold),
		pathsIn(base, former, mayHold),
		baseTip ? pathsIn(baseTip, former, mayHold) : []
	]);
	const tool = await recognise(folder, [.../* @__PURE__ */ new Set([...now, ...before])]);
	return tool && {
		head: readFolder(tool, folder, now),
		base: readFolder(tool, former, before),
		tip: readFolder(tool, former, tip)
	};
}
/** Only those that the change is about: what lies there already has been lived with. */
function problemsOf({ problems }, changes) {
	const changed = new Set(changes.map(({ path }) => path));
	return problems.filter(({ file }) => file !== void 0 && changed.has(file));
}
function ignoredOf(changes, folders) {
	const known = new Set(folders.flatMap(filesOf));
	return changes.filter(({ path, change }) => path.endsWith(".sql") && change !== "deleted" && !known.has(path)).map(({ path }) => path);
}
// src/rules/findings.ts
/** Every rule on everything that changed: worst first, then by place. */
function findAll(context, severities = {}) {
	const rules = RULES.filter((rule) => severities[rule.id] !== "off");
	const found = [...context.contexts.flatMap((one) => inMigration(rules, one)), ...rules.flatMap((rule) => inSet(rule, context))];
	const suppressions = suppressionsIn(context.contexts.flatMap(({ migration }) => statementsOf(migration)));
	return found.map((finding) => withSeverity(finding, severities[finding.rule])).map((finding) => suppress(finding, suppressions)).toSorted(byWeight);
}
function statementsOf({ up, down }) {
	return [...up.statements, ...down?.statements ?? []];
}
function inMigration(rules, context) {
	return [...context.steps.flatMap((step) => inStep(rules, step)), ...rules.flatMap((rule) => {
		if (rule.check.scope !== "migration") return [];
		const first = {
			file: context.migration.up.file.path,
			line: 1,
			endLine: 1
		};
		return rule.check.find(context).map((draft) => finished(rule, draft, first, context.migration.id, judge(draft.claim, context.steps[0])));
	})];
}
function inStep(rules, step) {
	const found = rules.flatMap((rule) => rule.check.scope === "statement" ? drafted(rule, rule.check.find(step)) : []);
	for (const rule of rules) {
		if (rule.check.scope !== "residue") continue;
		const named = found.map(({ draft }) => draft);
		found.push(...drafted(rule, rule.check.find(step, named)));
	}
	const { file, span } = step.statement;
	const place = {
		file,
		line: span.start.line,
		endLine: span.end.line
	};
	return found.map(({ rule, draft }) => finished(rule, draft, place, step.migration.id, judge(draft.claim, step)));
}
function drafted(rule, drafts) {
	return drafts.map((draft) => ({
		rule,
		draft
	}));
}
function inSet(rule, context) {
	if (rule.check.scope !== "set") return [];
	return rule.check.find(context).flatMap((draft) => {
		const place = draft.place;
		return place ? [finished(rule, draft, place, place.migration ?? "", judge(draft.claim, void 0))] : [];
	});
}
function finished(rule, draft, place, migration, { evidence, proof }) {
	const { file, line, endLine } = draft.place ?? place;
	return {
		rule: rule.id,
		category: rule.category,
		severity: evidence === "refuted" ? "notice" : draft.severity ?? rule.severity,
		evidence,
		migration,
		file,
		line,
		endLine,
		relation: draft.relation,
		message: draft.message,
		why: rule.why,
		proof,
		instead: draft.instead,
		suggestion: draft.suggestion
	};
}
function withSeverity(finding, severity) {
	if (severity === void 0 || severity === "off" || finding.evidence === "refuted") return finding;
	return {
		...finding,
		severity
	};
}
const WEIGHT = {
	error: 0,
	warning: 1,
	notice: 2
};
function byWeight(a, b) {
	return WEIGHT[a.severity] - WEIGHT[b.severity] || a.file.localeCompare(b.file, "en") || a.line - b.line || a.rule.localeCompare(b.rule, "en");
}
// src/review/verdict.ts
/** Findings that count: neither suppressed nor refuted. */
function standing(findings) {
	return findings.filter((finding) => !finding.suppressed && finding.evidence !== "refuted");
}
/** What could not be reviewed is never green; otherwise the worst finding decides, measured against `fail-on`. */
function verdictOf(findings, problems, failOn) {
	if (problems.length > 0) return "error";
	const has = (severity) => standing(findings).some((finding) => finding.severity === severity);
	if (failOn !== "never" && (has("error") || failOn === "warning" && has("warning"))) return "fail";
	return has("error") || has("warning") ? "warn" : "pass";
}
function summarise(findings) {
	const counted = standing(findings);
	const of = (severity) => counted.filter((finding) => finding.severity === severity).length;
	const suppressed = findings.filter((finding) => finding.suppressed).length;
	const refuted = findings.filter((finding) => !finding.suppressed && finding.evidence === "refuted").length;
	return {
		error: of("error"),
		warning: of("warning"),
		notice: of("notice"),
		suppressed,
		refuted
	};
}
// src/version.ts
/** As in package.json; a test holds them together. */
const VERSION = "0.1.0";
// src/review/assemble.ts
/** Everything that was found out, as the report has it. */
function assemble({ reviewed, problems, config, mode, postgres, timings }) {
	const findings = reviewed.flatMap(({ parsed, contexts, set }) => findAll({
		contexts,
		changes: parsed.changes,
		set
	}, config.rules));
	const all = [...problems, ...unreadable(reviewed)];
	return {
		schemaVersion: 1,
		tool: {
			name: "pgrehearse",
			version: VERSION
		},
		verdict: verdictOf(findings, all, config.failOn),
		failOn: config.failOn,
		summary: summarise(findings),
		postgres,
		mode,
		problems: all,
		fixtures: { tables: reviewed.flatMap(({ fixtures }) => fixtures) },
		migrations: reviewed.flatMap(reportedMigrations),
		set: reviewed.map(({ set }) => set).find((set) => set !== void 0),
		findings,
		timings
	};
}
/** A statement that nobody could read, and that no server ran, was not reviewed. */
function unreadable(reviewed) {
	const statements = reviewed.flatMap(({ parsed }) => parsed.migrations).flatMap(({ up, down }) => [...up.statements, ...down?.statements ?? []]);
	const ran = new Set(reviewed.flatMap(({ rehearsals }) => rehearsals.flatMap(({ forward, rollback }) => [...forward.statements, ...rollback.statements]).filter((one) => one.ok).map((one) => `${one.file}:${one.line}:${one.sql}`)));
	return statements.flatMap(({ syntaxError, file, span, sql }) => {
		if (!syntaxError || ran.has(`${file}:${span.start.line}:${sql}`)) return [];
		const { line, column } = syntaxError.position;
		return [{
			message: `${syntaxError.message}, at column ${column}: mend the statement, so that it can be reviewed.`,
			file,
			line
		}];
	});
}
function reportedMigrations({ parsed, rehearsals }) {
	return parsed.project.changed.map((source) => {
		const rehearsal = rehearsals.find((one) => one.migration.id === source.id);
		const migration = parsed.migrations.find((one) => one.id === source.id);
		return {
			id: source.id,
			version: source.version,
			tool: source.tool,
			file: source.up.path,
			rollbackFile: source.down?.path,
			change: source.change,
			transaction: migration?.up.transaction ?? "one",
			...runsOf(rehearsal, whyNotRun(source, parsed))
		};
	});
}
function whyNotRun({ change, history }, parsed) {
	if (change === "deleted") return "it was deleted";
	if (history.inBase) return "its former text is part of the base that others are rehearsed on";
	return parsed.migrations.length > 0 ? "nothing was run" : "it was not run";
}
function runsOf(rehearsal, reason) {
	if (rehearsal) {
		const { forward, rollback, again, roundTrip } = rehearsal;
		return {
			forward,
			rollback,
			again,
			roundTrip
		};
	}
	const skipped = {
		status: "skipped",
		durationMs: 0,
		reason,
		statements: []
	};
	return {
		forward: skipped,
		rollback: skipped,
		again: skipped,
		roundTrip: {
			status: "not-run",
			schemaDiff: [],
			dataDiff: [],
			againDiff: []
		}
	};
}
// src/config/fixtures.ts
/**
* The files that globs stand for: glob by glob, the files of each in natural order, every file once. Throws a UserError
* for a glob that no file matches, and for files that are neither `.sql` nor `.csv`.
*/
async function expandGlobs(globs, tree) {
	const files = /* @__PURE__ */ new Set();
	for (const glob of globs) for (const file of await matches(glob, tree)) files.add(file);
	return [...files];
}
async function matches(glob, tree) {
	const { base, isGlob } = import_picomatch.default.scan(glob);
	const isMatch = (0, import_picomatch.default)(glob);
	const candidates = isGlob ? await tree.list(base) : [base];
	const found = isGlob ? candidates.filter((path) => isMatch(path)) : await tree.read(base) ? candidates : [];
	if (found.length === 0) throw new UserError(`fixtures: no file matches "${glob}". Correct the path, or leave it out.`);
	const other = found.find((path) => !/\.(sql|csv)$/i.test(path));
	if (other !== void 0) throw new UserError(`fixtures: ${other} is neither .sql nor .csv. Narrow "${glob}".`);
	return found.toSorted(compareNatural);
}
// src/review/base-files.ts
/**
* The files that make the base beside its migrations. They belong to the base branch's schema, so its version of a
* file comes first; one that only the head has is taken from there. Throws a UserError for what is not there.
*/
async function baseFiles({ baseline, fixtures }, base, head) {
	const tree = firstOf(base, head);
	const paths = await expandGlobs(fixtures.map(withoutDot), tree);
	return {
		baseline: baseline === void 0 ? void 0 : await dataFile(withoutDot(baseline), tree),
		fixtures: await Promise.all(paths.map((path) => dataFile(path, tree)))
	};
}
function firstOf(first, second) {
	return {
		list: async (folder, depth) => [.../* @__PURE__ */ new Set([...await first.list(folder, depth), ...await second.list(folder, depth)])],
		read: async (path) => await first.read(path) ?? second.read(path)
	};
}
async function dataFile(path, tree) {
	const bytes = await tree.read(path);
	if (!bytes) throw new UserError(`${path}: no such file, but the configuration names it as the baseline.`);
	return {
		path,
		async *open() {
			yield bytes;
		}
	};
}
function withoutDot(path) {
	return path.replace(/^\.\//, "");
}
// src/migrations/build.ts
/** A changed migration with its statements, and the transactions that its tool would run them in. */
function buildMigration(source, parse) {
	const { tool, id, version, name, change, previousPath, history } = source;
	const down = source.down && buildScript(source, source.down, parse);
	return {
		id,
		version,
		name,
		tool,
		change,
		history,
		...previousPath !== void 0 && { previousPath },
		up: buildScript(source, source.up, parse),
		...down && { down: {
			...down,
			blank: isBlank(down.statements)
		} }
	};
}
/** One of a migration's scripts; for the base's migrations, of which only the way forward is run. */
function buildScript(source, file, parse) {
	const statements = parse(file);
	const facts = {
		text: file.text,
		statements,
		...source.options && { options: source.options.text }
	};
	return {
		file,
		statements,
		transaction: toolOf(source.tool).transaction(facts)
	};
}
/** Nothing, or only what stands for nothing: `SELECT 1`, BEGIN and COMMIT around it. */
function isBlank(statements) {
	return statements.every(({ operations }) => operations.every((operation) => operation.kind === "transaction" || operation.kind === "select" && operation.reads.length === 0 && operation.functions.length === 0));
}
// src/review/project.ts
function parseProject(project) {
	const problems = [];
	const parse = (file) => checked(file, parseScript(file), problems);
	const base = project.base.map((source) => buildScript(source, source.up, (file) => parseScript(file).statements));
	const migrations = project.changed.filter(({ change, history }) => change !== "deleted" && !history.inBase).map((source) => buildMigration(source, parse));
	for (const { up } of migrations) if (up.statements.length === 0) problems.push({
		message: "This migration holds no statement: write one, or remove the file.",
		file: up.file.path,
		line: 1
	});
	return {
		project,
		base,
		migrations,
		changes: project.changed.map(changeOf),
		problems
	};
}
/** psql's own commands are no SQL, and some of them run programs: nothing here carries them out. */
function checked(file, { statements, backslashes }, problems) {
	for (const { text, line } of backslashes) problems.push({
		message: `\`${text}\` is a command of psql, not SQL, and is not carried out: a migration tool would not understand it either.`,
		file: file.path,
		line
	});
	return statements;
}
function changeOf({ id, version, up, change, previousPath, history }) {
	return {
		id,
		version,
		file: up.path,
		change,
		previousPath,
		history
	};
}
// src/review/static.ts
/** Without a server: the merged migrations are replayed on a catalogue in memory, and every step is judged from it. */
async function reviewStatically(projects, { baseline }, major) {
	const dump = baseline ? parseScript(await textOf(baseline)).statements : [];
	return projects.map((parsed) => reviewOne(parsed, dump, major));
}
async function textOf({ path, open }) {
	const decoder = new TextDecoder();
	let text = "";
	for await (const bytes of open()) text += decoder.decode(bytes, { stream: true });
	return {
		path,
		text: text + decoder.decode()
	};
}
function reviewOne(parsed, baseline, major) {
	let catalog = [...baseline, ...parsed.base.flatMap((script) => script.statements)].reduce(replay, UNKNOWN_CATALOG);
	const contexts = [];
	for (const migration of parsed.migrations) {
		const { steps, after } = stepsOf({
			migration,
			catalog,
			major
		});
		contexts.push({
			migration,
			steps
		});
		catalog = after;
	}
	return {
		parsed,
		contexts,
		rehearsals: [],
		fixtures: []
	};
}
function replay(catalog, statement) {
	const resolve = resolverFor(catalog, ["public"]);
	return statement.operations.reduce((state, operation) => applyOperation(state, resolveOperation(operation, resolve, "public"), false), catalog);
}
// src/review/stopwatch.ts
/** Adds up how long each phase takes. */
function stopwatch(now = () => performance.now()) {
	const timings = {};
	return {
		timings,
		async time(phase, work) {
			const start = now();
			try {
				return await work();
			} finally {
				timings[phase] = Math.round((timings[phase] ?? 0) + now() - start);
			}
		}
	};
}
// src/review.ts
/** The whole review, from changed files to data that every renderer understands. Bad input is a problem in it. */
async function review(input) {
	const watch = stopwatch();
	try {
		return await attempt(input, watch);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return failed(input.config, error, watch.timings);
	}
}
/** A review that could not be done, and why. */
function failed(config, error, timings = {}) {
	return assemble({
		reviewed: [],
		problems: [{ message: error.message }],
		config,
		mode: "rehearsal",
		timings
	});
}
async function attempt(input, watch) {
	const { config } = input;
	const discovery = await watch.time("discover", () => discoverIn(input));
	const found = {
		problems: discovery.problems,
		config,
		timings: watch.timings
	};
	if (discovery.projects.length === 0) return assemble({
		...found,
		reviewed: [],
		mode: "nothing-changed"
	});
	await watch.time("parser", loadParser);
	const parsed = discovery.projects.map(parseProject);
	const problems = [...discovery.problems, ...parsed.flatMap((project) => project.problems)];
	const files = await baseFiles(config, input.named ? input.head : input.base, input.head);
	if (input.isStatic) {
		const reviewed = await watch.time("rules", () => reviewStatically(parsed, files, config.postgres));
		return assemble({
			...found,
			problems,
			reviewed,
			mode: "static"
		});
	}
	const { reviewOnServer } = await import("./server.js");
	const { reviewed, postgres } = await reviewOnServer(input, parsed, files, watch);
	return assemble({
		...found,
		problems,
		reviewed,
		postgres,
		mode: "rehearsal"
	});
}
function discoverIn({ named, changes, head, base, baseTip, config }) {
	return named ? discoverNamed(named, head, config) : discover({
		changes,
		head,
		base,
		baseTip
	}, config);
}
export { resolveCommit as C, mergeBase as S, emptyTree as _, FORMAT_NAMES as a, joinPath as b, renderMarkdown as c, VERDICTS as d, decodeText as f, gitTree as g, workTree as h, FORMATS as i, renderJson as l, hostTree as m, review as n, annotations as o, RULE_IDS as p, VERSION as r, renderText as s, failed as t, counts as u, isBelow as v, tryGit as w, changedFiles as x, folderOf as y };
