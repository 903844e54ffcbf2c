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
export { list as n, plural as r, count as t };
