import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { t as UserError } from "./errors.js";
import { C as bareName, D as schemaOf, E as quoteRelation, O as count, S as withDescendants, T as quoteName, b as columnOf, c as parseScript, f as provesNotNull, g as predictLocks, h as isAtLeast, i as nextSession, k as plural, m as LOCK_MODES, n as applyOperation, o as resolveOperation, p as BLOCKS, r as NEW_SESSION, s as loadParser, t as stepsOf, v as UNKNOWN_CATALOG, w as quoteLiteral, x as isNewRelation, y as childrenOf } from "./steps.js";
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
	if (zero >= 0) throw new UserError(`${place$3(path, bytes, zero)}: a zero byte, which Postgres refuses in text. Remove it, or save the file as UTF-8.`);
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
		throw new UserError(`${place$3(path, whole, at)}: byte 0x${byte} is no valid UTF-8. Save the file as UTF-8 (it may be Latin-1 or Windows-1252).`);
	}
}
function refuseUtf16(path, bytes) {
	if (startsWith(bytes, [255, 254]) || startsWith(bytes, [254, 255])) throw new UserError(`${path}: the file is UTF-16 (it begins with a byte order mark). Save it as UTF-8.`);
}
function startsWith(bytes, prefix) {
	return prefix.every((byte, index) => bytes[index] === byte);
}
function place$3(path, bytes, offset) {
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
// src/config/load.ts
const CONFIG_FILE = "pgrehearse.yml";
/**
* The settings of the file `pgrehearse.yml`, or of the file that somebody named; none when there is none. The schema and
* the YAML parser are loaded only then: they take longer than the rest of the program.
*/
async function loadSettings(tree, named, ruleIds) {
	const path = named ?? "pgrehearse.yml";
	const bytes = await tree.read(path);
	if (bytes) {
		const { parseFile } = await import("./file2.js");
		return parseFile(decodeText(path, bytes), ruleIds);
	}
	if (named === void 0) return {};
	throw new UserError(`${named}: no such file. Name an existing one, or leave the setting out.`);
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
	"(?<![@/.\\w])[a-z]\\w+(?:\\.[a-z]\\w*)+(?:\\(\\))?",
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
// src/report/units.ts
const SIZES = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB"
];
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
			if (!kinds.includes(operation.kind) || doesNothing(operation, step.catalog)) return [];
			return find(operation, step) ?? [];
		})
	};
}
/** IF NOT EXISTS, and it is there already: the server says so in a notice, and that is all. */
function doesNothing(operation, { relations }) {
	if (operation.kind === "add-column") {
		const { relation, column, ifNotExists } = operation;
		return ifNotExists && (relations.get(relation)?.columns ?? []).some((one) => one.name === column.name);
	}
	if (operation.kind !== "create-index" || !operation.ifNotExists || !operation.name) return false;
	const schema = operation.relation.slice(0, operation.relation.indexOf("."));
	return relations.has(`${schema}.${operation.name}`);
}
/** Somebody else may hold or want a lock there: not created by the reviewed migrations, not temporary. */
function isInUse(step, relation) {
	const known = step.catalog.relations.get(relation);
	if (!known) return !step.catalog.complete;
	return !isNewRelation(step.catalog, relation) && known.persistence !== "temporary";
}
/** Whether a lock makes others wait. A materialised view has readers, but no writers. */
function keepsWaiting({ catalog }, { relation, mode }) {
	const blocks = BLOCKS[mode];
	return catalog.relations.get(relation)?.kind === "materialized-view" ? blocks.reads : blocks.writes;
}
// src/rules/add-check-validating.ts
const BASE$18 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
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
		base: BASE$18,
		up: "ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0);"
	}, {
		kind: "good",
		title: "NOT VALID now, VALIDATE in a later migration",
		base: BASE$18,
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
// src/rules/add-column-check.ts
const addColumnCheck = {
	id: "add-column-check",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN with an inline CHECK",
	why: `Every row is checked against it under ACCESS EXCLUSIVE, although all of them hold the same value: nobody can read or write the
table meanwhile (manual 18, ALTER TABLE, Notes). The same CHECK added NOT VALID, and validated later, does not.`,
	examples: [{
		kind: "bad",
		title: "Every row is checked",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN discount numeric CHECK (discount >= 0);"
	}, {
		kind: "good",
		title: "The CHECK comes NOT VALID",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN discount numeric;
ALTER TABLE orders ADD CONSTRAINT orders_discount_check CHECK (discount >= 0) NOT VALID;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const check = column.constraints.find((constraint) => constraint.kind === "check");
		if (!check || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		const name = constraintName(relation, check, "check");
		const value = column.default ? ` DEFAULT ${column.default.text}` : "";
		return {
			relation,
			message: `The CHECK of the new column ${column.name} reads all of ${relation} while nobody can read or write it.`,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)}${value};\nALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${check.expression}) NOT VALID;`)], ["next migration: reads and writes go on while it checks", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`]),
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
// src/rules/add-column-identity.ts
const addColumnIdentity = {
	id: "add-column-identity",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN with serial or GENERATED AS IDENTITY",
	why: `Every row gets the next number of a sequence, so the table and its indexes are rewritten under ACCESS EXCLUSIVE: nobody can read
or write it meanwhile (manual 18, ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "Every row is numbered",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;"
	}, {
		kind: "good",
		title: "A plain column, numbered later",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN number bigint;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		if (!(column.identity || column.serial) || !isInUse(step, relation)) return void 0;
		const [table, name] = [quoteRelation(relation), quoteName(column.name)];
		const numbers = quoteRelation(`${relation}_${column.name}_seq`);
		const next = `nextval(${quoteLiteral(numbers)})`;
		return {
			relation,
			message: `Numbering every row in ${column.name} rewrites ${relation} while nobody can read or write it.`,
			instead: sequence(["this migration: new rows get a number", briefly(`CREATE SEQUENCE ${numbers};\nALTER TABLE ${table} ADD COLUMN ${name} ${column.type};\nALTER TABLE ${table} ALTER COLUMN ${name} SET DEFAULT ${next};\nALTER SEQUENCE ${numbers} OWNED BY ${table}.${name};`)], ["then, outside a transaction", backfill(relation, `${name} = ${next}`, `${name} IS NULL`)], ...provenNotNull(relation, column.name, step.major)),
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
// src/rules/add-column-json.ts
const BASE$17 = "CREATE TABLE orders (id bigint PRIMARY KEY);";
const addColumnJson = {
	id: "add-column-json",
	category: "lock-heavy",
	severity: "warning",
	title: "ADD COLUMN of type json",
	why: `json has no equality operator: SELECT DISTINCT, GROUP BY and UNION over the table’s columns, which ran before, fail with
SQLSTATE 42883 once it is there. jsonb has one, and can be indexed (manual 18, 8.14).`,
	examples: [{
		kind: "bad",
		title: "SELECT DISTINCT * fails from now on",
		base: BASE$17,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN extra json;`
	}, {
		kind: "good",
		title: "jsonb can be compared",
		base: BASE$17,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN extra jsonb;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		if (column.type !== "json") return void 0;
		const added = step.after.relations.get(relation)?.columns.some((one) => one.name === column.name && one.type === "json");
		return {
			relation,
			message: `SELECT DISTINCT and GROUP BY over ${column.name} of ${relation} fail: json cannot be compared.`,
			instead: briefly(`ALTER TABLE ${quoteRelation(relation)} ADD COLUMN ${quoteName(column.name)} jsonb;`),
			claim: step.observation?.ok && added ? { seen: "The column is of type json after the run." } : {}
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
		const filled = isValue(column.default) || column.generated || column.identity || column.serial;
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
/** `DEFAULT NULL`, with or without a cast, is none. */
function isValue(expression) {
	return expression !== void 0 && !/^\(*null\b/i.test(expression.text);
}
// src/rules/add-column-references.ts
const addColumnReferences = {
	id: "add-column-references",
	category: "lock-heavy",
	severity: "warning",
	title: "ADD COLUMN with an inline REFERENCES",
	why: `Beside ACCESS EXCLUSIVE on the table it takes SHARE ROW EXCLUSIVE on the referenced one, so writers of both wait, and with a
default every row is checked (manual 18, ALTER TABLE). With a lock_timeout and no default it is short: a notice.`,
	examples: [{
		kind: "bad",
		title: "The parent is locked as well",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);"
	}, {
		kind: "good",
		title: "The column first",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN customer_id bigint;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const key = column.constraints.find((constraint) => constraint.kind === "foreign-key");
		if (!key?.references || !isInUse(step, relation)) return void 0;
		const [table, parent] = [quoteRelation(relation), key.references.relation];
		const name = constraintName(relation, key, "fkey");
		const target = key.references.columns.length > 0 ? ` (${columnList(key.references.columns)})` : "";
		const isShort = step.lockTimeoutMs > 0 && !column.default;
		return {
			relation,
			message: `The foreign key of the new column ${column.name} also makes writers of ${parent} wait.`,
			severity: isShort ? "notice" : void 0,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};`)], ["next migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (${quoteName(column.name)}) REFERENCES ${quoteRelation(parent)}${target} NOT VALID;`)], ["migration after that: writes go on while it checks", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`]),
			claim: {
				...column.default && { scan: relation },
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}, ...isInUse(step, parent) ? [{
					relation: parent,
					mode: "ShareRowExclusiveLock"
				}] : []]
			}
		};
	})
};
// src/rules/add-column-stored-generated.ts
const addColumnStoredGenerated = {
	id: "add-column-stored-generated",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN … GENERATED … STORED",
	why: `The value is computed and stored for every row: the table and its indexes are rewritten under ACCESS EXCLUSIVE (manual 18, ALTER
TABLE, Notes). A VIRTUAL column, the default from 18 on, is computed when it is read and costs nothing to add.`,
	examples: [{
		kind: "bad",
		title: "Every row is computed and stored",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN cents bigint GENERATED ALWAYS AS (total * 100) STORED;"
	}, {
		kind: "good",
		title: "A view computes it when it is read",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "CREATE VIEW orders_in_cents AS SELECT id, (total * 100)::bigint AS cents FROM orders;"
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		if (column.generated !== "stored" || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		return {
			relation,
			message: `Computing ${column.name} for every row rewrites ${relation} while nobody can read or write it.`,
			instead: sequence([step.major >= 18 ? "this migration, or GENERATED ALWAYS AS (…) VIRTUAL" : "this migration", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};`) + "\n-- then a trigger fills it for new rows, and batches fill the old ones"]),
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
// src/rules/tools.ts
/** How an author takes a statement out of the tool's transaction. */
const OUTSIDE_TRANSACTION = {
	"golang-migrate": "alone in a migration file: golang-migrate then runs it without a transaction",
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
// src/rules/add-column-unique.ts
const addColumnUnique = {
	id: "add-column-unique",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN with an inline UNIQUE or PRIMARY KEY",
	why: `The index behind it is built under ACCESS EXCLUSIVE: nobody can read or write the table until it is done (manual 18, ALTER TABLE,
Notes). Add the column first, and build its unique index concurrently.`,
	examples: [{
		kind: "bad",
		title: "The index is built under the lock",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN reference text UNIQUE;"
	}, {
		kind: "good",
		title: "The column alone",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN reference text;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const key = column.constraints.find(({ kind }) => kind === "unique" || kind === "primary-key");
		if (!key || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		const name = constraintName(relation, key, "key");
		const word = key.kind === "unique" ? "UNIQUE" : "PRIMARY KEY";
		return {
			relation,
			message: `Building the index of the new column ${column.name} locks ${relation} against reads and writes.`,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};`)], [`then, ${outsideTransaction(step.migration)}`, `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${quoteName(column.name)});`], ["next migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${word} USING INDEX ${name};`)]),
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
		return known ? known.volatility === "volatile" : VOLATILE.has(bareName(name).toLowerCase());
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
// src/rules/add-exclusion-blocking.ts
const addExclusionBlocking = {
	id: "add-exclusion-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "ADD EXCLUDE",
	why: `The index behind an exclusion constraint is built under ACCESS EXCLUSIVE: nobody can read or write the table until it is done.
Unlike a unique constraint it cannot take over an index built concurrently (manual 18, ALTER TABLE, ADD
table_constraint_using_index).`,
	examples: [{
		kind: "bad",
		title: "The index is built under the lock",
		base: `CREATE TABLE bookings (id bigint PRIMARY KEY, during tsrange);
INSERT INTO bookings SELECT g, tsrange(timestamp '2024-01-01' + g * interval '1 day', timestamp '2024-01-02' + g * interval '1 day') FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&);"
	}, {
		kind: "good",
		title: "On a table of the same migration",
		up: `CREATE TABLE bookings (id bigint PRIMARY KEY, during tsrange);
ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&);`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		if (constraint.kind !== "exclusion" || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `Building the index of ${constraint.name ?? "the exclusion constraint"} locks ${relation} against reads and writes.`,
			instead: sequence(["there is no way without the lock: in a quiet hour, or on a new table, filled in batches and put into its place", agreed("add-exclusion-blocking", `${step.statement.sql};`, "runs in a quiet hour")]),
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
// src/rules/add-foreign-key-validating.ts
const BASE$16 = `CREATE TABLE customers (id bigint PRIMARY KEY);
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
		base: BASE$16,
		up: "ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);"
	}, {
		kind: "good",
		title: "NOT VALID now, VALIDATE in a later migration",
		base: BASE$16,
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
// src/rules/add-primary-key-blocking.ts
const addPrimaryKeyBlocking = {
	id: "add-primary-key-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "ADD PRIMARY KEY without USING INDEX",
	why: `The index behind it is built under ACCESS EXCLUSIVE, and columns that may be NULL are read once more: nobody can read or write the
table until it is done. A unique index built concurrently first becomes the key in a moment (manual 18, ALTER TABLE, ADD
table_constraint_using_index).`,
	examples: [{
		kind: "bad",
		title: "The index is built under the lock",
		base: `CREATE TABLE orders (id bigint NOT NULL, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD PRIMARY KEY (id);"
	}, {
		kind: "good",
		title: "An index that is there already becomes the key",
		base: `CREATE TABLE orders (id bigint NOT NULL, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE UNIQUE INDEX orders_pkey ON orders (id);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey;`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		if (constraint.kind !== "primary-key" || constraint.usingIndex || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		const name = constraintName(relation, {
			...constraint,
			columns: []
		}, "pkey");
		return {
			relation,
			message: `Building the index of the primary key locks ${relation} against reads and writes.`,
			instead: sequence([outsideTransaction(step.migration), `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${columnList(constraint.columns)});`], ["next migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} PRIMARY KEY USING INDEX ${name};`)]),
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
// src/rules/add-unique-blocking.ts
const BASE$15 = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
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
		base: BASE$15,
		up: "ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email);"
	}, {
		kind: "good",
		title: "An index that is there already becomes the constraint",
		base: `${BASE$15}
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
	return bare === column || new RegExp(`^${column}\\s*::[^:]+$`).test(bare) || new RegExp(`^cast\\(${column} as `, "i").test(bare);
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
		const family = withDescendants(step.catalog, relation);
		const rewritten = step.observation?.rewrites.some((one) => family.includes(one));
		if (change === "none" && !rewritten) return void 0;
		if (change === "unknown" && (step.observation?.ok ? !rewritten : isHarmlessTarget(type))) return void 0;
		return {
			relation,
			message: `Changing ${column} ${from ? `from ${from} ` : ""}to ${type} ${change === "unknown" && !rewritten ? "may rewrite" : "rewrites"} ${relation} and its indexes while nobody can read or write it.`,
			instead: instead$2(operation, step),
			claim: claimOf$1(change, relation, from, step)
		};
	})
};
/** Without knowing the old type, a guess would mostly be wrong: text takes over most types without a rewrite. */
function isHarmlessTarget(type) {
	return /^(text|citext|character varying|numeric|timestamp)/.test(type);
}
function claimOf$1(change, relation, from, step) {
	if (change === "unknown" && !step.observation) return { unknown: from ? `Whether ${from} is rewritten could not be tried here.` : "The old type is not known here: give the base schema." };
	return {
		locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}],
		rewrite: relation
	};
}
function instead$2({ relation, column, type, using }, step) {
	const table = quoteRelation(relation);
	const [old, next] = [quoteName(column), quoteName(`${column}_new`)];
	const isNotNull = columnOf(step.catalog, relation, column)?.notNull ?? false;
	return sequence(["first migration: a column beside it, which the application writes too", briefly(`ALTER TABLE ${table} ADD COLUMN ${next} ${type};`)], ["then, outside a transaction", backfill(relation, `${next} = ${using ?? `${old}::${type}`}`, `${next} IS NULL AND ${old} IS NOT NULL`)], ...isNotNull ? provenNotNull(relation, `${column}_new`, step.major) : [], ["last migration, when the application uses the new column only", agreed("drop-column", `ALTER TABLE ${table} DROP COLUMN ${old};`)]);
}
// src/rules/attach-partition-scan.ts
const BASE$14 = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 (id bigint, day date NOT NULL);
INSERT INTO events_2024 SELECT g, date '2024-01-01' + g % 300 FROM generate_series(1, 1000) g;`;
const attachPartitionScan = {
	id: "attach-partition-scan",
	category: "lock-heavy",
	severity: "error",
	title: "ATTACH PARTITION without a CHECK that proves the bounds",
	why: `Every row of the new partition is read under ACCESS EXCLUSIVE, to be sure that it lies within the bounds. A CHECK validated
beforehand proves it, and then nothing is read (manual 18, ALTER TABLE, ATTACH PARTITION and 5.12.2.2).`,
	examples: [{
		kind: "bad",
		title: "Every row is read",
		base: BASE$14,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`
	}, {
		kind: "good",
		title: "A CHECK proves the bounds",
		base: `${BASE$14}
ALTER TABLE events_2024 ADD CONSTRAINT events_2024_bounds CHECK (day >= '2024-01-01' AND day < '2025-01-01');`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`
	}],
	check: onOperations(["attach-partition"], ({ relation, partition, isDefault }, step) => {
		if (isDefault || !isInUse(step, partition) || isSeenProven(step, partition)) return void 0;
		const table = quoteRelation(partition);
		const name = quoteName(`${bareName(partition)}_bounds`);
		return {
			relation: partition,
			message: `Attaching ${partition} to ${relation} reads all of its rows while nobody can read or write it.`,
			instead: sequence(["first migration, with the bounds as a condition on the partition key", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (true /* the bounds */) NOT VALID;`)], ["next migration: reads and writes go on while it checks", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`], ["migration after that: the CHECK proves the bounds", briefly(`${step.statement.sql};\n-- pgrehearse: ignore drop-constraint -- the bounds say the same\nALTER TABLE ${table} DROP CONSTRAINT ${name};`)]),
			claim: claimOf(step, partition)
		};
	})
};
/** Whether a CHECK implies the bounds is for the server to say. */
function isSeenProven({ observation }, partition) {
	return observation?.ok === true && !observation.scans.some((scan) => scan.relation === partition);
}
function claimOf(step, partition) {
	const checks = step.catalog.relations.get(partition)?.constraints.filter(({ kind, validated }) => kind === "check" && validated);
	if (!step.observation && checks && checks.length > 0) return { unknown: "Whether its CHECK proves the bounds can only be seen in a run." };
	return {
		locks: [{
			relation: partition,
			mode: "AccessExclusiveLock"
		}],
		scan: partition
	};
}
// src/rules/attach-partition-scans-default.ts
const BASE$13 = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
INSERT INTO events SELECT g, date '2024-01-01' + g % 300 FROM generate_series(1, 1000) g;`;
const attachPartitionScansDefault = {
	id: "attach-partition-scans-default",
	category: "lock-heavy",
	severity: "error",
	title: "A new partition that makes the server read the DEFAULT partition",
	why: `Rows that belong to the new partition may lie in the default one, so all of it is read under ACCESS EXCLUSIVE, unless a CHECK
on it proves that there are none (manual 18, ALTER TABLE, ATTACH PARTITION and CREATE TABLE, PARTITION OF).`,
	examples: [{
		kind: "bad",
		title: "The default partition is read",
		base: BASE$13,
		up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE events_2026 (id bigint, day date NOT NULL);
ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`
	}, {
		kind: "good",
		title: "A CHECK on the default partition proves it",
		base: `${BASE$13}
ALTER TABLE events_rest ADD CONSTRAINT events_rest_old CHECK (day < '2026-01-01');`,
		up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE events_2026 (id bigint, day date NOT NULL);
ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`
	}],
	check: onOperations(["attach-partition", "create-table"], (operation, step) => {
		const parent = operation.kind === "attach-partition" ? operation.relation : operation.partitionOf;
		if (parent === void 0 || !step.observation?.ok) return [];
		return [...step.catalog.relations.values()].filter((one) => one.partitionOf === parent && isInUse(step, one.name)).filter((one) => step.observation?.scans.some((scan) => scan.relation === one.name)).map(({ name }) => ({
			relation: name,
			message: `All of the default partition ${name} is read while nobody can read or write it.`,
			instead: `-- first, beside running traffic: a CHECK on ${name} that excludes the new bounds, NOT VALID and then VALIDATE`,
			claim: {
				locks: [{
					relation: name,
					mode: "AccessExclusiveLock"
				}],
				scan: name
			}
		}));
	})
};
// src/rules/cluster.ts
const cluster = {
	id: "cluster",
	category: "lock-heavy",
	severity: "error",
	title: "CLUSTER",
	why: `It writes the whole table anew in the order of an index under ACCESS EXCLUSIVE, with as much disk again: nobody can read or write it
meanwhile (manual 18, CLUSTER).`,
	examples: [{
		kind: "bad",
		title: "Everybody waits for the whole rewrite",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "CLUSTER orders USING orders_pkey;"
	}, {
		kind: "good",
		title: "Only remembered for later",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders CLUSTER ON orders_pkey;`
	}],
	check: onOperations(["cluster"], ({ relation }, step) => {
		if (relation !== void 0 && !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `${relation ?? "Every clustered table"} is written anew while nobody can read or write it.`,
			instead: "-- in a quiet hour, outside of migrations; or pg_repack, which copies the table beside running traffic",
			claim: relation ? {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			} : {}
		};
	})
};
// src/rules/concurrently-if-not-exists.ts
const BASE$12 = `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`;
const concurrentlyIfNotExists = {
	id: "concurrently-if-not-exists",
	category: "lock-heavy",
	severity: "warning",
	title: "CREATE INDEX CONCURRENTLY IF NOT EXISTS",
	why: `A concurrent build that fails leaves an INVALID index behind, which queries do not use and writes have to keep up to date. A
second try then finds the name taken and reports success (manual 18, CREATE INDEX, "Building Indexes Concurrently").`,
	examples: [{
		kind: "bad",
		title: "A retry would succeed over a broken index",
		base: BASE$12,
		up: "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);"
	}, {
		kind: "good",
		title: "What an earlier try left is dropped first",
		base: BASE$12,
		up: `DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`
	}],
	check: onOperations(["create-index"], ({ relation, name, concurrently, ifNotExists }, step) => {
		if (!concurrently || !ifNotExists || name === void 0) return void 0;
		const sql = step.statement.sql.replace(/\bif\s+not\s+exists\s+/i, "");
		return {
			relation,
			message: `If building ${name} fails half-way, running this again reports success over an INVALID index.`,
			instead: sequence([outsideTransaction(step.migration), `DROP INDEX CONCURRENTLY IF EXISTS ${quoteName(name)};`], [outsideTransaction(step.migration), `${sql};`]),
			claim: step.observation?.ok ? { seen: "The server ran it; a retry was not needed here." } : {}
		};
	})
};
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
		if (index.concurrently || !isInUse(step, relation) || isQuick(index, step)) return void 0;
		const sql = concurrentSql$1(step);
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
				scan: relation
			}
		};
	})
};
/** ON ONLY a partitioned table builds nothing; a materialised view has no writers. */
function isQuick({ relation, only }, step) {
	const kind = step.catalog.relations.get(relation)?.kind;
	return kind === "materialized-view" || only && (kind === void 0 || kind === "partitioned-table");
}
function isPartitioned(step, relation) {
	return step.catalog.relations.get(relation)?.kind === "partitioned-table";
}
function concurrentSql$1(step) {
	const sql = step.statement.sql.replace(/\bif\s+not\s+exists\s+/i, "");
	const head = /^create\b[^]*?\bindex\b/i.exec(sql)?.[0] ?? "";
	return `${head} ${inCaseOf(head, "CONCURRENTLY")}${sql.slice(head.length)};`;
}
function instead$1(index, step, sql) {
	if (!isPartitioned(step, index.relation)) return sequence([outsideTransaction(step.migration), sql]);
	const { relation } = index;
	const name = index.name ?? `${bareName(relation)}_${index.keys.join("_")}_idx`;
	const body = bodyOf(step);
	const kind = index.unique ? "UNIQUE INDEX" : "INDEX";
	const parent = quoteRelation(`${schemaOf(relation)}.${name}`);
	return sequence(["an empty, invalid index on the parent: no lock on the partitions", briefly(`CREATE ${kind} ${quoteName(name)} ON ONLY ${quoteRelation(relation)} ${body};`)], ...partitionsToShow(step, relation).flatMap((partition) => {
		const part = `${partition}_${index.keys.length > 0 ? index.keys.join("_").replace(/\W+/g, "_") : "part"}_idx`;
		return [[`then for each partition, ${outsideTransaction(step.migration)}`, `CREATE ${kind} CONCURRENTLY ${quoteName(bareName(part))} ON ${quoteRelation(partition)} ${body};`], ["and attached; with the last one the parent becomes valid", briefly(`ALTER INDEX ${parent} ATTACH PARTITION ${quoteRelation(part)};`)]];
	}));
}
/** One stands for all; a name for it where nobody knows them. */
function partitionsToShow({ catalog }, relation) {
	return [childrenOf(catalog, relation)[0] ?? `${relation}_partition`];
}
const NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$\\u0080-\\uffff]+)";
const UP_TO_TABLE = new RegExp(`^[^]*?\\son\\s+(?:only\\s+)?${NAME}(?:\\s*\\.\\s*${NAME})*\\s*`, "i");
/** The author's words behind the table's name: method, keys, INCLUDE, WHERE. */
function bodyOf({ statement }) {
	return statement.sql.replace(UP_TO_TABLE, "");
}
// src/rules/create-trigger-blocking.ts
const BASE$11 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;`;
const createTriggerBlocking = {
	id: "create-trigger-blocking",
	category: "lock-heavy",
	severity: "warning",
	title: "CREATE or DROP TRIGGER on an existing table",
	why: `CREATE, ENABLE and DISABLE TRIGGER take SHARE ROW EXCLUSIVE, so writers wait; DROP TRIGGER takes ACCESS EXCLUSIVE (manual 18,
13.3.1 and DROP TRIGGER). It is over in a moment once the lock is there, and with a lock_timeout it gives up: a notice.`,
	examples: [{
		kind: "bad",
		title: "Writers queue behind it",
		base: BASE$11,
		up: "CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();"
	}, {
		kind: "good",
		title: "On a table of the same migration",
		base: BASE$11,
		up: `CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE TRIGGER notes_touch BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION touch();`
	}],
	check: {
		scope: "statement",
		find: (step) => step.operations.flatMap((operation) => inTrigger(operation, step))
	}
};
function inTrigger(operation, step) {
	const relation = triggerTable(operation);
	if (relation === void 0 || !isInUse(step, relation)) return [];
	const isDrop = operation.kind === "drop-object";
	return [{
		relation,
		message: `It waits until nobody ${isDrop ? "reads or writes" : "writes"} ${relation}, and everybody who wants to waits behind it.`,
		severity: step.lockTimeoutMs > 0 ? "notice" : void 0,
		instead: briefly(`${step.statement.sql};`),
		claim: { locks: [{
			relation,
			mode: isDrop ? "AccessExclusiveLock" : "ShareRowExclusiveLock"
		}] }
	}];
}
function triggerTable(operation) {
	if (operation.kind === "create-trigger") return operation.relation;
	if (operation.kind === "drop-object" && operation.objectType === "trigger") return operation.relation;
	return operation.kind === "alter-table-other" && /^AT_(En|Dis)able.*Trig(User)?$/.test(operation.subtype) ? operation.relation : void 0;
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
	const use = locksOf$1(change, relation).some((mode) => BLOCKS[mode].reads) ? "use" : "write to";
	return [{
		relation,
		message: earlier ? `The lock that line ${line} takes on ${relation} is kept while this statement writes its rows: nobody else can ${use} the table until it is done.` : `The rows written here stay locked, and line ${line} of the same transaction then has to lock all of ${relation}.`,
		instead: apart(change, step, earlier),
		claim: {
			writes: relation,
			needsRows: relation
		}
	}];
}
/** In the author's order: what has to be there first is there first. */
function apart(change, write, isChangeFirst) {
	const schema = ["one migration: the schema change alone", briefly(`${change.statement.sql};`)];
	const rows = ["another: the rows, in batches where they are many, each committed by itself", `${write.statement.sql};`];
	return isChangeFirst ? sequence(schema, rows) : sequence(rows, schema);
}
/** A schema change that keeps others from writing. */
function locksOut(step, relation) {
	return locksOf$1(step, relation).some((mode) => isAtLeast(mode, "ShareLock"));
}
function locksOf$1(step, relation) {
	return step.operations.filter((one) => ![
		"update",
		"delete",
		"merge",
		"insert",
		"truncate",
		"lock-table",
		"drop-table"
	].includes(one.kind)).flatMap((one) => predictLocks(one, step.catalog)).flatMap((lock) => lock.relation === relation ? [lock.mode] : []);
}
// src/rules/through.ts
/** ` through widen()`, where the statement itself does not name the table. */
function through(step) {
	const calls = step.operations.flatMap((one) => {
		if (one.kind === "select") return one.functions.map((name) => `${name}()`);
		if (one.kind === "call") return [`${one.procedure}()`];
		return one.kind === "run-block" ? ["this DO block"] : [];
	});
	return calls.length > 0 ? ` through ${calls.join(", ")}` : "";
}
// src/rules/unnamed.ts
const NOTHING = {
	tables: [],
	columns: [],
	renamed: []
};
const TABLES = /* @__PURE__ */ new Set([
	"table",
	"partitioned-table",
	"foreign-table"
]);
function unnamedLosses(step) {
	if (!step.observation?.ok || step.catalog === step.after) return NOTHING;
	const gone = [...step.catalog.relations.values()].filter((table) => TABLES.has(table.kind) && isInUse(step, table.name) && !isSame(step.after, table.name));
	const unnamed = gone.filter((table) => !isNamed(step, table, gone));
	const renamed = unnamed.flatMap((table) => {
		const to = newNameOf(step, table);
		return to ? [{
			relation: table.name,
			to
		}] : [];
	});
	return {
		tables: unnamed.map(({ name }) => name).filter((name) => !renamed.some((one) => one.relation === name)),
		renamed,
		columns: columnsGone(step)
	};
}
/** There, and not made anew under the same name. */
function isSame(after, name) {
	return after.relations.get(name)?.isNew === false;
}
/** The statement says so itself, or it took the table's parent away. */
function isNamed(step, { name, partitionOf }, gone) {
	if (gone.some((parent) => parent.name === partitionOf)) return true;
	return step.operations.some((one) => {
		if (one.kind === "drop-table" || one.kind === "rename-table" || one.kind === "set-schema") return one.relation === name;
		if (one.kind === "drop-object") return one.objectType === "schema" && name.startsWith(`${one.name}.`);
		return one.kind === "rename-object" && one.objectType === "schema";
	});
}
/** A table that was there before, under a name that was not. */
function newNameOf({ catalog, after }, table) {
	const columns = namesOf(table.columns);
	return [...after.relations.values()].find((one) => TABLES.has(one.kind) && !one.isNew && !catalog.relations.has(one.name) && namesOf(one.columns) === columns)?.name;
}
function namesOf(columns) {
	return JSON.stringify(columns.map(({ name }) => name));
}
/** A column that went while one of its type came was renamed, or made anew: no more can be told. */
function columnsGone(step) {
	if (step.operations.some((one) => one.kind === "drop-column" || one.kind === "rename-column")) return [];
	return [...step.catalog.relations.values()].flatMap((table) => {
		const now = step.after.relations.get(table.name);
		if (!TABLES.has(table.kind) || table.partitionOf || !now || now === table) return [];
		if (!isInUse(step, table.name) || !isSame(step.after, table.name)) return [];
		const came = now.columns.filter(({ name }) => !table.columns.some((one) => one.name === name));
		return table.columns.filter(({ name }) => !now.columns.some((one) => one.name === name)).filter(({ type }) => !came.some((one) => one.type === type)).map(({ name }) => ({
			relation: table.name,
			column: name
		}));
	});
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
	check: {
		scope: "statement",
		find: (step) => [...named$3.find(step), ...unnamed$3(step)]
	}
};
const named$3 = onOperations(["drop-table"], ({ relation }, step) => {
	if (!isInUse(step, relation)) return void 0;
	return {
		relation,
		message: `${relation} and ${rowsWords(step.catalog, relation)} are gone for good once this commits.`,
		instead: sequence(["this migration: out of the way, and back in a moment if somebody misses it", agreed("rename-table", `ALTER TABLE ${quoteRelation(relation)} RENAME TO ${quoteName(`${bareName(relation)}_dropped`)};`, "nothing uses it any more")], ["weeks later, with a backup at hand", agreed("drop-table", `DROP TABLE ${quoteRelation(`${relation}_dropped`)};`)]),
		claim: { locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}] }
	};
});
function unnamed$3(step) {
	return unnamedLosses(step).tables.map((relation) => ({
		relation,
		message: `${relation} and ${rowsWords(step.catalog, relation)} are gone for good once this commits: it is dropped${through(step)}.`,
		claim: { seen: "Seen in the run: it was there before the statement, and not after it." }
	}));
}
/** `all its rows (1,000 here)` */
function rowsWords(catalog, relation) {
	const rows = catalog.relations.get(relation)?.rows;
	return typeof rows === "number" && rows > 0 ? `all its rows (${count(rows)} in this rehearsal)` : "all its rows";
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
// src/rules/detach-partition-blocking.ts
const BASE$10 = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO events SELECT g, date '2024-01-01' + g % 300 FROM generate_series(1, 1000) g;`;
const detachPartitionBlocking = {
	id: "detach-partition-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "DETACH PARTITION without CONCURRENTLY",
	why: `It takes ACCESS EXCLUSIVE on the partition and on the parent, so every query on any partition waits behind it. With
CONCURRENTLY (14 and later) it takes SHARE UPDATE EXCLUSIVE on the parent and queries go on (manual 18, ALTER TABLE, DETACH
PARTITION). It is refused while there is a DEFAULT partition.`,
	examples: [{
		kind: "bad",
		title: "The whole table is locked",
		base: BASE$10,
		up: "ALTER TABLE events DETACH PARTITION events_2024;"
	}, {
		kind: "good",
		title: "Queries go on",
		base: BASE$10,
		up: "ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;"
	}],
	check: onOperations(["detach-partition"], ({ relation, concurrently }, step) => {
		if (concurrently || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `It locks all of ${relation} against reads and writes, and waits for every query on it first.`,
			instead: sequence([outsideTransaction(step.migration), `${step.statement.sql} CONCURRENTLY;`]),
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
// src/rules/disable-trigger.ts
const BASE$9 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`;
const disableTrigger = {
	id: "disable-trigger",
	category: "lock-heavy",
	severity: "error",
	title: "Triggers switched off for a whole table or session",
	why: `Until they are on again, what the triggers keep true is not kept, for every session: audit rows, totals, and with ALL or
session_replication_role = replica foreign keys as well. Rows written meanwhile are never checked (manual 18, ALTER TABLE,
DISABLE TRIGGER; 19.11, session_replication_role).`,
	examples: [{
		kind: "bad",
		title: "All of a table’s triggers",
		base: BASE$9,
		up: "ALTER TABLE orders DISABLE TRIGGER USER;"
	}, {
		kind: "good",
		title: "The trigger decides for itself",
		base: BASE$9,
		up: `CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.backfill', true) = 'on' THEN RETURN NEW; END IF;
  RETURN NEW;
END $$;`
	}],
	check: {
		scope: "statement",
		find: (step) => step.operations.flatMap((operation) => switchedOff(operation, step))
	}
};
function switchedOff(operation, step) {
	const instead = "-- let the trigger decide: it returns at once where the backfill says so, in its own transaction only\nSET LOCAL app.backfill = 'on';";
	if (operation.kind === "set" && operation.name === "session_replication_role" && operation.value !== "origin") return [{
		message: `With session_replication_role = ${operation.value} neither triggers nor foreign keys hold in this session.`,
		instead,
		claim: { seen: "It was set in the run." }
	}];
	if (!(operation.kind === "alter-table-other" && /^AT_DisableTrig(All|User)$/.test(operation.subtype)) || !isInUse(step, operation.relation)) return [];
	const { relation } = operation;
	return [{
		relation,
		message: `No trigger of ${relation} fires until they are switched on again, whoever writes to it.`,
		instead,
		claim: { locks: [{
			relation,
			mode: "ShareRowExclusiveLock"
		}] }
	}];
}
// src/rules/drop-cascade.ts
const BASE$8 = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE VIEW all_customers AS SELECT id FROM customers;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));`;
const dropCascade = {
	id: "drop-cascade",
	category: "destructive",
	severity: "error",
	title: "DROP … CASCADE that takes other objects along",
	why: `CASCADE drops whatever depends on the object, and what depends on that, without asking: views, foreign keys of other tables,
columns of a type (manual 18, 5.15). What goes with it is seldom what its author had in mind.`,
	examples: [{
		kind: "bad",
		title: "A view and another table’s foreign key go along",
		base: BASE$8,
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- the example is about CASCADE
DROP TABLE customers CASCADE;`
	}, {
		kind: "good",
		title: "Nothing depends on it",
		base: BASE$8,
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- the example is about CASCADE
DROP TABLE orders CASCADE;`
	}],
	check: {
		scope: "statement",
		find: (step) => step.operations.some(isCascade) ? taken(step) : []
	}
};
function isCascade(operation) {
	return operation.kind.startsWith("drop-") && "cascade" in operation && operation.cascade;
}
/** What was there before and is not after, beside what the statement names. The run tells; without one nobody knows. */
function taken(step) {
	if (!step.observation?.ok) return step.observation || step.catalog.complete ? [] : [unknown()];
	const named = new Set(step.operations.flatMap((one) => "relation" in one && one.relation ? [one.relation] : []));
	const gone = [...goneRelations(step, named), ...goneConstraints(step, named)];
	if (gone.length === 0) return [];
	return [{
		relation: [...named][0],
		message: `CASCADE takes ${gone.slice(0, 6).join(", ")}${gone.length > 6 ? ` and ${gone.length - 6} more` : ""} along.`,
		instead: "-- drop each of them by name, in the migration that means it, and leave CASCADE out",
		claim: { seen: `Seen in the run: ${gone.join(", ")} gone.` }
	}];
}
function unknown() {
	return {
		message: "CASCADE takes along whatever depends on it.",
		severity: "warning",
		claim: { unknown: "What depends on it is not known here: give the base schema, or let it run." }
	};
}
function goneRelations({ catalog, after }, named) {
	return [...catalog.relations.values()].filter(({ name, table, isNew }) => !after.relations.has(name) && !named.has(name) && !isNew && !named.has(table ?? "")).map(({ kind, name }) => `${kind.replaceAll("-", " ")} ${name}`);
}
function goneConstraints({ catalog, after }, named) {
	return [...catalog.relations.values()].flatMap(({ name, constraints, isNew }) => {
		const left = after.relations.get(name);
		if (!left || named.has(name) || isNew) return [];
		const kept = new Set(left.constraints.map((constraint) => constraint.name));
		return constraints.filter((constraint) => !kept.has(constraint.name)).map((constraint) => `constraint ${constraint.name} of ${name}`);
	});
}
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
	check: {
		scope: "statement",
		find: (step) => [...named$2.find(step), ...unnamed$2(step)]
	}
};
const named$2 = onOperations(["drop-column"], ({ relation, column, ifExists }, step) => {
	const known = columnOf(step.catalog, relation, column);
	if (!isInUse(step, relation) || ifExists && step.catalog.complete && !known) return void 0;
	const before = step.steps[0]?.catalog;
	if (before?.complete && before.relations.has(relation) && !columnOf(before, relation, column) && !renamedHere(relation, column, step.steps)) return void 0;
	return {
		relation,
		message: `The values of ${relation}.${column}, in ${rowsWords(step.catalog, relation)}, are gone for good once this commits.`,
		instead: instead(relation, column, known?.notNull ?? true),
		claim: { locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}] }
	};
});
function unnamed$2(step) {
	return unnamedLosses(step).columns.map(({ relation, column }) => ({
		relation,
		message: `The values of ${relation}.${column}, in ${rowsWords(step.catalog, relation)}, are gone for good once this commits: it is dropped${through(step)}.`,
		claim: { seen: "Seen in the run: it was there before the statement, and not after it." }
	}));
}
function instead(relation, column, isNotNull) {
	const [table, name] = [quoteRelation(relation), quoteName(column)];
	const release = "first release: the application neither reads nor writes the column";
	const relaxed = agreed("drop-not-null", `ALTER TABLE ${table} ALTER COLUMN ${name} DROP NOT NULL;`, "nothing reads it any more");
	return sequence(isNotNull ? [`${release}, and new rows need no value in it`, relaxed] : [release, "-- nothing to migrate yet"], ["a later release, with a backup at hand", agreed("drop-column", `ALTER TABLE ${table} DROP COLUMN ${name};`)]);
}
/** Under its old name the column was there before the migration. */
function renamedHere(relation, column, steps) {
	return steps.flatMap((step) => step.operations).some((one) => one.kind === "rename-column" && one.relation === relation && one.to === column);
}
// src/rules/drop-constraint.ts
const BASE$7 = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total numeric,
  CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id),
  CONSTRAINT orders_total_not_null CHECK (total IS NOT NULL));`;
const dropConstraint = {
	id: "drop-constraint",
	category: "lock-heavy",
	severity: "warning",
	title: "DROP CONSTRAINT",
	why: `What the constraint kept true is not kept any more, and rows that break it are written from now on: bringing it back means
