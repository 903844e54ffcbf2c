import { duration } from '../report/units.ts';
import {
  atRows,
  besides,
  between,
  beyondLimit,
  claimOf,
  estimateOf,
  inTime,
  severityOf,
  totalOf,
} from './at-scale.ts';
import type { Rule } from './rule.ts';

export const slowMigration: Rule = {
  id: 'slow-migration',
  category: 'cost',
  severity: 'warning',
  title: 'A migration that takes too long at production’s size',
  why: `A deployment waits for it, and whatever ends the deployment ends the migration on its way. Its statements were run at
several sizes, and what they took is extended to the rows of the statistics file (docs/estimates.md). The limit is
\`limits.migration\`.`,
  examples: [
    {
      kind: 'bad',
      title: 'It takes longer than the limit',
      config: 'estimates: true\nlimits:\n  migration: 200ms\n',
      up: 'SELECT pg_sleep(0.4);',
    },
    {
      kind: 'good',
      title: 'It stays within it',
      config: 'estimates: true\nlimits:\n  migration: 1h\n',
      up: 'SELECT pg_sleep(0.1);',
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps, options: { limits } }) => {
      const total = totalOf(steps, inTime);
      const certainty = total && beyondLimit(total, limits.migration);
      if (!total || !certainty) return [];
      const { start, end } = total.step.statement.span;
      const may = certainty === 'surely' ? 'takes' : 'may take';
      return [
        {
          message: `The migration ${may} ${between(total.low, total.high, duration)}${atRows(total)}, beyond the limit of ${duration(limits.migration)}; this statement takes most of it.${besides(total)}`,
          ...(total.main.relation !== undefined && { relation: total.main.relation }),
          severity: severityOf(certainty, 'warning'),
          claim: claimOf(total),
          estimate: estimateOf(total),
          instead:
            '-- deploy it apart from the application, with time to spare, or in parts:\n-- a backfill in batches, each in a transaction of its own, an index CONCURRENTLY',
          place: { file: total.step.statement.file, line: start.line, endLine: end.line },
        },
      ];
    },
  },
};
