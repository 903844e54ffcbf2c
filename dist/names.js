import { t as UserError } from "./errors.js";
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
// src/groups.ts
/** What Map.groupBy() does, which came with Node 21: the items by their keys, each group in the order of the items. */
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
// src/numbers.ts
let format;
/** `1,204`. The formatter takes longer to make than many a review: only where there is something to set apart. */
function count(value) {
	if (Number.isInteger(value) && value >= 0 && value < 1e3) return String(value);
	format ??= new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
	return format.format(value);
}
/** `1 row`, `1,204 rows`. */
function plural(value, one, many = `${one}s`) {
	return `${count(value)} ${value === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function list(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
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
export { list as a, decodeAs as c, count as i, decodeText as l, compareText as n, plural as o, integer as r, groupBy as s, compareNatural as t };
