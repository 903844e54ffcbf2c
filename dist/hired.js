import { t as createCleanup } from "./cleanup.js";
import { t as _usingCtx } from "./usingCtx.js";
import { t as UserError } from "./errors.js";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
// src/database/variables.ts
/**
* A URL of the configuration with its variables filled in. Throws a UserError that names the one that is not set.
*
* @param url `${CLONE_URL}`, or a URL with such a part
*/
function filledIn(url, environment) {
	return url.replaceAll(/\$\{(\w*)\}/g, (_, name) => {
		const value = environment[name];
		if (value) return value;
		throw new UserError(`\`database.url\` names the variable ${name}, which is not set: set it for this step. A pull request from a fork gets no secrets.`);
	});
}
// src/command/process.ts
/** From being asked to end until being ended. */
const GRACE_MS$2 = 5e3;
/** Runs a line in a shell, with all that it starts in a group of its own that ends with it. */
async function runLine(line, options) {
	try {
		var _usingCtx$1 = _usingCtx();
		const cleanup = _usingCtx$1.a(createCleanup());
		const start = performance.now();
		const child = spawn(line, {
			cwd: options.cwd,
			env: options.env,
			shell: true,
			detached: true,
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		});
		const kill = (signal) => {
			try {
				if (child.pid !== void 0) process.kill(-child.pid, signal);
			} catch {}
		};
		cleanup.defer(() => kill("SIGKILL"));
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8");
			stream.on("data", (text) => {
				output = (output + text).slice(-2e4);
			});
		}
		options.signal?.addEventListener("abort", () => kill("SIGKILL"));
		let isTimedOut = false;
		const timers = [];
		timers.push(setTimeout(() => {
			isTimedOut = true;
			kill("SIGTERM");
			timers.push(setTimeout(() => kill("SIGKILL"), GRACE_MS$2));
		}, options.timeoutMs));
		try {
			const [code] = await once(child, "exit");
			return {
				...code !== null && { code },
				output,
				isTimedOut,
				durationMs: performance.now() - start
			};
		} finally {
			for (const timer of timers) clearTimeout(timer);
		}
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
const MOST_LINES = 3;
/** Where code was, line by line: a stack trace of JavaScript, Python, Ruby, Java. */
const TRACE = /^(?:at |File "|from |\.\.\. \d+ more|Node\.js v)/;
const COMPLAINT = /error|exception|fatal|denied|refused|cannot|not found|no such|unknown|invalid/i;
/** Rake and Ruby tell what went wrong first, and what led to it behind. */
const FIRST = /\baborted!$/;
/** What a program said of its failure, as one line: from its last complaint on, or the last that it printed. */
function lastWords({ output }) {
	const lines = output.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !TRACE.test(line));
	const complaint = lines.findLastIndex((line) => COMPLAINT.test(line));
	const first = lines.findLastIndex((line) => FIRST.test(line));
	const from = first >= 0 ? first + 1 : complaint < 0 ? -3 : complaint;
	return lines.slice(from).slice(0, MOST_LINES).join(" / ");
}
// src/database/secrets.ts
const URLS = /\bpostgres(?:ql)?:\/\/[^\s"'`]+/g;
const SECRET_NAME = /key|token|secret|password|passwd|credential|_url$|_dsn$/i;
/** Shorter ones are words that stand everywhere. */
const SHORTEST = 8;
/** What a program printed, without URLs of databases and without what variables hold that sound like secrets. */
function withoutSecrets(text, environment) {
	return Object.entries(environment).flatMap(([name, value = ""]) => SECRET_NAME.test(name) && value.length >= SHORTEST ? [value] : []).toSorted((a, b) => b.length - a.length).reduce((cleared, secret) => cleared.replaceAll(secret, "***"), text.replace(URLS, "postgres://***"));
}
// src/database/shell.ts
/** From being asked to end until being ended. */
const GRACE_MS$1 = 5e3;
/**
* Runs a line in a shell, in a process group of its own: a Ctrl-C that is meant for us does not reach it.
*
* @param cleanup ends it where this process is ended meanwhile
*/
async function runShell(line, { cwd, env, timeoutMs }, cleanup) {
	const child = spawn(line, {
		cwd,
		env,
		shell: true,
		detached: true,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	const kill = (signal) => {
		try {
			if (child.pid !== void 0) process.kill(-child.pid, signal);
		} catch {}
	};
	cleanup?.defer(() => kill("SIGKILL"));
	let stdout = "";
	let output = "";
	child.stdout.setEncoding("utf8").on("data", (text) => {
		stdout = (stdout + text).slice(-2e4);
		output = (output + text).slice(-2e4);
	});
	child.stderr.setEncoding("utf8").on("data", (text) => output = (output + text).slice(-2e4));
	let isTimedOut = false;
	const timers = [setTimeout(() => {
		isTimedOut = true;
		kill("SIGTERM");
		timers.push(setTimeout(() => kill("SIGKILL"), GRACE_MS$1));
	}, timeoutMs)];
	try {
		const [code] = await once(child, "exit");
		await Promise.race([once(child, "close"), drained()]);
		return {
			...code !== null && { code },
			stdout,
			output,
			isTimedOut
		};
	} finally {
		for (const timer of timers) clearTimeout(timer);
	}
}
const DRAIN_MS = 1e3;
function drained() {
	return new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref());
}
// src/database/hired.ts
/**
* Brings a database up by its command. From then on it is taken down however this ends: by `end`, by a signal, or by the
* Action's post step. Throws a UserError with the command's words; what it began is taken down then, too.
*/
async function hire(source, hiring) {
	const { destroy, timeout } = source;
	const { cwd, progress, onLeftover, onRemoved } = hiring;
	const leftover = {
		kind: "hired",
		destroy,
		cwd,
		timeoutMs: timeout,
		variables: variablesOf(process.env)
	};
	const cleanup = createCleanup(timeout + GRACE_MS);
	let ending;
	const takeDown = async () => {
		progress("running `database.destroy`");
		const failure = await failureOfDestroying(leftover, progress);
		if (failure === void 0) onRemoved?.(leftover);
		return failure;
	};
	const once = () => ending ??= takeDown();
	cleanup.defer(async () => {
		const failure = await once();
		if (failure !== void 0) progress(failure);
	});
	onLeftover?.(leftover);
	const end = async () => {
		const failure = await once();
		await cleanup[Symbol.asyncDispose]();
		return failure;
	};
	try {
		progress("running `database.create`");
		const env = environmentOf(leftover);
		const result = await runShell(source.create, {
			cwd,
			env,
			timeoutMs: timeout
		}, cleanup);
		const failure = failureOf("create", result, progress);
		if (failure !== void 0) throw new UserError(failure);
		return {
			url: source.url === void 0 ? printed(result) : filledIn(source.url, env),
			end
		};
	} catch (error) {
		const left = await end();
		if (left === void 0 || !(error instanceof Error)) throw error;
		throw new UserError(`${error.message} ${left}`, { cause: error });
	}
}
const GRACE_MS = 1e4;
/** Why the command that takes a database down did not; undefined when it did. */
async function failureOfDestroying(leftover, progress) {
	const { destroy, timeoutMs, variables } = leftover;
	const failure = failureOf("destroy", await runShell(destroy, {
		cwd: existsSync(leftover.cwd) ? leftover.cwd : tmpdir(),
		env: environmentOf(leftover),
		timeoutMs
	}).catch((error) => ({
		stdout: "",
		output: String(error),
		isTimedOut: false
	})), progress);
	if (failure === void 0) return void 0;
	return `${failure} What \`database.create\` brought up as ${variables["PGREHEARSE_NAME"] ?? ""} may still run, and cost: remove it by hand.`;
}
/** By these the commands name what they bring up, and find it again. */
function variablesOf(environment) {
	const run = environment["GITHUB_RUN_ID"] ?? "";
	const [, pull = ""] = /^refs\/pull\/(\d+)\//.exec(environment["GITHUB_REF"] ?? "") ?? [];
	return {
		PGREHEARSE_NAME: `pgrehearse-${run || "local"}-${randomBytes(4).toString("hex")}`,
		PGREHEARSE_RUN_ID: run,
		PGREHEARSE_COMMIT: environment["GITHUB_SHA"] ?? "",
		PGREHEARSE_PULL_REQUEST: pull
	};
}
/** What a step of its own would see: not our own inputs, nor what opens the job's cache and artifacts. */
const WITHHELD = /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_CACHE_|ACTIONS_RESULTS_)/;
function environmentOf({ variables }) {
	const ours = Object.entries(process.env).filter(([name]) => !WITHHELD.test(name));
	return {
		...Object.fromEntries(ours),
		...variables
	};
}
function failureOf(which, { code, output, isTimedOut }, progress) {
	if (code === 0 && !isTimedOut) return void 0;
	const said = withoutSecrets(output, process.env);
	for (const line of said.split("\n")) if (line.trim() !== "") progress(`database.${which}: ${line}`);
	const how = isTimedOut ? "did not end within `database.timeout`, and was ended" : code === void 0 ? "was ended by a signal" : `ended with exit code ${code}`;
	const words = lastWords({ output: said });
	return `\`database.${which}\` ${how}${words === "" ? ", and printed nothing" : `: ${words}`}.`;
}
function printed({ stdout }) {
	const line = stdout.trim().split("\n").at(-1)?.trim() ?? "";
	if (/^postgres(ql)?:\/\/\S+$/.test(line)) return line;
	throw new UserError("The last line that `database.create` prints has to be the URL of the database, `postgres://…`; or say it with `database.url`.");
}
export { filledIn as a, runLine as i, hire as n, lastWords as r, failureOfDestroying as t };
