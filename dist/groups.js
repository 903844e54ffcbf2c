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
export { groupBy as t };
