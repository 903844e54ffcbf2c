import { i as __toESM, r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { r as within$3, t as createCleanup } from "./cleanup.js";
import { t as _usingCtx } from "./usingCtx.js";
import { a as listRoles, i as ensureRoles, n as adoptRole, o as withElevated, r as dropRolesExcept, s as extensionPolicy, t as startServer } from "./database.js";
import { C as drawn$1, D as isInsideTool, E as positionInFile, F as blamedFor, G as platformAdvice, O as isOneTransaction, P as policiesOf, S as railsStructure, T as parseScript, W as lackingAdvice, X as tablesBehind, _ as bare$1, at as parseExpression, b as dataFile, c as isElsewhere, et as columnsIn, f as named$2, g as rollbackOf, h as recorded, i as NEW_SESSION, j as sentText, l as leftToOthers, nt as expressionText, o as nextSession, q as milliseconds, rt as loadExpressions, s as resolveOperation, st as narrowing, t as stepsOf, tt as columnsOf$2, v as isOwn, w as loadParser, y as ownLines } from "./steps.js";
import { n as UserErrors, t as UserError } from "./errors.js";
import { a as DatabaseError, c as types$1, i as withoutCompiling, l as require_dist, o as escapeIdentifier, t as messageOf } from "./connection.js";
import { t as readOnly } from "./read-only.js";
import { S as compareNatural, r as createSplitter, t as toolOf } from "./tools.js";
import { t as closest } from "./closest.js";
import { p as programFolders } from "./settings.js";
import { E as Overlay, M as quoteName, N as quoteRelation, S as columnOf, _ as LOCK_MODES, g as BLOCKS, j as quoteLiteral, k as bareName, r as predictStatementLocks, t as bytes$1, v as isAtLeast, y as EMPTY_CATALOG } from "./units.js";
import { n as list, r as plural, t as count$1 } from "./numbers.js";
import { n as quoted$2 } from "./programs.js";
import { a as filledIn, i as runLine, n as hire, r as lastWords } from "./hired.js";
import { n as fields, r as git } from "./git.js";
import { i as joinPath, n as baseName, r as folderOf } from "./paths.js";
import { t as covering } from "./globs2.js";
import { n as presetOf } from "./settings2.js";
import { t as VERSION } from "./version.js";
import { connect, createServer } from "node:net";
import { Readable } from "node:stream";
import { EventEmitter, once } from "node:events";
import { createGunzip } from "node:zlib";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { setTimeout } from "node:timers/promises";
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import path, { dirname, join } from "node:path";
import { homedir, tmpdir } from "node:os";
import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
// src/database/watchdog.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist());
const INTERVAL_MS$2 = 200;
/** A statement may catch its cancellation, and does not survive its connection. */
const GRACE_MS = 2e3;
async function startWatchdog(guarded) {
	const admin = await guarded.server.connect("admin");
	const elsewhere = guarded.server.noCopies === void 0 ? await sizeOfOthers(admin, guarded) : -await ownSize(admin, guarded);
	const over = new AbortController();
	let startedAt;
	let tripped;
	let trippedAt = 0;
	async function check() {
		if (tripped === void 0) {
			tripped = await passedLimit(admin, guarded, elsewhere, startedAt);
			trippedAt = Date.now();
		}
		if (tripped === void 0 || startedAt === void 0) return;
		const signal = Date.now() - trippedAt > GRACE_MS ? "pg_terminate_backend" : "pg_cancel_backend";
		await admin.query(`SELECT pg_catalog.${signal}($1)`, [guarded.pid]);
	}
	async function watch() {
		while (!over.signal.aborted) {
			await setTimeout(INTERVAL_MS$2, void 0, { signal: over.signal });
			await check();
		}
	}
	const watching = watch().catch(() => void 0);
	return {
		statementStarted: () => {
			startedAt = Date.now();
		},
		statementEnded: () => {
			startedAt = void 0;
		},
		get tripped() {
			return tripped;
		},
		[Symbol.asyncDispose]: async () => {
			over.abort();
			await watching;
			await admin[Symbol.asyncDispose]();
		}
	};
}
async function passedLimit(admin, { server, database, diskBytes, statementMs, deadline }, elsewhere, startedAt) {
	const now = Date.now();
	if (now > deadline) return "run";
	if (startedAt !== void 0 && now - startedAt > statementMs) return "statement";
	return elsewhere + await ownSize(admin, {
		server,
		database
	}) > diskBytes ? "disk" : void 0;
}
/** What it held already is not the review's. */
async function ownSize(admin, { server, database }) {
	return sizeOf$2(admin, "datname = $1", server.databaseName(database));
}
/** A base and its copies: the prefix is empty on a throw-away server, all of which is ours. */
async function sizeOfOthers(admin, { server, database }) {
	return sizeOf$2(admin, "pg_catalog.starts_with(datname, $1) AND NOT datistemplate AND datname <> $2", server.databaseName(""), server.databaseName(database));
}
async function sizeOf$2(admin, condition, ...names) {
	const { rows } = await admin.query(`SELECT pg_catalog.sum(pg_catalog.pg_database_size(oid)) AS bytes FROM pg_catalog.pg_database WHERE ${condition}`, [...names]);
	return Number(rows[0]?.bytes ?? 0);
}
// src/cache/manifest.ts
const MANIFEST = "manifest.json";
const DATA = "data";
const READ_AT_ONCE = 8;
/** Written last: an entry without it is half an entry. */
async function writeManifest(entry, key, kept) {
	const contents = {
		key,
		kept,
		files: await filesIn(path.join(entry, DATA))
	};
	const text = JSON.stringify(contents);
	await writeFile(path.join(entry, MANIFEST), `${sumOf(text)}\n${text}`);
}
/** What an entry holds, where every byte of it is as it was written under this key; otherwise why not. */
async function verified$1(entry, key) {
	const read = await contentsOf$1(entry);
	if (typeof read === "string") return read;
	if (read.key !== key) return "it was made for another key";
	const files = await filesIn(path.join(entry, DATA));
	return JSON.stringify(files) === JSON.stringify(read.files) ? read.kept : "its files are not as they were";
}
/** In bytes, as its manifest has it; 0 where that cannot be read. */
async function sizeOf$1(entry) {
	const read = await contentsOf$1(entry);
	return typeof read === "string" ? 0 : read.files.reduce((sum, [, bytes]) => sum + bytes, 0);
}
async function contentsOf$1(entry) {
	const written = await readFile(path.join(entry, MANIFEST), "utf8").catch(() => "");
	const end = written.indexOf("\n");
	const text = written.slice(end + 1);
	if (end < 0) return "it is not whole";
	if (sumOf(text) !== written.slice(0, end)) return "its list of files is not as it was";
	return JSON.parse(text);
}
function sumOf(text) {
	return createHash("sha256").update(text).digest("hex");
}
async function filesIn(folder) {
	const names = (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => !entry.isDirectory()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).toSorted();
	const found = /* @__PURE__ */ new Map();
	const rest = names.values();
	const worker = async () => {
		for (const name of rest) found.set(name, await describe(folder, name));
	};
	await Promise.all(Array.from({ length: READ_AT_ONCE }, worker));
	return names.map((name) => found.get(name)).filter((one) => one !== void 0);
}
async function describe(folder, name) {
	const hash = createHash("sha256");
	let bytes = 0;
	for await (const chunk of createReadStream(path.join(folder, name), { highWaterMark: 1 << 20 })) {
		const part = chunk;
		bytes += part.length;
		hash.update(part);
	}
	return [
		name.split(path.sep).join("/"),
		bytes,
		hash.digest("hex")
	];
}
// src/cache/entries.ts
const UNFINISHED = ".new-";
const STALE_MS = 36e5;
/** `~/.cache/pgrehearse/bases`, or below XDG_CACHE_HOME. */
function cacheFolder() {
	const home = process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache");
	return path.join(home, "pgrehearse", "bases");
}
/** Entries in a folder, each named by its key and proven by its checksums before it is used. */
function entriesIn({ root, mostBytes, progress, remote }) {
	return {
		async find(key) {
			const entry = path.join(root, key);
			if (!await exists(entry) && !await remote?.fetch(entry, key)) return void 0;
			const kept = await verified$1(entry, key).catch(String);
			if (typeof kept === "string") {
				progress(`a base in the cache is not used: ${kept}`);
				await rm(entry, {
					recursive: true,
					force: true
				});
				return;
			}
			const now = /* @__PURE__ */ new Date();
			await utimes(entry, now, now).catch(() => void 0);
			return {
				folder: path.join(entry, DATA),
				kept
			};
		},
		async add(key, kept, fill) {
			try {
				var _usingCtx$32 = _usingCtx();
				await mkdir(root, {
					recursive: true,
					mode: 448
				});
				const cleanup = _usingCtx$32.a(createCleanup());
				const aside = await mkdtemp(path.join(root, UNFINISHED));
				cleanup.defer(() => rm(aside, {
					recursive: true,
					force: true
				}));
				await fill(path.join(aside, DATA));
				await writeManifest(aside, key, kept);
				const bytes = await sizeOf$1(aside);
				if (bytes > mostBytes) return progress("the base is too large for the cache");
				await makeRoom(root, mostBytes - bytes);
				const entry = path.join(root, key);
				await rename(aside, entry).catch(() => void 0);
				await remote?.send(entry, key);
			} catch (_) {
				_usingCtx$32.e = _;
			} finally {
				await _usingCtx$32.d();
			}
		}
	};
}
/** Removes the entries that were not used for the longest time until the others take no more than `bytes`. */
async function makeRoom(root, bytes) {
	let left = bytes;
	for (const { entry, isUnfinished, used } of await newestFirst(root)) {
		const size = isUnfinished ? 0 : await sizeOf$1(entry);
		left -= size;
		if (isUnfinished && Date.now() - used > STALE_MS || !isUnfinished && (size === 0 || left < 0)) await rm(entry, {
			recursive: true,
			force: true
		});
	}
}
async function newestFirst(root) {
	const found = [];
	for (const name of await readdir(root)) {
		const entry = path.join(root, name);
		const used = (await stat(entry).catch(() => void 0))?.mtimeMs;
		if (used !== void 0) found.push({
			entry,
			used,
			isUnfinished: name.startsWith(UNFINISHED)
		});
	}
	return found.toSorted((a, b) => b.used - a.used);
}
function exists(file) {
	return stat(file).then(() => true, () => false);
}
// src/migrations/history-tables.ts
/**
* What each tool leaves before its first migration, as it was found after a run of the tool (Flyway 11.10, Liquibase 4.31,
* goose 3.29, golang-migrate 4.20, sql-migrate 1.8, tern 2.3, dbmate 2.36, node-pg-migrate 9) or as its source has it.
* Undefined where it keeps that elsewhere, or where it is not known.
*/
const HISTORY = {
	"golang-migrate": {
		names: /\bschema_migrations\b/i,
		sql: `CREATE TABLE IF NOT EXISTS schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL)`
	},
	sqlx: {
		names: /\b_sqlx_migrations\b/i,
		sql: `CREATE TABLE IF NOT EXISTS _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL,
      installed_on timestamptz NOT NULL DEFAULT now(), success boolean NOT NULL, checksum bytea NOT NULL,
      execution_time bigint NOT NULL)`
	},
	diesel: {
		names: /\b__diesel_schema_migrations\b/i,
		sql: `CREATE TABLE IF NOT EXISTS __diesel_schema_migrations (version varchar(50) PRIMARY KEY,
      run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP)`
	},
	hasura: void 0,
	goose: {
		names: /\bgoose_db_version\b/i,
		sql: `CREATE TABLE IF NOT EXISTS goose_db_version (id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY,
      version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp NOT NULL DEFAULT now())`
	},
	dbmate: {
		names: /\bschema_migrations\b/i,
		sql: `CREATE TABLE IF NOT EXISTS schema_migrations (version varchar PRIMARY KEY)`
	},
	"sql-migrate": {
		names: /\bgorp_migrations\b/i,
		sql: `CREATE TABLE IF NOT EXISTS gorp_migrations (id text PRIMARY KEY, applied_at timestamptz)`
	},
	tern: {
		names: /\bschema_version\b/i,
		sql: `CREATE TABLE IF NOT EXISTS schema_version (version int4 NOT NULL);
      INSERT INTO schema_version (version) SELECT 0 WHERE NOT EXISTS (SELECT FROM schema_version)`
	},
	supabase: {
		names: /\bsupabase_migrations\b/i,
		sql: `CREATE SCHEMA IF NOT EXISTS supabase_migrations;
      CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text)`
	},
	atlas: {
		names: /\batlas_schema_revisions\b/i,
		sql: `CREATE SCHEMA IF NOT EXISTS atlas_schema_revisions;
      CREATE TABLE IF NOT EXISTS atlas_schema_revisions.atlas_schema_revisions (version varchar PRIMARY KEY,
      description varchar NOT NULL, type bigint NOT NULL DEFAULT 2, applied bigint NOT NULL DEFAULT 0,
      total bigint NOT NULL DEFAULT 0, executed_at timestamptz NOT NULL, execution_time bigint NOT NULL, error text,
      error_stmt text, hash varchar NOT NULL, partial_hashes jsonb, operator_version varchar NOT NULL)`
	},
	prisma: {
		names: /\b_prisma_migrations\b/i,
		sql: `CREATE TABLE IF NOT EXISTS _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,
      finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`
	},
	drizzle: {
		names: /\b__drizzle_migrations\b/i,
		sql: `CREATE SCHEMA IF NOT EXISTS drizzle;
      CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`
	},
	flyway: {
		names: /\bflyway_schema_history\b/i,
		sql: `CREATE TABLE IF NOT EXISTS flyway_schema_history (installed_rank integer CONSTRAINT flyway_schema_history_pk PRIMARY KEY,
      version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL,
      checksum integer, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),
      execution_time integer NOT NULL, success boolean NOT NULL);
      CREATE INDEX IF NOT EXISTS flyway_schema_history_s_idx ON flyway_schema_history (success)`
	},
	refinery: {
		names: /\brefinery_schema_history\b/i,
		sql: `CREATE TABLE IF NOT EXISTS refinery_schema_history (version int4 PRIMARY KEY, name varchar(255),
      applied_on varchar(255), checksum varchar(255))`
	},
	"graphile-migrate": {
		names: /\bgraphile_migrate\b/i,
		sql: `CREATE SCHEMA IF NOT EXISTS graphile_migrate;
      CREATE TABLE IF NOT EXISTS graphile_migrate.migrations (hash text PRIMARY KEY,
      previous_hash text REFERENCES graphile_migrate.migrations, filename text NOT NULL, date timestamptz NOT NULL DEFAULT now());
      CREATE TABLE IF NOT EXISTS graphile_migrate.current (filename text PRIMARY KEY DEFAULT 'current.sql',
      content text NOT NULL, date timestamptz NOT NULL DEFAULT now())`
	},
	"node-pg-migrate": {
		names: /\bpgmigrations\b/i,
		sql: `CREATE TABLE IF NOT EXISTS pgmigrations (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL)`
	},
	"postgres-migrations": void 0,
	liquibase: {
		names: /\bdatabasechangelog(?:lock)?\b/i,
		sql: `CREATE TABLE IF NOT EXISTS databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL,
      filename varchar(255) NOT NULL, dateexecuted timestamp NOT NULL, orderexecuted integer NOT NULL,
      exectype varchar(10) NOT NULL, md5sum varchar(35), description varchar(255), comments varchar(255), tag varchar(255),
      liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10));
      CREATE TABLE IF NOT EXISTS databasechangeloglock (id integer PRIMARY KEY, locked boolean NOT NULL,
      lockgranted timestamp, lockedby varchar(255))`
	},
	sqitch: void 0,
	plain: void 0,
	command: void 0
};
/** What makes the tool's own tables, where one of the scripts speaks of them; they are empty, but there. */
function historyTablesFor(tool, scripts) {
	const history = HISTORY[tool];
	return history && scripts.some(({ file }) => history.names.test(sentText(file))) ? history.sql : void 0;
}
// src/rehearsal/as-tool.ts
/** Sends a script inside the transactions that its tool would use, unobserved. */
async function sendAsTool(connection, script, { send, blame = plainly, count, isLeftOpen }) {
	let wrapped = false;
	let last;
	const commit = async () => {
		if (last && wrapped && connection.getTransactionStatus() !== "I") await blame(last, () => connection.query("COMMIT"));
		wrapped = false;
	};
	for (const [at, statement] of script.statements.slice(0, count).entries()) {
		const inside = isInsideTool(script, statement);
		if (!inside) await commit();
		else if (!wrapped) await connection.query("BEGIN");
		wrapped = inside;
		last = statement;
		await blame(statement, () => send(statement, at));
	}
	if (!isLeftOpen) await commit();
}
async function plainly(_statement, work) {
	await work();
}
// node_modules/pg-copy-streams/obuf.js
var require_obuf = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Buffer = __require("buffer").Buffer;
	function OffsetBuffer() {
		this.offset = 0;
		this.size = 0;
		this.buffers = [];
	}
	module.exports = OffsetBuffer;
	OffsetBuffer.prototype.isEmpty = function isEmpty() {
		return this.size === 0;
	};
	OffsetBuffer.prototype.clone = function clone(size) {
		const r = new OffsetBuffer();
		r.offset = this.offset;
		r.size = size;
		r.buffers = this.buffers.slice();
		return r;
	};
	OffsetBuffer.prototype.toChunks = function toChunks() {
		if (this.size === 0) return [];
		if (this.offset !== 0) {
			this.buffers[0] = this.buffers[0].slice(this.offset);
			this.offset = 0;
		}
		const chunks = [];
		let off = 0;
		let i = 0;
		for (; off <= this.size && i < this.buffers.length; i++) {
			let buf = this.buffers[i];
			off += buf.length;
			if (off > this.size) {
				buf = buf.slice(0, buf.length - (off - this.size));
				this.buffers[i] = buf;
			}
			chunks.push(buf);
		}
		if (i < this.buffers.length) this.buffers.length = i;
		return chunks;
	};
	OffsetBuffer.prototype.toString = function toString(enc) {
		return this.toChunks().map(function(c) {
			return c.toString(enc);
		}).join("");
	};
	OffsetBuffer.prototype.use = function use(buf, off, n) {
		this.buffers = [buf];
		this.offset = off;
		this.size = n;
	};
	OffsetBuffer.prototype.push = function push(data) {
		if (data.length === 0) return;
		this.size += data.length;
		this.buffers.push(data);
	};
	OffsetBuffer.prototype.has = function has(n) {
		return this.size >= n;
	};
	OffsetBuffer.prototype.skip = function skip(n) {
		if (this.size === 0) return;
		this.size -= n;
		if (this.offset + n < this.buffers[0].length) {
			this.offset += n;
			return;
		}
		let left = n - (this.buffers[0].length - this.offset);
		this.offset = 0;
		let shift = 1;
		for (; left > 0 && shift < this.buffers.length; shift++) {
			const buf = this.buffers[shift];
			if (buf.length > left) {
				this.offset = left;
				break;
			}
			left -= buf.length;
		}
		this.buffers = this.buffers.slice(shift);
	};
	OffsetBuffer.prototype.copy = function copy(target, targetOff, off, n) {
		if (this.size === 0) return;
		if (off !== 0) throw new Error("Unsupported offset in .copy()");
		let toff = targetOff;
		const first = this.buffers[0];
		const toCopy = Math.min(n, first.length - this.offset);
		first.copy(target, toff, this.offset, this.offset + toCopy);
		toff += toCopy;
		let left = n - toCopy;
		for (let i = 1; left > 0 && i < this.buffers.length; i++) {
			const buf = this.buffers[i];
			const toCopy = Math.min(left, buf.length);
			buf.copy(target, toff, 0, toCopy);
			toff += toCopy;
			left -= toCopy;
		}
	};
	OffsetBuffer.prototype.take = function take(n) {
		if (n === 0) return Buffer.alloc(0);
		this.size -= n;
		const first = this.buffers[0].length - this.offset;
		if (first === n) {
			let r = this.buffers.shift();
			if (this.offset !== 0) {
				r = r.slice(this.offset);
				this.offset = 0;
			}
			return r;
		} else if (first > n) {
			const r = this.buffers[0].slice(this.offset, this.offset + n);
			this.offset += n;
			return r;
		}
		const out = Buffer.alloc(n);
		let toOff = 0;
		let startOff = this.offset;
		let i = 0;
		for (; toOff !== n && i < this.buffers.length; i++) {
			const buf = this.buffers[i];
			const toCopy = Math.min(buf.length - startOff, n - toOff);
			buf.copy(out, toOff, startOff, startOff + toCopy);
			if (startOff + toCopy < buf.length) {
				this.offset = startOff + toCopy;
				break;
			} else {
				toOff += toCopy;
				startOff = 0;
			}
		}
		this.buffers = this.buffers.slice(i);
		if (this.buffers.length === 0) this.offset = 0;
		return out;
	};
	OffsetBuffer.prototype.peekUInt8 = function peekUInt8() {
		return this.buffers[0][this.offset];
	};
	OffsetBuffer.prototype.readUInt8 = function readUInt8() {
		this.size -= 1;
		const first = this.buffers[0];
		const r = first[this.offset];
		if (++this.offset === first.length) {
			this.offset = 0;
			this.buffers.shift();
		}
		return r;
	};
	OffsetBuffer.prototype.readUInt16LE = function readUInt16LE() {
		const first = this.buffers[0];
		this.size -= 2;
		let r;
		let shift;
		if (first.length - this.offset >= 2) {
			r = first.readUInt16LE(this.offset);
			shift = 0;
			this.offset += 2;
		} else {
			r = first[this.offset] | this.buffers[1][0] << 8;
			shift = 1;
			this.offset = 1;
		}
		if (this.offset === this.buffers[shift].length) {
			this.offset = 0;
			shift++;
		}
		if (shift !== 0) this.buffers = this.buffers.slice(shift);
		return r;
	};
	OffsetBuffer.prototype.readUInt24LE = function readUInt24LE() {
		const first = this.buffers[0];
		let r;
		let shift;
		const firstHas = first.length - this.offset;
		if (firstHas >= 3) {
			r = first.readUInt16LE(this.offset) | first[this.offset + 2] << 16;
			shift = 0;
			this.offset += 3;
		} else if (firstHas >= 2) {
			r = first.readUInt16LE(this.offset) | this.buffers[1][0] << 16;
			shift = 1;
			this.offset = 1;
		} else {
			r = first[this.offset];
			this.offset = 0;
			this.buffers.shift();
			this.size -= 1;
			r |= this.readUInt16LE() << 8;
			return r;
		}
		this.size -= 3;
		if (this.offset === this.buffers[shift].length) {
			this.offset = 0;
			shift++;
		}
		if (shift !== 0) this.buffers = this.buffers.slice(shift);
		return r;
	};
	OffsetBuffer.prototype.readUInt32LE = function readUInt32LE() {
		const first = this.buffers[0];
		let r;
		let shift;
		const firstHas = first.length - this.offset;
		if (firstHas >= 4) {
			r = first.readUInt32LE(this.offset);
			shift = 0;
			this.offset += 4;
		} else if (firstHas >= 3) {
			r = (first.readUInt16LE(this.offset) | first[this.offset + 2] << 16) + this.buffers[1][0] * 16777216;
			shift = 1;
			this.offset = 1;
		} else if (firstHas >= 2) {
			r = first.readUInt16LE(this.offset);
			this.offset = 0;
			this.buffers.shift();
			this.size -= 2;
			r += this.readUInt16LE() * 65536;
			return r;
		} else {
			r = first[this.offset];
			this.offset = 0;
			this.buffers.shift();
			this.size -= 1;
			r += this.readUInt24LE() * 256;
			return r;
		}
		this.size -= 4;
		if (this.offset === this.buffers[shift].length) {
			this.offset = 0;
			shift++;
		}
		if (shift !== 0) this.buffers = this.buffers.slice(shift);
		return r;
	};
	OffsetBuffer.prototype.readUInt16BE = function readUInt16BE() {
		const r = this.readUInt16LE();
		return (r & 255) << 8 | r >> 8;
	};
	OffsetBuffer.prototype.readUInt24BE = function readUInt24BE() {
		const r = this.readUInt24LE();
		return (r & 255) << 16 | (r >> 8 & 255) << 8 | r >> 16;
	};
	OffsetBuffer.prototype.readUInt32BE = function readUInt32BE() {
		const r = this.readUInt32LE();
		return ((r & 255) << 24 | (r >>> 8 & 255) << 16 | (r >>> 16 & 255) << 8 | r >>> 24) >>> 0;
	};
	function signedInt8(num) {
		if (num >= 128) return -(255 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.peekInt8 = function peekInt8() {
		return signedInt8(this.peekUInt8());
	};
	OffsetBuffer.prototype.readInt8 = function readInt8() {
		return signedInt8(this.readUInt8());
	};
	function signedInt16(num) {
		if (num >= 32768) return -(65535 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.readInt16BE = function readInt16BE() {
		return signedInt16(this.readUInt16BE());
	};
	OffsetBuffer.prototype.readInt16LE = function readInt16LE() {
		return signedInt16(this.readUInt16LE());
	};
	function signedInt24(num) {
		if (num >= 8388608) return -(16777215 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.readInt24BE = function readInt24BE() {
		return signedInt24(this.readUInt24BE());
	};
	OffsetBuffer.prototype.readInt24LE = function readInt24LE() {
		return signedInt24(this.readUInt24LE());
	};
	function signedInt32(num) {
		if (num >= 2147483648) return -(4294967295 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.readInt32BE = function readInt32BE() {
		return signedInt32(this.readUInt32BE());
	};
	OffsetBuffer.prototype.readInt32LE = function readInt32LE() {
		return signedInt32(this.readUInt32LE());
	};
}));
// node_modules/pg-copy-streams/message-formats.js
var require_message_formats = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* The COPY feature uses the following protocol codes.
	* The codes for the most recent protocol version are documented on
	* https://www.postgresql.org/docs/current/static/protocol-message-formats.html
	*
	* The protocol flow itself is described on
	* https://www.postgresql.org/docs/current/static/protocol-flow.html
	*/
	module.exports = {
		ErrorResponse: 69,
		CopyInResponse: 71,
		CopyOutResponse: 72,
		CopyBothResponse: 87,
		CopyDone: 99,
		CopyData: 100,
		CopyFail: 102,
		CommandComplete: 67,
		ReadyForQuery: 90,
		NotificationResponse: 65,
		NoticeResponse: 78,
		ParameterStatus: 83
	};
}));
// node_modules/pg-copy-streams/copy-to.js
var require_copy_to = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(txt, options) {
		return new CopyStreamQuery(txt, options);
	};
	const { Readable } = __require("stream");
	const assert = __require("assert");
	const BufferList = require_obuf();
	const code = require_message_formats();
	const PG_CODE = 0;
	const PG_LENGTH = 1;
	const PG_MESSAGE = 2;
	var CopyStreamQuery = class extends Readable {
		constructor(text, options) {
			super(options);
			this.text = text;
			this.rowCount = 0;
			this._state = PG_CODE;
			this._buffer = new BufferList();
			this._unreadMessageContentLength = 0;
			this._copyDataChunks = new BufferList();
			this._pgDataHandler = null;
			this._drained = false;
			this._forwarding = false;
			this._onReadableEvent = this._onReadable.bind(this);
		}
		submit(connection) {
			this.connection = connection;
			this._attach();
			connection.query(this.text);
		}
		_attach() {
			const connectionStream = this.connection.stream;
			const pgDataListeners = connectionStream.listeners("data");
			assert(pgDataListeners.length == 1);
			this._pgDataHandler = pgDataListeners.pop();
			connectionStream.removeListener("data", this._pgDataHandler);
			connectionStream.pause();
			this._forward();
			connectionStream.on("readable", this._onReadableEvent);
		}
		_detach() {
			const connectionStream = this.connection.stream;
			const unreadBuffer = this._buffer.take(this._buffer.size);
			connectionStream.removeListener("readable", this._onReadableEvent);
			connectionStream.addListener("data", this._pgDataHandler);
			this._pgDataHandler(unreadBuffer);
			process.nextTick(function() {
				connectionStream.resume();
			});
		}
		_cleanup() {
			this._buffer = null;
			this._copyDataChunks = null;
			this._pgDataHandler = null;
			this._onReadableEvent = null;
		}
		_onReadable() {
			this._forward();
		}
		_read() {
			this._drained = true;
			this._forward();
		}
		_forward() {
			if (this._forwarding || !this._drained || !this.connection) return;
			this._forwarding = true;
			const connectionStream = this.connection.stream;
			let chunk;
			while (this._drained && (chunk = connectionStream.read()) !== null) this._drained = this._parse(chunk);
			this._forwarding = false;
		}
		_parse(chunk) {
			let done = false;
			let drained = true;
			this._buffer.push(chunk);
			while (!done && this._buffer.size > 0) {
				if (PG_CODE === this._state) {
					if (!this._buffer.has(1)) break;
					this._code = this._buffer.peekUInt8();
					if (this._code === code.ErrorResponse) {
						this._detach();
						return;
					}
					this._buffer.readUInt8();
					this._state = PG_LENGTH;
				}
				if (PG_LENGTH === this._state) {
					if (!this._buffer.has(4)) break;
					this._unreadMessageContentLength = this._buffer.readUInt32BE() - 4;
					this._state = PG_MESSAGE;
				}
				if (PG_MESSAGE === this._state) {
					if (this._unreadMessageContentLength > 0 && this._buffer.size > 0) {
						const n = Math.min(this._buffer.size, this._unreadMessageContentLength);
						const messageContentChunk = this._buffer.take(n);
						this._unreadMessageContentLength -= n;
						if (this._code === code.CopyData) this._copyDataChunks.push(messageContentChunk);
					}
					if (this._unreadMessageContentLength === 0) {
						switch (this._code) {
							case code.CopyOutResponse:
							case code.CopyData:
							case code.ParameterStatus:
							case code.NoticeResponse:
							case code.NotificationResponse: break;
							case code.CopyDone:
							default: done = true;
						}
						this._state = PG_CODE;
					}
				}
			}
			const len = this._copyDataChunks.size;
			if (len > 0) drained = this.push(this._copyDataChunks.take(len));
			if (done) {
				this._detach();
				this.push(null);
				this._cleanup();
			}
			return drained;
		}
		handleError(err) {
			this.emit("error", err);
			this._cleanup();
		}
		handleCommandComplete(msg) {
			const match = /COPY (\d+)/.exec((msg || {}).text);
			if (match) this.rowCount = parseInt(match[1], 10);
		}
		handleReadyForQuery() {}
	};
}));
// node_modules/pg-copy-streams/copy-from.js
var require_copy_from = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(txt, options) {
		return new CopyStreamQuery(txt, options);
	};
	const { Writable } = __require("stream");
	const code = require_message_formats();
	var CopyStreamQuery = class extends Writable {
		constructor(text, options) {
			super(options);
			this.text = text;
			this.rowCount = 0;
			this._gotCopyInResponse = false;
			this.chunks = [];
			this.cb_CopyInResponse = null;
			this.cb_ReadyForQuery = null;
			this.cb_destroy = null;
			this.cork();
		}
		submit(connection) {
			this.connection = connection;
			connection.query(this.text);
		}
		callback() {}
		_write(chunk, enc, cb) {
			this.chunks.push({
				chunk,
				encoding: enc
			});
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb_CopyInResponse = cb;
		}
		_writev(chunks, cb) {
			if (this.chunks.length == 0) this.chunks = chunks;
			else {
				const QUANTUM = 125e3;
				for (let i = 0; i < chunks.length; i += QUANTUM) this.chunks.push(...chunks.slice(i, Math.min(i + QUANTUM, chunks.length)));
			}
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb_CopyInResponse = cb;
		}
		_destroy(err, cb) {
			if (this.cb_ReadyForQuery) return cb(err);
			this.cb_destroy = cb;
			const msg = err ? err.message : "NODE-PG-COPY-STREAMS destroy() was called";
			const self = this;
			const done = function() {
				self.connection.sendCopyFail(msg);
			};
			this.chunks = [];
			if (this._gotCopyInResponse) return this.flush(done);
			this.cb_CopyInResponse = done;
		}
		_final(cb) {
			this.cb_ReadyForQuery = cb;
			const self = this;
			const done = function() {
				const finBuffer = Buffer.from([
					code.CopyDone,
					0,
					0,
					0,
					4
				]);
				self.connection.stream.write(finBuffer);
			};
			if (this._gotCopyInResponse) return this.flush(done);
			this.cb_CopyInResponse = done;
		}
		flush(callback) {
			let chunk;
			let ok = true;
			while (ok && (chunk = this.chunks.shift())) ok = this.flushChunk(chunk.chunk);
			if (callback) {
				if (ok) callback();
				else if (this.chunks.length) this.connection.stream.once("drain", this.flush.bind(this, callback));
				else this.connection.stream.once("drain", callback);
			}
		}
		flushChunk(chunk) {
			const Int32Len = 4;
			const lenBuffer = Buffer.from([
				code.CopyData,
				0,
				0,
				0,
				0
			]);
			lenBuffer.writeUInt32BE(chunk.length + Int32Len, 1);
			this.connection.stream.write(lenBuffer);
			return this.connection.stream.write(chunk);
		}
		handleError(e) {
			this.callback();
			if (this.cb_destroy) {
				const cb = this.cb_destroy;
				this.cb_destroy = null;
				cb(e);
			} else this.emit("error", e);
			this.connection = null;
		}
		handleCopyInResponse(connection) {
			this._gotCopyInResponse = true;
			if (!this.destroyed) this.uncork();
			const cb = this.cb_CopyInResponse || function() {};
			this.cb_CopyInResponse = null;
			this.flush(cb);
		}
		handleCommandComplete(msg) {
			const match = /COPY (\d+)/.exec((msg || {}).text);
			if (match) this.rowCount = parseInt(match[1], 10);
		}
		handleReadyForQuery() {
			this.callback();
			this.cb_ReadyForQuery();
			this.connection = null;
		}
	};
}));
// node_modules/pg-copy-streams/copy-both.js
var require_copy_both = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(txt, options) {
		return new CopyStreamQuery(txt, options);
	};
	const { Duplex } = __require("stream");
	const assert = __require("assert");
	const BufferList = require_obuf();
	const code = require_message_formats();
	const PG_CODE = 0;
	const PG_LENGTH = 1;
	const PG_MESSAGE = 2;
	var CopyStreamQuery = class extends Duplex {
		constructor(text, options) {
			super(options);
			this.text = text;
			this._state = PG_CODE;
			this._buffer = new BufferList();
			this._unreadMessageContentLength = 0;
			this._copyDataChunks = new BufferList();
			this._pgDataHandler = null;
			this._drained = false;
			this._forwarding = false;
			this._onReadableEvent = this._onReadable.bind(this);
			this.alignOnCopyDataFrame = options ? options.alignOnCopyDataFrame === true : false;
			this._gotCopyInResponse = false;
			this.chunks = [];
			this.cb = null;
			this.cork();
		}
		submit(connection) {
			this.connection = connection;
			this._attach();
			connection.query(this.text);
		}
		_attach() {
			const connectionStream = this.connection.stream;
			const pgDataListeners = connectionStream.listeners("data");
			assert(pgDataListeners.length == 1);
			this._pgDataHandler = pgDataListeners.pop();
			connectionStream.removeListener("data", this._pgDataHandler);
			connectionStream.pause();
			this._forward();
			connectionStream.on("readable", this._onReadableEvent);
		}
		_detach() {
			const connectionStream = this.connection.stream;
			const unreadBuffer = this._buffer.take(this._buffer.size);
			connectionStream.removeListener("readable", this._onReadableEvent);
			connectionStream.addListener("data", this._pgDataHandler);
			this._pgDataHandler(unreadBuffer);
			process.nextTick(function() {
				connectionStream.resume();
			});
		}
		_cleanup() {
			this._buffer = null;
			this._copyDataChunks = null;
			this._pgDataHandler = null;
			this._onReadableEvent = null;
		}
		_onReadable() {
			this._forward();
		}
		_read() {
			this._drained = true;
			this._forward();
		}
		_forward() {
			if (this._forwarding || !this._drained || !this.connection) return;
			this._forwarding = true;
			const connectionStream = this.connection.stream;
			let chunk;
			while (this._drained && (chunk = connectionStream.read()) !== null) this._drained = this._parse(chunk);
			this._forwarding = false;
		}
		_parse(chunk) {
			let done = false;
			let drained = true;
			this._buffer.push(chunk);
			while (!done && this._buffer.size > 0) {
				if (PG_CODE === this._state) {
					if (!this._buffer.has(1)) break;
					this._code = this._buffer.peekUInt8();
					if (this._code === code.ErrorResponse) {
						this._detach();
						return;
					}
					this._buffer.readUInt8();
					this._state = PG_LENGTH;
				}
				if (PG_LENGTH === this._state) {
					if (!this._buffer.has(4)) break;
					this._unreadMessageContentLength = this._buffer.readUInt32BE() - 4;
					this._state = PG_MESSAGE;
				}
				if (PG_MESSAGE === this._state) {
					if (this._unreadMessageContentLength > 0 && this._buffer.size > 0) {
						const n = Math.min(this._buffer.size, this._unreadMessageContentLength);
						const messageContentChunk = this._buffer.take(n);
						this._unreadMessageContentLength -= n;
						if (this._code === code.CopyData) this._copyDataChunks.push(messageContentChunk);
					}
					if (this._unreadMessageContentLength === 0) {
						switch (this._code) {
							case code.CopyBothResponse:
								this._startCopyIn();
								break;
							case code.CopyData:
								if (this.alignOnCopyDataFrame) drained = this._flushCopyData();
								break;
							case code.ParameterStatus:
							case code.NoticeResponse:
							case code.NotificationResponse: break;
							case code.CopyDone:
							default: done = true;
						}
						this._state = PG_CODE;
					}
				}
			}
			if (!this.alignOnCopyDataFrame) drained = this._flushCopyData();
			if (done) {
				this._detach();
				this.push(null);
				this._cleanup();
			}
			return drained;
		}
		_flushCopyData() {
			let drained = true;
			const len = this._copyDataChunks.size;
			if (len > 0) drained = this.push(this._copyDataChunks.take(len));
			return drained;
		}
		_write(chunk, enc, cb) {
			this.chunks.push({
				chunk,
				encoding: enc
			});
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb = cb;
		}
		_writev(chunks, cb) {
			this.chunks.push(...chunks);
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb = cb;
		}
		_final(cb) {
			this.flush();
			const finBuffer = Buffer.from([
				code.CopyDone,
				0,
				0,
				0,
				4
			]);
			this.connection.stream.write(finBuffer);
			this.cb_flush = cb;
		}
		flush(callback) {
			let chunk;
			let ok = true;
			while (ok && (chunk = this.chunks.shift())) ok = this.flushChunk(chunk.chunk);
			if (callback) {
				if (ok) callback();
				else if (this.chunks.length) this.connection.stream.once("drain", this.flush.bind(this, callback));
				else this.connection.stream.once("drain", callback);
			}
		}
		flushChunk(chunk) {
			const Int32Len = 4;
			const lenBuffer = Buffer.from([
				code.CopyData,
				0,
				0,
				0,
				0
			]);
			lenBuffer.writeUInt32BE(chunk.length + Int32Len, 1);
			this.connection.stream.write(lenBuffer);
			return this.connection.stream.write(chunk);
		}
		_startCopyIn() {
			this._gotCopyInResponse = true;
			this.uncork();
			this.flush();
			if (this.cb) {
				const { cb } = this;
				this.cb = null;
				cb();
			}
		}
		handleError(err) {
			this.emit("error", err);
			this._cleanup();
		}
		handleCopyData(chunk) {}
		handleCommandComplete() {}
		handleReadyForQuery() {
			this.connection = null;
			this.cb_flush();
		}
	};
}));
// src/rehearsal/execute.ts
var import_pg_copy_streams = (/* @__PURE__ */ __commonJSMin(((exports) => {
	require_copy_to();
	const CopyFromQueryStream = require_copy_from();
	require_copy_both();
	exports.from = function copyFrom(txt, options) {
		return new CopyFromQueryStream(txt, options);
	};
})))();
/** Sends one statement as a tool would, by the simple query protocol; COPY with its data. Throws what the server says. */
async function execute(client, statement) {
	if (statement.copyData === void 0) await client.query(statement.sql);
	else await pipeline(Readable.from([statement.copyData]), client.query((0, import_pg_copy_streams.from)(statement.sql)));
}
/**
* What the server said, with its place in the author's file. A lost connection has SQLSTATE 08006, and what we refuse
* ourselves is called what a server would: 42501, insufficient_privilege.
*/
function serverError(thrown, file, statement) {
	if (!(thrown instanceof DatabaseError)) {
		const message = thrown instanceof Error ? thrown.message : String(thrown);
		return {
			code: thrown instanceof UserError ? "42501" : "08006",
			message
		};
	}
	const { schema, table, column, position } = thrown;
	return {
		code: thrown.code ?? "XX000",
		message: thrown.message,
		detail: thrown.detail,
		hint: thrown.hint,
		constraint: thrown.constraint,
		relation: schema && table ? `${schema}.${table}` : void 0,
		column,
		position: position === void 0 ? void 0 : positionInFile(file, statement, Number(position))
	};
}
function limitReached(name) {
	return `ended by \`limits.${name}\` of pgrehearse.yml`;
}
// src/rehearsal/database-name.ts
/** What names a database: ALTER DATABASE, ALTER ROLE … IN DATABASE, and COMMENT, GRANT and REVOKE … ON DATABASE. */
const NAMED$1 = /\b((?:alter|on|in)\s+database\s+)(?:"((?:[^"]|"")+)"|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*))/i;
/**
* The statement for the database in which it is rehearsed, where it names one that this server does not have: a project
* that names a database means its own, which has another name here.
*/
async function forThisDatabase(connection, statement) {
	const found = isAboutDatabase(statement) ? NAMED$1.exec(statement.sql) : null;
	if (!found) return statement;
	const [whole, words = "", quoted, bare = ""] = found;
	const name = quoted?.replaceAll("\"\"", "\"") ?? bare.toLowerCase();
	const { rows } = await connection.query(`SELECT pg_catalog.quote_ident(pg_catalog.current_database()) AS own
     WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE datname = $1)`, [name]);
	const [known] = rows;
	if (!known) return statement;
	const end = found.index + whole.length;
	return {
		...statement,
		sql: statement.sql.slice(0, found.index) + words + known.own + statement.sql.slice(end)
	};
}
function isAboutDatabase({ operations }) {
	return operations.some((operation) => operation.kind === "alter-database" || operation.kind === "alter-setting" || operation.kind === "grant" && operation.objectType === "database" || operation.kind === "comment" || operation.kind === "change-owner" && operation.objectType === "database");
}
// src/rehearsal/statement.ts
/** A role that the migrations make is theirs to hand objects over to, as it would be for a production's owner. */
async function runPlain({ server }, connection, statement) {
	await execute(connection, await forThisDatabase(connection, statement));
	for (const operation of statement.operations) if (operation.kind === "create-role") await adoptRole(server, connection, operation.name);
}
/**
* Runs a statement of the project as the migrations' role. CREATE EXTENSION of what the server ships is done for it
* with a superuser's rights, unless the extension reaches outside and is not allowed.
*/
async function runStatement$1(stage, connection, statement) {
	await elevated(stage, connection, statement, () => runPlain(stage, connection, statement));
}
/** Lets `work`, which sends the statement, have the rights that CREATE EXTENSION needs. Throws a UserError for one that is not allowed. */
async function elevated(stage, session, { operations }, work) {
	const extension = operations.find((operation) => operation.kind === "create-extension");
	const available = extension && await availableExtension(session, extension.name);
	if (!available) return work();
	const policy = extensionPolicy(extension.name, {
		trusted: available.trusted,
		allowed: stage.extensions
	});
	if (policy.kind === "denied") throw new UserError(policy.message);
	if (policy.kind === "as-is" || !stage.server.isAdminSuperuser) return work();
	return withElevated(stage.server, session, work);
}
async function availableExtension(session, name) {
	const { rows } = await session.query(`SELECT pg_catalog.bool_or(v.trusted OR NOT v.superuser) AS trusted
     FROM pg_catalog.pg_available_extension_versions v WHERE v.name = $1 GROUP BY v.name`, [name]);
	return rows[0];
}
// src/rehearsal/apply.ts
/** A merged migration fails: without its base nothing can be rehearsed. */
var ReplayError = class extends UserError {
	script;
	statement;
	error;
	constructor(script, statement, thrown, major) {
		const error = serverError(thrown, script.file, statement);
		const { line } = error.position ?? statement.span.start;
		super(`${script.file.path}:${line}: the base schema cannot be built, because this merged migration fails: ${error.message} (SQLSTATE ${error.code}). ${lackingAdvice(error, {
			major,
			statement
		}) ?? remedy$1(error.code)}`, { cause: thrown });
		this.script = script;
		this.statement = statement;
		this.error = error;
	}
};
/**
* Runs a merged migration as its tool would, unobserved. Throws a ReplayError with the place and the server's words
* when it fails.
*/
async function applyScript(stage, connection, script) {
	await sendAsTool(connection, script, {
		send: (statement) => runStatement$1(stage, connection, statement),
		blame: (statement, work) => blaming(stage, script, statement, work)
	});
}
async function blaming({ server }, script, statement, work) {
	try {
		await work();
	} catch (thrown) {
		throw new ReplayError(script, statement, thrown, server.major);
	}
}
/** What the user can do about it, by SQLSTATE (manual 18, appendix A). */
function remedy$1(code) {
	if (code === "42501") return "If it needs a superuser, give a schema dump with `baseline: <file>`, or set `superuser: true` with the container engine.";
	return "Mend it, or give a schema dump with `baseline: <file>`.";
}
// src/catalog/data/hash.ts
/**
* SQL for 64-bit hashes of values. A value is hashed as its type's output function prints it, which concat() calls and
* a cast to text need not: somebody may have made a cast of their own, and this runs with the admin's rights. The same
* text of another type has the same hash. Collation "C" keeps texts apart that a nondeterministic one calls equal.
*
* @param seed an expression of type bigint
*/
function hashOf$1(column, seed) {
	const value = escapeIdentifier(column);
	return `CASE WHEN num_nulls(${value}) = 0 THEN hashtextextended(concat(${value}) COLLATE "C", ${seed}) END`;
}
/** Of several columns together, in their order. */
function chainedHash(columns) {
	return columns.reduce((seed, column) => `coalesce(${hashOf$1(column, seed)}, 0)`, "0::bigint");
}
/** Of a whole row. Each column has a seed of its own, so that values cannot change places unseen. */
function rowHash(columns) {
	const hashes = columns.map((column, at) => `coalesce(${hashOf$1(column, String(at + 1))}, ${at})`);
	return hashes.length === 0 ? "0::bigint" : hashes.join(" # ");
}
// src/catalog/data/checksum.ts
/** Unlike any column's name. */
const ROW_KEY = "pgrehearse_row_key";
/**
* One scan: an order-independent checksum of each column.
*
* @param key columns that tell rows apart; each value is hashed together with its row's key. None: values alone count
*/
async function readChecksums(client, table, columns, key) {
	const sums = columns.map((column) => `coalesce(sum(${hashOf$1(column, ROW_KEY)}), 0)::text`);
	const counts = columns.map((column) => `count(${escapeIdentifier(column)})::text`);
	const { rows } = await client.query(`
    SELECT count(*) AS rows, ARRAY[${sums.join(", ")}]::text[] AS sums, ARRAY[${counts.join(", ")}]::text[] AS counts
    FROM (${keyedRows(table, columns, key)}) AS keyed_rows`);
	const found = rows[0];
	const checksum = (at) => ({
		values: Number(found?.counts[at]),
		sum: found?.sums[at] ?? ""
	});
	return {
		rows: Number(found?.rows),
		columns: new Map(columns.map((column, at) => [column, checksum(at)]))
	};
}
/** The key is hashed once a row: OFFSET 0 keeps the planner from moving the expression into every use of it. */
function keyedRows(table, columns, key) {
	return `SELECT ${[...[.../* @__PURE__ */ new Set([...columns, ...key])].map(escapeIdentifier), `${chainedHash(key)} AS ${ROW_KEY}`].join(", ")} FROM ${table.source} OFFSET 0`;
}
// src/catalog/data/pair.ts
async function onBoth(pair, read) {
	return Promise.all([read(pair.before), read(pair.after)]);
}
/**
* The column was dropped and added again since. A copy of a database keeps the OIDs, so that this can be told as long as
* the table is the same one.
*/
function isNewColumn({ before, after }, column) {
	const number = ({ table }) => table.columns.find(({ name }) => name === column)?.number;
	return before.table.oid === after.table.oid && number(before) !== number(after);
}
// src/catalog/data/sorted.ts
const BATCH = 1e4;
/**
* @param query gives a bigint, by which it sorts, and another value, neither NULL. The client is in a transaction and
*   has one such query open at a time
*/
async function openSorted(client, query) {
	await client.query("CLOSE ALL");
	await client.query(`DECLARE sorted_rows NO SCROLL CURSOR FOR ${query}`);
	const fetch = {
		text: `FETCH ${BATCH} FROM sorted_rows`,
		rowMode: "array"
	};
	let batch = [];
	let at = 0;
	let current;
	async function advance() {
		if (at === batch.length) {
			batch = (await client.query(fetch)).rows;
			at = 0;
		}
		const row = batch[at];
		current = row && {
			key: BigInt(row[0]),
			value: row[1]
		};
		at += 1;
	}
	await advance();
	return {
		get current() {
			return current;
		},
		advance
	};
}
/** Visits the keys of both sides in order; rows of one key in pairs, as far as they go. */
async function mergeSorted(before, after, visit) {
	while (before.current ?? after.current) {
		const order = compareKeys(before.current, after.current);
		visit(order <= 0 ? before.current?.value : void 0, order >= 0 ? after.current?.value : void 0);
		if (order <= 0) await before.advance();
		if (order >= 0) await after.advance();
	}
}
/** Negative when the key is on the first side only, positive when on the second; a side at its end comes last. */
function compareKeys(before, after) {
	if (!before) return 1;
	if (!after) return -1;
	return before.key < after.key ? -1 : before.key > after.key ? 1 : 0;
}
// src/catalog/data/by-key.ts
async function compareRowsByKey(pair) {
	const others = pair.columns.filter((column) => !pair.key.includes(column));
	const found = {
		lost: 0,
		added: 0,
		changed: 0
	};
	await mergeByKey(pair, rowHash(others), (before, after) => {
		if (after === void 0) found.lost += 1;
		else if (before === void 0) found.added += 1;
		else if (before !== after) found.changed += 1;
	});
	return found;
}
/** Per column: values of the rows that are there on both sides. */
async function compareValuesByKey(pair, columns) {
	const found = columns.map((column) => ({
		column,
		lost: 0,
		changed: 0
	}));
	const isNew = columns.map((column) => isNewColumn(pair, column));
	await mergeByKey(pair, `array_to_string(ARRAY[${columns.map((column) => hashOf$1(column, "0")).join(", ")}]::bigint[], ',', '')`, (before, after) => {
		if (before === void 0 || after === void 0 || before === after) return;
		const old = before.split(",");
		const now = after.split(",");
		found.forEach((counts, at) => {
			if (old[at] === now[at]) return;
			if (old[at] !== "" && (now[at] === "" || isNew[at])) counts.lost += 1;
			else counts.changed += 1;
		});
	});
	return found;
}
async function mergeByKey(pair, expression, visit) {
	const open = ({ client, table }) => openSorted(client, `SELECT ${ROW_KEY}, ${expression}
       FROM (${keyedRows(table, pair.columns, pair.key)}) AS keyed_rows ORDER BY 1`);
	const [before, after] = await onBoth(pair, open);
	await mergeSorted(before, after, visit);
}
// src/catalog/data/by-value.ts
function compareValues(pair, column) {
	return exchange(pair, hashOf$1(column, "0"));
}
/** Rows as a whole, over these columns. */
function compareContents(pair, columns) {
	return exchange(pair, rowHash(columns));
}
async function exchange(pair, expression) {
	const [before, after] = await onBoth(pair, ({ client, table }) => openSorted(client, `SELECT hash, count(*) FROM (SELECT ${expression} AS hash FROM ${table.source}) AS hashes
       WHERE hash IS NOT NULL GROUP BY hash ORDER BY hash`));
	const found = {
		gone: 0,
		come: 0
	};
	await mergeSorted(before, after, (old, now) => {
		const surplus = Number(old ?? 0) - Number(now ?? 0);
		if (surplus > 0) found.gone += surplus;
		else found.come -= surplus;
	});
	return found;
}
// src/catalog/data/report.ts
function ofRows(table, change, rows) {
	return rows > 0 ? [{
		table,
		rows,
		change
	}] : [];
}
function ofValues(table, column, { lost, changed }) {
	return [{
		table,
		column,
		rows: lost,
		change: "lost"
	}, {
		table,
		column,
		rows: changed,
		change: "changed"
	}].filter(({ rows }) => rows > 0);
}
// src/catalog/data/common.ts
/** What differs in the rows of a table and in the columns that both sides have. */
async function compareCommon(table) {
	const columns = table.columns.filter((column) => differs(table, column));
	if (table.was.rows === table.is.rows && columns.length === 0) return [];
	if (table.key.length === 0) return byValue(table, columns);
	const rows = await rowsByKey(table, columns);
	return await isKeyReplaced(table, rows) ? withoutKey(table, columns, rows) : byKey(table, columns, rows);
}
function differs({ was, is }, column) {
	const old = was.columns.get(column);
	const now = is.columns.get(column);
	return old?.values !== now?.values || old?.sum !== now?.sum;
}
/** Equal checksums of the key say that no row went or came; then there is no need to look at each. */
async function rowsByKey(table, columns) {
	const { key, was } = table;
	return !isKeyNew(table) && !key.some((column) => columns.includes(column)) ? {
		lost: 0,
		added: 0,
		changed: was.rows
	} : compareRowsByKey(table);
}
async function byKey(table, columns, rows) {
	const { name } = table.before.table;
	const values = rows.changed > 0 ? await compareValuesByKey(table, columns) : [];
	return [
		...ofRows(name, "lost", rows.lost),
		...ofRows(name, "added", rows.added),
		...values.flatMap(({ column, ...counts }) => ofValues(name, column, counts))
	];
}
/**
* Whether the rows are still there under other keys: a serial or a UUID that was generated anew. Asked when the key's
* column is another one than before, or when most rows seem to be gone or changed and new ones have come.
*/
async function isKeyReplaced(table, rows) {
	const { key, was } = table;
	const others = table.columns.filter((column) => !key.includes(column));
	const touched = rows.lost + rows.changed - fewerRows(table);
	const isSuspect = isKeyNew(table) || rows.lost > 0 && rows.added > 0 && touched * 2 > was.rows;
	if (touched <= 0 || others.length === 0 || !isSuspect) return false;
	return ((await compareContents(table, others)).gone - fewerRows(table)) * 2 < touched;
}
function isKeyNew(table) {
	const { before, after, key } = table;
	return before.table.oid !== after.table.oid || key.some((column) => isNewColumn(table, column));
}
/** The key lost its values; all else is compared as if there were none. */
async function withoutKey(table, columns, rows) {
	const { key, before } = table;
	const created = key.filter((column) => isNewColumn(table, column));
	const touched = rows.lost + rows.changed - fewerRows(table);
	const ofKey = (column) => created.includes(column) ? {
		lost: touched,
		changed: 0
	} : {
		lost: 0,
		changed: touched
	};
	return [...(created.length > 0 ? created : key).flatMap((column) => ofValues(before.table.name, column, ofKey(column))), ...await byValue(table, columns.filter((column) => !key.includes(column)))];
}
async function byValue(table, columns) {
	const { name } = table.before.table;
	const differences = [...ofRows(name, "lost", fewerRows(table)), ...ofRows(name, "added", Math.max(0, table.is.rows - table.was.rows))];
	for (const column of columns) {
		const exchange = await compareValues(table, column);
		differences.push(...ofValues(name, column, exchangedValues(table, column, exchange)));
	}
	return differences;
}
/** What the lost and the added rows explain is theirs. */
function exchangedValues(table, column, { gone, come }) {
	const { was, is } = table;
	const fewer = fewerRows(table);
	const left = Math.max(0, gone - fewer);
	const rows = Math.max(left, come - Math.max(0, is.rows - was.rows));
	const vanished = (was.columns.get(column)?.values ?? 0) - (is.columns.get(column)?.values ?? 0) - fewer;
	const lost = isNewColumn(table, column) ? left : Math.min(left, Math.max(0, vanished));
	return {
		lost,
		changed: rows - lost
	};
}
function fewerRows({ was, is }) {
	return Math.max(0, was.rows - is.rows);
}
// src/catalog/data/printing.ts
/** So that two sessions print a value alike (manual 18, 19.11.2), and no policy hides a row. */
const PRINTING = {
	TimeZone: "UTC",
	DateStyle: "ISO, YMD",
	IntervalStyle: "postgres",
	bytea_output: "hex",
	extra_float_digits: "1",
	row_security: "off",
	jit: "off"
};
// src/catalog/data/table.ts
/** Those of the named tables that hold rows in this database, by name. Foreign tables and views hold none. */
async function readTables(client, names) {
	const { rows } = await client.query(TABLES$3, [names]);
	return new Map(rows.map((row) => [row.name, toTable(row)]));
}
function toTable({ schema, relation, partitioned, ...table }) {
	const path = `${escapeIdentifier(schema)}.${escapeIdentifier(relation)}`;
	return {
		...table,
		source: partitioned ? path : `ONLY ${path}`
	};
}
const TABLES$3 = `
SELECT n.nspname || '.' || c.relname AS name, c.oid, n.nspname AS schema, c.relname AS relation,
  c.relkind = 'p' AS partitioned,
  (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'number', a.attnum) ORDER BY a.attnum), '[]')
   FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
  (SELECT coalesce(json_agg(a.attname ORDER BY k.at), '[]')
   FROM pg_constraint p CROSS JOIN LATERAL unnest(p.conkey) WITH ORDINALITY k(attnum, at)
   JOIN pg_attribute a ON a.attrelid = p.conrelid AND a.attnum = k.attnum
   WHERE p.conrelid = c.oid AND p.contype = 'p') AS key,
  (SELECT coalesce(json_agg(pn.nspname || '.' || p.relname), '[]')
   FROM pg_partition_ancestors(c.oid) WITH ORDINALITY x(relid, at)
   JOIN pg_class p ON p.oid = x.relid JOIN pg_namespace pn ON pn.oid = p.relnamespace
   WHERE p.oid <> c.oid) AS ancestors
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname || '.' || c.relname = ANY ($1) AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'`;
/** Rows of each table that exists, counted one by one; a partition's count in its parent too. */
async function rowCounts(client, names) {
	const counts = /* @__PURE__ */ new Map();
	for (const { name, source } of (await readTables(client, names)).values()) {
		const { rows } = await client.query(`SELECT count(*) FROM ${source}`);
		counts.set(name, Number(rows[0]?.count));
	}
	return counts;
}
// src/catalog/data.ts
/**
* Rows and values that were lost, changed or added between two copies of a database on one server. One scan a table
* tells whether anything differs; how many rows differ is counted in sorted streams, so memory is bounded here. Both
* clients must be idle and may read everything.
*
* @param tables by qualified name; what does not exist before, a view and a foreign table are passed over, and a
*   partition whose parent is listed as well counts there
*/
async function compareData(before, after, tables) {
	return readOnly(before, PRINTING, () => readOnly(after, PRINTING, async () => {
		const old = await readTables(before, tables);
		const now = await readTables(after, tables);
		const whole = [...old.values()].filter(({ ancestors }) => !ancestors.some((name) => old.has(name)));
		const differences = [];
		for (const table of whole) differences.push(...await compareTable(before, after, table, now.get(table.name)));
		return differences;
	}));
}
async function compareTable(before, after, old, now) {
	if (!now) return ofRows(old.name, "lost", (await readChecksums(before, old, [], [])).rows);
	const present = new Set(now.columns.map(({ name }) => name));
	const names = old.columns.map(({ name }) => name);
	const columns = names.filter((name) => present.has(name));
	const key = old.key.every((name) => present.has(name)) ? old.key : [];
	const [was, is] = await Promise.all([readChecksums(before, old, names, key), readChecksums(after, now, columns, key)]);
	const missing = names.filter((name) => !present.has(name));
	const pair = {
		before: {
			client: before,
			table: old
		},
		after: {
			client: after,
			table: now
		},
		columns
	};
	return [...missing.flatMap((name) => ofValues(old.name, name, {
		lost: was.columns.get(name)?.values ?? 0,
		changed: 0
	})), ...await compareCommon({
		...pair,
		key,
		was,
		is
	})];
}
// src/fixtures/unpack.ts
/** RFC 1952, 2.3.1. */
const GZIP = [31, 139];
/** The bytes of a file, unpacked where it is compressed with gzip. Throws a UserError for one that is cut off. */
async function* unpacked(file) {
	const chunks = file.open()[Symbol.asyncIterator]();
	const first = await chunks.next();
	if (first.done) return;
	const whole = rejoined(first.value, chunks);
	if (!GZIP.every((byte, at) => first.value[at] === byte)) {
		yield* whole;
		return;
	}
	const gunzip = createGunzip();
	pipeline(Readable.from(whole), gunzip).catch(() => void 0);
	try {
		yield* gunzip;
	} catch (error) {
		if (error instanceof UserError) throw error;
		const why = error instanceof Error ? error.message : String(error);
		throw new UserError(`${file.path}: cannot be unpacked (${why}). Compress it again.`, { cause: error });
	}
}
async function* rejoined(first, rest) {
	try {
		yield first;
		for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
	} finally {
		await rest.return?.();
	}
}
// src/fixtures/archive/format.ts
/** A tar file's mark and where it stands (POSIX.1-2017, pax, ustar interchange format). */
const TAR = {
	mark: "ustar",
	at: 257
};
const CONTENTS = "toc.dat";
const CUSTOM = "PGDMP";
/** Told by the first bytes, whatever the name; undefined for anything else. */
async function archiveFormat(file) {
	if (file.parts) return "directory";
	const start = await beginning(file, TAR.at + TAR.mark.length);
	if (start.startsWith(CUSTOM)) return "custom";
	return start.startsWith(`${CONTENTS}\0`) && start.startsWith(TAR.mark, TAR.at) ? "tar" : void 0;
}
/** As Latin-1, byte by byte. */
async function beginning(file, bytes) {
	let start = "";
	for await (const chunk of unpacked(file)) {
		start += Buffer.from(chunk.subarray(0, bytes)).toString("latin1");
		if (start.length >= bytes) break;
	}
	return start;
}
// src/fixtures/batch.ts
const MOST_STATEMENTS = 500;
const MOST_CHARACTERS = 262144;
/** Those with many rows each gain nothing. */
const LONGEST$1 = 16384;
/** @param alone runs one statement, and tells what is wrong with it */
function createBatch(client, alone) {
	let held = [];
	let characters = 0;
	const flush = async () => {
		const pieces = held;
		held = [];
		characters = 0;
		if (pieces.length > 1 && await together(client, pieces)) return;
		for (const piece of pieces) await alone(piece);
	};
	return {
		takes: ({ text }) => /^insert\b/i.test(text) && text.length <= LONGEST$1,
		async add(piece) {
			held.push(piece);
			characters += piece.text.length;
			if (held.length >= MOST_STATEMENTS || characters >= MOST_CHARACTERS) await flush();
		},
		flush
	};
}
/**
* Several statements in one query are one transaction (manual 18, 54.2.2.1): false when the server refused one of them,
* and then none has been carried out.
*/
async function together(client, pieces) {
	const isInside = client.getTransactionStatus() !== "I";
	const sql = pieces.map(({ text }) => text).join("\n;\n");
	if (isInside) await client.query("SAVEPOINT pgrehearse_batch");
	try {
		await client.query(sql);
		if (isInside) await client.query("RELEASE pgrehearse_batch");
		return true;
	} catch (error) {
		if (!(error instanceof DatabaseError)) throw error;
		if (isInside) await client.query("ROLLBACK TO pgrehearse_batch");
		return false;
	}
}
// src/fixtures/file.ts
/** The file as text, chunk by chunk, without a byte order mark. Throws a UserError when it is not UTF-8. */
async function* readText(file) {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let line = 1;
	let isFirst = true;
	for await (const chunk of unpacked(file)) {
		if (isFirst) refuseOtherFormats(file.path, chunk);
		isFirst = false;
		const text = decode(decoder, chunk, `${file.path}:${line}`);
		line += countLines(text);
		yield text;
	}
	const rest = decode(decoder, void 0, `${file.path}:${line}`);
	if (rest !== "") yield rest;
}
function countLines(text) {
	let lines = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
	return lines;
}
function decode(decoder, chunk, place) {
	try {
		return decoder.decode(chunk, { stream: chunk !== void 0 });
	} catch {
		throw new UserError(`${place}: at this line or below the file is not UTF-8. Save it as UTF-8; a dump, with pg_dump --encoding=UTF8.`);
	}
}
const FORMATS = [
	["PGDMP", "is an archive of pg_dump, and not the text that is expected here."],
	["(µ/ý", "is compressed with zstd. Unpack it."],
	["ÿþ", "is UTF-16. Save it as UTF-8 (PowerShell redirects in UTF-16: use pg_dump --file instead)."],
	["þÿ", "is UTF-16. Save it as UTF-8."]
];
function refuseOtherFormats(path, chunk) {
	const start = String.fromCharCode(...chunk.subarray(0, 8));
	const other = FORMATS.find(([magic]) => start.startsWith(magic));
	if (other) throw new UserError(`${path} ${other[1]}`);
}
// src/fixtures/complaint.ts
/** The statement that begins at `place` failed. The line is that which the server points at, if it does. */
function statementRefused({ path, line }, sql, thrown) {
	if (!(thrown instanceof DatabaseError)) return new UserError(`${path}:${line}: ${asError(thrown).message}`, { cause: thrown });
	const before = sql.slice(0, Number(thrown.position ?? 1) - 1);
	const begin = sql.trimStart().split("\n", 1)[0] ?? "";
	const shown = begin.length > 100 ? `${begin.slice(0, 100)}…` : begin;
	return new UserError(`${path}:${line + countLines(before)}: ${serverWords(thrown)} It stopped at \`${shown}\`. ${platformAdvice({
		code: thrown.code ?? "",
		message: thrown.message
	}) ?? remedy(thrown.code)}`, { cause: thrown });
}
/**
* The server refused one of the rows of a COPY, the first of which stands at `place`: it counts their lines from 1
* (`COPY orders, line 3, column total: "x"`). Undefined when it refused them all.
*/
function rowRefused({ path, line }, thrown) {
	if (!(thrown instanceof DatabaseError)) return asError(thrown);
	const [, row, column] = /, line (\d+)(?:, column ([^:]+))?/.exec(thrown.where ?? "") ?? [];
	if (row === void 0) return void 0;
	return new UserError(`${path}:${line + Number(row) - 1}: ${serverWords(thrown, column)} Mend the row, or take it out.`, { cause: thrown });
}
/** `message (SQLSTATE 42P01). Detail. Hint.` */
function serverWords({ message, code, detail, hint }, column) {
	return [
		`${message} (SQLSTATE ${code}${column === void 0 ? "" : `, column ${column}`}).`,
		detail,
		hint
	].filter((part) => part !== void 0).join(" ");
}
/** By SQLSTATE (manual 18, appendix A). */
function remedy(code) {
	if (code === "42501") return "If it needs a superuser, take it out, or set `superuser: true` with the container engine.";
	return "Mend it, or take it out.";
}
function asError(thrown) {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}
// src/fixtures/psql.ts
/**
* Meets the backslash commands of one file. pg_dump's own are passed over: \restrict, \unrestrict and the \connect
* of `pg_dump --create`, as we are connected already. Any other is refused: psql's commands can read files and run
* programs, and no psql is at work here.
*/
function createBackslashGate() {
	let database;
	return ({ path, line }, text) => {
		const command = /^\\\S*/.exec(text)?.[0] ?? text;
		if (command === "\\restrict" || command === "\\unrestrict") return;
		if (command !== "\\connect" && command !== "\\c") throw new UserError(`${path}:${line}: ${command} is a command of psql, not SQL, and psql's commands can run programs: only those that pg_dump itself writes are accepted. Take it out, or write it as SQL.`);
		const named = text.slice(command.length).trim();
		if (database !== void 0 && named !== database) throw new UserError(`${path}:${line}: ${command} goes on to another database, and one is all that can be loaded. Dump that one alone, with pg_dump.`);
		database = named;
	};
}
// src/fixtures/tolerated.ts
const MISSING = "42704";
const INVALID_VALUE = "22023";
const FORBIDDEN = "42501";
const TOLERATED = [
	{
		statement: /^set\s/i,
		codes: [
			MISSING,
			INVALID_VALUE,
			FORBIDDEN
		],
		what: "a setting that this server does not have or allow"
	},
	{
		statement: /^create\s+schema\s+"?public"?$/i,
		codes: ["42P06"],
		what: "CREATE SCHEMA public, which exists"
	},
	{
		statement: /^create\s+(role|user|group)\s/i,
		codes: ["42710"],
		what: "CREATE ROLE of a role that is lent already"
	},
	{
		statement: /^alter\s.*\sowner\s+to\s/is,
		codes: [FORBIDDEN],
		what: "OWNER TO a role that cannot be lent; the migrations own it instead"
	},
	{
		statement: /^(grant|revoke|alter\s+default\s+privileges)\s/i,
		codes: [FORBIDDEN],
		what: "privileges of a role that cannot be lent"
	},
	{
		statement: /^comment\s+on\s+(extension|schema|database|event\s+trigger)\s/i,
		codes: [FORBIDDEN, MISSING],
		what: "a comment on what the migrations do not own"
	},
	{
		statement: /^(create|alter)\s+(event\s+trigger|publication)\s/i,
		codes: [FORBIDDEN, MISSING],
		what: "an event trigger or publication that only a superuser may create"
	},
	{
		statement: /^alter\s+table\s.*\s(disable|enable)\s+trigger\s+all$/is,
		codes: [FORBIDDEN],
		what: "DISABLE TRIGGER ALL, which only a superuser may do"
	},
	{
		statement: /^security\s+label\s/i,
		codes: [INVALID_VALUE],
		what: "a security label without a provider"
	}
];
/** What may be left out when the server refuses it with this SQLSTATE; undefined when that is an error. */
function toleratedRefusal(sql, code) {
	const text = withoutComments(sql);
	return TOLERATED.find(({ statement, codes }) => codes.includes(code ?? "") && statement.test(text))?.what;
}
const NEVER_RUN = [[/^(create|alter|drop)\s+database\s/i, "a statement about the database as a whole"], [/^(create|alter|drop)\s+subscription\s/i, "a subscription, which would connect to another server"]];
/** What is left out of a dump without asking the server; undefined for what is run. */
function leftOut(sql) {
	const text = withoutComments(sql);
	return NEVER_RUN.find(([statement]) => statement.test(text))?.[1];
}
function withoutComments(sql) {
	return sql.replace(/^(\s*(--[^\n]*\n|\/\*.*?\*\/))*\s*/s, "");
}
// src/fixtures/script.ts
/**
* Runs the SQL of a file, such as pg_dump writes, statement by statement and COPY data in a stream; nothing goes
* through psql. Settings that the file makes end with it. Throws a UserError with the line of what fails.
*/
async function loadScript(client, file, options = {}) {
	await loadParser();
	const { path } = file;
	const pieces = piecesOf(file);
	const passBackslash = createBackslashGate();
	const loading = {
		client,
		path,
		options,
		pieces,
		omissions: /* @__PURE__ */ new Map()
	};
	const inserts = createBatch(client, (piece) => runPiece(loading, piece));
	for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
		const piece = next.value;
		if (piece.kind === "statement" && inserts.takes(piece)) {
			await inserts.add(piece);
			continue;
		}
		await inserts.flush();
		if (piece.kind === "backslash") passBackslash({
			path,
			line: piece.line
		}, piece.text);
		else if (piece.kind === "statement") await runPiece(loading, piece);
	}
	await inserts.flush();
	refuseOpenTransaction(client, path);
	await client.query("RESET ROLE");
	await client.query("RESET ALL");
	tellOmissions(loading);
}
async function* piecesOf(file) {
	const splitter = createSplitter();
	for await (const text of readText(file)) yield* splitter.push(text);
	yield* splitter.end();
}
async function runPiece(loading, piece) {
	if (piece.copiesFromStdin) return copyRows(loading, piece);
	refuseOtherEncoding(loading.path, piece);
	const what = leftOut(piece.text) ?? await runStatement(loading, piece);
	if (what !== void 0) loading.omissions.set(what, [...loading.omissions.get(what) ?? [], piece.line]);
}
/** Resolves to what was refused and may be left out; to undefined when the statement ran. */
async function runStatement({ client, path, options: { run } }, { text, line }) {
	const [statement] = run && !/^insert\b/i.test(text) ? parseScript({
		path,
		text
	}).statements : [];
	try {
		await (run && statement ? run(statement) : client.query(text));
		return;
	} catch (thrown) {
		const what = thrown instanceof DatabaseError ? toleratedRefusal(text, thrown.code) : void 0;
		if (what === void 0 || client.getTransactionStatus() !== "I") throw statementRefused({
			path,
			line
		}, text, thrown);
		return what;
	}
}
/** Consumes the rows that follow the statement. */
async function copyRows({ client, path, pieces }, { text, line }) {
	let firstLine = line;
	let isClosed = false;
	async function* rows() {
		for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
			if (firstLine === line) firstLine = next.value.line;
			isClosed = next.value.kind === "copy-end";
			if (next.value.kind !== "copy-data") return;
			yield next.value.lines;
		}
	}
	try {
		await pipeline(rows, client.query((0, import_pg_copy_streams.from)(text)));
	} catch (thrown) {
		throw rowRefused({
			path,
			line: firstLine
		}, thrown) ?? statementRefused({
			path,
			line
		}, text, thrown);
	}
	if (!isClosed) throw new UserError(`${path}:${line}: the rows of this COPY do not end with \\. on a line of its own: the file is cut off. Make it again.`);
}
/** The file is read as UTF-8, whatever it says; SQL_ASCII promises nothing. */
function refuseOtherEncoding(path, { text, line }) {
	const [, encoding] = /^set\s+client_encoding\s*(?:=|to)\s*'?([\w-]+)'?$/i.exec(text) ?? [];
	if (encoding === void 0 || /^(utf-?8|unicode|sql_ascii)$/i.test(encoding)) return;
	throw new UserError(`${path}:${line}: the file says that it is encoded in ${encoding}, and it is read as UTF-8. Make the dump with pg_dump --encoding=UTF8.`);
}
function refuseOpenTransaction(client, path) {
	if (client.getTransactionStatus() !== "I") throw new UserError(`${path}: it begins a transaction and does not end it. Add COMMIT at its end.`);
}
function tellOmissions({ path, options: { note }, omissions }) {
	for (const [what, [line, ...more]] of omissions) {
		const others = more.length > 0 ? `, and ${more.length} more below` : "";
		note?.(`${path}:${line}${others}: left out ${what}`);
	}
}
// src/fixtures/tables.ts
/** Tables and partitioned tables of the users' schemas that no extension owns, those of public first. */
async function readUserTables(client) {
	const { rows } = await client.query(USER_TABLES);
	return rows;
}
const USER_TABLES = `
SELECT n.nspname || '.' || c.relname AS name, n.nspname AS schema, c.relname AS relation,
  pg_catalog.pg_table_is_visible(c.oid) AS visible, c.relkind = 'p' AS "isPartitioned",
  (SELECT coalesce(pg_catalog.json_agg(a.attname ORDER BY a.attnum), '[]') FROM pg_catalog.pg_attribute a
   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
  (SELECT rn.nspname || '.' || r.relname FROM pg_catalog.pg_class r
   JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
   WHERE c.relispartition AND r.oid = pg_catalog.pg_partition_root(c.oid)) AS root,
  (SELECT coalesce(pg_catalog.json_agg(DISTINCT pn.nspname || '.' || p.relname), '[]')
   FROM pg_catalog.pg_constraint f JOIN pg_catalog.pg_class p ON p.oid = f.confrelid
   JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
   WHERE f.contype = 'f' AND f.conrelid IN (c.oid, pg_catalog.pg_partition_root(c.oid))) AS parents
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname <> 'public', 1`;
/**
* The table that a CSV file is named after: `data/app.orders.csv`, or `data/orders.csv` where the bare name finds it or
* only one schema has it. Throws a UserError that lists what there is.
*/
function tableOfFile(path, tables) {
	const name = path.replace(/^.*\//s, "").replace(/\.csv(\.gz)?$/i, "");
	const [found = []] = [name, name.toLowerCase()].map((one) => tables.filter((table) => table.name === one || table.relation === one)).filter((matches) => matches.length > 0);
	const table = found.length === 1 ? found[0] : found.find((one) => one.name === name || one.visible);
	if (table) return table;
	throw found.length > 0 ? ambiguous(path, found) : unknown(path, name, tables);
}
function ambiguous(path, found) {
	const list = found.map((table) => table.name).join(", ");
	return new UserError(`${path}: several schemas have such a table (${list}). Name the file after one of them in full.`);
}
const MOST_LISTED = 20;
function unknown(path, name, tables) {
	const names = tables.map((table) => table.name);
	const bare = tables.map((table) => table.relation);
	const meant = closest(name, name.includes(".") ? names : bare);
	const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : "";
	const list = names.length === 0 ? "none" : names.slice(0, MOST_LISTED).join(", ") + more;
	return new UserError(`${path}: a CSV file is named after its table, and there is no table "${name}"${meant === void 0 ? "" : ` (did you mean ${meant}?)`}. There are: ${list}.`);
}
/** Parents before children, else in the order given. In a circle of foreign keys the first one given comes first. */
function parentsFirst$1(files) {
	const sorted = /* @__PURE__ */ new Set();
	const entered = /* @__PURE__ */ new Set();
	const enter = (file) => {
		if (entered.has(file)) return;
		entered.add(file);
		const isParent = ({ table }) => file.table.parents.some((parent) => parent === table.name || parent === table.root);
		files.filter(isParent).forEach(enter);
		sorted.add(file);
	};
	files.forEach(enter);
	return [...sorted];
}
// src/fixtures/archive/contents.ts
/** `<id>; <oid> <oid> TABLE DATA <schema> <table> <owner>`: any of the names may hold spaces (pg_restore --list). */
const ENTRY = /^(\d+); \d+ \d+ TABLE DATA (.+)$/gm;
/** The rows in a list that `pg_restore --list` wrote, for the tables that there are. */
function contentsOf(list, tables) {
	const known = new Map(tables.map((table) => [`${table.schema} ${table.relation}`, table]));
	const rows = [];
	const unknown = [];
	for (const [, id = "", names = ""] of list.matchAll(ENTRY)) {
		const table = beginnings(names).flatMap((name) => known.get(name) ?? [])[0];
		if (table) rows.push({
			id,
			table
		});
		else unknown.push(names.split(" ").slice(0, -1).join("."));
	}
	return {
		rows: parentsFirst$1(rows),
		unknown
	};
}
/** The longest first. */
function beginnings(names) {
	const words = names.split(" ");
	return words.map((_, at) => words.slice(0, words.length - at).join(" ")).slice(1);
}
// src/fixtures/archive/restore.ts
/** Throws a UserError where no pg_restore can read it. */
async function openArchive(file, format) {
	const cleanup = createCleanup();
	try {
		const folder = await mkdtemp(path.join(tmpdir(), "pgrehearse-archive-"));
		cleanup.defer(() => rm(folder, {
			recursive: true,
			force: true
		}));
		const place = path.join(folder, "archive");
		await copyOut(file, place);
		const { program, list } = await reader(file, place, cleanup);
		let lists = 0;
		return {
			list,
			script: (entries) => ({
				path: `${file.path}, as SQL`,
				async *open() {
					const chosen = path.join(folder, `list-${lists += 1}`);
					if (entries) await writeFile(chosen, entries.map((id) => `${id};\n`).join(""));
					const rows = entries ? ["--data-only", `--use-list=${chosen}`] : [];
					yield* output(file, program, [
						"--file=-",
						...rows,
						place
					], cleanup);
				}
			}),
			[Symbol.asyncDispose]: () => cleanup[Symbol.asyncDispose]()
		};
	} catch (error) {
		await cleanup[Symbol.asyncDispose]();
		throw error instanceof UserError ? error : new UserError(`${file.path}: ${format}: ${String(error)}`);
	}
}
/** Read at more than one place, an archive has to be a file. */
async function copyOut(file, place) {
	if (!file.parts) return pipeline(unpacked(file), createWriteStream(place, { mode: 384 }));
	await mkdir(place);
	for (const part of file.parts) await pipeline(part.open(), createWriteStream(path.join(place, path.basename(part.path))));
}
/** The first pg_restore of this machine that can read it: any that is as new as the pg_dump that wrote it. */
async function reader(file, place, cleanup) {
	const refusals = [];
	for (const folder of new Set(await programFolders())) {
		const program = path.join(folder, process.platform === "win32" ? "pg_restore.exe" : "pg_restore");
		const { child, ended } = start$1(program, ["--list", place], cleanup);
		let list = "";
		child.stdout.setEncoding("utf8").on("data", (text) => list += text);
		const { code, words } = await ended;
		if (code === 0) return {
			program,
			list
		};
		if (code !== void 0) refusals.push(words);
	}
	throw new UserError(`${file.path} ${whyUnread(refusals)}`);
}
const INSTALL = "install PostgreSQL’s client programs in a version as new as the pg_dump that wrote it (Debian and Ubuntu: postgresql-client-<version>; macOS: brew install libpq), or make a plain dump: pg_dump --format=plain.";
function whyUnread(refusals) {
	if (refusals.length === 0) return `is an archive of pg_dump, and there is no pg_restore on this machine to read it: ${INSTALL}`;
	const tooOld = refusals.find((words) => words.includes("unsupported version"));
	const words = (tooOld ?? refusals[0] ?? "").replace(/^.*?error: /s, "").trim();
	return tooOld === void 0 ? `cannot be read as an archive of pg_dump (${words}). Make it again.` : `is an archive that the pg_restore of this machine is too old for (${words}): ${INSTALL}`;
}
async function* output(file, program, args, cleanup) {
	const { child, ended } = start$1(program, args, cleanup);
	try {
		yield* child.stdout;
		const { code, words } = await ended;
		if (code !== 0) throw new UserError(`${file.path}: pg_restore could not read all of it: ${words}`);
	} finally {
		child.kill("SIGKILL");
	}
}
/** Without our environment: PG variables would change what it writes. `code` is undefined where there is no such program. */
function start$1(program, args, cleanup) {
	const { PATH, SystemRoot } = process.env;
	const child = spawn(program, args, {
		env: {
			PATH,
			SystemRoot,
			LC_ALL: "C"
		},
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	cleanup.defer(() => void child.kill("SIGKILL"));
	let words = "";
	child.stderr.setEncoding("utf8").on("data", (text) => words = (words + text).slice(-2e3));
	return {
		child,
		ended: once(child, "close").then(() => ({
			code: child.exitCode ?? -1,
			words: words.trim()
		}), () => ({
			code: void 0,
			words
		}))
	};
}
// src/fixtures/archive/load.ts
/** Schema and rows, into an empty database. */
async function loadArchive(client, file, format, options) {
	try {
		var _usingCtx$31 = _usingCtx();
		await loadScript(client, _usingCtx$31.a(await openArchive(file, format)).script(), options);
	} catch (_) {
		_usingCtx$31.e = _;
	} finally {
		await _usingCtx$31.d();
	}
}
/**
* The rows alone, of the tables that there are. A tar archive is read from front to back (manual 18, pg_dump), so it is
* read once for each table.
*/
async function loadArchivedRows(client, file, format, options) {
	try {
		var _usingCtx3 = _usingCtx();
		const archive = _usingCtx3.a(await openArchive(file, format));
		const { rows, unknown } = contentsOf(archive.list, await readUserTables(client));
		const ids = rows.map(({ id }) => id);
		const scripts = format === "tar" ? ids.map((id) => [id]) : ids.length > 0 ? [ids] : [];
		for (const entries of scripts) await loadScript(client, archive.script(entries), options);
		tell(file, {
			isEmpty: ids.length === 0,
			unknown
		}, options);
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
const MOST_NAMED = 5;
function tell({ path }, { isEmpty, unknown }, { note }) {
	const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : "";
	if (unknown.length > 0) note?.(`${path}: left out the rows of ${unknown.slice(0, MOST_NAMED).join(", ")}${more}: the base has no such table`);
	else if (isEmpty) note?.(`${path}: this archive holds no rows`);
}
// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, options, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ").trim();
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};
// node_modules/csv-parse/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};
// node_modules/csv-parse/lib/api/normalize_columns_array.js
const normalize_columns_array = function(columns) {
	const normalizedColumns = [];
	for (let i = 0, l = columns.length; i < l; i++) {
		const column = columns[i];
		if (column === void 0 || column === null || column === false) normalizedColumns[i] = { disabled: true };
		else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = { name: `${column}` };
		else if (is_object(column)) {
			if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
				"Option columns missing name:",
				`property "name" is required at position ${i}`,
				"when column is an object literal"
			]);
			normalizedColumns[i] = column;
		} else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
			"Invalid column definition:",
			"expect a string or a literal object,",
			`got ${JSON.stringify(column)} at position ${i}`
		]);
	}
	return normalizedColumns;
};
// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
	constructor(size = 100) {
		this.size = size;
		this.length = 0;
		this.buf = Buffer.allocUnsafe(size);
	}
	prepend(val) {
		if (Buffer.isBuffer(val)) {
			const length = this.length + val.length;
			if (length >= this.size) {
				this.resize();
				if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
			}
			const buf = this.buf;
			this.buf = Buffer.allocUnsafe(this.size);
			val.copy(this.buf, 0);
			buf.copy(this.buf, val.length);
			this.length += val.length;
		} else {
			const length = this.length++;
			if (length === this.size) this.resize();
			const buf = this.clone();
			this.buf[0] = val;
			buf.copy(this.buf, 1, 0, length);
		}
	}
	append(val) {
		const length = this.length++;
		if (length === this.size) this.resize();
		this.buf[length] = val;
	}
	clone() {
		return Buffer.from(this.buf.slice(0, this.length));
	}
	resize() {
		const length = this.length;
		this.size = this.size * 2;
		const buf = Buffer.allocUnsafe(this.size);
		this.buf.copy(buf, 0, 0, length);
		this.buf = buf;
	}
	toString(encoding) {
		if (encoding) return this.buf.toString(encoding, 0, this.length);
		else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
	}
	toJSON() {
		return this.toString("utf8");
	}
	reset() {
		this.length = 0;
	}
};
// node_modules/csv-parse/lib/api/init_state.js
const init_state = function(options) {
	const timchars = [
		32,
		9,
		10,
		13,
		12,
		11,
		160,
		5760,
		8192,
		8193,
		8194,
		8195,
		8196,
		8197,
		8198,
		8199,
		8200,
		8201,
		8202,
		8232,
		8233,
		8239,
		8287,
		12288,
		65279
	].reduce((acc, codepoint) => {
		const encoded = Buffer.from(String.fromCharCode(codepoint), options.encoding);
		if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
		acc.push(encoded);
		return acc;
	}, []);
	const timcharFirstBytes = /* @__PURE__ */ new Uint8Array(256);
	for (const t of timchars) timcharFirstBytes[t[0]] = 1;
	return {
		bomSkipped: false,
		bufBytesStart: 0,
		castField: options.cast_function,
		commenting: false,
		delimiterBufPrevious: void 0,
		delimiterDiscovered: false,
		error: void 0,
		enabled: options.from_line === 1,
		escaping: false,
		escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
		expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
		field: new ResizeableBuffer(20),
		firstLineToHeaders: options.cast_first_line_to_header,
		needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map((t) => t.length)),
		previousBuf: void 0,
		quoting: false,
		stop: false,
		rawBuffer: new ResizeableBuffer(100),
		record: [],
		recordHasError: false,
		record_length: 0,
		recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
		trimChars: [Buffer.from(" ", options.encoding)[0], Buffer.from("	", options.encoding)[0]],
		wasQuoting: false,
		wasRowDelimiter: false,
		timchars,
		timcharFirstBytes
	};
};
// node_modules/csv-parse/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};
// node_modules/csv-parse/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8";
	else if (options.encoding === null || options.encoding === false) options.encoding = null;
	else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [
		"Invalid option encoding:",
		"encoding must be a string or null to return a buffer,",
		`got ${JSON.stringify(options.encoding)}`
	], options);
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [
		"Invalid option bom:",
		"bom must be true,",
		`got ${JSON.stringify(options.bom)}`
	], options);
	options.cast_function = null;
	if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0;
	else if (typeof options.cast === "function") {
		options.cast_function = options.cast;
		options.cast = true;
	} else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [
		"Invalid option cast:",
		"cast must be true or a function,",
		`got ${JSON.stringify(options.cast)}`
	], options);
	if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false;
	else if (options.cast_date === true) options.cast_date = function(value) {
		const date = Date.parse(value);
		return !isNaN(date) ? new Date(date) : value;
	};
	else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [
		"Invalid option cast_date:",
		"cast_date must be true or a function,",
		`got ${JSON.stringify(options.cast_date)}`
	], options);
	options.cast_first_line_to_header = void 0;
	if (options.columns === true) options.cast_first_line_to_header = void 0;
	else if (typeof options.columns === "function") {
		options.cast_first_line_to_header = options.columns;
		options.columns = true;
	} else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns);
	else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false;
	else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [
		"Invalid option columns:",
		"expect an array, a function or true,",
		`got ${JSON.stringify(options.columns)}`
	], options);
	if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false;
	else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [
		"Invalid option group_columns_by_name:",
		"expect an boolean,",
		`got ${JSON.stringify(options.group_columns_by_name)}`
	], options);
	else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", ["Invalid option group_columns_by_name:", "the `columns` mode must be activated."], options);
	if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null;
	else {
		if (typeof options.comment === "string") options.comment = Buffer.from(options.comment, options.encoding);
		if (!Buffer.isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
			"Invalid option comment:",
			"comment must be a buffer or a string,",
			`got ${JSON.stringify(options.comment)}`
		], options);
	}
	if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false;
	else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
		"Invalid option comment_no_infix:",
		"value must be a boolean,",
		`got ${JSON.stringify(options.comment_no_infix)}`
	], options);
	if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false;
	else if (options.delimiter_auto === true) options.delimiter_auto = {};
	else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
		"Invalid option delimiter_auto:",
		"delimiter_auto must be a boolean or a configuration object,",
		`got ${JSON.stringify(options.delimiter_auto)}`
	], options);
	if (options.delimiter_auto) {
		if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
			[",".charCodeAt(0)]: 1.8,
			["	".charCodeAt(0)]: 1.8,
			[";".charCodeAt(0)]: 1.6,
			[" ".charCodeAt(0)]: 1.6,
			[":".charCodeAt(0)]: 1.5,
			[".".charCodeAt(0)]: 1.4,
			["/".charCodeAt(0)]: 1.4
		};
		else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"preferred must be an object,",
			`got ${JSON.stringify(options.delimiter_auto.preferred)}`
		], options);
		if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => {
			return (info.total - info.std) * (options.preferred[info.char_code] || 1);
		};
		else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"score must be a function,",
			`got ${JSON.stringify(options.delimiter_auto.score)}`
		], options);
		if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048;
		else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"size must be a number,",
			`got ${JSON.stringify(options.delimiter_auto.size)}`
		], options);
	}
	const delimiter_json = JSON.stringify(options.delimiter);
	if (options.delimiter_auto !== false) options.delimiter = [];
	if (!Array.isArray(options.delimiter)) {
		if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer.from(",", options.encoding);
		options.delimiter = [options.delimiter];
	}
	options.delimiter = options.delimiter.map(function(delimiter) {
		if (typeof delimiter === "string") delimiter = Buffer.from(delimiter, options.encoding);
		if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [
			"Invalid option delimiter:",
			"delimiter must be a non empty string or buffer or array of string|buffer,",
			`got ${delimiter_json}`
		], options);
		return delimiter;
	});
	if (options.escape === void 0 || options.escape === true) options.escape = Buffer.from("\"", options.encoding);
	else if (typeof options.escape === "string") options.escape = Buffer.from(options.escape, options.encoding);
	else if (options.escape === null || options.escape === false) options.escape = null;
	if (options.escape !== null) {
		if (!Buffer.isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
	}
	if (options.from === void 0 || options.from === null) options.from = 1;
	else {
		if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
		if (Number.isInteger(options.from)) {
			if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
		} else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
	}
	if (options.from_line === void 0 || options.from_line === null) options.from_line = 1;
	else {
		if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
		if (Number.isInteger(options.from_line)) {
			if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
		} else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
	}
	if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false;
	else if (typeof options.ignore_last_delimiters === "number") {
		options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
		if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
	} else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [
		"Invalid option `ignore_last_delimiters`:",
		"the value must be a boolean value or an integer,",
		`got ${JSON.stringify(options.ignore_last_delimiters)}`
	], options);
	if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", ["The option `ignore_last_delimiters`", "requires the activation of the `columns` option"], options);
	if (options.info === void 0 || options.info === null || options.info === false) options.info = false;
	else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
	if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0;
	else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {} else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size);
	else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
	if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0;
	else if (Buffer.isBuffer(options.objname)) {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
		if (options.encoding === null) {} else options.objname = options.objname.toString(options.encoding);
	} else if (typeof options.objname === "string") {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
	} else if (typeof options.objname === "number") {} else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
	if (options.objname !== void 0) {
		if (typeof options.objname === "number") {
			if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
		} else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
	}
	if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0;
	else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [
		"Invalid option `on_record`:",
		"expect a function,",
		`got ${JSON.stringify(options.on_record)}`
	], options);
	if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
	if (options.quote === null || options.quote === false || options.quote === "") options.quote = null;
	else {
		if (options.quote === void 0 || options.quote === true) options.quote = Buffer.from("\"", options.encoding);
		else if (typeof options.quote === "string") options.quote = Buffer.from(options.quote, options.encoding);
		if (!Buffer.isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
	}
	if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false;
	else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
	if (options.record_delimiter === void 0) options.record_delimiter = [];
	else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
		if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer,",
			`got ${JSON.stringify(options.record_delimiter)}`
		], options);
		options.record_delimiter = [options.record_delimiter];
	} else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
		"Invalid option `record_delimiter`:",
		"value must be a string, a buffer or array of string|buffer,",
		`got ${JSON.stringify(options.record_delimiter)}`
	], options);
	options.record_delimiter = options.record_delimiter.map(function(rd, i) {
		if (typeof rd !== "string" && !Buffer.isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a string, a buffer or array of string|buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		if (typeof rd === "string") rd = Buffer.from(rd, options.encoding);
		return rd;
	});
	if (typeof options.relax_column_count === "boolean") {} else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false;
	else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
	if (typeof options.relax_column_count_less === "boolean") {} else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false;
	else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
	if (typeof options.relax_column_count_more === "boolean") {} else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false;
	else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
	if (typeof options.relax_quotes === "boolean") {} else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false;
	else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
	if (typeof options.skip_empty_lines === "boolean") {} else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false;
	else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
	if (typeof options.skip_records_with_empty_values === "boolean") {} else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false;
	else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
	if (typeof options.skip_records_with_error === "boolean") {} else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false;
	else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
	if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false;
	else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
	if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false;
	else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
	if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false;
	else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
	if (options.trim === true && opts.ltrim !== false) options.ltrim = true;
	else if (options.ltrim !== true) options.ltrim = false;
	if (options.trim === true && opts.rtrim !== false) options.rtrim = true;
	else if (options.rtrim !== true) options.rtrim = false;
	if (options.to === void 0 || options.to === null) options.to = -1;
	else if (options.to !== -1) {
		if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
		if (Number.isInteger(options.to)) {
			if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
		} else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
	}
	if (options.to_line === void 0 || options.to_line === null) options.to_line = -1;
	else if (options.to_line !== -1) {
		if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
		if (Number.isInteger(options.to_line)) {
			if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
		} else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
	}
	return options;
};
// node_modules/csv-parse/lib/utils/delimiter_discover.js
const delimiter_discover = function(records, options) {
	if (!options) ({delimiter_auto: options} = normalize_options({ delimiter_auto: true }));
	if (typeof records === "string") records = Buffer.from(records);
	if (Buffer.isBuffer(records)) records = ((data) => {
		const records = [];
		const parser = transform({ delimiter: [] });
		const push = (record) => records.push(record);
		const close = () => {};
		const error = parser.parse(data, true, push, close);
		if (error !== void 0) throw error;
		return records;
	})(records);
	const info = Array(127).fill().map(() => ({ lines: [] }));
	records.map(([record], line) => {
		for (let i = 0, l = record.length; i < l; i++) {
			const code = record.charCodeAt(i);
			if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
			info[code].lines[line]++;
		}
	});
	info.map((info, i) => {
		info.char_code = i;
		info.std = std(info.lines);
		info.total = info.lines.reduce((acc, val) => acc + val, 0);
		info.preferred = !!options.preferred[i];
		info.score = options.score(info, options);
	});
	const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
	return String.fromCharCode(result.char_code);
};
const std = function(array) {
	const n = array.length;
	if (n === 0) return 0;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
};
// node_modules/csv-parse/lib/api/index.js
const isRecordEmpty = function(record) {
	return record.every((field) => field == null || field.toString && field.toString().trim() === "");
};
const cr = 13;
const nl = 10;
const boms = {
	utf8: Buffer.from([
		239,
		187,
		191
	]),
	utf16le: Buffer.from([255, 254])
};
const transform = function(original_options = {}) {
	const info = {
		bytes: 0,
		bytes_records: 0,
		comment_lines: 0,
		empty_lines: 0,
		invalid_field_length: 0,
		lines: 1,
		records: 0
	};
	const options = normalize_options(original_options);
	return {
		info,
		original_options,
		options,
		state: init_state(options),
		__needMoreData: function(i, bufLen, end) {
			if (end) return false;
			const { encoding, escape, quote } = this.options;
			const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
			return bufLen - i - 1 < Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
		},
		parse: function(nextBuf, end, push, close) {
			const { bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line } = this.options;
			let { comment, escape, quote, record_delimiter } = this.options;
			const { bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote } = this.state;
			if (!delimiterDiscovered && delimiter_auto) {
				let delimiterBuf;
				if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf;
				else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious;
				else delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
				nextBuf = void 0;
				if (end || delimiterBuf.length > delimiter_auto.size) {
					this.options.delimiter = [Buffer.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto))];
					this.state.previousBuf = delimiterBuf;
					this.state.delimiterBufPrevious = void 0;
					this.state.delimiterDiscovered = true;
				} else {
					this.state.delimiterBufPrevious = delimiterBuf;
					return;
				}
			}
			const { previousBuf } = this.state;
			let buf;
			if (previousBuf === void 0) {
				if (nextBuf === void 0) {
					close();
					return;
				} else buf = nextBuf;
			} else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf;
			else buf = Buffer.concat([previousBuf, nextBuf]);
			if (bomSkipped === false) {
				if (bom === false) this.state.bomSkipped = true;
				else if (buf.length < 3) {
					if (end === false) {
						this.state.previousBuf = buf;
						return;
					}
				} else {
					for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
						const bomLength = boms[encoding].length;
						this.state.bufBytesStart += bomLength;
						buf = buf.slice(bomLength);
						const options = normalize_options({
							...this.original_options,
							encoding
						});
						for (const key in options) this.options[key] = options[key];
						({comment, escape, quote} = this.options);
						break;
					}
					this.state.bomSkipped = true;
				}
			}
			const bufLen = buf.length;
			let pos = 0;
			for (; pos < bufLen; pos++) {
				if (this.__needMoreData(pos, bufLen, end)) break;
				if (this.state.wasRowDelimiter === true) {
					this.info.lines++;
					this.state.wasRowDelimiter = false;
				}
				if (to_line !== -1 && this.info.lines > to_line) {
					this.state.stop = true;
					close();
					return;
				}
				if (this.state.quoting === false && record_delimiter.length === 0) {
					if (this.__autoDiscoverRecordDelimiter(buf, pos)) record_delimiter = this.options.record_delimiter;
				}
				const chr = buf[pos];
				if (raw === true) rawBuffer.append(chr);
				if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
				if (this.state.escaping === true) this.state.escaping = false;
				else {
					if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
						if (escapeIsQuote) {
							if (this.__isQuote(buf, pos + escape.length)) {
								this.state.escaping = true;
								pos += escape.length - 1;
								continue;
							}
						} else {
							this.state.escaping = true;
							pos += escape.length - 1;
							continue;
						}
					}
					if (this.state.commenting === false && this.__isQuote(buf, pos)) {
						if (this.state.quoting === true) {
							const nextChr = buf[pos + quote.length];
							const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
							const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
							const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
							const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
							if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1;
							else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								pos += quote.length - 1;
								continue;
							} else if (relax_quotes === false) {
								const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [
									"Invalid Closing Quote:",
									`got "${String.fromCharCode(nextChr)}"`,
									`at line ${this.info.lines}`,
									"instead of delimiter, record delimiter, trimable character",
									"(if activated) or comment"
								], this.options, this.__infoField()));
								if (err !== void 0) return err;
							} else {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								this.state.field.prepend(quote);
								pos += quote.length - 1;
							}
						} else if (this.state.field.length !== 0) {
							if (relax_quotes === false) {
								const info = this.__infoField();
								const bom = Object.keys(boms).map((b) => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
								const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [
									"Invalid Opening Quote:",
									`a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
									bom ? `(${bom} bom)` : void 0
								], this.options, info, { field: this.state.field }));
								if (err !== void 0) return err;
							}
						} else {
							this.state.quoting = true;
							pos += quote.length - 1;
							continue;
						}
					}
					if (this.state.quoting === false) {
						const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
						if (recordDelimiterLength !== 0) {
							if (this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) this.info.comment_lines++;
							else {
								if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
									this.state.enabled = true;
									this.__resetField();
									this.__resetRecord();
									pos += recordDelimiterLength - 1;
									continue;
								}
								if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
									this.info.empty_lines++;
									pos += recordDelimiterLength - 1;
									continue;
								}
								this.info.bytes = this.state.bufBytesStart + pos;
								const errField = this.__onField();
								if (errField !== void 0) return errField;
								this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
								const errRecord = this.__onRecord(push);
								if (errRecord !== void 0) return errRecord;
								if (to !== -1 && this.info.records >= to) {
									this.state.stop = true;
									close();
									return;
								}
							}
							this.state.commenting = false;
							pos += recordDelimiterLength - 1;
							continue;
						}
						if (this.state.commenting) continue;
						if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
							if (this.__compareBytes(comment, buf, pos, chr) !== 0) {
								this.state.commenting = true;
								continue;
							}
						}
						const delimiterLength = this.__isDelimiter(buf, pos, chr);
						if (delimiterLength !== 0) {
							this.info.bytes = this.state.bufBytesStart + pos;
							const errField = this.__onField();
							if (errField !== void 0) return errField;
							pos += delimiterLength - 1;
							continue;
						}
					}
				}
				if (this.state.commenting === false) {
					if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [
						"Max Record Size:",
						"record exceed the maximum number of tolerated bytes",
						`of ${max_record_size}`,
						`at line ${this.info.lines}`
					], this.options, this.__infoField()));
				}
				const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
				const rappend = rtrim === false || this.state.wasQuoting === false;
				if (lappend === true && rappend === true) this.state.field.append(chr);
				else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [
					"Invalid Closing Quote:",
					"found non trimable byte after quote",
					`at line ${this.info.lines}`
				], this.options, this.__infoField()));
				else {
					if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
					continue;
				}
			}
			if (end === true) {
				if (this.state.quoting === true) {
					const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", ["Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}`], this.options, this.__infoField()));
					if (err !== void 0) return err;
				} else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
					this.info.bytes = this.state.bufBytesStart + pos;
					const errField = this.__onField();
					if (errField !== void 0) return errField;
					const errRecord = this.__onRecord(push);
					if (errRecord !== void 0) return errRecord;
				} else if (this.state.wasRowDelimiter === true) this.info.empty_lines++;
				else if (this.state.commenting === true) this.info.comment_lines++;
			} else {
				this.state.bufBytesStart += pos;
				this.state.previousBuf = buf.slice(pos);
			}
			if (this.state.wasRowDelimiter === true) {
				this.info.lines++;
				this.state.wasRowDelimiter = false;
			}
		},
		__onRecord: function(push) {
			const { columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values } = this.options;
			const { enabled, record } = this.state;
			if (enabled === false) return this.__resetRecord();
			const recordLength = record.length;
			if (columns === true) {
				if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
					this.__resetRecord();
					return;
				}
				return this.__firstLineToColumns(record);
			}
			if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
			if (recordLength !== this.state.expectedRecordLength) {
				const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [
					"Invalid Record Length:",
					`expect ${this.state.expectedRecordLength},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [
					"Invalid Record Length:",
					`columns length is ${columns.length},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record });
				if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
					this.info.invalid_field_length++;
					this.state.error = err;
				} else {
					const finalErr = this.__error(err);
					if (finalErr) return finalErr;
				}
			}
			if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
				this.__resetRecord();
				return;
			}
			if (this.state.recordHasError === true) {
				this.__resetRecord();
				this.state.recordHasError = false;
				return;
			}
			this.info.records++;
			if (from === 1 || this.info.records >= from) {
				const { objname } = this.options;
				if (columns !== false) {
					const obj = {};
					for (let i = 0, l = record.length; i < l; i++) {
						if (columns[i] === void 0 || columns[i].disabled) continue;
						if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
							if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
							else obj[columns[i].name] = [obj[columns[i].name], record[i]];
						} else Object.defineProperty(obj, columns[i].name, {
							value: record[i],
							enumerable: true,
							writable: true,
							configurable: true
						});
					}
					if (raw === true || info === true) {
						const extRecord = Object.assign({ record: obj }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
						const err = this.__push(objname === void 0 ? extRecord : [obj[objname], extRecord], push);
						if (err) return err;
					} else {
						const err = this.__push(objname === void 0 ? obj : [obj[objname], obj], push);
						if (err) return err;
					}
				} else if (raw === true || info === true) {
					const extRecord = Object.assign({ record }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
					const err = this.__push(objname === void 0 ? extRecord : [record[objname], extRecord], push);
					if (err) return err;
				} else {
					const err = this.__push(objname === void 0 ? record : [record[objname], record], push);
					if (err) return err;
				}
			}
			this.__resetRecord();
		},
		__firstLineToColumns: function(record) {
			const { firstLineToHeaders } = this.state;
			try {
				const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
				if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [
					"Invalid Column Mapping:",
					"expect an array from column function,",
					`got ${JSON.stringify(headers)}`
				], this.options, this.__infoField(), { headers }));
				const normalizedHeaders = normalize_columns_array(headers);
				this.state.expectedRecordLength = normalizedHeaders.length;
				this.options.columns = normalizedHeaders;
				this.__resetRecord();
				return;
			} catch (err) {
				return err;
			}
		},
		__resetRecord: function() {
			if (this.options.raw === true) this.state.rawBuffer.reset();
			this.state.error = void 0;
			this.state.record = [];
			this.state.record_length = 0;
		},
		__onField: function() {
			const { cast, encoding, rtrim, max_record_size } = this.options;
			const { enabled, wasQuoting } = this.state;
			if (enabled === false) return this.__resetField();
			let field = this.state.field.toString(encoding);
			if (rtrim === true && wasQuoting === false) field = field.trimRight();
			if (cast === true) {
				const [err, f] = this.__cast(field);
				if (err !== void 0) return err;
				field = f;
			}
			this.state.record.push(field);
			if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
			this.__resetField();
		},
		__resetField: function() {
			this.state.field.reset();
			this.state.wasQuoting = false;
		},
		__push: function(record, push) {
			const { on_record } = this.options;
			if (on_record !== void 0) {
				const info = this.__infoRecord();
				try {
					record = on_record.call(null, record, info);
				} catch (err) {
					return err;
				}
				if (record === void 0 || record === null) return;
			}
			this.info.bytes_records += this.info.bytes;
			push(record);
		},
		__cast: function(field) {
			const { columns, relax_column_count } = this.options;
			if (Array.isArray(columns) === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [void 0, void 0];
			if (this.state.castField !== null) try {
				const info = this.__infoField();
				return [void 0, this.state.castField.call(null, field, info)];
			} catch (err) {
				return [err];
			}
			if (this.__isFloat(field)) return [void 0, parseFloat(field)];
			else if (this.options.cast_date !== false) {
				const info = this.__infoField();
				return [void 0, this.options.cast_date.call(null, field, info)];
			}
			return [void 0, field];
		},
		__compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
			if (sourceBuf[0] !== firstByte) return 0;
			const sourceLength = sourceBuf.length;
			for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
			return sourceLength;
		},
		__isCharTrimable: function(buf, pos) {
			const { timchars, timcharFirstBytes } = this.state;
			const first = buf[pos];
			if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
			loop1: for (let i = 0; i < timchars.length; i++) {
				const timchar = timchars[i];
				for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
				return timchar.length;
			}
			return 0;
		},
		__isDelimiter: function(buf, pos, chr) {
			const { delimiter, ignore_last_delimiters } = this.options;
			if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0;
			else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
			loop1: for (let i = 0; i < delimiter.length; i++) {
				const del = delimiter[i];
				if (del[0] === chr) {
					for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
					return del.length;
				}
			}
			return 0;
		},
		__isEscape: function(buf, pos, chr) {
			const { escape } = this.options;
			if (escape === null) return false;
			const l = escape.length;
			if (escape[0] === chr) {
				for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
				return true;
			}
			return false;
		},
		__isFloat: function(value) {
			return value - parseFloat(value) + 1 >= 0;
		},
		__isQuote: function(buf, pos) {
			const { quote } = this.options;
			if (quote === null) return false;
			const l = quote.length;
			for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
			return true;
		},
		__isRecordDelimiter: function(chr, buf, pos) {
			const { record_delimiter } = this.options;
			const recordDelimiterLength = record_delimiter.length;
			loop1: for (let i = 0; i < recordDelimiterLength; i++) {
				const rd = record_delimiter[i];
				const rdLength = rd.length;
				if (rd[0] !== chr) continue;
				for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
				return rd.length;
			}
			return 0;
		},
		__autoDiscoverRecordDelimiter: function(buf, pos) {
			const { encoding } = this.options;
			const rds = [
				Buffer.from("\r\n", encoding),
				Buffer.from("\n", encoding),
				Buffer.from("\r", encoding)
			];
			loop: for (let i = 0; i < rds.length; i++) {
				const l = rds[i].length;
				for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
				this.options.record_delimiter.push(rds[i]);
				this.state.recordDelimiterMaxLength = rds[i].length;
				return rds[i].length;
			}
			return 0;
		},
		__error: function(msg) {
			const { encoding, raw, skip_records_with_error } = this.options;
			const err = typeof msg === "string" ? new Error(msg) : msg;
			if (skip_records_with_error) {
				this.state.recordHasError = true;
				if (this.options.on_skip !== void 0) try {
					this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
				} catch (err) {
					return err;
				}
				return;
			} else return err;
		},
		__infoDataSet: function() {
			return {
				...this.info,
				columns: this.options.columns
			};
		},
		__infoRecord: function() {
			const { columns, raw, encoding } = this.options;
			return {
				...this.__infoDataSet(),
				bytes_records: this.info.bytes,
				error: this.state.error,
				header: columns === true,
				index: this.state.record.length,
				raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
			};
		},
		__infoField: function() {
			const { columns } = this.options;
			const isColumns = Array.isArray(columns);
			const bytes_records = this.info.bytes_records;
			return {
				...this.__infoRecord(),
				bytes_records,
				column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
				quoting: this.state.wasQuoting
			};
		}
	};
};
// node_modules/csv-parse/lib/sync.js
const parse$1 = function(data, opts = {}) {
	if (typeof data === "string") data = Buffer.from(data);
	const records = opts && opts.objname ? Object.create(null) : [];
	const parser = transform(opts);
	const push = (record) => {
		if (parser.options.objname === void 0) records.push(record);
		else records[record[0]] = record[1];
	};
	const close = () => {};
	const error = parser.parse(data, true, push, close);
	if (error !== void 0) throw error;
	return records;
};
// src/fixtures/csv.ts
/**
* Copies a file into its table. The header names the columns, an empty field without quotes is NULL. Throws a
* UserError with the line that the server refuses.
*/
async function loadCsv(client, file) {
	const chunks = readText(file);
	const { header, rest } = await readHeader(chunks, file.path);
	const columns = columnsOf$1(header, file);
	const { schema, relation } = file.table;
	const copy = (0, import_pg_copy_streams.from)(`COPY ${escapeIdentifier(schema)}.${escapeIdentifier(relation)} (${columns.map(escapeIdentifier).join(", ")}) FROM STDIN WITH (FORMAT csv)`);
	try {
		await pipeline(rowsOf$1(rest, chunks), client.query(copy));
	} catch (thrown) {
		throw refused(file.path, countLines(header) + 1, thrown);
	}
}
function refused(path, line, thrown) {
	const refused = rowRefused({
		path,
		line
	}, thrown);
	if (refused || !(thrown instanceof DatabaseError)) return refused;
	return new UserError(`${path}: ${serverWords(thrown)} Mend the file.`, { cause: thrown });
}
/** The first record, with its line end. A quoted name may hold one too. */
async function readHeader(chunks, path) {
	let text = "";
	for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next()) {
		text += chunk.value;
		const [header] = /^(?:"[^"]*"|[^"\n])*\n/.exec(text) ?? [];
		if (header !== void 0) return {
			header,
			rest: text.slice(header.length)
		};
	}
	if (text.trim() !== "") return {
		header: text,
		rest: ""
	};
	throw new UserError(`${path} is empty. Its first line has to name the columns.`);
}
function columnsOf$1(header, { path, table }) {
	const names = parseHeader(header, path);
	const twice = names.find((name, at) => names.indexOf(name) !== at);
	if (twice !== void 0) throw new UserError(`${path}:1: the column "${twice}" is named twice.`);
	return names.map((name) => {
		const column = [name, name.toLowerCase()].find((one) => table.columns.includes(one));
		if (column !== void 0) return column;
		const hint = /[;\t]/.test(name) ? " Fields have to be separated by commas." : "";
		throw new UserError(`${path}:1: ${table.name} has no column "${name}"; it has ${table.columns.join(", ")}.${hint}`);
	});
}
function parseHeader(header, path) {
	try {
		const [names] = parse$1(header, {
			trim: true,
			relax_column_count: true
		});
		return names ?? [];
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UserError(`${path}:1: the names of the columns cannot be read: ${reason}`, { cause: error });
	}
}
/** Without blank lines at the end, which COPY would take for rows. */
async function* rowsOf$1(rest, chunks) {
	let held = "";
	for (let text = rest; text !== void 0; text = (await chunks.next()).value) {
		const rows = held + text;
		const end = rows.trimEnd().length;
		held = /^[\r\n]*$/.test(rows.slice(end)) ? rows.slice(end) : "";
		if (rows.length > held.length) yield rows.slice(0, rows.length - held.length);
	}
	if (held !== "") yield /^\r?\n/.exec(held)?.[0] ?? held;
}
// src/fixtures/synthesis/amounts.ts
/** Rows that the tables which the migrations do not reach share, so that a large schema is filled and copied quickly. */
const SHARED_BY_OTHERS = 20;
const LEAST$1 = 200;
/** Rows that a table gets where nothing was measured: those that matter all that were asked for, and others as many while they are few. */
function amounts({ tables }, rows, matters) {
	const others = tables.filter(({ name }) => !matters(name)).length;
	const each = Math.min(rows, Math.max(LEAST$1, Math.round(SHARED_BY_OTHERS * rows / Math.max(1, others))));
	return (table) => matters(table) ? rows : each;
}
/** With the tables that refer to those which the migrations name, or that those refer to: deletes and checks reach them. */
function reachedFrom({ tables }, isTouched) {
	const reached = /* @__PURE__ */ new Set();
	for (const { name, foreignKeys, readBy } of tables) {
		const parents = foreignKeys.filter(({ isGuess }) => !isGuess).map(({ parent }) => parent);
		if (isTouched(name) || parents.some(isTouched) || readBy.some(isTouched)) reached.add(name);
		if (isTouched(name)) for (const parent of parents) reached.add(parent);
	}
	return (table) => reached.has(table);
}
// src/fixtures/synthesis/budget.ts
/** Most tables take less than their part, so that each may take more of what is left. */
const GENEROSITY = 3;
/** @param isEven no table may take more than its part */
function createBudget(timeMs, diskBytes, weights, isEven = false) {
	const generosity = isEven ? 1 : GENEROSITY;
	const end = Date.now() + timeMs;
	let bytesLeft = diskBytes;
	let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
	return {
		next(weight) {
			const part = Math.min(1, generosity * weight / Math.max(weightLeft, weight));
			weightLeft -= weight;
			const now = Date.now();
			return {
				until: now + Math.max(0, end - now) * part,
				bytes: bytesLeft * part
			};
		},
		used(bytes) {
			bytesLeft = Math.max(0, bytesLeft - bytes);
		}
	};
}
// src/fixtures/synthesis/names.ts
/** `public.Order Lines` as SQL. A schema's name holds no dot in this model: the first one ends it. */
function quoteTable(name) {
	const dot = name.indexOf(".");
	return `${quoteColumn(name.slice(0, dot))}.${quoteColumn(name.slice(dot + 1))}`;
}
/** Always in quotes: a name of a type or a function may be bare elsewhere and not here. */
function quoteColumn(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}
// src/fixtures/synthesis/circles.ts
/** Turns that have to be taken together: from one that refers to what comes later, to the last that it refers to. */
function groupsOf(turns) {
	const groups = [];
	let end = -1;
	for (const [at, turn] of turns.entries()) {
		const last = Math.max(at, ...turn.stuck.map(({ parent }) => turns.findIndex(({ table }) => table.name === parent)));
		const group = groups.at(-1);
		if (group && at <= end) group.push(turn);
		else groups.push([turn]);
		end = Math.max(end, last);
	}
	return groups;
}
/** What has the server look at the foreign keys that go in a circle when all is done, and what makes them as they were. */
function deferring(turns) {
	const altered = turns.flatMap(({ table, stuck }) => stuck.filter(({ isDeferrable }) => !isDeferrable).map(({ name }) => `ALTER TABLE ${table.sql} ALTER CONSTRAINT ${quoteColumn(name)}`));
	return {
		before: [...altered.map((alter) => `${alter} DEFERRABLE INITIALLY DEFERRED`), "SET CONSTRAINTS ALL DEFERRED"],
		after: ["SET CONSTRAINTS ALL IMMEDIATE", ...altered.map((alter) => `${alter} NOT DEFERRABLE`)]
	};
}
/** Rows that take others with them, which take others: so often at most. */
const ROUNDS$1 = 8;
/** Has the rows of a circle refer to each other, now that there are some of all, and leaves out those that cannot. */
async function closeCircle(client, turns) {
	const closing = turns.flatMap(({ table, stuck }) => stuck.map((key) => ({
		table,
		key
	})));
	for (const { table, key } of closing) {
		const update = closingOf(table, key);
		if (update !== void 0) await client.query(update);
	}
	const all = turns.flatMap(({ table }) => table.foreignKeys.filter(({ isGuess }) => !isGuess).map((key) => ({
		table,
		key
	})));
	for (let round = 0; round < ROUNDS$1; round += 1) {
		let left = 0;
		for (const { table, key } of all) left += (await client.query(lostOf(table, key))).rowCount ?? 0;
		if (left === 0) return;
	}
}
/** Columns that another constraint of the table speaks of keep their values. */
function closingOf(table, key) {
	const spoken = /* @__PURE__ */ new Set([
		...table.foreignKeys.filter(({ name, isGuess }) => name !== key.name && !isGuess).flatMap(({ columns }) => columns),
		...table.keys.filter(({ parts }) => parts.length > 1).flatMap(({ parts }) => parts.map(({ column }) => column)),
		...table.keys.find(({ isPrimary }) => isPrimary)?.parts.map(({ column }) => column) ?? []
	]);
	const pairs = key.columns.map((column, at) => ({
		own: quoteColumn(column),
		theirs: quoteColumn(key.parentColumns[at] ?? ""),
		isFixed: spoken.has(column)
	}));
	const free = pairs.filter(({ isFixed }) => !isFixed);
	if (free.length === 0) return void 0;
	const fixed = pairs.filter(({ isFixed }) => isFixed);
	const theirs = fixed.map((pair) => pair.theirs);
	const owns = fixed.map((pair) => pair.own);
	const order = pairs.map((pair) => pair.theirs).join(", ");
	return `UPDATE ${table.sql} t SET ${free.map((pair, at) => `${pair.own} = p.v${at + 1}`).join(", ")}\nFROM (SELECT ctid AS place, tableoid AS part, pg_catalog.row_number() OVER (${within$2(owns)} ORDER BY tableoid, ctid) - 1 AS at${named$1(owns, "f")} FROM ${table.sql}) r\nJOIN (SELECT pg_catalog.count(*) OVER (${within$2(theirs)}) AS of, pg_catalog.row_number() OVER (${within$2(theirs)} ORDER BY ${order}) - 1 AS number${named$1(theirs, "f")}${named$1(free.map((pair) => pair.theirs), "v")} FROM ${quoteTable(key.parent)}) p\nON p.number = r.at % p.of${fixed.map((_, at) => ` AND r.f${at + 1} = p.f${at + 1}`).join("")}\nWHERE t.ctid = r.place AND t.tableoid = r.part`;
}
function within$2(columns) {
	return columns.length > 0 ? `PARTITION BY ${columns.join(", ")}` : "";
}
function named$1(columns, letter) {
	return columns.map((column, at) => `, ${column} AS ${letter}${at + 1}`).join("");
}
/** Rows that refer to none. */
function lostOf(table, { columns, parent, parentColumns }) {
	const own = columns.map((column) => `t.${quoteColumn(column)}`);
	const same = own.map((column, at) => `${column} = p.${quoteColumn(parentColumns[at] ?? "")}`);
	const whole = own.map((column) => `${column} IS NOT NULL`);
	return `DELETE FROM ${table.sql} t WHERE ${whole.join(" AND ")} AND NOT EXISTS (SELECT FROM ${quoteTable(parent)} p WHERE ${same.join(" AND ")})`;
}
// src/fixtures/synthesis/elsewhere.ts
/** So far are keys away that a migration may count up, from 1 or from what it is used to. */
const FAR = 20;
const LEAST = 1e3;
/** Beyond what is written, as long as such numbers have room for rows behind them. */
const GREATEST = 1e9;
const INTEGERS = /* @__PURE__ */ new Set([
	"int2",
	"int4",
	"int8",
	"numeric",
	"oid"
]);
/** The number that a key begins at, so that the keys that the migrations write are free. */
function offsetOf(written, type, { capacity, rows }) {
	if (!written?.isInserted) return 0;
	const beyond = INTEGERS.has(type?.name ?? "") ? greatest(written, Math.min(GREATEST, capacity / 2)) : 0;
	const room = Math.max(0, Math.floor((capacity - rows) / 2));
	return Math.min(room, Math.max(FAR * rows, LEAST, beyond));
}
function greatest({ values }, below) {
	let found = 0;
	for (const value of values) {
		const number = Number(value);
		if (Number.isInteger(number) && number > found && number < below) found = number;
	}
	return found;
}
/** As far as the sequence of such a type is moved at most. */
const ROOM = { smallint: 1e4 };
/** Moves the sequences of a table past what the migrations write. */
async function aheadOf(client, { columns }, written) {
	if (!written?.isInserted) return;
	for (const { sequence, typeSql } of columns) {
		const value = greatest(written, ROOM[typeSql] ?? GREATEST);
		if (sequence === void 0 || value === 0) continue;
		await client.query(`SELECT pg_catalog.setval(s.seqrelid, ${value}) FROM pg_catalog.pg_sequence s
       WHERE s.seqrelid = ${quoteLiteral(sequence)}::pg_catalog.regclass AND s.seqincrement > 0
         AND s.seqmax > ${value} AND s.seqmin <= ${value}
         AND coalesce(pg_catalog.pg_sequence_last_value(s.seqrelid), 0) < ${value}`);
	}
}
/** The tests that leave the keys that the migrations write to them. */
function ownKeysOf({ table, written }) {
	if (!written || written.values.size === 0) return [];
	const listed = `ARRAY[${[...written.values].flatMap((value) => [.../* @__PURE__ */ new Set([value, value.toLowerCase()])]).map(quoteLiteral).join(", ")}]::pg_catalog.text[]`;
	const servers = new Set(table.columns.filter(({ isServers }) => isServers).map(({ name }) => name));
	return table.keys.filter((key) => !key.isExclusion && !isServers(key, servers)).map(({ name, parts }) => ({
		name: `${name}, as the migrations write the values that it would have`,
		test: `(${parts.map(({ expression }) => `(${expression})::pg_catalog.text = ANY (${listed})`).join(" AND ")}) IS NOT TRUE`
	}));
}
function isServers({ parts }, servers) {
	return parts.some(({ column }) => column !== void 0 && servers.has(column));
}
// src/fixtures/synthesis/values.ts
/** A list of texts, which the caller casts. */
function pool(texts) {
	const array = `ARRAY[${texts.map(quoteLiteral).join(", ")}]::pg_catalog.text[]`;
	return {
		at: (i) => `(${array})[(1 + ${i})::pg_catalog.int4]`,
		capacity: texts.length,
		extremes: []
	};
}
/** More than any table has rows. */
const ENDLESS = 0xe8d4a51000;
/** What a value of a type that nobody knows may look like: its text, if the type takes one. */
function shortText(text) {
	return {
		at: () => quoteLiteral(text),
		capacity: 1,
		extremes: []
	};
}
// src/fixtures/synthesis/indexes.ts
/** Of a table (manual 18, appendix K). */
const MOST_COLUMNS = 1600;
/** The number of the row, from 0. */
const ROW = "(s.g - 1)";
/**
* The number of every slot in row `s.g`, as SQL, so that keys hold: a key of one column counts the rows, one of several
* gets the digits of that count. The digits of later columns are turned by the earlier ones, so that each takes all its values.
*
* @param servers columns that the server fills, with a new value for every row
*/
function indexesOf(slots, keys, servers, { rows, seed }) {
	const indexes = /* @__PURE__ */ new Map();
	/** Those that every row has another number of. */
	const counted = /* @__PURE__ */ new Set();
	for (const key of keys.toSorted((one, other) => one.parts.length - other.parts.length)) {
		const columns = key.parts.flatMap(({ column, expression }) => column ?? columnsIn(expression)[0] ?? []);
		if (columns.some((column) => servers.has(column))) continue;
		const own = slots.filter((slot) => slot.columns.some((column) => columns.includes(column)));
		if (own.some((slot) => counted.has(slot))) continue;
		const free = own.filter((slot) => !indexes.has(slot)).toSorted((one, other) => one.capacity - other.capacity);
		const last = free.at(-1);
		if (!last) continue;
		if (free.length < own.length || free.length === 1) {
			indexes.set(last, last.offset === 0 ? ROW : `(${ROW} + ${last.offset})`);
			counted.add(last);
		} else for (const [slot, index] of digits(free, rows)) indexes.set(slot, index);
	}
	for (const [at, slot] of slots.entries()) if (!indexes.has(slot)) indexes.set(slot, loose(slot, at + seed * MOST_COLUMNS, rows));
	return indexes;
}
/** When every value comes that often, all of them come by chance. */
const FEW = 20;
/** The first takes parents from all over, so that others may be found beside them. */
function digits(slots, rows) {
	let below = 1;
	return slots.map((slot, at) => {
		const isLast = at === slots.length - 1;
		const left = slots.length - at;
		const fair = Math.max(2, Math.ceil((rows / below) ** (1 / left)));
		const rest = slots.slice(at + 1).reduce((product, one) => Math.min(product * one.capacity, ENDLESS), 1);
		const radix = Math.min(slot.capacity, Math.max(fair, Math.ceil(rows / below / rest)));
		const digit = below === 1 ? ROW : `(${ROW} / ${below})`;
		const cut = isLast ? digit : `(${digit} % ${radix})`;
		const apart = Math.floor(slot.capacity / radix);
		const isFew = slot.capacity <= rows * FEW;
		const spread = isLast || apart < 2 || !isFew ? cut : `(${cut} * ${apart})`;
		const turned = below === 1 || slot.capacity >= 0xe8d4a51000 ? spread : `(${cut} + (${ROW} % ${below}) * ${stride(slot.capacity, at)})`;
		below = Math.min(below * radix, ENDLESS);
		return [slot, turned];
	});
}
/** Every one of `distinct` values is met, in an order that looks like none. */
function loose({ distinct, common, ...slot }, at, rows) {
	const most = Math.max(1, distinct);
	const often = common.slice(0, most - 1);
	if (often.length === 0) return rest(slot, most, at, rows);
	const ends = often.map((_, index) => often.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
	const others = rest({
		...slot,
		isSkewed: false
	}, most - often.length, at, rows);
	const bucket = `pg_catalog.width_bucket(${evenly(at)}, ARRAY[${ends.join(", ")}]::pg_catalog.float8[])`;
	return `CASE WHEN ${evenly(at)} < ${ends.at(-1)} THEN ${bucket} ELSE ${often.length} + ${others} END`;
}
/** Numbers that all come about as often as each other, unless they are skewed. */
function rest({ isSkewed, isSorted }, most, at, rows) {
	if (!isSorted && most * FEW <= rows) return drawn(most, at);
	const each = isSorted ? `((${ROW} * ${most}) / ${Math.max(rows, 1)})` : scattered(most, at);
	if (!isSkewed || most < 4) return each;
	const share = `((s.g * ${stride(100003, at + 3)}) % 100003)::pg_catalog.float8 / 100003`;
	return `CASE WHEN s.g % 2 = 0 THEN ${scatteredBy(`(s.g / 2)`, most, at)} ELSE (${most - 1} * pg_catalog.power(${share}, 3))::pg_catalog.int8 END`;
}
function scattered(most, at) {
	return scatteredBy("s.g", most, at);
}
function scatteredBy(row, most, at) {
	return `((${row} * ${stride(most, at)} + ${at}) % ${most})`;
}
/** From 0 to 1, spread evenly: steps of an irrational share. Two of them meet in every way. */
function evenly(salt) {
	return `(((s.g * ${step(salt + .25)}) % ${FINENESS})::pg_catalog.float8 / ${FINENESS})`;
}
/** Parts of the whole that {@link step} is counted in. */
const FINENESS = 1e9;
/** A share of the whole that is irrational, so that its multiples spread evenly. */
function step(salt) {
	return Math.floor(Math.sqrt(salt + 1.5) % 1 * FINENESS);
}
/** A few values many times over: by chance, so that two columns of two values each make four pairs. */
function drawn(most, at) {
	return `((pg_catalog.hashint8extended(s.g, ${at + 1}) & 9223372036854775807) % ${most})`;
}
const PRIMES = [
	7919,
	104729,
	15485863,
	611953,
	49979,
	224737,
	1299709,
	86028121,
	350377,
	999983
];
/** Steps that visit all of `size` numbers before they come back: they share no divisor. Others for every `at`. */
function stride(size, at) {
	let step = (PRIMES[at % PRIMES.length] ?? 1) + 2 * Math.floor(at / PRIMES.length);
	while (divisor(size, step) > 1) step += 2;
	return step;
}
function divisor(one, other) {
	return other === 0 ? one : divisor(other, one % other);
}
// src/fixtures/synthesis/columns.ts
/** How a column's values come about. */
function madeColumn(column, at, { types, valuesOf, ways, rows, seed, statistics, isElsewhere }) {
	const type = types.get(column.type);
	const measured = statistics.get(column.name);
	const demands = ways.map((way) => asMeasured(way.get(column.name) ?? {}, measured));
	const values = demands.map((demand) => {
		const spread = Math.max(1, distinctOf(measured, rows));
		const wish = {
			name: column.name,
			demand,
			typmod: column.typmod,
			spread,
			width: measured?.width,
			seed: seed * 1e3 + at,
			isElsewhere
		};
		const found = type && valuesOf(type, wish);
		return found ? withDefault(found, column, demand) : byDefault(column);
	});
	return {
		column,
		...domainOf(column, types),
		values,
		demands
	};
}
/** Values that may be named, where no check lists any. */
function asMeasured(demand, measured) {
	const { values } = measured ?? {};
	return values && values.length > 0 && !demand.values && !demand.pattern ? {
		...demand,
		values
	} : demand;
}
/** Half as many values as rows where nothing was measured, so that there are duplicates and yet many values. */
function distinctOf(measured, rows) {
	const distinct = measured?.distinct;
	if (distinct === void 0) return Math.ceil(rows / 2);
	return Math.max(1, Math.round(distinct < 0 ? -distinct * rows : Math.min(distinct, rows)));
}
/** The literal of a default, which the checks of production's own functions accept. */
function withDefault(values, { default: given }, { pattern, low, high }) {
	if (given === void 0 || pattern || low || high || !isLiteral(given)) return values;
	return {
		...values,
		extremes: [given, ...values.extremes]
	};
}
function byDefault({ default: given }) {
	if (given === void 0) return shortText("1");
	return {
		at: () => `(${given})`,
		capacity: 1,
		extremes: []
	};
}
function isLiteral(expression) {
	return /^(?:'(?:[^']|'')*'(?:::[\w" .[\](),]+)?|-?\d+(?:\.\d+)?|true|false)$/.test(expression);
}
function domainOf({ type, typeSql, typmod }, types) {
	let found = types.get(type);
	if (found?.kind !== "d") return {
		bareSql: typeSql,
		isRequired: false
	};
	let [modifier, isRequired] = [typmod, false];
	while (found?.kind === "d" && found.of !== void 0) {
		modifier = found.ofTypmod;
		isRequired ||= found.notNull;
		found = types.get(found.of);
	}
	return {
		bareSql: found?.name === "bpchar" && modifier >= 4 ? `character(${modifier - 4})` : found?.sql ?? typeSql,
		isRequired
	};
}
/** A column's value in row `s.g` as SQL, with the number `index` of its slot. */
function valueSql({ column, isRequired, bareSql, values, demands }, index, habit) {
	return perWay(values.map((one, at) => {
		const demand = demands[at] ?? {};
		if (demand.isNull === true) return `NULL::${bareSql}`;
		const value = withExtremes(`(${one.at(`(s.${index} % ${one.capacity})`)})::${bareSql}`, one, bareSql, habit);
		return column.notNull || isRequired || demand.isNull === false ? value : withNulls(value, habit);
	}));
}
function withExtremes(plain, { extremes }, bareSql, { extremeEvery, salt }) {
	if (extremeEvery === 0 || extremes.length === 0) return plain;
	const turn = `(s.g / ${extremeEvery}) % ${extremes.length}`;
	const whens = extremes.map((one, at) => `WHEN ${at} THEN (${one})::${bareSql}`);
	return `CASE WHEN (s.g + ${salt * 3}) % ${extremeEvery} = 0 THEN CASE ${turn} ${whens.join(" ")} END ELSE ${plain} END`;
}
function withNulls(value, { nulls, salt }) {
	if (nulls <= 0) return value;
	return `CASE WHEN (s.g * ${step(salt)}) % ${FINENESS} >= ${Math.round(nulls * FINENESS)} THEN ${value} END`;
}
/** `s.w` holds the number of the way. */
function perWay(each) {
	const [first = "NULL"] = each;
	if (each.every((one) => one === first)) return first;
	return `CASE s.w ${each.map((one, at) => `WHEN ${at} THEN ${one}`).join(" ")} END`;
}
/** The test that a domain's CHECKs make of the bare value. */
function domainTests({ column }, types) {
	const tests = [];
	for (let type = types.get(column.type); type?.kind === "d" && type.of !== void 0; type = types.get(type.of)) {
		const bare = types.get(type.of)?.sql ?? "";
		for (const { expression } of type.checks) tests.push(`(SELECT (${expression}) IS NOT FALSE FROM (SELECT (x.${quoteColumn(column.name)})::${bare} AS value) d)`);
		if (type.notNull) tests.push(`x.${quoteColumn(column.name)} IS NOT NULL`);
	}
	return tests;
}
// src/fixtures/synthesis/parents.ts
/**
* The references of a table, the widest first. One whose columns all have a value already narrows the choice of the
* first that gives them.
*/
function referencesOf(keys) {
	const given = /* @__PURE__ */ new Map();
	const found = [];
	const sorted = keys.toSorted((one, other) => Number(one.isGuess ?? false) - Number(other.isGuess ?? false) || other.columns.length - one.columns.length);
	for (const key of sorted) {
		const gives = key.columns.filter((column) => !given.has(column));
		if (gives.length === 0) continue;
		const alias = `p${found.length + 1}`;
		const part = (column) => `k${key.columns.indexOf(column) + 1}`;
		const shares = key.columns.flatMap((column) => {
			const value = given.get(column);
			return value === void 0 ? [] : [{
				value,
				part: part(column)
			}];
		});
		for (const column of gives) given.set(column, `${alias}.${part(column)}`);
		found.push({
			key,
			alias,
			shares,
			gives: gives.map((column) => ({
				column,
				value: `${alias}.${part(column)}`
			})),
			query: queryOf(key, sorted.filter((other) => other !== key && covers(key, other)))
		});
	}
	return found;
}
/** Whether another constraint speaks of the same columns, or of some of them. */
function covers(key, other) {
	return !other.isGuess && other.columns.every((column) => key.columns.includes(column));
}
function queryOf(key, narrower) {
	const columns = key.parentColumns.map((column) => `t.${quoteColumn(column)}`);
	const present = columns.map((column) => `${column} IS NOT NULL`);
	const others = narrower.map((other) => {
		const own = other.columns.map((column) => columns[key.columns.indexOf(column)]);
		const theirs = other.parentColumns.map((column) => `o.${quoteColumn(column)}`);
		return `(${own.join(", ")}) IN (SELECT ${theirs.join(", ")} FROM ${quoteTable(other.parent)} o)`;
	});
	return `SELECT ${columns.map((column, at) => `${column} AS k${at + 1}`).join(", ")} FROM ${quoteTable(key.parent)} t WHERE ${[...present, ...others].join(" AND ")}`;
}
/** Joins to every row `s` the parent's key with the number `s.<index>`. */
function joinOf({ key, alias, shares, query }, index) {
	const order = key.columns.map((_, at) => `k${at + 1}`).join(", ");
	const shared = shares.map(({ part }) => part);
	if (shared.length === 0) return `LEFT JOIN (SELECT pg_catalog.row_number() OVER (ORDER BY ${order}) - 1 AS i, k.* FROM (${query}) k) ${alias} ON ${alias}.i = s.${index}`;
	const within = shared.join(", ");
	const same = (of) => shares.map(({ value, part }) => `${of}.${part} = ${value}`).join(" AND ");
	return `LEFT JOIN (SELECT ${within}, pg_catalog.count(*) AS n FROM (${query}) k GROUP BY ${within}) ${alias}n ON ${same(`${alias}n`)} LEFT JOIN (SELECT pg_catalog.row_number() OVER (PARTITION BY ${within} ORDER BY ${order}) - 1 AS i, k.* FROM (${query}) k) ${alias} ON ${same(alias)} AND ${alias}.i = s.${index} % ${alias}n.n`;
}
// src/fixtures/synthesis/derived.ts
/** Generated columns, where a test speaks of them, and those that equal or exceed an expression; each after what it needs. */
function derivedColumns({ table, columns, ways, schema, references, checks }) {
	const given = new Set(references.flatMap(({ gives }) => gives.map(({ column }) => column)));
	const isFixed = (name) => given.has(name);
	const found = [];
	for (const { column, bareSql } of columns) {
		const { same, over } = ways[0]?.get(column.name) ?? {};
		const expression = same ?? over;
		if (expression === void 0 || isFixed(column.name)) continue;
		const value = same === void 0 ? beyond(expression, schema.types.get(column.type)) : same;
		if (value === void 0) continue;
		found.push({
			column,
			needs: columnsIn(expression),
			sql: (own) => column.notNull ? `coalesce((${value})::${bareSql}, ${own})` : `CASE WHEN ${own} IS NOT NULL THEN (${value})::${bareSql} END`
		});
	}
	const isNamed = (name) => checks.some(({ expression }) => expression.includes(name));
	for (const column of table.columns) if (column.generated !== void 0 && isNamed(column.name)) {
		const { generated } = column;
		found.push({
			column,
			needs: columnsIn(generated),
			sql: () => `(${generated})::${column.typeSql}`
		});
	}
	return inOrder(found);
}
const STEPS = {
	date: "1",
	timestamp: "interval '1 minute'",
	timestamptz: "interval '1 minute'",
	interval: "interval '1 minute'",
	time: "interval '1 second'",
	int2: "1",
	int4: "1",
	int8: "1",
	numeric: "1",
	float4: "1",
	float8: "1"
};
/** A little more than the expression. */
function beyond(expression, type) {
	const step = STEPS[type?.name ?? ""];
	return step && `(${expression}) + ${step}`;
}
/** What needs another comes after it; what goes in a circle is left to chance. */
function inOrder(all) {
	const sorted = [];
	let left = [...all];
	while (left.length > 0) {
		const next = left.find(({ needs }) => !left.some(({ column }) => needs.includes(column.name)));
		if (!next) break;
		sorted.push(next);
		left = left.filter((one) => one !== next);
	}
	return sorted;
}
// src/fixtures/synthesis/statement.ts
/** Share of NULLs where nothing was measured, and of rows whose parent does not exist where nothing forbids it. */
const NULLS = .1;
const ORPHAN_EVERY = 40;
const EXTREME_EVERY = 50;
const EXTREME_EVERY_MEASURED = 500;
/** An INSERT of the rows with these numbers, without those that a constraint would refuse. */
function insertOf(plan, batch) {
	const { table, columns } = plan;
	const targets = columns.map(({ column }) => quoteColumn(column.name));
	const values = columns.map(({ column }) => `(x.${quoteColumn(column.name)})::${column.typeSql}`);
	const where = testsOf(plan).map(({ test }) => `(${test})`);
	if (targets.length === 0) return `INSERT INTO ${table.sql} SELECT FROM pg_catalog.generate_series(${batch.from}, ${batch.to}) LIMIT ${batch.most}`;
	return `INSERT INTO ${table.sql} (${targets.join(", ")})\nSELECT ${values.join(", ")}\nFROM ${candidates(plan, batch)}${where.length > 0 ? `\nWHERE ${where.join("\n  AND ")}` : ""}\nLIMIT ${batch.most}${onConflict(plan)}`;
}
/** A deferrable key cannot decide on it (src/backend/executor/execIndexing.c: ExecCheckIndexConstraints). */
function onConflict({ table: { keys } }) {
	return keys.length === 0 || keys.some(({ isDeferrable }) => isDeferrable) ? "" : "\nON CONFLICT DO NOTHING";
}
/** How many of the candidates each test lets through, to tell which one stands in the way. */
function countOf$1(plan, batch) {
	const tests = testsOf(plan);
	if (tests.length === 0) return void 0;
	return `SELECT ARRAY[${tests.map(({ test }) => `pg_catalog.count(*) FILTER (WHERE ${test})`).join(", ")}]::pg_catalog.float8[] AS passed FROM ${candidates(plan, batch)}`;
}
/** What a row has to pass, with the names of the constraints. */
function testsOf(plan) {
	const { checks, columns, references, table, schema } = plan;
	const required = references.filter(({ key }) => !key.isGuess).flatMap(({ gives, key }) => gives.filter(({ column }) => table.columns.find(({ name }) => name === column)?.notNull).map(({ column }) => ({
		name: key.name,
		test: `x.${quoteColumn(column)} IS NOT NULL`
	})));
	return [
		...checks.map(({ name, expression }) => ({
			name,
			test: `(${expression}) IS NOT FALSE`
		})),
		...columns.flatMap((made) => domainTests(made, schema.types).map((test) => ({
			name: `the domain of ${made.column.name}`,
			test
		}))),
		...required,
		...ownKeysOf(plan)
	];
}
/** The rows before they are tested, under the columns' own names. */
function candidates(plan, { from, to, withExtremes }) {
	const { table, slots, ways, references, statistics } = plan;
	const numbers = [...slots.values()].map(({ name, index }) => `${index} AS ${name}`);
	const rows = `(SELECT s.g, ${[`${ways.length > 1 ? drawn(ways.length, 0) : "0"} AS w`, ...numbers].join(", ")} FROM (SELECT pg_catalog.generate_series(${from}::pg_catalog.int8, ${to}::pg_catalog.int8) AS g) s)`;
	const joins = references.map((reference) => joinOf(reference, slots.get(reference.alias)?.name ?? "g"));
	const every = withExtremes ? statistics ? EXTREME_EVERY_MEASURED : EXTREME_EVERY : 0;
	const derived = derivedColumns(plan);
	const late = new Set(derived.map(({ column }) => column.name));
	const made = plan.columns.map((one, at) => `${valueOf(plan, one, at, every)} AS ${quoteColumn(late.has(one.column.name) ? own(one.column) : one.column.name)}`);
	const standIns = table.columns.filter(({ name, isServers }) => isServers && !plan.columns.some(({ column }) => column.name === name)).map(({ name, typeSql }) => `s.g::${typeSql} AS ${quoteColumn(name)}`);
	const outputs = [...made, ...standIns];
	const isTested = testsOf(plan).length > 0 || derived.length > 0;
	const base = `(SELECT ${outputs.length === 0 ? "s.g" : outputs.join(",\n  ")}\nFROM ${rows} s\n${joins.join("\n")}${isTested ? " OFFSET 0" : ""})`;
	const layered = derived.reduce((inner, one, at) => layer(inner, one, at), `${base} y`);
	return derived.length === 0 ? `${base} x` : `(SELECT * FROM ${layered} OFFSET 0) x`;
}
function own({ name }) {
	return `${name} before`;
}
function layer(inner, { column, sql }, at) {
	return `${inner} CROSS JOIN LATERAL (SELECT ${sql(quoteColumn(own(column)))} AS ${quoteColumn(column.name)}) l${at}`;
}
function valueOf(plan, made, at, every) {
	const { column, bareSql, demands } = made;
	const measured = plan.statistics?.columns.get(column.name);
	if (plan.postponed.some(({ columns }) => columns.includes(column.name)) && !column.notNull) return `NULL::${bareSql}`;
	const reference = plan.references.find(({ gives }) => gives.some((one) => one.column === column.name));
	const isKey = plan.table.keys.some(({ parts }) => parts.some((part) => part.column === column.name || part.expression.includes(column.name)));
	const habit = {
		nulls: measured?.nulls ?? NULLS,
		extremeEvery: isKey || isKind(measured) ? 0 : every,
		salt: reference ? Number(reference.alias.slice(1)) + 40 : at
	};
	if (!reference) return valueSql(made, plan.slots.get(column.name)?.name ?? "g", habit);
	return givenValue(plan, made, reference, {
		habit,
		demands
	});
}
/** With so few values, one more would be a tenth more of them. */
const KINDS$1 = 100;
function isKind(measured) {
	return measured !== void 0 && measured.distinct > 0 && measured.distinct < KINDS$1;
}
/** A value of a parent; where only its name says that it has one, some rows have lost theirs. */
function givenValue(plan, made, { gives, key }, { habit, demands }) {
	const { column, bareSql } = made;
	const parents = `(${gives.find((one) => one.column === column.name)?.value ?? "NULL"})::${bareSql}`;
	const [first] = made.values;
	const stray = key.isGuess && first && habit.extremeEvery > 0 ? `(${first.at(`((s.g + 500000000) % ${first.capacity})`)})::${bareSql}` : void 0;
	const index = plan.slots.get(column.name)?.name;
	const value = stray && index ? `CASE WHEN s.g % ${ORPHAN_EVERY} = 7 THEN ${stray} ELSE coalesce(${parents}, ${stray}) END` : parents;
	const mayBeNull = !column.notNull;
	return perWay(demands.map(({ isNull }) => {
		if (isNull === true) return `NULL::${bareSql}`;
		return mayBeNull && isNull !== false ? withNulls(value, habit) : value;
	}));
}
// src/fixtures/synthesis/fill.ts
const FIRST_BATCH = 500;
const GROWTH = 10;
/** Later rows take longer than the first: indexes grow. */
const CAUTION = .7;
const USED_UP$1 = "its share of the budget was used up";
/** When no more than this share of a batch fits, the constraints are full. */
const FULL = .005;
/** Candidates that are looked at for each row, at most: a hash partition takes one in so many. */
const MOST_CANDIDATES = 400;
const SINGLE_ROWS = 40;
/** A measure of size is worth its time from so many rows on. */
const WORTH_MEASURING = 5e3;
/** Makes rows by the plan, batch by batch, until there are enough, no more fit, or the share is used up. */
async function fill$1(client, plan, goal) {
	let rows = 0;
	let from = goal.from;
	let withExtremes = !goal.isTidy;
	let failure;
	let size = goal.rows <= FIRST_BATCH ? goal.rows : Math.min(FIRST_BATCH, Math.ceil(goal.rows / 4));
	while (rows < goal.rows) {
		if (rows > 0 && (Date.now() >= goal.share.until || await isDiskUsed(client, plan, rows, goal))) return {
			rows,
			next: from,
			reason: USED_UP$1
		};
		const batch = {
			from,
			to: from + size - 1,
			most: goal.rows - rows,
			withExtremes
		};
		const began = Date.now();
		const made = await attempt(client, insertOf(plan, batch), goal.share);
		const now = Date.now();
		if (typeof made !== "number" && withExtremes) {
			withExtremes = false;
			continue;
		}
		if (typeof made !== "number") {
			failure = made.error;
			const single = await oneByOne(client, plan, from, goal.share);
			return {
				rows: rows + single,
				next: from + SINGLE_ROWS,
				reason: `row by row, as ${refusal$1(failure)}`
			};
		}
		rows += made;
		from += size;
		const isDone = from - goal.from > Math.max(goal.rows * MOST_CANDIDATES, 2e4);
		if (made <= size * FULL && rows > 0 && from - goal.from > 2e3 || isDone) return {
			rows,
			next: from,
			reason: rows === 0 ? await obstacle(client, plan) : fullness(plan, rows)
		};
		if (rows === 0 && from - goal.from > 2e4) return {
			rows,
			next: from,
			reason: await obstacle(client, plan)
		};
		const share = Math.max(rows / (from - goal.from), .01);
		const wanted = Math.max(1, Math.min(size * GROWTH, Math.ceil((goal.rows - rows) / share)));
		const affordable = Math.floor(size / Math.max(now - began, 1) * (goal.share.until - now) * CAUTION);
		if (rows > 0 && rows < goal.rows && affordable < Math.min(wanted, FIRST_BATCH)) return {
			rows,
			next: from,
			reason: USED_UP$1
		};
		size = rows > 0 ? Math.min(wanted, affordable) : wanted;
	}
	return {
		rows,
		next: from
	};
}
async function attempt(client, sql, share) {
	const limit = Math.round(Math.max(1e3, share.until - Date.now() + 2e3));
	await client.query(`SAVEPOINT batch; SET LOCAL statement_timeout = ${limit}`);
	try {
		const { rowCount } = await client.query(sql);
		await client.query("RELEASE batch");
		return rowCount ?? 0;
	} catch (error) {
		await client.query("ROLLBACK TO batch; RELEASE batch");
		if (!(error instanceof DatabaseError)) throw error;
		return { error };
	}
}
/** Where a whole batch is refused, single rows may still pass. */
async function oneByOne(client, plan, from, share) {
	let rows = 0;
	for (let at = from; at < from + SINGLE_ROWS && Date.now() < share.until; at += 1) {
		const made = await attempt(client, insertOf(plan, {
			from: at,
			to: at,
			most: 1,
			withExtremes: false
		}), share);
		if (typeof made === "number") rows += made;
	}
	return rows;
}
async function isDiskUsed(client, { table }, rows, { share, rows: wanted }) {
	if (rows < WORTH_MEASURING && wanted < 2 * WORTH_MEASURING) return false;
	return await sizeOf(client, table.oid) > share.bytes;
}
/** With its partitions, indexes and TOAST. */
async function sizeOf(client, oid) {
	const { rows } = await client.query(`SELECT coalesce((SELECT pg_catalog.sum(pg_catalog.pg_total_relation_size(relid)) FROM pg_catalog.pg_partition_tree($1)),
       pg_catalog.pg_total_relation_size($1))::pg_catalog.float8 AS bytes`, [oid]);
	return rows[0]?.bytes ?? 0;
}
/** The constraint that the server names, and its own words. */
function refusal$1(error) {
	if (!(error instanceof DatabaseError)) return String(error);
	const words = error.message.replace(/\.$/, "");
	return `${error.constraint !== void 0 && !words.includes(error.constraint) ? `${error.constraint}: ` : ""}${words} (SQLSTATE ${error.code})`;
}
/** Which test lets none of the candidates through, or the fewest. */
async function obstacle(client, plan) {
	const query = countOf$1(plan, {
		from: 1,
		to: 1e3,
		most: 1e3,
		withExtremes: false
	});
	if (query === void 0) return "no row that was made fits its keys";
	const { rows } = await client.query(query);
	const passed = rows[0]?.passed ?? [];
	const worst = passed.indexOf(Math.min(...passed));
	return `no row that was made passes ${testsOf(plan)[worst]?.name ?? "its constraints"}`;
}
function fullness({ table }, rows) {
	const names = table.keys.map(({ name }) => name).join(", ");
	return `no more than ${rows} fit${names === "" ? "" : ` ${names}`}`;
}
// src/fixtures/synthesis/quietly.ts
/** So that the same seed makes the same rows, whatever the server is set to. */
const STEADY = `SET LOCAL synchronize_seqscans = off; SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL jit = off;
SET LOCAL enable_nestloop = off; SET LOCAL enable_mergejoin = off;
SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL check_function_bodies = off`;
/** With triggers, rules and forced policies aside, as the tables' owner may put them. */
async function quietly(client, turns, work) {
	await client.query("BEGIN");
	try {
		await client.query(STEADY);
		for (const { table } of turns) for (const statement of table.quieten) await client.query(statement);
		const done = await work();
		await client.query("SET CONSTRAINTS ALL IMMEDIATE");
		for (const { table } of turns) for (const statement of table.restore) await client.query(statement);
		await client.query("COMMIT");
		return done;
	} catch (error) {
		await client.query("ROLLBACK");
		throw error;
	}
}
// src/fixtures/synthesis/order.ts
/** Parents first. Where foreign keys form a circle, one that may be NULL opens it. */
function turnsOf(tables, filled) {
	const names = new Set(tables.map(({ name }) => name));
	const done = new Set(filled);
	const left = [...tables];
	const turns = [];
	const missing = (table, isHard) => table.foreignKeys.filter((key) => key.parent !== table.name && names.has(key.parent) && !done.has(key.parent) && !(isHard && (key.isGuess || isNullable(table, key))));
	while (left.length > 0) {
		const next = left.find((table) => missing(table, false).length === 0) ?? left.find((table) => missing(table, true).length === 0) ?? left.reduce((best, table) => missing(table, true).length < missing(best, true).length ? table : best);
		left.splice(left.indexOf(next), 1);
		done.add(next.name);
		const waiting = missing(next, false).filter(({ isGuess }) => !isGuess);
		const stuck = waiting.filter((key) => !isNullable(next, key));
		const toItself = next.foreignKeys.filter((key) => key.parent === next.name && isNullable(next, key));
		turns.push({
			table: next,
			postponed: [...waiting.filter((key) => !stuck.includes(key)), ...toItself],
			stuck
		});
	}
	return turns;
}
/** Whether one of its columns may be NULL, which is enough unless it is MATCH FULL (manual 18, 5.5.5). */
function isNullable(table, { columns, isFull }) {
	const free = columns.filter((name) => !table.columns.find((column) => column.name === name)?.notNull);
	return isFull ? free.length === columns.length : free.length > 0;
}
// src/sql/checks/demand.ts
/** Both at once; undefined where no value can be both. */
function bothDemands(one, other) {
	if (one.isNull !== void 0 && other.isNull !== void 0 && one.isNull !== other.isNull) return void 0;
	const joined = {
		...one,
		...other,
		...one.values && other.values && { values: one.values.filter((value) => other.values?.includes(value)) },
		...one.not && other.not && { not: [...one.not, ...other.not] },
		...one.low && other.low && { low: tighter(one.low, other.low, 1) },
		...one.high && other.high && { high: tighter(one.high, other.high, -1) },
		...one.minLength !== void 0 && { minLength: Math.max(one.minLength, other.minLength ?? 0) },
		...one.maxLength !== void 0 && { maxLength: Math.min(one.maxLength, other.maxLength ?? Infinity) },
		...one.json && other.json && { json: {
			...one.json,
			...other.json,
			parts: [...one.json.parts ?? [], ...other.json.parts ?? []]
		} },
		...one.elements && other.elements && { elements: bothDemands(one.elements, other.elements) ?? {} }
	};
	const left = allowed(joined);
	if (left?.length === 0 || isEmpty(joined)) return void 0;
	return left ? {
		...joined,
		values: left
	} : joined;
}
/** The listed values that the rest of the demand lets through. */
function allowed({ values, not = [], low, high }) {
	return values?.filter((value) => !not.includes(value) && (!low || isBeyond(value, low, 1)) && (!high || isBeyond(value, high, -1)));
}
function isEmpty({ low, high }) {
	if (!low || !high) return false;
	const order = compare$1(low.value, high.value);
	return order > 0 || order === 0 && (low.isOpen || high.isOpen);
}
function isBeyond(value, bound, way) {
	const order = compare$1(value, bound.value) * way;
	return bound.isOpen ? order > 0 : order >= 0;
}
function tighter(one, other, way) {
	const order = compare$1(one.value, other.value) * way;
	if (order === 0) return one.isOpen ? one : other;
	return order > 0 ? one : other;
}
/** As numbers where both are; points in time in ISO sort as texts do. */
function compare$1(one, other) {
	const [a, b] = [Number(one), Number(other)];
	if (one.trim() !== "" && other.trim() !== "" && !Number.isNaN(a) && !Number.isNaN(b)) return Math.sign(a - b);
	return one === other ? 0 : one < other ? -1 : 1;
}
/** More ways than that are not told apart. */
const MOST_WAYS = 24;
/** Ways to pass both; those that contradict themselves are left out. */
function bothWays(some, others) {
	return some.flatMap((one) => others.flatMap((other) => joinedWay(one, other) ?? [])).slice(0, MOST_WAYS);
}
function joinedWay(one, other) {
	const joined = new Map(one);
	for (const [column, demand] of other) {
		const both = bothDemands(joined.get(column) ?? {}, demand);
		if (!both) return void 0;
		joined.set(column, both);
	}
	return joined;
}
// src/sql/checks/constant.ts
/** The text of a constant, its casts left out: `(- (5)::numeric)` is `-5`. Undefined for anything else. */
function constantText(tree) {
	switch (tree.type) {
		case "cast": return constantText(tree.operand);
		case "string": return tree.value;
		case "integer":
		case "numeric":
		case "boolean": return String(tree.value);
		case "unary": {
			const operand = tree.op === "-" ? constantText(tree.operand) : void 0;
			return operand === void 0 ? void 0 : `-${operand}`;
		}
		default: return;
	}
}
/** `(ARRAY['a'::text, 'b'::text])::text[]`, `'{a,b}'::text[]`, `('a', 'b')`. */
function constantList(tree) {
	if (tree.type === "cast") return constantList(tree.operand);
	if (tree.type === "string") return arrayLiteral(tree.value);
	if (tree.type !== "array" && tree.type !== "list") return void 0;
	const values = tree.expressions.map(constantText);
	return values.every((value) => value !== void 0) ? values : void 0;
}
function arrayLiteral(text) {
	const inner = /^\{([^"\\{}]*)\}$/.exec(text)?.[1];
	return inner === void 0 ? void 0 : inner.split(",");
}
/** The column under casts: `(name)::text` is `name`. */
function columnName(tree) {
	if (tree.type === "cast") return columnName(tree.operand);
	return tree.type === "ref" ? tree.name : void 0;
}
// src/sql/checks/json.ts
function placeIn(tree) {
	if (tree.type === "cast") return placeIn(tree.operand);
	if (tree.type === "member" && typeof tree.member === "string") return inside$2(tree.operand, [tree.member]);
	if (tree.type !== "binary" || !/^#>>?$/.test(tree.op)) return void 0;
	const path = constantList(tree.right);
	return path && inside$2(tree.left, path);
}
function inside$2(tree, path) {
	const column = columnName(tree);
	if (column !== void 0) return {
		column,
		path
	};
	const place = placeIn(tree);
	return place && {
		...place,
		path: [...place.path, ...path]
	};
}
/** What a place is to hold. */
function at$1({ path }, demand) {
	return { json: { parts: [{
		path,
		demand
	}] } };
}
/** `data ? 'a'`, `data ?& ARRAY['a', 'b']`, `data @> '{"a": 1}'`. */
function ofDocument(op, value) {
	if (op === "?") return having([constantText(value)]);
	if (op === "?&") return having(constantList(value) ?? []);
	if (op === "?|") return having((constantList(value) ?? []).slice(0, 1));
	const text = op === "@>" ? constantText(value) : void 0;
	const parts = text === void 0 ? void 0 : partsOf$3(text);
	return parts && { json: { parts } };
}
function having(keys) {
	const known = keys.filter((key) => key !== void 0);
	return known.length === 0 ? void 0 : { json: { parts: known.map((key) => ({
		path: [key],
		demand: {}
	})) } };
}
/** Undefined where it is no object, which may be an array's literal. */
function partsOf$3(text) {
	try {
		const value = JSON.parse(text);
		return isObject(value) ? within$1(value, []) : void 0;
	} catch {
		return;
	}
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function within$1(value, path) {
	return Object.entries(value).flatMap(([key, inner]) => isObject(inner) ? within$1(inner, [...path, key]) : [{
		path: [...path, key],
		text: JSON.stringify(inner),
		demand: {}
	}]);
}
// src/sql/checks/atoms.ts
/** What one test asks for; undefined where it is not understood. */
function atom(tree, wanted) {
	if (tree.type === "ref") return one(tree.name, { values: [String(wanted)] });
	if (tree.type === "unary") return ofUnary(tree, wanted);
	if (tree.type === "ternary") return ofBetween(tree, wanted);
	return tree.type === "binary" ? ofBinary(tree, wanted) : void 0;
}
function one(column, demand) {
	return column === void 0 || !demand ? void 0 : [/* @__PURE__ */ new Map([[column, demand]])];
}
function ofUnary({ op, operand }, wanted) {
	const column = columnName(operand);
	const place = column === void 0 ? placeIn(operand) : void 0;
	if (place && op === "IS NOT NULL" === wanted) return one(place.column, at$1(place, {}));
	if (op === "IS NULL") return one(column, { isNull: wanted });
	if (op === "IS NOT NULL") return one(column, { isNull: !wanted });
	if (op === "IS TRUE" || op === "IS FALSE") return one(column, {
		values: [String(op === "IS TRUE" === wanted)],
		...wanted && { isNull: false }
	});
}
function ofBetween({ op, value, lo, hi }, wanted) {
	const [low, high] = [constantText(lo), constantText(hi)];
	if (low === void 0 || high === void 0) return void 0;
	if (op === "BETWEEN" === wanted) return one(columnName(value), {
		low: {
			value: low,
			isOpen: false
		},
		high: {
			value: high,
			isOpen: false
		}
	});
	return one(columnName(value), { high: {
		value: low,
		isOpen: true
	} });
}
const OPPOSITE = {
	"=": "!=",
	"!=": "=",
	"<": ">=",
	">=": "<",
	">": "<=",
	"<=": ">",
	LIKE: "NOT LIKE",
	"~": "!~",
	"~*": "!~*",
	IN: "NOT IN",
	"NOT IN": "IN"
};
const MIRRORED = {
	"<": ">",
	">": "<",
	"<=": ">=",
	">=": "<=",
	"=": "=",
	"!=": "!="
};
function ofBinary({ op, left, right }, wanted) {
	const operator = wanted ? op : OPPOSITE[op];
	if (operator === void 0) return void 0;
	const element = ofElements(left, operator, right);
	if (element) return element;
	const summand = ofSum(left, operator, right);
	if (summand) return summand;
	const mirrored = MIRRORED[operator];
	if (constantText(left) !== void 0 && mirrored !== void 0) return against(right, mirrored, left);
	return against(left, operator, right) ?? ofColumns(left, operator, right);
}
function against(subject, op, value) {
	const column = columnName(subject);
	if (column !== void 0) return one(column, ofValue(op, value) ?? ofLetters(column, op, value) ?? ofDocument(op, value));
	const place = placeIn(subject);
	const asked = place && ofValue(op, value);
	if (place) return asked && one(place.column, at$1(place, asked));
	return subject.type === "call" ? ofCall(subject, op, constantText(value), value) : void 0;
}
function ofValue(op, tree) {
	const values = anyOf(tree) ?? (op === "IN" || op === "NOT IN" ? constantList(tree) : void 0);
	if (values) return op === "=" || op === "IN" ? { values } : op === "NOT IN" || op === "!=" ? { not: values } : void 0;
	const value = constantText(tree) ?? similarTo(tree);
	if (value === void 0) return void 0;
	if (op === "=") return { values: [value] };
	if (op === "!=") return { not: [value] };
	if (op === "<" || op === "<=") return { high: {
		value,
		isOpen: op === "<"
	} };
	if (op === ">" || op === ">=") return { low: {
		value,
		isOpen: op === ">"
	} };
	const pattern = PATTERNS$1[op];
	return pattern && { pattern: {
		...pattern,
		text: value
	} };
}
const PATTERNS$1 = {
	LIKE: {
		kind: "like",
		isCaseless: false
	},
	ILIKE: {
		kind: "like",
		isCaseless: true
	},
	"~": {
		kind: "regex",
		isCaseless: false
	},
	"~*": {
		kind: "regex",
		isCaseless: true
	}
};
/** `= ANY (…)` and `<> ALL (…)`, which is how the server prints IN and NOT IN. */
function anyOf(tree) {
	if (tree.type !== "call" || !/^(any|all|some)$/i.test(tree.function.name)) return void 0;
	return tree.args[0] && constantList(tree.args[0]);
}
/** `code = upper(code)` */
function ofLetters(column, op, tree) {
	if (op !== "=" || tree.type !== "call" || !tree.args[0] || columnName(tree.args[0]) !== column) return void 0;
	const { name } = tree.function;
	return name === "lower" || name === "upper" ? { letters: name } : void 0;
}
/** Functions whose result is a length (manual 18, 9.4, 9.5, 9.19). */
const LENGTHS = /^(length|char_length|character_length|octet_length|cardinality|array_length)$/;
function ofCall(call, op, value, right) {
	const { name } = call.function;
	const [first] = call.args;
	const column = first && (columnName(first) ?? columnOfTrimmed(first));
	if (column === void 0) return first && value !== void 0 ? ofPlace(name, first, op, value) : void 0;
	if ((name === "lower" || name === "upper") && columnName(right) === column && op === "=") return one(column, { letters: name });
	if (value === void 0) return void 0;
	if (LENGTHS.test(name)) return one(column, ofLength(op, Number(value)));
	if (/^(btrim|trim|ltrim|rtrim)$/.test(name) && op === "!=") return one(column, { minLength: 1 });
	if (/^jsonb?_typeof$/.test(name) && op === "=") return one(column, { json: { type: value } });
	if (/^jsonb?_array_length$/.test(name)) return one(column, ofArrayLength(op, value));
}
/** `jsonb_typeof(data -> 'n') = 'number'` */
function ofPlace(name, first, op, value) {
	const place = placeIn(first);
	if (!place) return void 0;
	if (/^jsonb?_typeof$/.test(name) && op === "=") return one(place.column, at$1(place, { json: { type: value } }));
	const length = /^jsonb?_array_length$/.test(name) ? ofArrayLength(op, value) : void 0;
	return length && one(place.column, at$1(place, length));
}
function ofArrayLength(op, value) {
	const length = ofLength(op, Number(value));
	return length?.minLength === void 0 ? void 0 : { json: {
		type: "array",
		minLength: length.minLength
	} };
}
/** `'x' = ANY (tags)`, `0 < ALL (numbers)`, `tags <@ ARRAY['a', 'b']`: an array whose elements are all so. */
function ofElements(left, op, right) {
	const values = op === "<@" ? constantList(right) : void 0;
	if (values) return one(columnName(left), { elements: { values } });
	if (right.type !== "call" || !/^(any|all|some)$/i.test(right.function.name)) return void 0;
	const [array] = right.args;
	const column = array && columnName(array);
	const mirrored = MIRRORED[op];
	const asked = mirrored === void 0 ? void 0 : ofValue(mirrored, left);
	return asked && one(column, {
		elements: asked,
		minLength: 1
	});
}
/** `a + b = 100` */
function ofSum(left, op, right) {
	if (op !== "=" || left.type !== "binary" || left.op !== "+" || constantText(right) === void 0) return void 0;
	const [first, last] = [columnName(left.left), columnName(left.right)];
	if (last === void 0 || first === last || columnsOf$2(left.left).includes(last)) return void 0;
	return one(last, { same: `${expressionText(right)} - (${expressionText(left.left)})` });
}
/** `SIMILAR TO`, as the server prints it: with its own expression of the pattern (manual 18, 9.7.2). */
function similarTo(tree) {
	if (tree.type !== "call" || tree.function.name !== "similar_to_escape" || !tree.args[0]) return void 0;
	const pattern = constantText(tree.args[0]);
	return pattern === void 0 ? void 0 : `^(?:${pattern.replaceAll(".", "\\.").replaceAll("%", ".*").replaceAll("_", ".")})$`;
}
function columnOfTrimmed(tree) {
	return tree.type === "call" && tree.args[0] ? columnName(tree.args[0]) : void 0;
}
function ofLength(op, length) {
	if (!Number.isInteger(length)) return void 0;
	if (op === "=") return {
		minLength: length,
		maxLength: length
	};
	if (op === "!=") return length === 0 ? { minLength: 1 } : void 0;
	if (op === "<" || op === "<=") return { maxLength: op === "<" ? length - 1 : length };
	return op === ">" || op === ">=" ? { minLength: op === ">" ? length + 1 : length } : void 0;
}
/** Between columns: `total = qty * price`, `ends > starts`. The greater one follows the other. */
function ofColumns(left, op, right) {
	if (op === "<" || op === "<=") return ofColumns(right, ">", left);
	const column = columnName(left);
	if (column === void 0 || columnsOf$2(right).includes(column) || columnsOf$2(right).length === 0) return void 0;
	if (op === "=") return one(column, { same: expressionText(right) });
	return op === ">" || op === ">=" ? one(column, { over: expressionText(right) }) : void 0;
}
// src/sql/checks/ways.ts
/** Nothing is known of how to pass: any row may. */
const ANY = [/* @__PURE__ */ new Map()];
/**
* Ways for a row to pass the expression of a CHECK, a partition or a domain (where the value is the column `value`).
* They are a guess to make rows by, not a proof: what is not understood asks for nothing, and the server decides. None
* where the expression contradicts itself. `await loadExpressions()` first.
*/
function waysToPass(expression) {
	const tree = parseExpression(expression);
	return tree ? ways(tree, true) : ANY;
}
function ways(tree, wanted) {
	if (tree.type === "boolean") return tree.value === wanted ? ANY : [];
	if (tree.type === "unary" && tree.op === "NOT") return ways(tree.operand, !wanted);
	if (tree.type === "case") return waysOfCase(tree, wanted);
	if (tree.type === "call") return waysOfCount(tree, wanted) ?? atom(tree, wanted) ?? ANY;
	if (tree.type !== "binary") return atom(tree, wanted) ?? ANY;
	const { op, left, right } = tree;
	if (op === "AND" || op === "OR") return op === "AND" === wanted ? bothWays(ways(left, wanted), ways(right, wanted)) : [...ways(left, wanted), ...ways(right, wanted)];
	if ((op === "=" || op === "!=") && isTest(left) && isTest(right)) {
		const alike = op === "=" === wanted;
		return [true, false].flatMap((side) => bothWays(ways(left, side), ways(right, alike ? side : !side)));
	}
	return countedNulls(tree, wanted) ?? atom(tree, wanted) ?? ANY;
}
function isTest(tree) {
	if (tree.type === "unary") return tree.op.startsWith("IS ") || tree.op === "NOT";
	return tree.type === "binary" && [
		"AND",
		"OR",
		"=",
		"!=",
		"<",
		">",
		"<=",
		">="
	].includes(tree.op);
}
function waysOfCase(tree, wanted) {
	let before = ANY;
	const found = [];
	for (const { when: given, value } of tree.whens) {
		const when = tree.value ? {
			type: "binary",
			op: "=",
			left: tree.value,
			right: given
		} : given;
		found.push(...bothWays(before, bothWays(ways(when, true), ways(value, wanted))));
		before = bothWays(before, ways(when, false));
	}
	return [...found, ...bothWays(before, tree.else ? ways(tree.else, wanted) : ANY)];
}
/** A row passes where the expression is NULL, so nothing is asked where a NULL in between cannot be told. */
function waysOfCount(tree, wanted) {
	return tree.function.name === "coalesce" && tree.args[0] && wanted ? ways(tree.args[0], true) : void 0;
}
/** `num_nonnulls(a, b) = 1`, and with `<=`, `>=`, `<`, `>` (manual 18, 9.2). */
function countedNulls({ op, left, right }, wanted) {
	const total = Number(constantText(right));
	const name = left.type === "call" ? left.function.name : "";
	if (left.type !== "call" || !/^num_(non)?nulls$/.test(name) || !Number.isInteger(total)) return void 0;
	const columns = left.args.flatMap((one) => columnName(one) ?? []);
	if (columns.length !== left.args.length || columns.length > 4) return void 0;
	return subsets(columns).filter((filled) => holds(op, name === "num_nonnulls" ? filled.size : columns.length - filled.size, total) === wanted).map((filled) => new Map(columns.map((column) => [column, { isNull: !filled.has(column) }])));
}
function subsets(columns) {
	return columns.reduce((sets, column) => [...sets, ...sets.map((set) => /* @__PURE__ */ new Set([...set, column]))], [/* @__PURE__ */ new Set()]);
}
function holds(op, value, bound) {
	if (op === "=") return value === bound;
	if (op === "!=") return value !== bound;
	if (op === "<") return value < bound;
	if (op === "<=") return value <= bound;
	if (op === ">") return value > bound;
	return op === ">=" && value >= bound;
}
// src/fixtures/synthesis/numbers.ts
const WHOLE$3 = {
	int2: {
		least: -32768,
		most: 32767,
		step: 1
	},
	int4: {
		least: -2147483648,
		most: 2147483647,
		step: 1
	},
	int8: {
		least: -Number.MAX_SAFE_INTEGER,
		most: Number.MAX_SAFE_INTEGER,
		step: 1,
		ends: ["-9223372036854775808", "9223372036854775807"]
	},
	oid: {
		least: 1,
		most: 4294967295,
		step: 1
	},
	float4: {
		least: -1e6,
		most: 1e6,
		step: .25
	},
	float8: {
		least: -0xe8d4a51000,
		most: 0xe8d4a51000,
		step: .25
	},
	money: {
		least: -9e10,
		most: 9e10,
		step: .01
	}
};
/** Values of a numeric type; undefined for any other. */
function numbers(type, wish) {
	if (type !== "numeric") return WHOLE$3[type] && within(WHOLE$3[type], wish);
	const range = ofNumeric(wish.typmod);
	return within(range, {
		...wish,
		demand: wideAs(range, wish)
	});
}
/** The modifier holds precision and scale (src/backend/utils/adt/numeric.c: make_numeric_typmod). */
function ofNumeric(typmod) {
	if (typmod < 4) return {
		least: -0xe8d4a51000,
		most: 0xe8d4a51000,
		step: .01
	};
	const precision = typmod - 4 >> 16 & 65535;
	const scale = (typmod - 4 & 2047 ^ 1024) - 1024;
	const step = 10 ** -scale;
	const most = Math.min(10 ** (precision - scale) - step, 0xe8d4a51000);
	return {
		least: -most,
		most,
		step
	};
}
/** Of a numeric: with a short header, its own, and two bytes for every four digits (manual 18, 8.1.2; numeric.c). */
const NUMERIC_BYTES = 3;
/** Numbers that begin where they are as wide as was measured, unless a check says where. */
function wideAs({ most, step }, { demand, width }) {
	if (width === void 0 || demand.low || demand.high) return demand;
	const groups = Math.round((width - NUMERIC_BYTES) / 2) - (step < 1 ? 1 : 0);
	const least = 10 ** (4 * (groups - 1));
	return groups < 2 || least * 2 > most ? demand : {
		...demand,
		low: {
			value: String(least),
			isOpen: false
		}
	};
}
function within({ least, most, step, ends }, { demand }) {
	const low = inside$1(demand.low, least, step, 1);
	const high = inside$1(demand.high, most, step, -1);
	const descends = demand.high !== void 0 && demand.low === void 0 && high < step * 1e3;
	const start = demand.low ? low : descends ? high : Math.min(1, high);
	const room = descends ? start - low : high - start;
	const capacity = Math.max(1, Math.min(ENDLESS, Math.floor(room / step + 1e-6) + 1));
	const first = decimal(start, step);
	const at = (i) => `(${first} ${descends ? "-" : "+"} ${i} * ${decimal(step, step)})`;
	return {
		at,
		capacity,
		extremes: extremesBetween({
			least,
			most,
			step,
			ends
		}, low, high)
	};
}
function inside$1(bound, otherwise, step, way) {
	const value = Number(bound?.value);
	if (!bound || Number.isNaN(value)) return otherwise;
	const whole = way > 0 ? Math.ceil(value / step - 1e-9) * step : Math.floor(value / step + 1e-9) * step;
	const shifted = bound.isOpen && Math.abs(whole - value) < step / 1e6 ? whole + way * step : whole;
	return way > 0 ? Math.max(shifted, otherwise) : Math.min(shifted, otherwise);
}
/** Zero, a negative one, and the ends. */
function extremesBetween({ least, most, step, ends }, low, high) {
	const numbersAt = [0, -1].filter((one) => one >= low && one <= high).map(String);
	const [lowest, highest] = [ends && low === least ? ends[0] : decimal(low, step), ends && high === most ? ends[1] : decimal(high, step)];
	return [.../* @__PURE__ */ new Set([
		...numbersAt,
		highest,
		lowest
	])].map((one) => `(${one})`);
}
/** Without an exponent, which would make it a float. */
function decimal(value, step) {
	const places = step >= 1 ? 0 : Math.min(20, Math.ceil(-Math.log10(step) - 1e-9));
	return value.toFixed(places);
}
// src/sql/checks/sampler.ts
/** It is an expression of another kind, or stands for more text than anybody wants. */
var NotUnderstood = class extends Error {};
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const DIGITS$1 = "0123456789";
const WORD = `${LOWER}${LOWER.toUpperCase()}${DIGITS$1}_`;
const PRINTABLE = `${WORD} -.,:;/+#@`;
const CLASSES = {
	d: DIGITS$1,
	w: WORD,
	s: " ",
	D: LOWER,
	W: "-",
	S: WORD
};
const NAMED = {
	alpha: LOWER + LOWER.toUpperCase(),
	digit: DIGITS$1,
	alnum: `${LOWER}${LOWER.toUpperCase()}${DIGITS$1}`,
	lower: LOWER,
	upper: LOWER.toUpperCase(),
	space: " ",
	punct: "-.,",
	xdigit: `${DIGITS$1}abcdef`
};
/** How often `*` and `+` repeat at most. */
const REPEATS = 8;
/** Repetitions of repetitions may stand for more than there is memory. */
const MOST_STEPS = 2e4;
/** Walks a regular expression of the advanced kind (manual 18, 9.7.3), and writes as it goes. Each is used once. */
var Sampler = class {
	#source;
	#random;
	#at = 0;
	#steps = 0;
	constructor(source, random) {
		this.#source = source;
		this.#random = random;
	}
	text() {
		const text = this.#alternatives();
		if (this.#at < this.#source.length) throw new NotUnderstood();
		return text;
	}
	#alternatives() {
		const branches = [this.#branch()];
		while (this.#take("|")) branches.push(this.#branch());
		return branches[this.#below(branches.length)] ?? "";
	}
	#branch() {
		let text = "";
		while (this.#at < this.#source.length && !"|)".includes(this.#peek())) text += this.#repeated();
		return text;
	}
	/** Every repetition walks the same piece again, so that it may come out differently. */
	#repeated() {
		const begin = this.#at;
		let text = this.#piece();
		const [least, most] = this.#quantifier();
		const end = this.#at;
		const times = least + this.#below(most - least + 1);
		if (times === 0) return "";
		for (let time = 1; time < times; time += 1) {
			this.#at = begin;
			text += this.#piece();
		}
		this.#at = end;
		return text;
	}
	#quantifier() {
		const [all, sign, least, comma, most] = /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??/.exec(this.#source.slice(this.#at)) ?? [];
		if (all === void 0) return [1, 1];
		this.#at += all.length;
		if (sign !== void 0) return sign === "?" ? [0, 1] : [sign === "+" ? 1 : 0, REPEATS];
		const low = Number(least);
		if (low > 1e4) throw new NotUnderstood();
		return [low, comma === void 0 ? low : most ? Math.min(Number(most), 1e4) : low + REPEATS];
	}
	#piece() {
		this.#steps += 1;
		if (this.#steps > MOST_STEPS) throw new NotUnderstood();
		const next = this.#next();
		if (next === "^" || next === "$") return "";
		if (next === ".") return this.#oneOf(WORD);
		if (next === "[") return this.#oneOf(this.#set());
		if (next === "(") return this.#group();
		if (next === "\\") return this.#escape();
		if ("*+?{".includes(next)) throw new NotUnderstood();
		return next;
	}
	#group() {
		if (this.#take("?") && !this.#take(":")) throw new NotUnderstood();
		const text = this.#alternatives();
		if (!this.#take(")")) throw new NotUnderstood();
		return text;
	}
	#escape() {
		const escaped = this.#next();
		const known = CLASSES[escaped];
		if (known !== void 0) return this.#oneOf(known);
		if ("mMyYAZ".includes(escaped)) return "";
		if (/[a-zA-Z0-9]/.test(escaped)) throw new NotUnderstood();
		return escaped;
	}
	#set() {
		const isNegated = this.#take("^");
		let members = "";
		for (let isFirst = true; isFirst || this.#peek() !== "]"; isFirst = false) members += this.#member();
		this.#at += 1;
		if (!isNegated) return members;
		return PRINTABLE.replaceAll(/[^]/g, (one) => members.includes(one) ? "" : one);
	}
	#member() {
		const [all, name] = /^\[:(\w+):\]/.exec(this.#source.slice(this.#at)) ?? [];
		if (all !== void 0) {
			this.#at += all.length;
			return NAMED[name ?? ""] ?? WORD;
		}
		const from = this.#setCharacter();
		if (from.length !== 1 || this.#peek() !== "-" || this.#source[this.#at + 1] === "]") return from;
		this.#at += 1;
		const [low, high] = [from.charCodeAt(0), this.#setCharacter().charCodeAt(0)];
		if (high < low || high - low > 256) throw new NotUnderstood();
		return String.fromCharCode(...Array.from({ length: high - low + 1 }, (_, at) => low + at));
	}
	#setCharacter() {
		const next = this.#next();
		if (next !== "\\") return next;
		const escaped = this.#next();
		return CLASSES[escaped] ?? escaped;
	}
	#oneOf(characters) {
		const found = characters[this.#below(characters.length)];
		if (found === void 0) throw new NotUnderstood();
		return found;
	}
	#below(bound) {
		return Math.floor(this.#random() * bound);
	}
	#peek() {
		return this.#source[this.#at] ?? "";
	}
	#next() {
		const next = this.#source[this.#at];
		if (next === void 0) throw new NotUnderstood();
		this.#at += 1;
		return next;
	}
	#take(character) {
		if (this.#peek() !== character) return false;
		this.#at += 1;
		return true;
	}
};
// src/sql/checks/samples.ts
/** Texts that match a pattern, no two alike; fewer than asked for, or none, where there are no more or it is not understood. */
function samplesOf(pattern, most, seed) {
	const source = pattern.kind === "like" ? likeAsRegex(pattern.text) : pattern.text;
	const random = randomFrom(seed);
	const found = /* @__PURE__ */ new Set();
	try {
		for (let tries = 0; tries < most * 3 && found.size < most; tries += 1) found.add(new Sampler(source, random).text());
	} catch (error) {
		if (error instanceof NotUnderstood) return [];
		throw error;
	}
	return [...found];
}
/** Anchored on both sides, as LIKE is. */
function likeAsRegex(pattern) {
	return pattern.replace(/\\(.)|[%_]|[^\w\s]/gs, (part, escaped) => {
		if (part === "%") return "[a-z]{0,6}";
		if (part === "_") return "[a-z]";
		return `\\${escaped ?? part}`;
	});
}
/** A small generator of numbers in [0, 1), the same ones for the same seed (mulberry32). */
function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, 1 | state);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
		return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
	};
}
// src/fixtures/synthesis/texts.ts
/** Texts of that many are written into the statement. */
const MOST_SAMPLES = 1e4;
const LONGEST_EXTREME = 1e4;
/** What stands for "as long as you like". */
const LONG$1 = 300;
/** Values of a type that is made of characters. */
function texts$1(wish) {
	const { demand, spread, seed } = wish;
	const most = Math.min(declaredLength(wish), demand.maxLength ?? Infinity);
	const least = Math.min(demand.minLength ?? 0, most);
	const usual = lettered(numbered$1(shapeOf(wish.name), wish, least, most), demand.letters);
	if (!demand.pattern) return {
		...usual,
		extremes: extremes$1(least, most)
	};
	const { pattern } = demand;
	const like = pattern.kind === "like" ? likeShape(pattern.text) : matchingShape(wish.name, pattern);
	if (like && lengthOf$1(like) <= most) return lettered(numbered$1(like, wish, least, most), demand.letters);
	const samples = samplesOf(pattern, Math.min(spread * 3, MOST_SAMPLES), seed).filter((text) => text.length >= least && text.length <= most);
	return samples.length > 0 ? lettered(pool(samples), demand.letters) : usual;
}
/** `SKU-%` is `SKU-` and a number. */
function likeShape(pattern) {
	const [before, ...rest] = pattern.replaceAll("_", "x").split("%");
	if (before === void 0 || rest.length === 0 || pattern.includes("\\")) return void 0;
	return {
		name: /./,
		before,
		after: rest.join("")
	};
}
/** What such a column mostly holds, if it matches. Postgres' expressions and ours agree on what people write; else the server refuses. */
function matchingShape(name, { text, isCaseless }) {
	const shape = shapeOf(name);
	if (!isQuick(text)) return void 0;
	try {
		const expression = new RegExp(text, isCaseless ? "i" : "");
		return [
			"1",
			"4711",
			"100000"
		].every((number) => expression.test(`${shape.before}${number}${shape.after}`)) ? shape : void 0;
	} catch {
		return;
	}
}
/** The modifier of varchar(n) and char(n) is n + 4 (src/backend/utils/adt/varchar.c). */
function declaredLength({ typmod }) {
	return typmod > 4 ? typmod - 4 : Infinity;
}
function lettered(values, letters) {
	return letters ? {
		...values,
		at: (i) => `pg_catalog.${letters}(${values.at(i)})`
	} : values;
}
/** What a column of that name mostly holds. */
const SHAPES = [
	{
		name: /e_?mail/i,
		before: "user",
		after: "@example.com"
	},
	{
		name: /ur[il]$|link|website|homepage/i,
		before: "https://example.com/",
		after: ""
	},
	{
		name: /phone|mobile|fax/i,
		before: "+1555",
		after: ""
	},
	{
		name: /uuid|guid/i,
		before: "00000000-0000-4000-8000-",
		after: ""
	}
];
/** As many digits as the number of a row may have. */
const DIGITS = 12;
/** A pattern that repeats what repeats can take our own engine for ever: the server has a time limit, we have none. */
function isQuick(pattern) {
	const repeats = pattern.match(/[*+]|,\}/g)?.length ?? 0;
	return pattern.length <= 200 && repeats <= 4 && !/\)[*+{]/.test(pattern);
}
function shapeOf(name) {
	return SHAPES.find((one) => one.name.test(name)) ?? {
		name: /./,
		before: `${wordOf(name)}-`,
		after: ""
	};
}
function lengthOf$1({ before, after }) {
	return before.length + DIGITS + after.length;
}
function numbered$1(shape, { width, spread }, least, most) {
	if (lengthOf$1(shape) > most) return short(least, most);
	const measured = Math.max(least, bytesToCharacters(width));
	const digits = String(spread).length;
	if (width !== void 0 && measured < lengthOf$1(shape) - DIGITS + digits && 16 ** measured >= spread) return short(measured, measured);
	const { before, after } = shape;
	const wanted = Math.min(Math.max(least, bytesToCharacters(width)), most);
	const at = (i) => padded(`${quoteLiteral(before)} || (${i} + 1) || ${quoteLiteral(after)}`, wanted);
	return {
		at,
		capacity: ENDLESS,
		extremes: []
	};
}
function wordOf(name) {
	return name.toLowerCase().replaceAll(/[^a-z]+/g, "-").replaceAll(/^-+|-+$/g, "") || "text";
}
/** A short value has a header of one byte, a long one of four (manual 18, 66.2). */
function bytesToCharacters(width) {
	if (width === void 0) return 0;
	return Math.max(0, Math.round(width) - (width < 127 ? 1 : 4));
}
/** Longer by characters that no number has, so that no two become alike. */
function padded(text, length) {
	if (length === 0) return `(${text})`;
	return `pg_catalog.rpad(${text}, greatest(pg_catalog.length(${text}), ${length}), ' and so on')`;
}
/** Where there is room for hexadecimal digits alone. */
function short(least, most) {
	const length = Math.max(1, Math.min(most, 12));
	const at = (i) => `pg_catalog.lpad(pg_catalog.to_hex(${i}), ${Math.max(length, least)}, '0')`;
	return {
		at,
		capacity: Math.min(16 ** length, ENDLESS),
		extremes: []
	};
}
function extremes$1(least, most) {
	const longest = most === Infinity ? Math.max(LONG$1, least) : most;
	return [...least === 0 ? ["''"] : [], ...longest <= LONGEST_EXTREME ? [`pg_catalog.repeat('x', ${longest})`] : []];
}
// src/fixtures/synthesis/json.ts
/** What an object takes without its text: written out, and as jsonb with its headers and offsets. */
const OBJECT_BYTES = {
	json: 28,
	jsonb: 40
};
/** Values of json and jsonb; undefined for any other type. */
function json(name, wish) {
	if (name !== "json" && name !== "jsonb") return void 0;
	const { demand, width } = wish;
	const { type, parts = [] } = demand.json ?? {};
	const isObject = parts.length > 0 || (type ?? "object") === "object";
	if (!isObject && type !== void 0 && FIXED[type] !== void 0) return pool([FIXED[type]]);
	const room = width === void 0 || !isObject ? 0 : Math.round(width) - OBJECT_BYTES[name];
	const at = (i) => `(${parts.length > 0 ? objectOf(parts, wish, i) : documentOf(demand, i, room)})`;
	const extremes = demand.json === void 0 ? [
		"'{}'",
		"'[]'",
		"'null'"
	] : parts.length === 0 && isObject ? ["'{}'"] : [];
	return {
		at,
		capacity: ENDLESS,
		extremes
	};
}
const FIXED = {
	boolean: "true",
	null: "null"
};
/** A document of that kind, as text; an object has a text of so many characters where its width was measured. */
function documentOf({ json: { type = "object", minLength = 1 } = {} }, i, room) {
	if (type === "array") return `'[' || ${Array(Math.max(1, minLength)).fill(i).join(" || ', ' || ")} || ']'`;
	if (type === "string") return `'"text-' || ${i} || '"'`;
	if (type === "number") return `(${i})::pg_catalog.text`;
	if (FIXED[type] !== void 0) return quoteLiteral(FIXED[type]);
	return room > 0 ? `'{"id": ' || ${i} || ', "text": "' || pg_catalog.repeat('x', ${room}) || '"}'` : `'{"id": ' || ${i} || ', "name": "name-' || ${i} || '", "tags": ["a", "b"]}'`;
}
/** With all the members that are asked for, those of one path as the last says. */
function objectOf(parts, wish, i) {
	const root = { children: /* @__PURE__ */ new Map() };
	for (const part of parts) {
		let node = root;
		for (const key of part.path) {
			const child = node.children.get(key) ?? { children: /* @__PURE__ */ new Map() };
			node.children.set(key, child);
			node = child;
		}
		if (!node.part || Object.keys(part.demand).length > 0 || part.text !== void 0) node.part = part;
	}
	return written(root, wish, i, [`'"id": ' || ${i}`]);
}
function written(node, wish, i, before = []) {
	if (node.children.size === 0) return leaf(node.part, wish, i);
	const members = [...node.children].map(([key, child]) => `${quoteLiteral(`${JSON.stringify(key)}: `)} || ${written(child, wish, i)}`);
	return `'{' || ${[...node.children.has("id") ? [] : before, ...members].join(" || ', ' || ")} || '}'`;
}
function leaf(part, { width: _whole, ...wish }, i) {
	if (part?.text !== void 0) return quoteLiteral(part.text);
	const { demand = {} } = part ?? {};
	if (demand.json) return demand.json.parts ? objectOf(demand.json.parts, wish, i) : documentOf(demand, i, 0);
	if (demand.values) return asText$1(pool(demand.values), i);
	const bound = demand.low ?? demand.high;
	if (bound && !Number.isNaN(Number(bound.value))) {
		const number = numbers("int8", {
			...wish,
			demand,
			typmod: -1
		});
		return `(${number?.at(`(${i} % ${number.capacity})`) ?? "1"})::pg_catalog.text`;
	}
	if (bound) return quoteLiteral(JSON.stringify(bound.value));
	return asText$1(texts$1({
		...wish,
		name: "text",
		demand,
		typmod: -1
	}), i);
}
function asText$1(values, i) {
	return `pg_catalog.to_json((${values.at(`(${i} % ${values.capacity})`)})::pg_catalog.text)::pg_catalog.text`;
}
// src/fixtures/synthesis/scalars.ts
function bits(name, { typmod, demand: { minLength = 0, maxLength = 32 } }) {
	if (name === "bool") return {
		at: (i) => `(${i} = 1)`,
		capacity: 2,
		extremes: []
	};
	if (name !== "bit" && name !== "varbit") return void 0;
	const length = name === "varbit" ? Math.max(Math.min(typmod > 0 ? typmod : 32, 32, maxLength), minLength) : Math.max(typmod, 1);
	const width = Math.min(length, 62);
	const at = (i) => `pg_catalog.lpad((${i})::pg_catalog.int8::bit(${width})::pg_catalog.text, ${length}, '0')::bit(${length})`;
	return {
		at,
		capacity: 2 ** Math.min(width, 40),
		extremes: []
	};
}
const simple = (at, extremes = [], capacity = ENDLESS) => ({
	at,
	capacity,
	extremes
});
const hex = (i, digits) => `pg_catalog.lpad(pg_catalog.to_hex(${i}), ${digits}, '0')`;
/** Shapes stand side by side, each in a place of its own. */
const OTHERS = {
	uuid: ({ seed }) => simple((i) => `pg_catalog.md5('${seed}-' || ${i})::pg_catalog.uuid`),
	bytea: ({ width = 17, demand: { minLength = 0, maxLength = Infinity } }) => {
		const measured = Math.round(width) - (width < 127 ? 1 : 4);
		const bytes = Math.min(maxLength, Math.max(6, measured, minLength));
		const capacity = Math.min(256 ** bytes, ENDLESS);
		const at = (i) => `pg_catalog.decode(pg_catalog.rpad(${hex(i, Math.min(12, 2 * bytes))}, ${2 * bytes}, '0f'), 'hex')`;
		return simple(at, minLength === 0 ? ["''::pg_catalog.bytea"] : [], capacity);
	},
	inet: () => simple((i) => `('10.0.0.1'::pg_catalog.inet + ${i})`, [], 2 ** 32 - 2 ** 28),
	cidr: () => simple((i) => `('10.0.0.1'::pg_catalog.inet + ${i})::pg_catalog.cidr`, [], 2 ** 31),
	macaddr: () => simple((i) => `${hex(i, 12)}::pg_catalog.macaddr`),
	macaddr8: () => simple((i) => `${hex(i, 16)}::pg_catalog.macaddr8`),
	tsvector: () => simple((i) => `('word ' || 'n' || ${i})::pg_catalog.tsvector`, ["''::pg_catalog.tsvector"]),
	tsquery: () => simple((i) => `('word & n' || ${i})::pg_catalog.tsquery`),
	xml: () => simple((i) => `('<row n="' || ${i} || '"/>')::pg_catalog.xml`),
	point: () => simple((i) => `pg_catalog.point(${i} * 2, ${i} * 2)`),
	line: () => simple((i) => `('{1,-1,' || ${i} || '}')::pg_catalog.line`),
	lseg: () => simple((i) => `pg_catalog.lseg(pg_catalog.point(${i} * 2, 0), pg_catalog.point(${i} * 2 + 1, 1))`),
	box: () => simple((i) => `pg_catalog.box(pg_catalog.point(${i} * 2, 0), pg_catalog.point(${i} * 2 + 1, 1))`),
	path: () => simple((i) => `('[(' || ${i} || ',0),(' || ${i} || ',1)]')::pg_catalog.path`),
	polygon: () => simple((i) => `pg_catalog.polygon(pg_catalog.box(pg_catalog.point(${i} * 2, 0), pg_catalog.point(${i} * 2 + 1, 1)))`),
	circle: () => simple((i) => `pg_catalog.circle(pg_catalog.point(${i} * 2, 0), 0.5)`),
	pg_lsn: () => simple((i) => `('0/0'::pg_catalog.pg_lsn + ${i})`),
	tid: () => simple((i) => `('(' || ${i} || ',1)')::pg_catalog.tid`),
	xid: () => simple((i) => `(${i})::pg_catalog.text::pg_catalog.xid`, [], 2 ** 32),
	xid8: () => simple((i) => `(${i})::pg_catalog.text::pg_catalog.xid8`),
	cid: () => simple((i) => `(${i})::pg_catalog.text::pg_catalog.cid`, [], 2 ** 32),
	char: () => simple((i) => `pg_catalog.chr((97 + ${i})::pg_catalog.int4)`, [], 26),
	hstore: () => simple((i) => `('id=>' || ${i})`, ["''"]),
	ltree: () => simple((i) => `('top.n' || ${i})`, ["''"]),
	lquery: () => simple((i) => `('top.n' || ${i})`),
	cube: () => simple((i) => `('(' || ${i} || ')')`),
	isbn: () => pool(["978-0-393-04002-9"]),
	isbn13: () => pool(["978-0-393-04002-9"]),
	ean13: () => pool(["978-0-393-04002-9"]),
	issn: () => pool(["0378-5955"]),
	issn13: () => pool(["0378-5955"]),
	ismn: () => pool(["979-0-060-11561-5"]),
	ismn13: () => pool(["979-0-060-11561-5"]),
	upc: () => pool(["036000291452"]),
	vector: ({ typmod }) => simple((i) => `('[' || pg_catalog.repeat('0.5,', ${Math.max(typmod, 3) - 1}) || ${i} || ']')`),
	geometry: () => simple(pointText, [], 64e3),
	geography: () => simple(pointText, [], 64e3),
	regclass: () => pool(["pg_catalog.pg_class", "pg_catalog.pg_type"]),
	regtype: () => pool(["integer", "text"]),
	regproc: () => pool(["pg_catalog.now", "pg_catalog.version"]),
	regprocedure: () => pool(["pg_catalog.now()", "pg_catalog.version()"]),
	regnamespace: () => pool(["pg_catalog", "public"]),
	regrole: () => pool(["pg_monitor"]),
	regconfig: () => pool(["simple", "english"]),
	jsonpath: () => simple((i) => `('$.n' || ${i})`)
};
function pointText(i) {
	return `('POINT(' || ${i} % 360 - 180 || ' ' || ${i} / 360 - 89 || ')')`;
}
/** Values of any other type that is known. */
function other(name, wish) {
	return OTHERS[name]?.(wish);
}
// src/fixtures/synthesis/times.ts
const DAY = 864e8;
/** Where nothing says when: the five years before 2025, in microseconds. */
const SPAN = 1825 * DAY;
const BEGIN = "2020-01-01";
const BEGIN_ELSEWHERE = "1950-01-01";
/** Values of a type of dates and times; undefined for any other. */
function times(type, wish) {
	if (type === "date") return dates(wish);
	if (type === "timestamp" || type === "timestamptz") return moments(type, wish);
	if (type === "time" || type === "timetz") return {
		at: (i) => `('00:00'::pg_catalog.time + ${i} * interval '1 second')`,
		capacity: 86400,
		extremes: ["'00:00'::pg_catalog.time"]
	};
	if (type !== "interval") return void 0;
	const first = wish.demand.low ? `${quoteLiteral(wish.demand.low.value)}::pg_catalog.interval + ` : "";
	return {
		at: (i) => `(${first}(1 + ${i}) * interval '1 minute')`,
		capacity: ENDLESS,
		extremes: ["interval '0'"]
	};
}
/** Fewer than from 4713 BC, where dates begin (manual 18, 8.5), to what people write. */
const DAYS_BEFORE = 2e6;
function dates(wish) {
	const { demand, spread } = wish;
	const between = spanOf(demand);
	const step = Math.max(1, Math.floor((between ?? SPAN) / DAY / Math.max(1, Math.min(spread, 1825))));
	const most = sign(demand) === "-" ? Math.floor(DAYS_BEFORE / step) : 1e6;
	const capacity = between === void 0 ? most : Math.max(1, Math.floor(between / DAY / step));
	const at = (i) => `(${start(wish, "date")} ${sign(demand)} ((${i} + ${openness(demand)}) * ${step})::pg_catalog.int4)`;
	return {
		at,
		capacity,
		extremes: extremes(demand, "date")
	};
}
function moments(type, wish) {
	const { demand, spread } = wish;
	const between = spanOf(demand);
	const step = Math.max(1, Math.floor((between ?? SPAN) / Math.max(1, spread + 1)));
	const capacity = between === void 0 ? ENDLESS : Math.max(1, Math.floor(between / step));
	const at = (i) => `(${start(wish, type)} ${sign(demand)} (${i} + ${openness(demand)}) * ${step} * interval '1 microsecond')`;
	return {
		at,
		capacity,
		extremes: extremes(demand, type)
	};
}
/** Microseconds between both ends; undefined where one is open. */
function spanOf({ low, high }) {
	const span = low && high ? (Date.parse(isoOf(high.value)) - Date.parse(isoOf(low.value))) * 1e3 : NaN;
	return Number.isNaN(span) ? void 0 : Math.max(span, 1);
}
function isoOf(text) {
	return text.trim().replace(" ", "T").replace(/(:\d\d[\d.]*[+-]\d\d)$/, "$1:00");
}
function start({ demand: { low, high }, isElsewhere }, type) {
	const begin = isElsewhere ? BEGIN_ELSEWHERE : BEGIN;
	return `${quoteLiteral(low?.value ?? high?.value ?? begin)}::pg_catalog.${type}`;
}
function sign({ low, high }) {
	return !low && high ? "-" : "+";
}
function openness({ low, high }) {
	return (low ?? high)?.isOpen ? 1 : 0;
}
function extremes({ low, high }, type) {
	const bounds = low && !low.isOpen ? [low.value] : [];
	const far = low || high ? [] : ["1970-01-01", "9999-12-31"];
	return [...bounds, ...far].map((text) => `${quoteLiteral(text)}::pg_catalog.${type}`);
}
// src/fixtures/synthesis/types.ts
/** Values for columns of these types; undefined where nobody knows how to write one. */
function valuesFor(types) {
	const valuesOf = (type, wish) => {
		const { values } = wish.demand;
		if (values && values.length > 0 && !type.isArray) return pool(values);
		if (type.kind === "e") return type.labels.length > 0 ? pool(type.labels) : void 0;
		if (type.kind === "d") return ofDomain(type, wish);
		if (type.kind === "r") return ofRange(type, wish);
		if (type.kind === "c") return ofComposite(type, wish);
		if (type.kind === "m") return cast(part(type, wish), type.sql);
		if (type.isArray) return ofArray(type, wish);
		return ofBase(type, wish);
	};
	/** What the type is made of. */
	function part(type, wish, asked) {
		const inner = type.of === void 0 ? void 0 : types.get(type.of);
		const { values: _values, minLength: _least, maxLength: _most, elements: _each, ...demand } = wish.demand;
		return inner && cast(valuesOf(inner, {
			...wish,
			demand: asked ?? demand
		}), inner.sql);
	}
	function ofDomain(type, wish) {
		const base = type.of === void 0 ? void 0 : types.get(type.of);
		if (!base) return void 0;
		const typmod = type.ofTypmod >= 0 ? type.ofTypmod : wish.typmod;
		const demand = type.checks.reduce((so, { expression }) => {
			const asked = waysToPass(expression)[0]?.get("value");
			return asked ? bothDemands(so, asked) ?? so : so;
		}, wish.demand);
		return valuesOf(base, {
			...wish,
			typmod,
			demand
		});
	}
	/** Neighbours do not touch, so that an exclusion constraint lets them stand side by side. */
	function ofRange(type, wish) {
		const bounds = part(type, {
			...wish,
			spread: wish.spread * 2
		});
		if (!bounds) return void 0;
		const low = (i) => bounds.at(`(${i} * 2)`);
		const at = (i) => `${type.sql}(${low(i)}, ${bounds.at(`(${i} * 2 + 1)`)})`;
		const extremes = ["'empty'", "'(,)'"].map((text) => `${text}::${type.sql}`);
		return {
			at,
			capacity: Math.floor(bounds.capacity / 2),
			extremes
		};
	}
	function ofArray(type, wish) {
		const { elements } = wish.demand;
		const { minLength = 0, maxLength = Infinity } = wish.demand;
		const { length, width } = shareOf$1(wish.width, types.get(type.of ?? 0), Math.max(1, minLength));
		const { width: _whole, ...rest } = wish;
		const one = part(type, {
			...rest,
			demand: {},
			...width !== void 0 && { width }
		}, elements);
		if (!one) return void 0;
		const at = (i) => `pg_catalog.array_fill(${one.at(i)}, ARRAY[${length}])`;
		const extremes = minLength === 0 && maxLength >= 0 ? [`'{}'::${type.sql}`] : [];
		return {
			at,
			capacity: one.capacity,
			extremes
		};
	}
	function ofComposite(type, wish) {
		const parts = type.attributes.map(({ type: oid, typmod }) => {
			const inner = types.get(oid);
			return inner && cast(valuesOf(inner, {
				...wish,
				typmod,
				demand: {}
			}), inner.sql);
		});
		if (!parts.every((one) => one !== void 0)) return void 0;
		const capacity = Math.max(1, ...parts.map((one) => one.capacity));
		const fields = (i) => parts.map((one) => one.at(one.capacity < capacity ? `(${i} % ${one.capacity})` : i));
		return {
			at: (i) => `ROW(${fields(i).join(", ")})`,
			capacity,
			extremes: []
		};
	}
	return valuesOf;
}
function cast(values, sql) {
	return values && {
		...values,
		at: (i) => `(${values.at(i)})::${sql}`,
		extremes: values.extremes.map((one) => `(${one})::${sql}`)
	};
}
/** Bytes of a value, where all of a type take the same (manual 18, 8). */
const SIZES = {
	bool: 1,
	int2: 2,
	int4: 4,
	int8: 8,
	float4: 4,
	float8: 8,
	date: 4,
	timestamp: 8,
	timestamptz: 8,
	uuid: 16
};
/** Of an array, with a short header of its own; and of each element, that has a length (manual 18, 66.2). */
const ARRAY_BYTES = 21;
const ELEMENT_BYTES = 4;
/** How many elements an array has, and how wide each is, to be as wide as was measured. */
function shareOf$1(width, element, least) {
	if (width === void 0 || !element) return { length: least };
	const room = Math.max(0, width - ARRAY_BYTES);
	const size = SIZES[element.name];
	if (size !== void 0) return { length: Math.max(least, Math.round(room / size)) };
	return {
		length: least,
		width: Math.max(2, room / least - ELEMENT_BYTES + 1)
	};
}
const TEXTUAL = /* @__PURE__ */ new Set([
	"text",
	"varchar",
	"bpchar",
	"citext",
	"name"
]);
function ofBase(type, wish) {
	const { name } = type;
	if (TEXTUAL.has(name)) return texts$1(name === "name" ? {
		...wish,
		typmod: 67
	} : wish);
	return numbers(name, wish) ?? times(name, wish) ?? json(name, wish) ?? bits(name, wish) ?? other(name, wish);
}
// src/fixtures/synthesis/plan.ts
function planOf(input) {
	const { schema, table, bound, rows, seed, postponed, statistics, written } = input;
	const checks = [...table.checks, ...bound === null ? [] : [{
		name: "the bound of the partition",
		expression: bound
	}]];
	const ways = passing([
		...checks.map(({ expression }) => waysToPass(expression)),
		spans(table),
		itself(table)
	], table);
	const references = referencesOf(input.foreignKeys);
	const given = new Set(references.flatMap(({ gives }) => gives.map(({ column }) => column)));
	const isGuessed = new Set(references.filter(({ key }) => key.isGuess).flatMap(({ key }) => key.columns));
	const measured = statistics?.columns ?? /* @__PURE__ */ new Map();
	const making = {
		types: schema.types,
		valuesOf: valuesFor(schema.types),
		ways,
		rows,
		seed,
		statistics: measured,
		isElsewhere: written?.isInserted ?? false
	};
	const columns = table.columns.filter((column) => isOurs(column, given)).map((column, at) => madeColumn(column, at, making));
	const slots = [...references.map((reference) => [reference.alias, referenceSlot(reference, input)]), ...columns.filter(({ column: { name } }) => !given.has(name) || isGuessed.has(name)).map((made) => [made.column.name, columnSlot(made, input)])];
	const servers = new Set(table.columns.filter(({ name, isServers }) => isServers && !given.has(name)).map(({ name }) => name));
	const indexes = indexesOf(slots.map(([, slot]) => slot).filter((slot) => slot.columns.length > 0), table.keys.map((key) => bySources(key, table)), servers, {
		rows,
		seed
	});
	const named = slots.map(([name, slot], at) => [name, {
		name: `i${at + 1}`,
		index: indexes.get(slot) ?? "s.g"
	}]);
	return {
		table,
		checks,
		ways,
		columns,
		references,
		slots: new Map(named),
		postponed,
		schema,
		statistics,
		written
	};
}
/** A generated column is another where what it is made of is. */
function bySources(key, { columns }) {
	const parts = key.parts.map((part) => {
		const generated = columns.find(({ name }) => name === part.column)?.generated;
		return generated === void 0 ? part : { expression: generated };
	});
	return {
		...key,
		parts
	};
}
/** Neither generated nor fed by a sequence, unless its values have to be those of a parent. */
function isOurs({ name, generated, isServers, default: given }, references) {
	return generated === void 0 && (!isServers || given !== void 0 && references.has(name));
}
/** Ways that pass all of them; any row where they seem to contradict each other, as the server then says which. */
function passing(all, { columns }) {
	const required = columns.filter(({ notNull }) => notNull).map(({ name }) => [name, { isNull: false }]);
	return all.reduce((some, others) => {
		const both = bothWays(some, others);
		return both.length > 0 ? both : some;
	}, [new Map(required)]);
}
/** `EXCLUDE (tstzrange(begins, ends) WITH &&)`: the end follows its beginning at once. */
function spans({ keys }) {
	const asked = keys.filter(({ isExclusion }) => isExclusion).flatMap(({ parts }) => parts.filter(({ column, expression }) => column === void 0 && /range\(/.test(expression))).map(({ expression }) => columnsIn(expression)).flatMap(([begin, end]) => begin === void 0 || end === void 0 ? [] : [[end, { over: quoteColumn(begin) }]]);
	return [new Map(asked)];
}
/** A row that has to refer to one of its own table refers to itself. */
function itself(table) {
	const asked = table.foreignKeys.filter((key) => key.parent === table.name && !isNullable(table, key)).flatMap(({ columns, parentColumns }) => columns.map((column, at) => [column, { same: quoteColumn(parentColumns[at] ?? "") }]));
	return [new Map(asked)];
}
function referenceSlot({ key, alias, gives }, { choices, statistics, rows }) {
	const capacity = Math.max(1, choices.get(alias) ?? 1);
	const [first] = key.columns;
	const measured = first === void 0 ? void 0 : statistics?.columns.get(first);
	return {
		columns: gives.map(({ column }) => column),
		capacity,
		distinct: measured ? Math.min(capacity, distinctOf(measured, rows)) : capacity,
		common: commonIn(measured),
		isSkewed: measured === void 0,
		isSorted: false,
		offset: 0
	};
}
function columnSlot({ column, values }, { statistics, rows, written, schema }) {
	const measured = statistics?.columns.get(column.name);
	const capacities = values.map(({ capacity }) => capacity);
	return {
		columns: [column.name],
		capacity: Math.min(...capacities),
		distinct: Math.min(distinctOf(measured, rows), Math.max(...capacities)),
		common: commonIn(measured),
		isSkewed: false,
		isSorted: Math.abs(measured?.correlation ?? 0) > .9,
		offset: offsetOf(written, schema.types.get(column.type), {
			capacity: Math.min(...capacities),
			rows
		})
	};
}
/** Shares of the rows that hold a value at all. */
function commonIn(measured) {
	const { nulls = 0, common = [] } = measured ?? {};
	return nulls < 1 ? common.map((share) => share / (1 - nulls)) : [];
}
// src/fixtures/synthesis/table.ts
/** Fills a table, or each of its partitions, and says why there are not as many rows as wanted. */
async function fillTable(work, turn, share) {
	const { table } = turn;
	const leaves = table.isPartitioned ? table.leaves.filter(({ isForeign }) => !isForeign) : [WHOLE$2];
	if (leaves.length === 0) return {
		rows: 0,
		reason: "it has no partition to hold rows"
	};
	let [rows, from] = [0, 1];
	const reasons = [];
	for (const [at, leaf] of leaves.entries()) {
		const now = Date.now();
		const own = {
			until: now + Math.max(0, share.until - now) / (leaves.length - at),
			bytes: share.bytes
		};
		const filled = await fillPart(work, turn, leaf, {
			from,
			parts: leaves.length,
			share: own
		});
		rows += filled.rows;
		from = filled.next;
		if (filled.reason !== void 0) reasons.push(leaf === WHOLE$2 ? filled.reason : `${leaf.name}: ${filled.reason}`);
	}
	return reasons.length > 0 ? {
		rows,
		reason: reasons.slice(0, MOST_REASONS).join("; ")
	} : { rows };
}
/** A table without partitions is one part. */
const WHOLE$2 = {
	name: "",
	bound: null,
	isForeign: false
};
const MOST_REASONS = 3;
async function fillPart({ client, schema, rowsOf, seed, statistics: all, isTidy = false, writtenTo }, { table, postponed }, leaf, { from, parts, share }) {
	const whole = all?.get(table.name);
	const part = whole?.parts.get(leaf.name);
	const statistics = whole && part && part.columns.size > 0 ? {
		...whole,
		columns: part.columns
	} : whole;
	const rows = Math.max(1, Math.round((whole?.rows ?? rowsOf(table.name)) * (part?.share ?? 1 / parts)));
	const waiting = new Set(postponed.map(({ name }) => name));
	const keys = table.foreignKeys.filter(({ name, parent }) => !waiting.has(name) && parent !== table.name);
	const choices = /* @__PURE__ */ new Map();
	const usable = [];
	for (const reference of referencesOf(keys)) {
		const count = await choicesOf(client, reference);
		const { key } = reference;
		const isOpen = key.isGuess || isNullable(table, key);
		if (count === 0 && !isOpen) return {
			rows: 0,
			next: from,
			reason: `${key.name}: ${key.parent} holds no row to refer to`
		};
		if (count > 0 || !key.isGuess) usable.push(key);
	}
	for (const reference of referencesOf(usable)) choices.set(reference.alias, await choicesOf(client, reference));
	return await fill$1(client, planOf({
		schema,
		table,
		bound: leaf.bound,
		rows,
		seed,
		foreignKeys: usable,
		postponed,
		choices,
		statistics: isTidy ? tidied(table, rows, statistics) : statistics,
		written: writtenTo?.(table.name)
	}), {
		rows,
		from,
		share,
		isTidy
	});
}
/** No NULL, and another value in every row, where the schema allows that. */
function tidied(table, rows, statistics) {
	const columns = table.columns.map(({ name }) => {
		const width = statistics?.columns.get(name)?.width;
		return [name, {
			nulls: 0,
			distinct: -1,
			...width !== void 0 && { width }
		}];
	});
	return {
		rows,
		columns: new Map(columns),
		parts: /* @__PURE__ */ new Map()
	};
}
async function choicesOf(client, { query }) {
	const { rows } = await client.query(`SELECT pg_catalog.count(*)::pg_catalog.float8 AS n FROM (${query}) k`);
	return rows[0]?.n ?? 0;
}
// src/fixtures/synthesis/groups.ts
/** What migration tools keep for themselves: they would take made-up rows there for migrations that were applied. */
const TOOL_TABLE = /migration|schema_(?:version|history|revisions)|databasechangelog|alembic_version|ar_internal_metadata|django_content_type|auth_permission|goose_db_version|sequelizemeta|phinxlog|play_evolutions|schemaversions|\b_?yoyo_|^(?:sqitch|graphile_migrate|hdb_catalog|drizzle)\./i;
function isToolTable(name) {
	return TOOL_TABLE.test(name);
}
/** Mostly one table; those that go in a circle which no NULL opens, all at once or, where that cannot be, one by one. */
async function fillGroup(work, group, spending) {
	const shares = new Map(group.map((turn) => [turn, spending.next(turn)]));
	const together = group.every((turn) => turn.stuck.length === 0 || shunned(work, turn) !== void 0) ? void 0 : await fillCircle(work, group, shares);
	if (Array.isArray(together)) {
		for (const { table } of group) spending.budget.used(await sizeOf(work.client, table.oid));
		return together;
	}
	const filled = [];
	for (const [turn, share] of shares) filled.push([turn.table.name, await inTransaction(work, turn, {
		share,
		spending,
		together
	})]);
	return filled;
}
/** What keeps the circle from being filled, in words, where it cannot be. */
async function fillCircle(work, group, shares) {
	const { client } = work;
	const usable = group.filter((turn) => shunned(work, turn) === void 0);
	const { before, after } = deferring(usable);
	try {
		return await quietly(client, usable, async () => {
			for (const statement of before) await client.query(statement);
			const made = /* @__PURE__ */ new Map();
			for (const turn of usable) {
				await aheadOf(client, turn.table, work.writtenTo?.(turn.table.name));
				const alone = {
					...turn,
					postponed: [...turn.postponed, ...turn.stuck]
				};
				const share = shares.get(turn);
				if (share) made.set(turn, await fillTable(work, alone, share));
			}
			await closeCircle(client, usable);
			for (const statement of after) await client.query(statement);
			const named = [];
			for (const turn of group) named.push([turn.table.name, await counted(work, turn, made.get(turn))]);
			return named;
		});
	} catch (error) {
		if (!(error instanceof DatabaseError)) throw error;
		return refusal$1(error);
	}
}
/** What is left of the rows of a circle. */
async function counted(work, turn, made) {
	if (!made) return {
		rows: 0,
		reason: shunned(work, turn) ?? "none fit"
	};
	const { rows } = await work.client.query(`SELECT pg_catalog.count(*)::pg_catalog.float8 AS n FROM ${turn.table.sql}`);
	const left = rows[0]?.n ?? 0;
	const names = turn.stuck.map(({ name }) => name).join(", ");
	const fewer = names === "" ? "what they refer to is not there" : `${names} goes in a circle`;
	return left === made.rows ? made : {
		rows: left,
		reason: made.reason ?? fewer
	};
}
/** Why a table is to stay empty. */
function shunned(work, { table }) {
	if (isToolTable(table.name)) return "it looks like the own table of a migration tool";
	return work.statistics?.get(table.name)?.rows === 0 ? "by the statistics production holds none" : void 0;
}
async function inTransaction(work, turn, { share, spending: { budget }, together }) {
	const { client } = work;
	const reason = shunned(work, turn);
	if (reason !== void 0) return {
		rows: 0,
		reason
	};
	if (turn.stuck.length > 0) return {
		rows: 0,
		reason: `${turn.stuck.map(({ name }) => name).join(", ")} goes in a circle that no NULL opens${together === void 0 ? "" : `, and all at once ${together}`}`
	};
	try {
		const filled = await quietly(client, [turn], async () => {
			await aheadOf(client, turn.table, work.writtenTo?.(turn.table.name));
			return await fillTable(work, turn, share);
		});
		if (filled.rows > 1e3) budget.used(await sizeOf(client, turn.table.oid));
		return filled;
	} catch (error) {
		if (!(error instanceof DatabaseError)) throw error;
		return {
			rows: 0,
			reason: refusal$1(error)
		};
	}
}
// src/fixtures/synthesis/guesses.ts
/** The schema with what columns such as `customer_id` seem to refer to, though no constraint says so. */
function withGuesses(schema) {
	const byName = new Map(schema.tables.map((table) => [table.name, table]));
	return {
		...schema,
		tables: schema.tables.map((table) => ({
			...table,
			foreignKeys: [...table.foreignKeys, ...guessesOf(table, byName)]
		}))
	};
}
function guessesOf(table, byName) {
	const bound = /* @__PURE__ */ new Set([...table.foreignKeys.flatMap(({ columns }) => columns), ...table.keys.flatMap(({ parts }) => parts.flatMap(({ column }) => column ?? []))]);
	return table.columns.flatMap((column) => {
		const stem = /^(.+?)_?id$/i.exec(column.name)?.[1];
		if (stem === void 0 || bound.has(column.name) || column.isServers) return [];
		const schema = table.name.slice(0, table.name.indexOf("."));
		const parent = [
			stem,
			`${stem}s`,
			`${stem}es`,
			stem.replace(/y$/, "ies")
		].map((name) => `${schema}.${name}`).map((name) => byName.get(name)).find((one) => one && one.name !== table.name);
		const key = parent?.keys.find(({ isPrimary, parts }) => isPrimary && parts.length === 1)?.parts[0]?.column;
		const type = parent?.columns.find(({ name }) => name === key)?.type;
		if (!parent || key === void 0 || type !== column.type) return [];
		return [{
			name: `${column.name} (no constraint)`,
			columns: [column.name],
			parent: parent.name,
			parentColumns: [key],
			isFull: false,
			isDeferrable: false,
			isGuess: true
		}];
	});
}
// src/fixtures/synthesis/postponed.ts
const LONGEST_MS = 1e4;
/** One row in so many keeps its NULL. */
const NULL_EVERY = 10;
/** Sets the foreign keys that had to wait for their parents. What a constraint refuses stays NULL. */
async function setPostponed(client, table, keys) {
	for (const key of keys) {
		const [reference] = referencesOf([key]);
		if (!reference) continue;
		await client.query(`SAVEPOINT postponed; SET LOCAL statement_timeout = ${LONGEST_MS}`);
		try {
			const { rows } = await client.query(`SELECT pg_catalog.count(*)::pg_catalog.int4 AS n FROM (${reference.query}) k`);
			const choices = rows[0]?.n ?? 0;
			if (choices > 0) await client.query(updateOf(table, key, reference.query, choices));
		} catch (error) {
			if (!(error instanceof DatabaseError)) throw error;
			await client.query("ROLLBACK TO postponed");
		}
		await client.query("RELEASE postponed");
	}
}
function updateOf(table, key, query, choices) {
	const sets = key.columns.map((column, at) => `${quoteColumn(column)} = p.k${at + 1}`);
	const order = key.columns.map((_, at) => `k${at + 1}`).join(", ");
	return `UPDATE ${table.sql} t SET ${sets.join(", ")}\nFROM (SELECT ctid AS place, tableoid AS part, pg_catalog.row_number() OVER (ORDER BY tableoid, ctid) AS n FROM ${table.sql}) r\nJOIN (SELECT pg_catalog.row_number() OVER (ORDER BY ${order}) - 1 AS i, k.* FROM (${query}) k) p ON p.i = r.n * ${stride(choices, 1)} % ${choices}\nWHERE t.ctid = r.place AND t.tableoid = r.part AND r.n % ${NULL_EVERY} <> 0`;
}
// src/fixtures/synthesis/schema-query.ts
/** Sources: manual 18, 52 (pg_class, pg_attribute, pg_constraint, pg_index, pg_type, pg_range, pg_trigger, pg_rewrite). */
const COLUMNS = `
  SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', a.attname,
    'type', a.atttypid::pg_catalog.int8,
    'typmod', a.atttypmod,
    'typeSql', pg_catalog.format_type(a.atttypid, a.atttypmod),
    'notNull', a.attnotnull,
    'default', CASE WHEN a.attgenerated = '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END,
    'generated', CASE WHEN a.attgenerated <> '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END,
    'isServers', a.attidentity <> '' OR a.attgenerated = '' AND EXISTS (
      SELECT FROM pg_catalog.pg_depend s JOIN pg_catalog.pg_class q ON q.oid = s.refobjid AND q.relkind = 'S'
      WHERE s.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND s.objid = d.oid),
    'sequence', (SELECT pg_catalog.format('%I.%I', qn.nspname, q.relname)
      FROM (SELECT s.refobjid FROM pg_catalog.pg_depend s
            WHERE s.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND s.objid = d.oid
            UNION ALL
            SELECT s.objid FROM pg_catalog.pg_depend s
            WHERE a.attidentity <> '' AND s.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
              AND s.refobjid = a.attrelid AND s.refobjsubid = a.attnum AND s.deptype = 'i') f(oid)
      JOIN pg_catalog.pg_class q ON q.oid = f.oid AND q.relkind = 'S'
      JOIN pg_catalog.pg_namespace qn ON qn.oid = q.relnamespace
      LIMIT 1)
  ) ORDER BY a.attnum)
  FROM pg_catalog.pg_attribute a
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;
/** NOT ENFORCED is not a column of its own before 18, nor holds it any row up. */
const CHECKS = `
  SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', k.conname, 'expression', pg_catalog.pg_get_expr(k.conbin, k.conrelid)) ORDER BY k.conname)
  FROM pg_catalog.pg_constraint k
  WHERE k.conrelid = c.oid AND k.contype = 'c' AND coalesce((pg_catalog.to_jsonb(k) ->> 'conenforced')::pg_catalog.bool, true)`;
const KEYS = `
  SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', n.relname,
    'parts', (SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
                'column', a.attname, 'expression', pg_catalog.pg_get_indexdef(i.indexrelid, p, true)) ORDER BY p)
              FROM pg_catalog.generate_series(1, i.indnkeyatts) p
              LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p - 1] AND a.attnum > 0),
    'isPrimary', i.indisprimary,
    'isExclusion', i.indisexclusion,
    'isDeferrable', NOT i.indimmediate,
    'nullsNotDistinct', coalesce((pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct')::pg_catalog.bool, false)
  ) ORDER BY i.indisprimary DESC, i.indnkeyatts, n.relname)
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class n ON n.oid = i.indexrelid
  WHERE i.indrelid = c.oid AND (i.indisunique OR i.indisexclusion) AND i.indislive`;
const names = (relation, numbers) => `
  (SELECT pg_catalog.json_agg(a.attname ORDER BY x.at) FROM pg_catalog.unnest(${numbers}) WITH ORDINALITY x(number, at)
   JOIN pg_catalog.pg_attribute a ON a.attrelid = ${relation} AND a.attnum = x.number)`;
const FOREIGN_KEYS = `
  SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', k.conname,
    'columns', ${names("k.conrelid", "k.conkey")},
    'parent', pn.nspname || '.' || p.relname,
    'parentColumns', ${names("k.confrelid", "k.confkey")},
    'isFull', k.confmatchtype = 'f',
    'isDeferrable', k.condeferrable
  ) ORDER BY k.conname)
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class p ON p.oid = k.confrelid
  JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
  WHERE k.conrelid = c.oid AND k.contype = 'f' AND coalesce((pg_catalog.to_jsonb(k) ->> 'conenforced')::pg_catalog.bool, true)
    AND (k.conparentid = 0 OR NOT EXISTS (SELECT FROM pg_catalog.pg_constraint u WHERE u.oid = k.conparentid AND u.conrelid = c.oid))`;
const LEAVES = `
  SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', ln.nspname || '.' || l.relname,
    'bound', pg_catalog.pg_get_partition_constraintdef(l.oid),
    'isForeign', l.relkind = 'f') ORDER BY ln.nspname, l.relname)
  FROM pg_catalog.pg_partition_tree(c.oid) t
  JOIN pg_catalog.pg_class l ON l.oid = t.relid JOIN pg_catalog.pg_namespace ln ON ln.oid = l.relnamespace
  WHERE t.isleaf AND c.relkind = 'p' AND l.relkind <> 'p'`;
/** Views, found by what the rules behind them depend on. */
const READERS = `
  WITH RECURSIVE readers(oid) AS (
    SELECT c.oid
    UNION
    SELECT r.ev_class FROM readers b
    JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = b.oid
      AND d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
    JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid)
  SELECT pg_catalog.json_agg(vn.nspname || '.' || v.relname ORDER BY vn.nspname, v.relname)
  FROM readers b JOIN pg_catalog.pg_class v ON v.oid = b.oid JOIN pg_catalog.pg_namespace vn ON vn.oid = v.relnamespace
  WHERE v.relkind IN ('v', 'm')`;
/** The table itself, and its partitions. */
const FAMILY = `
  SELECT c.oid AS member UNION SELECT t.relid::pg_catalog.oid FROM pg_catalog.pg_partition_tree(c.oid) t WHERE c.relkind = 'p'`;
/** Those that fire for an ordinary session: tgenabled and ev_enabled are O or A. */
const GUARDS = `
  SELECT m.member, pg_catalog.format('DISABLE TRIGGER %I', t.tgname) AS off,
    pg_catalog.format('ENABLE %sTRIGGER %I', CASE t.tgenabled WHEN 'A' THEN 'ALWAYS ' END, t.tgname) AS on
  FROM family m JOIN pg_catalog.pg_trigger t ON t.tgrelid = m.member WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')
  UNION ALL
  SELECT m.member, pg_catalog.format('DISABLE RULE %I', r.rulename),
    pg_catalog.format('ENABLE %sRULE %I', CASE r.ev_enabled WHEN 'A' THEN 'ALWAYS ' END, r.rulename)
  FROM family m JOIN pg_catalog.pg_rewrite r ON r.ev_class = m.member WHERE r.ev_enabled IN ('O', 'A')
  UNION ALL
  SELECT m.member, 'NO FORCE ROW LEVEL SECURITY', 'FORCE ROW LEVEL SECURITY'
  FROM family m JOIN pg_catalog.pg_class f ON f.oid = m.member WHERE f.relforcerowsecurity`;
const guards = (which) => `
  (WITH family AS (${FAMILY})
   SELECT coalesce(pg_catalog.json_agg(pg_catalog.format('ALTER TABLE ONLY %s %s', pg_catalog.format('%I.%I', gn.nspname, gc.relname), g.${which})
     ORDER BY g.member, g.${which}), '[]')
   FROM (${GUARDS}) g JOIN pg_catalog.pg_class gc ON gc.oid = g.member JOIN pg_catalog.pg_namespace gn ON gn.oid = gc.relnamespace)`;
/** One round trip. */
const SCHEMA = `
WITH RECURSIVE used(oid) AS (
  SELECT a.atttypid FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  UNION
  SELECT part.oid FROM used u JOIN pg_catalog.pg_type t ON t.oid = u.oid
  CROSS JOIN LATERAL (
    SELECT t.typelem UNION ALL SELECT t.typbasetype
    UNION ALL SELECT r.rngsubtype FROM pg_catalog.pg_range r WHERE r.rngtypid = t.oid
    UNION ALL SELECT r.rngtypid FROM pg_catalog.pg_range r WHERE r.rngmultitypid = t.oid
    UNION ALL SELECT a.atttypid FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = t.typrelid AND t.typtype = 'c' AND a.attnum > 0 AND NOT a.attisdropped) part(oid)
  WHERE part.oid <> 0)
SELECT (${`
  SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_strip_nulls(pg_catalog.json_build_object(
    'oid', c.oid::pg_catalog.int8,
    'name', n.nspname || '.' || c.relname,
    'sql', pg_catalog.format('%I.%I', n.nspname, c.relname),
    'columns', coalesce((${COLUMNS}), '[]'),
    'checks', coalesce((${CHECKS}), '[]'),
    'keys', coalesce((${KEYS}), '[]'),
    'foreignKeys', coalesce((${FOREIGN_KEYS}), '[]'),
    'leaves', coalesce((${LEAVES}), '[]'),
    'isPartitioned', c.relkind = 'p',
    'readBy', coalesce((${READERS}), '[]'),
    'quieten', ${guards("off")},
    'restore', ${guards("on")}
  )) ORDER BY n.nspname, c.relname), '[]')
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND NOT c.relispartition
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')`}) AS tables, (
  SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_strip_nulls(pg_catalog.json_build_object(
    'oid', t.oid::pg_catalog.int8,
    'name', t.typname,
    'sql', CASE WHEN t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace THEN pg_catalog.format_type(t.oid, NULL)
                WHEN t.typcategory = 'A' THEN pg_catalog.format_type(t.oid, NULL)
                ELSE pg_catalog.format('%I.%I', n.nspname, t.typname) END,
    'kind', t.typtype,
    'isBuiltIn', t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace,
    'of', nullif(coalesce(nullif(t.typbasetype, 0), CASE WHEN t.typcategory = 'A' THEN nullif(t.typelem, 0) END, r.rngsubtype, m.rngtypid), 0)::pg_catalog.int8,
    'ofTypmod', t.typtypmod,
    'isArray', t.typcategory = 'A' AND t.typtype = 'b' AND t.typelem <> 0,
    'labels', coalesce((SELECT pg_catalog.json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid), '[]'),
    'attributes', coalesce((SELECT pg_catalog.json_agg(pg_catalog.json_build_object('type', a.atttypid::pg_catalog.int8, 'typmod', a.atttypmod) ORDER BY a.attnum)
                   FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.typrelid AND t.typtype = 'c' AND a.attnum > 0 AND NOT a.attisdropped), '[]'),
    'checks', coalesce((SELECT pg_catalog.json_agg(pg_catalog.json_build_object('name', k.conname, 'expression', pg_catalog.pg_get_expr(k.conbin, 0)) ORDER BY k.conname)
               FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'), '[]'),
    'notNull', t.typnotnull))), '[]')
  FROM pg_catalog.pg_type t JOIN used u ON u.oid = t.oid JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid LEFT JOIN pg_catalog.pg_range m ON m.rngmultitypid = t.oid) AS types`;
// src/fixtures/synthesis/schema.ts
/** Tables of the users' schemas that no extension owns; partitions are part of their root. */
async function readSchema(client) {
	const { rows } = await client.query(SCHEMA);
	const { tables = [], types = [] } = rows[0] ?? {};
	return {
		tables,
		types: new Map(types.map((type) => [type.oid, type]))
	};
}
// src/fixtures/synthesis/index.ts
const TOUCHED_WEIGHT = 5;
/** From so many rows on a foreign key's checks by whichever index take longer than to find out which one is best. */
const WORTH_ANALYSING = 5e3;
/**
* Makes rows for every table that holds none, inside the server, by what its constraints allow: parents before
* children, triggers and policies aside. Says of each how many there are, and why there are not as many as wanted.
*/
async function synthesize(client, input) {
	await loadExpressions();
	await withoutCompiling(client);
	const schema = withGuesses(await readSchema(client));
	const leftEmpty = new Set(input.leftEmpty);
	const empty = schema.tables.filter(({ name }) => (input.held.get(name) ?? 0) === 0 && !leftEmpty.has(name));
	const turns = turnsOf(empty, new Set([...input.held].filter(([, rows]) => rows > 0).map(([name]) => name)));
	const matters = input.isTouched ? reachedFrom(schema, input.isTouched) : () => true;
	const rowsOf = amounts({ tables: empty }, input.rows, matters);
	const isEven = input.isEven ?? input.statistics !== void 0;
	const weightOf = (table) => {
		if (isEven) return input.statistics?.get(table)?.rows ?? rowsOf(table);
		return matters(table) ? TOUCHED_WEIGHT : 1;
	};
	const budget = createBudget(input.timeMs, input.diskBytes, turns.map(({ table }) => weightOf(table.name)), isEven);
	const work = {
		client,
		schema,
		...input,
		rowsOf
	};
	const filled = /* @__PURE__ */ new Map();
	const next = ({ table }) => budget.next(weightOf(table.name));
	const parents = new Set(turns.flatMap(({ table }) => table.foreignKeys.map(({ parent }) => parent)));
	for (const group of groupsOf(turns)) {
		for (const [name, one] of await fillGroup(work, group, {
			budget,
			next
		})) filled.set(name, one);
		for (const { table } of group) if (parents.has(table.name) && (filled.get(table.name)?.rows ?? 0) >= WORTH_ANALYSING) await client.query(`ANALYZE ${table.sql}`);
	}
	for (const turn of turns) await connect$1(client, turn);
	return filled;
}
/** What its own rows do not depend on may come last, and stay NULL where a constraint refuses it. */
async function connect$1(client, turn) {
	if (turn.postponed.length === 0) return;
	try {
		await quietly(client, [turn], async () => setPostponed(client, turn.table, turn.postponed));
	} catch (error) {
		if (!(error instanceof DatabaseError)) throw error;
	}
}
// src/fixtures/sequences.ts
/** Moves every sequence that feeds a column past the values that stand there, so that later rows find free ones. */
async function advanceSequences(client) {
	const { rows } = await client.query(FEEDING_SEQUENCES);
	for (const { advance } of rows) await client.query(advance);
}
/**
* One statement a sequence: of identity and serial columns, and of those whose default reads a sequence (manual 18,
* 52.18: pg_depend).
*/
const FEEDING_SEQUENCES = `
WITH feeding AS (
  SELECT d.objid AS sequence, d.refobjid AS relation, d.refobjsubid AS number FROM pg_catalog.pg_depend d
  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refclassid = d.classid
    AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
  UNION
  SELECT d.refobjid, f.adrelid, f.adnum FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
  WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
)
SELECT pg_catalog.format(
  'SELECT pg_catalog.setval(%L, least(m, %s)) FROM (SELECT pg_catalog.max(%I)::pg_catalog.int8 AS m FROM %I.%I) x, %I.%I s
   WHERE m > s.last_value OR m = s.last_value AND NOT s.is_called',
  pg_catalog.format('%I.%I', sn.nspname, c.relname), s.seqmax, a.attname, tn.nspname, t.relname, sn.nspname, c.relname) AS advance
FROM feeding f
JOIN pg_catalog.pg_sequence s ON s.seqrelid = f.sequence AND s.seqincrement > 0
JOIN pg_catalog.pg_class c ON c.oid = f.sequence
JOIN pg_catalog.pg_namespace sn ON sn.oid = c.relnamespace
JOIN pg_catalog.pg_class t ON t.oid = f.relation AND t.relkind IN ('r', 'p') AND t.relpersistence <> 't'
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = f.relation AND a.attnum = f.number
  AND a.atttypid IN ('int2'::pg_catalog.regtype, 'int4'::pg_catalog.regtype, 'int8'::pg_catalog.regtype, 'numeric'::pg_catalog.regtype)
WHERE tn.nspname !~ '^pg_' AND tn.nspname <> 'information_schema'
ORDER BY 1`;
// src/fixtures/load.ts
/** Loads a schema dump, with its rows if it has any, into an empty database. Throws a UserError with the line. */
async function loadBaseline(client, file, options = {}) {
	const format = await archiveFormat(file);
	if (format) await loadArchive(client, file, format, options);
	else await loadScript(client, file, options);
}
/**
* Fills the tables: first the `.sql` files and archives in the order given, then the `.csv` files, parents before children, in one
* transaction, then by what `seed` does in connections of its own. Then moves sequences past the values that were loaded, and analyses the tables. Throws a UserError
* with file and line.
*
* @param synthesis makes rows up for the tables that are empty then
* @returns every table of the users', with its rows
*/
async function loadFixtures(client, files, options = {}, synthesis) {
	for (const file of files.filter(({ path }) => !isCsv(path))) await loadRows(client, file, options);
	const tables = await readUserTables(client);
	const csvFiles = files.filter(({ path }) => isCsv(path)).map((file) => ({
		...file,
		table: tableOfFile(file.path, tables)
	}));
	if (csvFiles.length > 0) await loadCsvFiles(client, parentsFirst$1(csvFiles));
	await options.seed?.();
	if (files.length > 0 || options.seed) await advanceSequences(client);
	const filled = synthesis ? await fillEmpty(client, tables, synthesis) : void 0;
	await analyse(client);
	return describeTables(client, tables, csvFiles, filled);
}
/** Of an archive its rows alone: what else it holds, the base has from its migrations. */
async function loadRows(client, file, options) {
	const format = await archiveFormat(file);
	if (format) await loadArchivedRows(client, file, format, options);
	else await loadScript(client, file, options);
}
async function fillEmpty(client, tables, synthesis) {
	const whole = tables.filter(({ root }) => root === null).map(({ name }) => name);
	return await synthesize(client, {
		...synthesis,
		held: await rowCounts(client, whole)
	});
}
/** With that many relations the server's own tables have outgrown what initdb knew of them. */
const MANY_RELATIONS = 200;
/** Of a small schema only what is the users': an ANALYZE of the whole database spends its time on the system tables. */
async function analyse(client) {
	const { rows } = await client.query(`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
	if (rows.length === 0) return;
	const tables = rows.length > MANY_RELATIONS ? "" : rows.map(({ name }) => name).join(", ");
	await client.query(`ANALYZE ${tables}`);
}
function isCsv(path) {
	return /\.csv(\.gz)?$/i.test(path);
}
async function loadCsvFiles(client, files) {
	await client.query("BEGIN");
	await client.query("SET CONSTRAINTS ALL DEFERRED");
	for (const file of files) await loadCsv(client, file);
	try {
		await client.query("COMMIT");
	} catch (thrown) {
		if (!(thrown instanceof DatabaseError)) throw thrown;
		throw new UserError(`The rows of the CSV files do not fit together: ${serverWords(thrown)}`, { cause: thrown });
	}
}
async function describeTables(client, tables, csvFiles, filled = /* @__PURE__ */ new Map()) {
	const whole = tables.filter(({ root }) => root === null).map(({ name }) => name);
	const counts = await rowCounts(client, whole);
	const withFile = new Set(csvFiles.flatMap(({ table }) => [table.name, table.root]));
	return whole.map((table) => {
		const rows = counts.get(table) ?? 0;
		const made = filled.get(table);
		const reason = made?.reason;
		if (made && rows > 0) return {
			table,
			rows,
			seeded: true,
			synthetic: true,
			...reason !== void 0 && { reason }
		};
		if (made) return {
			table,
			rows,
			seeded: false,
			reason: `no rows could be made: ${reason ?? "none fit"}`
		};
		if (rows > 0) return {
			table,
			rows,
			seeded: true
		};
		return {
			table,
			rows,
			seeded: false,
			reason: withFile.has(table) ? "its fixture file holds no rows" : "no fixture fills it"
		};
	});
}
// src/sql/written.ts
const NAME$1 = String.raw`((?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)(?:\s*\.\s*(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*))*)`;
const INSERTED = new RegExp(String.raw`\b(?:insert\s+into|merge\s+into|copy)\s+(?:only\s+)?${NAME$1}`, "giu");
const UPDATED = new RegExp(String.raw`\bupdate\s+(?:only\s+)?${NAME$1}`, "giu");
/** Comments and quoted names are passed over; the text between dollars is read as SQL, which bodies are. */
const LITERALS = /--[^\n]*|\/\*[^]*?\*\/|"(?:[^"]|"")*"|'((?:[^']|'')*)'|(?<![\w$.])(-?\d+(?:\.\d+)?)(?![\w$])/g;
/** Reads the words alone: literals of a DO block and of a function's body count as well. */
function writtenIn$1(sql) {
	const literals = [...sql.matchAll(LITERALS)];
	return {
		inserted: namesIn(sql, INSERTED),
		updated: namesIn(sql, UPDATED),
		strings: literals.flatMap(([, text]) => text === void 0 ? [] : [text.replaceAll("''", "'")]),
		numbers: literals.flatMap(([, , number]) => number ?? [])
	};
}
function namesIn(sql, pattern) {
	return [...sql.matchAll(pattern)].map(([, name = ""]) => lastPart(name));
}
function lastPart(name) {
	return (name.match(/"(?:[^"]|"")+"|[^\s."]+/g)?.at(-1) ?? name).replace(/^"|"$/g, "").replaceAll("\"\"", "\"").toLowerCase();
}
const QUOTED = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|(?<![\w.])(-?\d+(?:\.\d+)?)(?!\w)/g;
/** Texts in quotes and numbers of a program in any language. */
function constantsIn(program) {
	return [...program.matchAll(QUOTED)].flatMap(([, single, double, back, number]) => single ?? double ?? back ?? number ?? []);
}
// src/fixtures/written.ts
/** What the migrations write, forward and back. */
function writtenByAll(migrations, programs = []) {
	return writtenBy$3(migrations.flatMap(({ up, down, verify }) => [
		up,
		down,
		verify
	]).filter((script) => script !== void 0), programs);
}
function writtenBy$3(scripts, programs = []) {
	const inserted = /* @__PURE__ */ new Map();
	const updated = /* @__PURE__ */ new Map();
	for (const { statements } of scripts) for (const { sql, copyData = "" } of statements) {
		const found = writtenIn$1(sql);
		const { strings, numbers } = found;
		for (const table of found.inserted) add(inserted, table, [
			...strings,
			...numbers,
			...copyData.split(/[\t\n]/)
		]);
		for (const table of found.updated) add(updated, table, strings);
	}
	return {
		inserted,
		updated,
		anywhere: programs.flatMap(constantsIn)
	};
}
function lookup({ inserted, updated, anywhere }) {
	return (table) => {
		const name = bareName(table).toLowerCase();
		const values = [
			...inserted.get(name) ?? [],
			...updated.get(name) ?? [],
			...anywhere
		];
		return values.length === 0 && !inserted.has(name) ? void 0 : {
			values: new Set(values),
			isInserted: inserted.has(name)
		};
	};
}
function add(tables, table, values) {
	const known = tables.get(table) ?? [];
	for (const value of values) known.push(value);
	tables.set(table, known);
}
// src/fixtures/statistics/scale.ts
/** Rows a second that synthesis makes at least, on a small runner; keys and indexes included. */
const RATE$1 = 5e4;
/** Of a row beside its values: header, line pointer, padding (manual 18, 66.6); and of its entry in an index. */
const ROW_BYTES = 32;
const ENTRY_BYTES = 40;
/** Small tables keep all their rows, and large ones at least that many. */
const FLOOR = 1e3;
/** Of time and disk, for the tables that the migrations name and those that they refer to. */
const TOUCHED_SHARE = 5 / 6;
/**
* The statistics that rows are made by: as in production where there is room for that, else of tables alike but smaller.
* What those that are touched leave of their share goes to the others.
*/
function scaled({ tables }, room) {
	const isTouched = withParents(tables, room.isTouched ?? (() => false));
	const measured = measuredIn(tables);
	const [touched, others] = [true, false].map((side) => needOf(measured.filter(({ name }) => isTouched(name) === side)));
	const ofTouched = fitting(touched, room, others?.rows === 0 ? 1 : TOUCHED_SHARE);
	const used = Math.max((touched?.rows ?? 0) / rowsIn(room), (touched?.bytes ?? 0) / room.diskBytes) * ofTouched;
	const ofOthers = fitting(others, room, Math.max(.16666666666666663, 1 - used));
	return withRows$1(tables, (name, rows) => Math.min(rows, Math.max(FLOOR, Math.round(rows * (isTouched(name) ? ofTouched : ofOthers)))));
}
function needOf(measured) {
	return {
		rows: measured.reduce((sum, { rows }) => sum + rows, 0),
		bytes: measured.reduce((sum, { table, rows }) => sum + rows * bytesOf(table), 0)
	};
}
function rowsIn({ timeMs }) {
	return timeMs / 1e3 * RATE$1;
}
/** The part of the rows that there is room for, 1 at most. */
function fitting(need, room, share) {
	if (!need) return 1;
	const { rows, bytes } = need;
	return Math.min(1, share * rowsIn(room) / Math.max(1, rows), share * room.diskBytes / Math.max(1, bytes));
}
function withParents(tables, isTouched) {
	const parents = Object.entries(tables).flatMap(([name, { foreignKeys }]) => isTouched(name) ? Object.values(foreignKeys).map(({ parent }) => parent) : []);
	const reached = new Set(parents);
	return (table) => isTouched(table) || reached.has(table);
}
/**
* What was measured of the tables of a schema: what production has besides takes no room here, and indexes stand among the
* tables of a dump, which does not tell what is a partition of what either.
*/
function asIn(schema, file) {
	const tables = schema.flatMap(({ name, root, isPartitioned }) => {
		const table = file.tables[name];
		if (!table || root !== null && isPartitioned) return [];
		return [[name, root === null ? table : {
			...table,
			partitionOf: root
		}]];
	});
	return {
		...file,
		tables: Object.fromEntries(tables)
	};
}
function measuredIn(tables) {
	return Object.entries(tables).flatMap(([name, table]) => table.rows === void 0 || table.partitionOf !== void 0 ? [] : [{
		name,
		table,
		rows: table.rows
	}]);
}
/** The statistics of tables with so many rows, all else as in production. */
function withRows$1(tables, rowsOf) {
	return new Map(measuredIn(tables).map(({ name, table, rows }) => {
		const target = rowsOf(name, rows);
		return [name, {
			rows: target,
			columns: columnsOf(table, target / Math.max(rows, 1)),
			parts: partsOf$2(name, tables, target / Math.max(rows, 1))
		}];
	}));
}
function partsOf$2(root, tables, scale) {
	const leaves = Object.entries(tables).filter(([, { partitionOf, rows }]) => partitionOf === root && rows !== void 0);
	const total = leaves.reduce((sum, [, { rows = 0 }]) => sum + rows, 0);
	return new Map(leaves.map(([name, leaf]) => {
		return [name, {
			share: (leaf.rows ?? 0) / Math.max(total, 1),
			columns: columnsOf(leaf, scale)
		}];
	}));
}
function bytesOf({ columns, indexes }) {
	const widths = Object.values(columns).reduce((sum, { nulls, width }) => sum + width * (1 - nulls), 0);
	return ROW_BYTES + widths + Object.keys(indexes).length * ENTRY_BYTES;
}
function mostFirst(values) {
	return Object.entries(values).toSorted(([, one], [, other]) => other - one).map(([value]) => value);
}
/** With so few values a column names a kind, and keeps them all in a smaller table. */
const KINDS = 1e3;
function columnsOf({ columns }, scale) {
	return new Map(Object.entries(columns).map(([name, column]) => {
		const { distinct } = column;
		const fewer = distinct > KINDS ? Math.max(KINDS, distinct * scale) : distinct;
		return [name, {
			...column,
			distinct: fewer,
			values: column.values && mostFirst(column.values)
		}];
	}));
}
// src/rehearsal/base.ts
/** Brings up the base branch's schema and its rows, in a database from which every rehearsal is copied. */
async function prepareBase(stage, input, progress) {
	try {
		var _usingCtx$30 = _usingCtx();
		const { server } = stage;
		await server.createDatabase(input.database);
		await makeRoles(stage, input);
		const connection = _usingCtx$30.a(await server.connect("migrator", input.database));
		const leftOut = [];
		const options = loadOptions(stage, connection, (line) => {
			leftOut.push(line);
			progress(line);
		});
		const fixtures = await withinLimits(stage, input.database, connection, () => fill(stage, input, connection, options, progress));
		return {
			database: input.database,
			fixtures,
			leftOut,
			oids: await relationOids(stage, input.database)
		};
	} catch (_) {
		_usingCtx$30.e = _;
	} finally {
		await _usingCtx$30.d();
	}
}
async function fill(stage, { before = [], baseline, history, scripts, fixtures, build, ...rest }, connection, options, progress) {
	for (const file of [...before, ...baseline ? [baseline] : []]) {
		progress(`loading ${file.path}`);
		await loadBaseline(connection, file, options);
	}
	if (history !== void 0 && !baseline) await connection.query(history);
	if (scripts.length > 0) progress(`applying ${plural(scripts.length, "merged migration")}`);
	for (const script of scripts) await applyScript(stage, connection, script);
	await build?.();
	await connection.query("RESET ROLE");
	await connection.query("RESET ALL");
	if (fixtures.length > 0) progress(`loading ${plural(fixtures.length, "fixture file")}`);
	const { seed } = rest;
	const over = new AbortController();
	connection.once("end", () => over.abort());
	return withProductionRows(await loadFixtures(connection, fixtures, {
		...options,
		seed: seed && (() => seed(over.signal))
	}, await madeBy(rest, connection, progress)), rest.statistics);
}
/** How rows are made up; undefined where they are not. */
async function madeBy({ synthesis, statistics, changed, programs = [] }, connection, progress) {
	if (!synthesis) return void 0;
	progress("making rows for the tables that are empty");
	const isTouched = namedIn(changed, programs);
	const known = statistics && asIn(await readUserTables(connection), statistics);
	const measured = known && scaled(known, {
		...synthesis,
		isTouched
	});
	const writtenTo = lookup(writtenByAll(changed, programs));
	return {
		...synthesis,
		isTouched,
		writtenTo,
		...measured && { statistics: measured }
	};
}
function withProductionRows(tables, statistics) {
	return tables.map((one) => {
		const productionRows = statistics?.tables[one.table]?.rows;
		return productionRows === void 0 ? one : {
			...one,
			productionRows
		};
	});
}
/** Whether a script names the table, be it in a body or a string. */
function namedIn(changed, programs = []) {
	const texts = [...changed.flatMap(({ up }) => up.statements.map(({ sql }) => sql)), ...programs];
	const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []));
	return (table) => words.has(table.slice(table.indexOf(".") + 1).toLowerCase());
}
/** A single statement of the base may take as long as the run may: it is not what is under review. */
async function withinLimits({ server, limits }, database, connection, work) {
	try {
		var _usingCtx3 = _usingCtx();
		const { rows } = await connection.query("SELECT pg_catalog.pg_backend_pid() AS pid");
		const pid = rows[0]?.pid ?? 0;
		const guard = _usingCtx3.a(await startWatchdog({
			server,
			database,
			pid,
			...limits,
			statementMs: Infinity
		}));
		guard.statementStarted();
		try {
			return await work();
		} catch (error) {
			if (guard.tripped === void 0) throw error;
			throw new UserError(`The base does not fit into \`limits.${guard.tripped}\`: raise it in pgrehearse.yml, or give a schema dump with \`baseline: <file>\` and fewer rows.`, { cause: error });
		}
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
/** A dump is too large to look for its roles beforehand: each is made when a statement first names it. */
function loadOptions(stage, connection, note) {
	const known = /* @__PURE__ */ new Set();
	return {
		note,
		async run(statement) {
			const unknown = statement.roles.filter((role) => !known.has(role));
			if (unknown.length > 0) await ensureRoles(stage.server, unknown);
			for (const role of unknown) known.add(role);
			await runStatement$1(stage, connection, statement);
		}
	};
}
/** OIDs of the relations of a database. */
async function relationOids(stage, database) {
	try {
		var _usingCtx4 = _usingCtx();
		const { rows } = await _usingCtx4.a(await stage.server.connect("admin", database)).query("SELECT oid::pg_catalog.int8::pg_catalog.float8 AS oid FROM pg_catalog.pg_class");
		return new Set(rows.map(({ oid }) => oid));
	} catch (_) {
		_usingCtx4.e = _;
	} finally {
		await _usingCtx4.d();
	}
}
/** Roles that the scripts name and none of them creates. */
function lentRoles({ scripts, changed }) {
	const forward = [...scripts, ...changed.map(({ up }) => up)].flatMap((script) => script.statements);
	const back = changed.flatMap(({ down }) => down?.statements ?? []);
	const made = new Set(forward.flatMap(({ sql }) => rolesMadeIn(sql)));
	const named = [...forward, ...back].flatMap(({ roles }) => roles);
	return [...new Set(named)].filter((role) => !made.has(role));
}
async function makeRoles({ server }, input) {
	const { unusable } = await ensureRoles(server, lentRoles(input));
	if (unusable.length > 0) throw new UserError(`The migrations name roles that cannot be lent on this server: ${unusable.join(", ")}. Rehearse with \`engine: container\` or \`engine: local\`.`);
}
/** Also inside a DO block that creates a role when it is missing. */
function rolesMadeIn(sql) {
	return [...sql.matchAll(/\bcreate\s+(?:role|user|group)\s+(?:if\s+not\s+exists\s+)?(?:"([^"]+)"|([a-z_][\w$]*))/gi)].map(([, quoted, bare]) => quoted ?? (bare ?? "").toLowerCase());
}
// src/rehearsal/earlier.ts
/**
* Applies changed migrations that another part of the review rehearses. What they make counts as new, as where one runner
* rehearses all. Throws a UserError where one fails: what comes after it cannot be rehearsed then.
*/
async function applyEarlier(stage, database, migrations = []) {
	try {
		var _usingCtx$29 = _usingCtx();
		if (migrations.length === 0) return;
		const connection = _usingCtx$29.a(await stage.server.connect("migrator", database));
		await withinLimits(stage, database, connection, async () => {
			for (const { up } of migrations) await applyScript(stage, connection, up).catch((error) => {
				if (!(error instanceof ReplayError)) throw error;
				const { message, code } = error.error;
				throw new UserError(`${up.file.path} comes before the migrations of this part and fails: ${message} (SQLSTATE ${code}). The part that rehearses it tells more.`, { cause: error });
			});
		});
	} catch (_) {
		_usingCtx$29.e = _;
	} finally {
		await _usingCtx$29.d();
	}
}
// src/rehearsal/estimates/settings.ts
/** Of the time that is left; migrations that follow get the rest. */
const PART = .6;
/** @param migrations how many there are */
function estimating(settings, rows, migrations = 1) {
	let left = settings.timeMs;
	let follow = migrations;
	return {
		...settings,
		...rows,
		left: () => left,
		next: () => {
			follow -= 1;
			return follow > 0 ? left * PART : left;
		},
		used: (ms) => {
			left = Math.max(0, left - ms);
		}
	};
}
// src/gateway/frames.ts
/** Type byte and length of a message. */
const HEAD = 5;
/** Longest message that is held whole: a tool may send a file as one query. */
const MOST_HELD = 268435456;
/** What passes through in either direction: rows and COPY data. */
const PASSED = {
	frontend: /* @__PURE__ */ new Set(["d"]),
	backend: /* @__PURE__ */ new Set(["D", "d"])
};
/** Cuts one direction of a connection into messages. Throws for a length that no message can have. */
var FrameReader = class {
	#passed;
	#held = [];
	#size = 0;
	/** What is left of a message that passes through. */
	#passing;
	constructor(side) {
		this.#passed = PASSED[side];
	}
	*read(chunk) {
		let rest = chunk;
		while (rest.length > 0) {
			if (this.#passing) {
				const bytes = rest.subarray(0, this.#passing.left);
				yield {
					kind: "part",
					type: this.#passing.type,
					bytes
				};
				rest = rest.subarray(bytes.length);
				this.#passing.left -= bytes.length;
				if (this.#passing.left === 0) this.#passing = void 0;
				continue;
			}
			this.#held.push(rest);
			this.#size += rest.length;
			const [piece, after] = this.#take();
			if (!piece) return;
			yield piece;
			rest = after;
		}
	}
	/** The first message of what is held, if it is there, and what comes behind it. */
	#take() {
		if (this.#size < HEAD) return [void 0, EMPTY];
		const head = this.#held[0] && this.#held[0].length >= HEAD ? this.#held[0] : this.#whole();
		const type = String.fromCharCode(head[0] ?? 0);
		const length = head.readUInt32BE(1) + 1;
		if (length < HEAD || length > 2 ** 31) throw new Error(`a message of ${length} bytes is none`);
		if (this.#passed.has(type)) return this.#pass(type, length);
		if (length > MOST_HELD) throw new Error(`a message of ${length} bytes is longer than ${MOST_HELD}`);
		if (this.#size < length) return [void 0, EMPTY];
		const all = this.#whole();
		this.#forget();
		return [{
			kind: "message",
			type,
			bytes: all.subarray(0, length)
		}, all.subarray(length)];
	}
	#pass(type, length) {
		const all = this.#whole();
		this.#forget();
		const bytes = all.subarray(0, length);
		if (bytes.length < length) this.#passing = {
			type,
			left: length - bytes.length
		};
		return [{
			kind: "part",
			type,
			bytes
		}, all.subarray(bytes.length)];
	}
	#whole() {
		const all = this.#held.length === 1 ? this.#held[0] ?? EMPTY : Buffer.concat(this.#held);
		this.#held = [all];
		return all;
	}
	#forget() {
		this.#held = [];
		this.#size = 0;
	}
};
const EMPTY = Buffer.alloc(0);
/** Null-terminated texts at the beginning of a message's body. */
function texts(bytes, count) {
	const found = [];
	let at = HEAD;
	while (found.length < count) {
		const end = bytes.indexOf(0, at);
		if (end === -1) break;
		found.push(bytes.toString("utf8", at, end));
		at = end + 1;
	}
	return found;
}
/** Parameters of a Bind message, as text where they are any (manual 18, 54.7). */
function valuesOf(bytes) {
	let at = HEAD;
	for (let names = 0; names < 2; names += 1) at = bytes.indexOf(0, at) + 1;
	at += 2 + 2 * bytes.readUInt16BE(at);
	const count = bytes.readUInt16BE(at);
	at += 2;
	const values = [];
	while (values.length < count) {
		const length = bytes.readInt32BE(at);
		at += 4;
		values.push(length < 0 ? null : readable(bytes.subarray(at, at + length)));
		at += Math.max(length, 0);
	}
	return values;
}
/** A text in the binary format is its bytes; a number has some that no text has. */
function readable(bytes) {
	return bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) ? void 0 : bytes.toString("utf8");
}
/** Fields of an ErrorResponse or NoticeResponse by their letter (manual 18, 54.8). */
function fieldsOf$1(bytes) {
	const fields = /* @__PURE__ */ new Map();
	let at = HEAD;
	while (at < bytes.length && bytes[at] !== 0) {
		const end = bytes.indexOf(0, at + 1);
		if (end === -1) break;
		fields.set(String.fromCharCode(bytes[at] ?? 0), bytes.toString("utf8", at + 1, end));
		at = end + 1;
	}
	return fields;
}
function message(type, body = EMPTY) {
	const head = Buffer.alloc(HEAD);
	head.write(type, 0, "latin1");
	head.writeUInt32BE(body.length + 4, 1);
	return Buffer.concat([head, body]);
}
// src/gateway/startup.ts
/** Codes that stand where a startup message has its version (manual 18, 54.7). */
const CANCEL = 80877102;
const SSL = 80877103;
const GSS = 80877104;
/** Longest startup packet that the server itself takes (src/include/libpq/pqcomm.h, MAX_STARTUP_PACKET_LENGTH). */
const MOST$2 = 1e4;
/** The database that a startup message asks for: names and values end with a zero byte each; by default the user's own. */
function databaseOf(bytes) {
	const parts = bytes.toString("utf8", 8).split("\0");
	const values = new Map(parts.flatMap((name, at) => at % 2 === 0 ? [[name, parts[at + 1] ?? ""]] : []));
	return values.get("database") ?? values.get("user") ?? "";
}
/** Reads the beginning of a connection, which has no type byte. */
function readStartup(bytes) {
	if (bytes.length < 8) return { kind: "more" };
	const length = bytes.readUInt32BE(0);
	if (length < 8 || length > MOST$2) return {
		kind: "wrong",
		reason: "no startup message of PostgreSQL"
	};
	if (bytes.length < length) return { kind: "more" };
	const code = bytes.readUInt32BE(4);
	const rest = bytes.subarray(length);
	if (code === SSL || code === GSS) return {
		kind: "encryption",
		rest
	};
	if (code === CANCEL) return {
		kind: "cancel",
		bytes: bytes.subarray(0, length)
	};
	if (code >>> 16 !== 3) return {
		kind: "wrong",
		reason: `protocol ${code >>> 16} is not spoken here`
	};
	return {
		kind: "startup",
		bytes: bytes.subarray(0, length),
		rest
	};
}
// node_modules/pg-protocol/esm/index.js
const serialize = import_dist.serialize;
const parse = import_dist.parse;
// src/gateway/backend.ts
/** Names of ours on the tool's connection; its own unnamed statement and portal are left alone. */
const NAME = "pgrehearse";
/**
* The bytes of a query of ours on a connection that belongs to somebody else. It goes by the extended protocol and by a
* name of our own: a simple query would end what the tool has parsed without a name (manual 18, 54.2.3). The name is made
* anew each time, since the tool may discard all of them.
*/
function queryBytes(text, values = []) {
	return Buffer.concat([
		serialize.close({
			type: "P",
			name: NAME
		}),
		serialize.close({
			type: "S",
			name: NAME
		}),
		serialize.parse({
			name: NAME,
			text,
			types: []
		}),
		serialize.bind({
			portal: NAME,
			statement: NAME,
			values: values.map(asText)
		}),
		serialize.describe({
			type: "P",
			name: NAME
		}),
		serialize.execute({ portal: NAME }),
		serialize.sync()
	]);
}
/** As the extended protocol takes parameters in text format. */
function asText(value) {
	if (value === null) return null;
	if (typeof value === "object") return `{${value.map((one) => `"${String(one).replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;
	return String(value);
}
/** Reads the answer to one query of ours. */
var Answer = class {
	rows = [];
	error;
	rowCount = 0;
	#bytes = new Readable({ read: () => void 0 });
	#fields = [];
	constructor() {
		parse(this.#bytes, (message) => this.#read(message));
	}
	/** Takes bytes of whole messages or parts of them. */
	take(bytes) {
		this.#bytes.emit("data", bytes);
	}
	#read(message) {
		if (message.name === "rowDescription") this.#fields = message.fields;
		else if (message.name === "dataRow") this.rows.push(this.#row(message));
		else if (message.name === "error") this.error = message;
		else if (message.name === "commandComplete") this.rowCount = Number(/\d+$/.exec(message.text)?.[0] ?? 0);
	}
	#row({ fields }) {
		return Object.fromEntries(this.#fields.map(({ name, dataTypeID }, at) => {
			const value = fields[at];
			return [name, typeof value === "string" ? types$1.getTypeParser(dataTypeID)(value) : value];
		}));
	}
};
// src/gateway/tunnel.ts
/** Messages of the extended protocol that wait for Sync or Flush. */
const EXTENDED = /* @__PURE__ */ new Set([
	"P",
	"B",
	"D",
	"E",
	"C"
]);
/** The server's answers of which each ends that to one such message (manual 18, 54.2.3). */
const ANSWERS = /* @__PURE__ */ new Set([
	"1",
	"2",
	"3",
	"n",
	"T",
	"C",
	"I",
	"s"
]);
/**
* One connection of a tool, from the end of its startup. Everything passes through as it is; between exchanges the
* answer that the server is ready is held back until `around` is done.
*/
var Tunnel = class extends EventEmitter {
	#client;
	#server;
	#around;
	#fromClient = new FrameReader("frontend");
	#statements = /* @__PURE__ */ new Map();
	#portals = /* @__PURE__ */ new Map();
	/** Not sent yet, in groups that each end with an Execute. */
	#pending = [[]];
	#executions = [];
	/** An Execute has been sent by Flush, without the Sync that ends it, or a message before it has failed. */
	#isUnderWay = false;
	/** Answers that the server still owes to messages sent by Flush. */
	#owed = 0;
	#settled;
	#isCopyingIn = false;
	#status = "I";
	#tags = [];
	#error;
	#answer;
	/** The server's error, which the tool has not been told yet. */
	#refusal;
	#ready;
	#exchange = Promise.resolve();
	constructor(client, server, around) {
		super();
		this.#client = client;
		this.#server = server;
		this.#around = around;
	}
	getTransactionStatus() {
		return this.#status;
	}
	async query(text, values = []) {
		const answer = new Answer();
		this.#answer = answer;
		try {
			await this.#send([queryBytes(text, values)]);
		} finally {
			this.#answer = void 0;
		}
		if (answer.error) throw answer.error;
		return {
			rows: answer.rows,
			rowCount: answer.rowCount
		};
	}
	async complain(fields) {
		const body = [...fields].map(([letter, text]) => `${letter}${text}\0`).join("");
		await write(this.#client, message("E", Buffer.from(`${body}\0`, "utf8")));
	}
	/** Takes what the tool sends. Resolves when more may come. */
	async fromClient(chunk) {
		for (const piece of this.#fromClient.read(chunk)) await this.#take(piece);
	}
	async #take(piece) {
		const { type, bytes } = piece;
		if (type === "d" || type === "c" || type === "f" || type === "S" && this.#isCopyingIn) return write(this.#server, bytes);
		await this.#exchange;
		if (EXTENDED.has(type)) return this.#note(type, bytes);
		if (type === "Q") return this.#simple(bytes);
		if (type === "H") return this.#flush(bytes);
		if (type === "S") return this.#sync(bytes);
		return write(this.#server, bytes);
	}
	#note(type, bytes) {
		this.#pending.at(-1)?.push(bytes);
		const [first = "", second = ""] = texts(bytes, 2);
		if (type === "P") this.#statements.set(first, second);
		if (type === "B") this.#portals.set(first, {
			sql: this.#statements.get(second) ?? "",
			values: valuesOf(bytes)
		});
		if (type !== "E") return;
		this.#executions.push(this.#portals.get(first) ?? {
			sql: "",
			values: []
		});
		this.#pending.push([]);
	}
	async #flush(bytes) {
		if (this.#owed === 0 && !this.#isUnderWay) {
			this.#tags = [];
			this.#error = void 0;
		}
		this.#isUnderWay ||= this.#executions.length > 0;
		const pending = this.#takePending().flat();
		this.#owed += pending.length;
		await write(this.#server, Buffer.concat([...pending, bytes]));
	}
	#simple(bytes) {
		const [sql = ""] = texts(bytes, 1);
		this.#begin({
			executions: [{
				sql,
				values: []
			}],
			protocol: "simple",
			isUnderWay: false
		}, {
			whole: () => this.#forward([bytes]),
			text: (part) => this.#forward([message("Q", Buffer.from(`${part}\0`, "utf8"))]),
			execution: () => this.#forward([bytes])
		});
	}
	#sync(bytes) {
		const executions = this.#executions;
		const isUnderWay = this.#isUnderWay;
		const groups = this.#takePending();
		this.#executions = [];
		this.#isUnderWay = false;
		this.#begin({
			executions,
			protocol: "extended",
			isUnderWay
		}, {
			whole: () => this.#forward([...groups.flat(), bytes], isUnderWay),
			text: () => this.#forward([...groups.flat(), bytes]),
			execution: (at) => this.#forward([
				...groups[at] ?? [],
				...at === executions.length - 1 ? groups[at + 1] ?? [] : [],
				bytes
			])
		});
	}
	#takePending() {
		const pending = this.#pending;
		this.#pending = [[]];
		return pending;
	}
	/** @param isUnderWay what the server has answered already is part of the outcome */
	async #forward(bytes, isUnderWay = false) {
		if (!isUnderWay) {
			this.#tags = [];
			this.#error = void 0;
		}
		await this.#send(bytes);
		const error = this.#failed();
		return {
			tags: this.#tags,
			...error && { error }
		};
	}
	#failed() {
		return this.#error;
	}
	/** The exchange goes on while COPY data follows; the next one waits for its end. */
	#begin(exchange, send) {
		this.#exchange = this.#run(exchange, send);
		this.#exchange.catch((error) => this.#client.destroy(error instanceof Error ? error : void 0));
	}
	async #run(exchange, send) {
		if (this.#owed > 0) await new Promise((resolve) => {
			this.#settled = resolve;
		});
		if (exchange.executions.length > 0) await this.#around(exchange, this, send);
		else await send.whole();
		if (this.#refusal) await write(this.#client, this.#refusal);
		this.#refusal = void 0;
		await write(this.#client, Buffer.from([
			90,
			0,
			0,
			0,
			5,
			this.#status.charCodeAt(0)
		]));
	}
	/** Resolves when the server is ready again. */
	async #send(bytes) {
		const ready = new Promise((resolve, reject) => {
			this.#ready = {
				resolve,
				reject
			};
		});
		await write(this.#server, bytes.length === 1 ? bytes[0] ?? Buffer.alloc(0) : Buffer.concat(bytes));
		await ready;
	}
	/** Takes what the server sends. */
	async fromServer(piece) {
		const { type, bytes } = piece;
		if (piece.kind === "message") this.#learn(type, bytes);
		if (type === "Z") {
			this.#status = String.fromCharCode(bytes[5] ?? 73);
			this.#isCopyingIn = false;
			this.#ready?.resolve();
			this.#ready = void 0;
		} else if (this.#answer && type !== "A" && type !== "S") this.#answer.take(bytes);
		else if (type === "E" && this.#isHeldBack()) this.#refusal = bytes;
		else await write(this.#client, bytes);
	}
	/**
	* A tool that hears of an error may be gone before we have looked at what it left: it hears of it when we have. After a
	* Flush it has to hear at once, and of the connection's end nobody else would tell it.
	*/
	#isHeldBack() {
		return this.#ready !== void 0 && (this.#error?.get("V") ?? this.#error?.get("S")) === "ERROR";
	}
	/** One answer less is owed to what was flushed; an error stands for all of them, as the rest is skipped. */
	#settle(type) {
		if (this.#owed === 0 || this.#answer) return;
		if (type === "E") this.#isUnderWay = true;
		this.#owed = type === "E" ? 0 : this.#owed - Number(ANSWERS.has(type));
		if (this.#owed === 0) this.#settled?.();
	}
	#learn(type, bytes) {
		this.#settle(type);
		if (type === "N") this.emit("notice", noticeOf(bytes));
		if (type === "G" || type === "W") this.#isCopyingIn = true;
		if (this.#answer) return;
		if (type === "C") {
			this.#isCopyingIn = false;
			this.#tags.push(...texts(bytes, 1));
		}
		if (type === "E") {
			this.#isCopyingIn = false;
			this.#error = fieldsOf$1(bytes);
		}
	}
	/** The server is gone: nobody gets an answer any more. */
	closed() {
		this.#ready?.reject(/* @__PURE__ */ new Error("the server closed the connection"));
		this.#ready = void 0;
		this.#settled?.();
	}
};
function noticeOf(bytes) {
	const fields = fieldsOf$1(bytes);
	return {
		code: fields.get("C") ?? "",
		message: fields.get("M") ?? ""
	};
}
/** Resolves when more may be written. */
async function write(socket, bytes) {
	if (socket.destroyed || socket.write(bytes)) return;
	await new Promise((resolve) => {
		const done = () => {
			socket.off("drain", done);
			socket.off("close", done);
			resolve();
		};
		socket.on("drain", done);
		socket.on("close", done);
	});
}
// src/gateway/gateway.ts
/**
* Listens as a Postgres and forwards everything to one. Encryption is declined, passwords pass through unread, and a
* cancel request goes to the server as it is, since the tool knows the server's own key.
*/
async function startGateway({ server, watch, database }) {
	const open = /* @__PURE__ */ new Set();
	let count = 0;
	const listener = createServer({ noDelay: true }, (client) => {
		count += 1;
		const upstream = connect(server);
		upstream.setNoDelay(true);
		for (const socket of [client, upstream]) {
			open.add(socket);
			socket.on("close", () => open.delete(socket));
			socket.on("error", () => socket.destroy());
		}
		serve(client, upstream, watch(count), database).catch(() => void 0).finally(() => {
			client.destroy();
			upstream.destroy();
		});
	});
	listener.listen(0, "127.0.0.1");
	await once(listener, "listening");
	return {
		port: listener.address().port,
		async [Symbol.asyncDispose]() {
			const closed = once(listener, "close");
			listener.close();
			for (const socket of open) socket.destroy();
			await closed;
		}
	};
}
async function serve(client, upstream, around, database) {
	const chunks = client.iterator({ destroyOnReturn: false });
	const rest = await startup(client, upstream, chunks, database);
	if (!rest) return;
	const tunnel = new Tunnel(client, upstream, around);
	const answers = relayAnswers(client, upstream, tunnel);
	await relayRequests(chunks, rest, upstream, tunnel, answers.isReady);
	upstream.end();
	await answers.done;
}
/** Forwards the startup message; undefined when the connection was for something else, and is done. */
async function startup(client, upstream, chunks, database) {
	let held = Buffer.alloc(0);
	for (;;) {
		const read = readStartup(held);
		if (read.kind === "startup") {
			const wanted = databaseOf(read.bytes);
			if (database !== void 0 && wanted !== database) {
				await write(client, refusal(`there is no way to the database ${wanted} here, only to ${database}`));
				return;
			}
			await write(upstream, read.bytes);
			return read.rest;
		}
		if (read.kind === "wrong") {
			await write(client, refusal(read.reason));
			return;
		}
		if (read.kind === "cancel") {
			upstream.end(read.bytes);
			await once(upstream, "close");
			return;
		}
		if (read.kind === "encryption") {
			await write(client, Buffer.from("N"));
			held = read.rest;
			continue;
		}
		const next = await chunks.next();
		if (next.done) return void 0;
		held = Buffer.concat([held, next.value]);
	}
}
/** As an ErrorResponse: severity, SQLSTATE of a protocol violation, words. */
function refusal(reason) {
	return message("E", Buffer.from(`SFATAL\0VFATAL\0C08P01\0M${reason}\0\0`, "utf8"));
}
/** Until the server is ready for the first time, its answers pass through: authentication is between the two. */
function relayAnswers(client, upstream, tunnel) {
	let isReady = false;
	const relay = async () => {
		const reader = new FrameReader("backend");
		for await (const chunk of upstream) for (const piece of reader.read(chunk)) {
			if (isReady) {
				await tunnel.fromServer(piece);
				continue;
			}
			isReady = piece.type === "Z";
			await write(client, piece.bytes);
		}
	};
	const done = relay().finally(() => {
		tunnel.closed();
		client.end();
	});
	done.catch(() => void 0);
	return {
		done,
		isReady: () => isReady
	};
}
async function relayRequests(chunks, rest, upstream, tunnel, isReady) {
	const take = async (chunk) => {
		if (chunk.length === 0) return;
		if (isReady()) await tunnel.fromClient(chunk);
		else await write(upstream, chunk);
	};
	await take(rest);
	for await (const chunk of chunks) await take(chunk);
}
// src/command/environment.ts
/** What programs need to start, and nothing that opens anything: no tokens, no other database. */
const KEPT = [
	/^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|TZ|TERM|CI|TMPDIR|TEMP|TMP)$/i,
	/^LC_\w+$/,
	/^XDG_(CACHE|CONFIG|DATA)_HOME$/,
	/^(LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|SYSTEMROOT|COMSPEC|PATHEXT)$/i,
	/^(VIRTUAL_ENV|CONDA_PREFIX|PYTHONPATH|PYTHONHOME|pythonLocation)$/,
	/^(NODE_PATH|NVM_DIR|NVM_BIN|COREPACK_HOME|PNPM_HOME)$/,
	/^(GEM_HOME|GEM_PATH|RUBYLIB|RBENV_ROOT|RBENV_VERSION|BUNDLE_(PATH|GEMFILE|WITHOUT|APP_CONFIG))$/,
	/^(JAVA_HOME|M2_HOME|MAVEN_HOME|GRADLE_HOME|GRADLE_USER_HOME)$/,
	/^(GOPATH|GOROOT|GOCACHE|GOMODCACHE|CARGO_HOME|RUSTUP_HOME|RUSTUP_TOOLCHAIN)$/,
	/^(MIX_HOME|HEX_HOME|MIX_ARCHIVES|DOTNET_ROOT|DOTNET_CLI_HOME|NUGET_PACKAGES|PHP_INI_SCAN_DIR|COMPOSER_HOME)$/
];
/**
* The environment of a command: what programs need of ours, what the configuration adds, and where the database is, as
* DATABASE_URL and as libpq's variables (manual 18, 32.15).
*/
function environmentOf(ours, { env, pass }, login) {
	const kept = Object.entries(ours).filter(([name, value]) => value !== void 0 && (pass.includes(name) || KEPT.some((one) => one.test(name))));
	return {
		...Object.fromEntries(kept),
		...connection(login),
		...env
	};
}
function connection({ host, port, user, password, database }) {
	const url = new URL(`postgresql://${host}:${port}/${encodeURIComponent(database)}`);
	url.username = encodeURIComponent(user);
	url.password = encodeURIComponent(password);
	return {
		DATABASE_URL: url.href,
		PGHOST: host,
		PGPORT: String(port),
		PGUSER: user,
		PGPASSWORD: password,
		PGDATABASE: database,
		PGSSLMODE: "disable"
	};
}
// src/command/sent.ts
/** Path of what was sent, for which there is no file. The line is the place among all that was sent, from 1. */
const AS_SENT = "as sent";
/**
* The statements of one query. What cannot be taken apart without doubt stays one: data of COPY follow by other messages,
* and what a backslash begins is no SQL.
*/
function statementsIn(sql) {
	const { statements, backslashes } = parseScript({
		path: AS_SENT,
		text: sql
	});
	return backslashes.length === 0 && (statements.length <= 1 || statements.every(({ copyData }) => copyData === void 0)) ? statements : [asOne(sql)];
}
function asOne(sql) {
	const start = {
		offset: 0,
		line: 1,
		column: 1
	};
	return {
		file: AS_SENT,
		sql,
		span: {
			start,
			end: start
		},
		operations: [{
			kind: "not-understood",
			reason: "not understood: a query that could not be taken apart"
		}],
		transactional: true,
		roles: [],
		comments: []
	};
}
/** Numbered, so that what is observed of it can be found again. */
function numbered(statement, number) {
	const place = {
		offset: 0,
		line: number,
		column: 1
	};
	return {
		...statement,
		file: AS_SENT,
		span: {
			start: place,
			end: place
		}
	};
}
// src/catalog/snapshot.ts
/**
* The catalogue as the session sees it now, its own uncommitted changes included. One round trip. Sources: manual 18,
* 52 (pg_class, pg_attribute, pg_constraint, pg_index, pg_depend, pg_rewrite, pg_inherits, pg_enum, pg_proc).
*
* @param isNew whether a relation was created by the reviewed migrations, by its OID
*/
async function readCatalog(client, isNew) {
	const { rows } = await client.query(`${relationsQuery()}, ${ENUMS}, ${DOMAINS}, ${FUNCTIONS}`);
	const found = rows[0] ?? {
		relations: [],
		enums: [],
		domains: [],
		functions: []
	};
	return {
		relations: byName(found.relations, isNew),
		enums: new Map(found.enums.map(({ name, values }) => [name, values])),
		domains: new Map(found.domains.map((domain) => [domain.name, domain])),
		functions: new Map(found.functions.map((routine) => [routine.name, functionOf(routine)])),
		complete: true
	};
}
/**
* A catalogue of a moment ago with some of its relations read anew: on a schema of hundreds of tables a whole one takes
* a quarter of a second.
*
* @param stale by OID, the names that they had then; those that are gone leave the catalogue
*/
async function refreshCatalog(client, known, stale, isNew) {
	if (stale.size === 0) return known;
	const { rows } = await client.query(relationsQuery([...stale.keys()]));
	const gone = [...stale.values()].map((name) => [name, void 0]);
	const now = byName(rows[0]?.relations ?? [], isNew);
	return {
		...known,
		relations: Overlay.over(known.relations, [...gone, ...now])
	};
}
function byName(rows, isNew) {
	return new Map(rows.map(({ oid, ...row }) => [row.name, {
		...row,
		isNew: isNew(oid)
	}]));
}
function functionOf({ searchPath, securityDefiner, overloaded, ...routine }) {
	return {
		...routine,
		...searchPath !== null && { searchPath },
		...securityDefiner && { securityDefiner },
		...overloaded && { overloaded }
	};
}
const USER_SCHEMAS = `
  SELECT oid, nspname FROM pg_catalog.pg_namespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`;
/** Bits of indoption: 1 is DESC, 2 is NULLS FIRST, which is DESC's default (src/include/catalog/pg_index.h). */
const KEY_OPTIONS = `
  SELECT k, pg_catalog.concat_ws(' ',
    CASE WHEN l.oid <> coalesce(a.attcollation, 100) THEN 'COLLATE ' || l.collname END,
    CASE WHEN NOT p.opcdefault THEN p.opcname END,
    CASE WHEN i.indoption[k - 1] & 1 = 1 THEN 'DESC' END,
    CASE i.indoption[k - 1] & 3 WHEN 1 THEN 'NULLS LAST' WHEN 2 THEN 'NULLS FIRST' END) AS words
  FROM pg_catalog.generate_series(1, i.indnkeyatts) k
  JOIN pg_catalog.pg_opclass p ON p.oid = i.indclass[k - 1]
  LEFT JOIN pg_catalog.pg_collation l ON l.oid = i.indcollation[k - 1]
  LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1] AND a.attnum > 0`;
/** An expression has no column of its own: 0 among the keys. */
const PARTITION_KEY = `
  SELECT pg_catalog.json_agg(coalesce(a.attname, 'an expression') ORDER BY k.at)
  FROM pg_catalog.pg_partitioned_table p CROSS JOIN pg_catalog.unnest(p.partattrs) WITH ORDINALITY k(attnum, at)
  LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = k.attnum AND a.attnum > 0
  WHERE p.partrelid = n.oid`;
const STORAGE = `
  SELECT pg_catalog.json_object_agg(o.prefix || pg_catalog.split_part(o.one, '=', 1), pg_catalog.split_part(o.one, '=', 2))
  FROM (SELECT '' AS prefix, pg_catalog.unnest(n.reloptions) AS one
        UNION ALL
        SELECT 'toast.', pg_catalog.unnest(t.reloptions) FROM pg_catalog.pg_class t WHERE t.oid = n.reltoastrelid) o`;
/** @param only OIDs of the relations wanted; all unless given */
function relationsQuery(only) {
	const wanted = (oid) => only ? `AND ${oid} = ANY ('{${only.join()}}'::pg_catalog.oid[])` : "";
	return `
WITH schemas AS MATERIALIZED (${USER_SCHEMAS}),
named AS MATERIALIZED (
  SELECT c.oid, s.nspname || '.' || c.relname AS name, c.relkind, c.relpersistence, c.reltuples, c.relispartition,
         c.relam, c.reloftype, c.reltablespace, c.reloptions, c.reltoastrelid
  FROM pg_catalog.pg_class c JOIN schemas s ON s.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'i', 'I')
),
columns AS (
  SELECT a.attrelid AS oid, pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', a.attname,
    'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
    'notNull', a.attnotnull,
    'default', CASE WHEN a.attgenerated = '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END,
    'generated', CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END,
    'identity', a.attidentity <> '',
    'collation', CASE WHEN a.attcollation <> t.typcollation THEN l.collname END
  ) ORDER BY a.attnum) AS list
  FROM pg_catalog.pg_attribute a
  JOIN named n ON n.oid = a.attrelid AND n.relkind IN ('r', 'p', 'v', 'm', 'f')
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
  WHERE a.attnum > 0 AND NOT a.attisdropped ${wanted("a.attrelid")}
  GROUP BY a.attrelid
),
constraints AS (
  SELECT c.conrelid AS oid, pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', c.conname,
    'kind', CASE c.contype WHEN 'p' THEN 'primary-key' WHEN 'u' THEN 'unique' WHEN 'c' THEN 'check'
                           WHEN 'f' THEN 'foreign-key' WHEN 'x' THEN 'exclusion' ELSE 'not-null' END,
    'columns', (SELECT coalesce(pg_catalog.json_agg(a.attname ORDER BY k.at), '[]')
                FROM pg_catalog.unnest(c.conkey) WITH ORDINALITY k(attnum, at)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum),
    'validated', c.convalidated,
    'expression', CASE WHEN c.contype = 'c' THEN pg_catalog.pg_get_expr(c.conbin, c.conrelid) END,
    'references', CASE WHEN c.contype = 'f' THEN pg_catalog.json_build_object('relation', parent.name, 'columns',
                (SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)
                 FROM pg_catalog.unnest(c.confkey) WITH ORDINALITY k(attnum, at)
                 JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum)) END,
    'index', backing.name
  ) ORDER BY c.conname) AS list
  FROM pg_catalog.pg_constraint c
  LEFT JOIN named parent ON parent.oid = c.confrelid
  LEFT JOIN named backing ON backing.oid = c.conindid AND c.contype IN ('p', 'u', 'x')
  WHERE c.conrelid <> 0 AND c.contype IN ('p', 'u', 'c', 'f', 'x', 'n') ${wanted("c.conrelid")}
  GROUP BY c.conrelid
),
indexes AS (
  SELECT i.indrelid AS oid, pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', n.name,
    'method', m.amname,
    'unique', i.indisunique,
    'primary', i.indisprimary,
    'valid', i.indisvalid,
    'keys', (SELECT pg_catalog.json_agg(coalesce(a.attname, pg_catalog.pg_get_indexdef(i.indexrelid, k, true)) ORDER BY k)
             FROM pg_catalog.generate_series(1, i.indnkeyatts) k
             LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1] AND a.attnum > 0),
    'predicate', pg_catalog.pg_get_expr(i.indpred, i.indrelid, true),
    'include', (SELECT pg_catalog.json_agg(a.attname ORDER BY k)
                FROM pg_catalog.generate_series(i.indnkeyatts + 1, i.indnatts) k
                JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1]),
    'keyOptions', (SELECT CASE WHEN pg_catalog.bool_or(o.words <> '') THEN pg_catalog.json_agg(o.words ORDER BY o.k) END
                   FROM (${KEY_OPTIONS}) o),
    -- Not a column before 15.
    'nullsNotDistinct', CASE WHEN i.indisunique AND (pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct')::pg_catalog.bool THEN true END
  ) ORDER BY n.name) AS list
  FROM pg_catalog.pg_index i
  JOIN named n ON n.oid = i.indexrelid
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  JOIN pg_catalog.pg_am m ON m.oid = c.relam
  WHERE true ${wanted("i.indrelid")}
  GROUP BY i.indrelid
),
statistics AS (
  SELECT x.stxrelid AS oid, pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', s.nspname || '.' || x.stxname,
    'columns', (SELECT coalesce(pg_catalog.json_agg(a.attname ORDER BY a.attnum), '[]') FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = x.stxrelid AND a.attnum = ANY (x.stxkeys))
  ) ORDER BY x.stxname) AS list
  FROM pg_catalog.pg_statistic_ext x JOIN schemas s ON s.oid = x.stxnamespace
  WHERE true ${wanted("x.stxrelid")}
  GROUP BY x.stxrelid
),
uses AS (
  SELECT u.oid, pg_catalog.json_agg(pg_catalog.json_build_object('relation', u.name, 'columns', u.columns) ORDER BY u.name) AS list
  FROM (
    SELECT d.refobjid AS oid, n.name,
           coalesce(pg_catalog.json_agg(a.attname ORDER BY a.attnum) FILTER (WHERE a.attname IS NOT NULL), '[]') AS columns
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_rewrite w ON w.oid = d.objid
    JOIN named n ON n.oid = w.ev_class
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
    WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid <> w.ev_class
      ${wanted("d.refobjid")}
    GROUP BY d.refobjid, n.name
  ) u GROUP BY u.oid
),
dependents AS (
  SELECT u.oid, pg_catalog.json_agg(pg_catalog.json_build_object('object', u.object, 'columns', u.columns) ORDER BY u.object) AS list
  FROM (
    SELECT d.refobjid AS oid, pg_catalog.pg_describe_object(d.classid, d.objid, 0) AS object,
           pg_catalog.json_agg(DISTINCT a.attname) AS columns
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    LEFT JOIN pg_catalog.pg_attrdef f ON d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND f.oid = d.objid
    LEFT JOIN pg_catalog.pg_rewrite w ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND w.oid = d.objid
    WHERE d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
      AND d.refobjid IN (SELECT oid FROM named) ${wanted("d.refobjid")}
      AND CASE d.classid
        WHEN 'pg_catalog.pg_attrdef'::pg_catalog.regclass THEN f.adnum <> d.refobjsubid
        WHEN 'pg_catalog.pg_rewrite'::pg_catalog.regclass THEN w.rulename <> '_RETURN'
        ELSE d.classid IN ('pg_catalog.pg_policy'::pg_catalog.regclass, 'pg_catalog.pg_trigger'::pg_catalog.regclass,
                           'pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_publication_rel'::pg_catalog.regclass) END
    GROUP BY d.refobjid, d.classid, d.objid
  ) u GROUP BY u.oid
)
SELECT
  (SELECT pg_catalog.json_strip_nulls(coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
    'oid', n.oid::pg_catalog.int8,
    'name', n.name,
    'kind', CASE n.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned-table' WHEN 'v' THEN 'view'
                           WHEN 'm' THEN 'materialized-view' WHEN 'f' THEN 'foreign-table'
                           WHEN 'S' THEN 'sequence' ELSE 'index' END,
    'columns', coalesce(columns.list, '[]'),
    'constraints', coalesce(constraints.list, '[]'),
    'indexes', coalesce(indexes.list, '[]'),
    'partitionOf', CASE WHEN n.relispartition AND n.relkind IN ('r', 'p', 'f') THEN parent.name END,
    'table', coalesce(indexed.name, sequenced.name),
    'usedBy', coalesce(uses.list, '[]'),
    'dependents', dependents.list,
    'definition', CASE WHEN n.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(n.oid) END,
    'persistence', CASE n.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' ELSE 'permanent' END,
    'rows', CASE WHEN n.reltuples < 0 THEN pg_catalog.to_json('unknown'::text) ELSE pg_catalog.to_json(n.reltuples) END,
    'partitionKey', CASE WHEN n.relkind = 'p' THEN (${PARTITION_KEY}) END,
    'inherits', (SELECT pg_catalog.json_agg(p.name ORDER BY h.inhseqno) FROM pg_catalog.pg_inherits h JOIN named p ON p.oid = h.inhparent
                 WHERE h.inhrelid = n.oid AND NOT n.relispartition),
    'isDefault', (SELECT true FROM pg_catalog.pg_partitioned_table d WHERE d.partdefid = n.oid),
    'ofType', CASE WHEN n.reloftype <> 0 THEN pg_catalog.format_type(n.reloftype, NULL) END,
    'ownerColumn', sequenced.column,
    'partOf', CASE WHEN n.relispartition AND n.relkind IN ('i', 'I') THEN parent.name END,
    'statistics', statistics.list,
    'accessMethod', (SELECT m.amname FROM pg_catalog.pg_am m WHERE m.oid = n.relam AND m.amtype = 't' AND m.amname <> 'heap'),
    'tablespace', (SELECT t.spcname FROM pg_catalog.pg_tablespace t WHERE t.oid = n.reltablespace),
    'options', (${STORAGE}),
    'rowSecurity', (SELECT true FROM pg_catalog.pg_class c WHERE c.oid = n.oid AND c.relrowsecurity),
    'policies', (SELECT pg_catalog.json_agg(p.polname ORDER BY p.polname) FROM pg_catalog.pg_policy p WHERE p.polrelid = n.oid),
    'triggers', (SELECT pg_catalog.json_agg(t.tgname ORDER BY t.tgname) FROM pg_catalog.pg_trigger t
                 WHERE t.tgrelid = n.oid AND NOT t.tgisinternal)
  )), '[]'))
   FROM named n
   LEFT JOIN columns USING (oid)
   LEFT JOIN constraints USING (oid)
   LEFT JOIN indexes USING (oid)
   LEFT JOIN statistics USING (oid)
   LEFT JOIN uses USING (oid)
   LEFT JOIN dependents USING (oid)
   LEFT JOIN LATERAL (
     SELECT p.name FROM pg_catalog.pg_inherits h JOIN named p ON p.oid = h.inhparent
     WHERE n.relispartition AND h.inhrelid = n.oid LIMIT 1) parent ON true
   LEFT JOIN LATERAL (
     SELECT t.name FROM pg_catalog.pg_index i JOIN named t ON t.oid = i.indrelid
     WHERE i.indexrelid = n.oid) indexed ON n.relkind IN ('i', 'I')
   LEFT JOIN LATERAL (
     SELECT s.nspname || '.' || t.relname AS name, a.attname AS column
     FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
     JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
     JOIN schemas s ON s.oid = t.relnamespace
     WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = n.oid
       AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
     LIMIT 1) sequenced ON n.relkind = 'S'
   WHERE true ${wanted("n.oid")}
  ) AS relations`;
}
const ENUMS = `
  (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('name', e.name, 'values', e.labels)), '[]')
   FROM (SELECT s.nspname || '.' || t.typname AS name, pg_catalog.json_agg(l.enumlabel ORDER BY l.enumsortorder) AS labels
         FROM pg_catalog.pg_enum l JOIN pg_catalog.pg_type t ON t.oid = l.enumtypid JOIN schemas s ON s.oid = t.typnamespace
         GROUP BY 1) e
  ) AS enums`;
const DOMAINS = `
  (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_strip_nulls(pg_catalog.json_build_object(
     'name', s.nspname || '.' || t.typname,
     'type', pg_catalog.format_type(t.typbasetype, t.typtypmod),
     'notNull', t.typnotnull,
     'checks', (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                  'name', c.conname, 'expression', pg_catalog.pg_get_expr(c.conbin, 0)) ORDER BY c.conname), '[]')
                FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c'),
     'default', t.typdefault))), '[]')
   FROM pg_catalog.pg_type t JOIN schemas s ON s.oid = t.typnamespace WHERE t.typtype = 'd'
  ) AS domains`;
const FUNCTIONS = `
  (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
     'name', s.nspname || '.' || p.proname,
     'volatility', CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
     'language', g.lanname,
     'body', coalesce(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc),
     'searchPath', (SELECT pg_catalog.substr(c.setting, 13) FROM pg_catalog.unnest(p.proconfig) c(setting)
                    WHERE c.setting LIKE 'search\\_path=%'),
     'securityDefiner', p.prosecdef,
     'overloaded', EXISTS (SELECT FROM pg_catalog.pg_proc o
                           WHERE o.proname = p.proname AND o.pronamespace = p.pronamespace AND o.oid <> p.oid)
   ) ORDER BY p.provolatile), '[]')
   FROM pg_catalog.pg_proc p JOIN schemas s ON s.oid = p.pronamespace JOIN pg_catalog.pg_language g ON g.oid = p.prolang
   WHERE p.prokind IN ('f', 'p') AND NOT EXISTS (
     SELECT FROM pg_catalog.pg_depend d
     WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e')
  ) AS functions`;
// src/rehearsal/catalog.ts
/**
* The catalogue after a statement, of which as little is read as the statement allows.
*
* @param known before it
* @param locked relations that it, or its transaction, holds against changes, with the names they had before it;
*   undefined when they are not known
*/
async function catalogAfter({ operations }, known, locked, { session, isNew }) {
	if (operations.every(keepsSchema)) return known;
	return locked && operations.every(changesWhatItLocks) ? refreshCatalog(session, known, locked, isNew) : readCatalog(session, isNew);
}
const DATA_ONLY = /* @__PURE__ */ new Set([
	"insert",
	"update",
	"delete",
	"merge",
	"copy",
	"set",
	"reset",
	"lock-table",
	"comment"
]);
/** A SELECT may call a function that does anything. */
function keepsSchema(operation) {
	if (operation.kind === "select") return operation.functions.length === 0;
	if (operation.kind === "transaction") return !["rollback", "rollback-to"].includes(operation.action);
	return DATA_ONLY.has(operation.kind);
}
/**
* Not renames, whose new name stands in the foreign keys of others, and nothing about views, which lock what they read
* as a query does.
*/
const LOCKS_WHAT_IT_CHANGES = /* @__PURE__ */ new Set([
	"create-table",
	"create-sequence",
	"create-index",
	"add-column",
	"drop-column",
	"alter-column-type",
	"set-default",
	"drop-default",
	"set-not-null",
	"drop-not-null",
	"add-constraint",
	"validate-constraint",
	"drop-constraint",
	"drop-index",
	"drop-table",
	"truncate"
]);
function changesWhatItLocks(operation) {
	const dropsOthers = "cascade" in operation && operation.cascade;
	return keepsSchema(operation) || LOCKS_WHAT_IT_CHANGES.has(operation.kind) && !dropsOthers;
}
// src/rehearsal/meter.ts
/**
* Sources: manual 18, 27.2.2 (pg_stat_xact_*), 53.13 (pg_locks), 9.28 (WAL position, relation size). A table's
* filenode changes when it is rewritten (66.1).
*
* @param touched limits the relations to those that the session has locked, which are all that it can have touched
*/
async function readMeter(client, scope, touched) {
	const { rows } = await client.query(meterQuery(scope, touched));
	const row = rows[0];
	if (!row) throw new Error("the meter query returned no row");
	return {
		walBytes: Number(row.wal),
		lockTimeoutMs: milliseconds(row.lock_timeout),
		statementTimeoutMs: milliseconds(row.statement_timeout),
		searchPath: row.search_path,
		relations: new Map(row.relations.map((relation) => [relation.oid, relation])),
		held: new Set(row.held.map(({ oid, mode }) => `${oid} ${mode}`))
	};
}
function meterQuery(scope, touched) {
	const of = (name) => `pg_catalog.pg_stat_get_${scope === "transaction" ? "xact_" : ""}${name}(c.oid)`;
	return `
WITH locks AS MATERIALIZED (
  SELECT l.relation AS oid, l.mode FROM pg_catalog.pg_locks l
  WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.relation >= 16384 AND l.granted
    AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
)
SELECT
  pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0')::text AS wal,
  pg_catalog.current_setting('lock_timeout') AS lock_timeout,
  pg_catalog.current_setting('statement_timeout') AS statement_timeout,
  pg_catalog.current_schemas(false)::text[] AS search_path,
  coalesce((
    SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
      'oid', c.oid::pg_catalog.int8, 'name', n.nspname || '.' || c.relname, 'kind', c.relkind,
      'filenode', coalesce(pg_catalog.pg_relation_filenode(c.oid), 0)::pg_catalog.int8,
      'bytes', CASE WHEN c.relkind IN ('r', 'm') THEN coalesce(pg_catalog.pg_total_relation_size(c.oid), 0) ELSE 0 END,
      'scans', coalesce(${of("numscans")}, 0), 'tuples', coalesce(${of("tuples_returned")}, 0),
      'written', coalesce(${of("tuples_inserted")}, 0) + coalesce(${of("tuples_updated")}, 0) + coalesce(${of("tuples_deleted")}, 0)))
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f', 'S', 'i', 'I') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      ${touched ? "AND c.oid IN (SELECT oid FROM locks)" : ""}
  ), '[]') AS relations,
  coalesce((SELECT pg_catalog.json_agg(pg_catalog.json_build_object('oid', oid::pg_catalog.int8, 'mode', mode)) FROM locks), '[]') AS held`;
}
/** Makes the session's counts visible in the server's totals; at once from 15 on (manual 18, 27.2.26). */
async function flushCounters(client, major) {
	if (major >= 15) {
		await client.query("SELECT pg_catalog.pg_stat_force_next_flush()");
		return;
	}
	const collectorIntervalMs = 600;
	await setTimeout(collectorIntervalMs);
	await client.query("SELECT 1");
	await setTimeout(collectorIntervalMs);
	await client.query("SELECT pg_catalog.pg_stat_clear_snapshot()");
}
/** Weak locks on indexes and sequences come with every statement and tell nothing. */
function isTelling(kind, mode) {
	return ![
		"i",
		"I",
		"S"
	].includes(kind) || isAtLeast(mode, "ShareLock");
}
// src/rehearsal/observe.ts
const NO_EFFECTS = {
	rewrites: [],
	scans: [],
	rowsWritten: 0,
	writes: [],
	walBytes: 0,
	sizeDeltaBytes: 0
};
/** What a statement did, from the counters on either side of it. */
function effectsBetween(before, after, statement) {
	return {
		rewrites: emptiesTables(statement) ? [] : rewrites(before, after),
		rebuilds: rebuilds(before, after, statement),
		scans: scans(before, after),
		rowsWritten: difference(before, after, "written"),
		writes: writes(before, after),
		walBytes: Math.max(0, after.walBytes - before.walBytes),
		sizeDeltaBytes: difference(before, after, "bytes") - droppedBytes(before, after)
	};
}
/** Locks that were not held before, by the names that the statement's author used, also where it renames them. */
function newLocks(before, after, nameOf, isNew) {
	return [...after.held].filter((held) => !before.held.has(held)).flatMap((held) => {
		const { oid, mode } = parseHeld(held);
		const relation = before.relations.get(oid) ?? nameOf(oid);
		if (!relation || !isTelling(relation.kind, mode)) return [];
		return [{
			relation: relation.name,
			mode,
			isNew: isNew(oid)
		}];
	}).toSorted(byRelation$1);
}
function sampledLocks(sampled, isNew) {
	return sampled.filter((lock) => isTelling(lock.kind, lock.mode)).map(({ name, mode, oid, held }) => ({
		relation: name,
		mode,
		isNew: isNew(oid),
		heldMs: held.untilMs - held.fromMs,
		held
	})).toSorted(byRelation$1);
}
/** What a later statement does not touch keeps its counters. */
function merged(before, after) {
	return {
		...after,
		relations: new Map([...before.relations, ...after.relations])
	};
}
/** At the beginning of another transaction, which has counted nothing yet. */
function uncounted(reading) {
	const relations = [...reading.relations.values()].map((relation) => [relation.oid, {
		...relation,
		scans: 0,
		tuples: 0,
		written: 0
	}]);
	return {
		...reading,
		relations: new Map(relations)
	};
}
/** Relations that are locked against changes by others, with the names that they had before. */
function changeable(now, before) {
	return new Map([...now.held].map(parseHeld).filter(({ mode }) => isAtLeast(mode, "ShareUpdateExclusiveLock")).map(({ oid }) => [oid, (before.relations.get(oid) ?? now.relations.get(oid))?.name ?? ""]));
}
function observation({ file, span, sql }, seen, effects) {
	const ok = seen.error === void 0;
	return {
		file,
		line: span.start.line,
		sql,
		ok,
		locks: [],
		blocked: [],
		...effects,
		...seen
	};
}
function parseHeld(held) {
	const [oid, mode] = held.split(" ");
	return {
		oid: Number(oid),
		mode
	};
}
function byRelation$1(a, b) {
	return `${a.relation} ${a.mode}`.localeCompare(`${b.relation} ${b.mode}`, "en");
}
/** TRUNCATE gives its tables new files as well: that is no rewrite. */
function emptiesTables({ operations }) {
	return operations.some((operation) => operation.kind === "truncate");
}
function rewrites(before, after) {
	return [...after.relations.values()].flatMap(({ oid, kind, filenode }) => {
		const old = before.relations.get(oid);
		return old && isTable(kind) && old.filenode !== filenode ? [old.name] : [];
	}).toSorted();
}
/** A change of type drops an index and makes it again under its name, with the same files where it still fits. */
function rebuilds(before, after, statement) {
	if (emptiesTables(statement)) return void 0;
	const filenodes = new Map([...before.relations.values()].map(({ name, filenode }) => [name, filenode]));
	const rebuilt = [...after.relations.values()].filter(({ kind, name, filenode }) => {
		const old = filenodes.get(name);
		return kind === "i" && old !== void 0 && old !== filenode;
	});
	return rebuilt.length === 0 ? void 0 : rebuilt.map(({ name }) => name).toSorted();
}
function scans(before, after) {
	return [...after.relations.values()].flatMap((now) => {
		const old = before.relations.get(now.oid);
		if (!isTable(now.kind) || now.scans <= (old?.scans ?? 0)) return [];
		return [{
			relation: old?.name ?? now.name,
			tuples: now.tuples - (old?.tuples ?? 0)
		}];
	}).toSorted((a, b) => a.relation.localeCompare(b.relation, "en"));
}
function writes(before, after) {
	return [...after.relations.values()].map((now) => {
		const old = before.relations.get(now.oid);
		return {
			relation: old?.name ?? now.name,
			rows: now.written - (old?.written ?? 0)
		};
	}).filter(({ rows }) => rows > 0).toSorted((a, b) => a.relation.localeCompare(b.relation, "en"));
}
function isTable(kind) {
	return kind === "r" || kind === "m";
}
function difference(before, after, key) {
	return [...after.relations.values()].reduce((total, now) => total + now[key] - (before.relations.get(now.oid)?.[key] ?? 0), 0);
}
/** A dropped relation is still locked, but no longer in pg_class. */
function droppedBytes(before, after) {
	return [...new Set([...after.held].map((held) => parseHeld(held).oid))].filter((oid) => !after.relations.has(oid)).reduce((bytes, oid) => bytes + (before.relations.get(oid)?.bytes ?? 0), 0);
}
// src/rehearsal/sampler.ts
const INTERVAL_MS$1 = 3;
const HELD$1 = `
  SELECT l.relation::pg_catalog.int8::pg_catalog.float8 AS oid, n.nspname || '.' || c.relname AS name, c.relkind AS kind, l.mode
  FROM pg_catalog.pg_locks l
  JOIN pg_catalog.pg_class c ON c.oid = l.relation
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE l.pid = $1 AND l.locktype = 'relation' AND l.granted AND l.relation >= 16384 AND n.nspname !~ '^pg_'
    AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())`;
/** @param observer a connection of its own to the same database */
function startSampler(observer, pid, clock) {
	const seen = /* @__PURE__ */ new Map();
	const over = new AbortController();
	let present = /* @__PURE__ */ new Set();
	let looked = clock.now;
	const note = (rows, from, untilMs) => {
		const found = new Map(rows.map((row) => [`${row.oid} ${row.mode}`, row]));
		for (const [key, row] of found) seen.set(key, {
			...row,
			held: {
				fromMs: seen.get(key)?.held.fromMs ?? from,
				untilMs
			}
		});
		for (const key of present) {
			const gone = found.has(key) ? void 0 : seen.get(key);
			if (gone) seen.set(key, {
				...gone,
				held: {
					...gone.held,
					untilMs
				}
			});
		}
		present = new Set(found.keys());
	};
	const sampling = sampleUntil(over.signal, async () => {
		const asked = clock.now;
		const { rows } = await observer.query({
			text: HELD$1,
			values: [pid],
			name: "held"
		});
		note(rows, looked, clock.now);
		looked = asked;
	});
	return { async stop() {
		const end = clock.now;
		over.abort();
		await sampling;
		note([], looked, end);
		return [...seen.values()];
	} };
}
async function sampleUntil(signal, sample) {
	while (!signal.aborted) {
		await sample();
		await setTimeout(INTERVAL_MS$1);
	}
}
// src/rehearsal/clock.ts
/**
* The time of a run: it goes on while a statement is under way, on whatever connection, and stands still while none is,
* so that neither our questions between statements nor what a tool computes there is taken for time that the server needed.
*/
var RunClock = class {
	#time;
	#underWay = 0;
	#since = 0;
	#past = 0;
	/** @param time milliseconds that never go back */
	constructor(time = () => performance.now()) {
		this.#time = time;
	}
	/** A statement is sent. */
	start() {
		if (this.#underWay === 0) this.#since = this.#time();
		this.#underWay += 1;
	}
	/** It is answered. */
	stop() {
		this.#underWay -= 1;
		if (this.#underWay === 0) this.#past += this.#time() - this.#since;
	}
	/** Milliseconds since the run began. */
	get now() {
		return this.#underWay === 0 ? this.#past : this.#past + this.#time() - this.#since;
	}
};
// src/rehearsal/timeline.ts
/**
* What was seen of a run, in the order in which its statements began, on one connection or on several. How long a
* statement's locks were held is known later than what follows it has begun: each has a place of its own.
*/
var Timeline = class {
	clock = new RunClock();
	#observations = [];
	#catalogs = [];
	#transactions = 0;
	/** A statement begins: its place, from 0. */
	begin() {
		return this.#observations.push(void 0) - 1;
	}
	end(at, observation) {
		this.#observations[at] = observation;
	}
	/** A number for another transaction, from 1. */
	transaction() {
		this.#transactions += 1;
		return this.#transactions;
	}
	/** The catalogue before the statement of this place. */
	know(at, catalog) {
		this.#catalogs[at] = catalog;
	}
	get latest() {
		return this.#catalogs.findLast((one) => one !== void 0);
	}
	/** Of all statements that have ended. */
	get observations() {
		return this.#observations.filter((one) => one !== void 0);
	}
	/** Before each statement, and after the last; what is not known is as it was before. */
	get catalogs() {
		const known = [];
		for (const [at] of [...this.#catalogs].entries()) {
			const catalog = this.#catalogs[at] ?? known.at(-1);
			if (catalog) known.push(catalog);
		}
		return known;
	}
};
// src/rehearsal/runner.ts
/**
* Runs a script statement by statement, inside the transactions that its tool would use, and watches each statement.
* The first failure ends it.
*/
async function runScript(script, context) {
	return new Runner(context).run(script);
}
/** Watches one session: every statement of a script of ours, or what somebody else sends. */
var Runner = class {
	#context;
	#timeline;
	#script = {
		file: {
			path: "",
			text: ""
		},
		transaction: "none",
		statements: []
	};
	/** Every relation ever seen, also those that are dropped by now. */
	#seen = /* @__PURE__ */ new Map();
	/** Statements of the open transaction. */
	#drafts = [];
	/** Number of the open transaction, or of the latest; 0 before the first. */
	#transaction = 0;
	/** Statement time of the open transaction so far, in milliseconds; our own queries do not count. */
	#clock = 0;
	/** The run's own time when the open transaction was last busy, in milliseconds. */
	#until = 0;
	#before;
	/** What the latest reading took the counters of, for the next transaction to begin with. */
	#last;
	/** Relations that the latest statement, or its transaction, holds against changes, by their names before it. */
	#locked;
	/** Who opened the current transaction: we, to look at a single statement, or as the tool would; or the file itself. */
	#opener = "nobody";
	constructor(context, timeline = new Timeline()) {
		this.#context = context;
		this.#timeline = timeline;
	}
	/** Runs a script to its end, or to its first failure. */
	async run(script) {
		this.#script = script;
		await this.#know();
		let failure;
		for (const statement of script.statements) {
			failure = await this.#step(statement);
			if (failure !== void 0) break;
		}
		failure ??= await this.#finish();
		const { observations, catalogs } = this.#timeline;
		return {
			run: {
				status: failure === void 0 ? "ok" : "failed",
				durationMs: observations.reduce((sum, one) => sum + one.durationMs, 0),
				reason: failure,
				statements: observations
			},
			catalogs
		};
	}
	async #know() {
		if (!this.#timeline.latest) this.#timeline.know(0, await readCatalog(this.#context.session, this.#context.isNew));
	}
	/** Returns why the run cannot go on. */
	async #step(statement) {
		const unfinished = await this.#endStretch(statement);
		if (unfinished !== void 0) return unfinished;
		const draft = await this.#watch(statement);
		const failed = this.#drafts.find((one) => !one.observation.ok);
		if (failed) {
			await this.#abort();
			if (draft.observation.lockSource === "sampled") await this.#readLeftovers(draft);
			return sentence(failed.observation);
		}
		await this.#after(draft);
	}
	/** In the transaction that is open, or one of ours that lets its locks be seen, or none where it cannot be in one. */
	async #watch(statement) {
		if (this.#needsTransaction(statement)) await this.#open(statement);
		const draft = this.#isOpen() || isControl(statement) ? await this.#inside(statement) : await this.#outside(statement);
		this.#drafts.push(draft);
		if (draft.observation.ok && this.#opener === "us") await this.#commit();
		return draft;
	}
	async #after({ at, statement }) {
		if (!this.#isOpen()) {
			this.#close();
			await this.#settle();
		}
		const known = this.#timeline.latest ?? EMPTY_CATALOG;
		this.#timeline.know(at + 1, await catalogAfter(statement, known, this.#locked, this.#context));
	}
	/**
	* Watches a statement that somebody else sends, whose own transactions are theirs to end, also after a failure.
	* Returns the server's error, if there was one.
	*/
	async follow(statement, sending) {
		this.#script = sending;
		await this.#know();
		const draft = await this.#watch(statement);
		const error = this.#drafts.at(-1)?.observation.error;
		if (!error) {
			await this.#after(draft);
			return;
		}
		if (this.#opener === "nobody" && this.#isOpen()) return error;
		await this.#abort();
		return error;
	}
	/** As `follow`, for what the server has begun with: no transaction of ours can be laid around it. */
	async overhear(statement, sending) {
		this.#script = sending;
		if (this.#isOpen()) this.#drafts.push(await this.#inside(statement));
		else {
			this.#transaction = this.#timeline.transaction();
			this.#drafts.push(this.#draft(await this.#execute(statement, void 0), NO_EFFECTS, [], "none"));
		}
		this.#locked = void 0;
		const draft = this.#drafts.at(-1);
		if (draft?.observation.ok) await this.#after(draft);
	}
	/** The several statements of one query have been sent, and commit together. Returns what COMMIT had against it. */
	async endQuery() {
		if (!this.#isOpen() || this.#opener !== "tool") return void 0;
		const last = this.#drafts.at(-1);
		await this.#commit();
		const error = this.#drafts.at(-1)?.observation.error;
		this.#close();
		await this.#settle();
		return last && error;
	}
	/** The connection is gone, and what was open with it. */
	disconnected() {
		if (this.#drafts.length > 0) this.#until = this.#timeline.clock.now;
		this.#close();
	}
	/** What a statement outside of any transaction leaves when it fails: half of a concurrent build, for one. */
	async #readLeftovers({ at }) {
		const { session, isNew } = this.#context;
		const left = await readCatalog(session, isNew).catch(() => void 0);
		if (left) this.#timeline.know(at + 1, left);
	}
	#needsTransaction(statement) {
		if (this.#isOpen()) return false;
		if (isControl(statement)) return this.#script.transaction === "one" && this.#transaction === 0;
		return isInsideTool(this.#script, statement) || statement.transactional && !isCall$1(statement);
	}
	#isOpen() {
		return this.#context.session.getTransactionStatus() !== "I";
	}
	async #open(statement) {
		await this.#context.session.query("BEGIN");
		this.#opener = isInsideTool(this.#script, statement) ? "tool" : "us";
		await this.#begin();
	}
	async #begin() {
		this.#transaction = this.#timeline.transaction();
		this.#clock = 0;
		this.#before = await this.#beginning();
	}
	/** Looking at every relation takes long where there are thousands, and nobody else changes any. */
	async #beginning() {
		const known = this.#last;
		return known ? merged(uncounted(known), await this.#read(true, "transaction")) : this.#read(false, "transaction");
	}
	/**
	* A transaction's counts stay in the session's for up to a second (pg_stat_get_xact_* shows them with the next
	* one's), unless they are flushed now. Before 15 they cannot be, and the next transaction looks at every relation.
	*/
	async #settle() {
		const { session, major } = this.#context;
		if (major >= 15) await flushCounters(session, major);
		else this.#last = void 0;
	}
	async #inside(statement) {
		const wasOpen = this.#isOpen();
		this.#locked = void 0;
		const before = this.#before;
		const outcome = await this.#execute(statement, before);
		if (!wasOpen && this.#isOpen()) {
			this.#opener = "nobody";
			await this.#begin();
		}
		if (this.#script.transaction === "batch" && isBegin(statement)) this.#opener = "nobody";
		if (outcome.error || !before || !wasOpen || !this.#isOpen()) return this.#draft(outcome, NO_EFFECTS, [], "none");
		const after = await this.#read(true, "transaction");
		this.#locked = changeable(after, before);
		this.#before = merged(before, after);
		const locks = newLocks(before, after, (oid) => this.#seen.get(oid), this.#context.isNew);
		return this.#draft(outcome, effectsBetween(before, after, statement), locks, "held");
	}
	async #outside(statement) {
		const { session, major, observer, pid, isNew } = this.#context;
		this.#transaction = this.#timeline.transaction();
		this.#clock = 0;
		this.#locked = void 0;
		await flushCounters(session, major);
		const before = await this.#read(false, "server");
		const sampler = startSampler(observer, pid, this.#timeline.clock);
		const outcome = await this.#execute(statement, before);
		const sampled = await sampler.stop();
		await flushCounters(session, major);
		const after = await this.#read(false, "server");
		this.#last = after;
		const effects = effectsBetween(before, after, statement);
		return this.#draft(outcome, effects, sampledLocks(sampled, isNew), "sampled");
	}
	async #execute(statement, before) {
		const at = this.#timeline.begin();
		const began = this.#clock;
		const from = this.#timeline.clock.now;
		const { lockTimeoutMs = 0, statementTimeoutMs = 0 } = before ?? {};
		const watch = watchWarnings(this.#context.session);
		const { durationMs, thrown } = await this.#timed(() => this.#context.execute(statement));
		return {
			at,
			statement,
			began,
			from,
			durationMs,
			lockTimeoutMs,
			statementTimeoutMs,
			warnings: watch.stop(),
			error: thrown === void 0 ? void 0 : this.#explained(thrown, statement)
		};
	}
	/** Counts as time of the transaction, and of the run. */
	async #timed(work) {
		const { clock } = this.#timeline;
		const start = performance.now();
		clock.start();
		try {
			await work();
			return { durationMs: performance.now() - start };
		} catch (thrown) {
			return {
				durationMs: performance.now() - start,
				thrown
			};
		} finally {
			clock.stop();
			this.#clock += performance.now() - start;
			this.#until = clock.now;
		}
	}
	/** A limit of ours that ended the statement is named, so that the user knows what to raise. */
	#explained(thrown, statement) {
		const error = serverError(thrown, this.#script.file, statement);
		const limit = error.message.includes("temp_file_limit") ? limitReached("temp-disk") : this.#context.limit();
		return limit ? {
			...error,
			message: `${error.message} (${limit})`
		} : error;
	}
	async #read(touched, scope) {
		const reading = await readMeter(this.#context.session, scope, touched);
		for (const [oid, counters] of reading.relations) this.#seen.set(oid, counters);
		return reading;
	}
	#draft(outcome, effects, locks, lockSource) {
		const { at, statement, began, from, ...seenBy } = outcome;
		return {
			at,
			statement,
			began,
			from,
			locks,
			observation: observation(statement, {
				...seenBy,
				lockSource,
				transaction: this.#transaction
			}, effects)
		};
	}
	/** What a deferred constraint finds at COMMIT is the last statement's failure. */
	async #commit() {
		const { thrown } = await this.#timed(() => this.#context.session.query("COMMIT"));
		const last = this.#drafts.pop();
		if (!last) return;
		if (thrown === void 0) {
			this.#drafts.push(last);
			return;
		}
		const { message, ...error } = this.#explained(thrown, last.statement);
		const failed = {
			...error,
			message: `at COMMIT: ${message}`,
			position: void 0
		};
		this.#drafts.push({
			...last,
			observation: {
				...last.observation,
				ok: false,
				error: failed
			}
		});
	}
	/** The transaction is over: every lock of it is known from begin to end. */
	#close() {
		for (const { at, observation: seen, locks, began, from } of this.#drafts) {
			const held = {
				fromMs: from,
				untilMs: this.#until
			};
			const heldMs = this.#clock - began;
			this.#timeline.end(at, {
				...seen,
				locks: locks.map((lock) => ({
					heldMs,
					held,
					...lock
				}))
			});
		}
		const isUndone = this.#drafts.some((draft) => isUndoing(draft.statement));
		if (this.#before) this.#last = isUndone ? void 0 : this.#before;
		this.#drafts = [];
		this.#opener = "nobody";
		this.#before = void 0;
	}
	async #abort() {
		if (this.#isOpen()) await this.#context.session.query("ROLLBACK").catch(() => void 0);
		this.#close();
	}
	/** The tool commits before a statement that its transaction cannot hold, and begins again behind it. */
	async #endStretch(statement) {
		if (!this.#isOpen() || this.#opener !== "tool" || isInsideTool(this.#script, statement)) return void 0;
		const failure = await this.#endOfTool();
		await this.#settle();
		return failure;
	}
	async #endOfTool() {
		await this.#commit();
		this.#close();
		const last = this.#timeline.observations.at(-1);
		return last && !last.ok ? sentence(last) : void 0;
	}
	/** Ends the tool's transaction, or undoes one that the file left open, as a closed connection would. */
	async #finish() {
		if (this.#isOpen() && this.#opener === "tool") return this.#endOfTool();
		const isLeftOpen = this.#isOpen();
		await this.#abort();
		return isLeftOpen ? "The script leaves its own transaction open: the server undoes it when the tool disconnects." : void 0;
	}
};
/** SQLSTATEs of warnings (manual 18, appendix A), the words of which may be in any language. */
const WARNINGS = /^(01|25001|25P01)/;
/** Collects what the server warns of: `SET LOCAL` or COMMIT outside a transaction, BEGIN inside one. */
function watchWarnings(session) {
	const warnings = [];
	const note = ({ code = "", message = "" }) => {
		if (WARNINGS.test(code)) warnings.push({
			code,
			message
		});
	};
	session.on("notice", note);
	return { stop() {
		session.off("notice", note);
		return warnings;
	} };
}
function sentence({ file, line, error }) {
	return `${file}:${line}: ${error?.message ?? "failed"}`;
}
function isControl(statement) {
	return statement.operations.some((operation) => operation.kind === "transaction");
}
function isBegin({ operations }) {
	return operations.some((operation) => operation.kind === "transaction" && operation.action === "begin");
}
function isUndoing({ operations }) {
	return operations.some((operation) => operation.kind === "transaction" && operation.action.startsWith("rollback"));
}
/** A procedure may commit by itself, outside of a transaction block only. */
function isCall$1(statement) {
	return statement.operations.some((operation) => operation.kind === "call");
}
// src/command/values.ts
/** Strings, names and comments, which hold no parameters, and parameters. */
const TOKEN = /[eE]'(?:[^'\\]|\\[^]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$(?:[A-Za-z_]\w*)?\$)[^]*?\1|--[^\n]*|\/\*[^]*?\*\/|\$(\d+)/g;
/** Longer values stay parameters, in characters. */
const MOST$1 = 1e3;
/** An SQL text with the values that were sent for its parameters, so that it can be run by itself. */
function withValues(sql, values) {
	if (values.length === 0) return sql;
	return sql.replaceAll(TOKEN, (token, _tag, number) => {
		const value = number === void 0 ? void 0 : values[Number(number) - 1];
		if (value === null) return "NULL";
		return value === void 0 || value.length > MOST$1 ? token : quoteLiteral(value);
	});
}
// src/command/watch.ts
/** Watches what a tool sends on all of its connections, statement by statement. */
var CommandWatch = class {
	timeline = new Timeline();
	/** By the line of their statements, from 1. */
	sent = [];
	#stage;
	#database;
	#observer;
	#connections = [];
	constructor(stage, database, observer) {
		this.#stage = stage;
		this.#database = database;
		this.#observer = observer;
	}
	/** For one connection. */
	around() {
		let watched;
		return async (exchange, backend, send) => {
			watched ??= this.#open(backend);
			await this.#exchange(exchange, backend, send, await watched);
		};
	}
	async #open(backend) {
		const { server, limits, isNew } = this.#stage;
		const { rows } = await backend.query("SELECT pg_catalog.pg_backend_pid() AS pid");
		const pid = rows[0]?.pid ?? 0;
		const guard = await startWatchdog({
			server,
			database: this.#database,
			pid,
			...limits
		});
		const watched = {
			runner: new Runner({
				session: backend,
				observer: this.#observer,
				pid,
				major: server.major,
				isNew,
				limit: () => guard.tripped && limitReached(guard.tripped),
				execute: (statement) => this.#execute(statement, backend, watched)
			}, this.timeline),
			guard,
			send: () => Promise.reject(/* @__PURE__ */ new Error("nothing was to be sent")),
			isAnswered: false
		};
		this.#connections.push(watched);
		return watched;
	}
	/** As for SQL files: CREATE EXTENSION has the rights that it needs, and a new role is the migrations' own. */
	async #execute(statement, backend, watched) {
		const { guard } = watched;
		watched.isAnswered = false;
		guard.statementStarted();
		try {
			await elevated(this.#stage, backend, statement, async () => {
				const { error } = await watched.send();
				watched.isAnswered = error !== void 0;
				if (error) throw errorOf(error);
			});
			for (const operation of statement.operations) if (operation.kind === "create-role") await adoptRole(this.#stage.server, backend, operation.name);
		} finally {
			guard.statementEnded();
		}
	}
	async #exchange(exchange, backend, send, watched) {
		const parts = partsOf$1(exchange, send);
		if (parts.length === 0) {
			await send.whole();
			return;
		}
		if (exchange.isUnderWay) {
			await this.#overhear(parts, backend, send, watched);
			return;
		}
		const statements = parts.map(({ statement }) => statement);
		for (const { forward, ...part } of parts) {
			const { statement } = part;
			const script = sending(statement, statements);
			const inBlock = backend.getTransactionStatus() !== "I" || isOneTransaction(script);
			watched.send = forward;
			const error = await watched.runner.follow(this.#note({
				...part,
				inBlock
			}), script);
			if (!error) continue;
			if (!watched.isAnswered) await backend.complain(fieldsOf(error));
			return;
		}
		const error = await watched.runner.endQuery();
		if (error) await backend.complain(fieldsOf(error));
	}
	/** The server has begun with it, so that there is nothing to be asked before. */
	async #overhear(parts, backend, send, watched) {
		const inBlock = backend.getTransactionStatus() !== "I" || parts.length > 1;
		watched.send = send.whole;
		for (const { forward: _, ...part } of parts) {
			await watched.runner.overhear(this.#note({
				...part,
				inBlock
			}), sending(part.statement, [part.statement]));
			watched.send = () => Promise.resolve({ tags: [] });
		}
	}
	/** The statement with the number of what is noted. */
	#note(sent) {
		return numbered(sent.statement, this.sent.push(sent));
	}
	async [Symbol.asyncDispose]() {
		for (const { runner, guard } of this.#connections) {
			runner.disconnected();
			await guard[Symbol.asyncDispose]();
		}
	}
};
/** What runs one after the other, and can be watched by itself. */
function partsOf$1({ executions, protocol }, send) {
	if (protocol === "extended") return executions.flatMap(({ sql, values }, at) => {
		const [statement] = statementsIn(withValues(sql, values));
		const forward = () => executions.length === 1 ? send.whole() : send.execution(at);
		return statement ? [{
			statement,
			text: sql,
			values,
			forward
		}] : [];
	});
	const statements = statementsIn(executions[0]?.sql ?? "");
	return statements.map((statement) => ({
		statement,
		text: statement.sql,
		values: [],
		forward: () => statements.length === 1 ? send.whole() : send.text(statement.sql)
	}));
}
function sending(statement, statements) {
	return {
		file: {
			path: "",
			text: statement.sql
		},
		statements,
		transaction: "batch"
	};
}
/** Letters of an ErrorResponse (manual 18, 54.8). */
function fieldsOf({ code, message, detail, hint }) {
	return new Map([
		["S", "ERROR"],
		["V", "ERROR"],
		["C", code],
		["M", message.replace(/^at COMMIT: /, "")],
		...detail === void 0 ? [] : [["D", detail]],
		...hint === void 0 ? [] : [["H", hint]]
	]);
}
function errorOf(fields) {
	const error = new DatabaseError(fields.get("M") ?? "", 0, "error");
	for (const [key, letter] of Object.entries({
		severity: "S",
		code: "C",
		detail: "D",
		hint: "H",
		position: "P",
		schema: "s",
		table: "t",
		column: "c",
		constraint: "n"
	})) Object.assign(error, { [key]: fields.get(letter) });
	return error;
}
// src/command/run.ts
/** Runs a line of the project against a database, through a gateway that watches it. */
async function watched(running, line, database) {
	try {
		var _usingCtx$28 = _usingCtx();
		const { stage } = running;
		const watch = new CommandWatch(stage, database, _usingCtx$28.a(await stage.server.connect("admin", database)));
		const result = await through(running, line, database, () => watch.around());
		await watch[Symbol.asyncDispose]();
		const { observations, catalogs } = watch.timeline;
		const refusals = observations.flatMap(({ error }) => error?.message ?? []);
		return {
			result,
			sent: watch.sent,
			refusals,
			observations,
			catalogs
		};
	} catch (_) {
		_usingCtx$28.e = _;
	} finally {
		await _usingCtx$28.d();
	}
}
/**
* Runs a line whose work is not what is reviewed. Returns what it sent; throws a UserError with its last words when it
* fails.
*/
async function applyCommand(running, line, database) {
	const { stage } = running;
	const sent = [];
	const refusals = [];
	const watch = () => async (exchange, backend, send) => {
		const statements = exchange.executions.flatMap(({ sql }) => statementsIn(sql));
		for (const statement of statements) sent.push({
			statement,
			text: statement.sql,
			values: [],
			inBlock: false
		});
		const extension = statements.find(({ operations }) => operations.some(({ kind }) => kind === "create-extension"));
		const forward = async () => {
			const { error } = await send.whole();
			if (error) refusals.push(error.get("M") ?? "");
		};
		if (extension && backend.getTransactionStatus() !== "E") await elevated(stage, backend, extension, forward);
		else await forward();
		for (const operation of statements.flatMap(({ operations }) => operations)) if (operation.kind === "create-role" && backend.getTransactionStatus() !== "E") await adoptRole(stage.server, backend, operation.name);
	};
	const failure = failureOf$1(line, {
		result: await through(running, line, database, watch),
		sent,
		refusals
	});
	if (failure !== void 0) throw new UserError(`The base branch's schema cannot be built: ${failure}`);
	return sent;
}
async function through({ stage, settings, cwd }, line, database, watch) {
	try {
		var _usingCtx3 = _usingCtx();
		const login = await loginOf(stage, database);
		const server = {
			host: login.host,
			port: login.port
		};
		const gateway = _usingCtx3.a(await startGateway({
			server,
			watch
		}));
		const here = {
			...login,
			host: "127.0.0.1",
			port: gateway.port
		};
		const env = environmentOf(process.env, settings, here);
		const timeoutMs = Math.max(1e3, Math.min(settings.timeout, stage.limits.deadline - Date.now()));
		return await runLine(line, {
			cwd,
			env,
			timeoutMs
		});
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
/** Who the migrations run as. Throws a UserError where the server asks for TLS, which the gateway does not speak. */
async function loginOf({ server }, database) {
	try {
		var _usingCtx4 = _usingCtx();
		const { host, port, user = "", password, ssl } = _usingCtx4.a(await server.connect("migrator", database));
		if (ssl) throw new UserError("Commands of the project reach their Postgres without TLS, and the one of `database-url` asks for it: rehearse with `engine: container` or `engine: local`.");
		return {
			host,
			port,
			user,
			password: String(password),
			database: server.databaseName(database)
		};
	} catch (_) {
		_usingCtx4.e = _;
	} finally {
		await _usingCtx4.d();
	}
}
/** Why a line counts as failed; undefined when it ended well. */
function failureOf$1(line, { result, sent, refusals }) {
	const { code, isTimedOut, output } = result;
	if (isTimedOut) return `${quoted$2(line)} did not end within \`command.timeout\`, and was ended. It had sent ${plural(sent.length, "statement")}${lastSent(sent)}.`;
	if (code === 0) return void 0;
	const how = code === void 0 ? "was ended by a signal" : `ended with exit code ${code}`;
	const words = refusals.findLast((message) => output.includes(message)) ?? lastWords({ output });
	return `${quoted$2(line)} ${how}${words === "" ? ", and printed nothing" : `: ${words}`}`;
}
function lastSent(sent) {
	const last = sent.at(-1);
	return last ? `, the last of them: ${last.statement.sql.replaceAll(/\s+/g, " ").slice(0, 120)}` : "";
}
// src/command/seed.ts
/** Lets a command make its rows. Throws a UserError with its last words when it fails; what it printed is told. */
async function runSeed(seed, run) {
	try {
		var _usingCtx$27 = _usingCtx();
		const { stage, database, cwd, progress, signal } = run;
		progress(`running ${quoted$2(seed.command)} for rows`);
		const login = await loginOf(stage, database);
		const server = {
			host: login.host,
			port: login.port
		};
		const refusals = [];
		const watch = () => async (_exchange, _backend, send) => {
			const { error } = await send.whole();
			if (error) refusals.push(error.get("M") ?? "");
		};
		const gateway = _usingCtx$27.a(await startGateway({
			server,
			watch,
			database: login.database
		}));
		const env = environmentOf(process.env, seed, {
			...login,
			host: "127.0.0.1",
			port: gateway.port
		});
		const timeoutMs = Math.max(1e3, Math.min(seed.timeout, stage.limits.deadline - Date.now()));
		const result = await runLine(seed.command, {
			cwd,
			env,
			timeoutMs,
			...signal && { signal }
		});
		if (result.code === 0 && !result.isTimedOut) return;
		for (const line of result.output.trimEnd().split("\n").slice(-20)) progress(`  ${line}`);
		throw new UserError(`The rows cannot be made: ${failure$1(seed.command, result, refusals)}`);
	} catch (_) {
		_usingCtx$27.e = _;
	} finally {
		await _usingCtx$27.d();
	}
}
function failure$1(line, { code, isTimedOut, output }, refusals) {
	const words = refusals.findLast((message) => output.includes(message)) ?? lastWords({ output });
	const said = words === "" ? "It printed nothing." : `It said: ${words}`;
	if (isTimedOut) return `${quoted$2(line)} did not end within its \`timeout\`, and was ended. ${said}`;
	return `${quoted$2(line)} ${code === void 0 ? "was ended by a signal" : `ended with exit code ${code}`}. ${said}`;
}
// src/command/worktree.ts
/**
* The base branch's files in a folder of their own: a git worktree of the commit that is checked out, with what changed
* since the base undone, so that a shallow clone will do. What git ignores, such as installed packages, is linked; what was
* built is not, as it holds the changes.
*
* @param root of the files that are reviewed; a repository's top, or a folder below it
*/
async function checkOutBase(root, base, changes) {
	const cleanup = createCleanup();
	try {
		const place = await mkdtemp(join(tmpdir(), "pgrehearse-base-"));
		cleanup.defer(() => rm(place, {
			recursive: true,
			force: true
		}));
		const whole = join(place, "tree");
		await git(root, [
			"worktree",
			"add",
			"--detach",
			"--force",
			whole,
			"HEAD"
		]);
		cleanup.defer(async () => void await git(root, [
			"worktree",
			"remove",
			"--force",
			whole
		]));
		const prefix = (await git(root, ["rev-parse", "--show-prefix"])).toString("utf8").trim();
		const path = join(whole, prefix);
		const leftOut = await linkIgnored(root, path);
		for (const change of changes) await undo(change, base, path);
		return {
			path,
			leftOut,
			[Symbol.asyncDispose]: () => cleanup[Symbol.asyncDispose]()
		};
	} catch (error) {
		await cleanup[Symbol.asyncDispose]();
		throw error;
	}
}
/** Where compilers write, and where programs do while they run. */
const BUILT = /^(?:dist|build|out|lib|esm|cjs|compiled|target|obj|_build|\.next|\.output|.*\.tsbuildinfo)$/;
const WRITTEN = /^(?:tmp|logs?|__pycache__)$/;
function isBuilt(name, all) {
	const folder = folderOf(name);
	const last = name.slice(folder === "" ? 0 : folder.length + 1);
	if (last === "bin") return all.includes(joinPath(folder, "obj"));
	return BUILT.test(last);
}
/** Returns what was built. */
async function linkIgnored(root, path) {
	const ignored = await git(root, "ls-files --others --ignored --exclude-standard --directory -z".split(" "));
	const names = fields(ignored).map((entry) => entry.replace(/\/$/, ""));
	const built = names.filter((name) => isBuilt(name, names));
	for (const name of names) {
		if (built.includes(name) || WRITTEN.test(name.replace(/^.*\//, ""))) continue;
		const target = join(path, name);
		await mkdir(dirname(target), { recursive: true });
		await symlink(join(root, name), target).catch(unlessThere);
	}
	return built;
}
function unlessThere(error) {
	if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
}
async function undo({ path, change, previousPath }, base, folder) {
	if (change === "added" || change === "renamed") await rm(join(folder, path), { force: true });
	if (change === "added") return;
	const former = previousPath ?? path;
	const bytes = await base.read(former);
	if (!bytes) return;
	await mkdir(dirname(join(folder, former)), { recursive: true });
	await writeFile(join(folder, former), bytes);
}
// src/review/seeds.ts
/** What runs the project's own commands for rows in the base branch's files; undefined where there are none. */
function seedsOf(stage, database, all, input) {
	if (all.length === 0) return void 0;
	const seeds = all.map(({ settings }) => settings);
	return async (signal) => {
		try {
			var _usingCtx$26 = _usingCtx();
			for (const seed of seeds) refuseForStrangers(seed, input);
			const folder = _usingCtx$26.a(await whereToRun(input));
			try {
				for (const seed of seeds) await runSeed(seed, {
					stage,
					database,
					cwd: folder.path,
					progress: input.progress,
					signal
				});
			} catch (error) {
				if (!(error instanceof UserError) || folder.leftOut.length === 0) throw error;
				const names = folder.leftOut.map((name) => `\`${name}\``).join(", ");
				throw new UserError(`${error.message} It ran in the base branch’s files, and what was built of your changes is not used there (${names}): where it needs that, let it build first, as in \`command: npm run build && npm run seed\`.`, { cause: error });
			}
		} catch (_) {
			_usingCtx$26.e = _;
		} finally {
			await _usingCtx$26.d();
		}
	};
}
function refuseForStrangers({ command, allowPullRequestTarget }, input) {
	if (!input.isUntrusted || allowPullRequestTarget) return;
	throw new UserError(`Under pull_request_target this job has the rights of the base repository, and ${quoted$2(command)}, a command of \`fixtures\`, might run what the pull request brings: it was not run. Use the event \`pull_request\`, or set \`allow-pull-request-target: true\` beside it on the base branch.`);
}
async function whereToRun({ root, here, base, changes }) {
	if (root !== void 0) return checkOutBase(root, base, changes);
	if (here === void 0) throw new UserError("A command of `fixtures` runs in a checked-out repository, and there is none here.");
	return {
		path: here,
		leftOut: [],
		[Symbol.asyncDispose]: async () => void 0
	};
}
// src/catalog/fingerprint/entry.ts
function idOf(entry) {
	return `${entry.kind} ${entry.object}`;
}
// src/catalog/meaning.ts
/**
* Facts of the catalogue that are spelled differently and mean the same. The server prints an expression from its tree,
* and the same SQL can give another tree on another way: `s IN ('a', 'b')` comes back with its casts elsewhere once the
* column's type was changed and changed back.
*
* @param property name of the fact within a fingerprint's entry
*/
function meansTheSame(property, before = "", after = "") {
	const normalise = NORMALISERS[property];
	if (property === "owner" && after === "owned by the role that migrates") return true;
	return before === after || normalise !== void 0 && normalise(before) === normalise(after);
}
const NORMALISERS = {
	default: defaultMeaning,
	body: bodyMeaning,
	definition: expressionMeaning,
	generated: expressionMeaning,
	query: expressionMeaning,
	using: expressionMeaning,
	check: expressionMeaning,
	options: optionsMeaning,
	"options of its TOAST table": optionsMeaning
};
const STRING_CAST = "::(?:text|character varying|bpchar)(?:\\[\\])?(?![\\w([])";
const LITERAL = `'[^']*(?:''[^']*)*'`;
const EXPRESSION_TOKEN = new RegExp(`${LITERAL}|"[^"]*(?:""[^"]*)*"|${STRING_CAST}|\\w+|\\s+|[^]`, "g");
const ATOM_IN_PARENTHESES = /(?<![\w"] )\( (\S+|ARRAY \[ [^()[\]]* \]) \)/g;
const DOUBLE_PARENTHESES = /\( \( ([^(),]*) \) \)/g;
/** Without casts among string types, and without the parentheses that they leave. */
function expressionMeaning(text) {
	let result = (text.match(EXPRESSION_TOKEN) ?? []).filter((token) => token.trim() !== "" && !token.startsWith("::")).map(asWord).join(" ");
	for (let last = ""; last !== result;) {
		last = result;
		result = result.replace(ATOM_IN_PARENTHESES, "$1").replace(DOUBLE_PARENTHESES, "( $1 )");
	}
	return result;
}
/** A literal may hold spaces and parentheses that are none of the expression's. */
function asWord(token) {
	return token.startsWith("'") ? encodeURIComponent(token).replaceAll(/[()]/g, "_") : token;
}
const CONSTANT_DEFAULT = new RegExp(`^\\(?(${LITERAL}|-?[\\d.]+)\\)?((?:::[^'()]+(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[\\])*)*)$`);
const NOW = /* @__PURE__ */ new Set([
	"CURRENT_TIMESTAMP",
	"now()",
	"transaction_timestamp()"
]);
/** Of a column of one type: a constant is cast to it anyway, NULL is what no default gives. */
function defaultMeaning(text) {
	const expression = text.replace(/^default /, "").replace(/^ARRAY\[\](?=::)/, "'{}'");
	if (/^(NULL(::[^']*)?)?$/.test(expression)) return "none";
	if (NOW.has(expression)) return "now()";
	const [, constant, cast = ""] = CONSTANT_DEFAULT.exec(expression) ?? [];
	if (constant === void 0) return expressionMeaning(expression);
	const isNumber = !constant.startsWith("'") || /^::(numeric|double precision|real)/.test(cast);
	const value = constant.replace(/^'(.*)'$/s, "$1");
	return `constant ${isNumber ? value.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "") : value}`;
}
/** Storage settings without those that only say the default (manual 18, CREATE TABLE, storage parameters). */
function optionsMeaning(text) {
	return text.replace(/^options /, "").split(", ").filter((option) => !/^$|^autovacuum_enabled=(true|on|1)$|^fillfactor=100$/.test(option)).join();
}
/** Whoever migrates owns what is created anew: a role of the rehearsal says nothing about the one of production. */
const OWNED_BY_MIGRATOR = "owned by the role that migrates";
const BODY_TOKEN = /--[^\n]*|'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|\w+|\s+|[^]/g;
/** Source without its layout. */
function bodyMeaning(text) {
	return (text.match(BODY_TOKEN) ?? []).map((token) => token.trim()).filter((token) => token !== "").join("\n");
}
// src/catalog/difference.ts
/**
* What differs between two fingerprints of one database, object by object, in the order of the fingerprint. What came
* or went with something else (a table's columns, a partition's copy of a constraint) is not listed again.
*/
function diffFingerprints(before, after) {
	const sides = compareNames(before, after);
	const changed = sides.pairs.flatMap((pair) => changeOf$1(pair, sides.renames) ?? []);
	return [
		...lost(sides.removed, sides.gone),
		...withoutInherited(changed),
		...reordered(before, after),
		...leftBehind(sides.added, sides.come)
	];
}
/** Pairs what has the same name, then what has the same place and definition under another one. */
function compareNames(before, after) {
	const byId = new Map(after.map((entry) => [idOf(entry), entry]));
	const known = new Set(before.map(idOf));
	const nameless = after.filter((entry) => !known.has(idOf(entry)));
	const pairs = [];
	const removed = [];
	for (const entry of before) {
		const match = byId.get(idOf(entry)) ?? takeNamesake(entry, nameless);
		if (match) pairs.push({
			before: entry,
			after: match
		});
		else removed.push(entry);
	}
	const renamed = pairs.filter((pair) => pair.before.object !== pair.after.object);
	return {
		pairs,
		removed,
		added: nameless,
		gone: goneIds(removed, pairs, (pair) => [pair.before, pair.after]),
		come: goneIds(nameless, pairs, (pair) => [pair.after, pair.before]),
		renames: renamed.map((pair) => [pair.after.object, pair.before.object])
	};
}
/** What is missing on the other side, and the identities of columns that have none there: their sequences go along. */
function goneIds(entries, pairs, sides) {
	const identities = pairs.map(sides).filter(([here, there]) => here.properties.identity && !there.properties.identity);
	return /* @__PURE__ */ new Set([...entries.map(idOf), ...identities.map(([here]) => `identity of ${idOf(here)}`)]);
}
const RENAMEABLE = /* @__PURE__ */ new Set([
	"constraint",
	"index",
	"sequence",
	"statistics"
]);
function takeNamesake(entry, candidates) {
	if (!RENAMEABLE.has(entry.kind)) return void 0;
	const at = candidates.findIndex((one) => one.kind === entry.kind && one.parents[0] === entry.parents[0] && meansTheSame("definition", entry.definition, one.definition));
	return at < 0 ? void 0 : candidates.splice(at, 1)[0];
}
function changeOf$1(pair, renames) {
	const facts = [nameFact(pair), ...changedFacts(pair, renames)].filter((fact) => fact !== void 0);
	if (facts.length === 0) return void 0;
	const real = facts.filter((fact) => !fact.benign);
	const shown = real.length > 0 ? real : facts;
	return {
		pair,
		difference: {
			object: pair.before.object,
			kind: pair.before.kind,
			before: shown.map((fact) => fact.before).join(", "),
			after: shown.map((fact) => fact.after).join(", "),
			benign: real.length === 0,
			...real.length > 0 && real.every((fact) => fact.mild) && { mild: true }
		}
	};
}
function nameFact({ before, after }) {
	if (before.object === after.object) return void 0;
	const benign = before.generatedName && after.generatedName;
	return {
		before: `named ${before.object}`,
		after: `named ${after.object}`,
		benign,
		mild: false
	};
}
function changedFacts({ before, after }, renames) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])].flatMap((name) => {
		const old = before.properties[name];
		const now = withOldNames(after.properties[name], renames);
		if (old === now) return [];
		return {
			before: old ?? absent(name),
			after: after.properties[name] ?? absent(name),
			benign: meansTheSame(name, old, now),
			mild: name === "labels" && keepsLabels(old, now)
		};
	});
}
function withOldNames(text, renames) {
	return renames.reduce((result, [after, before]) => result?.replaceAll(after, before).replaceAll(quoted$1(after), quoted$1(before)), text);
}
/** `public.Orders_id_seq` -> `public."Orders_id_seq"`, as the server prints it. */
function quoted$1(object) {
	return object.replace(/\.(.*)$/s, (_, name) => `."${name.replaceAll("\"", "\"\"")}"`);
}
function absent(property) {
	return ABSENT[property] ?? property.replace(/^privileges of (.*)$|^/s, (_, grantee) => grantee === void 0 ? "no " : `nothing granted to ${grantee}`);
}
/** What it means that a fact is not there, where "no …" does not say it. */
const ABSENT = {
	nullability: "nullable",
	persistence: "logged",
	population: "populated",
	state: "enabled",
	triggers: "triggers enabled",
	validity: "valid",
	"index validity": "valid",
	readiness: "ready",
	clustering: "not clustered on",
	"row security": "row security disabled",
	"forced row security": "row security not forced",
	"call on NULL": "called on null input",
	"security definer": "security invoker",
	volatility: "volatile",
	parallel: "parallel unsafe",
	cost: "default cost",
	rows: "default rows"
};
function labels(text) {
	return text.match(/'(?:[^']|'')*'/g) ?? [];
}
/** An enum's labels are all there still, in their order, among new ones. */
function keepsLabels(before = "", after = "") {
	const old = labels(before);
	return labels(after).filter((label) => old.includes(label)).join() === old.join();
}
/** A partition's or a child's copy of a change says nothing new. */
function withoutInherited(changes) {
	const byId = new Map(changes.map((change) => [idOf(change.pair.before), change.difference]));
	const isCopy = ({ pair, difference }) => pair.before.parents.some((parent) => {
		const above = byId.get(parent);
		return above && above.before === difference.before && above.after === difference.after;
	});
	return changes.filter((change) => !isCopy(change)).map((change) => change.difference);
}
function lost(removed, ids) {
	return removed.filter((entry) => !entry.parents.some((parent) => ids.has(parent))).map((entry) => ({
		object: entry.object,
		kind: entry.kind,
		before: described$2(entry),
		benign: false
	}));
}
/** These do no harm to a later migration, or cannot be taken back (manual 18, ALTER TYPE). */
const MILD_WHEN_LEFT = /* @__PURE__ */ new Set([
	"extension",
	"schema",
	"role"
]);
function leftBehind(added, ids) {
	const holders = new Set(added.flatMap((entry) => entry.parents));
	return added.filter((entry) => !entry.parents.some((parent) => ids.has(parent))).map((entry) => ({
		object: entry.object,
		kind: entry.kind,
		after: described$2(entry),
		benign: false,
		...MILD_WHEN_LEFT.has(entry.kind) && !holders.has(idOf(entry)) && { mild: true }
	}));
}
function described$2(entry) {
	return entry.definition === "" ? entry.kind : entry.definition;
}
/** Tables whose common columns stand in another order: a column that was dropped and added again is last. */
function reordered(before, after) {
	const now = columnsByTable(after);
	return [...columnsByTable(before)].flatMap(([table, columns]) => {
		const present = now.get(table) ?? [];
		const old = columns.filter((column) => present.includes(column)).join(", ");
		const order = present.filter((column) => columns.includes(column)).join(", ");
		if (old === order) return [];
		return {
			object: table.replace(/^(foreign )?table /, ""),
			kind: "column order",
			before: old,
			after: order,
			benign: true
		};
	});
}
function columnsByTable(fingerprint) {
	const tables = /* @__PURE__ */ new Map();
	for (const { kind, object, parents } of fingerprint) {
		const [table] = parents;
		if (kind !== "column" || table === void 0) continue;
		const columns = tables.get(table) ?? [];
		tables.set(table, [...columns, object.slice(table.replace(/^(foreign )?table /, "").length + 1)]);
	}
	return tables;
}
// src/rehearsal/roles.ts
function createsRole({ statements }) {
	return statements.some(({ operations }) => operations.some(isRoleCreation));
}
/** Also where code is run of which only its effect is known. */
function mayTouchRoles({ statements }) {
	return statements.some(({ operations }) => operations.some((operation) => /role|owned/.test(operation.kind) || [
		"run-block",
		"call",
		"not-understood",
		"other"
	].includes(operation.kind) || operation.kind === "select" && operation.functions.length > 0));
}
function isRoleCreation(operation) {
	if (operation.kind === "create-role") return true;
	return operation.kind === "run-block" && /\bcreate\s+(role|user|group)\b/i.test(operation.body);
}
function rolesDroppedBy({ statements }) {
	return statements.flatMap(({ operations }) => operations.flatMap(rolesDropped));
}
function rolesDropped(operation) {
	if (operation.kind === "drop-role") return [operation.name];
	if (operation.kind !== "run-block") return [];
	return [...operation.body.matchAll(/\bdrop\s+(?:role|user|group)\s+(?:if\s+exists\s+)?(?:"([^"]+)"|([a-z_][\w$]*))/gi)].map(([, quoted, bare]) => quoted ?? (bare ?? "").toLowerCase());
}
/**
* A role belongs to the whole server, and what depends on it in another database keeps it from being dropped (manual
* 18, DROP ROLE). Databases that are kept for their rows alone can do without it. On an existing server this may not be
* allowed; then the drop fails and says why.
*/
async function releaseRoles(server, databases, roles) {
	const safe = roles.filter((role) => ![
		server.admin,
		server.migrator,
		server.owner
	].includes(role));
	if (safe.length === 0) return;
	for (const database of databases) try {
		var _usingCtx$25 = _usingCtx();
		const admin = _usingCtx$25.a(await server.connect("admin", database));
		for (const role of safe.map(escapeIdentifier)) {
			const release = `REASSIGN OWNED BY ${role} TO ${escapeIdentifier(server.owner)}; DROP OWNED BY ${role}`;
			await admin.query(release).catch(() => void 0);
		}
	} catch (_) {
		_usingCtx$25.e = _;
	} finally {
		await _usingCtx$25.d();
	}
}
// src/rehearsal/session.ts
/** A session for the migrations on `database`, one that watches it, and the limits in force. */
async function openSession(stage, database) {
	const { server, limits } = stage;
	const cleanup = createCleanup();
	const keep = (thing) => {
		cleanup.defer(async () => thing[Symbol.asyncDispose]());
		return thing;
	};
	const connection = keep(await server.connect("migrator", database));
	const observer = keep(await server.connect("admin", database));
	const { rows } = await connection.query("SELECT pg_catalog.pg_backend_pid() AS pid");
	const pid = rows[0]?.pid ?? 0;
	const guard = keep(await startWatchdog({
		server,
		database,
		pid,
		...limits
	}));
	return {
		context: {
			session: connection,
			observer,
			pid,
			major: server.major,
			isNew: stage.isNew,
			limit: () => guard.tripped && limitReached(guard.tripped),
			async execute(statement) {
				guard.statementStarted();
				try {
					await runStatement$1(stage, connection, statement);
				} finally {
					guard.statementEnded();
				}
			}
		},
		connection,
		[Symbol.asyncDispose]: () => cleanup[Symbol.asyncDispose]()
	};
}
// src/rehearsal/at-once.ts
/**
* Migrations that their tool runs in one transaction, run so: what works one by one may fail together, such as the use of an
* enum value that the same transaction has added (55P04; manual 18, ALTER TYPE, Notes). The one that fails gets that run.
*
* @param base database that holds the base schema and its rows; it is copied
*/
async function atOnce(stage, base, rehearsals) {
	const migrations = rehearsals.map(({ migration }) => migration);
	if (!(migrations.length > 1 && migrations.every(sharesTransaction)) || rehearsals.some(({ forward }) => forward.status !== "ok")) return rehearsals;
	const database = `${base}_at_once`;
	await stage.server.createDatabase(database, base);
	const failed = await failureOf(stage, base, database, migrations);
	await stage.server.dropDatabase(database);
	if (!failed) return rehearsals;
	return rehearsals.map((one) => {
		const { up } = one.migration;
		const at = up.statements.findIndex(({ file, span }) => file === failed.file && span.start.line === failed.line);
		return at < 0 ? one : {
			...one,
			forward: failedAt(one, at, failed)
		};
	});
}
function sharesTransaction({ sharesTransaction: shares, up }) {
	return shares === true && up.transaction === "one";
}
async function failureOf(stage, base, database, migrations) {
	try {
		var _usingCtx$24 = _usingCtx();
		const script = {
			file: {
				path: "",
				text: ""
			},
			transaction: "one",
			statements: migrations.flatMap(({ up }) => up.statements)
		};
		await releaseRoles(stage.server, [base], rolesDroppedBy(script));
		const { run } = await runScript(script, _usingCtx$24.a(await openSession(stage, database)).context);
		return run.statements.find(({ ok }) => !ok);
	} catch (_) {
		_usingCtx$24.e = _;
	} finally {
		await _usingCtx$24.d();
	}
}
function failedAt({ forward, migration }, at, failed) {
	const { position: _position, ...error } = failed.error ?? {
		code: "",
		message: ""
	};
	const message = `${error.message} (in one transaction with the other new migrations, as ${migration.tool} runs all that is pending)`;
	return {
		...forward,
		status: "failed",
		reason: message,
		statements: [...forward.statements.slice(0, at), {
			...failed,
			error: {
				...error,
				message
			}
		}]
	};
}
// src/catalog/data/remembered.ts
/**
* Reads each table once. The client must be idle.
*
* @param names qualified; a partition whose parent is listed as well counts there
* @param limitMs for one table
*/
async function remember(client, names, limitMs) {
	const known = await readOnly(client, PRINTING, () => readTables(client, names));
	const tables = /* @__PURE__ */ new Map();
	const not = [];
	for (const table of known.values()) {
		if (table.ancestors.some((name) => known.has(name))) continue;
		const sums = await sumsOf(client, table, table.columns.map(({ name }) => name), table.key, limitMs);
		if ("reason" in sums) not.push({
			table: table.name,
			reason: sums.reason
		});
		else tables.set(table.name, {
			table,
			sums
		});
	}
	return {
		tables,
		not
	};
}
/** What the sums tell of rows and values that were lost, changed or added since. */
async function compareRemembered(client, { tables }, limitMs) {
	const now = await readOnly(client, PRINTING, () => readTables(client, [...tables.keys()]));
	const dataDiff = [];
	const not = [];
	for (const [name, was] of tables) {
		const table = now.get(name);
		if (!table) {
			dataDiff.push(...ofRows(name, "lost", was.sums.rows));
			continue;
		}
		const present = new Set(table.columns.map((column) => column.name));
		const columns = was.table.columns.map((column) => column.name).filter((column) => present.has(column));
		const sums = was.table.key.every((column) => present.has(column)) ? await sumsOf(client, table, columns, was.table.key, limitMs) : { reason: "its key is gone, by which its rows are told apart" };
		if ("reason" in sums) not.push({
			table: name,
			reason: sums.reason
		});
		else dataDiff.push(...differencesOf(was, sums));
	}
	return {
		dataDiff,
		not
	};
}
/** Fewer rows, or values, are so many lost; how many others there are in their place, sums do not tell. */
function differencesOf({ table, sums: was }, is) {
	const { name } = table;
	const gone = Math.max(0, was.rows - is.rows);
	const rows = [...ofRows(name, "lost", gone), ...ofRows(name, "added", Math.max(0, is.rows - was.rows))];
	const isWhole = rows.length === 0;
	return [...rows.map((one) => ({
		...one,
		atLeast: true
	})), ...[...was.columns].flatMap(([column, old]) => {
		const now = is.columns.get(column);
		const lost = old.values - (now?.values ?? 0);
		if (!now) return lost > 0 ? [{
			table: name,
			column,
			rows: lost,
			change: "lost"
		}] : [];
		if (lost > gone) return [{
			table: name,
			column,
			rows: lost - gone,
			change: "lost",
			atLeast: true
		}];
		if (isWhole && now.sum !== old.sum) return [{
			table: name,
			column,
			rows: 1,
			change: "changed",
			atLeast: true
		}];
		return [];
	})];
}
async function sumsOf(client, table, columns, key, limitMs) {
	try {
		const limit = {
			...PRINTING,
			statement_timeout: String(Math.max(1, Math.floor(limitMs)))
		};
		return await readOnly(client, limit, () => readChecksums(client, table, columns, key));
	} catch (error) {
		return { reason: `reading it failed: ${error instanceof Error ? error.message : String(error)}` };
	}
}
// src/catalog/data/sequences.ts
/**
* Sequences that would hand out again what was handed out before: one that feeds a column and stands behind its
* values, which it did not before, and one of its own that went back. A sequence that is ahead does no harm.
*/
async function compareSequences(before, after) {
	return readOnly(before, {}, () => readOnly(after, {}, () => compare(before, after)));
}
async function compare(before, after) {
	const old = new Map((await readPositions(before)).map((position) => [position.id, position]));
	const differences = [];
	for (const now of await readPositions(after)) {
		const was = old.get(now.id);
		if (!was || BigInt(now.next) >= BigInt(was.next)) continue;
		if (now.column !== null && (!await isBehind(after, now) || await isBehind(before, was))) continue;
		differences.push({
			object: now.name,
			kind: "sequence",
			before: `next value ${was.next}`,
			after: `next value ${now.next}`,
			benign: false
		});
	}
	return differences;
}
async function isBehind(client, { source, column, next }) {
	const { rows } = await client.query(`SELECT pg_catalog.max(${escapeIdentifier(column ?? "")})::pg_catalog.int8 >= $1::pg_catalog.int8 AS behind FROM ${source}`, [next]);
	return rows[0]?.behind ?? false;
}
/** Those that count upwards. A sequence that was never used has no last value, and begins with what it holds. */
async function readPositions(client) {
	const { rows } = await client.query(POSITIONS);
	const positions = [];
	for (const { path, next, ...position } of rows) positions.push({
		...position,
		next: next ?? await startOf(client, path)
	});
	return positions;
}
async function startOf(client, path) {
	const { rows } = await client.query(`SELECT last_value AS next FROM ${path}`);
	return rows[0]?.next ?? "0";
}
/** Manual 18, 52 (pg_depend) and 53 (pg_sequences). */
const POSITIONS = `
SELECT coalesce(tn.nspname || '.' || t.relname || '.' || a.attname, s.schemaname || '.' || s.sequencename) AS id,
  s.schemaname || '.' || s.sequencename AS name,
  pg_catalog.format('%I.%I', s.schemaname, s.sequencename) AS path,
  CASE WHEN t.oid IS NOT NULL THEN pg_catalog.format('%I.%I', tn.nspname, t.relname) END AS source, a.attname AS column,
  (s.last_value::pg_catalog.numeric + s.increment_by)::text AS next
FROM pg_catalog.pg_sequences s
JOIN pg_catalog.pg_class c ON c.relname = s.sequencename AND c.relkind = 'S'
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = s.schemaname
LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
  AND d.refclassid = d.classid AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  AND a.atttypid IN ('int2'::pg_catalog.regtype, 'int4'::pg_catalog.regtype, 'int8'::pg_catalog.regtype)
WHERE s.increment_by > 0 AND s.schemaname !~ '^pg_' AND c.relpersistence <> 't'
ORDER BY 2`;
// src/catalog/fingerprint/names.ts
/** Bytes of an identifier: NAMEDATALEN - 1. */
const LONGEST = 63;
/** Whether the server could have chosen the name (makeObjectName() and its callers; a digit is added while taken). */
function isGeneratedName({ name, owner, columns, label }) {
	const number = /\d*$/.exec(name)?.[0] ?? "";
	return Array.from({ length: number.length + 1 }, (_, length) => number.slice(number.length - length)).some((suffix) => objectName(owner, columns.join("_"), label + suffix) === name);
}
/** Cuts the longer of the two names until all fits. */
function objectName(owner, columns, label) {
	const second = clip(columns, LONGEST);
	const room = LONGEST - bytes(label) - 1 - (columns === "" ? 0 : 1);
	let ownerBytes = bytes(owner);
	let columnBytes = bytes(second);
	while (ownerBytes + columnBytes > room) if (ownerBytes > columnBytes) ownerBytes -= 1;
	else columnBytes -= 1;
	return [
		clip(owner, ownerBytes),
		clip(second, columnBytes),
		label
	].filter((part) => part !== "").join("_");
}
/** Cuts to so many bytes of UTF-8 without splitting a character. */
function clip(text, most) {
	const cut = new TextEncoder().encode(text).subarray(0, most);
	return new TextDecoder().decode(cut).replace(/\uFFFD$/, "");
}
function bytes(text) {
	return new TextEncoder().encode(text).length;
}
// src/catalog/fingerprint/part.ts
function toSql(part) {
	return `
SELECT ${part.kind} AS kind,
  ${part.object} AS object,
  ARRAY[${(part.parents ?? []).join(", ")}]::text[] AS parents,
  ${facts(part.definition)} AS definition,
  ${facts(part.extra ?? {})} AS extra,
  ${part.privileges ?? "NULL::json"} AS privileges,
  ${part.name ?? "NULL::json"} AS name
FROM ${part.from}
WHERE ${part.where ?? "true"}
ORDER BY ${part.orderBy ?? "kind, object"}`;
}
function facts(all) {
	return `json_strip_nulls(json_build_object(${Object.entries(all).map(([name, expression]) => `'${name}', nullif((${expression})::text, '')`).join(",\n    ")}))`;
}
// src/catalog/fingerprint/sql.ts
/** Phrases of SQL that the parts share. Arguments are SQL expressions. */
function isUserSchema(namespace = "n") {
	return `${namespace}.nspname !~ '^pg_' AND ${namespace}.nspname <> 'information_schema'`;
}
/** What CREATE EXTENSION made is covered by the extension's name and version. */
function notOfExtension(catalog, oid) {
	return `NOT EXISTS (SELECT FROM pg_depend made
    WHERE made.classid = '${catalog}'::regclass AND made.objid = ${oid} AND made.deptype = 'e')`;
}
/** OIDs below are handed out by initdb (manual 18, 68.2.2): for objects that are in no schema. */
function isUserMade(oid) {
	return `${oid} >= 16384`;
}
function qualified(name, namespace = "n") {
	return `${namespace}.nspname || '.' || ${name}`;
}
function schemaId(namespace = "n") {
	return `'schema ' || ${namespace}.nspname`;
}
function relationKind(relation) {
	return `CASE ${relation}.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
    WHEN 'f' THEN 'foreign table' ELSE 'table' END`;
}
/** Id of a relation that `from` joined with its namespace. */
function relationId(relation = "c", namespace = "n") {
	return `${relationKind(relation)} || ' ' || ${qualified(`${relation}.relname`, namespace)}`;
}
/** Name of a relation by its OID. */
function relationName(oid) {
	return `(SELECT home.nspname || '.' || rel.relname FROM pg_class rel JOIN pg_namespace home ON home.oid = rel.relnamespace
    WHERE rel.oid = ${oid})`;
}
function owner(role) {
	return `'owned by ' || pg_get_userbyid(${role})`;
}
function comment(catalog, oid, column = "0") {
	return `(SELECT 'comment ' || quote_literal(said.description) FROM pg_description said
    WHERE said.classoid = '${catalog}'::regclass AND said.objoid = ${oid} AND said.objsubid = ${column})`;
}
/** `fillfactor=70, n_distinct=5`, in alphabetical order. */
function options(array) {
	return `(SELECT 'options ' || string_agg(setting, ', ' ORDER BY setting) FROM unnest(${array}) setting)`;
}
function phrase(word, condition) {
	return `CASE WHEN ${condition} THEN '${word}' END`;
}
/**
* Grantee and privileges as a json object. NULL and the explicit default are the same (manual 18, 5.8).
*
* @param type a letter of acldefault()
*/
function privileges(type, acl, ownerRole) {
	return `(SELECT json_object_agg(granted.grantee, granted.list ORDER BY granted.grantee) FROM (
    SELECT CASE item.grantee WHEN 0 THEN 'PUBLIC' WHEN ${ownerRole} THEN 'its owner'
             ELSE pg_get_userbyid(item.grantee)::text END AS grantee,
      string_agg(DISTINCT item.privilege_type || CASE WHEN item.is_grantable THEN ' with grant option' ELSE '' END,
        ', ') AS list
    FROM aclexplode(coalesce(${acl}, acldefault('${type}', ${ownerRole}))) item GROUP BY 1) granted)`;
}
// src/catalog/fingerprint/parts/column.ts
/**
* Columns, in the order of their tables. A view's columns are part of the view; one is listed only when something was
* set on it. NOT NULL is a fact of the column, though it is a row of pg_constraint as well from 18 on (manual 18,
* 52.13); a name that somebody gave it is kept.
*/
const columns = (major) => ({
	kind: `'column'`,
	object: qualified(`c.relname || '.' || a.attname`),
	parents: [relationId(), inheritedFrom$1],
	definition: {
		type: "format_type(a.atttypid, a.atttypmod)",
		collation: `(SELECT 'collate ' || l.collname FROM pg_collation l
      WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation)`,
		generated: `CASE a.attgenerated WHEN 's' THEN 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
      WHEN 'v' THEN 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') virtual' END`,
		identity: `CASE a.attidentity WHEN 'a' THEN 'generated always as identity'
      WHEN 'd' THEN 'generated by default as identity' END`,
		default: `CASE a.attgenerated WHEN '' THEN 'default ' || pg_get_expr(d.adbin, d.adrelid) END`,
		nullability: major >= 18 ? nullability : `CASE WHEN a.attnotnull THEN 'not null' END`,
		"foreign options": options("a.attfdwoptions")
	},
	extra: {
		comment: comment("pg_class", "c.oid", "a.attnum"),
		storage: `CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'storage plain'
      WHEN 'e' THEN 'storage external' WHEN 'm' THEN 'storage main' ELSE 'storage extended' END END`,
		compression: `CASE a.attcompression WHEN 'p' THEN 'compression pglz' WHEN 'l' THEN 'compression lz4' END`,
		"statistics target": `'statistics ' || nullif(a.attstattarget, -1)`,
		options: options("a.attoptions")
	},
	privileges: `CASE WHEN a.attacl IS NOT NULL THEN ${privileges("c", "a.attacl", "c.relowner")} END`,
	from: `pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    ${major >= 18 ? notNullConstraint : ""}`,
	where: `c.oid >= ${FIRST_USER_OID} AND a.attnum > 0 AND NOT a.attisdropped AND c.relpersistence <> 't'
    AND (c.relkind IN ('r', 'p', 'f') OR c.relkind IN ('v', 'm') AND (a.attacl IS NOT NULL OR d.oid IS NOT NULL
      OR a.attstattarget > -1 OR a.attoptions IS NOT NULL OR col_description(c.oid, a.attnum) IS NOT NULL))
    AND ${isUserSchema()} AND ${notOfExtension("pg_class", "c.oid")}`,
	orderBy: "n.nspname, c.relname, a.attnum"
});
/** What initdb makes has a lower OID (FirstNormalObjectId in src/include/access/transam.h). */
const FIRST_USER_OID = 16384;
const inheritedFrom$1 = `(SELECT 'column ' || ${qualified(`p.relname || '.' || a.attname`, "pn")}
  FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
  WHERE a.attinhcount > 0 AND h.inhrelid = c.oid ORDER BY h.inhseqno LIMIT 1)`;
const notNullConstraint = `LEFT JOIN pg_constraint k
  ON k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum] AND k.conislocal`;
/** A generated name ends in `_not_null`, whatever the table and column are called by now. */
const nullability = `CASE WHEN a.attnotnull OR k.oid IS NOT NULL THEN concat_ws(' ', 'not null',
  CASE WHEN NOT k.convalidated THEN 'not valid' END,
  CASE WHEN k.connoinherit THEN 'no inherit' END,
  CASE WHEN k.conname !~ '_not_null[0-9]*$' THEN '(constraint ' || k.conname || ')' END) END`;
// src/catalog/fingerprint/parts/constraint.ts
/** The index behind a constraint is part of the constraint. NOT NULL is part of the column or the domain. */
const constraints = () => ({
	kind: `'constraint'`,
	object: qualified(`coalesce(c.relname, t.typname) || '.' || k.conname`),
	parents: [`CASE WHEN c.oid IS NULL THEN 'domain ' || ${qualified("t.typname")} ELSE ${relationId()} END`, inheritedFrom],
	definition: { definition: "pg_get_constraintdef(k.oid)" },
	extra: {
		comment: comment("pg_constraint", "k.oid"),
		"comment on its index": comment("pg_class", "x.oid"),
		"index options": options("x.reloptions"),
		"index validity": phrase("INVALID", "NOT i.indisvalid"),
		tablespace: `(SELECT 'tablespace ' || s.spcname FROM pg_tablespace s WHERE s.oid = x.reltablespace)`,
		clustering: phrase("clustered on", "i.indisclustered"),
		"replica identity": phrase("replica identity", "i.indisreplident"),
		triggers: `(SELECT 'triggers not enabled' FROM pg_trigger g
      WHERE g.tgconstraint = k.oid AND g.tgisinternal AND g.tgenabled <> 'O' LIMIT 1)`
	},
	name: `json_build_object('name', k.conname, 'owner', coalesce(c.relname, t.typname),
    'label', CASE k.contype WHEN 'p' THEN 'pkey' WHEN 'u' THEN 'key' WHEN 'x' THEN 'excl' WHEN 'f' THEN 'fkey'
      ELSE 'check' END,
    'columns', CASE WHEN k.contype = 'p' OR k.contype = 'c' AND cardinality(k.conkey) <> 1 THEN '[]'::json ELSE (
      SELECT coalesce(json_agg(coalesce(a.attname, y.attname) ORDER BY o.at), '[]')
      FROM unnest(k.conkey) WITH ORDINALITY o(attnum, at)
      LEFT JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.attnum AND a.attnum > 0
      LEFT JOIN pg_attribute y ON y.attrelid = k.conindid AND y.attnum = o.at) END)`,
	from: `pg_constraint k
    LEFT JOIN pg_class c ON c.oid = k.conrelid
    LEFT JOIN pg_type t ON t.oid = k.contypid AND k.conrelid = 0
    JOIN pg_namespace n ON n.oid = coalesce(c.relnamespace, t.typnamespace)
    LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
    LEFT JOIN pg_class x ON x.oid = i.indexrelid`,
	where: `k.contype IN ('p', 'u', 'x', 'c', 'f') AND coalesce(c.relpersistence, 'p') <> 't' AND ${isUserSchema()}
    AND ${notOfExtension("pg_class", "c.oid")} AND ${notOfExtension("pg_type", "t.oid")}`
});
/** A partition's constraint comes and goes with its parent's; an inherited CHECK is found by its name. */
const inheritedFrom = `coalesce(
  (SELECT 'constraint ' || ${qualified(`pc.relname || '.' || p.conname`, "pn")}
   FROM pg_constraint p JOIN pg_class pc ON pc.oid = p.conrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace
   WHERE p.oid = k.conparentid),
  (SELECT 'constraint ' || ${qualified(`pc.relname || '.' || p.conname`, "pn")}
   FROM pg_inherits h JOIN pg_constraint p ON p.conrelid = h.inhparent AND p.conname = k.conname AND p.contype = 'c'
   JOIN pg_class pc ON pc.oid = p.conrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace
   WHERE k.coninhcount > 0 AND h.inhrelid = k.conrelid ORDER BY h.inhseqno LIMIT 1))`;
// src/catalog/fingerprint/parts/database.ts
/** The database itself. Its name is left out: a rehearsal runs in copies. */
const databases = () => ({
	kind: `'database'`,
	object: `'database'`,
	definition: {},
	extra: { comment: `'comment ' || quote_literal(shobj_description(d.oid, 'pg_database'))` },
	privileges: privileges("d", "d.datacl", "d.datdba"),
	from: "pg_database d",
	where: "d.datname = current_database()"
});
/** ALTER DATABASE … SET, ALTER ROLE … IN DATABASE … SET. */
const settings = () => ({
	kind: `'database setting'`,
	object: `CASE s.setrole WHEN 0 THEN 'all roles' ELSE pg_get_userbyid(s.setrole)::text END`,
	definition: { settings: options("s.setconfig") },
	from: "pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase",
	where: "d.datname = current_database()"
});
// src/catalog/fingerprint/parts/extension.ts
/** Its objects are covered by its version. Not bound to its schema: a schema is rarely made for an extension alone. */
const extensions = () => ({
	kind: `'extension'`,
	object: "x.extname",
	definition: {
		version: `'version ' || x.extversion`,
		schema: `'in schema ' || n.nspname`
	},
	extra: { comment: comment("pg_extension", "x.oid") },
	from: "pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace"
});
// src/catalog/fingerprint/parts/foreign.ts
const foreignDataWrappers = () => ({
	kind: `'foreign data wrapper'`,
	object: "w.fdwname",
	definition: {
		handler: `'handler ' || nullif(w.fdwhandler::oid, 0)::regproc`,
		validator: `'validator ' || nullif(w.fdwvalidator::oid, 0)::regproc`,
		options: options("w.fdwoptions")
	},
	extra: {
		owner: owner("w.fdwowner"),
		comment: comment("pg_foreign_data_wrapper", "w.oid")
	},
	privileges: privileges("F", "w.fdwacl", "w.fdwowner"),
	from: "pg_foreign_data_wrapper w",
	where: `${isUserMade("w.oid")} AND ${notOfExtension("pg_foreign_data_wrapper", "w.oid")}`
});
const foreignServers = () => ({
	kind: `'foreign server'`,
	object: "s.srvname",
	parents: [`'foreign data wrapper ' || w.fdwname`],
	definition: {
		wrapper: `'wrapper ' || w.fdwname`,
		type: `'type ' || s.srvtype`,
		version: `'version ' || s.srvversion`,
		options: options("s.srvoptions")
	},
	extra: {
		owner: owner("s.srvowner"),
		comment: comment("pg_foreign_server", "s.oid")
	},
	privileges: privileges("S", "s.srvacl", "s.srvowner"),
	from: "pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw",
	where: notOfExtension("pg_foreign_server", "s.oid")
});
/** Options of others' mappings can only be seen by a superuser (manual 18, 53.36). */
const userMappings = () => ({
	kind: `'user mapping'`,
	object: `u.usename || ' on ' || u.srvname`,
	parents: [`'foreign server ' || u.srvname`],
	definition: { options: options("u.umoptions") },
	from: "pg_user_mappings u"
});
// src/catalog/fingerprint/parts/function.ts
/** Functions, procedures and aggregates, by the types of their arguments. */
const functions = () => ({
	kind: `CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END`,
	object: qualified(`p.proname || '(' || oidvectortypes(p.proargtypes) || ')'`),
	parents: [schemaId()],
	definition: {
		arguments: `'(' || pg_get_function_arguments(p.oid) || ')'`,
		result: `'returns ' || pg_get_function_result(p.oid)`,
		language: `'language ' || l.lanname`,
		window: phrase("window", `p.prokind = 'w'`),
		volatility: `CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' END`,
		"call on NULL": phrase("strict", "p.proisstrict"),
		"security definer": phrase("security definer", "p.prosecdef"),
		leakproof: phrase("leakproof", "p.proleakproof"),
		parallel: `CASE p.proparallel WHEN 's' THEN 'parallel safe' WHEN 'r' THEN 'parallel restricted' END`,
		cost: `'cost ' || nullif(p.procost, CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END)`,
		rows: `'rows ' || nullif(nullif(p.prorows, 0), 1000)`,
		support: `'support ' || nullif(p.prosupport::oid, 0)::regproc`,
		settings: `(SELECT 'set ' || string_agg(c, ', ' ORDER BY c) FROM unnest(p.proconfig) c)`,
		body: `CASE WHEN p.prokind <> 'a' THEN 'as ' || coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) END`,
		library: `'from ' || p.probin`,
		aggregate: `(SELECT concat_ws(', ', 'transition ' || g.aggtransfn, 'state ' || format_type(g.aggtranstype, NULL),
        'final ' || nullif(g.aggfinalfn::oid, 0)::regproc, 'combine ' || nullif(g.aggcombinefn::oid, 0)::regproc,
        'initial ' || quote_literal(g.agginitval), 'sort operator ' || nullif(g.aggsortop, 0)::regoperator,
        'direct arguments ' || nullif(g.aggnumdirectargs, 0))
      FROM pg_aggregate g WHERE g.aggfnoid = p.oid)`
	},
	extra: {
		owner: owner("p.proowner"),
		comment: comment("pg_proc", "p.oid")
	},
	privileges: privileges("f", "p.proacl", "p.proowner"),
	from: "pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang",
	where: `${isUserSchema()} AND ${notOfExtension("pg_proc", "p.oid")}
    AND NOT EXISTS (SELECT FROM pg_depend i
      WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')`
});
// src/catalog/fingerprint/parts/index.ts
/** Indexes that stand alone; one behind a constraint is part of it. */
const indexes = () => ({
	kind: `'index'`,
	object: qualified("x.relname"),
	parents: [relationId(), `'index ' || ${parentIndex}`],
	definition: { definition: `CASE WHEN i.indisunique THEN 'unique ' ELSE '' END
      || regexp_replace(substr(pg_get_indexdef(x.oid), length(${beforeTable}) + 1), '^ON ', 'on ')` },
	extra: {
		comment: comment("pg_class", "x.oid"),
		validity: phrase("INVALID", "NOT i.indisvalid"),
		readiness: phrase("not ready", "NOT i.indisready"),
		tablespace: `(SELECT 'tablespace ' || s.spcname FROM pg_tablespace s WHERE s.oid = x.reltablespace)`,
		clustering: phrase("clustered on", "i.indisclustered"),
		"replica identity": phrase("replica identity", "i.indisreplident"),
		attachment: `'attached to ' || ${parentIndex}`,
		"statistics targets": `(SELECT 'statistics ' || string_agg(a.attname || ' ' || a.attstattarget, ', ' ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = x.oid AND a.attstattarget > -1)`
	},
	name: `json_build_object('name', x.relname, 'owner', c.relname, 'label', 'idx', 'columns', (
    SELECT json_agg(coalesce(a.attname, y.attname) ORDER BY o.at)
    FROM unnest(i.indkey::int2[]) WITH ORDINALITY o(attnum, at)
    LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = o.attnum AND o.attnum <> 0
    LEFT JOIN pg_attribute y ON y.attrelid = i.indexrelid AND y.attnum = o.at))`,
	from: `pg_index i
    JOIN pg_class x ON x.oid = i.indexrelid
    JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace`,
	where: `c.relpersistence <> 't' AND c.relkind <> 't' AND ${isUserSchema()}
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
    AND ${notOfExtension("pg_class", "c.oid")} AND ${notOfExtension("pg_class", "x.oid")}`
});
const parentIndex = `(SELECT ${relationName("h.inhparent")} FROM pg_inherits h WHERE h.inhrelid = x.oid)`;
const beforeTable = `CASE WHEN i.indisunique THEN 'CREATE UNIQUE INDEX ' ELSE 'CREATE INDEX ' END
  || quote_ident(x.relname) || ' '`;
// src/catalog/fingerprint/parts/operator.ts
const operators = () => ({
	kind: `'operator'`,
	object: qualified(`o.oprname || '(' || concat_ws(', ', CASE o.oprleft WHEN 0 THEN 'none' ELSE
    format_type(o.oprleft, NULL) END, format_type(o.oprright, NULL)) || ')'`),
	parents: [schemaId()],
	definition: {
		function: `'function ' || o.oprcode`,
		commutator: `'commutator ' || nullif(o.oprcom, 0)::regoperator`,
		negator: `'negator ' || nullif(o.oprnegate, 0)::regoperator`,
		estimators: `concat_ws(', ', 'restrict ' || nullif(o.oprrest::oid, 0)::regproc, 'join ' || nullif(o.oprjoin::oid, 0)::regproc)`,
		hashes: `CASE WHEN o.oprcanhash THEN 'hashes' END`,
		merges: `CASE WHEN o.oprcanmerge THEN 'merges' END`
	},
	extra: {
		owner: owner("o.oprowner"),
		comment: comment("pg_operator", "o.oid")
	},
	from: "pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace",
	where: `${isUserSchema()} AND ${notOfExtension("pg_operator", "o.oid")}`
});
const operatorClasses = () => ({
	kind: `'operator class'`,
	object: qualified(`o.opcname || ' using ' || m.amname`),
	parents: [schemaId()],
	definition: {
		type: `'for ' || format_type(o.opcintype, NULL)`,
		default: `CASE WHEN o.opcdefault THEN 'default' END`,
		family: `(SELECT 'family ' || f.opfname FROM pg_opfamily f WHERE f.oid = o.opcfamily)`
	},
	extra: {
		owner: owner("o.opcowner"),
		comment: comment("pg_opclass", "o.oid")
	},
	from: "pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am m ON m.oid = o.opcmethod",
	where: `${isUserSchema()} AND ${notOfExtension("pg_opclass", "o.oid")}`
});
const operatorFamilies = () => ({
	kind: `'operator family'`,
	object: qualified(`f.opfname || ' using ' || m.amname`),
	parents: [schemaId()],
	definition: {
		operators: `(SELECT 'operators ' || string_agg(a.amopstrategy || ' ' || a.amopopr::regoperator, ', '
        ORDER BY a.amopstrategy, a.amopopr::regoperator::text) FROM pg_amop a WHERE a.amopfamily = f.oid)`,
		functions: `(SELECT 'functions ' || string_agg(a.amprocnum || ' ' || a.amproc, ', '
        ORDER BY a.amprocnum, a.amproc::text) FROM pg_amproc a WHERE a.amprocfamily = f.oid)`
	},
	extra: {
		owner: owner("f.opfowner"),
		comment: comment("pg_opfamily", "f.oid")
	},
	from: "pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am m ON m.oid = f.opfmethod",
	where: `${isUserSchema()} AND ${notOfExtension("pg_opfamily", "f.oid")}`
});
const casts = () => ({
	kind: `'cast'`,
	object: `format_type(k.castsource, NULL) || ' as ' || format_type(k.casttarget, NULL)`,
	definition: {
		method: `CASE k.castmethod WHEN 'f' THEN 'with function ' || k.castfunc::regprocedure WHEN 'i' THEN 'with inout'
      ELSE 'without function' END`,
		context: `CASE k.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'as assignment' END`
	},
	extra: { comment: comment("pg_cast", "k.oid") },
	from: "pg_cast k",
	where: `${isUserMade("k.oid")} AND ${notOfExtension("pg_cast", "k.oid")}`
});
const transforms = () => ({
	kind: `'transform'`,
	object: `format_type(f.trftype, NULL) || ' for ' || l.lanname`,
	definition: { functions: `f.trffromsql || ', ' || f.trftosql` },
	from: "pg_transform f JOIN pg_language l ON l.oid = f.trflang",
	where: `${isUserMade("f.oid")} AND ${notOfExtension("pg_transform", "f.oid")}`
});
// src/catalog/fingerprint/parts/other.ts
/** CREATE STATISTICS. An unset target is -1 up to 16, NULL from 17 on (manual 17, 52.52). */
const statistics = () => ({
	kind: `'statistics'`,
	object: qualified("s.stxname"),
	parents: [relationId("c", "cn")],
	definition: { definition: `ltrim(substr(pg_get_statisticsobjdef(s.oid),
      length('CREATE STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname)) + 1))` },
	extra: {
		"statistics target": `'statistics ' || nullif(s.stxstattarget, -1)`,
		owner: owner("s.stxowner"),
		comment: comment("pg_statistic_ext", "s.oid")
	},
	name: `json_build_object('name', s.stxname, 'owner', c.relname, 'label', 'stat', 'columns', (
    SELECT coalesce(json_agg(a.attname ORDER BY o.at), '[]') FROM unnest(s.stxkeys::int2[]) WITH ORDINALITY o(attnum, at)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = o.attnum))`,
	from: `pg_statistic_ext s
    JOIN pg_namespace n ON n.oid = s.stxnamespace
    JOIN pg_class c ON c.oid = s.stxrelid
    JOIN pg_namespace cn ON cn.oid = c.relnamespace`,
	where: `${isUserSchema()} AND ${notOfExtension("pg_statistic_ext", "s.oid")}`
});
const languages = () => ({
	kind: `'language'`,
	object: "l.lanname",
	definition: { trust: `CASE WHEN l.lanpltrusted THEN 'trusted' END` },
	extra: {
		owner: owner("l.lanowner"),
		comment: comment("pg_language", "l.oid")
	},
	privileges: privileges("l", "l.lanacl", "l.lanowner"),
	from: "pg_language l",
	where: `${isUserMade("l.oid")} AND ${notOfExtension("pg_language", "l.oid")}`
});
const accessMethods = () => ({
	kind: `'access method'`,
	object: "m.amname",
	definition: {
		handler: `'handler ' || m.amhandler`,
		type: `CASE m.amtype WHEN 't' THEN 'table' ELSE 'index' END`
	},
	extra: { comment: comment("pg_am", "m.oid") },
	from: "pg_am m",
	where: `${isUserMade("m.oid")} AND ${notOfExtension("pg_am", "m.oid")}`
});
/** SECURITY LABEL, for any kind of object of this database. */
const securityLabels = () => ({
	kind: `'security label'`,
	object: `i.type || ' ' || i.identity || ' for ' || s.provider`,
	definition: { label: "s.label" },
	from: "pg_seclabel s CROSS JOIN LATERAL pg_identify_object(s.classoid, s.objoid, s.objsubid) i",
	where: `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = s.classoid AND e.objid = s.objoid AND e.deptype = 'e')`
});
// src/catalog/fingerprint/parts/policy.ts
const policies = () => ({
	kind: `'policy'`,
	object: qualified(`c.relname || '.' || p.polname`),
	parents: [relationId()],
	definition: {
		permissive: `CASE WHEN NOT p.polpermissive THEN 'restrictive' END`,
		command: `'for ' || CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update'
      WHEN 'd' THEN 'delete' ELSE 'all' END`,
		roles: `(SELECT 'to ' || string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r)::text END, ', '
      ORDER BY pg_get_userbyid(r)) FROM unnest(p.polroles) r)`,
		using: `'using (' || pg_get_expr(p.polqual, p.polrelid) || ')'`,
		check: `'with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'`
	},
	extra: { comment: comment("pg_policy", "p.oid") },
	from: "pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace",
	where: `c.relpersistence <> 't' AND ${isUserSchema()} AND ${notOfExtension("pg_class", "c.oid")}`
});
// src/catalog/fingerprint/parts/publication.ts
/** Column lists, row filters and whole schemas exist since 15, generated columns since 18. */
const publications = (major) => ({
	kind: `'publication'`,
	object: "p.pubname",
	definition: {
		scope: `CASE WHEN p.puballtables THEN 'for all tables' END`,
		schemas: major >= 15 ? `(SELECT 'for tables in schema ' || string_agg(n.nspname, ', ' ORDER BY n.nspname)
            FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid WHERE s.pnpubid = p.oid)` : "NULL",
		tables: `(SELECT 'for ' || string_agg(${publishedTable(major)}, ', ' ORDER BY n.nspname, c.relname)
      FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE r.prpubid = p.oid)`,
		operations: `concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)`,
		root: `CASE WHEN p.pubviaroot THEN 'via partition root' END`,
		"generated columns": major >= 18 ? `CASE p.pubgencols WHEN 's' THEN 'with stored generated columns' END` : "NULL"
	},
	extra: {
		owner: owner("p.pubowner"),
		comment: comment("pg_publication", "p.oid")
	},
	from: "pg_publication p",
	where: `${isUserMade("p.oid")} AND ${notOfExtension("pg_publication", "p.oid")}`
});
function publishedTable(major) {
	if (major < 15) return qualified("c.relname");
	return `concat_ws(' ', ${qualified("c.relname")},
    (SELECT '(' || string_agg(a.attname, ', ' ORDER BY a.attnum) || ')' FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs::int2[])),
    'where ' || pg_get_expr(r.prqual, r.prrelid))`;
}
/** Without the connection string, which only a superuser may read. */
const subscriptions = () => ({
	kind: `'subscription'`,
	object: "s.subname",
	definition: {
		publications: `(SELECT 'to ' || string_agg(p, ', ' ORDER BY p) FROM unnest(s.subpublications) p)`,
		state: `CASE WHEN NOT s.subenabled THEN 'disabled' END`
	},
	extra: {
		owner: owner("s.subowner"),
		comment: comment("pg_subscription", "s.oid")
	},
	from: "pg_subscription s JOIN pg_database d ON d.oid = s.subdbid",
	where: "d.datname = current_database()"
});
// src/catalog/fingerprint/parts/relation.ts
/** Tables, partitioned and foreign ones, views and materialised views. Temporary ones are of their session only. */
const relations = () => ({
	kind: relationKind("c"),
	object: qualified("c.relname"),
	parents: [schemaId(), `(SELECT ${relationKind("p")} || ' ' || ${relationName("p.oid")}
      FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent WHERE c.relispartition AND h.inhrelid = c.oid)`],
	definition: {
		persistence: phrase("unlogged", `c.relpersistence = 'u'`),
		"partition key": `'partition by ' || pg_get_partkeydef(c.oid)`,
		parent: `(SELECT CASE WHEN c.relispartition THEN 'partition of ' ELSE 'inherits ' END
        || string_agg(${relationName("h.inhparent")}, ', ' ORDER BY h.inhseqno)
      FROM pg_inherits h WHERE h.inhrelid = c.oid)`,
		bounds: "pg_get_expr(c.relpartbound, c.oid)",
		type: `'of ' || nullif(c.reloftype, 0)::regtype`,
		"access method": `(SELECT 'using ' || m.amname FROM pg_am m WHERE m.oid = c.relam AND m.amname <> 'heap')`,
		server: `(SELECT 'server ' || s.srvname FROM pg_foreign_table t JOIN pg_foreign_server s ON s.oid = t.ftserver
      WHERE t.ftrelid = c.oid)`,
		"foreign options": `(SELECT ${options("t.ftoptions")} FROM pg_foreign_table t WHERE t.ftrelid = c.oid)`,
		query: `CASE WHEN c.relkind IN ('v', 'm') THEN btrim(pg_get_viewdef(c.oid), E' ;\\n') END`
	},
	extra: {
		columns: `CASE WHEN c.relkind IN ('v', 'm') THEN (
      SELECT 'columns ' || string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) END`,
		owner: owner("c.relowner"),
		comment: comment("pg_class", "c.oid"),
		options: options("c.reloptions"),
		"options of its TOAST table": `(SELECT ${options("t.reloptions")} FROM pg_class t WHERE t.oid = c.reltoastrelid)`,
		tablespace: `(SELECT 'tablespace ' || s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace)`,
		"replica identity": `CASE c.relreplident WHEN 'f' THEN 'replica identity full' WHEN 'i' THEN 'replica identity index'
      WHEN 'n' THEN CASE WHEN c.relkind IN ('r', 'p') THEN 'replica identity nothing' END END`,
		"row security": phrase("row security enabled", "c.relrowsecurity"),
		"forced row security": phrase("row security forced", "c.relforcerowsecurity"),
		population: phrase("not populated", "NOT c.relispopulated")
	},
	privileges: privileges("r", "c.relacl", "c.relowner"),
	from: "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace",
	where: `c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.relpersistence <> 't'
    AND ${isUserSchema()} AND ${notOfExtension("pg_class", "c.oid")}`
});
// src/catalog/fingerprint/parts/role.ts
/** The cluster's roles, without the server's own. */
const roles = () => ({
	kind: `'role'`,
	object: "r.rolname",
	definition: {
		superuser: phrase("superuser", "r.rolsuper"),
		login: phrase("login", "r.rolcanlogin"),
		createdb: phrase("createdb", "r.rolcreatedb"),
		createrole: phrase("createrole", "r.rolcreaterole"),
		replication: phrase("replication", "r.rolreplication"),
		bypassrls: phrase("bypassrls", "r.rolbypassrls"),
		inheritance: phrase("noinherit", "NOT r.rolinherit"),
		"connection limit": `'connection limit ' || nullif(r.rolconnlimit, -1)`,
		"password expiry": `'valid until ' || r.rolvaliduntil`,
		memberships: `(SELECT 'member of ' || string_agg(DISTINCT pg_get_userbyid(m.roleid)::text, ', ')
      FROM pg_auth_members m WHERE m.member = r.oid)`
	},
	extra: {
		comment: `'comment ' || quote_literal(shobj_description(r.oid, 'pg_authid'))`,
		settings: `(SELECT 'set ' || string_agg(c, ', ' ORDER BY c) FROM unnest(r.rolconfig) c)`
	},
	from: "pg_roles r",
	where: `r.rolname !~ '^pg_'`
});
// src/catalog/fingerprint/parts/schema.ts
const schemas = () => ({
	kind: `'schema'`,
	object: "n.nspname",
	definition: {},
	extra: {
		owner: owner("n.nspowner"),
		comment: comment("pg_namespace", "n.oid")
	},
	privileges: privileges("n", "n.nspacl", "n.nspowner"),
	from: "pg_namespace n",
	where: `${isUserSchema()} AND ${notOfExtension("pg_namespace", "n.oid")}`
});
const OBJECTS = {
	r: "tables",
	S: "sequences",
	f: "functions",
	T: "types",
	n: "schemas",
	L: "large objects"
};
/** ALTER DEFAULT PRIVILEGES. */
const defaultPrivileges = () => ({
	kind: `'default privileges'`,
	object: `concat_ws(' ', pg_get_userbyid(d.defaclrole), 'in schema ' || n.nspname, 'on',
    CASE d.defaclobjtype ${Object.entries(OBJECTS).map(([letter, name]) => `WHEN '${letter}' THEN '${name}'`).join(" ")} END)`,
	parents: [`coalesce('schema ' || n.nspname, 'database database')`],
	definition: { grants: `(SELECT string_agg(g, '; ' ORDER BY g) FROM (
      SELECT string_agg(DISTINCT x.privilege_type || CASE WHEN x.is_grantable THEN ' with grant option' ELSE '' END, ', ')
        || ' to ' || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END AS g
      FROM aclexplode(d.defaclacl) x GROUP BY x.grantee) all_grants)` },
	from: "pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace"
});
// src/catalog/fingerprint/parts/sequence.ts
const OWNING_COLUMN = qualified(`t.relname || '.' || a.attname`, "tn");
/** Its parameters and the column that owns it, not the last value. */
const sequences = () => ({
	kind: `'sequence'`,
	object: qualified("c.relname"),
	parents: [`coalesce('column ' || ${OWNING_COLUMN}, ${schemaId()})`, `CASE o.deptype WHEN 'i' THEN 'identity of column ' || ${OWNING_COLUMN} END`],
	definition: {
		persistence: phrase("unlogged", `c.relpersistence = 'u'`),
		type: "format_type(s.seqtypid, NULL)",
		start: `'start ' || s.seqstart`,
		increment: `'increment ' || s.seqincrement`,
		minimum: `'minimum ' || s.seqmin`,
		maximum: `'maximum ' || s.seqmax`,
		cache: `'cache ' || s.seqcache`,
		cycle: phrase("cycle", "s.seqcycle"),
		"owning column": `'owned by column ' || ${OWNING_COLUMN}`
	},
	extra: {
		owner: owner("c.relowner"),
		comment: comment("pg_class", "c.oid")
	},
	privileges: privileges("s", "c.relacl", "c.relowner"),
	name: `CASE WHEN t.oid IS NOT NULL THEN json_build_object('name', c.relname, 'owner', t.relname, 'label', 'seq',
    'columns', json_build_array(a.attname)) END`,
	from: `pg_sequence s
    JOIN pg_class c ON c.oid = s.seqrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.refobjsubid > 0
      AND o.refclassid = 'pg_class'::regclass AND o.deptype IN ('a', 'i')
    LEFT JOIN pg_class t ON t.oid = o.refobjid
    LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid`,
	where: `c.relpersistence <> 't' AND ${isUserSchema()} AND ${notOfExtension("pg_class", "c.oid")}`
});
// src/catalog/fingerprint/parts/text-search.ts
const textSearchConfigurations = () => ({
	kind: `'text search configuration'`,
	object: qualified("f.cfgname"),
	parents: [schemaId()],
	definition: {
		parser: `(SELECT 'parser ' || p.prsname FROM pg_ts_parser p WHERE p.oid = f.cfgparser)`,
		mapping: `(SELECT 'mapping ' || string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', '
      ORDER BY m.maptokentype, m.mapseqno) FROM pg_ts_config_map m WHERE m.mapcfg = f.oid)`
	},
	extra: {
		owner: owner("f.cfgowner"),
		comment: comment("pg_ts_config", "f.oid")
	},
	from: "pg_ts_config f JOIN pg_namespace n ON n.oid = f.cfgnamespace",
	where: `${isUserSchema()} AND ${notOfExtension("pg_ts_config", "f.oid")}`
});
const textSearchDictionaries = () => ({
	kind: `'text search dictionary'`,
	object: qualified("d.dictname"),
	parents: [schemaId()],
	definition: {
		template: `(SELECT 'template ' || t.tmplname FROM pg_ts_template t WHERE t.oid = d.dicttemplate)`,
		options: `'options ' || d.dictinitoption`
	},
	extra: {
		owner: owner("d.dictowner"),
		comment: comment("pg_ts_dict", "d.oid")
	},
	from: "pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace",
	where: `${isUserSchema()} AND ${notOfExtension("pg_ts_dict", "d.oid")}`
});
const textSearchParsers = () => ({
	kind: `'text search parser'`,
	object: qualified("p.prsname"),
	parents: [schemaId()],
	definition: { functions: `p.prsstart || ', ' || p.prstoken || ', ' || p.prsend || ', ' || p.prslextype` },
	from: "pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace",
	where: `${isUserSchema()} AND ${notOfExtension("pg_ts_parser", "p.oid")}`
});
const textSearchTemplates = () => ({
	kind: `'text search template'`,
	object: qualified("t.tmplname"),
	parents: [schemaId()],
	definition: { functions: `concat_ws(', ', t.tmplinit, t.tmpllexize)` },
	from: "pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace",
	where: `${isUserSchema()} AND ${notOfExtension("pg_ts_template", "t.oid")}`
});
// src/catalog/fingerprint/parts/trigger.ts
const ENABLED = (flag) => `CASE ${flag} WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'enabled on replicas only'
  WHEN 'A' THEN 'always enabled' END`;
/** Those of users; the ones behind a foreign key are part of it. */
const triggers = () => ({
	kind: `'trigger'`,
	object: qualified(`c.relname || '.' || g.tgname`),
	parents: [relationId(), `(SELECT 'trigger ' || ${qualified(`pc.relname || '.' || p.tgname`, "pn")} FROM pg_trigger p
      JOIN pg_class pc ON pc.oid = p.tgrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace WHERE p.oid = g.tgparentid)`],
	definition: { definition: "pg_get_triggerdef(g.oid)" },
	extra: {
		state: ENABLED("g.tgenabled"),
		comment: comment("pg_trigger", "g.oid")
	},
	from: `pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace`,
	where: `NOT g.tgisinternal AND c.relpersistence <> 't' AND ${isUserSchema()}
    AND ${notOfExtension("pg_class", "c.oid")}`
});
const rules = () => ({
	kind: `'rule'`,
	object: qualified(`c.relname || '.' || r.rulename`),
	parents: [relationId()],
	definition: { definition: "pg_get_ruledef(r.oid)" },
	extra: {
		state: ENABLED("r.ev_enabled"),
		comment: comment("pg_rewrite", "r.oid")
	},
	from: `pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace`,
	where: `r.rulename <> '_RETURN' AND c.relpersistence <> 't' AND ${isUserSchema()}
    AND ${notOfExtension("pg_class", "c.oid")}`
});
const eventTriggers = () => ({
	kind: `'event trigger'`,
	object: "e.evtname",
	definition: {
		event: `'on ' || e.evtevent`,
		tags: `(SELECT 'when tag in ' || string_agg(t, ', ' ORDER BY t) FROM unnest(e.evttags) t)`,
		function: `'execute function ' || e.evtfoid::regprocedure`
	},
	extra: {
		state: ENABLED("e.evtenabled"),
		owner: owner("e.evtowner"),
		comment: comment("pg_event_trigger", "e.oid")
	},
	from: "pg_event_trigger e",
	where: `${isUserMade("e.oid")} AND ${notOfExtension("pg_event_trigger", "e.oid")}`
});
// src/catalog/fingerprint/parts/type.ts
/** Composite, range, base types, enums and domains. Row types, arrays and multiranges come with something else. */
const types = () => ({
	kind: `CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'e' THEN 'enum' ELSE 'type' END`,
	object: qualified("t.typname"),
	parents: [schemaId()],
	definition: {
		shape: `CASE t.typtype WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range' WHEN 'b' THEN 'base' WHEN 'p' THEN 'shell' END`,
		attributes: `(SELECT '(' || string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
        (SELECT 'collate ' || l.collname FROM pg_collation l JOIN pg_type y ON y.oid = a.atttypid
         WHERE l.oid = a.attcollation AND a.attcollation <> y.typcollation)), ', ' ORDER BY a.attnum) || ')'
      FROM pg_attribute a WHERE a.attrelid = nullif(t.typrelid, 0) AND a.attnum > 0 AND NOT a.attisdropped)`,
		labels: `(SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
      FROM pg_enum e WHERE e.enumtypid = t.oid)`,
		range: `(SELECT concat_ws(', ', 'of ' || format_type(r.rngsubtype, NULL),
        'operator class ' || (SELECT o.opcname FROM pg_opclass o WHERE o.oid = r.rngsubopc AND NOT o.opcdefault),
        'canonical ' || nullif(r.rngcanonical::oid, 0)::regproc,
        'difference ' || nullif(r.rngsubdiff::oid, 0)::regproc,
        'collate ' || (SELECT l.collname FROM pg_collation l JOIN pg_type y ON y.oid = r.rngsubtype
          WHERE l.oid = r.rngcollation AND r.rngcollation <> y.typcollation))
      FROM pg_range r WHERE r.rngtypid = t.oid)`,
		base: `CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) END`,
		collation: `(SELECT 'collate ' || l.collname FROM pg_collation l JOIN pg_type y ON y.oid = t.typbasetype
      WHERE t.typtype = 'd' AND l.oid = t.typcollation AND t.typcollation <> y.typcollation)`,
		default: `'default ' || t.typdefault`,
		nullability: `CASE WHEN t.typnotnull THEN 'not null' END`,
		functions: `CASE t.typtype WHEN 'b' THEN 'input ' || t.typinput || ', output ' || t.typoutput END`
	},
	extra: {
		owner: owner("t.typowner"),
		comment: comment("pg_type", "t.oid")
	},
	privileges: privileges("T", "t.typacl", "t.typowner"),
	from: "pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid",
	where: `coalesce(c.relkind, 'c') = 'c' AND t.typtype <> 'm' AND ${isUserSchema()}
    AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
    AND ${notOfExtension("pg_type", "t.oid")}`
});
const collations = (major) => ({
	kind: `'collation'`,
	object: qualified("l.collname"),
	parents: [schemaId()],
	definition: {
		provider: `CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END`,
		locale: major >= 17 ? "l.colllocale" : major >= 15 ? "l.colliculocale" : "NULL",
		collate: "l.collcollate",
		ctype: "l.collctype",
		determinism: `CASE WHEN NOT l.collisdeterministic THEN 'nondeterministic' END`,
		rules: major >= 16 ? `'rules ' || quote_literal(l.collicurules)` : "NULL"
	},
	extra: {
		owner: owner("l.collowner"),
		comment: comment("pg_collation", "l.oid")
	},
	from: "pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace",
	where: `${isUserSchema()} AND ${notOfExtension("pg_collation", "l.oid")}`
});
const conversions = () => ({
	kind: `'conversion'`,
	object: qualified("v.conname"),
	parents: [schemaId()],
	definition: { definition: `pg_encoding_to_char(v.conforencoding) || ' to ' || pg_encoding_to_char(v.contoencoding)
      || ' by ' || v.conproc || CASE WHEN v.condefault THEN ' default' ELSE '' END` },
	extra: {
		owner: owner("v.conowner"),
		comment: comment("pg_conversion", "v.oid")
	},
	from: "pg_conversion v JOIN pg_namespace n ON n.oid = v.connamespace",
	where: `${isUserSchema()} AND ${notOfExtension("pg_conversion", "v.oid")}`
});
// src/catalog/fingerprint/registry.ts
/** Everything that a fingerprint holds. A new kind is its part and a line here. */
const PARTS = [
	roles,
	databases,
	settings,
	schemas,
	defaultPrivileges,
	extensions,
	languages,
	accessMethods,
	collations,
	conversions,
	types,
	functions,
	operators,
	operatorFamilies,
	operatorClasses,
	casts,
	transforms,
	textSearchParsers,
	textSearchTemplates,
	textSearchDictionaries,
	textSearchConfigurations,
	foreignDataWrappers,
	foreignServers,
	userMappings,
	relations,
	columns,
	sequences,
	constraints,
	indexes,
	statistics,
	triggers,
	rules,
	policies,
	eventTriggers,
	publications,
	subscriptions,
	securityLabels
];
// src/catalog/fingerprint/read.ts
/**
* Everything that makes up the schema of the connected database, and the roles of its server. Read in one read-only
* transaction, so the client must be idle. PostgreSQL 14 to 18.
*
* @param ownRoles roles that are there for the rehearsal's own sake: not listed, and named as the role that migrates
*/
async function readFingerprint(client, ownRoles = []) {
	return readOnly(client, {}, async () => {
		const major = await majorVersion(client);
		const entries = [];
		for (const part of PARTS) {
			const { rows } = await client.query(toSql(part(major)));
			entries.push(...rows.map((row) => toEntry(row, ownRoles)));
		}
		return entries.filter(({ kind, object }) => kind !== "role" || !ownRoles.includes(object));
	});
}
async function majorVersion(client) {
	const { rows } = await client.query(`SELECT current_setting('server_version_num')::int / 10000 AS major`);
	return rows[0]?.major ?? 0;
}
function toEntry(row, ownRoles) {
	const grants = Object.entries(row.privileges ?? {}).map(([grantee, list]) => [`privileges of ${grantee}`, `${list} granted to ${grantee}`]);
	return {
		kind: row.kind,
		object: row.object,
		definition: Object.values(row.definition).join(" "),
		properties: {
			...row.definition,
			...withoutOwnRole(row.extra, ownRoles),
			...Object.fromEntries(grants)
		},
		parents: row.parents.filter((parent) => parent !== null),
		generatedName: row.name !== null && isGeneratedName(row.name)
	};
}
function withoutOwnRole(extra, ownRoles) {
	return ownRoles.some((role) => extra["owner"] === `owned by ${role}`) ? {
		...extra,
		owner: OWNED_BY_MIGRATOR
	} : extra;
}
// src/rehearsal/touched.ts
/**
* Tells values that a trigger writes whenever a row is updated, such as `updated_at`, from lost ones: no script names
* the column, so nothing but the trigger can have set it.
*/
async function withTouched(client, differences, scripts) {
	if (!differences.some(({ change }) => change === "changed")) return differences;
	const { rows } = await client.query(STAMPED);
	const stamped = new Set(rows.map(({ column }) => column));
	const words = new Set(scripts.flatMap(({ file }) => sentText(file).toLowerCase().match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []));
	return differences.map((difference) => {
		const { table, column = "", change } = difference;
		return change === "changed" && stamped.has(`${table}.${column}`) && !words.has(column.toLowerCase()) ? {
			...difference,
			change: "touched"
		} : difference;
	});
}
/** Points in time of tables that a trigger FOR EACH ROW BEFORE UPDATE guards (manual 18, 52: pg_trigger.tgtype). */
const STAMPED = `
SELECT DISTINCT n.nspname || '.' || c.relname || '.' || a.attname AS column
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgtype & 19 = 19
  AND a.atttypid IN ('date'::pg_catalog.regtype, 'timestamp'::pg_catalog.regtype, 'timestamptz'::pg_catalog.regtype)`;
// src/rehearsal/differences.ts
/** For the sums of one table, in milliseconds. */
const LONGEST_SUMS_MS = 12e4;
const UNNAMED = "no script names it, so nothing of its rows was noted before";
/** Of a database that nobody changes from now on: a fingerprint takes as long as a short migration, and not all are needed. */
function stateOf(server, database) {
	let read;
	return {
		database,
		fingerprint: () => read ??= fingerprintOf(server, database)
	};
}
async function fingerprintOf(server, database) {
	try {
		var _usingCtx$23 = _usingCtx();
		const entries = await readFingerprint(_usingCtx$23.a(await server.connect("admin", database)), [server.admin, server.migrator]);
		return server.kind === "url" ? entries.filter(({ kind }) => kind !== "role") : entries;
	} catch (_) {
		_usingCtx$23.e = _;
	} finally {
		await _usingCtx$23.d();
	}
}
/**
* What `database` holds otherwise than before.
*
* @param tables that may differ in their rows, by qualified name
* @param scripts that ran since
*/
async function differences(server, before, database, tables, scripts) {
	try {
		var _usingCtx3 = _usingCtx();
		const now = await fingerprintOf(server, database);
		const schemaDiff = diffFingerprints(await before.fingerprint(), now);
		if (before.remembered) return {
			schemaDiff,
			...await sinceRemembered(server, before.remembered, database, tables, scripts)
		};
		const old = _usingCtx3.a(await server.connect("admin", before.database));
		const current = _usingCtx3.a(await server.connect("admin", database));
		const data = tables.length === 0 ? [] : await compareData(old, current, tables);
		return {
			schemaDiff: [...schemaDiff, ...await compareSequences(old, current)],
			dataDiff: await withTouched(current, data, scripts)
		};
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
async function sinceRemembered(server, remembered, database, tables, scripts) {
	try {
		var _usingCtx4 = _usingCtx();
		const current = _usingCtx4.a(await server.connect("admin", database));
		const { dataDiff, not } = await compareRemembered(current, remembered, LONGEST_SUMS_MS);
		const left = [...remembered.not, ...not].filter(({ table }) => tables.includes(table));
		const unnamed = tables.filter((table) => !remembered.tables.has(table) && !left.some((one) => one.table === table));
		const notCompared = [...left, ...unnamed.map((table) => ({
			table,
			reason: UNNAMED
		}))];
		return {
			dataDiff: await withTouched(current, dataDiff, scripts),
			...notCompared.length > 0 && { notCompared }
		};
	} catch (_) {
		_usingCtx4.e = _;
	} finally {
		await _usingCtx4.d();
	}
}
// src/sql/offending/rows.ts
/** What tells a row from the others: its primary key, or else its place. */
function keyOf$1(catalog, relation) {
	const key = catalog.relations.get(relation)?.constraints.find(({ kind }) => kind === "primary-key");
	return key && key.columns.length > 0 ? key.columns.map(quoteName) : ["ctid"];
}
/** Rows that meet a condition: their keys, and the columns in question. */
function rowsWhere(catalog, relation, columns, condition) {
	const key = keyOf$1(catalog, relation);
	const shown = [.../* @__PURE__ */ new Set([...key, ...columns.map(quoteName)])];
	const where = condition === void 0 ? "" : ` WHERE ${condition}`;
	return `SELECT ${shown.join(", ")} FROM ${quoteRelation(relation)}${where} ORDER BY ${key.join(", ")}`;
}
/** A column's name, or an expression as the author wrote it. */
function keyText$1(catalog, relation, key) {
	return (catalog.relations.get(relation)?.columns ?? []).some(({ name }) => name === key) ? quoteName(key) : `(${key})`;
}
// src/sql/offending/types.ts
/** Rows whose value does not fit into the new type. */
function misfits(operation, failed) {
	if (operation.kind !== "alter-column-type") return void 0;
	const { relation, column } = operation;
	const condition = misfit(operation, failed);
	return condition && rowsWhere(failed.catalog, relation, [column], condition);
}
/** Rows whose value a change of type that comes through does not keep. */
function alteredQuery(operation, catalog) {
	if (operation.kind !== "alter-column-type") return void 0;
	const { relation, column, type, using } = operation;
	const from = columnOf(catalog, relation, column)?.type;
	if (from === void 0 || using !== void 0 && !isCastOf(using, column)) return void 0;
	if (narrowing(from, type, using !== void 0 && using.trim() !== column)?.changes === void 0) return void 0;
	return rowsWhere(catalog, relation, [column], notKept(quoteName(column), from, type));
}
/** There and back again is not the same: numbers by way of numeric, which holds them all. Of a moment a time is no way back. */
function notKept(name, from, type) {
	if (from.startsWith("timestamp") && /^time\b/.test(type)) return `${name} IS NOT NULL`;
	if (type.startsWith("character")) return `${name}::${type}::text IS DISTINCT FROM ${name}::text`;
	return `${name}::${type}::${/^(smallint|integer|bigint|numeric)/.test(from) ? "numeric" : from} IS DISTINCT FROM ${name}`;
}
const WHOLE$1 = {
	smallint: ["-32768", "32767"],
	integer: ["-2147483648", "2147483647"],
	bigint: ["-9223372036854775808", "9223372036854775807"]
};
const NUMBER = /^(smallint|integer|bigint|numeric|real|double precision)/;
function misfit(operation, { catalog, major }) {
	const { relation, column, type, using } = operation;
	const from = columnOf(catalog, relation, column)?.type ?? "";
	const name = quoteName(column);
	const [, length] = /^(?:character varying|character|bit varying)\((\d+)\)$/.exec(type) ?? [];
	if (length !== void 0) return type.startsWith("bit") ? `length(${name}) > ${length}` : `length(rtrim(${name}::text, ' ')) > ${length}`;
	if (using !== void 0 && !isCastOf(using, column)) return void 0;
	if (NUMBER.test(from) && NUMBER.test(type)) return outOfRange(name, type);
	if (major >= INPUT_CAN_BE_TRIED && !NUMBER.test(from)) return `NOT pg_input_is_valid(${name}::text, '${type.replaceAll("'", "''")}')`;
	return patternFor(type, name);
}
/** pg_input_is_valid() (manual 18, 9.26). */
const INPUT_CAN_BE_TRIED = 16;
function outOfRange(name, type) {
	const limits = WHOLE$1[type];
	if (limits) return `round(${name}::numeric) NOT BETWEEN ${limits.join(" AND ")}`;
	const [, precision, scale = "0"] = /^numeric\((\d+)(?:,(-?\d+))?\)$/.exec(type) ?? [];
	if (precision !== void 0) return `abs(round(${name}::numeric, ${scale})) >= 1e${Number(precision) - Number(scale)}`;
	return type === "real" ? `abs(${name}) > 3.4028235e38` : void 0;
}
const PATTERNS = {
	smallint: "^\\s*[-+]?\\d+\\s*$",
	integer: "^\\s*[-+]?\\d+\\s*$",
	bigint: "^\\s*[-+]?\\d+\\s*$",
	numeric: "^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?\\s*$",
	uuid: "^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$"
};
function patternFor(type, name) {
	const pattern = PATTERNS[type.replace(/\(.*/, "")];
	return pattern && `${name}::text !~* '${pattern}'`;
}
function isCastOf(using, column) {
	const bare = using.trim().replace(/^\((.*)\)$/, "$1").replaceAll("\"", "");
	return bare === column || bare.startsWith(`${column}::`) || new RegExp(`^cast\\s*\\(\\s*${column.replace(/\W/g, "\\$&")} as `, "i").test(bare);
}
// src/sql/offending/constraints.ts
function nulls(operation, { error, catalog }) {
	if (operation.kind === "add-column") return rowsWhere(catalog, operation.relation, [], void 0);
	const place = nullPlace(operation, error);
	return place && rowsWhere(catalog, place.relation, [place.column], `${quoteName(place.column)} IS NULL`);
}
/** The server names the column, which may be any of a key, or of a table that uses a domain. */
function nullPlace(operation, { relation, column }) {
	if (operation.kind === "set-not-null") return column === void 0 || column === operation.column ? {
		relation: relation ?? operation.relation,
		column: operation.column
	} : void 0;
	if (![
		"add-constraint",
		"validate-constraint",
		"alter-domain"
	].includes(operation.kind)) return void 0;
	return relation !== void 0 && column !== void 0 ? {
		relation,
		column
	} : void 0;
}
/** Equal keys. NULLs differ from each other, unless the index says that they do not. */
function duplicates(operation, { error, catalog }) {
	if (operation.kind === "create-index") return operation.unique ? groups(catalog, operation.relation, operation.keys, operation) : void 0;
	if (operation.kind === "add-constraint") {
		const { kind, columns, nullsNotDistinct } = operation.constraint;
		return kind === "unique" || kind === "primary-key" ? groups(catalog, operation.relation, columns, { nullsNotDistinct }) : void 0;
	}
	if (operation.kind !== "alter-column-type") return void 0;
	const { relation, column, type, using } = operation;
	const index = catalog.relations.get(relation)?.indexes.find(({ name }) => bare(name) === error.constraint);
	const next = using ?? `${quoteName(column)}::${type}`;
	return index && groups(catalog, relation, index.keys, { predicate: index.predicate }, { [column]: `(${next})` });
}
function groups(catalog, relation, keys, { predicate, nullsNotDistinct }, instead = {}) {
	if (keys.length === 0) return void 0;
	const shown = keys.map((key) => instead[key] ?? keyText$1(catalog, relation, key));
	const conditions = [...predicate === void 0 ? [] : [`(${predicate})`], ...nullsNotDistinct ? [] : shown.map((key) => `${key} IS NOT NULL`)];
	const where = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
	const places = shown.map((_, at) => at + 1).join(", ");
	return `SELECT ${shown.join(", ")}, count(*) FROM ${quoteRelation(relation)}${where} GROUP BY ${places} HAVING count(*) > 1 ORDER BY ${places}`;
}
/** Rows of the child whose key is complete and nowhere in the parent (MATCH SIMPLE). */
function missingParents(operation, { catalog }) {
	const key = foreignKey(operation, catalog);
	if (!key || !("relation" in operation) || operation.relation === void 0) return void 0;
	const { references, columns } = key;
	const primary = catalog.relations.get(references.relation)?.constraints.find(({ kind }) => kind === "primary-key");
	const targets = references.columns.length > 0 ? references.columns : primary?.columns ?? [];
	if (targets.length !== columns.length || targets.length === 0) return void 0;
	const shown = [.../* @__PURE__ */ new Set([...keyOf$1(catalog, operation.relation), ...columns.map(quoteName)])];
	const equal = columns.map((column, at) => `parent.${quoteName(targets[at] ?? "")} = child.${quoteName(column)}`);
	const complete = columns.map((column) => `child.${quoteName(column)} IS NOT NULL`);
	return `SELECT ${shown.map((name) => `child.${name}`).join(", ")} FROM ${quoteRelation(operation.relation)} child WHERE ${complete.join(" AND ")} AND NOT EXISTS (SELECT FROM ${quoteRelation(references.relation)} parent WHERE ${equal.join(" AND ")}) ORDER BY 1`;
}
function foreignKey(operation, catalog) {
	const found = constraintOf(operation, catalog);
	return found?.kind === "foreign-key" && found.references ? {
		columns: found.columns,
		references: found.references
	} : void 0;
}
/** That is added, or validated and known from before. */
function constraintOf(operation, catalog) {
	if (operation.kind === "add-constraint") return operation.constraint;
	if (operation.kind !== "validate-constraint") return void 0;
	return (catalog.relations.get(operation.relation)?.constraints ?? []).find(({ name }) => name === operation.constraint);
}
/** A CHECK is broken by false only: NULL passes. */
function brokenCheck(operation, { catalog }) {
	const found = constraintOf(operation, catalog);
	if (found?.kind !== "check" || !found.expression || !("relation" in operation)) return void 0;
	const relation = operation.relation ?? "";
	const known = new Set(catalog.relations.get(relation)?.columns.map(({ name }) => name));
	return rowsWhere(catalog, relation, columnsIn(found.expression).filter((name) => known.has(name)), `NOT (${found.expression})`);
}
/** The server names the table and the column that hold the value. */
function brokenDomain(operation, { error, catalog }) {
	if (operation.kind !== "alter-domain") return void 0;
	const expression = operation.definition?.expression;
	const { relation, column } = error;
	if (!expression || relation === void 0 || column === void 0) return void 0;
	const condition = expression.replace(/\bvalue\b/gi, quoteName(column));
	return rowsWhere(catalog, relation, [column], `NOT (${condition})`);
}
/** Pairs of rows; the operators stand in the statement only. */
function overlaps(operation, { catalog, sql }) {
	if (operation.kind !== "add-constraint" || operation.constraint.kind !== "exclusion") return void 0;
	const { relation, constraint } = operation;
	const pairs = (/\bexclude\s+(?:using\s+\w+\s*)?\((.*)\)\s*$/is.exec(sql)?.[1])?.split(",").map((element) => /^\s*(?:"[^"]+"|\w+)\s.*?\bwith\s+(\S+)\s*$/is.exec(element)?.[1]);
	if (!pairs || pairs.length !== constraint.columns.length) return void 0;
	const conditions = constraint.columns.map((column, at) => {
		const [name, operator] = [quoteName(column), pairs[at]];
		return operator && `one.${name} ${operator} other.${name}`;
	});
	if (conditions.includes(void 0)) return void 0;
	const key = keyOf$1(catalog, relation);
	const shown = [...key.map((name) => `one.${name}`), ...key.map((name) => `other.${name} AS ${beside(name)}`)];
	const table = quoteRelation(relation);
	return `SELECT ${shown.join(", ")} FROM ${table} one JOIN ${table} other ON one.ctid < other.ctid AND ${conditions.join(" AND ")} ORDER BY 1`;
}
function beside(name) {
	return quoteName(`other_${name.replaceAll("\"", "")}`);
}
function bare(name) {
	return name.slice(name.lastIndexOf(".") + 1);
}
// src/sql/offending/dependents.ts
/** What keeps a table or a column from being dropped, or a column from changing its type. */
function dependents(operation, { error }) {
	switch (operation.kind) {
		case "alter-column-type": return ofColumn(operation.relation, operation.column, REFUSING);
		case "drop-column": return error.code === "2BP01" ? ofColumn(operation.relation, operation.column, HELD) : void 0;
		case "drop-table":
		case "drop-view": return error.code === "2BP01" ? described$1(`${of(operation.relation)} AND ${HELD}`) : void 0;
		default: return;
	}
}
/** Objects that the server does not drop by itself (manual 18, 52.18, deptype). */
const HELD = "deptype = 'n'";
/** RememberAllDependentForRebuilding() in src/backend/commands/tablecmds.c makes the others again. */
const REFUSING = `(classid IN ('pg_rewrite'::regclass, 'pg_trigger'::regclass, 'pg_policy'::regclass, 'pg_proc'::regclass, 'pg_publication_rel'::regclass) OR classid = 'pg_attrdef'::regclass AND objid NOT IN (SELECT oid FROM pg_attrdef WHERE adrelid = refobjid AND adnum = refobjsubid))`;
function ofColumn(relation, column, condition) {
	const number = `(SELECT attnum FROM pg_attribute WHERE attrelid = ${quoteLiteral(quoteRelation(relation))}::regclass AND attname = ${quoteLiteral(column)})`;
	return described$1(`${of(relation)} AND refobjsubid = ${number} AND ${condition}`);
}
function of(relation) {
	return `refclassid = 'pg_class'::regclass AND refobjid = ${quoteLiteral(quoteRelation(relation))}::regclass`;
}
function described$1(condition) {
	return `SELECT DISTINCT pg_describe_object(classid, objid, objsubid) AS dependent FROM pg_depend WHERE ${condition} ORDER BY 1`;
}
// src/sql/offending.ts
/** The query that finds all that is in the way, by SQLSTATE (manual 18, appendix A). Runs in psql as it is. */
function offendingQuery(failed) {
	const query = FINDERS[failed.error.code];
	return query && firstOf(query, failed);
}
const FINDERS = {
	"23502": [nulls],
	"23503": [missingParents],
	"23505": [duplicates],
	"23514": [brokenCheck, brokenDomain],
	"23P01": [overlaps],
	"22001": [misfits],
	"22003": [misfits],
	"22P02": [misfits],
	"22007": [misfits],
	"22008": [misfits],
	"0A000": [dependents],
	"42601": [dependents],
	"2BP01": [dependents]
};
function firstOf(finders, failed) {
	for (const operation of failed.operations) for (const find of finders) {
		const query = find(operation, failed);
		if (query !== void 0) return query;
	}
}
// src/rehearsal/offending.ts
const MOST_KEYS = 3;
const LONGEST_VALUE = 60;
const STATEMENT_MS = 1e4;
/** What ran before the failure in its transaction is run again to look, unless that takes longer, in milliseconds. */
const LONGEST_REPLAY_MS = 1e4;
/**
* A failed run with the rows or objects in its way, looked up on the database as the failure left it. What the failed
* transaction had done before is done again for that, and undone.
*/
async function withOffending(stage, database, script, { run, catalogs }) {
	const at = run.statements.findIndex(({ ok }) => !ok);
	const [failed, statement] = [run.statements[at], script.statements[at]];
	const catalog = catalogs[at];
	if (!failed?.error || !statement || !catalog) return {
		run,
		catalogs
	};
	const { error } = failed;
	const query = offendingQuery({
		operations: resolved(script, at, catalog),
		error,
		catalog,
		major: stage.server.major,
		sql: statement.sql
	});
	if (query === void 0) return {
		run,
		catalogs
	};
	const offending = await lookUp(stage, database, query, earlier(script, run.statements, at));
	if (!offending || offending.total === 0) return {
		run,
		catalogs
	};
	const explained = {
		...failed,
		error: {
			...error,
			offending
		}
	};
	return {
		run: {
			...run,
			statements: run.statements.with(at, explained)
		},
		catalogs
	};
}
/**
* A run with the rows whose values its changes of type round or cut off, looked up on the database of before, where they
* still stand. What the run itself made of them first is not known there.
*/
async function withAltered(stage, before, script, { run, catalogs }) {
	const statements = [];
	for (const [at, seen] of run.statements.entries()) {
		const catalog = catalogs[at];
		const operations = seen.ok && catalog ? resolved(script, at, catalog) : [];
		const altered = catalog ? await alteredBy(stage, before, operations, catalog) : [];
		statements.push(altered.length > 0 ? {
			...seen,
			altered
		} : seen);
	}
	return {
		run: {
			...run,
			statements
		},
		catalogs
	};
}
/** One entry for each change of type that could be looked up, also where it changed nothing. */
async function alteredBy(stage, before, operations, catalog) {
	const altered = [];
	for (const operation of operations) {
		const query = alteredQuery(operation, catalog);
		if (operation.kind !== "alter-column-type" || query === void 0) continue;
		const { relation, column } = operation;
		const rows = await lookUp(stage, before, query, []);
		if (rows) altered.push({
			relation,
			column,
			...rows
		});
	}
	return altered;
}
function resolved(script, at, catalog) {
	const session = script.statements.slice(0, at).reduce((state, statement) => nextSession(state, statement, false), NEW_SESSION);
	return (script.statements[at]?.operations ?? []).map((one) => resolveOperation(one, catalog, session.searchPath));
}
/** Statements of the failed one's transaction before it, except those that control the transaction. */
function earlier(script, seen, at) {
	const before = seen.slice(0, at).flatMap((observation, index) => {
		const statement = script.statements[index];
		const isControl = statement?.operations.some(({ kind }) => kind === "transaction") ?? true;
		return observation.transaction === seen[at]?.transaction && statement && !isControl ? [{
			statement,
			ms: observation.durationMs
		}] : [];
	});
	return before.reduce((sum, { ms }) => sum + ms, 0) > LONGEST_REPLAY_MS ? [] : before.map(({ statement }) => statement);
}
/** Undefined when it cannot be told: the query fails, or takes too long. */
async function lookUp(stage, database, query, before) {
	try {
		var _usingCtx$22 = _usingCtx();
		const { connection, context } = _usingCtx$22.a(await openSession(stage, database));
		try {
			await connection.query("BEGIN");
			for (const statement of before) await context.execute(statement);
			return await found(connection, query);
		} catch {
			return;
		} finally {
			await connection.query("ROLLBACK").catch(() => void 0);
		}
	} catch (_) {
		_usingCtx$22.e = _;
	} finally {
		await _usingCtx$22.d();
	}
}
/** What a query finds: how much, and the first few. */
async function found(connection, query) {
	await connection.query(`SET LOCAL statement_timeout = ${STATEMENT_MS}`);
	const { rows } = await connection.query(`SELECT (SELECT pg_catalog.count(*) FROM (${query}) f) AS total,
            ARRAY(SELECT pg_catalog.row_to_json(f)::pg_catalog.text FROM (${query}) f LIMIT ${MOST_KEYS}) AS first`);
	const total = Number(rows[0]?.total ?? 0);
	return {
		query: `${query};`,
		keys: (rows[0]?.first ?? []).map(keyText),
		total
	};
}
/** `id = 7, email = a@example.org`; an object stands for itself. */
function keyText(json) {
	const row = JSON.parse(json);
	const values = Object.entries(row ?? {});
	if (values.length === 1 && values[0]?.[0] === "dependent") return shortened(values[0][1]);
	return values.map(([name, value]) => `${name} = ${shortened(value)}`).join(", ");
}
function shortened(value) {
	const text = value === null ? "NULL" : typeof value === "string" ? value : JSON.stringify(value);
	return text.length > LONGEST_VALUE ? `${text.slice(0, 59)}…` : text;
}
// src/rehearsal/estimates/clones.ts
/** A table's name as SQL. */
function sqlName(table) {
	const dot = table.indexOf(".");
	return `${escapeIdentifier(table.slice(0, dot))}.${escapeIdentifier(table.slice(dot + 1))}`;
}
/** Connects as the admin with triggers, rules and foreign keys aside: only a superuser may do that. */
async function connectAside(server, database) {
	const connection = await server.connect("admin", database);
	await connection.query(`SET session_replication_role = replica; SET row_security = off; SET statement_timeout = 0;
    SET lock_timeout = 0; SET max_parallel_workers_per_gather = 0`);
	return connection;
}
const SHARES$1 = 65536;
/**
* Leaves about so many rows of each table, the same ones each time, without gaps between them; parents go first, and
* rows whose parent is gone go with it.
*/
async function cut$1(client, goals, references) {
	for (const { table, rows } of parentsFirst(goals, references)) {
		for (const reference of references) if (reference.child === table) await deleteOrphans(client, reference);
		const present = await countOf(client, table);
		if (present > rows) {
			const kept = Math.round(rows / present * SHARES$1);
			await client.query(`DELETE FROM ${sqlName(table)} t WHERE (pg_catalog.hashtid(t.ctid) & 65535) >= ${kept}`);
		}
	}
}
async function deleteOrphans(client, { child, parent, columns, keys }) {
	if (columns.length === 0 || columns.length !== keys.length) return;
	const pairs = columns.map((column, at) => `p.${escapeIdentifier(keys[at] ?? "")} = t.${escapeIdentifier(column)}`);
	const given = columns.map((column) => `t.${escapeIdentifier(column)} IS NOT NULL`);
	await client.query(`DELETE FROM ${sqlName(child)} t WHERE ${given.join(" AND ")}
      AND NOT EXISTS (SELECT FROM ${sqlName(parent)} p WHERE ${pairs.join(" AND ")})`);
}
function parentsFirst(goals, references) {
	const depths = /* @__PURE__ */ new Map();
	const depthOf = (table, path) => {
		const known = depths.get(table);
		if (known !== void 0) return known;
		if (path.includes(table)) return 0;
		const above = references.filter(({ child, parent }) => child === table && parent !== table);
		const depth = Math.max(0, ...above.map(({ parent }) => 1 + depthOf(parent, [...path, table])));
		depths.set(table, depth);
		return depth;
	};
	return goals.toSorted((one, other) => depthOf(one.table, []) - depthOf(other.table, []));
}
async function countOf(client, table) {
	const { rows } = await client.query(`SELECT pg_catalog.count(*)::pg_catalog.float8 AS rows FROM ${sqlName(table)}`);
	return rows[0]?.rows ?? 0;
}
/** Makes the tables' rows up anew, more of them. */
async function grow(server, database, tables, input) {
	try {
		var _usingCtx$21 = _usingCtx();
		const held = /* @__PURE__ */ new Map();
		try {
			var _usingCtx3 = _usingCtx();
			const aside = _usingCtx3.a(await connectAside(server, database));
			for (const table of tables) await aside.query(`DELETE FROM ${sqlName(table)}`);
			const { rows } = await aside.query(`SELECT n.nspname || '.' || c.relname AS name FROM pg_catalog.pg_class c
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
			for (const { name } of rows) held.set(name, tables.includes(name) ? 0 : 1);
		} catch (_) {
			_usingCtx3.e = _;
		} finally {
			await _usingCtx3.d();
		}
		await synthesize(_usingCtx$21.a(await server.connect("migrator", database)), {
			...input,
			held
		});
	} catch (_) {
		_usingCtx$21.e = _;
	} finally {
		await _usingCtx$21.d();
	}
}
/** As a table in use is kept: no dead rows, no gaps, hints set, statistics taken; views of it are as it is. */
async function settle(client, tables, views) {
	for (const view of views) await client.query(`REFRESH MATERIALIZED VIEW ${sqlName(view)}`).catch(() => void 0);
	for (const relation of tables) await client.query(`VACUUM (FULL, FREEZE) ${sqlName(relation)}`);
	for (const relation of [...tables, ...views]) await client.query(`VACUUM (FREEZE, ANALYZE) ${sqlName(relation)}`);
}
// src/rehearsal/estimates/measure.ts
/**
* Runs the script on a copy of a database and takes the counters of the statements that grow.
*
* @param warmed tables that are in the server's memory when it begins; a fresh copy has nothing there
*/
async function runAt(stage, sized, script, growing, warmed) {
	const copy = `${sized}_run`;
	await stage.server.createDatabase(copy, sized);
	try {
		if (warmed.length > 0) await warm(stage, copy, warmed);
		const before = await temporaryBytes(stage, copy);
		const { statements, status, reason } = await observed(stage, copy, script);
		if (status !== "ok") return { failed: reason ?? "it failed there" };
		const temporary = await temporaryBytes(stage, copy) - before;
		const sizes = await sizesOf(stage, copy, growing.flatMap(({ at }) => statements[at]?.rewrites ?? []));
		const sorting = growing.filter(({ work }) => work.includes("index"));
		const spilling = sorting.length > 0 ? sorting : growing;
		const total = spilling.reduce((sum, { at }) => sum + (statements[at]?.durationMs ?? 0), 0);
		return { counters: growing.flatMap((one) => {
			const seen = statements[one.at];
			if (!seen) return [];
			const rewritten = seen.rewrites.reduce((sum, relation) => sum + (sizes.get(relation) ?? 0), 0);
			const share = spilling.includes(one) ? seen.durationMs / Math.max(total, 1e-9) : 0;
			return [{
				...countersOf(seen),
				isWarm: warmed.length > 0,
				diskBytes: Math.max(rewritten, seen.sizeDeltaBytes, 0),
				tempBytes: temporary * share
			}];
		}) };
	} finally {
		await stage.server.dropDatabase(copy);
	}
}
/** What its observation alone tells. */
function countersOf(seen) {
	return {
		ms: seen.durationMs,
		isWarm: false,
		walBytes: seen.walBytes,
		diskBytes: Math.max(seen.sizeDeltaBytes, 0),
		tempBytes: 0,
		rowsPassed: seen.rowsWritten + seen.scans.reduce((sum, { tuples }) => sum + tuples, 0)
	};
}
/** Brings tables into the server's memory, as far as they fit. */
async function warm({ server }, database, tables) {
	try {
		var _usingCtx$20 = _usingCtx();
		const admin = _usingCtx$20.a(await server.connect("admin", database));
		await admin.query("SET max_parallel_workers_per_gather = 0; SET enable_indexonlyscan = off; SET enable_bitmapscan = off");
		for (const table of tables) await countOf(admin, table);
	} catch (_) {
		_usingCtx$20.e = _;
	} finally {
		await _usingCtx$20.d();
	}
}
async function observed(stage, database, script) {
	try {
		var _usingCtx3 = _usingCtx();
		const { run } = await runScript(script, _usingCtx3.a(await openSession(stage, database)).context);
		return run;
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
/** Of files that sorts and hashes have written (manual 18, 27.2.17: pg_stat_database). */
async function temporaryBytes({ server }, database) {
	try {
		var _usingCtx4 = _usingCtx();
		const { rows } = await _usingCtx4.a(await server.connect("admin", database)).query(`SELECT temp_bytes::pg_catalog.float8 AS bytes FROM pg_catalog.pg_stat_database
      WHERE datname = pg_catalog.current_database()`);
		return rows[0]?.bytes ?? 0;
	} catch (_) {
		_usingCtx4.e = _;
	} finally {
		await _usingCtx4.d();
	}
}
async function sizesOf({ server }, database, relations) {
	try {
		var _usingCtx5 = _usingCtx();
		if (relations.length === 0) return /* @__PURE__ */ new Map();
		const { rows } = await _usingCtx5.a(await server.connect("admin", database)).query(`SELECT name, pg_catalog.pg_total_relation_size(pg_catalog.to_regclass(sql))::pg_catalog.float8 AS bytes
       FROM ROWS FROM (pg_catalog.unnest($1::text[]), pg_catalog.unnest($2::text[])) AS t (name, sql)
      WHERE pg_catalog.to_regclass(sql) IS NOT NULL`, [relations, relations.map(sqlName)]);
		return new Map(rows.map(({ name, bytes }) => [name, bytes]));
	} catch (_) {
		_usingCtx5.e = _;
	} finally {
		await _usingCtx5.d();
	}
}
// src/rehearsal/estimates/production.ts
const DEFAULTS = {
	maintenance_work_mem: "64MB",
	work_mem: "4MB",
	max_parallel_maintenance_workers: "2",
	max_parallel_workers_per_gather: "2"
};
function surroundingsOf(statistics) {
	const settings = statistics?.server.settings ?? {};
	const of = (name) => settings[name] ?? DEFAULTS[name];
	return {
		maintenanceKb: kilobytes(of("maintenance_work_mem")),
		workKb: kilobytes(of("work_mem")),
		maintenanceWorkers: Number(of("max_parallel_maintenance_workers")),
		gatherWorkers: Number(of("max_parallel_workers_per_gather")),
		areKnown: settings["maintenance_work_mem"] !== void 0
	};
}
const UNITS = {
	B: 1 / 1024,
	kB: 1,
	MB: 1024,
	GB: 1024 ** 2,
	TB: 1024 ** 3
};
/** As SHOW prints a size (manual 18, 19.1.1); without a unit it is in kB. */
function kilobytes(setting) {
	const found = /^(\d+)\s*([kMGT]?B)?$/.exec(setting.trim());
	return found ? Number(found[1]) * (UNITS[found[2] ?? "kB"] ?? 1) : 0;
}
/** min_parallel_table_scan_size, in pages (manual 18, 19.7.2). */
const PARALLEL_PAGES = 1024;
const MEMORY_OF_A_WORKER_KB = 32768;
/** Workers that the size of a table calls for (src/backend/optimizer/path/allpaths.c: compute_parallel_worker). */
function workersFor(pages, most) {
	let workers = 0;
	for (let threshold = PARALLEL_PAGES; pages >= threshold && workers < most; threshold *= 3) workers += 1;
	return workers;
}
/** Of an index build, which leaves each of them 32 MB (src/backend/optimizer/plan/planner.c: plan_create_index_workers). */
function buildersFor(pages, { maintenanceKb, maintenanceWorkers }) {
	let workers = workersFor(pages, maintenanceWorkers);
	while (workers > 0 && maintenanceKb / (workers + 1) < MEMORY_OF_A_WORKER_KB) workers -= 1;
	return workers;
}
/** Least maintenance_work_mem: 64 kB from version 17 on, 1 MB before; least work_mem: 64 kB. */
const LEAST_KB = 64;
const LEAST_BEFORE_17_KB = 1024;
/** Fewer bytes a row would split a sort into more runs than are merged at once (src/backend/utils/sort/tuplesort.c: MINORDER). */
const LEAST_BYTES_A_ROW = 16;
/**
* Memory that is as small beside `rows` as production's is beside its own: what does not fit there does not fit here
* either, so that a sort has as many runs and is merged as often.
*/
function memoryFor({ maintenanceKb, workKb }, { rows, of }, major) {
	const share = Math.min(1, rows / Math.max(of, 1));
	const least = Math.max(major >= 17 ? LEAST_KB : LEAST_BEFORE_17_KB, rows * LEAST_BYTES_A_ROW / 1024);
	return {
		maintenanceKb: between(maintenanceKb * share, Math.min(least, maintenanceKb), maintenanceKb),
		workKb: between(workKb * share, LEAST_KB, workKb)
	};
}
function between(value, low, high) {
	return Math.round(Math.min(high, Math.max(low, value)));
}
// src/rehearsal/estimates/references.ts
/**
* Foreign keys among the tables: those of the catalogue, and those that the statements add, by the columns of theirs
* that are there before the statements run.
*/
function referencesAmong(tables, catalog, statements) {
	return [...standing(catalog), ...statements.flatMap((statement) => added(statement, tables))].filter(({ child, parent }) => tables.includes(child) && tables.includes(parent) && child !== parent).map((one) => ({
		...one,
		keys: one.keys.length > 0 ? one.keys : primaryKey(catalog, one.parent)
	})).map((one) => withStandingColumns(one, catalog));
}
function withStandingColumns(reference, { relations }) {
	const { child, parent, columns, keys } = reference;
	if (columns.length !== keys.length) return reference;
	const has = (table, column) => relations.get(table)?.columns.some(({ name }) => name === column) ?? false;
	const kept = columns.flatMap((column, at) => has(child, column) && has(parent, keys[at]) ? [at] : []);
	return {
		...reference,
		columns: columns.filter((_, at) => kept.includes(at)),
		keys: keys.filter((_, at) => kept.includes(at))
	};
}
function standing({ relations }) {
	return [...relations.values()].flatMap(({ name, constraints }) => constraints.flatMap(({ kind, columns, references }) => kind === "foreign-key" && references ? [{
		child: name,
		parent: references.relation,
		columns,
		keys: references.columns
	}] : []));
}
function added({ operations }, tables) {
	return operations.flatMap((operation) => {
		if (operation.kind !== "add-constraint" || !operation.constraint.references) return [];
		const { columns, references } = operation.constraint;
		const child = named(tables, operation.relation);
		const parent = named(tables, references.relation);
		return child === void 0 || parent === void 0 ? [] : [{
			child,
			parent,
			columns,
			keys: references.columns
		}];
	});
}
/** A name as written is the end of the qualified one. */
function named(tables, written) {
	return tables.find((table) => table === written || table.endsWith(`.${written}`));
}
function primaryKey({ relations }, table) {
	return relations.get(table)?.constraints.find(({ kind }) => kind === "primary-key")?.columns ?? [];
}
// src/rehearsal/estimates/sized.ts
/** Rows that synthesis makes in a second, at least; twice the time that they take so is enough. */
const RATE = 5e4;
const LEAST_MS = 1e3;
/** Of the time that is left: the runs need the rest. */
const GROWING_PART = .4;
/** Copies a database and gives its tables other numbers of rows. */
async function makeSized(making, template, database, goals) {
	const { server } = making.stage;
	await server.createDatabase(database, template);
	try {
		return await resized(making, database, goals);
	} catch (error) {
		await server.dropDatabase(database);
		throw error;
	}
}
async function resized(making, database, goals) {
	const { stage, touched, catalog, script } = making;
	const tables = touched.filter(({ isView }) => !isView).map(({ table }) => table);
	const present = await countAll(making, database);
	const more = tables.filter((table) => (goals.get(table) ?? 0) > (present.get(table) ?? 0) * 1.05);
	if (more.length > 0) await growAll(making, database, more, goals);
	if (stage.server.isAdminSuperuser) try {
		var _usingCtx$19 = _usingCtx();
		const aside = _usingCtx$19.a(await connectAside(stage.server, database));
		const references = referencesAmong(tables, catalog, script.statements);
		await cut$1(aside, tables.map((table) => ({
			table,
			rows: goals.get(table) ?? 0
		})), references);
		await settle(aside, tables, touched.filter(({ isView }) => isView).map(({ table }) => table));
	} catch (_) {
		_usingCtx$19.e = _;
	} finally {
		await _usingCtx$19.d();
	}
	const rows = await countAll(making, database);
	await asInProduction(making, database, rows);
	return {
		database,
		rows
	};
}
async function growAll({ stage, script, estimating, ms }, database, tables, goals) {
	const { synthesis, statistics } = estimating;
	if (!synthesis) return;
	const wanted = tables.map((table) => goals.get(table) ?? 0);
	const total = wanted.reduce((sum, rows) => sum + rows, 0);
	const measured = statistics && withRows$1(statistics.tables, (name, rows) => goals.get(name) ?? rows);
	await grow(stage.server, database, tables, {
		...synthesis,
		rows: Math.max(...wanted),
		isEven: true,
		writtenTo: lookup(writtenBy$3([script])),
		timeMs: Math.min(ms * GROWING_PART, Math.max(LEAST_MS, total / RATE * 2e3)),
		...measured && { statistics: measured }
	});
}
async function countAll({ stage, touched }, database) {
	try {
		var _usingCtx3 = _usingCtx();
		const admin = _usingCtx3.a(await stage.server.connect("admin", database));
		const rows = /* @__PURE__ */ new Map();
		for (const { table } of touched) rows.set(table, await countOf(admin, table));
		return rows;
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
/** Memory and workers of production, in the proportion of the rows; sessions of copies find them set. */
async function asInProduction({ stage, driver, touched, surroundings }, database, rows) {
	try {
		var _usingCtx4 = _usingCtx();
		const admin = _usingCtx4.a(await stage.server.connect("admin", database));
		const present = Math.max(1, rows.get(driver.table) ?? 0);
		const of = productionOf(driver);
		const pages = await pagesOf(stage, admin, driver.table) * of / present;
		const builders = buildersFor(pages, surroundings);
		const { maintenanceKb, workKb } = memoryFor(surroundings, {
			rows: present,
			of
		}, stage.server.major);
		const settings = {
			maintenance_work_mem: `${maintenanceKb}kB`,
			work_mem: `${workKb}kB`,
			max_parallel_maintenance_workers: String(builders),
			max_parallel_workers_per_gather: String(surroundings.gatherWorkers)
		};
		const name = escapeIdentifier(stage.server.databaseName(database));
		for (const [setting, value] of Object.entries(settings)) await admin.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
		const workers = Math.max(builders, workersFor(pages, surroundings.gatherWorkers));
		for (const { table } of touched) await setWorkers(admin, table, workers);
	} catch (_) {
		_usingCtx4.e = _;
	} finally {
		await _usingCtx4.d();
	}
}
/** How many rows the driver is to be extended to. */
function productionOf({ production }) {
	return production ?? 1e6;
}
async function pagesOf(_stage, client, table) {
	const { rows } = await client.query(`SELECT coalesce(pg_catalog.sum(pg_catalog.pg_relation_size(c.oid)), 0)::pg_catalog.float8 / 8192 AS pages
       FROM pg_catalog.pg_class c
      WHERE c.oid = $1::pg_catalog.regclass OR c.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree($1))`, [sqlName(table)]);
	return rows[0]?.pages ?? 0;
}
/** The number of workers that the larger table would get by its size (manual 18, CREATE TABLE: parallel_workers). */
async function setWorkers(client, table, workers) {
	const { rows } = await client.query(`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, c.relkind AS kind
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'm') AND (c.oid = $1::pg_catalog.regclass
         OR c.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree($1::pg_catalog.regclass)))`, [sqlName(table)]);
	for (const { name, kind } of rows) await client.query(`ALTER ${kind === "m" ? "MATERIALIZED VIEW" : "TABLE"} ${name} SET (parallel_workers = ${workers})`);
}
// src/rehearsal/estimates/sizes.ts
function touchedTables$1(growing, catalog, { tables, statistics }, counted) {
	return [...new Set(growing.flatMap(({ relations }) => relations))].map((table) => {
		const fixture = tables.find((one) => one.table === table);
		const production = statistics?.tables[table]?.rows;
		return {
			table,
			rows: counted.get(table) ?? 0,
			...production !== void 0 && { production },
			canGrow: fixture?.synthetic === true,
			isView: catalog.relations.get(table)?.kind === "materialized-view"
		};
	});
}
/** What a statement, or a migration, grows with: the largest table in production, or where that is not known, here. */
function driverAmong(touched, relations) {
	const [first, ...rest] = touched.filter(({ table }) => relations.includes(table));
	return first && rest.reduce((one, other) => isLarger(other, one) ? other : one, first);
}
function isLarger(one, other) {
	const [mine, theirs] = [one.production ?? -1, other.production ?? -1];
	return mine === theirs ? one.rows > other.rows : mine > theirs;
}
/** Where a sample is as large as that share of the whole, nothing has to be extended. */
const WHOLE = .9;
function isFullSize({ rows, production }) {
	return production !== void 0 && rows >= production * WHOLE;
}
/** With fewer rows a statement is over before it can be told what it grows with. */
const FEWEST_ROWS = 1e4;
/** Production holds so few that nothing takes long there. */
const SMALL_ROWS = 1e3;
/** Rows of each table at the largest size: all in the proportion that production has. */
function largest(touched, driver, most) {
	const share = Math.min(1, most / Math.max(driver.production ?? most, 1));
	return new Map(touched.map(({ table, rows, production, canGrow, isView }) => {
		if (isView || !canGrow) return [table, Math.min(rows, most)];
		const wanted = production === void 0 ? most : Math.max(Math.min(production, SMALL_ROWS), production * share);
		return [table, Math.round(Math.max(Math.min(rows, wanted), Math.min(wanted, most)))];
	}));
}
/** The whole, a half and a quarter. */
const SHARES = [
	1,
	.25,
	.5
];
// src/rehearsal/estimates/at-sizes.ts
/** Without its tables in memory and with them, in turn. */
const ROUNDS = 4;
const USED_UP = "`estimates.time` was used up";
/** Runs it at each size, and again as long as there is time. */
async function atSizes(making, input, growing) {
	const { stage, driver, touched, ms } = making;
	const until = Math.min(Date.now() + ms, stage.limits.deadline);
	const limited = {
		...stage,
		limits: {
			...stage.limits,
			deadline: until
		}
	};
	const sizes = [];
	let reason;
	const top = largest(touched, driver, topRows(making, input, until - Date.now()));
	try {
		for (const share of stage.server.isAdminSuperuser ? SHARES : [1]) {
			const template = sizes[0]?.sized.database ?? input.before;
			const whole = sizes[0]?.sized.rows ?? top;
			const goals = new Map([...whole].map(([table, rows]) => [table, Math.round(rows * share)]));
			const sized = await makeSized(making, template, `${input.name}_size_${sizes.length + 1}`, goals);
			sizes.push({
				sized,
				runs: []
			});
			const done = await runAt(limited, sized.database, input.migration.up, growing, []);
			const isOver = Date.now() > until;
			if ("failed" in done) return {
				sizes,
				reason: isOver ? USED_UP : failure(done.failed, sized, driver)
			};
			sizes.at(-1)?.runs.push(done.counters);
			if (isOver) {
				reason = USED_UP;
				break;
			}
		}
		for (let round = 1; round < ROUNDS; round += 1) for (const { sized, runs } of sizes) {
			const last = runs.at(-1)?.reduce((sum, { ms }) => sum + ms, 0) ?? 0;
			if (Date.now() + last * 1.5 > until) continue;
			const warmed = round % 2 === 1 ? touched.map(({ table }) => table) : [];
			const done = await runAt(limited, sized.database, input.migration.up, growing, warmed);
			if ("failed" in done) continue;
			runs.push(done.counters);
		}
		return {
			sizes,
			...reason !== void 0 && { reason }
		};
	} finally {
		for (const { sized } of sizes) await stage.server.dropDatabase(sized.database);
	}
}
function failure(reason, { rows }, { table }) {
	return `at ${count$1(rows.get(table) ?? 0)} rows of ${table} it failed: ${reason}`;
}
/** As many as the setting allows, and fewer where the observed run says that those would take too long. */
function topRows({ estimating, driver }, { forward }, ms) {
	const perRow = driver.rows >= 1e3 && forward.durationMs > 100 ? forward.durationMs / driver.rows : 0;
	const affordable = perRow > 0 ? ms / 4 / perRow : Infinity;
	return Math.max(FEWEST_ROWS, Math.min(estimating.rows, Math.round(affordable)));
}
// src/rehearsal/estimates/growing.ts
/** What decides most first. */
const WORKS = [
	"gin",
	"rewrite-indexed",
	"text-index",
	"index",
	"rewrite",
	"join",
	"indexed-writes",
	"writes",
	"scan"
];
/** Rows that were not written by their values: an update that a key picks the row of does not grow. */
const MANY = 1e3;
/** The statements of a run that go through a table: by what they were seen to do, and by what they build. */
function growingIn({ statements }, script, catalogs) {
	const first = catalogs[0];
	if (!first) return [];
	const all = statements.flatMap((seen, at) => {
		const operations = script[at]?.operations ?? [];
		const before = catalogs[at] ?? first;
		const touched = [...new Set(touchedBy(seen, operations, before))];
		if (seen.own || touched.length === 0) return [];
		const old = touched.filter((relation) => first.relations.has(relation) && !isNew(before, relation));
		return [{
			at,
			work: workOf(seen, operations, before),
			relations: [...new Set(old.map((relation) => rootOf(first, relation)))].toSorted(),
			isDerived: old.length === 0
		}];
	});
	const begin = all.findIndex(({ isDerived }) => !isDerived);
	return begin === -1 ? [] : all.filter(({ isDerived }, index) => !isDerived || index > begin);
}
function isNew({ relations }, relation) {
	return relations.get(relation)?.isNew ?? false;
}
/** The partitioned table on top. */
function rootOf(catalog, relation) {
	const parent = catalog.relations.get(relation)?.partitionOf;
	return parent === void 0 ? relation : rootOf(catalog, parent);
}
function touchedBy({ rewrites, rebuilds = [], scans, writes }, operations, { relations }) {
	const rebuilt = rebuilds.flatMap((index) => relations.get(index)?.table ?? []);
	const isGiven = operations.every((one) => one.kind === "copy" || one.kind === "insert" && one.reads.length === 0);
	const written = writes.flatMap(({ relation, rows }) => rows >= MANY && !isGiven ? [relation] : []);
	return [
		...rewrites,
		...rebuilt,
		...scans.map(({ relation }) => relation),
		...written
	];
}
function workOf({ rewrites, rebuilds = [], rowsWritten, writes }, operations, catalog) {
	const { relations } = catalog;
	const again = rebuilds.flatMap((name) => {
		const table = relations.get(relations.get(name)?.table ?? "");
		const bare = name.slice(name.indexOf(".") + 1);
		return table?.indexes.filter((index) => index.name === bare).map((index) => built(table, index)) ?? [];
	});
	const inside = rewrites.flatMap((one) => {
		const table = relations.get(one);
		return table?.indexes.map((index) => built(table, index)) ?? [];
	});
	const all = [
		...operations.flatMap((one) => builtBy(one, catalog)),
		...again,
		...inside
	];
	const sorted = all.filter(({ method }) => !["gin", "brin"].includes(method));
	const isIndexed = writes.some(({ relation }) => (relations.get(relation)?.indexes ?? []).length > 0);
	const isWriting = rowsWritten >= MANY || operations.some(({ kind }) => WRITING.has(kind));
	const isDeleting = operations.every(({ kind }) => kind === "delete");
	const does = {
		gin: all.some(({ method }) => method === "gin"),
		"rewrite-indexed": rewrites.length > 0 && sorted.length > 0,
		"text-index": sorted.some(({ isLong }) => isLong),
		index: sorted.length > 0 || rebuilds.length > 0,
		rewrite: rewrites.length > 0,
		join: operations.some(validatesKey),
		"indexed-writes": isWriting && isIndexed && !isDeleting,
		writes: isWriting,
		scan: true
	};
	return WORKS.filter((one) => does[one]);
}
const WRITING = /* @__PURE__ */ new Set([
	"update",
	"delete",
	"insert",
	"merge",
	"create-table-as"
]);
/** The server looks each row's parent up by a join (src/backend/utils/adt/ri_triggers.c: RI_Initial_Check). */
function validatesKey(operation) {
	if (operation.kind === "validate-constraint") return true;
	if (operation.kind !== "add-constraint") return false;
	return operation.constraint.kind === "foreign-key" && !operation.constraint.notValid;
}
const LONG = /^(?:text|character|citext|numeric|bytea|jsonb|name\b)|\[\]$/;
function built({ columns }, { method, keys }) {
	return {
		method,
		isLong: keys.some((key) => {
			const column = columns.find(({ name }) => name === key);
			return column === void 0 || LONG.test(column.type);
		})
	};
}
/** The indexes that an operation builds. */
function builtBy(operation, { relations }) {
	if (!("relation" in operation) || operation.relation === void 0) return [];
	const table = relations.get(operation.relation) ?? ending$1(relations, operation.relation);
	const columns = table?.columns ?? [];
	if (operation.kind === "create-index") return operation.only ? [] : [built({ columns }, operation)];
	if (operation.kind === "reindex") return (table?.indexes ?? []).map((index) => built({ columns }, index));
	return (operation.kind === "add-constraint" ? [operation.constraint] : operation.kind === "add-column" ? operation.column.constraints : []).flatMap(({ kind, usingIndex, method = "btree", columns: keys }) => usingIndex === void 0 && [
		"primary-key",
		"unique",
		"exclusion"
	].includes(kind) ? [built({ columns }, {
		method,
		keys
	})] : []);
}
/** Names of operations are as written: of the schemas that have one, any. */
function ending$1(relations, name) {
	return [...relations.values()].find((one) => one.name.endsWith(`.${name}`));
}
// src/rehearsal/estimates/fit.ts
const linearly = (x) => x;
const byLogarithm = (x) => x * Math.log2(Math.max(x, 2));
/**
* The curve through the best value at each size that is nearest by shares of the values; neither part of it is below
* zero. Time that others took away only ever adds: the least of several is nearest to the truth.
*/
function fit(all, of) {
	const points = all.filter(({ values }) => values.length > 0);
	const line = nonNegative(points.map(({ x, values }) => ({
		u: of(x),
		y: Math.min(...values)
	})));
	return {
		...line,
		of,
		spread: spreadOf(points, (x) => at({
			...line,
			of
		}, x))
	};
}
function at({ fixed, slope, of }, x) {
	return fixed + slope * of(x);
}
/** Least squares of (fixed + slope · u − y) / y. */
function nonNegative(samples) {
	const usable = samples.filter(({ y }) => y > 0);
	if (usable.length === 0) return {
		fixed: 0,
		slope: 0,
		slopeError: 0
	};
	const through = throughZero(usable);
	if (usable.length < 2) return through;
	const sums = usable.reduce((sum, { u, y }) => {
		const weight = 1 / (y * y);
		return {
			w: sum.w + weight,
			u: sum.u + weight * u,
			uu: sum.uu + weight * u * u,
			y: sum.y + weight * y,
			uy: sum.uy + weight * u * y
		};
	}, {
		w: 0,
		u: 0,
		uu: 0,
		y: 0,
		uy: 0
	});
	const determinant = sums.w * sums.uu - sums.u * sums.u;
	if (determinant <= Number.EPSILON * sums.w * sums.uu) return through;
	const slope = (sums.w * sums.uy - sums.u * sums.y) / determinant;
	const fixed = (sums.y - slope * sums.u) / sums.w;
	if (fixed < 0) return through;
	const slopeError = Math.sqrt(sums.w / determinant);
	return slope < 0 ? {
		fixed: sums.y / sums.w,
		slope: 0,
		slopeError
	} : {
		fixed,
		slope,
		slopeError
	};
}
function throughZero(samples) {
	const top = samples.reduce((sum, { u, y }) => sum + u / y, 0);
	const bottom = samples.reduce((sum, { u, y }) => sum + (u / y) ** 2, 0);
	return bottom === 0 ? {
		fixed: 0,
		slope: 0,
		slopeError: 0
	} : {
		fixed: 0,
		slope: top / bottom,
		slopeError: 1 / Math.sqrt(bottom)
	};
}
/** A curve goes through any two points, so they tell nothing of how much single runs wobble. */
const UNTOLD = .3;
/** Of a single run at a single size nothing of that is known; then 1. */
function spreadOf(points, curve) {
	if (points.reduce((sum, { values }) => sum + values.length, 0) < 2) return 1;
	const residuals = points.map(({ x, values }) => Math.abs(Math.min(...values) / Math.max(curve(x), 1e-9) - 1));
	const repeats = points.flatMap(({ values }) => {
		const [least = 0, next] = values.toSorted((one, other) => one - other);
		return next === void 0 || least <= 0 ? [] : [next / least - 1];
	});
	const least = points.length < 3 && repeats.length === 0 ? UNTOLD : 0;
	return Math.min(1, Math.max(least, ...residuals, median(repeats)));
}
function median(values) {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
// src/rehearsal/estimates/unknowns.ts
/**
* Small tables stay in the caches of the processor and of the server, large ones pass through: reading in order loses or
* gains little by that, looking up at random much. Found by `npm run bench:estimates`, from 200,000 to 4 million rows.
*/
const UNKNOWNS = {
	gin: {
		low: .75,
		middle: 1.15,
		high: 2.2,
		what: "how its entries spread over an index larger than the cache"
	},
	"rewrite-indexed": {
		low: .72,
		middle: .9,
		high: 1.4,
		what: "how much of what is sorted fits the caches"
	},
	"text-index": {
		low: .85,
		middle: 1.15,
		high: 1.65,
		what: "how much of what is sorted fits the caches"
	},
	index: {
		low: .72,
		middle: .92,
		high: 1.35,
		what: "how much of what is sorted fits the caches"
	},
	join: {
		low: .9,
		middle: 1.8,
		high: 3,
		what: "how much of the other table fits the caches"
	},
	"indexed-writes": {
		low: .8,
		middle: 1.5,
		high: 2.8,
		what: "how much of its indexes fits the caches"
	},
	rewrite: {
		low: .8,
		middle: 1,
		high: 1.35,
		what: "how fast new pages are written back"
	},
	writes: {
		low: .8,
		middle: 1,
		high: 1.35,
		what: "how fast changed pages are written back"
	},
	scan: {
		low: .7,
		middle: .9,
		high: 1.25,
		what: "how much of the table is in memory"
	}
};
const CALIBRATED_AT = 20;
/** What has outgrown the caches has done so: from there on rows are alike. */
const FARTHEST = 1.4;
/** For another distance than that one: each doubling widens the interval by the same again, as far as that goes. */
function stretched({ low, middle, high }, ratio) {
	const power = Math.min(FARTHEST, Math.log(Math.max(1, ratio)) / Math.log(CALIBRATED_AT));
	return {
		low: low ** power,
		middle: middle ** Math.min(1, power),
		high: high ** power
	};
}
// src/rehearsal/estimates/extend.ts
const MILLION = 1e6;
/** What was measured at full size is what it takes; a second run differs by as much. */
const AGAIN = {
	low: .8,
	high: 1.4
};
/** It goes through no table: production's rows make no difference. */
function constantly({ durationMs, walBytes, sizeDeltaBytes }) {
	return {
		growth: "constant",
		rows: 0,
		lowMs: durationMs * AGAIN.low,
		middleMs: durationMs,
		highMs: durationMs * AGAIN.high,
		walLowBytes: walBytes,
		walHighBytes: walBytes,
		diskBytes: Math.max(0, sizeDeltaBytes),
		basis: "it goes through no table, so it takes as long however large they are"
	};
}
/** The tables were as large as production's. */
function atFullSize(seen, relation, rows) {
	return {
		...constantly(seen),
		growth: "linear",
		relation,
		rows,
		isFullSize: true,
		basis: `measured at full size, ${count$1(rows)} rows of ${relation}`
	};
}
/** Extends what a statement took at several sizes to production's. */
function extend({ work }, measured, target) {
	const largest = measured.reduce((one, other) => other.rows > one.rows ? other : one);
	if (isSteady(work, measured.reduce((one, other) => other.rows < one.rows ? other : one), largest)) return steadily(largest, target);
	const isSorting = work.includes("index");
	const time = timesAt(measured, target.rows, isSorting ? byLogarithm : linearly);
	const { low, middle, high } = factorsOf(work, target.rows / largest.rows, time.spread);
	const wal = extended$1(measured, target.rows, ({ walBytes }) => walBytes);
	const disk = extended$1(measured, target.rows, ({ diskBytes }) => diskBytes);
	const temporary = extended$1(measured, target.rows, ({ tempBytes }) => tempBytes);
	return {
		growth: isSorting ? "n-log-n" : "linear",
		relation: target.relation,
		rows: target.rows,
		...target.isPerMillion && { isPerMillion: true },
		lowMs: time.lowMs * low,
		middleMs: time.middleMs * middle,
		highMs: time.highMs * high,
		walLowBytes: wal * (work.includes("gin") ? .6 : .9),
		walHighBytes: wal * (work.includes("indexed-writes") ? 1.5 : 1.1),
		diskBytes: disk + temporary,
		basis: basisOf(work, measured, temporary, target)
	};
}
/** Its plan goes another way on larger tables: it neither reads nor writes more there. */
function isSteady(work, smallest, largest) {
	if (work.some((one) => [
		"gin",
		"index",
		"rewrite"
	].includes(one))) return false;
	const passed = ({ runs }) => Math.max(...runs.map(({ rowsPassed }) => rowsPassed));
	return largest.rows >= smallest.rows * 1.5 && passed(largest) <= passed(smallest) * 1.1;
}
function steadily({ runs, rows }, { relation }) {
	const times = runs.map(({ ms }) => ms);
	const wal = Math.max(...runs.map(({ walBytes }) => walBytes));
	return {
		growth: "constant",
		relation,
		rows: 0,
		lowMs: Math.min(...times) * AGAIN.low,
		middleMs: Math.min(...times),
		highMs: Math.max(...times) * 2,
		walLowBytes: wal,
		walHighBytes: wal,
		diskBytes: Math.max(...runs.map(({ diskBytes }) => diskBytes)),
		basis: `it reads and writes no more of ${relation} at ${count$1(rows)} rows than at fewer`
	};
}
/** Never surer than this, whatever the measurements say. */
const LEAST_SPREAD = .05;
/**
* A table that is larger than the server's memory passes through a small part of it: that takes longer than to read one
* that is there, and not as long as to bring in one that fits. The truth lies between what was measured either way.
*/
function timesAt(measured, rows, of) {
	const kinds = measured.map(({ rows: x, runs }) => {
		return {
			x,
			cold: runs.filter(({ isWarm }) => !isWarm).map(({ ms }) => ms),
			warm: runs.filter(({ isWarm }) => isWarm).map(({ ms }) => ms)
		};
	});
	const isBoth = kinds.every(({ warm }) => warm.length > 0);
	const best = kinds.map(({ x, cold, warm }) => {
		const without = Math.min(...cold);
		const least = isBoth ? Math.min(...warm) : without;
		return {
			x,
			least,
			most: Math.max(without, least),
			cold,
			warm
		};
	});
	const fitted = (value) => fit(best.map((one) => ({
		x: one.x,
		values: value(one)
	})), of);
	const middle = fitted(({ least, most }) => [Math.sqrt(least * most)]);
	const low = fitted(({ least }) => [least]);
	const high = fitted(({ most }) => [most]);
	const spreads = [fitted(({ cold }) => cold), ...isBoth ? [fitted(({ warm }) => warm)] : []].map(({ spread }) => spread);
	const spread = Math.max(LEAST_SPREAD, Math.min(...spreads));
	const doubt = middle.slopeError * spread * of(rows);
	const all = Math.max(...best.map(({ x, most }) => most * of(rows) / of(x)));
	return {
		lowMs: Math.min(at(low, rows), Math.max(at(middle, rows) - doubt, middle.fixed)),
		middleMs: at(middle, rows),
		highMs: Math.max(at(high, rows), Math.min(at(middle, rows) + doubt, all)),
		spread
	};
}
function pointsOf(measured, value) {
	return measured.map(({ rows, runs }) => ({
		x: rows,
		values: runs.map(value)
	}));
}
/** A counter does not wobble: the line through the two largest sizes. */
function extended$1(measured, rows, value) {
	return at(fit(pointsOf(measured.toSorted((one, other) => other.rows - one.rows).slice(0, 2), value), linearly), rows);
}
function factorsOf(work, ratio, spread) {
	const [main = "scan"] = work;
	const { low, middle, high } = stretched(UNKNOWNS[main], ratio);
	const noise = 1 + spread;
	return {
		low: low / noise,
		middle,
		high: high * noise
	};
}
function basisOf(work, measured, temporary, target) {
	const [main = "scan"] = work;
	const sizes = measured.map(({ rows }) => rows).toSorted((one, other) => one - other);
	const isSorting = work.includes("index");
	const curve = isSorting ? "n log n" : "a line";
	const { maintenanceKb, areKnown } = target.surroundings;
	const memory = `maintenance_work_mem ${bytes$1(maintenanceKb * 1024)}${areKnown ? "" : ", the default"}`;
	return [
		`${curve} through ${list(sizes.map(count$1))} rows of ${target.relation}`,
		...isSorting && temporary > 0 ? [`sorts ${bytes$1(temporary)} outside of ${memory}`] : [],
		...isSorting && temporary === 0 ? [`sorts in ${memory}`] : [],
		`${UNKNOWNS[main].what} is not known`,
		...target.isPerMillion ? ["production’s rows are not known"] : []
	].join("; ");
}
// src/rehearsal/estimates/outcome.ts
const CAVEAT = "On this machine, which writes to no disk that it waits for: production’s may be faster or slower, and what runs beside the migration there takes its share.";
/** Nothing could be told but of what does not grow. */
function without(forward, reason, growing) {
	return {
		forward: growing ? withConstants(forward, growing) : forward,
		estimates: {
			status: "not-estimated",
			reason,
			sizes: []
		}
	};
}
/** What goes through no table is known without any further run. */
function withConstants(forward, growing, known = /* @__PURE__ */ new Map()) {
	const places = new Set(growing.map(({ at }) => at));
	const estimateOf = (seen, at) => known.get(at) ?? (places.has(at) || seen.own ? void 0 : constantly(seen));
	return {
		...forward,
		statements: forward.statements.map((seen, at) => {
			const found = estimateOf(seen, at);
			return found ? {
				...seen,
				estimate: found
			} : seen;
		})
	};
}
/** The tables were as large as production's when it was observed. */
function fullSize(forward, growing, touched) {
	const known = /* @__PURE__ */ new Map();
	for (const { at, relations } of growing) {
		const seen = forward.statements[at];
		const driver = driverAmong(touched, relations) ?? driverAmong(touched, touched.map(({ table }) => table));
		if (seen && driver) known.set(at, atFullSize(seen, driver.table, driver.rows));
	}
	const rows = Math.max(...touched.map((one) => one.rows));
	return {
		forward: withConstants(forward, growing, known),
		estimates: {
			status: "estimated",
			sizes: [{
				rows,
				runs: 1
			}],
			caveat: CAVEAT
		}
	};
}
// src/rehearsal/estimates/results.ts
/**
* Where the base holds many more rows than the largest size, the observed run tells of those too; not of a sort, which
* had more memory and no help, nor of new files, which it did not count. A table that large is not read into the
* server's memory, so it is the same either way.
*/
function observedAt({ at, work }, { rows }, { statements }, points) {
	const seen = statements[at];
	const top = Math.max(0, ...points.map((one) => one.rows));
	if (!seen || work.some((one) => [
		"index",
		"gin",
		"rewrite"
	].includes(one)) || rows < top * 1.5) return [];
	const one = countersOf(seen);
	return [{
		rows,
		runs: [one, {
			...one,
			isWarm: true
		}]
	}];
}
const TOO_FEW = "some of its tables hold too few rows here to tell";
/** What each growing statement took at the sizes, extended to production's. */
function extended(making, forward, growing, at) {
	const { touched, driver, surroundings } = making;
	const known = /* @__PURE__ */ new Map();
	growing.forEach((one, index) => {
		const own = one.isDerived ? driver : driverAmong(touched, one.relations) ?? driver;
		const points = at.sizes.flatMap(({ sized, runs }) => {
			const counters = runs.flatMap((all) => all[index] ?? []);
			return counters.length === 0 ? [] : [{
				rows: sized.rows.get(own.table) ?? 0,
				runs: counters
			}];
		});
		const usable = [...points, ...observedAt(one, own, forward, points)].filter(({ rows }) => rows > 0);
		const isPerMillion = own.production === void 0;
		if (Math.max(0, ...usable.map(({ rows }) => rows)) < Math.min(1e3, own.production ?? 1e3)) return;
		const rows = isPerMillion ? MILLION : productionOf(own);
		known.set(one.at, extend(one, usable, {
			relation: own.table,
			rows,
			isPerMillion,
			surroundings
		}));
	});
	const sizes = at.sizes.filter(({ runs }) => runs.length > 0).map(({ sized, runs }) => ({
		rows: sized.rows.get(driver.table) ?? 0,
		runs: runs.length
	}));
	if (sizes.length === 0) return without(forward, at.reason ?? "no run at another size came to its end", growing);
	const reason = at.reason ?? (known.size < growing.length ? TOO_FEW : void 0);
	return {
		forward: withConstants(forward, growing, known),
		estimates: {
			status: reason !== void 0 ? "partly" : "estimated",
			...reason !== void 0 && { reason },
			sizes,
			caveat: CAVEAT
		}
	};
}
// src/rehearsal/estimates/index.ts
/** Runs a migration at several sizes and extends what its statements take to production's. */
async function estimate(stage, estimating, input) {
	const { forward, migration, catalogs } = input;
	const ms = estimating.next();
	if (forward.status !== "ok") return without(forward, "the forward script did not run through");
	const growing = growingIn(forward, migration.up.statements, catalogs);
	if (growing.length === 0) return {
		forward: withConstants(forward, growing),
		estimates: {
			status: "constant",
			sizes: []
		}
	};
	if (stage.isFullSize) return estimateAtFullSize(input);
	const began = Date.now();
	try {
		return await measured(stage, {
			...estimating,
			ms
		}, input, growing);
	} catch (error) {
		if (!(error instanceof DatabaseError)) throw error;
		return without(forward, `its tables could not be given other sizes: ${error.message}`, growing);
	} finally {
		estimating.used(Date.now() - began);
	}
}
/** Of a run on production's rows, all of them. */
function estimateAtFullSize({ forward, migration, catalogs }) {
	if (forward.status !== "ok") return without(forward, "the forward script did not run through");
	const growing = growingIn(forward, migration.up.statements, catalogs);
	if (growing.length === 0) return {
		forward: withConstants(forward, growing),
		estimates: {
			status: "constant",
			sizes: []
		}
	};
	return fullSize(forward, growing, [...new Set(growing.flatMap(({ relations }) => relations))].map((table) => {
		const rows = catalogs[0]?.relations.get(table)?.rows;
		return {
			table,
			rows: typeof rows === "number" ? rows : 0,
			canGrow: false,
			isView: false
		};
	}));
}
async function measured(stage, { ms, ...estimating }, input, growing) {
	const { forward, catalogs, migration } = input;
	const catalog = catalogs[0];
	if (!catalog) return without(forward, "nothing was read of the schema", growing);
	const touched = touchedTables$1(growing, catalog, estimating, await countTables(stage, input.before, growing, catalog));
	const driver = driverAmong(touched, touched.map(({ table }) => table));
	if (!driver) return without(forward, "what it goes through is made by itself", growing);
	if (touched.every(isFullSize)) return fullSize(forward, growing, touched);
	const obstacle = obstacleTo(stage, estimating, input, driver);
	if (obstacle !== void 0) return without(forward, obstacle, growing);
	const surroundings = surroundingsOf(estimating.statistics);
	const making = {
		stage,
		estimating,
		touched,
		driver,
		catalog,
		script: migration.up,
		surroundings,
		ms
	};
	return extended(making, forward, growing, await atSizes(making, input, growing));
}
function obstacleTo({ server }, { rows, left }, { migration }, driver) {
	if (server.noCopies !== void 0) return server.noCopies;
	if (createsRole(migration.up)) return "it creates a role, which belongs to the whole server: it runs once";
	const most = driver.canGrow ? Math.min(rows, driver.production ?? rows) : driver.rows;
	if (driver.production !== void 0 && driver.production <= 1e3) return `by the statistics ${driver.table} holds ${count$1(driver.production)} rows in production: nothing takes long there`;
	if (most < 1e4) return `${driver.table} holds ${plural(driver.rows, "row")} here, too few to tell; \`synthesis\` makes rows up for tables that no file fills`;
	if (left() < 1e3) return "`estimates.time` was used up by the migrations before it";
}
async function countTables({ server }, database, growing, catalog) {
	try {
		var _usingCtx$18 = _usingCtx();
		const admin = _usingCtx$18.a(await server.connect("admin", database));
		const rows = /* @__PURE__ */ new Map();
		for (const table of new Set(growing.flatMap(({ relations }) => relations))) if (catalog.relations.has(table)) rows.set(table, await countOf(admin, table));
		return rows;
	} catch (_) {
		_usingCtx$18.e = _;
	} finally {
		await _usingCtx$18.d();
	}
}
// src/rehearsal/interruption/places.ts
/** Of each sort; what lies between them behaves alike. */
const MOST = 8;
/**
* Where ending the session leaves something, as the forward run's transactions tell: between two of them that change
* something, and within each statement that works in several transactions of its own. A script that is one transaction has its end.
*/
function placesOf(script, forward) {
	const { statements } = script;
	const transactions = changing(statements, forward);
	const last = transactions.at(-1);
	if (!last) return [];
	const within = statements.flatMap((statement, at) => isConcurrent(statement) ? [{
		when: "within",
		at
	}] : []);
	if (transactions.length > 1) return [...transactions.slice(0, -1).map(({ end }) => ({
		when: "between",
		at: end
	})), ...within];
	const statement = statements[last.change];
	if (!statement?.transactional || isCall(statement) && !isInsideTool(script, statement)) return within;
	return [{
		when: "before-commit",
		at: last.change
	}];
}
/** At most eight of each sort, spread evenly. */
function chosen(places) {
	const [within, others] = [places.filter(isWithin), places.filter((place) => !isWithin(place))];
	return [...spread(others), ...spread(within)];
}
function isWithin({ when }) {
	return when === "within";
}
function spread(places) {
	if (places.length <= MOST) return places;
	const step = (places.length - 1) / 7;
	return Array.from({ length: MOST }, (_, nth) => places[Math.round(nth * step)]).flatMap((one) => one ?? []);
}
function changing(statements, forward) {
	const found = /* @__PURE__ */ new Map();
	for (const [at, statement] of statements.entries()) {
		const transaction = forward[at]?.transaction ?? 0;
		const known = found.get(transaction);
		if (!statement.operations.every(isIdle)) found.set(transaction, {
			change: at,
			end: at
		});
		else if (known) found.set(transaction, {
			...known,
			end: at
		});
	}
	return [...found.values()];
}
/** Leaves nothing that another session could see. */
function isIdle(operation) {
	if (operation.kind === "select") return operation.functions.length === 0;
	return [
		"set",
		"reset",
		"transaction",
		"lock-table",
		"analyze"
	].includes(operation.kind);
}
/** Commits in between by its nature, so that a half of it can stay. */
function isConcurrent({ operations }) {
	return operations.some((operation) => [
		"create-index",
		"drop-index",
		"reindex",
		"detach-partition"
	].includes(operation.kind) ? "concurrently" in operation && operation.concurrently : false);
}
function isCall({ operations }) {
	return operations.some(({ kind }) => kind === "call");
}
/** Lines of what may commit in between as its code wants, which nobody can interrupt at a known place. */
function unknownBorders(script) {
	return script.statements.filter((statement) => !isInsideTool(script, statement)).filter((statement) => isCall(statement) || !statement.transactional && statement.operations.some(({ kind }) => kind === "run-block")).map(({ span }) => span.start.line);
}
// src/rehearsal/interruption/quoted.ts
/** A name as operations and observations have it, without quotes, as SQL needs it whatever the search path. */
function quoted(relation) {
	const dot = relation.indexOf(".");
	return (dot < 0 ? [relation] : [relation.slice(0, dot), relation.slice(dot + 1)]).map((part) => escapeIdentifier(part)).join(".");
}
// src/rehearsal/interruption/hold-up.ts
/**
* What a concurrent statement waits for, held in another session. CREATE INDEX and REINDEX CONCURRENTLY wait at their
* end for every snapshot older than theirs; DETACH PARTITION and DROP INDEX CONCURRENTLY, half done, for whoever uses the
* table (manual 18: CREATE INDEX, "Building Indexes Concurrently"; REINDEX, "Rebuilding Indexes Concurrently"; ALTER TABLE, DETACH
* PARTITION; DROP INDEX, CONCURRENTLY). A read in a REPEATABLE READ transaction is both.
*
* @param session the tool's own, whose search path tells which table is meant
*/
async function holdUp({ server }, database, session, { operations }) {
	const table = await tableOf(session, operations);
	const cleanup = createCleanup();
	const holder = await server.connect("migrator", database);
	cleanup.defer(async () => holder[Symbol.asyncDispose]());
	await holder.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
	const { rows } = await holder.query("SELECT pg_catalog.pg_backend_pid() AS pid");
	if (table !== void 0) await holder.query(`LOCK TABLE ONLY ${table} IN ACCESS SHARE MODE`);
	return {
		pid: rows[0]?.pid ?? 0,
		[Symbol.asyncDispose]: () => cleanup[Symbol.asyncDispose]()
	};
}
/** The table itself, or the one of an index, quoted and qualified; undefined where a snapshot is what is waited for. */
async function tableOf(session, operations) {
	const name = operations.flatMap((operation) => operation.kind === "detach-partition" || operation.kind === "drop-index" ? [operation.relation] : [])[0];
	if (name === void 0) return void 0;
	const { rows } = await session.query(`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       LEFT JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indexrelid = pg_catalog.to_regclass($1)
      WHERE c.oid = pg_catalog.to_regclass($1) AND c.relkind NOT IN ('i', 'I') OR i.indexrelid IS NOT NULL`, [quoted(name)]);
	return rows[0]?.name;
}
// src/rehearsal/interruption/cut.ts
/** How long the server may take to end a session. */
const END_MS = 5e3;
const POLL_MS = 5;
/** Thrown to stop sending once the session is gone. */
var Ended = class extends Error {};
/**
* Runs a script as its tool would, up to a place, and ends its session there, or says why it was not reached.
*
* @param database changed by it
*/
async function cut(stage, database, script, place) {
	try {
		var _usingCtx$17 = _usingCtx();
		const session = _usingCtx$17.a(await openSession(stage, database));
		try {
			await sendAsTool(session.connection, script, {
				count: place.at + 1,
				send: async (statement, at) => {
					if (at === place.at && place.when === "within") return cutWithin(stage, database, session, statement);
					const isAlone = session.connection.getTransactionStatus() === "I";
					if (at === place.at && place.when === "before-commit" && isAlone) await session.connection.query("BEGIN");
					return session.context.execute(statement);
				},
				...place.when === "before-commit" && { isLeftOpen: true }
			});
			if (place.when === "within") return "over";
			await end(session);
			return "done";
		} catch (thrown) {
			if (thrown instanceof Ended) return "done";
			return { reason: session.context.limit() ?? messageOf(thrown) };
		}
	} catch (_) {
		_usingCtx$17.e = _;
	} finally {
		await _usingCtx$17.d();
	}
}
/** Ends the session while the statement waits for another one, with a half of it committed; then throws `Ended`. */
async function cutWithin(stage, database, session, statement) {
	try {
		var _usingCtx3 = _usingCtx();
		const held = _usingCtx3.a(await holdUp(stage, database, session.connection, statement));
		const over = new AbortController();
		const work = session.context.execute(statement).finally(() => over.abort());
		const ending = work.catch((thrown) => thrown);
		while (!over.signal.aborted && !await isHeldUp(session, held.pid)) await setTimeout(POLL_MS);
		if (over.signal.aborted) return work;
		await end(session);
		await ending;
		throw new Ended();
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
/** It waits for that very session: manual 18, 9.27.1, pg_blocking_pids(). */
async function isHeldUp({ context: { observer, pid } }, by) {
	const { rows } = await observer.query("SELECT $2::pg_catalog.int4 = ANY (pg_catalog.pg_blocking_pids($1)) AS waits", [pid, by]);
	return rows[0]?.waits === true;
}
/** As a lost connection or an operator would: nothing that the session has not committed stays. */
async function end({ context: { observer, pid } }) {
	const deadline = Date.now() + END_MS;
	await observer.query("SELECT pg_catalog.pg_terminate_backend($1)", [pid]);
	while (await isAlive(observer, pid)) {
		if (Date.now() > deadline) throw new Error("its session could not be ended");
		await setTimeout(POLL_MS);
	}
}
async function isAlive(observer, pid) {
	const { rows } = await observer.query("SELECT FROM pg_catalog.pg_stat_activity WHERE pid = $1", [pid]);
	return rows.length > 0;
}
// src/rehearsal/interruption/pending.ts
/** Partitions of which DETACH … CONCURRENTLY did the first half: manual 18, 52.25, pg_inherits.inhdetachpending. */
async function pendingDetaches(server, database) {
	try {
		var _usingCtx$16 = _usingCtx();
		const { rows } = await _usingCtx$16.a(await server.connect("admin", database)).query(`SELECT n.nspname || '.' || c.relname AS object
       FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
       JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE h.inhdetachpending ORDER BY 1`);
		return rows.map(({ object }) => ({
			kind: "partition whose detaching is pending",
			object,
			change: "changed"
		}));
	} catch (_) {
		_usingCtx$16.e = _;
	} finally {
		await _usingCtx$16.d();
	}
}
// src/rehearsal/interruption/values.ts
/**
* Functions that give the same for the same, whoever asks and when (manual 18, 9.4, 9.3, 9.18, 9.16). With any other in it an
* UPDATE may set other values each time, and nothing follows from that. Among them the keywords that may stand before a parenthesis.
*/
const CONSTANT = new Set(`abs btrim ceil char_length coalesce concat floor greatest initcap jsonb_build_object jsonb_set least left length lower
  ltrim md5 mod nullif power regexp_replace repeat replace right round rtrim split_part strpos substr substring trim trunc
  upper and or not in any all exists values set where as on using case when then else from select by filter cast`.split(/\s+/));
const CALL = /(\w+)\s*\(/g;
/** What makes a value anew, wherever it stands: also in the default of a column. */
const VOLATILE = /random|uuid|nextval|serial|identity|\bnow\s*\(|clock_|current_|localtime|_timestamp\s*\(/i;
/** Keywords that are functions, and say something else each time. */
const MOMENT = /\b(?:current_\w+|localtime\w*|session_user|default)\b/i;
/** Values that are not those of a run that nobody interrupts: what an UPDATE does is done twice then. */
async function otherValues(server, { after, copy }, updates) {
	try {
		var _usingCtx$15 = _usingCtx();
		if (updates.length === 0) return [];
		return (await compareData(_usingCtx$15.a(await server.connect("admin", after)), _usingCtx$15.a(await server.connect("admin", copy)), [...new Set(updates.map(({ relation }) => relation))])).flatMap(({ table, column, rows }) => column !== void 0 && updates.some((one) => one.relation === table && one.columns.includes(column)) ? [{
			table,
			column,
			rows
		}] : []);
	} catch (_) {
		_usingCtx$15.e = _;
	} finally {
		await _usingCtx$15.d();
	}
}
/** Of the statements up to the one where it was interrupted; none where others of them may leave other values each time. */
function updatesIn({ statements }, forward, last) {
	const done = statements.slice(0, last + 1);
	if (done.some(isChanging)) return [];
	return done.flatMap(({ operations }, at) => operations.flatMap((operation) => operation.kind === "update" ? (forward[at]?.writes ?? []).map(({ relation }) => ({
		relation,
		columns: operation.columns
	})) : []));
}
/** What it leaves may be something else each time: code that nobody reads here, or a value that is made anew. */
function isChanging({ sql, operations }) {
	const kinds = new Set(operations.map(({ kind }) => kind));
	if ([
		"call",
		"run-block",
		"execute",
		"not-understood"
	].some((kind) => kinds.has(kind))) return true;
	if (VOLATILE.test(sql)) return true;
	return [
		"update",
		"insert",
		"merge",
		"delete",
		"create-table-as"
	].some((kind) => kinds.has(kind)) && !isConstant(sql);
}
function isConstant(sql) {
	const calls = [...sql.matchAll(CALL)].map(([, name = ""]) => name.toLowerCase());
	return !MOMENT.test(sql) && calls.every((name) => CONSTANT.has(name));
}
// src/rehearsal/interruption/try-at.ts
/** On a copy, which is gone afterwards. */
async function tryAt(stage, experiment, place) {
	const copy = `${experiment.name}_cut`;
	await stage.server.createDatabase(copy, experiment.before);
	try {
		return await tried(stage, experiment, copy, place);
	} finally {
		await stage.server.dropDatabase(copy);
	}
}
async function tried(stage, experiment, copy, place) {
	const { migration, states } = experiment;
	const done = await cut(stage, copy, migration.up, place);
	if (done !== "done") return done;
	const [before, now, pending] = await Promise.all([
		states.before.fingerprint(),
		fingerprintOf(stage.server, copy),
		pendingDetaches(stage.server, copy)
	]);
	const left = [...leftIn(before, now), ...pending];
	const { file = "", span } = migration.up.statements[place.at] ?? {};
	const interrupted = {
		when: place.when,
		statement: place.at,
		file,
		line: span?.start.line ?? 1,
		left
	};
	if (place.when === "before-commit" && left.length === 0) return {
		...interrupted,
		recovered: true,
		...SAME
	};
	const again = await runAgain(stage, copy, migration.up);
	if (again && "reason" in again) return again;
	if (again) return {
		...interrupted,
		recovered: false,
		failure: again,
		...SAME
	};
	const ended = await ending(stage, experiment, copy, place);
	const { differs, rows, values } = ended;
	return {
		...interrupted,
		...ended,
		recovered: differs.length + rows.length + values.length === 0
	};
}
/** As after a run that nobody has interrupted. */
const SAME = {
	differs: [],
	rows: [],
	values: []
};
/** From its start, as the tool does with what it has not noted as done. A limit of ours that ends it is a reason. */
async function runAgain(stage, database, script) {
	try {
		var _usingCtx$14 = _usingCtx();
		const session = _usingCtx$14.a(await openSession(stage, database));
		let current = 0;
		try {
			await sendAsTool(session.connection, script, { send: (statement, at) => {
				current = at;
				return session.context.execute(statement);
			} });
			return;
		} catch (thrown) {
			const limit = session.context.limit();
			const statement = script.statements[current];
			if (limit !== void 0 || !statement) return { reason: limit ?? messageOf(thrown) };
			const { file, span } = statement;
			const error = serverError(thrown, script.file, statement);
			return {
				statement: current,
				file,
				line: span.start.line,
				error
			};
		}
	} catch (_) {
		_usingCtx$14.e = _;
	} finally {
		await _usingCtx$14.d();
	}
}
/** Against a run that nobody has interrupted. */
async function ending({ server }, { states: { after }, forward, migration }, copy, { at }) {
	const [wanted, found] = await Promise.all([after.fingerprint(), fingerprintOf(server, copy)]);
	const differs = real(diffFingerprints(wanted, found));
	if (differs.length > 0) return {
		...SAME,
		differs
	};
	const rows = await otherCounts(server, {
		after: after.database,
		copy
	}, forward);
	if (rows.length > 0) return {
		...SAME,
		rows
	};
	const updates = updatesIn(migration.up, forward.statements, at);
	return {
		...SAME,
		values: await otherValues(server, {
			after: after.database,
			copy
		}, updates)
	};
}
/** Tables that were written to, and have another number of rows. */
async function otherCounts(server, { after, copy }, forward) {
	const written = new Set(forward.statements.flatMap(({ writes }) => writes.flatMap(({ relation, rows }) => rows > 0 ? [relation] : [])));
	const others = [];
	for (const table of written) {
		const expected = await rowsOf(server, after, table);
		const rows = await rowsOf(server, copy, table);
		if (expected !== void 0 && rows !== void 0 && expected !== rows) others.push({
			table,
			rows,
			expected
		});
	}
	return others;
}
/** Undefined where the run has dropped it, or renamed it. */
async function rowsOf(server, database, table) {
	try {
		var _usingCtx3 = _usingCtx();
		const admin = _usingCtx3.a(await server.connect("admin", database));
		if ((await admin.query("SELECT pg_catalog.to_regclass($1) IS NOT NULL AS there", [quoted(table)])).rows[0]?.there !== true) return void 0;
		const { rows } = await admin.query(`SELECT pg_catalog.count(*) AS rows FROM ${quoted(table)}`);
		return Number(rows[0]?.rows);
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
/** Without what came or went with its table. */
function leftIn(before, now) {
	const invalid = new Set(now.filter(({ properties }) => properties["validity"] === "INVALID").map(idOf));
	return real(diffFingerprints(before, now)).map(({ kind, object, ...sides }) => ({
		kind,
		object,
		change: changeOf(sides),
		...invalid.has(idOf({
			kind,
			object
		})) && { invalid: true }
	}));
}
function changeOf({ before, after }) {
	if (before === void 0) return "new";
	return after === void 0 ? "gone" : "changed";
}
function real(differences) {
	return differences.filter(({ benign }) => !benign);
}
// src/rehearsal/interruption/interruption.ts
/** For all places of one migration. */
const MOST_MS = 3e4;
/** Of what is left of the review's time. */
const SHARE = 1 / 4;
const NO_TIME$1 = "there was no time for more: 30 seconds, and a quarter of what the review has left";
/** Ends the session of a migration at every place where a part can stay behind, and runs it again as its tool would. */
async function interruption(stage, experiment) {
	const { migration, forward } = experiment;
	const obstacle = obstacleOf$1(stage, experiment);
	if (obstacle !== void 0) return skipped$1(obstacle);
	const places = placesOf(migration.up, forward.statements);
	if (places.length === 0) return skipped$1(unseen(migration.up).join("; ") || NOTHING);
	const picked = chosen(places);
	const { tried, reasons, over } = await tryAll(stage, experiment, picked);
	const all = [
		...reasons,
		...spared(picked.length, places.length),
		...unseen(migration.up)
	];
	if (tried.length === 0) return skipped$1(all.join("; ") || NOTHING);
	return {
		status: "tried",
		...all.length > 0 && { reason: all.join("; ") },
		places: places.length - over,
		tried,
		...toolWords(experiment, tried)
	};
}
const NOTHING = "it changes nothing that could be left half-done";
function skipped$1(reason) {
	return {
		status: "skipped",
		reason,
		places: 0,
		tried: []
	};
}
function obstacleOf$1({ server }, { migration: { up }, forward }) {
	if (forward.status !== "ok") return "the forward script failed";
	if (forward.statements.length !== up.statements.length) return "not all of its statements were seen";
	if (server.noCopies !== void 0) return server.noCopies;
	if (createsRole(up) || rolesDroppedBy(up).length > 0) return "it makes or drops roles, which belong to the whole server, and no copy has them as they were";
}
async function tryAll(stage, experiment, places) {
	const until = Date.now() + Math.min(MOST_MS, (stage.limits.deadline - Date.now()) * SHARE);
	const within = {
		...stage,
		limits: {
			...stage.limits,
			deadline: until
		}
	};
	const tried = [];
	const reasons = /* @__PURE__ */ new Set();
	let over = 0;
	for (const place of places) {
		const missing = await lacking(stage, experiment, until - Date.now());
		if (missing !== void 0) {
			reasons.add(missing);
			break;
		}
		const done = await tryAt(within, experiment, place);
		if (done === "over") over += 1;
		else if ("reason" in done) reasons.add(Date.now() < until ? `line ${lineOf(experiment, place)}: ${done.reason}` : NO_TIME$1);
		else tried.push(done);
	}
	return {
		tried,
		reasons: [...reasons],
		over
	};
}
function lineOf({ migration: { up } }, { at }) {
	return up.statements[at]?.span.start.line ?? 1;
}
/** Each place takes up to two more runs, on a copy. */
async function lacking({ server, limits }, { before, forward }, leftMs) {
	try {
		var _usingCtx$13 = _usingCtx();
		if (forward.durationMs * 2 > leftMs) return NO_TIME$1;
		const { rows } = await _usingCtx$13.a(await server.connect("admin")).query(`SELECT pg_catalog.pg_database_size($1::pg_catalog.name) AS copy, pg_catalog.sum(pg_catalog.pg_database_size(oid)) AS all
       FROM pg_catalog.pg_database WHERE pg_catalog.starts_with(datname, $2) AND NOT datistemplate`, [server.databaseName(before), server.databaseName("")]);
		const { copy = "0", all = "0" } = rows[0] ?? {};
		return Number(all) + Number(copy) > limits.diskBytes ? limitReached("disk") : void 0;
	} catch (_) {
		_usingCtx$13.e = _;
	} finally {
		await _usingCtx$13.d();
	}
}
function spared(tried, places) {
	return places > tried ? [`${count$1(tried)} of ${count$1(places)} places were tried, spread evenly`] : [];
}
/** A transaction of the tool's own is undone, and noted by few. */
function toolWords({ migration: { tool } }, tried) {
	const { interrupted } = toolOf(tool);
	if (!interrupted) return {};
	return tried.some(({ when }) => when !== "before-commit") || interrupted.isAlways ? { tool: interrupted.words } : {};
}
/** What commits as its own code wants is not ended in between. */
function unseen(up) {
	const lines = unknownBorders(up);
	if (lines.length === 0) return [];
	return [`line ${lines.join(", ")} may commit in between, and was not interrupted there`];
}
// src/rehearsal/traffic/probe.ts
/**
* What an application's queries lock before they touch a row: a SELECT takes ACCESS SHARE on the relation and its indexes, a DELETE
* ROW EXCLUSIVE, SELECT … FOR KEY SHARE, by which a foreign key looks for its row, ROW SHARE (manual 18, 13.3.1;
* src/backend/utils/adt/ri_triggers.c). No row is read, written or locked, and no trigger fires: EXPLAIN only plans.
*/
function probesOf({ relation, quoted, kind, isParent }) {
	const isTable = kind === "r" || kind === "p";
	const from = isTable ? `ONLY ${quoted}` : quoted;
	const instant = (access, sql) => ({
		relation,
		access,
		isInstant: true,
		run: async (session, { ask }) => {
			await ask(() => session.query(sql));
			return true;
		}
	});
	return [
		instant("reads", `SELECT FROM ${from} WHERE false`),
		...isTable ? [instant("writes", `EXPLAIN DELETE FROM ${from} WHERE false`)] : [],
		...isTable && isParent ? [instant("checks", `SELECT FROM ${from} WHERE false FOR KEY SHARE`)] : []
	];
}
/** SQLSTATEs (manual 18, appendix A) of what has been dropped, renamed or moved. */
const GONE = /* @__PURE__ */ new Set([
	"42P01",
	"3F000",
	"42704",
	"08006",
	"57P01"
]);
/** A session beside the migration. */
var Probe = class {
	pid;
	work;
	waits = [];
	/** Ended because the migration waited for it in turn. */
	deadlocks = 0;
	/** What the server said first against its work, other than that it may not. */
	refusal;
	#session;
	#asked;
	#seen;
	constructor(session, pid, work) {
		this.#session = session;
		this.pid = pid;
		this.work = work;
	}
	/** Works until it is told to stop, or what it uses is gone. */
	async keepWorking(pauseMs, over) {
		while (!over.aborted && await this.once()) await setTimeout(pauseMs);
	}
	/** Returns whether it can go on. */
	async once() {
		try {
			return await this.work.run(this.#session, { ask: (query, of) => this.#ask(query, of) });
		} catch (thrown) {
			const code = thrown instanceof DatabaseError ? thrown.code ?? "" : "08006";
			if (code === "40P01") this.deadlocks += 1;
			else if (code !== "42501" && code !== "57014") this.refusal ??= messageOf(thrown);
			return !GONE.has(code);
		}
	}
	/** It was seen to wait for a lock by who asked then, as long as the server says. */
	waiting(askedMs, waitedMs) {
		if (this.#asked === void 0 || this.#asked > askedMs) return;
		const fromMs = Math.max(this.#asked, askedMs - waitedMs);
		this.#seen = {
			fromMs: this.#seen?.fromMs ?? fromMs,
			lastMs: performance.now()
		};
	}
	async #ask(query, of) {
		this.#asked = performance.now();
		this.#seen = void 0;
		try {
			return await query();
		} finally {
			if (this.#seen) this.waits.push({
				of,
				...this.#lasted(this.#asked, this.#seen)
			});
			this.#asked = void 0;
		}
	}
	#lasted(askedMs, { fromMs, lastMs }) {
		return this.work.isInstant ? {
			fromMs: askedMs,
			untilMs: performance.now()
		} : {
			fromMs,
			untilMs: Math.max(fromMs, lastMs)
		};
	}
};
/** Who waits for a lock, for how long, and for whom (manual 18, 53.13: pg_locks.waitstart; 9.27: pg_blocking_pids). */
const WAITING = `
SELECT l.pid, pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - l.waitstart) * 1000 AS "waitedMs",
  pg_catalog.pg_blocking_pids(l.pid) AS blockers
FROM pg_catalog.pg_locks l WHERE NOT l.granted AND l.pid = ANY ($1)`;
/** Looks who waits, from a session of its own, until it is stopped. */
var Watch = class {
	/** Times in which the migration itself waited for a lock. */
	own = [];
	#observer;
	#migration;
	#probes;
	#over = new AbortController();
	/** How often in a row the migration and a session were seen to wait for each other. */
	#mutual = 0;
	#since;
	constructor(observer, migration, probes) {
		this.#observer = observer;
		this.#migration = migration;
		this.#probes = probes;
	}
	/** Since when the migration waits, by performance.now(); undefined while it does not. */
	get waitingSince() {
		return this.#since;
	}
	async watch() {
		const pids = [this.#migration, ...this.#probes.map(({ pid }) => pid)];
		while (!this.#over.signal.aborted) {
			const asked = performance.now();
			const { rows } = await this.#observer.query({
				text: WAITING,
				values: [pids],
				name: "waiting"
			});
			this.#note(rows, asked);
			await this.#untangle(rows);
			await setTimeout(10);
		}
		this.#end(performance.now());
	}
	stop() {
		this.#over.abort();
	}
	/** Ends the migration's session. */
	async terminate() {
		await this.#observer.query("SELECT pg_catalog.pg_terminate_backend($1)", [this.#migration]);
	}
	#note(rows, asked) {
		const waiting = new Map(rows.map((row) => [row.pid, row]));
		for (const probe of this.#probes) {
			const row = waiting.get(probe.pid);
			if (row) probe.waiting(asked, row.waitedMs ?? 0);
		}
		const own = waiting.get(this.#migration);
		if (own) this.#since ??= asked - (own.waitedMs ?? 0);
		else this.#end(asked);
	}
	#end(untilMs) {
		if (this.#since !== void 0) this.own.push({
			fromMs: this.#since,
			untilMs
		});
		this.#since = void 0;
	}
	/**
	* The migration waits for a session that waits for it. The server ends one of the two after deadlock_timeout, the one that asked
	* last, mostly: here it is the session, at once, so that the rest of the migration is seen.
	*/
	async #untangle(rows) {
		const own = rows.find(({ pid }) => pid === this.#migration);
		const tangled = this.#probes.filter(({ pid }) => own?.blockers.includes(pid) && rows.some((row) => row.pid === pid && row.blockers.includes(this.#migration)));
		this.#mutual = tangled.length > 0 ? this.#mutual + 1 : 0;
		if (this.#mutual < SURE) return;
		this.#mutual = 0;
		for (const probe of tangled) {
			probe.deadlocks += 1;
			await this.#observer.query("SELECT pg_catalog.pg_cancel_backend($1)", [probe.pid]);
		}
	}
};
/** A single look may fall between two moments. */
const SURE = 3;
// src/rehearsal/traffic/crowd.ts
/** Queries of all sessions together, at most, so that the migration has a processor to itself: one in 5 ms. */
const PAUSE_PER_SESSION_MS = 5;
const LEAST_PAUSE_MS = 20;
/** For what is under way when all is over. */
const PATIENCE_MS = 2e3;
/** @param migration process id of the session that the migration runs in */
async function openCrowd({ server }, database, works, migration) {
	const cleanup = createCleanup();
	const open = async (who) => {
		const session = await server.connect(who, database);
		cleanup.defer(async () => session[Symbol.asyncDispose]());
		return session;
	};
	try {
		const observer = await open("admin");
		const probes = [];
		for (const work of works) {
			const session = await open("migrator");
			probes.push(new Probe(session, await prepared(session), work));
		}
		return gathered(observer, probes, migration, cleanup);
	} catch (error) {
		await cleanup[Symbol.asyncDispose]();
		throw error;
	}
}
/** Waits are to end with the lock, not with a timeout of the database's own. Returns the process id. */
async function prepared(session) {
	await session.query("SET lock_timeout = 0; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0");
	const { rows } = await session.query("SELECT pg_catalog.pg_backend_pid() AS pid");
	return rows[0]?.pid ?? 0;
}
function gathered(observer, probes, migration, cleanup) {
	const over = new AbortController();
	const watch = new Watch(observer, migration, probes);
	const pauseMs = Math.max(LEAST_PAUSE_MS, probes.length * PAUSE_PER_SESSION_MS);
	let working = Promise.resolve();
	let watching = Promise.resolve();
	return {
		probes,
		watch,
		start: () => {
			working = Promise.all(probes.map((probe) => probe.keepWorking(pauseMs, over.signal)));
			watching = watch.watch();
			watching.catch(() => void 0);
		},
		stop: async () => {
			over.abort();
			const done = working.then(() => true);
			if (!await within$3(PATIENCE_MS, done)) {
				watch.stop();
				await watching;
				for (const { pid } of probes) await observer.query("SELECT pg_catalog.pg_cancel_backend($1)", [pid]);
				await within$3(PATIENCE_MS, done);
			}
			watch.stop();
			await watching;
		},
		[Symbol.asyncDispose]: async () => {
			over.abort();
			watch.stop();
			await cleanup[Symbol.asyncDispose]();
		}
	};
}
// src/rehearsal/traffic/play.ts
/** Sends a script as its tool would, with no question of ours in between. The first failure ends it. */
async function play(script, context, onStatement = () => void 0) {
	return new Player(script, context, onStatement).play();
}
var Player = class {
	#script;
	#context;
	#onStatement;
	#sent = [];
	#isWrapped = false;
	constructor(script, context, onStatement) {
		this.#script = script;
		this.#context = context;
		this.#onStatement = onStatement;
	}
	async play() {
		const began = performance.now();
		let error;
		try {
			for (const at of this.#script.statements.keys()) await this.#send(at);
			await this.#endOfTool();
		} catch (thrown) {
			error = this.#explained(thrown);
		}
		if (this.#isOpen()) await this.#context.session.query("ROLLBACK").catch(() => void 0);
		this.#release();
		const durationMs = performance.now() - began;
		return {
			sent: this.#sent,
			durationMs,
			...error && { error }
		};
	}
	async #send(at) {
		const statement = this.#script.statements[at];
		if (!statement) return;
		const isInside = isInsideTool(this.#script, statement);
		if (!isInside) await this.#endOfTool();
		else if (!this.#isWrapped) await this.#context.session.query("BEGIN");
		this.#isWrapped = isInside;
		const fromMs = performance.now();
		const draft = {
			at,
			fromMs,
			untilMs: fromMs,
			releasedMs: Infinity
		};
		this.#sent.push(draft);
		this.#onStatement(at);
		try {
			await this.#context.execute(statement);
		} finally {
			draft.untilMs = performance.now();
		}
		if (!this.#isOpen()) this.#release();
	}
	async #endOfTool() {
		if (this.#isWrapped && this.#isOpen()) await this.#context.session.query("COMMIT");
		this.#isWrapped = false;
		if (!this.#isOpen()) this.#release();
	}
	#isOpen() {
		return this.#context.session.getTransactionStatus() !== "I";
	}
	#release() {
		const now = performance.now();
		for (const one of this.#sent) if (one.releasedMs === Infinity) one.releasedMs = now;
	}
	#explained(thrown) {
		const statement = this.#script.statements[this.#sent.at(-1)?.at ?? 0] ?? NO_STATEMENT;
		const error = serverError(thrown, this.#script.file, statement);
		const limit = this.#context.limit();
		return limit ? {
			...error,
			message: `${error.message} (${limit})`
		} : error;
	}
};
const NOWHERE = {
	offset: 0,
	line: 1,
	column: 1
};
const NO_STATEMENT = {
	file: "",
	sql: "",
	span: {
		start: NOWHERE,
		end: NOWHERE
	},
	operations: [],
	transactional: true,
	roles: [],
	comments: []
};
// src/rehearsal/traffic/waits.ts
/** Undefined where nobody waited. */
function waitedIn(waits) {
	if (waits.length === 0) return void 0;
	return {
		longestMs: Math.max(...waits.map(lengthOf)),
		totalMs: waits.reduce((sum, wait) => sum + lengthOf(wait), 0),
		waits: waits.length,
		atOnce: mostAtOnce(waits)
	};
}
function lengthOf({ fromMs, untilMs }) {
	return untilMs - fromMs;
}
function mostAtOnce(waits) {
	return Math.max(...waits.map(({ fromMs }) => waits.filter((one) => one.fromMs <= fromMs && fromMs < one.untilMs).length));
}
/** What of them falls into a time. */
function inside(waits, { fromMs, untilMs }) {
	return waits.map((wait) => ({
		fromMs: Math.max(wait.fromMs, fromMs),
		untilMs: Math.min(wait.untilMs, untilMs)
	})).filter((wait) => lengthOf(wait) > 0);
}
/**
* Each wait with the statement that it was for: the one that had taken a lock on the relation which keeps such sessions out, and
* kept it longest meanwhile; else the one that was under way longest. Returns what each statement of the run made others wait.
*/
function blockedBy(waits, { sent }, observed) {
	const byStatement = /* @__PURE__ */ new Map();
	for (const wait of waits) {
		const at = statementOf(wait, sent, observed);
		if (at !== void 0) byStatement.set(at, [...byStatement.get(at) ?? [], wait]);
	}
	return new Map([...byStatement].map(([at, all]) => [at, byRelation(all)]));
}
function statementOf(wait, sent, observed) {
	return longestIn(wait, sent.filter(({ at }) => isInTheWay(observed[at], wait)), ({ fromMs, releasedMs }) => ({
		fromMs,
		untilMs: releasedMs
	})) ?? longestIn(wait, sent, ({ fromMs, untilMs }) => ({
		fromMs,
		untilMs
	}));
}
function isInTheWay(seen, { relation, access }) {
	if (access === "rows") return seen?.writes.some((one) => one.relation === relation && one.rows > 0) ?? false;
	const kept = access === "reads" ? "reads" : "writes";
	return seen?.locks.some((lock) => lock.relation === relation && BLOCKS[lock.mode][kept]) ?? false;
}
/** Of two that were there as long, the earlier one. */
function longestIn(wait, sent, when) {
	let best;
	for (const one of sent) {
		const [part] = inside([wait], when(one));
		const ms = part ? lengthOf(part) : 0;
		if (ms > 0 && ms > (best?.ms ?? 0)) best = {
			at: one.at,
			ms
		};
	}
	return best?.at;
}
function byRelation(waits) {
	return [...new Set(waits.map(({ relation }) => relation))].toSorted().map((relation) => {
		const here = waits.filter((wait) => wait.relation === relation);
		const reads = waitedIn(here.filter(({ access }) => access === "reads"));
		const writes = waitedIn(here.filter(({ access }) => access !== "reads"));
		const all = waitedIn(here);
		return {
			relation,
			...reads && { reads: reads.longestMs },
			...writes && { writes: writes.longestMs },
			...all && {
				totalMs: all.totalMs,
				atOnce: all.atOnce
			}
		};
	});
}
// src/rehearsal/traffic/query-work.ts
const MOST_SESSIONS = 8;
/** One transaction of the traffic file, and what came of it. */
var Query = class {
	script;
	runs = 0;
	error;
	constructor(script) {
		this.script = script;
	}
	/** In a transaction that is undone. */
	async run(session, { ask }, when) {
		try {
			await session.query("BEGIN");
			for (const sql of drawn$1(this.script)) await ask(() => session.query(sql), this);
			this.runs += 1;
		} catch (thrown) {
			if (!(thrown instanceof DatabaseError)) throw thrown;
			this.error ??= {
				when,
				code: thrown.code ?? "XX000",
				message: thrown.message
			};
		} finally {
			await session.query("ROLLBACK");
		}
	}
};
/** The transactions of a traffic file, dealt out to a few sessions. */
var Queries = class {
	works;
	#all;
	#when = "before";
	constructor(scripts) {
		this.#all = scripts.map((script) => new Query(script));
		const hands = Array.from({ length: Math.min(MOST_SESSIONS, this.#all.length) }, (_, at) => this.#all.filter((__, index) => index % MOST_SESSIONS === at));
		this.works = hands.map((hand) => ({
			isInstant: false,
			run: (session, attempt) => this.#work(hand, session, attempt)
		}));
	}
	/** What fails from now on did not fail without the migration. */
	now(when) {
		this.#when = when;
	}
	async #work(hand, session, attempt) {
		for (const query of hand) if (!query.error) await query.run(session, attempt, this.#when);
		return hand.some(({ error }) => !error);
	}
	outcomes(probes) {
		return this.#all.map((query) => {
			const { file, line, queries } = query.script;
			const waited = waitedIn(probes.flatMap((probe) => probe.waits.filter(({ of }) => of === query)));
			return {
				file,
				line,
				sql: queries.join("; "),
				runs: query.runs,
				...waited && { waited },
				...query.error && { error: query.error }
			};
		});
	}
};
// src/rehearsal/traffic/relations.ts
const USED_BY_APPLICATIONS = /* @__PURE__ */ new Set([
	"table",
	"partitioned-table",
	"view",
	"materialized-view"
]);
/** Of each statement of a run; where they could only be sampled, those that it is known to take are added. */
function lockings({ migration, forward, catalogs }, major) {
	return forward.statements.flatMap((statement, at) => {
		if (statement.own) return [];
		const source = migration.up.statements[at];
		const catalog = catalogs[at];
		const known = statement.lockSource === "sampled" && source && catalog ? predicted(source, catalog, major) : [];
		const isNew = (relation) => !catalogs[0]?.relations.has(relation);
		const more = known.filter(({ relation }) => catalog?.relations.has(relation)).map(({ relation, mode }) => ({
			relation,
			mode,
			heldMs: 0,
			isNew: isNew(relation)
		}));
		return [{
			statement,
			source,
			locks: [...statement.locks, ...more]
		}];
	});
}
function predicted({ operations }, catalog, major) {
	const resolved = operations.map((operation) => resolveOperation(operation, catalog, NEW_SESSION.searchPath));
	return predictStatementLocks(resolved, catalog, major);
}
/**
* The relations that an application may use and that a run locked, other than for reading: strongest lock first, then those held
* longest.
*
* @param base catalogue of before the run
*/
function lockedBy(run, base) {
	const found = /* @__PURE__ */ new Map();
	for (const { relation, mode, heldMs, isNew } of run.flatMap(({ locks }) => locks)) {
		const kind = base?.relations.get(relation)?.kind ?? "";
		if (isNew || !USED_BY_APPLICATIONS.has(kind) || !isAtLeast(mode, "RowShareLock")) continue;
		const known = found.get(relation);
		if (!known || strength(mode) > strength(known.mode)) found.set(relation, {
			relation,
			mode,
			heldMs
		});
	}
	return [...found.values()].toSorted((a, b) => strength(b.mode) - strength(a.mode) || b.heldMs - a.heldMs || a.relation.localeCompare(b.relation, "en"));
}
function strength(mode) {
	return LOCK_MODES.indexOf(mode);
}
/** Looks relations up by the names that they have here. What is not there is left out. */
async function usable(session, relations) {
	const { rows } = await session.query(USABLE, [relations]);
	const byName = new Map(rows.map((row) => [row.relation, row]));
	return relations.flatMap((relation) => byName.get(relation) ?? []);
}
const USABLE = `
SELECT n.nspname || '.' || c.relname AS relation, pg_catalog.format('%I.%I', n.nspname, c.relname) AS quoted, c.relkind AS kind,
  EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.contype = 'f' AND k.confrelid = c.oid) AS "isParent",
  pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS "isReachable"
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname || '.' || c.relname = ANY ($1) AND c.relkind IN ('r', 'p', 'v', 'm')`;
// src/rehearsal/traffic/rows.ts
const MOST_RELATIONS$1 = 3;
/** Tables of before whose rows a run wrote, those with the most of them first. */
function writtenBy$2(forward, base) {
	const rows = /* @__PURE__ */ new Map();
	for (const one of forward.statements.flatMap(({ writes }) => writes)) if (base?.relations.get(one.relation)?.kind === "table") rows.set(one.relation, (rows.get(one.relation) ?? 0) + one.rows);
	return [...rows].toSorted(([, a], [, b]) => b - a).map(([relation]) => relation);
}
/** Looks a few hundred rows of each table up, spread over its pages, before and after the run. */
async function changedRows({ server }, { before, states, forward, catalogs }) {
	try {
		var _usingCtx$12 = _usingCtx();
		const rewritten = new Set(forward.statements.flatMap(({ rewrites }) => rewrites));
		const names = writtenBy$2(forward, catalogs[0]).filter((name) => !rewritten.has(name));
		if (names.length === 0) return [];
		const was = _usingCtx$12.a(await server.connect("migrator", before));
		const is = _usingCtx$12.a(await server.connect("migrator", states.after.database));
		const found = [];
		for (const relation of await usable(was, names.slice(0, MOST_RELATIONS$1))) {
			const rows = relation.isReachable ? await changedIn(relation, was, is) : [];
			if (rows.length > 0) found.push({
				relation,
				rows
			});
		}
		return found;
	} catch (_) {
		_usingCtx$12.e = _;
	} finally {
		await _usingCtx$12.d();
	}
}
/** What the role of the migrations may not read cannot be looked up. */
async function changedIn({ quoted }, was, is) {
	try {
		const { rows } = await was.query(sampleOf(quoted));
		const places = rows.map(({ place }) => place);
		const { rows: left } = await is.query(`SELECT ctid::text AS place FROM ONLY ${quoted} WHERE ctid = ANY ($1::pg_catalog.tid[])`, [places]);
		const same = new Set(left.map(({ place }) => place));
		const changed = rows.filter(({ place }) => !same.has(place));
		return [
			changed[0],
			changed.at(changed.length >> 1),
			changed.at(-1)
		].filter((row) => row !== void 0);
	} catch (error) {
		if (error instanceof DatabaseError) return [];
		throw error;
	}
}
/** The rows of the first page (of 8 kB, in which there is room for 291), and the first row of a hundred pages. */
function sampleOf(quoted) {
	return `
SELECT ctid::text AS place, xmax::text AS locker FROM ONLY ${quoted} WHERE ctid = ANY (ARRAY(
  SELECT pg_catalog.format('(%s,%s)', page, item)::pg_catalog.tid
  FROM (SELECT pg_catalog.pg_relation_size('${quoted.replaceAll("'", "''")}'::pg_catalog.regclass) / pg_catalog.current_setting('block_size')::int8 AS pages) AS size,
    LATERAL (
      SELECT 0 AS page, item FROM pg_catalog.generate_series(1, 291) AS item
      UNION SELECT page, 1 FROM pg_catalog.generate_series(0, pages - 1, greatest(1, pages / 100)) AS page
    ) AS place)) ORDER BY ctid`;
}
/**
* An application's UPDATE of a row that the migration holds. Whether it does is read first, which locks nothing but the table for
* reading: xmax is then its transaction's (manual 18, 5.6). Only a session that would have to wait asks for the row, so that none is
* ever in the migration's way.
*/
function rowProbe({ relation: { relation, quoted }, rows }) {
	const places = rows.map(({ place }) => place);
	const before = rows.map(({ place, locker }) => `${place} ${locker}`);
	const held = `
SELECT ctid::text AS place FROM ONLY ${quoted} WHERE ctid = ANY ($1::text[]::pg_catalog.tid[])
  AND xmax::text <> '0' AND ctid::text || ' ' || xmax::text <> ALL ($2::text[])`;
	return {
		relation,
		access: "rows",
		isInstant: true,
		run: async (session, { ask }) => {
			const { rows: found } = await session.query({
				name: "held",
				text: held,
				values: [places, before]
			});
			const [first] = found;
			if (first) await ask(() => session.query(`SELECT FROM ONLY ${quoted} WHERE ctid = $1 FOR NO KEY UPDATE`, [first.place]));
			return true;
		}
	};
}
// src/rehearsal/traffic/beside.ts
const MOST_RELATIONS = 6;
/**
* Plays the forward script with sessions beside it that use what it locks.
*
* @param database a copy of its base, to be changed
*/
async function playBeside(stage, database, { migration, forward }, { locked, changed, queries: scripts }) {
	try {
		var _usingCtx$11 = _usingCtx();
		const session = _usingCtx$11.a(await openSession(stage, database));
		const { used, notUsed } = await choose(session.connection, locked);
		const queries = new Queries(scripts);
		const works = [
			...used.flatMap(probesOf),
			...changed.map(rowProbe),
			...queries.works
		];
		const crowd = _usingCtx$11.a(await openCrowd(stage, database, works, session.context.pid));
		for (const probe of crowd.probes) await probe.once();
		const refused = crowd.probes.flatMap(({ work: { relation }, refusal }) => relation === void 0 || refusal === void 0 ? [] : [{
			relation,
			reason: refusal
		}]);
		queries.now("meanwhile");
		crowd.start();
		const played = await play(migration.up, session.context);
		await crowd.stop();
		queries.now("after");
		for (const probe of crowd.probes) if (!probe.work.isInstant) await probe.once();
		const { error, durationMs } = played;
		return {
			traffic: {
				status: error ? "failed" : "ok",
				...error && { reason: error.message },
				durationMs,
				sessions: works.length,
				relations: [...new Set(works.flatMap(({ relation }) => relation ?? []))].map((relation) => ofRelation(relation, crowd.probes)),
				notUsed: [...notUsed, ...refused],
				...scripts.length > 0 && { queries: queries.outcomes(crowd.probes) }
			},
			blocked: blockedBy(waitsIn(crowd.probes), played, forward.statements)
		};
	} catch (_) {
		_usingCtx$11.e = _;
	} finally {
		await _usingCtx$11.d();
	}
}
/** Those whose locks can make somebody wait for more than a row, as many as there is room for. */
function contended(locked) {
	return locked.filter(({ mode }) => isAtLeast(mode, "ShareUpdateExclusiveLock"));
}
async function choose(session, locked) {
	const names = contended(locked).map(({ relation }) => relation);
	const found = await usable(session, names.slice(0, MOST_RELATIONS));
	return {
		used: found.filter(({ isReachable }) => isReachable),
		notUsed: [...found.filter(({ isReachable }) => !isReachable).map(({ relation }) => ({
			relation,
			reason: "the role of the migrations may not use its schema"
		})), ...names.slice(MOST_RELATIONS).map((relation) => ({
			relation,
			reason: `only the ${MOST_RELATIONS} that are locked most are used`
		}))]
	};
}
function waitsIn(probes) {
	return probes.flatMap(({ work: { relation, access }, waits }) => relation === void 0 || access === void 0 ? [] : waits.map((wait) => ({
		...wait,
		relation,
		access
	})));
}
function ofRelation(relation, probes) {
	const here = probes.filter(({ work }) => work.relation === relation);
	const waited = (access) => waitedIn(here.filter(({ work }) => work.access === access).flatMap(({ waits }) => waits));
	const [reads, writes, checks, rows] = [
		waited("reads"),
		waited("writes"),
		waited("checks"),
		waited("rows")
	];
	const deadlocks = here.reduce((sum, probe) => sum + probe.deadlocks, 0);
	return {
		relation,
		...reads && { reads },
		...writes && { writes },
		...checks && { checks },
		...rows && { rows },
		...deadlocks > 0 && { deadlocks }
	};
}
// src/rehearsal/traffic/obstacle.ts
/**
* The first lock for which a migration has to wait while others use the table; those that are asked for without lock_timeout come first,
* then those that also keep readers out, and concurrent builds last. Undefined where it asks for none.
*
* @param base catalogue of before the run
*/
function obstacleOf(run, base) {
	return run.flatMap((one) => obstaclesIn(one, base)).toSorted((a, b) => weight(a) - weight(b))[0];
}
function weight({ statement, mode, holder }) {
	if (!BLOCKS[mode].writes) return 4;
	return (statement.lockTimeoutMs === 0 ? 0 : 2) + (holder === "read" ? 0 : 1);
}
function obstaclesIn({ statement, source, locks }, base) {
	const isConcurrent = source?.operations.some((one) => "concurrently" in one && one.concurrently) ?? false;
	return locks.flatMap(({ relation, mode, isNew }) => {
		const kind = base?.relations.get(relation)?.kind ?? "";
		const isTable = kind === "table" || kind === "partitioned-table";
		if (isNew || !(isTable || kind === "materialized-view" || kind === "view")) return [];
		if (BLOCKS[mode].reads) return [{
			statement,
			relation,
			mode,
			holder: "read"
		}];
		const waitsForWriters = BLOCKS[mode].writes || isConcurrent && mode === "ShareUpdateExclusiveLock";
		return isTable && waitsForWriters ? [{
			statement,
			relation,
			mode,
			holder: "write"
		}] : [];
	});
}
// src/rehearsal/traffic/meet.ts
const LOOK_MS = 10;
/** Plays the script while the transaction is open, with sessions beside it that read and write the same relation. */
async function meet(stage, database, { migration, forward }, inTheWay) {
	try {
		var _usingCtx$10 = _usingCtx();
		const { context } = _usingCtx$10.a(await openSession(stage, database));
		const two = probesOf(inTheWay.target).flatMap((work) => [work, work]);
		const crowd = _usingCtx$10.a(await openCrowd(stage, database, two, context.pid));
		crowd.start();
		const meeting = new Meeting(crowd, inTheWay, forward.statements);
		const playing = play(migration.up, context, (at) => meeting.reached(at)).finally(() => meeting.end());
		const { stayedMs, isCutShort } = await meeting.wait();
		const played = await playing;
		await crowd.stop();
		const isLimit = context.limit() !== void 0;
		return {
			played,
			waits: crowd.watch.own,
			stayedMs,
			at: meeting.met,
			isCutShort,
			isLimit,
			crowd
		};
	} catch (_) {
		_usingCtx$10.e = _;
	} finally {
		await _usingCtx$10.d();
	}
}
var Meeting = class {
	#crowd;
	#inTheWay;
	#statements;
	#at = 0;
	#waited;
	#isOver = false;
	constructor(crowd, inTheWay, statements) {
		this.#crowd = crowd;
		this.#inTheWay = inTheWay;
		this.#statements = statements;
	}
	reached(at) {
		this.#at = at;
	}
	end() {
		this.#isOver = true;
	}
	get met() {
		return this.#statements[this.#waited ?? this.#at];
	}
	/** Sends the transaction away when it has been in the way for long enough; what the script does after that is known. */
	async wait() {
		const { watch } = this.#crowd;
		let stayedMs = 0;
		while (!this.#isOver) {
			const since = watch.waitingSince;
			if (since === void 0 && stayedMs > 0) {
				await watch.terminate();
				return {
					stayedMs,
					isCutShort: true
				};
			}
			if (since !== void 0 && stayedMs === 0) stayedMs = await this.#met(performance.now() - since);
			await setTimeout(LOOK_MS);
		}
		return {
			stayedMs,
			isCutShort: false
		};
	}
	/** Returns how long it stayed, once it is gone. */
	async #met(waitedMs) {
		this.#waited ??= this.#at;
		const statement = this.#statements[this.#waited];
		if (statement && waitedMs < this.#inTheWay.stayFor(statement)) return 0;
		await this.#inTheWay.reader.query("ROLLBACK");
		return waitedMs;
	}
};
// src/rehearsal/traffic/queue.ts
/** Long enough to see a queue where no timeout ends it. */
const WITHOUT_TIMEOUT_MS = 2e3;
/** For a timeout to show that it ended the wait, and not the transaction. */
const MARGIN_MS = 1e3;
/** How long the transaction stays once the migration waits. */
function stayOf(lockTimeoutMs, readerMs) {
	return Math.min(readerMs, lockTimeoutMs > 0 ? lockTimeoutMs + MARGIN_MS : WITHOUT_TIMEOUT_MS);
}
/**
* Plays the forward script while a transaction that has used its table stays open, and again, when it gave up, without it.
*
* @param database a copy of its base, to be changed
*/
async function playQueue(stage, database, { migration, forward }, obstacle, { readerMs }) {
	try {
		var _usingCtx$9 = _usingCtx();
		const { relation, mode, holder } = obstacle;
		const facts = {
			relation,
			mode,
			holder,
			file: obstacle.statement.file,
			line: obstacle.statement.line
		};
		const reader = _usingCtx$9.a(await stage.server.connect("migrator", database));
		const [target] = await usable(reader, [relation]);
		if (!target) return {
			...facts,
			status: "skipped",
			reason: "it is not there any more"
		};
		const refusal = await hold(reader, target, holder);
		if (refusal !== void 0) return {
			...facts,
			status: "skipped",
			reason: refusal
		};
		const stayFor = ({ lockTimeoutMs }) => stayOf(lockTimeoutMs, readerMs);
		const met = await meet(stage, database, {
			migration,
			forward
		}, {
			reader,
			target,
			stayFor
		});
		await reader.query("ROLLBACK");
		const own = met.waits.reduce((sum, wait) => sum + wait.untilMs - wait.fromMs, 0);
		const seen = {
			...facts,
			...met.at && {
				file: met.at.file,
				line: met.at.line,
				lockTimeoutMs: met.at.lockTimeoutMs
			},
			stayedMs: met.stayedMs,
			waitedMs: own > 0 ? own : lastOf(met.played),
			...behind(met.crowd, met.waits)
		};
		if (met.waits.length === 0 && !met.played.error) return {
			...facts,
			status: "passed"
		};
		const { error } = met.played;
		if (!error || met.isCutShort) return {
			...seen,
			status: "waited"
		};
		if (met.isLimit || !GIVES_UP.has(error.code)) return {
			...seen,
			status: "failed",
			reason: error.message
		};
		const again = await playAgain(stage, database, { migration });
		return {
			...seen,
			status: "gave-up",
			reason: error.message,
			again
		};
	} catch (_) {
		_usingCtx$9.e = _;
	} finally {
		await _usingCtx$9.d();
	}
}
/** Of what was over before anybody looked. */
function lastOf({ sent }) {
	const last = sent.at(-1);
	return last ? last.untilMs - last.fromMs : 0;
}
/** lock_not_available; query_canceled, by a statement_timeout of the script's own (manual 18, appendix A). */
const GIVES_UP = /* @__PURE__ */ new Set(["55P03", "57014"]);
/** Leaves a transaction open that has used the relation. Returns why it could not. */
async function hold(reader, target, holder) {
	const access = holder === "read" ? "reads" : "writes";
	const work = probesOf(target).find((one) => one.access === access);
	if (!target.isReachable || !work) return "the role of the migrations may not use it";
	try {
		await reader.query("BEGIN");
		await work.run(reader, { ask: (query) => query() });
		return;
	} catch (thrown) {
		return thrown instanceof Error ? thrown.message : String(thrown);
	}
}
/** Who waited for the relation while the migration did. */
function behind({ probes }, own) {
	const waited = (isRead) => waitedIn(own.flatMap((time) => inside(probes.filter(({ work }) => work.access === "reads" === isRead).flatMap((probe) => probe.waits), time)));
	const [reads, writes] = [waited(true), waited(false)];
	return {
		...reads && { reads },
		...writes && { writes }
	};
}
async function playAgain(stage, database, { migration }) {
	try {
		var _usingCtx3 = _usingCtx();
		const session = _usingCtx3.a(await openSession(stage, database));
		const { error } = await play(migration.up, session.context);
		return error ? {
			status: "failed",
			reason: error.message
		} : { status: "ok" };
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
// src/rehearsal/traffic/index.ts
/**
* Runs a migration with sessions beside it, and into a transaction that stays open, each on a copy of its base. What each statement made
* others wait comes to its observation.
*/
async function tryTraffic(stage, experiment, settings) {
	const { forward, catalogs } = experiment;
	const reason = whyNot(stage, experiment);
	if (reason !== void 0) return { traffic: nobodyBeside(reason) };
	const run = lockings(experiment, stage.server.major);
	const locked = lockedBy(run, catalogs[0]);
	const { queries } = settings;
	const changed = await changedRows(stage, experiment);
	if (contended(locked).length === 0 && changed.length === 0 && queries.length === 0) return { traffic: {
		...nobodyBeside("it locks nothing that was there before in a way that others notice"),
		status: "ok"
	} };
	const { traffic, blocked } = await onCopy(stage, experiment, "traffic", (database) => playBeside(stage, database, experiment, {
		locked,
		changed,
		queries
	}));
	const queue = await tryQueue(stage, experiment, obstacleOf(run, catalogs[0]), settings);
	return {
		traffic: {
			...traffic,
			...queue && { queue }
		},
		forward: withBlocked(forward, blocked)
	};
}
/** It was not tried, and why. */
function nobodyBeside(reason) {
	return {
		status: "skipped",
		reason,
		durationMs: 0,
		sessions: 0,
		relations: [],
		notUsed: []
	};
}
/** Why it cannot be run once more, beside others. */
function whyNot({ server, limits }, { migration: { up }, forward }) {
	if (forward.status === "failed") return "the forward script failed";
	if (forward.status === "skipped") return "the forward script was not run";
	if (server.noCopies !== void 0) return server.noCopies;
	if (createsRole(up) || rolesDroppedBy(up).length > 0) return "it makes or drops roles, which belong to the server as a whole and not to a copy of the database";
	if (up.statements.some(({ operations }) => operations.some(({ kind }) => WHOLE_SERVER.has(kind)))) return "it changes the server as a whole, not only a copy of the database";
	return hasTime(limits.deadline, forward.durationMs) ? void 0 : NO_TIME;
}
const WHOLE_SERVER = /* @__PURE__ */ new Set(["create-database", "drop-database"]);
const NO_TIME = "`limits.run` leaves no time for it";
/** For the script, waits, and what comes before and after them. */
function hasTime(deadline, durationMs) {
	return deadline - Date.now() > 2 * durationMs + 5e3;
}
async function onCopy({ server }, { before, name }, what, work) {
	const copy = `${name}_${what}`;
	await server.createDatabase(copy, before);
	try {
		return await work(copy);
	} finally {
		await server.dropDatabase(copy);
	}
}
/** Undefined where the migration asks for no lock that others could hold. */
async function tryQueue(stage, experiment, obstacle, settings) {
	if (!obstacle) return void 0;
	const stayMs = stayOf(obstacle.statement.lockTimeoutMs, settings.readerMs);
	if (settings.budget.leftMs < stayMs) return {
		status: "skipped",
		reason: "the time for open transactions was used up by the migrations before it"
	};
	if (!hasTime(stage.limits.deadline, experiment.forward.durationMs + stayMs)) return {
		status: "skipped",
		reason: NO_TIME
	};
	settings.budget.leftMs -= stayMs;
	return onCopy(stage, experiment, "queue", (database) => playQueue(stage, database, experiment, obstacle, settings));
}
function withBlocked(forward, blocked) {
	if (blocked.size === 0) return forward;
	const statements = forward.statements.map((one, at) => ({
		...one,
		blocked: blocked.get(at) ?? one.blocked
	}));
	return {
		...forward,
		statements
	};
}
// src/rehearsal/experiments.ts
/** Runs the migration on further copies of its base; nothing of that changes what was observed. */
async function tryOut(stage, experiment) {
	const { experiments = {} } = stage;
	const { traffic, estimates } = experiments;
	const beside = traffic && await tryTraffic(stage, experiment, traffic);
	const seen = {
		...experiment,
		forward: beside?.forward ?? experiment.forward
	};
	return {
		...beside,
		...experiments.interruption && { interruption: await interruption(stage, experiment) },
		...estimates && await estimate(stage, estimates, seen)
	};
}
// src/rehearsal/round-trip.ts
/** The worst that holds, in the order of the report's contract. */
function roundTripStatus(facts) {
	if (facts.forward.status !== "ok") return "not-run";
	if (!facts.hasRollback) return "no-rollback";
	if (facts.rollback.status === "skipped") return "not-run";
	if (facts.rollback.status === "failed" || facts.again.status === "failed") return "failed";
	if (facts.dataDiff.some(({ change }) => change === "lost" || change === "changed")) return "data-lost";
	return facts.schemaDiff.some(isReal) || facts.againDiff.some(isReal) ? "schema-differs" : "restored";
}
function isReal(difference) {
	return !difference.benign;
}
function roundTrip(facts) {
	const { schemaDiff, dataDiff, againDiff, notCompared } = facts;
	return {
		status: roundTripStatus(facts),
		schemaDiff,
		dataDiff,
		againDiff,
		...notCompared && { notCompared }
	};
}
function skipped(reason) {
	return {
		status: "skipped",
		durationMs: 0,
		reason,
		statements: []
	};
}
/**
* Several migrations are also rolled back together, in reverse. Where that brings everything back, a step that could
* not come back alone is no fault of it; where it does not although each step did, the step at fault gets its answer.
*/
function decideBySet(rehearsals, set) {
	if (!set) return [...rehearsals];
	if (set.roundTrip.status === "restored") return rehearsals.map((one) => one.roundTrip.status === "restored" ? one : {
		...one,
		roundTrip: {
			...set.roundTrip,
			decidedBySet: true
		}
	});
	if (rehearsals.some((one) => one.roundTrip.status !== "restored")) return [...rehearsals];
	const failed = set.rollback.statements.find((statement) => !statement.ok);
	const atFault = rehearsals.find((one) => one.migration.down?.file.path === failed?.file) ?? rehearsals.at(-1);
	return rehearsals.map((one) => one === atFault ? {
		...one,
		rollback: set.rollback,
		roundTrip: {
			...set.roundTrip,
			decidedBySet: true
		}
	} : one);
}
// src/rehearsal/rehearse.ts
/**
* Rehearses changed migrations in order, each on a copy of what the ones before it left: forward, back, forward again.
*
* @param base database that holds the base schema and its rows; it is copied, never changed
*/
async function rehearse(stage, base, migrations, progress) {
	const rehearsals = [];
	const initial = stateOf(stage.server, base);
	const isEager = migrations.some(({ up, down }) => mayTouchRoles(up) || down && mayTouchRoles(down));
	if (isEager) await initial.fingerprint();
	let state = initial;
	for (const [at, migration] of migrations.entries()) {
		progress(`rehearsing ${migration.id} (${at + 1} of ${migrations.length})`);
		const kept = [.../* @__PURE__ */ new Set([base, state.database])];
		const done = await rehearseOne$1({
			...stage,
			kept,
			isEager
		}, state, `${base}_${at + 1}`, migration);
		rehearsals.push(done.rehearsal);
		if (state !== initial) await stage.server.dropDatabase(state.database);
		state = done.state;
	}
	const set = await rehearseSet(stage, initial, state, rehearsals, progress);
	if (state !== initial) await stage.server.dropDatabase(state.database);
	return {
		rehearsals: await atOnce(stage, base, decideBySet(rehearsals, set)),
		set
	};
}
async function rehearseOne$1(stage, before, name, migration) {
	await stage.server.createDatabase(name, before.database);
	const { run: forward, catalogs } = await explained(stage, before.database, name, migration.up);
	const state = stateOf(stage.server, name);
	if (stage.isEager) await state.fingerprint();
	const retry = await retryOf(stage, name, migration.up, forward);
	const verify = await verified(stage, name, migration.verify, forward);
	const down = migration.down && !migration.down.blank ? migration.down : void 0;
	const way = await wayBack$2(stage, {
		before,
		after: state,
		forward,
		catalog: catalogs[0]
	}, migration.up, down);
	const facts = {
		forward,
		...way,
		hasRollback: down !== void 0
	};
	const states = {
		before,
		after: state
	};
	const tried = await tryOut(stage, {
		before: before.database,
		name,
		migration,
		forward,
		catalogs,
		states
	});
	const { rollback, again } = way;
	return {
		rehearsal: {
			migration,
			forward,
			rollback,
			again,
			retry,
			...verify && { verify },
			...tried,
			roundTrip: roundTrip(facts),
			catalogs
		},
		state
	};
}
/** On a copy: what it leaves behind is its tool's to undo. */
async function verified(stage, database, verify, forward) {
	if (!verify || forward.status !== "ok") return void 0;
	const copy = `${database}_verify`;
	await stage.server.createDatabase(copy, database);
	const { run: verification } = await run(stage, copy, verify);
	await stage.server.dropDatabase(copy);
	return verification;
}
/** What a person would do next: run it again on what the failed run left behind. On a copy, for the next migration. */
async function retryOf(stage, database, up, forward) {
	if (!leftPart(forward)) return void 0;
	const copy = `${database}_retry`;
	await stage.server.createDatabase(copy, database);
	const { run: retry } = await run(stage, copy, up);
	await stage.server.dropDatabase(copy);
	return retry;
}
/** It stopped at a statement, and others were committed before. */
function leftPart({ statements }) {
	const failed = statements.find((statement) => !statement.ok);
	return failed !== void 0 && statements.some(({ transaction }) => transaction !== failed.transaction);
}
/** Back and forward again, on a copy, so that the next migration begins with what this one really leaves. */
async function wayBack$2(stage, done, up, down) {
	const notRun = {
		schemaDiff: [],
		dataDiff: [],
		againDiff: []
	};
	if (done.forward.status !== "ok" || !down) {
		const reason = down ? "the forward script failed" : "there is no rollback script";
		return {
			rollback: skipped(reason),
			again: skipped(reason),
			...notRun
		};
	}
	const { database } = done.after;
	if (createsRole(up)) return backAndAgain(stage, done, database, up, down);
	const copy = `${database}_back`;
	await stage.server.createDatabase(copy, database);
	const way = await backAndAgain(stage, done, copy, up, down);
	await stage.server.dropDatabase(copy);
	return way;
}
async function backAndAgain(stage, { before, after, forward, catalog }, target, up, down) {
	const { run: rollback } = await run(stage, target, down);
	if (rollback.status === "failed") return {
		rollback,
		again: skipped("the rollback failed"),
		schemaDiff: [],
		dataDiff: [],
		againDiff: []
	};
	const tables = touchedTables(catalog, [forward, rollback]);
	const diff = await differences(stage.server, before, target, tables, [up, down]);
	const { run: again } = await run(stage, target, up);
	const againDiff = again.status === "ok" ? diffFingerprints(await after.fingerprint(), await fingerprintOf(stage.server, target)) : [];
	return {
		rollback,
		again,
		...diff,
		againDiff
	};
}
/** A run that fails because of rows or dependent objects names them, and one that changes values says which. */
async function explained(stage, before, database, script) {
	return withOffending(stage, database, script, await withAltered(stage, before, script, await run(stage, database, script)));
}
async function run(stage, database, script) {
	try {
		var _usingCtx$8 = _usingCtx();
		if (stage.kept.length > 0) await releaseRoles(stage.server, stage.kept, rolesDroppedBy(script));
		return await runScript(script, _usingCtx$8.a(await openSession(stage, database)).context);
	} catch (_) {
		_usingCtx$8.e = _;
	} finally {
		await _usingCtx$8.d();
	}
}
/** Tables of the base that a run locked in a way that can change rows. */
function touchedTables(catalog, runs) {
	const touched = runs.flatMap((one) => one.statements).flatMap((statement) => statement.locks).filter(({ isNew, mode }) => !isNew && isAtLeast(mode, "RowExclusiveLock"));
	return [...new Set(touched.map(({ relation }) => relation))].filter((name) => ["table", "partitioned-table"].includes(catalog?.relations.get(name)?.kind ?? "")).toSorted();
}
async function rehearseSet(stage, initial, { database }, rehearsals, progress) {
	const downs = rehearsals.flatMap(({ migration: { down }, forward }) => down && !down.blank && forward.status === "ok" ? [down] : []);
	if (rehearsals.length < 2 || downs.length < rehearsals.length) return void 0;
	progress(`rolling back all ${rehearsals.length} migrations, the last one first`);
	const kept = initial.database === database ? [] : [initial.database];
	const rollback = await runAll({
		...stage,
		kept,
		isEager: true
	}, database, downs.toReversed());
	const facts = {
		forward: {
			status: "ok",
			durationMs: 0,
			statements: []
		},
		rollback,
		again: skipped("each migration was run again by itself"),
		hasRollback: true,
		againDiff: []
	};
	if (rollback.status === "failed") return {
		rollback,
		roundTrip: roundTrip({
			...facts,
			schemaDiff: [],
			dataDiff: []
		})
	};
	const runs = [...rehearsals.map((one) => one.forward), rollback];
	const tables = touchedTables(rehearsals[0]?.catalogs[0], runs);
	const scripts = [...rehearsals.map(({ migration }) => migration.up), ...downs];
	const diff = await differences(stage.server, initial, database, tables, scripts);
	return {
		rollback,
		roundTrip: roundTrip({
			...facts,
			...diff
		})
	};
}
/** One after the other, until one fails. */
async function runAll(stage, database, scripts) {
	const runs = [];
	for (const script of scripts) {
		runs.push((await run(stage, database, script)).run);
		if (runs.at(-1)?.status === "failed") break;
	}
	const last = runs.at(-1);
	return {
		status: last?.status ?? "skipped",
		durationMs: runs.reduce((sum, one) => sum + one.durationMs, 0),
		reason: last?.reason,
		statements: runs.flatMap((one) => one.statements)
	};
}
// src/rehearsal/traffic/settings.ts
/** For all open transactions of a review: a set of many migrations is not to take minutes for this alone. */
const QUEUE_BUDGET_MS = 3e4;
// src/command/history.ts
/** Tables in which tools note what they have applied, without schema, in lower case. */
const HISTORIES = /* @__PURE__ */ new Set([
	"alembic_version",
	"schema_migrations",
	"ar_internal_metadata",
	"django_migrations",
	"django_content_type",
	"auth_permission",
	"knex_migrations",
	"knex_migrations_lock",
	"typeorm_metadata",
	"migrations",
	"typeorm_migrations",
	"sequelizemeta",
	"mikro_orm_migrations",
	"__efmigrationshistory",
	"databasechangelog",
	"databasechangeloglock",
	"pgmigrations",
	"__drizzle_migrations",
	"kysely_migration",
	"kysely_migration_lock"
]);
/** Cuts what was sent into migrations: a tool notes each in its history when it is done, by a name of its file. */
function readHistory$1({ sent, observations }, sources, isFailed) {
	const histories = new Set(HISTORIES);
	const applied = [];
	let open = [];
	let last;
	sent.forEach((one, at) => {
		const line = at + 1;
		const written = writtenBy$1(one.statement);
		const found = written === void 0 ? void 0 : named$2(sources, textsOf(one, written));
		if (found && written !== void 0) {
			histories.add(bare$1(written));
			const before = last?.source === found.source && last.name === found.name ? applied.pop()?.lines ?? [] : [];
			applied.push(last = {
				...found,
				lines: [
					...before,
					...open,
					line
				]
			});
			open = [];
			return;
		}
		if (last && open.length === 0 && isEnd(one.statement)) {
			applied[applied.length - 1] = last = {
				...last,
				lines: [...last.lines, line]
			};
			return;
		}
		open.push(line);
	});
	const own = ownLines({
		sent,
		observations
	}, histories);
	const isChanging = open.some((line) => !own.has(line) && changes(sent[line - 1]?.statement));
	return {
		applied: withRest(applied, open, isChanging && (isFailed || applied.length === 0), sources),
		own,
		histories
	};
}
/**
* What the history does not name goes with the migration before. Where it names none, or where the run failed on the way
* to the next, it is one of its own.
*/
function withRest(applied, rest, isOfItsOwn, sources) {
	const last = applied.at(-1);
	if (last && !isOfItsOwn) return [...applied.slice(0, -1), {
		...last,
		lines: [...last.lines, ...rest]
	}];
	if (!isOfItsOwn) return [];
	const left = sources.filter((source) => !applied.some((one) => one.source === source));
	return [...applied, {
		source: left.length === 1 ? left[0] : void 0,
		lines: rest
	}];
}
function writtenBy$1({ operations }) {
	const write = operations.find(({ kind }) => kind === "insert" || kind === "update" || kind === "delete");
	return write && "relation" in write ? write.relation : void 0;
}
/** What tables of migrations are called. A number such as 0002 may stand in any other as well. */
const LIKE_HISTORY = /migrat|version|histor|change|schema|revision|evolution|patch|appli|deploy|upgrade/i;
const TELLING = 8;
/** Constants and parameters that are written: what an UPDATE looks for is what was there before. */
function textsOf(sent, written) {
	const [sql = ""] = sent.statement.sql.split(/\bwhere\b/i);
	const values = sent.values.filter((_, at) => new RegExp(`\\$${at + 1}\\b`).test(sql));
	const quoted = [...sql.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = ""]) => text.replaceAll("''", "'"));
	const numbers = [...sql.matchAll(/\b\d{3,}\b/g)].map(([number]) => number);
	const texts = [
		...quoted,
		...numbers,
		...values.filter((value) => typeof value === "string")
	];
	return HISTORIES.has(bare$1(written)) || LIKE_HISTORY.test(written) ? texts : texts.filter((text) => text.length >= TELLING);
}
function isEnd({ operations }) {
	return operations.some((one) => one.kind === "transaction" && (one.action === "commit" || one.action === "release"));
}
/** Of the tool's own tables, or of their keys and sequences, which are called after them. */
function isHistory(object, { histories }) {
	return object.toLowerCase().replaceAll("\"", "").split(".").some((part) => [...histories].some((table) => isCalledAfter(part, table)));
}
function isCalledAfter(name, table) {
	return name === table || name.startsWith(`${table}_`) && /_(?:seq|pkey|key|idx|index|unique)\d*$/.test(name);
}
/** Whether a tool sent anything but what it needs itself. */
function hasChanged(sent) {
	return sent.some(({ statement }) => changes(statement) && !isOwn(statement, HISTORIES));
}
const CONTROL = /* @__PURE__ */ new Set([
	"transaction",
	"set",
	"reset",
	"select"
]);
function changes(statement) {
	return statement?.operations.some(({ kind }) => !CONTROL.has(kind)) ?? false;
}
// src/command/base.ts
/**
* Brings a database to the state of the base branch.
*
* @param running in the base branch's files
* @param files the same, as they are known to git
*/
async function applyBase(running, database, { leftOut }, files, progress) {
	const { settings } = running;
	const { setup, up } = settings;
	const run = async (line) => {
		progress(`running ${quoted$2(line)} on the base branch`);
		return await applyCommand(running, line, database);
	};
	try {
		if (setup !== void 0) await run(setup);
		const sent = await run(up);
		if (leftOut.length === 0 || hasChanged(sent) || !await hasMigrations(settings, files)) return;
	} catch (error) {
		if (!(error instanceof UserError) || leftOut.length === 0 || setup !== void 0) throw error;
		throw new UserError(`${error.message}. ${adviceOn(leftOut)}`);
	}
	throw new UserError(`${quoted$2(up)} applied nothing on the base branch, which has migrations. ${adviceOn(leftOut)}`);
}
/** Compiled migrations of the head among those of the base would be applied to both. */
function adviceOn(leftOut) {
	return `What was built of your changes is not used there (${leftOut.map((name) => `\`${name}\``).join(", ")}): where the command needs it, \`command.setup\` has to build it, as in \`setup: npm run build\`.`;
}
async function hasMigrations({ sources, preset }, files) {
	const isSource = covering(sources);
	const holds = presetOf(preset)?.holds;
	for (const path of await files.list("")) {
		if (!isSource(path)) continue;
		if (!holds) return true;
		const bytes = await files.read(path);
		if (bytes && holds.test(new TextDecoder().decode(bytes))) return true;
	}
	return false;
}
// src/command/share.ts
/**
* What of the differences a migration's own statements have to do with: they name the column or the object, or else its
* table. The first migration gets what none of them names.
*/
function shareOf({ schemaDiff, dataDiff, againDiff }, forwards, at) {
	const words = forwards.map(({ statements }) => new Set(statements.flatMap(({ sql }) => sql.toLowerCase().match(/[\w$]+/g) ?? [])));
	const isHere = (...names) => {
		for (const name of names) {
			const owner = words.findIndex((said) => said.has(name.replace(/^.*\./, "").toLowerCase()));
			if (owner >= 0) return owner === at;
		}
		return at === 0;
	};
	const isOfObject = ({ object }) => isHere(object, object.replace(/\.[^.]*$/, ""));
	return {
		schemaDiff: schemaDiff.filter(isOfObject),
		dataDiff: dataDiff.filter(({ table, column }) => isHere(...column === void 0 ? [] : [column], table)),
		againDiff: againDiff.filter(isOfObject)
	};
}
// src/command/way-back.ts
function notRun$1(reason) {
	return {
		rollbacks: [],
		rollback: {
			status: "skipped",
			reason
		},
		again: skipped(reason),
		differences: {
			schemaDiff: [],
			dataDiff: [],
			againDiff: []
		},
		isRun: false
	};
}
/** Takes back, on a copy, what was applied, compares that with the base, and applies it again. */
async function wayBack$1(running, done, progress) {
	const { server } = running.stage;
	const { after, told } = done;
	const { down } = running.settings;
	if (told.applied.length === 0) return notRun$1("nothing was applied");
	if (down === void 0) return notRun$1("there is no `command.down`");
	const copy = `${after.database}_back`;
	await after.fingerprint();
	await server.createDatabase(copy, after.database);
	const { rollbacks, rollback } = await takeBack(running, down, copy, told.applied.length, progress);
	const way = rollback.status === "failed" ? {
		...notRun$1("the rollback failed"),
		rollbacks,
		rollback,
		isRun: true
	} : await comparedAndAgain(running, done, copy, {
		rollbacks,
		rollback
	}, progress);
	await server.dropDatabase(copy);
	return way;
}
async function comparedAndAgain(running, done, copy, back, progress) {
	const diff = await compared(running, done, copy, back.rollbacks);
	const { again, againDiff } = await applyAgain(running, done.after, copy, progress);
	return {
		...back,
		again,
		differences: {
			...diff,
			againDiff
		},
		isRun: true
	};
}
/** The newest first, until one fails. */
async function takeBack(running, down, database, count, progress) {
	const rollbacks = [];
	while (rollbacks.length < count) {
		progress(`running ${quoted$2(down)}`);
		const run = await watched(running, down, database);
		rollbacks.push(run);
		const reason = failureOf$1(down, run);
		if (reason !== void 0) return {
			rollbacks,
			rollback: {
				status: "failed",
				reason
			}
		};
	}
	return {
		rollbacks,
		rollback: { status: "ok" }
	};
}
/** Of what the tool keeps for itself nothing is told. */
async function compared({ stage }, { before, forward, told }, database, rollbacks) {
	const all = [forward, ...rollbacks];
	const runs = all.map(({ observations }) => ({
		status: "ok",
		durationMs: 0,
		statements: observations
	}));
	const scripts = all.map(({ sent }) => ({
		file: {
			path: "",
			text: ""
		},
		transaction: "none",
		statements: sent.map(({ statement }) => statement)
	}));
	const tables = touchedTables(forward.catalogs[0], runs).filter((table) => !isHistory(table, told));
	const { schemaDiff, dataDiff } = await differences(stage.server, before, database, tables, scripts);
	return {
		schemaDiff: schemaDiff.filter(({ object }) => !isHistory(object, told)),
		dataDiff
	};
}
async function applyAgain(running, after, database, progress) {
	const { up } = running.settings;
	progress(`running ${quoted$2(up)} again`);
	const run = await watched(running, up, database);
	const reason = failureOf$1(up, run);
	const again = {
		status: reason === void 0 ? "ok" : "failed",
		...reason !== void 0 && { reason },
		durationMs: run.result.durationMs,
		statements: []
	};
	if (reason !== void 0) return {
		again,
		againDiff: []
	};
	const now = await fingerprintOf(running.stage.server, database);
	return {
		again,
		againDiff: diffFingerprints(await after.fingerprint(), now)
	};
}
/** All of them together, in reverse. */
function setOf({ rollbacks, rollback, again, differences }) {
	const run = {
		...rollback,
		durationMs: rollbacks.reduce((sum, { result }) => sum + result.durationMs, 0),
		statements: []
	};
	return {
		rollback: run,
		roundTrip: roundTrip({
			forward: {
				status: "ok",
				durationMs: 0,
				statements: []
			},
			rollback: run,
			again,
			hasRollback: true,
			...differences
		})
	};
}
// src/command/rehearse.ts
/**
* Runs the project's own commands forward, back and forward again, on copies of the base, and tells what they sent as
* migrations.
*
* @param base database of the base schema and its rows; it is copied, never changed
*/
async function rehearseCommand(running, base, programs, progress) {
	const { stage, settings } = running;
	const initial = stateOf(stage.server, base);
	await initial.fingerprint();
	const database = `${base}_1`;
	await stage.server.createDatabase(database, base);
	progress(`running ${quoted$2(settings.up)}`);
	const run = await watched(running, settings.up, database);
	const reason = failureOf$1(settings.up, run);
	const told = readHistory$1(run, programs.map(({ source }) => source), reason !== void 0);
	const way = reason === void 0 ? await wayBack$1(running, {
		before: initial,
		after: stateOf(stage.server, database),
		forward: run,
		told
	}, progress) : notRun$1("the forward command failed");
	const statusAt = (at) => statusOf(reason, at === told.applied.length - 1);
	const recordings = told.applied.map((applied, at) => recordingOf({
		run,
		told,
		applied,
		status: statusAt(at),
		programs
	}));
	const untried = {
		...stage.experiments?.interruption && { interruption: NOT_INTERRUPTED },
		...stage.experiments?.traffic && { traffic: nobodyBeside(NOT_BESIDE) },
		...stage.experiments?.estimates && { estimates: NOT_ESTIMATED }
	};
	const done = recordings.map((one, at) => rehearsalOf(one, recordings, {
		...way,
		untried
	}, at));
	await stage.server.dropDatabase(database);
	return {
		rehearsals: done.map(({ whole }) => whole),
		judged: done.map(({ judged }) => judged),
		...done.length > 1 && way.rollbacks.length > 0 && { set: setOf(way) },
		histories: told.histories,
		problems: done.length === 0 ? [{ message: idleReason(settings.up, reason, run) }] : notApplied(programs, told, reason === void 0)
	};
}
/** What it sent is known, but not what its program would have done about an error or a wait. */
const NOT_BESIDE = "it is run by the project's own command, which is not run with other sessions beside it";
/** What a command would be ended in the middle of is its own to say. */
const NOT_INTERRUPTED = {
	status: "skipped",
	reason: "it is run by the project's own command, which is not stopped half-way",
	places: 0,
	tried: []
};
const NOT_ESTIMATED = {
	status: "not-estimated",
	reason: "it is run by the project's own command, which was run at one size only",
	sizes: []
};
/** What failed is the last that was begun. */
function statusOf(reason, isLast) {
	return reason !== void 0 && isLast ? {
		status: "failed",
		reason
	} : { status: "ok" };
}
function idleReason(line, reason, { sent }) {
	if (reason !== void 0) return reason;
	return sent.length === 0 ? `${quoted$2(line)} did not reach the database: it has to connect with DATABASE_URL, or with PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.` : `${quoted$2(line)} applied nothing, although the pull request changes migrations: the base has them already, or the command does not find them.`;
}
/** Where the tool's history tells its migrations apart, one that is new and not in it was not run. */
function notApplied(programs, { applied }, isDone) {
	const told = new Set(applied.map(({ source }) => source));
	if (!isDone || told.has(void 0)) return [];
	return programs.filter(({ source, migration }) => migration.change === "added" && !told.has(source)).map(({ source: { file } }) => ({
		message: "The command did not apply this migration, or its history does not name it: it was not judged.",
		file: file.path,
		line: 1
	}));
}
function recordingOf({ run, told, applied, status, programs }) {
	const program = programs.find(({ source }) => source === applied.source) ?? programs[0];
	if (!program) throw new Error("a command is run for changed files only");
	const sources = applied.source ? [applied.source] : programs.map(({ source }) => source);
	const { own, histories } = told;
	const recording = {
		run,
		applied,
		own,
		histories,
		sources,
		status
	};
	const isPart = told.applied.some((one) => one !== applied && one.source === applied.source);
	const { migration } = program;
	const id = isPart && applied.name !== void 0 ? `${migration.id}#${applied.name}` : migration.id;
	return {
		recording,
		...recorded(recording, {
			...migration,
			id
		})
	};
}
function rehearsalOf({ recording, migration, forward, judged }, all, { untried, ...way }, at) {
	const back = way.rollbacks[all.length - 1 - at];
	const status = back === way.rollbacks.at(-1) ? way.rollback : { status: "ok" };
	const down = back && rollbackOf({
		...recording,
		run: back,
		applied: everything(back),
		status
	});
	const rollback = down?.run ?? skipped(way.rollback.reason ?? "a newer one could not be rolled back");
	const share = shareOf(way.differences, all.map((one) => one.judged.forward), at);
	const facts = {
		forward,
		rollback,
		again: way.again,
		hasRollback: way.isRun,
		...share
	};
	const isCut = way.rollback.status === "failed" && rollback.status === "ok";
	const trip = {
		...roundTrip(facts),
		...isCut && { status: "not-run" },
		...all.length > 1 && way.isRun && !isCut && { decidedBySet: true }
	};
	const script = down && { down: {
		...down.script,
		blank: false
	} };
	const common = {
		rollback,
		again: way.again,
		roundTrip: trip,
		...untried
	};
	return {
		whole: {
			migration: {
				...migration,
				...script
			},
			forward,
			catalogs: judged.catalogs,
			...common
		},
		judged: {
			...judged,
			migration: {
				...judged.migration,
				...script
			},
			...common
		}
	};
}
function everything({ sent }) {
	return {
		source: void 0,
		lines: sent.map((_, at) => at + 1)
	};
}
// src/rehearsal/existing.ts
/**
* A database of production's schema and rows as the base. Merged migrations that it lacks are applied first: in a copy,
* or in itself where it cannot be copied.
*/
async function prepareExisting(stage, { existing, database, pending, earlier = [] }, progress) {
	try {
		var _usingCtx$7 = _usingCtx();
		const { server } = stage;
		const isCopied = pending.length + earlier.length > 0 && server.noCopies === void 0;
		const base = isCopied ? database : existing;
		if (isCopied) await server.createDatabase(database, existing);
		const connection = _usingCtx$7.a(await server.connect("migrator", base));
		if (pending.length > 0) await withinLimits(stage, base, connection, async () => {
			for (const script of pending) {
				progress(`applying ${script.file.path}, which is merged and not applied there`);
				await applyScript(stage, connection, script).catch((error) => refuse(error, script));
			}
		});
		const oids = await relationOids(stage, base);
		await applyEarlier(stage, base, earlier);
		return {
			database: base,
			fixtures: await rowsThere(connection),
			leftOut: [],
			oids
		};
	} catch (_) {
		_usingCtx$7.e = _;
	} finally {
		await _usingCtx$7.d();
	}
}
function refuse(error, { file }) {
	if (!(error instanceof ReplayError)) throw error;
	const { message, code } = error.error;
	throw new UserError(`${file.path} is merged and, by the database's own history, not applied there; applied first, it fails: ${message} (SQLSTATE ${code}).`, { cause: error });
}
/** So many pages, of 8 kB, are counted in no time. */
const COUNTED_PAGES = 1e3;
/** Every table, with the rows that the server says it holds. */
async function rowsThere(connection) {
	const { rows } = await connection.query(TABLES$1);
	const tables = [];
	for (const { table, path, pages, estimate } of rows) {
		const counted = pages <= COUNTED_PAGES ? await count(connection, path) : void 0;
		const known = counted ?? estimate ?? await planned(connection, path);
		tables.push({
			table,
			rows: known,
			productionRows: known,
			seeded: false,
			existing: true,
			...counted === void 0 && { about: true }
		});
	}
	return tables;
}
/** Of a partitioned table the sums of its leaves. reltuples is -1 until the first ANALYZE (manual 18, 52.11). */
const TABLES$1 = `
SELECT n.nspname || '.' || c.relname AS table, pg_catalog.format('%I.%I', n.nspname, c.relname) AS path,
  coalesce(s.pages, 0) AS pages, s.estimate
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
  SELECT pg_catalog.sum(pg_catalog.pg_relation_size(l.oid) / 8192)::pg_catalog.float8 AS pages,
    CASE WHEN pg_catalog.bool_and(l.reltuples >= 0) THEN pg_catalog.sum(l.reltuples)::pg_catalog.float8 END AS estimate
  FROM pg_catalog.pg_class l
  WHERE l.oid = c.oid AND c.relkind = 'r'
     OR c.relkind = 'p' AND l.oid IN (SELECT t.relid FROM pg_catalog.pg_partition_tree(c.oid) t WHERE t.isleaf)) s
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname <> 'public', 1`;
/** Undefined where this role may not read it, or sees a part of it (manual 18, 5.9). */
async function count(connection, path) {
	try {
		await connection.query("BEGIN READ ONLY");
		await connection.query("SET LOCAL row_security = off");
		const { rows } = await connection.query(`SELECT count(*) FROM ${path}`);
		return Number(rows[0]?.count);
	} catch {
		return;
	} finally {
		await connection.query("ROLLBACK");
	}
}
/** What the planner makes of the file's size, also without statistics; 0 where it may not be asked. */
async function planned(connection, path) {
	try {
		const { rows } = await connection.query(`EXPLAIN (FORMAT JSON) SELECT FROM ${path}`);
		return rows[0]?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0;
	} catch {
		return 0;
	}
}
// src/cache/program.ts
let known;
/** What this very program is made of: a version alone does not tell two builds of it apart. */
function programHash() {
	return known ??= hashOf(folderOfProgram());
}
/** The bundle's folder, or that of the sources. */
function folderOfProgram() {
	const here = path.dirname(fileURLToPath(import.meta.url));
	return import.meta.url.endsWith(".ts") ? path.dirname(here) : here;
}
async function hashOf(folder) {
	const hash = createHash("sha256").update(VERSION);
	const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:js|ts|wasm)$/.test(name));
	for (const name of names.toSorted()) hash.update(name).update(await readFile(path.join(folder, name)));
	return hash.digest("hex");
}
// src/cache/key.ts
/**
* The SHA-256 of everything that makes a base: merged migrations, files, commands with the files that they read, rows to
* be made up, roles, the server and this program. Undefined where something of it is not known.
*/
async function keyOf(stage, input) {
	const { snapshots } = stage.server;
	const { before = [], baseline, fixtures, seeds = [], synthesis, statistics } = input;
	if (!snapshots || input.build || seeds.some(({ sources }) => !sources)) return void 0;
	const files = [];
	for (const file of [
		...before,
		baseline,
		...fixtures
	]) files.push(file && await digest(file));
	const commands = [];
	for (const seed of seeds) commands.push(await described(seed));
	const parts = [
		await programHash(),
		await snapshots.build(),
		await serverFacts(stage.server),
		input.database,
		input.scripts.map(textOf),
		[before.length, files],
		commands,
		input.history,
		[
			synthesis,
			statistics,
			synthesis && [touchedIn(input), writtenIn(input)]
		],
		lentRoles(input).toSorted(),
		stage.extensions
	];
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
/** Names of tables that the base and the changed migrations speak of: they get the largest share of made-up rows. */
function touchedIn({ scripts, statistics, changed, programs }) {
	const created = scripts.flatMap(({ file }) => [...file.text.matchAll(TABLE)].map(([, name = ""]) => name));
	return [...new Set([...created, ...Object.keys(statistics?.tables ?? {})].map((name) => name.toLowerCase()))].filter(namedIn(changed, programs)).toSorted();
}
/** Made-up keys are not those that the changed migrations write. */
function writtenIn({ changed, programs }) {
	const { inserted, updated, anywhere } = writtenByAll(changed, programs);
	return [
		[...inserted],
		[...updated],
		anywhere
	];
}
/** Views count as well: what they read is reached by their names. What is not found by it is seen when the entry is to be used: it knows its tables. */
const TABLE = /\b(?:table|view)\s+(?:if\s+(?:not\s+)?exists\s+)?(?:only\s+)?(?:"?[\w$]+"?\s*\.\s*)?"?([\p{L}_][\p{L}\p{N}_$]*)/giu;
function textOf({ file, transaction, statements }) {
	return [
		file.path,
		transaction,
		statements.map(({ sql, transactional }) => [sql, transactional])
	];
}
async function digest({ path, open, parts }) {
	if (parts) return [path, await Promise.all(parts.map(digest))];
	const hash = createHash("sha256");
	for await (const chunk of open()) hash.update(chunk);
	return [path, hash.digest("hex")];
}
async function described({ settings, sources = [] }) {
	const { command, env, pass } = settings;
	const passed = pass.map((name) => [name, process.env[name]]);
	const files = [];
	for (const file of sources) files.push(await digest(file));
	return [
		command,
		env,
		passed,
		files
	];
}
/** What the server sorts by, and which extensions it can be asked for. */
async function serverFacts(server) {
	try {
		var _usingCtx$6 = _usingCtx();
		const { rows } = await _usingCtx$6.a(await server.connect("admin")).query(`
    SELECT pg_catalog.json_build_array(
      pg_catalog.version(),
      (SELECT pg_catalog.json_agg(DISTINCT (collprovider, collversion)::text ORDER BY (collprovider, collversion)::text)
         FROM pg_catalog.pg_collation),
      (SELECT pg_catalog.json_agg(name || ' ' || version ORDER BY name, version)
         FROM pg_catalog.pg_available_extension_versions)) AS facts`);
		return [
			server.kind,
			server.image,
			rows[0]?.facts
		];
	} catch (_) {
		_usingCtx$6.e = _;
	} finally {
		await _usingCtx$6.d();
	}
}
// src/cache/prepare.ts
/** Brings up the base as it was kept, where that was made of the very same things; else makes it, and keeps it. */
async function prepareKept(stage, input, progress) {
	const { cache } = stage;
	const key = cache && await keyOf(stage, input);
	if (!cache || key === void 0) return prepareBase(stage, input, progress);
	const restored = await cache.time("restore", () => restore(stage, input, key, progress));
	if (restored) return restored;
	const start = Date.now();
	const base = await prepareBase(stage, input, progress);
	if (Date.now() - start >= cache.worthMs) await cache.time("keep", () => keep(stage, input, key, base, progress));
	return base;
}
async function restore(stage, { database, synthesis, changed, programs }, key, progress) {
	const { cache, server } = stage;
	const found = await cache?.entries.find(key);
	if (!found) return void 0;
	const { fixtures, leftOut, tables, touched } = found.kept;
	const isTouched = namedIn(changed, programs);
	if (synthesis && tables.filter(isTouched).join("\n") !== touched.join("\n")) return void 0;
	try {
		await server.snapshots?.restore(found.folder);
	} catch (error) {
		progress(`the base of the cache could not be restored (${messageOf(error)}), so it is made anew`);
		return;
	}
	progress("base restored from the cache");
	return {
		database,
		fixtures,
		leftOut,
		oids: await relationOids(stage, database)
	};
}
async function keep({ cache, server }, { database, changed, programs }, key, { fixtures, leftOut }, progress) {
	const tables = await tablesOf(server, database);
	const kept = {
		fixtures,
		leftOut,
		tables,
		touched: tables.filter(namedIn(changed, programs))
	};
	try {
		await cache?.entries.add(key, kept, async (folder) => server.snapshots?.save(folder));
	} catch (error) {
		if (error instanceof UserError) throw error;
		progress(`the base could not be put into the cache: ${messageOf(error)}`);
	}
}
async function tablesOf(server, database) {
	try {
		var _usingCtx$5 = _usingCtx();
		const { rows } = await _usingCtx$5.a(await server.connect("admin", database)).query(`SELECT n.nspname || '.' || c.relname AS name
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`);
		return rows.map(({ name }) => name);
	} catch (_) {
		_usingCtx$5.e = _;
	} finally {
		await _usingCtx$5.d();
	}
}
// src/review/prepare.ts
/** The base with what was found; where that cannot be loaded, without it, which is told. */
async function prepareWithFound(stage, input, found, progress) {
	const extra = [...found?.baseline ? [found.baseline] : [], ...found?.fixtures ?? []];
	if (!found || extra.length === 0) return prepareKept(stage, input, progress);
	const { baseline = found.baseline } = input;
	try {
		return await prepareKept(stage, {
			...input,
			baseline,
			fixtures: [...input.fixtures, ...found.fixtures]
		}, progress);
	} catch (error) {
		if (!(error instanceof UserError) || error instanceof ReplayError) throw error;
		await stage.server.dropDatabase(input.database);
		const base = await prepareKept(stage, input, progress);
		const names = list(extra.map(({ path }) => path));
		return {
			...base,
			leftOut: [`${names}: left out, because loading it failed: ${error.message}`, ...base.leftOut]
		};
	}
}
// src/review/heirs.ts
/** With the tables that the migrations fill from those, and with what they are renamed to. */
function withHeirs(tables, rehearsals) {
	const madeUp = new Map(tables);
	for (const { migration, forward } of tables.size === 0 ? [] : rehearsals) for (const [at, observation] of forward.statements.entries()) {
		const operations = migration.up.statements[at]?.operations ?? [];
		for (const [name, rows] of [...renamedBy(operations, madeUp), ...writtenBy(observation, madeUp)]) if (!madeUp.has(name)) madeUp.set(name, rows);
	}
	return madeUp;
}
function renamedBy(operations, madeUp) {
	return operations.flatMap((one) => {
		if (one.kind !== "rename-table") return [];
		const [source, rows] = [...madeUp].find(([table]) => table === one.relation || table.endsWith(`.${one.relation}`)) ?? [];
		if (source === void 0 || rows === void 0) return [];
		return [[`${source.slice(0, source.indexOf("."))}.${one.to}`, rows]];
	});
}
function writtenBy({ sql, writes }, madeUp) {
	const written = writes.filter(({ rows, relation }) => rows > 0 && !madeUp.has(relation));
	return written.length > 0 && tablesBehind({ sql }, madeUp).length > 0 ? written.map(({ relation }) => [relation, "unknown"]) : [];
}
// src/review/made-up.ts
/** Tables whose rows say nothing of production's. */
function madeUpTables(tables) {
	return new Map(tables.filter(({ synthetic }) => synthetic).map(({ table, productionRows }) => [table, productionRows ?? "unknown"]));
}
/** Undefined where it is switched off. */
function synthesisOf({ synthesis }) {
	const { isOn, rows, seed, time, disk } = synthesis;
	return isOn ? {
		rows,
		seed,
		timeMs: time,
		diskBytes: disk
	} : void 0;
}
/** Which rows are made up, one after the other, while those of before made a script fail. */
const TRIED = [
	(all) => all,
	(all) => ({
		...all,
		isTidy: true
	}),
	(all, blamed) => ({
		...all,
		isTidy: true,
		leftEmpty: blamed
	})
];
/**
* Rehearses on made-up rows. Where those make a script fail, nothing after it would be seen: then again on rows without
* what fails so often, then without those of the tables that the failure is about, and at last without any. What failed
* is kept, unless it fails without such rows as well.
*/
async function onRowsThatLetItThrough(synthesis, attempt) {
	const refused = /* @__PURE__ */ new Map();
	const wereMadeUp = /* @__PURE__ */ new Set();
	let blamed = [];
	for (const rowsOf of synthesis ? TRIED : []) {
		const rows = rowsOf(synthesis, blamed);
		if (rows.leftEmpty?.length === 0) break;
		const done = await attempt(rows);
		if (!("fixtures" in done.base)) return {
			...done,
			refused,
			madeUp: /* @__PURE__ */ new Map(),
			fixtures: []
		};
		const tables = madeUpTables(done.base.fixtures);
		for (const table of tables.keys()) wereMadeUp.add(table);
		const madeUp = withHeirs(tables, done.rehearsals);
		const inTheWay = done.rehearsals.flatMap((one) => refusedIn(one, madeUp));
		if (inTheWay.length === 0 && !(rows.leftEmpty && done.rehearsals.some(hasFailed))) {
			const fixtures = withObstacle(done.base.fixtures, new Set(rows.leftEmpty));
			return {
				...done,
				refused,
				madeUp,
				fixtures
			};
		}
		for (const [id, found] of inTheWay) refused.set(id, {
			...found,
			...refused.get(id)
		});
		blamed = tablesIn(inTheWay).filter((table) => tables.has(table));
	}
	const done = await attempt(void 0);
	const fixtures = "fixtures" in done.base ? withObstacle(done.base.fixtures, wereMadeUp) : [];
	return {
		...done,
		refused: withoutThoseThatFailAnyway(refused, done),
		madeUp: /* @__PURE__ */ new Map(),
		fixtures
	};
}
const RUNS = [
	"forward",
	"rollback",
	"again"
];
function refusedIn(rehearsal, madeUp) {
	const found = RUNS.flatMap((run) => {
		const statement = failureIn(rehearsal[run]);
		const tables = statement ? blamedFor(statement, madeUp) : [];
		return statement && tables.length > 0 ? [[run, {
			statement,
			tables
		}]] : [];
	});
	return found.length > 0 ? [[rehearsal.migration.id, Object.fromEntries(found)]] : [];
}
/** Tables whose rows are to go: of a foreign key those that refer, which it is on. */
function tablesIn(inTheWay) {
	const found = inTheWay.flatMap(([, refused]) => RUNS.flatMap((run) => {
		const { statement, tables = [] } = refused[run] ?? {};
		const relation = statement?.error?.relation ?? "";
		return tables.includes(relation) ? [relation] : tables;
	}));
	return [...new Set(found)].toSorted();
}
function hasFailed(rehearsal) {
	return RUNS.some((run) => failureIn(rehearsal[run]) !== void 0);
}
function failureIn({ statements }) {
	return statements.find(({ ok }) => !ok);
}
function withoutThoseThatFailAnyway(refused, { rehearsals }) {
	return new Map([...refused].map(([id, found]) => {
		const rehearsal = rehearsals.find(({ migration }) => migration.id === id);
		const left = RUNS.flatMap((run) => {
			const one = found[run];
			const now = rehearsal && failureIn(rehearsal[run]);
			if (!one || !now || !isSame(one.statement, now)) return one ? [[run, one]] : [];
			return looksForRows(one) ? [[run, {
				...one,
				isForWantOfRows: true
			}]] : [];
		});
		return [id, Object.fromEntries(left)];
	}));
}
function isSame(one, other) {
	return one.file === other.file && one.line === other.line && one.error?.code === other.error?.code;
}
/** A row that it refers to, or looks up, is not there (manual 18, appendix A). */
function looksForRows({ statement: { sql, error }, tables }) {
	if (error?.code === "23503" || error?.code === "P0002") return true;
	const isElsewhere = tables.some((table) => table !== error?.relation);
	return (error?.code === "23502" || error?.code === "P0001") && isElsewhere && /\bwhere\b/i.test(sql);
}
/** The tables, with what kept those empty that could be filled. */
function withObstacle(tables, inTheWay) {
	return tables.map((one) => one.rows === 0 && inTheWay.has(one.table) ? {
		...one,
		reason: "the rows that were made up for it kept the migrations from going on"
	} : one);
}
// src/review/command.ts
/** Why the command must not be run, or cannot be; undefined when it may. */
function refusalOf(command, { isUntrusted, root }) {
	if (isUntrusted && !command.allowPullRequestTarget) return "Under pull_request_target this job has the rights of the base repository, and `command` would run what the pull request brings: nothing was run. Use the event `pull_request`, or set `allow-pull-request-target: true` below `command` on the base branch.";
	if (root === void 0) return "`command` runs in a checked-out repository: compare with a branch, such as --base origin/main.";
}
/** Runs the project's own tool on the base branch's files, then on what the pull request makes of them. */
async function reviewCommand(stage, database, { command: settings, programs }, files, input, time) {
	const { config, progress, root = "" } = input;
	const refusal = refusalOf(settings, input);
	if (refusal !== void 0) return nothingRun(settings, programs, [{ message: refusal }]);
	if (stage.server.noCopies !== void 0) return nothingRun(settings, programs, [{ message: `A command is rehearsed in copies of its database, and there are none here, because ${stage.server.noCopies}.` }]);
	const applied = programs.filter(({ migration }) => migration.change !== "deleted");
	const build = () => buildBase(stage, settings, database, input);
	const { before, baseline, fixtures, seeds, statistics } = files;
	const named = {
		before,
		baseline,
		fixtures,
		seeds,
		seed: seedsOf(stage, database, files.seeds, input),
		statistics
	};
	const structure = named.baseline ? void 0 : await railsStructure(settings, input.base);
	const found = structure === void 0 ? void 0 : {
		baseline: await dataFile(structure, input.base),
		fixtures: []
	};
	const how = {
		database,
		scripts: [],
		...named,
		changed: [],
		programs: applied.map(({ source }) => source.file.text),
		...named.baseline === void 0 && { build }
	};
	const cwd = joinPath(root, settings.folder);
	const { existing } = stage.server;
	const attempt = async (synthesis) => {
		const roles = await listRoles(stage.server);
		const base = await time("base", () => (existing === void 0 ? prepareWithFound(stage, {
			...how,
			...synthesis && { synthesis }
		}, found, progress) : copyOfExisting(stage, existing, settings, database, input)).catch(userError));
		const isNew = (oid) => !(base instanceof UserError) && !base.oids.has(oid);
		const done = base instanceof UserError ? void 0 : await time("rehearsal", () => rehearseCommand({
			stage: {
				...stage,
				isNew
			},
			settings,
			cwd
		}, database, applied, progress));
		await stage.server.dropDatabase(database);
		await dropRolesExcept(stage.server, roles);
		return {
			base,
			done,
			rehearsals: done?.judged ?? []
		};
	};
	const { base, done, fixtures: tables, ...rows } = await onRowsThatLetItThrough(existing === void 0 ? synthesisOf(config) : void 0, attempt);
	if (base instanceof UserError || !done) return nothingRun(settings, programs, base instanceof UserError ? [{ message: base.message }] : []);
	return {
		parsed: projectOf(settings, programs, done),
		contexts: contextsOf$1(done, stage.server.major, config, rows),
		rehearsals: done.rehearsals,
		...done.set && { set: done.set },
		fixtures: tables.filter(({ table }) => !isHistory(table, done)),
		leftOut: base.leftOut,
		...existing !== void 0 && { notes: ["Rehearsed in copies of a database that held schema and rows already."] },
		problems: done.problems
	};
}
/** One command's base that cannot be built leaves the others to be reviewed. */
function userError(thrown) {
	if (thrown instanceof UserError) return thrown;
	throw thrown;
}
/** The tool's own history, which is in it, tells the tool what of the base branch is to be applied. */
async function copyOfExisting(stage, existing, settings, database, { root = "", base, changes, progress }) {
	try {
		var _usingCtx$4 = _usingCtx();
		await stage.server.createDatabase(database, existing);
		const folder = _usingCtx$4.a(await checkOutBase(root, base, changes));
		const running = {
			stage,
			settings,
			cwd: joinPath(folder.path, settings.folder)
		};
		for (const line of [settings.setup, settings.up]) if (line !== void 0) {
			progress(`running ${quoted$2(line)} on the base branch`);
			await applyCommand(running, line, database);
		}
		return await prepareExisting(stage, {
			existing: database,
			database,
			pending: []
		}, progress);
	} catch (_) {
		_usingCtx$4.e = _;
	} finally {
		await _usingCtx$4.d();
	}
}
async function buildBase(stage, settings, database, { root = "", base, changes, progress }) {
	try {
		var _usingCtx3 = _usingCtx();
		const folder = _usingCtx3.a(await checkOutBase(root, base, changes));
		await applyBase({
			stage,
			settings,
			cwd: joinPath(folder.path, settings.folder)
		}, database, folder, base, progress);
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
function projectOf({ folder }, programs, { rehearsals }) {
	const changed = programs.map(({ migration }) => migration);
	return {
		project: {
			tool: "command",
			folder,
			base: [],
			changed: changed.flatMap((migration) => partsOf(migration, rehearsals))
		},
		base: [],
		migrations: rehearsals.map(({ migration }) => migration),
		changes: changed.map(({ id, version, up, change, previousPath, history }) => ({
			id,
			version,
			file: up.path,
			change,
			previousPath,
			history
		})),
		unjudged: [],
		problems: []
	};
}
/** One file may hold several. */
function partsOf(migration, rehearsals) {
	const parts = rehearsals.map((one) => one.migration.id).filter((id) => id.startsWith(`${migration.id}#`));
	return parts.length === 0 ? [migration] : parts.map((id) => ({
		...migration,
		id
	}));
}
function nothingRun(settings, programs, problems) {
	return {
		parsed: projectOf(settings, programs, { rehearsals: [] }),
		contexts: [],
		rehearsals: [],
		fixtures: [],
		leftOut: [],
		problems
	};
}
function contextsOf$1({ judged }, major, config, { madeUp, refused }) {
	const [first] = judged;
	if (!first) return [];
	const policyOf = policiesOf(config);
	const owners = judged.flatMap(({ migration }) => migration.up.statements.map(() => migration));
	const whole = joined(judged, first);
	const { options } = policyOf(first.migration.up.file.path);
	const { steps } = stepsOf({
		migration: whole.migration,
		owners,
		catalog: EMPTY_CATALOG,
		rehearsal: whole,
		major,
		options,
		madeUp
	});
	return judged.map((rehearsal) => {
		const { migration } = rehearsal;
		return {
			migration,
			steps: steps.filter((step) => step.migration === migration),
			rehearsal,
			options: policyOf(migration.up.file.path).options,
			madeUp,
			refused: refused.get(migration.id)
		};
	});
}
/** What one run sent, in one piece: a transaction may hold several migrations. */
function joined(judged, first) {
	const scripts = judged.map(({ migration }) => migration.up);
	const up = {
		...first.migration.up,
		statements: scripts.flatMap(({ statements }) => statements),
		places: scripts.flatMap(({ places = [] }) => places)
	};
	return {
		...first,
		migration: {
			...first.migration,
			up
		},
		forward: {
			...first.forward,
			statements: judged.flatMap(({ forward }) => forward.statements)
		},
		catalogs: judged.flatMap(({ catalogs }, at) => at < judged.length - 1 ? catalogs.slice(0, -1) : catalogs)
	};
}
// src/review/contexts.ts
/** What rules see of rehearsed migrations, each with the catalogue that the ones before it left. */
function contextsOf(rehearsals, major, config, { madeUp, refused } = {}) {
	const policyOf = policiesOf(config);
	let catalog = EMPTY_CATALOG;
	return rehearsals.map((rehearsal) => {
		const { migration } = rehearsal;
		const { options } = policyOf(migration.up.file.path);
		const { steps, after } = stepsOf({
			migration,
			catalog,
			rehearsal,
			major,
			options,
			madeUp
		});
		catalog = after;
		return {
			migration,
			steps,
			rehearsal,
			options,
			madeUp,
			refused: refused?.get(migration.id)
		};
	});
}
// src/migrations/applied.ts
const version = (source) => source.version;
const file = (source) => baseName(source.up.path);
const stem = (source) => file(source).replace(/\.sql$/, "");
/** @param key an expression */
const listed = (key, where = "true") => (table) => `SELECT (${key})::text AS key, false AS "isLast" FROM ${table} WHERE ${where}`;
const newest = (key) => (table) => `SELECT (${key})::text AS key, true AS "isLast" FROM ${table}`;
/**
* The tables of `history-tables.ts`, as far as what stands in them can be told from the files alone. Drizzle notes hashes,
* Hasura keeps it in a database of its own.
*/
const TABLES = {
	"golang-migrate": {
		table: "schema_migrations",
		query: newest("version"),
		keyOf: version
	},
	sqlx: {
		table: "_sqlx_migrations",
		query: listed("version", "success"),
		keyOf: version
	},
	diesel: {
		table: "__diesel_schema_migrations",
		query: listed("version"),
		keyOf: version
	},
	hasura: void 0,
	goose: {
		table: "goose_db_version",
		query: (table) => `SELECT version_id::text AS key, false AS "isLast" FROM (
         SELECT DISTINCT ON (version_id) version_id, is_applied FROM ${table} ORDER BY version_id, id DESC) newest
       WHERE is_applied`,
		keyOf: version
	},
	dbmate: {
		table: "schema_migrations",
		query: listed("version"),
		keyOf: version
	},
	"sql-migrate": {
		table: "gorp_migrations",
		query: listed("id"),
		keyOf: file
	},
	tern: {
		table: "schema_version",
		query: newest("version"),
		keyOf: version
	},
	supabase: {
		table: "schema_migrations",
		query: listed("version"),
		keyOf: version
	},
	atlas: {
		table: "atlas_schema_revisions",
		query: listed("version", "applied = total"),
		keyOf: version
	},
	prisma: {
		table: "_prisma_migrations",
		query: listed("migration_name", "finished_at IS NOT NULL AND rolled_back_at IS NULL"),
		keyOf: ({ up }) => up.path.split("/").at(-2) ?? ""
	},
	drizzle: void 0,
	flyway: {
		table: "flyway_schema_history",
		query: listed("pg_catalog.regexp_replace(script, '^.*/', '')", "success"),
		keyOf: file
	},
	refinery: {
		table: "refinery_schema_history",
		query: listed("version"),
		keyOf: version
	},
	"graphile-migrate": {
		table: "migrations",
		query: listed("filename", "hash IS NOT NULL"),
		keyOf: file
	},
	"node-pg-migrate": {
		table: "pgmigrations",
		query: listed("name"),
		keyOf: stem
	},
	"postgres-migrations": {
		table: "migrations",
		query: listed("id", "hash IS NOT NULL"),
		keyOf: version
	},
	liquibase: {
		table: "databasechangelog",
		query: listed("author || ':' || id", "exectype <> 'FAILED'"),
		keyOf: ({ key = "" }) => key
	},
	sqitch: {
		table: "changes",
		query: listed("change", "change_id <> ''"),
		keyOf: version
	},
	plain: void 0,
	command: void 0
};
function appliedTableOf(tool) {
	return TABLES[tool];
}
/** Whether the tool has run it, by what its table says. */
function isApplied(source, { keyOf }, keys) {
	const own = keyOf(source);
	return keys.some(({ key, isLast }) => key === own || isLast && compareNatural(own, key) <= 0);
}
// src/rehearsal/history.ts
/** Undefined where the tool has no table that tells, or where none is there. */
async function readHistory(connection, tool) {
	const known = appliedTableOf(tool);
	if (!known) return void 0;
	const { rows: tables } = await connection.query(FIND, [known.table]);
	for (const { name, path } of tables) try {
		const { rows: keys } = await connection.query(known.query(path));
		return {
			...known,
			name,
			keys
		};
	} catch {}
}
const FIND = `
SELECT n.nspname || '.' || c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS path
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname = $1 AND c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY NOT pg_catalog.pg_table_is_visible(c.oid), 1`;
// src/rehearsal/in-place.ts
/**
* Rehearses changed migrations in the one database that there is: forward, back and forward again, each on what the one
* before it left. Of what stood there before, its schema and sums over the columns of the tables in question are kept.
*/
async function rehearseInPlace(stage, database, migrations, progress) {
	const here = {
		...stage,
		kept: [],
		isEager: true
	};
	const rehearsals = [];
	const initial = await noted(here, database, isOneOfSeveralBack(migrations) ? migrations : []);
	let stopped;
	for (const [at, migration] of migrations.entries()) {
		if (stopped !== void 0) {
			rehearsals.push(notRun(migration, stopped));
			continue;
		}
		progress(`rehearsing ${migration.id} in place (${at + 1} of ${migrations.length})`);
		const done = await rehearseOne(here, database, migration);
		rehearsals.push(done.rehearsal);
		stopped = done.stopped;
	}
	const set = stopped === void 0 ? await rehearseSet(here, initial, await noted(here, database, []), rehearsals, progress) : void 0;
	return {
		rehearsals: decideBySet(rehearsals, set),
		...set && { set }
	};
}
function isOneOfSeveralBack(migrations) {
	return migrations.length > 1 && migrations.every(({ down }) => down && !down.blank);
}
/** The database as it stands, with what has to be known of it once it is changed. */
async function noted(stage, database, changed) {
	const fingerprint = await fingerprintOf(stage.server, database);
	const remembered = await rememberTables(stage, database, changed);
	return {
		...stateOf(stage.server, database),
		fingerprint: async () => fingerprint,
		remembered
	};
}
/** Tables that a script names. */
async function rememberTables({ server, limits }, database, changed) {
	try {
		var _usingCtx$3 = _usingCtx();
		if (changed.length === 0) return {
			tables: /* @__PURE__ */ new Map(),
			not: []
		};
		const connection = _usingCtx$3.a(await server.connect("admin", database));
		const isNamed = namedIn([...changed, ...changed.flatMap(({ down, ...one }) => down ? [{
			...one,
			up: down
		}] : [])]);
		return await remember(connection, (await readUserTables(connection)).map(({ name }) => name).filter(isNamed), Math.min(limits.statementMs, LONGEST_SUMS_MS));
	} catch (_) {
		_usingCtx$3.e = _;
	} finally {
		await _usingCtx$3.d();
	}
}
async function rehearseOne(stage, database, migration) {
	const down = migration.down && !migration.down.blank ? migration.down : void 0;
	const before = await noted(stage, database, down ? [migration] : []);
	const seen = await run(stage, database, migration.up);
	const observed = await withOffending(stage, database, migration.up, seen);
	const { run: forward, catalogs } = observed;
	const retry = leftPart(forward) ? (await run(stage, database, migration.up)).run : void 0;
	const after = await noted(stage, database, []);
	const way = await wayBack(stage, {
		before,
		after
	}, observed, migration.up, down);
	const isWhole = way.isRun ? await isAsBefore(stage, after) : true;
	const tried = await tryOut(stage, {
		before: database,
		name: database,
		migration,
		forward,
		catalogs,
		states: {
			before,
			after
		}
	});
	const { rollback, again } = way;
	const verify = migration.verify && skipped("what it leaves behind could not be taken back");
	return {
		rehearsal: {
			migration,
			forward,
			rollback,
			again,
			...retry && { retry },
			...verify && { verify },
			...tried,
			roundTrip: roundTrip({
				forward,
				...way,
				hasRollback: down !== void 0
			}),
			catalogs
		},
		...!isWhole && { stopped: `the database is not what ${migration.id} makes of it any more, after its rollback was tried, and there is no copy` }
	};
}
async function wayBack(stage, states, { run: forward, catalogs }, up, down) {
	if (forward.status === "ok" && down) return {
		...await backAndAgain(stage, {
			...states,
			forward,
			catalog: catalogs[0]
		}, states.after.database, up, down),
		isRun: true
	};
	const none = skipped(down ? "the forward script failed" : "there is no rollback script");
	return {
		rollback: none,
		again: none,
		schemaDiff: [],
		dataDiff: [],
		againDiff: [],
		isRun: false
	};
}
/** Whether the database is what the forward run left: a rollback that fails half-way leaves something else. */
async function isAsBefore({ server }, after) {
	const now = await fingerprintOf(server, after.database);
	return diffFingerprints(await after.fingerprint(), now).every(({ benign }) => benign);
}
function notRun(migration, reason) {
	const none = skipped(reason);
	return {
		migration,
		forward: none,
		rollback: none,
		again: none,
		roundTrip: {
			status: "not-run",
			schemaDiff: [],
			dataDiff: [],
			againDiff: []
		},
		catalogs: []
	};
}
// src/review/verified.ts
/** The tool runs a migration's own proof behind it, and takes back one whose proof fails. */
function notVerified(rehearsals) {
	return rehearsals.flatMap(({ migration, verify }) => {
		const failed = verify?.statements.find(({ ok }) => !ok);
		if (!failed) return [];
		const { file, line, error } = failed;
		return [{
			message: `${migration.up.file.path} is not what this script verifies: ${error?.message ?? "it fails"} (SQLSTATE ${error?.code ?? "unknown"}).`,
			file,
			line: error?.position?.line ?? line
		}];
	});
}
// src/review/existing.ts
/**
* Brings up the database of the configuration where it says how, and takes it down again whatever comes of the review.
*
* @param work gets its URL
*/
async function withDatabase(input, database, work) {
	const { root, progress, onLeftover, onRemoved, onSecret, config, isUntrusted } = input;
	if (isUntrusted && !database.allowPullRequestTarget) throw new UserError(UNTRUSTED);
	const { create, destroy, url } = database;
	if (create === void 0 || destroy === void 0) {
		const known = url === void 0 ? config.databaseUrl : filledIn(url, process.env);
		if (known !== void 0) onSecret?.(known);
		return work(known);
	}
	const cwd = root ?? process.cwd();
	const hired = await hire({
		...database,
		create,
		destroy
	}, {
		cwd,
		progress,
		onLeftover,
		onRemoved
	});
	onSecret?.(hired.url);
	let done;
	try {
		done = await work(hired.url);
	} catch (error) {
		const left = await hired.end();
		if (left === void 0 || !(error instanceof UserError)) throw error;
		throw new UserErrors([...error instanceof UserErrors ? error.sentences : [error.message], left]);
	}
	const left = await hired.end();
	return left === void 0 ? done : {
		...done,
		problems: [...done.problems, { message: left }]
	};
}
const UNTRUSTED = "Under pull_request_target this job has the rights of the base repository, and `database` would let what the pull request brings loose on production’s rows: nothing was run. Use the event `pull_request`, or set `allow-pull-request-target: true` below `database` on the base branch.";
/** One database is one project's. */
function refuseSeveral(server, projects) {
	if (server.existing === void 0 || projects.length < 2) return;
	throw new UserError(`\`database\` is one database, and migrations of ${projects.length} changed: ${list(projects)}. Name those that belong to it with \`migrations\`, and give the others a configuration file of their own.`);
}
/** How the base is there, for the report. */
function existingAs({ existing, noCopies }) {
	if (existing === void 0) return {};
	return { existing: noCopies === void 0 ? "copied" : "in-place" };
}
/** Rehearses a project on a database that holds its schema and its rows. */
async function reviewExisting(stage, existing, database, parsed, { config, progress }, time) {
	const { server } = stage;
	const roles = await listRoles(server);
	const standing = await standingOf(stage, existing, parsed);
	const { pending, changed } = standing;
	const how = {
		existing,
		database,
		pending,
		earlier: parsed.earlier ?? []
	};
	const base = await time("base", () => prepareExisting(stage, how, progress));
	const isNew = (oid) => !base.oids.has(oid);
	const run = server.noCopies === void 0 ? rehearse : rehearseInPlace;
	const done = await time("rehearsal", () => run({
		...stage,
		isNew
	}, base.database, changed, progress));
	const { set } = done;
	const rehearsals = done.rehearsals.map((one) => one.estimates || !config.estimates.isOn ? one : {
		...one,
		...estimateAtFullSize(one)
	});
	if (base.database !== existing) await server.dropDatabase(base.database);
	await dropRolesExcept(server, roles);
	return {
		parsed,
		contexts: contextsOf(rehearsals, server.major, config),
		rehearsals,
		...set && { set },
		fixtures: base.fixtures,
		leftOut: [],
		notes: [...notesOn(server, config), ...standing.notes],
		problems: [
			...standing.problems,
			...notVerified(rehearsals),
			...unfinished(rehearsals)
		]
	};
}
/** What of the project the database has already, by its own history. */
async function standingOf({ server }, existing, parsed) {
	try {
		var _usingCtx$2 = _usingCtx();
		const connection = _usingCtx$2.a(await server.connect("admin", existing));
		const tools = [...new Set((parsed.project.parts ?? [parsed.project]).map(({ tool }) => tool))];
		const histories = /* @__PURE__ */ new Map();
		for (const tool of tools) histories.set(tool, await readHistory(connection, tool));
		const isThere = (source) => {
			const history = histories.get(source.tool);
			return history && isApplied(source, history, history.keys);
		};
		const { base, changed } = parsed.project;
		const pending = parsed.base.filter((_, at) => base[at] && isThere(base[at]) === false);
		const applied = changed.filter((one) => isThere(one) === true);
		const unknown = tools.filter((tool) => histories.get(tool) === void 0);
		return {
			pending,
			changed: parsed.migrations.filter(({ id }) => !applied.some((one) => one.id === id)),
			notes: [...pendingNotes(pending), ...unknown.length > 0 && base.length > 0 ? [unknownNote(unknown)] : []],
			problems: applied.map(({ tool, up }) => ({
				message: `The database has this migration already, by its \`${histories.get(tool)?.name}\`: it was not rehearsed. Take a clone from before it was applied.`,
				file: up.path,
				line: 1
			}))
		};
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
}
function pendingNotes(pending) {
	if (pending.length === 0) return [];
	const names = list(pending.map(({ file }) => `\`${file.path}\``));
	return [`${plural(pending.length, "merged migration")} had not been applied to the database, by its own history; applied first, and not reviewed: ${names}.`];
}
function unknownNote(tools) {
	return `Which merged migrations the database has could not be read from it (${list(tools)}): it was taken to have all of them.`;
}
/** What was done otherwise than on a base that is built. */
function notesOn({ noCopies }, config) {
	const given = [
		...config.baseline === void 0 ? [] : ["`baseline`"],
		...config.before.length > 0 ? ["`before`"] : [],
		...config.fixtures.length + config.seeds.length > 0 ? ["`fixtures`"] : []
	];
	const unused = given.length === 0 ? [] : [`${list(given)} went unused: the rows of the database are used as they are.`];
	if (noCopies === void 0) return ["Rehearsed in copies of a database that held schema and rows already.", ...unused];
	return [`Rehearsed in a database that held schema and rows already, in place, because ${noCopies}. What takes a copy of it was not done: comparing rows one by one after a rollback (sums over their columns were compared instead), the positions of sequences, which values a change of type rounds, a migration's own verify script, and all pending migrations in one transaction.`, ...unused];
}
/** What was to be rehearsed and was not, because an earlier one left no ground for it. */
function unfinished(rehearsals) {
	return rehearsals.flatMap(({ migration, forward }) => forward.status === "skipped" ? [{
		message: `Not rehearsed: ${forward.reason ?? "nothing was run"}.`,
		file: migration.up.file.path,
		line: 1
	}] : []);
}
// src/review/server.ts
/** Rehearses every project on one server, each on a base of its own. Whatever was started is gone when it returns. */
async function reviewOnServer(input, parsed, filesOf, watch, commands = []) {
	const { database } = input.config;
	const on = (databaseUrl) => reviewOn({
		...input,
		config: {
			...input.config,
			databaseUrl
		}
	}, parsed, filesOf, watch, commands);
	return database ? withDatabase(input, database, on) : on(input.config.databaseUrl);
}
async function reviewOn(input, parsed, filesOf, { time }, commands) {
	try {
		var _usingCtx$1 = _usingCtx();
		const { config, progress, start = startServer } = input;
		const server = _usingCtx$1.a(await time("start", () => start(serverOptions(input))));
		progress(`Postgres ${server.version} (${server.kind}) is up`);
		refuseSeveral(server, [...parsed.map(({ project }) => project.folder), ...commands.map(({ command }) => command.up)]);
		const stage = {
			server,
			limits: {
				deadline: Date.now() + config.limits.run,
				statementMs: config.limits.statement,
				diskBytes: config.limits.disk
			},
			extensions: config.extensions,
			...input.cache && config.cache && { cache: cacheOf(input.cache, progress, time) },
			isNew: () => false,
			...server.existing !== void 0 && { isFullSize: true },
			experiments: experimentsOf(config, filesOf())
		};
		const reviewed = [];
		for (const [at, project] of parsed.entries()) if (isElsewhere(project)) reviewed.push(leftToOthers(project));
		else reviewed.push(await reviewProject(stage, `base_${at + 1}`, project, filesOf(project), input, time));
		for (const [at, one] of commands.entries()) reviewed.push(await reviewCommand(stage, `base_command_${at + 1}`, one, filesOf(), input, time));
		const { version, kind: source, image } = server;
		return {
			reviewed,
			postgres: {
				version,
				source,
				image,
				...existingAs(server)
			},
			problems: []
		};
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
function experimentsOf(config, { queries = [] }) {
	const { interruption, traffic, estimates } = config;
	const budget = { leftMs: QUEUE_BUDGET_MS };
	return {
		interruption,
		...traffic.isOn && { traffic: {
			queries,
			readerMs: traffic.reader,
			budget
		} },
		...estimates.isOn && { estimates: estimating(settingsOf(config), { tables: [] }) }
	};
}
const MOST_BYTES = 4 * 1024 ** 3;
/** Restoring a base of no rows takes half a second. */
const WORTH_MS = 2e3;
function cacheOf({ root = cacheFolder(), worthMs = WORTH_MS, remote }, progress, time) {
	return {
		entries: entriesIn({
			root,
			mostBytes: MOST_BYTES,
			progress,
			...remote && { remote }
		}),
		worthMs,
		time
	};
}
function settingsOf({ estimates: { rows, time } }) {
	return {
		rows,
		timeMs: time
	};
}
/** Estimates are made on the rows of this base, each base within a time of its own. */
function withRows({ experiments }, config, base, { synthesis, statistics, migrations }) {
	if (!experiments?.estimates || base instanceof ReplayError) return experiments;
	const rows = {
		tables: base.fixtures,
		...synthesis && { synthesis },
		...statistics && { statistics }
	};
	return {
		...experiments,
		estimates: estimating(settingsOf(config), rows, migrations)
	};
}
function serverOptions({ config, prefer, cache, progress, onLeftover }) {
	return {
		engine: config.engine,
		prefer,
		version: config.postgres,
		image: config.image,
		url: config.databaseUrl,
		...config.database && { existing: existingOptions(config.database, config.limits.disk) },
		superuser: config.superuser,
		...cache && config.cache && { isKept: true },
		tempFileLimit: tempFileLimit(config),
		progress,
		onLeftover
	};
}
function existingOptions({ inPlace, sessions, create, url }, diskBytes) {
	return {
		...inPlace !== void 0 && { inPlace },
		sessions,
		diskBytes,
		isTemporary: create !== void 0,
		...url !== void 0 && create === void 0 && { written: { url } }
	};
}
/** As Postgres writes sizes, in whole kilobytes. */
function tempFileLimit({ limits }) {
	return `${Math.ceil(limits.tempDisk / 1024)}kB`;
}
async function reviewProject(stage, database, parsed, files, input, time) {
	const { config, progress } = input;
	const { existing } = stage.server;
	if (existing !== void 0) return reviewExisting(stage, existing, database, parsed, input, time);
	const changed = parsed.migrations;
	const shared = [...parsed.earlier ?? [], ...changed];
	const { found, dump, queries: _queries, ...named } = files;
	const ups = [...parsed.base, ...shared.map(({ up }) => up)];
	const tables = [...new Set((parsed.project.parts ?? [parsed.project]).map(({ tool }) => tool))].flatMap((tool) => historyTablesFor(tool, ups) ?? []);
	const history = tables.length > 0 ? tables.join(";\n") : void 0;
	const seed = seedsOf(stage, database, files.seeds, input);
	const made = {
		database,
		scripts: parsed.base,
		...named,
		seed,
		history,
		changed: shared
	};
	const { base, rehearsals, set, refused, madeUp, fixtures } = await onRowsThatLetItThrough(synthesisOf(config), async (synthesis) => {
		const roles = await listRoles(stage.server);
		const how = {
			...made,
			...synthesis && { synthesis }
		};
		const base = await time("base", () => prepareWithFound(stage, how, found, progress).catch(replayError));
		const isReady = !(base instanceof ReplayError);
		if (isReady) await applyEarlier(stage, database, parsed.earlier);
		const isNew = (oid) => isReady && !base.oids.has(oid);
		const known = {
			synthesis,
			...named,
			migrations: changed.length
		};
		const ran = isReady ? await time("rehearsal", () => rehearse({
			...stage,
			isNew,
			experiments: withRows(stage, config, base, known)
		}, database, changed, progress)) : { rehearsals: [] };
		await stage.server.dropDatabase(database);
		await dropRolesExcept(stage.server, roles);
		return {
			base,
			...ran
		};
	});
	if (base instanceof ReplayError) return notReplayed(parsed, base, dump);
	const contexts = contextsOf(rehearsals, stage.server.major, config, {
		madeUp,
		refused
	});
	const { leftOut } = base;
	return {
		parsed,
		contexts,
		rehearsals,
		set,
		fixtures,
		leftOut,
		problems: notVerified(rehearsals)
	};
}
function replayError(thrown) {
	if (thrown instanceof ReplayError) return thrown;
	throw thrown;
}
/** Nothing could be rehearsed: a problem of the review, and a finding about the history. */
function notReplayed(parsed, { message, script, statement, error }, dump) {
	const { path } = script.file;
	const { start, end } = statement.span;
	const id = parsed.project.base.find(({ up }) => up.path === path)?.id ?? path;
	const place = {
		file: path,
		line: start.line,
		endLine: end.line,
		migration: id
	};
	return {
		parsed,
		contexts: [],
		rehearsals: [],
		fixtures: [],
		leftOut: [],
		problems: [{ message: dump === void 0 ? message : `${message} ${dump} is such a dump: \`baseline: ${dump}\`.` }],
		replayFailure: {
			...place,
			error
		}
	};
}
export { reviewOnServer };
