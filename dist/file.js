import { t as require_dist } from "./yaml.js";
import { n as UserErrors } from "./errors.js";
import { t as closest } from "./closest.js";
import { n as keysOf, r as toSettings, t as fileSchema } from "./schema.js";
// src/config/complaints.ts
var import_dist = require_dist();
/** What is wrong with the values of a file, in the order of its lines. */
function complaintsAbout(issues, root, ruleIds) {
	return issues.flatMap((issue) => {
		const path = issue.path.map(String);
		if (issue.code !== "unrecognized_keys") return [wrongValue(path, issue.message, root, ruleIds)];
		return issue.keys.map((key) => unknownKey(path, key, ruleIds, root));
	}).toSorted((a, b) => a.at - b.at);
}
function wrongValue(path, expected, root, ruleIds) {
	const { at, value } = find(root, path);
	if (path.length === 0) return {
		at,
		sentence: "the file must hold keys and values, such as `fail-on: warning`."
	};
	if (value === void 0) return {
		at,
		sentence: `${spelled(path)} is missing; it must be ${expected}.`
	};
	const stranger = path.at(-1) === "rule" ? wordsIn(value).find((id) => !ruleIds.includes(id)) : void 0;
	if (stranger !== void 0) return {
		at,
		sentence: unknown("rule", stranger, ruleIds)
	};
	return {
		at,
		sentence: `${spelled(path)} must be ${expected}, not ${JSON.stringify(value)}.`
	};
}
/** `overrides[0].paths` */
function spelled(path) {
	return path.reduce((text, part) => {
		if (/^\d+$/.test(part)) return `${text}[${part}]`;
		return text === "" ? part : `${text}.${part}`;
	}, "");
}
function wordsIn(value) {
	return ((0, import_dist.isSeq)(value) ? value.items : [value]).flatMap((item) => (0, import_dist.isScalar)(item) && typeof item.value === "string" ? [item.value] : []);
}
function unknownKey(path, key, ruleIds, root) {
	const { at } = find(root, [...path, key]);
	if (isDatabaseUrl(key)) return {
		at,
		sentence: NO_SECRETS
	};
	const what = path.at(-1) === "rules" ? "rule" : "key";
	const elsewhere = path[0] === "overrides" ? keysOf(path.slice(2), ruleIds) : [];
	if (what === "key" && elsewhere.includes(key)) return {
		at,
		sentence: `${key} holds for the whole review and cannot differ by path. Set it at the top.`
	};
	return {
		at,
		sentence: unknown(what, key, keysOf(path, ruleIds))
	};
}
function unknown(what, word, known) {
	const meant = closest(word, known);
	const question = meant === void 0 ? "." : `; did you mean "${meant}"?`;
	if (what === "rule" && meant !== void 0) return `unknown rule "${word}"${question}`;
	return `unknown ${what} "${word}"${question} ${known.length > 40 ? "docs/rules has their list." : `Known ${what}s: ${known.join(", ")}.`}`;
}
function isDatabaseUrl(key) {
	return /^(database|db|postgres)?[-_]?(url|dsn)$/i.test(key);
}
const NO_SECRETS = "a database's URL is a secret and is not read from a file. Give it by --database-url, the action's input database-url, or the environment variable PGREHEARSE_DATABASE_URL.";
/** Where a key stands and what its value is; as near as the file has it. */
function find(root, path) {
	let at = root?.range?.[0] ?? 0;
	let node = root;
	for (const key of path) if ((0, import_dist.isMap)(node)) {
		const pair = node.items.find((item) => (0, import_dist.isScalar)(item.key) && String(item.key.value) === key);
		at = ((0, import_dist.isScalar)(pair?.key) ? pair.key.range?.[0] : void 0) ?? at;
		node = pair?.value;
	} else if ((0, import_dist.isSeq)(node)) {
		node = node.items[Number(key)];
		at = ((0, import_dist.isNode)(node) ? node.range?.[0] : void 0) ?? at;
	} else node = void 0;
	return {
		at,
		value: node
	};
}
/** Where an entry stands; as near as the file has it. */
function offsetOf(root, path) {
	return find(root, path).at;
}
// src/config/file.ts
/** Reads `pgrehearse.yml`. Throws a UserError with a sentence for each wrong line: what stands there, what should. */
function parseFile({ path, text }, ruleIds) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false,
		logLevel: "error"
	});
	const refuse = (complaints) => {
		const sentences = complaints.map(({ at, sentence }) => `${path}:${lines.linePos(at).line}: ${sentence}`);
		throw new UserErrors(sentences);
	};
	const broken = notYaml(document);
	if (broken) return refuse([broken]);
	const read = fileSchema(ruleIds).safeParse(document.toJS() ?? {});
	const at = (list, index) => {
		const offset = offsetOf(document.contents, [list, String(index)]);
		return {
			file: path,
			line: lines.linePos(offset).line
		};
	};
	return read.success ? toSettings(read.data, at) : refuse(complaintsAbout(read.error.issues, document.contents, ruleIds));
}
/** Aliases are refused with the rest: a few lines of them can stand for gigabytes. */
function notYaml(document) {
	const [error] = [...document.errors, ...document.warnings];
	if (error) return {
		at: error.pos[0],
		sentence: `not valid YAML: ${error.message}.`
	};
	let alias;
	(0, import_dist.visit)(document, { Alias(_, { source, range }) {
		alias ??= {
			at: range?.[0] ?? 0,
			sentence: `the alias *${source} is not followed. Write its value out.`
		};
	} });
	return alias;
}
export { parseFile as t };
