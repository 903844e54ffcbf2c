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
// src/config/database.ts
const A_DATABASE = "a map with create and destroy, or with disposable: true";
const A_LINE$2 = "a line for a shell";
const A_URL = "the URL of a database whose password is a variable, such as \"${CLONE_URL}\"";
const A_DURATION$2 = "a duration such as \"90s\" or \"15m\"";
const ROLES = "the name of a role, or a list of names";
const role = () => string({ error: ROLES }).min(1, { error: ROLES });
const line = () => string({ error: A_LINE$2 }).min(1, { error: A_LINE$2 });
const flag$1 = () => boolean({ error: "true or false" });
/** A password in a file of the repository is none. */
function isFreeOfSecrets(url) {
	const plain = url.replaceAll(/\$\{\w*\}/g, "");
	if (plain === "") return true;
	if (!/^postgres(ql)?:\/\//.test(plain) || /[?&]password=[^&]/i.test(plain)) return false;
	const [, account = ""] = /^postgres(?:ql)?:\/\/([^/?#]*)@/.exec(plain) ?? [];
	return !/:./.test(account);
}
const databaseMap = strictObject({
	create: line().describe("Brings the database up; without url, the last line that it prints is the URL.").optional(),
	url: string({ error: A_URL }).refine(isFreeOfSecrets, { error: A_URL }).describe("Where it is; ${NAME} stands for a variable of the environment.").optional(),
	destroy: line().describe("Takes it down again, whatever came of the review.").optional(),
	disposable: flag$1().describe("It may be changed and need not be whole afterwards. Said by create, too. Default: false.").optional(),
	"in-place": flag$1().describe("Run in the database itself rather than in copies. Default: where copies are not to be had.").optional(),
	"ignore-sessions": union([role(), array(role())], { error: ROLES }).transform((value) => typeof value === "string" ? [value] : value).describe("Roles whose sessions may be in it; any other session ends the review.").optional(),
	timeout: string({ error: A_DURATION$2 }).regex(DURATION, { error: A_DURATION$2 }).transform((value) => milliseconds(value) ?? 0).describe("The longest that create, and destroy, may take. Default: 10m.").optional(),
	"allow-pull-request-target": flag$1().describe("Run what a pull request brings under pull_request_target too. Default: false.").optional()
}, { error: A_DATABASE });
const databaseSource = databaseMap.refine(({ create, destroy }) => create === void 0 === (destroy === void 0), { error: "a map with both create and destroy, so that nothing is left running, or with neither" }).refine(({ create, disposable }) => create !== void 0 || disposable === true, { error: "a map with create and destroy, or one that says disposable: true: migrations change that database. To use no more than its server, leave the key out and set engine: url" }).transform(toSource);
const MINUTES_FOR_ONE_LINE$1 = 10;
function toSource(given) {
	const { create, url, destroy } = given;
	return {
		...create !== void 0 && { create },
		...url !== void 0 && { url },
		...destroy !== void 0 && { destroy },
		...given["in-place"] !== void 0 && { inPlace: given["in-place"] },
		sessions: given["ignore-sessions"] ?? [],
		timeout: given.timeout ?? MINUTES_FOR_ONE_LINE$1 * 6e4,
		allowPullRequestTarget: given["allow-pull-request-target"] ?? false
	};
}
// src/config/seeds.ts
const FIXTURES = "a glob, a map with command, or a list of such";
const A_LINE$1 = "a line for a shell";
const GLOBS$1 = "a glob, or a list of globs";
const NAMES = "the name of a variable, or a list of names";
const VARIABLES$1 = "a map of names and texts";
const A_DURATION$1 = "a duration such as \"90s\" or \"15m\"";
const text$1 = (what) => string({ error: what }).min(1, { error: what });
const list$1 = (what) => union([text$1(what), array(text$1(what))], { error: what }).transform((value) => typeof value === "string" ? [value] : value);
/** A command of the project that makes rows. */
const seedMap = strictObject({
	command: text$1(A_LINE$1).describe("Makes rows in the database that DATABASE_URL names."),
	files: list$1(GLOBS$1).describe("Files that decide what it makes; what they made is kept between runs. Without them, nothing is.").optional(),
	env: record(string(), string({ error: VARIABLES$1 }), { error: VARIABLES$1 }).describe("Variables that are set for it.").optional(),
	pass: list$1(NAMES).describe("Variables of the job that it gets to see as well. It gets none that could be secret.").optional(),
	timeout: string({ error: A_DURATION$1 }).regex(DURATION, { error: A_DURATION$1 }).transform((value) => milliseconds(value) ?? 0).describe("The longest that it may take. Default: 5m.").optional(),
	"allow-pull-request-target": boolean({ error: "true or false" }).describe("Run it under pull_request_target too. Default: false.").optional()
}, { error: FIXTURES });
const one = union([text$1(FIXTURES), seedMap], { error: FIXTURES });
const fixturesOrSeeds = union([one, array(one)], { error: FIXTURES }).transform((value) => Array.isArray(value) ? value : [value]);
/** Globs and commands apart: files are loaded first. Both absent where nothing is written. */
function splitFixtures(given) {
	if (given === void 0) return {};
	const seeds = given.flatMap((entry) => typeof entry === "string" ? [] : [toSeed(entry)]);
	return {
		fixtures: given.flatMap((entry) => typeof entry === "string" ? [entry] : []),
		...seeds.length > 0 && { seeds }
	};
}
const MINUTES = 5;
function toSeed(given) {
	return {
		command: given.command,
		...given.files && { files: given.files },
		env: given.env ?? {},
		pass: given.pass ?? [],
		timeout: given.timeout ?? MINUTES * 6e4,
		allowPullRequestTarget: given["allow-pull-request-target"] ?? false
	};
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
	waiting: duration().describe("The longest that a session beside the migration may wait, before blocks-traffic. Default: 500ms."),
	migration: duration().describe("The longest that a migration may take at production’s size. Default: 10m."),
	wal: size().describe("The most WAL that a migration may write at production’s size. Default: 10GB."),
	"disk-headroom": size().describe("The most free disk that a migration may need at production’s size. Default: 20GB."),
	indexes: number().describe("Indexes on one table, before too-many-indexes reports it. Default: 10."),
	"index-columns": number().describe("Columns of one plain index, before wide-index reports it. Default: 3."),
	objects: number().describe("Existing objects one migration may change, before mixed-concerns. Default: 5.")
};
const A_LIST_OF_DATABASES = "a list of maps, each with migrations";
const database = strictObject({
	migrations: list(A_FOLDER).refine((all) => all.length > 0, { error: A_FOLDER }).describe("Folders, or globs of such, in the order in which they are applied."),
	before: list(GLOBS).describe("As at the top of the file, for this database.").optional(),
	baseline: pathInside().describe("As at the top of the file, for this database.").optional(),
	fixtures: fixturesOrSeeds.describe("As at the top of the file, for this database; [] for none.").optional()
}, { error: "a map of migrations, and of before, baseline or fixtures for them" });
const A_SYNTHESIS = "true, false, or a map of rows, seed, time and disk";
const synthesisMap = strictObject({
	rows: number().describe("Rows of a table, where no statistics tell. Default: 10000.").optional(),
	seed: number().describe("The same seed makes the same rows. Default: 1.").optional(),
	time: duration().describe("The longest that it may take for all tables together. Default: 20s.").optional(),
	disk: size().describe("The most that it may write for all tables together. Default: 2GB.").optional()
}, { error: A_SYNTHESIS });
const synthesis = union([boolean(), synthesisMap], { error: A_SYNTHESIS });
const A_TRAFFIC = "true, false, or a map of queries and reader";
const trafficMap = strictObject({
	queries: pathInside().describe("A pgbench script, or a file of queries, that runs beside each migration.").optional(),
	reader: duration().describe("The longest that a transaction stays open in a migration’s way. Default: 6s.").optional()
}, { error: A_TRAFFIC });
const traffic = union([boolean(), trafficMap], { error: A_TRAFFIC });
const ESTIMATES = "true, false, or a map of rows and time";
const estimatesMap = strictObject({
	rows: number().describe("Rows of the largest table at the largest size that a migration is run at. Default: 200000.").optional(),
	time: duration().describe("The longest that it may take for all migrations of a database together. Default: 30s.").optional()
}, { error: ESTIMATES });
const estimates = union([boolean(), estimatesMap], { error: ESTIMATES });
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
		fixtures: fixturesOrSeeds.describe("Files of rows to load (.sql, .csv, archives of pg_dump), in this order, and commands that make rows."),
		statistics: pathInside().describe("What production is like, as `pgrehearse stats` wrote it."),
		synthesis: synthesis.describe("Make up rows for the tables that no file fills, by what their constraints allow. Default: true."),
		interruption: flag().describe("End each migration on the way and run it again, to see whether it recovers. Default: true."),
		estimates: estimates.describe("Run migrations at several sizes, and extend what they take to production’s. Default: true."),
		database: databaseSource.describe("A database that holds production’s schema and rows and may be changed: the base as it is."),
		traffic: traffic.describe("Run each migration once more with sessions beside it that read and write its tables. Default: true."),
		cache: flag().describe("Keep the base between runs, where it takes long to make. Default: true."),
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
	if (map === "database") return Object.keys(databaseMap.shape);
	if (map === "fixtures") return Object.keys(seedMap.shape);
	if (map === "synthesis") return Object.keys(synthesisMap.shape);
	if (map === "traffic") return Object.keys(trafficMap.shape);
	if (map === "estimates") return Object.keys(estimatesMap.shape);
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
	const { "fail-on": failOn, "check-name": checkName, "allow-label": allowLabel, limits: given, conventions: agreed, rules, overrides, ignore, synthesis: made, fixtures: rows, databases, traffic: beside, estimates: measured, ...rest } = file;
	return {
		...rest,
		...splitFixtures(rows),
		databases: databases?.map((one) => ({
			...one,
			fixtures: void 0,
			...splitFixtures(one.fixtures)
		})),
		failOn,
		checkName,
		allowLabel,
		synthesis: toSynthesis(made),
		traffic: toTraffic(beside),
		estimates: toEstimates(measured),
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
function toTraffic(given) {
	if (given === void 0 || typeof given === "boolean") return given === void 0 ? void 0 : { isOn: given };
	return {
		isOn: true,
		...given
	};
}
function toEstimates(given) {
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
		waiting: given.waiting,
		migration: given.migration,
		wal: given.wal,
		diskHeadroom: given["disk-headroom"],
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
