import { t as UserError } from "./errors.js";
import { i as joinPath, r as folderOf } from "./paths.js";
import { D as isBelow } from "./tools.js";
import { i as gitStream, n as fields, r as git } from "./git.js";
// src/review/shard.ts
/** `2/3`. Throws a UserError for anything else. */
function parseShard(text) {
	const [, index = "", of = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
	const shard = {
		index: Number(index),
		of: Number(of)
	};
	if (shard.index < 1 || shard.index > shard.of) throw new UserError(`A share is written as number and count, such as 2/3 for the second of three, not as ${JSON.stringify(text)}.`);
	return shard;
}
// src/tree/git-tree.ts
/** The files of a commit below `root`, which may be a folder inside the repository. The listing is read once. */
function gitTree(root, revision) {
	let listing;
	const blobs = () => listing ??= listBlobs(root, revision);
	const content = blobReader(root);
	const find = async (path) => {
		const files = await blobs();
		const blob = files.get(path);
		if (!blob?.isLink) return blob;
		const target = new TextDecoder().decode(await content(blob.id));
		const linked = files.get(resolveLink(folderOf(path), target));
		return linked && !linked.isLink ? linked : void 0;
	};
	return {
		async list(folder, depth) {
			return [...(await blobs()).keys()].filter((path) => isBelow(folder, path, depth)).toSorted();
		},
		async read(path) {
			const blob = await find(path);
			return blob && content(blob.id);
		},
		async open(path) {
			const blob = await find(path);
			return blob && gitStream(root, [
				"cat-file",
				"blob",
				blob.id
			]);
		}
	};
}
/** `ls-tree` prints `<mode> <type> <id>\t<path>`, relative to the folder it runs in. */
async function listBlobs(root, revision) {
	const files = fields(await git(root, [
		"ls-tree",
		"-r",
		"-z",
		revision
	])).flatMap((entry) => {
		const tab = entry.indexOf("	");
		const [mode, type, id = ""] = entry.slice(0, tab).split(" ");
		const path = entry.slice(tab + 1);
		return type === "blob" && !isSkipped(path) ? [[path, {
			id,
			isLink: mode === "120000"
		}]] : [];
	});
	return new Map(files);
}
function isSkipped(path) {
	return path.split("/").includes("node_modules");
}
function resolveLink(folder, target) {
	const parts = [];
	for (const part of joinPath(folder, target).split("/")) if (part === "..") parts.pop();
	else if (part !== "." && part !== "") parts.push(part);
	return parts.join("/");
}
/** Reads that are asked for in one turn of the event loop share one `git cat-file --batch`. */
function blobReader(root) {
	let waiting = [];
	const flush = async () => {
		const requests = waiting;
		waiting = [];
		try {
			const input = requests.map(({ id }) => `${id}\n`).join("");
			const contents = parseBatch(await git(root, ["cat-file", "--batch"], input));
			requests.forEach((request, index) => answer(request, contents[index]));
		} catch (error) {
			for (const { reject } of requests) reject(error);
		}
	};
	return (id) => new Promise((resolve, reject) => {
		if (waiting.length === 0) setImmediate(() => void flush());
		waiting.push({
			id,
			resolve,
			reject
		});
	});
}
function answer({ id, resolve, reject }, content) {
	if (content) resolve(content);
	else reject(new UserError(`git object ${id} is missing from this clone. Run: git fetch --refetch origin`));
}
/** Per object `<id> <type> <size>\n<content>\n`, or `<id> missing\n`. */
function parseBatch(output) {
	const contents = [];
	for (let at = 0; at < output.length;) {
		const end = output.indexOf("\n", at);
		const [, type, size] = output.toString("utf8", at, end).split(" ");
		const start = end + 1;
		at = type === "missing" ? start : start + Number(size) + 1;
		contents.push(type === "missing" ? void 0 : output.subarray(start, at - 1));
	}
	return contents;
}
export { parseShard as n, gitTree as t };
