import { t as UserError } from "./errors.js";
import { a as DatabaseError, i as withoutCompiling, n as open$1, o as escapeIdentifier, r as openWhenReady, s as escapeLiteral, t as messageOf } from "./connection.js";
import { n as list, r as plural } from "./numbers.js";
import { S as temporaryDirectory, _ as run, a as alone, b as dataDirectory, c as copyCluster, d as findBinaries, f as program, g as follow, h as serverAccount, i as throwAwaySettings, m as handOver, n as INITDB_ARGUMENTS, o as buildOf, r as settingArguments, s as checkpoint, t as ADMIN, u as swapped, v as stop, x as removeDirectory, y as dataBase } from "./settings.js";
import { r as reachUrl, t as accessTo } from "./url.js";
import { a as filledIn } from "./hired.js";
import { t as _usingCtx } from "./usingCtx.js";
import { t as createCleanup } from "./cleanup.js";
import { createServer } from "node:net";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { spawn } from "node:child_process";
// src/database/databases.ts
const END_SESSION_MS = 5e3;
/** `admin` is connected to another database than the template: a template must not be in use. */
async function createDatabase(admin, major, wanted) {
	const { name, owner, template, isGiven } = wanted;
	const create = `CREATE DATABASE ${escapeIdentifier(name)} OWNER ${escapeIdentifier(owner)}`;
	if (template === void 0) {
		await admin.query(create);
		return;
	}
	if (!isGiven) await endSessions(admin, template);
	const strategy = major >= 15 ? "STRATEGY file_copy" : "";
	await admin.query(`${create} TEMPLATE ${escapeIdentifier(template)} ${strategy}`);
	await copySettings(admin, template, name);
	await copyPrivileges(admin, template, name);
}
async function dropDatabase(admin, name) {
	await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}