finding and mending them first. A foreign key’s parent is locked as well (manual 18, ALTER TABLE, DROP CONSTRAINT).`,
	examples: [{
		kind: "bad",
		title: "Orphans from now on",
		base: BASE$7,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_customer_fk;`
	}, {
		kind: "good",
		title: "What it checks is NOT NULL now",
		base: BASE$7,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_total_not_null;`
	}],
	check: onOperations(["drop-constraint"], ({ relation, constraint }, step) => {
		const known = step.catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
		if (!isInUse(step, relation) || known?.kind === "primary-key" || comesBack(step, relation, constraint)) return void 0;
		if (step.catalog.complete && !known || known && isSuperseded(step, relation, known)) return void 0;
		return {
			relation,
			message: `${constraint} does not hold on ${relation} any more once this commits.`,
			instead: sequence(["this migration, with the reason", agreed("drop-constraint", `${step.statement.sql};`, "why nothing needs it any more")]),
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
/** The same transaction adds it again, in another form. */
function comesBack(step, relation, constraint) {
	return step.steps.filter((one) => one.transaction === step.transaction).flatMap((one) => one.operations).some((one) => one.kind === "add-constraint" && one.relation === relation && one.constraint.name === constraint);
}
/** The last step of the safe way to NOT NULL. */
function isSuperseded(step, relation, { kind, expression, columns }) {
	if (kind !== "check" || expression === void 0) return false;
	return columns.some((column) => provesNotNull(expression, column) && columnOf(step.catalog, relation, column)?.notNull === true);
}
// src/rules/drop-index-blocking.ts
const dropIndexBlocking = {
	id: "drop-index-blocking",
	category: "lock-heavy",
	severity: "warning",
	title: "DROP INDEX without CONCURRENTLY",
	why: `It takes ACCESS EXCLUSIVE on the index and on its table, and waits for every query on the table before it, with everybody else
behind it. With CONCURRENTLY reads and writes go on (manual 18, DROP INDEX). With a lock_timeout it is short: a notice.`,
	examples: [{
		kind: "bad",
		title: "Readers and writers queue behind it",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE INDEX orders_total_idx ON orders (total);`,
		up: "DROP INDEX orders_total_idx;"
	}, {
		kind: "good",
		title: "Nobody waits",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE INDEX orders_total_idx ON orders (total);`,
		up: "DROP INDEX CONCURRENTLY orders_total_idx;"
	}],
	check: onOperations(["drop-index"], ({ relation, concurrently }, step) => {
		if (concurrently || !isInUse(step, relation)) return void 0;
		const table = step.catalog.relations.get(relation)?.table ?? relation;
		const sql = concurrentSql(step);
		return {
			relation: table,
			message: `Dropping ${relation} locks ${table} against reads and writes, and waits for every query on it first.`,
			severity: step.lockTimeoutMs > 0 ? "notice" : void 0,
			instead: sequence([outsideTransaction(step.migration), sql]),
			suggestion: step.steps.length === 1 && step.operations.length === 1 ? replaceStatement(step, sql) : void 0,
			claim: { locks: [{
				relation: table,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
function concurrentSql(step) {
	return `${step.statement.sql.replace(/^drop\s+index\b/i, (head) => `${head} ${inCaseOf(head, "CONCURRENTLY")}`)};`;
}
// src/rules/drop-not-null.ts
const BASE$6 = "CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);";
const dropNotNull = {
	id: "drop-not-null",
	category: "lock-heavy",
	severity: "warning",
	title: "DROP NOT NULL",
	why: `Code that reads the column has never met a NULL there. From now on it may, and NULL compares with nothing: rows fall out of
joins, sums and NOT IN lists without an error (manual 18, 9.2).`,
	examples: [{
		kind: "bad",
		title: "Readers may meet NULL",
		base: BASE$6,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ALTER COLUMN email DROP NOT NULL;`
	}, {
		kind: "good",
		title: "The column may be NULL already",
		base: BASE$6,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ALTER COLUMN phone DROP NOT NULL;`
	}],
	check: onOperations(["drop-not-null"], ({ relation, column }, step) => {
		const known = columnOf(step.catalog, relation, column);
		if (!isInUse(step, relation) || known?.notNull === false) return void 0;
		const after = columnOf(step.after, relation, column);
		return {
			relation,
			message: `Readers of ${relation}.${column} may meet NULL from now on.`,
			instead: sequence(["once every reader copes with NULL", agreed("drop-not-null", `${step.statement.sql};`, "all readers cope with NULL")]),
			claim: step.observation?.ok && after ? { seen: "The column may be NULL after the run." } : {}
		};
	})
};
// src/rules/drop-primary-key.ts
const dropPrimaryKey = {
	id: "drop-primary-key",
	category: "lock-heavy",
	severity: "error",
	title: "DROP of a primary key",
	why: `Rows can be doubled from now on, and foreign keys to the table are refused or go with CASCADE. Logical replication then has no
replica identity: UPDATE and DELETE on a published table fail (manual 18, 29.1.1).`,
	examples: [{
		kind: "bad",
		title: "No key any more",
		base: "CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_pkey;`
	}, {
		kind: "good",
		title: "Another index takes its place in the same statement",
		base: `CREATE TABLE orders (id bigint NOT NULL, number bigint CONSTRAINT orders_pkey PRIMARY KEY);
CREATE UNIQUE INDEX orders_id_key ON orders (id);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_key;`
	}],
	check: onOperations(["drop-constraint"], ({ relation, constraint }, step) => {
		const known = step.catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
		const isReplaced = step.operations.some((one) => one.kind === "add-constraint" && one.relation === relation && one.constraint.kind === "primary-key");
		if (known?.kind !== "primary-key" || isReplaced || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `${relation} has no primary key any more once this commits.`,
			instead: `-- in one statement, so that there is always one:\n-- ALTER TABLE … DROP CONSTRAINT ${constraint}, ADD CONSTRAINT ${constraint} PRIMARY KEY USING INDEX …;`,
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
// src/rules/drop-schema.ts
const dropSchema = {
	id: "drop-schema",
	category: "destructive",
	severity: "error",
	title: "DROP SCHEMA",
	why: `With CASCADE everything in it goes: tables with their rows, functions, types, and what depends on them elsewhere (manual 18,
DROP SCHEMA). A rollback script can bring back an empty schema at most.`,
	examples: [{
		kind: "bad",
		title: "With the tables in it",
		base: `CREATE SCHEMA archive;
CREATE TABLE archive.orders (id bigint PRIMARY KEY);`,
		up: "DROP SCHEMA archive CASCADE;"
	}, {
		kind: "good",
		title: "A schema of the same migration",
		up: `CREATE SCHEMA scratch;
DROP SCHEMA scratch;`
	}],
	check: onOperations(["drop-object"], ({ objectType, name, cascade }, step) => {
		if (objectType !== "schema") return void 0;
		const before = step.steps[0]?.catalog;
		const inside = [...step.catalog.relations.values() ?? []].filter((relation) => relation.name.startsWith(`${name}.`) && relation.kind !== "index");
		if (before?.complete && inside.every((relation) => relation.isNew)) return void 0;
		const tables = inside.map((relation) => relation.name);
		const lost = tables.length > 0 ? `, and with it ${tables.slice(0, 5).join(", ")}${tables.length > 5 ? ` and ${tables.length - 5} more` : ""}` : "";
		return {
			message: `The schema ${name} is gone for good once this commits${cascade ? lost : ""}.`,
			instead: sequence(["this migration: out of the way, and back in a moment if somebody misses it", agreed("rename-schema", `ALTER SCHEMA ${quoteName(name)} RENAME TO ${quoteName(`${name}_dropped`)};`, "nothing uses it any more")]),
			claim: step.observation?.ok ? { seen: "It was dropped in the run." } : {}
		};
	})
};
// src/rules/enum-value-used-in-transaction.ts
const BASE$5 = `CREATE TYPE order_status AS ENUM ('open', 'shipped');
CREATE TABLE orders (id bigint PRIMARY KEY, status order_status);
INSERT INTO orders VALUES (1, 'open');`;
const enumValueUsedInTransaction = {
	id: "enum-value-used-in-transaction",
	category: "transactions",
	severity: "error",
	title: "A new enum value used in the transaction that adds it",
	why: `The value cannot be used before the transaction that adds it has committed: the server refuses with SQLSTATE 55P04 (manual 18,
ALTER TYPE, Notes).`,
	examples: [{
		kind: "bad",
		title: "Added and used in one file",
		base: BASE$5,
		up: `ALTER TYPE order_status ADD VALUE 'lost';
UPDATE orders SET status = 'lost' WHERE id = 1;`
	}, {
		kind: "good",
		title: "Added alone, used by the next migration",
		base: BASE$5,
		up: `ALTER TYPE order_status ADD VALUE 'lost';`
	}],
	check: {
		scope: "statement",
		find: (step) => addedBefore(step).flatMap((added) => useOf(added, step))
	}
};
/** Values that earlier statements of the same transaction add to types that are older than it. */
function addedBefore(step) {
	const earlier = step.steps.slice(0, step.steps.indexOf(step)).filter((one) => one.transaction === step.transaction && one.inBlock);
	return earlier.flatMap(({ operations, statement }) => operations.flatMap((one) => one.kind === "add-enum-value" && !isMadeBy(earlier, one.name) ? [{
		type: one.name,
		value: one.value,
		statement
	}] : []));
}
function isMadeBy(steps, type) {
	return steps.some(({ operations }) => operations.some((one) => one.kind === "create-enum" && bareName(one.name) === bareName(type)));
}
/** A text that merely looks like the value is no use of it; the run decides where there is one. */
function useOf({ type, value, statement }, step) {
	if (!step.statement.sql.includes(quoteLiteral(value))) return [];
	const refused = step.observation?.error?.code === "55P04";
	if (step.observation && !refused) return [];
	return [{
		message: `'${value}' was added to ${type} at line ${statement.span.start.line} of the same transaction and cannot be used before that commits.`,
		instead: sequence(["this migration", `${statement.sql};`], ["the next one, when the new value is committed", `${step.statement.sql};`]),
		claim: { fails: ["55P04"] }
	}];
}
// src/rules/lock-table.ts
const BASE$4 = "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);";
const lockTable = {
	id: "lock-table",
	category: "lock-heavy",
	severity: "error",
	title: "LOCK TABLE in SHARE mode or stronger",
	why: `The lock is kept until the transaction ends, whatever comes after it, and writers wait all that time; under ACCESS
EXCLUSIVE, which is what LOCK TABLE takes when no mode is named, readers too (manual 18, LOCK and 13.3.1).`,
	examples: [{
		kind: "bad",
		title: "Without a mode it is the strongest",
		base: BASE$4,
		up: "LOCK TABLE orders;"
	}, {
		kind: "good",
		title: "A mode that lets readers and writers go on",
		base: BASE$4,
		up: "LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE;"
	}],
	check: onOperations(["lock-table"], ({ relation, mode }, step) => {
		if (!isAtLeast(mode, "ShareLock") || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `${mode} on ${relation} is kept until the transaction ends.`,
			instead: `-- leave it out: each statement takes the lock that it needs, when it needs it, and with\nSET LOCAL lock_timeout = '5s';\n-- gives up instead of making others wait`,
			claim: { locks: [{
				relation,
				mode
			}] }
		};
	})
};
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
	return `The server refuses it: ${(error?.message ?? "no reason given").replace(/\.$/, "")}.${detail}`;
}
/** What fails only because of where it was rehearsed proves nothing about production. */
function failureClaim(failed) {
	const remedy = remedyFor(failed.error?.code ?? "", failed.error?.message ?? "");
	return remedy ? { unknown: `${failureProof(failed)} ${remedy}` } : { seen: failureProof(failed) };
}
/** By SQLSTATE (manual 18, appendix A): what to set so that the rehearsal can get past it. */
function remedyFor(code, message) {
	if (message.includes("`extensions: [")) return "It was not tried.";
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
	return (step.observation?.ok ? step.observation.locks.filter((lock) => !lock.isNew) : step.operations.flatMap((operation) => predictLocks(operation, step.catalog))).find((lock) => keepsWaiting(step, lock) && isTable$1(step, lock.relation) && isInUse(step, lock.relation));
}
function isTable$1(step, relation) {
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
// src/rules/refresh-materialized-view-blocking.ts
const BASE$3 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE MATERIALIZED VIEW totals AS SELECT id % 10 AS bucket, sum(total) AS total FROM orders GROUP BY 1;
CREATE UNIQUE INDEX totals_bucket_key ON totals (bucket);`;
const refreshMaterializedViewBlocking = {
	id: "refresh-materialized-view-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "REFRESH MATERIALIZED VIEW without CONCURRENTLY",
	why: `The view is filled anew under ACCESS EXCLUSIVE: nobody can read it until the query is done. With CONCURRENTLY, which needs
a unique index on the view, readers go on with the old rows (manual 18, REFRESH MATERIALIZED VIEW).`,
	examples: [{
		kind: "bad",
		title: "Readers wait for the whole query",
		base: BASE$3,
		up: "REFRESH MATERIALIZED VIEW totals;"
	}, {
		kind: "good",
		title: "Readers keep the old rows",
		base: BASE$3,
		up: "REFRESH MATERIALIZED VIEW CONCURRENTLY totals;"
	}],
	check: onOperations(["refresh-materialized-view"], ({ relation, concurrently, withData }, step) => {
		if (concurrently || !withData || !isInUse(step, relation)) return void 0;
		const sql = step.statement.sql.replace(/\bview\b/i, (word) => `${word} CONCURRENTLY`);
		const hasKey = step.catalog.relations.get(relation)?.indexes.some((index) => index.unique && index.predicate === void 0);
		return {
			relation,
			message: `Nobody can read ${relation} until its query is done.`,
			instead: hasKey ? sequence(["this migration", `${sql};`]) : `-- first a unique index over all of its rows, and from then on\n-- ${sql.replaceAll("\n", "\n-- ")};`,
			suggestion: hasKey ? replaceStatement(step, sql) : void 0,
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
// src/rules/reindex-blocking.ts
const reindexBlocking = {
	id: "reindex-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "REINDEX without CONCURRENTLY",
	why: `It takes SHARE on the table, so writes wait until every index is built anew, and ACCESS EXCLUSIVE on the index, so that queries
which would use it wait as well. With CONCURRENTLY both go on (12 and later; manual 18, REINDEX, Rebuilding Indexes Concurrently).`,
	examples: [{
		kind: "bad",
		title: "Writers wait for the whole rebuild",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "REINDEX TABLE orders;"
	}, {
		kind: "good",
		title: "A concurrent rebuild, alone in its file",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "REINDEX TABLE CONCURRENTLY orders;"
	}],
	check: onOperations(["reindex"], ({ relation, target, concurrently }, step) => {
		if (concurrently || relation !== void 0 && !isInUse(step, relation)) return void 0;
		const table = target === "index" && relation ? step.catalog.relations.get(relation)?.table ?? relation : relation;
		const sql = `${step.statement.sql.replace(/\b(index|table|schema|database|system)\b/i, (word) => `${word} CONCURRENTLY`)};`;
		return {
			relation: table,
			message: `Rebuilding ${relation ?? `the whole ${target}`} makes writers wait until it is done.`,
			instead: sequence([outsideTransaction(step.migration), sql]),
			suggestion: step.steps.length === 1 ? replaceStatement(step, sql) : void 0,
			claim: table ? {
				locks: [{
					relation: table,
					mode: "ShareLock"
				}],
				scan: table
			} : {}
		};
	})
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
	const readded = step.steps.flatMap((one) => one.operations).some((one) => one.kind === "add-column" && one.relation === relation && one.column.name === column || one.kind === "rename-column" && one.relation === relation && one.to === column);
	const before = step.steps[0]?.catalog;
	const isOwn = before?.complete === true && before.relations.has(relation) && !columnOf(before, relation, column);
	return readded || isOwn;
}
// src/rules/rename-enum-value.ts
const renameEnumValue = {
	id: "rename-enum-value",
	category: "breaking",
	severity: "error",
	title: "ALTER TYPE … RENAME VALUE",
	why: `Code that runs while the migration is deployed still sends the old value, and every statement with it fails with SQLSTATE
22P02 the moment this commits; code that reads meets a value that it does not know.`,
	examples: [{
		kind: "bad",
		title: "The running application still says shipped",
		base: `CREATE TYPE order_status AS ENUM ('open', 'shipped');
CREATE TABLE orders (id bigint PRIMARY KEY, status order_status);`,
		up: `ALTER TYPE order_status RENAME VALUE 'shipped' TO 'sent';`
	}, {
		kind: "good",
		title: "A new value beside the old one",
		base: `CREATE TYPE order_status AS ENUM ('open', 'shipped');
CREATE TABLE orders (id bigint PRIMARY KEY, status order_status);`,
		up: `ALTER TYPE order_status ADD VALUE 'sent';`
	}],
	check: onOperations(["rename-object"], ({ objectType, name, to }, step) => {
		if (objectType !== "enum value") return void 0;
		const [type, value] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf(".") + 1)];
		const isOld = step.steps[0]?.catalog.enums.has(type.includes(".") ? type : `public.${type}`);
		if (step.catalog.complete && !isOld) return void 0;
		return {
			message: `Statements that send '${value}' for ${type} fail as soon as it is called '${to}'.`,
			instead: `-- first release: a new value, which the application understands and writes\nALTER TYPE ${type} ADD VALUE '${to}';\n\n-- then, in batches, the rows that hold the old one; the old value stays in the type`,
			claim: step.observation?.ok ? { seen: "It was renamed in the run." } : {}
		};
	})
};
// src/rules/rename-schema.ts
const renameSchema = {
	id: "rename-schema",
	category: "breaking",
	severity: "error",
	title: "ALTER SCHEMA … RENAME",
	why: `Every query that names the schema, and every search_path with it, fails the moment this commits: code that runs while the
migration is deployed still uses the old name.`,
	examples: [{
		kind: "bad",
		title: "The running application still says app",
		base: `CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint PRIMARY KEY);`,
		up: "ALTER SCHEMA app RENAME TO shop;"
	}, {
		kind: "good",
		title: "A schema of the same migration",
		up: `CREATE SCHEMA draft;
ALTER SCHEMA draft RENAME TO shop;`
	}],
	check: onOperations(["rename-object"], ({ objectType, name, to }, step) => {
		if (objectType !== "schema") return void 0;
		const inside = [...step.catalog.relations.values()].filter((one) => one.name.startsWith(`${name}.`));
		if (step.catalog.complete && inside.every((one) => one.isNew)) return void 0;
		return {
			message: `Queries that use ${name} fail as soon as it is called ${to}.`,
			instead: `-- first release: a second schema with views of the old tables\nCREATE SCHEMA ${to};\n-- CREATE VIEW ${to}.… AS SELECT * FROM ${name}.…;\n-- and rename when nothing uses the old name`,
			claim: step.observation?.ok ? { seen: "It was renamed in the run." } : {}
		};
	})
};
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
	check: {
		scope: "statement",
		find: (step) => [...named$1.find(step), ...unnamed$1(step)]
	}
};
const named$1 = onOperations(["rename-table"], (operation, step) => {
	const { relation, to } = operation;
	if (!isQueried(operation, step) || !isInUse(step, relation) || isReplaced(operation, step)) return void 0;
	return {
		relation,
		message: `Queries that use ${relation} fail as soon as it is called ${to}.`,
		instead: sequence(["this migration: the old name stays usable", briefly(`${step.statement.sql};\nCREATE VIEW ${quoteRelation(relation)} AS SELECT * FROM ${quoteRelation(`${schemaOf(relation)}.${to}`)};`)], ["when nothing uses the old name", briefly(`DROP VIEW ${quoteRelation(relation)};`)]),
		claim: { locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}] }
	};
});
function unnamed$1(step) {
	return unnamedLosses(step).renamed.map(({ relation, to }) => ({
		relation,
		message: `Queries that use ${relation} fail as soon as it is called ${to}: it is renamed${through(step)}.`,
		claim: { seen: `Seen in the run: ${relation} is called ${to} after the statement.` }
	}));
}
/** ALTER TABLE takes the name of an index or a sequence as well (manual 18, ALTER TABLE, RENAME). */
function isQueried({ relation, objectType }, step) {
	return !["index", "sequence"].includes(step.catalog.relations.get(relation)?.kind ?? objectType);
}
/** The old name exists again after the same transaction. */
function isReplaced({ relation }, step) {
	return step.steps.filter((one) => one.transaction === step.transaction).flatMap((one) => one.operations).some((one) => (one.kind === "create-view" || one.kind === "rename-table") && newName(one) === relation);
}
function newName(operation) {
	if (operation.kind === "create-view") return operation.relation;
	return `${operation.relation.slice(0, operation.relation.indexOf("."))}.${operation.to}`;
}
// src/rules/rls-disabled.ts
const BASE$2 = `CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders USING (tenant = current_user);`;
const rlsDisabled = {
	id: "rls-disabled",
	category: "security",
	severity: "warning",
	title: "Row level security switched off",
	why: `From then on every role with a grant on the table sees and changes every row of it, whatever its policies say (manual 18, 5.9).`,
	examples: [{
		kind: "bad",
		title: "Every tenant sees everybody’s orders",
		base: BASE$2,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;`
	}, {
		kind: "good",
		title: "Another policy instead",
		base: BASE$2,
		up: `SET LOCAL lock_timeout = '5s';
CREATE POLICY support ON orders FOR SELECT USING (current_user = 'support');`
	}],
	check: onOperations(["alter-table-other"], ({ relation, subtype }, step) => {
		if (subtype !== "AT_DisableRowSecurity" || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `The policies of ${relation} do not hold any more: whoever may read it reads every row.`,
			instead: `-- a policy that allows what is missing, instead of none:\n-- CREATE POLICY … ON ${relation} …;`,
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
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
			return rehearsal.roundTrip.dataDiff.filter(({ change }) => change === "lost" || change === "changed").map((difference) => draft(difference, rehearsal, context));
		}
	}
};
function draft(difference, rehearsal, context) {
	const { table, rows, column } = difference;
	return {
		relation: table,
		message: message(difference),
		claim: { seen: `Compared in the run: ${count(rows)} ${column ? `values of ${table}.${column}` : `rows of ${table}`}.` },
		place: cause(difference, context) ?? downPlace(rehearsal)
	};
}
function message({ table, column, rows, change }) {
	if (column === void 0) return `After the rollback ${plural(rows, "row")} of ${table} ${rows === 1 ? "is" : "are"} ${change === "lost" ? "gone" : "different"}.`;
	if (change === "lost") return `After the rollback ${plural(rows, "value")} of ${table}.${column} ${rows === 1 ? "is" : "are"} gone.`;
	return `After the rollback ${table}.${column} holds another value in ${plural(rows, "row")} than before.`;
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
			return [{ message: migration.down ? `The rollback script ${migration.down.file.path} changes nothing: the tool reports success and the schema stays.` : "There is no rollback script." }];
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
	return judgeEffects(claim, {
		observation,
		held: locksHeld$1(step),
		catalog: step.catalog
	});
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
/**
* Locks that the transaction holds once the statement is done: its own and those of the statements before it, by the
* names that their relations have by then.
*/
function locksHeld$1(step) {
	return [...step.steps.slice(0, step.steps.indexOf(step)).filter((one) => one.transaction === step.transaction).reduce((held, one) => [...held, ...locksOf(one)].map((lock) => renamed(lock, one)), []), ...locksOf(step)];
}
function locksOf({ observation }) {
	return observation?.locks ?? [];
}
function renamed(lock, { operations }) {
	return operations.reduce((now, one) => {
		if (one.kind === "rename-table" && one.relation === now.relation) return {
			...now,
			relation: `${schemaOf(now.relation)}.${one.to}`
		};
		if (one.kind === "set-schema" && one.relation === now.relation) return {
			...now,
			relation: `${one.schema}.${bareName(now.relation)}`
		};
		return now;
	}, lock);
}
function judgeEffects(claim, sight) {
	const missing = missingEffects(claim, sight);
	if (missing.length === 0 || isProvenByRewrite(claim, missing)) return {
		evidence: "confirmed",
		proof: seenEffects(claim, sight)
	};
	if (claim.needsRows !== void 0 && !holdsRows(sight.catalog, claim.needsRows)) return withoutRows(claim.needsRows);
	if (sight.observation.lockSource !== "held" && missing.every((effect) => effect.kind === "lock")) return {
		evidence: "unproven",
		proof: "It was over too quickly for its locks to be sampled."
	};
	return {
		evidence: "refuted",
		proof: `The run showed otherwise: ${missing.map((effect) => effect.words).join("; ")}.`
	};
}
/** No table is rewritten under a weaker lock than ACCESS EXCLUSIVE, whether or not a sample caught it. */
function isProvenByRewrite({ rewrite }, missing) {
	return rewrite !== void 0 && missing.every((effect) => effect.kind === "lock");
}
/** The relation itself, or a partition of it: the parent has no data files to rewrite or to scan. */
function familyOf(catalog, relation) {
	return new Set(relation === void 0 ? [] : withDescendants(catalog, relation));
}
function missingEffects(claim, { observation, held, catalog }) {
	const { locks = [], rewrite, scan, writes } = claim;
	const [rewritten, scanned] = [familyOf(catalog, rewrite), familyOf(catalog, scan)];
	return [
		...locks.filter(({ relation, mode }) => !lockOn(held, relation, mode)).map(({ relation, mode }) => ({
			kind: "lock",
			words: `no ${mode} was taken on ${relation}`
		})),
		...rewrite && !observation.rewrites.some((one) => rewritten.has(one)) ? [{
			kind: "effect",
			words: `${rewrite} kept its data files, it was not rewritten`
		}] : [],
		...scan && !observation.scans.some((one) => scanned.has(one.relation)) ? [{
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
function seenEffects(claim, { observation, held, catalog }) {
	const { locks = [], rewrite, scan, writes } = claim;
	const locked = locks.flatMap(({ relation, mode }) => {
		const lock = lockOn(held, relation, mode);
		return lock ? `${lock.mode} on ${relation}` : [];
	});
	const scanned = familyOf(catalog, scan);
	const tuples = observation.scans.reduce((sum, one) => sum + (scanned.has(one.relation) ? one.tuples : 0), 0);
	const parts = [
		...locked,
		...rewrite ? [`${rewrite} rewritten`] : [],
		...scan ? [`${count(tuples)} rows of ${scan} read`] : [],
		...writes ? [`${count(observation.rowsWritten)} rows written`] : []
	];
	return parts.length === 0 ? "It was run." : `Seen in the run: ${parts.join(", ")}.`;
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
	if (tuples < SMALL || !isInUse(step, relation) || isExplained(step, named)) return [];
	const lock = locksHeld$1(step).find((one) => !one.isNew && isTable(step, one.relation) && keepsWaiting(step, one));
	if (!lock) return [];
	return [{
		relation,
		message: `All of ${relation} is read${through(step)} while ${lock.mode} on ${lock.relation} keeps others waiting.`,
		claim: {
			scan: relation,
			seen: `Seen in the run: ${count(tuples)} rows of ${relation} read under ${lock.mode} on ${lock.relation}.`
		}
	}];
}
/** A finding already says that the statement reads, rewrites or writes rows: what it reads on the way is part of that. */
function isExplained({ observation }, named) {
	return named.some(({ claim }) => claim?.scan !== void 0 || claim?.rewrite !== void 0 && observation?.rewrites.length !== 0 || claim?.writes !== void 0 && observation?.rowsWritten !== 0);
}
function isTable({ catalog }, relation) {
	return !["index", "sequence"].includes(catalog.relations.get(relation)?.kind ?? "index");
}
// src/rules/set-logged.ts
const setLogged = {
	id: "set-logged",
	category: "lock-heavy",
	severity: "error",
	title: "SET LOGGED or SET UNLOGGED",
	why: `The table is written anew under ACCESS EXCLUSIVE: nobody can read or write it meanwhile. An UNLOGGED table is empty after a
crash and does not exist on replicas (manual 18, ALTER TABLE, SET LOGGED and CREATE TABLE, UNLOGGED).`,
	examples: [{
		kind: "bad",
		title: "Everybody waits for the whole rewrite",
		base: `CREATE TABLE hits (id bigint PRIMARY KEY);
INSERT INTO hits SELECT generate_series(1, 1000);`,
		up: "ALTER TABLE hits SET UNLOGGED;"
	}, {
		kind: "good",
		title: "It is logged already",
		base: "CREATE TABLE hits (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE hits SET LOGGED;`
	}],
	check: onOperations(["alter-table-other"], ({ relation, subtype }, step) => {
		if (subtype !== "AT_SetLogged" && subtype !== "AT_SetUnLogged") return void 0;
		const persistence = step.catalog.relations.get(relation)?.persistence;
		const wanted = subtype === "AT_SetLogged" ? "permanent" : "unlogged";
		if (!isInUse(step, relation) || persistence === wanted) return void 0;
		return {
			relation,
			message: `${relation} is written anew while nobody can read or write it.`,
			instead: "-- a new table of that kind, filled in batches beside the old one, and renamed into its place",
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
// src/rules/suppression-expired.ts
const suppressionExpired = {
	id: "suppression-expired",
	category: "review",
	severity: "warning",
	title: "A suppression whose day has passed",
	why: `Its author wanted it to be looked at again after that day. Until somebody has, it silences nothing any more.`,
	examples: [{
		kind: "bad",
		title: "Long past",
		base: "CREATE TABLE scratch (id bigint);",
		up: `-- pgrehearse: ignore drop-table until 2020-01-31 -- the import still runs
DROP TABLE scratch;`
	}, {
		kind: "good",
		title: "Still to come",
		base: "CREATE TABLE scratch (id bigint);",
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table until 2099-12-31 -- unused since May, backed up
DROP TABLE scratch;`
	}],
	check: {
		scope: "outcome",
		find: ({ directives, today }) => directives.suppressions.flatMap(({ covers: { file }, line, rules, until }) => until !== void 0 && until < today ? [{
			message: `${rules.join(", ")} ${rules.length === 1 ? "was" : "were"} set aside until ${until} only.`,
			place: {
				file,
				line,
				endLine: line
			}
		}] : [])
	}
};
// src/rules/suppression-malformed.ts
const suppressionMalformed = {
	id: "suppression-malformed",
	category: "review",
	severity: "warning",
	title: "A comment to pgrehearse that cannot be understood",
	why: `A comment that is meant to silence a finding and has a slip in it silences nothing. It has to read \`-- pgrehearse: ignore
<rule>[, <rule>] [until <yyyy-mm-dd>] -- <reason>\`, directly above the statement.`,
	examples: [{
		kind: "bad",
		title: "Another word for ignore",
		base: "CREATE TABLE scratch (id bigint);",
		up: `-- pgrehearse: allow drop-table -- unused since May
DROP TABLE scratch;`
	}, {
		kind: "good",
		title: "As it has to read",
		base: "CREATE TABLE scratch (id bigint);",
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table until 2099-12-31 -- unused since May, backed up
DROP TABLE scratch;`
	}],
	check: {
		scope: "outcome",
		find: ({ directives }) => directives.malformed.map(({ file, line, text }) => ({
			message: `This comment silences nothing: "${text}". Expected: pgrehearse: ignore <rule> -- <reason>.`,
			place: {
				file,
				line,
				endLine: line
			}
		}))
	}
};
// src/rules/suppression-unknown-rule.ts
const suppressionUnknownRule = {
	id: "suppression-unknown-rule",
	category: "review",
	severity: "warning",
	title: "A suppression of a rule that does not exist",
	why: `A misspelt rule id silences nothing, and nobody notices until the finding is there again. The ids are on the list of rules.`,
	examples: [{
		kind: "bad",
		title: "A typing mistake",
		base: "CREATE TABLE scratch (id bigint);",
		up: `-- pgrehearse: ignore drop-tabel -- unused since May
DROP TABLE scratch;`
	}, {
		kind: "good",
		title: "Spelt right",
		base: "CREATE TABLE scratch (id bigint);",
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE scratch;`
	}],
	check: {
		scope: "outcome",
		find: ({ directives, knownRules }) => directives.suppressions.flatMap(({ covers: { file }, line, rules }) => rules.filter((rule) => !knownRules.includes(rule)).map((rule) => ({
			message: `There is no rule ${rule}.`,
			place: {
				file,
				line,
				endLine: line
			}
		})))
	}
};
// src/rules/suppression.ts
const MARK = /^pgrehearse:\s*/i;
const DIRECTIVE = /^ignore\s+(?<rules>[a-z][\w, -]*?)(?:\s+until\s+(?<until>\S+))?(?:\s+(?:--|—)\s*(?<reason>.*))?$/is;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** What the comments above a script's statements say to pgrehearse. */
function directivesIn({ statements }) {
	const suppressions = [];
	const malformed = [];
	statements.forEach((statement, at) => {
		const from = at === 0 ? 1 : (statements[at - 1]?.span.end.line ?? 0) + 1;
		const covers = {
			file: statement.file,
			from,
			to: statement.span.end.line
		};
		for (const { text, line } of statement.comments) {
			if (!MARK.test(text)) continue;
			const parsed = parse(text.replace(MARK, ""));
			if (parsed) suppressions.push({
				...parsed,
				line,
				covers: withStart(covers, statement)
			});
			else malformed.push({
				text,
				file: statement.file,
				line
			});
		}
	});
	return {
		suppressions,
		malformed
	};
}
/** Two statements may share a line; the statement's own lines always count. */
function withStart(covers, { span }) {
	return {
		...covers,
		from: Math.min(covers.from, span.start.line)
	};
}
function parse(text) {
	const { rules = "", until, reason = "" } = DIRECTIVE.exec(text.trim())?.groups ?? {};
	const ids = rules.split(/[\s,]+/).filter((id) => id !== "");
	if (ids.length === 0 || until !== void 0 && !DATE.test(until)) return void 0;
	return {
		rules: ids,
		reason: reason.trim(),
		...until !== void 0 && { until }
	};
}
function covers$1({ covers: { file, from, to } }, finding) {
	return file === finding.file && from <= finding.line && finding.line <= to;
}
/** Whether it silences anything on that day, `2026-11-22`. */
function isInForce({ reason, until }, today) {
	return reason !== "" && (until === void 0 || today <= until);
}
/** Silences a finding that a comment above its statement names. It stays in the review, with the reason. */
function suppress(finding, suppressions, today) {
	const found = suppressions.find((one) => isInForce(one, today) && one.rules.includes(finding.rule) && covers$1(one, finding));
	if (!found) return finding;
	const { reason, until, line } = found;
	return {
		...finding,
		suppressed: {
			reason,
			...until && { until },
			by: `${finding.file}:${line}`
		}
	};
}
// src/rules/suppression-unused.ts
const suppressionUnused = {
	id: "suppression-unused",
	category: "review",
	severity: "warning",
	title: "A suppression that silences nothing",
	why: `The finding that it was written for does not come any more. Left where it is, it would silence the next one of its kind,
which nobody has thought about.`,
	examples: [{
		kind: "bad",
		title: "Nothing is dropped here",
		base: "CREATE TABLE notes (id bigint);",
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May
ALTER TABLE notes ADD COLUMN text text;`
	}, {
		kind: "good",
		title: "It silences what it names",
		base: "CREATE TABLE notes (id bigint);",
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE notes;`
	}],
	check: {
		scope: "outcome",
		find: (context) => ranThrough(context) ? unused(context) : []
	}
};
/** A finding that only a run can give is not missing where there was none, or where it ended early. */
function ranThrough({ rehearsal }) {
	if (rehearsal?.forward.status !== "ok") return false;
	return rehearsal.rollback.status === "ok" || rehearsal.roundTrip.status === "no-rollback";
}
function unused({ directives, findings, knownRules, today }) {
	return directives.suppressions.filter((one) => isInForce(one, today)).flatMap((one) => one.rules.filter((rule) => knownRules.includes(rule)).filter((rule) => !findings.some((finding) => finding.rule === rule && covers$1(one, finding))).map((rule) => ({
		message: `No finding of ${rule} is here to be silenced: take the comment out.`,
		place: {
			file: one.covers.file,
			line: one.line,
			endLine: one.line
		}
	})));
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
		scope: "outcome",
		find: ({ directives }) => directives.suppressions.filter(({ reason }) => reason === "").map(({ covers: { file }, line, rules }) => ({
			message: `This comment is to silence ${rules.join(", ")}, but gives no reason, so it silences nothing.`,
			place: {
				file,
				line,
				endLine: line
			}
		}))
	}
};
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
		find: (step, named) => (step.observation?.rewrites ?? []).filter((relation) => isInUse(step, relation) && !named.some(({ claim }) => covers(step, claim, relation))).map((relation) => ({
			relation,
			message: `${relation} is rewritten${through(step)} while nobody can read or write it.`,
			claim: {
				rewrite: relation,
				seen: `Seen in the run: ${relation}${rowsOf(step, relation)} got new data files.`
			}
		}))
	}
};
/** The claim is about it, or about the table that it is a partition of. */
function covers({ catalog }, claim, relation) {
	return claim?.rewrite !== void 0 && withDescendants(catalog, claim.rewrite).includes(relation);
}
function rowsOf(step, relation) {
	const rows = step.catalog.relations.get(relation)?.rows;
	return typeof rows === "number" && rows > 0 ? ` (${count(rows)} rows)` : "";
}
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
	check: {
		scope: "statement",
		find: (step) => [...named.find(step), ...unnamed(step)]
	}
};
const named = onOperations(["truncate"], ({ relation, cascade }, step) => {
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
});
/** New, empty data files, although nothing read the old ones: no rewrite (manual 18, TRUNCATE). */
function unnamed(step) {
	const { rewrites = [], scans = [] } = step.observation ?? {};
	if (through(step) === "") return [];
	return rewrites.filter((relation) => isInUse(step, relation) && !scans.some((scan) => scan.relation === relation && scan.tuples > 0)).map((relation) => ({
		relation,
		message: `${capital(rowsWords(step.catalog, relation))} of ${relation} are gone for good once this commits: it is emptied${through(step)}.`,
		claim: {
			rewrite: relation,
			seen: "Seen in the run: it got new data files, and nothing read the old ones."
		}
	}));
}
function capital(words) {
	return words.replace(/^a/, "A").replace(" its ", " ");
}
// src/rules/update-without-where.ts
const BASE$1 = `CREATE TABLE orders (id bigint PRIMARY KEY, status text);
INSERT INTO orders SELECT g, 'open' FROM generate_series(1, 1000) g;`;
const updateWithoutWhere = {
	id: "update-without-where",
	category: "destructive",
	severity: "warning",
	title: "UPDATE of every row of an existing column",
	why: `Without a WHERE, or with one that is always true, it overwrites what every row holds, and no rollback script knows the old
values. Every row stays locked until the end, and the table grows by its own size (manual 18, 24.1.2).`,
	examples: [{
		kind: "bad",
		title: "No WHERE",
		base: BASE$1,
		up: "UPDATE orders SET status = 'closed';"
	}, {
		kind: "good",
		title: "Only the rows that are meant",
		base: BASE$1,
		up: "UPDATE orders SET status = 'closed' WHERE id < 10;"
	}],
	check: onOperations(["update"], ({ relation, where, columns }, step) => {
		if (where === "condition" || !isInUse(step, relation)) return void 0;
		const before = step.steps[0]?.catalog;
		const old = columns.filter((column) => !before?.complete || columnOf(before, relation, column));
		if (old.length === 0) return void 0;
		const table = quoteRelation(relation);
		return {
			relation,
			message: `${old.join(", ")} of ${relation} ${old.length === 1 ? "is" : "are"} overwritten in ${rowsWords(step.catalog, relation)}.`,
			instead: sequence(["only the rows that are meant, in batches; repeat until it updates no row, committing each time", `${step.statement.sql.replace(/\s+where\b[^]*$/i, "")}\nWHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE false /* your condition */ LIMIT 5000));`]),
			claim: {
				writes: relation,
				needsRows: relation
			}
		};
	})
};
// src/rules/vacuum-full.ts
const vacuumFull = {
	id: "vacuum-full",
	category: "lock-heavy",
	severity: "error",
	title: "VACUUM FULL",
	why: `It writes the whole table anew under ACCESS EXCLUSIVE, with as much disk again: nobody can read or write it meanwhile (manual 18,
VACUUM and 24.1.2). A plain VACUUM makes the space usable again without stopping anybody.`,
	examples: [{
		kind: "bad",
		title: "Everybody waits for the whole rewrite",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "VACUUM FULL orders;"
	}, {
		kind: "good",
		title: "A plain VACUUM stops nobody",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "VACUUM orders;"
	}],
	check: onOperations(["vacuum"], (operation, step) => {
		const { relation } = operation;
		if (!operation.full || relation !== void 0 && !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `${relation ?? "Every table"} is written anew while nobody can read or write it.`,
			instead: "-- in a quiet hour, outside of migrations; or pg_repack, which copies the table beside running traffic\n-- where only dead rows are the matter:\nVACUUM " + (relation ?? "") + ";",
			claim: relation ? {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			} : {}
		};
	})
};
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
		const added = step.steps.find((other) => other.transaction === step.transaction && !hasConstraint(other.catalog, relation, constraint) && (hasConstraint(other.after, relation, constraint) || namesConstraint(other, relation, constraint)));
		if (!added) return void 0;
		return {
			relation,
			message: `The lock that line ${added.statement.span.start.line} took on ${relation} is kept while VALIDATE reads the whole table.`,
			instead: sequence(...added === step ? [] : [["this migration", briefly(`${added.statement.sql};`)]], ["the next one, so that the lock is gone when the rows are checked", `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${quoteName(constraint)};`]),
			claim: { scan: relation }
		};
	})
};
function hasConstraint(catalog, relation, name) {
	return (catalog.relations.get(relation)?.constraints ?? []).some((one) => one.name === name);
}
/** Also where the statement was not reached, or fails. */
function namesConstraint({ operations }, relation, name) {
	return operations.some((one) => one.kind === "add-constraint" && one.relation === relation && one.constraint.name === name);
}
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
	dropIndexBlocking,
	reindexBlocking,
	concurrentlyInTransaction,
	concurrentlyIfNotExists,
	addColumnVolatileDefault,
	addColumnIdentity,
	addColumnStoredGenerated,
	addColumnNotNullWithoutDefault,
	addColumnCheck,
	addColumnUnique,
	addColumnReferences,
	addColumnJson,
	alterColumnTypeRewrite,
	setNotNullScan,
	addForeignKeyValidating,
	validateInSameTransaction,
	addCheckValidating,
	addUniqueBlocking,
	addPrimaryKeyBlocking,
	addExclusionBlocking,
	dropConstraint,
	dropPrimaryKey,
	dropNotNull,
	vacuumFull,
	cluster,
	setLogged,
	refreshMaterializedViewBlocking,
	detachPartitionBlocking,
	attachPartitionScan,
	attachPartitionScansDefault,
	createTriggerBlocking,
	lockTable,
	disableTrigger,
	missingLockTimeout,
	ddlAndBackfillTogether,
	enumValueUsedInTransaction,
	dropTable,
	dropColumn,
	dropSchema,
	dropCascade,
	truncate,
	deleteWithoutWhere,
	updateWithoutWhere,
	renameTable,
	renameColumn,
	renameSchema,
	renameEnumValue,
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
	rlsDisabled,
	statementNotUnderstood,
	suppressionWithoutReason,
	suppressionMalformed,
	suppressionUnknownRule,
	suppressionExpired,
	suppressionUnused
];
const RULE_IDS = RULES.map((rule) => rule.id);
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
			table: "value",
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
	notes: "value",
	ignored: "value",
	postgres: {
		version: "value",
		source: "value",
		image: "value"
	},
	fixtures: {
		tables: {
			table: "value",
			rows: "value",
			productionRows: "value",
			seeded: "value",
			reason: "value"
		},
		leftOut: "value"
	},
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
/** Why each rule of these findings matters; it is the same for all of a rule. */
function reasons(items) {
	return new Map(items.flatMap((item) => item.findings).map(({ rule, why }) => [rule, why]));
}
// src/report/markdown/page.ts
/** `path:line` or another label for it, linked where the caller knows how. */
function place$2(page, file, line, label = `${file}:${line}`) {
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
function renderItem(page, item) {
	return [
		`#### ${place$2(page, item.file, item.line)}`,
		...item.statement ? [fence(snippet(item.statement, item.failure), "sql")] : [],
		...item.findings.map(whatHappens),
		facts(page, item).join("\n"),
		...whatToWrite(item)
	].join("\n\n");
}
function whatHappens({ rule, severity, message }) {
	return `${SEVERITIES[severity].icon} **${prose(rule)}:** ${prose(message)}`;
}
function facts({ review }, item) {
	const expected = item.findings.flatMap((finding) => estimate(finding) ?? []);
	return [
		...lockSentences(review, item).map((sentence) => `- **Lock:** ${prose(sentence)}`),
		...certainties(item.findings).map(({ label, proof }) => `- **${prose(label)}:** ${prose(proof)}`),
		...[...new Set(expected)].map((sentence) => `- **Expected in production:** ${prose(sentence)}`)
	];
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
	return {
		...folded(page, "### Switched off by the author\n\n", findings.map((finding) => {
			const until = finding.suppressed?.until ? ` (until ${prose(finding.suppressed.until)})` : "";
			return `${bullet(page, finding)}: ${prose(finding.suppressed?.reason ?? "")}${until}`;
		}), .05),
		close: "\n\n"
	};
}
/** What the rules expected and the run disproved. */
function refutedSection(page, findings) {
	const pieces = findings.map((finding) => `${bullet(page, finding)}: ${prose(evidence(finding).proof)}`);
	return folded(page, `<details><summary>${plural(findings.length, "suspicion")} that the rehearsal refuted</summary>\n\n`, pieces, .05);
}
/** Why the rules ask for what they ask, for who wants to know. */
function reasonsSection(page, whys) {
	return folded(page, "<details><summary>Why it matters</summary>\n\n", [...whys].map(([rule, why]) => `- **${prose(rule)}:** ${prose(why)}`), .05);
}
/** What a reader might take for reviewed, and what is not. */
function ignoredSection(page) {
	const { ignored } = page.review;
	return folded(page, `<details><summary>${plural(ignored.length, "changed .sql file")} not taken for migrations, and not reviewed</summary>\n\n`, ignored.map((file) => `- ${place$2(page, file, 1, file)}`), .03);
}
/** Rows per table: what the times were measured on; and what was not loaded. */
function fixturesSection(page) {
	const { tables, leftOut } = page.review.fixtures;
	const open = [
		`<details><summary>Rows in ${plural(tables.length, "table")}</summary>\n`,
		"| Table | Rows here | Rows in production | Seeded |",
		"|:--|--:|--:|:--|\n"
	].join("\n");
	const notes = leftOut.map((note) => `\n- ${prose(note)}`).join("");
	const section = folded(page, open, tables.map(fixtureRow), .03);
	return notes === "" ? section : {
		...section,
		close: `\n\nOf the files behind them:\n${notes}${section.close}`
	};
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
	return `- **${prose(finding.rule)}** at ${place$2(page, finding.file, finding.line)}`;
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
	if (run?.status === "failed") return [failureWords(RUN_NAMES[key], run)];
	if (run?.status === "skipped" && trip.status === "not-run" && run.reason) return [sentence(run.reason)];
	return [];
}
function failureWords(which, run) {
	const failed = run.statements.find((statement) => statement.error !== void 0);
	if (!failed?.error) return `${which} failed.${run.reason ? ` ${sentence(run.reason)}` : ""}`;
	return `${which} failed at ${place$1(failed)}: ${clip(failed.error.message, LONGEST_MESSAGE)} (SQLSTATE ${failed.error.code}).`;
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
// src/report/markdown.ts
/** The review as a pull request comment and a job summary. What does not fit is left out finding by finding, the mildest first. */
function renderMarkdown(review, options) {
	const page = {
		review,
		links: options.links ?? {}
	};
	const marker = options.marker === void 0 ? "" : `${options.marker}\n`;
	const note = options.note === void 0 ? "" : ` ${prose(options.note)}`;
	const notes = review.notes.map((one) => `> ${prose(one)}\n\n`).join("");
	const head = `${marker}${opening(page)}${note}\n\n${notes}`;
	return `${head}${fit(sections(page), options.limit - head.length)}`.trimEnd().concat("\n");
}
function opening(page) {
	const { review } = page;
	if (review.mode === "nothing-changed" && review.problems.length === 0) return "✅ **pgrehearse**: no migration changed, so there was nothing to rehearse.";
	return `## ${headline(review)}\n\n${introduction(page)}`;
}
/** The verdict in one line: `❌ Not ready to merge: 1 error and 2 warnings`. */
function headline(review) {
	const { icon, sentence } = VERDICTS[review.verdict];
	const found = counts(review);
	const off = review.summary.suppressed > 0 ? ` (${review.summary.suppressed} switched off)` : "";
	return `${icon} ${sentence}${found === "" ? "" : `: ${found}`}${off}`;
}
function introduction({ review, links }) {
	const honest = review.postgres && review.verdict !== "pass" ? "Times are from here, not from production." : "";
	const summary = links.summary === void 0 ? "" : link("Whole review", links.summary);
	return [
		prose(rehearsed(review)),
		prose(emptiness(review)),
		honest,
		summary
	].filter((part) => part !== "").join(" ");
}
function sections(page) {
	const { action, notices, refuted, suppressed } = sortFindings(page.review);
	return [
		problemsSection(page),
		suppressedSection(page, suppressed),
		actionSection(page, action),
		roundTripSection(page),
		statementsSection(page),
		noticesSection(page, notices),
		refutedSection(page, refuted),
		reasonsSection(page, reasons([...action, ...notices])),
		ignoredSection(page),
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
	return `${file === void 0 ? "" : `${place$2(page, file, line ?? 1)}: `}${prose(message)}`;
}
function actionSection(page, items) {
	return {
		open: "### What to change\n\n",
		pieces: items.map((item) => renderItem(page, item)),
		between: "\n\n",
		close: "\n\n",
		leftOut: (rest) => {
			const findings = items.slice(-rest).flatMap((item) => item.findings);
			return `**${plural(findings.length, "more finding")}, none worse than these: ${elsewhere(page)}.**`;
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
/** How it was done, in small print. */
function footSection({ review: { tool, mode, postgres, timings } }) {
	const server = postgres ? [`Postgres ${prose(postgres.version)} ${ENGINES[postgres.source]}`] : [];
	const image = postgres?.image === void 0 ? [] : [code(postgres.image)];
	const phases = Object.entries(timings).map(([phase, ms]) => `${prose(phase)} ${duration(ms)}`);
	const parts = [
		`pgrehearse ${prose(tool.version)}`,
		...server,
		...image,
		...phases
	];
	return {
		open: "<sub>",
		pieces: postgres || mode !== "nothing-changed" ? [parts.join(" · ")] : [],
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
	return [
		problemLines(screen),
		...sorted.action.map((item) => itemLines(screen, item)),
		...sorted.notices.map((item) => itemLines(screen, item)),
		bullets(screen, "Why it matters", [...reasons(sorted.action)].map(([rule, why]) => `${rule}: ${why}`)),
		roundTripLines(screen),
		statementLines(screen),
		...asideLines(screen, sorted),
		...remarkLines(screen)
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
	return [bullets(screen, "Switched off by the author", suppressed.map((finding) => `${place(finding)}: ${finding.suppressed?.reason ?? ""}`)), bullets(screen, "Refuted by the rehearsal", refuted.map((finding) => `${place(finding)}: ${evidence(finding).proof}`))];
}
/** What was not looked at, and what to know of how the rest was. */
function remarkLines(screen) {
	const { ignored, notes, fixtures } = screen.review;
	const empty = emptiness(screen.review);
	return [bullets(screen, "Changed .sql files not taken for migrations, and not reviewed", ignored), bullets(screen, "Note", [
		...notes,
		...empty === "" ? [] : [empty],
		...fixtures.leftOut
	])];
}
function place({ rule, file, line }) {
	return `${rule} at ${file}:${line}`;
}
function bullets({ ink, width }, title, sentences) {
	if (sentences.length === 0) return [];
	return [ink(title, "bold"), ...sentences.flatMap((sentence) => hang("  - ", unmarked(sentence), width))];
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
		ignored: ignoredOf(pull.changes, known.map(({ head }) => head), scope)
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
function ignoredOf(changes, folders, { isData }) {
	const known = new Set(folders.flatMap(filesOf));
	return changes.filter(({ path, change }) => path.endsWith(".sql") && change !== "deleted").map(({ path }) => path).filter((path) => !known.has(path) && !isData(path));
}
// src/rules/findings.ts
/** Every rule on everything that changed: worst first, then by place. `today`: `2026-11-22`, in UTC. */
function findAll(context, severities, today) {
	const rules = RULES.filter((rule) => (severities[rule.id] ?? rule.severity) !== "off");
	const inAll = [...context.contexts.flatMap((one) => inMigration(rules, one)), ...rules.flatMap((rule) => inSet(rule, context))];
	const outcomes = context.contexts.map((one) => outcomeOf(one, inAll, today));
	const found = [...inAll, ...outcomes.flatMap((outcome) => rules.flatMap((rule) => inOutcome(rule, outcome)))];
	const suppressions = outcomes.flatMap(({ directives }) => directives.suppressions);
	return found.map((finding) => withSeverity(finding, severities[finding.rule])).map((finding) => suppress(finding, suppressions, today)).toSorted(byWeight);
}
function outcomeOf(context, found, today) {
	const { id, up, down } = context.migration;
	const scripts = [up, ...down ? [down] : []].map(directivesIn);
	const directives = {
		suppressions: scripts.flatMap(({ suppressions }) => suppressions),
		malformed: scripts.flatMap(({ malformed }) => malformed)
	};
	const findings = found.filter((finding) => finding.migration === id);
	return {
		...context,
		findings,
		directives,
		knownRules: RULES.map((rule) => rule.id),
		today
	};
}
function inOutcome(rule, context) {
	if (rule.check.scope !== "outcome") return [];
	const { migration } = context;
	const first = {
		file: migration.up.file.path,
		line: 1,
		endLine: 1
	};
	return rule.check.find(context).map((draft) => finished(rule, draft, first, migration.id, { evidence: "predicted" }));
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
		severity: evidence === "refuted" ? "notice" : draft.severity ?? levelOf(rule),
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
/** A rule that is off by itself says only what the configuration asked for, and then with that severity. */
function levelOf({ severity }) {
	return severity === "off" ? "notice" : severity;
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
// src/review/index-locks.ts
/** The table of each index, at any time of the forward run. */
function tablesOfIndexes(catalogs) {
	const relations = catalogs.flatMap((catalog) => [...catalog.relations.values()]);
	return new Map(relations.flatMap(({ kind, name, table }) => kind === "index" && table ? [[name, table]] : []));
}
/** The run with each lock on an index naming the table, so that a reader can tell which of them come along with the table's. */
function withTables(run, tables) {
	const statements = run.statements.map((statement) => ({
		...statement,
		locks: statement.locks.map((lock) => {
			const table = tables.get(lock.relation);
			return table === void 0 ? lock : {
				...lock,
				table
			};
		})
	}));
	return {
		...run,
		statements
	};
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
function assemble(assembly) {
	const { reviewed, problems, notes = [], ignored = [], config, mode, postgres, timings } = assembly;
	const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
	const findings = reviewed.flatMap(({ parsed, contexts, set }) => findAll({
		contexts,
		changes: parsed.changes,
		set
	}, config.rules, today));
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
		notes,
		ignored,
		fixtures: {
			tables: reviewed.flatMap(({ fixtures }) => fixtures),
			leftOut: [...new Set(reviewed.flatMap(({ leftOut }) => leftOut))]
		},
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
		const { forward, rollback, again, roundTrip, catalogs } = rehearsal;
		const tables = tablesOfIndexes(catalogs);
		return {
			forward: withTables(forward, tables),
			rollback: withTables(rollback, tables),
			again: withTables(again, tables),
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
// src/catalog/replay.ts
/** The catalogue after merged scripts that all succeeded, run one after the other by one session, without a server. */
function replay(scripts, start) {
	let session = NEW_SESSION;
	let catalog = start;
	for (const { statements } of scripts) for (const statement of statements) {
		const { searchPath } = session;
		const known = catalog;
		catalog = statement.operations.map((one) => resolveOperation(one, known, searchPath)).reduce((state, one) => applyOperation(state, one, false), known);
		session = nextSession(session, statement, statement === statements.at(-1));
	}
	return catalog;
}
// src/review/static.ts
/** Without a server: the merged migrations are replayed on a catalogue in memory, and every step is judged from it. */
async function reviewStatically(projects, { baseline }, { postgres: major, limits, conventions }) {
	const dump = baseline ? [parseScript(await textOf(baseline))] : [];
	return projects.map((parsed) => {
		return {
			parsed,
			contexts: contextsOf(parsed, replay([...dump, ...parsed.base], UNKNOWN_CATALOG), major, {
				limits,
				conventions
			}),
			rehearsals: [],
			fixtures: [],
			leftOut: []
		};
	});
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
function contextsOf({ migrations }, base, major, options) {
	let catalog = base;
	return migrations.map((migration) => {
		const { steps, after } = stepsOf({
			migration,
			catalog,
			major,
			options
		});
		catalog = after;
		return {
			migration,
			steps,
			options
		};
	});
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
		return failed(input.config, error, {
			notes: input.notes,
			timings: watch.timings
		});
	}
}
/** A review that could not be done, and why. */
function failed(config, error, { notes, timings = {} } = {}) {
	return assemble({
		reviewed: [],
		problems: [{ message: error.message }],
		notes,
		config,
		mode: "rehearsal",
		timings
	});
}
async function attempt(input, watch) {
	const { config, notes } = input;
	const discovery = await watch.time("discover", () => discoverIn(input));
	const { problems: unread, ignored } = discovery;
	const found = {
		problems: unread,
		ignored,
		notes,
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
	const problems = [...unread, ...parsed.flatMap((project) => project.problems)];
	const files = await baseFiles(config, input.named ? input.head : input.base, input.head);
	if (input.isStatic) {
		const reviewed = await watch.time("rules", () => reviewStatically(parsed, files, config));
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
export { folderOf as C, resolveCommit as D, mergeBase as E, tryGit as O, isBelow as S, changedFiles as T, decodeText as _, FORMAT_NAMES as a, gitTree as b, renderMarkdown as c, VERDICTS as d, RULE_IDS as f, loadSettings as g, CONFIG_FILE as h, FORMATS as i, renderJson as l, name as m, review as n, annotations as o, list as p, VERSION as r, renderText as s, failed as t, counts as u, hostTree as v, joinPath as w, emptyTree as x, workTree as y };
