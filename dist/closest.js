// src/config/closest.ts
/** The known word that a person most likely meant; undefined when none is near. */
function closest(word, known) {
	const plain = simplify(word);
	const [best] = known.map((candidate) => ({
		candidate,
		distance: distance(plain, simplify(candidate))
	})).toSorted((a, b) => a.distance - b.distance);
	return best && best.distance <= Math.max(1, Math.floor(plain.length / 3)) ? best.candidate : void 0;
}
/** `failOn`, `fail_on` and `fail-on` are one word. */
function simplify(word) {
	return word.toLowerCase().replace(/[-_ ]/g, "");
}
/** How many letters have to be added, removed or replaced (Levenshtein). */
function distance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
export { closest as t };
