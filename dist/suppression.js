// src/rules/suppression.ts
/** A day as `until` has it. */
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Whether it silences anything on that day, `2026-11-22`. */
function isInForce({ reason, until }, today) {
	return reason !== "" && (until === void 0 || today <= until);
}
/** Silences a finding that somebody accepted. It stays in the review, with the reason. */
function suppress(finding, suppressions, today) {
	const found = suppressions.find((one) => isInForce(one, today) && one.rules.includes(finding.rule) && one.covers(finding));
	if (!found) return finding;
	const { reason, until, at } = found;
	return {
		...finding,
		suppressed: {
			reason,
			...until && { until },
			by: `${at.file}:${at.line}`
		}
	};
}
export { isInForce as n, suppress as r, DAY as t };
