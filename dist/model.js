// src/rules/options.ts
const RULE_LEVELS = [
	"off",
	"notice",
	"warning",
	"error"
];
const NAMING = [
	"snake_case",
	"camelCase",
	"PascalCase"
];
const KEYS = ["bigint", "uuid"];
const DEFAULT_OPTIONS = {
	limits: {
		lockTimeout: 5e3,
		blockedReads: 1e3,
		blockedWrites: 3e3,
		indexes: 10,
		indexColumns: 3,
		objects: 5
	},
	conventions: {
		naming: "snake_case",
		keys: "bigint",
		requiredColumns: [{
			name: "created_at",
			type: "timestamp with time zone"
		}, {
			name: "updated_at",
			type: "timestamp with time zone"
		}]
	}
};
// src/config/config.ts
const ENGINES = [
	"auto",
	"container",
	"local",
	"url"
];
const POSTGRES_VERSIONS = [
	14,
	15,
	16,
	17,
	18
];
const FAIL_ON = [
	"error",
	"warning",
	"never"
];
const MINUTE = 6e4;
const GIGABYTE = 1024 ** 3;
const DEFAULTS = {
	migrations: [],
	fixtures: [],
	engine: "auto",
	postgres: 17,
	failOn: "error",
	extensions: [],
	superuser: false,
	comment: true,
	limits: {
		run: 15 * MINUTE,
		statement: 5 * MINUTE,
		tempDisk: GIGABYTE,
		disk: 5 * GIGABYTE,
		...DEFAULT_OPTIONS.limits
	},
	conventions: DEFAULT_OPTIONS.conventions,
	rules: {}
};
/** Lays settings over the defaults and over each other; the later ones win, key by key. */
function resolve(...layers) {
	return layers.reduce(overlay, DEFAULTS);
}
function overlay(config, layer) {
	return {
		migrations: layer.migrations?.map(fromRoot) ?? config.migrations,
		tool: layer.tool ?? config.tool,
		baseline: layer.baseline === void 0 ? config.baseline : fromRoot(layer.baseline),
		fixtures: layer.fixtures?.map(fromRoot) ?? config.fixtures,
		engine: layer.engine ?? config.engine,
		postgres: layer.postgres ?? config.postgres,
		image: layer.image ?? config.image,
		databaseUrl: layer.databaseUrl ?? config.databaseUrl,
		failOn: layer.failOn ?? config.failOn,
		extensions: layer.extensions ?? config.extensions,
		superuser: layer.superuser ?? config.superuser,
		comment: layer.comment ?? config.comment,
		limits: overlayLimits(config.limits, layer.limits ?? {}),
		conventions: overlayConventions(config.conventions, layer.conventions ?? {}),
		rules: {
			...config.rules,
			...layer.rules
		}
	};
}
function overlayLimits(limits, layer) {
	return {
		run: layer.run ?? limits.run,
		statement: layer.statement ?? limits.statement,
		tempDisk: layer.tempDisk ?? limits.tempDisk,
		disk: layer.disk ?? limits.disk,
		lockTimeout: layer.lockTimeout ?? limits.lockTimeout,
		blockedReads: layer.blockedReads ?? limits.blockedReads,
		blockedWrites: layer.blockedWrites ?? limits.blockedWrites,
		indexes: layer.indexes ?? limits.indexes,
		indexColumns: layer.indexColumns ?? limits.indexColumns,
		objects: layer.objects ?? limits.objects
	};
}
function overlayConventions(conventions, layer) {
	return {
		naming: layer.naming ?? conventions.naming,
		keys: layer.keys ?? conventions.keys,
		requiredColumns: layer.requiredColumns ?? conventions.requiredColumns
	};
}
/** As paths of a tree are written: `./db/` is `db`. */
function fromRoot(path) {
	return path.replace(/^(\.\/+)+/, "").replace(/(?<=[^/])\/+$/, "");
}
// src/model.ts
const TOOL_NAMES = [
	"golang-migrate",
	"sqlx",
	"diesel",
	"hasura",
	"plain"
];
export { POSTGRES_VERSIONS as a, NAMING as c, FAIL_ON as i, RULE_LEVELS as l, DEFAULTS as n, resolve as o, ENGINES as r, KEYS as s, TOOL_NAMES as t };
