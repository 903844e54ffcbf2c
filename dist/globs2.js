import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_picomatch } from "./picomatch.js";
import { r as sourcesOf } from "./settings2.js";
import { n as UserErrors } from "./errors.js";
// src/config/globs.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Whether a path is one of those; a folder stands for all that lies below it. */
function covering(paths) {
	return (0, import_picomatch.default)(paths.flatMap(patterns));
}
function patterns(path) {
	return import_picomatch.default.scan(path).isGlob ? [path] : [path, `${path}/**`];
}
/** The migrations of a tree that the paths stand for: `.sql` files, and what a command runs. */
async function filesCovered(paths, tree, sources = []) {
	const isMatch = covering(paths);
	const isSource = sources.length > 0 ? covering(sources) : () => false;
	const files = /* @__PURE__ */ new Set();
	for (const path of paths) for (const file of await filesNear(path, tree)) files.add(file);
	return [...files].filter((file) => (/\.sql$/i.test(file) || isSource(file)) && isMatch(file)).toSorted();
}
async function filesNear(path, tree) {
	const { base, isGlob } = import_picomatch.default.scan(path);
	if (isGlob) return tree.list(base);
	return await tree.read(path) ? [path] : tree.list(path);
}
/** Throws UserErrors with the line of each path in `overrides` and `ignore` that stands for no file. */
async function refuseIdlePaths({ overrides = [], ignore = [], command = [] }, tree) {
	const idle = [];
	for (const { paths, at } of [...overrides, ...ignore]) for (const path of paths) if ((await filesCovered([path], tree, sourcesOf(command))).length === 0) idle.push(`${at.file}:${at.line}: no migration matches "${path}". Correct the path, or take it out.`);
	if (idle.length > 0) throw new UserErrors(idle);
}
export { filesCovered as n, refuseIdlePaths as r, covering as t };
