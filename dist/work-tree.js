import { t as UserError } from "./errors.js";
import { j as decodeText } from "./tools.js";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { createReadStream } from "node:fs";
// src/config/load.ts
const CONFIG_FILE = "pgrehearse.yml";
/**
* The settings of the file `pgrehearse.yml`, or of the file that somebody named; none when there is none. The schema and
* the YAML parser are loaded only then: they take longer than the rest of the program.
*/
async function loadSettings(tree, named, ruleIds) {
	const path = named ?? "pgrehearse.yml";
	const bytes = await tree.read(path);
	if (bytes) {
		const [{ parseFile }, { refuseIdlePaths }] = await Promise.all([import("./file2.js"), import("./globs.js")]);
		const settings = parseFile(decodeText(path, bytes), ruleIds);
		await refuseIdlePaths(settings, tree);
		return settings;
	}
	if (named === void 0) return {};
	throw new UserError(`${named}: no such file. Name an existing one, or leave the setting out.`);
}
// src/tree/work-tree.ts
const SKIPPED = /* @__PURE__ */ new Set([".git", "node_modules"]);
/**
* The files on disk below `root`. Linked folders are not entered, and a file that a link leads out of the root is
* refused: a pull request must not have the runner's own files read and shown.
*/
function workTree(root) {
	return {
		list: async (folder, depth = Infinity) => (await walk(root, folder, depth)).toSorted(),
		read: (path) => readInside(root, path),
		open: (path) => openInside(root, path),
		real: (path) => realInside(root, path)
	};
}
/** As `workTree`, and absolute paths are read where they lie: for files that a person named, never for others. */
function hostTree(root) {
	const inside = workTree(root);
	return {
		list: async (folder, depth = Infinity) => isAbsolute(folder) ? (await walk("", folder, depth)).toSorted() : inside.list(folder, depth),
		read: (path) => isAbsolute(path) ? readAt(path, path) : inside.read(path),
		open: (path) => isAbsolute(path) ? openAt(path, path) : openInside(root, path)
	};
}
/** Folders inside that may not be read are passed over; the folder that was asked for is not. */
async function walk(root, folder, depth) {
	if (depth < 1) return [];
	const found = [];
	for (const entry of await entriesOf(join(root, folder), folder)) {
		const path = folder === "" ? entry.name : `${folder.replace(/\/$/, "")}/${entry.name}`;
		if (!entry.isDirectory()) found.push(path);
		else if (!SKIPPED.has(entry.name)) found.push(...await walk(root, path, depth - 1).catch(() => []));
	}
	return found;
}
async function entriesOf(folder, shown) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		return missingOrThrow(shown, error) ?? [];
	}
}
async function readInside(root, path) {
	try {
		const real = await realpath(join(root, path));
		refuseOutside(await realpath(root), real, path);
		return await readAt(real, path);
	} catch (error) {
		return missingOrThrow(path, error);
	}
}
async function openInside(root, path) {
	try {
		const real = await realpath(join(root, path));
		refuseOutside(await realpath(root), real, path);
		return await openAt(real, path);
	} catch (error) {
		return missingOrThrow(path, error);
	}
}
async function openAt(place, shown) {
	try {
		return (await stat(place)).isFile() ? streamOf(place, shown) : void 0;
	} catch (error) {
		return missingOrThrow(shown, error);
	}
}
async function* streamOf(place, shown) {
	try {
		yield* createReadStream(place);
	} catch (error) {
		missingOrThrow(shown, error);
	}
}
async function realInside(root, path) {
	const [top, real] = await Promise.all([realpath(root), realpath(join(root, path)).catch((error) => missingOrThrow(path, error))]);
	if (real === void 0) return void 0;
	refuseOutside(top, real, path);
	return relative(top, real).split(sep).join("/");
}
async function readAt(place, shown) {
	try {
		return await readFile(place);
	} catch (error) {
		return missingOrThrow(shown, error);
	}
}
function refuseOutside(root, real, path) {
	const inside = relative(root, real);
	if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) throw new UserError(`${path}: leads out of the repository, to ${real}. Commit the file itself instead.`);
}
/** A file that is not there is an answer; anything else is an error that names the path. */
function missingOrThrow(path, error) {
	if (error instanceof UserError) throw error;
	const code = typeof error === "object" && error && "code" in error ? String(error.code) : "";
	if ([
		"ENOENT",
		"ENOTDIR",
		"EISDIR"
	].includes(code)) return void 0;
	const why = ["EACCES", "EPERM"].includes(code) ? "permission denied" : String(error);
	throw new UserError(`${path || "."}: cannot be read (${why}).`);
}
export { loadSettings as i, workTree as n, CONFIG_FILE as r, hostTree as t };
