import type { Offending } from '../model.ts';
import { count } from '../numbers.ts';

/** ` In the way: id = 1; id = 2 (2 of 40).`; empty when nothing is known. */
export function inTheWay(offending: Offending | undefined): string {
  if (!offending) return '';
  const { keys, total } = offending;
  const rest = total > keys.length ? `, ${count(keys.length)} of ${count(total)}` : '';
  return ` In the way: ${keys.join('; ')}${rest}.`;
}

/** The query between backticks, which reports show as code. */
export function allOfThem(offending: Offending | undefined): string {
  return offending ? ` All of them: \`${offending.query.replaceAll('`', '´')}\`` : '';
}
