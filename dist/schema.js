import { d as record, f as strictObject, i as boolean, m as union, n as _enum, o as int, p as string, r as array, s as literal } from "./zod.js";
import { n as presetOf, t as PRESET_NAMES } from "./settings2.js";
import { t as TOOL_NAMES } from "./model.js";
import { c as POSTGRES_VERSIONS, h as RULE_LEVELS, i as joinPath, m as NAMING, o as ENGINES, p as KEYS, s as FAIL_ON } from "./paths.js";
import { t as DAY } from "./suppression.js";
import { n as SPELLED, t as SERIALS } from "./types.js";
// src/sql/type-names.ts
const ALIASES = {
	...SPELLED,
	...SERIALS,
	float: "double precision",
	dec: "numeric",
	char: "character",
	"char varying": "character varying",
	nchar: "character"
};
const TYPE = /^(?<name>[^([]+?)\s*(?:\((?<modifiers>[^)]*)\))?(?<zone>\s+with(?:out)?\s+time\s+zone)?\s*(?<array>(?:\[\s*\d*\s*\])*)$/;
/** A type that a person wrote, as format_type() prints it: `timestamptz(3)` is `timestamp(3) with time zone`. */
function canonicalType(text) {
	if (text.includes("\"")) return text.trim();
	const tidy = text.trim().toLowerCase().replace(/\s+/g, " ");
	const { name = tidy, modifiers, zone = "", array = "" } = TYPE.exec(tidy)?.groups ?? {};
	const bare = name.replace(/^pg_catalog\./, "");
	return withModifiers(zone === "" ? ALIASES[bare] ?? bare : `${bare}${zone}`, modifiers) + "[]".repeat(array.split("[").length - 1);
}
/** A lone `character` is one character long (manual 18, 8.3); a modifier stands before the time zone. */
function withModifiers(name, modifiers) {
	if (modifiers === void 0) return name === "character" ? "character(1)" : name;
	const [first = "", ...rest] = name.split(/ (?=with(?:out)? time zone)/);
	return [`${first}(${modifiers.replaceAll(" ", "")})`, ...rest].join(" ");
}
// src/config/units.ts
const MILLISECONDS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	min: 6e4,
	h: 36e5
};
const BYTES = {
	B: 1,
	kB: 1024,
	MB: 1024 ** 2,
	GB: 1024 ** 3,
	TB: 1024 ** 4
};
const DURATION = /^\d+ *(ms|s|m|min|h)$/;
const SIZE = /^\d+ *(B|kB|MB|GB|TB)$/;
/** `90s` in milliseconds; undefined for anything that is no duration. */
function milliseconds(text) {
	return DURATION.test(text) ? valueOf(text, MILLISECONDS) : void 0;
}
/** `1GB` in bytes, a kilobyte being 1024 of them as in Postgres; undefined for anything that is no size. */
function bytes(text) {
	return SIZE.test(text) ? valueOf(text, BYTES) : void 0;
}
function valueOf(text, units) {
	const unit = text.replace(/^[\d ]+/, "");
	return Number.parseInt(text, 10) * (units[unit] ?? 1);
}
// src/config/schema.ts
/** Each error text completes the sentence “… must be”. */
const text = (what) => string({ error: what }).min(1, { error: what });
const list = (what) => union([text(what), array(text(what))], { error: what }).transform((value) => typeof value === "string" ? [value] : value);
const oneOf = (values) => _enum(values, { error: `one of ${values.join(", ")}` });
const flag = () => boolean({ error: "true or false" });
const A_DURATION = "a duration such as \"90s\" or \"15m\"";
const duration = () => string({ error: A_DURATION }).regex(DURATION, { error: A_DURATION }).transform((value) => milliseconds(value) ?? 0);
const A_SIZE = "a size such as \"500MB\" or \"1GB\"";
const size = () => string({ error: A_SIZE }).regex(SIZE, { error: A_SIZE }).transform((value) => bytes(value) ?? 0);
const A_NUMBER = "a whole number, 1 or more";
const number = () => int({ error: A_NUMBER }).min(1, { error: A_NUMBER });
const A_NAME = "a name of one line, of at most 100 characters";
const A_FOLDER = "a folder, or a list of folders";
const GLOBS = "a glob, or a list of globs";
const INSIDE = "a path inside the repository, relative to its root";
const pathInside = () => text(INSIDE).regex(/^(?![/\\~]|[A-Za-z]:)(?!(.*[/\\])?\.\.([/\\]|$))/, { error: INSIDE });
/** Those that decide what the rules report. They may differ from file to file. */
const ruleLimits = {
	"lock-timeout": duration().describe("A longer lock_timeout than this is reported. Default: 5s."),
	"blocked-reads": duration().describe("The longest that a lock may keep readers waiting. Default: 1s."),
	"blocked-writes": duration().describe("The longest that a lock may keep writers waiting. Default: 3s."),
	indexes: number().describe("Indexes on one table, before too-many-indexes reports it. Default: 10."),
	"index-columns": number().describe("Columns of one plain index, before wide-index reports it. Default: 3."),
	objects: number().describe("Existing objects one migration may change, before mixed-concerns. Default: 5.")
};
const A_LIST_OF_DATABASES = "a list of maps, each with migrations";
const database = strictObject({
	migrations: list(A_FOLDER).refine((all) => all.length > 0, { error: A_FOLDER }).describe("Folders, or globs of such, in the order in which they are applied."),
	before: list(GLOBS).describe("As at the top of the file, for this database.").optional(),
	baseline: pathInside().describe("As at the top of the file, for this database.").optional(),
	fixtures: list(GLOBS).describe("As at the top of the file, for this database; [] for none.").optional()
}, { error: "a map of migrations, and of before, baseline or fixtures for them" });
const A_SYNTHESIS = "true, false, or a map of rows, seed, time and disk";
const synthesisMap = strictObject({
	rows: number().describe("Rows of a table, where no statistics tell. Default: 10000.").optional(),
	seed: number().describe("The same seed makes the same rows. Default: 1.").optional(),
	time: duration().describe("The longest that it may take for all tables together. Default: 20s.").optional(),
	disk: size().describe("The most that it may write for all tables together. Default: 2GB.").optional()
}, { error: A_SYNTHESIS });
const synthesis = union([boolean(), synthesisMap], { error: A_SYNTHESIS });
const MAP_OF_LIMITS = { error: "a map of limits" };
const limitsPerFile = strictObject(ruleLimits, MAP_OF_LIMITS);
const limits = strictObject({
	run: duration().describe("The longest that a whole rehearsal may take. Default: 15m."),
	statement: duration().describe("The longest that one statement may take. Default: 5m."),
	"temp-disk": size().describe("The most that one session may write to temporary files. Default: 1GB."),
	disk: size().describe("The most that the throw-away server may write in all. Default: 5GB."),
	...ruleLimits
}, MAP_OF_LIMITS);
const A_COLUMN = "a column and its type, such as \"created_at timestamptz\"";
const COLUMN = /^\s*(?:"((?:[^"]|"")+)"|([^\s"]+))\s+(\S.*)$/;
const column = () => string({ error: A_COLUMN }).regex(COLUMN, { error: A_COLUMN }).transform((value) => {
	const [, quoted, plain = "", type = ""] = COLUMN.exec(value) ?? [];
	return {
		name: quoted?.replaceAll("\"\"", "\"") ?? plain,
		type: canonicalType(type)
	};
});
const conventions = strictObject({
	naming: oneOf(NAMING).describe("How tables, columns and constraints are named. Default: snake_case."),
	keys: oneOf(KEYS).describe("What primary keys are made of. Default: bigint."),
	"required-columns": array(column(), { error: `a list, each ${A_COLUMN}` }).describe("Columns that every new table has. Default: created_at and updated_at timestamptz.")
}, { error: "a map of conventions" });
const FILES = "a glob of files inside the repository, or a list of globs, without \"!\"";
const file = () => string({ error: FILES }).regex(/^(?![/\\~!]|[A-Za-z]:)(?!(.*[/\\])?\.\.([/\\]|$))./, { error: FILES });
const files = () => union([file(), array(file()).min(1, { error: FILES })], { error: FILES }).transform((value) => typeof value === "string" ? [value] : value).describe("Globs of files; a folder stands for all that lies below it.");
const placeholders = record(string(), string({ error: "a text in quotes" }), { error: "a map of names and texts, such as {schema: \"app\"}" });
function levelsOf(ruleIds) {
	const levels = Object.fromEntries(ruleIds.map((id) => [id, oneOf(RULE_LEVELS).optional()]));
	return strictObject(levels, { error: "a map of rule ids" });
}
/** How some files are judged. */
function overrideOf(ruleIds) {
	return strictObject({
		paths: files(),
		rules: levelsOf(ruleIds).describe("Severities for these files, by rule id.").optional(),
		limits: limitsPerFile.partial().describe("Limits for these files.").optional(),
		conventions: conventions.partial().describe("Conventions for these files.").optional(),
		placeholders: placeholders.describe("Values for the placeholders of these files.").optional()
	}, { error: "a map of paths, and of rules, limits, conventions or placeholders for them" });
}
const A_RULE = "the id of a rule, or a list of ids";
const A_REASON = "a sentence that says why";
const A_DAY = "a day such as 2027-01-31";
/** Findings that are silenced. */
function ignoreOf(ruleIds) {
	const id = _enum(ruleIds, { error: A_RULE });
	return strictObject({
		rule: union([id, array(id).min(1, { error: A_RULE })], { error: A_RULE }).transform((value) => typeof value === "string" ? [value] : value).describe("The rules whose findings are silenced."),
		paths: files(),
		reason: string({ error: A_REASON }).regex(/\S/, { error: A_REASON }).describe("Why; the review shows it."),
		until: string({ error: A_DAY }).regex(DAY, { error: A_DAY }).describe("The last day on which it holds.").optional()
	}, { error: "a map of rule, paths, reason and until" });
}
const A_COMMAND = `a map with up, or the name of a preset: ${PRESET_NAMES.join(", ")}`;
const A_LINE = "a line for a shell";
const VARIABLES = "a map of names and texts";
/** How migrations that are no SQL files are run. */
const commandMap = strictObject({
	preset: oneOf(PRESET_NAMES).describe("A tool that is known; it fills in what is not written.").optional(),
	up: text(A_LINE).describe("Applies every pending migration.").optional(),
	down: text(A_LINE).describe("Takes the newest migration back; run once for each that `up` applied.").optional(),
	setup: text(A_LINE).describe("Runs in the base branch’s files before `up` does.").optional(),
	sources: list(GLOBS).describe("The migrations’ own files, below `folder`.").optional(),
	folder: pathInside().describe("Where the lines are run. Default: the root.").optional(),
	env: record(string(), string({ error: VARIABLES }), { error: VARIABLES }).describe("Variables that are set for it.").optional(),
	pass: list("the name of a variable, or a list of names").describe("Variables of the job that it gets to see as well. It gets none that could be secret.").optional(),
	timeout: duration().describe("The longest that one line may take. Default: 5m.").optional(),
	"allow-pull-request-target": flag().describe("Run what a pull request brings under pull_request_target too. Default: false.").optional()
}, { error: A_COMMAND }).refine((map) => map.preset !== void 0 || map.up !== void 0 && map.sources !== void 0, { error: "a map with preset, or with up and sources" });
const oneCommand = union([oneOf(PRESET_NAMES), commandMap], { error: A_COMMAND });
const command = union([oneCommand, array(oneCommand).min(1, { error: A_COMMAND })], { error: A_COMMAND }).transform((value) => (Array.isArray(value) ? value : [value]).map((one) => toCommand(typeof one === "string" ? { preset: one } : one)));
const MINUTES_FOR_ONE_LINE = 5;
function toCommand(given) {
	const preset = presetOf(given.preset);
	return {
		...preset && { preset: preset.name },
		up: given.up ?? preset?.up ?? "",
		down: given.down ?? (given.up === void 0 ? preset?.down : void 0),
		setup: given.setup,
		sources: (given.sources ?? preset?.sources ?? []).map((glob) => joinPath(given.folder ?? "", glob)),
		folder: given.folder ?? "",
		env: given.env ?? {},
		pass: given.pass ?? [],
		timeout: given.timeout ?? MINUTES_FOR_ONE_LINE * 6e4,
		allowPullRequestTarget: given["allow-pull-request-target"] ?? false
	};
}
/** GitHub's limit for the name of a label. */
const LONGEST_LABEL = 50;
const A_LABEL = `the name of a label, at most ${LONGEST_LABEL} characters`;
const APPROVERS = "a list of \"@user\", \"@org/team\" or \"code-owners\"";
const approver = string({ error: APPROVERS }).regex(/^(@[\w-]+(\/[\w.-]+)?|code-owners)$/, { error: APPROVERS });
const approvers = union([approver, array(approver).min(1, { error: APPROVERS })], { error: APPROVERS }).transform((value) => typeof value === "string" ? [value] : value);
/** What may stand in `pgrehearse.yml`. */
function fileSchema(ruleIds) {
	return strictObject({
		migrations: list(A_FOLDER).describe("Folders of migrations, or globs of such folders. Without it they are found by their looks."),
		tool: oneOf(TOOL_NAMES).describe("The migration tool. Without it, it is found by its files."),
		command: command.describe("How migrations that are no SQL files are run, by the tool’s own command."),
		baseline: pathInside().describe("A schema dump that is loaded instead of the base branch’s migrations."),
		before: list(GLOBS).describe("Files of SQL (.sql) that run before the first migration: what the platform brings along."),
		databases: array(database, { error: A_LIST_OF_DATABASES }).describe("Folders that build one database together, in their order."),
		fixtures: list(GLOBS).describe("Files of rows to load (.sql, .csv), in this order."),
		statistics: pathInside().describe("What production is like, as `pgrehearse stats` wrote it."),
		synthesis: synthesis.describe("Make up rows for the tables that no file fills, by what their constraints allow. Default: false."),
		engine: oneOf(ENGINES).describe("Where a Postgres comes from. Default: auto."),
		postgres: literal(POSTGRES_VERSIONS, { error: `one of ${POSTGRES_VERSIONS.join(", ")}` }).describe("Major version of Postgres. Default: 17."),
		image: text("the name of an image").describe("An image to run instead of postgres:<version>."),
		"fail-on": oneOf(FAIL_ON).describe("The least severity that fails the check. Default: error."),
		extensions: list("the name of an extension, or a list of names").describe("Extensions that reach outside the database and are allowed all the same."),
		superuser: flag().describe("Run migrations as a superuser; with engine: container only. Default: false."),
		comment: flag().describe("Write the review as a comment on the pull request. Default: true."),
		inline: flag().describe("Comment on the lines of the pull request that findings are about. Default: true."),
		check: flag().describe("Make a check run, where the token may. Default: true."),
		"check-name": text(A_NAME).regex(/^.{1,100}$/, { error: A_NAME }).describe("What the check run is called, to be required by. Default: pgrehearse."),
		"allow-label": text(A_LABEL).max(LONGEST_LABEL, { error: A_LABEL }).describe("A label by which somebody lets the findings of a pull request pass."),
		approvers: approvers.describe("Who may set that label: @user, @org/team or code-owners. Default: whoever can set labels."),
		limits: limits.partial().describe("How much a rehearsal may use."),
		conventions: conventions.partial().describe("What the schema is to look like."),
		placeholders: placeholders.describe("Values for the placeholders, templates and variables of migrations, by their names."),
		rules: levelsOf(ruleIds).describe("Severities other than the rules’ own, by rule id."),
		overrides: array(overrideOf(ruleIds), { error: "a list of maps, each with paths" }).describe("Settings for some of the files. Later ones win."),
		ignore: array(ignoreOf(ruleIds), { error: "a list of maps, each with rule, paths and reason" }).describe("Findings that are known and accepted.")
	}).partial();
}
/** Names that may stand at a place of the file: [] for its top, ['limits'], ['overrides', '0', 'rules']. */
function keysOf(place, ruleIds) {
	const isOverride = place[0] === "overrides";
	const map = place.findLast((part) => !/^\d+$/.test(part));
	if (map === void 0) return Object.keys(fileSchema(ruleIds).shape);
	if (map === "databases") return Object.keys(database.shape);
	if (map === "synthesis") return Object.keys(synthesisMap.shape);
	if (map === "command") return Object.keys(commandMap.shape);
	if (map === "rules") return ruleIds;
	if (map === "conventions") return Object.keys(conventions.shape);
	if (map === "limits") return Object.keys((isOverride ? limitsPerFile : limits).shape);
	return Object.keys((isOverride ? overrideOf(ruleIds) : ignoreOf(ruleIds)).shape);
}
/** `at` tells where an entry of a list is written, where it comes from a file. */
function toSettings(file, at = () => ({
	file: "",
	line: 1
})) {
	const { "fail-on": failOn, "check-name": checkName, "allow-label": allowLabel, limits: given, conventions: agreed, rules, overrides, ignore, synthesis: made, ...rest } = file;
	return {
		...rest,
		failOn,
		checkName,
		allowLabel,
		synthesis: toSynthesis(made),
		limits: {
			run: given?.run,
			statement: given?.statement,
			tempDisk: given?.["temp-disk"],
			disk: given?.disk,
			...toRuleLimits(given)
		},
		conventions: toConventions(agreed),
		rules: toLevels(rules),
		overrides: overrides?.map((one, index) => ({
			paths: one.paths,
			rules: toLevels(one.rules),
			limits: toRuleLimits(one.limits),
			conventions: toConventions(one.conventions),
			placeholders: one.placeholders ?? {},
			at: at("overrides", index)
		})),
		ignore: ignore?.map(({ rule, paths, reason, until }, index) => ({
			rules: rule,
			paths,
			reason: reason.trim(),
			until,
			at: at("ignore", index)
		}))
	};
}
function toSynthesis(given) {
	if (given === void 0 || typeof given === "boolean") return given === void 0 ? void 0 : { isOn: given };
	return {
		isOn: true,
		...given
	};
}
function toLevels(rules = {}) {
	return Object.fromEntries(Object.entries(rules).flatMap(([id, level]) => level ? [[id, level]] : []));
}
function toRuleLimits(given = {}) {
	return {
		lockTimeout: given["lock-timeout"],
		blockedReads: given["blocked-reads"],
		blockedWrites: given["blocked-writes"],
		indexes: given.indexes,
		indexColumns: given["index-columns"],
		objects: given.objects
	};
}
function toConventions(agreed = {}) {
	return {
		naming: agreed.naming,
		keys: agreed.keys,
		requiredColumns: agreed["required-columns"]
	};
}
export { keysOf as n, toSettings as r, fileSchema as t };
