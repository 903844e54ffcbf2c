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
	return baseName(type) in SERIALS;
}
/** As format_type() would print it, as far as it can be told without a server. A serial gives its integer type. */
function typeText(type) {
	const base = baseName(type);
	return withModifiers(SERIALS[base] ?? SPELLED[base] ?? base, base === "interval" ? [] : (type?.typmods ?? []).flatMap((node) => constant(node) ?? [])) + "[]".repeat(type?.arrayBounds?.length ?? 0);
}
function baseName(type) {
	const parts = strings(type?.names);
	return (parts[0] === "pg_catalog" ? parts.slice(1) : parts).join(".");
}
/** `timestamp(3) with time zone` carries its modifier in the middle. */
function withModifiers(name, modifiers) {
	if (modifiers.length === 0 || name === "character" && modifiers[0] === "1" && modifiers.length > 1) return name;
	const [first, ...rest] = name.split(/ (?=with(?:out)? time zone)/);
	return [`${first}(${modifiers.join(",")})`, ...rest].join(" ");
}
export { all as a, dotted as c, strings as d, tagOf as f, typeText as i, nameOf as l, SPELLED as n, as as o, walk as p, isSerial as r, constant as s, SERIALS as t, objectName as u };
