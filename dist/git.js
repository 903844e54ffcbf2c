import { t as UserError } from "./errors.js";
import { once } from "node:events";
import { execFile, spawn } from "node:child_process";
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
/** As `git`, for output that may be larger than memory. Whoever stops reading ends it. */
async function* gitStream(root, args) {
	const child = spawn("git", [...args], {
		cwd: root,
		env: {
			...process.env,
			LC_ALL: "C",
			GIT_OPTIONAL_LOCKS: "0"
		},
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	let stderr = "";
	child.stderr.setEncoding("utf8").on("data", (text) => stderr += text);
	const ended = once(child, "close");
	try {
		yield* child.stdout;
		const [code] = await ended;
		if (code !== 0) throw explain(root, stderr) ?? new UserError(`git ${args[0]} failed in ${root}: ${stderr.trim() || `exit ${String(code)}`}`);
	} finally {
		child.kill();
		ended.catch(() => void 0);
	}
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
export { tryGit as a, gitStream as i, fields as n, git as r, explain as t };
