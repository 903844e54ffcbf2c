import { i as __toESM } from "./rolldown-runtime.js";
import { n as open, t as messageOf, u as require_pg_connection_string } from "./connection.js";
import { t as UserError } from "./errors.js";
import { t as _usingCtx } from "./usingCtx.js";
import { randomBytes } from "node:crypto";
// node_modules/pg-connection-string/esm/index.mjs
var import_pg_connection_string = /* @__PURE__ */ __toESM(require_pg_connection_string(), 1);
import_pg_connection_string.default.parse;
import_pg_connection_string.default.parse;
import_pg_connection_string.default.toClientConfig;
const parseIntoClientConfig = import_pg_connection_string.default.parseIntoClientConfig;
// src/database/url.ts
/** A server that exists already. Of the database in the URL we only use the way in. */
async function reachUrl({ options }) {
	const access = accessTo(options.url ?? "", `pgrehearse_${randomBytes(4).toString("hex")}_`);
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			_usingCtx$1.a(await open(access.login(access.maintenance)));
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch (error) {
		throw new UserError(`The server of the database URL does not let us in: ${messageOf(error)}`);
	}
	return access;
}
/** A connection to the very database that the URL names. Throws a UserError that does not repeat the URL. */
async function connectTo(url) {
	const config = parseUrl(url);
	try {
		return await open(config);
	} catch (error) {
		throw new UserError(`The server of the database URL does not let us in: ${messageOf(error)}`);
	}
}
/** Throws a UserError that does not repeat the URL: there is a password in it. */
function accessTo(url, prefix) {
	const config = parseUrl(url);
	return {
		kind: "url",
		maintenance: config.database ?? config.user ?? "postgres",
		prefix,
		login: (database, as) => ({
			...config,
			database,
			...as
		})
	};
}
function parseUrl(url) {
	try {
		if (/^postgres(ql)?:\/\//.test(url)) return parseIntoClientConfig(url);
	} catch {}
	throw new UserError("The database URL does not read as `postgres://user:password@host:port/database`.");
}
export { connectTo as n, reachUrl as r, accessTo as t };
