import { i as __toESM } from "./rolldown-runtime.js";
import { t as UserError } from "./errors.js";
import { i as joinPath, n as baseName, r as folderOf, t as above } from "./paths.js";
// src/tree/text.ts
const NEWLINE = 10;
const UTF8_BOM = [
	239,
	187,
	191
];
/**
* A file as text: UTF-8, without its byte order mark, line ends kept. Throws a UserError that names file, line and
* byte offset when the bytes are no text that Postgres could take: another encoding, or a zero byte.
*/
function decodeText(path, bytes) {
	refuseUtf16(path, bytes);
	const zero = bytes.indexOf(0);
	if (zero >= 0) throw new UserError(`${place(path, bytes, zero)}: a zero byte, which Postgres refuses in text. Remove it, or save the file as UTF-8.`);
	if (!startsWith(bytes, UTF8_BOM)) return {
		path,
		text: decodeUtf8(path, bytes, bytes)
	};
	return {
		path,
		text: decodeUtf8(path, bytes.subarray(3), bytes),
		byteOrderMark: true
	};
}
/** A file as text of an encoding that its tool was told; UTF-8 where it was told none. */
function decodeAs(path, bytes, encoding = "UTF-8") {
	if (/^utf-?8$/i.test(encoding)) return decodeText(path, bytes);
	try {
		return {
			path,
			text: new TextDecoder(encoding, { fatal: true }).decode(bytes)
		};
	} catch {
		throw new UserError(`${path}: cannot be read as ${encoding}, which its configuration names as its encoding.`);
	}
}
function decodeUtf8(path, content, whole) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(content);
	} catch {
		const at = invalidByte(content) + whole.length - content.length;
		const byte = (whole[at] ?? 0).toString(16).padStart(2, "0");
		throw new UserError(`${place(path, whole, at)}: byte 0x${byte} is no valid UTF-8. Save the file as UTF-8 (it may be Latin-1 or Windows-1252).`);
	}
}
function refuseUtf16(path, bytes) {
	if (startsWith(bytes, [255, 254]) || startsWith(bytes, [254, 255])) throw new UserError(`${path}: the file is UTF-16 (it begins with a byte order mark). Save it as UTF-8.`);
}
function startsWith(bytes, prefix) {
	return prefix.every((byte, index) => bytes[index] === byte);
}
function place(path, bytes, offset) {
	let line = 1;
	for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line += 1;
	return `${path}:${line}, byte offset ${offset}`;
}
/** Where decoding first fails: the longest prefix that a lenient decoder returns unchanged ends there. */
function invalidByte(bytes) {
	const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	const encoder = new TextEncoder();
	let offset = 0;
	for (const character of lenient) {
		const encoded = encoder.encode(character);
		if (encoded.some((byte, index) => bytes[offset + index] !== byte)) return offset;
		offset += encoded.length;
	}
	return offset;
}
// src/tree/tree.ts
/** A file's bytes, in a stream where the tree has one; undefined when there is no such file. */
async function openIn(tree, path) {
	if (tree.open) return tree.open(path);
	const bytes = await tree.read(path);
	return bytes && inOnePiece(bytes);
}
async function* inOnePiece(bytes) {
	yield bytes;
}
/** Whether there is such a file, without reading it. */
async function hasFile(tree, path) {
	return (await tree.list(folderOf(path), 1)).includes(path);
}
/** A tree with some files replaced, added, or (`undefined`) taken away. */
function overlayTree(tree, changes) {
	return {
		async list(folder, depth) {
			const paths = new Set(await tree.list(folder, depth));
			for (const [path, bytes] of changes) if (bytes === void 0) paths.delete(path);
			else if (isBelow(folder, path, depth)) paths.add(path);
			return [...paths].toSorted();
		},
		async read(path) {
			return changes.has(path) ? changes.get(path) : tree.read(path);
		},
		async open(path) {
			const bytes = changes.get(path);
			if (bytes) return inOnePiece(bytes);
			return changes.has(path) ? void 0 : openIn(tree, path);
		}
	};
}
/** A tree of nothing: for overlays, and for a base that does not exist yet. */
const emptyTree = {
	list: async () => [],
	read: async () => void 0
};
/** Whether a path lies in a folder, at most `depth` levels down. */
function isBelow(folder, path, depth = Infinity) {
	if (folder !== "" && !path.startsWith(`${folder}/`)) return false;
	return (folder === "" ? path : path.slice(folder.length + 1)).split("/").length <= depth;
}
// src/migrations/names.ts
/** A run of digits as the integer that a tool stores, without leading zeros; undefined where it does not fit. */
function integer(digits, most) {
	const value = BigInt(digits);
	return value <= most ? value.toString() : void 0;
}
/** Orders texts as people do: runs of digits by their value, the rest by code unit. */
function compareNatural(a, b) {
	const left = a.match(/\d+|\D+/g) ?? [];
	const right = b.match(/\d+|\D+/g) ?? [];
	for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
		const order = compareChunks(left[at] ?? "", right[at] ?? "");
		if (order !== 0) return order;
	}
	return left.length - right.length || compareText(a, b);
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function compareChunks(a, b) {
	if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b);
	const [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
	return left.length - right.length || compareText(left, right);
}
// src/migrations/fill.ts
const noValues = () => ({});
/** The text with every range replaced. Ranges come in their order and do not overlap. */
function withReplaced(text, replacements) {
	const complaints = replacements.flatMap((one) => "problem" in one ? [{
		line: lineAt(text, one.start),
		message: one.problem
	}] : []);
	if (complaints.length > 0) return complaints.filter(isFirstOfItsKind);
	const spots = [];
	let filled = "";
	let at = 0;
	for (const one of replacements) {
		if ("problem" in one) continue;
		filled += text.slice(at, one.start);
		spots.push({
			start: one.start,
			end: one.end,
			from: filled.length,
			until: filled.length + one.value.length
		});
		filled += one.value;
		at = one.end;
	}
	return {
		text: filled + text.slice(at),
		spots
	};
}
/** Replaces each match of a pattern; `undefined` leaves it as it is. */
function replaceEach(text, pattern, become) {
	return withReplaced(text, [...text.matchAll(pattern)].flatMap((found) => {
		const result = become(found);
		const isIdle = result && "problem" in result && isInComment(text, found.index);
		return result && !isIdle ? [{
			start: found.index,
			end: found.index + found[0].length,
			...result
		}] : [];
	}));
}
/** The sentence about a value that nobody gave. `key` is its name in the configuration. */
function notGiven(tool, shown, key) {
	return { problem: `${tool} fills in \`${shown}\`, and its value is not known here: set \`placeholders: {${keyInYaml(key)}: …}\` in pgrehearse.yml.` };
}
/** A name as YAML takes it inside of braces. */
function keyInYaml(key) {
	return /^[\w.-]+$/.test(key) ? key : `"${key}"`;
}
function valueIn(values, name) {
	return Object.hasOwn(values, name) ? values[name] : void 0;
}
/** A value by its name, whatever its case, as some tools have it. */
function inAnyCase(values, name) {
	const wanted = name.toLowerCase();
	return Object.entries(values).find(([key]) => key.toLowerCase() === wanted)?.[1];
}
/** A path written in a file, seen from a folder; undefined where it leaves the repository. */
function pathFrom(folder, written) {
	const parts = [];
	for (const part of joinPath(folder, written).split("/")) if (part === "..") {
		if (parts.pop() === void 0) return void 0;
	} else if (part !== "." && part !== "") parts.push(part);
	return written.startsWith("/") ? void 0 : parts.join("/");
}
/** What stands behind two dashes is no SQL, whatever its value. */
function isInComment(text, offset) {
	return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).includes("--");
}
function lineAt(text, offset) {
	return text.slice(0, offset).split("\n").length;
}
/** One sentence for each value that is missing, at its first place. */
function isFirstOfItsKind({ message }, at, all) {
	return all.findIndex((other) => other.message === message) === at;
}
// src/migrations/flat.ts
/**
* What a file of settings says, key by key: lines of `key = value`, as Java's properties, git's configuration files,
* tern.conf and most of TOML have them. A section goes in front: `[core]` and `engine = pg` are `core.engine`, and
* `[engine "pg"]` is `engine.pg`. Java's properties may have a colon as their separator.
*/
function flatSettings(text, { separators = "=" } = {}) {
	const pair = new RegExp(`^\\s*([^\\s#;![:=][^${separators}]*?)\\s*[${separators}]\\s*(.*?)\\s*$`);
	const settings = /* @__PURE__ */ new Map();
	let section = "";
	for (const line of joinedLines(text)) {
		const [, name, sub] = /^\s*\[\s*([^\]"]+?)\s*(?:"([^"]*)")?\s*\]/.exec(line) ?? [];
		if (name !== void 0) section = [name, sub].filter((part) => part !== void 0).join(".");
		const [, key, value = ""] = pair.exec(line) ?? [];
		if (key === void 0) continue;
		const whole = [...section === "" ? [] : [section], unquoted(key)].join(".");
		settings.set(whole, unquoted(value));
	}
	return settings;
}
/** The same of YAML, the documents of a file one after the other; nothing where it is none. */
async function yamlSettings(text) {
	const { parseAllDocuments } = await import("./yaml2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const settings = /* @__PURE__ */ new Map();
	const put = (key, value) => {
		if (Array.isArray(value)) settings.set(key, value.join(","));
		else if (typeof value === "object" && value !== null) for (const [name, inner] of Object.entries(value)) put(key === "" ? name : `${key}.${name}`, inner);
		else if (typeof value === "string") settings.set(key, value);
		else if (typeof value === "number" || typeof value === "boolean") settings.set(key, String(value));
	};
	try {
		for (const document of parseAllDocuments(text, { logLevel: "silent" })) put("", document.toJS());
	} catch {
		return /* @__PURE__ */ new Map();
	}
	return settings;
}
/** Lists of several texts, as `a,b` or `["a", "b"]`. */
function listed(value) {
	return value.replace(/^\[|\]$/g, "").split(",").map((item) => unquoted(item.trim())).filter((item) => item !== "");
}
/** A backslash at its end joins a line with the next, and an open bracket reads on until it closes. */
function joinedLines(text) {
	return text.replace(/\\\r?\n\s*/g, "").replace(/=\s*\[[^\]]*\]/g, (list) => list.replace(/\s+/g, " ")).split(/\r?\n/);
}
/** Without its quotes; a remark may stand behind those. */
function unquoted(value) {
	const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:[#;].*)?$/.exec(value) ?? [];
	return double?.replace(/\\(.)/g, "$1") ?? single ?? value;
}
// src/migrations/flyway-settings.ts
const FLYWAY_DEFAULTS = {
	versioned: "V",
	undo: "U",
	repeatable: "R",
	baseline: "B",
	separator: "__",
	suffixes: [".sql"],
	mixed: false,
	outOfOrder: false,
	replaces: true,
	placeholder: ["${", "}"],
	scriptPlaceholder: ["FP__", "__"],
	values: {
		"flyway:defaultSchema": "public",
		"flyway:table": "flyway_schema_history",
		"flyway:environment": "default",
		"flyway:timestamp": "2000-01-01 00:00:00"
	}
};
const PLACEHOLDERS = /^(?:spring\.)?flyway\.placeholders\./i;
/**
* Reads `flyway.conf`, `flyway.toml`, and what Spring's `application.properties` and `application.yml` say of Flyway; undefined where a file
* says nothing. Keys are compared without case and dashes, since each of them spells them its own way.
*/
function flywaySettings(settings) {
	const given = [...settings].filter(([key]) => /^(spring\.)?flyway\./i.test(key));
	if (given.length === 0) return void 0;
	const plain = new Map(given.map(([key, value]) => [keyOf$1(key), value]));
	const word = (key, otherwise) => plain.get(key.toLowerCase()) ?? otherwise;
	const flag = (key) => flagOf(plain.get(key.toLowerCase()));
	const inTransaction = flag("executeInTransaction");
	const encoding = plain.get("encoding");
	const { placeholder: [before, behind], scriptPlaceholder: [scriptBefore, scriptBehind] } = FLYWAY_DEFAULTS;
	return {
		versioned: word("sqlMigrationPrefix", FLYWAY_DEFAULTS.versioned),
		undo: word("undoSqlMigrationPrefix", FLYWAY_DEFAULTS.undo),
		repeatable: word("repeatableSqlMigrationPrefix", FLYWAY_DEFAULTS.repeatable),
		baseline: word("baselineMigrationPrefix", FLYWAY_DEFAULTS.baseline),
		separator: word("sqlMigrationSeparator", FLYWAY_DEFAULTS.separator),
		suffixes: listed(word("sqlMigrationSuffixes", ".sql")),
		mixed: flag("mixed") ?? false,
		outOfOrder: flag("outOfOrder") ?? false,
		...inTransaction !== void 0 && { executeInTransaction: inTransaction },
		...encoding !== void 0 && { encoding },
		replaces: flag("placeholderReplacement") ?? true,
		placeholder: [word("placeholderPrefix", before), word("placeholderSuffix", behind)],
		scriptPlaceholder: [word("scriptPlaceholderPrefix", scriptBefore), word("scriptPlaceholderSuffix", scriptBehind)],
		values: {
			...FLYWAY_DEFAULTS.values,
			...ownValues(plain),
			...valuesIn(given)
		}
	};
}
/** What `<script>.conf` says of one script. */
function scriptSetting(options, name) {
	const settings = flatSettings(options ?? "");
	return settings.get(name) ?? settings.get(`flyway.${name}`);
}
function flagOf(value) {
	return value === void 0 ? void 0 : value.toLowerCase() === "true";
}
function keyOf$1(key) {
	return key.replace(/^(spring\.)?flyway\./i, "").toLowerCase().replaceAll("-", "");
}
/** The default schema is the one that is named, or the first of those that are. */
function ownValues(plain) {
	const schema = plain.get("defaultschema") ?? listed(plain.get("schemas") ?? "")[0];
	const table = plain.get("table");
	return {
		...schema !== void 0 && { "flyway:defaultSchema": schema },
		...table !== void 0 && { "flyway:table": table }
	};
}
function valuesIn(given) {
	return Object.fromEntries(given.flatMap(([key, value]) => PLACEHOLDERS.test(key) ? [[key.replace(PLACEHOLDERS, ""), value]] : []));
}
// src/migrations/flyway-placeholders.ts
/**
* `PlaceholderReplacingReader.java`: everywhere in a script, comments included, whatever the case of a name; one without
* a value ends the run (seen with Flyway 11.10), but in a comment it need not be known here. `placeholderReplacement` of
* the script's `.conf` comes first.
*/
function fillFlyway({ path, text, options, values }, settings) {
	if (!(flagOf(scriptSetting(options, "placeholderReplacement")) ?? settings.replaces)) return {
		text,
		spots: []
	};
	const known = {
		"flyway:filename": baseName(path),
		...settings.values,
		...values
	};
	const pattern = [settings.placeholder, settings.scriptPlaceholder].map(between).join("|");
	return replaceEach(text, new RegExp(pattern, "g"), ([shown, named, ofScript]) => {
		const name = named ?? ofScript ?? "";
		const value = inAnyCase(known, name);
		return value === void 0 ? notGiven("Flyway", shown, name) : { value };
	});
}
function between([before, behind]) {
	return `${escaped(before)}([^\\r\\n]*?)${escaped(behind)}`;
}
function escaped(text) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// src/migrations/flyway.ts
/** `PostgreSQLParser.java`, `detectCanExecuteInTransaction`; REINDEX CONCURRENTLY, for one, is none of them. */
const OUTSIDE = /^(?:(?:create|drop)\s+(?:database|tablespace|subscription)|alter\s+system|(?:create|drop)(?:\s+unique)?\s+index\s+concurrently|reindex(?:\s+verbose)?\s+(?:schema|database|system)|vacuum|discard\s+all)\b/i;
/**
* Flyway 11. Names: `ResourceNameParser.java` and `MigrationVersion.java`: dots and underscores part the numbers of a
* version, and zeros at its end count for nothing; `R` is repeatable and comes last, in the order of its names; `U` goes
* back; `B` stands for all that came before and runs only where none of that did (seen with 11.10): here, where none of
* it is left. Transactions: `ParserSqlScript.java`: one for each script, in which statements are sent one by one; a
* script that holds a statement of those that the PostgreSQL parser knows not to run in one has none, and must then hold
* nothing else, unless `mixed` is set; `executeInTransaction` in `<script>.conf` decides either way
* (`SqlScriptMetadata.java`). A version below the newest applied one fails the validation that comes before the run,
* unless `outOfOrder` is set. Flyway's own lock is held in a transaction, for which a concurrent build waits (issue 3854).
* History: `flyway_schema_history`; a script without a transaction that failed is noted as such there (`DbMigrate.java`),
* and nothing is applied behind it.
*/
const flyway = {
	...flywayAs(FLYWAY_DEFAULTS),
	settings: {
		files: [
			"flyway.toml",
			"flyway.user.toml",
			"flyway.conf",
			"conf/flyway.toml",
			"conf/flyway.conf",
			"application.properties",
			"application.yml",
			"application.yaml"
		],
		async read(text, file) {
			const settings = flywaySettings(/\.ya?ml$/.test(file) ? await yamlSettings(text) : flatSettings(text));
			return settings && flywayAs(settings);
		}
	}
};
function flywayAs(settings) {
	const parse = parserOf(settings);
	return {
		name: "flyway",
		interrupted: { words: "Flyway notes a failed script that has no transaction, and then applies nothing until `flyway repair`" },
		pattern: `${settings.versioned}<version>${settings.separator}<name>${settings.suffixes[0] ?? ".sql"}`,
		markers: [
			{ file: "flyway.toml" },
			{ file: "flyway.conf" },
			{
				file: "pom.xml",
				content: /flyway/i
			},
			{
				file: "build.gradle",
				content: /flyway/i
			},
			{
				file: "build.gradle.kts",
				content: /flyway/i
			}
		],
		lateArrival: settings.outOfOrder ? "applied" : "refused",
		takesLate: isRepeatable,
		repeats: ({ version }) => version.startsWith("R__"),
		parse,
		select: (entries) => withoutBaselines(entries, (path) => isBaseline(path, settings)),
		compare: (a, b) => Number(isRepeatable(a)) - Number(isRepeatable(b)) || (isRepeatable(a) ? 0 : compareNatural(a.version, b.version)) || compareText(descriptionOf(a), descriptionOf(b)),
		guess: (_, paths) => paths.some((path) => /^V\d/.test(path)),
		encoding: (options) => scriptSetting(options, "encoding") ?? settings.encoding,
		fill: (script) => fillFlyway(script, settings),
		transaction({ statements, options }) {
			return inTransaction(options, settings) ?? !statements.some(isOutside) ? "one" : "per-statement";
		},
		complaints: (script) => settings.mixed ? [] : mixedComplaints(script, settings)
	};
}
function inTransaction(options, settings) {
	return flagOf(scriptSetting(options, "executeInTransaction")) ?? settings.executeInTransaction;
}
function parserOf(settings) {
	const { versioned, undo, repeatable, baseline, separator, suffixes } = settings;
	const [v, u, r, b, gap] = [
		versioned,
		undo,
		repeatable,
		baseline,
		separator
	].map(escaped);
	const file = new RegExp(`^(?:(${v}|${u}|${b})(\\d+(?:[._]\\d+)*)|${r})(?:${gap}([^/]*))?(?:${suffixes.map(escaped).join("|")})(\\.conf)?$`);
	return (path) => {
		const [, prefix, digits, name, isOptions] = file.exec(baseName(path)) ?? [];
		if (digits === void 0 && name === void 0) return void 0;
		const version = digits === void 0 ? `R__${name}` : versionOf(digits);
		const role = prefix === undo ? "down" : "up";
		if (isOptions === void 0) return {
			version,
			name: name ?? "",
			role
		};
		return role === "up" ? {
			version,
			name: name ?? "",
			role: "options"
		} : void 0;
	};
}
function isBaseline(path, { baseline }) {
	return new RegExp(`^${escaped(baseline)}\\d`).test(baseName(path));
}
/** The newest baseline stands for versions up to its own, where none of those is there any more. */
function withoutBaselines(entries, isBase) {
	const newest = entries.filter(({ up }) => isBase(up)).at(-1);
	const others = entries.filter(({ up }) => !isBase(up));
	return newest && others.every((other) => isRepeatable(other) || compareNatural(other.version, newest.version) > 0) ? [newest, ...others] : others;
}
/** What stands for the name in its history, and decides the order of repeatable ones: `10 b` comes before `2 a`. */
function descriptionOf({ name }) {
	return name.replaceAll("_", " ");
}
function isRepeatable({ version }) {
	return version.startsWith("R__");
}
/** Numbers without the zeros that make no difference: 1.10.0 is 1.10. */
function versionOf(digits) {
	const numbers = digits.split(/[._]/).map((part) => BigInt(part).toString());
	const last = numbers.findLastIndex((number) => number !== "0");
	return numbers.slice(0, Math.max(last, 0) + 1).join(".");
}
function isOutside({ sql }) {
	return OUTSIDE.test(withoutComments(sql).trimStart());
}
function withoutComments(sql) {
	return sql.replace(/--[^\n]*|\/\*[^]*?\*\//g, " ");
}
function mixedComplaints({ statements, options }, settings) {
	const outside = statements.find(isOutside);
	const inside = statements.find((statement) => !isOutside(statement));
	if (!outside || !inside || inTransaction(options, settings) !== void 0) return [];
	return [{
		line: outside.span.start.line,
		message: "Flyway refuses a script that mixes this statement with ones that run in a transaction, unless `mixed` is set: put it into a migration file of its own."
	}];
}
// src/migrations/transaction.ts
/**
* The mode of a script that its tool sends as one simple query, without a transaction of the tool's own: the server
* runs several statements as one implicit transaction (manual 18, 54.2.2.1), so that a lone CREATE INDEX CONCURRENTLY
* works and one beside another statement does not. BEGIN turns the implicit transaction into an ordinary one, so a
* script that has all of its statements between BEGIN and COMMIT manages its own.
*/
function simpleQuery(statements) {
	return isWrapped(statements) ? "none" : "batch";
}
/** Whether a script begins, commits or rolls back a transaction itself. */
function managesTransactions(statements) {
	return statements.some((statement) => transactionActions(statement).some((action) => BORDERS.has(action)));
}
const ENDS = /* @__PURE__ */ new Set([
	"commit",
	"rollback",
	"prepare"
]);
/**
* Why a tool fails that asks, when it commits, whether its transaction is still open: Go's `pq` driver does. What the
* script did is there by then, and nothing notes it.
*/
function endedInside(statements, tool, marker) {
	const end = statements.find((statement) => transactionActions(statement).some((action) => ENDS.has(action)));
	if (!end) return [];
	const message = `${tool} fails where a script ends the transaction around it: what the script did stays, and is not recorded. Remove BEGIN and COMMIT, or write \`${marker}\`.`;
	return [{
		line: end.span.start.line,
		message
	}];
}
/** Whether a transaction that a query begins outlasts it. */
function leavesOpen(query) {
	return query.flatMap(transactionActions).findLast((action) => BORDERS.has(action)) === "begin";
}
const BORDERS = /* @__PURE__ */ new Set([
	"begin",
	"commit",
	"rollback",
	"prepare"
]);
function isWrapped(statements) {
	let open = false;
	for (const statement of statements) {
		const actions = transactionActions(statement);
		if (actions.includes("begin")) open = true;
		else if (!open) return false;
		else if (actions.some((action) => action === "commit" || action === "rollback")) open = false;
	}
	return statements.length > 0;
}
function transactionActions(statement) {
	return statement.operations.flatMap((operation) => operation.kind === "transaction" ? [operation.action] : []);
}
// src/migrations/overrides.ts
const FILE$13 = /^(\d+)_([^./]+)(?:\.(?!autocommit\.)([a-z0-9]+))?(\.autocommit)?\.(up|down)\.sql$/;
const SIGN = /\.(?:postgres|cockroach|mysql|sqlite3?)(?:\.autocommit)?\.(?:up|down)\.sql$|\.autocommit\.(?:up|down)\.sql$/;
/** Those scripts for Postgres and for all databases, of a folder that has some for one only; undefined for any other folder. */
async function overriddenIn(tree, folder) {
	const start = joinPath(folder, "").length;
	const paths = (await tree.list(folder, 1)).map((path) => path.slice(folder === "" ? 0 : start));
	if (!paths.some((path) => SIGN.test(path))) return void 0;
	return paths.filter((path) => path.endsWith(".sql") && ["postgres", void 0].includes(dialectOf(path)));
}
/**
* Ory's popx (`match.go`, `MigrationFileRegexp`) and those who name files alike: `<number>_<name>.up.sql` is for every
* database, and `.postgres.up.sql` comes in its place for this one. Each script is one query in a transaction, or in none
* where it is called `.autocommit`.
*/
function withOverrides(plain, paths) {
	const own = new Set(paths.flatMap((path) => dialectOf(path) === "postgres" ? [keyOf(path)] : []));
	return {
		...plain,
		pattern: "<number>_<name>.up.sql, or .postgres.up.sql",
		parse(path) {
			const [, digits, name = "", , , role] = FILE$13.exec(path) ?? [];
			const dialect = dialectOf(path);
			const isTaken = dialect === "postgres" || dialect === void 0 && !own.has(keyOf(path));
			if (digits === void 0 || !isTaken) return void 0;
			return {
				version: BigInt(digits).toString(),
				name,
				role: role === "down" ? "down" : "up"
			};
		},
		compare: (a, b) => compareNatural(a.version, b.version) || compareNatural(baseName(a.up), baseName(b.up)),
		isMeant: (path) => FILE$13.test(path) && dialectOf(path) === void 0 && !own.has(keyOf(path)),
		transaction: ({ path, statements }) => /\.autocommit\.(?:up|down)\.sql$/.test(path) ? simpleQuery(statements) : "one"
	};
}
function dialectOf(path) {
	return FILE$13.exec(path)?.[3];
}
/** What two scripts have in common of which one stands for the other. */
function keyOf(path) {
	const [, digits, , , , role] = FILE$13.exec(path) ?? [];
	return `${digits} ${role}`;
}
// src/migrations/temporal.ts
const MANIFEST = /^(v[\d.]+)\/manifest\.json$/;
/**
* Temporal's and Cadence's schemas (`tools/common/schema/updatetask.go`): a folder for each version, `v1.0`, with a
* `manifest.json` whose `SchemaUpdateCqlFiles` are run in their order.
*/
async function versionedIn(tree, folder) {
	const start = folder === "" ? 0 : joinPath(folder, "").length;
	const paths = (await tree.list(folder, 2)).map((path) => path.slice(start));
	const manifests = paths.filter((path) => MANIFEST.test(path)).toSorted(compareNatural);
	if (manifests.length === 0) return void 0;
	const listed = await Promise.all(manifests.map(async (path) => {
		const bytes = await tree.read(joinPath(folder, path));
		const version = MANIFEST.exec(path)?.[1] ?? "";
		return filesIn(new TextDecoder().decode(bytes)).map((file) => `${version}/${file}`);
	}));
	if (listed.flat().length === 0) return void 0;
	return {
		listed: listed.flat(),
		paths: paths.filter((path) => /^v[\d.]+\/[^/]+\.sql$/.test(path))
	};
}
function filesIn(text) {
	try {
		const manifest = JSON.parse(text);
		if (typeof manifest !== "object" || manifest === null || !("SchemaUpdateCqlFiles" in manifest)) return [];
		const files = manifest.SchemaUpdateCqlFiles;
		return Array.isArray(files) ? files.filter((file) => typeof file === "string") : [];
	} catch {
		return [];
	}
}
/** Statements are sent one by one, and only versions above the stored one are run. */
function withManifests(plain, { listed }) {
	const places = new Map(listed.map((path, at) => [path.replace(/\.sql$/, ""), at]));
	const placeOf = ({ name }) => places.get(name) ?? Infinity;
	return {
		...plain,
		lateArrival: "skipped",
		isNumbered: true,
		parse(path) {
			const stem = path.replace(/\.sql$/, "");
			return places.has(stem) ? {
				version: stem,
				name: stem,
				role: "up"
			} : void 0;
		},
		compare: (a, b) => placeOf(a) - placeOf(b) || compareNatural(a.name, b.name),
		compareAge: (a, b) => compareNatural(a.name, b.name),
		isMeant: (path) => /^v[\d.]+\/[^/]+\.sql$/.test(path),
		unlisted: "only what the manifest.json beside it lists is run: add it there",
		transaction: () => "per-statement"
	};
}
// src/migrations/plain.ts
const FILE$12 = /^(?:([^/]*)\.)?(up|down)\.sql$|^([^/]+)\.sql$/;
/** `current.sql` is what graphile-migrate's users are still writing; `commit` makes a migration of it. */
const NO_MIGRATION = /^(?:schema|structure|seeds?|fixtures?|dump|baseline|init-db)\b.*\.sql$|^current\.sql$/i;
const NO_MIGRATIONS_FOLDER = /quer|report|seed|fixture|test|bench|dump|snippet|example|sample/i;
const NO_MIGRATIONS_ABOVE = /^(?:docs?|documentation|tutorials?|backups?|specs?)$/i;
/** Whether a folder's name says that its scripts are shown, asked or filled in; numbered ones lie there too. */
function isForReading(folder) {
	if (/migrat/i.test(baseName(folder))) return false;
	return NO_MIGRATIONS_FOLDER.test(baseName(folder)) || folder.split("/").some((part) => NO_MIGRATIONS_ABOVE.test(part));
}
/** A sequence number; dates and timestamps may repeat among strangers, so the whole name is the version there. */
const SEQUENCE = /^(\d{1,6})(?=[_.-](?!\d)|$)/;
/**
* Ordered `.sql` files of a tool that is not known. The first match of what other tools put into a file that holds
* both ways: run from top to bottom it would undo itself.
*/
const TWO_WAY = [
	["goose", /^-- *\+goose Up\b/im],
	["sql-migrate", /^-- *\+migrate Up\b/im],
	["dbmate", /^-- *migrate:up\b/im],
	["Liquibase", /^-- *liquibase formatted sql\b/im],
	["tern", /^-{4} create above \/ drop below -{4}/m],
	["Play evolutions", /^(# ---|--) *!Ups\b/m],
	["MyBatis Migrations", /^-- *\/\/ *@UNDO\b/m]
];
/**
* Forward only, in the natural order of names; `x.down.sql` beside `x.sql` or `x.up.sql` is its way back. A script
* runs as one transaction, unless a statement in it cannot, or it manages its own.
*/
const plain = {
	name: "plain",
	pattern: "<number>_<name>.sql",
	markers: [],
	lateArrival: "unknown",
	parse(path) {
		const found = FILE$12.exec(path);
		if (!found || NO_MIGRATION.test(path)) return void 0;
		const [, paired, role, single] = found;
		const stem = single ?? paired ?? "up";
		const sequence = SEQUENCE.exec(stem)?.[1];
		return {
			version: sequence === void 0 ? stem : BigInt(sequence).toString(),
			name: stem,
			role: role === "down" ? "down" : "up"
		};
	},
	compare: (a, b) => compareNatural(baseName(a.up), baseName(b.up)),
	guess: (folder, paths) => !isForReading(folder) && (/migrat/i.test(baseName(folder)) || paths.every((path) => /^\d+[_.-]/.test(path))),
	transaction({ statements }) {
		if (managesTransactions(statements)) return "none";
		return statements.every(({ transactional }) => transactional) ? "one" : "per-statement";
	},
	arrange,
	foreign: (text) => TWO_WAY.find(([, marker]) => marker.test(text))?.[0]
};
/** Folders whose order, or choice of files, is not that of their names. */
async function arrange(folder, tree) {
	const versioned = await versionedIn(tree, folder);
	if (versioned) return withManifests(plain, versioned);
	const scripts = await overriddenIn(tree, folder);
	return scripts && withOverrides(plain, scripts);
}
// src/tree/per-folder.ts
/** Looks at each folder of a tree once, however often it is asked: what lies in a tree does not change. */
function perFolder(look) {
	const known = /* @__PURE__ */ new WeakMap();
	return (tree, folder) => {
		const ofTree = known.get(tree) ?? /* @__PURE__ */ new Map();
		known.set(tree, ofTree);
		const found = ofTree.get(folder) ?? look(tree, folder);
		ofTree.set(folder, found);
		return found;
	};
}
// src/migrations/liquibase-changelog.ts
const NAME = /changelog[^/]*\.(?:xml|ya?ml|json)$|^(?:master|root)\.(?:xml|ya?ml|json)$/i;
const DEEPEST$2 = 20;
/** The changelog of a folder that includes scripts; the one with the most of them where there are several. */
async function changelogIn(tree, folder) {
	const names = (await tree.list(folder, 1)).filter((path) => NAME.test(baseName(path)));
	const [found] = (await Promise.all(names.map(async (file) => ({
		file,
		scripts: await scriptsOf(tree, file)
	})))).filter(({ scripts }) => scripts.length > 0).toSorted((a, b) => b.scripts.length - a.scripts.length || compareText(a.file, b.file));
	return found && {
		...found,
		strays: await straysBeside(tree, found.scripts)
	};
}
async function scriptsOf(tree, file) {
	const scripts = [];
	const visit = async (path, depth) => {
		if (path.endsWith(".sql")) scripts.push(path);
		if (!/\.(?:xml|ya?ml|json)$/.test(path) || depth > DEEPEST$2) return;
		const bytes = await tree.read(path);
		const inclusions = bytes ? await inclusionsIn(path, new TextDecoder().decode(bytes)) : [];
		for (const inclusion of inclusions) for (const found of await resolve(tree, path, inclusion)) await visit(found, depth + 1);
	};
	await visit(file, 0);
	return [...new Set(scripts)];
}
async function straysBeside(tree, scripts) {
	const folders = [...new Set(scripts.map(folderOf))];
	const others = (await Promise.all(folders.map((folder) => tree.list(folder, 1)))).flat().filter((path) => path.endsWith(".sql") && !scripts.includes(path));
	return (await Promise.all(others.map(async (path) => ({
		path,
		bytes: await tree.read(path)
	})))).flatMap(({ path, bytes }) => /^\s*--\s*liquibase\s*formatted/i.test(new TextDecoder().decode(bytes)) ? [path] : []);
}
async function inclusionsIn(path, text) {
	if (path.endsWith(".xml")) return inXml(text.replace(/<!--[^]*?-->/g, ""));
	const { parse } = await import("./yaml2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	try {
		return inYaml(parse(text, { logLevel: "silent" }));
	} catch {
		return [];
	}
}
function inXml(text) {
	if (!/<databaseChangeLog\b/.test(text)) return [];
	return [...text.matchAll(/<include(All)?\s([^>]*)>/g)].map(([, all, attributes = ""]) => {
		const attribute = (name) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
		return {
			path: attribute(all ? "path" : "file") ?? "",
			isFolder: all !== void 0,
			isRelative: attribute("relativeToChangelogFile") === "true"
		};
	});
}
function inYaml(document) {
	const entries = field(document, "databaseChangeLog");
	if (!Array.isArray(entries)) return [];
	return entries.flatMap((entry) => {
		const all = field(entry, "includeAll");
		const path = field(all, "path") ?? field(field(entry, "include"), "file");
		const isRelative = field(all ?? field(entry, "include"), "relativeToChangelogFile");
		if (typeof path !== "string") return [];
		return [{
			path,
			isFolder: all !== void 0,
			isRelative: String(isRelative) === "true"
		}];
	});
}
function field(value, name) {
	return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : void 0;
}
/**
* The files that an inclusion stands for. A path that is not relative is searched for on the class path: here, from the
* folders above the changelog, the nearest first. `includeAll` takes every file below its folder by its path.
*/
async function resolve(tree, changelog, { path, isFolder, isRelative }) {
	const written = path.replace(/^(?:classpath\*?:)?\/*/, "");
	const own = folderOf(changelog);
	for (const from of isRelative ? [own] : [own, ...above(own)]) {
		const place = pathFrom(from, written);
		if (place === void 0) continue;
		if (isFolder) {
			const files = await tree.list(place);
			if (files.length > 0) return files.filter((file) => /\.(?:sql|xml|ya?ml|json)$/.test(file) && file !== changelog).toSorted(compareText);
		} else if (await tree.read(place)) return [place];
	}
	return [];
}
/** Paths of scripts, seen from a folder; those that lie elsewhere are left out. */
function below(folder, scripts) {
	const start = folder === "" ? "" : joinPath(folder, "");
	return scripts.flatMap((path) => path.startsWith(start) ? [path.slice(start.length)] : []);
}
// src/migrations/liquibase-parameters.ts
const PARAMETER = /\$\{([\w.-]+)\}/g;
const PROPERTY = /^\s*--\s*property\s+(.*)$/gim;
const OF_THE_FILE = /^(?:liquibase\.)?(?:command\.)?(?:changelog-?)?parameters?\./i;
/**
* `ExpressionExpander.java`: `${name}` everywhere in a changeset, whatever its case; one without a value is sent as it is
* (seen with 4.31: `missing-property-mode` is `preserve`).
*/
function fillLiquibase(text, values) {
	return replaceEach(text, PARAMETER, ([, name = ""]) => {
		const value = inAnyCase(values, name);
		return value === void 0 ? void 0 : { value };
	});
}
/** `--property name:<name> value:<value>`, from anywhere in the file. */
function propertiesIn(text) {
	const pairs = [...text.matchAll(PROPERTY)].flatMap(([, attributes = ""]) => {
		const name = attributeOf(attributes, "name");
		const value = attributeOf(attributes, "value");
		const dbms = attributeOf(attributes, "dbms");
		if (name === void 0 || value === void 0) return [];
		return dbms === void 0 || /\b(?:postgresql|all)\b/.test(dbms) ? [[name, value]] : [];
	});
	return Object.fromEntries(pairs.toReversed());
}
/** `parameter.<name>=<value>` of liquibase.properties, and the contexts and labels that it asks for. */
function parametersIn(text) {
	return Object.fromEntries([...flatSettings(text, { separators: "=:" })].flatMap(([key, value]) => OF_THE_FILE.test(key) ? [[key.replace(OF_THE_FILE, ""), value]] : asked(key, value)));
}
function asked(key, value) {
	const name = key.toLowerCase().replace(/^liquibase\.(?:command\.)?/, "").replaceAll("-", "");
	if (/^contexts?(?:filter)?$/.test(name)) return [["liquibase:contexts", value]];
	return /^labels?(?:filter)?$/.test(name) ? [["liquibase:labels", value]] : [];
}
function attributeOf(line, name) {
	return new RegExp(`\\b${name}:("[^"]*"|\\S+)`, "i").exec(line)?.[1]?.replace(/^"(.*)"$/, "$1");
}
// src/migrations/lines.ts
function linesOf(text) {
	const lines = [];
	let start = 0;
	for (const raw of text.split("\n")) {
		lines.push({
			number: lines.length + 1,
			start,
			text: raw.replace(/\r$/, "")
		});
		start += raw.length + 1;
	}
	return lines;
}
/** The text with every line blanked outside of a range (numbers from 1, the last one excluded). */
function onlyLines(text, from, until = Infinity) {
	return text.split("\n").map((line, at) => at + 1 >= from && at + 1 < until ? line : line.replace(/[^\r]/g, " ")).join("\n");
}
/** The text, blank outside of a range of offsets. */
function onlyFrom(text, start, end = text.length) {
	return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}
function blank(text) {
	return text.replace(/[^\r\n]/g, " ");
}
/**
* What goes wrong where a tool ends a statement at every line whose last word ends with a semicolon, as goose and
* sql-migrate do: a function body cut in two, a last statement that is never finished.
*/
function cutComplaints(text, statements, cutter) {
	const { cuts, open } = cutsOf(text, cutter);
	if (open) return [{
		line: open.number,
		message: `${cutter.tool} finds no end of this statement block.`
	}];
	const split = statements.flatMap(({ span }) => {
		const cut = cuts.find(({ offset }) => span.start.offset < offset && offset <= span.end.offset);
		if (!cut) return [];
		return [{
			line: cut.line,
			message: `${cutter.tool} ends the statement of line ${span.start.line} at this semicolon, in the middle of it: ${cutter.advice}.`
		}];
	});
	const last = statements.at(-1);
	if (!last || cuts.some(({ offset }) => offset > last.span.end.offset) || split.length > 0) return split;
	const { line } = last.span.start;
	return [{
		line,
		message: `${cutter.tool} refuses the last statement: end it with a semicolon.`
	}];
}
/** Where a tool ends what it sends. */
function cutsOf(text, { begin, end }) {
	const cuts = [];
	let open;
	for (const line of linesOf(text)) if (begin.test(line.text)) open = line;
	else if (end.test(line.text)) {
		cuts.push({
			line: line.number,
			offset: line.start + line.text.length
		});
		open = void 0;
	} else if (!open && endsStatement(line.text)) cuts.push({
		line: line.number,
		offset: line.start + codeOf(line.text).trimEnd().length
	});
	return {
		cuts,
		...open && { open }
	};
}
function endsStatement(line) {
	return codeOf(line).trimEnd().endsWith(";");
}
/** Up to the first word that begins with two dashes, whatever surrounds it. */
function codeOf(line) {
	return line.replace(/(^|\s)--.*$/, "$1");
}
// src/migrations/liquibase-changeset.ts
const ROLLBACK = /^(\s*--\s*rollback )(.*)$/i;
const ROLLBACK_BEGIN = /^\s*\/\*\s*liquibase\s*rollback\s*$/i;
const ROLLBACK_END = /\*\/\s*$/;
const IGNORE = /^--\s*ignoreLines:(\w+)/i;
const REFERENCE = /^\s*--\s*rollback\s+changesetId:("[^"]+"|\S+)\s+changesetAuthor:("[^"]+"|\S+)/i;
/** A rollback that names another changeset of the file runs that one again (seen with 4.31). */
function again(text, own, changesets) {
	const [, id = "", author = ""] = own.flatMap((line) => REFERENCE.exec(line.text) ?? []);
	const key = [author, id].map((part) => part.replace(/^"(.*)"$/, "$1")).join(":");
	const other = id === "" ? void 0 : changesets.find((one) => one.key === key);
	if (!other) return void 0;
	const last = (other.lines.at(-1) ?? other.line).number + 1;
	return delimited(onlyLines(withoutIgnored(text), other.line.number, last), other.line.text);
}
/** Lines between `--ignoreLines:start` and `end`, or as many as it says, are blank to Liquibase. */
function withoutIgnored(text) {
	let left = 0;
	return text.split("\n").map((line) => {
		const [, count] = IGNORE.exec(line) ?? [];
		if (count?.toLowerCase() === "end") left = 0;
		else if (left > 0) {
			left -= 1;
			return line.replace(/[^\r]/g, " ");
		} else if (count !== void 0) left = count.toLowerCase() === "start" ? Infinity : Number(count);
		return line;
	}).join("\n");
}
/** The rollback's lines without what makes them comments; the changeset's own line says how they run. */
function wayBack(text, head, own) {
	const kept = /* @__PURE__ */ new Map([[head.number, head.text]]);
	let isInside = false;
	for (const { number, text: line } of own) {
		const [, before = "", sql] = ROLLBACK.exec(line) ?? [];
		if (sql !== void 0) kept.set(number, " ".repeat(before.length) + sql);
		else if (ROLLBACK_BEGIN.test(line)) isInside = true;
		else if (isInside) {
			kept.set(number, line.replace(ROLLBACK_END, (end) => " ".repeat(end.length)));
			isInside = !ROLLBACK_END.test(line);
		}
	}
	if (kept.size === 1) return void 0;
	const words = [...kept].slice(1).map(([, line]) => line).join("\n").trim();
	if (/^(not required|empty)|changesetid/i.test(words)) return void 0;
	return text.split("\n").map((line, at) => {
		const end = line.endsWith("\r") ? "\r" : "";
		return (kept.get(at + 1) ?? "").padEnd(line.length - end.length) + end;
	}).join("\n");
}
/** What ends statements instead of a semicolon, at the end of a line, becomes one. */
function delimited(text, head) {
	const delimiter = attributeOf(head, "endDelimiter")?.replace(/^(\\[rn])+/, "");
	if (delimiter === void 0 || delimiter === ";" || delimiter === "") return text;
	const escaped = delimiter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return text.replace(new RegExp(`(^(?!\\s*--).*?)${escaped}(?=[ \\t\\r]*$)`, "gim"), (found, before) => `${before};`.padEnd(found.length));
}
// src/migrations/liquibase-contexts.ts
/**
* Whether an expression of names holds for some of them (`liquibase.util.ExpressionMatcher`): `a and !b`, `not (a or b)`,
* and commas for `or`. Nothing in it holds for all.
*/
function holds$1(expression, names) {
	const tokens = expression.toLowerCase().match(/[(),!]|[^\s(),!]+/g) ?? [];
	if (tokens.length === 0) return true;
	return new Reader(tokens, names).any();
}
/** `a, b` as the names in it. */
function namesIn(list) {
	return new Set(list.toLowerCase().split(",").map((name) => name.trim()).filter((name) => name !== ""));
}
var Reader = class {
	#tokens;
	#names;
	#at = 0;
	constructor(tokens, names) {
		this.#tokens = tokens;
		this.#names = names;
	}
	any() {
		let holds = this.#all();
		while (this.#takes("or") || this.#takes(",")) holds = this.#all() || holds;
		return holds;
	}
	#all() {
		let holds = this.#one();
		while (this.#takes("and")) holds = this.#one() && holds;
		return holds;
	}
	#one() {
		if (this.#takes("!") || this.#takes("not")) return !this.#one();
		if (this.#takes("(")) {
			const holds = this.any();
			this.#takes(")");
			return holds;
		}
		const name = this.#tokens[this.#at] ?? "";
		this.#at += 1;
		return this.#names.has(name.replace(/^@/, ""));
	}
	#takes(token) {
		const isNext = this.#tokens[this.#at] === token;
		if (isNext) this.#at += 1;
		return isNext;
	}
};
// src/migrations/liquibase.ts
const HEADER$1 = /^\s*--\s*liquibase\s*formatted/i;
const CHANGESET = /^\s*--\s*changeset\s+("[^"]+"|[^:]+):\s*("[^"]+"|\S+)/i;
const NO_CHANGESET = /^\s*--?\s*changeset\b/i;
/**
* Liquibase 4, its formatted SQL. Order: that in which a changelog in XML, YAML or JSON above includes the files, else by
* their names; and within a file from top to bottom. Changesets in those changelogs themselves are no SQL. Changesets:
* `AbstractFormattedChangeLogParser.java`; those for another `dbms`, with `ignore:true` or of contexts and labels that are
* not asked for are left out. Transactions: one for each changeset, in which statements are sent one by one, or with
* `splitStatements:false` all at once; none with `runInTransaction:false` (`ChangeSet.java`, `execute`). A changeset is
* known by author, id and file: what is not applied yet is applied, wherever it stands. History: `databasechangelog`.
*/
const liquibase = {
	...liquibaseWith({}),
	settings: {
		files: ["liquibase.properties"],
		read: (text) => liquibaseWith(parametersIn(text))
	}
};
function liquibaseWith(parameters) {
	const tool = {
		name: "liquibase",
		pattern: "<name>.sql with `--liquibase formatted sql` as its first line",
		markers: [],
		lateArrival: "applied",
		recordsSections: true,
		repeats: ({ text }) => isRunAgain(linesOf(text).find((line) => CHANGESET.test(line.text))?.text ?? ""),
		signature: /^\s*--\s*liquibase\s*formatted/i,
		parse(path) {
			const stem = /^([^/]+)\.sql$/i.exec(path)?.[1];
			return stem === void 0 ? void 0 : {
				version: stem,
				name: stem,
				role: "up"
			};
		},
		compare: (a, b) => compareText(baseName(a.up), baseName(b.up)),
		guess: () => false,
		sections: (text, values) => sections$6(text, {
			...parameters,
			...values
		}),
		arrange: (folder, tree) => arranged(tool, folder, tree),
		fill: ({ text, whole, values }) => fillLiquibase(text, {
			...propertiesIn(whole),
			...parameters,
			...values
		}),
		transaction({ text, statements }) {
			const line = linesOf(text).find((one) => CHANGESET.test(one.text))?.text ?? "";
			if (attributeOf(line, "runInTransaction") !== "false") return "one";
			return attributeOf(line, "splitStatements") === "false" ? simpleQuery(statements) : "per-statement";
		}
	};
	return tool;
}
/** As the changelog above them has the files, in XML, YAML or JSON. */
async function arranged(tool, folder, tree) {
	const changelog = await changelogIn(tree, folder);
	if (!changelog) return void 0;
	const places = new Map(below(folder, changelog.scripts).map((path, at) => [path, at]));
	const strays = new Set(below(folder, changelog.strays));
	const placeOf = ({ name }) => places.get(`${name}.sql`) ?? Infinity;
	return {
		...tool,
		parse(path) {
			const stem = path.replace(/\.sql$/, "");
			return places.has(path) ? {
				version: stem,
				name: stem,
				role: "up"
			} : void 0;
		},
		compare: (a, b) => placeOf(a) - placeOf(b) || compareText(a.up, b.up),
		isMeant: (path) => strays.has(path),
		unlisted: `Liquibase runs only what ${changelog.file} includes: include it there`
	};
}
function sections$6(text, values) {
	const lines = linesOf(withoutIgnored(text));
	const first = lines.find((line) => line.text.trim() !== "");
	if (!first || !HEADER$1.test(first.text)) return {
		line: 1,
		message: "Liquibase asks for `--liquibase formatted sql` as the first line: add it."
	};
	const changesets = changesetsOf(lines);
	const refused = refusal(lines, changesets);
	if (refused) return refused;
	return changesets.filter((one) => isForPostgres(one) && isAskedFor(one, values)).map(({ line, key, lines: own }) => {
		const last = (own.at(-1) ?? line).number + 1;
		const down = wayBack(text, line, own) ?? again(text, own, changesets);
		return {
			key,
			up: delimited(onlyLines(withoutIgnored(text), line.number, last), line.text),
			...down !== void 0 && { down }
		};
	});
}
function changesetsOf(lines) {
	const heads = lines.filter((line) => CHANGESET.test(line.text));
	return heads.map((line, at) => {
		const [, author = "", id = ""] = CHANGESET.exec(line.text) ?? [];
		const next = heads[at + 1]?.number ?? Infinity;
		return {
			line,
			key: [author, id].map((part) => part.trim().replace(/^"(.*)"$/, "$1")).join(":"),
			lines: lines.filter(({ number }) => number > line.number && number < next)
		};
	});
}
/** Why Liquibase would not run the file, or not all of it. */
function refusal(lines, changesets) {
	const odd = lines.find((line) => NO_CHANGESET.test(line.text) && !CHANGESET.test(line.text));
	if (odd) return {
		line: odd.number,
		message: "Liquibase asks for `--changeset <author>:<id>`: write both."
	};
	const begin = changesets[0]?.line.number ?? Infinity;
	const early = lines.find((line) => line.number < begin && !/^\s*(--.*)?$/.test(line.text));
	if (early) return {
		line: early.number,
		message: "Liquibase passes over SQL above the first `--changeset`: move it below."
	};
	const twice = changesets.find(({ key }, at) => changesets.findIndex((one) => one.key === key) < at);
	if (twice) return {
		line: twice.line.number,
		message: `Liquibase refuses a second changeset ${twice.key}: name it otherwise.`
	};
	const empty = changesets.find(({ lines: own }) => own.every(({ text }) => /^\s*(--.*)?$/.test(text)));
	if (empty) return {
		line: empty.line.number,
		message: `Liquibase finds no SQL in changeset ${empty.key}: add it.`
	};
}
function isForPostgres({ line: { text } }) {
	if (attributeOf(text, "ignore")?.toLowerCase() === "true") return false;
	const names = attributeOf(text, "dbms")?.toLowerCase().split(",") ?? ["all"];
	if (names.includes("!postgresql") || names.includes("none")) return false;
	return names.some((name) => ["postgresql", "all"].includes(name) || name.startsWith("!"));
}
function isRunAgain(head) {
	return ["runOnChange", "runAlways"].some((name) => attributeOf(head, name)?.toLowerCase() === "true");
}
/** Without contexts and labels to ask for, every changeset runs (`ContextExpression.java`, `LabelExpression.java`). */
function isAskedFor({ line: { text } }, values) {
	const wanted = namesIn(valueIn(values, "liquibase:contexts") ?? "");
	const context = attributeOf(text, "contextFilter") ?? attributeOf(text, "context") ?? "";
	const labels = namesIn(attributeOf(text, "labels") ?? "");
	const filter = valueIn(values, "liquibase:labels") ?? "";
	return (wanted.size === 0 || holds$1(context, wanted)) && (labels.size === 0 || holds$1(filter, labels));
}
// src/migrations/sqitch-layout.ts
const WAYS = [
	"deploy",
	"revert",
	"verify"
];
const VARIABLES = /^(?:core|deploy|engine\.pg)\.variables\./;
/**
* What `sqitch.conf` says (`sqitch-configuration`, 1.3): `engine.pg` comes before `core`. Undefined for another engine:
* its scripts are not for Postgres.
*/
function layoutOf(conf) {
	const settings = flatSettings(conf.replace(/\s+[#;].*$/gm, ""));
	const get = (key) => settings.get(`engine.pg.${key}`) ?? settings.get(`core.${key}`);
	if ((settings.get("core.engine") ?? "pg") !== "pg") return void 0;
	const top = clean(get("top_dir") ?? ".");
	const reworked = get("reworked_dir");
	const folders = (prefix, parent) => ({
		deploy: clean(get(`${prefix}deploy_dir`) ?? joinPath(parent, "deploy")),
		revert: clean(get(`${prefix}revert_dir`) ?? joinPath(parent, "revert")),
		verify: clean(get(`${prefix}verify_dir`) ?? joinPath(parent, "verify"))
	});
	return {
		plan: clean(get("plan_file") ?? joinPath(top, "sqitch.plan")),
		folders: folders("", top),
		reworked: reworked === void 0 ? {
			...folders("", top),
			...given(get)
		} : folders("reworked_", clean(reworked)),
		extension: get("extension") ?? "sql",
		values: Object.fromEntries([...settings].flatMap(([key, value]) => VARIABLES.test(key) ? [[key.replace(VARIABLES, ""), value]] : []))
	};
}
function given(get) {
	return Object.fromEntries(WAYS.flatMap((way) => {
		const folder = get(`reworked_${way}_dir`);
		return folder === void 0 ? [] : [[way, clean(folder)]];
	}));
}
function clean(path) {
	return pathFrom("", path) ?? path;
}
/** The layout of the project that is run in a folder: `sqitch.conf` lies there, or at least a plan. */
async function layoutIn(tree, folder) {
	return await configuredIn(tree, folder) ?? plannedIn(tree, folder);
}
const configuredIn = perFolder(async (tree, folder) => {
	const conf = await tree.read(joinPath(folder, "sqitch.conf"));
	const layout = conf && layoutOf(new TextDecoder().decode(conf));
	return layout && await tree.read(joinPath(folder, layout.plan)) ? layout : void 0;
});
const plannedIn = perFolder(async (tree, folder) => {
	const layout = layoutOf("");
	if (!layout || !await tree.read(joinPath(folder, layout.plan))) return void 0;
	return await tree.read(joinPath(folder, "sqitch.conf")) ? void 0 : layout;
});
/** The folder of the project that a script or a plan belongs to; undefined for a file of none. */
async function projectFolderOf(path, trees) {
	for (const look of [configuredIn, plannedIn]) for (const at of [folderOf(path), ...above(folderOf(path))]) for (const tree of trees) {
		const layout = await look(tree, at);
		if (layout && holds(layout, at, path)) return at;
	}
}
function holds(layout, folder, path) {
	const inside = [...Object.values(layout.folders), ...Object.values(layout.reworked)];
	return path === joinPath(folder, layout.plan) || inside.some((way) => path.startsWith(`${joinPath(folder, way)}/`));
}
/** Every script of a project, as paths relative to its folder. */
async function scriptsIn(tree, folder, layout) {
	const places = /* @__PURE__ */ new Set([...Object.values(layout.folders), ...Object.values(layout.reworked)]);
	const below = (await Promise.all([...places].map((place) => tree.list(joinPath(folder, place))))).flat().filter((path) => path.endsWith(`.${layout.extension}`));
	return [...new Set(below)].map((path) => folder === "" ? path : path.slice(joinPath(folder, "").length));
}
// src/migrations/psql-text.ts
/** Comments, quoted texts and names, dollar quotes; a command of psql up to the end of its line. */
const TOKEN$1 = /(?<variable>(?<!:):(?:'\w+'|"\w+"))|(?<other>--[^\n]*|'(?:[^'\\]|''|\\.)*'|"(?:[^"]|"")*"|(?<![\w$])\$(?:[A-Za-z_]\w*)?\$)|(?<comment>\/\*)|(?<command>\\[^\n]*)/g;
/** Cuts a script as psql's lexer does (psqlscan.l): variables and commands count outside of quotes only. */
function psqlParts(text) {
	const parts = [];
	const push = (kind, start, end) => {
		if (end > start) parts.push({
			kind,
			start,
			text: text.slice(start, end)
		});
	};
	const token = new RegExp(TOKEN$1);
	let at = 0;
	for (let found = token.exec(text); found; found = token.exec(text)) {
		if (found.groups?.["variable"] !== void 0) continue;
		const data = copyDataAfter(text, at, found.index);
		const start = data ? data.start : found.index;
		push("code", at, start);
		at = data ? data.end : endOf(text, found);
		push(found.groups?.["command"] !== void 0 && !data ? "command" : "other", start, at);
		token.lastIndex = at;
	}
	push("code", at, text.length);
	return parts;
}
function endOf(text, found) {
	const [whole] = found;
	const end = found.index + whole.length;
	if (found.groups?.["comment"] !== void 0) return endOfComment(text, found.index);
	if (!whole.startsWith("$")) return end;
	const close = text.indexOf(whole, end);
	return close < 0 ? text.length : close + whole.length;
}
/** Comments nest. */
function endOfComment(text, start) {
	const mark = /\/\*|\*\//g;
	mark.lastIndex = start;
	let depth = 0;
	for (let found = mark.exec(text); found; found = mark.exec(text)) {
		depth += found[0] === "/*" ? 1 : -1;
		if (depth === 0) return mark.lastIndex;
	}
	return text.length;
}
/** Rows behind `COPY … FROM stdin;` that begin before the next token. */
function copyDataAfter(text, from, until) {
	const copy = /(?:^|;)\s*copy\b[^;]*\bfrom\s+stdin\b[^;]*;[^\n]*\n/i.exec(text.slice(from, until));
	if (!copy) return void 0;
	const start = from + copy.index + copy[0].length;
	const close = /^\\\.\r?$/m.exec(text.slice(start));
	return {
		start,
		end: close ? start + close.index + close[0].length : text.length
	};
}
// src/migrations/psql.ts
/** `:name`, `:'name'`, `:"name"` (psql's manual page, "SQL Interpolation"); not `::type`, `:=` or a slice's bounds. */
const VARIABLE = /(?<![:\w])(?::'(\w+)'|:"(\w+)"|:([A-Za-z_]\w*))/g;
/** What only shows something, or decides how something is shown. */
const HARMLESS = /^\\(?:echo|qecho|warn|pset|timing|encoding|errverbose|conninfo|d\w*[+S]*|l\+?|a|t|x|p|H|q?echo|r|reset|z|sf|sv|h|\?)(?:\s|$)/;
const DEEPEST$1 = 20;
/**
* A script as psql sends it: variables filled in, `\set` and `\unset` followed, `\i` and `\ir` read from the repository.
* Other commands are refused by name: some run programs, and none of them is carried out here.
*/
async function fillPsql(script, values) {
	const context = {
		script,
		variables: new Map(Object.entries(values))
	};
	return withReplaced(script.text, await replacementsIn$1(script.text, script.path, 0, context));
}
async function replacementsIn$1(text, path, depth, context) {
	const replacements = [];
	for (const { kind, start, text: part } of psqlParts(text)) {
		if (kind === "code") replacements.push(...variablesIn(part, start, context));
		if (kind !== "command") continue;
		const command = part.trimEnd();
		const becomes = await carriedOut(command, path, depth, context);
		replacements.push({
			start,
			end: start + command.length,
			...becomes
		});
	}
	return replacements;
}
function variablesIn(code, offset, { variables }) {
	return [...code.matchAll(VARIABLE)].flatMap((found) => {
		const [shown, text, identifier, bare] = found;
		const name = text ?? identifier ?? bare ?? "";
		const value = variables.get(name);
		const place = {
			start: offset + found.index,
			end: offset + found.index + shown.length
		};
		if (value === void 0) {
			if (bare !== void 0 && isInBrackets(code, found.index)) return [];
			return [{
				...place,
				problem: `psql fills in \`${shown}\`, and its value is not known here: set \`placeholders: {${keyInYaml(name)}: …}\` in pgrehearse.yml.`
			}];
		}
		if (bare !== void 0) return [{
			...place,
			value
		}];
		const quote = text === void 0 ? "\"" : "'";
		return [{
			...place,
			value: quote + value.replaceAll(quote, quote + quote) + quote
		}];
	});
}
function isInBrackets(code, at) {
	return code.lastIndexOf("[", at) > code.lastIndexOf("]", at);
}
async function carriedOut(command, path, depth, context) {
	const [, name = "", rest = ""] = /^\\([a-z_]+)\s*(.*)$/is.exec(command) ?? [];
	if (name === "set" || name === "unset") return setting(name, rest, command, context);
	if (name === "g" && rest === "") return { value: ";" };
	if (/^(?:i|include|ir|include_relative)$/.test(name)) return included$1(name, rest, path, depth, context);
	if (HARMLESS.test(command)) return { value: "" };
	return { problem: `\`${command}\` is a command of psql that pgrehearse does not carry out: it knows \\set, \\unset, \\i, \\ir, \\g, and those that only show something.` };
}
function setting(name, rest, command, { variables }) {
	if (rest.includes("`")) return { problem: `\`${command}\` runs a program, which pgrehearse does not.` };
	const [variable = "", ...words] = [...rest.matchAll(/'(?:[^'\\]|''|\\.)*'|\S+/g)].map(([word]) => word);
	if (name === "unset") variables.delete(variable);
	else variables.set(variable, words.map((word) => wordOf(word, variables)).join(""));
	return { value: "" };
}
function wordOf(word, variables) {
	if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'").replace(/\\(.)/g, "$1");
	const [, quoted, bare] = /^:(?:'(\w+)'|(\w+))$/.exec(word) ?? [];
	if (quoted !== void 0) return `'${(variables.get(quoted) ?? "").replaceAll("'", "''")}'`;
	return bare === void 0 ? word : variables.get(bare) ?? word;
}
/** `\ir` is seen from the script's folder, `\i` from the one in which the tool is run. */
async function included$1(name, rest, path, depth, context) {
	const { script, variables } = context;
	const written = rest.replace(/^'(.*)'$/, "$1");
	const known = /^:(\w+)$/.exec(written)?.[1];
	const file = known === void 0 ? written : variables.get(known) ?? written;
	const from = /^(?:ir|include_relative)$/.test(name) ? folderOf(path) : script.root ?? "";
	const place = pathFrom(from, file);
	const text = place === void 0 ? void 0 : await script.read(place);
	if (place === void 0 || text === void 0) return { problem: `psql finds no ${file} from ${from || "the root of the repository"}: add it.` };
	if (depth >= DEEPEST$1) return { problem: `psql never comes to an end: ${place} includes itself.` };
	const outcome = withReplaced(text, await replacementsIn$1(text, place, depth + 1, context));
	if ("spots" in outcome) return { value: `${outcome.text}\n` };
	return { problem: outcome.map(({ line, message }) => `${place}:${line}: ${message}`).join(" ") };
}
// src/migrations/sqitch-plan.ts
const CHANGE = /^\s*([+-]?)\s*([^\s:@#\\[%][^\s:@#\\[]*)(?:\s*\[([^\]]+)\])?(?:\s|$)/;
const TAG = /^\s*@([^\s:@#\\/]+)/;
/**
* Reads `sqitch.plan` (App::Sqitch 1.3, `Plan.pm`, `_parse`): pragmas begin with `%`, tags with `@`, remarks with `#`;
* every other line is a change, with what it requires in brackets.
*/
function readPlan(text) {
	const changes = [];
	for (const { text: line, number } of linesOf(text)) {
		if (/^\s*(?:[#%].*)?$/.test(line)) continue;
		const tag = TAG.exec(line)?.[1];
		if (tag !== void 0) {
			if (!changes.at(-1)) return {
				line: number,
				message: "sqitch refuses a tag before any change: move it."
			};
			changes.at(-1)?.tags.push(tag);
			continue;
		}
		const [, operator, name, dependencies = ""] = CHANGE.exec(line) ?? [];
		if (name === void 0 || operator === "-") return {
			line: number,
			message: "sqitch does not understand this line of its plan."
		};
		const change = {
			name,
			line: number,
			requires: dependencies.trim().split(/\s+/).filter((one) => one !== "")
		};
		const missing = change.requires.find((one) => !isKnown(one, changes));
		if (missing !== void 0) return {
			line: number,
			message: `sqitch refuses its plan: ${name} requires ${missing}, which does not come before it.`
		};
		const occurrence = changes.filter((other) => other.name === name).length + 1;
		changes.push({
			...change,
			occurrence,
			tags: []
		});
	}
	return withReworks(changes);
}
/** Of other projects (`project:change`) and what conflicts (`!change`) nothing stands in this plan. */
function isKnown(dependency, before) {
	if (/^!|:/.test(dependency)) return true;
	const [name = "", tag] = dependency.split("@");
	const isThere = name === "" || before.some((change) => change.name === name);
	const isTagged = tag === void 0 || ["HEAD", "ROOT"].includes(tag) || before.some(({ tags }) => tags.includes(tag));
	return /^[0-9a-f]{40}$/.test(dependency) || isThere && isTagged;
}
function withReworks(changes) {
	const planned = [];
	for (const [at, { name, occurrence, line }] of changes.entries()) {
		const next = changes.findIndex((other, place) => place > at && other.name === name);
		const reworkTags = next < 0 ? [] : changes.slice(at, next).flatMap(({ tags }) => tags);
		const again = changes[next];
		if (again && reworkTags.length === 0) return {
			line: again.line,
			message: `sqitch refuses a second ${name} without a tag between the two: tag the first one.`
		};
		planned.push({
			name,
			occurrence,
			line,
			reworkTags
		});
	}
	return planned;
}
// src/migrations/sqitch.ts
const ROLES$1 = {
	deploy: "up",
	revert: "down",
	verify: "verify"
};
const CONF = "sqitch.conf";
/**
* sqitch 1.3, its engine `pg`. Order: that of `sqitch.plan`; a change that is planned again is reworked, and the scripts
* of what it was are called `<name>@<tag>.sql` after a tag between the two (`Change.pm`, `_path_segments`). Transactions:
* none of its own: each script is run by psql with ON_ERROR_STOP (`pg.pm`), so BEGIN and COMMIT stand in it. A change
* planned before one that is deployed makes the next run fail ("Cannot find change … in sqitch.plan", seen with 1.3.1),
* since ids are made of what comes before. `deploy --verify` runs a change's verify script right behind it and takes back
* what fails. History: schema `sqitch`.
*/
const sqitch = {
	...sqitchAs(layoutOf("")),
	settings: {
		files: [CONF],
		isHere: true,
		read: (text) => sqitchAs(layoutOf(text))
	}
};
function sqitchAs(layout) {
	const { folders, extension = "sql", plan = "sqitch.plan" } = layout ?? {};
	const tool = {
		name: "sqitch",
		pattern: `deploy/<name>.${extension} and add it to ${plan}`,
		markers: [],
		lateArrival: "refused",
		parse: (path) => folders ? partOf(path, folders, extension) : void 0,
		compare: (a, b) => compareText(a.up, b.up),
		guess: () => false,
		fill: (script) => fillPsql(script, {
			registry: "sqitch",
			...layout?.values,
			...script.values
		}),
		transaction: ({ statements }) => managesTransactions(statements) ? "none" : "per-statement"
	};
	if (!layout) return tool;
	return {
		...tool,
		index: {
			file: plan,
			read: (text, paths) => planned(tool, layout, text, paths)
		}
	};
}
/** Without a plan every script is taken by its name. */
function partOf(path, folders, extension) {
	for (const way of WAYS) {
		const start = joinPath(folders[way], "");
		if (!path.startsWith(start) || !path.endsWith(`.${extension}`)) continue;
		const name = path.slice(start.length, -extension.length - 1);
		return {
			version: name,
			name,
			role: ROLES$1[way]
		};
	}
}
function planned(tool, layout, text, paths) {
	const changes = readPlan(text);
	if ("message" in changes) return changes;
	const known = new Set(paths);
	const parts = /* @__PURE__ */ new Map();
	const places = /* @__PURE__ */ new Map();
	for (const [at, change] of changes.entries()) {
		const { name, occurrence } = change;
		const version = occurrence === 1 ? name : `${name} (${occurrence})`;
		const deploy = pathOf(change, "deploy", layout, known);
		if (!known.has(deploy)) return {
			line: change.line,
			message: `sqitch stops at ${name}, because ${deploy} is not there: add it.`
		};
		places.set(version, at);
		for (const way of WAYS) parts.set(pathOf(change, way, layout, known), {
			version,
			name,
			role: ROLES$1[way]
		});
	}
	const placeOf = ({ version }, otherwise) => places.get(version) ?? otherwise;
	return {
		...tool,
		parse: (path) => parts.get(path),
		compare: (a, b) => placeOf(a, Infinity) - placeOf(b, Infinity) || compareText(a.up, b.up),
		compareAge: (a, b) => placeOf(a, -1) - placeOf(b, -1) || compareText(a.up, b.up),
		isNumbered: true,
		pairsByVersion: true,
		isMeant: (path) => isScript(tool, path, paths),
		unlisted: `sqitch runs only what ${layout.plan} lists: let \`sqitch add\` write both`
	};
}
/** A change that was reworked has its scripts under the first tag between the two under which one is there. */
function pathOf({ name, reworkTags }, way, { folders, reworked, extension }, known) {
	const [first] = reworkTags;
	if (first === void 0) return joinPath(folders[way], `${name}.${extension}`);
	const under = (tag, of) => joinPath(reworked[of], `${name}@${tag}.${extension}`);
	return under(reworkTags.find((tag) => known.has(under(tag, "deploy"))) ?? first, way);
}
function isScript(tool, path, paths) {
	const part = tool.parse(path);
	return part?.role === "up" && paths.some((other) => other !== path && tool.parse(other)?.version === part.version);
}
// src/migrations/atlas.ts
const SUM = "atlas.sum";
const DIRECTIVE$1 = /^[ -~]*atlas:(\w+)(?: +([ -~]*))*/;
/**
* Atlas 0.3x with its own directory format; with another, the files are named as that tool's. Names and order:
* `sql/migrate/dir.go`, `LocalDir.Files` and `LocalFile.Version`: every `.sql` file, by its name; up to the first
* underscore it is the version, a text. Directives stand in comments at the top that an empty line ends
* (`LocalFile.comments`). A checkpoint stands for what came before and is skipped where that was applied, as here.
* Transactions: `cmd/atlas/internal/cmdapi/migrate.go`, `tx` and `txmodeFor`: one for each file, in which statements are
* sent one by one, unless it says `atlas:txmode none`. Nothing goes back without Atlas's own plan. A file that comes
* late makes `migrate apply` fail (its `--exec-order` is `linear`). Where the files are not as `atlas.sum` has them,
* nothing runs (`Validate`). History: `atlas_schema_revisions`.
*/
const atlas = {
	name: "atlas",
	pattern: "<version>_<name>.sql",
	markers: [{
		file: SUM,
		within: 0
	}],
	lateArrival: "refused",
	parse(path) {
		const stem = /^([^/]+)\.sql$/.exec(path)?.[1];
		if (stem === void 0 || /\.(up|down)$|^[VUR]\d*__/.test(stem)) return void 0;
		const [version = stem, ...name] = stem.split("_");
		return {
			version,
			name: name.join("_"),
			role: "up"
		};
	},
	compare: (a, b) => compareText(baseName(a.up), baseName(b.up)),
	guess: () => false,
	sections: (text) => valuesOf(text, "checkpoint").length > 0 ? [] : [{ up: text }],
	transaction: ({ whole }) => valuesOf(whole, "txmode")[0] === "none" ? "per-statement" : "one",
	complaints,
	sum: {
		file: SUM,
		check
	}
};
/** What the directives of one name say, at the top of a file. */
function valuesOf(text, name) {
	const lines = text.split("\n");
	const end = lines.findIndex((line) => !/^(#|--)/.test(line));
	if (end < 0 || (lines[end] ?? "").trim() !== "") return [];
	return lines.slice(0, end).flatMap((line) => {
		const [, found, value = ""] = DIRECTIVE$1.exec(line.trim()) ?? [];
		return found === name ? [value.trim()] : [];
	});
}
function complaints({ whole }) {
	const modes = valuesOf(whole, "txmode");
	const [mode] = modes;
	if (mode === void 0 || modes.length === 1 && ["none", "file"].includes(mode)) return [];
	return [{
		line: 1,
		message: modes.length > 1 ? "Atlas refuses a second `atlas:txmode`: remove one." : `Atlas refuses \`atlas:txmode ${mode}\` in a file: write \`none\` or \`file\`.`
	}];
}
/** The first file that is not as the list has it: each hash covers all files up to its own. */
async function check(text, files) {
	const listed = new Map(text.split(/\r?\n/).flatMap((line) => {
		const [, name = "", hash = ""] = /^(.+?) h1:(.+)$/.exec(line) ?? [];
		return hash === "" ? [] : [[name, hash]];
	}));
	let soFar = /* @__PURE__ */ new Uint8Array();
	for (const { path, bytes } of files.toSorted((a, b) => compareText(a.path, b.path))) {
		const isLeftOut = DIRECTIVE$1.exec(new TextDecoder().decode(bytes.subarray(0, 200)))?.slice(1).join() === "sum,ignore";
		soFar = joined(soFar, new TextEncoder().encode(path), isLeftOut ? /* @__PURE__ */ new Uint8Array() : bytes);
		if (isLeftOut) continue;
		if (listed.get(path) === await sha256(soFar)) continue;
		return {
			path,
			message: `${listed.has(path) ? `${SUM} has another hash for it` : `${SUM} does not list it`}, so Atlas would run nothing: run \`atlas migrate hash\`.`
		};
	}
}
function joined(...parts) {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
async function sha256(bytes) {
	const hash = await crypto.subtle.digest("SHA-256", bytes);
	return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
// src/migrations/dbmate.ts
const FILE$11 = /^(\d+)([^/]*)\.sql$/;
const DIRECTIVE = /^--\s*migrate:(up|down)(?:\s|$)/;
const NO_TRANSACTION$1 = /^--\s*migrate:(?:up|down)\b.*\stransaction:false(?:\s|$)/m;
/**
* dbmate 2.36. Names: `pkg/dbmate/db.go`: digits at the start of a file's name are its version, files are ordered by
* name. Sections: `pkg/dbmate/migration.go`: `-- migrate:up` and `-- migrate:down`; it reads several of each, but
* records the version after every section and fails at the second one (seen with 2.36.0 on PostgreSQL 17).
* Transactions: `db.go`, `Migrate` and `Rollback`: a section is sent as one query inside a transaction of its own, or
* without one where its directive says `transaction:false`. A COMMIT of the script's own inside makes it fail (seen with
* 2.36.0). What is not applied yet is applied, whatever its version
* (without --strict). History: `schema_migrations`.
*/
const dbmate = {
	name: "dbmate",
	pattern: "<number>_<name>.sql with `-- migrate:up` in it",
	markers: [],
	lateArrival: "applied",
	failsOnMark: true,
	signature: /^--\s*migrate:up(?:\s|$)/m,
	parse(path) {
		const [, version, rest = ""] = FILE$11.exec(path) ?? [];
		return version === void 0 ? void 0 : {
			version,
			name: rest.replace(/^_/, ""),
			role: "up"
		};
	},
	compare: (a, b) => compareText(a.up, b.up),
	guess: () => false,
	sections: sections$5,
	transaction: ({ text, statements }) => NO_TRANSACTION$1.test(text) ? simpleQuery(statements) : "one",
	complaints: (script) => [...withoutWayBack(script), ...NO_TRANSACTION$1.test(script.text) ? [] : endedInside(script.statements, "dbmate", "transaction:false")]
};
/** Since 2.0 (pull request 397); what is merged already may be older, and has run. */
function withoutWayBack({ whole }) {
	if (linesOf(whole).some((line) => wayOf$1(line) === "down")) return [];
	return [{
		line: 1,
		message: "dbmate asks for `-- migrate:down` in every file: add it, with nothing below where nothing goes back."
	}];
}
function sections$5(text) {
	const lines = linesOf(text);
	const directives = lines.filter((line) => wayOf$1(line) !== void 0);
	const [first] = directives;
	if (!first || !directives.some((line) => wayOf$1(line) === "up")) return {
		line: 1,
		message: "dbmate asks for `-- migrate:up` above the statements: add it."
	};
	const early = lines.find((line) => line.number < first.number && !/^\s*(--.*)?$/.test(line.text));
	if (early) return {
		line: early.number,
		message: "dbmate refuses SQL above `-- migrate:up`: move it below."
	};
	const stray = directives.find((line, at) => wayOf$1(line) === "down" && wayOf$1(directives[at - 1]) !== "up");
	if (stray) return {
		line: stray.number,
		message: "dbmate asks for `-- migrate:up` before `-- migrate:down`: add it."
	};
	const [up, second] = directives.filter((line) => wayOf$1(line) === "up");
	if (!up || second) return {
		line: second?.number ?? 1,
		message: "dbmate fails at the second section of a file, when it records the version again: put it into a file of its own."
	};
	const down = directives.find((line) => wayOf$1(line) === "down");
	return [{
		up: onlyLines(text, up.number, down?.number),
		...down && { down: onlyLines(text, down.number) }
	}];
}
function wayOf$1(line) {
	return line && DIRECTIVE.exec(line.text)?.[1];
}
// src/migrations/diesel.ts
const ROLES = {
	"up.sql": "up",
	"down.sql": "down",
	"metadata.toml": "options"
};
/**
* Diesel 2. Names: `diesel_migrations/migrations_internals/src/lib.rs`, `version_from_string`: the folder's name up to
* the first underscore, without its dashes; versions are texts and are ordered as texts. Transactions:
* `migration_harness.rs`, `run_migration` and `revert_migration`, open one, unless the migration's metadata.toml says
* `run_in_transaction = false`, or does not say (`TomlMetadata`: the default of a file that exists is false); then the
* script is one simple query (`batch_execute`). Pending is what the database has not seen, whatever its version
* (`pending_migrations`).
*/
const diesel = {
	name: "diesel",
	pattern: "<version>_<name>/up.sql",
	ownFolder: Object.keys(ROLES),
	markers: [{ file: "diesel.toml" }, {
		file: "Cargo.toml",
		content: /^\s*diesel(_migrations)?\s*[.=]|dependencies\.diesel(_migrations)?\]/m
	}],
	lateArrival: "applied",
	failsOnMark: true,
	parse(path) {
		const [, folder, file = ""] = /^([^/.][^/]*)\/([^/]+)$/.exec(path) ?? [];
		const role = ROLES[file];
		if (!folder || !role) return void 0;
		const [version = "", ...name] = folder.split("_");
		return {
			version: version.replaceAll("-", ""),
			name: name.join("_"),
			role
		};
	},
	compare: (a, b) => compareText(a.version, b.version),
	guess: (_, paths) => paths.some((path) => /^\d[\d-]*_/.test(path)),
	transaction: ({ statements, options }) => options === void 0 || /^\s*run_in_transaction\s*=\s*true\b/m.test(options) ? "one" : simpleQuery(statements)
};
// src/migrations/golang-migrate.ts
const FILE$10 = /^(\d+)_([^/]*)\.(up|down)\.sql$/;
const UINT64$1 = 2n ** 64n - 1n;
/**
* golang-migrate 4. Names: `source/parse.go` (versions are uint64; files that do not match are passed over without a
* word). Transactions: `database/postgres/postgres.go`, `Run`, hands the whole file to one `Exec` without arguments,
* which is one simple query; so does the pgx driver. Its README, "Multi-statement mode": a statement that cannot run
* in a transaction needs a file of its own. `x-multi-statement` and `x-use-transaction` change that, but they stand
* in a connection string that no repository should show. Only versions above the stored one are ever run
* (`migrate.go`, `readUp`). It marks the version dirty before it sends the file (`migrate.go`, `runMigrations`), and
* runs nothing on a dirty one.
*/
const golangMigrate = {
	name: "golang-migrate",
	pattern: "<number>_<name>.up.sql",
	markers: [{
		file: "go.mod",
		content: /\bgolang-migrate\/migrate\b/
	}],
	lateArrival: "skipped",
	failsOnMark: true,
	interrupted: {
		words: "golang-migrate marks the version dirty before it runs it, and then refuses to go on until `migrate force` says which version holds",
		isAlways: true
	},
	parse(path) {
		const [, digits, name = "", role] = FILE$10.exec(path) ?? [];
		const version = digits && integer(digits, UINT64$1);
		return version ? {
			version,
			name,
			role: role === "up" ? "up" : "down"
		} : void 0;
	},
	compare: (a, b) => compareNatural(a.version, b.version),
	guess: () => true,
	transaction: ({ statements }) => simpleQuery(statements)
};
// src/migrations/shell.ts
/**
* What the library mfridman/interpolate (its parser.go), which goose hands each line to, does with one: `$NAME`,
* `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME?message}`, `${NAME:from:length}`, `\$` and `$$` for a dollar.
* An unknown variable is empty to goose; here it is a complaint, unless there is a default.
*
* @param start offset of the line in its file
*/
function expansions(line, start, values) {
	const found = [];
	for (let at = 0; at < line.length;) {
		const next = expansionAt(line, at, values);
		if (next && "skip" in next) at += next.skip;
		else if (next) {
			found.push({
				start: start + at,
				end: start + at + next.length,
				...next.becomes
			});
			at += next.length;
		} else at += 1;
	}
	return found;
}
function expansionAt(line, at, values) {
	const rest = line.slice(at);
	if (rest.startsWith("\\\\") || rest.startsWith("$(")) return { skip: 2 };
	if (rest.startsWith("\\$") || rest.startsWith("$$")) return {
		length: 2,
		becomes: { value: "$" }
	};
	if (!rest.startsWith("$") || rest.length === 1) return void 0;
	const bare = /^\$(\p{L}[\p{L}\p{N}_]*)/u.exec(rest);
	if (bare) return {
		length: bare[0].length,
		becomes: plainly(bare[0], bare[1] ?? "", values)
	};
	const length = lengthOfBraces(rest);
	if (length === void 0) return {
		length: 1,
		becomes: { problem: "goose finds no name behind this dollar sign: write `\\$` for the sign itself." }
	};
	return {
		length,
		becomes: inBraces(rest.slice(0, length), values)
	};
}
/** Up to the brace that closes the first one. */
function lengthOfBraces(text) {
	if (!/^\$\{\p{L}/u.test(text)) return void 0;
	let depth = 0;
	for (let at = 1; at < text.length; at += 1) {
		if (text[at] === "{") depth += 1;
		else if (text[at] === "}") depth -= 1;
		if (depth === 0) return at + 1;
	}
}
function inBraces(shown, values) {
	const [, name = "", operator, operand = ""] = /^\$\{([\p{L}\p{N}_]+)(?:(:-|-|\?|:)(.*))?\}$/su.exec(shown) ?? [];
	const value = valueIn(values, name);
	if (operator === ":-" && !value) return expanded(operand, values);
	if (operator === "-" && value === void 0) return expanded(operand, values);
	if (operator === ":" && value !== void 0) {
		const [from = 0, length = Infinity] = operand.split(":").map(Number);
		return { value: from < 0 ? value.slice(from).slice(0, length) : value.slice(from, from + length) };
	}
	return plainly(shown, name, values);
}
function expanded(text, values) {
	let result = "";
	let at = 0;
	for (const one of expansions(text, 0, values)) {
		if ("problem" in one) return { problem: one.problem };
		result += text.slice(at, one.start) + one.value;
		at = one.end;
	}
	return { value: result + text.slice(at) };
}
function plainly(shown, name, values) {
	const value = valueIn(values, name);
	return value === void 0 ? notGiven("goose", shown, name) : { value };
}
// src/migrations/queries.ts
/**
* The statements of each query that a tool sends, where it ends one at a line that ends with a semicolon, and holds
* together what stands between its annotations.
*/
function queriesOf(text, statements, cutter) {
	const { cuts } = cutsOf(text, cutter);
	const queries = /* @__PURE__ */ new Map();
	for (const statement of statements) {
		const end = cuts.find(({ offset }) => offset >= statement.span.end.offset)?.offset ?? Infinity;
		queries.set(end, [...queries.get(end) ?? [], statement]);
	}
	return [...queries.values()];
}
/**
* What cannot run in a transaction and is sent beside others, by a script that has none: the server runs the statements
* of one query as an implicit transaction (manual 18, 54.2.2.1).
*/
function sharedQueries(text, statements, cutter) {
	return queriesOf(text, statements, cutter).filter(({ length }) => length > 1).flatMap((query) => query.filter(({ transactional }) => !transactional)).map(({ span }) => ({
		line: span.start.line,
		message: `${cutter.tool} sends this statement in one query with others, of which the server makes a transaction, and it runs in none: give it lines of its own, outside of their block.`
	}));
}
// src/migrations/goose.ts
const FILE$9 = /^(\d+)_([^/]*)\.sql$/;
const INT64$1 = 2n ** 63n - 1n;
const ANNOTATION = /^--\s*\+goose\s+(.*?)\s*$/i;
const CUTTER$1 = {
	tool: "goose",
	begin: /^--\s*\+goose\s+StatementBegin\s*$/i,
	end: /^--\s*\+goose\s+StatementEnd\s*$/i,
	advice: "put `-- +goose StatementBegin` above and `-- +goose StatementEnd` below it"
};
/**
* goose 3. Names: `migrate.go`, `NumericComponent` (a positive int64 before the first underscore). Sections and
* statements: `internal/sqlparser/parser.go`; annotations are case-insensitive and begin their line. Transactions:
* `migration_sql.go`: one for each migration and direction, in which statements are sent one by one, unless
* `-- +goose NO TRANSACTION` stands anywhere in the file. Then each statement gets a connection of the pool, and one with
* an open transaction is thrown away: BEGIN is lost (seen with 3.29.0 and its pgx driver). A migration older than the
* newest applied one makes `up` fail (`up.go`, "missing migrations"), unless --allow-missing is given. Variables:
* `-- +goose ENVSUB ON` (`parser.go`). History: `goose_db_version`.
*/
const goose = {
	name: "goose",
	pattern: "<number>_<name>.sql with `-- +goose Up` in it",
	markers: [],
	lateArrival: "refused",
	failsOnMark: true,
	signature: /^--\s*\+goose\s+Up\b/im,
	parse(path) {
		const [, digits, name = ""] = FILE$9.exec(path) ?? [];
		const version = digits && integer(digits, INT64$1);
		return version && version !== "0" ? {
			version,
			name,
			role: "up"
		} : void 0;
	},
	compare: (a, b) => compareNatural(a.version, b.version),
	guess: () => false,
	sections: sections$4,
	fill: fill$1,
	transaction: ({ whole }) => hasNone(whole) ? "per-statement" : "one",
	complaints: ({ text, whole, statements }) => [...cutComplaints(text, statements, CUTTER$1), ...hasNone(whole) ? withoutTransaction(text, statements) : []]
};
function hasNone(whole) {
	return linesOf(whole).some(({ text }) => annotationOf(text) === "no transaction");
}
function withoutTransaction(text, statements) {
	const open = queriesOf(text, statements, CUTTER$1).find(leavesOpen);
	if (!open?.[0]) return sharedQueries(text, statements, CUTTER$1);
	return [{
		line: open[0].span.start.line,
		message: "goose takes a connection of its pool for each statement, so what follows this BEGIN is not in its transaction: put all of it, up to COMMIT, between `-- +goose StatementBegin` and `-- +goose StatementEnd`."
	}];
}
function sections$4(text) {
	const lines = linesOf(text);
	const ups = lines.filter((line) => annotationOf(line.text) === "up");
	const downs = lines.filter((line) => annotationOf(line.text) === "down");
	const [up, secondUp] = ups;
	const [down, secondDown] = downs;
	if (!up) return {
		line: 1,
		message: "goose asks for `-- +goose Up` before the first statement: add it."
	};
	const twice = secondUp ?? secondDown;
	if (twice) return {
		line: twice.number,
		message: "goose takes each annotation once: remove this one."
	};
	if (down && down.number < up.number) return {
		line: down.number,
		message: "goose asks for `-- +goose Down` below `-- +goose Up`: move it."
	};
	const early = lines.find((line) => line.number < up.number && !/^\s*(--.*)?$/.test(line.text));
	if (early) return {
		line: early.number,
		message: "goose refuses SQL above `-- +goose Up`: move it below."
	};
	return [{
		up: onlyLines(text, up.number, down?.number),
		...down && { down: onlyLines(text, down.number) }
	}];
}
/** Between ENVSUB ON and OFF goose fills the environment's variables into every line of a statement. */
function fill$1({ text, whole, values }) {
	let isOn = false;
	const own = linesOf(text);
	return withReplaced(text, linesOf(whole).flatMap((line, at) => {
		const annotation = annotationOf(line.text);
		if (annotation === "envsub on") isOn = true;
		else if (annotation === "envsub off") isOn = false;
		const isComment = line.text.trimStart().startsWith("--");
		return isOn && !isComment ? expansions(own[at]?.text ?? "", line.start, values) : [];
	}));
}
function annotationOf(line) {
	return ANNOTATION.exec(line)?.[1]?.toLowerCase().replace(/\s+/g, " ");
}
// src/migrations/hasura.ts
const FILE$8 = /^(\d+)_([^/]*)\/(up|down)\.sql$/;
const UINT64 = 2n ** 64n - 1n;
/**
* Hasura CLI 2, migrations of config v2 (`migrations/<timestamp>_<name>/`) and v3 (`migrations/<database>/…`). Names:
* `cli/migrate/source/parse.go` and `source/file/file.go` (folder and file joined must match
* `^([0-9]+)_(.*)\.(down|up)\.(.*)$`, versions are uint64). Transactions: each script is one `run_sql` request, which
* the server runs in a transaction (documentation, "Schema API Reference: Run SQL"; issue 2939), unless its first line
* is `-- hasura:no-transaction` (`cli/migrate/detect_no_transaction_test.go`); then it is one simple query. Versions
* that the database has not seen are applied from the first on (`cli/migrate/migrate.go`, `readUp`). Nhost keeps the
* same layout below `nhost/`, beside its `nhost.toml`.
*/
const hasura = {
	name: "hasura",
	pattern: "<timestamp>_<name>/up.sql",
	ownFolder: ["up.sql", "down.sql"],
	markers: [
		{
			file: "config.yaml",
			content: /^metadata_directory:/m
		},
		{ file: "nhost.toml" },
		{
			file: "config.yaml",
			content: /^version:\s*[23]\s*$[^]*^(endpoint|admin_secret|actions):/m
		}
	],
	lateArrival: "applied",
	parse(path) {
		const [, digits, name = "", role] = FILE$8.exec(path) ?? [];
		const version = digits && integer(digits, UINT64);
		return version ? {
			version,
			name,
			role: role === "up" ? "up" : "down"
		} : void 0;
	},
	compare: (a, b) => compareNatural(a.version, b.version),
	guess: (folder) => baseName(folderOf(folder)) === "migrations",
	transaction: ({ text, statements }) => text.split("\n", 1)[0]?.trim() === "-- hasura:no-transaction" ? simpleQuery(statements) : "one"
};
// src/migrations/drizzle.ts
const JOURNAL = "meta/_journal.json";
/**
* drizzle-orm 0.45. Names and order: `migrator.js`, `readMigrationFiles`: those of `meta/_journal.json`, in its order,
* whatever else lies there; a file that it names and that is missing ends the run. Transactions: `pg-core/dialect.js`,
* `migrate`: one for all that is pending, in which the text between two `--> statement-breakpoint` is one query; nothing
* switches it off. Nothing goes back. What the journal dates (`when`) before the newest applied one is passed over
* without a word (seen with 0.45.4 on PostgreSQL 17). History: `drizzle.__drizzle_migrations`.
*/
const drizzle = {
	name: "drizzle",
	pattern: "<number>_<name>.sql, and let `drizzle-kit generate` list it in meta/_journal.json",
	markers: [{
		file: JOURNAL,
		content: /"dialect"\s*:\s*"(postgresql|pg)"/,
		decides: true,
		within: 0
	}],
	lateArrival: "skipped",
	failsOnMark: true,
	parse(path) {
		const stem = stemOf(path);
		return stem === void 0 ? void 0 : {
			version: stem,
			name: stem,
			role: "up"
		};
	},
	compare: (a, b) => compareText(baseName(a.up), baseName(b.up)),
	guess: () => false,
	transaction: () => "one",
	runsAllAtOnce: true,
	index: {
		file: JOURNAL,
		read
	}
};
function read(text, paths) {
	const listed = entriesOf(text);
	if (!listed) return {
		line: 1,
		message: "drizzle-orm finds no entries in this journal: generate it again."
	};
	const missing = listed.find(({ tag }) => !paths.includes(`${tag}.sql`));
	if (missing) return {
		line: text.slice(0, text.indexOf(`"${missing.tag}"`)).split("\n").length,
		message: `drizzle-orm runs nothing, because ${missing.tag}.sql is listed here and not there: add it, or drop its entry.`
	};
	const places = new Map(listed.map(({ tag }, at) => [tag, at]));
	const placeOf = ({ up }) => places.get(stemOf(baseName(up)) ?? "") ?? Infinity;
	return {
		...drizzle,
		parse(path) {
			const stem = stemOf(path) ?? "";
			const entry = listed.find(({ tag }) => tag === stem);
			return entry && {
				version: entry.when.toString(),
				name: stem.replace(/^\d+_/, ""),
				role: "up"
			};
		},
		compare(a, b) {
			const [left, right] = [placeOf(a), placeOf(b)];
			return left === Infinity || right === Infinity ? byDate(a, b) : left - right;
		},
		compareAge: byDate,
		unlisted: `drizzle-orm runs only what ${JOURNAL} lists: let \`drizzle-kit generate\` write both`
	};
}
function byDate(a, b) {
	return compareNatural(a.version, b.version);
}
function stemOf(path) {
	return /^([^/]+)\.sql$/.exec(path)?.[1];
}
function entriesOf(text) {
	try {
		const journal = JSON.parse(text);
		const entries = isRecord(journal) ? journal["entries"] : void 0;
		return Array.isArray(entries) && entries.every(isListed) ? entries : void 0;
	} catch {
		return;
	}
}
function isListed(value) {
	return isRecord(value) && typeof value["tag"] === "string" && typeof value["when"] === "number";
}
function isRecord(value) {
	return typeof value === "object" && value !== null;
}
// src/migrations/graphile-migrate.ts
const FILE$7 = /^(\d+)(?:-([-_a-zA-Z0-9]*))?\.sql$/;
const HEADER = /^--! ([A-Z]\w*)(?::(.*))?$/;
/**
* graphile-migrate 1.4, its committed migrations (`current.sql` is none yet). Names: `dist/current.js`,
* `VALID_FILE_REGEX`; order: `dist/migration.js`, `getAllMigrations`, by the digits as a text. Each begins with `--!`
* headers and an empty line, and its `Previous` must be the `Hash` of the one before it, so one that comes late is
* refused. Transactions: `runStringMigration`: the body is one query inside a transaction, unless its first line is
* `--! no-transaction` (`dist/header.js`); then it is one simple query. Nothing goes back. History:
* `graphile_migrate.migrations`.
*/
const graphileMigrate = {
	...graphileWith({}),
	settings: {
		files: [".gmrc"],
		read: (text) => graphileWith(placeholdersIn(text))
	}
};
function graphileWith(own) {
	return {
		name: "graphile-migrate",
		pattern: "<number>-<name>.sql with `--! Previous:` and `--! Hash:` at its top",
		markers: [{ file: ".gmrc" }, { file: ".gmrc.js" }],
		lateArrival: "refused",
		signature: /^--! Previous:/m,
		parse(path) {
			const [, version, name = ""] = FILE$7.exec(path) ?? [];
			return version === void 0 ? void 0 : {
				version,
				name,
				role: "up"
			};
		},
		compare: (a, b) => compareText(a.version, b.version),
		guess: () => false,
		sections: sections$3,
		fill: ({ text, values }) => fill(text, own, values),
		transaction: ({ text, statements }) => /^--!\s*no-transaction\b/.test(bodyOf(text)) ? simpleQuery(statements) : "one"
	};
}
const FROM_ENVIRONMENT = "!ENV";
/** Those of `.gmrc`, a JSON file with comments; `!ENV` asks for a variable of the environment. */
function placeholdersIn(text) {
	const [, inside = ""] = /"?placeholders"?\s*:\s*\{([^}]*)\}/.exec(text.replace(/^\s*\/\/.*$/gm, "")) ?? [];
	const pairs = inside.matchAll(/["']:([A-Z][0-9A-Z_]+)["']\s*:\s*(?:"([^"]*)"|'([^']*)')/g);
	return Object.fromEntries([...pairs].map(([, name = "", double, single]) => [name, double ?? single ?? ""]));
}
/** `migration.js`, `slowGeneratePlaceholderReplacement`: everywhere; what is no placeholder stays. */
function fill(text, own, given) {
	return replaceEach(text, /:([A-Z][0-9A-Z_]+)\b/g, ([shown, name = ""]) => {
		const value = valueIn(given, name) ?? valueIn(given, shown) ?? valueIn(own, name);
		if (value !== void 0 && value !== FROM_ENVIRONMENT) return { value };
		return value === FROM_ENVIRONMENT || ["DATABASE_NAME", "DATABASE_OWNER"].includes(name) ? notGiven("graphile-migrate", shown, name) : void 0;
	});
}
function headersOf(text) {
	const lines = linesOf(text);
	const keys = lines.map((line) => HEADER.exec(line.text)?.[1]);
	const end = keys.indexOf(void 0);
	return lines.slice(0, end < 0 ? lines.length : end).map((line, at) => ({
		...line,
		key: keys[at] ?? ""
	}));
}
function bodyOf(text) {
	const last = headersOf(text).at(-1);
	return text.slice(last ? last.start + last.text.length : 0).trimStart();
}
function sections$3(text) {
	const lines = linesOf(text);
	const headers = headersOf(text);
	const missing = ["Previous", "Hash"].find((name) => !headers.some(({ key }) => key === name));
	if (missing !== void 0) return {
		line: 1,
		message: `graphile-migrate asks for a \`--! ${missing}:\` header at the top of a committed migration: let \`graphile-migrate commit\` write it.`
	};
	const twice = headers.find(({ key }, at) => headers.findIndex((other) => other.key === key) < at);
	if (twice) return {
		line: twice.number,
		message: `graphile-migrate refuses a second \`--! ${twice.key}\` header: remove it.`
	};
	if (lines[headers.length]?.text !== "") return {
		line: headers.length + 1,
		message: "graphile-migrate asks for an empty line below the headers: add it."
	};
	return [{ up: text }];
}
// src/migrations/node-pg-migrate.ts
const FILE$6 = /^(\d+)([^/]*?)\.sql$/;
const UP = /^\s*--[\s-]*up\s+migration/im;
const DOWN = /^\s*--[\s-]*down\s+migration/im;
/**
* node-pg-migrate 9, its SQL files; migrations in JavaScript are none of ours. Names and order:
* `dist/legacy/migration.js`, `utils/comparators.js` and `utils/fileNameUtils.js`: by the number in front (17 digits are
* a UTC date), then by name. Sections: `sqlMigration.js`: `-- Up Migration` and `-- Down Migration`, in either order; a
* file with neither only goes forward. With the loader `sql`, `.up.sql` and `.down.sql` are pairs
* (`migrationLoader.js`). Transactions: `migration.js`, `_apply`: each script is one query inside a
* transaction, and a SQL file cannot say otherwise. A migration older than one already applied is refused (`runner.js`,
* `checkOrder`). History: `pgmigrations`.
*/
const nodePgMigrate = {
	name: "node-pg-migrate",
	pattern: "<number>_<name>.sql",
	markers: [{
		file: "package.json",
		content: /"node-pg-migrate"\s*:/
	}],
	lateArrival: "refused",
	failsOnMark: true,
	signature: /^\s*--[\s-]*(up|down)\s+migration/im,
	parse(path) {
		const [, digits, rest = ""] = FILE$6.exec(path) ?? [];
		if (digits === void 0) return void 0;
		const name = rest.replace(/^[_-]|\.(up|down)$/g, "");
		return {
			version: timeOf(digits),
			name,
			role: rest.endsWith(".down") ? "down" : "up"
		};
	},
	compare: (a, b) => compareNatural(a.version, b.version) || compareNatural(baseName(a.up), baseName(b.up)),
	guess: () => false,
	sections: sections$2,
	transaction: () => "one",
	runsAllAtOnce: true
};
/** 17 digits are a date with milliseconds, which is compared with others as the number of them since 1970. */
function timeOf(digits) {
	if (digits.length !== 17) return BigInt(digits).toString();
	const date = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/, "$1-$2-$3T$4:$5:$6.$7Z");
	const time = Date.parse(date);
	return Number.isNaN(time) ? digits : time.toString();
}
function sections$2(text) {
	const up = text.search(UP);
	const down = text.search(DOWN);
	if (up < 0 && down >= 0) return {
		line: 1,
		message: "node-pg-migrate runs the whole file forward, the way back included: add `-- Up Migration` at its top."
	};
	const early = linesOf(text).find((line) => line.start < Math.min(...[up, down].filter((at) => at >= 0)) && !/^\s*(--.*)?$/.test(line.text));
	if (early && up >= 0) return {
		line: early.number,
		message: "node-pg-migrate passes over SQL above `-- Up Migration`: move it below."
	};
	const upUntil = down < up ? void 0 : down;
	const downUntil = up < down ? void 0 : up;
	return [{
		up: up < 0 ? text : onlyFrom(text, up, upUntil),
		...down >= 0 && { down: onlyFrom(text, down, downUntil) }
	}];
}
// src/migrations/postgres-migrations.ts
const FILE$5 = /^(\d+)[-_]?([^/]*)\.sql$/i;
/**
* postgres-migrations 5. Names: `dist/file-name-parser.js`; numbers are integers from 1 without gaps
* (`validateMigrationOrdering`), so one that comes late has the number of another. Transactions:
* `dist/run-migration.js`: the file is one query between START TRANSACTION and COMMIT, unless it holds
* `-- postgres-migrations disable-transaction`; then it is one simple query. Nothing goes back. History: `migrations`.
*/
const postgresMigrations = {
	name: "postgres-migrations",
	pattern: "<number>_<name>.sql",
	markers: [{
		file: "package.json",
		content: /"postgres-migrations"\s*:/
	}],
	lateArrival: "refused",
	failsOnMark: true,
	parse(path) {
		const [, digits, name = ""] = FILE$5.exec(path) ?? [];
		return digits === void 0 ? void 0 : {
			version: BigInt(digits).toString(),
			name,
			role: "up"
		};
	},
	compare: (a, b) => compareNatural(a.version, b.version),
	guess: () => false,
	transaction: ({ text, statements }) => text.includes("-- postgres-migrations disable-transaction") ? simpleQuery(statements) : "one"
};
// src/migrations/prisma.ts
const FILE$4 = /^([^/.][^/]*)\/(migration|down)\.sql$/;
const POSTGRES = /^\s*provider\s*=\s*"(postgresql|postgres)"/m;
/**
* Prisma Migrate 6. Order: `packages/migrate/src/utils/listMigrations.ts`: every folder is one migration, sorted by the
* folder's whole name. Transactions: prisma-engines,
* `schema-engine/connectors/sql-schema-connector/src/flavour/postgres/connector/native/mod.rs`,
* `apply_migration_script`, sends the file as one simple query. Prisma itself takes nothing back; a `down.sql` beside it is
* for `prisma db execute`, as its guide "Generating down migrations" has it. What the database has not seen is
* applied, whatever its name (`schema-engine/commands/src/commands/apply_migrations.rs`). Its history,
* `_prisma_migrations`, is written in statements of its own, the first of them before the script; one that has begun and
* not ended has failed, and then `migrate deploy` applies nothing (error P3009 of its reference). The database is told by `migration_lock.toml`.
*/
const prisma = {
	name: "prisma",
	pattern: "<timestamp>_<name>/migration.sql",
	ownFolder: ["migration.sql", "down.sql"],
	markers: [{
		file: "migration_lock.toml",
		content: POSTGRES,
		decides: true,
		within: 0
	}, {
		file: "schema.prisma",
		content: POSTGRES,
		within: 2
	}],
	lateArrival: "applied",
	interrupted: {
		words: "Prisma notes the migration before it runs it, and then applies nothing until `prisma migrate resolve` says what became of it (P3009)",
		isAlways: true
	},
	parse(path) {
		const [, folder, file] = FILE$4.exec(path) ?? [];
		if (folder === void 0) return void 0;
		const [, version = folder, name = ""] = /^(\d+)_(.*)$/.exec(folder) ?? [];
		return {
			version,
			name,
			role: file === "down" ? "down" : "up"
		};
	},
	compare: (a, b) => compareText(a.up, b.up),
	guess: () => false,
	transaction: ({ statements }) => simpleQuery(statements)
};
// src/migrations/refinery.ts
const FILE$3 = /^([UV])(\d+)__(\w+)\.sql$/;
const INT32$1 = 2n ** 31n - 1n;
/**
* refinery 0.8. Names: `refinery_core/src/util.rs`, `file_match_re`; versions are i32, `U` is for unversioned.
* Transactions: `refinery_core/src/traits/sync.rs`, `migrate`, and `drivers/postgres.rs`: one for each migration, in
* which the file is one query; nothing switches it off. Nothing goes back. A `V` below the newest applied one makes the
* run fail, a `U` is applied whatever its number (`traits/mod.rs`, `verify_migrations`). History:
* `refinery_schema_history`.
*/
const refinery = {
	name: "refinery",
	pattern: "V<number>__<name>.sql",
	markers: [{ file: "refinery.toml" }, {
		file: "Cargo.toml",
		content: /^\s*refinery\s*[.=]|dependencies\.refinery\]/m
	}],
	lateArrival: "refused",
	failsOnMark: true,
	takesLate: ({ up }) => /(?:^|\/)U[^/]*$/.test(up),
	parse(path) {
		const [, , digits, name = ""] = FILE$3.exec(path) ?? [];
		const version = digits && integer(digits, INT32$1);
		return version ? {
			version,
			name,
			role: "up"
		} : void 0;
	},
	compare: (a, b) => compareNatural(a.version, b.version),
	guess: () => false,
	transaction: () => "one"
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
// src/migrations/sql-migrate.ts
const NO_TRANSACTION = /^-- \+migrate (?:Up|Down)\b.*\snotransaction(?:\s|$)/m;
const COMMAND = /^-- \+migrate (Up|Down)(?:\s|$)/;
const CUTTER = {
	tool: "sql-migrate",
	begin: /^-- \+migrate StatementBegin\b/,
	end: /^-- \+migrate StatementEnd\b/,
	advice: "put `-- +migrate StatementBegin` above and `-- +migrate StatementEnd` below it"
};
/**
* sql-migrate 1. Names and order: `migrate.go`, `Migration.Less`: the file's name is the id; names that begin with
* digits are ordered by that number, then by name. Sections and statements: `sqlparse/sqlparse.go`; commands are
* case-sensitive and begin their line. Transactions: `migrate.go`, `applyMigrations`: one for each migration, in which
* statements are sent one by one, unless its command says `notransaction`; a COMMIT of the script's own inside makes it fail (seen
* with 1.8.1). What is not applied yet is applied, whatever
* its number (`ToCatchup`). What stands above the first command is passed over without a word (`directionNone`). History:
* `gorp_migrations`.
*/
const sqlMigrate = {
	name: "sql-migrate",
	pattern: "<number>-<name>.sql with `-- +migrate Up` in it",
	markers: [{
		file: "dbconfig.yml",
		content: /^\s*dialect:\s*postgres/m
	}],
	lateArrival: "applied",
	failsOnMark: true,
	signature: /^-- \+migrate Up(?:\s|$)/m,
	parse(path) {
		const name = /^([^/]+)\.sql$/.exec(path)?.[1];
		if (name === void 0) return void 0;
		return {
			version: /^\d+/.exec(name)?.[0].replace(/^0+(?=\d)/, "") ?? name,
			name,
			role: "up"
		};
	},
	compare: (a, b) => compareNatural(a.version, b.version) || compareText(baseName(a.up), baseName(b.up)),
	guess: () => false,
	sections: sections$1,
	transaction: ({ text }) => NO_TRANSACTION.test(text) ? "per-statement" : "one",
	complaints: ({ text, whole, statements }) => [
		...neverRun(text, whole),
		...cutComplaints(text, statements, CUTTER),
		...NO_TRANSACTION.test(text) ? sharedQueries(text, statements, CUTTER) : endedInside(statements, "sql-migrate", "notransaction")
	]
};
/** Told once, with the script of the first command. */
function neverRun(text, whole) {
	const first = linesOf(whole).find((line) => wayOf(line) !== void 0);
	const own = linesOf(text)[(first?.number ?? 0) - 1];
	if (!first || !own || wayOf(own) === void 0) return [];
	const splitter = createSplitter();
	const lost = [...splitter.push(whole.slice(0, first.start)), ...splitter.end()].find(({ kind }) => kind !== "comments");
	const message = `sql-migrate never runs what stands above its first command, and does not say so: move it below line ${first.number}.`;
	return lost ? [{
		line: lost.line,
		message
	}] : [];
}
/** Either way may be written in several parts; each is what all of its parts hold together. */
function sections$1(text) {
	const commands = linesOf(text).filter((line) => wayOf(line) !== void 0);
	if (commands.length === 0) return {
		line: 1,
		message: "sql-migrate runs nothing above `-- +migrate Up`: add it."
	};
	const hasDown = commands.some((line) => wayOf(line) === "Down");
	return [{
		up: partsOf("Up", text, commands),
		...hasDown && { down: partsOf("Down", text, commands) }
	}];
}
function partsOf(way, text, commands) {
	return commands.flatMap((line, at) => wayOf(line) === way ? onlyLines(text, line.number, commands[at + 1]?.number) : []).reduce(overlaid, text.replace(/[^\r\n]/g, " "));
}
/** Of two texts of one length, the one's characters where the other is blank. */
function overlaid(below, above) {
	const lines = above.split("\n");
	return below.split("\n").map((line, at) => (lines[at] ?? "").trim() === "" ? line : lines[at] ?? line).join("\n");
}
function wayOf(line) {
	return COMMAND.exec(line.text)?.[1];
}
// src/migrations/sqlx.ts
const FILE$2 = /^(\d+)_([^/]*?)(?:\.(up|down))?\.sql$/;
const INT64 = 2n ** 63n - 1n;
/**
* sqlx 0.8 and 0.9. Names: `sqlx-core/src/migrate/source.rs` (versions are i64) and `migration_type.rs` (a file with
* neither `.up` nor `.down` is a simple migration, which has no way back). Transactions:
* `sqlx-postgres/src/migrate.rs`, `apply` and `revert`, run the file inside a transaction of their own, unless it
* starts with `-- no-transaction` (since 0.8.0, pull request 3181); then it is one simple query (issue 3693: "you can
* only run a single statement per migration file"). Each file is asked for itself. What is not applied yet is
* applied, whatever its version (`migrator.rs`, `run`).
*/
const sqlx = {
	name: "sqlx",
	pattern: "<number>_<name>.sql, or .up.sql and .down.sql",
	markers: [
		{ file: "sqlx.toml" },
		{ file: ".sqlx/" },
		{
			file: "Cargo.toml",
			content: /^\s*sqlx\s*[.=]|dependencies\.sqlx\]/m
		}
	],
	lateArrival: "applied",
	failsOnMark: true,
	parse(path) {
		const [, digits, name = "", role] = FILE$2.exec(path) ?? [];
		const version = digits && integer(digits, INT64);
		return version ? {
			version,
			name,
			role: role === "down" ? "down" : "up"
		} : void 0;
	},
	compare: (a, b) => compareNatural(a.version, b.version),
	guess: () => false,
	transaction: ({ text, statements }) => text.startsWith("-- no-transaction") ? simpleQuery(statements) : "one"
};
// src/migrations/supabase.ts
const FILE$1 = /^(\d+)_(.*)\.sql$/;
const OWN_TRANSACTIONS = /^\uFEFF?-- pg-delta: transaction=false\s*$/;
/**
* Supabase CLI 2.109 and later. Names: `pkg/migration/file.go`, `migrateFilePattern`. Transactions:
* `legacy-migration-apply.ts`, `execMigrationBatch`: one around the file, which is interrupted for each statement that
* cannot run in one (`legacyIsPipelineIncompatible`, from pull requests 5156, 5671 and 6276); a file with BEGIN or
* COMMIT in it is sent statement by statement, as is one whose first line is `-- pg-delta: transaction=false`. Without
* BEGIN, though: the statements come in one go, of which the server makes a transaction (seen with 3.1.0). Nothing goes
* back. A migration older than the newest applied one is refused (`pkg/migration/apply.go`, `ErrMissingRemote`),
* unless --include-all is given. History: `supabase_migrations.schema_migrations`.
*/
const supabase = {
	name: "supabase",
	pattern: "<timestamp>_<name>.sql",
	markers: [{
		file: "supabase/config.toml",
		content: /^\s*project_id\s*=|^\s*\[(api|db|auth|studio)\b/m,
		within: 2
	}],
	lateArrival: "refused",
	parse(path) {
		const [, version, name = ""] = path.includes("/") ? [] : FILE$1.exec(path) ?? [];
		return version === void 0 ? void 0 : {
			version,
			name,
			role: "up"
		};
	},
	compare: (a, b) => compareText(a.version, b.version) || compareText(baseName(a.up), baseName(b.up)),
	guess: (folder) => /(?:^|\/)supabase\/migrations$/.test(folder),
	transaction({ text, statements }) {
		if (OWN_TRANSACTIONS.test(text.split("\n", 1)[0] ?? "")) return "per-statement";
		if (managesTransactions(statements)) return "none";
		return statements.every(({ transactional }) => transactional) ? "one" : "stretches";
	}
};
// src/migrations/go-template.ts
/** An action of Go's text/template; a dash takes the white space beside it along. */
const ACTION = /(?:\s*\{\{-\s|\{\{)\s*(\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|[^}]*?)\s*(?:\s-\}\}\s*|\}\})/g;
/** More than anybody nests; a file that includes itself comes to it. */
const DEEPEST = 20;
/**
* What of Go's templates names values and other files: `{{.name}}`, `{{ template "shared/x.sql" . }}`, comments and texts.
* Conditions, loops and functions are refused by name.
*/
async function fillTemplate(tool, script, values) {
	return withReplaced(script.text, await replacementsIn(script.text, 0, {
		tool,
		script,
		values
	}));
}
async function replacementsIn(text, depth, context) {
	const actions = [...text.matchAll(ACTION)];
	return Promise.all(actions.map(async ([whole, action = ""], at) => {
		const start = actions[at]?.index ?? 0;
		return {
			start,
			end: start + whole.length,
			...await becomes(action, depth, context)
		};
	}));
}
async function becomes(action, depth, context) {
	const { tool, values } = context;
	if (action.startsWith("/*")) return { value: "" };
	if (/^["`]/.test(action)) return { value: action.slice(1, -1).replace(/\\(["\\])/g, "$1") };
	const name = /^\$?\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(action)?.[1];
	if (name !== void 0) {
		const value = valueIn(values, name);
		return value === void 0 ? notGiven(tool, `{{${action}}}`, name) : { value };
	}
	const file = /^template\s+"([^"]+)"(?:\s+[.$])?$/.exec(action)?.[1];
	if (file !== void 0) return included(file, depth, context);
	return { problem: `${tool} evaluates \`{{ ${action} }}\`, which pgrehearse does not: it knows \`{{.name}}\` and \`{{ template "file" . }}\`.` };
}
async function included(file, depth, context) {
	const { tool, script } = context;
	const text = await script.read(joinPath(folderOf(script.path), file));
	if (text === void 0) return { problem: `${tool} finds no ${file} below the folder of migrations: add it.` };
	if (depth >= DEEPEST) return { problem: `${tool} never comes to an end: ${file} includes itself.` };
	const outcome = withReplaced(text, await replacementsIn(text, depth + 1, context));
	if ("spots" in outcome) return { value: outcome.text };
	return { problem: outcome.map(({ line, message }) => `${file}:${line}: ${message}`).join(" ") };
}
// src/migrations/tern.ts
const FILE = /^(\d+)_([^/]+)\.sql$/;
const INT32 = 2n ** 31n - 1n;
const SEPARATOR = "---- create above / drop below ----";
/**
* tern 2. Names: `migrate/migrate.go`, `FindMigrations`: numbers from 1 without gaps. Sections: `LoadMigrations` cuts
* at the separator line; text is a Go template, with the values of `[data]` in tern.conf. Transactions: `MigrateTo`: the script is one query inside a
* transaction, unless it holds the line `---- tern: disable-tx ----`; then each statement is sent by itself. A number
* that exists already is refused. History: `public.schema_version`.
*/
const tern = {
	...ternWith({}),
	settings: {
		files: ["tern.conf"],
		read: (text) => ternWith(dataIn(text))
	}
};
function ternWith(data) {
	return {
		name: "tern",
		pattern: "<number>_<name>.sql",
		markers: [{ file: "tern.conf" }],
		lateArrival: "refused",
		failsOnMark: true,
		signature: /^---- create above \/ drop below ----|^---- tern: disable-tx ----$/m,
		parse(path) {
			const [, digits, name = ""] = FILE.exec(path) ?? [];
			const version = digits && integer(digits, INT32);
			return version ? {
				version,
				name,
				role: "up"
			} : void 0;
		},
		compare: (a, b) => compareNatural(a.version, b.version),
		guess: () => false,
		sections,
		fill: (script) => fillTemplate("tern", script, {
			...data,
			...script.values
		}),
		transaction: ({ text }) => /^---- tern: disable-tx ----\r?$/m.test(text) ? "per-statement" : "one"
	};
}
/** Values that are templates themselves, of environment variables, are not known. */
function dataIn(text) {
	return Object.fromEntries([...flatSettings(text)].flatMap(([key, value]) => key.startsWith("data.") && !value.includes("{{") ? [[key.slice(5), value]] : []));
}
function sections(text) {
	const separator = linesOf(text).find((line) => line.text.includes(SEPARATOR));
	if (!separator) return [{ up: text }];
	return [{
		up: onlyLines(text, 1, separator.number),
		down: onlyLines(text, separator.number + 1)
	}];
}
// src/migrations/tools.ts
/** Every tool by name, in the order in which they are tried where no marker tells. */
const TOOLS = {
	atlas,
	supabase,
	"golang-migrate": golangMigrate,
	sqlx,
	hasura,
	diesel,
	goose,
	dbmate,
	"sql-migrate": sqlMigrate,
	tern,
	prisma,
	drizzle,
	flyway,
	refinery,
	"graphile-migrate": graphileMigrate,
	"node-pg-migrate": nodePgMigrate,
	"postgres-migrations": postgresMigrations,
	liquibase,
	sqitch,
	plain
};
const tools = Object.values(TOOLS);
/** Of a tool whose migrations are files of SQL. */
function toolOf(name) {
	if (name === "command") throw new Error("what a command runs has no adapter");
	return TOOLS[name];
}
export { decodeAs as A, compareText as C, isBelow as D, inOnePiece as E, openIn as O, compareNatural as S, hasFile as T, flyway as _, sqitch as a, replaceEach as b, scriptsIn as c, changelogIn as d, perFolder as f, overriddenIn as g, versionedIn as h, split as i, decodeText as j, overlayTree as k, liquibase as l, plain as m, tools as n, layoutIn as o, isForReading as p, createSplitter as r, projectFolderOf as s, toolOf as t, below as u, keyInYaml as v, emptyTree as w, valueIn as x, noValues as y };
