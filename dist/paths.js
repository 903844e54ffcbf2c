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
// src/sql/nodes.ts
function tagOf(node) {
	return Object.keys(node)[0];
}
/** The node's body if it is of that kind. */
function as(node, tag) {
	return node && tag in node ? node[tag] : void 0;
}
/** The bodies of those nodes of a list that are of that kind. */
function all(nodes, tag) {
	return (nodes ?? []).flatMap((node) => as(node, tag) ?? []);
}
/** The text of String nodes: parts of a qualified name. */
function strings(nodes) {
	return all(nodes, "String").map((node) => node.sval ?? "");
}
/** `orders` or `app.orders`. */
function nameOf(range) {
	return [range?.schemaname, range?.relname].filter(Boolean).join(".");
}
function dotted(nodes) {
	return strings(nodes).join(".");
}
/** An object named in DROP, COMMENT or ALTER: a list of name parts, a type name, or a routine with arguments. */
function objectName(node) {
	const list = as(node, "List");
	if (list) return dotted(list.items);
	const type = as(node, "TypeName");
	if (type) return dotted(type.names);
	const routine = as(node, "ObjectWithArgs");
	if (routine) return dotted(routine.objname);
	return as(node, "String")?.sval ?? "";
}
/** A constant as SQL text would give it; undefined for anything else. Integers lose their 0 in the tree. */
function constant(node) {
	const value = as(node, "A_Const");
	if (value) return constantOf(value);
	const cast = as(node, "TypeCast");
	return cast ? constant(cast.arg) : void 0;
}
function constantOf(value) {
	if (value.isnull) return void 0;
	if (value.ival) return String(value.ival.ival ?? 0);
	if (value.fval) return value.fval.fval ?? "0";
	if (value.boolval) return String(value.boolval.boolval ?? false);
	return value.sval?.sval ?? value.bsval?.bsval;
}
const [A, Z] = [65, 90];
/** Calls `see` for every node below `root`, outermost first, with its tag. */
function walk(root, see) {
	if (Array.isArray(root)) {
		for (const item of root) walk(item, see);
		return;
	}
	if (typeof root !== "object" || root === null) return;
	for (const [key, value] of Object.entries(root)) {
		if (typeof value !== "object" || value === null) continue;
		const first = key.charCodeAt(0);
		if (first >= A && first <= Z) see(key, value);
		walk(value, see);
	}
}
// src/sql/types.ts
/** Names that format_type() spells otherwise (manual 18, 8, table 8.1). */
const SPELLED = {
	int: "integer",
	int2: "smallint",
	int4: "integer",
	int8: "bigint",
	float4: "real",
	float8: "double precision",
	bool: "boolean",
	varchar: "character varying",
	bpchar: "character",
	decimal: "numeric",
	varbit: "bit varying",
	char: "\"char\"",
	timetz: "time with time zone",
	time: "time without time zone",
	timestamp: "timestamp without time zone",
	timestamptz: "timestamp with time zone"
};
const SERIALS = {
	smallserial: "smallint",
	serial2: "smallint",
	serial: "integer",
	serial4: "integer",
	bigserial: "bigint",
	serial8: "bigint"
};
function isSerial(type) {
	return baseName$1(type) in SERIALS;
}
/** As format_type() would print it, as far as it can be told without a server. A serial gives its integer type. */
function typeText(type) {
	const base = baseName$1(type);
	return withModifiers(SERIALS[base] ?? SPELLED[base] ?? base, base === "interval" ? [] : (type?.typmods ?? []).flatMap((node) => constant(node) ?? [])) + "[]".repeat(type?.arrayBounds?.length ?? 0);
}
function baseName$1(type) {
	const parts = strings(type?.names);
	return (parts[0] === "pg_catalog" ? parts.slice(1) : parts).join(".");
}
/** `timestamp(3) with time zone` carries its modifier in the middle. */
function withModifiers(name, modifiers) {
	if (modifiers.length === 0 || name === "character" && modifiers[0] === "1" && modifiers.length > 1) return name;
	const [first, ...rest] = name.split(/ (?=with(?:out)? time zone)/);
	return [`${first}(${modifiers.join(",")})`, ...rest].join(" ");
}
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
	synthesis: {
		isOn: false,
		rows: 1e4,
		seed: 1,
		time: 2e4,
		disk: 2 * GIGABYTE
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
		statistics: layer.statistics === void 0 ? config.statistics : fromRoot(layer.statistics),
		synthesis: overlaySynthesis(config.synthesis, layer.synthesis ?? {}),
		engine: layer.engine ?? config.engine,
		postgres: layer.postgres ?? config.postgres,
		image: layer.image ?? config.image,
		databaseUrl: layer.databaseUrl ?? config.databaseUrl,
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
function overlaySynthesis(synthesis, layer) {
	return {
		isOn: layer.isOn ?? synthesis.isOn,
		rows: layer.rows ?? synthesis.rows,
		seed: layer.seed ?? synthesis.seed,
		time: layer.time ?? synthesis.time,
		disk: layer.disk ?? synthesis.disk
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
function databaseFromRoot({ migrations, before, baseline, fixtures }) {
	return {
		migrations: migrations.map(fromRoot),
		...before && { before: before.map(fromRoot) },
		...baseline !== void 0 && { baseline: fromRoot(baseline) },
		...fixtures && { fixtures: fixtures.map(fromRoot) }
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
export { tagOf as C, NAMING as D, KEYS as E, RULE_LEVELS as O, strings as S, DEFAULT_OPTIONS as T, as as _, DEFAULTS as a, nameOf as b, POSTGRES_VERSIONS as c, resolve as d, SERIALS as f, all as g, typeText as h, joinPath as i, overlayConventions as l, isSerial as m, baseName as n, ENGINES as o, SPELLED as p, folderOf as r, FAIL_ON as s, above as t, overlayRuleLimits as u, constant as v, walk as w, objectName as x, dotted as y };
