import { r as toSettings, t as fileSchema } from "./schema.js";
import { t as UserError } from "./errors.js";
// src/github/inputs.ts
/** The Action's inputs, as action.yml names them. */
const INPUT_NAMES = [
	"token",
	"team-token",
	"base",
	"comment",
	"inline",
	"check",
	"check-name",
	"working-directory",
	"name",
	"config",
	"migrations",
	"tool",
	"baseline",
	"fixtures",
	"engine",
	"postgres",
	"image",
	"database-url",
	"superuser",
	"fail-on",
	"shard",
	"sarif",
	"html",
	"publish"
];
/** `get`: `core.getInput`. */
function readInputs(get) {
	return Object.fromEntries(INPUT_NAMES.map((name) => [name, get(name)]));
}
/**
* What the inputs set, in the words of the configuration file and under its rules.
* @throws UserError with a sentence for each wrong input
*/
function readSettings(inputs) {
	const given = {
		migrations: lines(inputs.migrations),
		tool: inputs.tool,
		baseline: inputs.baseline,
		fixtures: lines(inputs.fixtures),
		engine: inputs.engine,
		postgres: /^\d+$/.test(inputs.postgres) ? Number(inputs.postgres) : inputs.postgres,
		image: inputs.image,
		"fail-on": inputs["fail-on"],
		superuser: SWITCH.get(inputs.superuser) ?? inputs.superuser,
		comment: SWITCH.get(inputs.comment) ?? inputs.comment,
		inline: SWITCH.get(inputs.inline) ?? inputs.inline,
		check: SWITCH.get(inputs.check) ?? inputs.check,
		"check-name": inputs["check-name"]
	};
	const read = fileSchema([]).safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")));
	if (!read.success) throw new UserError(read.error.issues.map((issue) => wrong(issue, inputs)).join("\n"));
	return {
		...toSettings(read.data),
		databaseUrl: inputs["database-url"] || void 0
	};
}
const SWITCH = /* @__PURE__ */ new Map([["true", true], ["false", false]]);
/** Of several, each is told apart by its path as it is written: in the workflow, which no pull request changes. */
function readReports(inputs) {
	const paths = lines(inputs.publish) || [];
	const key = projectKey(inputs);
	return paths.map((path) => ({
		path,
		key: paths.length === 1 ? key : `${key}/${path}`
	}));
}
/** One entry a line; '' where the input is left out. */
function lines(text) {
	const entries = text.split("\n").map((line) => line.trim());
	return text === "" ? "" : entries.filter((line) => line !== "");
}
function wrong({ path, message }, inputs) {
	const name = INPUT_NAMES.find((input) => input === path[0]);
	return `The input \`${name}\` must be ${message}, but is \`${name && inputs[name]}\`.`;
}
/** The project's folder as the rest wants it: '' for the repository's root, never outside of it. */
function readFolder(inputs) {
	const parts = inputs["working-directory"].split(/[/\\]/).filter((part) => part !== "" && part !== ".");
	if (parts.includes("..") || /^([/\\]|\w:)/.test(inputs["working-directory"])) throw new UserError(`The input \`working-directory\` must be a folder inside the repository, but is \`${inputs["working-directory"]}\`.`);
	return parts.join("/");
}
/** What tells this review's comment from those of other projects and jobs on the same pull request. */
function projectKey(inputs) {
	return [
		readFolder(inputs),
		inputs.config || "pgrehearse.yml",
		inputs.name
	].filter((part) => part !== "").join("/");
}
/** What the log must not show of a database's URL: all of it, and its password, as written and as meant. */
function secretsIn(url) {
	const password = URL.parse(url)?.password ?? "";
	return [.../* @__PURE__ */ new Set([
		url,
		password,
		decoded(password)
	])].filter((secret) => secret !== "");
}
/** As it is where a percent sign does not stand for another character. */
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
export { readReports as a, readInputs as i, projectKey as n, readSettings as o, readFolder as r, secretsIn as s, INPUT_NAMES as t };
