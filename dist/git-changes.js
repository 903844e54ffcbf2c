import { t as UserError } from "./errors.js";
import { a as tryGit, n as fields, r as git, t as explain } from "./git.js";
// src/tree/git-changes.ts
/** The top folder of the repository that `folder` lies in, undefined outside one. */
async function repositoryRoot(folder) {
	const { code, stdout, stderr } = await tryGit(folder, ["rev-parse", "--show-toplevel"]);
	if (code === 0) return stdout.toString("utf8").trim();
	const error = explain(folder, stderr);
	if (error && !stderr.includes("not a git repository")) throw error;
}
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
	return changedSince(root, await mergeBase(root, ref));
}
/** As `changedFiles`, from a commit itself on, of which no history is needed. */
async function changedSince(root, commit) {
	const tracked = await git(root, [
		...DIFF,
		commit,
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
export { resolveCommit as a, repositoryRoot as i, changedSince as n, mergeBase as r, changedFiles as t };
