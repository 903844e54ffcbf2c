import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_picomatch } from "./picomatch.js";
import { i as joinPath, n as baseName, r as folderOf, t as above } from "./paths.js";
import { A as decodeAs, C as compareText, S as compareNatural, _ as flyway, a as sqitch, b as replaceEach, c as scriptsIn, d as changelogIn, f as perFolder, g as overriddenIn, h as versionedIn, l as liquibase, m as plain, n as tools, o as layoutIn, p as isForReading, s as projectFolderOf, t as toolOf, u as below, v as keyInYaml, x as valueIn, y as noValues } from "./tools.js";
import { t as groupBy } from "./groups.js";
import { r as plural } from "./numbers.js";
import { n as quoted, t as PROGRAM_PRESETS } from "./programs.js";
import { n as UserErrors, t as UserError } from "./errors.js";
// src/migrations/entries.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** The migrations of a folder. `paths` are relative to it. */
function readFolder(tool, folder, paths) {
	const parts = paths.flatMap((path) => {
		const part = tool.parse(path);
		return part ? [{
			...part,
			path: joinPath(folder, path)
		}] : [];
	});
	const ups = parts.filter(({ role }) => role === "up");
	const versions = groupBy(parts, ({ version }) => version);
	const all = ups.map((up) => entryOf$1(up, versions.get(up.version) ?? [])).toSorted(tool.compare);
	const entries = tool.select?.(all) ?? all;
	const taken = new Set(all.flatMap(({ up, down, options }) => [
		up,
		down,
		options
	]));
	const orphans = parts.filter(({ role, path }) => role === "down" && !taken.has(path));
	const strays = paths.filter((path) => !tool.parse(path) && looksMeant(tool, path));
	return {
		tool,
		path: folder,
		entries,
		problems: [...orphans.map((part) => orphan(part, ups)), ...strays.map((path) => misnamed(tool, joinPath(folder, path)))]
	};
}
/** A way back belongs to the script of its version; only where several claim the version, the name decides. */
function entryOf$1(up, same) {
	const alone = same.every((other) => other === up || other.role !== "up");
	const named = same.filter(({ name }) => name === up.name);
	const down = named.find(isDown) ?? (alone ? same.find(isDown) : void 0);
	const options = named.find(({ role }) => role === "options");
	const verify = named.find(({ role }) => role === "verify");
	return {
		version: up.version,
		name: up.name,
		up: up.path,
		...down && { down: down.path },
		...options && { options: options.path },
		...verify && { verify: verify.path }
	};
}
function isDown({ role }) {
	return role === "down";
}
function orphan({ path, version }, ups) {
	const other = ups.find((up) => up.version === version);
	return {
		file: path,
		message: other ? `${path}: version ${version} already has a way back or belongs to ${other.path}. Remove or rename one of them.` : `${path}: rolls back version ${version}, and no file of that version goes forward. Add it, or remove this one.`
	};
}
/** Only names that were meant to be migrations: seeds and notes may lie beside them. */
function looksMeant(tool, path) {
	if (tool.isMeant) return tool.isMeant(path);
	if (tool.ownFolder) return /^[^/]+\/(up|down)\.sql$/.test(path);
	return /^\d[^/]*\.sql$|^[^/]+\.(up|down)\.sql$/i.test(path);
}
/** Every file that the folder accounts for: of its migrations, and those with a problem. */
function filesOf({ entries, problems }) {
	return [...entries.flatMap(({ up, down, options, verify }) => [
		up,
		down,
		options,
		verify
	]), ...problems.map(({ file }) => file)].filter((file) => file !== void 0);
}
/** For a file that the tool does not take for a migration, though somebody does. */
function misnamed(tool, path) {
	return {
		file: path,
		message: tool.unlisted === void 0 ? `${path}: ${tool.name} passes over a file of this name. Name it ${tool.pattern}.` : `${path}: ${tool.unlisted}.`
	};
}
// src/migrations/indexed.ts
/** The migrations of a folder on one side, as its tool reads them there: by their names, or by an index of them. */
async function readIndexed(tool, folder, paths, tree) {
	const configured = await withSettings(tool, folder, tree);
	const settled = await configured.arrange?.(folder, tree) ?? configured;
	const { index } = settled;
	const file = index && joinPath(folder, index.file);
	const bytes = file === void 0 ? void 0 : await tree.read(file);
	if (!index || file === void 0 || !bytes) return readFolder(settled, folder, paths);
	const own = index.read(new TextDecoder().decode(bytes), paths);
	if (!("message" in own)) return readFolder(own, folder, paths);
	const read = readFolder(settled, folder, paths);
	const problem = {
		file,
		line: own.line,
		message: own.message
	};
	return {
		...read,
		fatal: [problem]
	};
}
/** The tool as the nearest file of its own configuration has it. */
async function withSettings(tool, folder, tree) {
	const { settings } = tool;
	for (const at of settings ? [folder, ...settings.isHere ? [] : above(folder)] : []) for (const name of settings?.files ?? []) {
		const file = joinPath(at, name);
		const bytes = await tree.read(file);
		const own = bytes && await settings?.read(new TextDecoder().decode(bytes), file);
		if (own) return own;
	}
	return tool;
}
/** The folder, with the problem that its files are not as its tool's list of hashes has them. */
async function withSum(folder, paths, tree) {
	const { sum } = folder.tool;
	const bytes = sum && await tree.read(joinPath(folder.path, sum.file));
	if (!sum || !bytes) return folder;
	const read = async (path) => ({
		path,
		bytes: await tree.read(joinPath(folder.path, path)) ?? /* @__PURE__ */ new Uint8Array()
	});
	const files = await Promise.all(paths.filter((path) => /^[^/]+\.sql$/.test(path)).map(read));
	const mismatch = await sum.check(new TextDecoder().decode(bytes), files);
	if (!mismatch) return folder;
	const problem = {
		file: joinPath(folder.path, mismatch.path),
		line: 1,
		message: mismatch.message
	};
	return {
		...folder,
		fatal: [...folder.fatal ?? [], problem]
	};
}
// src/migrations/markers.ts
/** How far below the root markers are looked for; a work tree may be somebody's home. */
const DEPTH = 4;
function nearestTool(tree) {
	let top;
	return async (able, folder) => {
		top ??= tree.list("", DEPTH);
		const paths = isAbsolute(folder) ? await tree.list(folderOf(folder), 1) : [...await top, ...await besideAncestors(tree, folder)];
		let best;
		for (const tool of able) {
			const { steps, denied } = await stepsToMarker(tool, folder, paths, tree);
			if (denied !== void 0) return {
				tool,
				notPostgres: denied
			};
			if (steps < (best?.steps ?? Infinity)) best = {
				tool,
				steps
			};
		}
		return best && { tool: best.tool };
	};
}
/** Markers that lie too deep for the search from the top, but in the folder or on the way from there to it. */
async function besideAncestors(tree, folder) {
	const deep = [];
	for (let at = folder; at.split("/").length > 2; at = folderOf(at)) deep.push(at);
	return (await Promise.all(deep.map((place) => tree.list(place, 2)))).flat();
}
async function stepsToMarker(tool, folder, paths, tree) {
	const places = tool.markers.flatMap((marker) => paths.flatMap((path) => placeOf$1(marker, path))).map((place) => ({
		...place,
		steps: stepsBetween(folder, place.folder)
	})).filter(({ marker, steps }) => steps <= (marker.within ?? Infinity)).filter((place) => lies(folder, place.folder) || !hasOwnMigrations(place.folder, paths)).toSorted((a, b) => a.steps - b.steps);
	for (const { marker, path, steps } of places) {
		if (!marker.content || marker.content.test(await textOf$1(tree, path))) return { steps };
		if (marker.decides) return {
			steps: Infinity,
			...steps === 0 && { denied: path }
		};
	}
	return { steps: Infinity };
}
function lies(inside, folder) {
	return folder === "" || inside === folder || inside.startsWith(`${folder}/`);
}
/** A project with migrations of its own says nothing of those beside it. */
function hasOwnMigrations(folder, paths) {
	return paths.some((path) => path.startsWith(`${folder}/`) && /migrat[^/]*\/.*\.sql$/i.test(path.slice(folder.length)));
}
function placeOf$1(marker, path) {
	const marked = marker.file.endsWith("/") ? folderOf(path) : path;
	const name = marker.file.replace(/\/$/, "");
	if (!`/${marked}`.endsWith(`/${name}`)) return [];
	return [{
		marker,
		path,
		folder: marked.slice(0, -name.length).replace(/\/$/, "")
	}];
}
async function textOf$1(tree, path) {
	return new TextDecoder().decode(await tree.read(path) ?? /* @__PURE__ */ new Uint8Array());
}
/** Steps up and down the tree from one folder to another. */
function stepsBetween(from, to) {
	const a = from === "" ? [] : from.split("/");
	const b = to === "" ? [] : to.split("/");
	let common = 0;
	while (common < a.length && common < b.length && a[common] === b[common]) common += 1;
	return a.length + b.length - 2 * common;
}
function isAbsolute(folder) {
	return /^(\/|[A-Za-z]:)/.test(folder);
}
// src/migrations/flyway-locations.ts
const SCRIPT = /(?:^|\/)(?:[VUB]\d[^/]*?|R)__[^/]*\.sql(?:\.conf)?$/;
/** Folders of one dialect each: only one of them is Postgres's. */
const DIALECT = /^(?:h2|hsqldb|mysql|mariadb|oracle|sqlserver|mssql|sqlite|db2|derby|postgres(?:ql)?)\//i;
/**
* Flyway reads a location with all folders below it (`ClassPathScanner.java`, `FileSystemScanner.java`). Known is the
* default one, `db/migration`; undefined where nothing of it lies deeper, or where a dialect has a folder of its own.
*/
async function nestedIn(tree, folder) {
	if (!/(?:^|\/)db\/migrations?$/.test(folder)) return void 0;
	const start = joinPath(folder, "");
	const paths = (await tree.list(folder)).map((path) => path.slice(start.length));
	const scripts = paths.filter((path) => SCRIPT.test(path));
	return scripts.some((path) => path.includes("/")) && !paths.some((path) => DIALECT.test(path)) ? scripts : void 0;
}
// src/migrations/spread.ts
/** The spread migrations of a folder; undefined where it is an ordinary one. */
const spreadIn = perFolder(lookUp);
async function lookUp(tree, folder) {
	const layout = await layoutIn(tree, folder);
	if (layout) return {
		tool: sqitch,
		paths: await scriptsIn(tree, folder, layout)
	};
	const changelog = await changelogIn(tree, folder);
	if (changelog) return {
		tool: liquibase,
		paths: below(folder, [...changelog.scripts, ...changelog.strays])
	};
	const nested = await nestedIn(tree, folder);
	if (nested) return {
		tool: flyway,
		paths: nested
	};
	const paths = (await versionedIn(tree, folder))?.paths ?? await overriddenIn(tree, folder);
	return paths && {
		tool: plain,
		paths
	};
}
/** The folder from which the tool of spread migrations sees a file; undefined for a file of none. */
async function spreadFolderOf(path, trees) {
	for (const at of [folderOf(path), ...above(folderOf(path))]) for (const tree of trees) if ((await spreadIn(tree, at))?.paths.some((own) => joinPath(at, own) === path)) return at;
}
// src/migrations/recognise.ts
/**
* Tells tools apart by the files of the folder and, where several could read those, by the nearest marker in the
* repository. `forced` leaves one tool only; folders that are configured hold migrations whatever they look like.
*/
function recogniser(tree, forced, isConfigured) {
	const nearest = nearestTool(tree);
	return async (folder, paths) => {
		const spread = await spreadIn(tree, folder);
		if (spread && (!forced || forced === spread.tool.name)) return known(spread.tool);
		const able = await withConfigured(ableTools(paths), folder, paths, tree);
		if (forced) return known(able.find(({ name }) => name === forced));
		const signed = await bySignature(able, folder, paths, tree);
		if (signed) return known(signed);
		const found = await nearest(able, folder);
		if (found && isBelieved(found, folder, paths, isConfigured(folder))) return found;
		return known(mostFitting(able, folder, paths) ?? (isConfigured(folder) ? able.at(-1) : void 0));
	};
}
/** A tool may be told to name its files otherwise than it does by itself. */
async function withConfigured(able, folder, paths, tree) {
	if (able.includes(flyway)) return able;
	const own = await withSettings(flyway, folder, tree);
	return own !== flyway && countOf(own, paths) > 0 ? [own, ...able] : able;
}
/** A marker near by says nothing of numbered scripts that are there to be read; nor of a configured folder's database. */
function isBelieved({ tool, notPostgres }, folder, paths, isConfigured) {
	if (isConfigured) return notPostgres === void 0;
	return !isForReading(folder) || tool.ownFolder !== void 0 || tool.guess(folder, paths);
}
function known(tool) {
	return tool && { tool };
}
/** By the text of its newest file, for tools that mark their files. */
async function bySignature(able, folder, paths, tree) {
	const marked = able.filter(({ signature }) => signature !== void 0);
	for (const path of marked.length > 0 ? paths.toSorted(compareNatural).toReversed() : []) {
		const bytes = path.endsWith(".sql") ? await tree.read(joinPath(folder, path)) : void 0;
		if (!bytes) continue;
		const text = new TextDecoder().decode(bytes);
		return marked.find(({ signature, parse }) => parse(path) && signature?.test(text));
	}
}
/** The tool that reads most of the files; `plain` reads nearly every name, so it comes last. */
function mostFitting(able, folder, paths) {
	const guessed = able.filter((tool) => tool.guess(folder, paths));
	return guessed.filter(({ name }) => name !== "plain").toSorted((a, b) => countOf(b, paths) - countOf(a, paths))[0] ?? guessed[0];
}
function countOf(tool, paths) {
	return paths.filter((path) => tool.parse(path)?.role === "up").length;
}
/** Tools that could read files with these paths. */
function ableTools(paths) {
	return tools.filter((tool) => countOf(tool, paths) > 0);
}
/** The folder of migrations that a tool's list lies in, where the file is one; undefined for any other. */
function indexedFolderOf(path) {
	for (const { index, sum } of tools) for (const file of [index?.file, sum?.file]) if (file !== void 0 && `/${path}`.endsWith(`/${file}`)) return path.slice(0, -file.length).replace(/\/$/, "");
}
/** The folder of migrations that a file would belong to. */
function migrationsFolderOf(path) {
	return isInOwnFolder(path) ? folderOf(folderOf(path)) : folderOf(path);
}
/** The same, where migrations may lie in several folders: then the one from which their tool sees them. */
async function placeOf(path, trees) {
	return await projectFolderOf(path, trees) ?? await spreadFolderOf(path, trees) ?? migrationsFolderOf(path);
}
/** Whether some tool could read the file as a part of a migration. */
function mayBePart(path) {
	return /\.(?:sql(?:\.conf)?|ddl|psql|pgsql)$/.test(path) || isInOwnFolder(path) || baseName(path) === "sqitch.plan";
}
/** Whether it has a name of files that lie in a folder of one migration. */
function isInOwnFolder(path) {
	return tools.some(({ ownFolder }) => ownFolder?.includes(baseName(path)));
}
/** What may be parts of migrations in a folder, as paths relative to it. */
async function pathsIn(tree, folder, mayHold) {
	const spread = await spreadIn(tree, folder);
	if (spread) return spread.paths.filter((path) => mayHold(joinPath(folder, path)));
	return (await tree.list(folder, 2)).filter((path) => mayBePart(path) && migrationsFolderOf(path) === folder && mayHold(path)).map((path) => folder === "" ? path : path.slice(joinPath(folder, "").length));
}
// src/migrations/databases.ts
/**
* One project for each database: of folders that build one together, what they all have merged comes first, then what
* changed, folder by folder in the configuration's order. `look` looks into those that the change does not touch.
* `which`: whether those after the last that changes come first too, as they do where they are merged.
*/
async function joinDatabases(found, databases, trees, look, which = "all") {
	const projects = [];
	const problems = found.flatMap((one) => one.problems);
	const taken = /* @__PURE__ */ new Set();
	for (const database of databases) {
		const touched = found.filter((one) => !taken.has(one.folder) && isOf(one, database));
		for (const { folder } of touched) taken.add(folder);
		problems.push(...await idlePatterns(database, trees));
		if (!touched.some(({ project }) => project)) continue;
		const every = await foldersOf(database, trees);
		const last = every.findLastIndex((folder) => touched.some((one) => one.project && one.folder === folder));
		const folders = which === "all" ? every : every.slice(0, last + 1);
		const parts = (await Promise.all(folders.map(async (folder) => touched.find((one) => one.folder === folder) ?? look(folder)))).filter((one) => one !== void 0);
		problems.push(...parts.filter((one) => !touched.includes(one)).flatMap((one) => one.problems));
		const joined = join(database, parts);
		if (joined) projects.push(joined);
	}
	const alone = found.flatMap(({ folder, project }) => project && !taken.has(folder) ? [project] : []);
	return {
		projects: [...projects, ...alone].toSorted((a, b) => compareText(a.folder, b.folder)),
		problems
	};
}
/** The first that names the folder. */
function databaseOf(part, databases) {
	return databases.find((database) => isOf(part, database));
}
function isOf({ tool, folder }, { migrations }) {
	const isNamed = (0, import_picomatch.default)([...migrations]);
	return isNamed(folder) || toolOf(tool).ownFolder !== void 0 && isNamed(folderOf(folder));
}
/** Undefined where the base of one cannot be read, on which the others may stand. */
function join(database, found) {
	const first = found.find(({ project }) => project)?.project;
	const bases = found.map(({ project, base }) => project?.base ?? base);
	if (!first || bases.includes(void 0)) return void 0;
	const parts = found.map(({ tool, folder }) => ({
		tool,
		folder
	}));
	return {
		tool: first.tool,
		folder: first.folder,
		...parts.length > 1 && { parts },
		database,
		base: bases.flatMap((base) => base ?? []),
		changed: found.flatMap(({ project }) => project?.changed ?? [])
	};
}
/** Patterns that name nothing: a setting that does nothing would be worse than none. */
async function idlePatterns({ migrations }, trees) {
	const problems = [];
	for (const pattern of migrations) if ((await foldersOf({ migrations: [pattern] }, trees)).length === 0) problems.push({ message: `databases: no migrations lie in "${pattern}". Correct the path, or leave it out.` });
	return problems;
}
/** Every folder of migrations that the configuration names for a database, on either side, in its order. */
async function foldersOf({ migrations }, trees) {
	const folders = /* @__PURE__ */ new Set();
	for (const pattern of migrations) {
		const isNamed = (0, import_picomatch.default)(pattern);
		const parts = (await Promise.all(trees.map((tree) => tree.list(import_picomatch.default.scan(pattern).base)))).flat().filter(mayBePart);
		const places = (await Promise.all(parts.map(async (path) => ({
			path,
			folder: await placeOf(path, trees)
		})))).filter(({ path, folder }) => isNamed(folder) || isInOwnFolder(path) && isNamed(folderOf(folder))).map(({ folder }) => folder);
		for (const folder of [...new Set(places)].toSorted(compareText)) folders.add(folder);
	}
	return [...folders];
}
// src/migrations/history.ts
/** Forward files of other migrations with the version of this one. */
function sameVersion(entry, ...sides) {
	const others = sides.flat().filter(({ version, up }) => version === entry.version && up !== entry.up);
	return [...new Set(others.map(({ up }) => up))];
}
/** Only of numbered migrations: names without numbers are in no order that anybody chose. */
function outOfOrder(tool, entry, others) {
	if (tool.takesLate?.(entry)) return void 0;
	const order = tool.compareAge ?? tool.compare;
	const newest = others.filter((other) => !tool.takesLate?.(other)).toSorted(order).at(-1);
	if (!(newest !== void 0 && (tool.isNumbered ?? [entry, newest].every(({ version }) => /^\d/.test(version)))) || newest.version === entry.version || order(entry, newest) > 0) return void 0;
	return {
		newest: newest.up,
		outcome: tool.lateArrival
	};
}
// src/migrations/scope.ts
/** Copies of other projects, and files that fill a database rather than shape it. */
const NOT_OURS = /* @__PURE__ */ new Set([
	"node_modules",
	"vendor",
	"third_party",
	"testdata",
	"fixtures",
	"seeds",
	"seed"
]);
/** Whether a folder's name says that what lies below is a copy of another project, or data. */
function isNotOurs(folder) {
	return folder.split("/").some((part) => NOT_OURS.has(part));
}
function scopeOf(settings) {
	const { databases = [] } = settings;
	const isConfigured = (0, import_picomatch.default)([...settings.migrations, ...databases.flatMap((one) => one.migrations)]);
	const isFixture = (0, import_picomatch.default)([settings, ...databases].flatMap(({ before = [], fixtures = [] }) => [...before, ...fixtures]));
	const baselines = [settings, ...databases].map(({ baseline }) => baseline);
	const isOurs = (folder, path) => {
		if (isConfigured(folder) || isInOwnFolder(path) && isConfigured(folderOf(folder))) return true;
		return settings.migrations.length === 0 && !isNotOurs(folder);
	};
	const isData = (path) => baselines.includes(path) || isFixture(path);
	return {
		isConfigured: (folder) => isConfigured(folder),
		isData,
		mayHold: (folder, path) => isOurs(folder, path) && !isData(path)
	};
}
// src/migrations/given.ts
/** `${name}`, `{{.name}}`, `{{name}}`, and what River writes in front of names: a comment that a program replaces. */
const PLACEHOLDER = /\$\{\s*([\w.:-]+)\s*\}|\{\{-?\s*\.?([A-Za-z_][\w.]*)\s*-?\}\}|\/\* TEMPLATE: ([\w.-]+) \*\//g;
/**
* For tools without placeholders of their own, whose files a program prepares before they run: what the configuration
* gives a value is replaced wherever it stands, and nothing else is, since the rest may be data.
*/
const fillGiven = ({ text, values }) => replaceEach(text, PLACEHOLDER, ([, braced, templated, commented]) => {
	const value = valueIn(values, braced ?? templated ?? commented ?? "");
	return value === void 0 ? void 0 : { value };
});
/** Of a script that the server would not understand, the first placeholder that was left: it lacks a value. */
function leftPlaceholder({ statements }) {
	for (const { sql, span, syntaxError } of statements) {
		const found = syntaxError && [...sql.matchAll(PLACEHOLDER)].find(([shown]) => !shown.startsWith("/*"));
		if (!found) continue;
		const [shown, braced, templated] = found;
		return {
			line: span.start.line + sql.slice(0, found.index).split("\n").length - 1,
			message: `\`${shown}\` is no SQL, and its value is not known here: set \`placeholders: {${keyInYaml(braced ?? templated ?? "")}: …}\` in pgrehearse.yml.`
		};
	}
}
// src/migrations/source.ts
/**
* Reads a migration's files, or all migrations of one file, in the order in which they are applied. Throws a UserError
* for text that cannot be read, that the tool would refuse, that was written for another tool, or that lacks a value.
*/
async function loadSources(tool, entry, tree, valuesOf, root) {
	const options = await readText(entry.options, tree);
	const encoding = tool.encoding?.(options?.text);
	const [up, down, verify] = await Promise.all([
		entry.up,
		entry.down,
		entry.verify
	].map((path) => readText(path, tree, encoding)));
	if (!up) throw new UserError(`${entry.up}: no such file.`);
	refuseForeign(tool, up);
	const { version, name } = entry;
	const source = {
		tool: tool.name,
		...tool !== toolOf(tool.name) && { adapter: tool },
		id: entry.up.replace(/(?:[./]up|\/migration)?\.sql$/, ""),
		version,
		name,
		...down && { down },
		...options && { options },
		...verify && { verifyFile: verify }
	};
	const sources = tool.sections ? sectionsOf(tool.sections, up, valuesOf(up.path)).map((section) => inOneFile(source, up, section)) : [{
		...source,
		up
	}];
	return Promise.all(sources.map((one) => withValues({
		tool,
		tree,
		valuesOf,
		root
	}, one)));
}
async function readText(path, tree, encoding) {
	const bytes = path === void 0 ? void 0 : await tree.read(path);
	return path !== void 0 && bytes ? decodeAs(path, bytes, encoding) : void 0;
}
async function withValues({ tool, tree, valuesOf, root }, source) {
	const fill = async (file) => {
		const { path, text } = file;
		const outcome = await (tool.fill ?? fillGiven)({
			path,
			root,
			text,
			whole: path === source.up.path ? source.whole ?? text : text,
			...source.options && { options: source.options.text },
			values: valuesOf(path),
			read: async (other) => (await readText(other, tree))?.text
		});
		if (!("spots" in outcome)) throw new UserErrors(outcome.map(({ line, message }) => `${path}:${line}: ${message}`));
		return outcome.spots.length > 0 ? {
			...file,
			filled: outcome
		} : file;
	};
	const [up, down, verify] = await Promise.all([
		fill(source.up),
		source.down && fill(source.down),
		source.verifyFile && fill(source.verifyFile)
	]);
	return {
		...source,
		up,
		...down && { down },
		...verify && { verifyFile: verify }
	};
}
function sectionsOf(cut, { path, text }, values) {
	const sections = cut(text, values);
	if (!("message" in sections)) return sections;
	throw new UserError(`${path}:${sections.line}: ${sections.message}`);
}
function inOneFile(source, file, { key, up, down }) {
	const { path, text } = file;
	return {
		...source,
		...key !== void 0 && {
			id: `${source.id}#${key}`,
			key
		},
		up: {
			...file,
			text: up
		},
		...down !== void 0 && { down: {
			path,
			text: down
		} },
		...up !== text && { whole: text }
	};
}
function refuseForeign(tool, { path, text }) {
	const other = tool.foreign?.(text);
	if (other === void 0) return;
	throw new UserError(`${path}: written for ${other}, with both ways in one file, which pgrehearse does not read yet. Put the way back into a file of its own, or leave the folder out with \`migrations:\` in pgrehearse.yml.`);
}
// src/migrations/declared.ts
const DECLARATIONS = [
	{
		files: ["migration_lock.toml"],
		isOwn: true,
		database: /^\s*provider\s*=\s*"(\w+)"/gm
	},
	{
		files: ["meta/_journal.json"],
		isOwn: true,
		database: /"dialect"\s*:\s*"(\w+)"/g
	},
	{
		files: ["schema.prisma", "prisma/schema.prisma"],
		tools: ["prisma"],
		within: 2,
		database: /\bdatasource\s+\w+\s*\{[^}]*?\bprovider\s*=\s*"(\w+)"/g
	},
	{
		files: [
			"ts",
			"js",
			"mts",
			"mjs",
			"cjs",
			"json"
		].map((end) => `drizzle.config.${end}`),
		folder: {
			names: /\bout["']?\s*:\s*["'`]([^"'`]+)["'`]/,
			otherwise: "drizzle"
		},
		database: /\b(?:dialect|driver)["']?\s*:\s*["'`](\w+)[\w-]*["'`]/g
	},
	{
		files: ["dbconfig.yml", "dbconfig.yaml"],
		folder: { names: /^\s*dir:\s*["']?([^"'\s]+)/m },
		database: /^\s*dialect:\s*["']?(\w+)/gm
	},
	{
		files: ["sqitch.conf"],
		tools: ["sqitch"],
		database: /^\s*engine\s*=\s*(\w+)/gm
	},
	{
		files: ["atlas.hcl"],
		folder: {
			names: /\bdir\s*=\s*"file:\/\/([^"?]+)/,
			otherwise: "migrations"
		},
		database: /"(?:docker:\/\/)?(postgres|postgresql|mysql|maria|mariadb|sqlite|sqlserver|clickhouse)\b[^"]*"/g
	},
	{
		files: ["Cargo.toml"],
		tools: [
			"diesel",
			"sqlx",
			"refinery"
		],
		part: /^\s*(?:diesel|sqlx|refinery)[\w-]*\s*=\s*\{[^}]*\}|^\[[\w.-]*dependencies\.(?:diesel|sqlx|refinery)[\w-]*\](?:(?!\n\[)[^])*/gm,
		database: /"(postgres|tokio-postgres|mysql|mysql_async|sqlite|rusqlite)\w*"/g
	},
	{
		files: ["metadata/databases/databases.yaml"],
		tools: ["hasura"],
		database: (folder) => new RegExp(`^- name: *${escaped(baseName(folder))} *\\r?\\n +kind: *(\\w+)`, "gm")
	}
];
/** As people write them, by what the tools call them. Of a name that is missing here nothing follows. */
const OTHERS$1 = {
	mysql: "MySQL",
	mysql2: "MySQL",
	mysql_async: "MySQL",
	maria: "MariaDB",
	mariadb: "MariaDB",
	sqlite: "SQLite",
	sqlite3: "SQLite",
	rusqlite: "SQLite",
	turso: "SQLite",
	libsql: "SQLite",
	better: "SQLite",
	d1: "SQLite",
	expo: "SQLite",
	sqlserver: "SQL Server",
	mssql: "SQL Server",
	clickhouse: "ClickHouse",
	cockroachdb: "CockroachDB",
	singlestore: "SingleStore",
	mongodb: "MongoDB",
	cockroach: "CockroachDB",
	oracle: "Oracle",
	firebird: "Firebird",
	vertica: "Vertica",
	snowflake: "Snowflake",
	exasol: "Exasol"
};
/** What the nearest file that speaks for the folder says, where it is another database than Postgres. */
async function declaredFor(folder, tool, tree) {
	for (const [steps, at] of upwards(folder).entries()) for (const declaration of DECLARATIONS) {
		if (steps > (declaration.within ?? Infinity)) continue;
		if (declaration.isOwn && at !== folder) continue;
		if (declaration.tools && !declaration.tools.includes(tool)) continue;
		for (const name of declaration.files) {
			const file = joinPath(at, name);
			const bytes = await tree.read(file);
			const names = bytes && namesIn(declaration, new TextDecoder().decode(bytes), folder, folderOf(file));
			if (!names || names.length === 0) continue;
			const others = names.map((one) => OTHERS$1[one]);
			const [database] = others;
			if (database === void 0 || others.includes(void 0)) return void 0;
			return {
				database,
				file,
				isOwn: declaration.isOwn ?? false
			};
		}
	}
}
/** The folder, and every one above it. */
function upwards(folder) {
	const above = folderOf(folder);
	return folder === "" || above === folder ? [folder] : [folder, ...upwards(above)];
}
/** What it calls the databases of this folder; none where it is about another folder. */
function namesIn({ folder: place, part, database }, text, folder, from) {
	const bare = text.replace(/^\s*(?:#|\/\/).*$/gm, "");
	if (place) {
		const named = place.names.exec(bare)?.[1] ?? place.otherwise;
		if (named === void 0 || joinPath(from, named.replace(/^\.\//, "").replace(/\/$/, "")) !== folder) return [];
	}
	const told = part ? (bare.match(part) ?? []).join("\n") : bare;
	const pattern = database instanceof RegExp ? database : database(folder);
	return [...told.matchAll(pattern)].map(([, name = ""]) => name.toLowerCase());
}
function escaped(text) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// src/migrations/dialects.ts
/** A folder's migrations are told by their beginnings; a mark that stands later in a huge file is none. */
const LOOKED_AT = 1e6;
const BEFORE_NAME = "table|into|from|exists|references|join";
/**
* Each is a syntax error in Postgres wherever it stands outside of comments, literals and quoted names, so that a
* script with one cannot have run there. What is merely unusual (a type called `datetime2`) is not enough.
*/
const FOREIGN = [
	["SQLite", /\bprimary\s+key\s+(?:(?:asc|desc)\s+)?autoincrement\b/i],
	["SQLite", /(?:^|;)\s*pragma\s+\w+(?=\s*(?:=|\(|;|$))/i],
	["SQLite", /\)\s*without\s+rowid\b/i],
	["SQLite", /\bcreate\s+virtual\s+table\b/i],
	["SQLite", /\binsert\s+or\s+(?:replace|ignore)\s+into\b/i],
	["ClickHouse", /\)\s*engine\s*=\s*(?:\w*mergetree|distributed|kafka|tinylog|stripelog|s3queue)\b/i],
	["MySQL", /\)\s*engine\s*=?\s*(?:innodb|myisam|aria|memory|archive|rocksdb)\b/i],
	["MySQL", /\b(?:(?:tiny|small|medium|big)?int(?:eger)?(?:\s*\(\s*\d+\s*\))?|unsigned|not\s+null|primary\s+key)\s+auto_increment\b/i],
	["MySQL", /(?<!:)\b(?:tiny|small|medium|big)?int(?:eger)?\s*(?:\(\s*\d+\s*\)\s*)?\bunsigned\s+(?:not|null|default)\b/i],
	["MySQL", /\bon\s+update\s+(?:current_timestamp|now\s*\()/i],
	["MySQL", /\)[^;()]*\bdefault\s+(?:charset|character\s+set)\s*=?\s*utf8/i],
	["MySQL", /(?:^|;)\s*delimiter[ \t]+[^\w\s]+[ \t\r]*\n/i],
	["SQL Server", /^[ \t]*go[ \t\r]*\n\s*(?:$|create\b|alter\b|drop\b|insert\b|exec\b|use\b|print\b|set\s+(?:ansi|quoted|nocount|identity))/im],
	["SQL Server", new RegExp(`\\b(?:${BEFORE_NAME})\\s+\\[[a-z_]\\w*\\]`, "i")],
	["SQL Server", /(?:\b(?:int|bigint|smallint|tinyint)|\]|\b(?:numeric|decimal)\s*\([\d\s,]+\))\s+identity\s*\(\s*\d+\s*,\s*\d+\s*\)/i],
	["SQL Server", /\bset\s+(?:ansi_nulls|quoted_identifier|nocount|identity_insert\s+\S+)\s+(?:on|off)\b/i],
	["Oracle", /\bend\b[^;\n]*;[ \t\r]*\n\/[ \t\r]*$/im],
	["MySQL or SQLite", new RegExp(`\\b(?:${BEFORE_NAME}|update|index|on|column|add)\\s+\`[^\`\\n]+\``, "i")]
];
/** No other database of those above takes these; `serial`, `jsonb` and `::` some of them do. */
const POSTGRES$1 = [
	/\bcreate\s+extension\b|\bplpgsql\b|\bconcurrently\b|\bbigserial\b|\bregclass\b|\btsvector\b/i,
	/\b(?:as|do)\s+\$\w*\$/i,
	/\busing\s+(?:gin|gist|spgist|brin|hnsw|ivfflat)\b/i,
	/\bcreate\s+type\s+\S+\s+as\s+enum\b|\bset\s+search_path\b|\bnextval\s*\(|\breturns\s+trigger\b/i,
	/\bowner\s+to\b|\benable\s+row\s+level\s+security\b|\b(?:text|int|integer|uuid|varchar)\s*\[\]/i
];
const LEXEME = /--[^\n]*|\/\*[^]*?\*\/|\b[eE]'(?:[^'\\]|\\[^]|'')*'|'[^']*(?:''[^']*)*'|"[^"]*"|(\$\w*\$)[^]*?\1/g;
/** Reads a script as Postgres would cut it into tokens: nothing in a comment, a literal or a quoted name counts. */
function dialectOf(text) {
	const start = text.slice(0, LOOKED_AT);
	const bare = start.replace(LEXEME, blank);
	const isPostgres = POSTGRES$1.some((mark) => mark.test(bare));
	for (const [database, mark] of FOREIGN) {
		const found = mark.exec(bare);
		if (found) return {
			isPostgres,
			foreign: foreign(database, start, found)
		};
	}
	return { isPostgres };
}
/** Spaces, but for line ends and the signs that begin and end a body. */
function blank(token, sign = "") {
	return `${sign}${token.slice(sign.length, token.length - sign.length).replace(/[^\n]/g, " ")}${sign}`;
}
function foreign(database, text, { 0: found, index }) {
	const lead = /^[;)\s]*/.exec(found)?.[0].length ?? 0;
	return {
		database,
		words: text.slice(index + lead, index + found.length).trim().replace(/\s+/g, " ").replaceAll("`", "´"),
		line: text.slice(0, index + lead).split("\n").length
	};
}
// src/migrations/other-database.ts
/** Folders that people keep one of for each database. */
const NAMED = /* @__PURE__ */ new Map([
	["mysql", "MySQL"],
	["mariadb", "MariaDB"],
	["sqlite", "SQLite"],
	["sqlite3", "SQLite"],
	["mssql", "SQL Server"],
	["sqlserver", "SQL Server"],
	["clickhouse", "ClickHouse"]
]);
/** With those that are also words for other things: they say nothing unless a folder for Postgres lies beside. */
const BESIDE_POSTGRES = new Map([
	...NAMED,
	["cockroach", "CockroachDB"],
	["cockroachdb", "CockroachDB"],
	["crdb", "CockroachDB"],
	["duckdb", "DuckDB"],
	["h2", "H2"],
	["oracle", "Oracle"],
	["spanner", "Spanner"],
	["tidb", "TiDB"]
]);
const POSTGRES_FOLDERS = /^(?:postgres(?:ql)?|pg|pgsql)$/i;
/**
* Whether a folder is for another database for certain: its tool's own file says so; or a file of the project, its
* name, or its merged SQL does, and nothing in that SQL is Postgres's alone. New files are evidence only where nothing
* is merged: among others they may be slips.
*/
async function otherDatabase(tool, folder, head, base) {
	const declared = await declaredFor(folder, tool.name, head.tree);
	const said = declared && {
		database: declared.database,
		because: `${declared.file} says so`
	};
	if (declared?.isOwn) return said;
	const written = await writtenFor(tool, folder, isOfTool(tool, base.paths) ? base : head);
	if (written === "postgres") return void 0;
	return said ?? written ?? await namedFor(folder, head.tree);
}
function isOfTool(tool, paths) {
	return paths.some((path) => tool.parse(path)?.role === "up");
}
/** By the text of its migrations. */
async function writtenFor(tool, folder, { tree, paths, folder: former = folder }) {
	let found;
	for (const path of paths) {
		if (tool.parse(path)?.role !== "up") continue;
		const file = joinPath(former, path);
		const { isPostgres, foreign } = dialectOf(new TextDecoder().decode(await tree.read(file)));
		if (isPostgres) return "postgres";
		found ??= foreign && {
			database: foreign.database,
			because: `\`${foreign.words}\` in ${file}:${foreign.line}`
		};
	}
	return found;
}
/** By the name of the folder, or of one above it, where one for Postgres lies beside it; or `migrations/mysql`. */
async function namedFor(folder, tree) {
	for (let at = folder; at !== "" && at !== "/"; at = folderOf(at)) {
		const name = baseName(at).toLowerCase();
		const beside = BESIDE_POSTGRES.has(name) ? await postgresBeside(at, tree) : void 0;
		if (beside !== void 0) return {
			database: BESIDE_POSTGRES.get(name) ?? name,
			because: `${at} lies beside ${beside}`
		};
		const database = NAMED.get(name);
		if (database !== void 0 && at === folder && /migrat/i.test(baseName(folderOf(at)))) return {
			database,
			because: `the folder is called ${baseName(at)}`
		};
	}
}
async function postgresBeside(folder, tree) {
	const above = folderOf(folder);
	const start = above === "" ? 0 : above.length + 1;
	const postgres = (await tree.list(above)).map((path) => path.slice(start).split("/")[0] ?? "").find((name) => POSTGRES_FOLDERS.test(name));
	return postgres === void 0 ? void 0 : joinPath(above, postgres);
}
// src/migrations/look.ts
/** Looks into a folder that changes touch; undefined where it holds no migrations. `former`: where it was before. */
async function lookInto({ head, base, baseTip }, folder, former, scope, recognise) {
	const mayHold = (path) => scope.mayHold(folder, path);
	const [now, before, tip] = await Promise.all([
		pathsIn(head, folder, mayHold),
		pathsIn(base, former, mayHold),
		baseTip ? pathsIn(baseTip, former, mayHold) : []
	]);
	const all = [.../* @__PURE__ */ new Set([...now, ...before])];
	const found = await recognise(folder, all);
	if (!found) return unknown(folder, all, head);
	const { tool, notPostgres } = found;
	const other = scope.isConfigured(folder) ? void 0 : await otherDatabase(tool, folder, {
		tree: head,
		paths: now
	}, {
		tree: base,
		paths: before,
		folder: former
	});
	if (other) return {
		folder,
		other
	};
	if (notPostgres !== void 0) return {
		folder,
		other: {
			database: "another database",
			because: `${notPostgres} says so`
		}
	};
	const [onHead, onBase, onTip] = await Promise.all([
		readIndexed(tool, folder, now, head).then((read) => withSum(read, now, head)),
		readIndexed(tool, former, before, base),
		readIndexed(tool, former, tip, baseTip ?? base)
	]);
	return { sides: {
		head: onHead,
		base: onBase,
		tip: onTip
	} };
}
/** Folders that look like a tool's and show no sign of Postgres, where a file says what they are for. */
async function unknown(folder, paths, tree) {
	for (const { name, ownFolder } of ableTools(paths)) {
		const declared = ownFolder && await declaredFor(folder, name, tree);
		if (declared) return {
			folder,
			other: {
				database: declared.database,
				because: `${declared.file} says so`
			}
		};
	}
}
/** For the review: what was left out, why, and what to do where that is wrong. */
function leftOut(folder, { database, because }, files) {
	return {
		kind: "other-database",
		folder,
		files,
		message: `${folder === "" ? "The root of the repository" : `\`${folder}\``} is not reviewed: its migrations are for ${database}, not for Postgres (${because}).${folder === "" ? "" : ` If that is wrong, say so in pgrehearse.yml: \`databases: [{migrations: ${folder}}]\`.`}`
	};
}
// src/migrations/programs-in.ts
let matchers;
/** Made when a file is asked about, which not every review does. */
function sources() {
	matchers ??= PROGRAM_PRESETS.map((preset) => ({
		preset,
		isSource: (0, import_picomatch.default)([...preset.sources], { nocase: true })
	}));
	return matchers;
}
const POSTGRES = /postgres|postgis|\bpgsql\b|\bpg\b|psycopg|asyncpg|npgsql/i;
const OTHERS = [
	["MySQL", /\b(?:mysql2?|trilogy|mariadb|MyXQL)\b/i],
	["SQLite", /sqlite/i],
	["SQL Server", /\b(?:mssql|sqlserver|tds)\b/i],
	["Oracle", /\boracle(?:db|_enhanced)?\b/i]
];
/**
* Changed migrations that are programs: what they are, and how they can be rehearsed all the same. `run`: globs of those
* that are.
*/
async function programsLeftOut({ changes, head }, run) {
	const isRun = (0, import_picomatch.default)([...run]);
	const found = await programsAt(changes.filter(({ path, change }) => change !== "deleted" && !isRun(path)).map(({ path }) => path), head);
	return [...groupBy(found, ({ preset, path, other }) => JSON.stringify([
		preset.name,
		folderOf(path),
		other
	])).values()].flatMap((programs) => told(programs));
}
/** Those of the files that are migrations of a tool whose migrations are programs. */
async function programsAt(paths, tree) {
	const found = [];
	for (const path of paths) {
		const program = await programAt(path, tree);
		if (program) found.push(program);
	}
	return found;
}
/** By where it lies and what it says; undefined for any other file. */
async function programAt(path, tree) {
	if (isNotOurs(folderOf(path))) return void 0;
	const able = sources().filter(({ isSource }) => isSource(path));
	const bytes = able.length > 0 ? await tree.read(path) : void 0;
	if (!bytes) return void 0;
	const text = new TextDecoder().decode(bytes);
	const preset = await firstFitting(able.map((one) => one.preset), path, text, tree);
	if (!preset) return void 0;
	const own = preset.others?.exec(text)?.[1];
	const other = otherIn(own ?? "") ?? await databaseIn(preset.settings ?? [], folderOf(path), tree);
	return {
		preset,
		path,
		...other !== void 0 && { other }
	};
}
async function firstFitting(presets, path, text, tree) {
	for (const preset of presets) {
		if (!preset.holds.test(text)) continue;
		const { above } = preset;
		if (above === void 0 || await tree.read(joinPath(folderOf(folderOf(path)), above))) return preset;
	}
}
/** The database that the nearest settings name, where it is another one and Postgres is not named beside it. */
async function databaseIn(settings, folder, tree) {
	for (const name of settings) {
		const bytes = await tree.read(joinPath(folder, name));
		if (!bytes) continue;
		const text = new TextDecoder().decode(bytes).replace(/^\s*(?:#|\/\/|;).*$/gm, "");
		if (POSTGRES.test(text)) return void 0;
		const other = otherIn(text);
		if (other !== void 0) return other;
	}
	const above = folderOf(folder);
	return folder === "" || above === folder ? void 0 : databaseIn(settings, above, tree);
}
function otherIn(text) {
	return OTHERS.find(([, words]) => words.test(text))?.[0];
}
function told(programs) {
	const [first] = programs;
	if (!first) return [];
	const { preset, other } = first;
	const folder = folderOf(first.path);
	const files = programs.map(({ path }) => path);
	const what = `${plural(files.length, "changed migration")} of ${preset.title}${folder === "" ? "" : ` in \`${folder}\``}`;
	if (other !== void 0) return [{
		kind: "other-database",
		folder,
		files,
		message: `${what}: for ${other}, not for Postgres, so that nothing is rehearsed.`
	}];
	return [{
		kind: "program",
		folder,
		files,
		message: `${what}: ${howToRun(preset, files.length)}`
	}];
}
function howToRun({ name, up }, count) {
	const [what, them] = count === 1 ? ["a program", "it"] : ["programs", "them"];
	return `${what}, not SQL, so that nothing was rehearsed. To have pgrehearse run ${them} by the tool's own command (${quoted(up)}), set \`command: ${name}\` in pgrehearse.yml.`;
}
// src/migrations/pairs.ts
/**
* The migrations that changed files belong to, each with what it was on the base branch: the file of the same path,
* the one that it was renamed from, or else the one that was deleted from its version. Where the tool goes by a list
* that changed, those too that it lists, leaves out or dates otherwise than before.
*/
function touchedPairs(head, base, changes, { list, byVersion }) {
	const touched = new Set(changes.flatMap(({ path, previousPath }) => [path, previousPath]));
	const isRelisted = ({ now, former }) => list !== void 0 && touched.has(list) && now?.version !== former?.version;
	return (byVersion ? sameVersions(head, base) : pairUp(head, base, changes)).filter((pair) => isRelisted(pair) || [pair.now, pair.former].some((entry) => [
		entry?.up,
		entry?.down,
		entry?.options,
		entry?.verify
	].some((path) => path !== void 0 && touched.has(path))));
}
function sameVersions(head, base) {
	const versions = new Map(base.map((entry) => [entry.version, entry]));
	const now = new Set(head.map(({ version }) => version));
	const pairs = head.map((entry) => {
		const former = versions.get(entry.version);
		return {
			now: entry,
			...former && { former }
		};
	});
	const gone = base.filter(({ version }) => !now.has(version));
	return [...pairs, ...gone.map((former) => ({ former }))];
}
function pairUp(head, base, changes) {
	const previous = new Map(changes.map(({ path, previousPath }) => [path, previousPath]));
	const byPath = new Map(base.map((entry) => [entry.up, entry]));
	const same = new Map(head.map((now) => [now, byPath.get(previous.get(now.up) ?? now.up)]));
	const left = new Set(base);
	for (const former of same.values()) if (former) left.delete(former);
	return [...head.map((now) => {
		const former = same.get(now) ?? [...left].find(({ version }) => version === now.version);
		if (former) left.delete(former);
		return {
			now,
			...former && { former }
		};
	}), ...[...left].map((former) => ({ former }))];
}
// src/migrations/project.ts
/** What changed in one folder: no project where nothing did that a tool looks at (a file's mode, the folder's place). */
async function projectOf(sides, pull, { hasBaseline, valuesOf }) {
	const { tool, path: folder } = sides.head;
	const part = {
		tool: tool.name,
		folder
	};
	const list = sides.head.fatal ? void 0 : tool.index && joinPath(folder, tool.index.file);
	const differences = await attempt(touchedPairs(sides.head.entries, sides.base.entries, pull.changes, {
		list,
		byVersion: tool.pairsByVersion
	}), (pair) => differencesIn(tool, pair, pull, valuesOf, folder));
	const edits = differences.done.flat();
	const base = await attempt(hasBaseline ? [] : sides.base.entries, (entry) => loadSources(tool, entry, pull.base, valuesOf, folder));
	const applied = withoutEdited(base.done.flat(), edits);
	const problems = [...differences.problems, ...base.problems];
	if (base.problems.length > 0) return {
		...part,
		problems
	};
	if (edits.length === 0) return {
		...part,
		base: applied,
		problems
	};
	const isApplied = (former) => hasBaseline || applied.some((one) => isSame(one, former));
	const changed = edits.toSorted((a, b) => tool.compare(entryOf(a.pair), entryOf(b.pair))).map((edit) => ({
		...edit.migration,
		history: historyOf(sides, edit, isApplied)
	}));
	return {
		...part,
		project: {
			...part,
			base: applied,
			changed
		},
		base: applied,
		problems
	};
}
/** What changed in one file, or pair of files: each migration of it for itself. */
async function differencesIn(tool, pair, { head, base }, valuesOf, folder) {
	const [now, former] = await Promise.all([pair.now ? loadSources(tool, pair.now, head, valuesOf, folder) : [], pair.former ? loadSources(tool, pair.former, base, valuesOf, folder) : []]);
	const before = (source) => former.find(({ key }) => key === source.key);
	const gone = former.filter(({ key }) => !now.some((source) => source.key === key));
	return [...now.flatMap((source) => difference(tool, pair, source, before(source)) ?? []), ...gone.map((source) => {
		return {
			pair,
			former: source,
			migration: {
				...source,
				change: "deleted"
			},
			edited: []
		};
	})];
}
/** Undefined where the texts and the names are what they were. */
function difference(tool, pair, source, former) {
	const isInOldFile = pair.former !== void 0 && !tool.recordsSections;
	if (!former && !isInOldFile) return {
		pair,
		migration: {
			...source,
			change: "added"
		},
		edited: []
	};
	const edited = former ? PARTS.filter((part) => textOf(source, part) !== textOf(former, part)) : UP_ONLY;
	if (edited.length === 0 && source.version === former?.version && source.name === former.name) return void 0;
	if (tool.repeats?.({
		version: source.version,
		text: source.up.text
	})) return {
		pair,
		migration: {
			...source,
			change: "added"
		},
		edited: []
	};
	const previousPath = pair.former?.up ?? source.up.path;
	const migration = source.up.path === previousPath ? {
		...source,
		change: "modified"
	} : {
		...source,
		change: "renamed",
		previousPath
	};
	return {
		pair,
		...former && { former },
		migration,
		edited
	};
}
/** Of one section, what surrounds it in the file does not count. */
function textOf(source, part) {
	const text = source[part]?.text;
	return source.whole === void 0 ? text : text?.trim();
}
const PARTS = [
	"up",
	"down",
	"options"
];
const UP_ONLY = ["up"];
/**
* The base as far as it can be applied before what was edited is rehearsed: edited migrations at its end are taken
* off. Others depend on what comes before them, so those stay, with their former text.
*/
function withoutEdited(base, edits) {
	const rehearsed = edits.flatMap(({ former, migration }) => former && migration.change !== "deleted" ? [former] : []);
	const last = base.findLastIndex((source) => !rehearsed.some((former) => isSame(former, source)));
	return base.slice(0, last + 1);
}
function isSame(a, b) {
	return a.up.path === b.up.path && a.key === b.key;
}
function historyOf({ head, base, tip }, { pair: { now, former }, former: source, edited }, isApplied) {
	const inBase = source !== void 0 && isApplied(source);
	if (!now) return {
		sameVersion: [],
		edited,
		inBase
	};
	const others = [...base.entries, ...tip.entries].filter(({ up }) => up !== former?.up);
	const late = now.version === former?.version ? void 0 : outOfOrder(head.tool, now, others);
	return {
		sameVersion: sameVersion(now, head.entries, newIn(tip, base)),
		...late && { outOfOrder: late },
		edited,
		inBase
	};
}
function newIn(tip, base) {
	const known = new Set(base.entries.map(({ up }) => up));
	return tip.entries.filter(({ up }) => !known.has(up));
}
function entryOf({ now, former }) {
	return now ?? former;
}
/** Does every one that can be done; what a user can mend becomes a problem. */
async function attempt(items, work) {
	const done = [];
	const problems = [];
	for (const outcome of await Promise.allSettled(items.map(work))) if (outcome.status === "fulfilled") done.push(outcome.value);
	else if (outcome.reason instanceof UserErrors) problems.push(...outcome.reason.sentences.map((message) => ({ message })));
	else if (outcome.reason instanceof UserError) problems.push({ message: outcome.reason.message });
	else throw outcome.reason;
	return {
		done,
		problems
	};
}
// src/migrations/discover.ts
/** The migrations that a pull request changes, folder by folder, and what its base branch holds. */
async function discover(pull, settings) {
	const scope = scopeOf(settings);
	const { valuesOf = noValues } = settings;
	const recognise = recogniser(pull.head, settings.tool, scope.isConfigured);
	const moves = await movedFolders(pull, scope);
	const left = new Set(moves.values());
	const folders = (await touchedFolders(pull, scope)).filter((folder) => !left.has(folder));
	const looked = await Promise.all(folders.map((folder) => lookInto(pull, folder, moves.get(folder) ?? folder, scope, recognise)));
	const known = looked.flatMap((one) => one && "sides" in one ? [one.sides] : []);
	const { databases = [] } = settings;
	const read = (sides) => {
		const { tool, path: folder } = sides.head;
		const { baseline } = databaseOf({
			tool: tool.name,
			folder
		}, databases) ?? {};
		return projectOf(sides, pull, {
			hasBaseline: (baseline ?? settings.baseline) !== void 0,
			valuesOf
		});
	};
	const look = async (folder) => {
		const one = await lookInto(pull, folder, folder, scope, recognise);
		return one && "sides" in one ? read(one.sides) : void 0;
	};
	const joined = await joinDatabases(await Promise.all(known.map(read)), databases, [pull.head, pull.base], look);
	const programs = await programsLeftOut(pull, (settings.command ?? []).flatMap(({ sources }) => sources));
	const unreviewed = [...othersOf(looked, pull.changes, scope), ...programs];
	return {
		projects: joined.projects,
		problems: [...joined.problems, ...known.flatMap(({ head }) => problemsOf(head, pull.changes))],
		ignored: ignoredOf(pull.changes, [...known.flatMap(({ head }) => filesOf(head)), ...unreviewed.flatMap(({ files }) => files)], scope),
		unreviewed
	};
}
/** Folders for another database. */
function othersOf(looked, changes, scope) {
	return looked.flatMap((one) => {
		if (!one || !("other" in one)) return [];
		const { folder, other } = one;
		const files = changes.map(({ path }) => path).filter((path) => mayBePart(path) && migrationsFolderOf(path) === folder).filter((path) => scope.mayHold(folder, path));
		return files.length > 0 ? [leftOut(folder, other, files)] : [];
	});
}
/** Folders that the pull request moved as a whole: the new one to the one that it was. */
async function movedFolders(pull, scope) {
	const moves = /* @__PURE__ */ new Map();
	for (const { path, previousPath } of pull.changes) {
		if (previousPath === void 0 || !mayBePart(path) || !mayBePart(previousPath)) continue;
		const [to, from] = [migrationsFolderOf(path), migrationsFolderOf(previousPath)];
		if (to === from || moves.has(to) || !scope.mayHold(to, path)) continue;
		const mayHold = (file) => scope.mayHold(to, file);
		const kept = await pathsIn(pull.head, from, mayHold);
		const before = await pathsIn(pull.base, to, mayHold);
		if (kept.length === 0 && before.length === 0) moves.set(to, from);
	}
	return moves;
}
/** Those of the changed files, and those whose list of migrations changed. */
async function touchedFolders({ changes, head, base }, scope) {
	const paths = changes.flatMap(({ path, previousPath }) => [path, ...previousPath ? [previousPath] : []]);
	const folders = (await Promise.all(paths.map(async (path) => ({
		path,
		folders: mayBePart(path) ? [await placeOf(path, [head, base]), migrationsFolderOf(path)] : [indexedFolderOf(path)]
	})))).flatMap(({ path, folders: those }) => {
		const held = those.find((folder) => folder !== void 0 && scope.mayHold(folder, path));
		return held === void 0 ? [] : [held];
	});
	return [...new Set(folders)].toSorted(compareText);
}
/** Only those that the change is about: what lies there already has been lived with, unless nothing runs for it. */
function problemsOf({ problems, fatal = [] }, changes) {
	const changed = new Set(changes.map(({ path }) => path));
	return [...problems.filter(({ file }) => file !== void 0 && changed.has(file)), ...fatal];
}
function ignoredOf(changes, files, { isData }) {
	const known = new Set(files);
	return changes.filter(({ path, change }) => /\.sql$/i.test(path) && change !== "deleted").map(({ path }) => path).filter((path) => !known.has(path) && !isData(path));
}
export { misnamed as _, scopeOf as a, joinDatabases as c, pathsIn as d, placeOf as f, filesOf as g, readIndexed as h, leftPlaceholder as i, isInOwnFolder as l, spreadIn as m, programsAt as n, sameVersion as o, recogniser as p, loadSources as r, databaseOf as s, discover as t, mayBePart as u, readFolder as v };
