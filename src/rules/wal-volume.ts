import { bytes } from '../report/units.ts';
import {
  atRows,
  besides,
  between,
  beyondLimit,
  claimOf,
  severityOf,
  totalOf,
  type Measure,
} from './at-scale.ts';
import type { Rule } from './rule.ts';

export const walVolume: Rule = {
  id: 'wal-volume',
  category: 'cost',
  severity: 'warning',
  title: 'More WAL than the limit at production’s size',
  why: `Every replica receives it and replays it, archives store it, and a slot whose reader is slow keeps all of it on disk until the
disk is full (manual 18, 26.2.6 and 28.5). The limit is \`limits.wal\`.`,
  examples: [
    {
      kind: 'bad',
      title: 'It writes more than the limit',
      config: 'estimates: true\nlimits:\n  wal: 100kB\n',
      up: `CREATE TABLE numbers (id bigint PRIMARY KEY);
INSERT INTO numbers SELECT g FROM generate_series(1, 5000) g;`,
    },
    {
      kind: 'good',
      title: 'It stays within it',
      config: 'estimates: true\nlimits:\n  wal: 1GB\n',
      up: `CREATE TABLE numbers (id bigint PRIMARY KEY);
INSERT INTO numbers SELECT g FROM generate_series(1, 5000) g;`,
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps, options: { limits } }) => {
      const total = totalOf(steps, written);
      const certainty = total && beyondLimit(total, limits.wal);
      if (!total || !certainty) return [];
      const { start, end } = total.step.statement.span;
      const may = certainty === 'surely' ? 'writes' : 'may write';
      return [
        {
          message: `The migration ${may} ${between(total.low, total.high, bytes)} of WAL${atRows(total)}, beyond the limit of ${bytes(limits.wal)}; most of it is this statement's.${besides(total)}`,
          ...(total.main.relation !== undefined && { relation: total.main.relation }),
          severity: severityOf(certainty, 'warning'),
          claim: claimOf(total),
          instead:
            '-- in parts, with time for replicas and archives between them: watch pg_stat_replication (replay_lag)\n-- and pg_replication_slots (safe_wal_size) meanwhile',
          place: { file: total.step.statement.file, line: start.line, endLine: end.line },
        },
      ];
    },
  },
};

const written: Measure = ({ walLowBytes, walHighBytes }) => ({
  low: walLowBytes,
  middle: (walLowBytes + walHighBytes) / 2,
  high: walHighBytes,
});
