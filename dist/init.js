import { n as workTree, r as CONFIG_FILE } from "./work-tree.js";
import { t as UserError } from "./errors.js";
import { r as plural } from "./numbers.js";
import { n as fields, r as git } from "./git.js";
import { i as repositoryRoot } from "./git-changes.js";
import { c as POSTGRES_VERSIONS, i as joinPath, r as folderOf } from "./paths.js";
import { t as require_dist } from "./yaml.js";
import { t as groupBy } from "./groups.js";
import { n as programsAt, t as discover } from "./discover.js";
import { C as compareText, w as emptyTree } from "./tools.js";
import { mkdir, realpath, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
// src/init/config-file.ts
var import_dist = require_dist();
const PAGES = "https://github.com/pgrehearse/pgrehearse/blob/v0/docs";
/** `pgrehearse.yml` for what was found: what is known is set, what is to be decided stands in comments. */
function configFile(found) {
	const sections = [
		migrations(found),
		command(found),
		postgres(found),
		fixtures(),
		failOn()
	];
	return `# What each key means: ${PAGES}/configuration.md\n\n${sections.filter((one) => one !== "").join("\n")}`;
}
function migrations({ folders, settings }) {
	if (settings) {
		const { tool, migrations } = settings;
		return `# Without these two they are found by their layout.\n${(0, import_dist.stringify)({
			tool,
			migrations
		})}`;
	}
	const found = folders.map(({ tool, folder }) => `#   ${oneLine(folder || ".")} (${tool})\n`).join("");
	return found === "" ? "" : `# Migrations are found by their layout:\n${found}`;
}
function command({ programs }) {
	if (programs.length === 0) return "";
	const told = programs.map(({ title, folder, count }) => `# ${plural(count, "migration")} of ${title} in ${oneLine(folder || ".")}: programs, which only the tool itself can run.\n`);
	const presets = [...new Set(programs.map(({ preset }) => preset))];
	const value = presets.length === 1 ? presets.join("") : `[${presets.join(",")}]`;
	return `${told.join("")}# To have it run in the rehearsal, install it in the workflow: ${PAGES}/command-mode.md\n# command: ${value}\n`;
}
function postgres({ postgres: named }) {
	const [first] = named.filter(({ major }) => POSTGRES_VERSIONS.some((version) => version === major));
	const told = named.map(({ file, major, image }) => `# ${oneLine(file)} has ${oneLine(image ?? `postgres:${major}`)}.\n`);
	if (!first) return `${told.join("")}# The major version of production's Postgres, 14 to 18.\n# postgres: 17\n`;
	const image = first.image === void 0 ? "" : (0, import_dist.stringify)({ image: first.image });
	return `${told.join("")}${(0, import_dist.stringify)({ postgres: first.major })}${image}`;
}
function fixtures() {
	return "# Rows to rehearse on, .sql or .csv; other tables get rows that are made up by what their constraints allow.\n# fixtures: test/fixtures/*.sql\n";
}
function failOn() {
	return "# The mildest finding that fails the check: error, warning or never.\n# fail-on: error\n";
}
/** A name that a comment can hold. */
function oneLine(name) {
	return name.replaceAll(/[\p{Cc}\u2028\u2029]/gu, "?");
}
// src/init/postgres.ts
/** Files that name services by their image, the nearest to production first. */
const FILES = [
	/^(?:.*\/)?(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/,
	/^\.devcontainer\/.*\.ya?ml$/,
	/^\.github\/workflows\/[^/]+\.ya?ml$/,
	/^\.gitlab-ci\.yml$/,
	/^\.circleci\/config\.yml$/
];
const SUPABASE = /^(?:.*\/)?supabase\/config\.toml$/;
/** `postgres:17.2-alpine`, `${POSTGRES_VERSION:-17}` included. */
const OFFICIAL = /^(?:docker\.io\/|library\/|public\.ecr\.aws\/docker\/library\/)*postgres:(?:\$\{\w+:-)?(\d+)/;
/** Images with extensions that migrations may need. */
const EXTENDED = /^(?:docker\.io\/)?(?:postgis\/postgis:|pgvector\/pgvector:pg|timescale\/timescaledb(?:-ha)?:(?:latest-|[\d.]+-)?pg)(\d+)/;
/** Others whose tag begins with the version. */
const SAME_VERSION = /^(?:[\w.-]+\/)*(?:bitnami(?:legacy)?|cimg|supabase|cloudnative-pg)\/postgres(?:ql)?:v?(\d+)/;
async function postgresIn(tree, paths) {
	const found = [];
	const named = FILES.flatMap((file) => paths.filter((path) => file.test(path)));
	for (const file of new Set(named)) for (const image of imagesIn(await read(tree, file))) found.push(...postgresOf(file, image));
	for (const file of paths.filter((path) => SUPABASE.test(path))) {
		const [, major] = /^\s*major_version\s*=\s*(\d+)/m.exec(await read(tree, file)) ?? [];
		if (major !== void 0) found.push({
			file,
			major: Number(major)
		});
	}
	return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
function postgresOf(file, image) {
	const [, extended] = EXTENDED.exec(image) ?? [];
	if (extended !== void 0) return [{
		file,
		major: Number(extended),
		image
	}];
	const [, major] = OFFICIAL.exec(image) ?? SAME_VERSION.exec(image) ?? [];
	return major === void 0 ? [] : [{
		file,
		major: Number(major)
	}];
}
async function read(tree, path) {
	return new TextDecoder().decode(await tree.read(path));
}
/** Whatever stands under `image`, and in GitLab's lists of `services`; none of a file that cannot be read. */
function imagesIn(text) {
	try {
		return walk((0, import_dist.parse)(text, { logLevel: "silent" }));
	} catch {
		return [];
	}
}
function walk(node) {
	if (Array.isArray(node)) return node.flatMap(walk);
	if (typeof node !== "object" || node === null) return [];
	return Object.entries(node).flatMap(([key, value]) => {
		if (key === "image" && typeof value === "string") return [value];
		if (key === "services" && Array.isArray(value)) return value.flatMap((one) => typeof one === "string" ? [one] : walk(one));
		return walk(value);
	});
}
// src/init/found.ts
/** @param paths of the repository's own files */
async function find(tree, paths) {
	const seen = await look(tree, paths, { migrations: [] });
	const folders = foldersOf(seen);
	return {
		folders,
		programs: await programsIn(tree, paths),
		others: seen.unreviewed.filter(({ kind }) => kind === "other-database").map(({ message }) => message),
		postgres: await postgresIn(tree, paths),
		...await settingsFor(tree, paths, folders)
	};
}
/** As if all of it were new. */
function look(tree, paths, where) {
	const changes = paths.map((path) => ({
		path,
		change: "added"
	}));
	return discover({
		changes,
		head: tree,
		base: emptyTree
	}, {
		...where,
		fixtures: []
	});
}
function foldersOf({ projects }) {
	return projects.flatMap(({ parts, tool, folder }) => parts ?? [{
		tool,
		folder
	}]).map(({ tool, folder }) => ({
		tool,
		folder
	})).toSorted((a, b) => compareText(a.folder, b.folder));
}
async function programsIn(tree, paths) {
	const programs = (await programsAt(paths, tree)).filter(({ other }) => other === void 0);
	return [...groupBy(programs, ({ preset, path }) => JSON.stringify([preset.name, folderOf(path)])).values()].flatMap(([first, ...rest]) => {
		if (!first) return [];
		const { name, title } = first.preset;
		return [{
			preset: name,
			title,
			folder: folderOf(first.path),
			count: 1 + rest.length
		}];
	});
}
/** Only where they change nothing: what a layout says by itself need not be written down. */
async function settingsFor(tree, paths, folders) {
	const [first] = folders;
	if (!first || first.tool === "command" || folders.some(({ tool }) => tool !== first.tool)) return {};
	const settings = {
		tool: first.tool,
		migrations: folders.map(({ folder }) => folder)
	};
	if (settings.migrations.includes("")) return {};
	const again = foldersOf(await look(tree, paths, settings));
	return JSON.stringify(again) === JSON.stringify(folders) ? { settings } : {};
}
// src/init/workflows.ts
const WORKFLOW = ".github/workflows/pgrehearse.yml";
const COMMENT_WORKFLOW = ".github/workflows/pgrehearse-comment.yml";
const CONDITION = "github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.head_repository.full_name != github.repository";
/**
* The workflow that reviews pull requests.
* @param folder the project's, in the repository
* @param forks keeps the report for the second workflow
*/
function workflow(folder, forks) {
	return text({
		name: "pgrehearse",
		on: "pull_request",
		permissions: {},
		concurrency: {
			group: "pgrehearse-${{ github.ref }}",
			"cancel-in-progress": true
		},
		jobs: { rehearse: {
			"runs-on": "ubuntu-latest",
			"timeout-minutes": 30,
			permissions: {
				contents: "read",
				"pull-requests": "write"
			},
			steps: [
				{
					uses: "actions/checkout@v6",
					with: { "persist-credentials": false }
				},
				{
					uses: "pgrehearse/pgrehearse@v0",
					...forks && { id: "rehearsal" },
					...folder !== "" && { with: { "working-directory": folder } }
				},
				...forks ? [{
					uses: "actions/upload-artifact@v6",
					if: "${{ !cancelled() && steps.rehearsal.outputs.report-path != '' }}",
					with: {
						name: "pgrehearse-report",
						path: "${{ steps.rehearsal.outputs.report-path }}",
						"retention-days": 5
					}
				}] : []
			]
		} }
	});
}
/** The workflow that posts the report of a pull request from a fork. */
function commentWorkflow(folder) {
	return text({
		name: "pgrehearse-comment",
		on: { workflow_run: {
			workflows: ["pgrehearse"],
			types: ["completed"]
		} },
		permissions: {},
		jobs: { comment: {
			if: CONDITION,
			"runs-on": "ubuntu-latest",
			"timeout-minutes": 5,
			permissions: {
				actions: "read",
				"pull-requests": "write"
			},
			steps: [{
				uses: "actions/download-artifact@v7",
				"continue-on-error": true,
				with: {
					name: "pgrehearse-report",
					path: "${{ runner.temp }}/rehearsal",
					"run-id": "${{ github.event.workflow_run.id }}",
					"github-token": "${{ github.token }}"
				}
			}, {
				uses: "pgrehearse/pgrehearse@v0",
				with: {
					...folder !== "" && { "working-directory": folder },
					publish: "${{ runner.temp }}/rehearsal/pgrehearse-report.json"
				}
			}]
		} }
	});
}
/** With a line between the parts of the top level, as people write them. */
function text(content) {
	return (0, import_dist.stringify)(content, { lineWidth: 0 }).replaceAll(/^(?=(?:permissions|concurrency|jobs):)/gm, "\n");
}
// src/init/init.ts
/**
* Writes the workflow and the configuration for what the folder holds.
* @returns what was found, what was done and what to do next, a line each
* @throws UserError where there is nothing to write them for
*/
async function init(folder, { forks, force }) {
	const root = await repositoryRoot(folder);
	if (root === void 0) throw new UserError(`${folder} is not in a git repository, and a workflow belongs into one: run \`git init\` first.`);
	const paths = fields(await git(folder, [
		"ls-files",
		"--cached",
		"--others",
		"--exclude-standard",
		"-z"
	]));
	const found = await find(workTree(folder), [...new Set(paths)]);
	if (found.folders.length + found.programs.length === 0) throw nothingFound(paths.length, found);
	const inside = relative(await realpath(root), await realpath(folder)).split(sep).join("/");
	const files = new Map([
		[joinPath(inside, CONFIG_FILE), configFile(found)],
		[WORKFLOW, workflow(inside, forks)],
		...forks ? [[COMMENT_WORKFLOW, commentWorkflow(inside)]] : []
	]);
	const other = force ? void 0 : await otherWorkflow(root);
	const written = [];
	for (const [path, text] of files) written.push(path === ".github/workflows/pgrehearse.yml" && other !== void 0 ? `Wrote no ${path}: ${other} runs pgrehearse already (--force writes it all the same)` : await write(root, path, text, force));
	return [
		...whatIsThere(found),
		"",
		...written,
		"",
		...next(found, forks)
	];
}
function nothingFound(count, { others }) {
	const seen = others.length > 0 ? ` ${others.join(" ")}` : "";
	return new UserError(`No migrations for Postgres were found among ${plural(count, "file")}, so nothing was written.${seen} Add the first migration, or write pgrehearse.yml yourself: docs/configuration.md says how.`);
}
/** A workflow of another name that reviews. */
async function otherWorkflow(root) {
	const tree = workTree(root);
	for (const path of await tree.list(".github/workflows", 1)) {
		const text = new TextDecoder().decode(await tree.read(path));
		if (path !== ".github/workflows/pgrehearse.yml" && /uses:\s*pgrehearse\/pgrehearse@/.test(text) && !/^\s*publish:/m.test(text)) return path;
	}
}
/** Without `force` only where nothing is. */
async function write(root, path, text, force) {
	const place = join(root, path);
	await mkdir(dirname(place), { recursive: true });
	try {
		await writeFile(place, text, { flag: force ? "w" : "wx" });
		return `Wrote ${path}`;
	} catch (error) {
		if ((typeof error === "object" && error && "code" in error ? error.code : void 0) === "EEXIST") return `Left ${path} as it is: it is there already (--force replaces it)`;
		throw new UserError(`${path} cannot be written: ${String(error)}.`);
	}
}
function whatIsThere({ folders, programs, others, postgres }) {
	return [
		...folders.map(({ tool, folder }) => `Found migrations of ${tool} in ${folder || "."}`),
		...programs.map(({ title, folder, count }) => `Found ${plural(count, "migration")} of ${title} in ${folder || "."}: programs, not SQL`),
		...others,
		...postgres.map(({ file, major }) => `Found PostgreSQL ${major} in ${file}`)
	];
}
function next({ folders, programs, postgres }, forks) {
	return ["Next:", ...[
		`Look at ${CONFIG_FILE}, and name rows to rehearse on as \`fixtures\`.`,
		...postgres.length === 0 ? ["Set `postgres` to the version that production has."] : [],
		...programs.length > 0 ? ["Decide on `command` in pgrehearse.yml, and install the tool in the workflow: docs/command-mode.md."] : [],
		...folders.length > 1 ? ["Each database gets a section of one review; for a comment each, give each a job with `working-directory`, or folders that build one database together as `databases`."] : [],
		"Try it, on a branch that changes a migration: pgrehearse check --base origin/main.",
		"Commit the files, and open a pull request.",
		...forks ? ["The second workflow holds once it is on the default branch: docs/forks.md."] : ["For pull requests from forks run it again with --forks --force: docs/forks.md."]
	].map((step, index) => `${index + 1}. ${step}`)];
}
export { init };
