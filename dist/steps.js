import { n as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as all, c as dotted, d as strings, f as tagOf, i as typeText, l as nameOf, o as as, p as walk, r as isSerial, s as constant, u as objectName, v as overlayConventions, y as overlayRuleLimits } from "./types.js";
import { n as filesCovered, t as covering } from "./globs.js";
// src/numbers.ts
const COUNT = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
/** `1,204`. */
function count(value) {
	return COUNT.format(value);
}
/** `1 row`, `1,204 rows`. */
function plural(value, one, many = `${one}s`) {
	return `${count(value)} ${value === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function list(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
// src/sql/quote.ts
/** Reserved words of PostgreSQL, those that may be function or type names included (manual 18, appendix C). */
const RESERVED = new Set(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze
  from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit
  localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references
  returning right select session_user similar some symmetric system_user table tablesample then to trailing true union
  unique user using variadic verbose when where window with`.split(/\s+/));
/** Whether a name has to be quoted wherever it is written, for what it says. */
function isReserved(name) {
	return RESERVED.has(name);
}
/** An identifier as SQL needs it: bare where that reads back the same. */
function quoteName(name) {
	return /^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll("\"", "\"\"")}"`;
}
/** `public.Order` -> `"Order"`: the schema is left out where it is the default one. */
function quoteRelation(relation) {
	const dot = relation.indexOf(".");
	const schema = relation.slice(0, Math.max(dot, 0));
	const name = quoteName(relation.slice(dot + 1));
	return schema === "" || schema === "public" ? name : `${quoteName(schema)}.${name}`;
}
/** The first part of a qualified name. */
function schemaOf(relation) {
	return relation.slice(0, relation.indexOf("."));
}
/** The last part of a qualified name. */
function bareName(relation) {
	return relation.slice(relation.indexOf(".") + 1);
}
function quoteLiteral(value) {
	return `'${value.replaceAll("'", "''")}'`;
}
// src/catalog/static.ts
/** Nothing is known: any relation that is named exists, holds many rows and is in use. */
const UNKNOWN_CATALOG = {
	relations: /* @__PURE__ */ new Map(),
	enums: /* @__PURE__ */ new Map(),
	domains: /* @__PURE__ */ new Map(),
	functions: /* @__PURE__ */ new Map(),
	complete: false
};
/** An empty database. */
const EMPTY_CATALOG = {
	...UNKNOWN_CATALOG,
	complete: true
};
function emptyRelation(name, kind, isNew) {
	return {
		name,
		kind,
		columns: [],
		constraints: [],
		indexes: [],
		usedBy: [],
		persistence: "permanent",
		isNew,
		rows: isNew ? 0 : "unknown"
	};
}
function columnOf(catalog, relation, column) {
	return catalog.relations.get(relation)?.columns.find((one) => one.name === column);
}
/** Nobody else can hold or want a lock there. */
function isNewRelation(catalog, relation) {
	return catalog.relations.get(relation)?.isNew ?? false;
}
/** Its partitions, one level down. Plain tables, which are most, have none. */
function childrenOf({ relations }, relation) {
	if (relations.get(relation)?.kind === "table") return [];
	return [...relations.values()].filter((one) => one.partitionOf === relation).map((one) => one.name);
}
/** Its partitions, their partitions and so on. */
function partitionsOf(catalog, relation) {
	return childrenOf(catalog, relation).flatMap((child) => [child, ...partitionsOf(catalog, child)]);
}
/** The relation and all of its partitions. */
function withDescendants(catalog, relation) {
	return [relation, ...partitionsOf(catalog, relation)];
}
// src/sql/type-parts.ts
function parseType(type) {
	const array = /(\[\])*$/.exec(type)?.[0] ?? "";
	const plain = type.slice(0, type.length - array.length);
	const limits = /\(([\d,\s-]+)\)/.exec(plain)?.[1]?.split(",").map(Number) ?? [];
	const name = plain.replace(/\([\d,\s-]+\)/, "");
	return {
		name: name.startsWith("interval") ? "interval" : name,
		limits,
		array
	};
}
function sameType(one, other) {
	return one.name === other.name && one.array === other.array && one.limits.length === other.limits.length && one.limits.every((limit, at) => limit === other.limits[at]);
}
// src/rules/type-change.ts
/**
* Types that share their storage, so that the change is a matter of the catalogue (pg_cast.castmethod = 'b'). Manual 18,
* ALTER TABLE, Notes; ATColumnChangeRequiresRewrite() in src/backend/commands/tablecmds.c, PostgreSQL 14 to 18.
*/
const SAME_STORAGE = {
	text: ["character varying", "citext"],
	"character varying": ["text", "citext"],
	citext: ["text", "character varying"],
	xml: ["text", "character varying"],
	cidr: ["inet"],
	bit: ["bit varying"],
	integer: ["oid", "regclass"],
	oid: ["integer", "regclass"],
	regclass: ["integer", "oid"]
};
/**
* @param from as format_type() prints it; undefined when it is not known
* @param using the USING expression, if there is one
*/
function typeChange(from, to, column, using, known) {
	if (using !== void 0 && !isPlainCast(using, column)) return "rewrite";
	if (from === void 0) return "unknown";
	if (from === to && !from.startsWith("interval")) return "none";
	if (isConstrained(to, known) && baseType(from, known) !== void 0) return "rewrite";
	const old = parseType(baseType(from, known) ?? from);
	const next = parseType(baseType(to, known) ?? to);
	return between(domainNamed(from, known) ? {
		...old,
		limits: []
	} : old, next, known);
}
function between(old, next, known) {
	if (sameType(old, next)) return old.name === "interval" ? "unknown" : "none";
	if (old.array !== "" || next.array !== "") return betweenArrays(old, next);
	if (old.name === next.name) return sameName(old, next);
	if (isTimestamp(old) && isTimestamp(next)) return isWhole(next) ? "unknown" : "rewrite";
	if (!SAME_STORAGE[old.name]?.includes(next.name)) return isKnown(old.name, known) && isKnown(next.name, known) ? "rewrite" : "unknown";
	return next.limits.length === 0 ? "none" : "rewrite";
}
/** Elements are converted one by one, unless there is nothing to convert. */
function betweenArrays(old, next) {
	if (old.name === "interval" && next.name === "interval") return "unknown";
	return old.array !== "" && next.array !== "" && old.name === next.name && next.limits.length === 0 ? "none" : "rewrite";
}
/** Between timestamp and timestamptz the session's time zone decides: no rewrite under UTC. */
function isTimestamp({ name }) {
	return name.startsWith("timestamp ");
}
/** Nothing is rounded off. */
function isWhole({ limits: [precision = 6] }) {
	return precision >= 6;
}
/**
* Whose limits may grow without a rewrite: varchar_support(), varbit_support(), numeric_support(), timestamp_support(),
* time_support().
*/
const GROWING = /* @__PURE__ */ new Set([
	"character varying",
	"bit varying",
	"numeric"
]);
const FRACTIONAL = /^time(stamp)? /;
function sameName(old, next) {
	const isFractional = FRACTIONAL.test(old.name);
	if (isFractional && isWhole(next)) return "none";
	if (!isFractional && !GROWING.has(old.name)) return old.name === "interval" ? "unknown" : "rewrite";
	if (next.limits.length === 0) return "none";
	if (old.limits.length === 0) return "rewrite";
	const [precision = 0, scale = 0] = old.limits;
	const [wider = 0, newScale = 0] = next.limits;
	return wider >= precision && newScale === scale ? "none" : "rewrite";
}
/** The type below a domain, or the type itself; undefined where it is not known. */
function baseType(type, known) {
	const { name, array } = parseType(type);
	const domain = array === "" ? domainNamed(type, known) : void 0;
	if (domain) return baseType(domain.type, known);
	return isKnown(name, known) ? type : void 0;
}
function domainNamed(type, known) {
	return known?.domains.get(type) ?? known?.domains.get(`public.${type}`);
}
/** The domain, or one that it is made of, has NOT NULL or a CHECK. */
function isConstrained(type, known) {
	const domain = domainNamed(type, known);
	if (!domain) return false;
	return domain.notNull || domain.checks.length > 0 || isConstrained(domain.type, known);
}
function isKnown(name, known) {
	return BUILT_IN.test(name) || known?.enums.has(name) === true || known?.enums.has(`public.${name}`) === true;
}
/** The column, or the column as another type: what the change does by itself. */
function isPlainCast(using, column) {
	const bare = using.trim().replace(/^\((.*)\)$/, "$1").replaceAll("\"", "");
	const name = column.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return bare === column || new RegExp(`^${name}\\s*::[^:]+$`).test(bare) || new RegExp(`^cast\\s*\\(\\s*${name} as `, "i").test(bare);
}
const BUILT_IN = /^(smallint|integer|bigint|numeric|real|double precision|money|text|citext|name|"char"|character|character varying|boolean|date|uuid|jsonb?|bytea|inet|cidr|macaddr8?|oid|regclass|xml|tsvector|tsquery|bit|bit varying|interval|point|(int4|int8|num|ts|tstz|date)range|(timestamp|time) with(out)? time zone)$/;
// src/rules/volatility.ts
/** Volatile functions that come with the server or with its contrib extensions (pg_proc.provolatile = 'v'). */
const VOLATILE = /* @__PURE__ */ new Set([
	"array_sample",
	"array_shuffle",
	"clock_timestamp",
	"currval",
	"gen_random_bytes",
	"gen_random_uuid",
	"gen_salt",
	"lastval",
	"nextval",
	"pg_sleep",
	"random",
	"random_normal",
	"set_config",
	"setval",
	"timeofday",
	"uuid_generate_v1",
	"uuid_generate_v1mc",
	"uuid_generate_v4",
	"uuidv4",
	"uuidv7"
]);
/** Of the functions that an expression calls, the first that is volatile. A function that nobody knows does not count. */
function volatileFunction(functions, catalog) {
	return functions.find((name) => {
		const known = catalog.functions.get(name.includes(".") ? name : `public.${name}`);
		return known ? known.volatility === "volatile" : VOLATILE.has(bareName(name).toLowerCase());
	});
}
// src/sql/locks/reach.ts
/** What is connected with a relation: by inheritance, foreign keys, indexes, sequences, views. */
/** The relation, its partitions and its child tables, and theirs, unless the statement says ONLY. */
function family(catalog, relation, only) {
	if (only) return [relation];
	const found = /* @__PURE__ */ new Set([relation]);
	for (const name of found) for (const child of heirsOf(catalog, name)) found.add(child);
	return [...found];
}
/** One level down. */
function heirsOf({ relations }, relation) {
	return [...relations.values()].filter((one) => one.partitionOf === relation || one.inherits?.includes(relation)).map((one) => one.name);
}
function indexesOf({ relations }, table) {
	const { indexes } = relations.get(table) ?? { indexes: [] };
	return indexes.map((index) => index.name);
}
/** A partitioned table has no files, and so have its indexes. */
function filledIndexesOf(catalog, table) {
	return isPartitioned(catalog, table) ? [] : indexesOf(catalog, table);
}
function isPartitioned({ relations }, table) {
	return relations.get(table)?.kind === "partitioned-table";
}
function indexesUsing({ relations }, table, column) {
	const { indexes } = relations.get(table) ?? { indexes: [] };
	return indexes.filter((index) => usesColumn(index, column)).map((index) => index.name);
}
function usesColumn({ keys, include = [], predicate = "" }, column) {
	return [
		...keys,
		...include,
		predicate
	].some((text) => text === column || text.split(/[^\w$]+/).includes(column));
}
/** The index and those of the partitions that are attached to it. */
function withAttached(catalog, index) {
	return [index, ...[...catalog.relations.values()].filter((one) => one.partOf === index).flatMap((one) => withAttached(catalog, one.name))];
}
function sequencesOf({ relations }, table, column) {
	return [...relations.values()].filter((one) => one.kind === "sequence" && one.table === table).filter((one) => column === void 0 || one.ownerColumn === column).map((one) => one.name);
}
function foreignKeys({ relations }, table) {
	return relations.get(table)?.constraints.filter((one) => one.kind === "foreign-key") ?? [];
}
/** The tables that foreign keys of a table refer to, with their partitions, without itself. */
function parentsOf(catalog, table, isMeant = () => true) {
	const parents = foreignKeys(catalog, table).filter(isMeant).flatMap((key) => key.references ? withDescendants(catalog, key.references.relation) : []);
	return [...new Set(parents)].filter((parent) => parent !== table);
}
/** Tables with a foreign key to it. */
function referencesTo(catalog, table, isMeant = () => true) {
	return [...catalog.relations.values()].filter((one) => one.name !== table && one.constraints.some((key) => key.references?.relation === table && isMeant(key))).map((one) => one.name);
}
function defaultPartition({ relations }, parent) {
	if (parent === void 0) return void 0;
	return [...relations.values()].find((one) => one.partitionOf === parent && one.isDefault)?.name;
}
/** What a view reads, and what the views among that read; itself first. */
function withBases({ relations }, relation) {
	const found = /* @__PURE__ */ new Set([relation]);
	for (const name of found) {
		if (relations.get(name)?.kind !== "view" && name !== relation) continue;
		for (const one of relations.values()) if (one.usedBy.some((use) => use.relation === name)) found.add(one.name);
	}
	return [...found];
}
/** Everything that a query touches when it reads these: tables behind views, partitions, child tables. */
function reading(catalog, relations) {
	const found = relations.flatMap((name) => catalog.relations.get(name)?.kind === "view" ? withBases(catalog, name) : [name]);
	return [...new Set(found.flatMap((name) => family(catalog, name)))];
}
// src/sql/rewrites.ts
/** Tables whose rows an ALTER TABLE is known to write anew, its names qualified (manual 18, ALTER TABLE, Notes). */
function predictRewrites(operation, catalog) {
	switch (operation.kind) {
		case "add-column": return fillsRows(operation, catalog) ? withFiles(operation, catalog) : [];
		case "alter-column-type": return changesStorage(operation, catalog) ? withFiles(operation, catalog) : [];
		case "set-access-method": return changes(catalog, operation.relation, "accessMethod", operation.method ?? "heap", "heap");
		case "set-tablespace": return changes(catalog, operation.relation, "tablespace", operation.tablespace, "pg_default");
		case "alter-table-other": return rewritesOther(operation, catalog);
		default: return [];
	}
}
function withFiles({ relation, only }, catalog) {
	return family(catalog, relation, only).filter((name) => !isPartitioned(catalog, name));
}
function fillsRows({ relation, column, ifNotExists }, catalog) {
	const known = catalog.relations.get(relation);
	if (known?.kind === "foreign-table") return false;
	if (ifNotExists && known?.columns.some((one) => one.name === column.name)) return false;
	const isVolatile = volatileFunction(column.default?.functions ?? [], catalog) !== void 0;
	return column.serial || column.identity || column.generated === "stored" || isVolatile;
}
function changesStorage(operation, catalog) {
	const { relation, column, type, using } = operation;
	const known = catalog.relations.get(relation);
	const old = known?.columns.find((one) => one.name === column);
	return known?.kind !== "foreign-table" && typeChange(old?.type, type, column, using) === "rewrite";
}
function changes({ relations }, relation, what, to, usual) {
	const known = relations.get(relation);
	return known && (known[what] ?? usual) !== to && known.kind !== "partitioned-table" ? [relation] : [];
}
function rewritesOther(operation, catalog) {
	const { relation, subtype, name } = operation;
	const known = catalog.relations.get(relation);
	if (subtype === "AT_SetLogged" || subtype === "AT_SetUnLogged") {
		const wanted = subtype === "AT_SetLogged" ? "permanent" : "unlogged";
		return known && known.persistence !== wanted ? [relation] : [];
	}
	const column = known?.columns.find((one) => one.name === name);
	return subtype === "AT_SetExpression" && column?.generated === "stored" ? withFiles(operation, catalog) : [];
}
// src/sql/locks/modes.ts
/** From weakest to strongest, as the server compares them (src/include/storage/lockdefs.h). */
const LOCK_MODES = [
	"AccessShareLock",
	"RowShareLock",
	"RowExclusiveLock",
	"ShareUpdateExclusiveLock",
	"ShareLock",
	"ShareRowExclusiveLock",
	"ExclusiveLock",
	"AccessExclusiveLock"
];
/** Manual 18, 13.3.1, table 13.2: what waits behind each mode. Reads take ACCESS SHARE, writes ROW EXCLUSIVE. */
const BLOCKS = {
	AccessShareLock: {
		reads: false,
		writes: false
	},
	RowShareLock: {
		reads: false,
		writes: false
	},
	RowExclusiveLock: {
		reads: false,
		writes: false
	},
	ShareUpdateExclusiveLock: {
		reads: false,
		writes: false
	},
	ShareLock: {
		reads: false,
		writes: true
	},
	ShareRowExclusiveLock: {
		reads: false,
		writes: true
	},
	ExclusiveLock: {
		reads: false,
		writes: true
	},
	AccessExclusiveLock: {
		reads: true,
		writes: true
	}
};
function isAtLeast(mode, other) {
	return LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf(other);
}
function on(mode, ...relations) {
	return relations.flatMap((relation) => relation ? [{
		relation,
		mode
	}] : []);
}
function exclusive(...relations) {
	return on("AccessExclusiveLock", ...relations);
}
/** Each relation once, with the strongest of its locks, in the order in which they were first named. */
function strongest(locks) {
	const found = /* @__PURE__ */ new Map();
	for (const { relation, mode } of locks) {
		const known = found.get(relation);
		if (known === void 0 || !isAtLeast(known, mode)) found.set(relation, mode);
	}
	return [...found].map(([relation, mode]) => ({
		relation,
		mode
	}));
}
// src/sql/locks/constraints.ts
/** A foreign key puts triggers on its parent: SHARE ROW EXCLUSIVE there as well (manual 18, ALTER TABLE). */
function foreignKeyLocks(catalog, { references }) {
	return references ? on("ShareRowExclusiveLock", ...withDescendants(catalog, references.relation)) : [];
}
function addConstraintLocks({ relation, constraint, only }, catalog, major) {
	const tables = family(catalog, relation, only);
	switch (constraint.kind) {
		case "foreign-key": return [...on("ShareRowExclusiveLock", ...tables), ...foreignKeyLocks(catalog, constraint)];
		case "check": return exclusive(...constraint.noInherit && major < 18 ? [relation] : tables);
		case "not-null": return exclusive(...tables);
		default: return keyLocks(catalog, relation, constraint, major);
	}
}
/** A key of a partitioned table is built on each partition as an index is; 18 looks at the children's NOT NULL too. */
function keyLocks(catalog, relation, { usingIndex, kind }, major) {
	const index = indexesOf(catalog, relation).find((name) => bareName(name) === usingIndex);
	const partitions = withDescendants(catalog, relation);
	return [
		...exclusive(relation, ...major >= 18 || kind === "primary-key" ? family(catalog, relation) : []),
		...on("ShareLock", ...partitions),
		...on("ShareUpdateExclusiveLock", index)
	];
}
/** A foreign key that is not valid yet is checked against its parent, whose rows stay where they are. */
function validateLocks({ relation, constraint, only }, catalog) {
	const isDone = (catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint))?.validated ?? false;
	return [...on("ShareUpdateExclusiveLock", ...isDone ? [relation] : family(catalog, relation, only)), ...isDone ? [] : on("RowShareLock", ...parentsOf(catalog, relation, (key) => key.name === constraint))];
}
/** Triggers of the parent only come and go where enforcement changes. */
function alterConstraintLocks({ relation, name, value }, catalog) {
	const parents = parentsOf(catalog, relation, (key) => key.name === name);
	return exclusive(...withDescendants(catalog, relation), ...value === "enforcement" ? parents : []);
}
/** A CHECK has the same name in the children; a key's index takes its new name along. */
function renameConstraintLocks({ relation, constraint, only }, catalog) {
	const known = catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
	return [...exclusive(...known?.kind === "check" ? family(catalog, relation, only) : [relation]), ...on("ShareUpdateExclusiveLock", known?.index)];
}
// src/sql/locks/columns.ts
function addColumnLocks(operation, catalog) {
	const { relation, only, column } = operation;
	const rewritten = predictRewrites(operation, catalog);
	return [
		...exclusive(...family(catalog, relation, only)),
		...column.constraints.flatMap((constraint) => foreignKeyLocks(catalog, constraint)),
		...exclusive(...rewritten.flatMap((table) => filledIndexesOf(catalog, table)))
	];
}
/**
* What depends on the column is made anew: its indexes, all of them where the table is rewritten, and foreign keys on
* both sides (ATExecAlterColumnType() and ATPostAlterTypeCleanup() in src/backend/commands/tablecmds.c).
*/
function columnTypeLocks(operation, catalog) {
	const { relation, column, only } = operation;
	const tables = family(catalog, relation, only);
	const rewritten = predictRewrites(operation, catalog);
	return [
		...exclusive(...tables),
		...exclusive(...tables.flatMap((table) => indexesUsing(catalog, table, column))),
		...exclusive(...rewritten.flatMap((table) => filledIndexesOf(catalog, table))),
		...exclusive(...tables.flatMap((table) => parentsOf(catalog, table, (key) => key.columns.includes(column))), ...tables.flatMap((table) => referencesTo(catalog, table, (key) => key.references?.columns.includes(column) ?? false))),
		...identityLocks(catalog, relation, column)
	];
}
/** The sequence of an identity column follows its type. */
function identityLocks(catalog, relation, column) {
	return (catalog.relations.get(relation)?.columns.find((one) => one.name === column))?.identity ? on("ShareRowExclusiveLock", ...sequencesOf(catalog, relation, column)) : [];
}
// src/sql/locks/drops.ts
/**
* Dropping relations takes everything that cannot be without them, and both ends of each foreign key: its triggers go
* from the other table as well. What would need CASCADE counts, since the server would have refused it otherwise.
*/
function dropLocks(catalog, names) {
	const gone = [...closure(catalog, names)];
	return exclusive(...names, ...names.flatMap((name) => parentLocked(catalog, name)), ...gone, ...gone.flatMap((name) => parentsOf(catalog, name, isOwnKey(catalog, name, gone))), ...gone.flatMap((name) => ancestry(catalog, name).flatMap((one) => referencesTo(catalog, one))), ...gone.flatMap((name) => defaultsFrom(catalog, name)));
}
/** A partition's copy of its parent's foreign key has no triggers of its own on the other side. */
function isOwnKey({ relations }, name, gone) {
	const parent = relations.get(name)?.partitionOf;
	if (parent === void 0 || gone.includes(parent)) return () => true;
	const inherited = (relations.get(parent)?.constraints ?? []).map(describe);
	return (key) => !inherited.includes(describe(key));
}
function describe({ columns, references }) {
	return `${columns.join()} ${references?.relation} ${references?.columns.join()}`;
}
/** The relation and the tables that it is a partition of. */
function ancestry(catalog, name) {
	const parent = catalog.relations.get(name)?.partitionOf;
	return parent === void 0 ? [name] : [name, ...ancestry(catalog, parent)];
}
/** A partition changes its parent and the default partition's constraint (heap_drop_with_catalog() in heap.c). */
function parentLocked(catalog, name) {
	const parent = catalog.relations.get(name)?.partitionOf;
	return [parent, defaultPartition(catalog, parent)];
}
function closure({ relations }, names) {
	const gone = new Set(names);
	for (const name of gone) {
		for (const { relation } of relations.get(name)?.usedBy ?? []) gone.add(relation);
		for (const one of relations.values()) if (one.table === name || one.partitionOf === name || one.inherits?.includes(name)) gone.add(one.name);
	}
	return gone;
}
/** Tables whose defaults take a number from a sequence. */
function defaultsFrom({ relations }, name) {
	if (relations.get(name)?.kind !== "sequence") return [];
	const names = [`'${name}'`, `'${bareName(name)}'`];
	return [...relations.values()].filter((one) => one.columns.some((column) => names.some((text) => column.default?.includes(text)))).map((one) => one.name);
}
function dropIndexLocks(operation, catalog) {
	const index = catalog.relations.get(operation.relation);
	const mode = operation.concurrently ? "ShareUpdateExclusiveLock" : "AccessExclusiveLock";
	const tables = index?.table ? withDescendants(catalog, index.table) : [];
	const isPartitioned = index?.table && catalog.relations.get(index.table)?.kind === "partitioned-table";
	return on(mode, operation.relation, ...isPartitioned ? tables : [index?.table], ...withAttached(catalog, operation.relation));
}
function dropColumnLocks(operation, catalog) {
	const { relation, column, only, cascade } = operation;
	if (!hasColumn(catalog, relation, column)) return exclusive(relation);
	const tables = only ? [relation, ...heirsOf(catalog, relation)] : family(catalog, relation);
	const affected = only ? [relation] : tables;
	return [...exclusive(...tables), ...affected.flatMap((table) => columnLocks(catalog, table, column, cascade))];
}
function hasColumn({ relations, complete }, relation, column) {
	const known = relations.get(relation);
	return known ? known.columns.some((one) => one.name === column) : !complete;
}
/** Indexes, sequences, constraints and views that a column takes along. */
function columnLocks(catalog, table, column, cascade) {
	const { usedBy = [], constraints = [] } = catalog.relations.get(table) ?? {};
	const views = usedBy.filter((use) => use.columns.includes(column) || cascade && use.columns.length === 0);
	const keys = constraints.filter((one) => one.index && one.columns.includes(column));
	return [
		...exclusive(...indexesUsing(catalog, table, column), ...sequencesOf(catalog, table, column)),
		...exclusive(...parentsOf(catalog, table, (key) => key.columns.includes(column))),
		...exclusive(...keys.flatMap((key) => referencesTo(catalog, table, refersTo(key.columns)))),
		...dropLocks(catalog, views.map((use) => use.relation))
	];
}
/** Whether a foreign key needs the key of exactly these columns. */
function refersTo(columns) {
	const wanted = columns.toSorted().join();
	return ({ references }) => (references?.columns ?? []).toSorted().join() === wanted;
}
/** With its index, and the foreign keys that need it. */
function dropConstraintLocks({ relation, constraint, only }, catalog) {
	const known = catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
	if (!known) return exclusive(relation);
	const index = known.index ? withAttached(catalog, known.index) : [];
	const isKey = known.index !== void 0;
	const tables = isKey ? withDescendants(catalog, relation) : family(catalog, relation, only);
	return exclusive(...tables, ...parentsOf(catalog, relation, (key) => key.name === constraint), ...index, ...isKey ? tables.flatMap((table) => referencesTo(catalog, table, refersTo(known.columns))) : []);
}
function dropSchemaLocks(catalog, schema) {
	return dropLocks(catalog, [...catalog.relations.keys()].filter((name) => schemaOf(name) === schema));
}
// src/sql/locks/indexes.ts
function createIndexLocks({ relation, concurrently, only }, catalog) {
	const tables = only ? [relation] : withDescendants(catalog, relation);
	return on(concurrently ? "ShareUpdateExclusiveLock" : "ShareLock", ...tables);
}
function reindexLocks(operation, catalog) {
	const { relation, target, concurrently } = operation;
	if (relation === void 0) return [];
	const isIndex = target === "index";
	const table = isIndex ? catalog.relations.get(relation)?.table : relation;
	const indexes = isIndex ? [relation] : indexesOf(catalog, relation);
	if (concurrently) return on("ShareUpdateExclusiveLock", table, ...indexes);
	return [...on("ShareLock", table), ...exclusive(...indexes)];
}
/** Statistics of child tables are gathered through their parent (manual 18, ANALYZE); 18 analyses them as well. */
function analyzeLocks({ relation }, catalog, major) {
	if (relation === void 0) return [];
	const partitions = withDescendants(catalog, relation);
	const others = family(catalog, relation);
	return [...on("ShareUpdateExclusiveLock", ...partitions), ...on(major >= 18 ? "ShareUpdateExclusiveLock" : "AccessShareLock", ...others)];
}
// src/sql/locks/objects.ts
function dropObjectLocks(operation, catalog) {
	const { objectType, name, relation } = operation;
	switch (objectType) {
		case "sequence": return dropLocks(catalog, [name]);
		case "schema": return dropSchemaLocks(catalog, name);
		case "type":
		case "domain": return [...exclusive(...columnsOf(catalog, name)), ...dropLocks(catalog, typedTables(catalog, name))];
		case "statistic ext": return on("ShareUpdateExclusiveLock", tableOfStatistics(catalog, name));
		default: return exclusive(relation);
	}
}
/** Tables OF a composite type. */
function typedTables({ relations }, type) {
	return [...relations.values()].filter((one) => one.ofType !== void 0 && isSame(one.ofType, type)).map((one) => one.name);
}
/** Tables with a column of that type, or of an array of it. */
function columnsOf({ relations }, type) {
	return [...relations.values()].filter(({ kind }) => kind !== "view" && kind !== "index" && kind !== "sequence").filter((one) => one.columns.some((column) => isSame(column.type.replace(/(\[\])+$/, ""), type))).map((one) => one.name);
}
/** format_type() leaves out a schema that is in the search path. */
function isSame(one, other) {
	if (one.includes(".") && other.includes(".")) return one === other;
	return bareName(one) === bareName(other);
}
function tableOfStatistics({ relations }, name) {
	return [...relations.values()].find((one) => one.statistics?.some((statistics) => isSame(statistics.name, name)))?.name;
}
/** Values that are there are checked: SHARE on each table that has such a column (src/backend/commands/typecmds.c). */
function alterDomainLocks(operation, catalog) {
	const { name, action, definition } = operation;
	return action === "set-not-null" || action === "validate-constraint" || action === "add-constraint" && !definition?.notValid ? on("ShareLock", ...columnsOf(catalog, name)) : [];
}
function alterTypeLocks({ name, cascade }, catalog) {
	return cascade ? exclusive(...typedTables(catalog, name)) : [];
}
/** From 18 on the object is locked while its privileges change (its release notes; objectaddress.c). */
function grantLocks({ objectType, objects, allInSchema }, major) {
	return (objectType === "table" || objectType === "sequence") && !allInSchema && major >= 18 ? on("AccessShareLock", ...objects) : [];
}
// src/sql/locks/partitions.ts
function createTableLocks(operation, catalog, major) {
	const { relation, ifNotExists, inherits, like = [], partitionOf } = operation;
	if (ifNotExists && catalog.relations.has(relation)) return [];
	const constraints = [...operation.constraints, ...operation.columns.flatMap((column) => column.constraints)];
	return [
		...exclusive(partitionOf),
		...on("ShareUpdateExclusiveLock", ...inherits),
		...on("AccessShareLock", ...like),
		...constraints.flatMap((constraint) => foreignKeyLocks(catalog, constraint)),
		...partitionOf ? newPartitionLocks(catalog, partitionOf, major) : []
	];
}
/**
* A new partition narrows the default one, gets an index for each of its parent's, and both sides of its parent's
* foreign keys (DefineRelation() and CloneForeignKeyConstraints() in src/backend/commands/tablecmds.c). Foreign keys
* that refer to the parent have triggers on the other side to be copied from 15 on.
*/
function newPartitionLocks(catalog, parent, major) {
	return [
		...exclusive(defaultPartition(catalog, parent)),
		...on("ShareUpdateExclusiveLock", ...indexesOf(catalog, parent)),
		...foreignKeys(catalog, parent).flatMap((key) => foreignKeyLocks(catalog, key)),
		...on(major >= 15 ? "ShareRowExclusiveLock" : "AccessShareLock", ...referencesTo(catalog, parent))
	];
}
/** Of a table; of an index it is the parent's index that waits, and no row. */
function attachLocks({ relation, partition }, catalog, major) {
	const [parent, child] = [catalog.relations.get(relation), catalog.relations.get(partition)];
	const locks = [...on("ShareUpdateExclusiveLock", relation), ...exclusive(...withDescendants(catalog, partition))];
	if (parent?.kind === "index") return [...locks, ...on("AccessShareLock", parent.table, child?.table)];
	return [...locks, ...newPartitionLocks(catalog, relation, major)];
}
/**
* With CONCURRENTLY the parent is spared, and the partition is locked at the end, when nobody sees it through the parent
* any more (manual 18, ALTER TABLE, DETACH PARTITION).
*/
function detachLocks({ relation, partition, concurrently }, catalog) {
	const attached = indexesOf(catalog, partition).filter((name) => catalog.relations.get(name)?.partOf);
	return [
		...concurrently ? on("ShareUpdateExclusiveLock", relation) : exclusive(relation),
		...exclusive(...withDescendants(catalog, partition), defaultPartition(catalog, relation)),
		...exclusive(...attached),
		...foreignKeys(catalog, relation).flatMap((key) => foreignKeyLocks(catalog, key)),
		...exclusive(...referencesTo(catalog, relation))
	];
}
// src/sql/locks/relations.ts
/** Sub-commands that go down to partitions and child tables (ATPrepCmd() in src/backend/commands/tablecmds.c). */
const TO_CHILDREN = /* @__PURE__ */ new Set([
	"AT_SetStatistics",
	"AT_SetStorage",
	"AT_SetCompression",
	"AT_DropExpression",
	"AT_SetExpression"
]);
/** The rest of ALTER TABLE. */
function alterTableLocks(operation, catalog, major) {
	const { relation, subtype, lock, only } = operation;
	if (subtype === "AT_AlterConstraint") return alterConstraintLocks(operation, catalog);
	return [
		...on(lock, ...TO_CHILDREN.has(subtype) ? family(catalog, relation, only) : [relation]),
		...besides(operation, catalog),
		...rewriteLocks(predictRewrites(operation, catalog), subtype, catalog, major)
	];
}
/** What a sub-command names or owns. */
function besides(operation, catalog) {
	const { relation, subtype, name, parent } = operation;
	const index = indexesOf(catalog, relation).find((one) => bareName(one) === name);
	switch (subtype) {
		case "AT_ClusterOn": return on("ShareUpdateExclusiveLock", index);
		case "AT_ReplicaIdentity": return on("ShareLock", index);
		case "AT_AddInherit": return on("ShareUpdateExclusiveLock", parent);
		case "AT_DropInherit": return on("AccessShareLock", parent);
		case "AT_SetIdentity": return on("ShareRowExclusiveLock", ...sequencesOf(catalog, relation, name));
		case "AT_DropIdentity": return exclusive(...sequencesOf(catalog, relation, name));
		default: return [];
	}
}
/** SET LOGGED and SET UNLOGGED take the table's sequences along from 15 on (its release notes). */
function rewriteLocks(rewritten, subtype, catalog, major) {
	const indexes = rewritten.flatMap((table) => filledIndexesOf(catalog, table));
	const isLogging = /^AT_Set(Un)?Logged$/.test(subtype) && major >= 15;
	return exclusive(...indexes, ...isLogging ? rewritten.flatMap((table) => sequencesOf(catalog, table)) : []);
}
/** Whoever owns a table owns its indexes and sequences. */
function ownerLocks({ relation }, catalog) {
	if (relation === void 0) return [];
	return exclusive(relation, ...indexesOf(catalog, relation), ...sequencesOf(catalog, relation));
}
function schemaLocks({ relation }, catalog) {
	return exclusive(relation, ...sequencesOf(catalog, relation));
}
/** TRUNCATE … CASCADE goes on to the tables that refer to these, and to those that refer to them. */
function truncateLocks({ relation, only, cascade, restartIdentity }, catalog) {
	const found = new Set(family(catalog, relation, only));
	if (cascade) {
		for (const name of found) for (const one of catalog.relations.values()) if (one.constraints.some((key) => key.references?.relation === name)) for (const member of family(catalog, one.name)) found.add(member);
	}
	const tables = [...found];
	return exclusive(...tables, ...tables.flatMap((table) => filledIndexesOf(catalog, table)), ...restartIdentity ? tables.flatMap((table) => sequencesOf(catalog, table)) : []);
}
/** Things behind a table, such as its triggers, are only looked up through it (src/backend/catalog/objectaddress.c). */
function commentLocks({ objectType, relation }) {
	return on(/^(constraint|trigger|policy|rule)$/.test(objectType) ? "AccessShareLock" : "ShareUpdateExclusiveLock", relation);
}
// src/sql/locks/rows.ts
/** Writing through a view writes the table behind it. */
function writeLocks(operation, catalog) {
	const { relation, reads, only } = operation;
	const targets = catalog.relations.get(relation)?.kind === "view" ? withBases(catalog, relation) : [relation];
	const descends = operation.kind !== "insert";
	return [
		...on("RowExclusiveLock", ...targets.flatMap((target) => descends ? family(catalog, target, only) : [target])),
		...on("AccessShareLock", ...reading(catalog, reads.filter((name) => name !== relation))),
		...on("RowShareLock", ...checkedParents(operation, catalog))
	];
}
/** Rows of a foreign key's parent are locked, while a row that refers to them is written. */
function checkedParents(operation, catalog) {
	const { relation } = operation;
	if (operation.kind === "insert") return parentsOf(catalog, relation);
	if (operation.kind !== "update") return [];
	const touched = foreignKeys(catalog, relation).filter((key) => key.columns.some((column) => operation.columns.includes(column)));
	return parentsOf(catalog, relation, (key) => touched.includes(key));
}
function selectLocks({ reads, locksRows, locked }, catalog) {
	return [...on("RowShareLock", ...locksRows ? reading(catalog, locked ?? reads) : []), ...on("AccessShareLock", ...reading(catalog, reads))];
}
function lockTableLocks({ relation, mode, only }, catalog) {
	return on(mode, ...catalog.relations.get(relation)?.kind === "view" ? withBases(catalog, relation) : family(catalog, relation, only));
}
/** A materialised view, its indexes and what its query reads. */
function queryLocks(operation, catalog) {
	const { withData, reads } = operation;
	return on("AccessShareLock", ...withData ? reading(catalog, reads) : reads);
}
// src/sql/locks.ts
const NEWEST = 18;
/**
* Locks that an operation is known to take, its names qualified: on each relation the strongest, those it names first,
* then those it reaches by foreign keys, partitions, indexes, sequences and views. Weaker ones than SHARE UPDATE
* EXCLUSIVE on indexes are left out: they come with every use of the table. Measured for each form and version:
* docs/locks.md.
*/
function predictLocks(operation, catalog, major = NEWEST) {
	return strongest(locksOf(operation, catalog, major));
}
function locksOf(operation, catalog, major) {
	switch (operation.kind) {
		case "create-table": return createTableLocks(operation, catalog, major);
		case "create-table-as": return queryLocks(operation, catalog);
		case "create-view": return [...exclusive(catalog.relations.has(operation.relation) ? operation.relation : void 0), ...on("AccessShareLock", ...operation.reads)];
		case "add-column": return addColumnLocks(operation, catalog);
		case "alter-column-type": return columnTypeLocks(operation, catalog);
		case "drop-column": return dropColumnLocks(operation, catalog);
		case "set-default":
		case "drop-default":
		case "set-not-null":
		case "drop-not-null":
		case "rename-column": return exclusive(...family(catalog, operation.relation, operation.only));
		case "add-constraint": return addConstraintLocks(operation, catalog, major);
		case "validate-constraint": return validateLocks(operation, catalog);
		case "drop-constraint": return dropConstraintLocks(operation, catalog);
		case "rename-constraint": return renameConstraintLocks(operation, catalog);
		case "attach-partition": return attachLocks(operation, catalog, major);
		case "detach-partition": return detachLocks(operation, catalog);
		case "alter-table-other": return alterTableLocks(operation, catalog, major);
		case "set-access-method":
		case "set-tablespace": return storageLocks(operation, catalog);
		case "set-options": return on(operation.lock, operation.relation);
		case "rename-table": return on(operation.objectType === "index" ? "ShareUpdateExclusiveLock" : "AccessExclusiveLock", operation.relation);
		default: return otherLocks(operation, catalog, major);
	}
}
/** Everything but ALTER TABLE. */
function otherLocks(operation, catalog, major) {
	switch (operation.kind) {
		case "drop-table":
		case "drop-view": return dropLocks(catalog, [operation.relation]);
		case "create-index": return createIndexLocks(operation, catalog);
		case "drop-index": return dropIndexLocks(operation, catalog);
		case "reindex": return reindexLocks(operation, catalog);
		case "drop-object": return dropObjectLocks(operation, catalog);
		case "change-owner": return ownerLocks(operation, catalog);
		case "set-schema": return schemaLocks(operation, catalog);
		case "truncate": return truncateLocks(operation, catalog);
		case "comment": return commentLocks(operation);
		case "alter-domain": return alterDomainLocks(operation, catalog);
		case "alter-type": return alterTypeLocks(operation, catalog);
		case "grant": return grantLocks(operation, major);
		case "analyze": return analyzeLocks(operation, catalog, major);
		case "refresh-materialized-view": return refreshLocks(operation, catalog);
		case "cluster": return operation.relation ? exclusive(operation.relation, ...indexesOf(catalog, operation.relation)) : [];
		default: return plainLocks(operation, catalog);
	}
}
/** Those that do not reach beyond what they name. */
function plainLocks(operation, catalog) {
	switch (operation.kind) {
		case "insert":
		case "update":
		case "delete":
		case "merge": return writeLocks(operation, catalog);
		case "select": return selectLocks(operation, catalog);
		case "copy": return on(operation.from ? "RowExclusiveLock" : "AccessShareLock", operation.relation);
		case "lock-table": return lockTableLocks(operation, catalog);
		case "create-sequence": return on("AccessShareLock", operation.ownedBy);
		case "alter-sequence": return [...on("ShareRowExclusiveLock", operation.relation), ...on("AccessShareLock", operation.ownedBy)];
		case "create-trigger": return triggerLocks(operation, catalog);
		case "create-statistics": return on("ShareUpdateExclusiveLock", operation.relation);
		case "create-publication":
		case "alter-publication": return on("ShareUpdateExclusiveLock", ...operation.tables);
		case "create-policy":
		case "alter-policy": return [...exclusive(operation.relation), ...on("AccessShareLock", ...operation.reads)];
		case "create-rule": return [
			...exclusive(operation.relation),
			...on("RowExclusiveLock", ...operation.writes),
			...on("AccessShareLock", ...operation.reads)
		];
		case "create-function": return on("AccessShareLock", ...operation.reads ?? []);
		case "vacuum": return vacuumLocks(operation, catalog);
		case "other": return [...operation.relations];
		default: return "relation" in operation ? exclusive(operation.relation) : [];
	}
}
function storageLocks(operation, catalog) {
	const rewritten = operation.kind === "set-access-method" ? predictRewrites(operation, catalog) : [];
	return exclusive(operation.relation, ...rewritten.flatMap((table) => filledIndexesOf(catalog, table)));
}
/** A row trigger of a partitioned table is made for each partition. */
function triggerLocks({ relation, forEachRow, constraintFrom }, catalog) {
	const isPartitioned = catalog.relations.get(relation)?.kind === "partitioned-table";
	return [...on("ShareRowExclusiveLock", ...forEachRow && isPartitioned ? family(catalog, relation) : [relation]), ...on("AccessShareLock", constraintFrom)];
}
/** What the view's query reads is read again. */
function refreshLocks({ relation, concurrently, withData }, catalog) {
	const [, ...bases] = withBases(catalog, relation);
	return [...concurrently ? on("ExclusiveLock", relation) : exclusive(relation, ...indexesOf(catalog, relation)), ...on("AccessShareLock", ...withData ? reading(catalog, bases) : [])];
}
function vacuumLocks({ relation, full }, catalog) {
	if (relation === void 0) return [];
	if (!full) return on("ShareUpdateExclusiveLock", relation);
	return exclusive(relation, ...indexesOf(catalog, relation));
}
// src/sql/narrowing.ts
/**
* Undefined where every value fits as it is. json to jsonb does not count: what it loses, white space and the order of
* keys, is no part of the value; nor do the digits that a floating-point number has beyond its precision.
*
* @param from as format_type() prints it
* @param isCast the values are cast by the author (USING a::type), and a cast cuts texts off without a word (manual 18, 8.3)
*/
function narrowing(from, to, isCast) {
	const [old, next] = [parseType(from), parseType(to)];
	if (old.array !== "" || next.array !== "" || from === to) return void 0;
	const found = intoText(old, next, isCast) ?? intoNumber(old, next) ?? intoTime(old, next) ?? fromText(old, next, isCast);
	return found && (found.fails.length > 0 || found.changes !== void 0) ? found : void 0;
}
const LIMITED_TEXT = /* @__PURE__ */ new Set([
	"character varying",
	"character",
	"bit varying"
]);
const TEXT = /^(text|citext|character varying|character|name)$/;
/** The longest that a type prints (manual 18, 8), years having four digits; texts may have any length. */
const PRINTED = {
	smallint: 6,
	integer: 11,
	bigint: 20,
	real: 15,
	"double precision": 24,
	boolean: 5,
	uuid: 36,
	date: 10,
	inet: 43,
	cidr: 43
};
const SECONDS = {
	"timestamp without time zone": 19,
	"timestamp with time zone": 22,
	"time without time zone": 8,
	"time with time zone": 11
};
/** Undefined where there is no end to it. */
function longestText({ name, limits }) {
	const [limit, scale = 0] = limits;
	const seconds = SECONDS[name];
	if (seconds !== void 0) return seconds + (limit === 0 ? 0 : 1 + (limit ?? 6));
	if (name === "numeric") return limit === void 0 ? void 0 : limit + (scale > 0 ? 2 : 1);
	if (TEXT.test(name) || name.startsWith("bit")) return limit;
	return PRINTED[name] ?? 0;
}
function intoText(old, next, isCast) {
	const limit = next.limits[0];
	if (!LIMITED_TEXT.has(next.name) || limit === void 0) return void 0;
	const isBits = next.name === "bit varying";
	if (isBits && !old.name.startsWith("bit")) return void 0;
	const longest = longestText(old);
	if (longest !== void 0 && longest <= limit) return { fails: [] };
	return isCast ? {
		fails: [],
		changes: `cut off after ${limit} ${isBits ? "bits" : "characters"}`
	} : { fails: ["22001"] };
}
/** Digits before the point, and after it, of any value (manual 18, 8.1); real and double precision hold more and less. */
const DIGITS = {
	smallint: [5, 0],
	integer: [10, 0],
	bigint: [19, 0],
	real: [38, Infinity],
	"double precision": [308, Infinity]
};
/** Whole numbers that a floating-point type holds exactly, in digits. */
const EXACT = {
	real: 7,
	"double precision": 15
};
function digitsOf({ name, limits }) {
	if (name !== "numeric") return DIGITS[name];
	const [precision, scale = 0] = limits;
	return precision === void 0 ? [Infinity, Infinity] : [precision - scale, scale];
}
function intoNumber(old, next) {
	const [had, has] = [digitsOf(old), digitsOf(next)];
	if (!had || !has) return void 0;
	const growsBy = had[1] > has[1] && next.name === "numeric" ? 1 : 0;
	const fails = holdsWhole(old, next, had[0] + growsBy, has[0]) ? [] : ["22003"];
	const exact = EXACT[next.name];
	if (exact !== void 0) return isRounded(old, next, exact) ? {
		fails,
		changes: "rounded to what a floating-point number holds"
	} : { fails };
	return had[1] > has[1] ? {
		fails,
		changes: has[1] > 0 ? `rounded to ${has[1]} decimals` : "rounded to whole numbers"
	} : { fails };
}
const WHOLE = /* @__PURE__ */ new Set([
	"smallint",
	"integer",
	"bigint"
]);
/** The largest smallint is no 99,999: whole types hold all numbers of one digit less. */
function holdsWhole(old, next, had, has) {
	return WHOLE.has(next.name) && !WHOLE.has(old.name) ? had < has : had <= has;
}
function isRounded(old, next, exact) {
	if (old.name === "real") return false;
	if (old.name === "double precision") return next.name === "real";
	const [whole, fraction] = digitsOf(old) ?? [0, 0];
	return whole + fraction > exact;
}
const MOMENT = /^(timestamp|time) /;
function intoTime(old, next) {
	if (old.name === "inet" && next.name === "cidr") return {
		fails: [],
		changes: "cut down to the network"
	};
	if (!old.name.startsWith("timestamp ") && !MOMENT.test(old.name)) return void 0;
	if (old.name.startsWith("timestamp ") && next.name === "date") return {
		fails: [],
		changes: "left without their time of day"
	};
	if (!MOMENT.test(next.name)) return void 0;
	if (old.name.startsWith("timestamp ") && next.name.startsWith("time ")) return {
		fails: [],
		changes: "left without their date"
	};
	if (old.name === "time with time zone" && next.name === "time without time zone") return {
		fails: [],
		changes: "left without their zone"
	};
	const [had = 6] = old.limits;
	const [has = 6] = next.limits;
	return had > has ? {
		fails: [],
		changes: `rounded to ${has} digits of a second`
	} : void 0;
}
const READ_FROM_TEXT = /^(smallint|integer|bigint|numeric|real|double precision|boolean|uuid|date|jsonb?|inet|cidr|macaddr8?|interval|xml|bit|bit varying|(timestamp|time) with(out)? time zone)$/;
/** Only a cast makes anything else of a text. */
function fromText(old, next, isCast) {
	return isCast && TEXT.test(old.name) && READ_FROM_TEXT.test(next.name) ? { fails: [
		"22P02",
		"22003",
		"22007",
		"22008",
		"2200N"
	] } : void 0;
}
// ../../../work/main/node_modules/moo/moo.js
var require_moo = /* @__PURE__ */ __commonJSMin(((exports, module, this$4) => {
	(function(root, factory) {
		if (typeof define === "function" && define.amd) define([], factory);
		else if (typeof module === "object" && module.exports) module.exports = factory();
		else root.moo = factory();
	})(this$4, function() {
		"use strict";
		var hasOwnProperty = Object.prototype.hasOwnProperty;
		var toString = Object.prototype.toString;
		var hasSticky = typeof (/* @__PURE__ */ new RegExp()).sticky === "boolean";
		function isRegExp(o) {
			return o && toString.call(o) === "[object RegExp]";
		}
		function isObject(o) {
			return o && typeof o === "object" && !isRegExp(o) && !Array.isArray(o);
		}
		function reEscape(s) {
			return s.replace(/[-\/\\^$*+?.()|[\]{}]/g, function(x) {
				if (x === "-") return "\\x2d";
				return "\\" + x;
			});
		}
		function reGroups(s) {
			return new RegExp("|" + s).exec("").length - 1;
		}
		function reCapture(s) {
			return "(" + s + ")";
		}
		function reUnion(regexps) {
			if (!regexps.length) return "(?!)";
			return "(?:" + regexps.map(function(s) {
				return "(?:" + s + ")";
			}).join("|") + ")";
		}
		function regexpOrLiteral(obj) {
			if (typeof obj === "string") return "(?:" + reEscape(obj) + ")";
			else if (isRegExp(obj)) {
				if (obj.ignoreCase) throw new Error("RegExp /i flag not allowed");
				if (obj.global) throw new Error("RegExp /g flag is implied");
				if (obj.sticky) throw new Error("RegExp /y flag is implied");
				if (obj.multiline) throw new Error("RegExp /m flag is implied");
				return obj.source;
			} else throw new Error("Not a pattern: " + obj);
		}
		function pad(s, length) {
			if (s.length > length) return s;
			return Array(length - s.length + 1).join(" ") + s;
		}
		function lastNLines(string, numLines) {
			var position = string.length;
			var lineBreaks = 0;
			while (true) {
				var idx = string.lastIndexOf("\n", position - 1);
				if (idx === -1) break;
				else lineBreaks++;
				position = idx;
				if (lineBreaks === numLines) break;
				if (position === 0) break;
			}
			var startPosition = lineBreaks < numLines ? 0 : position + 1;
			return string.substring(startPosition).split("\n");
		}
		function objectToRules(object) {
			var keys = Object.getOwnPropertyNames(object);
			var result = [];
			for (var i = 0; i < keys.length; i++) {
				var key = keys[i];
				var thing = object[key];
				var rules = [].concat(thing);
				if (key === "include") {
					for (var j = 0; j < rules.length; j++) result.push({ include: rules[j] });
					continue;
				}
				var match = [];
				rules.forEach(function(rule) {
					if (isObject(rule)) {
						if (match.length) result.push(ruleOptions(key, match));
						result.push(ruleOptions(key, rule));
						match = [];
					} else match.push(rule);
				});
				if (match.length) result.push(ruleOptions(key, match));
			}
			return result;
		}
		function arrayToRules(array) {
			var result = [];
			for (var i = 0; i < array.length; i++) {
				var obj = array[i];
				if (obj.include) {
					var include = [].concat(obj.include);
					for (var j = 0; j < include.length; j++) result.push({ include: include[j] });
					continue;
				}
				if (!obj.type) throw new Error("Rule has no type: " + JSON.stringify(obj));
				result.push(ruleOptions(obj.type, obj));
			}
			return result;
		}
		function ruleOptions(type, obj) {
			if (!isObject(obj)) obj = { match: obj };
			if (obj.include) throw new Error("Matching rules cannot also include states");
			var options = {
				defaultType: type,
				lineBreaks: !!obj.error || !!obj.fallback,
				pop: false,
				next: null,
				push: null,
				error: false,
				fallback: false,
				value: null,
				type: null,
				shouldThrow: false
			};
			for (var key in obj) if (hasOwnProperty.call(obj, key)) options[key] = obj[key];
			if (typeof options.type === "string" && type !== options.type) throw new Error("Type transform cannot be a string (type '" + options.type + "' for token '" + type + "')");
			var match = options.match;
			options.match = Array.isArray(match) ? match : match ? [match] : [];
			options.match.sort(function(a, b) {
				return isRegExp(a) && isRegExp(b) ? 0 : isRegExp(b) ? -1 : isRegExp(a) ? 1 : b.length - a.length;
			});
			return options;
		}
		function toRules(spec) {
			return Array.isArray(spec) ? arrayToRules(spec) : objectToRules(spec);
		}
		var defaultErrorRule = ruleOptions("error", {
			lineBreaks: true,
			shouldThrow: true
		});
		function compileRules(rules, hasStates) {
			var errorRule = null;
			var fast = Object.create(null);
			var fastAllowed = true;
			var unicodeFlag = null;
			var groups = [];
			var parts = [];
			for (var i = 0; i < rules.length; i++) if (rules[i].fallback) fastAllowed = false;
			for (var i = 0; i < rules.length; i++) {
				var options = rules[i];
				if (options.include) throw new Error("Inheritance is not allowed in stateless lexers");
				if (options.error || options.fallback) {
					if (errorRule) {
						if (!options.fallback === !errorRule.fallback) throw new Error("Multiple " + (options.fallback ? "fallback" : "error") + " rules not allowed (for token '" + options.defaultType + "')");
						else throw new Error("fallback and error are mutually exclusive (for token '" + options.defaultType + "')");
					}
					errorRule = options;
				}
				var match = options.match.slice();
				if (fastAllowed) while (match.length && typeof match[0] === "string" && match[0].length === 1) {
					var word = match.shift();
					fast[word.charCodeAt(0)] = options;
				}
				if (options.pop || options.push || options.next) {
					if (!hasStates) throw new Error("State-switching options are not allowed in stateless lexers (for token '" + options.defaultType + "')");
					if (options.fallback) throw new Error("State-switching options are not allowed on fallback tokens (for token '" + options.defaultType + "')");
				}
				if (match.length === 0) continue;
				fastAllowed = false;
				groups.push(options);
				for (var j = 0; j < match.length; j++) {
					var obj = match[j];
					if (!isRegExp(obj)) continue;
					if (unicodeFlag === null) unicodeFlag = obj.unicode;
					else if (unicodeFlag !== obj.unicode && options.fallback === false) throw new Error("If one rule is /u then all must be");
				}
				var pat = reUnion(match.map(regexpOrLiteral));
				var regexp = new RegExp(pat);
				if (regexp.test("")) throw new Error("RegExp matches empty string: " + regexp);
				if (reGroups(pat) > 0) throw new Error("RegExp has capture groups: " + regexp + "\nUse (?: … ) instead");
				if (!options.lineBreaks && regexp.test("\n")) throw new Error("Rule should declare lineBreaks: " + regexp);
				parts.push(reCapture(pat));
			}
			var fallbackRule = errorRule && errorRule.fallback;
			var flags = hasSticky && !fallbackRule ? "ym" : "gm";
			var suffix = hasSticky || fallbackRule ? "" : "|";
			if (unicodeFlag === true) flags += "u";
			return {
				regexp: new RegExp(reUnion(parts) + suffix, flags),
				groups,
				fast,
				error: errorRule || defaultErrorRule
			};
		}
		function compile(rules) {
			return new Lexer({ start: compileRules(toRules(rules)) }, "start");
		}
		function checkStateGroup(g, name, map) {
			var state = g && (g.push || g.next);
			if (state && !map[state]) throw new Error("Missing state '" + state + "' (in token '" + g.defaultType + "' of state '" + name + "')");
			if (g && g.pop && +g.pop !== 1) throw new Error("pop must be 1 (in token '" + g.defaultType + "' of state '" + name + "')");
		}
		function compileStates(states, start) {
			var all = states.$all ? toRules(states.$all) : [];
			delete states.$all;
			var keys = Object.getOwnPropertyNames(states);
			if (!start) start = keys[0];
			var ruleMap = Object.create(null);
			for (var i = 0; i < keys.length; i++) {
				var key = keys[i];
				ruleMap[key] = toRules(states[key]).concat(all);
			}
			for (var i = 0; i < keys.length; i++) {
				var key = keys[i];
				var rules = ruleMap[key];
				var included = Object.create(null);
				for (var j = 0; j < rules.length; j++) {
					var rule = rules[j];
					if (!rule.include) continue;
					var splice = [j, 1];
					if (rule.include !== key && !included[rule.include]) {
						included[rule.include] = true;
						var newRules = ruleMap[rule.include];
						if (!newRules) throw new Error("Cannot include nonexistent state '" + rule.include + "' (in state '" + key + "')");
						for (var k = 0; k < newRules.length; k++) {
							var newRule = newRules[k];
							if (rules.indexOf(newRule) !== -1) continue;
							splice.push(newRule);
						}
					}
					rules.splice.apply(rules, splice);
					j--;
				}
			}
			var map = Object.create(null);
			for (var i = 0; i < keys.length; i++) {
				var key = keys[i];
				map[key] = compileRules(ruleMap[key], true);
			}
			for (var i = 0; i < keys.length; i++) {
				var name = keys[i];
				var state = map[name];
				var groups = state.groups;
				for (var j = 0; j < groups.length; j++) checkStateGroup(groups[j], name, map);
				var fastKeys = Object.getOwnPropertyNames(state.fast);
				for (var j = 0; j < fastKeys.length; j++) checkStateGroup(state.fast[fastKeys[j]], name, map);
			}
			return new Lexer(map, start);
		}
		function keywordTransform(map) {
			var isMap = typeof Map !== "undefined";
			var reverseMap = isMap ? /* @__PURE__ */ new Map() : Object.create(null);
			var types = Object.getOwnPropertyNames(map);
			for (var i = 0; i < types.length; i++) {
				var tokenType = types[i];
				var item = map[tokenType];
				(Array.isArray(item) ? item : [item]).forEach(function(keyword) {
					if (typeof keyword !== "string") throw new Error("keyword must be string (in keyword '" + tokenType + "')");
					if (isMap) reverseMap.set(keyword, tokenType);
					else reverseMap[keyword] = tokenType;
				});
			}
			return function(k) {
				return isMap ? reverseMap.get(k) : reverseMap[k];
			};
		}
		var Lexer = function(states, state) {
			this.startState = state;
			this.states = states;
			this.buffer = "";
			this.stack = [];
			this.reset();
		};
		Lexer.prototype.reset = function(data, info) {
			this.buffer = data || "";
			this.index = 0;
			this.line = info ? info.line : 1;
			this.col = info ? info.col : 1;
			this.queuedToken = info ? info.queuedToken : null;
			this.queuedText = info ? info.queuedText : "";
			this.queuedThrow = info ? info.queuedThrow : null;
			this.setState(info ? info.state : this.startState);
			this.stack = info && info.stack ? info.stack.slice() : [];
			return this;
		};
		Lexer.prototype.save = function() {
			return {
				line: this.line,
				col: this.col,
				state: this.state,
				stack: this.stack.slice(),
				queuedToken: this.queuedToken,
				queuedText: this.queuedText,
				queuedThrow: this.queuedThrow
			};
		};
		Lexer.prototype.setState = function(state) {
			if (!state || this.state === state) return;
			this.state = state;
			var info = this.states[state];
			this.groups = info.groups;
			this.error = info.error;
			this.re = info.regexp;
			this.fast = info.fast;
		};
		Lexer.prototype.popState = function() {
			this.setState(this.stack.pop());
		};
		Lexer.prototype.pushState = function(state) {
			this.stack.push(this.state);
			this.setState(state);
		};
		var eat = hasSticky ? function(re, buffer) {
			return re.exec(buffer);
		} : function(re, buffer) {
			var match = re.exec(buffer);
			if (match[0].length === 0) return null;
			return match;
		};
		Lexer.prototype._getGroup = function(match) {
			var groupCount = this.groups.length;
			for (var i = 0; i < groupCount; i++) if (match[i + 1] !== void 0) return this.groups[i];
			throw new Error("Cannot find token type for matched text");
		};
		function tokenToString() {
			return this.value;
		}
		Lexer.prototype.next = function() {
			var index = this.index;
			if (this.queuedGroup) {
				var token = this._token(this.queuedGroup, this.queuedText, index);
				this.queuedGroup = null;
				this.queuedText = "";
				return token;
			}
			var buffer = this.buffer;
			if (index === buffer.length) return;
			var group = this.fast[buffer.charCodeAt(index)];
			if (group) return this._token(group, buffer.charAt(index), index);
			var re = this.re;
			re.lastIndex = index;
			var match = eat(re, buffer);
			var error = this.error;
			if (match == null) return this._token(error, buffer.slice(index, buffer.length), index);
			var group = this._getGroup(match);
			var text = match[0];
			if (error.fallback && match.index !== index) {
				this.queuedGroup = group;
				this.queuedText = text;
				return this._token(error, buffer.slice(index, match.index), index);
			}
			return this._token(group, text, index);
		};
		Lexer.prototype._token = function(group, text, offset) {
			var lineBreaks = 0;
			if (group.lineBreaks) {
				var matchNL = /\n/g;
				var nl = 1;
				if (text === "\n") lineBreaks = 1;
				else while (matchNL.exec(text)) {
					lineBreaks++;
					nl = matchNL.lastIndex;
				}
			}
			var token = {
				type: typeof group.type === "function" && group.type(text) || group.defaultType,
				value: typeof group.value === "function" ? group.value(text) : text,
				text,
				toString: tokenToString,
				offset,
				lineBreaks,
				line: this.line,
				col: this.col
			};
			var size = text.length;
			this.index += size;
			this.line += lineBreaks;
			if (lineBreaks !== 0) this.col = size - nl + 1;
			else this.col += size;
			if (group.shouldThrow) throw new Error(this.formatError(token, "invalid syntax"));
			if (group.pop) this.popState();
			else if (group.push) this.pushState(group.push);
			else if (group.next) this.setState(group.next);
			return token;
		};
		if (typeof Symbol !== "undefined" && Symbol.iterator) {
			var LexerIterator = function(lexer) {
				this.lexer = lexer;
			};
			LexerIterator.prototype.next = function() {
				var token = this.lexer.next();
				return {
					value: token,
					done: !token
				};
			};
			LexerIterator.prototype[Symbol.iterator] = function() {
				return this;
			};
			Lexer.prototype[Symbol.iterator] = function() {
				return new LexerIterator(this);
			};
		}
		Lexer.prototype.formatError = function(token, message) {
			if (token == null) {
				var text = this.buffer.slice(this.index);
				var token = {
					text,
					offset: this.index,
					lineBreaks: text.indexOf("\n") === -1 ? 0 : 1,
					line: this.line,
					col: this.col
				};
			}
			var numLinesAround = 2;
			var firstDisplayedLine = Math.max(token.line - numLinesAround, 1);
			var lastDisplayedLine = token.line + numLinesAround;
			var lastLineDigits = String(lastDisplayedLine).length;
			var displayedLines = lastNLines(this.buffer, this.line - token.line + numLinesAround + 1).slice(0, 5);
			var errorLines = [];
			errorLines.push(message + " at line " + token.line + " col " + token.col + ":");
			errorLines.push("");
			for (var i = 0; i < displayedLines.length; i++) {
				var line = displayedLines[i];
				var lineNo = firstDisplayedLine + i;
				errorLines.push(pad(String(lineNo), lastLineDigits) + "  " + line);
				if (lineNo === token.line) errorLines.push(pad("", lastLineDigits + token.col + 1) + "^");
			}
			return errorLines.join("\n");
		};
		Lexer.prototype.clone = function() {
			return new Lexer(this.states, this.state);
		};
		Lexer.prototype.has = function(tokenType) {
			return true;
		};
		return {
			compile,
			states: compileStates,
			error: Object.freeze({ error: true }),
			fallback: Object.freeze({ fallback: true }),
			keywords: keywordTransform
		};
	});
}));
// ../../../work/main/node_modules/nearley/lib/nearley.js
var require_nearley = /* @__PURE__ */ __commonJSMin(((exports, module, this$3) => {
	(function(root, factory) {
		if (typeof module === "object" && module.exports) module.exports = factory();
		else root.nearley = factory();
	})(this$3, function() {
		function Rule(name, symbols, postprocess) {
			this.id = ++Rule.highestId;
			this.name = name;
			this.symbols = symbols;
			this.postprocess = postprocess;
			return this;
		}
		Rule.highestId = 0;
		Rule.prototype.toString = function(withCursorAt) {
			var symbolSequence = typeof withCursorAt === "undefined" ? this.symbols.map(getSymbolShortDisplay).join(" ") : this.symbols.slice(0, withCursorAt).map(getSymbolShortDisplay).join(" ") + " ● " + this.symbols.slice(withCursorAt).map(getSymbolShortDisplay).join(" ");
			return this.name + " → " + symbolSequence;
		};
		function State(rule, dot, reference, wantedBy) {
			this.rule = rule;
			this.dot = dot;
			this.reference = reference;
			this.data = [];
			this.wantedBy = wantedBy;
			this.isComplete = this.dot === rule.symbols.length;
		}
		State.prototype.toString = function() {
			return "{" + this.rule.toString(this.dot) + "}, from: " + (this.reference || 0);
		};
		State.prototype.nextState = function(child) {
			var state = new State(this.rule, this.dot + 1, this.reference, this.wantedBy);
			state.left = this;
			state.right = child;
			if (state.isComplete) {
				state.data = state.build();
				state.right = void 0;
			}
			return state;
		};
		State.prototype.build = function() {
			var children = [];
			var node = this;
			do {
				children.push(node.right.data);
				node = node.left;
			} while (node.left);
			children.reverse();
			return children;
		};
		State.prototype.finish = function() {
			if (this.rule.postprocess) this.data = this.rule.postprocess(this.data, this.reference, Parser.fail);
		};
		function Column(grammar, index) {
			this.grammar = grammar;
			this.index = index;
			this.states = [];
			this.wants = {};
			this.scannable = [];
			this.completed = {};
		}
		Column.prototype.process = function(nextColumn) {
			var states = this.states;
			var wants = this.wants;
			var completed = this.completed;
			for (var w = 0; w < states.length; w++) {
				var state = states[w];
				if (state.isComplete) {
					state.finish();
					if (state.data !== Parser.fail) {
						var wantedBy = state.wantedBy;
						for (var i = wantedBy.length; i--;) {
							var left = wantedBy[i];
							this.complete(left, state);
						}
						if (state.reference === this.index) {
							var exp = state.rule.name;
							(this.completed[exp] = this.completed[exp] || []).push(state);
						}
					}
				} else {
					var exp = state.rule.symbols[state.dot];
					if (typeof exp !== "string") {
						this.scannable.push(state);
						continue;
					}
					if (wants[exp]) {
						wants[exp].push(state);
						if (completed.hasOwnProperty(exp)) {
							var nulls = completed[exp];
							for (var i = 0; i < nulls.length; i++) {
								var right = nulls[i];
								this.complete(state, right);
							}
						}
					} else {
						wants[exp] = [state];
						this.predict(exp);
					}
				}
			}
		};
		Column.prototype.predict = function(exp) {
			var rules = this.grammar.byName[exp] || [];
			for (var i = 0; i < rules.length; i++) {
				var r = rules[i];
				var wantedBy = this.wants[exp];
				var s = new State(r, 0, this.index, wantedBy);
				this.states.push(s);
			}
		};
		Column.prototype.complete = function(left, right) {
			var copy = left.nextState(right);
			this.states.push(copy);
		};
		function Grammar(rules, start) {
			this.rules = rules;
			this.start = start || this.rules[0].name;
			var byName = this.byName = {};
			this.rules.forEach(function(rule) {
				if (!byName.hasOwnProperty(rule.name)) byName[rule.name] = [];
				byName[rule.name].push(rule);
			});
		}
		Grammar.fromCompiled = function(rules, start) {
			var lexer = rules.Lexer;
			if (rules.ParserStart) {
				start = rules.ParserStart;
				rules = rules.ParserRules;
			}
			var rules = rules.map(function(r) {
				return new Rule(r.name, r.symbols, r.postprocess);
			});
			var g = new Grammar(rules, start);
			g.lexer = lexer;
			return g;
		};
		function StreamLexer() {
			this.reset("");
		}
		StreamLexer.prototype.reset = function(data, state) {
			this.buffer = data;
			this.index = 0;
			this.line = state ? state.line : 1;
			this.lastLineBreak = state ? -state.col : 0;
		};
		StreamLexer.prototype.next = function() {
			if (this.index < this.buffer.length) {
				var ch = this.buffer[this.index++];
				if (ch === "\n") {
					this.line += 1;
					this.lastLineBreak = this.index;
				}
				return { value: ch };
			}
		};
		StreamLexer.prototype.save = function() {
			return {
				line: this.line,
				col: this.index - this.lastLineBreak
			};
		};
		StreamLexer.prototype.formatError = function(token, message) {
			var buffer = this.buffer;
			if (typeof buffer === "string") {
				var lines = buffer.split("\n").slice(Math.max(0, this.line - 5), this.line);
				var nextLineBreak = buffer.indexOf("\n", this.index);
				if (nextLineBreak === -1) nextLineBreak = buffer.length;
				var col = this.index - this.lastLineBreak;
				var lastLineDigits = String(this.line).length;
				message += " at line " + this.line + " col " + col + ":\n\n";
				message += lines.map(function(line, i) {
					return pad(this.line - lines.length + i + 1, lastLineDigits) + " " + line;
				}, this).join("\n");
				message += "\n" + pad("", lastLineDigits + col) + "^\n";
				return message;
			} else return message + " at index " + (this.index - 1);
			function pad(n, length) {
				var s = String(n);
				return Array(length - s.length + 1).join(" ") + s;
			}
		};
		function Parser(rules, start, options) {
			if (rules instanceof Grammar) {
				var grammar = rules;
				var options = start;
			} else var grammar = Grammar.fromCompiled(rules, start);
			this.grammar = grammar;
			this.options = {
				keepHistory: false,
				lexer: grammar.lexer || new StreamLexer()
			};
			for (var key in options || {}) this.options[key] = options[key];
			this.lexer = this.options.lexer;
			this.lexerState = void 0;
			var column = new Column(grammar, 0);
			this.table = [column];
			column.wants[grammar.start] = [];
			column.predict(grammar.start);
			column.process();
			this.current = 0;
		}
		Parser.fail = {};
		Parser.prototype.feed = function(chunk) {
			var lexer = this.lexer;
			lexer.reset(chunk, this.lexerState);
			var token;
			while (true) {
				try {
					token = lexer.next();
					if (!token) break;
				} catch (e) {
					var nextColumn = new Column(this.grammar, this.current + 1);
					this.table.push(nextColumn);
					var err = new Error(this.reportLexerError(e));
					err.offset = this.current;
					err.token = e.token;
					throw err;
				}
				var column = this.table[this.current];
				if (!this.options.keepHistory) delete this.table[this.current - 1];
				var n = this.current + 1;
				var nextColumn = new Column(this.grammar, n);
				this.table.push(nextColumn);
				var literal = token.text !== void 0 ? token.text : token.value;
				var value = lexer.constructor === StreamLexer ? token.value : token;
				var scannable = column.scannable;
				for (var w = scannable.length; w--;) {
					var state = scannable[w];
					var expect = state.rule.symbols[state.dot];
					if (expect.test ? expect.test(value) : expect.type ? expect.type === token.type : expect.literal === literal) {
						var next = state.nextState({
							data: value,
							token,
							isToken: true,
							reference: n - 1
						});
						nextColumn.states.push(next);
					}
				}
				nextColumn.process();
				if (nextColumn.states.length === 0) {
					var err = new Error(this.reportError(token));
					err.offset = this.current;
					err.token = token;
					throw err;
				}
				if (this.options.keepHistory) column.lexerState = lexer.save();
				this.current++;
			}
			if (column) this.lexerState = lexer.save();
			this.results = this.finish();
			return this;
		};
		Parser.prototype.reportLexerError = function(lexerError) {
			var tokenDisplay, lexerMessage;
			var token = lexerError.token;
			if (token) {
				tokenDisplay = "input " + JSON.stringify(token.text[0]) + " (lexer error)";
				lexerMessage = this.lexer.formatError(token, "Syntax error");
			} else {
				tokenDisplay = "input (lexer error)";
				lexerMessage = lexerError.message;
			}
			return this.reportErrorCommon(lexerMessage, tokenDisplay);
		};
		Parser.prototype.reportError = function(token) {
			var tokenDisplay = (token.type ? token.type + " token: " : "") + JSON.stringify(token.value !== void 0 ? token.value : token);
			var lexerMessage = this.lexer.formatError(token, "Syntax error");
			return this.reportErrorCommon(lexerMessage, tokenDisplay);
		};
		Parser.prototype.reportErrorCommon = function(lexerMessage, tokenDisplay) {
			var lines = [];
			lines.push(lexerMessage);
			var lastColumnIndex = this.table.length - 2;
			var lastColumn = this.table[lastColumnIndex];
			var expectantStates = lastColumn.states.filter(function(state) {
				var nextSymbol = state.rule.symbols[state.dot];
				return nextSymbol && typeof nextSymbol !== "string";
			});
			if (expectantStates.length === 0) {
				lines.push("Unexpected " + tokenDisplay + ". I did not expect any more input. Here is the state of my parse table:\n");
				this.displayStateStack(lastColumn.states, lines);
			} else {
				lines.push("Unexpected " + tokenDisplay + ". Instead, I was expecting to see one of the following:\n");
				expectantStates.map(function(state) {
					return this.buildFirstStateStack(state, []) || [state];
				}, this).forEach(function(stateStack) {
					var state = stateStack[0];
					var nextSymbol = state.rule.symbols[state.dot];
					var symbolDisplay = this.getSymbolDisplay(nextSymbol);
					lines.push("A " + symbolDisplay + " based on:");
					this.displayStateStack(stateStack, lines);
				}, this);
			}
			lines.push("");
			return lines.join("\n");
		};
		Parser.prototype.displayStateStack = function(stateStack, lines) {
			var lastDisplay;
			var sameDisplayCount = 0;
			for (var j = 0; j < stateStack.length; j++) {
				var state = stateStack[j];
				var display = state.rule.toString(state.dot);
				if (display === lastDisplay) sameDisplayCount++;
				else {
					if (sameDisplayCount > 0) lines.push("    ^ " + sameDisplayCount + " more lines identical to this");
					sameDisplayCount = 0;
					lines.push("    " + display);
				}
				lastDisplay = display;
			}
		};
		Parser.prototype.getSymbolDisplay = function(symbol) {
			return getSymbolLongDisplay(symbol);
		};
		Parser.prototype.buildFirstStateStack = function(state, visited) {
			if (visited.indexOf(state) !== -1) return null;
			if (state.wantedBy.length === 0) return [state];
			var prevState = state.wantedBy[0];
			var childVisited = [state].concat(visited);
			var childResult = this.buildFirstStateStack(prevState, childVisited);
			if (childResult === null) return null;
			return [state].concat(childResult);
		};
		Parser.prototype.save = function() {
			var column = this.table[this.current];
			column.lexerState = this.lexerState;
			return column;
		};
		Parser.prototype.restore = function(column) {
			var index = column.index;
			this.current = index;
			this.table[index] = column;
			this.table.splice(index + 1);
			this.lexerState = column.lexerState;
			this.results = this.finish();
		};
		Parser.prototype.rewind = function(index) {
			if (!this.options.keepHistory) throw new Error("set option `keepHistory` to enable rewinding");
			this.restore(this.table[index]);
		};
		Parser.prototype.finish = function() {
			var considerations = [];
			var start = this.grammar.start;
			this.table[this.table.length - 1].states.forEach(function(t) {
				if (t.rule.name === start && t.dot === t.rule.symbols.length && t.reference === 0 && t.data !== Parser.fail) considerations.push(t);
			});
			return considerations.map(function(c) {
				return c.data;
			});
		};
		function getSymbolLongDisplay(symbol) {
			var type = typeof symbol;
			if (type === "string") return symbol;
			else if (type === "object") {
				if (symbol.literal) return JSON.stringify(symbol.literal);
				else if (symbol instanceof RegExp) return "character matching " + symbol;
				else if (symbol.type) return symbol.type + " token";
				else if (symbol.test) return "token matching " + String(symbol.test);
				else throw new Error("Unknown symbol type: " + symbol);
			}
		}
		function getSymbolShortDisplay(symbol) {
			var type = typeof symbol;
			if (type === "string") return symbol;
			else if (type === "object") {
				if (symbol.literal) return JSON.stringify(symbol.literal);
				else if (symbol instanceof RegExp) return symbol.toString();
				else if (symbol.type) return "%" + symbol.type;
				else if (symbol.test) return "<" + String(symbol.test) + ">";
				else throw new Error("Unknown symbol type: " + symbol);
			}
		}
		return {
			Parser,
			Grammar,
			Rule
		};
	});
}));
// src/sql/expressions.ts
var import_pgsql_ast_parser = (/* @__PURE__ */ __commonJSMin(((exports) => {
	(function(e, a) {
		for (var i in a) e[i] = a[i];
	})(exports, (function(modules) {
		var installedModules = {};
		function __webpack_require__(moduleId) {
			if (installedModules[moduleId]) return installedModules[moduleId].exports;
			var module = installedModules[moduleId] = {
				i: moduleId,
				l: false,
				exports: {}
			};
			modules[moduleId].call(module.exports, module, module.exports, __webpack_require__);
			module.l = true;
			return module.exports;
		}
		__webpack_require__.m = modules;
		__webpack_require__.c = installedModules;
		__webpack_require__.d = function(exports, name, getter) {
			if (!__webpack_require__.o(exports, name)) Object.defineProperty(exports, name, {
				enumerable: true,
				get: getter
			});
		};
		__webpack_require__.r = function(exports) {
			if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
			Object.defineProperty(exports, "__esModule", { value: true });
		};
		__webpack_require__.t = function(value, mode) {
			if (mode & 1) value = __webpack_require__(value);
			if (mode & 8) return value;
			if (mode & 4 && typeof value === "object" && value && value.__esModule) return value;
			var ns = Object.create(null);
			__webpack_require__.r(ns);
			Object.defineProperty(ns, "default", {
				enumerable: true,
				value
			});
			if (mode & 2 && typeof value != "string") for (var key in value) __webpack_require__.d(ns, key, function(key) {
				return value[key];
			}.bind(null, key));
			return ns;
		};
		__webpack_require__.n = function(module) {
			var getter = module && module.__esModule ? function getDefault() {
				return module["default"];
			} : function getModuleExports() {
				return module;
			};
			__webpack_require__.d(getter, "a", getter);
			return getter;
		};
		__webpack_require__.o = function(object, property) {
			return Object.prototype.hasOwnProperty.call(object, property);
		};
		__webpack_require__.p = "";
		return __webpack_require__(__webpack_require__.s = 7);
	})([
		(function(module, exports) {
			module.exports = require_moo();
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.unbox = exports.doubleQuoted = exports.box = exports.track = exports.tracking = exports.trackingComments = exports.lexerAny = exports.lexer = void 0;
			const moo_1 = __webpack_require__(0);
			const keywords_1 = __webpack_require__(3);
			const keywordsMap = {};
			for (const k of keywords_1.sqlKeywords) keywordsMap["kw_" + k.toLowerCase()] = k;
			const caseInsensitiveKeywords = (map) => {
				const transform = (0, moo_1.keywords)(map);
				return (text) => transform(text.toUpperCase());
			};
			exports.lexer = (0, moo_1.compile)({
				word: {
					match: /[eE](?!')[A-Za-z0-9_]*|[a-df-zA-DF-Z_][A-Za-z0-9_]*/,
					type: caseInsensitiveKeywords(keywordsMap),
					value: (x) => x.toLowerCase()
				},
				wordQuoted: {
					match: /"(?:[^"\*]|"")+"/,
					type: () => "quoted_word",
					value: (x) => x.substring(1, x.length - 1)
				},
				string: {
					match: /'(?:[^']|\'\')*'/,
					value: (x) => {
						return x.substring(1, x.length - 1).replace(/''/g, "'");
					}
				},
				eString: {
					match: /\b(?:e|E)'(?:[^'\\]|[\r\n\s]|(?:\\\s)|(?:\\\n)|(?:\\.)|(?:\'\'))+'/,
					value: (x) => {
						return x.substring(2, x.length - 1).replace(/''/g, "'").replace(/\\([\s\n])/g, (_, x) => x).replace(/\\./g, (m) => JSON.parse("\"" + m + "\""));
					}
				},
				qparam: { match: /\$\d+/ },
				commentLine: /\-\-.*?$[\s\r\n]*/,
				commentFullOpen: /\/\*/,
				commentFullClose: /\*\/[\s\r\n]*/,
				star: "*",
				comma: ",",
				space: {
					match: /[\s\t\n\v\f\r]+/,
					lineBreaks: true
				},
				int: /\-?\d+(?![\.\d])/,
				float: /\-?(?:(?:\d*\.\d+)|(?:\d+\.\d*))/,
				lparen: "(",
				rparen: ")",
				lbracket: "[",
				rbracket: "]",
				semicolon: ";",
				dot: /\.(?!\d)/,
				op_cast: "::",
				op_colon: ":",
				op_plus: "+",
				op_eq: "=",
				op_neq: {
					match: /(?:!=)|(?:\<\>)/,
					value: () => "!="
				},
				op_membertext: "->>",
				op_member: "->",
				op_minus: "-",
				op_div: /\//,
				op_not_ilike: /\!~~\*/,
				op_not_like: /\!~~/,
				op_ilike: /~~\*/,
				op_like: /~~/,
				op_mod: "%",
				op_exp: "^",
				op_additive: { match: [
					"||",
					"-",
					"#-",
					"&&"
				] },
				op_compare: { match: [
					">",
					">=",
					"<",
					"<=",
					"@>",
					"<@",
					"?",
					"?|",
					"?&",
					"#>>",
					">>",
					"<<",
					"~",
					"~*",
					"!~",
					"!~*",
					"@@"
				] },
				ops_others: { match: [
					"|",
					"&",
					"^",
					"#"
				] },
				codeblock: {
					match: /\$\$(?:.|[\s\t\n\v\f\r])*?\$\$/s,
					lineBreaks: true,
					value: (x) => x.substring(2, x.length - 2)
				}
			});
			exports.lexer.next = ((next) => () => {
				let tok;
				let commentFull = null;
				while (tok = next.call(exports.lexer)) {
					if (tok.type === "commentFullOpen") {
						if (commentFull === null) {
							commentFull = {
								nested: 0,
								offset: tok.offset,
								text: tok.text
							};
							continue;
						}
						commentFull.nested++;
					}
					if (commentFull != null) {
						commentFull.text += tok.text;
						if (tok.type === "commentFullClose") {
							if (commentFull.nested === 0) {
								comments === null || comments === void 0 || comments.push(makeComment(commentFull));
								commentFull = null;
								continue;
							}
							commentFull.nested--;
						}
						continue;
					}
					if (tok.type === "space") continue;
					if (tok.type === "commentLine") {
						comments === null || comments === void 0 || comments.push(makeComment(tok));
						continue;
					}
					break;
				}
				if (trackingLoc && tok) {
					const start = tok.offset;
					const loc = {
						start,
						end: start + tok.text.length
					};
					tok._location = loc;
				}
				return tok;
			})(exports.lexer.next);
			exports.lexerAny = exports.lexer;
			let comments = null;
			const makeComment = ({ offset, text }) => ({
				_location: {
					start: offset,
					end: offset + text.length
				},
				comment: text
			});
			function trackingComments(act) {
				if (comments) throw new Error("WAT ? Recursive comments tracking 🤔🤨 ?");
				try {
					comments = [];
					const ast = act();
					return {
						comments,
						ast
					};
				} finally {
					comments = null;
				}
			}
			exports.trackingComments = trackingComments;
			let trackingLoc = false;
			function tracking(act) {
				if (trackingLoc) return act();
				try {
					trackingLoc = true;
					return act();
				} finally {
					trackingLoc = false;
				}
			}
			exports.tracking = tracking;
			function track(xs, ret) {
				if (!trackingLoc || !ret || typeof ret !== "object") return ret;
				const start = seek(xs, true);
				const end = seek(xs, false);
				if (!start || !end) return ret;
				if (start === end) ret._location = start;
				else ret._location = {
					start: start.start,
					end: end.end
				};
				return ret;
			}
			exports.track = track;
			const literal = Symbol("_literal");
			const doubleQuotedSym = Symbol("_doublequoted");
			function box(xs, value, doubleQuoted) {
				if (!trackingLoc && !doubleQuoted) return value;
				return track(xs, {
					[literal]: value,
					[doubleQuotedSym]: doubleQuoted
				});
			}
			exports.box = box;
			function unwrapNoBox(e) {
				if (Array.isArray(e) && e.length === 1) e = unwrapNoBox(e[0]);
				if (Array.isArray(e) && !e.length) return null;
				return e;
			}
			function doubleQuoted(value) {
				const uw = unwrapNoBox(value);
				if (typeof value === "object" && (uw === null || uw === void 0 ? void 0 : uw[doubleQuotedSym])) return { doubleQuoted: true };
			}
			exports.doubleQuoted = doubleQuoted;
			function unbox(value) {
				var _a;
				if (typeof value === "object") return (_a = value === null || value === void 0 ? void 0 : value[literal]) !== null && _a !== void 0 ? _a : value;
				return value;
			}
			exports.unbox = unbox;
			function seek(xs, start) {
				if (!xs) return null;
				if (Array.isArray(xs)) {
					const diff = start ? 1 : -1;
					for (let i = start ? 0 : xs.length - 1; i >= 0 && i < xs.length; i += diff) {
						const v = seek(xs[i], start);
						if (v) return v;
					}
					return null;
				}
				if (typeof xs !== "object") return null;
				return xs._location;
			}
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.AstDefaultMapper = exports.arrayNilMap = exports.assignChanged = exports.astMapper = void 0;
			const utils_1 = __webpack_require__(6);
			/**
			* Builds an AST modifier based on the default implementation, merged with the one you provide.
			*
			* Example of a modifier that renames all reference to columns 'foo' to 'bar'
			* ```ts
			*  const mapper = astMapper(b => ({
			*       ref: a => assignChanged(a, {
			*           name: a.name === 'foo'
			*               ? 'bar'
			*               : a.name
			*       })
			*   }));
			*
			* const modified = mapper.statement(myStatementToModify);
			* ```
			*/
			function astMapper(modifierBuilder) {
				const instance = new AstDefaultMapper();
				instance.wrapped = modifierBuilder(instance);
				return instance;
			}
			exports.astMapper = astMapper;
			/**
			* An helper function that returns a copy of an object with modified properties
			* (similar to Object.assign()), but ONLY if thos properties have changed.
			* Will return the original object if not.
			*/
			function assignChanged(orig, assign) {
				if (!orig) return orig;
				let changed = false;
				for (const k of Object.keys(assign)) if (orig[k] !== assign[k]) {
					changed = true;
					break;
				}
				if (!changed) return orig;
				return (0, utils_1.trimNullish)({
					...orig,
					...assign
				}, 0);
			}
			exports.assignChanged = assignChanged;
			/**
			* An helper function that returns a map of an array, but:
			* - It will return the original array if it is null-ish
			* - It will remove all null-ish entries
			* - It will return the original array if nothing has changed
			*/
			function arrayNilMap(collection, mapper) {
				if (!(collection === null || collection === void 0 ? void 0 : collection.length)) return collection;
				let changed = false;
				let ret = collection;
				for (let i = 0; i < collection.length; i++) {
					const orig = collection[i];
					const val = mapper(orig);
					if (!changed && (!val || val !== orig)) {
						changed = true;
						ret = collection.slice(0, i);
					}
					if (!val) continue;
					if (changed) ret.push(val);
				}
				return ret;
			}
			exports.arrayNilMap = arrayNilMap;
			function withAccepts(val) {
				switch (val === null || val === void 0 ? void 0 : val.type) {
					case "select":
					case "delete":
					case "insert":
					case "update":
					case "union":
					case "union all":
					case "with": return true;
					default: return false;
				}
			}
			/**
			* Can be used to modify an AST.
			*
			* You will have to override functions that you're interested in to use this class.
			*
			* Example: Will remove all references in
			*/
			class AstDefaultMapper {
				super() {
					return new SkipModifier(this);
				}
				statement(val) {
					switch (val.type) {
						case "alter table": return this.alterTable(val);
						case "alter index": return this.alterIndex(val);
						case "commit":
						case "start transaction":
						case "rollback": return this.transaction(val);
						case "create index": return this.createIndex(val);
						case "create table": return this.createTable(val);
						case "truncate table": return this.truncateTable(val);
						case "delete": return this.delete(val);
						case "insert": return this.insert(val);
						case "with": return this.with(val);
						case "with recursive": return this.withRecursive(val);
						case "select": return this.selection(val);
						case "update": return this.update(val);
						case "create extension": return this.createExtension(val);
						case "tablespace": return this.tablespace(val);
						case "set": return this.setGlobal(val);
						case "set timezone": return this.setTimezone(val);
						case "set names": return this.setNames(val);
						case "create sequence": return this.createSequence(val);
						case "alter sequence": return this.alterSequence(val);
						case "begin": return this.begin(val);
						case "drop table":
						case "drop index":
						case "drop sequence":
						case "drop type":
						case "drop trigger": return this.drop(val);
						case "create enum": return this.createEnum(val);
						case "alter enum": return this.alterEnum(val);
						case "create composite type": return this.createCompositeType(val);
						case "union":
						case "union all": return this.union(val);
						case "show": return this.show(val);
						case "prepare": return this.prepare(val);
						case "deallocate": return this.deallocate(val);
						case "create view": return this.createView(val);
						case "create materialized view": return this.createMaterializedView(val);
						case "refresh materialized view": return this.refreshMaterializedView(val);
						case "create schema": return this.createSchema(val);
						case "raise": return this.raise(val);
						case "comment": return this.comment(val);
						case "do": return this.do(val);
						case "create function": return this.createFunction(val);
						case "drop function": return this.dropFunction(val);
						case "values": return this.values(val);
						default: throw utils_1.NotSupported.never(val);
					}
				}
				comment(val) {
					return val;
				}
				createView(val) {
					const query = this.select(val.query);
					if (!query) return null;
					const ref = this.tableRef(val.name);
					if (!ref) return null;
					return assignChanged(val, {
						query,
						name: ref
					});
				}
				createMaterializedView(val) {
					const query = this.select(val.query);
					if (!query) return null;
					const ref = this.tableRef(val.name);
					if (!ref) return null;
					return assignChanged(val, {
						query,
						name: ref
					});
				}
				refreshMaterializedView(val) {
					return val;
				}
				do(val) {
					return val;
				}
				createFunction(val) {
					const args = arrayNilMap(val.arguments, (a) => {
						return assignChanged(a, { type: this.dataType(a.type) });
					});
					let returns;
					if (val.returns) switch (val.returns.kind) {
						case "table":
							returns = assignChanged(val.returns, { columns: arrayNilMap(val.returns.columns, (v) => {
								const type = this.dataType(v.type);
								return type && assignChanged(v, { type });
							}) });
							break;
						case void 0:
						case null:
						case "array":
							returns = this.dataType(val.returns);
							break;
						default: throw utils_1.NotSupported.never(val.returns);
					}
					return assignChanged(val, {
						returns,
						arguments: args
					});
				}
				dropFunction(val) {
					return assignChanged(val, { arguments: arrayNilMap(val.arguments, (a) => {
						return assignChanged(a, { type: this.dataType(a.type) });
					}) });
				}
				show(val) {
					return val;
				}
				createEnum(val) {
					return val;
				}
				alterEnum(val) {
					return val;
				}
				createCompositeType(val) {
					return assignChanged(val, { attributes: arrayNilMap(val.attributes, (a) => assignChanged(a, { dataType: this.dataType(a.dataType) })) });
				}
				drop(val) {
					return val;
				}
				alterSequence(seq) {
					if (seq.change.type === "set options") {
						if (seq.change.as) this.dataType(seq.change.as);
					}
					return seq;
				}
				begin(begin) {
					return begin;
				}
				createSequence(seq) {
					if (seq.options.as) this.dataType(seq.options.as);
					return seq;
				}
				tablespace(val) {
					return val;
				}
				setGlobal(val) {
					return val;
				}
				setTimezone(val) {
					return val;
				}
				setNames(val) {
					return val;
				}
				update(val) {
					if (!val) return val;
					const table = this.tableRef(val.table);
					if (!table) return null;
					const from = val.from && this.from(val.from);
					const where = val.where && this.expr(val.where);
					const sets = arrayNilMap(val.sets, (x) => this.set(x));
					if (!(sets === null || sets === void 0 ? void 0 : sets.length)) return null;
					return assignChanged(val, {
						table,
						where,
						sets,
						from,
						returning: arrayNilMap(val.returning, (c) => this.selectionColumn(c))
					});
				}
				insert(val) {
					var _a, _b;
					const into = this.tableRef(val.into);
					if (!into) return null;
					const select = val.insert && this.select(val.insert);
					if (!select) return null;
					const returning = arrayNilMap(val.returning, (c) => this.selectionColumn(c));
					let on = (_a = val.onConflict) === null || _a === void 0 ? void 0 : _a.on;
					switch (on === null || on === void 0 ? void 0 : on.type) {
						case "on constraint": break;
						case "on expr":
							on = assignChanged(on, { exprs: arrayNilMap(on.exprs, (e) => this.expr(e)) });
							break;
						case null:
						case void 0: break;
						default: throw utils_1.NotSupported.never(on);
					}
					let ocdo = (_b = val.onConflict) === null || _b === void 0 ? void 0 : _b.do;
					if (ocdo && ocdo !== "do nothing") {
						const sets = arrayNilMap(ocdo.sets, (x) => this.set(x));
						if (!(sets === null || sets === void 0 ? void 0 : sets.length)) ocdo = "do nothing";
						else if (ocdo.sets !== sets) ocdo = { sets };
					}
					return assignChanged(val, {
						into,
						insert: select,
						returning,
						onConflict: !ocdo ? val.onConflict : assignChanged(val.onConflict, {
							do: ocdo,
							on
						})
					});
				}
				raise(val) {
					return assignChanged(val, {
						formatExprs: val.formatExprs && arrayNilMap(val.formatExprs, (x) => this.expr(x)),
						using: val.using && arrayNilMap(val.using, (u) => {
							return assignChanged(u, { value: this.expr(u.value) });
						})
					});
				}
				delete(val) {
					const from = this.tableRef(val.from);
					if (!from) return null;
					return assignChanged(val, {
						where: val.where && this.expr(val.where),
						returning: arrayNilMap(val.returning, (c) => this.selectionColumn(c)),
						from
					});
				}
				createSchema(val) {
					return val;
				}
				createTable(val) {
					const columns = arrayNilMap(val.columns, (col) => {
						switch (col.kind) {
							case "column": return this.createColumn(col);
							case "like table": return this.likeTable(col);
							default: throw utils_1.NotSupported.never(col);
						}
					});
					if (!(columns === null || columns === void 0 ? void 0 : columns.length)) return null;
					return assignChanged(val, { columns });
				}
				likeTable(col) {
					const like = this.tableRef(col.like);
					if (!like) return null;
					return assignChanged(col, { like });
				}
				truncateTable(val) {
					return val;
				}
				constraint(c) {
					switch (c.type) {
						case "not null":
						case "null":
						case "primary key":
						case "unique":
						case "add generated":
							if (c.type === "add generated" && c.expression) {
								const expression = this.expr(c.expression);
								if (!expression) return null;
								return assignChanged(c, { expression });
							}
							return c;
						case "default": {
							const def = this.expr(c.default);
							if (!def) return null;
							return assignChanged(c, { default: def });
						}
						case "check": {
							const def = this.expr(c.expr);
							if (!def) return null;
							return assignChanged(c, { expr: def });
						}
						case "reference": {
							const foreignTable = this.tableRef(c.foreignTable);
							if (!foreignTable) return null;
							return assignChanged(c, { foreignTable });
						}
						default: throw utils_1.NotSupported.never(c);
					}
				}
				set(st) {
					const value = this.expr(st.value);
					if (!value) return null;
					return assignChanged(st, { value });
				}
				/** Called when a data type definition is encountered */
				dataType(dataType) {
					return dataType;
				}
				/** Called when an alias of a table is created */
				tableRef(st) {
					return st;
				}
				transaction(val) {
					return val;
				}
				createExtension(val) {
					return val;
				}
				createIndex(val) {
					const expressions = arrayNilMap(val.expressions, (e) => {
						const expression = this.expr(e.expression);
						if (expression === e.expression) return e;
						if (!expression) return null;
						return {
							...e,
							expression
						};
					});
					if (!(expressions === null || expressions === void 0 ? void 0 : expressions.length)) return null;
					return assignChanged(val, { expressions });
				}
				prepare(st) {
					const statement = this.statement(st.statement);
					if (!statement) return null;
					return assignChanged(st, {
						args: arrayNilMap(st.args, (a) => this.dataType(a)),
						statement
					});
				}
				deallocate(st) {
					return st;
				}
				alterIndex(st) {
					return st;
				}
				alterTable(st) {
					var _a;
					const table = this.tableRef(st.table);
					if (!table) return null;
					let changes = [];
					let hasChanged = false;
					for (let i = 0; i < (((_a = st.changes) === null || _a === void 0 ? void 0 : _a.length) || 0); i++) {
						const currentChange = st.changes[i];
						const change = this.tableAlteration(currentChange, st.table);
						hasChanged = hasChanged || change != currentChange;
						if (!!change) changes.push(change);
					}
					if (!changes.length) return null;
					if (!hasChanged) return st;
					return assignChanged(st, {
						table,
						changes
					});
				}
				tableAlteration(change, table) {
					switch (change.type) {
						case "add column": return this.addColumn(change, table);
						case "add constraint": return this.addConstraint(change, table);
						case "alter column": return this.alterColumn(change, table);
						case "rename": return this.renameTable(change, table);
						case "rename column": return this.renameColumn(change, table);
						case "rename constraint": return this.renameConstraint(change, table);
						case "drop column": return this.dropColumn(change, table);
						case "drop constraint": return this.dropConstraint(change, table);
						case "owner": return this.setTableOwner(change, table);
						default: throw utils_1.NotSupported.never(change);
					}
				}
				dropColumn(change, table) {
					return change;
				}
				dropConstraint(change, table) {
					return change;
				}
				setTableOwner(change, table) {
					return change;
				}
				renameConstraint(change, table) {
					return change;
				}
				renameColumn(change, table) {
					return change;
				}
				renameTable(change, table) {
					return change;
				}
				alterColumn(change, inTable) {
					let alter;
					switch (change.alter.type) {
						case "set default":
							alter = this.setColumnDefault(change.alter, inTable, change.column);
							break;
						case "set type":
							alter = this.setColumnType(change.alter, inTable, change.column);
							break;
						case "drop default":
						case "set not null":
						case "drop not null":
							alter = this.alterColumnSimple(change.alter, inTable, change.column);
							break;
						case "add generated":
							alter = this.alterColumnAddGenerated(change.alter, inTable, change.column);
							break;
						default: throw utils_1.NotSupported.never(change.alter);
					}
					if (!alter) return null;
					return assignChanged(change, { alter });
				}
				setColumnType(alter, inTable, inColumn) {
					return assignChanged(alter, { dataType: this.dataType(alter.dataType) });
				}
				alterColumnAddGenerated(alter, inTable, inColumn) {
					return alter;
				}
				alterColumnSimple(alter, inTable, inColumn) {
					return alter;
				}
				setColumnDefault(alter, inTable, inColumn) {
					const def = this.expr(alter.default);
					if (!def) return null;
					return assignChanged(alter, { default: def });
				}
				addConstraint(change, inTable) {
					return change;
				}
				addColumn(change, inTable) {
					const column = this.createColumn(change.column);
					if (!column) return null;
					return assignChanged(change, { column });
				}
				createColumn(col) {
					var _a;
					const dataType = this.dataType(col.dataType);
					if (!dataType) return null;
					return assignChanged(col, {
						dataType,
						constraints: (_a = arrayNilMap(col.constraints, (m) => this.constraint(m))) !== null && _a !== void 0 ? _a : void 0
					});
				}
				select(val) {
					switch (val.type) {
						case "select": return this.selection(val);
						case "union":
						case "union all": return this.union(val);
						case "with": return this.with(val);
						case "values": return this.values(val);
						case "with recursive": return this.withRecursive(val);
						default: throw utils_1.NotSupported.never(val);
					}
				}
				selection(val) {
					var _a, _b;
					return assignChanged(val, {
						from: arrayNilMap(val.from, (c) => this.from(c)),
						columns: arrayNilMap(val.columns, (c) => this.selectionColumn(c)),
						where: val.where && this.expr(val.where),
						groupBy: arrayNilMap(val.groupBy, (c) => this.expr(c)),
						having: val.having && this.expr(val.having),
						orderBy: this.orderBy(val.orderBy),
						limit: assignChanged(val.limit, {
							limit: this.expr((_a = val.limit) === null || _a === void 0 ? void 0 : _a.limit),
							offset: this.expr((_b = val.limit) === null || _b === void 0 ? void 0 : _b.offset)
						})
					});
				}
				orderBy(orderBy) {
					return arrayNilMap(orderBy, (c) => {
						const by = this.expr(c.by);
						if (!by) return null;
						if (by === c.by) return c;
						return {
							...c,
							by
						};
					});
				}
				union(val) {
					const left = this.select(val.left);
					const right = this.select(val.right);
					if (!left || !right) return left !== null && left !== void 0 ? left : right;
					return assignChanged(val, {
						left,
						right
					});
				}
				with(val) {
					const bind = arrayNilMap(val.bind, (s) => {
						const statement = this.statement(s.statement);
						return withAccepts(statement) ? assignChanged(s, { statement }) : null;
					});
					if (!bind) return null;
					const _in = this.statement(val.in);
					if (!withAccepts(_in)) return null;
					return assignChanged(val, {
						bind,
						in: _in
					});
				}
				withRecursive(val) {
					const statement = this.union(val.bind);
					if (!statement) return null;
					if (statement.type !== "union" && statement.type !== "union all") return null;
					const _in = this.statement(val.in);
					if (!withAccepts(_in)) return null;
					return assignChanged(val, {
						bind: statement,
						in: _in
					});
				}
				from(from) {
					switch (from.type) {
						case "table": return this.fromTable(from);
						case "statement": return this.fromStatement(from);
						case "call": return this.fromCall(from);
						default: throw utils_1.NotSupported.never(from);
					}
				}
				fromCall(from) {
					const call = this.call(from);
					if (!call || call.type !== "call") return null;
					return assignChanged(from, call);
				}
				fromStatement(from) {
					const statement = this.select(from.statement);
					if (!statement) return null;
					return assignChanged(from, {
						statement,
						join: from.join && this.join(from.join)
					});
				}
				values(from) {
					const values = arrayNilMap(from.values, (x) => arrayNilMap(x, (y) => this.expr(y)));
					if (!(values === null || values === void 0 ? void 0 : values.length)) return null;
					return assignChanged(from, { values });
				}
				join(join) {
					const on = join.on && this.expr(join.on);
					if (!on && !join.using) return join;
					return assignChanged(join, { on });
				}
				fromTable(from) {
					const nfrom = this.tableRef(from.name);
					if (!nfrom) return null;
					return assignChanged(from, {
						name: nfrom,
						join: from.join && this.join(from.join)
					});
				}
				selectionColumn(val) {
					const expr = this.expr(val.expr);
					if (!expr) return null;
					return assignChanged(val, { expr });
				}
				expr(val) {
					if (!val) return val;
					switch (val.type) {
						case "binary": return this.binary(val);
						case "unary": return this.unary(val);
						case "ref": return this.ref(val);
						case "string":
						case "numeric":
						case "integer":
						case "boolean":
						case "constant":
						case "null": return this.constant(val);
						case "list":
						case "array": return this.array(val);
						case "array select": return this.arraySelect(val);
						case "call": return this.call(val);
						case "cast": return this.cast(val);
						case "case": return this.case(val);
						case "member": return this.member(val);
						case "arrayIndex": return this.arrayIndex(val);
						case "ternary": return this.ternary(val);
						case "select":
						case "union":
						case "union all":
						case "with":
						case "with recursive": return this.select(val);
						case "keyword": return this.valueKeyword(val);
						case "parameter": return this.parameter(val);
						case "extract": return this.extract(val);
						case "overlay": return this.callOverlay(val);
						case "substring": return this.callSubstring(val);
						case "values": return this.values(val);
						case "default": return this.default(val);
						default: throw utils_1.NotSupported.never(val);
					}
				}
				arraySelect(val) {
					const select = this.select(val.select);
					if (!select) return null;
					return assignChanged(val, { select });
				}
				extract(st) {
					const from = this.expr(st.from);
					if (!from) return null;
					return assignChanged(st, { from });
				}
				valueKeyword(val) {
					return val;
				}
				ternary(val) {
					const value = this.expr(val.value);
					const lo = this.expr(val.lo);
					const hi = this.expr(val.hi);
					if (!value || !lo || !hi) return null;
					return assignChanged(val, {
						value,
						lo,
						hi
					});
				}
				parameter(st) {
					return st;
				}
				arrayIndex(val) {
					const array = this.expr(val.array);
					const index = this.expr(val.index);
					if (!array || !index) return null;
					return assignChanged(val, {
						array,
						index
					});
				}
				member(val) {
					const operand = this.expr(val.operand);
					if (!operand) return null;
					return assignChanged(val, { operand });
				}
				case(val) {
					const value = val.value && this.expr(val.value);
					const whens = arrayNilMap(val.whens, (w) => {
						const when = this.expr(w.when);
						const value = this.expr(w.value);
						if (!when || !value) return null;
						return assignChanged(w, {
							value,
							when
						});
					});
					if (!(whens === null || whens === void 0 ? void 0 : whens.length)) return null;
					return assignChanged(val, {
						value,
						whens,
						else: val.else && this.expr(val.else)
					});
				}
				cast(val) {
					const operand = this.expr(val.operand);
					if (!operand) return null;
					return assignChanged(val, { operand });
				}
				call(val) {
					var _a;
					const args = arrayNilMap(val.args, (a) => this.expr(a));
					if (!args) return null;
					const orderBy = this.orderBy(val.orderBy);
					const filter = this.expr(val.filter);
					const withinGroupList = val.withinGroup ? [val.withinGroup] : void 0;
					return assignChanged(val, {
						args,
						orderBy,
						filter,
						withinGroup: (_a = this.orderBy(withinGroupList)) === null || _a === void 0 ? void 0 : _a[0]
					});
				}
				callSubstring(val) {
					return assignChanged(val, {
						value: this.expr(val.value),
						from: this.expr(val.from),
						for: this.expr(val.for)
					});
				}
				callOverlay(val) {
					return assignChanged(val, {
						value: this.expr(val.value),
						placing: this.expr(val.placing),
						from: this.expr(val.from),
						for: this.expr(val.for)
					});
				}
				array(val) {
					const expressions = arrayNilMap(val.expressions, (a) => this.expr(a));
					if (!expressions) return null;
					return assignChanged(val, { expressions });
				}
				constant(value) {
					return value;
				}
				default(value) {
					return value;
				}
				/** Called when a reference is used */
				ref(val) {
					return val;
				}
				unary(val) {
					const operand = this.expr(val.operand);
					if (!operand) return null;
					return assignChanged(val, { operand });
				}
				binary(val) {
					const left = this.expr(val.left);
					const right = this.expr(val.right);
					if (!left || !right) return null;
					return assignChanged(val, {
						left,
						right
					});
				}
			}
			exports.AstDefaultMapper = AstDefaultMapper;
			const proto = AstDefaultMapper.prototype;
			for (const k of Object.getOwnPropertyNames(proto)) {
				const orig = proto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				Object.defineProperty(proto, k, {
					configurable: false,
					get() {
						return function(...args) {
							var _a;
							if (this.skipNext) {
								this.skipNext = false;
								return orig.apply(this, args);
							}
							const impl = (_a = this.wrapped) === null || _a === void 0 ? void 0 : _a[k];
							if (!impl) return orig.apply(this, args);
							return impl.apply(this.wrapped, args);
						};
					}
				});
			}
			class SkipModifier extends AstDefaultMapper {
				constructor(parent) {
					super();
					this.parent = parent;
				}
			}
			for (const k of Object.getOwnPropertyNames(proto)) {
				const orig = proto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				Object.defineProperty(SkipModifier.prototype, k, {
					configurable: false,
					get() {
						return function(...args) {
							this.parent.skipNext = true;
							return orig.apply(this.parent, args);
						};
					}
				});
			}
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.sqlKeywords = void 0;
			exports.sqlKeywords = [
				"ALL",
				"ANALYSE",
				"ANALYZE",
				"AND",
				"ANY",
				"ARRAY",
				"AS",
				"ASC",
				"ASYMMETRIC",
				"AUTHORIZATION",
				"BINARY",
				"BOTH",
				"CASE",
				"CAST",
				"CHECK",
				"COLLATE",
				"COLLATION",
				"CONCURRENTLY",
				"CONSTRAINT",
				"CREATE",
				"CROSS",
				"CURRENT_CATALOG",
				"CURRENT_DATE",
				"CURRENT_ROLE",
				"CURRENT_SCHEMA",
				"CURRENT_TIME",
				"CURRENT_TIMESTAMP",
				"CURRENT_USER",
				"DEFAULT",
				"DEFERRABLE",
				"DESC",
				"DISTINCT",
				"DO",
				"ELSE",
				"END",
				"EXCEPT",
				"FALSE",
				"FETCH",
				"FOR",
				"FOREIGN",
				"FREEZE",
				"FROM",
				"FULL",
				"GRANT",
				"GROUP",
				"HAVING",
				"ILIKE",
				"IN",
				"INITIALLY",
				"INNER",
				"INTERSECT",
				"INTO",
				"IS",
				"ISNULL",
				"JOIN",
				"LATERAL",
				"LEADING",
				"LEFT",
				"LIKE",
				"LIMIT",
				"LOCALTIME",
				"LOCALTIMESTAMP",
				"NATURAL",
				"NOT",
				"NOTNULL",
				"NULL",
				"OFFSET",
				"ON",
				"ONLY",
				"OR",
				"ORDER",
				"OUTER",
				"OVERLAPS",
				"PLACING",
				"PRIMARY",
				"REFERENCES",
				"RETURNING",
				"RIGHT",
				"SELECT",
				"SESSION_USER",
				"SIMILAR",
				"SOME",
				"SYMMETRIC",
				"TABLE",
				"TABLESAMPLE",
				"THEN",
				"TO",
				"TRAILING",
				"TRUE",
				"UNION",
				"UNIQUE",
				"USER",
				"USING",
				"VARIADIC",
				"VERBOSE",
				"WHEN",
				"WHERE",
				"WINDOW",
				"WITH",
				"PRECISION"
			];
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.intervalToString = exports.normalizeInterval = exports.buildInterval = void 0;
			const types = [
				["years", 12],
				["months", 30],
				["days", 24],
				["hours", 60],
				["minutes", 60],
				["seconds", 1e3],
				["milliseconds", 0]
			];
			function* unwrap(k) {
				if (typeof k[1] === "number") yield k;
				else for (const v of k) yield* unwrap(v);
			}
			function buildInterval(orig, vals) {
				var _a;
				const ret = {};
				if (vals === "invalid") throw new Error(`invalid input syntax for type interval: "${orig}"`);
				for (const [k, v] of unwrap(vals)) ret[k] = ((_a = ret[k]) !== null && _a !== void 0 ? _a : 0) + v;
				return ret;
			}
			exports.buildInterval = buildInterval;
			/** Returns a normalized copy of the given interval */
			function normalizeInterval(value) {
				var _a, _b, _c, _d, _e, _f, _g, _h, _j;
				const ret = { ...value };
				for (let i = 0; i < types.length; i++) {
					const [k, mul] = types[i];
					const v = (_a = ret[k]) !== null && _a !== void 0 ? _a : 0;
					const int = v >= 0 ? Math.floor(v) : Math.ceil(v);
					if (!v || int === v) continue;
					const nk = (_b = types[i + 1]) === null || _b === void 0 ? void 0 : _b[0];
					if (nk) ret[nk] = ((_c = ret[nk]) !== null && _c !== void 0 ? _c : 0) + mul * (v - int);
					ret[k] = int;
				}
				if (ret.months || ret.years) {
					const m = ((_d = ret.months) !== null && _d !== void 0 ? _d : 0) + ((_e = ret.years) !== null && _e !== void 0 ? _e : 0) * 12;
					ret.months = m % 12;
					ret.years = (m - ret.months) / 12;
				}
				let t = ((_f = ret.hours) !== null && _f !== void 0 ? _f : 0) * 3600 + ((_g = ret.minutes) !== null && _g !== void 0 ? _g : 0) * 60 + ((_h = ret.seconds) !== null && _h !== void 0 ? _h : 0) + ((_j = ret.milliseconds) !== null && _j !== void 0 ? _j : 0) / 1e3;
				let sign = 1;
				if (t < 0) {
					sign = -1;
					t = -t;
				}
				if (t >= 3600) {
					ret.hours = sign * Math.floor(t / 3600);
					t -= sign * ret.hours * 3600;
				} else delete ret.hours;
				if (t >= 60) {
					ret.minutes = sign * Math.floor(t / 60);
					t -= sign * ret.minutes * 60;
				} else delete ret.minutes;
				if (t > 0) {
					ret.seconds = sign * Math.floor(t);
					t -= sign * ret.seconds;
				} else delete ret.seconds;
				if (t > 0) ret.milliseconds = sign * Math.round(t * 1e3);
				else delete ret.milliseconds;
				for (const [k] of types) if (!ret[k]) delete ret[k];
				return ret;
			}
			exports.normalizeInterval = normalizeInterval;
			/** Interval value to postgres string representation  */
			function intervalToString(value) {
				var _a, _b, _c;
				value = normalizeInterval(value);
				const ret = [];
				if (value.years) ret.push(value.years === 1 ? "1 year" : value.years + " years");
				if (value.months) ret.push(value.months === 1 ? "1 month" : value.months + " months");
				if (value.days) ret.push(value.days === 1 ? "1 day" : value.days + " days");
				if (value.hours || value.minutes || value.seconds || value.milliseconds) {
					let time = `${num((_a = value.hours) !== null && _a !== void 0 ? _a : 0)}:${num((_b = value.minutes) !== null && _b !== void 0 ? _b : 0)}:${num((_c = value.seconds) !== null && _c !== void 0 ? _c : 0)}`;
					if (value.milliseconds) time = time + (value.milliseconds / 1e3).toString().substr(1);
					if (neg(value.hours) || neg(value.minutes) || neg(value.seconds) || neg(value.milliseconds)) time = "-" + time;
					ret.push(time);
				}
				return ret.join(" ");
			}
			exports.intervalToString = intervalToString;
			function num(v) {
				v = Math.abs(v);
				return v < 10 ? "0" + v : v.toString();
			}
			function neg(v) {
				return v && v < 0;
			}
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.astVisitor = void 0;
			const ast_mapper_1 = __webpack_require__(2);
			class Visitor {
				super() {
					return new SkipVisitor(this);
				}
			}
			const mapperProto = ast_mapper_1.AstDefaultMapper.prototype;
			for (const k of Object.getOwnPropertyNames(mapperProto)) {
				const orig = mapperProto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				Object.defineProperty(Visitor.prototype, k, {
					configurable: false,
					get() {
						return function(...args) {
							const impl = this.visitor[k];
							if (!impl) return orig.apply(this, args);
							impl.apply(this.visitor, args);
							return args[0];
						};
					}
				});
			}
			class SkipVisitor {
				constructor(parent) {
					this.parent = parent;
				}
			}
			for (const k of Object.getOwnPropertyNames(mapperProto)) {
				const orig = mapperProto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				Object.defineProperty(SkipVisitor.prototype, k, {
					configurable: false,
					get() {
						return function(...args) {
							return orig.apply(this.parent, args);
						};
					}
				});
			}
			/**
			* Builds an AST visitor based on the default implementation, merged with the one you provide.
			*
			* Example of visitor which counts references to a column 'foo':
			*
			* ```ts
			* let cnt = 0;
			* const visitor = astVisitor(v => ({
			*      ref: r => {
			*          if (r.name === 'foo') {
			*              cnt++;
			*          }
			*          v.super().ref(r);
			*      }
			*  }));
			*
			* visitor.statement(myStatementToCount);
			* console.log(`${cnt} references to foo !`);
			* ```
			*/
			function astVisitor(visitorBuilder) {
				return (0, ast_mapper_1.astMapper)((m) => {
					const ret = new Visitor();
					ret.mapper = m;
					ret.visitor = visitorBuilder(ret);
					return ret;
				});
			}
			exports.astVisitor = astVisitor;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.trimNullish = exports.NotSupported = void 0;
			class NotSupported extends Error {
				constructor(what) {
					super("Not supported" + (what ? ": " + what : ""));
				}
				static never(value, msg) {
					return new NotSupported(`${msg !== null && msg !== void 0 ? msg : ""} ${JSON.stringify(value)}`);
				}
			}
			exports.NotSupported = NotSupported;
			function trimNullish(value, depth = 5) {
				if (depth < 0) return value;
				if (value instanceof Array) value.forEach((x) => trimNullish(x, depth - 1));
				if (typeof value !== "object" || value instanceof Date) return value;
				if (!value) return value;
				for (const k of Object.keys(value)) {
					const val = value[k];
					if (val === void 0 || val === null) delete value[k];
					else trimNullish(val, depth - 1);
				}
				return value;
			}
			exports.trimNullish = trimNullish;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			var __createBinding = this && this.__createBinding || (Object.create ? (function(o, m, k, k2) {
				if (k2 === void 0) k2 = k;
				var desc = Object.getOwnPropertyDescriptor(m, k);
				if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
					enumerable: true,
					get: function() {
						return m[k];
					}
				};
				Object.defineProperty(o, k2, desc);
			}) : (function(o, m, k, k2) {
				if (k2 === void 0) k2 = k;
				o[k2] = m[k];
			}));
			var __exportStar = this && this.__exportStar || function(m, exports) {
				for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
			};
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.normalizeInterval = exports.intervalToString = exports.toSql = exports.astMapper = exports.assignChanged = exports.arrayNilMap = exports.astVisitor = exports.parseWithComments = exports.parseIntervalLiteral = exports.parseGeometricLiteral = exports.parseArrayLiteral = exports.parseFirst = exports.parse = void 0;
			var parser_1 = __webpack_require__(8);
			Object.defineProperty(exports, "parse", {
				enumerable: true,
				get: function() {
					return parser_1.parse;
				}
			});
			Object.defineProperty(exports, "parseFirst", {
				enumerable: true,
				get: function() {
					return parser_1.parseFirst;
				}
			});
			Object.defineProperty(exports, "parseArrayLiteral", {
				enumerable: true,
				get: function() {
					return parser_1.parseArrayLiteral;
				}
			});
			Object.defineProperty(exports, "parseGeometricLiteral", {
				enumerable: true,
				get: function() {
					return parser_1.parseGeometricLiteral;
				}
			});
			Object.defineProperty(exports, "parseIntervalLiteral", {
				enumerable: true,
				get: function() {
					return parser_1.parseIntervalLiteral;
				}
			});
			Object.defineProperty(exports, "parseWithComments", {
				enumerable: true,
				get: function() {
					return parser_1.parseWithComments;
				}
			});
			var ast_visitor_1 = __webpack_require__(5);
			Object.defineProperty(exports, "astVisitor", {
				enumerable: true,
				get: function() {
					return ast_visitor_1.astVisitor;
				}
			});
			var ast_mapper_1 = __webpack_require__(2);
			Object.defineProperty(exports, "arrayNilMap", {
				enumerable: true,
				get: function() {
					return ast_mapper_1.arrayNilMap;
				}
			});
			Object.defineProperty(exports, "assignChanged", {
				enumerable: true,
				get: function() {
					return ast_mapper_1.assignChanged;
				}
			});
			Object.defineProperty(exports, "astMapper", {
				enumerable: true,
				get: function() {
					return ast_mapper_1.astMapper;
				}
			});
			var to_sql_1 = __webpack_require__(19);
			Object.defineProperty(exports, "toSql", {
				enumerable: true,
				get: function() {
					return to_sql_1.toSql;
				}
			});
			__exportStar(__webpack_require__(21), exports);
			var interval_builder_1 = __webpack_require__(4);
			Object.defineProperty(exports, "intervalToString", {
				enumerable: true,
				get: function() {
					return interval_builder_1.intervalToString;
				}
			});
			Object.defineProperty(exports, "normalizeInterval", {
				enumerable: true,
				get: function() {
					return interval_builder_1.normalizeInterval;
				}
			});
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			var __importDefault = this && this.__importDefault || function(mod) {
				return mod && mod.__esModule ? mod : { "default": mod };
			};
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.parseGeometricLiteral = exports.parseIntervalLiteral = exports.parseArrayLiteral = exports.parse = exports.parseWithComments = exports.parseFirst = void 0;
			const nearley_1 = __webpack_require__(9);
			const main_ne_1 = __importDefault(__webpack_require__(10));
			const array_ne_1 = __importDefault(__webpack_require__(11));
			const geometric_ne_1 = __importDefault(__webpack_require__(13));
			const interval_ne_1 = __importDefault(__webpack_require__(15));
			const interval_iso_ne_1 = __importDefault(__webpack_require__(17));
			const interval_builder_1 = __webpack_require__(4);
			const lexer_1 = __webpack_require__(1);
			let sqlCompiled;
			let arrayCompiled;
			let geometricCompiled;
			let intervalTextCompiled;
			let intervalIsoCompiled;
			/** Parse the first SQL statement in the given text (discards the rest), and return its AST */
			function parseFirst(sql) {
				return parse(sql)[0];
			}
			exports.parseFirst = parseFirst;
			/** Parse an AST from SQL, and get the comments */
			function parseWithComments(sql, options) {
				return (0, lexer_1.trackingComments)(() => parse(sql, options));
			}
			exports.parseWithComments = parseWithComments;
			function parse(sql, optEntry) {
				if (!sqlCompiled) sqlCompiled = nearley_1.Grammar.fromCompiled(main_ne_1.default);
				const entry = typeof optEntry === "string" ? optEntry : optEntry === null || optEntry === void 0 ? void 0 : optEntry.entry;
				const opts = typeof optEntry === "string" ? null : optEntry;
				const doParse = () => _parse(sql, sqlCompiled, entry);
				let parsed = (opts === null || opts === void 0 ? void 0 : opts.locationTracking) ? (0, lexer_1.tracking)(doParse) : doParse();
				if (typeof optEntry !== "string" && !Array.isArray(parsed)) parsed = [parsed];
				return parsed;
			}
			exports.parse = parse;
			function parseArrayLiteral(sql) {
				if (!arrayCompiled) arrayCompiled = nearley_1.Grammar.fromCompiled(array_ne_1.default);
				return _parse(sql, arrayCompiled);
			}
			exports.parseArrayLiteral = parseArrayLiteral;
			function parseIntervalLiteral(literal) {
				if (literal.startsWith("P")) {
					if (!intervalIsoCompiled) intervalIsoCompiled = nearley_1.Grammar.fromCompiled(interval_iso_ne_1.default);
					return (0, interval_builder_1.buildInterval)(literal, _parse(literal, intervalIsoCompiled));
				} else {
					if (!intervalTextCompiled) intervalTextCompiled = nearley_1.Grammar.fromCompiled(interval_ne_1.default);
					const low = literal.toLowerCase();
					return (0, interval_builder_1.buildInterval)(literal, _parse(low, intervalTextCompiled));
				}
			}
			exports.parseIntervalLiteral = parseIntervalLiteral;
			function parseGeometricLiteral(sql, type) {
				if (!geometricCompiled) geometricCompiled = nearley_1.Grammar.fromCompiled(geometric_ne_1.default);
				return _parse(sql, geometricCompiled, type);
			}
			exports.parseGeometricLiteral = parseGeometricLiteral;
			function _parse(sql, grammar, entry) {
				try {
					grammar.start = entry !== null && entry !== void 0 ? entry : "main";
					const parser = new nearley_1.Parser(grammar);
					parser.feed(sql);
					const asts = parser.finish();
					if (!asts.length) throw new Error("Unexpected end of input");
					else if (asts.length !== 1) throw new Error(`💀 Ambiguous SQL syntax: Please file an issue stating the request that has failed at https://github.com/oguimbal/pgsql-ast-parser:

        ${sql}

        `);
					return asts[0];
				} catch (e) {
					if (typeof (e === null || e === void 0 ? void 0 : e.message) !== "string") throw e;
					let msg = e.message;
					let begin = null;
					const parts = [];
					const reg = /A (.+) token based on:/g;
					let m;
					while (m = reg.exec(msg)) {
						begin = begin !== null && begin !== void 0 ? begin : msg.substr(0, m.index);
						parts.push(`    - A "${m[1]}" token`);
					}
					if (begin) msg = begin + parts.join("\n") + "\n\n";
					e.message = msg;
					throw e;
				}
			}
		}),
		(function(module, exports) {
			module.exports = require_nearley();
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const lexer_1 = __webpack_require__(1);
			const lexer_2 = __webpack_require__(1);
			function asName(val) {
				return asNameWithColumns(val, void 0);
			}
			function asNameWithColumns(val, columns) {
				const name = toStr(val);
				if (!columns || columns.length === 0) return (0, lexer_2.track)(val, { name });
				return (0, lexer_2.track)(val, {
					name,
					columns: columns.map((c) => ({ name: toStr(c) }))
				});
			}
			function asLit(val) {
				const value = toStr(val);
				return (0, lexer_2.track)(val, { value });
			}
			function unwrap(e) {
				if (Array.isArray(e) && e.length === 1) e = unwrap(e[0]);
				if (Array.isArray(e) && !e.length) return null;
				return (0, lexer_2.unbox)(e);
			}
			const get = (i) => (x) => (0, lexer_2.track)(x, x[i]);
			const last = (x) => Array.isArray(x) ? (0, lexer_2.track)(x[x.length - 1], x[x.length - 1]) : x;
			function flatten(e) {
				if (Array.isArray(e)) {
					const ret = [];
					for (const i of e) ret.push(...flatten(i));
					return ret;
				}
				if (!e) return [];
				return [e];
			}
			function asStr(value) {
				var _a;
				value = (0, lexer_2.unbox)(value);
				return (_a = value === null || value === void 0 ? void 0 : value.value) !== null && _a !== void 0 ? _a : value;
			}
			function flattenStr(e) {
				return flatten((0, lexer_2.unbox)(e)).filter((x) => !!x).map((x) => asStr(x)).filter((x) => typeof x === "string").map((x) => x.trim()).filter((x) => !!x);
			}
			function toStr(e, join) {
				return flattenStr(e).join(join || "");
			}
			function fromEntries(vals) {
				const ret = {};
				for (const [k, v] of vals) ret[k] = v;
				return ret;
			}
			const kwSensitivity = { sensitivity: "accent" };
			const eqInsensitive = (a, b) => a.localeCompare(b, void 0, kwSensitivity) === 0;
			const notReservedKw = (kw) => (x, _, rej) => {
				const val = asStr(x[0]);
				if (eqInsensitive(val, kw)) return (0, lexer_2.box)(x, kw);
				return rej;
			};
			const kw = notReservedKw;
			const anyKw = (...kw) => {
				const kwSet = new Set(kw);
				return (x, _, rej) => {
					const val = typeof x[0] === "string" ? x[0] : x[0].value;
					return kwSet.has(val) ? val : rej;
				};
			};
			function setSeqOpts(ret, opts) {
				const defs = /* @__PURE__ */ new Set();
				const unboxed = opts.map(lexer_2.unbox);
				for (const [k, v] of unboxed) {
					if (defs.has(k)) throw new Error("conflicting or redundant options");
					defs.add(k);
					ret[k] = (0, lexer_2.unbox)(v);
				}
			}
			exports.default = {
				Lexer: lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "lparen",
						"symbols": [lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen]
					},
					{
						"name": "rparen",
						"symbols": [lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen]
					},
					{
						"name": "number$subexpression$1",
						"symbols": ["float"]
					},
					{
						"name": "number$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "number",
						"symbols": ["number$subexpression$1"],
						"postprocess": unwrap
					},
					{
						"name": "dot",
						"symbols": [lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot],
						"postprocess": id
					},
					{
						"name": "float",
						"symbols": [lexer_1.lexerAny.has("float") ? { type: "float" } : float],
						"postprocess": (x) => (0, lexer_2.box)(x, parseFloat(unwrap(x)))
					},
					{
						"name": "int",
						"symbols": [lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": (x) => (0, lexer_2.box)(x, parseInt(unwrap(x), 10))
					},
					{
						"name": "comma",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma],
						"postprocess": id
					},
					{
						"name": "star",
						"symbols": [lexer_1.lexerAny.has("star") ? { type: "star" } : star],
						"postprocess": (x) => (0, lexer_2.box)(x, x[0].value)
					},
					{
						"name": "string$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("string") ? { type: "string" } : string]
					},
					{
						"name": "string$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("eString") ? { type: "eString" } : eString]
					},
					{
						"name": "string",
						"symbols": ["string$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, unwrap(x[0]).value)
					},
					{
						"name": "ident",
						"symbols": ["word"],
						"postprocess": get(0)
					},
					{
						"name": "word",
						"symbols": [lexer_1.lexerAny.has("kw_primary") ? { type: "kw_primary" } : kw_primary],
						"postprocess": (x) => (0, lexer_2.box)(x, "primary")
					},
					{
						"name": "word",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique],
						"postprocess": (x) => (0, lexer_2.box)(x, "unique")
					},
					{
						"name": "word",
						"symbols": [lexer_1.lexerAny.has("quoted_word") ? { type: "quoted_word" } : quoted_word],
						"postprocess": (x) => (0, lexer_2.box)(x, x[0].value, true)
					},
					{
						"name": "word",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": (x) => (0, lexer_2.box)(x, x[0].value)
					},
					{
						"name": "collist_paren",
						"symbols": [
							"lparen",
							"collist",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "collist$ebnf$1",
						"symbols": []
					},
					{
						"name": "collist$ebnf$1$subexpression$1",
						"symbols": ["comma", "ident"],
						"postprocess": last
					},
					{
						"name": "collist$ebnf$1",
						"symbols": ["collist$ebnf$1", "collist$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "collist",
						"symbols": ["ident", "collist$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "kw_between",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("between")
					},
					{
						"name": "kw_conflict",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("conflict")
					},
					{
						"name": "kw_nothing",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("nothing")
					},
					{
						"name": "kw_begin",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("begin")
					},
					{
						"name": "kw_if",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("if")
					},
					{
						"name": "kw_exists",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("exists")
					},
					{
						"name": "kw_key",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("key")
					},
					{
						"name": "kw_index",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("index")
					},
					{
						"name": "kw_extension",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("extension")
					},
					{
						"name": "kw_schema",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("schema")
					},
					{
						"name": "kw_nulls",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("nulls")
					},
					{
						"name": "kw_first",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("first")
					},
					{
						"name": "kw_last",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("last")
					},
					{
						"name": "kw_start",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("start")
					},
					{
						"name": "kw_restart",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("restart")
					},
					{
						"name": "kw_filter",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("filter")
					},
					{
						"name": "kw_commit",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("commit")
					},
					{
						"name": "kw_tablespace",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("tablespace")
					},
					{
						"name": "kw_transaction",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("transaction")
					},
					{
						"name": "kw_work",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("work")
					},
					{
						"name": "kw_read",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("read")
					},
					{
						"name": "kw_write",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("write")
					},
					{
						"name": "kw_isolation",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("isolation")
					},
					{
						"name": "kw_level",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("level")
					},
					{
						"name": "kw_serializable",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("serializable")
					},
					{
						"name": "kw_rollback",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("rollback")
					},
					{
						"name": "kw_insert",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("insert")
					},
					{
						"name": "kw_value",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("value")
					},
					{
						"name": "kw_values",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("values")
					},
					{
						"name": "kw_update",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("update")
					},
					{
						"name": "kw_column",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("column")
					},
					{
						"name": "kw_set",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("set")
					},
					{
						"name": "kw_version",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("version")
					},
					{
						"name": "kw_alter",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("alter")
					},
					{
						"name": "kw_rename",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("rename")
					},
					{
						"name": "kw_sequence",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("sequence")
					},
					{
						"name": "kw_temp",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("temp")
					},
					{
						"name": "kw_temporary",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("temporary")
					},
					{
						"name": "kw_add",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("add")
					},
					{
						"name": "kw_owner",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("owner")
					},
					{
						"name": "kw_owned",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("owned")
					},
					{
						"name": "kw_including",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("including")
					},
					{
						"name": "kw_excluding",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("excluding")
					},
					{
						"name": "kw_none",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("none")
					},
					{
						"name": "kw_drop",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("drop")
					},
					{
						"name": "kw_operator",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("operator")
					},
					{
						"name": "kw_minvalue",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("minvalue")
					},
					{
						"name": "kw_maxvalue",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("maxvalue")
					},
					{
						"name": "kw_data",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("data")
					},
					{
						"name": "kw_type",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("type")
					},
					{
						"name": "kw_trigger",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("trigger")
					},
					{
						"name": "kw_delete",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("delete")
					},
					{
						"name": "kw_cache",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("cache")
					},
					{
						"name": "kw_cascade",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("cascade")
					},
					{
						"name": "kw_no",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("no")
					},
					{
						"name": "kw_timestamp",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("timestamp")
					},
					{
						"name": "kw_cycle",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("cycle")
					},
					{
						"name": "kw_function",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("function")
					},
					{
						"name": "kw_returns",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("returns")
					},
					{
						"name": "kw_language",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("language")
					},
					{
						"name": "kw_out",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("out")
					},
					{
						"name": "kw_inout",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("inout")
					},
					{
						"name": "kw_variadic",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("variadic")
					},
					{
						"name": "kw_action",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("action")
					},
					{
						"name": "kw_restrict",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("restrict")
					},
					{
						"name": "kw_truncate",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("truncate")
					},
					{
						"name": "kw_increment",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("increment")
					},
					{
						"name": "kw_by",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("by")
					},
					{
						"name": "kw_row",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("row")
					},
					{
						"name": "kw_rows",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("rows")
					},
					{
						"name": "kw_next",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("next")
					},
					{
						"name": "kw_match",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("match")
					},
					{
						"name": "kw_replace",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("replace")
					},
					{
						"name": "kw_recursive",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("recursive")
					},
					{
						"name": "kw_view",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("view")
					},
					{
						"name": "kw_stored",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("stored")
					},
					{
						"name": "kw_cascaded",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("cascaded")
					},
					{
						"name": "kw_unlogged",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("unlogged")
					},
					{
						"name": "kw_global",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("global")
					},
					{
						"name": "kw_option",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("option")
					},
					{
						"name": "kw_materialized",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("materialized")
					},
					{
						"name": "kw_partial",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("partial")
					},
					{
						"name": "kw_partition",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("partition")
					},
					{
						"name": "kw_simple",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("simple")
					},
					{
						"name": "kw_generated",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("generated")
					},
					{
						"name": "kw_always",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("always")
					},
					{
						"name": "kw_identity",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("identity")
					},
					{
						"name": "kw_name",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("name")
					},
					{
						"name": "kw_enum",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("enum")
					},
					{
						"name": "kw_show",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("show")
					},
					{
						"name": "kw_ordinality",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("ordinality")
					},
					{
						"name": "kw_overriding",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("overriding")
					},
					{
						"name": "kw_over",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("over")
					},
					{
						"name": "kw_system",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("system")
					},
					{
						"name": "kw_comment",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("comment")
					},
					{
						"name": "kw_time",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("time")
					},
					{
						"name": "kw_names",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("names")
					},
					{
						"name": "kw_at",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("at")
					},
					{
						"name": "kw_zone",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("zone")
					},
					{
						"name": "kw_interval",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("interval")
					},
					{
						"name": "kw_hour",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("hour")
					},
					{
						"name": "kw_minute",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("minute")
					},
					{
						"name": "kw_local",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("local")
					},
					{
						"name": "kw_session",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("session")
					},
					{
						"name": "kw_prepare",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("prepare")
					},
					{
						"name": "kw_deallocate",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("deallocate")
					},
					{
						"name": "kw_raise",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("raise")
					},
					{
						"name": "kw_continue",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("continue")
					},
					{
						"name": "kw_share",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("share")
					},
					{
						"name": "kw_refresh",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("refresh")
					},
					{
						"name": "kw_nowait",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("nowait")
					},
					{
						"name": "kw_skip",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("skip")
					},
					{
						"name": "kw_locked",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("locked")
					},
					{
						"name": "kw_within",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": notReservedKw("within")
					},
					{
						"name": "kw_ifnotexists",
						"symbols": [
							"kw_if",
							lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not,
							"kw_exists"
						]
					},
					{
						"name": "kw_ifexists",
						"symbols": ["kw_if", "kw_exists"]
					},
					{
						"name": "kw_withordinality",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with, "kw_ordinality"]
					},
					{
						"name": "kw_not_null",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not, lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null]
					},
					{
						"name": "kw_primary_key",
						"symbols": [lexer_1.lexerAny.has("kw_primary") ? { type: "kw_primary" } : kw_primary, "kw_key"]
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$2",
						"symbols": ["int"]
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "data_type$ebnf$1$subexpression$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1",
						"symbols": ["data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1", "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "data_type$ebnf$1$subexpression$1$macrocall$1",
						"symbols": ["data_type$ebnf$1$subexpression$1$macrocall$2", "data_type$ebnf$1$subexpression$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "data_type$ebnf$1$subexpression$1",
						"symbols": [
							"lparen",
							"data_type$ebnf$1$subexpression$1$macrocall$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "data_type$ebnf$1",
						"symbols": ["data_type$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "data_type$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "data_type$ebnf$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_array") ? { type: "kw_array" } : kw_array]
					},
					{
						"name": "data_type$ebnf$2$subexpression$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket, lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket]
					},
					{
						"name": "data_type$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["data_type$ebnf$2$subexpression$1$ebnf$1$subexpression$1"]
					},
					{
						"name": "data_type$ebnf$2$subexpression$1$ebnf$1$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket, lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket]
					},
					{
						"name": "data_type$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["data_type$ebnf$2$subexpression$1$ebnf$1", "data_type$ebnf$2$subexpression$1$ebnf$1$subexpression$2"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "data_type$ebnf$2$subexpression$1",
						"symbols": ["data_type$ebnf$2$subexpression$1$ebnf$1"]
					},
					{
						"name": "data_type$ebnf$2",
						"symbols": ["data_type$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "data_type$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "data_type",
						"symbols": [
							"data_type_simple",
							"data_type$ebnf$1",
							"data_type$ebnf$2"
						],
						"postprocess": (x) => {
							let asArray = x[2];
							const name = unwrap(x[0]);
							let ret;
							ret = {
								...name,
								...Array.isArray(x[1]) && x[1].length ? { config: x[1].map(unwrap) } : {}
							};
							if (asArray) {
								if (asArray[0].type === "kw_array") asArray = [["array"]];
								for (const _ of asArray[0]) ret = {
									kind: "array",
									arrayOf: ret
								};
							}
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "data_type_list$ebnf$1",
						"symbols": []
					},
					{
						"name": "data_type_list$ebnf$1$subexpression$1",
						"symbols": ["comma", "data_type"],
						"postprocess": last
					},
					{
						"name": "data_type_list$ebnf$1",
						"symbols": ["data_type_list$ebnf$1", "data_type_list$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "data_type_list",
						"symbols": ["data_type", "data_type_list$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "data_type_simple",
						"symbols": ["data_type_text"],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(x, " ") })
					},
					{
						"name": "data_type_simple",
						"symbols": ["data_type_numeric"],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(x, " ") })
					},
					{
						"name": "data_type_simple",
						"symbols": ["data_type_date"]
					},
					{
						"name": "data_type_simple",
						"symbols": ["qualified_name_mark_quotes"]
					},
					{
						"name": "data_type_numeric$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("double")
					},
					{
						"name": "data_type_numeric",
						"symbols": ["data_type_numeric$subexpression$1", lexer_1.lexerAny.has("kw_precision") ? { type: "kw_precision" } : kw_precision]
					},
					{
						"name": "data_type_text$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("character", "bit")
					},
					{
						"name": "data_type_text$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("varying")
					},
					{
						"name": "data_type_text",
						"symbols": ["data_type_text$subexpression$1", "data_type_text$subexpression$2"]
					},
					{
						"name": "data_type_date$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("timestamp", "time")
					},
					{
						"name": "data_type_date$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with]
					},
					{
						"name": "data_type_date$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("without")
					},
					{
						"name": "data_type_date$subexpression$3",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("time")
					},
					{
						"name": "data_type_date$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("zone")
					},
					{
						"name": "data_type_date",
						"symbols": [
							"data_type_date$subexpression$1",
							"data_type_date$subexpression$2",
							"data_type_date$subexpression$3",
							"data_type_date$subexpression$4"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(x, " ") })
					},
					{
						"name": "data_type_date$subexpression$5",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("timestamp", "time")
					},
					{
						"name": "data_type_date$subexpression$6",
						"symbols": [
							"lparen",
							"int",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "data_type_date$subexpression$7",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with]
					},
					{
						"name": "data_type_date$subexpression$7",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("without")
					},
					{
						"name": "data_type_date$subexpression$8",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("time")
					},
					{
						"name": "data_type_date$subexpression$9",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": kw("zone")
					},
					{
						"name": "data_type_date",
						"symbols": [
							"data_type_date$subexpression$5",
							"data_type_date$subexpression$6",
							"data_type_date$subexpression$7",
							"data_type_date$subexpression$8",
							"data_type_date$subexpression$9"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: `timestamp ${toStr(x[2])} time zone`,
							config: [(0, lexer_2.unbox)(x[1])]
						})
					},
					{
						"name": "ident_aliased$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as, "ident"],
						"postprocess": last
					},
					{
						"name": "ident_aliased",
						"symbols": ["ident_aliased$subexpression$1"]
					},
					{
						"name": "ident_aliased",
						"symbols": ["ident"],
						"postprocess": unwrap
					},
					{
						"name": "table_ref",
						"symbols": ["qualified_name"],
						"postprocess": unwrap
					},
					{
						"name": "qcolumn$ebnf$1$subexpression$1",
						"symbols": ["dot", "ident"],
						"postprocess": last
					},
					{
						"name": "qcolumn$ebnf$1",
						"symbols": ["qcolumn$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "qcolumn$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "qcolumn",
						"symbols": [
							"ident",
							"dot",
							"ident",
							"qcolumn$ebnf$1"
						],
						"postprocess": (x) => {
							if (!x[3]) return (0, lexer_2.track)(x, {
								table: (0, lexer_2.unbox)(x[0]),
								column: (0, lexer_2.unbox)(x[2])
							});
							return (0, lexer_2.track)(x, {
								schema: (0, lexer_2.unbox)(x[0]),
								table: (0, lexer_2.unbox)(x[2]),
								column: (0, lexer_2.unbox)(x[3])
							});
						}
					},
					{
						"name": "table_ref_aliased$ebnf$1",
						"symbols": ["ident_aliased"],
						"postprocess": id
					},
					{
						"name": "table_ref_aliased$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "table_ref_aliased",
						"symbols": ["table_ref", "table_ref_aliased$ebnf$1"],
						"postprocess": (x) => {
							const alias = unwrap(x[1]);
							return (0, lexer_2.track)(x, {
								...unwrap(x[0]),
								...alias ? { alias } : {}
							});
						}
					},
					{
						"name": "qualified_name",
						"symbols": ["qname_ident"],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(x) })
					},
					{
						"name": "qualified_name",
						"symbols": [
							"ident",
							"dot",
							"ident_extended"
						],
						"postprocess": (x) => {
							const schema = toStr(x[0]);
							const name = toStr(x[2]);
							return (0, lexer_2.track)(x, {
								schema,
								name
							});
						}
					},
					{
						"name": "qualified_name",
						"symbols": [lexer_1.lexerAny.has("kw_current_schema") ? { type: "kw_current_schema" } : kw_current_schema],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: "current_schema" })
					},
					{
						"name": "qualified_name_mark_quotes",
						"symbols": ["qname_ident"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: toStr(x),
							...(0, lexer_2.doubleQuoted)(x)
						})
					},
					{
						"name": "qualified_name_mark_quotes",
						"symbols": [
							"ident",
							"dot",
							"ident_extended"
						],
						"postprocess": (x) => {
							const schema = toStr(x[0]);
							const name = toStr(x[2]);
							return (0, lexer_2.track)(x, {
								schema,
								name,
								...(0, lexer_2.doubleQuoted)(x[2])
							});
						}
					},
					{
						"name": "qualified_name_mark_quotes",
						"symbols": [lexer_1.lexerAny.has("kw_current_schema") ? { type: "kw_current_schema" } : kw_current_schema],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: "current_schema" })
					},
					{
						"name": "qname_ident",
						"symbols": ["ident"]
					},
					{
						"name": "qname_ident",
						"symbols": [lexer_1.lexerAny.has("kw_precision") ? { type: "kw_precision" } : kw_precision]
					},
					{
						"name": "qname",
						"symbols": ["qualified_name"],
						"postprocess": unwrap
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_analyse") ? { type: "kw_analyse" } : kw_analyse]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_analyze") ? { type: "kw_analyze" } : kw_analyze]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_and") ? { type: "kw_and" } : kw_and]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_any") ? { type: "kw_any" } : kw_any]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_array") ? { type: "kw_array" } : kw_array]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_asc") ? { type: "kw_asc" } : kw_asc]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_asymmetric") ? { type: "kw_asymmetric" } : kw_asymmetric]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_authorization") ? { type: "kw_authorization" } : kw_authorization]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_binary") ? { type: "kw_binary" } : kw_binary]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_both") ? { type: "kw_both" } : kw_both]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_case") ? { type: "kw_case" } : kw_case]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_cast") ? { type: "kw_cast" } : kw_cast]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_check") ? { type: "kw_check" } : kw_check]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_collate") ? { type: "kw_collate" } : kw_collate]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_collation") ? { type: "kw_collation" } : kw_collation]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_concurrently") ? { type: "kw_concurrently" } : kw_concurrently]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_cross") ? { type: "kw_cross" } : kw_cross]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_catalog") ? { type: "kw_current_catalog" } : kw_current_catalog]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_date") ? { type: "kw_current_date" } : kw_current_date]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_role") ? { type: "kw_current_role" } : kw_current_role]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_schema") ? { type: "kw_current_schema" } : kw_current_schema]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_time") ? { type: "kw_current_time" } : kw_current_time]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_timestamp") ? { type: "kw_current_timestamp" } : kw_current_timestamp]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_user") ? { type: "kw_current_user" } : kw_current_user]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_deferrable") ? { type: "kw_deferrable" } : kw_deferrable]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_desc") ? { type: "kw_desc" } : kw_desc]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_distinct") ? { type: "kw_distinct" } : kw_distinct]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_do") ? { type: "kw_do" } : kw_do]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_else") ? { type: "kw_else" } : kw_else]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_end") ? { type: "kw_end" } : kw_end]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_except") ? { type: "kw_except" } : kw_except]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_false") ? { type: "kw_false" } : kw_false]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_fetch") ? { type: "kw_fetch" } : kw_fetch]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_for") ? { type: "kw_for" } : kw_for]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_foreign") ? { type: "kw_foreign" } : kw_foreign]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_freeze") ? { type: "kw_freeze" } : kw_freeze]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_full") ? { type: "kw_full" } : kw_full]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_grant") ? { type: "kw_grant" } : kw_grant]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_group") ? { type: "kw_group" } : kw_group]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_having") ? { type: "kw_having" } : kw_having]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_ilike") ? { type: "kw_ilike" } : kw_ilike]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_in") ? { type: "kw_in" } : kw_in]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_initially") ? { type: "kw_initially" } : kw_initially]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_inner") ? { type: "kw_inner" } : kw_inner]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_intersect") ? { type: "kw_intersect" } : kw_intersect]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_into") ? { type: "kw_into" } : kw_into]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_isnull") ? { type: "kw_isnull" } : kw_isnull]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_join") ? { type: "kw_join" } : kw_join]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_lateral") ? { type: "kw_lateral" } : kw_lateral]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_leading") ? { type: "kw_leading" } : kw_leading]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_left") ? { type: "kw_left" } : kw_left]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_like") ? { type: "kw_like" } : kw_like]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_limit") ? { type: "kw_limit" } : kw_limit]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_localtime") ? { type: "kw_localtime" } : kw_localtime]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_localtimestamp") ? { type: "kw_localtimestamp" } : kw_localtimestamp]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_natural") ? { type: "kw_natural" } : kw_natural]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_notnull") ? { type: "kw_notnull" } : kw_notnull]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_offset") ? { type: "kw_offset" } : kw_offset]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_only") ? { type: "kw_only" } : kw_only]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_or") ? { type: "kw_or" } : kw_or]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_order") ? { type: "kw_order" } : kw_order]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_outer") ? { type: "kw_outer" } : kw_outer]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_overlaps") ? { type: "kw_overlaps" } : kw_overlaps]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_placing") ? { type: "kw_placing" } : kw_placing]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_primary") ? { type: "kw_primary" } : kw_primary]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_references") ? { type: "kw_references" } : kw_references]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_returning") ? { type: "kw_returning" } : kw_returning]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_right") ? { type: "kw_right" } : kw_right]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_select") ? { type: "kw_select" } : kw_select]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_session_user") ? { type: "kw_session_user" } : kw_session_user]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_similar") ? { type: "kw_similar" } : kw_similar]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_some") ? { type: "kw_some" } : kw_some]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_symmetric") ? { type: "kw_symmetric" } : kw_symmetric]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_tablesample") ? { type: "kw_tablesample" } : kw_tablesample]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_then") ? { type: "kw_then" } : kw_then]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_trailing") ? { type: "kw_trailing" } : kw_trailing]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_true") ? { type: "kw_true" } : kw_true]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_union") ? { type: "kw_union" } : kw_union]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_user") ? { type: "kw_user" } : kw_user]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_using") ? { type: "kw_using" } : kw_using]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_variadic") ? { type: "kw_variadic" } : kw_variadic]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_verbose") ? { type: "kw_verbose" } : kw_verbose]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_when") ? { type: "kw_when" } : kw_when]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_window") ? { type: "kw_window" } : kw_window]
					},
					{
						"name": "any_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with]
					},
					{
						"name": "ident_extended",
						"symbols": ["ident"]
					},
					{
						"name": "ident_extended",
						"symbols": ["any_keyword"]
					},
					{
						"name": "select_statement$ebnf$1",
						"symbols": ["select_from"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$2",
						"symbols": ["select_where"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$3$subexpression$1$ebnf$1",
						"symbols": ["select_having"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$3$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$3$subexpression$1",
						"symbols": ["select_groupby", "select_statement$ebnf$3$subexpression$1$ebnf$1"]
					},
					{
						"name": "select_statement$ebnf$3",
						"symbols": ["select_statement$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$4",
						"symbols": ["select_order_by"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$5",
						"symbols": ["select_limit_offset"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$6$subexpression$1$ebnf$1",
						"symbols": ["select_skip"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$6$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement$ebnf$6$subexpression$1",
						"symbols": ["select_for", "select_statement$ebnf$6$subexpression$1$ebnf$1"]
					},
					{
						"name": "select_statement$ebnf$6",
						"symbols": ["select_statement$ebnf$6$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_statement$ebnf$6",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_statement",
						"symbols": [
							"select_what",
							"select_statement$ebnf$1",
							"select_statement$ebnf$2",
							"select_statement$ebnf$3",
							"select_statement$ebnf$4",
							"select_statement$ebnf$5",
							"select_statement$ebnf$6"
						],
						"postprocess": (x) => {
							let [what, from, where, _groupBy, orderBy, limit, _selectFor] = x;
							from = unwrap(from);
							let groupBy = _groupBy && _groupBy[0];
							let having = _groupBy && _groupBy[1];
							groupBy = groupBy && (groupBy.length === 1 && groupBy[0].type === "list" ? groupBy[0].expressions : groupBy);
							having = having && unwrap(having);
							let selectFor = _selectFor && _selectFor[0];
							let skip = _selectFor && _selectFor[1];
							skip = unwrap(skip);
							return (0, lexer_2.track)(x, {
								...what,
								...from ? { from: Array.isArray(from) ? from : [from] } : {},
								...groupBy ? { groupBy } : {},
								...having ? { having } : {},
								...limit ? { limit: unwrap(limit) } : {},
								...orderBy ? { orderBy } : {},
								...where ? { where } : {},
								...selectFor ? { for: selectFor[1] } : {},
								...skip ? { skip } : {},
								type: "select"
							});
						}
					},
					{
						"name": "select_from",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "select_from_items"],
						"postprocess": last
					},
					{
						"name": "select_from_items$ebnf$1",
						"symbols": []
					},
					{
						"name": "select_from_items$ebnf$1$subexpression$1",
						"symbols": ["comma", "select_from_item"],
						"postprocess": last
					},
					{
						"name": "select_from_items$ebnf$1",
						"symbols": ["select_from_items$ebnf$1", "select_from_items$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_from_items",
						"symbols": ["select_from_item", "select_from_items$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [...head, ...flatten(tail) || []];
						}
					},
					{
						"name": "select_from_item",
						"symbols": ["select_from_subject"]
					},
					{
						"name": "select_from_item",
						"symbols": ["select_from_item_joins"],
						"postprocess": get(0)
					},
					{
						"name": "select_from_item_joins$subexpression$1",
						"symbols": ["select_from_item"],
						"postprocess": get(0)
					},
					{
						"name": "select_from_item_joins",
						"symbols": ["select_from_item_joins$subexpression$1", "select_table_join"],
						"postprocess": flatten
					},
					{
						"name": "select_from_item_joins",
						"symbols": [
							"lparen",
							"select_from_item_joins",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "select_from_subject",
						"symbols": ["stb_table"],
						"postprocess": unwrap
					},
					{
						"name": "select_from_subject",
						"symbols": ["stb_statement"],
						"postprocess": unwrap
					},
					{
						"name": "select_from_subject",
						"symbols": ["stb_call"],
						"postprocess": unwrap
					},
					{
						"name": "stb_opts$ebnf$1",
						"symbols": ["collist_paren"],
						"postprocess": id
					},
					{
						"name": "stb_opts$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_opts",
						"symbols": ["ident_aliased", "stb_opts$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							alias: toStr(x[0]),
							...x[1] && { columnNames: (0, lexer_2.unbox)(x[1]).map(asName) }
						})
					},
					{
						"name": "stb_table$ebnf$1",
						"symbols": ["stb_opts"],
						"postprocess": id
					},
					{
						"name": "stb_table$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_table",
						"symbols": ["table_ref", "stb_table$ebnf$1"],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: "table",
								name: (0, lexer_2.track)(x, {
									...x[0],
									...x[1]
								})
							});
						}
					},
					{
						"name": "stb_statement$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_lateral") ? { type: "kw_lateral" } : kw_lateral],
						"postprocess": id
					},
					{
						"name": "stb_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_statement",
						"symbols": [
							"stb_statement$ebnf$1",
							"selection_paren",
							"stb_opts"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "statement",
							statement: unwrap(x[1]),
							...x[0] && { lateral: true },
							...x[2]
						})
					},
					{
						"name": "select_values",
						"symbols": ["kw_values", "insert_values"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "values",
							values: x[1]
						})
					},
					{
						"name": "stb_call$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_lateral") ? { type: "kw_lateral" } : kw_lateral],
						"postprocess": id
					},
					{
						"name": "stb_call$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call$ebnf$2",
						"symbols": ["kw_withordinality"],
						"postprocess": id
					},
					{
						"name": "stb_call$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call$ebnf$3",
						"symbols": ["stb_call_alias"],
						"postprocess": id
					},
					{
						"name": "stb_call$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call",
						"symbols": [
							"stb_call$ebnf$1",
							"expr_function_call",
							"stb_call$ebnf$2",
							"stb_call$ebnf$3"
						],
						"postprocess": (x) => {
							const lateral = x[0];
							const withOrdinality = x[2];
							const alias = x[3];
							if (!withOrdinality && !alias) return x[1];
							return (0, lexer_2.track)(x, {
								...x[1],
								...lateral && { lateral: true },
								...withOrdinality && { withOrdinality: true },
								alias: alias ? asNameWithColumns(alias[0], alias[1]) : void 0
							});
						}
					},
					{
						"name": "stb_call_alias$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as],
						"postprocess": id
					},
					{
						"name": "stb_call_alias$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call_alias$subexpression$1",
						"symbols": ["stb_call_alias$subexpression$1$ebnf$1", "ident"],
						"postprocess": last
					},
					{
						"name": "stb_call_alias$ebnf$1",
						"symbols": ["stb_call_alias_list"],
						"postprocess": id
					},
					{
						"name": "stb_call_alias$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "stb_call_alias",
						"symbols": ["stb_call_alias$subexpression$1", "stb_call_alias$ebnf$1"]
					},
					{
						"name": "stb_call_alias_list",
						"symbols": [
							"lparen",
							"stb_call_alias_list_raw",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "stb_call_alias_list_raw$ebnf$1",
						"symbols": []
					},
					{
						"name": "stb_call_alias_list_raw$ebnf$1$subexpression$1",
						"symbols": ["comma", "ident"],
						"postprocess": last
					},
					{
						"name": "stb_call_alias_list_raw$ebnf$1",
						"symbols": ["stb_call_alias_list_raw$ebnf$1", "stb_call_alias_list_raw$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "stb_call_alias_list_raw",
						"symbols": ["ident", "stb_call_alias_list_raw$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "select_table_join$ebnf$1",
						"symbols": ["select_table_join_clause"],
						"postprocess": id
					},
					{
						"name": "select_table_join$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_table_join",
						"symbols": [
							"select_join_op",
							lexer_1.lexerAny.has("kw_join") ? { type: "kw_join" } : kw_join,
							"select_from_subject",
							"select_table_join$ebnf$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							...unwrap(x[2]),
							join: {
								type: toStr(x[0], " "),
								...x[3] && unwrap(x[3])
							}
						})
					},
					{
						"name": "select_table_join_clause",
						"symbols": [lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on, "expr"],
						"postprocess": (x) => (0, lexer_2.track)(x, { on: last(x) })
					},
					{
						"name": "select_table_join_clause$macrocall$2",
						"symbols": ["ident"]
					},
					{
						"name": "select_table_join_clause$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "select_table_join_clause$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "select_table_join_clause$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "select_table_join_clause$macrocall$1$ebnf$1",
						"symbols": ["select_table_join_clause$macrocall$1$ebnf$1", "select_table_join_clause$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_table_join_clause$macrocall$1",
						"symbols": ["select_table_join_clause$macrocall$2", "select_table_join_clause$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "select_table_join_clause",
						"symbols": [
							lexer_1.lexerAny.has("kw_using") ? { type: "kw_using" } : kw_using,
							"lparen",
							"select_table_join_clause$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { using: x[2].map(asName) })
					},
					{
						"name": "select_join_op$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_inner") ? { type: "kw_inner" } : kw_inner],
						"postprocess": id
					},
					{
						"name": "select_join_op$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_join_op$subexpression$1",
						"symbols": ["select_join_op$subexpression$1$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, "INNER JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$1"]
					},
					{
						"name": "select_join_op$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_cross") ? { type: "kw_cross" } : kw_cross],
						"postprocess": (x) => (0, lexer_2.box)(x, "CROSS JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$2"]
					},
					{
						"name": "select_join_op$subexpression$3$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_outer") ? { type: "kw_outer" } : kw_outer],
						"postprocess": id
					},
					{
						"name": "select_join_op$subexpression$3$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_join_op$subexpression$3",
						"symbols": [lexer_1.lexerAny.has("kw_left") ? { type: "kw_left" } : kw_left, "select_join_op$subexpression$3$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, "LEFT JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$3"]
					},
					{
						"name": "select_join_op$subexpression$4$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_outer") ? { type: "kw_outer" } : kw_outer],
						"postprocess": id
					},
					{
						"name": "select_join_op$subexpression$4$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_join_op$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("kw_right") ? { type: "kw_right" } : kw_right, "select_join_op$subexpression$4$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, "RIGHT JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$4"]
					},
					{
						"name": "select_join_op$subexpression$5$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_outer") ? { type: "kw_outer" } : kw_outer],
						"postprocess": id
					},
					{
						"name": "select_join_op$subexpression$5$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_join_op$subexpression$5",
						"symbols": [lexer_1.lexerAny.has("kw_full") ? { type: "kw_full" } : kw_full, "select_join_op$subexpression$5$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, "FULL JOIN")
					},
					{
						"name": "select_join_op",
						"symbols": ["select_join_op$subexpression$5"]
					},
					{
						"name": "select_what$ebnf$1",
						"symbols": ["select_distinct"],
						"postprocess": id
					},
					{
						"name": "select_what$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_what$ebnf$2",
						"symbols": ["select_expr_list_aliased"],
						"postprocess": id
					},
					{
						"name": "select_what$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_what",
						"symbols": [
							lexer_1.lexerAny.has("kw_select") ? { type: "kw_select" } : kw_select,
							"select_what$ebnf$1",
							"select_what$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							columns: x[2],
							...x[1] && { distinct: (0, lexer_2.unbox)(x[1]) }
						})
					},
					{
						"name": "select_expr_list_aliased$ebnf$1",
						"symbols": []
					},
					{
						"name": "select_expr_list_aliased$ebnf$1$subexpression$1",
						"symbols": ["comma", "select_expr_list_item"],
						"postprocess": last
					},
					{
						"name": "select_expr_list_aliased$ebnf$1",
						"symbols": ["select_expr_list_aliased$ebnf$1", "select_expr_list_aliased$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_expr_list_aliased",
						"symbols": ["select_expr_list_item", "select_expr_list_aliased$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "select_expr_list_item$ebnf$1",
						"symbols": ["ident_aliased"],
						"postprocess": id
					},
					{
						"name": "select_expr_list_item$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_expr_list_item",
						"symbols": ["expr", "select_expr_list_item$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							expr: x[0],
							...x[1] ? { alias: asName(x[1]) } : {}
						})
					},
					{
						"name": "select_distinct",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all],
						"postprocess": (x) => (0, lexer_2.box)(x, "all")
					},
					{
						"name": "select_distinct$ebnf$1$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"lparen",
							"expr_list_raw",
							"rparen"
						],
						"postprocess": get(2)
					},
					{
						"name": "select_distinct$ebnf$1",
						"symbols": ["select_distinct$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_distinct$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_distinct",
						"symbols": [lexer_1.lexerAny.has("kw_distinct") ? { type: "kw_distinct" } : kw_distinct, "select_distinct$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, x[1] || "distinct")
					},
					{
						"name": "select_where",
						"symbols": [lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where, "expr"],
						"postprocess": last
					},
					{
						"name": "select_groupby",
						"symbols": [
							lexer_1.lexerAny.has("kw_group") ? { type: "kw_group" } : kw_group,
							"kw_by",
							"expr_list_raw"
						],
						"postprocess": last
					},
					{
						"name": "select_having",
						"symbols": [lexer_1.lexerAny.has("kw_having") ? { type: "kw_having" } : kw_having, "expr"],
						"postprocess": last
					},
					{
						"name": "select_limit_offset$ebnf$1$subexpression$1",
						"symbols": ["select_offset"]
					},
					{
						"name": "select_limit_offset$ebnf$1$subexpression$1",
						"symbols": ["select_limit"]
					},
					{
						"name": "select_limit_offset$ebnf$1",
						"symbols": ["select_limit_offset$ebnf$1$subexpression$1"]
					},
					{
						"name": "select_limit_offset$ebnf$1$subexpression$2",
						"symbols": ["select_offset"]
					},
					{
						"name": "select_limit_offset$ebnf$1$subexpression$2",
						"symbols": ["select_limit"]
					},
					{
						"name": "select_limit_offset$ebnf$1",
						"symbols": ["select_limit_offset$ebnf$1", "select_limit_offset$ebnf$1$subexpression$2"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_limit_offset",
						"symbols": ["select_limit_offset$ebnf$1"],
						"postprocess": (x, rej) => {
							const value = unwrap(x);
							if (!Array.isArray(value)) return (0, lexer_2.track)(x, value);
							if (value.length != 2) return rej;
							const a = unwrap(value[0]);
							const b = unwrap(value[1]);
							if (a.offset && b.offset || a.limit && b.limit) return rej;
							return (0, lexer_2.track)(x, {
								...a,
								...b
							});
						}
					},
					{
						"name": "select_offset$ebnf$1$subexpression$1",
						"symbols": ["kw_row"]
					},
					{
						"name": "select_offset$ebnf$1$subexpression$1",
						"symbols": ["kw_rows"]
					},
					{
						"name": "select_offset$ebnf$1",
						"symbols": ["select_offset$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_offset$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_offset",
						"symbols": [
							lexer_1.lexerAny.has("kw_offset") ? { type: "kw_offset" } : kw_offset,
							"expr_nostar",
							"select_offset$ebnf$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { offset: unwrap(x[1]) })
					},
					{
						"name": "select_limit$subexpression$1",
						"symbols": ["select_limit_1"]
					},
					{
						"name": "select_limit$subexpression$1",
						"symbols": ["select_limit_2"]
					},
					{
						"name": "select_limit",
						"symbols": ["select_limit$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { limit: unwrap(x) })
					},
					{
						"name": "select_limit_1",
						"symbols": [lexer_1.lexerAny.has("kw_limit") ? { type: "kw_limit" } : kw_limit, "expr_nostar"],
						"postprocess": last
					},
					{
						"name": "select_limit_2$ebnf$1$subexpression$1",
						"symbols": ["kw_first"]
					},
					{
						"name": "select_limit_2$ebnf$1$subexpression$1",
						"symbols": ["kw_next"]
					},
					{
						"name": "select_limit_2$ebnf$1",
						"symbols": ["select_limit_2$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_limit_2$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_limit_2$subexpression$1",
						"symbols": ["kw_row"]
					},
					{
						"name": "select_limit_2$subexpression$1",
						"symbols": ["kw_rows"]
					},
					{
						"name": "select_limit_2",
						"symbols": [
							lexer_1.lexerAny.has("kw_fetch") ? { type: "kw_fetch" } : kw_fetch,
							"select_limit_2$ebnf$1",
							"expr_nostar",
							"select_limit_2$subexpression$1",
							lexer_1.lexerAny.has("kw_only") ? { type: "kw_only" } : kw_only
						],
						"postprocess": get(2)
					},
					{
						"name": "select_for$subexpression$1",
						"symbols": ["kw_update"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "update" })
					},
					{
						"name": "select_for$subexpression$1",
						"symbols": [
							"kw_no",
							"kw_key",
							"kw_update"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "no key update" })
					},
					{
						"name": "select_for$subexpression$1",
						"symbols": ["kw_share"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "share" })
					},
					{
						"name": "select_for$subexpression$1",
						"symbols": ["kw_key", "kw_share"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "key share" })
					},
					{
						"name": "select_for",
						"symbols": [lexer_1.lexerAny.has("kw_for") ? { type: "kw_for" } : kw_for, "select_for$subexpression$1"]
					},
					{
						"name": "select_skip$subexpression$1",
						"symbols": ["kw_nowait"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "nowait" })
					},
					{
						"name": "select_skip$subexpression$1",
						"symbols": ["kw_skip", "kw_locked"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "skip locked" })
					},
					{
						"name": "select_skip",
						"symbols": ["select_skip$subexpression$1"]
					},
					{
						"name": "select_order_by$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_order") ? { type: "kw_order" } : kw_order, "kw_by"]
					},
					{
						"name": "select_order_by$ebnf$1",
						"symbols": []
					},
					{
						"name": "select_order_by$ebnf$1$subexpression$1",
						"symbols": ["comma", "select_order_by_expr"],
						"postprocess": last
					},
					{
						"name": "select_order_by$ebnf$1",
						"symbols": ["select_order_by$ebnf$1", "select_order_by$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "select_order_by",
						"symbols": [
							"select_order_by$subexpression$1",
							"select_order_by_expr",
							"select_order_by$ebnf$1"
						],
						"postprocess": ([_, head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "select_order_by_expr$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_asc") ? { type: "kw_asc" } : kw_asc]
					},
					{
						"name": "select_order_by_expr$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_desc") ? { type: "kw_desc" } : kw_desc]
					},
					{
						"name": "select_order_by_expr$ebnf$1",
						"symbols": ["select_order_by_expr$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_order_by_expr$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_order_by_expr$ebnf$2$subexpression$1$subexpression$1",
						"symbols": ["kw_first"]
					},
					{
						"name": "select_order_by_expr$ebnf$2$subexpression$1$subexpression$1",
						"symbols": ["kw_last"]
					},
					{
						"name": "select_order_by_expr$ebnf$2$subexpression$1",
						"symbols": ["kw_nulls", "select_order_by_expr$ebnf$2$subexpression$1$subexpression$1"],
						"postprocess": last
					},
					{
						"name": "select_order_by_expr$ebnf$2",
						"symbols": ["select_order_by_expr$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "select_order_by_expr$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "select_order_by_expr",
						"symbols": [
							"expr",
							"select_order_by_expr$ebnf$1",
							"select_order_by_expr$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							by: x[0],
							...x[1] && { order: toStr(x[1]).toUpperCase() },
							...x[2] && { nulls: toStr(x[2]).toUpperCase() }
						})
					},
					{
						"name": "expr",
						"symbols": ["expr_nostar"],
						"postprocess": unwrap
					},
					{
						"name": "expr",
						"symbols": ["expr_star"],
						"postprocess": unwrap
					},
					{
						"name": "expr_nostar",
						"symbols": ["expr_paren"],
						"postprocess": unwrap
					},
					{
						"name": "expr_nostar",
						"symbols": ["expr_or"],
						"postprocess": unwrap
					},
					{
						"name": "expr_paren$subexpression$1",
						"symbols": ["expr_or_select"]
					},
					{
						"name": "expr_paren$subexpression$1",
						"symbols": ["expr_list_many"]
					},
					{
						"name": "expr_paren",
						"symbols": [
							"lparen",
							"expr_paren$subexpression$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "expr_or$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("kw_or") ? { type: "kw_or" } : kw_or]
					},
					{
						"name": "expr_or$macrocall$2$macrocall$1",
						"symbols": ["expr_or$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_or$macrocall$2",
						"symbols": ["expr_or$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_or$macrocall$3",
						"symbols": ["expr_or"]
					},
					{
						"name": "expr_or$macrocall$4",
						"symbols": ["expr_and"]
					},
					{
						"name": "expr_or$macrocall$1$subexpression$1",
						"symbols": ["expr_or$macrocall$3"]
					},
					{
						"name": "expr_or$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_or$macrocall$1$subexpression$2",
						"symbols": ["expr_or$macrocall$4"]
					},
					{
						"name": "expr_or$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_or$macrocall$1",
						"symbols": [
							"expr_or$macrocall$1$subexpression$1",
							"expr_or$macrocall$2",
							"expr_or$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_or$macrocall$1",
						"symbols": ["expr_or$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_or",
						"symbols": ["expr_or$macrocall$1"]
					},
					{
						"name": "expr_and$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("kw_and") ? { type: "kw_and" } : kw_and]
					},
					{
						"name": "expr_and$macrocall$2$macrocall$1",
						"symbols": ["expr_and$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_and$macrocall$2",
						"symbols": ["expr_and$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_and$macrocall$3",
						"symbols": ["expr_and"]
					},
					{
						"name": "expr_and$macrocall$4",
						"symbols": ["expr_not"]
					},
					{
						"name": "expr_and$macrocall$1$subexpression$1",
						"symbols": ["expr_and$macrocall$3"]
					},
					{
						"name": "expr_and$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_and$macrocall$1$subexpression$2",
						"symbols": ["expr_and$macrocall$4"]
					},
					{
						"name": "expr_and$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_and$macrocall$1",
						"symbols": [
							"expr_and$macrocall$1$subexpression$1",
							"expr_and$macrocall$2",
							"expr_and$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_and$macrocall$1",
						"symbols": ["expr_and$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_and",
						"symbols": ["expr_and$macrocall$1"]
					},
					{
						"name": "expr_not$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not]
					},
					{
						"name": "expr_not$macrocall$2$macrocall$1",
						"symbols": ["expr_not$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_not$macrocall$2",
						"symbols": ["expr_not$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_not$macrocall$3",
						"symbols": ["expr_not"]
					},
					{
						"name": "expr_not$macrocall$4",
						"symbols": ["expr_eq"]
					},
					{
						"name": "expr_not$macrocall$1$subexpression$1",
						"symbols": ["expr_not$macrocall$3"]
					},
					{
						"name": "expr_not$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_not$macrocall$1",
						"symbols": ["expr_not$macrocall$2", "expr_not$macrocall$1$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							...unwrap(x[0]),
							operand: unwrap(x[1])
						})
					},
					{
						"name": "expr_not$macrocall$1",
						"symbols": ["expr_not$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_not",
						"symbols": ["expr_not$macrocall$1"]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_neq") ? { type: "op_neq" } : op_neq]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$2",
						"symbols": ["expr_eq$macrocall$2$macrocall$2$subexpression$1"]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_eq$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_eq$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$1",
						"symbols": ["expr_eq$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_eq$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_eq$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_eq$macrocall$2",
						"symbols": ["expr_eq$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_eq$macrocall$3",
						"symbols": ["expr_eq"]
					},
					{
						"name": "expr_eq$macrocall$4",
						"symbols": ["expr_is"]
					},
					{
						"name": "expr_eq$macrocall$1$subexpression$1",
						"symbols": ["expr_eq$macrocall$3"]
					},
					{
						"name": "expr_eq$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_eq$macrocall$1$subexpression$2",
						"symbols": ["expr_eq$macrocall$4"]
					},
					{
						"name": "expr_eq$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_eq$macrocall$1",
						"symbols": [
							"expr_eq$macrocall$1$subexpression$1",
							"expr_eq$macrocall$2",
							"expr_eq$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_eq$macrocall$1",
						"symbols": ["expr_eq$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_eq",
						"symbols": ["expr_eq$macrocall$1"]
					},
					{
						"name": "expr_star",
						"symbols": ["star"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "ref",
							name: "*"
						})
					},
					{
						"name": "expr_is$subexpression$1",
						"symbols": ["expr_is"]
					},
					{
						"name": "expr_is$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_is$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_isnull") ? { type: "kw_isnull" } : kw_isnull]
					},
					{
						"name": "expr_is$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is, lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null]
					},
					{
						"name": "expr_is",
						"symbols": ["expr_is$subexpression$1", "expr_is$subexpression$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							op: "IS NULL",
							operand: unwrap(x[0])
						})
					},
					{
						"name": "expr_is$subexpression$3",
						"symbols": ["expr_is"]
					},
					{
						"name": "expr_is$subexpression$3",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_is$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("kw_notnull") ? { type: "kw_notnull" } : kw_notnull]
					},
					{
						"name": "expr_is$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is, "kw_not_null"]
					},
					{
						"name": "expr_is",
						"symbols": ["expr_is$subexpression$3", "expr_is$subexpression$4"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							op: "IS NOT NULL",
							operand: unwrap(x[0])
						})
					},
					{
						"name": "expr_is$subexpression$5",
						"symbols": ["expr_is"]
					},
					{
						"name": "expr_is$subexpression$5",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_is$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "expr_is$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_is$subexpression$6",
						"symbols": [lexer_1.lexerAny.has("kw_true") ? { type: "kw_true" } : kw_true]
					},
					{
						"name": "expr_is$subexpression$6",
						"symbols": [lexer_1.lexerAny.has("kw_false") ? { type: "kw_false" } : kw_false]
					},
					{
						"name": "expr_is",
						"symbols": [
							"expr_is$subexpression$5",
							lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is,
							"expr_is$ebnf$1",
							"expr_is$subexpression$6"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							op: "IS " + flattenStr([x[2], x[3]]).join(" ").toUpperCase(),
							operand: unwrap(x[0])
						})
					},
					{
						"name": "expr_is",
						"symbols": ["expr_compare"],
						"postprocess": unwrap
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("op_compare") ? { type: "op_compare" } : op_compare]
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_compare$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_compare$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$1",
						"symbols": ["expr_compare$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_compare$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_compare$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_compare$macrocall$2",
						"symbols": ["expr_compare$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_compare$macrocall$3",
						"symbols": ["expr_compare"]
					},
					{
						"name": "expr_compare$macrocall$4",
						"symbols": ["expr_range"]
					},
					{
						"name": "expr_compare$macrocall$1$subexpression$1",
						"symbols": ["expr_compare$macrocall$3"]
					},
					{
						"name": "expr_compare$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_compare$macrocall$1$subexpression$2",
						"symbols": ["expr_compare$macrocall$4"]
					},
					{
						"name": "expr_compare$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_compare$macrocall$1",
						"symbols": [
							"expr_compare$macrocall$1$subexpression$1",
							"expr_compare$macrocall$2",
							"expr_compare$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_compare$macrocall$1",
						"symbols": ["expr_compare$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_compare",
						"symbols": ["expr_compare$macrocall$1"]
					},
					{
						"name": "expr_range$macrocall$2",
						"symbols": ["ops_between"]
					},
					{
						"name": "expr_range$macrocall$3",
						"symbols": [lexer_1.lexerAny.has("kw_and") ? { type: "kw_and" } : kw_and]
					},
					{
						"name": "expr_range$macrocall$4",
						"symbols": ["expr_range"]
					},
					{
						"name": "expr_range$macrocall$5",
						"symbols": ["expr_others"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$1",
						"symbols": ["expr_range$macrocall$4"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$2",
						"symbols": ["expr_range$macrocall$4"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$3",
						"symbols": ["expr_range$macrocall$5"]
					},
					{
						"name": "expr_range$macrocall$1$subexpression$3",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_range$macrocall$1",
						"symbols": [
							"expr_range$macrocall$1$subexpression$1",
							"expr_range$macrocall$2",
							"expr_range$macrocall$1$subexpression$2",
							"expr_range$macrocall$3",
							"expr_range$macrocall$1$subexpression$3"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "ternary",
							value: unwrap(x[0]),
							lo: unwrap(x[2]),
							hi: unwrap(x[4]),
							op: (flattenStr(x[1]).join(" ") || "<error>").toUpperCase()
						})
					},
					{
						"name": "expr_range$macrocall$1",
						"symbols": ["expr_range$macrocall$5"],
						"postprocess": unwrap
					},
					{
						"name": "expr_range",
						"symbols": ["expr_range$macrocall$1"]
					},
					{
						"name": "expr_others$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("ops_others") ? { type: "ops_others" } : ops_others]
					},
					{
						"name": "expr_others$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_others$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_others$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_others$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_others$macrocall$2$macrocall$1",
						"symbols": ["expr_others$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_others$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_others$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_others$macrocall$2",
						"symbols": ["expr_others$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_others$macrocall$3",
						"symbols": ["expr_others"]
					},
					{
						"name": "expr_others$macrocall$4",
						"symbols": ["expr_like"]
					},
					{
						"name": "expr_others$macrocall$1$subexpression$1",
						"symbols": ["expr_others$macrocall$3"]
					},
					{
						"name": "expr_others$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_others$macrocall$1$subexpression$2",
						"symbols": ["expr_others$macrocall$4"]
					},
					{
						"name": "expr_others$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_others$macrocall$1",
						"symbols": [
							"expr_others$macrocall$1$subexpression$1",
							"expr_others$macrocall$2",
							"expr_others$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_others$macrocall$1",
						"symbols": ["expr_others$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_others",
						"symbols": ["expr_others$macrocall$1"]
					},
					{
						"name": "expr_like$macrocall$2$macrocall$2",
						"symbols": ["ops_like"]
					},
					{
						"name": "expr_like$macrocall$2$macrocall$1",
						"symbols": ["expr_like$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_like$macrocall$2",
						"symbols": ["expr_like$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_like$macrocall$3",
						"symbols": ["expr_like"]
					},
					{
						"name": "expr_like$macrocall$4",
						"symbols": ["expr_in"]
					},
					{
						"name": "expr_like$macrocall$1$subexpression$1",
						"symbols": ["expr_like$macrocall$3"]
					},
					{
						"name": "expr_like$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_like$macrocall$1$subexpression$2",
						"symbols": ["expr_like$macrocall$4"]
					},
					{
						"name": "expr_like$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_like$macrocall$1",
						"symbols": [
							"expr_like$macrocall$1$subexpression$1",
							"expr_like$macrocall$2",
							"expr_like$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_like$macrocall$1",
						"symbols": ["expr_like$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_like",
						"symbols": ["expr_like$macrocall$1"]
					},
					{
						"name": "expr_in$macrocall$2$macrocall$2",
						"symbols": ["ops_in"]
					},
					{
						"name": "expr_in$macrocall$2$macrocall$1",
						"symbols": ["expr_in$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_in$macrocall$2",
						"symbols": ["expr_in$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_in$macrocall$3",
						"symbols": ["expr_in"]
					},
					{
						"name": "expr_in$macrocall$4",
						"symbols": ["expr_add"]
					},
					{
						"name": "expr_in$macrocall$1$subexpression$1",
						"symbols": ["expr_in$macrocall$3"]
					},
					{
						"name": "expr_in$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_in$macrocall$1$subexpression$2",
						"symbols": ["expr_in$macrocall$4"]
					},
					{
						"name": "expr_in$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_in$macrocall$1",
						"symbols": [
							"expr_in$macrocall$1$subexpression$1",
							"expr_in$macrocall$2",
							"expr_in$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_in$macrocall$1",
						"symbols": ["expr_in$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_in",
						"symbols": ["expr_in$macrocall$1"]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_plus") ? { type: "op_plus" } : op_plus]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_minus") ? { type: "op_minus" } : op_minus]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_additive") ? { type: "op_additive" } : op_additive]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$2",
						"symbols": ["expr_add$macrocall$2$macrocall$2$subexpression$1"]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_add$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_add$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_add$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_add$macrocall$2$macrocall$1",
						"symbols": ["expr_add$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_add$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_add$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_add$macrocall$2",
						"symbols": ["expr_add$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_add$macrocall$3",
						"symbols": ["expr_add"]
					},
					{
						"name": "expr_add$macrocall$4",
						"symbols": ["expr_mult"]
					},
					{
						"name": "expr_add$macrocall$1$subexpression$1",
						"symbols": ["expr_add$macrocall$3"]
					},
					{
						"name": "expr_add$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_add$macrocall$1$subexpression$2",
						"symbols": ["expr_add$macrocall$4"]
					},
					{
						"name": "expr_add$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_add$macrocall$1",
						"symbols": [
							"expr_add$macrocall$1$subexpression$1",
							"expr_add$macrocall$2",
							"expr_add$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_add$macrocall$1",
						"symbols": ["expr_add$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_add",
						"symbols": ["expr_add$macrocall$1"]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("star") ? { type: "star" } : star]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_div") ? { type: "op_div" } : op_div]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_mod") ? { type: "op_mod" } : op_mod]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$2",
						"symbols": ["expr_mult$macrocall$2$macrocall$2$subexpression$1"]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_mult$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_mult$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$1",
						"symbols": ["expr_mult$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_mult$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_mult$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_mult$macrocall$2",
						"symbols": ["expr_mult$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_mult$macrocall$3",
						"symbols": ["expr_mult"]
					},
					{
						"name": "expr_mult$macrocall$4",
						"symbols": ["expr_exp"]
					},
					{
						"name": "expr_mult$macrocall$1$subexpression$1",
						"symbols": ["expr_mult$macrocall$3"]
					},
					{
						"name": "expr_mult$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_mult$macrocall$1$subexpression$2",
						"symbols": ["expr_mult$macrocall$4"]
					},
					{
						"name": "expr_mult$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_mult$macrocall$1",
						"symbols": [
							"expr_mult$macrocall$1$subexpression$1",
							"expr_mult$macrocall$2",
							"expr_mult$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_mult$macrocall$1",
						"symbols": ["expr_mult$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_mult",
						"symbols": ["expr_mult$macrocall$1"]
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$2",
						"symbols": [lexer_1.lexerAny.has("op_exp") ? { type: "op_exp" } : op_exp]
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_exp$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_exp$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$1",
						"symbols": ["expr_exp$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_exp$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_exp$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_exp$macrocall$2",
						"symbols": ["expr_exp$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_exp$macrocall$3",
						"symbols": ["expr_exp"]
					},
					{
						"name": "expr_exp$macrocall$4",
						"symbols": ["expr_unary_add"]
					},
					{
						"name": "expr_exp$macrocall$1$subexpression$1",
						"symbols": ["expr_exp$macrocall$3"]
					},
					{
						"name": "expr_exp$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_exp$macrocall$1$subexpression$2",
						"symbols": ["expr_exp$macrocall$4"]
					},
					{
						"name": "expr_exp$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_exp$macrocall$1",
						"symbols": [
							"expr_exp$macrocall$1$subexpression$1",
							"expr_exp$macrocall$2",
							"expr_exp$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_exp$macrocall$1",
						"symbols": ["expr_exp$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_exp",
						"symbols": ["expr_exp$macrocall$1"]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_plus") ? { type: "op_plus" } : op_plus]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_minus") ? { type: "op_minus" } : op_minus]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$2",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$2$subexpression$1"]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$1$macrocall$2",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$2"]
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$1$macrocall$1",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$1$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$1",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$1$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "expr_unary_add$macrocall$2$macrocall$1",
						"symbols": [
							"kw_operator",
							"lparen",
							"ident",
							"dot",
							"expr_unary_add$macrocall$2$macrocall$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							op: (toStr(x[4], " ") || "<error>").toUpperCase(),
							opSchema: toStr(x[2])
						})
					},
					{
						"name": "expr_unary_add$macrocall$2",
						"symbols": ["expr_unary_add$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_unary_add$macrocall$3",
						"symbols": ["expr_unary_add"]
					},
					{
						"name": "expr_unary_add$macrocall$4",
						"symbols": ["expr_various_constructs"]
					},
					{
						"name": "expr_unary_add$macrocall$1$subexpression$1",
						"symbols": ["expr_unary_add$macrocall$3"]
					},
					{
						"name": "expr_unary_add$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_unary_add$macrocall$1",
						"symbols": ["expr_unary_add$macrocall$2", "expr_unary_add$macrocall$1$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "unary",
							...unwrap(x[0]),
							operand: unwrap(x[1])
						})
					},
					{
						"name": "expr_unary_add$macrocall$1",
						"symbols": ["expr_unary_add$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_unary_add",
						"symbols": ["expr_unary_add$macrocall$1"]
					},
					{
						"name": "expr_various_constructs$macrocall$2$macrocall$2",
						"symbols": ["various_binaries"]
					},
					{
						"name": "expr_various_constructs$macrocall$2$macrocall$1",
						"symbols": ["expr_various_constructs$macrocall$2$macrocall$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { op: (toStr(x, " ") || "<error>").toUpperCase() })
					},
					{
						"name": "expr_various_constructs$macrocall$2",
						"symbols": ["expr_various_constructs$macrocall$2$macrocall$1"]
					},
					{
						"name": "expr_various_constructs$macrocall$3",
						"symbols": ["expr_various_constructs"]
					},
					{
						"name": "expr_various_constructs$macrocall$4",
						"symbols": ["expr_array_index"]
					},
					{
						"name": "expr_various_constructs$macrocall$1$subexpression$1",
						"symbols": ["expr_various_constructs$macrocall$3"]
					},
					{
						"name": "expr_various_constructs$macrocall$1$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_various_constructs$macrocall$1$subexpression$2",
						"symbols": ["expr_various_constructs$macrocall$4"]
					},
					{
						"name": "expr_various_constructs$macrocall$1$subexpression$2",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_various_constructs$macrocall$1",
						"symbols": [
							"expr_various_constructs$macrocall$1$subexpression$1",
							"expr_various_constructs$macrocall$2",
							"expr_various_constructs$macrocall$1$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "binary",
							left: unwrap(x[0]),
							right: unwrap(x[2]),
							...unwrap(x[1])
						})
					},
					{
						"name": "expr_various_constructs$macrocall$1",
						"symbols": ["expr_various_constructs$macrocall$4"],
						"postprocess": unwrap
					},
					{
						"name": "expr_various_constructs",
						"symbols": ["expr_various_constructs$macrocall$1"]
					},
					{
						"name": "expr_array_index$subexpression$1",
						"symbols": ["expr_array_index"]
					},
					{
						"name": "expr_array_index$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_array_index",
						"symbols": [
							"expr_array_index$subexpression$1",
							lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket,
							"expr_nostar",
							lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "arrayIndex",
							array: unwrap(x[0]),
							index: unwrap(x[2])
						})
					},
					{
						"name": "expr_array_index",
						"symbols": ["expr_member"],
						"postprocess": unwrap
					},
					{
						"name": "expr_member$subexpression$1",
						"symbols": ["expr_member"]
					},
					{
						"name": "expr_member$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_member$subexpression$2",
						"symbols": ["string"]
					},
					{
						"name": "expr_member$subexpression$2",
						"symbols": ["int"]
					},
					{
						"name": "expr_member",
						"symbols": [
							"expr_member$subexpression$1",
							"ops_member",
							"expr_member$subexpression$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "member",
							operand: unwrap(x[0]),
							op: x[1],
							member: unwrap(x[2])
						})
					},
					{
						"name": "expr_member$subexpression$3",
						"symbols": ["expr_member"]
					},
					{
						"name": "expr_member$subexpression$3",
						"symbols": ["expr_paren"]
					},
					{
						"name": "expr_member",
						"symbols": [
							"expr_member$subexpression$3",
							lexer_1.lexerAny.has("op_cast") ? { type: "op_cast" } : op_cast,
							"data_type"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "cast",
							operand: unwrap(x[0]),
							to: x[2]
						})
					},
					{
						"name": "expr_member",
						"symbols": [
							lexer_1.lexerAny.has("kw_cast") ? { type: "kw_cast" } : kw_cast,
							"lparen",
							"expr_nostar",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"data_type",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "cast",
							operand: unwrap(x[2]),
							to: x[4]
						})
					},
					{
						"name": "expr_member",
						"symbols": ["data_type", "string"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "cast",
							operand: (0, lexer_2.track)(x[1], {
								type: "string",
								value: (0, lexer_2.unbox)(x[1])
							}),
							to: (0, lexer_2.unbox)(x[0])
						})
					},
					{
						"name": "expr_member",
						"symbols": ["expr_dot"],
						"postprocess": unwrap
					},
					{
						"name": "expr_dot$subexpression$1",
						"symbols": ["word"]
					},
					{
						"name": "expr_dot$subexpression$1",
						"symbols": ["star"]
					},
					{
						"name": "expr_dot",
						"symbols": [
							"qname",
							lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot,
							"expr_dot$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "ref",
							table: unwrap(x[0]),
							name: toStr(x[2])
						})
					},
					{
						"name": "expr_dot",
						"symbols": ["expr_final"],
						"postprocess": unwrap
					},
					{
						"name": "expr_final",
						"symbols": ["expr_basic"]
					},
					{
						"name": "expr_final",
						"symbols": ["expr_primary"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_special_calls"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_call"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_array"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_case"]
					},
					{
						"name": "expr_basic",
						"symbols": ["expr_extract"]
					},
					{
						"name": "expr_basic",
						"symbols": ["word"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "ref",
							name: unwrap(x[0])
						})
					},
					{
						"name": "expr_array$ebnf$1",
						"symbols": ["expr_subarray_items"],
						"postprocess": id
					},
					{
						"name": "expr_array$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_array",
						"symbols": [
							lexer_1.lexerAny.has("kw_array") ? { type: "kw_array" } : kw_array,
							lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket,
							"expr_array$ebnf$1",
							lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "array",
							expressions: x[2] || []
						})
					},
					{
						"name": "expr_array",
						"symbols": [
							lexer_1.lexerAny.has("kw_array") ? { type: "kw_array" } : kw_array,
							"lparen",
							"selection",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "array select",
							select: unwrap(x[2])
						})
					},
					{
						"name": "expr_subarray$ebnf$1",
						"symbols": ["expr_subarray_items"],
						"postprocess": id
					},
					{
						"name": "expr_subarray$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_subarray",
						"symbols": [
							lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket,
							"expr_subarray$ebnf$1",
							lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket
						],
						"postprocess": get(1)
					},
					{
						"name": "expr_subarray_items$macrocall$2",
						"symbols": ["expr_list_item"]
					},
					{
						"name": "expr_subarray_items$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "expr_subarray_items$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_subarray_items$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "expr_subarray_items$macrocall$1$ebnf$1",
						"symbols": ["expr_subarray_items$macrocall$1$ebnf$1", "expr_subarray_items$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_subarray_items$macrocall$1",
						"symbols": ["expr_subarray_items$macrocall$2", "expr_subarray_items$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "expr_subarray_items",
						"symbols": ["expr_subarray_items$macrocall$1"],
						"postprocess": (x) => x[0].map(unwrap)
					},
					{
						"name": "expr_subarray_items$macrocall$4",
						"symbols": ["expr_subarray"]
					},
					{
						"name": "expr_subarray_items$macrocall$3$ebnf$1",
						"symbols": []
					},
					{
						"name": "expr_subarray_items$macrocall$3$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_subarray_items$macrocall$4"],
						"postprocess": last
					},
					{
						"name": "expr_subarray_items$macrocall$3$ebnf$1",
						"symbols": ["expr_subarray_items$macrocall$3$ebnf$1", "expr_subarray_items$macrocall$3$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_subarray_items$macrocall$3",
						"symbols": ["expr_subarray_items$macrocall$4", "expr_subarray_items$macrocall$3$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "expr_subarray_items",
						"symbols": ["expr_subarray_items$macrocall$3"],
						"postprocess": (x) => {
							return x[0].map((v) => {
								return (0, lexer_2.track)(v, {
									type: "array",
									expressions: v[0].map(unwrap)
								});
							});
						}
					},
					{
						"name": "expr_function_call$ebnf$1",
						"symbols": ["expr_list_raw"],
						"postprocess": id
					},
					{
						"name": "expr_function_call$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_function_call",
						"symbols": [
							"expr_fn_name",
							"lparen",
							"expr_function_call$ebnf$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "call",
							function: unwrap(x[0]),
							args: x[2] || []
						})
					},
					{
						"name": "expr_call$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all]
					},
					{
						"name": "expr_call$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_distinct") ? { type: "kw_distinct" } : kw_distinct]
					},
					{
						"name": "expr_call$ebnf$1",
						"symbols": ["expr_call$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$2",
						"symbols": ["expr_list_raw"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$3",
						"symbols": ["select_order_by"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$4$subexpression$1",
						"symbols": [
							"kw_filter",
							"lparen",
							lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where,
							"expr",
							"rparen"
						],
						"postprocess": get(3)
					},
					{
						"name": "expr_call$ebnf$4",
						"symbols": ["expr_call$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$5",
						"symbols": ["expr_call_within_group"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call$ebnf$6",
						"symbols": ["expr_call_over"],
						"postprocess": id
					},
					{
						"name": "expr_call$ebnf$6",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call",
						"symbols": [
							"expr_fn_name",
							"lparen",
							"expr_call$ebnf$1",
							"expr_call$ebnf$2",
							"expr_call$ebnf$3",
							"rparen",
							"expr_call$ebnf$4",
							"expr_call$ebnf$5",
							"expr_call$ebnf$6"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "call",
							function: unwrap(x[0]),
							...x[2] && { distinct: toStr(x[2]) },
							args: x[3] || [],
							...x[4] && { orderBy: x[4] },
							...x[6] && { filter: unwrap(x[6]) },
							...x[7] && { withinGroup: x[7] },
							...x[8] && { over: unwrap(x[8]) }
						})
					},
					{
						"name": "expr_call_over$ebnf$1$subexpression$1",
						"symbols": [
							"kw_partition",
							"kw_by",
							"expr_list_raw"
						],
						"postprocess": last
					},
					{
						"name": "expr_call_over$ebnf$1",
						"symbols": ["expr_call_over$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "expr_call_over$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call_over$ebnf$2",
						"symbols": ["select_order_by"],
						"postprocess": id
					},
					{
						"name": "expr_call_over$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_call_over",
						"symbols": [
							"kw_over",
							"lparen",
							"expr_call_over$ebnf$1",
							"expr_call_over$ebnf$2",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							...x[2] && { partitionBy: x[2] },
							...x[3] && { orderBy: x[3] }
						})
					},
					{
						"name": "expr_call_within_group$subexpression$1",
						"symbols": ["kw_within", lexer_1.lexerAny.has("kw_group") ? { type: "kw_group" } : kw_group]
					},
					{
						"name": "expr_call_within_group$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_order") ? { type: "kw_order" } : kw_order, "kw_by"]
					},
					{
						"name": "expr_call_within_group",
						"symbols": [
							"expr_call_within_group$subexpression$1",
							"lparen",
							"expr_call_within_group$subexpression$2",
							"select_order_by_expr",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, x[3])
					},
					{
						"name": "expr_extract$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("extract")
					},
					{
						"name": "expr_extract",
						"symbols": [
							"expr_extract$subexpression$1",
							"lparen",
							"word",
							lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from,
							"expr",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "extract",
							field: asName(x[2]),
							from: x[4]
						})
					},
					{
						"name": "expr_primary",
						"symbols": ["float"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "numeric",
							value: (0, lexer_2.unbox)(x[0])
						})
					},
					{
						"name": "expr_primary",
						"symbols": ["int"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "integer",
							value: (0, lexer_2.unbox)(x[0])
						})
					},
					{
						"name": "expr_primary",
						"symbols": ["string"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "string",
							value: (0, lexer_2.unbox)(x[0])
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("kw_true") ? { type: "kw_true" } : kw_true],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "boolean",
							value: true
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("kw_false") ? { type: "kw_false" } : kw_false],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "boolean",
							value: false
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "null" })
					},
					{
						"name": "expr_primary",
						"symbols": ["value_keyword"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "keyword",
							keyword: toStr(x)
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("qparam") ? { type: "qparam" } : qparam],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "parameter",
							name: toStr(x[0])
						})
					},
					{
						"name": "expr_primary",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "default" })
					},
					{
						"name": "ops_like",
						"symbols": ["ops_like_keywors"]
					},
					{
						"name": "ops_like",
						"symbols": ["ops_like_operators"]
					},
					{
						"name": "ops_like_keywors$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "ops_like_keywors$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "ops_like_keywors$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_like") ? { type: "kw_like" } : kw_like]
					},
					{
						"name": "ops_like_keywors$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_ilike") ? { type: "kw_ilike" } : kw_ilike]
					},
					{
						"name": "ops_like_keywors",
						"symbols": ["ops_like_keywors$ebnf$1", "ops_like_keywors$subexpression$1"]
					},
					{
						"name": "ops_like_operators$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_like") ? { type: "op_like" } : op_like],
						"postprocess": () => "LIKE"
					},
					{
						"name": "ops_like_operators",
						"symbols": ["ops_like_operators$subexpression$1"]
					},
					{
						"name": "ops_like_operators$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("op_ilike") ? { type: "op_ilike" } : op_ilike],
						"postprocess": () => "ILIKE"
					},
					{
						"name": "ops_like_operators",
						"symbols": ["ops_like_operators$subexpression$2"]
					},
					{
						"name": "ops_like_operators$subexpression$3",
						"symbols": [lexer_1.lexerAny.has("op_not_like") ? { type: "op_not_like" } : op_not_like],
						"postprocess": () => "NOT LIKE"
					},
					{
						"name": "ops_like_operators",
						"symbols": ["ops_like_operators$subexpression$3"]
					},
					{
						"name": "ops_like_operators$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("op_not_ilike") ? { type: "op_not_ilike" } : op_not_ilike],
						"postprocess": () => "NOT ILIKE"
					},
					{
						"name": "ops_like_operators",
						"symbols": ["ops_like_operators$subexpression$4"]
					},
					{
						"name": "ops_in$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "ops_in$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "ops_in",
						"symbols": ["ops_in$ebnf$1", lexer_1.lexerAny.has("kw_in") ? { type: "kw_in" } : kw_in]
					},
					{
						"name": "ops_between$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "ops_between$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "ops_between",
						"symbols": ["ops_between$ebnf$1", "kw_between"]
					},
					{
						"name": "ops_member$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_member") ? { type: "op_member" } : op_member]
					},
					{
						"name": "ops_member$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_membertext") ? { type: "op_membertext" } : op_membertext]
					},
					{
						"name": "ops_member",
						"symbols": ["ops_member$subexpression$1"],
						"postprocess": (x) => {
							var _a;
							return (_a = unwrap(x)) === null || _a === void 0 ? void 0 : _a.value;
						}
					},
					{
						"name": "expr_list_item",
						"symbols": ["expr_or_select"],
						"postprocess": unwrap
					},
					{
						"name": "expr_list_item",
						"symbols": ["expr_star"],
						"postprocess": unwrap
					},
					{
						"name": "expr_list_raw$macrocall$2",
						"symbols": ["expr_list_item"]
					},
					{
						"name": "expr_list_raw$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "expr_list_raw$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_list_raw$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "expr_list_raw$macrocall$1$ebnf$1",
						"symbols": ["expr_list_raw$macrocall$1$ebnf$1", "expr_list_raw$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_list_raw$macrocall$1",
						"symbols": ["expr_list_raw$macrocall$2", "expr_list_raw$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "expr_list_raw",
						"symbols": ["expr_list_raw$macrocall$1"],
						"postprocess": ([x]) => x.map(unwrap)
					},
					{
						"name": "expr_list_raw_many$macrocall$2",
						"symbols": ["expr_list_item"]
					},
					{
						"name": "expr_list_raw_many$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_list_raw_many$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "expr_list_raw_many$macrocall$1$ebnf$1",
						"symbols": ["expr_list_raw_many$macrocall$1$ebnf$1$subexpression$1"]
					},
					{
						"name": "expr_list_raw_many$macrocall$1$ebnf$1$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "expr_list_raw_many$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "expr_list_raw_many$macrocall$1$ebnf$1",
						"symbols": ["expr_list_raw_many$macrocall$1$ebnf$1", "expr_list_raw_many$macrocall$1$ebnf$1$subexpression$2"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_list_raw_many$macrocall$1",
						"symbols": ["expr_list_raw_many$macrocall$2", "expr_list_raw_many$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "expr_list_raw_many",
						"symbols": ["expr_list_raw_many$macrocall$1"],
						"postprocess": ([x]) => x.map(unwrap)
					},
					{
						"name": "expr_or_select",
						"symbols": ["expr_nostar"],
						"postprocess": unwrap
					},
					{
						"name": "expr_or_select",
						"symbols": ["selection"],
						"postprocess": unwrap
					},
					{
						"name": "expr_list_many",
						"symbols": ["expr_list_raw_many"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "list",
							expressions: x[0]
						})
					},
					{
						"name": "expr_case$ebnf$1",
						"symbols": ["expr_nostar"],
						"postprocess": id
					},
					{
						"name": "expr_case$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_case$ebnf$2",
						"symbols": []
					},
					{
						"name": "expr_case$ebnf$2",
						"symbols": ["expr_case$ebnf$2", "expr_case_whens"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "expr_case$ebnf$3",
						"symbols": ["expr_case_else"],
						"postprocess": id
					},
					{
						"name": "expr_case$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_case",
						"symbols": [
							lexer_1.lexerAny.has("kw_case") ? { type: "kw_case" } : kw_case,
							"expr_case$ebnf$1",
							"expr_case$ebnf$2",
							"expr_case$ebnf$3",
							lexer_1.lexerAny.has("kw_end") ? { type: "kw_end" } : kw_end
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "case",
							value: x[1],
							whens: x[2],
							else: x[3]
						})
					},
					{
						"name": "expr_case_whens",
						"symbols": [
							lexer_1.lexerAny.has("kw_when") ? { type: "kw_when" } : kw_when,
							"expr_nostar",
							lexer_1.lexerAny.has("kw_then") ? { type: "kw_then" } : kw_then,
							"expr_nostar"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							when: x[1],
							value: x[3]
						})
					},
					{
						"name": "expr_case_else",
						"symbols": [lexer_1.lexerAny.has("kw_else") ? { type: "kw_else" } : kw_else, "expr_nostar"],
						"postprocess": last
					},
					{
						"name": "expr_fn_name$subexpression$1$ebnf$1$subexpression$1",
						"symbols": ["word", lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot]
					},
					{
						"name": "expr_fn_name$subexpression$1$ebnf$1",
						"symbols": ["expr_fn_name$subexpression$1$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "expr_fn_name$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "expr_fn_name$subexpression$1",
						"symbols": ["expr_fn_name$subexpression$1$ebnf$1", "word_or_keyword"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: (0, lexer_2.unbox)(unwrap(x[1])),
							...x[0] && { schema: toStr(x[0][0]) }
						})
					},
					{
						"name": "expr_fn_name",
						"symbols": ["expr_fn_name$subexpression$1"]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_any") ? { type: "kw_any" } : kw_any]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_some") ? { type: "kw_some" } : kw_some]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_left") ? { type: "kw_left" } : kw_left]
					},
					{
						"name": "expr_fn_name$subexpression$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_right") ? { type: "kw_right" } : kw_right]
					},
					{
						"name": "expr_fn_name$subexpression$2",
						"symbols": ["expr_fn_name$subexpression$2$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { name: toStr(unwrap(x)) })
					},
					{
						"name": "expr_fn_name",
						"symbols": ["expr_fn_name$subexpression$2"]
					},
					{
						"name": "word_or_keyword",
						"symbols": ["word"]
					},
					{
						"name": "word_or_keyword",
						"symbols": ["value_keyword"],
						"postprocess": (x) => (0, lexer_2.box)(x, toStr(x))
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_catalog") ? { type: "kw_current_catalog" } : kw_current_catalog]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_date") ? { type: "kw_current_date" } : kw_current_date]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_role") ? { type: "kw_current_role" } : kw_current_role]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_schema") ? { type: "kw_current_schema" } : kw_current_schema]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_timestamp") ? { type: "kw_current_timestamp" } : kw_current_timestamp]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_time") ? { type: "kw_current_time" } : kw_current_time]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_localtimestamp") ? { type: "kw_localtimestamp" } : kw_localtimestamp]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_localtime") ? { type: "kw_localtime" } : kw_localtime]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_session_user") ? { type: "kw_session_user" } : kw_session_user]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_user") ? { type: "kw_user" } : kw_user]
					},
					{
						"name": "value_keyword",
						"symbols": [lexer_1.lexerAny.has("kw_current_user") ? { type: "kw_current_user" } : kw_current_user]
					},
					{
						"name": "expr_special_calls",
						"symbols": ["spe_overlay"]
					},
					{
						"name": "expr_special_calls",
						"symbols": ["spe_substring"]
					},
					{
						"name": "spe_overlay$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("overlay")
					},
					{
						"name": "spe_overlay$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen, "expr_nostar"]
					},
					{
						"name": "spe_overlay$subexpression$3",
						"symbols": [lexer_1.lexerAny.has("kw_placing") ? { type: "kw_placing" } : kw_placing, "expr_nostar"]
					},
					{
						"name": "spe_overlay$subexpression$4",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "expr_nostar"]
					},
					{
						"name": "spe_overlay$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_for") ? { type: "kw_for" } : kw_for, "expr_nostar"]
					},
					{
						"name": "spe_overlay$ebnf$1",
						"symbols": ["spe_overlay$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "spe_overlay$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "spe_overlay",
						"symbols": [
							"spe_overlay$subexpression$1",
							"spe_overlay$subexpression$2",
							"spe_overlay$subexpression$3",
							"spe_overlay$subexpression$4",
							"spe_overlay$ebnf$1",
							lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "overlay",
							value: x[1][1],
							placing: x[2][1],
							from: x[3][1],
							...x[4] && { for: x[4][1] }
						})
					},
					{
						"name": "spe_substring$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("substring")
					},
					{
						"name": "spe_substring$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen, "expr_nostar"]
					},
					{
						"name": "spe_substring$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "expr_nostar"]
					},
					{
						"name": "spe_substring$ebnf$1",
						"symbols": ["spe_substring$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "spe_substring$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "spe_substring$ebnf$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_for") ? { type: "kw_for" } : kw_for, "expr_nostar"]
					},
					{
						"name": "spe_substring$ebnf$2",
						"symbols": ["spe_substring$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "spe_substring$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "spe_substring",
						"symbols": [
							"spe_substring$subexpression$1",
							"spe_substring$subexpression$2",
							"spe_substring$ebnf$1",
							"spe_substring$ebnf$2",
							lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "substring",
							value: x[1][1],
							...x[2] && { from: x[2][1] },
							...x[3] && { for: x[3][1] }
						})
					},
					{
						"name": "various_binaries",
						"symbols": [
							"kw_at",
							"kw_time",
							"kw_zone"
						],
						"postprocess": () => "AT TIME ZONE"
					},
					{
						"name": "createtable_statement$ebnf$1",
						"symbols": ["createtable_modifiers"],
						"postprocess": id
					},
					{
						"name": "createtable_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_statement$ebnf$2",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "createtable_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_statement$ebnf$3",
						"symbols": ["createtable_opts"],
						"postprocess": id
					},
					{
						"name": "createtable_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"createtable_statement$ebnf$1",
							lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table,
							"createtable_statement$ebnf$2",
							"qname",
							"lparen",
							"createtable_declarationlist",
							"rparen",
							"createtable_statement$ebnf$3"
						],
						"postprocess": (x) => {
							const cols = x[6].filter((v) => "kind" in v);
							const constraints = x[6].filter((v) => !("kind" in v));
							return (0, lexer_2.track)(x, {
								type: "create table",
								...!!x[3] ? { ifNotExists: true } : {},
								name: x[4],
								columns: cols,
								...unwrap(x[1]),
								...constraints.length ? { constraints } : {},
								...last(x)
							});
						}
					},
					{
						"name": "createtable_modifiers",
						"symbols": ["kw_unlogged"],
						"postprocess": (x) => x[0] ? { unlogged: true } : {}
					},
					{
						"name": "createtable_modifiers",
						"symbols": ["m_locglob"]
					},
					{
						"name": "createtable_modifiers",
						"symbols": ["m_tmp"]
					},
					{
						"name": "createtable_modifiers",
						"symbols": ["m_locglob", "m_tmp"],
						"postprocess": ([a, b]) => ({
							...a,
							...b
						})
					},
					{
						"name": "m_locglob$subexpression$1",
						"symbols": ["kw_local"]
					},
					{
						"name": "m_locglob$subexpression$1",
						"symbols": ["kw_global"]
					},
					{
						"name": "m_locglob",
						"symbols": ["m_locglob$subexpression$1"],
						"postprocess": (x) => ({ locality: toStr(x) })
					},
					{
						"name": "m_tmp$subexpression$1",
						"symbols": ["kw_temp"]
					},
					{
						"name": "m_tmp$subexpression$1",
						"symbols": ["kw_temporary"]
					},
					{
						"name": "m_tmp",
						"symbols": ["m_tmp$subexpression$1"],
						"postprocess": (x) => ({ temporary: true })
					},
					{
						"name": "createtable_declarationlist$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_declarationlist$ebnf$1$subexpression$1",
						"symbols": ["comma", "createtable_declaration"],
						"postprocess": last
					},
					{
						"name": "createtable_declarationlist$ebnf$1",
						"symbols": ["createtable_declarationlist$ebnf$1", "createtable_declarationlist$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_declarationlist",
						"symbols": ["createtable_declaration", "createtable_declarationlist$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "createtable_declaration$subexpression$1",
						"symbols": ["createtable_constraint"]
					},
					{
						"name": "createtable_declaration$subexpression$1",
						"symbols": ["createtable_column"]
					},
					{
						"name": "createtable_declaration$subexpression$1",
						"symbols": ["createtable_like"]
					},
					{
						"name": "createtable_declaration",
						"symbols": ["createtable_declaration$subexpression$1"],
						"postprocess": unwrap
					},
					{
						"name": "createtable_constraint$macrocall$2",
						"symbols": ["createtable_constraint_def"]
					},
					{
						"name": "createtable_constraint$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint, "word"]
					},
					{
						"name": "createtable_constraint$macrocall$1$ebnf$1",
						"symbols": ["createtable_constraint$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createtable_constraint$macrocall$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_constraint$macrocall$1",
						"symbols": ["createtable_constraint$macrocall$1$ebnf$1", "createtable_constraint$macrocall$2"],
						"postprocess": (x) => {
							const name = x[0] && asName(x[0][1]);
							if (!name) return (0, lexer_2.track)(x, unwrap(x[1]));
							return (0, lexer_2.track)(x, {
								constraintName: name,
								...unwrap(x[1])
							});
						}
					},
					{
						"name": "createtable_constraint",
						"symbols": ["createtable_constraint$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "createtable_constraint_def",
						"symbols": ["createtable_constraint_def_unique"]
					},
					{
						"name": "createtable_constraint_def",
						"symbols": ["createtable_constraint_def_check"]
					},
					{
						"name": "createtable_constraint_def",
						"symbols": ["createtable_constraint_foreignkey"]
					},
					{
						"name": "createtable_constraint_def_unique$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique]
					},
					{
						"name": "createtable_constraint_def_unique$subexpression$1",
						"symbols": ["kw_primary_key"]
					},
					{
						"name": "createtable_constraint_def_unique",
						"symbols": [
							"createtable_constraint_def_unique$subexpression$1",
							"lparen",
							"createtable_collist",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: toStr(x[0], " "),
							columns: x[2].map(asName)
						})
					},
					{
						"name": "createtable_constraint_def_check",
						"symbols": [lexer_1.lexerAny.has("kw_check") ? { type: "kw_check" } : kw_check, "expr_paren"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "check",
							expr: unwrap(x[1])
						})
					},
					{
						"name": "createtable_constraint_foreignkey",
						"symbols": [
							lexer_1.lexerAny.has("kw_foreign") ? { type: "kw_foreign" } : kw_foreign,
							"kw_key",
							"collist_paren",
							"createtable_references"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: "foreign key",
								localColumns: x[2].map(asName),
								...x[3]
							});
						}
					},
					{
						"name": "createtable_references$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_references$ebnf$1",
						"symbols": ["createtable_references$ebnf$1", "createtable_constraint_foreignkey_onsometing"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_references",
						"symbols": [
							lexer_1.lexerAny.has("kw_references") ? { type: "kw_references" } : kw_references,
							"table_ref",
							"collist_paren",
							"createtable_references$ebnf$1"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								foreignTable: unwrap(x[1]),
								foreignColumns: x[2].map(asName),
								...x[3].reduce((a, b) => ({
									...a,
									...b
								}), {})
							});
						}
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"kw_delete",
							"createtable_constraint_on_action"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { onDelete: last(x) })
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"kw_update",
							"createtable_constraint_on_action"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { onUpdate: last(x) })
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_full") ? { type: "kw_full" } : kw_full]
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing$subexpression$1",
						"symbols": ["kw_partial"]
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing$subexpression$1",
						"symbols": ["kw_simple"]
					},
					{
						"name": "createtable_constraint_foreignkey_onsometing",
						"symbols": ["kw_match", "createtable_constraint_foreignkey_onsometing$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { match: toStr(last(x)) })
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1$subexpression$1",
						"symbols": ["kw_no", "kw_action"]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1",
						"symbols": ["createtable_constraint_on_action$subexpression$1$subexpression$1"]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default]
					},
					{
						"name": "createtable_constraint_on_action$subexpression$1",
						"symbols": ["kw_set", "createtable_constraint_on_action$subexpression$1$subexpression$2"]
					},
					{
						"name": "createtable_constraint_on_action",
						"symbols": ["createtable_constraint_on_action$subexpression$1"],
						"postprocess": (x) => toStr(x, " ")
					},
					{
						"name": "createtable_collist$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_collist$ebnf$1$subexpression$1",
						"symbols": ["comma", "ident"],
						"postprocess": last
					},
					{
						"name": "createtable_collist$ebnf$1",
						"symbols": ["createtable_collist$ebnf$1", "createtable_collist$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_collist",
						"symbols": ["ident", "createtable_collist$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "createtable_column$ebnf$1",
						"symbols": ["createtable_collate"],
						"postprocess": id
					},
					{
						"name": "createtable_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_column$ebnf$2",
						"symbols": []
					},
					{
						"name": "createtable_column$ebnf$2",
						"symbols": ["createtable_column$ebnf$2", "createtable_column_constraint"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_column",
						"symbols": [
							"word",
							"data_type",
							"createtable_column$ebnf$1",
							"createtable_column$ebnf$2"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								kind: "column",
								name: asName(x[0]),
								dataType: x[1],
								...x[2] ? { collate: x[2][1] } : {},
								...x[3] && x[3].length ? { constraints: x[3] } : {}
							});
						}
					},
					{
						"name": "createtable_like$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_like$ebnf$1",
						"symbols": ["createtable_like$ebnf$1", "createtable_like_opt"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_like",
						"symbols": [
							lexer_1.lexerAny.has("kw_like") ? { type: "kw_like" } : kw_like,
							"qname",
							"createtable_like$ebnf$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							kind: "like table",
							like: x[1],
							options: x[2]
						})
					},
					{
						"name": "createtable_like_opt$subexpression$1",
						"symbols": ["kw_including"]
					},
					{
						"name": "createtable_like_opt$subexpression$1",
						"symbols": ["kw_excluding"]
					},
					{
						"name": "createtable_like_opt",
						"symbols": ["createtable_like_opt$subexpression$1", "createtable_like_opt_val"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							verb: toStr(x[0]),
							option: toStr(x[1])
						})
					},
					{
						"name": "createtable_like_opt_val",
						"symbols": ["word"],
						"postprocess": anyKw("defaults", "constraints", "indexes", "storage", "comments")
					},
					{
						"name": "createtable_like_opt_val",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all]
					},
					{
						"name": "createtable_column_constraint$macrocall$2",
						"symbols": ["createtable_column_constraint_def"]
					},
					{
						"name": "createtable_column_constraint$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint, "word"]
					},
					{
						"name": "createtable_column_constraint$macrocall$1$ebnf$1",
						"symbols": ["createtable_column_constraint$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createtable_column_constraint$macrocall$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtable_column_constraint$macrocall$1",
						"symbols": ["createtable_column_constraint$macrocall$1$ebnf$1", "createtable_column_constraint$macrocall$2"],
						"postprocess": (x) => {
							const name = x[0] && asName(x[0][1]);
							if (!name) return (0, lexer_2.track)(x, unwrap(x[1]));
							return (0, lexer_2.track)(x, {
								constraintName: name,
								...unwrap(x[1])
							});
						}
					},
					{
						"name": "createtable_column_constraint",
						"symbols": ["createtable_column_constraint$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "unique" })
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": ["kw_primary_key"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "primary key" })
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": ["kw_not_null"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "not null" })
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": [lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "null" })
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default, "expr"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "default",
							default: unwrap(x[1])
						})
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": [lexer_1.lexerAny.has("kw_check") ? { type: "kw_check" } : kw_check, "expr_paren"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "check",
							expr: unwrap(x[1])
						})
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": ["createtable_references"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "reference",
							...unwrap(x)
						})
					},
					{
						"name": "createtable_column_constraint_def",
						"symbols": ["altercol_generated"]
					},
					{
						"name": "createtable_collate",
						"symbols": [lexer_1.lexerAny.has("kw_collate") ? { type: "kw_collate" } : kw_collate, "qualified_name"]
					},
					{
						"name": "createtable_opts$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("inherits")
					},
					{
						"name": "createtable_opts$macrocall$2",
						"symbols": ["qname"]
					},
					{
						"name": "createtable_opts$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtable_opts$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "createtable_opts$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "createtable_opts$macrocall$1$ebnf$1",
						"symbols": ["createtable_opts$macrocall$1$ebnf$1", "createtable_opts$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtable_opts$macrocall$1",
						"symbols": ["createtable_opts$macrocall$2", "createtable_opts$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "createtable_opts",
						"symbols": [
							"createtable_opts$subexpression$1",
							"lparen",
							"createtable_opts$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, { inherits: x[2] })
					},
					{
						"name": "createindex_statement$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_unique") ? { type: "kw_unique" } : kw_unique],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$2",
						"symbols": [lexer_1.lexerAny.has("kw_concurrently") ? { type: "kw_concurrently" } : kw_concurrently],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$3",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$4",
						"symbols": ["word"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$5$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_using") ? { type: "kw_using" } : kw_using, "ident"],
						"postprocess": last
					},
					{
						"name": "createindex_statement$ebnf$5",
						"symbols": ["createindex_statement$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$6",
						"symbols": ["createindex_with"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$6",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$7",
						"symbols": ["createindex_tblspace"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$7",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement$ebnf$8",
						"symbols": ["createindex_predicate"],
						"postprocess": id
					},
					{
						"name": "createindex_statement$ebnf$8",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"createindex_statement$ebnf$1",
							"kw_index",
							"createindex_statement$ebnf$2",
							"createindex_statement$ebnf$3",
							"createindex_statement$ebnf$4",
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"table_ref",
							"createindex_statement$ebnf$5",
							"lparen",
							"createindex_expressions",
							"rparen",
							"createindex_statement$ebnf$6",
							"createindex_statement$ebnf$7",
							"createindex_statement$ebnf$8"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create index",
							...x[1] && { unique: true },
							...x[3] && { concurrently: true },
							...x[4] && { ifNotExists: true },
							...x[5] && { indexName: asName(x[5]) },
							table: x[7],
							...x[8] && { using: asName(x[8]) },
							expressions: x[10],
							...x[12] && { with: x[12] },
							...x[13] && { tablespace: unwrap(x[13]) },
							...x[14] && { where: unwrap(x[14]) }
						})
					},
					{
						"name": "createindex_expressions$ebnf$1",
						"symbols": []
					},
					{
						"name": "createindex_expressions$ebnf$1$subexpression$1",
						"symbols": ["comma", "createindex_expression"],
						"postprocess": last
					},
					{
						"name": "createindex_expressions$ebnf$1",
						"symbols": ["createindex_expressions$ebnf$1", "createindex_expressions$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createindex_expressions",
						"symbols": ["createindex_expression", "createindex_expressions$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "createindex_expression$subexpression$1",
						"symbols": ["expr_basic"]
					},
					{
						"name": "createindex_expression$subexpression$1",
						"symbols": ["expr_paren"]
					},
					{
						"name": "createindex_expression$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_collate") ? { type: "kw_collate" } : kw_collate, "qualified_name"],
						"postprocess": last
					},
					{
						"name": "createindex_expression$ebnf$1",
						"symbols": ["createindex_expression$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createindex_expression$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_expression$ebnf$2",
						"symbols": ["qualified_name"],
						"postprocess": id
					},
					{
						"name": "createindex_expression$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_expression$ebnf$3$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_asc") ? { type: "kw_asc" } : kw_asc]
					},
					{
						"name": "createindex_expression$ebnf$3$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_desc") ? { type: "kw_desc" } : kw_desc]
					},
					{
						"name": "createindex_expression$ebnf$3",
						"symbols": ["createindex_expression$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createindex_expression$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_expression$ebnf$4$subexpression$1$subexpression$1",
						"symbols": ["kw_first"]
					},
					{
						"name": "createindex_expression$ebnf$4$subexpression$1$subexpression$1",
						"symbols": ["kw_last"]
					},
					{
						"name": "createindex_expression$ebnf$4$subexpression$1",
						"symbols": ["kw_nulls", "createindex_expression$ebnf$4$subexpression$1$subexpression$1"],
						"postprocess": last
					},
					{
						"name": "createindex_expression$ebnf$4",
						"symbols": ["createindex_expression$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createindex_expression$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createindex_expression",
						"symbols": [
							"createindex_expression$subexpression$1",
							"createindex_expression$ebnf$1",
							"createindex_expression$ebnf$2",
							"createindex_expression$ebnf$3",
							"createindex_expression$ebnf$4"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							expression: unwrap(x[0]),
							...x[1] && { collate: unwrap(x[1]) },
							...x[2] && { opclass: unwrap(x[2]) },
							...x[3] && { order: unwrap(x[3]).value },
							...x[4] && { nulls: unwrap(x[4]) }
						})
					},
					{
						"name": "createindex_predicate",
						"symbols": [lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where, "expr"],
						"postprocess": last
					},
					{
						"name": "createindex_with$macrocall$2",
						"symbols": ["createindex_with_item"]
					},
					{
						"name": "createindex_with$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "createindex_with$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "createindex_with$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "createindex_with$macrocall$1$ebnf$1",
						"symbols": ["createindex_with$macrocall$1$ebnf$1", "createindex_with$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createindex_with$macrocall$1",
						"symbols": ["createindex_with$macrocall$2", "createindex_with$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "createindex_with",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"lparen",
							"createindex_with$macrocall$1",
							"rparen"
						],
						"postprocess": get(2)
					},
					{
						"name": "createindex_with_item$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "createindex_with_item$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "createindex_with_item",
						"symbols": [
							"ident",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"createindex_with_item$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							parameter: toStr(x[0]),
							value: unwrap(x[2]).toString()
						})
					},
					{
						"name": "createindex_tblspace",
						"symbols": ["kw_tablespace", "ident"],
						"postprocess": last
					},
					{
						"name": "createextension_statement$ebnf$1",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement$ebnf$2",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement$ebnf$3$subexpression$1",
						"symbols": ["kw_schema", "word"],
						"postprocess": last
					},
					{
						"name": "createextension_statement$ebnf$3",
						"symbols": ["createextension_statement$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement$ebnf$4$subexpression$1",
						"symbols": ["kw_version", "string"],
						"postprocess": last
					},
					{
						"name": "createextension_statement$ebnf$4",
						"symbols": ["createextension_statement$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement$ebnf$5$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "string"],
						"postprocess": last
					},
					{
						"name": "createextension_statement$ebnf$5",
						"symbols": ["createextension_statement$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "createextension_statement$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createextension_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"kw_extension",
							"createextension_statement$ebnf$1",
							"word",
							"createextension_statement$ebnf$2",
							"createextension_statement$ebnf$3",
							"createextension_statement$ebnf$4",
							"createextension_statement$ebnf$5"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create extension",
							...!!x[2] ? { ifNotExists: true } : {},
							extension: asName(x[3]),
							...!!x[5] ? { schema: asName(x[5]) } : {},
							...!!x[6] ? { version: asLit(x[6]) } : {},
							...!!x[7] ? { from: asLit(x[7]) } : {}
						})
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_start_transaction"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_commit"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_rollback"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_tablespace"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_set"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_show"]
					},
					{
						"name": "simplestatements_all",
						"symbols": ["simplestatements_begin"]
					},
					{
						"name": "simplestatements_start_transaction$subexpression$1",
						"symbols": ["kw_start", "kw_transaction"]
					},
					{
						"name": "simplestatements_start_transaction",
						"symbols": ["simplestatements_start_transaction$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "start transaction" })
					},
					{
						"name": "simplestatements_commit",
						"symbols": ["kw_commit"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "commit" })
					},
					{
						"name": "simplestatements_rollback",
						"symbols": ["kw_rollback"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "rollback" })
					},
					{
						"name": "simplestatements_tablespace",
						"symbols": ["kw_tablespace", "word"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "tablespace",
							tablespace: asName(x[1])
						})
					},
					{
						"name": "simplestatements_set$subexpression$1",
						"symbols": ["simplestatements_set_simple"]
					},
					{
						"name": "simplestatements_set$subexpression$1",
						"symbols": ["simplestatements_set_timezone"]
					},
					{
						"name": "simplestatements_set$subexpression$1",
						"symbols": ["simplestatements_set_names"]
					},
					{
						"name": "simplestatements_set",
						"symbols": ["kw_set", "simplestatements_set$subexpression$1"],
						"postprocess": last
					},
					{
						"name": "simplestatements_set_timezone",
						"symbols": [
							"kw_time",
							"kw_zone",
							"simplestatements_set_timezone_val"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set timezone",
							to: x[2]
						})
					},
					{
						"name": "simplestatements_set_timezone_val$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "simplestatements_set_timezone_val$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "simplestatements_set_timezone_val",
						"symbols": ["simplestatements_set_timezone_val$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "value",
							value: unwrap(x[0])
						})
					},
					{
						"name": "simplestatements_set_timezone_val",
						"symbols": ["kw_local"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "local" })
					},
					{
						"name": "simplestatements_set_timezone_val",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "default" })
					},
					{
						"name": "simplestatements_set_timezone_val",
						"symbols": [
							"kw_interval",
							"string",
							"kw_hour",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"kw_minute"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "interval",
							value: (0, lexer_2.unbox)(x[1])
						})
					},
					{
						"name": "simplestatements_set_names",
						"symbols": ["kw_names", "simplestatements_set_names_val"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set names",
							to: x[1]
						})
					},
					{
						"name": "simplestatements_set_names_val$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "simplestatements_set_names_val",
						"symbols": ["simplestatements_set_names_val$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "value",
							value: unwrap(x[0])
						})
					},
					{
						"name": "simplestatements_set_simple$ebnf$1$subexpression$1",
						"symbols": ["kw_local"]
					},
					{
						"name": "simplestatements_set_simple$ebnf$1$subexpression$1",
						"symbols": ["kw_session"]
					},
					{
						"name": "simplestatements_set_simple$ebnf$1",
						"symbols": ["simplestatements_set_simple$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "simplestatements_set_simple$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "simplestatements_set_simple$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq]
					},
					{
						"name": "simplestatements_set_simple$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to]
					},
					{
						"name": "simplestatements_set_simple",
						"symbols": [
							"simplestatements_set_simple$ebnf$1",
							"ident",
							"simplestatements_set_simple$subexpression$1",
							"simplestatements_set_val"
						],
						"postprocess": (x) => {
							var _a;
							return (0, lexer_2.track)(x, {
								type: "set",
								variable: asName(x[1]),
								scope: (_a = unwrap(x[0])) === null || _a === void 0 ? void 0 : _a.toLowerCase(),
								set: (0, lexer_2.unbox)(x[3])
							});
						}
					},
					{
						"name": "simplestatements_set_val",
						"symbols": ["simplestatements_set_val_raw"],
						"postprocess": unwrap
					},
					{
						"name": "simplestatements_set_val",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "default" })
					},
					{
						"name": "simplestatements_set_val$ebnf$1$subexpression$1",
						"symbols": ["comma", "simplestatements_set_val_raw"]
					},
					{
						"name": "simplestatements_set_val$ebnf$1",
						"symbols": ["simplestatements_set_val$ebnf$1$subexpression$1"]
					},
					{
						"name": "simplestatements_set_val$ebnf$1$subexpression$2",
						"symbols": ["comma", "simplestatements_set_val_raw"]
					},
					{
						"name": "simplestatements_set_val$ebnf$1",
						"symbols": ["simplestatements_set_val$ebnf$1", "simplestatements_set_val$ebnf$1$subexpression$2"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "simplestatements_set_val",
						"symbols": ["simplestatements_set_val_raw", "simplestatements_set_val$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "list",
							values: [x[0], ...x[1] || []]
						})
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "simplestatements_set_val_raw",
						"symbols": ["simplestatements_set_val_raw$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "value",
							value: unwrap(x)
						})
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word]
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on]
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_true") ? { type: "kw_true" } : kw_true]
					},
					{
						"name": "simplestatements_set_val_raw$subexpression$2",
						"symbols": [lexer_1.lexerAny.has("kw_false") ? { type: "kw_false" } : kw_false]
					},
					{
						"name": "simplestatements_set_val_raw",
						"symbols": ["simplestatements_set_val_raw$subexpression$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "identifier",
							name: unwrap(x).value
						})
					},
					{
						"name": "simplestatements_set_val_raw",
						"symbols": [lexer_1.lexerAny.has("quoted_word") ? { type: "quoted_word" } : quoted_word],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "identifier",
							doubleQuoted: true,
							name: unwrap(x).value
						})
					},
					{
						"name": "simplestatements_show",
						"symbols": ["kw_show", "ident"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "show",
							variable: asName(x[1])
						})
					},
					{
						"name": "create_schema$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create, "kw_schema"]
					},
					{
						"name": "create_schema$ebnf$1",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "create_schema$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_schema",
						"symbols": [
							"create_schema$subexpression$1",
							"create_schema$ebnf$1",
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create schema",
							name: asName(x[2]),
							...!!x[1] ? { ifNotExists: true } : {}
						})
					},
					{
						"name": "raise_statement$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("debug", "log", "info", "notice", "warning", "exception")
					},
					{
						"name": "raise_statement$ebnf$1",
						"symbols": ["raise_statement$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "raise_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "raise_statement$ebnf$2$subexpression$1",
						"symbols": ["comma", "expr_list_raw"],
						"postprocess": last
					},
					{
						"name": "raise_statement$ebnf$2",
						"symbols": ["raise_statement$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "raise_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "raise_statement$ebnf$3",
						"symbols": ["raise_using"],
						"postprocess": id
					},
					{
						"name": "raise_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "raise_statement",
						"symbols": [
							"kw_raise",
							"raise_statement$ebnf$1",
							"string",
							"raise_statement$ebnf$2",
							"raise_statement$ebnf$3"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "raise",
							format: toStr(x[2]),
							...x[1] && { level: toStr(x[1]) },
							...x[3] && x[3].length && { formatExprs: x[3] },
							...x[4] && x[4].length && { using: x[4] }
						})
					},
					{
						"name": "raise_using$macrocall$2",
						"symbols": ["raise_using_one"]
					},
					{
						"name": "raise_using$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "raise_using$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "raise_using$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "raise_using$macrocall$1$ebnf$1",
						"symbols": ["raise_using$macrocall$1$ebnf$1", "raise_using$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "raise_using$macrocall$1",
						"symbols": ["raise_using$macrocall$2", "raise_using$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "raise_using",
						"symbols": [lexer_1.lexerAny.has("kw_using") ? { type: "kw_using" } : kw_using, "raise_using$macrocall$1"],
						"postprocess": last
					},
					{
						"name": "raise_using_one",
						"symbols": [
							"raise_using_what",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"expr"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: toStr(x[0]),
							value: x[2]
						})
					},
					{
						"name": "raise_using_what",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table]
					},
					{
						"name": "raise_using_what",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("message", "detail", "hint", "errcode", "column", "constraint", "datatype", "schema")
					},
					{
						"name": "comment_statement",
						"symbols": [
							"kw_comment",
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"comment_what",
							lexer_1.lexerAny.has("kw_is") ? { type: "kw_is" } : kw_is,
							"string"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "comment",
							comment: (0, lexer_2.unbox)(last(x)),
							on: unwrap(x[2])
						})
					},
					{
						"name": "comment_what",
						"symbols": ["comment_what_col"]
					},
					{
						"name": "comment_what",
						"symbols": ["comment_what_nm"]
					},
					{
						"name": "comment_what_nm$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table]
					},
					{
						"name": "comment_what_nm$subexpression$1",
						"symbols": ["kw_materialized", "kw_view"]
					},
					{
						"name": "comment_what_nm$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("word") ? { type: "word" } : word],
						"postprocess": anyKw("database", "index", "trigger", "type", "view")
					},
					{
						"name": "comment_what_nm",
						"symbols": ["comment_what_nm$subexpression$1", "qualified_name"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: toStr(x[0]),
							name: x[1]
						})
					},
					{
						"name": "comment_what_col",
						"symbols": ["kw_column", "qcolumn"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "column",
							column: last(x)
						})
					},
					{
						"name": "simplestatements_begin$ebnf$1$subexpression$1",
						"symbols": ["kw_transaction"]
					},
					{
						"name": "simplestatements_begin$ebnf$1$subexpression$1",
						"symbols": ["kw_work"]
					},
					{
						"name": "simplestatements_begin$ebnf$1",
						"symbols": ["simplestatements_begin$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "simplestatements_begin$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "simplestatements_begin$ebnf$2",
						"symbols": []
					},
					{
						"name": "simplestatements_begin$ebnf$2$subexpression$1",
						"symbols": ["simplestatements_begin_isol"]
					},
					{
						"name": "simplestatements_begin$ebnf$2$subexpression$1",
						"symbols": ["simplestatements_begin_writ"]
					},
					{
						"name": "simplestatements_begin$ebnf$2$subexpression$1",
						"symbols": ["simplestatements_begin_def"]
					},
					{
						"name": "simplestatements_begin$ebnf$2",
						"symbols": ["simplestatements_begin$ebnf$2", "simplestatements_begin$ebnf$2$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "simplestatements_begin",
						"symbols": [
							"kw_begin",
							"simplestatements_begin$ebnf$1",
							"simplestatements_begin$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "begin",
							...x[2].reduce((a, b) => ({
								...unwrap(a),
								...unwrap(b)
							}), {})
						})
					},
					{
						"name": "simplestatements_begin_isol$subexpression$1",
						"symbols": ["kw_isolation", "kw_level"]
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2",
						"symbols": ["kw_serializable"]
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("repeatable")
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2",
						"symbols": ["simplestatements_begin_isol$subexpression$2$subexpression$1", "kw_read"]
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2$subexpression$2",
						"symbols": ["word"],
						"postprocess": kw("committed")
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2",
						"symbols": ["kw_read", "simplestatements_begin_isol$subexpression$2$subexpression$2"]
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2$subexpression$3",
						"symbols": ["word"],
						"postprocess": kw("uncommitted")
					},
					{
						"name": "simplestatements_begin_isol$subexpression$2",
						"symbols": ["kw_read", "simplestatements_begin_isol$subexpression$2$subexpression$3"]
					},
					{
						"name": "simplestatements_begin_isol",
						"symbols": ["simplestatements_begin_isol$subexpression$1", "simplestatements_begin_isol$subexpression$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { isolationLevel: toStr(x[1], " ") })
					},
					{
						"name": "simplestatements_begin_writ$subexpression$1",
						"symbols": ["kw_read", "kw_write"]
					},
					{
						"name": "simplestatements_begin_writ$subexpression$1",
						"symbols": ["kw_read", lexer_1.lexerAny.has("kw_only") ? { type: "kw_only" } : kw_only]
					},
					{
						"name": "simplestatements_begin_writ",
						"symbols": ["simplestatements_begin_writ$subexpression$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, { writeable: toStr(x, " ") })
					},
					{
						"name": "simplestatements_begin_def$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "simplestatements_begin_def$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "simplestatements_begin_def",
						"symbols": ["simplestatements_begin_def$ebnf$1", lexer_1.lexerAny.has("kw_deferrable") ? { type: "kw_deferrable" } : kw_deferrable],
						"postprocess": (x) => (0, lexer_2.track)(x, { deferrable: !x[0] })
					},
					{
						"name": "insert_statement$subexpression$1",
						"symbols": ["kw_insert", lexer_1.lexerAny.has("kw_into") ? { type: "kw_into" } : kw_into]
					},
					{
						"name": "insert_statement$ebnf$1",
						"symbols": ["collist_paren"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement$ebnf$2$subexpression$1$subexpression$1",
						"symbols": ["kw_system"]
					},
					{
						"name": "insert_statement$ebnf$2$subexpression$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_user") ? { type: "kw_user" } : kw_user]
					},
					{
						"name": "insert_statement$ebnf$2$subexpression$1",
						"symbols": [
							"kw_overriding",
							"insert_statement$ebnf$2$subexpression$1$subexpression$1",
							"kw_value"
						],
						"postprocess": get(1)
					},
					{
						"name": "insert_statement$ebnf$2",
						"symbols": ["insert_statement$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement$ebnf$3$subexpression$1",
						"symbols": ["selection"]
					},
					{
						"name": "insert_statement$ebnf$3$subexpression$1",
						"symbols": ["selection_paren"]
					},
					{
						"name": "insert_statement$ebnf$3",
						"symbols": ["insert_statement$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement$ebnf$4$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							"kw_conflict",
							"insert_on_conflict"
						],
						"postprocess": last
					},
					{
						"name": "insert_statement$ebnf$4",
						"symbols": ["insert_statement$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement$ebnf$5$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_returning") ? { type: "kw_returning" } : kw_returning, "select_expr_list_aliased"],
						"postprocess": last
					},
					{
						"name": "insert_statement$ebnf$5",
						"symbols": ["insert_statement$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_statement$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_statement",
						"symbols": [
							"insert_statement$subexpression$1",
							"table_ref_aliased",
							"insert_statement$ebnf$1",
							"insert_statement$ebnf$2",
							"insert_statement$ebnf$3",
							"insert_statement$ebnf$4",
							"insert_statement$ebnf$5"
						],
						"postprocess": (x) => {
							const columns = x[2] && x[2].map(asName);
							const overriding = toStr(x[3]);
							const insert = unwrap(x[4]);
							const onConflict = x[5];
							const returning = x[6];
							return (0, lexer_2.track)(x, {
								type: "insert",
								into: unwrap(x[1]),
								insert,
								...overriding && { overriding },
								...columns && { columns },
								...returning && { returning },
								...onConflict && { onConflict }
							});
						}
					},
					{
						"name": "insert_values$ebnf$1",
						"symbols": []
					},
					{
						"name": "insert_values$ebnf$1$subexpression$1",
						"symbols": ["comma", "insert_value"],
						"postprocess": last
					},
					{
						"name": "insert_values$ebnf$1",
						"symbols": ["insert_values$ebnf$1", "insert_values$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "insert_values",
						"symbols": ["insert_value", "insert_values$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "insert_value",
						"symbols": [
							"lparen",
							"insert_expr_list_raw",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "insert_expr_list_raw$ebnf$1",
						"symbols": []
					},
					{
						"name": "insert_expr_list_raw$ebnf$1$subexpression$1",
						"symbols": ["comma", "expr_or_select"],
						"postprocess": last
					},
					{
						"name": "insert_expr_list_raw$ebnf$1",
						"symbols": ["insert_expr_list_raw$ebnf$1", "insert_expr_list_raw$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "insert_expr_list_raw",
						"symbols": ["expr_or_select", "insert_expr_list_raw$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "insert_on_conflict$ebnf$1",
						"symbols": ["insert_on_conflict_what"],
						"postprocess": id
					},
					{
						"name": "insert_on_conflict$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_on_conflict",
						"symbols": ["insert_on_conflict$ebnf$1", "insert_on_conflict_do"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							...x[0] ? { on: unwrap(x[0]) } : {},
							...x[1]
						})
					},
					{
						"name": "insert_on_conflict_what",
						"symbols": [
							"lparen",
							"expr_list_raw",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "on expr",
							exprs: x[1]
						})
					},
					{
						"name": "insert_on_conflict_what",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint,
							"qname"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "on constraint",
							constraint: last(x)
						})
					},
					{
						"name": "insert_on_conflict_do",
						"symbols": [lexer_1.lexerAny.has("kw_do") ? { type: "kw_do" } : kw_do, "kw_nothing"],
						"postprocess": (x) => ({ do: "do nothing" })
					},
					{
						"name": "insert_on_conflict_do$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_do") ? { type: "kw_do" } : kw_do,
							"kw_update",
							"kw_set"
						]
					},
					{
						"name": "insert_on_conflict_do$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_where") ? { type: "kw_where" } : kw_where, "expr"],
						"postprocess": last
					},
					{
						"name": "insert_on_conflict_do$ebnf$1",
						"symbols": ["insert_on_conflict_do$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "insert_on_conflict_do$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "insert_on_conflict_do",
						"symbols": [
							"insert_on_conflict_do$subexpression$1",
							"update_set_list",
							"insert_on_conflict_do$ebnf$1"
						],
						"postprocess": (x) => ({
							do: { sets: x[1] },
							...x[2] && { where: x[2] }
						})
					},
					{
						"name": "update_statement$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from, "select_from_subject"],
						"postprocess": last
					},
					{
						"name": "update_statement$ebnf$1",
						"symbols": ["update_statement$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "update_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "update_statement$ebnf$2",
						"symbols": ["select_where"],
						"postprocess": id
					},
					{
						"name": "update_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "update_statement$ebnf$3$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_returning") ? { type: "kw_returning" } : kw_returning, "select_expr_list_aliased"],
						"postprocess": last
					},
					{
						"name": "update_statement$ebnf$3",
						"symbols": ["update_statement$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "update_statement$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "update_statement",
						"symbols": [
							"kw_update",
							"table_ref_aliased",
							"kw_set",
							"update_set_list",
							"update_statement$ebnf$1",
							"update_statement$ebnf$2",
							"update_statement$ebnf$3"
						],
						"postprocess": (x) => {
							const from = unwrap(x[4]);
							const where = unwrap(x[5]);
							const returning = x[6];
							return (0, lexer_2.track)(x, {
								type: "update",
								table: unwrap(x[1]),
								sets: x[3],
								...where ? { where } : {},
								...from ? { from } : {},
								...returning ? { returning } : {}
							});
						}
					},
					{
						"name": "update_set_list$ebnf$1",
						"symbols": []
					},
					{
						"name": "update_set_list$ebnf$1$subexpression$1",
						"symbols": ["comma", "update_set"],
						"postprocess": last
					},
					{
						"name": "update_set_list$ebnf$1",
						"symbols": ["update_set_list$ebnf$1", "update_set_list$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "update_set_list",
						"symbols": ["update_set", "update_set_list$ebnf$1"],
						"postprocess": ([head, tail]) => {
							const ret = [];
							for (const _t of [head, ...tail || []]) {
								const t = unwrap(_t);
								if (Array.isArray(t)) ret.push(...t);
								else ret.push(t);
							}
							return ret;
						}
					},
					{
						"name": "update_set",
						"symbols": ["update_set_one"]
					},
					{
						"name": "update_set",
						"symbols": ["update_set_multiple"]
					},
					{
						"name": "update_set_one",
						"symbols": [
							"ident",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"expr"
						],
						"postprocess": (x) => (0, lexer_2.box)(x, {
							column: asName(x[0]),
							value: unwrap(x[2])
						})
					},
					{
						"name": "update_set_multiple$subexpression$1",
						"symbols": [
							"lparen",
							"expr_list_raw",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "update_set_multiple",
						"symbols": [
							"collist_paren",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"update_set_multiple$subexpression$1"
						],
						"postprocess": (x) => {
							const cols = x[0];
							const exprs = x[2];
							if (cols.length !== exprs.length) throw new Error("number of columns does not match number of values");
							return (0, lexer_2.box)(x, cols.map((x, i) => ({
								column: asName(x),
								value: unwrap(exprs[i])
							})));
						}
					},
					{
						"name": "altertable_statement$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "altertable_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_statement$ebnf$2",
						"symbols": [lexer_1.lexerAny.has("kw_only") ? { type: "kw_only" } : kw_only],
						"postprocess": id
					},
					{
						"name": "altertable_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_statement",
						"symbols": [
							"kw_alter",
							lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table,
							"altertable_statement$ebnf$1",
							"altertable_statement$ebnf$2",
							"table_ref",
							"altertable_actions"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter table",
							...x[2] ? { ifExists: true } : {},
							...x[3] ? { only: true } : {},
							table: unwrap(x[4]),
							changes: (0, lexer_2.unbox)(x[5]).map(unwrap)
						})
					},
					{
						"name": "altertable_actions$ebnf$1",
						"symbols": []
					},
					{
						"name": "altertable_actions$ebnf$1$subexpression$1",
						"symbols": ["comma", "altertable_action"],
						"postprocess": last
					},
					{
						"name": "altertable_actions$ebnf$1",
						"symbols": ["altertable_actions$ebnf$1", "altertable_actions$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "altertable_actions",
						"symbols": ["altertable_action", "altertable_actions$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_rename_table"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_rename_column"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_rename_constraint"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_add_column"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_drop_column"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_alter_column"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_add_constraint"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_drop_constraint"]
					},
					{
						"name": "altertable_action",
						"symbols": ["altertable_owner"]
					},
					{
						"name": "altertable_rename_table",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"word"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename",
							to: asName(last(x))
						})
					},
					{
						"name": "altertable_rename_column$ebnf$1",
						"symbols": ["kw_column"],
						"postprocess": id
					},
					{
						"name": "altertable_rename_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_rename_column",
						"symbols": [
							"kw_rename",
							"altertable_rename_column$ebnf$1",
							"ident",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename column",
							column: asName(x[2]),
							to: asName(last(x))
						})
					},
					{
						"name": "altertable_rename_constraint",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint,
							"ident",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename constraint",
							constraint: asName(x[2]),
							to: asName(last(x))
						})
					},
					{
						"name": "altertable_add_column$ebnf$1",
						"symbols": ["kw_column"],
						"postprocess": id
					},
					{
						"name": "altertable_add_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_add_column$ebnf$2",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "altertable_add_column$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_add_column",
						"symbols": [
							"kw_add",
							"altertable_add_column$ebnf$1",
							"altertable_add_column$ebnf$2",
							"createtable_column"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "add column",
							...x[2] ? { ifNotExists: true } : {},
							column: unwrap(x[3])
						})
					},
					{
						"name": "altertable_drop_column$ebnf$1",
						"symbols": ["kw_column"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_column$ebnf$2",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_column$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_column$ebnf$3$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "altertable_drop_column$ebnf$3$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "altertable_drop_column$ebnf$3",
						"symbols": ["altertable_drop_column$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_column$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_column",
						"symbols": [
							"kw_drop",
							"altertable_drop_column$ebnf$1",
							"altertable_drop_column$ebnf$2",
							"ident",
							"altertable_drop_column$ebnf$3"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "drop column",
							...x[2] ? { ifExists: true } : {},
							column: asName(x[3]),
							...x[4] ? { behaviour: toStr(x[4], " ") } : {}
						})
					},
					{
						"name": "altertable_alter_column$ebnf$1",
						"symbols": ["kw_column"],
						"postprocess": id
					},
					{
						"name": "altertable_alter_column$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_alter_column",
						"symbols": [
							"kw_alter",
							"altertable_alter_column$ebnf$1",
							"ident",
							"altercol"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter column",
							column: asName(x[2]),
							alter: unwrap(x[3])
						})
					},
					{
						"name": "altercol$ebnf$1$subexpression$1",
						"symbols": ["kw_set", "kw_data"]
					},
					{
						"name": "altercol$ebnf$1",
						"symbols": ["altercol$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol",
						"symbols": [
							"altercol$ebnf$1",
							"kw_type",
							"data_type"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set type",
							dataType: unwrap(last(x))
						})
					},
					{
						"name": "altercol",
						"symbols": [
							"kw_set",
							lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default,
							"expr"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set default",
							default: unwrap(last(x))
						})
					},
					{
						"name": "altercol",
						"symbols": ["kw_drop", lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop default" })
					},
					{
						"name": "altercol$subexpression$1",
						"symbols": ["kw_set"]
					},
					{
						"name": "altercol$subexpression$1",
						"symbols": ["kw_drop"]
					},
					{
						"name": "altercol",
						"symbols": ["altercol$subexpression$1", "kw_not_null"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: toStr(x, " ") })
					},
					{
						"name": "altercol",
						"symbols": ["altercol_generated_add"],
						"postprocess": unwrap
					},
					{
						"name": "altertable_add_constraint",
						"symbols": ["kw_add", "createtable_constraint"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "add constraint",
							constraint: unwrap(last(x))
						})
					},
					{
						"name": "altertable_drop_constraint$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_constraint$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_constraint$ebnf$2$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "altertable_drop_constraint$ebnf$2$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "altertable_drop_constraint$ebnf$2",
						"symbols": ["altertable_drop_constraint$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altertable_drop_constraint$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altertable_drop_constraint",
						"symbols": [
							"kw_drop",
							lexer_1.lexerAny.has("kw_constraint") ? { type: "kw_constraint" } : kw_constraint,
							"altertable_drop_constraint$ebnf$1",
							"ident",
							"altertable_drop_constraint$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "drop constraint",
							...x[2] ? { ifExists: true } : {},
							constraint: asName(x[3]),
							...x[4] ? { behaviour: toStr(x[4], " ") } : {}
						})
					},
					{
						"name": "altertable_owner",
						"symbols": [
							"kw_owner",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "owner",
							to: asName(last(x))
						})
					},
					{
						"name": "altercol_generated_add",
						"symbols": ["kw_add", "altercol_generated"],
						"postprocess": last
					},
					{
						"name": "altercol_generated$ebnf$1$subexpression$1",
						"symbols": ["kw_always"]
					},
					{
						"name": "altercol_generated$ebnf$1$subexpression$1",
						"symbols": ["kw_by", lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default]
					},
					{
						"name": "altercol_generated$ebnf$1",
						"symbols": ["altercol_generated$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated$ebnf$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as, "kw_identity"]
					},
					{
						"name": "altercol_generated$ebnf$2",
						"symbols": ["altercol_generated$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated$ebnf$3$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"lparen",
							"expr",
							"rparen"
						],
						"postprocess": get(2)
					},
					{
						"name": "altercol_generated$ebnf$3",
						"symbols": ["altercol_generated$ebnf$3$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated$ebnf$4$subexpression$1",
						"symbols": [
							"lparen",
							"altercol_generated_seq",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "altercol_generated$ebnf$4",
						"symbols": ["altercol_generated$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated$ebnf$5$subexpression$1",
						"symbols": ["kw_stored"]
					},
					{
						"name": "altercol_generated$ebnf$5",
						"symbols": ["altercol_generated$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated",
						"symbols": [
							"kw_generated",
							"altercol_generated$ebnf$1",
							"altercol_generated$ebnf$2",
							"altercol_generated$ebnf$3",
							"altercol_generated$ebnf$4",
							"altercol_generated$ebnf$5"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "add generated",
							...x[1] && { always: toStr(x[1], " ") },
							...x[3] && { expression: unwrap(x[3]) },
							...x[4] && { sequence: unwrap(x[4]) },
							...x[5] && { stored: true }
						})
					},
					{
						"name": "altercol_generated_seq$ebnf$1$subexpression$1",
						"symbols": [
							"kw_sequence",
							"kw_name",
							"qualified_name"
						]
					},
					{
						"name": "altercol_generated_seq$ebnf$1",
						"symbols": ["altercol_generated_seq$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "altercol_generated_seq$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "altercol_generated_seq$ebnf$2",
						"symbols": []
					},
					{
						"name": "altercol_generated_seq$ebnf$2",
						"symbols": ["altercol_generated_seq$ebnf$2", "create_sequence_option"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "altercol_generated_seq",
						"symbols": ["altercol_generated_seq$ebnf$1", "altercol_generated_seq$ebnf$2"],
						"postprocess": (x) => {
							const ret = { ...x[0] && { name: unwrap(last(x[0])) } };
							setSeqOpts(ret, x[1]);
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "alterindex_statement$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "alterindex_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "alterindex_statement",
						"symbols": [
							"kw_alter",
							"kw_index",
							"alterindex_statement$ebnf$1",
							"table_ref",
							"alterindex_action"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter index",
							...x[2] ? { ifExists: true } : {},
							index: unwrap(x[3]),
							change: unwrap(x[4])
						})
					},
					{
						"name": "alterindex_action",
						"symbols": ["alterindex_rename"]
					},
					{
						"name": "alterindex_action",
						"symbols": ["alterindex_set_tablespace"]
					},
					{
						"name": "alterindex_rename",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"word"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename",
							to: asName(last(x))
						})
					},
					{
						"name": "alterindex_set_tablespace",
						"symbols": [
							"kw_set",
							"kw_tablespace",
							"word"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set tablespace",
							tablespace: asName(last(x))
						})
					},
					{
						"name": "delete_statement",
						"symbols": ["delete_delete"]
					},
					{
						"name": "delete_statement",
						"symbols": ["delete_truncate"]
					},
					{
						"name": "delete_delete$subexpression$1",
						"symbols": ["kw_delete", lexer_1.lexerAny.has("kw_from") ? { type: "kw_from" } : kw_from]
					},
					{
						"name": "delete_delete$ebnf$1",
						"symbols": ["select_where"],
						"postprocess": id
					},
					{
						"name": "delete_delete$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_delete$ebnf$2$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_returning") ? { type: "kw_returning" } : kw_returning, "select_expr_list_aliased"],
						"postprocess": last
					},
					{
						"name": "delete_delete$ebnf$2",
						"symbols": ["delete_delete$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "delete_delete$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_delete",
						"symbols": [
							"delete_delete$subexpression$1",
							"table_ref_aliased",
							"delete_delete$ebnf$1",
							"delete_delete$ebnf$2"
						],
						"postprocess": (x) => {
							const where = x[2];
							const returning = x[3];
							return (0, lexer_2.track)(x, {
								type: "delete",
								from: unwrap(x[1]),
								...where ? { where } : {},
								...returning ? { returning } : {}
							});
						}
					},
					{
						"name": "delete_truncate$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table],
						"postprocess": id
					},
					{
						"name": "delete_truncate$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_truncate$subexpression$1",
						"symbols": ["kw_truncate", "delete_truncate$subexpression$1$ebnf$1"]
					},
					{
						"name": "delete_truncate$macrocall$2",
						"symbols": ["table_ref"]
					},
					{
						"name": "delete_truncate$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "delete_truncate$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "delete_truncate$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "delete_truncate$macrocall$1$ebnf$1",
						"symbols": ["delete_truncate$macrocall$1$ebnf$1", "delete_truncate$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "delete_truncate$macrocall$1",
						"symbols": ["delete_truncate$macrocall$2", "delete_truncate$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "delete_truncate$ebnf$1$subexpression$1$subexpression$1",
						"symbols": ["kw_restart"]
					},
					{
						"name": "delete_truncate$ebnf$1$subexpression$1$subexpression$1",
						"symbols": ["kw_continue"]
					},
					{
						"name": "delete_truncate$ebnf$1$subexpression$1",
						"symbols": ["delete_truncate$ebnf$1$subexpression$1$subexpression$1", "kw_identity"]
					},
					{
						"name": "delete_truncate$ebnf$1",
						"symbols": ["delete_truncate$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "delete_truncate$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_truncate$ebnf$2$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "delete_truncate$ebnf$2$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "delete_truncate$ebnf$2",
						"symbols": ["delete_truncate$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "delete_truncate$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "delete_truncate",
						"symbols": [
							"delete_truncate$subexpression$1",
							"delete_truncate$macrocall$1",
							"delete_truncate$ebnf$1",
							"delete_truncate$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "truncate table",
							tables: x[1],
							...x[2] && { identity: toStr(x[2][0]) },
							...x[3] && { cascade: toStr(x[3]) }
						})
					},
					{
						"name": "create_sequence_statement$ebnf$1$subexpression$1",
						"symbols": ["kw_temp"]
					},
					{
						"name": "create_sequence_statement$ebnf$1$subexpression$1",
						"symbols": ["kw_temporary"]
					},
					{
						"name": "create_sequence_statement$ebnf$1",
						"symbols": ["create_sequence_statement$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_sequence_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_statement$ebnf$2",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "create_sequence_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_statement$ebnf$3",
						"symbols": []
					},
					{
						"name": "create_sequence_statement$ebnf$3",
						"symbols": ["create_sequence_statement$ebnf$3", "create_sequence_option"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_sequence_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"create_sequence_statement$ebnf$1",
							"kw_sequence",
							"create_sequence_statement$ebnf$2",
							"qualified_name",
							"create_sequence_statement$ebnf$3"
						],
						"postprocess": (x) => {
							const ret = {
								type: "create sequence",
								...x[1] && { temp: true },
								...x[3] && { ifNotExists: true },
								name: unwrap(x[4]),
								options: {}
							};
							setSeqOpts(ret.options, x[5]);
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "create_sequence_option",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as, "data_type"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["as", x[1]])
					},
					{
						"name": "create_sequence_option$ebnf$1",
						"symbols": ["kw_by"],
						"postprocess": id
					},
					{
						"name": "create_sequence_option$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_option",
						"symbols": [
							"kw_increment",
							"create_sequence_option$ebnf$1",
							"int"
						],
						"postprocess": (x) => (0, lexer_2.box)(x, ["incrementBy", x[2]])
					},
					{
						"name": "create_sequence_option",
						"symbols": ["create_sequence_minvalue"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["minValue", x[0]])
					},
					{
						"name": "create_sequence_option",
						"symbols": ["create_sequence_maxvalue"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["maxValue", x[0]])
					},
					{
						"name": "create_sequence_option$ebnf$2",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with],
						"postprocess": id
					},
					{
						"name": "create_sequence_option$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_option",
						"symbols": [
							"kw_start",
							"create_sequence_option$ebnf$2",
							"int"
						],
						"postprocess": (x) => (0, lexer_2.box)(x, ["startWith", x[2]])
					},
					{
						"name": "create_sequence_option",
						"symbols": ["kw_cache", "int"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["cache", x[1]])
					},
					{
						"name": "create_sequence_option$ebnf$3",
						"symbols": ["kw_no"],
						"postprocess": id
					},
					{
						"name": "create_sequence_option$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_sequence_option",
						"symbols": ["create_sequence_option$ebnf$3", "kw_cycle"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["cycle", toStr(x, " ")])
					},
					{
						"name": "create_sequence_option",
						"symbols": ["create_sequence_owned_by"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["ownedBy", unwrap(x)])
					},
					{
						"name": "create_sequence_minvalue",
						"symbols": ["kw_minvalue", "int"],
						"postprocess": last
					},
					{
						"name": "create_sequence_minvalue",
						"symbols": ["kw_no", "kw_minvalue"],
						"postprocess": (x) => (0, lexer_2.box)(x, "no minvalue")
					},
					{
						"name": "create_sequence_maxvalue",
						"symbols": ["kw_maxvalue", "int"],
						"postprocess": last
					},
					{
						"name": "create_sequence_maxvalue",
						"symbols": ["kw_no", "kw_maxvalue"],
						"postprocess": (x) => (0, lexer_2.box)(x, "no maxvalue")
					},
					{
						"name": "create_sequence_owned_by$subexpression$1",
						"symbols": ["kw_none"]
					},
					{
						"name": "create_sequence_owned_by$subexpression$1",
						"symbols": ["qcolumn"]
					},
					{
						"name": "create_sequence_owned_by",
						"symbols": [
							"kw_owned",
							"kw_by",
							"create_sequence_owned_by$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.box)(x, unwrap(last(x)))
					},
					{
						"name": "alter_sequence_statement$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "alter_sequence_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "alter_sequence_statement",
						"symbols": [
							"kw_alter",
							"kw_sequence",
							"alter_sequence_statement$ebnf$1",
							"qualified_name",
							"alter_sequence_statement_body"
						],
						"postprocess": (x) => {
							const ret = {
								type: "alter sequence",
								...x[2] && { ifExists: true },
								name: unwrap(x[3]),
								change: x[4]
							};
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "alter_sequence_statement_body$ebnf$1",
						"symbols": ["alter_sequence_option"]
					},
					{
						"name": "alter_sequence_statement_body$ebnf$1",
						"symbols": ["alter_sequence_statement_body$ebnf$1", "alter_sequence_option"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "alter_sequence_statement_body",
						"symbols": ["alter_sequence_statement_body$ebnf$1"],
						"postprocess": (x) => {
							const ret = { type: "set options" };
							setSeqOpts(ret, x[0]);
							return (0, lexer_2.track)(x, ret);
						}
					},
					{
						"name": "alter_sequence_statement_body$subexpression$1",
						"symbols": ["ident"]
					},
					{
						"name": "alter_sequence_statement_body$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_session_user") ? { type: "kw_session_user" } : kw_session_user]
					},
					{
						"name": "alter_sequence_statement_body$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_current_user") ? { type: "kw_current_user" } : kw_current_user]
					},
					{
						"name": "alter_sequence_statement_body",
						"symbols": [
							"kw_owner",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"alter_sequence_statement_body$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "owner to",
							owner: asName(last(x))
						})
					},
					{
						"name": "alter_sequence_statement_body",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "rename",
							newName: asName(last(x))
						})
					},
					{
						"name": "alter_sequence_statement_body",
						"symbols": [
							"kw_set",
							"kw_schema",
							"ident"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "set schema",
							newSchema: asName(last(x))
						})
					},
					{
						"name": "alter_sequence_option",
						"symbols": ["create_sequence_option"],
						"postprocess": unwrap
					},
					{
						"name": "alter_sequence_option$ebnf$1$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with],
						"postprocess": id
					},
					{
						"name": "alter_sequence_option$ebnf$1$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "alter_sequence_option$ebnf$1$subexpression$1",
						"symbols": ["alter_sequence_option$ebnf$1$subexpression$1$ebnf$1", "int"],
						"postprocess": last
					},
					{
						"name": "alter_sequence_option$ebnf$1",
						"symbols": ["alter_sequence_option$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "alter_sequence_option$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "alter_sequence_option",
						"symbols": ["kw_restart", "alter_sequence_option$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.box)(x, ["restart", typeof (0, lexer_2.unbox)(x[1]) === "number" ? (0, lexer_2.unbox)(x[1]) : true])
					},
					{
						"name": "drop_statement$ebnf$1",
						"symbols": ["kw_ifexists"],
						"postprocess": id
					},
					{
						"name": "drop_statement$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_statement$macrocall$2",
						"symbols": ["qualified_name"]
					},
					{
						"name": "drop_statement$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "drop_statement$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "drop_statement$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "drop_statement$macrocall$1$ebnf$1",
						"symbols": ["drop_statement$macrocall$1$ebnf$1", "drop_statement$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "drop_statement$macrocall$1",
						"symbols": ["drop_statement$macrocall$2", "drop_statement$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "drop_statement$ebnf$2$subexpression$1",
						"symbols": ["kw_cascade"]
					},
					{
						"name": "drop_statement$ebnf$2$subexpression$1",
						"symbols": ["kw_restrict"]
					},
					{
						"name": "drop_statement$ebnf$2",
						"symbols": ["drop_statement$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "drop_statement$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_statement",
						"symbols": [
							"kw_drop",
							"drop_what",
							"drop_statement$ebnf$1",
							"drop_statement$macrocall$1",
							"drop_statement$ebnf$2"
						],
						"postprocess": (x, rej) => {
							const v = unwrap(x[1]);
							return (0, lexer_2.track)(x, {
								...v,
								...x[2] && { ifExists: true },
								names: x[3],
								...x[4] && { cascade: toStr(x[4]) }
							});
						}
					},
					{
						"name": "drop_what",
						"symbols": [lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop table" })
					},
					{
						"name": "drop_what",
						"symbols": ["kw_sequence"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop sequence" })
					},
					{
						"name": "drop_what",
						"symbols": ["kw_type"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop type" })
					},
					{
						"name": "drop_what",
						"symbols": ["kw_trigger"],
						"postprocess": (x) => (0, lexer_2.track)(x, { type: "drop trigger" })
					},
					{
						"name": "drop_what$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_concurrently") ? { type: "kw_concurrently" } : kw_concurrently],
						"postprocess": id
					},
					{
						"name": "drop_what$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_what",
						"symbols": ["kw_index", "drop_what$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "drop index",
							...x[1] && { concurrently: true }
						})
					},
					{
						"name": "with_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"with_statement_bindings",
							"with_statement_statement"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "with",
							bind: x[1],
							in: unwrap(x[2])
						})
					},
					{
						"name": "with_recursive_statement$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with, "kw_recursive"]
					},
					{
						"name": "with_recursive_statement",
						"symbols": [
							"with_recursive_statement$subexpression$1",
							"ident",
							"collist_paren",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"lparen",
							"union_statement",
							"rparen",
							"with_statement_statement"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "with recursive",
							alias: asName(x[1]),
							columnNames: x[2].map(asName),
							bind: x[5],
							in: unwrap(x[7])
						})
					},
					{
						"name": "with_statement_bindings$ebnf$1",
						"symbols": []
					},
					{
						"name": "with_statement_bindings$ebnf$1$subexpression$1",
						"symbols": ["comma", "with_statement_binding"],
						"postprocess": last
					},
					{
						"name": "with_statement_bindings$ebnf$1",
						"symbols": ["with_statement_bindings$ebnf$1", "with_statement_bindings$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "with_statement_bindings",
						"symbols": ["with_statement_binding", "with_statement_bindings$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "with_statement_binding",
						"symbols": [
							"word",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"lparen",
							"with_statement_statement",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							alias: asName(x[0]),
							statement: unwrap(x[3])
						})
					},
					{
						"name": "with_statement_statement",
						"symbols": ["selection"]
					},
					{
						"name": "with_statement_statement",
						"symbols": ["insert_statement"]
					},
					{
						"name": "with_statement_statement",
						"symbols": ["update_statement"]
					},
					{
						"name": "with_statement_statement",
						"symbols": ["delete_statement"]
					},
					{
						"name": "createtype_statement$subexpression$1",
						"symbols": ["createtype_enum"]
					},
					{
						"name": "createtype_statement$subexpression$1",
						"symbols": ["createtype_composite"]
					},
					{
						"name": "createtype_statement",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"kw_type",
							"qualified_name",
							"createtype_statement$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: x[2],
							...unwrap(x[3])
						})
					},
					{
						"name": "createtype_enum$macrocall$2",
						"symbols": ["enum_value"]
					},
					{
						"name": "createtype_enum$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtype_enum$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "createtype_enum$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "createtype_enum$macrocall$1$ebnf$1",
						"symbols": ["createtype_enum$macrocall$1$ebnf$1", "createtype_enum$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtype_enum$macrocall$1",
						"symbols": ["createtype_enum$macrocall$2", "createtype_enum$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "createtype_enum",
						"symbols": [
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"kw_enum",
							"lparen",
							"createtype_enum$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create enum",
							values: x[3]
						})
					},
					{
						"name": "enum_value",
						"symbols": ["string"],
						"postprocess": (x) => (0, lexer_2.track)(x, { value: toStr(x) })
					},
					{
						"name": "createtype_composite$macrocall$2",
						"symbols": ["createtype_composite_attr"]
					},
					{
						"name": "createtype_composite$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "createtype_composite$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "createtype_composite$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "createtype_composite$macrocall$1$ebnf$1",
						"symbols": ["createtype_composite$macrocall$1$ebnf$1", "createtype_composite$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "createtype_composite$macrocall$1",
						"symbols": ["createtype_composite$macrocall$2", "createtype_composite$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "createtype_composite",
						"symbols": [
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"lparen",
							"createtype_composite$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "create composite type",
							attributes: x[2]
						})
					},
					{
						"name": "createtype_composite_attr$ebnf$1",
						"symbols": ["createtable_collate"],
						"postprocess": id
					},
					{
						"name": "createtype_composite_attr$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "createtype_composite_attr",
						"symbols": [
							"word",
							"data_type",
							"createtype_composite_attr$ebnf$1"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								name: asName(x[0]),
								dataType: x[1],
								...x[2] ? { collate: x[2][1] } : {}
							});
						}
					},
					{
						"name": "altertype_statement$subexpression$1",
						"symbols": ["altertype_enum_add_value"]
					},
					{
						"name": "altertype_statement$subexpression$1",
						"symbols": ["altertype_enum_rename"]
					},
					{
						"name": "altertype_statement",
						"symbols": [
							"kw_alter",
							"kw_type",
							"qualified_name",
							"altertype_statement$subexpression$1"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: x[2],
							...unwrap(x[3])
						})
					},
					{
						"name": "altertype_enum_add_value",
						"symbols": [
							"kw_add",
							"kw_value",
							"enum_additional_value"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter enum",
							change: {
								type: "add value",
								add: x[2]
							}
						})
					},
					{
						"name": "enum_additional_value",
						"symbols": ["string"],
						"postprocess": (x) => (0, lexer_2.track)(x, { value: toStr(x) })
					},
					{
						"name": "altertype_enum_rename",
						"symbols": [
							"kw_rename",
							lexer_1.lexerAny.has("kw_to") ? { type: "kw_to" } : kw_to,
							"word"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "alter enum",
							change: {
								type: "rename",
								to: asName(last(x))
							}
						})
					},
					{
						"name": "union_left",
						"symbols": ["select_statement"]
					},
					{
						"name": "union_left",
						"symbols": ["select_values"]
					},
					{
						"name": "union_left",
						"symbols": ["selection_paren"]
					},
					{
						"name": "union_right",
						"symbols": ["selection"]
					},
					{
						"name": "union_right",
						"symbols": ["selection_paren"]
					},
					{
						"name": "union_statement$subexpression$1$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all],
						"postprocess": id
					},
					{
						"name": "union_statement$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "union_statement$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_union") ? { type: "kw_union" } : kw_union, "union_statement$subexpression$1$ebnf$1"]
					},
					{
						"name": "union_statement",
						"symbols": [
							"union_left",
							"union_statement$subexpression$1",
							"union_right"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: toStr(x[1], " "),
								left: unwrap(x[0]),
								right: unwrap(x[2])
							});
						}
					},
					{
						"name": "prepare$ebnf$1$subexpression$1",
						"symbols": [
							"lparen",
							"data_type_list",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "prepare$ebnf$1",
						"symbols": ["prepare$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "prepare$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "prepare",
						"symbols": [
							"kw_prepare",
							"ident",
							"prepare$ebnf$1",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"statement_noprep"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "prepare",
							name: asName(x[1]),
							...x[2] && { args: x[2] },
							statement: unwrap(last(x))
						})
					},
					{
						"name": "deallocate$ebnf$1",
						"symbols": ["kw_prepare"],
						"postprocess": id
					},
					{
						"name": "deallocate$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "deallocate",
						"symbols": [
							"kw_deallocate",
							"deallocate$ebnf$1",
							"deallocate_target"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "deallocate",
							target: x[2]
						})
					},
					{
						"name": "deallocate_target",
						"symbols": ["deallocate_all"],
						"postprocess": unwrap
					},
					{
						"name": "deallocate_target",
						"symbols": ["deallocate_name"],
						"postprocess": unwrap
					},
					{
						"name": "deallocate_name",
						"symbols": ["ident"],
						"postprocess": (x) => (0, lexer_2.track)(x, asName(x[0]))
					},
					{
						"name": "deallocate_all",
						"symbols": [lexer_1.lexerAny.has("kw_all") ? { type: "kw_all" } : kw_all],
						"postprocess": (x) => (0, lexer_2.track)(x, { option: "all" })
					},
					{
						"name": "create_view_statements",
						"symbols": ["create_view"]
					},
					{
						"name": "create_view_statements",
						"symbols": ["create_materialized_view"]
					},
					{
						"name": "create_view$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_or") ? { type: "kw_or" } : kw_or, "kw_replace"]
					},
					{
						"name": "create_view$ebnf$1",
						"symbols": ["create_view$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$2$subexpression$1",
						"symbols": ["kw_temp"]
					},
					{
						"name": "create_view$ebnf$2$subexpression$1",
						"symbols": ["kw_temporary"]
					},
					{
						"name": "create_view$ebnf$2",
						"symbols": ["create_view$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$3",
						"symbols": ["kw_recursive"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$2",
						"symbols": ["ident"]
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "create_view$ebnf$4$subexpression$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1",
						"symbols": ["create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1", "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_view$ebnf$4$subexpression$1$macrocall$1",
						"symbols": ["create_view$ebnf$4$subexpression$1$macrocall$2", "create_view$ebnf$4$subexpression$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "create_view$ebnf$4$subexpression$1",
						"symbols": [
							"lparen",
							"create_view$ebnf$4$subexpression$1$macrocall$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "create_view$ebnf$4",
						"symbols": ["create_view$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$5",
						"symbols": ["create_view_opts"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view$ebnf$6$subexpression$1$subexpression$1",
						"symbols": ["kw_local"]
					},
					{
						"name": "create_view$ebnf$6$subexpression$1$subexpression$1",
						"symbols": ["kw_cascaded"]
					},
					{
						"name": "create_view$ebnf$6$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"create_view$ebnf$6$subexpression$1$subexpression$1",
							lexer_1.lexerAny.has("kw_check") ? { type: "kw_check" } : kw_check,
							"kw_option"
						],
						"postprocess": get(1)
					},
					{
						"name": "create_view$ebnf$6",
						"symbols": ["create_view$ebnf$6$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_view$ebnf$6",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_view",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"create_view$ebnf$1",
							"create_view$ebnf$2",
							"create_view$ebnf$3",
							"kw_view",
							"qualified_name",
							"create_view$ebnf$4",
							"create_view$ebnf$5",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"selection",
							"create_view$ebnf$6"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: "create view",
								...x[1] && { orReplace: true },
								...x[2] && { temp: true },
								...x[3] && { recursive: true },
								name: x[5],
								...x[6] && { columnNames: x[6].map(asName) },
								...x[7] && { parameters: fromEntries(x[7]) },
								query: x[9],
								...x[10] && { checkOption: toStr(x[10]) }
							});
						}
					},
					{
						"name": "create_view_opt",
						"symbols": [
							"ident",
							lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq,
							"ident"
						],
						"postprocess": ([a, _, b]) => [toStr(a), toStr(b)]
					},
					{
						"name": "create_view_opts$macrocall$2",
						"symbols": ["create_view_opt"]
					},
					{
						"name": "create_view_opts$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "create_view_opts$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "create_view_opts$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "create_view_opts$macrocall$1$ebnf$1",
						"symbols": ["create_view_opts$macrocall$1$ebnf$1", "create_view_opts$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_view_opts$macrocall$1",
						"symbols": ["create_view_opts$macrocall$2", "create_view_opts$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "create_view_opts",
						"symbols": [lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with, "create_view_opts$macrocall$1"],
						"postprocess": last
					},
					{
						"name": "create_materialized_view$ebnf$1",
						"symbols": ["kw_ifnotexists"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$2",
						"symbols": ["ident"]
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "create_materialized_view$ebnf$2$subexpression$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1",
						"symbols": ["create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1", "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1$macrocall$1",
						"symbols": ["create_materialized_view$ebnf$2$subexpression$1$macrocall$2", "create_materialized_view$ebnf$2$subexpression$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "create_materialized_view$ebnf$2$subexpression$1",
						"symbols": [
							"lparen",
							"create_materialized_view$ebnf$2$subexpression$1$macrocall$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "create_materialized_view$ebnf$2",
						"symbols": ["create_materialized_view$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$3",
						"symbols": ["create_view_opts"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$3",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$4$subexpression$1",
						"symbols": ["kw_tablespace", "ident"],
						"postprocess": last
					},
					{
						"name": "create_materialized_view$ebnf$4",
						"symbols": ["create_materialized_view$ebnf$4$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$4",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$5$subexpression$1$ebnf$1",
						"symbols": ["kw_no"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$5$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view$ebnf$5$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"create_materialized_view$ebnf$5$subexpression$1$ebnf$1",
							"kw_data"
						]
					},
					{
						"name": "create_materialized_view$ebnf$5",
						"symbols": ["create_materialized_view$ebnf$5$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_materialized_view$ebnf$5",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_materialized_view",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"kw_materialized",
							"kw_view",
							"create_materialized_view$ebnf$1",
							"qualified_name",
							"create_materialized_view$ebnf$2",
							"create_materialized_view$ebnf$3",
							"create_materialized_view$ebnf$4",
							lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as,
							"selection",
							"create_materialized_view$ebnf$5"
						],
						"postprocess": (x) => {
							return (0, lexer_2.track)(x, {
								type: "create materialized view",
								...x[3] && { ifNotExists: true },
								name: x[4],
								...x[5] && { columnNames: x[6].map(asName) },
								...x[6] && { parameters: fromEntries(x[6]) },
								...x[7] && { tablespace: asName(x[7]) },
								query: x[9],
								...x[10] && { withData: toStr(x[10][1]) !== "no" }
							});
						}
					},
					{
						"name": "refresh_view_statements$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_concurrently") ? { type: "kw_concurrently" } : kw_concurrently],
						"postprocess": id
					},
					{
						"name": "refresh_view_statements$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "refresh_view_statements$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["kw_no"],
						"postprocess": id
					},
					{
						"name": "refresh_view_statements$ebnf$2$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "refresh_view_statements$ebnf$2$subexpression$1",
						"symbols": [
							lexer_1.lexerAny.has("kw_with") ? { type: "kw_with" } : kw_with,
							"refresh_view_statements$ebnf$2$subexpression$1$ebnf$1",
							"kw_data"
						]
					},
					{
						"name": "refresh_view_statements$ebnf$2",
						"symbols": ["refresh_view_statements$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "refresh_view_statements$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "refresh_view_statements",
						"symbols": [
							"kw_refresh",
							"kw_materialized",
							"kw_view",
							"refresh_view_statements$ebnf$1",
							"qname",
							"refresh_view_statements$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "refresh materialized view",
							...!!x[3] ? { concurrently: true } : {},
							name: x[4],
							...!!x[5] ? { withData: toStr(x[5][1]) !== "no" } : {}
						})
					},
					{
						"name": "functions_statements",
						"symbols": ["create_func"]
					},
					{
						"name": "functions_statements",
						"symbols": ["do_stm"]
					},
					{
						"name": "functions_statements",
						"symbols": ["drop_func"]
					},
					{
						"name": "create_func$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("kw_or") ? { type: "kw_or" } : kw_or, "kw_replace"]
					},
					{
						"name": "create_func$ebnf$1",
						"symbols": ["create_func$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "create_func$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$2",
						"symbols": ["func_argdef"]
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "create_func$subexpression$1$ebnf$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1",
						"symbols": ["create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1", "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_func$subexpression$1$ebnf$1$macrocall$1",
						"symbols": ["create_func$subexpression$1$ebnf$1$macrocall$2", "create_func$subexpression$1$ebnf$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "create_func$subexpression$1$ebnf$1",
						"symbols": ["create_func$subexpression$1$ebnf$1$macrocall$1"],
						"postprocess": id
					},
					{
						"name": "create_func$subexpression$1$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "create_func$subexpression$1",
						"symbols": [
							"lparen",
							"create_func$subexpression$1$ebnf$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "create_func$ebnf$2",
						"symbols": ["func_spec"]
					},
					{
						"name": "create_func$ebnf$2",
						"symbols": ["create_func$ebnf$2", "func_spec"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "create_func",
						"symbols": [
							lexer_1.lexerAny.has("kw_create") ? { type: "kw_create" } : kw_create,
							"create_func$ebnf$1",
							"kw_function",
							"qname",
							"create_func$subexpression$1",
							"create_func$ebnf$2"
						],
						"postprocess": (x, rej) => {
							var _a;
							const specs = {};
							for (const s of x[5]) {
								for (const k in s) if (k[0] !== "_" && k in specs) throw new Error("conflicting or redundant options " + k);
								Object.assign(specs, s);
							}
							return (0, lexer_2.track)(x, {
								type: "create function",
								...x[1] && { orReplace: true },
								name: x[3],
								arguments: (_a = x[4]) !== null && _a !== void 0 ? _a : [],
								...specs
							});
						}
					},
					{
						"name": "func_argdef$ebnf$1",
						"symbols": ["func_argopts"],
						"postprocess": id
					},
					{
						"name": "func_argdef$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "func_argdef$ebnf$2",
						"symbols": ["func_argdefault"],
						"postprocess": id
					},
					{
						"name": "func_argdef$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "func_argdef",
						"symbols": [
							"func_argdef$ebnf$1",
							"data_type",
							"func_argdef$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							default: x[2],
							type: x[1],
							...x[0]
						})
					},
					{
						"name": "func_argdefault",
						"symbols": [lexer_1.lexerAny.has("kw_default") ? { type: "kw_default" } : kw_default, "expr"],
						"postprocess": (x) => x[1]
					},
					{
						"name": "func_argdefault",
						"symbols": [lexer_1.lexerAny.has("op_eq") ? { type: "op_eq" } : op_eq, "expr"],
						"postprocess": (x) => x[1]
					},
					{
						"name": "func_argopts$ebnf$1",
						"symbols": ["word"],
						"postprocess": id
					},
					{
						"name": "func_argopts$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "func_argopts",
						"symbols": ["func_argmod", "func_argopts$ebnf$1"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							mode: toStr(x[0]),
							...x[1] && { name: asName(x[1]) }
						})
					},
					{
						"name": "func_argopts",
						"symbols": ["word"],
						"postprocess": (x, rej) => {
							const name = asName(x);
							if (name === "out" || name === "inout" || name === "variadic") return rej;
							return (0, lexer_2.track)(x, { name });
						}
					},
					{
						"name": "func_argmod",
						"symbols": [lexer_1.lexerAny.has("kw_in") ? { type: "kw_in" } : kw_in]
					},
					{
						"name": "func_argmod",
						"symbols": ["kw_out"]
					},
					{
						"name": "func_argmod",
						"symbols": ["kw_inout"]
					},
					{
						"name": "func_argmod",
						"symbols": ["kw_variadic"]
					},
					{
						"name": "func_spec",
						"symbols": ["kw_language", "word"],
						"postprocess": (x) => (0, lexer_2.track)(x, { language: asName(last(x)) })
					},
					{
						"name": "func_spec",
						"symbols": ["func_purity"],
						"postprocess": (x) => (0, lexer_2.track)(x, { purity: toStr(x) })
					},
					{
						"name": "func_spec$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("codeblock") ? { type: "codeblock" } : codeblock]
					},
					{
						"name": "func_spec$subexpression$1",
						"symbols": ["string"]
					},
					{
						"name": "func_spec",
						"symbols": [lexer_1.lexerAny.has("kw_as") ? { type: "kw_as" } : kw_as, "func_spec$subexpression$1"],
						"postprocess": (x) => ({ code: toStr(last(x)) })
					},
					{
						"name": "func_spec$ebnf$1",
						"symbols": [lexer_1.lexerAny.has("kw_not") ? { type: "kw_not" } : kw_not],
						"postprocess": id
					},
					{
						"name": "func_spec$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "func_spec$subexpression$2",
						"symbols": ["word"],
						"postprocess": kw("leakproof")
					},
					{
						"name": "func_spec",
						"symbols": ["func_spec$ebnf$1", "func_spec$subexpression$2"],
						"postprocess": (x) => (0, lexer_2.track)(x, { leakproof: !x[0] })
					},
					{
						"name": "func_spec",
						"symbols": ["func_returns"],
						"postprocess": (x) => (0, lexer_2.track)(x, { returns: unwrap(x) })
					},
					{
						"name": "func_spec$subexpression$3",
						"symbols": ["word"],
						"postprocess": kw("called")
					},
					{
						"name": "func_spec",
						"symbols": ["func_spec$subexpression$3", "oninp"],
						"postprocess": () => ({ onNullInput: "call" })
					},
					{
						"name": "func_spec$subexpression$4",
						"symbols": ["word"],
						"postprocess": kw("returns")
					},
					{
						"name": "func_spec",
						"symbols": [
							"func_spec$subexpression$4",
							lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null,
							"oninp"
						],
						"postprocess": () => ({ onNullInput: "null" })
					},
					{
						"name": "func_spec$subexpression$5",
						"symbols": ["word"],
						"postprocess": kw("strict")
					},
					{
						"name": "func_spec",
						"symbols": ["func_spec$subexpression$5"],
						"postprocess": () => ({ onNullInput: "strict" })
					},
					{
						"name": "func_purity",
						"symbols": ["word"],
						"postprocess": kw("immutable")
					},
					{
						"name": "func_purity",
						"symbols": ["word"],
						"postprocess": kw("stable")
					},
					{
						"name": "func_purity",
						"symbols": ["word"],
						"postprocess": kw("volatile")
					},
					{
						"name": "oninp$subexpression$1",
						"symbols": ["word"],
						"postprocess": kw("input")
					},
					{
						"name": "oninp",
						"symbols": [
							lexer_1.lexerAny.has("kw_on") ? { type: "kw_on" } : kw_on,
							lexer_1.lexerAny.has("kw_null") ? { type: "kw_null" } : kw_null,
							"oninp$subexpression$1"
						]
					},
					{
						"name": "func_returns",
						"symbols": ["kw_returns", "data_type"],
						"postprocess": last
					},
					{
						"name": "func_returns$macrocall$2",
						"symbols": ["func_ret_table_col"]
					},
					{
						"name": "func_returns$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "func_returns$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "func_returns$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "func_returns$macrocall$1$ebnf$1",
						"symbols": ["func_returns$macrocall$1$ebnf$1", "func_returns$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "func_returns$macrocall$1",
						"symbols": ["func_returns$macrocall$2", "func_returns$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "func_returns",
						"symbols": [
							"kw_returns",
							lexer_1.lexerAny.has("kw_table") ? { type: "kw_table" } : kw_table,
							"lparen",
							"func_returns$macrocall$1",
							"rparen"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							kind: "table",
							columns: x[3]
						})
					},
					{
						"name": "func_ret_table_col",
						"symbols": ["word", "data_type"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							name: asName(x[0]),
							type: x[1]
						})
					},
					{
						"name": "do_stm$ebnf$1$subexpression$1",
						"symbols": ["kw_language", "word"],
						"postprocess": last
					},
					{
						"name": "do_stm$ebnf$1",
						"symbols": ["do_stm$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "do_stm$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "do_stm",
						"symbols": [
							lexer_1.lexerAny.has("kw_do") ? { type: "kw_do" } : kw_do,
							"do_stm$ebnf$1",
							lexer_1.lexerAny.has("codeblock") ? { type: "codeblock" } : codeblock
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "do",
							...x[1] && { language: asName(x[1]) },
							code: x[2].value
						})
					},
					{
						"name": "drop_func$ebnf$1$subexpression$1",
						"symbols": ["kw_if", "kw_exists"]
					},
					{
						"name": "drop_func$ebnf$1",
						"symbols": ["drop_func$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "drop_func$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_func$ebnf$2",
						"symbols": ["drop_func_overload"],
						"postprocess": id
					},
					{
						"name": "drop_func$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_func",
						"symbols": [
							"kw_drop",
							"kw_function",
							"drop_func$ebnf$1",
							"qname",
							"drop_func$ebnf$2"
						],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: "drop function",
							...x[2] && { ifExists: true },
							name: x[3],
							...x[4] && { arguments: x[4] }
						})
					},
					{
						"name": "drop_func_overload$macrocall$2",
						"symbols": ["drop_func_overload_col"]
					},
					{
						"name": "drop_func_overload$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "drop_func_overload$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "drop_func_overload$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "drop_func_overload$macrocall$1$ebnf$1",
						"symbols": ["drop_func_overload$macrocall$1$ebnf$1", "drop_func_overload$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "drop_func_overload$macrocall$1",
						"symbols": ["drop_func_overload$macrocall$2", "drop_func_overload$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "drop_func_overload",
						"symbols": [
							"lparen",
							"drop_func_overload$macrocall$1",
							"rparen"
						],
						"postprocess": get(1)
					},
					{
						"name": "drop_func_overload_col$ebnf$1",
						"symbols": ["word"],
						"postprocess": id
					},
					{
						"name": "drop_func_overload_col$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "drop_func_overload_col",
						"symbols": ["drop_func_overload_col$ebnf$1", "qname"],
						"postprocess": (x) => (0, lexer_2.track)(x, {
							type: x[1],
							...x[0] && { name: asName(x[0]) }
						})
					},
					{
						"name": "main$ebnf$1",
						"symbols": []
					},
					{
						"name": "main$ebnf$1",
						"symbols": ["main$ebnf$1", "statement_separator"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$2",
						"symbols": []
					},
					{
						"name": "main$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["statement_separator"]
					},
					{
						"name": "main$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["main$ebnf$2$subexpression$1$ebnf$1", "statement_separator"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$2$subexpression$1",
						"symbols": ["main$ebnf$2$subexpression$1$ebnf$1", "statement"]
					},
					{
						"name": "main$ebnf$2",
						"symbols": ["main$ebnf$2", "main$ebnf$2$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$3",
						"symbols": []
					},
					{
						"name": "main$ebnf$3",
						"symbols": ["main$ebnf$3", "statement_separator"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main",
						"symbols": [
							"main$ebnf$1",
							"statement",
							"main$ebnf$2",
							"main$ebnf$3"
						],
						"postprocess": ([_, head, _tail]) => {
							const tail = _tail;
							const ret = [unwrap(head), ...tail.map((x) => unwrap(x[1]))];
							return ret.length === 1 ? ret[0] : ret;
						}
					},
					{
						"name": "statement_separator",
						"symbols": [lexer_1.lexerAny.has("semicolon") ? { type: "semicolon" } : semicolon]
					},
					{
						"name": "statement",
						"symbols": ["statement_noprep"]
					},
					{
						"name": "statement",
						"symbols": ["prepare"]
					},
					{
						"name": "statement",
						"symbols": ["deallocate"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["selection"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["createtable_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["createextension_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["createindex_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["simplestatements_all"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["insert_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["update_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["altertable_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["alterindex_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["delete_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["create_sequence_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["alter_sequence_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["drop_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["createtype_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["altertype_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["create_view_statements"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["refresh_view_statements"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["create_schema"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["raise_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["comment_statement"]
					},
					{
						"name": "statement_noprep",
						"symbols": ["functions_statements"]
					},
					{
						"name": "selection",
						"symbols": ["select_statement"],
						"postprocess": unwrap
					},
					{
						"name": "selection",
						"symbols": ["select_values"],
						"postprocess": unwrap
					},
					{
						"name": "selection",
						"symbols": ["with_statement"],
						"postprocess": unwrap
					},
					{
						"name": "selection",
						"symbols": ["with_recursive_statement"],
						"postprocess": unwrap
					},
					{
						"name": "selection",
						"symbols": ["union_statement"],
						"postprocess": unwrap
					},
					{
						"name": "selection_paren",
						"symbols": [
							"lparen",
							"selection",
							"rparen"
						],
						"postprocess": get(1)
					}
				],
				ParserStart: "main"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const array_lexer_1 = __webpack_require__(12);
			const last = (x) => x && x[x.length - 1];
			exports.default = {
				Lexer: array_lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "main$ebnf$1",
						"symbols": ["elements"],
						"postprocess": id
					},
					{
						"name": "main$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "main",
						"symbols": [
							array_lexer_1.lexerAny.has("start_list") ? { type: "start_list" } : start_list,
							"main$ebnf$1",
							array_lexer_1.lexerAny.has("end_list") ? { type: "end_list" } : end_list
						],
						"postprocess": (x) => x[1] || []
					},
					{
						"name": "elements$ebnf$1",
						"symbols": []
					},
					{
						"name": "elements$ebnf$1$subexpression$1",
						"symbols": [array_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "elt"],
						"postprocess": last
					},
					{
						"name": "elements$ebnf$1",
						"symbols": ["elements$ebnf$1", "elements$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "elements",
						"symbols": ["elt", "elements$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [head, ...tail || []];
						}
					},
					{
						"name": "elt",
						"symbols": [array_lexer_1.lexerAny.has("value") ? { type: "value" } : value],
						"postprocess": (x) => x[0].value
					},
					{
						"name": "elt",
						"symbols": ["main"],
						"postprocess": (x) => x[0]
					}
				],
				ParserStart: "main"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.lexerAny = exports.lexer = void 0;
			exports.lexer = (0, __webpack_require__(0).compile)({
				valueString: {
					match: /"(?:\\["\\]|[^\n"\\])*"/,
					value: (x) => JSON.parse(x),
					type: (x) => "value"
				},
				valueRaw: {
					match: /[^\s,\{\}"](?:[^,\{\}"]*[^\s,\{\}"])?/,
					type: () => "value"
				},
				comma: ",",
				space: {
					match: /[\s\t\n\v\f\r]+/,
					lineBreaks: true
				},
				start_list: "{",
				end_list: "}"
			});
			exports.lexer.next = ((next) => () => {
				let tok;
				while ((tok = next.call(exports.lexer)) && tok.type === "space");
				return tok;
			})(exports.lexer.next);
			exports.lexerAny = exports.lexer;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const geometric_lexer_1 = __webpack_require__(14);
			const get = (i) => (x) => x[i];
			const last = (x) => x && x[x.length - 1];
			function unwrap(e) {
				if (Array.isArray(e) && e.length === 1) e = unwrap(e[0]);
				if (Array.isArray(e) && !e.length) return null;
				return e;
			}
			exports.default = {
				Lexer: geometric_lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "number$subexpression$1",
						"symbols": ["float"]
					},
					{
						"name": "number$subexpression$1",
						"symbols": ["int"]
					},
					{
						"name": "number",
						"symbols": ["number$subexpression$1"],
						"postprocess": unwrap
					},
					{
						"name": "float",
						"symbols": [geometric_lexer_1.lexerAny.has("float") ? { type: "float" } : float],
						"postprocess": (args) => parseFloat(unwrap(args))
					},
					{
						"name": "int",
						"symbols": [geometric_lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": (arg) => parseInt(unwrap(arg), 10)
					},
					{
						"name": "comma",
						"symbols": [geometric_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma],
						"postprocess": id
					},
					{
						"name": "point$macrocall$2",
						"symbols": ["point_content"]
					},
					{
						"name": "point$macrocall$1$subexpression$1",
						"symbols": ["point$macrocall$2"]
					},
					{
						"name": "point$macrocall$1$subexpression$1",
						"symbols": [
							geometric_lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen,
							"point$macrocall$2",
							geometric_lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen
						],
						"postprocess": get(1)
					},
					{
						"name": "point$macrocall$1",
						"symbols": ["point$macrocall$1$subexpression$1"],
						"postprocess": unwrap
					},
					{
						"name": "point",
						"symbols": ["point$macrocall$1"],
						"postprocess": unwrap
					},
					{
						"name": "point_content",
						"symbols": [
							"number",
							"comma",
							"number"
						],
						"postprocess": (x) => ({
							x: x[0],
							y: x[2]
						})
					},
					{
						"name": "line",
						"symbols": [
							geometric_lexer_1.lexerAny.has("lcurl") ? { type: "lcurl" } : lcurl,
							"number",
							"comma",
							"number",
							"comma",
							"number",
							geometric_lexer_1.lexerAny.has("rcurl") ? { type: "rcurl" } : rcurl
						],
						"postprocess": (x) => ({
							a: x[1],
							b: x[3],
							c: x[5]
						})
					},
					{
						"name": "box",
						"symbols": ["closed_path"],
						"postprocess": ([x], rej) => {
							if (x.length !== 2) return rej;
							return x;
						}
					},
					{
						"name": "lseg",
						"symbols": ["path"],
						"postprocess": ([x], rej) => {
							if (x.path.length !== 2) return rej;
							return x.path;
						}
					},
					{
						"name": "path",
						"symbols": ["open_path"],
						"postprocess": ([path]) => ({
							closed: false,
							path
						})
					},
					{
						"name": "path",
						"symbols": ["closed_path"],
						"postprocess": ([path]) => ({
							closed: true,
							path
						})
					},
					{
						"name": "open_path$macrocall$2",
						"symbols": [geometric_lexer_1.lexerAny.has("lbracket") ? { type: "lbracket" } : lbracket]
					},
					{
						"name": "open_path$macrocall$3",
						"symbols": [geometric_lexer_1.lexerAny.has("rbracket") ? { type: "rbracket" } : rbracket]
					},
					{
						"name": "open_path$macrocall$1$macrocall$2",
						"symbols": ["point"]
					},
					{
						"name": "open_path$macrocall$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "open_path$macrocall$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [geometric_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "open_path$macrocall$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "open_path$macrocall$1$macrocall$1$ebnf$1",
						"symbols": ["open_path$macrocall$1$macrocall$1$ebnf$1", "open_path$macrocall$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "open_path$macrocall$1$macrocall$1",
						"symbols": ["open_path$macrocall$1$macrocall$2", "open_path$macrocall$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "open_path$macrocall$1",
						"symbols": [
							"open_path$macrocall$2",
							"open_path$macrocall$1$macrocall$1",
							"open_path$macrocall$3"
						],
						"postprocess": get(1)
					},
					{
						"name": "open_path",
						"symbols": ["open_path$macrocall$1"],
						"postprocess": last
					},
					{
						"name": "closed_path$subexpression$1$macrocall$2",
						"symbols": [geometric_lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen]
					},
					{
						"name": "closed_path$subexpression$1$macrocall$3",
						"symbols": [geometric_lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen]
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$2",
						"symbols": ["point"]
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1",
						"symbols": []
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1$subexpression$1",
						"symbols": [geometric_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "closed_path$subexpression$1$macrocall$1$macrocall$2"],
						"postprocess": last
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1",
						"symbols": ["closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1", "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1$macrocall$1",
						"symbols": ["closed_path$subexpression$1$macrocall$1$macrocall$2", "closed_path$subexpression$1$macrocall$1$macrocall$1$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "closed_path$subexpression$1$macrocall$1",
						"symbols": [
							"closed_path$subexpression$1$macrocall$2",
							"closed_path$subexpression$1$macrocall$1$macrocall$1",
							"closed_path$subexpression$1$macrocall$3"
						],
						"postprocess": get(1)
					},
					{
						"name": "closed_path$subexpression$1",
						"symbols": ["closed_path$subexpression$1$macrocall$1"],
						"postprocess": last
					},
					{
						"name": "closed_path$subexpression$1$macrocall$5",
						"symbols": ["point"]
					},
					{
						"name": "closed_path$subexpression$1$macrocall$4$ebnf$1",
						"symbols": []
					},
					{
						"name": "closed_path$subexpression$1$macrocall$4$ebnf$1$subexpression$1",
						"symbols": [geometric_lexer_1.lexerAny.has("comma") ? { type: "comma" } : comma, "closed_path$subexpression$1$macrocall$5"],
						"postprocess": last
					},
					{
						"name": "closed_path$subexpression$1$macrocall$4$ebnf$1",
						"symbols": ["closed_path$subexpression$1$macrocall$4$ebnf$1", "closed_path$subexpression$1$macrocall$4$ebnf$1$subexpression$1"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "closed_path$subexpression$1$macrocall$4",
						"symbols": ["closed_path$subexpression$1$macrocall$5", "closed_path$subexpression$1$macrocall$4$ebnf$1"],
						"postprocess": ([head, tail]) => {
							return [unwrap(head), ...tail.map(unwrap) || []];
						}
					},
					{
						"name": "closed_path$subexpression$1",
						"symbols": ["closed_path$subexpression$1$macrocall$4"],
						"postprocess": last
					},
					{
						"name": "closed_path",
						"symbols": ["closed_path$subexpression$1"],
						"postprocess": get(0)
					},
					{
						"name": "polygon",
						"symbols": ["closed_path"],
						"postprocess": get(0)
					},
					{
						"name": "circle_body",
						"symbols": [
							"point",
							"comma",
							"number"
						],
						"postprocess": (x) => ({
							c: x[0],
							r: x[2]
						})
					},
					{
						"name": "circle$subexpression$1$macrocall$2",
						"symbols": [geometric_lexer_1.lexerAny.has("lcomp") ? { type: "lcomp" } : lcomp]
					},
					{
						"name": "circle$subexpression$1$macrocall$3",
						"symbols": [geometric_lexer_1.lexerAny.has("rcomp") ? { type: "rcomp" } : rcomp]
					},
					{
						"name": "circle$subexpression$1$macrocall$1",
						"symbols": [
							"circle$subexpression$1$macrocall$2",
							"circle_body",
							"circle$subexpression$1$macrocall$3"
						],
						"postprocess": get(1)
					},
					{
						"name": "circle$subexpression$1",
						"symbols": ["circle$subexpression$1$macrocall$1"]
					},
					{
						"name": "circle$subexpression$1$macrocall$5",
						"symbols": [geometric_lexer_1.lexerAny.has("lparen") ? { type: "lparen" } : lparen]
					},
					{
						"name": "circle$subexpression$1$macrocall$6",
						"symbols": [geometric_lexer_1.lexerAny.has("rparen") ? { type: "rparen" } : rparen]
					},
					{
						"name": "circle$subexpression$1$macrocall$4",
						"symbols": [
							"circle$subexpression$1$macrocall$5",
							"circle_body",
							"circle$subexpression$1$macrocall$6"
						],
						"postprocess": get(1)
					},
					{
						"name": "circle$subexpression$1",
						"symbols": ["circle$subexpression$1$macrocall$4"]
					},
					{
						"name": "circle$subexpression$1",
						"symbols": ["circle_body"]
					},
					{
						"name": "circle",
						"symbols": ["circle$subexpression$1"],
						"postprocess": unwrap
					}
				],
				ParserStart: "number"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.lexerAny = exports.lexer = void 0;
			exports.lexer = (0, __webpack_require__(0).compile)({
				comma: ",",
				space: {
					match: /[\s\t\n\v\f\r]+/,
					lineBreaks: true
				},
				int: /\-?\d+(?![\.\d])/,
				float: /\-?(?:(?:\d*\.\d+)|(?:\d+\.\d*))/,
				lcurl: "{",
				rcurl: "}",
				lparen: "(",
				rparen: ")",
				lbracket: "[",
				rbracket: "]",
				lcomp: "<",
				rcomp: ">"
			});
			exports.lexer.next = ((next) => () => {
				let tok;
				while ((tok = next.call(exports.lexer)) && tok.type === "space");
				return tok;
			})(exports.lexer.next);
			exports.lexerAny = exports.lexer;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const interval_lexer_1 = __webpack_require__(16);
			exports.default = {
				Lexer: interval_lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "main$ebnf$1",
						"symbols": ["elt"]
					},
					{
						"name": "main$ebnf$1",
						"symbols": ["main$ebnf$1", "elt"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main",
						"symbols": ["main$ebnf$1"],
						"postprocess": ([elts]) => {
							const s = /* @__PURE__ */ new Set();
							for (const e of elts) {
								const k = typeof e[1] === "number" ? e[0] : "time";
								if (s.has(k)) return "invalid";
								s.add(k);
							}
							return elts;
						}
					},
					{
						"name": "elt",
						"symbols": ["time"]
					},
					{
						"name": "elt",
						"symbols": ["num", "unit"],
						"postprocess": ([[n], u]) => {
							u = u[0].type;
							return [u, n];
						}
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("years") ? { type: "years" } : years]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("months") ? { type: "months" } : months]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("days") ? { type: "days" } : days]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("hours") ? { type: "hours" } : hours]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("minutes") ? { type: "minutes" } : minutes]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("seconds") ? { type: "seconds" } : seconds]
					},
					{
						"name": "unit",
						"symbols": [interval_lexer_1.lexerAny.has("milliseconds") ? { type: "milliseconds" } : milliseconds]
					},
					{
						"name": "num",
						"symbols": ["int"]
					},
					{
						"name": "num",
						"symbols": ["float"]
					},
					{
						"name": "uint",
						"symbols": [interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": ([x]) => parseInt(x, 10)
					},
					{
						"name": "int$ebnf$1$subexpression$1",
						"symbols": [interval_lexer_1.lexerAny.has("neg") ? { type: "neg" } : neg]
					},
					{
						"name": "int$ebnf$1",
						"symbols": ["int$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "int$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "int",
						"symbols": ["int$ebnf$1", interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": ([neg, x]) => parseInt(x, 10) * (neg ? -1 : 1)
					},
					{
						"name": "float$ebnf$1$subexpression$1",
						"symbols": [interval_lexer_1.lexerAny.has("neg") ? { type: "neg" } : neg]
					},
					{
						"name": "float$ebnf$1",
						"symbols": ["float$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "float$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "float$ebnf$2",
						"symbols": [interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int],
						"postprocess": id
					},
					{
						"name": "float$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "float",
						"symbols": [
							"float$ebnf$1",
							"float$ebnf$2",
							interval_lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot,
							interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int
						],
						"postprocess": ([neg, ...v]) => parseFloat(v.map((v) => v ? v.text : "0").join("")) * (neg ? -1 : 1)
					},
					{
						"name": "time$ebnf$1$subexpression$1",
						"symbols": [interval_lexer_1.lexerAny.has("colon") ? { type: "colon" } : colon, "uint"]
					},
					{
						"name": "time$ebnf$1",
						"symbols": ["time$ebnf$1$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "time$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "time$ebnf$2$subexpression$1",
						"symbols": [interval_lexer_1.lexerAny.has("dot") ? { type: "dot" } : dot, interval_lexer_1.lexerAny.has("int") ? { type: "int" } : int]
					},
					{
						"name": "time$ebnf$2",
						"symbols": ["time$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "time$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "time",
						"symbols": [
							"uint",
							interval_lexer_1.lexerAny.has("colon") ? { type: "colon" } : colon,
							"uint",
							"time$ebnf$1",
							"time$ebnf$2"
						],
						"postprocess": ([a, _, b, c, d]) => {
							c = c && c[1];
							d = d && d[1];
							const ret = typeof c === "number" ? [
								["hours", a],
								["minutes", b],
								["seconds", c]
							] : [["minutes", a], ["seconds", b]];
							if (d) ret.push(["milliseconds", parseFloat("0." + d) * 1e3]);
							return ret;
						}
					}
				],
				ParserStart: "main"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.lexerAny = exports.lexer = void 0;
			exports.lexer = (0, __webpack_require__(0).compile)({
				int: /\d+/,
				neg: "-",
				dot: ".",
				years: /(?:y|yrs?|years?)\b/,
				months: /(?:mon(?:th)?s?)\b/,
				days: /(?:d|days?)\b/,
				hours: /(?:h|hrs?|hours?)\b/,
				minutes: /(?:m|mins?|minutes?)\b/,
				seconds: /(?:s|secs?|seconds?)\b/,
				milliseconds: /(?:ms|milliseconds?)\b/,
				space: {
					match: /[\s\t\n\v\f\r]+/,
					lineBreaks: true
				},
				colon: ":"
			});
			exports.lexer.next = ((next) => () => {
				let tok;
				while ((tok = next.call(exports.lexer)) && tok.type === "space");
				return tok;
			})(exports.lexer.next);
			exports.lexerAny = exports.lexer;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			function id(d) {
				return d[0];
			}
			const interval_iso_lexer_1 = __webpack_require__(18);
			exports.default = {
				Lexer: interval_iso_lexer_1.lexerAny,
				ParserRules: [
					{
						"name": "num",
						"symbols": [interval_iso_lexer_1.lexerAny.has("int") ? { type: "int" } : int]
					},
					{
						"name": "num",
						"symbols": [interval_iso_lexer_1.lexerAny.has("float") ? { type: "float" } : float]
					},
					{
						"name": "main$ebnf$1",
						"symbols": []
					},
					{
						"name": "main$ebnf$1",
						"symbols": ["main$ebnf$1", "long"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["short"]
					},
					{
						"name": "main$ebnf$2$subexpression$1$ebnf$1",
						"symbols": ["main$ebnf$2$subexpression$1$ebnf$1", "short"],
						"postprocess": (d) => d[0].concat([d[1]])
					},
					{
						"name": "main$ebnf$2$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("T") ? { type: "T" } : T, "main$ebnf$2$subexpression$1$ebnf$1"]
					},
					{
						"name": "main$ebnf$2",
						"symbols": ["main$ebnf$2$subexpression$1"],
						"postprocess": id
					},
					{
						"name": "main$ebnf$2",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "main",
						"symbols": [
							interval_iso_lexer_1.lexerAny.has("P") ? { type: "P" } : P,
							"main$ebnf$1",
							"main$ebnf$2"
						],
						"postprocess": ([_, a, b], rej) => {
							b = !b ? [] : b[1];
							if (!a.length && !b.length) return rej;
							return !a.length ? b : !b.length ? a : [...a, ...b];
						}
					},
					{
						"name": "long$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("Y") ? { type: "Y" } : Y]
					},
					{
						"name": "long$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("M") ? { type: "M" } : M]
					},
					{
						"name": "long$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("W") ? { type: "W" } : W]
					},
					{
						"name": "long$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("D") ? { type: "D" } : D]
					},
					{
						"name": "long",
						"symbols": ["num", "long$subexpression$1"],
						"postprocess": ([n, u]) => {
							n = parseFloat(n[0].value);
							u = u[0].type;
							switch (u) {
								case "Y": return ["years", n];
								case "M": return ["months", n];
								case "W": return ["days", n * 7];
								case "D": return ["days", n];
								default: throw new Error("Unexpected unit " + u);
							}
						}
					},
					{
						"name": "short$ebnf$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("T") ? { type: "T" } : T],
						"postprocess": id
					},
					{
						"name": "short$ebnf$1",
						"symbols": [],
						"postprocess": () => null
					},
					{
						"name": "short$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("H") ? { type: "H" } : H]
					},
					{
						"name": "short$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("M") ? { type: "M" } : M]
					},
					{
						"name": "short$subexpression$1",
						"symbols": [interval_iso_lexer_1.lexerAny.has("S") ? { type: "S" } : S]
					},
					{
						"name": "short",
						"symbols": [
							"short$ebnf$1",
							"num",
							"short$subexpression$1"
						],
						"postprocess": ([_, n, u]) => {
							n = parseFloat(n[0].value);
							u = u[0].type;
							switch (u) {
								case "H": return ["hours", n];
								case "M": return ["minutes", n];
								case "S": return ["seconds", n];
								default: throw new Error("Unexpected unit " + u);
							}
						}
					}
				],
				ParserStart: "num"
			};
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.lexerAny = exports.lexer = void 0;
			exports.lexer = (0, __webpack_require__(0).compile)({
				int: /\-?\d+(?![\.\d])/,
				float: /\-?(?:(?:\d*\.\d+)|(?:\d+\.\d*))/,
				P: "P",
				Y: "Y",
				M: "M",
				W: "W",
				D: "D",
				H: "H",
				S: "S",
				T: "T"
			});
			exports.lexerAny = exports.lexer;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.toSql = void 0;
			const ast_mapper_1 = __webpack_require__(2);
			const ast_visitor_1 = __webpack_require__(5);
			const utils_1 = __webpack_require__(6);
			const pg_escape_1 = __webpack_require__(20);
			const keywords_1 = __webpack_require__(3);
			const kwSet = new Set(keywords_1.sqlKeywords.map((x) => x.toLowerCase()));
			let ret = [];
			function name(nm) {
				return ident(nm.name);
			}
			function ident(nm, forceDoubleQuote) {
				if (!forceDoubleQuote) {
					const low = nm.toLowerCase();
					if (low === nm && !kwSet.has(low) && /^[a-z][a-z0-9_]*$/.test(low)) return nm;
				}
				return "\"" + nm + "\"";
			}
			function list(elems, act, addParen) {
				if (addParen) ret.push("(");
				let first = true;
				for (const e of elems) {
					if (!first) ret.push(", ");
					first = false;
					act(e);
				}
				if (addParen) ret.push(")");
			}
			function addConstraint(c, m) {
				switch (c.type) {
					case "foreign key": ret.push(" foreign key (", ...c.localColumns.map(name).join(", "), ")");
					case "reference":
						ret.push(" REFERENCES ");
						m.tableRef(c.foreignTable);
						ret.push("(", ...c.foreignColumns.map(name).join(", "), ") ");
						if (c.match) ret.push(" MATCH ", c.match.toUpperCase());
						if (c.onDelete) ret.push(" ON DELETE ", c.onDelete);
						if (c.onUpdate) ret.push(" ON UPDATE ", c.onUpdate);
						break;
					case "primary key":
					case "unique":
						ret.push(" ", c.type, " ");
						if ("columns" in c) ret.push("(", ...c.columns.map(name).join(", "), ") ");
						break;
					case "check":
						ret.push(" check ");
						m.expr(c.expr);
						break;
					case "not null":
					case "null":
						ret.push(" ", c.type, " ");
						break;
					case "default":
						ret.push(" default ");
						m.expr(c.default);
						break;
					case "add generated":
						ret.push(" GENERATED ");
						visitGenerated(m, c);
						break;
					default: throw utils_1.NotSupported.never(c);
				}
				ret.push(" ");
			}
			function visitQualifiedName(cs, forceDoubleQuote) {
				if (cs.schema) ret.push(ident(cs.schema), ".");
				ret.push(ident(cs.name, forceDoubleQuote), " ");
			}
			function visitQualifiedNameAliased(cs) {
				visitQualifiedName(cs);
				if (cs.alias) ret.push(" AS ", ident(cs.alias), " ");
			}
			function visitOrderBy(m, orderBy) {
				ret.push(" ORDER BY ");
				list(orderBy, (e) => {
					m.expr(e.by);
					if (e.order) ret.push(" ", e.order, " ");
					if (e.nulls) ret.push(" NULLS ", e.nulls, " ");
				}, false);
			}
			function visitSetVal(set) {
				switch (set.type) {
					case "default":
						ret.push("DEFAULT ");
						break;
					case "identifier":
						ret.push(set.name);
						break;
					case "list":
						let first = true;
						for (const v of set.values) {
							if (!first) ret.push(", ");
							first = false;
							visitSetVal(v);
						}
						break;
					case "value":
						ret.push(typeof set.value === "number" ? set.value.toString() : (0, pg_escape_1.literal)(set.value));
						break;
					default: throw utils_1.NotSupported.never(set);
				}
			}
			function visitGenerated(m, alter) {
				if (alter.always) ret.push(alter.always.toUpperCase(), " ");
				ret.push("AS ");
				if (alter.expression) {
					ret.push("(");
					m.expr(alter.expression);
					ret.push(") ");
				} else ret.push("IDENTITY ");
				if (alter.sequence) {
					ret.push("(");
					if (alter.sequence.name) {
						ret.push("SEQUENCE NAME ");
						visitQualifiedName(alter.sequence.name);
						ret.push(" ");
					}
					visitSeqOpts(m, alter.sequence);
					ret.push(") ");
				}
				if (alter.stored) ret.push("STORED ");
			}
			function visitSeqOpts(m, cs) {
				if (cs.as) {
					ret.push("AS ");
					m.dataType(cs.as);
					ret.push(" ");
				}
				if (typeof cs.incrementBy === "number") ret.push("INCREMENT BY ", cs.incrementBy.toString(), " ");
				if (cs.minValue === "no minvalue") ret.push("NO MINVALUE ");
				if (typeof cs.minValue === "number") ret.push("MINVALUE ", cs.minValue.toString(), " ");
				if (cs.maxValue === "no maxvalue") ret.push("NO MAXVALUE ");
				if (typeof cs.maxValue === "number") ret.push("MAXVALUE ", cs.maxValue.toString(), " ");
				if (typeof cs.startWith === "number") ret.push("START WITH ", cs.startWith.toString(), " ");
				if (typeof cs.cache === "number") ret.push("CACHE ", cs.cache.toString(), " ");
				if (cs.cycle) ret.push(cs.cycle, " ");
				if (cs.ownedBy === "none") ret.push("OWNED BY NONE ");
				else if (cs.ownedBy) {
					ret.push("OWNED BY ");
					visitQColumn(cs.ownedBy);
				}
				if ("restart" in cs) {
					if (cs.restart === true) ret.push("RESTART ");
					else if (cs.restart) ret.push("RESTART WITH ", cs.restart.toString(), " ");
				}
			}
			function visitQColumn(col) {
				if (col.schema) ret.push(ident(col.schema), ".");
				ret.push(ident(col.table), ".", ident(col.column), " ");
			}
			function join(m, j, tbl) {
				if (!j) {
					tbl();
					return;
				}
				ret.push(j.type, " ");
				tbl();
				if (j.on) {
					ret.push("ON ");
					m.expr(j.on);
				}
				if (j.using) {
					ret.push("USING (");
					list(j.using, (x) => ret.push(name(x)), false);
					ret.push(") ");
				}
				ret.push(" ");
			}
			function visitOp(v) {
				if (v.opSchema) ret.push(" operator(", ident(v.opSchema), ".", v.op, ") ");
				else ret.push(" ", v.op, " ");
			}
			const visitor = (0, ast_visitor_1.astVisitor)((m) => ({
				addColumn: (...args) => {
					ret.push(" ADD COLUMN ");
					if (args[0].ifNotExists) ret.push("IF NOT EXISTS ");
					m.super().addColumn(...args);
				},
				createExtension: (e) => {
					ret.push("CREATE EXTENSION ");
					if (e.ifNotExists) ret.push(" IF NOT EXISTS ");
					ret.push(name(e.extension));
					if (!e.from && !e.version && !e.schema) return;
					ret.push(" WITH");
					if (e.schema) ret.push(" SCHEMA ", name(e.schema));
					if (e.version) ret.push(" VERSION ", (0, pg_escape_1.literal)(e.version.value));
					if (e.from) ret.push(" FROM ", (0, pg_escape_1.literal)(e.from.value));
				},
				tablespace: (t) => {
					ret.push("TABLESPACE ", name(t.tablespace));
				},
				addConstraint: (c) => {
					ret.push(" ADD ");
					const cname = c.constraint.constraintName;
					if (cname) ret.push(" CONSTRAINT ", name(cname), " ");
					addConstraint(c.constraint, m);
				},
				alterColumn: (c, t) => {
					ret.push(" ALTER COLUMN ", name(c.column), " ");
					m.super().alterColumn(c, t);
				},
				setColumnDefault: (a, t, c) => {
					ret.push(" SET DEFAULT ");
					m.expr(a.default);
					if (a.updateExisting) throw new Error("Not implemented: updateExisting on set column default");
				},
				createEnum: (t) => {
					ret.push("CREATE TYPE ");
					visitQualifiedName(t.name);
					ret.push(" AS ENUM ");
					list(t.values, (x) => ret.push((0, pg_escape_1.literal)(x.value)), true);
					ret.push(" ");
				},
				alterEnum: (t) => {
					ret.push("ALTER TYPE ");
					visitQualifiedName(t.name);
					if (t.change.type === "rename") {
						ret.push(" RENAME TO ");
						visitQualifiedName(t.change.to);
					} else ret.push(" ADD VALUE ", (0, pg_escape_1.literal)(t.change.add.value));
				},
				createCompositeType: (c) => {
					ret.push("CREATE TYPE ");
					visitQualifiedName(c.name);
					ret.push(" AS ");
					list(c.attributes, (x) => {
						ret.push(name(x.name), " ");
						m.dataType(x.dataType);
						if (x.collate) {
							ret.push("COLLATE ");
							visitQualifiedName(x.collate);
						}
					}, true);
					ret.push(" ");
				},
				setTableOwner: (o) => {
					ret.push(" OWNER TO ", name(o.to));
				},
				alterColumnSimple: (c) => ret.push(c.type),
				alterColumnAddGenerated: (alter) => {
					ret.push(" ADD GENERATED ");
					visitGenerated(m, alter);
				},
				setColumnType: (t) => {
					ret.push(" SET DATA TYPE ");
					m.dataType(t.dataType);
					ret.push(" ");
				},
				alterTable: (t) => {
					ret.push("ALTER TABLE ");
					if (t.ifExists) ret.push(" IF EXISTS ");
					if (t.only) ret.push(" ONLY ");
					visitQualifiedNameAliased(t.table);
					list(t.changes, (change) => m.tableAlteration(change, t.table), false);
				},
				alterIndex: (t) => {
					ret.push("ALTER INDEX ");
					if (t.ifExists) ret.push(" IF EXISTS ");
					visitQualifiedNameAliased(t.index);
					switch (t.change.type) {
						case "rename":
							ret.push(" RENAME TO ");
							visitQualifiedName(t.change.to);
							ret.push(" ");
							break;
						case "set tablespace":
							ret.push(" SET TABLESPACE ");
							visitQualifiedName(t.change.tablespace);
							ret.push(" ");
							break;
						default: throw utils_1.NotSupported.never(t.change, "Alter index type not supported: ");
					}
				},
				tableAlteration: (change, table) => {
					switch (change.type) {
						case "add column": return m.addColumn(change, table);
						case "add constraint": return m.addConstraint(change, table);
						case "alter column": return m.alterColumn(change, table);
						case "rename": return m.renameTable(change, table);
						case "rename column": return m.renameColumn(change, table);
						case "rename constraint": return m.renameConstraint(change, table);
						case "drop column": return m.dropColumn(change, table);
						case "drop constraint": return m.dropConstraint(change, table);
						case "owner": return m.setTableOwner(change, table);
						default: throw utils_1.NotSupported.never(change);
					}
				},
				array: (v) => {
					ret.push(v.type === "array" ? "ARRAY[" : "(");
					list(v.expressions, (e) => m.expr(e), false);
					ret.push(v.type === "array" ? "]" : ")");
				},
				arrayIndex: (v) => {
					m.expr(v.array);
					ret.push("[");
					m.expr(v.index);
					ret.push("] ");
				},
				expr: (e) => {
					if (e.type === "ref") {
						m.ref(e);
						return;
					}
					if (e.type === "list") {
						m.super().expr(e);
						return;
					}
					ret.push("(");
					m.super().expr(e);
					ret.push(")");
				},
				callOverlay: (o) => {
					ret.push("OVERLAY(");
					m.expr(o.value);
					ret.push(" PLACING ");
					m.expr(o.placing);
					ret.push(" FROM ");
					m.expr(o.from);
					if (o.for) {
						ret.push(" FOR ");
						m.expr(o.for);
					}
					ret.push(")");
				},
				callSubstring: (s) => {
					ret.push("SUBSTRING(");
					m.expr(s.value);
					if (s.from) {
						ret.push(" FROM ");
						m.expr(s.from);
					}
					if (s.for) {
						ret.push(" FOR ");
						m.expr(s.for);
					}
					ret.push(")");
				},
				binary: (v) => {
					m.expr(v.left);
					visitOp(v);
					m.expr(v.right);
				},
				call: (v) => {
					visitQualifiedName(v.function);
					ret.push("(");
					if (v.distinct) ret.push(v.distinct, " ");
					list(v.args, (e) => m.expr(e), false);
					if (v.orderBy) visitOrderBy(m, v.orderBy);
					ret.push(") ");
					if (v.filter) {
						ret.push("filter (where ");
						m.expr(v.filter);
						ret.push(") ");
					}
					if (v.withinGroup) {
						ret.push("WITHIN GROUP (");
						visitOrderBy(m, [v.withinGroup]);
						ret.push(") ");
					}
					if (v.over) {
						ret.push("over (");
						if (v.over.partitionBy) {
							ret.push("PARTITION BY ");
							list(v.over.partitionBy, (x) => m.expr(x), false);
							ret.push(" ");
						}
						if (v.over.orderBy) {
							visitOrderBy(m, v.over.orderBy);
							ret.push(" ");
						}
						ret.push(") ");
					}
				},
				case: (c) => {
					ret.push("CASE ");
					if (c.value) m.expr(c.value);
					for (const e of c.whens) {
						ret.push(" WHEN ");
						m.expr(e.when);
						ret.push(" THEN ");
						m.expr(e.value);
					}
					if (c.else) {
						ret.push(" ELSE ");
						m.expr(c.else);
					}
					ret.push(" END ");
				},
				cast: (c) => {
					m.expr(c.operand);
					ret.push("::");
					m.dataType(c.to);
				},
				constant: (c) => {
					switch (c.type) {
						case "boolean":
							ret.push(c.value ? "true" : "false");
							break;
						case "integer":
							ret.push(c.value.toString(10));
							break;
						case "numeric":
							ret.push(c.value.toString());
							if (Number.isInteger(c.value)) ret.push(".");
							break;
						case "null":
							ret.push("null");
							break;
						case "constant": break;
						case "string":
							ret.push((0, pg_escape_1.literal)(c.value));
							break;
						default: throw utils_1.NotSupported.never(c);
					}
				},
				valueKeyword: (v) => {
					ret.push(v.keyword, " ");
				},
				comment: (c) => {
					ret.push("COMMENT ON ", c.on.type.toUpperCase(), " ");
					switch (c.on.type) {
						case "column":
							visitQColumn(c.on.column);
							break;
						default: visitQualifiedName(c.on.name);
					}
					ret.push(" IS ", (0, pg_escape_1.literal)(c.comment), " ");
				},
				extract: (v) => {
					ret.push("EXTRACT (", v.field.name.toUpperCase(), " FROM ");
					m.expr(v.from);
					ret.push(") ");
				},
				createColumn: (c) => {
					var _a;
					ret.push(name(c.name), " ");
					m.dataType(c.dataType);
					ret.push(" ");
					if (c.collate) {
						ret.push("COLLATE ");
						visitQualifiedName(c.collate);
					}
					for (const cst of (_a = c.constraints) !== null && _a !== void 0 ? _a : []) m.constraint(cst);
				},
				begin: (beg) => {
					ret.push("BEGIN ");
					if (beg.isolationLevel) ret.push("ISOLATION LEVEL ", beg.isolationLevel.toUpperCase(), " ");
					if (beg.writeable) ret.push(beg.writeable.toUpperCase(), " ");
					if (typeof beg.deferrable === "boolean") {
						if (!beg.deferrable) ret.push("NOT ");
						ret.push("DEFERRABLE ");
					}
				},
				alterSequence: (cs) => {
					ret.push("ALTER SEQUENCE ");
					if (cs.ifExists) ret.push("IF EXISTS ");
					visitQualifiedName(cs.name);
					switch (cs.change.type) {
						case "set options":
							visitSeqOpts(m, cs.change);
							break;
						case "rename":
							ret.push("RENAME TO ", name(cs.change.newName), " ");
							break;
						case "set schema":
							ret.push("SET SCHEMA ", name(cs.change.newSchema), " ");
							break;
						case "owner to":
							cs.change.owner;
							ret.push("OWNER TO ", name(cs.change.owner), " ");
							break;
						default: throw utils_1.NotSupported.never(cs.change);
					}
				},
				createSequence: (cs) => {
					ret.push("CREATE ");
					if (cs.temp) ret.push("TEMPORARY ");
					ret.push("SEQUENCE ");
					if (cs.ifNotExists) ret.push("IF NOT EXISTS ");
					visitQualifiedName(cs.name);
					visitSeqOpts(m, cs.options);
				},
				drop: (val) => {
					ret.push(val.type.toUpperCase(), " ");
					if (val.concurrently) ret.push("CONCURRENTLY ");
					if (val.ifExists) ret.push("IF EXISTS ");
					list(val.names, (x) => m.tableRef(x), false);
					if (val.cascade) ret.push(val.cascade.toUpperCase(), " ");
				},
				constraint: (cst) => {
					if (cst.constraintName) ret.push(" CONSTRAINT ", name(cst.constraintName), " ");
					addConstraint(cst, m);
				},
				do: (d) => {
					ret.push("DO");
					if (d.language) ret.push(" LANGUAGE ", d.language.name);
					ret.push(" $$", d.code, "$$");
				},
				createFunction: (c) => {
					var _a;
					ret.push(c.orReplace ? "CREATE OR REPLACE FUNCTION " : "CREATE FUNCTION ");
					visitQualifiedName(c.name);
					list(c.arguments, (a) => {
						if (a.mode) ret.push(a.mode, " ");
						if (a.name) ret.push(name(a.name), " ");
						m.dataType(a.type);
						if (a.default) {
							ret.push(" = ");
							m.expr(a.default);
						}
					}, true);
					if (c.returns) switch (c.returns.kind) {
						case "table":
							ret.push(" RETURNS TABLE ");
							list(c.returns.columns, (t) => {
								ret.push(name(t.name), " ");
								m.dataType(t.type);
							}, true);
							break;
						case void 0:
						case null:
						case "array":
							ret.push(" RETURNS ");
							m.dataType(c.returns);
							break;
						default: throw utils_1.NotSupported.never(c.returns);
					}
					ret.push(" AS $$", (_a = c.code) !== null && _a !== void 0 ? _a : "", "$$");
					if (c.language) ret.push("LANGUAGE ", c.language.name, " ");
					if (c.purity) ret.push(c.purity.toUpperCase(), " ");
					if (typeof c.leakproof === "boolean") ret.push(c.leakproof ? "LEAKPROOF " : "NOT LEAKPROOF ");
					switch (c.onNullInput) {
						case "call":
							ret.push("CALLED ON NULL INPUT ");
							break;
						case "null":
							ret.push("RETURNS NULL ON NULL INPUT ");
							break;
						case "strict":
							ret.push("STRICT ");
							break;
						case null:
						case void 0: break;
						default: throw utils_1.NotSupported.never(c.onNullInput);
					}
				},
				dropFunction: (d) => {
					ret.push("DROP FUNCTION ");
					if (d.ifExists) ret.push("IF EXISTS ");
					visitQualifiedName(d.name);
					if (d.arguments) list(d.arguments, (a) => {
						if (a.name) {
							visitQualifiedName(a.name);
							ret.push(" ");
						}
						m.dataType(a.type);
					}, true);
					ret.push(" ");
				},
				with: (w) => {
					ret.push("WITH ");
					list(w.bind, (b) => {
						ret.push(name(b.alias), " AS (");
						m.statement(b.statement);
						ret.push(") ");
					}, false);
					m.statement(w.in);
				},
				withRecursive: (val) => {
					ret.push("WITH RECURSIVE ", name(val.alias), "(", ...val.columnNames.map(name).join(", "), ") AS (");
					m.union(val.bind);
					ret.push(") ");
					m.statement(val.in);
				},
				setGlobal: (g) => {
					ret.push("SET ");
					if (g.scope) ret.push(g.scope.toUpperCase() + " ");
					ret.push(name(g.variable), " = ");
					visitSetVal(g.set);
				},
				setTimezone: (g) => {
					ret.push("SET TIME ZONE ");
					switch (g.to.type) {
						case "default":
						case "local":
							ret.push(g.to.type.toUpperCase(), " ");
							break;
						case "value":
							ret.push(typeof g.to.value === "string" ? (0, pg_escape_1.literal)(g.to.value) : g.to.value.toString(10));
							break;
						case "interval":
							ret.push("INTERVAL ", (0, pg_escape_1.literal)(g.to.value), " HOUR TO MINUTE");
							break;
						default: throw utils_1.NotSupported.never(g.to);
					}
				},
				setNames: (g) => {
					ret.push("SET NAMES ");
					switch (g.to.type) {
						case "value": ret.push((0, pg_escape_1.literal)(g.to.value));
					}
				},
				dataType: (d) => {
					var _a, _b;
					if ((d === null || d === void 0 ? void 0 : d.kind) === "array") {
						m.dataType(d.arrayOf);
						ret.push("[]");
						return;
					}
					if (!(d === null || d === void 0 ? void 0 : d.name)) {
						ret.push("unkown");
						return;
					}
					let appendConfig = true;
					if (d.schema) visitQualifiedName(d, d.doubleQuoted);
					else if (d.doubleQuoted) visitQualifiedName(d, true);
					else switch (d.name) {
						case "double precision":
						case "character varying":
						case "bit varying":
							ret.push(d.name, " ");
							break;
						case "time without time zone":
						case "timestamp without time zone":
						case "time with time zone":
						case "timestamp with time zone":
							const parts = d.name.split(" ");
							ret.push(parts.shift());
							if ((_a = d.config) === null || _a === void 0 ? void 0 : _a.length) list(d.config, (v) => ret.push(v.toString(10)), true);
							ret.push(" ");
							ret.push(parts.join(" "), " ");
							appendConfig = false;
							break;
						default: visitQualifiedName(d);
					}
					if (appendConfig && ((_b = d.config) === null || _b === void 0 ? void 0 : _b.length)) list(d.config, (v) => ret.push(v.toString(10)), true);
				},
				createIndex: (c) => {
					ret.push(c.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
					if (c.concurrently) ret.push("CONCURRENTLY ");
					if (c.ifNotExists) ret.push(" IF NOT EXISTS ");
					if (c.indexName) ret.push(name(c.indexName), " ");
					ret.push("ON ");
					m.tableRef(c.table);
					if (c.using) ret.push("USING ", name(c.using), " ");
					list(c.expressions, (e) => {
						m.expr(e.expression);
						ret.push(" ");
						if (e.collate) {
							ret.push("COLLATE ");
							visitQualifiedName(e.collate);
						}
						if (e.opclass) visitQualifiedName(e.opclass);
						if (e.order) ret.push(e.order, " ");
						if (e.nulls) ret.push("nulls ", e.nulls, " ");
					}, true);
					if (c.with) {
						ret.push("WITH ");
						list(c.with, (w) => {
							ret.push(w.parameter, " = ", (0, pg_escape_1.literal)(w.value));
						}, true);
					}
					if (c.tablespace) ret.push("TABLESPACE ", ident(c.tablespace));
					if (c.where) {
						ret.push(" WHERE ");
						m.expr(c.where);
					}
					ret.push(" ");
				},
				createTable: (t) => {
					var _a;
					ret.push("CREATE ");
					if (t.locality) ret.push(t.locality.toUpperCase(), " ");
					if (t.temporary) ret.push("TEMPORARY ");
					if (t.unlogged) ret.push("UNLOGGED ");
					ret.push(t.ifNotExists ? "TABLE IF NOT EXISTS " : "TABLE ");
					m.tableRef(t.name);
					ret.push("(");
					list(t.columns, (c) => {
						switch (c.kind) {
							case "column": return m.createColumn(c);
							case "like table": return m.likeTable(c);
							default: throw utils_1.NotSupported.never(c);
						}
					}, false);
					if (t.constraints) {
						ret.push(", ");
						list(t.constraints, (c) => {
							const cname = c.constraintName;
							if (cname) ret.push("CONSTRAINT ", name(cname), " ");
							addConstraint(c, m);
						}, false);
					}
					ret.push(") ");
					if ((_a = t.inherits) === null || _a === void 0 ? void 0 : _a.length) {
						ret.push(" INHERITS ");
						list(t.inherits, (i) => visitQualifiedName(i), true);
					}
				},
				likeTable: (l) => {
					ret.push(" LIKE ");
					m.tableRef(l.like);
					ret.push(" ");
					for (const { verb, option } of l.options) ret.push(verb.toUpperCase(), " ", option.toUpperCase(), " ");
				},
				createSchema: (s) => {
					ret.push(s.ifNotExists ? "CREATE SCHEMA IF NOT EXISTS " : "CREATE SCHEMA ");
					ret.push(name(s.name));
				},
				truncateTable: (t) => {
					ret.push("TRUNCATE TABLE ");
					let first = true;
					for (const tbl of t.tables) {
						if (!first) ret.push(", ");
						first = false;
						m.tableRef(tbl);
					}
					if (t.identity) switch (t.identity) {
						case "restart":
							ret.push(" RESTART IDENTITY ");
							break;
						case "continue": ret.push(" CONTINUE IDENTITY ");
					}
					if (t.cascade) ret.push(" ", t.cascade, " ");
				},
				delete: (t) => {
					ret.push("DELETE FROM ");
					m.tableRef(t.from);
					if (t.where) {
						ret.push(" WHERE ");
						m.expr(t.where);
					}
					if (t.returning) {
						ret.push(" RETURNING ");
						list(t.returning, (r) => m.selectionColumn(r), false);
					}
					ret.push(" ");
				},
				dropColumn: (t) => {
					ret.push(" DROP COLUMN ");
					if (t.ifExists) ret.push(" IF EXISTS ");
					ret.push(name(t.column));
					if (t.behaviour) ret.push(" ", t.behaviour);
					ret.push(" ");
				},
				dropConstraint: (t) => {
					ret.push(" DROP CONSTRAINT ");
					if (t.ifExists) ret.push(" IF EXISTS ");
					ret.push(name(t.constraint));
					if (t.behaviour) ret.push(" ", t.behaviour.toUpperCase(), " ");
				},
				from: (t) => m.super().from(t),
				fromCall: (s) => {
					join(m, s.join, () => {
						var _a, _b;
						if (s.lateral) ret.push("LATERAL ");
						m.call(s);
						if (s.withOrdinality) ret.push(" WITH ORDINALITY");
						if (s.alias) {
							ret.push(" AS ", name(s.alias), " ");
							const len = (_b = (_a = s.alias.columns) === null || _a === void 0 ? void 0 : _a.length) !== null && _b !== void 0 ? _b : 0;
							if (len > 0) {
								ret.push("(");
								for (let ix = 0; ix < len; ++ix) {
									if (ix !== 0) ret.push(", ");
									ret.push(name(s.alias.columns[ix]));
								}
								ret.push(")");
							}
						}
					});
					ret.push(" ");
				},
				fromStatement: (s) => {
					join(m, s.join, () => {
						if (s.lateral) ret.push("LATERAL ");
						ret.push("(");
						m.select(s.statement);
						ret.push(") ");
						if (s.alias) {
							ret.push(" AS ", ident(s.alias));
							if (s.columnNames) list(s.columnNames, (c) => ret.push(name(c)), true);
							ret.push(" ");
						}
					});
					ret.push(" ");
				},
				values: (s) => {
					ret.push("VALUES ");
					list(s.values, (vlist) => {
						list(vlist, (e) => {
							m.expr(e);
						}, true);
					}, false);
				},
				fromTable: (s) => {
					join(m, s.join, () => {
						m.tableRef(s.name);
						if (s.name.columnNames) {
							if (!s.name.alias) throw new Error("Cannot specify aliased column names without an alias");
							list(s.name.columnNames, (c) => ret.push(name(c)), true);
						}
					});
				},
				join: (j) => {
					throw new Error("Should not happen 💀");
				},
				insert: (i) => {
					ret.push("INSERT INTO ");
					m.tableRef(i.into);
					if (i.columns) ret.push("(", i.columns.map(name).join(", "), ")");
					ret.push(" ");
					if (i.overriding) ret.push("OVERRIDING ", i.overriding.toUpperCase(), " VALUE ");
					m.select(i.insert);
					ret.push(" ");
					if (i.onConflict) {
						ret.push("ON CONFLICT ");
						const on = i.onConflict.on;
						switch (on === null || on === void 0 ? void 0 : on.type) {
							case "on expr":
								list(on.exprs, (e) => m.expr(e), true);
								break;
							case "on constraint":
								ret.push("ON CONSTRAINT ");
								visitQualifiedName(on.constraint);
							case null:
							case void 0: break;
							default: throw utils_1.NotSupported.never(on);
						}
						if (i.onConflict.do === "do nothing") ret.push(" DO NOTHING");
						else {
							ret.push(" DO UPDATE SET ");
							list(i.onConflict.do.sets, (s) => m.set(s), false);
							if (i.onConflict.where) {
								ret.push(" WHERE ");
								m.expr(i.onConflict.where);
							}
						}
						ret.push(" ");
					}
					if (i.returning) {
						ret.push(" RETURNING ");
						list(i.returning, (r) => m.selectionColumn(r), false);
					}
				},
				raise: (r) => {
					var _a, _b;
					ret.push("RAISE ");
					if (r.level) ret.push(r.level.toUpperCase(), " ");
					ret.push((0, pg_escape_1.literal)(r.format), " ");
					if ((_a = r.formatExprs) === null || _a === void 0 ? void 0 : _a.length) {
						ret.push(", ");
						list(r.formatExprs, (e) => m.expr(e), false);
					}
					if ((_b = r.using) === null || _b === void 0 ? void 0 : _b.length) {
						ret.push(" USING ");
						list(r.using, ({ type, value }) => {
							ret.push(type.toUpperCase(), "=");
							m.expr(value);
						}, false);
					}
					ret.push(" ");
				},
				default: () => {
					ret.push(" DEFAULT ");
				},
				member: (e) => {
					m.expr(e.operand);
					ret.push(e.op);
					ret.push(typeof e.member === "number" ? e.member.toString(10) : (0, pg_escape_1.literal)(e.member));
				},
				ref: (r) => {
					if (r.table) {
						visitQualifiedName(r.table);
						ret.push(".");
					}
					ret.push(r.name === "*" ? "*" : ident(r.name));
				},
				parameter: (p) => {
					ret.push(p.name);
				},
				renameColumn: (r) => {
					ret.push(" RENAME COLUMN ", name(r.column), " TO ", name(r.to));
				},
				renameConstraint: (r) => {
					ret.push(" RENAME CONSTRAINT ", name(r.constraint), " TO ", name(r.to));
				},
				renameTable: (r) => {
					ret.push(" RENAME TO ", name(r.to));
				},
				createView: (c) => {
					ret.push("CREATE ");
					if (c.orReplace) ret.push("OR REPLACE ");
					if (c.temp) ret.push("TEMP ");
					if (c.recursive) ret.push("RECURSIVE ");
					ret.push("VIEW ");
					m.tableRef(c.name);
					if (c.columnNames) list(c.columnNames, (c) => ret.push(name(c)), true);
					const opts = c.parameters && Object.entries(c.parameters);
					if (opts === null || opts === void 0 ? void 0 : opts.length) {
						ret.push(" WITH ");
						list(opts, ([k, v]) => ret.push(k, "=", v), false);
					}
					ret.push(" AS ");
					m.select(c.query);
					if (c.checkOption) ret.push(" WITH ", c.checkOption.toUpperCase(), " CHECK OPTION");
				},
				createMaterializedView: (c) => {
					ret.push("CREATE MATERIALIZED VIEW ");
					if (c.ifNotExists) ret.push("IF NOT EXISTS ");
					m.tableRef(c.name);
					if (c.columnNames) list(c.columnNames, (c) => ret.push(name(c)), true);
					const opts = c.parameters && Object.entries(c.parameters);
					if (opts === null || opts === void 0 ? void 0 : opts.length) {
						ret.push(" WITH ");
						list(opts, ([k, v]) => ret.push(k, "=", v), false);
					}
					if (c.tablespace) ret.push(" TABLESPACE ", name(c.tablespace));
					ret.push(" AS ");
					m.select(c.query);
					if (typeof c.withData === "boolean") ret.push(c.withData ? " WITH DATA" : " WITH NO DATA");
				},
				refreshMaterializedView: (val) => {
					ret.push("REFRESH MATERIALIZED VIEW ");
					if (val.concurrently) ret.push("CONCURRENTLY ");
					m.tableRef(val.name);
					if (typeof val.withData === "boolean") ret.push(val.withData ? " WITH DATA" : " WITH NO DATA");
				},
				select: (s) => m.super().select(s),
				selection: (s) => {
					ret.push("SELECT ");
					if (s.distinct) {
						if (typeof s.distinct === "string") ret.push(s.distinct.toUpperCase());
						else {
							ret.push(" DISTINCT ON ");
							list(s.distinct, (v) => m.expr(v), true);
						}
						ret.push(" ");
					}
					if (s.columns) list(s.columns, (c) => m.selectionColumn(c), false);
					ret.push(" ");
					if (s.from) {
						ret.push("FROM ");
						const tblCnt = s.from.length;
						for (let i = 0; i < tblCnt; i++) {
							const f = s.from[i];
							if (i > 0 && !f.join) ret.push(",");
							m.from(f);
						}
						ret.push(" ");
					}
					if (s.where) {
						ret.push("WHERE ");
						m.expr(s.where);
						ret.push(" ");
					}
					if (s.groupBy) {
						ret.push("GROUP BY ");
						list(s.groupBy, (e) => m.expr(e), false);
						ret.push(" ");
						if (s.having) {
							ret.push(" HAVING ");
							m.expr(s.having);
							ret.push(" ");
						}
					}
					if (s.orderBy) {
						visitOrderBy(m, s.orderBy);
						ret.push(" ");
					}
					if (s.limit) {
						if (s.limit.offset) {
							ret.push(`OFFSET `);
							m.expr(s.limit.offset);
						}
						if (s.limit.limit) {
							ret.push(`LIMIT `);
							m.expr(s.limit.limit);
						}
					}
					if (s.for) {
						ret.push("FOR ", s.for.type.toUpperCase());
						if (s.skip) ret.push(" ", s.skip.type.toUpperCase());
					}
				},
				show: (s) => {
					ret.push("SHOW ", name(s.variable));
				},
				prepare: (s) => {
					var _a;
					ret.push("PREPARE ", name(s.name));
					if ((_a = s.args) === null || _a === void 0 ? void 0 : _a.length) list(s.args, (a) => m.dataType(a), true);
					ret.push(" AS ");
					m.statement(s.statement);
				},
				deallocate: (s) => {
					ret.push("DEALLOCATE ");
					if ("name" in s.target) {
						ret.push(s.target.name);
						return;
					}
					ret.push("ALL");
				},
				arraySelect: (s) => {
					ret.push("array(");
					m.select(s.select);
					ret.push(")");
				},
				union: (s) => {
					ret.push("(");
					m.statement(s.left);
					ret.push(") ", s.type.toUpperCase(), " ");
					if (s.right.type === "union" || s.right.type === "union all") m.union(s.right);
					else {
						ret.push("(");
						m.statement(s.right);
						ret.push(")");
					}
				},
				selectionColumn: (c) => {
					m.expr(c.expr);
					if (c.alias) ret.push(" AS ", name(c.alias));
					ret.push(" ");
				},
				set: (s) => {
					ret.push(name(s.column), " = ");
					m.expr(s.value);
					ret.push(" ");
				},
				statement: (s) => m.super().statement(s),
				tableRef: (r) => {
					visitQualifiedName(r);
					if (r.alias) ret.push(" AS ", ident(r.alias));
					ret.push(" ");
				},
				ternary: (t) => {
					m.expr(t.value);
					ret.push(" ", t.op, " ");
					m.expr(t.lo);
					ret.push(" AND ");
					m.expr(t.hi);
					ret.push(" ");
				},
				transaction: (t) => {
					ret.push(t.type);
				},
				unary: (t) => {
					switch (t.op) {
						case "+":
						case "-":
							visitOp(t);
							m.expr(t.operand);
							break;
						case "NOT":
							ret.push(t.op);
							ret.push(" ");
							m.expr(t.operand);
							break;
						default:
							m.expr(t.operand);
							ret.push(" ");
							ret.push(t.op);
					}
				},
				update: (u) => {
					ret.push("UPDATE ");
					m.tableRef(u.table);
					ret.push(" SET ");
					list(u.sets, (s) => m.set(s), false);
					ret.push(" ");
					if (u.from) {
						ret.push("FROM ");
						m.from(u.from);
						ret.push(" ");
					}
					if (u.where) {
						ret.push("WHERE ");
						m.expr(u.where);
						ret.push(" ");
					}
					if (u.returning) {
						ret.push(" RETURNING ");
						list(u.returning, (r) => m.selectionColumn(r), false);
						ret.push(" ");
					}
				}
			}));
			exports.toSql = {};
			const proto = ast_mapper_1.AstDefaultMapper.prototype;
			for (const k of Object.getOwnPropertyNames(proto)) {
				const orig = proto[k];
				if (k === "constructor" || k === "super" || typeof orig !== "function") continue;
				exports.toSql[k] = function(...args) {
					try {
						visitor[k].apply(visitor, args);
						return ret.join("").trim();
					} finally {
						ret = [];
					}
				};
			}
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.literal = void 0;
			function literal(val) {
				if (null == val) return "NULL";
				if (Array.isArray(val)) return "(" + val.map(literal).join(", ") + ")";
				var prefix = ~val.indexOf("\\") ? "E" : "";
				val = val.replace(/'/g, "''");
				val = val.replace(/\\/g, "\\\\");
				return prefix + "'" + val + "'";
			}
			exports.literal = literal;
		}),
		(function(module, exports, __webpack_require__) {
			"use strict";
			Object.defineProperty(exports, "__esModule", { value: true });
			exports.locationOf = void 0;
			function locationOf(node) {
				const n = node._location;
				if (!n) throw new Error("This statement has not been parsed using location tracking (which has a small performance hit). ");
				return n;
			}
			exports.locationOf = locationOf;
		})
	]));
})))();
/**
* Whether a CHECK's expression proves that a column holds no NULL, as SET NOT NULL looks for it: the column's
* `IS NOT NULL`, alone or joined by AND (manual 18, ALTER TABLE, SET NOT NULL; ConstraintImpliedByRelConstraint()).
*/
function provesNotNull(expression, column) {
	const tree = parseExpression(expression);
	return tree !== void 0 && conjuncts(tree).some((one) => isNotNullTest(one, column));
}
/** Columns that an expression names; none where it cannot be read. */
function columnsIn(expression) {
	const tree = parseExpression(expression);
	const names = /* @__PURE__ */ new Set();
	if (tree) (0, import_pgsql_ast_parser.astVisitor)(() => ({ ref: ({ name }) => names.add(name) })).expr(tree);
	return [...names];
}
/** In UTF-16 code units. Nobody writes a longer one by hand; its tree is visited by functions that call themselves. */
const LONGEST$2 = 4e3;
function parseExpression(expression) {
	if (expression.length > LONGEST$2) return void 0;
	try {
		return (0, import_pgsql_ast_parser.parse)(expression, "expr");
	} catch {
		return;
	}
}
function conjuncts(tree) {
	return tree.type === "binary" && tree.op === "AND" ? [...conjuncts(tree.left), ...conjuncts(tree.right)] : [tree];
}
function isNotNullTest(tree, column) {
	return tree.type === "unary" && tree.op === "IS NOT NULL" && tree.operand.type === "ref" && tree.operand.name === column;
}
// src/rules/inner-steps.ts
/**
* Statements out of bodies as steps, so that every rule judges them as if they stood in the file.
*
* @param script the steps of the script as these see it; filled by `completeScripts`
*/
function innerSteps(outer, inner, script) {
	const start = inner[0]?.session.lockTimeoutMs;
	return inner.map(({ statement, operations, catalog, after, session, within }) => ({
		...outer,
		statement,
		operations,
		catalog,
		after,
		within,
		transaction: outer.transaction + within.commits / MOST_COMMITS,
		inBlock: true,
		lockTimeoutMs: session.lockTimeoutMs === start ? outer.lockTimeoutMs : session.lockTimeoutMs,
		steps: script,
		unread: []
	}));
}
/** To a statement of a body, the script looks as if the body stood there instead of the statement that runs it. */
function completeScripts(steps) {
	steps.forEach(({ inner }, at) => {
		(inner[0]?.steps)?.push(...steps.slice(0, at), ...inner, ...steps.slice(at + 1));
	});
}
/** A body's own transactions are numbered between the statement's and the next one's. */
const MOST_COMMITS = 1e4;
/** What a statement does, itself and through the bodies that it runs. */
function operationsThrough({ operations, inner }) {
	return inner.length === 0 ? operations : [...operations, ...inner.flatMap((one) => one.operations)];
}
/** The statements that run, with those of a body beside the one that runs it. */
function withInner(steps) {
	return steps.flatMap((step) => [step, ...step.inner]);
}
/**
* A finding about a statement in a body says where it stands. What would replace the statement's lines does not fit
* there: it may be quoted, or advise what no body can do.
*/
function situated(draft, { within, statement }) {
	if (!within) return draft;
	const { file, span } = statement;
	const line = within.isInFile || within.call.includes("this DO block") ? "" : `, line ${within.line}`;
	return {
		...draft,
		message: `Inside ${within.call}${line}: ${draft.message}`,
		suggestion: void 0,
		place: within.isInFile ? {
			file,
			line: span.start.line,
			endLine: span.end.line
		} : draft.place
	};
}
// src/sql/settings.ts
const UNITS = {
	us: .001,
	ms: 1,
	s: 1e3,
	min: 6e4,
	h: 36e5,
	d: 864e5
};
/** A time setting as SET takes it and SHOW prints it: `0`, `500` (milliseconds), `5s`, `1min` (manual 18, 19.1.1). */
function milliseconds$1(setting) {
	const found = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(setting.trim());
	return found ? Number(found[1]) * (UNITS[found[2] || "ms"] ?? 1) : 0;
}
// src/config/policy.ts
/** How each file is judged: the settings for all, and over them, in order, those that name its path. */
function policiesOf({ rules, limits, conventions, overrides }) {
	const common = {
		severities: rules,
		options: {
			limits,
			conventions
		}
	};
	const special = overrides.map((override) => ({
		override,
		isMatch: covering(override.paths)
	}));
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const policy = known.get(path) ?? special.filter(({ isMatch }) => isMatch(path)).reduce(overlay, common);
		known.set(path, policy);
		return policy;
	};
}
function overlay({ severities, options }, { override }) {
	return {
		severities: {
			...severities,
			...override.rules
		},
		options: {
			limits: overlayRuleLimits(options.limits, override.limits),
			conventions: overlayConventions(options.conventions, override.conventions)
		}
	};
}
/** What the configuration silences, and the files of the tree that each entry speaks for. */
async function ignoresIn(ignore, tree) {
	return Promise.all(ignore.map(async ({ rules, paths, reason, until, at }) => {
		const isMatch = covering(paths);
		return {
			kind: "configuration",
			rules,
			reason,
			...until !== void 0 && { until },
			at,
			covers: ({ file }) => isMatch(file),
			files: await filesCovered(paths, tree)
		};
	}));
}
// src/sql/lines.ts
/** Offsets of a text to lines and columns. A line ends at `\n`; a `\r` before it belongs to the line. */
var Lines = class {
	#starts = [0];
	constructor(text) {
		for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
	}
	/** `offset` in UTF-16 code units from 0. */
	at(offset) {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			offset,
			line: low + 1,
			column: offset - (this.#starts[low] ?? 0) + 1
		};
	}
};
// src/sql/split.ts
const NORMAL = { kind: "normal" };
const COPY = { kind: "copy" };
const TOKEN = new RegExp(`\\s+|--[^\\r\\n]*|/\\*|[eE]'|[A-Za-z_\\u0080-\\uffff][\\w\$\\u0080-\\uffff]*|\\\$(?:[A-Za-z_\\u0080-\\uffff][\\w\\u0080-\\uffff]*)?\\\$|\\d[\\w.]*|[^\\s\\w$'"();\\\\/\\-\\u0080-\\uffff]+|[^]`, "y");
const COPY_FROM_STDIN = /^copy\b[^]*\bfrom\s+stdin\b/i;
const ROUTINE = /^create(?:orreplace)?(?:function|procedure)/;
const COPY_CHUNK = 65536;
function createSplitter() {
	let mode = NORMAL;
	let unfinishedLine = "";
	let offset = 0;
	let line = 1;
	let text = "";
	let codeEnd = 0;
	let start = 0;
	let startLine = 0;
	let comments = [];
	let inside = [];
	let comment = "";
	let commentLine = 0;
	let commentStart = 0;
	let words = "";
	let parentheses = 0;
	let bodies = 0;
	let copied = "";
	let copiedLine = 0;
	/** What stands in the line of a `COPY … FROM stdin`, behind it: as psql has it, that comes after the data. */
	let behindCopy = [];
	let pieces = [];
	function add(part, at) {
		if (text === "") {
			start = offset + at;
			startLine = line;
		}
		text += part;
		if (part.trim() !== "") codeEnd = text.length;
	}
	function finishStatement() {
		const trimmed = (mode.kind === "comment" ? text : text.slice(0, codeEnd)).trimEnd();
		const copiesFromStdin = COPY_FROM_STDIN.test(trimmed);
		if (trimmed !== "") {
			const within = inside.length > 0 && { inside };
			const piece = {
				text: trimmed,
				start,
				line: startLine,
				comments,
				copiesFromStdin,
				...within
			};
			pieces.push({
				kind: "statement",
				...piece
			});
			comments = [];
			inside = [];
		}
		if (copiesFromStdin) mode = COPY;
		text = "";
		codeEnd = 0;
		words = "";
		parentheses = 0;
		bodies = 0;
	}
	/** As psql does: BEGIN ATOMIC … END of an SQL-standard routine body holds semicolons (manual 18, CREATE FUNCTION). */
	function countBodies(word) {
		if (words.length < 40) words += word;
		if (parentheses > 0 || !ROUTINE.test(words)) return;
		if (word === "begin") bodies += 1;
		else if (word === "case" && bodies > 0) bodies += 1;
		else if (word === "end" && bodies > 0) bodies -= 1;
	}
	function flushCopy() {
		if (copied !== "") pieces.push({
			kind: "copy-data",
			lines: copied,
			line: copiedLine
		});
		copied = "";
	}
	function takeCopyLine(row) {
		if (/^\\\.\r?\n?$/.test(row)) {
			flushCopy();
			pieces.push({
				kind: "copy-end",
				line
			}, ...behindCopy);
			behindCopy = [];
			mode = NORMAL;
			return;
		}
		if (copied === "") copiedLine = line;
		copied += row;
		if (copied.length >= COPY_CHUNK) flushCopy();
	}
	function takeComment(body) {
		(text === "" ? comments : inside).push({
			text: body.trim(),
			line: commentLine
		});
	}
	/** Handles one token outside quotes; returns false when the rest of the line is not SQL. */
	function takeToken(token, at, row) {
		if (token.startsWith("--")) {
			if (text !== "") text += token;
			commentLine = line;
			takeComment(token.slice(2));
		} else if (token === "/*") {
			if (text !== "") text += token;
			mode = {
				kind: "comment",
				depth: 1
			};
			comment = "";
			commentLine = line;
			commentStart = offset + at;
		} else if (token === ";" && parentheses === 0 && bodies === 0) finishStatement();
		else if (token === "\\" && text === "") {
			pieces.push({
				kind: "backslash",
				text: row.slice(at).trimEnd(),
				line
			});
			return false;
		} else if (text !== "" || token.trim() !== "") {
			add(token, at);
			takeCode(token);
		}
		return true;
	}
	function takeCode(token) {
		if (token === "(") parentheses += 1;
		else if (token === ")") parentheses = Math.max(0, parentheses - 1);
		else if (token === "'" || token === "\"") mode = {
			kind: "quoted",
			quote: token,
			backslashes: false
		};
		else if (/^[eE]'$/.test(token)) mode = {
			kind: "quoted",
			quote: "'",
			backslashes: true
		};
		else if (token.length > 1 && token.startsWith("$") && token.endsWith("$")) mode = {
			kind: "dollar",
			tag: token
		};
		else if (/^[A-Za-z_]/.test(token)) countBodies(token.toLowerCase());
	}
	/** Consumes from `at` inside a quote or comment; returns where it stopped. */
	function takeQuoted(inside, row, at) {
		const end = inside.kind === "comment" ? takeCommentPart(inside.depth, row, at) : endOfQuote(inside, row, at);
		if (inside.kind !== "comment") {
			text += row.slice(at, end);
			codeEnd = text.length;
		}
		return end;
	}
	function endOfQuote(inside, row, at) {
		if (inside.kind === "dollar") {
			const close = row.indexOf(inside.tag, at);
			if (close < 0) return row.length;
			mode = NORMAL;
			return close + inside.tag.length;
		}
		for (let i = at; i < row.length; i += 1) if (inside.backslashes && row[i] === "\\") i += 1;
		else if (row[i] === inside.quote) {
			mode = NORMAL;
			return i + 1;
		}
		return row.length;
	}
	function takeCommentPart(depth, row, at) {
		const border = /\/\*|\*\//g;
		border.lastIndex = at;
		const found = border.exec(row);
		const end = found ? border.lastIndex : row.length;
		const left = found ? depth + (found[0] === "/*" ? 1 : -1) : depth;
		if (text !== "") text += row.slice(at, end);
		comment += left === 0 ? row.slice(at, end - 2) : row.slice(at, end);
		mode = left === 0 ? NORMAL : {
			kind: "comment",
			depth: left
		};
		if (left === 0) takeComment(comment);
		return end;
	}
	/** The server refuses a comment that nobody closes; what stands in it must not vanish without a word. */
	function keepOpenComment() {
		if (mode.kind !== "comment" || text !== "") return;
		text = `/*${comment}`;
		start = commentStart;
		startLine = commentLine;
	}
	function takeLine(row) {
		if (mode.kind === "copy") takeCopyLine(row);
		else takeSqlLine(row);
		offset += row.length;
		if (row.endsWith("\n")) line += 1;
	}
	function takeSqlLine(row) {
		const copyEnd = takeSql(row, 0);
		if (copyEnd === void 0) return;
		const before = pieces.length;
		let rest = copyEnd;
		while (rest !== void 0 && rest < row.length) {
			mode = NORMAL;
			rest = takeSql(row, rest);
		}
		keepOpenComment();
		finishStatement();
		behindCopy.push(...pieces.splice(before));
		mode = COPY;
	}
	/** Consumes from `at` to the end of the line, or to the end of a COPY whose data follow: then returns where. */
	function takeSql(row, from) {
		let at = from;
		while (at < row.length) {
			if (mode.kind === "copy") return at;
			if (mode.kind !== "normal") {
				at = takeQuoted(mode, row, at);
				continue;
			}
			TOKEN.lastIndex = at;
			const token = TOKEN.exec(row)?.[0] ?? row.slice(at);
			if (!takeToken(token, at, row)) return void 0;
			at += token.length;
		}
		return isCopying() ? at : void 0;
	}
	function isCopying() {
		return mode.kind === "copy";
	}
	function drain() {
		const done = pieces;
		pieces = [];
		return done;
	}
	return {
		push(chunk) {
			const rows = (unfinishedLine + chunk).split(/(?<=\n)/);
			unfinishedLine = rows.at(-1)?.endsWith("\n") ? "" : rows.pop() ?? "";
			rows.forEach(takeLine);
			return drain();
		},
		end() {
			if (unfinishedLine !== "") takeLine(unfinishedLine);
			unfinishedLine = "";
			flushCopy();
			pieces.push(...behindCopy.splice(0));
			keepOpenComment();
			finishStatement();
			const [first] = comments;
			if (first) pieces.push({
				kind: "comments",
				comments,
				line: first.line
			});
			return drain();
		}
	};
}
/** All pieces of a text at once. */
function split(text) {
	const splitter = createSplitter();
	return [...splitter.push(text), ...splitter.end()];
}
// ../../../work/main/node_modules/@pgsql/types/types.js
var require_types$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
}));
// ../../../work/main/node_modules/@pgsql/types/enums.js
var require_enums = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
}));
// ../../../work/main/node_modules/@pgsql/types/index.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$2 && this$2.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	__exportStar(require_types$1(), exports);
	__exportStar(require_enums(), exports);
}));
// ../../../work/main/node_modules/libpg-query/wasm/libpg-query.js
var require_libpg_query = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var PgQueryModule = (() => {
		var _scriptName = globalThis.document?.currentScript?.src;
		return async function(moduleArg = {}) {
			var Module = moduleArg;
			var ENVIRONMENT_IS_WEB = !!globalThis.window;
			var ENVIRONMENT_IS_WORKER = !!globalThis.WorkerGlobalScope;
			var ENVIRONMENT_IS_NODE = globalThis.process?.versions?.node && globalThis.process?.type != "renderer";
			var quit_ = (status, toThrow) => {
				throw toThrow;
			};
			if (typeof import.meta.filename != "undefined") _scriptName = import.meta.filename;
			else if (ENVIRONMENT_IS_WORKER) _scriptName = self.location.href;
			var scriptDirectory = "";
			function locateFile(path) {
				if (Module["locateFile"]) return Module["locateFile"](path, scriptDirectory);
				return scriptDirectory + path;
			}
			var readAsync, readBinary;
			if (ENVIRONMENT_IS_NODE) {
				var fs = __require("node:fs");
				scriptDirectory = import.meta.dirname + "/";
				readBinary = (filename) => {
					filename = isFileURI(filename) ? new URL(filename) : filename;
					return fs.readFileSync(filename);
				};
				readAsync = async (filename, binary = true) => {
					filename = isFileURI(filename) ? new URL(filename) : filename;
					return fs.readFileSync(filename, binary ? void 0 : "utf8");
				};
				if (process.argv.length > 1) process.argv[1].replace(/\\/g, "/");
				process.argv.slice(2);
				quit_ = (status, toThrow) => {
					process.exitCode = status;
					throw toThrow;
				};
			} else if (ENVIRONMENT_IS_WEB || ENVIRONMENT_IS_WORKER) {
				try {
					scriptDirectory = new URL(".", _scriptName).href;
				} catch {}
				if (ENVIRONMENT_IS_WORKER) readBinary = (url) => {
					var xhr = new XMLHttpRequest();
					xhr.open("GET", url, false);
					xhr.responseType = "arraybuffer";
					xhr.send(null);
					return new Uint8Array(xhr.response);
				};
				readAsync = async (url) => {
					var response = await fetch(url, { credentials: "same-origin" });
					if (response.ok) return response.arrayBuffer();
					throw new Error(response.status + " : " + response.url);
				};
			}
			var out = console.log.bind(console);
			var err = console.error.bind(console);
			var wasmBinary;
			var ABORT = false;
			var EXITSTATUS;
			var isFileURI = (filename) => filename.startsWith("file://");
			class EmscriptenEH {}
			class EmscriptenSjLj extends EmscriptenEH {}
			function getMemoryBuffer() {
				return wasmMemory.buffer;
			}
			function updateMemoryViews() {
				if (HEAP8?.buffer?.resizable) return;
				var b = getMemoryBuffer();
				HEAP8 = new Int8Array(b);
				HEAP16 = new Int16Array(b);
				Module["HEAPU8"] = HEAPU8 = new Uint8Array(b);
				HEAPU16 = new Uint16Array(b);
				HEAP32 = new Int32Array(b);
				Module["HEAPU32"] = HEAPU32 = new Uint32Array(b);
				HEAPF32 = new Float32Array(b);
				HEAPF64 = new Float64Array(b);
				HEAP64 = new BigInt64Array(b);
				HEAPU64 = new BigUint64Array(b);
			}
			function preRun() {
				var preRun = Module["preRun"];
				if (preRun) {
					if (typeof preRun == "function") preRun = [preRun];
					onPreRuns.push(...preRun);
				}
				callRuntimeCallbacks(onPreRuns);
			}
			function initRuntime() {
				if (!Module["noFSInit"] && !FS.initialized) FS.init();
				TTY.init();
				wasmExports["A"]();
				FS.ignorePermissions = false;
			}
			function postRun() {
				var postRun = Module["postRun"];
				if (postRun) {
					if (typeof postRun == "function") postRun = [postRun];
					onPostRuns.push(...postRun);
				}
				callRuntimeCallbacks(onPostRuns);
			}
			function abort(what) {
				Module["onAbort"]?.(what);
				what = `Aborted(${what})`;
				err(what);
				ABORT = true;
				what += ". Build with -sASSERTIONS for more info.";
				throw new WebAssembly.RuntimeError(what);
			}
			var wasmBinaryFile;
			function findWasmBinary() {
				return locateFile("libpg-query.wasm");
			}
			function getBinarySync(file) {
				if (readBinary) return readBinary(file);
				throw "both async and sync fetching of the wasm failed";
			}
			async function getWasmBinary(binaryFile) {
				if (!wasmBinary) try {
					var response = await readAsync(binaryFile);
					return new Uint8Array(response);
				} catch {}
				return getBinarySync(binaryFile);
			}
			async function instantiateArrayBuffer(binaryFile, imports) {
				try {
					var binary = await getWasmBinary(binaryFile);
					return await WebAssembly.instantiate(binary, imports);
				} catch (reason) {
					err(`failed to asynchronously prepare wasm: ${reason}`);
					abort(reason);
				}
			}
			async function instantiateAsync(binary, binaryFile, imports) {
				if (!binary && !ENVIRONMENT_IS_NODE) try {
					var response = fetch(binaryFile, { credentials: "same-origin" });
					return await WebAssembly.instantiateStreaming(response, imports);
				} catch (reason) {
					err(`wasm streaming compile failed: ${reason}`);
					err("falling back to ArrayBuffer instantiation");
				}
				return instantiateArrayBuffer(binaryFile, imports);
			}
			function getWasmImports() {
				return { a: wasmImports };
			}
			async function createWasm() {
				function receiveInstance(instance) {
					wasmExports = instance.exports;
					assignWasmExports(wasmExports);
					updateMemoryViews();
					return wasmExports;
				}
				function receiveInstantiationResult(result) {
					return receiveInstance(result["instance"]);
				}
				var info = getWasmImports();
				var instantiateWasm = Module["instantiateWasm"];
				if (instantiateWasm) return new Promise((resolve) => {
					instantiateWasm(info, (inst) => resolve(receiveInstance(inst)));
				});
				wasmBinaryFile ??= findWasmBinary();
				return receiveInstantiationResult(await instantiateAsync(wasmBinary, wasmBinaryFile, info));
			}
			class ExitStatus {
				name = "ExitStatus";
				constructor(status) {
					this.message = `Program terminated with exit(${status})`;
					this.status = status;
				}
			}
			var HEAP16;
			var HEAP32;
			var HEAP64;
			var HEAP8;
			var HEAPF32;
			var HEAPF64;
			var HEAPU16;
			var HEAPU32;
			var HEAPU64;
			var HEAPU8;
			var callRuntimeCallbacks = (callbacks) => {
				while (callbacks.length > 0) callbacks.shift()(Module);
			};
			var onPostRuns = [];
			var onPreRuns = [];
			function getValue(ptr, type = "i8") {
				if (type.endsWith("*")) type = "*";
				switch (type) {
					case "i1": return HEAP8[ptr];
					case "i8": return HEAP8[ptr];
					case "i16": return HEAP16[ptr >> 1];
					case "i32": return HEAP32[ptr >> 2];
					case "i64": return HEAP64[ptr >> 3];
					case "float": return HEAPF32[ptr >> 2];
					case "double": return HEAPF64[ptr >> 3];
					case "*": return HEAPU32[ptr >> 2];
					default: abort(`invalid type for getValue: ${type}`);
				}
			}
			var noExitRuntime = true;
			var stackRestore = (val) => __emscripten_stack_restore(val);
			var stackSave = () => _emscripten_stack_get_current();
			var UTF8Decoder = globalThis.TextDecoder && new TextDecoder();
			var findStringEnd = (heapOrArray, idx, maxBytesToRead, ignoreNul) => {
				var maxIdx = idx + maxBytesToRead;
				if (ignoreNul) return maxIdx;
				while (heapOrArray[idx] && !(idx >= maxIdx)) ++idx;
				return idx;
			};
			var UTF8ArrayToString = (heapOrArray, idx = 0, maxBytesToRead, ignoreNul) => {
				var endPtr = findStringEnd(heapOrArray, idx, maxBytesToRead, ignoreNul);
				if (endPtr - idx > 16 && heapOrArray.buffer && UTF8Decoder) return UTF8Decoder.decode(heapOrArray.subarray(idx, endPtr));
				var str = "";
				while (idx < endPtr) {
					var u0 = heapOrArray[idx++];
					if (!(u0 & 128)) {
						str += String.fromCharCode(u0);
						continue;
					}
					var u1 = heapOrArray[idx++] & 63;
					if ((u0 & 224) == 192) {
						str += String.fromCharCode((u0 & 31) << 6 | u1);
						continue;
					}
					var u2 = heapOrArray[idx++] & 63;
					if ((u0 & 240) == 224) u0 = (u0 & 15) << 12 | u1 << 6 | u2;
					else u0 = (u0 & 7) << 18 | u1 << 12 | u2 << 6 | heapOrArray[idx++] & 63;
					if (u0 < 65536) str += String.fromCharCode(u0);
					else {
						var ch = u0 - 65536;
						str += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
					}
				}
				return str;
			};
			var UTF8ToString = (ptr, maxBytesToRead, ignoreNul) => ptr ? UTF8ArrayToString(HEAPU8, ptr, maxBytesToRead, ignoreNul) : "";
			var ___assert_fail = (condition, filename, line, func) => abort(`Assertion failed: ${UTF8ToString(condition)}, at: ` + [
				filename ? UTF8ToString(filename) : "unknown filename",
				line,
				func ? UTF8ToString(func) : "unknown function"
			]);
			var __abort_js = () => abort("");
			var runtimeKeepaliveCounter = 0;
			var __emscripten_runtime_keepalive_clear = () => {
				noExitRuntime = false;
				runtimeKeepaliveCounter = 0;
			};
			var __emscripten_throw_longjmp = () => {
				throw new EmscriptenSjLj();
			};
			var timers = {};
			var handleException = (e) => {
				if (e instanceof ExitStatus || e == "unwind") return EXITSTATUS;
				quit_(1, e);
			};
			var keepRuntimeAlive = () => noExitRuntime || runtimeKeepaliveCounter > 0;
			var _proc_exit = (code) => {
				EXITSTATUS = code;
				if (!keepRuntimeAlive()) {
					Module["onExit"]?.(code);
					ABORT = true;
				}
				quit_(code, new ExitStatus(code));
			};
			var exitJS = (status, implicit) => {
				EXITSTATUS = status;
				_proc_exit(status);
			};
			var _exit = exitJS;
			var maybeExit = () => {
				if (!keepRuntimeAlive()) try {
					_exit(EXITSTATUS);
				} catch (e) {
					handleException(e);
				}
			};
			var callUserCallback = (func) => {
				if (ABORT) return;
				try {
					return func();
				} catch (e) {
					handleException(e);
				} finally {
					maybeExit();
				}
			};
			var _emscripten_get_now = () => performance.now();
			var __setitimer_js = (which, timeout_ms) => {
				if (timers[which]) {
					clearTimeout(timers[which].id);
					delete timers[which];
				}
				if (!timeout_ms) return 0;
				timers[which] = {
					id: setTimeout(() => {
						delete timers[which];
						callUserCallback(() => __emscripten_timeout(which, _emscripten_get_now()));
					}, timeout_ms),
					timeout_ms
				};
				return 0;
			};
			var getHeapMax = () => 1073741824;
			var alignMemory = (size, alignment) => Math.ceil(size / alignment) * alignment;
			var growMemory = (size) => {
				var pages = (size - wasmMemory.buffer.byteLength + 65535) / 65536 | 0;
				try {
					wasmMemory.grow(pages);
					updateMemoryViews();
					return 1;
				} catch (e) {}
			};
			var _emscripten_resize_heap = (requestedSize) => {
				var oldSize = HEAPU8.length;
				requestedSize >>>= 0;
				var maxHeapSize = getHeapMax();
				if (requestedSize > maxHeapSize) return false;
				for (var cutDown = 1; cutDown <= 4; cutDown *= 2) {
					var overGrownHeapSize = oldSize * (1 + .2 / cutDown);
					overGrownHeapSize = Math.min(overGrownHeapSize, requestedSize + 100663296);
					if (growMemory(Math.min(maxHeapSize, alignMemory(Math.max(requestedSize, overGrownHeapSize), 65536)))) return true;
				}
				return false;
			};
			var PATH = {
				isAbs: (path) => path.charAt(0) === "/",
				splitPath: (filename) => {
					return /^(\/?|)([\s\S]*?)((?:\.{1,2}|[^\/]+?|)(\.[^.\/]*|))(?:[\/]*)$/.exec(filename).slice(1);
				},
				normalizeArray: (parts, allowAboveRoot) => {
					var up = 0;
					for (var i = parts.length - 1; i >= 0; i--) {
						var last = parts[i];
						if (last === ".") parts.splice(i, 1);
						else if (last === "..") {
							parts.splice(i, 1);
							up++;
						} else if (up) {
							parts.splice(i, 1);
							up--;
						}
					}
					if (allowAboveRoot) for (; up; up--) parts.unshift("..");
					return parts;
				},
				normalize: (path) => {
					var isAbsolute = PATH.isAbs(path), trailingSlash = path.slice(-1) === "/";
					path = PATH.normalizeArray(path.split("/").filter((p) => !!p), !isAbsolute).join("/");
					if (!path && !isAbsolute) path = ".";
					if (path && trailingSlash) path += "/";
					return (isAbsolute ? "/" : "") + path;
				},
				dirname: (path) => {
					var result = PATH.splitPath(path), root = result[0], dir = result[1];
					if (!root && !dir) return ".";
					if (dir) dir = dir.slice(0, -1);
					return root + dir;
				},
				basename: (path) => path && path.match(/([^\/]+|\/)\/*$/)[1],
				join: (...paths) => PATH.normalize(paths.join("/")),
				join2: (l, r) => PATH.normalize(l + "/" + r)
			};
			var initRandomFill = () => {
				if (ENVIRONMENT_IS_NODE) {
					var nodeCrypto = __require("node:crypto");
					return (view) => (nodeCrypto.randomFillSync(view), 0);
				}
				return (view) => (crypto.getRandomValues(view), 0);
			};
			var randomFill = (view) => (randomFill = initRandomFill())(view);
			var PATH_FS = {
				resolve: (...args) => {
					var resolvedPath = "", resolvedAbsolute = false;
					for (var i = args.length - 1; i >= -1 && !resolvedAbsolute; i--) {
						var path = i >= 0 ? args[i] : FS.cwd();
						if (typeof path != "string") throw new TypeError("Arguments to path.resolve must be strings");
						else if (!path) return "";
						resolvedPath = path + "/" + resolvedPath;
						resolvedAbsolute = PATH.isAbs(path);
					}
					resolvedPath = PATH.normalizeArray(resolvedPath.split("/").filter((p) => !!p), !resolvedAbsolute).join("/");
					return (resolvedAbsolute ? "/" : "") + resolvedPath || ".";
				},
				relative: (from, to) => {
					from = PATH_FS.resolve(from).slice(1);
					to = PATH_FS.resolve(to).slice(1);
					function trim(arr) {
						var start = 0;
						for (; start < arr.length; start++) if (arr[start] !== "") break;
						var end = arr.length - 1;
						for (; end >= 0; end--) if (arr[end] !== "") break;
						if (start > end) return [];
						return arr.slice(start, end - start + 1);
					}
					var fromParts = trim(from.split("/"));
					var toParts = trim(to.split("/"));
					var length = Math.min(fromParts.length, toParts.length);
					var samePartsLength = length;
					for (var i = 0; i < length; i++) if (fromParts[i] !== toParts[i]) {
						samePartsLength = i;
						break;
					}
					var outputParts = [];
					for (var i = samePartsLength; i < fromParts.length; i++) outputParts.push("..");
					outputParts = outputParts.concat(toParts.slice(samePartsLength));
					return outputParts.join("/");
				}
			};
			var FS_stdin_getChar_buffer = [];
			var lengthBytesUTF8 = (str) => {
				var len = 0;
				for (var i = 0; i < str.length; ++i) {
					var c = str.charCodeAt(i);
					if (c <= 127) len++;
					else if (c <= 2047) len += 2;
					else if (c >= 55296 && c <= 57343) {
						len += 4;
						++i;
					} else len += 3;
				}
				return len;
			};
			var stringToUTF8Array = (str, heap, outIdx, maxBytesToWrite) => {
				if (!(maxBytesToWrite > 0)) return 0;
				var startIdx = outIdx;
				var endIdx = outIdx + maxBytesToWrite - 1;
				for (var i = 0; i < str.length; ++i) {
					var u = str.codePointAt(i);
					if (u <= 127) {
						if (outIdx >= endIdx) break;
						heap[outIdx++] = u;
					} else if (u <= 2047) {
						if (outIdx + 1 >= endIdx) break;
						heap[outIdx++] = 192 | u >> 6;
						heap[outIdx++] = 128 | u & 63;
					} else if (u <= 65535) {
						if (outIdx + 2 >= endIdx) break;
						heap[outIdx++] = 224 | u >> 12;
						heap[outIdx++] = 128 | u >> 6 & 63;
						heap[outIdx++] = 128 | u & 63;
					} else {
						if (outIdx + 3 >= endIdx) break;
						heap[outIdx++] = 240 | u >> 18;
						heap[outIdx++] = 128 | u >> 12 & 63;
						heap[outIdx++] = 128 | u >> 6 & 63;
						heap[outIdx++] = 128 | u & 63;
						i++;
					}
				}
				heap[outIdx] = 0;
				return outIdx - startIdx;
			};
			var intArrayFromString = (stringy, dontAddNull, length) => {
				var len = length > 0 ? length : lengthBytesUTF8(stringy) + 1;
				var u8array = new Array(len);
				var numBytesWritten = stringToUTF8Array(stringy, u8array, 0, u8array.length);
				if (dontAddNull) u8array.length = numBytesWritten;
				return u8array;
			};
			var FS_stdin_getChar = () => {
				if (!FS_stdin_getChar_buffer.length) {
					var result = null;
					if (ENVIRONMENT_IS_NODE) {
						var BUFSIZE = 256;
						var buf = Buffer.alloc(BUFSIZE);
						var bytesRead = 0;
						var fd = process.stdin.fd;
						try {
							bytesRead = fs.readSync(fd, buf, 0, BUFSIZE);
						} catch (e) {
							if (e.toString().includes("EOF")) bytesRead = 0;
							else throw e;
						}
						if (bytesRead > 0) result = buf.slice(0, bytesRead).toString("utf-8");
					} else if (globalThis.window?.prompt) {
						result = window.prompt("Input: ");
						if (result !== null) result += "\n";
					}
					if (!result) return null;
					FS_stdin_getChar_buffer = intArrayFromString(result, true);
				}
				return FS_stdin_getChar_buffer.shift();
			};
			var TTY = {
				ttys: [],
				init() {},
				shutdown() {},
				register(dev, ops) {
					TTY.ttys[dev] = {
						input: [],
						output: [],
						ops
					};
					FS.registerDevice(dev, TTY.stream_ops);
				},
				stream_ops: {
					open(stream) {
						var tty = TTY.ttys[stream.node.rdev];
						if (!tty) throw new FS.ErrnoError(43);
						stream.tty = tty;
						stream.seekable = false;
					},
					close(stream) {
						stream.tty.ops.fsync(stream.tty);
					},
					fsync(stream) {
						stream.tty.ops.fsync(stream.tty);
					},
					read(stream, buffer, offset, length, pos) {
						if (!stream.tty || !stream.tty.ops.get_char) throw new FS.ErrnoError(60);
						var bytesRead = 0;
						for (var i = 0; i < length; i++) {
							var result;
							try {
								result = stream.tty.ops.get_char(stream.tty);
							} catch (e) {
								throw new FS.ErrnoError(29);
							}
							if (result === void 0 && bytesRead === 0) throw new FS.ErrnoError(6);
							if (result === null || result === void 0) break;
							bytesRead++;
							buffer[offset + i] = result;
						}
						if (bytesRead) stream.node.atime = Date.now();
						return bytesRead;
					},
					write(stream, buffer, offset, length, pos) {
						if (!stream.tty || !stream.tty.ops.put_char) throw new FS.ErrnoError(60);
						try {
							for (var i = 0; i < length; i++) stream.tty.ops.put_char(stream.tty, buffer[offset + i]);
						} catch (e) {
							throw new FS.ErrnoError(29);
						}
						if (length) stream.node.mtime = stream.node.ctime = Date.now();
						return i;
					}
				},
				default_tty_ops: {
					get_char(tty) {
						return FS_stdin_getChar();
					},
					put_char(tty, val) {
						if (val === null || val === 10) {
							out(UTF8ArrayToString(tty.output));
							tty.output = [];
						} else if (val != 0) tty.output.push(val);
					},
					fsync(tty) {
						if (tty.output?.length > 0) {
							out(UTF8ArrayToString(tty.output));
							tty.output = [];
						}
					},
					ioctl_tcgets(tty) {
						return {
							c_iflag: 25856,
							c_oflag: 5,
							c_cflag: 191,
							c_lflag: 35387,
							c_cc: [
								3,
								28,
								127,
								21,
								4,
								0,
								1,
								0,
								17,
								19,
								26,
								0,
								18,
								15,
								23,
								22,
								0,
								0,
								0,
								0,
								0,
								0,
								0,
								0,
								0,
								0,
								0,
								0,
								0,
								0,
								0,
								0
							]
						};
					},
					ioctl_tcsets(tty, optional_actions, data) {
						return 0;
					},
					ioctl_tiocgwinsz(tty) {
						return [24, 80];
					}
				},
				default_tty1_ops: {
					put_char(tty, val) {
						if (val === null || val === 10) {
							err(UTF8ArrayToString(tty.output));
							tty.output = [];
						} else if (val != 0) tty.output.push(val);
					},
					fsync(tty) {
						if (tty.output?.length > 0) {
							err(UTF8ArrayToString(tty.output));
							tty.output = [];
						}
					}
				}
			};
			var mmapAlloc = (size) => {
				abort();
			};
			var MEMFS = {
				ops_table: null,
				mount(mount) {
					return MEMFS.createNode(null, "/", 16895, 0);
				},
				createNode(parent, name, mode, dev) {
					if (FS.isBlkdev(mode) || FS.isFIFO(mode)) throw new FS.ErrnoError(63);
					MEMFS.ops_table ||= {
						dir: {
							node: {
								getattr: MEMFS.node_ops.getattr,
								setattr: MEMFS.node_ops.setattr,
								lookup: MEMFS.node_ops.lookup,
								mknod: MEMFS.node_ops.mknod,
								rename: MEMFS.node_ops.rename,
								unlink: MEMFS.node_ops.unlink,
								rmdir: MEMFS.node_ops.rmdir,
								readdir: MEMFS.node_ops.readdir,
								symlink: MEMFS.node_ops.symlink
							},
							stream: { llseek: MEMFS.stream_ops.llseek }
						},
						file: {
							node: {
								getattr: MEMFS.node_ops.getattr,
								setattr: MEMFS.node_ops.setattr
							},
							stream: {
								llseek: MEMFS.stream_ops.llseek,
								read: MEMFS.stream_ops.read,
								write: MEMFS.stream_ops.write,
								mmap: MEMFS.stream_ops.mmap,
								msync: MEMFS.stream_ops.msync
							}
						},
						link: {
							node: {
								getattr: MEMFS.node_ops.getattr,
								setattr: MEMFS.node_ops.setattr,
								readlink: MEMFS.node_ops.readlink
							},
							stream: {}
						},
						chrdev: {
							node: {
								getattr: MEMFS.node_ops.getattr,
								setattr: MEMFS.node_ops.setattr
							},
							stream: FS.chrdev_stream_ops
						}
					};
					var node = FS.createNode(parent, name, mode, dev);
					if (FS.isDir(node.mode)) {
						node.node_ops = MEMFS.ops_table.dir.node;
						node.stream_ops = MEMFS.ops_table.dir.stream;
						node.contents = {};
					} else if (FS.isFile(node.mode)) {
						node.node_ops = MEMFS.ops_table.file.node;
						node.stream_ops = MEMFS.ops_table.file.stream;
						node.usedBytes = 0;
						node.contents = MEMFS.emptyFileContents ??= /* @__PURE__ */ new Uint8Array(0);
					} else if (FS.isLink(node.mode)) {
						node.node_ops = MEMFS.ops_table.link.node;
						node.stream_ops = MEMFS.ops_table.link.stream;
					} else if (FS.isChrdev(node.mode)) {
						node.node_ops = MEMFS.ops_table.chrdev.node;
						node.stream_ops = MEMFS.ops_table.chrdev.stream;
					}
					node.atime = node.mtime = node.ctime = Date.now();
					if (parent) {
						parent.contents[name] = node;
						parent.atime = parent.mtime = parent.ctime = node.atime;
					}
					return node;
				},
				getFileDataAsTypedArray(node) {
					return node.contents.subarray(0, node.usedBytes);
				},
				expandFileStorage(node, newCapacity) {
					var prevCapacity = node.contents.length;
					if (prevCapacity >= newCapacity) return;
					newCapacity = Math.max(newCapacity, prevCapacity * (prevCapacity < 1048576 ? 2 : 1.125) >>> 0);
					if (prevCapacity) newCapacity = Math.max(newCapacity, 256);
					var oldContents = MEMFS.getFileDataAsTypedArray(node);
					node.contents = new Uint8Array(newCapacity);
					node.contents.set(oldContents);
				},
				resizeFileStorage(node, newSize) {
					if (node.usedBytes == newSize) return;
					var oldContents = node.contents;
					node.contents = new Uint8Array(newSize);
					node.contents.set(oldContents.subarray(0, Math.min(newSize, node.usedBytes)));
					node.usedBytes = newSize;
				},
				node_ops: {
					getattr(node) {
						var attr = {};
						attr.dev = FS.isChrdev(node.mode) ? node.id : 1;
						attr.ino = node.id;
						attr.mode = node.mode;
						attr.nlink = 1;
						attr.uid = 0;
						attr.gid = 0;
						attr.rdev = node.rdev;
						if (FS.isDir(node.mode)) attr.size = 4096;
						else if (FS.isFile(node.mode)) attr.size = node.usedBytes;
						else if (FS.isLink(node.mode)) attr.size = node.link.length;
						else attr.size = 0;
						attr.atime = new Date(node.atime);
						attr.mtime = new Date(node.mtime);
						attr.ctime = new Date(node.ctime);
						attr.blksize = 4096;
						attr.blocks = Math.ceil(attr.size / attr.blksize);
						return attr;
					},
					setattr(node, attr) {
						for (const key of [
							"mode",
							"atime",
							"mtime",
							"ctime"
						]) if (attr[key] != null) node[key] = attr[key];
						if (attr.size !== void 0) MEMFS.resizeFileStorage(node, attr.size);
					},
					lookup(parent, name) {
						if (!MEMFS.doesNotExistError) {
							MEMFS.doesNotExistError = new FS.ErrnoError(44);
							MEMFS.doesNotExistError.stack = "<generic error, no stack>";
						}
						throw MEMFS.doesNotExistError;
					},
					mknod(parent, name, mode, dev) {
						return MEMFS.createNode(parent, name, mode, dev);
					},
					rename(old_node, new_dir, new_name) {
						var new_node;
						try {
							new_node = FS.lookupNode(new_dir, new_name);
						} catch (e) {}
						if (new_node) {
							if (FS.isDir(old_node.mode)) for (var i in new_node.contents) throw new FS.ErrnoError(55);
							FS.hashRemoveNode(new_node);
						}
						delete old_node.parent.contents[old_node.name];
						new_dir.contents[new_name] = old_node;
						old_node.name = new_name;
						new_dir.ctime = new_dir.mtime = old_node.parent.ctime = old_node.parent.mtime = Date.now();
					},
					unlink(parent, name) {
						delete parent.contents[name];
						parent.ctime = parent.mtime = Date.now();
					},
					rmdir(parent, name) {
						for (var i in FS.lookupNode(parent, name).contents) throw new FS.ErrnoError(55);
						delete parent.contents[name];
						parent.ctime = parent.mtime = Date.now();
					},
					readdir(node) {
						return [
							".",
							"..",
							...Object.keys(node.contents)
						];
					},
					symlink(parent, newname, oldpath) {
						var node = MEMFS.createNode(parent, newname, 41471, 0);
						node.link = oldpath;
						return node;
					},
					readlink(node) {
						if (!FS.isLink(node.mode)) throw new FS.ErrnoError(28);
						return node.link;
					}
				},
				stream_ops: {
					read(stream, buffer, offset, length, position) {
						var contents = stream.node.contents;
						if (position >= stream.node.usedBytes) return 0;
						var size = Math.min(stream.node.usedBytes - position, length);
						buffer.set(contents.subarray(position, position + size), offset);
						return size;
					},
					write(stream, buffer, offset, length, position, canOwn) {
						if (buffer.buffer === HEAP8.buffer) canOwn = false;
						if (!length) return 0;
						var node = stream.node;
						node.mtime = node.ctime = Date.now();
						if (canOwn) {
							node.contents = buffer.subarray(offset, offset + length);
							node.usedBytes = length;
						} else if (node.usedBytes === 0 && position === 0) {
							node.contents = buffer.slice(offset, offset + length);
							node.usedBytes = length;
						} else {
							MEMFS.expandFileStorage(node, position + length);
							node.contents.set(buffer.subarray(offset, offset + length), position);
							node.usedBytes = Math.max(node.usedBytes, position + length);
						}
						return length;
					},
					llseek(stream, offset, whence) {
						var position = offset;
						if (whence === 1) position += stream.position;
						else if (whence === 2) {
							if (FS.isFile(stream.node.mode)) position += stream.node.usedBytes;
						}
						if (position < 0) throw new FS.ErrnoError(28);
						return position;
					},
					mmap(stream, length, position, prot, flags) {
						if (!FS.isFile(stream.node.mode)) throw new FS.ErrnoError(43);
						var ptr;
						var allocated;
						var contents = stream.node.contents;
						if (!(flags & 2) && contents.buffer === HEAP8.buffer) {
							allocated = false;
							ptr = contents.byteOffset;
						} else {
							allocated = true;
							ptr = mmapAlloc(length);
							if (!ptr) throw new FS.ErrnoError(48);
							if (contents) {
								if (position > 0 || position + length < contents.length) {
									if (contents.subarray) contents = contents.subarray(position, position + length);
									else contents = Array.prototype.slice.call(contents, position, position + length);
								}
								HEAP8.set(contents, ptr);
							}
						}
						return {
							ptr,
							allocated
						};
					},
					msync(stream, buffer, offset, length, mmapFlags) {
						MEMFS.stream_ops.write(stream, buffer, 0, length, offset, false);
						return 0;
					}
				}
			};
			var FS_modeStringToFlags = (str) => {
				if (typeof str != "string") return str;
				var flags = {
					r: 0,
					"r+": 2,
					w: 577,
					"w+": 578,
					a: 1089,
					"a+": 1090
				}[str];
				if (typeof flags == "undefined") throw new Error(`Unknown file open mode: ${str}`);
				return flags;
			};
			var FS_fileDataToTypedArray = (data) => {
				if (typeof data == "string") data = intArrayFromString(data, true);
				if (!data.subarray) data = new Uint8Array(data);
				return data;
			};
			var FS_getMode = (canRead, canWrite) => {
				var mode = 0;
				if (canRead) mode |= 365;
				if (canWrite) mode |= 146;
				return mode;
			};
			var asyncLoad = async (url) => {
				var arrayBuffer = await readAsync(url);
				return new Uint8Array(arrayBuffer);
			};
			var FS_createDataFile = (...args) => FS.createDataFile(...args);
			var getUniqueRunDependency = (id) => id;
			var dependenciesPromise = null;
			var resolveRunDependencies = async () => dependenciesPromise;
			var runDependencies = 0;
			var dependenciesPromiseResolve = null;
			var removeRunDependency = (id) => {
				runDependencies--;
				Module["monitorRunDependencies"]?.(runDependencies);
				if (!runDependencies) dependenciesPromiseResolve();
			};
			var addRunDependency = (id) => {
				if (!runDependencies) dependenciesPromise = new Promise((resolve) => dependenciesPromiseResolve = resolve);
				runDependencies++;
				Module["monitorRunDependencies"]?.(runDependencies);
			};
			var preloadPlugins = [];
			var FS_handledByPreloadPlugin = async (byteArray, fullname) => {
				if (typeof Browser != "undefined") Browser.init();
				for (var plugin of preloadPlugins) if (plugin["canHandle"](fullname)) return plugin["handle"](byteArray, fullname);
				return byteArray;
			};
			var FS_preloadFile = async (parent, name, url, canRead, canWrite, dontCreateFile, canOwn, preFinish) => {
				var fullname = name ? PATH_FS.resolve(PATH.join2(parent, name)) : parent;
				var dep = getUniqueRunDependency(`cp ${fullname}`);
				addRunDependency(dep);
				try {
					var byteArray = url;
					if (typeof url == "string") byteArray = await asyncLoad(url);
					byteArray = await FS_handledByPreloadPlugin(byteArray, fullname);
					preFinish?.();
					if (!dontCreateFile) FS_createDataFile(parent, name, byteArray, canRead, canWrite, canOwn);
				} finally {
					removeRunDependency(dep);
				}
			};
			var FS_createPreloadedFile = (parent, name, url, canRead, canWrite, onload, onerror, dontCreateFile, canOwn, preFinish) => {
				FS_preloadFile(parent, name, url, canRead, canWrite, dontCreateFile, canOwn, preFinish).then(onload).catch(onerror);
			};
			var FS = {
				root: null,
				mounts: [],
				devices: {},
				streams: [],
				nextInode: 1,
				nameTable: null,
				currentPath: "/",
				initialized: false,
				ignorePermissions: true,
				filesystems: null,
				syncFSRequests: 0,
				ErrnoError: class {
					name = "ErrnoError";
					constructor(errno) {
						this.errno = errno;
					}
				},
				FSStream: class {
					shared = {};
					get object() {
						return this.node;
					}
					set object(val) {
						this.node = val;
					}
					get isRead() {
						return (this.flags & 2097155) !== 1;
					}
					get isWrite() {
						return (this.flags & 2097155) !== 0;
					}
					get isAppend() {
						return this.flags & 1024;
					}
					get flags() {
						return this.shared.flags;
					}
					set flags(val) {
						this.shared.flags = val;
					}
					get position() {
						return this.shared.position;
					}
					set position(val) {
						this.shared.position = val;
					}
				},
				FSNode: class {
					node_ops = {};
					stream_ops = {};
					readMode = 365;
					writeMode = 146;
					mounted = null;
					constructor(parent, name, mode, rdev) {
						if (!parent) parent = this;
						this.parent = parent;
						this.mount = parent.mount;
						this.id = FS.nextInode++;
						this.name = name;
						this.mode = mode;
						this.rdev = rdev;
						this.atime = this.mtime = this.ctime = Date.now();
					}
					get read() {
						return (this.mode & this.readMode) === this.readMode;
					}
					set read(val) {
						val ? this.mode |= this.readMode : this.mode &= ~this.readMode;
					}
					get write() {
						return (this.mode & this.writeMode) === this.writeMode;
					}
					set write(val) {
						val ? this.mode |= this.writeMode : this.mode &= ~this.writeMode;
					}
					get isFolder() {
						return FS.isDir(this.mode);
					}
					get isDevice() {
						return FS.isChrdev(this.mode);
					}
					addListener(cb, exclusive = false) {
						var entry = {
							cb,
							exclusive
						};
						var listeners = this.listeners ??= /* @__PURE__ */ new Set();
						listeners.add(entry);
						return {
							listeners,
							entry
						};
					}
					notifyListeners(flags) {
						if (!this.listeners) return;
						var excl;
						for (var entry of this.listeners) if (entry.exclusive) (excl ||= []).push(entry);
						else entry.cb(flags);
						if (excl) {
							var i = (this.exclTurn || 0) % excl.length;
							this.exclTurn = i + 1;
							excl[i].cb(flags);
						}
					}
				},
				lookupPath(path, opts = {}) {
					if (!path) throw new FS.ErrnoError(44);
					opts.follow_mount ??= true;
					if (!PATH.isAbs(path)) path = FS.cwd() + "/" + path;
					linkloop: for (var nlinks = 0; nlinks < 40; nlinks++) {
						var parts = path.split("/").filter((p) => !!p);
						var current = FS.root;
						var current_path = "/";
						for (var i = 0; i < parts.length; i++) {
							var islast = i === parts.length - 1;
							if (islast && opts.parent) break;
							if (parts[i] === ".") continue;
							if (parts[i] === "..") {
								current_path = PATH.dirname(current_path);
								if (FS.isRoot(current)) {
									path = current_path + "/" + parts.slice(i + 1).join("/");
									nlinks--;
									continue linkloop;
								} else current = current.parent;
								continue;
							}
							current_path = PATH.join2(current_path, parts[i]);
							try {
								current = FS.lookupNode(current, parts[i]);
							} catch (e) {
								if (e?.errno === 44 && islast && opts.noent_okay) return { path: current_path };
								throw e;
							}
							if (FS.isMountpoint(current) && (!islast || opts.follow_mount)) current = current.mounted.root;
							if (FS.isLink(current.mode) && (!islast || opts.follow)) {
								if (!current.node_ops.readlink) throw new FS.ErrnoError(52);
								var link = current.node_ops.readlink(current);
								if (!PATH.isAbs(link)) link = PATH.dirname(current_path) + "/" + link;
								path = link + "/" + parts.slice(i + 1).join("/");
								continue linkloop;
							}
						}
						return {
							path: current_path,
							node: current
						};
					}
					throw new FS.ErrnoError(32);
				},
				getPath(node) {
					var path;
					while (true) {
						if (FS.isRoot(node)) {
							var mount = node.mount.mountpoint;
							if (!path) return mount;
							return mount[mount.length - 1] !== "/" ? `${mount}/${path}` : mount + path;
						}
						path = path ? `${node.name}/${path}` : node.name;
						node = node.parent;
					}
				},
				hashName(parentid, name) {
					var hash = 0;
					for (var i = 0; i < name.length; i++) hash = (hash << 5) - hash + name.charCodeAt(i) | 0;
					return (parentid + hash >>> 0) % FS.nameTable.length;
				},
				hashAddNode(node) {
					var hash = FS.hashName(node.parent.id, node.name);
					node.name_next = FS.nameTable[hash];
					FS.nameTable[hash] = node;
				},
				hashRemoveNode(node) {
					var hash = FS.hashName(node.parent.id, node.name);
					if (FS.nameTable[hash] === node) FS.nameTable[hash] = node.name_next;
					else {
						var current = FS.nameTable[hash];
						while (current) {
							if (current.name_next === node) {
								current.name_next = node.name_next;
								break;
							}
							current = current.name_next;
						}
					}
				},
				lookupNode(parent, name) {
					var errCode = FS.mayLookup(parent);
					if (errCode) throw new FS.ErrnoError(errCode);
					var hash = FS.hashName(parent.id, name);
					for (var node = FS.nameTable[hash]; node; node = node.name_next) {
						var nodeName = node.name;
						if (node.parent.id === parent.id && nodeName === name) return node;
					}
					return FS.lookup(parent, name);
				},
				createNode(parent, name, mode, rdev) {
					var node = new FS.FSNode(parent, name, mode, rdev);
					FS.hashAddNode(node);
					return node;
				},
				destroyNode(node) {
					FS.hashRemoveNode(node);
				},
				isRoot(node) {
					return node === node.parent;
				},
				isMountpoint(node) {
					return !!node.mounted;
				},
				isFile(mode) {
					return (mode & 61440) === 32768;
				},
				isDir(mode) {
					return (mode & 61440) === 16384;
				},
				isLink(mode) {
					return (mode & 61440) === 40960;
				},
				isChrdev(mode) {
					return (mode & 61440) === 8192;
				},
				isBlkdev(mode) {
					return (mode & 61440) === 24576;
				},
				isFIFO(mode) {
					return (mode & 61440) === 4096;
				},
				isSocket(mode) {
					return (mode & 49152) === 49152;
				},
				flagsToPermissionString(flag) {
					var perms = [
						"r",
						"w",
						"rw"
					][flag & 3];
					if (flag & 512) perms += "w";
					return perms;
				},
				nodePermissions(node, perms) {
					if (FS.ignorePermissions) return 0;
					if (perms.includes("r") && !(node.mode & 292)) return 2;
					if (perms.includes("w") && !(node.mode & 146)) return 2;
					if (perms.includes("x") && !(node.mode & 73)) return 2;
					return 0;
				},
				mayLookup(dir) {
					if (!FS.isDir(dir.mode)) return 54;
					var errCode = FS.nodePermissions(dir, "x");
					if (errCode) return errCode;
					if (!dir.node_ops.lookup) return 2;
					return 0;
				},
				mayCreate(dir, name) {
					if (!FS.isDir(dir.mode)) return 54;
					try {
						FS.lookupNode(dir, name);
						return 20;
					} catch (e) {}
					return FS.nodePermissions(dir, "wx");
				},
				mayDelete(dir, name, isdir) {
					var node;
					try {
						node = FS.lookupNode(dir, name);
					} catch (e) {
						return e.errno;
					}
					var errCode = FS.nodePermissions(dir, "wx");
					if (errCode) return errCode;
					if (isdir) {
						if (!FS.isDir(node.mode)) return 54;
						if (FS.isRoot(node) || FS.getPath(node) === FS.cwd()) return 10;
					} else if (FS.isDir(node.mode)) return 31;
					return 0;
				},
				mayOpen(node, flags) {
					if (!node) return 44;
					if (FS.isLink(node.mode)) return 32;
					var mode = FS.flagsToPermissionString(flags);
					if (FS.isDir(node.mode)) {
						if (mode !== "r" || flags & 576) return 31;
					}
					return FS.nodePermissions(node, mode);
				},
				checkOpExists(op, err) {
					if (!op) throw new FS.ErrnoError(err);
					return op;
				},
				MAX_OPEN_FDS: 4096,
				nextfd() {
					for (var fd = 0; fd <= FS.MAX_OPEN_FDS; fd++) if (!FS.streams[fd]) return fd;
					throw new FS.ErrnoError(33);
				},
				getStreamChecked(fd) {
					var stream = FS.getStream(fd);
					if (!stream) throw new FS.ErrnoError(8);
					return stream;
				},
				getStream: (fd) => FS.streams[fd],
				createStream(stream, fd = -1) {
					stream = Object.assign(new FS.FSStream(), stream);
					if (fd == -1) fd = FS.nextfd();
					stream.fd = fd;
					FS.streams[fd] = stream;
					return stream;
				},
				closeStream(fd) {
					FS.streams[fd] = null;
				},
				dupStream(origStream, fd = -1) {
					var stream = FS.createStream(origStream, fd);
					stream.stream_ops?.dup?.(stream);
					return stream;
				},
				doSetAttr(stream, node, attr) {
					var setattr = stream?.stream_ops.setattr;
					var arg = setattr ? stream : node;
					setattr ??= node.node_ops.setattr;
					FS.checkOpExists(setattr, 63);
					try {
						setattr(arg, attr);
					} catch (e) {
						if (e instanceof RangeError) throw new FS.ErrnoError(22);
						throw e;
					}
				},
				chrdev_stream_ops: {
					open(stream) {
						stream.stream_ops = FS.getDevice(stream.node.rdev).stream_ops;
						stream.stream_ops.open?.(stream);
					},
					llseek() {
						throw new FS.ErrnoError(70);
					}
				},
				major: (dev) => dev >> 8,
				minor: (dev) => dev & 255,
				makedev: (ma, mi) => ma << 8 | mi,
				registerDevice(dev, ops) {
					FS.devices[dev] = { stream_ops: ops };
				},
				getDevice: (dev) => FS.devices[dev],
				getMounts(mount) {
					var mounts = [];
					var check = [mount];
					while (check.length) {
						var m = check.pop();
						mounts.push(m);
						check.push(...m.mounts);
					}
					return mounts;
				},
				syncfs(populate, callback) {
					if (typeof populate == "function") {
						callback = populate;
						populate = false;
					}
					FS.syncFSRequests++;
					if (FS.syncFSRequests > 1) err(`warning: ${FS.syncFSRequests} FS.syncfs operations in flight at once, probably just doing extra work`);
					var mounts = FS.getMounts(FS.root.mount);
					var completed = 0;
					function doCallback(errCode) {
						FS.syncFSRequests--;
						return callback(errCode);
					}
					function done(errCode) {
						if (errCode) {
							if (!done.errored) {
								done.errored = true;
								return doCallback(errCode);
							}
							return;
						}
						if (++completed >= mounts.length) doCallback(null);
					}
					for (var mount of mounts) if (mount.type.syncfs) mount.type.syncfs(mount, populate, done);
					else done(null);
				},
				mount(type, opts, mountpoint) {
					var root = mountpoint === "/";
					var pseudo = !mountpoint;
					var node;
					if (root && FS.root) throw new FS.ErrnoError(10);
					else if (!root && !pseudo) {
						var lookup = FS.lookupPath(mountpoint, { follow_mount: false });
						mountpoint = lookup.path;
						node = lookup.node;
						if (FS.isMountpoint(node)) throw new FS.ErrnoError(10);
						if (!FS.isDir(node.mode)) throw new FS.ErrnoError(54);
					}
					var mount = {
						type,
						opts,
						mountpoint,
						mounts: []
					};
					var mountRoot = type.mount(mount);
					mountRoot.mount = mount;
					mount.root = mountRoot;
					if (root) FS.root = mountRoot;
					else if (node) {
						node.mounted = mount;
						if (node.mount) node.mount.mounts.push(mount);
					}
					return mountRoot;
				},
				unmount(mountpoint) {
					var lookup = FS.lookupPath(mountpoint, { follow_mount: false });
					if (!FS.isMountpoint(lookup.node)) throw new FS.ErrnoError(28);
					var node = lookup.node;
					var mount = node.mounted;
					var mounts = FS.getMounts(mount);
					for (var [hash, current] of Object.entries(FS.nameTable)) while (current) {
						var next = current.name_next;
						if (mounts.includes(current.mount)) FS.destroyNode(current);
						current = next;
					}
					node.mounted = null;
					var idx = node.mount.mounts.indexOf(mount);
					node.mount.mounts.splice(idx, 1);
				},
				lookup(parent, name) {
					return parent.node_ops.lookup(parent, name);
				},
				mknod(path, mode, dev) {
					var parent = FS.lookupPath(path, { parent: true }).node;
					var name = PATH.basename(path);
					if (!name) throw new FS.ErrnoError(28);
					if (name === "." || name === "..") throw new FS.ErrnoError(20);
					var errCode = FS.mayCreate(parent, name);
					if (errCode) throw new FS.ErrnoError(errCode);
					if (!parent.node_ops.mknod) throw new FS.ErrnoError(63);
					return parent.node_ops.mknod(parent, name, mode, dev);
				},
				statfs(path) {
					return FS.statfsNode(FS.lookupPath(path, { follow: true }).node);
				},
				statfsStream(stream) {
					return FS.statfsNode(stream.node);
				},
				statfsNode(node) {
					var rtn = {
						bsize: 4096,
						frsize: 4096,
						blocks: 1e6,
						bfree: 5e5,
						bavail: 5e5,
						files: FS.nextInode,
						ffree: FS.nextInode - 1,
						fsid: 42,
						flags: 2,
						namelen: 255
					};
					if (node.node_ops.statfs) Object.assign(rtn, node.node_ops.statfs(node.mount.opts.root));
					return rtn;
				},
				create(path, mode = 438) {
					mode &= 4095;
					mode |= 32768;
					return FS.mknod(path, mode, 0);
				},
				mkdir(path, mode = 511) {
					mode &= 1023;
					mode |= 16384;
					return FS.mknod(path, mode, 0);
				},
				mkdirTree(path, mode) {
					var dirs = path.split("/");
					var d = "";
					for (var dir of dirs) {
						if (!dir) continue;
						if (d || PATH.isAbs(path)) d += "/";
						d += dir;
						try {
							FS.mkdir(d, mode);
						} catch (e) {
							if (e.errno != 20) throw e;
						}
					}
				},
				mkdev(path, mode, dev) {
					if (typeof dev == "undefined") {
						dev = mode;
						mode = 438;
					}
					mode |= 8192;
					return FS.mknod(path, mode, dev);
				},
				symlink(oldpath, newpath) {
					if (!PATH_FS.resolve(oldpath)) throw new FS.ErrnoError(44);
					var parent = FS.lookupPath(newpath, { parent: true }).node;
					if (!parent) throw new FS.ErrnoError(44);
					var newname = PATH.basename(newpath);
					var errCode = FS.mayCreate(parent, newname);
					if (errCode) throw new FS.ErrnoError(errCode);
					if (!parent.node_ops.symlink) throw new FS.ErrnoError(63);
					return parent.node_ops.symlink(parent, newname, oldpath);
				},
				link(oldpath, newpath, flags) {
					var parent = FS.lookupPath(newpath, { parent: true }).node;
					if (!parent) throw new FS.ErrnoError(44);
					var newname = PATH.basename(newpath);
					var errCode = FS.mayCreate(parent, newname);
					if (errCode) throw new FS.ErrnoError(errCode);
					if (!parent.node_ops.link) throw new FS.ErrnoError(34);
					return parent.node_ops.link(parent, newname, oldpath, flags);
				},
				rename(old_path, new_path) {
					var old_dirname = PATH.dirname(old_path);
					var new_dirname = PATH.dirname(new_path);
					var old_name = PATH.basename(old_path);
					var new_name = PATH.basename(new_path);
					var lookup = FS.lookupPath(old_path, { parent: true }), old_dir = lookup.node, new_dir;
					lookup = FS.lookupPath(new_path, { parent: true });
					new_dir = lookup.node;
					if (!old_dir || !new_dir) throw new FS.ErrnoError(44);
					if (old_dir.mount !== new_dir.mount) throw new FS.ErrnoError(75);
					var old_node = FS.lookupNode(old_dir, old_name);
					var relative = PATH_FS.relative(old_path, new_dirname);
					if (relative.charAt(0) !== ".") throw new FS.ErrnoError(28);
					relative = PATH_FS.relative(new_path, old_dirname);
					if (relative.charAt(0) !== ".") throw new FS.ErrnoError(55);
					var new_node;
					try {
						new_node = FS.lookupNode(new_dir, new_name);
					} catch (e) {}
					if (old_node === new_node) return;
					var isdir = FS.isDir(old_node.mode);
					var errCode = FS.mayDelete(old_dir, old_name, isdir);
					if (errCode) throw new FS.ErrnoError(errCode);
					errCode = new_node ? FS.mayDelete(new_dir, new_name, isdir) : FS.mayCreate(new_dir, new_name);
					if (errCode) throw new FS.ErrnoError(errCode);
					if (!old_dir.node_ops.rename) throw new FS.ErrnoError(63);
					if (FS.isMountpoint(old_node) || new_node && FS.isMountpoint(new_node)) throw new FS.ErrnoError(10);
					if (new_dir !== old_dir) {
						errCode = FS.nodePermissions(old_dir, "w");
						if (errCode) throw new FS.ErrnoError(errCode);
					}
					FS.hashRemoveNode(old_node);
					try {
						old_dir.node_ops.rename(old_node, new_dir, new_name);
						old_node.parent = new_dir;
					} catch (e) {
						throw e;
					} finally {
						FS.hashAddNode(old_node);
					}
				},
				rmdir(path) {
					var parent = FS.lookupPath(path, { parent: true }).node;
					var name = PATH.basename(path);
					var node = FS.lookupNode(parent, name);
					var errCode = FS.mayDelete(parent, name, true);
					if (errCode) throw new FS.ErrnoError(errCode);
					if (!parent.node_ops.rmdir) throw new FS.ErrnoError(63);
					if (FS.isMountpoint(node)) throw new FS.ErrnoError(10);
					parent.node_ops.rmdir(parent, name);
					FS.destroyNode(node);
				},
				readdir(path) {
					var node = FS.lookupPath(path, { follow: true }).node;
					return FS.checkOpExists(node.node_ops.readdir, 54)(node);
				},
				unlink(path) {
					var parent = FS.lookupPath(path, { parent: true }).node;
					if (!parent) throw new FS.ErrnoError(44);
					var name = PATH.basename(path);
					var node = FS.lookupNode(parent, name);
					var errCode = FS.mayDelete(parent, name, false);
					if (errCode) throw new FS.ErrnoError(errCode);
					if (!parent.node_ops.unlink) throw new FS.ErrnoError(63);
					if (FS.isMountpoint(node)) throw new FS.ErrnoError(10);
					parent.node_ops.unlink(parent, name);
					FS.destroyNode(node);
				},
				readlink(path) {
					var link = FS.lookupPath(path).node;
					if (!link) throw new FS.ErrnoError(44);
					if (!link.node_ops.readlink) throw new FS.ErrnoError(28);
					return link.node_ops.readlink(link);
				},
				stat(path, dontFollow) {
					var node = FS.lookupPath(path, { follow: !dontFollow }).node;
					return FS.checkOpExists(node.node_ops.getattr, 63)(node);
				},
				fstat(fd) {
					var stream = FS.getStreamChecked(fd);
					var node = stream.node;
					var getattr = stream.stream_ops.getattr;
					var arg = getattr ? stream : node;
					getattr ??= node.node_ops.getattr;
					FS.checkOpExists(getattr, 63);
					return getattr(arg);
				},
				lstat(path) {
					return FS.stat(path, true);
				},
				doChmod(stream, node, mode, dontFollow) {
					FS.doSetAttr(stream, node, {
						mode: mode & 4095 | node.mode & -4096,
						ctime: Date.now(),
						dontFollow
					});
				},
				chmod(path, mode, dontFollow) {
					var node;
					if (typeof path == "string") node = FS.lookupPath(path, { follow: !dontFollow }).node;
					else node = path;
					FS.doChmod(null, node, mode, dontFollow);
				},
				lchmod(path, mode) {
					FS.chmod(path, mode, true);
				},
				fchmod(fd, mode) {
					var stream = FS.getStreamChecked(fd);
					FS.doChmod(stream, stream.node, mode, false);
				},
				doChown(stream, node, dontFollow) {
					FS.doSetAttr(stream, node, {
						timestamp: Date.now(),
						dontFollow
					});
				},
				chown(path, uid, gid, dontFollow) {
					var node;
					if (typeof path == "string") node = FS.lookupPath(path, { follow: !dontFollow }).node;
					else node = path;
					FS.doChown(null, node, dontFollow);
				},
				lchown(path, uid, gid) {
					FS.chown(path, uid, gid, true);
				},
				fchown(fd, uid, gid) {
					var stream = FS.getStreamChecked(fd);
					FS.doChown(stream, stream.node, false);
				},
				doTruncate(stream, node, len) {
					if (FS.isDir(node.mode)) throw new FS.ErrnoError(31);
					if (!FS.isFile(node.mode)) throw new FS.ErrnoError(28);
					var errCode = FS.nodePermissions(node, "w");
					if (errCode) throw new FS.ErrnoError(errCode);
					FS.doSetAttr(stream, node, {
						size: len,
						timestamp: Date.now()
					});
				},
				truncate(path, len) {
					if (len < 0) throw new FS.ErrnoError(28);
					var node;
					if (typeof path == "string") node = FS.lookupPath(path, { follow: true }).node;
					else node = path;
					FS.doTruncate(null, node, len);
				},
				ftruncate(fd, len) {
					var stream = FS.getStreamChecked(fd);
					if (len < 0 || (stream.flags & 2097155) === 0) throw new FS.ErrnoError(28);
					FS.doTruncate(stream, stream.node, len);
				},
				utime(path, atime, mtime, dontFollow) {
					var lookup = FS.lookupPath(path, { follow: !dontFollow });
					FS.doSetAttr(null, lookup.node, {
						atime,
						mtime,
						dontFollow
					});
				},
				open(path, flags, mode = 438) {
					if (path === "") throw new FS.ErrnoError(44);
					flags = FS_modeStringToFlags(flags);
					if (flags & 64) mode = mode & 4095 | 32768;
					else mode = 0;
					var node;
					var isDirPath;
					if (typeof path == "object") node = path;
					else {
						isDirPath = path.endsWith("/");
						var lookup = FS.lookupPath(path, {
							follow: !(flags & 131072),
							noent_okay: true
						});
						node = lookup.node;
						path = lookup.path;
					}
					var created = false;
					if (flags & 64) {
						if (node) {
							if (flags & 128) throw new FS.ErrnoError(20);
						} else if (isDirPath) throw new FS.ErrnoError(31);
						else {
							node = FS.mknod(path, mode | 511, 0);
							created = true;
						}
					}
					if (!node) throw new FS.ErrnoError(44);
					if (FS.isChrdev(node.mode)) flags &= -513;
					if (flags & 65536 && !FS.isDir(node.mode)) throw new FS.ErrnoError(54);
					if (!created) {
						var errCode = FS.mayOpen(node, flags);
						if (errCode) throw new FS.ErrnoError(errCode);
					}
					if (flags & 512 && !created) FS.truncate(node, 0);
					flags &= -131713;
					var stream = FS.createStream({
						node,
						path: FS.getPath(node),
						flags,
						seekable: true,
						position: 0,
						stream_ops: node.stream_ops,
						ungotten: [],
						error: false
					});
					if (stream.stream_ops.open) stream.stream_ops.open(stream);
					if (created) FS.chmod(node, mode & 511);
					return stream;
				},
				close(stream) {
					if (FS.isClosed(stream)) throw new FS.ErrnoError(8);
					if (stream.getdents) stream.getdents = null;
					stream.node?.notifyListeners(32);
					try {
						if (stream.stream_ops.close) stream.stream_ops.close(stream);
					} catch (e) {
						throw e;
					} finally {
						FS.closeStream(stream.fd);
					}
					stream.fd = null;
				},
				isClosed(stream) {
					return stream.fd === null;
				},
				llseek(stream, offset, whence) {
					if (FS.isClosed(stream)) throw new FS.ErrnoError(8);
					if (!stream.seekable || !stream.stream_ops.llseek) throw new FS.ErrnoError(70);
					if (whence != 0 && whence != 1 && whence != 2) throw new FS.ErrnoError(28);
					stream.position = stream.stream_ops.llseek(stream, offset, whence);
					stream.ungotten = [];
					return stream.position;
				},
				read(stream, buffer, offset, length, position) {
					if (length < 0 || position < 0) throw new FS.ErrnoError(28);
					if (FS.isClosed(stream)) throw new FS.ErrnoError(8);
					if ((stream.flags & 2097155) === 1) throw new FS.ErrnoError(8);
					if (FS.isDir(stream.node.mode)) throw new FS.ErrnoError(31);
					if (!stream.stream_ops.read) throw new FS.ErrnoError(28);
					var seeking = typeof position != "undefined";
					if (!seeking) position = stream.position;
					else if (!stream.seekable) throw new FS.ErrnoError(70);
					var bytesRead = stream.stream_ops.read(stream, buffer, offset, length, position);
					if (!seeking) stream.position += bytesRead;
					return bytesRead;
				},
				write(stream, buffer, offset, length, position, canOwn) {
					if (length < 0 || position < 0) throw new FS.ErrnoError(28);
					if (FS.isClosed(stream)) throw new FS.ErrnoError(8);
					if ((stream.flags & 2097155) === 0) throw new FS.ErrnoError(8);
					if (FS.isDir(stream.node.mode)) throw new FS.ErrnoError(31);
					if (!stream.stream_ops.write) throw new FS.ErrnoError(28);
					if (stream.seekable && stream.flags & 1024) FS.llseek(stream, 0, 2);
					var seeking = typeof position != "undefined";
					if (!seeking) position = stream.position;
					else if (!stream.seekable) throw new FS.ErrnoError(70);
					var bytesWritten = stream.stream_ops.write(stream, buffer, offset, length, position, canOwn);
					if (!seeking) stream.position += bytesWritten;
					return bytesWritten;
				},
				mmap(stream, length, position, prot, flags) {
					if ((prot & 2) !== 0 && (flags & 2) === 0 && (stream.flags & 2097155) !== 2) throw new FS.ErrnoError(2);
					if ((stream.flags & 2097155) === 1) throw new FS.ErrnoError(2);
					if (!stream.stream_ops.mmap) throw new FS.ErrnoError(43);
					if (!length) throw new FS.ErrnoError(28);
					return stream.stream_ops.mmap(stream, length, position, prot, flags);
				},
				msync(stream, buffer, offset, length, mmapFlags) {
					if (!stream.stream_ops.msync) return 0;
					return stream.stream_ops.msync(stream, buffer, offset, length, mmapFlags);
				},
				ioctl(stream, cmd, arg) {
					if (!stream.stream_ops.ioctl) throw new FS.ErrnoError(59);
					return stream.stream_ops.ioctl(stream, cmd, arg);
				},
				readFile(path, opts = {}) {
					opts.flags = opts.flags ?? 0;
					opts.encoding = opts.encoding ?? "binary";
					if (opts.encoding !== "utf8" && opts.encoding !== "binary") abort(`Invalid encoding type "${opts.encoding}"`);
					var stream = FS.open(path, opts.flags);
					var length = FS.stat(path).size;
					var buf = new Uint8Array(length);
					FS.read(stream, buf, 0, length, 0);
					if (opts.encoding === "utf8") buf = UTF8ArrayToString(buf);
					FS.close(stream);
					return buf;
				},
				writeFile(path, data, opts = {}) {
					opts.flags = opts.flags ?? 577;
					var stream = FS.open(path, opts.flags, opts.mode);
					data = FS_fileDataToTypedArray(data);
					FS.write(stream, data, 0, data.byteLength, void 0, opts.canOwn);
					FS.close(stream);
				},
				cwd: () => FS.currentPath,
				chdir(path) {
					var lookup = FS.lookupPath(path, { follow: true });
					if (lookup.node === null) throw new FS.ErrnoError(44);
					if (!FS.isDir(lookup.node.mode)) throw new FS.ErrnoError(54);
					var errCode = FS.nodePermissions(lookup.node, "x");
					if (errCode) throw new FS.ErrnoError(errCode);
					FS.currentPath = lookup.path;
				},
				createDefaultDirectories() {
					FS.mkdir("/tmp");
					FS.mkdir("/home");
					FS.mkdir("/home/web_user");
				},
				createDefaultDevices() {
					FS.mkdir("/dev");
					FS.registerDevice(FS.makedev(1, 3), {
						read: () => 0,
						write: (stream, buffer, offset, length, pos) => length,
						llseek: () => 0
					});
					FS.mkdev("/dev/null", FS.makedev(1, 3));
					TTY.register(FS.makedev(5, 0), TTY.default_tty_ops);
					TTY.register(FS.makedev(6, 0), TTY.default_tty1_ops);
					FS.mkdev("/dev/tty", FS.makedev(5, 0));
					FS.mkdev("/dev/tty1", FS.makedev(6, 0));
					var randomBuffer = /* @__PURE__ */ new Uint8Array(1024), randomLeft = 0;
					var randomByte = () => {
						if (randomLeft === 0) {
							randomFill(randomBuffer);
							randomLeft = randomBuffer.byteLength;
						}
						return randomBuffer[--randomLeft];
					};
					FS.createDevice("/dev", "random", randomByte);
					FS.createDevice("/dev", "urandom", randomByte);
					FS.mkdir("/dev/shm");
					FS.mkdir("/dev/shm/tmp");
				},
				createSpecialDirectories() {
					FS.mkdir("/proc");
					var proc_self = FS.mkdir("/proc/self");
					FS.mkdir("/proc/self/fd");
					FS.mount({ mount() {
						var node = FS.createNode(proc_self, "fd", 16895, 73);
						node.stream_ops = { llseek: MEMFS.stream_ops.llseek };
						node.node_ops = {
							lookup(parent, name) {
								var fd = +name;
								var stream = FS.getStreamChecked(fd);
								var ret = {
									parent: null,
									mount: { mountpoint: "fake" },
									node_ops: { readlink: () => stream.path },
									id: fd + 1
								};
								ret.parent = ret;
								return ret;
							},
							readdir() {
								return Array.from(FS.streams.entries()).filter(([k, v]) => v).map(([k, v]) => k.toString());
							}
						};
						return node;
					} }, {}, "/proc/self/fd");
				},
				createStandardStreams(input, output, error) {
					if (input) FS.createDevice("/dev", "stdin", input);
					else FS.symlink("/dev/tty", "/dev/stdin");
					if (output) FS.createDevice("/dev", "stdout", null, output);
					else FS.symlink("/dev/tty", "/dev/stdout");
					if (error) FS.createDevice("/dev", "stderr", null, error);
					else FS.symlink("/dev/tty1", "/dev/stderr");
					FS.open("/dev/stdin", 0);
					FS.open("/dev/stdout", 1);
					FS.open("/dev/stderr", 1);
				},
				staticInit() {
					FS.nameTable = new Array(4096);
					FS.mount(MEMFS, {}, "/");
					FS.createDefaultDirectories();
					FS.createDefaultDevices();
					FS.createSpecialDirectories();
					FS.filesystems = { MEMFS };
				},
				init(input, output, error) {
					FS.initialized = true;
					input ??= Module["stdin"];
					output ??= Module["stdout"];
					error ??= Module["stderr"];
					FS.createStandardStreams(input, output, error);
				},
				quit() {
					FS.initialized = false;
					for (var stream of FS.streams) if (stream) FS.close(stream);
				},
				findObject(path, dontResolveLastLink) {
					var ret = FS.analyzePath(path, dontResolveLastLink);
					if (!ret.exists) return null;
					return ret.object;
				},
				analyzePath(path, dontResolveLastLink) {
					try {
						var lookup = FS.lookupPath(path, { follow: !dontResolveLastLink });
						path = lookup.path;
					} catch (e) {}
					var ret = {
						isRoot: false,
						exists: false,
						error: 0,
						name: null,
						path: null,
						object: null,
						parentExists: false,
						parentPath: null,
						parentObject: null
					};
					try {
						var lookup = FS.lookupPath(path, { parent: true });
						ret.parentExists = true;
						ret.parentPath = lookup.path;
						ret.parentObject = lookup.node;
						ret.name = PATH.basename(path);
						lookup = FS.lookupPath(path, { follow: !dontResolveLastLink });
						ret.exists = true;
						ret.path = lookup.path;
						ret.object = lookup.node;
						ret.name = lookup.node.name;
						ret.isRoot = lookup.path === "/";
					} catch (e) {
						ret.error = e.errno;
					}
					return ret;
				},
				createPath(parent, path, canRead, canWrite) {
					parent = typeof parent == "string" ? parent : FS.getPath(parent);
					var parts = path.split("/").reverse();
					while (parts.length) {
						var part = parts.pop();
						if (!part) continue;
						var current = PATH.join2(parent, part);
						try {
							FS.mkdir(current);
						} catch (e) {
							if (e.errno != 20) throw e;
						}
						parent = current;
					}
					return current;
				},
				createFile(parent, name, properties, canRead, canWrite) {
					var path = PATH.join2(typeof parent == "string" ? parent : FS.getPath(parent), name);
					var mode = FS_getMode(canRead, canWrite);
					return FS.create(path, mode);
				},
				createDataFile(parent, name, data, canRead, canWrite, canOwn) {
					var path = name;
					if (parent) {
						parent = typeof parent == "string" ? parent : FS.getPath(parent);
						path = name ? PATH.join2(parent, name) : parent;
					}
					var mode = FS_getMode(canRead, canWrite);
					var node = FS.create(path, mode);
					if (data) {
						data = FS_fileDataToTypedArray(data);
						FS.chmod(node, mode | 146);
						var stream = FS.open(node, 577);
						FS.write(stream, data, 0, data.length, 0, canOwn);
						FS.close(stream);
						FS.chmod(node, mode);
					}
				},
				createDevice(parent, name, input, output) {
					var path = PATH.join2(typeof parent == "string" ? parent : FS.getPath(parent), name);
					var mode = FS_getMode(!!input, !!output);
					FS.createDevice.major ??= 64;
					var dev = FS.makedev(FS.createDevice.major++, 0);
					FS.registerDevice(dev, {
						open(stream) {
							stream.seekable = false;
						},
						close(stream) {
							if (output?.buffer?.length) output(10);
						},
						read(stream, buffer, offset, length, pos) {
							var bytesRead = 0;
							for (var i = 0; i < length; i++) {
								var result;
								try {
									result = input();
								} catch (e) {
									throw new FS.ErrnoError(29);
								}
								if (result === void 0 && bytesRead === 0) throw new FS.ErrnoError(6);
								if (result === null || result === void 0) break;
								bytesRead++;
								buffer[offset + i] = result;
							}
							if (bytesRead) stream.node.atime = Date.now();
							return bytesRead;
						},
						write(stream, buffer, offset, length, pos) {
							for (var i = 0; i < length; i++) try {
								output(buffer[offset + i]);
							} catch (e) {
								throw new FS.ErrnoError(29);
							}
							if (length) stream.node.mtime = stream.node.ctime = Date.now();
							return i;
						}
					});
					return FS.mkdev(path, mode, dev);
				},
				forceLoadFile(obj) {
					if (obj.isDevice || obj.isFolder || obj.link || obj.contents) return true;
					if (globalThis.XMLHttpRequest) abort("Lazy loading should have been performed (contents set) in createLazyFile, but it was not. Lazy loading only works in web workers. Use --embed-file or --preload-file in emcc on the main thread.");
					else try {
						obj.contents = readBinary(obj.url);
					} catch (e) {
						throw new FS.ErrnoError(29);
					}
				},
				createLazyFile(parent, name, url, canRead, canWrite) {
					class LazyUint8Array {
						lengthKnown = false;
						chunks = [];
						get(idx) {
							if (idx > this.length - 1 || idx < 0) return;
							var chunkOffset = idx % this.chunkSize;
							var chunkNum = idx / this.chunkSize | 0;
							return this.getter(chunkNum)[chunkOffset];
						}
						setDataGetter(getter) {
							this.getter = getter;
						}
						cacheLength() {
							var xhr = new XMLHttpRequest();
							xhr.open("HEAD", url, false);
							xhr.send(null);
							if (!(xhr.status >= 200 && xhr.status < 300 || xhr.status === 304)) abort("Couldn't load " + url + ". Status: " + xhr.status);
							var datalength = Number(xhr.getResponseHeader("Content-length"));
							var header;
							var hasByteServing = (header = xhr.getResponseHeader("Accept-Ranges")) && header === "bytes";
							var usesGzip = (header = xhr.getResponseHeader("Content-Encoding")) && header === "gzip";
							var chunkSize = 1048576;
							if (!hasByteServing) chunkSize = datalength;
							var doXHR = (from, to) => {
								if (from > to) abort(`invalid range (${from}, ${to}) or no bytes requested!`);
								if (to > datalength - 1) abort(`only ${datalength} bytes available! programmer error!`);
								var xhr = new XMLHttpRequest();
								xhr.open("GET", url, false);
								if (datalength !== chunkSize) xhr.setRequestHeader("Range", "bytes=" + from + "-" + to);
								xhr.responseType = "arraybuffer";
								if (xhr.overrideMimeType) xhr.overrideMimeType("text/plain; charset=x-user-defined");
								xhr.send(null);
								if (!(xhr.status >= 200 && xhr.status < 300 || xhr.status === 304)) abort("Couldn't load " + url + ". Status: " + xhr.status);
								if (xhr.response !== void 0) return new Uint8Array(xhr.response || []);
								return intArrayFromString(xhr.responseText ?? "", true);
							};
							var lazyArray = this;
							lazyArray.setDataGetter((chunkNum) => {
								var start = chunkNum * chunkSize;
								var end = (chunkNum + 1) * chunkSize - 1;
								end = Math.min(end, datalength - 1);
								if (typeof lazyArray.chunks[chunkNum] == "undefined") lazyArray.chunks[chunkNum] = doXHR(start, end);
								if (typeof lazyArray.chunks[chunkNum] == "undefined") abort("doXHR failed!");
								return lazyArray.chunks[chunkNum];
							});
							if (usesGzip || !datalength) {
								chunkSize = datalength = 1;
								datalength = this.getter(0).length;
								chunkSize = datalength;
								out("LazyFiles on gzip forces download of the whole file when length is accessed");
							}
							this._length = datalength;
							this._chunkSize = chunkSize;
							this.lengthKnown = true;
						}
						get length() {
							if (!this.lengthKnown) this.cacheLength();
							return this._length;
						}
						get chunkSize() {
							if (!this.lengthKnown) this.cacheLength();
							return this._chunkSize;
						}
					}
					if (globalThis.XMLHttpRequest) {
						if (!ENVIRONMENT_IS_WORKER) abort("Cannot do synchronous binary XHRs outside webworkers in modern browsers. Use --embed-file or --preload-file in emcc");
						var properties = {
							isDevice: false,
							contents: new LazyUint8Array()
						};
					} else var properties = {
						isDevice: false,
						url
					};
					var node = FS.createFile(parent, name, properties, canRead, canWrite);
					if (properties.contents) node.contents = properties.contents;
					else if (properties.url) {
						node.contents = null;
						node.url = properties.url;
					}
					Object.defineProperties(node, { usedBytes: { get: function() {
						return this.contents.length;
					} } });
					var stream_ops = {};
					for (const [key, fn] of Object.entries(node.stream_ops)) stream_ops[key] = (...args) => {
						FS.forceLoadFile(node);
						return fn(...args);
					};
					function writeChunks(stream, buffer, offset, length, position) {
						var contents = stream.node.contents;
						if (position >= contents.length) return 0;
						var size = Math.min(contents.length - position, length);
						if (contents.slice) for (var i = 0; i < size; i++) buffer[offset + i] = contents[position + i];
						else for (var i = 0; i < size; i++) buffer[offset + i] = contents.get(position + i);
						return size;
					}
					stream_ops.read = (stream, buffer, offset, length, position) => {
						FS.forceLoadFile(node);
						return writeChunks(stream, buffer, offset, length, position);
					};
					stream_ops.mmap = (stream, length, position, prot, flags) => {
						FS.forceLoadFile(node);
						var ptr = mmapAlloc(length);
						if (!ptr) throw new FS.ErrnoError(48);
						writeChunks(stream, HEAP8, ptr, length, position);
						return {
							ptr,
							allocated: true
						};
					};
					node.stream_ops = stream_ops;
					return node;
				}
			};
			var SYSCALLS = {
				currentUmask: 18,
				calculateAt(dirfd, path, allowEmpty) {
					if (PATH.isAbs(path)) return path;
					var dir;
					if (dirfd === -100) dir = FS.cwd();
					else dir = SYSCALLS.getStreamFromFD(dirfd).path;
					if (path.length == 0) {
						if (!allowEmpty) throw new FS.ErrnoError(44);
						return dir;
					}
					return dir + "/" + path;
				},
				writeStat(buf, stat) {
					HEAPU32[buf >> 2] = stat.dev;
					HEAPU32[buf + 4 >> 2] = stat.mode;
					HEAPU32[buf + 8 >> 2] = stat.nlink;
					HEAPU32[buf + 12 >> 2] = stat.uid;
					HEAPU32[buf + 16 >> 2] = stat.gid;
					HEAPU32[buf + 20 >> 2] = stat.rdev;
					HEAP64[buf + 24 >> 3] = BigInt(stat.size);
					HEAP32[buf + 32 >> 2] = 4096;
					HEAP32[buf + 36 >> 2] = stat.blocks;
					var atime = stat.atime.getTime();
					var mtime = stat.mtime.getTime();
					var ctime = stat.ctime.getTime();
					HEAP64[buf + 40 >> 3] = BigInt(Math.floor(atime / 1e3));
					HEAPU32[buf + 48 >> 2] = atime % 1e3 * 1e3 * 1e3;
					HEAP64[buf + 56 >> 3] = BigInt(Math.floor(mtime / 1e3));
					HEAPU32[buf + 64 >> 2] = mtime % 1e3 * 1e3 * 1e3;
					HEAP64[buf + 72 >> 3] = BigInt(Math.floor(ctime / 1e3));
					HEAPU32[buf + 80 >> 2] = ctime % 1e3 * 1e3 * 1e3;
					HEAP64[buf + 88 >> 3] = BigInt(stat.ino);
					return 0;
				},
				writeStatFs(buf, stats) {
					HEAPU32[buf + 4 >> 2] = stats.bsize;
					HEAPU32[buf + 60 >> 2] = stats.bsize;
					HEAP64[buf + 8 >> 3] = BigInt(stats.blocks);
					HEAP64[buf + 16 >> 3] = BigInt(stats.bfree);
					HEAP64[buf + 24 >> 3] = BigInt(stats.bavail);
					HEAP64[buf + 32 >> 3] = BigInt(stats.files);
					HEAP64[buf + 40 >> 3] = BigInt(stats.ffree);
					HEAPU32[buf + 48 >> 2] = stats.fsid;
					HEAPU32[buf + 64 >> 2] = stats.flags;
					HEAPU32[buf + 56 >> 2] = stats.namelen;
				},
				doMsync(addr, stream, len, flags, offset) {
					if (!FS.isFile(stream.node.mode)) throw new FS.ErrnoError(43);
					if (flags & 2) return 0;
					var buffer = HEAPU8.subarray(addr, addr + len);
					FS.msync(stream, buffer, offset, len, flags);
				},
				getStreamFromFD(fd) {
					return FS.getStreamChecked(fd);
				},
				varargs: void 0,
				getStr(ptr) {
					return UTF8ToString(ptr);
				}
			};
			function _fd_close(fd) {
				try {
					var stream = SYSCALLS.getStreamFromFD(fd);
					FS.close(stream);
					return 0;
				} catch (e) {
					if (typeof FS == "undefined" || !(e.name === "ErrnoError")) throw e;
					return e.errno;
				}
			}
			var doReadv = (stream, iov, iovcnt, offset) => {
				var ret = 0;
				for (var i = 0; i < iovcnt; i++) {
					var ptr = HEAPU32[iov >> 2];
					var len = HEAPU32[iov + 4 >> 2];
					iov += 8;
					try {
						var curr = FS.read(stream, HEAP8, ptr, len, offset);
					} catch (e) {
						if (ret > 0 && e instanceof FS.ErrnoError && (e.errno == 6 || e.errno == 6)) break;
						throw e;
					}
					if (curr < 0) return -1;
					ret += curr;
					if (curr < len) break;
					if (typeof offset != "undefined") offset += curr;
				}
				return ret;
			};
			function _fd_read(fd, iov, iovcnt, pnum) {
				try {
					var num = doReadv(SYSCALLS.getStreamFromFD(fd), iov, iovcnt);
					HEAPU32[pnum >> 2] = num;
					return 0;
				} catch (e) {
					if (typeof FS == "undefined" || !(e.name === "ErrnoError")) throw e;
					return e.errno;
				}
			}
			var INT53_MAX = 9007199254740992;
			var INT53_MIN = -9007199254740992;
			var bigintToI53Checked = (num) => num < INT53_MIN || num > INT53_MAX ? NaN : Number(num);
			function _fd_seek(fd, offset, whence, newOffset) {
				offset = bigintToI53Checked(offset);
				try {
					if (isNaN(offset)) return 22;
					var stream = SYSCALLS.getStreamFromFD(fd);
					FS.llseek(stream, offset, whence);
					HEAP64[newOffset >> 3] = BigInt(stream.position);
					if (stream.getdents && offset === 0 && whence === 0) stream.getdents = null;
					return 0;
				} catch (e) {
					if (typeof FS == "undefined" || !(e.name === "ErrnoError")) throw e;
					return e.errno;
				}
			}
			var doWritev = (stream, iov, iovcnt, offset) => {
				if (iovcnt == 1) return FS.write(stream, HEAP8, HEAPU32[iov >> 2], HEAPU32[iov + 4 >> 2], offset);
				var total = 0;
				for (var i = 0, p = iov; i < iovcnt; i++, p += 8) total += HEAPU32[p + 4 >> 2];
				var view = new Uint8Array(total);
				var voff = 0;
				for (var i = 0; i < iovcnt; i++, iov += 8) {
					var ptr = HEAPU32[iov >> 2];
					var len = HEAPU32[iov + 4 >> 2];
					view.set(HEAPU8.subarray(ptr, ptr + len), voff);
					voff += len;
				}
				return FS.write(stream, view, 0, total, offset);
			};
			function _fd_write(fd, iov, iovcnt, pnum) {
				try {
					var num = doWritev(SYSCALLS.getStreamFromFD(fd), iov, iovcnt);
					HEAPU32[pnum >> 2] = num;
					return 0;
				} catch (e) {
					if (typeof FS == "undefined" || !(e.name === "ErrnoError")) throw e;
					return e.errno;
				}
			}
			var wasmTableMirror = [];
			var getWasmTableEntry = (funcPtr) => {
				var func = wasmTableMirror[funcPtr];
				if (!func) wasmTableMirror[funcPtr] = func = wasmTable.get(funcPtr);
				return func;
			};
			var stringToUTF8 = (str, outPtr, maxBytesToWrite) => stringToUTF8Array(str, HEAPU8, outPtr, maxBytesToWrite);
			FS.createPreloadedFile = FS_createPreloadedFile;
			FS.preloadFile = FS_preloadFile;
			FS.staticInit();
			if (Module["noExitRuntime"]) noExitRuntime = Module["noExitRuntime"];
			if (Module["print"]) out = Module["print"];
			if (Module["printErr"]) err = Module["printErr"];
			if (Module["arguments"]) Module["arguments"];
			if (Module["thisProgram"]) Module["thisProgram"];
			var preInit = Module["preInit"];
			if (preInit) {
				if (typeof preInit == "function") Module["preInit"] = preInit = [preInit];
				while (preInit.length > 0) preInit.shift()();
			}
			Module["getValue"] = getValue;
			Module["UTF8ToString"] = UTF8ToString;
			Module["stringToUTF8"] = stringToUTF8;
			Module["lengthBytesUTF8"] = lengthBytesUTF8;
			var __emscripten_timeout, _setThrew, __emscripten_stack_restore, _emscripten_stack_get_current, wasmMemory, wasmTable;
			function assignWasmExports(wasmExports) {
				Module["_wasm_parse_query"] = wasmExports["B"];
				Module["_malloc"] = wasmExports["C"];
				Module["_free"] = wasmExports["E"];
				Module["_wasm_parse_query_raw"] = wasmExports["F"];
				Module["_wasm_free_parse_result"] = wasmExports["G"];
				Module["_wasm_parse_plpgsql"] = wasmExports["H"];
				Module["_wasm_fingerprint"] = wasmExports["I"];
				Module["_wasm_normalize_query"] = wasmExports["J"];
				Module["_wasm_parse_query_detailed"] = wasmExports["K"];
				Module["_wasm_free_detailed_result"] = wasmExports["L"];
				Module["_wasm_scan"] = wasmExports["M"];
				Module["_wasm_free_string"] = wasmExports["N"];
				__emscripten_timeout = wasmExports["O"];
				_setThrew = wasmExports["P"];
				__emscripten_stack_restore = wasmExports["Q"];
				_emscripten_stack_get_current = wasmExports["R"];
				wasmMemory = wasmExports["z"];
				wasmTable = wasmExports["D"];
			}
			var wasmImports = {
				c: ___assert_fail,
				x: __abort_js,
				w: __emscripten_runtime_keepalive_clear,
				p: __emscripten_throw_longjmp,
				o: __setitimer_js,
				q: _emscripten_resize_heap,
				m: _exit,
				u: _fd_close,
				r: _fd_read,
				s: _fd_seek,
				t: _fd_write,
				g: invoke_i,
				b: invoke_ii,
				a: invoke_iii,
				d: invoke_iiii,
				k: invoke_iiiii,
				l: invoke_ji,
				e: invoke_v,
				f: invoke_vi,
				h: invoke_vii,
				j: invoke_viii,
				i: invoke_viiii,
				y: invoke_viiiii,
				n: invoke_viiiiiiiiiiiii,
				v: _proc_exit
			};
			function invoke_iii(index, a1, a2) {
				var sp = stackSave();
				try {
					return getWasmTableEntry(index)(a1, a2);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_ii(index, a1) {
				var sp = stackSave();
				try {
					return getWasmTableEntry(index)(a1);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_i(index) {
				var sp = stackSave();
				try {
					return getWasmTableEntry(index)();
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_v(index) {
				var sp = stackSave();
				try {
					getWasmTableEntry(index)();
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_iiii(index, a1, a2, a3) {
				var sp = stackSave();
				try {
					return getWasmTableEntry(index)(a1, a2, a3);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_viiii(index, a1, a2, a3, a4) {
				var sp = stackSave();
				try {
					getWasmTableEntry(index)(a1, a2, a3, a4);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_viiiiiiiiiiiii(index, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13) {
				var sp = stackSave();
				try {
					getWasmTableEntry(index)(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_iiiii(index, a1, a2, a3, a4) {
				var sp = stackSave();
				try {
					return getWasmTableEntry(index)(a1, a2, a3, a4);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_viii(index, a1, a2, a3) {
				var sp = stackSave();
				try {
					getWasmTableEntry(index)(a1, a2, a3);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_vi(index, a1) {
				var sp = stackSave();
				try {
					getWasmTableEntry(index)(a1);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_vii(index, a1, a2) {
				var sp = stackSave();
				try {
					getWasmTableEntry(index)(a1, a2);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_viiiii(index, a1, a2, a3, a4, a5) {
				var sp = stackSave();
				try {
					getWasmTableEntry(index)(a1, a2, a3, a4, a5);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
				}
			}
			function invoke_ji(index, a1) {
				var sp = stackSave();
				try {
					return getWasmTableEntry(index)(a1);
				} catch (e) {
					stackRestore(sp);
					if (!(e instanceof EmscriptenEH)) throw e;
					_setThrew(1, 0);
					return 0n;
				}
			}
			async function run() {
				preRun();
				if (runDependencies) await resolveRunDependencies();
				var setStatus = Module["setStatus"];
				if (setStatus) {
					setStatus("Running...");
					await new Promise((resolve) => setTimeout(resolve, 1));
					setTimeout(setStatus, 1, "");
				}
				if (ABORT) return;
				initRuntime();
				Module["onRuntimeInitialized"]?.();
				postRun();
			}
			var wasmExports = await createWasm();
			await run();
			return Module;
		};
	})();
	if (typeof exports === "object" && typeof module === "object") {
		module.exports = PgQueryModule;
		module.exports.default = PgQueryModule;
	} else if (typeof define === "function" && define["amd"]) define([], () => PgQueryModule);
}));
// src/sql/references.ts
var import_wasm = (/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	/**
	* DO NOT MODIFY MANUALLY — this is generated from the templates dir
	*
	* To make changes, edit the files in the templates/ directory and run:
	* npm run copy:templates
	*/
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$1 && this$1.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	var __importDefault = this$1 && this$1.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.scan = exports.normalize = exports.fingerprint = exports.parsePlPgSQL = exports.parse = exports.SqlError = void 0;
	exports.hasSqlDetails = hasSqlDetails;
	exports.formatSqlError = formatSqlError;
	exports.loadModule = loadModule;
	exports.parseSync = parseSync;
	exports.parsePlPgSQLSync = parsePlPgSQLSync;
	exports.fingerprintSync = fingerprintSync;
	exports.normalizeSync = normalizeSync;
	exports.scanSync = scanSync;
	__exportStar(require_types(), exports);
	var SqlError = class extends Error {
		sqlDetails;
		constructor(message, details) {
			super(message);
			this.name = "SqlError";
			this.sqlDetails = details;
		}
	};
	exports.SqlError = SqlError;
	function hasSqlDetails(error) {
		return error instanceof SqlError && error.sqlDetails !== void 0;
	}
	function formatSqlError(error, query, options = {}) {
		const { showPosition = true, showQuery = true, color = false, maxQueryLength } = options;
		const lines = [];
		const red = color ? "\x1B[31m" : "";
		const yellow = color ? "\x1B[33m" : "";
		const reset = color ? "\x1B[0m" : "";
		lines.push(`${red}Error: ${error.message}${reset}`);
		if (error.sqlDetails) {
			const { cursorPosition, fileName, functionName, lineNumber } = error.sqlDetails;
			if (cursorPosition !== void 0 && cursorPosition >= 0) lines.push(`Position: ${cursorPosition}`);
			if (fileName || functionName || lineNumber) {
				const details = [];
				if (fileName) details.push(`file: ${fileName}`);
				if (functionName) details.push(`function: ${functionName}`);
				if (lineNumber) details.push(`line: ${lineNumber}`);
				lines.push(`Source: ${details.join(", ")}`);
			}
			if (showQuery && showPosition && cursorPosition !== void 0 && cursorPosition >= 0) {
				let displayQuery = query;
				let adjustedPosition = cursorPosition;
				if (maxQueryLength && query.length > maxQueryLength) {
					const start = Math.max(0, cursorPosition - Math.floor(maxQueryLength / 2));
					const end = Math.min(query.length, start + maxQueryLength);
					displayQuery = (start > 0 ? "..." : "") + query.substring(start, end) + (end < query.length ? "..." : "");
					adjustedPosition = cursorPosition - start + (start > 0 ? 3 : 0);
				}
				lines.push(displayQuery);
				lines.push(" ".repeat(adjustedPosition) + `${yellow}^${reset}`);
			}
		} else if (showQuery) {
			let displayQuery = query;
			if (maxQueryLength && query.length > maxQueryLength) displayQuery = query.substring(0, maxQueryLength) + "...";
			lines.push(`Query: ${displayQuery}`);
		}
		return lines.join("\n");
	}
	const libpg_query_js_1 = __importDefault(require_libpg_query());
	let wasmModule;
	const initPromise = (0, libpg_query_js_1.default)().then((module) => {
		wasmModule = module;
	});
	function ensureLoaded() {
		if (!wasmModule) throw new Error("WASM module not initialized. Call `loadModule()` first.");
	}
	async function loadModule() {
		if (!wasmModule) await initPromise;
	}
	function awaitInit(fn) {
		return (async (...args) => {
			await initPromise;
			return fn(...args);
		});
	}
	function stringToPtr(str) {
		ensureLoaded();
		if (typeof str !== "string") throw new TypeError(`Expected a string, got ${typeof str}`);
		const len = wasmModule.lengthBytesUTF8(str) + 1;
		const ptr = wasmModule._malloc(len);
		try {
			wasmModule.stringToUTF8(str, ptr, len);
			return ptr;
		} catch (error) {
			wasmModule._free(ptr);
			throw error;
		}
	}
	function ptrToString(ptr) {
		ensureLoaded();
		if (typeof ptr !== "number") throw new TypeError(`Expected a number, got ${typeof ptr}`);
		return wasmModule.UTF8ToString(ptr);
	}
	exports.parse = awaitInit(async (query) => {
		if (query === null || query === void 0) throw new Error("Query cannot be null or undefined");
		if (query === "") throw new Error("Query cannot be empty");
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_parse_query_raw(queryPtr);
			if (!resultPtr) throw new Error("Failed to parse query: memory allocation failed");
			const parseTreePtr = wasmModule.getValue(resultPtr, "i32");
			wasmModule.getValue(resultPtr + 4, "i32");
			const errorPtr = wasmModule.getValue(resultPtr + 8, "i32");
			if (errorPtr) {
				const messagePtr = wasmModule.getValue(errorPtr, "i32");
				const funcnamePtr = wasmModule.getValue(errorPtr + 4, "i32");
				const filenamePtr = wasmModule.getValue(errorPtr + 8, "i32");
				const lineno = wasmModule.getValue(errorPtr + 12, "i32");
				const cursorpos = wasmModule.getValue(errorPtr + 16, "i32");
				const message = messagePtr ? wasmModule.UTF8ToString(messagePtr) : "Unknown error";
				const funcname = funcnamePtr ? wasmModule.UTF8ToString(funcnamePtr) : void 0;
				const filename = filenamePtr ? wasmModule.UTF8ToString(filenamePtr) : void 0;
				throw new SqlError(message, {
					message,
					cursorPosition: cursorpos > 0 ? cursorpos - 1 : 0,
					fileName: filename,
					functionName: funcname,
					lineNumber: lineno > 0 ? lineno : void 0
				});
			}
			if (!parseTreePtr) throw new Error("No parse tree generated");
			const parseTreeStr = wasmModule.UTF8ToString(parseTreePtr);
			return JSON.parse(parseTreeStr);
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_parse_result(resultPtr);
		}
	});
	exports.parsePlPgSQL = awaitInit(async (query) => {
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_parse_plpgsql(queryPtr);
			const resultStr = ptrToString(resultPtr);
			if (!resultStr.startsWith("{")) throw new Error(resultStr);
			return JSON.parse(resultStr);
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_string(resultPtr);
		}
	});
	exports.fingerprint = awaitInit(async (query) => {
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_fingerprint(queryPtr);
			const resultStr = ptrToString(resultPtr);
			if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR")) throw new Error(resultStr);
			return resultStr;
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_string(resultPtr);
		}
	});
	exports.normalize = awaitInit(async (query) => {
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_normalize_query(queryPtr);
			const resultStr = ptrToString(resultPtr);
			if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR")) throw new Error(resultStr);
			return resultStr;
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_string(resultPtr);
		}
	});
	function parseSync(query) {
		if (!wasmModule) throw new Error("WASM module not initialized. Call loadModule() first.");
		if (query === null || query === void 0) throw new Error("Query cannot be null or undefined");
		if (query === "") throw new Error("Query cannot be empty");
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_parse_query_raw(queryPtr);
			if (!resultPtr) throw new Error("Failed to parse query: memory allocation failed");
			const parseTreePtr = wasmModule.getValue(resultPtr, "i32");
			wasmModule.getValue(resultPtr + 4, "i32");
			const errorPtr = wasmModule.getValue(resultPtr + 8, "i32");
			if (errorPtr) {
				const messagePtr = wasmModule.getValue(errorPtr, "i32");
				const funcnamePtr = wasmModule.getValue(errorPtr + 4, "i32");
				const filenamePtr = wasmModule.getValue(errorPtr + 8, "i32");
				const lineno = wasmModule.getValue(errorPtr + 12, "i32");
				const cursorpos = wasmModule.getValue(errorPtr + 16, "i32");
				const message = messagePtr ? wasmModule.UTF8ToString(messagePtr) : "Unknown error";
				const funcname = funcnamePtr ? wasmModule.UTF8ToString(funcnamePtr) : void 0;
				const filename = filenamePtr ? wasmModule.UTF8ToString(filenamePtr) : void 0;
				throw new SqlError(message, {
					message,
					cursorPosition: cursorpos > 0 ? cursorpos - 1 : 0,
					fileName: filename,
					functionName: funcname,
					lineNumber: lineno > 0 ? lineno : void 0
				});
			}
			if (!parseTreePtr) throw new Error("No parse tree generated");
			const parseTreeStr = wasmModule.UTF8ToString(parseTreePtr);
			return JSON.parse(parseTreeStr);
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_parse_result(resultPtr);
		}
	}
	function parsePlPgSQLSync(query) {
		if (!wasmModule) throw new Error("WASM module not initialized. Call loadModule() first.");
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_parse_plpgsql(queryPtr);
			const resultStr = ptrToString(resultPtr);
			if (!resultStr.startsWith("{")) throw new Error(resultStr);
			return JSON.parse(resultStr);
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_string(resultPtr);
		}
	}
	function fingerprintSync(query) {
		if (!wasmModule) throw new Error("WASM module not initialized. Call loadModule() first.");
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_fingerprint(queryPtr);
			const resultStr = ptrToString(resultPtr);
			if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR")) throw new Error(resultStr);
			return resultStr;
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_string(resultPtr);
		}
	}
	function normalizeSync(query) {
		if (!wasmModule) throw new Error("WASM module not initialized. Call loadModule() first.");
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_normalize_query(queryPtr);
			const resultStr = ptrToString(resultPtr);
			if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR")) throw new Error(resultStr);
			return resultStr;
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_string(resultPtr);
		}
	}
	exports.scan = awaitInit(async (query) => {
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_scan(queryPtr);
			const resultStr = ptrToString(resultPtr);
			if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR")) throw new Error(resultStr);
			return JSON.parse(resultStr);
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_string(resultPtr);
		}
	});
	function scanSync(query) {
		if (!wasmModule) throw new Error("WASM module not initialized. Call loadModule() first.");
		const queryPtr = stringToPtr(query);
		let resultPtr = 0;
		try {
			resultPtr = wasmModule._wasm_scan(queryPtr);
			const resultStr = ptrToString(resultPtr);
			if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR")) throw new Error(resultStr);
			return JSON.parse(resultStr);
		} finally {
			wasmModule._free(queryPtr);
			if (resultPtr) wasmModule._wasm_free_string(resultPtr);
		}
	}
})))();
/** Relations that a query reads, as written, without the names of its own WITH queries. */
function relationsIn(root) {
	const names = /* @__PURE__ */ new Set();
	const ctes = /* @__PURE__ */ new Set();
	walk(root, (tag, body) => {
		if (tag === "RangeVar") names.add(nameOf(body));
		if (tag === "CommonTableExpr") ctes.add(body.ctename ?? "");
	});
	return [...names].filter((name) => !ctes.has(name));
}
/** Functions that an expression or query calls: lower case, qualified only where the author did. */
function functionsIn(root) {
	const names = /* @__PURE__ */ new Set();
	walk(root, (tag, body) => {
		if (tag === "FuncCall") names.add(dotted(body.funcname).replace(/^pg_catalog\./, ""));
		if (tag === "SQLValueFunction") names.add(sqlValueFunction(body.op ?? ""));
	});
	return [...names];
}
/** SVFOP_CURRENT_TIMESTAMP_N -> current_timestamp */
function sqlValueFunction(op) {
	return op.replace(/^SVFOP_/, "").replace(/_N$/, "").toLowerCase();
}
/** What most files are full of, and where no role can stand: their trees are large. */
const ROLELESS = /* @__PURE__ */ new Set([
	"SelectStmt",
	"InsertStmt",
	"UpdateStmt",
	"DeleteStmt",
	"CreateStmt",
	"IndexStmt"
]);
/** Roles that a statement names: owners, grantees, policies' roles, memberships. */
function rolesIn(root) {
	if (Object.keys(root).every((tag) => ROLELESS.has(tag))) return [];
	const names = /* @__PURE__ */ new Set();
	walk(root, (tag, body) => {
		if (tag === "RoleSpec") {
			const role = body;
			if (role.roletype === "ROLESPEC_CSTRING" && role.rolename) names.add(role.rolename);
		}
		if (tag === "GrantRoleStmt") {
			for (const granted of body.granted_roles ?? []) if ("AccessPriv" in granted && granted.AccessPriv.priv_name) names.add(granted.AccessPriv.priv_name);
		}
		const bare = bareRole(body);
		if (bare) names.add(bare);
	});
	return [...names];
}
/** RoleSpec stands under a named field (newowner, authrole, …) without its tag. */
function bareRole(body) {
	const owner = Object.values(body).find((value) => typeof value === "object" && value !== null && "roletype" in value);
	return owner?.roletype === "ROLESPEC_CSTRING" ? owner.rolename : void 0;
}
// src/sql/operations/drop.ts
function drop(node) {
	return (node.objects ?? []).map((object) => dropOne(node, object));
}
function dropOne(node, object) {
	const ifExists = node.missing_ok ?? false;
	const cascade = node.behavior === "DROP_CASCADE";
	const relation = objectName(object);
	switch (node.removeType) {
		case "OBJECT_TABLE":
		case "OBJECT_FOREIGN_TABLE": return {
			kind: "drop-table",
			relation,
			ifExists,
			cascade
		};
		case "OBJECT_VIEW":
		case "OBJECT_MATVIEW": return {
			kind: "drop-view",
			relation,
			materialized: node.removeType === "OBJECT_MATVIEW",
			ifExists,
			cascade
		};
		case "OBJECT_INDEX": return {
			kind: "drop-index",
			relation,
			concurrently: node.concurrent ?? false,
			ifExists,
			cascade
		};
		default: return {
			kind: "drop-object",
			...droppedObject(node.removeType, object),
			ifExists,
			cascade
		};
	}
}
/** Triggers, policies and rules are named behind their table: `{orders, audit}` is trigger audit of orders. */
function droppedObject(type, object) {
	const objectType = wordsOf$1(type);
	const parts = strings(as(object, "List")?.items);
	if (!/^(trigger|policy|rule)$/.test(objectType)) return {
		objectType,
		name: objectName(object)
	};
	return {
		objectType,
		name: parts.at(-1) ?? "",
		relation: parts.slice(0, -1).join(".")
	};
}
/** OBJECT_MATVIEW -> `materialized view`, OBJECT_EVENT_TRIGGER -> `event trigger` */
function wordsOf$1(type) {
	if (type === "OBJECT_MATVIEW") return "materialized view";
	return (type ?? "OBJECT_object").replace("OBJECT_", "").toLowerCase().replaceAll("_", " ");
}
const RENAMED_RELATIONS = {
	OBJECT_TABLE: "table",
	OBJECT_VIEW: "view",
	OBJECT_MATVIEW: "materialized view",
	OBJECT_INDEX: "index",
	OBJECT_SEQUENCE: "sequence",
	OBJECT_FOREIGN_TABLE: "foreign table"
};
function rename(node) {
	const relation = nameOf(node.relation);
	const to = node.newname ?? "";
	const from = node.subname ?? "";
	const objectType = node.renameType && RENAMED_RELATIONS[node.renameType];
	if (objectType) return [{
		kind: "rename-table",
		relation,
		objectType,
		to
	}];
	const only = node.relation && !node.relation.inh ? { only: true } : {};
	if (node.renameType === "OBJECT_COLUMN") return [{
		kind: "rename-column",
		relation,
		...only,
		column: from,
		to
	}];
	if (node.renameType === "OBJECT_TABCONSTRAINT") return [{
		kind: "rename-constraint",
		relation,
		...only,
		constraint: from,
		to
	}];
	const type = wordsOf$1(node.renameType);
	if (type === "attribute") return [{
		kind: "alter-type",
		name: relation,
		action: "alter-attribute",
		attribute: from,
		cascade: node.behavior === "DROP_CASCADE"
	}];
	return [{
		kind: "rename-object",
		objectType: type,
		name: objectName(node.object) || from || relation,
		to,
		...relation && { relation }
	}];
}
function setSchema(node) {
	if (node.relation) return [{
		kind: "set-schema",
		relation: nameOf(node.relation),
		schema: node.newschema ?? ""
	}];
	return [{
		kind: "other",
		tag: "AlterObjectSchemaStmt",
		relations: []
	}];
}
const RELATIONS = /* @__PURE__ */ new Set([
	"table",
	"view",
	"materialized view",
	"index",
	"sequence",
	"foreign table"
]);
/** What COMMENT names: columns, constraints, triggers, policies and rules stand behind their table. */
function namedObject(type, object) {
	const objectType = type === "OBJECT_TABCONSTRAINT" ? "constraint" : wordsOf$1(type);
	const name = objectName(object);
	if (RELATIONS.has(objectType)) return {
		objectType,
		name,
		relation: name
	};
	if (!/^(column|constraint|trigger|policy|rule)$/.test(objectType)) return {
		objectType,
		name
	};
	const parts = strings(as(object, "List")?.items);
	const relation = parts.slice(0, -1).join(".");
	return {
		objectType,
		name: objectType === "column" ? name : parts.at(-1) ?? "",
		relation
	};
}
// src/sql/operations/roles.ts
const WORDS = {
	ROLESPEC_PUBLIC: "public",
	ROLESPEC_CURRENT_ROLE: "current_role",
	ROLESPEC_CURRENT_USER: "current_user",
	ROLESPEC_SESSION_USER: "session_user"
};
/** A role's name; PUBLIC, CURRENT_USER and the like in lower case. */
function roleName(role) {
	return (role?.roletype && WORDS[role.roletype]) ?? role?.rolename ?? "";
}
function roleNames(nodes) {
	return all(nodes, "RoleSpec").map(roleName);
}
// src/sql/operations/options.ts
/** Options as they come in parentheses or as keywords; one that is only named is `true`. */
function optionsOf(nodes) {
	return Object.fromEntries(all(nodes, "DefElem").map((option) => [[option.defnamespace, option.defname].filter(Boolean).join("."), optionText(option)]));
}
/** `(FULL)`, `(CONCURRENTLY true)`; an option that is switched off does not count. */
function hasOption(options, name) {
	return all(options, "DefElem").some((option) => option.defname === name && !/^(false|off|0)$/i.test(optionText(option)));
}
/** Bare words such as `off` come as names of types; numbers that are 0 lose their value in the tree. */
function optionText({ arg }) {
	if (!arg) return "true";
	const number = as(arg, "Integer");
	if (number) return String(number.ival ?? 0);
	const yes = as(arg, "Boolean");
	if (yes) return String(yes.boolval ?? false);
	const list = as(arg, "List")?.items;
	if (list) return (all(list, "RoleSpec").map(roleName).join(", ") || strings(list).join(".")).trim();
	const name = as(arg, "TypeName")?.names;
	return as(arg, "String")?.sval ?? as(arg, "Float")?.fval ?? constant(arg) ?? strings(name).join(".");
}
// src/sql/operations/access.ts
function grant(node) {
	const named = (node.objects ?? []).map((object) => nameOf(as(object, "RangeVar")) || objectName(object));
	return [{
		kind: "grant",
		revoke: !node.is_grant,
		objectType: wordsOf$1(node.objtype),
		allInSchema: node.targtype === "ACL_TARGET_ALL_IN_SCHEMA",
		objects: named,
		...granted(node),
		cascade: node.behavior === "DROP_CASCADE"
	}];
}
function granted(node) {
	const privileges = all(node.privileges, "AccessPriv").map((privilege) => privilege.priv_name ?? "all");
	return {
		privileges: privileges.length === 0 ? ["all"] : privileges,
		grantees: roleNames(node.grantees),
		grantOption: node.grant_option ?? false
	};
}
function grantRole(node) {
	return [{
		kind: "grant-role",
		revoke: !node.is_grant,
		roles: all(node.granted_roles, "AccessPriv").map((role) => role.priv_name ?? ""),
		grantees: roleNames(node.grantee_roles),
		options: optionsOf(node.opt)
	}];
}
function defaultPrivileges(node) {
	const option = (name) => as(all(node.options, "DefElem").find((one) => one.defname === name)?.arg, "List")?.items;
	const action = node.action ?? {};
	return [{
		kind: "alter-default-privileges",
		revoke: !action.is_grant,
		roles: roleNames(option("roles")),
		schemas: strings(option("schemas")),
		objectType: wordsOf$1(action.objtype),
		...granted(action)
	}];
}
/** Never the password itself, only that there is one: operations end up in reports. */
function roleOptions(nodes) {
	const options = optionsOf(nodes);
	return "password" in options ? {
		...options,
		password: options["password"] ? "given" : "null"
	} : options;
}
function dropRoles(node) {
	return all(node.roles, "RoleSpec").map((role) => ({
		kind: "drop-role",
		name: roleName(role),
		ifExists: node.missing_ok ?? false
	}));
}
const COMMANDS = [
	"all",
	"select",
	"insert",
	"update",
	"delete"
];
function createPolicy(node, text) {
	return [{
		kind: "create-policy",
		relation: nameOf(node.table),
		name: node.policy_name ?? "",
		permissive: node.permissive ?? false,
		command: COMMANDS.find((command) => command === node.cmd_name) ?? "all",
		roles: roleNames(node.roles),
		...conditions(node, text)
	}];
}
function alterPolicy(node, text) {
	return [{
		kind: "alter-policy",
		relation: nameOf(node.table),
		name: node.policy_name ?? "",
		roles: roleNames(node.roles),
		...conditions(node, text)
	}];
}
/** The tree has no place for where its two expressions begin: they are what stands last. */
function conditions(node, text) {
	return {
		...node.qual && { using: text.parenthesisedAfter(/\busing\s*(?=\()/i) },
		reads: [.../* @__PURE__ */ new Set([...relationsIn(node.qual), ...relationsIn(node.with_check)])],
		...node.with_check && { check: text.parenthesisedAfter(/\bwith\s+check\s*(?=\()/i) }
	};
}
// src/sql/operations/columns.ts
const ACTIONS$2 = {
	a: "no action",
	r: "restrict",
	c: "cascade",
	n: "set null",
	d: "set default"
};
const KINDS = {
	CONSTR_PRIMARY: "primary-key",
	CONSTR_UNIQUE: "unique",
	CONSTR_CHECK: "check",
	CONSTR_FOREIGN: "foreign-key",
	CONSTR_EXCLUSION: "exclusion",
	CONSTR_NOTNULL: "not-null"
};
/** Those that can be NOT ENFORCED (18 and later); the parser leaves out what is false. */
const ENFORCEABLE = /* @__PURE__ */ new Set(["check", "foreign-key"]);
/** A table constraint, or a column's when `column` is given; undefined for what is none (NULL, DEFAULT, DEFERRABLE). */
function constraintDefinition(node, text, column) {
	const kind = node.contype && KINDS[node.contype];
	if (!kind) return void 0;
	return {
		name: node.conname,
		kind,
		columns: constrainedColumns(node, column),
		notValid: node.skip_validation ?? false,
		enforced: node.is_enforced ?? !ENFORCEABLE.has(kind),
		...kind === "check" && { expression: text.parenthesised(node.location ?? 0) },
		...kind === "foreign-key" && {
			references: {
				relation: nameOf(node.pktable),
				columns: strings(node.pk_attrs)
			},
			onDelete: ACTIONS$2[node.fk_del_action ?? "a"],
			onUpdate: ACTIONS$2[node.fk_upd_action ?? "a"]
		},
		...kind === "exclusion" && { method: node.access_method ?? "btree" },
		usingIndex: node.indexname,
		...constraintFeatures(node)
	};
}
/** What most constraints do not have. */
function constraintFeatures(node) {
	const include = strings(node.including);
	return {
		...include.length > 0 && { include },
		...node.nulls_not_distinct && { nullsNotDistinct: true },
		...(node.without_overlaps || node.fk_with_period) && { temporal: true },
		...node.deferrable && { deferrable: node.initdeferred ? "deferred" : "immediate" },
		...node.is_no_inherit && { noInherit: true }
	};
}
function constrainedColumns(node, column) {
	if (column !== void 0) return [column];
	if (node.contype === "CONSTR_EXCLUSION") return excludedColumns(node);
	return strings(node.contype === "CONSTR_FOREIGN" ? node.fk_attrs : node.keys);
}
/** Each element of EXCLUDE is a pair: what is compared, and the operator. Expressions are no columns. */
function excludedColumns({ exclusions }) {
	return all(exclusions, "List").flatMap(({ items }) => all(items, "IndexElem")).flatMap((element) => element.name ?? []);
}
function columnDefinition(node, text) {
	const constraints = withAttributes(all(node.constraints, "Constraint"));
	const has = (type) => constraints.some((constraint) => constraint.contype === type);
	const name = node.colname ?? "";
	const serial = isSerial(node.typeName);
	const generated = constraints.find((constraint) => constraint.contype === "CONSTR_GENERATED");
	return {
		name,
		type: typeText(node.typeName),
		notNull: serial || has("CONSTR_NOTNULL") || has("CONSTR_PRIMARY") || has("CONSTR_IDENTITY"),
		default: defaultExpression(constraints, text),
		generated: generated && (generated.generated_kind === "v" ? "virtual" : "stored"),
		identity: has("CONSTR_IDENTITY"),
		serial,
		collation: node.collClause ? dotted(node.collClause.collname) : void 0,
		constraints: constraints.filter((constraint) => constraint.contype !== "CONSTR_NOTNULL").flatMap((constraint) => constraintDefinition(constraint, text, name) ?? [])
	};
}
const ATTRIBUTES = {
	CONSTR_ATTR_DEFERRABLE: { deferrable: true },
	CONSTR_ATTR_DEFERRED: {
		deferrable: true,
		initdeferred: true
	},
	CONSTR_ATTR_NOT_ENFORCED: {
		is_enforced: false,
		skip_validation: true
	}
};
/** Behind a column's constraint, what qualifies it stands as one of its own (transformConstraintAttrs()). */
function withAttributes(nodes) {
	return nodes.map((node, at) => {
		const next = nodes.findIndex((one, place) => place > at && !one.contype?.startsWith("CONSTR_ATTR_"));
		return nodes.slice(at + 1, next < 0 ? void 0 : next).reduce((whole, { contype }) => ({
			...whole,
			...contype && ATTRIBUTES[contype]
		}), node);
	});
}
function defaultExpression(constraints, text) {
	const at = constraints.findIndex((constraint) => constraint.contype === "CONSTR_DEFAULT");
	const node = constraints[at];
	if (!node) return void 0;
	const keyword = node.location ?? 0;
	return {
		text: text.expression(keyword, constraints[at + 1]?.location).replace(/^default\s+/i, ""),
		functions: functionsIn(node.raw_expr)
	};
}
/** Columns and constraints of a CREATE TABLE's list of elements. */
function tableElements(nodes, text) {
	return {
		columns: all(nodes, "ColumnDef").map((node) => columnDefinition(node, text)),
		constraints: all(nodes, "Constraint").flatMap((node) => constraintDefinition(node, text) ?? [])
	};
}
// src/sql/operations/alter-table.ts
/**
* Sub-commands that ask for less than ACCESS EXCLUSIVE (AlterTableGetLockLevel() in src/backend/commands/tablecmds.c,
* PostgreSQL 14 to 18; manual 18, ALTER TABLE).
*/
const WEAKER_LOCK = {
	AT_SetStatistics: "ShareUpdateExclusiveLock",
	AT_SetOptions: "ShareUpdateExclusiveLock",
	AT_ResetOptions: "ShareUpdateExclusiveLock",
	AT_ClusterOn: "ShareUpdateExclusiveLock",
	AT_DropCluster: "ShareUpdateExclusiveLock",
	AT_EnableTrig: "ShareRowExclusiveLock",
	AT_EnableAlwaysTrig: "ShareRowExclusiveLock",
	AT_EnableReplicaTrig: "ShareRowExclusiveLock",
	AT_EnableTrigAll: "ShareRowExclusiveLock",
	AT_EnableTrigUser: "ShareRowExclusiveLock",
	AT_DisableTrig: "ShareRowExclusiveLock",
	AT_DisableTrigAll: "ShareRowExclusiveLock",
	AT_DisableTrigUser: "ShareRowExclusiveLock",
	AT_DetachPartitionFinalize: "ShareUpdateExclusiveLock"
};
/** Storage parameters that ask for ACCESS EXCLUSIVE; the others take SHARE UPDATE EXCLUSIVE (reloptions.c). */
const EXCLUSIVE_OPTIONS = /* @__PURE__ */ new Set([
	"user_catalog_table",
	"buffering",
	"fastupdate",
	"autosummarize",
	"pages_per_range",
	"gin_pending_list_limit"
]);
const REWRITING = /* @__PURE__ */ new Set(["AT_SetLogged", "AT_SetUnLogged"]);
const ALTERED = {
	OBJECT_INDEX: "index",
	OBJECT_VIEW: "view",
	OBJECT_MATVIEW: "materialized view",
	OBJECT_SEQUENCE: "sequence",
	OBJECT_FOREIGN_TABLE: "foreign table",
	OBJECT_TYPE: "type"
};
function alterTable(node, text) {
	const relation = nameOf(node.relation);
	const objectType = (node.objtype && ALTERED[node.objtype]) ?? "table";
	const commands = all(node.cmds, "AlterTableCmd");
	if (objectType === "type") return commands.map((command) => alterAttribute(relation, command));
	const only = !node.relation?.inh;
	return commands.map((command) => alterCommand(relation, objectType, command, text)).map((operation) => only && HAVE_ONLY.has(operation.kind) ? {
		...operation,
		only
	} : operation);
}
/** ONLY means nothing to the others. */
const HAVE_ONLY = /* @__PURE__ */ new Set([
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
	"alter-table-other",
	"set-options",
	"set-access-method",
	"set-tablespace"
]);
const ATTRIBUTE_ACTIONS = {
	AT_AddColumn: "add-attribute",
	AT_DropColumn: "drop-attribute"
};
function alterAttribute(name, command) {
	if (command.subtype === "AT_ChangeOwner") return changeOwner$1(name, "type", command);
	return {
		kind: "alter-type",
		name,
		action: (command.subtype && ATTRIBUTE_ACTIONS[command.subtype]) ?? "alter-attribute",
		attribute: command.name ?? as(command.def, "ColumnDef")?.colname ?? "",
		cascade: command.behavior === "DROP_CASCADE"
	};
}
function changeOwner$1(name, objectType, command) {
	return {
		kind: "change-owner",
		objectType,
		name,
		...objectType === "type" ? {} : { relation: name },
		owner: roleName(command.newowner)
	};
}
function alterCommand(relation, objectType, command, text) {
	const column = command.name ?? "";
	const ifExists = command.missing_ok ?? false;
	const cascade = command.behavior === "DROP_CASCADE";
	switch (command.subtype) {
		case "AT_AddColumn": return addColumn$1(relation, command, text);
		case "AT_DropColumn": return {
			kind: "drop-column",
			relation,
			column,
			ifExists,
			cascade
		};
		case "AT_AlterColumnType": return alterColumnType(relation, command, text);
		case "AT_ColumnDefault": return command.def ? {
			kind: "set-default",
			relation,
			column,
			expression: defaultText(column, text)
		} : {
			kind: "drop-default",
			relation,
			column
		};
		case "AT_SetNotNull": return {
			kind: "set-not-null",
			relation,
			column
		};
		case "AT_DropNotNull": return {
			kind: "drop-not-null",
			relation,
			column
		};
		case "AT_AddConstraint": return addConstraint$1(relation, command, text);
		case "AT_ValidateConstraint": return {
			kind: "validate-constraint",
			relation,
			constraint: column
		};
		case "AT_DropConstraint": return {
			kind: "drop-constraint",
			relation,
			constraint: column,
			ifExists,
			cascade
		};
		case "AT_AttachPartition":
		case "AT_DetachPartition": return partition(relation, command);
		case "AT_SetRelOptions":
		case "AT_ResetRelOptions": return setOptions$1(relation, objectType, command);
		case "AT_SetAccessMethod": return {
			kind: "set-access-method",
			relation,
			method: command.name
		};
		case "AT_SetTableSpace": return {
			kind: "set-tablespace",
			relation,
			objectType,
			tablespace: column
		};
		case "AT_ChangeOwner": return changeOwner$1(relation, objectType, command);
		default: return otherCommand(relation, command);
	}
}
function setOptions$1(relation, objectType, command) {
	const options = optionsOf(as(command.def, "List")?.items);
	const reset = command.subtype === "AT_ResetRelOptions";
	return {
		kind: "set-options",
		relation,
		objectType,
		options: reset ? Object.fromEntries(Object.keys(options).map((name) => [name, ""])) : options,
		reset,
		lock: lockForOptions(objectType, Object.keys(options))
	};
}
function addColumn$1(relation, command, text) {
	const definition = as(command.def, "ColumnDef");
	if (!definition) return otherCommand(relation, command);
	return {
		kind: "add-column",
		relation,
		column: columnDefinition(definition, text),
		ifNotExists: command.missing_ok ?? false
	};
}
function alterColumnType(relation, command, text) {
	const definition = as(command.def, "ColumnDef");
	const using = definition?.raw_default && usingText(command.name ?? "", text);
	return {
		kind: "alter-column-type",
		relation,
		column: command.name ?? "",
		type: typeText(definition?.typeName),
		using,
		collation: definition?.collClause ? dotted(definition.collClause.collname) : void 0
	};
}
function addConstraint$1(relation, command, text) {
	const node = as(command.def, "Constraint");
	const constraint = node && constraintDefinition(node, text);
	return constraint ? {
		kind: "add-constraint",
		relation,
		constraint
	} : otherCommand(relation, command);
}
function partition(relation, command) {
	const node = as(command.def, "PartitionCmd");
	const child = nameOf(node?.name);
	if (command.subtype === "AT_AttachPartition") return {
		kind: "attach-partition",
		relation,
		partition: child,
		isDefault: node?.bound?.is_default ?? false,
		...!node?.bound && { isIndex: true }
	};
	return {
		kind: "detach-partition",
		relation,
		partition: child,
		concurrently: node?.concurrent ?? false
	};
}
function otherCommand(relation, command) {
	return {
		kind: "alter-table-other",
		relation,
		subtype: command.subtype ?? "AT_unknown",
		lock: (command.subtype && WEAKER_LOCK[command.subtype]) ?? "AccessExclusiveLock",
		rewrites: command.subtype !== void 0 && REWRITING.has(command.subtype),
		...commandNames(command)
	};
}
function commandNames({ subtype, name, def }) {
	const named = as(def, "ReplicaIdentityStmt")?.name ?? as(def, "ATAlterConstraint")?.conname ?? name;
	const range = as(def, "RangeVar");
	const enforcement = as(def, "ATAlterConstraint")?.alterEnforceability;
	return {
		...named && { name: named },
		...range && { parent: nameOf(range) },
		...subtype === "AT_AlterConstraint" && { value: enforcement ? "enforcement" : "attributes" }
	};
}
/** Those of a view, security_barrier for instance, ask for ACCESS EXCLUSIVE. */
function lockForOptions(objectType, names) {
	return objectType === "view" || names.some((name) => EXCLUSIVE_OPTIONS.has(name)) ? "AccessExclusiveLock" : "ShareUpdateExclusiveLock";
}
/** The author's words after `ALTER [COLUMN] name SET DEFAULT` and `… USING`; the tree has no place for them. */
function defaultText(column, text) {
	return after(new RegExp(`${namePattern(column)}\\s+set\\s+default\\s`, "i"), text);
}
function usingText(column, text) {
	return after(new RegExp(`${namePattern(column)}\\s+(?:set\\s+data\\s+)?type\\s[^;]*?\\susing\\s`, "i"), text);
}
function namePattern(name) {
	return `"?${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}"?`;
}
function after(pattern, text) {
	const found = pattern.exec(text.sql);
	if (!found) return "";
	const from = found.index + found[0].length;
	return text.expressionAt(from);
}
// src/sql/truth.ts
/** What a condition is for every row, where its text alone decides: `true`, `1 = 1`, `NOT false`, `id = id`. */
function truthOf(node) {
	const value = constant(node);
	if (value !== void 0) return TRUTH.get(value);
	const logic = as(node, "BoolExpr");
	if (logic) return logicTruth(logic);
	const test = as(node, "BooleanTest");
	if (test?.booltesttype === "IS_TRUE") return truthOf(test.arg);
	const comparison = as(node, "A_Expr");
	return comparison?.kind === "AEXPR_OP" ? comparisonTruth(comparison) : void 0;
}
const TRUTH = /* @__PURE__ */ new Map([["true", true], ["false", false]]);
function logicTruth({ boolop, args = [] }) {
	const known = args.map(truthOf);
	if (boolop === "NOT_EXPR") return known[0] === void 0 ? void 0 : !known[0];
	const decides = boolop === "OR_EXPR";
	if (known.includes(decides)) return decides;
	return known.includes(void 0) ? void 0 : !decides;
}
const COMPARISONS = {
	"=": (left, right) => left === right,
	"<>": (left, right) => left !== right,
	"<": (left, right) => left < right,
	">": (left, right) => left > right,
	"<=": (left, right) => left <= right,
	">=": (left, right) => left >= right
};
function comparisonTruth({ name, lexpr, rexpr }) {
	const operator = dotted(name);
	const [left, right] = [constant(lexpr) ?? columnName(lexpr), constant(rexpr) ?? columnName(rexpr)];
	if (left === void 0 || right === void 0) return void 0;
	if (operator === "=" && left === right) return true;
	const [low, high] = [Number(constant(lexpr)), Number(constant(rexpr))];
	return Number.isNaN(low) || Number.isNaN(high) ? void 0 : COMPARISONS[operator]?.(low, high);
}
/** In brackets, so that it equals no constant. */
function columnName(node) {
	const column = as(node, "ColumnRef");
	return column && `[${strings(column.fields).join(".")}]`;
}
// src/sql/operations/data.ts
const without$1 = (names, name) => names.filter((one) => one !== name);
/** ONLY leaves partitions and child tables alone. */
function only(range) {
	return range?.inh ? {} : { only: true };
}
function insert(node) {
	const relation = nameOf(node.relation);
	return [...nested(node), {
		kind: "insert",
		relation,
		reads: relationsIn({ InsertStmt: node })
	}];
}
function update(node) {
	const relation = nameOf(node.relation);
	const columns = all(node.targetList, "ResTarget").map((target) => target.name ?? "");
	const where = whereOf(node.whereClause);
	const reads = without$1(relationsIn({ UpdateStmt: node }), relation);
	return [...nested(node), {
		kind: "update",
		relation,
		...only(node.relation),
		columns,
		where,
		reads
	}];
}
function remove(node) {
	const relation = nameOf(node.relation);
	const where = whereOf(node.whereClause);
	return [...nested(node), {
		kind: "delete",
		relation,
		...only(node.relation),
		where,
		reads: without$1(relationsIn({ DeleteStmt: node }), relation)
	}];
}
function merge(node) {
	const relation = nameOf(node.relation);
	return [...nested(node), {
		kind: "merge",
		relation,
		reads: without$1(relationsIn({ MergeStmt: node }), relation)
	}];
}
function truncate(node) {
	const cascade = node.behavior === "DROP_CASCADE";
	return all(node.relations, "RangeVar").map((range) => ({
		kind: "truncate",
		relation: nameOf(range),
		cascade,
		...node.restart_seqs && { restartIdentity: true },
		...only(range)
	}));
}
function select(node) {
	const into = intoClause(node);
	if (into?.rel) return [...nested(node), {
		kind: "create-table-as",
		relation: nameOf(into.rel),
		materialized: false,
		withData: true,
		reads: without$1(relationsIn({ SelectStmt: node }), nameOf(into.rel))
	}];
	return [
		...nested(node),
		...settings(node),
		{
			kind: "select",
			reads: relationsIn({ SelectStmt: node }),
			functions: functionsIn(node),
			locksRows: (node.lockingClause?.length ?? 0) > 0,
			...lockedRows(node)
		}
	];
}
/** FOR UPDATE OF names tables by their aliases. */
function lockedRows(node) {
	const clauses = all(node.lockingClause, "LockingClause");
	if (clauses.length === 0 || clauses.some((clause) => !clause.lockedRels)) return {};
	const aliases = new Set(clauses.flatMap((clause) => all(clause.lockedRels, "RangeVar").map((range) => range.relname)));
	const locked = [];
	walk(node.fromClause, (tag, body) => {
		if (tag !== "RangeVar") return;
		const range = body;
		if (aliases.has(range.alias?.aliasname ?? range.relname)) locked.push(nameOf(range));
	});
	return { locked };
}
function intoClause(node) {
	return node.intoClause ?? (node.larg ? intoClause(node.larg) : void 0);
}
function copy(node) {
	const from = node.is_from ?? false;
	if (!node.relation) return node.query ? query(node.query) : [];
	const program = node.is_program ?? false;
	return [{
		kind: "copy",
		relation: nameOf(node.relation),
		from,
		program,
		file: !program && node.filename !== void 0
	}];
}
/** The statement inside COPY (…). */
function query(node) {
	const selected = as(node, "SelectStmt");
	return selected ? select(selected) : change$1(node);
}
/** Data-changing statements inside WITH. */
function nested(node) {
	return all(node.withClause?.ctes, "CommonTableExpr").flatMap(({ ctequery }) => ctequery ? change$1(ctequery) : []);
}
function change$1(node) {
	const inserted = as(node, "InsertStmt");
	const updated = as(node, "UpdateStmt");
	const deleted = as(node, "DeleteStmt");
	const merged = as(node, "MergeStmt");
	return [
		...inserted ? insert(inserted) : [],
		...updated ? update(updated) : [],
		...deleted ? remove(deleted) : [],
		...merged ? merge(merged) : []
	];
}
/** `SELECT set_config('lock_timeout', '5s', true)` is a SET by another name. */
function settings(node) {
	const found = [];
	walk(node, (tag, body) => {
		if (tag !== "FuncCall" || !functionsIn({ FuncCall: body }).includes("set_config")) return;
		const [name, value, local] = body.args ?? [];
		const setting = constant(name);
		if (setting) found.push({
			kind: "set",
			name: setting.toLowerCase(),
			value: constant(value),
			local: constant(local) === "true"
		});
	});
	return found;
}
function whereOf(condition) {
	if (!condition) return "none";
	return truthOf(condition) === true ? "always-true" : "condition";
}
// src/sql/operations/create.ts
const PERSISTENCE = {
	t: "temporary",
	u: "unlogged"
};
function persistenceOf(relation) {
	return PERSISTENCE[relation?.relpersistence ?? "p"] ?? "permanent";
}
function createTable$1(node, text, foreign = false) {
	const parents = all(node.inhRelations, "RangeVar").map(nameOf);
	return {
		kind: "create-table",
		relation: nameOf(node.relation),
		ifNotExists: node.if_not_exists ?? false,
		persistence: persistenceOf(node.relation),
		partitioned: node.partspec !== void 0,
		partitionOf: node.partbound ? parents[0] : void 0,
		foreign,
		inherits: node.partbound ? [] : parents,
		...tableElements(node.tableElts, text),
		...tableFeatures(node)
	};
}
const STRATEGIES = {
	PARTITION_STRATEGY_LIST: "list",
	PARTITION_STRATEGY_RANGE: "range",
	PARTITION_STRATEGY_HASH: "hash"
};
/** What most tables do not have. */
function tableFeatures(node) {
	const like = all(node.tableElts, "TableLikeClause").map((clause) => nameOf(clause.relation));
	const keys = all(node.partspec?.partParams, "PartitionElem");
	return {
		...like.length > 0 && { like },
		...node.partbound?.is_default && { isDefault: true },
		...node.partspec && { partitionBy: {
			strategy: STRATEGIES[node.partspec.strategy ?? "PARTITION_STRATEGY_RANGE"],
			columns: keys.flatMap((key) => key.name ?? [])
		} },
		...node.ofTypename && { ofType: dotted(node.ofTypename.names) },
		...node.options && { options: optionsOf(node.options) },
		...node.accessMethod && { method: node.accessMethod },
		...node.tablespacename && { tablespace: node.tablespacename }
	};
}
function createTableAs$1(node) {
	const prepared = as(node.query, "ExecuteStmt")?.name;
	return [...prepared ? [{
		kind: "execute",
		prepared
	}] : nested(as(node.query, "SelectStmt") ?? {}), {
		kind: "create-table-as",
		relation: nameOf(node.into?.rel),
		materialized: node.objtype === "OBJECT_MATVIEW",
		withData: !node.into?.skipData,
		reads: relationsIn(node.query)
	}];
}
function createView$1(node) {
	return [{
		kind: "create-view",
		relation: nameOf(node.view),
		replace: node.replace ?? false,
		reads: relationsIn(node.query)
	}];
}
function createSequence(node) {
	const owner = all(node.options, "DefElem").find((option) => option.defname === "owned_by");
	const path = strings(as(owner?.arg, "List")?.items);
	const ownedBy = path.length > 1 ? path.slice(0, -1).join(".") : void 0;
	return [{
		kind: "create-sequence",
		relation: nameOf(node.sequence),
		ownedBy
	}];
}
function createIndex$1(node, text) {
	const elements = all(node.indexParams, "IndexElem");
	return [{
		kind: "create-index",
		relation: nameOf(node.relation),
		name: node.idxname,
		unique: node.unique ?? false,
		concurrently: node.concurrent ?? false,
		ifNotExists: node.if_not_exists ?? false,
		only: !node.relation?.inh,
		method: node.accessMethod ?? "btree",
		keys: elements.map((element, at) => keyText(element, at, text)),
		predicate: node.whereClause ? afterLastWhere(text.sql) : void 0,
		...indexFeatures(node, elements)
	}];
}
/** What most indexes do not have. */
function indexFeatures(node, elements) {
	const include = all(node.indexIncludingParams, "IndexElem").flatMap((element) => element.name ?? []);
	return {
		elements: elements.map(indexElement),
		...include.length > 0 && { include },
		...node.nulls_not_distinct && { nullsNotDistinct: true },
		...node.options && { options: optionsOf(node.options) },
		...node.tableSpace && { tablespace: node.tableSpace }
	};
}
const NULLS = {
	SORTBY_NULLS_FIRST: "first",
	SORTBY_NULLS_LAST: "last"
};
function indexElement(element) {
	const nulls = NULLS[element.nulls_ordering ?? ""];
	return {
		descending: element.ordering === "SORTBY_DESC",
		...element.collation && { collation: dotted(element.collation) },
		...element.opclass && { operatorClass: dotted(element.opclass) },
		...nulls && { nulls }
	};
}
/** A column's name, or the key as the author wrote it: expressions have no end in the tree. */
function keyText(element, at, text) {
	return element.name ?? keyTexts(text)[at] ?? "";
}
function keyTexts(text) {
	const list = /\son\s[^(]*\(/i.exec(text.sql);
	const keys = [];
	if (!list) return keys;
	for (let from = list.index + list[0].length;;) {
		const key = text.expressionAt(from);
		keys.push(key);
		const end = text.sql.indexOf(key, from) + key.length;
		const next = /^\s*,/.exec(text.sql.slice(end));
		if (!next || key === "") return keys;
		from = end + next[0].length;
	}
}
function afterLastWhere(sql) {
	return (/^[^]*\)[^)]*?\bwhere\b([^]*)$/i.exec(sql) ?? /\bwhere\b([^]*)$/i.exec(sql))?.[1]?.trim() ?? "";
}
// src/sql/operations/databases.ts
function createDatabase(node) {
	return [{
		kind: "create-database",
		name: node.dbname ?? "",
		options: optionsOf(node.options)
	}];
}
function dropDatabase(node) {
	return [{
		kind: "drop-database",
		name: node.dbname ?? "",
		ifExists: node.missing_ok ?? false,
		force: hasOption(node.options, "force")
	}];
}
// src/sql/operations/domains.ts
function createDomain$1(node, text) {
	const constraints = all(node.constraints, "Constraint");
	return [{
		kind: "create-domain",
		name: dotted(node.domainname),
		type: typeText(node.typeName),
		notNull: constraints.some((constraint) => constraint.contype === "CONSTR_NOTNULL"),
		collation: node.collClause ? dotted(node.collClause.collname) : void 0,
		default: defaultExpression(constraints, text),
		constraints: constraints.filter((constraint) => constraint.contype === "CONSTR_CHECK").flatMap((constraint) => constraintDefinition(constraint, text) ?? [])
	}];
}
/** AlterDomainType in src/include/nodes/parsenodes.h; `T` without an expression is DROP DEFAULT. */
const ACTIONS$1 = {
	T: "set-default",
	N: "drop-not-null",
	O: "set-not-null",
	C: "add-constraint",
	X: "drop-constraint",
	V: "validate-constraint"
};
function alterDomain$1(node, text) {
	const action = ACTIONS$1[node.subtype ?? ""];
	if (!action) return [{
		kind: "not-understood",
		reason: "an ALTER DOMAIN of an unknown kind"
	}];
	const constraint = as(node.def, "Constraint");
	const definition = constraint && constraintDefinition(constraint, text);
	return [{
		kind: "alter-domain",
		name: dotted(node.typeName),
		action: action === "set-default" && !node.def ? "drop-default" : action,
		...node.name && { constraint: node.name },
		...definition && { definition },
		cascade: node.behavior === "DROP_CASCADE"
	}];
}
// src/sql/operations/functions.ts
function createFunction$1(node, text) {
	const options = all(node.options, "DefElem");
	const sources = strings(as(argumentOf(options, "as"), "List")?.items);
	return [{
		kind: "create-function",
		name: dotted(node.funcname),
		procedure: node.is_procedure ?? false,
		language: as(argumentOf(options, "language"), "String")?.sval?.toLowerCase() ?? "sql",
		body: node.sql_body ? text.sql : sources[0] ?? "",
		volatility: volatilityOf(options) ?? "volatile",
		replace: node.replace ?? false,
		securityDefiner: securityOf(options) ?? false,
		settings: settingsOf(options),
		...node.returnType && { returns: typeText(node.returnType) },
		...node.sql_body && { reads: relationsIn(node.sql_body) }
	}];
}
function alterFunction$1(node) {
	const options = all(node.actions, "DefElem");
	const securityDefiner = securityOf(options);
	const volatility = volatilityOf(options);
	return [{
		kind: "alter-function",
		name: dotted(node.func?.objname),
		settings: settingsOf(options),
		resets: resetsOf(options),
		...securityDefiner !== void 0 && { securityDefiner },
		...volatility && { volatility }
	}];
}
function argumentOf(options, name) {
	return options.find((option) => option.defname === name)?.arg;
}
function volatilityOf(options) {
	const found = as(argumentOf(options, "volatility"), "String")?.sval;
	return [
		"immutable",
		"stable",
		"volatile"
	].find((one) => one === found);
}
function securityOf(options) {
	const security = as(argumentOf(options, "security"), "Boolean");
	return security && (security.boolval ?? false);
}
function settingsOf(options) {
	return Object.fromEntries(setClauses(options).flatMap(({ name = "", kind, args }) => {
		if (kind === "VAR_SET_CURRENT") return [[name.toLowerCase(), "FROM CURRENT"]];
		const value = (args ?? []).map((argument) => constant(argument) ?? "").join(", ");
		return kind === "VAR_SET_VALUE" ? [[name.toLowerCase(), value]] : [];
	}));
}
/** `SET name TO DEFAULT` is a RESET (manual 18, ALTER FUNCTION). */
function resetsOf(options) {
	return setClauses(options).filter(({ kind }) => kind !== "VAR_SET_VALUE" && kind !== "VAR_SET_CURRENT").map(({ name = "all" }) => name.toLowerCase());
}
function setClauses(options) {
	const set = options.flatMap((option) => option.defname === "set" ? option.arg ?? [] : []);
	return all(set, "VariableSetStmt");
}
// src/sql/operations/plans.ts
/** Locks that reading a statement takes, without running it. */
function locksOfQuery(query) {
	const target = as(query, "InsertStmt") ?? as(query, "UpdateStmt") ?? as(query, "DeleteStmt") ?? as(query, "MergeStmt");
	const written = nameOf(target?.relation);
	return relationsIn(query).concat(written || []).map((relation) => ({
		relation,
		mode: relation === written ? "RowExclusiveLock" : "AccessShareLock"
	}));
}
// src/sql/operations/programs.ts
function createTrigger(node) {
	return [{
		kind: "create-trigger",
		relation: nameOf(node.relation),
		name: node.trigname ?? "",
		forEachRow: node.row ?? false,
		...node.constrrel && { constraintFrom: nameOf(node.constrrel) }
	}];
}
const ROWS = /* @__PURE__ */ new Set(["new", "old"]);
/** NEW and OLD are no tables. */
function createRule(node) {
	const relation = nameOf(node.relation);
	const locks = (node.actions ?? []).flatMap(locksOfQuery);
	const writes = locks.filter(({ mode }) => mode === "RowExclusiveLock").map((lock) => lock.relation);
	const reads = [...locks.map((lock) => lock.relation), ...relationsIn(node.whereClause)];
	return [{
		kind: "create-rule",
		relation,
		name: node.rulename ?? "",
		instead: node.instead ?? false,
		writes,
		reads: reads.filter((name) => !ROWS.has(name) && !writes.includes(name))
	}];
}
function createStatistics(node) {
	return all(node.relations, "RangeVar").map((range) => ({
		kind: "create-statistics",
		name: dotted(node.defnames),
		relation: nameOf(range)
	}));
}
function publication(kind, node) {
	const objects = all(node.pubobjects, "PublicationObjSpec");
	return [{
		kind,
		name: node.pubname ?? "",
		tables: objects.flatMap((object) => object.pubtable ? nameOf(object.pubtable.relation) : []),
		allTables: node.for_all_tables ?? false,
		schemas: objects.flatMap((object) => object.pubobjtype === "PUBLICATIONOBJ_TABLES_IN_SCHEMA" ? object.name ?? [] : []),
		options: optionsOf(node.options)
	}];
}
// src/sql/operations/schemas.ts
/** With what is created along with it, which lands in the new schema (manual 18, CREATE SCHEMA). */
function createSchema(node, operationsOf) {
	const name = node.schemaname ?? roleName(node.authrole);
	return [{
		kind: "create-schema",
		name,
		ifNotExists: node.if_not_exists ?? false
	}, ...(node.schemaElts ?? []).flatMap((element) => operationsOf(inSchema(element, name)))];
}
/** The element with its own table, view, … named in the schema. */
function inSchema(element, schemaname) {
	const tag = tagOf(element);
	const body = Object.values(element)[0];
	const key = [
		"relation",
		"view",
		"sequence"
	].find((one) => body[one]);
	if (!key) return element;
	return { [tag]: {
		...body,
		[key]: {
			...body[key],
			schemaname
		}
	} };
}
function alterSequence(node) {
	const owner = all(node.options, "DefElem").find((option) => option.defname === "owned_by");
	const path = strings(as(owner?.arg, "List")?.items);
	return [{
		kind: "alter-sequence",
		relation: nameOf(node.sequence),
		...path.length > 1 && { ownedBy: path.slice(0, -1).join(".") },
		options: optionsOf(node.options)
	}];
}
function changeOwner(node) {
	const name = objectName(node.object);
	return [{
		kind: "change-owner",
		objectType: wordsOf$1(node.objectType),
		name,
		owner: roleName(node.newowner)
	}];
}
function alterSetting(scope, target, { name, kind, args } = {}) {
	const value = (args ?? []).map((argument) => constant(argument) ?? "").join(", ");
	return [{
		kind: "alter-setting",
		scope,
		...target !== void 0 && { target },
		setting: (name ?? "all").toLowerCase(),
		...kind === "VAR_SET_VALUE" && { value }
	}];
}
// src/sql/operations/session.ts
const ACTIONS = {
	TRANS_STMT_BEGIN: "begin",
	TRANS_STMT_START: "begin",
	TRANS_STMT_COMMIT: "commit",
	TRANS_STMT_COMMIT_PREPARED: "commit",
	TRANS_STMT_ROLLBACK: "rollback",
	TRANS_STMT_ROLLBACK_PREPARED: "rollback",
	TRANS_STMT_SAVEPOINT: "savepoint",
	TRANS_STMT_RELEASE: "release",
	TRANS_STMT_ROLLBACK_TO: "rollback-to",
	TRANS_STMT_PREPARE: "prepare"
};
function transaction(node) {
	return [{
		kind: "transaction",
		action: ACTIONS[node.kind ?? "TRANS_STMT_BEGIN"]
	}];
}
function set(node) {
	const name = (node.name ?? "").toLowerCase();
	if (node.kind === "VAR_SET_VALUE") return [{
		kind: "set",
		name,
		value: (node.args ?? []).map((argument) => constant(argument) ?? "").join(", "),
		local: node.is_local ?? false
	}];
	if (node.kind === "VAR_SET_DEFAULT" || node.kind === "VAR_RESET") return [{
		kind: "reset",
		name
	}];
	if (node.kind === "VAR_RESET_ALL") return [{
		kind: "reset",
		name: "all"
	}];
	return [{
		kind: "other",
		tag: "VariableSetStmt",
		relations: []
	}];
}
/** The parser gives the mode as its number, from 1 (src/include/storage/lockdefs.h). */
function lock(node) {
	const mode = LOCK_MODES[(node.mode ?? LOCK_MODES.length) - 1] ?? "AccessExclusiveLock";
	return all(node.relations, "RangeVar").map((range) => ({
		kind: "lock-table",
		relation: nameOf(range),
		mode,
		...only(range)
	}));
}
function runBlock(node) {
	const option = (name) => all(node.args, "DefElem").find((one) => one.defname === name)?.arg;
	const body = as(option("as"), "String")?.sval ?? strings(as(option("as"), "List")?.items)[0] ?? "";
	return [{
		kind: "run-block",
		language: as(option("language"), "String")?.sval ?? "plpgsql",
		body
	}];
}
// src/sql/operations/index.ts
const READERS = {
	CreateStmt: (node, text) => [createTable$1(node, text)],
	CreateForeignTableStmt: (node, text) => [createTable$1(node.base ?? {}, text, true)],
	CreateTableAsStmt: createTableAs$1,
	ViewStmt: createView$1,
	CreateSeqStmt: createSequence,
	IndexStmt: createIndex$1,
	CreateFunctionStmt: createFunction$1,
	CreateTrigStmt: createTrigger,
	CreateEventTrigStmt: (node) => [{
		kind: "create-event-trigger",
		name: node.trigname ?? "",
		event: node.eventname ?? ""
	}],
	RuleStmt: createRule,
	CreateStatsStmt: createStatistics,
	CreatePublicationStmt: (node) => publication("create-publication", node),
	AlterPublicationStmt: (node) => publication("alter-publication", node),
	CreateSchemaStmt: (node, text) => createSchema(node, (element) => operationsOf(element, text)),
	AlterSeqStmt: alterSequence,
	AlterOwnerStmt: changeOwner,
	AlterRoleSetStmt: (node) => alterSetting("role", node.role && roleName(node.role), node.setstmt),
	AlterDatabaseSetStmt: (node) => alterSetting("database", node.dbname, node.setstmt),
	AlterSystemStmt: (node) => alterSetting("system", void 0, node.setstmt),
	AlterExtensionStmt: (node) => [{
		kind: "alter-extension",
		name: node.extname ?? "",
		version: optionsOf(node.options)["new_version"]
	}],
	ReassignOwnedStmt: (node) => [{
		kind: "reassign-owned",
		roles: roleNames(node.roles),
		to: roleName(node.newrole)
	}],
	DropOwnedStmt: (node) => [{
		kind: "drop-owned",
		roles: roleNames(node.roles),
		cascade: node.behavior === "DROP_CASCADE"
	}],
	ExecuteStmt: (node) => [{
		kind: "execute",
		prepared: node.name ?? ""
	}],
	ExplainStmt: (node, text) => explain(node, text),
	PrepareStmt: (node) => [{
		kind: "other",
		tag: "PrepareStmt",
		relations: locksOfQuery(node.query)
	}],
	DeclareCursorStmt: (node, text) => node.query ? operationsOf(node.query, text) : [],
	CreateEnumStmt: (node) => [{
		kind: "create-enum",
		name: dotted(node.typeName),
		values: strings(node.vals)
	}],
	CreateExtensionStmt: (node) => [{
		kind: "create-extension",
		name: node.extname ?? ""
	}],
	AlterFunctionStmt: alterFunction$1,
	CreateRoleStmt: (node) => [{
		kind: "create-role",
		name: node.role ?? "",
		options: roleOptions(node.options)
	}],
	AlterRoleStmt: (node) => [{
		kind: "alter-role",
		name: node.role?.rolename ?? "",
		options: roleOptions(node.options)
	}],
	DropRoleStmt: dropRoles,
	GrantStmt: grant,
	GrantRoleStmt: grantRole,
	AlterDefaultPrivilegesStmt: defaultPrivileges,
	CreatePolicyStmt: createPolicy,
	AlterPolicyStmt: alterPolicy,
	CreateDomainStmt: createDomain$1,
	AlterDomainStmt: alterDomain$1,
	CreatedbStmt: createDatabase,
	DropdbStmt: dropDatabase,
	AlterDatabaseStmt: (node) => [{
		kind: "alter-database",
		name: node.dbname ?? "",
		options: optionsOf(node.options)
	}],
	AlterTableStmt: alterTable,
	AlterEnumStmt: (node) => node.oldVal ? [{
		kind: "rename-object",
		objectType: "enum value",
		name: `${dotted(node.typeName)}.${node.oldVal}`,
		to: node.newVal ?? ""
	}] : [{
		kind: "add-enum-value",
		name: dotted(node.typeName),
		value: node.newVal ?? "",
		ifNotExists: node.skipIfNewValExists ?? false
	}],
	AlterObjectSchemaStmt: setSchema,
	RenameStmt: rename,
	DropStmt: drop,
	TruncateStmt: truncate,
	InsertStmt: insert,
	UpdateStmt: update,
	DeleteStmt: remove,
	MergeStmt: merge,
	SelectStmt: select,
	CopyStmt: copy,
	LockStmt: lock,
	DoStmt: runBlock,
	CallStmt: (node) => [{
		kind: "call",
		procedure: dotted(node.funccall?.funcname)
	}],
	VariableSetStmt: set,
	TransactionStmt: transaction,
	RefreshMatViewStmt: (node) => [{
		kind: "refresh-materialized-view",
		relation: nameOf(node.relation),
		concurrently: node.concurrent ?? false,
		withData: !node.skipData
	}],
	ReindexStmt: (node) => [{
		kind: "reindex",
		relation: node.relation ? nameOf(node.relation) : void 0,
		target: REINDEX_TARGETS[node.kind ?? "REINDEX_OBJECT_TABLE"],
		concurrently: hasOption(node.params, "concurrently")
	}],
	VacuumStmt: (node) => vacuum(node),
	ClusterStmt: (node) => [{
		kind: "cluster",
		relation: node.relation ? nameOf(node.relation) : void 0
	}],
	CommentStmt: (node) => [{
		kind: "comment",
		...namedObject(node.objtype, node.object)
	}]
};
const REINDEX_TARGETS = {
	REINDEX_OBJECT_INDEX: "index",
	REINDEX_OBJECT_TABLE: "table",
	REINDEX_OBJECT_SCHEMA: "schema",
	REINDEX_OBJECT_SYSTEM: "system",
	REINDEX_OBJECT_DATABASE: "database"
};
function vacuum(node) {
	const full = hasOption(node.options, "full");
	const relations = all(node.rels, "VacuumRelation").map((one) => nameOf(one.relation));
	if (!node.is_vacuumcmd) return relations.length === 0 ? [{ kind: "analyze" }] : relations.map((relation) => ({
		kind: "analyze",
		relation
	}));
	if (relations.length === 0) return [{
		kind: "vacuum",
		full
	}];
	return relations.map((relation) => ({
		kind: "vacuum",
		relation,
		full
	}));
}
/** EXPLAIN ANALYZE runs its statement (manual 18, EXPLAIN); EXPLAIN only locks what it would use. */
function explain({ query, options }, text) {
	if (query && hasOption(options, "analyze")) return operationsOf(query, text);
	return [{
		kind: "other",
		tag: "ExplainStmt",
		relations: locksOfQuery(query)
	}];
}
/** Understood, and nothing that a rule would look at: they touch no relation of the user's, or only those named here. */
const OF_NO_INTEREST = {
	AlterCollationStmt: none,
	AlterDatabaseRefreshCollStmt: none,
	AlterEventTrigStmt: none,
	AlterExtensionContentsStmt: none,
	AlterFdwStmt: none,
	AlterForeignServerStmt: none,
	AlterObjectDependsStmt: (node) => dependsLocks(node),
	AlterOpFamilyStmt: none,
	AlterOperatorStmt: none,
	AlterStatsStmt: none,
	AlterSubscriptionStmt: none,
	AlterTSConfigurationStmt: none,
	AlterTSDictionaryStmt: none,
	AlterTableMoveAllStmt: none,
	AlterTableSpaceOptionsStmt: none,
	AlterTypeStmt: none,
	AlterUserMappingStmt: none,
	CheckPointStmt: none,
	ClosePortalStmt: none,
	CompositeTypeStmt: none,
	ConstraintsSetStmt: none,
	CreateAmStmt: none,
	CreateCastStmt: none,
	CreateConversionStmt: none,
	CreateFdwStmt: none,
	CreateForeignServerStmt: none,
	CreateOpClassStmt: none,
	CreateOpFamilyStmt: none,
	CreatePLangStmt: none,
	CreateRangeStmt: none,
	CreateSubscriptionStmt: none,
	CreateTableSpaceStmt: none,
	CreateTransformStmt: none,
	CreateUserMappingStmt: none,
	DeallocateStmt: none,
	DefineStmt: none,
	DiscardStmt: none,
	DropSubscriptionStmt: none,
	DropTableSpaceStmt: none,
	DropUserMappingStmt: none,
	FetchStmt: none,
	ImportForeignSchemaStmt: none,
	ListenStmt: none,
	LoadStmt: none,
	NotifyStmt: none,
	SecLabelStmt: none,
	UnlistenStmt: none,
	VariableShowStmt: none
};
function none() {
	return [];
}
/** An index is opened to be changed, a trigger's table to be looked at (src/backend/commands/alter.c). */
function dependsLocks({ objectType, relation }) {
	if (!relation) return [];
	const mode = objectType === "OBJECT_TRIGGER" ? "AccessShareLock" : "AccessExclusiveLock";
	return [{
		relation: nameOf(relation),
		mode
	}];
}
/** What a parsed statement does. */
function operationsOf(node, text) {
	const tag = tagOf(node);
	const reader = READERS[tag];
	const body = node[tag];
	if (reader) return reader(body, text);
	const locks = OF_NO_INTEREST[tag];
	if (locks) return [{
		kind: "other",
		tag,
		relations: locks(body)
	}];
	return [{
		kind: "not-understood",
		reason: `a statement of a kind that is not known here: ${tag}`
	}];
}
// src/sql/text.ts
/**
* Finding the author's own words for a part of a statement. The parse tree names where things start, in UTF-8 bytes,
* never where they end.
*/
var StatementText = class {
	sql;
	#ascii;
	#byteToIndex;
	constructor(sql) {
		this.sql = sql;
		this.#ascii = /^[\x00-\x7f]*$/.test(sql);
	}
	/** Byte offset, as the parser counts, to an index in UTF-16 code units. */
	index(byte) {
		if (this.#ascii) return byte;
		this.#byteToIndex ??= byteIndex(this.sql);
		return this.#byteToIndex[byte] ?? this.sql.length;
	}
	/** What stands in the first pair of parentheses at or after `byte`. */
	parenthesised(byte) {
		const open = this.sql.indexOf("(", this.index(byte));
		if (open < 0) return "";
		return this.sql.slice(open + 1, endOfExpression(this.sql, open + 1)).trim();
	}
	/** What stands in the parentheses after the first match, which names and literals cannot be part of. */
	parenthesisedAfter(words) {
		const plain = this.sql.replace(LEXEME, (token) => token.length > 1 ? " ".repeat(token.length) : token);
		const found = words.exec(plain);
		if (!found) return "";
		const open = found.index + found[0].length;
		return this.sql.slice(open + 1, endOfExpression(this.sql, open + 1)).trim();
	}
	/** From `byte` to the comma, parenthesis or end that closes it, but not beyond `limit` (a byte offset). */
	expression(byte, limit) {
		return this.expressionAt(this.index(byte), limit === void 0 ? void 0 : this.index(limit));
	}
	/** The same, with both places as indexes. */
	expressionAt(from, limit = this.sql.length) {
		return this.sql.slice(from, Math.min(endOfExpression(this.sql, from), limit)).trim();
	}
};
function byteIndex(sql) {
	const table = new Uint32Array(sql.length * 3 + 1);
	let byte = 0;
	let index = 0;
	for (const character of sql) {
		const point = character.codePointAt(0) ?? 0;
		const width = point < 128 ? 1 : point < 2048 ? 2 : point < 65536 ? 3 : 4;
		table.fill(index, byte, byte + width);
		byte += width;
		index += character.length;
	}
	return table.fill(sql.length, byte);
}
const LEXEME = /'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[^]*?\1|--[^\n]*|\/\*[^]*?\*\/|[()[\],]/g;
/** Where the expression that begins at `from` ends: at an unnested comma or closing bracket, or with the text. */
function endOfExpression(sql, from) {
	let depth = 0;
	LEXEME.lastIndex = from;
	for (let found = LEXEME.exec(sql); found; found = LEXEME.exec(sql)) {
		const token = found[0];
		if (token === "(" || token === "[") depth += 1;
		else if (token === ")" || token === "]") depth -= 1;
		if (depth < 0 || depth === 0 && token === ",") return found.index;
	}
	return sql.length;
}
// src/sql/transactional.ts
/** A body that commits by itself, which only works outside a transaction block (manual 18, 41.8). */
const COMMITS = /\b(?:commit|rollback)\b\s*(?:;|and\b)/i;
/** Whether the tool, or the server for a batch of several statements, opens one transaction around the whole script. */
function isOneTransaction({ transaction, statements }) {
	return transaction === "one" || transaction === "batch" && statements.length > 1;
}
/** Whether the tool opens a transaction for a statement, and maybe for others beside it. */
function isInsideTool(script, statement) {
	return isOneTransaction(script) || script.transaction === "stretches" && statement.transactional;
}
/**
* Whether the server runs the statement inside a transaction block: false for what calls PreventInTransactionBlock()
* (manual 18, the reference pages of CREATE INDEX, REINDEX, VACUUM, CLUSTER, CREATE DATABASE, ALTER SYSTEM, …).
*/
function isTransactional(operations) {
	return !operations.some(isOutside);
}
function isOutside(operation) {
	switch (operation.kind) {
		case "create-index":
		case "drop-index":
		case "detach-partition": return operation.concurrently;
		case "reindex": return operation.concurrently || !["index", "table"].includes(operation.target);
		case "vacuum": return true;
		case "cluster": return operation.relation === void 0;
		case "run-block": return COMMITS.test(operation.body);
		case "drop-object": return [
			"database",
			"tablespace",
			"subscription"
		].includes(operation.objectType);
		case "create-database":
		case "drop-database": return true;
		case "alter-setting": return operation.scope === "system";
		case "alter-database": return "tablespace" in operation.options;
		case "other": return OUTSIDE.has(operation.tag);
		default: return false;
	}
}
const OUTSIDE = /* @__PURE__ */ new Set([
	"CreateTableSpaceStmt",
	"DropTableSpaceStmt",
	"CreateSubscriptionStmt",
	"DropSubscriptionStmt"
]);
// src/sql/script.ts
/** Loads the server's grammar (WebAssembly). Await it once before anything else of this module. */
const loadParser = import_wasm.loadModule;
/** A file's statements in order, each read by the server's own grammar. What does not parse is kept and marked. */
function parseScript(file) {
	const lines = new Lines(file.text);
	const statements = [];
	const backslashes = [];
	const pieces = split(file.text);
	pieces.forEach((piece, at) => {
		if (piece.kind === "statement") statements.push(statementOf(file.path, piece, lines, copyAfter(pieces, at)));
		if (piece.kind === "backslash") backslashes.push({
			text: piece.text,
			line: piece.line
		});
	});
	return {
		statements,
		backslashes
	};
}
function copyAfter(pieces, at) {
	const statement = pieces[at];
	if (statement?.kind !== "statement" || !statement.copiesFromStdin) return void 0;
	let text = "";
	let next = at + 1;
	for (; pieces[next]?.kind === "copy-data"; next += 1) {
		const piece = pieces[next];
		if (piece?.kind === "copy-data") text += piece.lines;
	}
	return {
		text,
		isEnded: pieces[next]?.kind === "copy-end"
	};
}
function statementOf(path, piece, lines, copy) {
	const read = swallows(copy) ? unread(NEVER_ENDS, piece, lines) : readStatement(piece, lines);
	return {
		file: path,
		sql: piece.text,
		span: {
			start: lines.at(piece.start),
			end: lines.at(piece.start + piece.text.length)
		},
		transactional: isTransactional(read.operations),
		comments: piece.comments,
		...read,
		...copy && { copyData: copy.text }
	};
}
/** What follows, SQL or not, is taken for data: nobody would hear of it. */
function swallows(copy) {
	return copy !== void 0 && !copy.isEnded && copy.text.trim() !== "";
}
const NEVER_ENDS = {
	message: "the data of COPY never end: a line of `\\.` is missing",
	index: 0
};
function readStatement(piece, lines) {
	const read = parse(new StatementText(piece.text));
	return "operations" in read ? read : unread(read, piece, lines);
}
function unread({ message, index }, piece, lines) {
	return {
		operations: [{
			kind: "not-understood",
			reason: `not understood: ${message}`
		}],
		roles: [],
		syntaxError: {
			message,
			position: lines.at(piece.start + index)
		}
	};
}
/** One statement from elsewhere than a script: what it does, and what the grammar has against it. */
function readSql(sql) {
	const read = parse(new StatementText(sql));
	if ("operations" in read) return read;
	return {
		operations: [{
			kind: "not-understood",
			reason: `not understood: ${read.message}`
		}],
		roles: []
	};
}
/** Longest statement that is handed to the parser, in UTF-16 code units: its tree takes some forty times as much. */
const LONGEST$1 = 24e6;
/** The server's lexer reads a run of them again from every slash and star: minutes for some 100,000. */
const OPERATOR_RUN = /[~!@#^&|`?+\-*/%<>=]{1000}/;
function parse(text) {
	if (text.sql.length > LONGEST$1) return {
		message: `longer than ${LONGEST$1} characters`,
		index: 0
	};
	if (text.sql.includes("\0")) return {
		message: "a NUL byte",
		index: text.sql.indexOf("\0")
	};
	const run = text.sql.search(OPERATOR_RUN);
	if (run >= 0) return {
		message: "more than 1000 operator characters in a row",
		index: run
	};
	try {
		const node = (0, import_wasm.parseSync)(text.sql).stmts?.[0]?.stmt;
		if (!node) return {
			message: "no statement found",
			index: 0
		};
		return {
			operations: operationsOf(node, text),
			roles: rolesIn(node)
		};
	} catch (error) {
		return failureOf(error, text);
	}
}
/** The grammar's own complaint, or that the tree is too deep or too large to be held. */
function failureOf(error, { sql }) {
	const details = (0, import_wasm.hasSqlDetails)(error) ? error.sqlDetails : void 0;
	if (details) return {
		message: shortened$1(details.message),
		index: cursorIndex(sql, details.cursorPosition)
	};
	if (error instanceof RangeError) return {
		message: "nested too deeply to be read",
		index: 0
	};
	return {
		message: error instanceof Error ? error.message : "too large to be read",
		index: 0
	};
}
/** `unterminated quoted string at or near` quotes all the rest of the file. */
function shortened$1(message) {
	const limit = 120;
	return message.length > limit ? `${message.slice(0, limit)}…` : message;
}
/** libpg-query counts the cursor in characters (code points), from 0. */
function cursorIndex(sql, cursor) {
	if (cursor === void 0 || cursor <= 0) return 0;
	return Math.min(Array.from(sql.slice(0, cursor * 2)).slice(0, cursor).join("").length, sql.length);
}
/** Where an offset of a statement lies in its file: the server counts characters, from 1 (manual 18, 54.8, field P). */
function positionInFile(file, statement, character) {
	return new Lines(file.text).at(statement.span.start.offset + cursorIndex(statement.sql, character - 1));
}
// src/sql/resolve.ts
/**
* The same operation with its names qualified, the way the server looks them up: what exists is found along the search
* path, what is new goes to the path's first schema (manual 18, 5.10.3).
*/
function resolveOperation(operation, catalog, searchPath) {
	const place = creator(searchPath);
	const find = finder(catalog.relations, searchPath);
	const own = CREATES_RELATION.has(operation.kind) ? place : find;
	const resolved = { ...operation };
	for (const [key, value] of Object.entries(operation)) if (key === "relation" && typeof value === "string") resolved[key] = own(value);
	else if (SINGLE.has(key) && typeof value === "string") resolved[key] = find(value);
	else if (LISTS.has(key) && Array.isArray(value)) resolved[key] = value.map(String).map(find);
	return {
		...resolved,
		...resolvedParts(operation, catalog, find, searchPath)
	};
}
const SINGLE = /* @__PURE__ */ new Set([
	"partition",
	"partitionOf",
	"ownedBy",
	"parent",
	"constraintFrom"
]);
const LISTS = /* @__PURE__ */ new Set([
	"inherits",
	"reads",
	"writes",
	"like",
	"locked",
	"tables"
]);
const CREATES_RELATION = /* @__PURE__ */ new Set([
	"create-table",
	"create-table-as",
	"create-view",
	"create-sequence"
]);
/** Names that stand deeper, and those of things that are no relations. */
function resolvedParts(operation, catalog, find, searchPath) {
	switch (operation.kind) {
		case "add-constraint": return { constraint: resolveConstraint(operation.constraint, find) };
		case "add-column": return { column: resolveColumn(operation.column, find) };
		case "create-table": return {
			columns: operation.columns.map((column) => resolveColumn(column, find)),
			constraints: operation.constraints.map((constraint) => resolveConstraint(constraint, find))
		};
		case "create-enum":
		case "create-function":
		case "create-domain": return { name: creator(searchPath)(operation.name) };
		case "alter-domain": return { name: finder(catalog.domains, searchPath)(operation.name) };
		case "alter-function": return { name: finder(catalog.functions, searchPath)(operation.name) };
		case "grant": return { objects: operation.objects.map(grantedOn(operation, catalog, searchPath)) };
		case "add-enum-value": return { name: finder(catalog.enums, searchPath)(operation.name) };
		case "drop-object":
		case "rename-object": {
			const known = namesOf(operation.objectType, catalog);
			return known && { name: finder(known, searchPath)(operation.name) };
		}
		case "other": return { relations: operation.relations.map((lock) => ({
			...lock,
			relation: find(lock.relation)
		})) };
		default: return;
	}
}
/** What is known of such objects; undefined for those whose names are left as they are. */
function namesOf(objectType, catalog) {
	if (objectType === "sequence") return catalog.relations;
	if (objectType === "domain") return catalog.domains;
	if (objectType === "type") return catalog.enums;
	return [
		"function",
		"procedure",
		"routine"
	].includes(objectType) ? catalog.functions : void 0;
}
/** Of tables and functions; everything else is named without a schema, or is not in the catalogue. */
function grantedOn({ objectType, allInSchema }, catalog, searchPath) {
	const known = objectType === "table" ? catalog.relations : namesOf(objectType, catalog);
	return known && !allInSchema ? finder(known, searchPath) : (name) => name;
}
function creator(searchPath) {
	return (name) => name === "" || name.includes(".") ? name : `${searchPath[0] ?? "public"}.${name}`;
}
function finder(known, searchPath) {
	const create = creator(searchPath);
	return (name) => {
		const found = name.includes(".") ? void 0 : searchPath.find((schema) => known.has(`${schema}.${name}`));
		return found === void 0 ? create(name) : `${found}.${name}`;
	};
}
function resolveColumn(column, find) {
	return {
		...column,
		constraints: column.constraints.map((constraint) => resolveConstraint(constraint, find))
	};
}
function resolveConstraint(constraint, find) {
	if (!constraint.references) return constraint;
	return {
		...constraint,
		references: {
			...constraint.references,
			relation: find(constraint.references.relation)
		}
	};
}
// src/sql/session.ts
const DEFAULTS = {
	lockTimeoutMs: 0,
	statementTimeoutMs: 0,
	searchPath: ["public"]
};
/** A session that has just connected, with the server's defaults. */
const NEW_SESSION = {
	...DEFAULTS,
	outer: DEFAULTS
};
/** The session after a statement; `SET LOCAL` lasts until the transaction ends (manual 18, SET). */
function nextSession(session, statement, transactionEnds) {
	const set = statement.operations.reduce(applySetting, session);
	return transactionEnds ? ended(set) : set;
}
/** The session when its transaction has ended. */
function ended({ outer }) {
	return {
		...outer,
		outer
	};
}
function applySetting(session, operation) {
	if (operation.kind === "set") {
		const changed = settingFrom(operation.name, operation.value);
		return {
			...session,
			...changed,
			outer: operation.local ? session.outer : {
				...session.outer,
				...changed
			}
		};
	}
	if (operation.kind !== "reset") return session;
	const changed = defaultOf$1(operation.name);
	return {
		...session,
		...changed,
		outer: {
			...session.outer,
			...changed
		}
	};
}
/** A value that only the run knows leaves the path as it is. */
function settingFrom(name, value) {
	if (name === "lock_timeout") return { lockTimeoutMs: milliseconds$1(value ?? "0") };
	if (name === "statement_timeout") return { statementTimeoutMs: milliseconds$1(value ?? "0") };
	return name === "search_path" && value !== void 0 ? { searchPath: schemasIn(value) } : {};
}
function defaultOf$1(name) {
	if (name === "all") return DEFAULTS;
	if (name === "lock_timeout") return { lockTimeoutMs: DEFAULTS.lockTimeoutMs };
	if (name === "statement_timeout") return { statementTimeoutMs: DEFAULTS.statementTimeoutMs };
	return name === "search_path" ? { searchPath: DEFAULTS.searchPath } : {};
}
/** Schemas of a search_path as SET writes it. */
function schemasIn(path) {
	return path.split(",").map((name) => name.trim().replace(/^"(.*)"$/, "$1")).filter((name) => name !== "" && name !== "$user");
}
// src/catalog/apply/overlay.ts
/** As many changes are kept apart before they are copied into a map of all; below twice that a copy is as cheap. */
const KEPT_APART = 64;
/**
* A large map of relations with a few changes on top. A new state of the catalogue thus costs a copy of those few, and
* the states before it stay as they were.
*/
var Overlay = class Overlay {
	base;
	/** Undefined for what is gone. */
	changed;
	size;
	constructor(base, changed) {
		this.base = base;
		this.changed = changed;
		this.size = sizeOf(base, changed);
	}
	/** The relations with these put in their places; undefined takes one out. */
	static over(relations, changes) {
		const { base, changed } = relations instanceof Overlay ? relations : {
			base: relations,
			changed: []
		};
		const all = new Map([...changed, ...changes]);
		if (base.size >= 128 && all.size <= KEPT_APART) return new Overlay(base, all);
		const whole = new Map(base);
		for (const [name, relation] of all) if (relation) whole.set(name, relation);
		else whole.delete(name);
		return whole;
	}
	get(name) {
		return this.changed.has(name) ? this.changed.get(name) : this.base.get(name);
	}
	has(name) {
		return this.get(name) !== void 0;
	}
	entries() {
		const all = [];
		this.forEach((relation, name) => all.push([name, relation]));
		return all.values();
	}
	keys() {
		const all = [];
		this.forEach((_, name) => all.push(name));
		return all.values();
	}
	values() {
		const all = [];
		this.forEach((relation) => all.push(relation));
		return all.values();
	}
	[Symbol.iterator]() {
		return this.entries();
	}
	/** In order of their coming, as a Map does. */
	forEach(each) {
		this.base.forEach((relation, name) => {
			const now = this.changed.has(name) ? this.changed.get(name) : relation;
			if (now) each(now, name, this);
		});
		this.changed.forEach((relation, name) => {
			if (relation && !this.base.has(name)) each(relation, name, this);
		});
	}
};
function sizeOf(base, changed) {
	let size = base.size;
	for (const [name, relation] of changed) size += Number(relation !== void 0) - Number(base.has(name));
	return size;
}
// src/catalog/names.ts
/**
* The name that the server gives an index, a constraint or a sequence whose author gave none: `orders_email_key`, and
* with a number where that is taken (ChooseRelationName() in src/backend/commands/indexcmds.c).
*/
function chosenName(catalog, relation, columns, suffix) {
	const schema = schemaOf(relation);
	for (let number = 0;; number += 1) {
		const label = number === 0 ? suffix : `${suffix}${number}`;
		const name = fitted(bareName(relation), columns.join("_"), label);
		if (!isTaken(catalog, `${schema}.${name}`)) return name;
	}
}
function isTaken({ relations }, name) {
	if (relations.has(name)) return true;
	if (!(relations instanceof Overlay)) return hasConstraint(relations.values(), name);
	if (constraintNames(relations.base).has(name)) return hasConstraint(relations.values(), name);
	return hasConstraint([...relations.changed.values()].filter((one) => one !== void 0), name);
}
function hasConstraint(relations, name) {
	const schema = schemaOf(name);
	const bare = bareName(name);
	for (const one of relations) if (one.constraints.some((constraint) => constraint.name === bare) && schemaOf(one.name) === schema) return true;
	return false;
}
const namesByRelations = /* @__PURE__ */ new WeakMap();
/** Qualified by the schema of their tables. */
function constraintNames(relations) {
	let names = namesByRelations.get(relations);
	if (!names) {
		names = new Set([...relations.values()].flatMap(({ name, constraints }) => constraints.map((one) => `${schemaOf(name)}.${one.name}`)));
		namesByRelations.set(relations, names);
	}
	return names;
}
/** Longest name, in bytes (NAMEDATALEN - 1; manual 18, 4.1.1). Names are taken to be ASCII here. */
const LONGEST = 63;
/** The longer of the two parts is cut until the whole fits (makeObjectName() in indexcmds.c). */
function fitted(table, columns, label) {
	let [first, second] = [table, columns];
	const whole = () => [
		first,
		second,
		label
	].filter((part) => part !== "").join("_");
	while (whole().length > LONGEST) if (first.length > second.length) first = first.slice(0, -1);
	else second = second.slice(0, -1);
	return whole();
}
// src/catalog/apply/edit.ts
function put$1(catalog, relation) {
	return {
		...catalog,
		relations: Overlay.over(catalog.relations, [[relation.name, relation]])
	};
}
/** Without these relations, and with nothing else changed. */
function without(catalog, names) {
	const gone = [...names].map((name) => [name, void 0]);
	return {
		...catalog,
		relations: Overlay.over(catalog.relations, gone)
	};
}
/** Changes a relation. One that nobody has described is there all the same, unless the catalogue is complete. */
function change(catalog, name, how) {
	const relation = relationOf(catalog, name);
	return relation ? put$1(catalog, how(relation)) : catalog;
}
function relationOf({ relations, complete }, name) {
	return relations.get(name) ?? (complete ? void 0 : emptyRelation(name, "table", false));
}
/** The same change in every relation; one that it does not concern had best be given back as it is. */
function changeAll(catalog, how) {
	const changed = [];
	catalog.relations.forEach((relation, name) => {
		const now = how(relation);
		if (now !== relation) changed.push([name, now]);
	});
	if (changed.length === 0) return catalog;
	return {
		...catalog,
		relations: Overlay.over(catalog.relations, changed)
	};
}
function changeColumn(name, how) {
	return (relation) => ({
		...relation,
		columns: relation.columns.map((column) => column.name === name ? how(column) : column)
	});
}
function changeConstraint(name, how) {
	return (relation) => ({
		...relation,
		constraints: relation.constraints.map((constraint) => constraint.name === name ? how(constraint) : constraint)
	});
}
// src/catalog/apply/indexes.ts
function createIndex(catalog, operation, isNew) {
	const { relation } = operation;
	const name = `${schemaOf(relation)}.${operation.name ?? nameFor$1(catalog, relation, operation)}`;
	if (operation.ifNotExists && catalog.relations.has(name)) return catalog;
	const children = childrenOf(catalog, relation);
	const index = {
		...indexFrom(operation, catalog),
		name,
		valid: !operation.only || children.length === 0
	};
	const created = putIndex(catalog, relation, index, isNew);
	if (operation.only) return created;
	return children.reduce((state, child) => inheritIndex(state, child, index, isNew), created);
}
function indexFrom(operation, catalog) {
	const { method, unique, keys, predicate, include, nullsNotDistinct } = operation;
	return {
		method,
		unique,
		primary: false,
		keys,
		predicate,
		include,
		keyOptions: keyOptions(operation, catalog),
		...nullsNotDistinct && { nullsNotDistinct }
	};
}
/** The index of a partition, and of its partitions, that belongs to one of the parent. */
function inheritIndex(catalog, relation, parent, isNew) {
	const name = `${schemaOf(relation)}.${nameFor$1(catalog, relation, parent)}`;
	const index = {
		...parent,
		name,
		valid: true
	};
	const created = change(putIndex(catalog, relation, index, isNew), name, (one) => ({
		...one,
		partOf: parent.name
	}));
	return childrenOf(catalog, relation).reduce((state, child) => inheritIndex(state, child, index, isNew), created);
}
/** ALTER INDEX … ATTACH PARTITION: with the last partition's index the parent's becomes valid. */
function attachIndex(catalog, parent, part) {
	const attached = change(catalog, part, (one) => ({
		...one,
		partOf: parent
	}));
	const table = catalog.relations.get(parent)?.table ?? "";
	if ([...attached.relations.values()].filter((one) => one.partOf === parent).length < childrenOf(attached, table).length) return attached;
	return change(attached, table, (one) => ({
		...one,
		indexes: one.indexes.map((index) => index.name === parent ? {
			...index,
			valid: true
		} : index)
	}));
}
/** An index is a relation of its own, and part of its table. */
function putIndex(catalog, table, index, isNew) {
	return change(put$1(catalog, {
		...emptyRelation(index.name, "index", isNew),
		table
	}), table, (one) => ({
		...one,
		indexes: [...one.indexes, index]
	}));
}
function nameFor$1(catalog, relation, { keys, include = [] }) {
	const columns = new Set(catalog.relations.get(relation)?.columns.map((column) => column.name));
	return chosenName(catalog, relation, wordsOf([...keys, ...include], columns), "idx");
}
/** What stands for each key in the index's name: its column, its function, or `expr` (FigureIndexColname()). */
function wordsOf(keys, columns) {
	const words = [];
	for (const key of keys) {
		const word = columns.has(key) ? key : wordOf(key);
		const same = words.filter((one) => one === word).length;
		words.push(same === 0 ? word : `${word}${same}`);
	}
	return words;
}
function wordOf(key) {
	return /^"?([\w$]+)"?$/.exec(key)?.[1] ?? /^(?:\w+\.)?(\w+)\s*\(/.exec(key)?.[1] ?? "expr";
}
/** As the server would tell them, except that an operator class is taken not to be the default one when it is named. */
function keyOptions({ relation, keys, elements = [] }, catalog) {
	const words = elements.map(({ collation, operatorClass, descending, nulls }, at) => {
		const own = columnOf(catalog, relation, keys[at] ?? "")?.collation;
		const name = collation && bareName(collation);
		return [
			...name && name !== own && !(own === void 0 && name === "default") ? [`COLLATE ${name}`] : [],
			...operatorClass ? [bareName(operatorClass)] : [],
			...descending ? ["DESC"] : [],
			...nulls && nulls === "first" !== descending ? [`NULLS ${nulls.toUpperCase()}`] : []
		].join(" ");
	});
	return words.some((one) => one !== "") ? words : void 0;
}
// src/catalog/apply/rename.ts
/** Renames relations wherever they are named; a constraint has the name of its index. */
function renameRelations(catalog, names) {
	const renamed = changeAll(catalog, inRelation(new Map(Object.entries(names))));
	return Object.keys(names).flatMap((name) => renamed.relations.get(name) ?? []).reduce(put$1, without(renamed, Object.keys(names)));
}
function inRelation(names) {
	const swap = (name) => names.get(name) ?? name;
	return (relation) => {
		if (!isNamedIn(relation, names)) return relation;
		return {
			...relation,
			name: swap(relation.name),
			table: relation.table && swap(relation.table),
			partitionOf: relation.partitionOf && swap(relation.partitionOf),
			partOf: relation.partOf && swap(relation.partOf),
			usedBy: relation.usedBy.map((use) => ({
				...use,
				relation: swap(use.relation)
			})),
			indexes: relation.indexes.map((index) => ({
				...index,
				name: swap(index.name)
			})),
			constraints: relation.constraints.map((constraint) => renamedConstraint(constraint, swap))
		};
	};
}
function isNamedIn(relation, names) {
	const { name, table = "", partitionOf = "", partOf = "", usedBy, indexes, constraints } = relation;
	return [
		name,
		table,
		partitionOf,
		partOf
	].some((one) => names.has(one)) || usedBy.some((use) => names.has(use.relation)) || indexes.some((index) => names.has(index.name)) || constraints.some(({ index = "", references }) => names.has(index) || names.has(references?.relation ?? ""));
}
function renamedConstraint(constraint, swap) {
	const { index, references } = constraint;
	return {
		...constraint,
		name: index ? bareName(swap(index)) : constraint.name,
		index: index && swap(index),
		references: references && {
			...references,
			relation: swap(references.relation)
		}
	};
}
/** ALTER TABLE … SET SCHEMA takes the table's indexes and sequences along. */
function moveToSchema(catalog, relation, schema) {
	const along = [...catalog.relations.values()].filter((one) => one.name === relation || one.table === relation && schemaOf(one.name) === schemaOf(relation));
	return renameRelations(catalog, Object.fromEntries(along.map(({ name }) => [name, `${schema}.${bareName(name)}`])));
}
/** Renames a constraint, and the index that it has. */
function renameConstraint(catalog, relation, from, to) {
	const index = catalog.relations.get(relation)?.constraints.find((one) => one.name === from)?.index;
	const renamed = changeAll(catalog, (table) => table.name === relation ? {
		...table,
		constraints: table.constraints.map((one) => one.name === from ? {
			...one,
			name: to
		} : one)
	} : table);
	return index ? renameRelations(renamed, { [index]: `${schemaOf(index)}.${to}` }) : renamed;
}
/** Renames a column in its table and partitions, and in the foreign keys that refer to it. */
function renameColumn(catalog, relations, from, to) {
	const swap = (name) => name === from ? to : name;
	return changeAll(catalog, (table) => {
		const own = relations.includes(table.name);
		const refers = table.constraints.some(({ references }) => references && relations.includes(references.relation));
		if (!own && !refers) return table;
		return {
			...table,
			columns: own ? table.columns.map((one) => ({
				...one,
				name: swap(one.name)
			})) : table.columns,
			partitionKey: own ? table.partitionKey?.map(swap) : table.partitionKey,
			indexes: own ? table.indexes.map((index) => ({
				...index,
				keys: index.keys.map(swap),
				include: index.include?.map(swap)
			})) : table.indexes,
			constraints: table.constraints.map((one) => ({
				...one,
				columns: own ? one.columns.map(swap) : one.columns,
				references: one.references && relations.includes(one.references.relation) ? {
					...one.references,
					columns: one.references.columns.map(swap)
				} : one.references
			}))
		};
	});
}
// src/catalog/apply/constraints.ts
const SUFFIX = {
	"primary-key": "pkey",
	unique: "key",
	check: "check",
	"foreign-key": "fkey",
	exclusion: "excl",
	"not-null": "not_null"
};
/** Adds a constraint to a table and its partitions, with the index that it brings. */
function addConstraint(catalog, relation, definition, isNew) {
	const table = relationOf(catalog, relation);
	if (!table) return catalog;
	const constraint = constraintFrom(catalog, table, definition);
	const whole = indexFor(change(catalog, relation, withConstraint(constraint)), table, constraint, definition, isNew);
	const own = {
		...definition,
		name: definition.kind === "check" ? constraint.name : void 0
	};
	return childrenOf(catalog, relation).reduce((state, child) => attachKey(addConstraint(state, child, own, isNew), constraint, child), whole);
}
/** A parent's constraint as its child gets it: keys are named anew. */
function inherited(constraint) {
	const { name, kind, columns, validated, expression, references } = constraint;
	return {
		name: kind === "check" || kind === "foreign-key" ? name : void 0,
		kind,
		columns,
		notValid: !validated,
		enforced: true,
		expression,
		references
	};
}
/** A key of a partition has an index that is part of the parent's. */
function attachKey(catalog, parent, partition) {
	const own = catalog.relations.get(partition)?.constraints.find(({ kind, columns }) => kind === parent.kind && columns.join() === parent.columns.join());
	return own?.index && parent.index ? change(catalog, own.index, (one) => ({
		...one,
		partOf: parent.index
	})) : catalog;
}
function withConstraint(constraint) {
	return (relation) => {
		const added = {
			...relation,
			constraints: [...relation.constraints, constraint]
		};
		if (constraint.kind !== "primary-key" && constraint.kind !== "not-null") return added;
		return constraint.columns.reduce((table, name) => changeColumn(name, (column) => ({
			...column,
			notNull: true
		}))(table), added);
	};
}
function constraintFrom(catalog, table, definition) {
	const { kind, expression, references, usingIndex } = definition;
	const columns = table.indexes.find((index) => bareName(index.name) === usingIndex)?.keys ?? constrained(definition, table);
	const name = definition.name ?? usingIndex ?? nameFor(catalog, table.name, kind, [...columns, ...definition.include ?? []]);
	return {
		name,
		kind,
		columns,
		validated: !definition.notValid && definition.enforced,
		expression,
		references: references && withKey(catalog, references),
		index: BRINGS_INDEX.has(kind) ? `${schemaOf(table.name)}.${name}` : void 0
	};
}
const BRINGS_INDEX = /* @__PURE__ */ new Set([
	"primary-key",
	"unique",
	"exclusion"
]);
function constrained({ columns, expression }, table) {
	if (expression === void 0) return columns;
	return columnsIn(expression).filter((name) => table.columns.some((column) => column.name === name));
}
/** A CHECK of several columns is named after none of them (ChooseConstraintName() in src/backend/catalog/pg_constraint.c). */
function nameFor(catalog, relation, kind, columns) {
	return chosenName(catalog, relation, kind === "primary-key" || kind === "check" && columns.length > 1 ? [] : columns, SUFFIX[kind]);
}
/** REFERENCES without columns means the parent's primary key. */
function withKey(catalog, { relation, columns }) {
	if (columns.length > 0) return {
		relation,
		columns
	};
	return {
		relation,
		columns: (catalog.relations.get(relation)?.constraints.find((one) => one.kind === "primary-key"))?.columns ?? []
	};
}
function indexFor(catalog, { name: table }, { kind, index, columns }, { usingIndex, method = "btree", include, nullsNotDistinct }, isNew) {
	if (index === void 0) return catalog;
	const primary = kind === "primary-key";
	if (usingIndex === void 0) return putIndex(catalog, table, {
		name: index,
		method,
		unique: kind !== "exclusion",
		primary,
		valid: true,
		keys: columns,
		include,
		...nullsNotDistinct && { nullsNotDistinct }
	}, isNew);
	return change(renameRelations(catalog, { [`${schemaOf(table)}.${usingIndex}`]: index }), table, (one) => ({
		...one,
		indexes: one.indexes.map((old) => old.name === index ? {
			...old,
			primary
		} : old)
	}));
}
/** Drops a constraint with its index, and with the foreign keys that need it: the server asks for CASCADE there. */
function dropConstraint(catalog, relation, name) {
	const gone = catalog.relations.get(relation)?.constraints.find((one) => one.name === name);
	if (!gone) return catalog;
	const bare = change(without(catalog, gone.index ? [gone.index] : []), relation, (table) => ({
		...table,
		constraints: table.constraints.filter((one) => one !== gone),
		indexes: table.indexes.filter((index) => index.name !== gone.index)
	}));
	return gone.index ? changeAll(bare, withoutKeysTo(relation, gone.columns)) : bare;
}
/** Without the foreign keys that refer to exactly these columns. */
function withoutKeysTo(relation, columns) {
	const key = columns.toSorted().join();
	return (table) => {
		const kept = table.constraints.filter(({ references }) => references?.relation !== relation || references.columns.toSorted().join() !== key);
		return kept.length === table.constraints.length ? table : {
			...table,
			constraints: kept
		};
	};
}
// src/catalog/apply/domains.ts
function createDomain(catalog, operation) {
	const { name, type, notNull, constraints } = operation;
	return put(catalog, {
		name,
		type,
		notNull,
		checks: constraints.map(checkOf),
		default: operation.default?.text
	});
}
/** Of a domain that nobody has described there is nothing to change. */
function alterDomain(catalog, operation) {
	const domain = catalog.domains.get(operation.name);
	return domain ? put(catalog, {
		...domain,
		...changed(domain, operation)
	}) : catalog;
}
function dropDomain(catalog, name) {
	return {
		...catalog,
		domains: new Map([...catalog.domains].filter(([known]) => known !== name))
	};
}
function changed({ checks }, { action, constraint, definition }) {
	switch (action) {
		case "set-not-null": return { notNull: true };
		case "drop-not-null": return { notNull: false };
		case "drop-default": return { default: void 0 };
		case "add-constraint": return definition?.kind === "not-null" ? { notNull: true } : { checks: [...checks, ...definition ? [checkOf(definition)] : []] };
		case "drop-constraint": return { checks: checks.filter(({ name }) => name !== constraint) };
		default: return {};
	}
}
function checkOf({ name = "", expression = "" }) {
	return {
		name,
		expression
	};
}
function put(catalog, domain) {
	return {
		...catalog,
		domains: new Map(catalog.domains).set(domain.name, domain)
	};
}
// src/catalog/apply/drop.ts
/**
* Without these relations and all that cannot be without them: indexes, sequences, partitions, views, foreign keys.
* What would need CASCADE goes as well, since the server would have refused it otherwise.
*/
function dropRelations(catalog, names) {
	const gone = /* @__PURE__ */ new Set();
	const add = (name) => {
		if (gone.has(name)) return;
		gone.add(name);
		const { kind, usedBy = [] } = catalog.relations.get(name) ?? {};
		for (const { relation } of usedBy) add(relation);
		if (kind === "index" || kind === "sequence") return;
		catalog.relations.forEach((one) => {
			if (one.table === name || one.partitionOf === name) add(one.name);
		});
	};
	for (const name of names) add(name);
	return changeAll(without(catalog, gone), withoutMentionOf(gone));
}
function withoutMentionOf(gone) {
	return (relation) => {
		const { usedBy, indexes, constraints } = relation;
		if (!(usedBy.some((use) => gone.has(use.relation)) || indexes.some((index) => gone.has(index.name)) || constraints.some(({ references }) => references && gone.has(references.relation)))) return relation;
		return {
			...relation,
			usedBy: usedBy.filter((use) => !gone.has(use.relation)),
			indexes: indexes.filter((index) => !gone.has(index.name)),
			constraints: constraints.filter(({ references }) => !references || !gone.has(references.relation))
		};
	};
}
/** Without a column, in its table and partitions, and without the indexes, constraints and sequence that need it. */
function dropColumn(catalog, relations, column) {
	return changeAll(dropRelations(catalog, relations.flatMap((name) => {
		const table = catalog.relations.get(name);
		return table ? relationsNeeding(catalog, table, column) : [];
	})), (table) => {
		const refersToIt = (one) => one.references && relations.includes(one.references.relation) && one.references.columns.includes(column);
		const kept = table.constraints.filter((one) => !refersToIt(one));
		if (!relations.includes(table.name)) return kept.length === table.constraints.length ? table : {
			...table,
			constraints: kept
		};
		return {
			...table,
			columns: table.columns.filter((one) => one.name !== column),
			constraints: kept.filter((one) => !one.columns.includes(column))
		};
	});
}
/** Indexes name their columns; a sequence is known by the name that the server gives it. */
function relationsNeeding(catalog, table, column) {
	const indexes = table.indexes.filter(({ keys, predicate = "", include = [] }) => [
		...keys,
		...include,
		predicate
	].some((text) => mentions(text, column)));
	const sequence = `${schemaOf(table.name)}.${chosenName(EMPTY_CATALOG, table.name, [column], "seq")}`;
	const owned = catalog.relations.get(sequence)?.table === table.name ? [sequence] : [];
	return [...indexes.map((index) => index.name), ...owned];
}
function mentions(text, column) {
	return text === column || text.split(/[^\w$]+/).includes(column);
}
// src/catalog/apply/names.ts
/** A policy or trigger that is made; replaced, it has the same name. */
function withName(list, name) {
	return (relation) => ({
		...relation,
		[list]: [...(relation[list] ?? []).filter((one) => one !== name), name].toSorted((a, b) => a < b ? -1 : 1)
	});
}
function withoutName(list, name) {
	return (relation) => {
		const kept = (relation[list] ?? []).filter((one) => one !== name);
		return {
			...relation,
			[list]: kept.length > 0 ? kept : void 0
		};
	};
}
/** What an ALTER TABLE that has no operation of its own changes of it; not of its partitions. */
function rowSecurity(subtype) {
	return (relation) => {
		if (subtype === "AT_EnableRowSecurity") return {
			...relation,
			rowSecurity: true
		};
		return subtype === "AT_DisableRowSecurity" ? {
			...relation,
			rowSecurity: void 0
		} : relation;
	};
}
// src/catalog/apply/storage.ts
/** Absent where it is heap, as in the catalogue; DEFAULT is taken to be that. */
function ownMethod(method) {
	return method === "heap" ? void 0 : method;
}
/** Absent where it is the database's own, which is taken to be the cluster's default one. */
function ownTablespace(tablespace) {
	return tablespace === "pg_default" ? void 0 : tablespace;
}
/** ALTER TABLE … SET and RESET of storage parameters. */
function setOptions({ options, reset }) {
	return (relation) => {
		const kept = Object.entries(relation.options ?? {}).filter(([name]) => !(name in options));
		const all = Object.fromEntries([...kept, ...reset ? [] : Object.entries(options)]);
		return {
			...relation,
			options: Object.keys(all).length === 0 ? void 0 : all
		};
	};
}
function setAccessMethod({ method }) {
	return (relation) => ({
		...relation,
		accessMethod: ownMethod(method)
	});
}
function setTablespace({ tablespace }) {
	return (relation) => ({
		...relation,
		tablespace: ownTablespace(tablespace)
	});
}
// src/catalog/apply/partitions.ts
/** ATTACH PARTITION: the partition gets the keys and indexes of its parent that it lacks (manual 18, ALTER TABLE). */
function attachPartition(catalog, { relation, partition, isIndex }) {
	if (isIndex) return attachIndex(catalog, relation, partition);
	const parent = catalog.relations.get(relation);
	const attached = change(catalog, partition, (child) => ({
		...child,
		partitionOf: relation
	}));
	const child = attached.relations.get(partition);
	if (!parent || !child) return attached;
	const keyed = parent.constraints.reduce((state, key) => shareKey(state, key, child), attached);
	const backing = new Set(parent.constraints.map(({ index }) => index));
	return parent.indexes.filter(({ name }) => !backing.has(name)).reduce((state, index) => shareIndex(state, index, child), keyed);
}
function shareKey(catalog, key, child) {
	if (key.kind === "check" || key.kind === "not-null") return catalog;
	return attachKey(child.constraints.some((one) => isSameKey(one, key)) ? catalog : addConstraint(catalog, child.name, inherited(key), child.isNew), key, child.name);
}
function isSameKey(a, b) {
	return a.kind === b.kind && a.columns.join() === b.columns.join() && a.references?.relation === b.references?.relation && a.references?.columns.join() === b.references?.columns.join();
}
function shareIndex(catalog, index, child) {
	const own = child.indexes.find((one) => shape(one) === shape(index));
	return own ? change(catalog, own.name, (one) => ({
		...one,
		partOf: index.name
	})) : inheritIndex(catalog, child.name, index, child.isNew);
}
function shape({ method, unique, keys, include, keyOptions, predicate }) {
	return JSON.stringify([
		method,
		unique,
		keys,
		include,
		keyOptions,
		predicate
	]);
}
// src/catalog/apply/tables.ts
function createTable(catalog, operation, isNew) {
	const { relation, columns, partitionOf, persistence } = operation;
	if (operation.ifNotExists && catalog.relations.has(relation)) return catalog;
	const kind = operation.foreign ? "foreign-table" : operation.partitioned ? "partitioned-table" : "table";
	const parents = [...operation.inherits, ...partitionOf ? [partitionOf] : []].flatMap((parent) => catalog.relations.get(parent) ?? []);
	const bare = {
		...emptyRelation(relation, kind, isNew),
		partitionOf,
		persistence,
		columns: mergedColumns(parents, columns),
		...operation.inherits.length > 0 && { inherits: operation.inherits },
		...operation.isDefault && { isDefault: true },
		ofType: operation.ofType,
		partitionKey: operation.partitionBy?.columns,
		accessMethod: ownMethod(operation.method),
		tablespace: ownTablespace(operation.tablespace),
		options: operation.options
	};
	const withSequences = columns.reduce((state, column) => addSequence(state, relation, column, isNew), put$1(catalog, bare));
	const constraints = [...operation.constraints, ...columns.flatMap((column) => column.constraints)];
	const whole = [...parents.flatMap((parent) => inheritedConstraints(parent, partitionOf === parent.name)), ...constraints.toSorted(keysFirst)].reduce((state, constraint) => addConstraint(state, relation, constraint, isNew), withSequences);
	const parent = partitionOf ? catalog.relations.get(partitionOf) : void 0;
	if (!parent) return whole;
	return inheritIndexes(parent.constraints.reduce((state, one) => attachKey(state, one, relation), whole), parent, relation, isNew);
}
/** REFERENCES the table itself needs its primary key. */
function keysFirst(a, b) {
	return Number(b.kind === "primary-key") - Number(a.kind === "primary-key");
}
/** Columns of the same name are one (manual 18, CREATE TABLE, INHERITS). */
function mergedColumns(parents, own) {
	const all = [...parents.flatMap((parent) => parent.columns), ...own.map(columnFrom)];
	return [...new Map(all.map((column) => [column.name, column])).values()];
}
/** A child table inherits CHECK constraints only; a partition has its parent's keys and foreign keys as well. */
function inheritedConstraints({ constraints }, isPartition) {
	return constraints.filter(({ kind }) => isPartition || kind === "check").map(inherited);
}
function inheritIndexes(catalog, parent, relation, isNew) {
	const backing = parent.constraints.map((constraint) => constraint.index);
	return parent.indexes.filter((index) => !backing.includes(index.name)).reduce((state, index) => inheritIndex(state, relation, index, isNew), catalog);
}
/** A serial or identity column has a sequence of its own. */
function addSequence(catalog, relation, { name, serial, identity }, isNew) {
	if (!serial && !identity) return catalog;
	return put$1(catalog, {
		...emptyRelation(`${schemaOf(relation)}.${chosenName(catalog, relation, [name], "seq")}`, "sequence", isNew),
		table: relation,
		ownerColumn: name
	});
}
/**
* A default of NULL is none, and the server does not keep it, except where the type's length or precision makes a
* conversion of it (AddRelationNewConstraints() in src/backend/catalog/heap.c).
*/
function defaultFrom(expression, type) {
	return expression && /^null$/i.test(expression) && !type.includes("(") ? void 0 : expression;
}
function columnFrom(definition) {
	const { name, type, notNull, generated, identity, collation } = definition;
	return {
		name,
		type,
		notNull,
		default: definition.serial ? "nextval()" : defaultFrom(definition.default?.text, type),
		generated,
		identity,
		collation: collation && bareName(collation)
	};
}
/** Adds a column to a table and its partitions. */
function addColumn(catalog, { relation, column }, isNew) {
	if (catalog.relations.get(relation)?.columns.some((one) => one.name === column.name)) return catalog;
	const wider = withDescendants(catalog, relation).reduce((state, name) => change(state, name, (table) => ({
		...table,
		columns: [...table.columns, columnFrom(column)]
	})), catalog);
	return column.constraints.reduce((state, constraint) => addConstraint(state, relation, constraint, isNew), addSequence(wider, relation, column, isNew));
}
// src/catalog/apply.ts
/**
* The catalogue after an operation that succeeded, without a server. Names in `operation` are qualified. What only a
* server can tell is left out: the columns of views, of CREATE TABLE AS and of LIKE.
*
* @param isNew whether a relation that it creates counts as the review's own
*/
function applyOperation(catalog, operation, isNew = true) {
	switch (operation.kind) {
		case "create-table": return createTable(catalog, operation, isNew);
		case "create-table-as": return createTableAs(catalog, operation, isNew);
		case "create-view": return createView(catalog, operation, isNew);
		case "create-sequence": return put$1(catalog, {
			...emptyRelation(operation.relation, "sequence", isNew),
			table: operation.ownedBy
		});
		case "create-index": return createIndex(catalog, operation, isNew);
		case "add-column": return addColumn(catalog, operation, isNew);
		case "add-constraint": return addConstraint(catalog, operation.relation, operation.constraint, isNew);
		case "create-enum": return {
			...catalog,
			enums: new Map([...catalog.enums, [operation.name, operation.values]])
		};
		case "add-enum-value": return addEnumValue(catalog, operation);
		case "create-domain": return createDomain(catalog, operation);
		case "alter-domain": return alterDomain(catalog, operation);
		case "create-function": return createFunction(catalog, operation);
		case "alter-function": return alterFunction(catalog, operation);
		case "create-policy": return change(catalog, operation.relation, withName("policies", operation.name));
		case "create-trigger": return change(catalog, operation.relation, withName("triggers", operation.name));
		case "drop-table":
		case "drop-view":
		case "drop-index": return dropRelations(catalog, [operation.relation]);
		case "drop-object": return dropObject(catalog, operation);
		default: return applyAlteration(catalog, operation);
	}
}
/** Operations on what is there. */
function applyAlteration(catalog, operation) {
	switch (operation.kind) {
		case "drop-column": return dropColumn(catalog, withDescendants(catalog, operation.relation), operation.column);
		case "drop-constraint": return dropConstraint(catalog, operation.relation, operation.constraint);
		case "rename-table": return renameRelations(catalog, { [operation.relation]: `${schemaOf(operation.relation)}.${operation.to}` });
		case "rename-column": return renameColumn(catalog, withDescendants(catalog, operation.relation), operation.column, operation.to);
		case "rename-constraint": return renameConstraint(catalog, operation.relation, operation.constraint, operation.to);
		case "rename-object": return renameObject(catalog, operation);
		case "alter-table-other": return change(catalog, operation.relation, rowSecurity(operation.subtype));
		case "set-schema": return moveToSchema(catalog, operation.relation, operation.schema);
		case "attach-partition": return attachPartition(catalog, operation);
		case "detach-partition": return change(catalog, operation.partition, (child) => ({
			...child,
			partitionOf: void 0
		}));
		case "set-options": return change(catalog, operation.relation, setOptions(operation));
		case "set-access-method": return change(catalog, operation.relation, setAccessMethod(operation));
		case "set-tablespace": return change(catalog, operation.relation, setTablespace(operation));
		default: return changeEverywhere(catalog, operation);
	}
}
/** ALTER TABLE of one column or constraint, which goes down to the partitions. */
function changeEverywhere(catalog, operation) {
	const how = changeOf(operation);
	if (!how || !("relation" in operation) || operation.relation === void 0) return catalog;
	return withDescendants(catalog, operation.relation).reduce((state, name) => change(state, name, how), catalog);
}
function changeOf(operation) {
	switch (operation.kind) {
		case "alter-column-type": return changeColumn(operation.column, (column) => ({
			...column,
			type: operation.type
		}));
		case "set-default": return changeColumn(operation.column, (column) => ({
			...column,
			default: defaultFrom(operation.expression, column.type)
		}));
		case "drop-default": return changeColumn(operation.column, (column) => ({
			...column,
			default: void 0
		}));
		case "set-not-null": return changeColumn(operation.column, (column) => ({
			...column,
			notNull: true
		}));
		case "drop-not-null": return changeColumn(operation.column, (column) => ({
			...column,
			notNull: false
		}));
		case "validate-constraint": return changeConstraint(operation.constraint, (constraint) => ({
			...constraint,
			validated: true
		}));
		default: return;
	}
}
function createTableAs(catalog, operation, isNew) {
	const kind = operation.materialized ? "materialized-view" : "table";
	const created = put$1(catalog, emptyRelation(operation.relation, kind, isNew));
	return operation.materialized ? usedBy(created, operation) : created;
}
function createView(catalog, operation, isNew) {
	return usedBy(put$1(catalog, catalog.relations.get(operation.relation) ?? emptyRelation(operation.relation, "view", isNew)), operation);
}
/** Which columns a view reads is not known here. */
function usedBy(catalog, { relation, reads }) {
	return reads.reduce((state, read) => change(state, read, (one) => ({
		...one,
		usedBy: [...one.usedBy.filter((use) => use.relation !== relation), {
			relation,
			columns: []
		}]
	})), catalog);
}
function addEnumValue(catalog, { name, value }) {
	const values = catalog.enums.get(name);
	if (!values || values.includes(value)) return catalog;
	return {
		...catalog,
		enums: new Map([...catalog.enums, [name, [...values, value]]])
	};
}
const VOLATILITIES = [
	"immutable",
	"stable",
	"volatile"
];
/** Beside another function of its name it may be an overload: the more volatile one counts. */
function createFunction(catalog, operation) {
	const { name, volatility, language, body, replace, settings } = operation;
	const known = catalog.functions.get(name);
	if (known && !replace && VOLATILITIES.indexOf(known.volatility) > VOLATILITIES.indexOf(volatility)) return {
		...catalog,
		functions: new Map([...catalog.functions, [name, {
			...known,
			overloaded: true
		}]])
	};
	return {
		...catalog,
		functions: new Map([...catalog.functions, [name, {
			name,
			volatility,
			language,
			body,
			...settings["search_path"] !== void 0 && { searchPath: settings["search_path"] },
			...operation.securityDefiner && { securityDefiner: true },
			...known && !replace && { overloaded: true }
		}]])
	};
}
function alterFunction(catalog, operation) {
	const known = catalog.functions.get(operation.name);
	if (!known) return catalog;
	const { securityDefiner, volatility, settings, resets } = operation;
	const isReset = resets.includes("search_path") || resets.includes("all");
	const changed = {
		...known,
		securityDefiner: securityDefiner ?? known.securityDefiner,
		volatility: volatility ?? known.volatility,
		searchPath: settings["search_path"] ?? (isReset ? void 0 : known.searchPath)
	};
	return {
		...catalog,
		functions: new Map([...catalog.functions, [known.name, changed]])
	};
}
function dropObject(catalog, { objectType, name, relation }) {
	switch (objectType) {
		case "policy": return change(catalog, relation ?? "", withoutName("policies", name));
		case "trigger": return change(catalog, relation ?? "", withoutName("triggers", name));
		case "sequence": return dropRelations(catalog, [name]);
		case "domain": return dropDomain(catalog, name);
		case "type": return {
			...catalog,
			enums: renamedKeys(catalog.enums, name, void 0)
		};
		case "function":
		case "procedure":
		case "routine": return {
			...catalog,
			functions: renamedKeys(catalog.functions, name, void 0)
		};
		case "schema": return dropSchema(catalog, name);
		default: return catalog;
	}
}
function dropSchema(catalog, schema) {
	const inside = (name) => schemaOf(name) === schema;
	return {
		...dropRelations(catalog, [...catalog.relations.keys()].filter(inside)),
		enums: new Map([...catalog.enums].filter(([name]) => !inside(name))),
		functions: new Map([...catalog.functions].filter(([name]) => !inside(name)))
	};
}
function renameObject(catalog, { objectType, name, to }) {
	const renamed = `${schemaOf(name)}.${to}`;
	if (objectType === "type") return {
		...catalog,
		enums: renamedKeys(catalog.enums, name, renamed)
	};
	return catalog;
}
/** The entries with one under another key, or without it. */
function renamedKeys(entries, from, to) {
	return new Map([...entries].flatMap(([name, value]) => {
		if (name !== from) return [[name, value]];
		return to === void 0 ? [] : [[to, value]];
	}));
}
// src/sql/bodies/constant-text.ts
/**
* The text that an expression always gives, as far as it can be told by reading: literals, `||`, format(), quote_ident()
* and the like, over literals and constants. Undefined where only a run can tell.
*/
function constantText(expression, constants) {
	const value = expressionNode(expression);
	return value && textOf$1(value, constants);
}
/** The texts of an array of constants, `ARRAY['a', 'b']` or `'{a,b}'::text[]`. */
function constantTexts(expression, constants) {
	const value = expressionNode(expression);
	const cast = as(value, "TypeCast");
	const array = as(cast?.arg ?? value, "A_ArrayExpr");
	if (array) return every((array.elements ?? []).map((element) => textOf$1(element, constants)));
	const literal = cast && constant(cast.arg);
	return literal && /^\{[\w\s,.-]*\}$/.test(literal) ? literal.slice(1, -1).split(",").map((element) => element.trim()).filter((element) => element !== "") : void 0;
}
function expressionNode(expression) {
	try {
		const select = as((0, import_wasm.parseSync)(`SELECT ${expression}`).stmts?.[0]?.stmt, "SelectStmt");
		const target = select?.targetList?.length === 1 ? as(select.targetList[0], "ResTarget") : void 0;
		return select?.fromClause ? void 0 : target?.val;
	} catch {
		return;
	}
}
function textOf$1(node, constants) {
	const cast = as(node, "TypeCast");
	if (cast?.arg) return textOf$1(cast.arg, constants);
	const operation = as(node, "A_Expr");
	if (operation) {
		if (dotted(operation.name) !== "||" || !operation.lexpr || !operation.rexpr) return void 0;
		return joined([textOf$1(operation.lexpr, constants), textOf$1(operation.rexpr, constants)]);
	}
	const column = as(node, "ColumnRef");
	if (column) return column.fields?.length === 1 ? constants.get(dotted(column.fields)) : void 0;
	const call = as(node, "FuncCall");
	return call ? textOfCall(call, constants) : constant(node);
}
function textOfCall(call, constants) {
	const [first, ...rest] = every((call.args ?? []).map((argument) => textOf$1(argument, constants))) ?? [];
	if (first === void 0 || call.func_variadic) return void 0;
	switch (strings(call.funcname).at(-1)) {
		case "format": return formatted(first, rest);
		case "quote_ident": return quoteName(first);
		case "quote_literal": return quoteLiteral(first);
		case "concat": return [first, ...rest].join("");
		default: return;
	}
}
const SPECIFIER = /%(?:(\d+)\$)?([sIL%])/g;
/** format() without widths (manual 18, 9.4.1). */
function formatted(template, values) {
	if (/%(?!(?:\d+\$)?[sIL%])/.test(template.replaceAll("%%", ""))) return void 0;
	let next = 0;
	let isComplete = true;
	const text = template.replace(SPECIFIER, (_, position, kind) => {
		if (kind === "%") return "%";
		const at = position === void 0 ? next : Number(position) - 1;
		next = at + 1;
		const value = values[at];
		if (value === void 0) isComplete = false;
		if (kind === "I") return quoteName(value ?? "");
		return kind === "L" ? quoteLiteral(value ?? "") : value ?? "";
	});
	return isComplete ? text : void 0;
}
function joined(parts) {
	return every(parts)?.join("");
}
function every(parts) {
	const known = parts.flatMap((part) => part ?? []);
	return known.length === parts.length ? known : void 0;
}
// src/sql/bodies/plpgsql-tree.ts
/**
* A body's tree, or what the parser says against it. The catalogue keeps bodies without their parameters and results:
* a result that fits is tried, and every name that turns out to be needed becomes a parameter.
*/
function plpgsqlTree(body, isBlock) {
	const parameters = /* @__PURE__ */ new Map();
	let result = isBlock ? "void" : "int";
	for (let attempts = 0; attempts < 50; attempts += 1) {
		const tree = tryRead(body, parameters, result);
		if (typeof tree !== "string") return tree;
		const unknown = /^"([^"]+)" is not a known variable/.exec(tree)?.[1]?.split(".");
		if (/non-SETOF function/.test(tree) && result === "int") result = "SETOF record";
		else if (unknown?.[0] === "new" && result === "int") result = "trigger";
		else if (unknown?.[0]) parameters.set(unknown[0], unknown.length > 1 ? "record" : "text");
		else return tree;
	}
	return "too many names that are not declared in it";
}
function tryRead(body, parameters, result) {
	const list = [...parameters].map(([name, type]) => `"${name}" ${type}`).join(", ");
	const tag = unusedTag(body);
	try {
		const [first] = listOf(asTree((0, import_wasm.parsePlPgSQLSync)(`CREATE FUNCTION f(${list}) RETURNS ${result} LANGUAGE plpgsql AS ${tag}${body}${tag}`))["plpgsql_funcs"]);
		const { datums, action } = asTree(asTree(first)["PLpgSQL_function"]);
		return {
			datums: listOf(datums),
			action
		};
	} catch (error) {
		return error instanceof Error ? error.message : "it cannot be read";
	}
}
function unusedTag(body) {
	let tag = "$body$";
	while (body.includes(tag)) tag = `$x${tag.slice(1)}`;
	return tag;
}
function asTree(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** The only key of a node and what stands under it. */
function tagged(node) {
	const [tag = "", body] = Object.entries(asTree(node))[0] ?? [];
	return [tag, asTree(body)];
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
function numberOf(value) {
	return typeof value === "number" ? value : void 0;
}
/** Every object below `root`. */
function everyTree(root) {
	const found = [];
	const open = [root];
	for (let node = open.pop(); node !== void 0; node = open.pop()) {
		if (typeof node !== "object" || node === null) continue;
		if (!Array.isArray(node)) found.push(asTree(node));
		for (const child of Object.values(node)) if (child !== void 0) open.push(child);
	}
	return found;
}
// src/sql/bodies/plpgsql-constants.ts
/** Variables that are declared with a constant and never set again. */
function constantsOf({ datums, action }) {
	const set = assigned(action);
	const names = datums.map((datum) => textOf(tagged(datum)[1]["refname"]));
	const constants = /* @__PURE__ */ new Map();
	datums.forEach((datum, at) => {
		const [tag, variable] = tagged(datum);
		const name = names[at];
		const value = defaultOf(variable["default_val"], constants);
		if (tag !== "PLpgSQL_var" || name === void 0 || value === void 0) return;
		if (!(names.indexOf(name) !== names.lastIndexOf(name)) && !set.numbers.has(at) && !set.names.has(name)) constants.set(name, value);
	});
	return constants;
}
function defaultOf(value, constants) {
	const query = textOf(asTree(asTree(value)["PLpgSQL_expr"])["query"]);
	return query === void 0 ? void 0 : constantText(query, constants);
}
/** By their number among the data, and those that only their name tells: loop variables and INTO targets. */
function assigned(action) {
	const numbers = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	for (const tree of everyTree(action)) {
		for (const key of ["varno", "target"]) {
			const number = numberOf(tree[key]);
			if (number !== void 0) numbers.add(number);
		}
		const name = textOf(tagged(tree["var"])[1]["refname"]) ?? textOf(tagged(tree["target"])[1]["refname"]);
		if (name !== void 0) names.add(name);
	}
	return {
		numbers,
		names
	};
}
/** What a variable is called. */
function variableName({ datums }, number) {
	return number === void 0 ? void 0 : textOf(tagged(datums[number])[1]["refname"]);
}
// src/sql/bodies/plpgsql.ts
/** The SQL in a PL/pgSQL body, in the order in which it is written, read by the server's own grammar. */
function readPlpgsql(body, isBlock) {
	const tree = plpgsqlTree(body, isBlock);
	if (typeof tree === "string") return {
		parts: [],
		unread: `it does not parse: ${tree}`
	};
	try {
		const parts = new Reader(tree).read();
		return parts.length < MOST_PARTS ? { parts } : {
			parts,
			unread: `only its first ${MOST_PARTS} statements are read`
		};
	} catch (error) {
		if (error instanceof RangeError) return {
			parts: [],
			unread: "it is nested too deeply to be read"
		};
		throw error;
	}
}
/** Lists of statements that may be passed over, by the statement that holds them. */
const BRANCHES = {
	PLpgSQL_stmt_if: "inside an IF",
	PLpgSQL_stmt_case: "inside a CASE",
	PLpgSQL_stmt_while: "inside a loop",
	PLpgSQL_stmt_fors: "inside a loop",
	PLpgSQL_stmt_forc: "inside a loop",
	PLpgSQL_stmt_dynfors: "inside a loop",
	PLpgSQL_stmt_foreach_a: "inside a loop",
	PLpgSQL_exception_block: "inside an exception handler"
};
/** Whose `query` is the text of a statement, not a statement. */
const DYNAMIC = /* @__PURE__ */ new Set(["PLpgSQL_stmt_dynexecute", "PLpgSQL_stmt_dynfors"]);
const NO_SQL = /* @__PURE__ */ new Set([
	"var",
	"target",
	"datatype"
]);
/** A loop over constants is read once for each of them, up to as many. */
const MOST_TURNS = 50;
const MOST_PARTS = 1e3;
var Reader = class {
	#parts = [];
	#tree;
	#constants;
	/** A RETURN or EXIT in a branch may have ended it before. */
	#left;
	constructor(tree) {
		this.#tree = tree;
		this.#constants = constantsOf(tree);
	}
	read() {
		for (const datum of this.#tree.datums) this.#children("", tagged(datum)[1], { line: 1 });
		this.#statement(this.#tree.action, { line: 1 });
		return this.#parts;
	}
	#statement(node, around) {
		const [tag, body] = tagged(node);
		const branch = around.branch ?? this.#left;
		const place = {
			line: numberOf(body["lineno"]) ?? around.line,
			...branch !== void 0 && { branch }
		};
		const left = this.#left;
		if (tag === "PLpgSQL_stmt_foreach_a" && this.#constantLoop(body, place)) return;
		this.#end(tag, place);
		this.#children(tag, body, place);
		if (tag === "PLpgSQL_stmt_return") this.#left = "behind a RETURN";
		if (tag === "PLpgSQL_stmt_exit") this.#left = body["is_exit"] === true ? "behind an EXIT" : "behind a CONTINUE";
		else if (isLoop(tag) && this.#left?.endsWith("RETURN") !== true) this.#left = left;
	}
	/** `FOREACH name IN ARRAY ARRAY['a', 'b']` runs once for each. */
	#constantLoop(body, place) {
		const array = queryOf(body["expr"]);
		const name = variableName(this.#tree, numberOf(body["varno"]));
		const values = array === void 0 ? void 0 : constantTexts(array, this.#constants);
		if (!values || values.length > MOST_TURNS || name === void 0) return false;
		const constants = this.#constants;
		for (const value of values) {
			this.#constants = new Map([...constants, [name, value]]);
			this.#list(body["body"], place);
		}
		this.#constants = constants;
		return true;
	}
	#end(tag, place) {
		if (tag === "PLpgSQL_stmt_commit") this.#add({
			kind: "end-transaction",
			action: "commit",
			...place
		});
		if (tag === "PLpgSQL_stmt_rollback") this.#add({
			kind: "end-transaction",
			action: "rollback",
			...place
		});
	}
	/** Expressions first: what a loop reads comes before what it does. */
	#children(tag, body, place) {
		const entries = Object.entries(body).filter(([key]) => !NO_SQL.has(key));
		for (const [key, value] of entries) {
			const query = queryOf(value);
			if (query === void 0) continue;
			if (key === "dynquery" || key === "query" && DYNAMIC.has(tag)) this.#dynamic(query, place);
			else this.#expression(query, numberOf(asTree(asTree(value)["PLpgSQL_expr"])["parseMode"]) ?? 0, place);
		}
		const inside = insideOf(tag, body, place);
		for (const [key, value] of entries) if (Array.isArray(value)) this.#list(value, inside);
		else if (key === "exceptions") this.#statement(value, place);
	}
	#list(value, place) {
		for (const item of listOf(value)) {
			const query = queryOf(item);
			if (query === void 0) this.#statement(item, place);
			else this.#expression(query, 2, place);
		}
	}
	/** Parse modes of src/include/parser/parser.h: 0 a statement, 2 an expression, 3 to 5 an assignment. */
	#expression(query, mode, place) {
		if (mode === 0) this.#statements(query, place);
		else if (/\w\s*\(/.test(query) && !query.startsWith("\"__Case__Variable")) this.#statements(`SELECT ${mode === 2 ? query : query.replace(/^[^:=]*:?=/, "")}`, place);
	}
	#dynamic(expression, place) {
		const text = constantText(expression, this.#constants);
		if (text === void 0) this.#add({
			kind: "dynamic",
			expression,
			...place
		});
		else this.#statements(text, place);
	}
	#statements(text, place) {
		for (const piece of split(text)) if (piece.kind === "statement") this.#add({
			kind: "statement",
			sql: piece.text,
			...place
		});
	}
	#add(part) {
		if (this.#parts.length < MOST_PARTS) this.#parts.push(part);
	}
};
function isLoop(tag) {
	return /_(loop|while|for[a-z_]*|dynfors)$/.test(tag);
}
/** Where the statements inside a statement stand. */
function insideOf(tag, body, place) {
	const reason = body["exceptions"] === void 0 ? BRANCHES[tag] : "inside a block that catches its errors";
	const branch = place.branch ?? reason ?? (tag === "PLpgSQL_stmt_fori" ? emptyLoop(body) : void 0);
	return {
		line: place.line,
		...branch !== void 0 && { branch }
	};
}
/** `FOR i IN 1..3` turns, `FOR i IN 1..n` may not. */
function emptyLoop(body) {
	const [lower, upper] = [Number(queryOf(body["lower"])), Number(queryOf(body["upper"]))];
	return body["reverse"] !== true && lower <= upper ? void 0 : "inside a loop";
}
function queryOf(value) {
	return textOf(asTree(asTree(value)["PLpgSQL_expr"])["query"]);
}
// src/sql/bodies/sql-body.ts
/** The statements of an SQL body: a text, or BEGIN ATOMIC … END and RETURN (manual 18, CREATE FUNCTION). */
function readSqlBody(body) {
	const { text, start } = insideAtomic(body);
	const before = body.slice(0, start).split("\n").length - 1;
	return { parts: split(text).flatMap((piece) => piece.kind === "statement" ? [{
		kind: "statement",
		sql: piece.text.replace(/^return\b/i, "SELECT"),
		line: piece.line + before
	}] : []) };
}
/** Behind BEGIN ATOMIC and before its END, where the body is the whole CREATE FUNCTION or what the server prints. */
function insideAtomic(body) {
	const begin = /\bbegin\s+atomic\b/i.exec(body);
	if (begin) {
		const start = begin.index + begin[0].length;
		return {
			text: body.slice(start).replace(/\bend\s*;?\s*$/i, ""),
			start
		};
	}
	const returned = /^create\b[^]*?\breturn\b(?=[^]*$)/i.exec(body);
	if (!returned) return {
		text: body,
		start: 0
	};
	const start = returned[0].length - 6;
	return {
		text: body.slice(start),
		start
	};
}
// src/sql/bodies/read.ts
/**
* @param isBlock a DO block, which returns nothing and has no parameters
*/
function readBody(language, body, isBlock) {
	switch (language.toLowerCase()) {
		case "plpgsql": return readPlpgsql(body, isBlock);
		case "sql": return readSqlBody(body);
		default: return {
			parts: [],
			unread: `it is written in ${language}`
		};
	}
}
// src/sql/bodies/origin.ts
/** Where the body that a statement holds begins; undefined where it is written in another way than it is read. */
function originOf({ file, sql, span }, body) {
	const text = [body, body.replaceAll("'", "''")].find((one) => one !== "" && sql.includes(one));
	if (text === void 0) return void 0;
	const at = sql.lastIndexOf(text);
	return {
		file,
		body,
		text,
		start: moved(span.start, sql.slice(0, at))
	};
}
/** A statement at a line of a body: where it stands in the file, or the place of the statement that runs it. */
function placedAt(caller, sql, line, origin) {
	if (!origin) return {
		file: caller.file,
		sql,
		span: caller.span
	};
	const { text } = origin;
	const from = startOfLine(text, line);
	const found = text.indexOf(firstLine(sql), from);
	const lineEnd = endOfLine(text, from);
	const at = found >= 0 && found < lineEnd ? found : from + indentation(text.slice(from, lineEnd));
	const start = moved(origin.start, text.slice(0, at));
	const end = text.startsWith(sql, at) ? moved(start, sql) : moved(start, text.slice(at, lineEnd));
	return {
		file: origin.file,
		sql,
		span: {
			start,
			end
		}
	};
}
function moved({ offset, line, column }, over) {
	const last = over.lastIndexOf("\n");
	return {
		offset: offset + over.length,
		line: line + over.split("\n").length - 1,
		column: last < 0 ? column + over.length : over.length - last
	};
}
function startOfLine(text, line) {
	let at = 0;
	for (let passed = 1; passed < line; passed += 1) {
		const next = text.indexOf("\n", at);
		if (next < 0) return at;
		at = next + 1;
	}
	return at;
}
function endOfLine(text, from) {
	const end = text.indexOf("\n", from);
	return end < 0 ? text.length : end;
}
function firstLine(sql) {
	return sql.slice(0, endOfLine(sql, 0)).trimEnd();
}
function indentation(line) {
	return /^\s*/.exec(line)?.[0].length ?? 0;
}
// src/catalog/calls.ts
function called({ within }, call) {
	return {
		call: within ? `${call}, called by ${within.call}` : call,
		...within?.branch !== void 0 && { branch: within.branch }
	};
}
/**
* What may not have run: of an object that is made "if it is not there", both ways lead to one that is there. A reviewed
* script that makes it may find it there for long, with many rows, unless the base is known.
*/
function isSafeToAssume({ complete, relations }, isNew) {
	return (operation) => {
		if (isNew && !complete) return false;
		if (operation.kind === "create-table") return !relations.has(operation.relation);
		return operation.kind.startsWith("create-") || operation.kind.startsWith("add-");
	};
}
function findFunction(name, { catalog, session }) {
	if (name.includes(".")) return catalog.functions.get(name);
	const schema = session.searchPath.find((one) => catalog.functions.has(`${one}.${name}`));
	return schema === void 0 ? void 0 : catalog.functions.get(`${schema}.${name}`);
}
/** Not the server's own: a procedure, or a function of another schema. */
function isForeign(name, { operations }) {
	if (operations.some((one) => one.kind === "call" && one.procedure === name)) return true;
	return name.includes(".") && !/^(pg_catalog|information_schema)\./.test(name);
}
function shortened(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
// src/catalog/bodies.ts
const MOST_CALLS = 5;
const MOST_STATEMENTS = 1e3;
/** Reads what a statement runs without saying so itself. Its own operations have been applied to `moment`. */
function runBodies(statement, operations, moment, isNew = true) {
	const run = new Run(moment, isNew);
	run.call({
		statement,
		operations,
		path: []
	});
	return run;
}
/** With the bodies of the functions that a statement of the file makes. */
function withOrigins(origins, statement, operations) {
	const made = operations.flatMap((one) => {
		const origin = one.kind === "create-function" ? originOf(statement, one.body) : void 0;
		return one.kind === "create-function" && origin ? [[one.name, origin]] : [];
	});
	return made.length === 0 ? origins : new Map([...origins, ...made]);
}
var Run = class {
	inner = [];
	unread = [];
	moment;
	#isNew;
	#commits = 0;
	constructor(moment, isNew) {
		this.moment = moment;
		this.#isNew = isNew;
	}
	call(call) {
		for (const operation of call.operations) {
			if (operation.kind === "run-block") this.#block(call, operation);
			if (operation.kind === "call") this.#routine(call, operation.procedure, true);
			if (operation.kind === "select") for (const name of operation.functions) this.#routine(call, name, operation.reads.length === 0);
		}
	}
	#block(call, { language, body }) {
		const within = { ...called(call, call.within ? "a DO block" : "this DO block") };
		const origin = call.within && !call.within.isInFile ? void 0 : originOf(call.statement, body);
		this.#body(call, {
			within,
			language,
			body,
			origin,
			isBlock: true
		});
	}
	/** @param isForEffect it is called for what it does, so that not knowing it matters */
	#routine(call, name, isForEffect) {
		const known = findFunction(name, this.moment);
		if (!known) {
			if (isForEffect && isForeign(name, call)) this.unread.push({
				...called(call, `${name}()`),
				reason: "its body is not known here"
			});
			return;
		}
		if (known.volatility !== "volatile" || call.path.includes(known.name)) return;
		const within = called(call, `${name}()`);
		if (call.path.length >= MOST_CALLS) {
			this.unread.push({
				...within,
				reason: "it is called too deep down to be read"
			});
			return;
		}
		if (known.overloaded) {
			this.unread.push({
				...within,
				reason: "there are several functions of that name"
			});
			return;
		}
		const { language } = known;
		const origin = this.moment.origins.get(known.name);
		const body = origin?.body ?? known.body;
		const { session } = this.moment;
		if (known.searchPath !== void 0) this.moment = {
			...this.moment,
			session: {
				...session,
				searchPath: schemasIn(known.searchPath)
			}
		};
		this.#body({
			...call,
			path: [...call.path, known.name]
		}, {
			within,
			language,
			body,
			origin,
			isBlock: false
		});
		if (known.searchPath !== void 0) this.moment = {
			...this.moment,
			session: {
				...this.moment.session,
				searchPath: session.searchPath
			}
		};
	}
	#body(call, source) {
		const { parts, unread } = readBody(source.language, source.body, source.isBlock);
		if (unread !== void 0) this.unread.push({
			...source.within,
			reason: unread
		});
		for (const part of parts) this.#part(call, part, source);
	}
	#part(call, part, { within: around, origin }) {
		const branch = around.branch ?? part.branch;
		const within = {
			call: around.call,
			...branch !== void 0 && { branch },
			line: part.line,
			isInFile: origin !== void 0,
			commits: this.#commits
		};
		if (part.kind === "end-transaction") this.#end(call, part.action, within, origin);
		else if (part.kind === "dynamic") this.unread.push({
			...within,
			reason: `EXECUTE ${shortened(part.expression)} is put together while it runs`
		});
		else if (this.inner.length < MOST_STATEMENTS) this.#statement(call, part.sql, within, origin);
	}
	/** COMMIT or ROLLBACK, which begins the next transaction as well (manual 18, 41.8). */
	#end(call, action, within, origin) {
		this.#statement(call, action.toUpperCase(), within, origin);
		this.#commits += 1;
		const { session } = this.moment;
		if (within.branch === void 0) this.moment = {
			...this.moment,
			session: ended(session)
		};
	}
	#statement(call, sql, within, origin) {
		const { catalog, session } = this.moment;
		const read = readSql(sql);
		const statement = {
			...placedAt(call.statement, sql, within.line, origin),
			...read,
			transactional: isTransactional(read.operations),
			comments: []
		};
		const operations = read.operations.map((one) => resolveOperation(one, catalog, session.searchPath));
		const after = (within.branch === void 0 ? operations : operations.filter(isSafeToAssume(catalog, this.#isNew))).reduce((state, one) => applyOperation(state, one, this.#isNew), catalog);
		this.inner.push({
			statement,
			operations,
			catalog,
			after,
			session,
			within
		});
		this.moment = {
			...this.moment,
			catalog: after,
			session: within.branch === void 0 ? nextSession(session, statement, false) : session
		};
		this.call({
			...call,
			statement,
			operations,
			within
		});
	}
};
// src/rules/steps.ts
/** The forward script, statement by statement, with what is known before and after each. */
function stepsOf({ migration, catalog, rehearsal, major, options }) {
	const { statements } = migration.up;
	const transactions = transactionsOf(migration.up);
	const steps = [];
	let moment = {
		catalog: rehearsal?.catalogs[0] ?? catalog,
		session: NEW_SESSION,
		origins: /* @__PURE__ */ new Map()
	};
	statements.forEach((statement, at) => {
		const { catalog: before, session, origins } = moment;
		const operations = statement.operations.map((one) => resolveOperation(one, before, session.searchPath));
		const bodies = runBodies(statement, operations, {
			catalog: operations.reduce((state, one) => applyOperation(state, one), before),
			session: nextSession(session, statement, false),
			origins: withOrigins(origins, statement, operations)
		});
		const observation = rehearsal?.forward.statements[at];
		const after = rehearsal?.catalogs[at + 1] ?? bodies.moment.catalog;
		const place = transactions[at] ?? {
			transaction: at + 1,
			inBlock: false
		};
		const step = {
			statement,
			operations,
			migration,
			catalog: before,
			after,
			...place,
			lockTimeoutMs: observation?.lockTimeoutMs ?? session.lockTimeoutMs,
			statementTimeoutMs: observation?.statementTimeoutMs ?? session.statementTimeoutMs,
			observation,
			unseen: observation ? void 0 : whyUnseen(rehearsal),
			steps,
			inner: [],
			unread: bodies.unread,
			major,
			options
		};
		steps.push({
			...step,
			inner: innerSteps(step, bodies.inner, [])
		});
		const ends = transactions[at + 1]?.transaction !== place.transaction;
		moment = {
			...bodies.moment,
			catalog: after,
			session: ends ? ended(bodies.moment.session) : bodies.moment.session
		};
	});
	completeScripts(steps);
	return {
		steps,
		after: moment.catalog
	};
}
function whyUnseen(rehearsal) {
	if (!rehearsal) return {
		kind: "static",
		reason: "Nothing was run."
	};
	const failed = rehearsal.forward.statements.find((statement) => !statement.ok);
	return {
		kind: "not-reached",
		reason: `It was not reached: ${failed ? `the run ended at line ${failed.line}` : rehearsal.forward.reason ?? "the script was not run"}.`
	};
}
/** Which statements commit together, as the tool and the file's own BEGIN and COMMIT make it. */
function transactionsOf(script) {
	let number = 1;
	let own = false;
	let byTool = false;
	return script.statements.map((statement) => {
		const action = controlOf(statement);
		const inside = isInsideTool(script, statement);
		if (byTool && !inside) number += 1;
		byTool = inside;
		if (action === "begin" && !own && !byTool) number += 1;
		if (action === "begin") own = true;
		const place = {
			transaction: number,
			inBlock: byTool || own
		};
		if (action === "commit" || action === "rollback") own = false;
		if (action === "commit" || action === "rollback" || !(byTool || own)) number += 1;
		return place;
	});
}
function controlOf(statement) {
	return statement.operations.find((operation) => operation.kind === "transaction")?.action;
}
export { domainNamed as A, withDescendants as B, narrowing as C, isAtLeast as D, LOCK_MODES as E, EMPTY_CATALOG as F, quoteRelation as G, isReserved as H, UNKNOWN_CATALOG as I, list as J, schemaOf as K, childrenOf as L, isPlainCast as M, typeChange as N, volatileFunction as O, parseType as P, columnOf as R, provesNotNull as S, BLOCKS as T, quoteLiteral as U, bareName as V, quoteName as W, plural as Y, milliseconds$1 as _, ended as a, withInner as b, loadParser as c, isInsideTool as d, createSplitter as f, policiesOf as g, ignoresIn as h, NEW_SESSION as i, isConstrained as j, baseType as k, parseScript as l, Lines as m, runBodies as n, nextSession as o, split as p, count as q, applyOperation as r, resolveOperation as s, stepsOf as t, positionInFile as u, operationsThrough as v, predictLocks as w, columnsIn as x, situated as y, isNewRelation as z };