async function endSessions(admin, database) {
	await admin.query(`SELECT pg_catalog.pg_terminate_backend(pid, $2) FROM pg_catalog.pg_stat_activity
      WHERE datname = $1 AND backend_type = 'client backend'`, [database, END_SESSION_MS]);
}
/** ALTER DATABASE … SET does not come with a template (manual 18, CREATE DATABASE, Notes). */
async function copySettings(admin, from, to) {
	const { rows } = await admin.query(`SELECT setrole::pg_catalog.regrole::text AS role,
            pg_catalog.split_part(one, '=', 1) AS name,
            pg_catalog.substr(one, pg_catalog.strpos(one, '=') + 1) AS value
       FROM pg_catalog.pg_db_role_setting JOIN pg_catalog.pg_database ON oid = setdatabase
      CROSS JOIN pg_catalog.unnest(setconfig) AS one
      WHERE datname = $1`, [from]);
	for (const setting of rows) await copySetting(admin, setting, to);
}
/** FROM CURRENT spares us from knowing which settings are lists of names. */
async function copySetting(admin, { role, name, value }, to) {
	const database = `DATABASE ${escapeIdentifier(to)}`;
	const alter = role === null || role === "-" ? `ALTER ${database}` : `ALTER ROLE ${role} IN ${database}`;
	const setting = name.split(".").map(escapeIdentifier).join(".");
	await admin.query("BEGIN");
	await admin.query("SELECT pg_catalog.set_config($1, $2, true)", [name, value]);
	await admin.query(`${alter} SET ${setting} FROM CURRENT`);
	await admin.query("COMMIT");
}
/** Nor do GRANT … ON DATABASE. A database without any has the defaults, and so has its copy. */
async function copyPrivileges(admin, from, to) {
	const { rows } = await admin.query(`SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::pg_catalog.regrole::text END AS grantee,
            privilege_type AS privilege,
            CASE WHEN is_grantable THEN 'WITH GRANT OPTION' ELSE '' END AS option
       FROM pg_catalog.pg_database CROSS JOIN pg_catalog.aclexplode(datacl) WHERE datname = $1`, [from]);
	if (rows.length === 0) return;
	const database = `DATABASE ${escapeIdentifier(to)}`;
	await admin.query(`REVOKE ALL ON ${database} FROM PUBLIC`);
	for (const { grantee, privilege, option } of rows) await admin.query(`GRANT ${privilege} ON ${database} TO ${grantee} ${option}`);
}
// src/database/migrator.ts
async function readFacts(admin) {
	const { rows } = await admin.query(`
    SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS "version",
           pg_catalog.current_setting('server_version_num')::int / 10000 AS "major",
           rolname AS "admin",
           rolsuper AS "isSuperuser",
           rolsuper OR rolcreatedb AS "mayCreateDatabases",
           rolsuper OR rolcreaterole AS "mayCreateRoles"
      FROM pg_catalog.pg_roles WHERE rolname = CURRENT_USER`);
	const facts = rows[0];
	if (facts === void 0) throw new Error("the server does not know the role that it let in");
	if (facts.major < 14) throw new UserError(`Postgres ${facts.version} is too old: 14 to 18 are supported.`);
	return facts;
}
function refuseWithoutDatabases(facts) {
	if (!facts.mayCreateDatabases) throw new UserError(`The role ${facts.admin} of the database URL may not create databases, and the rehearsal runs in throw-away ones: ALTER ROLE ${escapeIdentifier(facts.admin)} CREATEDB, or use another role.`);
}
/**
* Makes those roles; undefined where the admin has to be both itself, being no more than an ordinary role that may
* not create others.
*/
async function createMigrator(admin, { kind, prefix }, facts, { superuser, tempFileLimit }) {
	if (!facts.mayCreateRoles) return void 0;
	const names = rolesOf(prefix);
	const login = {
		user: names.migrator,
		password: randomBytes(24).toString("base64url")
	};
	const [role, owner] = [escapeIdentifier(names.migrator), escapeIdentifier(names.owner)];
	const power = superuser ? "SUPERUSER" : mayCreateRoles(kind, facts) ? "CREATEROLE" : "NOCREATEROLE";
	if (!facts.isSuperuser && facts.major >= 16) await admin.query("SET createrole_self_grant = 'set, inherit'");
	await admin.query(`CREATE ROLE ${role} LOGIN ${power} PASSWORD ${escapeLiteral(login.password)}`);
	await admin.query(`CREATE ROLE ${owner} NOLOGIN`);
	await admin.query(`GRANT ${owner} TO ${role} WITH ADMIN OPTION`);
	if (!facts.isSuperuser && facts.major < 16) await admin.query(`GRANT ${role}, ${owner} TO CURRENT_USER`);
	if (facts.major >= 16) await admin.query(`ALTER ROLE ${role} SET createrole_self_grant = 'set, inherit'`);
	if (facts.isSuperuser) await admin.query(`ALTER ROLE ${role} SET temp_file_limit = ${escapeLiteral(tempFileLimit)}`);
	return {
		owner: names.owner,
		login
	};
}
function rolesOf(prefix) {
	const begin = prefix || "pgrehearse_";
	return {
		migrator: `${begin}migrator`,
		owner: `${begin}owner`
	};
}
/**
* Before 16 a role with CREATEROLE may grant itself every role that is no superuser, and alter or drop it
* (manual 15, 22.2): too much on a server that others use.
*/
function mayCreateRoles(kind, { major }) {
	return kind !== "url" || major >= 16;
}
/**
* Before 16 CREATEROLE is also a way to run programs and to read files, by granting oneself these roles
* (manual 15, 22.5). On a throw-away server they go; their names cannot be taken again, because `pg_` is reserved.
*/
async function closeServerFiles(admin) {
	await admin.query(`
    DELETE FROM pg_catalog.pg_authid
     WHERE rolname IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')`);
}
// src/database/leftovers.ts
/** Removes what another process left; nothing happens when it is gone already. `url` is for `engine: url`. */
async function removeLeftover(leftover, url) {
	switch (leftover.kind) {
		case "container": return (await import("./container.js")).removeContainers(leftover.label);
		case "directory":
			await stopServerIn(leftover.path);
			return removeDirectory(leftover.path);
		case "prefix": return removePrefixed(accessTo(urlOf(leftover, url), leftover.prefix), []);
		case "hired": return destroyHired(leftover);
		case "role": return removePrefixed(accessTo(requireUrl(url), ""), [leftover.name]);
	}
}
async function destroyHired(leftover) {
	const { failureOfDestroying } = await import("./hired2.js");
	const failure = await failureOfDestroying(leftover, () => void 0);
	if (failure !== void 0) throw new UserError(failure);
}
function urlOf(leftover, url) {
	const written = leftover.kind === "prefix" ? leftover.url : void 0;
	return written === void 0 ? requireUrl(url) : filledIn(written, process.env);
}
function requireUrl(url) {
	if (url === void 0) throw new UserError("What is left on an existing server is removed with its URL only.");
	return url;
}
const STOP_ATTEMPTS = 30;
async function stopServerIn(directory) {
	const lock = await readFile(path.join(dataDirectory(directory), "postmaster.pid"), "utf8").catch(() => "");
	const pid = Number(lock.split("\n")[0]);
	if (!(pid > 1) || !await isServerOf(pid, directory)) return;
	process.kill(pid, "SIGQUIT");
	for (let attempt = 0; attempt < STOP_ATTEMPTS; attempt++) {
		if (!await isServerOf(pid, directory)) return;
		await setTimeout(100);
	}
	process.kill(pid, "SIGKILL");
}
/** The number may have gone to another process since. */
async function isServerOf(pid, directory) {
	const { stdout } = await run("ps", [
		"-o",
		"command=",
		"-p",
		String(pid)
	], {});
	return stdout.includes(directory);
}
/**
* Drops every database whose name begins with the access's prefix, then the roles that were made for them. Throws an
* Error that names what could not be dropped.
*/
async function removePrefixed(access, roles) {
	try {
		var _usingCtx$5 = _usingCtx();
		const admin = _usingCtx$5.a(await open$1(access.login(access.maintenance)));
		const failures = [];
		const attempt = async (what, work) => {
			await work().catch((error) => failures.push(`${what}: ${messageOf(error)}`));
		};
		for (const name of await databasesLike(admin, access.prefix)) await attempt(`database ${name}`, () => dropDatabase(admin, name));
		const ours = await rolesMade(admin, access.prefix, roles);
		if (ours.length > 0) await attempt(`roles ${ours.join(", ")}`, () => dropRoleList(admin, ours));
		if (failures.length > 0) throw new Error(`left on the server: ${failures.join("; ")}`);
	} catch (_) {
		_usingCtx$5.e = _;
	} finally {
		await _usingCtx$5.d();
	}
}
/** Drops what is made under the access's prefix, and the roles that are remembered by then. */
function dropWhenDone(access, { options, cleanup, leftovers }) {
	cleanup.defer(async () => {
		await removePrefixed(access, leftovers.flatMap((one) => one.kind === "role" ? [one.name] : [])).catch((error) => options.progress(messageOf(error)));
	});
}
/** One statement, because roles may depend on each other (manual 18, DROP ROLE). */
async function dropRoleList(admin, names) {
	await admin.query(`DROP ROLE IF EXISTS ${names.map(escapeIdentifier).join(", ")}`);
}
async function databasesLike(admin, prefix) {
	if (prefix === "") return [];
	const { rows } = await admin.query("SELECT datname AS name FROM pg_catalog.pg_database WHERE pg_catalog.starts_with(datname, $1)", [prefix]);
	return rows.map(({ name }) => name);
}
/**
* Our own two roles, the roles given, and those that any of them made: who creates a role administers it (from 16
* on). Makers come last, because their right to administer is ours.
*/
async function rolesMade(admin, prefix, names) {
	const known = prefix === "" ? names : [...names, ...Object.values(rolesOf(prefix))];
	const { rows } = await admin.query(`WITH RECURSIVE ours(id, depth) AS (
       SELECT oid, 0 FROM pg_catalog.pg_roles WHERE rolname = ANY ($1)
       UNION
       SELECT roleid, depth + 1 FROM pg_catalog.pg_auth_members JOIN ours ON member = id WHERE admin_option
     )
     SELECT rolname AS name FROM ours JOIN pg_catalog.pg_roles ON oid = id
      GROUP BY rolname ORDER BY pg_catalog.max(depth) DESC`, [known]);
	return rows.map(({ name }) => name);
}
/**
* A database that holds schema and rows already, and may be changed. Throws a UserError for one that looks as if somebody
* used it: nothing was changed then.
*/
async function reachExisting(startup, existing) {
	try {
		var _usingCtx$4 = _usingCtx();
		const { options, remember } = startup;
		const prefix = `pgrehearse_${randomBytes(4).toString("hex")}_`;
		const access = accessTo(options.url ?? "", prefix);
		const found = await inspect(access, existing);
		refuse(found, options.superuser);
		const noCopies = obstacle(found, existing);
		if (noCopies !== void 0 && existing.inPlace === false) throw new UserError(`\`database.in-place: false\` asks for copies of the database, but ${noCopies}.`);
		if (noCopies !== void 0) return {
			...access,
			existing: access.maintenance,
			noCopies
		};
		if (!existing.isTemporary) remember({
			kind: "prefix",
			prefix,
			...existing.written
		});
		dropWhenDone(access, startup);
		const work = `${prefix}work`;
		await _usingCtx$4.a(await open$1(access.login(access.maintenance))).query(`CREATE DATABASE ${escapeIdentifier(work)} TEMPLATE template0`);
		return {
			...access,
			existing: access.maintenance,
			maintenance: work
		};
	} catch (_) {
		_usingCtx$4.e = _;
	} finally {
		await _usingCtx$4.d();
	}
}
/** What has just come up may not answer yet. */
const COMING_UP_MS = 6e4;
async function inspect(access, { sessions, isTemporary }) {
	const login = access.login(access.maintenance);
	try {
		try {
			var _usingCtx3 = _usingCtx();
			const admin = _usingCtx3.a(await (isTemporary ? openWhenReady(login, COMING_UP_MS, () => void 0) : open$1(login)));
			const { rows } = await admin.query(FACTS);
			const [facts] = rows;
			if (!facts) throw new Error("the server does not know the role that it let in");
			const all = await patiently(admin, sessions);
			const strangers = all.filter(({ role }) => !sessions.includes(role));
			return {
				...facts,
				strangers,
				hasIgnored: all.length > strangers.length
			};
		} catch (_) {
			_usingCtx3.e = _;
		} finally {
			await _usingCtx3.d();
		}
	} catch (error) {
		throw new UserError(`The database of \`database.url\` does not let us in: ${messageOf(error)}`);
	}
}
const FACTS = `
SELECT pg_catalog.pg_is_in_recovery() AS "isStandby",
  pg_catalog.current_setting('transaction_read_only') = 'on' AS "isReadOnly",
  rolname AS role, rolsuper AS "isSuperuser", rolsuper OR rolcreatedb AS "mayCreateDatabases",
  pg_catalog.pg_has_role(datdba, 'USAGE') AS "isOwner",
  pg_catalog.pg_database_size(d.oid)::pg_catalog.float8 AS bytes,
  EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'citus') AS "hasCitus"
FROM pg_catalog.pg_roles CROSS JOIN pg_catalog.pg_database d
WHERE rolname = CURRENT_USER AND datname = pg_catalog.current_database()`;
const PATIENCE_MS = 500;
const ATTEMPTS = 4;
/** What brought the database up may still be letting go of it. */
async function patiently(admin, ignored) {
	for (let attempt = 1;; attempt += 1) {
		const { rows } = await admin.query(STRANGERS);
		if (attempt === ATTEMPTS || rows.every(({ role }) => ignored.includes(role))) return rows;
		await setTimeout(PATIENCE_MS);
	}
}
/**
* Without the right to see them, what sort of backend others are is NULL (pgstatfuncs.c of the server, pg_stat_get_activity);
* then they count. Workers of a parallel query have a leader.
*/
const STRANGERS = `
SELECT usename AS role, coalesce(application_name, '') AS program, pg_catalog.count(*)::int AS sessions
FROM pg_catalog.pg_stat_activity
WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid() AND usename IS NOT NULL
  AND leader_pid IS NULL AND coalesce(backend_type, 'client backend') = 'client backend'
GROUP BY 1, 2 ORDER BY 1, 2`;
/** What speaks against changing anything here. */
function refuse({ isStandby, isReadOnly, role, isSuperuser, strangers }, superuser) {
	if (isStandby) throw new UserError("The server of `database.url` is a standby, which cannot be written to: name a clone.");
	if (isReadOnly) throw new UserError("The database of `database.url` is read-only for this role: name one that may be changed.");
	if (isSuperuser && !superuser) throw new UserError(`The role ${role} of \`database.url\` is a superuser, and the migrations would run as one. Name the role that runs them in production; or, where nothing but this clone is on that server, set \`superuser: true\`.`);
	if (strangers.length === 0) return;
	const who = list(strangers.slice(0, MOST_NAMED).map(strangerWords));
	throw new UserError(`Somebody uses the database of \`database.url\`: ${who}. Migrations are tried out in it, so nothing was done. Name a clone that is nobody's; where these sessions belong to it, name their roles in \`database.ignore-sessions\`.`);
}
const MOST_NAMED = 3;
function strangerWords({ role, program, sessions }) {
	return `${plural(sessions, "session")} of ${role}${program === "" ? "" : ` (${program})`}`;
}
/** A copy for the way forward, and one for the way back, beside what is there. */
const COPIES = 3;
/** Why it cannot be copied, or is not to be. Rights: manual 18, CREATE DATABASE, Notes. */
function obstacle(found, { inPlace, diskBytes }) {
	if (inPlace) return "the database is not to be copied (`database.in-place`)";
	const why = inability(found);
	if (why !== void 0) return `the database cannot be copied: ${why}`;
	if (inPlace === void 0 && found.bytes * COPIES > diskBytes) return "copies of the database would not fit into `limits.disk`";
}
function inability({ hasCitus, mayCreateDatabases, isOwner, hasIgnored, role }) {
	if (hasCitus) return "a copy would lack what Citus keeps on other nodes";
	if (!mayCreateDatabases) return `the role ${role} may not create databases`;
	if (!isOwner) return `the role ${role} does not own it`;
	if (hasIgnored) return "others are connected to it";
}
// src/database/assemble.ts
/** Prepares a server that answers for a stranger's SQL, and gives it the shape that the rest of the program knows. */
async function assemble(access, startup) {
	const { facts, migrator } = await prepare(access, startup);
	const owner = migrator?.owner ?? facts.admin;
	const { existing, noCopies } = access;
	const databaseName = (name) => existing !== void 0 && name === "existing" ? existing : access.prefix + name;
	const asAdmin = () => open$1(access.login(access.maintenance));
	return {
		kind: access.kind,
		version: facts.version,
		major: facts.major,
		image: access.image,
		leftovers: startup.leftovers,
		migrator: migrator?.login.user ?? facts.admin,
		owner,
		admin: facts.admin,
		isAdminSuperuser: facts.isSuperuser,
		...existing !== void 0 && { existing: "existing" },
		...noCopies !== void 0 && { noCopies },
		databaseName,
		connect: async (as, database) => {
			const name = database === void 0 ? access.maintenance : databaseName(database);
			if (as === "migrator") return open$1(access.login(name, migrator?.login));
			const admin = await open$1(access.login(name));
			return access.kind === "url" ? withoutCompiling(admin) : admin;
		},
		createDatabase: async (name, template) => {
			try {
				var _usingCtx$3 = _usingCtx();
				if (noCopies !== void 0) throw new Error(`no database is made here: ${noCopies}`);
				await createDatabase(_usingCtx$3.a(await asAdmin()), facts.major, {
					name: databaseName(name),
					owner,
					template: template === void 0 ? void 0 : databaseName(template),
					isGiven: existing !== void 0 && template === "existing"
				});
			} catch (_) {
				_usingCtx$3.e = _;
			} finally {
				await _usingCtx$3.d();
			}
		},
		dropDatabase: async (name) => {
			try {
				var _usingCtx3 = _usingCtx();
				if (existing !== void 0 && name === "existing") return;
				await dropDatabase(_usingCtx3.a(await asAdmin()), databaseName(name));
			} catch (_) {
				_usingCtx3.e = _;
			} finally {
				await _usingCtx3.d();
			}
		},
		...access.snapshots && migrator && { snapshots: withOurs(access.snapshots, asAdmin, migrator, startup) },
		rememberRole: (name) => startup.remember({
			kind: "role",
			name
		}),
		[Symbol.asyncDispose]: () => startup.cleanup[Symbol.asyncDispose]()
	};
}
/** What was kept has a migrator of its own, with a password that nobody knows any more. */
function withOurs(snapshots, asAdmin, { login }, { options }) {
	return {
		...snapshots,
		async restore(folder) {
			try {
				var _usingCtx4 = _usingCtx();
				await snapshots.restore(folder);
				const admin = _usingCtx4.a(await asAdmin());
				const role = escapeIdentifier(login.user);
				await admin.query(`ALTER ROLE ${role} PASSWORD ${escapeLiteral(login.password)}`);
				await admin.query(`ALTER ROLE ${role} SET temp_file_limit = ${escapeLiteral(options.tempFileLimit)}`);
			} catch (_) {
				_usingCtx4.e = _;
			} finally {
				await _usingCtx4.d();
			}
		}
	};
}
async function prepare(access, startup) {
	try {
		var _usingCtx5 = _usingCtx();
		const admin = _usingCtx5.a(await open$1(access.login(access.maintenance)));
		const facts = await readFacts(admin);
		if (access.existing !== void 0) return {
			facts,
			migrator: void 0
		};
		refuseWithoutDatabases(facts);
		if (access.kind === "url") {
			startup.remember({
				kind: "prefix",
				prefix: access.prefix
			});
			dropWhenDone(access, startup);
		} else await secure(access, admin, facts, startup.options.superuser);
		return {
			facts,
			migrator: await createMigrator(admin, access, facts, startup.options)
		};
	} catch (_) {
		_usingCtx5.e = _;
	} finally {
		await _usingCtx5.d();
	}
}
async function secure(access, admin, facts, superuser) {
	try {
		var _usingCtx6 = _usingCtx();
		if (facts.major < 16 && !superuser) await closeServerFiles(admin);
		if (facts.major >= 15) return;
		await _usingCtx6.a(await open$1(access.login("template1"))).query("ALTER SCHEMA public OWNER TO pg_database_owner");
	} catch (_) {
		_usingCtx6.e = _;
	} finally {
		await _usingCtx6.d();
	}
}
// src/database/local.ts
const START_MS = 6e4;
const PORT_ATTEMPTS = 5;
/** A server of this machine's own binaries, in a folder of its own, listening on 127.0.0.1 only. */
async function startLocal(startup, choosePort = freePort) {
	const account = await serverAccount();
	let bin;
	try {
		bin = await findBinaries(startup, account);
	} catch (error) {
		return {
			kind: "unavailable",
			reason: messageOf(error)
		};
	}
	const admin = {
		user: ADMIN,
		password: randomBytes(24).toString("base64url")
	};
	const home = await temporaryDirectory(startup, await dataBase());
	await initialise(bin, home, admin.password, account, startup);
	const what = {
		bin,
		home,
		account,
		admin,
		startup
	};
	let running = await launch(what, choosePort);
	const login = (database, as = admin) => ({
		host: "127.0.0.1",
		port: running.port,
		database,
		...as
	});
	return {
		kind: "local",
		maintenance: "postgres",
		prefix: "",
		login,
		snapshots: snapshotsOf(what, login, {
			stop: async (signal) => {
				await stop(running.child, signal);
				return running.child.exitCode === 0;
			},
			start: async () => {
				running = await launch(what, choosePort);
			}
		})
	};
}
function snapshotsOf({ bin, home, account, admin }, login, server) {
	const data = dataDirectory(home);
	return {
		build: () => buildOf(bin),
		async save(folder) {
			const wal = await checkpoint(login("postgres"));
			const isWhole = await server.stop("SIGINT");
			try {
				if (!isWhole) throw new Error("the server did not stop in time");
				await copyCluster(data, folder, wal);
			} finally {
				await server.start();
			}
		},
		async restore(folder) {
			await server.stop("SIGINT");
			try {
				await swapped(data, folder, async () => {
					await handOver(data, account);
					const password = `ALTER ROLE ${admin.user} PASSWORD '${admin.password}';`;
					await alone(bin, data, password, surroundings(home, account));
					await server.start();
				});
			} catch (error) {
				await server.start();
				throw error;
			}
		}
	};
}
async function initialise(bin, home, password, account, startup) {
	const passwordFile = path.join(home, "password");
	await writeFile(passwordFile, password, { mode: 384 });
	await handOver(home, account);
	const fixed = [
		"-D",
		dataDirectory(home),
		"-U",
		ADMIN,
		`--pwfile=${passwordFile}`,
		"--auth=scram-sha-256"
	];
	let stderr = "";
	for (const locale of ["C.UTF-8", "C"]) {
		const args = [
			...fixed,
			...INITDB_ARGUMENTS,
			`--locale=${locale}`
		];
		const done = await run(program(bin, "initdb"), args, surroundings(home, account), startup.cleanup);
		if (done.code === 0) return;
		stderr = done.stderr;
	}
	throw new UserError(`The local Postgres could not make its data directory in ${home}: ${messageOf(stderr)}`);
}
/** Nothing of our environment reaches the server: tokens live there. */
function surroundings(cwd, account) {
	const { PATH, SystemRoot } = process.env;
	return {
		cwd,
		env: {
			PATH,
			SystemRoot,
			LC_ALL: "C",
			TZ: "UTC"
		},
		...account
	};
}
/** Starts the server and gives its port. Between choosing a port and binding it someone else may take it. */
async function launch(what, choosePort) {
	for (let attempt = 1;; attempt++) {
		const port = await choosePort();
		const child = spawnServer(what, port);
		what.startup.cleanup.defer(() => stop(child, "SIGQUIT"));
		const server = follow(child);
		try {
			await ready(server, port, what.admin);
			return {
				port,
				child
			};
		} catch (error) {
			await stop(child, "SIGQUIT");
			if (/could not bind|Address already in use/.test(server.log()) && attempt < PORT_ATTEMPTS) continue;
			throw new UserError(`The local Postgres in ${what.bin} did not start: ${messageOf(error)}`);
		}
	}
}
function spawnServer({ bin, home, account }, port) {
	const settings = {
		...throwAwaySettings,
		listen_addresses: "127.0.0.1",
		port: String(port),
		unix_socket_directories: ""
	};
	const args = [
		"-D",
		dataDirectory(home),
		...settingArguments(settings)
	];
	return spawn(program(bin, "postgres"), args, {
		...surroundings(home, account),
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: process.platform !== "win32"
	});
}
async function ready(server, port, admin) {
	try {
		var _usingCtx$2 = _usingCtx();
		const died = () => {
			const reason = server.ended();
			return reason === void 0 ? void 0 : `${reason}; its last words: ${lastLines(server.log())}`;
		};
		const config = {
			host: "127.0.0.1",
			port,
			database: "postgres",
			...admin
		};
		_usingCtx$2.a(await openWhenReady(config, START_MS, died));
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
}
function lastLines(log) {
	return messageOf(log.trim().split("\n").slice(-3).join("\n")) || "none";
}
async function freePort() {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new Error("no port");
	return address.port;
}
// src/database/extensions.ts
/** They read files, run programs, load code or open connections, for whoever may use them. */
const REACHING_OUT = new Set(`adminpack amqp aws_commons aws_lambda aws_s3 azure_ai azure_storage bool_plperlu dblink google_ml_integration
  hstore_plperlu hstore_plpython3u http jsonb_plperlu jsonb_plpython3u ltree_plpython3u multicorn orafce pg_analytics
  pg_bulkload pg_cron pg_curl pg_duckdb pg_net pg_parquet pg_smtp_client pg_tle pgagent pglogical pgsql_http pljava
  plproxy plr plsh repmgr wrappers`.split(/\s+/));
/** Foreign data wrappers, and languages whose `u` stands for untrusted: plperlu, plpython3u, pltclu, pljavau. */
const REACHING_OUT_BY_NAME = /_fdw\d*$|^pl\w+u$/;
/** `trusted` as in pg_available_extension_versions; `allowed` from the configuration. */
function extensionPolicy(name, { trusted, allowed }) {
	if (reachesOut(name) && !allowed.includes(name)) return {
		kind: "denied",
		message: `The extension ${name} reaches outside the database (files, programs or connections), so it is not created for SQL under review; to allow it, set \`extensions: [${name}]\` in pgrehearse.yml.`
	};
	return trusted ? { kind: "as-is" } : { kind: "elevated" };
}
function reachesOut(name) {
	return REACHING_OUT.has(name) || REACHING_OUT_BY_NAME.test(name);
}
// src/database/roles.ts
const PSEUDO_ROLES = [
	"public",
	"current_user",
	"current_role",
	"session_user",
	"none"
];
/**
* Creates, without login, the roles that the server lacks, and makes the migrator a member of all of them so that it
* can hand objects over to them. A superuser is never lent, nor, on an existing server, a role that means something
* there.
*/
async function ensureRoles(server, names) {
	try {
		var _usingCtx$1 = _usingCtx();
		const wanted = [...new Set(names)].filter((name) => !PSEUDO_ROLES.includes(name) && ![server.migrator, server.owner].includes(name));
		const created = [];
		const unusable = [];
		if (wanted.length === 0) return {
			created,
			unusable
		};
		const admin = _usingCtx$1.a(await server.connect("admin"));
		const standing = await standings(admin, server, wanted);
		for (const name of wanted) {
			const outcome = await ensureRole(admin, server, name, standing.get(name));
			if (outcome === "created") created.push(name);
			if (outcome === "unusable") unusable.push(name);
		}
		return {
			created,
			unusable
		};
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
async function ensureRole(admin, server, name, standing) {
	if (standing === "member") return "usable";
	if (standing === "refused") return "unusable";
	const isNew = standing === void 0;
	if (!await permitted(async () => {
		if (isNew) await createRole(admin, server, name);
		await lend(admin, server, name, isNew);
	})) return "unusable";
	return isNew ? "created" : "usable";
}
/**
* Of those that exist. On an existing server only a role is lent that neither logs in, nor has powers of its own or
* through others, nor owns a database: a member may change its password or drop that database.
*/
async function standings(admin, server, names) {
	const { rows } = await admin.query(`SELECT rolname AS name,
            CASE WHEN pg_catalog.pg_has_role($2::name, oid, $3) THEN 'member'
                 WHEN rolsuper OR pg_catalog.starts_with(rolname, 'pg_') THEN 'refused'
                 WHEN ${server.kind === "url" ? `NOT (rolcanlogin OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE datdba = pg_roles.oid)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_auth_members WHERE member = pg_roles.oid)` : "true"} THEN 'lendable'
                 ELSE 'refused' END AS standing
       FROM pg_catalog.pg_roles WHERE rolname = ANY ($1)`, [
		names,
		server.migrator,
		server.major >= 16 ? "SET" : "MEMBER"
	]);
	return new Map(rows.map(({ name, standing }) => [name, standing]));
}
async function createRole(admin, server, name) {
	await admin.query(`CREATE ROLE ${escapeIdentifier(name)} NOLOGIN`);
	server.rememberRole(name);
}
async function lend(admin, server, name, isNew) {
	const how = server.major >= 16 ? `WITH INHERIT TRUE, SET TRUE, ADMIN ${isNew ? "TRUE" : "FALSE"}` : "";
	await admin.query(`GRANT ${escapeIdentifier(name)} TO ${escapeIdentifier(server.migrator)} ${how}`);
	await admin.query(`GRANT ${escapeIdentifier(server.owner)} TO ${escapeIdentifier(name)}`);
}
/** insufficient_privilege and reserved_name (manual 18, appendix A). */
const REFUSALS = ["42501", "42939"];
async function permitted(work) {
	try {
		await work();
		return true;
	} catch (error) {
		if (error instanceof DatabaseError && REFUSALS.includes(error.code ?? "")) return false;
		throw error;
	}
}
/**
* Lends the migrator a role that its own session has just created: what the owner of a production database may do with
* a new role, a role that is no superuser may do only as its member. Runs in the session's transaction.
*/
async function adoptRole(server, session, name) {
	const current = await currentRole(session);
	if (current.isSuperuser || current.name !== server.migrator || server.migrator === server.owner) return;
	if (server.major < 16) await session.query(`GRANT ${escapeIdentifier(name)} TO CURRENT_USER`);
	await session.query(`GRANT ${escapeIdentifier(server.owner)} TO ${escapeIdentifier(name)}`);
}
/** Roles belong to the whole server: the snapshot of a database does not bring them back. */
async function listRoles(server) {
	try {
		var _usingCtx3 = _usingCtx();
		const { rows } = await _usingCtx3.a(await server.connect("admin")).query("SELECT rolname AS name FROM pg_catalog.pg_roles");
		return rows.map(({ name }) => name);
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
/**
* Drops the roles that are not in `kept`, a former `listRoles`, so that the next rehearsal may create them again. On an
* existing server only those that the migrator made; others' roles come and go there.
*/
async function dropRolesExcept(server, kept) {
	try {
		var _usingCtx4 = _usingCtx();
		const admin = _usingCtx4.a(await server.connect("admin"));
		const { rows } = await admin.query(`SELECT rolname AS name FROM pg_catalog.pg_roles
      WHERE rolname <> ALL ($1)
        AND ($2 OR EXISTS (SELECT FROM pg_catalog.pg_auth_members
                            WHERE roleid = pg_roles.oid AND member = $3::pg_catalog.regrole AND admin_option))`, [
			kept,
			server.kind !== "url",
			escapeIdentifier(server.migrator)
		]);
		if (rows.length > 0) await dropRoleList(admin, rows.map(({ name }) => name));
	} catch (_) {
		_usingCtx4.e = _;
	} finally {
		await _usingCtx4.d();
	}
}
/**
* Makes the session's current role a superuser while `work` runs, which should be one statement: CREATE EXTENSION of
* what the policy allows. Throws a UserError where the admin is no superuser.
*/
async function withElevated(server, session, work) {
	try {
		var _usingCtx5 = _usingCtx();
		const { name, isSuperuser } = await currentRole(session);
		if (isSuperuser) return work();
		refuseToElevate(server, name);
		const admin = _usingCtx5.a(await server.connect("admin"));
		await admin.query("SET lock_timeout = '5s'");
		await admin.query(`ALTER ROLE ${escapeIdentifier(name)} SUPERUSER`);
		try {
			return await work();
		} finally {
			await admin.query(`ALTER ROLE ${escapeIdentifier(name)} NOSUPERUSER`);
		}
	} catch (_) {
		_usingCtx5.e = _;
	} finally {
		await _usingCtx5.d();
	}
}
function refuseToElevate(server, role) {
	if (!server.isAdminSuperuser) throw new UserError(`This needs a superuser, and ${server.admin} of the database URL is none: install the extension there beforehand, or rehearse with \`engine: container\` or \`engine: local\`.`);
	if (server.kind === "url" && role !== server.migrator) throw new UserError(`The role ${role} of an existing server is not made a superuser: RESET ROLE first.`);
}
async function currentRole(session) {
	const { rows } = await session.query(`SELECT rolname AS name, rolsuper AS "isSuperuser" FROM pg_catalog.pg_roles WHERE rolname = CURRENT_USER`);
	const role = rows[0];
	if (role === void 0) throw new Error("the session has no role");
	return role;
}
// src/database/index.ts
/**
* Starts, or reaches, the Postgres that the options ask for. Throws a UserError when there is none to be had; what
* was begun is removed then.
*/
async function startServer(options) {
	refuseContradictions(options);
	const leftovers = [];
	const remember = (leftover) => {
		leftovers.push(leftover);
		options.onLeftover?.(leftover);
	};
	const startup = {
		options,
		cleanup: createCleanup(),
		leftovers,
		remember
	};
	try {
		return await assemble(await reach(startup), startup);
	} catch (error) {
		await startup.cleanup[Symbol.asyncDispose]();
		throw error;
	}
}
function refuseContradictions({ engine, image, superuser, url, existing }) {
	const notContainer = engine === "local" || engine === "url" || engine === "auto" && url !== void 0;
	if (existing && (engine === "container" || engine === "local")) throw new UserError(`\`database\` names one that exists: leave \`engine: ${engine}\` out.`);
	if (existing && url === void 0) throw new UserError("`database` needs a URL: `database.url`, the flag --database-url or the input `database-url`.");
	if (superuser && notContainer && !existing) throw new UserError("`superuser: true` is for `engine: container` only: elsewhere nothing would hold the SQL back.");
	if (image !== void 0 && notContainer) throw new UserError("`image` is for `engine: container` only; leave it out, or choose that engine.");
	if (engine === "url" && url === void 0) throw new UserError("`engine: url` needs the URL of a database.");
}
async function reach(startup) {
	const reasons = [];
	for (const kind of candidates(startup.options)) {
		const access = await ways[kind](startup);
		if (access.kind !== "unavailable") return access;
		reasons.push(`${kind}: ${access.reason}`);
	}
	throw new UserError(`No Postgres ${startup.options.version} to rehearse on (${reasons.join("; ")}): start Docker, install the server, or name a database with \`engine: url\`.`);
}
/** An image, or a superuser, is to be had in a container only. */
function candidates({ engine, prefer, url, image, superuser }) {
	if (engine !== "auto") return [engine];
	if (url !== void 0) return ["url"];
	return image !== void 0 || superuser ? ["container"] : prefer;
}
const ways = {
	container: startContainerIfLoaded,
	local: startLocal,
	url: (startup) => {
		const { existing } = startup.options;
		return existing ? reachExisting(startup, existing) : reachUrl(startup);
	}
};
async function startContainerIfLoaded(startup) {
	let module;
	try {
		module = await import("./container.js");
	} catch (error) {
		return {
			kind: "unavailable",
			reason: `testcontainers needs Node 22 or newer and this is ${process.version} (${messageOf(error)})`
		};
	}
	return module.startContainer(startup);
}
export { listRoles as a, removeLeftover as c, ensureRoles as i, adoptRole as n, withElevated as o, dropRolesExcept as r, extensionPolicy as s, startServer as t };
