import { groupBy } from '../groups.ts';
import { bytes } from '../report/units.ts';
import { atRows, beyondLimit, claimOf, severityOf, totalOf, type Measure, type Total } from './at-scale.ts';
import type { Rule, Step } from './rule.ts';

export const diskHeadroom: Rule = {
  id: 'disk-headroom',
  category: 'cost',
  severity: 'warning',
  title: 'More free disk needed than the limit at production’s size',
  why: `A table that is rewritten is there twice until its transaction ends, with all of its indexes, and a sort that memory does not
hold goes to temporary files (manual 18, ALTER TABLE, Notes, and 19.4.1). Where the disk is full, the server stops. The limit is
\`limits.disk-headroom\`.`,
  examples: [
    {
      kind: 'bad',
      title: 'It needs more than the limit',
      config: 'estimates: true\nlimits:\n  disk-headroom: 100kB\n',
      up: 'CREATE TABLE numbers AS SELECT g AS id FROM generate_series(1, 20000) g;',
    },
    {
      kind: 'good',
      title: 'It stays within it',
      config: 'estimates: true\nlimits:\n  disk-headroom: 1GB\n',
      up: 'CREATE TABLE numbers AS SELECT g AS id FROM generate_series(1, 20000) g;',
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps, options: { limits } }) => {
      const total = fullest(steps);
      const certainty = total && beyondLimit(total, limits.diskHeadroom);
      if (!total || !certainty) return [];
      const { start, end } = total.step.statement.span;
      return [
        {
          message: `The migration needs about ${bytes(total.middle)} of free disk${atRows(total)}, beyond the limit of ${bytes(limits.diskHeadroom)}; most of it is this statement's.`,
          ...(total.main.relation !== undefined && { relation: total.main.relation }),
          severity: severityOf(certainty, 'warning'),
          claim: claimOf(total),
          instead: '-- look for that much free disk, also on the replicas, before it is deployed',
          place: { file: total.step.statement.file, line: start.line, endLine: end.line },
        },
      ];
    },
  },
};

/** Old files go when their transaction ends: the one that needs most decides. */
function fullest(steps: readonly Step[]): Total | undefined {
  const transactions = groupBy(steps, ({ transaction }) => transaction);
  const totals = [...transactions.values()].flatMap((inside) => totalOf(inside, needed) ?? []);
  return totals.toSorted((one, other) => other.middle - one.middle)[0];
}

/** Sizes hardly wobble. */
const needed: Measure = ({ diskBytes }) => ({
  low: diskBytes * 0.8,
  middle: diskBytes,
  high: diskBytes * 1.2,
});
