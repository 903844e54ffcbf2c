import { t as count } from "./numbers.js";
import { t as groupBy } from "./groups.js";
// src/sql/alterations.ts
/** What one ALTER TABLE can do several of, to a table alone (ONLY) or with its children. */
const ALTERATIONS = /* @__PURE__ */ new Set([
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
// src/sql/type-change.ts
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
// src/sql/volatility.ts
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
/** Names of the relations that may differ between two states: where one came from the other, the few that changed. */
function differing(one, other) {
	if (!(one instanceof Overlay)) return other instanceof Overlay && other.base === one ? other.changed.keys() : one.keys();
	if ((other instanceof Overlay ? other.base : other) !== one.base) return one.keys();
	return /* @__PURE__ */ new Set([...one.changed.keys(), ...other instanceof Overlay ? other.changed.keys() : []]);
}
function sizeOf(base, changed) {
	let size = base.size;
	for (const [name, relation] of changed) size += Number(relation !== void 0) - Number(base.has(name));
	return size;
}
// src/catalog/linked.ts
const byRelations = /* @__PURE__ */ new WeakMap();
/**
* The relations that hang on one, one level down, in the order of the catalogue. Thousands of statements ask this of
* thousands of relations: what a map of relations says is noted at its first question, and an overlay's few changes
* are looked at each time.
*/
function linkedTo({ relations }, link, name) {
	const key = keyOf(link, name);
	const [base, changed] = relations instanceof Overlay ? [relations.base, relations.changed] : [relations, /* @__PURE__ */ new Map()];
	const noted = notedOf(base).get(key) ?? [];
	const late = [...changed].flatMap(([changedName, relation]) => relation && !noted.includes(changedName) ? relation : []);
	return [...noted.flatMap((one) => relations.get(one) ?? []), ...late].filter((one) => linksOf(one).includes(key));
}
function notedOf(relations) {
	let noted = byRelations.get(relations);
	if (!noted) {
		noted = note(relations);
		byRelations.set(relations, noted);
	}
	return noted;
}
function note(relations) {
	const links = [...relations].flatMap(([name, relation]) => linksOf(relation).map((key) => ({
		key,
		name
	})));
	const noted = groupBy(links, ({ key }) => key);
	return new Map([...noted].map(([key, all]) => [key, all.map(({ name }) => name)]));
}
function linksOf({ kind, partitionOf, inherits = [], partOf, table }) {
	return [
		...(partitionOf === void 0 ? inherits : [partitionOf]).map((one) => keyOf("heir", one)),
		...partOf === void 0 ? [] : [keyOf("part", partOf)],
		...kind === "sequence" && table !== void 0 ? [keyOf("sequence", table)] : []
	];
}
function keyOf(link, name) {
	return `${link} ${name}`;
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
function childrenOf(catalog, relation) {
	if (catalog.relations.get(relation)?.kind === "table") return [];
	return linkedTo(catalog, "heir", relation).filter(({ partitionOf }) => partitionOf === relation).map(({ name }) => name);
}
/** Its partitions, their partitions and so on. */
function partitionsOf(catalog, relation) {
	return childrenOf(catalog, relation).flatMap((child) => [child, ...partitionsOf(catalog, child)]);
}
/** The relation and all of its partitions. */
function withDescendants(catalog, relation) {
	return [relation, ...partitionsOf(catalog, relation)];
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
function heirsOf(catalog, relation) {
	return linkedTo(catalog, "heir", relation).map(({ name }) => name);
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
	return [index, ...linkedTo(catalog, "part", index).flatMap((one) => withAttached(catalog, one.name))];
}
function sequencesOf(catalog, table, column) {
	return linkedTo(catalog, "sequence", table).filter((one) => column === void 0 || one.ownerColumn === column).map((one) => one.name);
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
		case "add-column": return fillsRows(operation, catalog) ? withoutColumn(operation, catalog) : [];
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
/** A child table that has such a column already keeps it as it is (manual 18, ALTER TABLE, ADD COLUMN with children). */
function withoutColumn(operation, catalog) {
	const { relation, column } = operation;
	return withFiles(operation, catalog).filter((name) => name === relation || !catalog.relations.get(name)?.columns.some((one) => one.name === column.name));
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
/**
* A key of a partitioned table is built on each partition as an index is. A primary key makes its columns NOT NULL in
* children too, and before 18 leaves partitions alone where all of them are so already; 18 looks at every key's
* children (measured on 14 to 18). An index that becomes a key under another name is renamed.
*/
function keyLocks(catalog, relation, { usingIndex, kind, name: wanted, columns }, major) {
	const isRenamed = wanted !== void 0 && wanted !== usingIndex;
	const index = indexesOf(catalog, relation).find((name) => isRenamed && bareName(name) === usingIndex);
	const partitions = withDescendants(catalog, relation);
	const nullable = catalog.relations.get(relation)?.columns.filter(({ notNull }) => !notNull) ?? [];
	const isNotNull = isPartitioned(catalog, relation) && !nullable.some(({ name }) => columns.includes(name));
	return [
		...exclusive(relation, ...major >= 18 || kind === "primary-key" && !isNotNull ? family(catalog, relation) : []),
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
	const { relation, only, column, ifNotExists } = operation;
	if (ifNotExists && hasColumn$1(catalog, relation, column.name)) return exclusive(relation);
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
/**
* Where the column is NOT NULL already its partitions' are as well, and are left alone; from 18 on child tables' too
* (ATPrepSetNotNull() and ATExecSetNotNull() in src/backend/commands/tablecmds.c).
*/
function setNotNullLocks({ relation, column, only }, catalog, major) {
	const isDone = (catalog.relations.get(relation)?.columns.find((one) => one.name === column))?.notNull && (major >= 18 || isPartitioned(catalog, relation));
	return exclusive(...family(catalog, relation, only || isDone));
}
/** From 18 on the others stay untouched where the column may be null already (ATExecDropNotNull(), tablecmds.c). */
function dropNotNullLocks({ relation, column, only }, catalog, major) {
	const isDone = (catalog.relations.get(relation)?.columns.find((one) => one.name === column))?.notNull === false && major >= 18;
	return exclusive(...family(catalog, relation, only || isDone));
}
function hasColumn$1({ relations }, relation, column) {
	return relations.get(relation)?.columns.some((one) => one.name === column) ?? false;
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
	const views = cascade ? usedBy.filter((use) => use.columns.includes(column)) : [];
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
/**
* With its index, and the foreign keys that need it. Partitions are locked even where there is no such constraint
* (ATCheckPartitionsNotInUse() in src/backend/commands/tablecmds.c).
*/
function dropConstraintLocks({ relation, constraint, only }, catalog) {
	const known = catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
	if (!known) return exclusive(...withDescendants(catalog, relation));
	const index = known.index ? withAttached(catalog, known.index) : [];
	const isKey = known.index !== void 0;
	const tables = isKey ? withDescendants(catalog, relation) : family(catalog, relation, only);
	return exclusive(...tables, ...parentsOf(catalog, relation, (key) => key.name === constraint), ...index, ...isKey ? tables.flatMap((table) => referencesTo(catalog, table, refersTo(known.columns))) : []);
}
function dropSchemaLocks(catalog, schema) {
	return dropLocks(catalog, [...catalog.relations.keys()].filter((name) => schemaOf(name) === schema));
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
function put(catalog, relation) {
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
	return relation ? put(catalog, how(relation)) : catalog;
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
	const name = `${schemaOf(relation)}.${operation.name ?? nameFor(catalog, relation, operation)}`;
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
/**
* The index of a partition, and of its partitions, that belongs to one of the parent: an equal one that is there and
* belongs to no other, or a new one (manual 18, CREATE INDEX, "When CREATE INDEX is invoked on a partitioned table").
*/
function inheritIndex(catalog, relation, parent, isNew) {
	const own = attachable(catalog, relation, parent);
	if (own) return change(catalog, own.name, (one) => ({
		...one,
		partOf: parent.name
	}));
	const name = `${schemaOf(relation)}.${nameFor(catalog, relation, parent)}`;
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
/** The partition's index that becomes part of such a one of its parent, instead of another being built. */
function attachable(catalog, partition, parent) {
	return catalog.relations.get(partition)?.indexes.find((one) => isEqual(one, parent) && catalog.relations.get(one.name)?.partOf === void 0);
}
function isEqual(one, other) {
	return shapeOf(one) === shapeOf(other);
}
function shapeOf({ method, unique, keys, include, keyOptions, predicate, nullsNotDistinct }) {
	return JSON.stringify([
		method,
		unique,
		keys,
		include,
		keyOptions,
		predicate,
		nullsNotDistinct ?? false
	]);
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
	return change(put(catalog, {
		...emptyRelation(index.name, "index", isNew),
		table
	}), table, (one) => ({
		...one,
		indexes: [...one.indexes, index]
	}));
}
function nameFor(catalog, relation, { keys, include = [] }) {
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
// src/sql/locks/indexes.ts
/** Indexes of partitions that only become part of the new one are locked as their tables are (DefineIndex(), indexcmds.c). */
function createIndexLocks(operation, catalog) {
	const { relation, concurrently, only } = operation;
	const tables = only ? [relation] : withDescendants(catalog, relation);
	const attached = only ? [] : attachedIndexes(catalog, relation, indexFrom(operation, catalog));
	return on(concurrently ? "ShareUpdateExclusiveLock" : "ShareLock", ...tables, ...attached);
}
function attachedIndexes(catalog, relation, index) {
	return childrenOf(catalog, relation).flatMap((child) => {
		const own = attachable(catalog, child, index);
		return own ? [own.name] : attachedIndexes(catalog, child, index);
	});
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
		case "trigger": return exclusive(relation, ...clonesOf(catalog, relation ?? "", name));
		default: return exclusive(relation);
	}
}
/** A row trigger of a partitioned table goes from its partitions as well (RemoveTriggerById() in trigger.c). */
function clonesOf(catalog, relation, trigger) {
	return catalog.relations.get(relation)?.triggers?.includes(trigger) ? withDescendants(catalog, relation) : [];
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
		...on(lock, ...TO_CHILDREN.has(subtype) || switchesClones(operation, catalog) || /^AT_(Add|Set|Drop)Identity$/.test(subtype) && major >= 17 && isPartitioned(catalog, relation) ? family(catalog, relation, only) : [relation]),
		...besides(operation, catalog),
		...rewriteLocks(predictRewrites(operation, catalog), subtype, catalog, major)
	];
}
/**
* A row trigger of a partitioned table has a clone on each partition (EnableDisableTrigger() in
* src/backend/commands/trigger.c). Our catalogue does not know those that are for each statement, which have none.
*/
function switchesClones({ relation, subtype, name }, catalog) {
	if (!/^AT_(Enable|Disable).*Trig/.test(subtype) || !isPartitioned(catalog, relation)) return false;
	const triggers = catalog.relations.get(relation)?.triggers ?? [];
	if (name !== void 0) return triggers.includes(name);
	const ofKeys = [...foreignKeys(catalog, relation), ...referencesTo(catalog, relation)];
	return triggers.length > 0 || subtype.endsWith("All") && ofKeys.length > 0;
}
/** What a sub-command names or owns. */
function besides(operation, catalog) {
	const { relation, subtype, name, parent } = operation;
	const index = indexesOf(catalog, relation).find((one) => bareName(one) === name);
	switch (subtype) {
		case "AT_ClusterOn": return on("ShareUpdateExclusiveLock", index);
		case "AT_ReplicaIdentity": return on("ShareLock", index);
		case "AT_AddInherit": return [...on("ShareUpdateExclusiveLock", parent), ...on("AccessShareLock", ...family(catalog, relation))];
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
/**
* Locks that an operation is known to take, its names qualified: on each relation the strongest, those it names first,
* then those it reaches by foreign keys, partitions, indexes, sequences and views. Weaker ones than SHARE UPDATE
* EXCLUSIVE on indexes are left out: they come with every use of the table. Measured for each form and version:
* docs/locks.md.
*/
function predictLocks(operation, catalog, major) {
	return strongest(locksOf(operation, catalog, major));
}
/** Those of a whole statement. */
function predictStatementLocks(operations, catalog, major) {
	return strongest(sharingOneMode(operations, operations.map((operation) => predictLocks(operation, catalog, major)), catalog));
}
/**
* The parts of an ALTER TABLE take the strongest mode that one of them needs, also where another goes down to children
* (AlterTableGetLockLevel() in src/backend/commands/tablecmds.c).
*
* @param each the locks of each operation alone
*/
function sharingOneMode(operations, each, catalog) {
	const [first] = operations;
	if (operations.length < 2 || !operations.every(isAlteration) || !first || !("relation" in first)) return each.flat();
	const { relation = "" } = first;
	const children = new Set(family(catalog, relation).slice(1));
	if (children.size === 0) return each.flat();
	const own = strongest(each.flat()).find((lock) => lock.relation === relation);
	return each.flatMap((locks) => {
		const alone = locks.find((lock) => lock.relation === relation);
		return locks.map((lock) => own && lock.mode === alone?.mode && children.has(lock.relation) ? {
			...lock,
			mode: own.mode
		} : lock);
	});
}
function isAlteration({ kind }) {
	return ALTERATIONS.has(kind) || kind === "change-owner";
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
		case "rename-column": return exclusive(...family(catalog, operation.relation, operation.only));
		case "set-not-null": return setNotNullLocks(operation, catalog, major);
		case "drop-not-null": return dropNotNullLocks(operation, catalog, major);
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
		case "rename-table": return renameLocks(operation, catalog);
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
/** ALTER INDEX takes other relations as well, and then locks them as ALTER TABLE does (RenameRelation(), tablecmds.c). */
function renameLocks({ relation, objectType }, { relations }) {
	return on(objectType === "index" && (relations.get(relation)?.kind ?? "index") === "index" ? "ShareUpdateExclusiveLock" : "AccessExclusiveLock", relation);
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
// src/report/units.ts
const SIZES = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB"
];
/** Milliseconds as `<1 ms`, `340 ms`, `1.2 s`, `21 s`, `3 min 20 s`, `2 h 5 min`. */
function duration(ms) {
	const whole = Math.round(ms);
	if (whole < 1) return ms > 0 ? "<1 ms" : "0 ms";
	if (whole < 1e3) return `${whole} ms`;
	if (ms < 9950) return `${tenths(ms / 1e3)} s`;
	if (ms < 59500) return `${Math.round(ms / 1e3)} s`;
	const seconds = Math.round(ms / 1e3);
	const minutes = Math.floor(seconds / 60);
	return minutes < 60 ? pair(minutes, "min", seconds % 60, "s") : pair(Math.floor(minutes / 60), "h", minutes % 60, "min");
}
function pair(big, bigUnit, small, smallUnit) {
	const head = `${count(big)} ${bigUnit}`;
	return small === 0 ? head : `${head} ${small} ${smallUnit}`;
}
/** Bytes as Postgres counts them, in steps of 1,024: `512 B`, `1.4 kB`, `12 MB`; negative sizes keep their sign. */
function bytes(value) {
	if (value < 0) return `-${bytes(-value)}`;
	let size = value;
	let step = 0;
	while (size >= 999.5 && step < SIZES.length - 1) {
		size /= 1024;
		step += 1;
	}
	return `${size < 9.95 ? tenths(size) : Math.round(size)} ${SIZES[step]}`;
}
/** `1.2`, but `9` and not `9.0`. */
function tenths(value) {
	return value.toFixed(1).replace(/\.0$/, "");
}
export { isReserved as A, parseType as B, emptyRelation as C, differing as D, Overlay as E, baseType as F, domainNamed as I, isConstrained as L, quoteName as M, quoteRelation as N, volatileFunction as O, schemaOf as P, isPlainCast as R, columnOf as S, withDescendants as T, ALTERATIONS as V, LOCK_MODES as _, createIndex as a, UNKNOWN_CATALOG as b, change as c, changeConstraint as d, put as f, BLOCKS as g, chosenName as h, attachIndex as i, quoteLiteral as j, bareName as k, changeAll as l, without as m, duration as n, inheritIndex as o, relationOf as p, predictStatementLocks as r, putIndex as s, bytes as t, changeColumn as u, isAtLeast as v, isNewRelation as w, childrenOf as x, EMPTY_CATALOG as y, typeChange as z };
