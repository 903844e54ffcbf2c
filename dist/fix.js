import { n as review } from "./review.js";
import { t as standing } from "./verdict.js";
import { j as decodeText, k as overlayTree } from "./tools.js";
import { a as resolveCommit, i as repositoryRoot, r as mergeBase } from "./git-changes.js";
import { a as tryGit } from "./git.js";
import { t as UserError } from "./errors.js";
import { p as visible } from "./inert.js";
import { r as plural } from "./numbers.js";
import { randomUUID } from "node:crypto";
import { chmod, lstat, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
// src/rules/fixes.ts
/** It lasts for the transaction only; a plain SET would hold for the migrations that follow in the session. */
const isLocal = (sql) => sql.startsWith("SET LOCAL lock_timeout = ");
/** CONCURRENTLY goes without IF NOT EXISTS, which another database may need. */
const keepsCondition = (sql, old) => !/\bif\s+not\s+exists\b/i.test(old) || /\bif\s+not\s+exists\b/i.test(sql);
/**
* The rules whose suggestion is safe on its own: the schema comes out the same, only more gently, and no other file has
* to change. All others need somebody to decide, or a migration that follows. What comes first is tried first: beside a
* lock_timeout a statement is not alone in its file any more.
*/
const FIXES = {
	"create-index-blocking": {
		does: "builds the index CONCURRENTLY, where the statement is alone in its file and has no IF NOT EXISTS",
		isSafe: keepsCondition
	},
	"drop-index-blocking": {
		does: "drops the index CONCURRENTLY, where the statement is alone in its file",
		isSafe: () => true
	},
	"reindex-blocking": {
		does: "rebuilds the index CONCURRENTLY, where the statement is alone in its file",
		isSafe: () => true
	},
	"missing-lock-timeout": {
		does: "sets a lock_timeout for the transaction, where the file runs in one",
		isSafe: isLocal
	},
	"lock-timeout-not-in-effect": {
		does: "sets a lock_timeout for the transaction, where the file runs in one",
		isSafe: isLocal
	}
};
const FIXED_RULES = Object.keys(FIXES);
function byPreference(a, b) {
	return FIXED_RULES.indexOf(a.rule) - FIXED_RULES.indexOf(b.rule);
}
/** Whether a finding's suggestion may be applied without asking. `text` is its file. */
function isSafeToApply({ rule, suggestion, suppressed, evidence }, text) {
	const fix = FIXES[rule];
	if (!fix || !suggestion || suppressed || evidence === "refuted") return false;
	const { startLine, endLine, sql } = suggestion;
	const old = text.split("\n").slice(startLine - 1, endLine);
	return fix.isSafe(sql, old.join("\n"));
}
// src/fix/edits.ts
function overlap(a, b) {
	return a.startLine <= b.endLine && b.startLine <= a.endLine;
}
/** A text with all of the suggestions put in, which must not overlap. Every other character stays as it is. */
function withSuggestions(text, suggestions) {
	const lines = text.split("\n");
	for (const { startLine, endLine, sql } of suggestions.toSorted((a, b) => b.startLine - a.startLine)) {
		const old = lines.slice(startLine - 1, endLine);
		lines.splice(startLine - 1, old.length, ...withLineEnds(sql.split("\n"), old, lines));
	}
	return lines.join("\n");
}
/** `\r` belongs to a line here. New lines get one where the old ones, or those of the file, have it. */
function withLineEnds(added, old, lines) {
	const ended = old.length === 1 && !old[0]?.endsWith("\r") ? lines.slice(0, -1) : old.slice(0, -1);
	const isWindows = ended.length > 0 && ended.every((line) => line.endsWith("\r"));
	const last = old.at(-1)?.endsWith("\r") ?? false;
	return added.map((line, at) => {
		if (at === added.length - 1) return last ? `${bare(line)}\r` : bare(line);
		return isWindows || last || line.endsWith("\r") ? `${bare(line)}\r` : line;
	});
}
function bare(line) {
	return line.replace(/\r$/, "");
}
/** What a suggestion changes, without the lines that it keeps. */
function editOf(text, { startLine, endLine, sql }) {
	const old = text.split("\n").slice(startLine - 1, endLine).map(bare);
	const added = sql.split("\n").map(bare);
	const changed = new Set(lineDifference(old, added));
	return {
		line: startLine,
		removed: old.filter((_, at) => changed.has(`-${at}`)),
		added: added.filter((_, at) => changed.has(`+${at}`))
	};
}
/** Lines that only one side has, in order: each line of the one is looked for in the rest of the other. */
function lineDifference(old, added) {
	const differing = [];
	let next = 0;
	for (const [at, line] of old.entries()) {
		const found = added.indexOf(line, next);
		if (found < 0) differing.push(`-${at}`);
		else {
			for (; next < found; next += 1) differing.push(`+${next}`);
			next = found + 1;
		}
	}
	for (; next < added.length; next += 1) differing.push(`+${next}`);
	return differing;
}
// src/fix/fix.ts
/** Every accepted round makes findings fewer, so this only ends what should not be there. */
const MOST_ROUNDS = 1e3;
/**
* Applies the suggestions that are safe on their own until none is left, and reviews again after each round: what does
* not help, or brings something new, is taken back. Nothing is written.
*/
async function fixAll(input, whyNot, run = review) {
	const state = new Fixing(input, whyNot, run);
	let current = await state.reviewed(/* @__PURE__ */ new Map());
	let size = Infinity;
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const batch = (await state.next(current)).slice(0, size);
		if (batch.length === 0) break;
		const contents = await state.applied(batch);
		const after = await state.reviewed(contents);
		const wrong = whatWentWrong(current, after, batch);
		if (wrong === void 0) {
			await state.accept(batch, contents);
			current = after;
			size *= 2;
		} else if (batch.length === 1) state.takeBack(batch, wrong);
		else size = Math.ceil(batch.length / 2);
	}
	return state.result(current);
}
var Fixing = class {
	#input;
	#whyNot;
	#run;
	#fixes = [];
	#failed = [];
	#refused = /* @__PURE__ */ new Map();
	#hopeless = /* @__PURE__ */ new Set();
	#contents = /* @__PURE__ */ new Map();
	constructor(input, whyNot, run) {
		this.#input = input;
		this.#whyNot = whyNot;
		this.#run = run;
	}
	reviewed(contents) {
		return this.#run({
			...this.#input,
			isStatic: true,
			head: overlayTree(this.#input.head, contents)
		});
	}
	/** What can be applied at once: at most one suggestion for any line, the one that achieves most first. */
	async next({ findings }) {
		const chosen = [];
		for (const finding of findings.toSorted(byPreference)) {
			if (!isFixable(finding) || this.#hopeless.has(keyOf(finding))) continue;
			const { file, suggestion } = finding;
			if (!isSafeToApply(finding, await this.#text(file)) || await this.#isRefused(file)) continue;
			if (!chosen.some((one) => one.file === file && overlap(one.suggestion, suggestion))) chosen.push(finding);
		}
		return chosen;
	}
	async applied(batch) {
		const contents = new Map(this.#contents);
		for (const file of new Set(batch.map((one) => one.file))) {
			const suggestions = batch.filter((one) => one.file === file).map(({ suggestion }) => suggestion);
			const text = withSuggestions(await this.#text(file), suggestions);
			contents.set(file, encoded(text, await this.#bytes(file)));
		}
		return contents;
	}
	async accept(batch, contents) {
		for (const { rule, file, line, suggestion } of batch) this.#fixes.push({
			rule,
			file,
			line,
			edit: editOf(await this.#text(file), suggestion)
		});
		this.#contents = contents;
	}
	takeBack(batch, why) {
		for (const finding of batch) {
			const { rule, file, line } = finding;
			this.#hopeless.add(keyOf(finding));
			this.#failed.push({
				rule,
				file,
				line,
				why
			});
		}
	}
	async result(review) {
		const files = /* @__PURE__ */ new Map();
		for (const [file, after] of this.#contents) {
			const before = await this.#input.head.read(file);
			if (before) files.set(file, {
				before,
				after
			});
		}
		return {
			review,
			fixes: this.#fixes,
			refused: this.#refused,
			failed: this.#failed,
			files
		};
	}
	async #isRefused(file) {
		if (this.#refused.has(file)) return true;
		const why = this.#contents.has(file) ? void 0 : await this.#whyNot(file);
		if (why !== void 0) this.#refused.set(file, why);
		return why !== void 0;
	}
	async #bytes(file) {
		return this.#contents.get(file) ?? await this.#input.head.read(file) ?? /* @__PURE__ */ new Uint8Array();
	}
	async #text(file) {
		return decodeText(file, await this.#bytes(file)).text;
	}
};
function isFixable(finding) {
	return finding.suggestion !== void 0;
}
function keyOf({ rule, file, message }) {
	return JSON.stringify([
		rule,
		file,
		message
	]);
}
const BOM = [
	239,
	187,
	191
];
function encoded(text, like) {
	const bytes = new TextEncoder().encode(text);
	return BOM.every((byte, at) => like[at] === byte) ? Uint8Array.from([...BOM, ...bytes]) : bytes;
}
/** A sentence, when the findings are still there, or when others came. A notice may come: it asks for nothing. */
function whatWentWrong(before, after, batch) {
	if (after.problems.length > before.problems.length) return `it cannot be read any more: ${after.problems.at(-1)?.message ?? ""}`;
	if (batch.some((one) => {
		const applied = batch.filter(isLike(one)).length;
		return count(after, isLike(one)) > count(before, isLike(one)) - applied;
	})) return "the finding is still there";
	const fresh = asking(after).find((one) => asking(after).filter(isLike(one)).length > asking(before).filter(isLike(one)).length);
	return fresh && `it brings a finding of ${fresh.rule}: ${fresh.message}`;
}
function asking({ findings }) {
	return standing(findings).filter(({ severity }) => severity !== "notice");
}
function isLike({ file, rule }) {
	return (other) => other.file === file && other.rule === rule;
}
function count({ findings }, isMeant) {
	return standing(findings).filter(isMeant).length;
}
// src/fix/merged.ts
/** Where merged migrations are looked for when nobody names the base branch. */
const USUAL = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master",
	"HEAD"
];
/**
* Tells which files are merged already: databases have run them, so they stay as they are. `base` is the branch that
* somebody named; outside of a repository nothing is merged.
*/
function unlessMerged(cwd, base) {
	const known = /* @__PURE__ */ new Map();
	return async (file) => {
		const place = resolve(cwd, file);
		const folder = dirname(place);
		const found = known.get(folder) ?? baseOf(folder, base);
		known.set(folder, found);
		const { name, commits = [] } = await found ?? {};
		for (const commit of commits) {
			const { code } = await tryGit(folder, [
				"cat-file",
				"-e",
				`${commit}:./${basename(place)}`
			]);
			if (code === 0) return `it is merged already (${name} has it), and databases that ran it do not run it again. Write a new migration, or name another branch with --base.`;
		}
	};
}
async function baseOf(folder, named) {
	if (await repositoryRoot(folder) === void 0) return void 0;
	if (named !== void 0) return {
		name: named,
		commits: [await mergeBase(folder, named)]
	};
	for (const name of USUAL) {
		const tip = await commitOf(folder, name);
		if (tip !== void 0) return {
			name,
			commits: [tip]
		};
	}
}
async function commitOf(folder, ref) {
	try {
		return await resolveCommit(folder, ref);
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
}
// src/fix/write.ts
/** Why a file must not be written: it is a link, or lies behind one, that leads out of the root. */
async function whyOutside(root, file) {
	const place = resolve(root, file);
	const top = await realpath(root);
	const real = await realpath(place);
	if (isInside(top, real)) return void 0;
	if (!(await lstat(place)).isSymbolicLink() && !isInside(resolve(root), place)) return void 0;
	return `it leads out of ${top}, to ${real}. Fix it there.`;
}
function isInside(folder, path) {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
/**
* Puts new content in a file's place, all of it or nothing: written beside it, then renamed. Keeps the file's mode, and
* a link a link. Throws a UserError when somebody changed the file meanwhile, or when it cannot be written.
*/
async function replaceFile(root, file, { before, after }) {
	const place = await realpath(resolve(root, file));
	const beside = join(dirname(place), `.${basename(place)}.${randomUUID()}`);
	try {
		await writeWhole(beside, after, (await stat(place)).mode & 4095);
		if (!(await readFile(place)).equals(before)) throw new UserError(`${file}: it was changed meanwhile and is left as it is. Run it again.`);
		await rename(beside, place);
	} catch (error) {
		await rm(beside, { force: true });
		if (error instanceof UserError) throw error;
		const why = error instanceof Error ? error.message : String(error);
		throw new UserError(`${file}: cannot be written (${why}). Give yourself the right to, or fix it by hand.`);
	}
}
async function writeWhole(path, bytes, mode) {
	const handle = await open(path, "wx", mode);
	try {
		await handle.writeFile(bytes);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await chmod(path, mode);
}
// src/cli/fix.ts
/** Fixes what can be fixed, and writes it unless that is only to be shown. */
async function fix(cwd, input, { base, isDryRun }) {
	const whyMerged = unlessMerged(cwd, base);
	const isMerged = async (file) => await whyMerged(file) !== void 0;
	const named = input.named && {
		...input.named,
		isMerged
	};
	const whyNot = firstOf((file) => whyOutside(cwd, file), whyMerged);
	const fixed = await fixAll({
		...input,
		...named && { named }
	}, whyNot);
	if (!isDryRun) for (const [file, contents] of fixed.files) await replaceFile(cwd, file, contents);
	return fixed;
}
function firstOf(...reasons) {
	return async (file) => {
		for (const whyNot of reasons) {
			const why = await whyNot(file);
			if (why !== void 0) return why;
		}
	};
}
/** What was changed, edit by edit, and what was not and why. */
function fixLines({ fixes, files, refused, failed }, isDryRun) {
	const done = isDryRun ? "Would fix" : "Fixed";
	const sum = `${plural(fixes.length, "finding")} in ${plural(files.size, "file")}`;
	return [
		...fixes.flatMap(({ edit, ...place }) => [
			where(place),
			...edit.removed.map((line) => `  - ${visible(line)}`),
			...edit.added.map((line) => `  + ${visible(line)}`)
		]),
		...failed.map((one) => `${where(one)}: what it suggests was tried and taken back: ${visible(one.why)} This is a mistake of pgrehearse; please report it.`),
		...[...refused].map(([file, why]) => `${visible(file)}: not changed: ${visible(why)}`),
		fixes.length === 0 ? "Nothing to fix that is safe on its own." : `${done} ${sum}.`
	];
}
function where({ rule, file, line }) {
	return `${visible(file)}:${line} ${rule}`;
}
export { fix, fixLines };
