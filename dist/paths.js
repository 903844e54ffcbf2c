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
		waiting: 500,
		migration: 6e5,
		wal: 10 * 1024 ** 3,
		diskHeadroom: 20 * 1024 ** 3,
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
	command: [],
	databases: [],
	before: [],
	fixtures: [],
	seeds: [],
	synthesis: {
		isOn: true,
		rows: 1e4,
		seed: 1,
		time: 2e4,
		disk: 2 * GIGABYTE
	},
	interruption: true,
	traffic: {
		isOn: true,
		reader: 6e3
	},
	cache: true,
	estimates: {
		isOn: true,
		rows: 2e5,
		time: 3e4
	},
	engine: "auto",
	postgres: 17,
	failOn: "error",
	extensions: [],
	superuser: false,
	comment: true,
	inline: true,
	check: true,
	checkName: "pgrehearse",
	approvers: [],
	limits: {
		run: 15 * MINUTE,
		statement: 5 * MINUTE,
		tempDisk: GIGABYTE,
		disk: 5 * GIGABYTE,
		...DEFAULT_OPTIONS.limits
	},
	conventions: DEFAULT_OPTIONS.conventions,
	placeholders: {},
	rules: {},
	overrides: [],
	ignore: []
};
/** Lays settings over the defaults and over each other; the later ones win, key by key. */
function resolve(...layers) {
	return layers.reduce(overlay, DEFAULTS);
}
function overlay(config, layer) {
	return {
		migrations: layer.migrations?.map(fromRoot) ?? config.migrations,
		tool: layer.tool ?? config.tool,
		command: layer.command ?? config.command,
		databases: layer.databases?.map(databaseFromRoot) ?? config.databases,
		before: layer.before?.map(fromRoot) ?? config.before,
		baseline: layer.baseline === void 0 ? config.baseline : fromRoot(layer.baseline),
		fixtures: layer.fixtures?.map(fromRoot) ?? config.fixtures,
		seeds: layer.seeds ?? (layer.fixtures ? [] : config.seeds),
		statistics: layer.statistics === void 0 ? config.statistics : fromRoot(layer.statistics),
		synthesis: overlaySynthesis(config.synthesis, layer.synthesis ?? {}),
		interruption: layer.interruption ?? config.interruption,
		traffic: overlayTraffic(config.traffic, layer.traffic ?? {}),
		cache: layer.cache ?? config.cache,
		estimates: overlayEstimates(config.estimates, layer.estimates ?? {}),
		engine: layer.engine ?? config.engine,
		postgres: layer.postgres ?? config.postgres,
		image: layer.image ?? config.image,
		databaseUrl: layer.databaseUrl ?? config.databaseUrl,
		database: layer.database ?? config.database,
		failOn: layer.failOn ?? config.failOn,
		extensions: layer.extensions ?? config.extensions,
		superuser: layer.superuser ?? config.superuser,
		comment: layer.comment ?? config.comment,
		inline: layer.inline ?? config.inline,
		check: layer.check ?? config.check,
		checkName: layer.checkName ?? config.checkName,
		allowLabel: layer.allowLabel ?? config.allowLabel,
		approvers: layer.approvers ?? config.approvers,
		limits: overlayLimits(config.limits, layer.limits ?? {}),
		conventions: overlayConventions(config.conventions, layer.conventions ?? {}),
		placeholders: {
			...config.placeholders,
			...layer.placeholders
		},
		rules: {
			...config.rules,
			...layer.rules
		},
		overrides: layer.overrides?.map(withPathsFromRoot) ?? config.overrides,
		ignore: layer.ignore?.map(withPathsFromRoot) ?? config.ignore
	};
}
function overlayEstimates(estimates, layer) {
	return {
		isOn: layer.isOn ?? estimates.isOn,
		rows: layer.rows ?? estimates.rows,
		time: layer.time ?? estimates.time
	};
}
function overlaySynthesis(synthesis, layer) {
	return {
		isOn: layer.isOn ?? synthesis.isOn,
		rows: layer.rows ?? synthesis.rows,
		seed: layer.seed ?? synthesis.seed,
		time: layer.time ?? synthesis.time,
		disk: layer.disk ?? synthesis.disk
	};
}
function overlayTraffic(traffic, layer) {
	return {
		isOn: layer.isOn ?? traffic.isOn,
		queries: layer.queries === void 0 ? traffic.queries : fromRoot(layer.queries),
		reader: layer.reader ?? traffic.reader
	};
}
function overlayLimits(limits, layer) {
	return {
		run: layer.run ?? limits.run,
		statement: layer.statement ?? limits.statement,
		tempDisk: layer.tempDisk ?? limits.tempDisk,
		disk: layer.disk ?? limits.disk,
		...overlayRuleLimits(limits, layer)
	};
}
function overlayRuleLimits(limits, layer) {
	return {
		lockTimeout: layer.lockTimeout ?? limits.lockTimeout,
		blockedReads: layer.blockedReads ?? limits.blockedReads,
		blockedWrites: layer.blockedWrites ?? limits.blockedWrites,
		waiting: layer.waiting ?? limits.waiting,
		migration: layer.migration ?? limits.migration,
		wal: layer.wal ?? limits.wal,
		diskHeadroom: layer.diskHeadroom ?? limits.diskHeadroom,
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
function databaseFromRoot(given) {
	const { migrations, before, baseline, fixtures, seeds } = given;
	return {
		migrations: migrations.map(fromRoot),
		...before && { before: before.map(fromRoot) },
		...baseline !== void 0 && { baseline: fromRoot(baseline) },
		...fixtures && { fixtures: fixtures.map(fromRoot) },
		...seeds && { seeds }
	};
}
function withPathsFromRoot(entry) {
	return {
		...entry,
		paths: entry.paths.map(fromRoot)
	};
}
/** As paths of a tree are written: `./db/` is `db`. */
function fromRoot(path) {
	return path.replace(/^(\.\/+)+/, "").replace(/(?<=[^/])\/+$/, "");
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
/** The folders in which a folder lies, the nearest first. */
function above(folder) {
	if (folder === "" || folder === "/") return [];
	const parent = folderOf(folder);
	return [parent, ...above(parent)];
}
export { DEFAULTS as a, POSTGRES_VERSIONS as c, resolve as d, DEFAULT_OPTIONS as f, RULE_LEVELS as h, joinPath as i, overlayConventions as l, NAMING as m, baseName as n, ENGINES as o, KEYS as p, folderOf as r, FAIL_ON as s, above as t, overlayRuleLimits as u };
